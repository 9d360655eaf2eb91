"""`check`: whether a file is a valid register, and whether its published figures agree with the derived ones."""

import json
import sys
from pathlib import Path
from typing import Final, cast

from linkj_partners._cli import _output
from linkj_partners._cli._conflicts import conflict_facts
from linkj_partners._cli._output import counted
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import register_of, table_of
from linkj_partners._files import is_table
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
            print(error, file=sys.stderr)
            _advise(file or options.register)
        return 1
    found = reconcile(register)
    if options.json:
        return _output.write(_as_json(found))
    name = file or options.register or "the bundled register"
    return _output.write(f"{name}: {_summary(register)}\n\n{found.explain(options.lang)}")


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
    try:
        document: object = json.loads(Path(file).read_bytes())
    except ValueError:
        return False
    members = cast("dict[str, object]", document) if isinstance(document, dict) else {}
    return "agreements" not in members and bool({"agreement", "signed"} & members.keys())


def _advise(file: str | None) -> None:
    """Say what to do with a text that is perhaps not a table."""
    if file is not None and file.lower().endswith(".txt"):
        print(f"If this is the text of a release, use: python -m linkj_partners read {file}", file=sys.stderr)


def _summary(register: Register) -> str:
    agreements = counted(len(register), "agreement")
    return f"valid: {agreements} of {register.host.label('en', 'ja')}, sources read up to {register.revision}"


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
