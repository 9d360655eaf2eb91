"""A register as a Frictionless Data Package v2: a folder of CSV files and the descriptor that ties them."""

import csv
import hashlib
import io
import json
import os
import secrets
import shutil
from collections.abc import Iterable
from contextlib import suppress
from typing import Final, cast

from linkj_partners.errors import InvalidValueError
from linkj_partners.exporting._package_tables import TABLES, Column, Reference, Table
from linkj_partners.loading import bundled
from linkj_partners.model import Register

__all__ = ["DESCRIPTOR", "contents", "write"]

DESCRIPTOR: Final = "datapackage.json"
# https://datapackage.org/standard/data-package/, version 2.0
_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_TITLE: Final = "Partnership agreements of {host}"
_BUNDLED_LICENCE: Final = "MIT"


def write(register: Register, folder: str, licence: str | None) -> None:
    """Write a data package, all of it or nothing; see `exporting.data_package`."""
    target = os.path.realpath(folder)
    _check_replaceable(folder, target, _name(register))
    draft = f"{target}.{secrets.token_hex(8)}.tmp"
    try:
        _write_folder(draft, contents(register, licence))
        _take_place(draft, target)
    except OSError as error:
        if str(error.filename).startswith(draft):
            error.filename = folder
        raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def contents(register: Register, licence: str | None) -> dict[str, bytes]:
    """Give the content of every file of a data package by its name, the descriptor last."""
    tables = {f"{table.name}.csv": _csv(table, register) for table in TABLES}
    descriptor = json.dumps(_descriptor(register, licence, tables), ensure_ascii=False, indent=2) + "\n"
    return {**tables, DESCRIPTOR: descriptor.encode("utf-8")}


def _csv(table: Table, register: Register) -> bytes:
    """Write a table as the default dialect has it: a heading, commas, CRLF."""
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
        "sources": _sources(register),
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
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": [_foreign_key(each) for each in table.references]} if table.references else {}),
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


def _foreign_key(reference: Reference) -> dict[str, object]:
    return {
        "fields": list(reference.columns),
        "reference": {"resource": reference.table, "fields": list(reference.key)},
    }


def _check_replaceable(folder: str, target: str, name: str) -> None:
    """Accept a folder that is not there, is empty, or holds an earlier package of the same register alone."""
    if not os.path.lexists(target):
        return
    if not os.path.isdir(target):
        raise InvalidValueError("folder", folder, "the name of a folder; this is a file")
    held = set(os.listdir(target))
    if held and not _is_earlier_package(target, held, name):
        allowed = "a folder that is new, empty, or holds nothing but an earlier data package of the same register"
        raise InvalidValueError("folder", folder, allowed)


def _is_earlier_package(target: str, held: Iterable[str], name: str) -> bool:
    ours = {DESCRIPTOR, *(f"{table.name}.csv" for table in TABLES)}
    if not ours.issuperset(held):
        return False
    try:
        with open(os.path.join(target, DESCRIPTOR), encoding="utf-8") as file:
            descriptor: object = json.load(file)
    except (OSError, ValueError):
        return False
    return isinstance(descriptor, dict) and cast("dict[str, object]", descriptor).get("name") == name


def _write_folder(folder: str, files: dict[str, bytes]) -> None:
    os.mkdir(folder)
    for name, content in files.items():
        with open(os.path.join(folder, name), "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _take_place(draft: str, target: str) -> None:
    """Put the new folder where the old one is, and put the old one back where that fails."""
    old = f"{draft}.old"
    had_one = os.path.isdir(target)
    if had_one:
        os.rename(target, old)
    try:
        os.rename(draft, target)
    except OSError:
        if had_one:
            os.rename(old, target)
        raise
    with suppress(OSError):
        if had_one:
            shutil.rmtree(old)
