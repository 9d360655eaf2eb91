"""The simplest strategies, which all others are built from: keys, languages and lines of text."""

import functools
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final, TypeVar

from linkj_partners._extras import Library

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")

__all__ = ["keys", "language_tags", "lines", "optional", "or_default", "tuples"]

_T = TypeVar("_T")

_LANGUAGES: Final = ("en", "ja", "fr", "da", "ja-Latn", "zh-Hant-TW", "es-419")
# Among them are characters that trip code that renders, quotes or measures text; numerals are left out, so that no line
# reads as a number, a date or a term. Each stands for the letter in its place, so that lines shrink to "a".
_CHARACTERS: Final = "ab Z団体例目ーあé-'\",;<&>\\{%𠮷"
_LETTERS: Final = ascii_lowercase[: len(_CHARACTERS)]


def optional(strategy: "SearchStrategy[_T]") -> "SearchStrategy[_T | None]":
    """Build ``None``, or what a strategy builds."""
    return st.none() | strategy


def tuples(strategy: "SearchStrategy[_T]", *, min_size: int = 0, max_size: int = 2) -> "SearchStrategy[tuple[_T, ...]]":
    """Build tuples of what a strategy builds."""
    return st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)


def or_default(strategy: "SearchStrategy[_T] | None", default: "SearchStrategy[_T]") -> "SearchStrategy[_T]":
    """Return the strategy that a caller gave, or the default."""
    return default if strategy is None else strategy


@functools.cache
def lines() -> "SearchStrategy[str]":
    """Build lines of text: a few characters without white space around them."""
    characters = str.maketrans(_LETTERS, _CHARACTERS)
    return st.text(_LETTERS, min_size=1, max_size=6).map(lambda text: text.translate(characters).strip() or "a")


@functools.cache
def keys() -> "SearchStrategy[str]":
    """Build keys: slugs such as ``a`` or ``b-1``.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(keys(), lambda key: "-" in key)
        '0-0'
    """
    part = st.text(ascii_lowercase + "0123456789", min_size=1, max_size=4)
    return st.lists(part, min_size=1, max_size=2).map("-".join)


@functools.cache
def language_tags() -> "SearchStrategy[str]":
    """Build BCP 47 language tags, with and without script and region.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(language_tags(), lambda tag: "-" in tag)
        'ja-Latn'
    """
    return st.sampled_from(_LANGUAGES)
