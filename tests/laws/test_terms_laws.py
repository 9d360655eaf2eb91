"""The laws of last days, proved by properties, by oracles and over the whole range that agreements fall in."""

import random
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice, pairwise, product

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from linkj_partners import arrays
from linkj_partners.dates import PartialDate
from linkj_partners.terms import (
    Convention,
    Formula,
    NoticeReading,
    Period,
    Renewal,
    RenewalRule,
    Standing,
    Term,
    _life,
    fitting,
    next_notice_deadline,
    notice_deadline,
    period,
    renewals,
    roll_forward,
    running_period,
    standing,
)
from linkj_partners.terms._conventions import last_ordinal
from linkj_partners.terms._life import Life

EXCLUDED = Convention.JP_CIVIL_CODE
INCLUDED = Convention.JP_CIVIL_CODE_INCLUSIVE
DAY = timedelta(days=1)

# So far from year 9999 that no sum of the lengths below reaches it.
FIRST, LAST = date(1600, 1, 1), date(8900, 12, 31)


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def near_month_end(day: date, back: int) -> date:
    """Return a day some days before, or after, the last of a day's month."""
    return month_end(day) - back * DAY


def term_of(years: int, months: int, days: int) -> Term:
    """Build a term of at least a day."""
    return Term(years=years, months=months, days=days if years or months else days + 1)


any_day = st.dates(FIRST, LAST)
days = any_day | st.builds(near_month_end, any_day, st.integers(-2, 4))
conventions = st.sampled_from(Convention)
same_number_rules = st.sampled_from(
    [convention for convention in Convention if convention.rule.formula is Formula.SAME_NUMBER]
)
whole_months = st.builds(Term, years=st.integers(0, 40), months=st.integers(1, 130))
terms = st.builds(term_of, st.integers(0, 40), st.integers(0, 130), st.integers(0, 800)) | st.builds(
    Term, days=st.integers(1, 800)
)


def month_number(day: date) -> int:
    """Count the months to a day's month."""
    return 12 * day.year + day.month - 1


def clipped(day: date, months: int, number: int) -> date:
    """Go forward by months to a day number, or to the month's last day: an independent formulation."""
    year, month = divmod(month_number(day) + months, 12)
    return date(year, month + 1, min(number, monthrange(year, month + 1)[1]))


def sticky(day: date, term: Term) -> date:
    """Add a term so that the last day of a month gives the last day of a month."""
    number = 31 if day == month_end(day) else day.day
    return clipped(day, 12 * term.years + term.months, number) + term.days * DAY


class TestLastDayNotBeforeFirstCounted:
    """The last day is never before the first day that counts, nor that before the event."""

    @given(days, terms, conventions)
    def test_order(self, signed: date, term: Term, convention: Convention) -> None:
        """The three days of a period are in order, and the event is the signing."""
        found = period(signed, term, convention)
        assert signed == found.in_force_from <= found.counted_from <= found.last_day
        assert found.counted_from - signed == (0 if convention.rule.counts_event_day else 1) * DAY


class TestMonotoneInTheEvent:
    """A later signing never gives an earlier last day."""

    @given(days, days | st.integers(1, 40), terms, conventions)
    def test_event(self, one: date, other: date | int, term: Term, convention: Convention) -> None:
        """Of two signings the later ends no earlier."""
        first, second = sorted((one, other if isinstance(other, date) else one + other * DAY))
        assert period(first, term, convention).last_day <= period(second, term, convention).last_day


class TestMonotoneInTheTerm:
    """A longer term always gives a later last day."""

    @given(days, terms, terms, conventions)
    def test_term(self, signed: date, term: Term, more: Term, convention: Convention) -> None:
        """A term with more years, months or days, and less of none, ends later."""
        longer = Term(years=term.years + more.years, months=term.months + more.months, days=term.days + more.days)
        assert period(signed, term, convention).last_day < period(signed, longer, convention).last_day


