"""Deadlines of notice, and the next open day."""

from collections.abc import Container, Iterator
from datetime import date, datetime

import numpy as np
import pytest

from linkj_partners.dates import PartialDate
from linkj_partners.errors import OutOfRangeError, WrongTypeError
from linkj_partners.terms import (
    Convention,
    NoticeReading,
    Period,
    Renewal,
    RenewalRule,
    Term,
    next_notice_deadline,
    notice_deadline,
    period,
    roll_forward,
    running_period,
)

INCLUSIVE = Convention.JP_CIVIL_CODE_INCLUSIVE
SIGNED = date(2020, 11, 20)
MOC = period(SIGNED, Term(years=3))
GLPI = Period(
    in_force_from=date(2024, 8, 29), counted_from=date(2024, 8, 29), last_day=date(2025, 8, 28), convention=None
)
TWO_MONTHS = Term(months=2)
TACIT = Renewal(automatic=True, every=Term(months=12), notice=TWO_MONTHS)
CLOSED_DAYS = "a container of plain dates, such as a set of datetime.date or holidays.JP()"


def ending(last_day: date) -> Period:
    """Build a period of which only the last day matters."""
    return Period(in_force_from=last_day, counted_from=last_day, last_day=last_day, convention=INCLUSIVE)


@pytest.mark.parametrize(
    ("reading", "deadline"),
    [(NoticeReading.END_OF_LAST_DAY, date(2023, 8, 20)), (NoticeReading.CLEAR_PERIOD, date(2023, 8, 19))],
)
def test_notice_of_the_moc(reading: NoticeReading, deadline: date) -> None:
    """Three months before 2023-11-20 are two different days under the two readings."""
    assert notice_deadline(MOC, Term(months=3), reading) == deadline


@pytest.mark.parametrize(
    ("last_day", "notice", "deadline"),
    [
        (date(2021, 5, 31), Term(months=3), date(2021, 2, 28)),
        (date(2020, 5, 31), Term(months=3), date(2020, 2, 29)),
        (date(2024, 2, 29), Term(years=1), date(2023, 2, 28)),
        (date(2021, 2, 28), Term(months=1), date(2021, 1, 28)),
        (date(2021, 3, 5), Term(months=1, days=10), date(2021, 1, 23)),
        (date(2021, 1, 1), Term(months=1), date(2020, 12, 1)),
        (date(2021, 3, 1), Term(days=60), date(2020, 12, 31)),
        (date(1, 2, 2), Term(months=1), date(1, 1, 2)),
    ],
)
def test_notice_goes_back_to_the_same_number(last_day: date, notice: Term, deadline: date) -> None:
    """The count goes back by the days, then by the months to the same number, or to the month's last day."""
    assert notice_deadline(ending(last_day), notice, NoticeReading.END_OF_LAST_DAY) == deadline
    before = date.fromordinal(deadline.toordinal() - 1)
    assert notice_deadline(ending(last_day), notice, NoticeReading.CLEAR_PERIOD) == before


