"""The records of a register, and the register itself."""

from linkj_partners._public import publish
from linkj_partners.model._records import (
    Agreement,
    Basis,
    Classification,
    Figure,
    Group,
    Instrument,
    Name,
    NameKind,
    Organization,
    OrganizationKind,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Qualifier,
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.model._register import Register

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
    "Place",
    "Position",
    "Provenance",
    "PublishedTally",
    "Qualifier",
    "Register",
    "Representative",
    "Role",
    "Series",
    "Source",
    "SourceKind",
    "Text",
]

publish(globals())
