"""`read`, `read_with_problems` and `template`: arguments, errors and the whole way from a file to a register."""

from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest

from linkj_partners import Name, Organization, counting, dumps, loads, tables
from linkj_partners.errors import (
    InvalidDataError,
    InvalidValueError,
    PartnersError,
    UnsupportedLanguageError,
    WrongTypeError,
)

AS_OF = date(2026, 4, 1)
ROWS = [{"Partner": "Some Lab", "Signed": "2021-02-05", "Country": "France"}]
SHEET = Path(__file__).parents[2] / "docs" / "own-register.csv"


def test_register_of_a_file() -> None:
    """The made-up sheet becomes an ordinary register, which is written, read and counted."""
    host = Organization(key="ours", names=(Name(text="Ours", lang="en"),), country="JP")
    register, problems = tables.read_with_problems(SHEET, host=host, as_of=AS_OF)
    assert (len(register), [problem.path.split(",")[0] for problem in problems]) == (
        26,
        ["row 14", "row 22", "row 28", "row 29"],
    )
    assert {problem.file for problem in problems} == {str(SHEET)}
    assert loads(dumps(register)) == register
    assert counting.phrase(counting.tally(register), "ja", "大学") == "海外21大学を含む24大学"
    (source,) = register.sources
    assert (source.key, source.title, source.lang, source.publisher) == ("table", "own-register.csv", "ja", "Ours")


def test_encodings_make_no_difference(tmp_path: Path) -> None:
    """The made-up sheet says the same in every encoding, delimiter and as rows."""
    text = SHEET.read_text(encoding="utf-8")
    expected = tables.read_with_problems(SHEET, host="Ours", as_of=AS_OF)[0]
    # CP932 has no accents and no ø; what it has not is left out of the comparison.
    plain = "".join(letter for letter in text if letter.encode("cp932", "ignore"))
    reference = tmp_path / "own-register.csv"
    for encoding in ("utf-8", "utf-8-sig", "cp932"):
        reference.write_text(plain, encoding=encoding)
        register = tables.read_with_problems(reference, host="Ours", as_of=AS_OF)[0]
        assert len(register) == len(expected)
        assert [agreement.term for agreement in register] == [agreement.term for agreement in expected]


def test_read_is_all_or_nothing() -> None:
    """`read` returns the register, or raises every problem."""
    assert tables.read(ROWS, host="Ours", as_of=AS_OF) == tables.read_with_problems(ROWS, host="Ours", as_of=AS_OF)[0]
    with pytest.raises(InvalidDataError) as raised:
        tables.read(SHEET, host="Ours", as_of=AS_OF)
    assert raised.value.problems == tables.read_with_problems(SHEET, host="Ours", as_of=AS_OF)[1]


def test_notes() -> None:
    """What is kept as a note, with its place."""
    rows = [{"Partner": "Some Lab", "Unit": "Physics", "Notice": "3 months", "Remarks": "expired"}]
    register, problems, notes = tables.read_with_notes(rows, host="Ours", as_of=AS_OF)
    assert (register, problems) == tables.read_with_problems(rows, host="Ours", as_of=AS_OF)
    assert list(map(str, notes)) == [
        "column 'Unit': is kept as notes",
        "column 'Remarks': is kept as notes",
        "row 2, column 'Notice': '3 months' is kept as a note",
        "row 2, column 'Remarks': 'expired' is not read as an end: if it is one, map the column to 'ended'",
    ]


def test_host_by_name() -> None:
    """A name makes an organization whose country and kind are not known."""
    register = tables.read(ROWS, host="本学", as_of=AS_OF)
    assert (register.host.name("ja"), register.host.country, register.revision) == ("本学", None, AS_OF)


def test_columns() -> None:
    """Headings of one's own."""
    rows = [{"Univ.": "Some Lab", "When": "2021", "Memo 1": "a", "Memo 2": "b"}]
    columns: dict[str, tables.Field] = {"Univ.": "partner", "When": "signed", "Memo 1": "note", "Memo 2": "note"}
    (agreement,) = tables.read(rows, host="Ours", as_of=AS_OF, columns=columns)
    assert (str(agreement.signed), [note["en"] for note in agreement.notes]) == ("2021", ["a", "b"])


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"host": None}, WrongTypeError, "host cannot be None"),
        ({"host": 7}, WrongTypeError, "host cannot be 7"),
        ({"sheet": 7}, WrongTypeError, "sheet cannot be 7"),
        ({"sheet": "国内"}, InvalidValueError, "sheet cannot be '国内': give None, since only Excel files have sheets"),
        ({"host": ""}, InvalidValueError, "host cannot be ''"),
        ({"host": "a\nb"}, InvalidValueError, "host cannot be"),
        ({"as_of": datetime(2026, 4, 1)}, WrongTypeError, "as_of cannot be"),  # noqa: DTZ001 (any datetime)
        ({"as_of": "2026-04-01"}, WrongTypeError, "as_of cannot be"),
        ({"fill_down": 1}, WrongTypeError, "fill_down cannot be 1"),
        ({"fill_down": None}, WrongTypeError, "fill_down cannot be None"),
        ({"order": "ymd"}, InvalidValueError, "order cannot be 'ymd'"),
        ({"order": ["dmy"]}, WrongTypeError, "order cannot be a list"),
        ({"columns": [("Univ.", "partner")]}, WrongTypeError, "columns cannot be a list"),
        ({"columns": {1: "partner"}}, WrongTypeError, "columns cannot be 1"),
        ({"columns": {"Partner": "partnr"}}, InvalidValueError, "give 'partner', or another of partner, partners"),
        ({"columns": {"Partner": ["x"]}}, WrongTypeError, "columns"),
        ({"columns": {"Partner": "x"}}, InvalidValueError, "give one of partner, partners, country"),
        ({"encoding": 932}, WrongTypeError, "encoding cannot be 932"),
        ({"encoding": "latin-99"}, InvalidValueError, "encoding cannot be 'latin-99'"),
        ({"encoding": "hex"}, InvalidValueError, "encoding cannot be 'hex'"),
        ({"encoding": "\0"}, InvalidValueError, "encoding cannot be"),
        ({"encoding": "\ud800"}, InvalidValueError, "encoding cannot be"),
    ],
)
def test_wrong_arguments(options: dict[str, Any], error: type[PartnersError], message: str) -> None:
    """Every wrong argument is refused by its name, before anything is read."""
    arguments: dict[str, Any] = {"host": "Ours", "as_of": AS_OF} | options
    for function in (tables.read, tables.read_with_problems):
        with pytest.raises(error) as raised:
            function("nothing.csv", **arguments)
        assert message in str(raised.value)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_template(lang: str) -> None:
    """The header of an empty sheet is recognised, with a column for every field."""
    headings = tables.template(lang)
    assert len(headings) == len(get_args(tables.Field)) - 1
    register = tables.read([dict.fromkeys(headings, "")], host="Ours", as_of=AS_OF)
    assert len(register) == 0


def test_template_in_another_language() -> None:
    """Other languages are refused."""
    with pytest.raises(UnsupportedLanguageError, match="no template in 'fr'"):
        tables.template("fr")
    other: Any = None
    with pytest.raises(WrongTypeError):
        tables.template(other)
