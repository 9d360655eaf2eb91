"""What a register counts: each partner or agreement once, with the days that it counts from and its group."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final, assert_never, final

import attrs

from linkj_partners.counting._bounds import Counted
from linkj_partners.counting._signings import Signings
from linkj_partners.model import Agreement, Classification, Group, Organization, Register

__all__ = ["Entry", "entries"]

_BOTH: Final = frozenset(Group)


@final
@attrs.frozen(order=False)
class Entry:
    """One partner, or one agreement, that is counted.

    Attributes:
        key: The key of the partner, or its stand-in; or that of the agreement.
        partners: The partner, none for one that nobody has named; or the partners of the agreement.
        first: The agreements that make it count: every one that can be the first of a partner.
        earliest: The first day on which it can count.
        latest: The day from which it certainly counts.
        since: The groups that it can count in, each with the first day on which it can: both where its group is not
            known, none for an agreement whose partners are in different ones.
        group: The group that it certainly counts in.
    """

    key: str
    partners: tuple[Organization, ...]
    first: Sequence[Agreement]
    earliest: date
    latest: date
    since: Mapping[Group, date]
    group: Group | None


def entries(register: Register, signings: Signings, classification: Classification, of: Counted) -> tuple[Entry, ...]:
    """Return what is counted."""
    match of:
        case "partners":
            return tuple(_partners(register, signings, classification))
        case "agreements":
            return tuple(_agreements(register, signings, classification))
        case _:
            assert_never(of)


def _partners(register: Register, signings: Signings, classification: Classification) -> Iterator[Entry]:
    """Count each partner from its earliest agreement."""
    organizations = {each.key: each for each in register.organizations}
    named: dict[str, list[Agreement]] = {}
    for agreement in register:
        for key in signings[agreement.key].partners:
            named.setdefault(key, []).append(agreement)
    for key, agreements in named.items():
        partner = organizations.get(key)
        groups = {each.key: register.group_of(each, partner, classification) for each in agreements}
        first = _first(register, agreements, signings)
        possible = _possible_groups(first, groups, signings)
        yield Entry(
            key=key,
            partners=() if partner is None else (partner,),
            first=first,
            earliest=min(signings[each.key].earliest for each in agreements),
            latest=min(signings[each.key].latest for each in agreements),
            since=possible,
            group=next(iter(possible)) if len(possible) == 1 else None,
        )


def _possible_groups(
    first: Sequence[Agreement], groups: Mapping[str, Group | None], signings: Signings
) -> Mapping[Group, date]:
    """Return the groups that a partner can count in, each with the first day on which it can.

    Its first agreement decides.
    """
    found = {groups[each.key] for each in first}
    return {
        group: min(signings[each.key].earliest for each in first if groups[each.key] in (group, None))
        for group in Group
        if group in found or None in found
    }


def _first(register: Register, agreements: Sequence[Agreement], signings: Signings) -> Sequence[Agreement]:
    """Return those of some agreements that can have been signed first; of two of one day, either can."""
    if len(agreements) == 1:
        return agreements
    latest = min(signings[each.key].latest for each in agreements)
    keys = {each.key for each in agreements}
    early = [each for each in agreements if signings[each.key].earliest <= latest]
    return [each for each in early if keys.isdisjoint(_renewed(register, each))]


def _renewed(register: Register, agreement: Agreement) -> Iterator[str]:
    """Yield the keys of what an agreement renews, along the whole chain."""
    while agreement.renews is not None:
        yield agreement.renews
        agreement = register[agreement.renews]


def _agreements(register: Register, signings: Signings, classification: Classification) -> Iterator[Entry]:
    organizations = {each.key: each for each in register.organizations}
    for agreement in register:
        if agreement.renews is None:
            signing = signings[agreement.key]
            partners = tuple(organizations[key] for key in signing.partners if key in organizations)
            groups = {register.group_of(agreement, each, classification) for each in partners or (None,)}
            possible, group = _shared(groups)
            yield Entry(
                key=agreement.key,
                partners=partners,
                first=(agreement,),
                earliest=signing.earliest,
                latest=signing.latest,
                since=dict.fromkeys(possible, signing.earliest),
                group=group,
            )


def _shared(groups: AbstractSet[Group | None]) -> tuple[frozenset[Group], Group | None]:
    """Return the groups that partners of these groups can share, and the one that they certainly do."""
    known = frozenset(group for group in groups if group is not None)
    if known == _BOTH:
        return frozenset(), None
    return known or _BOTH, next(iter(known)) if known == groups else None
