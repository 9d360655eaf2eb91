"""Records from the rows of a table: one agreement a row, one organization for each partner, one source for the file."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Final, NamedTuple, TypeAlias, final

import attrs

from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, Problem, shown
from linkj_partners.model import (
    Agreement,
    Basis,
    Organization,
    Position,
    Provenance,
    Register,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.tables import _words
from linkj_partners.tables._cells import read_cell
from linkj_partners.tables._facts import Facts, Order, UnreadableError
from linkj_partners.tables._fields import Field
from linkj_partners.tables._likeness import alike, folded_name
from linkj_partners.tables._partners import SOURCE, Partners, digest, entry, unique_keys
from linkj_partners.tables._sheets import Cell, Row, Sheet
from linkj_partners.terms import Convention, Renewal

__all__ = ["Kept", "KeptCell", "build"]

_Fields: TypeAlias = tuple[Field | None, ...]
# Facts of the partner, not of the agreement.
_OF_PARTNER: Final[tuple[str, ...]] = ("country", "kind")
_FILLED_DOWN: Final = ("country", "kind", "group")
_LONGEST_LIST: Final = 3
_NO_DAY: Final = "no day"  # of cells that say that the signing day is not known
_NO_HEADING: Final = "give its column a heading or, in CSV, put quotes around cells that hold a separator"
_NOTES: Final[tuple[Field | None, ...]] = (None, "note")


@final
@attrs.define
class _Line:
    """One row on its way to an agreement.

    Attributes:
        row: The number of the row.
        facts: What its cells say, by field of the model.
        columns: The heading of the cell that said each fact first.
        cells: The headings and words of the cells that said each fact.
        inferred: How facts were found that the cells do not say in full.
        notes: Words that are kept as they are.
        unread: The headings and words of cells in recognised columns that are kept as notes.
        ends: The headings and words of cells that say in another column that the agreement is over.
    """

    row: int
    facts: Facts = attrs.field(factory=dict[str, Any])
    columns: dict[str, str] = attrs.field(factory=dict[str, str])
    cells: dict[str, list[tuple[str, str]]] = attrs.field(factory=dict[str, list[tuple[str, str]]])
    inferred: dict[str, str] = attrs.field(factory=dict[str, str])
    notes: list[str] = attrs.field(factory=list[str])
    unread: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    ends: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])

    def printed(self, *fields: str) -> str:
        """Return the words that facts were read from, in an order that does not depend on that of the columns."""
        cells = {cell for field in fields for cell in self.cells.get(field, ())}
        return "; ".join(sorted(f"{heading}: {words!r}" for heading, words in cells))


@final
class KeptCell(NamedTuple):
    """A cell that is kept as a note: its row, its heading and its words."""

    row: int
    heading: str
    words: str


@final
@attrs.frozen(order=False)
class Kept:
    """What a table says that no field holds, and that is kept as notes.

    Attributes:
        columns: The headings of the columns that are kept whole.
        cells: Cells of recognised columns that say nothing that the field can hold.
        ends: Cells of the former columns that say that an agreement is over.
        alike: Names of partners that are perhaps one.
        file: The file, or ``None``.
    """

    columns: tuple[str, ...]
    cells: tuple[KeptCell, ...]
    ends: tuple[KeptCell, ...]
    alike: tuple[tuple[str, ...], ...]
    file: str | None

    def notes(self) -> tuple[Problem, ...]:
        """Return each of them with its place."""
        columns = [(_place(None, heading), "is kept as notes") for heading in self.columns]
        cells = [(_place(each.row, each.heading), f"{each.words!r} is kept as a note") for each in self.cells]
        over = "is not read as an end: if it is one, map the column to 'ended'"
        ends = [(_place(each.row, each.heading), f"{each.words!r} {over}") for each in self.ends]
        same = "are perhaps one: then write one name in all rows"
        alike = [("the partners", f"{' and '.join(map(repr, names))} {same}") for names in self.alike]
        return tuple(Problem(*each, self.file) for each in (*columns, *cells, *ends, *alike))


def _place(row: int | None, heading: str | None) -> str:
    """Return where a cell, a row or a column is."""
    row_of = [] if row is None else [f"row {row}"]
    return ", ".join(row_of if heading is None else [*row_of, f"column {_one_line(heading)!r}"])


@final
class _Problems:
    """The problems found so far, and the rows that have one."""

    def __init__(self, file: str | None) -> None:
        self._file = file
        self._found: list[tuple[int, Problem]] = []
        self._rows: set[int] = set()

    def add(self, row: int, heading: str | None, message: str) -> None:
        """Keep a problem of a cell, or of a row as a whole."""
        self._found.append((row, Problem(_place(row, heading), message, self._file)))
        self._rows.add(row)

    def without(self, lines: Iterable[_Line]) -> list[_Line]:
        """Return the lines that have no problem so far."""
        return [line for line in lines if line.row not in self._rows]

    def in_order(self) -> tuple[Problem, ...]:
        """Return the problems from the first row to the last."""
        return tuple(problem for _, problem in sorted(self._found, key=lambda each: each[0]))


def build(  # noqa: PLR0913 (what a table does not say)
    sheet: Sheet, fields: _Fields, *, host: Organization, as_of: date, order: Order, fill_down: bool
) -> tuple[Register, tuple[Problem, ...], Kept]:
    """Build a register from the rows without a problem; return the problems of the others, and what became notes."""
    problems = _Problems(sheet.file)
    host = attrs.evolve(host, sources=(), provenance=())  # which are not among those of the table
    reader = _Cells(sheet.headings, fields, order)
    rows = _filled_down(sheet.rows, fields) if fill_down else sheet.rows
    lines = problems.without([reader.line(row, problems) for row in rows])
    _check_facts(lines, host, as_of, problems)
    lines = _without_repeated(problems.without(lines), problems)
    partners = Partners(host)
    lines = _entered(lines, partners, problems)
    organizations = partners.organizations()
    named = {line.row: _partner_keys(line, partners, organizations) for line in lines}
    keys = _agreement_keys(lines, named)
    register = Register(
        revision=as_of,
        host=host.key,
        organizations=(host, *organizations.values()),
        sources=(_source(sheet, host),),
        agreements=tuple(_agreement(line, key, named[line.row], as_of) for line, key in zip(lines, keys, strict=True)),
    )
    return register, problems.in_order(), _kept(sheet, fields, lines, organizations.values())


def _kept(sheet: Sheet, fields: _Fields, lines: Iterable[_Line], partners: Iterable[Organization]) -> Kept:
    columns = zip(sheet.headings, fields, strict=True)
    rows = list(lines)
    return Kept(
        columns=tuple(_one_line(heading) for heading, field in columns if heading and field in _NOTES),
        cells=tuple(KeptCell(line.row, *cell) for line in rows for cell in (*line.unread, *_cells_alone(line))),
        ends=tuple(KeptCell(line.row, *cell) for line in rows for cell in line.ends),
        alike=alike(partners),
        file=sheet.file,
    )


def _cells_alone(line: _Line) -> Iterator[tuple[str, str]]:
    """Yield the cells whose facts no field can hold."""
    for field in _facts_alone(line):
        yield from line.cells[field]


def _facts_alone(line: _Line) -> Iterator[str]:
    """Yield what no field can hold: a notice without a renewal, and one country or kind of several partners."""
    if "notice" in line.facts and "renewal" not in line.facts:
        yield "notice"
    if len(line.facts["partners"]) > 1:
        yield from (field for field in _OF_PARTNER if field in line.facts)


def _filled_down(rows: Iterable[Row], fields: _Fields) -> Iterator[Row]:
    """Fill empty country, kind and group cells with the value above them."""
    above: dict[int, Cell] = {}
    for row in rows:
        cells = list(row.cells)
        for index, field in enumerate(fields):
            if field in _FILLED_DOWN:
                cells[index] = above[index] = cells[index] or above.get(index, "")
        yield attrs.evolve(row, cells=tuple(cells))


@final
class _Cells:
    """What the cells of a table say; a cell that occurs again in its column is not read again."""

    def __init__(self, headings: tuple[str, ...], fields: _Fields, order: Order) -> None:
        self._columns = list(zip(headings, fields, strict=True))
        self._order: Order = order
        self._read: dict[tuple[int, Cell], Facts | UnreadableError] = {}

    def line(self, row: Row, problems: _Problems) -> _Line:
        """Read a row, and add the problems of its cells."""
        line = _Line(row.number)
        if row.surplus:
            beyond = shown(str(row.surplus[0]))
            message = f"has {beyond} behind the last column: {_NO_HEADING}"
            problems.add(row.number, None, message)
        for index, (heading, field) in enumerate(self._columns):
            cell = row.cells[index]
            if not cell:
                continue
            facts = self._facts(index, heading, field, cell)
            if isinstance(facts, UnreadableError):
                problems.add(row.number, heading, str(facts))
            else:
                _merge(line, heading, _one_line(cell), facts, problems)
                _keep(line, heading, field, facts)
                if field == "signed" and not facts:
                    line.cells.setdefault(_NO_DAY, []).append((_one_line(heading), _one_line(cell)))
        if problems.without([line]) and not line.facts.get("partners"):
            problems.add(row.number, None, "names no partner: give a name, or leave the row out")
        return line

    def _facts(self, index: int, heading: str, field: Field | None, cell: Cell) -> Facts | UnreadableError:
        known = self._read.get((index, cell))
        if known is None:
            try:
                # A column that is not recognised is kept, under its heading.
                known = read_cell(field or "note", cell, heading, self._order)
            except UnreadableError as error:
                known = error
            if field is None and isinstance(known, dict):
                known = {"unread": known["note"]} if known else {}
            self._read[index, cell] = known
        return known


def _keep(line: _Line, heading: str, field: Field | None, facts: Facts) -> None:
    """Remember words that become a note although they could be a fact."""
    for words in (facts.get("unread"), facts.get("note")):
        if words is not None and field not in _NOTES:
            line.unread.append((_one_line(heading), _one_line(words)))
        elif words is not None and _words.ENDED.fullmatch(_words.plain(words)):
            line.ends.append((_one_line(heading), _one_line(words)))


def _merge(line: _Line, heading: str, cell: str, facts: Facts, problems: _Problems) -> None:
    """Add the facts of one cell to those of its row; two cells that say different things are a problem."""
    for field, value in facts.items():
        if field == "inferred":
            line.inferred |= value
            continue
        if field in ("note", "unread"):
            text = _one_line(value)
            line.notes.append(f"{_one_line(heading)}: {text}" if field == "unread" and heading else text)
            continue
        known: Any = line.facts.setdefault(field, value)
        line.columns.setdefault(field, heading)
        if field == "renewal" and (both := _both(known, value)):
            line.facts[field] = both
        elif known != value:
            problems.add(line.row, heading, f"says otherwise than {line.printed(field)}: correct one")
        line.cells.setdefault(field, []).append((_one_line(heading), cell))


def _both(one: Renewal, other: Renewal) -> Renewal | None:
    """Put together what two cells say of a renewal, or return ``None`` where they contradict each other."""
    if one.automatic != other.automatic or (one.every and other.every and one.every != other.every):
        return None
    return Renewal(automatic=one.automatic, every=one.every or other.every)


def _one_line(cell: object) -> str:
    return " ".join(str(cell).split())


_COPIED: Final = (
    "counted_as",
    "instrument",
    "instrument_names",
    "signed",
    "announced",
    "in_force_from",
    "term",
    "term_phrase",
    "last_day",
    "ended",
    "open_ended",
    "renewal",
)
# Fields that have the same words as another one, and need no further entry.
_WITHOUT_ENTRY: Final = frozenset({"instrument_names", "term_phrase"})


def _check_facts(lines: Iterable[_Line], host: Organization, as_of: date, problems: _Problems) -> None:
    """Report rows whose facts cannot all be true, and numbers that two rows have."""
    founded = host.established
    first: dict[int, int] = {}
    for line in lines:
        for field, message in _untrue(line, as_of):
            problems.add(line.row, line.columns.get(field), message)
        signed: PartialDate | None = line.facts.get("signed")
        if founded is not None and signed is not None and signed.latest < founded.earliest:
            message = f"{signed} is before the host was founded, {founded}: correct one of them"
            problems.add(line.row, line.columns["signed"], message)
        number, _ = line.facts.get("number", (None, None))
        if number is not None and first.setdefault(number, line.row) != line.row:
            message = f"number {number} is that of row {first[number]} already: correct one"
            problems.add(line.row, line.columns["number"], message)


# Only facts like these can contradict each other.
_DAYS: Final = ("signed", "in_force_from", "last_day", "ended")
_CHECKED: Final = frozenset({"last_day", "ended", "has_ended"})


def _untrue(line: _Line, as_of: date) -> Iterator[tuple[str, str]]:
    """Yield the field, and the reason, of what cannot be true together with the rest of its row."""
    others = [field for field in ("term", "last_day", "renewal") if field in line.facts]
    last: PartialDate | None = line.facts.get("last_day")
    is_past = last is not None and last.latest < as_of and "ended" not in line.facts
    if "open_ended" in line.facts and others:
        advice = f"{_MAP_TO_ENDED}, else correct one" if is_past else "correct one"
        yield "open_ended", f"says that it has no end, but {line.printed(*others)} says otherwise: {advice}"
    elif is_past and "renewal" in line.facts and not _is_of_the_first_term(line):
        advice = f"{_MAP_TO_ENDED}; if it is the end of a renewal, map it to 'note'"
        yield "last_day", f"{last} is not the last day of the first {line.facts['term']}: {advice}"
    ended: PartialDate | None = line.facts.get("ended")
    if ended is not None and ended.earliest > as_of:
        advice = ""
        if {"term", "last_day"}.isdisjoint(line.facts):
            advice = "if the term ends then, map the column to 'last_day'"
        elif ended == last and "renewal" in line.facts:
            advice = f"if the agreement is renewed then, map {line.columns['ended']!r} to 'note'"
        if advice:
            yield "ended", f"{ended} is after the day of the table, {as_of}: {advice}"
    if not _CHECKED.isdisjoint(line.facts):
        days = {field: line.facts[field] for field in _DAYS if field in line.facts}
        try:
            Agreement(key="row", **(_assumed(line, as_of) | days))
        except InvalidValueError as error:
            yield "has_ended" if error.field == "ended" and "ended" not in days else error.field, str(error)


_MAP_TO_ENDED: Final = "if it ended then, map the column to 'ended'"
_LATEST_START: Final = timedelta(days=364)  # from the signing to the first day in force, where only the former is given


def _is_of_the_first_term(line: _Line) -> bool:
    """Return whether the last day of a row can be that of its term under any convention, not that of a renewal.

    An agreement that says only when it was signed may have come into force within a year of that.
    """
    start: PartialDate | None = line.facts.get("in_force_from", line.facts.get("signed"))
    if start is None or "term" not in line.facts:
        return True
    room = timedelta() if "in_force_from" in line.facts else _LATEST_START
    last: PartialDate = line.facts["last_day"]
    facts = {field: line.facts[field] for field in ("in_force_from", "term") if field in line.facts}
    agreement = Agreement(key="row", signed=line.facts.get("signed", start), **facts)
    ends = [end for convention in Convention if (end := agreement.last_days(convention))]
    if last.latest < min(end.earliest for end in ends):
        return False
    after = [last.earliest - end.latest for end in ends]
    return min(after) <= timedelta() or max(after) <= room


def _assumed(line: _Line, as_of: date) -> dict[str, Any]:
    """Return days that follow from the day of the table: that of a signing, and of an end that is past.

    An agreement that is over was last in force before the day of the table. No end is assumed where it ran out by then.
    """
    signed: PartialDate | None = line.facts.get("signed")
    facts: dict[str, Any] = {"signed": PartialDate.between(date.min, as_of)} if signed is None else {}
    if "has_ended" not in line.facts or "ended" in line.facts:
        return facts
    last = _last_days(line, as_of)
    is_past = last is not None and last.latest < as_of and "renewal" not in line.facts
    if is_past and not _EARLY.search(line.printed("has_ended")):
        return facts
    latest = last.latest if is_past and last is not None else date.fromordinal(max(1, as_of.toordinal() - 1))
    first = date.min if signed is None or signed.earliest > latest else signed.earliest
    return facts | {"ended": PartialDate.between(first, latest)}


# An end that need not be that of the term.
_EARLY: Final = Pattern(r"terminat|解消|解約|解除|廃止|破棄", re.IGNORECASE)


def _last_days(line: _Line, as_of: date) -> PartialDate | None:
    """Return the last day of the first period, with bounds where it is not known."""
    days = {field: line.facts[field] for field in ("in_force_from", "term", "last_day") if field in line.facts}
    signed = line.facts.get("signed", PartialDate.between(date.min, as_of))
    try:
        return Agreement(key="row", signed=signed, **days).last_days()
    except InvalidValueError:  # which is reported
        return None


def _entries(line: _Line, facts: Iterable[str], assumed: Iterable[str], as_of: date) -> Iterator[Provenance]:
    """Yield where each fact comes from, in the words of its cells."""
    is_over = "has_ended" in line.facts and "ended" not in assumed
    end = next((field for field in ("ended", "last_day", "term") if field in line.facts), None)
    for field in facts:
        if field not in _WITHOUT_ENTRY:
            printed = line.printed(field, "has_ended") if is_over and field == end else line.printed(field)
            note = line.inferred.get(field)
            basis = Basis.INFERRED if note else Basis.STATED
            yield entry(field, f"{note}; {printed}" if note else printed, basis)
    if "signed" in assumed:
        words = line.printed(_NO_DAY) or "no signing day is given"
        yield entry("signed", f"{words}; the table is of {as_of}", Basis.INFERRED)
    if "ended" in assumed:
        yield entry("ended", f"{line.printed('has_ended')}; the day is not given", Basis.INFERRED)


def _agreement(line: _Line, key: str, partners: tuple[str, ...], as_of: date) -> Agreement:
    facts: dict[str, Any] = {field: line.facts[field] for field in _COPIED if field in line.facts}
    if "renews_for_its_term" in line.facts and "term" in facts and not facts["renewal"].every:
        facts["renewal"] = attrs.evolve(facts["renewal"], every=facts["term"])
    assumed = _assumed(line, as_of)
    entries = list(_entries(line, facts, assumed, as_of))
    if "number" in line.facts:
        number, phrase = line.facts["number"]
        facts["positions"] = (Position(ordinal=number, phrase=phrase, source=SOURCE),)
        entries.append(entry("positions[0]", line.printed("number")))
    if "notice" in line.facts and "renewal" in facts:
        facts["renewal"] = attrs.evolve(facts["renewal"], notice=line.facts["notice"])
        entries.append(entry("renewal.notice", line.printed("notice")))
    notes = (*line.notes, *map(line.printed, _facts_alone(line)))
    return Agreement(
        key=key,
        partners=partners,
        notes=tuple(Text({_words.lang_of(note): note}) for note in notes),
        sources=(SOURCE,),
        provenance=tuple(entries),
        **facts,
        **assumed,
    )


def _without_repeated(lines: list[_Line], problems: _Problems) -> list[_Line]:
    """Leave out rows that say the same as an earlier one."""
    first: dict[object, int] = {}
    for line in lines:
        partners = tuple(tuple(map(folded_name, names)) for names in line.facts["partners"])
        content = frozenset((line.facts | {"partners": partners}).items()), tuple(sorted(line.notes))
        if first.setdefault(content, line.row) != line.row:
            problems.add(line.row, None, f"says the same as row {first[content]}: leave one of them out")
    return problems.without(lines)


def _entered(lines: list[_Line], partners: Partners, problems: _Problems) -> list[_Line]:
    """Enter the partners of every row, and leave out rows that contradict others."""
    for line in lines:
        for names in line.facts["partners"]:
            partners.compare(names[0])
    for line in lines:
        for names in line.facts["partners"]:
            if message := partners.rename(names, line.row):
                problems.add(line.row, line.columns["partners"], message)
    lines = problems.without(lines)
    for line in lines:
        for heading, message in _contradictions(line, partners):
            problems.add(line.row, heading, message)
    return problems.without(lines)


def _contradictions(line: _Line, partners: Partners) -> Iterator[tuple[str, str]]:
    """Enter the partners of a row; yield the heading and the message of what is wrong."""
    column = line.columns["partners"]
    listed: tuple[tuple[str, ...], ...] = line.facts["partners"]
    others = tuple(names for names in listed if not partners.is_host(names[0]))
    if not others:
        yield column, f"names {listed[0][0]!r}, which is the host: name the other side"
        return
    line.facts["partners"] = others
    identities = [partners.identity(names[0]) for names in others]
    if len(set(identities)) < len(identities):
        twice = next(names for names, each in zip(others, identities, strict=True) if identities.count(each) > 1)
        yield column, f"names {twice[0]!r} twice: name each partner once"
        return
    is_one = len(listed) == 1
    facts = {field: line.facts[field] for field in _OF_PARTNER if is_one and field in line.facts}
    for names in others:
        words = {field: line.printed(field) for field in facts}
        if not is_one or len(names) > 1:
            words["names"] = line.printed("partners")
        if found := partners.enter(names, facts, words, line.row):
            yield line.columns[found[0]], found[1]


def _partner_keys(line: _Line, partners: Partners, organizations: dict[str, Organization]) -> tuple[str, ...]:
    return tuple(organizations[partners.identity(names[0])].key for names in line.facts["partners"])


def _agreement_keys(lines: list[_Line], named: dict[int, tuple[str, ...]]) -> list[str]:
    """Name each agreement by its partners and, where these have several, by the day and what else it says."""

    def plain(line: _Line) -> str:
        first, *others = named[line.row]
        rest = others if len(others) < _LONGEST_LIST else [f"{len(others)}-others"]
        return "-and-".join([first, *rest])

    def dated(line: _Line) -> str:
        day: PartialDate | None = line.facts.get("signed") or line.facts.get("in_force_from")
        digits = "".join(letter if letter.isdigit() else " " for letter in str(day)).split()
        return "-".join([plain(line), *(digits or ["undated"])])

    def hashed(line: _Line) -> str:
        content = sorted((field, repr(value)) for field, value in line.facts.items()), sorted(line.notes)
        return f"{dated(line)}-{digest(repr(content))}"

    return unique_keys(lines, plain, dated, hashed)


def _source(sheet: Sheet, host: Organization) -> Source:
    title = "" if sheet.file is None else _one_line(os.path.basename(sheet.file))
    return Source(
        key=SOURCE,
        kind=SourceKind.TABLE,
        title=title if title.isprintable() and title else None,
        publisher=host.label("en", "ja"),
        lang=_words.lang_of(" ".join(sheet.headings)),
        note="one row for each agreement; provenance has the words of each cell",
    )
