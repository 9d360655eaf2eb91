"""The errors: facts in fields, a message that says what to do, and nothing that can be changed."""

import copy
import pickle
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum, Flag, IntEnum, StrEnum
from typing import cast

import attrs
import pytest

from linkj_partners import errors
from linkj_partners.errors import (
    InvalidDataError,
    InvalidValueError,
    MissingExtraError,
    OutOfRangeError,
    ParseError,
    PartnersError,
    Problem,
    UnknownKeyError,
    UnsupportedLanguageError,
    WrongTypeError,
    shown,
)

ONE_OF_EACH: tuple[PartnersError, ...] = (
    UnknownKeyError("agreement", "medicin", ("medicen-paris-region", "medicon-valley-alliance")),
    InvalidValueError("total", 5, "a total that is not less than its parts, 6"),
    WrongTypeError("n", 3.5, "a whole number"),
    ParseError("2021-02-30", 8, "a day '2021-02-05'"),
    UnsupportedLanguageError("name of link-j", "fr, da", ("en", "ja")),
    OutOfRangeError("the last day of P9Y", "9999-12-31"),
    InvalidDataError((Problem("$.host", "missing: give a key"), Problem("$.sources", "missing", "mine.json"))),
    MissingExtraError("matplotlib", "plot"),
)

each_error = pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)


class Colour(Enum):
    """An enumeration with a text that must not break a line."""

    RED = "red\nand more"


class Weekday(IntEnum):
    """An enumeration whose members are numbers too."""

    MONDAY = 1


class Side(StrEnum):
    """An enumeration whose members are texts too."""

    LEFT = "left"


class Permission(Flag):
    """An enumeration whose members are combined."""

    READ = 1
    WRITE = 2


class Letters(str):
    """A text of a class of one's own."""

    __slots__ = ()


class Number(int):
    """A number of a class of one's own."""


class Ratio(float):
    """A fraction of a class of one's own."""


class Day(date):
    """A date of a class of one's own."""


class Stack(list[int]):
    """A list of a class of one's own."""


class Grumpy:
    """An object that cannot be printed."""

    def __repr__(self) -> str:
        """Refuse."""
        raise RuntimeError

    def __str__(self) -> str:
        """Refuse."""
        raise RuntimeError


@contextmanager
def passed_on() -> Generator[None]:
    """Let an error through, as context managers do: by setting its traceback."""
    yield


def facts(error: PartnersError) -> dict[str, object]:
    """Return the fields of an error by name."""
    names = attrs.fields_dict(cast("type[attrs.AttrsInstance]", type(error)))
    return {name: getattr(error, name) for name in names}


def test_one_of_each_is_every_error() -> None:
    """No error class is left out of these tests."""
    public = {getattr(errors, name) for name in errors.__all__}
    classes = {item for item in public if isinstance(item, type) and issubclass(item, PartnersError)}
    assert classes == {PartnersError, *map(type, ONE_OF_EACH)}
    assert public - classes == {Problem}


@pytest.mark.parametrize(
    ("error", "base"),
    [
        (UnknownKeyError, LookupError),
        (InvalidValueError, ValueError),
        (WrongTypeError, TypeError),
        (ParseError, ValueError),
        (UnsupportedLanguageError, KeyError),
        (OutOfRangeError, OverflowError),
        (InvalidDataError, ValueError),
        (MissingExtraError, ImportError),
    ],
)
def test_bases(error: type[PartnersError], base: type[Exception]) -> None:
    """Each error is caught as one of ours and as what Python would raise, by nothing narrower."""
    assert error.__bases__ == (PartnersError, base)


