"""Numbers in Arabic, full-width and kanji numerals: written, and read from a string or from an index of a text."""

import re
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple, assert_never

from linkj_partners._checks import check_int, check_type
from linkj_partners._patterns import Pattern
from linkj_partners.errors import ParseError, WrongTypeError

__all__ = ["LARGEST", "Numerals", "parse", "read", "write"]

LARGEST: Final = 10**16 - 1
"""The largest number that is written and read, the last before 京 (10**16)."""


class Numerals(Enum):
    """The numerals that a number is written in.

    Attributes:
        ARABIC: ``16``, the digits of ASCII.
        FULLWIDTH: ``１６``, the digits U+FF10 to U+FF19, as wide as a kanji.
        KANJI: ``十六``.

    Examples:
        >>> [write(16, numerals) for numerals in Numerals]
        ['16', '１６', '十六']
    """

    ARABIC = "arabic"
    FULLWIDTH = "fullwidth"
    KANJI = "kanji"


Numerals.__module__ = "linkj_partners.numerals"


class Number(NamedTuple):
    """An exact number that was read at an index of a string.

    Attributes:
        value: The number.
        end: The index after its last character.
        numerals: The numerals of its first character, so that 1万2千 counts as Arabic.
    """

    value: int
    end: int
    numerals: Numerals


_ACCEPTED = (
    "a whole number up to 9,999兆9,999億9,999万9,999 in Arabic '16' or '1,000', full-width '１６', "
    "kanji '十六', '一六' or '弐拾', or mixed '1万2千' numerals"
)

_ARABIC = "0123456789"
_FULLWIDTH = "０１２３４５６７８９"
_KANJI = "〇一二三四五六七八九"
# The formal numerals that Japanese law prescribes where figures must not be altered are 壱, 弐, 参 and 拾 (rules on
# commercial registration, article 48; on family registration, article 31): 四 to 九 stay as they are. 肆 to 玖 are
# not among them, and 陸 and 漆 end everyday words (大陸2番目), so they are not read.
_DIGITS: Final = {
    digit: value
    for digits in (_ARABIC, _FULLWIDTH, _KANJI, "零壱弐参", "零壹貳參")
    for value, digit in enumerate(digits)
}
_TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "阡": 1000}
_MYRIADS: Final = {"万": 10**4, "萬": 10**4, "億": 10**8, "兆": 10**12}

_DIGIT, _FIRST_DIGIT = "[0-9０-９]", "[1-9１-９]"
_PLAIN, _FORMAL, _ONLY_FORMAL = "一二三四五六七八九", "壱弐参壹貳參四五六七八九", "壱弐参壹貳參拾佰仟阡"
_UNIT = "".join(_UNITS) + "".join(_MYRIADS) + "京"
_ANY_KANJI = "〇零" + _PLAIN + "".join(_TENS) + _UNIT
# 四半期 is a quarter of a year: 第二四半期 is the second quarter, not the 24th of anything. 京 is in names of places.
_ONE = "(?:[一二三五六七八九]|四(?!半期))"
_OTHER_WORDS = "四半期|京[都浜阪成葉]"

CHARACTERS: Final = "".join(_DIGITS) + "".join(_TENS) + _UNIT
"""Every character that is part of a number somewhere; 京 (10**16) is past what is read."""

FIRST: Final = (
    f"[{CHARACTERS}](?:"
    f"(?<={_DIGIT})(?<!{_DIGIT}.)(?<!{_DIGIT}[,，.．].)(?<![{_UNIT}].)"
    f"|(?<=[{_ANY_KANJI}])(?<![0-9０-９{_ANY_KANJI}].)"
    f"|(?<=[{_ONLY_FORMAL}])(?<![0-9０-９{_ANY_KANJI}{_ONLY_FORMAL}].))"
)
"""The source of a regular expression for the first character of a number in running text: not inside another.

It begins with a set of characters, which is what makes searching for it fast.
"""

START: Final = f"(?={FIRST})"
"""The same for the place where a number can start."""

