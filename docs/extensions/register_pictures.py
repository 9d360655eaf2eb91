"""Pictures of the bundled register, drawn when the documentation is built, for light and for dark pages."""

import io
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
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
INK: Final = {"light": "#1a1a1a", "dark": "#e6e6e6"}


def svg(name: str, theme: str, lang: str) -> str:
    """Draw one picture on no ground, in the ink of a theme; the same picture is the same text each time."""
    look = {**dict.fromkeys(LETTERS, INK[theme]), "svg.hashsalt": f"{name}-{theme}", "axes.facecolor": "none"}
    file = io.StringIO()
    with MATPLOTLIB.rc_context(look):
        PICTURES[name](lang).figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    drawing = file.getvalue()
    return drawing[drawing.index("<svg") :].replace("<svg", '<svg style="max-width: 100%; height: auto"', 1)


class RegisterPicture(SphinxDirective):
    """One of the pictures: ``register-picture:: timeline``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Draw it for each theme; the page shows the one that fits."""
        words = Words(self.config.language)
        return [nodes.raw("", _shown(self.arguments[0], theme, words), format="html") for theme in INK]


def _shown(name: str, theme: str, words: Words) -> str:
    """Wrap a picture so that the page shows it in its theme, and reads its text to those who cannot see it."""
    text = words.text(f"picture_{name}", on=ON)
    return f'<div class="only-{theme}" role="img" aria-label="{text}">{svg(name, theme, words.langs[0])}</div>'


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("register-picture", RegisterPicture)
    return {"parallel_read_safe": True}
