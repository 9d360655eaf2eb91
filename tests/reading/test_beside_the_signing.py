"""What stands beside a signing and is not of it: other days, other contracts, the numbers of the other party."""

from typing import Any

import pytest

from linkj_partners import Instrument, reading

DATED = {
    "en": "BLUE CITY, 8 March 2023 – ",
    "ja": "青空市と虹大学が包括連携協定を締結\n\n2023年6月15日(木)\n\n",
}
NUMBERS = ("positions", "tallies", "term", "last_day", "renewal", "open_ended")


@pytest.mark.parametrize(
    ("lang", "sentence", "signed"),
    [
        (
            "en",
            (
                "Blue University, which joined the network on 1 February, signed an agreement "
                "with Green College on Monday."
            ),
            "2023-03-06",
        ),
        (
            "en",
            "Green College, which opened on 1 March, and Blue University signed an agreement on 6 March.",
            "2023-03-06",
        ),
        (
            "en",
            (
                "Blue University, whose new president took office on 1 March, signed an "
                "agreement with Green College yesterday."
            ),
            "2023-03-07",
        ),
        (
            "en",
            "Blue University, hit by a fire on 1 March, signed an agreement with Green College this morning.",
            "2023-03-08",
        ),
        (
            "en",
            "Founded on 8 March 2022, Blue University signed an agreement with Green College last Monday.",
            "2023-03-06",
        ),
        ("en", "Blue University and Green College signed an agreement to hold a joint festival on 5 May.", None),
        (
            "en",
            "Blue University and Green College signed an agreement to open a joint laboratory on 1 September 2023.",
            None,
        ),
        ("en", "Blue University and Green College signed an agreement after the board's vote on 2 March.", None),
        ("en", "Blue University signed an agreement with Green College after talks held on 1 March.", None),
        ("en", "Blue University and Green College signed an agreement following a fire on 2 March.", None),
        (
            "en",
            (
                "Following Senate approval on 1 March, Blue University and Green College signed "
                "an agreement the next day."
            ),
            "2023-03-02",
        ),
        (
            "en",
            (
                "A delegation from Green College arrived at Blue University on 5 March and, two "
                "days later, signed a cooperation agreement."
            ),
            "2023-03-07",
        ),
        ("en", "Blue University and Green College signed an agreement on Tuesday last week.", None),
        ("en", "Blue University and Green College signed an agreement on Monday of last week.", None),
        ("en", "Blue University and Green College signed an agreement a week ago today.", None),
        ("en", "Blue University and Green College signed an agreement a week ago yesterday.", None),
        ("en", "Blue University and Green College will sign an agreement on Thursday of next week.", None),
        ("en", "Blue University and Green College will sign an agreement on Thursday week.", None),
        ("en", "Blue University and Green College will sign an agreement a week from today.", None),
        ("en", "Blue University and Green College will sign an agreement one week from tomorrow.", None),
        (
            "ja",
            ("青空市と虹大学は6月8日、7月1日に開館する新図書館の運営に関する連携協定を締結しました。"),
            "2023-06-08",
        ),
        (
            "ja",
            ("青空市と虹大学は6月8日、5月1日に発生した地震の復興支援に関する連携協定を締結しました。"),
            "2023-06-08",
        ),
        ("ja", "青空市と虹大学は6月8日、8月11日の花火大会の警備に関する協定を締結しました。", "2023-06-08"),
        (
            "ja",
            "青空市は6月8日、3月20日に閉店した百貨店の跡地活用に関する協定を株式会社緑と締結しました。",
            "2023-06-08",
        ),
        ("ja", "青空市と虹大学は6月8日、2024年4月1日に開設する新学部に関する連携協定を締結しました。", "2023-06-08"),
        ("ja", "6月8日の市議会で報告された後、翌日に青空市と虹大学は包括連携協定を締結しました。", "2023-06-09"),
        ("ja", "青空市と虹大学は6月8日に基本合意し、その翌日、包括連携協定を締結しました。", "2023-06-09"),
        ("ja", "青空市の代表団は6月5日に虹大学を訪れ、3日後に包括連携協定を締結しました。", "2023-06-08"),
        ("ja", "青空市と虹大学は、一昨日、包括連携協定を締結しました。", None),
        ("ja", "青空市と虹大学は、28日に市役所で包括連携協定を締結する予定です。", "2023-06-28"),
        ("ja", "青空市と虹大学は、30日に包括連携協定を締結します。", "2023-06-30"),
        ("ja", "青空市と虹大学は、月末の30日、包括連携協定を締結します。", "2023-06-30"),
        (
            "en",
            (
                "Blue Air will fly to Green City on 28 March 2023 and to Redland on 30 March 2023 "
                "under an airport agreement signed last Thursday."
            ),
            "2023-03-02",
        ),
        (
            "en",
            (
                "Blue Bank has entered into an agreement with Green Farm. The board approved the agreement "
                "on 20 January and the director signed it on 11 February."
            ),
            "2023-02-11",
        ),
        (
            "en",
            (
                "Blue Bank and Green Farm signed an agreement on 6 March. "
                "The two banks had signed a letter of intent on 11 August 2022."
            ),
            "2023-03-06",
        ),
    ],
)
def test_day_of_something_else(lang: str, sentence: str, signed: str | None) -> None:
    """A day of an event, or a relative day that its words move, is not the day of signing."""
    fact = reading.read(DATED[lang] + sentence).fact("signed")
    assert (fact and str(fact.value)) == signed


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "en",
            (
                "Blue University and Green College signed an agreement on 6 March. The previous "
                "agreement took effect on 1 April 2018."
            ),
        ),
        (
            "en",
            (
                "Blue University and Green College signed an agreement on 6 March. Professor Red "
                "was appointed coordinator, effective from 1 May 2023."
            ),
        ),
        (
            "en",
            (
                "Blue University and Green College signed an agreement on 6 March. Lower tuition "
                "fees take effect on 1 September 2023."
            ),
        ),
        (
            "en",
            (
                "Blue University and Green College signed an agreement on 6 March. New visa "
                "rules, effective from 1 May 2023, make exchanges easier."
            ),
        ),
        (
            "en",
            (
                "Blue University and Green College signed an agreement on 6 March. A separate "
                "law on student exchange enters into force on 1 May 2023."
            ),
        ),
        ("ja", "青空市と虹大学は、6月13日に包括連携協定を締結しました。2018年4月1日に発効した旧協定は廃止されます。"),
        (
            "ja",
            (
                "青空市と虹大学は、6月13日に包括連携協定を締結しました。"
                "日本とEUの経済連携協定は2019年2月1日に発効しています。"
            ),
        ),
        ("ja", "青空市と虹大学は、6月13日に包括連携協定を締結しました。改正法は7月1日に発効します。"),
    ],
)
def test_beginning_of_something_else(lang: str, sentence: str) -> None:
    """The first day of a law, an office, a fee or an earlier agreement is not that of this one."""
    assert reading.read(DATED[lang] + sentence).fact("in_force_from") is None


