"""Last days and standings of whole columns of signing days, as NumPy arrays (extra ``numpy``).

The answers are those of `linkj_partners.terms`, day for day, under every convention; for millions of days they come
much faster. NumPy arrays are what pandas, Polars, DuckDB and Dask exchange.

The module can be imported without NumPy. Each function raises `linkj_partners.errors.MissingExtraError` where it is
missing.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias, assert_never

from linkj_partners._checks import check_date, check_type
from linkj_partners._extras import Library
from linkj_partners._public import publish
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import Convention, Formula, Standing, Term
from linkj_partners.terms._periods import length_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
else:
    np = Library("numpy", "numpy")

__all__ = ["STANDINGS", "Days", "last_days", "standings"]

Days: TypeAlias = "npt.NDArray[np.datetime64]"
"""An array of days without times of day, such as ``datetime64[D]``; ``NaT`` is a day that is not known."""

STANDINGS: Final = tuple(Standing)
"""The standings that the numbers of `standings` stand for: ``STANDINGS[number]``."""

_DAYS: Final = "an array of datetime64 days or a sequence of plain dates, such as [date(2021, 2, 5)]"
# A printed month stays a month: its first day is not the day of the signing.
_LONGER_THAN_DAYS: Final = frozenset({"Y", "M", "W"})


def last_days(signed: "Days | Sequence[date]", term: Term, convention: Convention = Convention.JP_CIVIL_CODE) -> "Days":
    """Find the last days of one term for many signings; see `linkj_partners.terms.period`.

    Args:
        signed: The days of the signings: an array of ``datetime64`` without times of day, in which ``NaT``
            stands for a day that is not known, or a sequence of plain dates.
        term: How long the agreements run. A column with several terms is taken term by term.
        convention: The rule to find the last days by.

    Returns:
        The last days, ``datetime64[D]``; ``NaT`` for ``NaT``.

    Raises:
        InvalidValueError: A signing has a time of day, is not in the years 1 to 9999, or is a week, a month or a year.
        MissingExtraError: NumPy is not installed.
        OutOfRangeError: A last day is past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> last_days([date(2020, 11, 20), date(2024, 2, 29)], Term(years=3))
        array(['2023-11-20', '2027-02-28'], dtype='datetime64[D]')
    """
    days = _last_days(_plain_days(signed), term, convention)
    if (days > np.datetime64(date.max)).any():
        raise OutOfRangeError("a last day", f"{date.max}")
    return days


def standings(
    signed: "Days | Sequence[date]", term: Term | None, on: date, convention: Convention = Convention.JP_CIVIL_CODE
) -> "npt.NDArray[np.int8]":
    """Return where a day lies in the life of many agreements of one term; see `linkj_partners.terms.standing`.

    Args:
        signed: The days of the signings, as for `last_days`.
        term: The published term, or ``None``.
        on: The day.
        convention: The rule to find the last days by.

    Returns:
        For each signing the index of its standing in `STANDINGS`. A day that is not known (``NaT``) has that of
        `linkj_partners.terms.Standing.UNCERTAIN`. Renewals, stated ends and early ends are not looked at; for those use
        `linkj_partners.Agreement.standing`.

    Raises:
        InvalidValueError: A signing has a time of day, is not in the years 1 to 9999, or is a week, a month or a year.
        MissingExtraError: NumPy is not installed.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> numbers = standings(
        ...     [date(2020, 11, 20), date(2021, 2, 5)], Term(years=3), date(2024, 1, 1)
        ... )
        >>> [STANDINGS[number].name for number in numbers]
        ['AFTER_TERM', 'IN_TERM']
    """
    days, day = _plain_days(signed), np.datetime64(check_date("on", on))
    check_type("convention", convention, Convention)
    numbers = np.full(days.shape, _number(Standing.NO_PUBLISHED_TERM))
    if term is not None:
        in_term = day <= _last_days(days, term, convention)
        numbers = np.where(in_term, _number(Standing.IN_TERM), _number(Standing.AFTER_TERM))
    numbers[day < days] = _number(Standing.NOT_SIGNED)
    numbers[np.isnat(days)] = _number(Standing.UNCERTAIN)
    return numbers


def _number(standing: Standing) -> "np.int8":
    return np.int8(STANDINGS.index(standing))


def _plain_days(signed: "Days | Sequence[date]") -> "Days":
    given = _array(signed)
    if given.dtype.kind != "M":
        given = np.array([check_date("signed", day) for day in given.tolist()], dtype="datetime64[D]")
    unit, _ = np.datetime_data(given.dtype)
    if unit in _LONGER_THAN_DAYS:
        raise InvalidValueError("signed", f"{given.dtype}", "days, datetime64[D]; a month stays a month, not its 1st")
    days = given.astype("datetime64[D]")
    odd = ~np.isnat(days) & ((days != given) | (days < np.datetime64(date.min)) | (days > np.datetime64(date.max)))
    if odd.any():
        raise InvalidValueError("signed", str(given[odd][0]), "days of the years 1 to 9999, without a time of day")
    return days


def _array(signed: object) -> "npt.NDArray[Any]":
    """Return an array of at least one dimension, or raise."""
    if not _is_column(signed):
        raise WrongTypeError("signed", signed, _DAYS)
    try:
        given = np.asarray(signed)
    except (TypeError, ValueError):
        raise WrongTypeError("signed", signed, _DAYS) from None
    if not given.ndim:
        raise WrongTypeError("signed", signed, _DAYS)
    return given


def _is_column(value: object) -> bool:
    return hasattr(value, "__array__") or (isinstance(value, Sequence) and not isinstance(value, str | bytes))


def _last_days(signed: "Days", term: Term, convention: Convention) -> "Days":
    """Find the last days without a limit of years; see `linkj_partners.terms._conventions.last_ordinal`."""
    months, days = length_of("term", term)
    rule = check_type("convention", convention, Convention).rule
    match rule.formula:
        case Formula.DAY_BEFORE:
            counted_from = signed if rule.counts_event_day else signed + np.timedelta64(1, "D")
            return _in_month(counted_from, months, 1) + np.timedelta64(days, "D")
        case Formula.SAME_NUMBER:
            return _in_month(signed, months, 0) + np.timedelta64(days, "D")
        case _:
            assert_never(rule.formula)


def _in_month(days: "Days", months: int, earlier: int) -> "Days":
    """Return the days of the same number less ``earlier`` some months later, or the last that those months have."""
    month = days.astype("datetime64[M]")
    number = (days - month).astype(np.int64) + 1 - earlier
    target = month + np.timedelta64(months, "M")
    start = target.astype("datetime64[D]")
    length = ((target + np.timedelta64(1, "M")).astype("datetime64[D]") - start).astype(np.int64)
    last: Days = start + (np.minimum(number, length) - 1).astype("timedelta64[D]")
    return last


publish(globals())
