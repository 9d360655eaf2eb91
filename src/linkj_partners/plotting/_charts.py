"""What pictures have in common: axes without global state, days as numbers, and letters that a font can show."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

import warnings
from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, final

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
_ADVICE: Final = "install one, such as Noto Sans CJK JP (fonts-noto-cjk) or IPAexGothic (fonts-ipaexfont)"
_NO_FONT: Final = (
    "no font with Japanese letters was found, so the picture is in English and names are shown in Latin letters, or by "
    f"their keys if they have none: {_ADVICE}"
)
_NO_LETTERS: Final = f"no font has the letters of some names, so keys are shown in their place: {_ADVICE} for Japanese"
_LANGUAGES: Final = ("en", "ja")
_FIRST_EAST_ASIAN: Final = "\u2e80"
_MARGIN: Final = 0.03
# A longer name gives way to a short one, so that the names leave room for the picture; an East Asian letter is twice as
# wide as another.
_LONG: Final = 30
# A row that is longer still is cut, or it would leave no room at all.
_LONGEST: Final = 60
# A picture of thousands of rows is still one that a file can hold: 100 inches are 10,000 pixels.
TALLEST: Final = 100.0


@final
@attrs.frozen(order=False)
class Lettering:
    """The language and the fonts of one picture.

    Attributes:
        lang: The language of its words.
        langs: The languages of names, the most wanted first.
        families: The fonts in which each letter is looked for, in turn.
        letters: What these fonts have.
    """

    lang: str
    langs: tuple[str, ...]
    families: tuple[str, ...]
    letters: frozenset[str]

    @property
    def style(self) -> dict[str, Any]:
        """How every text is written: in these fonts, and to the letter, even with two dollar signs in it."""
        return {"fontfamily": [*self.families], "parse_math": False}

    def shows(self, text: str) -> bool:
        """Return whether a font has every letter of a string."""
        return self.letters.issuperset(text)

    def names(self, organization: Organization) -> bool:
        """Return whether an organization can be shown by a name, if it has one."""
        return not organization.names or any(self.shows(name.text) for name in organization.names)

    def name(self, organization: Organization) -> str:
        """Return a name that can be shown: in the language, else in other letters, else the key."""
        wanted = organization.label(*self.langs)
        if self.shows(wanted):
            return wanted
        return next((name.text for name in organization.names if self.shows(name.text)), organization.key)

    def short_name(self, organization: Organization) -> str:
        """Return the name, or where that is long a short name or an acronym in its language."""
        name = self.name(organization)
        if _width(name) <= _LONG:
            return name
        lang = next((each.lang for each in organization.names if each.text == name), None)
        shorter = (_of_kind(organization.names, kind, lang) for kind in (NameKind.SHORT, NameKind.ACRONYM))
        return next((text for text in shorter if text is not None and self.shows(text)), name)

    def partners(self, register: Register, agreement: Agreement) -> str | None:
        """Return short names of the partners of an agreement, or ``None`` where it is known only by count."""
        comma = "、" if self.lang == "ja" else ", "
        return _cut(comma.join(map(self.short_name, register.partners(agreement)))) or None


def _width(text: str) -> int:
    return sum(2 if letter >= _FIRST_EAST_ASIAN else 1 for letter in text)


def _cut(text: str) -> str:
    """Return the beginning of a text that is too long for any picture."""
    return text if _width(text) <= _LONGEST else f"{_beginning(text)}..."


def _beginning(text: str) -> str:
    widths = accumulate(map(_width, text))
    return text[: sum(width <= _LONGEST for width in widths)].rstrip()


def _of_kind(names: Iterable[Name], kind: NameKind, lang: str | None) -> str | None:
    return next((name.text for name in names if name.kind is kind and name.lang == lang), None)


def lettering(lang: str, shown: Iterable[Organization]) -> Lettering:
    """Choose the letters of a picture; a warning says where the language or a name gave way for want of a font."""
    check_lang("picture", lang, _LANGUAGES)
    installed = {font.name for font in font_manager.fontManager.ttflist}
    font = next((name for name in JAPANESE_FONTS if name in installed), None)
    families = (*mpl.rcParams["font.family"], *([] if font is None else [font]))
    langs = ("ja", "en") if lang == "ja" and font is not None else ("en", "ja")
    letters = Lettering(langs[0], langs, families, _letters(families))
    if letters.lang != lang:
        warnings.warn(_NO_FONT, stacklevel=3)
    elif not all(map(letters.names, shown)):
        warnings.warn(_NO_LETTERS, stacklevel=3)
    return letters


def _letters(families: Iterable[str]) -> frozenset[str]:
    """Return every letter that one of some fonts has."""
    wanted = [font_manager.FontProperties(family=[family]) for family in families]
    fonts = [font_manager.get_font(font_manager.findfont(each)) for each in wanted]
    return frozenset(chr(code) for font in fonts for code in font.get_charmap())


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
