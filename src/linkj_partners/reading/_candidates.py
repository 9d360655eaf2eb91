"""Every candidate for every field, in the order of the model's fields and, within one, of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cached_property
from itertools import islice, pairwise
from typing import Final, NamedTuple, TypeAlias, TypeVar, final

from linkj_partners import counting, dates, ordinals, terms
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._eras import NAMES
from linkj_partners.dates._written import MONTHS
from linkj_partners.model import Basis, Instrument, Position, PublishedTally, Register, Text
from linkj_partners.numerals import Qualifier
from linkj_partners.reading import _english, _japanese
from linkj_partners.reading._days import (
    ANY_DAY,
    DAY,
    FIGURES,
    Anchor,
    Day,
    anchor_of,
    date_lines,
    days_in,
    distinct,
    is_month,
    is_stamp_of_title,
    marked,
    month_and_day,
    update_of,
)
from linkj_partners.reading._english._documents import is_of_thing_before
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow, Sentence
from linkj_partners.reading._parties import parties_in
from linkj_partners.reading._people import Appearance, appearances, representatives
from linkj_partners.reading._rules import Document, Language
from linkj_partners.terms import Term

__all__ = ["candidates"]

# A Japanese name in brackets does not make a sentence Japanese.
_IS_JAPANESE = Pattern("[ぁ-ヿ一-鿿]")
_A_LETTER = Pattern(r"\w")
_BRACKETED = Pattern(r"\([^()]*\)")
# The announcement stands near the head; what is told farther down is history.
_HEAD: Final = 2500
# Farther down than this and the first sentences, an agreement without its day is told of in passing.
_HEAD_WITHOUT_A_DAY: Final = 400
_MOST_FIRST: Final = 2
_STOPS: Final = (".", "。")
_A_WEEK: Final = 7  # pages are stamped days too early
_A_YEAR: Final = 366
_MANY_DAYS: Final = 3
_MONTHS_OF_NEWS: Final = 3
_LINES_OF_TITLE: Final = 5
_WEEKS: Final = 60
_QUOTES: Final = ("「」", "“”")
_IS_SAID = Pattern(r"\b(?:said|says|noted|added|stressed)\b")
_OF_OCCASION: Final = "the one day of a visit or ceremony"
_LONGEST_ROW: Final = 60
_REACH: Final = 400
_MOST_DOCUMENTS: Final = 2
_MOST_YEARS: Final = 20
_GENERAL: Final = (Instrument.AGREEMENT, Instrument.OTHER, Instrument.MEMORANDUM)
_T = TypeVar("_T")
_PARTICULAR: Final = frozenset((Instrument.MOU, Instrument.MOC, Instrument.LETTER_OF_INTENT))


class _Line(NamedTuple):
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


def candidates(
    text: str, published: date | None, register: Register | None
) -> tuple[list[Fact], tuple[Appearance, ...]]:
    """Return the candidates of all fields, and the people."""
    flow = Flow(text)
    lines = date_lines(flow)
    anchor = anchor_of(flow, lines, published)
    announced = [_fact_of_day(flow, "announced", day, in_source=True) for day in distinct(lines)]
    release = _Release(flow, anchor, {day.start for day in lines})
    if not release.signing:
        return announced, ()
    named = parties_in(flow, [(line.rules, line.marked, line.start) for line in release.signing], register)
    shown = appearances(flow, named.known, register)
    hosts = [str(fact.value) for fact in named.facts if fact.field == "host"]
    partners = [str(fact.value) for fact in named.facts if fact.field != "host"]
    numbers = [fact for fact in release.numbers() if not _is_of_a_partner(flow, fact, hosts, partners)]
    told = [*announced, *release.facts(), *named.facts, *numbers]
    own = _without_strangers(flow, told, named.known) if hosts else told
    return [*own, *representatives(flow, shown, register)], shown


def _is_of_a_partner(flow: Flow, fact: Fact, hosts: Sequence[str], partners: Sequence[str]) -> bool:
    """Return whether a partner is the subject of a number."""
    sentence, start, rules = _sentence_around(flow, fact)
    before, after = sentence[:start], sentence[start + fact.end - fact.start :]
    is_tally = fact.field.startswith("tallies")
    return any(rules.is_of_partner(before, after, name, hosts, is_tally=is_tally) for name in partners)


def _without_strangers(flow: Flow, told: Sequence[Fact], parties: Iterable[str]) -> list[Fact]:
    """Return the facts without the numbers and times of others than the parties, and their days if there are more."""
    owned = [fact for fact in told if fact.field.startswith(_OF_AN_OWNER)]
    places = {fact.start: fact for fact in owned}
    strange = {start for start, fact in places.items() if _is_of_a_stranger(flow, fact, parties)}
    is_dated = any(fact.field == "signed" and fact.start not in strange for fact in owned)
    fields = _OF_AN_OWNER if is_dated else tuple(field for field in _OF_AN_OWNER if field != "signed")
    return [fact for fact in told if fact.start not in strange or not fact.field.startswith(fields)]


def _is_of_a_stranger(flow: Flow, fact: Fact, parties: Iterable[str]) -> bool:
    """Return whether the sentence of a fact tells of others than the parties."""
    sentence, start, rules = _sentence_around(flow, fact)
    is_number = fact.field.startswith(("positions", "tallies"))  # 病院との協定は3例目
    owners, whose = rules.owners(sentence, start), () if is_number else rules.counterparts(sentence[:start])

    def is_party(name: str) -> bool:
        return any(rules.is_same_body(name, party) for party in parties)

    return (bool(owners) and not any(map(is_party, owners))) or not all(map(is_party, whose))


def _sentence_around(flow: Flow, fact: Fact) -> tuple[str, int, Language]:
    """Return the sentence that a fact stands in, with its index there and the rules of its language."""
    before = _SENTENCE_ENDS.split(flow.printed[max(0, fact.start - _REACH) : fact.start])[-1]
    after = _SENTENCE_ENDS.split(flow.printed[fact.start : fact.end + _REACH])[0]
    return before + after, len(before), _rules(before or after)


_OF_AN_OWNER: Final = ("in_force_from", "last_day", "open_ended", "positions", "renewal", "signed", "tallies", "term")
_SENTENCE_ENDS: Final = re.compile(r"[.;!?]\s|[。\n]")


def _fact_of_day(flow: Flow, field: str, day: Day, *, in_source: bool = False) -> Fact:
    start, end = (day.start, day.end) if in_source else flow.span(day.start, day.end)
    basis = Basis.INFERRED if day.note and day.value else Basis.STATED
    note = day.note or (None if day.value else "no year is printed, and the text has no date line: give published")
    return Fact(field=field, value=day.value, text=flow.source[start:end], start=start, end=end, basis=basis, note=note)


@final
class _Release:
    """A text sentence by sentence."""

    def __init__(self, flow: Flow, anchor: Anchor | None, of_publication: AbstractSet[int]) -> None:
        self._flow = flow
        self._anchor = anchor
        update = None if anchor else update_of(flow)
        days = (day for day in days_in(flow, anchor, update) if not _is_dateline(flow, day, of_publication))
        self._days = {day.start: day for day in reversed(list(days))}
        self._marked = marked(flow.text, tuple(sorted(self._days.values(), key=lambda day: (day.start, -day.end))))
        self._lines = [_Line(each, self._marked[each.start : each.end], _rules(each.text)) for each in flow.sentences()]
        self._starts = [line.start for line in self._lines]
        self._past: dict[int, bool] = {}
        self._others: dict[int, bool] = {}
        self._languages: list[Language] = [
            rules for rules in _LANGUAGES if any(line.rules is rules for line in self._lines)
        ]
        signing = [line for line in self._lines if line.rules.signs(line.marked) and self._is_recent_news(line)]
        signing = signing or self._of_a_paper_named_before()
        dated = next((line.start for line in signing if _A_DAY.search(line.marked)), None)
        reach = _HEAD_WITHOUT_A_DAY if dated is None else _HEAD
        is_near = signing and (signing[0].start < reach or signing[0] in self._first_sentences())
        if not is_near:
            signing = self._of_a_partnership_with_a_paper()
        is_news = signing and not _is_guide(flow, dated, signing[0].start)
        self.signing = signing if is_news and not (anchor is None and self._is_chronicle()) else []
        self.signing = [line for line in self.signing if not self._is_of_another_paper(line)] or self.signing

    def _of_a_paper_named_before(self) -> list[_Line]:
        """Return sentences that tell of signing with the one before each that names the paper, each once."""
        found = {
            each.start: each
            for paper, line in pairwise(self._lines)
            if line.rules is paper.rules
            and line.rules.signs_its_paper(line.marked, paper.marked)
            and not self._is_dated_long_ago(line)
            for each in (paper, line)
        }
        return list(found.values())

    def _of_a_partnership_with_a_paper(self) -> list[_Line]:
        """Return what a text says at first of a new partnership, and what it says later of the paper that it is in."""
        new = next((line for line in self._lines if line.rules.begins_a_partnership(line.marked)), None)
        if new is None or not (new.start < _HEAD_WITHOUT_A_DAY or new in self._first_sentences()):
            return []
        told = (line for line in self._lines if line is not new and line.rules.is_on_its_paper(line.marked))
        paper = next((line for line in told if not self._is_dated_long_ago(line)), None)
        return [new, paper] if paper else []

    def _first_sentences(self) -> list[_Line]:
        """Return the first sentences after the title, which may be long."""
        return list(islice((line for line in self._lines if line.text.rstrip().endswith(_STOPS)), _MOST_FIRST))

    def _is_chronicle(self) -> bool:
        """Return whether a text without a date line tells of signings over years: a list of agreements, no release."""
        with_days = (line for line in self._lines if _A_DAY.search(line.marked))
        told = (self._days[line.start + place] for line in with_days for place in line.rules.signing_days(line.marked))
        days = {day.value.earliest for day in told if day.value and day.value.is_exact}
        return len(days) >= _MANY_DAYS and (max(days) - min(days)).days > _A_YEAR

    def _is_recent_news(self, line: _Line) -> bool:
        """Return whether a sentence is news. History gives a day of years ago, or only a month: signed in May 2011."""
        is_near_title = line in self._lines[:_LINES_OF_TITLE]
        if _A_DAY.search(line.marked):
            days = self._days_of(line)
            return not self._is_of_years_before(days) and (is_near_title or any(map(self._is_recent, days)))
        if not _A_MONTH.search(line.text):
            return True
        months = [match.value.latest for match in dates.find(line.text) if is_month(match.value)]
        without_year = [MONTHS.index(match[1]) for match in _IN_A_MONTH.finditer(line.text)]
        if not months and not without_year:
            return True
        if self._anchor is None:  # far from the title it is told of what was signed before
            years = [int(match[0]) for match in _A_FULL_YEAR.finditer(self._flow.text, 0, line.start)]
            return is_near_title and all(month.year >= max(years, default=0) for month in months)
        day = self._anchor.day
        ages = [(day.year - month.year) * len(MONTHS) + day.month - month.month for month in months]
        ages += [(day.month - 1 - month) % len(MONTHS) for month in without_year]
        return min(ages) <= _MONTHS_OF_NEWS

    def _is_of_years_before(self, days: Iterable[Day]) -> bool:
        """Return whether days are more than a year before an event that the text invites to."""
        if not _INVITES.search(self._flow.text):
            return False
        exact = [day.value.earliest for day in self._days.values() if day.value and day.value.is_exact]
        last = self._anchor.day if self._anchor else max(exact, default=date.min)
        return all(day.value and (last - day.value.earliest).days > _A_YEAR for day in days)

    def _is_dated_long_ago(self, line: _Line) -> bool:
        days = self._days_of(line)
        return bool(days) and not any(self._is_recent(day) for day in days)

    def _days_of(self, line: _Line) -> list[Day]:
        return [self._days[line.start + match.start()] for match in _A_DAY.finditer(line.marked)]

    def _fact(self, field: str, value: object, start: int, end: int) -> Fact:
        first, last = self._flow.span(start, end)
        return Fact(field=field, value=value, text=self._flow.source[first:last], start=first, end=last)

    def facts(self) -> Iterator[Fact]:
        """Yield the days, the term, the renewal and the document."""
        yield from self._signed()
        yield from self._first_days()
        ends = list(self._ends())
        yield from ends
        renewal = next(self._renewals(), None)
        if renewal:
            yield renewal
        if not ends and not renewal:
            yield from self._open_ends()
        yield from self._documents()

    def _signed(self) -> Iterator[Fact]:
        places = {place for rules in self._languages for place in rules.labelled_days(self._marked)}
        with_days = (line for line in self._lines if _A_DAY.search(line.marked) and not self._is_of_thing_before(line))
        with_days = (line for line in with_days if not self._is_of_another_paper(line))
        places |= {line.start + place for line in with_days for place in line.rules.signing_days(line.marked)}
        days = [self._dated(self._days[place]) for place in sorted(places)]
        if len({day.value for day in days}) > 1 or any(map(self._is_in_date_line, days)):
            days = [day for day in days if not self._is_after_title(day)]
        known = _by_name(days)
        is_printed = any(day.value and not day.is_relative for day in days)
        told = [
            day
            for day in days
            if self._is_recent(day)
            and not self._is_stamp(day)
            and not self._is_rough(day)
            and not (day.value is None and known and (day.is_relative or self._same(day, known)))
            and not (day.is_relative and self._is_said(day) and (is_printed or self._is_quoted_beside_another(day)))
        ]
        told = [self._open_if_to_come(day) for day in told]
        if told and self._anchor is None:  # the newest, and not those of years before it
            newest = max((day.value.earliest for day in told if day.value), default=date.min)
            told = [day for day in told if day.value is None or (newest - day.value.earliest).days <= _A_YEAR]
        for day in told or self._day_of_occasion():
            yield _fact_of_day(self._flow, "signed", day)

    def _open_if_to_come(self, day: Day) -> Day:
        """Return a day without its value if it is after the release, though its sentence says that it is past."""
        if self._anchor is None or self._anchor.is_month or day.value is None:
            return day
        line = self._line_at(day.start)
        if (day.value.earliest - self._anchor.day).days <= _A_WEEK or not line.rules.is_past(line.text):
            return day
        return day._replace(value=None, note=f"{day.value} is after the release, which says what was signed")

    def _is_quoted_beside_another(self, day: Day) -> bool:
        """Return whether a day is in a quotation of a sentence that gives another day: "today", she said on Friday."""
        return self._is_quoted(day) and len(self._days_of(self._line_at(day.start))) > 1

    def _is_quoted(self, day: Day) -> bool:
        line = self._line_at(day.start)
        before = line.text[: day.start - line.start]
        return any(before.count(opening) > before.count(closing) for opening, closing in _QUOTES) or (
            before.count('"') % 2 == 1
        )

    def _is_said(self, day: Day) -> bool:
        """Return whether somebody says "today" in a speech, perhaps on another day."""
        return self._is_quoted(day) or _IS_SAID.search(self._line_at(day.start).text) is not None

    def _day_of_occasion(self) -> list[Day]:
        """Return the one day of a visit or ceremony in a text that says of no day that something was signed on it."""
        with_days = (line for line in self._lines if line.start < _HEAD and _A_DAY.search(line.marked))
        places = [line.start + place for line in with_days for place in line.rules.occasion_days(line.marked)]
        days = [day for day in (self._days[place] for place in places) if self._is_just_before(day)]
        if len({day.value for day in days}) != 1:
            return []
        reasons = filter(None, (_OF_OCCASION, days[0].note))
        return [days[0]._replace(note="; ".join(reasons)) if days[0].value else days[0]]

    def _is_just_before(self, day: Day) -> bool:
        """Return whether a day is in the weeks before the release."""
        if self._is_stamp(day) or self._is_rough(day):
            return False
        if self._anchor is None or day.value is None:
            return True
        return 0 <= (self._anchor.day - day.value.earliest).days <= _WEEKS

    def _dated(self, day: Day) -> Day:
        """Return a day without a year as the one day of that name that the text gives with its year."""
        known = [] if day.value or day.is_relative else self._same(day, self._with_year)
        same = [other for other in known if other.start not in self._last_days]
        if len(same) != 1:
            return self._dated_by_month(day)
        [other] = same
        return day._replace(value=other.value, note=f"year from {self._flow.text[other.start : other.end]!r}")

    def _dated_by_month(self, day: Day) -> Day:
        """Return a day without a year as one of the month that its sentence names before it: 2019年8月、…(8月21日).

        One with its weekday may also be of the months after it.
        """
        line = self._line_at(day.start)
        if day.value or day.is_relative or not _A_MONTH.search(line.text[: day.start - line.start]):
            return day
        words = self._flow.text[day.start : day.end]
        for match in dates.find(line.text[: day.start - line.start]):
            near = [each.value for each in dates.find(words, near=match.value.latest)] if is_month(match.value) else []
            since = (near[0].earliest - match.value.earliest).days if near else -1
            is_shown = _SHOWS_ITS_WEEKDAY.search(words) and 0 <= since < _A_YEAR
            if near and (match.value.latest >= near[0].earliest >= match.value.earliest or is_shown):
                return day._replace(value=near[0], note=f"year from {match.text!r}")
        return day

    @cached_property
    def _with_year(self) -> "_Named":
        return _by_name(day for day in self._days.values() if not day.note)

    def _same(self, day: Day, known: "_Named") -> list[Day]:
        """Return those of some days that a day without a year can be."""
        words = self._flow.text[day.start : day.end]
        of_that_name = list(known.get(month_and_day(words), {}).items())[:_MOST_YEARS]
        return [
            other
            for value, other in of_that_name
            if any(match.value == value for match in dates.find(words, near=value.earliest))
        ]

    def _is_stamp(self, day: Day) -> bool:
        """Return whether a day is the date before a headline, 2021.5.6 虹大学と協定を締結, and not in a sentence."""
        text = self._flow.text
        begins = text[: day.start].removesuffix("[")[-1:] in ("", "\n")
        return bool(begins and FIGURES.fullmatch(text[day.start : day.end]) and _HEADLINE.match(text, day.end))

    def _is_rough(self, day: Day) -> bool:
        """Return whether words name a day only roughly: at the end of March, 3月末."""
        return _ROUGH.search(self._flow.text[day.start : day.end]) is not None

    def _is_after_title(self, day: Day) -> bool:
        """Return whether a day is in the brackets that the title ends with: it may be that of publication."""
        line = self._line_at(day.start)
        start, end = day.start - line.start, day.end - line.start
        return line in self._lines[:_TITLE_LINES] and is_stamp_of_title(line.text, start, end)

    def _is_in_date_line(self, day: Day) -> bool:
        """Return whether a date line prints the same day in other words."""
        anchor, words = self._anchor, self._flow.text[day.start : day.end]
        return bool(anchor and day.value and day.value.earliest == anchor.day and words not in anchor.words)

    def _is_recent(self, day: Day) -> bool:
        """Return whether a day is within a year of the release: what is farther is another agreement's."""
        if self._anchor is None or self._anchor.is_month or day.value is None:
            return True
        return abs((day.value.earliest - self._anchor.day).days) <= _A_YEAR

    def _first_days(self) -> Iterator[Fact]:
        places = {place for rules in self._languages for place in rules.first_days(self._marked)}
        ranges = (_RANGE_TO.search(self._marked, max(0, last - _REACH), last) for last in self._last_days)
        places |= {match.start("first") for match in ranges if match}
        for place in sorted(places):
            day = self._dated(self._days[place])
            if self._is_on_agreement(place) and not self._is_before(day, _A_YEAR):
                yield _fact_of_day(self._flow, "in_force_from", day)

    def _is_before(self, day: Day, days: int = 0) -> bool:
        """Return whether a day is more than some days before the release, when an earlier agreement was in force."""
        if self._anchor is None or self._anchor.is_month or day.value is None:
            return False
        return (self._anchor.day - day.value.latest).days > days

    def _is_on_agreement(self, place: int) -> bool:
        """Return whether a sentence says of the agreement, and of nothing else, what stands at a place."""
        line = self._line_at(place)
        start = place - line.start
        first = max(0, start - _REACH)
        is_of_other = self._is_of_thing_before(line) or self._is_of_another_paper(line)
        return not is_of_other and line.rules.is_on_agreement(line.text[first : start + _REACH], start - first)

    def _is_of_another_paper(self, line: _Line) -> bool:
        """Return whether a sentence is on another paper than the one that the text announces."""
        if line.start not in self._others:
            is_other = line is not self._announcement and self._is_paper_named
            is_other = is_other and line.rules.tells_of_another_paper(line.text, self._announced.replace(line.text, ""))
            self._others[line.start] = is_other or self._is_of_a_year_before(line)
        return self._others[line.start]

    @cached_property
    def _is_paper_named(self) -> bool:
        return any(self._announcement.rules.documents(self._announcement.marked))

    @cached_property
    def _announced(self) -> str:
        """The text up to the end of the sentence that announces the agreement."""
        end = self._announcement.start + len(self._announcement.text)
        return self._flow.text[max(0, end - _HEAD) : end]

    @cached_property
    def _announcement(self) -> _Line:
        """The first sentence on a signing, but for those that begin with another paper than the title names."""
        title = self._lines[0].text
        told = ((line, title.replace(line.text, "")) for line in self.signing)
        its = (line for line, above in told if not line.rules.tells_of_another_paper(line.text, above))
        return next(its, self.signing[0])

    def _is_of_a_year_before(self, line: _Line) -> bool:
        """Return whether a sentence is on the agreement of a year before the release, and not on its renewal."""
        paper = _PAPER_OF_A_YEAR.match(line.text)
        if self._anchor is None or paper is None or _RENEWAL.search(self._announced) or _GOES_ON_NOW.search(line.text):
            return False
        year = int(paper["in_english"]) if paper["in_english"] else _year(paper)
        return year < (self._anchor.day - timedelta(days=_WINTER)).year

    def _is_of_thing_before(self, line: _Line) -> bool:
        return line.rules is _english and is_of_thing_before(line.text, self._before(line))

    @cached_property
    def _last_days(self) -> list[int]:
        """Where the days that are stated as the last stand: those of this agreement where any is."""
        places = {place for rules in self._languages for place in rules.last_days(self._marked)}
        ranges = ((line, _ROW_OF_A_RANGE.match(line.marked)) for line in self._lines)
        places |= {
            line.start + row.start("last")
            for line, row in ranges
            if row and _LABEL_OF_TERM.fullmatch(self._before(line))
        }
        stated = [
            place
            for place in sorted(places)
            if self._has_year(place)
            and self._is_on_agreement(place)
            and not self._is_of_other(place)
            and not self._is_before(self._days[place])
        ]
        return [place for place in stated if self._line_at(place) in self.signing] or stated

    def _ends(self) -> Iterator[Fact]:
        """Yield terms, with their phrases, and stated last days."""
        yield from (_fact_of_day(self._flow, "last_day", self._days[place]) for place in self._last_days)
        lengths = tuple(self._in_lines(terms.find(self._flow.text)))
        sure = {length.start for line, length in lengths if self._is_term(line, length)}
        with_unsure = {line.start for line, length in lengths if length.start not in sure}
        lines = {line.start for line in self._lines if _may_say_an_end(line, has_length=line.start in with_unsure)}
        clauses = self._clauses(lines)
        yield from self._stated_ends(clauses)
        for _, length in lengths:
            is_told = length.start in sure or (
                _holds(clauses, length.start)
                and self._is_on_agreement(length.start)
                and not self._is_of_the_past(self._line_at(length.start))
            )
            if is_told and not self._is_delay(length):
                yield self._fact("term", length.value, length.start, length.end)
                yield self._fact("term_phrase", length.text, length.start, length.end)

    def _is_delay(self, length: Match[Term]) -> bool:
        """Return whether a length is the time after the signing, or after the first one, at which something happens."""
        text = self._flow.text
        is_of_term = _LASTS.search(text, max(0, length.start - _REACH), length.start)
        return bool(_SINCE_ANOTHER.match(text, length.end) or (_AFTER.match(text, length.end) and not is_of_term))

    def _has_year(self, place: int) -> bool:
        day = self._days[place]
        return day.value is not None and (not day.note or _A_YEAR_OF_AN_ERA.match(self._flow.text, place) is not None)

    def _is_term(self, line: _Line, length: Match[Term]) -> bool:
        if self._is_of_the_past(line) or self._is_of_thing_before(line):
            return False
        return self._is_labelled(line, length.start) or line.rules.is_term(*_near(line, line.marked, length))

    def _is_of_the_past(self, line: _Line) -> bool:
        """Return whether a sentence tells of what was signed in the years before."""
        year = self._anchor.day.year - (line in self.signing) if self._anchor else 0  # December is told in January
        if line.start not in self._past:
            is_history = _is_history(line.text, year - (line is self.signing[0]))
            self._past[line.start] = is_history or self._is_of_another_paper(line)
        return self._past[line.start]

    def _is_labelled(self, line: _Line, start: int) -> bool:
        """Return whether a length at the beginning of a line stands under a label such as 契約期間."""
        is_first = _AT_FIRST.fullmatch(line.marked[: start - line.start])
        return bool(is_first and _LABEL_OF_TERM.fullmatch(self._before(line)))

    def _clauses(self, in_lines: AbstractSet[int]) -> list[Match[terms.Wording]]:
        """Return what the sentences that begin at some places say about the last day."""
        text = ["\n"] * len(self._flow.text)
        for line in self._lines:
            if line.start in in_lines:
                text[line.start : line.start + len(line.text)] = line.text
        return list(terms.conventions_for("".join(text))) if in_lines else []

    def _stated_ends(self, clauses: Iterable[Match[terms.Wording]]) -> Iterator[Fact]:
        for clause in clauses:
            is_exact = clause.value.last_day is not None and clause.value.last_day.is_exact
            is_of_it = self._is_on_agreement(clause.end - 1) and not self._is_of_other(clause.start)
            is_over = _IS_OVER.match(self._flow.text, clause.end) or _CAME_TO_AN_END.search(
                self._flow.text, max(0, clause.start - _A_FEW_WORDS), clause.end
            )
            if is_exact and is_of_it and not is_over:
                yield from self._last_day(clause.start, clause.text)

    def _last_day(self, start: int, clause: str) -> Iterator[Fact]:
        first, *_, last = (*dates.find(clause)[:1], *dates.find(clause))
        if _IS_RANGE.fullmatch(self._line_at(start).marked) and not _is_long(first.value, last.value):
            return
        if self._is_before(Day(last.value, start, start)):
            return
        yield self._fact("last_day", last.value, start + last.start, start + last.end)
        if first.start == 0 and first != last and first.value.is_exact:
            yield self._fact("in_force_from", first.value, start, start + first.end)

    def _is_of_other(self, place: int) -> bool:
        """Return whether a day stands in a sentence on something other than the agreement."""
        line = self._line_at(place)
        is_row = len(line.text) < _LONGEST_ROW and not line.text.endswith(("。", "."))
        return line.rules.is_of_other(line.text) or (is_row and line.rules.is_of_other(self._before(line)))

    def _line_at(self, place: int) -> _Line:
        return self._lines[max(0, bisect_right(self._starts, place) - 1)]

    def _in_lines(self, found: Iterable[Match[_T]]) -> Iterator[tuple[_Line, Match[_T]]]:
        """Yield each match after the sentence that it begins in."""
        for match in found:
            yield self._line_at(match.start), match

    def _renewals(self) -> Iterator[Fact]:
        for line in self._lines:
            found = line.rules.renewal(line.text)
            if found and not self._is_of_another_paper(line):
                yield self._fact("renewal", found.value, line.start + found.span.start, line.start + found.span.end)

    def _open_ends(self) -> Iterator[Fact]:
        for line in self._lines:
            span = line.rules.open_end(line.text)
            if span and not self._is_of_another_paper(line):
                yield self._fact("open_ended", True, line.start + span.start, line.start + span.end)  # noqa: FBT003

    def _told_documents(self) -> list[tuple[_Line, Document]]:
        """Return the documents that the text says to be signed, without those that others say better."""
        dated_now = [line for line in self.signing if not self._is_dated_long_ago(line)] or self.signing
        found = [(line, document) for line in dated_now for document in line.rules.documents(line.marked)]
        found = list({(each.kind, *each.names.values()): (line, each) for line, each in reversed(found)}.values())[::-1]
        found = found[:_MOST_DOCUMENTS]
        if all(_is_called_agreement(document) for _, document in found):
            found = self._document_named_later(is_unnamed=not found) or found
        title = self._lines[0]
        if all(_is_bare(document) for _, document in found):
            named = (document for document in title.rules.documents(title.marked) if not _is_vague(document))
            found = [(title, document) for document in named][:1] or found
        elif all(document.kind is Instrument.MEMORANDUM for _, document in found):
            found = self._memorandum_in_full() or found
        found = [pair for pair in found if not any(_is_short_for(pair[1], other) for _, other in found)]
        kinds = {document.kind for _, document in found}
        has_particular = bool(kinds & _PARTICULAR)
        told = [
            (line, document)
            for line, document in found
            if not (_is_vague(document) and len(kinds) > 1) and not (document.kind in _GENERAL and has_particular)
        ]
        is_disputed = len({document.kind for _, document in told}) > 1
        if is_disputed and not has_particular and not title.text.endswith((".", "。")):
            told = [pair for pair in told if pair[0] is not title] or told  # the text says it better
        return told

    def _documents(self) -> Iterator[Fact]:
        told = self._told_documents()
        for line, document in told:
            start, end = document.word
            yield self._fact("instrument", document.kind, line.start + start, line.start + end)
        named = self._name_in_a_row({document.kind for _, document in told})
        if named:
            yield named
            return
        for line, document in sorted(told, key=lambda pair: _richness(pair[1]), reverse=True)[:1]:
            start, end = document.whole
            yield self._fact("instrument_names", Text(document.names), line.start + start, line.start + end)

    def _name_in_a_row(self, kinds: set[Instrument]) -> Fact | None:
        """Return the name in the one row for it, such as 協定の名称, of a document of some kinds."""
        rows = [
            (line, match)
            for line in self._lines
            if (match := _NAME_IN_A_ROW.match(line.text))
            and not kinds.isdisjoint(document.kind for document in line.rules.documents(line.marked))
        ]
        if len(rows) != 1:
            return None
        [(line, row)] = rows
        start, end = row.span("name")
        return self._fact("instrument_names", Text({"ja": row["name"]}), line.start + start, line.start + end)

    def _memorandum_in_full(self) -> list[tuple[_Line, Document]]:
        """Return the one memorandum of understanding or cooperation that "the Memorandum" is short for, above it."""
        above = self._lines[: self._lines.index(self.signing[0])]
        full = {
            document.kind: (line, document)
            for line in reversed(above)
            for document in line.rules.documents(line.marked)
            if document.kind in {Instrument.MOU, Instrument.MOC}
        }
        return list(full.values()) if len(full) == 1 else []

    def _document_named_later(self, *, is_unnamed: bool) -> list[tuple[_Line, Document]]:
        """Return the document that a sentence after the news points back at: This MOU is, 本覚書は."""
        first = self._lines.index(self.signing[0])
        for line in self._lines[first : first + _LINES_OF_NEWS]:
            for document in line.rules.documents(line.marked):
                is_this_one = _POINTS_BACK.fullmatch(line.text[: document.whole.start])
                if (is_unnamed or document.kind in _PARTICULAR) and is_this_one and self._is_recent_news(line):
                    return [(line, document)]
        return []

    def numbers(self) -> Iterator[Fact]:
        """Yield the positions and the tallies."""
        yield from self._positions()
        yield from self._tallies()

    def _positions(self) -> Iterator[Fact]:
        fields: dict[str, str] = {}
        for line, match in self._in_lines(ordinals.find(self._flow.text)):
            series = line.rules.series(
                *_near(line, line.text, match), self._flow.text[max(0, line.start - _REACH) : line.start]
            )
            if series:
                field = fields.setdefault(series, f"positions[{len(fields)}]")
                value = Position(series=series, ordinal=match.value.n, phrase=_one_line(match.text))
                yield self._fact(field, value, match.start, match.end)

    def _before(self, line: _Line) -> str:
        """Return the sentence before a line."""
        index = bisect_right(self._starts, line.start) - 1
        return self._lines[index - 1].text if index else ""

    def _tallies(self) -> Iterator[Fact]:
        fields: dict[tuple[object, ...], str] = {}
        total: int | None = None
        counted = (each for each in self._counted() if each[0].total != 1)  # 52校、1美術館
        for value, start, end in sorted(counted, key=lambda each: each[1]):
            total = value.total if total is None else total
            numbers = (value.total, value.overseas, value.domestic, value.countries)
            field = (
                fields.setdefault(numbers, f"tallies[{len(fields)}]") if value.total in (total, None) else "tallies[0]"
            )
            yield self._fact(field, value, start, end)

    def _counted(self) -> Iterator[tuple[PublishedTally, int, int]]:
        """Yield the numbers of partners, with a noun or apart from one."""
        read: set[int] = set()
        end = 0
        for line, match in sorted(self._bodies(), key=lambda pair: (pair[1].start, -pair[1].end)):
            if match.start >= end and line.rules.counts(*_near(line, line.text, match)):
                yield match.value, match.start, match.end
                read.update(range(match.start, match.end))
            end = max(end, match.end)
        for line in self._lines:
            for total, overseas, span in line.rules.totals(line.text):
                can_be_right = (overseas or 0) <= total
                if can_be_right and read.isdisjoint(range(line.start + span.start, line.start + span.end)):
                    is_about = line.text[: span.start].endswith(_ABOUT)
                    hedge = Qualifier.ABOUT if is_about else Qualifier.EXACTLY
                    value = PublishedTally(total=total, overseas=overseas, qualifier=hedge)
                    yield value, line.start + span.start, line.start + span.end

    def _bodies(self) -> Iterator[tuple[_Line, Match[PublishedTally]]]:
        """Yield the numbers of bodies, with the sentences that they stand in."""
        yield from self._in_lines(counting.find(self._flow.text))
        for line in self._lines:
            for match in line.rules.other_bodies(line.text):
                start, end = line.start + match.start, line.start + match.end
                yield line, Match(value=match.value, text=match.text, start=start, end=end)


