"""What an agreement says about its renewal, the renewals of a period, and the period that runs on a day."""

from datetime import date
from itertools import islice
from typing import Any

import pytest

from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import (
    Convention,
    Period,
    Renewal,
    RenewalRule,
    Term,
    _conventions,
    _renewals,
    period,
    renewals,
    running_period,
)
from linkj_partners.terms._conventions import day_before

INCLUSIVE = Convention.JP_CIVIL_CODE_INCLUSIVE
MOC = period(date(2020, 11, 20), Term(years=3))


def last_days(start: Period, every: Term, rule: RenewalRule, number: int) -> list[str]:
    """Return the last days of the first renewals."""
    return [str(renewal.last_day) for renewal in islice(renewals(start, every, rule), number)]


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
        (
            (3, 3),
            r"^period cannot be 3 .*: give a value of type Period, such as period\(date\(.*\), Term\(years=3\)\)$",
        ),
        ((MOC, Term(years=3), "chained"), "rule cannot be 'chained' .*: give a value of type RenewalRule"),
    ],
)
def test_renewals_check_at_once(arguments: tuple[object, ...], message: str) -> None:
    """Wrong arguments are refused when they are given, not from next()."""
    with pytest.raises(WrongTypeError, match=message):
        renewals(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_renewals_of_a_stated_end_keep_no_convention() -> None:
    """After a stated end the renewals count their own first day, and no convention is named."""
    stated = Period(
        in_force_from=date(2021, 2, 5), counted_from=date(2021, 2, 5), last_day=date(2026, 3, 31), convention=None
    )
    for rule, second in ((RenewalRule.CHAINED, "2028-03-31"), (RenewalRule.ANCHORED, "2028-03-31")):
        found = list(islice(renewals(stated, Term(years=1), rule), 2))
        assert [str(each) for each in found] == [
            "2026-04-01 to 2027-03-31 (stated)",
            f"2027-04-01 to {second} (stated)",
        ]
        assert {each.convention for each in found} == {None}


@pytest.mark.parametrize("rule", RenewalRule)
def test_renewals_keep_their_length(rule: RenewalRule) -> None:
    """A renewal says how long it runs."""
    assert [each.term for each in islice(renewals(MOC, Term(years=1), rule), 2)] == [Term(years=1)] * 2


YEARLY = Renewal(automatic=True, every=Term(years=1))


@pytest.mark.parametrize(
    ("renewal", "on", "expected"),
    [
        (YEARLY, date(2020, 11, 19), None),
        (YEARLY, date(2020, 11, 20), "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
        (YEARLY, date(2023, 11, 20), "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
        (YEARLY, date(2023, 11, 21), "2023-11-21 to 2024-11-20 (JP_CIVIL_CODE)"),
        (YEARLY, date(2024, 11, 20), "2023-11-21 to 2024-11-20 (JP_CIVIL_CODE)"),
        (YEARLY, date(9999, 11, 20), "9998-11-21 to 9999-11-20 (JP_CIVIL_CODE)"),
        (None, date(2023, 11, 20), "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
        (None, date(2023, 11, 21), None),
        (Renewal(automatic=False, every=Term(years=1)), date(2023, 11, 20), "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
        (Renewal(automatic=False, every=Term(years=1)), date(2023, 11, 21), None),
        (Renewal(automatic=True), date(2023, 11, 21), None),
        (
            Renewal(automatic=True, every=Term(years=1), at_most=2),
            date(2025, 11, 20),
            "2024-11-21 to 2025-11-20 (JP_CIVIL_CODE)",
        ),
        (Renewal(automatic=True, every=Term(years=1), at_most=2), date(2025, 11, 21), None),
        (
            Renewal(automatic=True, every=Term(days=1), at_most=1),
            date(2023, 11, 21),
            "2023-11-21 to 2023-11-21 (JP_CIVIL_CODE)",
        ),
        (Renewal(automatic=True, every=Term(days=1), at_most=1), date(2023, 11, 22), None),
    ],
)
@pytest.mark.parametrize("rule", RenewalRule)
def test_running_period(renewal: Renewal | None, on: date, expected: str | None, rule: RenewalRule) -> None:
    """The first period runs, then renewals that are automatic, as many as are allowed."""
    found = running_period(MOC, renewal, on, rule)
    assert (found and str(found)) == expected


def test_running_period_is_chained_unless_said_otherwise() -> None:
    """After February the default keeps to month ends."""
    start = period(date(2021, 1, 30), Term(months=1), INCLUSIVE)
    monthly = Renewal(automatic=True, every=Term(months=1))
    chained, anchored = (running_period(start, monthly, date(2021, 3, 10), rule) for rule in RenewalRule)
    assert running_period(start, monthly, date(2021, 3, 10)) == chained
    assert [str(each) for each in (chained, anchored)] == [
        "2021-03-01 to 2021-03-31 (JP_CIVIL_CODE_INCLUSIVE)",
        "2021-03-01 to 2021-03-29 (JP_CIVIL_CODE_INCLUSIVE)",
    ]


@pytest.mark.parametrize(
    ("every", "at_most"),
    [
        (Term(months=1), None),
        (Term(months=1), 2),
        (Term(months=1), 3),
        (Term(years=1), 5),
        (Term(months=2), 40),
        (Term(months=3, days=1), None),
        (Term(months=1, days=1), 4),
        (Term(days=45), None),
        (Term(days=45), 3),
    ],
)
@pytest.mark.parametrize("rule", RenewalRule)
@pytest.mark.parametrize("signed", [date(2019, 8, 29), date(2019, 8, 30), date(2019, 8, 31), date(2020, 1, 30)])
def test_running_period_is_one_of_the_renewals(
    signed: date, every: Term, at_most: int | None, rule: RenewalRule
) -> None:
    """Day by day over the ends of short months, what runs is the renewal that covers the day."""
    start = period(signed, Term(months=1), INCLUSIVE)
    periods = [start, *islice(renewals(start, every, rule), at_most or 60)]
    renewal = Renewal(automatic=True, every=every, at_most=at_most)
    for number in range(-2, 500):
        day = date.fromordinal(signed.toordinal() + number)
        covering = [each for each in periods if day in each]
        assert running_period(start, renewal, day, rule) == (covering[0] if covering else None)


@pytest.mark.parametrize("rule", RenewalRule)
def test_running_period_past_the_calendar(rule: RenewalRule) -> None:
    """A renewal past the year 9999 is an error even though the day is in it."""
    start = period(date(9996, 6, 1), Term(years=1))
    assert running_period(start, YEARLY, date(9999, 6, 1), rule) is not None
    with pytest.raises(OutOfRangeError, match="the last day of the renewal goes past 9999-12-31"):
        running_period(start, YEARLY, date(9999, 6, 2), rule)


@pytest.mark.parametrize(
    "every", [Term(days=1), Term(months=1), Term(months=2), Term(years=1), Term(years=4), Term(months=1, days=1)]
)
@pytest.mark.parametrize("first", [1, 2, 31, 61])
@pytest.mark.parametrize("rule", RenewalRule)
def test_running_period_takes_few_steps(
    every: Term, first: int, rule: RenewalRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eight thousand years of renewals are found by halving; only months and days mixed are gone through."""
    calls = 0

    def counted(day: date, months: int) -> int:
        nonlocal calls
        calls += 1
        return day_before(day, months)

    for module in (_renewals, _conventions):
        monkeypatch.setattr(module, "day_before", counted)
    start = period(date(1999, 12, 30), Term(days=first), INCLUSIVE)
    assert running_period(start, Renewal(automatic=True, every=every), date(9990, 1, 1), rule) is not None
    assert calls < (100 if rule is RenewalRule.ANCHORED or not (every.months and every.days) else 100_000)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((None, YEARLY, date(2020, 1, 1)), "period cannot be None"),
        (
            (MOC, 3, date(2020, 1, 1)),
            r"^renewal cannot be 3 .*: give a value of type Renewal, such as Renewal\(automatic=True\)$",
        ),
        ((MOC, None, "2020-01-01"), "on cannot be '2020-01-01'"),
        ((MOC, None, date(2020, 1, 1), "chained"), "rule cannot be 'chained' .*: give a value of type RenewalRule"),
    ],
)
def test_running_period_checks_every_argument(arguments: tuple[object, ...], message: str) -> None:
    """Wrong types are refused, even where nothing depends on them."""
    with pytest.raises(WrongTypeError, match=message):
        running_period(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"automatic": 1}, WrongTypeError, "automatic cannot be 1"),
        ({"automatic": True, "every": "P1Y"}, WrongTypeError, "every cannot be 'P1Y'"),
        ({"automatic": True, "notice": 3}, WrongTypeError, "notice cannot be 3"),
        ({"automatic": True, "at_most": True}, WrongTypeError, "at_most cannot be True"),
        ({"automatic": True, "at_most": 0}, InvalidValueError, "at_most cannot be 0"),
    ],
)
def test_wrong_renewal_is_refused(fields: dict[str, Any], error: type[Exception], message: str) -> None:
    """A renewal says yes or no, and its lengths are terms."""
    with pytest.raises(error, match=message):
        Renewal(**fields)


def test_renewal_is_a_value() -> None:
    """Renewals are compared by their fields, and print as they are built."""
    renewal = Renewal(automatic=True, every=Term(years=1), notice=Term(months=3), at_most=2)
    assert eval(repr(renewal)) == renewal  # noqa: S307
    assert hash(renewal) == hash(Renewal(automatic=True, every=Term(years=1), notice=Term(months=3), at_most=2))
