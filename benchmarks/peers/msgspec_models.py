"""The records as msgspec models, as strict as its own means allow.

Keys, languages and days have patterns, unknown keys are refused and nothing is converted. What is not checked is what
holds across fields and records: references, repeated keys and numbers, provenance.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from linkj_partners import model
from linkj_partners.numerals import Qualifier

Key = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
Day = Annotated[str, Meta(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|\[[0-9-]*\.\.[0-9-]*\])$")]
Duration = Annotated[str, Meta(pattern=r"^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$")]
Line = Annotated[str, Meta(min_length=1)]
Number = Annotated[int, Meta(ge=0)]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all records have: they are frozen, and read exactly."""


Text = dict[Language, Line]


class Name(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name."""

    text: Line
    lang: Language
    kind: model.NameKind = model.NameKind.OFFICIAL


class Place(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place."""

    country: Country
    locality: Line | None = None


class Figure(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure."""

    value: Number
    unit: Line
    what: Line
    qualifier: Qualifier = Qualifier.EXACTLY
    currency: Line | None = None
    phrase: Line | None = None


class Provenance(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A provenance."""

    field: Line
    basis: model.Basis
    sources: tuple[Key, ...] = ()
    note: Line | None = None


class Source(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A source."""

    key: Key
    kind: model.SourceKind
    publisher: Line
    lang: Language
    title: Line | None = None
    published: Day | None = None
    url: Line | None = None
    note: Line | None = None


class Series(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A series."""

    key: Key
    names: Text
    kinds: tuple[model.OrganizationKind, ...] = ()


class Organization(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An organization."""

    key: Key
    names: tuple[Name, ...]
    kind: model.OrganizationKind | None = None
    country: Country | None = None
    seat: Place | None = None
    established: Day | None = None
    website: Line | None = None
    other_websites: tuple[Line, ...] = ()
    parent: Text | None = None
    figures: tuple[Figure, ...] = ()
    fields: tuple[Text, ...] = ()
    profile: tuple[Text, ...] = ()
    sources: tuple[Key, ...] = ()
    provenance: tuple[Provenance, ...] = ()


class Person(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person."""

    key: Key
    names: tuple[Name, ...]
    sources: tuple[Key, ...] = ()
    provenance: tuple[Provenance, ...] = ()


class Representative(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A representative."""

    person: Key
    organization: Key
    role: model.Role
    title: Text | None = None


class Renewal(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A renewal."""

    automatic: bool
    every: Duration | None = None
    notice: Duration | None = None
    at_most: Number | None = None


class Position(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A position."""

    ordinal: Number
    series: Key = "partners"
    phrase: Line | None = None
    source: Key | None = None


class PublishedTally(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A published tally."""

    total: Number | None = None
    overseas: Number | None = None
    domestic: Number | None = None
    countries: Number | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    phrase: Line | None = None
    source: Key | None = None


class Agreement(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An agreement."""

    key: Key
    signed: Day
    partners: tuple[Key, ...] = ()
    counted_as: model.Group | None = None
    instrument: model.Instrument | None = None
    instrument_names: Text | None = None
    announced: Day | None = None
    in_force_from: Day | None = None
    last_day: Day | None = None
    ended: Day | None = None
    term: Duration | None = None
    term_phrase: Line | None = None
    open_ended: bool = False
    renewal: Renewal | None = None
    renews: Key | None = None
    positions: tuple[Position, ...] = ()
    tallies: tuple[PublishedTally, ...] = ()
    representatives: tuple[Representative, ...] = ()
    purpose: tuple[Text, ...] = ()
    activities: tuple[Text, ...] = ()
    framework: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    sources: tuple[Key, ...] = ()
    provenance: tuple[Provenance, ...] = ()


class Document(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A document."""

    revision: Day
    host: Key
    organizations: tuple[Organization, ...]
    agreements: tuple[Agreement, ...]
    series: tuple[Series, ...] = ()
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()


_DECODER = msgspec.json.Decoder(Document)


def loads(content: bytes) -> Document:
    """Read a document."""
    return _DECODER.decode(content)
