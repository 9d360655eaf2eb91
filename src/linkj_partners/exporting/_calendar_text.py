"""The texts of a calendar, escaped as RFC 5545 says."""

from functools import cache
from typing import TYPE_CHECKING, Final

from linkj_partners._extras import Library

if TYPE_CHECKING:
    import icalendar
else:
    icalendar = Library("icalendar", "calendar")

__all__ = ["escaped"]

_ESCAPES: Final = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def escaped(text: str) -> "icalendar.vText":
    r"""Return a text that is read back as it is; icalendar's own makes a line break of ``\N``, as in ``C:\New``."""
    return _kind()(text)


@cache
def _kind() -> "type[icalendar.vText]":
    class Text(icalendar.vText):
        def to_ical(self) -> bytes:
            return self.translate(_ESCAPES).encode("utf-8")

    return Text
