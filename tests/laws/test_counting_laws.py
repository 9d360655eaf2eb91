"""What holds of tallies, derived numbers and breakdowns of any register."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise, permutations, product
from random import Random
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import Agreement, Classification, Group, PartialDate, Register, Series, testing
from linkj_partners.counting import Bounds, Tally, breakdown, position, tally
from linkj_partners.counting._tallies import Dimension


def registers(**options: Any) -> st.SearchStrategy[Register]:
    """Make registers that hold only what is counted."""
    return testing.registers(details=False, **options)


DAYS = st.dates(testing.FIRST_DAY, testing.LAST_DAY)
CLASSIFICATIONS = st.sampled_from(Classification)


def counts(tallied: Tally) -> tuple[Bounds, Bounds, Bounds]:
    """Give the three bounds of a tally."""
    return tallied.overseas, tallied.domestic, tallied.total


def recounted(register: Register, on: date, classification: Classification) -> Tally:
    """Count by walking through all agreements, another way than the library's."""
    found = {group: [0, 0] for group in Group}
    for agreement in register:
        group = register.group_of(agreement, classification)
        found[group][0] += agreement.signed.latest <= on
        found[group][1] += agreement.signed.earliest <= on
    return Tally(Bounds(*found[Group.OVERSEAS]), Bounds(*found[Group.DOMESTIC]))


class TestBoundsAreInOrderAndAddUp:
    """The lower bound is never above the upper one, and overseas and domestic add up to the total."""

    @given(registers(), DAYS, CLASSIFICATIONS)
    def test_on_any_day(self, register: Register, on: date, classification: Classification) -> None:
        """On any day, under any classification."""
        tallied = tally(register, on, classification)
        assert all(bounds.lower <= bounds.upper for bounds in counts(tallied))
        assert tallied.overseas + tallied.domestic == tallied.total

    @given(registers(), CLASSIFICATIONS)
    def test_of_all(self, register: Register, classification: Classification) -> None:
        """All agreements together are exactly as many as there are."""
        assert int(tally(register, None, classification).total) == len(register)


class TestIndexCountsAsAWalkDoes:
    """The index answers as a walk through all agreements does."""

    @given(registers(signed=testing.partial_dates(open_ended=True)), DAYS, CLASSIFICATIONS)
    def test_on_any_day(self, register: Register, on: date, classification: Classification) -> None:
        """On any day, open ranges among the signing days."""
        assert tally(register, on, classification) == recounted(register, on, classification)

    @given(registers(min_size=1), CLASSIFICATIONS, st.data())
    def test_on_the_days_that_matter(
        self, register: Register, classification: Classification, data: st.DataObject
    ) -> None:
        """On the bounds of a signing day and the days beside them."""
        signed = data.draw(st.sampled_from(register.agreements)).signed
        edge = data.draw(st.sampled_from([signed.earliest, signed.latest]))
        on = edge + timedelta(days=data.draw(st.sampled_from([-1, 0, 1])))
        assert tally(register, on, classification) == recounted(register, on, classification)


class TestOrderOfRecordsChangesNothing:
    """A permutation of the records changes no answer."""

    @given(registers(), DAYS, CLASSIFICATIONS, st.randoms(use_true_random=False))
    def test_any_permutation(
        self, register: Register, on: date, classification: Classification, random: Random
    ) -> None:
        """Shuffled records make an equal register with equal tallies."""
        shuffled = list(register.agreements)
        random.shuffle(shuffled)
        again = attrs.evolve(register, agreements=shuffled)
        assert again == register
        assert tally(again, on, classification) == tally(register, on, classification)


class TestTalliesGrow:
    """Tallies are monotone in the day."""

    @given(registers(), DAYS, DAYS, CLASSIFICATIONS)
    def test_later_is_never_less(
        self, register: Register, one: date, other: date, classification: Classification
    ) -> None:
        """No bound is less on a later day."""
        earlier = tally(register, min(one, other), classification)
        later = tally(register, max(one, other), classification)
        for before, after in zip(counts(earlier), counts(later), strict=True):
            assert before.lower <= after.lower
            assert before.upper <= after.upper


@st.composite
def narrowed(draw: st.DrawFn, register: Register) -> Register:
    """Narrow one signing day of a register."""
    chosen = draw(st.sampled_from(register.agreements))
    one, other = (draw(st.dates(chosen.signed.earliest, chosen.signed.latest)) for _ in range(2))
    signed = PartialDate.between(min(one, other), max(one, other))
    narrower = attrs.evolve(chosen, signed=signed, announced=None)
    return attrs.evolve(register, agreements=[narrower if item == chosen else item for item in register])


