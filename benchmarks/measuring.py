"""Times of two things taken in turn, so that whatever else the machine does falls on both.

A ratio is taken in each round, and the median of the ratios is the figure. pyperf and pytest-benchmark measure one
thing after the other: on a machine that is shared, or changes its clock, their ratios would say more about the hour
than about the code. Time is processor time, of which other processes take none.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any, Final, final

import attrs

Work = Callable[[], object]


@final
@attrs.frozen(kw_only=True)
class Row:
    """A line of the table: what was measured, against what, and how it came out.

    Attributes:
        section: The heading that the line stands under.
        what: What we do.
        peer: What it is held against.
        ours: The median of our times, in seconds; bytes where memory is measured.
        theirs: Likewise theirs.
        ratio: The median of the ratios ours / theirs, a round each.
        lowest: The lowest of these ratios.
        highest: The highest.
        goal: The most that the ratio is to be, or ``None`` where there is no goal.
        unit: What ``ours`` and ``theirs`` count: ``"s"`` or ``"B"``.
    """

    section: str
    what: str
    peer: str
    ours: float
    theirs: float
    ratio: float
    lowest: float
    highest: float
    goal: float | None = None
    unit: str = "s"


def row(section: str, what: str, peer: str, rounds: list[tuple[float, float]], **further: Any) -> Row:
    """Sum up rounds, each of our and their time."""
    ratios = [ours / theirs for ours, theirs in rounds]
    return Row(
        section=section,
        what=what,
        peer=peer,
        ours=statistics.median(ours for ours, _ in rounds),
        theirs=statistics.median(theirs for _, theirs in rounds),
        ratio=statistics.median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
        **further,
    )


def in_turn(ours: Work, theirs: Work, *, rounds: int, seconds: float) -> list[tuple[float, float]]:
    """Measure two functions in turn; each round repeats each of them for about so many seconds."""
    our_count, their_count = _repeats(ours, seconds), _repeats(theirs, seconds)
    return [(_time(ours, our_count), _time(theirs, their_count)) for _ in range(rounds)]


def _repeats(work: Work, seconds: float) -> int:
    work()
    return max(1, round(seconds / max(_time(work, 1), 1e-9)))


def _time(work: Work, count: int) -> float:
    begun = time.process_time()
    for _ in range(count):
        work()
    return (time.process_time() - begun) / count


class Interpreters:
    """Fresh interpreters, which find every module compiled, as an installed package is."""

    def __init__(self, compiled: Path) -> None:
        """Keep compiled modules in a folder that no other run uses."""
        self._environment: Final = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def in_turn(self, ours: str, theirs: str, *, rounds: int) -> list[tuple[float, float]]:
        """Run two programs in turn; the first run of each, which compiles modules, does not count."""
        for code in (ours, theirs):
            self._time(code)
        return [(self._time(ours), self._time(theirs)) for _ in range(rounds)]

    def run(self, *arguments: str) -> str:
        """Run a script and give what it prints."""
        command = [sys.executable, *arguments]
        return subprocess.run(command, env=self._environment, check=True, capture_output=True, text=True).stdout

    def _time(self, code: str) -> float:
        before = getrusage(RUSAGE_CHILDREN)
        self.run("-c", code)
        after = getrusage(RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
