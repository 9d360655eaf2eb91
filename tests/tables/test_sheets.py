"""Tables from CSV, Excel and rows: encodings, delimiters, titles, empty rows, cells."""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from conftest import missing
from linkj_partners._countries import NAMES
from linkj_partners.errors import InvalidDataError, InvalidValueError, MissingExtraError, WrongTypeError
from linkj_partners.tables._encodings import decoded
from linkj_partners.tables._headings import HEADINGS
from linkj_partners.tables._sheets import Sheet, sheet_of

JAPANESE = "締結先,国,締結日\n東都大学,日本,2021年4月1日\n"
EUROPEAN = "Partner,Country,Signed\nUniversité des Lacs,Switzerland,2021-04-01\nÉcole d'Été,Côte d’Ivoire,\n"


def sheet(folder: Path, content: str | bytes, encoding: str | None = None, name: str = "list.csv") -> Sheet:
    """Read a file with that content."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return sheet_of(path, encoding)


def message(folder: Path, content: str | bytes, encoding: str | None = None, name: str = "list.csv") -> str:
    """Return the only problem of a file."""
    with pytest.raises(InvalidDataError) as raised:
        sheet(folder, content, encoding, name)
    (problem,) = raised.value.problems
    assert problem.file == str(folder / name)
    return problem.message


class TestEncodings:
    """UTF-8 and CP932 are told apart, and what can be both is an error."""

    @pytest.mark.parametrize(
        "text", [JAPANESE, EUROPEAN, "Partner\nŁódź\n", "大学名\nあ\n", "締結先\nｶﾅ大学\n", "a,b\n1,2\n"]
    )
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
    def test_utf_8(self, tmp_path: Path, text: str, encoding: str) -> None:
        """UTF-8 is read with and without a byte order mark."""
        read = sheet(tmp_path, text.encode(encoding))
        assert [list(read.headings), *(list(row.cells) for row in read.rows)] == list(csv.reader(text.splitlines()))

    @pytest.mark.parametrize(
        "text",
        [
            JAPANESE,
            "大学名\nあ\n",
            "国,名称\n仏,ｶﾅ大学\n",
            "締結先,備考\n髙﨑大学,①②㈱\n",
            "備考,大学名\nなし,瀋陽師範\n",
        ],
    )
    def test_cp932(self, tmp_path: Path, text: str) -> None:
        """What Excel in Japan writes is read without being named."""
        assert sheet(tmp_path, text.encode("cp932")).headings == tuple(text.splitlines()[0].split(","))

    @pytest.mark.parametrize(
        "content",
        [
            "Partner,City\nQuébec,x\n".encode("latin-1"),
            JAPANESE.encode("euc-jp"),
            JAPANESE.encode("utf-16-le"),
            EUROPEAN.replace("’", "'").encode("cp1252"),
            b"Partner\n\xff\xfe\x80\n",
        ],
    )
    def test_neither(self, tmp_path: Path, content: bytes) -> None:
        """Other encodings must be named."""
        assert message(tmp_path, content) == (
            "is neither UTF-8 nor likely CP932 (Shift JIS): name its encoding, such as encoding='cp932'"
        )

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_utf_16(self, tmp_path: Path, encoding: str) -> None:
        """What Excel saves as "Unicode text" begins with a byte order mark."""
        content = f"\ufeff{JAPANESE}".replace(",", "\t").encode(encoding)
        assert sheet(tmp_path, content, name="list.txt").rows[0].cells == ("東都大学", "日本", "2021年4月1日")
        assert message(tmp_path, content[:-1]).startswith("is not utf-16: ")

    @pytest.mark.parametrize("text", ["Name,Memo\nﾃｩ,x\n", "Name\nﾄｳ\n"])
    def test_both(self, tmp_path: Path, text: str) -> None:
        """What makes words in both must be named."""
        content = text.encode("cp932")
        assert message(tmp_path, content).startswith("can be read as UTF-8 and as CP932 (Shift JIS): name its encoding")
        assert sheet(tmp_path, content, "cp932").rows[0].cells[0] == text.split("\n")[1].split(",", maxsplit=1)[0]
        assert sheet(tmp_path, content, "utf-8").rows[0].cells[0] != text.split("\n")[1].split(",", maxsplit=1)[0]

    @pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
    def test_words_of_lists(self, encoding: str) -> None:
        """No word of a list is read wrongly when it stands alone, and each is read in a sheet."""
        countries = [name for line in NAMES.splitlines() for name in line.split("|")]
        headings = [name for by_lang in HEADINGS.values() for names in by_lang.values() for name in names.split("|")]
        for word in (*countries, *headings, *["髙橋", "齋藤", "瀋陽", "濱松", "佛教大学", "ｶﾅ", "①", "龍", "Ω"]):
            content = word.encode(encoding, "ignore")
            with suppress(InvalidDataError):
                assert decoded(content, None, "list.csv") == content.decode(encoding)
            content = f"大学名,国\n{word},日本\n".encode(encoding, "ignore")
            assert decoded(content, None, "list.csv") == content.decode(encoding)

    def test_other_alphabets_in_utf_8(self, tmp_path: Path) -> None:
        """Cyrillic and Greek make no Japanese in CP932."""
        assert sheet(tmp_path, "Name\nМосковский университет\nΠανεπιστήμιο\n").rows[1].cells == ("Πανεπιστήμιο",)

    def test_encoding_that_was_named(self, tmp_path: Path) -> None:
        """It is used whatever the content looks like."""
        assert sheet(tmp_path, JAPANESE.encode("euc-jp"), "euc-jp").headings[0] == "締結先"
        assert sheet(tmp_path, JAPANESE.encode("utf-16"), "utf-16").headings[0] == "締結先"
        assert sheet(tmp_path, JAPANESE.encode("utf-8-sig"), "utf-8").headings[0] == "締結先"
        assert message(tmp_path, JAPANESE.encode("euc-jp"), "utf-8").startswith(
            "is not utf-8: invalid continuation byte at byte 0: "
        )
        assert message(tmp_path, b"xn--a\x80", "idna").startswith("is not idna")


class TestCsv:
    """Delimiters, quotes, titles and rows."""

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_delimiters(self, tmp_path: Path, delimiter: str) -> None:
        """The delimiter that makes most columns is the one; others in quotes do not count."""
        lines = [["Partner, full; name", "Date\nsigned", "Note, 1; 2"], ["A, B; C", "2021\t", "x,y,z"]]
        text = io.StringIO()
        csv.writer(text, delimiter=delimiter).writerows(lines)
        read = sheet(tmp_path, text.getvalue())
        assert (read.headings, [row.cells for row in read.rows]) == (tuple(lines[0]), [("A, B; C", "2021", "x,y,z")])

    def test_unquoted_separators_in_cells(self, tmp_path: Path) -> None:
        """Commas in the cells of a file with semicolons do not count, since they are not everywhere."""
        read = sheet(tmp_path, "Partner;Country, region;Signed\nA;B;C, D, E\n")
        assert read.headings == ("Partner", "Country, region", "Signed")

    def test_rows_have_the_numbers_of_a_spreadsheet(self, tmp_path: Path) -> None:
        """Empty rows are dropped, short ones filled up, surplus cells kept apart; line breaks in cells do not count."""
        read = sheet(tmp_path, 'Partner,Note,,\n\n"a\nb"\n ,　\nc,d,,e\n')
        assert [(row.number, row.cells, row.surplus) for row in read.rows] == [
            (3, ("a\nb", ""), ()),
            (5, ("c", "d"), ("e",)),
        ]

    def test_title_above_the_headings(self, tmp_path: Path) -> None:
        """Rows with one cell above the headings are a title, unless that cell is a heading."""
        read = sheet(tmp_path, "協定校一覧,,\n2026年4月1日現在,,\n\n大学名,国,締結日\nA,B,C\n")
        assert (read.heading_row, read.headings, read.rows[0].number) == (4, ("大学名", "国", "締結日"), 5)
        read = sheet(tmp_path, "大学名\nA,B\n")
        assert (read.headings, read.rows[0].surplus) == (("大学名",), ("B",))

    @pytest.mark.parametrize("content", ["", "\n , \n", "\ufeff"])
    def test_nothing(self, tmp_path: Path, content: str) -> None:
        """A table without a row is an error."""
        assert message(tmp_path, content) == "holds no row: give a table with headings in its first row"

    @pytest.mark.parametrize("content", ['a,b\nc,d\n"e,f\ng,h\n', 'a,b\nc,d\n"e"x,f\n'])
    def test_broken_csv(self, tmp_path: Path, content: str) -> None:
        """A quotation mark that is never closed, or closed too early, is an error of its row."""
        with pytest.raises(InvalidDataError) as raised:
            sheet(tmp_path, content)
        (problem,) = raised.value.problems
        assert (problem.path, problem.message[:31]) == ("row 3", "is not CSV: close each quotatio")

    @pytest.mark.parametrize(
        ("name", "content", "start"),
        [
            ("mine.json", '{"revision": "2026-04-01"}', "is not a table: a register in JSON is read with load(path)"),
            ("mine.csv", ' {"revision": "2026-04-01"}', "is not a table: a register in JSON"),
            ("list.pdf", "%PDF-1.7", "is a PDF"),
            ("list.csv", "PK\x03\x04", "is not CSV: if it is an Excel file, its name must end in .xlsx"),
            ("list.csv", b"\xd0\xcf\x11\xe0", "is not CSV or .xlsx: save the sheet"),
            ("list.csv", "<html>", "is a web page or XML"),
            ("list.pdf", JAPANESE, "is not a table by its name: give .csv, .tsv, .txt or .xlsx, not .pdf"),
        ],
    )
    def test_other_files(self, tmp_path: Path, name: str, content: str | bytes, start: str) -> None:
        """A file that is given by mistake is said to be what it is."""
        assert message(tmp_path, content, name=name).startswith(start)

    def test_file_without_an_ending(self, tmp_path: Path) -> None:
        """What has no ending, such as a pipe, is CSV."""
        assert sheet(tmp_path, JAPANESE, name="list").headings[0] == "締結先"

    @pytest.mark.parametrize("name", ["list.xls", "list.ODS", "list.numbers"])
    @pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b""])
    def test_other_spreadsheets(self, tmp_path: Path, name: str, content: bytes) -> None:
        """Formats that are not read are said to be so."""
        assert message(tmp_path, content, name=name).startswith("is not CSV or .xlsx: save the sheet")

    def test_file_that_is_not_there(self, tmp_path: Path) -> None:
        """A path without a file, or with a null character, is refused as by `load`."""
        with pytest.raises(FileNotFoundError):
            sheet_of(tmp_path / "nothing.csv", None)
        with pytest.raises(InvalidValueError, match="path_or_rows cannot be"):
            sheet_of("a\0.csv", None)


@pytest.mark.skipif(missing("openpyxl"), reason="needs openpyxl")
class TestExcel:
    """Workbooks with real cells."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A workbook with a title, real dates and numbers, and a second sheet that was open last."""
        book: Any = pytest.importorskip("openpyxl").Workbook()
        sheet: Any = book.active
        sheet.append(["協定校一覧"])
        sheet.append(["大学名", "締結日", "期間", "備考", None])
        sheet.append(["A", datetime(2021, 2, 5), 5.0, True])  # noqa: DTZ001 (as Excel has it)
        sheet.append([])
        sheet.append(["B", date(2020, 1, 2), 2.5, time(1, 2)])
        book.active = book.create_sheet("other")
        path = tmp_path / "list.XLSX"
        book.save(path)
        return path

    def test_cells(self, path: Path) -> None:
        """The first sheet is read; dates are dates, and whole numbers have no fraction."""
        read = sheet_of(path, None)
        assert (read.heading_row, read.headings) == (2, ("大学名", "締結日", "期間", "備考"))
        assert [(row.number, row.cells) for row in read.rows] == [
            (3, ("A", date(2021, 2, 5), "5", "True")),
            (5, ("B", date(2020, 1, 2), "2.5", "01:02:00")),
        ]

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04", JAPANESE.encode()])
    def test_no_workbook(self, tmp_path: Path, content: bytes) -> None:
        """What is not a workbook is an error."""
        assert message(tmp_path, content, name="list.xlsx") == "is not an Excel file: save it as .xlsx again"

    @pytest.mark.parametrize("broken", [b"<worksheet>", b"<worksheet xmlns='x'><f></worksheet>", b""])
    def test_workbook_that_is_damaged(self, path: Path, broken: bytes) -> None:
        """A sheet that cannot be read is an error of the file."""
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, broken if name == "xl/worksheets/sheet1.xml" else content)
        with pytest.raises(InvalidDataError, match=r"is not an Excel file|holds no row"):
            sheet_of(path, None)

    @pytest.mark.parametrize("state", ["hidden", "veryHidden"])
    def test_hidden_sheets(self, tmp_path: Path, state: str) -> None:
        """They count only where nothing else does."""
        book: Any = pytest.importorskip("openpyxl").Workbook()
        book.active.append(["大学名"])
        hidden = book.create_sheet("選択肢")
        hidden.append(["大学名"])
        hidden.sheet_state = state
        path = tmp_path / "list.xlsx"
        book.save(path)
        assert sheet_of(path, None).headings == ("大学名",)
        assert sheet_of(path, None, "選択肢").headings == ("大学名",)

    def test_the_sheet_with_a_partner(self, tmp_path: Path) -> None:
        """A cover and a legend beside it are passed over; without it one must be named."""
        book: Any = pytest.importorskip("openpyxl").Workbook()
        book.active.title = "表紙"
        book.active.append(["協定一覧"])
        book.create_sheet("一覧").append(["大学名", "締結日"])
        path = tmp_path / "list.xlsx"
        book.save(path)
        assert sheet_of(path, None).headings == ("大学名", "締結日")
        book["一覧"].cell(1, 1).value = "先生"
        book.save(path)
        with pytest.raises(InvalidDataError, match="'表紙', '一覧': name one, such as sheet='表紙'"):
            sheet_of(path, None)
        book["一覧"].cell(1, 1).value = "大学名"
        book.create_sheet("国内").append(["大学名"])
        book.save(path)
        with pytest.raises(InvalidDataError, match="'表紙', '一覧', '国内': name one, such as sheet='一覧'"):
            sheet_of(path, None)

    def test_empty_chart_sheet(self, path: Path) -> None:
        """A chart sheet without a chart is too much for openpyxl."""
        book: Any = pytest.importorskip("openpyxl").load_workbook(path)
        book.create_chartsheet("図")
        book.save(path)
        with pytest.raises(InvalidDataError, match="is not an Excel file"):
            sheet_of(path, None)

    def test_several_sheets(self, tmp_path: Path) -> None:
        """Where two have cells one must be named, since the other would be lost."""
        book: Any = pytest.importorskip("openpyxl").Workbook()
        book.active.title = "海外"
        book.active.append(["大学名"])
        book.create_sheet("国内").append(["大学名 Name"])
        path = tmp_path / "list.xlsx"
        book.save(path)
        with pytest.raises(
            InvalidDataError, match="has several sheets, '海外', '国内': name one, such as sheet='海外'"
        ):
            sheet_of(path, None)
        assert sheet_of(path, None, "国内").headings == ("大学名 Name",)
        with pytest.raises(InvalidDataError, match="has no sheet '国': its sheets are '海外', '国内'"):
            sheet_of(path, None, "国")
        for source in ([{"a": "b"}], tmp_path / "list.csv"):
            with pytest.raises(InvalidValueError, match="sheet cannot be '国内': give None, since only Excel files"):
                sheet_of(source, None, "国内")

    @pytest.mark.parametrize(
        ("number_format", "cell"),
        [
            ("yyyy-mm-dd", date(2019, 4, 1)),
            ('[$-411]ggge"年"m"月"d"日";@', date(2019, 4, 1)),
            ("d-mmm-yy", date(2019, 4, 1)),
            ("m/d/yy h:mm", date(2019, 4, 1)),
            ('yyyy"年"m"月"', "2019-04"),
            ("mmm-yy", "2019-04"),
            ('[$-411]ggge"年"m"月"', "2019-04"),
            ("yyyy", "2019"),
            ('yyyy"年"', "2019"),
            ('yyyy"年度"', "2019年度"),
            ('"FY"yyyy', "2019年度"),
            ('m"月"d"日"', "4月1日"),
            ('m"月"', "4月"),
        ],
    )
    def test_days_as_they_are_shown(self, tmp_path: Path, number_format: str, cell: object) -> None:
        """A date is as exact as its format shows; what the program filled in is not a fact."""
        book: Any = pytest.importorskip("openpyxl").Workbook()
        book.active.append(["締結日"])
        book.active.append([date(2019, 4, 1)])
        book.active["A2"].number_format = number_format
        path = tmp_path / "list.xlsx"
        book.save(path)
        assert sheet_of(path, None).rows[0].cells == (cell,)

    def test_formulas_without_a_value(self, tmp_path: Path) -> None:
        """A program that writes formulas computes none: the cell is not empty."""
        openpyxl: Any = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        book.active.append(["大学名", "締結日", "満了日"])
        book.active.append(["A", date(2019, 4, 1), "=EDATE(B2,60)"])
        book.active["A3"] = openpyxl.worksheet.formula.ArrayFormula("A3", "=A2")
        path = tmp_path / "list.xlsx"
        book.save(path)
        assert [row.cells for row in sheet_of(path, None).rows] == [
            ("A", date(2019, 4, 1), "=EDATE(B2,60)"),
            ("=A2", "", ""),
        ]


