"""The built site in a real browser: nothing missing, tables, search, phone width, contrast."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Any]
LANGUAGES = {"en": "", "ja": "ja/"}
PAGES = ("index.html", "data/index.html", "reference/linkj_partners.ordinals.html")
MORE_PAGES = (
    "tour.html",
    "data/agreements/medicen-paris-region.html",
    "data/published-figures.html",
    "search.html",
    "404.html",
)
WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
PHONE = {"width": 375, "height": 812}


def visible_rows(page: Page) -> list[str]:
    """Give the texts of the rows that can be seen."""
    return page.locator("table.data-table tbody tr:visible").all_inner_texts()


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", PAGES + MORE_PAGES)
def test_page_loads_whole(opened: Open, folder: str, path: str) -> None:
    """No error in the console, no file missing, nothing asked of another host."""
    window = opened()
    page = window.goto(folder + path)
    assert page.locator("article").count() == 1
    assert window.troubles == []


class TestTable:
    """The table of agreements can be filtered and sorted, and is whole without scripts."""

    def test_filter_by_text(self, opened: Open) -> None:
        """A text in either language leaves the rows that hold it, and the count says so."""
        page = opened().goto("data/index.html")
        page.get_by_label("Filter").fill("デンマーク")
        (row,) = visible_rows(page)
        assert "Royal Danish Embassy" in row
        assert page.get_by_role("status").inner_text() == "1 of 16 rows"
        page.get_by_label("Filter").fill("ＭＥＤＩＣＥＮ")
        (row,) = visible_rows(page)
        assert "Medicen Paris Region" in row

    def test_filter_by_choice_and_reset(self, opened: Open) -> None:
        """A choice leaves the rows of that value; choices add up; a reset brings all back."""
        page = opened().goto("data/index.html")
        page.get_by_label("Group").select_option("domestic")
        assert len(visible_rows(page)) == 7
        page.get_by_label("Instrument").select_option("MOU")
        assert len(visible_rows(page)) == 4
        page.get_by_role("button", name="Reset").click()
        page.get_by_text("16 of 16 rows").wait_for()
        assert len(visible_rows(page)) == 16

    def test_sort_by_number(self, opened: Open) -> None:
        """Numbers sort as numbers, both ways, by keyboard too; rows without one stay last; the heading says how."""
        page = opened().goto("data/index.html")
        heading = page.get_by_role("columnheader", name="No.")
        button = heading.get_by_role("button")
        button.click()
        assert heading.get_attribute("aria-sort") == "ascending"
        assert [row.split()[0] for row in visible_rows(page)][:6] == ["11", "13", "14", "15", "16", "–"]
        button.press("Enter")
        assert heading.get_attribute("aria-sort") == "descending"
        assert [row.split()[0] for row in visible_rows(page)][:6] == ["16", "15", "14", "13", "11", "–"]

    def test_sort_by_name(self, opened: Open) -> None:
        """Only one heading at a time says how the table is sorted."""
        page = opened().goto("data/index.html")
        page.get_by_role("button", name="No.").click()
        page.get_by_role("button", name="Partner").click()
        assert page.locator("th[aria-sort]").all_inner_texts() == [
            page.get_by_role("button", name="Partner").inner_text()
        ]
        assert "BIOCOM" in visible_rows(page)[0]

    def test_without_scripts(self, opened: Open) -> None:
        """The table has every row, with a link to its page, and no control that would do nothing."""
        page = opened(java_script_enabled=False).goto("data/index.html")
        assert len(visible_rows(page)) == 16
        assert page.locator("table.data-table tbody a").count() == 16
        assert page.locator(".data-controls, table.data-table button").count() == 0


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("Medicen", "data/agreements/medicen-paris-region.html"),
        ("デンマーク", "data/agreements/royal-danish-embassy.html"),
        ("デンマーク大使館", "data/agreements/royal-danish-embassy.html"),
        ("大使館", "data/agreements/royal-danish-embassy.html"),
        ("nth", "reference/linkj_partners.ordinals.html"),
    ],
)
def test_search_finds(opened: Open, folder: str, query: str, path: str) -> None:
    """A search in either language of either site finds the page."""
    window = opened()
    page = window.goto(f"{folder}search.html?q={query}")
    page.wait_for_selector("#search-results .search li a")
    page.wait_for_function("document.querySelector('#search-results h2').textContent !== 'Searching'")
    links: list[str] = page.eval_on_selector_all(
        "#search-results .search li a", "links => links.map(link => link.pathname)"
    )
    assert f"/{folder}{path}" in links
    assert window.troubles == []


def test_languages_lead_to_each_other(opened: Open) -> None:
    """Each page has a link to itself in the other language."""
    page = opened().goto("data/agreements/medicen-paris-region.html")
    page.get_by_role("link", name="日本語").click()
    page.wait_for_url("**/ja/data/agreements/medicen-paris-region.html")
    assert page.locator("html").get_attribute("lang") == "ja"
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/data/agreements/medicen-paris-region.html")
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
def test_nothing_overflows_on_a_phone(opened: Open, site: Path, folder: str) -> None:
    """No page is wider than 375 pixels; tables, code and the timeline scroll inside it."""
    window = opened(viewport=PHONE)
    pages = sorted(path.relative_to(site) for path in (site / folder).rglob("*.html"))
    widths = {
        str(path): window.goto(str(path)).evaluate("document.documentElement.scrollWidth")
        for path in pages
        if folder or path.parts[0] != "ja"
    }
    assert {path: width for path, width in widths.items() if width > PHONE["width"]} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES + MORE_PAGES)
def test_accessible(opened: Open, theme: str, path: str) -> None:
    """axe-core finds nothing against WCAG 2.1 level AA, contrast above all, in either theme."""
    page = opened(color_scheme=theme).goto(path)
    page.evaluate(AXE)
    results = page.evaluate("tags => axe.run('html', { runOnly: tags })", WCAG_AA)
    checked = {rule["id"] for rule in results["passes"]}
    found = [
        (rule["id"], node["html"], node["any"][0]["message"] if node["any"] else rule["help"])
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
    assert found == []
    assert "color-contrast" in checked
