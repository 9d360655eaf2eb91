"""The documentation as text: every page can be reached, code fits, and names of other projects exist.

The reference is written from the public names when the site is built, so it cannot miss one.
"""

import importlib
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
MADE = {"_build", "reference", "agreements"}
WRITTEN = sorted(
    page for page in (*DOCS.rglob("*.md"), *ROOT.glob("README*.md")) if not MADE & set(page.relative_to(ROOT).parts)
)


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
    pages = {page for page in WRITTEN if page.is_relative_to(DOCS)}
    assert pages - pages_from(DOCS / "index.md") == set()


def code_of(page: Path) -> list[str]:
    """Return the lines of code and of commands of a page; what programs answer is as long as it is."""
    blocks = re.findall(r"^```(sh|python|json)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    lines = [(kind, line) for kind, block in blocks for line in block.splitlines()]
    return [line for kind, line in lines if kind != "python" or line.startswith((">>>", "..."))]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_code_fits_the_page(page: Path) -> None:
    """No line of code is longer than a page shows; ruff sees to the docstrings."""
    assert [line for line in code_of(page) if len(line) > 88] == []


@pytest.mark.parametrize("inventory", sorted((DOCS / "inventories").glob("*.txt")), ids=lambda path: path.stem)
def test_inventory_names_real_things(inventory: Path) -> None:
    """What the lists of other projects' names hold exists in these projects."""
    for line in inventory.read_text(encoding="utf-8").splitlines()[3:]:
        name, kind, _ = line.split()
        if kind == "mod":
            assert importlib.import_module(name).__name__ == name
        else:
            assert resolved(name if "." in name else f"builtins.{name}") is not None


def test_pictures_need_a_japanese_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is not built with pictures whose Japanese names would be Latin."""
    errors = pytest.importorskip("sphinx.errors")
    pytest.importorskip("matplotlib")
    monkeypatch.setattr(sys, "path", [str(DOCS / "extensions"), *sys.path])
    pictures = importlib.import_module("register_pictures")
    monkeypatch.setattr(importlib.import_module("linkj_partners.plotting._charts"), "JAPANESE_FONTS", ())
    with pytest.raises(errors.ExtensionError, match="the picture timeline would lack letters: no font with Japanese"):
        pictures.svg("timeline", "light", "ja")
    assert pictures.svg("timeline", "dark", "en").startswith("<?xml")
