"""What shows which party publishes a release, or who beside them does; every text is made up."""

from datetime import date

import pytest

from linkj_partners import reading

EN = "Today Green Bank and Blue College signed a memorandum of understanding.\n"
JA = "本日、緑社株式会社と虹大学は、連携協定を締結しました。\n"
FIRST = "named first; nothing says which party publishes this"


def host_of(text: str) -> tuple[str, str]:
    """Return the host and the note on it."""
    facts = reading.read(text, published=date(2021, 5, 10)).facts
    return next((str(fact.value), fact.note or "") for fact in facts if fact.field == "host")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (f"Press Release: Blue College\n\n{EN}", "who sends this or holds its copyright"),
        (f"SOURCE Blue College\n{EN}", "who sends this or holds its copyright"),
        (f"By Blue College Press Office\n\n{EN}", "who sends this or holds its copyright"),
        (f"{EN}\nContact: press@bluecollege.edu\n", "whose mail address it gives"),
        (f"{EN}\nContact: press@bc.ac.uk\n", "whose mail address it gives"),
        (f"{EN}\nContact: press@blue.example\n", "whose mail address it gives"),
        (f"{EN}\nBlue College\nHillside 1\n", "whose name stands at the foot"),
        (f"{EN}\nMedia contact:\nAnna White, Blue College\nTel. 123\n", "whom it names to ask"),
        (f"{EN}\nThe agreement was signed by Blue College.\n", "whom another sentence names as the one who signs"),
        (f"{EN}It is Blue College's sixth partner agreement.\n", "whose partners it counts"),
        (
            f"{EN}\nBlue College signed the memorandum of understanding with Green Bank at its campus.\n",
            "whom another sentence names as the one who signs",
        ),
        (f"{EN}It is the College's sixth partner agreement.\n", "whose partners it counts"),
        (f"Blue College | News\n\n{EN}", "the body named at the head of the page"),
    ],
)
def test_hints_at_one_of_two(text: str, note: str) -> None:
    """The hint names Blue College, which the sentence names second."""
    assert host_of(text) == ("Blue College", note)


@pytest.mark.parametrize(
    ("sentence", "host", "partners"),
    [
        ("Green Bank signed an MoU with Blue University.", "Blue University", ["Green Bank"]),
        ("Today the leading bank signed an MoU with Blue University.", "Blue University", []),
        ("Green Bank and the University of Blue signed an MoU.", "University of Blue", ["Green Bank"]),
        ("Green Bank signed an MoU with Hill Club.", "Green Bank", ["Hill Club"]),
    ],
)
def test_who_sends_a_release_is_its_host(sentence: str, host: str, partners: list[str]) -> None:
    """Whoever signed first, and however a university turns its name."""
    text = f"Press Release: Blue University\n\n{sentence}\n"
    facts = reading.read(text, published=date(2021, 5, 10)).facts
    assert host_of(text)[0] == host
    assert [fact.value for fact in facts if fact.field.startswith("partners")] == partners


@pytest.mark.parametrize(
    "text",
    [
        f"{EN}\nhttps://www.bluecollege.edu https://greenbank.com\n",  # of both
        f"{EN}\nMore at www.newsportal.com.\n",  # of neither
        f"Blue College Moves A Step Closer\n\n{EN}",  # a title
        f"Blue College Announce Partnership With Green Bank\n\n{EN}",
        f"{EN}\nContact:\nAnna White, Green Bank\n\n\n\n\nContact:\nTom Red, Blue College, Hillside 1\n",  # of both
        EN,
    ],
)
def test_no_hint(text: str) -> None:
    """Where nothing shows the publisher, the note says so."""
    assert host_of(text) == ("Green Bank", FIRST)


@pytest.mark.parametrize(
    ("count", "host"),
    [
        ("Blue City now has 14 partner cities.", "Blue City"),
        ("Blue has a total of 14 sister cities.", "Blue City"),
        ("The agreement is Blue City's second sister city agreement.", "Blue City"),
        ("The mayor has 14 cousins.", "Green Bank"),
    ],
)
def test_whose_partners_are_counted(count: str, host: str) -> None:
    """A city counts its partners with or without the word City."""
    assert host_of(f"Green Bank and Blue City signed a memorandum of understanding. {count}\n")[0] == host


