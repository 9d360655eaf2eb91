"""A string read as one date."""

from collections.abc import Sequence
from datetime import date

from linkj_partners.dates._arguments import (
    ACCEPTED,
    LANGUAGES,
    check_lang,
    check_near,
    check_order,
    check_string,
    forms_in,
)
from linkj_partners.dates._finding import located
from linkj_partners.dates._folding import folded
from linkj_partners.dates._partial_date import PartialDate
from linkj_partners.dates._values import Order, value_of
from linkj_partners.errors import ParseError

__all__ = ["parse"]


def parse(text: str, lang: str | None = None, *, near: date | None = None, order: Order | None = None) -> PartialDate:
    """Read a date as people write it, the whole string or an error.

    TODO
    """
    plain = folded(check_string(text))
    languages = LANGUAGES if lang is None else (check_lang(lang),)
    check_near(near), check_order(order)
    furthest = 0
    for form in forms_in(languages):
        if match := form.pattern.fullmatch(plain):
            try:
                return value_of(text, form.write(match), near, order)
            except ParseError as error:
                furthest = max(furthest, error.position)
    for found in located(plain, languages, near, order):
        if (found.start, found.end) == (0, len(plain)):
            return found.value
    raise ParseError(text, max(furthest, _stop(plain, languages)), ACCEPTED)


def _stop(plain: str, languages: Sequence[str]) -> int:
    """Return the index up to which a string looks like a date."""
    matches = (form.pattern.match(plain) for form in forms_in(languages))
    return max((match.end() for match in matches if match), default=0)
