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
@attrs.frozen(kw_only=True, order=False, repr=False)
class DateMatch(Match[PartialDate]):
    """A date that was found in running text.

    Attributes:
        year_inferred: Whether no year is printed and ``near`` supplied it.

    Raises:
        InvalidValueError: The indices do not enclose the words.
        WrongTypeError: The words are not a string, or ``year_inferred`` is not a bool.

    Examples:
        >>> from datetime import date
        >>> from linkj_partners import dates
        >>> [match] = dates.find("11月20日に締結", near=date(2020, 11, 24))
        >>> str(match.value), match.text, match.year_inferred
        ('2020-11-20', '11月20日', True)
    """

    year_inferred: bool = attrs.field(default=False, validator=one_of(bool))


DateMatch.__module__ = "linkj_partners.dates"


class _Candidate(NamedTuple):
    """Words that look like a date; ``None`` where they are a piece of something else, or numbers that no date has."""

    start: int
    end: int
    written: Written | None


def find(
    text: str, lang: str | None = None, *, near: date | None = None, order: Order | None = None
) -> tuple[DateMatch, ...]:
    """Find the dates in running text.

    Every form that `parse` reads is found, but for those that are too ambiguous there: a year alone in English is found
    only from 1000 to 2099 and after "in", "since", "during", "until", "till", "by" and "year", a month in figures
    (``2021-02``, ``2021/2``) not at all, an English month without a day and a year only with its capital, and R3.2.5
    not after a Latin word.
    The article of "the 5th day of February, 2021" is not part of the match. A range from one day to another is two
    matches, each with what is printed for it.

    Left alone are dates that `parse` refuses (平成40年3月1日, ``05/04/1997`` without *order*, a wrong weekday), what is
    approximate (2018年頃, 約2000年, "around March 2020"), lengths of time (2000年以上, 5日間), decades, seasons,
    quarters and business years (1990年代, 2021年春, 2021年3月期), other calendars (紀元前500年, 旧暦2月5日), years of
    fewer than four digits, relative days (同年5月1日, 本日) and figures of another kind (versions, sections, telephone
    numbers, paths). A day without a year that is joined to a date (2015年4月1日～5月10日) has the year of that date and
    is left alone too.

    Args:
        text: Any string.
        lang: The only language to look for, ``"en"`` or ``"ja"``; ``None`` looks for both. Dates in figures
            (``2021-02-05``) belong to both.
        near: The day that a missing year is taken from, as by `parse`; without it days without a year are left out.
        order: Whether the day or the month comes first in ``05/04/1997``: ``"dmy"`` or ``"mdy"``; without it dates that
            can be read both ways are left out.

    Returns:
        The dates in the order of the text, without overlaps.

    Raises:
        InvalidValueError: The order is another string.
        UnsupportedLanguageError: The language is another string.
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is not a date.

    Examples:
        >>> [
        ...     (match.text, str(match.value))
        ...     for match in find("令和3年2月5日（金）から2026年3月末まで、5年間")
        ... ]
        [('令和3年2月5日（金）', '2021-02-05'), ('2026年3月末', '2026-03-31')]
        >>> [match] = find("The MOU was signed on 20 November.", near=date(2020, 11, 24))
        >>> match.span, str(match.value), match.year_inferred
        ((22, 33), '2020-11-20', True)
    """
    check_string(text)
    languages = LANGUAGES if lang is None else (check_lang(lang),)
    found = located(folded(text), languages, check_near(near), check_order(order))
    return tuple(
        DateMatch(
            value=one.value,
            text=text[one.start : one.end],
            start=one.start,
            end=one.end,
            year_inferred=one.is_year_inferred,
        )
        for one in found
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
        if form.is_free is None:
            continue
        for match in form.matches(folded):
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
    return start >= 0 and end - start < _WINDOW and pattern.fullmatch(folded[start:end]) is not None


def _found(folded: str, candidate: _Candidate, near: date | None, order: Order | None) -> Found | None:
    start, end, written = candidate
    if written is None:
        return None
    try:
        value = value_of(folded[start:end], written, near, order)
    except InvalidValueError:
        return None
    return Found(start, end, value, is_year_inferred=not written.years)
