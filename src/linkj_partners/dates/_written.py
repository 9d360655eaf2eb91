"""What a printed date says, before anything is checked or worked out."""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.dates._eras import Era

__all__ = ["MONTHS", "Form", "Part", "Written", "Year"]

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Part(Enum):
    """A part of a month that is printed in place of a day: its first and its last day, as far as the month has them.

    Attributes:
        OPEN: 吉日, a lucky day that is left open.
        LAST: 末日 and 末, the last day; also of a fiscal year.
        FIRST_TEN: 上旬 and 初旬.
        SECOND_TEN: 中旬.
        REST: 下旬.
    """

    OPEN = (1, 31)
    LAST = (31, 31)
    FIRST_TEN = (1, 10)
    SECOND_TEN = (11, 20)
    REST = (21, 31)


class Year(NamedTuple):
    """A year as printed, such as 令和3 or 2021, with the Gregorian year that it is."""

    text: str
    number: int
    era: Era | None = None


class Written(NamedTuple):
    """A date as it is written.

    Attributes:
        start: The index of the first character.
        end: The index after the last character.
        years: The year, and where it is printed twice (2021（令和3）年) both; empty where it is missing.
        month: The month; ``None`` where a year stands alone.
        day: The day, or a part of the month or year; ``None`` where neither is printed.
        weekday: The printed weekday, 0 for Monday.
        is_fiscal: Whether the year is a fiscal one (年度).
        shift: How far the year is from that of the day it is taken from: 0 in 今年2月5日, -1 in 昨年2月5日.
        is_numeric: Whether day and month may have changed places, as in ``05/04/1997``.
    """

    start: int
    end: int
    years: tuple[Year, ...] = ()
    month: int | None = None
    day: int | Part | None = None
    weekday: int | None = None
    is_fiscal: bool = False
    shift: int | None = None
    is_numeric: bool = False


class Form(NamedTuple):
    """A way to write dates.

    Attributes:
        pattern: What it looks like in a folded string.
        write: Turns a match into what it says; raises `ParseError` where its numerals are not numbers.
        is_free: Returns whether a match in running text is a date and not a piece of something else; ``None`` where
            the form is too ambiguous to be found.
        first: What a date in this form begins with in running text, where that is found faster than the form itself.
        sign: What a date in this form always has, looked for first.
    """

    pattern: Pattern
    write: Callable[[re.Match[str]], Written]
    is_free: Callable[[re.Match[str]], bool] | None
    first: Pattern | None = None
    sign: str = ""

    def matches(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield what looks like a date in running text, in order and without overlaps."""
        if self.sign not in folded:
            return
        if self.first is None:
            yield from self.pattern.finditer(folded)
            return
        end = 0
        for place in self.first.finditer(folded):
            if place.start() >= end and (match := self.pattern.match(folded, place.start())):
                end = match.end()
                yield match
