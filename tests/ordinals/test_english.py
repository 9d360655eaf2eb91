"""English ordinals: writing, reading and finding them."""

from typing import Any

import pytest

from linkj_partners.errors import ParseError
from linkj_partners.ordinals import Form, Ordinal, find, parse, phrase

NUMERIC, WORDS = Form.NUMERIC, Form.WORDS

WRITTEN = {
    1: ("1st", "first"),
    2: ("2nd", "second"),
    3: ("3rd", "third"),
    4: ("4th", "fourth"),
    5: ("5th", "fifth"),
    8: ("8th", "eighth"),
    9: ("9th", "ninth"),
    11: ("11th", "eleventh"),
    12: ("12th", "twelfth"),
    13: ("13th", "thirteenth"),
    16: ("16th", "sixteenth"),
    20: ("20th", "twentieth"),
    21: ("21st", "twenty-first"),
    40: ("40th", "fortieth"),
    100: ("100th", "one hundredth"),
    101: ("101st", "one hundred first"),
    111: ("111th", "one hundred eleventh"),
    112: ("112th", "one hundred twelfth"),
    1000: ("1000th", "one thousandth"),
    1001: ("1001st", "one thousand first"),
    12_345: ("12345th", "twelve thousand three hundred forty-fifth"),
    999_999: ("999999th", "nine hundred ninety-nine thousand nine hundred ninety-ninth"),
    10**6: ("1000000th", "one millionth"),
    10**15 + 10**9: ("1000001000000000th", "one quadrillion one billionth"),
}


@pytest.mark.parametrize(("n", "numeric", "words"), [(n, *written) for n, written in WRITTEN.items()])
def test_writes(n: int, numeric: str, words: str) -> None:
    """Digits take the suffix of the word's end, words are hyphenated below a hundred."""
    assert phrase(n) == numeric
    assert phrase(n, "en", form=Form.WORDS) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (16, "sixteenth"),
        (100, "one hundredth"),
        (101, "one hundred and first"),
        (1001, "one thousand and first"),
        (1100, "one thousand one hundredth"),
        (101_101, "one hundred and one thousand one hundred and first"),
        (10**6 + 16, "one million and sixteenth"),
    ],
)
def test_writes_british_words(n: int, words: str) -> None:
    """The British "and" stands before what is left below a hundred."""
    assert phrase(n, form=Form.WORDS, british=True) == words


READ: dict[str, tuple[int, Form]] = {
    "16th": (16, NUMERIC),
    "16 th": (16, NUMERIC),
    "16TH": (16, NUMERIC),
    "16ᵗʰ": (16, NUMERIC),
    "１６ｔｈ": (16, NUMERIC),
    "16\u00a0th": (16, NUMERIC),
    "16\u2009th": (16, NUMERIC),
    "the 16th": (16, NUMERIC),
    "1,000th": (1000, NUMERIC),
    "11th": (11, NUMERIC),
    "21st": (21, NUMERIC),
    "9,999,999,999,999,999th": (10**16 - 1, NUMERIC),
    "first": (1, WORDS),
    "the third": (3, WORDS),
    "The Third": (3, WORDS),
    "ｆｉｒｓｔ": (1, WORDS),
    "twenty-first": (21, WORDS),
    "twenty first": (21, WORDS),
    "twenty\u2011first": (21, WORDS),
    "hundredth": (100, WORDS),
    "one hundred and first": (101, WORDS),
    "hundred-and-first": (101, WORDS),
    "one hundred first": (101, WORDS),
    "one thousand and first": (1001, WORDS),
    "millionth": (10**6, WORDS),
    "two million three hundred thousand and fortieth": (2_300_040, WORDS),
    "nine quadrillion nine hundred ninety-nine trillion nine hundred ninety-nine billion "
    "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-ninth": (10**16 - 1, WORDS),
}


@pytest.mark.parametrize(("text", "parts"), READ.items())
def test_reads(text: str, parts: tuple[int, Form]) -> None:
    """Every form is read with its number and the way it is put, in English and in any language."""
    n, form = parts
    assert parse(text) == parse(text, "en") == Ordinal(n=n, lang="en", form=form)


