"""How a field of a record is declared: its default, its check and the conversion of lists to tuples, in one place."""

from typing import Any

import attrs

from linkj_partners import _checks as checks

__all__ = ["defaulted", "optional", "required", "several", "some"]

_TO_TUPLE = attrs.Converter(checks.as_field_tuple, takes_field=True)


def required(check: checks.Check) -> Any:
    """Declare a field that must be given."""
    return attrs.field(validator=check, metadata={"check": check})


def defaulted(default: object, check: checks.Check) -> Any:
    """Declare a field with a default value."""
    return attrs.field(default=default, validator=check, metadata={"check": check})


def optional(check: checks.Check) -> Any:
    """Declare a field that is ``None`` unless given."""
    return attrs.field(default=None, validator=checks.optional(check), metadata={"check": check})


def several(check: checks.Check) -> Any:
    """Declare a tuple that is empty unless given."""
    return attrs.field(default=(), converter=_TO_TUPLE, validator=checks.each(check), metadata={"check": check})


def some(check: checks.Check) -> Any:
    """Declare a tuple of at least one item that must be given."""
    return attrs.field(converter=_TO_TUPLE, validator=checks.some(check), metadata={"check": check})
