"""What the last day of an agreement rests on: a stated day, or the term under a convention."""

from linkj_partners.model import Agreement
from linkj_partners.terms import Convention
from linkj_partners.terms._life import Life

__all__ = ["end_fields", "rule_of"]


def rule_of(agreement: Agreement, convention: Convention | None) -> Convention | None:
    """Return the convention that the last day is found under, or ``None`` where it is stated or not known.

    Examples:
        >>> from linkj_partners import PartialDate, Term
        >>> agreement = Agreement(
        ...     key="a", signed=PartialDate.parse("2021-04-01"), term=Term(years=3)
        ... )
        >>> rule_of(agreement, None).name
        'JP_CIVIL_CODE'
    """
    if agreement.last_day is not None or agreement.term is None:
        return None
    return Life(signed=agreement.signed, in_force_from=agreement.in_force_from).convention(convention)


def end_fields(agreement: Agreement) -> tuple[str, ...]:
    """Return the fields that the last day rests on; none where it is not known.

    Examples:
        >>> from linkj_partners import PartialDate, Term
        >>> end_fields(
        ...     Agreement(key="a", signed=PartialDate.parse("2021-04-01"), term=Term(years=3))
        ... )
        ('term', 'signed')
    """
    if agreement.last_day is not None:
        return ("last_day",)
    if agreement.term is None:
        return ()
    return "term", "signed" if agreement.in_force_from is None else "in_force_from"
