"""What the languages of ordinals share: the forms, the parts of an ordinal, and strings made ready for reading."""

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import Numerals

__all__ = ["MARKS", "SPACE", "SPACES", "Composed", "Form", "Found", "Parts", "composed", "is_composed"]

SPACES: Final = " \u00a0\u2000-\u200a\u202f\u205f\u3000"
"""The characters that separate words on one line, as the inside of a character class."""

SPACE: Final = f"[{SPACES}]?"
"""The source of a regular expression for one space that may be missing, as in text taken from a PDF."""


class Form(Enum):
    """The form in which an ordinal is written.

    Attributes:
        NUMERIC: Digits with the suffix of English: ``16th``.
        WORDS: A word: ``sixteenth``; in Japanese only 初めて, for the first.
        COUNTER: Japanese, a number, a counter and 目: 16例目.
        PREFIX: Japanese, 第 and a number, with or without a counter: 第16, 第16回.
        RANK: Japanese, a number and 位: 4位, the fourth in a ranking.

    Examples:
        >>> from linkj_partners.ordinals import phrase
        >>> phrase(16, form=Form.WORDS)
        'sixteenth'
    """

    NUMERIC = "numeric"
    WORDS = "words"
    COUNTER = "counter"
    PREFIX = "prefix"
    RANK = "rank"


class Parts(NamedTuple):
    """An ordinal of a known language, before it is checked and made an `Ordinal`."""

    n: int
    form: Form
    counter: str | None = None
    numerals: Numerals = Numerals.ARABIC


class Found(NamedTuple):
    """An ordinal in a string, with the index of its first character and the index after its last."""

    parts: Parts
    start: int
    end: int


class Composed(NamedTuple):
    """A string in the characters that ordinals are read in, with the way back to the string as given.

    Attributes:
        text: The string with combining marks joined to their letters (か + ◌゙ is が), half-width kana made full-width,
            and the radicals and compatibility ideographs that PDF files contain replaced by their kanji.
        indices: For each character, and for the end, its index in the string as given.
    """

    text: str
    indices: tuple[int, ...]


MARKS: Final = frozenset(map(chr, (*range(0x0300, 0x0370), 0x3099, 0x309A)))
"""Combining marks: one after an ordinal belongs to its last character, which is then another character."""

_REPLACED = "\u0300-\u036f\u2f00-\u2fd5\u3099\u309a\uf900-\ufaff\uff61-\uff9f\U0002f800-\U0002fa1f"
_COMPOSABLE = Pattern(f"[{_REPLACED}]")
_CLUSTER = Pattern(
    # Half-width kana with its voicing mark; radicals of the Kangxi dictionary; compatibility ideographs.
    "[\uff61-\uff9d][\uff9e\uff9f]?|[\u2f00-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]"
    # A letter with combining marks.
    "|[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]{1,8}"
)


def is_composed(text: str) -> bool:
    """Return whether a string has the characters that ordinals are read in already, as most have."""
    return text.isascii() or not _COMPOSABLE.search(text)


def composed(text: str) -> Composed:
    """Return a string in the characters that ordinals are read in."""
    pieces, indices = list[str](), list[int]()
    for start, end, piece in _pieces(text):
        pieces.append(piece)
        is_one_to_one = len(piece) == end - start
        indices += range(start, end) if is_one_to_one else [start] * len(piece)
    return Composed("".join(pieces), (*indices, len(text)))


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Cut a string into what stays and what is replaced."""
    end = 0
    for cluster in _CLUSTER.finditer(text):
        yield end, cluster.start(), text[end : cluster.start()]
        end = cluster.end()
        # NFKC would also replace ①, ² and full-width digits, which are kept apart.
        piece = cluster[0]
        yield cluster.start(), end, normalize("NFKC", piece) if piece[0] in _COMPATIBLE else normalize("NFC", piece)
    yield end, len(text), text[end:]


_COMPATIBLE: Final = frozenset(map(chr, (*range(0x2F00, 0x2FD6), *range(0xFF61, 0xFFA0))))
