"""JSON values to the model and back, strictly: exact types, no unknown and no missing key.

Every problem is reported at once, each with its JSON path. The records themselves check their values;
here only their JSON forms are checked. A document is first read by a converter that stops at anything
wrong; only where it stopped does a second one, which goes on to find every problem, read it again.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import (
    BaseConverter,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.cols import homogenous_tuple_structure_factory, iterable_unstructure_factory
from cattrs.gen import (
    make_dict_structure_fn_from_attrs,  # pyright: ignore[reportUnknownVariableType] (list[Attribute] without its type)
    override,
)

from linkj_partners import _checks as checks
from linkj_partners import model
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidDataError, InvalidValueError, PartnersError, Problem, WrongTypeError, shown
from linkj_partners.loading._strict_json import NotAllowed, member_path
from linkj_partners.model import Agreement, Organization, Register, Source
from linkj_partners.model import _integrity as integrity
from linkj_partners.terms import Term

__all__ = ["structure", "unstructure"]

_Record = TypeVar("_Record", Organization, Source, Agreement)
_Hook: TypeAlias = Callable[[Any, Any], Any]
_UnstructureHook: TypeAlias = Callable[[Any], Any]


@attrs.frozen(kw_only=True, order=False)
class _Document:
    """A register as one JSON document, before its records are held against each other."""

    revision: date
    host: str = attrs.field(validator=checks.key)
    organizations: tuple[Organization, ...]
    sources: tuple[Source, ...]
    agreements: tuple[Agreement, ...]


def structure(document: object) -> Register:
    """Make a register of a JSON value.

    Args:
        document: What `json` makes of a register document: an object with the members ``revision``,
            ``host``, ``organizations``, ``sources`` and ``agreements``, in which every key is present.

    Returns:
        The register.

    Raises:
        InvalidDataError: Anything in it is not as it should be; all problems are listed.

    Examples:
        >>> document = {"revision": "2021-02-30", "host": "link-j"}
        >>> structure({**document, "organizations": [], "sources": [], "agreements": []})
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidDataError: 2 problems in the data:
        - $.revision: cannot be '2021-02-30': give a day that exists, written as in '2021-02-05'
        - $.host: 'link-j' is no key in $.organizations: add that record or correct the key
    """
    parts = _document(document)
    return Register(
        revision=parts.revision,
        host=parts.host,
        organizations=parts.organizations,
        sources=parts.sources,
        agreements=parts.agreements,
    )


def _document(value: object) -> _Document:
    try:
        return _converter(finds_all=False).structure(value, _Document)
    except (PartnersError, _RefusedError, KeyError):
        return _searched(value)


def _searched(value: object) -> _Document:
    """Read a document that something is wrong with once more, to find everything that is."""
    try:
        return _converter(finds_all=True).structure(value, _Document)
    except (BaseValidationError, _RefusedError) as error:
        raise InvalidDataError((*_problems(error, "$"), *_problems_across_records(value))) from None


def unstructure(register: Register) -> dict[str, object]:
    """Make the JSON value of a register, in which every key is present.

    Args:
        register: The register.

    Returns:
        An object that `structure` makes the same register of, made of dicts, lists, texts, integers
        and ``None``, in the order of the model's fields.

    Examples:
        >>> from linkj_partners import bundled
        >>> list(unstructure(bundled()))
        ['revision', 'host', 'organizations', 'sources', 'agreements']
    """
    document = _Document(
        revision=register.revision,
        host=register.host.key,
        organizations=register.organizations,
        sources=register.sources,
        agreements=register.agreements,
    )
    value: dict[str, object] = _converter(finds_all=False).unstructure(document)
    return value


@cache
def _converter(*, finds_all: bool) -> Converter:
    converter = Converter(forbid_extra_keys=finds_all, detailed_validation=finds_all)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _integer)
    converter.register_structure_hook(date, _date)
    for kind in (PartialDate, Term):
        converter.register_structure_hook(kind, _parsed)
        converter.register_unstructure_hook(kind, str)
    converter.register_unstructure_hook(date, date.isoformat)
    for kind in (getattr(model, name) for name in model.__all__):
        if _is_enum(kind):
            converter.register_structure_hook(kind, _member_hook(kind))
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(_is_optional, _optional_hook)
    converter.register_structure_hook_factory(_is_record, _record_hook)
    converter.register_unstructure_hook_factory(_is_tuple, _list_hook)
    return converter


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_record(kind: Any) -> bool:
    return attrs.has(kind) and kind not in (PartialDate, Term)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_optional(kind: object) -> bool:
    return isinstance(kind, UnionType)


class _RefusedError(Exception):
    """A JSON value that does not have the form that the model needs."""

    def __init__(self, value: object, allowed: str) -> None:
        super().__init__(f"cannot be {_shown(value)}: give {allowed}")


def _shown(value: object) -> str:
    """Show a JSON value in JSON's own words."""
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case tuple():
            return "[]"
        case dict():
            return "an object"
        case NotAllowed(what):
            return what
        case _:
            return shown(value)


def _text(value: object, _: object) -> str:
    if type(value) is not str:
        raise _RefusedError(value, "a text")
    return value


def _integer(value: object, _: object) -> int:
    if type(value) is not int:
        raise _RefusedError(value, "a whole number")
    return value


