"""How an optional field of a record is declared: its default, its check and the conversion of lists to tuples.

A required field is an ``attrs.field`` with a validator, which is its check: type checkers would take one that a helper
declares for one with a default.
"""

from typing import Any, Final

import attrs

from linkj_partners import _checks as checks

__all__ = ["FROM_LIST", "check_of", "defaulted", "optional", "several"]

# The converter of a field, unpacked: type checkers, which would follow one that they see, are to read the annotation.
FROM_LIST: Final[dict[str, Any]] = {"converter": attrs.Converter(checks.as_field_tuple, takes_field=True)}


def _field(check: checks.Check, **settings: Any) -> Any:
    return attrs.field(metadata={"check": check}, **settings)


def check_of(field: "attrs.Attribute[Any]") -> checks.Check | None:
    """Return what checks the value of a field, or each item where it is a tuple that may be empty."""
    return field.metadata.get("check", field.validator)


def defaulted(default: object, check: checks.Check) -> Any:
    """Declare a field with a default value."""
    return _field(check, default=default, validator=check)


def optional(check: checks.Check) -> Any:
    """Declare a field that is ``None`` unless given."""
    return _field(check, default=None, validator=checks.optional(check))


def several(check: checks.Check) -> Any:
    """Declare a tuple that is empty unless given."""
    return _field(check, default=(), validator=checks.each(check), **FROM_LIST)
