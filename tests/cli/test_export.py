"""The command: every form in which the register leaves."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import bundled, dumps, exporting
from linkj_partners._cli import _export as export_command
from linkj_partners._cli import _main as command

TEXTS = ["csv", "records", "json", "jsonld", "ocds"]


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """Give a function that exports to a new file and gives its content."""

    def write(*arguments: str, file: str = "out") -> bytes:
        assert command.main(["export", *arguments, str(tmp_path / file)]) == 0
        return (tmp_path / file).read_bytes()

    return write


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Export to the standard output and give what it prints."""
    assert command.main(["export", *arguments]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Export in vain and give what is told of it."""
    assert command.main(["export", *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.removeprefix("python -m linkj_partners export: ").rstrip("\n")


def test_formats_are_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """What the help offers is what can be exported."""
    with pytest.raises(SystemExit) as ended:
        command.main(["export", "--help"])
    assert ended.value.code == 0
    help_text = capsys.readouterr().out
    offered = [line.split()[0] for line in help_text.partition("formats:\n")[2].splitlines() if line.strip()]
    assert sorted(offered) == sorted(export_command.FORMATS)


def test_csv(written: Any) -> None:
    """CSV is what `exporting.write_csv` writes, without a standing where no day is given."""
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8-sig"), newline="")))
    assert [row["key"] for row in rows] == [agreement.key for agreement in bundled()]
    assert {row["standing"] for row in rows} == {""}


def test_options_count_before_and_after_the_word(written: Any) -> None:
    """The day and the convention are those given, wherever they stand."""
    assert command.main(["--on", "2022-01-01", "export", "records", os.devnull]) == 0
    rows = json.loads(written("records", "--on", "2022-01-01", "--convention", "JP_CIVIL_CODE_INCLUSIVE"))
    assert (rows[-1]["standing"], rows[-1]["last_day"]) == ("in_term", "2026-02-04")


def test_option_before_the_word_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """An option before the word is not undone by what the word brings with it."""
    assert command.main(["--on", "2022-01-01", "export", "records"]) == 0
    assert json.loads(capsys.readouterr().out)[-1]["on"] == "2022-01-01"


def test_json_is_the_whole_register(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is what `dumps` gives, to the last character."""
    assert shown(capsys, "json") == dumps(bundled())


def test_linked_data_and_contracting(capsys: pytest.CaptureFixture[str]) -> None:
    """Both are the documents that `exporting` makes."""
    assert json.loads(shown(capsys, "jsonld")) == exporting.json_ld(bundled())
    assert json.loads(shown(capsys, "ocds")) == exporting.ocds(bundled())


@pytest.mark.parametrize("form", TEXTS)
def test_file_and_standard_output_are_the_same(written: Any, form: str) -> None:
    """A process that prints an export prints the very bytes that a file would have."""
    done = subprocess.run([sys.executable, "-m", "linkj_partners", "export", form], capture_output=True, check=True)
    assert done.stdout == written(form)
    assert done.stderr == b""


def test_data_package(tmp_path: Path) -> None:
    """A data package is a folder; another is written over it on request only."""
    folder = str(tmp_path / "linkj")
    assert command.main(["export", "datapackage", folder]) == 0
    assert command.main(["export", "datapackage", folder]) == 1
    assert command.main(["export", "--force", "datapackage", folder]) == 0
    assert (tmp_path / "linkj" / "datapackage.json").exists()


def test_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    """A calendar is in the language asked for."""
    pytest.importorskip("icalendar")
    text = shown(capsys, "ical", "--lang", "ja")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "SUMMARY:デンマーク王国大使館: 提携の締結日" in text


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
@pytest.mark.parametrize("picture", ["timeline", "growth"])
def test_pictures(written: Any, picture: str, kind: str) -> None:
    """A picture is of the kind that the name of its file asks for."""
    pytest.importorskip("matplotlib")
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[kind]
    content = written(picture, file=f"picture.{kind.upper()}")
    assert content.startswith(begins)
    assert b"CreationDate" not in content
    assert b"<dc:date>" not in content


def test_timeline_is_of_the_day(written: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A timeline marks the day that is given, or today."""
    matplotlib: Any = pytest.importorskip("matplotlib")
    monkeypatch.setitem(matplotlib.rcParams, "svg.fonttype", "none")
    monkeypatch.setattr(command, "_today", lambda: date(2019, 9, 9))
    assert b">2019-09-09<" in written("timeline", file="today.svg")
    assert b">2020-10-10<" in written("timeline", "--on", "2020-10-10", file="then.svg")


@pytest.mark.parametrize(("form", "what"), [("timeline", "file"), ("growth", "file"), ("datapackage", "folder")])
def test_what_is_no_text_needs_a_file(capsys: pytest.CaptureFixture[str], form: str, what: str) -> None:
    """A picture or a folder cannot be printed."""
    assert refused(capsys, form) == f"{form} is no text: give a {what} to write it to"


def test_picture_needs_a_kind(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A name without a known ending is refused before anything is drawn."""
    file = str(tmp_path / "a.jpg")
    assert refused(capsys, "growth", file).endswith("give a name that ends in one of .svg, .png, .pdf")
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file is replaced with --force only."""
    path = tmp_path / "mine.csv"
    path.write_bytes(b"mine")
    assert refused(capsys, "csv", str(path)).endswith("or --force to replace what is there")
    assert path.read_bytes() == b"mine"
    assert command.main(["export", "csv", str(path), "--force"]) == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbfkey,")


def test_folder_of_others_is_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Not even --force puts a data package where something else is, or a file in the place of a folder."""
    (tmp_path / "notes.txt").write_bytes(b"mine")
    message = refused(capsys, "datapackage", "--force", str(tmp_path))
    assert message.endswith("nothing but an earlier data package of the same register")
    assert refused(capsys, "csv", "--force", str(tmp_path)).endswith(
        "give a file: that is a folder, and csv is one file"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_missing_folder_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The file that could not be written is named, with the reason."""
    file = tmp_path / "missing" / "out.csv"
    assert refused(capsys, "csv", str(file)) == f"cannot write {file}: No such file or directory"


@pytest.mark.parametrize(
    ("form", "library", "extra"), [("ical", "icalendar", "calendar"), ("growth", "matplotlib", "plot")]
)
def test_missing_extra_is_told(tmp_path: Path, form: str, library: str, extra: str) -> None:
    """Where the library is not installed the message says how to install it."""
    code = f"import sys; sys.modules[{library!r}] = None; from linkj_partners.__main__ import main; sys.exit(main())"
    command_line = [sys.executable, "-c", code, "export", form, str(tmp_path / "out.svg")]
    done = subprocess.run(command_line, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr == (
        f'python -m linkj_partners export: {library} is not installed: run pip install "linkj-partners[{extra}]"\n'
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export"], "the following arguments are required: FORMAT"),
        (["export", "xlsx"], "invalid choice: 'xlsx'"),
        (["export", "csv", "--on", "2021"], "'2021' is no day"),
        (["export", "csv", "a", "b"], "unrecognized arguments: b"),
        (["--json", "export", "csv"], "--json is for the glance, not for export: leave it out"),
    ],
)
def test_wrong_command_line_exits_2(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    """A wrong option is told on standard error, with status 2 and nothing on standard output."""
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    printed = capsys.readouterr()
    assert (ended.value.code, printed.out) == (2, "")
    assert message in printed.err
