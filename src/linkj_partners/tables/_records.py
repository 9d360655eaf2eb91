"""A register from the rows of a table: one agreement a row, one organization for each partner, one source for the file."""

import hashlib
import os
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, final

import attrs

from linkj_partners.dates import PartialDate
from linkj_partners.errors import PartnersError, Problem, shown
from linkj_partners.model import (
    Agreement,
    Basis,
    Name,
    NameKind,
    Organization,
    Position,
    Provenance,
    Register,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.tables import _words
from linkj_partners.tables._cells import Facts, Order, UnreadableError, read_cell
from linkj_partners.tables._fields import Field
from linkj_partners.tables._sheets import Cell, Row, Sheet
from linkj_partners.terms import Renewal

__all__ = ["build", "slug"]

_SOURCE: Final = "table"
# Facts of the partner, not of the agreement.
_OF_PARTNER: Final = frozenset({"country", "kind"})
_DIGITS_OF_A_HASH: Final = 8


@final
@attrs.define
class _Line:
    """One row on its way to an agreement."""

    number: int
    facts: Facts = attrs.field(factory=dict)
    words: dict[str, str] = attrs.field(factory=dict)
    notes: list[str] = attrs.field(factory=list)
    keys: tuple[str, ...] = ()
    columns: dict[str, str] = attrs.field(factory=dict)


@final
class _Problems:
    """The problems found so far, and the rows that have one."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.found: list[tuple[int, Problem]] = []

    def add(self, row: int, heading: str | None, message: str) -> None:
        """Keep a problem of a cell, or of a row as a whole."""
        where = f"row {row}" if heading is None else f"row {row}, column {heading!r}"
        self.found.append((row, Problem(where, message, self.file)))

    @property
    def rows(self) -> frozenset[int]:
        """The numbers of the rows that have a problem."""
        return frozenset(row for row, _ in self.found)

    def in_order(self) -> tuple[Problem, ...]:
        """Return the problems from the first row to the last."""
        return tuple(problem for _, problem in sorted(self.found, key=lambda each: each[0]))


def build(
    sheet: Sheet, fields: tuple[Field | None, ...], *, host: Organization, as_of: date, order: Order, fill_down: bool
) -> tuple[Register, tuple[Problem, ...]]:
    """Build a register from the rows without a problem, and return the problems of the others."""
    problems = _Problems(sheet.file)
    rows = _filled_down(sheet.rows, fields) if fill_down else sheet.rows
    lines = [_line(row, sheet.headings, fields, order, problems) for row in rows]
    lines = [line for line in lines if line.number not in problems.rows]
    partners = _Partners(host.key)
    for line in lines:
        partners.add(line, problems)
    lines = [line for line in lines if line.number not in problems.rows]
    for line, key in zip(lines, _keys(lines), strict=True):
        line.facts["key"] = key
    _refuse_repeated(lines, problems)
    agreements = list(_agreements((line for line in lines if line.number not in problems.rows), as_of, problems))
    named = {key for agreement in agreements for key in agreement.partners}
    register = Register(
        revision=as_of,
        host=host.key,
        organizations=[host, *(each for each in partners.organizations() if each.key in named)],
        sources=[_source(sheet, host)],
        agreements=_with_unique_numbers(agreements, lines, problems),
    )
    return register, problems.in_order()


def _filled_down(rows: Iterable[Row], fields: tuple[Field | None, ...]) -> Iterator[Row]:
    """Give empty country, kind and group cells what stands above them."""
    above: dict[int, Cell] = {}
    for row in rows:
        cells = list(row.cells)
        for index, field in enumerate(fields):
            if field in ("country", "kind", "group"):
                cells[index] = above[index] = cells[index] or above.get(index, "")
        yield Row(row.number, tuple(cells))


def _line(
    row: Row, headings: tuple[str, ...], fields: tuple[Field | None, ...], order: Order, problems: _Problems
) -> _Line:
    line = _Line(row.number)
    for heading, field, cell in zip(headings, fields, row.cells, strict=True):
        if not cell:
            continue
        if field is None:
            line.notes.append(f"{_one_line(heading)}: {_one_line(cell)}")
            continue
        try:
            facts = read_cell(field, cell, order, heading)
        except UnreadableError as error:
            problems.add(row.number, heading, str(error))
            continue
        _merge(line, heading, str(cell), facts, problems)
    if not line.facts.get("partners") and line.number not in problems.rows:
        problems.add(row.number, None, "names no partner: give a name, or leave the row out")
    return line


def _merge(line: _Line, heading: str, cell: str, facts: Facts, problems: _Problems) -> None:
    """Add the facts of one cell to those of its row; two cells that say different things are a problem."""
    for field, value in facts.items():
        if field == "note":
            line.notes.append(_one_line(value))
        elif field == "unread":
            line.notes.append(f"{_one_line(heading)}: {_one_line(value)}")
        elif field not in line.facts:
            line.facts[field] = value
            line.words[field] = (
                f"printed {_one_line(cell)!r}" if heading == "" else f"{_one_line(heading)}: {_one_line(cell)!r}"
            )
            line.columns[field] = heading
        elif field == "renewal":
            line.facts[field] = _both(line.facts[field], value)
        elif line.facts[field] != value:
            other = line.words[field]
            problems.add(
                line.number, heading, f"says {_shown(value)} for {field}, but {other} says otherwise: correct one"
            )


def _both(one: Renewal, other: Renewal) -> Renewal:
    """Put together what two cells say of a renewal: that it is automatic, and its length."""
    return Renewal(automatic=one.automatic or other.automatic, every=one.every or other.every)


def _shown(value: object) -> str:
    return str(value) if isinstance(value, PartialDate) else shown(value)


def _one_line(cell: object) -> str:
    return " ".join(str(cell).split())


class _Partners:
    """The partners met so far: the same name on two rows is one organization."""

    def __init__(self, host: str) -> None:
        self._taken = {host}
        self._names: dict[str, str] = {}
        self._records: dict[str, dict[str, Any]] = {}
        self._first_rows: dict[str, int] = {}

    def add(self, line: _Line, problems: _Problems) -> None:
        """Find or add the partners of a row, with its country and kind."""
        for names in line.facts["partners"]:
            key = self._key(names)
            if key in line.keys:
                problems.add(line.number, line.columns["partners"], f"names {names[0]!r} twice: name each partner once")
                return
            self._enter(key, names, line, problems)
            line.keys += (key,)

    def _key(self, names: tuple[str, ...]) -> str:
        known = [self._names[_folded(name)] for name in names if _folded(name) in self._names]
        return known[0] if known else slug(names[0], self._taken)

    def _enter(self, key: str, names: tuple[str, ...], line: _Line, problems: _Problems) -> None:
        self._taken.add(key)
        record = self._records.setdefault(key, {"names": {}})
        self._first_rows.setdefault(key, line.number)
        for index, name in enumerate(names):
            self._names[_folded(name)] = key
            kind = NameKind.OFFICIAL if index == 0 else NameKind.FORMER
            record["names"].setdefault(_folded(name), Name(text=name, lang=_words.lang_of(name), kind=kind))
        if len(line.facts["partners"]) > 1:
            return  # One country for several partners is not that of each.
        for field in _OF_PARTNER & line.facts.keys():
            value = line.facts[field]
            if record.setdefault(field, value) != value:
                message = f"says {_shown(value)}, but row {self._first_rows[key]} says {_shown(record[field])} for this partner"
                problems.add(line.number, line.columns[field], f"{message}: correct one")
            record.setdefault("words", {}).setdefault(field, line.words[field])

    def organizations(self) -> Iterator[Organization]:
        """Build the records."""
        for key, record in self._records.items():
            words: Mapping[str, str] = record.get("words", {})
            yield Organization(
                key=key,
                names=tuple(record["names"].values()),
                country=record.get("country"),
                kind=record.get("kind"),
                sources=(_SOURCE,),
                provenance=[_entry(field, note) for field, note in sorted(words.items())],
            )


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def slug(name: str, taken: Container[str]) -> str:
    """Make a key of the Latin letters of a name or, without enough of them, of its hash, which is stable."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    letters = "".join(
        character if character.isascii() and character.isalnum() else " "
        for character in plain
        if not unicodedata.combining(character)
    )
    slug = "-".join(letters.split())
    digest = hashlib.sha256(_folded(name).encode("utf-8")).hexdigest()[:_DIGITS_OF_A_HASH]
    if not any(character.isalpha() for character in slug) or _words.lang_of(name) == "ja":
        slug = f"partner-{digest}"
    return slug if slug not in taken else f"{slug}-{digest}"


