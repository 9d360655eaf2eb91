"""Strategies for days, terms, periods, ordinals and what is found in text."""

from __future__ import annotations

import functools
from contextlib import suppress
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from linkj_partners._checks import check_lang
from linkj_partners._extras import Library
from linkj_partners._match import Match
from linkj_partners.counting import phrase as tally_phrase
from linkj_partners.dates import DateMatch, PartialDate, phrase
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import PublishedTally
from linkj_partners.ordinals import COUNTERS, LANGUAGES, Form, Numerals, Ordinal
from linkj_partners.terms import Convention, Period, Rule, Term, period, renewals
from linkj_partners.terms import phrase as term_phrase
from linkj_partners.testing._words import or_default

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")

_T = TypeVar("_T")

FIRST_DAY: Final = date(2016, 3, 31)
LAST_DAY: Final = date(2026, 12, 31)


def partial_dates(
    *, earliest: date = FIRST_DAY, latest: date = LAST_DAY, exact: bool | None = None, open_ended: bool = False
) -> SearchStrategy[PartialDate]:
    """Build days of which everything or not everything is known.

    Args:
        earliest: The earliest day of any value but an open range.
        latest: The latest day of any value but an open range.
        exact: Only days that are known (``True``), or only those written as a range, month or year (``False``).
        open_ended: Whether to build ``[..2020-12-14]`` and ``[2018-01-31..]`` too.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(partial_dates(), lambda day: not day.is_exact).is_exact
        False
    """
    days = st.dates(earliest, latest)
    forms: list[SearchStrategy[PartialDate]] = []
    if exact is not False:
        forms.append(days.map(PartialDate.on))
    if exact is not True:
        forms.append(st.tuples(days, days).map(lambda pair: PartialDate.between(min(pair), max(pair))))
        forms.append(days.map(lambda day: _month_or_year(day, earliest, latest, f"{day.year:04}-{day.month:02}")))
        forms.append(days.map(lambda day: _month_or_year(day, earliest, latest, f"{day.year:04}")))
        if open_ended:
            forms.append(days.map(lambda day: PartialDate.parse(f"[..{day}]")))
            forms.append(days.map(lambda day: PartialDate.parse(f"[{day}..]")))
    return st.one_of(forms)


def _month_or_year(day: date, earliest: date, latest: date, text: str) -> PartialDate:
    """Read a month or year, or build a range of one day where it would reach beyond the bounds."""
    whole = PartialDate.parse(text)
    return whole if earliest <= whole.earliest and whole.latest <= latest else PartialDate.between(day, day)


def terms(*, max_years: int = 30, max_months: int = 60, max_days: int = 400) -> SearchStrategy[Term]:
    """Build lengths of time in years, months and days, at least one day long.

    Args:
        max_years: The largest number of years; with 0 for the other two, all terms are whole years.
        max_months: The largest number of months.
        max_days: The largest number of days.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(terms(), lambda term: term.years > 2)
        Term(years=3, months=0, days=0)
    """
    shortest = Term(days=1) if max_days else Term(months=1) if max_months else Term(years=1)
    lengths = st.tuples(st.integers(0, max_years), st.integers(0, max_months), st.integers(0, max_days))
    return lengths.map(lambda each: Term(years=each[0], months=each[1], days=each[2]) if any(each) else shortest)


def periods(
    *,
    signed: SearchStrategy[date] | None = None,
    term: SearchStrategy[Term] | None = None,
    convention: SearchStrategy[Convention] | None = None,
) -> SearchStrategy[Period]:
    """Build the periods of terms that start with a signing, their first renewals, and periods with a stated end.

    Args:
        signed: The strategy of the signing days; with the longest terms, none may go past the year 9999.
        term: The strategy of the terms, and of those of the renewals.
        convention: The strategy of the conventions; with it, no end is stated.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> print(find(periods(term=terms(max_months=0, max_days=0)), lambda period: True))
        2016-03-31 to 2017-03-31 (JP_CIVIL_CODE)
    """
    length, start = or_default(term, terms()), or_default(signed, st.dates(FIRST_DAY, LAST_DAY))
    first = st.builds(period, start, length, or_default(convention, st.sampled_from(Convention)))
    renewed = st.builds(_renewed, first, length)
    return st.one_of(first, renewed, *([first.map(_stated)] if convention is None else []))


def _renewed(before: Period, every: Term) -> Period:
    return next(renewals(before, every))


def _stated(computed: Period) -> Period:
    """Return a period of which only the first and the last day are known."""
    start = computed.in_force_from
    return Period(in_force_from=start, counted_from=start, last_day=computed.last_day, convention=None)


