"""What must hold across the records of a register: keys, references, numbers, renewals and days."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from linkj_partners.errors import Problem, shown
from linkj_partners.model._agreements import Agreement
from linkj_partners.model._organizations import Organization
from linkj_partners.model._people import Person
from linkj_partners.model._published import Series
from linkj_partners.model._renewals import Chains, chains
from linkj_partners.model._sources import Source

__all__ = ["Keyed", "Records", "problems"]


class Keyed(Protocol):
    """A record that has a key."""

    @property
    def key(self) -> str: ...


_Record = TypeVar("_Record", bound=Keyed)
# The steps of a path from the document: members and indices.
_Place: TypeAlias = tuple[str | int, ...]
_Reference: TypeAlias = tuple[_Place, str]


class Records(NamedTuple):
    """The records that are to make a register; one that could not be read is ``None``, and so is the host.

    Attributes:
        host: The key of the organization whose register it is.
        series: What published numbers count.
        organizations: The host and the partners.
        people: The people.
        sources: The sources.
        agreements: The agreements.
    """

    host: str | None
    series: Sequence[Series | None]
    organizations: Sequence[Organization | None]
    people: Sequence[Person | None]
    sources: Sequence[Source | None]
    agreements: Sequence[Agreement | None]


def problems(records: Records) -> tuple[Problem, ...]:
    """Find everything that keeps records from making a register.

    What depends on a record that could not be read is not judged.

    Returns:
        The problems, with paths that count the records in the order given; empty for a valid register.
    """
    by_key = {agreement.key: agreement for agreement in records.agreements if agreement is not None}
    followed = chains(by_key)
    return (
        *_repeated_keys("series", records.series),
        *_repeated_keys("sources", records.sources),
        *_repeated_keys("people", records.people),
        *_repeated_keys("organizations", records.organizations),
        *_repeated_keys("agreements", records.agreements),
        *_dangling(_organizations_named, "organizations", records),
        *_dangling(_people_named, "people", records),
        *_dangling(_sources_named, "sources", records),
        *_dangling(_series_named, "series", records),
        *_dangling(_agreements_renewed, "agreements", records),
        *_repeated_numbers(records.agreements, followed.originals),
        *_host_as_partner(records),
        *_impossible_renewals(records.agreements, followed),
        *_signed_before_founding(records),
    )


def _located(member: str, records: Iterable[_Record | None]) -> Iterator[tuple[_Place, _Record]]:
    for index, record in enumerate(records):
        if record is not None:
            yield (member, index), record


def _path(place: _Place) -> str:
    """Write a place as a JSON path; only where there is a problem, since most places have none."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)


def _repeated_keys(member: str, records: Iterable[Keyed | None]) -> Iterator[Problem]:
    first: dict[str, _Place] = {}
    for place, record in _located(member, records):
        owner = first.setdefault(record.key, place)
        if owner is not place:
            message = f"the key {shown(record.key)} is taken by {_path(owner)}: give each record its own"
            yield Problem(f"{_path(place)}.key", message)


def _dangling(
    named: Callable[[Records, AbstractSet[str]], Iterator[_Reference]], member: str, records: Records
) -> Iterator[Problem]:
    keyed: Sequence[Keyed | None] = getattr(records, member)
    known = {record.key for record in keyed if record is not None}
    if any(record is None for record in keyed):
        return
    for place, key in named(records, known):
        yield Problem(_path(place), f"{shown(key)} is not a key in $.{member}: add that record or correct the key")


# Each of these yields the references that lead nowhere, and makes no place for the many that lead somewhere.


def _organizations_named(records: Records, known: AbstractSet[str]) -> Iterator[_Reference]:
    if records.host is not None and records.host not in known:
        yield ("host",), records.host
    for place, agreement in _located("agreements", records.agreements):
        for index, partner in enumerate(agreement.partners):
            if partner not in known:
                yield (*place, "partners", index), partner
        for index, representative in enumerate(agreement.representatives):
            if representative.organization not in known:
                yield (*place, "representatives", index, "organization"), representative.organization


def _people_named(records: Records, known: AbstractSet[str]) -> Iterator[_Reference]:
    for place, agreement in _located("agreements", records.agreements):
        for index, representative in enumerate(agreement.representatives):
            if representative.person not in known:
                yield (*place, "representatives", index, "person"), representative.person


