"""Search that finds Japanese words in the English and the Japanese site.

Sphinx cuts the pages into Japanese words but not what a reader types, so that a word is found only where the cuts
happen to be the same. Here both are cut by one rule: words in katakana stay whole (the search finds them inside longer
ones too), everything else in Japanese is cut into pairs of neighbours.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

# The same ranges serve Python and JavaScript.
_KATAKANA: Final = r"\u30a1-\u30fa\u30fc-\u30ff"
_OTHERS: Final = r"\u3005\u3006\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # hiragana, kanji, 々 and 〆
_JAPANESE: Final = _KATAKANA + _OTHERS
_PART: Final = re.compile(rf"[{_JAPANESE}]+|[^\W{_JAPANESE}]+")
_RUN: Final = re.compile(rf"[{_KATAKANA}]+|[{_OTHERS}]+")
# Sphinx looks inside longer words for queries of three characters and more.
_SHORTEST_WHOLE: Final = 3


class BilingualEnglish(SearchEnglish):
    """English with its stems, and Japanese."""

    js_splitter_code = rf"""
var splitQuery = (query) =>
  (query.normalize("NFKC")
    .match(/[{_KATAKANA}]+|[{_OTHERS}]+|(?:(?![{_JAPANESE}])[\p{{Letter}}\p{{Number}}_])+/gu) || [])
    .flatMap((part) =>
      /^[{_OTHERS}]{{2,}}$|^[{_KATAKANA}]{{2}}$/.test(part)
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
    """Return a word of another language as it is; of Japanese the characters, the pairs and the whole runs."""
    runs = _RUN.findall(part)
    if not runs:
        yield part
    yield from "".join(runs)
    for run in runs:
        yield from map("".join, pairwise(run))
        if len(run) >= _SHORTEST_WHOLE:
            yield run


def setup(app: Sphinx) -> dict[str, Any]:
    """Put them in the place of Sphinx's own."""
    app.add_search_language(BilingualEnglish)
    app.add_search_language(BilingualJapanese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