def _date(value: object, _: object) -> date:
    allowed = "a day that exists, written as in '2021-02-05'"
    try:
        day = date.fromisoformat(_text(value, str))
    except ValueError:
        raise _RefusedError(value, allowed) from None
    # fromisoformat also takes 20240229 and 2024-W09-4.
    if day.isoformat() != value:
        raise _RefusedError(value, allowed)
    return day


def _parsed(value: object, kind: type[PartialDate] | type[Term]) -> PartialDate | Term:
    parsed = kind.parse(_text(value, str))
    # A file has one way to write a value, although people may read in others.
    if str(parsed) != value:
        raise _RefusedError(value, f"{str(parsed)!r}, which says the same")
    return parsed


def _member_hook(kind: type[Enum]) -> _Hook:
    members = {member.value: member for member in kind}

    def structure_member(value: object, _: object) -> Enum:
        if type(value) is not str or value not in members:
            raise _RefusedError(value, f"one of {', '.join(map(repr, members))}")
        return members[value]

    return structure_member


def _tuple_hook(kind: Any, converter: BaseConverter) -> _Hook:
    structure_items = homogenous_tuple_structure_factory(kind, converter)

    def structure_list(value: object, _: object) -> Any:
        if type(value) is not list:
            raise _RefusedError(value, "a list")
        if not value:
            return ()
        items = cast("list[object]", value)
        return structure_items(items, kind)

    return structure_list


def _optional_hook(kind: Any, converter: BaseConverter) -> _Hook:
    # cattrs would look the hook up anew for each value.
    [inner] = [part for part in get_args(kind) if part is not NoneType]
    structure_value = converter.get_structure_hook(inner)

    def structure_optional(value: object, _: object) -> Any:
        return None if value is None else structure_value(value, inner)

    return structure_optional


def _list_hook(kind: Any, converter: BaseConverter) -> _UnstructureHook:
    return iterable_unstructure_factory(kind, converter, unstructure_to=list)


def _record_hook(kind: Any, converter: BaseConverter) -> _Hook:
    # cattrs takes a field with a default for one that may be missing: here every key is required.
    fields = [field.evolve(default=attrs.NOTHING) for field in attrs.fields(kind)]
    stops_early = not converter.detailed_validation
    checked: Any = {}
    if not stops_early:
        checked = {field.name: override(struct_hook=_field_hook(field, converter)) for field in fields}
    structure_members = make_dict_structure_fn_from_attrs(fields, kind, converter, **checked)

    def structure_object(value: object, _: object) -> Any:
        if not isinstance(value, dict):
            raise _RefusedError(value, "an object")
        members = cast("dict[str, object]", value)
        if stops_early and len(members) > len(fields):
            raise KeyError  # The second reading tells which keys are too many.
        return structure_members(members, kind)

    return structure_object


def _field_hook(field: "attrs.Attribute[Any]", converter: BaseConverter) -> _Hook:
    """Check each field by itself, so that all of a record's fields are reported and not the first one only."""
    field_type: Any = field.type
    structure_value = converter.get_structure_hook(field_type)

    def structure_field(value: object, kind: Any) -> Any:
        result = structure_value(value, kind)
        if field.validator is not None:
            field.validator(None, field, result)
        return result

    return structure_field


def _problems_across_records(document: object) -> tuple[Problem, ...]:
    """Hold those records against each other that can be read, so that their problems are reported too."""
    if not isinstance(document, dict):
        document = {}
    members = cast("dict[str, object]", document)
    host = members.get("host")
    return integrity.problems(
        host if isinstance(host, str) and checks.KEY.fullmatch(host) else None,
        [_readable(item, Organization) for item in _items(members, "organizations")],
        [_readable(item, Source) for item in _items(members, "sources")],
        [_readable(item, Agreement) for item in _items(members, "agreements")],
    )


def _items(members: Mapping[str, object], member: str) -> list[object]:
    items = members.get(member)
    return cast("list[object]", items) if isinstance(items, list) else [None]


def _readable(item: object, kind: type[_Record]) -> _Record | None:
    try:
        return _converter(finds_all=True).structure(item, kind)
    except (BaseValidationError, _RefusedError):
        return None


def _problems(error: Exception, path: str) -> Iterator[Problem]:
    match error:
        case ClassValidationError():
            located, others = error.group_exceptions()
            for part, note in located:
                yield from _problems(part, member_path(path, note.name))
            for part in others:
                yield from _record_problems(part, path)
        case IterableValidationError():
            for part, place in error.group_exceptions()[0]:
                yield from _problems(part, f"{path}[{place.index}]")
        case KeyError():
            yield Problem(path, "is missing: every key must be there, with null or [] where a fact is not known")
        case InvalidValueError() | WrongTypeError():
            # A check of one item of a list names it: sources[1].
            item = error.field[error.field.index("[") :] if "[" in error.field else ""
            yield Problem(path + item, f"cannot be {_shown(error.given)}: give {error.allowed}")
        case _:
            yield Problem(path, str(error))


def _record_problems(error: Exception, path: str) -> Iterator[Problem]:
    """Tell what a record as a whole was refused for."""
    if isinstance(error, ForbiddenExtraKeysError):
        allowed = ", ".join(field.name for field in attrs.fields(error.cl))
        for key in sorted(error.extra_fields):
            yield Problem(member_path(path, key), f"is no key here: the keys are {allowed}")
    else:
        refused = cast("InvalidValueError | WrongTypeError", error)
        yield Problem(f"{path}.{refused.field}", f"cannot be {_shown(refused.given)}: give {refused.allowed}")
