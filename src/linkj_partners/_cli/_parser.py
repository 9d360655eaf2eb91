"""The command line: commands, options and help, without importing what answers them."""

import argparse
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, final, get_args

from linkj_partners._cli import _output
from linkj_partners._cli._formats import FOLDERS, FORMATS, KINDS_OF_PICTURE, PICTURES, TIMELESS
from linkj_partners._version import __version__

if TYPE_CHECKING:
    from linkj_partners.terms import Convention, Term

__all__ = ["LANGUAGES", "Options", "parse"]

LANGUAGES: Final = ("en", "ja")
_PROGRAM: Final = "python -m linkj_partners"


@final
class Options(argparse.Namespace):
    """What was asked.

    Attributes:
        command: The command; ``glance`` where none was given.
        register: The file of a register to use in place of the bundled one, or ``None``.
        on: The day to look from, or ``None``.
        today: The day of today.
        convention: The legal convention, or ``None`` for the default of each agreement.
        lang: The language of names and words.
        json: Whether to print JSON.
        all: Whether to print every row of a long table.
        key: The key or number of an agreement, or a name of its partner.
        within: How far ahead to look.
        published: The day of publication of a release, or ``None``.
        format: The format of an export.
        file: A file or folder, or ``None`` for the standard output.
        force: Whether to overwrite an existing file.
        output: The file of the register that ``import`` writes.
        host: The name of the organization whose table it is, or ``None``.
        country: The country of that organization, or ``None``.
        as_of: The day that a table is of, or ``None`` for today.
        order: Whether the day or the month comes first in 05/04/1997, or ``None``.
        fill_down: Whether an empty country, kind or group cell takes the value from the row above.
        encoding: The encoding of a CSV file, or ``None``.
        sheet: The sheet of an Excel file, or ``None``.
        column: Headings and the fields that they hold.
        more_columns: Those that follow the command.
        partial: Whether to write the rows that can be read.
    """

    command: str
    register: str | None
    on: date | None
    today: date
    convention: "Convention | None"
    lang: str
    json: bool
    all: bool
    key: str
    within: "Term"
    published: date | None
    format: str
    file: str | None = None
    force: bool
    output: str
    host: str | None
    country: str | None
    as_of: date | None = None
    order: Literal["dmy", "mdy"] | None = None
    fill_down: bool = False
    encoding: str | None = None
    sheet: str | None = None
    column: Sequence[tuple[str, str]] | None = None
    more_columns: Sequence[tuple[str, str]] = ()
    partial: bool


def parse(arguments: Sequence[str]) -> Options:
    """Read a command line; wrong options end the process with status 2, and help with 0."""
    parser = _parser()
    # What follows "--" is a name even where it begins with a dash; argparse loses it after an optional argument.
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    names = [os.path.join(os.curdir, name) if name.startswith("-") else name for name in arguments[cut + 1 :]]
    options, rest = parser.parse_known_args([*arguments[:cut], *names], namespace=Options())
    if options.command in ("export", "check") and options.file is None:
        # Before Python 3.13 an optional argument that follows an option is left over.
        left = next((name for name in rest if not name.startswith("-")), None)
        options.file = left
        rest = [name for name in rest if name is not left]
    if rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    options.command = options.command or "glance"
    options.column = [*(options.column or ()), *options.more_columns]
    for wrong in (_wrong_table_option, _wrong_option, _wrong_file):
        message = wrong(options)
        if message:
            parser.error(message)
    if options.command == "export" and options.file == _STANDARD_OUTPUT:
        options.file = None
    options.today = datetime.now(UTC).astimezone().date()  # noqa: TID251 (only the command reads the clock)
    return options


_STANDARD_OUTPUT: Final = "-"
_OTHER_TABLES: Final = (".xls", ".ods")  # which cannot be read


def _wrong_table_option(options: Options) -> str | None:
    """Return what is wrong with the options that say how to read a table."""
    from linkj_partners._files import is_table

    if options.command == "import":
        needed = "import needs --host NAME, the organization whose table it is"
        return _wrong_sheet(options.sheet, str(options.file)) if options.host else needed

    table = (options.command == "check" and options.file) or options.register
    if table and is_table(table):
        return _wrong_sheet(options.sheet, table)
    given = next((flag for flag, _ in _TABLE_OPTIONS if getattr(options, flag[2:].replace("-", "_"), None)), None)
    return given and f"{given} says how to read a table: give the table with --register FILE.csv"


def _wrong_sheet(sheet: str | None, table: str) -> str | None:
    from linkj_partners._files import EXCEL

    is_right = sheet is None or table.lower().endswith(EXCEL)
    return None if is_right else "--sheet names a sheet of an Excel file: leave it out with another table"


