"""Dates of which not everything is known, and dates as people write them."""

from linkj_partners._public import publish
from linkj_partners.dates._partial_date import PartialDate

__all__ = ["PartialDate"]

publish(globals())
