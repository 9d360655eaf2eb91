"""Dates of which not everything is known, and dates as people write them: 2021年2月5日, R3.2.5, 5 February 2021.

`phrase` writes a date, `parse` reads a whole string as one, `find` finds dates in running text. Every answer depends on
the arguments alone, and takes time in proportion to the length of the text.
"""

from typing import TYPE_CHECKING

from linkj_partners._public import publish
from linkj_partners.dates._partial_date import PartialDate

if TYPE_CHECKING:
    from linkj_partners.dates._finding import DateMatch, find
    from linkj_partners.dates._reading import parse
    from linkj_partners.dates._values import Order
    from linkj_partners.dates._writing import phrase

__all__ = ["DateMatch", "Order", "PartialDate", "find", "parse", "phrase"]

# Every record has partial dates, few programs read dates in words: the verbs are imported when they are asked for.
publish(
    globals(),
    later={"_finding": ("DateMatch", "find"), "_reading": ("parse",), "_values": ("Order",), "_writing": ("phrase",)},
)
