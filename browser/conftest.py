"""A served site, a browser, and pages that note everything that goes wrong in them."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

# The system's own browser; as root it runs without its sandbox. Nothing in it may look for a network.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the folder of the built site."""
    default = Path(__file__).parents[1] / "docs" / "_build" / "html"
    parser.addoption("--site", type=Path, default=default, help="the built site (nox -s docs)")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """The folder of the built site."""
    folder = Path(str(request.config.getoption("--site")))
    if not (folder / "ja" / "index.html").exists():
        pytest.exit(f"no site in {folder}: build it with nox -s docs", returncode=1)
    return folder


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name in the standard library)
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser."""
    if CHROMIUM is None:
        pytest.exit("no Chromium: apt-get install chromium", returncode=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@attrs.define
class Opened:
    """A page, and what went wrong in it."""

    page: Page
    address: str
    troubles: list[str] = attrs.Factory(list[str])

    def __attrs_post_init__(self) -> None:
        """Listen from the start."""
        self.page.on("console", lambda message: self._note(message.type in {"error", "warning"}, message.text))
        self.page.on("pageerror", lambda error: self._note(True, str(error)))  # noqa: FBT003 (always an error)
        self.page.on("requestfailed", lambda request: self._note(not _stopped(request), f"failed: {request.url}"))
        self.page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status}: {answer.url}"))
        self.page.on("request", lambda request: self._note(self._is_elsewhere(request), f"elsewhere: {request.url}"))

    def goto(self, path: str) -> Page:
        """Open a page of the site and wait until it is quiet."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def _note(self, wrong: bool, what: str) -> None:  # noqa: FBT001 (a condition, not a switch)
        if wrong:
            self.troubles.append(what)

    def _is_elsewhere(self, request: Request) -> bool:
        return not request.url.startswith((self.address, "data:", "blob:"))


def _stopped(request: Request) -> bool:
    """Tell whether the browser itself broke a request off, as it does when one leaves a page."""
    return request.failure == "net::ERR_ABORTED"


Open = Callable[..., Opened]


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[Open]:
    """Open a fresh browser window; its settings are those of Playwright's ``new_context``."""
    contexts: list[BrowserContext] = []

    def open_window(**settings: Any) -> Opened:
        context = chromium.new_context(**settings)
        contexts.append(context)
        return Opened(context.new_page(), address)

    yield open_window
    for context in contexts:
        context.close()