_SHOWS_ITS_WEEKDAY = Pattern(r"\([月火水木金土日]|day\b")
_ABOUT: Final = ("約", "およそ")
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


def _is_dateline(flow: Flow, day: Day, of_publication: AbstractSet[int]) -> bool:
    """Return whether a day of publication stands at the beginning of a paragraph."""
    return flow.span(day.start, day.end)[0] in of_publication and flow.text[day.end : day.end + 1] not in ("", "\n")


_HEADLINE = Pattern(r"\]? ?[^\s、,にの付で(|\]]| [^\s|]")
# What a sentence has that says when an agreement ends: a length from a day or event on, or a last day.
_A_DAY = Pattern(DAY)
# signed in March, in March and May
_IN_A_MONTH = Pattern(rf"\bin (?:(?:{'|'.join(MONTHS)}) and )?({'|'.join(MONTHS)})\b(?!\.?,? ?[0-9])")
_A_MONTH = Pattern("[0-9元]年 ?[0-9]{1,2} ?月|[A-Z][a-z]{2,8}\\.?,? (?:19|20)[0-9]{2}|\\bin [A-Z]")
_A_YEAR_OF_AN_ERA = Pattern("平成 ?[0-9]")
_A_FULL_YEAR = Pattern("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# 2021年4月1日から and from 1 April 2021 to, before a last day
_RANGE_TO = Pattern(
    rf"(?P<first>{DAY})(?:\([^()]{{1,8}}\))?(?:から|より| ?[~〜–—-] ?| (?:to|until|through) (?:the )?)$"
)
_TWO_DAYS = Pattern(f"{DAY}[^{ANY_DAY}]+{DAY}")
_A_START = Pattern(
    r"""
    締結|署名|調印|捺印|成立|発生|発効|施行|効力
    |翌日|日(?:付け?)?(?:から|より|を)  # 締結の日から, 締結日より
    |今後|向こう|向う|むこう  # 今後5年間
    |(?i:\b(?:from|after|following|since|beg[ai]n\w*|commenc\w*|start\w*|as[ ]of))
    """,
    re.VERBOSE,
)
_AN_END = Pattern(
    r"""
    まで|迄|期限|期日|終了|満[了期]|失効|もって|以[てっ]|限り|効力
    |(?i:\b(?:until|till|thru|through|expir\w*|terminat\w*|end(?:s|ing)?)\b)
    """,
    re.VERBOSE,
)


_LABEL_OF_TERM = Pattern(
    r"""
    # 3 契約期間, 協定の有効期間
    [\W0-9]*(?:(?:有効|協定|覚書|契約|連携|提携|命名権|(?:愛称|名称)の?使用)の?){0,2}期間\W*
    |[\W0-9]*(?:[Tt]erm|[Dd]uration|[Vv]alidity)(?:[ ]of[ ][\w ]{2,24})?\W*  # Term of the agreement
    """,
    re.VERBOSE,
)
_AT_FIRST = Pattern(
    rf"[\W0-9]*(?:(?:(?:締結|署名|調印)(?:の?日|時点)|{DAY}(?:\([^()]{{1,16}}\))?)"
    rf"(?:(?:から|より)(?:{DAY}(?:まで)?\()?|に(?:発効し|効力を生じ)、))?"
)
# 3. Term, and below: From 10 October 2023 to 31 March 2026
_ROW_OF_A_RANGE = Pattern(
    rf"[\W0-9]*(?:From )?{DAY}(?:\([^()]{{1,8}}\))?(?:から|より| ?[~〜–—-] ?| (?:to|until) )(?P<last>{DAY})"
)
# A line that is only a range: events last less than most of a year.
_IS_RANGE = Pattern(rf"[^\w]*{DAY}(?:から|より|[~〜–—-]) ?{DAY}(?:まで)?[^\w]*")
_MOST_OF_A_YEAR: Final = 300


# In 2016 it signed a ten-year agreement; 平成28年に協定(有効期間1年)を結び
_OF_AN_ACT = Pattern(
    r"(?i:\b(?:sign(?:ed|ing)|announced|concluded|entered|reached|sealed|was renewed|was extended)\b)"
    r"|締結|結[びん]|契約\(|協定\("
)
_GOES_ON = Pattern(r"(?i:\b(?:is|now|be|been) (?:extended|renewed)\b)|延長|更新|満了|再び|ふたたび|改めて")
_A_YEAR_OF_ANY: Final = (
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?![0-9])年?|(?P<era>令和|平成|昭和)(?P<of_era>元|[0-9]{1,2})年"
)
_YEARS = Pattern(_A_YEAR_OF_ANY)


