"""Chains of renewals: which agreement each goes back to."""

from collections.abc import Mapping
from typing import NamedTuple

from linkj_partners.model._agreements import Agreement

__all__ = ["Chains", "chains"]


class Chains(NamedTuple):
    """Where the renewals of a register lead.

    Attributes:
        originals: The key of each agreement with that of the agreement its chain of renewals begins with.
        circular: The keys of agreements whose renewals lead back to themselves.
    """

    originals: Mapping[str, str]
    circular: frozenset[str]


def chains(agreements: Mapping[str, Agreement]) -> Chains:
    """Follow every renewal to its beginning, each agreement once.

    Args:
        agreements: The agreements by key.
    """
    originals: dict[str, str] = {}
    circular: set[str] = set()
    for key, agreement in agreements.items():
        if agreement.renews is None:
            originals[key] = key
            continue
        chain: dict[str, None] = {}
        while key not in originals and key not in chain:
            chain[key] = None
            renewed = agreements[key].renews
            if renewed is None or renewed not in agreements:
                originals[key] = key
                break
            key = renewed  # noqa: PLW2901 (one step back along the chain)
        if key not in originals:
            members = list(chain)
            circular.update(members[members.index(key) :])
        original = originals.get(key)
        originals.update((member, member if original is None else original) for member in chain)
    return Chains(originals, frozenset(circular))
