"""How numbers of partners are worded."""

import time
from contextlib import suppress

import pytest

from linkj_partners import PublishedTally, bundled
from linkj_partners.counting import Bounds, Tally, parse, phrase
from linkj_partners.errors import InvalidValueError, ParseError, UnsupportedLanguageError, WrongTypeError

Figures = tuple[int | None, int | None, int | None]


def figures(tally: PublishedTally) -> Figures:
    """Give the total, the overseas and the domestic number."""
    return tally.total, tally.overseas, tally.domestic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海外8団体を含む16団体", (16, 8, None)),
        ("国内外16団体", (16, None, None)),
        ("国内外 16 団体", (16, None, None)),
        ("海外16団体", (None, 16, None)),
        ("国内4団体", (None, None, 4)),
        ("16団体", (16, None, None)),
        ("国内4団体を含む10団体", (10, None, 4)),
        ("海外8団体を含む国内外16団体", (16, 8, None)),
        ("海外８団体を含む１６団体", (16, 8, None)),
        ("海外八団体を含む十六団体", (16, 8, None)),
        ("海外 8 団体 を含む　１６　団体", (16, 8, None)),
        ("海外8機関を含む16機関", (16, 8, None)),
        ("海外8社を含む16社", (16, 8, None)),
        ("国内4自治体", (None, None, 4)),
        ("国内外1,234クラスター", (1234, None, None)),
        ("16 organizations, including 8 overseas", (16, 8, None)),
        ("16 organizations including 8 overseas", (16, 8, None)),
        ("16 organisations, including 8 overseas organisations", (16, 8, None)),
        ("13 organizations (including 7 overseas organizations)", (13, 7, None)),
        ("13 organizations (including 7 overseas)", (13, 7, None)),
        ("10 partners, including 4 domestic", (10, None, 4)),
        ("11 domestic and overseas organizations", (11, None, None)),
        ("11 Overseas and Domestic Organizations", (11, None, None)),
        ("8 overseas partner organizations", (None, 8, None)),
        ("4 domestic life-science clusters", (None, None, 4)),
        ("16 organizations", (16, None, None)),
        (" 1,234 organizations ", (1234, None, None)),
    ],
)
def test_phrase_is_read(text: str, expected: Figures) -> None:
    """The printed numbers are read, and the phrase is kept."""
    tally = parse(text)
    assert figures(tally) == expected
    assert (tally.phrase, tally.source) == (text.strip(), None)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("16", 0),
        ("団体", 0),
        ("国内外14団体目", 7),
        ("海外8団体を含む", 5),
        ("海外8団体を含む16", 5),
        ("国内主要ライフサイエンスクラスター4団体", 0),
        ("6〜7団体", 0),
        ("十十団体", 1),
        ("16 organizations, including 8", 16),
        ("16 organizations, including eight overseas", 16),
        ("between 6 and 7 organizations", 0),
        ("第16団体", 0),
        ("16団体\n", 4),
        ("8 overſeas organizations", 11),
        ("8 domestıc organizations", 11),
    ],
)
def test_other_text_is_refused(text: str, position: int) -> None:
    """What is no such phrase is refused, with the place where reading stopped."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert caught.value.position == position
    assert "'海外8団体を含む16団体'" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "position"), [("1,00 organizations", 1), ("16 organizations, including 1,00 overseas", 29)]
)
def test_malformed_number_is_located(text: str, position: int) -> None:
    """A number that has the look of one but is none is located, in the text as it was given."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)


@pytest.mark.parametrize(
    "text", ["海外8団体を含む5団体", "5 organizations, including 8 overseas", "国内6団体を含む5団体"]
)
def test_part_larger_than_the_whole_is_an_error(text: str) -> None:
    """More overseas than in all cannot be."""
    with pytest.raises(InvalidValueError, match="a total that is not less than its parts"):
        parse(text)


