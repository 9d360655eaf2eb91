"""What must hold across the records of a register: keys, references, ordinals and dates."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from linkj_partners.errors import Problem, shown
from linkj_partners.model import Agreement, Organization, Source

__all__ = ["problems"]


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


def problems(
    host: str, organizations: Sequence[Organization], sources: Sequence[Source], agreements: Sequence[Agreement]
) -> tuple[Problem, ...]:
    """Find everything that keeps records from making a register.

    Args:
        host: The key of the organization whose register it is.
        organizations: The host and the partners.
        sources: The sources.
        agreements: The agreements.

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


def _repeated_keys(member: str, records: Iterable[_Keyed]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, record in enumerate(records):
        if first.setdefault(record.key, index) != index:
            owner = f"$.{member}[{first[record.key]}]"
            message = f"the key {shown(record.key)} is taken by {owner}: give each record its own"
            yield Problem(f"$.{member}[{index}].key", message)


def _dangling(references: Iterable[tuple[str, str]], member: str, records: Iterable[_Keyed]) -> Iterator[Problem]:
    known = {record.key for record in records}
    for path, key in references:
        if key not in known:
            yield Problem(path, f"{shown(key)} is no key in $.{member}: add that record or correct the key")


def _references_to_organizations(host: str, agreements: Sequence[Agreement]) -> Iterator[tuple[str, str]]:
    yield "$.host", host
    for index, agreement in enumerate(agreements):
        path = f"$.agreements[{index}]"
        if agreement.partner is not None:
            yield f"{path}.partner", agreement.partner
        for position, person in enumerate(agreement.representatives):
            yield f"{path}.representatives[{position}].organization", person.organization


def _references_to_sources(
    organizations: Sequence[Organization], agreements: Sequence[Agreement]
) -> Iterator[tuple[str, str]]:
    for index, organization in enumerate(organizations):
        yield from _sources_of(f"$.organizations[{index}]", organization)
    for index, agreement in enumerate(agreements):
        path = f"$.agreements[{index}]"
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


def _repeated_ordinals(agreements: Sequence[Agreement]) -> Iterator[Problem]:
    first: dict[tuple[object, int], int] = {}
    for index, agreement in enumerate(agreements):
        for place, position in enumerate(agreement.positions):
            taken_by = first.setdefault((position.series, position.ordinal), index)
            if taken_by != index:
                message = (
                    f"number {position.ordinal} of {position.series.value} is taken by $.agreements[{taken_by}]: "
                    "a number belongs to one agreement"
                )
                yield Problem(f"$.agreements[{index}].positions[{place}].ordinal", message)


def _signed_before_founding(
    host: str, organizations: Sequence[Organization], agreements: Sequence[Agreement]
) -> Iterator[Problem]:
    founded = next((item.established for item in organizations if item.key == host), None)
    if founded is None:
        return
    for index, agreement in enumerate(agreements):
        if agreement.signed.latest < founded.earliest:
            message = f"{agreement.signed} is before the host was founded, {founded}: correct one of them"
            yield Problem(f"$.agreements[{index}].signed", message)
