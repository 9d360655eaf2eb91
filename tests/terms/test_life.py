"""When an agreement is in force: its first period, the bounds of its last day and its standing."""

from datetime import date, datetime
from typing import Any

import pytest

from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import Convention, Period, Renewal, Standing, Term
from linkj_partners.terms._life import Life, last_days, period, standing

THREE_YEARS = Term(years=3)
YEARLY = Renewal(automatic=True, every=Term(years=1))
SIGNED = PartialDate.parse("2020-11-20")


def life(**facts: Any) -> Life:
    """Build a life, with days in EDTF and terms in ISO 8601."""
    fields: dict[str, Any] = {"signed": SIGNED}
    fields.update((name, read(name, value)) for name, value in facts.items())
    return Life(**fields)


def read(name: str, value: Any) -> Any:
    """Read a fact that is given as a string."""
    if not isinstance(value, str):
        return value
    return Term.parse(value) if name == "term" else PartialDate.parse(value)


@pytest.mark.parametrize(
    ("facts", "convention", "expected"),
    [
        ({}, None, "None"),
        ({"open_ended": True}, None, "None"),
        ({"signed": "2020-11", "renewal": YEARLY}, None, "None"),
        # From the signing the first day does not count, from a day in force it does.
        ({"term": "P3Y"}, None, "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
        ({"term": "P3Y", "in_force_from": "2020-12-01"}, None, "2020-12-01 to 2023-11-30 (JP_CIVIL_CODE_INCLUSIVE)"),
        ({"term": "P3Y", "in_force_from": "2020-11-20"}, None, "2020-11-20 to 2023-11-19 (JP_CIVIL_CODE_INCLUSIVE)"),
        # What is asked for is used as it is.
        (
            {"term": "P3Y", "in_force_from": "2020-12-01"},
            Convention.JP_CIVIL_CODE,
            "2020-12-01 to 2023-12-01 (JP_CIVIL_CODE)",
        ),
        ({"term": "P3Y"}, Convention.EU_1182_71, "2020-11-20 to 2023-11-20 (EU_1182_71)"),
        # Only the start of the period has to be known.
        (
            {"signed": "2020-11", "term": "P3Y", "in_force_from": "2020-12-01"},
            None,
            "2020-12-01 to 2023-11-30 (JP_CIVIL_CODE_INCLUSIVE)",
        ),
        # A stated end comes first, whatever the convention.
        ({"last_day": "2023-11-19"}, None, "2020-11-20 to 2023-11-19 (stated)"),
        ({"last_day": "2026-03-31", "term": "P5Y"}, Convention.EU_1182_71, "2020-11-20 to 2026-03-31 (stated)"),
        ({"last_day": "2026-03-31", "in_force_from": "2021-04-01"}, None, "2021-04-01 to 2026-03-31 (stated)"),
        # That it ended early does not change what was agreed.
        ({"term": "P3Y", "ended": "2021-03-31"}, None, "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)"),
    ],
)
def test_first_period(facts: dict[str, Any], convention: Convention | None, expected: str) -> None:
    """The period starts with the day in force, else with the signing, and ends as stated, else as counted."""
    assert str(period(life(**facts), convention)) == expected


def test_stated_period_counts_its_first_day() -> None:
    """Nothing is counted to a stated end: the first day in force is the first of the period, and there is no length."""
    found = period(life(last_day="2026-03-31", term="P5Y"))
    first = date(2020, 11, 20)
    assert found == Period(in_force_from=first, counted_from=first, last_day=date(2026, 3, 31), convention=None)
    assert found is not None
    assert found.term is None


@pytest.mark.parametrize(
    ("facts", "field", "given"),
    [
        ({"signed": "2020-11", "term": "P3Y"}, "signed", "2020-11"),
        ({"in_force_from": "2021", "term": "P3Y"}, "in_force_from", "2021"),
        ({"signed": "2020-11", "last_day": "2023-11-20"}, "signed", "2020-11"),
        ({"last_day": "2023"}, "last_day", "2023"),
    ],
)
def test_inexact_days_have_no_one_period(facts: dict[str, Any], field: str, given: str) -> None:
    """Where the start or the stated end is a range there are several periods."""
    with pytest.raises(InvalidValueError) as caught:
        period(life(**facts))
    assert (caught.value.field, caught.value.given) == (field, given)


def test_period_past_the_calendar() -> None:
    """A last day past the year 9999 cannot be given."""
    with pytest.raises(OutOfRangeError, match="the last day goes past 9999-12-31"):
        period(life(term="P9000Y"))


@pytest.mark.parametrize(
    ("facts", "convention", "expected"),
    [
        ({}, None, "None"),
        ({"open_ended": True}, None, "None"),
        ({"term": "P3Y"}, None, "2023-11-20"),
        ({"term": "P3Y"}, Convention.UK_BEGINNING_WITH, "2023-11-19"),
        ({"term": "P3Y", "in_force_from": "2020-12-01"}, None, "2023-11-30"),
        ({"signed": "2020-11", "term": "P3Y"}, None, "[2023-11-01..2023-11-30]"),
        ({"signed": "2020-11", "term": "P3Y"}, Convention.JP_CIVIL_CODE_INCLUSIVE, "[2023-10-31..2023-11-29]"),
        ({"in_force_from": "2021", "term": "P1Y"}, None, "[2021-12-31..2022-12-30]"),
        # Both ends of the range lead to the end of February.
        ({"signed": "[2021-01-30..2021-01-31]", "term": "P1M"}, None, "2021-02-28"),
        # A stated end is left as it is printed.
        ({"last_day": "2026-09", "signed": "2020-11", "term": "P5Y"}, None, "2026-09"),
        ({"last_day": "2026-03-31"}, None, "2026-03-31"),
        # Sides that are not known, or past the calendar, are open.
        ({"signed": "[..2020-12-14]", "term": "P3Y"}, None, "[..2023-12-14]"),
        ({"signed": "[2018-01-31..]", "term": "P3Y"}, None, "[2021-01-31..]"),
        ({"signed": "9998", "term": "P1Y"}, None, "[9999-01-01..9999-12-31]"),
        ({"signed": "[9998-01-01..9999-02-01]", "term": "P1Y"}, None, "[9999-01-01..]"),
        ({"signed": "[..9999-12-31]", "term": "P3Y"}, None, "[0004-01-01..]"),
        ({"signed": "[..9999-12-31]", "term": "P1D"}, Convention.UK_BEGINNING_WITH, "[..9999-12-31]"),
        ({"signed": "0001-01-01", "term": "P1D"}, Convention.UK_BEGINNING_WITH, "0001-01-01"),
        ({"signed": "9999-01-01", "term": "P1Y"}, Convention.UK_BEGINNING_WITH, "9999-12-31"),
    ],
)
def test_last_days(facts: dict[str, Any], convention: Convention | None, expected: str) -> None:
    """An inexact start gives the bounds of the last day."""
    assert str(last_days(life(**facts), convention)) == expected


@pytest.mark.parametrize("signed", ["2020-11-20", "9999-12-31", "2020", "[2020-11-20..]"])
def test_last_day_past_the_calendar_is_not_exact(signed: str) -> None:
    """A term past the year 9999 has an open end, and nobody can take its bound for a day that is known."""
    found = last_days(life(signed=signed, term="P9000Y"))
    assert str(found) == "[9999-12-30..]"
    assert found is not None
    assert not found.is_exact


RENEWED_ONCE = Renewal(automatic=True, every=Term(years=1), at_most=1)


@pytest.mark.parametrize(
    ("facts", "standings"),
    [
        ({"term": "P3Y"}, "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 AFTER_TERM"),
        (
            {"term": "P3Y", "in_force_from": "2021-04-01"},
            "NOT_SIGNED 2020-11-20 NOT_YET_IN_FORCE 2021-04-01 IN_TERM 2024-04-01 AFTER_TERM",
        ),
        ({}, "NOT_SIGNED 2020-11-20 NO_PUBLISHED_TERM"),
        ({"open_ended": True}, "NOT_SIGNED 2020-11-20 OPEN_ENDED"),
        (
            {"open_ended": True, "in_force_from": "2021-04-01", "ended": "2022-03-31"},
            "NOT_SIGNED 2020-11-20 NOT_YET_IN_FORCE 2021-04-01 OPEN_ENDED 2022-04-01 ENDED",
        ),
        ({"last_day": "2026-03-31", "term": "P3Y"}, "NOT_SIGNED 2020-11-20 IN_TERM 2026-04-01 AFTER_TERM"),
        ({"term": "P3Y", "renewal": YEARLY}, "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 RENEWED"),
        (
            {"term": "P3Y", "renewal": RENEWED_ONCE},
            "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 RENEWED 2024-11-21 AFTER_TERM",
        ),
        (
            {"last_day": "2023-03-31", "renewal": RENEWED_ONCE, "ended": "2025-03-31"},
            "NOT_SIGNED 2020-11-20 IN_TERM 2023-04-01 RENEWED 2024-04-01 AFTER_TERM 2025-04-01 ENDED",
        ),
        (
            {"term": "P3Y", "renewal": YEARLY, "ended": "2025-03-31"},
            "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 RENEWED 2025-04-01 ENDED",
        ),
        ({"term": "P3Y", "ended": "2021-03-31"}, "NOT_SIGNED 2020-11-20 IN_TERM 2021-04-01 ENDED"),
        # Nobody printed for how long it renews, at most how often or not.
        ({"term": "P3Y", "renewal": Renewal(automatic=True)}, "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 RENEWED"),
        (
            {"term": "P3Y", "renewal": Renewal(automatic=True, at_most=1)},
            "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 RENEWED",
        ),
        # A renewal that has to be agreed on does not run by itself.
        (
            {"term": "P3Y", "renewal": Renewal(automatic=False, every=THREE_YEARS)},
            "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-21 AFTER_TERM",
        ),
        # Without a term there is nothing to renew.
        ({"renewal": YEARLY}, "NOT_SIGNED 2020-11-20 NO_PUBLISHED_TERM"),
        # In force before it was signed.
        ({"term": "P3Y", "in_force_from": "2020-04-01"}, "NOT_SIGNED 2020-11-20 IN_TERM 2023-04-01 AFTER_TERM"),
        ({"term": "P9000Y"}, "NOT_SIGNED 2020-11-20 IN_TERM"),
        (
            {"term": "P9000Y", "renewal": YEARLY, "ended": "2025-03-31"},
            "NOT_SIGNED 2020-11-20 IN_TERM 2025-04-01 ENDED",
        ),
        # Inexact days are taken all at their earliest, then all at their latest.
        (
            {"signed": "2020-11", "term": "P3Y"},
            "NOT_SIGNED 2020-11-01 UNCERTAIN 2020-11-30 IN_TERM 2023-11-02 UNCERTAIN 2023-12-01 AFTER_TERM",
        ),
        (
            {"last_day": "2023-11", "in_force_from": "2021", "ended": "[2024-01-01..2024-01-31]"},
            (
                "NOT_SIGNED 2020-11-20 NOT_YET_IN_FORCE 2021-01-01 UNCERTAIN 2021-12-31 IN_TERM 2023-11-02 UNCERTAIN "
                "2023-12-01 AFTER_TERM 2024-01-02 UNCERTAIN 2024-02-01 ENDED"
            ),
        ),
        (
            {"last_day": "2023-11", "renewal": RENEWED_ONCE},
            (
                "NOT_SIGNED 2020-11-20 IN_TERM 2023-11-02 UNCERTAIN 2023-12-01 RENEWED 2024-11-02 UNCERTAIN "
                "2024-12-01 AFTER_TERM"
            ),
        ),
        ({"signed": "[2020-11-20..]", "term": "P3Y"}, "NOT_SIGNED 2020-11-20 UNCERTAIN"),
        (
            {"signed": "[2020-11-20..]", "open_ended": True, "in_force_from": "2020-11-20"},
            "NOT_SIGNED 2020-11-20 UNCERTAIN",
        ),
    ],
)
def test_standing_changes_on_these_days(facts: dict[str, Any], standings: str) -> None:
    """Each standing lasts from its first day to the day before the next."""
    first, *changes = standings.split()
    agreement = life(**facts)
    for day, name in zip(changes[::2], changes[1::2], strict=True):
        change = date.fromisoformat(day)
        before = date.fromordinal(change.toordinal() - 1)
        assert (standing(agreement, before).name, standing(agreement, change).name) == (first, name)
        first = name
    far = date.max if "[" not in str(facts.get("signed", "")) else date(9999, 1, 1)
    assert standing(agreement, far).name == first


@pytest.mark.parametrize(
    ("facts", "convention", "last_day"),
    [
        ({"term": "P3Y"}, None, date(2023, 11, 20)),
        ({"term": "P3Y"}, Convention.UK_BEGINNING_WITH, date(2023, 11, 19)),
        ({"term": "P3Y", "in_force_from": "2020-11-20"}, None, date(2023, 11, 19)),
        ({"term": "P3Y", "in_force_from": "2020-11-20"}, Convention.JP_CIVIL_CODE, date(2023, 11, 20)),
        ({"last_day": "2023-11-20"}, Convention.UK_BEGINNING_WITH, date(2023, 11, 20)),
    ],
)
def test_standing_under_a_convention(facts: dict[str, Any], convention: Convention | None, last_day: date) -> None:
    """The convention moves the end of a counted term, and never a stated one."""
    agreement = life(**facts)
    assert standing(agreement, last_day, convention) is Standing.IN_TERM
    after = date.fromordinal(last_day.toordinal() + 1)
    assert standing(agreement, after, convention) is Standing.AFTER_TERM


def test_standings_are_listed_in_the_order_of_the_days() -> None:
    """The order of the members is the documented one."""
    assert [each.name for each in Standing] == [
        *("NOT_SIGNED", "NOT_YET_IN_FORCE", "IN_TERM", "RENEWED", "AFTER_TERM", "ENDED"),
        *("OPEN_ENDED", "NO_PUBLISHED_TERM", "UNCERTAIN"),
    ]
    assert all(each.value == each.name.lower() for each in Standing)


WRONG: Any = "JP_CIVIL_CODE"


def test_conventions_and_days_are_checked() -> None:
    """Wrong types are refused, even where nothing depends on them."""
    for answer in (period, last_days):
        with pytest.raises(WrongTypeError, match="convention cannot be 'JP_CIVIL_CODE'"):
            answer(life(open_ended=True), WRONG)
    with pytest.raises(WrongTypeError, match="convention cannot be 'JP_CIVIL_CODE'"):
        standing(life(), date(2021, 1, 1), WRONG)
    with pytest.raises(WrongTypeError, match="on cannot be"):
        standing(life(), datetime(2021, 1, 1))  # noqa: DTZ001
