"""What holds of the exports of any register."""

import csv
import io
import json
from datetime import date
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from linkj_partners import Agreement, Basis, Convention, Organization, Register, exporting, testing
from linkj_partners.exporting._records import csv_text

# Whole registers take long to make, and a few of them have every kind of record.
FEW = settings(max_examples=20)
REGISTERS = testing.registers(max_size=3, signed=testing.partial_dates(earliest=testing.FIRST_DAY, open_ended=True))
DAYS = st.none() | st.dates(testing.FIRST_DAY, testing.LAST_DAY)
CONVENTIONS = st.sampled_from(Convention)


class TestRecordsAreOneAnAgreement:
    """Each agreement is one record of plain scalars, in signing order, with what it says of itself."""

    @FEW
    @given(REGISTERS, DAYS, CONVENTIONS)
    def test_any_register(self, register: Register, on: date | None, convention: Convention) -> None:
        """The keys are those of the register, the columns always the same, the values scalars."""
        rows = exporting.records(register, on, convention)
        assert [row["key"] for row in rows] == [agreement.key for agreement in register]
        for row, agreement in zip(rows, register, strict=True):
            assert tuple(row) == exporting.COLUMNS
            assert {type(value) for value in row.values()} <= {str, int, type(None)}
            assert (row["signed"], row["partner"]) == (str(agreement.signed), agreement.partner)
            assert (row["standing"] is None) == (on is None)
            assert row["last_day"] is None or row["last_day"] == row["last_day_earliest"] == row["last_day_latest"]

    @FEW
    @given(REGISTERS, DAYS, CONVENTIONS)
    def test_csv_is_read_back(self, register: Register, on: date | None, convention: Convention) -> None:
        """The csv module reads the records back, but for the apostrophe before what looks like a formula."""
        rows = exporting.records(register, on, convention)
        read = list(csv.DictReader(io.StringIO(csv_text(rows).removeprefix("\ufeff"), newline="")))
        cells = [["" if value is None else str(value) for value in row.values()] for row in rows]
        assert [[cell.removeprefix("'") for cell in row.values()] for row in read] == cells
        assert json.loads(json.dumps(rows)) == rows


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
        records: tuple[Organization | Agreement, ...] = (*register.organizations, *register.agreements)
        assert inferred == sum(entry.basis is Basis.INFERRED for each in records for entry in each.provenance)
        assert json.loads(json.dumps(document)) == document
