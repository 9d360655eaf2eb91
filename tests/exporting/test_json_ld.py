"""Linked data: what the graph says, and what an expander makes of it."""

import json
from typing import Any, cast

import attrs
import pytest

from linkj_partners import Agreement, Organization, PartialDate, Person, Register, Text, errors, exporting
from linkj_partners import _checks as checks
from linkj_partners.model import _fields

PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
LINKJ = "urn:x-linkj-partners:vocabulary:"
HERE = "urn:x-linkj-partners:register:bay-network:"


@attrs.frozen(kw_only=True, order=False)
class Wider(Agreement):  # type: ignore[misc] # pyright: ignore[reportGeneralTypeIssues]
    """An agreement with a field that the model does not have."""

    first_page: tuple[Text, ...] = _fields.several(checks.one_of(Text))


def graph(register: Register) -> dict[str, dict[str, Any]]:
    """Return the nodes of the graph by their identifiers."""
    nodes = cast("list[dict[str, Any]]", exporting.json_ld(register)["@graph"])
    assert len({node["@id"] for node in nodes}) == len(nodes)
    return {node["@id"]: node for node in nodes}


def records_of(register: Register) -> tuple[Organization | Person | Agreement, ...]:
    """Return the records that say how their fields are known."""
    return (*register.organizations, *register.people, *register.agreements)


