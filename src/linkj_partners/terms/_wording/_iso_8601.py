"""Lengths of time as ISO 8601-1:2019 writes them: P3Y, P1Y6M, P2W, P10D."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.terms._wording._plain import Length, Refusal

__all__ = ["find", "read"]

_WORDING: Final = "(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?"
_DURATION = Pattern(f"P{_WORDING}")
_IN_TEXT = Pattern(rf"P(?<![A-Za-z0-9_./-]P)(?=[0-9]){_WORDING}(?![A-Za-z0-9_-]|[./][0-9])")
_DAYS_A_WEEK: Final = 7


def read(text: str) -> Length | Refusal:
    """Read a whole string as a duration."""
    match = _DURATION.match(text)
    if not match or match.end() != len(text) or not any(match.groups()):
        return Refusal(match.end() if match else 0)
    return _length(match)


def _length(match: re.Match[str]) -> Length:
    years, months, weeks, days = map(int, match.groups("0"))
    return Length(*match.span(), years, months, _DAYS_A_WEEK * weeks + days)


def find(text: str) -> Iterator[Length]:
    """Yield every duration in running text, in order."""
    for match in _IN_TEXT.finditer(text):
        yield _length(match)
