"""JSON values to the model and back, strictly: exact types, no unknown keys, none missing that is required.

The records check their values themselves; here only their JSON forms are checked. A fast converter stops at the first
problem; a thorough one then collects them all, each with its JSON path.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from datetime import date
from enum import Enum
from functools import cache
from sys import intern
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, TypeVar, cast, get_args, get_origin

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
from linkj_partners import dates, model
from linkj_partners.dates import PartialDate
from linkj_partners.errors import (
    InvalidDataError,
    InvalidValueError,
    ParseError,
    PartnersError,
    Problem,
    WrongTypeError,
    closest,
    shown,
)
from linkj_partners.loading._strict_json import NotAllowed, member_path
from linkj_partners.model import Agreement, Organization, Person, Register, Series, Source, Text
from linkj_partners.model import _integrity as integrity
from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Term

__all__ = ["structure", "unstructure"]

_Record = TypeVar("_Record", Series, Organization, Person, Source, Agreement)
_Hook: TypeAlias = Callable[[Any, Any], Any]
_UnstructureHook: TypeAlias = Callable[[Any], Any]
# By kind, the values that the document has so far, by the words for them. Frozen values can be in many records.
_Known: TypeAlias = defaultdict[type, dict[object, Any]]
_KNOWN: ContextVar[_Known] = ContextVar("_KNOWN")


def structure(document: object) -> Register:
    """Build a register from a JSON value.

    Args:
        document: What `json` makes of a register document: an object with the members ``revision``, ``host``,
            ``organizations`` and ``agreements``, and perhaps ``series``, ``people`` and ``sources``.

    Raises:
        InvalidDataError: The document is not a valid register; all problems are listed.

    Examples:
        >>> structure(
        ...     {
        ...         "revision": "2021-02-30",
        ...         "host": "link-j",
        ...         "organizations": [],
        ...         "agreements": [],
        ...     }
        ... )
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidDataError: 2 problems in the data:
        - $.revision: cannot be '2021-02-30': give a day that exists, written as in '2021-02-05'
        - $.host: 'link-j' is not a key in $.organizations: add that record or correct the key
    """
    token = _KNOWN.set(defaultdict(dict))
    try:
        return _converter(finds_all=False).structure(document, Register)
    except InvalidDataError:  # each record can be read, and they do not fit together
        raise
    except (
        PartnersError,
        _RefusedError,
        KeyError,
        TypeError,
        AttributeError,
    ):  # the last two: no object, or one that lacks members
        return _searched(document)
    finally:
        _KNOWN.reset(token)


def _searched(value: object) -> Register:
    """Read an invalid document once more, to find everything that is wrong with it."""
    if _is_of_first_edition(value):
        message = "has the form of the first edition, which is not supported: see docs/own-register.md for the new one"
        raise InvalidDataError((Problem("$", message),))
    try:
        return _converter(finds_all=True).structure(value, Register)
    except (BaseValidationError, _RefusedError) as error:
        raise InvalidDataError((*_problems(error, "$"), *_problems_across_records(value))) from None


def _is_of_first_edition(value: object) -> bool:
    """Return whether a document has what only the first edition had: one ``partner``, and texts as lists."""
    agreements = _items(cast("dict[str, object]", value), "agreements") if isinstance(value, dict) else []
    return any(
        isinstance(item, dict) and {"partner", "instrument_names", "tallies"} <= item.keys() for item in agreements
    )


def unstructure(register: Register) -> dict[str, object]:
    """Return the JSON value of a register, without the keys whose field has its default.

    Args:
        register: The register.

    Returns:
        An object from which `structure` builds an equal register: dicts, lists, strings, integers and booleans, in the
        order of the model's fields.

    Examples:
        >>> from linkj_partners import bundled
        >>> list(unstructure(bundled()))[:3]
        ['revision', 'host', 'series']
    """
    value: dict[str, object] = _converter(finds_all=False).unstructure(register)
    return value


@cache
def _converter(*, finds_all: bool) -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=finds_all)
    for kind, hook in (_THOROUGH_HOOKS if finds_all else _FAST_HOOKS).items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook(date, _date)
    for kind in (PartialDate, Term):
        converter.register_unstructure_hook(kind, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Text, lambda text: dict(text.items()))
    for kind in (Qualifier, *(getattr(model, name) for name in model.__all__)):
        if _is_enum(kind):
            converter.register_structure_hook(kind, _member_hook(kind))
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(_is_optional, _optional_hook)
    converter.register_structure_hook_factory(_is_record, _record_hook)
    converter.register_unstructure_hook_factory(_is_tuple, _list_hook)
    converter.register_unstructure_hook_factory(_is_record, _object_hook)
    return converter


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_record(kind: Any) -> bool:
    return attrs.has(kind) and kind not in (PartialDate, Term, Text)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_optional(kind: object) -> bool:
    return isinstance(kind, UnionType)


def _without_none(kind: Any) -> Any:
    [inner] = [part for part in get_args(kind) if part is not NoneType]
    return inner


class _RefusedError(Exception):
    """A JSON value that does not have the form that the model needs."""

    def __init__(self, value: object, allowed: str) -> None:
        super().__init__(f"cannot be {_shown(value)}: give {allowed}")


def _shown(value: object) -> str:
    """Return a JSON value as it is written in JSON."""
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case NotAllowed(what):
            return what
        case tuple():
            return "[]"
        case dict():
            return "an object"
        case _:
            return shown(value)


def _text(value: object, _: object) -> str:
    if type(value) is not str:
        raise _RefusedError(value, "a string")
    return value


def _boolean(value: object, _: object) -> bool:
    if type(value) is not bool:
        raise _RefusedError(value, "true or false")
    return value


class _MembersRefusedError(_RefusedError):
    """Members of an object, each refused for its own reason."""

    def __init__(self, refused: dict[str, str]) -> None:
        super().__init__(refused, "other members")
        self.refused = refused


def _members(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _language_map(texts: Any, _: object) -> Text:
    if not texts or not issubclass(type(texts), dict):
        raise _RefusedError(texts, """an object with a string for each language, such as {"ja": "覚書"}""")
    try:
        return Text(texts)
    except PartnersError as error:
        raise _MembersRefusedError(dict(_refused_members(_members(texts)))) from error


def _refused_members(texts: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield each language that is refused by itself, and why."""
    for lang, text in texts.items():
        try:
            Text({lang: _text(text, str)})
        except (PartnersError, _RefusedError) as error:
            yield lang, _reason(error)


