"""A printed phrase beside the numbers that were taken from it: where the two disagree, both are shown."""

from collections.abc import Iterable

from linkj_partners import _tally_wording, ordinals, terms
from linkj_partners._tally_wording import Numbers
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.terms import Term

__all__ = ["check_ordinal", "check_tally", "check_term"]


def check_ordinal(ordinal: int, phrase: str) -> None:
    """Refuse a phrase such as 17例目 beside another number; a phrase that cannot be read is accepted."""
    _check("ordinal", ordinal, phrase, [match.value.n for match in ordinals.find(phrase)])


def check_term(term: Term, phrase: str) -> None:
    """Refuse a phrase such as 今後5年間 beside another term; a phrase that cannot be read is accepted."""
    try:
        said = [terms.parse(phrase)]
    except ParseError:
        said = [match.value for match in terms.find(phrase)]
    if all(_length(each) != _length(term) for each in said):
        _check("term", str(term), phrase, map(str, said))


def _length(term: Term) -> tuple[int, int]:
    """Return a term in months and days, so that 60か月 is 5年間."""
    return 12 * term.years + term.months, term.days


def check_tally(numbers: Numbers, phrase: str) -> None:
    """Refuse a phrase such as 海外9団体を含む17団体 beside other numbers, as far as both give each."""
    whole = _tally_wording.read(phrase)
    said = [whole] if whole else [found.numbers for found in _tally_wording.locate(phrase)]
    if any(_agrees(numbers, each) for each in said):
        return
    for each in said:
        for field in ("total", "overseas", "domestic", "countries"):
            given, read = getattr(numbers, field), getattr(each, field)
            if given is not None and read is not None:
                _check(field, given, phrase, [read])
        _check("qualifier", numbers.qualifier.value, phrase, [each.qualifier.value])


def _agrees(numbers: Numbers, said: Numbers) -> bool:
    """Return whether a phrase says nothing else than the numbers, as far as both give each one."""
    pairs = list(zip(numbers[:4], said[:4], strict=True))
    shared = [given == read for given, read in pairs if given is not None and read is not None]
    return all(shared) and (not shared or numbers.qualifier is said.qualifier)


def _check(field: str, given: object, phrase: str, read: Iterable[object]) -> None:
    """Refuse a value that is not among those a phrase gives, where it gives any."""
    values = list(dict.fromkeys(read))
    if values and given not in values:
        says = " or ".join(map(str, values))
        raise InvalidValueError(field, given, f"{says}, which the phrase {phrase!r} says, or another phrase")
