"""Partners and agreements counted by what they are, and the agreements in force on a day."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, Literal, TypeAlias

from linkj_partners._checks import check_date, check_option, check_type
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners.counting._bounds import Counted, check_counted
from linkj_partners.counting._census import Entry
from linkj_partners.counting._due import starts_of_renewals
from linkj_partners.counting._index import index_of
from linkj_partners.model import Agreement, Classification, Organization, Register
from linkj_partners.terms import Convention, Standing

__all__ = ["Dimension", "breakdown", "in_term"]

Dimension: TypeAlias = Literal["country", "kind", "year", "instrument", "group"]

_IN_FORCE: Final = frozenset({Standing.IN_TERM, Standing.RENEWED, Standing.OPEN_ENDED})


def in_term(register: Register, on: date, convention: Convention | None = None) -> tuple[Agreement, ...]:
    """Find the agreements that are in force on a day, as far as was published.

    They are in their term, in a later period by automatic renewal, or open-ended. Left out are agreements for which no
    source gives a length, a last day or that there is no end, and those for which an uncertain day leaves it open. One
    that renews by itself is in force only until another agreement renews it.

    Args:
        register: The register.
        on: The day.
        convention: How last days are found; by default as in `linkj_partners.Agreement.period`.

    Returns:
        The agreements, in signing order.

    Raises:
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> [agreement.key for agreement in in_term(bundled(), date(2023, 11, 20))]
        ['ucla', 'royal-danish-embassy', 'medicen-paris-region']
    """
    check_type("register", register, Register)
    check_date("on", on)
    if convention is not None:
        check_type("convention", convention, Convention)
    starts = starts_of_renewals(register)
    renewed = {key for key, start in starts.items() if start.earliest <= on}
    standings = ((agreement, agreement.standing(on, convention)) for agreement in register)
    return tuple(
        agreement
        for agreement, standing in standings
        if standing in _IN_FORCE and not (standing is Standing.RENEWED and agreement.key in renewed)
    )


def breakdown(register: Register, by: Dimension, of: Counted = "partners") -> Mapping[str | None, int]:
    """Count the partners, or the agreements, by country, kind, year, instrument or group.

    Args:
        register: The register.
        by: ``"country"`` (ISO 3166-1 alpha-2, of the partner), ``"kind"`` (of the partner), ``"year"`` (of signing; an
            uncertain one has its own row, such as ``[2016..2018]``), ``"instrument"`` or ``"group"``.
        of: ``"partners"``, each once with the values of its first agreement, as far as it is known which that is; or
            ``"agreements"`` that are not renewals, with the country, kind or group that their partners share.

    Returns:
        The count of each value. They add up to the number of partners or agreements; ``None`` stands for those whose
        value is not known or not shared, and comes last.

    Raises:
        InvalidValueError: ``by`` or ``of`` is something else.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> counts = breakdown(bundled(), "group")
        >>> sorted(counts), counts["domestic"] >= 7
        (['domestic', 'overseas'], True)
    """
    check_type("register", register, Register)
    check_option("by", by, _VALUES, f"one of {', '.join(map(repr, _VALUES))}")
    counted = index_of(register).census(Classification.AS_COUNTED, check_counted(of)).entries
    counts = Counter(_VALUES[by](entry) for entry in counted)
    return FrozenMapping(tuple(sorted(counts.items(), key=lambda row: (row[0] is None, row[0] or ""))))


def _of_partners(value: Callable[[Organization], str | None]) -> Callable[[Entry], str | None]:
    """Return the value of the counted partner or, for an agreement, the one that its partners share."""
    return lambda entry: _shared(value(partner) for partner in entry.partners)


def _shared(values: Iterable[str | None]) -> str | None:
    different = set(values)
    return different.pop() if len(different) == 1 else None


def _year(entry: Entry) -> str:
    """Return the year that something counts from, or the range of years that it can be in."""
    first = "" if entry.earliest == date.min else f"{entry.earliest.year:04}"
    last = "" if entry.latest == date.max else f"{entry.latest.year:04}"
    return f"{entry.earliest.year:04}" if entry.earliest == entry.latest or first == last else f"[{first}..{last}]"


def _instrument(entry: Entry) -> str | None:
    return _shared(None if each.instrument is None else each.instrument.value for each in entry.first)


def _group(entry: Entry) -> str | None:
    return None if entry.group is None else entry.group.value


_VALUES: Final[dict[str, Callable[[Entry], str | None]]] = {
    "country": _of_partners(lambda partner: partner.country),
    "kind": _of_partners(lambda partner: None if partner.kind is None else partner.kind.value),
    "year": _year,
    "instrument": _instrument,
    "group": _group,
}
