"""Strategies for whole registers, whose references lead to a record and whose numbers are unique."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import attrs

from linkj_partners._extras import Library
from linkj_partners.dates import PartialDate
from linkj_partners.model import (
    Agreement,
    Group,
    Instrument,
    Name,
    Organization,
    OrganizationKind,
    Person,
    Place,
    Position,
    Register,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.ordinals import phrase
from linkj_partners.testing._records import agreements, organizations, people, published_tallies, sources
from linkj_partners.testing._values import FIRST_DAY, LAST_DAY, partial_dates
from linkj_partners.testing._words import optional, or_default, tuples

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")

_SERIES = (
    Series(key="partners", names=Text({"en": "partners"})),
    Series(key="municipalities", names=Text({"en": "municipalities"}), kinds=(OrganizationKind.LOCAL_GOVERNMENT,)),
    Series(key="partners-abroad", names=Text({"en": "partners abroad"}), partial=True),
)
# How many partners, sources and people there are; the first is the simplest.
_SIZES = ((0, 1, 1), (1, 1, 1), (2, 2, 2), (3, 2, 2))


def registers(
    *,
    min_size: int = 0,
    max_size: int = 5,
    signed: SearchStrategy[PartialDate] | None = None,
    key_prefix: str = "",
    details: bool = True,
) -> SearchStrategy[Register]:
    """Build valid registers: references lead to a record, keys and numbers are unique.

    Args:
        min_size: The least number of agreements.
        max_size: The largest number of agreements.
        signed: The strategy of the signing days.
        key_prefix: What every key begins with, so that two registers can be put together.
        details: Whether to draw everything that a record can hold. Without, only what is counted is drawn, which is
            several times faster: partners with their kind, country and seat, signing days, groups, renewals, published
            numbers and tallies.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(registers(min_size=2, max_size=3))
        ... def test_partners_are_in_the_register(register):
        ...     for agreement in register:
        ...         assert set(register.partners(agreement)) <= set(register.organizations)
        >>> test_partners_are_in_the_register()
    """
    make = _detailed if details else _plain
    days = or_default(signed, partial_dates(earliest=FIRST_DAY + timedelta(days=1), open_ended=True))
    numbers = st.lists(st.integers(1, max(50, max_size)), min_size=min_size, max_size=max_size, unique=True)
    return st.one_of([_registers(make(_Keys.of(key_prefix, *size), days), numbers, key_prefix) for size in _SIZES])


class _Keys(NamedTuple):
    """The keys of the records of a register."""

    host: str
    partners: list[str]
    sources: list[str]
    people: list[str]

    @classmethod
    def of(cls, prefix: str, partners: int, sources: int, people: int) -> _Keys:
        """Number the records of each kind."""
        counts = (("p", partners), ("source-", sources), ("person-", people))
        lists = ([f"{prefix}{name}{number}" for number in range(count)] for name, count in counts)
        return cls(f"{prefix}host", *lists)


class _Records(NamedTuple):
    """The strategy of the records of a register."""

    keys: _Keys
    organization: SearchStrategy[Organization]
    person: SearchStrategy[Person]
    source: SearchStrategy[Source]
    agreement: SearchStrategy[Agreement]


def _partners(keys: _Keys) -> SearchStrategy[tuple[str, ...]]:
    if not keys.partners:
        return st.just(())
    return st.lists(st.sampled_from(keys.partners), max_size=3, unique=True).map(tuple)


def _detailed(keys: _Keys, signed: SearchStrategy[PartialDate]) -> _Records:
    source_key = st.sampled_from(keys.sources)
    agreement = agreements(
        partners=_partners(keys),
        signed=signed,
        person_keys=st.sampled_from(keys.people),
        organization_keys=st.sampled_from([keys.host, *keys.partners]),
        source_keys=source_key,
    )
    organization, person = organizations(source_keys=source_key), people(source_keys=source_key)
    return _Records(keys, organization, person, sources(), agreement)


def _plain(keys: _Keys, signed: SearchStrategy[PartialDate]) -> _Records:
    source_key = st.sampled_from(keys.sources)
    organization = st.builds(
        Organization,
        key=st.just("any"),
        names=st.just((Name(text="name", lang="en"),)),
        kind=st.sampled_from([None, *OrganizationKind]),
        country=st.sampled_from(["JP", "FR", None]),
        seat=st.sampled_from([Place(country="JP"), Place(country="FR"), None]),
    )
    position = st.builds(
        Position,
        series=st.sampled_from([each.key for each in _SERIES]),
        ordinal=st.just(1),
        source=optional(source_key),
    )
    agreement = st.builds(
        Agreement,
        key=st.just("any"),
        partners=_partners(keys),
        counted_as=optional(st.sampled_from(Group)),
        instrument=st.sampled_from([*Instrument, None]),
        signed=signed,
        positions=tuples(position),
        tallies=tuples(published_tallies(max_part=5, source_keys=source_key)),
    )
    person = Person(key="any", names=(Name(text="name", lang="en"),))
    source = Source(key="any", kind=SourceKind.PRESS_RELEASE, publisher="publisher", lang="en")
    return _Records(keys, organization, st.just(person), st.just(source), agreement)


def _registers(records: _Records, numbers: SearchStrategy[list[int]], key_prefix: str) -> SearchStrategy[Register]:
    """Draw records and give each the key, the number and the agreement to renew that it has in the register."""
    keys = records.keys

    def register(draw: DrawFn) -> Register:
        made: list[Agreement] = []
        signed_from: dict[str, date] = {}  # not before what it renews
        numbered: dict[str, int] = {}
        for index, number in enumerate(draw(numbers)):
            key, agreement = f"{key_prefix}a{index}", draw(records.agreement)
            earlier = [each for each, day in signed_from.items() if day <= agreement.signed.latest]
            renews = draw(st.sampled_from([None, *earlier]))
            # A source may print the number of the original again.
            numbered[key] = number if renews is None else draw(st.sampled_from([number, numbered[renews]]))
            made.append(attrs.evolve(_numbered(agreement, key, numbered[key]), renews=renews))
            signed_from[key] = max(agreement.signed.earliest, signed_from.get(renews or "", date.min))
        host, *partners = [attrs.evolve(draw(records.organization), key=key) for key in (keys.host, *keys.partners)]
        return Register(
            revision=LAST_DAY,
            host=host.key,
            series=_SERIES,
            organizations=[_founded_in_time(host, made), *partners],
            people=[attrs.evolve(draw(records.person), key=key) for key in keys.people],
            sources=[attrs.evolve(draw(records.source), key=key) for key in keys.sources],
            agreements=made,
        )

    # Without arguments, which would fill pages when the strategy is printed.
    return st.composite(register)()


def _numbered(agreement: Agreement, key: str, number: int) -> Agreement:
    printed = tuple(
        attrs.evolve(position, ordinal=number, phrase=None if position.phrase is None else phrase(number))
        for position in agreement.positions
    )
    return attrs.evolve(agreement, key=key, positions=printed)


def _founded_in_time(host: Organization, made: list[Agreement]) -> Organization:
    """Leave out a founding after a signing, which can happen where the caller chose the days."""
    first_signing = min((agreement.signed.latest for agreement in made), default=date.max)
    if host.established is None or host.established.earliest <= first_signing:
        return host
    provenance = tuple(entry for entry in host.provenance if not entry.field.startswith("established"))
    return attrs.evolve(host, established=None, provenance=provenance)
