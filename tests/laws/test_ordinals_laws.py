"""What holds of every ordinal that is written, read and found."""

import locale
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linkj_partners.errors import ParseError
from linkj_partners.numerals import LARGEST
from linkj_partners.ordinals import COUNTERS, Form, Gender, Numerals, Ordinal, find, parse, phrase

Options: TypeAlias = dict[str, Any]

EXHAUSTED = 100_000
COUNTER_FORMS: list[Options] = [
    {"lang": "ja", "form": Form.COUNTER, "counter": "例", "numerals": kind} for kind in Numerals
]
PREFIX_FORMS: list[Options] = [{"lang": "ja", "form": Form.PREFIX, "numerals": kind} for kind in Numerals]
OTHER_FORMS: list[Options] = [
    {"lang": "en", "form": Form.NUMERIC},
    {"lang": "en", "form": Form.WORDS},
    {"lang": "fr", "form": Form.NUMERIC},
    {"lang": "da", "form": Form.NUMERIC},
]
FORMS = [*OTHER_FORMS, *COUNTER_FORMS, *PREFIX_FORMS]
PARTS = attrgetter("lang", "form", "counter", "numerals", "gender")
NUMBERS = st.integers(1, LARGEST) | st.integers(1, 10_000)
NOUNS = st.text(st.sampled_from("例団体件社番回号国病院研究所協定クラスターかつ・éa"), min_size=1, max_size=6)

TOKENS = (*"012,.-一十百万弐拾例回目第者 ", "11", "16", "１６", "団体", "初めて", "はじめて", "今回が", "四半期")
LATIN_TOKENS = ("the ", "and ", "first", "twenty", "hundred", "st", "nd", "rd", "th", "er", "re", "e")
TEXTS = st.lists(st.sampled_from(TOKENS + LATIN_TOKENS) | st.characters(), max_size=8).map("".join)


def ids(options: Options) -> str:
    """Name a form in the report."""
    return "-".join(str(getattr(value, "name", value)) for value in options.values())


@st.composite
def forms(draw: st.DrawFn) -> Options:
    """Draw a language and a way to put an ordinal, with any counter."""
    options = dict(draw(st.sampled_from(FORMS)))
    if options["form"] is Form.COUNTER or (options["form"] is Form.PREFIX and draw(st.booleans())):
        options["counter"] = draw(NOUNS | st.sampled_from(COUNTERS).filter(lambda noun: noun != "者"))
    return options


class TestParseInvertsPhrase:
    """parse(phrase(n, ...)) is n with the same language, form, counter and numerals."""

    @pytest.mark.parametrize("options", FORMS, ids=ids)
    def test_by_exhaustion(self, options: Options) -> None:
        """For every number up to 100,000; and no two are written the same."""
        texts = [phrase(n, **options) for n in range(1, EXHAUSTED + 1)]
        assert len(set(texts)) == EXHAUSTED
        read = [parse(text) for text in texts]
        assert [ordinal.n for ordinal in read] == list(range(1, EXHAUSTED + 1))
        assert set(map(PARTS, read)) == {PARTS(Ordinal(n=1, **options))}

    @given(NUMBERS, forms())
    def test_beyond(self, n: int, options: Options) -> None:
        """For every number and every counter, in the language asked for as well."""
        text = phrase(n, **options)
        assert parse(text) == parse(text, options["lang"]) == Ordinal(n=n, **options)

    @given(NUMBERS)
    def test_british(self, n: int) -> None:
        """The British "and" changes nothing."""
        british = phrase(n, form=Form.WORDS, british=True)
        assert parse(british) == parse(phrase(n, form=Form.WORDS))
        assert british.replace(" and ", " ") == phrase(n, form=Form.WORDS)

    @given(NUMBERS, st.sampled_from(Gender))
    def test_gender(self, n: int, gender: Gender) -> None:
        """A French gender is read back where it shows."""
        ordinal = parse(phrase(n, "fr", gender=gender))
        assert ordinal.n == n
        assert (ordinal.gender is Gender.FEMININE) == (n == 1 and gender is Gender.FEMININE)

    @given(NUMBERS, forms())
    def test_str_is_phrase(self, n: int, options: Options) -> None:
        """An ordinal that was read is written the same by str."""
        text = phrase(n, **options)
        assert str(parse(text)) == text


