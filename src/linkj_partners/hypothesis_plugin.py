"""What Hypothesis calls when it is imported, so that ``st.from_type(Agreement)`` just works.

The strategies are imported when they are first asked for: `linkj_partners.testing` itself imports
Hypothesis, and would otherwise be needed before it is complete.
"""

from typing import Any

from hypothesis.strategies import SearchStrategy, register_type_strategy

from linkj_partners import model
from linkj_partners.partial_dates import PartialDate
from linkj_partners.register import Register
from linkj_partners.tallies import Bounds, Tally
from linkj_partners.terms import Term

__all__ = ["register_strategies"]

_KINDS: tuple[type, ...] = (
    *(PartialDate, Term, Register, Bounds, Tally),
    *(model.Agreement, model.Organization, model.Source, model.Representative, model.Position, model.PublishedTally),
    *(model.Figure, model.Name, model.Place, model.Provenance, model.Text),
)


def register_strategies() -> None:
    """Tell Hypothesis which strategy makes which of the library's values."""
    for kind in _KINDS:
        register_type_strategy(kind, _strategy)


def _strategy(kind: type) -> SearchStrategy[Any]:
    from linkj_partners.testing import STRATEGIES

    return STRATEGIES[kind]()
