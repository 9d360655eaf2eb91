"""How releases word the number of partners, written, read and found: 海外8団体を含む16団体."""

from collections.abc import Iterable, Mapping
from typing import Final

from linkj_partners import _tally_wording
from linkj_partners._checks import as_tuple, check_lang, check_text
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners._tally_wording import LANGUAGES, Numbers
from linkj_partners.counting._bounds import Tally
from linkj_partners.errors import InvalidValueError, ParseError, WrongTypeError
from linkj_partners.model import PublishedTally
from linkj_partners.model._phrases import AlreadyCompared

__all__ = ["NOUNS", "find", "parse", "phrase"]

NOUNS: Final[Mapping[str, tuple[str, ...]]] = FrozenMapping(tuple(_tally_wording.NOUNS.items()))
"""The nouns for bodies that `find` looks for, by language; the English ones in the singular."""

_ACCEPTED: Final = (
    "'海外8団体を含む16団体', '16団体（うち海外8団体）', '国内4社、海外3社', '10カ国29大学', '800以上の自治体', "
    "'16 organizations, including 8 overseas', '29 universities in 10 countries' or 'more than 500 companies', "
    "with exact numerals and a noun for bodies"
)
_AGREEMENTS: Final = {"ja": "件", "en": "agreements"}
_NOUN = Pattern(r"(?!.*目$)(?:(?!第)[^\W\d_]|[ ・'’-])+")
_ANY: Final = Numbers(total=2, countries=3)


def phrase(tally: Tally | PublishedTally, lang: str = "en", noun: str | None = None) -> str:
    """Write a number of partners as releases do.

    Args:
        tally: A derived tally, written by its total and the part overseas; or a published one, written by
            the numbers and the hedge that it has.
        lang: ``"en"`` or ``"ja"``.
        noun: What is counted: by default 団体 or ``organizations``, and 件 or ``agreements`` where a derived tally
            counts agreements. In English a plural.

    Returns:
        The phrase. `parse` reads it back with the same numbers and qualifier, given a noun of one's own as ``nouns``.
        Where only bounds are known, the phrase says so and `parse` refuses it: 6〜7団体, ``between 6 and 7
        organizations``.

    Raises:
        InvalidValueError: The noun contains something other than letters, or would be misread.
        UnsupportedLanguageError: The language is another one.
        WrongTypeError: An argument has another type.

    Examples:
        >>> from linkj_partners.counting import Bounds
        >>> phrase(Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16)))
        '16 organizations, including 9 overseas'
        >>> phrase(PublishedTally(total=29, countries=10), "ja", "大学")
        '10カ国の29大学'
        >>> from linkj_partners import Qualifier
        >>> phrase(PublishedTally(total=430, qualifier=Qualifier.OVER), "ja")
        '国内外の430を超える団体'
    """
    low, high = _numbers(tally)
    known = _known(lang)
    if noun is not None:
        _check_noun(noun, known)
    elif isinstance(tally, Tally) and tally.of == "agreements":
        noun = _AGREEMENTS[known]
    return _tally_wording.write(low, known, noun, high)


def _numbers(tally: Tally | PublishedTally) -> tuple[Numbers, Numbers]:
    """Return the least and the most that each number can be."""
    if isinstance(tally, Tally):
        total, overseas = tally.total, tally.overseas
        return Numbers(total.lower, overseas.lower), Numbers(total.upper, overseas.upper)
    if not isinstance(tally, PublishedTally):
        raise WrongTypeError("tally", tally, "a Tally, such as counting.tally(register), or a PublishedTally")
    numbers = Numbers(tally.total, tally.overseas, tally.domestic, tally.countries, tally.qualifier)
    return numbers, numbers


def _known(lang: object) -> str:
    return check_lang("wording of a tally", lang, LANGUAGES)


def _check_noun(noun: str, lang: str) -> None:
    """Refuse a noun with which a phrase is not read back, or is read otherwise by those who do not know the noun."""
    if _NOUN.fullmatch(check_text("noun", noun)):
        written = _tally_wording.write(_ANY, lang, noun)
        if _tally_wording.read(written, lang, (noun,)) == _ANY and _tally_wording.read(written, lang) in (None, _ANY):
            return
    raise InvalidValueError("noun", noun, "a noun of letters only, such as 機関 or partners")


