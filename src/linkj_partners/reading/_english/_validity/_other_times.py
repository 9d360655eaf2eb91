"""Which times are those of something other than the agreement in English."""

import re

from linkj_partners._patterns import Pattern

__all__ = ["is_of_other"]


def is_of_other(sentence: str) -> bool:
    """Return whether a sentence gives the time of something other than the agreement: "the pilot runs until"."""
    return _NOT_AN_END.search(sentence) is not None


_NOT_AN_END = Pattern(
    r"""
    \b(?:pilot|trial|project|program(?:me)?|course|exhibition|tour|festival|lease|ticket|offer|phase|internship
        |scholarship|season|tournament|application|enrolment|enrollment|recruitment|registration|campaign)s?\b
    |\b(?:financial|fiscal)[ ]year\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
