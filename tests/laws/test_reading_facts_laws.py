"""The laws of reading a release: evidence at its span, the same answer for the same words, and planted facts."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import PartialDate, Term, dates, reading, terms
from linkj_partners.reading import Reading

NEAR = date(2021, 5, 10)

# A small grammar of releases in both languages; every name and sentence is made up.
JAPANESE_PARTNERS = st.sampled_from(["虹大学", "青空市", "株式会社森", "星と海の研究センター"[4:], "北国銀行"])
ENGLISH_PARTNERS = st.sampled_from(["Blue City", "University of Hills", "Rainbow Institute", "North Bank"])
DAYS = st.dates(date(2020, 8, 1), date(2021, 5, 10))
YEARS = st.integers(2, 9)
NUMBERS = st.integers(2, 99)
JAPANESE_ASIDES = st.sampled_from(
    [
        "虹大学は1990年4月1日に開学しました。",
        "過去10年間に40社のスタートアップを育てました。",
        "会員は440団体以上です。",
        "第3回の会議を7月1日に開きます。",
        "応募の締切は2021年6月30日です。",
        "地域の発展に寄与してまいります。",
    ]
)
ENGLISH_ASIDES = st.sampled_from(
    [
        "Blue City was founded on 1 April 1890.",
        "Over the last ten years it has helped 40 start-ups.",
        "The 3rd meeting will be held on 1 July 2021.",
        "Applications close on 30 June 2021.",
        "Both sides look forward to working together.",
    ]
)


# Each way to say one thing, with the day, the length or the number in it.
JAPANESE_SIGNINGS = st.sampled_from(
    [
        "光研究機構は、{partner}と{day}、まちづくりに関する覚書を締結しました。",
        "光研究機構と{partner}は{day}、まちづくりに関する覚書に署名しました。",
        "光研究機構は{partner}とまちづくりに関する覚書を締結しました。\n\n締結日：{day}",
        "光研究機構は{partner}とまちづくりに関する覚書を締結しました。調印式は{day}、市役所で行われました。",
        "光研究機構と{partner}とのまちづくりに関する覚書の調印式が{day}に行われました。",
    ]
)
JAPANESE_TERMS = st.sampled_from(
    [
        ("本覚書により、今後{years}年間にわたり協力します。", "今後{years}年間"),
        ("有効期間は締結日から{years}年間です。", "{years}年間"),
        ("{years}年間の覚書です。", "{years}年間"),
        ("■期間：{years}年間", "{years}年間"),
        ("覚書は{years}年間有効で、自動更新されます。", "{years}年間"),
    ]
)
JAPANESE_NUMBERS = st.sampled_from(
    [
        "今回の提携は{number}例目で、国内外{number}団体との連携となります。",
        "今回で{number}例目の覚書です。これで協定締結先は{number}自治体となりました。",
        "市にとって{number}件目の協定です。これまでに{number}大学と協定を結んでいます。",
        "覚書の締結は{number}番目となり、連携協定機関は、公的機関と企業の計{number}機関となりました。",
    ]
)
ENGLISH_SIGNINGS = st.sampled_from(
    [
        "Light Laboratory signed a memorandum of understanding with {partner} on {day}.",
        "Light Laboratory and {partner} signed a memorandum of understanding on {day}.",
        "On {day}, Light Laboratory, together with {partner}, signed a memorandum of understanding.",
        "Representatives of Light Laboratory and {partner} signed a memorandum of understanding on {day}.",
        "A memorandum of understanding was signed between Light Laboratory and {partner} on {day}.",
    ]
)
ENGLISH_TERMS = st.sampled_from(
    [
        "The memorandum is an agreement for a term of {years}.",
        "The memorandum will be valid for {years}.",
        "The duration of the memorandum is {years}.",
        "It is an agreement for {years}.",
    ]
)
ENGLISH_NUMBERS = st.sampled_from(
    [
        "It is our {number}th partnership, and there are now partnerships with {total} organizations.",
        "This is the {number}th such agreement. It has a network of {total} partner organizations.",
        "{partner} becomes the {number}th partner. The number of partnerships rose to {total} organizations.",
    ]
)


def japanese(  # noqa: PLR0913, PLR0917 (a release is the sum of its sentences)
    partner: str,
    day: date,
    years: int,
    number: int,
    asides: list[str],
    signing: str = "光研究機構は、{partner}と{day}、まちづくりに関する覚書を締結しました。",
    term: str = "本覚書により、今後{years}年間にわたり協力します。",
    numbers: str = "今回の提携は{number}例目で、国内外{number}団体との連携となります。",
) -> str:
    """Write a release."""
    return "\n\n".join(
        [
            signing.format(partner=partner, day=dates.phrase(day, "ja")),
            *asides,
            term.format(years=years),
            numbers.format(number=number),
        ]
    )


def english(  # noqa: PLR0913, PLR0917 (a release is the sum of its sentences)
    partner: str,
    day: date,
    years: int,
    number: int,
    asides: list[str],
    signing: str = "Light Laboratory signed a memorandum of understanding with {partner} on {day}.",
    term: str = "The memorandum is an agreement for a term of {years}.",
    numbers: str = "It is our {number}th partnership, and there are now partnerships with {total} organizations.",
) -> str:
    """Write a release."""
    return "\n\n".join(
        [
            signing.format(partner=partner, day=dates.phrase(day)),
            *asides,
            term.format(years=terms.phrase(Term(years=years), spelled=True)),
            numbers.format(number=number, total=number + 3, partner=partner),
        ]
    )


JAPANESE = st.builds(japanese, JAPANESE_PARTNERS, DAYS, YEARS, NUMBERS, st.lists(JAPANESE_ASIDES, max_size=4))
ENGLISH = st.builds(english, ENGLISH_PARTNERS, DAYS, YEARS, st.integers(4, 20), st.lists(ENGLISH_ASIDES, max_size=4))
JapaneseForms = tuple[str, tuple[str, str], str]
JAPANESE_FORMS: st.SearchStrategy[JapaneseForms] = st.tuples(JAPANESE_SIGNINGS, JAPANESE_TERMS, JAPANESE_NUMBERS)
ENGLISH_FORMS = st.tuples(ENGLISH_SIGNINGS, ENGLISH_TERMS, ENGLISH_NUMBERS)
OTHER_SERIES = st.sampled_from(
    [
        ("自治体", "municipalities"),
        ("大学", "universities"),
        ("企業", "companies"),
        ("金融機関", "financial-institutions"),
        ("病院", "hospitals"),
        ("県内の市町村", "local-municipalities"),
    ]
)
RELEASES = JAPANESE | ENGLISH
# The words that the patterns of the reading are made of, in any order: nothing that they say together may break it.
DECIDING_WORDS = sorted(
    {
        word
        for module in Path(reading.__file__).parent.rglob("*.py")
        for word in re.findall("[A-Za-z]{3,}|[ぁ-ヺー一-鿿]{1,8}", module.read_text("utf-8"))
    }
)
JOINTS = (
    *(" ", "、", "。", ". ", ", ", "\n", "\n\n", "(", ")", "「", "」", ":", " – "),
    *("と", "は", "の", "を", "with ", "of "),
    *("5 March 2021", "March 5", "2021年3月5日", "同日", "本日", "today", "16例目", "16団体", "five years", "3年間"),
    *("覚書", "協定", "締結しました", "signed", "Letters of Understanding", "MOAs", "略称", "虹大学", "Blue City"),
)
MEDLEYS = st.tuples(
    st.sampled_from(["", "Blue City signed an MOU with Rainbow Institute. ", "虹大学は青空市と協定を締結しました。"]),
    st.lists(st.sampled_from(DECIDING_WORDS) | st.sampled_from(JOINTS), max_size=40),
    st.sampled_from(["", " "]),
).map(lambda parts: parts[0] + parts[2].join(parts[1]))
ANYTHING = (
    st.text(max_size=200)
    | st.text("覚書を締結しました。、年月日5\n 今後間とは例目団体MOU signed on", max_size=120)
    | MEDLEYS
)

# Sentences with a day, a length or a number of their own, which is not the agreement's.
BESIDE_JAPANESE = (
    "虹大学は{d}に開学記念式典を行いました。",
    "{d}には、青空市で防災訓練が行われます。",
    "なお、青空市は{d}、緑町と災害時の相互応援に関する協定を締結しています。",
    "青空市は{d}に緑町とも同様の覚書を締結しました。",
    "{d}には緑町が北国銀行と連携協定を締結しています。",
    "市議会は{d}、新しい条例を可決しました。",
    "{d}に施行された条例に基づくものです。",
    "応募の締切は{d}です。",
    "申込期間は{d}までです。",
    "{d}に開かれた理事会で承認されました。",
    "当初は{d}の予定でしたが、延期となりました。",
    "光研究機構の理事長は{d}に就任しました。",
    "この事業は{d}から3年間の計画で進められています。",
    "新しい庁舎は{d}に完成します。",
    "{d}に共同でシンポジウムを開催する予定です。",
    "両者は{d}に初めて会談しました。",
    "本研究は{d}に採択された事業の一環です。",
    "{d}現在、会員は120団体です。",
    "光研究機構は{n}か国から研究者を受け入れています。",
    "青空市の人口は{n}万人です。",
    "青空市はこれまでに{n}の大学と協定を結んでいます。",
    "虹会は全国{n}の自治体と同様の協定を結んでいます。",
    "緑町にとっては{n}例目の協定となります。",
    "イベントには{n}団体が参加しました。",
    "この賞の受賞は{n}例目です。",
    "今年度のプロジェクトの期間は{n}年間です。",
    "過去{n}年間の実績を踏まえ、事業を進めます。",
    "{n}年間の研究計画を立てています。",
    "緑町と光研究機構の{n}年間の委託契約は昨年終了しました。",
    "リース契約の期間は{n}年間です。",
    "{n}年間にわたり両者は共同研究を行ってきました。",
    "前回の協定は{d}に締結され、{d2}に満了しました。",
    "旧協定の有効期限は{d}でした。",
    "補助金の交付期間は{d}までです。",
    "展示は{d}から{d2}まで行われます。",
    "{d}の台風では多くの被害がありました。",
    "{d}、光研究機構の新しい研究棟の起工式が行われました。",
    "{d}に締結された国と県の協定を受けたものです。",
    "{d}に県が虹会と締結した協定に続くものです。",
    "・建設業許可の有効期間：{d}から{d2}まで",
    "ホテルの敷地の借地契約は{d}から{d2}までの50年間で、このたび更新されました。",
    "漁業権の存続期間は{d}までです。",
    "登録有効期限は{d}です。",
    "再認定期間は{d}から{d2}までの{n}年間です。",
    "育成者権の存続期間は{n}年間です。",
    "中期目標期間は{d}から{d2}までの{n}年間です。",
    "奨学金の給付期間は{n}年間です。",
    "修業期間は{n}年間です。",
    "運行に係る赤字補填の期間は{n}年間です。",
    "家賃の減額期間は{n}年間です。",
    "海岸清掃事業（委託期間：{d}まで）を実施しています。",
    "建物の貸付期間は{d}から{d2}までの{n}年間です。",
    "指定管理期間は{d}から{d2}までの{n}年間です。",
    "希望により更に1年延長することができるお試し移住制度もあります。",
    "貸出期間は2週間で1回延長できます。",
    "定期預金は、満期日に同期間で自動更新されます。",
    "賃貸借契約は{d}から{n}年間で、以降1年ごとに自動更新します。",
    "非課税期間は無期限です。",
    "機器の保証期間は無期限です。",
    "グループ{n}か所目のスキー場となる施設の運営も始まります。",
    "製紙業で国内{n}番目となるSBT認証を取得しました。",
    "県のSDGsパートナー登録企業は{n}社です。",
    "{d}に予定していた締結式は、降雪により延期いたしました。",
    "これら2つの協定は{d}をもって終了します。",
    "当初の覚書（2016年3月1日締結、期間{n}年）は満了となりました。",
    "前スポンサーの株式会社緑との契約は{d}をもって終了します。",
    "2019年4月に締結した株式会社緑との契約は{d}をもって終了いたします。",
    "指定管理者としての期間は{d}までの{n}年間です。",
    "緑町は市内の他に{n}市と包括連携協定を結んでいます。",
    "県内{n}か所目となる水素ステーションは来年開所します。",
    "市では今年度、民間団体との災害協定が{n}件目となりました。",
    "連合の構成市町は、来年4月には{n}市町となる予定です。",
    "プログラムは第1期が5月に始まり、期間は{n}か月です。",
    "緑町は株式会社西との協定（2003年4月1日締結）を{d}で終了しました。",
    "同社の協定大学は{n}大学です。",
    "交換留学は来年7月から始まり、期間は{n}年間です。",
    "両者は2010年の{n}年間の協定以来、協力してきました。",
)
BESIDE_ENGLISH = (
    "Blue City celebrated its anniversary on {d}.",
    "On {d}, the city council approved a new budget.",
    "On {d}, Green Town signed a similar memorandum with Hill Bank.",
    "Blue City signed a similar agreement with Green Town on {d}.",
    "The bill was signed into law by the governor on {d}.",
    "The federal act, signed by the president on {d}, makes this possible.",
    "The next meeting will be held on {d}.",
    "Applications close on {d}.",
    "The first project begins on {d}.",
    "The director took office on {d}.",
    "The new building will open on {d}.",
    "The ceremony was originally planned for {d} but was postponed.",
    "The two sides first met on {d}.",
    "A previous agreement, signed on {d}, expired on {d2}.",
    "An earlier memorandum was signed on {d}.",
    "The grant runs until {d}.",
    "The exhibition is open from {d} to {d2}.",
    "The lease expires on {d}.",
    "The project will run for {n} years.",
    "Over the last {n} years both have worked together.",
    "The laboratory has a {n}-year contract with Hill Bank.",
    "The grant covers a period of {n} years.",
    "The company works with {n} universities worldwide.",
    "Blue City already has {n} sister cities.",
    "Hill Bank has partnerships with {n} municipalities.",
    "It is the company's {n}th office in Asia.",
    "It was the {n}th meeting of the joint committee.",
    "The university ranks {n}th in the country.",
    "For Blue City it is the {n}th such agreement.",
    "The event drew {n} organizations.",
    "The campaign was launched on {d}.",
    "A joint workshop took place on {d}.",
    "The council met on {d} to discuss the plans.",
    "The two institutions announced their plans on {d}.",
    "Photographs of the visit on {d} are available.",
    "A delegation visited Light Laboratory on {d}.",
    "The treaty between the two countries was signed on {d}.",
    "The loan agreement with Hill Bank was concluded on {d}.",
    "The donation agreement ends on {d}.",
    "The new timetable takes effect on {d}, with more buses to the campus.",
    "The night curfew comes into force on {d}.",
    "Annual passes are valid from {d} and cost 40 crowns.",
    "The Polar Research Act came into force on {d}.",
    "New labelling requirements apply from {d}.",
    "The vaccination campaign runs from {d} to {d2}.",
    "Students who wish to go abroad can apply until {d}.",
    "The club's discount is valid until {d}.",
    "The hotel's early booking rate applies until {d}.",
    "The dredging work will last until {d}.",
    "The exhibit on bats is in place until {d}.",
    "The permit for the enclosure is valid until {d}.",
    "The previous contract had been extended until {d}.",
    "The winter timetable has been extended until {d}.",
    "{n} years after the signing, the partners will evaluate the work.",
    "Loans under the agreement have a term of {n} years.",
    "Volunteers are insured under the agreement for a period of {n} years.",
    "Publications under the agreement may be delayed for a period of {n} months.",
    "Apprentices sign a {n}-year contract with the yard.",
    "The bank had asked for a {n}-year agreement.",
    "Prices for households are fixed by the agreement for {n} years.",
    "Patients' consent under the agreement is valid for {n} years.",
    "Books borrowed under the agreement can be extended twice.",
    "Loans granted under the memorandum may be extended by {n} years.",
    "Subscriptions renew automatically each year.",
    "Tenants may ask for a partnership card, which is renewed automatically every {n} years.",
    "The memorandum sets up an open-ended working group.",
    "Actors on open-ended contracts will teach under the agreement.",
    "The agreement covers packaging made from renewable raw materials.",
    "The bank's {n}th partnership day drew 400 visitors.",
    "Hill Bank has just opened its {n}th partner shop.",
    "The laboratory plans to conclude its {n}th partnership agreement next year.",
    "The laboratory is close to its {n}th agreement.",
    "It is the {n}th agreement that the clerk has signed in her career.",
    "Dean Otto Hahn is the {n}th dean to sign an agreement.",
    "The state has agreements with {n} hospitals.",
    "The laboratory hopes to sign agreements with {n} schools by 2030.",
    "The Central Bank's programme now includes {n} companies.",
    "The average member has {n} sister cities.",
    "Citizens signed a petition for it on {d}.",
    "The signing had been postponed because of the storm on {d}.",
    "On {d}, the laboratory received the Regional Prize for Civic Work.",
    "A task force that first met on {d} prepared the agreement.",
    "Unless both councils vote to extend it for one more year, the agreement ends.",
    "Once in place, the exchange agreement will run for {n} years.",
    "In a separate agreement signed on {d}, the laboratory granted Hill Bank the rights.",
    "Its current five-year contract with the airport ends on {d2}.",
    "The agreement covers the construction phase, expected to last {n} months.",
    "Hill Rail operates under a National Rail Contract that expires on {d2}.",
    "It is one of {n} partnerships supported by the Global Trust.",
    "The grant agreement with the funding agency was signed on {d}.",
    "The head coach signed a new contract on {d}, keeping him at the club until {d2}.",
    "Last winter's agreement was signed on {d}.",
    "The agreement with Hill Town, signed on {d}, entered into force on {d2}.",
    "A {n}-year partnership with Hill Bank came to an end on {d}.",
    "Signatories agreed after the city's Safe Night Act entered into force on {d}.",
    "Conductor Mira Toth's contract has been renewed for {n} years.",
    "The club extended the contract of head coach Lars Holm until {d}.",
    "The mill's operating permit was renewed for {n} years on {d}.",
    "A memorandum on the location replaces the permit, which was valid for {n} years.",
    "Hill Town's 1978 agreement with the library ends on {d2}.",
    "If successful, a {n}-year agreement will be signed in autumn.",
    "The minimum contract period is {n} months.",
    "The district terminated the contract with Hill Waste with effect from {d}.",
    "Striker Jana Holt has signed a {n}-year contract.",
    "It is the company's {n}th charity partnership this year.",
    "In 2011 both had signed a general agreement for {n} years.",
    "The two have worked together since a {n}-year agreement of 2010.",
    "A {n}-year agreement of 2010 came before it.",
)
PLACES = st.sampled_from(["before", "after"])
SIGNED_ON = date(2021, 4, 16)
OTHER_DAYS = st.dates(date(2020, 8, 1), date(2021, 12, 31)).filter(lambda day: day != SIGNED_ON)


def values(found: Reading) -> dict[str, str]:
    """Return the values of all facts."""
    return {fact.field: str(fact.value) for fact in found.facts}


def reflowed(text: str, width: int) -> str:
    """Break the lines of each paragraph at a width: Japanese anywhere, English at spaces."""
    return "\n\n".join(
        "\n".join(_lines(paragraph, width)) if paragraph.isascii() else _broken(paragraph, 2 * width)
        for paragraph in text.split("\n\n")
    )


def _lines(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _broken(paragraph: str, width: int) -> str:
    cuts = [0, *range(width, len(paragraph), width), len(paragraph)]
    # Digits of one number stay together, as in print.
    cuts = [cut for cut in cuts if not paragraph[max(0, cut - 1) : cut + 1].isdecimal() or cut in (0, len(paragraph))]
    return "\n".join(paragraph[first:last] for first, last in pairwise(cuts))


class TestEvidence:
    """Every fact's words stand at its span."""

    @given(RELEASES | ANYTHING)
    def test_words_stand_at_their_span(self, text: str) -> None:
        """The law holds for releases and for any text at all."""
        found = reading.read(text)
        every = [*found.facts, *(fact for candidates in found.open.values() for fact in candidates)]
        assert all(text[fact.start : fact.end] == fact.text for fact in every)

    @given(RELEASES)
    def test_provenance_quotes_the_words(self, text: str) -> None:
        """The draft says where each field comes from."""
        found = reading.read(text)
        notes = {entry.field: entry.note or "" for entry in found.agreement(key="a").provenance}
        assert all(fact.text in notes[fact.field] for fact in found.facts if fact.field != "host")


