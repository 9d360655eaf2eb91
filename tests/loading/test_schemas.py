"""The JSON Schemas: the same as the model says, and right for the data."""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from linkj_partners import Register
from linkj_partners.errors import InvalidDataError
from linkj_partners.loading._converter import structure, unstructure
from make_schemas import DATA, FILES, schemas, texts

FULL_REGISTER = Path(__file__).parents[1] / "data" / "full_register.json"
MINIMAL = {
    "revision": "2026-04-01",
    "host": "our-university",
    "organizations": [{"key": "our-university", "names": [{"text": "Our University", "lang": "en"}]}],
    "agreements": [{"key": "first", "signed": "2021-04-01"}],
}


@pytest.fixture
def document() -> dict[str, Any]:
    """The JSON document of the full register, to be broken."""
    parsed: dict[str, Any] = json.loads(FULL_REGISTER.read_text(encoding="utf-8"))
    return parsed


def complaints(name: str, document: Any) -> list[str]:
    """Hold a document against a shipped schema, with references between the shipped files resolved."""
    return [error.message for error in validator(name).iter_errors(document)]


@cache
def validator(name: str) -> Any:
    """Return what holds documents against a shipped schema."""
    shipped = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in DATA.glob("*.schema.json")}
    resources = [(file, Resource.from_contents(schema)) for file, schema in shipped.items()]
    registry: Any = cast("Any", Registry)().with_resources(resources)
    return Draft202012Validator(shipped[name], registry=registry)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_shipped_schema_is_the_models(name: str) -> None:
    """The file is what the model makes: run tools/make_schemas.py after changing the model."""
    assert (DATA / name).read_text(encoding="utf-8") == texts()[name]


def test_no_other_schema_is_shipped() -> None:
    """Every schema file comes from the model."""
    assert {path.name for path in DATA.glob("*.schema.json")} == set(schemas())


@pytest.mark.parametrize("name", sorted(schemas()))
def test_schema_is_a_schema(name: str) -> None:
    """Each file is a valid JSON Schema of draft 2020-12."""
    Draft202012Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("name", FILES)
def test_bundled_file_fits_its_schema(name: str) -> None:
    """The shipped data fit the shipped schemas, and each file holds what it says."""
    document = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    assert complaints(f"{name}.schema.json", document) == []
    assert tuple(document) == FILES[name]


def test_documents_fit_the_register_schema(
    full_register: Register, small_register: Register, document: dict[str, Any]
) -> None:
    """What dump writes fits the schema of one document, and so does what people write, with and without defaults."""
    for written in (unstructure(full_register), unstructure(small_register), document, MINIMAL):
        assert complaints("register.schema.json", written) == []


def test_defaults_may_be_written() -> None:
    """An explicit null, empty list or false says the same as leaving the key out, to both."""
    agreement: dict[str, object] = {
        "key": "first",
        "signed": "2021-04-01",
        "partners": [],
        "term": None,
        "open_ended": False,
    }
    written: dict[str, object] = {**MINIMAL, "people": [], "agreements": [agreement]}
    assert complaints("register.schema.json", written) == []
    assert structure(written) == structure(MINIMAL)


@pytest.mark.parametrize(
    ("part", "key"),
    [
        (("agreements", 0), "key"),
        (("agreements", 0), "signed"),
        (("organizations", 0), "names"),
        ((), "host"),
        ((), "agreements"),
    ],
)
def test_required_keys_are_required(document: dict[str, Any], part: tuple[str | int, ...], key: str) -> None:
    """Keys without a default cannot be left out, for either."""
    held: Any = document
    for step in part:
        held = held[step]
    del held[key]
    assert complaints("register.schema.json", document) != []
    with pytest.raises(InvalidDataError):
        structure(document)


@pytest.mark.parametrize(
    "path",
    [
        ("agreements", 1, "positions", 0, "ordinal"),
        ("agreements", 1, "signed"),
        ("agreements", 1, "term"),
        ("agreements", 1, "counted_as"),
        ("agreements", 1, "sources"),
        ("agreements", 1, "partners"),
        ("agreements", 1, "key"),
        ("agreements", 1, "purpose", 0),
        ("agreements", 1, "purpose", 0, "en"),
        ("agreements", 1, "representatives", 0, "person"),
        ("agreements", 2, "renewal"),
        ("agreements", 2, "renewal", "every"),
        ("agreements", 2, "renewal", "at_most"),
        ("agreements", 3, "last_day"),
        ("agreements", 4, "renews"),
        ("organizations", 2, "country"),
        ("organizations", 2, "seat"),
        ("organizations", 0, "parent"),
        ("organizations", 0, "website"),
        ("organizations", 0, "other_websites", 0),
        ("organizations", 0, "figures", 0, "value"),
        ("organizations", 0, "names"),
        ("organizations", 0, "names", 0, "lang"),
        ("people", 0, "names"),
        ("series", 0, "names"),
        ("series", 0, "key"),
        ("sources", 0, "kind"),
        ("sources", 0, "published"),
        ("sources", 0, "url"),
        ("revision",),
        ("host",),
    ],
)
@pytest.mark.parametrize("wrong", [True, 1.5, -1, "", " x", "x ", {}, {"x": 1}, [[]]])
def test_schema_and_loader_agree(document: dict[str, Any], path: tuple[str | int, ...], wrong: object) -> None:
    """What the schema refuses at a place, the loader refuses too, and the other way round."""
    *parents, last = path
    part: Any = document
    for step in parents:
        part = part[step]
    part[last] = wrong
    assert not validator("register.schema.json").is_valid(document)
    with pytest.raises(InvalidDataError):
        structure(document)


@pytest.mark.parametrize("wrong", [0, 1, "true", None])
def test_flags_are_flags(document: dict[str, Any], wrong: object) -> None:
    """A flag is true or false, for both."""
    document["agreements"][3]["open_ended"] = wrong
    assert complaints("register.schema.json", document) != []
    with pytest.raises(InvalidDataError):
        structure(document)


@pytest.mark.parametrize(
    "wrong", ['https://e.org/a"b', "https://e.org/a b", "ftp://e.org/", "https://", "https://e.org/%zz"]
)
def test_addresses_are_addresses(document: dict[str, Any], wrong: str) -> None:
    """A web address is one by RFC 3986, for both."""
    document["sources"][0]["url"] = wrong
    assert complaints("register.schema.json", document) != []
    with pytest.raises(InvalidDataError):
        structure(document)
