"""The checks of fields: what each accepts, what it refuses, and that its message names the field."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import _checks as checks
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.model import Group, Name, Text

LONE_SURROGATE = "\ud800"
LARGEST = 9_007_199_254_740_991

KEYS = "a slug of a-z, 0-9 and single hyphens, such as 'medicen-paris-region'"
LANGUAGES = "a BCP 47 language tag such as 'en', 'ja' or 'ja-Latn'"
CURRENCIES = "an ISO 4217 currency code such as 'EUR'"
ADDRESSES = "a web address (RFC 3986) such as 'https://www.link-j.org/'; write other characters as %E4"
COUNTRIES = "an ISO 3166-1 alpha-2 code such as 'JP', 'FR' or 'GB'"
NOT_AROUND = "a string that is not empty and has no white space around it"
ONE_LINE = "one line without control characters and lone surrogates"


class Letters(str):
    """A text with room for more: not plain."""

    __slots__ = ()


class Code(StrEnum):
    """A text that is a member of an enumeration: not plain either."""

    EN = "en"


class Number(int):
    """A number with room for more: not plain."""


class Pair(NamedTuple):
    """A tuple of a class of one's own."""

    first: int
    second: int


class BytesPath:
    """An object that stands for a path in bytes."""

    def __fspath__(self) -> bytes:
        """Return the bytes."""
        return b"a"


class Day(date):
    """A date of a class of one's own, such as test tools put in place of `date`."""


def field_called(name: str) -> "attrs.Attribute[Any]":
    """Build a field to be checked."""
    made: attrs.Attribute[Any] = attrs.fields_dict(attrs.make_class("Record", {name: attrs.field()}))[name]
    return made


def passes(check: checks.Check, value: object) -> bool:
    """Return whether a check accepts a value; errors of other classes go through."""
    try:
        check(None, field_called("some_field"), value)
    except (InvalidValueError, WrongTypeError):
        return False
    return True


