"""Every exact day of a text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from linkj_partners import dates
from linkj_partners._patterns import Pattern
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.reading._days._day import Anchor, Day
from linkj_partners.reading._days._incomplete import HALF_A_YEAR, PAST_ITS_ERA, WEEKS_BEFORE, incomplete
from linkj_partners.reading._days._relative import relative
from linkj_partners.reading._flow import Flow

__all__ = ["days_in", "month_and_day"]

# Days with a weekday are found only in a year where it is right, so each weekday needs its own year.
_ANY_YEAR: Final = tuple(date(year, 7, 1) for year in range(2015, 2026))


def days_in(flow: Flow, anchor: Anchor | None, update: Anchor | None = None) -> tuple[Day, ...]:
    """Return every exact day of the running text, in order.

    Args:
        flow: The text.
        anchor: What missing years are taken from.
        update: The day of an update, from which days with a weekday take their year without an anchor.
    """
    of_day = None if anchor and anchor.is_month else anchor
    has_weekdays = _WITH_WEEKDAY.search(flow.text) is not None
    found = list(relative(flow.text, of_day))
    if anchor is None:
        found += _near(flow.text, 0, _ANY_YEAR[:1])
        if has_weekdays:
            found += _with_weekdays(flow.text)
            found += _before_update(flow.text, update)
    else:
        note = f"year from {anchor.words}"
        found += [
            Day(match.value, match.start, match.end, note if match.year_inferred else None)
            for match in dates.find(flow.text, near=anchor.day)
            if match.value.is_exact
        ]
    if has_weekdays:
        found += _with_wrong_weekday(flow.text, anchor, found)
    found.sort(key=_place)
    found += incomplete(flow.text, of_day, tuple(found))
    unique = {(day.start, day.end): day for day in found}
    days = sorted(unique.values(), key=_place)
    pairs = [(day, after) for day, after in pairwise(days) if _is_in_apposition(flow, day, after)]
    named_again, same = {day.start for day, _ in pairs}, {after.start for _, after in pairs}
    return tuple(
        day._replace(is_relative=day.is_relative or day.start in same) for day in days if day.start not in named_again
    )


_BETWEEN = Pattern(r"[ ,、(\[]{1,3}(?:on )?(?:the )?")


def _is_in_apposition(flow: Flow, day: Day, after: Day) -> bool:
    """Return whether a relative day is named again right after it: today, 28 January; 本日(4月18日)."""
    is_other = day.is_relative and not after.is_relative
    is_number = flow.text[day.start].isdigit()  # 29日、10月1日 are two days, unless they are one
    return (
        is_other
        and (not is_number or day.value == after.value)
        and _BETWEEN.fullmatch(flow.text[day.end : after.start]) is not None
    )


def _place(day: Day) -> tuple[int, int]:
    return day.start, -day.end


# A line with a weekday beside a day.
_WITH_WEEKDAY = Pattern(
    r"""
    # 25日(火), 25日火曜, 25 (Tue)
    [0-9]日?[ ]?[,(]?[ ]?(?:[月火水木金土日][曜)・]|(?i:mon|tue|wed|thu|fri|sat|sun))
    # Tuesday, the 25th; Tue. December
    |\b(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?[ ](?:the[ ])?[0-9A-Z]
    """,
    re.VERBOSE,
)


def _with_weekdays(text: str) -> Iterator[Day]:
    """Yield the days with a weekday, each in the years in which it is right."""
    start = 0
    for line in text.split("\n"):
        if _WITH_WEEKDAY.search(line):
            yield from _near(line, start, _ANY_YEAR[1:])
        start += len(line) + 1


def _before_update(text: str, update: Anchor | None) -> Iterator[Day]:
    """Yield the days with a weekday that were in the months before an update, or are in the weeks after it."""
    if update is None:
        return
    for match in dates.find(text, near=update.day):
        is_near = match.value.is_exact and -HALF_A_YEAR <= (match.value.earliest - update.day).days <= WEEKS_BEFORE
        if is_near and match.year_inferred and _WITH_WEEKDAY.search(match.text):
            yield Day(match.value, match.start, match.end, f"year from {update.words}")


def _near(text: str, start: int, years: Sequence[date]) -> Iterator[Day]:
    for near in years:
        for match in dates.find(text, near=near):
            if match.value.is_exact:
                yield Day(None if match.year_inferred else match.value, start + match.start, start + match.end)


def month_and_day(words: str) -> tuple[int, int] | None:
    """Return the month and day that words for a day without a year name, in the first year where they are right."""
    found = (match.value.earliest for near in _ANY_YEAR for match in dates.find(words, near=near))
    return next(((day.month, day.day) for day in found), None)


# Friday, Dec. 28, 2023; 12月25日(火)
_DATED_WEEKDAY = Pattern(
    rf"""
    (?:(?:(?<![0-9])[0-9]{{4}}|(?:令和|平成)(?:[0-9]{{1,2}}|元))年)?     # the year
    (?<![0-9])[0-9]{{1,2}}月[0-9]{{1,2}}日[ ]?\([月火水木金土日](?:曜日?)?\)
    |\b(?:{"|".join(WEEKDAYS)}),?[ ](?:the[ ])?
    (?:[A-Z][a-z]{{2,8}}\.?[ ][0-9]{{1,2}}(?:st|nd|rd|th)?\b             # December 28
        |[0-9]{{1,2}}(?:st|nd|rd|th)?[ ][A-Z][a-z]{{2,8}}\b)             # 28 December
    (?:,?[ ][0-9]{{4}}\b)?
    """,
    re.VERBOSE,
)


def _with_wrong_weekday(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days whose weekday is not right, with the reason as note."""
    ends = {day.end for day in found}
    for match in _DATED_WEEKDAY.finditer(text):
        if PAST_ITS_ERA.match(match[0]) or not ends.isdisjoint(range(match.start() + 1, match.end() + 1)):
            continue
        try:
            dates.parse(match[0], near=anchor and anchor.day)
        except InvalidValueError as error:
            yield Day(None, *match.span(), str(error))
        except ParseError:
            continue