def _reason(error: Exception) -> str:
    """Return why a value was refused; its path says where it is."""
    if isinstance(error, InvalidValueError | WrongTypeError):
        return f"cannot be {_shown(error.given)}: give {error.allowed}"
    return str(error)


def _integer(value: object, _: object) -> int:
    if type(value) is not int:
        raise _RefusedError(value, "a whole number")
    return value


def _date(value: object, _: object) -> date:
    allowed = "a day that exists, written as in '2021-02-05'"
    try:
        day = date.fromisoformat(_text(value, str))
    except ValueError:
        raise _RefusedError(value, _meant(value) or allowed) from None
    # fromisoformat also takes 20240229 and 2024-W09-4.
    if day.isoformat() != value:
        raise _RefusedError(value, allowed)
    return day


def _partial_date(value: object, _: object) -> PartialDate:
    try:
        return PartialDate(text=_text(value, str))
    except ParseError:
        if meant := _meant(value):
            raise _RefusedError(value, meant) from None
        raise


def _edtf(value: Any, _: object) -> PartialDate:
    """Read a day without the advice that `_partial_date` gives on one that is written otherwise."""
    return PartialDate(text=value)


def _meant(value: object) -> str | None:
    """Return the EDTF form of a day that is written as people write it, for the message."""
    try:
        return f"{str(dates.parse(_text(value, str)))!r}, which says the same"
    except PartnersError:
        return None


def _term(value: object, _: object) -> Term:
    term = Term.parse(_text(value, str))
    # A file has one way to write a value, although people may read in others.
    if str(term) != value:
        raise _RefusedError(value, f"{str(term)!r}, which says the same")
    return term


def _as_it_is(value: Any, _: object) -> Any:
    """Leave the exact type to the record, whose own checks refuse every other one."""
    return value


def _read_once(kind: type, read: _Hook) -> _Hook:
    """Read a string once, wherever the document repeats it."""

    def structure_once(value: object, _: object) -> Any:
        known = _KNOWN.get()[kind]
        found = known.get(value) if type(value) is str else None
        if found is None:
            found = known[value] = read(value, kind)
        return found

    return structure_once


