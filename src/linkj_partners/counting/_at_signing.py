"""How many partners there were when an agreement was signed: what a release of that day should print."""

from linkj_partners.counting._bounds import Tally
from linkj_partners.counting._index import index_of, nameless
from linkj_partners.model import Agreement, Classification, Group, Register

__all__ = ["tally_at_signing"]


def tally_at_signing(
    register: Register, agreement: Agreement, classification: Classification = Classification.AS_COUNTED
) -> Tally:
    """Count the partners up to an agreement, its own among them.

    Two agreements of the same day have no order, so the other's partners may count or not. Where the day is known only
    as a range, the bounds hold for every day in it.
    """
    census, signed = index_of(register).census(classification), agreement.signed
    own = [census.by_partner[key] for key in agreement.partners or (nameless(agreement),) if key in census.by_partner]
    new = [entry for entry in own if entry.latest >= signed.earliest]
    overseas, domestic = (sum(entry.group is group for entry in new) for group in (Group.OVERSEAS, Group.DOMESTIC))
    return Tally(
        overseas=census.overseas.count_with(overseas, signed),
        domestic=census.domestic.count_with(domestic, signed),
        total=census.total.count_with(len(new), signed),
    )
