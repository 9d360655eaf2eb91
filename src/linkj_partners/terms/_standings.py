"""When an agreement ends: last days, renewals, notice and standing under named legal conventions.

Every answer names the convention that it was found under, since no release that was read names a
governing law. Days are whole days of one place: no clock and no time zone is asked.
"""

from collections.abc import Container
from datetime import date
from enum import Enum
from typing import assert_never, final

from linkj_partners._checks import check_date
from linkj_partners.dates import PartialDate
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms import _life as life
from linkj_partners.terms._conventions import Convention, same_number
from linkj_partners.terms._durations import Term
from linkj_partners.terms._life import Standing
from linkj_partners.terms._periods import Period, check_period, checked_convention, date_of, length_of

__all__ = ["NoticeReading", "notice_deadline", "roll_forward", "standing"]


@final
class NoticeReading(Enum):
    """What "three months before the end" means; no source settles it.

    Attributes:
        END_OF_LAST_DAY: Back from the end of the last day, which is the first that counts.
        CLEAR_PERIOD: The last day does not count: a whole period lies between the notice and it. Always
            one day earlier.
    """

    END_OF_LAST_DAY = "end_of_last_day"
    CLEAR_PERIOD = "clear_period"


def notice_deadline(period: Period, notice: Term, reading: NoticeReading) -> date:
    """Find the last day on which a notice is in time.

    The Civil Code of Japan has no rule for counting backwards, and contracts seldom say, so the reading
    has no default. The count goes back by the days first, then by the years and months, to the day of
    the same number or, where the month lacks it, to its last. In this order and with the month's last,
    the notice counted forward again (`Convention.DE_BGB_187_1` and its kin) is over by the last day: it
    is never too short, though at a month's end a later day might do.

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
    check_period(period)
    months, days = length_of("notice", notice)
    if type(reading) is not NoticeReading:
        raise WrongTypeError("reading", reading, "a NoticeReading, such as NoticeReading.CLEAR_PERIOD")
    what = "the deadline of the notice"
    corresponding = same_number(date_of(period.last_day.toordinal() - days, what), -months)
    match reading:
        case NoticeReading.END_OF_LAST_DAY:
            return date_of(corresponding, what)
        case NoticeReading.CLEAR_PERIOD:
            return date_of(corresponding - 1, what)
        case _:
            assert_never(reading)


def roll_forward(day: date, closed: Container[date]) -> date:
    """Find the first day, on or after a day, that is not closed.

    The library never does this by itself: rules on holidays (Civil Code of Japan, art. 142, and its
    kin) concern acts to be done, not the life of an agreement.

    Args:
        day: The day to start at, a plain `datetime.date`.
        closed: What tells of a day with ``in`` whether it is closed, such as a set or ``holidays.JP()``.

    Returns:
        The day itself where it is open, else the next open one.

    Raises:
        OutOfRangeError: All days to 9999-12-31 are closed.
        WrongTypeError: The day is no plain `datetime.date`, or ``closed`` is no container of dates.

    Examples:
        >>> roll_forward(date(2023, 11, 23), {date(2023, 11, 23)})
        datetime.date(2023, 11, 24)
    """
    _check_container(closed)
    open_day = check_date("day", day)
    while open_day in closed:
        open_day = date_of(open_day.toordinal() + 1, "the first open day")
    return open_day


def _check_container(closed: object) -> None:
    if isinstance(closed, str | bytes) or not isinstance(closed, Container):
        raise WrongTypeError("closed", closed, "a container of dates, such as a set or holidays.JP()")


def standing(
    signed: date | PartialDate, term: Term | None, on: date, convention: Convention = Convention.JP_CIVIL_CODE
) -> Standing:
    """Tell where a day lies in the life of an agreement, as far as it was published.

    Of a signing day known as a range both ends are asked. That is enough: the later the signing, the
    later the last day, so a day can only go from `Standing.AFTER_TERM` (or `Standing.NO_PUBLISHED_TERM`)
    by way of `Standing.IN_TERM` to `Standing.NOT_SIGNED` and never back; the same answer at both ends is
    the answer everywhere between.

    Args:
        signed: The day of the signing, known exactly or in part.
        term: The published term, or ``None``.
        on: The day that is asked about.
        convention: The rule to find the last day by.

    Returns:
        `Standing.UNCERTAIN` where it depends on the day of the signing. A term past 9999-12-31 covers
        every day from the signing on.

    Raises:
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is refused.

    Examples:
        >>> standing(date(2020, 11, 20), Term(years=3), date(2024, 1, 1))
        <Standing.AFTER_TERM: 'after_term'>
        >>> standing(PartialDate.parse("[..2020-12-14]"), None, date(2020, 12, 1))
        <Standing.UNCERTAIN: 'uncertain'>
    """
    known = signed if isinstance(signed, PartialDate) else PartialDate.on(check_date("signed", signed))
    if term is not None:
        length_of("term", term)
    return life.standing(life.Life(signed=known, term=term), on, checked_convention(convention))
