"""One fact each, told in words that few releases use; every text is made up."""

from datetime import date

import pytest

from linkj_partners import Basis, Text, reading

BOTH = "Blue College and Green Bank signed a memorandum of cooperation. "
HAVE_SIGNED = "虹市は緑市と覚書に署名しました。\n"
SIGNED = [
    ("Blue College and Green Bank appended their signatures this Thursday, 20 May, to an agreement.", "2021-05-20"),
    ("Blue College and Green Bank celebrated, on 12 May 2021, a cooperation agreement on cork.", "2021-05-12"),
    ("Blue College and Green Bank subscribed last Thursday a framework agreement.", "2021-05-20"),
    ("Blue College became the partner of Green Bank following the signature, on 6 May, of a memorandum.", "2021-05-06"),
    (
        "A memorandum of understanding bears the date of 6 May 2021 and the signatures of Anna Green and Tom Black.",
        "2021-05-06",
    ),
    ("The memorandum of understanding of Blue College and Green Bank is dated 6 May 2021.", "2021-05-06"),
    (
        "All is told in a memorandum of cooperation, which received its two signatures at the Blue Fair on 6 May 2021.",
        "2021-05-06",
    ),
    ("Blue College and Green Bank confirmed their aim in a letter of intent on 6 May 2021.", "2021-05-06"),
    (
        "Director Anna Green, who on 6 May 2021 countersigned a letter of intent with Blue College, was glad.",
        "2021-05-06",
    ),
    ("Blue College announces that, as of May 6, 2021, it has concluded an agreement with Green Bank.", "2021-05-06"),
    ("A service contract was concluded in Hillside on 6 May 2021 between Blue College and Green Bank.", "2021-05-06"),
    (
        "Blue College signed an MoU with Green Bank.\n4. Signing ceremony\nDate and time: May 6, 2021, 13:30",
        "2021-05-06",
    ),
    ("MoU Signing\nDate: May 6, 2021\n\nBlue College has joined Green Bank: an MoU was signed.", "2021-05-06"),
    ("Dr. Ir. Anna Green of Blue College signed an MoU with Green Bank on 6 May 2021.", "2021-05-06"),
    ("虹社と緑社は、2021年5月6日を締結日とする連携協定により、技術を確立する。", "2021-05-06"),
    ("虹社は緑社と連携契約を結びました。契約書には5月6日に両社長が署名しており、今後3年間協力します。", "2021-05-06"),
    ("虹社は5月6日、緑社との協定の手続をすべて終えました。", "2021-05-06"),
    ("虹社と緑社は、5月6日付の基本合意書にそれぞれ記名押印しました。", "2021-05-06"),
    ("虹社と緑社は、5月6日に業務提携を開始いたしました。", "2021-05-06"),
    ("虹社は5月6日、緑町と、創業を支援するため、連携協定を締結しました。", "2021-05-06"),
    (f"{HAVE_SIGNED}締結日│2021年5月6日", "2021-05-06"),
]
ANNOUNCED = [
    "Malmö, 14 May 2021",
    "Ref. No. BC/PR/2021/014          14th May, 2021",
    "Blue College | Newsroom | 14 May 2021",
    "Press communiqué | Hillside, May 14, 2021",
    "Release, City of Blue, 14.5.2021 at 10:15",
    "Hillside (BS), May 14, 2021 – The two signed.",
    "Hillside, Blue State, May 14, 2021.- The two signed.",
    "PRESS STATEMENT 14 May 2021",
    "Joint Press Release – 14 May 2021",
    "(Hillside, 14 May 2021) The two signed.",
    "Hillside (14 May 2021). The two signed.",
    "Hillside | 14 May 2021 – The two signed.",
    "14 May 2021, Hillside: The two signed.",
    "提供日 2021年5月14日(金)",
    "記者資料提供(2021年5月14日)",
]
TERMS = [
    (f"{BOTH}It shall remain valid for a period of thirty-six (36) months and shall thereafter be reviewed.", "P36M"),
    (f"{BOTH}It will run for an initial three years, with a review after eighteen months.", "P3Y"),
    (f"{BOTH}The memorandum, which has been agreed for nine months, creates no obligation.", "P9M"),
    (f"{BOTH}The cooperation will take place for five years.", "P5Y"),
    ("Blue College signed a letter of intent with Green Bank. The letter has a term of 18 months.", "P18M"),
    (f"{HAVE_SIGNED}5 期  間 3年(一方から終了の申出がない限り、さらに3年延長)", "P3Y"),
    (f"{HAVE_SIGNED}2.期間\n署名の日に発効し、5年間有効とする。", "P5Y"),
]
LAST_DAYS = [
    f"{BOTH}It came into effect on the same day and will end on 30 June 2025.",
    f"{BOTH}It is valid for two school years, that is, up to and including 30 June 2025.",
    f"{BOTH}The letter ceases to have effect on 30 June 2025 unless it has been replaced.",
    f"{BOTH}If nothing follows, the letter lapses on 30 June 2025.",
    f"{HAVE_SIGNED}3.協定の有効期限\n2025年6月30日(その後は協議のうえ更新)",
    f"{BOTH}\n3. Period\nFour years, from July 1, 2021 to June 30, 2025",
]
TOTALS = [
    ("Blue College now has memoranda with 34 partner bodies around the world.", 34),
    ("This brings to seven (7) the number of Blue College's cooperation partners.", 7),
    ("The number of banks and companies with which Blue College has a partnership agreement is 31.", 31),
    ("With this, the number of institutions tied up with our college has risen to 27.", 27),
    ("The number of overseas partners has risen to 11, and the total number of partners is now 27.", 27),
]
PARTIES = [
    ("Blue College today joined Green Institute and charity Red & Co. in signing an agreement.", ["Blue College"]),
    ("SIIC, Blue Institute has signed an MoU with Green Bank.", ["SIIC, Blue Institute", "Green Bank"]),
    ("The University of California, Hillside, signed an MoU with Green Bank.", ["University of California, Hillside"]),
    ("Hillside College of Medicine, Blue University, signed an MoU with Green Bank.", ["Green Bank"]),
    ("Blue Museum and Art Gallery signed an MoU with Green Bank.", ["Blue Museum and Art Gallery", "Green Bank"]),
    ("The Blue Food and Veterinary Service and Green Bank signed an MoU.", ["Blue Food and Veterinary Service"]),
    ("The Bureau of Standards, Metrology and Quality signed an MoU with Green Bank.", ["Green Bank"]),
    ("Blue College signed an MoU with the Green Centre for Access to Justice.", ["Green Centre for Access to Justice"]),
    ("Blue College signed an MoU with the Center for Public Data for ABC+ Countries.", ["Blue College"]),
    ("Blue College signed an MoU with Bolsa de Santa Iria, S.A. and Green Bank.", ["Bolsa de Santa Iria, S.A."]),
    ("Blue College and the shipowner Norrline & Sons AB signed a letter of intent.", ["Norrline & Sons AB"]),
    ("The Rectorate of Blue University signed a protocol agreement with Green Bank.", ["Blue University"]),
    ("As part of its efforts to train people, and support Blue shops, Green Bank signed an MoU.", ["Green Bank"]),
    ("Today Blue Labs announced a strategic partnership with Green Data, a maker of maps.", ["Green Data"]),
    ("虹大学附属の高等学校と、緑高等学校との間で連携協定を締結しました。", ["虹大学附属の高等学校", "緑高等学校"]),
    ("虹信用金庫は、一般社団法人まちと緑の研究所(代表 山田)と協定を締結しました。", ["一般社団法人まちと緑の研究所"]),
    ("虹市は、社会福祉法人あおぞらとなかまたち(森理事長)と協定を結びました。", ["社会福祉法人あおぞらとなかまたち"]),
    ("Red City signed an MoU with the University of Maryland, Green Bank and Blue College.",
     ["University of Maryland", "Green Bank", "Blue College"]),
    ("Blue College signed an MoU with the Museum of the State of Norland.", ["Museum of the State of Norland"]),
    ("On behalf of Blue College and Green Bank, Tom Black and Anna Gray signed an MoU with Hill City.",
     ["Blue College", "Green Bank", "Hill City"]),
    ("Tom Black and Anna Gray signed an MoU on behalf of Blue College and Green Bank.", ["Blue College", "Green Bank"]),
    ("Tom Black signed an MoU with Hill City on behalf of Blue College.", ["Blue College", "Hill City"]),
    ("The MoU was signed on behalf of Blue College by Tom Black and on behalf of Green Bank by Anna Gray.",
     ["Blue College", "Green Bank"]),
    ("Both Blue College and Green Bank signed an MoU with Hill City.", ["Blue College", "Green Bank", "Hill City"]),
    ("An agreement with Hill Municipality was signed by Blue College and Green Bank.", ["Blue College", "Green Bank"]),
    ("Hill Community and Technical College signed an MoU with Green Bank.", ["Hill Community and Technical College"]),
    ("Green Bank signed an MoU with the Chamber of Trade and Crafts.", ["Chamber of Trade and Crafts"]),
    ("Green Bank signed an MoU with the Union of Grain and Oil Exporters.", ["Union of Grain and Oil Exporters"]),
    ("Blue Nature and Livelihood Assistance Foundation, Inc. signed an MoU with Green Bank.", ["Green Bank"]),
    ("Green Bank signed an MoU with Hill Technopark of the Republic of Norland.", ["Hill Technopark"]),
    ("The MoU was signed today. The parties are Blue College, Green Bank and Red City.", ["Red City"]),
    ("Chief (Norland) Commercial Bank and Green College signed an MoU.", ["Chief (Norland) Commercial Bank"]),
    ("Green College signed an MoU with Blue Iron and Steel Group Co., Ltd.", ["Blue Iron and Steel Group Co., Ltd."]),
    ("Green College signed an MoU with M/s Kash Dental Clinic on 5 May.", ["Kash Dental Clinic"]),
    ("Green College signed an MoU with the Sales institute of Norland (SIN).", ["Sales institute of Norland"]),
    ("Blue College signed an MoU with three others. The partner universities are Red University and Hill University.",
     ["Red University", "Hill University"]),
    ("Blue Bank and SIGN Foundation have signed an MoU.", ["Blue Bank", "SIGN Foundation"]),
    ("ヴェルデ湊FCは緑市と協定を締結しました。", ["ヴェルデ湊FC", "緑市"]),
    ("北ひらの農業協同組合は緑市と協定を締結しました。", ["北ひらの農業協同組合", "緑市"]),
    ("虹社は緑協会と提携しました。", ["虹社", "緑協会"]),
    ("虹研究所(青空県、理\n事長:山田)、緑社(赤県、\n社長:森)は、協定を締結しました。", ["虹研究所", "緑社"]),
]  # fmt: skip
NO_NAMES = [
    ("虹社が世界最大級のガスエンジンメーカーの1社と覚書を締結", "ガスエンジンメーカー"),
    ("虹社が持つ地域ネットワークと緑園の体験の共創により、連携協定を締結。", "地域ネットワーク"),
    ("Blue Labs signed a contract for NVR-114 with Green Pharma AG.", "NVR-114"),
    ("Green Bank signed an MoU with the Ministry of Trade, Government of Norland.", "Government of Norland"),
    ("Green Bank signed a USD 80 million agreement with Blue Labs.", "USD 80"),
    ("On behalf of Blue College and Green Bank, Tom Black and Anna Gray signed an MoU.", "Tom Black"),
    ("Tom Black and Anna Gray signed an MoU on behalf of Blue College and Green Bank.", "Anna Gray"),
    ("Blue College signed an MoU with Hill City on behalf of Green Bank.", "Green Bank"),
    ("Tom Black signed an MoU with Red University to manage funds on behalf of Green Bank.", "Green Bank"),
    ("Blue Labs announced an AI-driven partnership agreement with Green Data.", "AI-driven"),
]