class TestNodes:
    """What a node says."""

    def test_agreement(self, full_register: Register) -> None:
        """What an agreement holds is at its node: texts as language maps, lists in order, days with types."""
        node = graph(full_register)["register:agreement/lyon-cluster"]
        assert node == {
            "@id": "register:agreement/lyon-cluster",
            "@type": ["prov:Entity", "schema:CreativeWork"],
            "schema:identifier": "lyon-cluster",
            "schema:isPartOf": {"@id": "register:"},
            "linkj:partners": {"@list": [{"@id": "register:organization/lyon-cluster"}]},
            "linkj:countedAs": "overseas",
            "linkj:instrument": "mou",
            "linkj:signed": {"@value": "2022-05-09", "@type": "xsd:date"},
            "schema:datePublished": {"@value": "2022-05-10", "@type": "xsd:date"},
            "linkj:term": {"@value": "P3Y", "@type": "xsd:duration"},
            "linkj:termPhrase": "今後3年間",
            "linkj:positions": {
                "@list": [
                    {
                        "@type": "linkj:Position",
                        "linkj:series": {"@id": "register:series/partners"},
                        "linkj:ordinal": 2,
                        "linkj:phrase": "2例目",
                        "prov:hadPrimarySource": {"@id": "register:source/bay-news-1"},
                    }
                ]
            },
            "linkj:tallies": {
                "@list": [
                    {
                        "@type": "linkj:PublishedTally",
                        "linkj:total": 2,
                        "linkj:overseas": 1,
                        "linkj:domestic": 1,
                        "linkj:countries": 2,
                        "linkj:qualifier": "exactly",
                        "linkj:phrase": "海外1団体を含む2団体",
                        "prov:hadPrimarySource": {"@id": "register:source/bay-news-1"},
                    },
                    {"@type": "linkj:PublishedTally", "linkj:total": 2, "linkj:qualifier": "at_least"},
                ]
            },
            "linkj:representatives": {
                "@list": [
                    {
                        "@type": "linkj:Representative",
                        "linkj:person": {"@id": "register:person/hana-yamada"},
                        "schema:affiliation": {"@id": "register:organization/bay-network"},
                        "linkj:role": "pictured",
                        "schema:jobTitle": {"en": "President", "ja": "理事長"},
                    },
                    {
                        "@type": "linkj:Representative",
                        "linkj:person": {"@id": "register:person/jo-martin"},
                        "schema:affiliation": {"@id": "register:organization/lyon-cluster"},
                        "linkj:role": "head",
                    },
                ]
            },
            "schema:about": {
                "@list": [{"schema:name": {"en": "joint events", "ja": "共同の催し"}}, {"schema:name": {"ja": "交流"}}]
            },
            "linkj:activities": {"@list": [{"schema:name": {"en": "exchange", "ja": "人の往来"}}]},
            "linkj:framework": {"@list": [{"schema:name": {"en": "treaty of friendship", "ja": "友好条約"}}]},
            "linkj:notes": {"@list": [{"schema:name": {"en": "signed online"}}]},
            "prov:hadPrimarySource": [{"@id": "register:source/bay-news-1"}],
        }

    def test_ends_and_renewals(self, full_register: Register) -> None:
        """Stated ends, renewals and what an agreement renews are said, and a flag that is not set is not."""
        nodes = graph(full_register)
        joint = nodes["register:agreement/joint-lab"]
        assert joint["linkj:inForceFrom"] == {"@value": "2023-04-01", "@type": "xsd:date"}
        assert joint["linkj:lastDay"] == {"@value": "2024-03-31", "@type": "xsd:date"}
        assert joint["linkj:renewal"] == {
            "@type": "linkj:Renewal",
            "linkj:automatic": True,
            "linkj:every": {"@value": "P1Y", "@type": "xsd:duration"},
            "linkj:notice": {"@value": "P3M", "@type": "xsd:duration"},
            "linkj:atMost": 5,
        }
        assert "linkj:openEnded" not in joint
        assert nodes["register:agreement/nordic-embassy"]["linkj:openEnded"] is True
        assert nodes["register:agreement/unnamed"]["linkj:renewal"]["linkj:automatic"] is False
        later = nodes["register:agreement/lyon-cluster-2"]
        assert later["linkj:renews"] == {"@id": "register:agreement/lyon-cluster"}
        assert later["linkj:ended"] == {"@value": "2025-12-31", "@type": "xsd:date"}

    @pytest.mark.parametrize("text", ["[2022-05-09..2022-05-09]", "2022-05", "[..2022-05-09]", "2022"])
    def test_what_is_not_a_plain_day_is_edtf(self, full_register: Register, text: str) -> None:
        """A range, even of one day, a month and a year are EDTF literals: no xsd:date is ill-typed."""
        city = attrs.evolve(full_register["some-city"], signed=PartialDate.parse(text))
        node = graph(attrs.evolve(full_register, agreements=[city]))["register:agreement/some-city"]
        assert node["linkj:signed"] == {"@value": text, "@type": EDTF}

    def test_organization(self, full_register: Register) -> None:
        """Official names are names and others alternate ones; the list has their kinds."""
        node = graph(full_register)["register:organization/bay-network"]
        assert node["@type"] == ["prov:Agent", "schema:Organization"]
        assert node["schema:name"] == {"en": ["Bay Network"], "ja": ["ベイ・ネットワーク"]}
        assert node["schema:alternateName"] == {"en": ["BN"]}
        assert node["linkj:names"]["@list"][2] == {
            "@type": "linkj:Name",
            "linkj:text": "BN",
            "linkj:lang": "en",
            "linkj:kind": "acronym",
        }
        assert node["schema:url"] == {"@id": "https://bay.example/"}
        assert node["schema:address"]["@type"] == ["schema:PostalAddress"]
        assert node["linkj:parent"] == {"en": "Bay Foundation", "ja": "ベイ財団"}
        figures = node["linkj:figures"]["@list"]
        assert [(each["schema:value"], each["linkj:qualifier"]) for each in figures] == [
            *((200, "over"), (3000000, "about")),
        ]
        lyon = graph(full_register)["register:organization/some-city"]
        assert lyon["@type"] == ["prov:Agent", "schema:GovernmentOrganization"]

    def test_person_source_series_and_register(self, full_register: Register) -> None:
        """People, sources and series are nodes, and the register has the order of its series."""
        nodes = graph(full_register)
        assert nodes["register:person/jo-martin"]["schema:name"] == {"fr": ["Jo Martin"]}
        source = nodes["register:source/bay-news-1"]
        assert (source["schema:headline"], source["schema:inLanguage"]) == ("三者の連携", "ja")
        assert nodes["register:source/city-paper"]["@type"] == ["prov:Entity", "schema:Report"]
        assert nodes["register:series/municipalities"]["linkj:kinds"] == {"@list": ["local_government", "government"]}
        assert nodes["register:"]["linkj:series"] == {
            "@list": [{"@id": f"register:series/{key}"} for key in ("partners", "municipalities", "partners-abroad")]
        }
        assert nodes["register:"]["schema:about"] == {"@id": "register:organization/bay-network"}

    def test_new_field_of_the_model_is_said(self, full_register: Register) -> None:
        """A field that is added to the model is a property of our own, and its texts are language maps."""
        city = full_register["some-city"]
        facts = {field.name: getattr(city, field.name) for field in attrs.fields(Agreement)}
        wider = Wider(**facts, first_page=(Text({"en": "Onward"}),))
        nodes = graph(attrs.evolve(full_register, agreements=[wider]))
        assert nodes["register:agreement/some-city"]["linkj:firstPage"] == {
            "@list": [{"schema:name": {"en": "Onward"}}]
        }
        assert nodes["register:agreement/some-city#first_page"]["linkj:field"] == "first_page"


