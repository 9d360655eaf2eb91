"""Tables as headings and rows of cells, from CSV, Excel or rows of mappings."""

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Final, TypeAlias, cast, final

import attrs

from linkj_partners._checks import check_path
from linkj_partners._files import EXCEL, is_table
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, InvalidValueError, Problem, WrongTypeError
from linkj_partners.tables._encodings import decoded
from linkj_partners.tables._headings import meanings
from linkj_partners.tables._workbooks import excel_lines

__all__ = ["Cell", "Row", "Rows", "Sheet", "sheet_of"]

Cell: TypeAlias = "str | date"
Rows: TypeAlias = Iterable[Mapping[str, object]]
_Line: TypeAlias = list[object]
_OTHER_SHEETS: Final = (".xls", ".xlsb", ".ods", ".numbers")
_SURPLUS: Final = None  # the key that csv.DictReader gives to cells beyond the headings


@final
@attrs.frozen(order=False)
class Row:
    """A row with its number, as a spreadsheet counts: the first row of the sheet is row 1.

    Attributes:
        number: The number.
        cells: A cell for each heading.
        surplus: The cells beyond the last heading that are not empty.
    """

    number: int
    cells: tuple[Cell, ...]
    surplus: tuple[Cell, ...] = ()


@final
@attrs.frozen(order=False)
class Sheet:
    """A table.

    Attributes:
        file: The file it comes from, or ``None``.
        heading_row: The number of the row that has the headings.
        headings: The headings.
        rows: The rows that are not empty.
    """

    file: str | None
    heading_row: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet_of(source: "str | os.PathLike[str] | Rows", encoding: str | None, sheet: str | None = None) -> Sheet:
    """Read a table.

    Raises:
        InvalidDataError: The file cannot be read as a table.
        InvalidValueError: No file can have that name, or a sheet is named and it is not an Excel file.
        MissingExtraError: openpyxl is needed and not installed.
        OSError: The file cannot be read.
        WrongTypeError: It is neither a path nor rows of mappings, or a cell holds several values.
    """
    is_path = isinstance(source, str) or hasattr(source, "__fspath__")
    name = check_path("path_or_rows", source) if is_path else ""
    if name.lower().endswith(EXCEL):
        return _sheet(name, excel_lines(name, sheet))
    if sheet is not None:
        raise InvalidValueError("sheet", sheet, "None, since only Excel files have sheets")
    if not is_path:
        return _sheet(None, _mapped_lines(source))
    return _sheet(name, _csv_lines(name, encoding))


def _mapped_lines(source: object) -> Iterator[_Line]:
    """Yield the headings of all rows together, then the cells of each row."""
    allowed = "a path, or rows of mappings such as csv.DictReader, df.to_dict('records') or df.to_dicts()"
    refusal = WrongTypeError("path_or_rows", source, allowed)
    if not isinstance(source, Iterable) or isinstance(source, bytes | Mapping):
        raise refusal
    rows: list[Mapping[object, object]] = []
    for row in cast("Iterable[object]", source):
        if not isinstance(row, Mapping):
            raise WrongTypeError("path_or_rows", row, allowed)
        rows.append(cast("Mapping[object, object]", row))
    headings = dict.fromkeys(heading for row in rows for heading in row if heading is not _SURPLUS)
    yield [str(heading) for heading in headings]
    for row in rows:
        surplus = row.get(_SURPLUS)
        more = cast("list[object]", surplus) if isinstance(surplus, list) else [surplus]
        yield [*(row.get(heading) for heading in headings), *more]


def _sheet(file: str | None, lines: Iterable[_Line]) -> Sheet:
    """Find the headings, and drop empty rows."""
    numbered = ((number, tuple(map(_cell, line))) for number, line in enumerate(lines, start=1))
    filled = [(number, cells) for number, cells in numbered if any(cells)]
    if not filled:
        message = "holds no row: give a table with headings in its first row"
        raise InvalidDataError((Problem("the table", message, file),))
    # Rows of mappings, which come from no file, have no title.
    first = 0 if file is None else _heading_index([cells for _, cells in filled[:_LONGEST_TITLE]])
    heading_row, cells = filled[first]
    width = max(index for index, cell in enumerate(cells, start=1) if cell)
    headings = tuple(str(cell) for cell in cells[:width])
    return Sheet(
        file, heading_row, headings, tuple(_row(number, cells, width) for number, cells in filled[first + 1 :])
    )


