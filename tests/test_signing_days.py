"""Counting signing days up to a day."""

from datetime import date, datetime

import pytest

from linkj_partners import PartialDate
from linkj_partners.errors import WrongTypeError
from linkj_partners.signing_days import SigningDays
from linkj_partners.tallies import Bounds

DAYS = SigningDays.of(PartialDate.parse(text) for text in ("2021-02-05", "2018", "[2017-06-19..2017-06-22]"))


def test_days_are_sorted() -> None:
    """The first and the last days that each can be are sorted by themselves."""
    assert DAYS.earliest == (date(2017, 6, 19), date(2018, 1, 1), date(2021, 2, 5))
    assert DAYS.latest == (date(2017, 6, 22), date(2018, 12, 31), date(2021, 2, 5))


@pytest.mark.parametrize(
    ("on", "lower", "upper"),
    [
        (date(2017, 6, 18), 0, 0),
        (date(2017, 6, 19), 0, 1),
        (date(2017, 6, 22), 1, 1),
        (date(2018, 1, 1), 1, 2),
        (date(2018, 12, 31), 2, 2),
        (date(2021, 2, 4), 2, 2),
        (date(2021, 2, 5), 3, 3),
        (None, 3, 3),
    ],
)
def test_days_up_to_a_day_are_counted(on: date | None, lower: int, upper: int) -> None:
    """A day counts from its last possible date on, and can count from its first; without a day all count."""
    assert DAYS.count(on) == Bounds(lower, upper)


def test_only_a_date_is_counted_up_to() -> None:
    """A datetime is refused by the name of the argument."""
    with pytest.raises(WrongTypeError, match=r"^on cannot be"):
        DAYS.count(datetime(2021, 2, 5))  # noqa: DTZ001
