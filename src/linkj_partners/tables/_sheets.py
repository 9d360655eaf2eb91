"""Tables as headings and rows of cells, from CSV, Excel or rows of mappings."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast, final

import attrs

from linkj_partners._checks import check_path
from linkj_partners._extras import Library
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, InvalidValueError, Problem, WrongTypeError

if TYPE_CHECKING:
    import openpyxl
else:
    openpyxl = Library("openpyxl", "excel")

__all__ = ["Cell", "Row", "Rows", "Sheet", "sheet_of"]

Cell: TypeAlias = "str | date"
Rows: TypeAlias = Iterable[Mapping[str, object]]
_DELIMITERS: Final = (",", ";", "\t")
_EXCEL: Final = (".xlsx", ".xlsm")


@final
@attrs.frozen(order=False)
class Row:
    """A row with its number, as a spreadsheet counts: the heading is row 1."""

    number: int
    cells: tuple[Cell, ...]


@final
@attrs.frozen(order=False)
class Sheet:
    """A table: the file it comes from, if any, its headings and the rows that are not empty."""

    file: str | None
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet_of(source: "str | os.PathLike[str] | Rows", encoding: str | None) -> Sheet:
    """Read a table.

    Raises:
        InvalidDataError: The file cannot be read as a table.
        InvalidValueError: Python has no such encoding, or the path is impossible.
        MissingExtraError: openpyxl is needed and not installed.
        OSError: The file cannot be read.
        WrongTypeError: It is neither a path nor rows of mappings.
    """
    if isinstance(source, str | os.PathLike):
        name = check_path("path_or_rows", source)
        lines = _excel_lines(name) if name.lower().endswith(_EXCEL) else _csv_lines(name, encoding)
        return _sheet(name, lines)
    return _sheet_of_rows(source)


def _sheet_of_rows(source: object) -> Sheet:
    if not isinstance(source, Iterable) or isinstance(source, bytes | Mapping):
        raise WrongTypeError(
            "path_or_rows", source, "a str or pathlib.Path, or rows of mappings such as csv.DictReader"
        )
    headings: dict[str, None] = {}
    rows: list[Mapping[str, object]] = []
    for row in cast("Iterable[object]", source):
        if not isinstance(row, Mapping):
            raise WrongTypeError("path_or_rows", row, "rows that are mappings of headings to cells")
        rows.append(cast("Mapping[str, object]", row))
        headings.update(dict.fromkeys(str(heading) for heading in rows[-1]))
    lines = ([row.get(heading) for heading in headings] for row in rows)
    return _sheet(None, iter([list(headings), *lines]))


def _sheet(file: str | None, lines: Iterator[list[object]]) -> Sheet:
    """Take the first line that is not empty for the headings, and drop empty rows."""
    numbered = [(number, tuple(_cell(value) for value in line)) for number, line in enumerate(lines, start=1)]
    filled = [Row(number, cells) for number, cells in numbered if any(cells)]
    if not filled:
        message = "holds no row: give a table with a heading in its first row"
        raise InvalidDataError((Problem("the table", message, file),))
    headings = tuple(str(cell) for cell in filled[0].cells)
    width = len(headings)
    rows = tuple(Row(row.number, (*row.cells[:width], *[""] * (width - len(row.cells)))) for row in filled[1:])
    return Sheet(file, headings, rows)


def _cell(value: object) -> Cell:
    """Return a cell as a date or as text without white space around it; what stands for nothing is empty."""
    if value is None or value != value:  # noqa: PLR0124 (pandas writes what is missing as NaN and NaT)
        return ""
    if isinstance(value, datetime):
        return value.date()
    if type(value) is date:
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip().strip("\u3000")


def _excel_lines(name: str) -> Iterator[list[object]]:
    book: Any = openpyxl.load_workbook(name, read_only=True, data_only=True)
    try:
        for row in book.active.iter_rows(values_only=True):
            yield list(row)
    finally:
        book.close()


def _csv_lines(name: str, encoding: str | None) -> Iterator[list[object]]:
    with open(name, "rb") as file:
        text = _decoded(file.read(), encoding, name)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        yield from (
            list[object](line) for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        )
    except csv.Error as error:
        raise InvalidDataError((Problem("the file", f"is not CSV: {error}", name),)) from None


def _decoded(content: bytes, encoding: str | None, name: str) -> str:
    """Decode a file in the encoding given, or in the one of UTF-8 and CP932 that it can only be in."""
    if encoding is not None:
        return _decoded_as(content, encoding, name)
    if content.startswith(b"\xef\xbb\xbf"):
        return _decoded_as(content, "utf-8-sig", name)
    readings = [text for text in (_attempt(content, "utf-8"), _attempt(content, "cp932")) if text is not None]
    if not readings:
        message = "is neither UTF-8 nor CP932 (Shift JIS): name its encoding with the argument encoding"
        raise InvalidDataError((Problem("the file", message, name),))
    if len(set(readings)) > 1 and not _is_only_utf_8(readings[1]):
        message = "can be read as UTF-8 and as CP932 (Shift JIS): name its encoding with the argument encoding"
        raise InvalidDataError((Problem("the file", message, name),))
    return readings[0]


# Each of the three bytes that UTF-8 gives a Japanese character makes, in CP932, half of a rare kanji (those of JIS level 2,
# from 弌 on in that encoding) or a half-width katakana. No Japanese text consists of these.
_DOUBLE: Final = Pattern(r"[^\x00-\x7f]")
_MOST_RARE: Final = 0.5


def _is_only_utf_8(as_cp932: str) -> bool:
    """Return whether the CP932 reading of a file is no Japanese: mostly rare kanji and half-width katakana."""
    letters = [match[0] for match in _DOUBLE.finditer(as_cp932)]
    rare = sum(letter.encode("cp932")[0] >= 0x98 for letter in letters if len(letter.encode("cp932")) > 1)
    katakana = sum("\uff61" <= letter <= "\uff9f" for letter in letters)
    return rare > 0 and rare + katakana > _MOST_RARE * len(letters)


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _decoded_as(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except LookupError:
        raise InvalidValueError(
            "encoding", encoding, "an encoding that Python knows, such as 'utf-8' or 'cp932'"
        ) from None
    except UnicodeDecodeError as error:
        message = f"is not {encoding}: byte 0x{content[error.start]:02x} at offset {error.start}; name its encoding"
        raise InvalidDataError((Problem("the file", message, name),)) from None
