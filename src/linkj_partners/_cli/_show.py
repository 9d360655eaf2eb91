"""`show`: everything about one agreement, with how each fact is known."""

import json
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, TypeAlias, cast

import attrs

from linkj_partners import ordinals
from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import day_of, register_of, renewed_period
from linkj_partners._cli._words import WORDS, Words
from linkj_partners.errors import InvalidValueError, OutOfRangeError, ParseError
from linkj_partners.model import Agreement, Basis, Provenance, Register, Text
from linkj_partners.terms import Period

__all__ = ["run"]

# The key is in the heading; the others say how facts are known and are shown with each fact.
_NOT_FACTS: Final = frozenset({"key", "source", "sources", "provenance"})
_MOST_KEYS: Final = 10
_LONGEST_NUMBER: Final = 9
_Value: TypeAlias = str | int


def run(options: Options) -> int:
    """Print one agreement.

    Raises:
        InvalidValueError: The name is that of several agreements.
        UnknownKeyError: The register has no such agreement.
    """
    register, words = register_of(options), WORDS[options.lang]
    agreement = _asked(register, options.key, words)
    if options.json:
        facts = [_as_row(agreement, path, value) for path, value in _facts(agreement)]
        return _output.write(json.dumps(facts, ensure_ascii=False, indent=2))
    lines = [f"{register.partner_label(agreement, *words.langs) or words.unidentified}  [{agreement.key}]", ""]
    for path, value in _facts(agreement):
        lines += _fact_lines(register, agreement, path, value, words)
    lines += _notes_on_wholes(agreement)
    lines += [words.life.format(what=what) for what in _life(agreement, register, options, words)]
    cited = list(_sources(register, agreement))
    return _output.write("\n".join([*lines, *([""] if cited else []), *cited]))


def _asked(register: Register, asked: str, words: Words) -> Agreement:
    """Return the agreement with that key or number, or the one of the partner with that name, or part of a name."""
    if asked in register:
        return register[asked]
    if asked.isdecimal() and len(asked) <= _LONGEST_NUMBER and int(asked):
        return register.nth(int(asked))
    found = _with_name(register, asked)
    if len(found) > 1:
        keys = [f"{each.key} ({register.partner_label(each, *words.langs)}, {each.signed})" for each in found]
        more = [f"{len(keys) - _MOST_KEYS} more"] if len(keys) > _MOST_KEYS else []
        raise InvalidValueError("KEY", asked, f"the key of one of these: {', '.join([*keys[:_MOST_KEYS], *more])}")
    return found[0] if found else _numbered(register, asked)


def _numbered(register: Register, asked: str) -> Agreement:
    """Return the agreement with a number as it is printed, such as 15例目."""
    try:
        number = ordinals.parse(asked).n
    except ParseError:
        return register[asked]
    return register.nth(number)


def _with_name(register: Register, asked: str) -> list[Agreement]:
    """Return the agreements of the partners that have exactly that name or key; if none has, part of that name."""
    wanted = _folded(asked)
    names = {each.key: {each.key, *(_folded(name.text) for name in each.names)} for each in register.organizations}
    exact = {key for key, known in names.items() if wanted in known}
    partial = {key for key, known in names.items() if wanted and any(wanted in name for name in known)}
    return [each for each in register if not (exact or partial).isdisjoint(each.partners)]


