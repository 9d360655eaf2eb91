"""A register read from a spreadsheet, and the header of an empty one."""

import os
from collections.abc import Mapping
from datetime import date
from typing import Final, cast, get_args

from linkj_partners._checks import check_date, check_lang, check_option, check_text, check_type
from linkj_partners.dates._values import Order
from linkj_partners.errors import InvalidDataError, InvalidValueError, Problem, WrongTypeError, closest
from linkj_partners.model import Name, Organization, Register
from linkj_partners.tables import _words
from linkj_partners.tables._encodings import check_encoding
from linkj_partners.tables._fields import Field
from linkj_partners.tables._headings import HEADINGS, fields_of
from linkj_partners.tables._partners import slug
from linkj_partners.tables._records import Kept, build
from linkj_partners.tables._sheets import Rows, sheet_of

__all__ = ["host_of", "read", "read_and_keep", "read_with_notes", "read_with_problems", "template"]


def read(  # noqa: PLR0913 (what a table does not say must be said)
    path_or_rows: "str | os.PathLike[str] | Rows",
    *,
    host: Organization | str,
    as_of: date,
    columns: Mapping[str, Field] | None = None,
    order: Order | None = None,
    fill_down: bool = False,
    encoding: str | None = None,
    sheet: str | None = None,
) -> Register:
    """Read a register from a spreadsheet, all of it or an error.

    Each row is one agreement. Only the partner's name is required; the documentation lists the headings that are
    recognised in English and Japanese and what each cell can say. Nothing is guessed: a cell that cannot be read is a
    problem, a country or kind that is not recognised is kept as a note.

    Args:
        path_or_rows: A CSV file (UTF-8, CP932 or UTF-16; commas, semicolons or tabs), an Excel file (the extra
            ``excel``), or rows as mappings of headings to cells, such as the records of a data frame.
        host: The organization whose register it is, or its name.
        as_of: The day of the table: an agreement without a signing day was signed on or before it.
        columns: Headings of your own and the field that each holds, such as ``{"Univ.": "partner"}``; they come before
            those that are recognised, and several may hold a ``note``.
        order: How to read 05/04/1997: ``"dmy"`` or ``"mdy"``. Without it such a cell is a problem.
        fill_down: Whether an empty country, kind or group cell takes the value from the row above.
        encoding: The encoding of a CSV file, where it cannot be told.
        sheet: The sheet of an Excel file that has several.

    Returns:
        The register. Its records name one source, the table, and provenance entries keep the words of each cell.

    Raises:
        InvalidDataError: Cells that cannot be read, each by row and column, or a file that is not a table.
        InvalidValueError: ``columns``, ``order``, ``encoding`` or ``sheet`` is not allowed, or no file can have that
            path.
        MissingExtraError: An Excel file, and openpyxl is not installed.
        OSError: The file cannot be read.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> rows = [
        ...     {
        ...         "Partner": "Some University",
        ...         "Signed": "1 April 2021",
        ...         "Term": "5 years",
        ...         "Country": "France",
        ...     }
        ... ]
        >>> register = read(rows, host="Our University", as_of=date(2026, 4, 1))
        >>> print(register["some-university"].period())
        2021-04-01 to 2026-04-01 (JP_CIVIL_CODE)
    """
    register, problems = read_with_problems(
        path_or_rows,
        host=host,
        as_of=as_of,
        columns=columns,
        order=order,
        fill_down=fill_down,
        encoding=encoding,
        sheet=sheet,
    )
    if problems:
        raise InvalidDataError(problems)
    return register


def read_with_problems(  # noqa: PLR0913 (likewise)
    path_or_rows: "str | os.PathLike[str] | Rows",
    *,
    host: Organization | str,
    as_of: date,
    columns: Mapping[str, Field] | None = None,
    order: Order | None = None,
    fill_down: bool = False,
    encoding: str | None = None,
    sheet: str | None = None,
) -> tuple[Register, tuple[Problem, ...]]:
    """Read a register from the rows of a spreadsheet that can be read, and return the problems of the others.

    Args:
        path_or_rows: A CSV or Excel file, or rows as mappings; see `read`.
        host: The organization whose register it is, or its name.
        as_of: The day of the table.
        columns: Headings of your own and the field that each holds.
        order: How to read 05/04/1997.
        fill_down: Whether an empty country, kind or group cell takes the value from the row above.
        encoding: The encoding of a CSV file, where it cannot be told.
        sheet: The sheet of an Excel file that has several.

    Returns:
        The register of the rows without a problem, and the problems, each with its row and column.

    Raises:
        InvalidDataError: The file is not a table, or no column holds partners.
        InvalidValueError: ``columns``, ``order``, ``encoding`` or ``sheet`` is not allowed, or no file can have that
            path.
        MissingExtraError: An Excel file, and openpyxl is not installed.
        OSError: The file cannot be read.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> rows = [
        ...     {"締結先": "某大学", "締結日": "令和3年4月1日"},
        ...     {"締結先": "某市", "締結日": "手続中"},
        ... ]
        >>> register, problems = read_with_problems(rows, host="本学", as_of=date(2026, 4, 1))
        >>> len(register), [problem.path for problem in problems]
        (1, ["row 3, column '締結日'"])
    """
    register, problems, _ = read_and_keep(
        path_or_rows,
        host=host,
        as_of=as_of,
        columns=columns,
        order=order,
        fill_down=fill_down,
        encoding=encoding,
        sheet=sheet,
    )
    return register, problems


