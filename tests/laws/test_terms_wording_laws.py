"""The laws of the wording of terms: lengths and clauses, in every language, planted in any text."""

import unicodedata
from datetime import date
from typing import Final, Literal, TypeAlias

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from linkj_partners import Match, PartialDate, dates, testing
from linkj_partners.errors import ParseError
from linkj_partners.terms import Term, conventions_for, find, parse, phrase
from linkj_partners.terms._wording import LANGUAGES

NormalForm: TypeAlias = Literal["NFC", "NFD", "NFKC", "NFKD"]
NORMAL_FORMS: st.SearchStrategy[NormalForm] = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])
LARGEST = 999_999_999
LANGS = st.sampled_from(LANGUAGES)
NUMBERS = st.integers(0, 40) | st.integers(0, LARGEST) | st.sampled_from([100, 101, 1000, 10_000, LARGEST])


def term_of(years: int, months: int, days: int) -> Term:
    """Build a term of at least a day."""
    return Term(years=years, months=months, days=days if years or months or days else 1)


TERMS = testing.terms() | st.builds(term_of, NUMBERS, NUMBERS, NUMBERS)

# Sentences of our own with a gap for a length, and what else of lengths is in them: (before, after, others).
Gap: TypeAlias = tuple[str, str, list[str]]
JAPANESE: list[Gap] = [
    ("本協定の期間は", "とする。", []),
    ("両者は2021年2月5日に覚書を締結し、", "にわたり連携する。", []),
    ("第3条 有効期間：", "", []),
    ("令和3年度の16例目として、締結日から", "、満了の3か月前までに申出がなければ更新する。", ["P3M"]),
    ("約10年前に始まり5年目となる事業を", "続ける。", []),
    ("「", "」", []),
    ("", "", []),
]
ENGLISH: list[Gap] = [
    ("It runs for ", ".", []),
    ("On 5 February 2021 the parties agreed on ", " (renewable).", []),
    ("Signed in 2020, it lasts ", ", and notice of six months is due.", ["P6M"]),
    ("About five years after the 16th agreement, ", " were added.", []),
    ("(", ")", []),
    ("", "", []),
]
GAPS = {"ja": JAPANESE, "en": ENGLISH}

# Read as a whole, and yet too ambiguous in running text: the documentation lists them.
TOO_AMBIGUOUS = ("10年", "2,000年", "30日", "a year", "a month", "another week", "one day", "a day")
READ = (
    """
P3Y|P1Y6M|P2W|今後5年間|今後、4年間|満２ヶ年間|5か年|五年間|１年６か月|36ヶ月|半年|1年半|2週
5年|1.5年|六月間|1年と3か月|3 years|three years|three (3) years|Five (5) year|a term of five years
18-month|one year and six months|1 year 6 months|one and a half years|a five-year term|half a year
the next five years|an additional two years|a year and a day|for five years|a five-year|5yrs|2½ years
""".strip()
    .replace("\n", "|")
    .split("|")
)

