"""Write the JSON Schemas that ship with the data, from the model: `python tools/make_schemas.py`.

The model is the one place where the form of the data is written down. A test makes the schemas again and compares, so
that the two cannot drift apart.
"""

import inspect
import json
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from linkj_partners import Register, Text
from linkj_partners import _checks as checks
from linkj_partners.dates import PartialDate
from linkj_partners.exporting._model_fields import MEMBERS, Field, descriptions, fields_of, is_record
from linkj_partners.terms import Term

Schema: TypeAlias = dict[str, Any]

DATA: Final = Path(__file__).parent.parent / "src" / "linkj_partners" / "data"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# The bundled files, and the members of a register that each holds.
FILES: Final = {
    "agreements": ("revision", "host", "series", "agreements"),
    "organizations": ("organizations",),
    "people": ("people",),
    "sources": ("sources",),
}


def _matching(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


def _web_address() -> str:
    """Return the pattern of web addresses without the white space and comments that Python allows in it."""
    lines = checks.WEB_ADDRESS.source.splitlines()
    return "".join(line.partition("  # ")[0].strip() for line in lines).replace(r"\#", "#")


_TEXT: Final[Schema] = {"type": "string", "minLength": 1, "pattern": r"^\S(?:.*\S)?$"}
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_BY_CHECK: Final[dict[checks.Check | None, Schema]] = {
    checks.key: _matching(checks.KEY.pattern),
    checks.language_tag: _matching(checks.LANGUAGE.pattern),
    checks.currency_code: _matching(checks.CURRENCY.pattern),
    checks.web_address: _matching(_web_address()),
    checks.country_code: {"enum": sorted(checks.COUNTRY_CODES)},
    checks.text: _TEXT,
}
_BY_TYPE: Final[dict[type, Schema]] = {
    bool: {"type": "boolean"},
    date: {**_matching(_DAY), "description": "A day, as 2021-02-05."},
    PartialDate: {
        **_matching(rf"[0-9]{{4}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?|\[(?:{_DAY})?\.\.(?:{_DAY})?\]"),
        "description": "A day, month, year or range in EDTF (ISO 8601-2:2019): 2021-02-05, 2018-01, 2018, "
        "[2017-06-19..2017-06-22], [..2020-12-14], [2018-01-31..].",
    },
    Term: {
        **_matching("P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"),
        "description": "A duration of years, months and days (ISO 8601-1:2019), as P3Y.",
    },
    Text: {
        "type": "object",
        "propertyNames": {"pattern": f"^(?:{checks.LANGUAGE.pattern})$"},
        "additionalProperties": _TEXT,
        "minProperties": 1,
        "description": 'A text by language, with BCP 47 tags: {"en": …, "ja": …}.',
    },
}


def schemas() -> dict[str, Schema]:
    """Return every schema, by file name."""
    texts = descriptions(Register) | {"host": "The key of the organization whose register it is."}
    fields = attrs.fields(Register)
    members: dict[str, Schema] = {
        "revision": {**_BY_TYPE[date], "description": texts["revision"]},
        "host": {**_BY_CHECK[checks.key], "description": texts["host"]},
        **{name: {**_list_of(kind), "description": texts[name]} for name, kind in MEMBERS.items()},
    }
    order = [field.alias or field.name for field in fields if field.init]
    required = [field.alias or field.name for field in fields if field.init and field.default is attrs.NOTHING]
    register = {
        "$schema": DIALECT,
        "$id": "register.schema.json",
        "title": "A register of agreements",
        **_object({name: members[name] for name in order}, required),
        "$defs": {kind.__name__: _record(kind) for kind in _records()},
    }
    parts = {f"{name}.schema.json": _part(name, held, members) for name, held in FILES.items()}
    return {"register.schema.json": register, **parts}


def _part(name: str, held: tuple[str, ...], members: dict[str, Schema]) -> Schema:
    """Return the schema of a bundled file, which holds a part of a register."""
    return {
        "$schema": DIALECT,
        "$id": f"{name}.schema.json",
        "title": f"The {name} of a register",
        **_object({member: _elsewhere(members[member]) for member in held}, list(held)),
    }


def _elsewhere(member: Schema) -> Schema:
    """Let a list refer to the records that the schema of the register defines."""
    if "items" not in member:
        return member
    return {**member, "items": {"$ref": f"register.schema.json{member['items']['$ref']}"}}


def _records() -> list[type]:
    """Return the class of every record of a register, those inside others too."""
    found = list(MEMBERS.values())
    for kind in found:
        found += [field.kind for field in fields_of(kind) if is_record(field.kind) and field.kind not in found]
    return found


def _record(kind: type) -> Schema:
    fields = fields_of(kind)
    properties = {field.name: {**_form(kind, field), "description": field.description} for field in fields}
    required = [field.name for field in fields if not field.has_default]
    return {"description": (inspect.getdoc(kind) or "").partition("\n")[0], **_object(properties, required)}


def _object(properties: dict[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list_of(kind: type) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}


def _form(record: type, field: Field) -> Schema:
    """Return the form of a field: of a value, of a list, or of either and null."""
    value = _value(record, field)
    if field.is_list:
        return {"type": "array", "items": value, **({} if field.has_default else {"minItems": 1})}
    return {"anyOf": [value, {"type": "null"}]} if field.is_optional else value


def _value(record: type, field: Field) -> Schema:
    kind: Any = field.kind
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    if kind is int:
        lowest, highest = _bounds(attrs.fields_dict(record)[field.name].validator)
        return {"type": "integer", "minimum": lowest, "maximum": highest}
    return _BY_CHECK.get(field.check) or _BY_TYPE.get(kind) or {"$ref": f"#/$defs/{kind.__name__}"}


def _bounds(check: Any) -> tuple[int, int]:
    """Return the bounds of a check of a whole number, or of the check inside it."""
    kept = inspect.getclosurevars(check).nonlocals
    return (kept["lowest"], kept["highest"]) if "lowest" in kept else _bounds(kept["inner"])


def texts() -> dict[str, str]:
    """Return the text of every schema file, by file name."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas().items()}


if __name__ == "__main__":
    for name, text in texts().items():
        (DATA / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {name}")
