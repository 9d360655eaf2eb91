"""Chains of renewals: which agreement each goes back to."""

from collections.abc import Mapping
from typing import NamedTuple

from linkj_partners.model._agreements import Agreement

__all__ = ["Chains", "chains"]


class Chains(NamedTuple):
    """Where the renewals of a register lead.

    Attributes:
        ordered: The agreements, each after the one that it renews.
        originals: The key of each agreement with that of the agreement its chain of renewals begins with.
        circular: The keys of agreements whose renewals lead back to themselves.
    """

    ordered: tuple[Agreement, ...]
    originals: Mapping[str, str]
    circular: frozenset[str]


def chains(agreements: Mapping[str, Agreement]) -> Chains:
    """Follow every renewal to its beginning, each agreement once.

    Args:
        agreements: The agreements by key.
    """
    ordered: dict[str, Agreement] = {}
    circular: set[str] = set()
    for agreement in agreements.values():
        chain: dict[str, Agreement] = {}
        each: Agreement | None = agreement
        while each is not None and each.key not in ordered and each.key not in chain:
            chain[each.key] = each
            each = None if each.renews is None else agreements.get(each.renews)
        if each is not None and each.key in chain:
            members = list(chain)
            circular.update(members[members.index(each.key) :])
        ordered.update(reversed(chain.items()))
    originals: dict[str, str] = {}
    for key, member in ordered.items():
        originals[key] = key if member.renews is None else originals.get(member.renews, key)
    return Chains(tuple(ordered.values()), originals, frozenset(circular))
