"""By which day notice must be given, and the next open day where that one is closed."""

from collections.abc import Container, Iterable, Iterator, Sized
from datetime import date
from enum import Enum
from typing import Final, cast, final

from linkj_partners._checks import check_date, check_type
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms._conventions import same_number
from linkj_partners.terms._durations import Term
from linkj_partners.terms._periods import Period, date_of, length_of
from linkj_partners.terms._renewals import (
    Renewal,
    RenewalRule,
    renewal_span,
    spanned,
)

__all__ = ["NoticeReading", "next_notice_deadline", "notice_deadline", "roll_forward"]

_DEADLINE: Final = "the deadline of the notice"
_LAST_ORDINAL: Final = date.max.toordinal()


@final
class NoticeReading(Enum):
    """What "three months before the end" means; no source settles it.

    Attributes:
        END_OF_LAST_DAY: The last day counts towards the notice period.
        CLEAR_PERIOD: The last day does not count: a whole period lies between the notice and the last day. The
            deadline is always one day earlier.
    """

    END_OF_LAST_DAY = "end_of_last_day"
    CLEAR_PERIOD = "clear_period"


NoticeReading.__module__ = "linkj_partners.terms"


def notice_deadline(period: Period, notice: Term, reading: NoticeReading) -> date:
    """Find the last day on which a notice is in time.

    The Civil Code of Japan has no rule for counting backwards, and contracts seldom say, so the reading
    has no default. The count goes back by the days first, then by the years and months, to the day of
    the same number or, where the month lacks it, to its last. In this order, the notice counted
    forward again under the same-number rule ends by the last day: it is never too short. At the end of a
    month a later day might also be in time.

    Args:
        period: The period whose last day the notice is counted back from; its convention plays no part.
        notice: How long before the end the notice must be given.
        reading: Whether the last day counts.

    Returns:
        The last day in time; before the period begins, where the notice is longer than it.

    Raises:
        OutOfRangeError: The count goes back past 0001-01-01.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners.terms import period
        >>> moc = period(date(2020, 11, 20), Term(years=3))
        >>> print(notice_deadline(moc, Term(months=3), NoticeReading.END_OF_LAST_DAY))
        2023-08-20
        >>> print(notice_deadline(moc, Term(months=3), NoticeReading.CLEAR_PERIOD))
        2023-08-19
    """
    check_type("period", period, Period)
    months, days = length_of("notice", notice)
    clear = _clear_days(reading)
    return date_of(same_number(date_of(period.last_day.toordinal() - days, _DEADLINE), -months) - clear, _DEADLINE)


def next_notice_deadline(
    period: Period,
    renewal: Renewal | None,
    on: date,
    reading: NoticeReading,
    rule: RenewalRule = RenewalRule.CHAINED,
) -> date | None:
    """Find the first deadline of a notice on or after a day, counting automatic renewals.

    After a renewal the notice goes back from the last day of the renewal, not from the first last day. The last
    renewal that ``at_most`` allows ends by itself, so it has no deadline.

    Args:
        period: The first period.
        renewal: What the agreement says about its renewal, or ``None``. Where it is not automatic, or no length is
            printed, only the first period has a deadline.
        on: The day.
        reading: Whether the last day counts; see `notice_deadline`.
        rule: Where the renewals are counted from.

    Returns:
        The deadline, which is never before ``on`` nor after the last day of its period; ``None`` without a
        renewal or a notice, and after the last deadline.

    Raises:
        OutOfRangeError: The next deadline is that of a renewal that goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners.terms import Convention, period
        >>> first = period(
        ...     date(2024, 8, 29), Term(months=12), Convention.JP_CIVIL_CODE_INCLUSIVE
        ... )
        >>> tacit = Renewal(automatic=True, every=Term(months=12), notice=Term(months=2))
        >>> next_notice_deadline(first, tacit, date(2026, 2, 11), NoticeReading.END_OF_LAST_DAY)
        datetime.date(2026, 6, 28)
    """
    check_type("period", period, Period)
    check_date("on", on)
    clear = _clear_days(reading)
    if renewal is not None:
        check_type("renewal", renewal, Renewal)
    check_type("rule", rule, RenewalRule)
    if renewal is None or renewal.notice is None:
        return None
    ending = _ending(period, renewal, rule, _earliest_end(on, renewal.notice, clear))
    return None if ending is None else notice_deadline(ending, renewal.notice, reading)