REFUSED = {
    "": 0,
    "16": 2,
    " 16th": 0,
    "16th ": 4,
    "16  th": 2,
    "16thx": 4,
    "-1th": 0,
    "0th": 0,
    "0": 0,
    "11st": 2,
    "2th": 1,
    "111st": 3,
    "１１ｓｔ": 2,
    "11 st": 3,
    "16th\u0301": 4,
    "1e": 1,
    "16.": 2,
    "10000000000000000th": 16,
    "99,999,999,999,999,999th": 22,
    "the": 0,
    "the ": 4,
    "a third": 0,
    "zeroth": 0,
    "sixteen": 7,
    "twentyfirst": 0,
    "twenty--first": 7,
    "twenty-eleventh": 7,
    "twenty-tenth": 7,
    "ten first": 4,
    "ten hundredth": 4,
    "twenty hundredth": 7,
    "one first": 4,
    "one and first": 4,
    "and first": 0,
    "one hundred and hundredth": 12,
    "one thousand thousandth": 13,
    "one thousand two thousandth": 17,
    "one thousand two millionth": 17,
    "one thousand hundredth": 13,
    "one thousand and thousandth": 13,
    "three hundred hundredth": 14,
    "twenty and first": 7,
    "first first": 5,
    "nine hundred quadrillionth": 0,
    "one quintillionth": 4,
}


@pytest.mark.parametrize(("text", "position"), REFUSED.items())
def test_refuses(text: str, position: int) -> None:
    """The whole string is an ordinal, or an error says where reading stopped."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert "'16th'" in str(caught.value)


FOUND = {
    "the second MOU with a municipality, the 11th overall": ["second", "11th"],
    "On the 16 th and the １６ｔｈ": ["16 th", "１６ｔｈ"],
    "The １st,　the second": ["１st", "second"],
    "the third party, third-party, third parties": [],
    "one third, two-third, a third of them, per second, a second later": [],
    "11st, 2th, 0th, 1.5th, 16th2, firsts, secondly, thirty": [],
    "1 St. James, 2e-5, 3e5, #16e, 1e, 0x16e": [],
    "first and second; one hundred and first": ["first", "second", "one hundred and first"],
    "in two thousand twenty the third": ["third"],
    "twenty-first-century, a third partner": ["twenty-first", "third"],
    "headfirst, sixteenths, one two first": [],
    "one hundred and one thousand and first; thousand-and-first": [
        "one hundred and one thousand and first",
        "thousand-and-first",
    ],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_finds(text: str, expected: list[str]) -> None:
    """Ordinals are found in the order of the text, and nothing that only looks like one."""
    assert [match.text for match in find(text, "en")] == expected


def test_finds_what_it_is() -> None:
    """A match has its span, number and form."""
    [numeric, words] = find("a 16th and a second one")
    assert (numeric.span, numeric.value) == ((2, 6), Ordinal(n=16, lang="en", form=NUMERIC))
    assert (words.span, words.value) == ((13, 19), Ordinal(n=2, lang="en", form=WORDS))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"form": Form.COUNTER, "counter": "例"}, "form cannot be Form.COUNTER: give Form.NUMERIC (16th) or "),
        ({"form": Form.PREFIX}, "form cannot be Form.PREFIX: give Form.NUMERIC (16th) or Form.WORDS (sixteenth) for "),
        (
            {"form": Form.RANK},
            "form cannot be Form.RANK: give Form.NUMERIC (16th) or Form.WORDS (sixteenth) for English",
        ),
        ({"counter": "例"}, "counter cannot be '例': give None: only Form.COUNTER and Form.PREFIX have a counter"),
    ],
)
def test_refuses_what_only_japanese_has(options: dict[str, Any], message: str) -> None:
    """English has two forms, and no counters."""
    with pytest.raises(ValueError, match="cannot be") as caught:
        phrase(16, **options)
    assert str(caught.value).startswith(message)
