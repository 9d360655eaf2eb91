"""What a register counts: each partner or agreement once, with the days that it counts from and its group."""

from collections.abc import Iterator
from datetime import date
from typing import Final, assert_never, final

import attrs

from linkj_partners.counting._bounds import Counted
from linkj_partners.model import Agreement, Classification, Group, Organization, Register

__all__ = ["Entry", "entries"]

_BOTH: Final = frozenset(Group)


@final
@attrs.frozen(order=False)
class Entry:
    """One partner, or one agreement, that is counted.

    Attributes:
        agreement: The first agreement, in register order, that makes it count.
        partner: The partner; ``None`` for an agreement, and for a partner that nobody has named.
        earliest: The first day on which it can count.
        latest: The day from which it certainly counts.
        groups: The groups that it can count in: both where its group is not known, none for an agreement whose
            partners are in different ones.
        is_group_certain: Whether it certainly counts in the one group there is.
    """

    agreement: Agreement
    partner: Organization | None
    earliest: date
    latest: date
    groups: frozenset[Group]
    is_group_certain: bool

    @property
    def group(self) -> Group | None:
        """The group that it certainly counts in."""
        return next(iter(self.groups)) if self.is_group_certain else None


def entries(register: Register, classification: Classification, of: Counted) -> tuple[Entry, ...]:
    """Return what is counted, in register order of the agreements that make each count."""
    match of:
        case "partners":
            return tuple(_partners(register, classification))
        case "agreements":
            return tuple(_agreements(register, classification))
        case _:
            assert_never(of)


def _partners(register: Register, classification: Classification) -> Iterator[Entry]:
    """Count each named partner from its earliest agreement, and each nameless one by its own agreement."""
    days: dict[str, tuple[date, date]] = {}
    for agreement in register:
        for key in agreement.partners:
            earliest, latest = days.get(key, (date.max, date.max))
            days[key] = min(earliest, agreement.signed.earliest), min(latest, agreement.signed.latest)
    for agreement in register:
        if not agreement.partners and agreement.renews is None:
            group = register.group_of(agreement, None, classification)
            yield Entry(agreement, None, agreement.signed.earliest, agreement.signed.latest, *_place({group}))
        for key in agreement.partners:
            if key in days:
                partner = register.organization(key)
                group = register.group_of(agreement, partner, classification)
                yield Entry(agreement, partner, *days.pop(key), *_place({group}))


def _agreements(register: Register, classification: Classification) -> Iterator[Entry]:
    for agreement in register:
        if agreement.renews is None:
            partners: tuple[Organization | None, ...] = register.partners(agreement) or (None,)
            groups = {register.group_of(agreement, partner, classification) for partner in partners}
            yield Entry(agreement, None, agreement.signed.earliest, agreement.signed.latest, *_place(groups))


def _place(groups: set[Group | None]) -> tuple[frozenset[Group], bool]:
    """Return the groups that partners of these groups can share, and whether they certainly do."""
    known = frozenset(group for group in groups if group is not None)
    if known == _BOTH:
        return frozenset(), False
    return known or _BOTH, None not in groups
