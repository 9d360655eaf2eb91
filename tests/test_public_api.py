"""The public names, pinned: a change of any shows here, and belongs in the changelog."""

import importlib

import pytest

from public_api import MODULES, SNAPSHOT, text


def test_public_names_are_those_that_were_written_down() -> None:
    """After a change on purpose, run tools/public_api.py and tell it in the changelog."""
    assert text() == SNAPSHOT.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MODULES)
def test_every_public_name_is_pinned(name: str) -> None:
    """Each module's section names what its __all__ does, in order and once."""
    section = SNAPSHOT.read_text(encoding="utf-8").partition(f"# {name}\n\n")[2].partition("\n\n")[0]
    pinned = [line.partition(":")[0].partition("(")[0].partition(" ")[0] for line in section.splitlines()]
    assert [each for each in pinned if each] == sorted(importlib.import_module(name).__all__)
