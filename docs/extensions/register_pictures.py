"""Pictures of the bundled register, drawn when the documentation is built, for light and for dark pages.

They are files of their own beside the pages, so that the search finds no letters of theirs, and a reader can enlarge
them: each is a link to itself, and scrolls sideways on a phone.
"""

import io
import re
import warnings
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from linkj_partners import bundled, plotting
from words import Words

ON: Final = date(2022, 4, 1)
PICTURES: Final[dict[str, Callable[[str], Any]]] = {
    "timeline": lambda lang: plotting.timeline(bundled(), ON, lang=lang),
    "growth": lambda lang: plotting.growth(bundled(), lang=lang),
}
LETTERS: Final = ("text.color", "axes.edgecolor", "axes.labelcolor", "axes.titlecolor", "xtick.color", "ytick.color")
# Matplotlib types its settings by their names, one version otherwise than the other.
MATPLOTLIB: Final[Any] = import_module("matplotlib")
# The letters and the ground of each theme, which are Furo's.
THEMES: Final = {"light": ("#1a1a1a", "#ffffff"), "dark": ("#e6e6e6", "#131416")}
_FOLDER: Final = "_images"


@cache
def _add_font() -> None:
    """Let Matplotlib find the Japanese font of matplotlib-fontja, which every machine can install from PyPI."""
    package = find_spec("matplotlib_fontja")  # importing it would change the font of every picture
    for place in [] if package is None else package.submodule_search_locations or []:
        for path in Path(place).rglob("*.ttf"):
            import_module("matplotlib.font_manager").fontManager.addfont(path)


@cache
def svg(name: str, theme: str, lang: str) -> str:
    """Draw one picture in the colours of a theme; the same picture is the same text each time.

    Raises:
        ExtensionError: It is to be Japanese, and there is no font for it.
    """
    _add_font()
    ink, ground = THEMES[theme]
    look = {**dict.fromkeys(LETTERS, ink), "svg.hashsalt": f"{name}-{theme}", "axes.facecolor": "none"}
    file = io.StringIO()
    with MATPLOTLIB.rc_context(look), warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            drawn = PICTURES[name](lang).figure
            drawn.savefig(file, format="svg", facecolor=ground, metadata={"Date": None})
        except UserWarning as problem:
            raise ExtensionError(f"the picture {name} would lack letters: {problem}") from problem
    return file.getvalue()


class RegisterPicture(SphinxDirective):
    """One of the pictures: ``register-picture:: timeline``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Show it for each theme; the page shows the one that fits."""
        words = Words(self.config.language)
        root = "../" * self.env.docname.count("/")
        shown = (_shown(self.arguments[0], theme, root, words) for theme in THEMES)
        return [nodes.raw("", text, format="html") for text in shown]


def _shown(name: str, theme: str, root: str, words: Words) -> str:
    """Return a picture that is a link to itself, and says its contents to those who cannot see it."""
    text = words.text(f"picture_{name}", on=ON)
    address = f"{root}{_FOLDER}/{name}-{theme}.svg"
    width, height = re.findall(r'(?:width|height)="(\d+)', svg(name, theme, words.langs[0]))[:2]
    picture = f'<img src="{address}" alt="{text}" width="{width}" height="{height}" loading="lazy">'
    return f'<div class="picture {name} only-{theme}"><a href="{address}">{picture}</a></div>'


def _draw(app: Sphinx) -> None:
    """Write the pictures beside the pages, before anything else is built."""
    if app.builder.format != "html":
        return
    folder = Path(app.outdir) / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    lang = Words(app.config.language).langs[0]
    for name in PICTURES:
        for theme in THEMES:
            (folder / f"{name}-{theme}.svg").write_text(svg(name, theme, lang), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive, and when to draw."""
    app.add_directive("register-picture", RegisterPicture)
    app.connect("builder-inited", _draw)
    return {"parallel_read_safe": True}
