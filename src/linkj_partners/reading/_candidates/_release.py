"""A release sentence by sentence, and the sentences that announce an agreement."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from itertools import islice, pairwise
from typing import Final, NamedTuple, TypeVar, final

from linkj_partners import dates
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.dates._written import MONTHS
from linkj_partners.model import Basis
from linkj_partners.reading import _english, _japanese
from linkj_partners.reading._candidates._guides import is_guide
from linkj_partners.reading._candidates._history import is_of_a_year_before
from linkj_partners.reading._days import (
    DAY,
    Anchor,
    Day,
    days_in,
    is_month,
    marked,
    update_of,
)
from linkj_partners.reading._english._documents import is_of_thing_before
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow, Sentence
from linkj_partners.reading._rules import Language

__all__ = ["A_DAY", "A_MONTH", "A_YEAR", "HEAD", "REACH", "Line", "Release", "fact_of_day", "near", "rules_for"]

_T = TypeVar("_T")

# A Japanese name in brackets does not make a sentence Japanese.
_IS_JAPANESE = Pattern("[ぁ-ヿ一-鿿]")
_A_LETTER = Pattern(r"\w")
_BRACKETED = Pattern(r"\([^()]*\)")
# The announcement stands near the head; what is told farther down is history.
HEAD: Final = 2500
# Farther down than this and the first sentences, an agreement without its day is told of in passing.
_HEAD_WITHOUT_A_DAY: Final = 400
_MOST_FIRST: Final = 2
_STOPS: Final = (".", "。")
A_YEAR: Final = 366
_MANY_DAYS: Final = 3
_MONTHS_OF_NEWS: Final = 3
_LINES_OF_TITLE: Final = 5
REACH: Final = 400


class Line(NamedTuple):
    """A sentence with its rules, as it is and with marks for its days."""

    sentence: Sentence
    marked: str
    rules: Language

    @property
    def start(self) -> int:
        return self.sentence.start

    @property
    def text(self) -> str:
        return self.sentence.text


@final
class Release:
    """A text sentence by sentence.

    Attributes:
        flow: The running text.
        anchor: The day that missing years are taken from, or ``None``.
        days: The days in the text by where they begin.
        marked: The running text with marks for its days.
        lines: The sentences.
        languages: The rules of the languages that the text is in.
        signing: The sentences that announce the agreement; none if the text announces none.
    """

    def __init__(self, flow: Flow, anchor: Anchor | None, of_publication: AbstractSet[int]) -> None:
        self.flow = flow
        self.anchor = anchor
        update = None if anchor else update_of(flow)
        days = (day for day in days_in(flow, anchor, update) if not _is_dateline(flow, day, of_publication))
        self.days = {day.start: day for day in reversed(list(days))}
        self.marked = marked(flow.text, tuple(sorted(self.days.values(), key=lambda day: (day.start, -day.end))))
        self.lines = [Line(each, self.marked[each.start : each.end], rules_for(each.text)) for each in flow.sentences()]
        self._starts = [line.start for line in self.lines]
        self._others: dict[int, bool] = {}
        self.languages: list[Language] = [
            rules for rules in _LANGUAGES if any(line.rules is rules for line in self.lines)
        ]
        signing = [line for line in self.lines if line.rules.signs(line.marked) and self.is_recent_news(line)]
        signing = signing or self._of_a_paper_named_before()
        dated = next((line.start for line in signing if A_DAY.search(line.marked)), None)
        reach = _HEAD_WITHOUT_A_DAY if dated is None else HEAD
        is_near = signing and (signing[0].start < reach or signing[0] in self._first_sentences())
        if not is_near:
            signing = self._of_a_partnership_with_a_paper()
        is_news = signing and not is_guide(flow, dated, signing[0].start)
        self.signing = signing if is_news and not (anchor is None and self._is_chronicle()) else []
        self.signing = [line for line in self.signing if not self.is_of_another_paper(line)] or self.signing

    def _of_a_paper_named_before(self) -> list[Line]:
        """Return sentences that tell of signing with the one before each that names the paper, each once."""
        found = {
            each.start: each
            for paper, line in pairwise(self.lines)
            if line.rules is paper.rules
            and line.rules.signs_its_paper(line.marked, paper.marked)
            and not self.is_dated_long_ago(line)
            for each in (paper, line)
        }
        return list(found.values())

    def _of_a_partnership_with_a_paper(self) -> list[Line]:
        """Return what a text says at first of a new partnership, and what it says later of the paper that it is in."""
        new = next((line for line in self.lines if line.rules.begins_a_partnership(line.marked)), None)
        if new is None or not (new.start < _HEAD_WITHOUT_A_DAY or new in self._first_sentences()):
            return []
        told = (line for line in self.lines if line is not new and line.rules.is_on_its_paper(line.marked))
        paper = next((line for line in told if not self.is_dated_long_ago(line)), None)
        return [new, paper] if paper else []

    def _first_sentences(self) -> list[Line]:
        """Return the first sentences after the title, which may be long."""
        return list(islice((line for line in self.lines if line.text.rstrip().endswith(_STOPS)), _MOST_FIRST))

    def _is_chronicle(self) -> bool:
        """Return whether a text without a date line tells of signings over years: a list of agreements, no release."""
        with_days = (line for line in self.lines if A_DAY.search(line.marked))
        told = (self.days[line.start + place] for line in with_days for place in line.rules.signing_days(line.marked))
        days = {day.value.earliest for day in told if day.value and day.value.is_exact}
        return len(days) >= _MANY_DAYS and (max(days) - min(days)).days > A_YEAR

    def is_recent_news(self, line: Line) -> bool:
        """Return whether a sentence is news. History gives a day of years ago, or only a month: signed in May 2011."""
        is_near_title = line in self.lines[:_LINES_OF_TITLE]
        if A_DAY.search(line.marked):
            days = self.days_of(line)
            return not self._is_of_years_before(days) and (is_near_title or any(map(self.is_recent, days)))
        if not A_MONTH.search(line.text):
            return True
        months = [match.value.latest for match in dates.find(line.text) if is_month(match.value)]
        without_year = [MONTHS.index(match[1]) for match in _IN_A_MONTH.finditer(line.text)]
        if not months and not without_year:
            return True
        if self.anchor is None:  # far from the title it is told of what was signed before
            years = [int(match[0]) for match in _A_FULL_YEAR.finditer(self.flow.text, 0, line.start)]
            return is_near_title and all(month.year >= max(years, default=0) for month in months)
        day = self.anchor.day
        ages = [(day.year - month.year) * len(MONTHS) + day.month - month.month for month in months]
        ages += [(day.month - 1 - month) % len(MONTHS) for month in without_year]
        return min(ages) <= _MONTHS_OF_NEWS

    def _is_of_years_before(self, days: Iterable[Day]) -> bool:
        """Return whether days are more than a year before an event that the text invites to."""
        if not _INVITES.search(self.flow.text):
            return False
        exact = [day.value.earliest for day in self.days.values() if day.value and day.value.is_exact]
        last = self.anchor.day if self.anchor else max(exact, default=date.min)
        return all(day.value and (last - day.value.earliest).days > A_YEAR for day in days)

    def is_dated_long_ago(self, line: Line) -> bool:
        """Return whether the days of a sentence are all far from the release."""
        days = self.days_of(line)
        return bool(days) and not any(self.is_recent(day) for day in days)

    def days_of(self, line: Line) -> list[Day]:
        """Return the days in a sentence."""
        return [self.days[line.start + match.start()] for match in A_DAY.finditer(line.marked)]

    def fact(self, field: str, value: object, start: int, end: int) -> Fact:
        """Return a stated fact, whose words stand between two places of the running text."""
        first, last = self.flow.span(start, end)
        return Fact(field=field, value=value, text=self.flow.source[first:last], start=first, end=last)

    def is_recent(self, day: Day) -> bool:
        """Return whether a day is within a year of the release: what is farther is another agreement's."""
        if self.anchor is None or self.anchor.is_month or day.value is None:
            return True
        return abs((day.value.earliest - self.anchor.day).days) <= A_YEAR

    def is_before(self, day: Day, days: int = 0) -> bool:
        """Return whether a day is more than some days before the release, when an earlier agreement was in force."""
        if self.anchor is None or self.anchor.is_month or day.value is None:
            return False
        return (self.anchor.day - day.value.latest).days > days

    def is_on_agreement(self, place: int) -> bool:
        """Return whether a sentence says of the agreement, and of nothing else, what stands at a place."""
        line = self.line_at(place)
        start = place - line.start
        first = max(0, start - REACH)
        is_of_other = self.is_of_thing_before(line) or self.is_of_another_paper(line)
        return not is_of_other and line.rules.is_on_agreement(line.text[first : start + REACH], start - first)

    def is_of_another_paper(self, line: Line) -> bool:
        """Return whether a sentence is on another paper than the one that the text announces."""
        if line.start not in self._others:
            is_other = line is not self._announcement and self._is_paper_named
            is_other = is_other and line.rules.tells_of_another_paper(line.text, self._announced.replace(line.text, ""))
            is_other = is_other or (
                self.anchor is not None and is_of_a_year_before(line.text, self._announced, self.anchor.day)
            )
            self._others[line.start] = is_other
        return self._others[line.start]

    @cached_property
    def _is_paper_named(self) -> bool:
        return any(self._announcement.rules.documents(self._announcement.marked))

    @cached_property
    def _announced(self) -> str:
        """The text up to the end of the sentence that announces the agreement."""
        end = self._announcement.start + len(self._announcement.text)
        return self.flow.text[max(0, end - HEAD) : end]

    @cached_property
    def _announcement(self) -> Line:
        """The first sentence on a signing, but for those that begin with another paper than the title names."""
        title = self.lines[0].text
        told = ((line, title.replace(line.text, "")) for line in self.signing)
        its = (line for line, above in told if not line.rules.tells_of_another_paper(line.text, above))
        return next(its, self.signing[0])

    def is_of_thing_before(self, line: Line) -> bool:
        """Return whether a sentence begins with "it", which is a fair or course of the sentence before."""
        return line.rules is _english and is_of_thing_before(line.text, self.before(line))

    def line_at(self, place: int) -> Line:
        """Return the sentence at a place of the running text."""
        return self.lines[max(0, bisect_right(self._starts, place) - 1)]

    def before(self, line: Line) -> str:
        """Return the sentence before a line."""
        index = bisect_right(self._starts, line.start) - 1
        return self.lines[index - 1].text if index else ""

    def in_lines(self, found: Iterable[Match[_T]]) -> Iterator[tuple[Line, Match[_T]]]:
        """Yield each match after the sentence that it begins in."""
        for match in found:
            yield self.line_at(match.start), match


