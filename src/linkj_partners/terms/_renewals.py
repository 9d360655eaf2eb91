"""What an agreement says about its own renewal, and the periods that follow from it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from typing import Final, NamedTuple, assert_never, final

import attrs

from linkj_partners._checks import check_date, check_type, one_of, optional, whole_number
from linkj_partners._reprs import record_shown
from linkj_partners.terms._conventions import MONTH_LENGTHS, MONTHS_A_YEAR, Formula, day_before, last_ordinal
from linkj_partners.terms._durations import Term
from linkj_partners.terms._periods import Period, date_of, length_of

__all__ = [
    "Renewal",
    "RenewalRule",
    "Span",
    "chained_span",
    "renewal_span",
    "renewals",
    "running_period",
    "spanned",
]

_FIRST_DAY: Final = "the first day of the renewal"


@final
class RenewalRule(Enum):
    """Where a renewal is counted from.

    For lengths in whole months the two differ only at the ends of months, and for lengths in days they never
    differ. For months and days together they can differ anywhere.

    Attributes:
        CHAINED: From the end of the previous period.
        ANCHORED: From the original event, over the first length and all renewals so far.
    """

    CHAINED = "chained"
    ANCHORED = "anchored"


@final
@attrs.frozen(kw_only=True, order=False)
class Renewal:
    """How an agreement goes on after its last day, as printed.

    Attributes:
        automatic: Whether it renews by itself unless somebody gives notice (自動更新); otherwise the parties must
            agree on each renewal.
        every: The length of each renewal, or ``None`` where no length is printed.
        notice: How long before the last day notice must be given, or ``None`` where none is printed.
        at_most: The largest number of renewals, 1 or more, or ``None`` for any number.

    Raises:
        InvalidValueError: ``at_most`` is less than 1.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> Renewal(automatic=True, every=Term(years=1), notice=Term(months=3)).at_most is None
        True
    """

    automatic: bool = attrs.field(validator=one_of(bool))
    every: Term | None = attrs.field(default=None, validator=optional(one_of(Term)))
    notice: Term | None = attrs.field(default=None, validator=optional(one_of(Term)))
    at_most: int | None = attrs.field(default=None, validator=optional(whole_number(1)))

    __repr__ = record_shown


def renewals(period: Period, every: Term, rule: RenewalRule = RenewalRule.CHAINED) -> Iterator[Period]:
    """Yield the periods that follow a period, without end, gap or overlap.

    A renewal starts at 0:00 on the first day after the period before it, so its own first day counts
    under every convention (Civil Code of Japan, art. 140 proviso; BGB § 187(2)): ``in_force_from`` and
    ``counted_from`` are that day. Its convention is that of the first period, ``None`` included.

    Under `RenewalRule.CHAINED` each renewal runs for ``every`` from its own first day. Under
    `RenewalRule.ANCHORED` the n-th one ends where the first length and n times ``every`` together end,
    counted from the first period's own event. The first length is taken for ``every`` where that gives the
    same last day, else for the most whole months that fit and the days that remain.

    Args:
        period: The first period; it is not yielded again.
        every: How long each renewal runs.
        rule: Where the renewals are counted from.

    Returns:
        An endless iterator.

    Raises:
        OutOfRangeError: From ``next()``: the renewal goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from datetime import date
        >>> from linkj_partners.terms import Convention, Period
        >>> moc = Period(
        ...     in_force_from=date(2020, 11, 20),
        ...     counted_from=date(2020, 11, 21),
        ...     last_day=date(2023, 11, 20),
        ...     convention=Convention.JP_CIVIL_CODE,
        ... )
        >>> print(next(renewals(moc, Term(years=3))))
        2023-11-21 to 2026-11-20 (JP_CIVIL_CODE)
    """
    check_type("period", period, Period)
    length_of("every", every)
    check_type("rule", rule, RenewalRule)
    match rule:
        case RenewalRule.CHAINED:
            return _chained(period, every)
        case RenewalRule.ANCHORED:
            return _anchored(period, every)
        case _:
            assert_never(rule)


def _chained(period: Period, every: Term) -> Iterator[Period]:
    months, days = length_of("every", every)
    while True:
        start = period.first_day_after
        period = spanned(period, Span(start.toordinal(), day_before(start, months) + days), every)
        yield period


def _anchored(anchor: Period, every: Term) -> Iterator[Period]:
    end_of = _anchored_ends(anchor, every)
    period, number = anchor, 0
    while True:
        number += 1
        period = spanned(anchor, Span(period.first_day_after.toordinal(), end_of(number)), every)
        yield period


def _anchored_ends(anchor: Period, every: Term) -> Callable[[int], int]:
    """Return a function for the last day of the n-th renewal, as an ordinal."""
    months, days = length_of("every", every)
    first_months, first_days = _first_length(anchor, months, days)
    return lambda number: _counted(anchor, first_months + number * months, first_days + number * days)


def _counted(anchor: Period, months: int, days: int) -> int:
    """Count another length from where a period was counted from."""
    formula = Formula.DAY_BEFORE
    if anchor.convention is not None and anchor.counted_from != anchor.in_force_from:
        formula = anchor.convention.rule.formula
    return last_ordinal(formula, anchor.in_force_from, anchor.counted_from, months=months, days=days)


def _first_length(anchor: Period, months: int, days: int) -> tuple[int, int]:
    """Return the months and days of a period: those of its renewals, if they fit."""
    start, last_day = anchor.in_force_from, anchor.last_day
    last = last_day.toordinal()
    if _counted(anchor, months, days) == last:
        return months, days
    whole = MONTHS_A_YEAR * (last_day.year - start.year) + last_day.month - start.month + 1
    while _counted(anchor, whole, 0) > last:
        whole -= 1
    return whole, last - _counted(anchor, whole, 0)


class Span(NamedTuple):
    """The first and the last day of a renewal, as ordinals: the last may be past the year 9999."""

    first: int
    last: int


def spanned(original: Period, span: Span, every: Term) -> Period:
    """Return the renewal of a period that covers a span."""
    start = date_of(span.first, _FIRST_DAY)
    return Period(
        in_force_from=start,
        counted_from=start,
        last_day=date_of(span.last, "the last day of the renewal"),
        convention=original.convention,
        term=every,
    )


def running_period(
    period: Period, renewal: Renewal | None, on: date, rule: RenewalRule = RenewalRule.CHAINED
) -> Period | None:
    """Return the period in force on a day, counting automatic renewals.

    The work does not grow with the number of renewals in between where each runs for whole months or for days.

    Args:
        period: The first period.
        renewal: What the agreement says about its renewal, or ``None``. A renewal that is not automatic does
            not run by itself, and one without a length gives no period, since its last day is not known.
        on: The day.
        rule: Where the renewals are counted from.

    Returns:
        The first period, or the renewal that covers the day; ``None`` before the first day, and after the last
        where no renewal runs.

    Raises:
        OutOfRangeError: The renewal that covers the day goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from datetime import date
        >>> from linkj_partners.terms import Period
        >>> first = Period(
        ...     in_force_from=date(2024, 8, 29),
        ...     counted_from=date(2024, 8, 29),
        ...     last_day=date(2025, 8, 28),
        ...     convention=None,
        ... )
        >>> tacit = Renewal(automatic=True, every=Term(months=12), notice=Term(months=2))
        >>> running_period(first, tacit, date(2026, 2, 11)).last_day
        datetime.date(2026, 8, 28)
        >>> print(running_period(first, None, date(2026, 2, 11)))
        None
    """
    check_type("period", period, Period)
    check_date("on", on)
    if renewal is not None:
        check_type("renewal", renewal, Renewal)
    check_type("rule", rule, RenewalRule)
    if on <= period.last_day:
        return period if on in period else None
    if renewal is None or renewal.every is None or not renewal.automatic:
        return None
    span = renewal_span(period, renewal.every, rule, until=on.toordinal(), at_most=renewal.at_most)
    return None if span is None else spanned(period, span, renewal.every)


def renewal_span(period: Period, every: Term, rule: RenewalRule, *, until: int, at_most: int | None) -> Span | None:
    """Return the first renewal that ends on or after a day, an ordinal after the period's last.

    Returns:
        The days of the renewal, or ``None`` where the last of at most so many renewals ends before.
    """
    match rule:
        case RenewalRule.CHAINED:
            return chained_span(period.last_day.toordinal(), every, until=until, at_most=at_most)
        case RenewalRule.ANCHORED:
            end_of = _anchored_ends(period, every)
            return _first_span(end_of, until=until, most=until - end_of(0), at_most=at_most)
        case _:
            assert_never(rule)


def chained_span(last: int, every: Term, *, until: int, at_most: int | None) -> Span | None:
    """Return the first chained renewal after a last day that ends on or after another day; see `renewal_span`.

    Where no renewal can meet a month too short for its day, and for lengths in days, n renewals are n times the
    length. Elsewhere one renewal is taken after another until that is so, which is soon but for months and days mixed.
    """
    months, days = length_of("every", every)
    if at_most == 0:
        return None
    done, start = 0, date_of(last + 1, _FIRST_DAY)
    while months and (days or _may_meet_short_month(start, months)):
        end = day_before(start, months) + days
        if end >= until:
            return Span(start.toordinal(), end)
        done += 1
        if done == at_most:
            return None
        start = date_of(end + 1, _FIRST_DAY)
    return _first_span(
        lambda number: day_before(start, number * months) + number * days,
        until=until,
        most=until - start.toordinal() + 1,
        at_most=None if at_most is None else at_most - done,
    )


def _may_meet_short_month(start: date, months: int) -> bool:
    return any(
        start.day > MONTH_LENGTHS[(start.month - 1 + number * months) % MONTHS_A_YEAR]
        for number in range(MONTHS_A_YEAR)
    )


def _first_span(end_of: Callable[[int], int], *, until: int, most: int, at_most: int | None) -> Span | None:
    """Find the first renewal that ends on or after a day by halving; every renewal has a day at least."""
    number = 1 + bisect_left(range(1, most + 1), until, key=end_of)
    return None if at_most is not None and number > at_most else Span(end_of(number - 1) + 1, end_of(number))
