"""Sorted days of a register, computed once for each register, so that counting up to a day is a search."""

import weakref
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final, Self, final

import attrs

from linkj_partners.counting._bounds import Bounds, Counted, Tally
from linkj_partners.counting._census import Entry, entries
from linkj_partners.counting._signings import Signing, Signings, signings
from linkj_partners.model import Agreement, Classification, Group, Register, Series

__all__ = ["Index", "index_of"]


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

    def count_with(self, number: int, signing: Signing) -> Bounds:
        """Count what counts at a signing that adds so many; others of the same day may come before or after it."""
        return Bounds(bisect_left(self.certain, signing.earliest) + number, bisect_right(self.possible, signing.latest))


def _days(counted: Iterable[Entry]) -> _Days:
    """Sort the days of all entries."""
    return _Days(tuple(sorted(each.earliest for each in counted)), tuple(sorted(each.latest for each in counted)))


def _days_of(group: Group, counted: Iterable[Entry]) -> _Days:
    """Sort the days of the entries of one group."""
    possible = sorted(each.since[group] for each in counted if group in each.since)
    return _Days(tuple(possible), tuple(sorted(each.latest for each in counted if each.group is group)))


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
    def by_key(self) -> Mapping[str, Entry]:
        """The entries by their keys."""
        return {entry.key: entry for entry in self.entries}


@final
@attrs.frozen(order=False)
class _Numbered:
    """The agreements that a series numbers: those that renew nothing, each with its renewals.

    In a partial series only those with a printed number certainly count; others of its kinds may.
    """

    keys: frozenset[str]
    days: _Days

    @classmethod
    def of(cls, register: Register, signed: Signings, series: Series) -> Self:
        """Take an agreement in where it, or a renewal of it, belongs to the series."""
        possible = {register.original(each).key for each in register if _may_be_in(register, each, series)}
        printed = {register.original(each).key for each in register if each.number(series.key) is not None}
        members = printed if series.partial else possible
        first = sorted([signed[key].earliest for key in possible])
        last = sorted([signed[key].latest for key in members])
        return cls(frozenset(members), _Days(tuple(first), tuple(last)))


class Index:
    """What counting needs of one register, each part computed when it is first used."""

    def __init__(self, register: Register) -> None:
        """Keep a weak reference: the index of a register that nobody holds is dropped."""
        self._register = weakref.ref(register)
        self._censuses: dict[tuple[Classification, Counted], _Census] = {}
        self._numbered: dict[str, _Numbered] = {}

    @cached_property
    def signings(self) -> Signings:
        """When and with whom each agreement was signed."""
        return signings(self._held)

    def census(self, classification: Classification, of: Counted = "partners") -> _Census:
        """Return everything that counts under a classification."""
        key = classification, of
        if key not in self._censuses:
            counted = entries(self._held, self.signings, classification, of)
            parts = (_days_of(group, counted) for group in (Group.OVERSEAS, Group.DOMESTIC))
            self._censuses[key] = _Census(of, counted, _days(counted), *parts)
        return self._censuses[key]

    def position(self, original: Agreement, series: Series) -> Bounds | None:
        """Return which number an agreement that renews nothing has in a series, or ``None`` where it is not in it."""
        if series.key not in self._numbered:
            self._numbered[series.key] = _Numbered.of(self._held, self.signings, series)
        numbered = self._numbered[series.key]
        if original.key not in numbered.keys:
            return None
        return numbered.days.count_with(1, self.signings[original.key])

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


def _may_be_in(register: Register, agreement: Agreement, series: Series) -> bool:
    """Return whether an agreement can belong to a series: by the kind of a partner, or because a source numbers it."""
    if not series.kinds:
        return True
    kinds = {partner.kind for partner in register.partners(agreement)}
    return not kinds.isdisjoint(series.kinds) or agreement.number(series.key) is not None
