"""What holds of every table."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linkj_partners import Agreement, Register, dumps, loads, tables
from linkj_partners.errors import InvalidDataError, PartnersError, Problem

Rows: TypeAlias = list[dict[str, str]]
AS_OF = date(2026, 4, 1)

# Cells that can be read in any combination, by heading; and cells that cannot.
GOOD = {
    "Kind": ("university", "大学", "", "temple"),
    "Group": ("海外", "domestic", ""),
    "Instrument": ("MOU", "学術交流協定", "Protocol", ""),
    "Signed": ("2001-02-03", "H12/3/15", "3 Nov.2012", "July, 2009", "1999. 4. 7※", "令和元年9月1日", "不明", ""),
    "Term": ("5年", "three (3) years", "5年（自動更新）", "1年ごとに自動更新", "60か月", "-", ""),
    "End": ("2040-03-31", "令和22年3月31日", "自動更新", ""),
    "Notice": ("6か月前", "3 months", ""),
    "備考": ("student exchange", "学生交流", "※", ""),
    "URL": ("example", ""),
}
BAD = {
    "Partner": ("", "-", "#REF!", "a\x07b", "合計", "A大学、B大学", "A大学 他3校"),
    "Signed": ("手続中", "63日", "05/04/1997", "昭和70年3月1日", "2018年～2020年", "2021-02-30", "soon"),
    "Term": ("約5年", "soon", "5年、3年", "2026年3月31日"),
    "End": ("6月", "soon", "05/04/1997"),
    "Notice": ("soon",),
    "備考": ("a\x07b", "#REF!"),
}
NAMES = (
    "Some University",
    "Université X",
    "東都大学",
    "Old Agency (currently New Agency)",
    "New Agency",
    "A（Toto U.）",
)


def rows(smallest: int = 1) -> st.SearchStrategy[Rows]:
    """Rows whose cells can all be read; the note that numbers them keeps them different."""
    row = st.fixed_dictionaries(
        {"Partner": st.sampled_from(NAMES)} | {heading: st.sampled_from(cells) for heading, cells in GOOD.items()}
    )
    return st.lists(row, min_size=smallest, max_size=8).map(_told_apart)


def _told_apart(found: Rows) -> Rows:
    kinds: dict[str, str] = {}
    found = [{heading: row[heading] for heading in ("Partner", *GOOD)} for row in found]
    for index, row in enumerate(found):
        row["備考"] = f"{row['備考']} {index}"
        # One kind for each partner, by its present name.
        name = row["Partner"].replace("Old Agency (currently New Agency)", "New Agency")
        row["Kind"] = kinds.setdefault(name, row["Kind"])
    return found


def read(table: Any, **options: Any) -> tuple[Register, tuple[Problem, ...]]:
    """Read a table."""
    return tables.read_with_problems(table, host="Ours", as_of=AS_OF, **options)


def sorted_notes(register: Register) -> list[tuple[Agreement, list[str]]]:
    """Return the agreements, and apart from them their notes in alphabetical order."""
    return [(_without_notes(each), sorted(note.label() for note in each.notes)) for each in register]


def _without_notes(agreement: Agreement) -> Agreement:
    return attrs.evolve(agreement, notes=())


class TestOrder:
    """Shuffling rows or columns changes nothing but order."""

    @given(rows(), st.randoms(use_true_random=False))
    def test_rows(self, table: Rows, random: Any) -> None:
        """Rows in another order make the same register."""
        shuffled = random.sample(table, len(table))
        assert read(shuffled) == read(table)

    @given(rows(), st.randoms(use_true_random=False))
    def test_columns(self, table: Rows, random: Any) -> None:
        """Columns in another order make the same register, but for the order of notes."""
        headings = random.sample(list(table[0]), len(table[0]))
        shuffled, problems = read([{heading: row[heading] for heading in headings} for row in table])
        register, none = read(table)
        assert (problems, none) == ((), ())
        assert sorted_notes(shuffled) == sorted_notes(register)
        assert shuffled.organizations == register.organizations


class TestProblems:
    """Each broken cell is reported at its row and column and no other."""

    @given(rows(), st.data())
    def test_broken_cells(self, table: Rows, data: st.DataObject) -> None:
        """Some cells are broken: as many problems, at their places, and the other rows are read as if alone."""
        places = [(index, heading) for index in range(len(table)) for heading in BAD]
        broken = data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True))
        for index, heading in broken:
            table[index][heading] = data.draw(st.sampled_from(BAD[heading]))
        register, problems = read(table)
        assert {_place(problem) for problem in problems} >= {
            (index, heading) for index, heading in broken if table[index][heading] not in ("", "-")
        }
        assert {_place(problem)[0] for problem in problems} == {index for index, _ in broken}
        rest = [row for index, row in enumerate(table) if index not in {index for index, _ in broken}]
        assert len(problems) <= len(broken)
        if rest:
            assert read(rest) == (register, ())


def _place(problem: Problem) -> tuple[int, str | None]:
    row, _, column = problem.path.removeprefix("row ").partition(", column ")
    return int(row) - 2, column.strip("'") or None


class TestRegisters:
    """Whatever can be read is an ordinary register that says what the cells say."""

    @given(rows())
    def test_it_is_written_and_read(self, table: Rows) -> None:
        """A register of a table survives the way through JSON, and has a row for each agreement."""
        register, problems = read(table)
        assert problems == ()
        assert len(register) == len(table)
        assert loads(dumps(register)) == register

    @given(rows())
    def test_provenance_has_the_words(self, table: Rows) -> None:
        """The note of a stated fact quotes a cell of the table."""
        cells = {" ".join(cell.split()) for row in table for cell in row.values()}
        for agreement in read(table)[0]:
            for entry in agreement.provenance:
                assert entry.note is not None
                assert any(repr(cell) in entry.note for cell in cells) or entry.field == "signed"


class TestFiles:
    """A file says what its rows say, in every encoding and with every delimiter."""

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(rows(), st.sampled_from(["utf-8", "utf-8-sig", "cp932"]), st.sampled_from(",;\t"))
    def test_encodings_and_delimiters(self, tmp_path: Path, table: Rows, encoding: str, delimiter: str) -> None:
        """CSV makes the same register but for the name of the file."""
        table = [{heading: cell.replace("é", "e") for heading, cell in row.items()} for row in table]
        text = io.StringIO()
        writer = csv.DictWriter(text, list(table[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)
        path = tmp_path / "list.csv"
        path.write_bytes(text.getvalue().encode(encoding))
        register, problems = read(path)
        assert problems == ()
        assert register.agreements == read(table)[0].agreements

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: f"Partner,Signed\n{text}".encode()))
    def test_any_content(self, tmp_path: Path, content: bytes) -> None:
        """Any bytes are a table, or are refused as one."""
        path = tmp_path / "list.csv"
        path.write_bytes(content)
        try:
            read(path)
        except InvalidDataError as error:
            problems = error.problems
        else:
            problems = ()
        assert {problem.file for problem in problems} <= {str(path)}


CELLS = st.text(max_size=12) | st.text("0123456789年月日-./～、,()（）自動更新 from to until", max_size=16)
VALUES = CELLS | st.none() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.booleans()
OPTIONS = ("host", "as_of", "columns", "order", "fill_down", "encoding", "sheet")
HEADINGS = st.sampled_from(["Partner", *GOOD, "Country", "Renewal", "Number", "Start", "Terminated"])
ANYTHING = VALUES | st.lists(VALUES, max_size=2) | st.binary(max_size=3)


class TestAnything:
    """Any rows are a register with problems, or are refused with an error that is documented."""

    @given(st.lists(st.dictionaries(HEADINGS, VALUES), max_size=4))
    def test_any_cells(self, table: list[Mapping[str, object]]) -> None:
        """Cells of any value are read, or each is reported."""
        register, problems = read([{"Partner": "Some Lab"}, *table])
        assert loads(dumps(register)) == register
        assert all(problem.path.startswith("row ") for problem in problems)

    @given(ANYTHING, st.fixed_dictionaries({}, optional=dict.fromkeys(OPTIONS, ANYTHING)))
    def test_any_arguments(self, table: Any, options: dict[str, Any]) -> None:
        """Nothing that is drawn is a register, and each is refused with an error of the library."""
        if isinstance(table, str):
            table = f"{table.replace('/', '')}?"
        arguments: dict[str, Any] = {"host": "Ours", "as_of": AS_OF} | options
        with pytest.raises((PartnersError, FileNotFoundError)):
            tables.read(table, **arguments)
