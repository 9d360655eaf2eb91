"""A register as linked data: JSON-LD in the words of schema.org and PROV-O, every fact with its sources.

Every context is in the document itself, so that reading it needs no network. What neither vocabulary has a
word for is in a vocabulary of our own, `linkj`.
"""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from linkj_partners.dates import PartialDate
from linkj_partners.exporting._citations import explanation, sources_of
from linkj_partners.model import (
    Agreement,
    Basis,
    Figure,
    Name,
    NameKind,
    Organization,
    OrganizationKind,
    Place,
    Register,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.terms import Term

__all__ = ["Node", "document"]

Node: TypeAlias = dict[str, object]

_VOCABULARY: Final = "urn:x-linkj-partners:vocabulary:"
# A prefix of the keys of one register; whoever has a web address for them puts it here.
_REGISTER: Final = "urn:x-linkj-partners:register:{host}:"
# The datatype of the Library of Congress for what xsd:date cannot say.
_EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
_CONTEXT: Final[Node] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "linkj": _VOCABULARY,
}

_KINDS: Final = {
    OrganizationKind.UNIVERSITY: "schema:CollegeOrUniversity",
    OrganizationKind.RESEARCH_INSTITUTE: "schema:ResearchOrganization",
    OrganizationKind.LOCAL_GOVERNMENT: "schema:GovernmentOrganization",
    OrganizationKind.EMBASSY: "schema:GovernmentOrganization",
}
_SOURCE_KINDS: Final = {
    SourceKind.REPORT: "schema:Report",
    SourceKind.NEWS: "schema:NewsArticle",
    SourceKind.WEB_PAGE: "schema:WebPage",
}
# Said of records as a whole, not facts taken from a source.
_NO_FACTS: Final = ("key", "sources", "provenance")


def document(register: Register) -> Node:
    """Make the document; see `exporting.json_ld`."""
    records: tuple[Organization | Agreement, ...] = (*register.organizations, *register.agreements)
    return {
        "@context": {**_CONTEXT, "register": _REGISTER.format(host=register.host.key)},
        "@graph": [
            _register(register),
            *(_organization(each) for each in register.organizations),
            *(_agreement(register, each) for each in register.agreements),
            *(_source(each) for each in register.sources),
            *(fact for each in records for fact in _facts(each)),
        ],
    }


def _register(register: Register) -> Node:
    return {
        "@id": "register:",
        "@type": "schema:Dataset",
        "schema:name": f"Partnership agreements of {register.host.label('en', 'ja')}",
        "schema:about": _reference("organization", register.host.key),
        "schema:dateModified": {"@value": register.revision.isoformat(), "@type": "xsd:date"},
    }


def _iri(sort: str, key: str) -> str:
    return f"register:{sort}/{key}"


def _reference(sort: str, key: str) -> Node:
    return {"@id": _iri(sort, key)}


def _known(**members: object) -> Node:
    """Leave out what is not known; the names are those of schema.org."""
    return {f"schema:{name}": value for name, value in members.items() if value not in (None, [])}


def _organization(item: Organization) -> Node:
    return {
        "@id": _iri("organization", item.key),
        "@type": ["prov:Agent", _KINDS.get(item.kind, "schema:Organization")],
        "linkj:kind": item.kind.value,
        **_names(item.names),
        **_known(
            address=None if item.seat is None else _address(item.seat),
            foundingDate=None if item.established is None else _date(item.established),
            url=[{"@id": address} for address in (item.website, *item.other_websites) if address is not None],
            description=_texts(item.profile),
            knowsAbout=_texts(item.fields),
        ),
        **({} if item.country is None else {"linkj:country": item.country}),
        **({"linkj:parent": _texts(item.parent)} if item.parent else {}),
        **({"linkj:figure": [_figure(each) for each in item.figures]} if item.figures else {}),
    }


def _agreement(register: Register, item: Agreement) -> Node:
    parties = [register.host.key, *([] if item.partner is None else [item.partner])]
    return {
        "@id": _iri("agreement", item.key),
        "@type": ["prov:Entity", "schema:CreativeWork"],
        "schema:isPartOf": {"@id": "register:"},
        "linkj:party": [_reference("organization", key) for key in dict.fromkeys(parties)],
        "linkj:countedAs": item.counted_as.value,
        "linkj:signed": _date(item.signed),
        **_known(
            name=_texts(item.instrument_names),
            genre=None if item.instrument is None else item.instrument.value,
            about=_texts(item.purpose),
            datePublished=None if item.announced is None else _date(item.announced),
        ),
        **({} if item.term is None else {"linkj:term": _duration(item.term)}),
        **({"linkj:activity": _texts(item.activities)} if item.activities else {}),
        **({"linkj:framework": _texts(item.framework)} if item.framework else {}),
        **({"linkj:representative": _representatives(item)} if item.representatives else {}),
        **({"linkj:publishedNumber": _numbers(item)} if item.positions else {}),
        **({"linkj:publishedTally": _tallies(item)} if item.tallies else {}),
    }


