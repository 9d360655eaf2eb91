"""What holds of every ordinal that is written, read and found."""

import json
import locale
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from linkj_partners.errors import ParseError
from linkj_partners.numerals import LARGEST, write
from linkj_partners.ordinals import COUNTERS, Form, Numerals, Ordinal, find, parse, phrase

Options: TypeAlias = dict[str, Any]

EXHAUSTED = 20_000
COUNTER_FORMS: list[Options] = [
    {"lang": "ja", "form": Form.COUNTER, "counter": "例", "numerals": kind} for kind in Numerals
]
PREFIX_FORMS: list[Options] = [{"lang": "ja", "form": Form.PREFIX, "numerals": kind} for kind in Numerals]
RANK_FORMS: list[Options] = [{"lang": "ja", "form": Form.RANK, "numerals": kind} for kind in Numerals]
ENGLISH_FORMS: list[Options] = [{"lang": "en", "form": Form.NUMERIC}, {"lang": "en", "form": Form.WORDS}]
FORMS = [*ENGLISH_FORMS, *COUNTER_FORMS, *PREFIX_FORMS, *RANK_FORMS]
PARTS = attrgetter("lang", "form", "counter", "numerals")
NUMBERS = st.integers(1, LARGEST) | st.integers(1, 10_000) | st.integers(1, 30)
# 者 is never numbered with 第 (第三者 is a third party).
NUMBERED = [counter for counter in COUNTERS if counter != "者"]
# No noun of these letters makes a word with 目 (科目), or with 第 and a number (第三者).
NOUNS = st.text(st.sampled_from("例団体件社番回号病院研究所協定クラスターかつ・éa"), min_size=1, max_size=6)

CORPUS = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent.parent / "data" / "ordinals.jsonl").read_text(encoding="utf-8").splitlines()
]
TOKENS = (
    *(
        "0",
        "1",
        "2",
        "3",
        ",",
        ".",
        "-",
        "一",
        "二",
        "三",
        "十",
        "百",
        "万",
        "弐",
        "拾",
        "例",
        "回",
        "目",
        "め",
        "第",
        " ",
    ),
    *(
        "者",
        "位",
        "、",
        "数",
        "余",
        "何",
        "の",
        "初",
        "最初",
        "11",
        "16",
        "１６",
        "団体",
        "初めて",
        "はじめて",
        "今回が",
        "四半期",
    ),
    *("て", "県内", "世界で", "ひとつ", "か国", "\u3099", "\u0301", "ｶﾞ", "⽬", "条", "月"),
)
LATIN_TOKENS = ("the ", "and ", "first", "second", "a ", "of ", "twenty", "hundred", "-", "st", "nd", "rd", "th", "1/")
TEXTS = st.lists(st.sampled_from(TOKENS + LATIN_TOKENS) | st.characters(), max_size=10).map("".join)


def ids(options: Options) -> str:
    """Name a form in the report."""
    return "-".join(str(getattr(value, "name", value)) for value in options.values())


@st.composite
def forms(draw: st.DrawFn, *, nouns: st.SearchStrategy[str] | None = None) -> Options:
    """Draw a language and a way to put an ordinal, with any counter or one of some nouns."""
    options = dict(draw(st.sampled_from(FORMS)))
    if options["form"] is Form.COUNTER or (options["form"] is Form.PREFIX and draw(st.booleans())):
        known = COUNTERS if options["form"] is Form.COUNTER else NUMBERED
        options["counter"] = draw(NOUNS | st.sampled_from(known) if nouns is None else nouns)
    return options


@st.composite
def known_forms(draw: st.DrawFn) -> Options:
    """Draw a language and a way to put an ordinal, with a counter that `find` knows."""
    return draw(forms(nouns=st.sampled_from(NUMBERED)))


def attempt(text: str) -> Ordinal | int:
    """Read a string, or return where reading it stopped."""
    try:
        return parse(text)
    except ParseError as error:
        return error.position


