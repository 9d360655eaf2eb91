"""The fields of the records, read from the model: what tables, linked data and schemas are derived from."""

import inspect
import re
from types import NoneType, UnionType
from typing import Any, Final, cast, final, get_args, get_origin

import attrs

from linkj_partners import _checks as checks
from linkj_partners.dates import PartialDate
from linkj_partners.model import Agreement, Organization, Person, Series, Source, Text
from linkj_partners.model._fields import check_of
from linkj_partners.terms import Term

__all__ = ["MEMBERS", "Field", "descriptions", "fields_of", "is_record"]

_VALUES: Final = (PartialDate, Term, Text)
# The records that have a key, by the member of a register that holds them.
MEMBERS: Final[dict[str, type]] = {
    "series": Series,
    "organizations": Organization,
    "people": Person,
    "sources": Source,
    "agreements": Agreement,
}
# What a field that holds a key names, by the field's name.
_REFERENCES: Final = {
    "organization": "organizations",
    "partners": "organizations",
    "person": "people",
    "renews": "agreements",
    "series": "series",
    "source": "sources",
    "sources": "sources",
}


@final
@attrs.frozen(kw_only=True, order=False)
class Field:
    """A field of a record.

    Attributes:
        name: The name, which is also its key in JSON.
        kind: The class of the value or, in a list, of each item.
        is_list: Whether it holds a tuple.
        is_optional: Whether it may be ``None``.
        has_default: Whether it may be left out.
        description: What it says, from the docstring of the record.
        refers_to: The member of the register whose keys it holds, or ``None``.
        check: What checks each value, or ``None`` where the type says all.
    """

    name: str
    kind: type
    is_list: bool
    is_optional: bool
    has_default: bool
    description: str
    refers_to: str | None
    check: checks.Check | None


# No @cache: mypy takes a class for something that cannot be hashed.
_FIELDS: dict[type, tuple["Field", ...]] = {}


def fields_of(record: type) -> tuple[Field, ...]:
    """Return the fields of a record, in their order.

    Examples:
        >>> [field.name for field in fields_of(Series)]
        ['key', 'names', 'kinds', 'partial']
        >>> fields_of(Series)[2].is_list, fields_of(Series)[2].kind.__name__
        (True, 'OrganizationKind')
    """
    if record not in _FIELDS:
        texts = descriptions(record)
        fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cast("Any", record))
        _FIELDS[record] = tuple(_field(field, texts.get(field.name, "")) for field in fields if field.init)
    return _FIELDS[record]


def _field(field: "attrs.Attribute[Any]", description: str) -> Field:
    kind: Any = field.type
    check = check_of(field)
    is_optional = isinstance(kind, UnionType)
    if is_optional:
        [kind] = [part for part in get_args(kind) if part is not NoneType]
    is_list = get_origin(kind) is tuple
    return Field(
        name=field.alias or field.name,
        kind=get_args(kind)[0] if is_list else kind,
        is_list=is_list,
        is_optional=is_optional,
        has_default=field.default is not attrs.NOTHING,
        description=description,
        refers_to=_REFERENCES[field.name] if check is checks.key and field.name != "key" else None,
        check=check,
    )


def is_record(kind: type) -> bool:
    """Return whether a class is a record with fields, and not a value such as a day that is written as one string.

    Examples:
        >>> from linkj_partners import PartialDate, Place
        >>> is_record(Place), is_record(PartialDate)
        (True, False)
    """
    return attrs.has(kind) and kind not in _VALUES


def descriptions(record: type) -> dict[str, str]:
    """Return what the docstring of a record says of each field; nothing under ``python -OO``, which drops docstrings.

    Examples:
        >>> descriptions(Series)["key"]
        'The key that positions name it by.'
    """
    section = (inspect.getdoc(record) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = re.findall(r"^    (\w+): (.*(?:\n        .*)*)", section, flags=re.MULTILINE)
    return {name: re.sub(r"\s+", " ", text).replace("`", "") for name, text in entries}
