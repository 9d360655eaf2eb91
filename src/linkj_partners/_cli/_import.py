"""`import`: a register written from a table, or what cannot be read in it."""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from linkj_partners import _files
from linkj_partners._cli import _output
from linkj_partners._cli._output import counted
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import check_is_another_file, table_with_notes, warn_of_country
from linkj_partners.errors import InvalidDataError, InvalidValueError
from linkj_partners.loading import dumps

if TYPE_CHECKING:
    from linkj_partners.tables._records import Kept, KeptCell

__all__ = ["run"]

_MOST_CELLS: Final = 10


def run(options: Options) -> int:
    """Write the register of a table.

    Returns:
        The exit status: 0, or 1 where a row cannot be read. Nothing is written then without ``--partial``.

    Raises:
        InvalidValueError: The file is the table itself, or exists already.
    """
    file = _files.check_file("-o", options.output)
    check_is_another_file("-o", file, options.file)
    if os.path.isfile(file) and not options.force:
        raise InvalidValueError("-o", file, "a new name, or --force to overwrite the existing one")
    register, problems, kept = table_with_notes(str(options.file), options)
    if problems:
        _output.note(InvalidDataError(problems))
    if problems and not options.partial:
        advice = "Nothing was written: correct these, or use --partial for what can be read."
        _output.note(advice)
        return 1
    _files.write_whole(file, dumps(register).encode("utf-8"))
    counts = (counted(len(register), "agreement"), counted(len(register.organizations) - 1, "partner"))
    for line in _kept_lines(kept):
        _output.note(line)
    warn_of_country(register, str(options.file))
    _output.note(f"{file}: {', '.join(counts)}")
    return 1 if problems else 0


def _kept_lines(kept: "Kept") -> Iterator[str]:
    """Say which columns and cells are kept as notes, and which of them could be more."""
    if kept.columns:
        yield f"kept as notes: {', '.join(kept.columns)}"
    if kept.cells:
        yield f"cells kept as notes: {_cells(kept.cells)}"
    if kept.ends:
        advice = f"to end such agreements, use --column {f'{kept.ends[0].heading}=ended'!r}"
        yield f"not read as an end: {_cells(kept.ends)}: {advice}"
    for names in kept.alike:
        yield f"perhaps one partner: {', '.join(map(repr, names))}: if so, write one name in all rows"


def _cells(cells: "Sequence[KeptCell]") -> str:
    """List the first cells by their words, and count the others."""
    shown = [f"{cell.heading} {cell.words!r} (row {cell.row})" for cell in cells[:_MOST_CELLS]]
    return ", ".join([*shown, *([f"{len(cells) - _MOST_CELLS} more"] if len(cells) > _MOST_CELLS else [])])