def test_root_is_a_plain_exception() -> None:
    """The root is not one of Python's finer errors."""
    assert PartnersError.__bases__ == (Exception,)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            ONE_OF_EACH[0],
            "no agreement with key 'medicin'; did you mean 'medicon-valley-alliance' or 'medicen-paris-region'?",
        ),
        (UnknownKeyError("source", "post", ("a", "b")), "no source with key 'post'; the keys are a, b"),
        (UnknownKeyError("agreement", 7, ("15", "16"), "number"), "no agreement with number 7; the numbers are 15, 16"),
        (UnknownKeyError("field", "sign", ("signed",), "path"), "no field with path 'sign'; did you mean 'signed'?"),
        (UnknownKeyError("source", "x"), "no source with key 'x'; nothing is known there"),
        (
            UnknownKeyError("n", 0, tuple(map(str, range(1, 21))), "number"),
            f"no n with number 0; the numbers are {', '.join(map(str, range(1, 21)))}",
        ),
        (
            UnknownKeyError("n", 0, tuple(map(str, range(1, 1022))), "number"),
            f"no n with number 0; the numbers are {', '.join(map(str, range(1, 21)))} and 1,001 more",
        ),
        (ONE_OF_EACH[1], "total cannot be 5: give a total that is not less than its parts, 6"),
        (ONE_OF_EACH[2], "n cannot be 3.5 (type float): give a whole number"),
        (
            WrongTypeError("day", datetime(2021, 2, 5, tzinfo=UTC), "a date"),
            "day cannot be 2021-02-05 00:00:00+00:00 (type datetime): give a date",
        ),
        (
            ONE_OF_EACH[3],
            "cannot read '2021-02-30': stopped at '30' (position 8). Accepted: a day '2021-02-05'",
        ),
        (ParseError("2021-", 5, "a day"), "cannot read '2021-': stopped at its end (position 5). Accepted: a day"),
        (ParseError("", 0, "a day"), "cannot read '': stopped at its end (position 0). Accepted: a day"),
        (ParseError("ab", 0, "a day"), "cannot read 'ab': stopped at 'ab' (position 0). Accepted: a day"),
        (ONE_OF_EACH[4], "no name of link-j in 'fr, da': ask for one of en, ja"),
        (UnsupportedLanguageError("name", "fr", ()), "no name in 'fr': no language is available"),
        (ONE_OF_EACH[5], "the last day of P9Y goes past 9999-12-31: give an earlier day or a shorter term"),
        (
            ONE_OF_EACH[6],
            """2 problems in the data:
- $.host: missing: give a key
- mine.json: $.sources: missing""",
        ),
        (
            InvalidDataError((Problem("$.host", "missing"),)),
            "1 problem in the data:\n- $.host: missing",
        ),
        (ONE_OF_EACH[7], 'matplotlib is not installed: run pip install "linkj-partners[plot]"'),
    ],
)
def test_message(error: PartnersError, text: str) -> None:
    """The text says what was given, what is allowed and what to do."""
    assert str(error) == text


def test_long_text_is_cut_in_messages() -> None:
    """What was given is shown briefly, and so is what could not be read of it."""
    error = ParseError("x" * 100, 10, "a day")
    cut = "'" + "x" * 60 + "'..."
    assert str(error) == (
        f"cannot read {cut} (100 characters): stopped at {cut} (90 characters) (position 10). Accepted: a day"
    )


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("9999-12-31", "the last day goes past 9999-12-31: give an earlier day or a shorter term"),
        ("0001-01-01", "the last day would be before 0001-01-01: give a later day or a shorter notice"),
    ],
)
def test_advice_leads_back_into_the_calendar(limit: str, text: str) -> None:
    """At the end of the calendar an earlier day helps, at its beginning a later one."""
    assert str(OutOfRangeError("the last day", limit)) == text


