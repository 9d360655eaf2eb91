"""What holds of every date that is written, read and found."""

import unicodedata
from datetime import date, timedelta
from typing import Any, Literal, TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linkj_partners import PartialDate, dates
from linkj_partners.dates import DateMatch
from linkj_partners.errors import InvalidValueError, ParseError, PartnersError

Options: TypeAlias = dict[str, Any]

FIRST_IN_AN_ERA = date(1873, 1, 1)
DAYS = st.dates()
RECENT = st.dates(date(1990, 1, 1), date(2040, 12, 31))
MONTHS = DAYS.map(lambda day: f"{day.year:04}-{day.month:02}")
YEARS = DAYS.map(lambda day: f"{day.year:04}")
RANGES = st.tuples(DAYS, DAYS).map(lambda pair: f"[{min(pair)}..{max(pair)}]")
OPEN_RANGES = DAYS.map(lambda day: f"[..{day}]") | DAYS.map(lambda day: f"[{day}..]")
VALUES = (DAYS.map(str) | MONTHS | YEARS | RANGES | OPEN_RANGES).map(PartialDate.parse)
LANGUAGES: list[Options] = [{"lang": "en"}, {"lang": "ja"}, {"lang": "ja", "era": True}]
FILLERS = st.sampled_from(
    [
        "（",
        "、覚書（16例目）を",
        "。5年間、",
        "は、60歳の",
        ", the ",
        " with 16 partners, version 1.2.3; ",
        "\n",
        "＝",
        "・",
    ]
)

PIECES = (
    *(
        "2021",
        "2021年",
        "令和3年",
        "平成40年",
        "R3.",
        "H30/",
        "2月",
        "5日",
        "29日",
        "31",
        "日",
        "月",
        "年",
        "年度",
        "元",
        "末",
        "旬",
    ),
    *(
        "（金）",
        "(土)",
        "金曜日",
        "度",
        "頃",
        "間",
        "から",
        "まで",
        "までのいずれかの日",
        "以前のいずれかの日",
        "昨年",
        "の",
        "～",
    ),
    *("5", "05", "12", ".", "/", "-", ",", ", ", " ", "\n", "１", "二〇", "十", "百", "約", "第", "(", ")", "・"),
    *(
        "February",
        "Feb.",
        "May",
        "may",
        "5th",
        "2st",
        "the ",
        "day of ",
        "of ",
        "Friday, ",
        "Sat",
        "in ",
        "a day from ",
        " to ",
    ),
    *("a day on or before ", "fifth", "twenty-first", "%", "T", "v", "é", "\ud800", "𠮷"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.characters(), max_size=12).map("".join)
# The ways to print a day, with which of them needs a year to be supplied.
JAPANESE_WEEKDAYS, ENGLISH_WEEKDAYS = "月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FORMS = (
    *(
        "{y}年{m}月{d}日",
        "{e}年{m}月{d}日",
        "{y}（{e}）年{m}月{d}日",
        "{e}年（{y}年）{m}月{d}日",
        "{y}年 {m}月 {d}日",
        "{y}年{m}月",
    ),
    *(
        "{y}年{m}月{d}日（{w}）",
        "{e}年{m}月{d}日({w}曜日)",
        "{y}.{m}.{d}（{w}・祝）",
        "{y}年{m}月{d}日{w}曜日",
        "{m}月{d}日（{w}）",
    ),
    *(
        "{y}年",
        "{e}年",
        "{y}年度",
        "{e}年度",
        "{y}（{e}）年度",
        "{y}年{m}月末日",
        "{y}年{m}月末",
        "{y}年{m}月吉日",
        "{y}年度末",
    ),
    *(
        "{y}年{m}月上旬",
        "{e}年{m}月下旬",
        "{m}月{d}日",
        "{m}月末日",
        "今年{m}月{d}日",
        "昨年の{m}月{d}日",
        "{y}",
        "{y}/{m}",
    ),
    *("{y}-{m:02}-{d:02}", "{y}-{m:02}", "{y}/{m}/{d}", "{y}. {m}. {d}", "{e}.{m}.{d}", "{m}/{d}/{y}", "{d}.{m}.{y}"),
    *(
        "{d} {M} {y}",
        "{M} {d}, {y}",
        "{M}. {d}, {y}",
        "{d} {M}, {y}",
        "{d}-{M}-{y}",
        "{W}, {M} {d}, {y}",
        "{d} {M} {y} ({W})",
    ),
    *(
        "the {d} of {M}, {y}",
        "the {d} day of {M}, {y}",
        "{M} {y}",
        "{M}, {y}",
        "{M} of {y}",
        "{y} {M} {d}",
        "{d} {M}",
        "{M} {d}",
    ),
    *(
        "{y}年{m}月{d}日以前のいずれかの日",
        "a day on or after {d} {M} {y}",
        "{m}月",
        "{M}",
        "{d}日",
        "{y}{m:02}{d:02}",
        "Spring {y}",
    ),
)


