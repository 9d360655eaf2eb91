"""Ordinals as values, and the three verbs over one table of languages."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from typing import Final, NamedTuple, final

import attrs

from linkj_partners._checks import check_int, check_lang
from linkj_partners._match import Match
from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError
from linkj_partners.numerals import LARGEST, Numerals
from linkj_partners.ordinals import _english, _japanese
from linkj_partners.ordinals._parts import MARKS, Form, Found, Parts, composed, is_composed

__all__ = ["LANGUAGES", "Ordinal", "find", "known_language", "parse", "phrase"]


class _Language(NamedTuple):
    """What a language brings: its forms, each with an example, and the verbs over plain parts."""

    forms: tuple[Form, ...]
    forms_allowed: str
    accepted: str
    check: Callable[[int, Form, str | None, Numerals], None]
    write: Callable[[int, Form, str | None, Numerals], str]
    read: Callable[[str], Parts | int]
    find: Callable[[str], Iterator[Found]]


_LANGUAGES: Final = {
    lang: _Language(
        *(module.FORMS, module.FORMS_ALLOWED, module.ACCEPTED),
        *(module.check, module.write, module.read, module.find),
    )
    for lang, module in (("en", _english), ("ja", _japanese))
}
LANGUAGES: Final = tuple(_LANGUAGES)
"""The languages that ordinals are written, read and found in, as BCP 47 tags."""

_ACCEPTED: Final = "; ".join(language.accepted for language in _LANGUAGES.values())
_COUNTER, _NUMERIC, _WORDS, _ARABIC = Form.COUNTER, Form.NUMERIC, Form.WORDS, Numerals.ARABIC


@final
@attrs.frozen(kw_only=True, order=False)
class Ordinal:
    """An ordinal and how it is written: what `phrase` needs and `parse` returns.

    Attributes:
        n: The number, from 1 to 9,999,999,999,999,999.
        lang: ``"en"`` or ``"ja"``.
        form: The form in which it is written.
        counter: The Japanese counter; ``None`` where there is none.
        numerals: The numerals of a Japanese ordinal; ``Numerals.ARABIC`` in English and in words.

    Raises:
        InvalidValueError: The parts do not go together.
        UnsupportedLanguageError: The language is not supported.
        WrongTypeError: A part has another type; a bool is not an int.

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

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not go together."""
        _checked(self.n, self.lang, self.form, self.counter, self.numerals)

    def __str__(self) -> str:
        """Write the ordinal, as `phrase` does."""
        return phrase(self.n, self.lang, form=self.form, counter=self.counter, numerals=self.numerals)


def _checked(n: int, lang: str, form: Form, counter: str | None, numerals: Numerals) -> _Language:
    """Return the language of an ordinal, or refuse parts that do not go together in it."""
    if type(n) is not int or not 0 < n <= LARGEST:
        check_int("n", n, lowest=1, highest=LARGEST)
    language = _LANGUAGES.get(lang) if type(lang) is str else None
    if language is None:
        language = _LANGUAGES[known_language(lang)]
    if type(form) is not Form:
        _refuse_member("form", form, Form)
    if form not in language.forms:
        raise InvalidValueError("form", form, language.forms_allowed)
    if numerals is not _ARABIC and type(numerals) is not Numerals:
        _refuse_member("numerals", numerals, Numerals)
    if counter is not None and type(counter) is not str:
        raise WrongTypeError("counter", counter, f"a str: {_japanese.COUNTER_ALLOWED}")
    language.check(n, form, counter, numerals)
    return language


def known_language(lang: object) -> str:
    """Return a supported language, or raise."""
    return check_lang("ordinal", lang, LANGUAGES)


def _refuse_member(field: str, value: object, kind: type[Enum]) -> None:
    raise WrongTypeError(field, value, f"a member of {kind.__name__}: {', '.join(map(str, kind))}")


def phrase(  # noqa: PLR0913 - what says how to put it goes by name
    n: int,
    lang: str = "en",
    *,
    form: Form = Form.NUMERIC,
    counter: str | None = None,
    numerals: Numerals = Numerals.ARABIC,
    british: bool = False,
) -> str:
    """Write an ordinal.

    English adds st, nd, rd or th; words are hyphenated from twenty-first to ninety-ninth. Japanese has three forms,
    16例目, 第16 and 16位, which say different things: give a counter or a form.

    Args:
        n: The number, from 1 to 9,999,999,999,999,999.
        lang: ``"en"`` or ``"ja"``.
        form: `Form.NUMERIC` or `Form.WORDS` in English; `Form.COUNTER`, `Form.PREFIX`, `Form.RANK` or, for 1 alone,
            `Form.WORDS` in Japanese, where a counter without a form makes `Form.COUNTER`.
        counter: The Japanese counter: ``CASE`` (例) and its like or any other noun. `Form.COUNTER` needs one,
            `Form.PREFIX` may have one.
        numerals: The numerals of a Japanese ordinal.
        british: Whether English words have an "and" before what follows hundred: one hundred and first.

    Returns:
        The ordinal, without separators in its digits.

    Raises:
        InvalidValueError: The number is out of range, or the arguments do not go together.
        UnsupportedLanguageError: The language is not supported.
        WrongTypeError: An argument has another type; a bool is not an int.

    Examples:
        >>> from linkj_partners.ordinals import CASE, TIME
        >>> phrase(16), phrase(16, form=Form.WORDS), phrase(101, form=Form.WORDS, british=True)
        ('16th', 'sixteenth', 'one hundred and first')
        >>> phrase(16, "ja", form=Form.COUNTER, counter=CASE, numerals=Numerals.KANJI)
        '十六例目'
        >>> phrase(16, "ja", form=Form.PREFIX), phrase(16, "ja", form=Form.PREFIX, counter=TIME)
        ('第16', '第16回')
    """
    if counter is not None and form is _NUMERIC and lang == "ja":
        form = _COUNTER
    language = _checked(n, lang, form, counter, numerals)
    if british is False:
        return language.write(n, form, counter, numerals)
    if type(british) is not bool:
        raise WrongTypeError("british", british, "True or False")
    if lang != "en" or form is not _WORDS:
        raise InvalidValueError("british", british, "False: only English words, Form.WORDS, have an 'and'")
    return _english.write_british(n)


def parse(text: str, lang: str | None = None) -> Ordinal:
    """Read an ordinal, the whole string or an error.

    It reads everything that `phrase` writes, and the forms met in print: a space before the suffix or inside a
    Japanese ordinal (``16 th``, 第 16 回), full-width letters and digits, superscript suffixes, half-width kana and
    decomposed characters, "the" before an English ordinal, separators (``1,000th``), every exact number that
    `linkj_partners.numerals.parse` reads, 第2回目, 3つめ, ひとつ目, はじめて, 初. A scope before a Japanese
    ordinal is skipped, since it says what is counted and not how many: 国内外14団体目, 県内2例目, 世界で2社目,
    今回が8例目, 自治体としては4例目.

    Args:
        text: The ordinal, with no white space around it.
        lang: The language that it must be in; ``None`` takes either.

    Returns:
        The number and how it is written.

    Raises:
        ParseError: The string is not an ordinal, its suffix is impossible (``11st``), or its number is approximate
            (数十例目).
        UnsupportedLanguageError: The language is not supported.
        WrongTypeError: It is not a string.

    Examples:
        >>> parse("16例目") == Ordinal(n=16, lang="ja", form=Form.COUNTER, counter="例")
        True
        >>> [
        ...     parse(text).n
        ...     for text in (
        ...         "国内外14団体目",
        ...         "世界で2社目",
        ...         "第一号",
        ...         "今回がはじめて",
        ...         "twenty-first",
        ...     )
        ... ]
        [14, 2, 1, 1, 21]
        >>> parse("11st")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.ParseError: cannot read '11st': stopped at 'st' (position 2). Accepted: ...
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    languages = _likely_languages(text) if lang is None else (known_language(lang),)
    source, furthest = None if is_composed(text) else composed(text), 0
    for each in languages:
        read = _LANGUAGES[each].read(source.text if source else text)
        if isinstance(read, Parts):
            return _ordinal(read, each)
        furthest = max(furthest, read)
    raise ParseError(text, source.indices[furthest] if source else furthest, _ACCEPTED)


