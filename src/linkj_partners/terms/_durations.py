"""How long an agreement runs: a length of time in years, months and days."""

import re
from typing import Final, NamedTuple, Self, final

import attrs

from linkj_partners import numerals
from linkj_partners._checks import whole_number
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError

__all__ = ["Term"]

_ACCEPTED: Final = (
    "an ISO 8601 duration of years, months, weeks and days, such as 'P3Y', 'P1Y6M', 'P2W' or 'P10D', "
    "or a Japanese one, such as '3年間', '今後5年間', '1年6か月', '二週間' or '１０日間'"
)
_NO_HOURS: Final = f"no hours, minutes and seconds, since a term is counted in whole days: {_ACCEPTED}"
_NO_LESS: Final = f"a term of at least a day, each number up to 999,999,999: {_ACCEPTED}"

_DURATION = Pattern(r"P(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?")
_FROM_NOW_ON = Pattern(r"今後[ \u3000]?")
# か月 has many spellings. Without one of them it is the month of a calendar: 6月 is June, 6か月 half a year.
_JAPANESE_UNITS: Final = (
    Pattern(r"[ \u3000]?[かカヵヶケ箇個]?年(?:[ \u3000](?=.))?"),
    Pattern(r"[ \u3000]?[かカヵヶケ箇個]月(?:[ \u3000](?=.))?"),
    Pattern(r"[ \u3000]?週(?:[ \u3000](?=.))?"),
    Pattern(r"[ \u3000]?日(?:[ \u3000](?=.))?"),
)
_CLOCK_UNIT = Pattern(r"(?<=[PYMWD])T|[ \u3000]?(?:時間|分|秒)")
_DAYS_A_WEEK: Final = 7
_LARGEST: Final = 999_999_999


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
        """Read an ISO 8601-1:2019 duration or a Japanese one, the whole text or an error.

        Args:
            text: Years, months, weeks and days, in this order, each at most once; weeks are turned into
                days, 7 each. A Japanese duration may have 今後 before it and 間 after it, its numbers may
                be Arabic, full-width or kanji, and its months are か月, カ月, ヵ月, ヶ月, ケ月, 箇月 or 個月.

        Raises:
            ParseError: The text is no such duration; hours and shorter units are refused.
            WrongTypeError: It is no text.

        Examples:
            >>> Term.parse("P2W")
            Term(years=0, months=0, days=14)
            >>> [str(Term.parse(text)) for text in ("今後5年間", "１年６か月", "十日間")]
            ['P5Y', 'P1Y6M', 'P10D']
        """
        if type(text) is not str:
            raise WrongTypeError("a term", text, f"a str: {_ACCEPTED}")
        duration = _DURATION.match(text)
        years, months, weeks, days = _iso_numbers(text, duration) if duration else _japanese_numbers(text)
        try:
            return cls(years=years, months=months, days=days + _DAYS_A_WEEK * weeks)
        except InvalidValueError:
            raise ParseError(text, len(text), _NO_LESS) from None

    def __str__(self) -> str:
        """Give the ISO 8601 duration, such as ``P3Y``."""
        units = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + "".join(f"{number}{unit}" for number, unit in units if number)


class _Numbers(NamedTuple):
    years: int
    months: int
    weeks: int
    days: int


def _iso_numbers(text: str, duration: re.Match[str]) -> _Numbers:
    if duration.end() != len(text) or not any(duration.groups()):
        raise _refused(text, duration.end())
    return _Numbers(*(int(number or 0) for number in duration.groups()))


def _japanese_numbers(text: str) -> _Numbers:
    """Read number by number; each unit may come once, the longer before the shorter."""
    prefix = _FROM_NOW_ON.match(text)
    position = prefix.end() if prefix else 0
    found = [0] * len(_JAPANESE_UNITS)
    smallest = -1
    while smallest < 0 or text[position:] not in {"", "間"}:
        value, end = _number(text, position)
        smallest, position = _unit(text, end, smallest + 1)
        found[smallest] = value
    return _Numbers(*found)


def _number(text: str, position: int) -> tuple[int, int]:
    """Read a number; give it and the index after it."""
    number = numerals.read(text, position)
    if number is None:
        raise _refused(text, numerals.stop(text, position))
    return number.value, number.end


def _unit(text: str, position: int, first: int) -> tuple[int, int]:
    """Read a unit that is not longer than the first allowed; give its index and the index after it."""
    for index in range(first, len(_JAPANESE_UNITS)):
        if match := _JAPANESE_UNITS[index].match(text, position):
            return index, match.end()
    raise _refused(text, position)


def _refused(text: str, position: int) -> ParseError:
    return ParseError(text, position, _NO_HOURS if _CLOCK_UNIT.match(text, position) else _ACCEPTED)