_WITH_UNITS = Pattern(
    # 弐拾五, 壱拾: a formal 壱 stands before any unit, so that no figure can be put in front.
    rf"(?=[四五六七八九百千]{{0,6}}[{_ONLY_FORMAL}])"
    rf"(?>(?:[{_FORMAL}]?[千仟阡])?(?:[{_FORMAL}]?[百佰])?(?:[{_FORMAL}]?拾)?[{_FORMAL}]?)"
    rf"(?:(?<=[{_ONLY_FORMAL}])|(?![{_ONLY_FORMAL}]))"
    # 百二十三, 一千, 一百. Plain 一十 is not written for ten: it heads the columns of ledgers.
    rf"|(?=[{_PLAIN}]?[十百千]|[廿卅卌])"
    rf"(?:[{_PLAIN}]?千)?(?:[{_PLAIN}]?百)?(?:[二三四五六七八九]?十|[廿卅卌])?{_ONE}?"
    # 2千, 3百, 2千500; 十 does not go with Arabic digits.
    rf"|{_FIRST_DIGIT}千(?:{_FIRST_DIGIT}百(?:{_FIRST_DIGIT}{_DIGIT}?)?|{_FIRST_DIGIT}{_DIGIT}{{0,2}})?"
    rf"|{_FIRST_DIGIT}百(?:{_FIRST_DIGIT}{_DIGIT}?)?"
)
_UP_TO_FOUR_DIGITS = Pattern(  # 12, 1,234 and 二〇 before or after 万, 億 and 兆
    rf"{_FIRST_DIGIT}[,，]{_DIGIT}{{3}}|{_FIRST_DIGIT}{_DIGIT}{{0,3}}|(?=[^〇零]){_ONE}(?:[〇零]|{_ONE}){{0,3}}"
)
_DIGITS_ALONE = Pattern(  # 1,000,000 or 2021 or positional 二〇二一
    rf"{_FIRST_DIGIT}{_DIGIT}{{0,2}}(?:[,，]{_DIGIT}{{3}}){{1,5}}|{_DIGIT}{{1,16}}|(?:[〇零]|{_ONE}){{1,16}}"
)
# 数 and 余 begin nouns too: 16数学者 and 16余剰品 are sixteen, while 20数学期 and 二十余分 are terms and minutes.
_WORDS_IN_SUU, _WORDS_IN_YO = "学[者界教的]|[値理量珠独え]", "剰暇談興裕震生白韻技波念熱"
_GOES_ON = Pattern(
    rf"(?<={_DIGIT})(?:{_DIGIT}|[,，.．]{_DIGIT}|(?!{_OTHER_WORDS})[{_UNIT}])"
    rf"|(?<!{_DIGIT})(?!{_OTHER_WORDS})[0-9０-９{_ANY_KANJI}]"
    # 参 and the like begin everyday words, so that they go on a formal number only: 十六参加者 are sixteen.
    rf"|(?<=[{_ONLY_FORMAL}])[{_ONLY_FORMAL}]"
    # 十数, 20何, 百余, 百有余: approximate.
    rf"|(?<!{_DIGIT})数|数(?!{_WORDS_IN_SUU})|[何幾]|有?余(?![{_WORDS_IN_YO}])|あまり"
)
_MAY_GO_ON = f"{''.join(_DIGITS)}{''.join(_TENS)}{_UNIT},，.．数何幾有余あ"
_CAN_GO_ON: Final = frozenset(_MAY_GO_ON)
_ENDS = f"(?![{_MAY_GO_ON}])"
_ARABIC_ALONE = Pattern(rf"{_DIGIT}{{1,16}}{_ENDS}")  # the commonest numbers, read without a look at what else there is
_KANJI_ALONE = Pattern(rf"(?:[二三四五六七八九]?十{_ONE}?|{_ONE}){_ENDS}")  # likewise: 十六, 二十, 六
_SEVERAL = ("数", "何", "幾")
# 会員数100 is the number of members, 過去数100年 several hundred years. After such a noun kanji are ambiguous.
_COUNT_NOUN = Pattern("[者員体件人回校社国学所点個戸総度関業]数")
_NEXT_DIGIT: Final = dict(pairwise(_KANJI[1:]))
_POSITIONAL: Final = frozenset(_KANJI + "零")

