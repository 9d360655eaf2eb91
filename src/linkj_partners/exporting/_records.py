"""Agreements as flat records of plain scalars, one each, for data frames and spreadsheets."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypedDict, assert_never, cast

from linkj_partners._checks import as_tuple, check_date, check_type
from linkj_partners._files import check_file, write_whole
from linkj_partners.dates import PartialDate
from linkj_partners.errors import UnsupportedLanguageError
from linkj_partners.exporting._ends import end_fields, rule_of
from linkj_partners.model import Agreement, Basis, Classification, Organization, Register
from linkj_partners.model._provenance import entry_of
from linkj_partners.terms import Convention, Renewal, Standing

__all__ = ["COLUMNS", "UNKNOWN", "Record", "csv_text", "records", "write_csv"]

UNKNOWN: Final = "unknown"
"""What takes the place of a value that is not known, in a column that has one for each partner or each source."""


class Record(TypedDict):
    """One agreement as plain scalars; ``None`` where a fact is not known. The order of the keys is stable.

    Days are ISO 8601 strings or, where they are known only in part, EDTF; columns that end in ``_earliest`` and
    ``_latest`` are always ISO 8601 days. Columns with several values, such as ``partners``, have spaces between them;
    names have commas.

    Attributes:
        key: The agreement's key.
        number: The number that a source gives it in the first series of the register.
        number_sources: The keys of the sources of that number.
        partners: The keys of the partners, in order; ``None`` for an agreement that is known only by count.
        name_en: The names of the partners in English, with commas between them; ``None`` where none of them has one.
        name_ja: The names of the partners in Japanese, likewise.
        country: The country that each partner belongs to, ISO 3166-1 alpha-2, in the order of ``partners``;
            ``unknown`` for one of several whose country is not known.
        seat_country: The country in which each partner has its seat, likewise.
        kind: The kind of body that each partner is, likewise.
        group: Where each partner counts, ``overseas`` or ``domestic``, likewise: as the publisher counts it, else by
            the country of its seat, else by its own country.
        counted_as: Where the publisher counts the partners.
        instrument: The kind of document.
        signed: The signing day.
        signed_earliest: The first day that it can have been; ``None`` where that side is open.
        signed_latest: The last day that it can have been; ``None`` where that side is open.
        signed_basis: How the day is known: ``stated``, ``inferred`` or ``unsourced``.
        signed_note: The reasoning, or what the source prints.
        signed_sources: The keys of the sources of the signing day.
        announced: The day of the announcement.
        in_force_from: The first day in force, where a source prints one.
        term: The published term, an ISO 8601 duration.
        term_phrase: The printed phrase of the term.
        last_day: The last day before any renewal; ``None`` without a term and a stated end.
        last_day_earliest: The first day that it can be; ``None`` where that side is open.
        last_day_latest: The last day that it can be; ``None`` where that side is open or past the year 9999.
        last_day_basis: ``stated`` where a source prints the last day, ``inferred`` where it was inferred, ``unsourced``
            where no source is named for it, and ``computed`` where it follows from the term under ``convention``.
        last_day_sources: The keys of the sources of the last day or, where it is computed, of the term and the start.
        convention: The convention that a computed last day was found under.
        open_ended: Whether a source says that it has no end; ``False`` does not mean that it has one.
        renewal: ``automatic`` or ``by_agreement``, where a source says how it is renewed.
        renewal_every: The length of each renewal, an ISO 8601 duration.
        renewal_at_most: The largest number of renewals.
        notice: How long before the last day notice must be given, an ISO 8601 duration.
        renews: The key of the agreement that it renews.
        ended: The last day in force of an agreement that was terminated or superseded.
        on: The day to compute the standing for.
        standing: How it stands on that day, as far as was published; see `linkj_partners.terms.Standing`.
        in_force: Whether it is in force on that day by what was published: ``True`` in its term, in a renewal and
            without an end; ``False`` before it begins and after it ended; ``None`` where what was published does not
            settle it, such as after a term whose renewal may not have been published.
        sources: The keys of every source that a fact of the agreement or its reasoning rests on, each once; those of
            the agreement as a whole come first. ``None`` where no source is named.
        source_urls: The web addresses of those sources: as many, in the same order; ``unknown`` for one without.
    """

    key: str
    number: int | None
    number_sources: str | None
    partners: str | None
    name_en: str | None
    name_ja: str | None
    country: str | None
    seat_country: str | None
    kind: str | None
    group: str | None
    counted_as: str | None
    instrument: str | None
    signed: str
    signed_earliest: str | None
    signed_latest: str | None
    signed_basis: str
    signed_note: str | None
    signed_sources: str | None
    announced: str | None
    in_force_from: str | None
    term: str | None
    term_phrase: str | None
    last_day: str | None
    last_day_earliest: str | None
    last_day_latest: str | None
    last_day_basis: str | None
    last_day_sources: str | None
    convention: str | None
    open_ended: bool
    renewal: str | None
    renewal_every: str | None
    renewal_at_most: int | None
    notice: str | None
    renews: str | None
    ended: str | None
    on: str | None
    standing: str | None
    in_force: bool | None
    sources: str | None
    source_urls: str | None


COLUMNS: Final = tuple(Record.__annotations__)
"""The columns of a `Record`, in order."""

# A spreadsheet takes a cell that begins so for a formula, in Japanese also where the sign is full-width.
_FORMULA_SIGNS: Final = tuple("=+-@＝＋－＠")


def records(register: Register, on: date | None = None, convention: Convention | None = None) -> list[Record]:
    """Return every agreement as a flat record of plain scalars, for data frames and the like.

    The columns, in a stable order, are those of `Record`; every record has all of them. Texts of our own (purpose,
    activities, framework, notes), names of documents, tallies and representatives are not among them: `data_package`
    has them.

    Args:
        register: The register.
        on: The day to compute the standing for. Without it the standing is empty: the clock is not read.
        convention: How last days are found, an assumption; by default as in `linkj_partners.Agreement.period`. Each
            record names the one that was used.

    Returns:
        One record for each agreement, in signing order.

    Raises:
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> rows = {row["key"]: row for row in records(bundled(), on=date(2021, 4, 1))}
        >>> last = rows["medicen-paris-region"]
        >>> (
        ...     last["name_en"],
        ...     last["signed"],
        ...     last["last_day"],
        ...     last["last_day_basis"],
        ...     last["standing"],
        ... )
        ('Medicen Paris Region', '2021-02-05', '2026-02-05', 'computed', 'in_term')
    """
    check_type("register", register, Register)
    if on is not None:
        check_date("on", on)
    if convention is not None:
        check_type("convention", convention, Convention)
    return [_record(register, agreement, on, convention) for agreement in register]


def write_csv(
    register: Register,
    path: str | os.PathLike[str],
    on: date | None = None,
    convention: Convention | None = None,
) -> None:
    """Write the flat records as CSV that spreadsheets open correctly, whole or not at all.

    The file has a heading, commas and CRLF (RFC 4180) and is UTF-8 with a byte order mark, which makes Excel show the
    Japanese; other readers take ``utf-8-sig``. An empty cell is a fact that is not known, and truth values are ``true``
    and ``false``. A string that begins with one of ``= + - @``, or their full-width forms, gets an apostrophe before
    it, so that no spreadsheet takes it for a formula; `records` has it as it is.

    Args:
        register: The register.
        path: The file; an existing one is overwritten.
        on: The day to compute the standing for, as in `records`.
        convention: How last days are found, as in `records`.

    Raises:
        InvalidValueError: ``path`` is the path of a folder, or no file can have that name.
        OSError: The file cannot be written.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> import pathlib, tempfile
        >>> from linkj_partners import bundled
        >>> path = pathlib.Path(tempfile.mkdtemp(), "agreements.csv")
        >>> write_csv(bundled(), path)
        >>> path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")[:4]
        ['key', 'number', 'number_sources', 'partners']
    """
    content = csv_text(records(register, on, convention)).encode("utf-8")
    write_whole(check_file("path", path), content)


def csv_text(rows: Iterable[Record]) -> str:
    """Return records as the text of the CSV file that `write_csv` writes.

    Args:
        rows: What `records` returned.

    Raises:
        WrongTypeError: It is not an iterable of records.

    Examples:
        >>> from linkj_partners import bundled
        >>> csv_text(records(bundled())[:1]).splitlines()[1].split(",")[0]
        'biocom'
    """
    import csv
    import io

    given: list[dict[str, object]]
    given = [check_type(f"rows[{index}]", row, dict) for index, row in enumerate(as_tuple(rows, "rows"))]
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row.get(column)) for column in COLUMNS] for row in given)
    return "\ufeff" + lines.getvalue()


def _cell(value: object) -> object:
    """Write truth values as most readers expect them, and keep a spreadsheet from taking a string for a formula."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value


