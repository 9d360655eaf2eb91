"""The days that a printed date means: days that exist, eras, weekdays and the year that is not printed."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal, TypeAlias, cast

from linkj_partners.dates._eras import Era, era_of
from linkj_partners.dates._partial_date import PartialDate, last_of_month
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.dates._written import MONTHS, Part, Written, Year
from linkj_partners.errors import InvalidValueError

__all__ = ["Order", "value_of", "whole_month", "whole_year"]

Order: TypeAlias = Literal["dmy", "mdy"]

_DECEMBER: Final = 12
_LEAP_YEAR: Final = 2000
_FARTHEST: Final = 366  # days between a date without a year and the day that its year is taken from
# 明治19年度 was the first fiscal year from April to March (会計年度ヲ改定ス, 明治17年, National Archives of Japan);
# today's are those of 財政法 (昭和22年法律第34号) 11条. Earlier ones began in October, January or July.
_FIRST_FISCAL_YEAR: Final = 1886


def value_of(text: str, written: Written, near: date | None, order: Order | None) -> PartialDate:
    """Work out the days that a printed date means.

    Args:
        text: The words, for messages.
        written: What they say.
        near: The day that a missing year is taken from.
        order: Whether the day or the month comes first in ``05/04/1997``.

    Raises:
        InvalidValueError: No day can be meant, or more than one.
    """
    if written.is_numeric:
        written = _ordered(text, written, order)
    if problem := _problem(written):
        raise _refused(text, f"{problem} (with order={order!r})" if written.is_numeric and order else problem)
    first, last = _bounds(written, written.years[0].number) if written.years else _closest(text, written, near)
    if written.weekday is not None and first.weekday() != written.weekday:
        right, printed = WEEKDAYS[first.weekday()], WEEKDAYS[written.weekday]
        raise _refused(text, f"one weekday: {first} is a {right}, not a {printed}")
    eras = [year.era for year in written.years if year.era]
    return _within(text, written, eras, (first, last)) if eras else named(first, last)


def _refused(text: str, allowed: str) -> InvalidValueError:
    return InvalidValueError("text", text, allowed)


def _ordered(text: str, written: Written, order: Order | None) -> Written:
    """Decide which number is the month: as asked for, else only where one reading is possible."""
    month_first = written._replace(month=cast("int", written.day), day=written.month)
    if order == "dmy" or written == month_first or (order is None and _problem(month_first)):
        return written
    if order == "mdy" or _problem(written):
        return month_first
    readings = [_bounds(one, one.years[0].number)[0] for one in (written, month_first)]
    raise InvalidValueError(
        "order", order, f"'dmy' for {readings[0]} or 'mdy' for {readings[1]}: {text!r} can mean both"
    )


def _problem(written: Written) -> str | None:
    """Return what to give in place of numbers that no date has; ``None`` where they are those of a date."""
    if written.years and (problem := _problem_of_years(written.years, is_fiscal=written.is_fiscal)):
        return problem
    if written.month is None:
        return None
    if written.month not in range(1, _DECEMBER + 1):
        return f"a month from 1 to 12, not {written.month}"
    year = written.years[0].number if written.years else _LEAP_YEAR
    days = last_of_month(year, written.month).day
    if isinstance(written.day, int) and written.day not in range(1, days + 1):
        month = MONTHS[written.month - 1] + (f" {year}" if written.years else "")
        return f"a day that exists: {month} has {days} days"
    return None


def _problem_of_years(years: Sequence[Year], *, is_fiscal: bool) -> str | None:
    for other in years[1:]:
        if other.number != years[0].number:
            era, second = (years[0], other) if years[0].era else (other, years[0])
            return f"one year: {era.text} is {era.number}, not {second.text}"
    if not date.min.year <= years[0].number <= date.max.year:
        return "a year from 1 to 9999"
    if is_fiscal and not _FIRST_FISCAL_YEAR <= years[0].number < date.max.year:
        return f"a fiscal year from {_FIRST_FISCAL_YEAR}, the first from April to March, to {date.max.year - 1}"
    return None


def _bounds(written: Written, year: int) -> tuple[date, date]:
    """Return the first and the last day that can be meant."""
    if written.month is None:
        whole = (date(year, 4, 1), date(year + 1, 3, 31)) if written.is_fiscal else whole_year(date(year, 1, 1))
        return (whole[1], whole[1]) if written.day is Part.LAST else whole
    day = written.day
    low, high = (day, day) if isinstance(day, int) else (day or Part.OPEN).value
    days = last_of_month(year, written.month).day
    return date(year, written.month, min(low, days)), date(year, written.month, min(high, days))


def whole_year(day: date) -> tuple[date, date]:
    """Return the first and the last day of the year that a day is in."""
    return day.replace(month=1, day=1), day.replace(month=_DECEMBER, day=31)


def whole_month(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month that a day is in."""
    return day.replace(day=1), last_of_month(day.year, day.month)


