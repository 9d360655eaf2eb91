"""The timeline: when each agreement was or may have been signed, and how long its published term runs."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, final

import attrs
from matplotlib.axes import Axes

from linkj_partners._checks import check_date
from linkj_partners.exporting._records import last_days, published_number
from linkj_partners.model import Agreement, Register
from linkj_partners.plotting._charts import Lettering, axes, frame, lettering, number
from linkj_partners.terms import Convention
from linkj_partners.terms._periods import checked_convention

__all__ = ["draw"]

_HEIGHT_OF_A_ROW: Final = 0.34
_SIGNED, _ON = "#e1812c", "#d1495b"


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What the picture says, in one language."""

    title: str
    unidentified: str
    signed: str
    uncertain: str
    term: str
    uncertain_term: str
    on: str


_WORDS: Final = {
    "en": _Words(
        title="Agreements of {host}",
        unidentified="(unidentified)",
        signed="signed on that day",
        uncertain="signed on one day in this range",
        term="published term to its last day ({convention})",
        uncertain_term="published term, signing day uncertain ({convention})",
        on="{on}",
    ),
    "ja": _Words(
        title="{host}の提携",
        unidentified="（不明）",
        signed="締結日",
        uncertain="この間のある日に締結",
        term="公表された期間（末日は {convention} による）",
        uncertain_term="公表された期間（締結日は不確定、{convention}）",
        on="{on}",
    ),
}


@final
@attrs.frozen(kw_only=True, order=False)
class _Bar:
    """A stretch of days in the row of an agreement."""

    row: int
    first: date
    last: date


@final
@attrs.frozen(kw_only=True, order=False)
class _Look:
    """How bars of one sort are drawn, and the name that they are found by in the picture."""

    gid: str
    color: str
    width: float
    style: Literal["solid", "dashed"] = "solid"


_TERM: Final = _Look(gid="terms", color="#3a86c8", width=6)
_UNCERTAIN_TERM: Final = _Look(gid="uncertain-terms", color="#3a86c8", width=1.5, style="dashed")
_UNCERTAIN_SIGNING: Final = _Look(gid="uncertain-signings", color="#8c8c8c", width=6)


def draw(register: Register, on: date, convention: Convention, given: Axes | None, lang: str) -> Axes:
    """Draw the timeline; see `plotting.timeline`."""
    check_date("on", on)
    letters = lettering(lang)
    words = _WORDS[letters.lang]
    terms = _terms(register, checked_convention(convention))
    ends = frame([on, *_signing_days(register), *(term.last for term in terms)])
    ax = axes(given, height=1.8 + _HEIGHT_OF_A_ROW * max(len(register), 2))
    exact = [row for row, agreement in enumerate(register) if agreement.signed.is_exact]
    known, vague = [[term for term in terms if (term.row in exact) is is_exact] for is_exact in (True, False)]
    _bars(ax, _TERM, words.term.format(convention=convention.name), known, ends)
    _bars(ax, _UNCERTAIN_TERM, words.uncertain_term.format(convention=convention.name), vague, ends)
    _bars(ax, _UNCERTAIN_SIGNING, words.uncertain, _uncertain_signings(register), ends)
    days = [number(register.agreements[row].signed.earliest) for row in exact]
    ax.plot(days, exact, "o", color=_SIGNED, label=words.signed, gid="signings")
    ax.axvline(number(on), color=_ON, linestyle="dashed", linewidth=1.2, label=words.on.format(on=on), gid="on")
    ax.set_xlim(*ends)
    _letter(ax, register, letters, words)
    return ax


def _signing_days(register: Register) -> Iterator[date]:
    for agreement in register:
        yield agreement.signed.earliest
        yield agreement.signed.latest


def _terms(register: Register, convention: Convention) -> list[_Bar]:
    """Give the days from the first on which each can have been signed to the last that its term can cover."""
    return [
        _Bar(row=row, first=agreement.signed.earliest, last=last_days(agreement, convention)[1] or date.max)
        for row, agreement in enumerate(register)
        if agreement.term is not None
    ]


def _uncertain_signings(register: Register) -> list[_Bar]:
    return [
        _Bar(row=row, first=agreement.signed.earliest, last=agreement.signed.latest)
        for row, agreement in enumerate(register)
        if not agreement.signed.is_exact
    ]


def _bars(ax: Axes, look: _Look, label: str, bars: list[_Bar], ends: tuple[float, float]) -> None:
    """Draw bars of one sort; where one side is open, to the end of the axis."""
    if not bars:
        return
    rows = [bar.row for bar in bars]
    firsts = [ends[0] if bar.first == date.min else number(bar.first) for bar in bars]
    lasts = [ends[1] if bar.last == date.max else number(bar.last) for bar in bars]
    ax.hlines(
        rows,
        firsts,
        lasts,
        colors=look.color,
        linewidth=look.width,
        linestyles=look.style,
        label=label,
        gid=look.gid,
    )
    # A range of some days would be too thin to be seen without its ends.
    ax.plot([*firsts, *lasts], [*rows, *rows], "|", color=look.color, markersize=look.width)


def _letter(ax: Axes, register: Register, letters: Lettering, words: _Words) -> None:
    """Write the names at the rows, the first signed on top, and what the marks mean."""
    families = letters.families
    rows = [_row(register, agreement, letters, words) for agreement in register]
    ax.set_yticks(range(len(rows)), rows, fontfamily=families)
    ax.set_ylim(max(len(rows), 1) - 0.4, -0.6)
    ax.xaxis_date()
    ax.grid(visible=True, axis="x", alpha=0.25)
    ax.set_title(words.title.format(host=letters.name(register.host)), fontfamily=families, loc="left")
    legend = ax.legend(loc="upper center", bbox_to_anchor=(0.4, -0.06), ncols=2, frameon=False)
    for text in legend.get_texts():
        text.set_fontfamily(families)


def _row(register: Register, agreement: Agreement, letters: Lettering, words: _Words) -> str:
    """Name a row by the published number, where there is one, and the partner."""
    partner, published = register.partner(agreement), published_number(agreement)
    name = words.unidentified if partner is None else letters.name(partner)
    return name if published is None else f"{name}  {published}"
