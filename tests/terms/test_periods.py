"""Periods and their renewals: last days, limits, and what is refused."""

import pickle
from datetime import date, datetime
from itertools import islice

import attrs
import pytest

from linkj_partners import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import Convention, Period, RenewalRule, Term, period, renewals

INCLUSIVE = Convention.JP_CIVIL_CODE_INCLUSIVE
MOC = period(date(2020, 11, 20), Term(years=3))


def last_days(start: Period, every: Term, rule: RenewalRule, number: int) -> list[str]:
    """Give the last days of the first renewals."""
    return [str(renewal.last_day) for renewal in islice(renewals(start, every, rule), number)]


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
        ((datetime(2020, 11, 20), Term(years=3)), r"signed cannot be .*; of a datetime, its \.date\(\)"),  # noqa: DTZ001
        (("2020-11-20", Term(years=3)), "signed cannot be '2020-11-20'"),
        ((date(2020, 11, 20), 3), "term cannot be 3 .*: give a Term, such as"),
        ((date(2020, 11, 20), "P3Y"), "term cannot be 'P3Y'"),
        ((date(2020, 11, 20), Term(years=3), "JP_CIVIL_CODE"), "convention cannot be 'JP_CIVIL_CODE'"),
        (
            (date(2020, 11, 20), Term(years=3), None),
            r"^convention cannot be None \(type NoneType\): give a Convention, such as Convention\.JP_CIVIL_CODE$",
        ),
    ],
)
def test_wrong_types_are_refused(arguments: tuple[object, ...], message: str) -> None:
    """What is no date, term or convention is refused with what to give."""
    with pytest.raises(WrongTypeError, match=message):
        period(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_period_of_a_partial_date_needs_a_known_day() -> None:
    """A signing that is known to the day starts a period; of a range there is no one period."""
    assert period(PartialDate.parse("2020-11-20"), Term(years=3)) == MOC
    with pytest.raises(InvalidValueError) as caught:
        period(PartialDate.parse("2020-11"), Term(years=3))
    assert str(caught.value) == (
        "signed cannot be '2020-11': give a day that is known; of a range ask for its earliest and latest"
    )


def test_day_is_in_period() -> None:
    """A period covers its days from the event to the last day; a datetime is no day."""
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
    with pytest.raises(WrongTypeError, match=r"on cannot be .*; of a datetime, its \.date\(\)"):
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


@pytest.mark.parametrize("rule", RenewalRule)
def test_second_term_of_the_moc(rule: RenewalRule) -> None:
    """The second term of three years runs from 2023-11-21 to 2026-11-20, its own first day counted."""
    assert next(renewals(MOC, Term(years=3), rule)) == Period(
        in_force_from=date(2023, 11, 21),
        counted_from=date(2023, 11, 21),
        last_day=date(2026, 11, 20),
        convention=Convention.JP_CIVIL_CODE,
    )


def test_renewals_are_chained_unless_said_otherwise() -> None:
    """Renewals are counted from the end of the one before by default: after February they keep to month ends."""
    start = period(date(2021, 1, 31), Term(months=1), INCLUSIVE)
    assert [str(renewal.last_day) for renewal in islice(renewals(start, Term(months=1)), 3)] == [
        "2021-03-31",
        "2021-04-30",
        "2021-05-31",
    ]


@pytest.mark.parametrize(
    ("convention", "chained", "anchored"),
    [
        (Convention.JP_CIVIL_CODE, "2021-03-31 2021-04-30 2021-05-31", "2021-03-30 2021-04-30 2021-05-30"),
        (INCLUSIVE, "2021-03-31 2021-04-30 2021-05-31", "2021-03-29 2021-04-29 2021-05-29"),
        (Convention.EU_1182_71, "2021-03-31 2021-04-30 2021-05-31", "2021-03-30 2021-04-30 2021-05-30"),
    ],
)
def test_renewals_differ_at_month_ends(convention: Convention, chained: str, anchored: str) -> None:
    """Counted from the first event, the n-th renewal forgets that February was short."""
    start = period(date(2021, 1, 30), Term(months=1), convention)
    assert str(start.last_day) == "2021-02-28"
    assert last_days(start, Term(months=1), RenewalRule.CHAINED, 3) == chained.split()
    assert last_days(start, Term(months=1), RenewalRule.ANCHORED, 3) == anchored.split()


@pytest.mark.parametrize(
    ("signed", "first", "every", "expected"),
    [
        # A leap day, three years and then year by year: 2020-02-29 plus 3, 4, 5 and 8 years.
        (date(2020, 2, 29), Term(years=3), Term(years=1), "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29"),
        # Five years and 15 days, then by the month: the days go last.
        (date(2021, 1, 31), Term(years=5, days=15), Term(months=1), "2026-03-15 2026-04-15"),
        # The first length is not a whole number of months.
        (date(2021, 1, 31), Term(days=10), Term(months=1), "2021-03-10 2021-04-10"),
        # The same length every time, with more days than a month has.
        (date(2021, 1, 31), Term(months=1, days=40), Term(months=1, days=40), "2021-06-19 2021-08-28"),
        # The last day of a short month: its number is what is kept, not the end of the month.
        (date(2021, 4, 30), Term(months=1), Term(months=9), "2022-02-28 2022-11-30"),
        # A first length that ends on the day before its own number's.
        (date(2021, 3, 31), Term(months=11), Term(months=1), "2022-03-31 2022-04-30"),
    ],
)
def test_anchored_renewals_after_another_first_length(signed: date, first: Term, every: Term, expected: str) -> None:
    """The first length and the renewals are added up, then counted from the event."""
    start = period(signed, first, Convention.EU_1182_71)
    assert last_days(start, every, RenewalRule.ANCHORED, len(expected.split())) == expected.split()


def test_anchored_renewals_of_a_renewal() -> None:
    """A renewal counts its own first day, so renewals anchored to it do too, under every convention."""
    start = next(renewals(period(date(2021, 1, 31), Term(months=1), Convention.EU_1182_71), Term(months=1)))
    assert start.in_force_from == date(2021, 3, 1)
    assert last_days(start, Term(months=1), RenewalRule.ANCHORED, 3) == ["2021-04-30", "2021-05-31", "2021-06-30"]


@pytest.mark.parametrize("rule", RenewalRule)
def test_renewals_end_at_year_9999(rule: RenewalRule) -> None:
    """The renewal that goes past year 9999 is an error, from next()."""
    following = renewals(period(date(9996, 6, 1), Term(years=1)), Term(years=1), rule)
    assert [next(following).last_day.year for _ in range(2)] == [9998, 9999]
    with pytest.raises(OutOfRangeError, match="the last day of the renewal goes past 9999-12-31"):
        next(following)


@pytest.mark.parametrize("rule", RenewalRule)
def test_no_renewal_after_the_last_day_there_is(rule: RenewalRule) -> None:
    """Nothing follows 9999-12-31."""
    following = renewals(period(date(9999, 1, 1), Term(years=1), INCLUSIVE), Term(days=1), rule)
    with pytest.raises(OutOfRangeError, match="the first day after the period goes past"):
        next(following)


@pytest.mark.parametrize("rule", RenewalRule)
def test_longest_renewal_is_out_of_range(rule: RenewalRule) -> None:
    """The longest term there is gives an out of range error, not another."""
    with pytest.raises(OutOfRangeError):
        next(renewals(MOC, Term(years=999_999_999, months=999_999_999, days=999_999_999), rule))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((Term(years=3), Term(years=3)), "period cannot be a Term"),
        ((MOC, 3), "every cannot be 3"),
        ((3, 3), r"^period cannot be 3 \(type int\): give a Period, such as period\(date\(.*\), Term\(years=3\)\)$"),
        ((MOC, Term(years=3), "chained"), "rule cannot be 'chained' .*: give a RenewalRule"),
    ],
)
def test_renewals_check_at_once(arguments: tuple[object, ...], message: str) -> None:
    """Wrong arguments are refused when they are given, not from next()."""
    with pytest.raises(WrongTypeError, match=message):
        renewals(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