class TestWritingIsInjective:
    """Two numbers are never put the same."""

    @given(NUMBERS, NUMBERS, forms())
    def test_two_numbers(self, one: int, other: int, options: Options) -> None:
        """Texts are equal when numbers are."""
        assert (phrase(one, **options) == phrase(other, **options)) == (one == other)


class TestStrictness:
    """A text is one ordinal as a whole, or an error inside it."""

    @given(TEXTS)
    @example("16例目")
    @example("16例")
    def test_any_text(self, text: str) -> None:
        """Nothing but a ParseError comes of a text, and what is read can be written and read again."""
        outcome = attempt(text)
        if isinstance(outcome, int):
            assert 0 <= outcome <= len(text)
        else:
            assert parse(str(outcome)) == outcome

    @given(NUMBERS, st.sampled_from(["st", "nd", "rd", "th"]))
    def test_one_suffix_each(self, n: int, suffix: str) -> None:
        """An English number takes one suffix and no other."""
        right = phrase(n) == f"{n}{suffix}"
        assert attempt(f"{n}{suffix}") == (Ordinal(n=n, lang="en", form=Form.NUMERIC) if right else len(str(n)))


def attempt(text: str) -> Ordinal | int:
    """Read a text, or tell where reading it stopped."""
    try:
        return parse(text)
    except ParseError as error:
        return error.position


class TestFind:
    """find gives the ordinals that a text was made of, where they stand."""

    fillers = st.sampled_from(
        [
            "、",
            "。",
            " ",
            "（2021年2月5日）",
            "。60歳、",
            "、430を超える。",
            " and in 2021, ",
            ", the ",
            "。第三者と、",
            "（一般社団法人）",
        ]
    )

    @given(st.lists(st.tuples(NUMBERS, forms(), fillers), max_size=8), fillers)
    def test_known_pieces(self, pieces: list[tuple[int, Options, str]], before: str) -> None:
        """Of known pieces with other text between them, exactly those are found."""
        text, expected = before, list[tuple[int, int, Ordinal]]()
        for n, options, after in pieces:
            known = dict(options)
            if "counter" in known:
                known["counter"] = "例"
            if known["lang"] == "da":
                continue
            piece = phrase(n, **known)
            expected.append((len(text), len(text) + len(piece), Ordinal(n=n, **known)))
            text += piece + after + "/"
        assert [(match.start, match.end, match.ordinal) for match in find(text)] == expected

    @given(NUMBERS, st.sampled_from(COUNTERS), st.sampled_from(Numerals))
    def test_known_counters(self, n: int, counter: str, numerals: Numerals) -> None:
        """Every counter that it knows is found after every number."""
        text = phrase(n, "ja", form=Form.COUNTER, counter=counter, numerals=numerals)
        [match] = find(f"国内外{text}の提携")
        assert (match.text, match.ordinal) == (text, parse(text))

    @given(TEXTS)
    @example("第16、16th")
    def test_any_text(self, text: str) -> None:
        """Matches stand in the text in order, apart, and are read alike on their own."""
        end = 0
        for match in find(text):
            assert end <= match.start < match.end <= len(text)
            assert match.text == text[match.start : match.end]
            assert parse(match.text).n == match.ordinal.n
            end = match.end


