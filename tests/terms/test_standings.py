"""Notice, holidays and standing, and the page of the documentation that compares the conventions."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import terms
from linkj_partners.dates import PartialDate
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms import (
    Convention,
    Formula,
    Standing,
    Term,
    period,
    standing,
)

INCLUSIVE = Convention.JP_CIVIL_CODE_INCLUSIVE
THREE_YEARS = Term(years=3)
SIGNED = date(2020, 11, 20)
PAGE = (Path(__file__).parents[2] / "docs" / "conventions.md").read_text(encoding="utf-8")


def test_module_exports_what_it_documents() -> None:
    """Every name of the module's list is there."""
    assert all(hasattr(terms, name) for name in terms.__all__)
    assert list(terms.__all__) == sorted(terms.__all__)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 11, 19), Standing.NOT_SIGNED),
        (date(2020, 11, 20), Standing.IN_TERM),
        (date(2023, 11, 20), Standing.IN_TERM),
        (date(2023, 11, 21), Standing.AFTER_TERM),
    ],
)
def test_standing_of_an_exact_signing(on: date, expected: Standing) -> None:
    """The standing changes on the day of the signing and on the day after the last."""
    assert standing(SIGNED, THREE_YEARS, on) is expected
    assert standing(PartialDate.on(SIGNED), THREE_YEARS, on) is expected


def test_standing_depends_on_the_convention() -> None:
    """The last day of one convention is after the term under another."""
    assert standing(SIGNED, THREE_YEARS, date(2023, 11, 20), INCLUSIVE) is Standing.AFTER_TERM


@pytest.mark.parametrize(
    ("signed", "term", "on", "expected"),
    [
        ("2018-01", THREE_YEARS, date(2017, 12, 31), Standing.NOT_SIGNED),
        ("2018-01", THREE_YEARS, date(2018, 1, 1), Standing.UNCERTAIN),
        ("2018-01", THREE_YEARS, date(2018, 1, 31), Standing.IN_TERM),
        ("2018-01", THREE_YEARS, date(2021, 1, 1), Standing.IN_TERM),
        ("2018-01", THREE_YEARS, date(2021, 1, 2), Standing.UNCERTAIN),
        ("2018-01", THREE_YEARS, date(2021, 2, 1), Standing.AFTER_TERM),
        ("2018-01", None, date(2017, 12, 31), Standing.NOT_SIGNED),
        ("2018-01", None, date(2018, 1, 15), Standing.UNCERTAIN),
        ("2018-01", None, date(2018, 1, 31), Standing.NO_PUBLISHED_TERM),
        # Wider than the term: in the middle of the range the day may be in term.
        ("[2010-01-01..2020-01-01]", Term(days=1), date(2015, 1, 1), Standing.UNCERTAIN),
        ("[..2020-12-14]", THREE_YEARS, date(2020, 12, 14), Standing.UNCERTAIN),
        ("[..2020-12-14]", THREE_YEARS, date(2023, 12, 15), Standing.AFTER_TERM),
        ("[..2020-12-14]", None, date(2020, 12, 14), Standing.NO_PUBLISHED_TERM),
        ("[..2020-12-14]", None, date(2020, 12, 1), Standing.UNCERTAIN),
        ("[2018-01-31..]", THREE_YEARS, date(2018, 1, 30), Standing.NOT_SIGNED),
        ("[2018-01-31..]", THREE_YEARS, date(2018, 1, 31), Standing.UNCERTAIN),
        ("[2018-01-31..]", None, date(2030, 1, 1), Standing.UNCERTAIN),
        ("[9999-01-01..]", THREE_YEARS, date.max, Standing.IN_TERM),
    ],
)
def test_standing_of_an_uncertain_signing(signed: str, term: Term | None, on: date, expected: Standing) -> None:
    """The same answer at both ends of the range, or uncertain; a term past year 9999 has no end."""
    assert standing(PartialDate.parse(signed), term, on) is expected


@pytest.mark.parametrize("convention", Convention)
def test_standing_on_the_last_day_there_is(convention: Convention) -> None:
    """A signing on 9999-12-31 is in term on its own day under every convention."""
    assert standing(date.max, Term(days=1), date.max, convention) is Standing.IN_TERM


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((datetime(2020, 11, 20), THREE_YEARS, SIGNED), "signed cannot be"),  # noqa: DTZ001
        (("2020", THREE_YEARS, SIGNED), "signed cannot be '2020'"),
        ((SIGNED, "P3Y", SIGNED), "term cannot be 'P3Y'"),
        ((SIGNED, "P3Y", date.min), "term cannot be 'P3Y'"),
        ((SIGNED, None, datetime(2020, 11, 20)), "on cannot be"),  # noqa: DTZ001
        ((SIGNED, None, SIGNED, "JP_CIVIL_CODE"), "convention cannot be 'JP_CIVIL_CODE'"),
    ],
)
def test_standing_refuses_wrong_types(arguments: tuple[object, ...], message: str) -> None:
    """Wrong types are refused, even where the answer would not depend on them."""
    with pytest.raises(WrongTypeError, match=message):
        standing(*arguments)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


COLUMNS = ("signed", "term", "excluded", "included", "same number", "dateutil", "whenever", "pandas", "pendulum")


def cells_of(line: str) -> dict[str, str]:
    """Take a row of the page's first table apart."""
    cells: list[str] = [cell.strip() for cell in line.strip("|\n ").split("|")]
    return dict[str, str](zip(COLUMNS, cells, strict=True))


ROWS = [cells_of(line) for line in PAGE.splitlines() if re.match(r"\| [0-9]{4}-[0-9]{2}-[0-9]{2} \|", line)]


# One expression each, so that a library that is not installed leaves no line untested.
def _dateutil(day: date, years: int, months: int) -> object:
    return day + pytest.importorskip("dateutil.relativedelta").relativedelta(years=years, months=months)


def _whenever(day: date, years: int, months: int) -> object:
    return pytest.importorskip("whenever").Date(day.year, day.month, day.day).add(years=years, months=months)


def _pandas(day: date, years: int, months: int) -> object:
    return (pytest.importorskip("pandas").Timestamp(day) + _pandas_offset(years=years, months=months)).date()


def _pandas_offset(**lengths: int) -> Any:
    return pytest.importorskip("pandas").DateOffset(**lengths)


def _pendulum(day: date, years: int, months: int) -> object:
    return pytest.importorskip("pendulum").date(day.year, day.month, day.day).add(years=years, months=months)


@pytest.mark.parametrize("convention", Convention)
def test_page_compares_ten_cases(convention: Convention) -> None:
    """The ten rows of the page say what the library says, under every convention."""
    assert len(ROWS) == 10
    column = "same number" if convention.rule.formula is Formula.SAME_NUMBER else "excluded"
    column = "included" if convention.rule.counts_event_day else column
    for cells in ROWS:
        found = period(date.fromisoformat(cells["signed"]), Term.parse(cells["term"]), convention)
        assert str(found.last_day) == cells[column]
        assert f"`{convention.name}`" in PAGE


@pytest.mark.parametrize(
    ("name", "add"), [("dateutil", _dateutil), ("whenever", _whenever), ("pandas", _pandas), ("pendulum", _pendulum)]
)
def test_page_quotes_other_libraries(name: str, add: Callable[[date, int, int], object]) -> None:
    """The ten rows of the page say what the general date libraries say."""
    for cells in ROWS:
        term = Term.parse(cells["term"])
        assert str(add(date.fromisoformat(cells["signed"]), term.years, term.months)) == cells[name]
