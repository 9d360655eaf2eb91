"""The few lines of the benchmarks that the documentation shows; `benchmarks/results` has them all."""

import json
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from page_nodes import paragraph

_RESULTS: Final = Path("../benchmarks/results/results.json")
# How each line begins, and a word of what it is held against: a start, a day, an ordinal both ways, a file.
_SHOWN: Final = (
    ("`import linkj_partners`", "attrs"),
    ("`terms.period", "relativedelta"),
    ("write 16例目", "num2words"),
    ("read ", "pynormalizenumexp"),
    ("`loads` of 10,000", "pydantic"),
)


class BenchmarkRows(SphinxDirective):
    """Five lines of the benchmarks: ``benchmark-rows``."""

    def run(self) -> list[nodes.Node]:
        """Build the sentence on where they were measured, and the table."""
        path = Path(self.env.srcdir) / _RESULTS
        self.env.note_dependency(str(path))
        results = json.loads(path.read_text(encoding="utf-8"))
        where = f"{results['python']}, {results['system']}, {results['processors']} processors"
        lines = [("what", "against", "ours / theirs", "spread"), *(_cells(_row(results, *each)) for each in _SHOWN)]
        rows = [nodes.row("", *(nodes.entry("", paragraph(*_code(cell))) for cell in line)) for line in lines]
        group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in lines[0]), cols=len(lines[0]))
        group += [nodes.thead("", rows[0]), nodes.tbody("", *rows[1:])]
        return [paragraph(f"Measured on {results['date']} with {where}."), nodes.table("", group)]


def _row(results: dict[str, Any], what: str, peer: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = results["rows"]
    for row in rows:
        if row["what"].startswith(what) and peer in row["peer"]:
            return row
    raise ExtensionError(f"{_RESULTS} has no line on {what}… against {peer}")


def _cells(row: dict[str, Any]) -> tuple[str, str, str, str]:
    spread = "" if row["lowest"] == row["highest"] else f"{row['lowest']:.3g} to {row['highest']:.3g}"
    return row["what"], row["peer"], f"{row['ratio']:.3g}", spread


def _code(cell: str) -> list[str | nodes.Node]:
    """Return the parts of a cell, those between backticks as code."""
    return [nodes.literal("", part) if index % 2 else part for index, part in enumerate(cell.split("`"))]


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("benchmark-rows", BenchmarkRows)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
