"""The records: what each needs, what each refuses, and that none can be changed."""

import copy
import inspect
import operator
import pickle
import re
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

import attrs
import pytest

from linkj_partners import model
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, UnknownKeyError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.model import (
    Agreement,
    Basis,
    Classification,
    Figure,
    Group,
    Instrument,
    Name,
    NameKind,
    Organization,
    OrganizationKind,
    Place,
    Position,
    Provenance,
    PublishedTally,
    Qualifier,
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.terms import Convention, Standing, Term

Values: TypeAlias = dict[str, Any]

DAY = PartialDate.parse("2021-02-05")
LAB = Name(text="Some Lab", lang="en")
PERSON = Representative(
    names=(Name(text="山田花子", lang="ja"), Name(text="Hanako Yamada", lang="en")),
    titles=(Text(text="理事長", lang="ja"),),
    organization="some-lab",
    role=Role.QUOTED,
)
TALLY = PublishedTally(total=16, phrase="16団体")
POSITION = Position(series=Series.PARTNERS, ordinal=16, source="post-1")
STATED = Provenance(field="names", basis=Basis.STATED)
GUESSED = Provenance(field="signed", basis=Basis.INFERRED, note="the day is printed without a year")
FIGURE = Figure(value=440, qualifier=Qualifier.AT_LEAST, unit="organizations", what="members")

REQUIRED: dict[type[Any], Values] = {
    Text: {"text": "理事長", "lang": "ja"},
    Name: {"text": "Some Lab", "lang": "en"},
    Place: {"country": "FR"},
    Figure: {"value": 440, "qualifier": Qualifier.AT_LEAST, "unit": "organizations", "what": "members"},
    Provenance: {"field": "signed", "basis": Basis.STATED},
    Source: {"key": "post-1", "kind": SourceKind.NEWS, "publisher": "LINK-J", "lang": "ja"},
    Organization: {
        "key": "some-lab",
        "names": (LAB,),
        "kind": OrganizationKind.RESEARCH_INSTITUTE,
        "sources": ("post-1",),
    },
    Representative: {"names": (LAB,), "organization": "some-lab", "role": Role.HEAD},
    Position: {"series": Series.PARTNERS, "ordinal": 16, "source": "post-1"},
    PublishedTally: {"phrase": "16団体"},
    Agreement: {"key": "some-lab", "counted_as": Group.OVERSEAS, "signed": DAY, "sources": ("post-1",)},
}
OTHERS: dict[type[Any], Values] = {
    Text: {},
    Name: {"kind": NameKind.FORMER},
    Place: {"locality": "Paris"},
    Figure: {"currency": "EUR", "phrase": "440以上"},
    Provenance: {"sources": ("post-1", "post-2"), "note": "printed without a year"},
    Source: {"title": "A title", "published": DAY, "url": "https://www.link-j.org/", "note": "read in part"},
    Organization: {
        "country": "FR",
        "seat": Place(country="FR", locality="Paris"),
        "established": PartialDate.parse("2009"),
        "website": "https://example.org/",
        "other_websites": ("https://example.org/ja/",),
        "parent": (Text(text="Some University", lang="en"),),
        "figures": (FIGURE,),
        "fields": (Text(text="Life science", lang="en"),),
        "profile": (Text(text="Runs a prize", lang="en"),),
        "provenance": (STATED,),
    },
    Representative: {"titles": (Text(text="理事長", lang="ja"),)},
    Position: {"phrase": "16例目"},
    PublishedTally: {"total": 16, "overseas": 9, "domestic": 7, "source": "post-1"},
    Agreement: {
        "partner": "some-lab",
        "instrument": Instrument.MOU,
        "instrument_names": (Text(text="覚書", lang="ja"),),
        "announced": DAY,
        "term": Term(years=5),
        "term_phrase": "今後5年間",
        "positions": (POSITION,),
        "tallies": (TALLY,),
        "representatives": (PERSON,),
        "purpose": (Text(text="Joint events", lang="en"),),
        "activities": (Text(text="Visits", lang="en"),),
        "framework": (Text(text="A plan", lang="en"),),
        "provenance": (GUESSED,),
    },
}
# What the record needs besides its required fields in order to hold a figure at all.
SOUND: dict[type[Any], Values] = {kind: {} for kind in REQUIRED} | {PublishedTally: {"total": 16}}

CHANGES: dict[type[Any], Values] = {
    Text: {"text": "other", "lang": "fr"},
    Name: {"text": "other", "lang": "fr", "kind": NameKind.SHORT},
    Place: {"country": "DK", "locality": None},
    Figure: {"value": 0, "qualifier": Qualifier.OVER, "unit": "other", "what": "other", "currency": None},
    Provenance: {"field": "other", "basis": Basis.INFERRED, "sources": (), "note": "other"},
    Source: {"key": "other", "kind": SourceKind.REPORT, "title": None, "publisher": "other", "url": None},
    Organization: {"key": "other", "kind": OrganizationKind.EMBASSY, "country": None, "figures": ()},
    Representative: {"organization": "other", "role": Role.PICTURED, "titles": ()},
    Position: {"series": Series.MUNICIPALITIES, "ordinal": 1, "phrase": None, "source": "other"},
    PublishedTally: {"total": None, "overseas": None, "domestic": None, "phrase": "other", "source": None},
    Agreement: {"key": "other", "partner": None, "counted_as": Group.DOMESTIC, "term": None, "tallies": ()},
}

MEMBERS: dict[type[Enum], str] = {
    NameKind: "official short acronym former",
    OrganizationKind: (
        "university research_institute cluster foundation local_government embassy technology_transfer network"
    ),
    Group: "overseas domestic",
    Classification: "as_counted by_seat",
    Instrument: "mou moc memorandum",
    Series: "partners municipalities",
    Role: "pictured quoted head",
    SourceKind: "press_release report interview news web_page",
    Basis: "stated inferred",
    Qualifier: "exactly about over at_least nearly",
}

each_record = pytest.mark.parametrize("kind", REQUIRED, ids=lambda kind: kind.__name__)


def make(kind: type[Any], /, **changes: Any) -> Any:
    """Make a record of required fields only, with changes."""
    return kind(**{**REQUIRED[kind], **SOUND[kind], **changes})


def make_full(kind: type[Any]) -> Any:
    """Make a record in which every field holds something."""
    return kind(**REQUIRED[kind], **OTHERS[kind])


def holds_several(kind: type[Any], name: str) -> bool:
    """Tell whether a field holds a tuple."""
    return isinstance({**REQUIRED[kind], **OTHERS[kind]}[name], tuple)


def names_of(items: Any) -> set[str]:
    """Give the names of classes or functions."""
    return {item.__name__ for item in items}


def fields_of(*, several: bool) -> list[Any]:
    """List the fields of all records that hold a tuple, or those that hold one value."""
    return [
        pytest.param(kind, field.name, id=f"{kind.__name__}.{field.name}")
        for kind in REQUIRED
        for field in attrs.fields(kind)
        if holds_several(kind, field.name) is several
    ]


def refusal(kind: type[Any], /, **changes: Any) -> tuple[str, str]:
    """Give the name of the field that a record is refused for, and the message."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        make(kind, **changes)
    error: Any = caught.value
    return error.field, str(error)


def test_every_public_class_is_tested() -> None:
    """The module exports the records and enumerations of these tests, and nothing else."""
    assert set(model.__all__) == names_of(REQUIRED) | names_of(MEMBERS)
    assert sorted(model.__all__) == model.__all__


@pytest.mark.parametrize("name", model.__all__)
def test_every_public_class_is_documented_and_final(name: str) -> None:
    """Each has a docstring of its own, and type checkers are told that nothing derives from it."""
    kind = getattr(model, name)
    assert kind.__doc__.partition("\n")[0].endswith(".")
    assert kind.__final__ is True


@each_record
def test_every_field_is_documented(kind: type[Any]) -> None:
    """The docstring of a record tells what each field means, in order, and has an example."""
    # Python 3.13 strips the indentation itself, so it is stripped everywhere.
    text = inspect.getdoc(kind) or ""
    described = text.partition("Attributes:\n")[2].partition("\n\n")[0]
    names = [line.partition(":")[0].strip() for line in described.splitlines() if re.match(" {4}[a-z]", line)]
    assert names == [field.name for field in attrs.fields(kind)]
    assert ">>> " in text


@pytest.mark.parametrize("kind", MEMBERS, ids=lambda kind: kind.__name__)
def test_enumerations_have_plain_values(kind: type[Enum]) -> None:
    """Members are named for their values, which are plain strings; members are no strings themselves."""
    assert [member.value for member in kind] == MEMBERS[kind].split()
    assert [member.name.lower() for member in kind] == MEMBERS[kind].split()
    assert {type(member.value) for member in kind} == {str}
    assert kind.__mro__ == (kind, Enum, object)


@each_record
def test_required_fields(kind: type[Any]) -> None:
    """A record needs its required fields, and the error names one that is missing."""
    needed = {field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING}
    assert needed == set(REQUIRED[kind])
    for name in needed:
        given = {key: value for key, value in REQUIRED[kind].items() if key != name}
        with pytest.raises(TypeError, match=rf"missing 1 required keyword-only argument: '{name}'"):
            kind(**given)


@each_record
def test_other_fields_are_empty_unless_given(kind: type[Any]) -> None:
    """Not known is None or an empty tuple; only a name is official unless said otherwise."""
    record = make(kind)
    for name in OTHERS[kind].keys() - SOUND[kind].keys() - {"kind"}:
        assert getattr(record, name) == (() if holds_several(kind, name) else None)
    assert Name(text="a", lang="en").kind is NameKind.OFFICIAL


@each_record
def test_fields_hold_what_was_given(kind: type[Any]) -> None:
    """Every field can be given, and holds it."""
    given = {**REQUIRED[kind], **OTHERS[kind]}
    assert given.keys() == attrs.fields_dict(kind).keys()
    assert {name: getattr(make_full(kind), name) for name in given} == given


@each_record
def test_keywords_only(kind: type[Any]) -> None:
    """Fields are given by name, and only fields that there are."""
    with pytest.raises(TypeError, match="positional argument"):
        kind(*REQUIRED[kind].values())
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        make(kind, colour="red")


@each_record
def test_records_are_values(kind: type[Any]) -> None:
    """Equal fields make equal records of one hash; another field makes another record."""
    assert make_full(kind) == make_full(kind)
    assert hash(make_full(kind)) == hash(make_full(kind))
    for name, value in CHANGES[kind].items():
        assert attrs.evolve(make_full(kind), **{name: value}) != make_full(kind)
    assert make_full(kind) != tuple(attrs.astuple(make_full(kind), recurse=False))


@each_record
def test_records_have_no_order(kind: type[Any]) -> None:
    """No record is less than another."""
    with pytest.raises(TypeError, match="not supported between instances"):
        operator.lt(make_full(kind), make(kind))


@each_record
def test_records_can_be_copied(kind: type[Any]) -> None:
    """Pickling and copying give equal records."""
    record = make_full(kind)
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - our own bytes
    assert copy.copy(record) == record
    assert copy.deepcopy(record) == record


@each_record
def test_repr_names_every_field(kind: type[Any]) -> None:
    """The repr shows the class and every field in order."""
    record = make_full(kind)
    shown = ", ".join(f"{field.name}={getattr(record, field.name)!r}" for field in attrs.fields(kind))
    assert repr(record) == f"{kind.__name__}({shown})"


@each_record
def test_records_cannot_be_changed(kind: type[Any]) -> None:
    """No field can be set or deleted, and none can be added."""
    record = make_full(kind)
    for name in (*attrs.fields_dict(kind), "further"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, name)
    assert not hasattr(record, "__dict__")
    assert record == make_full(kind)


@pytest.mark.parametrize(("kind", "name"), fields_of(several=True))
def test_lists_become_tuples(kind: type[Any], name: str) -> None:
    """A list or any other iterable is frozen to a tuple."""
    given = getattr(make_full(kind), name)
    for several in (list(given), iter(given)):
        held = getattr(attrs.evolve(make_full(kind), **{name: several}), name)
        assert (type(held), held) == (tuple, given)


@pytest.mark.parametrize(("kind", "name"), fields_of(several=True))
@pytest.mark.parametrize(
    "value", ["abc", b"abc", None, 7, LAB, {LAB}, {}], ids=["str", "bytes", "None", "int", "record", "set", "dict"]
)
def test_one_value_is_no_tuple(kind: type[Any], name: str, value: object) -> None:
    """A text is not taken for a tuple of its characters, nor anything without an order for a tuple."""
    with pytest.raises(WrongTypeError) as caught:
        make(kind, **{name: value})
    assert (caught.value.field, caught.value.given, caught.value.allowed) == (name, value, "a tuple")


@pytest.mark.parametrize(("kind", "name"), fields_of(several=True))
def test_items_are_checked(kind: type[Any], name: str) -> None:
    """The message gives the number of the item that is wrong."""
    sound = getattr(make_full(kind), name)
    field, message = refusal(kind, **{name: (*sound, object())})
    assert field == f"{name}[{len(sound)}]"
    assert message.startswith(f"{name}[{len(sound)}] cannot be an object (type object): give a ")


@pytest.mark.parametrize(("kind", "name"), fields_of(several=False))
def test_wrong_types_are_refused(kind: type[Any], name: str) -> None:
    """Every field has a type; only fields that may be empty take None."""
    with pytest.raises(WrongTypeError) as caught:
        make(kind, **{name: object()})
    assert caught.value.field == name
    if name in REQUIRED[kind]:
        assert refusal(kind, **{name: None})[1].startswith(f"{name} cannot be None (type NoneType): give ")


@pytest.mark.parametrize(
    ("kind", "field", "value", "allowed"),
    [
        (Text, "text", "", "a text that is not empty"),
        (Text, "lang", "EN", "a BCP 47 language tag"),
        (Name, "text", " a", "a text that is not empty and has no white space around it"),
        (Name, "lang", "japanese", "a BCP 47 language tag"),
        (Place, "country", "UK", "an ISO 3166-1 alpha-2 code"),
        (Place, "locality", "", "a text that is not empty"),
        (Figure, "value", -1, "a whole number (int) from 0 to 9,007,199,254,740,991"),
        (Figure, "unit", "", "a text that is not empty"),
        (Figure, "what", "", "a text that is not empty"),
        (Figure, "currency", "eur", "an ISO 4217 currency code"),
        (Figure, "phrase", "", "a text that is not empty"),
        (Provenance, "field", "", "a text that is not empty"),
        (Provenance, "sources", ("Post",), "a slug"),
        (Provenance, "note", "a\nb", "one line of text"),
        (Source, "key", "Post", "a slug"),
        (Source, "title", "", "a text that is not empty"),
        (Source, "publisher", "", "a text that is not empty"),
        (Source, "lang", "jp-", "a BCP 47 language tag"),
        (Source, "url", "www.link-j.org", "a web address"),
        (Source, "note", "", "a text that is not empty"),
        (Organization, "key", "Some Lab", "a slug"),
        (Organization, "names", (), "at least one"),
        (Organization, "country", "JPN", "an ISO 3166-1 alpha-2 code"),
        (Organization, "website", "example.org", "a web address"),
        (Organization, "other_websites", ("example.org",), "a web address"),
        (Organization, "sources", (), "at least one"),
        (Organization, "sources", ("a_b",), "a slug"),
        (Representative, "names", (), "at least one"),
        (Representative, "organization", "Some Lab", "a slug"),
        (Position, "ordinal", 0, "a whole number (int) from 1 to 9,007,199,254,740,991"),
        (Position, "phrase", "", "a text that is not empty"),
        (Position, "source", "Post", "a slug"),
        (PublishedTally, "total", -1, "a whole number (int) from 0 to 9,007,199,254,740,991"),
        (PublishedTally, "overseas", -1, "a whole number (int) from 0 to 9,007,199,254,740,991"),
        (PublishedTally, "domestic", -1, "a whole number (int) from 0 to 9,007,199,254,740,991"),
        (PublishedTally, "phrase", "", "a text that is not empty"),
        (PublishedTally, "source", "Post", "a slug"),
        (Agreement, "key", "Some Lab", "a slug"),
        (Agreement, "partner", "Some Lab", "a slug"),
        (Agreement, "term_phrase", "", "a text that is not empty"),
        (Agreement, "sources", (), "at least one"),
        (Agreement, "sources", ("a b",), "a slug"),
    ],
)
def test_values_that_are_refused(kind: type[Any], field: str, value: object, allowed: str) -> None:
    """A value of the right type is refused where the model has no room for it."""
    with pytest.raises(InvalidValueError) as caught:
        make(kind, **{field: value})
    assert caught.value.field == (f"{field}[0]" if isinstance(value, tuple) and value else field)
    assert caught.value.allowed.startswith(allowed)


@pytest.mark.parametrize(
    ("kind", "field", "enumeration"),
    [
        (Name, "kind", NameKind),
        (Figure, "qualifier", Qualifier),
        (Provenance, "basis", Basis),
        (Source, "kind", SourceKind),
        (Organization, "kind", OrganizationKind),
        (Representative, "role", Role),
        (Position, "series", Series),
        (Agreement, "counted_as", Group),
        (Agreement, "instrument", Instrument),
    ],
)
def test_members_are_not_given_by_value(kind: type[Any], field: str, enumeration: type[Enum]) -> None:
    """A string is no member, though it be the value of one; every member is taken."""
    for member in enumeration:
        assert (
            getattr(make(kind, **({"note": "why"} if kind is Provenance else {}), **{field: member}), field) is member
        )
        message = f"{field} cannot be {member.value!r} (type str): give a value of type {enumeration.__name__}"
        assert refusal(kind, **{field: member.value}) == (field, message)


def test_numbers_have_their_limits() -> None:
    """Zero members can be counted, but there is no zeroth agreement."""
    assert make(Figure, value=0).value == 0
    assert make(Figure, value=2**53 - 1).value == 9_007_199_254_740_991
    assert make(PublishedTally, total=0, overseas=0, domestic=0).total == 0
    assert make(Position, ordinal=1).ordinal == 1
    for value in (True, 1.0, "1"):
        assert refusal(Position, ordinal=value)[0] == "ordinal"


@pytest.mark.parametrize(
    "figures",
    [
        {"total": 16},
        {"overseas": 8},
        {"domestic": 8},
        {"total": 16, "overseas": 8},
        {"total": 16, "overseas": 16},
        {"total": 16, "domestic": 0},
        {"overseas": 8, "domestic": 8},
        {"total": 16, "overseas": 9, "domestic": 7},
        {"total": 0, "overseas": 0, "domestic": 0},
    ],
)
def test_tallies_that_can_be_true(figures: dict[str, int]) -> None:
    """Any part may be left out, as long as there is one and they fit each other."""
    tally = make(PublishedTally, **{"total": None, **figures})
    held = {"total": tally.total, "overseas": tally.overseas, "domestic": tally.domestic}
    assert {name: value for name, value in held.items() if value is not None} == figures


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ({}, "total cannot be None: give at least one of total, overseas and domestic"),
        ({"total": 7, "overseas": 8}, "total cannot be 7: give a total that is not less than its parts, 8"),
        ({"total": 7, "domestic": 8}, "total cannot be 7: give a total that is not less than its parts, 8"),
        (
            {"total": 15, "overseas": 8, "domestic": 8},
            "total cannot be 15: give a total that is not less than its parts, 16",
        ),
        (
            {"total": 17, "overseas": 8, "domestic": 8},
            "total cannot be 17: give the sum of overseas and domestic, 16",
        ),
        ({"total": 1, "overseas": 0, "domestic": 0}, "total cannot be 1: give the sum of overseas and domestic, 0"),
    ],
)
def test_tallies_that_cannot_be_true(figures: dict[str, int], message: str) -> None:
    """Figures that cannot count the same partners are refused."""
    assert refusal(PublishedTally, **{"total": None, **figures}) == ("total", message)


@pytest.mark.parametrize(
    ("signed", "announced"),
    [
        ("2021-02-05", "2021-02-05"),
        ("2021-02-05", "2021-02-06"),
        ("2021-02-05", "2021-02"),
        ("2021-02", "2021-02-01"),
        ("2021-02", "2021"),
        ("[..2020-12-14]", "2016-01-01"),
        ("[2018-01-31..]", "2018-01-31"),
        ("[2018-01-31..]", "2018-01"),
    ],
)
def test_announced_when_or_after_signed(signed: str, announced: str) -> None:
    """The announcement can have been on the day of signing or later."""
    days = {"signed": PartialDate.parse(signed), "announced": PartialDate.parse(announced)}
    assert str(make(Agreement, **days).announced) == announced


@pytest.mark.parametrize(
    ("signed", "announced"),
    [
        ("2021-02-05", "2021-02-04"),
        ("2021-02-05", "2021-01"),
        ("2021-02", "2021-01-31"),
        ("[2018-01-31..]", "2018-01-30"),
        ("[2018-01-31..]", "[..2018-01-30]"),
    ],
)
def test_announced_before_signed_is_refused(signed: str, announced: str) -> None:
    """An announcement that is surely before the signing cannot be true."""
    days = {"signed": PartialDate.parse(signed), "announced": PartialDate.parse(announced)}
    with pytest.raises(InvalidValueError) as caught:
        make(Agreement, **days)
    assert str(caught.value) == (
        f"announced cannot be {announced!r}: give a day that is not before the signing, {signed}"
    )
    assert (caught.value.field, caught.value.given) == ("announced", announced)


def test_inference_needs_its_reasoning() -> None:
    """A fact that was inferred says how; a stated one need not."""
    assert Provenance(field="signed", basis=Basis.STATED).note is None
    assert Provenance(field="signed", basis=Basis.INFERRED, note="why").note == "why"
    assert refusal(Provenance, basis=Basis.INFERRED) == (
        "note",
        "note cannot be None: give the reasoning in one line, since the fact is inferred",
    )


@pytest.mark.parametrize(
    "path", ["signed", "term_phrase", "names[0]", "names[10].text", "a[0][1]", "a.b.c", "a[999999]", "_"]
)
def test_paths_of_provenance(path: str) -> None:
    """A path names a field, then items by number and parts by name."""
    assert Provenance(field=path, basis=Basis.STATED).field == path


@pytest.mark.parametrize(
    "path",
    [
        "Signed",
        "[0]",
        "a[01]",
        "a[-1]",
        "a[]",
        "a[x]",
        "a[1000000]",
        "a.",
        ".a",
        "a..b",
        "a.[0]",
        "a[0]b",
        "a b",
        "$.a",
        "a１",
    ],
)
def test_other_paths_are_refused(path: str) -> None:
    """A path of another form is refused with two examples."""
    message = f"field cannot be {path!r}: give a field path such as 'signed' or 'representatives[1].names[0]'"
    assert refusal(Provenance, field=path) == ("field", message)


def stated(*paths: str) -> tuple[Provenance, ...]:
    """Make provenance entries for paths."""
    return tuple(Provenance(field=path, basis=Basis.STATED) for path in paths)


@pytest.mark.parametrize(
    "path", ["key", "signed", "signed.earliest", "sources[0]", "representatives[0].names[1].text", "term.years"]
)
def test_provenance_of_what_there_is(path: str) -> None:
    """Fields that hold something, and parts of them, can have an entry."""
    record = attrs.evolve(make_full(Agreement), provenance=stated(path))
    assert record.provenance[0].field == path


@pytest.mark.parametrize("kind", [Agreement, Organization])
@pytest.mark.parametrize(
    "path", ["colour", "names_", "period", "basis", "sources[1]", "key[0]", "key.x", "sources.key", "provenance[2]"]
)
def test_provenance_of_what_there_is_not(kind: type[Any], path: str) -> None:
    """An entry for a field that the record does not have is refused, with the number of the entry."""
    message = f"provenance[1].field cannot be {path!r}: give the path of a field that holds something"
    assert refusal(kind, provenance=stated("key", path)) == ("provenance[1].field", message)


@pytest.mark.parametrize(
    ("kind", "path"),
    [(Agreement, "term"), (Agreement, "term.years"), (Agreement, "positions"), (Organization, "seat.country")],
)
def test_provenance_of_nothing(kind: type[Any], path: str) -> None:
    """An entry for a field that holds nothing is refused."""
    assert refusal(kind, provenance=stated(path))[0] == "provenance[0].field"
    assert attrs.evolve(make_full(kind), provenance=stated(path)).basis(path) is Basis.STATED


@pytest.mark.parametrize("kind", [Agreement, Organization])
@pytest.mark.parametrize(
    ("paths", "index"),
    [(("key", "key"), 1), (("key", "sources", "sources[0]", "sources"), 3), (("key", "key", "x"), 1)],
)
def test_provenance_of_one_field_twice(kind: type[Any], paths: tuple[str, ...], index: int) -> None:
    """Two entries for one field could contradict each other, so the second is refused with its number."""
    field = f"provenance[{index}].field"
    message = f"{field} cannot be {paths[index]!r}: give a field that no other entry is for"
    assert refusal(kind, provenance=stated(*paths)) == (field, message)


def test_provenance_of_a_field_and_its_parts() -> None:
    """A field, its items and their parts are each a field of their own."""
    paths = ("representatives", "representatives[0]", "representatives[0].names", "representatives[0].names[0]")
    record = make(Agreement, representatives=(PERSON,), provenance=stated(*paths))
    assert tuple(entry.field for entry in record.provenance) == paths


def inferred(*paths: str) -> tuple[Provenance, ...]:
    """Make provenance entries for paths that were inferred."""
    return tuple(Provenance(field=path, basis=Basis.INFERRED, note="why") for path in paths)


@pytest.mark.parametrize(
    ("path", "basis"),
    [
        ("signed", Basis.INFERRED),
        ("signed.earliest", Basis.INFERRED),
        ("representatives", Basis.INFERRED),
        ("representatives[0]", Basis.INFERRED),
        ("representatives[0].role", Basis.INFERRED),
        ("representatives[0].names", Basis.STATED),
        ("representatives[0].names[0]", Basis.STATED),
        ("representatives[0].names[0].text", Basis.STATED),
        ("representatives[0].names[1].lang", Basis.INFERRED),
        ("representatives[0].names[1].text", Basis.STATED),
        ("term", Basis.STATED),
        ("term.years", Basis.STATED),
        ("key", Basis.STATED),
        ("sources[0]", Basis.STATED),
        ("partner", None),
        ("instrument", None),
        ("positions", None),
        ("tallies", None),
    ],
)
def test_basis(path: str, basis: Basis | None) -> None:
    """A part has the basis of the nearest entry above it; without any it is stated, and nothing has none."""
    record = make(
        Agreement,
        term=Term(years=5),
        representatives=(PERSON,),
        provenance=(
            *inferred("signed", "representatives", "representatives[0].names[1].lang"),
            *stated("representatives[0].names"),
        ),
    )
    assert record.basis(path) is basis


def test_basis_of_neighbours() -> None:
    """An entry speaks neither for fields whose names begin alike nor for other items."""
    record = attrs.evolve(make_full(Agreement), provenance=inferred("term", "purpose[0]", "instrument"))
    assert record.basis("term") is Basis.INFERRED
    assert record.basis("term_phrase") is Basis.STATED
    assert record.basis("instrument_names") is Basis.STATED
    assert record.basis("purpose") is Basis.STATED


def test_basis_of_an_organization() -> None:
    """Organizations know the basis of their fields too."""
    record = make(Organization, country="FR", provenance=inferred("country"))
    assert record.basis("country") is Basis.INFERRED
    assert record.basis("names[0].text") is Basis.STATED
    assert record.basis("seat") is None


@pytest.mark.parametrize("kind", [Agreement, Organization])
@pytest.mark.parametrize(
    "path",
    ["colour", "", "Key", " key", "key\n", "key[0]", "sources[1]", "sources[00]", "sources[-1]", "basis", "seat.x"],
)
def test_basis_of_what_there_is_not(kind: type[Any], path: str) -> None:
    """A field that the record does not have is refused with those that it has."""
    with pytest.raises(UnknownKeyError) as caught:
        make(kind).basis(path)
    names = tuple(attrs.fields_dict(kind))
    assert (caught.value.what, caught.value.given, caught.value.known) == ("field", path, names)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@pytest.mark.parametrize("kind", [Agreement, Organization])
@pytest.mark.parametrize("path", [None, 7, b"key", ("key",), Basis.STATED])
def test_basis_is_asked_by_path(kind: type[Any], path: object) -> None:
    """What is no text is no path."""
    with pytest.raises(WrongTypeError) as caught:
        make(kind).basis(path)
    assert (caught.value.field, caught.value.given) == ("field", path)
    assert caught.value.allowed == "a value of type str"


NAMED = Organization(
    key="some-lab",
    names=(
        Name(text="Old Lab", lang="en", kind=NameKind.FORMER),
        Name(text="SL", lang="en", kind=NameKind.ACRONYM),
        Name(text="The Lab", lang="en", kind=NameKind.SHORT),
        Name(text="Some Laboratory", lang="en"),
        Name(text="Another Official Name", lang="en"),
        Name(text="旧研究所", lang="ja", kind=NameKind.FORMER),
        Name(text="研究所", lang="ja", kind=NameKind.SHORT),
        Name(text="LS", lang="fr", kind=NameKind.ACRONYM),
        Name(text="Ancien", lang="fr", kind=NameKind.FORMER),
    ),
    kind=OrganizationKind.RESEARCH_INSTITUTE,
    sources=("post-1",),
)


@pytest.mark.parametrize(
    ("langs", "name"),
    [
        (("en",), "Some Laboratory"),
        (("ja",), "研究所"),
        (("fr",), "LS"),
        (("ja", "en"), "研究所"),
        (("en", "ja"), "Some Laboratory"),
        (("da", "ja-Latn", "fr", "en"), "LS"),
    ],
)
def test_name(langs: tuple[str, ...], name: str) -> None:
    """The first language that there is counts, then official before short, acronym and former, then order."""
    assert NAMED.name(*langs) == name


@pytest.mark.parametrize(
    ("langs", "message"),
    [
        (("da",), "no name of some-lab in 'da': ask for one of en, fr, ja"),
        (("da", "EN"), "no name of some-lab in 'da, EN': ask for one of en, fr, ja"),
        (("ja-Latn",), "no name of some-lab in 'ja-Latn': ask for one of en, fr, ja"),
        ((), "no name of some-lab in '': ask for one of en, fr, ja"),
    ],
)
def test_name_in_other_languages(langs: tuple[str, ...], message: str) -> None:
    """Without a name in any of the languages, the message lists those that there are."""
    with pytest.raises(UnsupportedLanguageError) as caught:
        NAMED.name(*langs)
    assert str(caught.value) == message
    assert (caught.value.given, caught.value.supported) == (", ".join(langs), ("en", "fr", "ja"))


@pytest.mark.parametrize(
    ("langs", "name"),
    [
        (("ja",), "研究所"),
        (("da", "fr"), "LS"),
        (("da",), "Some Laboratory"),
        ((), "Some Laboratory"),
    ],
)
def test_label(langs: tuple[str, ...], name: str) -> None:
    """A name to show is there in any case: without one that was asked for, in the language named first."""
    assert NAMED.label(*langs) == name


@pytest.mark.parametrize("record", [NAMED, PERSON], ids=["organization", "person"])
@pytest.mark.parametrize("langs", [(None,), ("en", None), (7, "en"), (["en"],), (b"en",)])
def test_languages_are_given_as_texts(record: Any, langs: tuple[object, ...]) -> None:
    """What is no text is refused, even after a language that there is."""
    with pytest.raises(WrongTypeError) as caught:
        record.name(*langs)
    assert (caught.value.field, caught.value.allowed) == ("lang", "a value of type str")
    assert caught.value.given in langs


def test_languages_of_labels_are_given_as_texts() -> None:
    """A label, which is there in any case, is asked for in texts as well."""
    label: Any = NAMED.label
    with pytest.raises(WrongTypeError) as caught:
        label("en", None)
    assert (caught.value.field, caught.value.given) == ("lang", None)


def test_name_of_a_person() -> None:
    """Persons are asked in the same way, and are not named in the message."""
    assert PERSON.name("fr", "ja") == "山田花子"
    assert PERSON.name("en") == "Hanako Yamada"
    with pytest.raises(UnsupportedLanguageError) as caught:
        PERSON.name("fr")
    assert str(caught.value) == "no name of the person in 'fr': ask for one of en, ja"


def test_period() -> None:
    """An agreement has a period under each convention, if its term and its day of signing are known."""
    record = make(Agreement, term=Term(years=3), signed=PartialDate.parse("2020-11-20"))
    default, inclusive = record.period(), record.period(Convention.JP_CIVIL_CODE_INCLUSIVE)
    assert (default.last_day, default.convention) == (date(2023, 11, 20), Convention.JP_CIVIL_CODE)
    assert (inclusive.last_day, inclusive.convention) == (date(2023, 11, 19), Convention.JP_CIVIL_CODE_INCLUSIVE)
    assert make(Agreement).period() is None


def test_period_of_an_uncertain_day() -> None:
    """A range of days has no one period, and the message tells what to ask."""
    record = make(Agreement, term=Term(years=3), signed=PartialDate.parse("2020-11"))
    with pytest.raises(InvalidValueError) as caught:
        record.period()
    assert str(caught.value) == (
        "signed cannot be '2020-11': give a day that is known; of a range ask for its earliest and latest"
    )
    assert make(Agreement, signed=PartialDate.parse("2020-11")).period() is None


def test_standing() -> None:
    """An agreement tells how it stands on a day, under a convention."""
    record = make(Agreement, term=Term(years=3), signed=PartialDate.parse("2020-11-20"))
    assert record.standing(date(2020, 11, 19)) is Standing.NOT_SIGNED
    assert record.standing(date(2023, 11, 20)) is Standing.IN_TERM
    assert record.standing(date(2023, 11, 20), Convention.JP_CIVIL_CODE_INCLUSIVE) is Standing.AFTER_TERM
    assert make(Agreement).standing(date(2023, 11, 20)) is Standing.NO_PUBLISHED_TERM
