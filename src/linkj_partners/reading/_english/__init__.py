"""Which words decide in English: a module for each question. docs/reading-words.md lists the words by field."""

from linkj_partners.reading._english._documents import documents
from linkj_partners.reading._english._papers import counterparts, tells_of_another_paper
from linkj_partners.reading._english._parties import parties
from linkj_partners.reading._english._people import portraits
from linkj_partners.reading._english._positions import series
from linkj_partners.reading._english._signing import (
    begins_a_partnership,
    is_on_its_paper,
    is_past,
    labelled_days,
    occasion_days,
    signing_days,
    signs,
    signs_its_paper,
)
from linkj_partners.reading._english._subjects import is_of_partner, is_on_agreement, is_same_body, owners
from linkj_partners.reading._english._tallies import counts, other_bodies, totals
from linkj_partners.reading._english._validity import first_days, is_of_other, is_term, last_days, open_end, renewal

__all__ = [
    "begins_a_partnership",
    "counterparts",
    "counts",
    "documents",
    "first_days",
    "is_of_other",
    "is_of_partner",
    "is_on_agreement",
    "is_on_its_paper",
    "is_past",
    "is_same_body",
    "is_term",
    "labelled_days",
    "last_days",
    "occasion_days",
    "open_end",
    "other_bodies",
    "owners",
    "parties",
    "portraits",
    "renewal",
    "series",
    "signing_days",
    "signs",
    "signs_its_paper",
    "tells_of_another_paper",
    "totals",
]
