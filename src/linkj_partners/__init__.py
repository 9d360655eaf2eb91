"""LINK-J's partnership agreements: every published fact with its source, counts, ordinals and last days."""

from linkj_partners import counting, errors, ordinals, terms
from linkj_partners.loading import bundled, dump, dumps, load, loads
from linkj_partners.model import (
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
from linkj_partners.partial_dates import PartialDate
from linkj_partners.reconciliation import reconcile
from linkj_partners.register import Register
from linkj_partners.terms import Convention, Term

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "Basis",
    "Classification",
    "Convention",
    "Figure",
    "Group",
    "Instrument",
    "Name",
    "NameKind",
    "Organization",
    "OrganizationKind",
    "PartialDate",
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
    "Term",
    "Text",
    "bundled",
    "counting",
    "dump",
    "dumps",
    "errors",
    "load",
    "loads",
    "ordinals",
    "reconcile",
    "terms",
]