def _keys(lines: list[_Line]) -> Iterator[str]:
    """Name each agreement by its partners and, where these have several, by the day; the order of rows plays no part."""
    bases = ["-and-".join(line.keys) for line in lines]
    counts = Counter(bases)
    dated = [
        base if counts[base] == 1 else f"{base}-{_day_slug(line)}" for base, line in zip(bases, lines, strict=True)
    ]
    again = Counter(dated)
    for line, key in zip(lines, dated, strict=True):
        yield key if again[key] == 1 else f"{key}-{_digest(line)}"


def _day_slug(line: _Line) -> str:
    signed: PartialDate | None = line.facts.get("signed") or line.facts.get("in_force_from")
    return "undated" if signed is None else "-".join("".join(c if c.isdigit() else " " for c in str(signed)).split())


def _digest(line: _Line) -> str:
    content = repr(sorted((field, repr(value)) for field, value in line.facts.items() if field != "key")) + repr(
        line.notes
    )
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS_OF_A_HASH]


def _refuse_repeated(lines: list[_Line], problems: _Problems) -> None:
    first: dict[str, int] = {}
    for line in lines:
        earlier = first.setdefault(line.facts["key"], line.number)
        if earlier != line.number:
            problems.add(line.number, None, f"says the same as row {earlier}: leave one of them out")


