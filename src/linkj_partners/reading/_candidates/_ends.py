"""When an agreement ends: its term, its last day, its renewal, or that it has no end."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Final, final

from linkj_partners import dates, terms
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.reading._candidates._history import is_history
from linkj_partners.reading._candidates._release import A_DAY, REACH, Line, Release, fact_of_day, near
from linkj_partners.reading._days import ANY_DAY, DAY, Day
from linkj_partners.reading._facts import Fact
from linkj_partners.terms import Term

__all__ = ["Ends"]

_LONGEST_ROW: Final = 60


@final
class Ends:
    """When an agreement ends.

    Attributes:
        last_days: Where the days that are stated as the last stand.
    """

    def __init__(self, release: Release) -> None:
        self._release = release
        self._past: dict[int, bool] = {}

    def facts(self) -> Iterator[Fact]:
        """Yield the terms and last days, the renewal, and without these that there is no end."""
        ends = list(self._ends())
        yield from ends
        renewal = next(self._renewals(), None)
        if renewal:
            yield renewal
        if not ends and not renewal:
            yield from self._open_ends()

    @cached_property
    def last_days(self) -> list[int]:
        """Where the days that are stated as the last stand: those of this agreement where any is."""
        places = {place for rules in self._release.languages for place in rules.last_days(self._release.marked)}
        ranges = ((line, _ROW_OF_A_RANGE.match(line.marked)) for line in self._release.lines)
        places |= {
            line.start + row.start("last")
            for line, row in ranges
            if row and _LABEL_OF_TERM.fullmatch(self._release.before(line))
        }
        stated = [
            place
            for place in sorted(places)
            if self._has_year(place)
            and self._release.is_on_agreement(place)
            and not self._is_of_other(place)
            and not self._release.is_before(self._release.days[place])
        ]
        return [place for place in stated if self._release.line_at(place) in self._release.signing] or stated

    def _ends(self) -> Iterator[Fact]:
        """Yield terms, with their phrases, and stated last days."""
        yield from (fact_of_day(self._release.flow, "last_day", self._release.days[place]) for place in self.last_days)
        lengths = tuple(self._release.in_lines(terms.find(self._release.flow.text)))
        sure = {length.start for line, length in lengths if self._is_term(line, length)}
        with_unsure = {line.start for line, length in lengths if length.start not in sure}
        lines = {
            line.start for line in self._release.lines if _may_say_an_end(line, has_length=line.start in with_unsure)
        }
        clauses = self._clauses(lines)
        yield from self._stated_ends(clauses)
        for _, length in lengths:
            is_told = length.start in sure or (
                _holds(clauses, length.start)
                and self._release.is_on_agreement(length.start)
                and not self._is_of_the_past(self._release.line_at(length.start))
            )
            if is_told and not self._is_delay(length):
                yield self._release.fact("term", length.value, length.start, length.end)
                yield self._release.fact("term_phrase", length.text, length.start, length.end)

    def _is_delay(self, length: Match[Term]) -> bool:
        """Return whether a length is the time after the signing, or after the first one, at which something happens."""
        text = self._release.flow.text
        is_of_term = _LASTS.search(text, max(0, length.start - REACH), length.start)
        return bool(_SINCE_ANOTHER.match(text, length.end) or (_AFTER.match(text, length.end) and not is_of_term))

    def _has_year(self, place: int) -> bool:
        day = self._release.days[place]
        return day.value is not None and (
            not day.note or _A_YEAR_OF_AN_ERA.match(self._release.flow.text, place) is not None
        )

    def _is_term(self, line: Line, length: Match[Term]) -> bool:
        if self._is_of_the_past(line) or self._release.is_of_thing_before(line):
            return False
        return self._is_labelled(line, length.start) or line.rules.is_term(*near(line, line.marked, length))

    def _is_of_the_past(self, line: Line) -> bool:
        """Return whether a sentence tells of what was signed in the years before."""
        anchor, signing = self._release.anchor, self._release.signing
        year = anchor.day.year - (line in signing) if anchor else 0  # December is told in January
        if line.start not in self._past:
            is_told = is_history(line.text, year - (line is signing[0]))
            self._past[line.start] = is_told or self._release.is_of_another_paper(line)
        return self._past[line.start]

    def _is_labelled(self, line: Line, start: int) -> bool:
        """Return whether a length at the beginning of a line stands under a label such as 契約期間."""
        is_first = _AT_FIRST.fullmatch(line.marked[: start - line.start])
        return bool(is_first and _LABEL_OF_TERM.fullmatch(self._release.before(line)))

    def _clauses(self, in_lines: AbstractSet[int]) -> list[Match[terms.Wording]]:
        """Return what the sentences that begin at some places say about the last day."""
        text = ["\n"] * len(self._release.flow.text)
        for line in self._release.lines:
            if line.start in in_lines:
                text[line.start : line.start + len(line.text)] = line.text
        return list(terms.conventions_for("".join(text))) if in_lines else []

    def _stated_ends(self, clauses: Iterable[Match[terms.Wording]]) -> Iterator[Fact]:
        for clause in clauses:
            is_exact = clause.value.last_day is not None and clause.value.last_day.is_exact
            is_of_it = self._release.is_on_agreement(clause.end - 1) and not self._is_of_other(clause.start)
            is_over = _IS_OVER.match(self._release.flow.text, clause.end) or _CAME_TO_AN_END.search(
                self._release.flow.text, max(0, clause.start - _A_FEW_WORDS), clause.end
            )
            if is_exact and is_of_it and not is_over:
                yield from self._last_day(clause.start, clause.text)

    def _last_day(self, start: int, clause: str) -> Iterator[Fact]:
        first, *_, last = (*dates.find(clause)[:1], *dates.find(clause))
        if _IS_RANGE.fullmatch(self._release.line_at(start).marked) and not _is_long(first.value, last.value):
            return
        if self._release.is_before(Day(last.value, start, start)):
            return
        yield self._release.fact("last_day", last.value, start + last.start, start + last.end)
        if first.start == 0 and first != last and first.value.is_exact:
            yield self._release.fact("in_force_from", first.value, start, start + first.end)

    def _is_of_other(self, place: int) -> bool:
        """Return whether a day stands in a sentence on something other than the agreement."""
        line = self._release.line_at(place)
        is_row = len(line.text) < _LONGEST_ROW and not line.text.endswith(("。", "."))
        return line.rules.is_of_other(line.text) or (is_row and line.rules.is_of_other(self._release.before(line)))

    def _renewals(self) -> Iterator[Fact]:
        for line in self._release.lines:
            found = line.rules.renewal(line.text)
            if found and not self._release.is_of_another_paper(line):
                yield self._release.fact(
                    "renewal", found.value, line.start + found.span.start, line.start + found.span.end
                )

    def _open_ends(self) -> Iterator[Fact]:
        for line in self._release.lines:
            span = line.rules.open_end(line.text)
            if span and not self._release.is_of_another_paper(line):
                yield self._release.fact("open_ended", True, line.start + span.start, line.start + span.end)  # noqa: FBT003


_A_YEAR_OF_AN_ERA = Pattern("平成 ?[0-9]")
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


def _may_say_an_end(line: Line, *, has_length: bool) -> bool:
    """Return whether a sentence can be a clause on the term of an agreement."""
    if has_length and (_A_START.search(line.text) or A_DAY.search(line.marked)):
        return True
    return bool(A_DAY.search(line.marked) and (_AN_END.search(line.text) or _TWO_DAYS.search(line.marked)))


def _holds(clauses: Sequence[Match[terms.Wording]], place: int) -> bool:
    """Return whether one of the clauses, which are in order, holds a place."""
    index = bisect_right(clauses, place, key=lambda clause: clause.start)
    return index > 0 and place < clauses[index - 1].end
