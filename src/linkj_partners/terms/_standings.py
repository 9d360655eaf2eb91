"""The standing of an agreement of which only the signing and the term are given."""

from datetime import date

from linkj_partners._checks import check_date, check_type
from linkj_partners.dates import PartialDate
from linkj_partners.terms import _life as life
from linkj_partners.terms._conventions import Convention
from linkj_partners.terms._durations import Term
from linkj_partners.terms._life import Standing
from linkj_partners.terms._periods import length_of

__all__ = ["standing"]


def standing(
    signed: date | PartialDate, term: Term | None, on: date, convention: Convention = Convention.JP_CIVIL_CODE
) -> Standing:
    """Return where a day lies in the life of an agreement, as far as it was published.

    A signing day known as a range is taken at its earliest and at its latest. That is enough: the later the signing,
    the later the last day, so a day can only go from `Standing.AFTER_TERM` (or `Standing.NO_PUBLISHED_TERM`) by way
    of `Standing.IN_TERM` to `Standing.NOT_SIGNED` and never back; the same answer at both ends is the answer
    everywhere between. For an agreement of a register, `linkj_partners.Agreement.standing` also knows its stated days
    and renewals.

    Args:
        signed: The day of the signing, known exactly or in part.
        term: The published term, or ``None``.
        on: The day.
        convention: The rule to find the last day by.

    Returns:
        `Standing.UNCERTAIN` where it depends on the day of the signing. A term past 9999-12-31 covers
        every day from the signing on.

    Raises:
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is refused.

    Examples:
        >>> standing(date(2020, 11, 20), Term(years=3), date(2024, 1, 1))
        <Standing.AFTER_TERM: 'after_term'>
        >>> standing(PartialDate.parse("[..2020-12-14]"), None, date(2020, 12, 1))
        <Standing.UNCERTAIN: 'uncertain'>
    """
    known = signed if isinstance(signed, PartialDate) else PartialDate.on(check_date("signed", signed))
    if term is not None:
        length_of("term", term)
    return life.standing(life.Life(signed=known, term=term), on, check_type("convention", convention, Convention))
