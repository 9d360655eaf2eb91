"""`check`: whether a file is a valid register, and whether its published figures agree with the derived ones."""

import json
import sys

from linkj_partners._cli import _output
from linkj_partners._cli._conflicts import conflict_facts
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import is_table, table_of
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.loading import load
from linkj_partners.reconciliation import Reconciliation, StatedEnd, reconcile

__all__ = ["run"]


def run(options: Options) -> int:
    """Check a file.

    Returns:
        The exit status: 0 for a valid register, with its conflicts explained; 1 with every problem otherwise.

    Raises:
        OSError: The file cannot be read.
    """
    file = str(options.file)
    try:
        register = table_of(file, options) if is_table(file) else load(file)
    except InvalidDataError as error:
        if options.json:
            _output.write(_as_json(None, error.problems))
        else:
            print(error, file=sys.stderr)
        return 1
    found = reconcile(register)
    if options.json:
        return _output.write(_as_json(found))
    return _output.write(f"{file}: {register!r}\n\n{found.explain(options.lang)}")


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
