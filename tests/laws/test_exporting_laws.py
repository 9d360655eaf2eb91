"""What holds of the exports of any register."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linkj_partners import Agreement, Basis, Convention, Organization, Person, Register, counting, exporting, testing
from linkj_partners.exporting._model_fields import MEMBERS
from linkj_partners.exporting._records import UNKNOWN, csv_text
from linkj_partners.loading._converter import unstructure

FIRST_DAY, LAST_DAY = date(2016, 1, 1), date(2027, 12, 31)
# Whole registers take long to make, and a few of them have every kind of record.
FEW = settings(max_examples=min(20, settings().max_examples))
REGISTERS = testing.registers(max_size=3, signed=testing.partial_dates(open_ended=True))
DAYS = st.none() | st.dates(FIRST_DAY, LAST_DAY)
CONVENTIONS = st.none() | st.sampled_from(Convention)


def written(value: object) -> str:
    """Return what a cell of a value holds."""
    return {None: "", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)


class TestRecordsAreOneAnAgreement:
    """Each agreement is one record of plain scalars, in signing order, with what it says of itself."""

    @FEW
    @given(REGISTERS, DAYS, CONVENTIONS)
    def test_any_register(self, register: Register, on: date | None, convention: Convention | None) -> None:
        """The keys are those of the register, the columns always the same, the values scalars."""
        rows = exporting.records(register, on, convention)
        assert [row["key"] for row in rows] == [agreement.key for agreement in register]
        for row, agreement in zip(rows, register, strict=True):
            assert tuple(row) == exporting.COLUMNS
            assert {type(value) for value in row.values()} <= {str, int, bool, type(None)}
            assert (row["signed"], (row["partners"] or "").split()) == (str(agreement.signed), [*agreement.partners])
            assert (row["standing"] is None) == (on is None)
            assert (row["last_day"] is None) == (agreement.last_days(convention) is None)
            assert (row["last_day_basis"] == "computed") == (row["convention"] is not None)

    @FEW
    @given(REGISTERS)
    def test_lists_are_aligned(self, register: Register) -> None:
        """Columns of partners and of sources have as many values, in the same order."""
        for row in exporting.records(register):
            partners = (row["partners"] or "").split()
            for value in (row["country"], row["seat_country"], row["kind"]):
                assert value is None or len(value.split()) == len(partners)
            assert row["group"] is None or len(row["group"].split()) == max(1, len(partners))
            sources, urls = (row["sources"] or "").split(), (row["source_urls"] or "").split()
            assert [register.source(key).url or UNKNOWN for key in sources] == urls
            for keys in (row["number_sources"], row["signed_sources"], row["last_day_sources"]):
                assert set((keys or "").split()) <= set(sources)

    @FEW
    @given(REGISTERS, st.dates(FIRST_DAY, LAST_DAY), CONVENTIONS)
    def test_in_force_is_what_counting_says(self, register: Register, on: date, convention: Convention | None) -> None:
        """A row is in force when the agreement is among those that are in force on the day."""
        rows = exporting.records(register, on, convention)
        found = [agreement.key for agreement in counting.in_term(register, on, convention)]
        assert [row["key"] for row in rows if row["in_force"]] == found

    @FEW
    @given(REGISTERS, st.dates(FIRST_DAY, LAST_DAY))
    def test_partners_are_counted_from_the_rows_alone(self, register: Register, on: date) -> None:
        """The bounds of the signing days give those of the tally, where no renewal says more."""
        day, certain, possible = on.isoformat(), set[str](), set[str]()
        for row in exporting.records(register):
            partners = (row["partners"] or "").split() or ([f"of {row['key']}"] if row["renews"] is None else [])
            if (row["signed_earliest"] or "") <= day:
                possible |= set(partners)
            if (row["signed_latest"] or "~") <= day:
                certain |= set(partners)
        total = counting.tally(register, on).total
        assume(not any(agreement.renews for agreement in register))
        assert (len(certain), len(possible)) == (total.lower, total.upper)

    @FEW
    @given(REGISTERS, DAYS, CONVENTIONS)
    def test_csv_is_read_back(self, register: Register, on: date | None, convention: Convention | None) -> None:
        """The csv module reads the records back, but for the apostrophe before what looks like a formula."""
        rows = exporting.records(register, on, convention)
        read = list(csv.DictReader(io.StringIO(csv_text(rows).removeprefix("\ufeff"), newline="")))
        for line, row in zip(read, rows, strict=True):
            for cell, value in zip(line.values(), row.values(), strict=True):
                assert cell.removeprefix("'" if cell[1:2] in set("=+-@＝＋－＠") else "") == written(value)
        assert json.loads(json.dumps(rows)) == rows


def leaves(value: object) -> Iterator[object]:
    """Yield the values in a JSON value that are neither objects nor lists."""
    match value:
        case dict():
            for member in cast("dict[str, object]", value).values():
                yield from leaves(member)
        case list():
            for item in cast("list[object]", value):
                yield from leaves(item)
        case _:
            yield value


def parts(nodes: Mapping[str, Any], iri: str) -> set[object]:
    """Return the values at the node of a record and at those of its facts, IRIs as keys and addresses."""
    found = [node for name, node in nodes.items() if name == iri or name.startswith(f"{iri}#")]
    values = {value for node in found for value in leaves(node)}
    keys = {value.rpartition("/")[2] for value in values if isinstance(value, str) and value.startswith("register:")}
    kinds = {value.removeprefix("linkj:").removesuffix("Fact").lower() for value in values if isinstance(value, str)}
    # A language is the key of a language map.
    langs = {lang for node in found for lang in languages(node)}
    return values | keys | kinds | langs


def languages(value: object) -> Iterator[str]:
    """Yield the keys of every object in a JSON value."""
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        yield from members
        for member in members.values():
            yield from languages(member)
    if isinstance(value, list):
        for item in cast("list[object]", value):
            yield from languages(item)


def assert_complete(register: Register) -> None:
    """Fail unless every value of the register's JSON document is at the node of its record."""
    nodes = {node["@id"]: node for node in cast("list[dict[str, Any]]", exporting.json_ld(register)["@graph"])}
    document = cast("dict[str, Any]", unstructure(register))
    assert {document["revision"], document["host"]} <= parts(nodes, "register:")
    for member, kind in MEMBERS.items():
        # A register that declares no series leaves them out of its document.
        for record in document.get(member, []):
            iri = f"register:{kind.__name__.lower()}/{record['key']}"
            assert {*leaves(record), *(lang for lang in languages(record) if lang in {"en", "ja"})} <= parts(nodes, iri)


