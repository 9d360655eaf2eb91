"""Dates as English writes them: 5 February 2021, February 5, 2021, Feb. 5th, 2021, the 5th day of February, 2021."""

import re
from collections.abc import Iterable
from datetime import date
from string import digits
from typing import Final

from linkj_partners._patterns import Pattern, any_case
from linkj_partners.dates._folding import SPACE, after, before
from linkj_partners.dates._weekdays import ENGLISH, WEEKDAYS, weekday_named
from linkj_partners.dates._written import MONTHS, Form, Part, Written, Year
from linkj_partners.errors import ParseError
from linkj_partners.numerals._words import ordinal_words

__all__ = ["FORMS", "phrase_day", "phrase_month", "phrase_year"]

_FLAGS: Final = re.VERBOSE | re.IGNORECASE | re.ASCII
_WORDS: Final = {ordinal_words(day, british=False): day for day in range(1, 32)}
_ENDINGS: Final = {day: word[-2:] for word, day in _WORDS.items()}

# Each form is a group "date": articles before it are read and not part of what is found.
_ARTICLE: Final = rf"(?:th(?:e|is)[ ]{SPACE})?"
_WEEKDAY: Final = rf"(?:(?P<weekday>{ENGLISH})[.]?,?{SPACE}(?:the[ ]{SPACE})?)?"
_WEEKDAY_AFTER: Final = rf"(?:,?{SPACE}[(]{SPACE}(?P<later_weekday>{ENGLISH})[.]?{SPACE}[)])?"
_MONTH: Final = (
    "(?P<month>(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)[.]?)(?![a-z]))"
)
_DAY: Final = "(?P<day>[0-9]{1,2})(?![0-9])(?:[ ]?(?P<ending>st|nd|rd|th)(?![a-z]))?"
_DAY_IN_WORDS: Final = f"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_YEAR: Final = "(?P<year>[0-9]{4})(?![0-9])"
_MARK: Final = f"{SPACE}[-./,]?{SPACE}"
_DAY_AND_MONTH: Final = rf"""
    {_WEEKDAY}
    (?: {_DAY}{SPACE}(?:day{SPACE})?(?:of{SPACE})?           # 5, 5th, 5th of, 5th day of
      | {_DAY_IN_WORDS}{SPACE}(?:day{SPACE})?of{SPACE} )     # fifth of, fifth day of
    {_MARK}{_MONTH}{_WEEKDAY_AFTER}
"""
_MONTH_AND_DAY: Final = rf"""
    {_WEEKDAY}{_MONTH}{_MARK}
    (?: (?:the[ ]{SPACE})?{_DAY} | the[ ]{SPACE}{_DAY_IN_WORDS}(?![a-z]) )
    {_WEEKDAY_AFTER}
"""
_AND_YEAR: Final = rf"""
    {_MARK}(?:of{SPACE})?{_YEAR}{_WEEKDAY_AFTER.replace("later", "last")}
"""
_DAY_FIRST: Final = Pattern(rf"{_ARTICLE}(?P<date>{_DAY_AND_MONTH}(?:{_AND_YEAR})?)", _FLAGS)
_MONTH_FIRST: Final = Pattern(rf"(?P<date>{_MONTH_AND_DAY}(?:{_AND_YEAR})?)", _FLAGS)
_YEAR_FIRST: Final = Pattern(rf"(?P<date>{_YEAR}{_MARK}{_MONTH}{_MARK}{_DAY})", _FLAGS)
_MONTH_AND_YEAR: Final = Pattern(rf"(?P<date>{_MONTH}{_MARK}(?:of{SPACE})?{_YEAR})", _FLAGS)
_END_OF_MONTH: Final = Pattern(
    rf"(?:the[ ]{SPACE})?(?P<date>(?P<end>end){SPACE}of{SPACE}{_MONTH}{_MARK}(?:of{SPACE})?{_YEAR})", _FLAGS
)
_ONLY_YEAR: Final = Pattern("(?P<date>(?P<year>1[0-9]{3}|20[0-9]{2}))(?![0-9])")


def _first(words: Iterable[str]) -> Pattern:
    """Return a pattern for the beginning of words: three letters, or all of a source that has other characters."""
    starts = dict.fromkeys(word[:3].lower() if word.isalpha() else word for word in words)
    return Pattern(any_case(starts, free="(?<![A-Za-z0-9_].)"))


_DAYS: Final = tuple(rf"{digit}[0-9]?(?=[ \n./,a-z-])" for digit in digits)
_YEARS: Final = tuple(rf"{digit}[0-9]{{3}}(?=[ \n./,a-z-])" for digit in digits)
_THE: Final = rf"th(?:e|is)[ ](?={SPACE}(?:[0-9]|{'|'.join(word[:3] for word in (*WEEKDAYS, *_WORDS))}))"


