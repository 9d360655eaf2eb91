"""`show`: everything about one agreement, with how each fact is known."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import convention_of, day_of, register_of
from linkj_partners._cli._words import WORDS, Words
from linkj_partners.model import Agreement, Provenance, Register, Text

__all__ = ["run"]

# These say how the facts are known; they are shown with each fact.
_NOT_FACTS: Final = frozenset({"sources", "provenance"})


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
    last_day = agreement.last_days(convention)
    if last_day is not None and agreement.last_day is None and agreement.signed.is_exact:
        lines.append(f"-> {agreement.period(convention)}")
    lines += [f"-> {words.standings[agreement.standing(on, convention)]} ({on})", "", *_sources(register, agreement)]
    return _output.write("\n".join(lines))


def _facts(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """Yield the path and the words of every fact, one for each part that can have its own source."""
    for field in attrs.fields(Agreement):
        if field.name not in _NOT_FACTS:
            yield from _parts(field.name, getattr(agreement, field.name))


def _parts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if value is None or value is False or value == ():
        return
    if isinstance(value, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            yield from _parts(f"{path}[{index}]", item)
    elif isinstance(value, Text):
        yield from ((f"{path}.{lang}", text) for lang, text in value.items())
    elif attrs.has(type(value)) and type(value).__str__ is object.__str__:
        for field in attrs.fields(type(value)):
            yield from _parts(f"{path}.{field.name}", getattr(value, field.name))
    else:
        yield path, value.value if isinstance(value, Enum) else str(value)


def _entry(agreement: Agreement, path: str) -> Provenance | None:
    """Return the provenance entry of exactly this part."""
    return next((entry for entry in agreement.provenance if entry.field == path), None)


def _fact_lines(register: Register, agreement: Agreement, path: str, value: str, words: Words) -> Iterator[str]:
    basis = agreement.basis(path)
    known = "" if basis is None else words.bases[basis]
    cited = ", ".join(agreement.sources_of(path))
    shown = _named(register, path, value, words)
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


def _as_row(agreement: Agreement, path: str, value: str) -> dict[str, object]:
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
