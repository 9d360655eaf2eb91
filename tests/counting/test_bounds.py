"""Counts with bounds."""

import pickle
from typing import Any

import pytest

from linkj_partners.counting import Bounds, Tally
from linkj_partners.errors import InvalidValueError, WrongTypeError

A_COUNT = "a whole number (int) from 0 to 9,007,199,254,740,991"
SIXTEEN = Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16))


class TestBounds:
    """A number of which only bounds may be known."""

    def test_what_lies_between(self) -> None:
        """A number is in the bounds from the lower to the upper one; a bool is not a number."""
        bounds = Bounds(1, 3)
        assert [n for n in range(6) if n in bounds] == [1, 2, 3]
        assert [value for value in (True, 2.0, "2", None) if value in bounds] == []

    def test_exact_bounds_are_a_number(self) -> None:
        """Only exact bounds can be converted to an int."""
        assert (Bounds(7, 7).is_exact, int(Bounds(7, 7)), Bounds(6, 7).is_exact) == (True, 7, False)
        with pytest.raises(InvalidValueError, match="number cannot be '6-7': give bounds that are exact"):
            int(Bounds(6, 7))

    def test_sum(self) -> None:
        """The bounds of a sum are the sums of the bounds; nothing else can be added."""
        assert Bounds(6, 7) + Bounds(5, 5) == Bounds(11, 12)
        with pytest.raises(TypeError, match="unsupported operand"):
            Bounds(6, 7) + 5  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnusedExpression]

    @pytest.mark.parametrize(
        ("lower", "upper", "error", "message"),
        [
            (2, 1, InvalidValueError, "upper cannot be 1: give a number that is not below the lower bound, 2"),
            (-1, 1, InvalidValueError, f"lower cannot be -1: give {A_COUNT}"),
            (0, -1, InvalidValueError, f"upper cannot be -1: give {A_COUNT}"),
            (True, 1, WrongTypeError, f"lower cannot be True (type bool): give {A_COUNT}"),
            (1, 1.0, WrongTypeError, f"upper cannot be 1.0 (type float): give {A_COUNT}"),
            ("1", 1, WrongTypeError, f"lower cannot be '1' (type str): give {A_COUNT}"),
            (1, None, WrongTypeError, f"upper cannot be None (type NoneType): give {A_COUNT}"),
        ],
    )
    def test_refused(self, lower: Any, upper: Any, error: type[Exception], message: str) -> None:
        """Reversed and negative bounds, and whatever is not an int."""
        with pytest.raises(error) as caught:
            Bounds(lower, upper)
        assert str(caught.value) == message

    def test_text(self) -> None:
        """Bounds are printed as a number or a range, and can be pasted back."""
        assert (str(Bounds(7, 7)), str(Bounds(6, 7)), repr(Bounds(6, 7))) == ("7", "6-7", "Bounds(lower=6, upper=7)")


class TestTally:
    """Both parts and the total."""

    def test_value(self) -> None:
        """A tally is a value: partners unless it says agreements."""
        assert (SIXTEEN.of, str(SIXTEEN)) == ("partners", "16 partners: 9 overseas, 7 domestic")
        papers = Tally(Bounds(1, 2), Bounds(0, 1), Bounds(2, 2), "agreements")
        assert str(papers) == "2 agreements: 1-2 overseas, 0-1 domestic"
        assert pickle.loads(pickle.dumps(papers)) == papers != SIXTEEN  # noqa: S301 (our own bytes)
        assert len({SIXTEEN, Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16), of="partners")}) == 1

    @pytest.mark.parametrize(
        ("changes", "error", "message"),
        [
            ({"overseas": 9}, WrongTypeError, "overseas cannot be 9 (type int): give a value of type Bounds"),
            (
                {"domestic": None},
                WrongTypeError,
                "domestic cannot be None (type NoneType): give a value of type Bounds",
            ),
            ({"total": (1, 2)}, WrongTypeError, "total cannot be a tuple (type tuple): give a value of type Bounds"),
            ({"of": "papers"}, InvalidValueError, "of cannot be 'papers': give 'partners' or 'agreements'"),
            ({"of": ["partners"]}, WrongTypeError, "of cannot be a list (type list): give 'partners' or 'agreements'"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], error: type[Exception], message: str) -> None:
        """Plain numbers, and what cannot be counted."""
        usual: dict[str, Any] = {"overseas": Bounds(0, 0), "domestic": Bounds(0, 0), "total": Bounds(0, 0)}
        with pytest.raises(error) as caught:
            Tally(**{**usual, **changes})
        assert str(caught.value) == message
