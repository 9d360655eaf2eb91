"""Strategies for the records, derived from the model: each field is drawn by its type and its check."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, get_args, get_origin

import attrs

from linkj_partners import _checks as checks
from linkj_partners import counting
from linkj_partners import ordinals as ordinal_phrases
from linkj_partners._checks import COUNTRY_CODES
from linkj_partners._extras import Library
from linkj_partners.dates import PartialDate
from linkj_partners.model import (
    Agreement,
    Basis,
    Figure,
    Name,
    Organization,
    Person,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Representative,
    Series,
    Source,
    Text,
)
from linkj_partners.model._fields import check_of
from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Convention, Renewal, Term, Wording
from linkj_partners.testing._values import FIRST_DAY, LAST_DAY, partial_dates, terms
from linkj_partners.testing._words import keys, language_tags, lines, optional, or_default, tuples

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")

_T = TypeVar("_T")

_COUNTRIES: Final = ("JP", "FR", "US", *sorted(COUNTRY_CODES - {"JP", "FR", "US"}))
# What a checked string or number is drawn from; anything else is drawn by its type.
_BY_CHECK: Final[dict[checks.Check, Callable[[], SearchStrategy[Any]]]] = {
    checks.key: keys,
    checks.language_tag: language_tags,
    checks.country_code: lambda: st.sampled_from(_COUNTRIES),
    checks.currency_code: lambda: st.sampled_from(["EUR", "JPY", "USD"]),
    checks.web_address: lambda: st.sampled_from(["https://example.org/", "http://example.com/news?id=1"]),
}
_BY_TYPE: Final[dict[type, Callable[[], SearchStrategy[Any]]]] = {
    str: lines,
    int: lambda: st.integers(1, 10**12),
    bool: lambda: st.sampled_from([False, True]),
    date: lambda: st.dates(FIRST_DAY, LAST_DAY),
    PartialDate: lambda: partial_dates(open_ended=True),
    Term: terms,
    Text: lambda: texts(),  # noqa: PLW0108 (defined below)
}


def record(
    kind: Callable[..., _T], *, made_by: Callable[..., _T] | None = None, **given: SearchStrategy[Any]
) -> SearchStrategy[_T]:
    """Build records of a class: each field as given, else by its check, else by its type.

    ``made_by`` takes these values in place of the class, and puts them together so that they can all be true.
    """
    return st.builds(made_by or kind, **{**_fields(kind), **given})


@functools.cache
def _fields(kind: Any) -> dict[str, SearchStrategy[Any]]:
    return {field.name: _field(field) for field in attrs.fields(kind) if field.init}


def _field(field: attrs.Attribute[Any]) -> SearchStrategy[Any]:
    if field.name == "provenance":
        return st.just(())
    kind: Any = field.type
    is_optional = isinstance(kind, UnionType)
    if is_optional:
        [kind] = [part for part in get_args(kind) if part is not NoneType]
    if get_origin(kind) is tuple:
        return tuples(_value(get_args(kind)[0], field), min_size=int(field.default is attrs.NOTHING), max_size=2)
    value = _value(kind, field)
    return optional(value) if is_optional else value


def _value(kind: Any, field: attrs.Attribute[Any]) -> SearchStrategy[Any]:
    if by_check := _BY_CHECK.get(cast("checks.Check", check_of(field))):
        return by_check()
    if by_type := _BY_TYPE.get(kind):
        return by_type()
    return st.sampled_from(kind) if issubclass(kind, Enum) else record(kind)


def texts() -> SearchStrategy[Text]:
    """Build short texts in one or two languages.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(texts(), lambda text: "例" in text.label("ja"))
        Text({'en': '例'})
    """
    return st.dictionaries(language_tags(), lines(), min_size=1, max_size=2).map(Text)


def names() -> SearchStrategy[Name]:
    """Build names of every kind.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> from linkj_partners import NameKind
        >>> find(names(), lambda name: name.kind is NameKind.ACRONYM).lang
        'en'
    """
    return record(Name)


def places() -> SearchStrategy[Place]:
    """Build places in any country.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(places(), lambda place: place.country != "JP")
        Place(country='FR', locality=None)
    """
    return record(Place)


def figures() -> SearchStrategy[Figure]:
    """Build published numbers with every hedge, some of them money.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(figures(), lambda figure: figure.value > 430).value
        431
    """
    return record(Figure, value=st.integers(0, 10**12))


def sources() -> SearchStrategy[Source]:
    """Build sources of every kind.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> from linkj_partners import SourceKind
        >>> find(sources(), lambda source: source.kind is SourceKind.NEWS).publisher
        'a'
    """
    return record(Source)


def series() -> SearchStrategy[Series]:
    """Build series, for all partners and for those of some kinds.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(series(), lambda each: len(each.kinds) == 1).key
        '0'
    """
    return record(Series)


def provenance(*, field: str, source_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Provenance]:
    """Build provenance entries of one field, stated or inferred.

    Args:
        field: The path of a field that holds something in the record that the entry is for.
        source_keys: The strategy of the keys of its sources.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(provenance(field="signed"), lambda entry: entry.basis is Basis.INFERRED).note
        'a'
    """
    known: dict[str, Any] = {"field": st.just(field), "sources": tuples(or_default(source_keys, keys()))}
    stated = record(Provenance, **known, basis=st.just(Basis.STATED))
    return stated | record(Provenance, **known, basis=st.just(Basis.INFERRED), note=lines())


def organizations(*, source_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Organization]:
    """Build organizations of every kind.

    Args:
        source_keys: The strategy of the keys of their sources.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(organizations())
        ... def test_there_is_a_name_to_show(organization):
        ...     assert organization.label("ja") in [name.text for name in organization.names]
        >>> test_there_is_a_name_to_show()
    """
    source_key = or_default(source_keys, keys())
    return record(
        Organization,
        established=optional(partial_dates(earliest=date(1900, 1, 1), latest=FIRST_DAY, open_ended=True)),
        sources=tuples(source_key),
        provenance=tuples(provenance(field="names[0]", source_keys=source_key), max_size=1),
    )


def people(*, source_keys: SearchStrategy[str] | None = None) -> SearchStrategy[Person]:
    """Build people with their names.

    Args:
        source_keys: The strategy of the keys of their sources.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(people(), lambda person: len(person.names) == 1).label("ja")
        'a'
    """
    source_key = or_default(source_keys, keys())
    return record(
        Person,
        sources=tuples(source_key),
        provenance=tuples(provenance(field="names[0].text", source_keys=source_key), max_size=1),
    )


def representatives(
    *, person_keys: SearchStrategy[str] | None = None, organization_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[Representative]:
    """Build representatives in every role.

    Args:
        person_keys: The strategy of the keys of the people.
        organization_keys: The strategy of the keys of their organizations.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(
        ...     representatives(organization_keys=st.just("link-j")), lambda person: True
        ... ).organization
        'link-j'
    """
    return record(
        Representative,
        person=or_default(person_keys, keys()),
        organization=or_default(organization_keys, keys()),
    )


def positions(
    *,
    ordinal: SearchStrategy[int] | None = None,
    source_keys: SearchStrategy[str] | None = None,
) -> SearchStrategy[Position]:
    """Build published numbers, some with the phrase that says them.

    Args:
        ordinal: The strategy of the numbers.
        source_keys: The strategy of the keys of their sources.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(
        ...     positions(ordinal=st.integers(2, 16)), lambda position: position.phrase is None
        ... ).ordinal
        2
    """
    return record(
        Position,
        made_by=_position,
        series=st.sampled_from(["partners", "municipalities"]),
        ordinal=or_default(ordinal, st.integers(1, 10_000)),
        source=optional(or_default(source_keys, keys())),
        phrase=st.sampled_from([None, "en", "ja"]),
    )


def _position(*, ordinal: int, phrase: str | None, **facts: Any) -> Position:
    counter = ordinal_phrases.CASE if phrase == "ja" else None
    written = None if phrase is None else ordinal_phrases.phrase(ordinal, phrase, counter=counter)
    return Position(ordinal=ordinal, phrase=written, **facts)


def published_tallies(
    *, max_part: int = 1000, source_keys: SearchStrategy[str] | None = None
) -> SearchStrategy[PublishedTally]:
    """Build published numbers of partners that can be right, with every combination of numbers.

    Args:
        max_part: The largest number of partners overseas, and in the host's own country.
        source_keys: The strategy of the keys of their sources.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(
        ...     published_tallies(), lambda tally: tally.total is None and tally.source is None
        ... ).overseas
        0
    """
    part = st.integers(0, max_part)
    return record(
        PublishedTally,
        made_by=_published_tally,
        total=st.sampled_from(["t", "o", "d", "to", "td", "od", "tod", "c", "tc"]),
        overseas=part,
        domestic=part,
        countries=part,
        phrase=st.sampled_from([None, "en", "ja"]),
        source=optional(or_default(source_keys, keys())),
    )


def _published_tally(
    *, total: str, overseas: int, domestic: int, countries: int, qualifier: Qualifier, phrase: str | None, **facts: Any
) -> PublishedTally:
    """Print those of the numbers whose first letters stand in ``total``."""
    tally = PublishedTally(
        total=overseas + domestic if "t" in total else None,
        overseas=overseas if "o" in total else None,
        domestic=domestic if "d" in total else None,
        countries=countries if "c" in total else None,
        qualifier=qualifier if total == "t" else Qualifier.EXACTLY,
        **facts,
    )
    return tally if phrase is None or total == "c" else attrs.evolve(tally, phrase=counting.phrase(tally, phrase))


def agreements(
    *,
    key: SearchStrategy[str] | None = None,
    partners: SearchStrategy[tuple[str, ...]] | None = None,
    signed: SearchStrategy[PartialDate] | None = None,
    term: SearchStrategy[Term | None] | None = None,
    person_keys: SearchStrategy[str] | None = None,
    organization_keys: SearchStrategy[str] | None = None,
    source_keys: SearchStrategy[str] | None = None,
    ordinals: SearchStrategy[int] | None = None,
) -> SearchStrategy[Agreement]:
    """Build agreements with and without each fact.

    Args:
        key: The strategy of their keys.
        partners: The strategy of the keys of their partners.
        signed: The strategy of their signing days.
        term: The strategy of their terms; with it they are not open-ended.
        person_keys: The strategy of the keys of people.
        organization_keys: The strategy of the organizations of people.
        source_keys: The strategy of the keys of their sources.
        ordinals: The strategy of their published numbers.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(agreements(signed=partial_dates(exact=True), term=terms()))
        ... def test_last_days_are_known(agreement):
        ...     assert agreement.last_days() is not None
        >>> test_last_days_are_known()
    """
    source_key = or_default(source_keys, keys())
    return st.builds(
        _agreement,
        open_ended=st.just(False) if term is not None else st.booleans(),  # noqa: FBT003 (a value to draw)
        facts=st.fixed_dictionaries(
            {
                **_fields(Agreement),
                "key": or_default(key, keys()),
                "partners": or_default(partners, st.lists(keys(), max_size=2, unique=True).map(tuple)),
                "signed": or_default(signed, partial_dates(open_ended=True)),
                "term": or_default(term, optional(terms())),
                "renews": st.none(),
                "renewal": optional(renewals()),
                "positions": tuples(positions(ordinal=ordinals, source_keys=source_key)),
                "tallies": tuples(published_tallies(source_keys=source_key)),
                "representatives": tuples(
                    representatives(person_keys=person_keys, organization_keys=organization_keys), max_size=1
                ),
                "sources": tuples(source_key),
                "provenance": tuples(provenance(field="signed", source_keys=source_key), max_size=1),
            }
        ),
    )


def wordings() -> SearchStrategy[Wording]:
    """Build what clauses say about a last day: a convention with the length that it counts, or the day itself.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(wordings(), lambda wording: wording.convention is None).last_day is not None
        True
    """
    counted = st.builds(Wording, convention=st.sampled_from(Convention), term=terms())
    stated = st.builds(Wording, last_day=partial_dates(), term=optional(terms()))
    return counted | stated


def renewals() -> SearchStrategy[Renewal]:
    """Build what agreements say of their own renewal.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(renewals(), lambda renewal: renewal.at_most is not None).at_most
        1
    """
    return record(Renewal, at_most=optional(st.integers(1, 5)))


def _agreement(*, open_ended: bool, facts: dict[str, Any]) -> Agreement:
    """Put an agreement together so that its facts can all be true."""
    signed: PartialDate = facts["signed"]
    if open_ended:
        facts |= {"term": None, "last_day": None, "renewal": None}
    start: PartialDate = facts["in_force_from"] or signed
    facts["last_day"] = _not_before(start, facts["last_day"])
    facts["ended"] = _not_before(start, facts["ended"])
    facts["open_ended"] = open_ended
    return Agreement(**facts)


def _not_before(start: PartialDate, day: PartialDate | None) -> PartialDate | None:
    """Move a day that is certainly before another to that one."""
    if day is None or day.latest >= start.earliest:
        return day
    return PartialDate.on(start.earliest)
