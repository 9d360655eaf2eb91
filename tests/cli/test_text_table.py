"""Tables: columns that stay aligned, whatever script the texts are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners._cli._text_table import table, width

PRINTABLE = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=12)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("LINK-J", 6),
        ("川崎市", 6),
        ("16例目", 6),
        ("１６", 4),
        ("ｶﾅ", 2),
        ("、。「」", 8),
        ("e\u0301", 1),
        ("か\u3099", 2),
        ("Å", 1),
        ("–…", 2),
        ("한국", 4),
        ("ที่", 1),
        ("हिन्दी", 5),
        ("a\u200bb\u200d", 2),
        ("a\u20dd", 1),
    ],
)
def test_width(text: str, columns: int) -> None:
    """Wide and full-width characters take two columns, marks on others and signs without a shape none, others one."""
    assert width(text) == columns


def test_columns_are_as_wide_as_their_widest_text() -> None:
    """Every column is as wide as its widest text, heading included; lines end without white space."""
    rows = (("川崎市", "1"), ("Yokohama", "22"), ("", "3"), ("Ōsaka", ""))
    assert table(("city", "number"), rows, widest=30).split("\n") == [
        "city      number",
        "--------  ------",
        "川崎市    1",
        "Yokohama  22",
        "          3",
        "Ōsaka",
    ]


def test_wide_heading() -> None:
    """A Japanese heading is measured like any text."""
    assert table(("都市名", "国"), (("Ghent", "BE"),), widest=30).split("\n") == [
        "都市名  国",
        "------  --",
        "Ghent   BE",
    ]


def test_table_without_rows() -> None:
    """Without rows there are the heading and its rule."""
    assert table(("city", "no."), (), widest=30) == "city  no.\n----  ---"


def test_long_texts_go_on_in_the_next_line() -> None:
    """A text longer than the widest column is broken between words, beside blank cells."""
    rows = (("Some Very Long Name", "1", "one two three"), ("Short", "2", ""))
    assert table(("name", "no.", "note"), rows, widest=9).split("\n") == [
        "name       no.  note",
        "---------  ---  -------",
        "Some Very  1    one two",
        "Long Name       three",
        "Short      2",
    ]


def test_long_heading_is_broken_too() -> None:
    """The rule stands under the whole heading."""
    assert table(("number of partners", "x"), (("1", "2"),), widest=9) == (
        "number of  x\npartners\n---------  -\n1          2"
    )


@pytest.mark.parametrize(("widest", "lines"), [(7, ["one two"]), (6, ["one", "two"])])
def test_widest_column_is_still_one_line(widest: int, lines: list[str]) -> None:
    """A text of just the widest length is not broken, one more is."""
    assert table(("a",), (("one two",),), widest=widest).split("\n")[2:] == lines


@pytest.mark.parametrize(
    ("widest", "lines"),
    [
        (14, ["川崎市 横浜 津"]),
        (13, ["川崎市 横浜", "津"]),
        (10, ["川崎市", "横浜 津"]),
        (7, ["川崎市", "横浜 津"]),
        (6, ["川崎市", "横浜", "津"]),
    ],
)
def test_texts_are_broken_by_their_width(widest: int, lines: list[str]) -> None:
    """What counts is the columns that a text takes, not its characters."""
    assert table(("a",), (("川崎市 横浜 津",),), widest=widest).split("\n")[2:] == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("technology", ["technology"]),
        ("technology park", ["technology", "park"]),
        ("a technology park", ["a", "technology", "park"]),
        ("up-to-date park", ["up-to-date", "park"]),
        ("湘南ヘルスイノベーションパーク", ["湘南ヘルスイノベーションパーク"]),
    ],
)
def test_words_stay_whole(text: str, lines: list[str]) -> None:
    """A word is never split, not even at a hyphen; one that is too wide makes its column wider."""
    made = table(("a", "b"), ((text, "1"),), widest=6).split("\n")
    assert [line.partition("  ")[0] for line in made[2:]] == lines
    assert made[1] == "-" * max(map(width, lines)) + "  -"


class TestLayout:
    """Columns begin at the same place in every line, and every text is in its cell."""

    @given(st.lists(st.text("ab-川か\u3099", min_size=1, max_size=8), max_size=8), st.integers(1, 20))
    def test_wrapping(self, words: list[str], widest: int) -> None:
        """Lines hold all the words in order, as many as there is room for and at least one each."""
        lines = table(("",), ((" ".join(words),),), widest=widest).split("\n")[2:]
        assert " ".join(lines).split() == words
        assert all(width(line) <= widest or " " not in line for line in lines)
        firsts = [line.partition(" ")[0] for line in lines[1:]]
        assert all(width(f"{line} {first}") > widest for line, first in zip(lines, firsts, strict=False))

    @given(st.lists(st.tuples(PRINTABLE, PRINTABLE.map(lambda text: text + "川"), PRINTABLE), max_size=5))
    def test_alignment(self, rows: list[tuple[str, str, str]]) -> None:
        """Measured in columns, each text begins where its column does."""
        lines = table(("a", "b", "c"), rows, widest=40).split("\n")
        assert len(lines) == len(rows) + 2
        second = 2 + max(1, *(width(row[0]) for row in rows), 1)
        third = second + 2 + max(1, *(width(row[1]) for row in rows), 1)
        for row, line in zip(rows, lines[2:], strict=True):
            assert line.startswith(row[0])
            before, middle, _ = line[len(row[0]) :].partition(row[1])
            assert (middle, before.strip()) == (row[1], "")
            assert width(row[0] + before) == second
            end = line[len(row[0]) + len(before) + len(middle) :]
            assert end.strip() == row[2]
            assert not row[2] or width(row[0] + before + middle + end) - width(row[2]) == third
            assert line == line.rstrip()