# What is of something else: a field that the text does not give.
OF_SOMETHING_ELSE = [
    ("signed", "Blue College celebrated, with Green Bank, the tenth anniversary of the agreement on 6 May 2021."),
    ("signed", "Blue College celebrated the agreement with Green Bank at a dinner on 6 May 2021."),
    ("signed", "Blue College and Green Bank celebrated ten years on 6 May 2021 under a memorandum signed in 2011."),
    ("signed", "On 6 May 2021 Blue College confirmed its aim set out in a memorandum with Green Bank."),
    ("signed", f"{BOTH}The draft is dated 6 May 2021."),
    ("signed", f"{BOTH}The photograph bears the date of 6 May 2021."),
    ("last_day", f"{HAVE_SIGNED}3.展示の有効期限\n2025年6月30日"),
    ("term", f"{BOTH}The workshop aims at peace. This will take place for three weeks."),
    ("last_day", f"{BOTH}It began in a garage and the road works will end on 30 June 2025."),
    ("last_day", f"{BOTH}\nGrant period for two years, from 1 April 2026 to 31 March 2028."),
    ("in_force_from", f"{BOTH}\nGrant period for two years, from 1 April 2026 to 31 March 2028."),
]


def facts(text: str) -> dict[str, object]:
    """Read the values of a text."""
    return {fact.field: fact.value for fact in reading.read(text, published=date(2021, 5, 24)).facts}


