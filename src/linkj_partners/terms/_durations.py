"""How long an agreement runs: a length of time in years, months and days."""

from typing import Self, final

import attrs

from linkj_partners._checks import whole_number
from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError
from linkj_partners.terms import _wording as wording

__all__ = ["Term"]


@final
@attrs.frozen(kw_only=True, order=False)
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
        WrongTypeError: A number is not an int.

    Examples:
        >>> str(Term(years=3))
        'P3Y'
        >>> Term.parse("P1Y6M")
        Term(years=1, months=6, days=0)
    """

    years: int = attrs.field(default=0, validator=whole_number(0, wording.LARGEST))
    months: int = attrs.field(default=0, validator=whole_number(0, wording.LARGEST))
    days: int = attrs.field(default=0, validator=whole_number(0, wording.LARGEST))

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse a term of no length."""
        if not (self.years or self.months or self.days):
            raise InvalidValueError("term", 0, "a term of at least a day, such as Term(years=3)")

    @classmethod
    def parse(cls, text: str, lang: str | None = None) -> Self:
        """Read a length of time, the whole string or an error: the same function as `linkj_partners.terms.parse`.

        Args:
            text: The length, in ISO 8601, English or Japanese; weeks are turned into days, 7 each.
            lang: The language it must be in, ``"en"`` or ``"ja"``; ``None`` takes both. ISO 8601 is always read.

        Raises:
            ParseError: The string is not an exact length of time; hours and shorter units are refused.
            UnsupportedLanguageError: The language is neither English nor Japanese.
            WrongTypeError: An argument is not a string.

        Examples:
            >>> Term.parse("P2W")
            Term(years=0, months=0, days=14)
            >>> [str(Term.parse(text)) for text in ("今後5年間", "１年６か月", "five (5) years")]
            ['P5Y', 'P1Y6M', 'P5Y']
        """
        found = wording.read(text, lang)
        return cls(years=found.years, months=found.months, days=found.days)

    def __str__(self) -> str:
        """Return the ISO 8601 duration, such as ``P3Y``."""
        units = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + "".join(f"{number}{unit}" for number, unit in units if number)
