"""The JSON Schemas: the same as the model says, and right for the data."""

import json
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from linkj_partners import Register, bundled
from linkj_partners.errors import InvalidDataError
from linkj_partners.loading._converter import structure, unstructure
from make_schemas import DATA, schemas, texts


def complaints(name: str, document: Any) -> list[str]:
    """Hold a document against a shipped schema, with references between the shipped files resolved."""
    shipped = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in DATA.glob("*.schema.json")}
    resources = [(file, Resource.from_contents(schema)) for file, schema in shipped.items()]
    registry: Any = cast("Any", Registry)().with_resources(resources)
    validator: Any = Draft202012Validator(shipped[name], registry=registry)
    return [error.message for error in validator.iter_errors(document)]


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


@pytest.mark.parametrize("member", ["agreements", "organizations", "sources"])
def test_bundled_file_fits_its_schema(member: str) -> None:
    """The shipped data fit the shipped schemas."""
    document = json.loads((DATA / f"{member}.json").read_text(encoding="utf-8"))
    assert complaints(f"{member}.schema.json", document) == []


def test_documents_fit_the_register_schema(small_register: Register) -> None:
    """What dump writes fits the schema of one document."""
    for register in (bundled(), small_register):
        assert complaints("register.schema.json", unstructure(register)) == []


@pytest.mark.parametrize(
    "path",
    [
        ("agreements", 1, "positions", 0, "ordinal"),
        ("agreements", 1, "signed"),
        ("agreements", 1, "term"),
        ("agreements", 1, "counted_as"),
        ("agreements", 1, "sources"),
        ("agreements", 1, "key"),
        ("organizations", 1, "country"),
        ("organizations", 1, "seat"),
        ("organizations", 0, "website"),
        ("organizations", 0, "figures", 0, "value"),
        ("organizations", 0, "names", 0, "lang"),
        ("sources", 0, "kind"),
        ("sources", 0, "published"),
        ("revision",),
        ("host",),
    ],
)
@pytest.mark.parametrize("wrong", [True, 1.5, -1, "", " x", "A b", {}, {"x": 1}, [[]]])
def test_schema_and_loader_agree(document: dict[str, Any], path: tuple[str | int, ...], wrong: object) -> None:
    """What the schema refuses at a place, the loader refuses too, and the other way round."""
    *parents, last = path
    part: Any = document
    for step in parents:
        part = part[step]
    part[last] = wrong
    assert complaints("register.schema.json", document) != []
    with pytest.raises(InvalidDataError):
        structure(document)
