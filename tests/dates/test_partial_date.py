"""Partial dates: the six forms, what is refused and where, and how the values behave."""

import copy
import operator
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from linkj_partners import PartialDate
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError

FORMS = (
    "a day '2021-02-05', a month '2018-01', a year '2018', one day in a range '[2017-06-19..2017-06-22]', "
    "on or before a day '[..2020-12-14]', on or after a day '[2018-01-31..]'"
)
SIX_FORMS = ("2021-02-05", "2018-01", "2018", "[2017-06-19..2017-06-22]", "[..2020-12-14]", "[2018-01-31..]")


class Letters(str):
    """A text with room for more: not plain."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "is_exact"),
    [
        ("2021-02-05", date(2021, 2, 5), date(2021, 2, 5), True),
        ("2018-01", date(2018, 1, 1), date(2018, 1, 31), False),
        ("2018", date(2018, 1, 1), date(2018, 12, 31), False),
        ("[2017-06-19..2017-06-22]", date(2017, 6, 19), date(2017, 6, 22), False),
        ("[..2020-12-14]", date.min, date(2020, 12, 14), False),
        ("[2018-01-31..]", date(2018, 1, 31), date.max, False),
        ("[2021-02-05..2021-02-05]", date(2021, 2, 5), date(2021, 2, 5), True),
        ("0001", date.min, date(1, 12, 31), False),
        ("9999", date(9999, 1, 1), date.max, False),
        ("0001-01-01", date.min, date.min, True),
        ("9999-12-31", date.max, date.max, True),
        ("9999-12", date(9999, 12, 1), date.max, False),
        ("[0001-01-01..]", date.min, date.max, False),
        ("[..9999-12-31]", date.min, date.max, False),
        ("[0001-01-01..9999-12-31]", date.min, date.max, False),
    ],
)
def test_forms(text: str, earliest: date, latest: date, *, is_exact: bool) -> None:
    """Each of the six forms has its first and last day, and gives its text back."""
    value = PartialDate.parse(text)
    assert (value.earliest, value.latest) == (earliest, latest)
    assert value.is_exact is is_exact
    assert value.text == str(value) == text


@pytest.mark.parametrize(
    ("month", "last_day"),
    [
        ("2021-01", 31),
        ("2021-02", 28),
        ("2020-02", 29),
        ("1900-02", 28),
        ("2000-02", 29),
        ("2021-03", 31),
        ("2021-04", 30),
        ("2021-05", 31),
        ("2021-06", 30),
        ("2021-07", 31),
        ("2021-08", 31),
        ("2021-09", 30),
        ("2021-10", 31),
        ("2021-11", 30),
        ("2021-12", 31),
    ],
)
def test_months_end_with_their_last_day(month: str, last_day: int) -> None:
    """The last day of a month exists, the next one does not; leap years are Gregorian."""
    assert PartialDate.parse(month).latest.day == last_day
    assert PartialDate.parse(f"{month}-{last_day}").is_exact
    with pytest.raises(ParseError) as caught:
        PartialDate.parse(f"{month}-{last_day + 1}")
    assert caught.value.position == 8


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("x", 0),
        ("202", 0),
        ("201X", 0),
        ("Y2021", 0),
        ("-2021", 0),
        ("+2021", 0),
        (" 2021", 0),
        ("２０２１", 0),
        ("٢٠٢١", 0),
        ("0000", 0),
        ("0000-01-01", 0),
        ("{2021}", 0),
        ("..2020-12-14", 0),
        ("/2021", 0),
        ("12021", 4),
        ("20210205", 4),
        ("2021\n", 4),
        ("2021~", 4),
        ("2021?", 4),
        ("2021-", 4),
        ("2021-1", 4),
        ("2021-2-5", 4),
        ("2021-W09", 4),
        ("2021-W09-4", 4),
        ("2021/02/05", 4),
        ("2021-00", 5),
        ("2021-13", 5),
        ("2021-21", 5),
        ("2021-13-01", 5),
        ("2021-02-", 7),
        ("2021-02-5", 7),
        ("2021-024", 7),
        ("2021-02-00", 8),
        ("2021-02-30", 8),
        ("2021-02-29", 8),
        ("2021-02-05 ", 10),
        ("2021-02-055", 10),
        ("2021-02-05\n", 10),
        ("2021-02-05T00:00", 10),
        ("2021-02-05..2021-02-06", 10),
        ("2021-02-05/2021-02-06", 10),
        ("[", 1),
        ("[]", 1),
        ("[.]", 1),
        ("[]]", 1),
        ("[x..]", 1),
        ("[..]", 1),
        ("[2021..]", 1),
        ("[2021-02..2021-03]", 1),
        ("[--------..]", 1),
        ("[-..-]", 1),
        ("[0000-01-01..]", 1),
        ("[..", 3),
        ("[..2021]", 3),
        ("[..2021-02]", 3),
        ("[...2021-02-05]", 3),
        ("[..0000-12-31]", 3),
        ("[2021-13-01..2021-01-01]", 6),
        ("[2021-02-30..]", 9),
        ("[2021-02-05,2021-02-06]", 11),
        ("[2021-02-05.2021-02-06]", 11),
        ("[2021-02-05", 11),
        ("[2021-02-05]", 11),
        ("[2021-02-05.]", 11),
        ("[2021-02-05]..", 11),
        ("[2021-02-05x..]", 11),
        ("[..2021-02-30]", 11),
        ("[2021-02-05..", 13),
        ("[2021-02-05..x]", 13),
        ("[2021-02-05..2021-02]", 13),
        ("[2021-02-05..2021-02-04]", 13),
        ("[..2021-02-05", 13),
        ("[..2021-02-05..]", 13),
        ("[2021-02-05..2021-13-06]", 18),
        ("[2021-02-05..2021-02-29]", 21),
        ("[2021-02-05..2021-02-06", 23),
        ("[2021-02-05..2021-02-06..]", 23),
        ("[2021-02-05..2021-02-06]x", 24),
        ("[2021-02-05..2021-02-06] ", 24),
        ("[2021-02-05..2021-02-06]]", 24),
    ],
)
def test_other_texts_are_refused(text: str, position: int) -> None:
    """Any other text is refused, with the place where reading stopped and the six forms."""
    with pytest.raises(ParseError) as caught:
        PartialDate.parse(text)
    assert (caught.value.text, caught.value.position, caught.value.accepted) == (text, position, FORMS)


@pytest.mark.parametrize("text", ["令和3年2月5日", "5 February 2021"])
def test_a_date_in_words_is_read_elsewhere(text: str) -> None:
    """The error names the function that reads dates in words."""
    with pytest.raises(ParseError) as caught:
        PartialDate.parse(text)
    assert caught.value.accepted.startswith(f"{FORMS}; linkj_partners.dates.parse reads dates in words")


def test_message_of_a_refused_text() -> None:
    """The message shows the text, what was odd in it and every form with an example."""
    with pytest.raises(ParseError) as caught:
        PartialDate.parse("2021-02-30")
    assert str(caught.value) == f"cannot read '2021-02-30': stopped at '30' (position 8). Accepted: {FORMS}"
    with pytest.raises(ParseError) as caught:
        PartialDate.parse("[2021-02-30..]")
    assert str(caught.value) == f"cannot read '[2021-02-30..]': stopped at '30..]' (position 9). Accepted: {FORMS}"
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("form", SIX_FORMS)
def test_forms_of_the_message_are_the_forms(form: str) -> None:
    """Every example that the message gives can be read."""
    assert repr(form) in FORMS
    assert str(PartialDate.parse(form)) == form


@pytest.mark.parametrize("value", [None, 2021, 2021.5, b"2021", date(2021, 2, 5), Letters("2021"), ["2021"]])
def test_what_is_no_text_is_refused(value: Any) -> None:
    """Only a plain text can be read, by name or by constructor."""
    with pytest.raises(WrongTypeError) as caught:
        PartialDate.parse(value)
    assert (caught.value.field, caught.value.allowed) == ("text", f"a str: {FORMS}")
    assert caught.value.given == value
    with pytest.raises(WrongTypeError):
        PartialDate(text=value)


@pytest.mark.parametrize("day", [date(2021, 2, 5), date(2020, 2, 29), date.min, date.max])
def test_on(day: date) -> None:
    """A known day is exact and written in full."""
    value = PartialDate.on(day)
    assert value.is_exact
    assert (value.earliest, value.latest, str(value)) == (day, day, day.isoformat())


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        (date(2016, 3, 31), date(2018, 8, 30), "[2016-03-31..2018-08-30]"),
        (date(2021, 2, 5), date(2021, 2, 5), "[2021-02-05..2021-02-05]"),
        (date.min, date(2020, 12, 14), "[..2020-12-14]"),
        (date(2018, 1, 31), date.max, "[2018-01-31..]"),
        (date.min, date.min, "[..0001-01-01]"),
        (date.max, date.max, "[9999-12-31..]"),
        (date(987, 6, 5), date(987, 6, 6), "[0987-06-05..0987-06-06]"),
    ],
)
def test_between(earliest: date, latest: date, text: str) -> None:
    """A range has its ends, and is open where nothing is known."""
    value = PartialDate.between(earliest, latest)
    assert (str(value), value.earliest, value.latest) == (text, earliest, latest)


def test_between_refuses_a_reversed_range() -> None:
    """The last day cannot be before the first."""
    with pytest.raises(InvalidValueError) as caught:
        PartialDate.between(date(2021, 2, 6), date(2021, 2, 5))
    assert str(caught.value) == "latest cannot be 2021-02-05: give a day that is not before the earliest, 2021-02-06"
    assert (caught.value.field, caught.value.given) == ("latest", date(2021, 2, 5))


def test_between_refuses_a_range_without_ends() -> None:
    """A day of which nothing is known cannot be a partial date."""
    with pytest.raises(InvalidValueError) as caught:
        PartialDate.between(date.min, date.max)
    assert str(caught.value) == (
        "range cannot be '[..]': give at least one bound; a day of which nothing is known is None"
    )


MOMENT: Any = datetime(2021, 2, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: PartialDate.on(MOMENT), "day"),
        (lambda: PartialDate.between(MOMENT, date(2021, 2, 6)), "earliest"),
        (lambda: PartialDate.between(date(2021, 2, 4), MOMENT), "latest"),
    ],
    ids=["on", "between, earliest", "between, latest"],
)
def test_datetime_is_refused(make: Callable[[], PartialDate], field: str) -> None:
    """A datetime is refused with a hint, not cut to its day."""
    with pytest.raises(WrongTypeError) as caught:
        make()
    assert str(caught.value) == (
        f"{field} cannot be 2021-02-05 00:00:00+00:00 (type datetime): "
        "give a datetime.date; for a datetime, use its .date()"
    )


@pytest.mark.parametrize("value", ["2021-02-05", None, 20210205])
def test_what_is_no_date_is_refused(value: Any) -> None:
    """A text is read by `parse`, not by `on` and `between`."""
    with pytest.raises(WrongTypeError) as caught:
        PartialDate.on(value)
    assert (caught.value.field, caught.value.allowed) == ("day", "a datetime.date such as date(2021, 2, 5)")
    with pytest.raises(WrongTypeError) as caught:
        PartialDate.between(date.min, value)
    assert (caught.value.field, caught.value.allowed) == ("latest", "a datetime.date such as date(2021, 2, 5)")


def test_keywords_only() -> None:
    """The constructor takes the text by name and nothing else."""
    assert PartialDate(text="2018-01") == PartialDate.parse("2018-01")
    make: Any = PartialDate
    with pytest.raises(TypeError, match="positional argument"):
        make("2018-01")
    with pytest.raises(TypeError, match="unexpected keyword argument 'earliest'"):
        make(text="2018-01", earliest=date.min)


def test_equality_is_that_of_the_texts() -> None:
    """A printed month is not the range that somebody narrowed it down to."""
    month, range_ = PartialDate.parse("2018-01"), PartialDate.parse("[2018-01-01..2018-01-31]")
    assert (month.earliest, month.latest) == (range_.earliest, range_.latest)
    assert month != range_
    assert month == PartialDate.parse("2018-01")
    assert hash(month) == hash(PartialDate.parse("2018-01"))
    assert {month, range_, PartialDate.parse("2018-01")} == {month, range_}


def test_partial_dates_equal_nothing_else() -> None:
    """Neither the text nor the day is the partial date."""
    others: tuple[object, ...] = ("2021-02-05", date(2021, 2, 5), None)
    assert [other for other in others if PartialDate.parse("2021-02-05") == other] == []


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize("other", [PartialDate.parse("2019"), date(2019, 1, 1), "2019"], ids=repr)
def test_there_is_no_order(compare: Callable[[object, object], bool], other: object) -> None:
    """Two ranges that overlap have no order, so none is offered."""
    with pytest.raises(TypeError, match="not supported between instances"):
        compare(PartialDate.parse("2018"), other)
    with pytest.raises(TypeError, match="not supported between instances"):
        compare(other, PartialDate.parse("2018"))


@pytest.mark.parametrize("text", SIX_FORMS)
def test_values_cannot_be_changed(text: str) -> None:
    """No attribute can be set, deleted or added."""
    value = PartialDate.parse(text)
    for name in ("text", "earliest", "latest", "is_exact", "further"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, "2018")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)
    assert not hasattr(value, "__dict__")
    assert value == PartialDate.parse(text)


@pytest.mark.parametrize("text", SIX_FORMS)
def test_copies_are_whole(text: str) -> None:
    """Pickling and copying keep the text and both days."""
    value = PartialDate.parse(text)
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 - our own bytes
        assert again == value
        assert hash(again) == hash(value)
        assert (again.earliest, again.latest) == (value.earliest, value.latest)


@pytest.mark.parametrize("text", SIX_FORMS)
def test_repr_evaluates_back(text: str) -> None:
    """The repr is an expression for the value."""
    assert repr(PartialDate.parse(text)) == f"PartialDate.parse('{text}')"
    assert eval(repr(PartialDate.parse(text))) == PartialDate.parse(text)  # noqa: S307 - our own repr


def test_class_is_final_and_documented() -> None:
    """The class is marked final, and each public name says what it does."""
    assert getattr(PartialDate, "__final__", False) is True
    public = (PartialDate.parse, PartialDate.on, PartialDate.between, PartialDate.is_exact, PartialDate)
    assert all(item.__doc__ and ">>>" in item.__doc__ for item in public)