@pytest.mark.parametrize(
    ("text", "host", "note"),
    [
        (f"{JA}\n【本件に関するお問い合わせ先】\n虹大学 広報課\n電話 00-0000-0000\n", "虹大学", "whom it names to ask"),
        (f"{JA}\n虹大学\n〒000-0000 青空市1-2\n", "虹大学", "whose name stands at the foot"),
        (
            f"会 社 名 虹大学株式会社\n代 表 者 名 代表取締役 山田太郎\n\n{JA.replace('虹大学', '虹大学株式会社')}",
            "虹大学株式会社",
            "who sends this or holds its copyright",
        ),
        (
            "会 社 名 緑社株式会社\n代 表 者 名 代表取締役 山田太郎\n\n本日、虹大学と連携協定を締結しました。\n",
            "緑社株式会社",
            "who is named as the company that reports",
        ),
        (f"{JA.replace('虹大学', '虹組合')}当組合は地域に貢献します。\n", "虹組合", "what '当組合' stands for"),
        (
            f"{JA.replace('虹大学', '虹医療センター')}当院は患者を支えます。\n",
            "虹医療センター",
            "what '当院' stands for",
        ),
    ],
)
def test_hints_in_japanese(text: str, host: str, note: str) -> None:
    """Whom to ask, the foot, the head of a listed company and 当組合 say who writes."""
    assert host_of(text) == (host, note)


@pytest.mark.parametrize(
    ("sentence", "host", "partner"),
    [
        ("The {kind} has signed an MoU with Red Port.", "Blue {Kind}", "Red Port"),
        ("Today, the {kind} signed an MoU with Red Port.", "Blue {Kind}", "Red Port"),
        ("The {kind} and Red Port have signed an MoU.", "Blue {Kind}", "Red Port"),
        ("Red Port and our {kind} have signed an MoU.", "Blue {Kind}", "Red Port"),
        ("An MoU between Red Port and the {kind} was signed.", "Blue {Kind}", "Red Port"),
        ("Anna Green and Tom Black signed an MoU between the {kind} and Red Port.", "Blue {Kind}", "Red Port"),
        ("Red Port signed an MoU with the {kind} on 3 May.", "Red Port", "Blue {Kind}"),
    ],
)
@pytest.mark.parametrize("kind", ["college", "cooperative", "federation", "hospital", "institute", "polytechnic"])
def test_a_word_for_its_kind_is_a_party(kind: str, sentence: str, host: str, partner: str) -> None:
    """The institute is the one institute that the text names, as the writer or as a partner, and that is inferred."""
    kinds = {"kind": kind, "Kind": kind.title()}
    found = reading.read(f"Blue {kind.title()} helps people to meet.\n\n{sentence.format(**kinds)}\n")
    parties = [found.fact("host"), found.fact("partners[0]")]
    assert [fact and fact.value for fact in parties] == [host.format(**kinds), partner.format(**kinds)]
    assert any(fact and fact.note and f"{kind}' stands for" in fact.note for fact in parties)
    assert found.fact("partners[1]") is None


@pytest.mark.parametrize(
    "text",
    [
        "The institute has signed an MoU with Red Port. Its director studied at Grey Institute.",
        "The institute has signed an MoU with Red Port. Grey Institute has one like it.",
        "Our institute has signed an MoU with Red Port. Another exists at Grey Institute.",
        "A graduate of Grey Institute visited us. The institute has signed an MoU with Red Port.",
        "Blue is a subsidiary of Grey Holding Ltd. The company has signed an MoU with Red Port.",
    ],
)
def test_a_word_for_its_kind_is_nobody_who_is_only_mentioned(text: str) -> None:
    """A body that is named later, or for somebody who works there, is not what the institute stands for."""
    found = reading.read(f"{text}\n")
    assert (found.fact("host"), [str(fact.value) for fact in found.facts if "partners" in fact.field]) == (
        None,
        ["Red Port"],
    )


