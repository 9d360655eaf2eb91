"""Periods: last days, limits, and what is refused."""

import pickle
from datetime import date, datetime

import attrs
import pytest

from linkj_partners import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import Convention, Period, Term, period

INCLUSIVE = Convention.JP_CIVIL_CODE_INCLUSIVE
MOC = period(date(2020, 11, 20), Term(years=3))


@pytest.mark.parametrize(
    ("signed", "term", "excluded", "included"),
    [
        (date(2020, 11, 20), Term(years=3), date(2023, 11, 20), date(2023, 11, 19)),
        (date(2021, 2, 5), Term(years=5), date(2026, 2, 5), date(2026, 2, 4)),
        (date(2019, 6, 3), Term(years=5), date(2024, 6, 3), date(2024, 6, 2)),
    ],
    ids=["Danish embassy", "Medicen Paris Region", "UCLA"],
)
def test_published_agreements(signed: date, term: Term, excluded: date, included: date) -> None:
    """The three agreements with a published term end a day apart under the two Japanese readings."""
    assert period(signed, term).last_day == excluded
    assert period(signed, term, INCLUSIVE).last_day == included


@pytest.mark.parametrize(
    ("convention", "counted_from"),
    [(Convention.JP_CIVIL_CODE, date(2020, 11, 21)), (INCLUSIVE, date(2020, 11, 20))],
)
def test_period_says_where_it_was_counted_from(convention: Convention, counted_from: date) -> None:
    """A period is in force from the event, is counted from the first day that counts, and names its convention."""
    found = period(date(2020, 11, 20), Term(years=3), convention)
    assert (found.in_force_from, found.counted_from, found.convention) == (date(2020, 11, 20), counted_from, convention)


@pytest.mark.parametrize(
    ("term", "last_day"),
    [
        (Term(days=1), date(2021, 2, 1)),
        (Term(days=10), date(2021, 2, 10)),
        (Term(months=1, days=10), date(2021, 3, 10)),
        (Term(years=1, months=1, days=1), date(2022, 3, 1)),
    ],
)
def test_years_and_months_go_first(term: Term, last_day: date) -> None:
    """Years and months go first, then days: a month after 31 January is 28 February, ten days on is 10 March."""
    assert period(date(2021, 1, 31), term).last_day == last_day


@pytest.mark.parametrize(
    ("signed", "term", "convention"),
    [
        (date(9999, 1, 1), Term(years=1), INCLUSIVE),
        (date(9999, 12, 31), Term(days=1), INCLUSIVE),
        (date(9999, 12, 30), Term(days=1), Convention.JP_CIVIL_CODE),
        (date(9999, 11, 30), Term(months=1), Convention.JP_CIVIL_CODE),
        (date(9998, 12, 31), Term(years=1), Convention.EU_1182_71),
    ],
)
def test_last_day_can_be_the_last_there_is(signed: date, term: Term, convention: Convention) -> None:
    """9999-12-31 is in range as a last day, and has no day after."""
    found = period(signed, term, convention)
    assert found.last_day == date.max
    with pytest.raises(OutOfRangeError, match="the first day after the period goes past 9999-12-31"):
        _ = found.first_day_after