@pytest.mark.parametrize(
    ("last_day", "notice", "reading"),
    [
        (date(1, 1, 31), Term(months=1), NoticeReading.END_OF_LAST_DAY),
        (date(1, 1, 31), Term(days=31), NoticeReading.END_OF_LAST_DAY),
        (date(1, 1, 31), Term(days=30), NoticeReading.CLEAR_PERIOD),
        (date(2021, 1, 1), Term(years=999_999_999), NoticeReading.CLEAR_PERIOD),
    ],
)
def test_notice_before_year_1_is_out_of_range(last_day: date, notice: Term, reading: NoticeReading) -> None:
    """A deadline before the first day there is, is an error."""
    with pytest.raises(
        OutOfRangeError, match="the deadline of the notice would be before 0001-01-01: give a later day"
    ):
        notice_deadline(ending(last_day), notice, reading)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((None, Term(months=3), NoticeReading.CLEAR_PERIOD), "period cannot be None"),
        ((MOC, 3, NoticeReading.CLEAR_PERIOD), "notice cannot be 3"),
        (
            (MOC, Term(months=3), "clear_period"),
            "reading cannot be 'clear_period' .*: give a value of type NoticeReading",
        ),
        ((MOC, Term(months=3)), "missing 1 required positional argument: 'reading'"),
    ],
)
def test_notice_needs_every_argument(arguments: tuple[object, ...], message: str) -> None:
    """Wrong types are refused, and the reading has no default."""
    with pytest.raises(TypeError, match=message):
        notice_deadline(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_notice_of_a_renewed_agreement_goes_back_from_the_renewal() -> None:
    """A contract of GLPI's issue 23084, asked about on 2026-02-11: end 2026-08-28, notice by 2026-06-28."""
    asked = date(2026, 2, 11)
    running = running_period(GLPI, TACIT, asked)
    assert running is not None
    assert running.last_day == date(2026, 8, 28)
    assert next_notice_deadline(GLPI, TACIT, asked, NoticeReading.END_OF_LAST_DAY) == date(2026, 6, 28)
    assert next_notice_deadline(GLPI, TACIT, asked, NoticeReading.CLEAR_PERIOD) == date(2026, 6, 27)


@pytest.mark.parametrize(
    ("on", "deadline"),
    [
        (date(2024, 1, 1), date(2025, 6, 28)),
        (date(2025, 6, 28), date(2025, 6, 28)),
        (date(2025, 6, 29), date(2026, 6, 28)),
        (date(2026, 6, 28), date(2026, 6, 28)),
        (date(2026, 6, 29), date(2027, 6, 28)),
    ],
)
def test_next_deadline_is_on_or_after_the_day(on: date, deadline: date) -> None:
    """On the deadline itself there is still time; the day after, the next one counts, as the agreement renews."""
    assert next_notice_deadline(GLPI, TACIT, on, NoticeReading.END_OF_LAST_DAY) == deadline


@pytest.mark.parametrize(
    ("renewal", "deadlines"),
    [
        (None, [None, None, None, None]),
        (Renewal(automatic=True, every=Term(years=1)), [None, None, None, None]),
        # Only the first period has a deadline where it does not renew by itself, or nobody knows for how long.
        (Renewal(automatic=False, every=Term(years=1), notice=TWO_MONTHS), ["2025-06-28", None, None, None]),
        (Renewal(automatic=True, notice=TWO_MONTHS), ["2025-06-28", None, None, None]),
        # The last renewal is not followed by another.
        (Renewal(automatic=True, every=Term(years=1), notice=TWO_MONTHS, at_most=1), ["2025-06-28", None, None, None]),
        (
            Renewal(automatic=True, every=Term(years=1), notice=TWO_MONTHS, at_most=2),
            ["2025-06-28", "2026-06-28", "2026-06-28", None],
        ),
    ],
)
def test_deadlines_end(renewal: Renewal | None, deadlines: list[str | None]) -> None:
    """After the last period that another may follow there is no deadline."""
    days = [date(2025, 6, 28), date(2025, 6, 29), date(2026, 6, 28), date(2026, 6, 29)]
    found = [next_notice_deadline(GLPI, renewal, on, NoticeReading.END_OF_LAST_DAY) for on in days]
    assert [day and str(day) for day in found] == deadlines


@pytest.mark.parametrize(
    ("rule", "deadline"), [(RenewalRule.CHAINED, date(2021, 3, 21)), (RenewalRule.ANCHORED, date(2021, 4, 20))]
)
def test_next_deadline_follows_the_rule_of_the_renewals(rule: RenewalRule, deadline: date) -> None:
    """After February the chained renewal ends on 31 March, the anchored one on 30 March: ten days before is over."""
    first = period(date(2021, 1, 30), Term(months=1), Convention.EU_1182_71)
    renewal = Renewal(automatic=True, every=Term(months=1), notice=Term(days=10))
    found = next_notice_deadline(first, renewal, date(2021, 3, 21), NoticeReading.END_OF_LAST_DAY, rule)
    assert found == deadline


def test_notice_longer_than_the_renewals() -> None:
    """A notice of a year before the end of a month's renewal is due in an earlier renewal."""
    renewal = Renewal(automatic=True, every=Term(months=1), notice=Term(years=1))
    assert next_notice_deadline(GLPI, renewal, date(2026, 2, 11), NoticeReading.END_OF_LAST_DAY) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("on", "deadline"),
    [
        (date(2021, 3, 30), date(2021, 3, 30)),
        # A month before 30 April is 30 March, so on 31 March the next one counts: a month before 31 May.
        (date(2021, 3, 31), date(2021, 4, 30)),
        (date(2021, 4, 30), date(2021, 4, 30)),
        (date(2021, 5, 1), date(2021, 5, 30)),
    ],
)
def test_deadlines_at_month_ends(on: date, deadline: date) -> None:
    """Monthly renewals that end with their months have deadlines that jump."""
    first = period(date(2021, 1, 1), Term(months=3), INCLUSIVE)
    renewal = Renewal(automatic=True, every=Term(months=1), notice=Term(months=1))
    assert next_notice_deadline(first, renewal, on, NoticeReading.END_OF_LAST_DAY) == deadline


