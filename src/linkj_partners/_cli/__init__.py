"""`python -m linkj_partners`: the register at a glance, and `export` for all other forms of it."""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import final

from linkj_partners import __version__
from linkj_partners._cli import _output as standard_output
from linkj_partners._cli._glance import LANGUAGES, Glance, as_json, as_text
from linkj_partners.loading import bundled
from linkj_partners.terms import Convention

# What `export` offers; its module is not needed to show the register at a glance.
_FORMATS = ("csv", "records", "json", "ical", "jsonld", "datapackage", "timeline", "growth")
_EXPORTS = """\
formats:
  csv          one agreement a line, for spreadsheets
  records      the same as JSON
  json         the whole register, as linkj_partners.load reads it
  ical         a calendar of signings and last days (extra "calendar")
  jsonld       linked data: schema.org and PROV-O
  datapackage  a folder with a Frictionless Data Package
  timeline     a picture of signings and terms: .svg, .png or .pdf (extra "plot")
  growth       a picture of the number of partners (extra "plot")
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the register, or export it.

    Args:
        arguments: The command line without the program's name; by default that of the process.

    Returns:
        The exit status: 0, or 1 where the output could not be written.
    """
    options = _options(arguments)
    if options.command == "export":
        return _export(options)
    glance = Glance(
        register=bundled(),
        on=options.on or _today(),
        convention=Convention[options.convention],
        lang=options.lang,
    )
    return standard_output.write(as_json(glance) if options.json else as_text(glance))


def _export(options: "_Options") -> int:
    from linkj_partners._cli import _export as export_command

    return export_command.run(
        export_command.Export(
            register=bundled(),
            format=options.format,
            file=options.file,
            force=options.force,
            on=options.on,
            today=_today(),
            convention=Convention[options.convention],
            lang=options.lang,
        )
    )


@final
class _Options(argparse.Namespace):
    command: str | None
    convention: str
    lang: str
    on: date | None
    json: bool
    format: str
    file: str | None = None
    force: bool


def _options(arguments: Sequence[str] | None) -> _Options:
    parser = argparse.ArgumentParser(
        prog="python -m linkj_partners",
        description="Show LINK-J's partnership agreements at a glance, or export them.",
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="give the same as JSON")
    parser.add_argument("--version", action="version", version=f"linkj_partners {__version__}")
    _add_shared(parser, lang="en", on=None, convention=Convention.JP_CIVIL_CODE.name)
    commands = parser.add_subparsers(dest="command", metavar="export", help="write the register in another form")
    export = commands.add_parser(
        "export",
        usage="%(prog)s [options] FORMAT [FILE]",
        description="Write the register in another form, to FILE or, where that is a text, to the standard output.",
        epilog=_EXPORTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument("format", choices=_FORMATS, metavar="FORMAT", help="one of those below")
    export.add_argument("--force", action="store_true", help="replace what is there")
    # Options before "export" count too: without defaults of its own it leaves them as they are.
    _add_shared(export, lang=argparse.SUPPRESS, on=argparse.SUPPRESS, convention=argparse.SUPPRESS)
    options, rest = parser.parse_known_args(arguments, namespace=_Options())
    # An optional argument of argparse's own is lost, before Python 3.13, where it stands after an option.
    if options.command == "export" and rest and not rest[0].startswith("-"):
        options.file = rest.pop(0)
    if rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if options.command == "export" and options.json:
        parser.error("--json is for the glance, not for export: leave it out; records, json and jsonld are JSON")
    return options


def _add_shared(parser: argparse.ArgumentParser, **defaults: str | None) -> None:
    """Add the options of both commands."""
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=defaults["lang"], help="the language of names and words (default: en)"
    )
    parser.add_argument(
        "--on",
        type=_day,
        default=defaults["on"],
        metavar="DATE",
        help="the day to look from, as 2021-02-05 (default: today; csv and records: none)",
    )
    conventions = [convention.name for convention in Convention]
    parser.add_argument(
        "--convention",
        choices=conventions,
        default=defaults["convention"],
        metavar="NAME",
        help=f"how last days are found: {', '.join(conventions)} (default: JP_CIVIL_CODE)",
    )


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: give one as 2021-02-05")
    return day