class TestExcludedAndIncludedReadings:
    """The excluded and included Japanese readings differ by 0 to 4 days, and by exactly 1 away from month ends."""

    @given(days, terms)
    @example(date(2021, 1, 31), Term(months=1))
    @example(date(2021, 2, 28), Term(months=1))
    def test_zero_to_four(self, signed: date, term: Term) -> None:
        """The excluded reading ends 0 to 4 days later."""
        assert period(signed, term, EXCLUDED).last_day - period(signed, term, INCLUDED).last_day in DIFFERENCES

    @given(days, terms)
    def test_one_away_from_month_ends(self, signed: date, term: Term) -> None:
        """A signing on the 1st to 27th ends exactly a day later."""
        signed = signed.replace(day=min(signed.day, 27))
        assert period(signed, term, EXCLUDED).last_day - period(signed, term, INCLUDED).last_day == DAY

    def test_every_difference_occurs(self) -> None:
        """All of 0, 1, 2, 3 and 4 days occur, so the bounds are tight."""
        signings = [date(2021, 1, 31), date(2021, 4, 15), date(2021, 4, 30), date(2020, 2, 29), date(2021, 2, 28)]
        month = Term(months=1)
        found = [period(day, month, EXCLUDED).last_day - period(day, month, INCLUDED).last_day for day in signings]
        assert found == DIFFERENCES


DIFFERENCES = [number * DAY for number in range(5)]


class TestStickyMonthEnds:
    """JP_CIVIL_CODE is addition from the event that keeps month ends at month ends."""

    @given(days, terms)
    def test_sticky(self, signed: date, term: Term) -> None:
        """The last day is where sticky addition arrives."""
        assert period(signed, term, EXCLUDED).last_day == sticky(signed, term)


class TestSameNumberRulesAreLibraryAddition:
    """The same-number rules are what general date libraries compute."""

    @given(days, terms, same_number_rules)
    def test_dateutil(self, signed: date, term: Term, convention: Convention) -> None:
        """They equal dateutil.relativedelta everywhere."""
        relativedelta = pytest.importorskip("dateutil.relativedelta").relativedelta
        added = signed + relativedelta(years=term.years, months=term.months, days=term.days)
        assert period(signed, term, convention).last_day == added

    @given(days, terms, same_number_rules)
    def test_whenever(self, signed: date, term: Term, convention: Convention) -> None:
        """They equal whenever.Date.add everywhere."""
        start = pytest.importorskip("whenever").Date(signed.year, signed.month, signed.day)
        added = start.add(years=term.years, months=term.months, days=term.days)
        assert str(period(signed, term, convention).last_day) == str(added)


class TestConventionsThatAgree:
    """DE_BGB_187_2 and UK_BEGINNING_WITH equal JP_CIVIL_CODE_INCLUSIVE; the same-number rules equal one another."""

    @given(days, terms)
    def test_german(self, signed: date, term: Term) -> None:
        """The German and the Japanese rule for a day that counts give the same days."""
        german = period(signed, term, Convention.DE_BGB_187_2)
        japanese = period(signed, term, INCLUDED)
        assert (german.counted_from, german.last_day) == (japanese.counted_from, japanese.last_day)

    @given(days, terms)
    def test_three_answers(self, signed: date, term: Term) -> None:
        """Ten conventions give at most three different last days."""
        assert len({period(signed, term, convention).last_day for convention in Convention}) <= 3


class TestDayInPeriod:
    """A day is in a period exactly from `in_force_from` to `last_day`."""

    @given(days, terms, conventions, st.integers(0, 3))
    def test_edges(self, signed: date, term: Term, convention: Convention, beyond: int) -> None:
        """The first and last days are in it, those beyond are not."""
        found = period(signed, term, convention)
        assert (signed - beyond * DAY in found) is (beyond == 0)
        assert (found.last_day + beyond * DAY in found) is (beyond == 0)

    @given(days, terms, conventions, days)
    def test_anywhere(self, signed: date, term: Term, convention: Convention, day: date) -> None:
        """A day anywhere is in it, or before it, or has fewer than no days left."""
        found = period(signed, term, convention)
        assert (day in found) is (day >= signed and found.days_left(day) >= 0)


