"""Hostile documents: a valid one that is broken once, anywhere, is refused for that break or loads whole.

The laws know JSON and what `loads` promises, but no field of the model. `nox -s hostile` breaks 20,000 documents;
`nox -s fuzz` goes on until it is stopped.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import pytest
from hypothesis import HealthCheck, event, find, given, note, settings
from hypothesis import strategies as st

from linkj_partners import Register, dumps, load, loads
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.loading._strict_json import member_path

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Steps: TypeAlias = tuple[str | int, ...]


class Broken(NamedTuple):
    """A document after the break: its text, the JSON paths of the break, and whether nobody could accept it."""

    content: str | bytes
    places: tuple[str, ...]
    never_valid: bool


# JSON trees: walking, reaching and changing.


# These do not narrow: to type checkers a part of Any stays Any, where a part of a dict would be unknown.
def is_object(value: Any) -> bool:
    """Return whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> bool:
    """Return whether a JSON value is a list."""
    return isinstance(value, list)


def is_record(value: Any) -> bool:
    """Return whether a JSON value is an object with a key."""
    return is_object(value) and "key" in value


def walk(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Yield every value of a tree with the names and indices that lead to it."""
    yield steps, value
    members = value.items() if is_object(value) else enumerate(value) if is_list(value) else ()
    for step, member in members:
        yield from walk(member, (*steps, step))


def at(tree: Any, steps: Steps) -> Any:
    """Return the value at a place."""
    for step in steps:
        tree = tree[step]
    return tree


def changed(tree: Any, steps: Steps, change: Callable[[Any, Any], object]) -> Any:
    """Return a copy of a tree after *change* was called with the holder of a place and the last step to it."""
    root = [json.loads(as_text(tree))]
    change(at(root, (0, *steps)[:-1]), (0, *steps)[-1])
    return root[0]


def replaced(tree: Any, steps: Steps, value: Any) -> Any:
    """Return a copy of a tree with another value at a place."""
    return changed(tree, steps, lambda holder, step: holder.__setitem__(step, value))


def path(steps: Steps) -> str:
    """Return the JSON path of a place, as `loads` writes it."""
    text = "$"
    for step in steps:
        text = member_path(text, step) if isinstance(step, str) else f"{text}[{step}]"
    return text


def as_text(tree: Any) -> str:
    """Write a tree as JSON, lone surrogates and numbers that JSON does not have included."""
    return json.dumps(tree, ensure_ascii=False)


def scalars(tree: Any) -> set[tuple[Steps, Any]]:
    """Return the strings, numbers and other values without parts in a tree, with their places."""
    parts = ((steps, value) for steps, value in walk(tree) if not (value and (is_object(value) or is_list(value))))
    return {(steps, value or str(value)) for steps, value in parts}


def strings(tree: Any) -> set[str]:
    """Return the strings in a tree, names of members not included."""
    return {value for _, value in scalars(tree) if isinstance(value, str)}


# The valid documents: one agreement each, with every record that it names.


REGISTER: Final = Path(__file__).parents[1] / "data" / "full_register.json"  # every field holds something somewhere
CUT: Final = ("agreements", "organizations", "people", "sources")


@cache
def documents() -> tuple[Any, ...]:
    """Cut a register into the smallest valid documents, one for each agreement: the smaller, the faster."""
    whole = json.loads(REGISTER.read_text(encoding="utf-8"))
    return tuple(closed(whole, agreement) for agreement in whole["agreements"])


def closed(whole: Any, agreement: Any) -> Any:
    """Keep one agreement and the records whose keys are named by what is kept already."""
    kept = whole | {name: [] for name in CUT} | {"agreements": [agreement]}
    while True:
        named = strings(kept)
        more = {name: [each for each in whole[name] if each["key"] in named] for name in CUT}
        if kept == kept | more:
            return kept
        kept |= more


@cache
def places(document: int, kind: str) -> list[Steps]:
    """Find the places of a document that can be broken in one way."""
    return [steps for steps, value in walk(documents()[document]) if KINDS[kind][0](steps, value)]


# The ways to break a place.

VALUES: Final[tuple[Any, ...]] = (None, True, False, 7, 1.5, "x", [], ["x"], [None], {}, {"key": "x"})
# No field has such a name, and no language such a tag.
NAMES: Final = ("", " key", "_key", "名前", "\ud800", "__class__", "$", "a.b[0]")
SPOILERS: Final = ("\x00", "\n", "\t", "\x7f", "\x85", "\u2028", "\u2029", "\ud800", "\udfff")
STRINGS: Final = (
    *("2021-02-05", "2018-01", "2018", "[..2020-12-14]", "[2018-01-31..]", "9999-12-31", "P1Y", "P36M", "P1Y6M"),
    *("2021-02-30", "2021-13-01", "20210205", "2021-2-5", "２０２１-02-05", "5 February 2021", "[2021..2020]", "0000"),
    *("2021-W05-5", "2021-02-05Z", "10000-01-01", "3年間", "P0D", "PT1H", "P-1Y", "3Y", "P9999999999Y", "海外9団体"),
    *("en", "xx-no-such", "no-such-key", "http://", "javascript:0", "é\u0301🙂", "null", "\\", "x" * 5_000, "\u200b"),
)
NUMBERS: Final = (0, 1, 2, 999, 2**53 - 1)
NO_NUMBERS: Final = (-1, 2**53, 10**17, -(10**40), float("nan"), float("inf"), float("-inf"), 1e3, 0.5)
ENCODINGS: Final = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp932", "euc_jp", "shift_jis_2004")
TOO_DEEP: Final = 100_000
MARK: Final = "@@@"


def type_changed(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A value of another type; null and an empty list stand for what is not known, which may be allowed."""
    old = at(tree, steps)
    new = draw(st.sampled_from([value for value in VALUES if type(value) is not type(old)]))
    unknown = any(value is None or value == [] for value in (old, new))
    return Broken(as_text(replaced(tree, steps, new)), (path(steps),), not unknown)


def nested(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A value wrapped in lists or objects, so deep at times that no reader follows."""
    depth = draw(st.sampled_from((1, 2, 7, 100, TOO_DEEP)))
    before, after = draw(st.sampled_from((("[", "]"), ('{"x": ', "}"), ('[{"key": ', "}]"))))
    inner = before * depth + as_text(at(tree, steps)) + after * depth
    text = as_text(replaced(tree, steps, MARK)).replace(json.dumps(MARK), inner)
    return Broken(text, ("$" if depth == TOO_DEEP else path(steps),), never_valid=True)


def member_dropped(_: Draw, tree: Any, steps: Steps) -> Broken:
    """A member that is missing, which may be optional."""
    return Broken(
        as_text(changed(tree, steps, lambda holder, step: holder.pop(step))), (path(steps),), never_valid=False
    )


def member_renamed(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A member under a name that nothing has."""
    name = draw(st.sampled_from(NAMES))
    new = changed(tree, steps, lambda holder, step: holder.__setitem__(name, holder.pop(step)))
    return Broken(as_text(new), (path((*steps[:-1], name)), path(steps)), never_valid=True)


def member_added(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """One more member under a name that nothing has."""
    name, value = draw(st.sampled_from(NAMES)), draw(st.sampled_from(VALUES))
    return Broken(as_text(replaced(tree, (*steps[:-1], name), value)), (path((*steps[:-1], name)),), never_valid=True)


def member_doubled(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A member twice, with one value or two."""
    value = draw(st.sampled_from((at(tree, steps), *VALUES)))
    text = as_text(replaced(tree, (*steps[:-1], MARK), value)).replace(json.dumps(MARK), json.dumps(steps[-1]))
    return Broken(text, (path(steps),), never_valid=True)


def item_dropped(_: Draw, tree: Any, steps: Steps) -> Broken:
    """A list without one of its items, so that later ones move."""
    return Broken(
        as_text(changed(tree, steps, lambda items, index: items.pop(index))), (path(steps[:-1]),), never_valid=False
    )


def item_doubled(_: Draw, tree: Any, steps: Steps) -> Broken:
    """A list with one of its items twice; two records never have the same key."""
    item = at(tree, steps)
    new = changed(tree, steps, lambda items, index: items.insert(index, item))
    return Broken(as_text(new), (path(steps[:-1]),), never_valid=is_record(item))


def string_misspelt(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A string with a character less, more or changed: a name may be spelt so, a key or a date may not."""
    old = at(tree, steps)
    here = draw(st.integers(0, len(old) - 1))
    new = old[:here] + draw(st.sampled_from(("", old[here] * 2, "a", "Z", "9", "-", "é", "一"))) + old[here + 1 :]
    return Broken(as_text(replaced(tree, steps, new)), (path(steps),), never_valid=False)


def string_spoilt(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """A string that no field may hold: empty, with blanks around, a control character or half a character in it."""
    old = at(tree, steps)
    cut = draw(st.integers(0, len(old)))
    spoilt = old[:cut] + draw(st.sampled_from(SPOILERS)) + old[cut:]
    new = draw(st.sampled_from(("", " ", f" {old}", f"{old}\u3000", spoilt)))
    return Broken(as_text(replaced(tree, steps, new)), (path(steps),), never_valid=True)


def string_exchanged(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """Another string: one of the same document, such as the key of another record, or a date, term or code."""
    new = draw(st.sampled_from(sorted(strings(tree))) | st.sampled_from(STRINGS))
    return Broken(as_text(replaced(tree, steps, new)), (path(steps),), never_valid=False)


def number_changed(draw: Draw, tree: Any, steps: Steps) -> Broken:
    """Another number, or one that no count can be."""
    new = draw(st.sampled_from(NUMBERS) | st.sampled_from(NO_NUMBERS))
    return Broken(as_text(replaced(tree, steps, new)), (path(steps),), new in NO_NUMBERS)


def byte_changed(draw: Draw, tree: Any, _: Steps) -> Broken:
    """The bytes of the document with one that is flipped, missing or doubled; most are not JSON any more."""
    data = as_text(tree).encode()
    here = draw(st.integers(0, len(data) - 1))
    byte = data[here : here + 1]
    new = draw(st.sampled_from((*(bytes([byte[0] ^ 1 << bit]) for bit in range(8)), b"", byte * 2)))
    content = data[:here] + new + data[here + 1 :]
    try:
        differing = scalars(tree) ^ scalars(json.loads(content.decode()))
    except ValueError:
        return Broken(content, ("$",), never_valid=True)
    return Broken(content, tuple(path(steps) for steps, _ in differing), never_valid=False)


def truncated(draw: Draw, tree: Any, _: Steps) -> Broken:
    """The beginning of the document, as text or as bytes."""
    content = draw(st.sampled_from((as_text(tree), as_text(tree).encode())))
    return Broken(content[: draw(st.integers(0, len(content) - 1))], ("$",), never_valid=True)


def encoding_changed(draw: Draw, tree: Any, _: Steps) -> Broken:
    """The document in another encoding, or with a byte-order mark."""
    content = as_text(tree).encode(draw(st.sampled_from(ENCODINGS)), "replace")
    return Broken(content, ("$",), never_valid=content != as_text(tree).encode())


def is_member(steps: Steps, _: object) -> bool:
    """Return whether a value is a member of an object."""
    return bool(steps) and isinstance(steps[-1], str)


def is_item(steps: Steps, _: object) -> bool:
    """Return whether a value is an item of a list."""
    return bool(steps) and isinstance(steps[-1], int)


def is_string(_: Steps, value: object) -> bool:
    """Return whether a value is a string with something in it."""
    return isinstance(value, str) and value != ""


def is_number(_: Steps, value: object) -> bool:
    """Return whether a value is a number."""
    return type(value) is int


def is_anything(_: Steps, __: object) -> bool:
    """Return that every value will do."""
    return True


def is_whole(steps: Steps, _: object) -> bool:
    """Return whether a value is the document itself."""
    return not steps


KINDS: Final[dict[str, tuple[Callable[[Steps, object], bool], Callable[[Draw, Any, Steps], Broken]]]] = {
    breakage.__name__: (applies, breakage)
    for applies, breakages in (
        (is_anything, (type_changed, nested)),
        (is_member, (member_dropped, member_renamed, member_added, member_doubled)),
        (is_item, (item_dropped, item_doubled)),
        (is_string, (string_misspelt, string_spoilt, string_exchanged)),
        (is_number, (number_changed,)),
        (is_whole, (byte_changed, truncated, encoding_changed)),
    )
    for breakage in breakages
}


class Case:
    """One example: the kind of break, the valid document, and the broken one."""

    def __init__(self, kind: str, valid: Any, broken: Broken) -> None:
        self.kind, self.valid, self.broken = kind, valid, broken

    def __repr__(self) -> str:
        """Leave out the documents, which are long."""
        return f"<{self.kind} at {', '.join(self.broken.places)}>"


@st.composite
def cases(draw: Draw) -> Case:
    """Draw a kind, a document that can be broken so, and a place in it."""
    kind = draw(st.sampled_from(list(KINDS)))
    fit = [number for number in range(len(documents())) if places(number, kind)]
    number = draw(st.sampled_from(fit))
    steps = draw(st.sampled_from(places(number, kind)))
    return Case(kind, documents()[number], KINDS[kind][1](draw, documents()[number], steps))


# What is promised of them.


def outcome(content: str | bytes) -> Register | tuple[Problem, ...]:
    """Load a document; return the register, or the problems for which it is refused."""
    try:
        return loads(content)
    except InvalidDataError as error:
        return error.problems


def parsed(content: str | bytes) -> Any:
    """Return the JSON value of a document, or nothing where it has none."""
    try:
        return json.loads(content if isinstance(content, str) else content.decode())
    except (ValueError, RecursionError):
        return None


def check(case: Case) -> bool:
    """Check what becomes of a broken document; return whether it was loaded."""
    content, broken_at, never_valid = case.broken
    found = outcome(content)
    if isinstance(found, Register):
        assert not never_valid, "loaded although nobody can accept it"
        written = json.loads(dumps(found))
        assert loads(json.dumps(written)) == found, "written and read again, it is another register"
        assert is_part(written, json.loads(content)), "the register says what the document does not"
        return True
    after = parsed(content)
    assert found, "refused without a problem"
    assert [problem for problem in found if not is_explained(problem, broken_at, case.valid, after)] == []
    assert not never_valid or any(related(problem.path, place) for problem in found for place in broken_at)
    return False


def within(inner: str, outer: str) -> bool:
    """Return whether a JSON path is another or leads into it."""
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))


def related(one: str, other: str) -> bool:
    """Return whether one of two JSON paths leads to the other or into it."""
    return within(one, other) or within(other, one)


def is_part(written: Any, given: Any) -> bool:
    """Return whether all that was written was given; what was given and not written is a default.

    Only records are put into another order, by keys or days.
    """
    if is_object(written):
        return is_object(given) and all(step in given and is_part(written[step], given[step]) for step in written)
    if not is_list(written):
        return type(written) is type(given) and bool(written == given)
    if written and is_record(written[0]):
        written, given = (sorted(records, key=lambda record: str(record["key"])) for records in (written, given))
    return len(written) == len(given) and all(map(is_part, written, given))


def by_path(tree: Any) -> dict[str, Any]:
    """Return every value of a tree by its JSON path."""
    return {path(steps): value for steps, value in walk(tree)}


def is_explained(problem: Problem, places: tuple[str, ...], before: Any, after: Any) -> bool:
    """Return whether a break explains a problem.

    It does where the problem is at the break, around it, or elsewhere in the same record: two of its fields may no
    longer agree. It also does where the problem quotes what was broken, such as a key that other records name.
    """
    if after is None:
        return problem.path == "$"
    if "$" in (problem.path, *places):
        return "$" in places
    if any(related(problem.path, place) or record_of(problem.path) == record_of(place) for place in places):
        return True
    said = {text for tree in (before, after) for place in places for text in said_at(by_path(tree), place)}
    said |= {text for tree in (before, after) for record in named(tree, said) for text in texts(record)}
    quoted = str(by_path(after).get(problem.path))
    return quoted in said or any(len(text) >= SHORTEST_QUOTE and text in problem.message for text in said)


def record_of(place: str) -> str:
    """Return the path of the record that a place is in, or of the member that holds the place."""
    found = RECORD.match(place)
    return found.group() if found else place


def texts(tree: Any) -> set[str]:
    """Return the scalars in a tree as text."""
    return {str(value) for _, value in scalars(tree)} - {"None", "[]", "{}"}


def said_at(values: dict[str, Any], place: str) -> set[str]:
    """Return what a place and the key of its record say."""
    return texts(values.get(place)) | texts(values.get(f"{record_of(place)}.key"))


def named(tree: Any, keys: set[str]) -> list[Any]:
    """Return the records of a document that have one of these keys."""
    lists = [part for part in tree.values() if is_list(part)] if is_object(tree) else []
    return [record for part in lists for record in part if is_record(record) and str(record["key"]) in keys]


RECORD: Final = re.compile(r"\$\.\w+\[\d+\]")
SHORTEST_QUOTE: Final = 4


class TestHostileDocuments:
    """A document that is broken once is refused with a path at the break, or loads whole and round-trips."""

    @given(case=cases())
    @settings(max_examples=max(50, settings().max_examples), suppress_health_check=[HealthCheck.too_slow])
    def test_broken_documents(self, case: Case) -> None:
        """The law holds of every kind of break."""
        note(repr(case.broken.content))
        event(f"{case.kind}: {'loaded' if check(case) else 'refused'}")

    def test_valid_documents(self) -> None:
        """Unbroken, every document loads, and together they hold every agreement of the register."""
        registers = [loads(json.dumps(document)) for document in documents()]
        assert {agreement for register in registers for agreement in register} == set(load(REGISTER))

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_breaks_something(self, kind: str) -> None:
        """No kind of break is without a place in the documents."""
        assert any(places(number, kind) for number in range(len(documents())))


def raises_a_bug(_: str | bytes) -> Register:
    """Fail as a bug does."""
    raise KeyError


def reports_another_place(_: str | bytes) -> Register:
    """Refuse with a path where nothing was broken."""
    raise InvalidDataError((Problem("$.sources[0].nowhere", "cannot be 1"),))


def loads_something_else(_: str | bytes) -> Register:
    """Load something other than what was given."""
    return load(REGISTER)


class TestLawCanFail:
    """The law does not hold of a library that reads in another way."""

    @pytest.mark.parametrize("kind", ["member_renamed", "string_exchanged", "truncated"])
    @pytest.mark.parametrize("wrong", [raises_a_bug, reports_another_place, loads_something_else])
    def test_fault_is_found(
        self, wrong: Callable[[str | bytes], Register], kind: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A bug, a wrong path and an answer that is not the document are found."""
        document = documents()[0]
        steps = next(steps for steps in places(0, kind) if steps[:1] != ("sources",))
        broken = KINDS[kind][1](lambda strategy: find(strategy, lambda _: True), document, steps)
        monkeypatch.setitem(globals(), "loads", wrong)
        with pytest.raises((AssertionError, KeyError)):
            check(Case(kind, document, broken))