def read_with_notes(  # noqa: PLR0913 (likewise)
    path_or_rows: "str | os.PathLike[str] | Rows",
    *,
    host: Organization | str,
    as_of: date,
    columns: Mapping[str, Field] | None = None,
    order: Order | None = None,
    fill_down: bool = False,
    encoding: str | None = None,
    sheet: str | None = None,
) -> tuple[Register, tuple[Problem, ...], tuple[Problem, ...]]:
    """Read a table as `read_with_problems` does, and return also what is kept as notes in `Agreement.notes`.

    Args:
        path_or_rows: A CSV or Excel file, or rows as mappings; see `read`.
        host: The organization whose register it is, or its name.
        as_of: The day of the table.
        columns: Headings of your own and the field that each holds.
        order: How to read 05/04/1997.
        fill_down: Whether an empty country, kind or group cell takes the value from the row above.
        encoding: The encoding of a CSV file, where it cannot be told.
        sheet: The sheet of an Excel file that has several.

    Returns:
        The register of the rows without a problem, the problems, and the notes, each with its place. Notes name columns
        and cells that no field holds, a status that could end an agreement, and partners that are perhaps one.

    Raises:
        InvalidDataError: The file is not a table, or no column holds partners.
        InvalidValueError: ``columns``, ``order``, ``encoding`` or ``sheet`` is not allowed, or no file can have that
            path.
        MissingExtraError: An Excel file, and openpyxl is not installed.
        OSError: The file cannot be read.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> rows = [{"Partner": "Some Lab", "Renewal": "yes", "Unit": "Physics"}]
        >>> _, _, notes = read_with_notes(rows, host="Ours", as_of=date(2026, 4, 1))
        >>> for note in notes:
        ...     print(note)
        column 'Unit': is kept as notes
        row 2, column 'Renewal': 'yes' is kept as a note
    """
    register, problems, kept = read_and_keep(
        path_or_rows,
        host=host,
        as_of=as_of,
        columns=columns,
        order=order,
        fill_down=fill_down,
        encoding=encoding,
        sheet=sheet,
    )
    return register, problems, kept.notes()


def read_and_keep(  # noqa: PLR0913 (likewise)
    path_or_rows: "str | os.PathLike[str] | Rows",
    *,
    host: Organization | str,
    as_of: date,
    columns: Mapping[str, Field] | None = None,
    order: Order | None = None,
    fill_down: bool = False,
    encoding: str | None = None,
    sheet: str | None = None,
) -> tuple[Register, tuple[Problem, ...], Kept]:
    """Read a table as `read_with_problems` does; return also what is kept as notes."""
    organization = host_of(host)
    check_date("as_of", as_of)
    check_type("fill_down", fill_down, bool)
    if order is not None:
        check_option("order", order, _ORDERS, "'dmy' or 'mdy', or None where no such date occurs")
    _check_columns(columns)
    if encoding is not None:
        check_type("encoding", encoding, str)
        check_encoding(encoding)
    if sheet is not None:
        check_type("sheet", sheet, str)
    table = sheet_of(path_or_rows, encoding, sheet)
    fields = fields_of(table.headings, columns, table.heading_row, table.file)
    return build(table, fields, host=organization, as_of=as_of, order=order, fill_down=fill_down)


def template(lang: str = "en") -> tuple[str, ...]:
    """Return the header of an empty sheet: a heading for every field but ``partners``.

    Args:
        lang: ``"en"`` or ``"ja"``.

    Raises:
        UnsupportedLanguageError: It is another language.
        WrongTypeError: It is not a string.

    Examples:
        >>> template("ja")[:4]
        ('締結先', '国', '機関種別', '区分')
    """
    check_lang("template", lang, _LANGUAGES)
    return tuple(HEADINGS[field][lang].split("|")[0] for field in get_args(Field) if field != "partners")


_LANGUAGES: Final = ("en", "ja")
_ORDERS: Final = ("dmy", "mdy")


def host_of(host: Organization | str) -> Organization:
    """Return the host, or an organization with that name."""
    if isinstance(host, Organization):
        return host
    if not isinstance(host, str):
        raise WrongTypeError("host", host, "an Organization, or its name")
    name = check_text("host", host)
    return Organization(key=slug(name), names=(Name(text=name, lang=_words.lang_of(name)),))


def _check_columns(columns: object) -> None:
    if columns is None:
        return
    if not isinstance(columns, Mapping):
        raise WrongTypeError("columns", columns, "a mapping of headings to fields, such as {'Univ.': 'partner'}")
    known: tuple[str, ...] = get_args(Field)
    for heading, field in cast("Mapping[object, object]", columns).items():
        check_type("columns", heading, str)
        if check_type(f"columns[{heading!r}]", field, str) not in known:
            meant = closest(str(field), known)
            advice = f"{meant[0]!r}, or another of " if meant else "one of "
            raise InvalidValueError(f"columns[{heading!r}]", field, advice + ", ".join(known))