class TestFirstDayAfter:
    """`first_day_after` is the day after `last_day`."""

    @given(days, terms, conventions)
    def test_next_day(self, signed: date, term: Term, convention: Convention) -> None:
        """It is one day later, and no day is left on it."""
        found = period(signed, term, convention)
        assert found.first_day_after - found.last_day == DAY
        assert found.days_left(found.first_day_after) == -1


class TestRenewals:
    """Renewals leave no gap and no overlap; chained and anchored agree where no month end interferes."""

    @given(days, terms, terms, conventions, st.sampled_from(RenewalRule))
    def test_no_gap_no_overlap(
        self, signed: date, first: Term, every: Term, convention: Convention, rule: RenewalRule
    ) -> None:
        """Each renewal starts on the first day after the one before, is counted from it and ends no earlier."""
        start = period(signed, first, convention)
        following = [start, *islice(renewals(start, every, rule), 6)]
        for before, after in pairwise(following):
            assert after.in_force_from == after.counted_from == before.first_day_after
            assert after.last_day >= after.in_force_from
            assert after.convention is convention

    @given(days, whole_months, whole_months, conventions)
    def test_agree_away_from_month_ends(self, signed: date, first: Term, every: Term, convention: Convention) -> None:
        """From the 1st to the 27th, whole months give the same renewals under both rules."""
        start = period(signed.replace(day=min(signed.day, 27)), first, convention)
        assert following(start, every, RenewalRule.CHAINED) == following(start, every, RenewalRule.ANCHORED)

    @given(days, terms, st.integers(1, 800), conventions)
    def test_agree_in_days(self, signed: date, first: Term, every: int, convention: Convention) -> None:
        """Renewals by days are the same under both rules, after any first length."""
        start = period(signed, first, convention)
        assert following(start, Term(days=every), RenewalRule.CHAINED) == following(
            start, Term(days=every), RenewalRule.ANCHORED
        )

    @given(days, terms, conventions, st.integers(1, 8))
    def test_anchored_to_the_event(self, signed: date, every: Term, convention: Convention, n: int) -> None:
        """Of equal lengths, the n-th anchored renewal ends where n + 1 of them together end."""
        *_, last = islice(renewals(period(signed, every, convention), every, RenewalRule.ANCHORED), n)
        whole = Term(years=(n + 1) * every.years, months=(n + 1) * every.months, days=(n + 1) * every.days)
        assert last.last_day == period(signed, whole, convention).last_day

    @given(days, whole_months, terms, conventions)
    def test_anchored_after_whole_months(self, signed: date, first: Term, every: Term, convention: Convention) -> None:
        """After a first length in whole months, anchored renewals end where both lengths together end."""
        start = period(signed, first, convention)
        assume(period(signed, every, convention).last_day != start.last_day)
        both = Term(years=first.years + every.years, months=first.months + every.months, days=every.days)
        assert next(renewals(start, every, RenewalRule.ANCHORED)).last_day == period(signed, both, convention).last_day

    @given(days, terms, terms, conventions)
    def test_chained_is_the_included_reading(
        self, signed: date, first: Term, every: Term, convention: Convention
    ) -> None:
        """A chained renewal ends where a period ends that starts at 0:00 on its first day."""
        renewal = next(renewals(period(signed, first, convention), every))
        assert renewal.last_day == period(renewal.in_force_from, every, INCLUDED).last_day


def following(start: Period, every: Term, rule: RenewalRule) -> list[Period]:
    """Return the first renewals."""
    return list(islice(renewals(start, every, rule), 5))


rules = st.sampled_from(RenewalRule)
limits = st.none() | st.integers(1, 5)
# What a contract prints, and months and days mixed.
lengths = st.sampled_from([Term.parse(text) for text in ("P1M", "P3M", "P6M", "P1Y", "P18M", "P30D", "P1M1D")]) | terms


