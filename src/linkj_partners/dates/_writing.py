"""Dates in words."""

from datetime import date

from linkj_partners._checks import check_date
from linkj_partners.dates._arguments import check_lang
from linkj_partners.dates._eras import ERAS, Era, era_of
from linkj_partners.dates._partial_date import PartialDate
from linkj_partners.dates._ranges import phrase_range
from linkj_partners.dates._values import whole_month, whole_year
from linkj_partners.errors import InvalidValueError, WrongTypeError

__all__ = ["phrase"]


def phrase(day: date | PartialDate, lang: str = "en", *, era: bool = False) -> str:
    """Write a date in words.

    A day, a whole month and a whole year are written as such, and any other range as one unknown day in it. Years have
    four digits. `parse` reads back the same first and last day.

    Args:
        day: A plain `datetime.date`, or a partial date.
        lang: ``"en"`` or ``"ja"``.
        era: Whether to count years in Japanese eras, in Japanese only: 令和3年2月5日.

    Returns:
        The date.

    Raises:
        InvalidValueError: *era* is asked for in English, or for a day before 1873-01-01, when days were counted in the
            lunisolar calendar.
        UnsupportedLanguageError: The language is another string.
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is not a date.

    Examples:
        >>> (
        ...     phrase(date(2021, 2, 5)),
        ...     phrase(date(2021, 2, 5), "ja"),
        ...     phrase(date(2021, 2, 5), "ja", era=True),
        ... )
        ('5 February 2021', '2021年2月5日', '令和3年2月5日')
        >>> phrase(PartialDate.parse("2018-01"), "ja", era=True)
        '平成30年1月'
        >>> (
        ...     phrase(PartialDate.parse("[..2020-12-14]")),
        ...     phrase(PartialDate.parse("[2017-06-19..2017-06-22]"), "ja"),
        ... )
        ('a day on or before 14 December 2020', '2017年6月19日から2017年6月22日までのいずれかの日')
    """
    value = day if isinstance(day, PartialDate) else PartialDate.on(check_date("day", day))
    if type(era) is not bool:
        raise WrongTypeError("era", era, "a bool")
    if check_lang(lang) == "ja":
        return _in_japanese(value.earliest, value.latest, in_eras=era)
    if era:
        raise InvalidValueError("era", era, "era=False in English, or lang='ja': only Japanese counts years in eras")
    return _in_english(value.earliest, value.latest)


def _in_english(first: date, last: date) -> str:
    from linkj_partners.dates import _english

    if first == last:
        return _english.phrase_day(first)
    if (first, last) == whole_month(first):
        return _english.phrase_month(first)
    if (first, last) == whole_year(first):
        return _english.phrase_year(first)
    return phrase_range(first, last, "en", _english.phrase_day)


def _in_japanese(first: date, last: date, *, in_eras: bool) -> str:
    from linkj_partners.dates import _japanese

    def phrase_day(day: date) -> str:
        return _japanese.phrase_day(day, _era_on(day) if in_eras else None)

    if first == last:
        return phrase_day(first)
    era = era_of(first) if in_eras else None
    if era or not in_eras:
        if (first, last) == _within(era, whole_month(first)):
            return _japanese.phrase_month(first, era)
        if (first, last) == _within(era, whole_year(first)):
            return _japanese.phrase_year(first, era)
    return phrase_range(first, last, "ja", phrase_day)


def _era_on(day: date) -> Era:
    era = era_of(day)
    if era is None:
        allowed = f"a day from {ERAS[-1].first} on, or era=False: earlier days were counted in the lunisolar calendar"
        raise InvalidValueError("day", day, allowed)
    return era


def _within(era: Era | None, bounds: tuple[date, date]) -> tuple[date, date]:
    """Cut a month or year to the part that has the name of an era: 平成31年 ends on 30 April."""
    return (max(bounds[0], era.first), min(bounds[1], era.last)) if era else bounds
