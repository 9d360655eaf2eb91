"""A page for each agreement with every fact, its sources, and whether it was stated or inferred and why.

Sphinx reads pages from files, so that before it looks for them a file with one directive is written for each agreement,
into `data/agreements/`, which git ignores. What the page says is made from the register by the directive.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final, cast

import attrs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from linkj_partners import (
    Agreement,
    Basis,
    Convention,
    Figure,
    Name,
    NameKind,
    Organization,
    PartialDate,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Representative,
    Series,
    Term,
    Text,
    bundled,
    counting,
)
from page_nodes import definitions, outer_link, paragraph, section, source_link, styled
from words import DASH, Words

FOLDER: Final = "data/agreements"
# Fields that are shown elsewhere on the page, or are how the rest is known.
_NOT_FACTS: Final = {"key", "partner", "representatives", "sources", "provenance"}


def page_of(agreement: Agreement) -> str:
    """Name the page of an agreement."""
    return f"{FOLDER}/{agreement.key}"


def partner_name(agreement: Agreement, words: Words) -> str:
    """Name the partner of an agreement, or say that nobody knows it."""
    partner = bundled().partner(agreement)
    if partner is None:
        return words.text("unidentified", group=words.value(agreement.counted_as))
    return partner.label(*words.langs)


def number_of(agreement: Agreement) -> str | None:
    """Give the number that a source prints for an agreement."""
    return next((str(each.ordinal) for each in agreement.positions if each.series is Series.PARTNERS), None)


def shown_date(day: PartialDate) -> str:
    """Show a date; texts of dates sort by the first day that each can be."""
    words = day.text.strip("[]").split("..")
    return " – ".join(word or "…" for word in words)


def date_nodes(day: PartialDate | None) -> nodes.paragraph:
    """Show a date in a cell so that a line ends between two days only."""
    if day is None:
        return paragraph(DASH)
    first, dash, last = shown_date(day).partition(" – ")
    return paragraph(styled(f"{first}{dash.rstrip()}", "date"), *((" ", styled(last, "date")) if last else ()))


def shown_term(term: Term, words: Words) -> str:
    """Show a term in words, such as 5 years."""
    parts = (("years", term.years), ("months", term.months), ("days", term.days))
    return " ".join(words.text(name, number=number) for name, number in parts if number)


def _write_pages(app: Sphinx) -> None:
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(exist_ok=True)
    wanted = {folder / f"{agreement.key}.md": f"```{{agreement}} {agreement.key}\n```\n" for agreement in bundled()}
    for path in set(folder.iterdir()) - set(wanted):
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


class AgreementPage(SphinxDirective):
    """The whole page of an agreement: ``agreement``, with its key."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the page."""
        agreement = bundled()[self.arguments[0]]
        return [_Page(agreement, Words(self.config.language), self.env.docname).made()]


