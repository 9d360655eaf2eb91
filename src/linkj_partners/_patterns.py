"""Regular expressions that are compiled when they are first used, since the import of the package must be light."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final, final

__all__ = ["Pattern", "any_case", "one_of"]

_NO_END: Final = 2**31 - 1


@final
class Pattern:
    """A regular expression with the methods of `re.Pattern` that the library uses.

    Examples:
        >>> Pattern("[0-9]+").match("16例目")[0]
        '16'
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        """Keep the source; nothing is compiled yet."""
        self.source = source
        self.flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match at an index."""
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text."""
        return self._compiled.fullmatch(text)

    def search(self, text: str, start: int = 0, end: int = _NO_END) -> re.Match[str] | None:
        """Find the first match between two indices."""
        return self._compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _NO_END) -> Iterator[re.Match[str]]:
        """Find every match between two indices."""
        return self._compiled.finditer(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace every match."""
        return self._compiled.sub(replacement, text)


def any_case(words: Iterable[str], free: str = "") -> str:
    """Return the source for one of some words in any letter case, for patterns that search.

    It begins with a set of characters, so that searching skips all others at once; with `re.IGNORECASE` nothing is
    skipped.

    Args:
        words: The words, in lower case, or sources of regular expressions that begin with a letter.
        free: What may not stand before the word: the source for what holds after its first character.

    Examples:
        >>> Pattern(any_case(("year", "month"))).search("Three MONTHS")[0]
        'MONTH'
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    initials = "".join(rests)
    each = (f"(?<=[{first}{first.upper()}])(?i:{'|'.join(rest)})" for first, rest in rests.items())
    return f"[{initials}{initials.upper()}]{free}(?:{'|'.join(each)})"


def one_of(sources: Iterable[str]) -> str:
    """Return the source for the first of some sources that matches, put together by their first characters.

    Matching at a place then looks only at the few that can match there.

    Args:
        sources: Sources of regular expressions that begin with a character, escaped where it has to be; where one
            begins with another, the longer one first.

    Examples:
        >>> one_of(("start-up", "school", "bank"))
        '(?:s(?:tart-up|chool)|b(?:ank))'
    """
    rests: dict[str, list[str]] = {}
    for source in sources:
        cut = 2 if source.startswith("\\") else 1
        rests.setdefault(source[:cut], []).append(source[cut:])
    return f"(?:{'|'.join(_after(first, rest) for first, rest in rests.items())})"


def _after(first: str, rests: list[str]) -> str:
    return f"{first}(?:{'|'.join(rests)})"