def _record(register: Register, agreement: Agreement, on: date | None, convention: Convention | None) -> Record:
    return cast(
        "Record",
        {
            "key": agreement.key,
            **_number(register, agreement),
            **_partners(register, agreement),
            "counted_as": None if agreement.counted_as is None else agreement.counted_as.value,
            "instrument": None if agreement.instrument is None else agreement.instrument.value,
            **_signing(agreement),
            "announced": _text(agreement.announced),
            "in_force_from": _text(agreement.in_force_from),
            "term": _text(agreement.term),
            "term_phrase": agreement.term_phrase,
            **_end(agreement, convention),
            "open_ended": agreement.open_ended,
            **_renewal(agreement.renewal),
            "renews": agreement.renews,
            "ended": _text(agreement.ended),
            **_standing(agreement, on, convention),
            **_sources(register, agreement),
        },
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _joined(values: Iterable[str | None]) -> str | None:
    """Join values with spaces, each known or not; ``None`` where none is known."""
    found = list(values)
    known = [UNKNOWN if value is None else value for value in found]
    return " ".join(known) if any(value is not None for value in found) else None


def _number(register: Register, agreement: Agreement) -> dict[str, object]:
    series = register.series[0].key
    places = (f"positions[{index}]" for index, each in enumerate(agreement.positions) if each.series == series)
    place = next(places, None)
    return {
        "number": agreement.number(series),
        "number_sources": None if place is None else _joined(agreement.sources_of(place)),
    }


def _partners(register: Register, agreement: Agreement) -> dict[str, object]:
    partners = register.partners(agreement)
    groups = [register.group_of(agreement, each, Classification.AS_COUNTED) for each in partners or (None,)]
    return {
        "partners": " ".join(agreement.partners) or None,
        "name_en": _label(register, agreement, "en"),
        "name_ja": _label(register, agreement, "ja"),
        "country": _joined(partner.country for partner in partners),
        "seat_country": _joined(None if partner.seat is None else partner.seat.country for partner in partners),
        "kind": _joined(None if partner.kind is None else partner.kind.value for partner in partners),
        "group": _joined(None if group is None else group.value for group in groups),
    }


def _label(register: Register, agreement: Agreement, lang: str) -> str | None:
    """Return the names of the partners, unless none of them has one in the language."""
    if any(_has_name(partner, lang) for partner in register.partners(agreement)):
        return register.partner_label(agreement, lang)
    return None


def _has_name(partner: Organization, lang: str) -> bool:
    try:
        partner.name(lang)
    except UnsupportedLanguageError:
        return False
    return True


def _signing(agreement: Agreement) -> dict[str, object]:
    entry = entry_of(agreement, "signed")
    return {
        **_day("signed", agreement.signed),
        "signed_basis": (agreement.basis("signed") or Basis.UNSOURCED).value,
        "signed_note": None if entry is None else entry.note,
        "signed_sources": _joined(agreement.sources_of("signed")),
    }


def _day(column: str, day: PartialDate | None) -> dict[str, object]:
    """Return a day and the first and the last day that it can be."""
    return {
        column: _text(day),
        f"{column}_earliest": None if day is None else _text(day.known_earliest),
        f"{column}_latest": None if day is None else _text(day.known_latest),
    }


def _end(agreement: Agreement, convention: Convention | None) -> dict[str, object]:
    rule = rule_of(agreement, convention)
    keys = dict.fromkeys(key for field in end_fields(agreement) for key in agreement.sources_of(field))
    return {
        **_day("last_day", agreement.last_days(convention)),
        "last_day_basis": _end_basis(agreement),
        "last_day_sources": _joined(keys),
        "convention": None if rule is None else rule.name,
    }


def _end_basis(agreement: Agreement) -> str | None:
    if agreement.last_day is not None:
        return (agreement.basis("last_day") or Basis.UNSOURCED).value
    return None if agreement.term is None else "computed"


def _renewal(renewal: Renewal | None) -> dict[str, object]:
    if renewal is None:
        return {"renewal": None, "renewal_every": None, "renewal_at_most": None, "notice": None}
    return {
        "renewal": "automatic" if renewal.automatic else "by_agreement",
        "renewal_every": _text(renewal.every),
        "renewal_at_most": renewal.at_most,
        "notice": _text(renewal.notice),
    }


def _standing(agreement: Agreement, on: date | None, convention: Convention | None) -> dict[str, object]:
    if on is None:
        return {"on": None, "standing": None, "in_force": None}
    standing = agreement.standing(on, convention)
    return {"on": on.isoformat(), "standing": standing.value, "in_force": _is_in_force(standing)}


def _is_in_force(standing: Standing) -> bool | None:
    match standing:
        case Standing.IN_TERM | Standing.RENEWED | Standing.OPEN_ENDED:
            return True
        case Standing.NOT_SIGNED | Standing.NOT_YET_IN_FORCE | Standing.ENDED:
            return False
        case Standing.AFTER_TERM | Standing.NO_PUBLISHED_TERM | Standing.UNCERTAIN:
            return None
        case _:
            assert_never(standing)


def _sources(register: Register, agreement: Agreement) -> dict[str, object]:
    sources = [register.source(key) for key in dict.fromkeys(_cited(agreement))]
    return {
        "sources": _joined(source.key for source in sources),
        "source_urls": " ".join(source.url or UNKNOWN for source in sources) or None,
    }


def _cited(agreement: Agreement) -> Iterator[str]:
    """Yield the key of every source that a fact rests on, those of the whole record first."""
    yield from agreement.sources
    sources = (*(each.source for each in agreement.positions), *(each.source for each in agreement.tallies))
    yield from (source for source in sources if source is not None)
    for entry in agreement.provenance:
        yield from entry.sources
