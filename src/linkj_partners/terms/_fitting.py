"""Which rules lead from a printed start to a printed end."""

from datetime import date

from linkj_partners.dates import PartialDate
from linkj_partners.errors import OutOfRangeError
from linkj_partners.terms._conventions import MONTHS_A_YEAR, Convention
from linkj_partners.terms._durations import Term
from linkj_partners.terms._periods import exact_day, period

__all__ = ["fitting", "leads"]


def fitting(start: date | PartialDate, last_day: date | PartialDate) -> tuple[tuple[Term, Convention], ...]:
    """Find every length in whole months, and the convention with each, that leads from one day to another.

    If a register prints both days of its agreements, this shows which rule it follows. Most pairs of days fit
    several conventions, since the ten give at most three different last days.

    Args:
        start: The day of the signing, or the first day in force: a plain `datetime.date` or an exact
            `linkj_partners.PartialDate`.
        last_day: The last day, likewise.

    Returns:
        The lengths, in years and months such as ``P5Y`` or ``P1Y6M``, each with a convention under which
        ``period(start, length, convention).last_day == last_day``, in the order of `Convention`. Empty where the last
        day fits no length in whole months, or is before the start.

    Raises:
        InvalidValueError: A day is known only as a range.
        WrongTypeError: A day is neither a plain date nor a partial one.

    Examples:
        >>> for term, convention in fitting(date(2021, 4, 1), date(2024, 3, 31)):
        ...     print(term, convention.name)
        P3Y JP_CIVIL_CODE_INCLUSIVE
        P3Y DE_BGB_187_2
        P3Y UK_BEGINNING_WITH
        >>> fitting(date(2021, 4, 1), date(2024, 3, 15))
        ()
    """
    first, last = exact_day("start", start), exact_day("last_day", last_day)
    months = MONTHS_A_YEAR * (last.year - first.year) + last.month - first.month
    # A period ends in the month that the length leads to or, where the first of a month counts, in the one before.
    lengths = [_length(number) for number in range(max(months, 1), months + 2)]
    return tuple(
        (term, convention) for convention in Convention for term in lengths if leads(first, term, convention, last)
    )


def _length(months: int) -> Term:
    years, rest = divmod(months, MONTHS_A_YEAR)
    return Term(years=years, months=rest)


def leads(start: date, term: Term, convention: Convention, last_day: date) -> bool:
    """Return whether a term from one day ends on the other under a convention."""
    try:
        return period(start, term, convention).last_day == last_day
    except OutOfRangeError:
        return False
