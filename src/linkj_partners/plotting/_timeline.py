"""The timeline: when each agreement was or may have been signed, and how long it runs."""

# Matplotlib types its keyword arguments nowhere.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, final

import attrs

from linkj_partners._checks import check_date, check_type
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError
from linkj_partners.exporting._ends import rule_of
from linkj_partners.model import Agreement, Register
from linkj_partners.plotting._charts import TALLEST, Lettering, axes, frame, lettering, number
from linkj_partners.terms import Convention, running_period

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["timeline"]

_HEIGHT_OF_A_ROW: Final = 0.34
# As many rows as the tallest picture has room for.
_MOST_NAMES: Final = round(TALLEST / _HEIGHT_OF_A_ROW)
_ON: Final = "#d1495b"


def timeline(
    register: Register,
    on: date,
    convention: Convention | None = None,
    ax: "Axes | None" = None,
    *,
    lang: str = "en",
) -> "Axes":
    """Draw when each agreement was signed and how long it runs.

    A known signing is a point, and a known release day a diamond. A signing that is known only as a range is a bar over
    that range; an open side reaches the edge. A published term is a bar to its last day,
    dashed where its start is uncertain. A stated end has a bar in another colour, dashed where it is uncertain, and an
    agreement without an end a bar to the edge. A dotted line runs to the end of the automatic renewal in force on the
    day ``on``, which a line marks; a cross is the last day in force of an agreement that ended. Long names
    give way to short ones and acronyms, and where there are hundreds of agreements only some rows are named.

    Args:
        register: The register.
        on: The day to mark.
        convention: How last days are found, an assumption; by default as in `linkj_partners.Agreement.period`. The
            legend names it.
        ax: What to draw on, or ``None`` for a new figure.
        lang: The language of names and words, ``"en"`` or ``"ja"``. Without a Japanese font on the machine they are
            Latin, and a warning names fonts to install. A name in letters that no font has gives way to the key, with a
            warning too.

    Returns:
        The axes.

    Raises:
        MissingExtraError: Matplotlib is not installed.
        UnsupportedLanguageError: ``lang`` is another language.
        WrongTypeError: An argument has the wrong type.
    """
    check_type("register", register, Register)
    check_date("on", on)
    if convention is not None:
        check_type("convention", convention, Convention)
    letters = lettering(lang, [register.host, *(partner for each in register for partner in register.partners(each))])
    words = _WORDS[letters.lang]
    rules = {rule.name: None for each in register if (rule := rule_of(each, convention)) is not None}
    chart = _Chart(register, on, convention)
    drawn = axes(ax, height=1.8 + _HEIGHT_OF_A_ROW * max(len(register), 2))
    ends = frame(chart.days())
    for look in _LOOKS:
        _bars(drawn, look, getattr(words, look.words).format(convention=", ".join(sorted(rules))), chart, ends)
    for mark in _MARKS:
        _points(drawn, mark, getattr(words, mark.words), register)
    drawn.axvline(number(on), color=_ON, linestyle="dashed", linewidth=1.2, label=f"{on}", gid="on")
    drawn.set_xlim(*ends)
    _letter(drawn, register, letters, words)
    return drawn


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What the picture says, in one language."""

    title: str
    unidentified: str
    signed: str
    uncertain: str
    announced: str
    ended: str
    term: str
    uncertain_term: str
    stated: str
    uncertain_end: str
    open_ended: str
    renewal: str


_WORDS: Final = {
    "en": _Words(
        title="Agreements of {host}",
        unidentified="(unidentified)",
        signed="signed on that day",
        uncertain="signed on one day in this range",
        announced="announced",
        ended="ended",
        term="published term to its last day ({convention})",
        uncertain_term="published term, start uncertain ({convention})",
        stated="to the last day as stated",
        uncertain_end="to the last day as stated, uncertain",
        open_ended="without an end, as stated",
        renewal="renewed by itself",
    ),
    "ja": _Words(
        title="{host}の提携",
        unidentified="（不明）",
        signed="締結日",
        uncertain="この間のある日に締結",
        announced="発表日",
        ended="終了",
        term="公表された期間（末日は{convention}による）",
        uncertain_term="公表された期間（開始日は不確定、{convention}）",
        stated="明記された末日まで",
        uncertain_end="明記された末日まで（不確定）",
        open_ended="無期限",
        renewal="自動更新",
    ),
}


@final
@attrs.frozen(kw_only=True, order=False)
class _Bar:
    """Days in the row of an agreement; a side that is ``None`` is open."""

    gid: str
    row: int
    first: date | None
    last: date | None


@final
@attrs.frozen(kw_only=True, order=False)
class _Look:
    """How bars are drawn, by the name that they have in the picture."""

    gid: str
    words: str
    color: str
    width: float
    style: Literal["solid", "dashed", "dotted"] = "solid"


@final
@attrs.frozen(kw_only=True, order=False)
class _Mark:
    """How the exact days of a field are marked, by the name that the marks have in the picture."""

    gid: str
    words: str
    field: str
    marker: str
    color: str


_TERM, _STATED, _SIGNED = "#3a86c8", "#4f9d5d", "#e1812c"
_LOOKS: Final = (
    _Look(gid="terms", words="term", color=_TERM, width=6),
    _Look(gid="uncertain-terms", words="uncertain_term", color=_TERM, width=1.5, style="dashed"),
    _Look(gid="stated-ends", words="stated", color=_STATED, width=6),
    _Look(gid="uncertain-ends", words="uncertain_end", color=_STATED, width=1.5, style="dashed"),
    _Look(gid="open-ended", words="open_ended", color="#9ec9a5", width=6),
    _Look(gid="renewals", words="renewal", color="#444444", width=1.5, style="dotted"),
    _Look(gid="uncertain-signings", words="uncertain", color="#8c8c8c", width=6),
)
_MARKS: Final = (
    _Mark(gid="announcements", words="announced", field="announced", marker="D", color="#f6c28b"),
    _Mark(gid="signings", words="signed", field="signed", marker="o", color=_SIGNED),
    _Mark(gid="ended", words="ended", field="ended", marker="X", color="#222222"),
)


@final
@attrs.define(order=False)
class _Chart:
    """The bars of a register, found once."""

    register: Register
    on: date
    convention: Convention | None
    bars: list[_Bar] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Find the bars."""
        self.bars = [bar for row, agreement in enumerate(self.register) for bar in self._of(row, agreement)]

    def days(self) -> Iterator[date | None]:
        """Yield every day that the picture has to show."""
        yield self.on
        for bar in self.bars:
            yield bar.first
            yield bar.last
        for agreement in self.register:
            for mark in _MARKS:
                day: PartialDate | None = getattr(agreement, mark.field)
                yield day.earliest if day is not None and day.is_exact else None

    def _of(self, row: int, agreement: Agreement) -> Iterator[_Bar]:
        signed, start = agreement.signed, agreement.in_force_from or agreement.signed
        end = agreement.last_days(self.convention)
        if agreement.open_ended:
            yield _Bar(gid="open-ended", row=row, first=start.known_earliest, last=None)
        if end is not None:
            gid = _gid_of_end(agreement, start, end)
            yield _Bar(gid=gid, row=row, first=start.known_earliest, last=end.known_latest)
            yield from self._renewal(row, agreement)
        if not signed.is_exact:
            yield _Bar(gid="uncertain-signings", row=row, first=signed.known_earliest, last=signed.known_latest)

    def _renewal(self, row: int, agreement: Agreement) -> Iterator[_Bar]:
        """Yield the days from the first last day to that of the renewal which runs on the day that is marked."""
        try:
            first = agreement.period(self.convention)
            running = None if first is None else running_period(first, agreement.renewal, self.on)
        except (InvalidValueError, OutOfRangeError):
            return
        if first is not None and running is not None and running != first:
            last = running.last_day if agreement.ended is None else min(running.last_day, agreement.ended.latest)
            yield _Bar(gid="renewals", row=row, first=first.last_day, last=max(first.last_day, last))