class TestParseInvertsPhrase:
    """parse(phrase(n, ...)) is n with the same language, form, counter and numerals."""

    @pytest.mark.slow
    @pytest.mark.parametrize("options", FORMS, ids=ids)
    def test_by_exhaustion(self, options: Options) -> None:
        """For every number up to 20,000; and no two are written the same."""
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

    def test_the_first(self) -> None:
        """For the word that Japanese has for the first."""
        assert parse(phrase(1, "ja", form=Form.WORDS)) == Ordinal(n=1, lang="ja", form=Form.WORDS)

    @given(NUMBERS)
    def test_british(self, n: int) -> None:
        """The British "and" changes nothing."""
        british = phrase(n, form=Form.WORDS, british=True)
        assert parse(british) == parse(phrase(n, form=Form.WORDS))
        assert british.replace(" and ", " ") == phrase(n, form=Form.WORDS)

    @given(NUMBERS, forms())
    def test_str_is_phrase(self, n: int, options: Options) -> None:
        """An ordinal that was read is written the same by str."""
        text = phrase(n, **options)
        assert str(parse(text)) == text


class TestWritingIsInjective:
    """Two numbers are never put the same."""

    @given(NUMBERS, NUMBERS, forms())
    def test_two_numbers(self, one: int, other: int, options: Options) -> None:
        """Strings are equal when numbers are."""
        assert (phrase(one, **options) == phrase(other, **options)) == (one == other)


class TestStrictness:
    """A string is one ordinal as a whole, or an error inside it."""

    @given(TEXTS)
    @example("16例目")
    @example("16例")
    def test_any_text(self, text: str) -> None:
        """Nothing but a ParseError comes of a string, and what is read can be written and read again."""
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

    @given(
        st.sampled_from(["数十", "十数", "百余", "何百", "20数", "数10", "二三", "八九", "百数十"]),
        st.sampled_from(COUNTERS),
    )
    def test_approximate_numbers(self, number: str, counter: str) -> None:
        """An approximate number is neither read nor found."""
        assert isinstance(attempt(f"{number}{counter}目"), int)
        assert find(f"、{number}{counter}目の") == ()


class TestFind:
    """find gives the ordinals that a text was made of, where they stand."""

    neutral = st.sampled_from(
        ["、", "。", "（2021年2月5日）", "。60歳、", "、430を超える。", " and in 2021, ", ", the ", "」"]
    )
    after = st.sampled_from(["、", "。", "」と", " - ", ", and", ".", "（", "となる", "の"])

    @given(NUMBERS, known_forms(), neutral, after)
    def test_planted(self, n: int, options: Options, before: str, after: str) -> None:
        """A phrase planted in neutral text is found once, with its value and span."""
        piece = phrase(n, **options)
        after = f", {after}" if options["lang"] == "en" and after.isalpha() else after
        [match] = find(f"{before}{piece}{after}")
        assert (match.start, match.text, match.value) == (len(before), piece, Ordinal(n=n, **options))

    @given(st.lists(st.tuples(NUMBERS, known_forms(), neutral), max_size=8), neutral)
    def test_known_pieces(self, pieces: list[tuple[int, Options, str]], before: str) -> None:
        """Of known pieces with other text between them, exactly those are found."""
        text, expected = before, list[tuple[int, int, Ordinal]]()
        for n, options, after in pieces:
            piece = phrase(n, **options)
            expected.append((len(text), len(text) + len(piece), Ordinal(n=n, **options)))
            text += piece + after + "/"
        assert [(match.start, match.end, match.value) for match in find(text)] == expected

    @given(NUMBERS, st.sampled_from(COUNTERS), st.sampled_from(Numerals))
    def test_known_counters(self, n: int, counter: str, numerals: Numerals) -> None:
        """Every counter that it knows is found after every number."""
        text = phrase(n, "ja", form=Form.COUNTER, counter=counter, numerals=numerals)
        [match] = find(f"国内外{text}の提携")
        assert (match.text, match.value) == (text, parse(text))

    @given(st.sampled_from(CORPUS), NUMBERS, known_forms())
    def test_planted_in_a_corpus(self, sentence: str, n: int, options: Options) -> None:
        """A phrase planted after any sentence is found, and changes nothing that is found in the sentence."""
        piece = phrase(n, **options)
        *others, last = find(f"{sentence}。\n「{piece}」")
        assert others == list(find(f"{sentence}。"))
        assert (last.text, last.value.n) == (piece, n)

    @given(TEXTS)
    @example("第16、16th")
    def test_any_text(self, text: str) -> None:
        """Matches stand in the text in order and apart, word for word, and are read alike on their own."""
        end = 0
        for match in find(text):
            assert end <= match.start < match.end <= len(text)
            assert match.text == text[match.start : match.end]
            end = match.end

    @given(TEXTS, TEXTS)
    def test_lines_are_independent(self, one: str, other: str) -> None:
        """What stands on another line changes nothing."""
        assume("\n" not in one + other)
        found = [match.value for text in (one, other) for match in find(text)]
        assert [match.value for match in find(f"{one}。\n{other}")] == found


