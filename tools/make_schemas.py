"""Make the JSON Schemas that ship with the data from the model: `python tools/make_schemas.py`.

The model is the one place where the form of the data is written down. A test makes the schemas again and
compares, so that the two cannot drift apart.
"""

import inspect
import json
import re
from datetime import date
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, get_args, get_origin

import attrs

from linkj_partners import _checks as checks
from linkj_partners import model
from linkj_partners._checks import COUNTRY_CODES
from linkj_partners.dates import PartialDate
from linkj_partners.terms import Term

Schema: TypeAlias = dict[str, Any]

DATA: Final = Path(__file__).parent.parent / "src" / "linkj_partners" / "data"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
MEMBERS: Final = {"organizations": model.Organization, "sources": model.Source, "agreements": model.Agreement}

_KEY: Final[Schema] = {"type": "string", "pattern": f"^{checks.KEY.pattern}$"}
_WEB_ADDRESS: Final[Schema] = {"type": "string", "pattern": f"^{checks.WEB_ADDRESS.pattern}$"}
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_FORMS: Final[dict[type, Schema]] = {
    str: {"type": "string", "minLength": 1, "pattern": r"^\S(.*\S)?$"},
    int: {"type": "integer", "minimum": 0, "maximum": checks.LARGEST_NUMBER},
    date: {"type": "string", "pattern": f"^{_DAY}$", "description": "A day, as 2021-02-05."},
    PartialDate: {
        "type": "string",
        "pattern": rf"^([0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?)?|\[({_DAY})?\.\.({_DAY})?\])$",
        "description": "A day, month, year or range in EDTF (ISO 8601-2:2019): 2021-02-05, 2018-01, 2018, "
        "[2017-06-19..2017-06-22], [..2020-12-14], [2018-01-31..].",
    },
    Term: {
        "type": "string",
        "pattern": "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+D)?$",
        "description": "A duration of years, months and days (ISO 8601-1:2019), as P3Y.",
    },
}
# Fields whose texts and numbers have a narrower form than their type tells, by name.
_NARROWER: Final[dict[str, Schema]] = {
    "country": {"enum": sorted(COUNTRY_CODES)},
    "currency": {"type": "string", "pattern": f"^{checks.CURRENCY.pattern}$"},
    "host": _KEY,
    "key": _KEY,
    "lang": {"type": "string", "pattern": f"^{checks.LANGUAGE.pattern}$"},
    "ordinal": {**_FORMS[int], "minimum": 1},
    "organization": _KEY,
    "other_websites": _WEB_ADDRESS,
    "partner": _KEY,
    "source": _KEY,
    "sources": _KEY,
    "url": _WEB_ADDRESS,
    "website": _WEB_ADDRESS,
}


def schemas() -> dict[str, Schema]:
    """Make every schema, by file name."""
    lists: dict[str, Schema] = {member: _list_of(kind) for member, kind in MEMBERS.items()}
    head: dict[str, Schema] = {
        "revision": {**_FORMS[date], "description": "The day up to which sources were read."},
        "host": {**_KEY, "description": "The key of the organization whose register it is."},
    }
    register = {
        "$schema": DIALECT,
        "$id": "register.schema.json",
        "title": "A register of agreements",
        **_object(head | lists),
        "$defs": {kind.__name__: _record(kind) for kind in _records()},
    }
    return {
        "register.schema.json": register,
        "agreements.schema.json": _part("agreements", head, lists),
        "organizations.schema.json": _part("organizations", {}, lists),
        "sources.schema.json": _part("sources", {}, lists),
    }


def _part(member: str, head: dict[str, Schema], lists: dict[str, Schema]) -> Schema:
    """Make the schema of a bundled file, which holds a part of a register."""
    items = {"$ref": f"register.schema.json{lists[member]['items']['$ref']}"}
    return {
        "$schema": DIALECT,
        "$id": f"{member}.schema.json",
        "title": f"The {member} of a register",
        **_object({**head, member: {**lists[member], "items": items}}),
    }


def _records() -> list[type]:
    exported = (getattr(model, name) for name in model.__all__)
    return [kind for kind in exported if attrs.has(kind)]


def _record(kind: type) -> Schema:
    texts = _field_descriptions(kind)
    fields = attrs.fields(kind)
    summary = (inspect.getdoc(kind) or "").partition("\n")[0]
    properties = {field.name: {**_form(field.type, field.name), "description": texts[field.name]} for field in fields}
    return {"description": summary, **_object(properties)}


def _object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(kind: type) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}


def _form(kind: Any, field: str) -> Schema:
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return _list_of(item) if attrs.has(item) else {"type": "array", "items": _form(item, field)}
    if isinstance(kind, UnionType):
        (known,) = (option for option in get_args(kind) if option is not NoneType)
        return {"anyOf": [_form(known, field), {"type": "null"}]}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if field in _NARROWER:
        return _NARROWER[field]
    return _FORMS.get(kind) or {"$ref": f"#/$defs/{kind.__name__}"}


def _field_descriptions(kind: type) -> dict[str, str]:
    """Read the Attributes section of a class docstring."""
    doc = inspect.getdoc(kind) or ""
    section = doc.partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = re.findall(r"^    (\w+): (.*(?:\n        .*)*)", section, flags=re.MULTILINE)
    return {name: re.sub(r"\s+", " ", text).replace("`", "") for name, text in entries}


def texts() -> dict[str, str]:
    """Give the text of every schema file, by file name."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas().items()}


if __name__ == "__main__":
    for name, text in texts().items():
        (DATA / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}")