@pytest.mark.parametrize(
    "text",
    [
        "青空市は、緑信用金庫と包括連携協定を締結しました。同金庫が市町村と協定を結ぶのは6件目。",
        "虹大学は緑市と包括連携協定を締結しました。緑市にとって大学との協定は7例目です。",
        "虹高校は青空大学と高大連携協定を締結しました。青空大学にとって、高校との協定は25校目です。",
        "Maple County signed a mutual aid agreement with Pine County. For Pine, this is the sixth such agreement.",
        "Maple County signed a mutual aid agreement with Pine County. It is Pine County's sixth such agreement.",
        (
            "Maple University signed a memorandum of understanding with Kyoto Green "
            "University. It is Kyoto Green University's 35th partner in North America."
        ),
        (
            "虹大学は、タイの緑大学と学術交流協定を締結しました。"
            "緑大学は学生数3万人の総合大学で、日本の14大学と協定を締結しています。"
        ),
        (
            "Maple University signed a memorandum of understanding with Pine University, "
            "which has agreements with 112 universities in 30 countries."
        ),
        (
            "Maple College has signed a transfer agreement with Pine University. Pine "
            "University already has similar agreements with 14 community colleges."
        ),
        (
            "Maple College signed an agreement with Pine University. The agreement replaces "
            "a five-year agreement that expired in 2022."
        ),
        (
            "Maple College signed an agreement with Pine University. The new agreement "
            "follows an earlier three-year agreement between the two."
        ),
        (
            "Maple Energy signed a memorandum of understanding with Pine Grid. The parties "
            "intend to sign a 10-year supply agreement later this year."
        ),
        (
            "Maple Water signed a memorandum of understanding with Pine Solar. If talks "
            "succeed, Pine will build a plant under a 25-year concession agreement."
        ),
        (
            "青空市は、虹リース株式会社とカーボンニュートラルに関する連携協定を締結した。"
            "虹リースは市内の小学校に太陽光パネルを設置し、20年間の電力販売契約を結ぶ。"
        ),
        (
            "緑町は青空工業株式会社と企業立地協定を締結しました。"
            "同社は町有地を30年間の契約で借り受け、2026年12月31日までに工場を完成させます。"
        ),
        "虹大学は緑市と包括連携協定を締結しました。研究員の雇用は期間の定めのない契約とします。",
        (
            "虹大学と緑大学は、学術交流協定を締結しました。"
            "両大学は2014年に3年間の覚書を交わし、共同研究を進めてきました。"
        ),
    ],
)
def test_numbers_of_others(text: str) -> None:
    """The other party's numbers, an earlier term and another contract's length are left alone."""
    found = reading.read(text)
    assert found.fact("partners[0]") is not None
    assert [fact.field for fact in found.facts if fact.field.startswith(NUMBERS)] == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "Maple University signed a memorandum of understanding with Kyoto Green "
            "University. It is Maple University's 35th partner in Asia."
        ),
        (
            "Maple College has signed a transfer agreement with Pine University. Maple "
            "College already has agreements with 14 universities."
        ),
    ],
)
def test_numbers_of_the_host(text: str) -> None:
    """The same words with the host as subject are read."""
    assert [fact.field for fact in reading.read(text).facts if fact.field.startswith(NUMBERS)] != []


