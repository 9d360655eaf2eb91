"""Hypothesis strategies for every public value, for the tests of those who build on the library.

They need the extra ``hypothesis`` (``pip install "linkj-partners[hypothesis]"``). What they make is valid by
construction and shrinks to readable examples. With this package installed, ``st.from_type(Agreement)`` and
the like use them without more ado; of enums Hypothesis makes every member by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from linkj_partners import _extras as extras
from linkj_partners._countries import COUNTRY_CODES
from linkj_partners.counting import Bounds, Tally
from linkj_partners.dates import PartialDate
from linkj_partners.errors import Problem
from linkj_partners.model import (
    Agreement,
    Basis,
    Figure,
    Group,
    Instrument,
    Name,
    NameKind,
    Organization,
    OrganizationKind,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Qualifier,
    Register,
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.ordinals import Form, Gender, Match, Numerals, Ordinal
from linkj_partners.ordinals._forms import COUNTERS, LANGUAGES, NEVER_AFTER_PREFIX, known_language
from linkj_partners.reconciliation import Finding, Reconciliation, reconcile
from linkj_partners.terms import Convention, Ground, Period, Rule, Term, Wording, period, renewals

with extras.needed("hypothesis", "hypothesis"):
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = [
    "STRATEGIES",
    "agreements",
    "bounds",
    "figures",
    "findings",
    "keys",
    "language_tags",
    "matches",
    "names",
    "ordinals",
    "organizations",
    "partial_dates",
    "periods",
    "places",
    "positions",
    "problems",
    "provenance",
    "published_tallies",
    "reconciliations",
    "registers",
    "representatives",
    "rules",
    "sources",
    "tallies",
    "terms",
    "texts",
    "wordings",
]

_T = TypeVar("_T")

FIRST_DAY: Final = date(2016, 3, 31)
LAST_DAY: Final = date(2026, 12, 31)
_LANGUAGES: Final = ("en", "ja", "fr", "da", "ja-Latn", "zh-Hant-TW", "es-419")
_ORGANIZATIONS: Final = ("host", "p0", "p1", "p2")
_SOURCES: Final = ("source", "source-2")
_COUNTRIES: Final = ("JP", "FR", "US", *sorted(COUNTRY_CODES - {"JP", "FR", "US"}))
# What trips code that renders, quotes or measures texts is among them.
_CHARACTERS: Final = "ab Z0団体例目ーあé-'\",;<&>\\{%𠮷"
# Strategies are costly to make, so that those which all others need are made once.
_LINES: Final = st.text(_CHARACTERS, min_size=1, max_size=6).map(lambda text: text.strip() or "0")
_KEY_PART: Final = st.text(ascii_lowercase + "0123456789", min_size=1, max_size=4)
_KEYS: Final = st.lists(_KEY_PART, min_size=1, max_size=2).map("-".join)
_TAGS: Final = st.sampled_from(_LANGUAGES)


def _optional(strategy: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    return st.none() | strategy


def _tuples(strategy: SearchStrategy[_T], *, min_size: int = 0, max_size: int = 2) -> SearchStrategy[tuple[_T, ...]]:
    return st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)


def _or(strategy: SearchStrategy[_T] | None, default: SearchStrategy[_T]) -> SearchStrategy[_T]:
    return default if strategy is None else strategy


def keys() -> SearchStrategy[str]:
    """Make keys: slugs such as ``a`` or ``b-1``.

    Examples:
        >>> from hypothesis import find
        >>> find(keys(), lambda key: "-" in key)
        '0-0'
    """
    return _KEYS


def language_tags() -> SearchStrategy[str]:
    """Make BCP 47 language tags, with and without script and region.

    Examples:
        >>> from hypothesis import find
        >>> find(language_tags(), lambda tag: "-" in tag)
        'ja-Latn'
    """
    return _TAGS


def partial_dates(
    *, earliest: date = FIRST_DAY, latest: date = LAST_DAY, exact: bool | None = None, open_ended: bool = False
) -> SearchStrategy[PartialDate]:
    """Make days of which everything or not everything is known.

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


