"""The converter: exact JSON types, every key, every problem with its path."""

from typing import Any, cast

import pytest

from linkj_partners import Register
from linkj_partners.errors import InvalidDataError
from linkj_partners.loading._converter import structure, unstructure
from linkj_partners.loading._strict_json import NotAllowed

Document = dict[str, Any]
Step = str | int

_DATE_FORMS = "a day '2021-02-05', a month '2018-01', a year '2018'"
_KEY_FORM = "a slug of a-z, 0-9 and single hyphens, such as 'medicen-paris-region'"


def at(document: Document, path: list[Step]) -> Any:
    """Give the part of a document at a path."""
    part: Any = document
    for step in path:
        part = part[step]
    return part


def put(document: Document, *path_and_value: Any) -> None:
    """Set the value at a path."""
    *path, last, value = path_and_value
    at(document, path)[last] = value


def problems(document: object) -> dict[str, str]:
    """Give the problems of a document that must be refused, by path."""
    with pytest.raises(InvalidDataError) as caught:
        structure(document)
    return {problem.path: problem.message for problem in caught.value.problems}


def test_document_of_a_register_is_structured(document: Document, small_register: Register) -> None:
    """A sound document makes the register that it describes."""
    assert structure(document) == small_register


def test_unstructure_gives_plain_json_values(document: Document, small_register: Register) -> None:
    """Unstructuring gives dicts, lists and plain values, and the very document."""
    assert unstructure(small_register) == document


STATED: Document = {"field": "key", "basis": "stated", "sources": [], "note": None}
NO_ITEMS: list[object] = []
NO_MEMBERS: dict[str, object] = {}


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        (["agreements", 0, "positions", 0, "ordinal"], "7", None, "cannot be '7': give a whole number"),
        (["agreements", 0, "positions", 0, "ordinal"], True, None, "cannot be true: give a whole number"),
        (["agreements", 0, "positions", 0, "ordinal"], 3.9, None, "cannot be 3.9: give a whole number"),
        (["agreements", 0, "positions", 0, "ordinal"], 1.0, None, "cannot be 1.0: give a whole number"),
        (
            ["agreements", 0, "positions", 0, "ordinal"],
            0,
            None,
            "cannot be 0: give a whole number (int) from 1 to 9,007,199,254,740,991",
        ),
        (["agreements", 0, "sources"], "example-post-1", None, "cannot be 'example-post-1': give a list"),
        (["agreements", 0, "sources"], NO_MEMBERS, None, "cannot be an object: give a list"),
        (["agreements", 0, "sources"], NO_ITEMS, None, "cannot be []: give at least one"),
        (["agreements", 0, "sources"], ["example-post-1", "B c"], "$.agreements[0].sources[1]", None),
        (["agreements", 0, "sources", 0], None, None, "cannot be null: give a text"),
        (["agreements", 0, "sources", 0], False, None, "cannot be false: give a text"),
        (["agreements", 0, "purpose"], ["x"], "$.agreements[0].purpose[0]", "cannot be 'x': give an object"),
        (["agreements", 0, "counted_as"], "abroad", None, "cannot be 'abroad': give one of 'overseas', 'domestic'"),
        (["agreements", 0, "counted_as"], 1, None, "cannot be 1: give one of 'overseas', 'domestic'"),
        (["agreements", 0, "counted_as"], ["overseas"], None, "cannot be a list: give one of 'overseas', 'domestic'"),
        (["agreements", 0, "instrument"], "MOU", None, "cannot be 'MOU': give one of 'mou', 'moc', 'memorandum'"),
        (["agreements", 0, "term"], "3年間", None, None),
        (["agreements", 0, "term"], "P2W", None, "cannot be 'P2W': give 'P14D', which says the same"),
        (["agreements", 0, "term"], 3, None, "cannot be 3: give a text"),
        (["agreements", 0, "signed"], None, None, "cannot be null: give a text"),
        (["agreements", 0, "key"], "B B", None, f"cannot be 'B B': give {_KEY_FORM}"),
        (["agreements", 0, "key"], "\ud800", None, None),
        (["organizations", 1, "seat", "country"], "XX", None, None),
        (["organizations", 1, "country"], "fr", None, None),
        (["organizations", 1, "figures", 0, "currency"], "euro", None, None),
        (["organizations", 0, "names", 0, "lang"], "en_US", None, None),
        (["organizations", 0, "website"], "example.org", None, None),
        (["organizations", 0, "names", 0, "text"], "", None, None),
        (["host"], "Example Network", None, f"cannot be 'Example Network': give {_KEY_FORM}"),
        (["host"], None, None, "cannot be null: give a text"),
        (["revision"], "20240401", None, "cannot be '20240401': give a day that exists, written as in '2021-02-05'"),
        (["revision"], "2024-W09-4", None, None),
        (
            ["revision"],
            "2024-02-30",
            None,
            "cannot be '2024-02-30': give a day that exists, written as in '2021-02-05'",
        ),
        (
            ["revision"],
            NotAllowed("a number of 17 digits"),
            None,
            "cannot be a number of 17 digits: give a text",
        ),
        (["agreements"], None, None, "cannot be null: give a list"),
    ],
)
def test_wrong_value_is_located(
    document: Document, path: list[Step], value: object, where: str | None, message: str | None
) -> None:
    """One wrong value is one problem, at its own path."""
    put(document, *path, value)
    path_text = "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    found = problems(document)
    assert list(found) == [where or path_text]
    assert message is None or list(found.values()) == [message]


