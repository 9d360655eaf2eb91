"""What was found in a text: a value, its words and their place."""

import copy
import pickle
from typing import Any

import attrs
import pytest

import linkj_partners
from linkj_partners import Match, PartialDate
from linkj_partners.errors import InvalidValueError, WrongTypeError

FOUND = Match(value=16, text="16例目", start=9, end=13)


def test_place() -> None:
    """The span is where the words stand."""
    assert (FOUND.value, FOUND.text, FOUND.start, FOUND.end, FOUND.span) == (16, "16例目", 9, 13, (9, 13))


def test_match_is_a_value() -> None:
    """A match is compared by what it holds, hashable, frozen and printed so that it can be pasted back."""
    assert Match(value=16, text="16例目", start=9, end=13) == FOUND != attrs.evolve(FOUND, value=17)
    assert {FOUND, copy.deepcopy(FOUND), pickle.loads(pickle.dumps(FOUND))} == {FOUND}  # noqa: S301 (our own bytes)
    assert repr(FOUND) == "Match(value=16, text='16例目', start=9, end=13)"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FOUND.start = 0  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


def test_match_is_one_generic_class() -> None:
    """It holds a value of any kind, and its public name is at the top."""
    found: Match[PartialDate] = Match(value=PartialDate.parse("2021"), text="2021年", start=0, end=5)
    assert found.value.earliest.year == 2021
    assert Match.__module__ == "linkj_partners"
    assert linkj_partners.Match is Match


@pytest.mark.parametrize("end", [0, 4])
def test_empty_words(end: int) -> None:
    """No words have no length."""
    assert Match(value=None, text="", start=end, end=end).span == (end, end)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"start": 8}, InvalidValueError, "end cannot be 13: give the index after the last character, 12"),
        ({"end": 12}, InvalidValueError, "end cannot be 12: give the index after the last character, 13"),
        (
            {"start": -1, "end": 3},
            InvalidValueError,
            "start cannot be -1: give the index of the first character, 0 or more",
        ),
        ({"text": "16"}, InvalidValueError, "end cannot be 13: give the index after the last character, 11"),
        ({"text": b"16"}, WrongTypeError, "text cannot be a bytes (type bytes): give a str, the words that were found"),
        ({"start": True}, WrongTypeError, "start cannot be True (type bool): give an int"),
        ({"start": 9.0}, WrongTypeError, "start cannot be 9.0 (type float): give an int"),
        ({"end": None}, WrongTypeError, "end cannot be None (type NoneType): give an int"),
    ],
)
def test_refused(changes: dict[str, Any], error: type[Exception], message: str) -> None:
    """Indices that do not enclose the words are refused."""
    with pytest.raises(error) as caught:
        attrs.evolve(FOUND, **changes)
    assert str(caught.value) == message
