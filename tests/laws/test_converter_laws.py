"""Laws of reading documents: whatever is put into one, it is refused with its reasons or kept exactly."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from hypothesis import example, given
from hypothesis import strategies as st

from linkj_partners import errors
from linkj_partners.loading._converter import structure, unstructure

Place = tuple[str | int, ...]

SMALL = json.loads((Path(__file__).parents[1] / "data" / "small_register.json").read_text(encoding="utf-8"))


def _places(value: object, path: Place = ()) -> Iterator[Place]:
    """Return the path of every value inside a JSON value."""
    members = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    items = cast("list[object]", value) if isinstance(value, list) else []
    steps: list[tuple[str | int, object]] = [*members.items(), *enumerate(items)]
    for step, part in steps:
        yield (*path, step)
        yield from _places(part, (*path, step))


def _at(document: Any, path: Place) -> Any:
    for step in path:
        document = document[step]
    return document


RECORDS = ("organizations", "people", "sources", "agreements")
PLACES = tuple(_places(SMALL))
PRESENT = st.sampled_from(PLACES).map(lambda place: copy.deepcopy(_at(SMALL, place)))
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
MISPUT: tuple[object, ...] = ("20210205", "2021-W05-5", "P36M", "P1W", " ", "JA", "mou ", "\ud800", {"key": 1})


# What a field has by default; a document may give it or leave it out.
DEFAULTS = {("kind", "official"), ("qualifier", "exactly"), ("series", "partners")}


def _lean(value: object) -> object:
    """Leave out what says nothing: null, empty lists, flags that are not set, and defaults."""
    if isinstance(value, list):
        return [_lean(item) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    members = cast("dict[str, object]", value).items()
    return {
        key: _lean(part)
        for key, part in members
        if part is not None
        and part != []
        and part is not False
        and not (isinstance(part, str) and (key, part) in DEFAULTS)
    }


def _text(value: dict[str, Any]) -> str:
    """Write a document with its records in one order, and so that 1, 1.0 and true differ."""
    document = cast("dict[str, Any]", _lean(value))
    ordered = {member: sorted(map(repr, part)) if member in RECORDS else part for member, part in document.items()}
    return json.dumps(ordered)


def _outcome(document: Any) -> tuple[str | None, tuple[errors.Problem, ...]]:
    """Return the document that a document comes back as, or the problems that it is refused for."""
    try:
        return _text(unstructure(structure(document))), ()
    except errors.InvalidDataError as error:
        return None, error.problems


class TestWhatIsReadIsKept:
    """A document with any value in any place is refused for stated reasons, or comes back as it was."""

    @given(st.sampled_from(PLACES), PRESENT | SCALARS | st.sampled_from(MISPUT))
    @example(("revision",), "20210205")
    @example(("agreements", 0, "positions", 0, "ordinal"), True)  # noqa: FBT003 - a value of JSON
    def test_value_is_put_in_a_place(self, place: Place, value: object) -> None:
        """Nothing is converted, dropped or added on the way."""
        document = copy.deepcopy(SMALL)
        _at(document, place[:-1])[place[-1]] = value
        kept, problems = _outcome(document)
        assert (kept is None) == bool(problems)
        assert kept is None or kept == _text(document)

    @given(st.sampled_from([place for place in PLACES if isinstance(_at(SMALL, place), dict)]))
    def test_key_is_added(self, place: Place) -> None:
        """A key that no record has is refused wherever it stands."""
        document = copy.deepcopy(SMALL)
        _at(document, place)["added"] = None
        kept, problems = _outcome(document)
        assert kept is None
        assert all(problem.message.startswith(("is not a key here", "cannot be")) for problem in problems)
        assert any(".added" in problem.path for problem in problems)