def _wrong_option(options: Options) -> str | None:
    """Return what is wrong with an option that the command, or the format of an export, would pass over."""
    if options.command == "export" and options.json:
        return "--json is not an option of export: the formats records, json and jsonld are JSON"
    for name, commands in _COMMANDS_OF.items():
        if getattr(options, name) and options.command not in commands:
            return f"--{name} has no effect on {options.command}: leave it out"
    if options.command == "export" and options.format in TIMELESS:
        given = next((name for name in ("on", "convention") if getattr(options, name)), None)
        return given and f"--{given} has no effect on {options.format}: leave it out"
    return None


# What every command accepts, so that it can be given before the command too, and the commands that heed it.
_COMMANDS_OF: Final = {
    "on": ("glance", "show", "due", "export"),
    "convention": ("glance", "show", "due", "export"),
    "json": ("glance", "show", "due", "read", "check"),
    "all": ("glance", "show", "due"),  # which leave nothing out
    "register": ("glance", "show", "due", "read", "check", "export"),
}


def _wrong_file(options: Options) -> str | None:
    """Return what is wrong with the name of a file to write, as far as the name shows it."""
    if options.command == "import" and options.output == _STANDARD_OUTPUT:
        return "argument -o: '-' is not a file: give a name such as mine.json"
    if options.command == "import" and _is_spreadsheet(options.output):
        return f"argument -o: {options.output!r} is the name of a table: a register is JSON, such as mine.json"
    if options.command != "export" or options.format not in PICTURES | FOLDERS:
        return None
    if options.file in (None, _STANDARD_OUTPUT):
        kind = "folder" if options.format in FOLDERS else "file"
        return f"{options.format} needs FILE, the name of a {kind}, since it is not text"
    if options.format in PICTURES and not options.file.lower().endswith(KINDS_OF_PICTURE):
        return f"argument FILE: {options.file!r} does not end in one of {', '.join(KINDS_OF_PICTURE)}"
    return None


def _is_spreadsheet(file: str) -> bool:
    from linkj_partners._files import is_table

    return is_table(file) or file.lower().endswith(_OTHER_TABLES)


