"""The documentation as text: every page is in a table of contents, and names of other projects exist.

The reference is written from the public names when the site is built, so it cannot miss one.
"""

import importlib
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"


def resolved(name: str) -> object:
    """Return what a dotted name stands for."""
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


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
    pages = {page for page in DOCS.rglob("*.md") if not {"_build", "reference", "agreements"} & set(page.parts)}
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