@st.composite
def printed(draw: st.DrawFn) -> str:
    """Print a day in one of many ways, now and then in full width or with a number that is wrong."""
    day = draw(RECENT)
    month = f"{day:%B}"
    text = draw(st.sampled_from(FORMS)).format(
        y=day.year,
        e=dates.phrase(day, "ja", era=True).partition("年")[0],
        m=day.month + 12 * draw(st.sampled_from([False] * 9 + [True])),
        d=day.day,
        w=JAPANESE_WEEKDAYS[day.weekday()],
        W=ENGLISH_WEEKDAYS[day.weekday()],
        M=draw(st.sampled_from([month, month[:3], month.upper(), month.lower()])),
    )
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return text.translate(wide) if draw(st.booleans()) else text


OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "lang": st.sampled_from(["en", "ja", None]),
        "near": RECENT,
        "order": st.sampled_from(["dmy", "mdy", None]),
    },
)


def bounds(value: PartialDate) -> tuple[date, date]:
    """Return the first and the last day of a value."""
    return value.earliest, value.latest


def outcome(text: str, **options: Any) -> PartialDate | PartnersError:
    """Read a string, or return the error; nothing else may come of it."""
    try:
        return dates.parse(text, **options)
    except (InvalidValueError, ParseError) as error:
        return error


class TestParseInvertsPhrase:
    """parse(phrase(v)) has the first and the last day of v, in both languages and in eras."""

    @given(VALUES, st.sampled_from(LANGUAGES))
    @example(PartialDate.parse("0001"), {"lang": "ja"})
    @example(PartialDate.parse("9999-12"), {"lang": "en"})
    @example(PartialDate.parse("[0001-01-01..9999-12-31]"), {"lang": "en"})
    @example(PartialDate.parse("[0001-01-01..9999-12-31]"), {"lang": "ja"})
    def test_values(self, value: PartialDate, options: Options) -> None:
        """Every value, but for days before 1873 in eras."""
        try:
            text = dates.phrase(value, **options)
        except InvalidValueError:
            assert "era" in options
            assert any(day < FIRST_IN_AN_ERA for day in bounds(value))
        else:
            assert bounds(dates.parse(text)) == bounds(dates.parse(text, options["lang"])) == bounds(value)

    @pytest.mark.slow
    @pytest.mark.parametrize("options", LANGUAGES, ids=str)
    def test_by_exhaustion(self, options: Options) -> None:
        """Every fifth day from 1873 to 2100, each written in its own way."""
        numbers = range(FIRST_IN_AN_ERA.toordinal(), date(2100, 1, 1).toordinal(), 5)
        texts = {dates.phrase(date.fromordinal(number), **options): number for number in numbers}
        assert len(texts) == len(numbers)
        assert all(dates.parse(text) == PartialDate.on(date.fromordinal(number)) for text, number in texts.items())

    @given(DAYS, st.sampled_from(LANGUAGES[:2]))
    def test_plain_date(self, day: date, options: Options) -> None:
        """A plain date is written as the value for that day."""
        assert dates.phrase(day, **options) == dates.phrase(PartialDate.on(day), **options)


