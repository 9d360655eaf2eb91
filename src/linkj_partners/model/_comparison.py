"""The comparison of printed phrases with numbers: what we would write ourselves need not be read."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias

from linkj_partners import _tally_wording, ordinals, terms
from linkj_partners._tally_wording import Numbers
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Term

__all__ = ["check_ordinal", "check_tally", "check_term"]

_Numbers: TypeAlias = tuple[int | None, int | None, int | None, int | None]
_EXACTLY: Final = Qualifier.EXACTLY
_FIELDS: Final = ("total", "overseas", "domestic", "countries")


def check_ordinal(ordinal: int, phrase: str) -> None:
    """Refuse a phrase such as 16例目 beside another number; a phrase that cannot be read is accepted."""
    if phrase != f"{ordinal}{ordinals.CASE}目":
        _check("ordinal", ordinal, phrase, [match.value.n for match in ordinals.find(phrase)])


def check_term(term: Term, phrase: str) -> None:
    """Refuse a phrase such as 今後5年間 beside another term; a phrase that cannot be read is accepted."""
    said = _lengths(phrase)
    if all(_length(each) != _length(term) for each in said):
        _check("term", str(term), phrase, map(str, said))


@lru_cache(maxsize=256)
def _lengths(phrase: str) -> tuple[Term, ...]:
    """Return the lengths that a phrase gives; the agreements of one register repeat a few."""
    try:
        return (terms.parse(phrase),)
    except ParseError:
        return tuple(match.value for match in terms.find(phrase))


def _lang(phrase: str) -> str:
    return "en" if phrase.isascii() else "ja"


def _length(term: Term) -> tuple[int, int]:
    """Return a term in months and days, so that 60か月 is 5年間."""
    return 12 * term.years + term.months, term.days


def check_tally(numbers: _Numbers, qualifier: Qualifier, phrase: str) -> None:
    """Refuse a phrase such as 海外9団体を含む17団体 beside other numbers, as far as both give each.

    Args:
        numbers: The total, those overseas, those in the host's country and the countries; ``None`` where not given.
        qualifier: The hedge of the numbers.
        phrase: The printed phrase.
    """
    total, overseas, domestic, countries = numbers
    if phrase == f"海外{overseas}団体を含む{total}団体" and domestic is countries is None and qualifier is _EXACTLY:
        return  # the commonest wording
    if phrase == _tally_wording.write(Numbers(*numbers, qualifier), _lang(phrase)):
        return
    whole = _tally_wording.read(phrase)
    said = [whole] if whole else [found.numbers for found in _tally_wording.locate(phrase)]
    if any(_agrees(numbers, qualifier, each[:4], each.qualifier) for each in said):
        return
    for each in said:
        for field, given, read in zip(_FIELDS, numbers, each[:4], strict=True):
            if given is not None and read is not None:
                _check(field, given, phrase, [read])
        _check("qualifier", qualifier.value, phrase, [each.qualifier.value])


def _agrees(numbers: _Numbers, qualifier: Qualifier, said: _Numbers, said_qualifier: Qualifier) -> bool:
    """Return whether a phrase says nothing else than the numbers, as far as both give each one."""
    shared = [given == read for given, read in zip(numbers, said, strict=True) if None not in (given, read)]
    return all(shared) and (not shared or qualifier is said_qualifier)


def _check(field: str, given: object, phrase: str, read: Iterable[object]) -> None:
    """Refuse a value that is not among those a phrase gives, where it gives any."""
    values = list(dict.fromkeys(read))
    if values and given not in values:
        says = " or ".join(map(str, values))
        raise InvalidValueError(field, given, f"{says}, which the phrase {phrase!r} says, or another phrase")