def test_next_day_without_a_day_before() -> None:
    """Nothing is counted from nothing, and counting past the end of the calendar raises nothing."""
    assert reading.read("青空市と虹大学は、翌日、協定を締結しました。").fact("signed") is None
    assert reading.read("9999年12月31日に来学し、翌日、青空市は虹大学と協定を締結しました。").fact("host") is not None


@pytest.mark.parametrize(
    ("lang", "sentence", "signed"),
    [
        ("ja", "市議会は13日に承認し、翌日、青空市と虹大学は協定を締結しました。", "2023-06-14"),
        ("ja", "市議会は11日に承認し、3日後に青空市と虹大学は協定を締結しました。", "2023-06-14"),
        ("ja", "市議会が承認し、その翌日、青空市と虹大学は協定を締結しました。", None),
        (
            "en",
            "The council met on Monday, and the next day Blue College and Green Institute signed a MoU.",
            "2023-03-07",
        ),
        ("en", "The council agreed, and the next day Blue College and Green Institute signed a MoU.", None),
    ],
)
def test_next_day_is_never_counted_from_the_date_line(lang: str, sentence: str, signed: str | None) -> None:
    """The day that a text is of is not an event in it; a bare day and a weekday are."""
    fact = reading.read(DATED[lang] + sentence).fact("signed")
    assert (fact and str(fact.value)) == signed


def test_bare_day_after_one_of_last_year() -> None:
    """A bare day in a later sentence does not go back to the year that the sentence before tells of."""
    text = "2018年2月24日\n\n昨年は2017年2月22日に緑市が協定を結びました。26日に虹大学と青空市が協定を締結します。"
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2018-02-26"


def test_signing_right_after_another() -> None:
    """The next signing of the day has parties of its own."""
    text = "緑市は2021年3月3日、虹大学と協定を締結しました。続いて青空市と緑大学が協定を締結しました。"
    assert [fact.value for fact in reading.read(text).facts if fact.field.startswith(("host", "par"))] == [
        "緑市",
        "虹大学",
    ]


def test_name_of_a_building() -> None:
    """A name that is decided for a building is an agreement on naming rights."""
    text = "虹市は、体育館のネーミングライツ契約を株式会社森と結ぶことで合意し、愛称が決まりました。"
    found = reading.read(f"2021年3月3日\n\n{text}").fact("instrument")
    assert found is not None
    assert found.value is Instrument.CONTRACT


