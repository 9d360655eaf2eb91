"""How many partners there were when an agreement was signed: what a release of that day should print."""

from collections.abc import Iterator

from linkj_partners.counting._bounds import Tally
from linkj_partners.counting._index import index_of
from linkj_partners.counting._signings import Signing
from linkj_partners.model import Agreement, Classification, Group, Register

__all__ = ["tally_at_signing"]


def tally_at_signing(
    register: Register, agreement: Agreement, classification: Classification = Classification.AS_COUNTED
) -> Tally:
    """Count the partners up to an agreement, its own and those of what it renews among them.

    Two agreements of the same day have no order, so the other's partners may count or not. Where the day is known only
    as a range, the bounds hold for every day in it.
    """
    index = index_of(register)
    census, signed = index.census(classification), index.signings[agreement.key]
    own = dict.fromkeys(key for each in _not_before(register, agreement) for key in each.partners)
    new = [entry for entry in map(census.by_key.__getitem__, own) if entry.latest >= signed.earliest]
    overseas, domestic = (sum(entry.group is group for entry in new) for group in (Group.OVERSEAS, Group.DOMESTIC))
    return Tally(
        overseas=census.overseas.count_with(overseas, signed),
        domestic=census.domestic.count_with(domestic, signed),
        total=census.total.count_with(len(new), signed),
    )


def _not_before(register: Register, agreement: Agreement) -> Iterator[Signing]:
    """Yield the signing of an agreement and those of what it renews, as far as they were not certainly before it."""
    signed = index_of(register).signings
    each: Agreement | None = agreement
    while each is not None and signed[each.key].latest >= signed[agreement.key].earliest:
        yield signed[each.key]
        each = None if each.renews is None else register[each.renews]
