"""A string made plain for reading, and the way back to the places of the string as given.

Full-width letters and digits, half-width kana, composed and decomposed characters, and every kind of white space are
written in one way each, so that the grammars need to know one spelling only.
"""

import unicodedata
from typing import Final, NamedTuple, final

from linkj_partners._patterns import Pattern

__all__ = ["Length", "Plain", "Refusal"]


class Length(NamedTuple):
    """A length of time that was read, in plain numbers.

    Attributes:
        start: The index of its first character.
        end: The index after its last character.
        years: Whole years.
        months: Whole months.
        days: Whole days, weeks included.
    """

    start: int
    end: int
    years: int = 0
    months: int = 0
    days: int = 0


class Refusal(NamedTuple):
    """Why no length was read.

    Attributes:
        position: The index where reading stopped.
        reason: What is wrong there; empty where the words are none that the grammar knows.
    """

    position: int
    reason: str = ""


_MARKS: Final = "\u0300-\u036f\u3099\u309a\uff9e\uff9f"
# Not every character that NFKC would change is in these ranges: ½ means a half, and ① before 5年 does not make it 15年.
_WIDTHS: Final = "\u2000-\u206f\u2100-\u214f\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff\ufe30-\uffef"
_SAME: Final = str.maketrans("‐’", "-'")
_ODD = Pattern(rf"\s{{2,}}|[^\S ]|[^\s{_MARKS}][{_MARKS}]+|[{_WIDTHS}]")
# The same where there are no marks, as nearly always: a set of characters is searched for faster.
_ODD_WITHOUT_MARKS = Pattern(rf"[\s{_WIDTHS}](?:(?<=[^\S ])\s*|(?<= )\s+|(?<=[{_WIDTHS}]))")
_MARK = Pattern(f"[{_MARKS}]")


@final
class Plain:
    """A string made plain.

    Attributes:
        text: The plain string.
    """

    def __init__(self, given: str) -> None:
        """Fold a string and keep the place of each character."""
        parts: list[str] = []
        places: list[int] = []
        end = 0
        for odd in (_ODD if _MARK.search(given) else _ODD_WITHOUT_MARKS).finditer(given):
            parts += [given[end : odd.start()], written := _written(odd[0])]
            places += [*range(end, odd.start()), *[odd.start()] * len(written)]
            end = odd.end()
        self._places = [*places, *range(end, len(given) + 1)] if parts else None
        self.text = "".join([*parts, given[end:]]) if parts else given

    def place(self, index: int) -> int:
        """Return the index in the string as given that an index in the plain one stands for."""
        return index if self._places is None else self._places[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the string as given of a stretch of the plain one."""
        return self.place(start), self.place(end)


def _written(odd: str) -> str:
    """Write a character with its marks, or white space, plainly: a blank line stays the end of a line."""
    if odd.isspace():
        return "\n" if odd.count("\n") > 1 else " "
    return odd if unicodedata.category(odd[0]) == "No" else unicodedata.normalize("NFKC", odd).translate(_SAME)
