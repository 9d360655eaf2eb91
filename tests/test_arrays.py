"""Arrays of last days and standings: the same answers as day by day, and what is refused."""

import importlib.util
import sys
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import PartialDate, errors, terms
from linkj_partners.arrays import STANDINGS, last_days, standings
from linkj_partners.terms import Convention, Standing, Term

# Every day from before a leap day of a century to after the next one, and around the years without one.
FOUR_YEARS = [date.fromordinal(number) for number in range(date(2000, 1, 1).toordinal(), date(2004, 3, 31).toordinal())]
CENTURIES = [date.fromordinal(date(year, 2, 1).toordinal() + day) for year in (1900, 2100, 2400) for day in range(40)]
DAYS = FOUR_YEARS + CENTURIES
TERMS = ("P1D", "P30D", "P1M", "P2M", "P11M", "P1Y", "P3Y", "P4Y", "P5Y", "P100Y", "P1Y1M1D", "P1M31D")


def one_by_one(signed: list[date], term: Term, convention: Convention) -> list[date]:
    """Return what `terms.period` returns for each day."""
    return [terms.period(day, term, convention).last_day for day in signed]


@pytest.mark.parametrize("convention", Convention)
@pytest.mark.parametrize("text", TERMS)
def test_last_days_are_those_of_period(convention: Convention, text: str) -> None:
    """Every day of four years, with all month ends and leap days, has the last day that `terms.period` gives."""
    term = Term.parse(text)
    assert last_days(DAYS, term, convention).tolist() == one_by_one(DAYS, term, convention)


@pytest.mark.parametrize("convention", Convention)
@pytest.mark.parametrize("term", [None, Term(years=3), Term(months=1)])
def test_standings_are_those_of_standing(convention: Convention, term: Term | None) -> None:
    """Each signing day stands as `terms.standing` says."""
    on = date(2003, 2, 28)
    expected = [terms.standing(day, term, on, convention) for day in FOUR_YEARS]
    assert [STANDINGS[number] for number in standings(FOUR_YEARS, term, on, convention)] == expected


