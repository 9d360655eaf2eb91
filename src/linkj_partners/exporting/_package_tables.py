"""The tables of a data package, derived from the model: a table for each kind of record and for each list in it.

Together they hold everything that a register holds, so that their rows make the same register again.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, Final, TypeAlias, cast, final

import attrs

from linkj_partners.dates import PartialDate
from linkj_partners.exporting._model_fields import MEMBERS, Field, fields_of, is_record
from linkj_partners.model import Register, Text
from linkj_partners.terms import Term

__all__ = ["TABLES", "Cell", "Column", "Reference", "Row", "Table", "tables_of"]

Cell: TypeAlias = str | int | None
Row: TypeAlias = tuple[Cell, ...]
# The key of a record, in one cell or several, and the record.
_Keyed: TypeAlias = tuple[Row, Any]


@final
@attrs.frozen(order=False)
class Column:
    """A column of a table.

    Attributes:
        name: Its name.
        description: What it says.
        type: Its type in a Table Schema.
        required: Whether every row has a value.
        values: The only values that it can have; empty where any will do.
    """

    name: str
    description: str
    type: str = "string"
    required: bool = False
    values: tuple[str, ...] = ()


@final
@attrs.frozen(order=False)
class Reference:
    """Columns whose values are the key of a row in another table, or in the same one.

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
        rows: Yields its rows, each of as many cells as there are columns.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    rows: Callable[[Register], Iterable[Row]]


@final
@attrs.frozen(kw_only=True, order=False)
class _Scope:
    """Records of one kind, wherever in the register they are.

    Attributes:
        table: The name of their table.
        title: What it holds.
        key: The columns of their key there.
        stem: What the names of the tables of their lists begin with.
        owner: The columns of their key in those tables.
        records: Yields each record with its key.
        kind: Their class.
        references: The references of their key.
    """

    table: str
    title: str
    key: tuple[Column, ...]
    stem: str
    owner: tuple[Column, ...]
    records: Callable[[Register], Iterator[_Keyed]]
    kind: type
    references: tuple[Reference, ...] = ()

    @property
    def to_owner(self) -> Reference:
        """The reference from a table of one of their lists back to them."""
        return Reference(_names(self.owner), self.table, _names(self.key))


_INDEX: Final = Column("index", "The place in its list, from 0.", "integer", required=True)


def _names(columns: Iterable[Column]) -> tuple[str, ...]:
    return tuple(column.name for column in columns)


def tables_of(member: str, kind: type) -> Iterator[Table]:
    """Yield the table of the records in a member of the register, then those of the lists in them."""
    singular = kind.__name__.lower()

    def records(register: Register) -> Iterator[_Keyed]:
        for record in getattr(register, member):
            yield (record.key,), record

    scope = _Scope(
        table=member,
        title=f"The {member} of the register",
        key=(Column("key", "The key that other tables name it by.", required=True),),
        stem=singular,
        owner=(Column(singular, f"The key of the {singular}.", required=True),),
        records=records,
        kind=kind,
    )
    yield from _tables(scope)


def _tables(scope: _Scope) -> Iterator[Table]:
    """Yield the table of some records, then those of what does not fit in one row of it."""
    fields = fields_of(scope.kind)
    cells = [cell for field in fields if field.name != "key" for cell in _cells(field)]

    def rows(register: Register) -> Iterator[Row]:
        for key, record in scope.records(register):
            yield *key, *(cell.value(record) for cell in cells)

    yield Table(
        name=scope.table,
        title=scope.title,
        columns=(*scope.key, *(cell.column for cell in cells)),
        key=_names(scope.key),
        references=(*scope.references, *_references(field for field in fields if not field.is_list)),
        rows=rows,
    )
    texts = tuple(field for field in fields if field.kind is Text)
    if texts:
        yield _texts(scope, texts)
    for field in fields:
        if field.is_list and is_record(field.kind):
            yield from _tables(_items(scope, field))
        elif field.is_list and field.kind is not Text:
            yield _list(scope, field)


@final
@attrs.frozen(order=False)
class _ColumnOfRecords:
    """A column, and what fills it from a record."""

    column: Column
    value: Callable[[Any], Cell]


def _cells(field: Field) -> Iterator[_ColumnOfRecords]:
    """Yield the columns of a field that fits in one row: one, three for a day, or those of a record inside."""
    if field.is_list or field.kind is Text:
        return
    if is_record(field.kind):
        for inner in fields_of(field.kind):
            yield from (_inside(field, cell) for cell in _cells(inner))
        return
    yield _ColumnOfRecords(_column(field), lambda record: _cell(getattr(record, field.name)))
    if field.kind is PartialDate:
        for side in ("earliest", "latest"):
            yield _bound(field.name, side)


def _inside(field: Field, cell: _ColumnOfRecords) -> _ColumnOfRecords:
    """Return a column of a record that is a field of another, such as the country of a seat."""
    column = attrs.evolve(
        cell.column,
        name=f"{field.name}_{cell.column.name}",
        required=cell.column.required and not field.is_optional,
    )

    def value(record: object) -> Cell:
        inner = getattr(record, field.name)
        return None if inner is None else cell.value(inner)

    return _ColumnOfRecords(column, value)


