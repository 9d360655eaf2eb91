"""Pictures of a register, drawn with Matplotlib: the extra ``plot`` installs it.

Each function draws on the axes that it is given, or on those of a new figure that belongs to nobody else, and
gives them back: no global state of ``pyplot`` is used or changed. Save with ``ax.figure.savefig("some.svg")``.
"""

from datetime import date
from typing import TYPE_CHECKING

from linkj_partners import _extras as extras
from linkj_partners._public import publish
from linkj_partners.model import Classification, Register
from linkj_partners.terms import Convention

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["growth", "timeline"]


def timeline(
    register: Register,
    on: date,
    convention: Convention = Convention.JP_CIVIL_CODE,
    ax: "Axes | None" = None,
    *,
    lang: str = "en",
) -> "Axes":
    """Draw when each agreement was signed and how long its published term runs.

    A known signing is a point. One that is known only as a range is a bar over that range, since it was on one
    day in it; an open side reaches the edge. A published term is a bar to its last day, and a dashed line
    where the signing is uncertain. A line marks the day ``on``.

    Args:
        register: The register.
        on: The day to mark.
        convention: How last days are found, an assumption; the legend names it.
        ax: What to draw on, or nothing for a new figure.
        lang: The language of names and words, ``"en"`` or ``"ja"``. Without a Japanese font on the machine
            they are Latin, and a warning names fonts to install.

    Returns:
        The axes.

    Raises:
        MissingExtraError: Matplotlib is not installed.
        UnsupportedLanguageError: It is another language.
        WrongTypeError: ``on`` is no plain date.
    """
    with extras.needed("matplotlib", "plot"):
        from linkj_partners.plotting import _timeline as timeline_chart

    return timeline_chart.draw(register, on, convention, ax, lang)


def growth(
    register: Register,
    classification: Classification = Classification.AS_COUNTED,
    ax: "Axes | None" = None,
    *,
    lang: str = "en",
) -> "Axes":
    """Draw how many partners there were, and the numbers that were published.

    All, overseas and domestic partners are a band each, from the least to the most that there can have been:
    it is a line where every signing day is known. Published tallies are points at the signing that they were
    published with; a number that cannot be right under this way of counting is a cross with the reason. Another
    way of counting may have other crosses: neither is preferred.

    Args:
        register: The register.
        classification: How overseas and domestic are told apart.
        ax: What to draw on, or nothing for a new figure.
        lang: The language of names and words; see `timeline`.

    Returns:
        The axes.

    Raises:
        MissingExtraError: Matplotlib is not installed.
        UnsupportedLanguageError: It is another language.
    """
    with extras.needed("matplotlib", "plot"):
        from linkj_partners.plotting import _growth as growth_chart

    return growth_chart.draw(register, classification, ax, lang)


publish(globals())
