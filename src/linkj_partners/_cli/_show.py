"""`show`: everything about one agreement, with how each fact is known."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, TypeAlias, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import convention_of, day_of, register_of
from linkj_partners._cli._words import WORDS, Words
from linkj_partners.errors import InvalidValueError, OutOfRangeError
from linkj_partners.model import Agreement, Provenance, Register, Text
from linkj_partners.terms import Convention

__all__ = ["run"]

# The key is in the heading; the others say how facts are known and are shown with each fact.
_NOT_FACTS: Final = frozenset({"key", "source", "sources", "provenance"})
_Value: TypeAlias = str | int


def run(options: Options) -> int:
    """Print one agreement.

    Raises:
        UnknownKeyError: The register has no such agreement.
    """
    register, words = register_of(options), WORDS[options.lang]
    agreement = register[options.key]
    if options.json:
        facts = [_as_row(agreement, path, value) for path, value in _facts(agreement)]
        return _output.write(json.dumps(facts, ensure_ascii=False, indent=2))
    lines = [f"{register.partner_label(agreement, *words.langs) or words.unidentified}  [{agreement.key}]", ""]
    for path, value in _facts(agreement):
        lines += _fact_lines(register, agreement, path, value, words)
    lines += _notes_on_wholes(agreement)
    on, convention = day_of(options), convention_of(options)
    lines += _period(agreement, convention, words)
    lines.append(f"-> {words.standings[agreement.standing(on, convention)]} ({on})")
    cited = list(_sources(register, agreement))
    return _output.write("\n".join([*lines, *([""] if cited else []), *cited]))


def _period(agreement: Agreement, convention: Convention | None, words: Words) -> Iterator[str]:
    """Yield the days that the agreement runs for or, where they are not known exactly, the bounds of the last one."""
    try:
        period = agreement.period(convention)
    except (InvalidValueError, OutOfRangeError):
        yield f"-> {words.last_day}: {agreement.last_days(convention)}"
    else:
        if period is not None:
            yield f"-> {period}"


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