@pytest.mark.parametrize(("text", "day"), SIGNED)
def test_signed(text: str, day: str) -> None:
    """Signatures have many verbs."""
    assert str(facts(text)["signed"]) == day


@pytest.mark.parametrize("line", ANNOUNCED)
def test_announced(line: str) -> None:
    """The date line has a number, a place with an accent, or bars."""
    found = reading.read(f"{line}\n\nBlue College signed an MoU with Green Bank.")
    assert str(getattr(found.fact("announced"), "value", None)) == "2021-05-14"


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_term(text: str, term: str) -> None:
    """Months in words have a hyphen, a row has a number, a review is no term."""
    assert str(facts(text)["term"]) == term


@pytest.mark.parametrize("text", LAST_DAYS)
def test_last_day(text: str) -> None:
    """The last day stands in an aside, a row or a second clause."""
    assert str(facts(text)["last_day"]) == "2025-06-30"


def test_last_day_of_something_else() -> None:
    """Recruitment ends, the agreement does not."""
    assert "last_day" not in facts(f"{BOTH}Recruitment for the exchange will last until 31 January 2022.")


@pytest.mark.parametrize(("text", "total"), TOTALS)
def test_total(text: str, total: int) -> None:
    """Of two numbers the total counts."""
    found = facts(f"Blue College signed an MoU with Green Bank. {text}")
    assert getattr(found["tallies[0]"], "total", None) == total


