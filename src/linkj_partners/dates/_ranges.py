"""One unknown day in a range, in words: 2020年12月14日以前のいずれかの日, a day from 19 June 2017 to 22 June 2017."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from linkj_partners.dates._partial_date import PartialDate

__all__ = ["Found", "joined", "phrase_range"]


class Found(NamedTuple):
    """A date that was found, with its place."""

    start: int
    end: int
    value: PartialDate
    is_year_inferred: bool = False


class _Range(NamedTuple):
    """The words around the one or two days of a range.

    Attributes:
        prefix: The words before the first of its days.
        middle: The words between two days; ``None`` where the range is open on one side.
        suffix: The words after the last of its days.
        is_until: Of a range with one day, whether that is the last.
    """

    prefix: str
    middle: str | None
    suffix: str
    is_until: bool = False

    def join(self, folded: str, days: Sequence[Found]) -> Found | None:
        """Return the range that the next one or two days are the ends of."""
        first, last = days[0], days[0] if self.middle is None else days[-1]
        start, end = first.start - len(self.prefix), last.end + len(self.suffix)
        if self.middle is not None and folded[first.end : last.start] != self.middle:
            return None
        if start < 0 or folded[start : first.start].lower() != self.prefix or folded[last.end : end] != self.suffix:
            return None
        value = self._value(first.value, last.value)
        return Found(start, end, value) if value and not (first.is_year_inferred or last.is_year_inferred) else None

    def _value(self, first: PartialDate, last: PartialDate) -> PartialDate | None:
        if not (first.is_exact and last.is_exact) or last.latest < first.earliest:
            return None
        if self.middle is not None:
            return PartialDate.parse(f"[{first.earliest}..{last.latest}]")
        return PartialDate.parse(f"[..{first.earliest}]" if self.is_until else f"[{first.earliest}..]")


_RANGES: Final[Mapping[str, tuple[_Range, ...]]] = {
    "en": (
        _Range("a day from ", " to ", ""),
        _Range("a day on or before ", None, "", is_until=True),
        _Range("a day on or after ", None, ""),
    ),
    "ja": (
        _Range("", "から", "までのいずれかの日"),
        _Range("", None, "以前のいずれかの日", is_until=True),
        _Range("", None, "以後のいずれかの日"),
        _Range("", None, "以降のいずれかの日"),
    ),
}
"""For each language a range with two ends, one with only the last day and one with only the first; and others read."""


def phrase_range(first: date, last: date, lang: str, phrase: Callable[[date], str]) -> str:
    """Write a range whose days are written by a function."""
    between, until, since, *_ = _RANGES[lang]
    if first == date.min and last != date.max:
        return until.prefix + phrase(last) + until.suffix
    if last == date.max and first != date.min:
        return since.prefix + phrase(first) + since.suffix
    return f"{between.prefix}{phrase(first)}{between.middle}{phrase(last)}{between.suffix}"


def joined(folded: str, found: Sequence[Found], languages: Sequence[str]) -> Iterator[Found]:
    """Yield the dates in order, with the days that are ends of a range as that one range."""
    forms = [form for language in languages for form in _RANGES[language]]
    index = 0
    while index < len(found):
        days = found[index : index + 2]
        form, whole = next(((form, whole) for form in forms if (whole := form.join(folded, days))), (None, None))
        yield whole or found[index]
        index += 2 if form and form.middle else 1
