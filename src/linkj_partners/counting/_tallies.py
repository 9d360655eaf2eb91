"""How many partners there are on a day, and which number an agreement has, as bounds where days are uncertain."""

from datetime import date

from linkj_partners._checks import check_date, check_type
from linkj_partners.counting._bounds import Bounds, Counted, Tally, check_counted
from linkj_partners.counting._index import index_of
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import Agreement, Classification, Register

__all__ = ["position", "tally"]


def tally(
    register: Register,
    on: date | None = None,
    classification: Classification = Classification.AS_COUNTED,
    of: Counted = "partners",
) -> Tally:
    """Count the partners, or the agreements, by the end of a day.

    A partner counts once, however many agreements it has, from its earliest one; an agreement that is known only by
    count counts as one partner, or as those that its renewals name. Renewals add nothing but partners that have not
    signed before, and agreements that have ended still count: this is the number that releases print. Where a day is
    known only as a range, the count is a range. Published figures do not narrow it; `linkj_partners.reconcile`
    compares the two.

    Args:
        register: The register.
        on: The day, itself included; by default everything counts.
        classification: How overseas and domestic are told apart; `linkj_partners.Register.group_of` has the rules. The
            publisher's word on a partner is that of its first agreement.
        of: ``"partners"``, or ``"agreements"`` for agreements that are not renewals. An agreement counts in the group
            that its partners share, else in none.

    Returns:
        The tally. A partner of unknown group makes both parts ranges, but not the total.

    Raises:
        InvalidValueError: ``of`` is something else.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> print(tally(bundled(), date(2021, 2, 5)))
        16 partners: 9 overseas, 7 domestic
        >>> print(tally(bundled(), date(2019, 12, 31)))
        10-12 partners: 5-7 overseas, 5 domestic
    """
    check_type("register", register, Register)
    day = None if on is None else check_date("on", on)
    check_type("classification", classification, Classification)
    return index_of(register).census(classification, check_counted(of)).tally(day)


def position(register: Register, agreement: Agreement, series: str | None = None) -> Bounds:
    """Return which number an agreement has in a series, by the signing days alone.

    Agreements that are not renewals have one number each; a renewal has the number of what it renews, and brings that
    into its series. Two agreements of the same day have no order, so each can have either number. In a series that is
    partial, others that were signed by then may count or not: the number is at least one more than those with a printed
    number that were signed before, and at most what it would be if all counted.

    Args:
        register: The register.
        agreement: One of its agreements.
        series: The key of the series; by default the first of the register.

    Returns:
        The bounds of the number, 1 or more.

    Raises:
        InvalidValueError: The agreement is not in the register, or not in the series.
        UnknownKeyError: The register has no such series.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> register = bundled()
        >>> position(register, register["medicen-paris-region"])
        Bounds(lower=16, upper=16)
        >>> position(register, register["ucla"])
        Bounds(lower=9, upper=11)
    """
    check_type("agreement", agreement, Agreement)
    declared = check_type("register", register, Register).declared_series(series)
    if agreement not in register:
        raise InvalidValueError("agreement", agreement.key, "an agreement of this register")
    number = index_of(register).position(register.original(agreement), declared)
    if number is None:
        raise InvalidValueError("agreement", agreement.key, f"an agreement in the series {declared.key}")
    return number