def _bound(name: str, side: str) -> _ColumnOfRecords:
    which = {"earliest": "first", "latest": "last"}[side]
    description = f"The {which} day that {name} can be; empty where that side is open."
    column = Column(f"{name}_{side}", description, "date")

    def value(record: object) -> Cell:
        day: PartialDate | None = getattr(record, name)
        return None if day is None else _cell(getattr(day, f"known_{side}"))

    return _ColumnOfRecords(column, value)


_TYPES: Final[dict[type, str]] = {int: "integer", bool: "boolean", date: "date"}
_FORMS: Final[dict[type, str]] = {PartialDate: " As EDTF (ISO 8601-2) text.", Term: " An ISO 8601 duration."}


def _column(field: Field, name: str | None = None) -> Column:
    kind: Any = field.kind
    values = [str(member.value) for member in kind] if issubclass(kind, Enum) else []
    return Column(
        name or field.name,
        field.description + _FORMS.get(kind, ""),
        _TYPES.get(kind, "string"),
        required=not field.is_optional,
        values=tuple(values),
    )


def _cell(value: object) -> Cell:
    match value:
        case None | str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return value
        case Enum():
            return str(value.value)
        case _:
            return str(value)


def _references(fields: Iterable[Field]) -> Iterator[Reference]:
    for field in fields:
        if field.refers_to is not None:
            yield Reference((field.name,), field.refers_to, ("key",))


def _listed(scope: _Scope, name: str, register: Register) -> Iterator[_Keyed]:
    """Yield each item of a list, with the key of its record and its place."""
    for key, record in scope.records(register):
        for index, item in enumerate(cast("tuple[object, ...]", getattr(record, name))):
            yield (*key, index), item


def _items(scope: _Scope, field: Field) -> _Scope:
    """Return the records in a list: their key is that of the record around them, and their place."""
    kind = field.kind.__name__.lower()
    return _Scope(
        table=f"{scope.stem}-{_dashed(field.name)}",
        title=field.description,
        key=(*scope.owner, _INDEX),
        stem=f"{scope.stem}-{kind}",
        owner=(*scope.owner, attrs.evolve(_INDEX, name=kind, description=f"The place of the {kind} in its list.")),
        records=lambda register: _listed(scope, field.name, register),
        kind=field.kind,
        references=(scope.to_owner,),
    )


def _list(scope: _Scope, field: Field) -> Table:
    """Return the table of a list of plain values."""
    column = attrs.evolve(_column(field, field.name.removesuffix("s")), required=True)
    to_item = () if field.refers_to is None else (Reference((column.name,), field.refers_to, ("key",)),)
    return Table(
        name=f"{scope.stem}-{_dashed(field.name)}",
        title=field.description,
        columns=(*scope.owner, _INDEX, column),
        key=_names((*scope.owner, _INDEX)),
        references=(scope.to_owner, *to_item),
        rows=lambda register: ((*key, _cell(item)) for key, item in _listed(scope, field.name, register)),
    )


def _texts(scope: _Scope, fields: tuple[Field, ...]) -> Table:
    """Return the table of the texts of some records, a row for each text in each language."""
    key = (
        *scope.owner,
        Column("field", "What the text is about.", required=True, values=tuple(field.name for field in fields)),
        attrs.evolve(_INDEX, description="The place in its list, from 0; 0 where there is only one."),
        Column("lang", "The language, a BCP 47 tag.", required=True),
    )

    def rows(register: Register) -> Iterator[Row]:
        for owner, record in scope.records(register):
            for field in fields:
                for index, text in enumerate(_texts_in(getattr(record, field.name))):
                    yield from ((*owner, field.name, index, lang, words) for lang, words in text.items())

    return Table(
        name=f"{scope.stem}-texts",
        title=f"The short texts of each {scope.stem.replace('-', ' ')}, in every language",
        columns=(*key, Column("text", "The text.", required=True)),
        key=_names(key),
        references=(scope.to_owner,),
        rows=rows,
    )


def _texts_in(value: Text | tuple[Text, ...] | None) -> tuple[Text, ...]:
    if type(value) is Text:
        return (value,)
    return value or ()


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _register_rows(register: Register) -> Iterator[Row]:
    yield register.host.key, register.revision.isoformat()


def _series_rows(register: Register) -> Iterator[Row]:
    yield from ((index, series.key) for index, series in enumerate(register.series))


_REGISTER: Final = Table(
    name="register",
    title="The register as a whole",
    columns=(
        Column("host", "The key of the organization whose register it is.", required=True),
        Column("revision", "The day up to which sources were looked for.", "date", required=True),
    ),
    key=("host",),
    references=(Reference(("host",), "organizations", ("key",)),),
    rows=_register_rows,
)
_ORDER_OF_SERIES: Final = Table(
    name="register-series",
    title="The order of the series; the first is the one that is meant where none is named",
    columns=(_INDEX, Column("series", "The key of the series.", required=True)),
    key=("index",),
    references=(Reference(("series",), "series", ("key",)),),
    rows=_series_rows,
)
TABLES: Final = (
    _REGISTER,
    _ORDER_OF_SERIES,
    *(table for member, kind in MEMBERS.items() for table in tables_of(member, kind)),
)
