"""`import`, and tables in place of registers in every other command."""

import json
from pathlib import Path

import pytest

from linkj_partners import _cli as command
from linkj_partners import load

SHEET = str(Path(__file__).parents[2] / "docs" / "own-register.csv")
GOOD = "Partner,Country,Signed,Term\nSome Lab,France,2021-04-01,5 years\n某市,日本,05/04/2022,\n"
OURS = ("--host", "Our University", "--country", "JP")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A small sheet that needs an order of days and months."""
    path = tmp_path / "our list.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_import(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table is written as a register, with the options that say how to read it."""
    output = tmp_path / "mine.json"
    arguments = ["import", str(sheet), "-o", str(output), *OURS, "--as-of", "2026-04-01", "--order", "mdy"]
    assert command.main([*arguments, "--fill-down", "--encoding", "utf-8", "--column", "Term=note"]) == 0
    register = load(output)
    assert (register.host.key, register.host.country, str(register.revision)) == ("our-university", "JP", "2026-04-01")
    assert [str(agreement.signed) for agreement in register] == ["2021-04-01", "2022-05-04"]
    assert [agreement.term for agreement in register] == [None, None]
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{output}: 2 agreements, 2 partners\n")


def test_problems(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems are listed and nothing is written; with --partial the other rows are."""
    output = tmp_path / "mine.json"
    arguments = ("import", str(sheet), "-o", str(output), *OURS)
    assert command.main(arguments) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    two_days = "'05/04/2022' can be two days: give order 'dmy' for 2022-04-05 or 'mdy' for 2022-05-04"
    assert printed.err.splitlines() == [
        "1 problem in the data:",
        f"- {sheet}: row 3, column 'Signed': {two_days}",
        "Nothing was written: correct these, or use --partial for what can be read.",
    ]
    assert not output.exists()
    assert command.main([*arguments, "--partial"]) == 1
    assert len(load(output)) == 1
    assert capsys.readouterr().err.endswith(f"{output}: 1 agreement, 1 partner\n")


def test_existing_file_is_kept(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--force overwrites an existing file."""
    output = tmp_path / "mine.json"
    output.write_text("kept", encoding="utf-8")
    arguments = ("import", str(sheet), "-o", str(output), *OURS, "--order", "dmy")
    assert command.main(arguments) == 1
    assert "or --force to overwrite" in capsys.readouterr().err
    assert output.read_text(encoding="utf-8") == "kept"
    assert command.main([*arguments, "--force"]) == 0
    assert len(load(output)) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("import", "a.csv"), "the following arguments are required: -o"),
        (("import", "a.csv", "-o", "b.json"), "import needs --host NAME, the organization whose table it is"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--column", "Univ."), "write it as 'Univ.=partner'"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--order", "ymd"), "invalid choice: 'ymd'"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--as-of", "1.4.2026"), "'1.4.2026' is not a day"),
    ],
)
def test_wrong_options(arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong options exit with 2 and say what is right."""
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert (ended.value.code, message in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nothing.csv", "-o", "b.json", *OURS), "nothing.csv: No such file or directory"),
        ((SHEET, "-o", ".", *OURS), "-o cannot be '.': give the name of a file; this is a folder"),
        ((SHEET, "-o", "b.json", "--host", "x", "--country", "Japan"), "country cannot be 'Japan'"),
        ((SHEET, "-o", "b.json", *OURS, "--column", "X=partner"), "no column is headed 'X': the headings are '大学名'"),
        ((SHEET, "-o", "b.json", *OURS, "--column", "備考=notes"), "columns['備考'] cannot be 'notes': give 'note'"),
        ((SHEET, "-o", "b.json", *OURS, "--encoding", "x"), "encoding cannot be 'x'"),
    ],
)
def test_failures(arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read or written exits with 1 and says why."""
    assert command.main(["import", *arguments]) == 1
    assert message in capsys.readouterr().err


def test_table_in_place_of_a_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--register takes a table in every command; its host is that of --host or the name of the file."""
    path = tmp_path / "our list.CSV"
    path.write_text("Partner,Country,Signed,Term\nSome Lab,France,2021-04-01,5 years\n", encoding="utf-8")
    table = ("--register", str(path), "--on", "2026-01-01")
    assert command.main(table) == 0
    assert capsys.readouterr().out.startswith("Partnership agreements of our list known on 2026-01-01")
    assert command.main(["due", *table, *OURS]) == 0
    assert "2026-04-01" in capsys.readouterr().out
    assert command.main(["show", "some-lab", *table]) == 0
    assert "Term: '5 years'" in capsys.readouterr().out
    assert command.main(["export", "json", *table, *OURS]) == 0
    assert json.loads(capsys.readouterr().out)["host"] == "our-university"
    assert command.main(["--register", SHEET]) == 1
    assert capsys.readouterr().err.startswith("python -m linkj_partners: 4 problems in the data:")


def test_check_of_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Check lists the problems of a table, or says what it holds."""
    assert command.main(["check", SHEET]) == 1
    assert capsys.readouterr().err.startswith("4 problems in the data:\n- ")
    assert command.main(["check", SHEET, "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["problems"]) == 4
    path = tmp_path / "list.csv"
    path.write_text("Univ.\nSome Lab\n", encoding="utf-8")
    assert command.main(["check", str(path), "--column", "Univ.=partner", "--as-of", "2026-04-01"]) == 0
    assert "<Register of list: 1 agreements, revision 2026-04-01>" in capsys.readouterr().out


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of import fits on a screen and names what it takes."""
    with pytest.raises(SystemExit) as ended:
        command.main(["import", "--help"])
    shown = capsys.readouterr().out
    assert (ended.value.code, len(shown.splitlines()) < 60) == (0, True)
    for option in (
        "-o",
        "--partial",
        "--force",
        "--host",
        "--country",
        "--as-of",
        "--order",
        "--fill-down",
        "--column",
    ):
        assert option in shown


def test_every_command_reads_a_table_with_its_options(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What a column holds and how days are written can be said to any command, before it or after it."""
    table = tmp_path / "list.csv"
    table.write_text("Foo,締結日,期間\n虹大学,05/04/2022,1年\n", encoding="utf-8")
    asked = ["--register", str(table), "--column", "Foo=partner", "--order", "dmy", "--on", "2023-01-01"]
    for arguments in (["due", *asked], [*asked, "due"]):
        assert command.main(arguments) == 0
        assert "2023-04-05" in capsys.readouterr().out
