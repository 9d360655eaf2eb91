"""How facts are known: field paths, the basis of any part, and the sources that it rests on."""

from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Basis,
    Name,
    Organization,
    PartialDate,
    Person,
    Position,
    Provenance,
    PublishedTally,
    Representative,
    Role,
    Term,
    Text,
)
from linkj_partners.errors import InvalidValueError, UnknownKeyError, WrongTypeError
from linkj_partners.terms import Renewal

GUESSED = Provenance(field="signed", basis=Basis.INFERRED, sources=("b",), note="printed without a year")
TRANSLATED = Provenance(field="purpose[0].en", basis=Basis.INFERRED, note="our translation")
TITLE = Provenance(field="representatives[0].title", basis=Basis.STATED, sources=("c",))
AGREEMENT = Agreement(
    key="a",
    signed=PartialDate.parse("2021-02-05"),
    term=Term(years=5),
    renewal=Renewal(automatic=False),
    positions=(Position(ordinal=16, source="d"),),
    tallies=(PublishedTally(total=16),),
    representatives=(Representative(person="p", organization="o", role=Role.HEAD, title=Text({"ja": "理事長"})),),
    purpose=(Text({"en": "events", "ja": "催し"}),),
    sources=("a",),
    provenance=(GUESSED, TRANSLATED, TITLE),
)
UNSOURCED = Agreement(
    key="a", signed=PartialDate.parse("2021"), positions=(Position(ordinal=1, source="d"),), provenance=(GUESSED,)
)

KNOWN = [
    ("signed", Basis.INFERRED, ("b",)),
    ("signed.text", Basis.INFERRED, ("b",)),
    ("purpose", Basis.STATED, ("a",)),
    ("purpose[0]", Basis.STATED, ("a",)),
    ("purpose[0].en", Basis.INFERRED, ("a",)),
    ("purpose[0].EN", Basis.STATED, ("a",)),
    ("purpose[0].ja", Basis.STATED, ("a",)),
    ("representatives[0].title.ja", Basis.STATED, ("c",)),
    ("representatives[0].role", Basis.STATED, ("a",)),
    ("positions", Basis.STATED, ("a",)),
    ("positions[0]", Basis.STATED, ("d",)),
    ("positions[0].ordinal", Basis.STATED, ("d",)),
    ("tallies[0].total", Basis.STATED, ("a",)),
    ("renewal.automatic", Basis.STATED, ("a",)),
    ("term.years", Basis.STATED, ("a",)),
    ("announced", None, ("a",)),
    ("open_ended", None, ("a",)),
    ("notes", None, ("a",)),
]


@pytest.mark.parametrize(("path", "basis", "sources"), KNOWN)
def test_part_is_known_as_what_is_around_it(path: str, basis: Basis | None, sources: tuple[str, ...]) -> None:
    """A part has the basis and the sources of its entry, else those of the closest part around it."""
    assert AGREEMENT.basis(path) is basis
    assert AGREEMENT.sources_of(path) == sources


@pytest.mark.parametrize(
    ("path", "basis", "sources"),
    [
        ("key", Basis.UNSOURCED, ()),
        ("signed", Basis.INFERRED, ("b",)),
        ("positions[0]", Basis.STATED, ("d",)),
        ("positions", Basis.UNSOURCED, ()),
        ("term", None, ()),
    ],
)
def test_record_without_sources(path: str, basis: Basis | None, sources: tuple[str, ...]) -> None:
    """What no source is named for is unsourced."""
    assert UNSOURCED.basis(path) is basis
    assert UNSOURCED.sources_of(path) == sources


def test_organizations_and_people_are_asked_alike() -> None:
    """Every record with provenance answers for its parts."""
    entry = Provenance(field="names[0].text", basis=Basis.INFERRED, note="usual spelling")
    for record in (
        Organization(key="a", names=(Name(text="A", lang="en"),), provenance=(entry,)),
        Person(key="a", names=(Name(text="A", lang="en"),), provenance=(entry,)),
    ):
        assert (record.basis("names[0].text"), record.basis("names[0]")) == (Basis.INFERRED, Basis.UNSOURCED)
        assert record.sources_of("names") == ()


@pytest.mark.parametrize(
    "path",
    [
        "sign",
        "",
        "signed.",
        "purpose[1]",
        "purpose[0].fr",
        "purpose.en",
        "signed[0]",
        "positions[00]",
        "key.text",
        "_life",
    ],
)
def test_part_that_there_is_not(path: str) -> None:
    """A path that leads nowhere is an error that lists the fields."""
    for method in (AGREEMENT.basis, AGREEMENT.sources_of):
        with pytest.raises(UnknownKeyError) as caught:
            method(path)
        assert (caught.value.what, caught.value.given, caught.value.known[:2]) == ("field", path, ("key", "partners"))


def test_path_of_another_type() -> None:
    """A path is a string."""
    for method in (AGREEMENT.basis, AGREEMENT.sources_of):
        with pytest.raises(WrongTypeError, match="field cannot be 0"):
            method(0)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"field": "Signed"}, "field cannot be 'Signed': give a field path"),
        ({"field": "names[01]"}, r"field cannot be 'names\[01\]'"),
        ({"field": "signed", "basis": Basis.INFERRED}, "note cannot be None: give the reasoning"),
        ({"field": "signed", "basis": Basis.UNSOURCED}, "basis cannot be Basis.UNSOURCED"),
    ],
)
def test_entry_is_refused(entry: dict[str, Any], message: str) -> None:
    """A path of another form, an inference without reasoning, and the basis of nothing."""
    usual: dict[str, Any] = {"basis": Basis.STATED}
    with pytest.raises(InvalidValueError, match=message):
        Provenance(**{**usual, **entry})


@pytest.mark.parametrize("field", ["announced", "open_ended", "purpose[2]", "purpose", "signed.en", "tallies[0].total"])
def test_entry_for_nothing_is_refused(field: str) -> None:
    """An entry is for a part that has a value."""
    entry = Provenance(field=field, basis=Basis.STATED)
    with pytest.raises(
        InvalidValueError, match=r"provenance\[0\].field cannot be .*: give the path of a field that has a value"
    ):
        Agreement(key="a", signed=PartialDate.parse("2021"), provenance=(entry,))


def test_two_entries_for_one_part_are_refused() -> None:
    """A part has one entry."""
    with pytest.raises(
        InvalidValueError, match=r"provenance\[1\].field cannot be 'signed': give a field without another entry"
    ):
        Agreement(key="a", signed=PartialDate.parse("2021"), provenance=(GUESSED, GUESSED))
