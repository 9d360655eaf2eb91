"""The day that missing years are taken from: a date line, the day of publication or that of a newspaper."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linkj_partners import dates
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.reading._days._date_lines import (
    AFTER_DATELINE,
    DATELINE,
    HAS_A_YEAR,
    LONGEST_DATE_LINE,
    NEAR_THE_HEAD,
    PAPER,
    SHORT,
    distinct,
)
from linkj_partners.reading._days._day import Anchor, Day, exact, is_month
from linkj_partners.reading._flow import Flow

__all__ = ["FIGURES", "anchor_of", "is_stamp_of_title", "update_of"]


def anchor_of(flow: Flow, lines: tuple[Day, ...], published: date | None) -> Anchor | None:
    """Return the day that missing years are taken from.

    It is the one date line, or the one that a place stands before, else the day of publication, of which a dateline
    without a year may be the eve, else the one day that the text calls that of a newspaper or gives in brackets after
    its title.
    """
    given = distinct(lines)
    if len(given) > 1:
        given = [line for line in given if _is_beside_a_place(flow, line)]
    if len(given) == 1:
        [line] = given
        return Anchor(exact(line), f"the date line {flow.source[line.start : line.end]!r}")
    if published is not None:
        return _dateline_near(flow, published) or Anchor(published, f"the day of publication {published}")
    found = {} if lines else {day.value: day for day in _named_days(flow)}
    if not found and not lines:
        return _month_of(flow)
    if len(found) != 1:
        return None
    [day] = found.values()
    return Anchor(exact(day), f"the day {flow.source[day.start : day.end]!r}, on which it was printed")


_PLACE = Pattern(
    r"(?!Date|Issue|Last|News|Post|Press|Publish|Release|Submit|Update)"  # labels of a date
    r"[\[(]?[A-Z][\w.' -]{1,28}(?:,[\w.' ]{1,24}){0,2}(?:[,(]| [–—―-]) ?$"
)


def _is_beside_a_place(flow: Flow, day: Day) -> bool:
    """Return whether a place stands before a date: TOKYO, Nov. 24, 2020."""
    line = next(line for line in flow.lines if line.start <= day.start < line.start + len(line.text))
    return _PLACE.match(line.text[: day.start - line.start]) is not None


# August 2017; 会報 令和2年3月号より
_MONTH_LINE = Pattern(
    r"[\W_]*(?:[一-鿿]{2,6} ?: ?)?"  # 広報紙名:
    r"(?:.{2,30}(?:Vol\.?|No\.?|第) ?[0-9]{1,4}号? ?\(?"  # 広報誌 第58号(
    r"|(?:[一-鿿]{2,8} )?[一-鿿ぁ-ヺA-Za-z]{0,12}(?:「[^「」]{1,20}」)?(?: ?:)? ?)?"
    r"\0(?:\)(?:より|発行)?|発行|号.{0,12}|号より .{2,40})?[\W_]*"
)
_A_MONTH = Pattern(
    "[0-9元]\\)?年 ?[0-9]{1,2} ?月(?! ?[0-9])|[0-9]{4}[-/.][0-9]{1,2}(?![0-9-/.])|[A-Z][a-z]{2,8},? [0-9]{4}"
)
_LONGEST_MONTH_LINE: Final = 60


def _month_of(flow: Flow) -> Anchor | None:
    """Return the last day of the one month that a line near the head gives as that of publication."""
    found: dict[PartialDate, str] = {}
    for line in flow.lines[:NEAR_THE_HEAD]:
        if len(line.text) > _LONGEST_MONTH_LINE or not _A_MONTH.search(line.text):
            continue
        for match in dates.find(line.text)[:1]:
            is_alone = _MONTH_LINE.fullmatch(f"{line.text[: match.start]}\0{line.text[match.end :]}")
            if is_alone and is_month(match.value):
                found[match.value] = match.text
    if len(found) != 1:
        return None
    [(month, words)] = found.items()
    return Anchor(month.latest, f"the month {words!r}", is_month=True)


# BLUE CITY, Feb 7 (News): the day before that of publication, mostly.
_EVE: Final = 7


def _dateline_near(flow: Flow, published: date) -> Anchor | None:
    """Return the day of a dateline without a year, shortly before the day of publication."""
    for line in flow.lines[:NEAR_THE_HEAD]:
        for match in dates.find(line.text[:SHORT], near=published)[:1]:
            is_one = DATELINE.match(line.text[: match.start]) and AFTER_DATELINE.match(line.text, match.end)
            if is_one and match.value.is_exact and 0 <= (published - match.value.earliest).days < _EVE:
                return Anchor(
                    match.value.earliest, f"the dateline {match.text!r} and the day of publication {published}"
                )
    return None


# 更新日:2021年3月8日, 2021年3月8日更新
_UPDATED = Pattern("更新日?[:、 ]*$|^[Uu]pdate: $|[Ll]ast [Uu]pdated?(?: on)?:? $")
_MAY_BE_UPDATED = Pattern("更新日?[:、 ]*(?:[0-9]|令和|平成)|日更新|[Uu]pdate")


def update_of(flow: Flow) -> Anchor | None:
    """Return the day on which a page was updated, if it gives one: it shows the year of a day with its weekday."""
    found: dict[PartialDate, str] = {}
    for line in flow.lines:
        for match in dates.find(line.text[:LONGEST_DATE_LINE]) if _MAY_BE_UPDATED.search(line.text) else ():
            is_update = _UPDATED.search(line.text[: match.start]) or line.text.startswith("更新", match.end)
            if is_update and match.value.is_exact and not match.year_inferred:
                found[match.value] = match.text
    if len(found) != 1:
        return None
    [(day, words)] = found.items()
    return Anchor(day.earliest, f"the update {words!r}, by the weekday")


# (日本経済新聞 2016年2月18日), 『虹日報』2006年9月19日付
_OF_A_PAPER = Pattern(rf"{PAPER}(?:(?:朝刊|夕刊|電子版)?[\s、,(:]*)$", re.VERBOSE)
_BEFORE_A_PAPER = Pattern(rf"付[ 、]?{PAPER}(?:[朝夕]刊)?\W*$", re.VERBOSE)  # 2010/01/31付 虹新聞朝刊
_TITLES: Final = 3
# 2021/05/06【虹大学】連携協定を締結しました; 2021.5.6 活動報告
_BEGINS_A_TITLE = Pattern(
    r"\[?[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}(?:\]?[ ]?[【「]|\]?[ ][一-鿿ぁ-ヺー][^。]{1,60}$)"
)
_ENDS_OF_A_STAMP: Final = (*"0123456789", ")", "]")


def _named_days(flow: Flow) -> Iterator[Day]:
    """Yield the days of a newspaper, and those before a title or in brackets at its end."""
    for index, line in enumerate(flow.lines):
        is_title = index < _TITLES
        begins_a_title = is_title and _BEGINS_A_TITLE.match(line.text) is not None
        may_be_of_title = begins_a_title or (is_title and line.text.endswith(_ENDS_OF_A_STAMP))
        may_name_one = may_be_of_title or "新聞" in line.text or "日報" in line.text
        if not may_name_one or not HAS_A_YEAR.search(line.text):
            continue
        for match in dates.find(line.text):
            before = line.text[max(0, match.start - SHORT) : match.start]
            is_of_a_paper = _OF_A_PAPER.search(before) or _BEFORE_A_PAPER.match(line.text, match.end)
            is_before_title = begins_a_title and match.start == 0
            is_after_title = is_title and is_stamp_of_title(line.text, match.start, match.end)
            is_named = is_of_a_paper or is_before_title or is_after_title
            if is_named and match.value.is_exact and not match.year_inferred:
                yield Day(match.value, line.start + match.start, line.start + match.end)


# Partner College signs an MOU 2018-11-17
FIGURES = Pattern("[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}")
_TITLE = Pattern(r"(?<![:,、はがでにを])(?<! on)(?<! at)(?<! by)(?<! from)(?<! in) $")


def is_stamp_of_title(line: str, start: int, end: int) -> bool:
    """Return whether a title ends with a date in figures, in brackets or not: 協定を締結 (2021.5.6)."""
    if end > len(line):  # a day that goes on in the next line
        return False
    before, after = line[:start], line[end:].strip()
    in_brackets = before.endswith(("(", "[")) and after in (")", "]")
    if not (line[end - 1].isdigit() or (in_brackets and line[end - 1] == "日")):
        return False
    return in_brackets or bool(not after and FIGURES.fullmatch(line[start:end]) and _TITLE.search(before))