class TestKnowledgeNarrows:
    """Narrowing any signing date narrows every bound."""

    @given(registers(min_size=1), DAYS, CLASSIFICATIONS, st.data())
    def test_tallies(self, register: Register, on: date, classification: Classification, data: st.DataObject) -> None:
        """The bounds of a tally."""
        after = tally(data.draw(narrowed(register)), on, classification)
        for wide, narrow in zip(counts(tally(register, on, classification)), counts(after), strict=True):
            assert wide.lower <= narrow.lower <= narrow.upper <= wide.upper

    @given(registers(min_size=1), st.sampled_from(Series), st.data())
    def test_numbers(self, register: Register, series: Series, data: st.DataObject) -> None:
        """The bounds of a number in a series."""
        after = data.draw(narrowed(register))
        for wide, narrow in zip(numbers(register, series), numbers(after, series), strict=True):
            assert wide.lower <= narrow.lower <= narrow.upper <= wide.upper


def numbers(register: Register, series: Series) -> list[Bounds]:
    """Give the bounds of every number in a series, by key."""
    members = sorted((item for item in register if is_in(register, item, series)), key=lambda item: item.key)
    return [position(register, item, series) for item in members]


def is_in(register: Register, agreement: Agreement, series: Series) -> bool:
    """Tell whether an agreement is numbered in a series, another way than the library's."""
    partner = register.partner(agreement)
    kind = None if partner is None else partner.kind.value
    numbered = {item.series for item in agreement.positions}
    return series is Series.PARTNERS or kind == "local_government" or series in numbered


class TestExactDatesGiveExactCounts:
    """A register with only exact dates gives only exact bounds."""

    @given(registers(signed=testing.partial_dates(exact=True)), DAYS, CLASSIFICATIONS)
    def test_tallies(self, register: Register, on: date, classification: Classification) -> None:
        """On any day."""
        assert all(bounds.is_exact for bounds in counts(tally(register, on, classification)))


class TestDisjointRegistersAddUp:
    """The tally of a union of disjoint registers is the sum."""

    @given(registers(key_prefix="x"), registers(key_prefix="y"), DAYS)
    def test_union(self, one: Register, other: Register, on: date) -> None:
        """As counted, on any day."""
        union = Register(
            revision=one.revision,
            host=one.host.key,
            organizations=[*one.organizations, *other.organizations],
            sources=[*one.sources, *other.sources],
            agreements=[*one.agreements, *(attrs.evolve(item, positions=()) for item in other)],
        )
        for both, first, second in zip(
            counts(tally(union, on)), counts(tally(one, on)), counts(tally(other, on)), strict=True
        ):
            assert both == first + second


def orders(days: list[PartialDate]) -> Iterator[tuple[int, ...]]:
    """Go through every order in which agreements can have been signed, by completing their days in every way."""
    choices = [range(day.earliest.toordinal(), day.latest.toordinal() + 1) for day in days]
    for completed in product(*choices):
        for order in permutations(range(len(days))):
            if all(completed[one] <= completed[other] for one, other in pairwise(order)):
                yield order


class TestNumberHoldsTheTrueOne:
    """The bounds of a number hold exactly the numbers that some way of completing the uncertain dates gives."""

    @given(
        registers(
            max_size=4,
            signed=testing.partial_dates(earliest=date(2020, 1, 1), latest=date(2020, 1, 4)),
        ),
        st.sampled_from(Series),
    )
    def test_every_completion(self, register: Register, series: Series) -> None:
        """Every completion is tried, agreements of one day in either order."""
        members = [item for item in register if is_in(register, item, series)]
        possible: dict[str, set[int]] = {item.key: set() for item in members}
        for order in orders([item.signed for item in members]):
            for number, index in enumerate(order, start=1):
                possible[members[index].key].add(number)
        for item in members:
            bounds = position(register, item, series)
            assert possible[item.key] == set(range(bounds.lower, bounds.upper + 1))


class TestBreakdownsMeetTheTotal:
    """The sums of every breakdown meet the number of agreements."""

    @pytest.mark.parametrize("by", get_args(Dimension))
    @given(register=registers(signed=testing.partial_dates(open_ended=True)))
    def test_every_dimension(self, by: Dimension, register: Register) -> None:
        """By every dimension, each agreement counts once."""
        counted = breakdown(register, by)
        assert sum(counted.values()) == len(register)
        assert all(count > 0 for count in counted.values())