@st.composite
def terms(draw: DrawFn, *, max_years: int = 30, max_months: int = 60, max_days: int = 400) -> Term:
    """Make lengths of time in years, months and days, at least one day long.

    Args:
        draw: Hypothesis gives it.
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


@st.composite
def periods(
    draw: DrawFn,
    *,
    signed: SearchStrategy[date] | None = None,
    term: SearchStrategy[Term] | None = None,
    convention: SearchStrategy[Convention] | None = None,
) -> Period:
    """Make the periods of terms that start with a signing, and of renewals of such.

    Args:
        draw: Hypothesis gives it.
        signed: What the signing days are drawn from; with the longest terms, none may go past the year 9999.
        term: What the terms, and those of the renewals, are drawn from.
        convention: What the conventions are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> print(find(periods(term=terms(max_months=0, max_days=0)), lambda period: True))
        2016-03-31 to 2017-03-31 (JP_CIVIL_CODE)
    """
    length = _or(term, terms())
    first = period(
        draw(_or(signed, st.dates(FIRST_DAY, LAST_DAY))),
        draw(length),
        draw(_or(convention, st.sampled_from(Convention))),
    )
    return next(renewals(first, draw(length))) if draw(st.booleans()) else first


def rules() -> SearchStrategy[Rule]:
    """Make the rules of the conventions, which are all that there are.

    Examples:
        >>> from hypothesis import find
        >>> find(rules(), lambda rule: rule.counts_event_day).name
        'Japan, first day included'
    """
    return st.sampled_from([convention.rule for convention in Convention])


def wordings() -> SearchStrategy[Wording]:
    """Make wordings of contracts with and without a convention that they imply.

    Examples:
        >>> from hypothesis import find
        >>> find(wordings(), lambda wording: wording.convention is None).ground.name
        'STATED'
    """
    return st.builds(
        Wording,
        phrase=_LINES,
        convention=_optional(st.sampled_from(Convention)),
        ground=st.sampled_from(Ground),
        source=_LINES,
        note=_LINES,
    )


def ordinals(*, lang: str | None = None, min_n: int = 1, max_n: int = 10_000) -> SearchStrategy[Ordinal]:
    """Make ordinals in every language and form, with every kind of numerals.

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
    """Go through the forms of a language; some are for the first only."""
    if lang == "ja":
        yield _counted_ordinals(n, Form.COUNTER, st.sampled_from(COUNTERS))
        nouns = [counter for counter in COUNTERS if counter != NEVER_AFTER_PREFIX]
        yield _counted_ordinals(n, Form.PREFIX, _optional(st.sampled_from(nouns)))
    else:
        forms = [Form.NUMERIC, Form.WORDS] if lang == "en" else [Form.NUMERIC]
        yield st.builds(Ordinal, n=n, lang=st.just(lang), form=st.sampled_from(forms))
    if has_first and lang == "ja":
        yield st.just(Ordinal(n=1, lang=lang, form=Form.WORDS))
    if has_first and lang == "fr":
        yield st.just(Ordinal(n=1, lang=lang, form=Form.NUMERIC, gender=Gender.FEMININE))


def _counted_ordinals(
    n: SearchStrategy[int], form: Form, counter: SearchStrategy[str | None]
) -> SearchStrategy[Ordinal]:
    numerals = st.sampled_from(Numerals)
    return st.builds(Ordinal, n=n, lang=st.just("ja"), form=st.just(form), counter=counter, numerals=numerals)


@st.composite
def matches(draw: DrawFn, *, ordinal: SearchStrategy[Ordinal] | None = None, max_start: int = 1000) -> Match:
    """Make ordinals found in running text, as `linkj_partners.ordinals.phrase` writes them.

    Args:
        draw: Hypothesis gives it.
        ordinal: What the ordinals are drawn from.
        max_start: None starts at a larger index.

    Examples:
        >>> from hypothesis import find
        >>> found = find(matches(ordinal=ordinals(lang="en", min_n=16)), lambda match: match.start > 3)
        >>> found.text, found.span
        ('16th', (4, 8))
    """
    found, start = draw(_or(ordinal, ordinals())), draw(st.integers(0, max_start))
    text = str(found)
    return Match(ordinal=found, start=start, end=start + len(text), text=text)


def texts(*, lang: SearchStrategy[str] | None = None) -> SearchStrategy[Text]:
    """Make short texts in some language.

    Args:
        lang: What their languages are drawn from; their letters do not depend on it.

    Examples:
        >>> from hypothesis import find
        >>> find(texts(), lambda text: "例" in text.text)
        Text(text='例', lang='en')
    """
    return st.builds(Text, text=_LINES, lang=_or(lang, language_tags()))


