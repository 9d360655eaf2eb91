"""What has to be done by when: the ends, renewals and notice deadlines that fall in the days ahead."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from itertools import islice
from typing import Final, NamedTuple, final

import attrs

from linkj_partners._checks import check_date, check_type
from linkj_partners.counting._index import index_of
from linkj_partners.dates import PartialDate
from linkj_partners.errors import OutOfRangeError
from linkj_partners.model import Agreement, Register
from linkj_partners.terms import Convention, NoticeReading, Period, Renewal, Term, notice_deadline, period, renewals

__all__ = ["Due", "DueKind", "Start", "due", "is_replaced", "starts_of_renewals", "unknown_ends"]

_ONE_DAY: Final = timedelta(days=1)


@final
class DueKind(Enum):
    """What falls on a day.

    Attributes:
        NOTICE: The last day on which notice against a renewal is in time.
        RENEWAL: The last day of a period that is followed by another by automatic renewal.
        END: The last day of an agreement that does not renew by itself.
    """

    NOTICE = "notice"
    RENEWAL = "renewal"
    END = "end"


@final
@attrs.frozen(kw_only=True, order=False)
class Due:
    """One thing that falls, or may fall, in the days that were asked about.

    Attributes:
        agreement: The agreement.
        day: The day; a range where the days that it depends on are not known exactly.
        what: What falls on it.
        is_certain: Whether it certainly falls in the days that were asked about.
    """

    agreement: Agreement
    day: PartialDate
    what: DueKind = attrs.field(repr=str)
    is_certain: bool

    def __str__(self) -> str:
        """Return the day, what it is and the agreement, such as ``2023-11-20 end royal-danish-embassy``."""
        doubt = "" if self.is_certain else " (uncertain)"
        return f"{self.day} {self.what.value} {self.agreement.key}{doubt}"


def due(
    register: Register,
    on: date,
    within: Term,
    convention: Convention | None = None,
    *,
    reading: NoticeReading = NoticeReading.CLEAR_PERIOD,
) -> tuple[Due, ...]:
    """Find the ends, renewals and notice deadlines that fall, or may fall, in the days ahead.

    Notice is counted back from the end of the period that is then running, after every automatic renewal so far. The
    last renewal that ``at_most`` allows needs no notice. Days before ``on`` are not listed, such as a deadline that was
    missed, nor ends that are not known: `unknown_ends` finds these agreements. Where another agreement renews one, it
    has no end to see to, and from the day before the other starts it does not renew by itself.

    Args:
        register: The register.
        on: The first day that is asked about.
        within: How far ahead; the last day is the one that a term from ``on`` ends on under ``JP_CIVIL_CODE``.
        convention: How last days are found; by default as in `linkj_partners.Agreement.period`.
        reading: How notice is counted. No law settles it; ``CLEAR_PERIOD`` is the earlier day, so the safe one.

    Returns:
        What falls, or may fall, in these days, sorted by the first day that each can be. An agreement that was ended
        has no days after its end.

    Raises:
        OutOfRangeError: The days go past the year 9999.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> for each in due(bundled(), date(2023, 10, 1), Term(months=12)):
        ...     print(each)
        2023-11-20 end royal-danish-embassy
        2024-06-03 end ucla
    """
    check_type("register", register, Register)
    check_type("reading", reading, NoticeReading)
    window = period(check_date("on", on), check_type("within", within, Term))
    if convention is not None:
        check_type("convention", convention, Convention)
    starts = starts_of_renewals(register)
    found = [
        each
        for agreement in register
        for each in _of_agreement(agreement, starts.get(agreement.key), window, convention, reading)
    ]
    # Notice before the ends of two short periods can be due on one day, the last of a month.
    return tuple(sorted(dict.fromkeys(found), key=_order))


def unknown_ends(register: Register, on: date, convention: Convention | None = None) -> tuple[Agreement, ...]:
    """Find the agreements that renew automatically and whose next last day is not known.

    The length of their renewals is not given and the first last day is past, or may be; or the first last day is not
    known. `due` says nothing about them.

    Args:
        register: The register.
        on: The day to look from.
        convention: How last days are found; by default as in `linkj_partners.Agreement.period`.

    Returns:
        The agreements, in signing order; none that was ended or that another agreement renews.

    Raises:
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import tables
        >>> rows = [
        ...     {
        ...         "Partner": "Some Lab",
        ...         "Signed": "1 April 2018",
        ...         "Term": "5 years",
        ...         "Renewal": "automatic",
        ...     }
        ... ]
        >>> register = tables.read(rows, host="Our University", as_of=date(2026, 1, 1))
        >>> [agreement.key for agreement in unknown_ends(register, date(2026, 1, 1))]
        ['some-lab']
        >>> due(register, date(2026, 1, 1), Term(years=50))
        ()
    """
    check_type("register", register, Register)
    check_date("on", on)
    if convention is not None:
        check_type("convention", convention, Convention)
    renewed = starts_of_renewals(register)
    return tuple(each for each in register if each.key not in renewed and _has_unknown_end(each, on, convention))


def _has_unknown_end(agreement: Agreement, on: date, convention: Convention | None) -> bool:
    renewal, first = agreement.renewal, agreement.last_days(convention)
    if renewal is None or not renewal.automatic or agreement.ended is not None:
        return False
    if first is None:
        return True
    is_known = renewal.every is not None and None not in (first.known_earliest, first.known_latest)
    return first.earliest < on and not is_known


def _order(each: Due) -> tuple[date, date, str, int]:
    return each.day.earliest, each.day.latest, each.agreement.key, list(DueKind).index(each.what)


class Start(NamedTuple):
    """When the first agreement that renews another one starts: from ``earliest`` to ``latest``."""

    earliest: date
    latest: date


def starts_of_renewals(register: Register) -> Mapping[str, Start]:
    """Return for the key of each agreement that another one renews when that starts."""
    starts, signed = dict[str, Start](), index_of(register).signings
    for agreement in register:
        if agreement.renews is not None:
            start = agreement.in_force_from or signed[agreement.key]
            known = starts.get(agreement.renews, Start(date.max, date.max))
            starts[agreement.renews] = Start(min(known.earliest, start.earliest), min(known.latest, start.latest))
    return starts


def is_replaced(end: "PeriodEnd", renewed: Start | None, first: date = date.min) -> bool:
    """Return whether another agreement takes the place of what falls on the last day of a period.

    It takes the place of an end, whenever it starts, and of a renewal where it starts on the next day or before.

    Args:
        end: The last day of the period.
        renewed: When the other agreement starts.
        first: What falls before this day is not asked about.
    """
    if renewed is None:
        return False
    return end.what is DueKind.END or renewed.latest - max(end.day.earliest, first) <= _ONE_DAY


def _of_agreement(
    agreement: Agreement, renewed: Start | None, window: Period, convention: Convention | None, reading: NoticeReading
) -> Iterator[Due]:
    if agreement.ended is not None:
        yield from _if_in(window, agreement, agreement.ended, DueKind.END)
    for end in period_ends(agreement, convention):
        deadline = None if end.notice is None else deadlines(end.day, end.notice, reading)
        if is_replaced(end, renewed) or (deadline or end.day).earliest > window.last_day:
            return
        falling = [] if deadline is None else [*_if_in(window, agreement, deadline, DueKind.NOTICE)]
        if not is_replaced(end, renewed, window.in_force_from):
            falling += _if_in(window, agreement, end.day, end.what)
        is_certain = renewed is None or renewed.earliest - end.day.latest > _ONE_DAY
        yield from (
            attrs.evolve(each, is_certain=is_certain and each.is_certain) for each in _unless_ended(window, falling)
        )


def _if_in(window: Period, agreement: Agreement, day: PartialDate, what: DueKind) -> Iterator[Due]:
    if day.earliest <= window.last_day and window.in_force_from <= day.latest:
        is_certain = day.earliest in window and day.latest in window
        yield Due(agreement=agreement, day=day, what=what, is_certain=is_certain)


def _unless_ended(window: Period, found: Iterable[Due]) -> Iterator[Due]:
    """Leave out what comes after the end of an agreement that was ended; on that very day, all but a notice."""
    for each in found:
        ended = each.agreement.ended
        if ended is None:
            yield each
            continue
        spare = timedelta(days=each.what is not DueKind.NOTICE)
        if ended.latest - max(each.day.earliest, window.in_force_from) >= spare:
            yield attrs.evolve(each, is_certain=each.is_certain and ended.earliest - each.day.latest >= spare)


class PeriodEnd(NamedTuple):
    """The last day of a period, what falls on it, and how long before it notice must be given."""

    day: PartialDate
    what: DueKind
    notice: Term | None


def period_ends(agreement: Agreement, convention: Convention | None) -> Iterator[PeriodEnd]:
    """Yield the last day of each period, as far as it follows from what was printed."""
    first, renewal = agreement.last_days(convention), agreement.renewal
    if first is None:
        return
    if renewal is None or not renewal.automatic:
        yield PeriodEnd(first, DueKind.END, None if renewal is None else renewal.notice)
        return
    yield PeriodEnd(first, DueKind.RENEWAL, renewal.notice)
    earliest, latest = first.known_earliest, first.known_latest
    if renewal.every is None or earliest is None or latest is None:
        return
    chains = zip(_chained(earliest, renewal, renewal.every), _chained(latest, renewal, renewal.every), strict=False)
    for number, (first_day, last_day) in enumerate(chains, start=1):
        day = _between(first_day, last_day)
        is_last = number == renewal.at_most
        yield PeriodEnd(day, DueKind.END, None) if is_last else PeriodEnd(day, DueKind.RENEWAL, renewal.notice)


def _chained(last_day: date, renewal: Renewal, every: Term) -> Iterator[date]:
    """Yield the last days of the renewals that follow a last day, as far as there are dates for them."""
    before = Period(in_force_from=last_day, counted_from=last_day, last_day=last_day, convention=None)
    try:
        for each in islice(renewals(before, every), renewal.at_most):
            yield each.last_day
    except OutOfRangeError:
        return


def deadlines(day: PartialDate, notice: Term, reading: NoticeReading) -> PartialDate | None:
    """Return the last day on which notice before a last day is in time.

    Returns:
        The day; ``None`` if it is before the year 1, where no date exists.
    """
    earliest = None if day.known_earliest is None else _deadline(day.earliest, notice, reading)
    latest = date.max if day.known_latest is None else _deadline(day.latest, notice, reading)
    if latest is None or (earliest is None and latest == date.max):
        return None
    return _between(earliest or date.min, latest)


def _between(earliest: date, latest: date) -> PartialDate:
    return PartialDate.on(earliest) if earliest == latest else PartialDate.between(earliest, latest)


def _deadline(last_day: date, notice: Term, reading: NoticeReading) -> date | None:
    before = Period(in_force_from=last_day, counted_from=last_day, last_day=last_day, convention=None)
    try:
        return notice_deadline(before, notice, reading)
    except OutOfRangeError:
        return None
