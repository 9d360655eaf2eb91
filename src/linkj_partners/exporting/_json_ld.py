"""A register as linked data: JSON-LD in the words of schema.org and PROV-O, every fact with its sources.

The nodes are derived from the fields of the model. A field that neither vocabulary has a word for is a property of a
vocabulary of our own, ``linkj``, by its name; so is a new field.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, Final, TypeAlias, cast

from linkj_partners._checks import check_type, web_address
from linkj_partners.dates import PartialDate
from linkj_partners.exporting._model_fields import MEMBERS, Field, fields_of, is_record
from linkj_partners.model import (
    Agreement,
    Basis,
    Figure,
    Name,
    NameKind,
    Organization,
    OrganizationKind,
    Person,
    Place,
    Position,
    PublishedTally,
    Register,
    Representative,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.model._provenance import entry_of
from linkj_partners.terms import Term

__all__ = ["Node", "json_ld"]

Node: TypeAlias = dict[str, object]

_VOCABULARY: Final = "urn:x-linkj-partners:vocabulary:"
# A prefix of the keys of one register; whoever has a web address for them, which ends in a slash, puts it here.
_REGISTER: Final = "urn:x-linkj-partners:register:{host}:"
# The datatype of the Library of Congress for what xsd:date cannot say.
_EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
_PREFIXES: Final[Node] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "linkj": _VOCABULARY,
}

# The fields that schema.org or PROV-O has a word for.
_PROPERTIES: Final = {
    (Organization, "seat"): "schema:address",
    (Organization, "established"): "schema:foundingDate",
    (Organization, "website"): "schema:url",
    (Organization, "fields"): "schema:knowsAbout",
    (Place, "country"): "schema:addressCountry",
    (Place, "locality"): "schema:addressLocality",
    (Figure, "value"): "schema:value",
    (Figure, "unit"): "schema:unitText",
    (Figure, "what"): "schema:description",
    (Series, "names"): "schema:name",
    (Source, "title"): "schema:headline",
    (Source, "publisher"): "schema:publisher",
    (Source, "lang"): "schema:inLanguage",
    (Source, "published"): "schema:datePublished",
    (Source, "url"): "schema:url",
    (Source, "note"): "schema:comment",
    (Agreement, "instrument_names"): "schema:name",
    (Agreement, "announced"): "schema:datePublished",
    (Agreement, "purpose"): "schema:about",
    (Representative, "organization"): "schema:affiliation",
    (Representative, "title"): "schema:jobTitle",
    (Position, "source"): "prov:hadPrimarySource",
    (PublishedTally, "source"): "prov:hadPrimarySource",
}
_SOURCES: Final = "prov:hadPrimarySource"
_TYPES: Final[dict[type, list[str]]] = {
    Organization: ["prov:Agent"],
    Person: ["prov:Agent", "schema:Person"],
    Source: ["prov:Entity"],
    Agreement: ["prov:Entity", "schema:CreativeWork"],
    Place: ["schema:PostalAddress"],
    Figure: ["schema:QuantitativeValue"],
}
_KINDS: Final[dict[Enum | None, str]] = {
    OrganizationKind.UNIVERSITY: "schema:CollegeOrUniversity",
    OrganizationKind.RESEARCH_INSTITUTE: "schema:ResearchOrganization",
    OrganizationKind.LOCAL_GOVERNMENT: "schema:GovernmentOrganization",
    OrganizationKind.EMBASSY: "schema:GovernmentOrganization",
    OrganizationKind.COMPANY: "schema:Corporation",
    OrganizationKind.GOVERNMENT: "schema:GovernmentOrganization",
    OrganizationKind.HOSPITAL: "schema:Hospital",
    OrganizationKind.SCHOOL: "schema:School",
    SourceKind.REPORT: "schema:Report",
    SourceKind.NEWS: "schema:NewsArticle",
    SourceKind.WEB_PAGE: "schema:WebPage",
}
# How each fact is known is a node for each field, not a field of the record's node.
_NOT_FACTS: Final = ("key", "sources", "provenance")
_FACT_TYPES: Final = {
    Basis.STATED: "linkj:StatedFact",
    Basis.INFERRED: "linkj:InferredFact",
    Basis.UNSOURCED: "linkj:UnsourcedFact",
}


def json_ld(register: Register) -> dict[str, object]:
    """Return a JSON-LD 1.1 document in the words of schema.org and PROV-O.

    Its graph has a node for the register and for each organization, person, source, series and agreement, and one for
    each field that holds something: a ``linkj:StatedFact``, ``linkj:InferredFact`` or ``linkj:UnsourcedFact``, with
    ``prov:hadPrimarySource`` for each source that it rests on and the reasoning as ``schema:comment``. Every value of
    the register is in it. Texts are language maps, and lists other than those of sources keep their order. A day that
    is not written as one plain day is an EDTF literal. The context is in the document: reading it needs no network.

    Args:
        register: The register.

    Returns:
        A JSON object, built anew for each call.

    Raises:
        WrongTypeError: ``register`` is not a `Register`.

    Examples:
        >>> from linkj_partners import bundled
        >>> graph = json_ld(bundled())["@graph"]
        >>> [
        ...     node["@type"][1]
        ...     for node in graph
        ...     if node["@id"].endswith("/royal-danish-embassy#signed")
        ... ]
        ['linkj:InferredFact']
    """
    check_type("register", register, Register)
    explained: tuple[Organization | Person | Agreement, ...]
    explained = (*register.organizations, *register.people, *register.agreements)
    return {
        "@context": {**_PREFIXES, "register": _REGISTER.format(host=register.host.key), **_language_maps()},
        "@graph": [
            _register(register),
            *(_record(member, each) for member in MEMBERS for each in getattr(register, member)),
            *(fact for each in explained for fact in _facts(each)),
        ],
    }


def _language_maps() -> Node:
    """Declare the properties whose values are language maps."""
    names = ["schema:name", "schema:alternateName"]
    texts = [_property(kind, field) for kind in _records() for field in fields_of(kind) if _is_one_text(field)]
    return {name: {"@id": name, "@container": "@language"} for name in dict.fromkeys([*names, *texts])}


def _is_one_text(field: Field) -> bool:
    return field.kind is Text and not field.is_list


def _records() -> Iterator[type]:
    """Yield the class of every record of a register, those inside others too."""
    pending = list(MEMBERS.values())
    for kind in pending:
        yield kind
        pending += [field.kind for field in fields_of(kind) if is_record(field.kind)]


def _register(register: Register) -> Node:
    host = register.host
    return {
        "@id": "register:",
        "@type": "schema:Dataset",
        "schema:name": {"en": f"Partnership agreements of {host.label('en', 'ja')}"},
        "schema:about": _reference("organizations", host.key),
        "schema:dateModified": _day(register.revision),
        "linkj:series": {"@list": [_reference("series", series.key) for series in register.series]},
    }


def _iri(member: str, key: str) -> str:
    return f"register:{MEMBERS[member].__name__.lower()}/{key}"


def _reference(member: str, key: str) -> Node:
    return {"@id": _iri(member, key)}


def _property(kind: type, field: Field) -> str:
    """Return the property of a field, one of our own where the vocabularies have no word for it."""
    first, *others = field.name.split("_")
    return _PROPERTIES.get((kind, field.name), f"linkj:{first}{''.join(map(str.title, others))}")


def _record(member: str, record: Any) -> Node:
    """Return the node of a record that has a key."""
    kind = getattr(record, "kind", None)
    types = _TYPES.get(MEMBERS[member], ["linkj:Series"])
    if member in {"organizations", "sources"}:
        types = [*types, _KINDS.get(kind, "schema:Organization" if member == "organizations" else "schema:Article")]
    sources = [_reference("sources", key) for key in getattr(record, "sources", ())]
    return {
        "@id": _iri(member, record.key),
        "@type": types,
        "schema:identifier": record.key,
        **({"schema:isPartOf": {"@id": "register:"}} if member == "agreements" else {}),
        **_names(record),
        **_facts_of(record),
        **({_SOURCES: sources} if sources else {}),
    }


def _names(record: object) -> Node:
    """Return official names as names and all others as alternate names; the list with their kinds is beside them."""
    if not isinstance(record, Organization | Person):
        return {}
    official = [name for name in record.names if name.kind is NameKind.OFFICIAL]
    others = [name for name in record.names if name.kind is not NameKind.OFFICIAL]
    found = {"schema:name": _by_language(official), "schema:alternateName": _by_language(others)}
    return {name: value for name, value in found.items() if value}


def _by_language(names: Iterable[Name]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for name in names:
        texts.setdefault(name.lang, []).append(name.text)
    return texts


def _facts_of(record: object) -> Node:
    """Return the fields of a record that hold something, as properties."""
    held = [(field, getattr(record, field.name)) for field in fields_of(type(record)) if field.name not in _NOT_FACTS]
    return {
        _property(type(record), field): _value(field, value)
        for field, value in held
        # A flag that is not set says nothing, like an empty list.
        if value is not None and value != () and not (value is False and field.has_default)
    }


def _value(field: Field, value: object) -> object:
    if not field.is_list:
        return _item(field, value)
    items = [_item(field, item) for item in cast("tuple[object, ...]", value)]
    # A language map cannot be in a list, so that each text of a list is a thing with names.
    return {"@list": [{"schema:name": item} for item in items] if field.kind is Text else items}


def _item(field: Field, value: object) -> object:
    kind: type = type(value)
    if is_record(kind):
        return {"@type": _TYPES.get(kind, f"linkj:{kind.__name__}"), **_facts_of(value)}
    if isinstance(value, str):
        return _string(field, value)
    return _WRITERS[kind](value) if kind in _WRITERS else _plain(value)


def _string(field: Field, value: str) -> object:
    """Return a string or, where it names a record or a web page, a reference."""
    if field.refers_to is not None:
        return _reference(field.refers_to, value)
    return {"@id": value} if field.check is web_address else value


def _plain(value: object) -> object:
    """Return a number, a truth value or the value of an enum."""
    return value.value if isinstance(value, Enum) else value


def _day(day: date) -> Node:
    return {"@value": day.isoformat(), "@type": "xsd:date"}


def _duration(term: Term) -> Node:
    return {"@value": str(term), "@type": "xsd:duration"}


def _partial_day(day: PartialDate) -> Node:
    """Return a literal; a range of one day is a range."""
    is_plain = str(day) == day.earliest.isoformat()
    return _day(day.earliest) if is_plain else {"@value": str(day), "@type": _EDTF}


_WRITERS: Final[dict[type, Callable[[Any], object]]] = {
    Text: lambda text: dict(text.items()),
    PartialDate: _partial_day,
    Term: _duration,
}


def _facts(record: Organization | Person | Agreement) -> Iterator[Node]:
    """Yield how each field that holds something is known, and each part of a field that is known otherwise."""
    names = [field.name for field in fields_of(type(record)) if field.name not in _NOT_FACTS]
    held = [name for name in names if record.basis(name) is not None]
    for path in dict.fromkeys([*held, *(entry.field for entry in record.provenance)]):
        yield _fact(record, path)


def _fact(record: Organization | Person | Agreement, path: str) -> Node:
    member = next(member for member, kind in MEMBERS.items() if isinstance(record, kind))
    entry = entry_of(record, path)
    sources = [_reference("sources", key) for key in dict.fromkeys(record.sources_of(path))]
    return {
        "@id": f"{_iri(member, record.key)}#{_pointer(path)}",
        "@type": ["prov:Entity", _FACT_TYPES[record.basis(path) or Basis.UNSOURCED]],
        "schema:about": _reference(member, record.key),
        "linkj:field": path,
        **({_SOURCES: sources} if sources else {}),
        **({} if entry is None or entry.note is None else {"schema:comment": entry.note}),
    }


def _pointer(path: str) -> str:
    """Write a field path in characters that an IRI can have: ``names[0]`` as ``names/0``."""
    return path.replace("[", "/").replace("].", "/").replace("]", "").replace(".", "/")
