"""What Hypothesis calls when it is imported, so that ``st.from_type(Agreement)`` just works.

Nothing here imports Hypothesis or the strategies before they are needed: Hypothesis calls this while it is
being imported itself.
"""

from typing import Any, Final, get_args, get_origin

import attrs

from linkj_partners import model
from linkj_partners._match import Match
from linkj_partners.counting import Bounds, Due, Tally
from linkj_partners.dates import DateMatch, PartialDate
from linkj_partners.errors import Problem
from linkj_partners.ordinals import Ordinal
from linkj_partners.reconciliation import Finding, Reconciliation, StatedEnd
from linkj_partners.terms import Period, Renewal, Rule, Term, Wording

__all__ = ["KINDS", "register_strategies"]

KINDS: Final[tuple[type, ...]] = (
    *(PartialDate, Term, Period, Renewal, Rule, Wording, Ordinal, Match, DateMatch),
    *(Bounds, Tally, Due, Reconciliation, Finding, StatedEnd),
    *(kind for name in model.__all__ if attrs.has(kind := getattr(model, name))),
    Problem,
)
"""The classes that have a strategy: the keys of ``testing.STRATEGIES``, which is not imported for them."""


def register_strategies() -> None:
    """Register the strategies of the library's values with Hypothesis."""
    from hypothesis.strategies import register_type_strategy

    for kind in KINDS:
        register_type_strategy(kind, _strategy)


def _strategy(kind: type) -> Any:
    """Return the strategy of a class; `object`, `collections.abc.Sized` and the like are left to Hypothesis."""
    if (get_origin(kind) or kind) not in KINDS:
        return NotImplemented
    from hypothesis.strategies import from_type

    from linkj_partners.testing import STRATEGIES
    from linkj_partners.testing._values import matches_of

    return matches_of(from_type(get_args(kind)[0])) if get_args(kind) else STRATEGIES[kind]()
