"""What holds of the data package of any register."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from hypothesis import given, settings

from linkj_partners import Register, loads, testing
from linkj_partners.exporting._data_package import contents
from linkj_partners.exporting._package_tables import TABLES

# Whole registers take long to make, and a few of them have every kind of record.
FEW = settings(max_examples=20)
REGISTERS = testing.registers(max_size=3, signed=testing.partial_dates(earliest=testing.FIRST_DAY, open_ended=True))
Value: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Value]


def read(files: Mapping[str, bytes]) -> dict[str, list[Row]]:
    """Read every table as its schema says: empty cells are nothing, integers numbers."""
    tables: dict[str, list[Row]] = {}
    for resource in json.loads(files["datapackage.json"])["resources"]:
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        lines = csv.DictReader(io.StringIO(files[resource["path"]].decode("utf-8"), newline=""))
        tables[resource["name"]] = [{name: cell(text, kinds[name]) for name, text in line.items()} for line in lines]
    return tables


def cell(text: str, kind: str) -> Value:
    """Read one cell."""
    if not text:
        return None
    return int(text) if kind == "integer" else text


def without(row: Row, *names: str) -> Row:
    """Leave columns out of a row."""
    return {name: value for name, value in row.items() if name not in names}


def grouped(rows: list[Row], *names: str) -> dict[tuple[Value, ...], list[Row]]:
    """Put the rows that have the same values in some columns together, and leave these and the index out."""
    groups: dict[tuple[Value, ...], list[Row]] = defaultdict(list)
    for row in rows:
        assert row["index"] == len(groups[tuple(row[name] for name in names)])
        groups[tuple(row[name] for name in names)].append(without(row, "index", *names))
    return groups


def rebuilt(files: Mapping[str, bytes]) -> Register:
    """Make the register of a data package's files."""
    tables = read(files)
    (register,) = tables["register"]
    sources = grouped(tables["record-sources"], "record", "organization", "agreement")
    explained = grouped(tables["provenance"], "record", "organization", "agreement")
    reasons = grouped(tables["provenance-sources"], "record", "provenance")
    names = grouped(tables["organization-names"], "organization")
    texts = grouped(tables["organization-texts"], "organization", "field")
    texts |= grouped(tables["agreement-texts"], "agreement", "field")
    websites = grouped(tables["organization-websites"], "organization")
    figures = grouped(tables["organization-figures"], "organization")
    printed = grouped(tables["published-figures"], "agreement", "kind")
    people = grouped(tables["representatives"], "agreement")
    their_names = grouped(tables["representative-names"], "agreement", "representative")
    their_titles = grouped(tables["representative-titles"], "agreement", "representative")

    def known(record: str, organization: Value, agreement: Value) -> dict[str, object]:
        owner = (record, organization, agreement)
        return {
            "sources": [row["source"] for row in sources[owner]],
            "provenance": [
                {**entry, "sources": [row["source"] for row in reasons[record, place]]}
                for place, entry in enumerate(explained[owner])
            ],
        }

    organizations = [
        {
            **without(row, "seat_country", "seat_locality"),
            "seat": row["seat_country"] and {"country": row["seat_country"], "locality": row["seat_locality"]},
            "names": names[row["key"],],
            "other_websites": [item["website"] for item in websites[row["key"],]],
            "figures": figures[row["key"],],
            **{field: grouped_texts(texts, row["key"], field) for field in ("parent", "fields", "profile")},
            **known(f"organization/{row['key']}", row["key"], None),
        }
        for row in tables["organizations"]
    ]
    agreements = [
        {
            **without(row, "signed_earliest", "signed_latest"),
            **{
                field: grouped_texts(texts, row["key"], field)
                for field in ("instrument_names", "purpose", "activities", "framework")
            },
            "positions": [without(item, "total", "overseas", "domestic") for item in printed[row["key"], "position"]],
            "tallies": [without(item, "series", "ordinal") for item in printed[row["key"], "tally"]],
            "representatives": [
                {**person, "names": their_names[row["key"], place], "titles": their_titles[row["key"], place]}
                for place, person in enumerate(people[row["key"],])
            ],
            **known(f"agreement/{row['key']}", None, row["key"]),
        }
        for row in tables["agreements"]
    ]
    records = {"organizations": organizations, "sources": tables["sources"], "agreements": agreements}
    return loads(json.dumps({**register, **records}))


def grouped_texts(texts: Mapping[tuple[Value, ...], list[Row]], key: Value, field: str) -> list[Row]:
    """Give the texts of one field of a record."""
    return texts.get((key, field), [])


class TestNothingIsLost:
    """The rows make the same register again."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """Every fact, its place in its list, its sources and its reasoning come back."""
        assert rebuilt(contents(register, None)) == register


class TestTheSchemasHold:
    """Every table is as its schema says."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """Keys are unique and present, references lead to a row or are empty, cells hold what their column allows."""
        tables = read(contents(register, None))
        for table in TABLES:
            keys = [tuple(row[name] for name in table.key) for row in tables[table.name]]
            assert len(set(keys)) == len(keys)
            assert None not in {value for key in keys for value in key}
            for reference in table.references:
                there = {tuple(row[name] for name in reference.key) for row in tables[reference.table]}
                here = {tuple(row[name] for name in reference.columns) for row in tables[table.name]}
                assert here - {(None,)} <= there
            for column in table.columns:
                cells = {row[column.name] for row in tables[table.name]}
                assert not (column.required and None in cells)
                assert not column.values or cells <= {*column.values, None}
