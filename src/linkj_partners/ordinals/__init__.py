"""Ordinals in English, Japanese, French and Danish, both ways: 16th, sixteenth, 16例目, 第16, 16e and 16.

`phrase` writes one, `parse` reads a whole text as one, `find` finds them in running text. Every answer
depends on the arguments alone, and takes time in proportion to the length of the text.
"""

from linkj_partners.numerals import Numerals
from linkj_partners.ordinals._finding import Match, find
from linkj_partners.ordinals._forms import (
    BODY,
    CASE,
    COMPANY,
    COUNTERS,
    COUNTRY,
    ITEM,
    LANGUAGES,
    MUNICIPALITY,
    NUMBER,
    PLACE,
    TIME,
    Form,
    Gender,
)
from linkj_partners.ordinals._reading import Ordinal, parse
from linkj_partners.ordinals._writing import phrase

__all__ = [
    "BODY",
    "CASE",
    "COMPANY",
    "COUNTERS",
    "COUNTRY",
    "ITEM",
    "LANGUAGES",
    "MUNICIPALITY",
    "NUMBER",
    "PLACE",
    "TIME",
    "Form",
    "Gender",
    "Match",
    "Numerals",
    "Ordinal",
    "find",
    "parse",
    "phrase",
]
