"""Counts of which only bounds may be known."""

from typing import final

import attrs

from linkj_partners._checks import one_of, whole_number
from linkj_partners.errors import InvalidValueError

__all__ = ["Bounds", "Tally"]


@final
@attrs.frozen(order=False)
class Bounds:
    """A count from ``lower`` to ``upper``, both included.

    Attributes:
        lower: The least that it can be, 0 or more.
        upper: The most that it can be.

    Raises:
        InvalidValueError: ``upper`` is less than ``lower``, or one of them is negative.
        WrongTypeError: One of them is no int.

    Examples:
        >>> 7 in Bounds(6, 7), Bounds(6, 7).is_exact, int(Bounds(7, 7))
        (True, False, 7)
        >>> Bounds(6, 7) + Bounds(5, 5)
        Bounds(lower=11, upper=12)
    """

    lower: int = attrs.field(validator=whole_number(0))
    upper: int = attrs.field(validator=whole_number(0))

    def __attrs_post_init__(self) -> None:
        """Refuse bounds that hold no number."""
        if self.upper < self.lower:
            raise InvalidValueError("upper", self.upper, f"no number below the lower bound, {self.lower}")

    @property
    def is_exact(self) -> bool:
        """Whether the number is known."""
        return self.lower == self.upper

    def __contains__(self, n: object) -> bool:
        """Tell whether the number can be ``n``; a bool is no number."""
        return type(n) is int and self.lower <= n <= self.upper

    def __int__(self) -> int:
        """Give the number.

        Raises:
            InvalidValueError: Only bounds are known.
        """
        if not self.is_exact:
            raise InvalidValueError("number", str(self), "bounds that are exact; of others ask lower and upper")
        return self.lower

    def __add__(self, other: "Bounds") -> "Bounds":
        """Give the bounds of the sum of two numbers that do not depend on each other."""
        if not isinstance(other, Bounds):
            return NotImplemented
        return Bounds(self.lower + other.lower, self.upper + other.upper)

    def __str__(self) -> str:
        """Give ``7``, or ``6-7`` where only bounds are known."""
        return str(self.lower) if self.is_exact else f"{self.lower}-{self.upper}"


@final
@attrs.frozen(order=False)
class Tally:
    """How many partners there are, overseas and domestic.

    Attributes:
        overseas: The number of partners overseas.
        domestic: The number of partners in the host's own country.

    Examples:
        >>> Tally(Bounds(9, 9), Bounds(7, 7)).total
        Bounds(lower=16, upper=16)
    """

    overseas: Bounds = attrs.field(validator=one_of(Bounds))
    domestic: Bounds = attrs.field(validator=one_of(Bounds))

    @property
    def total(self) -> Bounds:
        """The number of all partners."""
        return self.overseas + self.domestic

    def __str__(self) -> str:
        """Give both parts, such as ``9 overseas, 7 domestic``."""
        return f"{self.overseas} overseas, {self.domestic} domestic"