@pytest.mark.parametrize(("place", "series"), [("in Europe", "in-europe"), ("outside Europe", "outside-europe")])
def test_second_number_in_a_region(place: str, series: str) -> None:
    """A partner can have a number of all and one in a region."""
    text = (
        f"Blue College signed a MoU with Green Institute, the 118th sister school of the College, and the 37th {place}."
    )
    values: list[Any] = [fact.value for fact in reading.read(text).facts if "positions" in fact.field]
    found = [(str(value.series), int(value.ordinal)) for value in values]
    assert found == [("partners", 118), (f"partners-{series}", 37)]


@pytest.mark.parametrize(
    "sentences",
    [
        "Both signed an MoU. The MoU was signed by Anna Green, who was elected chair of the board on 12 January 2023.",
        "Both signed an agreement. It was signed in the presence of a minister sworn in, sworn in on 16 February 2023.",
        "Blue College signed an agreement in memory of Sir Guy, who died on 11 January 2023.",
        "The memorandum was signed aboard the cutter Petrel, commissioned on 9 January 2023.",
        "Blue Bank signed an agreement with Green County to sponsor its spring marathon on 19 April 2023.",
        "Blue City and Green Ferries have signed an agreement, which the city council approved on 17 February 2023.",
        "Blue College signed an agreement with Green College, which the accreditor had inspected on 14 January 2023.",
        "Both signed an agreement. It was prepared by a task force that first met on 9 February 2023.",
        "Both have signed an MoU. The signing had been postponed because of the storm on 11 February 2023.",
        "Both signed an agreement. According to minutes released on 2 March 2023, it was signed in a break.",
        "Blue Group and Green College today published the text of the MoU they signed last week.",
        "Blue City today informed the county that it had signed an agreement with Green Hospice.",
        "Both signed an MoU. The council gave its consent at the meeting on 24 February.",
        "Both signed an MoU. Guests were received at the college on Friday, two weeks after the signing.",
        "Both signed an MoU in the winter. On 25 February, the Trust received the Regional Prize for Civic Work.",
        "Both signed an agreement. Citizens signed a petition for it on 31 January 2023.",
        "Both signed an MoU. The signing ceremony, originally scheduled for 1 March, was held later.",
        "Both signed an agreement. The treaty between the two countries was signed on 1 March 2023.",
        "Both signed an agreement. The bill was signed into law by the governor on 1 March 2023.",
    ],
)
def test_day_of_nothing_signed(sentences: str) -> None:
    """The only day of a release may be that of an election, a prize, a law or a signing that was put off."""
    assert reading.read("8 March 2023\n\n" + sentences).fact("signed") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "株式会社虹は、2月28日で契約満了となる市民ホールの命名権について、青空市と新たな契約を締結しました。",
        "青空市と虹大学は、3月1日に締結10周年を迎える包括連携協定に基づき、新たに覚書を交わしました。",
        "3月11日に予定していた虹大学との包括連携協定の締結式は、学長の体調不良により延期いたします。",
        "虹大学は3月1日、青空市と連携協定を結ぶと発表しました。",
    ],
)
def test_day_of_nothing_signed_in_japanese(sentence: str) -> None:
    """A day may be that of an end, an anniversary or a ceremony that is put off."""
    assert reading.read("2023年3月8日\n\n" + sentence).fact("signed") is None


def test_today_in_a_quotation_beside_another_day() -> None:
    """What a speaker calls today is the day of the ceremony, not that of the release."""
    text = '8 March 2023\n\nBoth signed an MoU. "Today I am signing as chair," said Anna Green at the event on Friday.'
    fact = reading.read(text).fact("signed")
    assert fact is None or str(fact.value) == "2023-03-03"


def test_two_days_of_signing() -> None:
    """What one side signs on a day and the other countersigns on another day stays open."""
    text = (
        "8 March 2023\n\nBoth signed an MoU, signed by Blue College on 2 March and countersigned by Green on 6 March."
    )
    assert "signed" in reading.read(text).open


