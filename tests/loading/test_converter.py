"""The converter: exact JSON types, no unknown keys, every problem with its path."""

from typing import Any

import pytest

from linkj_partners import Instrument, Register
from linkj_partners.errors import InvalidDataError
from linkj_partners.loading._converter import structure, unstructure
from linkj_partners.loading._strict_json import NotAllowed

Document = dict[str, Any]
Step = str | int

_DATE_FORMS = "a day '2021-02-05', a month '2018-01', a year '2018'"
_KEY_FORM = "a slug of a-z, 0-9 and single hyphens, such as 'medicen-paris-region'"


def at(document: Document, path: list[Step]) -> Any:
    """Return the part of a document at a path."""
    part: Any = document
    for step in path:
        part = part[step]
    return part


def put(document: Document, *path_and_value: Any) -> None:
    """Set the value at a path."""
    *path, last, value = path_and_value
    at(document, path)[last] = value


def problems(document: object) -> dict[str, str]:
    """Return the problems of a document that must be refused, by path."""
    with pytest.raises(InvalidDataError) as caught:
        structure(document)
    return {problem.path: problem.message for problem in caught.value.problems}


def test_document_of_a_register_is_structured(document: Document, small_register: Register) -> None:
    """A valid document makes the register that it describes."""
    assert structure(document) == small_register


def test_unstructure_gives_plain_json_values(document: Document, small_register: Register) -> None:
    """Unstructuring gives dicts, lists and plain values: the very document, without the default that it spells out."""
    for agreement in document["agreements"]:
        for position in agreement.get("positions", []):
            if position["series"] == "partners":
                del position["series"]
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
        (["organizations", 0, "names"], NO_ITEMS, None, "cannot be []: give at least one"),
        (["agreements", 0, "open_ended"], 1, None, "cannot be 1: give true or false"),
        (["agreements", 1, "renewal", "automatic"], "yes", None, "cannot be 'yes': give true or false"),
        (["agreements", 1, "renewal", "at_most"], 0, None, None),
        (["agreements", 1, "purpose", 0, "ja"], 3, None, "cannot be 3: give a string"),
        (["agreements", 1, "purpose", 0, "en"], " ", None, None),
        (["agreements", 1, "purpose", 0], {"JA": "x"}, "$.agreements[1].purpose[0].JA", None),
        (["agreements", 0, "sources"], ["example-post-1", "B c"], "$.agreements[0].sources[1]", None),
        (["agreements", 0, "sources", 0], None, None, "cannot be null: give a string"),
        (["agreements", 0, "sources", 0], False, None, "cannot be false: give a string"),
        (["agreements", 0, "purpose"], ["x"], "$.agreements[0].purpose[0]", None),
        (["agreements", 0, "counted_as"], "abroad", None, "cannot be 'abroad': give one of 'overseas', 'domestic'"),
        (["agreements", 0, "counted_as"], 1, None, "cannot be 1: give one of 'overseas', 'domestic'"),
        (["agreements", 0, "counted_as"], ["overseas"], None, "cannot be a list: give one of 'overseas', 'domestic'"),
        (
            ["agreements", 0, "instrument"],
            "MOU",
            None,
            f"cannot be 'MOU': give one of {', '.join(repr(each.value) for each in Instrument)}",
        ),
        (["agreements", 0, "term"], "3年間", None, None),
        (["agreements", 0, "term"], "P2W", None, "cannot be 'P2W': give 'P14D', which says the same"),
        (["agreements", 0, "term"], 3, None, "cannot be 3: give a string"),
        (["agreements", 0, "signed"], None, None, "cannot be null: give a string"),
        (["agreements", 0, "key"], "B B", None, f"cannot be 'B B': give {_KEY_FORM}"),
        (["agreements", 0, "key"], "\ud800", None, None),
        (["organizations", 1, "seat", "country"], "XX", None, None),
        (["organizations", 1, "country"], "fr", None, None),
        (["organizations", 1, "figures", 0, "currency"], "euro", None, None),
        (["organizations", 0, "names", 0, "lang"], "en_US", None, None),
        (["organizations", 0, "website"], "example.org", None, None),
        (["organizations", 0, "names", 0, "text"], "", None, None),
        (["host"], "Example Network", None, f"cannot be 'Example Network': give {_KEY_FORM}"),
        (["host"], None, None, "cannot be null: give a string"),
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
            "cannot be a number of 17 digits: give a string",
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
        ("２０２１/x", 0),
    ],
)
def test_wrong_partial_date_is_located(document: Document, text: str, stopped: int) -> None:
    """A partial date that cannot be read says where reading stopped and what is accepted."""
    put(document, "agreements", 0, "signed", text)
    message = problems(document)["$.agreements[0].signed"]
    assert f"(position {stopped})" in message
    assert _DATE_FORMS in message


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("令和4年2月10日", "2022-02-10"),
        ("10 February 2022", "2022-02-10"),
        ("２０２１", "2021"),
        ("2022年2月", "2022-02"),
    ],
)
def test_date_as_people_write_it(document: Document, text: str, meant: str) -> None:
    """A day that can be read is refused with its EDTF form."""
    put(document, "agreements", 0, "signed", text)
    assert problems(document)["$.agreements[0].signed"] == f"cannot be {text!r}: give {meant!r}, which says the same"


