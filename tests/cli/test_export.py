"""The command: every form in which the register leaves."""

import csv
import io
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from linkj_partners import Agreement, Term, dump, dumps, exporting, load
from linkj_partners import _cli as command
from linkj_partners._cli._formats import FORMATS
from linkj_partners.terms import Renewal

FROZEN = str(Path(__file__).parents[1] / "data" / "frozen_register.json")
EXPORT = ("--register", FROZEN, "export")
REGISTER = load(FROZEN)
TEXTS = ["csv", "records", "json", "jsonld"]


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """Return a function that exports to a new file and returns its content."""

    def write(*arguments: str, file: str = "out") -> bytes:
        assert command.main([*EXPORT, *arguments, str(tmp_path / file)]) == 0
        return (tmp_path / file).read_bytes()

    return write


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Export to the standard output and give what it prints."""
    assert command.main([*EXPORT, *arguments]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Export in vain and give what is told of it."""
    assert command.main([*EXPORT, *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.removeprefix("python -m linkj_partners: ").rstrip("\n")


def test_formats_are_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """What the help offers is what can be exported."""
    with pytest.raises(SystemExit) as ended:
        command.main(["export", "--help"])
    assert ended.value.code == 0
    help_text = capsys.readouterr().out
    offered = [line.split()[0] for line in help_text.partition("formats:\n")[2].splitlines() if line.strip()]
    assert sorted(offered) == sorted(FORMATS)


def test_csv(written: Any) -> None:
    """CSV is what `exporting.write_csv` writes, without a standing where no day is given."""
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8-sig"), newline="")))
    assert [row["key"] for row in rows] == [agreement.key for agreement in REGISTER]
    assert {row["standing"] for row in rows} == {""}


def test_options_count_before_and_after_the_word(written: Any) -> None:
    """The day and the convention are those given, wherever they stand."""
    assert command.main(["--on", "2022-01-01", *EXPORT, "records", os.devnull]) == 0
    rows = json.loads(written("records", "--on", "2022-01-01", "--convention", "JP_CIVIL_CODE_INCLUSIVE"))
    assert (rows[-1]["standing"], rows[-1]["last_day"]) == ("in_term", "2026-02-04")


def test_option_before_the_word_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """An option before the word is not undone by what the word brings with it."""
    assert command.main(["--on", "2022-01-01", *EXPORT, "records"]) == 0
    assert json.loads(capsys.readouterr().out)[-1]["on"] == "2022-01-01"


def test_json_is_the_whole_register(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is what `dumps` gives, to the last character."""
    assert shown(capsys, "json") == dumps(REGISTER)


def test_linked_data(capsys: pytest.CaptureFixture[str]) -> None:
    """It is the document that `exporting` builds."""
    assert json.loads(shown(capsys, "jsonld")) == exporting.json_ld(REGISTER)


def test_file_and_standard_output_are_the_same(written: Any) -> None:
    """A process that prints an export prints the very bytes that a file would have."""
    code = f"""
import sys
from linkj_partners._cli import main
for form in {TEXTS}:
    main([*{EXPORT}, form])
    sys.stdout.flush()
    sys.stdout.buffer.write(b"\\0")
    sys.stdout.buffer.flush()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split(b"\0") == [*(written(form, file=form) for form in TEXTS), b""]
    assert done.stderr == b""


def test_data_package(tmp_path: Path) -> None:
    """A data package is a folder; another is written over it on request only."""
    folder = str(tmp_path / "linkj")
    assert command.main([*EXPORT, "datapackage", folder]) == 0
    assert command.main([*EXPORT, "datapackage", folder]) == 1
    assert command.main([*EXPORT, "--force", "datapackage", folder]) == 0
    assert (tmp_path / "linkj" / "datapackage.json").exists()


def test_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    """A calendar is in the language asked for."""
    pytest.importorskip("icalendar")
    text = shown(capsys, "ical", "--lang", "ja")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "デンマーク王国大使館" in text


def test_calendar_says_what_it_leaves_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A range is on no day of a calendar: standard error counts the agreements, unless every day is known."""
    pytest.importorskip("icalendar")
    assert command.main([*EXPORT, "ical"]) == 0
    told = "Left out: days that are not known exactly, in 9 of 16 agreements.\n"
    assert capsys.readouterr().err == told
    known = attrs.evolve(REGISTER, agreements=REGISTER.agreements[-2:])
    dump(known, tmp_path / "known.json")
    assert command.main(["--register", str(tmp_path / "known.json"), "export", "ical"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
@pytest.mark.parametrize("picture", ["timeline", "growth"])
def test_pictures(written: Any, picture: str, kind: str) -> None:
    """A picture is of the kind that the name of its file asks for, and the same bytes each time."""
    pytest.importorskip("matplotlib")
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}[kind]
    content = written(picture, file=f"picture.{kind.upper()}")
    assert content.startswith(begins)
    assert written(picture, file=f"again.{kind}") == content
    assert b"CreationDate" not in content
    assert b"<dc:date>" not in content


def test_missing_font_is_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning of the library is a line on standard error, without the place in the code."""
    pytest.importorskip("matplotlib")
    monkeypatch.setattr("linkj_partners.plotting._charts.JAPANESE_FONTS", ())
    assert command.main([*EXPORT, "growth", str(tmp_path / "growth.svg"), "--lang", "ja"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("no font with Japanese letters was found")


def test_timeline_is_of_the_day(written: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A timeline marks the day that is given, or today."""
    matplotlib: Any = pytest.importorskip("matplotlib")
    monkeypatch.setitem(matplotlib.rcParams, "svg.fonttype", "none")
    today = date.today()  # noqa: DTZ011 (the very clock that is tested)
    assert f">{today}<".encode() in written("timeline", file="today.svg")
    assert b">2020-10-10<" in written("timeline", "--on", "2020-10-10", file="then.svg")


def test_dash_is_the_standard_output(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in other commands; no file of that name is written."""
    monkeypatch.chdir(tmp_path)
    assert shown(capsys, "csv", "-") == shown(capsys, "csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["new/", "", "."])
def test_name_of_a_folder_is_not_that_of_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What looks like a folder is not written as a file."""
    monkeypatch.chdir(tmp_path)
    assert refused(capsys, "csv", name).startswith(f"FILE cannot be {name!r}: give the name of a file")
    assert list(tmp_path.iterdir()) == []


def test_register_is_not_overwritten_by_its_export(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Not even with --force, and by no other name of the same file."""
    table = tmp_path / "list.csv"
    table.write_text("Partner\nSome Lab\n", encoding="utf-8")
    (tmp_path / "link.csv").hardlink_to(table)
    for name in ("list.csv", "link.csv"):
        command_line = ["--register", str(table), "export", "csv", str(tmp_path / name), "--force"]
        assert command.main(command_line) == 1
        assert capsys.readouterr().err.endswith("give another file than the one that is read\n")
    assert table.read_text(encoding="utf-8") == "Partner\nSome Lab\n"


def test_what_is_there_is_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Only --force overwrites an existing file."""
    path = tmp_path / "mine.csv"
    path.write_bytes(b"mine")
    assert refused(capsys, "csv", str(path)).endswith("give a new name, or --force to overwrite the existing one")
    assert path.read_bytes() == b"mine"
    assert command.main([*EXPORT, "csv", str(path), "--force"]) == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbfkey,")


def test_folder_of_others_is_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder that is not empty needs --force, which keeps what is not of the package; it does not take a file."""
    (tmp_path / "notes.txt").write_bytes(b"mine")
    assert refused(capsys, "datapackage", str(tmp_path)).endswith("or --force to overwrite the existing one")
    assert command.main([*EXPORT, "datapackage", "--force", str(tmp_path)]) == 0
    assert (tmp_path / "notes.txt").read_bytes() == b"mine"
    assert "give the name of a file" in refused(capsys, "csv", "--force", str(tmp_path))


def test_missing_folder_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The file that could not be written is named, with the reason."""
    file = tmp_path / "missing" / "out.csv"
    assert refused(capsys, "csv", str(file)) == f"{file}: No such file or directory: check its name and folder"


def test_missing_extra_is_told(tmp_path: Path) -> None:
    """Where the library is not installed the message says how to install it."""
    forms = {"ical": ("icalendar", "calendar"), "growth": ("matplotlib", "plot")}
    code = f"""
import sys
sys.modules.update(icalendar=None, matplotlib=None)
from linkj_partners._cli import main
print(*(main([*{EXPORT}, form, {str(tmp_path / "out.svg")!r}]) for form in {list(forms)}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "1 1\n"
    assert done.stderr == "".join(
        f'python -m linkj_partners: {library} is not installed: run pip install "linkj-partners[{extra}]"\n'
        for library, extra in forms.values()
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export"], "the following arguments are required: FORMAT"),
        (["export", "xlsx"], "invalid choice: 'xlsx'"),
        (["export", "csv", "--on", "2021"], "'2021' is not a day"),
        (["export", "csv", "a", "b"], "unrecognized arguments: b"),
        (["--json", "export", "csv"], "--json is not an option of export"),
        (["export", "timeline"], "timeline needs FILE, the name of a file, since it is not text"),
        (["export", "growth", "-"], "growth needs FILE, the name of a file, since it is not text"),
        (["export", "datapackage"], "datapackage needs FILE, the name of a folder, since it is not text"),
        (["export", "growth", "a.jpg"], "argument FILE: 'a.jpg' does not end in one of .svg, .png, .pdf"),
        (["export", "growth", "a.svg", "--on", "2020-01-01"], "--on has no effect on growth: leave it out"),
        (["--on", "2020-01-01", "export", "json"], "--on has no effect on json: leave it out"),
        (["export", "jsonld", "--on", "2020-01-01"], "--on has no effect on jsonld: leave it out"),
        (["export", "datapackage", "a", "--convention", "UK_FROM"], "--convention has no effect on datapackage"),
    ],
)
def test_wrong_command_line_exits_2(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    """A wrong option is told on standard error, with status 2 and nothing on standard output."""
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    printed = capsys.readouterr()
    assert (ended.value.code, printed.out) == (2, "")
    assert message in printed.err


def test_calendar_is_of_the_day(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Renewals are counted up to the day that is given."""
    pytest.importorskip("icalendar")
    renewal = Renewal(automatic=True, every=Term(years=1))
    signed = REGISTER.agreements[-1].signed
    renewed = Agreement(key="renewed", signed=signed, term=Term(years=1), renewal=renewal)
    dump(attrs.evolve(REGISTER, agreements=[renewed]), tmp_path / "renewed.json")
    asked = ("--register", str(tmp_path / "renewed.json"), "export", "ical")
    assert command.main([*asked, "--on", "2031-01-01"]) == 0
    assert "DTSTART;VALUE=DATE:20310205" in capsys.readouterr().out
    assert command.main(asked) == 0
    assert "DTSTART;VALUE=DATE:20310205" not in capsys.readouterr().out


def test_calendar_without_events(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Standard error says so, since a calendar must have at least one."""
    pytest.importorskip("icalendar")
    dump(attrs.evolve(REGISTER, agreements=[]), tmp_path / "empty.json")
    assert command.main(["--register", str(tmp_path / "empty.json"), "export", "ical"]) == 0
    assert capsys.readouterr().err.startswith("The calendar has no events")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that closes standard error")
def test_notes_never_mix_with_the_answer() -> None:
    """Where standard error is closed, a note goes nowhere."""
    pytest.importorskip("icalendar")
    asked = f"'{sys.executable}' -m linkj_partners {' '.join(EXPORT)} ical 2>&-"
    done = subprocess.run(["/bin/sh", "-c", asked], stdout=subprocess.PIPE, check=True)
    assert done.stdout.startswith(b"BEGIN:VCALENDAR")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs names of open files")
def test_pipe_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    """Process substitution gives the name of an open pipe as the file."""
    expected = shown(capsys, "json")
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as pipe, ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read)
        assert command.main([*EXPORT, "json", f"/dev/fd/{writing}"]) == 0
        os.close(writing)
        assert read.result() == expected
