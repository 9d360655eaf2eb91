"""One grammar: what holds of any text in every module that reads wording, and of any value given to `loads`."""

import json
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import counting, dates, dumps, errors, loads, numerals, ordinals, terms

GRAMMARS: Final = (counting, dates, ordinals, terms)
# What texts are put together from: chance alone seldom gets past the first character.
CHARACTERS: Final = (
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万億兆京廿卅卌壱弐参拾佰仟阡萬第目者例件社番回号年月日週間半数余つ々"
    'ー・、。,.-+/()（）[]{}":，． 　\u00a0\u202f\n\u2028\ufeff\x00\ud800ᵉʳˢᵗⁿᵈʰ‐‑ıſKİé²½Ⅳ①㊀'
)
WORDS: Final = (
    "団体|自治体|大学|か国|カ国・地域|か月|ヶ月|箇月|今後|満|今回が|初めて|はじめて|四半期|京都|科目|海外|国内|国内外|を含む|うち|計|"
    "約|以上|令和|平成|昭和|元年|年度|R3.2.5|2月5日|（金）|st|nd|rd|th|the |and |a |per |one|-one|twenty|first|third|"
    "hundred|thousand|quadrillion| of| party| years| months| day|five (5)|half|February |Feb. |"
    "5 February 2021|Monday|, 2021| organizations| overseas|domestic and overseas|, including | of them |about |over |"
    "2021-02-05|2018-01|2018|05/04/1997|0001-01-01|9999-12-31|-02-29|[..2020-12-14]|..|P3Y|P1Y6M|P2W|PT1H|999999999|9999999999999999|9007199254740993|1e999"
)
TEXTS: Final = st.text() | st.lists(
    st.sampled_from([*CHARACTERS, *WORDS.split("|")]) | st.characters(), max_size=12
).map("".join)
LANGS: Final = st.sampled_from([None, "en", "ja"])
VALUES: Final[st.SearchStrategy[Any]] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS.split("|")), inner, max_size=6),
    max_leaves=12,
)


def refusal(error: errors.PartnersError, text: str) -> None:
    """Check an error: it is about the text, tells a place in it where it can, and prints on one line."""
    assert isinstance(error, ValueError | OverflowError)
    assert str(error).isprintable()
    if isinstance(error, errors.ParseError):
        assert error.text == text
        assert 0 <= error.position <= len(text)


@pytest.mark.parametrize("grammar", GRAMMARS, ids=lambda module: module.__name__.rpartition(".")[2])
class TestAnyTextIsReadOrRefused:
    """Whatever the text, `parse` returns a value or says where it stopped, and `find` returns what is there."""

    @given(text=TEXTS, lang=LANGS)
    def test_parse(self, grammar: Any, text: str, lang: str | None) -> None:
        """A text is read, or refused with an error that the function documents."""
        try:
            value = grammar.parse(text, lang)
        except errors.PartnersError as error:
            refusal(error, text)
        else:
            assert hash(value) == hash(grammar.parse(text, lang))

    @given(text=TEXTS, lang=LANGS)
    def test_find(self, grammar: Any, text: str, lang: str | None) -> None:
        """Matches stand in the text, in order and apart."""
        end = 0
        for match in grammar.find(text, lang):
            assert end <= match.start < match.end <= len(text)
            assert match.text == text[match.start : match.end]
            end = match.end


class TestAnyNumeralIsReadOrRefused:
    """Numerals have one more verb: what is read is written in every kind of digits, and read again."""

    @given(text=TEXTS)
    def test_parse(self, text: str) -> None:
        """A number is within the limits, and is read again from every way to write it."""
        try:
            value = numerals.parse(text)
        except errors.PartnersError as error:
            refusal(error, text)
        else:
            assert 0 <= value <= numerals.LARGEST
            assert {numerals.parse(numerals.write(value, kind)) for kind in numerals.Numerals} == {value}


class TestAnyDocumentIsReadOrRefused:
    """Whatever is given to `loads`, it is a register that round-trips, or every problem has its path."""

    @given(content=st.binary() | TEXTS)
    def test_text_and_bytes(self, content: bytes | str) -> None:
        """No text makes a register by chance."""
        self.check(content)

    @given(value=VALUES)
    def test_json_value(self, value: object) -> None:
        """No JSON value makes a register by chance."""
        self.check(json.dumps(value))

    @staticmethod
    def check(content: bytes | str) -> None:
        """Load it and look at what becomes of it."""
        try:
            register = loads(content)
        except errors.InvalidDataError as error:
            assert error.problems  # noqa: PT017 (either outcome is right)
            assert all(each.path.startswith("$") and str(each).isprintable() for each in error.problems)  # noqa: PT017
        else:
            assert loads(dumps(register)) == register


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_each_grammar_has_the_three_verbs(grammar: ModuleType) -> None:
    """The four modules have the same verbs: write, read whole, find."""
    assert {"phrase", "parse", "find"} <= set(grammar.__all__)