# Two or three: 2、3年, 二・三日, 五、六百. A range: 2～3年, 2 to 3, 2か3, 2または3.
_EITHER_OR: Final = "または|又は|もしくは|若しくは|あるいは|或いは"
_OR, _TO = "[、・,，]", f"(?: ?[〜～~‐‑–—−ー-] ?| or | to |か|ないし|乃至|{_EITHER_OR})"
_LAST_DIGIT = f"[0-9０-９{_KANJI}{_UNIT}]"
_ONE_DIGIT = Pattern(rf"[1-9１-９{_PLAIN}][{_UNIT}]{{0,3}}")
_LINKED: Final = rf"{_OR}(?P<second>[1-9１-９{_PLAIN}])(?![,，.．]?[0-9０-９{_KANJI}])|{_TO}(?={_LAST_DIGIT})"
_ANOTHER_FOLLOWS = Pattern(_LINKED)
_ANOTHER_PRECEDES = Pattern(rf".*(?:(?P<first>[1-9１-９{_PLAIN}]){_OR}|{_LAST_DIGIT}{_TO})", re.DOTALL)
_LONGEST_LINK: Final = 6
# Looked at before the patterns, for speed: the first characters of what they match after a number, the last before it.
_LINK_STARTS: Final = frozenset("、・,，〜～~‐‑–—−ー- かな乃ま又も若あ或")
_LINK_ENDS: Final = frozenset("、・,，〜～~‐‑–—−ー- かし至は")
ALONE: Final = (
    rf"(?<={_DIGIT})(?<![数何幾、・,，〜～~‐‑–—−\-かし至].)(?<![〜～~‐‑–—−-] .)(?<!(?i:or|to) .)"
    rf"(?<![{CHARACTERS}]ー.)(?<!ー .)(?<![たくい又]は.)"
    rf"{_DIGIT}{{0,15}}+{_ENDS}(?!{_LINKED})"
)
"""Goes on after `FIRST` for the commonest amounts: Arabic digits with nothing around them that can change the number.

There `read_amount` reads just the value of the digits.
"""


def write(n: int, numerals: Numerals = Numerals.ARABIC) -> str:
    """Write a number.

    Kanji are written as in Japanese statutes: 一 is left out before 十, 百 and 千 (千万, not 一千万) and
    stands before 万, 億 and 兆. Zero is 〇.

    Args:
        n: The number, from 0 to 9,999,999,999,999,999.
        numerals: The numerals to write it in.

    Returns:
        The number, without separators.

    Raises:
        InvalidValueError: It is negative or past the largest.
        WrongTypeError: It is not an int (a bool is not one either), or the numerals are not `Numerals`.

    Examples:
        >>> (
        ...     write(16, Numerals.KANJI),
        ...     write(12_000, Numerals.KANJI),
        ...     write(2021, Numerals.FULLWIDTH),
        ... )
        ('十六', '一万二千', '２０２１')
    """
    check_int("n", n, lowest=0, highest=LARGEST)
    return write_checked(n, check_type("numerals", numerals, Numerals))


def write_checked(n: int, numerals: Numerals) -> str:
    """Write a number that is checked."""
    if numerals is _ARABIC_NUMERALS:
        return str(n)
    if numerals is _FULLWIDTH_NUMERALS:
        return str(n).translate(_TO_FULLWIDTH)
    if numerals is _KANJI_NUMERALS:
        return _kanji(n)
    assert_never(numerals)


# Each look-up of a member takes longer than writing a number.
_ARABIC_NUMERALS: Final = Numerals.ARABIC
_FULLWIDTH_NUMERALS: Final = Numerals.FULLWIDTH
_KANJI_NUMERALS: Final = Numerals.KANJI
_TO_FULLWIDTH = str.maketrans(_ARABIC, _FULLWIDTH)


def _kanji(n: int) -> str:
    if not n:
        return "〇"
    written = ""
    for size, sign in ((10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, "")):
        section, n = divmod(n, size)
        written += _kanji_below_myriad(section) + sign if section else ""
    return written


