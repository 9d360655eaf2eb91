"""The public names, pinned: a change of any shows here, and belongs in the changelog.

After a change on purpose, `python tests/test_public_api.py` writes them down again.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import griffe

import linkj_partners

SNAPSHOT = Path(__file__).parent / "public_api.txt"
SOURCES = Path(linkj_partners.__file__).parents[1]
OPERATORS = {"__add__", "__contains__", "__getitem__", "__int__", "__iter__", "__len__", "__reversed__", "__str__"}


def described() -> str:
    """Describe every public name as its source declares it, in the public module that it belongs to."""
    package: Any = griffe.load("linkj_partners", search_paths=[SOURCES], allow_inspection=False)
    modules = [package, *(package[name] for name in package.exports if package[name].is_module)]
    return "\n".join(line for module in modules for line in described_module(module, modules))


def described_module(module: Any, public: list[Any]) -> Iterator[str]:
    """Describe a public module: what is defined in it whole, and what another defines by the path that exports it."""
    yield f"# {module.path}\n"
    for name in module.exports:
        target = module[name].final_target if module[name].is_alias else module[name]
        homes = (each.path for each in public if target.path.startswith(f"{each.path}.") and name in each.exports)
        home = max(homes, key=len, default=module.path)
        if target.is_module:
            yield f"{name}: module"
        elif home == module.path:
            yield from described_name(target)
        else:
            yield f"{name}: see {home}.{name}"
    yield ""


def described_name(item: Any, indent: str = "") -> Iterator[str]:
    """Describe a class with its public members, a function with its signature, a value with its type."""
    if item.is_class:
        bases = f"({', '.join(map(str, item.bases))})" if item.bases else ""
        yield f"{item.name}{bases}: class"
        for name, member in item.members.items():
            if not name.startswith("_") or name in OPERATORS:
                yield from described_name(member, "    ")
    elif item.is_function:
        kind = "classmethod " if "classmethod" in item.labels else ""
        yield f"{indent}{kind}{item.signature(return_type=True)}"
    else:
        kind = "property " if "property" in item.labels else ""
        annotation = f": {item.annotation}" if item.annotation else ""
        called, is_call, _ = str(item.value).partition("(")  # such as optional(...), whose arguments are not public
        default = "" if item.value is None else f" = {called}(...)" if is_call else f" = {item.value}"
        yield f"{indent}{kind}{item.name}{annotation}{default}"


def test_public_names_are_those_that_were_written_down() -> None:
    """After a change on purpose, write the names down again and tell the change in the changelog."""
    assert described() == SNAPSHOT.read_text(encoding="utf-8")


if __name__ == "__main__":
    SNAPSHOT.write_text(described(), encoding="utf-8", newline="\n")