def refusal(check: checks.Check, value: object) -> str:
    """Return the message with which a check refuses a value."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        check(None, field_called("some_field"), value)
    return str(caught.value)


every_check_of_text = pytest.mark.parametrize(
    "check",
    [checks.text, checks.key, checks.language_tag, checks.currency_code, checks.web_address, checks.country_code],
    ids=["text", "key", "language_tag", "currency_code", "web_address", "country_code"],
)


@every_check_of_text
@pytest.mark.parametrize(
    ("value", "message"),
    [
        (None, "some_field cannot be None (type NoneType): give a str"),
        (7, "some_field cannot be 7 (type int): give a str"),
        (b"en", "some_field cannot be a bytes (type bytes): give a str"),
        (["en"], "some_field cannot be a list (type list): give a str"),
        (Letters("en"), "some_field cannot be a Letters (type Letters): give a str"),
        (Code.EN, "some_field cannot be Code.EN (type Code): give a str"),
        ("", f"some_field cannot be '': give {NOT_AROUND}"),
        (" ", f"some_field cannot be ' ': give {NOT_AROUND}"),
        (" en", f"some_field cannot be ' en': give {NOT_AROUND}"),
        ("en\n", rf"some_field cannot be 'en\n': give {NOT_AROUND}"),
        ("\u3000en", rf"some_field cannot be '\u3000en': give {NOT_AROUND}"),
        ("e\nn", rf"some_field cannot be 'e\nn': give {ONE_LINE}"),
        ("e\x00n", rf"some_field cannot be 'e\x00n': give {ONE_LINE}"),
        (LONE_SURROGATE, rf"some_field cannot be '\ud800': give {ONE_LINE}"),
    ],
)
def test_every_check_of_text_refuses(check: checks.Check, value: object, message: str) -> None:
    """A value that is not one line of plain text is refused by every check of strings."""
    assert refusal(check, value) == message


@pytest.mark.parametrize(
    "value",
    ["a", "16例目", "two words", "full\u3000width", "e\u0301", "👩\u200d🔬", "'", "\xa0".join("ab"), "a\ufeffb"],
)
def test_text_accepts(value: str) -> None:
    """One line in any script is a text, joiners and marks included."""
    assert checks.check_text("some_field", value) is value
    assert passes(checks.text, value)


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_text_refuses_characters(code: int) -> None:
    """No control character, line separator or lone surrogate can stand inside a text."""
    value = f"a{chr(code)}b"
    with pytest.raises(InvalidValueError) as caught:
        checks.check_text("some_field", value)
    assert (caught.value.field, caught.value.given, caught.value.allowed) == ("some_field", value, ONE_LINE)


@pytest.mark.parametrize("code", [0x20, 0x7E, 0xA0, 0x2027, 0x202A, 0xD7FF, 0xE000, 0x10FFFF])
def test_text_accepts_neighbours(code: int) -> None:
    """The characters next to those that are refused are not."""
    assert checks.check_text("some_field", f"a{chr(code)}b") == f"a{chr(code)}b"


@pytest.mark.parametrize(
    ("check", "values"),
    [
        (checks.key, ["a", "7", "link-j", "medicen-paris-region", "kawasaki-2", "a-b-c-1-2"]),
        (
            checks.language_tag,
            [
                "en",
                "ja",
                "ain",
                "ja-Latn",
                "en-GB",
                "es-419",
                "zh-Hant-TW",
                "ja-Latn-hepburn",
                "de-1996",
                "sl-rozaj-1994",
            ],
        ),
        (checks.currency_code, ["EUR", "JPY", "DKK"]),
        (
            checks.web_address,
            [
                *(
                    "https://www.link-j.org/",
                    "http://a",
                    "https://a/?q=%E3%81%82#x",
                    "https://a:80/(b)~!",
                    "https://a?b#c",
                ),
                *("https://[::1]:8/", "https://u:p%40@h/x", "https://a%2Fb/", "https://a/b/?q=a/b?c#/d?", "http://a:/"),
            ],
        ),
        (checks.country_code, ["JP", "FR", "GB"]),
    ],
    ids=["key", "language_tag", "currency_code", "web_address", "country_code"],
)
def test_forms_accepted(check: checks.Check, values: list[str]) -> None:
    """What has the form passes."""
    assert [value for value in values if not passes(check, value)] == []


@pytest.mark.parametrize(
    ("check", "values", "allowed"),
    [
        (checks.key, ["-", "-a", "a-", "a--b", "A", "a_b", "a b", "é", "７", "a.b", "a/b"], KEYS),
        (
            checks.language_tag,
            [
                "e",
                "EN",
                "engl",
                "en_GB",
                "en-gb",
                "EN-GB",
                "en-",
                "-en",
                "ja-latn",
                "ja-LATN",
                "zh-TW-Hant",
                "x-a",
                "日本語",
            ],
            LANGUAGES,
        ),
        (checks.currency_code, ["eur", "EU", "EURO", "€", "EU1", "ＥＵＲ"], CURRENCIES),
        (
            checks.web_address,
            [
                "www.link-j.org",
                "https://",
                *(
                    "https:/a",
                    "ftp://a",
                    "HTTPS://a",
                    "https://a b",
                    "https://例",
                    "xhttps://a",
                    'https://e.org/a"b<c>',
                ),
                *(
                    "https:///a",
                    "https://@",
                    "https://:80",
                    "https://a:b",
                    "https://[a",
                    "https://[g]/",
                    "https://a@b@c",
                ),
                *("https://a/%", "https://a/%4", "https://a/%zz", "https://a/{b}", "https://a/b|c", "https://a/[b]"),
                *("https://a\\b", "https://a/b#c#d", "https://a/`", "https://a/^b", "https://a/例"),
            ],
            ADDRESSES,
        ),
        (checks.country_code, ["UK", "jp", "JPN", "Japan", "J", "XX"], COUNTRIES),
    ],
    ids=["key", "language_tag", "currency_code", "web_address", "country_code"],
)
def test_forms_refused(check: checks.Check, values: list[str], allowed: str) -> None:
    """What lacks the form is refused with the form and an example."""
    assert [refusal(check, value) for value in values] == [
        f"some_field cannot be {value!r}: give {allowed}" for value in values
    ]


@pytest.mark.parametrize("day", [date(2021, 2, 5), date.min, date.max])
def test_dates_accepted(day: date) -> None:
    """Any plain date passes as it is."""
    assert checks.check_date("some_field", day) is day
    assert passes(checks.plain_date, day)


def test_datetime_is_refused_with_a_hint() -> None:
    """A datetime is not a date, though Python says so."""
    assert refusal(checks.plain_date, datetime(2021, 2, 5, tzinfo=UTC)) == (
        "some_field cannot be 2021-02-05 00:00:00+00:00 (type datetime): "
        "give a datetime.date; for a datetime, use its .date()"
    )


@pytest.mark.parametrize("value", ["2021-02-05", 20210205, None, (2021, 2, 5)])
def test_what_is_no_date_is_refused(value: object) -> None:
    """Strings and numbers are not dates."""
    with pytest.raises(WrongTypeError) as caught:
        checks.check_date("some_field", value)
    assert (caught.value.field, caught.value.given) == ("some_field", value)
    assert caught.value.allowed == "a datetime.date such as date(2021, 2, 5)"


def test_dates_of_test_tools_are_accepted() -> None:
    """A class in the place of `date` works, as long as it has no time of day."""
    assert passes(checks.plain_date, Day(2021, 2, 5))


@pytest.mark.parametrize("value", [0, 1, 16, LARGEST])
def test_whole_numbers_accepted(value: int) -> None:
    """Numbers pass up to the largest that JSON readers agree on."""
    assert checks.check_int("some_field", value, lowest=0) == value
    assert passes(checks.whole_number(0), value)


def test_whole_number_has_both_bounds() -> None:
    """The lowest and the highest pass, their neighbours outside do not."""
    check = checks.whole_number(2, 4)
    assert [value for value in range(7) if passes(check, value)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("value", "shown"),
    [(-1, "-1"), (LARGEST + 1, "9007199254740992"), (10**100, "an integer of more than 60 digits")],
)
def test_numbers_out_of_range_are_refused(value: int, shown: str) -> None:
    """A number below or above is refused with the range."""
    message = f"some_field cannot be {shown}: give a whole number (int) from 0 to 9,007,199,254,740,991"
    assert refusal(checks.whole_number(0), value) == message


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "True (type bool)"),
        (False, "False (type bool)"),
        (1.0, "1.0 (type float)"),
        ("1", "'1' (type str)"),
        (None, "None (type NoneType)"),
        (Number(1), "a Number (type Number)"),
    ],
)
def test_what_is_no_whole_number_is_refused(value: object, shown: str) -> None:
    """A bool is not a number, nor is a float or a string."""
    message = f"some_field cannot be {shown}: give a whole number (int) from 0 to 1,000"
    assert refusal(checks.whole_number(0, 1000), value) == message


def test_one_of() -> None:
    """Instances pass; an enumeration's value is not a member."""
    assert passes(checks.one_of(Group), Group.OVERSEAS)
    assert refusal(checks.one_of(Group), "overseas") == (
        "some_field cannot be 'overseas' (type str): give a value of type Group"
    )
    assert passes(checks.one_of(Text), Text({"en": "a"}))
    assert refusal(checks.one_of(Text), Name(text="a", lang="en")) == (
        "some_field cannot be a Name (type Name): give a value of type Text, such as Text({'en': 'Memorandum'})"
    )


