"""What many tests need: a small sound register, and its JSON document."""

import json
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import Register, loads

SMALL_REGISTER = (Path(__file__).parent / "data" / "small_register.json").read_text(encoding="utf-8")


@pytest.fixture
def small_register() -> Register:
    """A register of three agreements: one exact, one known as a range, one without a partner."""
    return loads(SMALL_REGISTER)


@pytest.fixture
def document() -> dict[str, Any]:
    """The JSON document of the small register, to be broken."""
    parsed: dict[str, Any] = json.loads(SMALL_REGISTER)
    return parsed