class TestRunningPeriodsTile:
    """Running periods tile the time from the first day without gap or overlap until they stop."""

    @given(days, terms, lengths, conventions, rules, limits)
    def test_tiles(  # noqa: PLR0913, PLR0917  # what there is to vary
        self,
        signed: date,
        first: Term,
        every: Term,
        convention: Convention,
        rule: RenewalRule,
        at_most: int | None,
    ) -> None:
        """Each running period starts where the one before stopped, and they are the renewals, as many as allowed."""
        start = period(signed, first, convention)
        renewal = Renewal(automatic=True, every=every, at_most=at_most)
        expected = [start, *islice(renewals(start, every, rule), at_most or 6)]
        day = signed
        for each in expected:
            assert running_period(start, renewal, day, rule) == each
            assert running_period(start, renewal, each.last_day, rule) == each
            day = each.first_day_after
        stops = at_most is not None
        assert (running_period(start, renewal, day, rule) is None) is stops
        assert running_period(start, renewal, signed - DAY, rule) is None

    @given(days, terms, st.none() | lengths, conventions, rules, st.booleans(), limits, days)
    def test_a_day_is_in_the_running_period(  # noqa: PLR0913, PLR0917  # what there is to vary
        self,
        signed: date,
        first: Term,
        every: Term | None,
        convention: Convention,
        rule: RenewalRule,
        automatic: bool,  # noqa: FBT001
        at_most: int | None,
        on: date,
    ) -> None:
        """A day is in the period that runs on it, or none does: before the first, or after the last."""
        start = period(signed, first, convention)
        found = running_period(start, Renewal(automatic=automatic, every=every, at_most=at_most), on, rule)
        assert found is None or on in found
        if on in start:
            assert found == start
        elif on < signed or not automatic or every is None:
            assert found is None
        elif at_most is None:
            assert found is not None


class TestNextDeadline:
    """The next deadline is the first of all on or after the day, and not after the last day of its own period."""

    @given(days, terms, lengths, lengths, rules, limits, st.sampled_from(NoticeReading), st.integers(-900, 4000))
    def test_first_of_all(  # noqa: PLR0913, PLR0917  # what there is to vary
        self,
        signed: date,
        first: Term,
        every: Term,
        notice: Term,
        rule: RenewalRule,
        at_most: int | None,
        reading: NoticeReading,
        offset: int,
    ) -> None:
        """It is what one finds by going from period to period."""
        start = period(signed, first)
        on = signed + offset * DAY
        found = next_notice_deadline(
            start, Renewal(automatic=True, every=every, notice=notice, at_most=at_most), on, reading, rule
        )
        following = islice(renewals(start, every, rule), None if at_most is None else at_most - 1)
        deadlines = ((notice_deadline(ending, notice, reading), ending) for ending in chain((start,), following))
        deadline, ending = next(((day, ending) for day, ending in deadlines if day >= on), (None, None))
        assert found == deadline
        assert deadline is None or ending is None or deadline <= ending.last_day


