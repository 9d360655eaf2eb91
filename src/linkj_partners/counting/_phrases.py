"""How releases word the number of partners, read and written: 海外8団体を含む16団体."""

import re
from functools import cache
from typing import Final, NamedTuple

from linkj_partners import numerals
from linkj_partners._checks import check_text
from linkj_partners.counting._bounds import Bounds, Tally
from linkj_partners.errors import InvalidValueError, ParseError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.model import PublishedTally

__all__ = ["parse", "phrase"]

_ACCEPTED: Final = (
    "'海外8団体を含む16団体', '国内外16団体', '海外16団体', '国内4団体' with any noun, "
    "'16 organizations, including 8 overseas', '13 organizations (including 7 overseas organizations)', "
    "'11 domestic and overseas organizations', '8 overseas organizations'"
)


class _Parts(NamedTuple):
    """The numbers that are to be worded."""

    total: Bounds | None
    overseas: Bounds | None
    domestic: Bounds | None


def phrase(tally: Tally | PublishedTally, lang: str, noun: str | None = None) -> str:
    """Word a number of partners as releases do.

    Args:
        tally: A derived tally, worded by its total and the part overseas; or a published one, worded by
            the numbers that it has.
        lang: ``"ja"`` or ``"en"``.
        noun: What is counted: by default 団体, or ``organizations``; in English a plural.

    Returns:
        The phrase. `parse` reads it back unless only bounds are known: then it says so, as 6〜7団体 or
        ``between 6 and 7 organizations``.

    Raises:
        InvalidValueError: The noun holds something that is no letter, or would be misread.
        UnsupportedLanguageError: It is another language.
        WrongTypeError: It is no tally.

    Examples:
        >>> from linkj_partners import bundled, counting
        >>> [phrase(counting.tally(bundled()), lang) for lang in ("ja", "en")]
        ['海外9団体を含む16団体', '16 organizations, including 9 overseas']
        >>> phrase(PublishedTally(domestic=4, phrase="-"), "ja", "自治体")
        '国内4自治体'
    """
    write = {"ja": _japanese, "en": _english}.get(lang)
    if write is None:
        raise UnsupportedLanguageError("phrase for a tally", lang, ("en", "ja"))
    return write(_parts(tally), noun)


def _parts(tally: Tally | PublishedTally) -> _Parts:
    if isinstance(tally, Tally):
        return _Parts(tally.total, tally.overseas, None)
    if not isinstance(tally, PublishedTally):
        raise WrongTypeError("tally", tally, "a Tally, such as counting.tally(register), or a PublishedTally")
    total, overseas, domestic = (
        None if number is None else Bounds(number, number) for number in (tally.total, tally.overseas, tally.domestic)
    )
    if total is None and overseas is not None and domestic is not None:
        total = overseas + domestic
    return _Parts(total, overseas, domestic)


def _japanese(parts: _Parts, noun: str | None) -> str:
    noun = "団体" if noun is None else _checked(noun, f"国内外1{noun}")
    total, overseas, domestic = (None if part is None else _worded(part, "{0}〜{1}") + noun for part in parts)
    if total is None:
        return f"海外{overseas}" if overseas else f"国内{domestic}"
    if overseas:
        return f"海外{overseas}を含む{total}"
    return f"国内{domestic}を含む{total}" if domestic else f"国内外{total}"


def _english(parts: _Parts, noun: str | None) -> str:
    if noun is not None:
        _checked(noun, f"2 overseas {noun}")
    total, overseas, domestic = (None if part is None else _worded(part, "between {0} and {1}") for part in parts)
    if total is None:
        part = parts.overseas or parts.domestic
        return f"{overseas or domestic} {'overseas' if overseas else 'domestic'} {noun or _organizations(part)}"
    counted = noun or _organizations(parts.total)
    if overseas:
        return f"{total} {counted}, including {overseas} overseas"
    if domestic:
        return f"{total} {counted}, including {domestic} domestic"
    return f"{total} domestic and overseas {counted}"


def _organizations(number: Bounds | None) -> str:
    return "organization" if number == Bounds(1, 1) else "organizations"


def _worded(number: Bounds, between: str) -> str:
    return str(number.lower) if number.is_exact else between.format(number.lower, number.upper)


