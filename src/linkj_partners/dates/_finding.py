"""Dates found in running text."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple, final

import attrs

from linkj_partners._checks import one_of
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.dates._arguments import LANGUAGES, check_lang, check_near, check_order, check_string, forms_in
from linkj_partners.dates._folding import SPACE, folded
from linkj_partners.dates._partial_date import PartialDate
from linkj_partners.dates._ranges import Found, joined
from linkj_partners.dates._values import Order, value_of
from linkj_partners.dates._written import Written
from linkj_partners.errors import InvalidValueError, ParseError

__all__ = ["DateMatch", "find", "located"]


@final
@attrs.frozen(kw_only=True, order=False)
class DateMatch(Match[PartialDate]):
    """A date that was found in running text.

    Attributes:
        year_inferred: Whether no year is printed and ``near`` supplied it.

    Raises:
        InvalidValueError: The indices do not enclose the words.
        WrongTypeError: The words are not a string, or ``year_inferred`` is not a bool.

    Examples:
        >>> [match] = find("11月20日に締結", near=date(2020, 11, 24))
        >>> str(match.value), match.text, match.year_inferred
        ('2020-11-20', '11月20日', True)
    """

    year_inferred: bool = attrs.field(default=False, validator=one_of(bool))


class _Candidate(NamedTuple):
    """Words that look like a date; ``None`` where they are a piece of something else, or numbers that no date has."""

    start: int
    end: int
    written: Written | None


def find(
    text: str, lang: str | None = None, *, near: date | None = None, order: Order | None = None
) -> tuple[DateMatch, ...]:
    """Find every date in running text.

    TODO
    """
    check_string(text)
    languages = LANGUAGES if lang is None else (check_lang(lang),)
    found = located(folded(text), languages, check_near(near), check_order(order))
    return tuple(
        DateMatch(
            value=date.value,
            text=text[date.start : date.end],
            start=date.start,
            end=date.end,
            year_inferred=date.is_year_inferred,
        )
        for date in found
    )


def located(folded: str, languages: Sequence[str], near: date | None, order: Order | None) -> tuple[Found, ...]:
    """Return the dates in a folded string, in order and without overlaps."""
    candidates = list(_candidates(folded, languages))
    dated = _apart(one for one in candidates if one.written is None or one.written.years)
    chosen = dated if near is None else _with_days_alone(folded, dated, candidates)
    found = [one for one in (_found(folded, candidate, near, order) for candidate in chosen) if one]
    return tuple(joined(folded, found, languages))


def _candidates(folded: str, languages: Sequence[str]) -> Iterator[_Candidate]:
    for form in forms_in(languages):
        for match in form.pattern.finditer(folded):
            try:
                written = form.write(match)
            except ParseError:
                yield _Candidate(*match.span(), None)
                continue
            if form.is_free(match):
                yield _Candidate(written.start, written.end, written)
            elif written.years and written.day:
                yield _Candidate(written.start, written.end, None)


def _apart(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Keep what starts first, and of two the longer; what overlaps with it is a piece of it."""
    kept: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


# A day without a year that is joined to a date has the year of that date, not the one closest to another day.
_WINDOW: Final = 12
_AFTER_A_DATE: Final = Pattern(
    rf"{SPACE}(?:[-~,、・/&]|から|より|と|及び|および|または|又は|並びに|ならびに|(?:and|or|to|through|until|till)\b){SPACE}"
)
_BEFORE_A_DATE: Final = Pattern(rf"{SPACE}(?:[-~&]|から|より|(?:and|or|to|through|until|till)\b){SPACE}")


def _with_days_alone(
    folded: str, dated: Sequence[_Candidate], candidates: Iterable[_Candidate]
) -> Sequence[_Candidate]:
    """Add the days without a year that are neither a piece of a date nor joined to one."""
    starts = [date.start for date in dated]
    kept, joined_end = list(dated), -_WINDOW
    for day in _apart(one for one in candidates if one.written and not one.written.years):
        index = bisect_left(starts, day.start)
        end = max(joined_end, dated[index - 1].end if index else -_WINDOW)
        start = starts[index] if index < len(starts) else len(folded) + _WINDOW
        if day.start < end or start < day.end:
            continue
        if _links(_AFTER_A_DATE, folded, end, day.start) or _links(_BEFORE_A_DATE, folded, day.end, start):
            joined_end = day.end
        else:
            kept.append(day)
    return sorted(kept, key=lambda date: date.start)


def _links(pattern: Pattern, folded: str, start: int, end: int) -> bool:
    return 0 <= start and end - start < _WINDOW and pattern.fullmatch(folded[start:end]) is not None


def _found(folded: str, candidate: _Candidate, near: date | None, order: Order | None) -> Found | None:
    start, end, written = candidate
    if written is None:
        return None
    try:
        value = value_of(folded[start:end], written, near, order)
    except InvalidValueError:
        return None
    return Found(start, end, value, is_year_inferred=not written.years)
