"""What Hypothesis calls when it is imported, so that ``st.from_type(Agreement)`` just works.

Nothing here imports Hypothesis or the strategies before they are needed: Hypothesis calls this while it is
being imported itself.
"""

from typing import TYPE_CHECKING, Any

from linkj_partners import model
from linkj_partners.partial_dates import PartialDate
from linkj_partners.register import Register
from linkj_partners.tallies import Bounds, Tally
from linkj_partners.terms import Term

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register_strategies"]

_KINDS: tuple[type, ...] = (
    *(PartialDate, Term, Register, Bounds, Tally),
    *(model.Agreement, model.Organization, model.Source, model.Representative, model.Position, model.PublishedTally),
    *(model.Figure, model.Name, model.Place, model.Provenance, model.Text),
)


def register_strategies() -> None:
    """Tell Hypothesis which strategy makes which of the library's values."""
    from hypothesis.strategies import register_type_strategy

    for kind in _KINDS:
        register_type_strategy(kind, _strategy)


def _strategy(kind: type) -> "SearchStrategy[Any]":
    from linkj_partners.testing import STRATEGIES

    return STRATEGIES[kind]()
