"""What is read from a cell, and the error for one that cannot be read."""

from typing import Any, TypeAlias

from linkj_partners.dates._values import Order as DateOrder
from linkj_partners.errors import InvalidValueError, shown

__all__ = ["Facts", "Order", "UnreadableError", "why_not"]

Facts: TypeAlias = dict[str, Any]
"""What a cell says, by field of the model; names of partners are strings, and so are words that are kept as a note."""
Order: TypeAlias = DateOrder | None


class UnreadableError(Exception):
    """A cell that says something that cannot be read.

    Attributes:
        words: The cell, or the piece of it.
        wanted: What would be read.
        reason: Why it cannot be read, where that is known better.
    """

    def __init__(self, words: str, wanted: str, reason: str | None = None) -> None:
        super().__init__(words, wanted, reason)
        self.words, self.wanted, self.reason = words, wanted, reason

    def __str__(self) -> str:
        """Return the words and what would be read."""
        return self.reason or f"cannot read {shown(self.words)} as {self.wanted}"


def why_not(words: str, error: InvalidValueError) -> str:
    """Return why words that look like a date cannot be one, or not only one."""
    if error.field == "order":
        return f"{words!r} can be two days: give order {error.allowed.partition(':')[0]}"
    if error.field == "near":
        return f"{words!r} has no year: add it"
    return f"{words!r} cannot be right: give {error.allowed}"
