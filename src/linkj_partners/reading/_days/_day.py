"""A day in a text with its place, and the text with a mark for each day."""

from datetime import date
from typing import Final, NamedTuple

from linkj_partners.dates import PartialDate

__all__ = ["ANY_DAY", "DAY", "RELATIVE", "Anchor", "Day", "exact", "is_month", "marked"]

_FIRST: Final = "\ue000"
_REST: Final = "\ue001"
_RELATIVE_FIRST: Final = "\ue002"
ANY_DAY: Final = f"{_FIRST}{_RELATIVE_FIRST}"
"""The characters that days begin with in a marked text; the second is that of relative ones."""
DAY: Final = f"[{ANY_DAY}]{_REST}*"
"""The source of a regular expression for a day in a marked text."""
RELATIVE: Final = _RELATIVE_FIRST


class Day(NamedTuple):
    """A day with its place; the value is ``None`` where no year is known, the note says what it was inferred from."""

    value: PartialDate | None
    start: int
    end: int
    note: str | None = None
    is_relative: bool = False


class Anchor(NamedTuple):
    """The day that missing years are taken from, and how it is known."""

    day: date
    words: str
    is_month: bool = False


def is_month(value: PartialDate) -> bool:
    """Return whether a date is known to the month."""
    return not value.is_exact and (value.earliest.year, value.earliest.month) == (value.latest.year, value.latest.month)


def exact(day: Day) -> date:
    """Return the date of a day in a date line."""
    assert day.value is not None  # noqa: S101 (a date line is a whole date)
    return day.value.earliest


def marked(text: str, days: tuple[Day, ...]) -> str:
    """Return a text of the same length in which each day is a mark."""
    characters = list(text)
    for day in reversed(days):
        first = _RELATIVE_FIRST if day.is_relative else _FIRST
        characters[day.start : day.end] = [first, *_REST * (day.end - day.start - 1)]
    return "".join(characters)