class TestLinkedDataHoldsEveryValue:
    """Every value of a register is in its graph, at the node of its record."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """Strings, numbers, days, references and languages, and how each fact is known."""
        assert_complete(register)

    def test_every_field(self, full_register: Register, frozen_register: Register) -> None:
        """So it is where every field holds something, and in the real register."""
        assert_complete(full_register)
        assert_complete(frozen_register)

    def test_it_would_find_a_lost_value(self, full_register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
        """A field that the document drops is found, so that the law says something."""
        monkeypatch.setattr("linkj_partners.exporting._json_ld._NOT_FACTS", ("key", "sources", "provenance", "notes"))
        with pytest.raises(AssertionError):
            assert_complete(full_register)


class TestLinkedDataNamesWhatItRestsOn:
    """Every source and every record of a register is in its graph, and every fact leads to both."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """References lead to nodes, every source is a node, and inferred facts are those that provenance names."""
        document = exporting.json_ld(register)
        nodes = {node["@id"]: node for node in cast("list[dict[str, Any]]", document["@graph"])}
        assert {f"register:source/{source.key}" for source in register.sources} <= set(nodes)
        facts = [node for node in nodes.values() if "linkj:field" in node]
        named = [reference["@id"] for fact in facts for reference in fact.get("prov:hadPrimarySource", [])]
        assert {*named, *(fact["schema:about"]["@id"] for fact in facts)} <= set(nodes)
        inferred = sum("linkj:InferredFact" in fact["@type"] for fact in facts)
        records: tuple[Organization | Person | Agreement, ...]
        records = (*register.organizations, *register.people, *register.agreements)
        assert inferred == sum(entry.basis is Basis.INFERRED for each in records for entry in each.provenance)
        assert json.loads(json.dumps(document)) == document