# The agreement of 2019 expires; 2019年の協定は
_PAPER_OF_A_YEAR = Pattern(
    r"\W*(?:[\w-]+ ){0,5}?(?:accord|agreement|contract|memorandum(?: of \w+)?|M[Oo][UCA]|pact) "
    r"(?:(?:that|which|was|were|agreed|concluded|dated|dating|made|signed|back|from|in|of|since) ){1,4}"
    r"(?:[A-Z][a-z]+ )?(?P<in_english>(?:19|20)[0-9]{2})\b"
    rf"|[^、。はが]{{0,8}}?(?:{_A_YEAR_OF_ANY})度?の[一-鿿ァ-ヺー]{{0,8}}(?:協定|覚書|契約)書?[はのが]"
)
_RENEWAL = Pattern(r"(?i:\b(?:amend|exten[ds]|prolong|renew|replac))|更新|延長|改定|改め|見直")
_GOES_ON_NOW = Pattern(
    r"\b(?:been|now|was|were|will be) (?:[a-z]+ly )?(?:extended|prolonged|renewed|replaced)\b"
    r"|\bnow runs\b|\banother \w+ (?:months|years)\b|(?<!自動)更新(?:し|され、|で)|延長(?:し|され)|改定し|改め"
)
_WINTER: Final = 60  # December is told in January


