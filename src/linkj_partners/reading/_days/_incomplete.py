"""Days without a month, which follow from others: 18日, 同日, two days later."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._eras import NAMES
from linkj_partners.reading._days._day import Anchor, Day
from linkj_partners.reading._days._relative import DAY_BEFORE, NEAR, resolved

__all__ = ["HALF_A_YEAR", "PAST_ITS_ERA", "WEEKS_BEFORE", "incomplete"]

_WEEKDAY_SIGNS: Final = "月火水木金土日"
_BRACKETS: Final = rf"[ ]?\((?P<weekday>[{_WEEKDAY_SIGNS}])(?:曜日?)?(?:[・、]?祝日?)?\)"
# 18日, 去る18日; not 4月18日, 17、18日, 18日間, 18日目, 18日から.
_BARE: Final = Pattern(
    rf"""
    (?<![0-9月年第計約各毎同~〜・./-])(?<![0-9日][、,])  # not 4月18日, 17、18日
    (?P<day>[12][0-9]|3[01]|[1-9])日(?:{_BRACKETS})?
    (?![間目前後以程本毎時ご~〜・-]|か|まで|を経|、[0-9]{{1,2}}日)  # not 18日間, 18日目, 18日から
    """,
    re.VERBOSE,
)
# on the 18th.
_ON_THE = Pattern(r"(?<=[Oo]n the )(?P<day>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)(?=[.,;\n]| (?:at|for|in|with)\b|$)")
# 同月18日, 同年4月18日: of the month and year that were named last.
_SAME: Final = Pattern(rf"同(?:月|年(?P<month>1[0-2]|[1-9])月)(?P<day>[12][0-9]|3[01]|[1-9])日(?:{_BRACKETS})?")
_SAME_DAY: Final = Pattern("(?<![一-鿿])同日")
_NEXT: Final = Pattern(rf"翌(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日(?:{_BRACKETS})?")  # 翌2月5日
# Month and day: 4/18 (火)
_SLASHED: Final = Pattern(rf"(?<![0-9/.])(?P<month>1[0-2]|0?[1-9])[/.](?P<day>3[01]|[12][0-9]|0?[1-9]){_BRACKETS}")
# Before May 2019 documents gave later days in that era too.
PAST_ITS_ERA: Final = Pattern(
    "平成 ?(?P<year>3[1-9]|4[0-9])年 ?(?P<month>1[0-2]|[1-9])月 ?(?P<day>[12][0-9]|3[01]|[1-9])日"
)
_HEISEI: Final = NAMES["平成"]
# A day without a month is of the weeks before the text or, where it announces a signing, of those right after it.
WEEKS_BEFORE: Final = 20
_WEEKS_AFTER: Final = 10


def incomplete(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days without a month, and those in figures that their weekday shows."""
    for match in _ON_THE.finditer(text):
        yield from resolved(match, anchor, _in_these_weeks, "month")
    bare = [] if text.isascii() else [*_bare(text, anchor, found)]
    yield from bare
    named = sorted([*found, *bare], key=lambda day: day.start)
    for match in _DAYS_LATER.finditer(text):
        yield from _days_later(match, anchor, named)
    if text.isascii():
        return
    for match in PAST_ITS_ERA.finditer(text):
        yield from _counted_on(match)
    for match in (*_SLASHED.finditer(text), *_NEXT.finditer(text)):
        yield from resolved(match, anchor, _in_these_years, "year")
    for match in _SAME_DAY.finditer(text):
        index = bisect_right(found, match.start(), key=lambda day: day.start)
        day = found[index - 1] if index else None
        if day and match.start() - day.end <= NEAR and not DAY_BEFORE.search(text, day.end, match.start()):
            note = day.note if day.value is None else f"the day that is named before it, {day.value}"
            yield Day(day.value, *match.span(), note, is_relative=True)
    for match in _SAME.finditer(text):
        before = [day for day in found if day.end <= match.start()]
        if before:
            yield from _in_the_same(before[-1], match)


# その翌日, 3日後, the next day, two days later
_DAYS_LATER: Final = Pattern(
    r"(?<![一-鿿])翌日|(?<![0-9])(?P<figure>[2-9])日後"
    r"|\bthe (?:next|following) day\b|\b(?P<word>two|three|four|five|six) days later\b"
)
_FEW: Final = ("one", "two", "three", "four", "five", "six")


