"""The controlled vocabularies of the records, as plain enums."""

from enum import Enum
from typing import final

__all__ = [
    "Basis",
    "Classification",
    "Group",
    "Instrument",
    "NameKind",
    "OrganizationKind",
    "Role",
    "SourceKind",
]


@final
class NameKind(Enum):
    """The kind of a name."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"


@final
class OrganizationKind(Enum):
    """The kind of an organization."""

    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research_institute"
    CLUSTER = "cluster"
    FOUNDATION = "foundation"
    LOCAL_GOVERNMENT = "local_government"
    EMBASSY = "embassy"
    TECHNOLOGY_TRANSFER = "technology_transfer"
    NETWORK = "network"
    COMPANY = "company"
    GOVERNMENT = "government"
    HOSPITAL = "hospital"
    SCHOOL = "school"
    ASSOCIATION = "association"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    OTHER = "other"


@final
class Group(Enum):
    """Where a partner is counted: 海外 or 国内."""

    OVERSEAS = "overseas"
    DOMESTIC = "domestic"


@final
class Classification(Enum):
    """How overseas and domestic partners are told apart.

    Attributes:
        AS_COUNTED: As the publisher counts them.
        BY_SEAT: By the country of the partner's seat.
    """

    AS_COUNTED = "as_counted"
    BY_SEAT = "by_seat"


@final
class Instrument(Enum):
    """The kind of document that was signed.

    Attributes:
        MOU: A memorandum of understanding.
        MOC: A memorandum of cooperation.
        MEMORANDUM: A 覚書 for which no source gives an English name.
        LETTER_OF_INTENT: A letter of intent (基本合意書).
        AGREEMENT: An agreement (協定).
        CONTRACT: A contract (契約).
        OTHER: Another document; ``Agreement.instrument_names`` has its printed name.
    """

    MOU = "mou"
    MOC = "moc"
    MEMORANDUM = "memorandum"
    LETTER_OF_INTENT = "letter_of_intent"
    AGREEMENT = "agreement"
    CONTRACT = "contract"
    OTHER = "other"


@final
class Role(Enum):
    """How a source shows a person; nobody is called a signatory unless a source says so."""

    PICTURED = "pictured"
    QUOTED = "quoted"
    HEAD = "head"


@final
class SourceKind(Enum):
    """The kind of a publication; a ``TABLE`` is a spreadsheet or the like."""

    PRESS_RELEASE = "press_release"
    REPORT = "report"
    INTERVIEW = "interview"
    NEWS = "news"
    WEB_PAGE = "web_page"
    TABLE = "table"


@final
class Basis(Enum):
    """How a fact is known.

    Attributes:
        STATED: A source prints it.
        INFERRED: It was inferred; a provenance entry has the reasoning.
        UNSOURCED: The record names no source for it. This is only ever an answer, never written in an entry.
    """

    STATED = "stated"
    INFERRED = "inferred"
    UNSOURCED = "unsourced"
