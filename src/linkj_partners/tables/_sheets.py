"""Tables as headings and rows of cells, from CSV, Excel or rows of mappings."""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, final

import attrs

from linkj_partners._checks import check_path
from linkj_partners._extras import Library
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, Problem, WrongTypeError
from linkj_partners.tables._encodings import decoded
from linkj_partners.tables._headings import meanings

if TYPE_CHECKING:
    import os

__all__ = ["Cell", "Row", "Rows", "Sheet", "sheet_of"]

Cell: TypeAlias = "str | date"
Rows: TypeAlias = Iterable[Mapping[str, object]]
_Line: TypeAlias = list[object]
_openpyxl: Any = Library("openpyxl", "excel")  # which has no types
_EXCEL: Final = (".xlsx", ".xlsm")
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


def sheet_of(source: "str | os.PathLike[str] | Rows", encoding: str | None) -> Sheet:
    """Read a table.

    Raises:
        InvalidDataError: The file cannot be read as a table.
        InvalidValueError: No file can have that name.
        MissingExtraError: openpyxl is needed and not installed.
        OSError: The file cannot be read.
        WrongTypeError: It is neither a path nor rows of mappings, or a cell holds several values.
    """
    if not isinstance(source, str) and not hasattr(source, "__fspath__"):
        return _sheet(None, _mapped_lines(source))
    name = check_path("path_or_rows", source)
    kind = name.lower()
    if kind.endswith(_OTHER_SHEETS):
        raise InvalidDataError((Problem("the file", "is not CSV or .xlsx: save the sheet as one of these", name),))
    return _sheet(name, _excel_lines(name) if kind.endswith(_EXCEL) else _csv_lines(name, encoding))


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


def _excel_lines(name: str) -> Iterator[_Line]:
    """Yield the rows of the first sheet."""
    try:
        book: Any = _openpyxl.load_workbook(name, read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError):
        raise InvalidDataError((Problem("the file", "is not an Excel file: save it as .xlsx again", name),)) from None
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # which other programs often write wrongly
        yield from (list(row) for row in sheet.iter_rows(values_only=True))
    finally:
        book.close()


def _csv_lines(name: str, encoding: str | None) -> Iterator[_Line]:
    with open(name, "rb") as file:
        text = decoded(file.read(), encoding, name)
    delimiter = max(",;\t", key=lambda mark: _fit(text, mark))
    try:
        yield from cast("Iterator[_Line]", _records(text, delimiter))
    except csv.Error as error:
        raise InvalidDataError((Problem("the file", f"is not CSV: {error}", name),)) from None


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
