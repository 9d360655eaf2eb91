"""Dates in words."""

from datetime import date

from linkj_partners._checks import check_date
from linkj_partners.dates import _english, _japanese
from linkj_partners.dates._arguments import check_lang
from linkj_partners.dates._eras import ERAS, Era, era_of
from linkj_partners.dates._partial_date import PartialDate
from linkj_partners.dates._ranges import phrase_range
from linkj_partners.dates._values import whole_month, whole_year
from linkj_partners.errors import InvalidValueError, WrongTypeError

__all__ = ["phrase"]


def phrase(day: date | PartialDate, lang: str = "en", *, era: bool = False) -> str:
    """Write a date in words.

    TODO
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
    if first == last:
        return _english.phrase_day(first)
    if (first, last) == whole_month(first):
        return _english.phrase_month(first)
    if (first, last) == whole_year(first):
        return _english.phrase_year(first)
    return phrase_range(first, last, "en", _english.phrase_day)


def _in_japanese(first: date, last: date, *, in_eras: bool) -> str:
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
