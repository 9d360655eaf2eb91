"""A register as a Frictionless Data Package v2: a folder of CSV files and the descriptor that ties them."""

import os
from typing import Final, cast

from linkj_partners._checks import check_path, check_text, check_type
from linkj_partners._files import write_whole
from linkj_partners.errors import InvalidValueError
from linkj_partners.exporting._package_tables import TABLES, Column, Reference, Table
from linkj_partners.loading import bundled
from linkj_partners.model import Register

__all__ = ["DESCRIPTOR", "contents", "data_package"]

DESCRIPTOR: Final = "datapackage.json"
# https://datapackage.org/standard/data-package/, version 2.0
_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_TITLE: Final = "Partnership agreements of {host}"
_BUNDLED_LICENCE: Final = "MIT"
# These are the defaults of the standard, but without them programs guess from the cells, and guess wrong.
_DIALECT: Final = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}


def data_package(register: Register, folder: str | os.PathLike[str], *, licence: str | None = None) -> None:
    """Write everything that a register holds as a Frictionless Data Package v2.

    The folder gets ``datapackage.json`` and a CSV file (UTF-8, CRLF) for each table: one for each kind of record and
    one for each list in it, tied by primary and foreign keys. Nothing is lost, and nothing is added but the first and
    the last day that each day can be.

    Args:
        register: The register.
        folder: The folder. It is created if it does not exist, but its parent is not. Files are written into it one by
            one, each whole, the descriptor first: until all are written, its hashes do not match. Other files in the
            folder, and its permissions, stay as they are.
        licence: The SPDX identifier of the licence that the data is under. Without one the descriptor names MIT for the
            register that ships with this package, and none for any other.

    Raises:
        InvalidValueError: ``folder`` is empty or a file, or a file in it that would be overwritten is not part of an
            earlier data package of the same register; or ``licence`` is not one line of text.
        OSError: A file cannot be written.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> import pathlib, tempfile
        >>> from linkj_partners import bundled
        >>> folder = pathlib.Path(tempfile.mkdtemp(), "linkj")
        >>> data_package(bundled(), folder)
        >>> (folder / "agreement-partners.csv").read_text(encoding="utf-8").splitlines()[0]
        'agreement,index,partner'
    """
    check_type("register", register, Register)
    target = check_path("folder", folder)
    files = contents(register, None if licence is None else check_text("licence", licence))
    _check_target(target, files, _name(register))
    if not os.path.isdir(target):
        os.mkdir(target)
    for name, content in files.items():
        write_whole(os.path.join(target, name), content)


def contents(register: Register, licence: str | None) -> dict[str, bytes]:
    """Return the content of every file of a data package by its name, the descriptor first."""
    import json

    tables = {f"{table.name}.csv": _csv(table, register) for table in TABLES}
    descriptor = json.dumps(_descriptor(register, licence, tables), ensure_ascii=False, indent=2) + "\n"
    return {DESCRIPTOR: descriptor.encode("utf-8"), **tables}


def _csv(table: Table, register: Register) -> bytes:
    """Write a table as the dialect says: a heading, commas, CRLF."""
    import csv
    import io

    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows(register))
    return lines.getvalue().encode("utf-8")


def _name(register: Register) -> str:
    return f"{register.host.key}-agreements"


def _descriptor(register: Register, licence: str | None, tables: dict[str, bytes]) -> dict[str, object]:
    revision = register.revision
    granted = licence or (_BUNDLED_LICENCE if register == bundled() else None)
    return {
        "$schema": _PROFILE,
        "name": _name(register),
        "title": _TITLE.format(host=register.host.label("en", "ja")),
        "version": f"{revision.year}.{revision.month}.{revision.day}",
        **({} if granted is None else {"licenses": [_license(granted)]}),
        **({"sources": _sources(register)} if register.sources else {}),
        "resources": [_resource(table, tables[f"{table.name}.csv"]) for table in TABLES],
    }


def _license(spdx: str) -> dict[str, str]:
    return {"name": spdx, "path": f"https://spdx.org/licenses/{spdx}.html"}


def _sources(register: Register) -> list[dict[str, str]]:
    return [
        {"title": source.title or source.key, **({} if source.url is None else {"path": source.url})}
        for source in register.sources
    ]


def _resource(table: Table, content: bytes) -> dict[str, object]:
    import hashlib

    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": [_foreign_key(each, table) for each in table.references]} if table.references else {}),
        },
    }


def _field(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    field: dict[str, object] = {"name": column.name, "type": column.type, "description": column.description}
    return {**field, "constraints": constraints} if constraints else field


def _foreign_key(reference: Reference, table: Table) -> dict[str, object]:
    """Return a foreign key; in version 2.0 a table does not name itself."""
    other = {} if reference.table == table.name else {"resource": reference.table}
    return {"fields": list(reference.columns), "reference": {**other, "fields": list(reference.key)}}


def _check_target(target: str, files: dict[str, bytes], name: str) -> None:
    """Accept a folder in which nothing would be overwritten but an earlier package of the same register."""
    if not target:
        raise InvalidValueError("folder", target, "the name of a folder; '.' is the current one")
    if not os.path.isdir(target):
        if os.path.lexists(target):
            raise InvalidValueError("folder", target, "the name of a folder; this is a file")
        return
    taken = sorted(files.keys() & os.listdir(target))
    if taken and not _is_earlier_package(target, name):
        allowed = f"a folder without a file {taken[0]}, or with an earlier data package of the same register"
        raise InvalidValueError("folder", target, allowed)


def _is_earlier_package(target: str, name: str) -> bool:
    import json

    try:
        with open(os.path.join(target, DESCRIPTOR), encoding="utf-8") as file:
            descriptor: object = json.load(file)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(descriptor, dict) and cast("dict[str, object]", descriptor).get("name") == name
