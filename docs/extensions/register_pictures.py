"""Pictures of the bundled register, drawn when the documentation is built, for light and for dark pages."""

import io
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any, Final, NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from linkj_partners import bundled, plotting

ON: Final = date(2022, 4, 1)


class Picture(NamedTuple):
    """What to draw, and how to say it to those who cannot see it."""

    text: str
    draw: Callable[[], Any]


PICTURES: Final = {
    "timeline": Picture(
        "Timeline of signings and published terms, with a line at 2022-04-01",
        lambda: plotting.timeline(bundled(), ON),
    ),
    "growth": Picture(
        "Number of partners over time with bounds, and the published tallies as points",
        lambda: plotting.growth(bundled()),
    ),
}
LETTERS: Final = ("text.color", "axes.edgecolor", "axes.labelcolor", "axes.titlecolor", "xtick.color", "ytick.color")
# Matplotlib types its settings by their names, one version otherwise than the other.
MATPLOTLIB: Final[Any] = import_module("matplotlib")
INK: Final = {"light": "#1a1a1a", "dark": "#e6e6e6"}


def svg(name: str, theme: str) -> str:
    """Draw one picture on no ground, in the ink of a theme; the same picture is the same text each time."""
    look = {**dict.fromkeys(LETTERS, INK[theme]), "svg.hashsalt": f"{name}-{theme}", "axes.facecolor": "none"}
    file = io.StringIO()
    with MATPLOTLIB.rc_context(look):
        figure: Any = PICTURES[name].draw().figure
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    drawing = file.getvalue()
    return drawing[drawing.index("<svg") :].replace("<svg", '<svg style="max-width: 100%; height: auto"', 1)


class RegisterPicture(Directive):
    """One of the pictures: ``register-picture:: timeline``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Draw it for each theme; the page shows the one that fits."""
        name = self.arguments[0]
        text = PICTURES[name].text
        return [nodes.raw("", _shown(name, text, theme), format="html") for theme in INK]


def _shown(name: str, text: str, theme: str) -> str:
    """Wrap a picture so that the page shows it in its theme, and reads its text to those who cannot see it."""
    return f'<div class="only-{theme}" role="img" aria-label="{text}">{svg(name, theme)}</div>'


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("register-picture", RegisterPicture)
    return {"parallel_read_safe": True}
