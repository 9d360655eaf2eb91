"""The texts of a calendar, escaped as RFC 5545 says; only imported where icalendar is installed."""

from typing import Final

from icalendar import vText

__all__ = ["CalendarText"]

_ESCAPES: Final = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class CalendarText(vText):
    r"""A text that is read back as it is; that of icalendar makes a line break of ``\N``, as in ``C:\New``."""

    def to_ical(self) -> bytes:
        """Return the escaped text."""
        return self.translate(_ESCAPES).encode("utf-8")
