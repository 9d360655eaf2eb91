"""Two languages: each page links to itself in the other one.

Only the Japanese site has a line above pages that are in English, and Japanese terms first in the glossary.
"""

from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from agreement_pages import FOLDER

_NOTE: Final = '<p class="english-only" lang="ja">このページは英語のみです。</p>'


def _japanese_first(app: Sphinx, doctree: nodes.document) -> None:
    """Put the Japanese term before the English one; both keep the places that links lead to."""
    if app.config.language != "ja":
        return
    for glossary in doctree.findall(addnodes.glossary):
        for entry in glossary.findall(nodes.definition_list_item):
            terms = list(entry.findall(nodes.term))
            entry[: len(terms)] = sorted(terms, key=lambda term: term.astext().isascii())


def _mark_english(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Tell readers, and what reads pages aloud, that a page was not translated."""
    if app.config.language == "ja" and doctree is not None and not _is_japanese(app, page):
        context["body"] = f'{_NOTE}<div lang="en">{context["body"]}</div>'


def _link_languages(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Hand the addresses of a page in each language to the templates, where both sites are built."""
    if not context["bilingual"]:
        return
    here, file = ("ja/" if app.config.language == "ja" else ""), f"{page}.html"
    there = "" if here else "ja/"
    base = app.config.html_baseurl.removesuffix(here)
    context["alternates"] = {"en": f"{base}{file}", "ja": f"{base}ja/{file}"}
    if page == "404":  # it is shown at any address
        root = app.config.notfound_urls_prefix.removesuffix(here)
    else:
        root = context["content_root"] + ("../" if here else "")
    context["other_language"] = f"{root}{there}{file}"


def _is_japanese(app: Sphinx, page: str) -> bool:
    """Return whether a page has a catalogue, or is made in the language of the site."""
    catalogue = Path(app.srcdir) / "locale" / "ja" / "LC_MESSAGES" / f"{page}.po"
    return catalogue.exists() or page.startswith(f"{FOLDER}/")


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx when to do it."""
    app.connect("doctree-read", _japanese_first)
    app.connect("html-page-context", _mark_english)
    app.connect("html-page-context", _link_languages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
