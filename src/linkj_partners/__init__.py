"""Partnership agreements as typed records: every published fact with its source, counts, ordinals, terms and last days.

The names here, each with its own `help`, such as ``help(linkj_partners.Register)``:

    bundled                    return LINK-J's register, which ships with the package
    load, loads                read a register of your own from a JSON file or string
    dump, dumps                write a register as JSON
    reconcile                  compare the published figures with the derived ones

    Register                   the agreements of one host, with all records that they name
    Agreement                  signing, partners, term, renewal, numbers, people, ...
    Organization, Place, Figure
    Person, Representative
    Position, PublishedTally, Series, Qualifier
    Source, Provenance, Basis
    Text, Name                 words in several languages
    Classification, Group, Instrument, NameKind, OrganizationKind, Role, SourceKind
    PartialDate                a day that may be known in part
    Term, Convention           a length of time, and how its last day is found
    Match                      a value that was found in text, with its place

    counting                   tallies on a day, numbers, breakdowns, what falls due; 16団体
    terms                      last days, renewals, notice, standing; 5年間
    dates                      dates as printed; 令和3年2月5日
    ordinals                   16例目, 16th
    numerals                   16, １６, 十六
    arrays                     last days for NumPy columns
    reading                    the facts in the text of a release, each with its evidence
    tables                     a register from a spreadsheet
    exporting, plotting        tables, linked data, calendars, pictures
    testing                    Hypothesis strategies
    model, loading, reconciliation, errors
"""

# A name is imported when it is first asked for, so that importing the package costs next to nothing; why and how is
# explained in docs/decisions.md.

import typing

from linkj_partners._public import importer
from linkj_partners._version import __version__ as __version__

if typing.TYPE_CHECKING:
    from linkj_partners import (
        arrays,
        counting,
        dates,
        errors,
        exporting,
        loading,
        model,
        numerals,
        ordinals,
        plotting,
        reading,
        reconciliation,
        tables,
        terms,
        testing,
    )
    from linkj_partners._match import Match
    from linkj_partners.dates import PartialDate
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
        Person,
        Place,
        Position,
        Provenance,
        PublishedTally,
        Register,
        Representative,
        Role,
        Series,
        Source,
        SourceKind,
        Text,
    )
    from linkj_partners.numerals import Qualifier
    from linkj_partners.reconciliation import reconcile
    from linkj_partners.terms import Convention, Term

__all__ = [
    "Agreement",
    "Basis",
    "Classification",
    "Convention",
    "Figure",
    "Group",
    "Instrument",
    "Match",
    "Name",
    "NameKind",
    "Organization",
    "OrganizationKind",
    "PartialDate",
    "Person",
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
    "arrays",
    "bundled",
    "counting",
    "dates",
    "dump",
    "dumps",
    "errors",
    "exporting",
    "load",
    "loading",
    "loads",
    "model",
    "numerals",
    "ordinals",
    "plotting",
    "reading",
    "reconcile",
    "reconciliation",
    "tables",
    "terms",
    "testing",
]

# The same as the imports above, for run time; the other names in `__all__` are modules.
_NAMES_BY_MODULE: typing.Final = {
    "_match": ("Match",),
    "dates": ("PartialDate",),
    "loading": ("bundled", "dump", "dumps", "load", "loads"),
    "model": (
        *("Agreement", "Basis", "Classification", "Figure", "Group", "Instrument", "Name", "NameKind"),
        *(
            "Organization",
            "OrganizationKind",
            "Person",
            "Place",
            "Position",
            "Provenance",
            "PublishedTally",
            "Register",
        ),
        *("Representative", "Role", "Series", "Source", "SourceKind", "Text"),
    ),
    "numerals": ("Qualifier",),
    "reconciliation": ("reconcile",),
    "terms": ("Convention", "Term"),
}

if not typing.TYPE_CHECKING:
    # Hidden from type checkers, to which a misspelt name would else be one that comes when it is asked for.
    __getattr__ = importer(globals(), _NAMES_BY_MODULE)

    def __dir__() -> list[str]:
        """List what is public, imported or not, and what every module has."""
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
