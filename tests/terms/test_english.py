"""Lengths of time in English: what is read, what is found, and what is left alone."""

import pytest

from linkj_partners.errors import ParseError
from linkj_partners.terms import find, parse


def found(text: str) -> list[tuple[str, str]]:
    """Return the words and values of the lengths in a string."""
    return [(match.text, str(match.value)) for match in find(text, "en")]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("5 yrs", "P5Y"),
        ("5yrs", "P5Y"),
        ("6 mos.", "P6M"),
        ("30days", "P30D"),
        ("2 fortnights", "P28D"),
        ("1,000 days", "P1000D"),
        ("06 months", "P6M"),
        ("six (06) months", "P6M"),
        ("5 (five) years", "P5Y"),
        ("five (5)-year", "P5Y"),
        ("five (5 ) years", "P5Y"),
        ("one hundred and one days", "P101D"),
        ("one (1) year and one (1) day", "P1Y1D"),
        ("a year and a day", "P1Y1D"),
        ("two years, three months and ten days", "P2Y3M10D"),
        ("1 year, 2 weeks & 3 days", "P1Y17D"),
        ("a year and a half", "P1Y6M"),
        ("two and a half years", "P2Y6M"),
        ("two-and-a-half-year", "P2Y6M"),
        ("one and one half years", "P1Y6M"),
        ("2½ years", "P2Y6M"),
        ("2 1/2 years", "P2Y6M"),
        ("2.5 years", "P2Y6M"),
        ("two and a half (2.5) years", "P2Y6M"),
        ("half a year", "P6M"),
        ("a half-year", "P6M"),
        ("three years and a half", "P3Y6M"),
        ("an additional two years", "P2Y"),
        ("another year", "P1Y"),
        ("a further five (5) years", "P5Y"),
        ("twelve consecutive months", "P12M"),
        ("ten full calendar days", "P10D"),
        ("an initial term of three (3) years", "P3Y"),
        ("a fixed, renewable period of two years", "P2Y"),
        ("for a period of time of ten days", "P10D"),
        ("for five years", "P5Y"),
        ("a five-year term", "P5Y"),
        ("the first three-year period", "P3Y"),
        ("a five-year initial term", "P5Y"),
        ("a three-year-long period", "P3Y"),
        ("a duration of 18 months", "P18M"),
        ("the next five years", "P5Y"),
        ("FIVE YEARS", "P5Y"),
    ],
)
def test_reads(text: str, term: str) -> None:
    """The wordings of contracts and releases are read."""
    assert str(parse(text, "en")) == term


@pytest.mark.parametrize(
    "text",
    [
        "year",
        "years",
        "five",
        "five years old",
        "a five-year-old",
        "ten business days",
        "three fiscal years",
        "5 light-years",
        "5y",
        "2day",
        "several years",
        "a few years",
        "a couple of years",
        "a dozen years",
        "two or three years",
        "2-3 years",
        "three to five years",
        "up to five years",
        "five years or more",
        "2.4 years",
        "1.5 months",
        "half a month",
        "two and a half weeks",
        "(5) years",
        "five (5 years",
        "five (see below) years",
        "five(5)years",
        "several and one half years",
        "one month and two years",
        "two years and two years",
        "one hundred years and counting",
        "a first year",
        "five years' notice",
    ],
)
def test_refuses(text: str) -> None:
    """What is not an exact length of time as a whole is refused."""
    with pytest.raises(ParseError):
        parse(text, "en")


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("It lasts for 5 years.", [("5 years", "P5Y")]),
        ("for an initial term of three (3) years", [("an initial term of three (3) years", "P3Y")]),
        ("under a five-year agreement", [("five-year", "P5Y")]),
        ("a 15-year term as judge", [("a 15-year term", "P15Y")]),
        ("over the next five years", [("the next five years", "P5Y")]),
        ("over a period of five years", [("a period of five years", "P5Y")]),
        ("over the past five years", [("five years", "P5Y")]),
        ("the first three years of it", [("the first three years", "P3Y")]),
        ("every two years, within thirty days", [("two years", "P2Y"), ("thirty days", "P30D")]),
        ("five years ago, two days later", [("five years", "P5Y"), ("two days", "P2D")]),
        ("three years, six months' notice", [("three years", "P3Y"), ("six months", "P6M")]),
        ("1 year and 1 day, 2 weeks", [("1 year and 1 day", "P1Y1D"), ("2 weeks", "P14D")]),
        ("one year and six months before that", [("one year and six months", "P1Y6M")]),
        ("three years of age is not found, three years of service is", [("three years", "P3Y")]),
        ("for a year, within a week, a month later", [("a year", "P1Y"), ("a week", "P7D"), ("a month", "P1M")]),
        ("a month's notice", [("a month", "P1M")]),
        ("for one day", [("one day", "P1D")]),
    ],
)
def test_finds(text: str, matches: list[tuple[str, str]]) -> None:
    """Exact lengths are found in running text with the words that belong to them."""
    assert found(text) == matches


