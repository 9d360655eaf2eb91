"""Signing days in order, so that counting those up to a day is a search and not a walk."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from typing import Self, final

import attrs

from linkj_partners.checks import check_date
from linkj_partners.partial_dates import PartialDate
from linkj_partners.tallies import Bounds

__all__ = ["SigningDays"]


@final
@attrs.frozen(order=False)
class SigningDays:
    """The days on which some agreements were signed, as far as they are known.

    Attributes:
        earliest: The first day that each can have been signed, sorted.
        latest: The last day that each can have been signed, sorted by itself.

    Examples:
        >>> days = SigningDays.of([PartialDate.parse("2021-02-05"), PartialDate.parse("2018")])
        >>> days.count(date(2018, 6, 30)), days.count(date(2018, 12, 31)), days.count(None)
        (Bounds(lower=0, upper=1), Bounds(lower=1, upper=1), Bounds(lower=2, upper=2))
    """

    earliest: tuple[date, ...]
    latest: tuple[date, ...]

    @classmethod
    def of(cls, days: Iterable[PartialDate]) -> Self:
        """Sort the days once."""
        known = tuple(days)
        return cls(
            earliest=tuple(sorted(day.earliest for day in known)),
            latest=tuple(sorted(day.latest for day in known)),
        )

    def count(self, on: date | None) -> Bounds:
        """Count the days up to ``on``, itself included, or all of them for ``None``."""
        if on is None:
            return Bounds(len(self.latest), len(self.latest))
        check_date("on", on)
        return Bounds(bisect_right(self.latest, on), bisect_right(self.earliest, on))