def _kanji_below_myriad(n: int) -> str:
    written = ""
    for size, sign in ((1000, "千"), (100, "百"), (10, "十")):
        digit, n = divmod(n, size)
        written += (_KANJI[digit] if digit > 1 else "") + sign if digit else ""
    return written + (_KANJI[n] if n else "")


_BELOW_HUNDRED: Final = {_kanji_below_myriad(n): n for n in range(1, 100)}


def parse(text: str) -> int:
    """Read a number, the whole text or an error.

    Args:
        text: Arabic (``16``, ``1,000``), full-width (``１６``), kanji (十六, positional 一六, formal 弐拾, 廿)
            or mixed (1万2千) numerals, without spaces. Leading zeros are read, as in 第01回.

    Returns:
        The number.

    Raises:
        ParseError: The string is not a well-formed number (十十, 百二百, 一十, ``1,00``), is past the largest or is
            approximate (数十, 百余, 二三).
        WrongTypeError: It is not a string.

    Examples:
        >>> [
        ...     parse(text)
        ...     for text in ("１６", "百二十三", "二〇二一", "弐拾", "1万2千", "1,000")
        ... ]
        [16, 123, 2021, 20, 12000, 1000]
        >>> parse("百二百")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.ParseError: cannot read '百二百': stopped at '百' (position 2). Accepted: ...
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    number = read(text)
    if number is None or number.end != len(text):
        raise ParseError(text, stop(text), _ACCEPTED)
    return number.value


def read(text: str, start: int = 0, *, positional: bool = False) -> Number | None:
    """Read the exact number that starts at an index of a string.

    A number goes on for as long as numerals do: where those that start there make no well-formed number
    as a whole (十十, ``1,00``, ``1.5``), nothing is read. Approximate numerals are not read either, wherever in
    them reading starts: 数十, 数10, 何百, 十数, 百数十, 20数, 百余, 百有余 and, since two rising digits by
    themselves mean "two or three", 二三. 一六, 七三四 and 二〇 are positional numbers.

    Args:
        text: Any string.
        start: The index of the number's first character.
        positional: Whether the place rules out "two or three", so that 二三 is 23: after 第 and in dates
            (第二三回, 平成二三年一二月).

    Returns:
        The value, the index after it and the numerals of its first character; ``None`` where no number starts.

    Raises:
        InvalidValueError: ``start`` is negative.
        WrongTypeError: ``text`` is not a string, or ``start`` not an int.

    Examples:
        >>> read("第十六回", 1)
        Number(value=16, end=3, numerals=<Numerals.KANJI: 'kanji'>)
        >>> [read(text) for text in ("十十例目", "十数例目", "二三例目")]
        [None, None, None]
        >>> read("二三回", positional=True)
        Number(value=23, end=2, numerals=<Numerals.KANJI: 'kanji'>)
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str")
    if type(start) is not int or not 0 <= start <= len(text):
        check_int("start", start, lowest=0)
    if text[start : start + 1] in _NUMERALS and (arabic := _ARABIC_ALONE.match(text, start)):
        end, value = arabic.end(), int(arabic[0])
    elif kanji := _KANJI_ALONE.match(text, start):
        end, value = kanji.end(), _BELOW_HUNDRED[kanji[0]]
    else:
        end = stop(text, start, positional=positional)
        if end == start or (text[end : end + 1] in _CAN_GO_ON and _GOES_ON.match(text, end)):
            return None
        value = _value(text[start:end])
    if value > LARGEST or (start and _is_several(text, start, value)):
        return None
    return Number(value, end, _numerals(text[start]))


def _is_several(text: str, start: int, value: int) -> bool:
    """Return whether 数, 何 or 幾 makes a round number approximate: 数十, 何百, 数10万."""
    if not text.startswith(_SEVERAL, start - 1) or value < 10 or str(value).strip("0") != "1":  # noqa: PLR2004
        return False
    is_arabic = _numerals(text[start]) is not _KANJI_NUMERALS
    return not (is_arabic and start > 1 and _COUNT_NOUN.match(text, start - 2))


