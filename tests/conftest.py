"""Registers that several folders of tests look at."""

from pathlib import Path

import pytest

from linkj_partners import Register, load

DATA = Path(__file__).parent / "data"


@pytest.fixture
def full_register() -> Register:
    """A made-up register in which every field of every kind of record holds something somewhere."""
    return load(DATA / "full_register.json")


@pytest.fixture
def frozen_register() -> Register:
    """The bundled register as it was once: what it holds does not change when agreements are added."""
    return load(DATA / "frozen_register.json")
