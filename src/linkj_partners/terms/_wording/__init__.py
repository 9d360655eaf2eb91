"""The wording of lengths of time over plain numbers: one table of languages, one way to read, to find and to write."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from linkj_partners._checks import check_lang
from linkj_partners._patterns import Pattern, any_case
from linkj_partners.errors import ParseError, WrongTypeError
from linkj_partners.terms._wording import _iso_8601
from linkj_partners.terms._wording._plain import Length, Plain, Refusal

__all__ = ["LANGUAGES", "LARGEST", "check_language", "find", "read", "write"]

LARGEST: Final = 999_999_999
"""The largest number of years, of months and of days."""


class _Grammar(NamedTuple):
    """How a language words lengths of time.

    Attributes:
        units: What no string without a length in this language can do without.
        read: Reads a whole plain string.
        find: Finds lengths in a plain string.
        write: Writes years, months and days.
    """

    units: Pattern
    read: Callable[[str], Length | Refusal]
    find: Callable[[str], Iterator[Length]]
    write: Callable[..., str]


LANGUAGES: Final = ("en", "ja")
"""The languages that lengths are worded in."""


@cache
def _grammars() -> dict[str, _Grammar]:
    """Import the grammars when the first words are read; an ISO 8601 duration needs none."""
    from linkj_partners.terms._wording import _english, _japanese

    return {
        "en": _Grammar(Pattern(any_case(_english.UNITS)), _english.read, _english.find, _english.write),
        "ja": _Grammar(Pattern("[年月週日]"), _japanese.read, _japanese.find, _japanese.write),
    }


_ACCEPTED: Final = (
    "an exact length in years, months, weeks and days: an ISO 8601 duration such as 'P3Y', 'P1Y6M' or 'P2W', "
    "English such as '3 years', 'five (5) years' or '18-month', Japanese such as '3年間', '今後5年間' or '1年6か月'"
)
_NO_HOURS: Final = f"no hours, minutes and seconds, since a term is counted in whole days; {_ACCEPTED}"
_NO_LESS: Final = f"a term of at least a day, each number up to {LARGEST:,}; {_ACCEPTED}"
_CLOCK_UNIT = Pattern(r"(?<=[PYMWD])T|[ -]?(?:時間|分|秒|(?:hour|minute|second)s?(?![a-z]))")


def check_language(lang: object) -> str:
    """Return a language that lengths are worded in, or raise."""
    return check_lang("wording of terms", lang, LANGUAGES)


def _languages(lang: object) -> tuple[str, ...]:
    return LANGUAGES if lang is None else (check_language(lang),)


def write(length: Length, lang: object, *, spelled: bool) -> str:
    """Write a length in a language."""
    grammar = _grammars()[check_language(lang)]
    return grammar.write(length.years, length.months, length.days, spelled=spelled)


def read(text: object, lang: object = None) -> Length:
    """Read a whole string as a length, or raise the error that says where reading stopped and why."""
    languages = _languages(lang)
    if type(text) is not str:
        raise WrongTypeError("text", text, f"a str: {_ACCEPTED}")
    found = _read(text, languages)
    if isinstance(found, Refusal):
        raise ParseError(text, found.position, _reason(text, found))
    if not _is_in_range(found):
        raise ParseError(text, len(text), _NO_LESS)
    return found


def _read(text: str, languages: tuple[str, ...]) -> Length | Refusal:
    """Read a string in the first way that reads it whole; otherwise the way that came furthest says why not."""
    found = _iso_8601.read(text)
    if isinstance(found, Length):
        return found
    refusals = [found]
    likeliest_first = languages if text.isascii() else languages[::-1]
    for found in _read_words(Plain(text), likeliest_first):
        if isinstance(found, Length):
            return found
        refusals.append(found)
    return max(refusals, key=lambda refusal: (bool(refusal.reason), refusal.position))


def _read_words(plain: Plain, languages: tuple[str, ...]) -> Iterator[Length | Refusal]:
    for language in languages:
        yield _placed(plain, _grammars()[language].read(plain.text))


def _placed(plain: Plain, found: Length | Refusal) -> Length | Refusal:
    return found if isinstance(found, Length) else found._replace(position=plain.place(found.position))


def _reason(text: str, refusal: Refusal) -> str:
    """Return what is accepted where reading stopped, with the reason why that is not."""
    if _CLOCK_UNIT.match(text, refusal.position):
        return _NO_HOURS
    return f"{refusal.reason}; {_ACCEPTED}" if refusal.reason else _ACCEPTED


def _is_in_range(length: Length) -> bool:
    numbers = (length.years, length.months, length.days)
    return any(numbers) and max(numbers) <= LARGEST


def find(text: object, lang: object = None) -> Iterator[Length]:
    """Yield every exact length in running text, in order and without overlaps."""
    languages = _languages(lang)
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str")
    found = [*_iso_8601.find(text), *_find_words(Plain(text), languages)]
    end = 0
    for length in sorted(found):
        if length.start >= end and _is_in_range(length):
            yield length
            end = length.end


def _find_words(plain: Plain, languages: tuple[str, ...]) -> Iterator[Length]:
    for language in languages:
        grammar = _grammars()[language]
        if grammar.units.search(plain.text):
            for length in grammar.find(plain.text):
                start, end = plain.span(length.start, length.end)
                yield length._replace(start=start, end=end)
