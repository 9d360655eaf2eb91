"""Checks of arguments and of the fields of records, each with a message that says what is allowed.

Checks of fields have the signature of attrs validators. Those of ``attrs.validators`` are not used because their errors
show a tuple of internals.
"""

import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from typing import Any, Final, TypeAlias, TypeVar, cast

import attrs

from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError

Check: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]
_T = TypeVar("_T")

# What every JSON reader and 64-bit column holds exactly (RFC 8259, section 6).
LARGEST_NUMBER: Final = 2**53 - 1

# ISO 3166-1 alpha-2, the officially assigned codes (249 of them).
_COUNTRIES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
    YT ZA ZM ZW
"""

COUNTRY_CODES: Final = frozenset(_COUNTRIES.split())

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CURRENCY = re.compile(r"[A-Z]{3}")
_PLAIN = r"A-Za-z0-9\-._~!$&'()*+,;="  # "unreserved" and "sub-delims" of RFC 3986
_ENCODED = "%[0-9A-Fa-f]{2}"
# RFC 3986, appendix A: an address of http or https, with a host (RFC 9110, section 4.2).
WEB_ADDRESS = Pattern(
    rf"""
    https?://
    (?:(?:[{_PLAIN}:]|{_ENCODED})*@)?  # user information
    (?:\[[0-9A-Fa-f:.]+\]|(?:[{_PLAIN}]|{_ENCODED})+)  # host: an IP address of version 6, or a name
    (?::[0-9]*)?  # port
    (?:/(?:[{_PLAIN}:@/]|{_ENCODED})*)?  # path
    (?:\?(?:[{_PLAIN}:@/?]|{_ENCODED})*)?  # query
    (?:\#(?:[{_PLAIN}:@/?]|{_ENCODED})*)?  # fragment
    """,
    re.VERBOSE,
)
# RFC 5646 in its conventional letter case, without extensions and private use.
LANGUAGE = re.compile(
    r"[a-z]{2,3}"  # language
    r"(?:-[A-Z][a-z]{3})?"  # script
    r"(?:-(?:[A-Z]{2}|[0-9]{3}))?"  # region
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
)
_CONTROL = Pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def is_plain_text(value: object) -> bool:
    """Return whether a value is a string that `check_text` accepts at first sight: the only white space is inside."""
    return type(value) is str and value != "" and value[0] != " " and value[-1] != " " and value.isprintable()


def check_text(field: str, value: object) -> str:
    """Return a string that can be stored and printed on one line, or raise."""
    if type(value) is not str:
        raise WrongTypeError(field, value, "a str")
    if not value or value != value.strip():
        raise InvalidValueError(field, value, "a string that is not empty and has no white space around it")
    if not value.isprintable() and _CONTROL.search(value):
        raise InvalidValueError(field, value, "one line without control characters and lone surrogates")
    return value


def check_date(field: str, value: object) -> date:
    """Return a plain date, or raise; a datetime is refused with a hint."""
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise WrongTypeError(field, value, "a datetime.date; for a datetime, use its .date()")
    if not isinstance(value, date):
        raise WrongTypeError(field, value, "a datetime.date such as date(2021, 2, 5)")
    return value


def check_int(field: str, value: object, *, lowest: int, highest: int = LARGEST_NUMBER) -> int:
    """Return a whole number from ``lowest`` to ``highest``, or raise; a bool is not a number."""
    if type(value) is int and lowest <= value <= highest:
        return value
    refusal = InvalidValueError if type(value) is int else WrongTypeError
    raise refusal(field, value, f"a whole number (int) from {lowest} to {highest:,}")


def check_option(field: str, value: object, options: Iterable[str], allowed: str) -> None:
    """Refuse what is none of a few strings."""
    if type(value) is not str:
        raise WrongTypeError(field, value, allowed)
    if value not in options:
        raise InvalidValueError(field, value, allowed)


def check_path(field: str, value: object) -> str:
    """Return the name of a file or folder, given as a str or a path, or raise."""
    try:
        name = os.fspath(cast("os.PathLike[str]", value))
    except TypeError:
        name = None
    if type(name) is not str:
        raise WrongTypeError(field, value, "a str or pathlib.Path")
    try:
        is_possible = b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        is_possible = False
    if not is_possible:
        raise InvalidValueError(field, name, "a path without null characters and lone surrogates")
    return name


def check_lang(what: str, lang: object, supported: Collection[str]) -> str:
    """Return a language that is supported, or raise."""
    if type(lang) is not str:
        raise WrongTypeError("lang", lang, f"a str, one of {', '.join(supported)}")
    if lang not in supported:
        raise UnsupportedLanguageError(what, lang, tuple(supported))
    return lang


def _name(attribute: "attrs.Attribute[Any]") -> str:
    """Return the name that callers know the field by."""
    return attribute.alias or attribute.name


def _matching(pattern: re.Pattern[str] | Pattern, allowed: str) -> Check:
    matches = pattern.fullmatch

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not str or not matches(value):
            raise InvalidValueError(_name(attribute), check_text(_name(attribute), value), allowed)

    return check


key: Check = _matching(KEY, "a slug of a-z, 0-9 and single hyphens, such as 'medicen-paris-region'")
language_tag: Check = _matching(LANGUAGE, "a BCP 47 language tag such as 'en', 'ja' or 'ja-Latn'")
currency_code: Check = _matching(CURRENCY, "an ISO 4217 currency code such as 'EUR'")
web_address: Check = _matching(
    WEB_ADDRESS, "a web address (RFC 3986) such as 'https://www.link-j.org/'; write other characters as %E4"
)


def text(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept one line of text."""
    if not is_plain_text(value):
        check_text(_name(attribute), value)


def country_code(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept an ISO 3166-1 alpha-2 code."""
    if check_text(_name(attribute), value) not in COUNTRY_CODES:
        raise InvalidValueError(_name(attribute), value, "an ISO 3166-1 alpha-2 code such as 'JP', 'FR' or 'GB'")


def plain_date(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Accept a plain date."""
    if type(value) is not date:
        check_date(_name(attribute), value)


def whole_number(lowest: int, highest: int = LARGEST_NUMBER) -> Check:
    """Accept a whole number from ``lowest`` to ``highest``."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is not int or not lowest <= value <= highest:
            check_int(_name(attribute), value, lowest=lowest, highest=highest)

    return check


def one_of(kind: type) -> Check:
    """Accept an instance of the class."""

    def check(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
            check_type(_name(attribute), value, kind)

    return check


def optional(inner: Check) -> Check:
    """Accept ``None`` or what the inner check accepts."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value is not None:
            inner(instance, attribute, value)

    return check


def each(inner: Check) -> Check:
    """Accept a tuple of what the inner check accepts."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
        if not value:
            return
        index = 0
        try:
            for item in value:
                inner(instance, attribute, item)
                index += 1
        except InvalidValueError as error:
            raise InvalidValueError(f"{_name(attribute)}[{index}]", error.given, error.allowed) from None
        except WrongTypeError as error:
            raise WrongTypeError(f"{_name(attribute)}[{index}]", error.given, error.allowed) from None

    return check


def some(inner: Check) -> Check:
    """Accept a tuple of at least one of what the inner check accepts."""
    check_each = each(inner)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]) -> None:
        if not value:
            raise InvalidValueError(_name(attribute), value, "at least one")
        check_each(instance, attribute, value)

    return check


def as_tuple(values: Iterable[_T], field: str) -> tuple[_T, ...]:
    """Return a tuple of values that have an order, so that records are frozen all the way down."""
    kind: type[object] = type(values)
    if kind is tuple:
        return tuple(values)
    if isinstance(values, str | bytes | AbstractSet | Mapping):
        raise WrongTypeError(field, cast("object", values), "a tuple")
    try:
        iterator = iter(values)
    except TypeError:
        raise WrongTypeError(field, values, "a tuple") from None
    return tuple(iterator)


def as_field_tuple(values: Iterable[_T], attribute: "attrs.Attribute[Any]") -> tuple[_T, ...]:
    """Return a tuple of the values of a field; see `as_tuple`."""
    if type(values) is tuple:
        return values  # pyright: ignore[reportUnknownVariableType] (a cast would take longer than the check)
    return as_tuple(values, _name(attribute))


def check_type(field: str, value: object, kind: type[_T]) -> _T:
    """Return an instance of the class, or raise."""
    if not isinstance(value, kind):
        example = _EXAMPLES.get(kind.__name__)
        raise WrongTypeError(
            field, value, f"a value of type {kind.__name__}{f', such as {example}' if example else ''}"
        )
    return value


_EXAMPLES: Final = {
    "Convention": "Convention.JP_CIVIL_CODE",
    "NoticeReading": "NoticeReading.CLEAR_PERIOD",
    "Numerals": "Numerals.KANJI",
    "PartialDate": "PartialDate.parse('2021-02-05')",
    "Period": "period(date(2020, 11, 20), Term(years=3))",
    "Register": "bundled()",
    "Renewal": "Renewal(automatic=True)",
    "RenewalRule": "RenewalRule.CHAINED",
    "Term": "Term(years=5) or Term.parse('P5Y')",
    "Text": "Text({'en': 'Memorandum'})",
}
