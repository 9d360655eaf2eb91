"""Registers of a thousand to a million made-up agreements: reading, counting, memory.

Each library reads each file in a process of its own, in turn with the others: ``python benchmarks/loading.py LIBRARY
FILE`` prints what one of them took.
"""

import gc
import json
import sys
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from measuring import Interpreters, Row, row
from registers import signing_days, write

SECTION: Final = "Registers"
_LOADS: Final = "`loads` of {:,} agreements"
_TALLIES: Final = "`tally(on=day)` in {:,} agreements"
OURS: Final = "linkj_partners"
PEERS: Final = {"json": ("`json.loads`", 6.0), "pydantic": ("pydantic model", 2.0), "msgspec": ("msgspec model", 8.0)}
_ROUNDS: Final = {1_000: 7, 10_000: 5, 100_000: 2, 1_000_000: 1}
_QUICK_ROUNDS: Final = {100: 1, 1_000: 1}
_LEAST_SECONDS: Final = 0.3
_QUESTIONS: Final = 2_000


def rows(interpreters: Interpreters, folder: Path, largest: int, *, quick: bool) -> Iterator[Row]:
    """Measure reading, growth and memory, of registers of up to so many agreements."""
    rounds = _QUICK_ROUNDS if quick else _ROUNDS
    sizes = [size for size in rounds if size <= largest]
    tallies: dict[int, float] = {}
    for size in sizes:
        path = folder / f"{size}.json"
        write(path, size)
        answers = [_answers(interpreters, path) for _ in range(rounds[size])]
        for peer, (name, goal) in PEERS.items():
            pairs = [(answer[OURS]["seconds"], answer[peer]["seconds"]) for answer in answers]
            yield row(SECTION, _LOADS.format(size), name, pairs, goal=goal)
        tallies[size] = min(answer[OURS]["tally"] for answer in answers)
        if size == min(sizes[-1], 100_000):
            yield _memory(interpreters, path, size)
    for size, seconds in tallies.items():
        most = 3.0 if size == sizes[-1] else None
        pair = [(seconds, tallies[sizes[0]])]
        yield row(SECTION, _TALLIES.format(size), f"the same in {sizes[0]:,}", pair, goal=most)


def curves(measured: list[Row]) -> dict[str, tuple[str, dict[str, list[tuple[float, float]]]]]:
    """Return the curves of reading and counting over the number of agreements, each under the name of its picture."""
    read, counted = _LOADS.split("{")[0], _TALLIES.split("{")[0]
    reading: dict[str, list[tuple[float, float]]] = {}
    counting: list[tuple[float, float]] = []
    for line in measured:
        size = float("".join(filter(str.isdigit, line.what)) or 0)
        if line.what.startswith(read):
            ours = reading.setdefault(OURS, [])
            if (size, line.ours) not in ours:
                ours.append((size, line.ours))
            reading.setdefault(line.peer.strip("`"), []).append((size, line.theirs))
        elif line.what.startswith(counted):
            counting.append((size, line.ours))
    if not reading:
        return {}
    return {
        "loads": ("Seconds to read a register, over its agreements", reading),
        "tally": ("Seconds to count those signed up to a day, over the agreements", {"tally": counting}),
    }


def _answers(interpreters: Interpreters, path: Path) -> dict[str, dict[str, float]]:
    here = str(Path(__file__))
    return {library: json.loads(interpreters.run(here, library, str(path))) for library in (OURS, *PEERS)}


def _memory(interpreters: Interpreters, path: Path, size: int) -> Row:
    held = json.loads(interpreters.run(str(Path(__file__)), "memory", str(path)))["bytes"]
    text = float(path.stat().st_size)
    return row(
        SECTION, f"memory of each of {size:,} agreements", "JSON text", [(held / size, text / size)], goal=3.0, unit="B"
    )


def _loader(library: str) -> Any:
    match library:
        case "json":
            return json.loads
        case "pydantic" | "msgspec":
            return import_module(f"peers.{library}_models").loads
        case _:
            return import_module("linkj_partners.loading").loads


def _measured(library: str, content: bytes) -> dict[str, float]:
    """Read the content once, or more often where that is quick, and keep the shortest time."""
    loads = _loader(library)
    times: list[float] = []
    register: Any = None
    while sum(times) < _LEAST_SECONDS:
        register = None
        gc.collect()
        begun = time.process_time()
        register = loads(content)
        times.append(time.process_time() - begun)
    result = {"seconds": min(times)}
    return {**result, "tally": _tally_seconds(register)} if library == OURS else result


def _tally_seconds(register: Any) -> float:
    """Return the time of a question to a register that has been asked before."""
    tally = import_module("linkj_partners").counting.tally
    days: list[date] = signing_days(_QUESTIONS)
    tally(register, days[0])
    begun = time.process_time()
    for day in days:
        tally(register, day)
    return (time.process_time() - begun) / len(days)


def _bytes_held(content: bytes) -> dict[str, float]:
    import_module("linkj_partners.loading").bundled()  # modules and generated code are not part of the agreements
    loads = _loader(OURS)
    tracemalloc.start()
    register = loads(content)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    return {"bytes": held} if register else {}


def main() -> None:
    """Print what one library takes to read one file, as JSON."""
    library, path = sys.argv[1:]
    content = Path(path).read_bytes()
    print(json.dumps(_bytes_held(content) if library == "memory" else _measured(library, content)))


if __name__ == "__main__":
    main()