def test_deadline_before_year_1_is_passed_over() -> None:
    """A deadline that no date can hold is before every day that can be asked about."""
    first = period(date(1, 1, 1), Term(months=1), INCLUSIVE)
    renewal = Renewal(automatic=True, every=Term(months=1), notice=Term(months=1))
    assert next_notice_deadline(first, renewal, date(1, 1, 1), NoticeReading.CLEAR_PERIOD) == date(1, 1, 27)


@pytest.mark.parametrize("reading", NoticeReading)
def test_next_deadline_at_the_end_of_the_calendar(reading: NoticeReading) -> None:
    """The deadline of a renewal past the year 9999 is out of range; without a renewal there is none."""
    first = period(date(9999, 1, 1), Term(years=1), INCLUSIVE)
    endless = Renewal(automatic=True, every=Term(years=1), notice=TWO_MONTHS)
    with pytest.raises(OutOfRangeError, match=r"^the first day of the renewal goes past 9999-12-31"):
        next_notice_deadline(first, endless, date.max, reading)
    earlier = period(date(9998, 1, 1), Term(years=1), INCLUSIVE)
    with pytest.raises(OutOfRangeError, match=r"^the first day of the renewal goes past 9999-12-31"):
        next_notice_deadline(earlier, endless, date.max, reading)
    one = Renewal(automatic=True, every=Term(years=1), notice=TWO_MONTHS, at_most=1)
    assert next_notice_deadline(first, one, date.max, reading) is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((None, TACIT, SIGNED, NoticeReading.CLEAR_PERIOD), "period cannot be None"),
        ((MOC, "P1Y", SIGNED, NoticeReading.CLEAR_PERIOD), "renewal cannot be 'P1Y' .*: give a value of type Renewal"),
        ((MOC, None, datetime(2023, 11, 20), NoticeReading.CLEAR_PERIOD), "on cannot be"),  # noqa: DTZ001
        ((MOC, None, SIGNED, "clear_period"), "reading cannot be 'clear_period'"),
        (
            (MOC, None, SIGNED, NoticeReading.CLEAR_PERIOD, "chained"),
            "rule cannot be 'chained' .*: give a value of type RenewalRule",
        ),
    ],
)
def test_next_deadline_checks_every_argument(arguments: tuple[object, ...], message: str) -> None:
    """Wrong types are refused, even where nothing depends on them."""
    with pytest.raises(WrongTypeError, match=message):
        next_notice_deadline(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("day", "closed", "open_day"),
    [
        (date(2023, 11, 20), (), date(2023, 11, 20)),
        (date(2023, 11, 20), {date(2023, 11, 21)}, date(2023, 11, 20)),
        (date(2023, 11, 20), [date(2023, 11, 21), date(2023, 11, 20)], date(2023, 11, 22)),
        (date(2023, 12, 31), {date(2023, 12, 31): "year's end"}, date(2024, 1, 1)),
    ],
)
def test_roll_forward(day: date, closed: Container[date], open_day: date) -> None:
    """The first day on or after a day that is not closed is found, whatever the container."""
    assert roll_forward(day, closed) == open_day


