"""What holds of the data package of any register."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, TypeAlias, get_args, get_origin

import attrs
from hypothesis import given, settings

from linkj_partners import (
    Agreement,
    Organization,
    PartialDate,
    Person,
    Register,
    Series,
    Source,
    Term,
    Text,
    loads,
    testing,
)
from linkj_partners.exporting._data_package import contents
from linkj_partners.exporting._package_tables import TABLES

# Whole registers take long to make, and a few of them have every kind of record.
FEW = settings(max_examples=min(20, settings().max_examples))
REGISTERS = testing.registers(max_size=3, signed=testing.partial_dates(open_ended=True))
MEMBERS: dict[str, tuple[type, str]] = {
    "series": (Series, "series"),
    "organizations": (Organization, "organization"),
    "people": (Person, "person"),
    "sources": (Source, "source"),
    "agreements": (Agreement, "agreement"),
}
Value: TypeAlias = str | int | bool | None
Row: TypeAlias = dict[str, Value]
Key: TypeAlias = tuple[Value, ...]


def cell(text: str, kind: str) -> Value:
    """Read one cell as its type says."""
    match kind:
        case _ if not text:
            return None
        case "integer":
            return int(text)
        case "boolean":
            return {"true": True, "false": False}[text]
        case _:
            return text


class Package:
    """The tables of a data package, read as their schemas say, and the register that they make."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Read every table."""
        self.tables: dict[str, list[Row]] = {}
        for resource in json.loads(files["datapackage.json"])["resources"]:
            kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
            lines = csv.DictReader(io.StringIO(files[resource["path"]].decode("utf-8"), newline=""))
            self.tables[resource["name"]] = [
                {name: cell(text, kinds[name]) for name, text in line.items()} for line in lines
            ]
        self._of_owner: dict[str, dict[Key, list[Row]]] = {}

    def register(self) -> Register:
        """Rebuild the register from the fields of the model."""
        (head,) = self.tables["register"]
        members = {
            member: [self.record(kind, stem, (row["key"],), row) for row in self.tables[member]]
            for member, (kind, stem) in MEMBERS.items()
        }
        by_key = {series["key"]: series for series in members["series"]}
        series = [by_key[row["series"]] for row in self.tables["register-series"]]
        return loads(json.dumps({**head, **members, "series": series}))

    def record(self, kind: Any, stem: str, key: Key, row: Row, prefix: str = "") -> dict[str, object]:
        """Build one record from its row and the rows of its lists."""
        return {
            field.name: value
            for field in attrs.fields(kind)
            if (value := self.field(field, stem, key, row, prefix)) is not None
        }

    def field(self, field: "attrs.Attribute[Any]", stem: str, key: Key, row: Row, prefix: str) -> object:
        """Build the value of one field."""
        kind: Any = field.type
        if isinstance(kind, UnionType):
            [kind] = [part for part in get_args(kind) if part is not NoneType]
        if get_origin(kind) is tuple:
            return self.items(field.name, get_args(kind)[0], stem, key)
        if kind is Text:
            return next(iter(self.texts(field.name, stem, key)), None)
        if attrs.has(kind) and kind not in (PartialDate, Term):
            return self.record(kind, stem, key, row, f"{field.name}_") or None
        return row[f"{prefix}{field.name}"]

    def items(self, field: str, kind: Any, stem: str, key: Key) -> list[Any]:
        """Build the items of a list, in the order of their index."""
        if kind is Text:
            return self.texts(field, stem, key)
        rows = self.owned(f"{stem}-{field.replace('_', '-')}", key)
        assert [row["index"] for row in rows] == list(range(len(rows)))
        if not attrs.has(kind):
            return [row[field.removesuffix("s")] for row in rows]
        inner = f"{stem}-{kind.__name__.lower()}"
        return [self.record(kind, inner, (*key, row["index"]), row) for row in rows]

    def texts(self, field: str, stem: str, key: Key) -> list[dict[str, Value]]:
        """Build the texts of a field, each in all of its languages."""
        texts: dict[Value, dict[str, Value]] = defaultdict(dict)
        for row in self.owned(f"{stem}-texts", key):
            if row["field"] == field:
                texts[row["index"]][str(row["lang"])] = row["text"]
        return [texts[index] for index in range(len(texts))]

    def owned(self, table: str, key: Key) -> list[Row]:
        """Find the rows of a table whose first columns are a key."""
        if table not in self._of_owner:
            owned: dict[Key, list[Row]] = defaultdict(list)
            for row in self.tables[table]:
                owned[tuple(row.values())[: len(key)]].append(row)
            self._of_owner[table] = owned
        return self._of_owner[table].get(key, [])


class TestNothingIsLost:
    """The rows make the same register again."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """Every fact, its place in its list, its languages, its sources and its reasoning come back."""
        assert Package(contents(register, None)).register() == register

    def test_every_field(self, full_register: Register, frozen_register: Register) -> None:
        """So they do of a register in which every field holds something, and of the real one."""
        for register in (full_register, frozen_register):
            assert Package(contents(register, None)).register() == register

    def test_order_of_series(self, full_register: Register) -> None:
        """The order of the series, which says what is meant where none is named, comes back too."""
        register = attrs.evolve(full_register, series=full_register.series[::-1])
        assert Package(contents(register, None)).register() == register != full_register


class TestTheSchemasHold:
    """Every table is as its schema says."""

    @FEW
    @given(REGISTERS)
    def test_any_register(self, register: Register) -> None:
        """Keys are unique and present, references lead to a row or are empty, cells hold what their column allows."""
        tables = Package(contents(register, None)).tables
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
