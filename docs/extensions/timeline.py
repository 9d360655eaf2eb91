"""The picture of all agreements and their terms, an SVG in the page: its colours are the theme's, light or dark."""

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from agreement_pages import page_of, partner_name, shown_date
from linkj_partners import Agreement, Convention, bundled
from linkj_partners._cli._text_table import width
from words import Words

CONVENTION: Final = Convention.JP_CIVIL_CODE
_NARROWEST: Final = 7  # a range of a few days can still be seen
_WIDTH, _NAMES, _ROW, _TOP = 760, 232, 26, 34


class Timeline(SphinxDirective):
    """The picture: ``timeline``."""

    def run(self) -> list[nodes.Node]:
        """Draw it."""
        drawing = "\n".join(_Drawing(Words(self.config.language)).lines())
        return [nodes.raw("", f'<div class="timeline">\n{drawing}\n</div>', format="html", classes=["no-search"])]


class _Drawing:
    """One drawing: what is where, and in which language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._agreements = bundled().agreements
        days = [day for agreement in self._agreements for day in _days(agreement)]
        self._first, self._last = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
        self._bottom = _TOP + _ROW * len(self._agreements)

    def lines(self) -> Iterator[str]:
        host = bundled().host.label(*self._words.langs)
        title = self._words.text("timeline", host=host)
        rows = self._words.text("timeline_rows", count=len(self._agreements))
        about = f"{rows} {self._words.text('timeline_marks', convention=CONVENTION.name)}"
        size = f"0 0 {_WIDTH} {self._bottom + 90}"
        yield f'<svg viewBox="{size}" role="group" aria-labelledby="timeline-title timeline-desc">'
        yield f'<title id="timeline-title">{escape(title)}</title><desc id="timeline-desc">{escape(about)}</desc>'
        yield from self._years()
        for index, agreement in enumerate(self._agreements):
            yield from self._row(agreement, _TOP + _ROW * index + _ROW / 2)
        yield from self._legend()
        yield "</svg>"

    def _x(self, day: date) -> float:
        share = (day - self._first).days / (self._last - self._first).days
        return round(_NAMES + share * (_WIDTH - _NAMES - 10), 1)

    def _years(self) -> Iterator[str]:
        for year in range(self._first.year, self._last.year + 1):
            x = self._x(date(year, 1, 1))
            yield f'<line class="year" x1="{x}" x2="{x}" y1="{_TOP - 8}" y2="{self._bottom}"/>'
            if year < self._last.year:
                yield _text("label", self._x(date(year, 7, 1)), _TOP - 14, str(year), anchor="middle")

    def _row(self, agreement: Agreement, y: float) -> Iterator[str]:
        name = _short(partner_name(agreement, self._words))
        signed = agreement.signed
        page = page_of(agreement).removeprefix("data/")
        yield f'<a href="{page}.html">{_text("name", _NAMES - 12, y + 4, name, anchor="end")}</a>'
        yield f"<g><title>{escape(name)}: {escape(shown_date(signed))}</title>"
        period = agreement.period(CONVENTION) if signed.is_exact else None
        if period is not None:
            start, end = self._x(signed.earliest), self._x(period.last_day)
            yield f'<rect class="term" x="{start}" y="{y - 4}" width="{round(end - start, 1)}" height="8"/>'
            yield _text("label", end - 6, y - 8, str(period.last_day), anchor="end")
        if signed.is_exact:
            yield f'<circle class="day" cx="{self._x(signed.earliest)}" cy="{y}" r="5"/>'
        else:
            yield self._range(self._x(signed.earliest), self._x(signed.latest), y)
        yield "</g>"

    def _range(self, start: float, end: float, y: float) -> str:
        width = max(round(end - start, 1), _NARROWEST)
        return f'<rect class="range" x="{start}" y="{y - 6}" width="{width}" height="12" rx="3"/>'

    def _legend(self) -> Iterator[str]:
        y, left = self._bottom + 24, 4
        texts = ("legend_day", "legend_range", "legend_term")
        yield f'<circle class="day" cx="{left + 18}" cy="{y}" r="5"/>'
        yield f'<rect class="range" x="{left}" y="{y + 16}" width="36" height="12" rx="3"/>'
        yield f'<rect class="term" x="{left}" y="{y + 40}" width="36" height="8"/>'
        for index, text in enumerate(texts):
            words = self._words.text(text, convention=CONVENTION.name)
            yield _text("label", left + 48, y + 4 + 22 * index, words)


def _text(kind: str, x: float, y: float, text: str, *, anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(text)}</text>'


def _days(agreement: Agreement) -> Iterator[date]:
    """Give the days of an agreement that have to be in the picture; an open range has none on that side."""
    period = agreement.period(CONVENTION) if agreement.signed.is_exact else None
    ends = (
        agreement.signed.earliest,
        agreement.signed.latest,
        agreement.signed.earliest if period is None else period.last_day,
    )
    yield from (day for day in ends if day not in (date.min, date.max))


def _short(name: str, widest: int = 32) -> str:
    """Cut a name that is wider than its column, in which a Japanese character takes twice the place of a Latin one."""
    if width(name) <= widest:
        return name
    fitting = max(end for end in range(len(name)) if width(name[:end]) < widest)
    return f"{name[:fitting].rstrip()}…"


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive."""
    app.add_directive("timeline", Timeline)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
