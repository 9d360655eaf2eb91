"""The tables of a data package: their columns, and the keys that tie them.

Together they hold everything that a register holds, so that their rows make the same register again.
"""

from enum import Enum
from typing import Final, final

import attrs

from linkj_partners.exporting import _package_rows as package_rows
from linkj_partners.exporting._package_rows import Rows
from linkj_partners.model import (
    Basis,
    Group,
    Instrument,
    NameKind,
    OrganizationKind,
    Qualifier,
    Role,
    Series,
    SourceKind,
)

__all__ = ["TABLES", "Column", "Reference", "Table"]


@final
@attrs.frozen(order=False)
class Column:
    """A column of a table.

    Attributes:
        name: Its name.
        description: What it says.
        type: Its type in a Table Schema.
        required: Whether every row has a value.
        values: The only values that it can have, or none where any will do.
    """

    name: str
    description: str
    type: str = "string"
    required: bool = False
    values: tuple[str, ...] = ()


@final
@attrs.frozen(order=False)
class Reference:
    """Columns whose values are the key of a row in another table.

    Attributes:
        columns: The columns here.
        table: The other table.
        key: Its columns.
    """

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@final
@attrs.frozen(kw_only=True, order=False)
class Table:
    """One table, and what fills it.

    Attributes:
        name: Its name; the file is called so too.
        title: What it holds.
        columns: Its columns.
        key: The columns in which no two rows have the same values.
        references: The columns that name rows of other tables.
        rows: What gives its rows, each of as many cells as there are columns.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    rows: Rows


def _needed(name: str, description: str, *, type: str = "string", values: tuple[str, ...] = ()) -> Column:  # noqa: A002 (the word of Table Schema)
    return Column(name, description, type, required=True, values=values)


def _choice(name: str, description: str, kind: type[Enum], *, required: bool = True) -> Column:
    return Column(name, description, required=required, values=tuple(str(member.value) for member in kind))


def _to(table: str, column: str) -> Reference:
    return Reference((column,), table, ("key",))


_INDEX: Final = _needed("index", "the place in its list, from 0", type="integer")
_TEXT: Final = (_needed("text", "the text"), _needed("lang", "its language, a BCP 47 tag"))
_NAME: Final = (
    _needed("text", "the name"),
    _needed("lang", "its language, a BCP 47 tag"),
    _choice("kind", "what sort of name it is", NameKind),
)
_KEY: Final = _needed("key", "the key that other tables name it by")
_AGREEMENT: Final = _needed("agreement", "the key of the agreement")
_ORGANIZATION: Final = _needed("organization", "the key of the organization")
_REPRESENTATIVE: Final = _needed("representative", "the place of the person in the agreement's list", type="integer")
_TO_REPRESENTATIVE: Final = Reference(("agreement", "representative"), "representatives", ("agreement", "index"))
_RECORD: Final = (
    _needed("record", "which record it is about: agreement/KEY or organization/KEY"),
    Column("organization", "the key of the organization, where it is about one"),
    Column("agreement", "the key of the agreement, where it is about one"),
)
_TO_RECORD: Final = (_to("organizations", "organization"), _to("agreements", "agreement"))
_EDTF: Final = "as EDTF (ISO 8601-2) text"

TABLES: Final = (
    Table(
        name="register",
        title="The register as a whole",
        columns=(
            _needed("host", "the key of the organization whose register it is"),
            _needed("revision", "the day up to which sources were read", type="date"),
        ),
        key=("host",),
        references=(_to("organizations", "host"),),
        rows=package_rows.register_itself,
    ),
    Table(
        name="agreements",
        title="The agreements, in signing order",
        columns=(
            _KEY,
            Column("partner", "the key of the partner; empty for one that is known only because it was counted"),
            _choice("counted_as", "where the publisher counts the partner", Group),
            _choice("instrument", "the sort of paper", Instrument, required=False),
            _needed("signed", f"the day of signing {_EDTF}"),
            Column("signed_earliest", "the first day that this can be; empty where that side is open", "date"),
            Column("signed_latest", "the last day that this can be; empty where that side is open", "date"),
            Column("announced", f"the day of the announcement {_EDTF}"),
            Column("term", "the published term, an ISO 8601 duration"),
            Column("term_phrase", "the printed phrase of the term"),
        ),
        key=("key",),
        references=(_to("organizations", "partner"),),
        rows=package_rows.agreements,
    ),
    Table(
        name="organizations",
        title="The host and its partners",
        columns=(
            _KEY,
            _choice("kind", "what sort of body it is", OrganizationKind),
            Column("country", "the country that it belongs to, ISO 3166-1 alpha-2"),
            Column("seat_country", "the country that it sits in, ISO 3166-1 alpha-2"),
            Column("seat_locality", "the place that it sits in"),
            Column("established", f"when it was founded {_EDTF}"),
            Column("website", "its web address"),
        ),
        key=("key",),
        rows=package_rows.organizations,
    ),
    Table(
        name="sources",
        title="The publications that facts were taken from",
        columns=(
            _KEY,
            _choice("kind", "what sort of publication it is", SourceKind),
            Column("title", "its title; empty where that was not seen"),
            _needed("publisher", "who published it"),
            _needed("lang", "the language that it is written in, a BCP 47 tag"),
            Column("published", f"when it was published {_EDTF}"),
            Column("url", "its web address"),
            Column("note", "how much of it was read, and what to know about it"),
        ),
        key=("key",),
        rows=package_rows.sources,
    ),
    Table(
        name="published-figures",
        title="The numbers and tallies that sources print on the occasion of an agreement, as printed",
        columns=(
            _AGREEMENT,
            _needed("kind", "a number of the agreement, or a number of partners", values=("position", "tally")),
            _INDEX,
            _choice("series", "what a number counts", Series, required=False),
            Column("ordinal", "the number", "integer"),
            Column("total", "all partners", "integer"),
            Column("overseas", "the partners overseas", "integer"),
            Column("domestic", "the partners in the host's own country", "integer"),
            Column("phrase", "the printed phrase"),
            Column("source", "the key of the source"),
        ),
        key=("agreement", "kind", "index"),
        references=(_to("agreements", "agreement"), _to("sources", "source")),
        rows=package_rows.published_figures,
    ),
    Table(
        name="provenance",
        title="How single fields are known; a field without a row is stated by the sources of its record",
        columns=(
            *_RECORD,
            _INDEX,
            _needed("field", "the field or a part of it, such as representatives[1].names[0]"),
            _choice("basis", "whether the sources print the fact or it was inferred", Basis),
            Column("note", "the reasoning, or what the source prints"),
        ),
        key=("record", "index"),
        references=_TO_RECORD,
        rows=package_rows.provenance,
    ),
    Table(
        name="provenance-sources",
        title="The sources of those fields",
        columns=(
            _RECORD[0],
            _needed("provenance", "the place of the field's row in the record's list", type="integer"),
            _INDEX,
            _needed("source", "the key of the source"),
        ),
        key=("record", "provenance", "index"),
        references=(
            Reference(("record", "provenance"), "provenance", ("record", "index")),
            _to("sources", "source"),
        ),
        rows=package_rows.provenance_sources,
    ),
    Table(
        name="record-sources",
        title="The sources of whole records",
        columns=(*_RECORD, _INDEX, _needed("source", "the key of the source")),
        key=("record", "index"),
        references=(*_TO_RECORD, _to("sources", "source")),
        rows=package_rows.record_sources,
    ),
    Table(
        name="organization-names",
        title="The names of the organizations",
        columns=(_ORGANIZATION, _INDEX, *_NAME),
        key=("organization", "index"),
        references=(_to("organizations", "organization"),),
        rows=package_rows.organization_names,
    ),
    Table(
        name="organization-texts",
        title="What organizations are, in short words",
        columns=(
            _ORGANIZATION,
            _needed("field", "what the text is about", values=("parent", "fields", "profile")),
            _INDEX,
            *_TEXT,
        ),
        key=("organization", "field", "index"),
        references=(_to("organizations", "organization"),),
        rows=package_rows.organization_texts,
    ),
    Table(
        name="organization-websites",
        title="Further web addresses of the organizations",
        columns=(_ORGANIZATION, _INDEX, _needed("website", "the web address")),
        key=("organization", "index"),
        references=(_to("organizations", "organization"),),
        rows=package_rows.organization_websites,
    ),
    Table(
        name="organization-figures",
        title="Figures that were published of the organizations",
        columns=(
            _ORGANIZATION,
            _INDEX,
            _needed("value", "the number; money in whole units of the currency", type="integer"),
            _choice("qualifier", "the hedge that was printed with it", Qualifier),
            _needed("unit", "what is counted or measured"),
            _needed("what", "what the number says"),
            Column("currency", "the ISO 4217 code where it is money"),
            Column("phrase", "the printed figure"),
        ),
        key=("organization", "index"),
        references=(_to("organizations", "organization"),),
        rows=package_rows.organization_figures,
    ),
    Table(
        name="agreement-texts",
        title="What agreements are called and about, in short words",
        columns=(
            _AGREEMENT,
            _needed(
                "field",
                "what the text is about",
                values=("instrument_names", "purpose", "activities", "framework"),
            ),
            _INDEX,
            *_TEXT,
        ),
        key=("agreement", "field", "index"),
        references=(_to("agreements", "agreement"),),
        rows=package_rows.agreement_texts,
    ),
    Table(
        name="representatives",
        title="Who stood for each side",
        columns=(
            _AGREEMENT,
            _INDEX,
            _needed("organization", "the key of the organization that the person stood for"),
            _choice("role", "what the source shows the person as", Role),
        ),
        key=("agreement", "index"),
        references=(_to("agreements", "agreement"), _to("organizations", "organization")),
        rows=package_rows.representatives,
    ),
    Table(
        name="representative-names",
        title="The names of these people",
        columns=(_AGREEMENT, _REPRESENTATIVE, _INDEX, *_NAME),
        key=("agreement", "representative", "index"),
        references=(_TO_REPRESENTATIVE,),
        rows=package_rows.representative_names,
    ),
    Table(
        name="representative-titles",
        title="The titles of these people",
        columns=(_AGREEMENT, _REPRESENTATIVE, _INDEX, *_TEXT),
        key=("agreement", "representative", "index"),
        references=(_TO_REPRESENTATIVE,),
        rows=package_rows.representative_titles,
    ),
)
