"""Tables that are worked out from the bundled register when the documentation is built."""

from collections.abc import Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from agreement_pages import date_nodes, groups, page_of, partner_name, shown_date, shown_term
from linkj_partners import (
    Agreement,
    Classification,
    Convention,
    PublishedTally,
    Source,
    bundled,
    counting,
    reconcile,
)
from linkj_partners.reconciliation import Finding
from page_nodes import outer_link, page_link, paragraph, source_note, styled, table
from words import DASH, Words


class AgreementsTable(SphinxDirective):
    """All agreements, each with a link to its page: ``agreements-table``."""

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        words = Words(self.config.language)
        names = (
            ("number", ""),
            ("signed", ""),
            ("partner", ""),
            ("instrument", "filter"),
            ("term", ""),
            ("last_day_column", ""),
            ("group", "filter"),
            ("kind", "filter"),
            ("country", "filter"),
        )
        convention = Convention.JP_CIVIL_CODE.name.replace("_", "_\N{ZERO WIDTH SPACE}")  # it may break there
        heading = [(words.text(name, name=convention), kind) for name, kind in names]
        return [table(words.text("agreements"), heading, [self._row(agreement, words) for agreement in bundled()])]

    def _row(self, agreement: Agreement, words: Words) -> Sequence[nodes.Node]:
        partner = bundled().partner(agreement)
        last_day = agreement.last_days(Convention.JP_CIVIL_CODE)
        texts = (
            str(agreement.number() or DASH),
            "",
            "",
            DASH if agreement.instrument is None else words.value(agreement.instrument),
            DASH if agreement.term is None else shown_term(agreement.term, words),
            DASH if last_day is None else shown_date(last_day),
            groups(agreement, words),
            DASH if partner is None or partner.kind is None else words.value(partner.kind),
            (partner and partner.country) or DASH,
        )
        cells: list[nodes.Node] = [paragraph(text) for text in texts]
        cells[1], cells[2] = date_nodes(agreement.signed), self._partner(agreement, words)
        return cells

    def _partner(self, agreement: Agreement, words: Words) -> nodes.Node:
        name = partner_name(agreement, words)
        made = paragraph(page_link(name, page_of(agreement), self.env.docname))
        partner = bundled().partner(agreement)
        others = [] if partner is None else [each.text for each in partner.names if each.text != name]
        if others:
            made += [nodes.Text(" "), styled(" · ".join(dict.fromkeys(others)), "other-names")]
        return made


class SourcesTable(SphinxDirective):
    """All sources: ``sources-table``."""

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        words = Words(self.config.language)
        names = (("source", ""), ("kind", "filter"), ("language", "filter"), ("published", ""), ("note", ""))
        rows = [self._row(source, words) for source in bundled().sources]
        return [table(words.text("all_sources"), [(words.text(name), kind) for name, kind in names], rows)]

    def _row(self, source: Source, words: Words) -> Sequence[nodes.Node]:
        title = source.title or words.text("no_title")
        link = title if source.url is None else outer_link(title, source.url)
        about = paragraph(link, ", ", source.publisher, " ", styled(source.key, "other-names"))
        about["ids"] = [f"source-{source.key}"]
        kind, lang = map(paragraph, (words.value(source.kind), source.lang))
        return [about, kind, lang, date_nodes(source.published), source_note(source.note or "", words)]


class PublishedFigures(SphinxDirective):
    """A table of every published figure beside the derived ones: ``published-figures``."""

    def run(self) -> list[nodes.Node]:
        """Build the table."""
        words = Words(self.config.language)
        names = ("signed", "partner", "printed", "printed_figures", "as_counted", "by_seat", "fits")
        heading = [(words.text(name), "filter" if name == "fits" else "") for name in names]
        rows = [self._row(finding, words) for finding in reconcile(bundled()).findings]
        return [table(words.text("published_figures"), heading, rows)]

    def _row(self, finding: Finding, words: Words) -> Sequence[nodes.Node]:
        agreement = bundled()[finding.agreement]
        return [
            date_nodes(agreement.signed),
            paragraph(page_link(partner_name(agreement, words), page_of(agreement), self.env.docname)),
            paragraph(finding.phrase(words.langs[0]), classes=["printed"]),
            paragraph(printed_figures(finding.published, words), classes=["figures"]),
            *(paragraph(derived_figures(finding, each, words), classes=["figures"]) for each in Classification),
            paragraph(fits(finding, words), classes=["fits"]),
        ]


def printed_figures(published: object, words: Words) -> str:
    """Show the numbers of a printed tally; a position has none but its own."""
    if not isinstance(published, PublishedTally):
        return ""
    parts = (("in_all", published.total), ("overseas", published.overseas), ("domestic", published.domestic))
    return words.listed(words.text(name, number=number) for name, number in parts if number is not None)


def derived_figures(finding: Finding, classification: Classification, words: Words) -> str:
    """Show what follows from the signing days."""
    derived = finding.derived[classification]
    if isinstance(derived, counting.Bounds):
        return words.text("derived_number", number=derived)
    parts = (("overseas", derived.overseas), ("domestic", derived.domestic))
    return " + ".join(words.text(name, number=number) for name, number in parts)


def fits(finding: Finding, words: Words) -> str:
    """Say under which classifications the printed figure can be right."""
    if len(finding.agrees_under) == len(Classification):
        return words.text("both")
    names = [words.value(each) for each in Classification if each in finding.agrees_under]
    return words.text("only", names=words.listed(names)) if names else words.text("neither")


class Explanation(SphinxDirective):
    """`Reconciliation.explain` of the bundled register: ``reconciliation``."""

    def run(self) -> list[nodes.Node]:
        """Build a line block of each paragraph."""
        text = reconcile(bundled()).explain(Words(self.config.language).langs[0])
        return [
            nodes.line_block("", *(nodes.line("", line, translatable=False) for line in part.splitlines()))
            for part in text.split("\n\n")
        ]


class Horizon(SphinxDirective):
    """How many agreements are known, and up to when they were looked for: ``register-horizon``."""

    def run(self) -> list[nodes.Node]:
        """Build the sentence."""
        last = max(agreement.signed.latest for agreement in bundled())
        words = Words(self.config.language)
        return [paragraph(words.text("horizon", count=len(bundled()), last=last, revision=bundled().revision))]


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx the directives."""
    app.add_directive("agreements-table", AgreementsTable)
    app.add_directive("register-horizon", Horizon)
    app.add_directive("sources-table", SourcesTable)
    app.add_directive("published-figures", PublishedFigures)
    app.add_directive("reconciliation", Explanation)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
