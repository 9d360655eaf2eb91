"""English number words, both ways: sixteen, sixteenth, one hundred and first."""

import re
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import _numbers as numbers
from linkj_partners.numerals._numbers import LARGEST

BELOW_TWENTY = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_HUNDRED: Final = 100
SCALES: Final = {
    "quadrillion": 10**15,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 10**3,
}
_IRREGULAR: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def ordinal_words(n: int, *, british: bool) -> str:
    """Write an English ordinal in words."""
    cardinal = _cardinal(n, british=british)
    cut = max(cardinal.rfind(" "), cardinal.rfind("-")) + 1
    return cardinal[:cut] + ordinal_word(cardinal[cut:])


def cardinal_words(n: int) -> str:
    """Write an English cardinal in words: one hundred one."""
    return _cardinal(n, british=False)


def ordinal_word(word: str) -> str:
    """Return the ordinal of the last word of a cardinal."""
    regular = f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"
    return _IRREGULAR.get(word, regular)


def _cardinal(n: int, *, british: bool) -> str:
    parts: list[str] = []
    for scale, size in SCALES.items():
        count, n = divmod(n, size)
        if count:
            parts += [_below_thousand(count, british=british), scale]
    if n:
        parts += ["and"] if british and parts and n < _HUNDRED else []
        parts.append(_below_thousand(n, british=british))
    return " ".join(parts)


def _below_thousand(n: int, *, british: bool) -> str:
    hundreds, rest = divmod(n, 100)
    parts = [BELOW_TWENTY[hundreds], "hundred"] if hundreds else []
    if rest:
        parts += ["and"] if british and hundreds else []
        parts.append(_below_hundred(rest))
    return " ".join(parts)


def _below_hundred(n: int) -> str:
    if n < len(BELOW_TWENTY):
        return BELOW_TWENTY[n]
    tens, ones = divmod(n, 10)
    return f"{TENS[tens]}-{BELOW_TWENTY[ones]}" if ones else TENS[tens]


CARDINALS: Final = {
    **{word: value for value, word in enumerate(BELOW_TWENTY) if word},
    **{word: 10 * value for value, word in enumerate(TENS) if value > 1},
    "hundred": _HUNDRED,
    **SCALES,
}
ORDINALS: Final = {ordinal_word(word): value for word, value in CARDINALS.items()}
_VALUES: Final = CARDINALS | ORDINALS
_WORD = Pattern(r"(?P<and>and[ -])?(?P<word>[a-z]{3,13})(?![a-z])[ -]?", re.IGNORECASE | re.ASCII)


class WordNumber(NamedTuple):
    """An exact number that was read at an index of a string, in words or digits.

    Attributes:
        value: The number.
        end: The index after its last character.
    """

    value: int
    end: int


class _Sum(NamedTuple):
    """What the words read so far add up to, and what may follow them."""

    closed: int = 0  # up to the last thousand, million and so on
    group: int = 0  # since then
    room: int = 10 * _HUNDRED  # the next word below a hundred must be smaller
    ceiling: int = 10**18  # the next thousand, million and so on must be smaller


_NOTHING = _Sum()


def sum_of_words(folded: str, start: int) -> tuple[int, int]:
    """Read English number words up to one that makes them an ordinal.

    Returns:
        The number and the index after it; 0 and the index of the word that does not fit where there is none.
    """
    total, position = _NOTHING, start
    while word := _WORD.match(folded, position):
        name, after_and = word["word"].lower(), word["and"] is not None
        if position == start and not after_and and name in ORDINALS:
            return ORDINALS[name], word.end("word")
        added = _add(total, _VALUES.get(name, 0), after_and=after_and)
        if not added:
            break
        if name in ORDINALS:
            n = added.closed + added.group
            return (n, word.end("word")) if n <= LARGEST else (0, start)
        total, position = added, word.end()
    return 0, position


# twenty-odd, ten or so, two or three, two to three, two dozen: approximate or a range.
_LINK = "(?: or | to | ?[-–—] ?)"
_NUMBER_WORD = f"(?:{'|'.join(CARDINALS)})"
_IS_APPROXIMATE: Final = rf"[ -](?:odd|or so|plus|dozen|score)\b|{_LINK}(?:[0-9]|{_NUMBER_WORD}\b)"
_APPROXIMATE = Pattern(_IS_APPROXIMATE, re.IGNORECASE | re.ASCII)
_RANGE_PRECEDES = Pattern(rf".*(?:[0-9]|\b{_NUMBER_WORD}){_LINK}", re.IGNORECASE | re.ASCII | re.DOTALL)
_WORD_PRECEDES = Pattern(rf".*(?:[a-z0-9_]|[a-z]-|\b{_NUMBER_WORD}(?: and)? )", re.IGNORECASE | re.ASCII | re.DOTALL)
_LONGEST_BEFORE: Final = 20
# Looked at before the patterns, for speed: how what they match begins or ends.
_LINK_STARTS: Final = frozenset(" -–—")
_LINK_ENDS: Final = ("or ", "to ", "-", "–", "—", "- ", "– ", "— ")
ALONE: Final = rf"{numbers.ALONE}(?!(?ai:{_IS_APPROXIMATE}))"
"""Goes on after `_numbers.FIRST` for the commonest amounts: digits of which `read_amount` reads just the value."""
_WORD_ENDS: Final = frozenset(("and", *(word[-3:] for word in CARDINALS)))


