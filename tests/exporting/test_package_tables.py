"""The tables of a data package: what the model makes of them."""

from typing import Any, cast

import attrs
import pytest

from linkj_partners import Agreement, Register, Text
from linkj_partners import _checks as checks
from linkj_partners.exporting._package_tables import TABLES, Table, tables_of
from linkj_partners.model import _fields


@attrs.frozen(kw_only=True, order=False)
class Wider(Agreement):  # type: ignore[misc] # pyright: ignore[reportGeneralTypeIssues]
    """An agreement with two fields that the model does not have.

    Attributes:
        motto: What it says on the first page.
        mottoes: What it says on the others.
    """

    motto: str | None = _fields.optional(checks.text)
    mottoes: tuple[Text, ...] = _fields.several(checks.one_of(Text))


def table(name: str) -> Table:
    """Return a table by its name."""
    return next(table for table in TABLES if table.name == name)


def columns(name: str) -> list[str]:
    """Return the names of the columns of a table."""
    return [column.name for column in table(name).columns]


def test_names_are_a_contract() -> None:
    """Whoever reads a package knows its files."""
    assert [each.name for each in TABLES] == [
        *("register", "register-series", "series", "series-texts", "series-kinds"),
        *("organizations", "organization-texts", "organization-names", "organization-other-websites"),
        *("organization-figures", "organization-sources", "organization-provenance"),
        *("organization-provenance-sources", "people", "person-names", "person-sources", "person-provenance"),
        *("person-provenance-sources", "sources", "agreements", "agreement-texts", "agreement-partners"),
        *("agreement-positions", "agreement-tallies", "agreement-representatives"),
        *("agreement-representative-texts", "agreement-sources", "agreement-provenance"),
        "agreement-provenance-sources",
    ]


def test_columns_of_agreements() -> None:
    """What fits in one row is in it: days with their bounds, and the parts of a renewal."""
    found = columns("agreements")
    days = dict.fromkeys(("signed", "announced", "in_force_from", "last_day", "ended"), ("", "_earliest", "_latest"))
    for field, endings in {**days, "renewal": ("_automatic", "_every", "_notice", "_at_most")}.items():
        first = found.index(field + endings[0])
        assert found[first : first + len(endings)] == [field + ending for ending in endings]
    assert found[0] == "key"
    assert {"counted_as", "instrument", "term", "term_phrase", "open_ended", "renews"} < set(found)
    assert set(found).isdisjoint({"partners", "renewal", "positions", "purpose", "sources"})
    assert columns("agreement-partners") == ["agreement", "index", "partner"]
    assert columns("agreement-representative-texts") == [
        "agreement",
        "representative",
        "field",
        "index",
        "lang",
        "text",
    ]


@pytest.mark.parametrize("each", TABLES, ids=lambda table: table.name)
def test_every_column_is_described(each: Table) -> None:
    """The descriptor says what every column is."""
    assert [column.name for column in each.columns if not column.description.endswith(".")] == []


def test_required_columns() -> None:
    """Every row has what the model requires; part of what may be missing is not required."""
    required = {column.name for column in table("agreements").columns if column.required}
    assert required == {"key", "signed", "open_ended"}
    assert {column.name for column in table("organizations").columns if column.required} == {"key"}


def test_new_fields_of_the_model_have_their_columns(full_register: Register) -> None:
    """A field that is added to the model is in the tables, with its description, without a line written for it."""
    city = full_register["some-city"]
    facts = {field.name: getattr(city, field.name) for field in attrs.fields(Agreement)}
    wider = Wider(**facts, motto="Onward", mottoes=(Text({"en": "Upward"}),))
    register = attrs.evolve(full_register, agreements=[wider])
    made = {each.name: each for each in tables_of("agreements", Wider)}
    agreements, texts = made["agreements"], made["wider-texts"]
    (row,) = agreements.rows(register)
    assert agreements.columns[-1].description == "What it says on the first page."
    assert dict(zip((column.name for column in agreements.columns), row, strict=True))["motto"] == "Onward"
    assert cast("Any", texts).columns[1].values[-1] == "mottoes"
    assert list(texts.rows(register))[-1] == ("some-city", "mottoes", 0, "en", "Upward")
