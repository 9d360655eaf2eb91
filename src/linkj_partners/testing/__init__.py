"""Hypothesis strategies for the public values, for the tests of those who build on the library.

They need the extra ``hypothesis`` (``pip install "linkj-partners[hypothesis]"``). What they build is valid by
construction and shrinks to readable examples. With this package installed, ``st.from_type(Agreement)``,
``st.from_type(Match[Term])`` and the like use them without further setup; for an enum, Hypothesis draws every member by
itself. What `linkj_partners.reading` finds has no strategy: read a text.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from linkj_partners._match import Match
from linkj_partners._public import publish
from linkj_partners.counting import Bounds, Due, Tally
from linkj_partners.dates import DateMatch, PartialDate
from linkj_partners.errors import Problem
from linkj_partners.model import (
    Agreement,
    Figure,
    Name,
    Organization,
    Person,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Register,
    Representative,
    Series,
    Source,
    Text,
)
from linkj_partners.ordinals import Ordinal
from linkj_partners.reconciliation import Finding, Reconciliation, StatedEnd
from linkj_partners.terms import Period, Renewal, Rule, Term, Wording
from linkj_partners.testing._counts import bounds, dues, findings, problems, reconciliations, stated_ends, tallies
from linkj_partners.testing._records import (
    agreements,
    figures,
    names,
    organizations,
    people,
    places,
    positions,
    provenance,
    published_tallies,
    renewals,
    representatives,
    series,
    sources,
    texts,
    wordings,
)
from linkj_partners.testing._registers import registers
from linkj_partners.testing._values import date_matches, matches, ordinals, partial_dates, periods, rules, terms
from linkj_partners.testing._words import keys, language_tags

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "STRATEGIES",
    "agreements",
    "bounds",
    "date_matches",
    "dues",
    "figures",
    "findings",
    "keys",
    "language_tags",
    "matches",
    "names",
    "ordinals",
    "organizations",
    "partial_dates",
    "people",
    "periods",
    "places",
    "positions",
    "problems",
    "provenance",
    "published_tallies",
    "reconciliations",
    "registers",
    "renewals",
    "representatives",
    "rules",
    "series",
    "sources",
    "stated_ends",
    "tallies",
    "terms",
    "texts",
    "wordings",
]

STRATEGIES: "Final[Mapping[type, Callable[[], SearchStrategy[Any]]]]" = MappingProxyType(
    {
        PartialDate: lambda: partial_dates(open_ended=True),
        Term: terms,
        Period: periods,
        Renewal: renewals,
        Rule: rules,
        Wording: wordings,
        Ordinal: ordinals,
        Match: matches,
        DateMatch: date_matches,
        Text: texts,
        Name: names,
        Place: places,
        Figure: figures,
        Source: sources,
        Series: series,
        Provenance: lambda: provenance(field="names"),
        Organization: organizations,
        Person: people,
        Representative: representatives,
        Position: positions,
        PublishedTally: published_tallies,
        Agreement: agreements,
        Register: registers,
        Bounds: bounds,
        Tally: tallies,
        Due: dues,
        Reconciliation: reconciliations,
        Finding: findings,
        StatedEnd: stated_ends,
        Problem: problems,
    }
)
"""What ``st.from_type`` uses for each class; of a ``Match[Term]`` and the like it draws the value by its class."""

publish(globals())