def names(*, lang: SearchStrategy[str] | None = None) -> SearchStrategy[Name]:
    """Make names of every kind.

    Args:
        lang: What their languages are drawn from; their letters do not depend on it.

    Examples:
        >>> from hypothesis import find
        >>> find(names(lang=st.just("ja")), lambda name: name.kind is NameKind.ACRONYM).lang
        'ja'
    """
    return st.builds(Name, text=_LINES, lang=_or(lang, language_tags()), kind=st.sampled_from(NameKind))


def places(*, country: SearchStrategy[str] | None = None) -> SearchStrategy[Place]:
    """Make places in any country.

    Args:
        country: What their countries are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> find(places(), lambda place: place.country != "JP")
        Place(country='FR', locality=None)
    """
    return st.builds(Place, country=_or(country, st.sampled_from(_COUNTRIES)), locality=_optional(_LINES))


def figures(*, max_value: int = 10**12) -> SearchStrategy[Figure]:
    """Make published numbers with every hedge, some of them money.

    Args:
        max_value: No number is larger.

    Examples:
        >>> from hypothesis import find
        >>> find(figures(), lambda figure: figure.value > 430).value
        431
    """
    return st.builds(
        Figure,
        value=st.integers(0, max_value),
        qualifier=st.sampled_from(Qualifier),
        unit=_LINES,
        what=_LINES,
        currency=_optional(st.sampled_from(["EUR", "JPY", "USD"])),
        phrase=_optional(_LINES),
    )


def sources(*, key: SearchStrategy[str] | None = None) -> SearchStrategy[Source]:
    """Make sources of every kind.

    Args:
        key: What their keys are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> find(sources(), lambda source: source.kind is SourceKind.NEWS).publisher
        '0'
    """
    return st.builds(
        Source,
        key=_or(key, keys()),
        kind=st.sampled_from(SourceKind),
        title=_optional(_LINES),
        publisher=_LINES,
        lang=language_tags(),
        published=_optional(partial_dates(open_ended=True)),
        url=_optional(st.sampled_from(["https://example.org/", "http://example.com/news?id=1"])),
        note=_optional(_LINES),
    )


def provenance(*, field: str, source_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Provenance]:
    """Make provenance of one field, stated or inferred.

    Args:
        field: The path of a field that holds something in the record that the entry is for.
        source_keys: What the keys of its sources are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> find(provenance(field="signed"), lambda entry: entry.basis is Basis.INFERRED).note
        '0'
    """
    keys_of_sources = _tuples(_or(source_keys, keys()))
    stated = st.builds(
        Provenance, field=st.just(field), basis=st.just(Basis.STATED), sources=keys_of_sources, note=_optional(_LINES)
    )
    inferred = st.builds(
        Provenance, field=st.just(field), basis=st.just(Basis.INFERRED), sources=keys_of_sources, note=_LINES
    )
    return stated | inferred


