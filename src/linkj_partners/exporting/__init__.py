"""The register in the forms that other tools read: tables, a data package, a calendar, linked data.

Nothing here reads the clock: the same register gives the same export. What needs a library that is not
installed with this package names the extra that installs it.
"""

import os
from datetime import date
from typing import TYPE_CHECKING

from linkj_partners import _extras as extras
from linkj_partners import _files as files
from linkj_partners._public import publish
from linkj_partners.exporting import _data_package as packages
from linkj_partners.exporting import _json_ld as linked_data
from linkj_partners.exporting import _records as flat_records
from linkj_partners.exporting._records import COLUMNS, Record
from linkj_partners.model import Register
from linkj_partners.terms import Convention, NoticeReading, Term

if TYPE_CHECKING:
    from icalendar import Calendar

__all__ = ["COLUMNS", "Record", "calendar", "data_package", "json_ld", "records", "write_csv"]


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
        WrongTypeError: ``on`` is no plain date, or the convention no ``Convention``.

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


def data_package(register: Register, folder: str | os.PathLike[str], *, licence: str | None = None) -> None:
    """Write everything that a register holds as a Frictionless Data Package v2, whole or not at all.

    The folder gets ``datapackage.json`` and a CSV file (UTF-8, CRLF) for each table: agreements,
    organizations, sources, published figures, provenance and the lists within these, tied by primary and
    foreign keys. Nothing is lost and nothing added but the bounds of signing days.

    Args:
        register: The register.
        folder: The folder: one that is not there yet, an empty one, or one that holds nothing but an
            earlier data package of the same register, which is replaced. Its parent must be there.
        licence: The SPDX identifier of the licence that the data is under. Without one the descriptor says
            MIT for the register that ships with this package and nothing for any other.

    Raises:
        InvalidValueError: There is something else in the folder; it is left as it is.
        OSError: The folder cannot be written; an earlier one is left as it was.

    Examples:
        >>> import pathlib, tempfile
        >>> from linkj_partners import bundled
        >>> folder = pathlib.Path(tempfile.mkdtemp(), "linkj")
        >>> data_package(bundled(), folder)
        >>> (folder / "agreements.csv").read_text(encoding="utf-8").splitlines()[0]
        'key,partner,counted_as,instrument,signed,signed_earliest,signed_latest,announced,term,term_phrase'
    """
    packages.write(register, os.fspath(folder), licence)


def calendar(
    register: Register,
    convention: Convention = Convention.JP_CIVIL_CODE,
    *,
    notice: Term | None = None,
    reading: NoticeReading | None = None,
    lang: str = "en",
) -> "Calendar":
    """Make an iCalendar (RFC 5545) of signings and last days.

    Each is an event that lasts the whole day. A signing day that is known only as a range is on no day, and so
    are the last days that depend on it: nothing is guessed. The text of an event tells whether the day was
    stated or inferred, the convention of a last day, and the sources.

    An event keeps its UID in every calendar made of the same register, so that importing a newer one changes
    events and doubles none; conventions have events of their own. The stamp is the register's revision.

    Args:
        register: The register.
        convention: How last days are found, an assumption.
        notice: How long before the last day a notice must be given: makes an event of the last day in time,
            with an alarm the day before. A deadline before the signing is left out.
        reading: Whether the last day counts for that; needed with ``notice``, since no source settles it.
        lang: The language of the texts, ``"en"`` or ``"ja"``.

    Returns:
        The calendar, an ``icalendar.Calendar``; its ``to_ical()`` gives the bytes of an ``.ics`` file.

    Raises:
        InvalidValueError: Only one of ``notice`` and ``reading`` is given.
        MissingExtraError: icalendar is not installed.
        UnsupportedLanguageError: It is another language.
    """
    with extras.needed("icalendar", "calendar"):
        from linkj_partners.exporting import _calendar as calendars

    return calendars.calendar(register, convention, calendars.Notice.of(notice, reading), lang)


def json_ld(register: Register) -> dict[str, object]:
    """Make a JSON-LD 1.1 document in the words of schema.org and PROV-O.

    Its graph has the register, the organizations, the agreements with their parties and days, the sources,
    and a node for each field that holds something: a ``linkj:StatedFact`` or a ``linkj:InferredFact``, with
    ``prov:hadPrimarySource`` for each source that it rests on and the reasoning as ``schema:comment``. A day
    that is not known exactly is an EDTF literal. The context is in the document: reading it needs no network.

    Args:
        register: The register.

    Returns:
        A JSON object, made anew for each call.

    Examples:
        >>> from linkj_partners import bundled
        >>> graph = json_ld(bundled())["@graph"]
        >>> [node["@type"][1] for node in graph if node["@id"].endswith("/royal-danish-embassy#signed")]
        ['linkj:InferredFact']
    """
    return linked_data.document(register)


publish(globals())
