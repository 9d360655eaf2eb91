"""Hostile input: documents broken at random, texts that broke something once, and whether faults would be noticed."""

import json
import sys
from collections.abc import Callable

import pytest

import hostile_input
from breaking import KINDS, differences
from hostile_input import Case, FaultError, case_of, run, sound_documents
from linkj_partners import Register, bundled, loads
from linkj_partners.errors import InvalidDataError, Problem

ALWAYS_REFUSED = {
    *("nested", "key dropped", "key doubled", "key misspelt", "key added", "reference cut", "record cut", "key taken"),
    *("text spoilt", "truncated", "encoding changed"),
}


def test_broken_documents() -> None:
    """Five hundred documents are refused for what was broken, or load as they are; CI breaks twenty thousand."""
    counts = run(500, "tests")
    assert sum(count.documents for count in counts.values()) == 500
    assert min(count.documents for count in counts.values()) > 0
    assert {kind for kind, count in counts.items() if count.refused == count.documents} >= ALWAYS_REFUSED
    assert {kind for kind, count in counts.items() if not count.refused} == {"other text"}


@pytest.mark.parametrize("agreements", hostile_input.SIZES)
def test_documents_are_sound_and_hold_every_record(agreements: int) -> None:
    """The documents that are broken are registers, and together hold everything that the bundled one holds."""
    parts = [loads(text) for text in sound_documents(agreements)]
    assert {len(part) for part in parts} == {agreements}
    for member in ("agreements", "organizations", "sources"):
        assert {record for part in parts for record in getattr(part, member)} == set(getattr(bundled(), member))


def test_same_seed_breaks_alike() -> None:
    """A document can be made again from its seed and number, and is another with either of them changed."""
    assert case_of("1", 5) == case_of("1", 5)
    assert len({case_of(seed, number).broken.content for seed in "12" for number in (5, 25)}) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_document_is_broken_where_it_says(kind: str) -> None:
    """A document that is still JSON differs from the sound one at the places it tells, and nowhere else."""
    start = list(KINDS).index(kind)
    for case in (case_of("places", number) for number in range(start, 20 * len(KINDS), len(KINDS))):
        assert case.broken.content != case.sound, case.broken.places
        if case.broken.places and not is_nested_deeply(case):
            changed = differences(json.loads(case.sound), json.loads(case.broken.content))
            assert all(is_at(path, case.broken.places) for path in changed), case.broken.places


def is_nested_deeply(case: Case) -> bool:
    """Tell whether a document may be nested more deeply than can be read."""
    return case.kind == "nested" and len(case.broken.content) > len(case.sound) + 5_000


def is_at(path: str, places: tuple[str, ...]) -> bool:
    """Tell whether a path is one of the places, in one of them, or the list or object in which one is."""
    return any(
        path == place or path.startswith((f"{place}.", f"{place}[")) or place.startswith((f"{path}.", f"{path}["))
        for place in places
    )


def raises_something_else(_: str | bytes) -> Register:
    """Fail as a bug does."""
    raise KeyError("overſeas")


def reports_another_place(_: str | bytes) -> Register:
    """Refuse with a path where nothing was broken."""
    raise InvalidDataError((Problem("$.sources[0].nowhere", "cannot be 1"),))


def takes_anything(_: str | bytes) -> Register:
    """Load something else than was given."""
    return bundled()


def reports_the_first_only(content: str | bytes) -> Register:
    """Tell one problem of several."""
    try:
        return loads(content)
    except InvalidDataError as error:
        raise InvalidDataError(error.problems[:1]) from None


def refuses_everything(content: str | bytes) -> Register:
    """Refuse a sound document too."""
    loads(content)
    raise InvalidDataError((Problem("$", "cannot be that"),))


def forgets_the_line(_: str | bytes) -> Register:
    """Tell the first line for every syntax error."""
    raise InvalidDataError((Problem("$", "the text is not JSON: Expecting value (line 1, column 1)"),))


def hangs(_: str | bytes) -> Register:
    """Never come to an end."""
    while True:
        pass


@pytest.mark.parametrize(
    ("loads_wrongly", "kind", "message"),
    [
        (raises_something_else, "other text", "KeyError"),
        (reports_another_place, "key dropped", "nothing was broken that explains"),
        (takes_anything, "key dropped", "it was not refused"),
        (takes_anything, "other text", "the register is not what the document says"),
        (reports_the_first_only, "key misspelt", "no problem at"),
        (refuses_everything, "other text", "it was refused"),
        pytest.param(
            *(hangs, "other text", "TimeoutError"),
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no timer of that sort"),
        ),
        (forgets_the_line, "truncated", "line 1"),
        (forgets_the_line, "key dropped", "line 1"),
    ],
)
def test_fault_is_found(
    loads_wrongly: Callable[[str | bytes], Register], kind: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that did otherwise would be found out, with the way to see the document again."""
    monkeypatch.setattr(hostile_input, "loads", loads_wrongly)
    monkeypatch.setattr(hostile_input, "SECONDS_TO_HANG", 1)
    monkeypatch.setattr(hostile_input, "KINDS", {kind: KINDS[kind]})
    with pytest.raises(FaultError, match=message) as caught:
        run(40, "faults")
    assert f"({kind}: " in str(caught.value)
    assert "to see it: python tools/hostile_input.py --seed faults --show " in str(caught.value)
