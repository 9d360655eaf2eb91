"""Numbers in Arabic, full-width and kanji numerals."""

import re

import pytest

from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError
from linkj_partners.numerals import LARGEST, Numerals, parse, read, write
from linkj_partners.numerals._numbers import START, read_amount, stop

READ = {
    # Arabic and full-width
    "0": 0,
    "16": 16,
    "１６": 16,
    "1６": 16,
    "016": 16,
    "0000000000000016": 16,
    "1,000": 1000,
    "１，０００": 1000,
    "12,345,678": 12_345_678,
    "9,999,999,999,999,999": LARGEST,
    "9999999999999999": LARGEST,
    # Kanji as written by us
    "〇": 0,
    "零": 0,
    "七": 7,
    "十": 10,
    "十六": 16,
    "二十": 20,
    "百二十三": 123,
    "千": 1000,
    "二千二十一": 2021,
    "一万": 10_000,
    "十万": 100_000,
    "千万": 10_000_000,
    "一億二千万": 120_000_000,
    "一兆一": 10**12 + 1,
    "一兆一億": 10**12 + 10**8,
    "九千九百九十九兆九千九百九十九億九千九百九十九万九千九百九十九": LARGEST,
    # Other kanji
    "一千": 1000,
    "一百": 100,
    "一千一百十": 1110,
    "廿": 20,
    "廿一": 21,
    "百卅": 130,
    "卌五": 45,
    "一六": 16,
    "九八": 98,
    "二四": 24,
    "七三四": 734,
    "二三四": 234,
    "一二〇": 120,
    "二〇二一": 2021,
    "〇一": 1,
    "一二〇万": 1_200_000,
    "一億二〇〇〇万": 120_000_000,
    "一万一六": 10_016,
    # Formal
    "壱": 1,
    "壱拾": 10,
    "拾": 10,
    "弐拾五": 25,
    "四拾": 40,
    "百参": 103,
    "参佰": 300,
    "壱萬弐仟": 12_000,
    "貳阡": 2000,
    "仟五": 1005,
    "佰拾": 110,
    "四千五百六拾七": 4567,
    "壹": 1,
    "參": 3,
    # Mixed
    "1万2千": 12_000,
    "１万２千": 12_000,
    "3百万": 3_000_000,
    "2千500": 2500,
    "2千5百20": 2520,
    "4億5230万3千": 452_303_000,
    "1億2,345万": 123_450_000,
    "1兆5": 10**12 + 5,
    "1万二千": 12_000,
}

REFUSED = {
    "": 0,
    " 16": 0,
    "16 ": 2,
    "-1": 0,
    "第": 0,
    "sixteen": 0,
    "十十": 1,
    "百二百": 2,
    "一十": 1,
    "十百": 1,
    "二三十": 1,
    "十一六": 2,
    "十〇": 1,
    "〇万": 1,
    "一万〇五": 2,
    "万": 0,
    "億": 0,
    "一万万": 2,
    "一万一億": 3,
    "一京": 1,
    "六参": 1,
    "壱弐": 1,
    "参拾参参": 3,
    "5十": 1,
    "16千": 2,
    "2千05": 2,
    "1,00": 1,
    "0,001": 1,
    "1,0000": 5,
    "1,": 1,
    "1.5": 1,
    "１．５": 1,
    "10,000万": 6,
    "第二四半期": 0,
    "二四半期": 1,
    "12345678901234567": 16,
    "10,000,000,000,000,000": 22,
    "一二三四五六七八九一二三四五六七八": 16,
    "²": 0,
    "٣": 0,
    "Ⅳ": 0,
    "五\u0301": 1,
    # Approximate
    "数十": 0,
    "数10": 0,
    "十数": 1,
    "百数十": 1,
    "20数": 2,
    "何百": 0,
    "百余": 1,
    "百有余": 1,
    "20余り": 2,
    "20あまり": 2,
    "十何": 1,
    "数千": 0,
    "二三": 1,
    "四五万": 1,
    "五六百": 1,
    "十二三": 2,
    "八九": 1,
}


@pytest.mark.parametrize(("text", "n"), READ.items())
def test_reads(text: str, n: int) -> None:
    """A well-formed number is read, in whichever numerals it is written."""
    assert parse(text) == n


