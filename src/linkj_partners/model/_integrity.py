"""What must hold across the records of a register: keys, references, ordinals and dates."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from linkj_partners.errors import Problem, shown
from linkj_partners.model._records import Agreement, Organization, Series, Source

__all__ = ["problems"]


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


_Record = TypeVar("_Record", bound=_Keyed)


def problems(
    host: str | None,
    organizations: Sequence[Organization | None],
    sources: Sequence[Source | None],
    agreements: Sequence[Agreement | None],
) -> tuple[Problem, ...]:
    """Find everything that keeps records from making a register.

    Args:
        host: The key of the organization whose register it is.
        organizations: The host and the partners.
        sources: The sources.
        agreements: The agreements.

    A record, or the host, that could not be read is ``None``: what depends on it is not judged.

    Returns:
        The problems, with paths that count the records in the order given; empty for a sound register.

    Examples:
        >>> [problem.path for problem in problems("link-j", (), (), ())]
        ['$.host']
    """
    return (
        *_repeated_keys("sources", sources),
        *_repeated_keys("organizations", organizations),
        *_repeated_keys("agreements", agreements),
        *_dangling(_references_to_organizations(host, agreements), "organizations", organizations),
        *_dangling(_references_to_sources(organizations, agreements), "sources", sources),
        *_repeated_ordinals(agreements),
        *_signed_before_founding(host, organizations, agreements),
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


def _dangling(
    references: Iterable[tuple[str, str]], member: str, records: Sequence[_Keyed | None]
) -> Iterator[Problem]:
    if None in records:
        return
    known = {record.key for _, record in _located(member, records)}
    for path, key in references:
        if key not in known:
            yield Problem(path, f"{shown(key)} is no key in $.{member}: add that record or correct the key")


def _references_to_organizations(host: str | None, agreements: Sequence[Agreement | None]) -> Iterator[tuple[str, str]]:
    if host is not None:
        yield "$.host", host
    for path, agreement in _located("agreements", agreements):
        if agreement.partner is not None:
            yield f"{path}.partner", agreement.partner
        for place, person in enumerate(agreement.representatives):
            yield f"{path}.representatives[{place}].organization", person.organization


def _references_to_sources(
    organizations: Sequence[Organization | None], agreements: Sequence[Agreement | None]
) -> Iterator[tuple[str, str]]:
    for path, organization in _located("organizations", organizations):
        yield from _sources_of(path, organization)
    for path, agreement in _located("agreements", agreements):
        yield from _sources_of(path, agreement)
        for place, position in enumerate(agreement.positions):
            yield f"{path}.positions[{place}].source", position.source
        for place, tally in enumerate(agreement.tallies):
            if tally.source is not None:
                yield f"{path}.tallies[{place}].source", tally.source


def _sources_of(path: str, record: Organization | Agreement) -> Iterator[tuple[str, str]]:
    for index, key in enumerate(record.sources):
        yield f"{path}.sources[{index}]", key
    for index, entry in enumerate(record.provenance):
        for place, key in enumerate(entry.sources):
            yield f"{path}.provenance[{index}].sources[{place}]", key


def _repeated_ordinals(agreements: Sequence[Agreement | None]) -> Iterator[Problem]:
    first: dict[tuple[Series, int], str] = {}
    for path, agreement in _located("agreements", agreements):
        for place, position in enumerate(agreement.positions):
            owner = first.setdefault((position.series, position.ordinal), path)
            if owner != path:
                number = f"number {position.ordinal} of {position.series.value}"
                message = f"{number} is taken by {owner}: a number belongs to one agreement"
                yield Problem(f"{path}.positions[{place}].ordinal", message)


def _signed_before_founding(
    host: str | None, organizations: Sequence[Organization | None], agreements: Sequence[Agreement | None]
) -> Iterator[Problem]:
    founded = next((item.established for _, item in _located("organizations", organizations) if item.key == host), None)
    if founded is None:
        return
    for path, agreement in _located("agreements", agreements):
        if agreement.signed.latest < founded.earliest:
            message = f"{agreement.signed} is before the host was founded, {founded}: correct one of them"
            yield Problem(f"{path}.signed", message)
