"""`export`: the register in another format, to a file or to the standard output."""

import io
import json
import os
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from linkj_partners import _files, exporting, plotting
from linkj_partners._cli import _output
from linkj_partners._cli._formats import FOLDERS, FORMATS, PICTURES
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import check_is_another_file, day_of, register_of
from linkj_partners.errors import InvalidValueError
from linkj_partners.loading import dumps
from linkj_partners.model import Register

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["run"]

_Text: TypeAlias = Callable[[Register, Options], str]
_Picture: TypeAlias = Callable[[Register, Options], "Axes"]


def run(options: Options) -> int:
    """Write one export.

    Raises:
        InvalidValueError: The file has the name of a folder, is the register itself, or exists already.
    """
    register = register_of(options)
    if options.file is None:
        return _output.write(_TEXTS[options.format](register, options), is_line=False)
    _check_target(options.file, options)
    if options.format in FOLDERS:
        exporting.data_package(register, options.file)
    else:
        _files.write_whole(options.file, _content(register, options, options.file))
    return 0


def _check_target(file: str, options: Options) -> None:
    """Accept a new name, an empty folder, or what is not a file, such as a pipe; with --force anything else too."""
    if options.format not in FOLDERS:
        _files.check_file("FILE", file)
    check_is_another_file("FILE", file, options.register)
    is_there = os.path.isfile(file) or (os.path.isdir(file) and bool(os.listdir(file)))
    if is_there and not options.force:
        raise InvalidValueError("FILE", file, "a new name, or --force to overwrite the existing one")


def _content(register: Register, options: Options, file: str) -> bytes:
    if options.format not in PICTURES:
        return _TEXTS[options.format](register, options).encode("utf-8")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        ax = _DRAWINGS[options.format](register, options)
    for each in told:
        _output.note(each.message)
    return _drawn(ax, os.path.splitext(file)[1].lower().removeprefix("."))


def _drawn(ax: "Axes", kind: str) -> bytes:
    """Draw a picture without the time of day and random names in it: the same register gives the same bytes."""
    matplotlib: Any = import_module("matplotlib")
    content = io.BytesIO()
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
    figure: Any = ax.figure
    with matplotlib.rc_context({"svg.hashsalt": "linkj_partners"}):
        figure.savefig(content, format=kind, metadata=undated)
    return content.getvalue()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _records(register: Register, options: Options) -> list[exporting.Record]:
    return exporting.records(register, options.on, options.convention)


def _calendar(register: Register, options: Options) -> str:
    made = exporting.calendar(register, options.convention, on=options.on, lang=options.lang)
    content: bytes = made.to_ical()
    _say_what_is_left_out(register, options)
    if not made.events:
        _output.note("The calendar has no events: no day of the register is known exactly. Programs may refuse it.")
    return content.decode("utf-8")


def _say_what_is_left_out(register: Register, options: Options) -> None:
    """Count on standard error the agreements of which some day is on no day of the calendar."""
    convention = options.convention
    days = [(each.signed, each.in_force_from, each.ended, each.last_days(convention)) for each in register]
    count = sum(any(day is not None and not day.is_exact for day in of_one) for of_one in days)
    if count:
        _output.note(f"Left out: days that are not known exactly, in {count} of {len(days)} agreements.")


_TEXTS: Final[dict[str, _Text]] = {
    "csv": lambda register, options: exporting.csv_text(_records(register, options)),
    "records": lambda register, options: _json(_records(register, options)),
    "json": lambda register, _: dumps(register),
    "ical": _calendar,
    "jsonld": lambda register, _: _json(exporting.json_ld(register)),
}
_DRAWINGS: Final[dict[str, _Picture]] = {
    "timeline": lambda register, options: plotting.timeline(
        register, day_of(options), options.convention, lang=options.lang
    ),
    "growth": lambda register, options: plotting.growth(register, lang=options.lang),
}

assert {*_TEXTS, *_DRAWINGS, *FOLDERS} == set(FORMATS)  # noqa: S101 (one list of names, two of functions)
