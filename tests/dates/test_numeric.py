"""Dates in figures: what is read, what is found in running text, and what is left alone."""

from typing import Literal

import pytest

from linkj_partners import dates
from linkj_partners.errors import InvalidValueError, ParseError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021-02-05", "2021-02-05"),
        ("2021-2-5", "2021-02-05"),
        ("2021.02.05", "2021-02-05"),
        ("2021.2.5", "2021-02-05"),
        ("2021/2/5", "2021-02-05"),
        ("２０２１．２．５", "2021-02-05"),
        ("２０２１／２／５", "2021-02-05"),
        ("2021‐02‐05", "2021-02-05"),
        ("2021−02−05", "2021-02-05"),
        ("1999. 4. 7", "1999-04-07"),
        ("1999 . 4 . 7", "1999-04-07"),
        ("2021/ 2/ 5", "2021-02-05"),
        ("2021.2.5（金）", "2021-02-05"),
        ("2021/2/5 (Fri.)", "2021-02-05"),
        ("25/06/2022", "2022-06-25"),
        ("06/25/2022", "2022-06-25"),
        ("25.6.2022", "2022-06-25"),
        ("25-06-2022", "2022-06-25"),
        ("05/05/1997", "1997-05-05"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "ja", None])
def test_read_and_found(text: str, value: str, lang: str | None) -> None:
    """What is read is found in a sentence, whole and with the same value, in every language."""
    assert str(dates.parse(text, lang)) == value
    for sentence in (f"締結日：{text}、東京", f"signed on {text}, in Tokyo", text):
        [match] = dates.find(sentence, lang)
        assert (match.text, str(match.value)) == (text, value)


@pytest.mark.parametrize(("text", "value"), [("2018", "2018"), ("2021-02", "2021-02"), ("2021/2", "2021-02")])
def test_read_and_not_found(text: str, value: str) -> None:
    """A year and a month in figures are read and too ambiguous to be found."""
    assert str(dates.parse(text)) == value
    assert dates.find(f"締結日：{text}、東京") == dates.find(f"signed {text}, in Tokyo") == ()


@pytest.mark.parametrize(("order", "value"), [("dmy", "1997-04-05"), ("mdy", "1997-05-04")])
@pytest.mark.parametrize("mark", "/.-")
def test_order(mark: str, order: Literal["dmy", "mdy"], value: str) -> None:
    """A date that can be read both ways needs an order, and the error names both readings."""
    text = f"05{mark}04{mark}1997"
    assert str(dates.parse(text, order=order)) == value
    assert [str(match.value) for match in dates.find(f"On {text}.", order=order)] == [value]
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text)
    assert str(caught.value) == (
        f"order cannot be None: give 'dmy' for 1997-04-05 or 'mdy' for 1997-05-04: '{text}' can mean both"
    )
    assert dates.find(f"On {text}.") == ()


@pytest.mark.parametrize(
    ("text", "order", "message"),
    [
        ("25/06/2022", "mdy", r"give a month from 1 to 12, not 25 \(with order='mdy'\)"),
        ("06/25/2022", "dmy", "give a month from 1 to 12, not 25"),
        ("13/13/2022", None, "give a month from 1 to 12, not 13"),
        ("30/02/2021", None, "give a day that exists: February 2021 has 28 days"),
        ("2021-02-30", None, "give a day that exists: February 2021 has 28 days"),
        ("2021-13", None, "give a month from 1 to 12, not 13"),
        ("2021.2.5（土）", None, "give one weekday: 2021-02-05 is a Friday, not a Saturday"),
        ("0000", None, "give a year from 1 to 9999"),
    ],
)
def test_impossible(text: str, order: Literal["dmy", "mdy"] | None, message: str) -> None:
    """An order that was asked for is kept to, and impossible days are errors."""
    with pytest.raises(InvalidValueError, match=message):
        dates.parse(text, order=order)
    assert dates.find(f"On {text}, in", order=order) == ()


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("20210205", 4),
        ("05/04/97", 0),
        ("'97", 0),
        ("2021.2", 4),
        ("2021-036", 7),
        ("2021-W05-5", 4),
        ("2021-02-05T10:00", 10),
        ("2021.2/5", 4),
    ],
)
def test_not_a_date(text: str, position: int) -> None:
    """Compact and mixed forms, decimals and years of two digits are refused."""
    with pytest.raises(ParseError) as caught:
        dates.parse(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    "sentence",
    [
        "see section 2.5.1 and 2.5.12",
        "version 2021.2.5, v2021.2.5, Ver. 2021.2.5",
        "バージョン2021.2.5を使う",
        "2021.2.5.1 and 1.2021.2.5",
        "call 090-2021-0205 or 2021-02-05-1234 or 12-2021-02-05",
        "http://example.org/2021/02/05/title and /2021/02/05",
        "A2021-02-05 and 2021-02-05B and #2021/2/5",
        "1,2021.2.5 and 10:2021/2/5 and 2021/2/5.5 and 2021/2/5:10",
        "2021/2/5/6 and 2021/2/5/abc",
        "2021.2.5%",
        "2021-02-05TABLE",
        "the score was 3-2, the price 2021.25",
        "1/2/20219 and 11/12/13",
        "20210205",
        "12021-02-05 and 2021-02-055",
    ],
)
def test_left_alone(sentence: str) -> None:
    """Versions, sections, telephone numbers, paths, decimals and scores are not dates."""
    assert dates.find(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("2014.9.1-2019.8.31", ["2014.9.1", "2019.8.31"]),
        ("2014.9.1～2019.8.31", ["2014.9.1", "2019.8.31"]),
        ("2014/9/1-2019/8/31", ["2014/9/1", "2019/8/31"]),
        ("2014-09-01/2019-08-31", ["2014-09-01", "2019-08-31"]),
        ("2014-09-01-2019-08-31", ["2014-09-01", "2019-08-31"]),
        ("from 2014-09-01 to 2019-08-31.", ["2014-09-01", "2019-08-31"]),
        ("2014.9.1-9.30", ["2014.9.1"]),
        ("2021-02-05T10:00:00+09:00", ["2021-02-05"]),
        ("2021-02-05T1000", ["2021-02-05"]),
        ("2021/2/5 10:00", ["2021/2/5"]),
        ("2021.2.5.", ["2021.2.5"]),
        ("日付:2021/2/5,場所", ["2021/2/5"]),
        ("締結2021.2.5発効2021.4.1", ["2021.2.5", "2021.4.1"]),
    ],
)
def test_ranges_and_times(sentence: str, found: list[str]) -> None:
    """A range is two dates, and a time may follow one."""
    assert [match.text for match in dates.find(sentence)] == found


@pytest.mark.parametrize("heading", ["NEWS RELEASE", "Press Release", "For Immediate Release"])
def test_date_after_the_heading_of_a_release(heading: str) -> None:
    """A release is a version of something else only."""
    for written in ("2021.02.05", "2021/2/5", "2021-02-05"):
        assert [match.text for match in dates.find(f"{heading} {written}")] == [written]
        assert not dates.find(f"the next release {written}")