def test_excel_without_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the extra."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"linkj-partners\[excel\]"):
        sheet_of(tmp_path / "list.xlsx", None)


class TestRows:
    """Rows of mappings."""

    def test_headings_of_all_rows(self) -> None:
        """A heading that only a later row has is a column too; the first row is number 2."""
        read = sheet_of([{"a": "x"}, {"b": " y　", "a": None}], None)
        assert (read.headings, [(row.number, row.cells) for row in read.rows]) == (
            ("a", "b"),
            [(2, ("x", "")), (3, ("", "y"))],
        )

    def test_generators_and_dict_readers(self) -> None:
        """Any iterable will do; what csv.DictReader keeps apart is surplus."""
        lines = csv.DictReader(["a,b", "1", "1,2,3,4"])
        assert [row.surplus for row in sheet_of(lines, None).rows] == [(), ("3", "4")]
        assert sheet_of([{"a": 1, None: 2}], None).rows[0].surplus == ("2",)  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]

        def rows() -> Iterator[Mapping[str, object]]:
            yield {"a": 1.0}
            yield {"a": Decimal("1.5")}

        assert [row.cells for row in sheet_of(rows(), None).rows] == [("1",), ("1.5",)]

    def test_cells_that_hold_nothing(self) -> None:
        """None, NaN and invisible characters are empty; a cell can be zero."""
        rows: list[dict[str, object]] = [
            {"a": float("nan"), "b": "x"},
            {"a": None, "b": "x"},
            {"a": "\u200b\ufeff", "b": "x"},
            {"a": 0, "b": "x"},
        ]
        assert [row.cells[0] for row in sheet_of(rows, None).rows] == ["", "", "", "0"]

    def test_value_that_cannot_be_compared(self) -> None:
        """A value whose comparison fails, as that of pandas' NA, is missing."""

        class Missing:
            def __ne__(self, other: object) -> bool:
                raise TypeError

            __hash__ = None  # type: ignore[assignment]

        assert sheet_of([{"a": Missing(), "b": 1}], None).rows[0].cells == ("", "1")

    @pytest.mark.parametrize("source", [None, 7, b"list.csv", {"a": 1}, [1], ["a"], [{"a": 1}, None]])
    def test_wrong_types(self, source: Any) -> None:
        """What is neither a path nor rows is refused, with what to do."""
        with pytest.raises(WrongTypeError, match=r"path_or_rows cannot be .*df\.to_dict"):
            sheet_of(source, None)

    @pytest.mark.parametrize("cell", [[1], (1,), b"x", {"a": 1}])
    def test_cells_with_several_values(self, cell: Any) -> None:
        """A cell holds one value."""
        with pytest.raises(WrongTypeError, match="cells with one value each"):
            sheet_of([{"a": cell}], None)

    def test_pandas(self) -> None:
        """Records of a data frame: NaN, NaT and NA are empty, timestamps are dates."""
        pd: Any = pytest.importorskip("pandas")
        frame = pd.DataFrame(
            {
                "a": ["x", None, "z"],
                "b": pd.to_datetime(["2021-02-05", None, "2021-02-06"]),
                "c": [5.0, float("nan"), 3.0],
                "d": pd.array([1, None, 3], dtype="Int64"),
            }
        )
        rows: Any = frame.to_dict("records")
        assert [row.cells for row in sheet_of(rows, None).rows] == [
            ("x", date(2021, 2, 5), "5", "1"),
            ("z", date(2021, 2, 6), "3", "3"),
        ]
        with pytest.raises(WrongTypeError, match=r"df\.to_dict"):
            sheet_of(frame, None)

    def test_polars(self) -> None:
        """Records of a Polars frame."""
        pl: Any = pytest.importorskip("polars")
        frame = pl.DataFrame({"a": ["x", "y"], "b": [date(2021, 2, 5), None], "c": [5, None]})
        assert [row.cells for row in sheet_of(frame.to_dicts(), None).rows] == [
            ("x", date(2021, 2, 5), "5"),
            ("y", "", ""),
        ]