def _series_named(records: Records, known: AbstractSet[str]) -> Iterator[_Reference]:
    for place, agreement in _located("agreements", records.agreements):
        for index, position in enumerate(agreement.positions):
            if position.series not in known:
                yield (*place, "positions", index, "series"), position.series


def _agreements_renewed(records: Records, known: AbstractSet[str]) -> Iterator[_Reference]:
    for place, agreement in _located("agreements", records.agreements):
        if agreement.renews is not None and agreement.renews not in known:
            yield (*place, "renews"), agreement.renews


def _sources_named(records: Records, known: AbstractSet[str]) -> Iterator[_Reference]:
    for place, organization in _located("organizations", records.organizations):
        yield from _sources_of(place, organization, known)
    for place, person in _located("people", records.people):
        yield from _sources_of(place, person, known)
    for place, agreement in _located("agreements", records.agreements):
        yield from _sources_of(place, agreement, known)
        for index, position in enumerate(agreement.positions):
            if position.source is not None and position.source not in known:
                yield (*place, "positions", index, "source"), position.source
        for index, tally in enumerate(agreement.tallies):
            if tally.source is not None and tally.source not in known:
                yield (*place, "tallies", index, "source"), tally.source


def _sources_of(
    place: _Place, record: Organization | Person | Agreement, known: AbstractSet[str]
) -> Iterator[_Reference]:
    for index, key in enumerate(record.sources):
        if key not in known:
            yield (*place, "sources", index), key
    for index, entry in enumerate(record.provenance):
        for number, key in enumerate(entry.sources):
            if key not in known:
                yield (*place, "provenance", index, "sources", number), key


def _repeated_numbers(agreements: Sequence[Agreement | None], originals: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[tuple[str, int], tuple[str, _Place]] = {}
    for place, agreement in _located("agreements", agreements):
        original = originals[agreement.key]
        for index, position in enumerate(agreement.positions):
            owner, owner_place = first.setdefault((position.series, position.ordinal), (original, place))
            if owner != original:
                number = f"number {position.ordinal} of {position.series}"
                message = (
                    f"{number} is taken by {_path(owner_place)}: a number belongs to one agreement and its renewals"
                )
                yield Problem(_path((*place, "positions", index, "ordinal")), message)


def _host_as_partner(records: Records) -> Iterator[Problem]:
    for place, agreement in _located("agreements", records.agreements):
        for index, partner in enumerate(agreement.partners):
            if partner == records.host:
                message = f"{partner} is the host of the register: list only the other parties"
                yield Problem(_path((*place, "partners", index)), message)


def _impossible_renewals(agreements: Sequence[Agreement | None], followed: Chains) -> Iterator[Problem]:
    last_signed: dict[str, Agreement] = {}  # of each agreement and those that it goes back to
    earlier: dict[str, Agreement] = {}  # of only those that it goes back to
    for each in followed.ordered:
        renewed = None if each.renews is None else last_signed.get(each.renews)
        if renewed is not None:
            earlier[each.key] = renewed
        last_signed[each.key] = each if renewed is None else max(renewed, each, key=lambda one: one.signed.earliest)
    for place, agreement in _located("agreements", agreements):
        renewed = earlier.get(agreement.key)
        if renewed is not None and agreement.signed.latest < renewed.signed.earliest:
            message = f"{renewed.key} was signed later, {renewed.signed}: name an agreement that is not later"
            yield Problem(f"{_path(place)}.renews", message)
        if agreement.key in followed.circular:
            yield Problem(f"{_path(place)}.renews", "the renewals form a circle: one of them must not renew another")


def _signed_before_founding(records: Records) -> Iterator[Problem]:
    hosts = (item for _, item in _located("organizations", records.organizations) if item.key == records.host)
    founded = next((host.established for host in hosts), None)
    if founded is None:
        return
    for place, agreement in _located("agreements", records.agreements):
        if agreement.signed.latest < founded.earliest:
            message = f"{agreement.signed} is before the host was founded, {founded}: correct one of them"
            yield Problem(f"{_path(place)}.signed", message)
