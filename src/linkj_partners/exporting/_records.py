"""Agreements as flat records of plain scalars, one each, for data frames and spreadsheets."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Final, TypedDict

from linkj_partners import terms
from linkj_partners._checks import check_date
from linkj_partners.errors import OutOfRangeError, UnsupportedLanguageError
from linkj_partners.exporting._citations import cited
from linkj_partners.model import Agreement, Organization, Register, Series
from linkj_partners.terms import Convention
from linkj_partners.terms._periods import checked_convention

__all__ = ["COLUMNS", "Record", "csv_text", "last_days", "published_number", "records"]


class Record(TypedDict):
    """One agreement as plain scalars; ``None`` where a fact is not known. The order of the keys is stable.

    Attributes:
        key: The agreement's key.
        number: The number that a source gives it among all partners.
        partner: The partner's key.
        name_en: The partner's English name.
        name_ja: The partner's Japanese name.
        country: The country that the partner belongs to, ISO 3166-1 alpha-2.
        seat_country: The country that the partner sits in.
        kind: What sort of body the partner is.
        counted_as: Where the publisher counts the partner, ``overseas`` or ``domestic``.
        instrument: The sort of paper.
        signed: The signing day as EDTF text.
        signed_earliest: The first day that it can have been, ISO 8601; ``None`` where that side is open.
        signed_latest: The last day that it can have been.
        signed_basis: ``stated`` or ``inferred``.
        announced: The day of the announcement as EDTF text.
        term: The published term, an ISO 8601 duration.
        convention: The convention that last days and standing were found under.
        last_day: The last day of the term; ``None`` without a term, for a signing day that is not known
            exactly, and past the year 9999.
        last_day_earliest: The last day if it was signed on the first day that it can have been.
        last_day_latest: The last day if it was signed on the last.
        on: The day that the standing is of.
        standing: How it stands on that day, as far as was published; see `linkj_partners.terms.Standing`.
        sources: The keys of every source that a fact of the record or its reasoning rests on, with spaces
            between them; those of the record as a whole come first.
        source_urls: The web addresses of those that have one, with spaces between them.
    """

    key: str
    number: int | None
    partner: str | None
    name_en: str | None
    name_ja: str | None
    country: str | None
    seat_country: str | None
    kind: str | None
    counted_as: str
    instrument: str | None
    signed: str
    signed_earliest: str | None
    signed_latest: str | None
    signed_basis: str | None
    announced: str | None
    term: str | None
    convention: str
    last_day: str | None
    last_day_earliest: str | None
    last_day_latest: str | None
    on: str | None
    standing: str | None
    sources: str
    source_urls: str | None


COLUMNS: Final = tuple(Record.__annotations__)
# A spreadsheet takes a cell that begins so for a formula, in Japanese also where the sign is full-width.
_FORMULA_SIGNS: Final = tuple("=+-@＝＋－＠")


def records(
    register: Register, on: date | None = None, convention: Convention = Convention.JP_CIVIL_CODE
) -> list[Record]:
    """Give every agreement as a flat record; see `exporting.records`."""
    day = None if on is None else check_date("on", on)
    checked_convention(convention)
    return [_record(register, agreement, day, convention) for agreement in register]


def _record(register: Register, agreement: Agreement, on: date | None, convention: Convention) -> Record:
    partner = register.partner(agreement)
    sources = [register.source(key) for key in cited(agreement)]
    basis = agreement.basis("signed")
    earliest, latest = last_days(agreement, convention)
    return Record(
        key=agreement.key,
        number=published_number(agreement),
        partner=agreement.partner,
        name_en=_name(partner, "en"),
        name_ja=_name(partner, "ja"),
        country=None if partner is None else partner.country,
        seat_country=None if partner is None or partner.seat is None else partner.seat.country,
        kind=None if partner is None else partner.kind.value,
        counted_as=agreement.counted_as.value,
        instrument=None if agreement.instrument is None else agreement.instrument.value,
        signed=str(agreement.signed),
        signed_earliest=_known_side(agreement.signed.earliest),
        signed_latest=_known_side(agreement.signed.latest),
        signed_basis=None if basis is None else basis.value,
        announced=None if agreement.announced is None else str(agreement.announced),
        term=None if agreement.term is None else str(agreement.term),
        convention=convention.name,
        last_day=_iso(latest) if agreement.signed.is_exact else None,
        last_day_earliest=_iso(earliest),
        last_day_latest=_iso(latest),
        on=_iso(on),
        standing=None if on is None else agreement.standing(on, convention).value,
        sources=" ".join(source.key for source in sources),
        source_urls=" ".join(source.url for source in sources if source.url is not None) or None,
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _known_side(day: date) -> str | None:
    """Write one side of a range, or nothing where it is open."""
    return None if day in (date.min, date.max) else day.isoformat()


def _name(partner: Organization | None, lang: str) -> str | None:
    try:
        return None if partner is None else partner.name(lang)
    except UnsupportedLanguageError:
        return None


def published_number(agreement: Agreement) -> int | None:
    """Give the number that a source gives an agreement among all partners."""
    numbers = (position.ordinal for position in agreement.positions if position.series is Series.PARTNERS)
    return next(numbers, None)


def last_days(agreement: Agreement, convention: Convention) -> tuple[date | None, date | None]:
    """Give the last day of the term for the first and for the last day that it can have been signed on."""
    return (
        _last_day(agreement, agreement.signed.earliest, convention),
        _last_day(agreement, agreement.signed.latest, convention),
    )


def _last_day(agreement: Agreement, signed: date, convention: Convention) -> date | None:
    if agreement.term is None or signed in (date.min, date.max):
        return None
    try:
        return terms.period(signed, agreement.term, convention).last_day
    except OutOfRangeError:
        return None


def csv_text(rows: Iterable[Record]) -> str:
    """Write records as CSV that a spreadsheet opens correctly; see `exporting.write_csv`."""
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, COLUMNS)
    writer.writeheader()
    writer.writerows({column: _cell(value) for column, value in row.items()} for row in rows)
    return "\ufeff" + lines.getvalue()


def _cell(value: object) -> object:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value
