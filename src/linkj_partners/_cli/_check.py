"""`check`: whether a file is a valid register, and whether its published figures agree with the derived ones."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._conflicts import conflict_facts
from linkj_partners._cli._output import counted
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import register_of, table_of
from linkj_partners._cli._words import WORDS, Words
from linkj_partners._files import is_table
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.loading import load
from linkj_partners.model import Register
from linkj_partners.reconciliation import Reconciliation, StatedEnd, reconcile

__all__ = ["run"]


def run(options: Options) -> int:
    """Check a file or, without one, the register in use.

    Returns:
        The exit status: 0 for a valid register, with its conflicts explained; 1 with every problem otherwise.

    Raises:
        OSError: The file cannot be read.
    """
    file = options.file
    try:
        register = register_of(options) if file is None else _register(file, options)
    except InvalidDataError as error:
        if options.json:
            _output.write(_as_json(None, error.problems))
        else:
            _output.note(InvalidDataError(tuple(_with_keys(error.problems, file or options.register))))
            _advise(file or options.register)
        return 1
    found = reconcile(register)
    if options.json:
        return _output.write(_as_json(found))
    words = WORDS[options.lang]
    summary = _summary(register, file or options.register or words.bundled, words)
    return _output.write(f"{summary}\n\n{found.explain(options.lang)}")


def _register(file: str, options: Options) -> Register:
    """Read a file strictly; a draft of one agreement is refused as such.

    Raises:
        InvalidDataError: It is not a valid register.
        OSError: The file cannot be read.
    """
    if is_table(file):
        return table_of(file, options)
    try:
        return load(file)
    except InvalidDataError:
        if _is_draft(file):
            raise InvalidDataError((Problem("$", _DRAFT, file),)) from None
        raise


_DRAFT: Final = (
    'is the draft of one agreement, not a register: complete it, and add its "agreement" to the "agreements" of a '
    "register"
)


def _is_draft(file: str) -> bool:
    """Return whether a file is what ``read --json`` prints, or the agreement in it."""
    members = _document(file)
    return "agreements" not in members and bool({"agreement", "signed"} & members.keys())


def _document(file: str) -> dict[str, object]:
    """Return the JSON object in a file, however wrong it is; an empty one where there is none."""
    try:
        document: object = json.loads(Path(file).read_bytes())
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", document) if isinstance(document, dict) else {}


_RECORD: Final = Pattern(r"\$\.(?P<member>\w+)\[(?P<index>[0-9]+)\]")


def _with_keys(problems: Sequence[Problem], file: str | None) -> Iterator[Problem]:
    """Add the key of the record to each path, since nobody counts a long list to its fourteenth record."""
    members = {} if file is None or is_table(file) else _document(file)
    for problem in problems:
        found = _RECORD.match(problem.path)
        key = found and _key_of(members.get(found["member"]), int(found["index"]))
        yield attrs.evolve(problem, path=f"{problem.path} ({key})") if key else problem


def _key_of(records: object, index: int) -> str | None:
    record = cast("list[object]", records)[index] if isinstance(records, list) else None
    key = cast("dict[str, object]", record).get("key") if isinstance(record, dict) else None
    return key if isinstance(key, str) else None


def _advise(file: str | None) -> None:
    """Say what to do with a text that is perhaps not a table."""
    if file is not None and file.lower().endswith(".txt"):
        _output.note(f"If this is the text of a release, use: python -m linkj_partners read {file}")


def _summary(register: Register, name: str, words: Words) -> str:
    return words.valid.format(
        name=name,
        agreements=counted(len(register), "agreement"),
        count=len(register),
        host=register.host.label(*words.langs),
        revision=register.revision,
    )


def _as_json(found: Reconciliation | None, problems: tuple[Problem, ...] = ()) -> str:
    facts = {
        "is_valid": found is not None,
        "problems": [{"path": problem.path, "message": problem.message} for problem in problems],
        "conflicts": [] if found is None else conflict_facts(found.conflicts),
        "unexplained_ends": [] if found is None else [_end_facts(end) for end in found.ends if end.is_conflict],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2)


def _end_facts(end: StatedEnd) -> dict[str, str]:
    return {
        "agreement": end.agreement,
        "start": str(end.start),
        "term": str(end.term),
        "last_day": str(end.last_day),
    }
