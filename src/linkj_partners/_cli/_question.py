"""What every command needs of its options: the register and the day."""

import os
from ast import literal_eval
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, cast

import attrs

from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._files import is_table
from linkj_partners._patterns import Pattern
from linkj_partners.errors import (
    InvalidDataError,
    InvalidValueError,
    OutOfRangeError,
    Problem,
)
from linkj_partners.loading import bundled, load
from linkj_partners.model import Agreement, Register
from linkj_partners.terms import Convention, Period, Standing, running_period

if TYPE_CHECKING:
    from linkj_partners.tables import Field
    from linkj_partners.tables._records import Kept

__all__ = [
    "check_is_another_file",
    "day_of",
    "register_of",
    "renewed_period",
    "table_of",
    "table_with_notes",
    "warn_of_country",
]


def register_of(options: Options) -> Register:
    """Return the register that was asked about: the bundled one, or that of a file."""
    if options.register is None:
        return bundled()
    return table_of(options.register, options) if is_table(options.register) else load(options.register)


def check_is_another_file(field: str, file: str, source: str | None) -> None:
    """Refuse to write over the file that is read, by whatever name.

    Raises:
        InvalidValueError: They are the same file.
    """
    if source is not None and os.path.isfile(file) and os.path.isfile(source) and os.path.samefile(file, source):
        raise InvalidValueError(field, file, "another file than the one that is read")


def table_of(file: str, options: Options) -> Register:
    """Return the register of a table.

    Raises:
        InvalidDataError: A cell cannot be read.
    """
    register, problems, _ = table_with_notes(file, options)
    if problems:
        raise InvalidDataError(problems)
    return register


def table_with_notes(file: str, options: Options) -> "tuple[Register, tuple[Problem, ...], Kept]":
    """Return the register of the rows of a table that can be read, the problems of the others, and the notes."""
    from linkj_partners._countries import country_of
    from linkj_partners.tables._reading import host_of, read_and_keep

    host = host_of(options.host or os.path.splitext(os.path.basename(file))[0].strip())
    country = None if options.country is None else country_of(options.country) or options.country
    try:
        register, problems, kept = read_and_keep(
            file,
            host=attrs.evolve(host, country=country),
            as_of=options.as_of or options.today,
            columns=cast("Mapping[str, Field]", dict(options.column or ())),
            order=options.order,
            fill_down=options.fill_down,
            encoding=options.encoding,
            sheet=options.sheet,
        )
    except InvalidDataError as error:
        raise InvalidDataError(_with_options(error.problems)) from None
    return register, _with_options(problems), kept


# How the library names its arguments in messages: columns={'Univ.': 'partner'}, encoding='cp932', sheet='海外'.
_STRING: Final = r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\""""
_COLUMNS: Final = Pattern(rf"columns=\{{(?P<heading>{_STRING}): '(?P<field>\w+)'\}}")
_ARGUMENT: Final = Pattern(rf"\b(?P<name>encoding|sheet)=(?P<value>{_STRING})")


def _with_options(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Name the options of the command in place of the arguments of the library."""
    return tuple(attrs.evolve(problem, message=_with_option(problem.message)) for problem in problems)


def _with_option(message: str) -> str:
    message = message.replace("is read with load(path)", "is used with --register FILE")
    message = _COLUMNS.sub(lambda each: "--column " + repr(f"{literal_eval(each['heading'])}={each['field']}"), message)
    return _ARGUMENT.sub(lambda each: f"--{each['name']} {each['value']}", message)


def warn_of_country(register: Register, file: str | None) -> None:
    """Say on standard error that the host has no country, if partners are told apart by it."""
    host = register.host
    if host.country or host.seat or all(agreement.counted_as for agreement in register):
        return
    is_json = file is not None and not is_table(file)
    advice = 'add it to the host in the file, such as "country": "JP"' if is_json else "give it, such as --country JP"
    what = f"The country of {host.label('en', 'ja')} is not known, so it is not known which partners are overseas"
    _output.note(f"{what}: {advice}.")


def renewed_period(agreement: Agreement, on: date, convention: Convention | None) -> Period | None:
    """Return the renewal that runs on a day; ``None`` if none runs or its days are not known exactly."""
    if agreement.standing(on, convention) is not Standing.RENEWED:
        return None
    try:
        first = agreement.period(convention)
        return None if first is None else running_period(first, agreement.renewal, on)
    except (InvalidValueError, OutOfRangeError):
        return None


def day_of(options: Options) -> date:
    """Return the day to look from."""
    return options.on or options.today
