"""The command line: what is a command, an option or a name."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from linkj_partners import Term
from linkj_partners import _cli as command
from linkj_partners._cli import _output
from linkj_partners._cli._parser import parse


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["export", "csv"], None),
        (["export", "csv", "out.csv"], "out.csv"),
        (["export", "--force", "csv", "out.csv"], "out.csv"),
        (["export", "csv", "--force", "out.csv"], "out.csv"),
        (["export", "csv", "--on", "2021-02-05", "out.csv"], "out.csv"),
        (["export", "csv", "--", "out.csv"], "out.csv"),
        (["export", "csv", "--", "-out.csv"], "./-out.csv"),
        (["export", "csv", "--force", "--", "--force"], "./--force"),
        (["check", "mine.json"], "mine.json"),
        (["check", "--lang", "ja", "--", "-mine.json"], "./-mine.json"),
    ],
)
def test_file(arguments: list[str], expected: str | None) -> None:
    """The file is found wherever it stands, and after -- it may begin with a dash."""
    file = parse(arguments).file
    assert (file and Path(file)) == (expected and Path(expected))
    assert not (file or "").startswith("-")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "csv", "a", "b"], "unrecognized arguments: b"),
        (["export", "csv", "--", "a", "b"], "unrecognized arguments: b"),
        (["check", "a", "--", "-b"], "unrecognized arguments: ./-b"),
        (
            ["--json", "export", "csv"],
            "--json is not an option of export: the formats records, json and jsonld are JSON",
        ),
        (["show"], "the following arguments are required: KEY"),
        (["due", "--within"], "argument --within: expected one argument"),
        (["--on", "2021"], "argument --on: '2021' is not a day: write it as 2021-02-05"),
        (["--on", "5 February"], "argument --on: '5 February' is not a day: write it as 2021-02-05"),
        (["--on", "05/02/2021"], "argument --on: '05/02/2021' is not a day: write it as 2021-02-05"),
        (["due", "--within", "soon"], "argument --within: cannot read 'soon'"),
        (["check", "--on", "2021-02-05"], "--on has no effect on check: leave it out"),
        (["--all", "check"], "--all has no effect on check: leave it out"),
        (["unheard-of"], "invalid choice: 'unheard-of'"),
    ],
)
def test_wrong_command_line(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends the process with status 2 and says why."""
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert (ended.value.code, message in capsys.readouterr().err) == (2, True)


def test_options_before_and_after_the_command() -> None:
    """They count wherever they stand; the last one wins."""
    options = parse(["--lang", "ja", "--on", "2020-01-01", "due", "--on", "2021-02-05", "--within", "P1Y"])
    assert (options.command, options.lang, str(options.on), options.within) == (
        "due",
        "ja",
        "2021-02-05",
        Term(years=1),
    )
    assert (parse([]).command, parse([]).lang, parse([]).all) == ("glance", "en", False)
    assert parse(["due"]).within == Term(months=6)
    assert parse(["--all", "due"]).all
    assert parse(["show", "a", "--all"]).all


@pytest.mark.parametrize("text", ["2026-11-28", "2026/11/28", "令和8年11月28日", "28 November 2026", "2026.11.28"])
def test_days_as_people_write_them(text: str) -> None:
    """Every option that takes a day reads those that can be only one day."""
    assert parse(["--on", text]).on == date(2026, 11, 28)
    assert parse(["read", "-", "--published", text]).published == date(2026, 11, 28)
    assert parse(["--register", "list.csv", "--as-of", text]).as_of == date(2026, 11, 28)


def test_errors_without_standard_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a shell closed the standard error, an error goes nowhere, and not into the output."""
    monkeypatch.setattr(sys, "stderr", None)
    assert command.main(["check", "nothing.json"]) == 1
    with pytest.raises(SystemExit):
        command.main(["--colour"])
    monkeypatch.undo()
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(os.name != "posix", reason="needs names of files that are bytes")
def test_name_that_is_not_text(tmp_path: Path) -> None:
    """The name of a file may have bytes that no string of the locale has."""
    file = os.fsdecode(bytes(tmp_path / "caf") + b"\xe9.json")
    shutil.copy(Path(__file__).parents[1] / "data" / "small_register.json", file)
    done = subprocess.run([sys.executable, "-m", "linkj_partners", "check", file], stdout=subprocess.PIPE, check=True)
    assert b"caf\\udce9.json: valid: " in done.stdout


def test_output_that_was_closed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a shell closed the standard output there is none in Python."""
    monkeypatch.setattr(sys, "stdout", None)
    assert _output.write("lost") == 1
    monkeypatch.undo()
    assert (
        capsys.readouterr().err == "python -m linkj_partners: cannot write the output: the standard output is closed\n"
    )


def test_error_without_a_reason(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An error of the system that has no message of its own is shown as it is."""

    def fail(_: object) -> int:
        raise OSError("device went away")

    monkeypatch.setattr("linkj_partners._cli._check.run", fail)
    assert command.main(["check", "mine.json"]) == 1
    assert capsys.readouterr().err == "python -m linkj_partners: mine.json: device went away\n"
