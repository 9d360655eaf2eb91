"""What holds of the days that fall due."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from linkj_partners import Agreement, Name, Organization, PartialDate, Register, Term
from linkj_partners.counting import Due, DueKind, due
from linkj_partners.terms import (
    NoticeReading,
    Period,
    Renewal,
    next_notice_deadline,
    notice_deadline,
    period,
    running_period,
)

FIRST, LAST = date(2020, 1, 26), date(2020, 3, 3)
# Short, so that several periods and deadlines fall in a window; around the end of February, where months differ.
LENGTHS = st.sampled_from(
    [Term(days=1), Term(days=10), Term(months=1), Term(months=1, days=1), Term(months=2), Term(years=1)]
)
READINGS = st.sampled_from(NoticeReading)
WINDOWS = st.lists(
    st.tuples(st.dates(date(2020, 1, 20), date(2020, 6, 30)), st.integers(1, 60).map(lambda days: Term(days=days))),
    min_size=4,
    max_size=4,
)


@st.composite
def days(draw: st.DrawFn, *, exact: bool) -> PartialDate:
    """Build days, and unless they are to be exact, ranges of up to three days."""
    first = draw(st.dates(FIRST, LAST))
    return (
        PartialDate.between(first, first + timedelta(days=draw(st.integers(0, 2))))
        if not exact
        else PartialDate.on(first)
    )


@st.composite
def agreements(draw: st.DrawFn, *, exact: bool = False) -> Agreement:
    """Build agreements with all that can fall due, some of them ended around the last day of a period."""
    signed, last_day, ended = (draw(days(exact=exact)) for _ in range(3))
    renewal = st.builds(
        Renewal,
        automatic=st.booleans(),
        every=st.none() | LENGTHS,
        notice=st.none() | LENGTHS,
        at_most=st.none() | st.integers(1, 3),
    )
    agreement = Agreement(key="a", signed=signed, term=draw(LENGTHS), renewal=draw(st.none() | renewal))
    if draw(st.booleans()):
        agreement = attrs.evolve(
            agreement, last_day=moved(last_day, signed.latest + timedelta(days=draw(st.integers(2, 60))))
        )
    first = agreement.last_days()
    assert first is not None
    if draw(st.booleans()):
        ended = moved(ended, max(signed.latest, first.earliest + timedelta(days=draw(st.integers(-2, 40)))))
        agreement = attrs.evolve(agreement, ended=ended)
    return agreement


def moved(day: PartialDate, first: date) -> PartialDate:
    """Return a day that is known as well as another, from a first day on."""
    return PartialDate.on(first) if day.is_exact else PartialDate.between(first, first + (day.latest - day.earliest))


@st.composite
def registers(draw: st.DrawFn, *, exact: bool = False) -> Register:
    """Build registers of one agreement, and often another that renews it and starts around the last day of a period."""
    first = draw(agreements(exact=exact))
    last_day = first.last_days()
    assert last_day is not None
    if draw(st.booleans()):
        return register(first)
    start = moved(draw(days(exact=exact)), last_day.earliest + timedelta(days=draw(st.integers(-10, 60))))
    renewal = Agreement(key="b", signed=first.signed, renews="a", open_ended=True)
    # From the day of the signing, or from another day that is printed.
    field = (
        draw(st.sampled_from(["signed", "in_force_from"])) if start.latest >= first.signed.earliest else "in_force_from"
    )
    facts: dict[str, Any] = {field: start}
    return register(first, attrs.evolve(renewal, **facts))


def register(*agreements: Agreement) -> Register:
    """Build a register of some agreements."""
    host = Organization(key="host", names=(Name(text="Host", lang="en"),))
    return Register(revision=FIRST, host="host", organizations=[host], agreements=agreements)


def start_of_renewal(register: Register) -> PartialDate | None:
    """Return when the other agreement starts, if there is one."""
    renewal = register.get("b")
    return None if renewal is None else renewal.in_force_from or renewal.signed


def completions(register: Register) -> Iterator[tuple[Agreement, date | None]]:
    """Complete the days of an agreement, and the start of the other, in every way that can be true."""
    start = start_of_renewal(register)
    starts = [None] if start is None else days_of(start)
    for agreement in completed(register["a"]):
        yield from ((agreement, each) for each in starts)


def days_of(day: PartialDate) -> list[date]:
    """Return every day that it can be."""
    return [day.earliest + timedelta(days=n) for n in range((day.latest - day.earliest).days + 1)]


def completed(agreement: Agreement) -> Iterator[Agreement]:
    """Complete the days of an agreement in every way that can be true."""
    fields = [field for field in ("signed", "last_day", "ended") if getattr(agreement, field) is not None]
    ranges = [getattr(agreement, field) for field in fields]
    for chosen in product(*map(days_of, ranges)):
        days: dict[str, Any] = {field: PartialDate.on(day) for field, day in zip(fields, chosen, strict=True)}
        yield attrs.evolve(agreement, **days)


def events(
    agreement: Agreement, start: date | None, window: tuple[date, Term], reading: NoticeReading
) -> set[tuple[DueKind, date]]:
    """List what falls in a window when all days are known, one period after the other.

    From the day before the start of the other agreement on it does not renew, and where there is one, it has no end.
    """
    asked, found = period(*window), set[tuple[DueKind, date]]()
    ended = None if agreement.ended is None else agreement.ended.earliest
    first, renewal = agreement.period(), agreement.renewal
    assert first is not None
    running: Period | None = first
    number = 0
    while running is not None and running.last_day <= asked.last_day + timedelta(days=400):
        follows = renewal is not None and renewal.automatic and number != renewal.at_most
        if start is not None and (not follows or running.first_day_after >= start):
            break
        may_follow = follows or (renewal is not None and not renewal.automatic and number == 0)
        if may_follow and renewal is not None and renewal.notice is not None:
            found.add((DueKind.NOTICE, notice_deadline(running, renewal.notice, reading)))
        found.add((DueKind.RENEWAL if follows else DueKind.END, running.last_day))
        running, number = running_period(first, renewal, running.last_day + timedelta(days=1)), number + 1
    if ended is not None:
        found = {each for each in found if each[1] < ended or each == (DueKind.NOTICE, ended)} | {(DueKind.END, ended)}
    return {each for each in found if each[1] in asked}


class TestExactDays:
    """Where all days are known, due lists exactly what one finds period by period, and all of it is certain."""

    @settings(max_examples=4 * settings().max_examples)
    @given(registers(exact=True), WINDOWS, READINGS)
    def test_period_by_period(
        self, register: Register, windows: list[tuple[date, Term]], reading: NoticeReading
    ) -> None:
        """Ends, renewals and notice deadlines, by both readings of notice."""
        start = start_of_renewal(register)
        for window in windows:
            found = due(register, *window, reading=reading)
            falling = events(register["a"], start and start.earliest, window, reading)
            assert {(each.what, each.day.earliest) for each in found} == falling
            assert len(found) == len(falling)
            assert all(each.is_certain for each in found)

    @given(agreements(exact=True), st.dates(date(2020, 1, 20), date(2021, 12, 31)), READINGS)
    def test_day_by_day(self, agreement: Agreement, on: date, reading: NoticeReading) -> None:
        """On each day notice is due exactly where the next deadline is that day."""
        lasting = attrs.evolve(agreement, ended=None)
        first = lasting.period()
        assert first is not None
        for days in range(40):
            day = on + timedelta(days=days)
            is_due = next_notice_deadline(first, lasting.renewal, day, reading) == day
            found = due(register(lasting), day, Term(days=1), reading=reading)
            assert any(each.what is DueKind.NOTICE and each.day.earliest == day for each in found) is is_due


class TestInexactDays:
    """Whatever can fall in the window is listed, and what is certain falls there however the days are completed."""

    @given(registers(), WINDOWS, READINGS)
    def test_every_completion(
        self, register: Register, windows: list[tuple[date, Term]], reading: NoticeReading
    ) -> None:
        """Every completion of the days is tried."""
        for window in windows:
            found = due(register, *window, reading=reading)
            possible: set[tuple[DueKind, date]] = set()
            for agreement, start in completions(register):
                falling = events(agreement, start, window, reading)
                possible |= falling
                for each in found:
                    assert not each.is_certain or any(covers(each, event) for event in falling)
            assert {event for event in possible if not any(covers(each, event) for each in found)} == set()

    @given(registers(), WINDOWS, READINGS)
    def test_every_item_may_fall_in_the_window(
        self, register: Register, windows: list[tuple[date, Term]], reading: NoticeReading
    ) -> None:
        """Its days and those of the window overlap before the agreement ends or is replaced; they are in order."""
        ended, start = register["a"].ended, start_of_renewal(register)
        for window in windows:
            found, asked = due(register, *window, reading=reading), period(*window)
            for each in found:
                first = max(each.day.earliest, asked.in_force_from)
                assert first <= min(each.day.latest, asked.last_day)
                assert (
                    ended is None
                    or first < ended.latest
                    or (first == ended.latest and each.what is not DueKind.RENEWAL)
                )
                assert start is None or each.what is not DueKind.RENEWAL or first + timedelta(days=1) < start.latest
            assert list(found) == sorted(found, key=lambda each: (each.day.earliest, each.day.latest))


def covers(item: Due, event: tuple[DueKind, date]) -> bool:
    """Return whether an item stands for an event."""
    kind, day = event
    return item.what is kind and item.day.earliest <= day <= item.day.latest