class TestFindLocatesPhrases:
    """A phrase that is planted in neutral text is found once, with its place and value."""

    @given(st.lists(st.tuples(VALUES, st.sampled_from(LANGUAGES), FILLERS), max_size=6), FILLERS)
    def test_planted(self, pieces: list[tuple[PartialDate, Options, str]], before: str) -> None:
        """Of known phrases with other text between them, exactly those are found; years in English are not."""
        text, expected = before, list[tuple[int, str, tuple[date, date]]]()
        for value, options, after in pieces:
            try:
                phrase = dates.phrase(value, **options)
            except InvalidValueError:
                continue
            if not phrase.isdecimal():
                expected.append((len(text), phrase, bounds(value)))
            text += phrase + after
        found = dates.find(text, near=date(2021, 2, 5))
        assert [(match.start, match.text, bounds(match.value)) for match in found] == expected
        assert not any(match.year_inferred for match in found)

    @given(st.integers(1000, 2099), st.sampled_from(["in", "In", "since", "during", "until", "till", "by", "year"]))
    def test_year(self, year: int, word: str) -> None:
        """A year in English is found after a preposition."""
        [match] = dates.find(f"It was signed {word} {year}, in Tokyo.")
        assert (match.text, str(match.value)) == (str(year), str(year))


class TestMatches:
    """Matches are in order, apart and verbatim, and each is read alike by itself."""

    @given(TEXTS, OPTIONS)
    @example("2021年2月5日から2021年2月6日までのいずれかの日", {})
    @example("in 2021-02-05", {"lang": "en"})
    def test_any_text(self, text: str, options: Options) -> None:
        """Whatever the text is."""
        end = 0
        for match in dates.find(text, **options):
            assert end <= match.start < match.end <= len(text)
            assert match.text == text[match.start : match.end]
            assert bounds(dates.parse(match.text, **options)) == bounds(match.value)
            assert not match.year_inferred or "near" in options
            end = match.end


def is_too_ambiguous(text: str) -> bool:
    """Return whether a string that is read is one of those that are documented not to be found."""
    folded = unicodedata.normalize("NFKC", text).replace("−", "-")
    has_day_and_year = sum(character.isdecimal() for character in folded) > 4
    is_in_figures = not any(character.isalpha() for character in folded)
    return (
        (is_in_figures and len(folded) <= len("2021-02"))  # 2018, 2021-02, 2021/2
        or (folded.isascii() and folded[0].islower() and not has_day_and_year)  # may 2020
    )


class TestFindLocatesWhatParseReads:
    """What parse reads, find locates in a sentence with the same value, but for what is documented as too ambiguous."""

    @given(printed() | TEXTS, OPTIONS)
    @example("2021/2", {})
    @example("may 2020", {})
    @example("the 5th day of February, 2021", {})
    def test_any_text(self, text: str, options: Options) -> None:
        """Whatever the text is."""
        value = outcome(text, **options)
        if not isinstance(value, PartialDate):
            assert text not in {match.text for match in dates.find(text, **options)}
            return
        for sentence in (f"両者は、（{text}）に", f"On:\n{text}; then"):
            found = [(match.text, match.value) for match in dates.find(sentence, **options)]
            if is_too_ambiguous(text):
                continue
            assert len(found) == 1
            assert found[0][1] == value
            article = unicodedata.normalize("NFKC", text.removesuffix(found[0][0]))
            assert article.strip().lower() in {"", "the", "this"}


class TestNormalisation:
    """Normalisation, full-width characters and spaces do not change what is read."""

    forms: tuple[Literal["NFC", "NFKC"], ...] = ("NFC", "NFKC")

    @given(VALUES, st.sampled_from(LANGUAGES))
    def test_widths(self, value: PartialDate, options: Options) -> None:
        """Full-width letters, digits and spaces are plain ones."""
        try:
            text = dates.phrase(value, **options)
        except InvalidValueError:
            return
        wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {ord(" "): "\u3000"})
        assert bounds(dates.parse(wide)) == bounds(value)
        [match] = dates.find(f"（{wide}）") or [None]
        assert match is None if text.isdecimal() else isinstance(match, DateMatch)

    @given(printed() | TEXTS, OPTIONS)
    @example("\uf9a8和3年2月5日", {})
    @example("２０２１年２⽉５⽇（⾦）", {})
    def test_normal_forms(self, text: str, options: Options) -> None:
        """A string that is read means the same once it is normalised."""
        value = outcome(text, **options)
        for form in self.forms if isinstance(value, PartialDate) else ():
            assert outcome(unicodedata.normalize(form, text), **options) == value

    @given(RECENT, st.sampled_from(["", " ", "\u3000", "\u00a0", "\n", "\t"]))
    def test_spaces(self, day: date, space: str) -> None:
        """Spaces between the parts of a Japanese date are skipped."""
        for text in (dates.phrase(day, "ja"), dates.phrase(day, "ja", era=True)):
            spaced = (
                text.replace("年", f"{space}年{space}").replace("月", f"{space}月{space}").replace("日", f"{space}日")
            )
            assert dates.parse(spaced) == PartialDate.on(day)
            assert [match.text for match in dates.find(f"（{spaced}）")] == [spaced]


