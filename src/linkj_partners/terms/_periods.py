"""The days of a term and of its renewals, each period with the convention that it was found under."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Final, assert_never, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._checks import check_date
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms._conventions import Convention, Formula, last_ordinal
from linkj_partners.terms._durations import Term

__all__ = [
    "Period",
    "RenewalRule",
    "check_period",
    "checked_convention",
    "date_of",
    "length_of",
    "period",
    "renewals",
]

_MONTHS_A_YEAR: Final = 12
_FIRST_ORDINAL: Final = date.min.toordinal()
_LAST_ORDINAL: Final = date.max.toordinal()


@final
class RenewalRule(Enum):
    """Where a renewal is counted from.

    For lengths in whole months the two differ at month ends only, for lengths in days never; months and
    days mixed can differ anywhere.

    Attributes:
        CHAINED: From the end of the period before.
        ANCHORED: From the original event, by the first length and the renewals so far together.
    """

    CHAINED = "chained"
    ANCHORED = "anchored"


@final
@attrs.frozen(kw_only=True, order=False)
class Period:
    """The days of a term, under a named convention; ``day in period`` asks for one.

    Attributes:
        in_force_from: The day of the event: the signing, or the start of a renewal.
        counted_from: The first day that counts: that day or, where it does not count, the next.
        last_day: The last day, to its end at 24:00.
        convention: The convention that the last day was found under.

    Raises:
        InvalidValueError: The days are not in order, or the count starts elsewhere.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> moc = period(date(2020, 11, 20), Term(years=3))
        >>> print(moc)
        2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)
        >>> date(2020, 11, 20) in moc, date(2023, 11, 21) in moc
        (True, False)
    """

    in_force_from: date = attrs.field(validator=checks.plain_date)
    counted_from: date = attrs.field(validator=checks.plain_date)
    last_day: date = attrs.field(validator=checks.plain_date)
    convention: Convention = attrs.field(validator=checks.one_of(Convention), repr=str)

    def __attrs_post_init__(self) -> None:
        """Refuse days that are not in order."""
        if self.counted_from.toordinal() - self.in_force_from.toordinal() not in {0, 1}:
            raise InvalidValueError("counted_from", self.counted_from, f"{self.in_force_from} or the day after it")
        if self.last_day < self.counted_from:
            raise InvalidValueError("last_day", self.last_day, f"a day that is not before {self.counted_from}")

    @property
    def first_day_after(self) -> date:
        """The day after the last, the first that the period does not cover.

        Raises:
            OutOfRangeError: The last day is 9999-12-31.

        Examples:
            >>> period(date(2020, 11, 20), Term(years=3)).first_day_after
            datetime.date(2023, 11, 21)
        """
        return date_of(self.last_day.toordinal() + 1, "the first day after the period")

    def __contains__(self, day: date) -> bool:
        """Tell whether the period covers a day, from `in_force_from` to `last_day`, both included."""
        return self.in_force_from <= check_date("day", day) <= self.last_day

    def days_left(self, on: date) -> int:
        """Count the days after a day, up to the last day.

        Args:
            on: The day, a plain `datetime.date`.

        Returns:
            The number of days, 0 on the last day and negative after it. Before the period begins it counts up to the
            last day all the same.

        Raises:
            WrongTypeError: It is a `datetime.datetime`, or no date at all.

        Examples:
            >>> period(date(2020, 11, 20), Term(years=3)).days_left(date(2023, 11, 1))
            19
        """
        return (self.last_day - check_date("on", on)).days

    def __str__(self) -> str:
        """Give the first and the last day, and the convention."""
        return f"{self.in_force_from} to {self.last_day} ({self.convention.name})"


def period(signed: date | PartialDate, term: Term, convention: Convention = Convention.JP_CIVIL_CODE) -> Period:
    """Find the period of a term that starts with a signing.

    Years and months go first, then days. A day that the target month lacks is its last, as every one of
    the conventions has it (Civil Code of Japan, art. 143(2) proviso, and its kin).

    Args:
        signed: The day of the signing, a plain `datetime.date`, or a `linkj_partners.PartialDate` that is exact.
        term: How long the agreement runs.
        convention: The rule to find the last day by; an assumption, unless the contract names its law.

    Returns:
        The period, which names the convention.

    Raises:
        InvalidValueError: The day is known only as a range, so that there is no one period.
        OutOfRangeError: The period goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is refused.

    Examples:
        >>> period(date(2020, 11, 20), Term(years=3)).last_day
        datetime.date(2023, 11, 20)
        >>> period(date(2020, 11, 20), Term(years=3), Convention.JP_CIVIL_CODE_INCLUSIVE).last_day
        datetime.date(2023, 11, 19)
    """
    event = _event(signed)
    months, days = length_of("term", term)
    rule = checked_convention(convention).rule
    counted_from = event if rule.counts_event_day else date_of(event.toordinal() + 1, "the first day counted")
    last = last_ordinal(rule.formula, event, counted_from, months=months, days=days)
    return Period(
        in_force_from=event, counted_from=counted_from, last_day=date_of(last, "the last day"), convention=convention
    )


def _event(signed: date | PartialDate) -> date:
    if not isinstance(signed, PartialDate):
        return check_date("signed", signed)
    if not signed.is_exact:
        raise InvalidValueError(
            "signed", str(signed), "a day that is known; of a range ask for its earliest and latest"
        )
    return signed.earliest


def renewals(period: Period, every: Term, rule: RenewalRule = RenewalRule.CHAINED) -> Iterator[Period]:
    """Go through the periods that follow a period, without end, gap or overlap.

    A renewal starts at 0:00 on the first day after the period before it, so its own first day counts,
    under every convention (Civil Code of Japan, art. 140 proviso; BGB § 187(2)): ``in_force_from`` and
    ``counted_from`` are that day. Its convention is that of the first period.

    Under `RenewalRule.CHAINED` each renewal runs for ``every`` from its own first day. Under
    `RenewalRule.ANCHORED` the n-th one ends where the first length and n times ``every`` together end,
    counted from the first period's own event. A period does not keep its length: it is taken for
    ``every`` where that gives the same last day, else for the most whole months that fit and days.

    Args:
        period: The first period; it is not given again.
        every: How long each renewal runs.
        rule: Where the renewals are counted from.

    Returns:
        An endless iterator.

    Raises:
        OutOfRangeError: From ``next()``: the renewal goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> moc = Period(
        ...     in_force_from=date(2020, 11, 20),
        ...     counted_from=date(2020, 11, 21),
        ...     last_day=date(2023, 11, 20),
        ...     convention=Convention.JP_CIVIL_CODE,
        ... )
        >>> print(next(renewals(moc, Term(years=3))))
        2023-11-21 to 2026-11-20 (JP_CIVIL_CODE)
    """
    check_period(period)
    length = length_of("every", every)
    if type(rule) is not RenewalRule:
        raise WrongTypeError("rule", rule, "a RenewalRule, such as RenewalRule.CHAINED")
    match rule:
        case RenewalRule.CHAINED:
            return _chained(period, *length)
        case RenewalRule.ANCHORED:
            return _anchored(period, *length)
        case _:
            assert_never(rule)


def _chained(period: Period, months: int, days: int) -> Iterator[Period]:
    while True:
        start = period.first_day_after
        period = _renewal(period, last_ordinal(Formula.DAY_BEFORE, start, start, months=months, days=days))
        yield period


def _anchored(anchor: Period, months: int, days: int) -> Iterator[Period]:
    all_months, all_days = _first_length(anchor, months, days)
    period = anchor
    while True:
        all_months, all_days = all_months + months, all_days + days
        period = _renewal(period, _counted(anchor, all_months, all_days))
        yield period


def _renewal(before: Period, last: int) -> Period:
    start = before.first_day_after
    last_day = date_of(last, "the last day of the renewal")
    return Period(in_force_from=start, counted_from=start, last_day=last_day, convention=before.convention)


def _counted(anchor: Period, months: int, days: int) -> int:
    """Count another length from where a period was counted from."""
    counts_first_day = anchor.counted_from == anchor.in_force_from
    formula = Formula.DAY_BEFORE if counts_first_day else anchor.convention.rule.formula
    return last_ordinal(formula, anchor.in_force_from, anchor.counted_from, months=months, days=days)


def _first_length(anchor: Period, months: int, days: int) -> tuple[int, int]:
    """Give the months and days of a period: those of its renewals, if they fit."""
    start, last_day = anchor.in_force_from, anchor.last_day
    last = last_day.toordinal()
    if _counted(anchor, months, days) == last:
        return months, days
    whole = _MONTHS_A_YEAR * (last_day.year - start.year) + last_day.month - start.month + 1
    while _counted(anchor, whole, 0) > last:
        whole -= 1
    return whole, last - _counted(anchor, whole, 0)


def length_of(field: str, term: object) -> tuple[int, int]:
    """Give the months, years included, and the days of a term, or raise."""
    if type(term) is not Term:
        raise WrongTypeError(field, term, "a Term, such as Term(years=3) or Term.parse('P3Y')")
    return _MONTHS_A_YEAR * term.years + term.months, term.days


def checked_convention(convention: object) -> Convention:
    """Return a convention, or raise; its name alone is refused."""
    if type(convention) is not Convention:
        raise WrongTypeError("convention", convention, "a Convention, such as Convention.JP_CIVIL_CODE")
    return convention


def check_period(period: object) -> None:
    """Accept a period, or raise."""
    if type(period) is not Period:
        raise WrongTypeError("period", period, "a Period, such as period(date(2020, 11, 20), Term(years=3))")


def date_of(ordinal: int, what: str) -> date:
    """Make the date of an ordinal, or raise where `datetime.date` has none."""
    if _FIRST_ORDINAL <= ordinal <= _LAST_ORDINAL:
        return date.fromordinal(ordinal)
    raise OutOfRangeError(what, f"{date.max if ordinal > _LAST_ORDINAL else date.min}")
