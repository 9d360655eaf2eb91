"""An agreement drafted from facts, with the evidence as its provenance."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from linkj_partners.errors import InvalidDataError, InvalidValueError, Problem, WrongTypeError, closest
from linkj_partners.model import Agreement, Position, Provenance, PublishedTally, Register
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._keys import key_of

__all__ = ["check_path", "draft", "fields_of"]

_LIST: Final = re.compile(r"(?P<field>[a-z_]+)\[\d+\]")
_FIELDS: Final = frozenset(attribute.name for attribute in attrs.fields(Agreement))
_PARTS: Final = frozenset(("partners", "positions", "tallies", "representatives"))
_REQUIRED: Final = ("key", "signed")
_ADVICE: Final = {
    "key": "give key=..., such as 'medicen-paris-region'",
    "signed": "give signed=..., such as PartialDate.parse('2021-02-05'), or published=... to read",
}


def draft(facts: Iterable[Fact], register: Register | None, given: Mapping[str, Any]) -> Agreement:
    """Build the agreement; what is given fills and replaces what was read."""
    source = given.get("source")
    overrides = {field: value for field, value in given.items() if field != "source"}
    sources = () if source is None else (source,)
    kept = [fact for fact in facts if fact.field != "host"]
    read = _values(kept, register, source)
    values = {**read, "sources": sources, **overrides}
    problems = [
        Problem(f"$.{field}", f"the text does not say it: {_ADVICE[field]}")
        for field in _REQUIRED
        if field not in values
    ]
    problems += [
        Problem(f"$.{field}", f"an agreement has no such field: {_meant(field)}")
        for field in sorted(set(values) - _FIELDS)
    ]
    if problems:
        raise InvalidDataError(tuple(problems))
    evident = [fact for fact in kept if _field(fact) not in overrides]
    complete: dict[str, Any] = {"provenance": tuple(_evidence(fact, sources) for fact in evident), **values}
    try:
        agreement = Agreement(**complete)
    except (InvalidValueError, WrongTypeError) as error:
        raise InvalidDataError((Problem(f"$.{error.field}", str(error)),)) from None
    return agreement if "representatives" in given else _with_keys(agreement, read.get("partners", ()))


def check_path(path: str) -> str:
    """Return the path of a field or part, or raise."""
    field, bracket, _ = path.partition("[")
    if field in _PARTS and not bracket:
        raise InvalidValueError("field", path, f"the path of one of its parts, such as '{field}[0]'")
    if field not in _FIELDS and field != "host":
        allowed = "the path of a field such as 'signed', or of a part such as 'partners[0]'"
        meant = closest(field, sorted(_FIELDS)) if field else ()
        raise InvalidValueError("field", path, f"{allowed}; did you mean {meant[0]!r}?" if meant else allowed)
    return path


def _meant(field: str) -> str:
    meant = closest(field, sorted(_FIELDS))
    return f"did you mean {meant[0]!r}?" if meant else "leave it out"


def _with_keys(agreement: Agreement, read: Sequence[str]) -> Agreement:
    """Return the agreement with the keys of new partners in its representatives too, in the order of the names."""
    given = agreement.partners
    if len(given) != len(read):
        return agreement
    keys = {old: new for old, new in zip(read, given, strict=True) if old not in given and new not in read}
    people = tuple(
        attrs.evolve(person, organization=keys.get(person.organization, person.organization))
        for person in agreement.representatives
    )
    return attrs.evolve(agreement, representatives=people)


def fields_of(facts: Iterable[Fact], register: Register | None) -> dict[str, Any]:
    """Return the fields of an agreement as far as they were read, with their provenance."""
    kept = [fact for fact in facts if fact.field != "host"]
    return {**_values(kept, register, None), "provenance": [_evidence(fact) for fact in kept]}


def _field(fact: Fact) -> str:
    match = _LIST.fullmatch(fact.field)
    return match["field"] if match else fact.field


def _values(facts: Iterable[Fact], register: Register | None, source: str | None) -> dict[str, Any]:
    organizations = register.organizations if register is not None else ()
    values: dict[str, Any] = {}
    for fact in facts:
        value: Any = fact.value
        if isinstance(value, Position | PublishedTally):
            value = attrs.evolve(value, source=source)
        if fact.field.startswith("partners["):
            value = key_of(str(value), organizations, "organization")
        if _LIST.fullmatch(fact.field):
            values.setdefault(_field(fact), []).append(value)
        else:
            values[fact.field] = value
    return values


def _evidence(fact: Fact, sources: tuple[str, ...] = ()) -> Provenance:
    """Return the provenance of a fact, with the printed words on one line."""
    words = f"printed {' '.join(fact.text.split())!r}"
    note = f"{words}; {fact.note}" if fact.note else words
    return Provenance(field=fact.field, basis=fact.basis, sources=sources, note=note)