def _likely_languages(text: str) -> tuple[str, ...]:
    """Return the languages a string can be in, the likeliest first; none of their forms are the same."""
    return ("en",) if text.isascii() else ("ja", "en")


def _ordinal(parts: Parts, lang: str) -> Ordinal:
    return Ordinal(n=parts.n, lang=lang, form=parts.form, counter=parts.counter, numerals=parts.numerals)


def find(text: str, lang: str | None = None) -> tuple[Match[Ordinal], ...]:
    """Find the ordinals in running text.

    Japanese: a number, a counter and 目 or め, where the counter is one of ``COUNTERS`` or, after Arabic and full-width
    digits, any noun of up to ten kanji or katakana; 第 and a number, with a counter that usually follows it; a number
    and 位; 初めて, 初 and 最初の. English: digits with their suffix, and words.

    Left alone are numbers that are not ordinals (2021年2月5日, 60歳, 430を超える, 5年間), approximate ones (数十例目),
    labels (第2-4-1表, 第398条の2), words that only look like ordinals (第三者, 第一人者, 3科目, 三丁目, 5団体目標,
    初代, 締結して初めて in the sense of "only after", third party, one third, per second) and impossible ones (11st).
    Of a list or range (2、3例目) the last is found.

    Args:
        text: Any string.
        lang: The only language to look for; ``None`` looks for both.

    Returns:
        The ordinals in the order of the text, without overlaps.

    Raises:
        UnsupportedLanguageError: The language is not supported.
        WrongTypeError: It is not a string.

    Examples:
        >>> [
        ...     match.text
        ...     for match in find("2021年2月5日、国内外16団体目となる第三者との提携を締結")
        ... ]
        ['16団体目']
        >>> [
        ...     (match.text, match.value.n)
        ...     for match in find("the second MOU with a municipality, the 11th in all")
        ... ]
        [('second', 2), ('11th', 11)]
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str")
    languages = LANGUAGES if lang is None else (known_language(lang),)
    if text.isascii():  # where there is nothing in Japanese
        languages = tuple(each for each in languages if each == "en")
    if is_composed(text):
        return tuple(_matches(text, text, languages, range(len(text) + 1)))
    source = composed(text)
    return tuple(_matches(text, source.text, languages, source.indices))


def _matches(given: str, text: str, languages: Iterable[str], indices: Sequence[int]) -> Iterator[Match[Ordinal]]:
    """Find ordinals in a composed string; the indices are those of its characters in the string as given."""
    found = [(each, place) for each in languages for place in _LANGUAGES[each].find(text)]
    found.sort(key=_start)
    free = 0
    for lang, (parts, start, end) in found:
        if start >= free and text[end : end + 1] not in MARKS:
            free = end
            first, last = indices[start], indices[end]
            yield Match(value=_ordinal(parts, lang), text=given[first:last], start=first, end=last)


def _start(found: tuple[str, Found]) -> int:
    return found[1].start
