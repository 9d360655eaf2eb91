"""How long an agreement runs."""

import re
from typing import Self, final

import attrs

from linkj_partners.checks import whole_number
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError

__all__ = ["Term"]

_ACCEPTED = "an ISO 8601 duration of years, months, weeks and days, such as 'P3Y', 'P1Y6M', 'P2W' or 'P10D'"
_DURATION = re.compile(r"P(?=[0-9])(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?")
_DAYS_A_WEEK = 7
_LARGEST = 999_999_999


@final
@attrs.frozen(kw_only=True)
class Term:
    """A length of time in years, months and days, as contracts give it.

    Two terms are equal when their numbers are: a month has no fixed length, so ``P1M`` is neither
    ``P30D`` nor comparable with it, and there are no ordering operators.

    Attributes:
        years: Whole years, 0 to 999,999,999.
        months: Whole months, 0 to 999,999,999; 12 of them stay 12 months.
        days: Whole days, 0 to 999,999,999.

    Raises:
        InvalidValueError: A number is out of range, or all are 0.
        WrongTypeError: A number is no int.

    Examples:
        >>> str(Term(years=3))
        'P3Y'
        >>> Term.parse("P1Y6M")
        Term(years=1, months=6, days=0)
    """

    years: int = attrs.field(default=0, validator=whole_number(0, _LARGEST))
    months: int = attrs.field(default=0, validator=whole_number(0, _LARGEST))
    days: int = attrs.field(default=0, validator=whole_number(0, _LARGEST))

    def __attrs_post_init__(self) -> None:
        """Refuse a term of no length."""
        if not (self.years or self.months or self.days):
            raise InvalidValueError("term", 0, "a term of at least a day, such as Term(years=3)")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an ISO 8601-1:2019 duration of years, months, weeks and days.

        Args:
            text: The duration; weeks are turned into days, 7 each.

        Raises:
            ParseError: The text is no such duration; hours and shorter units are refused.
            WrongTypeError: It is no text.

        Examples:
            >>> Term.parse("P2W")
            Term(years=0, months=0, days=14)
        """
        if type(text) is not str:
            raise WrongTypeError("a term", text, f"a str: {_ACCEPTED}")
        match = _DURATION.match(text)
        if match is None or match.end() != len(text):
            raise ParseError(text, match.end() if match else 0, _ACCEPTED)
        years, months, weeks, days = (int(number or 0) for number in match.groups())
        try:
            return cls(years=years, months=months, days=days + _DAYS_A_WEEK * weeks)
        except InvalidValueError:
            raise ParseError(text, len(text), _ACCEPTED) from None

    def __str__(self) -> str:
        """Give the ISO 8601 duration, such as ``P3Y``."""
        units = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + "".join(f"{number}{unit}" for number, unit in units if number)
