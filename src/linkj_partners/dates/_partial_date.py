"""A date known to the day, the month or the year, or only as a range, in the text forms of EDTF."""

import re
from datetime import date, timedelta
from typing import Self, final

import attrs

from linkj_partners._checks import check_date
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError

__all__ = ["PartialDate", "last_of_month"]

_ACCEPTED = (
    "a day '2021-02-05', a month '2018-01', a year '2018', one day in a range '[2017-06-19..2017-06-22]', "
    "on or before a day '[..2020-12-14]', on or after a day '[2018-01-31..]'"
)
_IN_WORDS = Pattern("[年月]|[A-Za-z]{3}")
_PARSE = "linkj_partners.dates.parse reads dates in words, such as 令和3年2月5日 and 5 February 2021"
_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_RANGE = re.compile(r"\[(?P<earliest>[0-9-]*)\.\.(?P<latest>[0-9-]*)\]")
_RANGE_SO_FAR = Pattern(r"\[(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?(?:\.\.(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?\]?)?")
_FULL_DATE_LENGTH = len("2021-02-05")
_DECEMBER = 12


@final
@attrs.frozen(kw_only=True, repr=False, order=False)
class PartialDate:
    """A day of which not everything may be known, written as in EDTF (ISO 8601-2:2019).

    It always stands for one day from `earliest` to `latest`, both included. It has no ordering
    operators, since two ranges that overlap have no order: compare `earliest` and `latest`.
    Two values are equal when their texts are: ``2018-01`` says that a month was printed,
    ``[2018-01-01..2018-01-31]`` that somebody narrowed it down.

    Attributes:
        text: The EDTF text.
        earliest: The first day that it can be; ``date.min`` where nothing is known.
        latest: The last day that it can be; ``date.max`` where nothing is known.

    Raises:
        ParseError: The text is not EDTF; see `parse`.
        WrongTypeError: It is not a string.

    Examples:
        >>> month = PartialDate.parse("2018-01")
        >>> month.earliest, month.latest
        (datetime.date(2018, 1, 1), datetime.date(2018, 1, 31))
        >>> str(PartialDate.parse("[..2020-12-14]"))
        '[..2020-12-14]'
    """

    text: str
    earliest: date = attrs.field(init=False, eq=False)
    latest: date = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Read the text once, so that a value that exists is a sound one."""
        earliest, latest = _bounds(self.text)
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(self, "latest", latest)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one of the six EDTF forms, the whole text or an error.

        Args:
            text: A day, month, year or range as in EDTF (ISO 8601-2:2019, section 6), in ASCII digits.

        Raises:
            ParseError: The text has another form, names a day that does not exist, or its range is reversed.
            WrongTypeError: It is not a string.

        Examples:
            >>> PartialDate.parse("[2017-06-19..2017-06-22]").latest
            datetime.date(2017, 6, 22)
        """
        return cls(text=text)

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the value for a day that is known.

        Args:
            day: The day, a plain `datetime.date`.

        Raises:
            WrongTypeError: It is a `datetime.datetime`, or no date at all.

        Examples:
            >>> print(PartialDate.on(date(2021, 2, 5)))
            2021-02-05
        """
        return cls(text=check_date("day", day).isoformat())

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """Return the value for one unknown day from ``earliest`` to ``latest``, both included.

        Args:
            earliest: The first day that it can be; ``date.min`` leaves that side open.
            latest: The last day that it can be; ``date.max`` leaves that side open.

        Raises:
            InvalidValueError: ``latest`` is before ``earliest``, or both sides are open.
            WrongTypeError: One of them is not a plain `datetime.date`.

        Examples:
            >>> print(PartialDate.between(date(2016, 3, 31), date(2018, 8, 30)))
            [2016-03-31..2018-08-30]
            >>> print(PartialDate.between(date.min, date(2020, 12, 14)))
            [..2020-12-14]
        """
        if check_date("latest", latest) < check_date("earliest", earliest):
            raise InvalidValueError("latest", latest, f"a day that is not before the earliest, {earliest}")
        first = "" if earliest == date.min else earliest.isoformat()
        last = "" if latest == date.max else latest.isoformat()
        if not first and not last:
            raise InvalidValueError("range", "[..]", "at least one bound; a day of which nothing is known is None")
        return cls(text=f"[{first}..{last}]")

    @property
    def is_exact(self) -> bool:
        """Whether the day is known.

        Examples:
            >>> PartialDate.parse("2021-02-05").is_exact, PartialDate.parse("2018").is_exact
            (True, False)
        """
        return self.earliest == self.latest

    @property
    def known_earliest(self) -> date | None:
        """The first day that it can be, or ``None`` where that side is open.

        Examples:
            >>> [
            ...     PartialDate.parse(text).known_earliest
            ...     for text in ("[..2020-12-14]", "0001-01-01")
            ... ]
            [None, datetime.date(1, 1, 1)]
        """
        return None if self.text.startswith("[..") else self.earliest

    @property
    def known_latest(self) -> date | None:
        """The last day that it can be, or ``None`` where that side is open.

        Examples:
            >>> print(
            ...     PartialDate.parse("[2018-01-31..]").known_latest,
            ...     PartialDate.parse("2018-01").known_latest,
            ... )
            None 2018-01-31
        """
        return None if self.text.endswith("..]") else self.latest

    def __str__(self) -> str:
        """Return the EDTF text that was read."""
        return self.text

    def __repr__(self) -> str:
        """Return an expression that evaluates back to the value."""
        return f"PartialDate.parse({self.text!r})"


def _bounds(text: object) -> tuple[date, date]:
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    if len(text) == _FULL_DATE_LENGTH:  # the commonest form, without a look at the others
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is not None and day.isoformat() == text:  # fromisoformat also reads 2021-W05-5
            return day, day
    if match := _POINT.fullmatch(text):
        return _point(text, match)
    if match := _RANGE.fullmatch(text):
        return _range(text, match)
    raise _refused(text, _first_odd_position(text))


def _point(text: str, match: re.Match[str]) -> tuple[date, date]:
    year = int(match["year"])
    if year < date.min.year:
        raise _refused(text, match.start("year"))
    if match["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match["month"])
    if month not in range(1, 13):
        raise _refused(text, match.start("month"))
    if match["day"] is None:
        return date(year, month, 1), last_of_month(year, month)
    try:
        day = date(year, month, int(match["day"]))
    except ValueError:
        raise _refused(text, match.start("day")) from None
    return day, day


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, 12, 31) if month == _DECEMBER else date(year, month + 1, 1) - timedelta(days=1)


def _range(text: str, match: re.Match[str]) -> tuple[date, date]:
    if not match["earliest"] and not match["latest"]:
        raise _refused(text, match.end("earliest"))
    earliest = _end(text, match, "earliest") if match["earliest"] else date.min
    latest = _end(text, match, "latest") if match["latest"] else date.max
    if latest < earliest:
        raise _refused(text, match.start("latest"))
    return earliest, latest


def _end(text: str, match: re.Match[str], side: str) -> date:
    point = _POINT.fullmatch(match[side])
    if point is None or len(match[side]) != _FULL_DATE_LENGTH:
        raise _refused(text, match.start(side))
    try:
        return _point(match[side], point)[0]
    except ParseError as error:
        raise _refused(text, match.start(side) + error.position) from None


def _first_odd_position(text: str) -> int:
    """Return where a string stops looking like one of the forms."""
    match = _POINT.match(text) or _RANGE_SO_FAR.match(text)
    return match.end() if match else 0


def _refused(text: str, position: int) -> ParseError:
    return ParseError(text, position, f"{_ACCEPTED}; {_PARSE}" if _IN_WORDS.search(text) else _ACCEPTED)
