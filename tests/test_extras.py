"""Libraries that are installed on request: what is said where one is missing."""

import importlib
import sys

import pytest

from linkj_partners import _extras as extras
from linkj_partners import errors


def test_missing_library_is_named_with_its_extra() -> None:
    """The error says which library is missing and which extra installs it, and is an ImportError."""
    with pytest.raises(errors.MissingExtraError) as caught, extras.needed("nowhere", "plot"):
        importlib.import_module("nowhere")
    assert (caught.value.library, caught.value.extra) == ("nowhere", "plot")
    assert str(caught.value) == 'nowhere is not installed: run pip install "linkj-partners[plot]"'


def test_missing_part_of_the_library_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of the library that is missing names the library."""
    monkeypatch.setitem(sys.modules, "nowhere", None)
    with pytest.raises(errors.MissingExtraError) as caught, extras.needed("nowhere", "calendar"):
        importlib.import_module("nowhere.inside")
    assert (caught.value.library, caught.value.extra) == ("nowhere", "calendar")


def test_what_else_is_missing_is_told_as_it_is() -> None:
    """A library that the needed one itself lacks is not a missing extra of ours."""
    with pytest.raises(ModuleNotFoundError) as caught, extras.needed("somewhere", "plot"):
        importlib.import_module("nowhere")
    assert caught.value.name == "nowhere"


def test_other_errors_pass() -> None:
    """What goes wrong besides is not touched."""
    with pytest.raises(ZeroDivisionError), extras.needed("somewhere", "plot"):
        _ = 1 / 0


def test_library_is_imported_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in imports nothing by itself; each of its names is the library's own."""
    monkeypatch.delitem(sys.modules, "fractions", raising=False)
    stand_in = extras.Library("fractions", "numpy")
    assert "fractions" not in sys.modules
    assert stand_in.Fraction is importlib.import_module("fractions").Fraction
    assert repr(stand_in) == "Library('fractions', 'numpy')"


def test_library_names_its_extra() -> None:
    """The missing library is named, without the module inside it, with the extra that installs it."""
    with pytest.raises(errors.MissingExtraError) as caught:
        _ = extras.Library("nowhere.inside", "plot").draw
    assert (caught.value.library, caught.value.extra) == ("nowhere", "plot")


def test_library_has_no_special_names() -> None:
    """Tools that look at every object of a module, such as doctest, do not import the library."""
    assert not hasattr(extras.Library("nowhere", "plot"), "__wrapped__")


def test_library_lacks_what_the_library_lacks() -> None:
    """A misspelt name is an AttributeError as ever."""
    with pytest.raises(AttributeError, match="module 'fractions' has no attribute 'Frction'"):
        _ = extras.Library("fractions", "numpy").Frction
