"""Write down what users' code can rely on, in tests/public_api.txt: `python tools/public_api.py`.

A test makes the text again and compares, so that no name, argument, default, field, type, enum member or value
changes unseen. What changed there is what the changelog has to tell.
"""

import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin

import attrs

MODULES: Final = (
    "linkj_partners",
    "linkj_partners.arrays",
    "linkj_partners.counting",
    "linkj_partners.errors",
    "linkj_partners.exporting",
    "linkj_partners.numerals",
    "linkj_partners.ordinals",
    "linkj_partners.plotting",
    "linkj_partners.reconciliation",
    "linkj_partners.terms",
    "linkj_partners.testing",
)
SNAPSHOT: Final = Path(__file__).parent.parent / "tests" / "public_api.txt"
# How NumPy before 2.5 shows the alias `NDArray`.
_ARRAY: Final = re.compile(r"ndarray\[(?:Any|tuple\[Any, \.\.\.\]), dtype\[(\w+)\]\]")
_OPERATORS: Final = frozenset(
    {"__add__", "__contains__", "__getitem__", "__int__", "__iter__", "__len__", "__reversed__", "__str__"}
)


def text() -> str:
    """Describe every public name; one that several modules export is described once."""
    described: dict[int, str] = {}
    lines = "\n".join(line for module in MODULES for line in _module(module, described))
    return _ARRAY.sub(r"NDArray[\1]", lines)


def _module(name: str, described: dict[int, str]) -> Iterator[str]:
    module = importlib.import_module(name)
    yield f"# {name}\n"
    for exported in sorted(module.__all__):
        value = getattr(module, exported)
        known = described.get(id(value)) if isinstance(value, type) or callable(value) else None
        if known is None:
            described[id(value)] = f"{name}.{exported}"
            yield from _described(exported, value)
        else:
            yield f"{exported}: see {known}"
    yield ""


def _described(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, ModuleType):
        yield f"{name}: module"
    elif isinstance(value, type):
        yield from _class(name, value)
    elif callable(value) and not get_origin(value):
        yield f"{name}{_signature(value)}"
    elif get_origin(value):
        yield f"{name}: type alias of {_shown(value)}"
    else:
        yield f"{name} = {_constant(value)}"


def _class(name: str, kind: Any) -> Iterator[str]:
    bases = ", ".join(base.__name__ for base in kind.__bases__ if base is not object)
    yield f"{name}({bases}): class" if bases else f"{name}: class"
    if issubclass(kind, Enum):
        yield from (f"    {member.name} = {member.value!r}" for member in kind)
    if attrs.has(kind):
        yield from (_field(field) for field in attrs.fields(kind) if field.init or not field.name.startswith("_"))
    for member, value in sorted(vars(kind).items()):
        if not member.startswith("_") or (member in _OPERATORS and inspect.isfunction(value)):
            yield from _member(member, value)


def _field(field: "attrs.Attribute[Any]") -> str:
    default = "" if field.default is attrs.NOTHING else f" = {_default(field.default)}"
    name = field.alias or field.name
    only = "" if field.init and name == field.name else " (argument only)" if field.init else " (no argument)"
    return f"    {'' if field.kw_only else 'positional '}{name}: {_shown(field.type)}{default}{only}"


def _member(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, property):
        yield f"    property {name}: {_shown(inspect.signature(cast('Any', value.fget)).return_annotation)}"
    elif isinstance(value, classmethod):
        yield f"    classmethod {name}{_signature(cast('Any', value).__func__)}"
    elif inspect.isfunction(value):
        yield f"    {name}{_signature(value)}"


def _signature(function: Callable[..., Any]) -> str:
    signature = inspect.signature(function)
    given: list[str] = []
    starred = False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            given.append("*")
        starred = starred or parameter.kind in {parameter.KEYWORD_ONLY, parameter.VAR_POSITIONAL}
        given.append(_parameter(parameter))
    return f"({', '.join(given)}) -> {_shown(signature.return_annotation)}"


def _parameter(parameter: inspect.Parameter) -> str:
    name = f"*{parameter.name}" if parameter.kind is parameter.VAR_POSITIONAL else parameter.name
    kind = "" if parameter.annotation is parameter.empty else f": {_shown(parameter.annotation)}"
    default = "" if parameter.default is parameter.empty else f" = {_default(parameter.default)}"
    return f"{name}{kind}{default}"


def _default(value: object) -> str:
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)


def _constant(value: object) -> str:
    if isinstance(value, Mapping):
        return f"mapping of {', '.join(sorted(_name(key) for key in cast('Mapping[type, object]', value)))}"
    return repr(value)


def _shown(annotation: Any) -> str:
    """Write a type as its annotation reads, the same on every version of Python and wherever a class stands."""
    if isinstance(annotation, str):
        return annotation
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return _name(annotation)
    if origin in (Union, UnionType):
        return " | ".join(map(_shown, arguments))
    written = map(repr if origin is Literal else _shown, arguments)
    return f"{_name(origin)}[{', '.join(written)}]"


def _name(kind: Any) -> str:
    if kind is None or kind is NoneType:
        return "None"
    return "..." if kind is ... else str(kind.__name__)


if __name__ == "__main__":
    SNAPSHOT.write_text(text(), encoding="utf-8", newline="\n")
    print(f"wrote {SNAPSHOT.name}")
