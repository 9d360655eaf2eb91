"""The built site as files: links lead somewhere, pages can be reached, public names are in the inventory."""

import inspect
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit
from xml.etree import ElementTree as ET

import attrs
import pytest
from sphinx.util.inventory import InventoryFile

import linkj_partners

LARGEST = 350_000


class _Page(HTMLParser):
    """The anchors of a page and what it points to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        self.links += [given[name] for name in ("href", "src") if name in given and tag != "base"]


@attrs.frozen
class Site:
    """All pages of the built site."""

    folder: Path
    pages: dict[Path, _Page]

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Give each page with its HTML."""
        return ((path, path.read_text(encoding="utf-8")) for path in self.pages)

    def targets(self, path: Path) -> list[tuple[Path, str]]:
        """Give the files and anchors of this site that a page points to."""
        found: list[tuple[Path, str]] = []
        for link in self.pages[path].links:
            address, anchor = urldefrag(link)
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc:
                base = self.folder if parts.path.startswith("/") else path.parent
                target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
                found.append((target / "index.html" if target.is_dir() else target, unquote(anchor)))
        return found


@pytest.fixture(scope="module")
def pages(site: Path) -> Site:
    """Read the built site."""
    root = site.resolve()
    return Site(root, {path: _Page(path.read_text(encoding="utf-8")) for path in root.rglob("*.html")})


def test_every_link_leads_somewhere(pages: Site) -> None:
    """Files and anchors that a page points to are there."""
    missing = [
        f"{path.relative_to(pages.folder)} -> {target}#{anchor}"
        for path in pages.pages
        for target, anchor in pages.targets(path)
        if not target.exists() or (anchor and target in pages.pages and anchor not in pages.pages[target].anchors)
    ]
    assert missing == []


def test_every_page_can_be_reached(pages: Site) -> None:
    """From the home page links lead to every page of both languages but the one for what is not found."""
    reached: set[Path] = set()
    ahead = [pages.folder / "index.html"]
    while ahead:
        path = ahead.pop()
        if path in pages.pages and path not in reached:
            reached.add(path)
            ahead += [target for target, _ in pages.targets(path)]
    assert {path.relative_to(pages.folder).as_posix() for path in set(pages.pages) - reached} == {
        "404.html",
        "ja/404.html",
        "py-modindex.html",
        "ja/py-modindex.html",
    }


def test_sitemap_lists_the_pages(pages: Site) -> None:
    """The sitemap has every page of the English site that a reader may look for."""
    root = ET.parse(pages.folder / "sitemap.xml").getroot()  # noqa: S314 (our own file)
    listed = [urlsplit(element.text or "").path.lstrip("/") for element in root.iter() if element.tag.endswith("loc")]
    built = {path.relative_to(pages.folder).as_posix() for path in pages.pages}
    tools = {"404.html", "genindex.html", "search.html", "py-modindex.html"}
    assert sorted(listed) == sorted(name for name in built - tools if not name.startswith("ja/"))


def _public() -> Iterator[str]:
    """Yield every path that a user can write for a public thing or one of its methods."""
    modules = [getattr(linkj_partners, name) for name in linkj_partners.__all__]
    for module in [linkj_partners, *filter(inspect.ismodule, modules)]:
        for name in module.__all__:
            yield f"{module.__name__}.{name}"
            yield from (f"{module.__name__}.{name}.{member}" for member in _members(getattr(module, name)))


def _members(value: object) -> list[str]:
    """Give the public methods and properties of a class."""
    held: dict[str, Any] = dict(vars(value)) if inspect.isclass(value) else {}
    methods = (classmethod, property)
    return [name for name, it in held.items() if name[0] != "_" and (callable(it) or isinstance(it, methods))]


def test_every_public_path_is_in_the_inventory(site: Path) -> None:
    """Other projects can link to `linkj_partners.Agreement` as well as to `linkj_partners.model.Agreement`."""
    inventory = InventoryFile.loads((site / "objects.inv").read_bytes(), uri="").data
    documented = {name for kind, names in inventory.items() if kind.startswith("py:") for name in names}
    assert sorted(set(_public()) - documented) == []


def test_every_page_is_described(pages: Site) -> None:
    """Each page with a text says in a sentence what it is about, and no two pages of a language say the same."""
    found = {path: re.findall(r'<meta name="description" content="([^"]+)">', text) for path, text in pages.texts()}
    tools = {"404.html", "genindex.html", "search.html", "py-modindex.html"}
    described = {path: each for path, each in found.items() if path.name not in tools}
    assert [path for path, each in described.items() if len(each) != 1] == []
    english = [each[0] for path, each in described.items() if "ja" not in path.relative_to(pages.folder).parts]
    assert [text for text, count in Counter(english).items() if count > 1] == []


def test_every_page_names_its_languages(pages: Site) -> None:
    """The head names both versions of a page for search engines, and the sidebar leads to the other one."""
    for path, text in pages.texts():
        heads = re.findall(r'<link rel="alternate" hreflang="(\S+)"', text)
        assert heads == ([] if path.name == "404.html" else ["en", "ja", "x-default"])
        other = "en" if path.is_relative_to(pages.folder / "ja") else "ja"
        assert f'lang="{other}" hreflang="{other}" rel="alternate">' in text


def test_no_page_is_too_large(pages: Site) -> None:
    """A page can be read on a slow line."""
    sizes = {path.relative_to(pages.folder).as_posix(): path.stat().st_size for path in pages.pages}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
