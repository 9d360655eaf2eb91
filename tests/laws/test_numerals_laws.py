"""What holds of every number that is written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners._patterns import Pattern
from linkj_partners.errors import ParseError
from linkj_partners.numerals import LARGEST, Numerals, parse, read, write
from linkj_partners.numerals._folding import folded_text
from linkj_partners.numerals._numbers import CHARACTERS, FIRST, read_amount, stop
from linkj_partners.numerals._words import ALONE
from linkj_partners.numerals._words import read_amount as read_amount_or_words

NUMBERS = (
    st.integers(0, LARGEST)
    | st.integers(0, 10_000)
    | st.sampled_from([10**k + d for k in range(16) for d in (-1, 0, 1)])
)
KINDS = st.sampled_from(Numerals)
NUMERAL_TEXTS = st.text(st.sampled_from(CHARACTERS + ",，.例第"), max_size=12)
RISING = ("一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九")


class TestParseInvertsWrite:
    """parse(write(n, numerals)) == n."""

    @pytest.mark.parametrize("numerals", Numerals)
    def test_by_exhaustion(self, numerals: Numerals) -> None:
        """For every number up to 20,000."""
        assert all(parse(write(n, numerals)) == n for n in range(20_001))

    @given(NUMBERS, KINDS)
    def test_beyond(self, n: int, numerals: Numerals) -> None:
        """For every number there is."""
        assert parse(write(n, numerals)) == n

    @given(NUMBERS, KINDS)
    def test_reading_tells_the_numerals(self, n: int, numerals: Numerals) -> None:
        """The numerals that it was written in are told, and where it ends."""
        written = write(n, numerals)
        assert read(f"第{written}回", 1) == (n, 1 + len(written), numerals)


class TestOtherSpellings:
    """A number has one value, however it is spelt."""

    @given(NUMBERS)
    def test_separators(self, n: int) -> None:
        """With separators it is what it is without."""
        assert parse(f"{n:,}") == n

    @given(NUMBERS)
    def test_positional(self, n: int) -> None:
        """Kanji digit by digit are Arabic digits, where the place rules out "two or three" for 二三."""
        text = str(n).translate(str.maketrans("0123456789", "〇一二三四五六七八九"))
        number = read(text, positional=True)
        assert number is not None
        assert (number.value, number.end) == (n, len(text))
        assert read(text) == (None if text in RISING else number)

    @given(NUMBERS)
    def test_formal(self, n: int) -> None:
        """Formal kanji are plain ones."""
        assert parse(write(n, Numerals.KANJI).translate(str.maketrans("一二三十", "壱弐参拾"))) == n

    @given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("億", 10**8), ("兆", 10**12)]), st.integers(1, 9999))
    def test_mixed(self, high: int, unit: tuple[str, int], low: int) -> None:
        """Arabic digits before and after 万, 億 and 兆 add up."""
        assert parse(f"{high}{unit[0]}{low}") == high * unit[1] + low


class TestStrictness:
    """A text is one number as a whole, or none."""

    @given(NUMERAL_TEXTS)
    def test_error_positions(self, text: str) -> None:
        """A refused text is well-formed up to the position, or there is nothing before it."""
        if (number := read(text)) and number.end == len(text):
            assert parse(text) == number.value
            return
        with pytest.raises(ParseError) as caught:
            parse(text)
        position = caught.value.position
        assert position == 0 or stop(text[:position]) == position

    @given(NUMERAL_TEXTS, st.integers(0, 12))
    def test_reading_never_fails(self, text: str, start: int) -> None:
        """Reading gives a number within the limits, or nothing."""
        number = read(text, start)
        assert number is None or (start < number.end <= len(text) and 0 <= number.value <= LARGEST)

    @given(NUMBERS.map(lambda n: n - n % 10).filter(bool), NUMBERS)
    def test_two_numbers_are_not_summed(self, one: int, other: int) -> None:
        """Kanji of two numbers in a row are read only if they are how one number is written."""
        text = write(one, Numerals.KANJI) + write(other, Numerals.KANJI)
        number = read(text)
        assert number is None or write(number.value, Numerals.KANJI) == text


class TestApproximateNumbers:
    """An approximate number is never read as an exact one, wherever in it reading starts."""

    @given(NUMBERS.filter(bool), KINDS, st.sampled_from(["数", "何", "余", "有余", "余り", "あまり", "数十", "数百"]))
    def test_more_than(self, n: int, numerals: Numerals, more: str) -> None:
        """What comes after it makes it approximate."""
        text = write(n, numerals) + more + "団体"
        assert read(text) is None
        assert stop(text) <= len(write(n, numerals))

    @given(st.integers(1, 15), KINDS, st.sampled_from(["数", "何", "幾"]))
    def test_several(self, power: int, numerals: Numerals, several: str) -> None:
        """数十, 何百 and 数1000 are several tens, hundreds and thousands."""
        number = write(10**power, numerals).removeprefix("一")
        assert read(f"{several}{number}団体", 1) is None

    @given(st.sampled_from(RISING), st.sampled_from(["団体", "万人", "百社", "年", "、", ""]))
    def test_two_or_three(self, text: str, after: str) -> None:
        """Two neighbouring rising digits by themselves are two numbers."""
        assert read(text + after) is None

    @given(st.integers(1, 8), KINDS, st.sampled_from("、・,，～〜-"))
    def test_lists_and_ranges(self, n: int, numerals: Numerals, link: str) -> None:
        """Neither number of 2、3年 and 2～3年 is an amount."""
        text = f"{write(n, numerals)}{link}{write(n + 1, numerals)}年"
        assert read_amount(text) is None
        assert read_amount(text, 2) is None

    @given(NUMERAL_TEXTS, st.integers(0, 12))
    def test_amounts_are_numbers(self, text: str, start: int) -> None:
        """An amount is what `read` reads there, or nothing."""
        assert read_amount(text, start) in (None, read(text, start))


class TestOracles:
    """Other libraries give the same where they can."""

    @given(NUMBERS)
    def test_kanjize_writes_the_same(self, n: int) -> None:
        """As kanjize writes it, given 〇 for zero."""
        kanjize = pytest.importorskip("kanjize")
        config = kanjize.KanjizeConfiguration(zero=kanjize.KanjizeZero.SIGN)
        assert write(n, Numerals.KANJI) == kanjize.number2kanji(n, config)

    @given(NUMBERS)
    def test_kanjize_reads_the_same(self, n: int) -> None:
        """As kanjize reads what we write."""
        kanjize = pytest.importorskip("kanjize")
        assert kanjize.kanji2number(write(n, Numerals.KANJI)) == n

    @given(NUMBERS.filter(bool))
    def test_kanjize_styles(self, n: int) -> None:
        """What kanjize writes in its mixed and positional styles is read."""
        kanjize = pytest.importorskip("kanjize")
        for style in (kanjize.KanjizeStyle.MIXED, kanjize.KanjizeStyle.FLAT):
            number = read(kanjize.number2kanji(n, kanjize.KanjizeConfiguration(style=style)), positional=True)
            assert number is not None
            assert number.value == n

    @given(st.integers(0, 99_999_999))
    def test_cn2an_reads_the_same(self, n: int) -> None:
        """As cn2an reads our Arabic, positional and mixed numbers."""
        cn2an = pytest.importorskip("cn2an")
        positional = str(n).translate(str.maketrans("0123456789", "零一二三四五六七八九"))
        number = read(positional, positional=True)
        assert number is not None
        assert cn2an.cn2an(positional, "smart") == number.value == n

    @given(st.integers(0, 2**53))
    def test_icu_writes_the_same(self, n: int) -> None:
        """As ICU spells numbers out in Japanese (CLDR, ja, spellout), up to where it turns them into doubles."""
        icu = pytest.importorskip("icu")
        spellout = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("ja"))
        assert write(n, Numerals.KANJI) == spellout.format(n)


AROUND = ("、", "・", ",", ".", " ", "-", "–", "〜", " to ", " or ", "OR ", "or so", "to three", "か", "ないし", "乃至")
HEDGING = (
    "数",
    "何",
    "余",
    "有余",
    "あまり",
    "万",
    "千",
    "十",
    "二",
    "odd",
    "plus",
    "dozen",
    "人数",
    "団体",
    "of",
    "５",
)


class TestNumbersAlone:
    """What is read in passing is what `read_amount` reads there."""

    @given(st.lists(st.sampled_from((*"0123456789", *AROUND, *HEDGING)), max_size=8).map("".join))
    def test_by_the_thorough_reader(self, text: str) -> None:
        """Whatever stands around the digits."""
        folded = folded_text(text)
        for first in _FIRST_AND_ALONE.finditer(folded):
            if first["alone"] is not None:
                number = read_amount_or_words(folded, first.start())
                assert number is not None, folded
                assert (number.value, number.end) == (int(first[0]), first.end()), folded

    def test_common_numbers_are_read_so(self) -> None:
        """The commonest are not left to the thorough reader."""
        for text in ("16団体", "海外8団体を含む16団体", "more than 16 companies", "1,000 16", "約16社"):
            assert any(first["alone"] is not None for first in _FIRST_AND_ALONE.finditer(text)), text


_FIRST_AND_ALONE = Pattern(f"{FIRST}(?P<alone>{ALONE})?")
