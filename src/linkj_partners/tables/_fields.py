"""The fields that a column of a table can hold."""

from typing import Literal, TypeAlias

__all__ = ["Field"]

Field: TypeAlias = Literal[
    "partner",
    "partners",
    "country",
    "kind",
    "group",
    "instrument",
    "signed",
    "announced",
    "in_force_from",
    "term",
    "last_day",
    "ended",
    "renewal",
    "notice",
    "number",
    "note",
]
