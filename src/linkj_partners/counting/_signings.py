"""When each agreement was signed, and with whom, as far as the renewals of a register show it too."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from linkj_partners.model import Agreement, Register
from linkj_partners.model._renewals import chains

__all__ = ["Signing", "Signings", "signings"]


class Signing(NamedTuple):
    """When and with whom an agreement was signed.

    Attributes:
        earliest: The first day that it can have been signed: not before the one that it renews.
        latest: The last day that it can have been signed: not after those that renew it.
        partners: The keys of its partners. One that names none has those of the agreement that it renews; the first of
            a chain has those of the renewals that name some, or else a stand-in for the one that nobody has named.
    """

    earliest: date
    latest: date
    partners: tuple[str, ...]


Signings: TypeAlias = Mapping[str, Signing]


def signings(register: Register) -> Signings:
    """Return the signing of each agreement by its key."""
    chained: dict[str, Agreement] = {}
    for each in register:
        if each.renews is not None:
            chained[each.key] = each
            chained[each.renews] = register[each.renews]
    shown = _shown(chains(chained).ordered)
    return {each.key: shown.get(each.key) or _of_one(each) for each in register}


def _of_one(agreement: Agreement) -> Signing:
    """Return the signing of an agreement that neither renews another nor is renewed."""
    signed = agreement.signed
    return Signing(signed.earliest, signed.latest, agreement.partners or _stand_in(agreement))


def _stand_in(agreement: Agreement) -> tuple[str, ...]:
    """Return what stands for the partner that nobody has named; it is not a valid key."""
    return (f"partner of {agreement.key}",)


def _shown(ordered: tuple[Agreement, ...]) -> Signings:
    """Return the signings of chains of renewals, whose agreements are given each after the one that it renews."""
    earliest: dict[str, date] = {}
    for each in ordered:
        first = each.signed.earliest
        earliest[each.key] = first if each.renews is None else max(first, earliest[each.renews])
    latest = {each.key: each.signed.latest for each in ordered}
    for each in reversed(ordered):
        if each.renews is not None:
            latest[each.renews] = min(latest[each.renews], latest[each.key])
    partners = _partners(ordered)
    return {each.key: Signing(earliest[each.key], latest[each.key], partners[each.key]) for each in ordered}


def _partners(ordered: tuple[Agreement, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the partners of each agreement of chains."""
    partners: dict[str, tuple[str, ...]] = {}
    nameless: dict[tuple[str, ...], dict[str, None]] = {}  # each stand-in with the partners that renewals name
    for each in ordered:
        before = _stand_in(each) if each.renews is None else partners[each.renews]
        partners[each.key] = each.partners or before
        if each.partners and before in nameless:
            nameless[before].update(dict.fromkeys(each.partners))
        elif each.renews is None and not each.partners:
            nameless[before] = {}
    return {key: tuple(nameless.get(named, ())) or named for key, named in partners.items()}