def rules() -> SearchStrategy[Rule]:
    """Build the rules of the conventions.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(rules(), lambda rule: rule.counts_event_day).name
        'Japan, first day included'
    """
    return st.sampled_from([convention.rule for convention in Convention])


def ordinals(*, lang: str | None = None, min_n: int = 1, max_n: int = 10_000) -> SearchStrategy[Ordinal]:
    """Build ordinals in every language and form, with every kind of numerals.

    Args:
        lang: The only language, ``"en"`` or ``"ja"``; by default both.
        min_n: The smallest number, 1 or more.
        max_n: The largest number, up to 9,999,999,999,999,999.

    Raises:
        MissingExtraError: Hypothesis is not installed.
        UnsupportedLanguageError: The language is not supported.
        WrongTypeError: ``lang`` is not a string.

    Examples:
        >>> from hypothesis import find
        >>> print(find(ordinals(lang="ja", min_n=16), lambda ordinal: True))
        16例目
    """
    languages = LANGUAGES if lang is None else (check_lang("ordinal", lang, LANGUAGES),)
    return st.one_of([_ordinals(each, min_n, max_n) for each in languages])


def _ordinals(lang: str, min_n: int, max_n: int) -> SearchStrategy[Ordinal]:
    """Build the ordinals of one language; some forms are for the first only."""
    numbers, forms = st.integers(min_n, max_n), _ways_to_put(lang, 2)
    first = [ways for form, ways in _ways_to_put(lang, 1).items() if form not in forms and min_n <= 1]
    return st.one_of(
        *(_numbered(ways, numbers) for ways in forms.values()), *(_numbered(ways, st.just(1)) for ways in first)
    )


def _numbered(ways: list[Ordinal], numbers: SearchStrategy[int]) -> SearchStrategy[Ordinal]:
    # The ways are drawn by their index, since a list of them would fill pages when a strategy is printed.
    def ordinal(n: int, way: int) -> Ordinal:
        return attrs.evolve(ways[way], n=n)

    return st.builds(ordinal, numbers, st.integers(0, len(ways) - 1))


@functools.cache
def _ways_to_put(lang: str, n: int) -> dict[Form, list[Ordinal]]:
    """Return every ordinal of a number in a language, by form."""
    found: dict[Form, list[Ordinal]] = {}
    for numerals, form, counter in product(Numerals, Form, (None, *COUNTERS)):
        with suppress(InvalidValueError):
            ordinal = Ordinal(n=n, lang=lang, form=form, counter=counter, numerals=numerals)
            found.setdefault(form, []).append(ordinal)
    return found


def matches(*, ordinal: SearchStrategy[Ordinal] | None = None, max_start: int = 1000) -> SearchStrategy[Match[Ordinal]]:
    """Build ordinals found in running text, as `linkj_partners.ordinals.phrase` writes them.

    Args:
        ordinal: The strategy of the ordinals.
        max_start: The largest index of a first character.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> found = find(
        ...     matches(ordinal=ordinals(lang="en", min_n=16)), lambda match: match.start > 3
        ... )
        >>> found.text, found.span
        ('16th', (4, 8))
    """
    return st.builds(_match, or_default(ordinal, ordinals()), st.integers(0, max_start))


def matches_of(value: SearchStrategy[_T]) -> SearchStrategy[Match[_T]]:
    """Build values found in running text, in the words that `phrase` has for them, else as they print."""
    return st.builds(_match, value, st.integers(0, 1000))


def _match(found: _T, start: int) -> Match[_T]:
    text = _words(found)
    return Match(value=found, start=start, end=start + len(text), text=text)


def _words(value: object) -> str:
    match value:
        case PartialDate():
            return phrase(value)
        case Term():
            return term_phrase(value)
        case PublishedTally():
            return tally_phrase(value)
        case _:
            return str(value)


def date_matches(*, max_start: int = 1000) -> SearchStrategy[DateMatch]:
    """Build dates found in running text, as `linkj_partners.dates.phrase` writes them.

    Args:
        max_start: The largest index of a first character.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(date_matches(), lambda match: match.year_inferred).text
        '31 March 2016'
    """
    return st.builds(_date_match, partial_dates(), st.integers(0, max_start), st.booleans())


def _date_match(day: PartialDate, start: int, year_inferred: bool) -> DateMatch:  # noqa: FBT001 (drawn by position)
    text = phrase(day)
    return DateMatch(value=day, start=start, end=start + len(text), text=text, year_inferred=year_inferred)
