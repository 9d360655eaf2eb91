"""Dates in words, in both languages and in eras."""

from datetime import date, datetime
from typing import Any

import pytest

from linkj_partners import PartialDate, dates
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError


@pytest.mark.parametrize(
    ("text", "english", "japanese", "era"),
    [
        ("2021-02-05", "5 February 2021", "2021年2月5日", "令和3年2月5日"),
        ("2019-05-01", "1 May 2019", "2019年5月1日", "令和元年5月1日"),
        ("2018-01", "January 2018", "2018年1月", "平成30年1月"),
        ("2018", "2018", "2018年", "平成30年"),
        ("2019", "2019", "2019年", "平成31年1月1日から令和元年12月31日までのいずれかの日"),
        (
            "1989-01",
            "January 1989",
            "1989年1月",
            "昭和64年1月1日から平成元年1月31日までのいずれかの日",
        ),
        (
            "[2019-01-01..2019-04-30]",
            "a day from 1 January 2019 to 30 April 2019",
            "2019年1月1日から2019年4月30日までのいずれかの日",
            "平成31年",
        ),
        (
            "[1989-01-08..1989-01-31]",
            "a day from 8 January 1989 to 31 January 1989",
            "1989年1月8日から1989年1月31日までのいずれかの日",
            "平成元年1月",
        ),
        (
            "[2020-04-01..2021-03-31]",
            "a day from 1 April 2020 to 31 March 2021",
            "2020年4月1日から2021年3月31日までのいずれかの日",
            "令和2年4月1日から令和3年3月31日までのいずれかの日",
        ),
        ("[2018-01-01..2018-01-31]", "January 2018", "2018年1月", "平成30年1月"),
        ("[..2020-12-14]", "a day on or before 14 December 2020", "2020年12月14日以前のいずれかの日", None),
        (
            "[2018-01-31..]",
            "a day on or after 31 January 2018",
            "2018年1月31日以後のいずれかの日",
            "平成30年1月31日以後のいずれかの日",
        ),
    ],
)
def test_phrase(text: str, english: str, japanese: str, era: str | None) -> None:
    """Each kind of value is written in both languages and in eras, and read back with the same days."""
    value = PartialDate.parse(text)
    assert (dates.phrase(value), dates.phrase(value, "ja")) == (english, japanese)
    in_era = dates.phrase(value, "ja", era=True)
    assert in_era == (era or "令和2年12月14日以前のいずれかの日")
    for phrase in (english, japanese, in_era):
        read = dates.parse(phrase)
        assert (read.earliest, read.latest) == (value.earliest, value.latest)


def test_day() -> None:
    """A plain date is written as the value for that day, a year with four digits."""
    assert dates.phrase(date(2021, 2, 5)) == "5 February 2021"
    assert dates.phrase(date.min) == "1 January 0001"
    assert dates.phrase(date.max, "ja", era=False) == "9999年12月31日"


@pytest.mark.parametrize("text", ["1872-12-31", "1872", "[1872-01-01..1900-01-01]", "[..1872-12-31]"])
def test_before_the_eras(text: str) -> None:
    """A day before 1873 cannot be written in an era."""
    with pytest.raises(InvalidValueError, match=r"^day cannot be .*: give a day from 1873-01-01 on, or era=False"):
        dates.phrase(PartialDate.parse(text), "ja", era=True)


@pytest.mark.parametrize("value", ["2021-02-05", None, 2021, datetime(2021, 2, 5)])  # noqa: DTZ001 - refused
def test_wrong_day(value: Any) -> None:
    """Only plain dates and partial dates are written."""
    with pytest.raises(WrongTypeError, match=r"^day cannot be"):
        dates.phrase(value)


@pytest.mark.parametrize("era", [1, None, "令和"])
def test_wrong_era(era: Any) -> None:
    """Whether to write eras is a bool."""
    with pytest.raises(WrongTypeError, match=r"^era cannot be"):
        dates.phrase(date(2021, 2, 5), "ja", era=era)


def test_era_in_english() -> None:
    """English has no eras."""
    with pytest.raises(InvalidValueError, match=r"^era cannot be True: give era=False in English, or lang='ja'"):
        dates.phrase(date(2021, 2, 5), era=True)


def test_language() -> None:
    """The language is one of two."""
    with pytest.raises(UnsupportedLanguageError, match="ask for one of en, ja"):
        dates.phrase(date(2021, 2, 5), "fr")
    wrong: Any = ["en"]
    with pytest.raises(WrongTypeError, match=r"^lang cannot be"):
        dates.phrase(date(2021, 2, 5), wrong)