def organizations(
    *, key: SearchStrategy[str] | None = None, source_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[Organization]:
    """Make organizations of every kind.

    Args:
        key: What their keys are drawn from.
        source_keys: What the keys of their sources are drawn from.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(organizations())
        ... def test_there_is_a_name_to_show(organization):
        ...     assert organization.label("ja") in [name.text for name in organization.names]
        >>> test_there_is_a_name_to_show()
    """
    source_key = _or(source_keys, keys())
    web_address = st.sampled_from(["https://example.org/", "http://example.com/"])
    return st.builds(
        Organization,
        key=_or(key, keys()),
        names=_tuples(names(), min_size=1),
        kind=st.sampled_from(OrganizationKind),
        country=_optional(st.sampled_from(["JP", "FR", "US", "DK"])),
        seat=_optional(places(country=st.sampled_from(["JP", "FR", "US"])) | places()),
        established=_optional(partial_dates(earliest=date(1900, 1, 1), latest=FIRST_DAY, open_ended=True)),
        website=_optional(web_address),
        other_websites=_tuples(web_address, max_size=1),
        parent=_tuples(texts(), max_size=1),
        figures=_tuples(figures(), max_size=1),
        fields=_tuples(texts(), max_size=1),
        profile=_tuples(texts(), max_size=1),
        sources=_tuples(source_key, min_size=1),
        provenance=_tuples(provenance(field="names", source_keys=source_key), max_size=1),
    )


def representatives(*, organization_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Representative]:
    """Make people in every role.

    Args:
        organization_keys: What the keys of their organizations are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> find(representatives(organization_keys=st.just("link-j")), lambda person: True).organization
        'link-j'
    """
    return st.builds(
        Representative,
        names=_tuples(names(), min_size=1),
        titles=_tuples(texts()),
        organization=_or(organization_keys, keys()),
        role=st.sampled_from(Role),
    )


def positions(
    *, ordinal: SearchStrategy[int] | None = None, source_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[Position]:
    """Make published numbers in both series.

    Args:
        ordinal: What the numbers are drawn from.
        source_keys: What the keys of their sources are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> find(positions(ordinal=st.integers(2, 16)), lambda position: position.phrase is None).ordinal
        2
    """
    return st.builds(
        Position,
        series=st.sampled_from(Series),
        ordinal=_or(ordinal, st.integers(1, 10_000)),
        phrase=_optional(_LINES),
        source=_or(source_keys, keys()),
    )


def published_tallies(
    *, max_part: int = 1000, source_keys: SearchStrategy[str | None] | None = None
) -> SearchStrategy[PublishedTally]:
    """Make published numbers of partners that can be right, with every combination of parts.

    Args:
        max_part: No part is larger.
        source_keys: What the keys of their sources are drawn from; by default some have none.

    Examples:
        >>> from hypothesis import find
        >>> find(published_tallies(), lambda tally: tally.total is None)
        PublishedTally(total=None, overseas=0, domestic=None, phrase='0', source=None)
    """
    return st.builds(
        _published_tally,
        st.integers(0, max_part),
        st.integers(0, max_part),
        printed=st.sampled_from(["t", "o", "d", "to", "td", "od", "tod"]),
        phrase=_LINES,
        source=_or(source_keys, _optional(keys())),
    )


def _published_tally(overseas: int, domestic: int, *, printed: str, phrase: str, source: str | None) -> PublishedTally:
    return PublishedTally(
        total=overseas + domestic if "t" in printed else None,
        overseas=overseas if "o" in printed else None,
        domestic=domestic if "d" in printed else None,
        phrase=phrase,
        source=source,
    )


def agreements(
    *,
    key: SearchStrategy[str] | None = None,
    partner: SearchStrategy[str | None] | None = None,
    signed: SearchStrategy[PartialDate] | None = None,
    term: SearchStrategy[Term | None] | None = None,
    organization_keys: SearchStrategy[str] | None = None,
    source_keys: SearchStrategy[str] | None = None,
    ordinals: SearchStrategy[int] | None = None,
) -> SearchStrategy[Agreement]:
    """Make agreements with and without each fact.

    Args:
        key: What their keys are drawn from.
        partner: What the keys of their partners are drawn from.
        signed: What their signing days are drawn from.
        term: What their terms are drawn from.
        organization_keys: What the organizations of people are drawn from.
        source_keys: What the keys of their sources are drawn from.
        ordinals: What their published numbers are drawn from.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(agreements(signed=partial_dates(exact=True), term=terms()))
        ... def test_period_begins_with_the_signing(agreement):
        ...     assert agreement.period().in_force_from == agreement.signed.earliest
        >>> test_period_begins_with_the_signing()
    """
    source_key = _or(source_keys, keys())
    some_texts = _tuples(texts(), max_size=1)
    return st.builds(
        _agreement,
        key=_or(key, keys()),
        partner=_or(partner, _optional(keys())),
        counted_as=st.sampled_from(Group),
        instrument=_optional(st.sampled_from(Instrument)),
        instrument_names=some_texts,
        signed=_or(signed, partial_dates(open_ended=True)),
        announced=_optional(partial_dates()),
        term=_or(term, _optional(terms())),
        term_phrase=_optional(_LINES),
        positions=_tuples(positions(ordinal=ordinals, source_keys=source_key), max_size=1),
        tallies=_tuples(published_tallies(source_keys=_optional(source_key)), max_size=1),
        representatives=_tuples(representatives(organization_keys=organization_keys), max_size=1),
        purpose=some_texts,
        activities=some_texts,
        framework=some_texts,
        sources=_tuples(source_key, min_size=1),
        provenance=_tuples(provenance(field="signed", source_keys=source_key), max_size=1),
    )


def _agreement(*, signed: PartialDate, announced: PartialDate | None, **facts: Any) -> Agreement:
    """Put an agreement together; what would be announced before it was signed is announced on the first day."""
    if announced is not None and announced.latest < signed.earliest:
        announced = PartialDate.on(signed.earliest)
    return Agreement(signed=signed, announced=announced, **facts)


def registers(
    *,
    min_size: int = 0,
    max_size: int = 5,
    signed: SearchStrategy[PartialDate] | None = None,
    key_prefix: str = "",
    details: bool = True,
) -> SearchStrategy[Register]:
    """Make sound registers: references lead somewhere, keys and numbers are unique.

    Args:
        min_size: The least number of agreements.
        max_size: The largest number of agreements.
        signed: What the signing days are drawn from.
        key_prefix: What every key begins with, so that two registers can be put together.
        details: Whether to make everything that a record can hold; without, only what is counted: partners
            with their kind, country and seat, signing days, groups, published numbers and tallies. That is
            several times faster.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(registers(min_size=2, max_size=3))
        ... def test_partners_are_in_the_register(register):
        ...     partners = [register.partner(agreement) for agreement in register]
        ...     assert all(partner is None or partner in register.organizations for partner in partners)
        >>> test_partners_are_in_the_register()
    """
    make = _detailed_records if details else _plain_records
    days = _or(signed, partial_dates(earliest=FIRST_DAY + timedelta(days=1)))
    numbers = st.lists(st.integers(1, max(50, max_size)), min_size=min_size, max_size=max_size, unique=True)
    sizes = ((0, 1), (1, 1), (2, 2), (3, 2))  # how many partners and sources; the first is the simplest
    keys_made = [
        (
            [f"{key_prefix}{key}" for key in _ORGANIZATIONS[: partners + 1]],
            [f"{key_prefix}{key}" for key in _SOURCES[:several]],
        )
        for partners, several in sizes
    ]
    return st.one_of([_registers(make(*keys, days), numbers, key_prefix) for keys in keys_made])


class _Records(NamedTuple):
    """What the records of a register are drawn from, and the keys that they can name."""

    organization_keys: list[str]
    source_keys: list[str]
    organization: SearchStrategy[Organization]
    source: SearchStrategy[Source]
    agreement: SearchStrategy[Agreement]


def _detailed_records(
    organization_keys: list[str], source_keys: list[str], signed: SearchStrategy[PartialDate]
) -> _Records:
    host, *partners = organization_keys
    source_key = st.sampled_from(source_keys)
    agreement = agreements(
        partner=st.sampled_from([None, *partners]),
        signed=signed,
        organization_keys=st.sampled_from([host, *partners]),
        source_keys=source_key,
    )
    return _Records(organization_keys, source_keys, organizations(source_keys=source_key), sources(), agreement)


def _plain_records(
    organization_keys: list[str], source_keys: list[str], signed: SearchStrategy[PartialDate]
) -> _Records:
    source_key = st.sampled_from(source_keys)
    organization = st.builds(
        Organization,
        key=st.just("any"),
        names=st.just((Name(text="name", lang="en"),)),
        kind=st.sampled_from(OrganizationKind),
        country=st.sampled_from(["JP", "FR", None]),
        seat=st.sampled_from([Place(country="JP"), Place(country="FR"), None]),
        sources=st.just((source_keys[0],)),
    )
    source = Source(key="any", kind=SourceKind.PRESS_RELEASE, publisher="publisher", lang="en")
    number = st.builds(Position, series=st.sampled_from(Series), ordinal=st.just(1), source=source_key)
    agreement = st.builds(
        Agreement,
        key=st.just("any"),
        partner=st.sampled_from([None, *organization_keys[1:]]),
        counted_as=st.sampled_from(Group),
        instrument=st.sampled_from([*Instrument, None]),
        signed=signed,
        positions=_tuples(number, max_size=1),
        tallies=_tuples(published_tallies(max_part=5, source_keys=_optional(source_key)), max_size=1),
        sources=st.just((source_keys[0],)),
    )
    return _Records(organization_keys, source_keys, organization, st.just(source), agreement)


@st.composite
def _registers(draw: DrawFn, records: _Records, numbers: SearchStrategy[list[int]], key_prefix: str) -> Register:
    """Draw records and give each the key, and the published number, that it has in the register."""
    made = [
        _numbered(draw(records.agreement), f"{key_prefix}a{index}", number)
        for index, number in enumerate(draw(numbers))
    ]
    host, *partners = [attrs.evolve(draw(records.organization), key=key) for key in records.organization_keys]
    return Register(
        revision=LAST_DAY,
        host=host.key,
        organizations=[_founded_in_time(host, made), *partners],
        sources=[attrs.evolve(draw(records.source), key=key) for key in records.source_keys],
        agreements=made,
    )


def _numbered(agreement: Agreement, key: str, number: int) -> Agreement:
    printed = tuple(attrs.evolve(position, ordinal=number) for position in agreement.positions)
    return attrs.evolve(agreement, key=key, positions=printed)


def _founded_in_time(host: Organization, made: list[Agreement]) -> Organization:
    """Leave a founding out that would come after a signing, as it can where the caller chose the days."""
    first_signing = min((agreement.signed.latest for agreement in made), default=date.max)
    if host.established is None or host.established.earliest <= first_signing:
        return host
    return attrs.evolve(host, established=None)


def bounds(*, max_value: int = 1000) -> SearchStrategy[Bounds]:
    """Make bounds, exact ones among them.

    Args:
        max_value: Neither bound is larger.

    Examples:
        >>> from hypothesis import find
        >>> find(bounds(), lambda number: not number.is_exact)
        Bounds(lower=0, upper=1)
    """
    number = st.integers(0, max_value)
    exact = number.map(lambda n: Bounds(n, n))
    return exact | st.tuples(number, number).map(lambda pair: Bounds(min(pair), max(pair)))


def tallies(*, max_value: int = 1000) -> SearchStrategy[Tally]:
    """Make derived tallies, exact ones among them.

    Args:
        max_value: No bound of either part is larger.

    Examples:
        >>> from hypothesis import find
        >>> print(find(tallies(), lambda tally: int(tally.overseas) > 8 if tally.overseas.is_exact else False))
        9 overseas, 0 domestic
    """
    return st.builds(Tally, overseas=bounds(max_value=max_value), domestic=bounds(max_value=max_value))


def reconciliations(*, register: SearchStrategy[Register] | None = None) -> SearchStrategy[Reconciliation]:
    """Make reconciliations of registers, with and without figures that contradict each other.

    Args:
        register: What the registers are drawn from.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(reconciliations())
        ... def test_explanation_tells_every_conflict(found):
        ...     assert found.explain("en").count(" prints ") == len(found.conflicts)
        >>> test_explanation_tells_every_conflict()
    """
    return _or(register, registers(max_size=3, details=False)).map(reconcile)


def findings() -> SearchStrategy[Finding]:
    """Make findings on published numbers and tallies, right under both ways of counting, one or neither.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(findings())
        ... def test_both_ways_of_counting_are_derived(finding):
        ...     assert finding.agrees_under <= set(finding.derived)
        >>> test_both_ways_of_counting_are_derived()
    """
    found = reconciliations(register=registers(min_size=1, max_size=3, details=False))
    return found.filter(lambda each: bool(each.findings)).flatmap(lambda each: st.sampled_from(each.findings))


def problems() -> SearchStrategy[Problem]:
    """Make problems such as `linkj_partners.errors.InvalidDataError` lists, in a file and in a text.

    Examples:
        >>> from hypothesis import find
        >>> print(find(problems(), lambda problem: problem.file is not None))
        register.json: $: 0
    """
    records = st.sampled_from(["agreements", "organizations", "sources"])
    paths = st.just("$") | st.builds("$.{}[{}].key".format, records, st.integers(0, 99))
    return st.builds(Problem, path=paths, message=_LINES, file=_optional(st.just("register.json")))


STRATEGIES: Final[Mapping[type, Callable[[], SearchStrategy[Any]]]] = MappingProxyType(
    {
        PartialDate: lambda: partial_dates(open_ended=True),
        Term: terms,
        Period: periods,
        Rule: rules,
        Wording: wordings,
        Ordinal: ordinals,
        Match: matches,
        Text: texts,
        Name: names,
        Place: places,
        Figure: figures,
        Source: sources,
        Provenance: lambda: provenance(field="names"),
        Organization: organizations,
        Representative: representatives,
        Position: positions,
        PublishedTally: published_tallies,
        Agreement: agreements,
        Register: registers,
        Bounds: bounds,
        Tally: tallies,
        Reconciliation: reconciliations,
        Finding: findings,
        Problem: problems,
    }
)
"""What ``st.from_type`` uses for each public value."""
