"""A string in which every number is one character, so that the grammars of counts are about words only."""

import re
from bisect import bisect_right
from typing import Final
from unicodedata import normalize

from linkj_partners._patterns import Pattern, any_case
from linkj_partners.numerals._folding import FOLDED, folded_text
from linkj_partners.numerals._numbers import FIRST
from linkj_partners.numerals._words import ALONE, CARDINALS, read_amount

__all__ = ["DIGITS", "KANJI", "WORD", "Shadow"]

DIGITS: Final = "\ue000"
"""Stands for an exact number in Arabic or full-width digits: 16, １６, 1万2千."""
KANJI: Final = "\ue001"
"""Stands for an exact number in kanji: 十六."""
WORD: Final = "\ue002"
"""Stands for an exact number in English words: sixteen."""
_NOT_EXACT: Final = "\ue003"

_UNUSED = Pattern("[\ue000-\ue003]")
_CHANGES = Pattern(f"[\ue000-\ue003{FOLDED}]")
_ARABIC: Final = "0123456789０１２３４５６７８９"
# Each pattern begins with a set of characters, which is what makes searching fast.
_NUMBER = Pattern(f"(?P<number>{FIRST})(?P<alone>{ALONE})?")
_WORD = Pattern(f"(?P<word>{any_case(CARDINALS, free='(?<![A-Za-z0-9].)')}(?![A-Za-z]))", re.ASCII)
_ANY_KANA = Pattern("[ｦ-ﾟ\u3099\u309a]")
_KANA = Pattern("[ｦ-ﾟ][ﾞﾟ]?|.[\u3099\u309a]", re.DOTALL)  # half-width katakana, letters with their marks apart


class Shadow:
    """A string with each number replaced by one character, and letters in their usual width.

    Attributes:
        text: The string to match: numbers are `DIGITS`, `KANJI` or `WORD`; the first character of a number that is not
            exact, such as 数十, is another one, which no grammar takes for a number.
        is_ascii: Whether the string as given is plain ASCII.
    """

    def __init__(self, text: str) -> None:
        """Read every number."""
        self.is_ascii = text.isascii()
        self.text = text if self.is_ascii or not _CHANGES.search(text) else folded_text(_UNUSED.sub("\ufffd", text))
        self._values: dict[int, int] = {}
        self._shadows = [0]
        self._origins = [0]
        numbers, words = [*_NUMBER.finditer(self.text)], [*_WORD.finditer(self.text)]
        if numbers or words:
            kana = [*_KANA.finditer(self.text)] if not self.is_ascii and _ANY_KANA.search(self.text) else []
            self._replace(sorted((*numbers, *words, *kana), key=re.Match[str].start) if words or kana else numbers)

    def _replace(self, places: list[re.Match[str]]) -> None:
        text, pieces, position, length = self.text, list[str](), 0, 0
        value: int | None
        for place in places:
            start = place.start()
            if start < position:
                continue
            if place.lastgroup == "alone":
                written, end, value = DIGITS, place.end(), int(place[0])
            else:
                written, end, value = _replacement(text, place)
            pieces.append(text[position:start])
            pieces.append(written)
            length += start - position
            if value is not None:
                self._values[length] = value
            length, position = length + len(written), end
            self._shadows.append(length)
            self._origins.append(position)
        pieces.append(text[position:])
        self.text = "".join(pieces)

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
    if place.lastgroup is None:
        return normalize("NFKC", place[0]), place.end(), None
    number = read_amount(text, start)
    if number is None:
        return _NOT_EXACT, start + 1, None
    if place.lastgroup == "word":
        return WORD, number.end, number.value
    return DIGITS if text[start] in _ARABIC else KANJI, number.end, number.value
