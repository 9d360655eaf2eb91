"""The register in the forms that other tools read: tables, a data package, a calendar, linked data.

Nothing here reads the clock: the same register gives the same export. What needs a library that is not
installed with this package names the extra that installs it.
"""

import os
from datetime import date

from linkj_partners import files, flat_records
from linkj_partners.flat_records import COLUMNS, Record
from linkj_partners.register import Register
from linkj_partners.terms import Convention

__all__ = ["COLUMNS", "Record", "records", "write_csv"]


def records(
    register: Register, on: date | None = None, convention: Convention = Convention.JP_CIVIL_CODE
) -> list[Record]:
    """Give every agreement as a flat record of plain scalars, for data frames and the like.

    The columns, in a stable order, are those of `Record`; every record has all of them. Days are ISO 8601
    texts, or EDTF where not everything is known of them.

    Args:
        register: The register.
        on: The day to give the standing of. Without one there is no standing: the clock is not read.
        convention: How last days are found, an assumption; each record names it.

    Returns:
        One record for each agreement, in signing order.

    Raises:
        WrongTypeError: ``on`` is no plain date, or the convention no `Convention`.

    Examples:
        >>> from linkj_partners import bundled
        >>> last = records(bundled(), on=date(2021, 4, 1))[-1]
        >>> last["name_en"], last["signed"], last["last_day"], last["standing"]
        ('Medicen Paris Region', '2021-02-05', '2026-02-05', 'in_term')
    """
    return flat_records.records(register, on, convention)


def write_csv(
    register: Register,
    path: str | os.PathLike[str],
    on: date | None = None,
    convention: Convention = Convention.JP_CIVIL_CODE,
) -> None:
    """Write the flat records as CSV that spreadsheets open correctly, whole or not at all.

    The file has a heading, commas and CRLF (RFC 4180) and is UTF-8 with a byte order mark, by which Excel
    knows that the Japanese in it is no other encoding; other readers take ``utf-8-sig``. An empty cell is a
    fact that is not known. A text that begins with one of ``= + - @``, or their full-width forms, gets an
    apostrophe before it, so that no spreadsheet takes it for a formula; `records` has it as it is.

    Args:
        register: The register.
        path: The file; one that is there is replaced.
        on: The day to give the standing of, as in `records`.
        convention: How last days are found.

    Raises:
        OSError: The file cannot be written.

    Examples:
        >>> import pathlib, tempfile
        >>> from linkj_partners import bundled
        >>> path = pathlib.Path(tempfile.mkdtemp(), "agreements.csv")
        >>> write_csv(bundled(), path)
        >>> path.read_text(encoding="utf-8-sig").splitlines()[-1].split(",")[3:5]
        ['Medicen Paris Region', '']
    """
    text = flat_records.csv_text(records(register, on, convention))
    files.write_whole(os.fspath(path), text.encode("utf-8"))
