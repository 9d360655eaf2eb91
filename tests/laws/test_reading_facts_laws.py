"""The laws of reading a release: evidence at its span, the same answer for the same words, and planted facts."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

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