@pytest.mark.parametrize(
    "text",
    [
        "青空市と虹大学の協定\n締結日　令和5年3月11日\n他市の状況\n令和3年4月3日　緑市\n令和4年7月22日　赤市",
        "NEWS FROM BLUE\n\nBlue Town signed an agreement on 5 March.\n\nDeadline for next newsletter\n27 March 2023",
        "Spring open day\nDate: 14 March 2023\nVenue: Town Hall\n\nBlue Town and Green College signed an agreement.",
        "青空市と虹大学が協定を締結しました。\n\n申込締切\n2023年3月27日",
    ],
)
def test_date_of_something_else(text: str) -> None:
    """A date beside or below the name of another thing is not that of the release."""
    assert reading.read(text).fact("announced") is None


@pytest.mark.parametrize(
    "text",
    [
        "Blue College and Green College signed an MoU. The agreement does not provide for automatic renewal.",
        "Blue College and Green College signed an MoU. An automatic renewal of the agreement is ruled out.",
    ],
)
def test_renewal_that_is_denied(text: str) -> None:
    """A denial is not read as a renewal."""
    assert reading.read(text).fact("renewal") is None


def test_end_of_an_agreement() -> None:
    """A release on the end of an agreement is not one on its signing."""
    text = "緑市との包括連携協定の解消について\n\n青空市は3月6日、緑大学との協定の解消に関する覚書を交わしました。"
    assert reading.read(text).fact("instrument") is None


@pytest.mark.parametrize(
    "text",
    [
        "2028年4月10日\n\n虹大学は青空市と3月末に協定を締結しました。",
        "10 April 2028\n\nBlue College and Green College signed an agreement at the end of March 2028.",
    ],
)
def test_end_of_a_month_is_no_exact_day_of_signing(text: str) -> None:
    """Something signed at the end of March was not surely signed on the 31st."""
    assert reading.read(text).fact("signed") is None


@pytest.mark.parametrize(
    "sentence", ["The MoU runs until the end of March 2028.", "The agreement is valid until the end of March 2028."]
)
def test_end_of_a_month_is_a_last_day(sentence: str) -> None:
    """What runs until the end of March runs through the 31st."""
    fact = reading.read(f"Blue College and Green College signed an MoU. {sentence}").fact("last_day")
    assert (fact and str(fact.value)) == "2028-03-31"


def test_length_after_students() -> None:
    """The length of the agreement is read after a clause with another one."""
    text = (
        "Blue College and Green College signed an MOU. Students will spend six months abroad; the MOU lasts four years."
    )
    fact = reading.read(text).fact("term")
    assert (fact and str(fact.value)) == "P4Y"


@pytest.mark.parametrize("name", ["Blue Credit Union", "Blue Foundation", "Green Corporation", "Blue Commission"])
def test_name_that_ends_in_on_before_today(name: str) -> None:
    """The last letters of a name are not read as a preposition of the day after it."""
    text = f"8 March 2023\n\n{name} today signed a memorandum of understanding with Green Institute."
    assert [fact.value for fact in reading.read(text).facts if fact.field == "host"] == [name]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("8 March 2023\n\nBlue City today said that it had signed an agreement with Green College.", "signed"),
        ("8 March 2023\n\nThe signing of the MoU of both, planned for 7 March, has been postponed.", "signed"),
        ("Blue College and Green Institute signed an MoU. With it Blue now has five partners in India.", "tallies"),
        ("Blue Trust signed an MoU with Green College. The college has 31 partner hospitals.", "tallies"),
        ("虹会は青空市と協定を締結しました。虹会の協定先は、県内では19市町のうち17となりました。", "tallies"),
        ("虹大学は青空市と協定を締結しました。自動更新の規定はありません。", "renewal"),
        (
            "虹大学は青空市と協定を締結しました。虹大学はこれまでに7自治体、5企業、2団体と協定を結んでいます。",
            "tallies",
        ),
        ("Both signed an MoU at the Air Show, which runs from 22 September 2023 to 28 September.", "in_force_from"),
        ("Both signed an MoU. The agreement may be extended for up to three additional one-year terms.", "term"),
        ("Green Renewables and Blue Council signed an agreement. Green Renewables runs eight farms.", "renewal"),
        ("Both signed a letter of intent. The development agreement is to have a term of ten years.", "term"),
        (
            "Both signed a contract. The agreement with Red Ltd is terminated effective 31 October 2023.",
            "in_force_from",
        ),
        ("青空市は虹大学と協定を締結しました。虹大学はこのほか、5か国7機関と協定を結んでいます。", "tallies"),
        ("青空市は虹大学と協定を締結しました。参画する自治体は、青空市の加入で13都県・26市区町となります。", "tallies"),
        ("青空市は虹大学と協定を締結しました。県内の消防署が大学と協定を締結するのは3例目です。", "positions"),
        ("青空市は虹大学と協定を締結しました。両者はファンドを組成し、存続期間は10年を予定しています。", "term"),
        (
            "青空市は虹大学と協定を締結しました。これまで運営を担った緑公社との協定は、令和8年3月31日で期間満了となります。",
            "last_day",
        ),
    ],
)
def test_more_that_stands_beside(text: str, field: str) -> None:
    """What is reported, put off, partial, denied, or of an event gives no value."""
    assert field not in reading.read(text).fields()