class TestNoAmbientState:
    """No locale, environment or thread changes an answer."""

    texts = tuple(phrase(n, **options) for n in (1, 2, 16, 1234) for options in FORMS)

    @pytest.fixture(params=["C", "C.UTF-8", "ja_JP.UTF-8", "tr_TR.UTF-8", "fr_FR.UTF-8"])
    def ambient(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Set a locale, as far as the machine has it, and the environment."""
        before = locale.setlocale(locale.LC_ALL)
        for variable in ("LANG", "LC_ALL", "LANGUAGE"):
            monkeypatch.setenv(variable, request.param)
        for category in installed(request.param):
            locale.setlocale(category, request.param)
        yield
        locale.setlocale(locale.LC_ALL, before)

    @pytest.mark.usefixtures("ambient")
    def test_locale(self) -> None:
        """Answers are the same in every locale."""
        assert tuple(phrase(n, **options) for n in (1, 2, 16, 1234) for options in FORMS) == self.texts
        assert [str(parse(text)) for text in self.texts] == list(self.texts)

    def test_threads(self) -> None:
        """Answers are the same in many threads at once."""
        with ThreadPoolExecutor(8) as pool:
            for _ in range(20):
                assert [str(ordinal) for ordinal in pool.map(parse, self.texts)] == list(self.texts)


def installed(name: str) -> tuple[int, ...]:
    """Tell what a locale can be set for: everything, or nothing where the machine does not have it."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return ()
    locale.setlocale(locale.LC_ALL, before)
    return (locale.LC_ALL,)


class TestOracles:
    """Other libraries give the same where they can."""

    def test_num2words_by_exhaustion(self) -> None:
        """English digits up to 2,000 are as num2words has them."""
        num2words = pytest.importorskip("num2words").num2words
        assert [phrase(n) for n in range(1, 2001)] == [num2words(n, to="ordinal_num") for n in range(1, 2001)]

    @given(NUMBERS)
    def test_num2words_words(self, n: int) -> None:
        """English words are those of num2words, which writes the British "and" and commas."""
        num2words = pytest.importorskip("num2words").num2words
        assert phrase(n, form=Form.WORDS, british=True) == num2words(n, to="ordinal").replace(",", "")

    @given(NUMBERS)
    def test_humanize(self, n: int) -> None:
        """English digits are those of humanize."""
        assert phrase(n) == pytest.importorskip("humanize").ordinal(n)

    @settings(max_examples=25)  # inflect takes its time
    @given(NUMBERS)
    def test_inflect(self, n: int) -> None:
        """English digits and words are those of inflect."""
        engine = inflect_engine()
        assert phrase(n) == engine.ordinal(n)
        assert phrase(n, form=Form.WORDS, british=True) == engine.ordinal(engine.number_to_words(n)).replace(",", "")

    @given(st.integers(1, 2**31 - 1))
    def test_icu(self, n: int) -> None:
        """English, French, Danish and Japanese digits are those of ICU (CLDR, digits-ordinal), separators apart.

        Only up to where its English suffix overflows: ICU 77 writes 2,739,924,551th.
        """
        icu = pytest.importorskip("icu")
        for options in (OTHER_FORMS[0], *OTHER_FORMS[2:], PREFIX_FORMS[0]):
            ordinal = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, icu.Locale(options["lang"]))
            assert without_separators(ordinal.format(n)) == phrase(n, **options)

    def test_icu_feminine(self) -> None:
        """The French feminine is that of ICU."""
        icu = pytest.importorskip("icu")
        ordinal = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, icu.Locale("fr"))
        ordinal.setDefaultRuleSet("%digits-ordinal-feminine")
        for n in range(1, 1000):
            assert ordinal.format(n) == phrase(n, "fr", gender=Gender.FEMININE)

    @given(NUMBERS)
    def test_babel(self, n: int) -> None:
        """The English suffix is that of the plural rule in Babel's CLDR data (ordinal, en)."""
        rule = pytest.importorskip("babel").Locale("en").ordinal_form
        suffix = {"one": "st", "two": "nd", "few": "rd", "other": "th"}[rule(n)]
        assert phrase(n) == f"{n}{suffix}"


@cache
def inflect_engine() -> Any:
    """Make the engine once: it is slow to make."""
    return pytest.importorskip("inflect").engine()


def without_separators(text: str) -> str:
    """Take the thousands separators out of what ICU writes; a full stop at the end is no separator."""
    kept = text[:-1].translate(dict.fromkeys(map(ord, ",.\u202f\u00a0")))
    return kept + text[-1]