def _is_history(sentence: str, year: int) -> bool:
    """Return whether a sentence tells of what was signed before a year."""
    if not _OF_AN_ACT.search(sentence) or _GOES_ON.search(sentence):
        return False
    years = [_year(match) for match in _YEARS.finditer(sentence)]
    return bool(years) and max(years) < year


def _year(match: re.Match[str]) -> int:
    if match["year"]:
        return int(match["year"])
    return NAMES[match["era"]].before + int(match["of_era"].replace("元", "1"))


# seven years from the signing of the first MoU
_SINCE_ANOTHER = Pattern(r" (?:from|after) the (?:signing|conclusion) of the (?:first|original|previous|earlier)")
# enters into force 30 days after the signing; but: valid for five years after the signing
_AFTER = Pattern(r" (?:after|before|following) (?:the |its )?(?:sign|conclusion|entry)")
_LASTS = Pattern(r"\b(?:ends?|expires?|for|is|lapses?|lasts?|of|runs?|within)(?: an? (?:period|term) of)? $")
# came to an end on 5 March 2021
_CAME_TO_AN_END = Pattern(r"\b(?:came to an end|ended|expired|lapsed) (?:on )?[^.;]{0,40}$")
_A_FEW_WORDS: Final = 40
# 2016年2月29日に満了しました
_IS_OVER = Pattern("し(?:まし)?た")


