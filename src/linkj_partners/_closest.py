"""Which of the known words somebody may have meant by another one."""

import difflib
from collections.abc import Iterable
from typing import Final

__all__ = ["closest"]

_SUGGESTIONS: Final = 3


def closest(given: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that are closest to a given one.

    Returns:
        At most three: those that hold what was given, then those that look like it; empty where none is close.

    Examples:
        >>> closest("medicen", ["medcity", "medicen-paris-region", "ucla"])
        ('medicen-paris-region', 'medcity')
        >>> closest("xyz", ["medcity"])
        ()
    """
    words = list(known)
    holding = [word for word in words if given and given.lower() in word]
    alike = difflib.get_close_matches(given, words, n=_SUGGESTIONS, cutoff=0.6)
    return tuple(dict.fromkeys([*holding, *alike]))[:_SUGGESTIONS]