@pytest.mark.parametrize("wrong", [None, 16, b"16"])
def test_only_text_is_read(wrong: object) -> None:
    """What is no text is refused, and told what is read."""
    with pytest.raises(WrongTypeError) as caught:
        parse(wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert (caught.value.field, caught.value.given) == ("text", wrong)
    assert caught.value.allowed.startswith("a str: '海外8団体を含む16団体', ")


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10**6,
        "一" * 10**6,
        "団体" * 10**5,
        "1 " + "a" * 10**6,
        "1 " + "a " * 10**5,
        "\u3000" * 10**6,
        "海外" + " " * 10**6,
    ],
)
def test_reading_takes_linear_time(text: str) -> None:
    """A million characters are read or refused at once: the limit is generous, quadratic time would take hours."""
    started = time.process_time()
    with suppress(ParseError):
        parse(text)
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    ("tally", "lang", "noun", "expected"),
    [
        (Tally(Bounds(8, 8), Bounds(8, 8)), "ja", None, "海外8団体を含む16団体"),
        (Tally(Bounds(8, 8), Bounds(8, 8)), "en", None, "16 organizations, including 8 overseas"),
        (Tally(Bounds(0, 0), Bounds(1, 1)), "en", None, "1 organization, including 0 overseas"),
        (Tally(Bounds(0, 0), Bounds(0, 0)), "ja", None, "海外0団体を含む0団体"),
        (Tally(Bounds(6, 7), Bounds(6, 6)), "ja", None, "海外6〜7団体を含む12〜13団体"),
        (
            Tally(Bounds(6, 7), Bounds(6, 6)),
            "en",
            None,
            "between 12 and 13 organizations, including between 6 and 7 overseas",
        ),
        (Tally(Bounds(8, 8), Bounds(8, 8)), "ja", "機関", "海外8機関を含む16機関"),
        (Tally(Bounds(8, 8), Bounds(8, 8)), "en", "partners", "16 partners, including 8 overseas"),
        (PublishedTally(total=16, phrase="-"), "ja", None, "国内外16団体"),
        (PublishedTally(total=16, phrase="-"), "en", None, "16 domestic and overseas organizations"),
        (PublishedTally(overseas=8, phrase="-"), "ja", None, "海外8団体"),
        (PublishedTally(overseas=1, phrase="-"), "en", None, "1 overseas organization"),
        (PublishedTally(domestic=4, phrase="-"), "ja", "自治体", "国内4自治体"),
        (PublishedTally(domestic=4, phrase="-"), "en", "clusters", "4 domestic clusters"),
        (PublishedTally(total=10, domestic=4, phrase="-"), "ja", None, "国内4団体を含む10団体"),
        (PublishedTally(total=10, domestic=4, phrase="-"), "en", None, "10 organizations, including 4 domestic"),
        (PublishedTally(overseas=8, domestic=8, phrase="-"), "ja", None, "海外8団体を含む16団体"),
    ],
)
def test_phrase_is_written(tally: Tally | PublishedTally, lang: str, noun: str | None, expected: str) -> None:
    """Tallies are worded as releases do; one that is not exact says so."""
    assert phrase(tally, lang, noun) == expected


@pytest.mark.parametrize("noun", ["16", "団体目", "第", "三社", "を含む団体", "a,b", "overseas partners"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_noun_that_would_be_misread_is_refused(noun: str, lang: str) -> None:
    """A noun that would keep the phrase from being read back is refused."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(PublishedTally(total=2, phrase="-"), lang, noun)
    assert str(caught.value) == f"noun cannot be '{noun}': give a noun of letters only, such as 機関 or partners"


def test_noun_that_is_no_text_is_refused() -> None:
    """The error about a noun of another type names the argument."""
    with pytest.raises(WrongTypeError, match=r"^noun cannot be 1 \(type int\)"):
        phrase(PublishedTally(total=2, phrase="-"), "ja", 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_word_of_the_english_phrase_is_no_english_noun() -> None:
    """What is a word of the phrase in one language can be a noun in the other."""
    with pytest.raises(InvalidValueError, match="noun cannot be 'including'"):
        phrase(PublishedTally(total=2, phrase="-"), "en", "including")
    assert phrase(PublishedTally(total=2, phrase="-"), "ja", "including") == "国内外2including"


def test_other_language_is_refused() -> None:
    """A language without a wording is refused, with those that there are."""
    with pytest.raises(UnsupportedLanguageError) as caught:
        phrase(PublishedTally(total=2, phrase="-"), "fr")
    assert str(caught.value) == "no phrase for a tally in 'fr': ask for one of en, ja"


def test_only_tallies_are_worded() -> None:
    """What is no tally is refused."""
    with pytest.raises(WrongTypeError) as caught:
        phrase(16, "en")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == (
        "tally cannot be 16 (type int): give a Tally, such as counting.tally(register), or a PublishedTally"
    )


def test_bundled_phrases_are_read() -> None:
    """Every printed phrase in the data gives its figures, but for the one that counts clusters only."""
    for agreement in bundled():
        for tally in agreement.tallies:
            if tally.phrase == "国内主要ライフサイエンスクラスター4団体":
                assert figures(tally) == (None, None, 4)
            else:
                assert figures(parse(tally.phrase)) == figures(tally)
