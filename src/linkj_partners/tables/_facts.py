"""What is read from a cell, and the error for one that cannot be read."""

import re
from typing import Any, Final, TypeAlias

from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._eras import NAMES
from linkj_partners.dates._values import Order as DateOrder
from linkj_partners.errors import InvalidValueError, shown

__all__ = ["Facts", "Order", "UnreadableError", "counted_on", "inferred", "why_not"]

_HEISEI: Final = NAMES["平成"]

Facts: TypeAlias = dict[str, Any]
"""What a cell says, by field of the model; names of partners are strings, and so are words that are kept as a note."""
Order: TypeAlias = DateOrder | None


class UnreadableError(Exception):
    """A cell that says something that cannot be read.

    Attributes:
        words: The cell, or the piece of it.
        wanted: What would be read.
        reason: Why it cannot be read, where that is known better.
    """

    def __init__(self, words: str, wanted: str, reason: str | None = None) -> None:
        super().__init__(words, wanted, reason)
        self.words, self.wanted, self.reason = words, wanted, reason

    def __str__(self) -> str:
        """Return the words and what would be read."""
        return self.reason or f"cannot read {shown(self.words)} as {self.wanted}"


def why_not(words: str, error: InvalidValueError) -> str:
    """Return why words that look like a date cannot be one, or not only one."""
    if error.field == "order":
        return f"{words!r} can be two days: give order {error.allowed.partition(':')[0]}"
    if error.field == "near":
        return f"{words!r} has no year: add it or, where the format of the cell hides it, show it"
    return f"{words!r} cannot be right: give {error.allowed}"


_PAST_HEISEI: Final = Pattern(r"(?:平成|㍻|平(?=[0-9])|(?<![A-Za-z])[Hh]\.?) ?(?P<year>[0-9]{2})(?=[年./-])")


def counted_on(words: str) -> tuple[str, str]:
    """Count years of 平成 past its end on, as papers of its time do: 平成35年3月31日 is 2023年3月31日.

    Returns:
        The words with the Gregorian years, and how they were counted, or an empty string.
    """
    notes: list[str] = []

    def gregorian(match: re.Match[str]) -> str:
        year = int(match["year"]) + _HEISEI.before
        if year <= _HEISEI.last.year:
            return match[0]
        notes.append(f"平成{match['year']}年 counted on past the end of the era, {year}")
        return str(year)

    return _PAST_HEISEI.sub(gregorian, words), "; ".join(notes)


def inferred(facts: Facts, note: str) -> dict[str, str]:
    """Return which days of a cell were counted on past the end of 平成, with the note of how."""
    days = {field: value for field, value in facts.items() if isinstance(value, PartialDate)}
    return {field: note for field, day in days.items() if day.earliest > _HEISEI.last}
