"""Hypothesis strategies for every public value, for the tests of those who build on the library.

They need the extra ``hypothesis`` (``pip install "linkj-partners[hypothesis]"``). What they make is valid by
construction and shrinks to readable examples. With this package installed, ``st.from_type(Agreement)`` and
the like use them without more ado.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from linkj_partners.countries import COUNTRY_CODES
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
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.partial_dates import PartialDate
from linkj_partners.register import Register
from linkj_partners.tallies import Bounds, Tally
from linkj_partners.terms import Term

__all__ = [
    "STRATEGIES",
    "agreements",
    "bounds",
    "figures",
    "keys",
    "language_tags",
    "names",
    "organizations",
    "partial_dates",
    "places",
    "positions",
    "provenance",
    "published_tallies",
    "registers",
    "representatives",
    "sources",
    "tallies",
    "terms",
    "texts",
]

_T = TypeVar("_T")

FIRST_DAY: Final = date(2016, 3, 31)
LAST_DAY: Final = date(2026, 12, 31)
_LANGUAGES: Final = ("en", "ja", "fr", "da", "ja-Latn", "zh-Hant-TW", "es-419")
_WORDS: Final = "ab Z0団体例目ーあé-"


def _optional(strategy: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    return st.none() | strategy


def _tuples(strategy: SearchStrategy[_T], *, min_size: int = 0, max_size: int = 2) -> SearchStrategy[tuple[_T, ...]]:
    return st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)


def keys() -> SearchStrategy[str]:
    """Make keys: slugs such as ``a`` or ``b-1``.

    Examples:
        >>> from hypothesis import find
        >>> find(keys(), lambda key: "-" in key)
        '0-0'
    """
    part = st.text(ascii_lowercase + "0123456789", min_size=1, max_size=4)
    return st.lists(part, min_size=1, max_size=2).map("-".join)


def language_tags() -> SearchStrategy[str]:
    """Make BCP 47 language tags, with and without script and region."""
    return st.sampled_from(_LANGUAGES)


def _lines() -> SearchStrategy[str]:
    """Make one-line texts in Latin and Japanese letters, without white space around them."""
    return st.text(_WORDS, min_size=1, max_size=6).map(lambda text: text.strip() or "a")


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

    Examples:
        >>> from hypothesis import find
        >>> find(terms(), lambda term: term.years > 2)
        Term(years=3, months=0, days=0)
    """
    years, months = draw(st.integers(0, max_years)), draw(st.integers(0, max_months))
    days = draw(st.integers(0 if years or months else 1, max_days))
    return Term(years=years, months=months, days=days)


def texts() -> SearchStrategy[Text]:
    """Make short texts in some language."""
    return st.builds(Text, text=_lines(), lang=language_tags())


def names() -> SearchStrategy[Name]:
    """Make names of every kind."""
    return st.builds(Name, text=_lines(), lang=language_tags(), kind=st.sampled_from(NameKind))


def places() -> SearchStrategy[Place]:
    """Make places in any country."""
    return st.builds(Place, country=st.sampled_from(sorted(COUNTRY_CODES)), locality=_optional(_lines()))


def figures() -> SearchStrategy[Figure]:
    """Make published numbers with every hedge, some of them money."""
    return st.builds(
        Figure,
        value=st.integers(0, 10**12),
        qualifier=st.sampled_from(Qualifier),
        unit=_lines(),
        what=_lines(),
        currency=_optional(st.sampled_from(["EUR", "JPY", "USD"])),
        phrase=_optional(_lines()),
    )


def sources(*, key: SearchStrategy[str] | None = None) -> SearchStrategy[Source]:
    """Make sources of every kind.

    Args:
        key: What their keys are drawn from.
    """
    return st.builds(
        Source,
        key=keys() if key is None else key,
        kind=st.sampled_from(SourceKind),
        title=_optional(_lines()),
        publisher=_lines(),
        lang=language_tags(),
        published=_optional(partial_dates(open_ended=True)),
        url=_optional(st.sampled_from(["https://example.org/", "http://example.com/news?id=1"])),
        note=_optional(_lines()),
    )


def provenance(*, field: str, source_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Provenance]:
    """Make provenance of one field, stated or inferred.

    Args:
        field: The path of a field that holds something in the record that the entry is for.
        source_keys: What the keys of its sources are drawn from.
    """
    keys_of_sources = _tuples(keys() if source_keys is None else source_keys)
    stated = st.builds(
        Provenance, field=st.just(field), basis=st.just(Basis.STATED), sources=keys_of_sources, note=_optional(_lines())
    )
    inferred = st.builds(
        Provenance, field=st.just(field), basis=st.just(Basis.INFERRED), sources=keys_of_sources, note=_lines()
    )
    return stated | inferred