def _ending(period: Period, renewal: Renewal, rule: RenewalRule, end: int) -> Period | None:
    """Return the first period that ends on or after a day and may be followed by a renewal."""
    if end <= period.last_day.toordinal():
        return period
    if not renewal.automatic or renewal.every is None:
        return None
    at_most = None if renewal.at_most is None else renewal.at_most - 1
    span = renewal_span(period, renewal.every, rule, until=end, at_most=at_most)
    return None if span is None else spanned(period, span, renewal.every)


def _earliest_end(on: date, notice: Term, clear: int) -> int:
    """Return the first last day whose notice is due on a day or after it, as an ordinal."""
    months, days = length_of("notice", notice)
    due = on.toordinal() + clear
    if due > _LAST_ORDINAL:
        return due + days
    end = same_number(date.fromordinal(due), months)
    if end <= _LAST_ORDINAL and same_number(date.fromordinal(end), -months) < due:
        end += 1  # the month is too short for the day of the same number, the next begins in time
    return end + days


def _clear_days(reading: object) -> int:
    """Return the days between the notice counted back and its deadline."""
    return int(check_type("reading", reading, NoticeReading) is NoticeReading.CLEAR_PERIOD)


def roll_forward(day: date, closed: Container[date]) -> date:
    """Find the first day, on or after a day, that is not closed.

    The library never does this by itself: rules on holidays (such as the Civil Code of Japan, art. 142)
    concern acts such as a payment, not the life of an agreement.

    Args:
        day: The day to start at, a plain `datetime.date`.
        closed: A container of plain dates, asked with ``in`` whether a day is closed: a set, or an object with
            ``__contains__``. ``holidays.JP()`` is one, but has no weekends.

    Returns:
        The day itself where it is open, else the next open one.

    Raises:
        OutOfRangeError: All days to 9999-12-31 are closed.
        WrongTypeError: The day is not a plain `datetime.date`, or ``closed`` is not a container of such. Strings,
            datetimes and pandas timestamps never equal a date, so a container of them would close no day; of a
            ``DatetimeIndex`` give ``set(index.date)``.

    Examples:
        >>> class WeekendsAndHolidays(set):
        ...     def __contains__(self, day):
        ...         return day.weekday() >= 5 or super().__contains__(day)
        >>> culture_day = date(2023, 11, 3)  # a Friday
        >>> roll_forward(culture_day, {culture_day})
        datetime.date(2023, 11, 4)
        >>> roll_forward(culture_day, WeekendsAndHolidays({culture_day}))
        datetime.date(2023, 11, 6)
    """
    open_day = check_date("day", day)
    _check_closed(closed)
    while open_day in closed:
        open_day = date_of(open_day.toordinal() + 1, "the first open day")
    return open_day


_CLOSED_DAYS: Final = "a container of plain dates, such as a set of datetime.date or holidays.JP()"


def _check_closed(given: object) -> None:
    """Accept a container that finds plain dates, or raise; one without a length is asked for its first day only."""
    if isinstance(given, str | bytes) or not isinstance(given, Container):
        raise WrongTypeError("closed", given, _CLOSED_DAYS)
    closed = cast("Container[object]", given)
    for number, day in enumerate(_listed(closed)):
        if type(day) is not date:
            raise WrongTypeError("closed", day, _CLOSED_DAYS)
        if number == 0 and day not in closed:
            raise WrongTypeError("closed", closed, f"{_CLOSED_DAYS}; its own days are not found in it with 'in'")
        if not isinstance(closed, Sized):
            return


def _listed(closed: Container[object]) -> Iterator[object]:
    """Return the days that a container lists, if it can list them."""
    if not hasattr(closed, "__iter__"):
        return iter(())
    try:
        return iter(cast("Iterable[object]", closed))
    except TypeError:  # as of an array without dimensions
        raise WrongTypeError("closed", closed, _CLOSED_DAYS) from None
