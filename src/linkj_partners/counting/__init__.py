"""How many partners there are, as bounds where days are uncertain, what falls due, and the phrases of releases."""

from linkj_partners._public import publish
from linkj_partners.counting._bounds import Bounds, Counted, Tally
from linkj_partners.counting._breakdowns import Dimension, breakdown, in_term
from linkj_partners.counting._due import Due, DueKind, due, unknown_ends
from linkj_partners.counting._phrases import NOUNS, find, parse, phrase
from linkj_partners.counting._tallies import position, tally

__all__ = [
    "NOUNS",
    "Bounds",
    "Counted",
    "Dimension",
    "Due",
    "DueKind",
    "Tally",
    "breakdown",
    "due",
    "find",
    "in_term",
    "parse",
    "phrase",
    "position",
    "tally",
    "unknown_ends",
]

publish(globals())