def _language_map_once(texts: Any, _: object) -> Text:
    """Read a language map once, wherever the document repeats it."""
    known = _KNOWN.get()[Text]
    try:
        words = tuple(texts.items())
        text = known.get(words)
    except (AttributeError, TypeError):  # no object, or one that holds lists or objects: refused
        return _language_map(texts, Text)
    if text is None:
        text = known[words] = _language_map(texts, Text)
    return cast("Text", text)


_THOROUGH_HOOKS: Final[dict[type, _Hook]] = {
    str: _text,
    bool: _boolean,
    int: _integer,
    PartialDate: _partial_date,
    Term: _term,
    Text: _language_map,
}
# Equal strings, such as keys, are kept once; `intern` refuses every other type.
_INTERN: Final = cast("_Hook", intern)
_FAST_HOOKS: Final[dict[type, _Hook]] = {
    str: _INTERN,
    bool: _as_it_is,
    int: _as_it_is,
    PartialDate: _read_once(PartialDate, _edtf),
    Term: _read_once(Term, _term),
    Text: _language_map_once,
}


def _member_hook(kind: type[Enum]) -> _Hook:
    members = {member.value: member for member in kind}

    def structure_member(value: object, _: object) -> Enum:
        member = members.get(value) if type(value) is str else None
        if member is None:
            raise _RefusedError(value, f"one of {', '.join(map(repr, members))}")
        return member

    return structure_member


def _tuple_hook(kind: Any, converter: BaseConverter) -> _Hook:
    [inner, _] = get_args(kind)
    structure_item = converter.get_structure_hook(inner)

    if structure_item is _INTERN:

        def structure_strings(value: Any, _: object) -> Any:
            if not issubclass(type(value), list):
                raise _RefusedError(value, "a list")
            return tuple(map(intern, value))

        return structure_strings

    def structure_list(value: Any, _: object) -> Any:
        if not issubclass(type(value), list):
            raise _RefusedError(value, "a list")
        return tuple([structure_item(item, inner) for item in value])

    return _located_items(kind, converter) if converter.detailed_validation else structure_list


def _located_items(kind: Any, converter: BaseConverter) -> _Hook:
    structure_items = homogenous_tuple_structure_factory(kind, converter)

    def structure_list(value: Any, _: object) -> Any:
        if type(value) is not list:
            raise _RefusedError(value, "a list")
        return structure_items(value, kind) if value else ()

    return structure_list


def _optional_hook(kind: Any, converter: BaseConverter) -> _Hook:
    # cattrs would look the hook up anew for each value.
    inner = _without_none(kind)
    structure_value = converter.get_structure_hook(inner)

    def structure_optional(value: object, _: object) -> Any:
        return None if value is None else structure_value(value, inner)

    return structure_optional


def _list_hook(kind: Any, converter: BaseConverter) -> _UnstructureHook:
    return iterable_unstructure_factory(kind, converter, unstructure_to=list)


def _object_hook(kind: Any, converter: BaseConverter) -> _UnstructureHook:
    # With omit_if_default, cattrs would write the required keys before all others.
    fields = [
        (field.alias or field.name, field.name, field.default, converter.get_unstructure_hook(field.type))
        for field in attrs.fields(kind)
        if field.init
    ]

    def unstructure_object(record: object) -> dict[str, object]:
        return {
            key: hook(value)
            for key, name, default, hook in fields
            if (value := getattr(record, name)) is not default and value != default
        }

    return unstructure_object


def _record_hook(kind: Any, converter: BaseConverter) -> _Hook:
    return (_located if converter.detailed_validation else _unlocated)(kind, converter)


def _unlocated(kind: Any, converter: BaseConverter) -> _Hook:
    """Read the members that are there, and stop at the first problem without saying where it is.

    cattrs would compile a function for every class that looks for each member.
    """
    hooks: dict[str, tuple[str, _Hook]] = {}
    for field in attrs.fields(kind):
        if field.init:
            part: Any = field.type
            hook = converter.get_structure_hook(_without_none(part) if _is_optional(part) else part)
            # Python matches an argument by its name's identity first; the names that `json` makes are other objects.
            name = intern(cast("str", field.alias))
            hooks[name] = name, hook

    def structure_object(value: Any, _: object) -> Any:
        given: dict[str, Any] = {}
        for key, part in value.items():
            name, hook = hooks[key]
            if part is None:  # where it may not be, the record refuses it
                given[name] = None
            elif hook is _INTERN:
                given[name] = intern(part)
            else:
                given[name] = hook(part, kind)
        return kind(**given)

    return structure_object