def _is_long(first: PartialDate, last: PartialDate) -> bool:
    return (last.earliest - first.earliest).days > _MOST_OF_A_YEAR


def _may_say_an_end(line: _Line, *, has_length: bool) -> bool:
    """Return whether a sentence can be a clause on the term of an agreement."""
    if has_length and (_A_START.search(line.text) or _A_DAY.search(line.marked)):
        return True
    return bool(_A_DAY.search(line.marked) and (_AN_END.search(line.text) or _TWO_DAYS.search(line.marked)))


def _near(line: _Line, text: str, match: Match[_T]) -> tuple[str, int, int]:
    """Return the part of a sentence around a match, with its indices there: what is farther says nothing of it."""
    start, end = match.start - line.start, match.end - line.start
    first = max(0, start - _REACH)
    return text[first : end + _REACH], start - first, end - first


def _holds(clauses: Sequence[Match[terms.Wording]], place: int) -> bool:
    """Return whether one of the clauses, which are in order, holds a place."""
    index = bisect_right(clauses, place, key=lambda clause: clause.start)
    return index > 0 and place < clauses[index - 1].end


# A page on agreements in general says so in its title.
_GUIDE = Pattern(
    r"""
    とは(?:[?何]|$)  # 連携協定とは?
    |(?:規程|規則|規約|内規|細則|条例|要領)(?:$|[\s(]|第[0-9])  # 協定取扱規程
    |(?:制度|プログラム|事業)の?概要$|制度について|ガイドライン|手引|手順|要綱|要領|考え方|手続き?(?:き|について|$)|(?:までの|締結の)流れ$|結び方|^[^。]{0,20}(?:沿革|あゆみ|歩み|年表)$|申し?合わ?せ(?:事項|について|$|\))|ひな[形型]|様式|マニュアル
    |(?:募集|公募)(?:について|のお知らせ|要項|開始|し(?:ます|て(?:い|お))|$)  # 連携先の募集について
    |(?:新年|年頭|就任|退任)の?(?:ご?挨拶|あいさつ)
    |^\W*[Ww]hat[ ](?:is|are)\b
    |\b(?:[Tt]emplate|[Gg]uide(?:lines?|[ ]to)|[Hh]ow[ ]to|FAQ|[Ff]requently[ ][Aa]sked
        |[Pp]rogramme?[ ][Dd]escription|[Pp]rocedures?
        |[Rr]esource[ ][Pp]age|Draft)\b
    """,
    re.VERBOSE,
)
# A denial: no agreement has been signed. An end: voted to end the agreement.
_NOTHING_SIGNED = Pattern(
    r"\b[Nn]o (?:such )?agreement (?:has|had) been (?:concluded|reached|signed)\b"
    # 包括連携協定の解消について, in the title
    r"|\A[^。\n]{4,60}(?:協定|覚書|提携|契約)の(?:解消|解約|解除)(?:について|のお知らせ|へ)?$"
    r"|\b(?:[Aa]greed|[Dd]ecided|[Vv]oted?|[Vv]otes)\b[^.;\n]{0,24} to (?:cancel|dissolve|end|revoke|terminate) "
    r"(?:an?|its|the|their) (?:[\w-]+ ){0,4}(?:[Aa]greement|M[Oo][UCA]|[Mm]emorandum|twinning)\b",
    re.MULTILINE,
)
_TITLE_LINES: Final = 3
_BARS_OF_NAVIGATION: Final = 2
# So does the first article of rules, or a definition in them.
_ARTICLE = Pattern(
    "^ ?第(?:1|一)条(?![にのかを])|(?:協定|覚書)書?をいう。|この(?:要項|要領|規程|規則|内規|基準)に定める", re.MULTILINE
)
# What a page on agreements begins with; below news it is only a link or an explanation.
_DEFINITION = Pattern(
    r"""
    (?:協定|覚書|M[Oo]U)とは(?:[?何(]|、?どの)|協定書のひな[形型]|締結した協定の(?:紹介|一覧)
    # A hospital affiliation agreement is a contract
    |\b[Aa]n?[ ](?:[\w-]+[ ]){0,4}(?:agreement|memorandum[ ]of[ ]understanding|M[Oo]U)[ ](?:\([^()]{2,20}\)[ ])?
        is[ ]an?[ ](?:[\w-]+,?[ ]){0,3}(?:agreement|contract|document)\b
    |^[ ]?These[ ]are[ ](?:\w+[ ]){0,3}(?:agreements|M[Oo]Us|memoranda)\b
    """,
    re.MULTILINE | re.VERBOSE,
)


