"""Characters that look like those of a date, made plain one by one, so that every index still holds."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.numerals._folding import folded_text

__all__ = ["SPACE", "after", "before", "folded"]

SPACE: Final = r"[ ]{0,3}(?:\n[ ]{0,3})?"
"""The source of a regular expression for the space that PDF files and wrapped lines put into a date."""

_SPACES: Final = "\t\r\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f"
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys("‒–—−", "-"),  # dashes and the minus sign
        "〜": "~",
        "･": "・",
        # Kangxi radicals and compatibility ideographs, which PDF files hold in place of the usual characters.
        **dict(zip("⼀⼆⼋⼗⼟⼤⽇⽉⽊⽔⽕⾦", "一二八十土大日月木水火金", strict=True)),
        **dict(zip("\uf90a\uf973\uf98e\uf9a8\uf9b2\uf9d1", "金拾年令零六", strict=True)),
    }
)
# Few characters need it: looking for them is several times faster than translating each.
_NOT_PLAIN: Final = Pattern(r"[\t\r\xa0ʰ-˿\u1680ᴀ-ᶿ\u2000-\u20ff−⺀-⿟\u3000〜\uf900-\ufaff！-･]+")


def folded(text: str) -> str:
    """Return a string in which full-width, compatibility and look-alike characters are plain, each in its place."""
    return _NOT_PLAIN.sub(lambda run: folded_text(run[0]).translate(_PLAIN), text)


def before(match: re.Match[str], length: int, group: str | int = 0) -> str:
    """Return the characters before a match, so many at most."""
    start = match.start(group)
    return match.string[max(0, start - length) : start]


def after(match: re.Match[str], length: int) -> str:
    """Return the characters after a match, so many at most."""
    return match.string[match.end() : match.end() + length]