def test_revision_as_people_write_it(document: Document) -> None:
    """So is the revision."""
    put(document, "revision", "令和4年2月10日")
    assert problems(document) == {"$.revision": "cannot be '令和4年2月10日': give '2022-02-10', which says the same"}


@pytest.mark.parametrize(
    ("document", "shown"),
    [(None, "null"), (True, "true"), (3, "3"), ("x", "'x'"), (NO_ITEMS, "an empty list"), ([NO_MEMBERS], "a list")],
)
def test_what_is_no_object_is_refused(document: object, shown: str) -> None:
    """A document that is not an object is one problem at the root."""
    assert problems(document) == {"$": f"cannot be {shown}: give an object"}


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ([], "host"),
        ([], "agreements"),
        (["sources", 0], "publisher"),
        (["agreements", 1], "signed"),
        (["agreements", 1, "renewal"], "automatic"),
        (["organizations", 0], "names"),
    ],
)
def test_missing_key_is_located(document: Document, path: list[Step], key: str) -> None:
    """A required key that is left out is a problem at that key."""
    del at(document, path)[key]
    assert problems(document)[_path_text((*path, key))] == "is missing: this key is required"


def _path_text(path: tuple[Step, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def test_keys_with_defaults_may_be_left_out_null_or_empty(document: Document, small_register: Register) -> None:
    """What a document leaves out it may also give as null or an empty list."""
    put(document, "agreements", 2, "term", None)
    put(document, "agreements", 2, "renewal", None)
    put(document, "agreements", 2, "notes", [])
    put(document, "organizations", 1, "fields", [])
    assert structure(document) == small_register


def test_minimal_document() -> None:
    """A document of one's own needs four members, and little in each."""
    organization = {"key": "us", "names": [{"text": "Us", "lang": "en"}]}
    agreement = {"key": "a", "signed": "2021"}
    minimal = {"revision": "2024-04-01", "host": "us", "organizations": [organization], "agreements": [agreement]}
    register = structure(minimal)
    assert unstructure(register) == minimal
    assert [series.key for series in register.series] == ["partners"]


@pytest.mark.parametrize(
    ("path", "key", "where", "meant"),
    [
        ([], "colour", "$.colour", None),
        ([], "revison", "$.revison", "revision"),
        (["agreements", 0], "Signed", "$.agreements[0].Signed", "signed"),
        (["agreements", 0], "partner", "$.agreements[0].partner", "partners"),
        (["agreements", 0, "positions", 0], "no number", "$.agreements[0].positions[0]['no number']", None),
        (["organizations", 1, "seat"], "都市", "$.organizations[1].seat['都市']", None),
    ],
)
def test_unknown_key_is_located(document: Document, path: list[Step], key: str, where: str, meant: str | None) -> None:
    """A key that the model does not know is a problem that names the closest one, or all."""
    put(document, *path, key, 1)
    found = problems(document)
    assert list(found) == [where]
    assert (f"did you mean {meant!r}?" in found[where]) if meant else ("the keys are " in found[where])


def test_first_edition_is_refused_by_name(document: Document) -> None:
    """A document of the first edition is one problem that says so."""
    for agreement in document["agreements"]:
        agreement |= {"partner": agreement.pop("partners", [None])[0], "instrument_names": [], "tallies": []}
    (message,) = problems(document).values()
    assert message.startswith("has the form of the first edition, which is not supported")


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
    put(document, "agreements", 1, "partners", ["nobody"])
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
    assert list(problems(document))[-2:] == ["$.agreements[1].partners[0]", "$.agreements[2].signed"]


@pytest.mark.parametrize(
    ("changes", "where", "message"),
    [
        (
            [("agreements", 1, "tallies", [{"total": 2, "overseas": 3}])],
            "$.agreements[1].tallies[0].total",
            "cannot be 2: give a total that is not less than its parts, 3",
        ),
        (
            [("agreements", 1, "tallies", 0, "overseas", 3)],
            "$.agreements[1].tallies[0].total",
            "cannot be 2: give a total that is not less than its parts, 3",
        ),
        (
            [("agreements", 1, "positions", 0, "ordinal", 3)],
            "$.agreements[1].positions[0].ordinal",
            "cannot be 3: give 2, which the phrase '2例目' says, or another phrase",
        ),
        (
            [("agreements", 1, "term", "P5Y")],
            "$.agreements[1].term",
            "cannot be 'P5Y': give P3Y, which the phrase '今後3年間' says, or another phrase",
        ),
        (
            [("agreements", 0, "renews", "unidentified")],
            "$.agreements[0].renews",
            "unidentified was signed later, [2022-05-09..]: name an agreement that is not later",
        ),
        (
            [("agreements", 1, "open_ended", True), ("agreements", 1, "term_phrase", None)],
            "$.agreements[1].open_ended",
            "cannot be true: give False, since the agreement has term; or leave term out",
        ),
        (
            [("agreements", 1, "representatives", 0, "person", "nobody")],
            "$.agreements[1].representatives[0].person",
            "'nobody' is not a key in $.people: add that record or correct the key",
        ),
        (
            [("agreements", 0, "positions", 0, "series", "cities")],
            "$.agreements[0].positions[0].series",
            "'cities' is not a key in $.series: add that record or correct the key",
        ),
        (
            [("agreements", 1, "tallies", 0, "domestic", 0)],
            "$.agreements[1].tallies[0].total",
            "cannot be 2: give the sum of overseas and domestic, 1",
        ),
        (
            [("agreements", 0, "provenance", 0, "field", "term")],
            "$.agreements[0].provenance[0].field",
            "cannot be 'term': give the path of a field that has a value",
        ),
        (
            [("agreements", 0, "provenance", [STATED, STATED])],
            "$.agreements[0].provenance[1].field",
            "cannot be 'key': give a field without another entry",
        ),
        (
            [("agreements", 1, "partners", ["nobody"])],
            "$.agreements[1].partners[0]",
            "'nobody' is not a key in $.organizations: add that record or correct the key",
        ),
        (
            [("agreements", 1, "key", "some-city")],
            "$.agreements[1].key",
            "the key 'some-city' is taken by $.agreements[0]: give each record its own",
        ),
        (
            [("agreements", 0, "positions", [{"series": "partners", "ordinal": 2}])],
            "$.agreements[1].positions[0].ordinal",
            "number 2 of partners is taken by $.agreements[0]: a number belongs to one agreement and its renewals",
        ),
        (
            [("agreements", 0, "signed", "2020-03")],
            "$.agreements[0].signed",
            "2020-03 is before the host was founded, 2020-04: correct one of them",
        ),
        (
            [("host", "nobody")],
            "$.host",
            "'nobody' is not a key in $.organizations: add that record or correct the key",
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
