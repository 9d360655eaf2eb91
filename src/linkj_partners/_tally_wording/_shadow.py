"""A string in which every number is one character, so that the grammars of counts are about words only."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.numerals._folding import folded_text
from linkj_partners.numerals._numbers import CHARACTERS, START
from linkj_partners.numerals._words import CARDINALS, read_amount

__all__ = ["DIGITS", "KANJI", "WORD", "Shadow"]

DIGITS: Final = "\ue000"
"""Stands for an exact number in Arabic or full-width digits: 16, １６, 1万2千."""
KANJI: Final = "\ue001"
"""Stands for an exact number in kanji: 十六."""
WORD: Final = "\ue002"
"""Stands for an exact number in English words: sixteen."""
_NOT_EXACT: Final = "\ue003"

_UNUSED: Final = dict.fromkeys(range(0xE000, 0xE004), "\ufffd")
_ARABIC: Final = "0123456789０１２３４５６７８９"
_ANY_NUMBER = Pattern(f"[{CHARACTERS}]|(?i:{'|'.join(CARDINALS)})", re.ASCII)
_PLACE = Pattern(
    rf"(?P<number>{START})"  # no character yet: the number is read from here
    rf"|(?P<word>(?<![A-Za-z0-9])(?=(?i:{'|'.join(CARDINALS)})(?![A-Za-z])))"
    r"|[ｦ-ﾟ][ﾞﾟ]?|.[\u3099\u309a]",  # half-width katakana, letters with their marks apart
    re.ASCII | re.DOTALL,
)


class Shadow:
    """A string with each number replaced by one character, and letters in their usual width.

    Attributes:
        text: The string to match: numbers are `DIGITS`, `KANJI` or `WORD`; the first character of a number that is not
            exact, such as 数十, is another one, which no grammar takes for a number.
    """

    def __init__(self, text: str) -> None:
        """Read every number."""
        self.text = folded_text(text.translate(_UNUSED))
        self._values: dict[int, int] = {}
        self._shadows = [0]
        self._origins = [0]
        if _ANY_NUMBER.search(self.text):
            self.text = "".join(self._pieces(self.text))

    def _pieces(self, text: str) -> Iterator[str]:
        position = length = 0
        for place in _PLACE.finditer(text):
            start = place.start()
            if start < position:
                continue
            written, end, value = _replacement(text, place)
            yield text[position:start]
            yield written
            length += start - position
            if value is not None:
                self._values[length] = value
            length, position = length + len(written), end
            self._shadows.append(length)
            self._origins.append(position)
        yield text[position:]

    def value(self, index: int) -> int:
        """Return the number that the character at an index stands for."""
        return self._values[index]

    def origin(self, index: int) -> int:
        """Return the index in the string as given."""
        nearest = bisect_right(self._shadows, index) - 1
        return self._origins[nearest] + index - self._shadows[nearest]


def _replacement(text: str, place: re.Match[str]) -> tuple[str, int, int | None]:
    """Return what is written instead, the index after what it replaces and the value of a number."""
    start = place.start()
    if place["number"] is None and place["word"] is None:
        return normalize("NFKC", place[0]), place.end(), None
    number = read_amount(text, start)
    if number is None:
        return _NOT_EXACT, start + 1, None
    if place["word"] is not None:
        return WORD, number.end, number.value
    return DIGITS if text[start] in _ARABIC else KANJI, number.end, number.value
