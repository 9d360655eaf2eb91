"""When an agreement was signed, and from when it is in force."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final, TypeAlias, final

from linkj_partners import dates
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.reading._candidates._release import A_DAY, A_MONTH, A_YEAR, HEAD, REACH, Release, fact_of_day
from linkj_partners.reading._days import DAY, FIGURES, Day, is_month, is_stamp_of_title, month_and_day
from linkj_partners.reading._facts import Fact

__all__ = ["Beginnings"]

_A_WEEK: Final = 7  # pages are stamped days too early
_WEEKS: Final = 60
_QUOTES: Final = ("「」", "“”")
_IS_SAID = Pattern(r"\b(?:said|says|noted|added|stressed)\b")
_OF_OCCASION: Final = "the one day of a visit or ceremony"
_MOST_YEARS: Final = 20
_TITLE_LINES: Final = 3


@final
class Beginnings:
    """The days on which an agreement was signed and from which it is in force."""

    def __init__(self, release: Release, last_days: Sequence[int]) -> None:
        self._release = release
        self._last_days = last_days

    def facts(self) -> Iterator[Fact]:
        """Yield the days of signing, and those from which the agreement is in force."""
        yield from self._signed()
        yield from self._first_days()

    def _signed(self) -> Iterator[Fact]:
        places = {place for rules in self._release.languages for place in rules.labelled_days(self._release.marked)}
        with_days = (
            line
            for line in self._release.lines
            if A_DAY.search(line.marked) and not self._release.is_of_thing_before(line)
        )
        with_days = (line for line in with_days if not self._release.is_of_another_paper(line))
        places |= {line.start + place for line in with_days for place in line.rules.signing_days(line.marked)}
        days = [self._dated(self._release.days[place]) for place in sorted(places)]
        if len({day.value for day in days}) > 1 or any(map(self._is_in_date_line, days)):
            days = [day for day in days if not self._is_after_title(day)]
        known = _by_name(days)
        is_printed = any(day.value and not day.is_relative for day in days)
        told = [
            day
            for day in days
            if self._release.is_recent(day)
            and not self._is_stamp(day)
            and not self._is_rough(day)
            and not (day.value is None and known and (day.is_relative or self._same(day, known)))
            and not (day.is_relative and self._is_said(day) and (is_printed or self._is_quoted_beside_another(day)))
        ]
        told = [self._open_if_to_come(day) for day in told]
        if told and self._release.anchor is None:  # the newest, and not those of years before it
            newest = max((day.value.earliest for day in told if day.value), default=date.min)
            told = [day for day in told if day.value is None or (newest - day.value.earliest).days <= A_YEAR]
        for day in told or self._day_of_occasion():
            yield fact_of_day(self._release.flow, "signed", day)

    def _open_if_to_come(self, day: Day) -> Day:
        """Return a day without its value if it is after the release, though its sentence says that it is past."""
        if self._release.anchor is None or self._release.anchor.is_month or day.value is None:
            return day
        line = self._release.line_at(day.start)
        if (day.value.earliest - self._release.anchor.day).days <= _A_WEEK or not line.rules.is_past(line.text):
            return day
        return day._replace(value=None, note=f"{day.value} is after the release, which says what was signed")

    def _is_quoted_beside_another(self, day: Day) -> bool:
        """Return whether a day is in a quotation of a sentence that gives another day: "today", she said on Friday."""
        return self._is_quoted(day) and len(self._release.days_of(self._release.line_at(day.start))) > 1

    def _is_quoted(self, day: Day) -> bool:
        line = self._release.line_at(day.start)
        before = line.text[: day.start - line.start]
        return any(before.count(opening) > before.count(closing) for opening, closing in _QUOTES) or (
            before.count('"') % 2 == 1
        )

    def _is_said(self, day: Day) -> bool:
        """Return whether somebody says "today" in a speech, perhaps on another day."""
        return self._is_quoted(day) or _IS_SAID.search(self._release.line_at(day.start).text) is not None

    def _day_of_occasion(self) -> list[Day]:
        """Return the one day of a visit or ceremony in a text that says of no day that something was signed on it."""
        with_days = (line for line in self._release.lines if line.start < HEAD and A_DAY.search(line.marked))
        places = [line.start + place for line in with_days for place in line.rules.occasion_days(line.marked)]
        days = [day for day in (self._release.days[place] for place in places) if self._is_just_before(day)]
        if len({day.value for day in days}) != 1:
            return []
        reasons = filter(None, (_OF_OCCASION, days[0].note))
        return [days[0]._replace(note="; ".join(reasons)) if days[0].value else days[0]]

    def _is_just_before(self, day: Day) -> bool:
        """Return whether a day is in the weeks before the release."""
        if self._is_stamp(day) or self._is_rough(day):
            return False
        if self._release.anchor is None or day.value is None:
            return True
        return 0 <= (self._release.anchor.day - day.value.earliest).days <= _WEEKS

    def _dated(self, day: Day) -> Day:
        """Return a day without a year as the one day of that name that the text gives with its year."""
        known = [] if day.value or day.is_relative else self._same(day, self._with_year)
        same = [other for other in known if other.start not in self._last_days]
        if len(same) != 1:
            return self._dated_by_month(day)
        [other] = same
        return day._replace(value=other.value, note=f"year from {self._release.flow.text[other.start : other.end]!r}")

    def _dated_by_month(self, day: Day) -> Day:
        """Return a day without a year as one of the month that its sentence names before it: 2019年8月、…(8月21日).

        One with its weekday may also be of the months after it.
        """
        line = self._release.line_at(day.start)
        if day.value or day.is_relative or not A_MONTH.search(line.text[: day.start - line.start]):
            return day
        words = self._release.flow.text[day.start : day.end]
        for match in dates.find(line.text[: day.start - line.start]):
            near = [each.value for each in dates.find(words, near=match.value.latest)] if is_month(match.value) else []
            since = (near[0].earliest - match.value.earliest).days if near else -1
            is_shown = _SHOWS_ITS_WEEKDAY.search(words) and 0 <= since < A_YEAR
            if near and (match.value.latest >= near[0].earliest >= match.value.earliest or is_shown):
                return day._replace(value=near[0], note=f"year from {match.text!r}")
        return day

    @cached_property
    def _with_year(self) -> "_Named":
        return _by_name(day for day in self._release.days.values() if not day.note)

    def _same(self, day: Day, known: "_Named") -> list[Day]:
        """Return those of some days that a day without a year can be."""
        words = self._release.flow.text[day.start : day.end]
        of_that_name = list(known.get(month_and_day(words), {}).items())[:_MOST_YEARS]
        return [
            other
            for value, other in of_that_name
            if any(match.value == value for match in dates.find(words, near=value.earliest))
        ]

    def _is_stamp(self, day: Day) -> bool:
        """Return whether a day is the date before a headline, 2021.5.6 虹大学と協定を締結, and not in a sentence."""
        text = self._release.flow.text
        begins = text[: day.start].removesuffix("[")[-1:] in ("", "\n")
        return bool(begins and FIGURES.fullmatch(text[day.start : day.end]) and _HEADLINE.match(text, day.end))

    def _is_rough(self, day: Day) -> bool:
        """Return whether words name a day only roughly: at the end of March, 3月末."""
        return _ROUGH.search(self._release.flow.text[day.start : day.end]) is not None

    def _is_after_title(self, day: Day) -> bool:
        """Return whether a day is in the brackets that the title ends with: it may be that of publication."""
        line = self._release.line_at(day.start)
        start, end = day.start - line.start, day.end - line.start
        return line in self._release.lines[:_TITLE_LINES] and is_stamp_of_title(line.text, start, end)

    def _is_in_date_line(self, day: Day) -> bool:
        """Return whether a date line prints the same day in other words."""
        anchor, words = self._release.anchor, self._release.flow.text[day.start : day.end]
        return bool(anchor and day.value and day.value.earliest == anchor.day and words not in anchor.words)

    def _first_days(self) -> Iterator[Fact]:
        places = {place for rules in self._release.languages for place in rules.first_days(self._release.marked)}
        ranges = (_RANGE_TO.search(self._release.marked, max(0, last - REACH), last) for last in self._last_days)
        places |= {match.start("first") for match in ranges if match}
        for place in sorted(places):
            day = self._dated(self._release.days[place])
            if self._release.is_on_agreement(place) and not self._release.is_before(day, A_YEAR):
                yield fact_of_day(self._release.flow, "in_force_from", day)


_SHOWS_ITS_WEEKDAY = Pattern(r"\([月火水木金土日]|day\b")
_Named: TypeAlias = Mapping[tuple[int, int] | None, Mapping[PartialDate, Day]]


def _by_name(days: Iterable[Day]) -> _Named:
    """Return the days with a year by month and day, each value once."""
    named: dict[tuple[int, int] | None, dict[PartialDate, Day]] = {}
    for day in days:
        if day.value:
            first = day.value.earliest
            named.setdefault((first.month, first.day), {}).setdefault(day.value, day)
    return named


_ROUGH = Pattern("^end of|月末$")
_HEADLINE = Pattern(r"\]? ?[^\s、,にの付で(|\]]| [^\s|]")
# 2021年4月1日から and from 1 April 2021 to, before a last day
_RANGE_TO = Pattern(
    rf"(?P<first>{DAY})(?:\([^()]{{1,8}}\))?(?:から|より| ?[~〜–—-] ?| (?:to|until|through) (?:the )?)$"
)