def _agreements(lines: Iterable[_Line], as_of: date, problems: _Problems) -> Iterator[Agreement]:
    for line in lines:
        try:
            yield _agreement(line, as_of)
        except PartnersError as error:
            problems.add(line.number, line.columns.get(getattr(error, "field", "")), str(error))


_COPIED: Final = (
    *("counted_as", "instrument", "instrument_names", "announced", "in_force_from", "term", "last_day", "ended"),
    *("open_ended", "renewal"),
)


def _agreement(line: _Line, as_of: date) -> Agreement:
    facts = {field: line.facts[field] for field in _COPIED if field in line.facts}
    entries = [_entry(field, line.words[field]) for field in _COPIED if field in line.facts]
    signed, note = _signed(line.facts, as_of)
    basis = Basis.STATED if note is None else Basis.INFERRED
    entries.append(_entry("signed", note or line.words["signed"], basis))
    if "has_ended" in line.facts and "ended" not in facts:
        facts["ended"] = PartialDate.between(date.min, as_of)
        entries.append(_entry("ended", f"{line.words['has_ended']}; the day is not given", Basis.INFERRED))
    notes = list(line.notes)
    if "notice" in line.facts:
        renewal = facts.get("renewal")
        if renewal is None:
            notes.append(line.words["notice"])
        else:
            facts["renewal"] = attrs.evolve(renewal, notice=line.facts["notice"])
            entries.append(_entry("renewal.notice", line.words["notice"]))
    if "number" in line.facts:
        number, phrase = line.facts["number"]
        facts["positions"] = [Position(ordinal=number, phrase=phrase, source=_SOURCE)]
    return Agreement(
        key=line.facts["key"],
        partners=line.keys,
        signed=signed,
        notes=[Text({_words.lang_of(note): note}) for note in notes],
        sources=(_SOURCE,),
        provenance=entries,
        **facts,
    )


def _signed(facts: Facts, as_of: date) -> tuple[PartialDate, str | None]:
    """Return the signing day and, where the row has none, why it is a range."""
    signed: PartialDate | None = facts.get("signed")
    if signed is not None:
        return signed, None
    announced: PartialDate | None = facts.get("announced")
    latest = min(as_of, announced.latest) if announced is not None else as_of
    return PartialDate.between(date.min, latest), f"no signing day is given; the table is of {as_of}"


def _entry(field: str, note: str, basis: Basis = Basis.STATED) -> Provenance:
    return Provenance(field=field, basis=basis, sources=(_SOURCE,), note=note)


def _with_unique_numbers(agreements: list[Agreement], lines: list[_Line], problems: _Problems) -> list[Agreement]:
    """Leave out agreements whose number another one has already."""
    rows = {line.facts["key"]: line for line in lines}
    first: dict[int, int] = {}
    kept: list[Agreement] = []
    for agreement in agreements:
        line, number = rows[agreement.key], agreement.number()
        earlier = line.number if number is None else first.setdefault(number, line.number)
        if earlier == line.number:
            kept.append(agreement)
        else:
            problems.add(line.number, line.columns["number"], f"number {number} is that of row {earlier}: correct one")
    return kept


def _source(sheet: Sheet, host: Organization) -> Source:
    headings = " ".join(sheet.headings)
    return Source(
        key=_SOURCE,
        kind=SourceKind.TABLE,
        title=None if sheet.file is None else os.path.basename(sheet.file),
        publisher=host.label("en", "ja"),
        lang=_words.lang_of(headings),
        note="one row for each agreement; provenance has the words of each cell",
    )
