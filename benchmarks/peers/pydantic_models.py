"""The records as pydantic models, as strict as its own means allow.

Keys, languages and days have patterns, unknown keys are refused and nothing is converted. What is not checked is what
holds across fields and records: references, repeated keys and numbers, provenance.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from linkj_partners import model

Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Day = Annotated[str, Field(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|\[[0-9-]*\.\.[0-9-]*\])$")]
Duration = Annotated[str, Field(pattern=r"^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$")]
Line = Annotated[str, Field(min_length=1)]
Number = Annotated[int, Field(ge=0)]


class Record(BaseModel):
    """What all records have: they are frozen, and read exactly."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Text(Record):
    """A text."""

    text: Line
    lang: Language


class Name(Record):
    """A name."""

    text: Line
    lang: Language
    kind: model.NameKind


class Place(Record):
    """A place."""

    country: Country
    locality: Line | None


class Figure(Record):
    """A figure."""

    value: Number
    qualifier: model.Qualifier
    unit: Line
    what: Line
    currency: Line | None
    phrase: Line | None


class Provenance(Record):
    """A provenance."""

    field: Line
    basis: model.Basis
    sources: tuple[Key, ...]
    note: Line | None


class Source(Record):
    """A source."""

    key: Key
    kind: model.SourceKind
    title: Line | None
    publisher: Line
    lang: Language
    published: Day | None
    url: Line | None
    note: Line | None


class Organization(Record):
    """An organization."""

    key: Key
    names: tuple[Name, ...]
    kind: model.OrganizationKind
    country: Country | None
    seat: Place | None
    established: Day | None
    website: Line | None
    other_websites: tuple[Line, ...]
    parent: tuple[Text, ...]
    figures: tuple[Figure, ...]
    fields: tuple[Text, ...]
    profile: tuple[Text, ...]
    sources: tuple[Key, ...]
    provenance: tuple[Provenance, ...]


class Representative(Record):
    """A representative."""

    names: tuple[Name, ...]
    titles: tuple[Text, ...]
    organization: Key
    role: model.Role


class Position(Record):
    """A position."""

    series: model.Series
    ordinal: Number
    phrase: Line | None
    source: Key


class PublishedTally(Record):
    """A published tally."""

    total: Number | None
    overseas: Number | None
    domestic: Number | None
    phrase: Line
    source: Key | None


class Agreement(Record):
    """An agreement."""

    key: Key
    partner: Key | None
    counted_as: model.Group
    instrument: model.Instrument | None
    instrument_names: tuple[Text, ...]
    signed: Day
    announced: Day | None
    term: Duration | None
    term_phrase: Line | None
    positions: tuple[Position, ...]
    tallies: tuple[PublishedTally, ...]
    representatives: tuple[Representative, ...]
    purpose: tuple[Text, ...]
    activities: tuple[Text, ...]
    framework: tuple[Text, ...]
    sources: tuple[Key, ...]
    provenance: tuple[Provenance, ...]


class Document(Record):
    """A document."""

    revision: Day
    host: Key
    organizations: tuple[Organization, ...]
    sources: tuple[Source, ...]
    agreements: tuple[Agreement, ...]


def loads(content: bytes) -> Document:
    """Read a document."""
    return Document.model_validate_json(content)
