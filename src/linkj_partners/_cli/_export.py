"""`python -m linkj_partners export`: every form in which the register leaves, to a file or the standard output."""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

import attrs

from linkj_partners import _files as files
from linkj_partners import exporting, plotting
from linkj_partners._cli import _output as standard_output
from linkj_partners.errors import InvalidValueError, PartnersError
from linkj_partners.exporting._records import csv_text
from linkj_partners.loading import dumps
from linkj_partners.model import Register
from linkj_partners.terms import Convention

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["FORMATS", "Export", "run"]


@final
@attrs.frozen(kw_only=True, order=False)
class Export:
    """What is to be written, and where.

    Attributes:
        register: The register.
        format: One of `FORMATS`.
        file: The file or, for a data package, the folder; ``None`` for the standard output.
        force: Whether to replace what is there.
        on: The day to look from, or ``None`` for none; a timeline has today then.
        today: The day of today.
        convention: How last days are found.
        lang: The language of names and words.
    """

    register: Register
    format: str
    file: str | None
    force: bool
    on: date | None
    today: date
    convention: Convention
    lang: str


_Text: TypeAlias = Callable[[Export], str]
_Picture: TypeAlias = Callable[[Export], "Axes"]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _records(export: Export) -> list[exporting.Record]:
    return exporting.records(export.register, export.on, export.convention)


def _calendar(export: Export) -> str:
    content: bytes = exporting.calendar(export.register, export.convention, lang=export.lang).to_ical()
    return content.decode("utf-8")


_TEXTS: Final[dict[str, _Text]] = {
    "csv": lambda export: csv_text(_records(export)),
    "records": lambda export: _json(_records(export)),
    "json": lambda export: dumps(export.register),
    "ical": _calendar,
    "jsonld": lambda export: _json(exporting.json_ld(export.register)),
}
_PICTURES: Final[dict[str, _Picture]] = {
    "timeline": lambda export: plotting.timeline(
        export.register, export.on or export.today, export.convention, lang=export.lang
    ),
    "growth": lambda export: plotting.growth(export.register, lang=export.lang),
}
_FOLDER: Final = "datapackage"
FORMATS: Final = (*_TEXTS, _FOLDER, *_PICTURES)
_KINDS_OF_PICTURE: Final = (".svg", ".png", ".pdf")


def run(export: Export) -> int:
    """Write one export.

    Returns:
        The exit status: 0, or 1 where nothing was written; what is wrong is told on the standard error.
    """
    try:
        return _write(export)
    except PartnersError as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(f"cannot write {error.filename or export.file}: {error.strerror}")


def _failed(message: str) -> int:
    print(f"python -m linkj_partners export: {message}", file=sys.stderr)
    return 1


def _write(export: Export) -> int:
    if export.file is None:
        if export.format not in _TEXTS:
            what = "folder" if export.format == _FOLDER else "file"
            return _failed(f"{export.format} is no text: give a {what} to write it to")
        return standard_output.write(_TEXTS[export.format](export), is_line=False)
    if export.format != _FOLDER and os.path.isdir(export.file):
        raise InvalidValueError("FILE", export.file, f"a file: that is a folder, and {export.format} is one file")
    _refuse_to_overwrite(export.file, force=export.force)
    if export.format == _FOLDER:
        exporting.data_package(export.register, export.file)
    else:
        files.write_whole(export.file, _content(export, export.file))
    return 0


def _content(export: Export, file: str) -> bytes:
    if export.format in _TEXTS:
        return _TEXTS[export.format](export).encode("utf-8")
    kind = os.path.splitext(file)[1].lower()
    if kind not in _KINDS_OF_PICTURE:
        raise InvalidValueError("FILE", file, f"a name that ends in one of {', '.join(_KINDS_OF_PICTURE)}")
    return _drawn(_PICTURES[export.format](export), kind.removeprefix("."))


def _drawn(ax: "Axes", kind: str) -> bytes:
    """Draw a picture without the time of day in it."""
    content = io.BytesIO()
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
    figure: Any = ax.figure
    figure.savefig(content, format=kind, metadata=undated)
    return content.getvalue()


def _refuse_to_overwrite(file: str, *, force: bool) -> None:
    """Accept what is not there, an empty folder, and what is no file, such as a pipe; anything else with force."""
    is_there = os.path.isfile(file) or (os.path.isdir(file) and bool(os.listdir(file)))
    if is_there and not force:
        raise InvalidValueError("FILE", file, "a name that is not taken, or --force to replace what is there")
