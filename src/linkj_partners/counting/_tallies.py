"""How many agreements there are on a day, and which number one of them has, as bounds where days are uncertain."""

from collections import Counter
from datetime import date
from typing import Final, Literal, TypeAlias, assert_never, get_args

from linkj_partners._checks import check_date
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners.counting._bounds import Bounds, Tally
from linkj_partners.counting._phrases import parse, phrase
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import Agreement, Classification, Group, OrganizationKind, Register, Series
from linkj_partners.terms import Convention, Standing

__all__ = [
    "Bounds",
    "Classification",
    "Dimension",
    "Tally",
    "breakdown",
    "in_term",
    "parse",
    "phrase",
    "position",
    "tally",
]

Dimension: TypeAlias = Literal["country", "kind", "year", "instrument", "group"]
_DIMENSIONS: Final[tuple[Dimension, ...]] = get_args(Dimension)


def tally(
    register: Register, on: date | None = None, classification: Classification = Classification.AS_COUNTED
) -> Tally:
    """Count the agreements that were concluded by the end of a day.

    An agreement whose signing day is known only as a range counts for the upper bounds from the first
    day that it can have been signed, and for the lower ones from the last.

    Args:
        register: The register.
        on: The day, itself included; by default all agreements are counted.
        classification: How overseas and domestic are told apart.

    Returns:
        The tally. The first question to a register sorts its signing days; each question then takes time
        that grows with the logarithm of their number.

    Raises:
        WrongTypeError: ``on`` is no plain date.

    Examples:
        >>> from linkj_partners import bundled
        >>> tally(bundled())
        Tally(overseas=Bounds(lower=9, upper=9), domestic=Bounds(lower=7, upper=7))
        >>> tally(bundled(), date(2020, 11, 20)).overseas
        Bounds(lower=7, upper=8)
    """
    overseas, domestic = (
        [agreement.signed for agreement in register if register.group_of(agreement, classification) is group]
        for group in (Group.OVERSEAS, Group.DOMESTIC)
    )
    return Tally(overseas=_signed_by(on, overseas), domestic=_signed_by(on, domestic))


def _signed_by(on: date | None, days: list[PartialDate]) -> Bounds:
    if on is None:
        return Bounds(len(days), len(days))
    check_date("on", on)
    return Bounds(sum(day.latest <= on for day in days), sum(day.earliest <= on for day in days))


def position(register: Register, agreement: Agreement, series: Series = Series.PARTNERS) -> Bounds:
    """Work out which number an agreement has in a series, from the signing days alone.

    Two agreements of the same day have no order, so each can have either number.

    Args:
        register: The register.
        agreement: One of its agreements.
        series: What is numbered: every agreement, or those with local governments (and any other that a
            source numbers among them).

    Returns:
        The bounds of the number, 1 or more.

    Raises:
        InvalidValueError: The agreement is not in the register, or not in the series.

    Examples:
        >>> from linkj_partners import bundled
        >>> position(bundled(), bundled()["medicen-paris-region"])
        Bounds(lower=16, upper=16)
        >>> position(bundled(), bundled()["ucla"])
        Bounds(lower=9, upper=11)
    """
    members = [member for member in register if _is_in(register, member, series)]
    if agreement not in members:
        allowed = f"an agreement of this register that is in the series {series.value}"
        raise InvalidValueError("agreement", agreement.key, allowed)
    others = [member.signed for member in members if member != agreement]
    before = sum(other.latest < agreement.signed.earliest for other in others)
    perhaps_before = sum(other.earliest <= agreement.signed.latest for other in others)
    return Bounds(before + 1, perhaps_before + 1)


def _is_in(register: Register, agreement: Agreement, series: Series) -> bool:
    match series:
        case Series.PARTNERS:
            return True
        case Series.MUNICIPALITIES:
            partner = register.partner(agreement)
            is_local_government = partner is not None and partner.kind is OrganizationKind.LOCAL_GOVERNMENT
            return is_local_government or any(printed.series is series for printed in agreement.positions)
        case _:
            assert_never(series)


def in_term(register: Register, on: date, convention: Convention = Convention.JP_CIVIL_CODE) -> tuple[Agreement, ...]:
    """Find the agreements whose published term covers a day.

    Agreements of which no source prints a term are not among them, nor those whose uncertain signing
    day leaves it open.

    Args:
        register: The register.
        on: The day.
        convention: The legal convention by which last days are found.

    Returns:
        The agreements, in signing order.

    Raises:
        WrongTypeError: ``on`` is no plain date.

    Examples:
        >>> from linkj_partners import bundled
        >>> [agreement.key for agreement in in_term(bundled(), date(2023, 11, 20))]
        ['ucla', 'royal-danish-embassy', 'medicen-paris-region']
    """
    return tuple(agreement for agreement in register if agreement.standing(on, convention) is Standing.IN_TERM)


def breakdown(register: Register, by: Dimension) -> FrozenMapping[str | None, int]:
    """Count the agreements by what they are.

    Args:
        register: The register.
        by: ``"country"`` (ISO 3166-1 alpha-2, of the partner), ``"kind"`` (of the partner), ``"year"`` (of
            signing; an uncertain one is a row of its own such as ``[2016..2018]``), ``"instrument"`` or ``"group"``.

    Returns:
        The count of each value, which add up to the number of agreements; ``None`` stands for those of
        which it is not known, and is the last.

    Raises:
        InvalidValueError: ``by`` is none of these.

    Examples:
        >>> from linkj_partners import bundled
        >>> dict(breakdown(bundled(), "group"))
        {'domestic': 7, 'overseas': 9}
    """
    if by not in _DIMENSIONS:
        raise InvalidValueError("by", by, f"one of {', '.join(map(repr, _DIMENSIONS))}")
    counts = Counter(_sort_of(register, agreement, by) for agreement in register)
    return FrozenMapping(tuple(sorted(counts.items(), key=lambda row: (row[0] is None, row[0] or ""))))


def _sort_of(register: Register, agreement: Agreement, by: Dimension) -> str | None:
    partner = register.partner(agreement)
    match by:
        case "country":
            return None if partner is None else partner.country
        case "kind":
            return None if partner is None else partner.kind.value
        case "year":
            return _year(agreement.signed)
        case "instrument":
            return None if agreement.instrument is None else agreement.instrument.value
        case "group":
            return agreement.counted_as.value
        case _:
            assert_never(by)


def _year(day: PartialDate) -> str:
    first = "" if day.earliest == date.min else f"{day.earliest.year:04}"
    last = "" if day.latest == date.max else f"{day.latest.year:04}"
    return first if first == last else f"[{first}..{last}]"
