"""Ordinals read: a whole text as one."""

import re
from collections.abc import Callable
from typing import Final, final

import attrs

from linkj_partners._number_words import sum_of_words
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError
from linkj_partners.numerals import LARGEST, Numerals, read, stop
from linkj_partners.ordinals._forms import (
    NEVER_AFTER_PREFIX,
    NOUN,
    Form,
    Gender,
    check_counter,
    check_form,
    check_gender,
    check_numerals,
    known_language,
)
from linkj_partners.ordinals._writing import mark as written_mark
from linkj_partners.ordinals._writing import phrase


@final
@attrs.frozen(kw_only=True, order=False)
class Ordinal:
    """An ordinal and the way it is put: what `phrase` needs to write it, and `parse` reads.

    Attributes:
        n: The number, from 1 to 9,999,999,999,999,999.
        lang: ``"en"``, ``"ja"``, ``"fr"`` or ``"da"``.
        form: The way it is put.
        counter: The Japanese counter; ``None`` where there is none.
        numerals: The numerals of a Japanese ordinal; ``Numerals.ARABIC`` in every other language and in words.
        gender: ``Gender.FEMININE`` for the French ``1re``, else ``None``: no other form shows a gender.

    Raises:
        InvalidValueError: The parts do not go together.
        UnsupportedLanguageError: The language is none of the four.
        WrongTypeError: A part has another type; a bool is no int.

    Examples:
        >>> ordinal = parse("第十六回")
        >>> ordinal.n, ordinal.counter, ordinal.form
        (16, '回', <Form.PREFIX: 'prefix'>)
        >>> str(ordinal)
        '第十六回'
    """

    n: int
    lang: str
    form: Form
    counter: str | None = None
    numerals: Numerals = Numerals.ARABIC
    gender: Gender | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not go together."""
        check_form(self.n, self.lang, self.form)
        check_counter(self.form, self.counter)
        check_numerals(self.form, self.numerals)
        check_gender(self.lang, self.gender)
        if self.gender is not None and (self.n, self.gender) != (1, Gender.FEMININE):
            raise InvalidValueError("gender", self.gender, "None: an ordinal shows a gender only in the French 1re")

    def __str__(self) -> str:
        """Write the ordinal, as `phrase` does."""
        return phrase(
            self.n, self.lang, form=self.form, counter=self.counter, numerals=self.numerals, gender=self.gender
        )


_ACCEPTED = (
    "en '16th', 'sixteenth'; ja '16例目', '第16', '第16回', '初めて'; fr '1er', '1re', '16e'; da '16.'; "
    "of Japanese ones also full-width '１６例目' and kanji '十六例目' numerals"
)
# Characters that NFKC replaces by one other each, so that every index still holds in the text as given.
_FOLD: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys((0x00A0, 0x202F, 0x3000), " "),  # no-break, narrow no-break and ideographic space
    **str.maketrans("ᵉʳˢᵗⁿᵈʰ‐‑", "erstndh--"),  # superscript letters; hyphen and no-break hyphen
}
SPACE = "[ \u00a0\u202f\u3000]?"
DIGITS = "(?:(?<!0)[0-9]{0,2}(?:,[0-9]{3}){1,5}|[0-9]{0,15})"  # after a first one
_THE = Pattern("the ", re.IGNORECASE | re.ASCII)
_NUMBER_AT = Pattern(f"(?P<number>[0-9]{DIGITS})")
_ENGLISH_MARK = Pattern(" ?(?P<mark>st|nd|rd|th)", re.IGNORECASE | re.ASCII)
# 1ère and 16ème are met though typographers reject them.
_FRENCH_MARK = Pattern(" ?(?P<mark>er|re|ère|ème|e)")
_DANISH_MARK = Pattern(r"(?P<mark>\.)")
_SCOPE = Pattern("国内外|国内|国外|海外|世界|全国|通算")
_FIRST_TIME = Pattern("(?:今回が)?(?:初めて|はじめて)")
_GAP = Pattern(SPACE)


def parse(text: str, lang: str | None = None) -> Ordinal:
    """Read an ordinal, the whole text or an error.

    It reads everything that `phrase` writes, and the forms met in print: a space before the mark or the
    counter (``16 th``, 第 16 回), full-width letters and digits, superscript marks, "the" before an English
    ordinal, separators (``1,000th``), every kind of number that `linkj_partners.numerals.parse` reads, 第2回目,
    今回がはじめて. A scope before a Japanese ordinal (国内外14団体目) is read over, since it says what is counted
    and not how many.

    Args:
        text: The ordinal, with no white space around it.
        lang: The language that it must be in; ``None`` takes any of the four.

    Returns:
        The number and the way it is put.

    Raises:
        ParseError: The text is no ordinal, or its mark is impossible, such as ``11st``.
        UnsupportedLanguageError: The language is none of the four.
        WrongTypeError: It is no text.

    Examples:
        >>> parse("16例目") == Ordinal(n=16, lang="ja", form=Form.COUNTER, counter="例")
        True
        >>> [parse(text).n for text in ("国内外14団体目", "第一号", "今回がはじめて", "twenty-first", "16.")]
        [14, 1, 1, 21, 16]
        >>> parse("11st")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.ParseError: cannot read '11st': stopped at 'st' (position 2). Accepted: ...
    """
    if type(text) is not str:
        raise WrongTypeError("an ordinal", text, f"a str: {_ACCEPTED}")
    languages = _likely_languages(text) if lang is None else (known_language(lang),)
    furthest = 0
    for language in languages:
        found = _READERS[language](text)
        if isinstance(found, Ordinal):
            return found
        furthest = max(furthest, found)
    raise ParseError(text, furthest, _ACCEPTED)


def _likely_languages(text: str) -> tuple[str, ...]:
    """Tell which languages a text can be in, the likeliest first; none of their forms are the same."""
    return ("en", "fr", "da") if text.isascii() else ("ja", "en", "fr", "da")


# A reader gives the ordinal that the whole text is, or the index where reading stopped.


def _read_english(text: str) -> Ordinal | int:
    folded = folded_text(text)
    the = _THE.match(folded)
    start = the.end() if the else 0
    if _NUMBER_AT.match(folded, start):
        return _read_numeric(folded, start, _ENGLISH_MARK, "en")
    n, end = sum_of_words(folded, start)
    if not n or end != len(text):
        return end
    return Ordinal(n=n, lang="en", form=Form.WORDS)


def _read_french(text: str) -> Ordinal | int:
    return _read_numeric(folded_text(text), 0, _FRENCH_MARK, "fr")


def _read_danish(text: str) -> Ordinal | int:
    return _read_numeric(folded_text(text), 0, _DANISH_MARK, "da")


def _read_numeric(folded: str, start: int, marks: Pattern, lang: str) -> Ordinal | int:
    number = _NUMBER_AT.match(folded, start)
    if not number:
        return start
    mark = marks.match(folded, number.end())
    if not mark:
        return number.end() if number["number"].strip("0,") else start
    ordinal = numeric_ordinal(number["number"], mark["mark"], lang)
    if not ordinal:
        return mark.start("mark") if number["number"].strip("0,") else start
    return ordinal if mark.end() == len(folded) else mark.end()


def numeric_ordinal(digits: str, mark: str, lang: str) -> Ordinal | None:
    """Put digits and a mark together, if the number can have that mark."""
    n = int(digits.replace(",", ""))
    if not 1 <= n <= LARGEST:
        return None
    gender = Gender.FEMININE if mark in ("re", "ère") else None
    written = _MET_FOR.get(mark, mark.lower())
    if written != written_mark(n, lang, gender):
        return None
    return Ordinal(n=n, lang=lang, form=Form.NUMERIC, gender=gender)


_MET_FOR: Final = {"ère": "re", "ème": "e"}


def folded_text(text: str) -> str:
    """Make full-width and superscript characters plain, each in its place."""
    return text if text.isascii() else text.translate(_FOLD)


def _read_japanese(text: str) -> Ordinal | int:
    if first := _FIRST_TIME.match(text):
        return Ordinal(n=1, lang="ja", form=Form.WORDS) if first.end() == len(text) else first.end()
    if text.startswith("第"):
        return _read_prefix(text)
    scope = _SCOPE.match(text)
    return _read_counter(text, scope.end() if scope else 0)


def _read_counter(text: str, start: int) -> Ordinal | int:
    number = read(text, start)
    if not number or not number.value:
        return start if number else stop(text, start)
    first = _after(_GAP, text, number.end)
    last = _after(NOUN, text, first)
    if first == last or text[last:] != "目":
        if folded_text(text[first:last]).isascii():  # １１ｓｔ is no Japanese that went wrong
            return number.end
        return last + text.startswith("目", last)
    return Ordinal(n=number.value, lang="ja", form=Form.COUNTER, counter=text[first:last], numerals=number.numerals)


def _read_prefix(text: str) -> Ordinal | int:
    start = _after(_GAP, text, len("第"))
    number = read(text, start)
    if not number or not number.value:
        return start if number else stop(text, start)
    if number.end == len(text):
        return Ordinal(n=number.value, lang="ja", form=Form.PREFIX, numerals=number.numerals)
    first = _after(_GAP, text, number.end)
    last = _after(NOUN, text, first)
    counter = text[first:last]
    if not counter or counter == NEVER_AFTER_PREFIX:
        return first
    if text[last:] not in ("", "目"):  # 第2回目 says twice what 第2回 and 2回目 say once
        return last + text.startswith("目", last)
    return Ordinal(n=number.value, lang="ja", form=Form.PREFIX, counter=counter, numerals=number.numerals)


def _after(pattern: Pattern, text: str, start: int) -> int:
    """Find the end of a pattern that matches everywhere, if only the empty text."""
    match = pattern.match(text, start)
    return match.end() if match else start


_READERS: Final[dict[str, Callable[[str], Ordinal | int]]] = {
    "en": _read_english,
    "ja": _read_japanese,
    "fr": _read_french,
    "da": _read_danish,
}