@pytest.mark.parametrize(
    "text",
    [
        # hedges
        "at the most five years",
        "at the least five years",
        "at minimum five years",
        "maximally five years",
        "more or less five years",
        "five years more or less",
        "five years approximately",
        "a limit of five years",
        "a cap of five years",
        "<= 5 years",
        ">=5 years",
        "less than or equal to 5 years",
        "five years (maximum)",
        "up to and including five years",
        "five years tops",
        "five years (at most)",
        "five years at the most",
        "five years, at most.",
        "about five years",
        "approximately 5 years",
        "some twenty years",
        "nearly a period of five years",
        "more than 18 months",
        "not more than three years",
        "at least three years",
        "at least a three-year term",
        "a minimum of three years",
        "a maximum term of five years",
        "a term of up to five years",
        "as long as five years",
        "just under two years",
        "over five years",
        "well over ten years",
        "~5 years",
        "five years or more",
        "five years or longer",
        "5+ years",
        "5 years+",
        "five years maximum",
        "a year or two",
        "20-odd years",
        # ranges
        "two or three years",
        "3-5 years",
        "one year to three years",
        "one to three (3) years",
        "between one year and three years",
        "six months or one year",
        # ages, anniversaries, frequencies, per year
        "a 12-year-old boy",
        "3 years old",
        "21 years of age",
        "children aged 8 years",
        "at the age of four months",
        "two years older",
        "our 5-year anniversary",
        "two days a week",
        "3 days per month",
        "5 days/week",
        "three times a year",
        "$20 a month",
        "One day I will know.",
        "have a nice day",
        # other units, parts of other words and numbers
        "ten business days",
        "the year 2003",
        "1 year-end",
        "a New Year's party",
        "1/2 years",
        "pre-5 years",
        "two (3) years",
        "years and years",
    ],
)
def test_leaves_alone(text: str) -> None:
    """What is not an exact length is left alone, the whole of it."""
    assert found(f"It is {text}.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at least six (6) months' prior written notice", "six (6) months"),
        ("not less than 30 days' notice", "30 days"),
        ("no less than three months notice", "three months"),
        ("a minimum of 90 days written notice", "90 days"),
        ("at least a month's notice", "a month"),
        ("at least thirty (30) days before the expiration", "thirty (30) days"),
        ("at least two weeks in advance", "two weeks"),
        ("at least 60 days prior to the end of the term", "60 days"),
    ],
)
def test_at_least_before_a_notice_is_not_a_hedge(text: str, words: str) -> None:
    """A notice is in time when it is early, so "at least" leaves its length exact."""
    assert [match for match, _ in found(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at the least six months' written notice", "six months"),
        ("five years, at least six months of which", "five years"),
        ("five years approximately described above", "five years"),
        ("five years (renewable)", "five years"),
        ("under a five-year agreement", "five-year"),
        ("a period of five years", "a period of five years"),
    ],
)
def test_words_like_those_of_a_hedge_are_none(text: str, words: str) -> None:
    """Words beside a length that are about something else leave it exact."""
    assert [match for match, _ in found(text)] == [words]


def test_at_least_before_something_else_is_a_hedge() -> None:
    """Before anything but a notice, "at least" is a hedge."""
    assert found("at least two years before the war, at least 30 days after notice") == []