# 相互連絡に関する協定書の締結について
_NEWS_OF_SIGNING = Pattern(
    "(?:協定|覚書)書?[^、。]{0,12}締結(?:について|し(?:ました|ます)|式|のお知らせ)(?:$| )"
    "|[がは][^、。]{2,30}(?:協定|覚書)書?を締結$"
)


_INVITES = Pattern("(?:会|講座|イベント|フォーラム|シンポジウム|セミナー|フェスタ)を[^。、]{0,12}開催(?:いた)?します")


def _is_guide(flow: Flow, dated: int | None, signing: int) -> bool:
    """Return whether a text is a guide or a rule, unless its title or a dated sentence before its articles is news.

    *dated* is where the first sentence on a signing with a day begins, *signing* where the first of all does.
    """
    news, _ = flow.span(signing, signing + 1)
    lines = (line.text for line in flow.lines[:_TITLE_LINES] if line.start <= news)
    titles = [line for line in lines if line.count("|") < _BARS_OF_NAVIGATION and "RSS" not in line]
    is_news = any(_NEWS_OF_SIGNING.search(title) for title in titles)
    if _NOTHING_SIGNED.search(flow.text):
        return True
    if is_news:
        return False
    article = _ARTICLE.search(flow.text)
    if article:
        return dated is None or dated > article.start()
    definition = _DEFINITION.search(flow.text)
    if definition and definition.start() <= signing:
        return dated is None or dated > definition.start()
    return any(
        "できる制度です" in title or (_GUIDE.match(title) if title.endswith((".", "。")) else _GUIDE.search(title))
        for title in titles
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _is_vague(document: Document) -> bool:
    """Return whether a document is named so that another name of it says more."""
    return document.kind is Instrument.OTHER or document.names.get("en", "").lower() == "memorandum"


def _is_short_for(document: Document, other: Document) -> bool:
    """Return whether a document is named 基本合意書 where another sentence says 基本合意書(MOU)."""
    name, whole = document.names.get("ja"), other.names.get("ja")
    return bool(name and whole and len(document.names) == 1 < len(other.names) and name[-3:] == whole[-3:])


_LINES_OF_NEWS: Final = 12
_POINTS_BACK = Pattern(
    r"""
    [\W_]*(?:(?:(?:Under|Through|As[ ]part[ ]of|In)[ ])?(?:[Tt]he|[Tt]his)[ ]|[本同])  # Under the MOU, 本覚書
    # signed the MOU, in the form of an MOU
    |[^.;]*(?:\b(?:[Ss]peaking[ ]on|[Ss]igned)[ ](?:the|this)|in(?:to)?[ ]the[ ]form[ ]of(?:[ ]an?)?)[ ]
    """,
    re.VERBOSE,
)


def _is_called_agreement(document: Document) -> bool:
    """Return whether a document may have a particular name elsewhere: a marketing agreement, which is an MOU."""
    return document.kind in (Instrument.AGREEMENT, Instrument.MEMORANDUM) and "en" in document.names


# 1 協定の名称 「まちづくりに関する協定」
_NAME_IN_A_ROW = Pattern(
    r"[\W0-9]*(?:(?:協定|覚書|契約)書?の?名称?|名称[:\s|](?=.))[:\s|]*[「『]?(?P<name>[^「」『』\n:|]{3,80}?(?:協定|覚書|契約|合意|確認)書?)"
    r"[」』]?(?:\([^()]{1,20}\))?\W*"
)


def _is_bare(document: Document) -> bool:
    """Return whether a document has no name but "agreement"."""
    return document.kind is Instrument.AGREEMENT and document.names.get("en", "").lower() in (
        "agreement",
        "new agreement",
    )


def _richness(document: Document) -> tuple[int, int]:
    return len(document.names), sum(map(len, document.names.values()))


_LANGUAGES: Final[tuple[Language, ...]] = (_japanese, _english)


def _rules(sentence: str) -> Language:
    outside = _BRACKETED.sub("", sentence)
    words = outside if _A_LETTER.search(outside) else sentence
    return _japanese if _IS_JAPANESE.search(words) else _english
