"""What must hold across the records of a register: keys, references, numbers, renewals and days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from linkj_partners.errors import Problem, shown
from linkj_partners.model._agreements import Agreement
from linkj_partners.model._organizations import Organization
from linkj_partners.model._people import Person
from linkj_partners.model._published import Series
from linkj_partners.model._renewals import chains
from linkj_partners.model._sources import Source

__all__ = ["Records", "problems"]


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


_Record = TypeVar("_Record", bound=_Keyed)
_Reference: TypeAlias = tuple[str, str]


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
        *_dangling(_organizations_named(records), "organizations", records.organizations),
        *_dangling(_people_named(records), "people", records.people),
        *_dangling(_sources_named(records), "sources", records.sources),
        *_dangling(_series_named(records), "series", records.series),
        *_dangling(_agreements_renewed(records), "agreements", records.agreements),
        *_repeated_numbers(records.agreements, followed.originals),
        *_impossible_renewals(records.agreements, by_key, followed.circular),
        *_signed_before_founding(records),
    )


def _located(member: str, records: Iterable[_Record | None]) -> Iterator[tuple[str, _Record]]:
    for index, record in enumerate(records):
        if record is not None:
            yield f"$.{member}[{index}]", record


def _repeated_keys(member: str, records: Iterable[_Keyed | None]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path, record in _located(member, records):
        owner = first.setdefault(record.key, path)
        if owner != path:
            yield Problem(f"{path}.key", f"the key {shown(record.key)} is taken by {owner}: give each record its own")


def _dangling(references: Iterable[_Reference], member: str, records: Sequence[_Keyed | None]) -> Iterator[Problem]:
    if None in records:
        return
    known = {record.key for _, record in _located(member, records)}
    for path, key in references:
        if key not in known:
            yield Problem(path, f"{shown(key)} is not a key in $.{member}: add that record or correct the key")


def _organizations_named(records: Records) -> Iterator[_Reference]:
    if records.host is not None:
        yield "$.host", records.host
    for path, agreement in _located("agreements", records.agreements):
        for place, partner in enumerate(agreement.partners):
            yield f"{path}.partners[{place}]", partner
        for place, representative in enumerate(agreement.representatives):
            yield f"{path}.representatives[{place}].organization", representative.organization


def _people_named(records: Records) -> Iterator[_Reference]:
    for path, agreement in _located("agreements", records.agreements):
        for place, representative in enumerate(agreement.representatives):
            yield f"{path}.representatives[{place}].person", representative.person


def _series_named(records: Records) -> Iterator[_Reference]:
    for path, agreement in _located("agreements", records.agreements):
        for place, position in enumerate(agreement.positions):
            yield f"{path}.positions[{place}].series", position.series


def _agreements_renewed(records: Records) -> Iterator[_Reference]:
    for path, agreement in _located("agreements", records.agreements):
        if agreement.renews is not None:
            yield f"{path}.renews", agreement.renews


def _sources_named(records: Records) -> Iterator[_Reference]:
    for path, organization in _located("organizations", records.organizations):
        yield from _sources_of(path, organization)
    for path, person in _located("people", records.people):
        yield from _sources_of(path, person)
    for path, agreement in _located("agreements", records.agreements):
        yield from _sources_of(path, agreement)
        figures = {
            **{f"{path}.positions[{place}]": number.source for place, number in enumerate(agreement.positions)},
            **{f"{path}.tallies[{place}]": tally.source for place, tally in enumerate(agreement.tallies)},
        }
        yield from ((f"{figure}.source", source) for figure, source in figures.items() if source is not None)


def _sources_of(path: str, record: Organization | Person | Agreement) -> Iterator[_Reference]:
    for index, key in enumerate(record.sources):
        yield f"{path}.sources[{index}]", key
    for index, entry in enumerate(record.provenance):
        for place, key in enumerate(entry.sources):
            yield f"{path}.provenance[{index}].sources[{place}]", key


def _repeated_numbers(agreements: Sequence[Agreement | None], originals: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[tuple[str, int], tuple[str, str]] = {}
    for path, agreement in _located("agreements", agreements):
        original = originals[agreement.key]
        for place, position in enumerate(agreement.positions):
            owner, owner_path = first.setdefault((position.series, position.ordinal), (original, path))
            if owner != original:
                number = f"number {position.ordinal} of {position.series}"
                message = f"{number} is taken by {owner_path}: a number belongs to one agreement and its renewals"
                yield Problem(f"{path}.positions[{place}].ordinal", message)


def _impossible_renewals(
    agreements: Sequence[Agreement | None], by_key: Mapping[str, Agreement], circular: frozenset[str]
) -> Iterator[Problem]:
    for path, agreement in _located("agreements", agreements):
        renewed = None if agreement.renews is None else by_key.get(agreement.renews)
        if renewed is not None and agreement.signed.latest < renewed.signed.earliest:
            message = f"{renewed.key} was signed later, {renewed.signed}: name an agreement that is not later"
            yield Problem(f"{path}.renews", message)
        if agreement.key in circular:
            yield Problem(f"{path}.renews", "the renewals form a circle: one of them must not renew another")


def _signed_before_founding(records: Records) -> Iterator[Problem]:
    hosts = (item for _, item in _located("organizations", records.organizations) if item.key == records.host)
    founded = next((host.established for host in hosts), None)
    if founded is None:
        return
    for path, agreement in _located("agreements", records.agreements):
        if agreement.signed.latest < founded.earliest:
            message = f"{agreement.signed} is before the host was founded, {founded}: correct one of them"
            yield Problem(f"{path}.signed", message)
