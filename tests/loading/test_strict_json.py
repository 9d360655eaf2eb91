"""JSON text read strictly: what `json` lets pass or drops in silence is reported."""

import json
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.loading._strict_json import NotAllowed, member_path, read

TWICE = "is repeated in the same object: keep one of them"
BYTE_ORDER_MARK = "\ufeff"
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**16) + 1, 10**16 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def value_of(content: str | bytes) -> Any:
    """Return the value of a text that must have no problems."""
    value, problems = read(content)
    assert problems == ()
    return value


def refusal(content: str | bytes) -> str:
    """Return the message with which a text is refused."""
    with pytest.raises(InvalidDataError) as caught:
        read(content)
    (problem,) = caught.value.problems
    assert (problem.path, problem.file) == ("$", None)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return problem.message


def repeated(content: str) -> list[str]:
    """Return the paths of the keys that stand more than once in a text, in the order of the problems."""
    _, problems = read(content)
    assert {problem.message for problem in problems} <= {TWICE}
    return [problem.path for problem in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{}", {}),
        (' {"a": [1, -2, 2.5, 1e3, true, false, null, "b"]}\r\n', {"a": [1, -2, 2.5, 1000.0, True, False, None, "b"]}),
        ('"16例目"', "16例目"),
        (r'"\u4f8b\n\""', '例\n"'),
        ('{"a": {"a": {"a": 1}}, "b": {"a": 2}}', {"a": {"a": {"a": 1}}, "b": {"a": 2}}),
        ('[{"a": 1}, {"a": 1}]', [{"a": 1}, {"a": 1}]),
        ("-0", 0),
    ],
)
def test_values(text: str, value: object) -> None:
    """A sound text gives its value, from bytes as well, and objects are plain dicts."""
    assert value_of(text) == value
    assert value_of(text.encode()) == value
    assert type(value_of(text)) is type(value)


@given(JSON_VALUES)
def test_sound_texts_are_read_as_json_reads_them(value: object) -> None:
    """Where `json` is strict enough, both agree."""
    text = json.dumps(value, ensure_ascii=True)
    assert value_of(text) == json.loads(text)


@given(st.text() | st.binary() | st.text('[]{}:,"a1\n').map(str.encode))
def test_every_other_text_is_refused(content: str | bytes) -> None:
    """Whatever is given, the answer is a value with its problems, or the refusal of the whole text."""
    try:
        _, problems = read(content)
    except InvalidDataError as error:
        problems = error.problems
        assert problems[0].path == "$"
        assert problems[0].message.startswith("the document ")
    assert all(type(problem) is Problem for problem in problems)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NaN", NotAllowed("NaN")),
        ("[NaN, Infinity, -Infinity]", [NotAllowed("NaN"), NotAllowed("Infinity"), NotAllowed("-Infinity")]),
        ('{"a": {"b": NaN}}', {"a": {"b": NotAllowed("NaN")}}),
        ('"NaN"', "NaN"),
    ],
)
def test_no_numbers(text: str, value: object) -> None:
    """What RFC 8259 does not know is marked where it stands; the same word in quotes is a text."""
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9007199254740991", 2**53 - 1),
        ("9" * 16, 10**16 - 1),
        ("-" + "9" * 16, 1 - 10**16),
        ("1" + "0" * 16, NotAllowed("a number of 17 digits")),
        ("-1" + "0" * 16, NotAllowed("a number of 17 digits")),
        ("7" * 4300, NotAllowed("a number of 4300 digits")),
        ("-" + "7" * 5000, NotAllowed("a number of 5000 digits")),
        ('{"a": [12345678901234567]}', {"a": [NotAllowed("a number of 17 digits")]}),
    ],
    ids=lambda item: str(item)[:20] if isinstance(item, str) else None,
)
def test_long_integers(text: str, value: object) -> None:
    """Integers of 17 digits and more are marked, the sign not counted, however long they are."""
    assert value_of(text) == value