def _located(kind: Any, converter: BaseConverter) -> _Hook:
    fields = attrs.fields(kind)
    checked = {field.name: override(struct_hook=_field_hook(field, converter)) for field in fields if field.init}
    # In a document the host is a key, which the register keeps under another name.
    structure_members = make_dict_structure_fn_from_attrs(
        fields, kind, converter, _cattrs_use_alias=True, **cast("Any", checked)
    )

    def structure_object(value: Any, _: object) -> Any:
        if not issubclass(type(value), dict):
            raise _RefusedError(value, "an object")
        return structure_members(value, kind)

    return structure_object


def _field_hook(field: "attrs.Attribute[Any]", converter: BaseConverter) -> _Hook:
    """Check each field by itself, so that all of a record's fields are reported and not the first one only."""
    field_type: Any = field.type
    structure_value = converter.get_structure_hook(field_type)

    def structure_field(value: object, kind: Any) -> Any:
        result = structure_value(value, kind)
        validate = cast("Any", field.validator)
        validate(None, field, result)
        return result

    return structure_field


def _problems_across_records(document: object) -> tuple[Problem, ...]:
    """Compare the records that can be read with each other, so that their problems are reported too."""
    members = _members(document)
    host = members.get("host")
    return integrity.problems(
        integrity.Records(
            host=host if isinstance(host, str) and checks.KEY.fullmatch(host) else None,
            series=_readable(members, "series", Series) or _SERIES,
            organizations=_readable(members, "organizations", Organization),
            people=_readable(members, "people", Person),
            sources=_readable(members, "sources", Source),
            agreements=_readable(members, "agreements", Agreement),
        )
    )


_SERIES: Final = cast("tuple[Series, ...]", attrs.fields_dict(Register)["series"].default)


def _items(members: Mapping[str, object], member: str) -> list[object]:
    items = members.get(member, [] if attrs.fields_dict(Register)[member].default is not attrs.NOTHING else None)
    return cast("list[object]", items) if isinstance(items, list) else [None]


def _readable(members: Mapping[str, object], member: str, kind: type[_Record]) -> list[_Record | None]:
    return [_readable_record(item, kind) for item in _items(members, member)]


def _readable_record(item: object, kind: type[_Record]) -> _Record | None:
    try:
        return _converter(finds_all=True).structure(item, kind)
    except (BaseValidationError, _RefusedError):
        return None


def _problems(error: Exception, path: str) -> Iterator[Problem]:
    match error:
        case ClassValidationError():
            located, others = error.group_exceptions()
            keys = {field.name: field.alias or field.name for field in attrs.fields(error.cl)}
            for part, note in located:
                yield from _problems(part, member_path(path, keys[note.name]))
            for part in others:
                yield from _record_problems(part, path)
        case IterableValidationError():
            for part, place in error.group_exceptions()[0]:
                yield from _problems(part, f"{path}[{place.index}]")
        case KeyError():
            yield Problem(path, "is missing: this key is required")
        case _MembersRefusedError():
            for key, reason in error.refused.items():
                yield Problem(member_path(path, key), reason)
        case InvalidValueError() | WrongTypeError():
            # A check of one item of a list names it: sources[1].
            item = error.field[error.field.index("[") :] if "[" in error.field else ""
            yield Problem(path + item, _reason(error))
        case _:
            yield Problem(path, str(error))


def _record_problems(error: Exception, path: str) -> Iterator[Problem]:
    """Yield why a record was refused as a whole."""
    if isinstance(error, ForbiddenExtraKeysError):
        known = [field.alias or field.name for field in attrs.fields(error.cl) if field.init]
        for key in sorted(error.extra_fields):
            meant = closest(key, known)
            advice = f"did you mean {meant[0]!r}?" if meant else f"the keys are {', '.join(known)}"
            yield Problem(member_path(path, key), f"is not a key here; {advice}")
    else:
        refused = cast("InvalidValueError | WrongTypeError", error)
        yield Problem(f"{path}.{refused.field}", _reason(refused))
