"""A page for each agreement with every fact, its sources, and whether it was stated or inferred and why.

Sphinx reads pages from files, so before it looks for them a file with one directive is written for each agreement into
`data/agreements/`, which git ignores. The directive builds the page from the register.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final, cast

import attrs
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from descriptions import DESCRIPTION
from linkj_partners import (
    Agreement,
    Classification,
    Convention,
    Figure,
    Name,
    NameKind,
    Organization,
    PartialDate,
    Person,
    Place,
    Position,
    PublishedTally,
    Register,
    Representative,
    Term,
    Text,
    bundled,
    counting,
    terms,
)
from linkj_partners.terms import Period
from page_nodes import definitions, outer_link, page_link, paragraph, section, source_note, styled
from words import DASH, Words

FOLDER: Final = "data/agreements"
# Fields that have a place of their own on the page, or say how the rest is known.
_NOT_FACTS: Final = {"key", "partners", "representatives", "sources", "provenance"}


def page_of(agreement: Agreement) -> str:
    """Return the name of the page of an agreement."""
    return f"{FOLDER}/{agreement.key}"


def partner_name(agreement: Agreement, words: Words) -> str:
    """Return the name of the partner, or say that nobody has named it."""
    return bundled().partner_label(agreement, *words.langs) or words.text(
        "unidentified", group=groups(agreement, words)
    )


def groups(agreement: Agreement, words: Words) -> str:
    """Return the groups that the partners of an agreement count in."""
    partners = bundled().partners(agreement) or (None,)
    found = [bundled().group_of(agreement, partner, Classification.AS_COUNTED) for partner in partners]
    return words.listed(dict.fromkeys(DASH if group is None else words.value(group) for group in found))


def shown_date(day: PartialDate) -> str:
    """Return a date; a range as its two sides."""
    sides = day.text.strip("[]").split("..")
    return " – ".join(side or "…" for side in sides)


def date_nodes(day: PartialDate | None) -> nodes.paragraph:
    """Show a date in a cell so that a line can only end between two days."""
    if day is None:
        return paragraph(DASH)
    first, dash, last = shown_date(day).partition(" – ")
    return paragraph(styled(f"{first}{dash.rstrip()}", "date"), *((" ", styled(last, "date")) if last else ()))


def shown_term(term: Term, words: Words) -> str:
    """Return a term in words that stay on one line."""
    return terms.phrase(term, words.langs[0]).replace(" ", "\N{NO-BREAK SPACE}")


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
        """Build the page."""
        agreement = bundled()[self.arguments[0]]
        page = _Page(bundled(), agreement, Words(self.config.language), self.env.docname)
        self.env.metadata[self.env.docname][DESCRIPTION] = page.description()
        return [page.built()]


class _Page:
    """One page while it is built."""

    def __init__(self, register: Register, agreement: Agreement, words: Words, docname: str) -> None:
        self._register, self._agreement, self._words, self._docname = register, agreement, words, docname
        self._cited: dict[str, int] = {}
        self._notes: set[str] = set()

    def built(self) -> nodes.section:
        agreement, words = self._agreement, self._words
        page = section(partner_name(agreement, words), agreement.key, *self._opening())
        page += section(words.text("agreement"), "agreement", definitions(self._facts(agreement)))
        if agreement.representatives:
            page += section(words.text("representatives"), "people", definitions(self._people()))
        for partner in self._register.partners(agreement):
            page += section(self._heading(partner), partner.key + "-partner", definitions(self._facts(partner)))
        page += section(words.text("derived"), "derived", definitions(self._derived()))
        page += section(words.text("sources"), "sources", self._sources())
        return page

    def _heading(self, partner: Organization) -> str:
        """Name the partner in the other language, so that a search for that finds this page first."""
        other, own = (partner.label(*langs) for langs in (reversed(self._words.langs), self._words.langs))
        heading = self._words.text("the_partner")
        return heading if other == own else f"{heading}{self._words.text('colon')}{other}"

    def description(self) -> str:
        """Say in a sentence what the page is about."""
        partner = partner_name(self._agreement, self._words)
        facts = [self._words.text("described", name=name.lower(), value=value) for name, value in self._summary()]
        return self._words.text("description", partner=partner, facts=self._words.listed(facts))

    def _summary(self) -> Iterator[tuple[str, str]]:
        agreement, words = self._agreement, self._words
        last_day, period = agreement.last_days(), agreement.period() if agreement.signed.is_exact else None
        number = agreement.number()
        rows = (
            ("signed", shown_date(agreement.signed)),
            ("number", None if number is None else str(number)),
            ("instrument", None if agreement.instrument is None else words.value(agreement.instrument)),
            ("term", None if agreement.term is None else shown_term(agreement.term, words)),
            ("computed_last_day", None if last_day is None else self._last_day(shown_date(last_day), period)),
            ("group", groups(agreement, words)),
        )
        yield from ((words.text(name), value) for name, value in rows if value is not None)

    def _last_day(self, day: str, period: Period | None) -> str:
        """Return a last day with the convention that it was found under."""
        if period is None or period.convention is None:
            return day
        return self._words.text("computed_under", day=day, name=period.convention.name)

    def _opening(self) -> Iterator[nodes.Node]:
        shown = [(name, [paragraph(value)]) for name, value in self._summary()]
        yield nodes.container("", definitions(shown), classes=["summary"])
        if not self._agreement.partners:
            yield paragraph(self._words.text("unidentified_note"))

    def _facts(self, record: Agreement | Organization) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        """Yield the fields that hold something."""
        for field in attrs.fields(type(record)):
            held = getattr(record, field.name)
            if field.name not in _NOT_FACTS and held not in (None, (), False):
                yield self._words.text(field.name), list(self._field(record, field.name, held))

    def _field(self, record: Agreement | Organization | Person, name: str, held: object) -> Iterator[nodes.Node]:
        if not isinstance(held, tuple):
            yield from self._fact(record, name, held)
            return
        for index, item in enumerate(cast("tuple[object, ...]", held)):
            yield from self._fact(record, f"{name}[{index}]", item)

    def _fact(self, record: Agreement | Organization | Person, path: str, value: object) -> Iterator[nodes.Node]:
        """Show a value with how it is known; a text in several languages side by side, each with how it is known."""
        if isinstance(value, Text):
            columns = nodes.container("", classes=["side-by-side"])
            for lang in sorted(
                value.langs, key=lambda each: self._words.langs.index(each) if each in self._words.langs else 9
            ):
                part = f"{path}.{lang}"
                columns += nodes.container(
                    "",
                    paragraph(self._in(value[lang], lang), " ", *self._known(record, part)),
                    *self._why(record, part),
                )
            yield columns
            yield from self._why(record, path)
            return
        yield paragraph(*self._shown(value), " ", *self._known(record, path), classes=["fact"])
        yield from self._why(record, path)
        parts = sorted(entry.field for entry in record.provenance if entry.field.startswith((f"{path}.", f"{path}[")))
        for part in parts:
            yield from self._why(record, part)

    def _in(self, text: str, lang: str) -> nodes.inline:
        """Show words in a language; docutils turns the class into the attribute ``lang``."""
        return styled(text, "words", f"language-{lang.lower()}")

    def _why(self, record: Agreement | Organization | Person, path: str) -> Iterator[nodes.Node]:
        """Show the note of a provenance entry of exactly this part, once on a page."""
        for entry in record.provenance:
            if entry.field == path and entry.note is not None and entry.note not in self._notes:
                self._notes.add(entry.note)
                yield paragraph(self._in(entry.note, "en"), classes=["why"])

    def _known(self, record: Agreement | Organization | Person, path: str) -> Iterator[nodes.Node]:
        basis = record.basis(path)
        if basis is not None:
            yield styled(self._words.value(basis), "basis", basis.value)
        for key in record.sources_of(path):
            number = self._cited.setdefault(key, len(self._cited) + 1)
            title = self._register.source(key).title or self._register.source(key).publisher
            yield nodes.Text(" ")
            link = nodes.reference("", str(number), refuri=f"#source-{number}", internal=True, reftitle=title)
            yield nodes.inline("", "", link, classes=["cited"])

    def _shown(self, value: object) -> list[str | nodes.Node]:
        match value:
            case Name(text=text, lang=lang, kind=NameKind.OFFICIAL):
                return [self._in(text, lang), " ", styled(lang, "lang")]
            case Name(text=text, lang=lang, kind=kind):
                return [self._in(text, lang), " ", styled(f"{lang}, {self._words.value(kind)}", "lang")]
            case str() if value.startswith("http"):
                return [outer_link(value, value)]
            case Enum():
                return [self._words.value(value)]
            case _:
                return [self._plain(value)]

    def _plain(self, value: object) -> str:  # noqa: PLR0911 (one for each kind of value)
        match value:
            case Figure():
                return self._figure(value)
            case PartialDate():
                return shown_date(value)
            case Place(country=country, locality=locality):
                place = self._words.text("place", locality=locality, country=country)
                return country if locality is None else place
            case Position():
                return self._position(value)
            case PublishedTally():
                return value.phrase or counting.phrase(value, self._words.langs[0])
            case Term():
                return shown_term(value, self._words)
            case _:
                return str(value)

    def _position(self, position: Position) -> str:
        series = self._register.declared_series(position.series).names.label(*self._words.langs)
        number = self._words.text("numbered", number=position.ordinal, series=series)
        return number if position.phrase is None else number + self._words.text("colon") + position.phrase

    def _figure(self, figure: Figure) -> str:
        number = self._words.text(figure.qualifier.value, number=f"{figure.value:,}")
        phrase = f" ({figure.phrase})" if figure.phrase else ""
        return f"{figure.what}: {number} {figure.currency or figure.unit}{phrase}"

    def _people(self) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        for index, representative in enumerate(self._agreement.representatives):
            person = self._register.person(representative.person)
            names = " · ".join(dict.fromkeys(name.text for name in person.names))
            heading = self._words.text("person", name=names, role=self._words.value(representative.role))
            yield heading, list(self._representative(representative, f"representatives[{index}]", person))

    def _representative(self, shown: Representative, path: str, person: Person) -> Iterator[nodes.Node]:
        side = self._register.organization(shown.organization).label(*self._words.langs)
        side_words = self._words.text("for", organization=side)
        yield paragraph(side_words, " ", *self._known(self._agreement, path), classes=["fact"])
        yield from self._why(self._agreement, path)
        if shown.title is not None:
            yield from self._fact(self._agreement, f"{path}.title", shown.title)
        for entry in person.provenance:
            yield from self._why(person, entry.field)

    def _derived(self) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
        number = counting.position(self._register, self._agreement)
        yield self._words.text("position"), [paragraph(str(number))]
        yield self._words.text("derived_last_day"), [paragraph(text) for text in self._last_days()]

    def _last_days(self) -> list[str]:
        """Return each last day with the conventions that lead to it."""
        if self._agreement.last_days() is None:
            return [self._words.text("no_term")]
        names: dict[str, list[str]] = {}
        for convention in Convention:
            day = self._agreement.last_days(convention)
            names.setdefault(DASH if day is None else shown_date(day), []).append(convention.name)
        return [self._words.text("under", day=day, names=self._words.listed(under)) for day, under in names.items()]

    def _sources(self) -> nodes.enumerated_list:
        built = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")
        for key, number in self._cited.items():
            source = self._register.source(key)
            title = source.title or self._words.text("no_title")
            link = (
                page_link(title, "data/sources", self._docname) if source.url is None else outer_link(title, source.url)
            )
            dated = [] if source.published is None else [shown_date(source.published)]
            about = self._words.listed([source.publisher, *dated, self._words.value(source.kind), source.lang])
            item = paragraph(link, self._words.text("colon") + about + self._words.text("full_stop"))
            note = [] if source.note is None else [source_note(source.note, self._words)]
            built += nodes.list_item("", item, *note, ids=[f"source-{number}"])
        return built


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directive, and when to write the files."""
    app.connect("builder-inited", _write_pages)
    app.add_directive("agreement", AgreementPage)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
