"""What a match is, and the order and places of matches."""

from datetime import date
from typing import Any

import pytest

from linkj_partners import Match, PartialDate, dates
from linkj_partners.errors import InvalidValueError, WrongTypeError

DAY = PartialDate.parse("2021-02-05")


def test_match() -> None:
    """A match is a match of the library with one fact more."""
    [match] = dates.find("（2月5日）", near=date(2021, 2, 5))
    assert isinstance(match, Match)
    assert match == dates.DateMatch(value=DAY, text="2月5日", start=1, end=5, year_inferred=True)
    assert match != dates.DateMatch(value=DAY, text="2月5日", start=1, end=5)
    assert match.span == (1, 5)
    assert "year_inferred=True" in repr(match)


def test_wrong_matches() -> None:
    """A match encloses its words, and what it says of the year is a bool."""
    with pytest.raises(InvalidValueError):
        dates.DateMatch(value=DAY, text="2月5日", start=1, end=4)
    wrong: Any = 1
    with pytest.raises(WrongTypeError):
        dates.DateMatch(value=DAY, text="2月5日", start=1, end=5, year_inferred=wrong)


def test_order_and_places() -> None:
    """Dates of all kinds are found in the order of the text, with their places in it."""
    text = "2021年2月5日（金）、２０２１．２．６ signed on 7 February 2021;\tR3.2.8＝1 March 2021"
    found = dates.find(text)
    assert [str(match.value) for match in found] == [
        *("2021-02-05", "2021-02-06", "2021-02-07", "2021-02-08", "2021-03-01")
    ]
    assert all(text[match.start : match.end] == match.text for match in found)


def test_one_language() -> None:
    """Only the language that is asked for is looked for, and figures are in both."""
    text = "2021年2月5日、6 February 2021、2021-02-07"
    assert [match.text for match in dates.find(text, "ja")] == ["2021年2月5日", "2021-02-07"]
    assert [match.text for match in dates.find(text, "en")] == ["6 February 2021", "2021-02-07"]


def test_pieces() -> None:
    """What overlaps with a date, or with words that look like one, is not found by itself."""
    for text in ("Saturday, February 5, 2021", "2021年2月30日", "2021年2月5日（土）", "平成40年3月1日", "31 June 2021"):
        assert dates.find(text, near=date(2021, 2, 5)) == ()
