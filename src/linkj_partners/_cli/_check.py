"""`check`: whether a file is a valid register, and whether its published figures agree with the derived ones."""

import sys

from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners.errors import InvalidDataError
from linkj_partners.loading import load
from linkj_partners.reconciliation import reconcile

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
        register = load(file)
    except InvalidDataError as error:
        print(error, file=sys.stderr)
        return 1
    found = f"{file}: {register!r}"
    return _output.write(f"{found}\n\n{reconcile(register).explain(options.lang)}")