@pytest.mark.parametrize(
    ("signed", "term", "convention", "what"),
    [
        (date(9999, 1, 2), Term(years=1), INCLUSIVE, "the last day"),
        (date(9999, 12, 31), Term(days=2), INCLUSIVE, "the last day"),
        (date(2020, 1, 1), Term(years=999_999_999), Convention.EU_1182_71, "the last day"),
        (date(2020, 1, 1), Term(days=999_999_999), INCLUSIVE, "the last day"),
        (date(9999, 12, 31), Term(days=1), Convention.JP_CIVIL_CODE, "the first day counted"),
    ],
)
def test_past_year_9999_is_out_of_range(signed: date, term: Term, convention: Convention, what: str) -> None:
    """A period past year 9999 is an error that says what went past the limit."""
    with pytest.raises(OutOfRangeError) as caught:
        period(signed, term, convention)
    assert (caught.value.what, caught.value.limit) == (what, "9999-12-31")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((datetime(2020, 11, 20), Term(years=3)), r"signed cannot be .*; for a datetime, use its \.date\(\)"),  # noqa: DTZ001
        (("2020-11-20", Term(years=3)), "signed cannot be '2020-11-20'"),
        ((date(2020, 11, 20), 3), "term cannot be 3 .*: give a value of type Term, such as"),
        ((date(2020, 11, 20), "P3Y"), "term cannot be 'P3Y'"),
        ((date(2020, 11, 20), Term(years=3), "JP_CIVIL_CODE"), "convention cannot be 'JP_CIVIL_CODE'"),
        (
            (date(2020, 11, 20), Term(years=3), None),
            r"^convention cannot be None .*: give a value of type Convention, such as Convention\.JP_CIVIL_CODE$",
        ),
    ],
)
def test_wrong_types_are_refused(arguments: tuple[object, ...], message: str) -> None:
    """A value that is not a date, term or convention is refused with what to give."""
    with pytest.raises(WrongTypeError, match=message):
        period(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_period_of_a_partial_date_needs_a_known_day() -> None:
    """A signing that is known to the day starts a period; a range gives no single period."""
    assert period(PartialDate.parse("2020-11-20"), Term(years=3)) == MOC
    with pytest.raises(InvalidValueError) as caught:
        period(PartialDate.parse("2020-11"), Term(years=3))
    assert str(caught.value) == (
        "signed cannot be '2020-11': give an exact day; for a range, ask for its earliest and latest"
    )


def test_day_is_in_period() -> None:
    """A period covers its days from the event to the last day; a datetime is not a day."""
    days = [date(2020, 11, 19), date(2020, 11, 20), date(2023, 11, 20), date(2023, 11, 21)]
    assert [day in MOC for day in days] == [False, True, True, False]
    with pytest.raises(WrongTypeError, match="day cannot be"):
        _ = datetime(2021, 1, 1) in MOC  # noqa: DTZ001


@pytest.mark.parametrize(
    ("on", "left"),
    [(date(2023, 11, 19), 1), (date(2023, 11, 20), 0), (date(2023, 11, 21), -1), (date(2020, 11, 19), 1096)],
)
def test_days_left(on: date, left: int) -> None:
    """The days after a day up to the last are counted: none on the last day, fewer than none after it."""
    assert MOC.days_left(on) == left


def test_days_left_takes_only_a_date() -> None:
    """A datetime is refused with a hint."""
    with pytest.raises(WrongTypeError, match=r"on cannot be .*; for a datetime, use its \.date\(\)"):
        MOC.days_left(datetime(2021, 1, 1))  # noqa: DTZ001


def test_period_is_a_value() -> None:
    """Periods of the same days and convention are the same value, print well and survive pickling."""
    assert period(date(2020, 11, 20), Term(months=36)) == MOC
    assert hash(period(date(2020, 11, 20), Term(months=36))) == hash(MOC)
    assert pickle.loads(pickle.dumps(MOC)) == MOC  # noqa: S301
    assert str(MOC) == "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"
    assert repr(MOC).endswith("convention=Convention.JP_CIVIL_CODE, term=Term(years=3, months=0, days=0))")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        MOC.last_day = date(2024, 1, 1)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("field", "value", "error", "message"),
    [
        (
            "counted_from",
            date(2020, 11, 19),
            InvalidValueError,
            "^counted_from cannot be 2020-11-19: give 2020-11-20 or the day after it$",
        ),
        (
            "counted_from",
            date(2020, 11, 22),
            InvalidValueError,
            "^counted_from cannot be 2020-11-22: give 2020-11-20 or the day after it$",
        ),
        (
            "last_day",
            date(2020, 11, 20),
            InvalidValueError,
            "^last_day cannot be 2020-11-20: give a day that is not before 2020-11-21$",
        ),
        ("last_day", datetime(2023, 11, 20), WrongTypeError, "last_day cannot be"),  # noqa: DTZ001
        ("in_force_from", "2020-11-20", WrongTypeError, "in_force_from cannot be"),
        ("counted_from", None, WrongTypeError, "counted_from cannot be"),
        ("convention", "JP_CIVIL_CODE", WrongTypeError, "convention cannot be"),
        ("term", "P3Y", WrongTypeError, "term cannot be"),
        (
            "convention",
            None,
            InvalidValueError,
            "^counted_from cannot be 2020-11-21: give 2020-11-20, as the end is stated$",
        ),
    ],
)
def test_unsound_period_is_refused(field: str, value: object, error: type[Exception], message: str) -> None:
    """A period whose days are not in order cannot be made."""
    with pytest.raises(error, match=message):
        attrs.evolve(MOC, **{field: value})  # type: ignore[arg-type]


def test_period_is_made_by_keyword() -> None:
    """Three days in a row are easily mixed up, so a period is made by keyword only."""
    with pytest.raises(TypeError, match="positional argument"):
        Period(*attrs.astuple(MOC))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_period_of_one_day() -> None:
    """The shortest period is the one day that counts."""
    shortest = period(date(2021, 1, 31), Term(days=1), INCLUSIVE)
    assert (shortest.counted_from, shortest.last_day) == (date(2021, 1, 31), date(2021, 1, 31))


def test_stated_period() -> None:
    """A stated end names no convention; the first day in force counts."""
    first = date(2021, 2, 5)
    stated = Period(in_force_from=first, counted_from=first, last_day=date(2026, 3, 31), convention=None)
    assert str(stated) == "2021-02-05 to 2026-03-31 (stated)"
    assert repr(stated).endswith("convention=None, term=None)")


def test_length_is_kept_and_not_compared() -> None:
    """A period keeps the length it was counted by; two lengths that lead to the same days give equal periods."""
    months = period(date(2020, 11, 20), Term(months=36))
    assert (months.term, MOC.term) == (Term(months=36), Term(years=3))
    assert months == MOC == attrs.evolve(MOC, term=None)
    assert hash(months) == hash(MOC)