def test_marks_are_values() -> None:
    """Marks are compared by what they stand for and cannot be changed."""
    assert NotAllowed("NaN") == NotAllowed("NaN")
    assert NotAllowed("NaN") != NotAllowed("Infinity")
    assert len({NotAllowed("NaN"), NotAllowed("NaN")}) == 1
    with pytest.raises(AttributeError):
        NotAllowed("NaN").what = "1"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('{"a": 1, "a": 1}', ["$.a"]),
        ('{"a": 1, "b": 2, "a": 3, "a": 4}', ["$.a"]),
        ('{"b": 1, "a": 1, "b": 2, "a": 2, "c": 3}', ["$.b", "$.a"]),
        ('{"c": 1, "a": 1, "b": 1, "b": 2, "a": 2, "c": 3}', ["$.c", "$.a", "$.b"]),
        ('[{"b": 1, "b": 2}, {"a": 1, "a": 2}]', ["$[0].b", "$[1].a"]),
        ('[[{"c": 1, "c": 2}, {"b": 1, "b": 2}], {"a": 1, "a": 2}]', ["$[0][0].c", "$[0][1].b", "$[1].a"]),
        ('{"y": {"a": 1, "a": 2}, "x": {"b": 1, "b": 2}}', ["$.y.a", "$.x.b"]),
        ('{"y": [{"b": {"c": 1, "c": 2}, "b": {"d": 1, "d": 2}}], "x": 1, "x": 2}', ["$.x", "$.y[0].b", "$.y[0].b.d"]),
        ('[[], [{"a": 1, "a": 2}]]', ["$[1][0].a"]),
        ('{"agreements": [{}, {"signed": "2021", "signed": "2022"}]}', ["$.agreements[1].signed"]),
        ('{"a": 1, "a": {"b": 1, "b": 2}}', ["$.a", "$.a.b"]),
        ('{"x": {"a": 1, "a": 2}, "y": {"b": {"c": 1, "c": 2}}}', ["$.x.a", "$.y.b.c"]),
        ('{"": 1, "": 2}', ["$['']"]),
        ('{"a b": 1, "a b": 2}', ["$['a b']"]),
        ('{"a.b": {"1": 1, "1": 2}}', ["$['a.b']['1']"]),
        ('{"例": {"é": 1, "é": 2}}', ["$['例']['é']"]),
        (r'{"a\n": 1, "a\u000a": 2}', [r"$['a\n']"]),
        (r'{"\ud800": 1, "\ud800": 2}', [r"$['\ud800']"]),
        ('{"it\'s": 1, "it\'s": 2}', ['$["it\'s"]']),
        ('{"a": NaN, "a": 12345678901234567}', ["$.a"]),
    ],
)
def test_repeated_keys(text: str, paths: list[str]) -> None:
    """Every key that stands more than once in one object is reported once, an object before what is in it."""
    assert repeated(text) == paths


def test_last_value_of_a_repeated_key_stays() -> None:
    """The value is the one that `json` would give."""
    value, problems = read('{"a": 1, "b": 2, "a": 3}')
    assert value == {"a": 3, "b": 2}
    assert problems == (Problem("$.a", TWICE),)


def test_repeated_keys_at_any_depth() -> None:
    """A repetition below hundreds of levels is found, with its path."""
    levels = 200
    text = '{"a": [' * levels + '{"b": 1, "b": 2}' + "]}" * levels
    assert repeated(text) == ["$" + ".a[0]" * levels + ".b"]


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000 + "]" * 100_000, "[" * 100_000, '{"a":' * 100_000 + "1" + "}" * 100_000],
    ids=["lists", "open lists", "objects"],
)
def test_deep_nesting(text: str) -> None:
    """A text that is nested without end is refused."""
    assert refusal(text) == "the document is nested too deeply: a register has at most seven levels"


@pytest.mark.parametrize("text", ["{}", "", "x"])
def test_byte_order_mark(text: str) -> None:
    """A byte-order mark at the beginning is refused, in a text and in bytes."""
    message = "the document begins with a byte-order mark: save it as UTF-8 without one"
    assert refusal(BYTE_ORDER_MARK + text) == message
    assert refusal((BYTE_ORDER_MARK + text).encode()) == message
    assert refusal(text.encode("utf-8-sig")) == message


def test_byte_order_mark_inside_a_string() -> None:
    """Anywhere else it is a character like others."""
    assert value_of(f'"{BYTE_ORDER_MARK}"') == BYTE_ORDER_MARK


