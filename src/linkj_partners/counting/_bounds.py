"""Counts of which only bounds may be known."""

from typing import Final, Literal, TypeAlias, cast, final, get_args

import attrs

from linkj_partners._checks import check_option, one_of, whole_number
from linkj_partners.errors import InvalidValueError

__all__ = ["Bounds", "Counted", "Tally", "check_counted"]

Counted: TypeAlias = Literal["partners", "agreements"]
_COUNTED: Final = get_args(Counted)


def check_counted(of: object) -> Counted:
    """Return what is to be counted, or raise."""
    check_option("of", of, _COUNTED, "'partners' or 'agreements'")
    return cast("Counted", of)


@final
@attrs.frozen(order=False)
class Bounds:
    """A count from ``lower`` to ``upper``, both included.

    Attributes:
        lower: The smallest possible number, 0 or more.
        upper: The largest possible number.

    Raises:
        InvalidValueError: ``upper`` is less than ``lower``, or one of them is negative.
        WrongTypeError: One of them is not an int.

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
            raise InvalidValueError("upper", self.upper, f"a number that is not below the lower bound, {self.lower}")

    @property
    def is_exact(self) -> bool:
        """Whether the number is known."""
        return self.lower == self.upper

    def __contains__(self, n: object) -> bool:
        """Return whether the number can be ``n``; a bool is not a number."""
        return type(n) is int and self.lower <= n <= self.upper

    def __int__(self) -> int:
        """Return the number.

        Raises:
            InvalidValueError: Only bounds are known.
        """
        if not self.is_exact:
            raise InvalidValueError("number", str(self), "bounds that are exact; otherwise use lower and upper")
        return self.lower

    def __add__(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the sum of two numbers that do not depend on each other."""
        if not isinstance(other, Bounds):
            return NotImplemented
        return Bounds(self.lower + other.lower, self.upper + other.upper)

    def __str__(self) -> str:
        """Return ``7``, or ``6-7`` where only bounds are known."""
        return str(self.lower) if self.is_exact else f"{self.lower}-{self.upper}"


@final
@attrs.frozen(order=False)
class Tally:
    """How many partners, or agreements, there are.

    The total is a field: a partner whose group is not known is certain to count in it, but only may count in a part.

    Attributes:
        overseas: The number overseas.
        domestic: The number in the host's own country.
        total: The number of all of them.
        of: What is counted, ``"partners"`` or ``"agreements"``.

    Raises:
        InvalidValueError: ``of`` is something else.
        WrongTypeError: A number is not `Bounds`, or ``of`` not a string.

    Examples:
        >>> str(Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16)))
        '16 partners: 9 overseas, 7 domestic'
    """

    overseas: Bounds = attrs.field(validator=one_of(Bounds))
    domestic: Bounds = attrs.field(validator=one_of(Bounds))
    total: Bounds = attrs.field(validator=one_of(Bounds))
    of: Counted = attrs.field(default="partners")

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown kind of count."""
        check_counted(self.of)

    def __str__(self) -> str:
        """Return the numbers, such as ``16 partners: 9 overseas, 7 domestic``."""
        of = self.of.removesuffix("s") if self.total == Bounds(1, 1) else self.of
        return f"{self.total} {of}: {self.overseas} overseas, {self.domestic} domestic"
