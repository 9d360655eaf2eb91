"""Lengths of time: the value itself, the forms of ISO 8601, and what every language shares."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import Match
from linkj_partners.errors import InvalidValueError, ParseError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.terms import Term, find, parse, phrase

LARGEST = 999_999_999
ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "terms.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_printed_lengths(row: dict[str, Any]) -> None:
    """Each printed length is read as its ISO 8601 duration, and what is not an exact length is refused."""
    if row["value"] is None:
        with pytest.raises(ParseError):
            parse(row["text"])
    else:
        assert str(parse(row["text"])) == row["value"]["term"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("P3Y", Term(years=3)),
        ("P1Y6M", Term(years=1, months=6)),
        ("P18M", Term(months=18)),
        ("P2W", Term(days=14)),
        ("P10D", Term(days=10)),
        ("P1Y2M3W4D", Term(years=1, months=2, days=25)),
        ("P0Y1D", Term(days=1)),
        ("P999999999Y999999999M999999999D", Term(years=LARGEST, months=LARGEST, days=LARGEST)),
        ("P142857142W", Term(days=999_999_994)),
    ],
)
@pytest.mark.parametrize("lang", [None, "en", "ja"])
def test_iso_8601_is_read_in_every_language(text: str, term: Term, lang: str | None) -> None:
    """An ISO 8601 duration is a length in any language, and is found as a word by itself."""
    assert parse(text, lang) == term
    assert find(f"The term ({text}) is fixed.", lang) == (Match(value=term, text=text, start=10, end=10 + len(text)),)


@pytest.mark.parametrize("text", ["model P3Y-200", "APP3D", "P3Dx", "P.O. Box", "1.P3Y", "P3Y.5", "P3", "P"])
def test_parts_of_other_words_are_not_durations(text: str) -> None:
    """Product codes and abbreviations are left alone."""
    assert find(text) == ()


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
        ("P１Y", 1),
        ("P1Y6か月", 3),
        ("P9999999999Y", 1),
        ("PY1M", 1),
        ("今後", 0),
        ("年間", 0),
        ("-3年間", 0),
        ("三十十日", 2),
        ("3年間にわたり", 3),
        ("3年 ", 2),
        ("6月", 1),
        ("6か月1年", 3),
        ("１年１年", 2),
        ("five moons", 4),
        ("five years and more", 10),
        ("１年６月", 2),
        ("ﾅﾝﾈﾝ", 0),
    ],
)
def test_other_strings_are_refused_where_they_stop(text: str, position: int) -> None:
    """A string that is not a length is refused at the first character that could not be read."""
    with pytest.raises(ParseError, match="Accepted: an exact length in years") as caught:
        parse(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("text", "position"),
    [("PT3H", 1), ("P1DT12H", 3), ("P1WT1S", 3), ("3時間", 1), ("1年30分", 2), ("十 秒", 1), ("5 hours", 1)],
)
def test_hours_are_refused(text: str, position: int) -> None:
    """Hours and shorter units are refused, with the reason where reading stopped at one."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.position == position
    assert ("no hours, minutes and seconds" in caught.value.accepted) == (text != "1年30分")