class TestWhatParseAcceptsFindFinds:
    """Whatever parse reads is found inside a sentence with the same number.

    Not found, because a sentence has more readings than a string by itself: an ordinal whose counter is not one of
    ``COUNTERS`` where its numerals are kanji (三参加者目, 第一条件) or the counter is not in kanji and katakana
    (2かたまり目).
    """

    texts = (
        *(
            "16例目",
            "１６例目",
            "十六例目",
            "16 例 目",
            "1 6 団 体 目",
            "2つめ",
            "ふたつ目",
            "21カ国・地域目",
            "16ｶ国目",
            "5⼈⽬",
        ),
        *(
            "国内外14団体目",
            "県内2例目",
            "世界で2社目",
            "今回が8例目",
            "自治体としては4例目",
            "これが2例目",
            "16参加者目",
        ),
        *(
            "第16",
            "第二三",
            "第 16 回",
            "第2回目",
            "国内第一号",
            "16位",
            "業界で二位",
            "初めて",
            "今回がはじめて",
            "初",
            "県内初",
        ),
        *(
            "16th",
            "16 th",
            "１６ｔｈ",
            "1,000th",
            "first",
            "twenty first",
            "hundred-and-first",
            "one thousand and first",
        ),
    )

    @pytest.mark.parametrize("text", texts)
    def test_samples(self, text: str) -> None:
        """For strings of every kind that is read."""
        [match] = find(f"発表では「{text}」です")
        assert match.value == parse(text)
        assert text.endswith(match.text)

    scopes = st.sampled_from(
        ["", "県内", "世界で", "今回が", "自治体としては", "千葉県で", "横浜市に続く", "the ", "LINK-J"]
    )

    @given(scopes, NUMBERS, forms(), st.sampled_from(["", "目", "め", "の2", "-2", " "]))
    def test_phrases_in_scopes(self, scope: str, n: int, options: Options, after: str) -> None:
        """For phrases with something before and after them."""
        self.check(f"{scope}{phrase(n, **options)}{after}")

    @given(TEXTS)
    @example("今回が初")
    @example("第2回め")
    def test_any_text(self, text: str) -> None:
        """For any string."""
        self.check(text)

    def check(self, text: str) -> None:
        """Find a string that is read, unless it is among the exceptions."""
        read = attempt(text)
        if isinstance(read, int) or (read.counter is not None and read.counter not in COUNTERS):
            return
        [match] = find(f"、{text}、")
        assert (match.value.n, match.value.lang) == (read.n, read.lang)


