"""Dates in figures, which every language shares: 2021-02-05, 2021.2.5, 2021/2/5, 05/04/1997."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.dates._folding import after, before
from linkj_partners.dates._weekdays import AFTER, weekday_after
from linkj_partners.dates._written import Form, Written, Year

__all__ = ["FORMS"]

# [0-9][0-9]{3} is searched for faster than [0-9]{4}, since it begins with a set of characters.
_YEAR_FIRST: Final = Pattern(
    rf"""
    (?P<year>[0-9][0-9]{{3}})
    [ ]{{0,2}}(?P<mark>[-./])[ ]{{0,2}}      # PDF files have "1999. 4. 7"
    (?P<month>[0-9]{{1,2}})
    [ ]{{0,2}}(?P=mark)[ ]{{0,2}}
    (?P<day>[0-9]{{1,2}})(?![0-9])
    {AFTER}
    """,
    re.VERBOSE,
)
_YEAR_LAST: Final = Pattern(
    rf"""
    (?P<day>[0-9][0-9]?)
    (?P<mark>[-./])
    (?P<month>[0-9]{{1,2}})
    (?P=mark)
    (?P<year>[0-9]{{4}})(?![0-9])
    {AFTER}
    """,
    re.VERBOSE,
)
_MONTH: Final = Pattern("(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})|/(?P<slashed_month>[0-9]{1,2}))")
_YEAR: Final = Pattern("(?P<year>[0-9]{4})")

# 2.2021.2.5 and 2021.2.5.1 are sections or versions, /2021/02/05/ is a path; 2014.9.1-2019.8.31 is two dates, and
# 2021-02-05T10:00 a date and a time.
_DATE: Final = r"[0-9]{4}(?P<mark>[-./])[0-9]{1,2}(?P=mark)[0-9]{1,2}"
_LONGEST: Final = len(" immediate release ")  # longer than 2014-09-01-
_DATE_BEFORE: Final = Pattern(rf"(?:\A|[^-./0-9]){_DATE}[-/]\Z")
_DATE_AFTER: Final = Pattern(rf"[-/]{_DATE}(?![0-9]|[-./][0-9])")
_PIECE_BEFORE: Final = Pattern(r"(?:[A-Za-z0-9_#$/\\]|[0-9][.,:])\Z")
_PIECE_AFTER: Final = Pattern(r"(?!T[0-9]{2}:?[0-9]{2})(?:[A-Za-z0-9_%]|[./:][0-9]|/[A-Za-z])")
# version 2021.2.5, but not the date after "Press Release".
_VERSION: Final = Pattern(
    r"(?:\b(?:version|ver|v|(?<!press )(?<!news )(?<!immediate )release|rev|build)\b[.]?|バージョン)[ ]?\Z",
    re.IGNORECASE,
)
_NUMBER_AFTER: Final = Pattern("-[0-9]")


def _is_free(match: re.Match[str]) -> bool:
    return _starts(match) and _ends(match)


def _starts(match: re.Match[str]) -> bool:
    behind = before(match, _LONGEST)
    if _DATE_BEFORE.search(behind):
        return True
    is_number = match["mark"] == "-" and behind.endswith("-")
    return not (is_number or _PIECE_BEFORE.search(behind) or _VERSION.search(behind))


def _ends(match: re.Match[str]) -> bool:
    ahead = after(match, _LONGEST)
    if _DATE_AFTER.match(ahead):
        return True
    is_number = match["mark"] == "-" and _NUMBER_AFTER.match(ahead)
    return not (is_number or _PIECE_AFTER.match(ahead))


def _write(match: re.Match[str]) -> Written:
    year = Year(match["year"], int(match["year"]))
    return Written(*match.span(), (year,), int(match["month"]), int(match["day"]), weekday_after(match))


def _write_year_last(match: re.Match[str]) -> Written:
    return _write(match)._replace(is_numeric=True)


def _write_month(match: re.Match[str]) -> Written:
    year = Year(match["year"], int(match["year"]))
    return Written(*match.span(), (year,), int(match["month"] or match["slashed_month"]))


def _write_year(match: re.Match[str]) -> Written:
    return Written(*match.span(), (Year(match["year"], int(match["year"])),))


FORMS: Final = (
    Form(_YEAR_FIRST, _write, _is_free),
    Form(_YEAR_LAST, _write_year_last, _is_free),
    # 2010-12 may be two years, 2021/2 a fraction, and 2018 any number.
    Form(_MONTH, _write_month, None),
    Form(_YEAR, _write_year, None),
)