def read_cardinal(folded: str, start: int = 0) -> WordNumber | None:
    """Read the exact cardinal in English words that starts at an index: sixteen, one hundred and one.

    Nothing is read where the words are approximate ("twenty-odd", "two or three", "a dozen", "several"), begin with
    "hundred" or "thousand" ("a hundred" and "several thousand" are round numbers), end in an ordinal ("one third") or
    are part of more number words than fit ("two three").

    Args:
        folded: A string as `linkj_partners.numerals._folding.folded_text` returns it.
        start: The index of the first letter.

    Returns:
        The value and the index after it; ``None`` where no exact cardinal starts.

    Examples:
        >>> read_cardinal("the sixteen bodies", 4)
        WordNumber(value=16, end=11)
        >>> [
        ...     read_cardinal(words)
        ...     for words in ("a dozen", "two or three", "twenty-odd", "one third")
        ... ]
        [None, None, None, None]
    """
    total, position, end = _NOTHING, start, start
    while word := _WORD.match(folded, position):
        value = CARDINALS.get(word["word"].lower())
        if value is None:
            if word["word"].lower() in ORDINALS:
                return None
            break
        added = None if total is _NOTHING and value >= _HUNDRED else _add(total, value, after_and=bool(word["and"]))
        if not added:
            return None
        total, position, end = added, word.end(), word.end("word")
    if end == start or _is_approximate(folded, start, end) or _follows_a_word(folded, start):
        return None
    return WordNumber(total.closed + total.group, end)


def _is_approximate(folded: str, start: int, end: int) -> bool:
    if folded[end : end + 1] in _LINK_STARTS and _APPROXIMATE.match(folded, end):
        return True
    has_link = folded[max(0, start - 3) : start].lower().endswith(_LINK_ENDS)
    return has_link and bool(_RANGE_PRECEDES.fullmatch(_before(folded, start)))


def _follows_a_word(folded: str, start: int) -> bool:
    """Return whether a number word is a part of another word, or follows a number word."""
    before = _before(folded, start)
    if before[-1:] == " " and before[-4:-1].lower() not in _WORD_ENDS:
        return False
    return bool(_WORD_PRECEDES.fullmatch(before))


def _before(folded: str, start: int) -> str:
    return folded[max(0, start - _LONGEST_BEFORE) : start]


def read_amount(folded: str, start: int = 0) -> WordNumber | None:
    """Read the exact amount that starts at an index, in words or in any numerals: sixteen, 16, 十六.

    Args:
        folded: A string as `linkj_partners.numerals._folding.folded_text` returns it.
        start: The index of the first letter or digit.

    Returns:
        What `read_cardinal` or `_numbers.read_amount` reads there; ``None`` where neither does and
        for "16 or so", "2 dozen" and "2 to three".

    Examples:
        >>> read_amount("five (5) years"), read_amount("five (5) years", 6)
        (WordNumber(value=5, end=4), WordNumber(value=5, end=7))
    """
    if folded[start : start + 1].isalpha() and folded[start : start + 1].isascii():
        return read_cardinal(folded, start)
    number = numbers.read_amount(folded, start)
    if number is None or _is_approximate(folded, start, number.end):
        return None
    return WordNumber(number.value, number.end)


def _add(total: _Sum, value: int, *, after_and: bool) -> _Sum | None:
    """Add the value of a word, or nothing if English does not put it there."""
    if after_and and (total is _NOTHING or total.room < _HUNDRED or value >= _HUNDRED):
        return None
    if value < _HUNDRED:
        return _add_small(total, value)
    if value > _HUNDRED:
        return _add_scale(total, value)
    if total is _NOTHING or total.group in range(1, 10):
        return total._replace(group=(total.group or 1) * _HUNDRED, room=_HUNDRED)
    return None


def _add_small(total: _Sum, value: int) -> _Sum | None:
    if not 0 < value < total.room:
        return None
    is_tens = value >= 20  # noqa: PLR2004 - twenty is the first that a unit can follow
    return total._replace(group=total.group + value, room=10 if is_tens else 1)


def _add_scale(total: _Sum, value: int) -> _Sum | None:
    if value >= total.ceiling or not (total.group or total is _NOTHING):
        return None
    return _Sum(closed=total.closed + (total.group or 1) * value, ceiling=value)