@pytest.mark.parametrize(("text", "position"), REFUSED.items())
def test_refuses(text: str, position: int) -> None:
    """Anything else is refused where reading stops, never summed."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.position == position
    assert caught.value.text == text
    assert "'十六'" in caught.value.accepted


@pytest.mark.parametrize("text", [16, None, b"16", True])
def test_reads_text_only(text: object) -> None:
    """A value that is not a string has the wrong type."""
    with pytest.raises(WrongTypeError) as caught:
        parse(text)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert (caught.value.field, caught.value.given) == ("text", text)
    assert caught.value.allowed.startswith("a str: a whole number up to 9,999兆9,999億9,999万9,999 in Arabic '16'")


@pytest.mark.parametrize(
    ("n", "kanji"),
    [
        (0, "〇"),
        (1, "一"),
        (10, "十"),
        (16, "十六"),
        (100, "百"),
        (123, "百二十三"),
        (1000, "千"),
        (1111, "千百十一"),
        (10_000, "一万"),
        (10_010, "一万十"),
        (10**7, "千万"),
        (10**8, "一億"),
        (10**12 + 3, "一兆三"),
        (LARGEST, "九千九百九十九兆九千九百九十九億九千九百九十九万九千九百九十九"),
    ],
)
def test_writes_kanji(n: int, kanji: str) -> None:
    """Kanji are written as in statutes."""
    assert write(n, Numerals.KANJI) == kanji


def test_writes_digits() -> None:
    """Digits are written without separators, Arabic ones unless asked otherwise."""
    assert write(1_234_567_890) == "1234567890"
    assert write(1_234_567_890, Numerals.FULLWIDTH) == "１２３４５６７８９０"


@pytest.mark.parametrize("n", [-1, LARGEST + 1, 10**1000])
def test_writes_no_number_out_of_range(n: int) -> None:
    """Negative numbers and those from 1京 are refused."""
    with pytest.raises(InvalidValueError, match="from 0 to 9,999,999,999,999,999"):
        write(n)


@pytest.mark.parametrize("n", [True, 1.0, "1", None])
def test_writes_whole_numbers_only(n: object) -> None:
    """A bool is not a number, nor is a float or a string."""
    with pytest.raises(WrongTypeError, match="n cannot be"):
        write(n)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("kind", "shown"), [("kanji", "'kanji' (type str)"), (None, "None (type NoneType)"), (1, "1 (type int)")]
)
def test_writes_in_known_numerals_only(kind: object, shown: str) -> None:
    """Numerals are a member of the enumeration."""
    with pytest.raises(WrongTypeError) as caught:
        write(1, kind)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert str(caught.value) == f"numerals cannot be {shown}: give a value of type Numerals, such as Numerals.KANJI"


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("第16回", 1, (16, 3, Numerals.ARABIC)),
        ("第１６回", 1, (16, 3, Numerals.FULLWIDTH)),
        ("第十六回", 1, (16, 3, Numerals.KANJI)),
        ("1万2千人", 0, (12_000, 4, Numerals.ARABIC)),
        ("1,000例", 0, (1000, 5, Numerals.ARABIC)),
        ("16, 17", 0, (16, 2, Numerals.ARABIC)),
        ("16.", 0, (16, 2, Numerals.ARABIC)),
        ("十六参加者", 0, (16, 2, Numerals.KANJI)),
        ("六参加者", 0, (6, 1, Numerals.KANJI)),
        ("2四半期", 0, (2, 1, Numerals.ARABIC)),
        ("二四半期", 0, (2, 1, Numerals.KANJI)),
        ("十四半期", 0, (10, 1, Numerals.KANJI)),
        ("二京都", 0, (2, 1, Numerals.KANJI)),
        ("16京都", 0, (16, 2, Numerals.ARABIC)),
        ("16例", 1, (6, 2, Numerals.ARABIC)),
        ("16数学者", 0, (16, 2, Numerals.ARABIC)),
        ("16余剰品", 0, (16, 2, Numerals.ARABIC)),
        ("会員数100社", 3, (100, 6, Numerals.ARABIC)),
        ("会員数十六社", 3, (16, 5, Numerals.KANJI)),
        ("件数16", 2, (16, 4, Numerals.ARABIC)),
        ("数1", 1, (1, 2, Numerals.ARABIC)),
    ],
)
def test_reads_in_running_text(text: str, start: int, expected: tuple[int, int, Numerals]) -> None:
    """A number ends where the numerals that belong to it do."""
    assert read(text, start) == expected


@pytest.mark.parametrize(
    ("text", "start"),
    [
        *(("十十例", 0), ("1,00例", 0), ("1.5", 0), ("例", 0), ("", 0), ("1", 5)),
        *(("数十例", 1), ("数10例", 1), ("過去数100年", 3), ("数10", 1), ("何百回", 1), ("幾千", 1), ("百数十例", 2)),
        *(("会員数百社", 3), ("1万数千人", 0), ("数十万人", 1)),
    ],
)
def test_reads_nothing_in_running_text(text: str, start: int) -> None:
    """Numerals that make no number as a whole are none in part either."""
    assert read(text, start) is None


@pytest.mark.parametrize(
    ("text", "value"), [("二三回", 23), ("一二月", 12), ("四五万", 450_000), ("十六", 16), ("二三〇", 230)]
)
def test_reads_positional_numbers_where_asked(text: str, value: int) -> None:
    """After 第 and in dates 二三 is 23."""
    number = read(text, positional=True)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        *(("16団体", 0, 16), ("海外8団体を含む16団体", 8, 16), ("4、8社", 2, 8), ("4、8社", 0, 4), ("2、30人", 2, 30)),
        *(("2、30人", 0, 2), ("2か所", 0, 2), ("計16", 1, 16), ("表2、十六社", 3, 16), ("2、3千5百人", 2, 3500)),
    ],
)
def test_reads_amounts(text: str, start: int, value: int) -> None:
    """An amount is a number by itself."""
    number = read_amount(text, start)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "start"),
    [
        *(("2、3年", 0), ("2、3年", 2), ("二、三年", 2), ("2・3年", 2), ("2,3年", 2), ("２，３年", 2), ("12、3年", 3)),
        *(("五、六百社", 0), ("五、六百社", 2), ("2～3年", 0), ("2～3年", 2), ("2〜3年", 2), ("2-3 years", 2)),
        *(
            ("2 – 3", 4),
            ("2 to 3", 5),
            ("2 or 3", 0),
            ("2か3年", 2),
            ("2ないし3年", 4),
            ("数十", 1),
            ("年", 0),
            ("", 0),
        ),
    ],
)
def test_reads_no_amount_of_lists_and_ranges(text: str, start: int) -> None:
    """2、3年 is two or three years, and neither end of a range is an amount."""
    assert read_amount(text, start) is None


def test_tells_where_reading_stops() -> None:
    """The longest well-formed beginning is what was read."""
    assert [stop(text) for text in ("百二百", "一万万", "十六", "例", "")] == [2, 2, 2, 0, 0]
    assert stop("第百二百", 1) == 3


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("第16回", [1]),
        ("1,000", [0]),
        ("1.5", [0]),
        ("1万2千", [0]),
        ("二十五", [0]),
        ("弐拾五", [0, 1]),
        ("人参十本", [1, 2]),
        ("世界一2例", [2, 3]),
        ("例", []),
    ],
)
def test_knows_where_a_number_can_start(text: str, starts: list[int]) -> None:
    """A number cannot start inside another of its own kind."""
    assert [match.start() for match in re.finditer(START, text)] == starts


@pytest.mark.parametrize("character", ["一", "第", "十", "〇", "1", "0", "１", "1,", "万", "1万", "弐拾"])
def test_takes_no_longer_than_the_text(character: str) -> None:
    """A million characters are refused at once, before any of them is turned into a huge number."""
    text = character * (10**6 // len(character))
    with pytest.raises(ParseError):
        parse(text)


def test_reads_in_strings_only() -> None:
    """A place to read at is an index of a string."""
    with pytest.raises(WrongTypeError, match="text cannot be"):
        read(b"16")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    with pytest.raises(InvalidValueError, match="start cannot be"):
        read("16", -1)
