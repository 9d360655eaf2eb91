"""The built site in a real browser: nothing missing, tables, search, phone width, contrast."""

import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Any]
LANGUAGES = {"en": "", "ja": "ja/"}
# One of every kind of page.
PAGES = (
    "index.html",
    "tour.html",
    "pictures.html",
    "benchmarks.html",
    "glossary.html",
    "data/index.html",
    "data/agreements/medicen-paris-region.html",
    "data/agreements/unidentified-overseas.html",
    "data/published-figures.html",
    "data/sources.html",
    "reference/index.html",
    "reference/linkj_partners.ordinals.html",
    "search.html?q=Medicen",
    "404.html",
)
WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
COLOURS = ["color-contrast", "link-in-text-block"]  # what a theme changes
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
COUNTS = {
    "": re.compile(r"found (one page|\d+ pages) matching"),
    "ja/": re.compile(r"^\d+件のページが見つかりました。$"),
}
PHONE = {"width": 375, "height": 812}


def visible_rows(page: Page) -> list[str]:
    """Give the texts of the rows that can be seen."""
    return page.locator("table.data-table tbody tr:visible").all_inner_texts()


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
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

    @pytest.mark.parametrize(("folder", "label"), [("", "Filter"), ("ja/", "絞り込み")], ids=LANGUAGES)
    def test_filter_finds_words_and_not_parts_of_them(self, opened: Open, folder: str, label: str) -> None:
        """A country is found by its code, and not every "cluster" and "industry" with it."""
        page = opened().goto(f"{folder}data/index.html")
        page.get_by_label(label, exact=True).fill("US")
        found = page.locator("table.data-table tbody tr:visible td:last-child").all_inner_texts()
        assert found == ["US"] * 3

    def test_filter_stands_in_the_address(self, opened: Open) -> None:
        """What is filtered can be sent to somebody else, and a reset clears the address."""
        window = opened()
        page = window.goto("data/index.html")
        page.get_by_label("Filter").fill("city")
        page.get_by_label("Group").select_option("domestic")
        assert page.url.endswith("data/index.html?q=city&Group=domestic")
        again = opened().goto(page.url.removeprefix(window.address))
        assert again.get_by_label("Group").input_value() == "domestic"
        assert len(visible_rows(again)) == 2
        again.get_by_role("button", name="Reset").click()
        again.get_by_text("16 of 16 rows").wait_for()
        assert again.url.endswith("data/index.html")

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
        ("nth", "reference/linkj_partners.model.html"),
    ],
)
def test_search_finds(opened: Open, folder: str, query: str, path: str) -> None:
    """A search in either language of either site finds the page."""
    window = opened()
    page = window.goto(f"{folder}search.html?q={query}")
    page.wait_for_selector("#search-results .search li a")
    page.locator("#search-results .search-summary").filter(has_text=COUNTS[folder]).wait_for()
    links: list[str] = page.eval_on_selector_all(
        "#search-results .search li a", "links => links.map(link => link.pathname)"
    )
    assert f"/{folder}{path}" in links
    assert window.troubles == []


def test_search_shows_words_of_the_page(opened: Open) -> None:
    """What a search shows of a page with a picture is its text, and nothing of the picture's file."""
    page = opened().goto("search.html?q=timeline")
    page.locator("#search-results .search-summary").filter(has_text=COUNTS[""]).wait_for()
    page.locator("#search-results .search p.context").first.wait_for()
    shown = page.locator("#search-results").inner_text()
    assert "Pictures" in shown
    assert [word for word in ("image/svg+xml", "Matplotlib v", "{stroke") if word in shown] == []


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


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", ["index.html", "pictures.html", "data/index.html"])
def test_pictures_can_be_read_on_a_phone(opened: Open, folder: str, path: str) -> None:
    """A picture keeps a size at which its letters can be read, scrolls sideways, and is a link to itself."""
    page = opened(viewport=PHONE).goto(folder + path)
    for picture in page.locator(".picture:visible").all():
        picture.scroll_into_view_if_needed()
        picture.evaluate("box => box.querySelector('img').decode()")
        width, scrolls = picture.evaluate("box => [box.querySelector('img').width, box.scrollWidth > box.clientWidth]")
        assert (width >= 600, scrolls) == (True, True)
        link = picture.get_by_role("link")
        assert link.get_attribute("href") == link.locator("img").get_attribute("src")


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", ["data/index.html", "data/agreements/uc-san-diego.html", "benchmarks.html"])
def test_dates_stay_on_one_line(opened: Open, folder: str, path: str) -> None:
    """A day never ends on another line than it begins on."""
    page = opened(viewport=PHONE).goto(folder + path)
    lines = page.locator("article .date").evaluate_all("dates => dates.map(date => date.getClientRects().length)")
    assert set(lines) == {1}


@pytest.mark.parametrize("folder", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_accessible(opened: Open, folder: str, path: str) -> None:
    """axe-core finds nothing against WCAG 2.1 level AA, contrast above all, in either theme."""
    page = opened(color_scheme="light").goto(folder + path)
    page.evaluate(AXE)
    assert violations(page, {"type": "tag", "values": WCAG_AA}) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, {"type": "rule", "values": COLOURS}) == []


def violations(page: Page, rules: dict[str, object]) -> list[tuple[str, str, str]]:
    """Let axe-core look at a page by some rules, and give what breaks one."""
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    results = page.evaluate("options => axe.run('html', options)", options)
    assert "color-contrast" in {rule["id"] for rule in results["passes"]}
    return [
        (rule["id"], node["html"], node["any"][0]["message"] if node["any"] else rule["help"])
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