_LONGEST_TITLE: Final = 10


def _heading_index(rows: Sequence[tuple[Cell, ...]]) -> int:
    """Return which row has the headings: rows above them with one cell each, such as a title, are passed over."""
    first = next((index for index, cells in enumerate(rows) if sum(map(bool, cells)) > 1), 0)
    has_heading = any(cell and meanings(str(cell)) for cells in rows[:first] for cell in cells)
    return 0 if has_heading else first


def _row(number: int, cells: tuple[Cell, ...], width: int) -> Row:
    empty = ("",) * (width - len(cells))
    return Row(number, (*cells[:width], *empty), tuple(cell for cell in cells[width:] if cell))


_INVISIBLE: Final = Pattern("[\u200b-\u200f\u2060\ufeff]")  # what copying from web pages leaves behind


def _cell(value: object) -> Cell:
    """Return a cell as a date, or as text without white space around it; a missing value is empty."""
    if isinstance(value, str):
        return _INVISIBLE.sub("", value).strip()
    if isinstance(value, bytes | Iterable):
        raise WrongTypeError(
            "path_or_rows", cast("object", value), "cells with one value each: text, a number or a date"
        )
    if _is_missing(value):
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _is_missing(value: object) -> bool:
    """Return whether a value is None, NaN, NaT or NA, none of which equals itself."""
    try:
        return value is None or bool(value != value)  # noqa: PLR0124
    except TypeError:  # NA
        return True


_ANOTHER_FORMAT: Final = "is not CSV or .xlsx: save the sheet as one of these"
# What begins the files that are given by mistake.
_OTHER_FILES: Final = (
    (b"%PDF-", "is a PDF: give a table, CSV or .xlsx"),
    (b"PK\x03\x04", "is not CSV: if it is an Excel file, its name must end in .xlsx"),
    (b"\xd0\xcf\x11\xe0", _ANOTHER_FORMAT),
    (b"{", "is not a table: a register in JSON is read with load(path)"),
    (b"<", "is a web page or XML: save the table as CSV or .xlsx"),
)


def _csv_lines(name: str, encoding: str | None) -> Iterator[_Line]:
    with open(name, "rb") as file:
        content = file.read()
    _check_kind(name, content)
    text = decoded(content, encoding, name)
    delimiter = max(",;\t", key=lambda mark: _fit(text, mark))
    number = 0
    try:
        for number, record in enumerate(_records(text, delimiter), start=1):  # noqa: B007 (the last one that was read)
            yield cast("_Line", record)
    except csv.Error:
        message = "is not CSV: close each quotation mark, and double those within a cell"
        raise InvalidDataError((Problem(f"row {number + 1}", message, name),)) from None


def _check_kind(name: str, content: bytes) -> None:
    """Refuse a file that is not a table by its name or its beginning."""
    suffix = os.path.splitext(name)[1].lower()
    start = content.lstrip()
    message = next((message for mark, message in _OTHER_FILES if start.startswith(mark)), None)
    if suffix in _OTHER_SHEETS:
        message = _ANOTHER_FORMAT
    elif message is None and suffix and not is_table(name):
        message = f"is not a table by its name: give .csv, .tsv, .txt or .xlsx, not {suffix}"
    if message is not None:
        raise InvalidDataError((Problem("the file", message, name),))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _fit(text: str, delimiter: str) -> tuple[int, int, int]:
    """Return how well a delimiter divides the first records.

    It makes the most headings; if there are none, the most records with one number of cells, and the most cells.
    """
    try:
        records = list(islice(_records(text, delimiter), _LONGEST_TITLE))
    except csv.Error:
        return (0, 0, 0)
    headings = max((sum(bool(cell and meanings(cell)) for cell in record) for record in records), default=0)
    sizes = Counter(map(len, records))
    count, size = max(((count, size) for size, count in sizes.items() if size > 1), default=(0, 0))
    return headings, count, size
