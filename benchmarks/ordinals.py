"""Measure writing and reading ordinals against num2words and humanize, all in one run.

Run it as ``python benchmarks/ordinals.py``, where num2words and humanize are installed. Each figure is the best of
five rounds over the same numbers; the ratio is to our own way of doing the same.
"""

import platform
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.metadata import version
from typing import Any

from linkj_partners import ordinals
from linkj_partners.ordinals import Form, Numerals

NUMBERS = range(1, 5001)
ROUNDS = 5
COUNTED: dict[str, Any] = {"form": Form.COUNTER, "counter": ordinals.CASE}
KANJI: dict[str, Any] = {**COUNTED, "numerals": Numerals.KANJI}


def best(work: Callable[[Any], object], items: Iterable[object]) -> float:
    """Give the time of one call in microseconds, in the best round."""
    sample = tuple(items)
    rounds = list[float]()
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for item in sample:
            work(item)
        rounds.append(time.perf_counter() - begun)
    return 1e6 * min(rounds) / len(sample)


def report(task: str, ours: Callable[[Any], object], others: dict[str, Callable[[Any], object]]) -> None:
    """Print a line for each library that does a task."""
    own = best(ours, NUMBERS)
    print(f"{task:<24} {'linkj_partners':<16} {own:8.2f} µs")
    for name, other in others.items():
        theirs = best(other, NUMBERS)
        print(f"{'':<24} {name:<16} {theirs:8.2f} µs  {theirs / own:6.1f} x")


def main() -> None:
    """Measure, and print a table."""
    num2words = import_module("num2words").num2words
    humanize = import_module("humanize")
    packages = ", ".join(f"{name} {version(name)}" for name in ("num2words", "humanize"))
    print(f"Python {platform.python_version()}, {packages}, {sys.platform}, numbers 1 to {len(NUMBERS):,}")
    report(
        "16th",
        ordinals.phrase,
        {"num2words": lambda n: num2words(n, to="ordinal_num"), "humanize": humanize.ordinal},
    )
    report(
        "sixteenth",
        lambda n: ordinals.phrase(n, form=Form.WORDS),
        {"num2words": lambda n: num2words(n, to="ordinal")},
    )
    report(
        "十六例目 (番目)",
        lambda n: ordinals.phrase(n, "ja", **KANJI),
        {"num2words": lambda n: num2words(n, lang="ja", to="ordinal")},
    )
    report("16例目", lambda n: ordinals.phrase(n, "ja", **COUNTED), {})
    forms: dict[str, dict[str, Any]] = {
        "16th": {},
        "sixteenth": {"form": Form.WORDS},
        "16例目": {"lang": "ja", **COUNTED},
        "十六例目": {"lang": "ja", **KANJI},
    }
    for task, options in forms.items():
        texts = [ordinals.phrase(n, **options) for n in NUMBERS]
        print(f"{'read ' + task:<24} {'linkj_partners':<16} {best(ordinals.parse, texts):8.2f} µs")
    text = "国内外16団体目、横浜市に続く3例目、今回がはじめて。The 16th, and the first in 2021年2月5日.\n" * 1000
    per_thousand = best(ordinals.find, [text]) / len(text) * 1000
    print(f"{'find, 1,000 characters':<24} {'linkj_partners':<16} {per_thousand:8.2f} µs")


if __name__ == "__main__":
    main()
