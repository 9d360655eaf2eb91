"""A printed phrase beside the numbers that were taken from it: where the two disagree, both are shown.

The comparison imports the grammars, which takes longer than all records of the package together, so it is itself
imported with the first phrase.
"""

from contextvars import ContextVar
from functools import cache
from types import ModuleType
from typing import final

from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Term

__all__ = ["AlreadyCompared", "check_ordinal", "check_tally", "check_term"]

_are_compared: ContextVar[bool] = ContextVar("_are_compared", default=False)


@final
class AlreadyCompared:
    """Build records whose phrases are known to agree with their numbers, without reading the phrases again.

    For the data of the package, which its tests compare, and for numbers that were read from the phrase just now.
    """

    def __enter__(self) -> None:
        """Take phrases as they are."""
        self._token = _are_compared.set(True)

    def __exit__(self, *_: object) -> None:
        """Compare phrases as before."""
        _are_compared.reset(self._token)


@cache
def _comparison() -> ModuleType:
    from linkj_partners.model import _comparison

    return _comparison


def check_ordinal(ordinal: int, phrase: str) -> None:
    """Refuse a phrase such as 16例目 beside another number; a phrase that cannot be read is accepted."""
    if not _are_compared.get():
        _comparison().check_ordinal(ordinal, phrase)


def check_term(term: Term, phrase: str) -> None:
    """Refuse a phrase such as 今後5年間 beside another term; a phrase that cannot be read is accepted."""
    if not _are_compared.get():
        _comparison().check_term(term, phrase)


def check_tally(numbers: tuple[int | None, ...], qualifier: Qualifier, phrase: str) -> None:
    """Refuse a phrase such as 海外9団体を含む17団体 beside other numbers, as far as both give each.

    Args:
        numbers: The total, those overseas, those in the host's country and the countries; ``None`` where not given.
        qualifier: The hedge of the numbers.
        phrase: The printed phrase.
    """
    if not _are_compared.get():
        _comparison().check_tally(numbers, qualifier, phrase)
