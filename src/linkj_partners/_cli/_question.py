"""What every command needs of its options: the register, the day and the convention."""

import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, cast

import attrs

from linkj_partners._cli._parser import Options
from linkj_partners.errors import InvalidDataError, Problem, UnknownKeyError, closest
from linkj_partners.loading import bundled, load
from linkj_partners.model import Register
from linkj_partners.terms import Convention

if TYPE_CHECKING:
    from linkj_partners.tables import Field

__all__ = ["convention_of", "day_of", "is_table", "register_of", "table_of", "table_with_problems"]


def register_of(options: Options) -> Register:
    """Return the register that was asked about: the bundled one, or that of a file."""
    if options.register is None:
        return bundled()
    return table_of(options.register, options) if is_table(options.register) else load(options.register)


_TABLES: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


def is_table(file: str) -> bool:
    """Return whether a file is a table, by its name."""
    return file.lower().endswith(_TABLES)


def table_of(file: str, options: Options) -> Register:
    """Return the register of a table.

    Raises:
        InvalidDataError: A cell cannot be read.
    """
    register, problems = table_with_problems(file, options)
    if problems:
        raise InvalidDataError(problems)
    return register


def table_with_problems(file: str, options: Options) -> tuple[Register, tuple[Problem, ...]]:
    """Return the register of the rows of a table that can be read, and the problems of the others."""
    from linkj_partners import tables
    from linkj_partners.tables._reading import host_of

    host = host_of(options.host or os.path.splitext(os.path.basename(file))[0].strip())
    return tables.read_with_problems(
        file,
        host=attrs.evolve(host, country=options.country),
        as_of=options.as_of or options.today,
        columns=cast("Mapping[str, Field]", dict(options.column or ())),
        order=options.order,
        fill_down=options.fill_down,
        encoding=options.encoding,
    )


def day_of(options: Options) -> date:
    """Return the day to look from."""
    return options.on or options.today


def convention_of(options: Options) -> Convention | None:
    """Return the convention that was asked for, or ``None`` for the default of each agreement.

    Raises:
        UnknownKeyError: No convention has that name.
    """
    name = options.convention
    if name is None:
        return None
    if name not in Convention.__members__:
        known = tuple(Convention.__members__)
        raise UnknownKeyError("convention", name, closest(name, known) or known, "name")
    return Convention[name]
