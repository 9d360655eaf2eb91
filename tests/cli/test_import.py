"""`import`, and tables in place of registers in every other command."""

import json
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import Term, load
from linkj_partners import _cli as command

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
    assert (printed.out, printed.err) == ("", f"kept as notes: Term\n{output}: 2 agreements, 2 partners\n")


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


def test_table_is_never_overwritten(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even with --force, and by no other name of the same file."""
    (tmp_path / "mine.json").hardlink_to(sheet)
    arguments = ("import", str(sheet), "-o", str(tmp_path / "mine.json"), *OURS, "--order", "dmy", "--force")
    assert command.main(arguments) == 1
    assert "give another file than the one that is read" in capsys.readouterr().err
    assert sheet.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        *(
            (("import", "a.csv", "-o", name, *OURS), f"{name!r} is the name of a table: a register is JSON")
            for name in ("a.csv", "b.TSV", "b.txt", "b.xlsx", "b.xlsm", "b.xls", "b.ods")
        ),
        (("import", "a.csv", "-o", "-", *OURS), "'-' is not a file: give a name such as mine.json"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--register", "c.json"), "--register has no effect on import"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--json"), "--json has no effect on import"),
        (("import", "a.csv"), "the following arguments are required: -o"),
        (("import", "a.csv", "-o", "b.json"), "import needs --host NAME, the organization whose table it is"),
        (("import", "a.csv", "-o", "b.json", *OURS, "--column", "Univ."), "write it as 'Univ.=partner'"),
        (
            ("import", "a.csv", "-o", "b.json", *OURS, "--column", "備考=notes"),
            "argument --column: 'notes' is not a field: give 'note', or another of partner, ",
        ),
        (
            ("import", "a.csv", "-o", "b.json", *OURS, "--column", "備考=zzz"),
            "argument --column: 'zzz' is not a field: give one of partner, ",
        ),
        (("import", "a.csv", "-o", "b.json", *OURS, "--sheet", "A"), "--sheet names a sheet of an Excel file"),
        (("due", "--register", "a.csv", "--sheet", "A"), "--sheet names a sheet of an Excel file"),
        (("read", "a.txt", "--host", "Ours"), "--host says how to read a table: give the table with --register"),
        (("read", "a.txt", "--encoding", "cp932"), "--encoding says how to read a table"),
        (("--as-of", "2026-04-01", "due"), "--as-of says how to read a table"),
        (("due", "--register", "mine.json", "--country", "JP"), "--country says how to read a table"),
        (("check", "mine.json", "--fill-down"), "--fill-down says how to read a table"),
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
        ((SHEET, "-o", "b.json", "--host", "x", "--country", "Atlantis"), "country cannot be 'Atlantis'"),
        ((SHEET, "-o", "b.json", *OURS, "--column", "X=partner"), "no column is headed 'X': the headings are '大学名'"),
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
    register = ("--register", str(path))
    table = (*register, "--on", "2026-01-01")
    assert command.main(table) == 0
    assert capsys.readouterr().out.startswith("Partnership agreements of our list known on 2026-01-01")
    assert command.main(["due", *table, *OURS]) == 0
    assert "2026-04-01" in capsys.readouterr().out
    assert command.main(["show", "some-lab", *table]) == 0
    assert "Term: '5 years'" in capsys.readouterr().out
    assert command.main(["export", "json", *register, *OURS]) == 0
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
    assert f"{path}: valid: 1 agreement of list, as of 2026-04-01\n" in capsys.readouterr().out


def test_check_of_a_release(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text of a release is not a table, and the command that reads it is named."""
    path = tmp_path / "release.txt"
    path.write_text("虹研究機構は、青空市と4月8日、覚書を締結しました。\n今後3年間協力します。\n", encoding="utf-8")
    assert command.main(["check", str(path)]) == 1
    assert capsys.readouterr().err.endswith(f"use: python -m linkj_partners read {path}\n")


NOTED = """締結先,締結日,有効期間,更新,申入れ期限,状態,備考,No
東都大学,2020-04-01,5年,自動更新,6か月前,有効,学生交流,1
西海大学,2020-04-01,20年,なし,6か月前,終了,,2
"""


def test_import_says_what_became_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Columns and cells that no field can hold are named, and a status that could end an agreement."""
    sheet, output = tmp_path / "list.csv", tmp_path / "mine.json"
    sheet.write_text(NOTED, encoding="utf-8")
    arguments = ["import", str(sheet), "-o", str(output), *OURS, "--as-of", "2026-04-01"]
    assert command.main(arguments) == 0
    assert capsys.readouterr().err.splitlines() == [
        "kept as notes: 状態, 備考, No",
        "cells kept as notes: 更新 'なし' (row 3), 申入れ期限 '6か月前' (row 3)",
        "not read as an end: 状態 '終了' (row 3): to end such agreements, use --column '状態=ended'",
        f"{output}: 2 agreements, 2 partners",
    ]
    renewals = [agreement.renewal for agreement in load(output) if agreement.renewal]
    assert [renewal.notice for renewal in renewals] == [Term(months=6)]
    assert command.main([*arguments, "--force", "--column", "状態=ended"]) == 0
    assert capsys.readouterr().err.splitlines()[:2] == [
        "kept as notes: 備考, No",
        "cells kept as notes: 状態 '有効' (row 2), 更新 'なし' (row 3), 申入れ期限 '6か月前' (row 3)",
    ]
    assert sum(agreement.ended is not None for agreement in load(output)) == 1


def test_import_lists_the_first_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Many cells are not all listed."""
    sheet = tmp_path / "list.csv"
    rows = [f"Lab {number},Atlantis" for number in range(13)]
    sheet.write_text("\n".join(["Partner,Country", *rows]), encoding="utf-8")
    assert command.main(["import", str(sheet), "-o", str(tmp_path / "mine.json"), *OURS]) == 0
    assert ", Country 'Atlantis' (row 11), 3 more\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("list.csv", "Univ.\nSome Lab\n", "among 'Univ.': say which with --column '…=partner'"),
        ("list.csv", "Partner,Signd\nSome Lab,2020\n", "if it is 'signed', use --column 'Signd=signed', else map it"),
        ("list.csv", "Partner\nﾃｩ\n".encode("cp932"), "name its encoding, such as --encoding 'cp932'"),
        ("mine.json", '{"agreements": []}', "a register in JSON is used with --register FILE"),
    ],
)
def test_messages_name_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | bytes, message: str
) -> None:
    """What the library calls an argument is an option here."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    assert command.main(["import", str(path), "-o", str(tmp_path / "out.json"), *OURS]) == 1
    assert message in capsys.readouterr().err


def test_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--sheet chooses one of several."""
    book: Any = pytest.importorskip("openpyxl").Workbook()
    book.active.title = "海外"
    book.active.append(["Partner"])
    book.create_sheet("国内").append(["Partner"])
    book["国内"].append(["Some Lab"])
    path, output = tmp_path / "list.xlsx", tmp_path / "mine.json"
    book.save(path)
    arguments = ["import", str(path), "-o", str(output), *OURS]
    assert command.main(arguments) == 1
    assert "has several sheets, '海外', '国内': name one, such as --sheet '海外'" in capsys.readouterr().err
    assert command.main([*arguments, "--sheet", "国内"]) == 0
    assert len(load(output)) == 1


