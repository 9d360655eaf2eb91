"""How a record prints: as what can be pasted back.

attrs would write and compile such a method for every class, which is a good part of the time of the first answer.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, cast

__all__ = ["fields_shown", "member_shown", "record_shown"]


def record_shown(self: Any) -> str:
    """Return a record as it can be pasted back: the ``__repr__`` of the records of the model.

    Examples:
        >>> from linkj_partners import NameKind
        >>> import attrs
        >>> @attrs.frozen
        ... class Sign:
        ...     kinds: tuple[NameKind, ...]
        ...     __repr__ = record_shown
        >>> Sign((NameKind.OFFICIAL,))
        Sign(kinds=(NameKind.OFFICIAL,))
    """
    return f"{type(self).__name__}({fields_shown(self, member_shown)})"


def fields_shown(record: Any, shown: Callable[[object], str] = repr) -> str:
    """Return the fields of a record, each with its value."""
    return ", ".join(f"{field.name}={shown(getattr(record, field.name))}" for field in record.__attrs_attrs__)


def member_shown(value: object) -> str:
    """Return what can be pasted back, which the repr of an enum member cannot, also inside a tuple or a set."""
    if isinstance(value, tuple):
        items = [member_shown(item) for item in cast("tuple[object, ...]", value)]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if isinstance(value, frozenset):
        members = sorted(member_shown(member) for member in cast("frozenset[object]", value))
        return f"frozenset({{{', '.join(members)}}})" if members else "frozenset()"
    return str(value) if isinstance(value, Enum) else repr(value)
