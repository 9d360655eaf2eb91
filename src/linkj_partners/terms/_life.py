"""When an agreement is in force, from what its record says about it.

The model holds these facts as fields of an agreement; here they are a plain record of their own, so that the answers
are pure functions of days.
"""

from datetime import date
from enum import Enum
from typing import Final, NamedTuple, final

from linkj_partners._checks import check_date, check_type
from linkj_partners.dates import PartialDate
from linkj_partners.errors import OutOfRangeError
from linkj_partners.terms import _periods as periods
from linkj_partners.terms._conventions import Convention
from linkj_partners.terms._durations import Term
from linkj_partners.terms._periods import Period, exact_day
from linkj_partners.terms._renewals import Renewal, chained_span

__all__ = ["Life", "Standing", "last_days", "period", "standing"]

_PAST_THE_CALENDAR: Final = date.max.toordinal() + 1


@final
class Standing(Enum):
    """Where a day lies in the life of an agreement, as far as it was published.

    Along the days an agreement goes through the first six in this order, leaving out those that do not apply;
    `OPEN_ENDED` and `NO_PUBLISHED_TERM` take the place of `IN_TERM`.

    Attributes:
        NOT_SIGNED: Before the signing.
        NOT_YET_IN_FORCE: Signed, and before the day from which it is in force.
        IN_TERM: In its first period, up to its last day.
        RENEWED: In a later period, by automatic renewal; also after the first last day where the agreement renews
            itself and the length of its renewals is not printed.
        AFTER_TERM: After the last day that was published. This does not mean that the agreement has ended: a
            renewal may not have been published.
        ENDED: After the last day in force of an agreement that was terminated or superseded.
        OPEN_ENDED: In force without a last day, as a source says.
        NO_PUBLISHED_TERM: In force, and no source says for how long.
        UNCERTAIN: It depends on days that are not known exactly.
    """

    NOT_SIGNED = "not_signed"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    IN_TERM = "in_term"
    RENEWED = "renewed"
    AFTER_TERM = "after_term"
    ENDED = "ended"
    OPEN_ENDED = "open_ended"
    NO_PUBLISHED_TERM = "no_published_term"
    UNCERTAIN = "uncertain"


class Life(NamedTuple):
    """What a record says about when an agreement is in force.

    Attributes:
        signed: The day of the signing.
        in_force_from: The first day in force, if it is another one or printed as such.
        term: The printed length.
        last_day: A stated end.
        ended: The last day in force of an agreement that was terminated or superseded.
        open_ended: Whether a source says that it has no last day.
        renewal: What it says about its renewal.
    """

    signed: PartialDate
    in_force_from: PartialDate | None = None
    term: Term | None = None
    last_day: PartialDate | None = None
    ended: PartialDate | None = None
    open_ended: bool = False
    renewal: Renewal | None = None

    @property
    def start(self) -> PartialDate:
        """The day that a term starts with."""
        return self.signed if self.in_force_from is None else self.in_force_from

    def convention(self, given: Convention | None) -> Convention:
        """Return the convention that was given, or the one for the start: a day in force counts, a signing does not.

        Raises:
            WrongTypeError: It is neither a convention nor ``None``.
        """
        if given is not None:
            return check_type("convention", given, Convention)
        return Convention.JP_CIVIL_CODE if self.in_force_from is None else Convention.JP_CIVIL_CODE_INCLUSIVE


def period(life: Life, convention: Convention | None = None) -> Period | None:
    """Return the first period: up to a stated last day, else to the one that the term leads to.

    Args:
        life: What the record says.
        convention: How the last day is found; ``None`` for the Japanese rule that suits the start.

    Returns:
        The period, or ``None`` where neither a last day nor a term is known.

    Raises:
        InvalidValueError: The start or the stated end is known only as a range, or the end is before the start.
        OutOfRangeError: The period goes past 9999-12-31.
        WrongTypeError: ``convention`` is neither a convention nor ``None``.
    """
    rule = life.convention(convention)
    if life.last_day is None and life.term is None:
        return None
    start = exact_day("signed" if life.in_force_from is None else "in_force_from", life.start)
    if life.last_day is not None:
        last_day = exact_day("last_day", life.last_day)
        return Period(in_force_from=start, counted_from=start, last_day=last_day, convention=None)
    return None if life.term is None else periods.period(start, life.term, rule)


