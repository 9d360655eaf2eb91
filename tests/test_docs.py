"""The documentation as text: every public name is in the reference, every page in a table of contents."""

import importlib
import re
from pathlib import Path

import pytest

import linkj_partners

DOCS = Path(__file__).resolve().parents[1] / "docs"
PACKAGE = Path(linkj_partners.__file__).parent
# Those of the design that there are; what the others hold is public by way of these.
PUBLIC = ["linkj_partners"] + [
    f"linkj_partners.{name}"
    for name in (
        "arrays",
        "counting",
        "errors",
        "exporting",
        "numerals",
        "ordinals",
        "plotting",
        "reconciliation",
        "terms",
        "testing",
    )
    if (PACKAGE / f"{name}.py").exists()
]
REFERENCE = "\n".join((DOCS / name).read_text(encoding="utf-8") for name in ("reference.md", "errors.md"))
MODULES = set(re.findall(r"^\.\. (?:auto)?module:: (\S+)$", REFERENCE, re.MULTILINE))
WHOLE_MODULES = set(re.findall(r"^\.\. automodule:: (\S+)$", REFERENCE, re.MULTILINE))


def named_in(reference: str) -> set[str]:
    """Give the names that the directives of the reference are for; those of py:data stand without their module."""
    names: set[str] = set()
    for part in re.split(r"^(?=\.\. module::)", reference, flags=re.MULTILINE):
        module = part.partition("\n")[0].removeprefix(".. module:: ")
        names |= set(re.findall(r"^\.\. auto(?:class|function|data):: (\S+)$", part, re.MULTILINE))
        for data in re.findall(r"^\.\. py:data:: (.*?)\n\n", part, re.MULTILINE | re.DOTALL):
            names |= {f"{module}.{name}" for name in data.split()}
    return names


def resolved(name: str) -> object:
    """Give what a dotted name stands for."""
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


NAMES = named_in(REFERENCE)
# What is documented under one public name need not be under another; a text or a number is found by name only.
OBJECTS = {id(resolved(name)) for name in NAMES if not isinstance(resolved(name), str | int)}


@pytest.mark.parametrize("module", PUBLIC)
def test_every_public_name_is_in_the_reference(module: str) -> None:
    """A name that a public module exports is documented, as itself or where the thing itself is."""
    exported: list[str] = [] if module in WHOLE_MODULES else importlib.import_module(module).__all__
    missing = [
        name
        for name in (f"{module}.{each}" for each in exported)
        if name not in NAMES | MODULES and id(resolved(name)) not in OBJECTS
    ]
    assert missing == []


def test_public_modules_have_their_place() -> None:
    """Every public module has its section."""
    assert set(PUBLIC) <= MODULES


def pages_from(page: Path) -> set[Path]:
    """Follow the tables of contents from a page, and what pages include."""
    text = page.read_text(encoding="utf-8")
    found = {page} | {
        (page.parent / name).resolve() for name in re.findall(r"^```\{include\} (\S+)$", text, re.MULTILINE)
    }
    for toctree in re.findall(r"^```\{toctree\}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for entry in toctree.splitlines():
            if entry and not entry.startswith(":"):
                found |= {each for child in page.parent.glob(f"{entry}.md") for each in pages_from(child)}
    return found


def test_every_page_can_be_reached() -> None:
    """Every page is in a table of contents, so that it can be reached from the home page."""
    pages = {page for page in DOCS.rglob("*.md") if "_build" not in page.parts}
    assert pages - pages_from(DOCS / "index.md") == set()


@pytest.mark.parametrize("inventory", sorted((DOCS / "inventories").glob("*.txt")), ids=lambda path: path.stem)
def test_inventory_names_real_things(inventory: Path) -> None:
    """What the lists of other projects' names hold exists in these projects."""
    for line in inventory.read_text(encoding="utf-8").splitlines()[3:]:
        name, kind, _ = line.split()
        if kind == "mod":
            assert importlib.import_module(name).__name__ == name
        else:
            assert resolved(name if "." in name else f"builtins.{name}") is not None
