"""Type checkers in users' code: they refuse what they must, for the reason told, and nothing else; see tests/typing."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest

import linkj_partners
from linkj_partners import Convention, PartialDate, Term, bundled, counting, model, terms
from linkj_partners.errors import WrongTypeError

FOLDER = Path(__file__).parent / "typing"
PROJECT = FOLDER.parent.parent / "pyproject.toml"
EXPECTED = re.compile(r"# error: mypy\[(?P<mypy>[a-z-]+)\] pyright\[(?P<pyright>[A-Za-z-]+)\]$", re.MULTILINE)


def expected(checker: str) -> list[tuple[str, int, str]]:
    """Read from the files which lines a checker must refuse, and for which rule; ``-`` stands for none."""
    return [
        (path.name, number, match[checker])
        for path in sorted(FOLDER.glob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := EXPECTED.search(line)) and match[checker] != "-"
    ]


def run(module: str, *arguments: str) -> str:
    """Run a type checker and give what it prints; skip the test where it is not installed."""
    pytest.importorskip(module, reason="not installed: python -m pip install --group types")
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=PROJECT.parent).stdout


def test_mypy_refuses_what_it_must() -> None:
    """Exactly the lines that say so, each for the rule that it names."""
    files = [str(path) for path in sorted(FOLDER.glob("*.py"))]
    printed = run("mypy", "--config-file", str(PROJECT), "--output", "json", *files)
    found = [json.loads(line) for line in printed.splitlines()]
    refused = [(Path(each["file"]).name, each["line"], each["code"]) for each in found if each["severity"] == "error"]
    assert sorted(refused) == expected("mypy")


def test_pyright_refuses_what_it_must() -> None:
    """Exactly the lines that say so, each for the rule that it names, with the usual settings and two of the strict."""
    printed = run("pyright", "--project", str(FOLDER), "--pythonpath", sys.executable, "--outputjson")
    found = json.loads(printed)["generalDiagnostics"]
    refused = [(Path(each["file"]).name, each["range"]["start"]["line"] + 1, each["rule"]) for each in found]
    assert sorted(refused) == expected("pyright")


def test_every_expectation_is_read() -> None:
    """No comment is spelt so that it would be passed over."""
    text = (FOLDER / "refused.py").read_text(encoding="utf-8")
    assert len(EXPECTED.findall(text)) == text.count("# error") == 52


@pytest.mark.parametrize("path", sorted(Path(linkj_partners.__file__).parent.rglob("*.py")), ids=str)
def test_classes_say_that_they_have_no_order(path: Path) -> None:
    """What attrs.frozen makes has no order, but mypy takes it to have one unless order=False is said."""
    decorators = re.findall(r"^@attrs\.frozen.*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert [decorator for decorator in decorators if "order=False" not in decorator] == []


MOMENT = datetime(2021, 2, 5, 9, 0, tzinfo=UTC)
DAY = date(2021, 2, 5)
PERIOD = terms.period(DAY, Term(years=3))


@pytest.mark.parametrize(
    "give",
    [
        pytest.param(give, id=name)
        for name, give in dict[str, Callable[[], Any]](
            partial_date_on=lambda: PartialDate.on(MOMENT),
            partial_date_between=lambda: PartialDate.between(DAY, MOMENT),
            period=lambda: terms.period(MOMENT, Term(years=3)),
            period_made=lambda: attrs.evolve(PERIOD, in_force_from=MOMENT),
            period_contains=lambda: MOMENT in PERIOD,
            days_left=lambda: PERIOD.days_left(MOMENT),
            roll_forward=lambda: terms.roll_forward(MOMENT, set[date]()),
            standing=lambda: terms.standing(DAY, None, MOMENT),
            standing_signed=lambda: terms.standing(MOMENT, None, DAY),
            agreement_signed=lambda: attrs.evolve(bundled().nth(16), signed=MOMENT),  # type: ignore[arg-type]
            agreement_standing=lambda: bundled().nth(16).standing(MOMENT),
            tally=lambda: counting.tally(bundled(), MOMENT),
            in_term=lambda: counting.in_term(bundled(), MOMENT, Convention.JP_CIVIL_CODE),
            revision=lambda: attrs.evolve(bundled(), revision=MOMENT),
            with_agreements=lambda: bundled().with_agreements(revision=MOMENT),
            source_published=lambda: model.Source(
                key="a",
                kind=model.SourceKind.NEWS,
                publisher="a",
                lang="en",
                published=MOMENT,  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
            ),
        ).items()
    ],
)
def test_datetime_is_refused_when_it_is_given(give: Callable[[], object]) -> None:
    """Type checkers take a datetime for a date (its class is derived from that), so every function looks itself."""
    with pytest.raises(WrongTypeError, match=r"\(type datetime\): give"):
        give()
