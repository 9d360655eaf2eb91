"""`read`: the facts in a release, each with its words, line and basis, and what stays open."""

import errno
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._notes import in_japanese, value_in_japanese
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import register_of
from linkj_partners._cli._text_table import table
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.model import Position, Provenance, PublishedTally, Representative, Text
from linkj_partners.reading import Fact, Reading, read
from linkj_partners.terms import Renewal

__all__ = ["run"]

_WIDEST: Final = 44
_STANDARD_INPUT: Final = "-"


class _Words(NamedTuple):
    heading: tuple[str, ...]
    bases: tuple[str, str]
    open: str
    nothing: str
    note: Callable[[str], str]
    value: Callable[[object], str]


def _shown(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, Position):
        return f"{value.ordinal} ({value.series})"
    if isinstance(value, PublishedTally):
        numbers = ("total", "overseas", "domestic", "countries")
        return ", ".join(f"{name} {n}" for name in numbers if (n := getattr(value, name)) is not None)
    if isinstance(value, Representative):
        return f"{value.person} ({value.role.value}, {value.organization})"
    if isinstance(value, Text):
        return "; ".join(f"{lang}: {text}" for lang, text in value.items())
    if isinstance(value, Renewal):
        return "; ".join(f"{name}: {part}" for name, part in _record(value).items())
    return "?" if value is None else str(value.value if isinstance(value, Enum) else value)


def _shown_in_japanese(value: object) -> str:
    return value_in_japanese(value) or _shown(value)


_WORDS: Final = {
    "en": _Words(
        ("Field", "Value", "Printed", "Line", "Basis"),
        ("stated", "inferred"),
        "Open: the text does not decide",
        "The text does not say that an agreement is signed.",
        str,
        _shown,
    ),
    "ja": _Words(
        ("項目", "値", "原文", "行", "明記・推定の別"),
        ("明記", "推定"),
        "未確定（原文からは決まらないもの）",
        "協定などを締結したという文が見つかりません。",
        in_japanese,
        _shown_in_japanese,
    ),
}


def run(options: Options) -> int:
    """Print what a release says.

    Raises:
        InvalidDataError: The file is neither UTF-8 nor Japanese text in CP932.
        OSError: The file cannot be read.
    """
    found = read(_text_of(str(options.file)), published=options.published, register=register_of(options))
    if options.json:
        return _output.write(json.dumps(_facts(found), ensure_ascii=False, indent=2))
    return _output.write(_as_text(found, _WORDS[options.lang]))


def _text_of(file: str) -> str:
    """Return the text of a release in UTF-8 or, where its bytes can only be that, in CP932."""
    content = _standard_input() if file == _STANDARD_INPUT else Path(file).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from linkj_partners.tables._encodings import decoded

        with suppress(InvalidDataError):
            return decoded(content, None, file)
        message = f"byte {error.start} is not UTF-8: save the release as plain text in UTF-8"
        raise InvalidDataError((Problem("", message, file),)) from None


def _standard_input() -> bytes:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (as it is where a shell closed it: <&-)
        raise OSError(errno.EBADF, "the standard input is closed", _STANDARD_INPUT)
    return sys.stdin.buffer.read()


def _as_text(found: Reading, words: _Words) -> str:
    is_release = bool(found.open) or any(fact.field != "announced" for fact in found.facts)
    parts = [found.facts] if found.facts else []
    tables = [table(words.heading, list(_rows(found, part, words)), widest=_WIDEST) for part in parts]
    unsettled = [table(words.heading, list(_rows(found, each, words)), widest=_WIDEST) for each in found.open.values()]
    said = [words.open] if unsettled else [] if is_release else [words.nothing]
    return "\n\n".join([*tables, *said, *unsettled])


def _rows(found: Reading, facts: tuple[Fact, ...], words: _Words) -> Iterator[tuple[str, ...]]:
    for fact in facts:
        basis = words.bases[fact.basis.value == "inferred"]
        note = f"{basis}: {words.note(fact.note)}" if fact.note else basis
        yield fact.field, words.value(fact.value), " ".join(fact.text.split()), str(_line(found, fact)), note


def _line(found: Reading, fact: Fact) -> int:
    return found.source.count("\n", 0, fact.start) + 1


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
    return {name: _plain(value) for name, value in found.fields().items()}


_RECORDS: Final = (Position, Provenance, PublishedTally, Representative, Renewal)


def _plain(value: object) -> object:
    """Return a value of the model as JSON has it, without what has its default."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return cast("object", value.value)
    if isinstance(value, list):
        return [_plain(each) for each in cast("list[object]", value)]
    if isinstance(value, Text):
        return dict(value.items())
    if isinstance(value, _RECORDS):
        return _record(value)
    return str(value)


def _record(value: attrs.AttrsInstance) -> dict[str, object]:
    pairs = [(field, getattr(value, field.name)) for field in attrs.fields(type(value))]
    return {field.name: _plain(part) for field, part in pairs if part not in (field.default, (), None)}