class TestNormalization:
    """Normalization, width and spaces do not change the value."""

    @given(TEXTS)
    def test_composition(self, text: str) -> None:
        """A text in Normalization Form C or D says the same."""
        values = [match.value for match in find(text)]
        for form in ("NFC", "NFD"):
            assert [match.value for match in find(unicodedata.normalize(form, text))] == values

    @given(NUMBERS, forms())
    def test_decomposed(self, n: int, options: Options) -> None:
        """A decomposed phrase is read."""
        assert parse(unicodedata.normalize("NFD", phrase(n, **options))) == Ordinal(n=n, **options)

    @given(NUMBERS, known_forms())
    def test_width(self, n: int, options: Options) -> None:
        """Full-width digits and letters are read as the others; half-width kana as full-width."""
        text = phrase(n, **options)
        wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000})
        assert parse(wide).n == n
        narrow = text.translate(str.maketrans("ヵヶカケツ", "ヵヶｶｹﾂ"))
        assert parse(narrow) == Ordinal(n=n, **options)

    @given(NUMBERS, known_forms(), st.sampled_from(" \u00a0\u2009\u202f\u3000"))
    def test_spaces(self, n: int, options: Options, space: str) -> None:
        """A space between the characters of a Japanese ordinal is skipped, whatever its width."""
        assume(options["lang"] == "ja")
        number = write(n, options["numerals"])
        spaced = phrase(n, **options).replace(number, "#")
        spaced = space.join(spaced).replace("#", number)
        assert parse(spaced) == Ordinal(n=n, **options)
        [match] = find(f"、{spaced}、")
        assert (match.text, match.value) == (spaced, Ordinal(n=n, **options))


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
    """Return what a locale can be set for: everything, or nothing where the machine does not have it."""
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

    @given(st.integers(1, 10_000))
    def test_num2words_japanese(self, n: int) -> None:
        """The one Japanese ordinal that num2words writes is read: 十六番目, with 一 before 千 and 万."""
        num2words = pytest.importorskip("num2words").num2words
        assert parse(num2words(n, lang="ja", to="ordinal_num")).n == n

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

    @given(NUMBERS)
    def test_kanjize(self, n: int) -> None:
        """The kanji of an ordinal are those that kanjize writes."""
        kanjize = pytest.importorskip("kanjize")
        text = phrase(n, "ja", form=Form.COUNTER, counter="例", numerals=Numerals.KANJI)
        assert text == f"{kanjize.number2kanji(n)}例目"

    @given(st.integers(1, 99_999_999))
    def test_cn2an(self, n: int) -> None:
        """The mixed numbers that cn2an reads mean the same in an ordinal."""
        cn2an = pytest.importorskip("cn2an")
        high, low = divmod(n, 10_000)
        assume(low == 0 or low >= 1000)  # in Chinese 10万1 is short for 10万1千
        text = f"{high}万{low or ''}" if high else str(low)
        assert parse(f"{text}人目").n == cn2an.cn2an(text, "smart") == n

    @given(st.integers(1, 2**31 - 1))
    def test_icu(self, n: int) -> None:
        """English and Japanese digits are those of ICU (CLDR, digits-ordinal), separators apart.

        Only up to where its English suffix overflows: ICU 77 writes 2,739,924,551th.
        """
        icu = pytest.importorskip("icu")
        for options in (ENGLISH_FORMS[0], PREFIX_FORMS[0]):
            ordinal = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, icu.Locale(options["lang"]))
            assert ordinal.format(n).replace(",", "") == phrase(n, **options)

    @given(NUMBERS)
    def test_babel(self, n: int) -> None:
        """The English suffix is that of the plural rule in Babel's CLDR data (ordinal, en)."""
        rule = pytest.importorskip("babel").Locale("en").ordinal_form
        suffix = {"one": "st", "two": "nd", "few": "rd", "other": "th"}[rule(n)]
        assert phrase(n) == f"{n}{suffix}"


@cache
def inflect_engine() -> Any:
    """Build the engine once: it is slow to build."""
    return pytest.importorskip("inflect").engine()
