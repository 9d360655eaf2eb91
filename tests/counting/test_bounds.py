"""Counts with bounds."""

import pickle

import pytest

from linkj_partners.counting import Bounds, Tally
from linkj_partners.errors import InvalidValueError, WrongTypeError


def test_bounds_hold_what_lies_between() -> None:
    """A number is in the bounds from the lower to the upper one, and a bool is no number."""
    bounds = Bounds(1, 3)
    assert [n for n in range(6) if n in bounds] == [1, 2, 3]
    assert True not in bounds
    assert 2.0 not in bounds
    assert "2" not in bounds


def test_exact_bounds_are_a_number() -> None:
    """Only exact bounds can be made an int."""
    assert Bounds(7, 7).is_exact
    assert int(Bounds(7, 7)) == 7
    assert not Bounds(6, 7).is_exact
    with pytest.raises(InvalidValueError, match="number cannot be '6-7': give bounds that are exact"):
        int(Bounds(6, 7))


def test_bounds_add_up() -> None:
    """The bounds of a sum are the sums of the bounds; nothing else can be added."""
    assert Bounds(6, 7) + Bounds(5, 5) == Bounds(11, 12)
    with pytest.raises(TypeError, match="unsupported operand"):
        Bounds(6, 7) + 5  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]


A_COUNT = "a whole number (int) from 0 to 9,007,199,254,740,991"


@pytest.mark.parametrize(
    ("lower", "upper", "message"),
    [
        (2, 1, "upper cannot be 1: give no number below the lower bound, 2"),
        (-1, 1, f"lower cannot be -1: give {A_COUNT}"),
        (0, -1, f"upper cannot be -1: give {A_COUNT}"),
    ],
)
def test_bounds_that_hold_nothing_are_refused(lower: int, upper: int, message: str) -> None:
    """Reversed and negative bounds are refused."""
    with pytest.raises(InvalidValueError) as caught:
        Bounds(lower, upper)
    assert str(caught.value) == message


@pytest.mark.parametrize("wrong", [True, 1.0, "1", None])
def test_bounds_are_whole_numbers(wrong: object) -> None:
    """What is no int is refused."""
    with pytest.raises(WrongTypeError):
        Bounds(wrong, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_bounds_print_well() -> None:
    """Bounds are shown as a number or a range."""
    assert (str(Bounds(7, 7)), str(Bounds(6, 7)), repr(Bounds(6, 7))) == ("7", "6-7", "Bounds(lower=6, upper=7)")


def test_tally_adds_up_to_its_total() -> None:
    """The total is the sum of both parts, and a tally is a value."""
    tally = Tally(Bounds(6, 7), Bounds(5, 5))
    assert tally.total == Bounds(11, 12)
    assert str(tally) == "6-7 overseas, 5 domestic"
    assert pickle.loads(pickle.dumps(tally)) == tally  # noqa: S301 (our own bytes)
    assert len({tally, Tally(Bounds(6, 7), Bounds(5, 5))}) == 1


def test_tally_is_of_bounds() -> None:
    """Plain numbers are refused."""
    with pytest.raises(WrongTypeError, match="give a value of type Bounds"):
        Tally(6, 5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