def _representatives(item: Agreement) -> list[Node]:
    return [
        {
            "@type": "schema:Person",
            **_names(person.names),
            **_known(jobTitle=_texts(person.titles)),
            "schema:affiliation": _reference("organization", person.organization),
            "linkj:role": person.role.value,
        }
        for person in item.representatives
    ]


def _numbers(item: Agreement) -> list[Node]:
    return [
        {
            "@type": "prov:Entity",
            "linkj:series": number.series.value,
            "linkj:ordinal": number.ordinal,
            **({} if number.phrase is None else {"linkj:phrase": number.phrase}),
            "prov:hadPrimarySource": _reference("source", number.source),
        }
        for number in item.positions
    ]


def _tallies(item: Agreement) -> list[Node]:
    return [
        {
            "@type": "prov:Entity",
            **{
                f"linkj:{name}": value
                for name in ("total", "overseas", "domestic")
                if (value := getattr(tally, name)) is not None
            },
            "linkj:phrase": tally.phrase,
            **({} if tally.source is None else {"prov:hadPrimarySource": _reference("source", tally.source)}),
        }
        for tally in item.tallies
    ]


def _source(item: Source) -> Node:
    return {
        "@id": _iri("source", item.key),
        "@type": ["prov:Entity", _SOURCE_KINDS.get(item.kind, "schema:Article")],
        "linkj:kind": item.kind.value,
        "schema:inLanguage": item.lang,
        "schema:publisher": {"@type": "schema:Organization", "schema:name": item.publisher},
        **_known(
            headline=None if item.title is None else {"@value": item.title, "@language": item.lang},
            datePublished=None if item.published is None else _date(item.published),
            url=None if item.url is None else {"@id": item.url},
            comment=item.note,
        ),
    }


def _facts(record: Organization | Agreement) -> Iterator[Node]:
    """Give how each field that holds something is known, and each part of a field that is known otherwise."""
    fields = [name for name in attrs.fields_dict(type(record)) if name not in _NO_FACTS]
    held = [name for name in fields if getattr(record, name) not in (None, ())]
    for path in dict.fromkeys([*held, *(entry.field for entry in record.provenance)]):
        yield _fact(record, path)


def _fact(record: Organization | Agreement, path: str) -> Node:
    sort = "agreement" if isinstance(record, Agreement) else "organization"
    entry = explanation(record, path)
    basis = Basis.STATED if entry is None else entry.basis
    sources = [_reference("source", key) for key in dict.fromkeys(sources_of(record, path))]
    return {
        "@id": f"{_iri(sort, record.key)}#{_pointer(path)}",
        "@type": ["prov:Entity", "linkj:InferredFact" if basis is Basis.INFERRED else "linkj:StatedFact"],
        "schema:about": _reference(sort, record.key),
        "linkj:field": path,
        **({"prov:hadPrimarySource": sources} if sources else {}),
        **({} if entry is None or entry.note is None else {"schema:comment": entry.note}),
    }


def _pointer(path: str) -> str:
    """Write a field path in characters that an IRI can have: ``names[0]`` as ``names/0``."""
    return path.replace("[", "/").replace("].", "/").replace("]", "").replace(".", "/")


def _names(names: tuple[Name, ...]) -> Node:
    """Give official names as names, all others as alternate ones."""
    official = [each for each in names if each.kind is NameKind.OFFICIAL]
    return _known(name=_texts(official), alternateName=_texts(each for each in names if each not in official))


def _texts(texts: Iterable[Text | Name]) -> list[Node]:
    return [{"@value": each.text, "@language": each.lang} for each in texts]


def _address(place: Place) -> Node:
    return {
        "@type": "schema:PostalAddress",
        **_known(addressCountry=place.country, addressLocality=place.locality),
    }


def _figure(figure: Figure) -> Node:
    return {
        "@type": "schema:QuantitativeValue",
        "linkj:qualifier": figure.qualifier.value,
        **_known(name=figure.what, value=figure.value, unitText=figure.unit),
        **({} if figure.currency is None else {"linkj:currency": figure.currency}),
        **({} if figure.phrase is None else {"linkj:phrase": figure.phrase}),
    }


def _date(day: PartialDate) -> Node:
    return {"@value": str(day), "@type": "xsd:date" if day.is_exact else _EDTF}


def _duration(term: Term) -> Node:
    return {"@value": str(term), "@type": "xsd:duration"}
