"""A register as an Open Contracting (OCDS 1.1) release package, for those whose tools need that form.

The standard is made for public procurement. A memorandum has no tender, no award and no value; what the
standard requires all the same is filled as emptily as it allows, and what it cannot carry is left out.
"""

from datetime import date
from typing import Final, TypeAlias

from linkj_partners.citations import cited
from linkj_partners.errors import OutOfRangeError
from linkj_partners.model import Agreement, Basis, Organization, Source
from linkj_partners.periods import Period, checked_convention
from linkj_partners.register import Register
from linkj_partners.terms import Convention

__all__ = ["package"]

_Node: TypeAlias = dict[str, object]

_LANGS: Final = ("en", "ja")


def package(register: Register, convention: Convention, ocid_prefix: str) -> _Node:
    """Make the release package; see `exporting.ocds`."""
    checked_convention(convention)
    return {
        "uri": f"urn:x-linkj-partners:register:{register.host.key}:ocds",
        "version": "1.1",
        "publishedDate": _end_of(register.revision),
        "publisher": {"name": register.host.label(*_LANGS)},
        "releases": [_release(register, agreement, convention, ocid_prefix) for agreement in register],
    }


def _release(register: Register, item: Agreement, convention: Convention, ocid_prefix: str) -> _Node:
    partner = register.partner(item)
    parties = [_party(register.host, "host"), *([] if partner is None else [_party(partner, "partner")])]
    return {
        "ocid": f"{ocid_prefix}-{item.key}",
        "id": f"{item.key}-{register.revision}",
        "date": _end_of(register.revision),
        "language": "en",
        "tag": ["contract"],
        "initiationType": "tender",  # the only value that there is
        "parties": parties if partner != register.host else parties[:1],
        "awards": [{"id": item.key}],
        "contracts": [_contract(register, item, convention)],
    }


def _party(organization: Organization, role: str) -> _Node:
    seat = organization.seat
    return {
        "id": organization.key,
        "name": organization.label(*_LANGS),
        "roles": [role],
        **({} if seat is None or seat.locality is None else {"address": {"locality": seat.locality}}),
        "details": {
            "kind": organization.kind.value,
            **({} if organization.country is None else {"country": organization.country}),
            **({} if seat is None else {"seatCountry": seat.country}),
        },
    }


def _contract(register: Register, item: Agreement, convention: Convention) -> _Node:
    partner = register.partner(item)
    period = _period(item, convention)
    return {
        "id": item.key,
        "awardID": item.key,
        "title": item.key if partner is None else partner.label(*_LANGS),
        "description": _description(item, period),
        **({"dateSigned": _end_of(item.signed.earliest)} if item.signed.is_exact else {}),
        **({} if period is None else {"period": _days(period)}),
        "documents": [_document(register.source(key)) for key in cited(item)],
    }


def _period(item: Agreement, convention: Convention) -> Period | None:
    """Give the period of a signing day that is known, or nothing where there is none that can be written."""
    try:
        return item.period(convention) if item.signed.is_exact else None
    except OutOfRangeError:
        return None


def _description(item: Agreement, period: Period | None) -> str:
    """Say in words what the standard has no field for."""
    is_inferred = item.basis("signed") is Basis.INFERRED
    sentences = [f"Signed {item.signed} (EDTF), as {'inferred' if is_inferred else 'stated'}."]
    if item.term is not None:
        sentences.append(f"Published term {item.term}.")
    if period is not None:
        rule = period.convention
        sentences.append(f"Last day under {rule.name} ({rule.rule.article}), an assumption unless its law is named.")
    return " ".join(sentences)


def _days(period: Period) -> _Node:
    return {"startDate": f"{period.in_force_from}T00:00:00Z", "endDate": _end_of(period.last_day)}


def _document(source: Source) -> _Node:
    published = source.published
    return {
        "id": source.key,
        "title": source.title or source.key,
        "description": source.publisher,
        "language": source.lang,
        **({} if source.url is None else {"url": source.url}),
        **({} if published is None or not published.is_exact else {"datePublished": _end_of(published.earliest)}),
    }


def _end_of(day: date) -> str:
    """Write a day as the standard wants a date that is bound to no time: as its end."""
    return f"{day.isoformat()}T23:59:59Z"