def test_optional() -> None:
    """None passes, and what the inner check accepts; the inner check refuses the rest."""
    check = checks.optional(checks.key)
    assert passes(check, None)
    assert passes(check, "link-j")
    assert refusal(check, "LINK-J") == f"some_field cannot be 'LINK-J': give {KEYS}"
    assert refusal(check, "") == f"some_field cannot be '': give {NOT_AROUND}"


def test_each_names_the_item() -> None:
    """Every item is checked, and the message counts them from 0."""
    check = checks.each(checks.key)
    assert passes(check, ())
    assert passes(check, ("a", "b", "c"))
    assert refusal(check, ("A", "b")) == f"some_field[0] cannot be 'A': give {KEYS}"
    assert refusal(check, ("a", "b", 7)) == "some_field[2] cannot be 7 (type int): give a str"


def test_each_goes_with_other_checks() -> None:
    """The inner check may be a combined one."""
    check = checks.each(checks.optional(checks.text))
    assert passes(check, ("a", None))
    assert refusal(check, (None, "")) == f"some_field[1] cannot be '': give {NOT_AROUND}"


def test_each_hides_no_other_error() -> None:
    """Only refusals get the number of the item; the refusal does not drag the first one along."""

    def broken(_: object, __: object, ___: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        checks.each(broken)(None, field_called("some_field"), (1,))
    with pytest.raises(InvalidValueError) as caught:
        checks.each(checks.key)(None, field_called("some_field"), ("A",))
    assert caught.value.__suppress_context__


def test_some_needs_one() -> None:
    """At least one item is needed, and each is checked."""
    check = checks.some(checks.key)
    assert passes(check, ("a",))
    assert refusal(check, ("a", "B")) == f"some_field[1] cannot be 'B': give {KEYS}"
    with pytest.raises(InvalidValueError) as caught:
        check(None, field_called("some_field"), ())
    assert (caught.value.field, caught.value.given, caught.value.allowed) == ("some_field", (), "at least one")


def numbers() -> Iterator[int]:
    """Yield numbers one by one."""
    yield from (1, 2)


def test_as_tuple_makes_a_tuple_of_anything_that_has_items() -> None:
    """Lists, iterators and tuples of other classes become plain tuples, in their order."""
    for values in ((1, 2), [1, 2], numbers(), Pair(1, 2), {1: "a", 2: "b"}.__iter__(), {"a": 1, "b": 2}.values()):
        made = checks.as_tuple(values, "some_field")
        assert made == (1, 2)
        assert type(made) is tuple
    assert checks.as_tuple([], "some_field") == ()


NOT_SEVERAL = pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("abc", "'abc' (type str)"),
        ("", "'' (type str)"),
        (b"abc", "a bytes (type bytes)"),
        (7, "7 (type int)"),
        (None, "None (type NoneType)"),
        (True, "True (type bool)"),
        ({1, 2}, "a set (type set)"),
        (set[int](), "an empty set (type set)"),
        (frozenset({1}), "a frozenset (type frozenset)"),
        ({1: 2}, "a dict (type dict)"),
        ({}, "an empty dict (type dict)"),
        ({1: 2}.keys(), "a dict_keys (type dict_keys)"),
        (MappingProxyType({1: 2}), "a mappingproxy (type mappingproxy)"),
    ],
)


