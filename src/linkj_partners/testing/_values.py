"""Strategies for days, terms, periods, ordinals and what is found in text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from linkj_partners._extras import Library
from linkj_partners._match import Match
from linkj_partners.dates import PartialDate
from linkj_partners.ordinals import COUNTERS, LANGUAGES, Form, Numerals, Ordinal
from linkj_partners.terms import Convention, Period, Rule, Term, Wording, period, renewals
from linkj_partners.testing._words import composite, optional, or_default

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")

FIRST_DAY: Final = date(2016, 3, 31)
LAST_DAY: Final = date(2026, 12, 31)


def partial_dates(
    *, earliest: date = FIRST_DAY, latest: date = LAST_DAY, exact: bool | None = None, open_ended: bool = False
) -> SearchStrategy[PartialDate]:
    """Build days of which everything or not everything is known.

    Args:
        earliest: No value can be earlier, but for open ranges.
        latest: No value can be later, but for open ranges.
        exact: Only days that are known (``True``), or only those written as a range, month or year (``False``).
        open_ended: Whether to make ``[..2020-12-14]`` and ``[2018-01-31..]`` too.

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
    """Read a month or year, or make a range of one day where it would reach beyond the bounds."""
    whole = PartialDate.parse(text)
    return whole if earliest <= whole.earliest and whole.latest <= latest else PartialDate.between(day, day)


@composite
def terms(draw: DrawFn, *, max_years: int = 30, max_months: int = 60, max_days: int = 400) -> Term:
    """Build lengths of time in years, months and days, at least one day long.

    Args:
        max_years: No term has more years; with 0 for the other two, all are whole years.
        max_months: No term has more months.
        max_days: No term has more days.

    Examples:
        >>> from hypothesis import find
        >>> find(terms(), lambda term: term.years > 2)
        Term(years=3, months=0, days=0)
    """
    years = draw(st.integers(0 if max_months or max_days else 1, max_years))
    months = draw(st.integers(0 if years or max_days else 1, max_months))
    days = draw(st.integers(0 if years or months else 1, max_days))
    return Term(years=years, months=months, days=days)


@composite
def periods(
    draw: DrawFn,
    *,
    signed: SearchStrategy[date] | None = None,
    term: SearchStrategy[Term] | None = None,
    convention: SearchStrategy[Convention] | None = None,
) -> Period:
    """Build the periods of terms that start with a signing, and of renewals of such.

    Args:
        signed: What the signing days are drawn from; with the longest terms, none may go past the year 9999.
        term: What the terms, and those of the renewals, are drawn from.
        convention: What the conventions are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> print(find(periods(term=terms(max_months=0, max_days=0)), lambda period: True))
        2016-03-31 to 2017-03-31 (JP_CIVIL_CODE)
    """
    length = or_default(term, terms())
    first = period(
        draw(or_default(signed, st.dates(FIRST_DAY, LAST_DAY))),
        draw(length),
        draw(or_default(convention, st.sampled_from(Convention))),
    )
    return next(renewals(first, draw(length))) if draw(st.booleans()) else first


def rules() -> SearchStrategy[Rule]:
    """Build the rules of the conventions, which are all that there are.

    Examples:
        >>> from hypothesis import find
        >>> find(rules(), lambda rule: rule.counts_event_day).name
        'Japan, first day included'
    """
    return st.sampled_from([convention.rule for convention in Convention])


def wordings() -> SearchStrategy[Wording]:
    """Build what clauses say about a last day: a convention with the length that it counts, or the day itself.

    Examples:
        >>> from hypothesis import find
        >>> find(wordings(), lambda wording: wording.convention is None).last_day is not None
        True
    """
    counted = st.builds(Wording, convention=st.sampled_from(Convention), term=terms())
    stated = st.builds(Wording, last_day=partial_dates(), term=optional(terms()))
    return counted | stated


def ordinals(*, lang: str | None = None, min_n: int = 1, max_n: int = 10_000) -> SearchStrategy[Ordinal]:
    """Build ordinals in every language and form, with every kind of numerals.

    Args:
        lang: Only those in this language: ``"en"``, ``"ja"``, ``"fr"`` or ``"da"``.
        min_n: No number is smaller; 1 or more.
        max_n: No number is larger; up to 9,999,999,999,999,999.

    Examples:
        >>> from hypothesis import find
        >>> print(find(ordinals(lang="ja", min_n=16), lambda ordinal: True))
        16例目
    """
    languages = LANGUAGES if lang is None else (known_language(lang),)
    n = st.integers(min_n, max_n)
    return st.one_of([form for each in languages for form in _ordinal_forms(each, n, has_first=min_n <= 1)])


def _ordinal_forms(lang: str, n: SearchStrategy[int], *, has_first: bool) -> Iterator[SearchStrategy[Ordinal]]:
    """Yield the forms of a language; one is for the first only."""
    if lang == "ja":
        yield _counted_ordinals(n, Form.COUNTER, st.sampled_from(COUNTERS))
        yield _counted_ordinals(n, Form.PREFIX, st.none() | st.sampled_from(COUNTERS))
        if has_first:
            yield st.just(Ordinal(n=1, lang=lang, form=Form.WORDS))
    else:
        yield st.builds(Ordinal, n=n, lang=st.just(lang), form=st.sampled_from([Form.NUMERIC, Form.WORDS]))


def _counted_ordinals(
    n: SearchStrategy[int], form: Form, counter: SearchStrategy[str | None]
) -> SearchStrategy[Ordinal]:
    numerals = st.sampled_from(Numerals)
    return st.builds(Ordinal, n=n, lang=st.just("ja"), form=st.just(form), counter=counter, numerals=numerals)


@composite
def matches(draw: DrawFn, *, ordinal: SearchStrategy[Ordinal] | None = None, max_start: int = 1000) -> Match[Ordinal]:
    """Build ordinals found in running text, as `linkj_partners.ordinals.phrase` writes them.

    Args:
        ordinal: What the ordinals are drawn from.
        max_start: The largest index of a first character.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> found = find(matches(ordinal=ordinals(lang="en", min_n=16)), lambda match: match.start > 3)
        >>> found.text, found.span
        ('16th', (4, 8))
    """
    found, start = draw(or_default(ordinal, ordinals())), draw(st.integers(0, max_start))
    text = str(found)
    return Match(value=found, start=start, end=start + len(text), text=text)
