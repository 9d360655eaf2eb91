"""The numbers that a wording of a count gives, and how those of its parts are put together."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, Protocol

from linkj_partners._checks import LARGEST_NUMBER
from linkj_partners._patterns import Pattern
from linkj_partners._tally_wording._hedges import NO_HEDGES, Hedges
from linkj_partners._tally_wording._shadow import Shadow
from linkj_partners.numerals import Qualifier

__all__ = ["Figures", "Grammar", "Numbers", "Reading", "end_of", "linked", "refused"]


_EXACTLY: Final = Qualifier.EXACTLY


class Numbers(NamedTuple):
    """The numbers of a tally and their hedge.

    Attributes:
        total: All bodies.
        overseas: Those overseas.
        domestic: Those in the host's own country.
        countries: The number of countries that they are in.
        qualifier: The hedge that was printed with any of the numbers.
    """

    total: int | None = None
    overseas: int | None = None
    domestic: int | None = None
    countries: int | None = None
    qualifier: Qualifier = _EXACTLY

    @property
    def can_be_right(self) -> bool:
        """Whether a record can have the numbers: exact parts fit the total, and none is past the largest."""
        if any(number is not None and number > LARGEST_NUMBER for number in self[:4]):
            return False
        parts = [part for part in (self.overseas, self.domestic) if part is not None]
        if self.total is None or self.qualifier is not Qualifier.EXACTLY:
            return True
        return sum(parts) == self.total if len(parts) > 1 else sum(parts) <= self.total


class Figures(NamedTuple):
    """The numbers of a tally as they are to be written, such as ``16`` or ``between 14 and 15``."""

    total: str | None
    overseas: str | None
    domestic: str | None
    countries: str | None
    qualifier: Qualifier


class Reading(NamedTuple):
    """What has been read of a phrase so far.

    Attributes:
        end: The index in the `Shadow` after the last character read.
        figures: The numbers by the fields of `Numbers`.
        hedges: The hedges met.
        is_common: Whether the words also occur where nothing is counted, so that only a whole string is read so.
    """

    end: int
    figures: tuple[tuple[str, int], ...]
    hedges: Hedges = NO_HEDGES
    is_common: bool = False

    def followed_by(self, other: "Reading") -> "Reading":
        """Add what was read after it."""
        return Reading(other.end, self.figures + other.figures, self.hedges | other.hedges)

    def contradicts(self, whole: "Reading") -> bool:
        """Return whether it gives a part that a whole cannot contain: one overseas of a whole that is domestic."""
        other = {"overseas": "domestic", "domestic": "overseas"}
        return any(other.get(name) in dict(self.figures) for name, _ in whole.figures)

    def ending(self, end: int) -> "Reading":
        """Set the index after the last character read, where what follows gives no numbers."""
        return Reading(end, self.figures, self.hedges, self.is_common)

    def numbers(self) -> Numbers | None:
        """Return the numbers; ``None`` where one is given twice, or where the hedges differ or cannot be expressed."""
        figures = dict(self.figures)
        qualifier = next(iter(self.hedges), _EXACTLY)
        if qualifier is None or len(self.hedges) > 1 or len(figures) < len(self.figures):
            return None
        return Numbers(**figures, qualifier=qualifier)


def refused(end: int) -> Reading:
    """Return what is read of words that give no exact numbers, so that what is inside them is not read alone."""
    return Reading(end, (), frozenset([None]))


def linked(shadow: Shadow, reading: Reading, other_end: Callable[[Shadow, Reading], Reading | None]) -> Reading:
    """Take what is read together with the numbers that make it a range or a rate, which give no exact number.

    Args:
        shadow: The string.
        reading: What is read.
        other_end: Reads the next number that belongs to such a range.
    """
    last = reading
    while last.figures and last.end < len(shadow.text) and (other := other_end(shadow, last)):
        last = other
    return reading if last is reading else refused(last.end)


def end_of(pattern: Pattern, shadow: Shadow, start: int) -> int:
    """Return the index after a pattern that may match at an index."""
    match = pattern.match(shadow.text, start)
    return match.end() if match else start


class Grammar(Protocol):
    """The wordings of one language for given nouns, over a `Shadow`."""

    def starts(self, shadow: Shadow) -> Iterator[int]:
        """Yield where a wording can start."""
        ...

    def phrase(self, shadow: Shadow, start: int) -> Reading | None:
        """Read the wording that starts at an index."""
        ...

    def beginning(self, shadow: Shadow, start: int) -> int:
        """Return the index after the number that a wording can start with, and the words before it."""
        ...
