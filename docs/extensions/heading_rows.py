"""The headings of spreadsheets that are recognised, as `linkj_partners.tables` has them."""

from collections.abc import Iterator
from typing import Any, get_args

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from linkj_partners.tables import Field
from linkj_partners.tables._headings import HEADINGS
from page_nodes import paragraph
from words import Words


class HeadingRows(SphinxDirective):
    """Every field with its headings in both languages: ``heading-rows``."""

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        words = Words(self.config.language)
        columns = [words.text(name) for name in ("field", "in_english", "in_japanese")]
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (1, 3, 3)), cols=len(columns))
        group += nodes.thead("", nodes.row("", *(nodes.entry("", paragraph(column)) for column in columns)))
        group += nodes.tbody("", *(nodes.row("", *_cells(field)) for field in get_args(Field)))
        return [nodes.table("", group)]


def _cells(field: Field) -> Iterator[nodes.entry]:
    yield nodes.entry("", paragraph(nodes.literal("", field)))
    for lang, comma in (("en", ", "), ("ja", "、")):
        yield nodes.entry("", paragraph(comma.join(HEADINGS[field][lang].split("|"))))


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("heading-rows", HeadingRows)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