def test_roll_forward_over_japanese_holidays() -> None:
    """Golden Week is rolled over day by day; the calendar knows no weekends."""
    japan = pytest.importorskip("holidays").JP()
    assert roll_forward(date(2021, 5, 3), japan) == date(2021, 5, 6)
    assert roll_forward(date(2021, 5, 6), japan) == date(2021, 5, 6)


@pytest.mark.parametrize(
    "closed", [None, 3, "2023-11-20", b"", iter(()), np.array("2023-11-20", dtype="datetime64[D]")]
)
def test_roll_forward_needs_a_container(closed: object) -> None:
    """What cannot be asked for a day again and again is refused."""
    with pytest.raises(WrongTypeError) as caught:
        roll_forward(SIGNED, closed)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert caught.value.field == "closed"
    assert caught.value.given is closed
    assert caught.value.allowed == CLOSED_DAYS


class Weekends:
    """Every Saturday and Sunday: a container that cannot be listed."""

    def __contains__(self, day: object) -> bool:
        """Return whether a day is one of them."""
        return isinstance(day, date) and day.weekday() >= 5


class Listed(Weekends):
    """A container that lists some days, without a length."""

    def __init__(self, *days: object) -> None:
        self.days = days

    def __iter__(self) -> Iterator[object]:
        """Yield the days, then a string that would be refused: only the first is looked at."""
        return iter((*self.days, "another day"))


def test_roll_forward_over_days_that_cannot_be_listed() -> None:
    """A container may know its days by a rule; of one without a length only the first day is looked at."""
    assert roll_forward(date(2023, 11, 4), Weekends()) == date(2023, 11, 6)
    assert roll_forward(date(2023, 11, 4), Listed(date(2023, 11, 4))) == date(2023, 11, 6)


@pytest.mark.parametrize(
    ("closed", "given"),
    [
        (["2023-11-20"], "2023-11-20"),
        ([date(2023, 11, 20), datetime(2023, 11, 21)], datetime(2023, 11, 21)),  # noqa: DTZ001
        ({PartialDate.parse("2023-11-20")}, PartialDate.parse("2023-11-20")),
        ({datetime(2023, 11, 20): "a holiday"}, datetime(2023, 11, 20)),  # noqa: DTZ001
        (Listed("2023-11-20"), "2023-11-20"),
        (range(3), 0),
    ],
)
def test_roll_forward_refuses_days_that_no_date_equals(closed: Container[date], given: object) -> None:
    """Strings and datetimes never equal a date: such a container would silently close no day."""
    with pytest.raises(WrongTypeError) as caught:
        roll_forward(date(2023, 11, 20), closed)
    assert (caught.value.field, caught.value.given, caught.value.allowed) == ("closed", given, CLOSED_DAYS)


def test_roll_forward_refuses_what_pandas_holds_days_in() -> None:
    """A DatetimeIndex holds timestamps, and a Series finds its labels and not its days."""
    pandas = pytest.importorskip("pandas")
    with pytest.raises(WrongTypeError, match=r"^closed cannot be a Timestamp"):
        roll_forward(date(2023, 11, 20), pandas.DatetimeIndex(["2023-11-20"]))
    with pytest.raises(WrongTypeError, match="its own days are not found in it with 'in'"):
        roll_forward(date(2023, 11, 20), pandas.Series([date(2023, 11, 20)]))
    assert roll_forward(date(2023, 11, 20), set(pandas.DatetimeIndex(["2023-11-20"]).date)) == date(2023, 11, 21)


def test_roll_forward_needs_a_day() -> None:
    """A datetime is refused with a hint."""
    with pytest.raises(WrongTypeError, match="day cannot be"):
        roll_forward(datetime(2023, 11, 20), ())  # noqa: DTZ001


def test_roll_forward_ends_at_year_9999() -> None:
    """Where all days are closed there is an error in the end."""
    with pytest.raises(OutOfRangeError, match="the first open day goes past 9999-12-31"):
        roll_forward(date(9999, 12, 30), {date(9999, 12, 30), date(9999, 12, 31)})
