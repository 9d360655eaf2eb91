"""What many tests need: a small register and its document; documentation run as tests; Hypothesis profiles."""

import gc
import json
import warnings
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

from linkj_partners import Register, loads

# These need what only the documentation needs, are made by it, or are there to be read and not run.
collect_ignore_glob = [
    "docs/*.py",
    "docs/extensions/*",
    "docs/data/agreements/*",
    "docs/reference/*",
    "benchmarks/*",
    "tests/typing/*",
]


def missing(library: str) -> bool:
    """Return whether a library is not installed: what needs it is skipped, in documents by this very name."""
    return find_spec(library) is None


def rows(name: str, **having: str) -> list[dict[str, Any]]:
    """Return the rows of a file in ``tests/data``, one JSON object a line, that have some values."""
    path = Path(__file__).parent / "tests" / "data" / name
    found: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in found if having.items() <= row.items()]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Run the files that are named in this process: to start others takes longer than they do."""
    return 0 if config.args_source is pytest.Config.ArgsSource.ARGS else None


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["*.md"],
    setup=lambda namespace: namespace.update(missing=missing),
).pytest()

# Without "explain", which tries hundreds of variations of every example that `find` shrinks.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink]
# The tests take the same examples each time; `pytest --hypothesis-profile=thorough` looks for others.
settings.register_profile("quick", max_examples=5, deadline=None, derandomize=True, phases=PHASES)
settings.register_profile("ci", settings.get_profile("quick"), max_examples=20)
settings.register_profile(
    "thorough",
    settings.get_profile("quick"),
    max_examples=100,
    derandomize=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("hostile", settings.get_profile("thorough"), max_examples=20_000, derandomize=True)
settings.load_profile("quick")

# What Matplotlib warns of when it is imported, such as the locale's encoding of its fonts, is not our mistake.
if not missing("matplotlib"):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import_module("matplotlib.figure")


def pytest_collection_finish() -> None:
    """Leave ten thousand collected tests out of every garbage collection, which took a sixth of the time."""
    gc.freeze()


SMALL_REGISTER = (Path(__file__).parent / "tests" / "data" / "small_register.json").read_text(encoding="utf-8")


@pytest.fixture
def small_register() -> Register:
    """A register of three agreements: one exact, one known as a range, one without a partner."""
    return loads(SMALL_REGISTER)


@pytest.fixture
def document() -> dict[str, Any]:
    """The JSON document of the small register, to be broken."""
    parsed: dict[str, Any] = json.loads(SMALL_REGISTER)
    return parsed