def _days_later(match: re.Match[str], anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the day some days after the one that is named before it; open where that is the date line or incomplete."""
    index = bisect_right(found, match.start(), key=lambda day: day.start)
    before = found[index - 1] if index else None
    first = before.value.earliest if before and before.value else None
    days = int(match["figure"] or _FEW.index(match["word"] or "one") + 1)
    if (
        before is None
        or first is None
        or match.start() - before.end > NEAR
        or (anchor is not None and first == anchor.day and not before.is_relative)
        or first.toordinal() + days > date.max.toordinal()
    ):
        yield Day(None, *match.span(), "the day that it follows is not clear", is_relative=True)
        return
    value = PartialDate.on(first + timedelta(days=days))
    yield Day(value, *match.span(), f"counted from {before.value}, which is named before it", is_relative=True)


def _bare(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days without a month: named shortly before, the end of a range told before, or of these weeks."""
    recent = [day for day in found if day.value and anchor and _is_recent(day.value.earliest, anchor)]
    ranges = [(int(last["day"]), day) for day in recent if (last := _LAST_OF_A_RANGE.match(text, day.end))]
    told = [(day.value.earliest.day, day) for day in recent if day.value]
    for match in _BARE.finditer(text):
        named = _named_before(match, anchor, found) or _told_before(match, ranges)
        days = [*(_in_the_same(named, match) if named else resolved(match, anchor, _in_these_weeks, "month"))]
        again = _told_before(match, told) if not any(day.value for day in days) else None
        yield from _in_the_same(again, match) if again else days


def _told_before(match: re.Match[str], told: Sequence[tuple[int, Day]]) -> Day | None:
    """Return the last day before a match that has its number: 12月2日~3日 … 3日の午後."""
    same = [day for number, day in told if number == int(match["day"]) and day.end <= match.start()]
    return next((day for day in reversed(same) if any(each.value for each in _in_the_same(day, match))), None)


def _is_recent(day: date, anchor: Anchor) -> bool:
    return 0 <= (anchor.day - day).days <= _DAYS_TOLD_AGAIN


_DAYS_TOLD_AGAIN: Final = 62
_LAST_OF_A_RANGE = Pattern("(?:[~〜・]|から)(?P<day>3[01]|[12][0-9]|[1-9])日")  # 12月2日~3日


def _named_before(match: re.Match[str], anchor: Anchor | None, found: Sequence[Day]) -> Day | None:
    """Return the day named shortly before a day without a month, from which it follows: 12月2日 … 3日."""
    index = bisect_right(found, match.start(), key=lambda day: day.start)
    before = found[index - 1] if index else None
    if before is None or before.value is None or anchor is None or match.start() - before.end > NEAR:
        return None
    first = before.value.earliest
    is_of_text = first != anchor.day and first.day <= int(match["day"])
    is_of_sentence = "。" not in match.string[before.end : match.start()]
    return before if is_of_text and first <= anchor.day and (is_of_sentence or _is_recent(first, anchor)) else None


def _counted_on(match: re.Match[str]) -> Iterator[Day]:
    year = _HEISEI.before + int(match["year"])
    try:
        day = date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return
    if day > _HEISEI.last:
        yield Day(
            PartialDate.on(day), *match.span(), f"平成{match['year']}年 counted on past the end of the era, {year}"
        )


_MONTH_AHEAD: Final = 31
_WILL_SIGN = Pattern("[^。\n]{0,80}(?:締結|調印|署名)(?:式を行い|し)?(?:ます|する(?:予定|運び|ことに))")


def _in_these_weeks(match: re.Match[str], near: date) -> date | None:
    weeks = (0, _MONTH_AHEAD) if _WILL_SIGN.match(match.string, match.end()) else (-WEEKS_BEFORE, _WEEKS_AFTER)
    days = (near + timedelta(days=step) for step in _steps(near, *weeks))
    return next((day for day in days if day.day == int(match["day"]) and _has_its_weekday(match, day)), None)


def _in_these_years(match: re.Match[str], near: date) -> date | None:
    days = (near + timedelta(days=step) for step in _steps(near, -HALF_A_YEAR, HALF_A_YEAR))
    figures = int(match["month"]), int(match["day"])
    return next((day for day in days if (day.month, day.day) == figures and _has_its_weekday(match, day)), None)


HALF_A_YEAR: Final = 182


def _steps(near: date, first: int, last: int) -> range:
    """Return the steps from a day that lead to days of the calendar."""
    number = near.toordinal()
    return range(max(first, date.min.toordinal() - number), min(last, date.max.toordinal() - number) + 1)


def _has_its_weekday(match: re.Match[str], day: date) -> bool:
    weekday = match.groupdict().get("weekday")
    return weekday is None or _WEEKDAY_SIGNS[day.weekday()] == weekday


def _in_the_same(before: Day, match: re.Match[str]) -> Iterator[Day]:
    if before.value is None:
        yield Day(None, *match.span(), is_relative=True)
        return
    try:
        month = int(match.groupdict().get("month") or before.value.earliest.month)
        day = before.value.earliest.replace(month=month, day=int(match["day"]))
    except ValueError:
        return
    if _has_its_weekday(match, day):
        yield Day(
            PartialDate.on(day),
            *match.span(),
            f"counted from {before.value}, which is named before it",
            is_relative=True,
        )
