"""How each function of a whole register grows: ``python benchmarks/growth.py``, some twenty minutes.

``--largest 1000000`` measures reading, last days and counting in a million agreements too, in another ten.

Every function is asked about registers of a hundred to a hundred thousand made-up agreements, each size in a process of
its own, with Python's garbage collector and without. Times are processor time, the least of several runs. The last
columns are the cost of an agreement at the largest size against that at a thousand: n log n from 10^3 to 10^5 allows
for 1.7, and the memory that no longer fits into the processor's caches for more; the goal is 2.
"""

import argparse
import copy
import gc
import io
import json
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from linkj_partners import counting, exporting, plotting, reading, tables, terms
from linkj_partners._cli import _glance
from linkj_partners._cli._words import WORDS
from linkj_partners.loading import dumps, loads
from linkj_partners.model import Register
from linkj_partners.reconciliation import reconcile
from measuring import Interpreters, Row, row
from registers import release, sheet, signing_days, write

SECTION: Final = "Growth"
SIZES: Final = (100, 1_000, 10_000, 100_000, 1_000_000)
# Beyond these sizes the rest is measured no more: the whole register is in memory, several times over.
_LARGEST: Final = 100_000
_LARGEST_PICTURE: Final = 10_000
_ON: Final = date(2021, 2, 5)
_LEAST_SECONDS: Final = 0.3
_FEWEST_RUNS: Final = 3
_MOST_RUNS: Final = 15  # before each of them the garbage is collected, which takes longer than a short run
_MOST_SECONDS: Final = 2.0
# A sentence for each of so many agreements: a text of a thousand sentences is long enough.
_AGREEMENTS_A_SENTENCE: Final = 100
_BASE: Final = 1_000

Work = Callable[[Register], object]
# By function and size, the seconds with the garbage collector and without.
Curves = dict[str, dict[int, tuple[float, float]]]


def _each(call: Callable[[Register, Any], object]) -> Work:
    """Ask about each agreement, one after the other."""

    def work(register: Register) -> None:
        for agreement in register:
            call(register, agreement)

    return work


def _with_numbers(register: Register) -> tuple[Register, list[int]]:
    """Return a register with its numbers: to collect them walks through all agreements, which `nth` does not."""
    return copy.copy(register), sorted({each.positions[0].ordinal for each in register})


def _nth(numbered: tuple[Register, list[int]]) -> None:
    register, numbers = numbered
    for number in numbers:
        register.nth(number)


def _tallies(register: Register) -> None:
    for day in signing_days(len(register)):
        counting.tally(register, day)


def _glanced(register: Register, write: Callable[[Any], str]) -> str:
    return write(_glance._Glance(register, _ON, None, WORDS["en"], shows_all=False))  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]


def _picture(draw: Callable[[Register], Any]) -> Work:
    def work(register: Register) -> None:
        draw(register).figure.savefig(io.BytesIO(), format="svg")

    return work


def _package(register: Register) -> None:
    with tempfile.TemporaryDirectory() as folder:
        exporting.data_package(register, folder)


# What is asked of a register: counting sorts its days when it is first asked, so each run gets a fresh copy.
FUNCTIONS: Final[dict[str, Work]] = {
    "dumps": dumps,
    "dumps(indent=None)": partial(dumps, indent=None),
    "agreement.last_days()": _each(lambda _, agreement: agreement.last_days()),
    "agreement.standing(day)": _each(lambda _, agreement: agreement.standing(_ON)),
    "register[key]": _each(lambda register, agreement: register[agreement.key]),
    "register.partners": _each(lambda register, agreement: register.partners(agreement)),
    "tally": counting.tally,
    "tally(on=day), each of n days": _tallies,
    "position of each": _each(counting.position),
    "breakdown by country": partial(counting.breakdown, by="country"),
    "breakdown by year": partial(counting.breakdown, by="year", of="agreements"),
    "in_term": partial(counting.in_term, on=_ON),
    "due": partial(counting.due, on=_ON, within=terms.Term(months=6)),
    "reconcile": reconcile,
    "reconcile(…).explain": lambda register: reconcile(register).explain(),
    "glance": partial(_glanced, write=_glance._as_text),  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    "glance --json": partial(_glanced, write=_glance._as_json),  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    "records": partial(exporting.records, on=_ON),
    "CSV": lambda register: exporting.csv_text(exporting.records(register, on=_ON)),
    "JSON-LD": exporting.json_ld,
    "data package": _package,
    "calendar": lambda register: exporting.calendar(register).to_ical(),
}
PICTURES: Final[dict[str, Work]] = {
    "growth picture": _picture(plotting.growth),
    "timeline picture": _picture(partial(plotting.timeline, on=_ON)),
}


