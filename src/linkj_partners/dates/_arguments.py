"""The arguments that reading and finding share, checked in one place."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final, cast, get_args

from linkj_partners import _checks as checks
from linkj_partners._checks import check_date, check_option
from linkj_partners.dates._values import Order
from linkj_partners.dates._written import Form
from linkj_partners.errors import WrongTypeError

__all__ = ["ACCEPTED", "LANGUAGES", "check_lang", "check_near", "check_order", "check_string", "forms_in"]

LANGUAGES: Final = ("en", "ja")
ACCEPTED: Final = (
    "a date as printed, such as 2021年2月5日, 令和3年2月5日, R3.2.5, 2021年2月, 令和3年度, 5 February 2021, "
    "February 5, 2021, February 2021, 2021-02-05, 2021.2.5 or, for a month, 2021-02 or 2021/2; the year has four "
    "digits, and 20210205, 2021.2, 2/2021 and R3 are not read"
)


def check_string(text: object) -> str:
    """Return a string, or raise."""
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {ACCEPTED}")
    return text


def check_lang(lang: object) -> str:
    """Return a language that dates are read and written in, or raise."""
    return checks.check_lang("date", lang, LANGUAGES)


def check_near(near: object) -> date | None:
    """Return a plain date or ``None``, or raise."""
    return None if near is None else check_date("near", near)


def check_order(order: object) -> Order | None:
    """Return an order of day and month or ``None``, or raise."""
    if order is not None:
        check_option("order", order, get_args(Order), "'dmy' for 05/04/1997 as 5 April, 'mdy' for May 4, or None")
    return cast("Order | None", order)


def forms_in(languages: Sequence[str]) -> tuple[Form, ...]:
    """Return the ways to write dates in some languages, those in figures first."""
    return tuple(form for kind in ("", *languages) for form in _forms()[kind])


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    """Import the ways to write dates in figures and in each language, when the first one is read."""
    from linkj_partners.dates import _english, _japanese, _numeric

    return {"": _numeric.FORMS, "en": _english.FORMS, "ja": _japanese.FORMS}
