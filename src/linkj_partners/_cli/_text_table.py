"""Plain-text tables that stay aligned with Japanese in them."""

import unicodedata
from collections.abc import Sequence
from typing import Final

__all__ = ["table", "width"]

_GAP: Final = "  "
_WIDE: Final = ("W", "F")
# Marks on the letter before, and signs that only say how letters join.
_WITHOUT_WIDTH: Final = ("Mn", "Me", "Cf")


def width(text: str) -> int:
    """Count the columns that a line of text takes up in a terminal.

    Args:
        text: The line.

    Returns:
        Two for each wide or full-width character (Unicode Standard Annex 11), none for a mark on another or a sign
        without a shape, such as a zero-width joiner, one for any other.

    Examples:
        >>> width("LINK-J"), width("川崎市")
        (6, 6)
    """
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def table(heading: Sequence[str], rows: Sequence[Sequence[str]], *, widest: int) -> str:
    """Lay rows out in aligned columns under a heading.

    Args:
        heading: The name of each column.
        rows: The cells of each row, as many as there are columns.
        widest: The number of columns after which a cell continues on the next line, between words.

    Returns:
        Lines without white space at their ends.

    Examples:
        >>> print(table(("city", "no."), (("川崎市", "1"), ("Yokohama", "2")), widest=30))
        city      no.
        --------  ---
        川崎市    1
        Yokohama  2
    """
    cells = [[_wrapped(text, widest) for text in row] for row in (heading, *rows)]
    widths = [max(width(line) for row in cells for line in row[column]) for column in range(len(heading))]
    rule = [["-" * columns] for columns in widths]
    return "\n".join(line for row in (cells[0], rule, *cells[1:]) for line in _lines(row, widths))


def _wrapped(text: str, widest: int) -> list[str]:
    """Break a cell between words; a word that is wider by itself stays whole."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer) <= widest or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _lines(row: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    height = max(len(cell) for cell in row)
    padded = [[*cell, *[""] * (height - len(cell))] for cell in row]
    return [_GAP.join(map(_padded, line, widths)).rstrip() for line in zip(*padded, strict=True)]


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