class TestRefusals:
    """No string does anything but be read or be refused with a documented error."""

    @given(st.text() | TEXTS, OPTIONS)
    def test_any_text(self, text: str, options: Options) -> None:
        """An error shows, and a position lies in the string."""
        value = outcome(text, **options)
        assert str(value)
        if isinstance(value, ParseError):
            assert (value.text, 0 <= value.position <= len(text)) == (text, True)


class TestNearest:
    """A day without a year is the closest one to another day."""

    @given(st.integers(1, 12), st.integers(1, 31), st.dates(date(2, 1, 1), date(9998, 12, 31)))
    @example(2, 29, date(2021, 2, 5))
    @example(8, 2, date(2020, 2, 1))
    def test_all_candidates(self, month: int, day: int, near: date) -> None:
        """None of the days with that name is closer, and at the same distance none is earlier."""
        candidates = [
            date(year, month, day) for year in range(near.year - 1, near.year + 2) if exists(year, month, day)
        ]
        candidates = [one for one in candidates if abs(one - near).days <= 366]
        value = outcome(f"{month}月{day}日", near=near)
        if candidates:
            assert value == PartialDate.on(min(candidates, key=lambda one: (abs(one - near), one)))
        else:
            assert isinstance(value, InvalidValueError)


def exists(year: int, month: int, day: int) -> bool:
    """Return whether a day exists."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


class TestOracles:
    """Other libraries give the same where they can."""

    @given(st.dates(FIRST_IN_AN_ERA, date(2100, 1, 1)))
    @example(date(1912, 7, 29))
    @example(date(1912, 7, 30))
    @example(date(1926, 12, 24))
    @example(date(1926, 12, 25))
    @example(date(1989, 1, 7))
    @example(date(1989, 1, 8))
    @example(date(2019, 4, 30))
    @example(date(2019, 5, 1))
    def test_icu_eras(self, day: date) -> None:
        """Eras are those of ICU's Japanese calendar."""
        icu = pytest.importorskip("icu")
        formatter = icu.SimpleDateFormat("Gy年M月d日", icu.Locale("ja_JP@calendar=japanese"))
        formatter.setTimeZone(icu.TimeZone.getGMT())
        theirs = formatter.format((day - date(1970, 1, 1)) / timedelta(seconds=1))
        assert dates.phrase(day, "ja", era=True) == theirs
        assert dates.parse(theirs) == PartialDate.on(day)

    @given(DAYS.filter(lambda day: day.year >= 1000))
    def test_babel(self, day: date) -> None:
        """The long dates of Babel's CLDR data are read."""
        babel = pytest.importorskip("babel.dates")
        for locale in ("en_GB", "en_US", "ja_JP"):
            for style in ("long", "full"):
                assert dates.parse(babel.format_date(day, style, locale=locale)) == PartialDate.on(day)

    @given(
        DAYS.filter(lambda day: day.year >= 1000),
        st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b. %d, %Y", "%A, %d %B %Y", "%Y-%m-%d", "%d-%b-%Y"]),
    )
    def test_dateutil(self, day: date, form: str) -> None:
        """English dates are read as by dateutil."""
        parser = pytest.importorskip("dateutil.parser")
        text = day.strftime(form)
        assert dates.parse(text) == PartialDate.on(parser.parse(text).date())

    @given(DAYS.filter(lambda day: day.year >= 1000), st.sampled_from(["dmy", "mdy"]))
    def test_dateutil_with_order(self, day: date, order: Literal["dmy", "mdy"]) -> None:
        """Days and months in an order that is given are read as by dateutil."""
        parser = pytest.importorskip("dateutil.parser")
        text = day.strftime("%d/%m/%Y" if order == "dmy" else "%m/%d/%Y")
        theirs = parser.parse(text, dayfirst=order == "dmy").date()
        assert dates.parse(text, order=order) == PartialDate.on(theirs)
