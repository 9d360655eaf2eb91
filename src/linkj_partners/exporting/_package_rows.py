"""The rows of a data package: everything that a register holds, the items of a list with their place in it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from typing import TypeAlias

from linkj_partners.model import Agreement, Organization, Register, Representative

__all__ = [
    "Cell",
    "Row",
    "Rows",
    "agreement_texts",
    "agreements",
    "organization_figures",
    "organization_names",
    "organization_texts",
    "organization_websites",
    "organizations",
    "provenance",
    "provenance_sources",
    "published_figures",
    "record_sources",
    "register_itself",
    "representative_names",
    "representative_titles",
    "representatives",
    "sources",
]

Cell: TypeAlias = str | int | None
Row: TypeAlias = tuple[Cell, ...]
Rows: TypeAlias = Callable[[Register], Iterable[Row]]


def register_itself(register: Register) -> Iterator[Row]:
    """Give the one row of what is said of the register as a whole."""
    yield register.host.key, register.revision.isoformat()


def sources(register: Register) -> Iterator[Row]:
    """Give a row for each source."""
    for item in register.sources:
        yield (
            *(item.key, item.kind.value, item.title, item.publisher, item.lang),
            *(_text(item.published), item.url, item.note),
        )


def organizations(register: Register) -> Iterator[Row]:
    """Give a row for each organization."""
    for item in register.organizations:
        country, locality = (None, None) if item.seat is None else (item.seat.country, item.seat.locality)
        yield item.key, item.kind.value, item.country, country, locality, _text(item.established), item.website


def organization_names(register: Register) -> Iterator[Row]:
    """Give a row for each name of an organization."""
    for item in register.organizations:
        for index, name in enumerate(item.names):
            yield item.key, index, name.text, name.lang, name.kind.value


def organization_texts(register: Register) -> Iterator[Row]:
    """Give a row for each short text on an organization."""
    for item in register.organizations:
        for field, texts in (("parent", item.parent), ("fields", item.fields), ("profile", item.profile)):
            for index, text in enumerate(texts):
                yield item.key, field, index, text.text, text.lang


def organization_websites(register: Register) -> Iterator[Row]:
    """Give a row for each further web address of an organization."""
    for item in register.organizations:
        for index, address in enumerate(item.other_websites):
            yield item.key, index, address


def organization_figures(register: Register) -> Iterator[Row]:
    """Give a row for each figure that was published of an organization."""
    for item in register.organizations:
        for index, figure in enumerate(item.figures):
            yield (
                *(item.key, index, figure.value, figure.qualifier.value, figure.unit),
                *(figure.what, figure.currency, figure.phrase),
            )


def agreements(register: Register) -> Iterator[Row]:
    """Give a row for each agreement."""
    for item in register.agreements:
        yield (
            *(item.key, item.partner, item.counted_as.value, _value(item.instrument)),
            *(str(item.signed), _known_side(item.signed.earliest), _known_side(item.signed.latest)),
            *(_text(item.announced), _text(item.term), item.term_phrase),
        )


def agreement_texts(register: Register) -> Iterator[Row]:
    """Give a row for each short text on an agreement."""
    for item in register.agreements:
        for field, texts in (
            ("instrument_names", item.instrument_names),
            ("purpose", item.purpose),
            ("activities", item.activities),
            ("framework", item.framework),
        ):
            for index, text in enumerate(texts):
                yield item.key, field, index, text.text, text.lang


def published_figures(register: Register) -> Iterator[Row]:
    """Give a row for each number and each tally that a source prints."""
    for item in register.agreements:
        for index, number in enumerate(item.positions):
            counted: Row = (number.series.value, number.ordinal, None, None, None)
            yield item.key, "position", index, *counted, number.phrase, number.source
        for index, tally in enumerate(item.tallies):
            counted = (None, None, tally.total, tally.overseas, tally.domestic)
            yield item.key, "tally", index, *counted, tally.phrase, tally.source


def representatives(register: Register) -> Iterator[Row]:
    """Give a row for each time that a person stands for a side."""
    for item, index, person in _people(register):
        yield item.key, index, person.organization, person.role.value


def representative_names(register: Register) -> Iterator[Row]:
    """Give a row for each name of a person."""
    for item, place, person in _people(register):
        for index, name in enumerate(person.names):
            yield item.key, place, index, name.text, name.lang, name.kind.value


def representative_titles(register: Register) -> Iterator[Row]:
    """Give a row for each title of a person."""
    for item, place, person in _people(register):
        for index, title in enumerate(person.titles):
            yield item.key, place, index, title.text, title.lang


def record_sources(register: Register) -> Iterator[Row]:
    """Give a row for each source of a whole record."""
    for record in _records(register):
        for index, source in enumerate(record.sources):
            yield _name(record), *_owners(record), index, source


def provenance(register: Register) -> Iterator[Row]:
    """Give a row for each field of which it is told how it is known."""
    for record in _records(register):
        for index, entry in enumerate(record.provenance):
            yield _name(record), *_owners(record), index, entry.field, entry.basis.value, entry.note


def provenance_sources(register: Register) -> Iterator[Row]:
    """Give a row for each source of such a field."""
    for record in _records(register):
        for place, entry in enumerate(record.provenance):
            for index, source in enumerate(entry.sources):
                yield _name(record), place, index, source


def _people(register: Register) -> Iterator[tuple[Agreement, int, Representative]]:
    for item in register.agreements:
        for index, person in enumerate(item.representatives):
            yield item, index, person


def _records(register: Register) -> tuple[Organization | Agreement, ...]:
    return *register.organizations, *register.agreements


def _name(record: Organization | Agreement) -> str:
    """Tell records of both sorts apart, whose keys can be the same."""
    return f"agreement/{record.key}" if isinstance(record, Agreement) else f"organization/{record.key}"


def _owners(record: Organization | Agreement) -> tuple[Cell, Cell]:
    """Give the key of the organization or the agreement, and nothing for the other."""
    return (None, record.key) if isinstance(record, Agreement) else (record.key, None)


def _value(member: Enum | None) -> Cell:
    return None if member is None else str(member.value)


def _text(value: object) -> Cell:
    return None if value is None else str(value)


def _known_side(day: date) -> Cell:
    """Write one side of a range, or nothing where it is open."""
    return None if day in (date.min, date.max) else day.isoformat()
