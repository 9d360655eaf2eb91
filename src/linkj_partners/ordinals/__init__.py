"""Ordinals in English and Japanese, both ways: 16th, sixteenth, 16例目, 第16, 4位 and 初めて.

`phrase` writes one, `parse` reads a whole string as one, `find` locates them in running text. Every answer
depends on the arguments alone, and takes time in proportion to the length of the string.
"""

from linkj_partners._public import publish
from linkj_partners.numerals import Numerals
from linkj_partners.ordinals._japanese import (
    BODY,
    CASE,
    COMPANY,
    COUNTERS,
    COUNTRY,
    ITEM,
    MUNICIPALITY,
    NUMBER,
    PLACE,
    TIME,
)
from linkj_partners.ordinals._ordinal import LANGUAGES, Ordinal, find, parse, phrase
from linkj_partners.ordinals._parts import Form

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
    "Numerals",
    "Ordinal",
    "find",
    "parse",
    "phrase",
]

publish(globals())
