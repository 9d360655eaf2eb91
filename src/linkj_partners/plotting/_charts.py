"""What pictures have in common: axes without global state, days as numbers, and letters that a font can show."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

import warnings
from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs
from matplotlib import dates, rcParams
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager

from linkj_partners.errors import UnsupportedLanguageError
from linkj_partners.model import Organization

__all__ = ["JAPANESE_FONTS", "Lettering", "axes", "frame", "lettering", "number"]

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
# What comes before is Latin, Greek and other letters that the fonts of Matplotlib itself have.
_FIRST_EAST_ASIAN: Final = "\u2e80"
_MARGIN: Final = 0.03


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
        return [*rcParams["font.family"], *([] if self.font is None else [self.font])]

    def shows(self, text: str) -> bool:
        """Tell whether a text has only letters that there is a font for."""
        return self.font is not None or all(letter < _FIRST_EAST_ASIAN for letter in text)

    def name(self, organization: Organization) -> str:
        """Give a name that can be shown: in the language, else in Latin letters, else the key."""
        wanted = organization.label(*self.langs)
        if self.shows(wanted):
            return wanted
        return next((name.text for name in organization.names if self.shows(name.text)), organization.key)


def lettering(lang: str) -> Lettering:
    """Choose the letters of a picture; without a Japanese font they are Latin, and a warning says so."""
    if lang not in _LANGUAGES:
        raise UnsupportedLanguageError("picture", lang, _LANGUAGES)
    installed = {font.name for font in fontManager.ttflist}
    font = next((name for name in JAPANESE_FONTS if name in installed), None)
    if lang == "ja" and font is not None:
        return Lettering("ja", ("ja", "en"), font)
    if lang == "ja":
        warnings.warn(_NO_FONT, stacklevel=4)
    return Lettering("en", ("en", "ja"), font)


def axes(given: Axes | None, *, height: float) -> Axes:
    """Give the axes to draw on: those that were given, or those of a new figure of its own."""
    return Figure(figsize=(10, height), layout="constrained").subplots() if given is None else given


def number(day: date) -> float:
    """Give the number of a day on an axis of days."""
    return float(dates.date2num(day))  # type: ignore[no-untyped-call]


def frame(days: Iterable[date]) -> tuple[float, float]:
    """Give the ends of an axis on which all of some days can be seen; the open sides of ranges are none."""
    known = [number(day) for day in days if day not in (date.min, date.max)] or [number(date(2000, 1, 1))]
    margin = max(1.0, _MARGIN * (max(known) - min(known)))
    return min(known) - margin, max(known) + margin
