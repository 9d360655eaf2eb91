"""How a field of a record is declared: its default, its check and the conversion of lists to tuples, in one place."""

from typing import Any

import attrs

from linkj_partners import _checks as checks

__all__ = ["defaulted", "optional", "required", "several", "some"]

_TO_TUPLE: Any = attrs.Converter(checks.as_field_tuple, takes_field=True)


def _field(check: checks.Check, **settings: Any) -> Any:
    return attrs.field(metadata={"check": check}, **settings)


def required(check: checks.Check) -> Any:
    """Declare a field that must be given."""
    return _field(check, validator=check)


def defaulted(default: object, check: checks.Check) -> Any:
    """Declare a field with a default value."""
    return _field(check, default=default, validator=check)


def optional(check: checks.Check) -> Any:
    """Declare a field that is ``None`` unless given."""
    return _field(check, default=None, validator=checks.optional(check))


def several(check: checks.Check) -> Any:
    """Declare a tuple that is empty unless given."""
    return _field(check, default=(), converter=_TO_TUPLE, validator=checks.each(check))


def some(check: checks.Check) -> Any:
    """Declare a tuple of at least one item that must be given."""
    return _field(check, converter=_TO_TUPLE, validator=checks.some(check))
