"""Growth: how many partners there can have been on each day, and the published tallies as points among these."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, final

import attrs

from linkj_partners import counting
from linkj_partners._checks import check_type
from linkj_partners._extras import Library
from linkj_partners.counting import Bounds, Tally
from linkj_partners.model import Classification, PublishedTally, Register
from linkj_partners.plotting._charts import Lettering, axes, frame, lettering, number
from linkj_partners.reconciliation import Finding, is_possible, reconcile

if TYPE_CHECKING:
    from matplotlib import ticker
    from matplotlib.axes import Axes
else:
    ticker = Library("matplotlib.ticker", "plot")

__all__ = ["growth"]

_MISFIT, _NEUTRAL = "#e5484d", "#8c8c8c"
_COLORS: Final = {"total": "#4c78a8", "overseas": "#e1812c", "domestic": "#4f9d5d"}
_PARTS: Final = tuple(_COLORS)
# Reasons are written beside so many crosses; the others are only counted.
_MOST_REASONS: Final = 5


def growth(
    register: Register,
    classification: Classification = Classification.AS_COUNTED,
    ax: "Axes | None" = None,
    *,
    lang: str = "en",
) -> "Axes":
    """Draw how many partners there were, and the numbers that were published.

    All, overseas and domestic partners have a band each, from the smallest to the largest possible number; where every
    signing day is known, the band is a line. Published tallies are points at the signing that they were published with.
    A number that cannot be right under this way of counting is a cross, and the first crosses show their reasons.
    Another way of counting may have other crosses.

    Args:
        register: The register.
        classification: How overseas and domestic are told apart.
        ax: What to draw on, or ``None`` for a new figure.
        lang: The language of names and words; see `timeline`.

    Returns:
        The axes.

    Raises:
        MissingExtraError: Matplotlib is not installed.
        UnsupportedLanguageError: ``lang`` is another language.
        WrongTypeError: An argument has the wrong type.
    """
    check_type("register", register, Register)
    check_type("classification", classification, Classification)
    letters = lettering(lang, [register.host])
    words = _WORDS[letters.lang]
    days = _turning_points(register)
    ends = frame(days)
    drawn = axes(ax, height=5.5)
    tallies = [counting.tally(register, day, classification) for day in days]
    steps = [*map(number, days), ends[1]]
    for part in _PARTS if days else ():
        _band(drawn, part, words.parts[part], steps, [getattr(tally, part) for tally in (*tallies, tallies[-1])])
    points = [point for finding in reconcile(register).findings for point in _points(register, finding, classification)]
    _mark(drawn, [point for point in points if point.fits], words.published)
    _mark_misfits(drawn, [point for point in points if not point.fits], words, letters)
    drawn.set_xlim(*ends)
    _letter(drawn, words.title[classification].format(host=letters.name(register.host)), letters)
    return drawn


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What the picture says, in one language."""

    title: dict[Classification, str]
    parts: dict[str, str]
    published: str
    misfit: str
    derived: str
    more: str


_WORDS: Final = {
    "en": _Words(
        title={
            Classification.AS_COUNTED: "Partners of {host}, counted as the publisher counts them",
            Classification.BY_SEAT: "Partners of {host}, counted by their seat",
        },
        parts={"total": "all", "overseas": "overseas", "domestic": "domestic"},
        published="published",
        misfit="published, but cannot be right",
        derived="{phrase}: {published} {part}, but {derived} by the signing days",
        more="and {count} more",
    ),
    "ja": _Words(
        title={
            Classification.AS_COUNTED: "{host}の提携先の数（公表元の区分による）",
            Classification.BY_SEAT: "{host}の提携先の数（所在地による）",
        },
        parts={"total": "全体", "overseas": "海外", "domestic": "国内"},
        published="公表値",
        misfit="成り立たない公表値",
        derived="「{phrase}」：公表値は{part}{published}、締結日から求めると{derived}",
        more="ほか{count}件",
    ),
}


@final
@attrs.frozen(kw_only=True, order=False)
class _Point:
    """One published number of partners, on the last day that its agreement can have been signed."""

    part: str
    day: date
    value: int
    derived: Bounds
    phrase: str
    fits: bool


