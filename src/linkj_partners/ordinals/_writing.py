"""Ordinals written: 16th, sixteenth, 16例目, 第16, 16e and 16."""

from typing import Final, assert_never

from linkj_partners._number_words import ordinal_words
from linkj_partners.errors import InvalidValueError, WrongTypeError
from linkj_partners.numerals import Numerals, write
from linkj_partners.ordinals._forms import Form, Gender, check_counter, check_form, check_gender, check_numerals


def phrase(  # noqa: PLR0913 - what says how to put it goes by name
    n: int,
    lang: str = "en",
    *,
    form: Form = Form.NUMERIC,
    counter: str | None = None,
    numerals: Numerals = Numerals.ARABIC,
    gender: Gender | None = None,
    british: bool = False,
) -> str:
    """Write an ordinal.

    English adds st, nd, rd or th, words are hyphenated from twenty-first to ninety-ninth. Japanese has two
    forms, 16例目 and 第16: give a counter or a form. French adds er or re to 1 and e to all others, as its
    Imprimerie nationale prints them; Danish adds a full stop, as Dansk Sprognævn rules (§ 41 of its orthography).

    Args:
        n: The number, from 1 to 9,999,999,999,999,999.
        lang: ``"en"``, ``"ja"``, ``"fr"`` or ``"da"``.
        form: `Form.NUMERIC` or `Form.WORDS` in English; `Form.COUNTER`, `Form.PREFIX` or, for 1 alone,
            `Form.WORDS` in Japanese, where a counter without a form makes `Form.COUNTER`; `Form.NUMERIC` in
            French and Danish.
        counter: The Japanese counter: ``CASE`` (例) and its like or any other noun. `Form.COUNTER` needs one,
            `Form.PREFIX` may have one.
        numerals: The numerals of a Japanese ordinal.
        gender: The gender of a French one; ``None`` is masculine.
        british: Whether English words have an "and" before what follows hundred: one hundred and first.

    Returns:
        The ordinal, without separators in its digits.

    Raises:
        InvalidValueError: The number is out of range, or the arguments do not go together.
        UnsupportedLanguageError: The language is none of the four.
        WrongTypeError: An argument has another type; a bool is no int.

    Examples:
        >>> from linkj_partners.ordinals import CASE, TIME
        >>> phrase(16), phrase(16, form=Form.WORDS), phrase(101, form=Form.WORDS, british=True)
        ('16th', 'sixteenth', 'one hundred and first')
        >>> phrase(16, "ja", form=Form.COUNTER, counter=CASE, numerals=Numerals.KANJI)
        '十六例目'
        >>> phrase(16, "ja", form=Form.PREFIX), phrase(16, "ja", form=Form.PREFIX, counter=TIME)
        ('第16', '第16回')
        >>> phrase(1, "fr"), phrase(16, "fr"), phrase(16, "da")
        ('1er', '16e', '16.')
    """
    if lang == "ja" and counter is not None and form is Form.NUMERIC:
        form = Form.COUNTER
    check_form(n, lang, form)
    check_counter(form, counter)
    check_numerals(form, numerals)
    check_gender(lang, gender)
    if type(british) is not bool:
        raise WrongTypeError("british", british, "True or False")
    if british and (lang, form) != ("en", Form.WORDS):
        raise InvalidValueError("british", british, "False: only English words, Form.WORDS, have an 'and'")
    match form:
        case Form.NUMERIC:
            return f"{n}{mark(n, lang, gender)}"
        case Form.WORDS:
            return ordinal_words(n, british=british) if lang == "en" else FIRST_IN_JAPANESE
        case Form.COUNTER:
            return f"{write(n, numerals)}{counter}目"
        case Form.PREFIX:
            return f"第{write(n, numerals)}{counter or ''}"
        case _:
            assert_never(form)


def mark(n: int, lang: str, gender: Gender | None) -> str:
    """Give what follows the digits in a language."""
    if lang == "da":
        return "."
    if lang == "en":
        return _suffix(n)
    if n > 1:
        return "e"
    return "re" if gender is Gender.FEMININE else "er"


def _suffix(n: int) -> str:
    if n // 10 % 10 == 1:  # 11th, 12th, 13th
        return "th"
    return _SUFFIXES.get(n % 10, "th")


_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd"}
FIRST_IN_JAPANESE: Final = "初めて"
