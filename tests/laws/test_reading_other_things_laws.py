"""A sentence about another thing, beside the one on the signing, changes no fact on the agreement."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import reading

ENGLISH = "Blue College and Green Bank signed a memorandum of cooperation on 6 May 2024."
ENGLISH_THINGS = st.sampled_from(
    [
        *("The exhibition", "The workshop", "The course", "The loan", "The photograph", "The book", "The festival"),
        *("The road work", "The offer", "The licence", "The lease", "The visa", "The project", "The scholarship"),
        *("The competition", "The building", "The draft", "The letter of complaint", "The election", "The warranty"),
    ]
)
ENGLISH_TOLD = st.sampled_from(
    [
        *("runs for three years", "will run for 18 months", "will last for two years", "is valid for three years"),
        *("has a term of three years", "covers a period of two years", "will be renewed every two years"),
        *("is valid until 30 June 2026", "ends on 30 June 2026", "expires on 30 June 2026", "lapses on 30 June 2026"),
        *("ceases to have effect on 30 June 2026", "begins on 1 April 2025 and ends on 31 March 2026"),
        *("runs from 1 April 2025 to 31 March 2026", "came into effect on 1 April 2025"),
        *("is dated 2 May 2024", "bears the date of 2 May 2024", "was exchanged on 2 May 2024"),
        *("was concluded on 2 May 2024", "was sealed on 2 May 2024", "was renewed on 2 May 2024"),
        *("is the seventh", "was the 7th of its kind", "has 34 visitors", "brings to seven (7) the number of floors"),
    ]
)
JAPANESE = "虹市と緑大学は2024年5月6日、連携協定を締結しました。"
JAPANESE_THINGS = st.sampled_from(
    [
        *(
            "展示",
            "講座",
            "融資",
            "写真",
            "道路工事",
            "募集",
            "免許",
            "賃貸借",
            "奨学金",
            "建物",
            "原稿",
            "選挙",
            "保証",
        ),
        *("会員証", "工事の入札"),
    ]
)
JAPANESE_TOLD = st.sampled_from(
    [
        *("は3年間続きます", "の期間は3年間です", "の有効期間は3年です", "は2026年6月30日まで有効です"),
        *("の有効期限は2026年6月30日です", "の期限は2026年6月30日です", "は2026年6月30日に終わります"),
        *("は2025年4月1日から始まります", "は2025年4月1日から2026年3月31日まで行われます", "は5月2日に終わりました"),
        *("の手続を5月2日に終えました", "は5月2日に取り交わされました", "は5月2日付です", "を5月2日に締め切りました"),
        *("は7例目です", "は7件目となります", "は34件です"),
    ]
)
BETWEEN = st.sampled_from(["", "\n", "\n\n"])


def facts(text: str) -> list[tuple[str, object, str]]:
    """Read the facts of a text: field, value and basis."""
    return [(fact.field, fact.value, fact.basis.value) for fact in reading.read(text, published=date(2024, 5, 9)).facts]


@given(ENGLISH_THINGS, ENGLISH_TOLD, BETWEEN)
def test_in_english(thing: str, told: str, between: str) -> None:
    """Lengths, days and numbers of an exhibition or a loan are not those of the memorandum."""
    assert facts(f"{ENGLISH}{between or ' '}{thing} {told}.") == facts(ENGLISH)


@given(ENGLISH_THINGS, ENGLISH_TOLD)
def test_it_is_the_thing_before(thing: str, told: str) -> None:
    """What is said of "it" after a sentence on another thing is not of the memorandum."""
    assert facts(f"{ENGLISH} {thing} was in the news last week. It {told}.") == facts(ENGLISH)


NO_THINGS = st.sampled_from(
    [
        "Areas of work include research and training.",
        "President Anna Green and CEO Tom Black attended the event.",
        "Students from both sides will visit the campus.",
        "The framework sets out how they will work together.",
    ]
)
OF_THE_AGREEMENT = st.sampled_from(
    [
        *(
            "is valid for three years",
            "is valid until 30 June 2026",
            "expires on 30 June 2026",
            "lapses on 30 June 2026",
        ),
        *("came into effect on 1 April 2025", "will remain in force until 30 June 2026", "runs for three years"),
        "ceases to have effect on 30 June 2026",
    ]
)


@given(NO_THINGS, OF_THE_AGREEMENT, BETWEEN)
def test_it_is_the_agreement_else(told: str, of_it: str, between: str) -> None:
    """A sentence on no other thing before it does not keep "it" from being the memorandum."""
    alone = {fact for fact in facts(f"{ENGLISH} It {of_it}.") if fact not in facts(ENGLISH)}
    assert alone <= set(facts(f"{ENGLISH} {told}{between or ' '}It {of_it}."))
    assert alone


@given(JAPANESE_THINGS, JAPANESE_TOLD, BETWEEN)
def test_in_japanese(thing: str, told: str, between: str) -> None:
    """Lengths, days and numbers of 展示 or 融資 are not those of 協定."""
    assert facts(f"{JAPANESE}{between}{thing}{told}。") == facts(JAPANESE)


ENGLISH_PAPERS = st.sampled_from(
    [
        # an earlier one
        *("The existing agreement", "The original agreement", "The previous memorandum"),
        *("The earlier contract", "Their former agreement", "The old accord"),
        *("The current agreement", "The expiring agreement", "The 2019 agreement", "The agreement of 2019"),
        *("An agreement from 2019", "The memorandum signed in 2019", "The agreement that was concluded in May 2019"),
        # one of others, or with others
        *(
            "Green Bank's agreement with Red Club",
            "The agreement between Red City and White City",
            "Another memorandum",
        ),
        *(
            "Its agreement with Red Club",
            "The bank's contract with Red Club",
            "The memorandum of Red City and White City",
        ),
        *("The agreement that Green Bank has with Red Club", "Red Club's memorandum with White City"),
        *("A similar agreement with Red Club", "A second agreement, with Red Club,", "The agreement with Red Club"),
        # one of another kind, or any
        *("The loan agreement", "The lease agreement", "The collective agreement", "The funding contract"),
        *("The licence agreement", "The supply contract", "The insurance contract", "A separate service contract"),
        *(
            "The sponsorship contract of the club",
            "The sales agreement",
            "The building contract",
            "The trade agreement",
        ),
        *("An agreement of this kind", "A typical memorandum", "Every agreement of the college"),
        *("The proposed agreement with Red Club", "The planned contract with Red Club"),
    ]
)
ENGLISH_TOLD_OF_THEM = st.sampled_from(
    [
        *("is valid until 5 March 2027", "expires on 5 March 2027", "ends on 5 March 2027", "ran until 5 March 2024"),
        *("remains in force for three years", "was valid for three years", "has a term of five years"),
        *("runs for three years", "will be valid for two years", "was signed on 2 May 2024"),
        *("took effect on 1 April 2024", "came into force on 1 April 2024", "is renewed automatically"),
        "is of unlimited duration",
    ]
)
JAPANESE_PAPERS = st.sampled_from(
    [
        *(
            "これまでの協定",
            "旧協定",
            "従来の協定",
            "前回の協定",
            "現行の協定",
            "以前の覚書",
            "当初の協定",
            "昨年の覚書",
        ),
        *(
            "2019年の協定",
            "2019年に締結した協定",
            "既存の契約",
            "前の協定",
            "過去の連携協定",
            "平成30年に締結した連携協定",
        ),
        *(
            "緑大学と赤会の協定",
            "赤市と白市の連携協定",
            "赤会との協定",
            "同様の赤会との協定",
            "別の協定",
            "赤会と白市との覚書",
        ),
        *("融資契約", "賃貸借契約", "労働協約", "工事請負契約", "保険契約", "サービス契約", "売買契約", "経済連携協定"),
        *("一般に協定", "この種の協定", "同種の覚書", "協定案", "検討中の赤会との契約"),
    ]
)
JAPANESE_TOLD_OF_THEM = st.sampled_from(
    [
        *("は2027年3月31日まで有効です", "の期限は2027年3月31日です", "は2024年3月31日に満了しました"),
        *("の有効期間は3年間です", "は3年間続きます", "の契約期間は5年間です", "は自動更新されます"),
        *("は2024年4月1日に発効しました", "は無期限です"),
    ]
)


@given(ENGLISH_PAPERS, ENGLISH_TOLD_OF_THEM)
def test_another_paper(paper: str, told: str) -> None:
    """Lengths and days of an earlier agreement, or of one of others, are not those of the memorandum."""
    assert facts(f"{ENGLISH} {paper} {told}.") == facts(ENGLISH)


@given(JAPANESE_PAPERS, JAPANESE_TOLD_OF_THEM)
def test_another_paper_in_japanese(paper: str, told: str) -> None:
    """旧協定, 別の協定 and 融資契約 are not the one that is announced."""
    assert facts(f"{JAPANESE}{paper}{told}。") == facts(JAPANESE)


@given(
    st.sampled_from(["The agreement", "This memorandum", "The cooperation agreement", "Their agreement", "The pact"]),
    st.sampled_from(["", " between Blue College and Green Bank", " with Green Bank", " of the college and the bank"]),
    st.sampled_from(["is valid until 5 March 2027", "remains in force for three years", "is renewed automatically"]),
)
def test_the_paper_itself(paper: str, whose: str, told: str) -> None:
    """What is said of the memorandum of these two is read."""
    assert len(facts(f"{ENGLISH} {paper}{whose} {told}.")) > len(facts(ENGLISH))


@given(
    st.sampled_from(
        ["本協定", "この協定", "今回の協定", "連携協定", "両者の協定", "虹市と緑大学の協定", "緑大学との協定"]
    ),
    st.sampled_from(["は2027年3月31日まで有効です", "の有効期間は3年間です", "は自動更新されます"]),
)
def test_the_paper_itself_in_japanese(paper: str, told: str) -> None:
    """What is said of 本協定 or of the one between these two is read."""
    assert len(facts(f"{JAPANESE}{paper}{told}。")) > len(facts(JAPANESE))


@pytest.mark.parametrize(
    "told",
    [
        "The partnership will see 48 people trained over an 18-month period.",
        "The college has partnered with five schools since 1988.",
        "For Green Bank it is the fifth memorandum.",
        "It is the Greenish bank's eighth memorandum.",
        "The agreement replaces the one that was valid for three years.",
        "They have signed their second memorandum in two years.",
        "In 2011 Red Club had signed a memorandum of understanding with Green Bank.",
        "同法人との協定は2件目です。",
        "本協定は、12例目の更新です。",
        "緑国に拠点を設置する大学としては44校目です。",
        "県内の警察署が専門学校と協定を締結するのは3例目です。",
        "提携先は16団体となる予定です。",
        "経済連携協定は2024年7月1日に発効しました。",
        "11市と協定を結び、活動してまいりました。",
        "Green Bank is the third Greenish bank to sign a memorandum with a Japanese college.",
        "A similar agreement between Red City and White City expires on 31 March 2025.",
        "The board of Blue College affirmed its agreement on 8 May 2024.",
        "本協定に基づき、今後3年間の計画で植樹を行います。",
        "本協定により、今後5年間の事業として人材を育てます。",
        "協定の有効期間は、2年ごとに見直します。",
        "業務委託契約の期間は2024年6月1日から2025年3月31日までです。",
        "賃貸借契約の期間は2024年6月1日から2025年3月31日までです。",
        "県内の大学が自治体と連携協定を結ぶのは、これで4例目です。",
        "緑大学は、県内の大学と包括連携協定を締結しており、虹市が6例目です。",
        "現在、連携先は8市、12社、4大学となっています。",
        "すでに8大学と協定を締結し、共同研究を進めてきました。",
    ],
)
def test_numbers_and_days_of_others(told: str) -> None:
    """A sentence on others, or on what is to come, adds nothing."""
    alone = ENGLISH if told.isascii() else JAPANESE
    assert facts(f"{alone} {told}") == facts(alone)
