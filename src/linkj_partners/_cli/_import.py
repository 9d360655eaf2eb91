"""`import`: a register written from a table, or what cannot be read in it."""

import os
import sys

from linkj_partners import _files
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import table_with_problems
from linkj_partners.errors import InvalidDataError, InvalidValueError
from linkj_partners.loading import dumps

__all__ = ["run"]


def run(options: Options) -> int:
    """Write the register of a table.

    Returns:
        The exit status: 0, or 1 where a row cannot be read. Nothing is written then without ``--partial``.

    Raises:
        InvalidValueError: The file exists already.
    """
    file = _files.check_file("-o", options.output)
    if os.path.isfile(file) and not options.force:
        raise InvalidValueError("-o", file, "a new name, or --force to overwrite the existing one")
    register, problems = table_with_problems(str(options.file), options)
    if problems:
        print(InvalidDataError(problems), file=sys.stderr)
    if problems and not options.partial:
        advice = "Nothing was written: correct these, or use --partial for what can be read."
        print(advice, file=sys.stderr)
        return 1
    _files.write_whole(file, dumps(register).encode("utf-8"))
    counts = (_counted(len(register), "agreement"), _counted(len(register.organizations) - 1, "partner"))
    print(f"{file}: {', '.join(counts)}", file=sys.stderr)
    return 1 if problems else 0


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