def test_members_of_an_organization_are_no_partners() -> None:
    """加盟国 are states that belong to a body."""
    assert "tallies[0]" not in facts(f"{HAVE_SIGNED}加盟国は88か国。")


@pytest.mark.parametrize(("text", "names"), PARTIES)
def test_parties(text: str, names: list[str]) -> None:
    """Each of some names is a party, whole."""
    parties = {str(value) for field, value in facts(text).items() if field.startswith(("host", "partners"))}
    assert set(names) <= parties


@pytest.mark.parametrize(("text", "words"), NO_NAMES)
def test_no_name(text: str, words: str) -> None:
    """What looks like a name is one of several makers, a product or an adjective."""
    assert words not in {str(value) for value in facts(text).values()}


@pytest.mark.parametrize("row", ["1 協定の名称  海の見守りに関する協定", "協定名:「海の見守りに関する協定」"])
def test_the_name_in_a_row(row: str) -> None:
    """A table has the whole name, the sentence only the kind."""
    found = facts(f"虹市は緑市と連携協定を締結しました。\n{row}")
    assert found["instrument_names"] == Text({"ja": "海の見守りに関する協定"})


def test_the_memorandum_is_the_one_above() -> None:
    """A memorandum of understanding is called the Memorandum below."""
    text = (
        "Both sides crowned their talks with a Memorandum of Understanding.\n"
        "The Memorandum was signed on Thursday by Blue College and Green Bank."
    )
    assert getattr(facts(text)["instrument"], "value", None) == "mou"