def test_a_line_of_a_body_whose_name_does_not_say_what_it_is() -> None:
    """The line at the head of a page names the publisher before a bar."""
    text = "Blue Circle | News\n\nRed Rainbow and Blue Circle signed an MoU on 3 May 2021.\n"
    assert host_of(text) == ("Blue Circle", "the body named at the head of the page")


def test_a_word_for_its_kind_that_two_bodies_have() -> None:
    """Where the text names two institutes, "the institute" is neither."""
    found = reading.read(
        "Blue Institute and Grey Institute are old.\n\nThe institute has signed an MoU with Red Port.\n"
    )
    assert (found.fact("host"), [fact.value for fact in found.facts if fact.field == "partners[0]"]) == (
        None,
        ["Red Port"],
    )


@pytest.mark.parametrize(
    ("sentence", "host"),
    [
        ("The Trust has signed an MoU with Red Bank.", ("Blue Hospitals Trust", "what 'The Trust' stands for")),
        (
            "Today an MoU was signed with Red Bank. Our Trust grows.",
            ("Blue Hospitals Trust", "what 'Our Trust' stands for"),
        ),
    ],
)
def test_the_trust_is_the_one_that_the_text_names(sentence: str, host: tuple[str, str]) -> None:
    """A word for its kind stands for the one body of that kind."""
    assert host_of(f"Nurses from Blue Hospitals Trust will train abroad. {sentence}\n") == host
    both = f"Nurses from Blue Hospitals Trust and Green Trust will train abroad. {sentence}\n"
    facts = reading.read(both, published=date(2021, 5, 10)).facts
    assert "host" not in {fact.field for fact in facts}


def test_a_paragraph_about_a_body_is_no_name() -> None:
    """About Blue College is the head of a paragraph."""
    text = "Today an MoU was signed with Red Bank.\n\nAbout Blue College\nBlue College trains nurses.\n"
    assert "About" not in str([fact.value for fact in reading.read(text, published=date(2021, 5, 10)).facts])


def test_acronym_of_the_sender() -> None:
    """Who sends a release may be called by its capitals in it."""
    text = "Press Release: University of Blue\n\nGreen Bank and UB signed an MoU.\n"
    assert host_of(text) == ("UB", "who sends this or holds its copyright")


def test_the_writer_beside_the_parties() -> None:
    """県では is the prefecture, which is none of the two cities."""
    text = "青空県庁\n\n緑市と赤町は、連携協定を締結しました。県では、これを進めます。\n"
    facts = reading.read(text, published=date(2021, 5, 10)).facts
    assert host_of(text) == ("青空県", "what '県では' stands for")
    assert [fact.value for fact in facts if fact.field.startswith("partners")] == ["緑市", "赤町"]
    assert host_of("緑市と赤町は、連携協定を締結しました。県では、これを進めます。") == ("緑市", FIRST)
    bank = "青空銀行\n\n本日、緑社株式会社と赤市は、連携協定を締結しました。当行はこれを支援します。\n"
    assert host_of(bank) == ("青空銀行", "what '当行' stands for")


@pytest.mark.parametrize(
    "rows",
    [
        "2 締結者 虹大学 学長 山田 太郎\n        緑市長 鈴木 花子",
        "出席者\n学校法人虹学園 虹大学長 山田太郎\n緑市長 鈴木花子",
    ],
)
def test_rows_of_both_signers_are_no_foot(rows: str) -> None:
    """Rows of those who signed for both say nothing of who publishes, unlike one for the publisher alone."""
    text = "虹大学と緑市は、連携協定を締結しました。\n"
    assert host_of(f"{text}{rows}\n") == ("虹大学", FIRST)
    assert host_of(f"{text}\n緑市 市長 鈴木花子\n") == ("緑市", "whose name stands at the foot")


def test_parties_in_rows() -> None:
    """What a text calls 当事者 are all the parties, the publisher too."""
    text = "青空村\n\n村では、次の方々と協定を結びました。\n\n協定の当事者\n・青空村\n・虹森林組合\n・緑株式会社\n"
    found = reading.read(text, published=date(2021, 5, 10))
    named = {fact.field: str(fact.value) for fact in found.facts if fact.field.startswith(("host", "partners"))}
    assert named == {"host": "青空村", "partners[0]": "虹森林組合", "partners[1]": "緑株式会社"}
