"""A string read as one date."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from linkj_partners.dates._arguments import (
    ACCEPTED,
    LANGUAGES,
    check_lang,
    check_near,
    check_order,
    check_string,
    forms_in,
)
from linkj_partners.dates._finding import located
from linkj_partners.dates._folding import folded
from linkj_partners.dates._partial_date import PartialDate
from linkj_partners.dates._values import Order, value_of
from linkj_partners.errors import ParseError

__all__ = ["parse"]

_DATED: Final = ("日付", "日付け")


def parse(text: str, lang: str | None = None, *, near: date | None = None, order: Order | None = None) -> PartialDate:
    """Read a date as people write it, the whole string or an error.

    Japanese: 2021年2月5日 with Gregorian, full-width and kanji numerals, 令和3年2月5日 and R3.2.5 in the eras since
    1873, both together (2021（令和3）年2月5日), months, years, fiscal years (令和3年度, April to March), 上旬, 中旬,
    下旬 and 末日. English: 5 February 2021, February 5, 2021, the 5th day of February, 2021, February 2021, the end of
    February 2021. In figures: 2021-02-05, 2021.2.5, 2021/2/5, and ``25/06/2022`` where only one order is possible. A
    weekday may be printed with a day, and 付 or 付け after it.

    Nothing is guessed: a string that can mean two days, or none, is an error that says so. A year without a month
    is a whole year, cut to the era where only an era is printed: 平成31年 ends on 2019-04-30. An open day
    (令和3年2月吉日) is the whole month; 2月末, 2月末日, "the end of February 2021" and 令和3年度末 are the last day,
    but 2021年末 is a day of that year, since its last days are called so.

    Args:
        text: The date, with no white space around it.
        lang: The language that it must be in, ``"en"`` or ``"ja"``; ``None`` takes either.
        near: The day that a missing year is taken from: 2月5日 is the 5 February that is closest to it, of two at the
            same distance the earlier, and 昨年2月5日 is in the year before it.
        order: Whether the day or the month comes first in ``05/04/1997``: ``"dmy"`` or ``"mdy"``. A date that does not
            exist in the order that is asked for is an error.

    Returns:
        The day, or the month, year or range that it is in.

    Raises:
        InvalidValueError: The day does not exist or is outside its era, the weekday or one of two years is wrong, day
            and month can change places and *order* is missing, the year is missing and *near* too, or no such day is
            within 366 days of *near*.
        ParseError: The string is not a date, such as "Spring 2021", the compact 20210205 or a year of two digits.
        UnsupportedLanguageError: The language is another string.
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is not a date.

    Examples:
        >>> [
        ...     str(parse(text))
        ...     for text in (
        ...         "令和3年2月5日",
        ...         "R3.2.5",
        ...         "Feb. 5th, 2021",
        ...         "2021年2月",
        ...         "令和3年度",
        ...     )
        ... ]
        ['2021-02-05', '2021-02-05', '2021-02-05', '2021-02', '[2021-04-01..2022-03-31]']
        >>> str(parse("12月28日", near=date(2021, 1, 4))), str(parse("05/04/1997", order="dmy"))
        ('2020-12-28', '1997-04-05')
        >>> parse("平成31年5月1日")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidValueError: text cannot be '平成31年5月1日': ...: 2019-05-01 is 令和元年5月1日
    """
    plain = folded(check_string(text))
    languages = LANGUAGES if lang is None else (check_lang(lang),)
    if "ja" in languages and plain.endswith(_DATED):
        plain = plain.rstrip("け").removesuffix("付")
    check_near(near)
    check_order(order)
    position = None
    for form in forms_in(languages):
        if match := form.pattern.fullmatch(plain):
            try:
                return value_of(text, form.write(match), near, order)
            except ParseError as error:
                position = error.position
    for found in located(plain, languages, near, order):
        if (found.start, found.end) == (0, len(plain)):
            return found.value
    raise ParseError(text, _stop(plain, languages) if position is None else position, ACCEPTED)


def _stop(plain: str, languages: Sequence[str]) -> int:
    """Return the index up to which a string looks like a date."""
    matches = (form.pattern.match(plain) for form in forms_in(languages))
    return max((match.end() for match in matches if match), default=0)
