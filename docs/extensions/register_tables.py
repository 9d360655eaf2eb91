"""Tables that are worked out from the bundled register when the documentation is built."""

from collections.abc import Iterable, Sequence
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from linkj_partners import Classification, PublishedTally, bundled, counting, reconcile
from linkj_partners.reconciliation import Finding

HEADING = ("signed", "agreement", "printed", "figures", "as counted", "by seat", "fits")


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> nodes.table:
    """Make a table of plain texts."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in heading), cols=len(heading))
    group += nodes.thead("", _row(heading))
    group += nodes.tbody("", *map(_row, rows))
    return nodes.table("", group)


def _row(texts: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph(text=text)) for text in texts))


def _figures(published: object) -> str:
    if not isinstance(published, PublishedTally):
        return ""
    parts = ((published.total, "in all"), (published.overseas, "overseas"), (published.domestic, "domestic"))
    return ", ".join(f"{number} {name}" for number, name in parts if number is not None)


def _derived(finding: Finding, classification: Classification) -> str:
    derived = finding.derived[classification]
    if isinstance(derived, counting.Bounds):
        return f"number {derived}"
    return f"{derived.overseas} overseas + {derived.domestic} domestic"


def _fits(finding: Finding) -> str:
    if len(finding.agrees_under) == len(Classification):
        return "both"
    return " ".join(f"only {each.value.replace('_', ' ')}" for each in finding.agrees_under) or "neither"


class PublishedFigures(Directive):
    """A table of every published figure beside the derived ones: ``published-figures``."""

    def run(self) -> list[nodes.Node]:
        """Work the table out."""
        rows = [
            (
                str(bundled()[finding.agreement].signed),
                finding.agreement,
                finding.published.phrase or "",
                _figures(finding.published),
                _derived(finding, Classification.AS_COUNTED),
                _derived(finding, Classification.BY_SEAT),
                _fits(finding),
            )
            for finding in reconcile(bundled()).findings
        ]
        return [table(HEADING, rows)]


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("published-figures", PublishedFigures)
    return {"parallel_read_safe": True}