class TestAnyDayAndTerm:
    """Whatever the day, the term and the convention, an array gives what the day alone gives."""

    @given(
        st.lists(st.dates(max_value=date(5000, 1, 1)), max_size=5),
        st.builds(
            Term,
            years=st.integers(0, 2000),
            months=st.integers(0, 2000),
            days=st.integers(1, 2000),
        ),
        st.dates(),
        st.sampled_from(Convention),
    )
    def test_same_answers(self, signed: list[date], term: Term, on: date, convention: Convention) -> None:
        """Last days and standings are the same."""
        assert last_days(signed, term, convention).tolist() == one_by_one(signed, term, convention)
        expected = [terms.standing(day, term, on, convention) for day in signed]
        assert [STANDINGS[number] for number in standings(signed, term, on, convention)] == expected

    @given(st.sampled_from(Convention), st.integers(1, 999_999_999))
    def test_terms_without_end(self, convention: Convention, years: int) -> None:
        """A term past the year 9999 is refused, and covers every day from the signing on, however long it is."""
        term = Term(years=9999 + years - years // 100, months=years, days=years)
        with pytest.raises(errors.OutOfRangeError):
            last_days([date(1, 1, 1)], term, convention)
        assert standings([date(1, 1, 1)], term, date.max, convention).tolist() == [STANDINGS.index(Standing.IN_TERM)]


def test_days_of_any_unit_are_read() -> None:
    """An array of nanoseconds, as pandas has it, is read where it holds whole days."""
    signed = np.array(["2020-11-20", "NaT"], dtype="datetime64[ns]")
    assert last_days(signed, Term(years=3)).tolist() == [date(2023, 11, 20), None]


def test_a_day_that_is_not_known_is_uncertain() -> None:
    """`NaT` has no last day, and its standing is uncertain with a term and without."""
    signed = np.array(["NaT", "2021-02-05"], dtype="datetime64[D]")
    for term, other in ((Term(years=5), Standing.IN_TERM), (None, Standing.NO_PUBLISHED_TERM)):
        numbers = standings(signed, term, date(2022, 1, 1))
        assert [STANDINGS[number] for number in numbers] == [Standing.UNCERTAIN, other]
        assert numbers.dtype == np.int8


def test_arrays_are_left_as_they_are() -> None:
    """The array that is given is not changed."""
    signed = np.array(["2021-02-05"], dtype="datetime64[D]")
    last_days(signed, Term(years=5))
    standings(signed, Term(years=5), date(2022, 1, 1))
    assert signed.tolist() == [date(2021, 2, 5)]


@pytest.mark.parametrize("given", ["2021-02-05T12", "0000-12-31", "10000-01-01"])
def test_what_is_no_plain_day_is_refused(given: str) -> None:
    """A time of day is not cut off, and no year is outside of what a date holds."""
    with pytest.raises(errors.InvalidValueError, match=r"^signed cannot be '.*': give days of the years 1 to 9999"):
        last_days(np.array([given], dtype="datetime64"), Term(years=1))


@pytest.mark.parametrize("given", [datetime(2021, 2, 5, tzinfo=UTC), "2021-02-05", 18663, PartialDate.parse("2018")])
def test_what_is_no_date_is_refused(given: Any) -> None:
    """A sequence holds plain dates."""
    with pytest.raises(errors.WrongTypeError, match=r"^signed cannot be"):
        last_days([given], Term(years=1))


@pytest.mark.parametrize("unit", ["Y", "M", "W"])
@pytest.mark.parametrize("days", [["2021-02"], [], ["NaT"]])
def test_a_month_is_not_its_first_day(unit: str, days: list[str]) -> None:
    """Longer units are refused: a printed month stays a month."""
    with pytest.raises(errors.InvalidValueError) as caught:
        last_days(np.array(days, dtype=f"datetime64[{unit}]"), Term(years=1))
    assert str(caught.value) == (
        f"signed cannot be 'datetime64[{unit}]': give days, datetime64[D]; a month stays a month, not its 1st"
    )


@pytest.mark.parametrize(
    "given",
    [
        date(2020, 1, 1),
        np.datetime64("2020-01-01"),
        np.array("2020-01-01", dtype="datetime64[D]"),
        None,
        3,
        "2020-01-01",
        b"2020-01-01",
        {date(2020, 1, 1)},
        {date(2020, 1, 1): 1},
        pytest.param(iter([date(2020, 1, 1)]), id="iterator"),
        [[date(2020, 1, 1)], [date(2020, 1, 1), date(2021, 1, 1)]],
        [[date(2020, 1, 1)]],
    ],
    ids=repr,
)
def test_what_is_no_column_is_refused(given: Any) -> None:
    """A single day, a set or a ragged list is not a column of days."""
    for answer in (lambda: last_days(given, Term(years=1)), lambda: standings(given, None, date(2021, 1, 1))):
        with pytest.raises(errors.WrongTypeError, match=r"^signed cannot be "):
            answer()


class Broken:
    """What claims to be an array and is none."""

    def __array__(self) -> object:
        """Return what NumPy does not take for an array."""
        return "2020-01-01"


def test_what_fails_to_become_an_array_is_refused() -> None:
    """The error is ours where NumPy raises its own."""
    broken: Any = Broken()
    with pytest.raises(errors.WrongTypeError) as caught:
        last_days(broken, Term(years=1))
    assert caught.value.allowed == (
        "an array of datetime64 days or a sequence of plain dates, such as [date(2021, 2, 5)]"
    )


def test_columns_of_other_libraries_are_read() -> None:
    """What turns itself into an array is a column: a Series of dates, or of nanoseconds."""
    pandas = pytest.importorskip("pandas")
    for column in (pandas.Series([date(2020, 11, 20)]), pandas.Series(pandas.DatetimeIndex(["2020-11-20"]))):
        assert last_days(column, Term(years=3)).tolist() == [date(2023, 11, 20)]


def test_without_numpy_the_call_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module is imported without NumPy; what needs it says how to install it."""
    monkeypatch.setitem(sys.modules, "numpy", None)
    for answer in (lambda: last_days([], Term(years=1)), lambda: standings([], None, date(2021, 1, 1))):
        with pytest.raises(errors.MissingExtraError) as caught:
            answer()
        assert (caught.value.library, caught.value.extra) == ("numpy", "numpy")
    spec = importlib.util.find_spec("linkj_partners.arrays")
    assert spec is not None
    assert spec.loader is not None
    spec.loader.exec_module(importlib.util.module_from_spec(spec))


def test_every_argument_is_checked() -> None:
    """A term, a day and a convention of another type are refused, also where nothing depends on them."""
    untyped: Any = "P3Y"
    with pytest.raises(errors.WrongTypeError, match=r"^term cannot be 'P3Y'"):
        last_days([], untyped)
    with pytest.raises(errors.WrongTypeError, match=r"^convention cannot be 'P3Y'"):
        standings([], None, date(2021, 2, 5), untyped)
    with pytest.raises(errors.WrongTypeError, match=r"^on cannot be 'P3Y'"):
        standings([], None, untyped)


def test_a_last_day_past_the_calendar_is_refused() -> None:
    """One last day past 9999 refuses all, as `terms.period` refuses that one."""
    with pytest.raises(errors.OutOfRangeError) as caught:
        last_days([date(2021, 2, 5), date(9998, 2, 5)], Term(years=3))
    assert str(caught.value) == "a last day goes past 9999-12-31: give an earlier day or a shorter term"