class TestFacts:
    """How each fact is known."""

    def test_inferred(self, full_register: Register) -> None:
        """An inferred fact says so and why."""
        assert graph(full_register)["register:agreement/some-city#signed"] == {
            "@id": "register:agreement/some-city#signed",
            "@type": ["prov:Entity", "linkj:InferredFact"],
            "schema:about": {"@id": "register:agreement/some-city"},
            "linkj:field": "signed",
            "prov:hadPrimarySource": [{"@id": "register:source/city-paper"}, {"@id": "register:source/bay-news-2"}],
            "schema:comment": "during the winter exhibition",
        }

    def test_stated_and_unsourced(self, full_register: Register) -> None:
        """A field without an entry is stated by the record's sources; without these it is unsourced."""
        nodes = graph(full_register)
        stated, bare = (nodes[f"register:agreement/{key}"] for key in ("joint-lab#renewal", "nordic-embassy#signed"))
        assert (stated["@type"][1], stated["prov:hadPrimarySource"]) == (
            *("linkj:StatedFact", [{"@id": "register:source/bay-news-1"}]),
        )
        assert "schema:comment" not in stated
        assert bare["@type"][1] == "linkj:UnsourcedFact"
        assert "prov:hadPrimarySource" not in bare

    def test_parts_have_addresses(self, full_register: Register) -> None:
        """How a part of a field is known is said of that part, in characters that an IRI can have."""
        nodes = graph(full_register)
        title = nodes["register:agreement/lyon-cluster#representatives/0/title/en"]
        assert (title["linkj:field"], title["schema:comment"]) == ("representatives[0].title.en", "translated")
        assert nodes["register:person/hana-yamada#names/1"]["@type"][1] == "linkj:InferredFact"

    def test_what_is_not_known_is_not_said(self, full_register: Register) -> None:
        """A field that holds nothing has neither a property nor a fact."""
        nodes = graph(full_register)
        unnamed = nodes["register:agreement/unnamed"]
        assert not {"linkj:partners", "schema:datePublished", "linkj:instrument", "linkj:term"} & set(unnamed)
        assert "register:agreement/unnamed#term" not in nodes
        assert "register:agreement/unnamed#open_ended" not in nodes


class TestReaders:
    """What other software makes of the document."""

    def test_expanded_without_a_network(self, full_register: Register) -> None:
        """Every term is expanded, none is dropped, and no context is fetched."""
        jsonld: Any = pytest.importorskip("pyld.jsonld")
        document = exporting.json_ld(full_register)
        expanded = jsonld.expand(document, {"documentLoader": pytest.fail})
        assert len(expanded) == len(cast("list[object]", document["@graph"]))
        nodes = {node["@id"]: node for node in expanded}
        lyon = nodes[f"{HERE}agreement/lyon-cluster"]
        assert lyon[f"{LINKJ}signed"] == [{"@type": XSD_DATE, "@value": "2022-05-09"}]
        [purposes] = lyon[f"{SCHEMA}about"]
        assert purposes["@list"][0][f"{SCHEMA}name"] == [
            {"@language": "en", "@value": "joint events"},
            {"@language": "ja", "@value": "共同の催し"},
        ]
        [representatives] = lyon[f"{LINKJ}representatives"]
        assert {"@language": "ja", "@value": "理事長"} in representatives["@list"][0][f"{SCHEMA}jobTitle"]
        fact = nodes[f"{HERE}agreement/some-city#signed"]
        assert fact["@type"] == [f"{PROV}Entity", f"{LINKJ}InferredFact"]
        predicates = {name for node in expanded for name in node if not name.startswith("@")}
        assert all(name.startswith((SCHEMA, PROV, LINKJ)) for name in predicates)
        flattened = jsonld.flatten(document, None, {"documentLoader": pytest.fail})
        assert {node["@id"] for node in flattened} >= set(nodes)

    def test_statements(self, full_register: Register) -> None:
        """Inferred facts are found by asking the RDF statements for their class, and days have types that fit."""
        jsonld: Any = pytest.importorskip("pyld.jsonld")
        options = {"format": "application/n-quads"}
        statements = jsonld.to_rdf(exporting.json_ld(full_register), options).splitlines()
        inferred = [line for line in statements if line.endswith(f"<{LINKJ}InferredFact> .")]
        entries = [entry.basis.value for record in records_of(full_register) for entry in record.provenance]
        assert len(inferred) == entries.count("inferred") == 4
        days = [line.partition('"')[2].partition('"')[0] for line in statements if f"^^<{XSD_DATE}>" in line]
        assert len(set(days)) == 9
        assert all(PartialDate.parse(day).earliest.isoformat() == day for day in days)


def test_document_is_built_anew(small_register: Register) -> None:
    """A document that is changed changes nothing in the next one."""
    cast("dict[str, object]", exporting.json_ld(small_register)["@context"]).clear()
    assert json.dumps(exporting.json_ld(small_register)["@context"]) != "{}"


@pytest.mark.parametrize("register", [None, {}, "register", 1])
def test_wrong_types(register: object) -> None:
    """What is not a register is refused."""
    with pytest.raises(errors.WrongTypeError, match="register cannot be"):
        exporting.json_ld(cast("Register", register))