def _checked(noun: str, example: str) -> str:
    """Refuse a noun with which the phrase would not be read back."""
    matches = (form.fullmatch(example) for form in _forms())
    if check_text("noun", noun) not in [match["noun"] for match in matches if match]:
        raise InvalidValueError("noun", noun, "a noun of letters only, such as 機関 or partners")
    return noun


def parse(text: str) -> PublishedTally:
    """Read a number of partners as releases print it, in Japanese or English.

    Args:
        text: The phrase, the whole of it. Full-width digits, kanji numerals and spaces within are read; the
            noun can be any.

    Returns:
        The numbers that the text gives, the others ``None``, without a source.

    Raises:
        InvalidValueError: The numbers cannot be right together, such as more overseas than in all, or one is
            past 9,007,199,254,740,991.
        ParseError: The text is no such phrase, such as the ordinal 国内外14団体目.
        WrongTypeError: It is no text.

    Examples:
        >>> tally = parse("海外８団体を含む１６団体")
        >>> tally.total, tally.overseas, tally.domestic
        (16, 8, None)
        >>> parse("13 organizations (including 7 overseas organizations)").overseas
        7
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    for form in _forms():
        if match := form.fullmatch(text):
            return _read(text, match)
    ends = [match.end() for form in _forms() if (match := form.match(text))]
    raise ParseError(text, max(ends, default=0), _ACCEPTED)


def _read(text: str, match: re.Match[str]) -> PublishedTally:
    groups = match.groupdict()
    scope = _SCOPES[(groups.get("scope") or "").lower()]
    figures = {scope: _number(text, match, "number")}
    if "part" in groups:
        figures[_SCOPES[groups["part_scope"].lower()]] = _number(text, match, "part")
    return PublishedTally(
        total=figures.get("total"),
        overseas=figures.get("overseas"),
        domestic=figures.get("domestic"),
        phrase=text.strip(),
    )


def _number(text: str, match: re.Match[str], group: str) -> int:
    try:
        return numerals.parse(match[group])
    except ParseError as error:
        raise ParseError(text, match.start(group) + error.position, _ACCEPTED) from None


_SCOPES: Final = {
    "": "total",
    "国内外": "total",
    "海外": "overseas",
    "国内": "domestic",
    "domestic and overseas": "total",
    "overseas and domestic": "total",
    "overseas": "overseas",
    "domestic": "domestic",
}


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Compile the forms when a phrase is first read: the import of the package need not wait for it."""
    digits = "".join(numerals.CHARACTERS)
    # Possessive: where nothing but a scope that may be missing stands between spaces, these could be shared out in
    # as many ways as there are.
    space, number = "[ \u3000]*+", f"[{digits}][{digits},，]*"
    noun = rf"(?:(?!を含む)[^\W\d_目第{digits}])+"
    japanese = (
        rf"(?P<scope>国内外|海外|国内)?{space}(?P<number>{number}){space}(?P<noun>{noun})",
        (
            rf"(?P<part_scope>海外|国内){space}(?P<part>{number}){space}{noun}{space}を含む{space}"
            rf"(?:国内外{space})?(?P<number>{number}){space}(?P<noun>{noun})"
        ),
    )
    number, word = "[0-9][0-9,]*", r"(?!(?:overseas|domestic|and|including)\b)[a-z][a-z-]*"
    noun, scope = rf"{word}(?: {word}){{0,2}}", "overseas|domestic"
    part = rf"including (?P<part>{number}) (?P<part_scope>{scope})(?: {noun})?"
    english = (
        rf"(?P<number>{number}) (?P<scope>domestic and overseas|overseas and domestic|{scope})? ?(?P<noun>{noun})",
        rf"(?P<number>{number}) (?P<noun>{noun}),? {part}",
        rf"(?P<number>{number}) (?P<noun>{noun}) ?\({part}\)",
    )
    # Without re.ASCII, ſ and ı pass for s and i.
    flags = re.IGNORECASE | re.ASCII
    return (
        *(re.compile(f"{space}{form}{space}") for form in japanese),
        *(re.compile(f"{space}{form}{space}", flags) for form in english),
    )
