"""The reference: one page for each public module, written from its `__all__` before Sphinx looks for pages.

Git ignores the pages. A name that several modules export is documented where it is defined, and linked from the others;
other projects' links to it work under each of its paths. Signatures and attributes show public types only.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from pathlib import Path
from types import GenericAlias, ModuleType
from typing import Any, Final, TypeVar, cast, get_args, get_type_hints, is_typeddict

import attrs
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.domains.python import ObjectEntry
from sphinx.environment import BuildEnvironment

import linkj_partners

FOLDER: Final = "reference"
_PACKAGE: Final = "linkj_partners"
_MODULES: Final = sorted(name for name in linkj_partners.__all__ if inspect.ismodule(getattr(linkj_partners, name)))


def _home(name: str, value: object) -> str:
    """Return the public module that defines what a module exports."""
    defined_in = getattr(value, "__module__", None) or ""
    for module in _MODULES:
        path = f"{_PACKAGE}.{module}"
        if f"{defined_in}.".startswith(f"{path}.") and name in getattr(linkj_partners, module).__all__:
            return path
    return _PACKAGE


def _is_enum(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Enum)


def _is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Exception)


_GROUPS: Final[tuple[tuple[str, Callable[[object], bool]], ...]] = (
    ("Functions", inspect.isroutine),
    ("Errors", _is_error),
    ("Classes", lambda value: isinstance(value, type) and not _is_enum(value) and not _is_error(value)),
    ("Enumerations", _is_enum),
    ("Data", lambda value: not isinstance(value, type) and not inspect.isroutine(value)),
)


def _page(path: str, module: ModuleType) -> str:
    """Write the page of a module: its docstring, then its names by type."""
    values = {name: getattr(module, name) for name in sorted(module.__all__)}
    homes = {name: _home(name, value) for name, value in values.items() if not inspect.ismodule(value)}
    # What has no module of its own to be defined in, such as a number, is defined here.
    own = [name for name, home in homes.items() if home in (path, _PACKAGE)]
    summary = (module.__doc__ or "").partition("\n")[0]
    lines = [f"# `{path}`", "", "```{eval-rst}", f".. module:: {path}", "```", "", summary, ""]
    if linked := [name for name in homes if name not in own]:
        links = "\n".join(f"- {{py:obj}}`{name} <{homes[name]}.{name}>`" for name in linked)
        lines += [f"It exports these names too, which are documented in their modules:\n\n{links}", ""]
    for title, belongs in _GROUPS:
        if members := [name for name in own if belongs(values[name])]:
            lines += [f"## {title}", "", "```{eval-rst}"]
            lines += [line for name in members for line in _directive(path, name, values[name])]
            lines += ["```", ""]
    return "\n".join(lines)


def _directive(path: str, name: str, value: object) -> Iterator[str]:
    if inspect.isroutine(value):
        yield f".. autofunction:: {path}.{name}"
    elif isinstance(value, type):
        yield f".. autoclass:: {path}.{name}"
        if _is_enum(value) and "Attributes:" not in (value.__doc__ or ""):
            yield "   :undoc-members:"
        if is_typeddict(value):
            yield "   :no-members:"
            yield "   :exclude-members: __init__, __new__"
    else:
        yield f".. autodata:: {path}.{name}"
        yield "   :no-value:"
    yield ""


def _index() -> str:
    pages = [f"{_PACKAGE}.{name}" for name in _MODULES]
    entries = "\n".join([_PACKAGE, *pages])
    rows = "\n".join(f"- [`{page}`]({page}.md): {_summary(page)}" for page in pages)
    return f"""# Reference

[The top of the package]({_PACKAGE}.md) exports what users import most. Each module has a page with its functions,
classes, enumerations and data, and can be reached as `linkj_partners.NAME`. The {{ref}}`index <genindex>` has every
name.

{rows}