@pytest.mark.parametrize("text", ["P0D", "P0Y0M0D", "0年間", "〇か月", "0 days", "P999999999W", "10億年間"])
def test_no_length_and_too_long_are_refused_with_the_limits(text: str) -> None:
    """A length of nothing, or of more than the largest number, is refused with the limits, and not found."""
    with pytest.raises(ParseError, match="a term of at least a day, each number up to 999,999,999") as caught:
        parse(text)
    assert caught.value.position == len(text)
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("two (3) years", "words and digits that agree: 'two' and '3' are two numbers"),
        ("one year and six (7) months", "words and digits that agree: 'six' and '7' are two numbers"),
        ("3 (three and a half) years", "words and digits that agree: '3' and 'three and a half' are two numbers"),
        ("two and a half months", "half a month has no certain number of days"),
        ("2週間半", "half a month or week has no certain number of days"),
        ("2021年", "a length: 2021年 numbers a year, 2021年間 would be a length"),
        ("05年", "a length: 05年 numbers a year"),
    ],
)
def test_refusal_gives_the_reason(text: str, reason: str) -> None:
    """Where the words are understood and still no exact length, the error says why, and find leaves them alone."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert reason in caught.value.accepted
    assert find(text) == ()


def test_reason_stands_at_its_place_in_the_string_as_given() -> None:
    """The position is that of the string as given, not of the plain one that is read."""
    with pytest.raises(ParseError) as caught:
        parse("ｔｗｏ \u3000(3)  years")
    assert caught.value.text[caught.value.position] == "3"


@pytest.mark.parametrize("function", [parse, Term.parse, find])
def test_arguments_are_checked(function: Callable[..., object]) -> None:
    """A string and a language are asked for, by name."""
    for wrong in (None, 3, b"P3Y", timedelta(days=3), ["P3Y"]):
        with pytest.raises(WrongTypeError, match="give a str"):
            function(wrong)
    for lang in (3, ["en"], b"en", True):
        with pytest.raises(WrongTypeError, match=r"lang cannot be .*: give a str, one of en, ja"):
            function("P3Y", lang)
    for unknown in ("fr", "EN", ""):
        with pytest.raises(UnsupportedLanguageError, match=r"no wording of terms in .*: ask for one of en, ja"):
            function("P3Y", unknown)


def test_a_language_reads_its_own_words_only() -> None:
    """With a language, the words of the other one are refused and left alone."""
    text = "5年間 or five years"
    assert [match.text for match in find(text)] == ["5年間", "five years"]
    assert [match.text for match in find(text, "en")] == ["five years"]
    assert [match.text for match in find(text, "ja")] == ["5年間"]
    assert parse("5年間", "ja") == parse("five years", "en") == Term(years=5)
    for other, lang in (("5年間", "en"), ("five years", "ja")):
        with pytest.raises(ParseError):
            parse(other, lang)


@pytest.mark.parametrize(
    ("term", "english", "spelled", "japanese", "kanji"),
    [
        (Term(years=5), "5 years", "five (5) years", "5年間", "五年間"),
        (Term(years=1), "1 year", "one (1) year", "1年間", "一年間"),
        (Term(months=12), "12 months", "twelve (12) months", "12か月間", "十二か月間"),
        (Term(days=1), "1 day", "one (1) day", "1日間", "一日間"),
        (Term(days=90), "90 days", "ninety (90) days", "90日間", "九十日間"),
        (
            Term(years=1, months=6),
            "1 year and 6 months",
            "one (1) year and six (6) months",
            "1年6か月間",
            "一年六か月間",
        ),
        (
            Term(years=2, months=3, days=25),
            "2 years, 3 months and 25 days",
            "two (2) years, three (3) months and twenty-five (25) days",
            "2年3か月25日間",
            "二年三か月二十五日間",
        ),
        (
            Term(years=23, days=1),
            "23 years and 1 day",
            "twenty-three (23) years and one (1) day",
            "23年1日間",
            "二十三年一日間",
        ),
    ],
)
def test_phrase(term: Term, english: str, spelled: str, japanese: str, kanji: str) -> None:
    """A length is written in words, with figures or spelled out as in contracts."""
    assert phrase(term) == phrase(term, "en", spelled=False) == english
    assert phrase(term, spelled=True) == spelled
    assert phrase(term, "ja") == japanese
    assert phrase(term, "ja", spelled=True) == kanji


def test_arguments_of_phrase_are_checked() -> None:
    """A term, a language and a bool are asked for, by name."""
    with pytest.raises(WrongTypeError, match="term cannot be 'P3Y'"):
        phrase("P3Y")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(WrongTypeError, match="spelled cannot be 1"):
        phrase(Term(years=3), spelled=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(WrongTypeError, match="lang cannot be None"):
        phrase(Term(years=3), None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(UnsupportedLanguageError):
        phrase(Term(years=3), "fr")


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("３６ｶ月", "３６ｶ月"),
        ("ｔｈｒｅｅ\u3000（３）\u00a0ｙｅａｒｓ", "ｔｈｒｅｅ\u3000（３）\u00a0ｙｅａｒｓ"),
        ("three\nyears", "three\nyears"),
        ("three  \t years", "three  \t years"),
        ("five‑year", "five‑year"),
        ("5\uf98e間", "5\uf98e間"),
        ("⼆⽉ではなく2か⽉", "2か⽉"),
        ("①5年間", "5年間"),
        ("5年間か\u3099", "5年間"),
    ],
)
def test_look_alikes_are_read(given: str, text: str) -> None:
    """Widths, spaces, compatibility characters and marks change nothing, and matches quote the string as given."""
    [match] = find(given)
    assert match.text == text == given[match.start : match.end]
    if given == text:
        assert parse(given) == match.value


def test_paragraphs_are_not_joined() -> None:
    """A length does not go on after a blank line."""
    assert find("item 5\n\nyears later") == ()


def test_hedge_in_other_characters_is_a_hedge() -> None:
    """Half-width kana and decomposed characters hide no hedge."""
    assert find("5年ｵｰﾊﾞｰ、5年ほと\u3099、５年ﾌﾟﾗｽ") == ()


@pytest.mark.parametrize("unit", ["years", "months", "days"])
def test_numbers_have_limits(unit: str) -> None:
    """A number is a whole one from 0 to the largest; a bool and a float are refused."""
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


def test_term_is_built_by_keyword() -> None:
    """Three numbers in a row are easily mixed up, so a term is built by keyword only."""
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
