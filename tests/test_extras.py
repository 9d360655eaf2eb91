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
    """A library that the needed one lacks itself is no missing extra of ours."""
    with pytest.raises(ModuleNotFoundError) as caught, extras.needed("somewhere", "plot"):
        importlib.import_module("nowhere")
    assert caught.value.name == "nowhere"


def test_other_errors_pass() -> None:
    """What goes wrong besides is not touched."""
    with pytest.raises(ZeroDivisionError), extras.needed("somewhere", "plot"):
        _ = 1 / 0
