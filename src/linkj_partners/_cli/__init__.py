"""The command ``python -m linkj_partners``: what it is asked, and which module answers."""

import sys
from collections.abc import Sequence
from importlib import import_module

from linkj_partners._cli import _output
from linkj_partners._cli._parser import parse

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command line without the program's name; by default that of the process.

    Returns:
        The exit status: 0, or 1 where the question could not be answered or the answer could not be written. Wrong
        options end the process with 2, as `argparse` does.
    """
    options = parse(sys.argv[1:] if arguments is None else arguments)
    # Imported only now, so that --help and --version cost little.
    from linkj_partners.errors import PartnersError

    try:
        status: int = import_module(f"linkj_partners._cli._{options.command}").run(options)
    except PartnersError as error:
        return _failed(str(error))
    except OSError as error:
        advice = ": check its name and folder" if isinstance(error, FileNotFoundError) else ""
        return _failed(f"{error.filename or options.file}: {error.strerror or error}{advice}")
    return status


def _failed(message: str) -> int:
    _output.note(f"python -m linkj_partners: {message}")
    return 1
