"""Small makers of docutils nodes, marked so that nothing generated is handed to translators."""

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx import addnodes

from linkj_partners import Source
from words import Words

Inline = str | nodes.Node


def paragraph(*parts: Inline, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Build a paragraph of texts and inline nodes."""
    made = nodes.paragraph(classes=list(classes), translatable=False)
    made += [inline(part) for part in parts]
    return made


def inline(part: Inline) -> nodes.Node:
    """Build a node of a text."""
    return nodes.Text(part) if isinstance(part, str) else part


def styled(text: str, *classes: str) -> nodes.inline:
    """Build a text with CSS classes."""
    return nodes.inline("", text, classes=list(classes))


def section(title: str, key: str, *children: nodes.Node) -> nodes.section:
    """Build a section with a heading and an anchor."""
    made = nodes.section("", nodes.title("", title, translatable=False), ids=[key], names=[key])
    made += children
    return made


def page_link(text: str, docname: str, refdoc: str) -> nodes.Node:
    """Build a link to a page of this site."""
    made = addnodes.pending_xref(
        "", nodes.inline("", text), refdomain="std", reftype="doc", reftarget=f"/{docname}", refdoc=refdoc
    )
    made["refexplicit"] = True
    return made


def outer_link(text: str, address: str, hint: str = "") -> nodes.reference:
    """Build a link to another site."""
    return nodes.reference("", text, refuri=address, internal=False, **({"reftitle": hint} if hint else {}))


def source_link(source: Source, refdoc: str) -> nodes.Node:
    """Build a link to a publication, or to what we know of it where it has no address."""
    if source.url is None:
        return page_link(source.key, "data/sources", refdoc)
    return outer_link(source.key, source.url, source.title or "")


def source_note(note: str, words: Words) -> nodes.paragraph:
    """Build the note of a source: how much was read, in the reader's language, and the rest, in English."""
    read, rest = words.note(note)
    english: list[Inline] = [" ", styled(rest, "words", "language-en")] if rest else []
    return paragraph(read, *english, classes=["why"])


def definitions(entries: Iterable[tuple[str, Sequence[nodes.Node]]]) -> nodes.definition_list:
    """Build a list of terms, each with what is said of it."""
    items = (
        nodes.definition_list_item("", nodes.term("", "", nodes.Text(term)), nodes.definition("", *body))
        for term, body in entries
    )
    return nodes.definition_list("", *items, classes=["facts"])


def table(title: str, heading: Sequence[tuple[str, str]], rows: Iterable[Sequence[nodes.Node]]) -> nodes.table:
    """Build a table that the script of the site can sort and filter.

    Args:
        title: Its caption.
        heading: The name of each column, and ``filter`` for one whose values can be chosen.
        rows: A node for each cell.
    """
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in heading), cols=len(heading))
    names = (nodes.entry("", paragraph(name), classes=[kind] if kind else []) for name, kind in heading)
    group += nodes.thead("", nodes.row("", *names))
    group += nodes.tbody("", *(nodes.row("", *(nodes.entry("", cell) for cell in row)) for row in rows))
    return nodes.table("", nodes.title("", title, translatable=False), group, classes=["data-table"])
