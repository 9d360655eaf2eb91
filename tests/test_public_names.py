"""What users see of the package: `dir`, `help`, and the paths of classes."""

import importlib
import importlib.util
import pydoc
from types import ModuleType
from typing import Any

import pytest

import linkj_partners
from linkj_partners._public import publish

MODULES = [name for name in linkj_partners.__all__ if importlib.util.find_spec(f"linkj_partners.{name}")]


def public(module: ModuleType) -> list[str]:
    """List what `dir` shows of a module without an underscore."""
    return [name for name in dir(module) if not name.startswith("_")]


@pytest.mark.parametrize("name", MODULES)
def test_module_shows_public_names_only(name: str) -> None:
    """`dir` lists what is exported, and no helper or private module that was imported."""
    module: Any = importlib.import_module(f"linkj_partners.{name}")
    assert public(module) == sorted(module.__all__)
    assert {"__all__", "__doc__", "__name__", "__dir__"} <= set(dir(module))
    assert getattr(linkj_partners, name) is module


def test_package_shows_public_names_only() -> None:
    """The package itself lists its names, whether they were imported or not."""
    assert public(linkj_partners) == sorted(linkj_partners.__all__)


@pytest.mark.parametrize("name", ["", *MODULES])
def test_classes_have_public_paths(name: str) -> None:
    """A class says that it comes from a public module, where it is found by its name."""
    module: Any = importlib.import_module(f"linkj_partners.{name}".rstrip("."))
    for exported in module.__all__:
        value = getattr(module, exported)
        if isinstance(value, type):
            assert "._" not in value.__module__
            assert getattr(importlib.import_module(value.__module__), value.__name__) is value


def test_overview_names_every_public_name() -> None:
    """`help(linkj_partners)` begins with it."""
    words = set((linkj_partners.__doc__ or "").replace(",", " ").split())
    assert set(linkj_partners.__all__) - words == set()


def test_help_shows_classes() -> None:
    """Nothing that a module imports later is missing in its `help`."""
    for module in (linkj_partners, linkj_partners.dates, linkj_partners.counting):
        shown = pydoc.plain(pydoc.render_doc(module))
        assert [name for name in module.__all__ if name not in shown] == []


def test_publish_leaves_other_classes_alone() -> None:
    """A class of another module keeps its path; special names are listed with the exported ones."""
    namespace: dict[str, Any] = {"__name__": "somewhere", "__all__": ["Path", "x"], "Path": pydoc.Doc, "x": 1, "y": 2}
    publish(namespace)
    assert pydoc.Doc.__module__ == "pydoc"
    assert namespace["__dir__"]() == ["Path", "__all__", "__dir__", "__name__", "x"]