def read_amount(text: str, start: int = 0) -> Number | None:
    """Read a number of things that starts at an index of a string: `read`, without lists and ranges.

    Before a unit 2、3 means "two or three", and 2～3, ``2-3``, ``2 to 3``, 2か3 and 2または3 are ranges: neither end
    of these is an amount.

    Args:
        text: Any string.
        start: The index of the number's first character.

    Returns:
        The number as `read` returns it; ``None`` where no exact amount starts.

    Examples:
        >>> read_amount("5年間")
        Number(value=5, end=1, numerals=<Numerals.ARABIC: 'arabic'>)
        >>> read_amount("2、3年", 2), read_amount("2～3年", 2), read_amount("二、三年")
        (None, None, None)
    """
    number = read(text, start)
    if number is None:
        return None
    if (
        text[number.end : number.end + 1] in _LINK_STARTS
        and (following := _ANOTHER_FOLLOWS.match(text, number.end))
        and _rises(text[number.end - 1], following["second"])
    ):
        return None
    if not start or text[start - 1] not in _LINK_ENDS:
        return number
    preceding = _ANOTHER_PRECEDES.fullmatch(text[max(0, start - _LONGEST_LINK) : start])
    if preceding is None:
        return number
    if not preceding["first"]:
        return None
    is_second = _ONE_DIGIT.fullmatch(text[start : number.end]) and _rises(preceding["first"], text[start])
    return None if is_second else number


def _rises(first: str, second: str | None) -> bool:
    """Return whether a digit is one more than another, or there is a range and no second digit to compare."""
    return second is None or _DIGITS.get(first, 10) + 1 == _DIGITS[second]


def stop(text: str, start: int = 0, *, positional: bool = False) -> int:
    """Return the index where reading a number that starts at an index stops.

    Args:
        text: Any string.
        start: The index of the number's first character.
        positional: As for `read`.

    Returns:
        The index after its longest well-formed beginning; `start` where no number starts.

    Examples:
        >>> stop("百二百"), stop("例目")
        (2, 0)
    """
    if not positional and _is_two_or_three(text, start):
        return start + 1
    match = _WITH_UNITS.match(text, start)
    if match and text[match.end() : match.end() + 1] not in _MYRIADS:
        return match.end()
    position, size = start, LARGEST + 1
    while (end := _section(text, position)) and (next_size := _MYRIADS.get(text[end : end + 1], size)) < size:
        position, size = end + 1, next_size
    if position > start:
        return end or position
    digits = _DIGITS_ALONE.match(text, start)
    return digits.end() if digits else start


def _is_two_or_three(text: str, start: int) -> bool:
    """Return whether two neighbouring rising digits stand by themselves: 二三 and 四五万, not 一六 and 二三四."""
    second = _NEXT_DIGIT.get(text[start : start + 1])
    return second is not None and text.startswith(second, start + 1) and text[start + 2 : start + 3] not in _POSITIONAL


def _section(text: str, start: int) -> int:
    """Find the end of a number below 10,000, as it stands before 万, 億 and 兆 or after them; 0 where there is none."""
    match = _WITH_UNITS.match(text, start) or _UP_TO_FOUR_DIGITS.match(text, start)
    return match.end() if match else 0


def _value(number: str) -> int:
    """Work out the value of a number that is known to be well-formed."""
    total = section = digits = 0
    for character in number:
        if (digit := _DIGITS.get(character)) is not None:
            digits = 10 * digits + digit
        elif (unit := _UNITS.get(character)) is not None:
            section, digits = section + (digits or 1) * unit, 0
        elif (myriad := _MYRIADS.get(character)) is not None:
            total, section, digits = total + (section + digits) * myriad, 0, 0
        else:
            section += _TENS.get(character, 0)  # the rest are separators
    return total + section + digits


def _numerals(character: str) -> Numerals:
    return _NUMERALS.get(character, _KANJI_NUMERALS)


_NUMERALS: Final = {
    **dict.fromkeys(_ARABIC, _ARABIC_NUMERALS),
    **dict.fromkeys(_FULLWIDTH, _FULLWIDTH_NUMERALS),
}
