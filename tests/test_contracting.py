"""Open Contracting: what a release says, held against the published JSON Schema."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from linkj_partners import Convention, PartialDate, Register, Term, bundled, exporting, testing

SCHEMAS = Path(__file__).parent / "data" / "ocds"
REGISTERS = testing.registers(
    min_size=1, max_size=3, signed=testing.partial_dates(earliest=testing.FIRST_DAY, open_ended=True)
)


def schema(name: str) -> dict[str, Any]:
    """Read one of the published schemas."""
    read: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return read


RELEASE = schema("release-schema.json")
REGISTRY: Any = Registry
RELEASES = REGISTRY().with_resource(RELEASE["id"], Resource.from_contents(RELEASE, default_specification=DRAFT4))
VALIDATOR: Any = Draft4Validator(schema("release-package-schema.json"), registry=RELEASES)


def problems(package: dict[str, object]) -> list[str]:
    """List what the schema does not allow in a package."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(package)]


def releases(register: Register, **options: Any) -> dict[str, dict[str, Any]]:
    """Give the releases of a register by the key of their agreement."""
    package: dict[str, Any] = exporting.ocds(register, **options)
    return {release["contracts"][0]["id"]: release for release in package["releases"]}


def test_schema_takes_the_bundled_register() -> None:
    """The package of the bundled register is what the schema of OCDS 1.1.5 asks for."""
    assert problems(exporting.ocds(bundled())) == []


def test_schema_would_find_a_mistake() -> None:
    """A release without its identifier, and a contract with a wrong type, are found."""
    package: dict[str, Any] = exporting.ocds(bundled())
    del package["releases"][0]["ocid"]
    package["releases"][1]["contracts"][0]["period"] = {"startDate": 2021}
    assert problems(package) == [
        "$.releases[0]: 'ocid' is a required property",
        "$.releases[1].contracts[0].period.startDate: 2021 is not of type 'string', 'null'",
    ]


@settings(max_examples=10)  # the schema is a large one
@given(REGISTERS)
def test_schema_takes_any_register(register: Register) -> None:
    """So is the package of any register that has an agreement."""
    package: dict[str, Any] = exporting.ocds(register)
    assert problems(package) == []
    for release in package["releases"]:
        contract = release["contracts"][0]
        days = [contract.get("dateSigned"), *contract.get("period", {}).values()]
        assert all(datetime.fromisoformat(day).tzinfo is not None for day in days if day is not None)
        assert contract["awardID"] in {award["id"] for award in release["awards"]}


def test_known_day_and_term(small_register: Register) -> None:
    """A known signing is signed on that day, and its term runs to its last day, under the convention that is named."""
    contract = releases(small_register)["lyon-cluster"]["contracts"][0]
    assert contract["dateSigned"] == "2022-05-09T23:59:59Z"
    assert contract["period"] == {"startDate": "2022-05-09T00:00:00Z", "endDate": "2025-05-09T23:59:59Z"}
    inclusive = releases(small_register, convention=Convention.JP_CIVIL_CODE_INCLUSIVE)["lyon-cluster"]["contracts"][0]
    assert inclusive["period"]["endDate"] == "2025-05-08T23:59:59Z"
    assert inclusive["description"] == (
        "Signed 2022-05-09 (EDTF), as stated. Published term P3Y. Last day under JP_CIVIL_CODE_INCLUSIVE "
        f"({Convention.JP_CIVIL_CODE_INCLUSIVE.rule.article}), an assumption unless its law is named."
    )
    assert inclusive["documents"] == [
        {
            "id": "example-post-1",
            "title": "Two partners",
            "description": "Example Network",
            "language": "ja",
            "url": "https://example.org/news/1",
            "datePublished": "2022-05-10T23:59:59Z",
        }
    ]


def test_parties(small_register: Register) -> None:
    """The host and the partner are parties in roles of ours, for the standard has none for them."""
    release = releases(small_register, ocid_prefix="ocds-abc123")["lyon-cluster"]
    assert release["ocid"] == "ocds-abc123-lyon-cluster"
    assert [(party["id"], party["roles"]) for party in release["parties"]] == [
        ("example-network", ["host"]),
        ("lyon-cluster", ["partner"]),
    ]
    assert release["parties"][0]["address"] == {"locality": "Chuo-ku, Tokyo"}
    assert release["parties"][0]["details"] == {"kind": "network", "country": "JP", "seatCountry": "JP"}


def test_uncertain_day_has_no_date(small_register: Register) -> None:
    """A range is told in words and is no ``dateSigned``, however long the term is."""
    city = attrs.evolve(small_register["some-city"], term=Term(years=1))
    contract = releases(attrs.evolve(small_register, agreements=[city]))["some-city"]["contracts"][0]
    assert not {"dateSigned", "period"} & set(contract)
    assert contract["description"] == "Signed [2021-01-10..2021-02-20] (EDTF), as inferred. Published term P1Y."


def test_unidentified_partner(small_register: Register) -> None:
    """An agreement that is known only by count has the host as its only party and its key for a title."""
    release = releases(small_register)["unidentified"]
    assert [party["id"] for party in release["parties"]] == ["example-network"]
    assert release["contracts"][0]["title"] == "unidentified"


def test_term_past_the_last_year_has_no_period(small_register: Register) -> None:
    """A last day that cannot be written leaves the period out."""
    lyon = attrs.evolve(
        small_register["lyon-cluster"], signed=PartialDate.parse("2022-05-09"), term=Term(years=9000), tallies=()
    )
    contract = releases(attrs.evolve(small_register, agreements=[lyon]))["lyon-cluster"]["contracts"][0]
    assert ("dateSigned" in contract, "period" in contract) == (True, False)


def test_wrong_convention_is_told() -> None:
    """The name of a convention is none."""
    with pytest.raises(TypeError, match="give a Convention"):
        exporting.ocds(bundled(), "JP_CIVIL_CODE")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