_NOT_AFTER: Final = Pattern(
    r"(?:[A-Za-z0-9_$£€#@\\]|[0-9][.,:/]|[A-Za-z]-"  # 10:30 May, COVID-19 March
    r"|\b(?:around|about|circa|ca[.]?|c[.]|approximately|approx[.]?|roughly|every|each)[ \n])\Z",
    re.IGNORECASE,
)
_NOT_BEFORE: Final = Pattern(rf"[A-Za-z0-9_%]|[.][0-9]|{SPACE}B[.]?C\b")
_UNIT: Final = (
    "(?:hundred|thousand|million|billion|percent|people|others|miles|km|times|points"
    "|years|months|weeks|days|hours|minutes)"
)
_NOT_BEFORE_DAY: Final = Pattern(
    rf"""
    {SPACE},?{SPACE}['’]?[0-9]{{2,4}}(?![0-9:.,%])                 # a year that is printed in another way
  | [,/:][0-9] | {SPACE}{_UNIT}\b
  | {SPACE}(?:last|next|inst|ult)\b | ,?{SPACE}(?:annually|yearly)\b
  | ,?{SPACE}(?:(?:of|in)[ ])?(?:this|last|next|that|each|every|the[ ](?:same|following|next|previous))[ ]year\b
    (?!['’]s)                                                       # not: On 1 April, next year's budget
  | {SPACE}(?:[-~/&,]|and|or|to|through|until){SPACE}[0-9]{{1,2}}(?:st|nd|rd|th)?{SPACE},?{SPACE}[0-9]{{4}}(?![0-9])
    """,
    _FLAGS,
)
# Annually on 31 March, each year by 31 March, the following 31 March.
_OTHER_YEAR_BEFORE: Final = Pattern(
    r"\b(?:(?:annually|yearly|(?:each|every)[ ]year)(?:,|[ ](?:on|by|before|until|till|from|to|through|as[ ]of))?[ ]"
    r"(?:the[ ])?|the[ ](?:following|previous|preceding|subsequent|next|coming)[ ])\Z",
    re.IGNORECASE,
)
_DAY_BEFORE: Final = Pattern(r"[0-9](?:st|nd|rd|th)?[ ](?:of[ ])?\Z", re.IGNORECASE)  # 5 Feb 21
_SHORT_YEAR: Final = Pattern("[-/.][0-9]{2}(?![0-9])")
_YEAR_AFTER: Final = Pattern(r"\b(?:in|since|during|until|till|by|year)[ \n]\Z", re.IGNORECASE)
_NOT_BEFORE_YEAR: Final = Pattern(rf"['’-]|[,/][0-9]|{SPACE}{_UNIT}\b")
_WINDOW: Final = 32


def _stands_alone(match: re.Match[str]) -> bool:
    return not (_NOT_AFTER.search(before(match, _WINDOW, "date")) or _NOT_BEFORE.match(after(match, _WINDOW)))


def _is_free(match: re.Match[str]) -> bool:
    return _stands_alone(match) if match["year"] else _is_free_without_year(match)


def _is_free_without_year(match: re.Match[str]) -> bool:
    behind, ahead = before(match, _WINDOW, "date"), after(match, _WINDOW)
    if _OTHER_YEAR_BEFORE.search(behind) and not match.groupdict().get("weekday"):  # next Friday, 5 February
        return False
    is_piece = _DAY_BEFORE.search(behind) or _NOT_BEFORE_DAY.match(ahead) or _has_short_year(match, behind, ahead)
    return not is_piece and _is_free_month(match)


def _has_short_year(match: re.Match[str], behind: str, ahead: str) -> bool:
    """Return whether a year of two digits follows, or is taken for the day: 01-Feb-02, whereas July 4-12 are days."""
    if match[0].endswith(match["month"]):
        return _SHORT_YEAR.match(ahead) is not None
    return behind[-1:] in ("-", "/", ".") and behind[-2:-1].isdigit() and behind[-1] in match[0]


def _is_free_month(match: re.Match[str]) -> bool:
    """Return whether a month has its capital: without a day and a year, may and march are verbs."""
    return match["month"][0].isupper() and _stands_alone(match)


def _is_free_year(match: re.Match[str]) -> bool:
    is_year = _YEAR_AFTER.search(before(match, _WINDOW)) and not _NOT_BEFORE_YEAR.match(after(match, _WINDOW))
    return bool(is_year) and _stands_alone(match)


def _write(match: re.Match[str]) -> Written:
    groups = match.groupdict()
    names = (groups.get(name) for name in ("weekday", "later_weekday", "last_weekday"))
    weekday = next((name for name in names if name), None)
    return Written(
        *match.span("date"),
        years=(Year(match["year"], int(match["year"])),) if groups.get("year") else (),
        month=_month(match["month"]) if groups.get("month") else None,
        day=_day(match) if "day" in groups else Part.LAST if "end" in groups else None,
        weekday=weekday_named(weekday) if weekday else None,
    )


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name[:3].lower()))


def _day(match: re.Match[str]) -> int:
    """Read the day, or raise where its ending is that of another: 2st."""
    if word := match.groupdict().get("word"):
        return _WORDS[word.lower()]
    day, ending = int(match["day"]), match["ending"]
    if ending and ending.lower() != _ENDINGS.get(day):
        raise ParseError(match.string, match.start("ending"), "the ending of the number: 1st, 2nd, 3rd, 4th")
    return day


FORMS: Final = (
    Form(_DAY_FIRST, _write, _is_free, _first((_THE, *_DAYS, *WEEKDAYS, *_WORDS))),
    Form(_MONTH_FIRST, _write, _is_free, _first((*WEEKDAYS, *MONTHS))),
    Form(_YEAR_FIRST, _write, _is_free, _first(_YEARS)),
    Form(_END_OF_MONTH, _write, _is_free_month, _first(("end",))),
    Form(_MONTH_AND_YEAR, _write, _is_free_month, _first(MONTHS)),
    Form(_ONLY_YEAR, _write, _is_free_year),
)
"""The ways to write a date, longer ones first."""


def phrase_day(day: date) -> str:
    """Write a day."""
    return f"{day.day} {phrase_month(day)}"


def phrase_month(day: date) -> str:
    """Write the month that a day is in."""
    return f"{MONTHS[day.month - 1]} {phrase_year(day)}"


def phrase_year(day: date) -> str:
    """Write the year that a day is in."""
    return f"{day.year:04}"
