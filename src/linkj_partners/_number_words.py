"""English number words, both ways: sixteen, sixteenth."""

import re
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import LARGEST

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


def ordinal_word(word: str) -> str:
    """Make the ordinal of the last word of a cardinal."""
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
_WORD = Pattern(r"(?P<and>and )?(?P<word>[a-z]{3,13})(?![a-z])[ -]?", re.IGNORECASE | re.ASCII)


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
        name = word["word"].lower()
        added = _add(total, CARDINALS.get(name) or ORDINALS.get(name, 0), after_and=bool(word["and"]))
        if not added:
            break
        if name in ORDINALS:
            n = added.closed + added.group
            return (n, word.end("word")) if n <= LARGEST else (0, start)
        total, position = added, word.end()
    return 0, position


def _add(total: _Sum, value: int, *, after_and: bool) -> _Sum | None:
    """Add the value of a word, or nothing if English does not put it there."""
    if after_and and (total == _NOTHING or total.room < _HUNDRED or value >= _HUNDRED):
        return None
    if value < _HUNDRED:
        return _add_small(total, value)
    if value > _HUNDRED:
        return _add_scale(total, value)
    if total == _NOTHING or total.group in range(1, 10):
        return total._replace(group=(total.group or 1) * _HUNDRED, room=_HUNDRED)
    return None


def _add_small(total: _Sum, value: int) -> _Sum | None:
    if not 0 < value < total.room:
        return None
    is_tens = value >= 20  # noqa: PLR2004 - twenty is the first that a unit can follow
    return total._replace(group=total.group + value, room=10 if is_tens else 1)


def _add_scale(total: _Sum, value: int) -> _Sum | None:
    if value >= total.ceiling or not (total.group or total == _NOTHING):
        return None
    return _Sum(closed=total.closed + (total.group or 1) * value, ceiling=value)
