"""`read`: the facts in a release, each with its words, line and basis, and what stays open."""

import json
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import register_of
from linkj_partners._cli._text_table import table
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.model import Agreement, Name, Position, Provenance, PublishedTally, Representative, Text
from linkj_partners.reading import Fact, Reading, read

__all__ = ["run"]

_WIDEST: Final = 44
_STANDARD_INPUT: Final = "-"


class _Words(NamedTuple):
    heading: tuple[str, ...]
    bases: tuple[str, str]
    open: str
    nothing: str


_WORDS: Final = {
    "en": _Words(
        ("Field", "Value", "Printed", "Line", "Basis"),
        ("stated", "inferred"),
        "Open: the text does not decide",
        "The text does not say that an agreement is signed.",
    ),
    "ja": _Words(
        ("項目", "値", "原文", "行", "根拠"),
        ("明記", "推定"),
        "未確定（原文からは決まらないもの）",
        "協定などを締結したという文が見つかりません。",
    ),
}


def run(options: Options) -> int:
    """Print what a release says.

    Raises:
        InvalidDataError: The file is not UTF-8 text.
        OSError: The file cannot be read.
    """
    found = read(_text_of(str(options.file)), published=options.published, register=register_of(options))
    if options.json:
        return _output.write(json.dumps(_facts(found), ensure_ascii=False, indent=2))
    return _output.write(_as_text(found, _WORDS[options.lang]))


def _text_of(file: str) -> str:
    content = sys.stdin.buffer.read() if file == _STANDARD_INPUT else Path(file).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8: save the release as plain text in UTF-8"
        raise InvalidDataError((Problem("", message, file),)) from None


def _as_text(found: Reading, words: _Words) -> str:
    parts = [table(words.heading, list(_rows(found, found.facts, words)), widest=_WIDEST)] if found.facts else []
    if not found.facts and not found.open:
        return words.nothing
    for candidates in found.open.values():
        rows = list(_rows(found, candidates, words))
        parts += (
            [words.open, table(words.heading, rows, widest=_WIDEST)]
            if len(parts) < 2
            else [  # noqa: PLR2004
                table(words.heading, rows, widest=_WIDEST)
            ]
        )
    return "\n\n".join(parts)


def _rows(found: Reading, facts: tuple[Fact, ...], words: _Words) -> Iterator[tuple[str, ...]]:
    for fact in facts:
        basis = words.bases[fact.basis.value == "inferred"]
        note = f"{basis}: {fact.note}" if fact.note else basis
        yield fact.field, _shown(fact.value), " ".join(fact.text.split()), str(_line(found, fact)), note


def _line(found: Reading, fact: Fact) -> int:
    return found.source.count("\n", 0, fact.start) + 1


def _shown(value: object) -> str:
    """Return a value on one line."""
    match value:
        case None:
            return "?"
        case Enum():
            return str(value.value)
        case Position():
            return f"{value.ordinal} ({value.series})"
        case PublishedTally():
            numbers = ("total", "overseas", "domestic", "countries")
            return ", ".join(f"{name} {n}" for name in numbers if (n := getattr(value, name)) is not None)
        case Text():
            return "; ".join(f"{lang}: {text}" for lang, text in value.items())
        case Representative():
            return f"{value.person} ({value.role.value}, {value.organization})"
        case _ if attrs.has(type(value)):
            return str(value) if type(value).__str__ is not object.__str__ else repr(value)
        case _:
            return str(value)


def _facts(found: Reading) -> dict[str, object]:
    draft = {"key": None, "signed": None, **_draft(found)}
    return {
        "agreement": draft,
        "names": {fact.field: fact.value for fact in found.facts if fact.field.startswith(("partners[", "host"))},
        "people": [{"key": person.person, "name": person.name} for person in found.people],
        "open": {
            field: [
                {"value": _plain(fact.value), "printed": fact.text, "line": _line(found, fact)} for fact in candidates
            ]
            for field, candidates in found.open.items()
        },
    }


def _draft(found: Reading) -> dict[str, object]:
    """Return the fields of the draft that were read, in their JSON form."""
    fields = found.fields()
    return {name: _plain(value) for name, value in fields.items()}


def _plain(value: Any) -> object:
    """Return a value of the model as JSON has it, without what has its default."""
    match value:
        case None | bool() | int() | str():
            return value
        case Enum():
            return cast("object", value.value)
        case tuple() | list():
            return [_plain(each) for each in cast("tuple[object, ...]", value)]
        case Text():
            return dict(value.items())
        case _ if isinstance(value, _RECORDS) or type(value).__name__ == "Renewal":
            return {
                field.name: _plain(part)
                for field in attrs.fields(type(value))
                if (part := getattr(value, field.name)) != field.default and part != ()
            }
        case _:
            return str(value)


_RECORDS: Final = (Agreement, Name, Position, Provenance, PublishedTally, Representative)
