"""The days of a term, with the convention that they were found under."""

from datetime import date, timedelta
from typing import Final, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._checks import check_date, check_type
from linkj_partners._reprs import record_shown
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, OutOfRangeError
from linkj_partners.terms._conventions import MONTHS_A_YEAR, Convention, last_ordinal
from linkj_partners.terms._durations import Term

__all__ = ["Period", "date_of", "exact_day", "length_of", "period"]

_ONE_DAY: Final = timedelta(days=1)
_FIRST_ORDINAL: Final = date.min.toordinal()
_LAST_ORDINAL: Final = date.max.toordinal()


@final
@attrs.frozen(kw_only=True, order=False)
class Period:
    """The days of a term, with the convention they were found under; ``day in period`` asks for one.

    Attributes:
        in_force_from: The day of the event: the signing, the day it comes into force, or the start of a renewal.
        counted_from: The first day that counts: that day or, where it does not count, the next.
        last_day: The last day, to its end at 24:00.
        convention: The convention that gave the last day, or ``None`` where the last day is stated.
        term: The length that was counted, or ``None`` where the last day is stated or the length is not known.
            It does not take part in comparisons: 36 months and 3 years give equal periods.

    Raises:
        InvalidValueError: The days are not in order, or the count starts elsewhere.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from datetime import date, timedelta
        >>> moc = period(date(2020, 11, 20), Term(years=3))
        >>> print(moc)
        2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)
        >>> date(2020, 11, 20) in moc, date(2023, 11, 21) in moc
        (True, False)
    """

    in_force_from: date
    counted_from: date
    last_day: date
    convention: Convention | None
    term: Term | None = attrs.field(default=None, eq=False)

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse values of another type, and days that are not in order."""
        event, counted_from, last_day = self.in_force_from, self.counted_from, self.last_day
        if not type(event) is type(counted_from) is type(last_day) is date:
            check_date("in_force_from", event)
            check_date("counted_from", counted_from)
            check_date("last_day", last_day)
        if type(self.convention) is not Convention and self.convention is not None:
            check_type("convention", self.convention, Convention)
        if type(self.term) is not Term and self.term is not None:
            check_type("term", self.term, Term)
        if counted_from != event:
            if self.convention is None:
                raise InvalidValueError("counted_from", counted_from, f"{event}, as the end is stated")
            if counted_from - event != _ONE_DAY:
                raise InvalidValueError("counted_from", counted_from, f"{event} or the day after it")
        if last_day < counted_from:
            raise InvalidValueError("last_day", last_day, f"a day that is not before {counted_from}")

    @property
    def first_day_after(self) -> date:
        """The day after the last, the first that the period does not cover.

        Raises:
            OutOfRangeError: The last day is 9999-12-31.

        Examples:
            >>> from datetime import date, timedelta
            >>> period(date(2020, 11, 20), Term(years=3)).first_day_after
            datetime.date(2023, 11, 21)
        """
        return date_of(self.last_day.toordinal() + 1, "the first day after the period")

    def __contains__(self, day: date) -> bool:
        """Return whether the period covers a day, from `in_force_from` to `last_day`, both included.

        Raises:
            WrongTypeError: It is not a plain `datetime.date`.
        """
        return self.in_force_from <= check_date("day", day) <= self.last_day

    def days_left(self, on: date) -> int:
        """Count the days after a day, up to the last day.

        Args:
            on: The day, a plain `datetime.date`.

        Returns:
            The number of days, 0 on the last day and negative after it. The day may be before the period.

        Raises:
            WrongTypeError: ``on`` is not a plain `datetime.date`.

        Examples:
            >>> from datetime import date, timedelta
            >>> period(date(2020, 11, 20), Term(years=3)).days_left(date(2023, 11, 1))
            19
        """
        return (self.last_day - check_date("on", on)).days

    def explain(self, lang: str = "en") -> str:
        """Explain in numbered sentences, one a line, why the period ends on its last day.

        The sentences name the day of the event, whether it counts and under which article, what the years, months
        and days of the term lead to, and the last day. `Rule.verified` says how much of each law was seen.

        Args:
            lang: ``"en"`` or ``"ja"``.

        Returns:
            The sentences. English writes days as in 2023-11-20, Japanese as in 2023年11月20日.

        Raises:
            UnsupportedLanguageError: It is another language.
            WrongTypeError: ``lang`` is not a string.

        Examples:
            >>> from datetime import date, timedelta
            >>> print(period(date(2020, 11, 20), Term(years=3)).explain())  # doctest: +ELLIPSIS
            1. The event that starts the period, such as the signing, falls on 2020-11-20.
            2. That day does not count (Civil Code of Japan, art. 140, main clause): ...
            3. The term runs for 3 years. In the last year, the day that corresponds to 2020-11-21 is 2023-11-21, ...
            4. Under JP_CIVIL_CODE, the last day is therefore 2023-11-20, until 24:00 (art. 141).
        """
        from linkj_partners.terms import _steps, _steps_english, _steps_japanese

        languages = {"en": _steps_english.sentences, "ja": _steps_japanese.sentences}
        sentences = languages[checks.check_lang("explanation", lang, languages)](_steps.steps_of(self))
        return "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, start=1))

    def __str__(self) -> str:
        """Return the first and the last day, and the convention or ``stated``."""
        found = "stated" if self.convention is None else self.convention.name
        return f"{self.in_force_from} to {self.last_day} ({found})"


def period(signed: date | PartialDate, term: Term, convention: Convention = Convention.JP_CIVIL_CODE) -> Period:
    """Find the period of a term that starts with a signing.

    Years and months go first, then days. If the target month has no such day, its last day is taken, under
    every convention (such as the Civil Code of Japan, art. 143(2), proviso).

    Args:
        signed: The day of the signing, a plain `datetime.date`, or a `linkj_partners.PartialDate` that is exact.
        term: How long the agreement runs.
        convention: The rule for the last day; an assumption, unless the contract names its law.

    Returns:
        The period, which names the convention.

    Raises:
        InvalidValueError: The day is known only as a range, so there is more than one period.
        OutOfRangeError: The period goes past 9999-12-31.
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is refused.

    Examples:
        >>> period(date(2020, 11, 20), Term(years=3)).last_day
        datetime.date(2023, 11, 20)
        >>> period(
        ...     date(2020, 11, 20), Term(years=3), Convention.JP_CIVIL_CODE_INCLUSIVE
        ... ).last_day
        datetime.date(2023, 11, 19)
    """
    event = exact_day("signed", signed)
    months, days = length_of("term", term)
    rule = check_type("convention", convention, Convention).rule
    counted_from = event if rule.counts_event_day else _day_after(event)
    last = last_ordinal(rule.formula, event, counted_from, months=months, days=days)
    return Period(
        in_force_from=event,
        counted_from=counted_from,
        last_day=date_of(last, "the last day"),
        convention=convention,
        term=term,
    )


def _day_after(event: date) -> date:
    try:
        return event + _ONE_DAY
    except OverflowError:
        raise OutOfRangeError("the first day counted", f"{date.max}") from None


def exact_day(field: str, day: object) -> date:
    """Return a day that is known, given as a date or a partial date, or raise."""
    if type(day) is not PartialDate:
        return check_date(field, day)
    if not day.is_exact:
        raise InvalidValueError(field, str(day), "an exact day; for a range, ask for its earliest and latest")
    return day.earliest


def length_of(field: str, term: object) -> tuple[int, int]:
    """Return the months, years included, and the days of a term, or raise."""
    length = check_type(field, term, Term)
    return MONTHS_A_YEAR * length.years + length.months, length.days


def date_of(ordinal: int, what: str) -> date:
    """Return the date of an ordinal, or raise where `datetime.date` has none."""
    if _FIRST_ORDINAL <= ordinal <= _LAST_ORDINAL:
        return date.fromordinal(ordinal)
    raise OutOfRangeError(what, f"{date.max if ordinal > _LAST_ORDINAL else date.min}")
