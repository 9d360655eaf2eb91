"""The ten conventions: published examples, worked examples, and the table that they are."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from linkj_partners.terms import Convention, Formula, Rule, Term, period
from linkj_partners.terms._conventions import last_ordinal

DATA = Path(__file__).parents[1] / "data"
RULES: list[dict[str, Any]] = json.loads((DATA / "term_rules.json").read_text(encoding="utf-8"))
FIXTURES: list[dict[str, str]] = json.loads((DATA / "term_fixtures.json").read_text(encoding="utf-8"))

SAME_NUMBER = [convention for convention in Convention if convention.rule.formula is Formula.SAME_NUMBER]
WORKED = [
    (Convention(rule["convention"]), *case.split("+"), last_day)
    for rule in RULES
    for case, last_day in rule["examples"].items()
]
PUBLISHED = [
    (convention, fixture)
    for fixture in FIXTURES
    for convention in (SAME_NUMBER if fixture["family"] == "SAME_NUMBER" else [Convention(fixture["family"])])
]


@pytest.mark.parametrize(("convention", "signed", "months", "last_day"), WORKED)
def test_worked_example(convention: Convention, signed: str, months: str, last_day: str) -> None:
    """Every worked example of every convention comes out."""
    term = Term(months=int(months.removesuffix("m")))
    assert period(date.fromisoformat(signed), term, convention).last_day == date.fromisoformat(last_day)


@pytest.mark.parametrize(("convention", "fixture"), PUBLISHED)
def test_published_example(convention: Convention, fixture: dict[str, str]) -> None:
    """Every example that somebody published comes out, under each convention that it is an example of."""
    found = period(date.fromisoformat(fixture["day"]), Term.parse(fixture["term"]), convention)
    assert found.last_day == date.fromisoformat(fixture["last_day"]), fixture["source"]


def test_every_convention_has_ten_worked_examples() -> None:
    """No convention is left out of the worked examples."""
    assert {rule["convention"] for rule in RULES} == {convention.name for convention in Convention}
    assert {len(rule["examples"]) for rule in RULES} == {10}


@pytest.mark.parametrize(
    ("name", "formula", "counts_event_day"),
    [
        ("JP_CIVIL_CODE", Formula.DAY_BEFORE, False),
        ("JP_CIVIL_CODE_INCLUSIVE", Formula.DAY_BEFORE, True),
        ("EU_1182_71", Formula.SAME_NUMBER, False),
        ("ETS_76", Formula.SAME_NUMBER, False),
        ("FR_CPC_641", Formula.SAME_NUMBER, False),
        ("DE_BGB_187_1", Formula.SAME_NUMBER, False),
        ("DE_BGB_187_2", Formula.DAY_BEFORE, True),
        ("UK_FROM", Formula.SAME_NUMBER, False),
        ("UK_BEGINNING_WITH", Formula.DAY_BEFORE, True),
        ("NY_GCL_30", Formula.SAME_NUMBER, False),
    ],
)
def test_convention_is_data(name: str, formula: Formula, counts_event_day: bool) -> None:  # noqa: FBT001
    """A convention is a formula and whether the day of the event counts."""
    rule = Convention(name).rule
    assert (rule.formula, rule.counts_event_day) == (formula, counts_event_day)
    assert Convention(name).name == name


def test_every_rule_says_where_it_stands() -> None:
    """Every rule names its article, its scope and what was verified of it, and no two are the same."""
    for convention in Convention:
        rule = convention.rule
        assert all((rule.name, rule.article, rule.scope, rule.closed_days, rule.verified))
    assert len({convention.rule for convention in Convention}) == len(Convention) == 10
    assert Convention.__doc__ is not None
    assert all(f"{convention.name}: " in Convention.__doc__ for convention in Convention)


def test_rule_is_made_by_keyword() -> None:
    """A row of texts is easily mixed up, so a rule is made by keyword only."""
    with pytest.raises(TypeError, match="positional argument"):
        Rule(*attrs.astuple(Convention.UK_FROM.rule))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_memory_is_marked() -> None:
    """Only the rule of which nothing was seen is marked as coming from memory whole."""
    from_memory = [convention for convention in Convention if "nothing seen" in convention.rule.verified]
    assert from_memory == [Convention.UK_BEGINNING_WITH]


@pytest.mark.parametrize("formula", Formula)
@pytest.mark.parametrize("years", [1, 400, 8000, 999_999_999])
def test_no_year_is_too_far(formula: Formula, years: int) -> None:
    """A last day past year 9999 is still a number of days: the calendar repeats after 400 years."""
    event, next_day = date(2000, 2, 29), date(2000, 3, 1)
    cycles, rest = divmod(years, 400)
    expected = last_ordinal(formula, event, next_day, months=12 * rest, days=0) + 146_097 * cycles
    assert last_ordinal(formula, event, next_day, months=12 * years, days=0) == expected
