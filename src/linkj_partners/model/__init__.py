"""The records of a register, and the register itself.

Every record is frozen, hashable and made by keyword. ``None`` and the empty tuple mean that no source says it.
"""

from linkj_partners._public import publish
from linkj_partners.model._agreements import Agreement
from linkj_partners.model._organizations import Figure, Organization, Place
from linkj_partners.model._people import Person, Representative
from linkj_partners.model._provenance import Provenance
from linkj_partners.model._published import Position, PublishedTally, Series
from linkj_partners.model._register import Register
from linkj_partners.model._sources import Source
from linkj_partners.model._texts import Name, Text
from linkj_partners.model._vocabulary import (
    Basis,
    Classification,
    Group,
    Instrument,
    NameKind,
    OrganizationKind,
    Role,
    SourceKind,
)

__all__ = [
    "Agreement",
    "Basis",
    "Classification",
    "Figure",
    "Group",
    "Instrument",
    "Name",
    "NameKind",
    "Organization",
    "OrganizationKind",
    "Person",
    "Place",
    "Position",
    "Provenance",
    "PublishedTally",
    "Register",
    "Representative",
    "Role",
    "Series",
    "Source",
    "SourceKind",
    "Text",
]

publish(globals())