@pytest.mark.parametrize(
    ("text", "stopped"),
    [
        ("20240229", 4),
        ("2021-02-30", 8),
        ("2021-13", 5),
        ("[2021-02-03..2021-01-01]", 13),
        ("[..]", 1),
        ("", 0),
        ("２０２１", 0),
    ],
)
def test_wrong_partial_date_is_located(document: Document, text: str, stopped: int) -> None:
    """A partial date that cannot be read says where reading stopped and what is accepted."""
    put(document, "agreements", 0, "signed", text)
    message = problems(document)["$.agreements[0].signed"]
    assert f"(position {stopped})" in message
    assert _DATE_FORMS in message


@pytest.mark.parametrize(
    ("document", "shown"),
    [(None, "null"), (True, "true"), (3, "3"), ("x", "'x'"), (NO_ITEMS, "an empty list"), ([NO_MEMBERS], "a list")],
)
def test_what_is_no_object_is_refused(document: object, shown: str) -> None:
    """A document that is no object is one problem at the root."""
    assert problems(document) == {"$": f"cannot be {shown}: give an object"}


@pytest.mark.parametrize(
    ("path", "key"), [([], "host"), (["sources", 0], "title"), (["agreements", 1, "tallies", 0], "domestic")]
)
def test_missing_key_is_located(document: Document, path: list[Step], key: str) -> None:
    """A key that is not there is a problem at that key."""
    del at(document, path)[key]
    message = "is missing: every key must be there, with null or [] where a fact is not known"
    assert problems(document) == {_path_text((*path, key)): message}


