"""What pictures have in common: axes without global state, days as numbers, and letters that a font can show."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

import warnings
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final, final

import attrs

from linkj_partners._checks import check_lang, check_type
from linkj_partners._extras import Library
from linkj_partners.model import Agreement, Name, NameKind, Organization, Register

if TYPE_CHECKING:
    import matplotlib as mpl
    from matplotlib import axes as matplotlib_axes
    from matplotlib import dates, figure, font_manager
    from matplotlib.axes import Axes
else:
    mpl = Library("matplotlib", "plot")
    matplotlib_axes = Library("matplotlib.axes", "plot")
    dates = Library("matplotlib.dates", "plot")
    figure = Library("matplotlib.figure", "plot")
    font_manager = Library("matplotlib.font_manager", "plot")

__all__ = ["JAPANESE_FONTS", "TALLEST", "Lettering", "axes", "frame", "lettering", "number"]

# Free fonts first, then those that come with systems.
JAPANESE_FONTS: Final = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "IPAexGothic",
    "IPAGothic",
    "TakaoPGothic",
    "VL PGothic",
    "BIZ UDGothic",
    "Hiragino Sans",
    "Yu Gothic",
    "Meiryo",
    "MS Gothic",
)
_NO_FONT: Final = (
    "no font with Japanese letters was found, so names are shown in Latin letters: install one, such as "
    "Noto Sans CJK JP (fonts-noto-cjk) or IPAexGothic (fonts-ipaexfont)"
)
_LANGUAGES: Final = ("en", "ja")
# Anything before it is Latin, Greek or another script that the fonts of Matplotlib itself have.
_FIRST_EAST_ASIAN: Final = "\u2e80"
_MARGIN: Final = 0.03
# A longer name gives way to a short one, so that the names leave room for the picture; an East Asian letter is twice as
# wide as another.
_LONG: Final = 30
# A picture of thousands of rows is still one that a file can hold: 100 inches are 10,000 pixels.
TALLEST: Final = 100.0


@final
@attrs.frozen(order=False)
class Lettering:
    """The language and the fonts of one picture.

    Attributes:
        lang: The language of its words.
        langs: The languages of names, the most wanted first.
        font: The font for Japanese, or ``None`` where there is none.
    """

    lang: str
    langs: tuple[str, ...]
    font: str | None

    @property
    def families(self) -> list[str]:
        """The fonts in which each letter is looked for, in turn."""
        return [*mpl.rcParams["font.family"], *([] if self.font is None else [self.font])]

    def shows(self, text: str) -> bool:
        """Return whether a font has every letter of a string."""
        return self.font is not None or all(letter < _FIRST_EAST_ASIAN for letter in text)

    def name(self, organization: Organization) -> str:
        """Return a name that can be shown: in the language, else in Latin letters, else the key."""
        wanted = organization.label(*self.langs)
        if self.shows(wanted):
            return wanted
        return next((name.text for name in organization.names if self.shows(name.text)), organization.key)

    def short_name(self, organization: Organization) -> str:
        """Return the name, or where that is long a short name or an acronym in its language."""
        name = self.name(organization)
        if sum(2 if letter >= _FIRST_EAST_ASIAN else 1 for letter in name) <= _LONG:
            return name
        lang = next((each.lang for each in organization.names if each.text == name), None)
        shorter = (_of_kind(organization.names, kind, lang) for kind in (NameKind.SHORT, NameKind.ACRONYM))
        return next((text for text in shorter if text is not None and self.shows(text)), name)

    def partners(self, register: Register, agreement: Agreement) -> str | None:
        """Return short names of the partners of an agreement, or ``None`` where it is known only by count."""
        comma = "、" if self.lang == "ja" else ", "
        return comma.join(map(self.short_name, register.partners(agreement))) or None


def _of_kind(names: Iterable[Name], kind: NameKind, lang: str | None) -> str | None:
    return next((name.text for name in names if name.kind is kind and name.lang == lang), None)


def lettering(lang: str) -> Lettering:
    """Choose the letters of a picture; without a Japanese font they are Latin, and a warning says so."""
    check_lang("picture", lang, _LANGUAGES)
    installed = {font.name for font in font_manager.fontManager.ttflist}
    font = next((name for name in JAPANESE_FONTS if name in installed), None)
    if lang == "ja" and font is not None:
        return Lettering("ja", ("ja", "en"), font)
    if lang == "ja":
        warnings.warn(_NO_FONT, stacklevel=3)
    return Lettering("en", ("en", "ja"), font)


def axes(given: "Axes | None", *, height: float) -> "Axes":
    """Return the axes to draw on: those that were given, or those of a new figure."""
    if given is None:
        return figure.Figure(figsize=(10, min(height, TALLEST)), layout="constrained").subplots()
    return check_type("ax", given, matplotlib_axes.Axes)


def number(day: date) -> float:
    """Return the number of a day on an axis of days."""
    return float(dates.date2num(day))  # type: ignore[no-untyped-call]


def frame(days: Iterable[date | None]) -> tuple[float, float]:
    """Return the ends of an axis that shows all of some days; ``None`` is an open side.

    Both are days that Matplotlib can write, though a margin may end before it is whole.
    """
    known = [number(day) for day in days if day is not None] or [number(date(2000, 1, 1))]
    margin = max(1.0, _MARGIN * (max(known) - min(known)))
    return max(min(known) - margin, number(date.min)), min(max(known) + margin, number(date.max))