@NOT_SEVERAL
def test_as_tuple_refuses_what_has_no_items_in_order(value: Any, shown: str) -> None:
    """A text is one value, not a tuple of its characters; sets and mappings have no order to keep."""
    with pytest.raises(WrongTypeError) as caught:
        checks.as_tuple(value, "some_field")
    assert str(caught.value) == f"some_field cannot be {shown}: give a tuple"
    assert caught.value.given is value
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


@NOT_SEVERAL
def test_as_field_tuple_names_the_field(value: Any, shown: str) -> None:
    """As the converter of a field, it names the field as the caller knows it."""
    with pytest.raises(WrongTypeError) as caught:
        checks.as_field_tuple(value, field_called("_some_field"))
    assert str(caught.value) == f"some_field cannot be {shown}: give a tuple"
    assert checks.as_field_tuple([1, 2], field_called("some_field")) == (1, 2)


def broken() -> Iterator[int]:
    """Yield a number, then fail as a mistake in the caller's code does."""
    yield 1
    raise TypeError("a mistake elsewhere")


def test_as_tuple_hides_no_error_of_the_values() -> None:
    """What goes wrong while the values are made is told as it is."""
    with pytest.raises(TypeError, match=r"^a mistake elsewhere$") as caught:
        checks.as_tuple(broken(), "some_field")
    assert type(caught.value) is TypeError


def test_check_type() -> None:
    """An instance comes back as it is; anything else is refused with the class that is wanted."""
    assert checks.check_type("some_field", Group.OVERSEAS, Group) is Group.OVERSEAS
    letters = Letters("a")
    assert checks.check_type("some_field", letters, str) is letters
    with pytest.raises(WrongTypeError) as caught:
        checks.check_type("some_field", "overseas", Group)
    assert str(caught.value) == "some_field cannot be 'overseas' (type str): give a value of type Group"
    with pytest.raises(
        WrongTypeError, match=r"^some_field cannot be Code.EN \(type Code\): give a value of type Group$"
    ):
        checks.check_type("some_field", Code.EN, Group)


