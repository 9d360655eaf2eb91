"""Whole numbers in English words."""

import pytest

from linkj_partners.numerals._folding import folded_text
from linkj_partners.numerals._words import cardinal_words, read_amount, read_cardinal, sum_of_words


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("sixteen", 0, 16),
        ("Sixteen bodies", 0, 16),
        ("the sixteen bodies", 4, 16),
        ("twenty-one", 0, 21),
        ("twenty one", 0, 21),
        ("one hundred and sixteen members", 0, 116),
        ("one hundred sixteen", 0, 116),
        ("one-hundred-and-sixteen", 0, 116),
        ("two thousand and five", 0, 2005),
        ("three million two hundred thousand", 0, 3_200_000),
        ("five-year", 0, 5),
        ("five (5) years", 0, 5),
        ("sixteen and others", 0, 16),
        ("one year and six months", 13, 6),
        ("two hundred or more", 0, 200),
    ],
)
def test_reads_cardinals(text: str, start: int, value: int) -> None:
    """Exact cardinals are read up to their last word."""
    number = read_cardinal(text, start)
    assert number is not None
    assert number.value == value
    assert text[number.end - 1].isalpha()
    assert not text[number.end : number.end + 1].isalpha()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        *(("", 0), ("dozen", 0), ("a dozen", 0), ("several", 0), ("hundred", 0), ("thousand and one", 0)),
        *(("several hundred", 8), ("two dozen", 0), ("twenty-odd", 0), ("twenty odd", 0), ("ten or so", 0)),
        *(("two or three", 0), ("two or three", 7), ("two to 3", 0), ("2 to three", 5), ("ten-twelve", 4)),
        *(("two–three", 0), ("two three", 0), ("two three", 4), ("between two and three", 8)),
        *(("one third", 0), ("twenty-first", 0), ("twenty-one", 7), ("one hundred and one", 16), ("someone", 4)),
        *(("zero", 0), ("sixteenth", 0), ("one and two", 8), ("and one", 0)),
    ],
)
def test_refuses_all_else(text: str, start: int) -> None:
    """Approximate words, ordinals and parts of other numbers are not cardinals."""
    assert read_cardinal(text, start) is None


@pytest.mark.parametrize(
    ("text", "value"), [("sixteen bodies", 16), ("16 bodies", 16), ("1,200 bodies", 1200), ("十六団体", 16)]
)
def test_reads_amounts(text: str, value: int) -> None:
    """An amount is in words or in numerals."""
    number = read_amount(text)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("text", ["a dozen", "2-3", "2 to three", "16 or so", "2 dozen", "two to 3", "例", "é", ""])
def test_refuses_other_amounts(text: str) -> None:
    """What is approximate in one is in the other."""
    assert read_amount(text) is None


@pytest.mark.parametrize(
    ("text", "n"),
    [("sixteenth", 16), ("hundred-and-first", 101), ("one hundred and first", 101), ("one-hundred-and-first", 101)],
)
def test_reads_ordinals(text: str, n: int) -> None:
    """Ordinals are joined with spaces or hyphens."""
    assert sum_of_words(text, 0) == (n, len(text))


def test_folds_in_place() -> None:
    """Every index holds in the folded string."""
    assert folded_text("１６ᵗʰ　sixteen‑") == "16th sixteen-"
    assert folded_text("十六例目") == "十六例目"


@pytest.mark.parametrize(("n", "words"), [(16, "sixteen"), (101, "one hundred one"), (1000, "one thousand")])
def test_writes_cardinals(n: int, words: str) -> None:
    """What is written is read."""
    assert cardinal_words(n) == words
    number = read_cardinal(words)
    assert number is not None
    assert number.value == n