def test_fields_hold_the_facts() -> None:
    """A program can act on an error without reading its message."""
    unknown = UnknownKeyError("agreement", "x", ("a", "b"))
    assert (unknown.what, unknown.given, unknown.known) == ("agreement", "x", ("a", "b"))
    assert (unknown.by, UnknownKeyError("agreement", "x").known) == ("key", ())
    invalid = InvalidValueError("total", 5, "6")
    assert (invalid.field, invalid.given, invalid.allowed) == ("total", 5, "6")
    wrong = WrongTypeError("n", 3.5, "an int")
    assert (wrong.field, wrong.given, wrong.allowed) == ("n", 3.5, "an int")
    unread = ParseError("2021-", 4, "a day")
    assert (unread.text, unread.position, unread.accepted) == ("2021-", 4, "a day")
    language = UnsupportedLanguageError("name", "fr", ("en",))
    assert (language.what, language.given, language.supported) == ("name", "fr", ("en",))
    beyond = OutOfRangeError("a day", "9999-12-31")
    assert (beyond.what, beyond.limit) == ("a day", "9999-12-31")
    missing = MissingExtraError("matplotlib", "plot")
    assert (missing.library, missing.extra) == ("matplotlib", "plot")
    problem = Problem("$.host", "missing", "mine.json")
    assert (problem.path, problem.message, problem.file) == ("$.host", "missing", "mine.json")
    assert InvalidDataError((problem,)).problems == (problem,)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("$.host", "missing"), "$.host: missing"),
        (Problem("$.host", "missing", None), "$.host: missing"),
        (Problem("$", "is empty", "mine.json"), "mine.json: $: is empty"),
    ],
)
def test_problem_is_one_line(problem: Problem, text: str) -> None:
    """A problem gives its file, its path and its message."""
    assert str(problem) == text


def test_problems_are_values() -> None:
    """Problems are compared by what they say, hashable and frozen."""
    problem = Problem("$.host", "missing")
    assert problem == Problem("$.host", "missing")
    assert problem != Problem("$.host", "missing", "mine.json")
    assert {problem, Problem("$.host", "missing")} == {problem}
    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301 - our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        problem.path = "$"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


