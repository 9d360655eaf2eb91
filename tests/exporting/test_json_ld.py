"""Linked data: what the graph says, and what an expander makes of it."""

import json
from typing import Any, cast

import attrs
import pytest

from linkj_partners import Agreement, Organization, Register, bundled, exporting

PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
LINKJ = "urn:x-linkj-partners:vocabulary:"
HERE = "urn:x-linkj-partners:register:link-j:"


def graph(register: Register) -> dict[str, dict[str, Any]]:
    """Give the nodes of the graph by their identifiers."""
    nodes = cast("list[dict[str, Any]]", exporting.json_ld(register)["@graph"])
    assert len({node["@id"] for node in nodes}) == len(nodes)
    return {node["@id"]: node for node in nodes}


def test_agreement_has_its_parties_and_days(small_register: Register) -> None:
    """An agreement names host and partner, the signing day with its datatype, and its term."""
    node = graph(small_register)["register:agreement/lyon-cluster"]
    assert node["linkj:party"] == [
        {"@id": "register:organization/example-network"},
        {"@id": "register:organization/lyon-cluster"},
    ]
    assert node["linkj:signed"] == {"@value": "2022-05-09", "@type": "xsd:date"}
    assert node["schema:datePublished"] == {"@value": "2022-05-10", "@type": "xsd:date"}
    assert node["linkj:term"] == {"@value": "P3Y", "@type": "xsd:duration"}
    assert node["linkj:publishedTally"] == [
        {
            "@type": "prov:Entity",
            "linkj:total": 2,
            "linkj:overseas": 1,
            "linkj:phrase": "海外1団体を含む2団体",
            "prov:hadPrimarySource": {"@id": "register:source/example-post-1"},
        }
    ]


def test_uncertain_day_is_no_xsd_date(small_register: Register) -> None:
    """A range is an EDTF literal: no day is made up for it."""
    nodes = graph(small_register)
    assert nodes["register:agreement/some-city"]["linkj:signed"] == {
        "@value": "[2021-01-10..2021-02-20]",
        "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
    }
    assert nodes["register:organization/example-network"]["schema:foundingDate"]["@value"] == "2020-04"


def test_facts_have_their_sources_and_inferred_ones_are_marked(small_register: Register) -> None:
    """A field without an entry is stated by the record's sources; an inferred one says so and why."""
    nodes = graph(small_register)
    assert nodes["register:agreement/some-city#signed"] == {
        "@id": "register:agreement/some-city#signed",
        "@type": ["prov:Entity", "linkj:InferredFact"],
        "schema:about": {"@id": "register:agreement/some-city"},
        "linkj:field": "signed",
        "prov:hadPrimarySource": [{"@id": "register:source/example-post-2"}],
        "schema:comment": "during the winter exhibition",
    }
    stated = nodes["register:agreement/lyon-cluster#term"]
    assert stated["@type"] == ["prov:Entity", "linkj:StatedFact"]
    assert stated["prov:hadPrimarySource"] == [{"@id": "register:source/example-post-1"}]
    assert "schema:comment" not in stated


def test_fact_without_a_source_claims_none(small_register: Register) -> None:
    """An inference that rests on no source names none."""
    city = small_register["some-city"]
    bare = attrs.evolve(city, provenance=(attrs.evolve(city.provenance[0], sources=()),))
    fact = graph(attrs.evolve(small_register, agreements=[bare]))["register:agreement/some-city#signed"]
    assert "prov:hadPrimarySource" not in fact


def test_what_is_not_known_is_not_said(small_register: Register) -> None:
    """A field that holds nothing has neither a property nor a fact."""
    nodes = graph(small_register)
    unknown = nodes["register:agreement/unidentified"]
    assert unknown["linkj:party"] == [{"@id": "register:organization/example-network"}]
    assert not {"schema:datePublished", "schema:genre", "linkj:term"} & set(unknown)
    assert "register:agreement/unidentified#term" not in nodes


def test_names_are_told_apart_by_language_and_kind() -> None:
    """Official names are names and others alternate ones, each with its language."""
    host = graph(bundled())["register:organization/link-j"]
    assert {"@value": "Life Science Innovation Network Japan", "@language": "en"} in host["schema:name"]
    assert {"@value": "LINK-J", "@language": "en"} in host["schema:alternateName"]


def test_figures_keep_their_hedge() -> None:
    """A published figure has its number, unit, hedge and printed phrase; money its currency."""
    figures = graph(bundled())["register:organization/medicen-paris-region"]["linkj:figure"]
    money = next(figure for figure in figures if figure["schema:value"] == 21_000_000_000)
    assert (money["linkj:qualifier"], money["linkj:currency"], money["linkj:phrase"]) == (
        "nearly",
        "EUR",
        "210億ユーロに迫る",
    )


def test_parts_have_addresses_of_their_own() -> None:
    """How a part of a field is known is told of that part, in characters that an IRI can have."""
    fact = graph(bundled())["register:agreement/medicen-paris-region#representatives/1/names/2"]
    assert fact["linkj:field"] == "representatives[1].names[2]"


def test_pyld_expands_it_without_a_network() -> None:
    """Every term is expanded, none is dropped, and no context is fetched."""
    jsonld: Any = pytest.importorskip("pyld.jsonld")
    document = exporting.json_ld(bundled())

    expanded = jsonld.expand(document, {"documentLoader": pytest.fail})
    assert len(expanded) == len(cast("list[object]", document["@graph"]))
    nodes = {node["@id"]: node for node in expanded}
    fact = nodes[f"{HERE}agreement/royal-danish-embassy#signed"]
    assert fact["@type"] == [f"{PROV}Entity", f"{LINKJ}InferredFact"]
    assert fact[f"{PROV}hadPrimarySource"] == [{"@id": f"{HERE}source/link-j-danish-release"}]
    assert nodes[f"{HERE}agreement/ucla"][f"{LINKJ}signed"] == [
        {"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2019-06-03"}
    ]
    predicates = {name for node in expanded for name in node if not name.startswith("@")}
    assert all(name.startswith((SCHEMA, PROV, LINKJ)) for name in predicates)
    flattened = jsonld.flatten(document, None, {"documentLoader": pytest.fail})
    assert {node["@id"] for node in flattened} >= set(nodes)


def test_pyld_makes_statements_of_it() -> None:
    """Inferred facts are found by asking the RDF statements for their class."""
    jsonld: Any = pytest.importorskip("pyld.jsonld")
    statements = jsonld.to_rdf(exporting.json_ld(bundled()), {"format": "application/n-quads"}).splitlines()
    inferred = [line for line in statements if line.endswith(f"<{LINKJ}InferredFact> .")]
    records: tuple[Organization | Agreement, ...] = (*bundled().organizations, *bundled().agreements)
    entries = [entry.basis.value for record in records for entry in record.provenance]
    assert len(inferred) == entries.count("inferred") > 0


def test_document_is_made_anew(small_register: Register) -> None:
    """A document that is changed changes nothing in the next one."""
    cast("dict[str, object]", exporting.json_ld(small_register)["@context"]).clear()
    assert json.dumps(exporting.json_ld(small_register)["@context"]) != "{}"