def test_title_above_the_first_sentence() -> None:
    """A long title is not joined to the first sentence of the text below it."""
    text = (
        "青空市との包括的な連携及び協力に関する協定\n虹大学は、青空市と連携及び協力に関する包括的な協定を締結しました。"
    )
    assert [fact.value for fact in reading.read(text).facts if fact.field == "host"] == ["虹大学"]


PAPER = {
    "en": "Hillside, 8 May 2023\n\n{named} {signed}\n",
    "ja": "2023年5月8日\n\n{named}{signed}\n",
}
NAMED = {
    "en": (
        "Blue College and Red Bank have laid this down in a letter of intent.",
        "This is the aim of a letter of intent agreed by Blue College with Red Bank.",
    ),
    "ja": (
        "虹大学と緑市は、基本合意書の内容で合意しました。",
        "このほど、虹大学と緑市との基本合意書の内容が固まりました。",
    ),
}
SIGNED = {
    "en": (
        "Anna Green and Tom Black signed the paper on 5 May.",
        "They signed this document on 5 May.",
        "The two-way deal was signed on 5 May.",
        "Signatures were exchanged on 5 May.",
        "On 5 May, Anna Green and Tom Black put pen to paper.",
        "Both put their names to it on 5 May.",
        "Anna Green added her signature on 5 May.",
    ),
    "ja": (
        "学長と市長が5月5日に署名しました。",
        "5月5日、緑市役所で調印しました。",
        "5月5日、両者が書面を取り交わしました。",
    ),
}


@pytest.mark.parametrize(
    ("lang", "named", "signed"),
    [(lang, named, signed) for lang in PAPER for named in NAMED[lang] for signed in SIGNED[lang]],
)
def test_signatures_on_a_paper_that_is_named_before(lang: str, named: str, signed: str) -> None:
    """A sentence on signatures is of the paper that one of the two sentences before it names."""
    found = reading.read(PAPER[lang].format(named=named, signed=signed))
    assert {fact.field: str(fact.value) for fact in found.facts if fact.field in ("signed", "instrument")} == {
        "signed": "2023-05-05",
        "instrument": str(Instrument.LETTER_OF_INTENT),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Blue College has asked for a contract. He signed the paper on 5 May.",
        "The sale of its shares needed an agreement. The president signed the document on 5 May.",
        "In 2015 a memorandum was agreed. They had signed it on 5 May 2015, years before the fair.",
        "The people ask for a law. Signatures were exchanged on 5 May.",
        "Blue College ended its agreement with Red Bank. The president signed the document on 5 May.",
        "Blue College and Red Bank could not agree on a contract. Both had wanted to sign the document on 5 May.",
        "There will be no agreement with Red Bank. The president declined to sign the document on 5 May.",
        "The senate rejected the agreement. The president had signed it on 5 May.",
        "The agreement brings sport to Blue College. Tom Black stays in the club. He put pen to paper on 5 May.",
        "署名活動を行いました。5月5日に署名しました。",
    ],
)
def test_signatures_on_something_else(text: str) -> None:
    """Signatures on other papers are no news of an agreement."""
    assert [fact.field for fact in reading.read(f"8 May 2023\n\n{text}\n").facts if fact.field != "announced"] == []


