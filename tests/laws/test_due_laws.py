"""What holds of the days that fall due."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import Agreement, Name, Organization, PartialDate, Register, Term, testing
from linkj_partners.counting import Due, DueKind, due
from linkj_partners.terms import NoticeReading, Renewal, next_notice_deadline, notice_deadline, period, running_period

FIRST, LAST = date(2020, 1, 26), date(2020, 3, 3)
LENGTHS = testing.terms(max_years=1, max_months=2, max_days=3)
READINGS = st.sampled_from(NoticeReading)
WINDOWS = st.tuples(
    st.dates(date(2020, 1, 20), date(2022, 12, 31)), testing.terms(max_years=1, max_months=3, max_days=40)
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
    """Build agreements with all that can fall due."""
    signed = draw(days(exact=exact))
    later = st.integers(2, 700).map(timedelta)
    ends: dict[str, Any] = {
        name: draw(days(exact=exact)) if draw(st.booleans()) else None for name in ("last_day", "ended")
    }
    shift = {name: draw(later) for name in ends}
    moved = {
        name: None if day is None else between(max(signed.latest, day.earliest) + shift[name], day)
        for name, day in ends.items()
    }
    return Agreement(
        key="a",
        signed=signed,
        term=draw(LENGTHS),
        renewal=draw(
            st.none()
            | st.builds(
                Renewal,
                automatic=st.booleans(),
                every=st.none() | LENGTHS,
                notice=st.none() | LENGTHS,
                at_most=st.none() | st.integers(1, 3),
            )
        ),
        **moved,
    )


def between(first: date, like: PartialDate) -> PartialDate:
    """Return a day like another, from a first day on."""
    return (
        PartialDate.between(first, first + (like.latest - like.earliest))
        if not like.is_exact
        else PartialDate.on(first)
    )


def register(agreement: Agreement) -> Register:
    """Build a register of one agreement."""
    host = Organization(key="host", names=[Name(text="Host", lang="en")])
    return Register(revision=FIRST, host="host", organizations=[host], agreements=[agreement])


def completions(agreement: Agreement) -> Iterator[Agreement]:
    """Complete the days of an agreement in every way that can be true."""
    fields = [field for field in ("signed", "last_day", "ended") if getattr(agreement, field) is not None]
    ranges = [getattr(agreement, field) for field in fields]
    choices = [
        [each.earliest + timedelta(days=n) for n in range((each.latest - each.earliest).days + 1)] for each in ranges
    ]
    for chosen in product(*choices):
        yield attrs.evolve(agreement, **{field: PartialDate.on(day) for field, day in zip(fields, chosen, strict=True)})


def events(agreement: Agreement, until: date, reading: NoticeReading) -> set[tuple[DueKind, date]]:
    """List what falls due up to a day when all days are known, one period after the other."""
    found: set[tuple[DueKind, date]] = set()
    ended = None if agreement.ended is None else agreement.ended.earliest
    first, renewal = agreement.period(), agreement.renewal
    assert first is not None
    running, number = first, 0
    while running is not None and number < 2000:
        follows = renewal is not None and renewal.automatic and number != renewal.at_most
        may_follow = follows or (renewal is not None and not renewal.automatic and number == 0)
        if may_follow and renewal is not None and renewal.notice is not None:
            found.add((DueKind.NOTICE, notice_deadline(running, renewal.notice, reading)))
        found.add((DueKind.RENEWAL if follows else DueKind.END, running.last_day))
        number += 1
        beyond = running.last_day > until + timedelta(days=800)
        running = None if beyond else running_period(first, renewal, running.last_day + timedelta(days=1))
    kept = {
        (kind, day) for kind, day in found if ended is None or day < ended or (day == ended and kind is DueKind.NOTICE)
    }
    return kept | ({(DueKind.END, ended)} if ended is not None else set())


def in_window(day: date, window: tuple[date, Term]) -> bool:
    """Return whether a day is in the window."""
    return day in period(*window)


class TestExactDays:
    """Where all days are known, due lists exactly what one finds period by period, and all of it is certain."""

    @given(agreements(exact=True), WINDOWS, READINGS)
    def test_period_by_period(self, agreement: Agreement, window: tuple[date, Term], reading: NoticeReading) -> None:
        """Ends, renewals and notice deadlines, by both readings of notice."""
        found = due(register(agreement), *window, reading=reading)
        until = period(*window).last_day
        expected = {event for event in events(agreement, until, reading) if in_window(event[1], window)}
        assert {(each.what, each.day.earliest) for each in found} == expected
        assert len(found) == len(expected)
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

    @given(agreements(), WINDOWS, READINGS)
    def test_every_completion(self, agreement: Agreement, window: tuple[date, Term], reading: NoticeReading) -> None:
        """Every completion of the days is tried."""
        found = due(register(agreement), *window, reading=reading)
        until = period(*window).last_day
        for completed in completions(agreement):
            falling = {event for event in events(completed, until, reading) if in_window(event[1], window)}
            assert {event for event in falling if not any(covers(each, event) for each in found)} == set()
            for each in found:
                assert not each.is_certain or any(covers(each, event) for event in falling)

    @given(agreements(), WINDOWS, READINGS)
    def test_every_item_may_fall_in_the_window(
        self, agreement: Agreement, window: tuple[date, Term], reading: NoticeReading
    ) -> None:
        """Its days and those of the window overlap; they are in order."""
        found = due(register(agreement), *window, reading=reading)
        asked = period(*window)
        for each in found:
            assert each.day.earliest <= asked.last_day
            assert each.day.latest >= asked.in_force_from
        assert list(found) == sorted(found, key=lambda each: (each.day.earliest, each.day.latest))


def covers(item: Due, event: tuple[DueKind, date]) -> bool:
    """Return whether an item stands for an event."""
    kind, day = event
    return item.what is kind and item.day.earliest <= day <= item.day.latest