def organizations(
    *, key: SearchStrategy[str] | None = None, source_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[Organization]:
    """Make organizations of every kind.

    Args:
        key: What their keys are drawn from.
        source_keys: What the keys of their sources are drawn from.
    """
    source_key = keys() if source_keys is None else source_keys
    web_address = st.sampled_from(["https://example.org/", "http://example.com/"])
    return st.builds(
        Organization,
        key=keys() if key is None else key,
        names=_tuples(names(), min_size=1),
        kind=st.sampled_from(OrganizationKind),
        country=_optional(st.sampled_from(["DK", "FR", "JP", "US"])),
        seat=_optional(st.sampled_from(["FR", "JP", "US"]).map(lambda country: Place(country=country)) | places()),
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
    """
    return st.builds(
        Representative,
        names=_tuples(names(), min_size=1),
        titles=_tuples(texts()),
        organization=keys() if organization_keys is None else organization_keys,
        role=st.sampled_from(Role),
    )


def positions(
    *, ordinal: SearchStrategy[int] | None = None, source_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[Position]:
    """Make published numbers in both series.

    Args:
        ordinal: What the numbers are drawn from.
        source_keys: What the keys of their sources are drawn from.
    """
    return st.builds(
        Position,
        series=st.sampled_from(Series),
        ordinal=st.integers(1, 10_000) if ordinal is None else ordinal,
        phrase=_optional(_lines()),
        source=keys() if source_keys is None else source_keys,
    )


@st.composite
def published_tallies(
    draw: DrawFn, *, max_part: int = 1000, source_keys: SearchStrategy[str] | None = None
) -> PublishedTally:
    """Make published numbers of partners that can be right, with every combination of parts.

    Args:
        draw: Hypothesis gives it.
        max_part: No part is larger.
        source_keys: What the keys of their sources are drawn from; by default they may have none.
    """
    overseas, domestic = draw(st.integers(0, max_part)), draw(st.integers(0, max_part))
    present = draw(st.sampled_from(["t", "o", "d", "to", "td", "od", "tod"]))
    return PublishedTally(
        total=overseas + domestic if "t" in present else None,
        overseas=overseas if "o" in present else None,
        domestic=domestic if "d" in present else None,
        phrase=draw(_lines()),
        source=draw(_optional(keys()) if source_keys is None else source_keys),
    )


@st.composite
def agreements(
    draw: DrawFn,
    *,
    key: SearchStrategy[str] | None = None,
    partner: SearchStrategy[str | None] | None = None,
    signed: SearchStrategy[PartialDate] | None = None,
    organization_keys: SearchStrategy[str] | None = None,
    source_keys: SearchStrategy[str] | None = None,
    ordinals: SearchStrategy[int] | None = None,
) -> Agreement:
    """Make agreements with and without each fact.

    Args:
        draw: Hypothesis gives it.
        key: What their keys are drawn from.
        partner: What the keys of their partners are drawn from.
        signed: What their signing days are drawn from.
        organization_keys: What the organizations of people are drawn from.
        source_keys: What the keys of their sources are drawn from.
        ordinals: What their published numbers are drawn from.

    Examples:
        >>> from hypothesis import find
        >>> print(find(agreements(), lambda agreement: True).partner)
        None
    """
    source_key = keys() if source_keys is None else source_keys
    signing = draw(partial_dates(open_ended=True) if signed is None else signed)
    term = draw(_optional(terms()))
    return Agreement(
        key=draw(keys() if key is None else key),
        partner=draw(_optional(keys()) if partner is None else partner),
        counted_as=draw(st.sampled_from(Group)),
        instrument=draw(_optional(st.sampled_from(Instrument))),
        instrument_names=draw(_tuples(texts(), max_size=1)),
        signed=signing,
        announced=draw(_optional(_announcements(signing))),
        term=term,
        term_phrase=draw(_optional(_lines())),
        positions=draw(_tuples(positions(ordinal=ordinals, source_keys=source_key), max_size=1)),
        tallies=draw(_tuples(published_tallies(source_keys=source_key), max_size=1)),
        representatives=draw(_tuples(representatives(organization_keys=organization_keys), max_size=1)),
        purpose=draw(_tuples(texts(), max_size=1)),
        activities=draw(_tuples(texts(), max_size=1)),
        framework=draw(_tuples(texts(), max_size=1)),
        sources=draw(_tuples(source_key, min_size=1)),
        provenance=draw(_tuples(provenance(field="signed", source_keys=source_key), max_size=1)),
    )


def _announcements(signed: PartialDate) -> SearchStrategy[PartialDate]:
    first = max(signed.earliest, FIRST_DAY)
    return partial_dates(earliest=first, latest=max(first, LAST_DAY))


@st.composite
def registers(
    draw: DrawFn,
    *,
    min_size: int = 0,
    max_size: int = 5,
    signed: SearchStrategy[PartialDate] | None = None,
    key_prefix: str = "",
    details: bool = True,
) -> Register:
    """Make sound registers: references lead somewhere, keys and numbers are unique.

    Args:
        draw: Hypothesis gives it.
        min_size: The least number of agreements.
        max_size: The largest number of agreements.
        signed: What the signing days are drawn from.
        key_prefix: What every key begins with, so that two registers can be put together.
        details: Whether to make everything that a record can hold; without, only what is counted: partners
            with their kind, country and seat, signing days, groups, published numbers and tallies. That is
            several times faster.

    Examples:
        >>> from hypothesis import find
        >>> len(find(registers(min_size=2, details=False), lambda register: True))
        2
    """
    source_name, host = f"{key_prefix}source", f"{key_prefix}host"
    partners = [f"{key_prefix}p{index}" for index in range(draw(st.integers(0, min(max_size, 3))))]
    ordinals = draw(st.lists(st.integers(1, 50), min_size=min_size, max_size=max_size, unique=True))
    signing_days = partial_dates(earliest=FIRST_DAY + timedelta(days=1)) if signed is None else signed
    make_organization = _detailed_organization if details else _plain_organization
    make_agreement = _detailed_agreement if details else _plain_agreement
    source = Source(key=source_name, kind=SourceKind.PRESS_RELEASE, publisher="publisher", lang="en")
    return Register(
        revision=LAST_DAY,
        host=host,
        organizations=[draw(make_organization(key, source_name)) for key in (host, *partners)],
        sources=[draw(sources(key=st.just(source_name))) if details else source],
        agreements=[
            draw(make_agreement(f"{key_prefix}a{index}", (host, *partners), signing_days, ordinal, source_name))
            for index, ordinal in enumerate(ordinals)
        ],
    )


def _detailed_organization(key: str, source: str) -> SearchStrategy[Organization]:
    return organizations(key=st.just(key), source_keys=st.just(source))


def _plain_organization(key: str, source: str) -> SearchStrategy[Organization]:
    return st.builds(
        Organization,
        key=st.just(key),
        names=st.just((Name(text=key, lang="en"),)),
        kind=st.sampled_from(OrganizationKind),
        country=st.sampled_from(["JP", "FR", None]),
        seat=st.sampled_from([Place(country="JP"), Place(country="FR"), None]),
        sources=st.just((source,)),
    )


def _detailed_agreement(
    key: str, organization_keys: tuple[str, ...], signed: SearchStrategy[PartialDate], ordinal: int, source: str
) -> SearchStrategy[Agreement]:
    return agreements(
        key=st.just(key),
        partner=st.sampled_from([*organization_keys, None]),
        signed=signed,
        organization_keys=st.sampled_from(organization_keys),
        source_keys=st.just(source),
        ordinals=st.just(ordinal),
    )


def _plain_agreement(
    key: str, organization_keys: tuple[str, ...], signed: SearchStrategy[PartialDate], ordinal: int, source: str
) -> SearchStrategy[Agreement]:
    numbers = st.sampled_from(Series).map(lambda series: Position(series=series, ordinal=ordinal, source=source))
    return st.builds(
        Agreement,
        key=st.just(key),
        partner=st.sampled_from([*organization_keys, None]),
        counted_as=st.sampled_from(Group),
        instrument=st.sampled_from([*Instrument, None]),
        signed=signed,
        positions=_tuples(numbers, max_size=1),
        tallies=_tuples(published_tallies(max_part=5, source_keys=st.just(source)), max_size=1),
        sources=st.just((source,)),
    )


@st.composite
def bounds(draw: DrawFn, *, max_value: int = 1000) -> Bounds:
    """Make bounds, exact ones among them."""
    lower = draw(st.integers(0, max_value))
    return Bounds(lower, draw(st.just(lower) | st.integers(lower, max_value)))


def tallies(*, max_value: int = 1000) -> SearchStrategy[Tally]:
    """Make derived tallies."""
    return st.builds(Tally, overseas=bounds(max_value=max_value), domestic=bounds(max_value=max_value))


STRATEGIES: Final[Mapping[type, Callable[[], SearchStrategy[Any]]]] = MappingProxyType(
    {
        PartialDate: lambda: partial_dates(open_ended=True),
        Term: terms,
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
    }
)
"""What ``st.from_type`` uses for each public value."""
