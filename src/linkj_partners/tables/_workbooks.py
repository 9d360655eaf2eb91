"""Excel files: which sheet is the table, and what its cells show."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from typing import Any, Final

from linkj_partners._extras import Library
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, PartnersError, Problem
from linkj_partners.tables._headings import meanings

__all__ = ["excel_lines"]

_openpyxl: Any = Library("openpyxl", "excel")  # which has no types


def excel_lines(name: str, sheet: str | None) -> list[list[object]]:
    """Return the rows of the sheet that is named, else the only visible one that has cells or a partner's heading.

    Raises:
        InvalidDataError: It is not a workbook, has no sheet with that name, or several sheets could be meant.
        MissingExtraError: openpyxl is not installed.
        OSError: The file cannot be read.
    """
    try:
        return _lines(name, sheet)
    except PartnersError:
        raise
    except (zipfile.BadZipFile, zlib.error, AttributeError, EOFError, KeyError, SyntaxError, TypeError, ValueError):
        raise InvalidDataError((Problem("the file", "is not an Excel file: save it as .xlsx again", name),)) from None


def _lines(name: str, sheet: str | None) -> list[list[object]]:
    read = _openpyxl.load_workbook
    # openpyxl would leave a damaged file open.
    with open(name, "rb") as file, closing(read(file, read_only=True, data_only=True)) as book:
        title = _title(book, sheet, name)
        rows = _rows(book[title])
        if not _has_formulas(name):
            return [[_shown(cell) for cell in row] for row in rows]
        # The sheet is read twice: once for the values, and once for the formulas that have none.
        with closing(read(name, read_only=True)) as formulas:
            pairs = zip(rows, _rows(formulas[title]), strict=True)
            return [[_value(*cells) for cells in zip(row, others, strict=True)] for row, others in pairs]


def _title(book: Any, sheet: str | None, name: str) -> str:
    """Return the title of the sheet that is the table."""
    titles = [each.title for each in book.worksheets]
    if sheet is not None:
        if sheet not in titles:
            raise InvalidDataError(
                (Problem("the file", f"has no sheet {sheet!r}: its sheets are {_list(titles)}", name),)
            )
        return sheet
    sheets = [each for each in book.worksheets if each.sheet_state == "visible"] or book.worksheets
    filled = [each.title for each in sheets if any(cell.value is not None for row in _rows(each) for cell in row)]
    headed = [title for title in filled if _has_partner(book[title])]
    if len(filled) > 1 and len(headed) != 1:
        message = f"has several sheets, {_list(filled)}: name one, such as sheet={(headed or filled)[0]!r}"
        raise InvalidDataError((Problem("the file", message, name),))
    return str((headed or filled or titles)[0])


_LONGEST_TITLE: Final = 10


def _has_partner(sheet: Any) -> bool:
    """Return whether a heading near the top of a sheet is one of partners, unlike on a cover or in a legend."""
    cells = (cell.value for row in islice(_rows(sheet), _LONGEST_TITLE) for cell in row)
    return any(not {"partner", "partners"}.isdisjoint(meanings(str(value))) for value in cells if value is not None)


def _list(titles: list[str]) -> str:
    return ", ".join(map(repr, titles))


def _rows(sheet: Any) -> Iterator[Any]:
    sheet.reset_dimensions()  # which other programs often write wrongly
    return iter(sheet.iter_rows())


_FORMULA: Final = Pattern(r"<(?:\w+:)?f[ >/]")


def _has_formulas(name: str) -> bool:
    with zipfile.ZipFile(name) as archive:
        sheets = [each for each in archive.namelist() if each.startswith("xl/worksheets/") and each.endswith(".xml")]
        return any(_FORMULA.search(archive.read(each).decode("utf-8", "replace")) for each in sheets)


def _value(cell: Any, other: Any) -> object:
    """Return what a cell shows or, for a formula without a value, the formula."""
    if cell.value is None and other.data_type == "f":
        return f"={str(getattr(other.value, 'text', other.value)).removeprefix('=')}"
    return _shown(cell)


def _shown(cell: Any) -> object:
    """Return the value of a cell; of a day only as much as its format shows."""
    value: object = cell.value
    return _day_shown(value, str(cell.number_format)) if isinstance(value, date) else value


_NOT_SHOWN: Final = Pattern(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')


def _day_shown(day: date, number_format: str) -> object:
    """Return a day as its format shows it: 2019-04 for yyyy"年"m"月", 2019 for yyyy, 2019年度 for yyyy"年度".

    Cells hold whole days only. Where the format leaves one out, the day of the cell is one that the program filled in.
    """
    first = number_format.partition(";")[0]
    codes = _NOT_SHOWN.sub("", first).lower()
    has_year, has_month, has_day = (any(letter in codes for letter in letters) for letters in ("ye", "m", "d"))
    is_whole = has_year and has_month and has_day
    if is_whole or not (has_year or has_month or has_day) or "h" in codes or codes == "general":
        return day
    if has_day or not has_year:
        return f"{day.month}月" + f"{day.day}日" * has_day
    if has_month:
        return f"{day.year:04}-{day.month:02}"
    return f"{day.year:04}年度" if "年度" in first or "fy" in first.lower() else f"{day.year:04}"