class _Parser(argparse.ArgumentParser):
    """A parser that never writes errors to the standard output, and that notices where help cannot be written."""

    def error(self, message: str) -> NoReturn:
        """Write what is wrong, and end the process with status 2."""
        hint = "; a register of your own is given with --register FILE" if "argument COMMAND" in message else ""
        _output.note(f"{self.format_usage()}{self.prog}: error: {message}{hint}")
        raise SystemExit(2)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """End the process after the help or the version, with status 1 if they could not be written."""
        raise SystemExit(status or _output.write(message or "", is_line=False))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROGRAM,
        description="Show a register of partnership agreements at a glance, or answer one of the commands below.",
        epilog="Without a command it shows the register at a glance. Each command has its own --help.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"linkj_partners {__version__}")
    _add_options(parser, {})
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, arguments, text in _COMMANDS:
        command = commands.add_parser(
            name,
            help=text,
            description=f"{text[0].upper()}{text[1:]}.",
            epilog=_formats() if name == "export" else None,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        for argument, settings in arguments:
            command.add_argument(argument, **settings)
        # Without defaults here, options that stand before the command keep their values.
        _add_options(command, {"default": argparse.SUPPRESS})
    return parser


def _day(text: str) -> date:
    from linkj_partners.dates import parse as parse_date
    from linkj_partners.errors import PartnersError

    try:
        day = parse_date(text)
    except PartnersError:
        day = None
    if day is None or not day.is_exact:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write it as 2021-02-05")
    return day.earliest


def _term(text: str) -> "Term":
    from linkj_partners.errors import PartnersError
    from linkj_partners.terms import parse as parse_term

    try:
        return parse_term(text)
    except PartnersError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _convention(name: str) -> "Convention":
    from linkj_partners.errors import UnknownKeyError, closest
    from linkj_partners.terms import Convention

    known = tuple(Convention.__members__)
    if name not in known:
        error = UnknownKeyError("convention", name, closest(name, known) or known, "name")
        raise argparse.ArgumentTypeError(str(error))
    return Convention[name]


def _column(text: str) -> tuple[str, str]:
    heading, mark, field = text.rpartition("=")
    if not mark:
        raise argparse.ArgumentTypeError(f"{text!r} is not a heading and a field: write it as 'Univ.=partner'")
    from linkj_partners.errors import closest
    from linkj_partners.tables import Field

    known: tuple[str, ...] = get_args(Field)
    if field.strip() not in known:
        meant = closest(field.strip(), known)
        advice = f"{meant[0]!r}, or another of " if meant else "one of "
        raise argparse.ArgumentTypeError(f"{field.strip()!r} is not a field: give {advice}{', '.join(known)}")
    return heading.strip(), field.strip()


# How to read a table in place of a JSON document.
_TABLE_OPTIONS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("--host", {"metavar": "NAME", "help": "whose table it is (import requires it; default: the name of the file)"}),
    ("--country", {"metavar": "CC", "help": "the country of the host, such as JP or Japan; others are overseas"}),
    ("--as-of", {"type": _day, "metavar": "DATE", "help": "the day that the table is of (default: today)"}),
    ("--order", {"choices": ("dmy", "mdy"), "help": "whether the day or the month comes first in 05/04/1997"}),
    ("--fill-down", {"action": "store_true", "help": "fill an empty country, kind or group cell from the row above"}),
    ("--encoding", {"metavar": "NAME", "help": "the encoding of a CSV file, where it cannot be told"}),
    ("--sheet", {"metavar": "NAME", "help": "the sheet of an Excel file that has several"}),
    (
        "--column",
        {
            "type": _column,
            "action": "append",
            "metavar": "HEADING=FIELD",
            "help": "what a column holds, such as Univ.=partner; repeat it for more",
        },
    ),
)
_COMMANDS: Final[tuple[tuple[str, tuple[tuple[str, dict[str, Any]], ...], str], ...]] = (
    (
        "show",
        (("key", {"metavar": "KEY", "help": "the key or number of the agreement, or a name of its partner"}),),
        "show everything about one agreement, with how each fact is known",
    ),
    (
        "due",
        (
            (
                "--within",
                {
                    "type": _term,
                    "metavar": "TERM",
                    "default": "P6M",
                    "help": "how far ahead, as P6M or '90 days' (default: P6M)",
                },
            ),
        ),
        "list the ends, renewals and notice deadlines ahead",
    ),
    (
        "import",
        (
            ("file", {"metavar": "FILE", "help": "a table: .csv or .xlsx"}),
            ("-o", {"dest": "output", "metavar": "FILE", "required": True, "help": "the register, such as mine.json"}),
            ("--partial", {"action": "store_true", "help": "write the rows that can be read, not all or nothing"}),
            ("--force", {"action": "store_true", "help": "overwrite an existing file"}),
        ),
        "write a register from a table, or list what cannot be read in it",
    ),
    (
        "read",
        (
            ("file", {"metavar": "FILE", "help": "the plain text of a release; - for the standard input"}),
            (
                "--published",
                {"type": _day, "metavar": "DATE", "help": "the day of publication, from which missing years are taken"},
            ),
        ),
        "read the facts in a release, each with the words that say it; with --json a draft to complete",
    ),
    (
        "check",
        (
            (
                "file",
                {
                    "metavar": "FILE",
                    "nargs": "?",
                    "help": "a JSON document, or a table: .csv or .xlsx (default: the register in use)",
                },
            ),
        ),
        "check a register: its form, and its published figures against the derived ones",
    ),
    (
        "export",
        (
            ("format", {"metavar": "FORMAT", "choices": tuple(FORMATS), "help": "one of the formats below"}),
            (
                "file",
                {
                    "metavar": "FILE",
                    "nargs": "?",
                    "help": "the file, or the folder of a datapackage (default: the standard output)",
                },
            ),
            ("--force", {"action": "store_true", "help": "overwrite an existing file"}),
        ),
        "write the register in another format",
    ),
)


def _formats() -> str:
    width = max(map(len, FORMATS)) + 2
    return "formats:\n" + "\n".join(f"  {name:{width}}{text}" for name, text in FORMATS.items())


def _add_options(parser: argparse.ArgumentParser, override: dict[str, Any]) -> None:
    """Add the options that every command has."""
    tables = parser.add_argument_group("how to read a table")
    for group, options in ((parser, _OPTIONS), (tables, _TABLE_OPTIONS)):
        for option, settings in options:
            # Those that are repeated would else lose what stands before the command.
            is_repeated = bool(override) and settings.get("action") == "append"
            place: dict[str, Any] = {"dest": "more_columns"} if is_repeated else {}
            group.add_argument(option, **{**settings, **override, **place})


_OPTIONS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        "--register",
        {"metavar": "FILE", "help": "a register of your own in place of the bundled one: .json, .csv or .xlsx"},
    ),
    ("--on", {"type": _day, "metavar": "DATE", "help": "the day to look from, as 2021-02-05 (default: today)"}),
    (
        "--convention",
        {
            "type": _convention,
            "metavar": "NAME",
            "help": "the legal convention for last days, such as DE_BGB_187_1 (default: JP_CIVIL_CODE from a signing, "
            "JP_CIVIL_CODE_INCLUSIVE from a stated first day)",
        },
    ),
    ("--lang", {"choices": LANGUAGES, "default": "en", "help": "the language of names and words (default: en)"}),
    ("--json", {"action": "store_true", "help": "print JSON"}),
    ("--all", {"action": "store_true", "help": "print every row of a long table"}),
)
