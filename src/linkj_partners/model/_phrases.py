"""A printed phrase beside the number that was taken from it: where the two disagree, both are shown."""

from collections.abc import Iterable, Mapping

from linkj_partners import ordinals
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.terms import Term

__all__ = ["check_ordinal", "check_tally", "check_term"]


def check_ordinal(ordinal: int, phrase: str) -> None:
    """Refuse a phrase such as 17例目 beside another number; a phrase that cannot be read is accepted."""
    _check("ordinal", ordinal, phrase, [match.ordinal.n for match in ordinals.find(phrase)])


def check_term(term: Term, phrase: str) -> None:
    """Refuse a phrase such as 今後5年間 beside another term; a phrase that cannot be read is accepted."""
    try:
        read = [Term.parse(phrase)]
    except ParseError:
        read = []
    _check("term", str(term), phrase, [str(each) for each in read])


def check_tally(numbers: Mapping[str, int | None], phrase: str) -> None:
    """Refuse a phrase such as 海外9団体を含む17団体 beside other numbers."""


def _check(field: str, given: object, phrase: str, read: Iterable[object]) -> None:
    """Refuse a value that is not among those a phrase gives, where it gives any."""
    values = list(dict.fromkeys(read))
    if values and given not in values:
        says = " or ".join(map(str, values))
        raise InvalidValueError(field, given, f"{says}, which the phrase {phrase!r} says, or another phrase")