def _folded(name: str) -> str:
    """Drop letter case, width and white space."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _life(agreement: Agreement, register: Register, options: Options, words: Words) -> Iterator[str]:
    """Yield the first period, the renewal that runs on the day, the standing, and which agreement renews it.

    Where the days of the first period are not known exactly, it is the bounds of its last day.
    """
    on, convention = day_of(options), options.convention
    try:
        period = agreement.period(convention)
    except (InvalidValueError, OutOfRangeError):
        yield words.last_day.format(day=agreement.last_days(convention))
    else:
        if period is not None:
            yield _period(period, words)
    renewed = renewed_period(agreement, on, convention)
    if renewed is not None:
        yield words.renewed.format(period=_period(renewed, words))
    yield words.standing.format(standing=words.standings[agreement.standing(on, convention)], on=on)
    if others := [each.key for each in register if each.renews == agreement.key]:
        yield words.renewed_by.format(keys=", ".join(others))


def _period(period: Period, words: Words) -> str:
    found = words.bases[Basis.STATED] if period.convention is None else period.convention.name
    return words.period.format(first=period.in_force_from, last=period.last_day, found=found)


def _facts(agreement: Agreement) -> Iterator[tuple[str, _Value]]:
    """Yield the path and the value of every fact, one for each part that can have its own source."""
    for path, value in _members(agreement):
        yield from _parts(path, value)


def _members(record: Any) -> Iterator[tuple[str, object]]:
    """Yield the facts of a record that are not at their default, as in JSON."""
    for field in attrs.fields(record.__class__):
        value = getattr(record, field.name)
        if field.name not in _NOT_FACTS and value != field.default:
            yield field.name, value


def _parts(path: str, value: Any) -> Iterator[tuple[str, _Value]]:
    if isinstance(value, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            yield from _parts(f"{path}[{index}]", item)
    elif isinstance(value, Text):
        yield from ((f"{path}.{lang}", text) for lang, text in value.items())
    elif attrs.has(value.__class__) and "__str__" not in vars(value.__class__):
        for name, member in _members(value):
            yield from _parts(f"{path}.{name}", member)
    elif isinstance(value, Enum):
        yield path, value.value
    else:
        yield path, value if isinstance(value, int) else str(value)


def _entry(agreement: Agreement, path: str) -> Provenance | None:
    """Return the provenance entry of exactly this part."""
    return next((entry for entry in agreement.provenance if entry.field == path), None)


def _fact_lines(register: Register, agreement: Agreement, path: str, value: _Value, words: Words) -> Iterator[str]:
    basis = agreement.basis(path)
    known = "" if basis is None else words.bases[basis]
    cited = ", ".join(agreement.sources_of(path))
    shown = _named(register, path, value, words) if isinstance(value, str) else json.dumps(value)
    yield f"{path}: {shown}  [{known}{': ' if cited else ''}{cited}]"
    entry = _entry(agreement, path)
    if entry is not None and entry.note is not None:
        yield f"    {entry.note}"


def _notes_on_wholes(agreement: Agreement) -> Iterator[str]:
    """Yield the notes of provenance entries that are about several facts at once."""
    shown = {path for path, _ in _facts(agreement)}
    for entry in agreement.provenance:
        if entry.field not in shown and entry.note is not None:
            yield f"{entry.field}: {entry.note}"


def _named(register: Register, path: str, value: str, words: Words) -> str:
    """Add the name to the key of a person or an organization."""
    if path.endswith(".person"):
        return f"{register.person(value).label(*words.langs)} ({value})"
    if path.startswith("partners[") or path.endswith(".organization"):
        return f"{register.organization(value).label(*words.langs)} ({value})"
    return value


def _as_row(agreement: Agreement, path: str, value: _Value) -> dict[str, object]:
    basis, entry = agreement.basis(path), _entry(agreement, path)
    return {
        "field": path,
        "value": value,
        "basis": None if basis is None else basis.value,
        "sources": list(agreement.sources_of(path)),
        "note": None if entry is None else entry.note,
    }


def _sources(register: Register, agreement: Agreement) -> Iterator[str]:
    """Yield each source that a fact rests on, with its title and address."""
    keys = dict.fromkeys(key for path, _ in _facts(agreement) for key in agreement.sources_of(path))
    for key in keys:
        source = register.source(key)
        title = source.title or source.publisher
        yield f"{key}: {title}{'' if source.url is None else f' <{source.url}>'}"
