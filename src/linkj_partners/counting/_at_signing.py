"""How many partners there were when an agreement was signed: what a release of that day should print."""

from collections.abc import Sequence

from linkj_partners.counting._bounds import Bounds, Tally
from linkj_partners.counting._census import Entry
from linkj_partners.counting._index import index_of, nameless
from linkj_partners.model import Agreement, Classification, Group, Register

__all__ = ["tally_at_signing"]


def tally_at_signing(register: Register, agreement: Agreement, classification: Classification) -> Tally:
    """Count the partners by the day on which an agreement was signed, its own among them.

    Where that day is known only as a range, the bounds hold for every day in it.
    """
    census = index_of(register).census(classification)
    first = census.tally(agreement.signed.earliest)
    if agreement.signed.is_exact:
        return first
    last = census.tally(agreement.signed.latest)
    own = [census.by_partner[key] for key in agreement.partners or (nameless(agreement),) if key in census.by_partner]
    # On the first day of a range its partners need not be certain yet, but the agreement is what is counted up to.
    arriving = [entry for entry in own if entry.latest > agreement.signed.earliest]
    return Tally(
        overseas=Bounds(first.overseas.lower + _in_group(arriving, Group.OVERSEAS), last.overseas.upper),
        domestic=Bounds(first.domestic.lower + _in_group(arriving, Group.DOMESTIC), last.domestic.upper),
        total=Bounds(first.total.lower + len(arriving), last.total.upper),
    )


def _in_group(counted: Sequence[Entry], group: Group) -> int:
    return sum(entry.group is group for entry in counted)