# What lengths, clauses, hedges and dates are made of, to be put together in any order.
PIECES = (
    """
5|１|三|二三|半|年|年間|か月|ヶ月|月|週間|日|間|今後|満|約|以上|から|まで
締結日|翌日|起算して|有効期間は|令和3年2月5日|2026年3月31日|とする|、|。|〜|①
five|(5)|5 |years|year|month|-| and |a half|a period of |at least |from |the date of |of age
signature|until |May 1, 2021|the Effective Date|commencing on |P3Y|½|.5
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
WORDS = st.sampled_from([*PIECES, "\n", " ", "\u3099", "\ue000", "\ue001"])
ANY_TEXT = st.text() | st.lists(WORDS, max_size=14).map("".join)


class TestParseInvertsPhrase:
    """What was written is read back as the same term, in every form and language."""

    @given(term=TERMS, lang=LANGS, spelled=st.booleans())
    @example(term=Term(years=LARGEST, months=LARGEST, days=LARGEST), lang="en", spelled=True)
    @example(term=Term(years=2021), lang="ja", spelled=False)
    @example(term=Term(years=23, days=45), lang="ja", spelled=True)
    @example(term=Term(days=1), lang="en", spelled=True)
    def test_same_term(self, term: Term, lang: str, *, spelled: bool) -> None:
        """The term is the same with the language and without it, and so is `Term.parse`."""
        words = phrase(term, lang, spelled=spelled)
        assert parse(words) == parse(words, lang) == Term.parse(words) == Term.parse(words, lang) == term


class TestPlantedPhrasesAreFound:
    """A phrase that is planted in a sentence is found once, whole, and changes nothing else there."""

    @given(TERMS, LANGS, st.booleans(), st.data())
    def test_once_and_whole(self, term: Term, lang: str, spelled: bool, data: st.DataObject) -> None:  # noqa: FBT001
        """The match has the value and the place of the phrase, and the other lengths of the sentence are found too."""
        before, after, others = data.draw(st.sampled_from(GAPS[lang]))
        words = phrase(term, lang, spelled=spelled)
        matches = find(f"{before}{words}{after}")
        planted = Match(value=term, text=words, start=len(before), end=len(before) + len(words))
        assert planted in matches
        assert [str(match.value) for match in matches if match != planted] == others


class TestMatchesAreVerbatim:
    """Matches are disjoint, in order, and quote the text; what they quote is read as their value."""

    @given(ANY_TEXT)
    @example("５年間、three\u3000(3)\nyears、P3Y")
    @example("締結日 から 3 年間とする。until 31 March 2026")
    def test_any_text(self, text: str) -> None:
        """It holds of lengths and of clauses, and nothing but the documented errors is raised."""
        lengths, clauses = find(text), conventions_for(text)
        for matches in (lengths, clauses):
            ends = [0]
            for match in matches:
                assert ends[-1] <= match.start < match.end <= len(text)
                assert text[match.start : match.end] == match.text
                ends.append(match.end)
        for match in lengths:
            assert parse(match.text) == match.value
        for clause in clauses:
            value = clause.value
            assert (value.convention is None) == (value.last_day is not None)
            assert value.convention is None or value.term is not None


class TestParseImpliesFind:
    """What is read as a whole is found, with the same value, but for words that are too ambiguous in running text."""

    @pytest.mark.parametrize("text", READ)
    def test_found(self, text: str) -> None:
        """A wording that stands by itself is found."""
        assert [match.value for match in find(text)] == [parse(text)]

    @pytest.mark.parametrize("text", TOO_AMBIGUOUS)
    def test_too_ambiguous(self, text: str) -> None:
        """10年 may be 2010, 30日 the thirtieth, "a year" per year and "one day" some day."""
        assert find(text) == ()
        assert str(parse(text)).startswith("P")

    @given(ANY_TEXT)
    def test_any_text(self, text: str) -> None:
        """No string is read as one term and found as another."""
        refused, terms = None, []
        try:
            terms = [parse(text)]
        except ParseError as error:
            refused = error
        assert refused is None or 0 <= refused.position <= len(text)
        assert refused or [match.value for match in find(text)] in ([], terms)


class TestCharactersMakeNoDifference:
    """Composed, decomposed, full-width and half-width characters and kinds of space give the same value."""

    @given(TERMS, LANGS, st.booleans(), NORMAL_FORMS)
    def test_normal_forms(self, term: Term, lang: str, spelled: bool, form: NormalForm) -> None:  # noqa: FBT001
        """Every normal form is read as the same term."""
        assert parse(unicodedata.normalize(form, phrase(term, lang, spelled=spelled))) == term

    @given(TERMS, LANGS, st.booleans(), st.sampled_from(["\u3000", "\u00a0", "  ", "\n", "\t", "\u2003"]))
    def test_widths_and_spaces(self, term: Term, lang: str, spelled: bool, space: str) -> None:  # noqa: FBT001
        """Full-width letters and digits, half-width か月 and any space between words change nothing."""
        words = phrase(term, lang, spelled=spelled)
        wide = "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in words)
        assert parse(wide.replace(" ", space)) == parse(words.replace("か月", "ｶ月")) == term

    @given(st.lists(WORDS, max_size=10).map("".join))
    def test_running_text(self, text: str) -> None:
        """What is found in a text is found in its composed and decomposed forms."""
        assume("①" not in text and "½" not in text)
        values = [match.value for match in find(text)]
        forms: Final[tuple[NormalForm, ...]] = ("NFC", "NFD")
        for form in forms:
            assert [match.value for match in find(unicodedata.normalize(form, text))] == values


class TestClausesSayOneThing:
    """A clause that counts gives its length and convention, whatever the length is."""

    @given(TERMS, st.booleans())
    def test_japanese(self, term: Term, spelled: bool) -> None:  # noqa: FBT001
        """締結日から … is counted without the day of the signing, 起算して with it."""
        length = phrase(term, "ja", spelled=spelled)
        for clause, name in (
            (f"有効期間は、締結日から{length}とする。", "JP_CIVIL_CODE"),
            (f"有効期間は、締結日から起算して{length}とする。", "JP_CIVIL_CODE_INCLUSIVE"),
        ):
            [match] = conventions_for(clause)
            assert match.value.convention is not None
            assert (match.value.convention.name, match.value.term) == (name, term)

    @given(TERMS, st.booleans())
    def test_english(self, term: Term, spelled: bool) -> None:  # noqa: FBT001
        """A length "from" a day is counted without it, one "commencing on" a day with it."""
        length = phrase(term, spelled=spelled)
        for clause, name in (
            (f"It is valid for {length} from the date of signature.", "UK_FROM"),
            (f"It is valid for {length} commencing on the Effective Date.", "UK_BEGINNING_WITH"),
        ):
            [match] = conventions_for(clause)
            assert match.value.convention is not None
            assert (match.value.convention.name, match.value.term) == (name, term)


class TestWhatIsDeniedHasNoLastDay:
    """A day is the last one where something is in force until it, and not where that is denied or ends later."""

    @given(
        st.sampled_from(["The MoU", "This Agreement", "The memorandum of understanding"]),
        st.sampled_from(
            [
                *((words, True) for words in ("is in force", "remains effective", "is valid", "runs", "is renewed")),
                ("shall not be terminated and is in force", True),
                *((words, False) for words in ("does not enter into force", "is not effective", "has no effect")),
                *((words, False) for words in ("will not take effect", "shall not be in force", "is suspended")),
                *((words, False) for words in ("may be terminated by either side", "is in force at least")),
            ]
        ),
        st.dates(date(1990, 1, 1), date(2098, 12, 31)),
    )
    def test_english(self, paper: str, told: tuple[str, bool], day: date) -> None:
        """The words before "until" decide."""
        words, is_last = told
        clause = f"{paper} {words} until {dates.phrase(PartialDate.on(day), 'en')}."
        assert [str(match.value.last_day) for match in conventions_for(clause)] == [day.isoformat()] * is_last

    @given(
        st.sampled_from(["本協定", "本覚書", "この契約"]),
        st.sampled_from(
            [
                *((words, True) for words in ("効力を有する", "有効とする", "存続する", "有効である")),
                *((words, False) for words in ("効力を生じない", "効力を生じません", "発効しない", "効力を有しない")),
                *((words, False) for words in ("有効ではない", "適用しない")),
            ]
        ),
        st.dates(date(1990, 1, 1), date(2098, 12, 31)),
    )
    def test_japanese(self, paper: str, told: tuple[str, bool], day: date) -> None:
        """The words after まで decide."""
        words, is_last = told
        clause = f"{paper}は、{dates.phrase(PartialDate.on(day), 'ja')}まで{words}。"
        assert [str(match.value.last_day) for match in conventions_for(clause)] == [day.isoformat()] * is_last