def parse(text: str, lang: str | None = None, *, nouns: Iterable[str] | None = None) -> PublishedTally:
    """Read a number of partners as releases print it, the whole string or an error.

    Full-width digits, kanji numerals, English number words and spaces within are read. A hedge becomes the
    ``qualifier`` of the tally: 約500社, 800以上の自治体, ``more than 500 companies``. The documentation lists what is
    read and what is refused.

    Args:
        text: The phrase, without white space around it.
        lang: ``"en"`` or ``"ja"``; ``None`` reads both.
        nouns: What is counted, in place of the documented nouns for bodies.

    Returns:
        The numbers that the phrase gives, the others ``None``, without a source.

    Raises:
        InvalidValueError: The numbers cannot be right together, such as more overseas than in all, or one is
            past 9,007,199,254,740,991.
        ParseError: The string is not such a phrase (国内外14団体目), its numeral is approximate (十数団体), or no
            qualifier expresses its hedge (10社未満, ``up to 16 organizations``).
        UnsupportedLanguageError: The language is another one.
        WrongTypeError: An argument has another type.

    Examples:
        >>> tally = parse("海外８団体を含む１６団体")
        >>> tally.total, tally.overseas, tally.domestic
        (16, 8, None)
        >>> tally = parse("more than 30 universities in 10 countries")
        >>> tally.total, tally.countries, tally.qualifier.name
        (30, 10, 'OVER')
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    language, counted = _language_and_nouns(lang, nouns)
    numbers = _tally_wording.read(text, language, counted)
    if numbers is None:
        raise ParseError(text, _tally_wording.stop(text, language, counted), _ACCEPTED)
    return _published(numbers, text, nouns)


def find(
    text: str, lang: str | None = None, *, nouns: Iterable[str] | None = None
) -> tuple[Match[PublishedTally], ...]:
    """Find numbers of bodies in running text.

    Only numbers of the nouns in `NOUNS` are looked for (団体, 機関, 大学, 社, 自治体, institutions, universities and
    other bodies), with the words around them that change the number or say where the bodies are. 5年間, 2021年, 60歳,
    千葉県 and 四国 count no bodies, and 440以上の会員 are members. Approximate numerals (数十社), limits (10社未満,
    ``up to 10 companies``), ranges and ordinals are left alone.

    Args:
        text: Any string.
        lang: The only language to look for, ``"en"`` or ``"ja"``; ``None`` looks for both.
        nouns: What is counted, in place of `NOUNS`; in English the singular or the plural. To add some, name all:
            ``[*NOUNS["ja"], "ハブ"]``.

    Returns:
        The tallies in the order of the text, without overlaps.

    Raises:
        InvalidValueError: A noun is empty.
        UnsupportedLanguageError: The language is another one.
        WrongTypeError: An argument has another type.

    Examples:
        >>> [match] = find(
        ...     "2021年2月5日、今後5年間の覚書を締結し、海外8団体を含む16団体と提携した"
        ... )
        >>> match.text, match.span, match.value.total, match.value.overseas
        ('海外8団体を含む16団体', (23, 35), 16, 8)
        >>> [match.text for match in find("12 hubs and 3 companies", nouns=["hubs"])]
        ['12 hubs']
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str")
    language, counted = _language_and_nouns(lang, nouns)
    return tuple(
        Match(
            value=_published(found.numbers, text[found.start : found.end], nouns),
            text=text[found.start : found.end],
            start=found.start,
            end=found.end,
        )
        for found in _tally_wording.locate(text, language, counted)
    )


def _language_and_nouns(lang: str | None, nouns: Iterable[str] | None) -> tuple[str | None, tuple[str, ...] | None]:
    language = None if lang is None else _known(lang)
    if nouns is None:
        return language, None
    counted = as_tuple(nouns, "nouns")
    if not counted:
        raise InvalidValueError("nouns", counted, "at least one noun, or None for the documented ones")
    return language, tuple(check_text("nouns", noun) for noun in counted)


def _published(numbers: Numbers, text: str, nouns: Iterable[str] | None) -> PublishedTally:
    if nouns is not None:
        return _record(numbers, text)
    with AlreadyCompared():  # the numbers were read from the phrase just now
        return _record(numbers, text)


def _record(numbers: Numbers, text: str) -> PublishedTally:
    return PublishedTally(
        total=numbers.total,
        overseas=numbers.overseas,
        domestic=numbers.domestic,
        countries=numbers.countries,
        qualifier=numbers.qualifier,
        phrase=" ".join(text.split()),
    )