class TestFitting:
    """`fitting` finds the length and the convention of every period, and nothing that leads to another day."""

    @given(days, whole_months, conventions)
    def test_contains_what_was_counted(self, signed: date, term: Term, convention: Convention) -> None:
        """Every whole-month term under every convention is among what fits its own last day."""
        last_day = period(signed, term, convention).last_day
        years, months = divmod(12 * term.years + term.months, 12)
        assert (Term(years=years, months=months), convention) in fitting(signed, last_day)

    @given(days, st.integers(-40, 4000))
    def test_everything_that_fits_leads_there(self, start: date, offset: int) -> None:
        """Each answer leads from the one day to the other, and no other length does."""
        last_day = start + offset * DAY
        found = fitting(start, last_day)
        assert all(period(start, term, convention).last_day == last_day for term, convention in found)
        every = [Term(years=number // 12, months=number % 12) for number in range(1, 140)]
        pairs = ((term, convention) for convention in Convention for term in every)
        assert [pair for pair in pairs if period(start, *pair).last_day == last_day] == list(found)


class TestTermText:
    """`Term.parse(str(t)) == t`, and the Japanese form of a term is the same term."""

    @given(*(st.integers(0, 999_999_999),) * 3)
    def test_round_trip(self, years: int, months: int, days: int) -> None:
        """Every term is read back from its own text."""
        assume(years or months or days)
        term = Term(years=years, months=months, days=days)
        assert Term.parse(str(term)) == term

    @given(terms, st.sampled_from(["か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月"]), st.sampled_from(["", "間"]))
    def test_japanese(self, term: Term, month: str, end: str) -> None:
        """A term written out in Japanese is the same term."""
        units = ((term.years, "年"), (term.months, month), (term.days, "日"))
        assert Term.parse("".join(f"{number}{unit}" for number, unit in units if number) + end) == term


class TestNoInverse:
    """There is no inverse law: adding months and taking them away does not return."""

    @pytest.mark.parametrize("convention", Convention)
    def test_different_signings_end_on_one_day(self, convention: Convention) -> None:
        """Several signings end on the same day, so no way back can find the one that was meant."""
        month = Term(months=1)
        ends = [period(date(2021, 1, day), month, convention).last_day for day in (30, 31)]
        assert ends == [date(2021, 2, 28)] * 2

    def test_back_and_forth_does_not_return(self) -> None:
        """A month on from 31 January and a month back is 28 January."""
        january = date(2021, 1, 31)
        month_on = period(january, Term(months=1), Convention.EU_1182_71)
        back = notice_deadline(month_on, Term(months=1), NoticeReading.END_OF_LAST_DAY)
        assert (month_on.last_day, back) == (date(2021, 2, 28), date(2021, 1, 28))


class TestNoticeIsNeverTooShort:
    """Counted forward from its deadline, a notice is over by the last day."""

    @given(days, terms, conventions, terms)
    def test_forward_again(self, signed: date, term: Term, convention: Convention, notice: Term) -> None:
        """A notice given on the deadline runs out on the last day or before, and one of whole days exactly then."""
        found = period(signed, term, convention)
        deadline = notice_deadline(found, notice, NoticeReading.END_OF_LAST_DAY)
        over = period(deadline, notice, Convention.DE_BGB_187_1).last_day
        assert over <= found.last_day
        assert over == found.last_day or notice.months or notice.years

    @given(days, terms, terms)
    def test_clear_period_is_a_day_earlier(self, signed: date, term: Term, notice: Term) -> None:
        """The two readings are always one day apart."""
        found = period(signed, term)
        ends = [notice_deadline(found, notice, reading) for reading in NoticeReading]
        assert ends[0] - ends[1] == DAY


class TestStandingOfARange:
    """The standing of a range is the standing on every day of it, or uncertain."""

    @given(
        days,
        st.integers(0, 60),
        st.none() | terms,
        st.integers(-40, 40),
        st.sampled_from(["start", "end"]),
        conventions,
    )
    def test_every_day_of_the_range(  # noqa: PLR0913, PLR0917  # what there is to vary
        self, earliest: date, width: int, term: Term | None, offset: int, edge: str, convention: Convention
    ) -> None:
        """It is what all days of the range agree on, and uncertain where they do not."""
        signed = PartialDate.between(earliest, earliest + width * DAY)
        near = earliest if edge == "start" or term is None else period(earliest, term, convention).last_day
        on = near + offset * DAY
        answers = {standing(earliest + n * DAY, term, on, convention) for n in range(width + 1)}
        expected = answers.pop() if len(answers) == 1 else Standing.UNCERTAIN
        assert standing(signed, term, on, convention) is expected


ORDER = (
    (Standing.NOT_SIGNED,),
    (Standing.NOT_YET_IN_FORCE,),
    (Standing.IN_TERM, Standing.OPEN_ENDED, Standing.NO_PUBLISHED_TERM),
    (Standing.RENEWED,),
    (Standing.AFTER_TERM,),
    (Standing.ENDED,),
)
RANKS = {each: rank for rank, level in enumerate(ORDER) for each in level}
small_lengths = st.builds(term_of, st.just(0), st.integers(0, 2), st.integers(0, 20))
renewal_clauses = st.builds(
    Renewal, automatic=st.booleans(), every=st.none() | small_lengths, at_most=st.none() | st.integers(1, 3)
)


@st.composite
def lives(draw: st.DrawFn, widths: st.SearchStrategy[int]) -> Life:
    """Draw what a record may say, with each day a range of some width."""
    signed = draw(days)

    def some_day(earliest: int, latest: int) -> PartialDate:
        first = signed + draw(st.integers(earliest, latest)) * DAY
        return PartialDate.between(first, first + draw(widths) * DAY)

    open_ended = draw(st.booleans())
    return Life(
        signed=PartialDate.between(signed, signed + draw(widths) * DAY),
        in_force_from=some_day(-5, 40) if draw(st.booleans()) else None,
        term=None if open_ended else draw(st.none() | small_lengths),
        # Later than any first day, since a completion that ends before it starts cannot be true.
        last_day=some_day(50, 90) if not open_ended and draw(st.booleans()) else None,
        ended=some_day(40, 200) if draw(st.booleans()) else None,
        open_ended=open_ended,
        renewal=None if open_ended else draw(st.none() | renewal_clauses),
    )


def completions(life: Life) -> list[Life]:
    """List every life that has one day of each range instead of the range."""
    return [
        life._replace(signed=signed, in_force_from=in_force_from, last_day=last_day, ended=ended)
        for signed in each_day(life.signed)
        for in_force_from, last_day, ended in product(*map(each, (life.in_force_from, life.last_day, life.ended)))
    ]


def each_day(day: PartialDate) -> list[PartialDate]:
    """List the days of a range."""
    return [PartialDate.on(day.earliest + number * DAY) for number in range((day.latest - day.earliest).days + 1)]


def each(day: PartialDate | None) -> list[PartialDate] | list[None]:
    """List the days of a range, if there is one."""
    return [None] if day is None else each_day(day)


class TestStandingsAreInOrder:
    """Along the days an agreement goes through its standings in the documented order."""

    @given(lives(st.just(0)), st.none() | conventions)
    def test_order(self, life: Life, convention: Convention | None) -> None:
        """No standing comes back after a later one."""
        signed = life.signed.earliest
        found = [_life.standing(life, signed + number * DAY, convention) for number in range(-20, 240)]
        ranks = [RANKS[each] for each in found]
        assert ranks == sorted(ranks)
        assert found[0] is Standing.NOT_SIGNED

    @given(lives(st.just(0)), st.none() | conventions, st.integers(-20, 240))
    def test_running_periods_agree(self, life: Life, convention: Convention | None, offset: int) -> None:
        """Before it ends an agreement is in term in its first period, and renewed while a renewal runs."""
        on = life.signed.earliest + offset * DAY
        found = _life.standing(life, on, convention)
        first = None if life.open_ended else _life.period(life, convention)
        if found in {Standing.IN_TERM, Standing.AFTER_TERM}:
            assert first is not None
            running = running_period(first, life.renewal, on)
            assert running == (first if found is Standing.IN_TERM else None)
        if found is Standing.RENEWED:
            assert first is not None
            assert life.renewal is not None
            running = running_period(first, life.renewal, on)
            assert (running is None) is (life.renewal.every is None)


class TestBoundsOfInexactDays:
    """What is said about inexact days is what all of their completions say."""

    @given(lives(st.integers(0, 3)), st.none() | conventions, st.integers(-10, 200))
    def test_standing(self, life: Life, convention: Convention | None, offset: int) -> None:
        """The standing is the one that every completion has, and uncertain where two differ."""
        on = life.signed.earliest + offset * DAY
        answers = {_life.standing(each, on, convention) for each in completions(life)}
        expected = answers.pop() if len(answers) == 1 else Standing.UNCERTAIN
        assert _life.standing(life, on, convention) is expected

    @given(lives(st.integers(0, 6)), st.none() | conventions)
    def test_last_days(self, life: Life, convention: Convention | None) -> None:
        """The bounds of the last day are the earliest and the latest of all completions."""
        life = life._replace(ended=None)
        bounds = _life.last_days(life, convention)
        found = [_life.period(each, convention) for each in completions(life)]
        if bounds is None:
            assert set(found) == {None}
        else:
            last_days = [each.last_day for each in found if each is not None]
            assert (bounds.earliest, bounds.latest) == (min(last_days), max(last_days))


class TestArraysAgree:
    """Arrays give the days that single periods give, under every convention."""

    @pytest.mark.parametrize("convention", Convention)
    def test_random_days(self, convention: Convention) -> None:
        """Random days of nearly ten thousand years, half of them at month ends, and random terms."""
        chance = random.Random(convention.name)  # noqa: S311
        for _ in range(20):
            term = Term(years=chance.randrange(40), months=chance.randrange(1, 60), days=chance.choice([0, 0, 1, 40]))
            some = [date.fromordinal(chance.randrange(1, date(9900, 1, 1).toordinal())) for _ in range(50)]
            some += [near_month_end(day, chance.randrange(4)) for day in some]
            found = arrays.last_days(np.array(some, dtype="datetime64[D]"), term, convention)
            assert found.tolist() == [period(day, term, convention).last_day for day in some]


class TestRollForward:
    """The rolled day is the first on or after a day that is not closed."""

    @given(days, st.sets(st.integers(0, 12)))
    def test_first_open_day(self, day: date, offsets: set[int]) -> None:
        """All days passed over are closed, and the answer is open."""
        closed = {day + offset * DAY for offset in offsets}
        found = roll_forward(day, closed)
        assert found not in closed
        assert all(day + n * DAY in closed for n in range((found - day).days))


MONTHS = [*range(1, 61), *range(72, 121, 12)]


@pytest.mark.slow
class TestWholeRange:
    """Over every event day of 2000 to 2039, 1 to 60 months and 1 to 10 years, an independent formulation agrees.

    Every day is listed with its month; a last day is then looked up in the list of a month's days. The
    formulas work with the number of a day and the length of a month instead.
    """

    @pytest.mark.parametrize(
        ("formula", "counts_event_day"),
        [(Formula.DAY_BEFORE, False), (Formula.DAY_BEFORE, True), (Formula.SAME_NUMBER, False)],
    )
    def test_formula(self, formula: Formula, counts_event_day: bool) -> None:  # noqa: FBT001
        """The formula finds the day that the list has, for each of the 14,610 days and 65 lengths."""
        number = 0
        for month, month_days in enumerate(calendar()[1 : 1 + 12 * 40], start=1):
            for event in month_days:
                counted_from = event if counts_event_day else date.fromordinal(event.toordinal() + 1)
                expected = from_lists(formula, month, event, counted_from)
                found = [last_ordinal(formula, event, counted_from, months=months, days=0) for months in MONTHS]
                assert found == expected, event
                number += 1
        assert number == 14_610

    @pytest.mark.parametrize("convention", Convention)
    def test_period(self, convention: Convention) -> None:
        """A period finds the day that the list has, for the last days of each month and its first and middle."""
        for month, month_days in enumerate(calendar()[1 : 1 + 12 * 40], start=1):
            for event in (month_days[0], month_days[14], *month_days[-4:]):
                counted_from = event if convention.rule.counts_event_day else event + DAY
                expected = from_lists(convention.rule.formula, month, event, counted_from)
                for months, last in islice(zip(MONTHS, expected, strict=True), 0, None, 6):
                    assert period(event, Term(months=months), convention).last_day.toordinal() == last


@cache
def calendar() -> list[list[date]]:
    """List the days of each month from December 1999 to 2050, by walking from day to day."""
    months: list[list[date]] = []
    day = date(1999, 12, 1)
    while day.year <= 2050:
        if day.day == 1:
            months.append([])
        months[-1].append(day)
        day += DAY
    return months


@cache
def ordinals() -> list[list[int]]:
    """List the ordinals of the days of each month."""
    return [[day.toordinal() for day in days] for days in calendar()]


def from_lists(formula: Formula, month: int, event: date, counted_from: date) -> list[int]:
    """Look the last days up in the lists of the months' days, for each of the lengths."""
    lists = ordinals()
    if formula is Formula.SAME_NUMBER:
        index = event.day - 1
        return [days[index] if index < len(days) else days[-1] for n in MONTHS for days in [lists[month + n]]]
    month += counted_from.month != event.month
    index = counted_from.day - 1
    return [days[index] - 1 if index < len(days) else days[-1] for n in MONTHS for days in [lists[month + n]]]
