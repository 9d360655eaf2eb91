"""Whole numbers in Arabic, full-width and kanji numerals, both ways: 16, １６, 十六.

Only well-formed, exact numbers are read: 十十 and 百二百 are refused and never summed, and so are approximate
numerals such as 数十, 十数, 百余 and 二三 (two or three). A number has at most some sixty characters, so reading one
takes the same time in any text.
"""

from typing import TYPE_CHECKING

from linkj_partners._public import publish
from linkj_partners.numerals._qualifiers import Qualifier

if TYPE_CHECKING:
    from linkj_partners.numerals._numbers import LARGEST, Numerals, parse, read, write

__all__ = ["LARGEST", "Numerals", "Qualifier", "parse", "read", "write"]

# Records have qualifiers; what reads and writes numbers is imported when it is asked for.
publish(globals(), later={"_numbers": ("LARGEST", "Numerals", "parse", "read", "write")})
