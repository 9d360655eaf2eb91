"""Last days and standings of whole columns of signing days, as NumPy arrays (extra ``numpy``).

The answers are those of `linkj_partners.terms`, day for day, under every convention; for millions of days they come
much faster. NumPy arrays are what pandas, Polars, DuckDB and Dask exchange.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, TypeAlias, assert_never

from linkj_partners import _extras as extras
from linkj_partners._checks import check_date
from linkj_partners._public import publish
from linkj_partners.errors import InvalidValueError, OutOfRangeError
from linkj_partners.terms import Convention, Formula, Standing, Term
from linkj_partners.terms._periods import checked_convention, length_of

with extras.needed("numpy", "numpy"):
    import numpy as np
    import numpy.typing as npt

__all__ = ["STANDINGS", "Days", "last_days", "standings"]

Days: TypeAlias = npt.NDArray[np.datetime64]
"""Days without times of day; ``NaT`` is one that is not known."""

STANDINGS: Final = tuple(Standing)
"""What the numbers that `standings` gives stand for: ``STANDINGS[number]``."""

_FIRST: Final = np.datetime64(date.min)
_LAST: Final = np.datetime64(date.max)


def last_days(signed: Days | Sequence[date], term: Term, convention: Convention = Convention.JP_CIVIL_CODE) -> Days:
    """Find the last days of one term for many signings; see `linkj_partners.terms.period`.

    Args:
        signed: The days of the signings: an array of ``datetime64`` without times of day, in which ``NaT``
            stands for a day that is not known, or a sequence of plain dates.
        term: How long the agreements run. A column with several terms is taken term by term.
        convention: The rule to find the last days by.

    Returns:
        The last days, ``datetime64[D]``; ``NaT`` for ``NaT``.

    Raises:
        InvalidValueError: A signing has a time of day, or is not in the years 1 to 9999.
        OutOfRangeError: A last day is past 9999-12-31.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> last_days([date(2020, 11, 20), date(2024, 2, 29)], Term(years=3))
        array(['2023-11-20', '2027-02-28'], dtype='datetime64[D]')
    """
    days = _last_days(_plain_days(signed), term, convention)
    if (days > _LAST).any():
        raise OutOfRangeError("a last day", f"{date.max}")
    return days


def standings(
    signed: Days | Sequence[date], term: Term | None, on: date, convention: Convention = Convention.JP_CIVIL_CODE
) -> npt.NDArray[np.int8]:
    """Tell where a day lies in the life of many agreements of one term; see `linkj_partners.terms.standing`.

    Args:
        signed: The days of the signings, as for `last_days`.
        term: The published term, or ``None``.
        on: The day that is asked about.
        convention: The rule to find the last days by.

    Returns:
        For each signing the index of its standing in `STANDINGS`. Of a day that is not known (``NaT``) it is
        that of `linkj_partners.terms.Standing.UNCERTAIN`.

    Raises:
        InvalidValueError: A signing has a time of day, or is not in the years 1 to 9999.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> numbers = standings([date(2020, 11, 20), date(2021, 2, 5)], Term(years=3), date(2024, 1, 1))
        >>> [STANDINGS[number].name for number in numbers]
        ['AFTER_TERM', 'IN_TERM']
    """
    days, day = _plain_days(signed), np.datetime64(check_date("on", on))
    checked_convention(convention)
    numbers = np.full(days.shape, _number(Standing.NO_PUBLISHED_TERM))
    if term is not None:
        in_term = day <= _last_days(days, term, convention)
        numbers = np.where(in_term, _number(Standing.IN_TERM), _number(Standing.AFTER_TERM))
    numbers[day < days] = _number(Standing.NOT_SIGNED)
    numbers[np.isnat(days)] = _number(Standing.UNCERTAIN)
    return numbers


def _number(standing: Standing) -> np.int8:
    return np.int8(STANDINGS.index(standing))


def _plain_days(signed: Days | Sequence[date]) -> Days:
    given = np.asarray(signed)
    if given.dtype.kind != "M":
        given = np.array([check_date("signed", day) for day in given.tolist()], dtype="datetime64[D]")
    days = given.astype("datetime64[D]")
    odd = ~np.isnat(days) & ((days != given) | (days < _FIRST) | (days > _LAST))
    if odd.any():
        raise InvalidValueError("signed", str(given[odd][0]), "days of the years 1 to 9999, without a time of day")
    return days


def _last_days(signed: Days, term: Term, convention: Convention) -> Days:
    """Work the last days out, with no limit of years; see `linkj_partners.conventions.last_ordinal`."""
    months, days = length_of("term", term)
    rule = checked_convention(convention).rule
    match rule.formula:
        case Formula.DAY_BEFORE:
            counted_from = signed if rule.counts_event_day else signed + np.timedelta64(1, "D")
            return _in_month(counted_from, months, 1) + np.timedelta64(days, "D")
        case Formula.SAME_NUMBER:
            return _in_month(signed, months, 0) + np.timedelta64(days, "D")
        case _:
            assert_never(rule.formula)


def _in_month(days: Days, months: int, earlier: int) -> Days:
    """Go forward by months to the day of the same number less ``earlier``, or to the last that the month has."""
    month = days.astype("datetime64[M]")
    number = (days - month).astype(np.int64) + 1 - earlier
    target = month + np.timedelta64(months, "M")
    start = target.astype("datetime64[D]")
    length = ((target + np.timedelta64(1, "M")).astype("datetime64[D]") - start).astype(np.int64)
    last: Days = start + (np.minimum(number, length) - 1).astype("timedelta64[D]")
    return last


publish(globals())
