"""How many partners there are, as bounds where signing days are uncertain, and the phrases of releases."""

from linkj_partners._public import publish
from linkj_partners.counting._bounds import Bounds, Tally
from linkj_partners.counting._phrases import find, parse, phrase
from linkj_partners.counting._tallies import breakdown, in_term, position, tally

__all__ = ["Bounds", "Tally", "breakdown", "find", "in_term", "parse", "phrase", "position", "tally"]

publish(globals())
