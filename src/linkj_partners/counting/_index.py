"""Sorted days of a register, worked out once for each register, so that counting up to a day is a search."""

import weakref
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final, final

import attrs

from linkj_partners.counting._bounds import Bounds, Counted, Tally
from linkj_partners.counting._census import Entry, entries
from linkj_partners.dates import PartialDate
from linkj_partners.model import Agreement, Classification, Group, Register, Series

__all__ = ["Index", "index_of", "is_in", "nameless"]


@final
@attrs.frozen(order=False)
class _Days:
    """When some things count: sorted first days on which they may, and sorted days from which they certainly do."""

    possible: tuple[date, ...]
    certain: tuple[date, ...]

    def count(self, on: date | None) -> Bounds:
        """Count what counts by the end of a day, or at all."""
        if on is None:
            return Bounds(len(self.certain), len(self.possible))
        return Bounds(bisect_right(self.certain, on), bisect_right(self.possible, on))


def _days(counted: Iterable[Entry], group: Group | None = None) -> _Days:
    """Sort the days of the entries of one group, or of all."""
    members = [entry for entry in counted if group is None or group in entry.groups]
    certain = [entry.latest for entry in members if group is None or entry.is_group_certain]
    return _Days(tuple(sorted(entry.earliest for entry in members)), tuple(sorted(certain)))


@final
@attrs.frozen(order=False)
class _Census:
    """All partners, or all agreements, of a register under one classification."""

    of: Counted
    entries: tuple[Entry, ...]
    total: _Days
    overseas: _Days
    domestic: _Days

    def tally(self, on: date | None) -> Tally:
        """Count them by the end of a day, or at all."""
        return Tally(self.overseas.count(on), self.domestic.count(on), self.total.count(on), self.of)

    @cached_property
    def by_partner(self) -> Mapping[str, Entry]:
        """The entries by partner; `nameless` has the key of one that nobody has named."""
        return {
            nameless(entry.agreement) if entry.partner is None else entry.partner.key: entry for entry in self.entries
        }


def nameless(agreement: Agreement) -> str:
    """Return what stands for the partner of an agreement that is known only by count; not the key of an organization."""
    return f"partner of {agreement.key}"


class Index:
    """What counting needs of one register, each part worked out when it is first asked for."""

    def __init__(self, register: Register) -> None:
        """Keep a weak reference: the index of a register that nobody holds is dropped."""
        self._register = weakref.ref(register)
        self._censuses: dict[tuple[Classification, Counted], _Census] = {}
        self._numbered: dict[str, _Days] = {}

    def census(self, classification: Classification, of: Counted = "partners") -> _Census:
        """Return everything that counts under a classification."""
        key = classification, of
        if key not in self._censuses:
            counted = entries(self._held, classification, of)
            parts = (_days(counted, group) for group in (None, Group.OVERSEAS, Group.DOMESTIC))
            self._censuses[key] = _Census(of, counted, *parts)
        return self._censuses[key]

    def position(self, signed: PartialDate, series: Series) -> Bounds:
        """Return which number an agreement of a series has that was signed on a day and renews nothing."""
        if series.key not in self._numbered:
            days = [each.signed for each in self._held if each.renews is None and is_in(self._held, each, series)]
            first = tuple(sorted(day.earliest for day in days))
            self._numbered[series.key] = _Days(first, tuple(sorted(day.latest for day in days)))
        numbered = self._numbered[series.key]
        before = bisect_left(numbered.certain, signed.earliest)
        return Bounds(before + 1, bisect_right(numbered.possible, signed.latest))

    @property
    def _held(self) -> Register:
        register = self._register()
        assert register is not None  # noqa: S101 (whoever asks holds the register)
        return register


_INDEXES: Final[dict[int, tuple["weakref.ref[Register]", Index]]] = {}


def index_of(register: Register) -> Index:
    """Return the index of a register, the same one for as long as the register is held."""
    identity = id(register)
    known = _INDEXES.get(identity)
    if known is None or known[0]() is not register:
        known = weakref.ref(register, lambda _: _INDEXES.pop(identity, None)), Index(register)
        _INDEXES[identity] = known
    return known[1]


def is_in(register: Register, agreement: Agreement, series: Series) -> bool:
    """Return whether an agreement belongs to a series: by the kind of a partner, or because a source numbers it."""
    if not series.kinds:
        return True
    kinds = {partner.kind for partner in register.partners(agreement)}
    return not kinds.isdisjoint(series.kinds) or agreement.number(series.key) is not None
