"""Reading a whole string: the cases of all kinds, the closest year, ranges in words and wrong arguments."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import dates
from linkj_partners.errors import InvalidValueError, ParseError, PartnersError, UnsupportedLanguageError, WrongTypeError

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "dates.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_cases(case: dict[str, Any]) -> None:
    """Each case has its value, or is refused and not found."""
    near = date.fromisoformat(case["near"]) if "near" in case else None
    options: Any = {"near": near, "order": case.get("order")}
    try:
        value = str(dates.parse(case["text"], **options))
    except PartnersError:
        assert case["value"] is None
        assert dates.find(f"締結日：{case['text']}、東京", **options) == ()
    else:
        assert value in {case["value"], *case.get("accept", ())}


@pytest.mark.parametrize(
    ("text", "near", "value"),
    [
        ("2月5日", "2021-02-05", "2021-02-05"),
        ("8月6日", "2021-02-05", "2021-08-06"),
        ("8月7日", "2021-02-05", "2020-08-07"),
        ("8月2日", "2020-02-01", "2019-08-02"),  # 183 days both ways
        ("8月3日", "2020-02-01", "2019-08-03"),
        ("2月29日", "2020-02-29", "2020-02-29"),
        ("2月29日", "2021-03-01", "2020-02-29"),  # 366 days
        ("2月29日", "2019-02-28", "2020-02-29"),  # 366 days
        ("12月31日", "0001-01-01", "0001-12-31"),
        ("1月1日", "9999-12-31", "9999-01-01"),
    ],
)
def test_closest_year(text: str, near: str, value: str) -> None:
    """A day without a year is the closest one, of two at the same distance the earlier."""
    assert str(dates.parse(text, near=date.fromisoformat(near))) == value


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("2月29日", date(2021, 3, 2)),
        ("2月29日", date(2022, 2, 28)),
        ("今年2月29日", date(2021, 2, 28)),
        ("去年2月5日", date(1, 2, 5)),
        ("来年2月5日", date(9999, 2, 5)),
    ],
)
def test_no_such_day(text: str, near: date) -> None:
    """A day that is not within 366 days, or not in the year that is meant, is an error."""
    with pytest.raises(InvalidValueError, match=r"^near cannot be .*: give a day within 366 days of one that"):
        dates.parse(text, near=near)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a day from 19 June 2017 to 22 June 2017", "[2017-06-19..2017-06-22]"),
        ("A day from 2017-06-19 to June 22, 2017", "[2017-06-19..2017-06-22]"),
        ("a day on or before 14 December 2020", "[..2020-12-14]"),
        ("a day on or after 14 December 2020", "[2020-12-14..]"),
        ("2017年6月19日から2017年6月22日までのいずれかの日", "[2017-06-19..2017-06-22]"),
        ("平成29年6月19日から2017.6.22までのいずれかの日", "[2017-06-19..2017-06-22]"),
        ("2020年12月14日以前のいずれかの日", "[..2020-12-14]"),
        ("2020年12月14日以降のいずれかの日", "[2020-12-14..]"),
        ("2020年12月14日以後のいずれかの日", "[2020-12-14..]"),
    ],
)
def test_range_in_words(text: str, value: str) -> None:
    """One unknown day in a range is read, and found as one date."""
    assert str(dates.parse(text)) == value
    [match] = dates.find(f"（{text}）")
    assert (match.text, str(match.value)) == (text, value)


@pytest.mark.parametrize(
    "text",
    [
        "a day from 22 June 2017 to 19 June 2017",
        "a day from June 2017 to July 2017",
        "a day from 19 June to 22 June 2017",
        "a day to 22 June 2017",
        "2017年6月22日から2017年6月19日までのいずれかの日",
        "2017年6月以前のいずれかの日",
        "6月19日以前のいずれかの日",
        "2017年6月19日から2017年6月22日まで",
    ],
)
def test_not_a_range(text: str) -> None:
    """The ends of such a range are days in order, each with its year."""
    with pytest.raises(ParseError):
        dates.parse(text, near=date(2017, 6, 20))


def test_other_ranges_are_two_dates() -> None:
    """From one day to another is two dates."""
    found = dates.find("期間は2017年6月19日から2017年6月22日まで、open from 1 May 2018 to 3 May 2018.")
    assert [str(match.value) for match in found] == ["2017-06-19", "2017-06-22", "2018-05-01", "2018-05-03"]


@pytest.mark.parametrize("read", [dates.parse, dates.find])
@pytest.mark.parametrize(
    ("arguments", "error", "field"),
    [
        ({"text": 20210205}, WrongTypeError, "text"),
        ({"text": b"2021"}, WrongTypeError, "text"),
        ({"lang": ["ja"]}, WrongTypeError, "lang"),
        ({"lang": 1}, WrongTypeError, "lang"),
        ({"near": "2021-02-05"}, WrongTypeError, "near"),
        ({"near": datetime(2021, 2, 5)}, WrongTypeError, "near"),  # noqa: DTZ001 - refused
        ({"order": "ymd"}, InvalidValueError, "order"),
        ({"order": ["dmy"]}, WrongTypeError, "order"),
        ({"order": True}, WrongTypeError, "order"),
    ],
)
def test_wrong_arguments(
    read: Callable[..., object], arguments: dict[str, Any], error: type[PartnersError], field: str
) -> None:
    """A wrong argument is named."""
    with pytest.raises(error) as caught:
        read(**{"text": "2021年2月5日"} | arguments)
    assert getattr(caught.value, "field", None) == field


@pytest.mark.parametrize("read", [dates.parse, dates.find])
def test_unsupported_language(read: Callable[..., object]) -> None:
    """Another language is an error that names the two."""
    with pytest.raises(UnsupportedLanguageError) as caught:
        read("2021年2月5日", "fr")
    assert caught.value.supported == ("en", "ja")


def test_empty() -> None:
    """An empty string is not a date."""
    with pytest.raises(ParseError) as caught:
        dates.parse("")
    assert caught.value.position == 0
    assert dates.find("") == ()
