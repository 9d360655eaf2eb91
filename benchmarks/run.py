"""Measure everything: ``python benchmarks/run.py``, about half an hour; ``--quick`` only looks whether it all works.

It needs ``python -m pip install --group bench``. The results are a table in Markdown, the figures in JSON and curves in
SVG, in the folder given with ``--to``; without one they replace those of ``benchmarks/results``, which the docs show.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import calls
import columns
import growth
import loading
import report
import startup
from measuring import Interpreters, Row

_DOCS: Final = Path(__file__).parent / "results"
_SECTIONS: Final = ("startup", "calls", "loading", "growth", "columns")


def main() -> None:
    """Read the arguments, measure, and write the results."""
    parser = argparse.ArgumentParser(description="Measure linkj_partners against its peers.")
    parser.add_argument("--quick", action="store_true", help="small inputs and few rounds; keep no figures of it")
    parser.add_argument("--only", choices=_SECTIONS, action="append", help="measure this part only")
    parser.add_argument("--largest", type=int, default=1_000_000, help="the most agreements in a register")
    parser.add_argument("--to", type=Path, default=_DOCS, help="the folder for the results")
    arguments = parser.parse_args()
    if arguments.to == _DOCS and (arguments.quick or arguments.only):
        parser.error("a part of the figures cannot replace those of the docs: give another folder with --to")
    begun = time.monotonic()
    rows: list[Row] = []
    try:
        rows.extend(_shown(_measured(arguments)))
    finally:  # a run that is interrupted leaves what it has measured
        seconds = time.monotonic() - begun
        facts = {"date": str(datetime.now(UTC).date()), "seconds": seconds, **report.machine()}
        _write(arguments.to, rows, facts)


def _measured(arguments: argparse.Namespace) -> Iterator[Row]:
    quick, largest = bool(arguments.quick), int(arguments.largest)
    with tempfile.TemporaryDirectory() as folder:
        interpreters = Interpreters(Path(folder) / "compiled")
        parts: dict[str, Callable[[], Iterator[Row]]] = {
            "startup": lambda: startup.rows(interpreters, quick=quick),
            "calls": lambda: calls.rows(quick=quick),
            "loading": lambda: loading.rows(interpreters, Path(folder), largest, quick=quick),
            "growth": lambda: growth.rows(interpreters, Path(folder), largest, quick=quick),
            "columns": lambda: columns.rows(quick=quick),
        }
        for section in arguments.only or _SECTIONS:
            yield from parts[section]()


def _shown(rows: Iterator[Row]) -> Iterator[Row]:
    """Show each line as soon as it is there."""
    for row in rows:
        print(f"{row.what:<48} {row.peer:<52} {row.ratio:8.3f}", file=sys.stderr, flush=True)
        yield row


def _write(folder: Path, rows: list[Row], facts: dict[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    table = report.as_markdown(rows, facts)
    (folder / "results.md").write_text(table, encoding="utf-8")
    (folder / "results.json").write_text(report.as_json(rows, facts), encoding="utf-8")
    for name, (title, curves) in loading.curves(rows).items():
        (folder / f"{name}.svg").write_text(report.as_curves(title, curves), encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