def _turning_points(register: Register) -> list[date]:
    """Return the days on which the least or the most that there can have been changes."""
    signed = [agreement.signed for agreement in register]
    days = {day for each in signed for day in (each.known_earliest, each.known_latest) if day is not None}
    return sorted(days)


def _band(ax: "Axes", part: str, label: str, steps: list[float], bounds: list[Bounds]) -> None:
    """Shade from the least to the most that there can have been, a step on each day that changes it."""
    lower, upper = [bound.lower for bound in bounds], [bound.upper for bound in bounds]
    color = _COLORS[part]
    ax.fill_between(steps, lower, upper, step="post", color=color, alpha=0.22, linewidth=0, gid=f"{part}-band")
    ax.plot(steps, lower, drawstyle="steps-post", color=color, linewidth=1.2, label=label, gid=f"{part}-lower")
    ax.plot(steps, upper, drawstyle="steps-post", color=color, linewidth=1.2, gid=f"{part}-upper")


def _points(register: Register, finding: Finding, classification: Classification) -> Iterator[_Point]:
    """Yield the numbers of a published tally, each beside what follows from the signing days."""
    printed, derived = finding.published, finding.derived[classification]
    if not isinstance(printed, PublishedTally) or not isinstance(derived, Tally):
        return
    numbers = {part: value for part in _PARTS if (value := getattr(printed, part)) is not None}
    wrong = {part for part, n in numbers.items() if not is_possible(n, printed.qualifier, getattr(derived, part))}
    signed = register[finding.agreement].signed
    for part, value in numbers.items():
        yield _Point(
            part=part,
            day=signed.known_latest or signed.earliest,
            value=value,
            derived=getattr(derived, part),
            phrase=printed.phrase or str(value),
            # Where each number can be right by itself but not all at once, none of them is.
            fits=classification in finding.agrees_under or part not in (wrong or numbers),
        )


def _mark(ax: "Axes", points: list[_Point], label: str) -> None:
    """Mark the published numbers that can be right."""
    days, values = [number(point.day) for point in points], [point.value for point in points]
    colors = [_COLORS[point.part] for point in points]
    ax.scatter(days, values, s=42, c=colors, edgecolors="white", linewidths=0.8, zorder=3, gid="published")
    ax.scatter([], [], s=42, c=_NEUTRAL, label=label)


def _mark_misfits(ax: "Axes", points: list[_Point], words: _Words, letters: Lettering) -> None:
    """Mark those that cannot, and say why where such a picture is empty: on the lower right."""
    if not points:
        return
    days, values = [number(point.day) for point in points], [point.value for point in points]
    ax.scatter(days, values, s=130, c=_MISFIT, marker="X", zorder=4, label=words.misfit, gid="contradictory")
    hidden = len(points) - _MOST_REASONS
    if hidden > 0:
        more = words.more.format(count=hidden)
        ax.text(0.98, 0.05, more, transform=ax.transAxes, ha="right", **letters.style)
    for row, (day, point) in enumerate(zip(days[:_MOST_REASONS], points, strict=False), int(hidden > 0)):
        ax.annotate(
            _reason(point, words, letters),
            (day, point.value),
            xytext=(0.98, 0.05 + 0.07 * row),
            textcoords="axes fraction",
            ha="right",
            arrowprops={"arrowstyle": "-", "color": _MISFIT, "linewidth": 0.8},
            **letters.style,
        )


def _reason(point: _Point, words: _Words, letters: Lettering) -> str:
    return words.derived.format(
        phrase=point.phrase if letters.shows(point.phrase) else point.value,
        part=words.parts[point.part],
        published=point.value,
        derived=point.derived,
    )


def _letter(ax: "Axes", title: str, letters: Lettering) -> None:
    """Write the title and what the marks mean."""
    ax.xaxis_date()
    ax.set_ylim(bottom=0)
    ax.yaxis.set_major_locator(ticker.MaxNLocator(integer=True))
    ax.grid(visible=True, axis="y", alpha=0.25)
    ax.set_title(title, loc="left", **letters.style)
    for text in ax.legend(loc="upper left", frameon=False).get_texts():
        text.set(**letters.style)
