"""A clause with one character for each date and each length, and the parts of it that say when an agreement ends."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.terms._conventions import Convention

__all__ = ["DAY", "LENGTH", "NEXT", "Part", "Sentence", "apart", "matches", "part"]

DAY: Final = "\ue000"
"""Stands for a date."""
LENGTH: Final = "\ue001"
"""Stands for a length of time."""
NEXT: Final = "\ue002"
"""Stands for a length of time that begins now: 今後5年間."""

_NEAR: Final = 60


class Part(NamedTuple):
    """A part of a sentence that says when an agreement ends.

    Attributes:
        start: The index of its first character.
        end: The index after its last character.
        length: The index of the length in it, or ``None``.
        last_day: The index of the last day that it states, or ``None``.
        convention: The convention that it implies; ``None`` where it states the last day.
    """

    start: int
    end: int
    length: int | None
    last_day: int | None
    convention: Convention | None

    def moved(self, by: int) -> "Part":
        """Return the part in a text in which its sentence starts at an index."""
        length = None if self.length is None else self.length + by
        last_day = None if self.last_day is None else self.last_day + by
        return Part(self.start + by, self.end + by, length, last_day, self.convention)


class Sentence(NamedTuple):
    """A sentence of a clause and what it is about, as far as its words show.

    Attributes:
        text: The sentence.
        is_of_a_term: Whether it is about how long something is in force.
        is_of_an_agreement: Whether it is about an agreement.
        is_other: Whether it is about a deadline, a sale, an event and the like.
    """

    text: str
    is_of_a_term: bool
    is_of_an_agreement: bool
    is_other: bool

    def before(self, match: re.Match[str]) -> str:
        """Return the words before a match, so many at most that it takes the same time in any sentence."""
        return self.text[max(0, match.start() - _NEAR) : match.start()]

    def after(self, match: re.Match[str]) -> str:
        """Return the words after a match, likewise."""
        return self.text[match.end() : match.end() + _NEAR]


def matches(
    forms: Iterable[tuple[Pattern, Convention | None]], text: str
) -> Iterator[tuple[re.Match[str], Convention | None]]:
    """Yield the matches of forms: one with a convention counts and has a length, one without states a day."""
    has_day, has_length = DAY in text, LENGTH in text or NEXT in text
    for pattern, convention in forms:
        if has_day if convention is None else has_length:
            yield from ((match, convention) for match in pattern.finditer(text))


def part(match: re.Match[str], convention: Convention | None) -> Part:
    """Return what a match says: its groups ``length`` and ``last`` are optional."""
    found = match.groupdict()
    length, last = (match.start(name) if found.get(name) else None for name in ("length", "last"))
    return Part(match.start(), match.end(), length, last, convention)


def apart(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts in the order of the sentence; where two overlap, the one that is named first."""
    taken: set[int] = set()
    kept: list[Part] = []
    for one in parts:
        places = range(one.start, one.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return iter(sorted(kept, key=lambda one: one.start))
