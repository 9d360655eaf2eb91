"""What search engines and previews show of a page: one that the page has itself, else its first sentences."""

import html
import re
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx

# What a directive leaves for its page in `env.metadata`.
DESCRIPTION: Final = "description"
_ENOUGH: Final = 90
_LONGEST: Final = 200
_SENTENCE: Final = re.compile(r".*?(?:[.?!](?=\s|$)|[。？]|[:：]$)", re.DOTALL)


def _first_sentences(doctree: nodes.document) -> str:
    """Return sentences of the first paragraphs: enough to say what the page is for, and no more than are shown."""
    paragraphs = (each for each in doctree.findall(nodes.paragraph) if isinstance(each.parent, nodes.section))
    text = ""
    for sentence in (found for each in paragraphs for found in _SENTENCE.findall(each.astext())):
        space = "" if text.endswith(("。", "？")) else " "
        longer = f"{text}{space}{sentence.strip()}".strip()
        if text and (len(text) >= _ENOUGH or len(longer) > _LONGEST):
            break
        text = longer
    return " ".join(re.sub(r"[:：]$", ".", text).split())


def _describe(app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    if doctree is None:
        return
    text = app.env.metadata[page].get(DESCRIPTION) or _first_sentences(doctree)
    context["metatags"] += f'\n<meta name="description" content="{html.escape(text)}">'
    context["meta"] = {**(context["meta"] or {}), "og:description": text}


def setup(app: Sphinx) -> dict[str, Any]:
    """Describe each page before sphinxext.opengraph does."""
    app.connect("html-page-context", _describe, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