def test_names_that_are_perhaps_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are listed, since they count as two partners."""
    sheet = tmp_path / "list.csv"
    sheet.write_text("Partner\nUniversity of Leeds\nUniv. of Leeds\n", encoding="utf-8")
    assert command.main(["import", str(sheet), "-o", str(tmp_path / "mine.json"), *OURS]) == 0
    expected = "perhaps one partner: 'Univ. of Leeds', 'University of Leeds': if so, write one name in all rows\n"
    assert expected in capsys.readouterr().err


def test_host_without_a_country(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which partners are overseas is then not known; a country is accepted by its name, as in cells."""
    output = tmp_path / "mine.json"
    arguments = ["import", str(sheet), "-o", str(output), "--order", "dmy", "--host", "本学"]
    assert command.main(arguments) == 0
    unknown = "The country of 本学 is not known, so it is not known which partners are overseas: "
    assert capsys.readouterr().err.startswith(f"{unknown}give it, such as --country JP.\n")
    assert command.main(["--register", str(output)]) == 0
    assert capsys.readouterr().err == f'{unknown}add it to the host in the file, such as "country": "JP".\n'
    assert command.main([*arguments, "--force", "--country", "日本"]) == 0
    assert capsys.readouterr().err == f"{output}: 2 agreements, 2 partners\n"
    assert load(output).host.country == "JP"


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
        "--sheet",
    ):
        assert option in shown


def test_every_command_reads_a_table_with_its_options(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What a column holds and how days are written can be said to any command, before it or after it."""
    table = tmp_path / "list.csv"
    table.write_text("Foo,締結日,期間\n虹大学,05/04/2022,1年\n", encoding="utf-8")
    asked = ["--register", str(table), "--column", "Foo=partner", "--order", "dmy", "--on", "2023-01-01"]
    around = ["--column", "Foo=partner", "due", "--column", "期間=term", *asked[:2], *asked[4:]]
    for arguments in (["due", *asked], [*asked, "due"], around):
        assert command.main(arguments) == 0
        assert "2023-04-05" in capsys.readouterr().out
