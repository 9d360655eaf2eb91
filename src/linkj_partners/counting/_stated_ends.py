"""Which conventions explain the last days that sources state."""

from collections import Counter
from datetime import date
from typing import final

import attrs

from linkj_partners._reprs import record_shown
from linkj_partners.errors import OutOfRangeError
from linkj_partners.model import Agreement, Register
from linkj_partners.terms import Convention, Term, fitting, period

__all__ = ["StatedEnd", "conventions_of", "stated_ends"]


@final
@attrs.frozen(kw_only=True, order=False)
class StatedEnd:
    """A last day that a source states, beside what follows from the first day.

    Attributes:
        agreement: The key of the agreement.
        start: The first day: the stated one, else the day of the signing.
        last_day: The last day as stated.
        term: The printed term, or ``None`` where only the last day is printed.
        conventions: The conventions under which the term, or without one any length in whole months, ends on that day.
    """

    agreement: str
    start: date
    last_day: date
    term: Term | None
    conventions: tuple[Convention, ...]

    __repr__ = record_shown

    @property
    def is_conflict(self) -> bool:
        """Whether a term is printed that ends on that day under no convention."""
        return self.term is not None and not self.conventions


def stated_ends(register: Register) -> tuple[StatedEnd, ...]:
    """Return every stated last day whose first day is known exactly too, in signing order."""
    return tuple(end for agreement in register if (end := _stated_end(agreement)) is not None)


def _stated_end(agreement: Agreement) -> StatedEnd | None:
    start, last_day = agreement.in_force_from or agreement.signed, agreement.last_day
    if last_day is None or not (start.is_exact and last_day.is_exact):
        return None
    first, last = start.earliest, last_day.earliest
    return StatedEnd(
        agreement=agreement.key,
        start=first,
        last_day=last,
        term=agreement.term,
        conventions=_explaining(first, last, agreement.term),
    )


def _explaining(first: date, last: date, term: Term | None) -> tuple[Convention, ...]:
    if term is not None:
        return tuple(each for each in Convention if _ends_on(first, term, each, last))
    fits = {convention for _, convention in fitting(first, last)}
    return tuple(each for each in Convention if each in fits)


def _ends_on(first: date, term: Term, convention: Convention, last: date) -> bool:
    try:
        return period(first, term, convention).last_day == last
    except OutOfRangeError:
        return False


def conventions_of(ends: tuple[StatedEnd, ...]) -> tuple[tuple[tuple[Convention, ...], int], ...]:
    """Return which conventions explain how many stated ends, those together that explain the same ones, most first."""
    explained = {
        convention: tuple(end.agreement for end in ends if convention in end.conventions) for convention in Convention
    }
    groups = Counter({keys: len(keys) for keys in explained.values() if keys})
    return tuple(
        (tuple(convention for convention in Convention if explained[convention] == keys), count)
        for keys, count in groups.most_common()
    )
