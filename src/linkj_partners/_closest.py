"""Which of the known words was meant by a misspelt one."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["closest"]

_SUGGESTIONS: Final = 3
_SHORTEST_PART: Final = 2
_PART: Final = re.compile(r"[^-_]+")
# How much of two strings must agree (difflib): of whole words less, since more of them can differ.
_ALIKE: Final = 0.6
_PARTS_ALIKE: Final = 0.75


def closest(given: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that are closest to a given one.

    Letter case does not matter. A word is close that contains what was given, or looks like it, as a whole or in as
    many of its hyphenated parts as were given.

    Returns:
        At most three: those that contain what was given, then those that look like it; empty where none is close.

    Examples:
        >>> closest("medicin", ["medcity", "medicen-paris-region", "ucla"])
        ('medicen-paris-region', 'medcity')
        >>> closest("xyz", ["medcity"])
        ()
    """
    # Imported only where something was misspelt, so that the import of the package stays light.
    from difflib import get_close_matches  # noqa: PLC0415

    words = list(known)
    wanted = given.lower()
    size = len(_PART.findall(wanted))
    parts = {part: word for word in reversed(words) for part in _parts(word.lower(), size)}
    found = [word for word in words if len(wanted) >= _SHORTEST_PART and wanted in word.lower()]
    found += [parts[part] for part in get_close_matches(wanted, parts, n=_SUGGESTIONS, cutoff=_PARTS_ALIKE)]
    wholes = {word.lower(): word for word in reversed(words)}
    found += [wholes[whole] for whole in get_close_matches(wanted, wholes, n=_SUGGESTIONS, cutoff=_ALIKE)]
    return tuple(dict.fromkeys(found))[:_SUGGESTIONS]


def _parts(word: str, size: int) -> Iterator[str]:
    """Yield each run of as many parts of a word."""
    parts = list(_PART.finditer(word))
    for first, last in zip(parts, parts[size - 1 :], strict=False):
        yield word[first.start() : last.end()]
