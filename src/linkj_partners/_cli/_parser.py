"""The command line: commands, options and help, without importing what answers them."""

import argparse
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final, Literal, final

from linkj_partners._cli._formats import FORMATS
from linkj_partners._version import __version__

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
        convention: The name of a convention, or ``None`` for the default of each agreement.
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
        partial: Whether to write the rows that can be read.
    """

    command: str
    register: str | None
    on: date | None
    today: date
    convention: str | None
    lang: str
    json: bool
    all: bool
    key: str
    within: str
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
    from linkj_partners._files import is_table

    if options.command == "import" and options.host is None:
        parser.error("import needs --host NAME, the organization whose table it is")
    table = (options.command == "check" and options.file) or options.register
    if options.command != "import" and not (table and is_table(table)):
        given = next((flag for flag, _ in _TABLE_OPTIONS if getattr(options, flag[2:].replace("-", "_"), None)), None)
        if given:
            parser.error(f"{given} says how to read a table: give the table with --register FILE.csv")
    if options.command == "export" and options.json:
        parser.error("--json is not an option of export: the formats records, json and jsonld are JSON")
    options.command = options.command or "glance"
    options.today = datetime.now(UTC).astimezone().date()  # noqa: TID251 (only the command reads the clock)
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day: write it as 2021-02-05")
    return day


def _column(text: str) -> tuple[str, str]:
    heading, mark, field = text.rpartition("=")
    if not mark:
        raise argparse.ArgumentTypeError(f"{text!r} is not a heading and a field: write it as 'Univ.=partner'")
    return heading.strip(), field.strip()


# How to read a table in place of a JSON document.
_TABLE_OPTIONS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("--host", {"metavar": "NAME", "help": "whose table it is (default: the name of the file)"}),
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
                {"metavar": "TERM", "default": "P6M", "help": "how far ahead, as P6M or '90 days' (default: P6M)"},
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
            ("file", {"metavar": "FILE", "help": "the plain text of a release in UTF-8; - for the standard input"}),
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
            ("file", {"metavar": "FILE", "nargs": "?", "help": "the file, or the folder of a datapackage"}),
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
            group.add_argument(option, **{**settings, **override})


_OPTIONS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        "--register",
        {"metavar": "FILE", "help": "a register of your own in place of the bundled one: .json, .csv or .xlsx"},
    ),
    ("--on", {"type": _day, "metavar": "DATE", "help": "the day to look from, as 2021-02-05 (default: today)"}),
    (
        "--convention",
        {
            "metavar": "NAME",
            "help": "the legal convention for last days, such as DE_BGB_187_1 (default: JP_CIVIL_CODE from a signing, "
            "JP_CIVIL_CODE_INCLUSIVE from a stated first day)",
        },
    ),
    ("--lang", {"choices": LANGUAGES, "default": "en", "help": "the language of names and words (default: en)"}),
    ("--json", {"action": "store_true", "help": "print JSON"}),
    ("--all", {"action": "store_true", "help": "print every row of a long table"}),
)
