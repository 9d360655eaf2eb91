"""What must hold of any text that is given to a function that reads: the laws of the fuzzer and of the tests.

A law reads the text. It passes where the text is refused with an error that the function documents, and
where what was read can be written and read again; anything else ends in another exception.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from breaking import is_list
from linkj_partners import PartialDate, PublishedTally, Term, counting, dumps, loads, numerals, ordinals
from linkj_partners.errors import InvalidDataError, InvalidValueError, ParseError

Law: TypeAlias = Callable[[str], object]
_T = TypeVar("_T")

_FIGURES: Final = {"total", "overseas", "domestic"}


def partial_date(text: str) -> None:
    """A partial date prints the text that it was read from, and its days are in order."""
    value = _read(PartialDate.parse, text)
    if value is not None:
        assert str(value) == text
        assert value.earliest <= value.latest


def term(text: str) -> None:
    """A term is read again from its own text."""
    value = _read(Term.parse, text)
    if value is not None:
        assert Term.parse(str(value)) == value


def numeral(text: str) -> None:
    """A number is within the limits, and is read again from every way to write it."""
    value = _read(numerals.parse, text)
    if value is not None:
        assert 0 <= value <= numerals.LARGEST
        assert all(numerals.parse(numerals.write(value, kind)) == value for kind in numerals.Numerals)


def ordinal(text: str) -> None:
    """An ordinal is read in one language at most, and is read again from what it is written as."""
    value = _read(ordinals.parse, text)
    in_each = [_read(partial(ordinals.parse, lang=lang), text) for lang in ordinals.LANGUAGES]
    assert [found for found in in_each if found is not None] == ([] if value is None else [value])
    if value is not None:
        assert ordinals.parse(str(value)) == value


def ordinals_in(text: str) -> None:
    """Ordinals that are found stand in the text, in order and apart, and are read alike on their own."""
    for lang in (None, *ordinals.LANGUAGES):
        end = 0
        for match in ordinals.find(text, lang):
            assert end <= match.start < match.end <= len(text)
            assert match.text == text[match.start : match.end]
            assert ordinals.parse(match.text, match.ordinal.lang) == match.ordinal
            assert lang in {None, match.ordinal.lang}
            end = match.end


def tally(text: str) -> None:
    """A number of partners keeps its text, and is read again from what it is worded as."""
    try:
        value = _read(counting.parse, text)
    except InvalidValueError as error:
        _check_figure(error)
        return
    if value is not None:
        assert value.phrase == text.strip()
        for lang in ("en", "ja"):
            assert _figures(counting.parse(counting.phrase(value, lang))) == _figures(value)


def _figures(value: PublishedTally) -> tuple[int | None, int | None, int | None]:
    return value.total, value.overseas, value.domestic


def register(content: str | bytes) -> None:
    """A document is refused with the places of its problems, or makes a register that holds all of it."""
    try:
        value = loads(content)
    except InvalidDataError as error:
        _check_problems(error)
        return
    written = dumps(value)
    assert loads(written) == value
    assert in_key_order(json.loads(written)) == in_key_order(json.loads(content))


def in_key_order(document: dict[str, Any]) -> dict[str, Any]:
    """Put the records of a sound document in one order, since the order in which they are given says nothing."""
    lists = {name: sorted(part, key=lambda record: record["key"]) for name, part in document.items() if is_list(part)}
    return document | lists


def _read(read: Callable[[str], _T], text: str) -> _T | None:
    """Read a text, or see to it that the error with which it is refused tells a place in it."""
    try:
        return read(text)
    except ParseError as error:
        _check_place(error, text)
        return None


def _check_place(error: ParseError, text: str) -> None:
    assert error.text == text
    assert 0 <= error.position <= len(text)
    assert str(error).isprintable()


def _check_figure(error: InvalidValueError) -> None:
    assert error.field in _FIGURES
    assert str(error).isprintable()


def _check_problems(error: InvalidDataError) -> None:
    assert error.problems
    assert all(problem.path.startswith("$") and str(problem).isprintable() for problem in error.problems)
    assert str(error).count("\n") == len(error.problems)


# What texts are put together from: chance alone seldom gets past the first character.
_CHARACTERS: Final = (
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万億兆京廿卅卌壱弐参拾佰仟阡萬第目者例件社番回号年月週日間つ々"
    'ー・、。,.-+/()（）[]{}":，． 　\u00a0\u202f\n\u2028\ufeff\x00\ud800ᵉʳˢᵗⁿᵈʰ‐‑ıſKİé²½Ⅳ①㊀'
)
_WORDS: Final = (
    "団体|自治体|か国|か月|ヶ月|箇月|今後|今回が|初めて|はじめて|四半期|京都|科目|海外|国内|国内外|を含む|通算|時間|目標|"
    "st|nd|rd|th|er|re|ère|ème|the |and |a |per |one|-one|twenty|first|third|hundred|thousand|quadrillion| of| party|"
    " organizations| overseas|domestic and overseas|, including |2021-02-05|2018-01|2018|0001-01-01|9999-12-31|"
    "-02-29|[..2020-12-14]|..|P3Y|P1Y6M|P2W|PT1H|999999999|9999999999999999|9007199254740993|null|true|NaN|1e999|\\ud800"
)
TOKENS: Final = (*_CHARACTERS, *_WORDS.split("|"))
_SMALL_REGISTER: Final = Path(__file__).parent.parent / "tests" / "data" / "small_register.json"
# What is met in print, and what broke a law once.
EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "partial_date": ("2021-02-05", "2018-01", "2018", "[2017-06-19..2017-06-22]", "[..2020-12-14]", "[2018-01-31..]"),
    "term": ("P3Y", "P1Y6M", "P2W", "P10D", "今後5年間", "1年6か月", "二週間", "１０日間", "6月", "P1Y2M3W4D", "PT1H"),
    "numeral": (
        "16",
        "1,000",
        "１６",
        "十六",
        "一六",
        "弐拾",
        "1万2千",
        "百二十三",
        "廿三",
        "9,999兆9,999億9,999万9,999",
    ),
    "ordinal": (
        *(
            "16例目",
            "第16",
            "第16回",
            "第２回目",
            "十六例目",
            "国内外14団体目",
            "第一号",
            "初めて",
            "今回がはじめて",
            "1er",
            "16e",
        ),
        *("16.", "16th", "the 16 th", "１６ｔｈ", "1,000th", "21ˢᵗ", "sixteenth", "one hundred and first", "1re"),
    ),
    "ordinals_in": (
        *(
            "2021年2月5日、国内外16団体目となる第三者との提携を締結",
            "して初めて、第一号、今回がはじめて",
            "人参十本目",
            "3科目",
        ),
        *(
            "the second MOU with a municipality, the 11th in all",
            "one third of the twenty-first, third party, per second",
        ),
        *("1er et 16e", "den 16. januar"),
    ),
    "tally": (
        *(
            "海外8団体を含む16団体",
            "国内外16団体",
            "海外16団体",
            "国内4団体",
            "海外８団体を含む１６団体",
            "国内外十六機関",
        ),
        *("16 organizations, including 8 overseas", "13 organizations (including 7 overseas organizations)"),
        *("11 domestic and overseas organizations", "8 overſeas organizations", "8 domestıc organizations"),
    ),
    "register": (_SMALL_REGISTER.read_text(encoding="utf-8"), "[]", "NaN", '{"revision": "2021-02-05", "revision": 1}'),
}
LAWS: Final[dict[str, Law]] = {
    law.__name__: law for law in (partial_date, term, numeral, ordinal, ordinals_in, tally, register)
}