class _Page:
    """One page while it is made."""

    def __init__(self, agreement: Agreement, words: Words, docname: str) -> None:
        self._agreement, self._words, self._docname = agreement, words, docname
        self._partner = bundled().partner(agreement)
        self._cited: dict[str, None] = {}

    def made(self) -> nodes.section:
        page = section(partner_name(self._agreement, self._words), self._agreement.key, *self._opening())
        page += section(self._words.text("agreement"), "agreement", definitions(self._facts(self._agreement)))
        if self._agreement.representatives:
            page += section(self._words.text("representatives"), "people", definitions(self._people()))
        if self._partner is not None:
            page += section(self._partner_heading(self._partner), "partner", definitions(self._facts(self._partner)))
        page += section(self._words.text("derived"), "derived", definitions(self._derived()))
        page += section(self._words.text("sources"), "sources", self._sources())
        return page

    def _partner_heading(self, partner: Organization) -> str:
        """Name the partner in the other language, so that a search for that finds this page first."""
        heading = self._words.text("the_partner")
        other = partner.label(*reversed(self._words.langs))
        return heading if other == partner.label(*self._words.langs) else f"{heading}: {other}"

    def _opening(self) -> Iterator[nodes.Node]:
        yield paragraph(self._words.text("key", key=self._agreement.key))
        if self._partner is None:
            yield paragraph(self._words.text("unidentified_note"))

    def _facts(self, record: Agreement | Organization) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        """Go through the fields that hold something."""
        for field in attrs.fields(type(record)):
            held = getattr(record, field.name)
            if field.name not in _NOT_FACTS and held not in (None, ()):
                yield self._words.text(field.name), list(self._field(record, field.name, held))

    def _field(self, record: Agreement | Organization, name: str, held: object) -> Iterator[nodes.Node]:
        if not isinstance(held, tuple):
            yield from self._fact(record, name, held)
            return
        for index, item in enumerate(cast("tuple[object, ...]", held)):
            yield from self._fact(record, f"{name}[{index}]", item)

    def _fact(self, record: Agreement | Organization, path: str, value: object) -> Iterator[nodes.Node]:
        """Show a value with how it is known, then how each part is known that has an entry of its own."""
        entry = _entry(record, path)
        own = (value.source,) if isinstance(value, Position | PublishedTally) and value.source else ()
        sources = entry.sources if entry and entry.sources else own or record.sources
        basis = entry.basis if entry else Basis.STATED
        yield paragraph(*self._shown(value), " ", *self._known(basis, sources), classes=["fact"])
        if entry and entry.note:
            yield paragraph(entry.note, classes=["why"])
        for part in record.provenance:
            if part.field.startswith((f"{path}.", f"{path}[")):
                text = self._shown(_part_of(record, part.field))
                known = self._known(part.basis, part.sources or record.sources)
                yield paragraph(
                    *text, " ", *known, *((" ", styled(part.note, "why")) if part.note else ()), classes=["part"]
                )

    def _known(self, basis: Basis, sources: Sequence[str]) -> Iterator[nodes.Node]:
        yield styled(self._words.value(basis), "basis", basis.value)
        for key in sources:
            self._cited[key] = None
            yield nodes.Text(" ")
            yield nodes.inline("", "", source_link(bundled().source(key), self._docname), classes=["cited"])

    def _shown(self, value: object) -> list[str | nodes.Node]:
        match value:
            case Text(text=text, lang=lang) | Name(text=text, lang=lang, kind=NameKind.OFFICIAL):
                return [text, " ", styled(lang, "lang")]
            case Name(text=text, lang=lang, kind=kind):
                return [text, " ", styled(f"{lang}, {self._words.value(kind)}", "lang")]
            case str() if value.startswith("http"):
                return [outer_link(value, value)]
            case Enum():
                return [self._words.value(value)]
            case _:
                return [self._plain(value)]

    def _plain(self, value: object) -> str:
        makers: dict[type, Callable[[Any], str]] = {
            Figure: self._figure,
            PartialDate: shown_date,
            Place: self._place,
            Position: self._position,
            PublishedTally: lambda tally: tally.phrase,
            Representative: self._standing_for,
            Term: lambda term: shown_term(term, self._words),
        }
        return makers.get(type(value), str)(value)

    def _place(self, place: Place) -> str:
        if place.locality is None:
            return place.country
        return self._words.text("place", locality=place.locality, country=place.country)

    def _position(self, position: Position) -> str:
        number = self._words.text("numbered", number=position.ordinal, series=self._words.value(position.series))
        return number if position.phrase is None else number + self._words.text("colon") + position.phrase

    def _figure(self, figure: Figure) -> str:
        number = self._words.text(figure.qualifier.value, number=f"{figure.value:,}")
        phrase = f" ({figure.phrase})" if figure.phrase else ""
        return f"{figure.what}: {number} {figure.currency or figure.unit}{phrase}"

    def _standing_for(self, person: Representative) -> str:
        side = bundled().organization(person.organization).label(*self._words.langs)
        titles = [f"{title.text} ({title.lang})" for title in person.titles]
        return "; ".join([self._words.text("for", organization=side), *titles])

    def _people(self) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        for index, person in enumerate(self._agreement.representatives):
            names = " · ".join(dict.fromkeys(name.text for name in person.names))
            heading = self._words.text("person", name=names, role=self._words.value(person.role))
            yield heading, list(self._fact(self._agreement, f"representatives[{index}]", person))

    def _derived(self) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        number = counting.position(bundled(), self._agreement)
        yield self._words.text("position"), [paragraph(str(number))]
        yield self._words.text("derived_last_day"), [paragraph(text) for text in self._last_days()]

    def _last_days(self) -> list[str]:
        """Give each last day with the conventions that lead to it."""
        if self._agreement.term is None:
            return [self._words.text("no_term")]
        if not self._agreement.signed.is_exact:
            return [self._words.text("depends")]
        names: dict[str, list[str]] = {}
        for convention in Convention:
            period = self._agreement.period(convention)
            names.setdefault(str(period and period.last_day), []).append(convention.name)
        return [self._words.text("under", day=day, names=self._words.listed(under)) for day, under in names.items()]

    def _sources(self) -> nodes.bullet_list:
        made = nodes.bullet_list()
        for key in self._cited:
            source = bundled().source(key)
            dated = [] if source.published is None else [shown_date(source.published)]
            title = self._words.text("titled" if source.title else "no_title", title=source.title)
            about = self._words.listed([title, source.publisher, *dated, self._words.value(source.kind), source.lang])
            text = self._words.text("colon") + about + self._words.text("full_stop")
            item = paragraph(source_link(source, self._docname), text)
            note = [] if source.note is None else [paragraph(source.note, classes=["why"])]
            made += nodes.list_item("", item, *note)
        return made


def _entry(record: Agreement | Organization, path: str) -> Provenance | None:
    """Find the entry for a field or, failing that, for what it is a part of."""
    entries = {entry.field: entry for entry in record.provenance}
    while path not in entries and (cut := max(path.rfind("["), path.rfind("."))) > 0:
        path = path[:cut]
    return entries.get(path)


def _part_of(record: object, path: str) -> object:
    part: Any = record
    for step in path.replace("[", ".").replace("]", "").split("."):
        part = part[int(step)] if step.isdigit() else getattr(part, step)
    return part


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive, and when to write the files."""
    app.connect("builder-inited", _write_pages)
    app.add_directive("agreement", AgreementPage)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
