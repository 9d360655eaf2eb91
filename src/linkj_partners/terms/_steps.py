"""The steps that lead to the last day of a period, as facts that each language puts into sentences."""

from datetime import date
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from linkj_partners.terms._conventions import MONTHS_A_YEAR, Convention, Formula, day_before, last_ordinal, same_number
from linkj_partners.terms._durations import Term
from linkj_partners.terms._periods import Period

__all__ = [
    "Articles",
    "Counted",
    "CountedFromAnotherDay",
    "Day",
    "Months",
    "NotRecorded",
    "Stated",
    "Steps",
    "Unit",
    "steps_of",
]


# A renewal starts at 0:00, so its own first day counts; in these two laws another article says so.
_OF_RENEWALS: Final = {
    Convention.JP_CIVIL_CODE: Convention.JP_CIVIL_CODE_INCLUSIVE,
    Convention.DE_BGB_187_1: Convention.DE_BGB_187_2,
}


class Articles(NamedTuple):
    """Where a law says what a step says, in one language; empty where nothing is cited.

    Attributes:
        first_day: Whether the first day counts.
        reason: Why it counts, where it does.
        corresponding: The end of a period in months and years.
        missing: The end where the last month has no such day.
        calendar: The end of a period that starts with a month or a year.
        days: That days are counted after months.
        end: That the last day belongs to the period until its end.
    """

    first_day: str = ""
    reason: str = ""
    corresponding: str = ""
    missing: str = ""
    calendar: str = ""
    days: str = ""
    end: str = ""


class Unit(Enum):
    """A unit of the calendar."""

    YEAR = "year"
    MONTH = "month"


class Day(NamedTuple):
    """A day of the calendar, also of the year 10000 and of months that lack it."""

    year: int
    month: int
    day: int


class Months(NamedTuple):
    """Where the years and months of a term lead to.

    Attributes:
        formula: The formula that was applied.
        base: The day that another one corresponds to: the first day counted or, by the same number, the event.
        target: The day that corresponds, whether its month has it or not.
        exists: Whether its month has it.
        last: The last day of this part of the term.
        unit: The unit of the last part: years, or months where the term has any.
        starts_with_unit: Whether the count starts at the beginning of such a unit.
    """

    formula: Formula
    base: date
    target: Day
    exists: bool
    last: date
    unit: Unit
    starts_with_unit: bool


class Counted(NamedTuple):
    """The last day was counted: by years and months first, if there are any."""

    term: Term
    months: Months | None


class CountedFromAnotherDay(NamedTuple):
    """The term does not lead to the last day from the period's own start."""

    term: Term


class NotRecorded(NamedTuple):
    """How the last day was counted is not known."""


class Stated(NamedTuple):
    """The last day is stated."""


_End: TypeAlias = Counted | CountedFromAnotherDay | NotRecorded | Stated


class Steps(NamedTuple):
    """What there is to say about a period.

    Attributes:
        event: The day of the event.
        counted_from: The first day counted.
        end: How the last day was found.
        last_day: The last day.
        convention: The convention of the period.
        law: The convention whose articles are cited, or ``None`` where none is.
        is_renewal: Whether the period can only be a renewal.
    """

    event: date
    counted_from: date
    end: _End
    last_day: date
    convention: Convention | None
    law: Convention | None
    is_renewal: bool


def steps_of(period: Period) -> Steps:
    """Return the steps of a period."""
    is_renewal = _is_renewal(period)
    law = period.convention
    if is_renewal and law is not None:
        law = _OF_RENEWALS.get(law)
    is_same_number = not is_renewal and law is not None and law.rule.formula is Formula.SAME_NUMBER
    return Steps(
        event=period.in_force_from,
        counted_from=period.counted_from,
        end=_end(period, Formula.SAME_NUMBER if is_same_number else Formula.DAY_BEFORE),
        last_day=period.last_day,
        convention=period.convention,
        law=law,
        is_renewal=is_renewal,
    )


def _is_renewal(period: Period) -> bool:
    """Return whether the first day counts though the convention does not count that of a signing."""
    if period.convention is None:
        return period.term is not None
    return period.counted_from == period.in_force_from and not period.convention.rule.counts_event_day


def _end(period: Period, formula: Formula) -> _End:
    term = period.term
    if term is None:
        return Stated() if period.convention is None else NotRecorded()
    months = MONTHS_A_YEAR * term.years + term.months
    last = last_ordinal(formula, period.in_force_from, period.counted_from, months=months, days=term.days)
    if last != period.last_day.toordinal():
        return CountedFromAnotherDay(term)
    base = period.counted_from if formula is Formula.DAY_BEFORE else period.in_force_from
    return Counted(term, _months(formula, base, months, term) if months else None)


def _months(formula: Formula, base: date, months: int, term: Term) -> Months:
    day_before_it, same = day_before(base, months), same_number(base, months)
    year, month = divmod(MONTHS_A_YEAR * base.year + base.month - 1 + months, MONTHS_A_YEAR)
    return Months(
        formula=formula,
        base=base,
        target=Day(year, month + 1, base.day),
        exists=day_before_it < same,  # where its month lacks it, both are the month's last day
        last=date.fromordinal(same if formula is Formula.SAME_NUMBER else day_before_it),
        unit=Unit.MONTH if term.months else Unit.YEAR,
        starts_with_unit=base.day == 1 and (not term.years or base.month == 1),
    )
