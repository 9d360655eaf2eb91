"""The fields of the records: every one is found, described, and filled in the register that the laws look at."""

from typing import Any, cast

import attrs
import pytest

from linkj_partners import Agreement, Figure, Register, Text
from linkj_partners.exporting import _model_fields as model_fields
from linkj_partners.exporting._model_fields import MEMBERS, fields_of, is_record


def records() -> list[type]:
    """Return the class of every record of a register, those inside others too."""
    found = list(MEMBERS.values())
    for kind in found:
        found += [field.kind for field in fields_of(kind) if is_record(field.kind) and field.kind not in found]
    return found


def values(part: object, found: dict[tuple[type, str], list[object]]) -> None:
    """Collect the values of each field of a record and of the records in it."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        found.setdefault((type(part), field.name), []).append(value)
        items = cast("tuple[object, ...]", value) if field.is_list else (value,)
        for item in items:
            if is_record(cast("type", type(item))):
                values(item, found)


@pytest.mark.parametrize("kind", records())
def test_every_field_is_described(kind: type) -> None:
    """The docstring of a record says what each field is; tables and schemas repeat it."""
    assert [field.name for field in fields_of(kind) if not field.description] == []


def test_members_are_those_of_a_register() -> None:
    """Every list of records that a register has is a member."""
    fields = attrs.fields_dict(Register)
    assert {name for name in fields if fields[name].init and "tuple" in str(fields[name].type)} == set(MEMBERS)


def test_full_register_fills_every_field(full_register: Register) -> None:
    """A new field has to be filled in `full_register.json`, so that the laws of the exports prove something of it."""
    found: dict[tuple[type, str], list[object]] = {}
    for member in MEMBERS:
        for record in getattr(full_register, member):
            values(record, found)
    empty = [
        f"{kind.__name__}.{name}"
        for (kind, name), held in found.items()
        if all(value in (None, (), False) for value in held)
    ]
    assert empty == []
    assert {kind for kind, _ in found} == set(records())


def test_form_of_a_field() -> None:
    """A field tells its class, whether it is a list, may be empty or left out, and whose keys it holds."""
    fields = {field.name: field for field in fields_of(Agreement)}
    partners, framework, signed, open_ended = (
        fields[name] for name in ("partners", "framework", "signed", "open_ended")
    )
    assert (partners.kind, partners.is_list, partners.refers_to) == (str, True, "organizations")
    assert (framework.kind, framework.is_list, framework.refers_to) == (Text, True, None)
    assert (signed.is_optional, signed.has_default) == (False, False)
    assert (open_ended.is_optional, open_ended.has_default) == (False, True)
    assert fields["term"].is_optional
    assert fields["key"].refers_to is None


def test_new_field_with_a_key_has_to_say_whose() -> None:
    """A field that holds a key of nobody knows what is an error, not a string in every export."""
    renews = attrs.fields_dict(Agreement)["renews"]
    wider = attrs.make_class(
        "Wider", {"follows": attrs.field(type=cast("Any", str), metadata=renews.metadata)}, kw_only=True
    )
    with pytest.raises(KeyError, match="follows"):
        fields_of(wider)


def test_records_without_docstrings(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -OO` drops docstrings; then descriptions are empty, and nothing fails."""
    monkeypatch.setattr(Figure, "__doc__", None)
    assert model_fields.descriptions(Figure) == {}