@each_error
def test_no_attribute_can_be_changed(error: PartnersError) -> None:
    """Fields, arguments and new attributes can neither be set nor deleted."""
    before = str(error)
    for name in (*facts(error), "args", "further"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(error, name, ())
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(error, name)
    assert str(error) == before


@each_error
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_keeps_everything(error: PartnersError, protocol: int) -> None:
    """An error comes back from another process with its type, fields and text."""
    assert_alike(pickle.loads(pickle.dumps(error, protocol)), error)  # noqa: S301 - our own bytes


@each_error
def test_copies_keep_everything(error: PartnersError) -> None:
    """Copies, shallow and deep, have the type, fields and text."""
    assert_alike(copy.copy(error), error)
    assert_alike(copy.deepcopy(error), error)


@each_error
def test_notes_survive(error: PartnersError) -> None:
    """What was added to an error with `add_note` is there after copying and pickling, and only in that one."""
    noted = copy.copy(error)
    noted.add_note("while reading mine.json")
    for made in (copy.copy(noted), copy.deepcopy(noted), pickle.loads(pickle.dumps(noted))):  # noqa: S301 - our own bytes
        assert_alike(made, noted)
        assert made.__notes__ == ["while reading mine.json"]
    assert not hasattr(error, "__notes__")


def assert_alike(error: PartnersError, original: PartnersError) -> None:
    """Fail unless two errors have the same type, fields, arguments and text."""
    assert error is not original
    assert type(error) is type(original)
    assert facts(error) == facts(original)
    assert error.args == original.args
    assert str(error) == str(original)
    assert repr(error) == repr(original)


@each_error
def test_arguments_are_the_fields(error: PartnersError) -> None:
    """The arguments are the facts in their order, and the repr names each."""
    assert error.args == tuple(facts(error).values())
    named = ", ".join(f"{name}={value!r}" for name, value in facts(error).items())
    assert repr(error) == f"{type(error).__name__}({named})"


@each_error
def test_errors_can_be_raised_and_noted(error: PartnersError) -> None:
    """A frozen error still takes what Python adds: traceback, cause, context and notes."""
    fresh = copy.copy(error)
    cause = KeyError("cause")
    with pytest.raises(type(error)) as caught, passed_on():
        raise fresh from cause
    assert caught.value is fresh
    assert fresh.__traceback__ is not None
    assert fresh.__cause__ is cause
    assert fresh.__suppress_context__
    fresh.add_note("while reading mine.json")
    fresh.add_note("twice")
    assert fresh.__notes__ == ["while reading mine.json", "twice"]
    assert str(fresh) == str(error)


@each_error
def test_errors_are_hashable_and_compared_by_identity(error: PartnersError) -> None:
    """Like Python's own, two errors are never equal, and each can stand in a set."""
    assert len({error, copy.copy(error)}) == 2
    assert {error: "found"}[error] == "found"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", "''"),
        ("16例目", "'16例目'"),
        ("it's", '"it\'s"'),
        ("a\nb\x00\u2028", r"'a\nb\x00\u2028'"),
        ("\ud800", r"'\ud800'"),
        ("x" * 60, "'" + "x" * 60 + "'"),
        ("x" * 61, "'" + "x" * 60 + "'... (61 characters)"),
        ("\x00" * 17, "'" + r"\x00" * 17 + "'"),
        ("\x00" * 18, "'" + r"\x00" * 17 + "\\... (18 characters)"),
        ("\x00" * 61, "'" + r"\x00" * 17 + "\\... (61 characters)"),
        ("'\"" + "x" * 60, r"""'\'"' """.strip()[:-1] + "x" * 58 + "'... (62 characters)"),
        ("\U000e0001" * 60, "'" + r"\U000e0001" * 6 + r"\U000e000" + "... (60 characters)"),
        pytest.param("x" * 10**6, "'" + "x" * 60 + "'... (1000000 characters)", id="a million characters"),
        (0, "0"),
        (-7, "-7"),
        (10**60 - 1, "9" * 60),
        (1 - 10**60, "-" + "9" * 60),
        (10**60, "an integer of more than 60 digits"),
        (-(10**60), "an integer of more than 60 digits"),
        pytest.param(10**5000, "an integer of more than 60 digits", id="more digits than Python prints"),
        (True, "True"),
        (False, "False"),
        (None, "None"),
        (1.5, "1.5"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (date(2021, 2, 5), "2021-02-05"),
        (datetime(2021, 2, 5, 13, 30, tzinfo=UTC), "2021-02-05 13:30:00+00:00"),
        (Colour.RED, "Colour.RED"),
        (Weekday.MONDAY, "Weekday.MONDAY"),
        (Side.LEFT, "Side.LEFT"),
        (Permission.READ | Permission.WRITE, "Permission.READ|WRITE"),
        (Letters("left"), "a Letters"),
        (Letters(""), "a Letters"),
        (Number(1), "a Number"),
        (Ratio(1), "a Ratio"),
        (Day(2021, 2, 5), "a Day"),
        ([], "an empty list"),
        ((), "an empty tuple"),
        ({}, "an empty dict"),
        (set[int](), "an empty set"),
        (Stack(), "a Stack"),
        (Stack([0]), "a Stack"),
        (b"", "a bytes"),
        ([1, 2], "a list"),
        ((1, 2), "a tuple"),
        ({"a": 1}, "a dict"),
        ({1}, "a set"),
        (b"bytes", "a bytes"),
        (object(), "an object"),
        (int, "a type"),
        (1j, "a complex"),
        (Decimal(1), "a Decimal"),
        (time(13, 30), "a time"),
        (Grumpy(), "a Grumpy"),
        (KeyError("x"), "a KeyError"),
        (OSError("x"), "an OSError"),
        (ArithmeticError("x"), "an ArithmeticError"),
    ],
)
def test_shown(value: object, text: str) -> None:
    """Any value is shown briefly, on one line, without failing."""
    assert shown(value) == text
    assert text.isprintable()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a\nb", r"an a\nb"),
        ("x" * 60, "a " + "x" * 60),
        ("X" * 61, "a " + "X" * 60),
        ("Étage", r"a \xc9tage"),
    ],
)
def test_shown_names_classes_briefly(name: str, text: str) -> None:
    """However a class is called, its name is cut and stays on one line of ASCII."""
    assert shown(type(name, (), {})()) == text
    assert text.isascii()
    assert text.isprintable()


def test_what_cannot_be_printed_can_be_refused() -> None:
    """An object whose repr raises still makes a message."""
    with pytest.raises(RuntimeError):
        repr(Grumpy())
    with pytest.raises(RuntimeError):
        str(Grumpy())
    assert str(WrongTypeError("n", Grumpy(), "an int")) == "n cannot be a Grumpy (type Grumpy): give an int"
