"""LINK-J's partnership agreements: every published fact with its source, counts, ordinals and last days.

A name is imported when it is first asked for, so that importing the package costs next to nothing; why and how is told
in docs/decisions/0009-a-light-import.md.
"""

import importlib
import sys
import typing

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
        reconciliation,
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

__version__ = "0.1.0"

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
    "reconcile",
    "reconciliation",
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
_MODULES: typing.Final = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}

if not typing.TYPE_CHECKING:
    # Hidden from type checkers, to which a misspelt name would else be one that comes when it is asked for.

    def __getattr__(name: str) -> object:
        """Import what a name stands for; Python asks once for each name and then finds it by itself."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[__name__])
        module = importlib.import_module(f"{__name__}.{_MODULES.get(name, name)}")
        value = getattr(module, name) if name in _MODULES else module
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """Name what is public, whether it is there already or comes when it is asked for, and what every module has."""
        return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