@pytest.mark.parametrize(
    ("content", "byte", "offset"),
    [
        (b"\xff", "0xff", 0),
        (b'{"a": "\xe9"}', "0xe9", 7),
        ('{"a": "例"}'.encode()[:-3], "0xe4", 7),
        ('"例目"'.encode("cp932"), "0x97", 1),
        ('"例目"'.encode("utf-16"), "0xff", 0),
        (b'"\xed\xa0\x80"', "0xed", 1),
        (b'"\xc0\x80"', "0xc0", 1),
        ("例".encode() + b"\x80", "0x80", 3),
        (b"\x00\x0f\x85", "0x85", 2),
    ],
)
def test_other_encodings(content: bytes, byte: str, offset: int) -> None:
    """Bytes that are not UTF-8 are refused, with the first that is odd and its place."""
    assert refusal(content) == f"the document is not UTF-8: byte {byte} at offset {offset}; save it as UTF-8"


@pytest.mark.parametrize("text", ["", " ", "\n", " \t\r\n "])
def test_empty_texts(text: str) -> None:
    """A text in which nothing stands is refused as empty."""
    assert refusal(text) == "the document is empty: give a JSON document"
    assert refusal(text.encode()) == "the document is empty: give a JSON document"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("x", 1, 1),
        ("nul", 1, 1),
        ("01", 1, 2),
        ("1 2", 1, 3),
        ("{} {}", 1, 4),
        ("[1]]", 1, 4),
        ('{"a":}', 1, 6),
        ('{\n  "a": 1,\n  "b": ,\n}', 3, 8),
        ("{'a': 1}", 1, 2),
        ("\n\n  x", 3, 3),
        ('"例" x', 1, 5),
        ('"a\nb"', 1, 3),
        ("\x00", 1, 1),
        (".5", 1, 1),
        ("+1", 1, 1),
        ("0x10", 1, 2),
        ("１", 1, 1),
        ("[1]\u00a0", 1, 4),
    ],
)
def test_what_is_not_json(text: str, line: int, column: int) -> None:
    """A text that is not JSON is refused, with the line and the column, both counted from 1."""
    message = refusal(text)
    assert message.startswith("the document is not JSON: ")
    assert f" (line {line}, column {column}): correct it there or just before: a comma, " in message
    assert refusal(text.encode()) == message


def test_reason_is_told() -> None:
    """The message says what `json` expected."""
    assert refusal('{"a":}').startswith("the document is not JSON: Expecting value (line 1, column 6): correct it")
    assert refusal("1 2").startswith("the document is not JSON: Extra data (line 1, column 3): correct it")


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("host", "$.host"),
        ("_a1", "$._a1"),
        ("A", "$.A"),
        ("class", "$.class"),
        ("", "$['']"),
        ("no host", "$['no host']"),
        ("1a", "$['1a']"),
        ("a-b", "$['a-b']"),
        ("a.b", "$['a.b']"),
        ("例", "$['例']"),
        ("é", "$['é']"),
        ("a\nb", r"$['a\nb']"),
        ("\\", r"$['\\']"),
        ("'", '$["\'"]'),
        ("x" * 70, "$." + "x" * 70),
        ("-" * 70, f"$['{'-' * 60}'... (70 characters)]"),
        ("\x00" * 17, "$['" + r"\x00" * 17 + "']"),
        ("\x00" * 18, "$['" + r"\x00" * 17 + "\\... (18 characters)]"),
    ],
)
def test_member_path(key: str, path: str) -> None:
    """A plain name follows a dot; any other key stands in brackets and quotes, shown briefly."""
    assert member_path("$", key) == path
    assert member_path("$.a[3]", key) == f"$.a[3]{path[1:]}"


@given(st.text(max_size=6), st.text(max_size=6))
def test_member_paths_tell_keys_apart(key: str, other: str) -> None:
    """Different keys of an object have different paths, as long as they are shown whole."""
    assert (member_path("$", key) == member_path("$", other)) is (key == other)


@given(st.text())
def test_member_paths_are_one_line(key: str) -> None:
    """Whatever the key, its path is short and stands on one line, unless the key is a plain name."""
    path = member_path("$", key)
    assert path.isprintable()
    assert path == f"$.{key}" or len(path) < 100


@given(st.lists(st.text(max_size=5) | st.sampled_from("abc"), max_size=8))
def test_repetitions_are_those_of_the_keys(keys: list[str]) -> None:
    """For any keys, those that stand more than once are reported in order, and the object holds every key."""
    text = "{" + ", ".join(f"{json.dumps(key)}: {place}" for place, key in enumerate(keys)) + "}"
    assert repeated(text) == [member_path("$", key) for key in dict.fromkeys(keys) if keys.count(key) > 1]
    assert cast("dict[str, object]", read(text)[0]) == {key: place for place, key in enumerate(keys)}