def last_days(life: Life, convention: Convention | None = None) -> PartialDate | None:
    """Return the last day of the first period, with bounds where it is not known.

    Args:
        life: What the record says.
        convention: How the last day is found, as for `period`.

    Returns:
        The stated last day as it is printed, else the days that the term leads to from the earliest and the
        latest start; a side that is not known, or past 9999-12-31, is open. ``None`` where neither a last day nor a
        term is known.

    Raises:
        WrongTypeError: ``convention`` is neither a convention nor ``None``.
    """
    rule = life.convention(convention)
    if life.last_day is not None or life.term is None:
        return life.last_day
    earliest, latest = (_last(day, life.term, rule) for day in (life.start.earliest, life.start.latest))
    if earliest == latest <= date.max.toordinal():
        return PartialDate.on(date.fromordinal(earliest))
    return _between(earliest, latest, open_below=life.start.known_earliest is None)


def _between(earliest: int, latest: int, *, open_below: bool) -> PartialDate:
    """Return the range of two ordinals, of which either side may be open, though not both."""
    last = "" if latest >= _PAST_THE_CALENDAR else date.fromordinal(latest).isoformat()
    # The day before the calendar's last, since a range that starts with that one has a single day and looks exact.
    lowest = min(earliest, date.max.toordinal() - 1)
    first = "" if open_below and last else date.fromordinal(lowest).isoformat()
    return PartialDate.parse(f"[{first}..{last}]")


def _last(start: date, term: Term, convention: Convention) -> int:
    """Return the ordinal of a last day; all days past 9999-12-31 are one."""
    try:
        return periods.period(start, term, convention).last_day.toordinal()
    except OutOfRangeError:
        return _PAST_THE_CALENDAR


def standing(life: Life, on: date, convention: Convention | None = None) -> Standing:
    """Return where a day lies in the life of an agreement, as far as it was published.

    Days known as a range are taken at their earliest, all together, and at their latest. That is enough: the later
    each of them is, the earlier a given day lies in the life of the agreement, so an answer that is the same at both
    ends is the answer everywhere between.

    Args:
        life: What the record says.
        on: The day.
        convention: How the last day is found, as for `period`.

    Returns:
        The standing, `Standing.UNCERTAIN` where the two answers differ. A term past 9999-12-31 covers every day.

    Raises:
        WrongTypeError: ``on`` is not a plain date, or ``convention`` is neither a convention nor ``None``.
    """
    check_date("on", on)
    rule = life.convention(convention)
    answer = _standing(life, on, rule, "earliest")
    return answer if _standing(life, on, rule, "latest") is answer else Standing.UNCERTAIN


def _standing(life: Life, on: date, convention: Convention, end: str) -> Standing:
    """Return the standing with all days taken at one end."""
    if on < _taken(life.signed, end):
        return Standing.NOT_SIGNED
    if life.ended is not None and on > _taken(life.ended, end):
        return Standing.ENDED
    if on < _taken(life.start, end):
        return Standing.NOT_YET_IN_FORCE
    return _standing_in_force(life, on, convention, end)


def _standing_in_force(life: Life, on: date, convention: Convention, end: str) -> Standing:
    if life.open_ended:
        return Standing.OPEN_ENDED
    if life.last_day is not None:
        last = _taken(life.last_day, end).toordinal()
    elif life.term is not None:
        last = _last(_taken(life.start, end), life.term, convention)
    else:
        return Standing.NO_PUBLISHED_TERM
    if on.toordinal() <= last:
        return Standing.IN_TERM
    return Standing.RENEWED if _renews(life.renewal, last, on) else Standing.AFTER_TERM


def _renews(renewal: Renewal | None, last: int, on: date) -> bool:
    """Return whether automatic renewals after a last day reach a later day."""
    if renewal is None or not renewal.automatic:
        return False
    if renewal.every is None:
        return True
    return chained_span(last, renewal.every, until=on.toordinal(), at_most=renewal.at_most) is not None


def _taken(day: PartialDate, end: str) -> date:
    return day.earliest if end == "earliest" else day.latest