def _gid_of_end(agreement: Agreement, start: PartialDate, end: PartialDate) -> str:
    if agreement.last_day is None:
        return "terms" if start.is_exact else "uncertain-terms"
    return "stated-ends" if start.is_exact and end.is_exact else "uncertain-ends"


def _bars(ax: "Axes", look: _Look, label: str, chart: _Chart, ends: tuple[float, float]) -> None:
    """Draw the bars of one look; an open side reaches the end of the axis."""
    bars = [bar for bar in chart.bars if bar.gid == look.gid]
    if not bars:
        return
    rows = [bar.row for bar in bars]
    firsts = [ends[0] if bar.first is None else number(bar.first) for bar in bars]
    lasts = [ends[1] if bar.last is None else number(bar.last) for bar in bars]
    ax.hlines(
        rows, firsts, lasts, colors=look.color, linewidth=look.width, linestyles=look.style, label=label, gid=look.gid
    )
    # A range of some days would be too thin to be seen without its ends.
    ax.plot([*firsts, *lasts], [*rows, *rows], "|", color=look.color, markersize=look.width)


def _points(ax: "Axes", mark: _Mark, label: str, register: Register) -> None:
    """Mark the days of a field that are known exactly."""
    marked: list[tuple[int, PartialDate | None]]
    marked = [(row, getattr(agreement, mark.field)) for row, agreement in enumerate(register)]
    exact = [(row, day.earliest) for row, day in marked if day is not None and day.is_exact]
    if exact:
        days, rows = [number(day) for _, day in exact], [row for row, _ in exact]
        ax.plot(days, rows, mark.marker, color=mark.color, markersize=6, label=label, gid=mark.gid)


def _letter(ax: "Axes", register: Register, letters: Lettering, words: _Words) -> None:
    """Write the names at the rows, the first signed on top, and what the marks mean."""
    named = range(0, len(register), 1 + len(register) // _MOST_NAMES)
    rows = [_row(register, register.agreements[row], letters, words) for row in named]
    ax.set_yticks(named, rows, **letters.style)
    ax.set_ylim(max(len(register), 1) - 0.4, -0.6)
    ax.xaxis_date()
    ax.grid(visible=True, axis="x", alpha=0.25)
    ax.set_title(words.title.format(host=letters.name(register.host)), loc="left", **letters.style)
    legend = ax.legend(loc="upper center", bbox_to_anchor=(0.4, -0.06), ncols=2, frameon=False)
    for text in legend.get_texts():
        text.set(**letters.style)


def _row(register: Register, agreement: Agreement, letters: Lettering, words: _Words) -> str:
    """Name a row by the partners and, where one was published, the number."""
    name = letters.partners(register, agreement) or words.unidentified
    published = agreement.number(register.series[0].key)
    return name if published is None else f"{name}  {published}"
