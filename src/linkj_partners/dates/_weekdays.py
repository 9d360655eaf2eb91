"""Weekdays as printed with a date: （金）, （木・祝）, 金曜日, (Fri.)."""

import re
from typing import Final

from linkj_partners.dates._folding import SPACE

__all__ = ["AFTER", "ENGLISH", "WEEKDAYS", "weekday_after", "weekday_named"]

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_KANJI: Final = "月火水木金土日"

ENGLISH: Final = (
    "(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)"
    "(?![A-Za-z]))"
)
"""The source of a regular expression for an English weekday."""

_HOLIDAY: Final = "(?:祝日?|休日?|祭日?|振替休日|振休)"

AFTER: Final = rf"""(?:
    {SPACE}(?P<weekday>[{_KANJI}])曜日?                   # 金曜日
  | {SPACE}[(\[〔【]{SPACE}(?:
        (?:{_HOLIDAY}[・/、,])?                           # （祝・木）
        (?P<short_weekday>[{_KANJI}])(?:曜日?)?           # （金）, （金曜日）
        (?:[・/、, ][^()\[\]〔〕【】\n]{{1,12}})?           # （木・祝）, （月・海の日）
      | {_HOLIDAY}                                        # （祝）
      | (?P<english_weekday>{ENGLISH})\.?                 # (Fri.)
    ){SPACE}[)\]〕】]
)?"""
"""The source of a verbose regular expression for the weekday after a date, which may be missing."""


def weekday_named(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return next(number for number, weekday in enumerate(WEEKDAYS) if weekday.lower().startswith(name[:3].lower()))


def weekday_after(match: re.Match[str]) -> int | None:
    """Return the weekday that `AFTER` matched."""
    if name := match["english_weekday"]:
        return weekday_named(name)
    kanji = match["weekday"] or match["short_weekday"]
    return _KANJI.index(kanji) if kanji else None
