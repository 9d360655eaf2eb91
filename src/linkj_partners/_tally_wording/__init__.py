"""The wording of counts over plain numbers: 海外8団体を含む16団体, 16 organizations, including 8 overseas.

`linkj_partners.counting` wraps it for users; the model checks printed phrases with it.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from linkj_partners._tally_wording import _english, _japanese
from linkj_partners._tally_wording._numbers import Figures, Grammar, Numbers
from linkj_partners._tally_wording._shadow import Shadow

__all__ = ["LANGUAGES", "NOUNS", "Found", "Numbers", "locate", "read", "stop", "write"]


class _Language(NamedTuple):
    grammar: Callable[[tuple[str, ...]], Grammar]
    write: Callable[[Figures, str | None], str]
    nouns: tuple[str, ...]
    ambiguous_nouns: tuple[str, ...]
    range: str


_LANGUAGES: Final = {
    lang: _Language(module.Grammar, module.write, module.NOUNS, module.AMBIGUOUS_NOUNS, module.RANGE)
    for lang, module in (("en", _english), ("ja", _japanese))
}
LANGUAGES: Final = tuple(_LANGUAGES)
"""The languages that counts are worded in."""
NOUNS: Final = {lang: language.nouns for lang, language in _LANGUAGES.items()}
"""The nouns for bodies that `locate` looks for, by language; the English ones in the singular."""
AMBIGUOUS_NOUNS: Final = {lang: language.ambiguous_nouns for lang, language in _LANGUAGES.items()}
"""The nouns that only `read` takes, since they also count other things in running text."""


class Found(NamedTuple):
    """A wording that was located in running text.

    Attributes:
        numbers: The numbers that it gives.
        start: The index of its first character.
        end: The index after its last character.
    """

    numbers: Numbers
    start: int
    end: int


def read(text: str, lang: str | None = None, nouns: tuple[str, ...] | None = None) -> Numbers | None:
    """Read a string that is the wording of a count as a whole.

    Args:
        text: Any string.
        lang: ``"en"`` or ``"ja"``; ``None`` means both.
        nouns: What is counted, in place of `NOUNS` and `AMBIGUOUS_NOUNS`.

    Returns:
        The numbers as they are printed, even where they cannot be right together; ``None`` where the string is not
        such a wording or hedges in a way that no qualifier expresses.

    Examples:
        >>> (
        ...     read("海外8団体を含む16団体")[:2],
        ...     read("800以上の自治体").qualifier.name,
        ...     read("十数団体"),
        ... )
        ((16, 8), 'AT_LEAST', None)
    """
    shadow = Shadow(text)
    grammars = _grammars(lang, nouns, in_running_text=False)
    for grammar in grammars if shadow.is_ascii else reversed(grammars):  # the likeliest first
        reading = grammar.phrase(shadow, 0)
        if reading and reading.end == len(shadow.text) and (numbers := reading.numbers()):
            return numbers
    return None


def stop(text: str, lang: str | None = None, nouns: tuple[str, ...] | None = None) -> int:
    """Return the index where reading a string that `read` refuses stops; the arguments are those of `read`."""
    shadow = Shadow(text)
    furthest = 0
    for grammar in _grammars(lang, nouns, in_running_text=False):
        reading = grammar.phrase(shadow, 0)
        if reading and reading.end == len(shadow.text):  # a whole wording, refused for its hedge
            return 0
        furthest = max(furthest, reading.end if reading else grammar.beginning(shadow, 0))
    return shadow.origin(furthest)


def locate(text: str, lang: str | None = None, nouns: tuple[str, ...] | None = None) -> Iterator[Found]:
    """Find every wording of a count in running text.

    Args:
        text: Any string.
        lang: ``"en"`` or ``"ja"``; ``None`` means both.
        nouns: What is counted, in place of `NOUNS`.

    Yields:
        What is found, in order and without overlaps; numbers that cannot be right together are left alone.

    Examples:
        >>> [
        ...     (found.numbers.total, found.start, found.end)
        ...     for found in locate("今後5年間、国内外16団体と")
        ... ]
        [(16, 6, 13)]
    """
    shadow = Shadow(text)
    found = [found for grammar in _grammars(lang, nouns, in_running_text=True) for found in _located(grammar, shadow)]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            end = one.end
            yield one


def _located(grammar: Grammar, shadow: Shadow) -> Iterator[Found]:
    end = 0
    for start in grammar.starts(shadow):
        reading = grammar.phrase(shadow, start) if start >= end else None
        if not reading:
            continue
        end = reading.end
        numbers = reading.numbers()
        if numbers and numbers.can_be_right and not reading.is_common:
            yield Found(numbers, shadow.origin(start), shadow.origin(end))


@lru_cache(maxsize=16)
def _grammars(lang: str | None, nouns: tuple[str, ...] | None, *, in_running_text: bool) -> tuple[Grammar, ...]:
    return tuple(
        language.grammar(nouns or (language.nouns + (() if in_running_text else language.ambiguous_nouns)))
        for tag, language in _LANGUAGES.items()
        if lang in (None, tag)
    )


def write(numbers: Numbers, lang: str, noun: str | None = None, highest: Numbers | None = None) -> str:
    """Write the wording of a count.

    Args:
        numbers: The numbers, at least one of them.
        lang: ``"en"`` or ``"ja"``.
        noun: What is counted, by default 団体 or ``organizations``; in English a plural.
        highest: The largest that each number can be, where `numbers` are the least; they are then written as bounds.

    Examples:
        >>> (
        ...     write(Numbers(total=16, overseas=8), "en"),
        ...     write(Numbers(total=14), "ja", highest=Numbers(total=15)),
        ... )
        ('16 organizations, including 8 overseas', '国内外14〜15団体')
    """
    language = _LANGUAGES[lang]
    if highest is None:
        total, overseas, domestic, countries = [None if each is None else str(each) for each in numbers[:4]]
    else:
        total, overseas, domestic, countries = [
            None if low is None else str(low) if low == high else language.range.format(low, high)
            for low, high in zip(numbers[:4], highest[:4], strict=True)
        ]
    return language.write(Figures(total, overseas, domestic, countries, numbers.qualifier), noun)