def test_signatures_after_a_partnership_without_a_paper() -> None:
    """The sentence before may name a partnership only, and the parties with an acronym that the next one uses."""
    found = reading.read(
        "12 May 2023\n\n"
        "Blue College (BC) and the Ports, Lakes and Rivers Authority (PLRA) have agreed to work together.\n"
        "The college's Principal, Dr Anna Green, PhD, and Tom Black, Chair of PLRA, signed the document on 10 May.\n"
    )
    assert {fact.field: str(fact.value) for fact in found.facts if fact.field in ("signed", "host", "partners[0]")} == {
        "signed": "2023-05-10",
        "host": "Blue College",
        "partners[0]": "Ports, Lakes and Rivers Authority",
    }


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Approved by the council on 1 May 2021, the agreement was signed on 5 May 2021 by A College and B Bank.", 5),
        ("The MOU between A College and B Bank, approved by the board on 28 April 2021, was signed on 5 May 2021.", 5),
        ("The delegation arrived on 3 May 2021 and a memorandum was signed on 5 May 2021 between A College and B.", 5),
        ("虹大学は緑市と3月28日に協定を結び、協力してまいりました。青空市とも5月5日に連携協定を締結しました。", 5),
        ("虹大学は、昨年基本合意を締結しました青空市と、5月25日に連携協定を締結いたします。", 25),
    ],
)
def test_day_right_beside_the_signing(sentence: str, signed: int) -> None:
    """Of the days in a sentence it is the one beside the word for signing."""
    date_line = "10 May 2021" if sentence.isascii() else "2021年5月10日"
    fact = reading.read(f"{date_line}\n\n{sentence}").fact("signed")
    assert fact is not None
    assert str(fact.value) == f"2021-05-{signed:02}"


@pytest.mark.parametrize(
    "sentence", ["締結式に先立ち、4月20日に市長が来学しました。", "調印式の募集は4月30日に締め切りました。"]
)
def test_day_before_the_ceremony(sentence: str) -> None:
    """A visit before the ceremony is no signing."""
    assert reading.read(f"2021年5月10日\n\n虹大学は青空市と連携協定を締結しました。{sentence}").fact("signed") is None


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "The President of Blue College, Anna Green, and the Mayor of Green City, Tom Black, signed the agreement.",
            ["Blue College", "Green City"],
        ),
        (
            "The President of Blue College Anna Green and the Mayor of Green City Tom Black signed the agreement.",
            ["Blue College", "Green City"],
        ),
        (
            "Mayor of the city of Blueton Anna Green and Mayor of the town of Greenton Tom Black signed an agreement.",
            ["Blueton", "Greenton"],
        ),
        (
            "In the presence of Governor Anna Green of Red County, an agreement was signed by Blue College and B Bank.",
            ["Blue College", "B Bank"],
        ),
        (
            "Blue City, in collaboration with Red College, and Green Institute have signed an agreement.",
            ["Blue City", "Green Institute"],
        ),
        (
            "Blue City joined Green City and Red Town in signing a friendship agreement on 5 May 2021.",
            ["Blue City", "Green City", "Red Town"],
        ),
        (
            "Pursuant to the Local Government Act and the School Act, Blue City and Green City signed an agreement.",
            ["Blue City", "Green City"],
        ),
        (
            "Blue College signed an agreement with Green University, Faculty of Law and Red Bank.",
            ["Blue College", "Green University, Faculty of Law", "Red Bank"],
        ),
        (
            "The Department of Earth and Planetary Science of Blue College signed an agreement with Green Bank.",
            ["Department of Earth and Planetary Science of Blue College", "Green Bank"],
        ),
        (
            "The Institute for African and Asian Studies signed an agreement with the Port and Harbor Bureau of Hill.",
            ["Institute for African and Asian Studies", "Port and Harbor Bureau of Hill"],
        ),
        ("Blue College, also known as BC, signed an agreement with Green Bank.", ["Blue College", "Green Bank"]),
        ("虹大学学長山田太郎と青空市長緑花子は、連携協定を締結しました。", ["虹大学", "青空市"]),
        ("虹大学,青空市及び緑銀行は,連携協定を締結しました。", ["虹大学", "青空市", "緑銀行"]),
    ],
)
def test_bodies_beside_people_and_others(sentence: str, bodies: list[str]) -> None:
    """People, witnesses and laws are no parties, and a field after "and" is no second body."""
    date_line = "10 May 2021" if sentence.isascii() else "2021年5月10日"
    found = reading.read(f"{date_line}\n\n{sentence}")
    assert [fact.value for fact in found.facts if fact.field.startswith(("host", "partners"))] == bodies