def _closest(text: str, written: Written, near: date | None) -> tuple[date, date]:
    """Return the occurrence of a day without a year that is closest to another day, the earlier of two."""
    if near is None:
        raise InvalidValueError("near", near, f"a day to take the year of {text!r} from, such as date(2021, 2, 5)")
    shifts = (-1, 0, 1) if written.shift is None else (written.shift,)
    years = [near.year + shift for shift in shifts if date.min.year <= near.year + shift <= date.max.year]
    days = [_bounds(written, year)[0] for year in years if not _problem(written._replace(years=(Year("", year),)))]
    if written.shift is None:
        days = [day for day in days if abs((day - near).days) <= _FARTHEST]
    if not days:
        raise InvalidValueError("near", near, f"a day within {_FARTHEST} days of one that {text!r} can be")
    closest = min(days, key=lambda day: (abs((day - near).days), day))
    return closest, closest


def _within(text: str, written: Written, eras: Sequence[Era], bounds: tuple[date, date]) -> PartialDate:
    """Keep to the eras that are printed; a year that is printed as a Gregorian one too is not cut short."""
    first, last = min(era.first for era in eras), max(era.last for era in eras)
    if written.is_fiscal:
        is_outside = not first.year <= written.years[0].number <= last.year
    else:
        is_outside = bounds[1] < first or bounds[0] > last
    is_gregorian_too = len(eras) < len(written.years)
    if is_outside and not (is_gregorian_too and written.month is None and not era_of(bounds[1])):  # 明治5年（1872年）
        raise _refused(text, _other_era(written, eras[0], bounds))
    if written.is_fiscal or is_gregorian_too:
        return named(*bounds)
    return named(max(first, bounds[0]), min(last, bounds[1]))


def _other_era(written: Written, era: Era, bounds: tuple[date, date]) -> str:
    """Return how far an era reaches, and in which era the days are."""
    first, last = bounds
    year = written.years[0].number
    right = era_of(date(year, 4, 1) if written.is_fiscal else first)
    if right is None:
        return f"a day of {era.name} from {era.first} on: earlier ones were counted in the lunisolar calendar"
    reach = f"from {era.first} on" if era.last == date.max else f"{era.first} to {era.last}"
    month = f"{first.month}月" if written.month else ""
    day = f"{first.day}日" if first == last else ""
    end = "度末" if first == last else "度"
    name = f"{right.year(year)}年{end if written.is_fiscal else month + day}"
    return f"a day of {era.name}, {reach}: {named(first, last)} is {name}"


def named(first: date, last: date) -> PartialDate:
    """Return the value for one day from the first to the last, as a day, month or year where it is a whole one."""
    if first == last:
        return PartialDate.on(first)
    if (first, last) == whole_year(first):
        return PartialDate.parse(f"{first.year:04}")
    if (first, last) == whole_month(first):
        return PartialDate.parse(f"{first.year:04}-{first.month:02}")
    return PartialDate.parse(f"[{first}..{last}]")