def test_parties_beside_the_signing() -> None:
    """Who signed is told in the sentence before, so that it is inferred."""
    found = reading.read(
        "Blue College, Green Bank and the Red Institute intend to test pipes and steels together in future. "
        "The corresponding cooperation agreement was concluded on 4 May 2021 in Hillside."
    )
    parties = [fact for fact in found.facts if fact.field.startswith(("host", "partners"))]
    assert [fact.value for fact in parties] == ["Blue College", "Green Bank", "Red Institute"]
    assert {fact.basis for fact in parties} == {Basis.INFERRED}


def test_japanese_parties_beside_the_signing() -> None:
    """The bodies that the sentence before is about have signed, and are inferred."""
    found = reading.read("虹大学と緑町は、森の再生に取り組みます。2021年5月4日に連携協定を締結しました。")
    parties = [fact for fact in found.facts if fact.field.startswith(("host", "partners"))]
    assert [(fact.value, fact.basis) for fact in parties] == [("虹大学", Basis.INFERRED), ("緑町", Basis.INFERRED)]


@pytest.mark.parametrize(("field", "text"), OF_SOMETHING_ELSE)
def test_of_something_else(field: str, text: str) -> None:
    """Days and lengths of other things are not those of the agreement."""
    assert field not in facts(text)


def test_the_name_in_a_row_is_of_the_same_kind() -> None:
    """The row of another contract does not name the agreement."""
    found = facts("虹市は緑大学と連携協定を締結しました。\n契約の名称 道路清掃に関する契約")
    assert str(found["instrument_names"]) == str(Text({"ja": "連携協定"}))


@pytest.mark.parametrize("before", ["", "Its subsidiary Blue Water Inc. makes pumps. "])
def test_another_company_with_a_longer_name(before: str) -> None:
    """A company with a longer name takes the place of the party only where the text introduces it."""
    found = facts(f"{before}Blue signed an agreement with Green Bank. Blue Water Inc. supplies pumps.")
    assert found["host"] == "Blue"


@pytest.mark.parametrize("rest", ["", " on 5 May 2021", ", a bank in Hillside,"])
def test_whose_partner_a_party_becomes(rest: str) -> None:
    """The party that gains a partner publishes the release, even if the partner is named first."""
    found = facts(f"Blue College has become the newest partner of Green Bank{rest} with the signing of an MoU.")
    assert (found["host"], found["partners[0]"]) == ("Green Bank", "Blue College")


def test_having_signed_is_no_count_of_partners() -> None:
    """That a body has signed agreements does not show that it publishes."""
    found = reading.read("Green Bank and Blue College sign an MoU. Blue College has signed agreements on art before.")
    assert {fact.note for fact in found.facts} == {
        None,
        "named first; nothing says which party publishes this",
        "not named first; nothing says which party publishes this",
    }


def test_a_row_of_signers_is_no_foot() -> None:
    """The last line under 締結者 does not show who publishes."""
    text = "虹大学と緑市は2021年5月10日、連携協定を締結しました。\n締結者:虹大学 学長 山田太郎\n    緑市 市長 森花子\n"
    assert facts(text)["host"] == "虹大学"


def test_director_of_an_association() -> None:
    """代表理事 is an office."""
    found = reading.read("虹協会(代表理事:森 花子)は緑市(市長:山田 太郎)と協定を締結しました。")
    assert [person.name for person in found.people] == ["森 花子", "山田 太郎"]


def test_those_of_the_writer_beside_the_signing() -> None:
    """Whom "we" work with are the others."""
    found = reading.read(
        "Patients will be offered a flat and a nurse through a partnership between us, Blue Council and Green Bank. "
        "The three partners signed a memorandum of understanding on 4 May 2021."
    )
    assert [fact.value for fact in found.facts if fact.field.startswith("partners")] == ["Blue Council", "Green Bank"]
    assert found.fact("host") is None


def test_a_longer_name_of_a_company() -> None:
    """Blue is Blue Platinum Limited, which the text names below."""
    found = facts("Blue signed an MoU with Green Bank.\n\nBlue Platinum Limited has mines in two countries.")
    assert found["host"] == "Blue Platinum Limited"