def measure(path: Path, size: int, only: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return the seconds that each function takes, with the garbage collector and without."""
    content = path.read_bytes()
    if size > _LARGEST:
        return _measure_millions(content, only)
    jobs: dict[str, tuple[Callable[[], Any], Callable[[Any], object]]] = {"loads": (lambda: content, loads)}
    register = loads(content)
    functions = {**FUNCTIONS, **(PICTURES if size <= _LARGEST_PICTURE else {})}
    jobs |= {name: (partial(copy.copy, register), work) for name, work in functions.items()}
    jobs["register.nth"] = (partial(_with_numbers, register), _nth)
    rows, text = sheet(size), release(size // _AGREEMENTS_A_SENTENCE)
    jobs["tables.read"] = (lambda: rows, partial(tables.read, host="Ours", as_of=date(2026, 4, 1)))
    jobs["reading.read of n / 100 sentences"] = (lambda: text, reading.read)
    jobs["reading.read of a release, with the register"] = (
        partial(copy.copy, register),
        lambda register: reading.read(text[:100], register=register),
    )
    return {
        name: (_least(*job), _without_gc(*job))
        for name, job in jobs.items()
        if not only or any(part in name for part in only)
    }


_OF_MILLIONS: Final = ("agreement.last_days()", "tally", "tally(on=day), each of n days", "position of each")


def _measure_millions(content: bytes, only: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Measure each function once, the collector off and then on, with one register in memory: reading takes minutes."""
    gc.disable()
    begun = time.process_time()
    register: Register | None = loads(content)
    read = time.process_time() - begun
    without = {name: _once(copy.copy(register), FUNCTIONS[name]) for name in _OF_MILLIONS}
    gc.enable()
    gc.collect()
    collected = {name: _once(copy.copy(register), FUNCTIONS[name]) for name in _OF_MILLIONS}
    register = None
    times = {"loads": (_once(content, loads), read), **{name: (collected[name], without[name]) for name in without}}
    return {name: pair for name, pair in times.items() if not only or any(part in name for part in only)}


def _once(given: Any, work: Callable[[Any], object]) -> float:
    begun = time.process_time()
    kept = work(given)
    seconds = time.process_time() - begun
    del kept  # to take it apart is not the work
    return seconds


def _without_gc(prepare: Callable[[], Any], work: Callable[[Any], object]) -> float:
    gc.disable()
    try:
        return _least(prepare, work)
    finally:
        gc.enable()


def _least(prepare: Callable[[], Any], work: Callable[[Any], object]) -> float:
    times: list[float] = []
    while len(times) < _FEWEST_RUNS or (len(times) < _MOST_RUNS and sum(times) < _LEAST_SECONDS):
        if sum(times) > _MOST_SECONDS:
            break
        given = prepare()
        gc.collect()
        begun = time.process_time()
        work(given)
        times.append(time.process_time() - begun)
    return min(times)


def rows(interpreters: Interpreters, folder: Path, largest: int, *, quick: bool) -> Iterator[Row]:
    """Measure what an agreement costs in the largest register against one of a thousand, the collector off."""
    sizes = (100, 200) if quick else (_BASE, min(largest, _LARGEST))
    curves = _curves(interpreters, folder, sizes, ())
    for name, curve in curves.items():
        small, large = ((curve[size][1] / size) for size in (min(curve), max(curve)))
        what = f"{name}, an agreement of {max(curve):,}"
        yield row(SECTION, what, f"the same of {min(curve):,}", [(large, small)], goal=2.0)


def main() -> None:
    """Measure each size in a process of its own and print the table, or measure one size and print JSON."""
    parser = argparse.ArgumentParser(description="Measure how the functions of a register grow.")
    parser.add_argument("--largest", type=int, default=100_000, help="the most agreements in a register")
    parser.add_argument("--only", action="append", default=[], help="measure functions with this in their name only")
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.file is not None:
        print(json.dumps(measure(arguments.file, arguments.largest, arguments.only)))
        return
    sizes = [size for size in SIZES if size <= arguments.largest]
    with tempfile.TemporaryDirectory() as folder:
        interpreters = Interpreters(Path(folder) / "compiled")
        print(as_markdown(_curves(interpreters, Path(folder), sizes, arguments.only)))


def _curves(interpreters: Interpreters, folder: Path, sizes: Iterable[int], only: Sequence[str]) -> Curves:
    curves: Curves = {}
    for size in sizes:
        path = folder / f"growth-{size}.json"
        write(path, size)
        options = [
            "--file",
            str(path),
            "--largest",
            str(size),
            *(option for part in only for option in ("--only", part)),
        ]
        for name, times in json.loads(interpreters.run(str(Path(__file__)), *options)).items():
            curves.setdefault(name, {})[size] = times
        path.unlink()
    return curves


def as_markdown(curves: Curves) -> str:
    """Write a row for each function: its time at each size, and how the cost of an agreement grows."""
    sizes = sorted({size for curve in curves.values() for size in curve})
    heading = ["what", *(f"{size:,}" for size in sizes), "an agreement", "growth", "growth without gc"]
    lines = [_line(heading), _line(["---"] * len(heading))]
    lines += [_line([name, *_cells(curve, sizes)]) for name, curve in curves.items()]
    return "\n".join(lines)


def _cells(curve: dict[int, tuple[float, float]], sizes: list[int]) -> Iterator[str]:
    for size in sizes:
        yield f"{curve[size][0] * 1e3:,.3g} ms" if size in curve else ""
    largest = max(curve)
    yield f"{curve[largest][0] / largest * 1e6:.3g} µs"
    for way in (0, 1):
        base = curve[min(_BASE, largest)][way] / min(_BASE, largest)
        yield f"{curve[largest][way] / largest / base:.2f}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
