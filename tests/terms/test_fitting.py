"""Which lengths and conventions lead from one day to another."""

from datetime import date, datetime

import pytest

from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, WrongTypeError
from linkj_partners.terms import Convention, Formula, fitting

EXCLUDED = ["JP_CIVIL_CODE"]
INCLUDED = [convention.name for convention in Convention if convention.rule.counts_event_day]
SAME_NUMBER = [convention.name for convention in Convention if convention.rule.formula is Formula.SAME_NUMBER]


@pytest.mark.parametrize(
    ("start", "last_day", "term", "conventions"),
    [
        # 16 of 17 agreements in one public register end on the day of the same number, in another the day before.
        (date(2019, 6, 3), date(2024, 6, 3), "P5Y", EXCLUDED + SAME_NUMBER),
        (date(2019, 6, 3), date(2024, 6, 2), "P5Y", INCLUDED),
        (date(2021, 4, 1), date(2024, 3, 31), "P3Y", INCLUDED),
        (date(2021, 4, 1), date(2022, 9, 30), "P1Y6M", INCLUDED),
        (date(2021, 4, 1), date(2021, 4, 30), "P1M", INCLUDED),
        (date(2021, 1, 31), date(2021, 2, 28), "P1M", EXCLUDED + INCLUDED + SAME_NUMBER),
        (date(2021, 2, 28), date(2021, 3, 31), "P1M", EXCLUDED),
        (date(2021, 2, 28), date(2021, 3, 28), "P1M", SAME_NUMBER),
        (date(2021, 2, 28), date(2021, 3, 27), "P1M", INCLUDED),
        (date(2021, 4, 30), date(2021, 5, 31), "P1M", EXCLUDED),
        (date(1, 1, 1), date(9999, 12, 31), "P9999Y", INCLUDED),
        (date(9999, 11, 30), date(9999, 12, 31), "P1M", EXCLUDED),
    ],
)
def test_fitting(start: date, last_day: date, term: str, conventions: list[str]) -> None:
    """The one length is found with every convention that fits, in their own order."""
    expected = tuple(convention.name for convention in Convention if convention.name in conventions)
    found = fitting(start, last_day)
    assert tuple(convention.name for _, convention in found) == expected
    assert {str(length) for length, _ in found} == {term}


@pytest.mark.parametrize(
    ("start", "last_day"),
    [
        (date(2021, 4, 1), date(2024, 3, 15)),
        (date(2021, 4, 1), date(2021, 4, 1)),
        (date(2021, 4, 1), date(2021, 3, 31)),
        (date(2021, 4, 1), date(2018, 3, 31)),
        (date(9999, 12, 31), date(9999, 12, 31)),
        (date.max, date.min),
    ],
)
def test_nothing_fits(start: date, last_day: date) -> None:
    """A last day in the middle, or before the start, is led to by no whole months."""
    assert fitting(start, last_day) == ()


def test_exact_partial_dates_are_days() -> None:
    """The fields of an agreement can be given as they are."""
    found = fitting(PartialDate.parse("2021-04-01"), PartialDate.parse("2024-03-31"))
    assert found == fitting(date(2021, 4, 1), date(2024, 3, 31)) != ()


@pytest.mark.parametrize(
    ("start", "last_day", "field"), [("2021", "2024-03-31", "start"), ("2021-04-01", "2024-03", "last_day")]
)
def test_ranges_are_refused(start: str, last_day: str, field: str) -> None:
    """Of a range nobody knows which day it is."""
    with pytest.raises(InvalidValueError, match=f"^{field} cannot be"):
        fitting(PartialDate.parse(start), PartialDate.parse(last_day))


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("2021-04-01", date(2024, 3, 31)), "start"),
        ((date(2021, 4, 1), None), "last_day"),
        ((date(2021, 4, 1), datetime(2024, 3, 31)), "last_day"),  # noqa: DTZ001
    ],
)
def test_other_types_are_refused(arguments: tuple[object, object], field: str) -> None:
    """A string or a datetime is not a day."""
    with pytest.raises(WrongTypeError, match=f"^{field} cannot be"):
        fitting(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
