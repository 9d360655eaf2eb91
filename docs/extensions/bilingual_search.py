"""Search that finds Japanese words in the English and the Japanese site: Japanese is cut into pairs of characters.

Sphinx cuts the pages into Japanese words but not what a reader types, so that a word is found only where the cuts
happen to be the same. Every pair of neighbours (and every character alone) is indexed here instead, and a query is
cut into pairs by the same rule.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

# 々, 〆, hiragana, katakana with ー, and kanji; the same ranges serve Python and JavaScript.
_JAPANESE: Final = r"\u3005\u3006\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PART: Final = re.compile(rf"[{_JAPANESE}]+|[^\W{_JAPANESE}]+")
_JAPANESE_RUN: Final = re.compile(rf"[{_JAPANESE}]+")


class BilingualEnglish(SearchEnglish):
    """English with its stems, and Japanese in pairs."""

    js_splitter_code = rf"""
var splitQuery = (query) =>
  (query.normalize("NFKC").match(/[{_JAPANESE}]+|[\p{{Letter}}\p{{Number}}_]+/gu) || [])
    .flatMap((part) => part.match(/[{_JAPANESE}]+|[^{_JAPANESE}]+/g))
    .flatMap((part) =>
      /^[{_JAPANESE}]{{2,}}$/.test(part)
        ? Array.from({{ length: part.length - 1 }}, (_, i) => part.slice(i, i + 2))
        : [part]);
"""

    def split(self, input: str) -> list[str]:  # noqa: A002 (Sphinx names it)
        """Cut a text of a page into what is indexed."""
        parts = _PART.findall(unicodedata.normalize("NFKC", input))
        return [piece for part in parts for piece in _pieces(part)]


class BilingualJapanese(BilingualEnglish):
    """The same, English stems too, for the Japanese site: it has English names and pages in it."""

    lang = "ja"


def _pieces(part: str) -> Iterator[str]:
    if not _JAPANESE_RUN.fullmatch(part):
        yield part
        return
    yield from part
    yield from map("".join, pairwise(part))


def setup(app: Sphinx) -> dict[str, Any]:
    """Put them in the place of Sphinx's own."""
    app.add_search_language(BilingualEnglish)
    app.add_search_language(BilingualJapanese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