def near(line: Line, text: str, match: Match[_T]) -> tuple[str, int, int]:
    """Return the part of a sentence around a match, with its indices there: what is farther says nothing of it."""
    start, end = match.start - line.start, match.end - line.start
    first = max(0, start - REACH)
    return text[first : end + REACH], start - first, end - first


def fact_of_day(flow: Flow, field: str, day: Day, *, in_source: bool = False) -> Fact:
    """Return the fact that a field has a day, whose place is one of the source or of the running text."""
    start, end = (day.start, day.end) if in_source else flow.span(day.start, day.end)
    basis = Basis.INFERRED if day.note and day.value else Basis.STATED
    note = day.note or (None if day.value else "no year is printed, and the text has no date line: give published")
    return Fact(field=field, value=day.value, text=flow.source[start:end], start=start, end=end, basis=basis, note=note)


def _is_dateline(flow: Flow, day: Day, of_publication: AbstractSet[int]) -> bool:
    """Return whether a day of publication stands at the beginning of a paragraph."""
    return flow.span(day.start, day.end)[0] in of_publication and flow.text[day.end : day.end + 1] not in ("", "\n")


A_DAY = Pattern(DAY)
# signed in March, in March and May
_IN_A_MONTH = Pattern(rf"\bin (?:(?:{'|'.join(MONTHS)}) and )?({'|'.join(MONTHS)})\b(?!\.?,? ?[0-9])")
A_MONTH = Pattern("[0-9元]年 ?[0-9]{1,2} ?月|[A-Z][a-z]{2,8}\\.?,? (?:19|20)[0-9]{2}|\\bin [A-Z]")
_A_FULL_YEAR = Pattern("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_INVITES = Pattern("(?:会|講座|イベント|フォーラム|シンポジウム|セミナー|フェスタ)を[^。、]{0,12}開催(?:いた)?します")
_LANGUAGES: Final[tuple[Language, ...]] = (_japanese, _english)


def rules_for(sentence: str) -> Language:
    """Return the rules of the language that a sentence is in."""
    outside = _BRACKETED.sub("", sentence)
    words = outside if _A_LETTER.search(outside) else sentence
    return _japanese if _IS_JAPANESE.search(words) else _english
