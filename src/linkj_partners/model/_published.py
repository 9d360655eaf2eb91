"""The numbers that sources print: which agreement it is, how many partners there are, and what such a number counts."""

from typing import Final, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import _phrases
from linkj_partners.model._fields import defaulted, optional, several
from linkj_partners.model._texts import Text
from linkj_partners.model._vocabulary import Group, OrganizationKind
from linkj_partners.numerals import Qualifier

__all__ = ["PARTNERS", "Position", "PublishedTally", "Series"]

PARTNERS: Final = "partners"
"""The key of the series that every register has unless it declares others."""
_EXACTLY: Final = Qualifier.EXACTLY  # each look-up of a member takes as long as three comparisons


@final
@attrs.frozen(kw_only=True, order=False)
class Series:
    """What a published number counts, such as every agreement or those with municipalities.

    Attributes:
        key: The key that positions name it by.
        names: What is numbered.
        kinds: The kinds of partner whose agreements belong to it; empty for all. An agreement also belongs to it
            where a source prints a number in it.
        partial: Whether only some of those agreements belong to it, and nothing but a printed number tells which, as in
            a series of partners abroad. Its numbers are then derived as bounds.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Series(
        ...     key="municipalities",
        ...     names=Text({"ja": "自治体"}),
        ...     kinds=(OrganizationKind.LOCAL_GOVERNMENT,),
        ... ).key
        'municipalities'
    """

    key: str = attrs.field(validator=checks.key)
    names: Text = attrs.field(validator=checks.one_of(Text))
    kinds: tuple[OrganizationKind, ...] = several(checks.one_of(OrganizationKind))
    partial: bool = defaulted(default=False, check=checks.one_of(bool))

    __repr__ = record_shown


@final
@attrs.frozen(kw_only=True, order=False)
class Position:
    """The number that a source gives an agreement, such as 16例目.

    Attributes:
        series: The key of the series; ``partners`` unless given.
        ordinal: The number, 1 or more.
        phrase: The printed phrase, or ``None`` where only the number was noted.
        source: The key of the source, or ``None``.

    Raises:
        InvalidValueError: A value is not allowed, or the phrase gives another number.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Position(ordinal=16, phrase="16例目").series
        'partners'
        >>> Position(ordinal=18, phrase="17例目")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidValueError: ordinal cannot be 18: give 17, which the phrase '17例目' says, ...
    """

    series: str = defaulted(PARTNERS, checks.key)
    ordinal: int = attrs.field(validator=checks.whole_number(1))
    phrase: str | None = optional(checks.text)
    source: str | None = optional(checks.key)

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse a phrase that gives another number."""
        if self.phrase is not None:
            _phrases.check_ordinal(self.ordinal, self.phrase)


@final
@attrs.frozen(kw_only=True, order=False)
class PublishedTally:
    """The number of partners that a source gives, such as 海外8団体を含む16団体.

    Attributes:
        total: All partners, or ``None`` where the source does not say.
        overseas: The partners overseas, or ``None``.
        domestic: The partners in the host's own country, or ``None``.
        countries: The countries that the partners are in, or ``None``.
        qualifier: The hedge that was printed with the number or, where there are several, with one of them or more.
        phrase: The printed phrase, or ``None`` where only the numbers were noted.
        source: The key of the source, or ``None``.

    Raises:
        InvalidValueError: No number is given, the parts do not fit the total, or the phrase gives another number.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> PublishedTally(
        ...     total=16, overseas=8, phrase="海外8団体を含む16団体"
        ... ).domestic is None
        True
    """

    total: int | None = optional(checks.whole_number(0))
    overseas: int | None = optional(checks.whole_number(0))
    domestic: int | None = optional(checks.whole_number(0))
    countries: int | None = optional(checks.whole_number(0))
    qualifier: Qualifier = defaulted(Qualifier.EXACTLY, checks.one_of(Qualifier))
    phrase: str | None = optional(checks.text)
    source: str | None = optional(checks.key)

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse figures that cannot count the same partners, and a phrase that gives other numbers."""
        if self.total is None:
            if self.overseas is None and self.domestic is None and self.countries is None:
                allowed = "at least one of total, overseas, domestic and countries"
                raise InvalidValueError("total", None, allowed)
        elif self.qualifier is _EXACTLY and (self.overseas is not None or self.domestic is not None):
            self._check_parts(self.total)
        if self.phrase is not None:
            numbers = (self.total, self.overseas, self.domestic, self.countries)
            _phrases.check_tally(numbers, self.qualifier, self.phrase)

    def _check_parts(self, total: int) -> None:
        parts = [part for part in (self.overseas, self.domestic) if part is not None]
        if sum(parts) > total:
            raise InvalidValueError("total", total, f"a total that is not less than its parts, {sum(parts)}")
        if len(parts) == len(Group) and sum(parts) != total:
            raise InvalidValueError("total", total, f"the sum of overseas and domestic, {sum(parts)}")