```{{toctree}}
:hidden:

{entries}
```
"""


def _summary(page: str) -> str:
    module = getattr(linkj_partners, page.removeprefix(f"{_PACKAGE}."))
    return (module.__doc__ or "").partition("\n")[0]


def _write(app: Sphinx) -> None:
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(exist_ok=True)
    pages = {f"{_PACKAGE}.{name}": getattr(linkj_partners, name) for name in _MODULES} | {_PACKAGE: linkj_partners}
    wanted = {folder / f"{path}.md": _page(path, module) for path, module in pages.items()}
    wanted[folder / "index.md"] = _index()
    for path in set(folder.iterdir()) - set(wanted):
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


_PATHS: Final = {
    name: f"{_home(name, value) if module is linkj_partners else module.__name__}.{name}"
    for module in (linkj_partners, *(getattr(linkj_partners, each) for each in _MODULES))
    for name in module.__all__
    if not inspect.ismodule(value := getattr(module, name)) and _home(name, value) in (module.__name__, _PACKAGE)
}


def _short(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement) -> nodes.Node | None:
    """Resolve a public name that a docstring names without its module, such as `Term.parse`."""
    name, dot, member = node["reftarget"].removeprefix(f"{_PACKAGE}.").partition(".")
    if node.get("refdomain") != "py" or name not in _PATHS:
        return None
    target = f"{_PATHS[name]}{dot}{member}"
    node["py:module"] = node["py:class"] = None
    return env.domains.python_domain.resolve_xref(env, node["refdoc"], app.builder, "obj", target, node, content)


def _add_aliases(_app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
    """Enter each name, with its members, under every path that exports it."""
    objects = env.domains.python_domain.objects
    for module in (linkj_partners, *(getattr(linkj_partners, each) for each in _MODULES)):
        for name in module.__all__:
            home, alias = f"{_home(name, getattr(module, name))}.{name}", f"{module.__name__}.{name}"
            members = [path for path in objects if f"{path}.".startswith(f"{home}.")] if home != alias else []
            for path in members:
                entry = objects[path]
                known = ObjectEntry(entry.docname, entry.node_id, entry.objtype, aliased=True)
                objects.setdefault(alias + path.removeprefix(home), known)
    return ()


_PRIVATE: Final = re.compile(r"\b(?:\w+\.)*_\w+\.(?=[A-Z])")
_ATTRIBUTE: Final = re.compile(r"\s*\.\. attribute:: ")
_TYPE: Final = re.compile(r"\s*:type: ")


def _attributes_on_one_line(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Move the type of an attribute beside its name, without the modules of our own that are not public."""
    place = 0
    for index, line in enumerate(lines):
        if _ATTRIBUTE.match(line):
            place = index + 1
        elif place and _TYPE.match(line):
            public = _PRIVATE.sub("", line).replace("FrozenMapping[", "collections.abc.Mapping[")
            lines[index : index + 1] = []
            lines.insert(place, public)
            place = 0


def _show_items(_app: Sphinx) -> None:
    """Show what a record takes for a tuple as the items are typed, where attrs shows a type variable."""
    for module in (getattr(linkj_partners, each) for each in _MODULES):
        for value in (getattr(module, name) for name in module.__all__):
            if isinstance(value, type) and attrs.has(value):
                _show_items_of(value)


def _show_items_of(record: type) -> None:
    taken: dict[str, Any] = cast("Any", record).__init__.__annotations__
    for field, hint in get_type_hints(record).items():
        if any(isinstance(part, TypeVar) for part in get_args(taken.get(field))):
            taken[field] = GenericAlias(Iterable, get_args(hint)[:1])


_LIST: Final = re.compile(r"<dl>\n((?:<dd>.*?</dd>\n?)+)</dl>", re.DOTALL)


def _parameters_in_lines(
    _app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Show parameters in lines, where Sphinx writes a list of definitions without terms, which HTML does not allow."""
    if page.startswith(f"{FOLDER}/") and "body" in context:
        context["body"] = _LIST.sub(
            lambda found: found[1].replace("<dd>", '<span class="sig-line">').replace("</dd>", "</span>"),
            context["body"],
        )


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx when to write the pages, what to show, and how to find short names."""
    app.connect("builder-inited", _write)
    app.connect("builder-inited", _show_items)
    app.connect("autodoc-process-docstring", _attributes_on_one_line, priority=900)  # after napoleon
    app.connect("env-updated", _add_aliases)
    app.connect("missing-reference", _short)
    app.connect("html-page-context", _parameters_in_lines)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
