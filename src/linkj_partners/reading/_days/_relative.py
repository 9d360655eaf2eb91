"""Days that are told from the text's own: today, on Tuesday, 今月8日."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.reading._days._day import Anchor, Day

__all__ = ["DAY_BEFORE", "NEAR", "relative", "resolved"]

_Resolve = Callable[[re.Match[str], date], date | None]


def _same_day(_: re.Match[str], near: date) -> date:
    return near


def _day_before(_: re.Match[str], near: date) -> date | None:
    return _before(near, 1)


def _day_after(_: re.Match[str], near: date) -> date | None:
    return near + timedelta(days=1) if near < date.max else None


def _this_month(match: re.Match[str], near: date) -> date | None:
    day = int(match[1])
    try:
        return near.replace(day=day)
    except ValueError:
        return None


def _last_month(match: re.Match[str], near: date) -> date | None:
    end = _before(near, near.day)
    return None if end is None else _this_month(match, end)


def _closest_weekday(match: re.Match[str], near: date) -> date | None:
    """Return the last such day, or the next one where the words before it say what will be."""
    if _TO_COME.search(match.string, max(0, match.start() - _A_SENTENCE), match.start()):
        days = (WEEKDAYS.index(match[1]) - near.weekday()) % len(WEEKDAYS)
        return near + timedelta(days=days) if near.toordinal() + days <= date.max.toordinal() else None
    return _last_weekday(match, near)


_TO_COME = Pattern(
    r"\b(?:will|(?:is|are) (?:(?:going|set|scheduled|due|expected) )?to)(?: be)?(?: [a-z]+ly)?"
    r" (?:sign|ink|conclude|enter|formali[sz]e|hold|held|meet|gather)[a-z]*\b[^.;\n]*$"
)
_A_SENTENCE: Final = 240


def _last_weekday(match: re.Match[str], near: date) -> date | None:
    return _before(near, (near.weekday() - WEEKDAYS.index(match[1])) % len(WEEKDAYS))


def _last_weekday_in_figures(match: re.Match[str], near: date) -> date | None:
    day = _last_weekday(match, near)
    return day if day and sorted((day.day, day.month)) == sorted((int(match[2]), int(match[3]))) else None


def _before(near: date, days: int) -> date | None:
    """Return an earlier day, or ``None`` before the year 1."""
    return near - timedelta(days=days) if near.toordinal() > days else None


class _Relative(NamedTuple):
    """A way to name a day from the text's own: words, one of which is in each text that does, and what they mean."""

    words: tuple[str, ...]
    pattern: Pattern
    resolve: _Resolve


_RELATIVE: Final = (
    # 同日 means a day that was named before, if there is one; see `relative`.
    # The pattern begins with a set of characters, which `re` skips to.
    _Relative(
        ("本日", "同日", "oday", "n this day", "his morning", "his afternoon", "his evening"),
        Pattern(
            r"[本同TtOo](?:(?<=本)日|(?<=同)(?<![一-鿿].)日"
            # not: today and into the future
            r"|(?<=[Tt])(?<!\w.)(?<!ago t)(?<!from t)oday\b(?!['’]s"
            r"| and (?:(?:for|in|into) (?:the )?(?:future|years?|tomorrow)|tomorrow)\b)"
            r"|(?<=[Oo])(?<!\w.)n this day\b|(?<=[Tt])(?<!\w.)his (?:morning|afternoon|evening)\b)"
        ),
        _same_day,
    ),
    _Relative(
        ("昨日", "esterday"), Pattern(r"(?<!一)昨日|(?<!ago )(?<!from )(?<!before )\b[Yy]esterday\b"), _day_before
    ),
    _Relative(("omorrow",), Pattern(r"(?<!from )(?<!after )(?<!for )\b[Tt]omorrow\b(?!['’]s)"), _day_after),
    _Relative(
        ("今月", *(f"本{figure}" for figure in range(1, 10))),
        Pattern(r"(?:今月|(?<![一-鿿])本)([1-9]|[12][0-9]|3[01])日"),
        _this_month,
    ),
    _Relative(("先月",), Pattern(r"先月([1-9]|[12][0-9]|3[01])日"), _last_month),
    _Relative(
        WEEKDAYS,
        Pattern(
            rf"(?:\b(?:on|On|last|this) |(?<=signed )|(?<=inked )|(?<=gathered )|(?<=met )|(?<=greement )"
            r"|(?<=M[Oo]U )|(?<=emorandum )|(?<=nderstanding )|(?<=held )"
            r"|(?<![Ee]very )(?<![Ee]ach )(?<![Nn]ext )(?<![Cc]oming )"
            r"\b(?=[A-Z][a-z]+day (?:morning|afternoon|evening|night)\b)"
            rf")({'|'.join(WEEKDAYS)})\b(?! (?:(?:of )?(?:last|next) week|week)\b)"
            r"(?!(?: (?:morning|afternoon|evening|night))?[, (]+(?:the )?(?:\d|[A-Z][a-z]+\.? \d))"
        ),
        _closest_weekday,
    ),
    # on Tuesday (9/7), whichever of both is the month
    _Relative(
        WEEKDAYS,
        Pattern(rf"\b({'|'.join(WEEKDAYS)}) \((\d{{1,2}})/(\d{{1,2}})\)"),
        _last_weekday_in_figures,
    ),
)


DAY_BEFORE = Pattern("[0-9]日")
# So many characters before it a day may be named that another one follows from.
NEAR: Final = 200


def relative(text: str, anchor: Anchor | None) -> Iterator[Day]:
    """Yield the days that a text tells from its own, which *anchor* gives."""
    for words, pattern, resolve in _RELATIVE:
        for match in pattern.finditer(text) if any(word in text for word in words) else ():
            if match[0] == "同日" and DAY_BEFORE.search(text[max(0, match.start() - NEAR) : match.start()]):
                continue
            yield from resolved(match, anchor, resolve, "counted")


def resolved(match: re.Match[str], anchor: Anchor | None, resolve: _Resolve, how: str) -> Iterator[Day]:
    """Yield the day that words mean beside an anchor, without a value if there is none, or nothing if it cannot be."""
    day = None if anchor is None else resolve(match, anchor.day)
    if anchor is None:
        yield Day(None, *match.span(), is_relative=True)
    elif day is not None:
        yield Day(PartialDate.on(day), *match.span(), f"{how} from {anchor.words}", is_relative=True)