@pytest.mark.parametrize(
    ("check", "value", "field"),
    [
        (checks.text, 7, "some_field"),
        (checks.text, "", "some_field"),
        (checks.key, "A", "some_field"),
        (checks.language_tag, "EN", "some_field"),
        (checks.currency_code, "eur", "some_field"),
        (checks.web_address, "a", "some_field"),
        (checks.country_code, "UK", "some_field"),
        (checks.country_code, 7, "some_field"),
        (checks.plain_date, "2021", "some_field"),
        (checks.whole_number(0), -1, "some_field"),
        (checks.one_of(Group), "overseas", "some_field"),
        (checks.optional(checks.key), "A", "some_field"),
        (checks.each(checks.key), ("a", "B"), "some_field[1]"),
        (checks.some(checks.key), (), "some_field"),
        (checks.some(checks.key), ("A",), "some_field[0]"),
    ],
)
@pytest.mark.parametrize("attribute", ["private", "renamed"])
def test_every_check_names_the_field_as_the_caller_does(
    check: checks.Check, value: object, field: str, attribute: str
) -> None:
    """A private field goes by the name that its class is called with, which may be any other."""
    renamed: attrs.Attribute[Any] = attrs.fields(
        attrs.make_class("Record", {"other": attrs.field(alias="some_field")})
    ).other
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        check(None, {"private": field_called("_some_field"), "renamed": renamed}[attribute], value)
    error: Any = caught.value
    assert error.field == field


def test_field_without_a_caller_is_named_as_it_is() -> None:
    """Before attrs gives a field the name that the class is called with, there is only its own."""
    field = field_called("_some_field").evolve(alias=None)
    with pytest.raises(WrongTypeError, match=r"^_some_field cannot be 7 "):
        checks.text(None, field, 7)


def days_of(days: Iterable[date]) -> tuple[date, ...]:
    """Convert to a tuple, in words that type checkers read."""
    return checks.as_tuple(days, "days")


@attrs.frozen
class Record:
    """A record as the model has them."""

    first_key: str = attrs.field(validator=checks.key)
    days: tuple[date, ...] = attrs.field(converter=days_of, validator=checks.each(checks.plain_date))


def test_checks_work_as_validators() -> None:
    """In an attrs class the messages name the class's own fields."""
    days: Any = [date(2021, 2, 5), 7]
    assert Record("a", days[:1]).days == (date(2021, 2, 5),)
    with pytest.raises(InvalidValueError, match=r"^first_key cannot be 'A': give a slug"):
        Record("A", [])
    with pytest.raises(WrongTypeError, match=r"^days cannot be an empty dict \(type dict\): give a tuple$"):
        Record("a", {})
    with pytest.raises(WrongTypeError, match=r"^days\[1\] cannot be 7 \(type int\): give a datetime.date"):
        Record("a", days)


@pytest.mark.parametrize("value", ["a", "a b/", "", "登録.json", "~", PurePosixPath("a/b"), Path("mine.json")])
def test_paths_accepted(value: str | Path) -> None:
    """A path is a str or an object that stands for one; whether it exists is for the system to say."""
    assert checks.check_path("file", value) == str(value)


@pytest.mark.parametrize("value", [None, 3, b"a", ["a"], object(), BytesPath()])
def test_what_is_not_a_path_is_refused(value: object) -> None:
    """Bytes are refused: nothing says in which encoding."""
    with pytest.raises(WrongTypeError, match=r"^file cannot be .*: give a str or pathlib.Path$"):
        checks.check_path("file", value)


@pytest.mark.parametrize("value", ["a\0b", "a\ud800", Path("a\0")])
def test_impossible_paths_are_refused(value: object) -> None:
    """No file system has such names."""
    with pytest.raises(InvalidValueError, match="give a path without null characters and lone surrogates"):
        checks.check_path("file", value)


def test_languages() -> None:
    """A language is one of those that are supported, exactly."""
    assert checks.check_lang("phrase", "ja", ("en", "ja")) == "ja"
    with pytest.raises(UnsupportedLanguageError, match=r"^no phrase in 'JA': ask for one of en, ja$"):
        checks.check_lang("phrase", "JA", {"en": 1, "ja": 2})
    with pytest.raises(WrongTypeError, match=r"^lang cannot be a list \(type list\): give a str, one of en, ja$"):
        checks.check_lang("phrase", ["ja"], ("en", "ja"))


@given(st.text(st.characters() | st.sampled_from(" \t\n\u3000\x85\ud800"), max_size=3) | st.none() | st.booleans())
def test_plain_text_is_accepted_text(value: object) -> None:
    """What is accepted at first sight is accepted at the second; of letters and spaces both say the same."""
    try:
        is_accepted = checks.check_text("field", value) == value
    except (InvalidValueError, WrongTypeError):
        is_accepted = False
    assert is_accepted or not checks.is_plain_text(value)
    assert checks.is_plain_text(value) or not (is_accepted and str(value).isprintable())
