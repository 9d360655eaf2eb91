"""Dates, and numbers with their units, stay on one line."""

import re
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from page_nodes import styled

_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNBROKEN: Final = re.compile(
    rf"""
    \d{{4}}-\d\d(?:-\d\d)?                               # 2021-02-05
    | \d{{4}}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?               # 2021年2月5日
    | \d{{1,2}}[ ](?:{_MONTHS})(?:[ ]\d{{4}})?               # 5 February 2021
    | [\d.,]*\d[ ](?:[nµm]?s|[KMG]?B|years?|months?|days?|seconds?|minutes?|agreements|partners|organizations)\b
    | [\d.,]*\d(?:年間|か月|か国|団体|例目|件|日間|秒|分)
    """,
    re.VERBOSE,
)


class Unbroken(SphinxPostTransform):
    """Wrap them in elements that the style sheet keeps whole."""

    default_priority = 800
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Split the texts that hold one."""
        for text in list(self.document.findall(nodes.Text)):
            if _can_be_split(text.parent) and _UNBROKEN.search(text):
                text.parent.replace(text, _parts(str(text)))


def _can_be_split(parent: nodes.Node | None) -> bool:
    """Return whether a text is prose: code is as it is, and a title is read as a string elsewhere too."""
    fixed = (nodes.literal, nodes.FixedTextElement, nodes.title, nodes.raw, nodes.term)
    return isinstance(parent, nodes.TextElement) and not isinstance(parent, fixed) and parent.get("classes") != ["date"]


def _parts(text: str) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    end = 0
    for found in _UNBROKEN.finditer(text):
        parts += [nodes.Text(text[end : found.start()]), styled(found[0], "date")]
        end = found.end()
    return [*parts, nodes.Text(text[end:])]


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the transform."""
    app.add_post_transform(Unbroken)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