def _keys(value: Any, path: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    if isinstance(value, dict):
        members = cast("Document", value)
        return [found for key, part in members.items() for found in [(*path, key), *_keys(part, (*path, key))]]
    if isinstance(value, list):
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return [found for index, part in enumerate(items) for found in _keys(part, (*path, index))]
    return []


def _path_text(path: tuple[Step, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def test_every_key_is_required(small_register: Register) -> None:
    """Leaving any one key out, anywhere, is a problem at that key."""
    paths = _keys(unstructure(small_register))
    assert len(paths) > 150
    for path in paths:
        document: Document = unstructure(small_register)
        *parents, key = path
        del at(document, parents)[key]
        message = "is missing: every key must be there, with null or [] where a fact is not known"
        assert problems(document)[_path_text(path)] == message


@pytest.mark.parametrize(
    ("path", "key", "where"),
    [
        ([], "colour", "$.colour"),
        (["agreements", 0], "Signed", "$.agreements[0].Signed"),
        (["agreements", 0, "positions", 0], "no number", "$.agreements[0].positions[0]['no number']"),
        (["organizations", 1, "seat"], "都市", "$.organizations[1].seat['都市']"),
    ],
)
def test_unknown_key_is_located(document: Document, path: list[Step], key: str, where: str) -> None:
    """A key that the model does not know is a problem that names the known ones."""
    put(document, *path, key, 1)
    found = problems(document)
    assert list(found) == [where]
    assert found[where].startswith("is no key here: the keys are ")


def test_unknown_key_is_told_the_known_ones(document: Document) -> None:
    """The message lists the keys that the object can have."""
    put(document, "colour", 1)
    message = "is no key here: the keys are revision, host, organizations, sources, agreements"
    assert problems(document) == {"$.colour": message}


def test_sources_are_judged_where_something_else_is_wrong(document: Document) -> None:
    """A source that is taken or missing is told beside a problem that keeps the document from being read."""
    put(document, "revision", "x")
    put(document, "sources", 1, "key", "example-post-1")
    assert list(problems(document)) == [
        "$.revision",
        "$.sources[1].key",
        "$.agreements[0].sources[0]",
        "$.agreements[0].provenance[0].sources[0]",
        "$.agreements[0].positions[0].source",
        "$.agreements[2].sources[0]",
    ]


def test_all_problems_are_reported_at_once(document: Document) -> None:
    """Problems of every sort in one document are all listed, those across records too."""
    put(document, "agreements", 0, "key", "B B")
    put(document, "agreements", 0, "signed", "x")
    put(document, "agreements", 1, "partner", "nobody")
    put(document, "agreements", 2, "signed", "2019-01-01")
    put(document, "organizations", 0, "names", 0, "lang", 5)
    put(document, "sources", 0, "title", "")
    put(document, "zz", 1)
    del document["revision"]
    assert list(problems(document)) == [
        "$.revision",
        "$.organizations[0].names[0].lang",
        "$.sources[0].title",
        "$.agreements[0].key",
        "$.agreements[0].signed",
        "$.zz",
    ]
    put(document, "organizations", 0, "names", 0, "lang", "en")
    assert list(problems(document))[-2:] == ["$.agreements[1].partner", "$.agreements[2].signed"]


@pytest.mark.parametrize(
    ("changes", "where", "message"),
    [
        (
            [("agreements", 1, "announced", "2022-05-08")],
            "$.agreements[1].announced",
            "cannot be '2022-05-08': give a day that is not before the signing, 2022-05-09",
        ),
        (
            [("agreements", 1, "tallies", 0, "overseas", 3)],
            "$.agreements[1].tallies[0].total",
            "cannot be 2: give a total that is not less than its parts, 3",
        ),
        (
            [("agreements", 1, "tallies", 0, "domestic", 0)],
            "$.agreements[1].tallies[0].total",
            "cannot be 2: give the sum of overseas and domestic, 1",
        ),
        (
            [("agreements", 0, "provenance", 0, "field", "term")],
            "$.agreements[0].provenance[0].field",
            "cannot be 'term': give the path of a field that holds something",
        ),
        (
            [("agreements", 0, "provenance", [STATED, STATED])],
            "$.agreements[0].provenance[1].field",
            "cannot be 'key': give a field that no other entry is for",
        ),
        (
            [("agreements", 1, "partner", "nobody")],
            "$.agreements[1].partner",
            "'nobody' is no key in $.organizations: add that record or correct the key",
        ),
        (
            [("agreements", 1, "key", "some-city")],
            "$.agreements[1].key",
            "the key 'some-city' is taken by $.agreements[0]: give each record its own",
        ),
        (
            [("agreements", 0, "positions", 0, "series", "partners"), ("agreements", 0, "positions", 0, "ordinal", 2)],
            "$.agreements[1].positions[0].ordinal",
            "number 2 of partners is taken by $.agreements[0]: a number belongs to one agreement",
        ),
        (
            [("agreements", 0, "signed", "2020-03")],
            "$.agreements[0].signed",
            "2020-03 is before the host was founded, 2020-04: correct one of them",
        ),
        (
            [("host", "nobody")],
            "$.host",
            "'nobody' is no key in $.organizations: add that record or correct the key",
        ),
    ],
)
def test_contradiction_is_located(
    document: Document, changes: list[tuple[object, ...]], where: str, message: str
) -> None:
    """Values that are each allowed, but not together, are a problem at one of them."""
    for change in changes:
        put(document, *change)
    assert problems(document) == {where: message}