class TestDeterminism:
    """The same text gives the same reading, and open fields are not facts."""

    @given(RELEASES | ANYTHING)
    def test_same_text_same_reading(self, text: str) -> None:
        """Two readings are equal, each field stands once, and none is both settled and open."""
        found = reading.read(text, published=NEAR)
        assert found == reading.read(text, published=NEAR)
        fields = [fact.field for fact in found.facts]
        assert len(fields) == len(set(fields))
        assert set(fields).isdisjoint(found.open)


class TestReflow:
    """Where lines end inside a paragraph does not matter."""

    @given(RELEASES, st.integers(24, 60))
    def test_reflowed_text_says_the_same(self, text: str, width: int) -> None:
        """A reflowed release has the same values, and the reflowed one reflowed too."""
        once = reflowed(text, width)
        assert values(reading.read(once)) == values(reading.read(text))
        assert values(reading.read(reflowed(text, width + 7))) == values(reading.read(once))


class TestPlanted:
    """Facts that are planted in a release come back exactly, whatever else it says."""

    @given(JAPANESE_PARTNERS, DAYS, YEARS, NUMBERS, st.lists(JAPANESE_ASIDES, max_size=4), JAPANESE_FORMS)
    def test_japanese(  # noqa: PLR0913, PLR0917 (what is planted)
        self, partner: str, day: date, years: int, number: int, asides: list[str], forms: JapaneseForms
    ) -> None:
        """Each planted value is read, and nothing besides."""
        signing, (term, phrase), numbers = forms
        found = values(reading.read(japanese(partner, day, years, number, asides, signing, term, numbers)))
        found.pop("renewal", None)
        assert found["signed"] == str(PartialDate.on(day))
        assert (found["term"], found["term_phrase"]) == (f"P{years}Y", phrase.format(years=years))
        assert (found["host"], found["partners[0]"]) == ("光研究機構", partner)
        assert f"ordinal={number}," in found["positions[0]"]
        assert f"total={number}," in found["tallies[0]"]
        assert set(found) == {
            *("signed", "term", "term_phrase", "instrument", "instrument_names", "host", "partners[0]"),
            *("positions[0]", "tallies[0]"),
        }

    @given(ENGLISH_PARTNERS, DAYS, YEARS, st.integers(4, 20), st.lists(ENGLISH_ASIDES, max_size=4), ENGLISH_FORMS)
    def test_english(  # noqa: PLR0913, PLR0917 (what is planted)
        self, partner: str, day: date, years: int, number: int, asides: list[str], forms: tuple[str, str, str]
    ) -> None:
        """Each planted value is read, and nothing besides."""
        found = values(reading.read(english(partner, day, years, number, asides, *forms)))
        assert found["signed"] == str(PartialDate.on(day))
        assert found["term"] == f"P{years}Y"
        assert (found["host"], found["partners[0]"]) == ("Light Laboratory", partner)
        assert f"ordinal={number}," in found["positions[0]"]
        assert f"total={number + 3}," in found["tallies[0]"]
        assert "partners[1]" not in found
        assert "last_day" not in found

    @given(JAPANESE_PARTNERS, DAYS, YEARS, NUMBERS, OTHER_SERIES)
    def test_series(self, partner: str, day: date, years: int, number: int, series: tuple[str, str]) -> None:
        """A number of one kind of partners is read in the series of that kind."""
        kind, key = series
        text = japanese(partner, day, years, number, [], numbers=f"{kind}との協定は{{number}}例目です。")
        assert values(reading.read(text))["positions[0]"].startswith(f"Position(series='{key}', ordinal={number},")

    @given(DAYS)
    def test_days_without_a_month(self, day: date) -> None:
        """去る18日 and 18日 are the closest such days to the date line."""
        text = f"{dates.phrase(day, 'ja')}\n\n青空市は虹大学と去る{day.day}日、覚書を締結しました。"
        assert values(reading.read(text))["signed"] == str(PartialDate.on(day))

    @given(JAPANESE_PARTNERS, DAYS, YEARS, NUMBERS, st.lists(JAPANESE_ASIDES, max_size=4))
    def test_asides_change_nothing(self, partner: str, day: date, years: int, number: int, asides: list[str]) -> None:
        """Sentences on other things leave every value as it was."""
        plain = reading.read(japanese(partner, day, years, number, []))
        assert values(reading.read(japanese(partner, day, years, number, asides))) == values(plain)

    @given(JAPANESE_SIGNINGS, st.sampled_from(BESIDE_JAPANESE), OTHER_DAYS, OTHER_DAYS, NUMBERS, PLACES)
    def test_beside_in_japanese(  # noqa: PLR0913, PLR0917 (what stands beside)
        self, signing: str, beside: str, day: date, later: date, number: int, place: str
    ) -> None:
        """A sentence with a day, a length or a number of its own gives no field a value."""
        release = signing.format(partner="虹会", day=dates.phrase(SIGNED_ON, "ja"))
        other = beside.format(d=dates.phrase(day, "ja"), d2=dates.phrase(later, "ja"), n=number)
        self._adds_nothing(release, other, place)

    @given(ENGLISH_SIGNINGS, st.sampled_from(BESIDE_ENGLISH), OTHER_DAYS, OTHER_DAYS, st.integers(4, 20), PLACES)
    def test_beside_in_english(  # noqa: PLR0913, PLR0917 (what stands beside)
        self, signing: str, beside: str, day: date, later: date, number: int, place: str
    ) -> None:
        """A sentence with a day, a length or a number of its own gives no field a value."""
        release = signing.format(partner="Rainbow Institute", day=dates.phrase(SIGNED_ON))
        other = beside.format(d=dates.phrase(day), d2=dates.phrase(later), n=number)
        self._adds_nothing(release, other, place)

    @staticmethod
    def _adds_nothing(release: str, other: str, place: str) -> None:
        plain = reading.read(release, published=NEAR)
        pieces = (other, release) if place == "before" else (release, other)
        assert values(reading.read("\n\n".join(pieces), published=NEAR)) == values(plain)


@pytest.mark.parametrize("beside", BESIDE_JAPANESE)
def test_every_japanese_sentence_beside(beside: str) -> None:
    """Each of the sentences gives no field a value, wherever a search for counterexamples looked."""
    other = beside.format(d="2021年3月2日", d2="2025年3月31日", n=7)
    release = "光研究機構は、虹会と2021年4月16日、まちづくりに関する覚書を締結しました。"
    assert values(reading.read(f"{release}\n\n{other}", published=NEAR)) == values(reading.read(release))


@pytest.mark.parametrize("beside", BESIDE_ENGLISH)
def test_every_english_sentence_beside(beside: str) -> None:
    """Each of the sentences gives no field a value, wherever a search for counterexamples looked."""
    other = beside.format(d="2 March 2021", d2="31 March 2025", n=7)
    release = "Light Laboratory signed a memorandum of understanding with Rainbow Institute on 16 April 2021."
    assert values(reading.read(f"{release}\n\n{other}", published=NEAR)) == values(reading.read(release))
