"""Lengths of time: ISO 8601 and Japanese durations, and what is refused."""

from datetime import timedelta

import pytest

from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError
from linkj_partners.terms import Term

LARGEST = 999_999_999


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("P3Y", Term(years=3)),
        ("P1Y6M", Term(years=1, months=6)),
        ("P18M", Term(months=18)),
        ("P2W", Term(days=14)),
        ("P10D", Term(days=10)),
        ("P10W", Term(days=70)),
        ("P1Y2M3W4D", Term(years=1, months=2, days=25)),
        ("P0Y1D", Term(days=1)),
        ("P999999999Y999999999M999999999D", Term(years=LARGEST, months=LARGEST, days=LARGEST)),
        ("P142857142W", Term(days=999_999_994)),
        ("3年間", Term(years=3)),
        ("3年", Term(years=3)),
        ("今後5年間", Term(years=5)),
        ("今後 5 年 間", Term(years=5)),
        ("今後\u3000５\u3000年間", Term(years=5)),
        ("三か年", Term(years=3)),
        ("1年6か月", Term(years=1, months=6)),
        ("1年6カ月間", Term(years=1, months=6)),
        ("1年6ヶ月", Term(years=1, months=6)),
        ("1年6ヵ月", Term(years=1, months=6)),
        ("1年6ケ月", Term(years=1, months=6)),
        ("1年6箇月", Term(years=1, months=6)),
        ("1年 6個月", Term(years=1, months=6)),
        ("一年六か月", Term(years=1, months=6)),
        ("十二か月間", Term(months=12)),
        ("１年６か月", Term(years=1, months=6)),
        ("２週間", Term(days=14)),
        ("二週", Term(days=14)),
        ("10日間", Term(days=10)),
        ("三十日間", Term(days=30)),
        ("1年2か月3週4日間", Term(years=1, months=2, days=25)),
        ("1,000日間", Term(days=1000)),
        ("1 年 2 か月 3 週 4 日 間", Term(years=1, months=2, days=25)),
    ],
)
def test_duration_is_read(text: str, term: Term) -> None:
    """Every form that releases and contracts use is read."""
    assert Term.parse(text) == term


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("P", 1),
        ("P3", 1),
        ("3Y", 1),
        ("p3y", 0),
        (" P3Y", 0),
        ("P3Y ", 3),
        ("P3Y\n", 3),
        ("P-3Y", 1),
        ("P1.5Y", 1),
        ("P1M1Y", 3),
        ("P1Y1Y", 3),
        ("P１Y", 1),
        ("P1Y6か月", 3),
        ("P9999999999Y", 1),
        ("P1234567890M", 1),
        ("P1234567890W", 1),
        ("P1234567890D", 1),
        ("PY1M", 1),
        ("P1YM", 3),
        ("P1YW", 3),
        ("P1YD", 3),
        ("今後", 2),
        ("年間", 0),
        ("-3年間", 0),
        ("三十十日", 2),
        ("3年間にわたり", 2),
        ("3年 ", 2),
        ("6か月 ", 3),
        ("2週 ", 2),
        ("10日 ", 3),
        ("6月", 1),
        ("6か月1年", 4),
        ("1年1年", 3),
        ("10日3日", 4),
        ("3年間 ", 2),
        ("T3年", 0),
    ],
)
def test_other_text_is_refused_where_it_stops(text: str, position: int) -> None:
    """What is no duration is refused whole, at the first character that could not be read."""
    with pytest.raises(ParseError, match="Accepted: an ISO 8601 duration") as caught:
        Term.parse(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("text", "position"),
    [("PT3H", 1), ("P1DT12H", 3), ("P1WT1S", 3), ("3時間", 1), ("1年30分", 4), ("十 秒", 1)],
)
def test_hours_are_refused_with_the_reason(text: str, position: int) -> None:
    """Hours and shorter units are refused with the reason."""
    with pytest.raises(ParseError, match="no hours, minutes and seconds, since a term is counted in whole") as caught:
        Term.parse(text)
    assert caught.value.position == position


@pytest.mark.parametrize("text", ["P0D", "P0Y0M0D", "0年間", "〇か月", "P999999999W", "10億年間"])
def test_no_length_and_too_long_are_refused_with_the_limits(text: str) -> None:
    """A text of no length, or of more than the largest, is refused with the limits."""
    with pytest.raises(ParseError, match="a term of at least a day, each number up to 999,999,999") as caught:
        Term.parse(text)
    assert caught.value.position == len(text)


@pytest.mark.parametrize("text", [None, 3, b"P3Y", timedelta(days=3)])
def test_only_text_is_read(text: object) -> None:
    """What is no text is refused by type."""
    with pytest.raises(WrongTypeError) as caught:
        Term.parse(text)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert (caught.value.field, caught.value.given) == ("a term", text)
    assert caught.value.allowed.startswith("a str: an ISO 8601 duration of years, months, weeks and days")


@pytest.mark.parametrize("unit", ["years", "months", "days"])
def test_numbers_have_limits(unit: str) -> None:
    """A number is a whole one from 0 to the largest; a bool and a float are none."""
    assert getattr(Term(**{unit: LARGEST}), unit) == LARGEST
    for wrong in (-1, LARGEST + 1):
        with pytest.raises(InvalidValueError, match=f"{unit} cannot be .*: give a whole number"):
            Term(**{unit: wrong})
    for other in (True, 1.0, "1", None):
        with pytest.raises(WrongTypeError, match=f"{unit} cannot be"):
            Term(**{unit: other})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_empty_term_is_refused() -> None:
    """A term of no length is refused with the reason."""
    with pytest.raises(InvalidValueError) as caught:
        Term()
    assert str(caught.value) == "term cannot be 0: give a term of at least a day, such as Term(years=3)"


def test_term_is_made_by_keyword() -> None:
    """Three numbers in a row are easily mixed up, so a term is made by keyword only."""
    with pytest.raises(TypeError, match="positional argument"):
        Term(3, 0, 0)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_terms_have_no_order() -> None:
    """A month has no fixed length: terms are equal by their numbers and have no order."""
    assert Term(months=12) != Term(years=1)
    with pytest.raises(TypeError):
        _ = Term(months=1) < Term(days=31)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportUnknownVariableType]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Term(years=3), "P3Y"),
        (Term(months=18), "P18M"),
        (Term(days=14), "P14D"),
        (Term(years=1, months=2, days=3), "P1Y2M3D"),
    ],
)
def test_term_prints_as_iso_8601(term: Term, text: str) -> None:
    """A term prints as an ISO 8601 duration, without what is 0."""
    assert str(term) == text
