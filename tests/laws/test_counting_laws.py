"""What holds of tallies, derived numbers and breakdowns of any register."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain, combinations, pairwise, permutations, product
from random import Random
from typing import Any, NamedTuple, get_args

import attrs
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from linkj_partners import Agreement, Classification, Group, PartialDate, Register, testing
from linkj_partners.counting import Bounds, Tally, breakdown, phrase, position, tally
from linkj_partners.counting._at_signing import tally_at_signing
from linkj_partners.counting._bounds import Counted
from linkj_partners.counting._breakdowns import Dimension
from linkj_partners.errors import InvalidDataError, InvalidValueError

DAYS = st.dates(date(2016, 3, 31), date(2026, 12, 31))
CLASSIFICATIONS = st.sampled_from(Classification)
COUNTED: st.SearchStrategy[Counted] = st.sampled_from(["partners", "agreements"])
FEW_DAYS = testing.partial_dates(earliest=date(2020, 1, 1), latest=date(2020, 1, 3))


def registers(**options: Any) -> st.SearchStrategy[Register]:
    """Build registers that hold only what is counted."""
    return testing.registers(details=False, **options)


def counts(tallied: Tally) -> tuple[Bounds, Bounds, Bounds]:
    """Return the three bounds of a tally."""
    return tallied.overseas, tallied.domestic, tallied.total


def with_agreements(register: Register, *agreements: Agreement) -> Register:
    """Return the register with other agreements."""
    return attrs.evolve(register, agreements=agreements)


class Completed(NamedTuple):
    """A register of which everything is known: order and days of its agreements, and the group of each partner."""

    register: Register
    classification: Classification
    order: tuple[Agreement, ...]
    days: dict[str, date]
    groups: dict[str, Group]

    def partners(self, on: date) -> list[Group]:
        """Return the group of each partner by the end of a day."""
        return self.groups_of([each for each in self.order if self.days[each.key] <= on])

    def groups_of(self, signed: Iterable[Agreement]) -> list[Group]:
        """Return the group of each partner of some agreements."""
        return [self.group_of_partner(key) for key in {key for each in signed for key in parties(self.register, each)}]

    def group_of_partner(self, key: str) -> Group:
        """Return the group of a partner by its first agreement."""
        return self.group(next(each for each in self.order if key in parties(self.register, each)), key)

    def agreements(self, on: date) -> list[Group | None]:
        """Return the group of each agreement that renews nothing, ``None`` where its partners are in both."""
        signed = [each for each in self.order if self.days[each.key] <= on and each.renews is None]
        shared = [{self.group(each, key) for key in parties(self.register, each)} for each in signed]
        return [next(iter(groups)) if len(groups) == 1 else None for groups in shared]

    def group(self, agreement: Agreement, key: str) -> Group:
        """Return the group of a partner by one agreement."""
        return group_of(self.register, agreement, key, self.classification) or self.groups[key]


def group_of(register: Register, agreement: Agreement, key: str, classification: Classification) -> Group | None:
    """Return the group of a partner by one agreement, of one that nobody has named too."""
    partner = next((each for each in register.organizations if each.key == key), None)
    return register.group_of(agreement, partner, classification)


def parties(register: Register, agreement: Agreement) -> set[str]:
    """Return what stands for the partners of an agreement, which its renewals, or what it renews, may name."""
    while not agreement.partners and agreement.renews is not None:
        agreement = register[agreement.renews]
    renewals = {key for each in register if agreement in nameless_before(register, each) for key in each.partners}
    return {*agreement.partners} or renewals or {f"partner of {agreement.key}"}


def nameless_before(register: Register, agreement: Agreement) -> list[Agreement]:
    """Return the nameless agreements that an agreement goes back to, up to the first that names its partners."""
    found: list[Agreement] = []
    while agreement.renews is not None and not register[agreement.renews].partners:
        agreement = register[agreement.renews]
        found.append(agreement)
    return found


def completions(register: Register, classification: Classification) -> Iterator[Completed]:
    """Complete what is not known of a register in every way that can be true."""
    unknown = sorted(
        {
            key
            for each in register
            for key in parties(register, each)
            if group_of(register, each, key, classification) is None
        }
    )
    for order in permutations(register):
        if any(order.index(register[each.renews]) > place for place, each in enumerate(order) if each.renews):
            continue
        for chosen in product(*[days_of(each.signed) for each in order]):
            if all(one <= other for one, other in pairwise(chosen)):
                days = dict(zip([each.key for each in order], chosen, strict=True))
                for groups in product(Group, repeat=len(unknown)):
                    known = dict(zip(unknown, groups, strict=True))
                    yield Completed(register, classification, order, days, known)


def days_of(day: PartialDate) -> list[date]:
    """Return every day that it can be."""
    return [day.earliest + timedelta(days=days) for days in range((day.latest - day.earliest).days + 1)]


class TestBoundsAreThoseOfEveryCompletion:
    """The bounds are the smallest and the largest number that some way to complete the register gives."""

    @settings(max_examples=4 * settings().max_examples)
    @given(
        registers(max_size=3, signed=FEW_DAYS),
        st.dates(date(2019, 12, 31), date(2020, 1, 3)),
        CLASSIFICATIONS,
        COUNTED,
    )
    def test_tally(self, register: Register, on: date, classification: Classification, of: Counted) -> None:
        """Of both parts and of the total, with several partners, renewals, nameless agreements and unknown groups."""
        completed = [getattr(each, of)(on) for each in completions(register, classification)]
        numbers = [(each.count(Group.OVERSEAS), each.count(Group.DOMESTIC), len(each)) for each in completed]
        assert_bounds(tally(register, on, classification, of), numbers)

    @given(registers(max_size=3, signed=FEW_DAYS), CLASSIFICATIONS)
    def test_tally_at_signing(self, register: Register, classification: Classification) -> None:
        """Of two agreements of one day either may be the first, so the other's partners may count or not."""
        possible: dict[str, list[tuple[int, int, int]]] = {each.key: [] for each in register}
        for completed in completions(register, classification):
            for number, agreement in enumerate(completed.order, start=1):
                groups = completed.groups_of(completed.order[:number])
                parts = groups.count(Group.OVERSEAS), groups.count(Group.DOMESTIC), len(groups)
                possible[agreement.key].append(parts)
        for each in register:
            found = tally_at_signing(register, each, classification)
            # That a renewal comes after what it renews is not used within one day.
            assert_bounds(found, possible[each.key], is_tight=all(other.renews is None for other in register))

    @given(registers(max_size=4, signed=FEW_DAYS), st.sampled_from(["partners", "municipalities"]))
    def test_position(self, register: Register, series: str) -> None:
        """Agreements of one day can have either order; a renewal has the number of its original."""
        members = {register.original(each).key for each in register if is_in(register, each, series)}
        possible: dict[str, set[int]] = {key: set() for key in members}
        for order in orders(register):
            for number, member in enumerate((key for key in order if key in members), start=1):
                possible[member].add(number)
        for each in register:
            original = register.original(each).key
            if original in members:
                bounds = position(register, each, series)
                assert possible[original] == set(range(bounds.lower, bounds.upper + 1))

    @given(registers(max_size=4, signed=FEW_DAYS), st.sampled_from(["partners", "municipalities"]))
    def test_position_in_a_partial_series(self, register: Register, key: str) -> None:
        """Of those without a printed number any may count and any not."""
        partly = [attrs.evolve(each, partial=each.key == key) for each in register.series]
        register = attrs.evolve(register, series=partly)
        able = {register.original(each).key for each in register if is_in(register, each, key)}
        printed = {register.original(each).key for each in register if each.number(key) is not None}
        possible: dict[str, set[int]] = {key: set() for key in printed}
        for others in subsets(sorted(able - printed)):
            numbered = printed.union(others)
            for order in orders(register):
                for number, member in enumerate((each for each in order if each in numbered), start=1):
                    possible.setdefault(member, set()).add(number)
        for each in register:
            original = register.original(each).key
            if original in printed:
                bounds = position(register, each, key)
                assert possible[original] == set(range(bounds.lower, bounds.upper + 1))
            else:
                with pytest.raises(InvalidValueError):
                    position(register, each, key)


def assert_bounds(tallied: Tally, numbers: list[tuple[int, int, int]], *, is_tight: bool = True) -> None:
    """Compare bounds with the numbers of every completion."""
    bounds = [Bounds(min(part), max(part)) for part in zip(*numbers, strict=True)]
    for part, bound in zip(counts(tallied), bounds, strict=True):
        assert part == bound if is_tight else (bound.lower in part and bound.upper in part)


def subsets(keys: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield every choice of some keys, none and all among them."""
    return chain.from_iterable(combinations(keys, size) for size in range(len(keys) + 1))


def is_in(register: Register, agreement: Agreement, series: str) -> bool:
    """Return whether an agreement is numbered in a series, another way than the library's."""
    kinds = {partner.kind and partner.kind.value for partner in register.partners(agreement)}
    numbered = {each.series for each in agreement.positions}
    return series == "partners" or "local_government" in kinds or series in numbered


def orders(register: Register) -> set[tuple[str, ...]]:
    """Return every order in which the agreements can have been signed."""
    known = attrs.evolve(register, agreements=[attrs.evolve(each, counted_as=Group.OVERSEAS) for each in register])
    return {tuple(each.key for each in completed.order) for completed in completions(known, Classification.AS_COUNTED)}


class TestPartnersAreDistinct:
    """There are never more partners than the agreements name, and a renewal adds none."""

    @given(registers(), DAYS, CLASSIFICATIONS)
    def test_sum_of_agreements(self, register: Register, on: date, classification: Classification) -> None:
        """Each agreement brings as many as it names, or the one that nobody has named."""
        signed = [each for each in register if each.signed.earliest <= on]
        most = sum(len(parties(register, each)) for each in signed)
        assert tally(register, on, classification).total.upper <= most
        distinct = {key for each in register for key in parties(register, each)}
        assert tally(register, None, classification).total == Bounds(len(distinct), len(distinct))

    @given(registers(min_size=1), DAYS, CLASSIFICATIONS, COUNTED, st.data())
    def test_renewal(
        self, register: Register, on: date, classification: Classification, of: Counted, data: st.DataObject
    ) -> None:
        """A later renewal with the same partners changes no count, however it is counted."""
        renewed = data.draw(st.sampled_from(register.agreements))
        last = renewed.signed.latest
        later = PartialDate.between(last, data.draw(st.dates(last, max(last, date(2030, 1, 1)))))
        renewal = Agreement(key="renewal", signed=later, partners=renewed.partners, renews=renewed.key)
        grown = register.with_agreements(renewal)
        assert tally(grown, on, classification, of).total == tally(register, on, classification, of).total
        assert phrase(tally(grown, of=of), "ja") == phrase(tally(register, of=of), "ja")

    @given(registers(), DAYS, CLASSIFICATIONS)
    def test_total(self, register: Register, on: date, classification: Classification) -> None:
        """How partners are told apart changes the parts, not the total, and the parts cannot exceed it."""
        tallied = tally(register, on, classification)
        assert tallied.total == tally(register, on).total
        assert tallied.overseas.lower + tallied.domestic.lower <= tallied.total.lower
        assert tallied.total.upper <= tallied.overseas.upper + tallied.domestic.upper


class TestOrderOfRecordsChangesNothing:
    """A permutation of the records changes no answer."""

    @given(registers(), DAYS, CLASSIFICATIONS, COUNTED, st.randoms(use_true_random=False))
    def test_any_permutation(
        self, register: Register, on: date, classification: Classification, of: Counted, random: Random
    ) -> None:
        """Shuffled records make an equal register with equal tallies."""
        shuffled = list(register.agreements)
        random.shuffle(shuffled)
        again = with_agreements(register, *shuffled)
        assert again == register
        assert tally(again, on, classification, of) == tally(register, on, classification, of)


class TestTalliesGrow:
    """Tallies are monotone in the day."""

    @given(registers(signed=testing.partial_dates(open_ended=True)), DAYS, DAYS, CLASSIFICATIONS, COUNTED)
    def test_later_is_never_less(
        self, register: Register, one: date, other: date, classification: Classification, of: Counted
    ) -> None:
        """No bound is less on a later day, and everything counts in the end."""
        earlier = tally(register, min(one, other), classification, of)
        later = tally(register, max(one, other), classification, of)
        for before, after in zip(counts(earlier), counts(later), strict=True):
            assert before.lower <= after.lower
            assert before.upper <= after.upper
        assert later.total.upper <= tally(register, None, classification, of).total.lower


@st.composite
def narrowed(draw: st.DrawFn, register: Register) -> Register:
    """Narrow one signing day of a register."""
    chosen = draw(st.sampled_from(register.agreements))
    one, other = (draw(st.dates(chosen.signed.earliest, chosen.signed.latest)) for _ in range(2))
    narrower = attrs.evolve(chosen, signed=PartialDate.between(min(one, other), max(one, other)))
    try:
        return with_agreements(register, narrower, *(each for each in register if each != chosen))
    except InvalidDataError:  # no renewal is earlier than what it renews
        reject()


class TestKnowledgeNarrows:
    """Narrowing any signing day narrows every bound."""

    @given(registers(min_size=1), DAYS, CLASSIFICATIONS, COUNTED, st.data())
    def test_tallies(
        self, register: Register, on: date, classification: Classification, of: Counted, data: st.DataObject
    ) -> None:
        """The bounds of a tally."""
        after = tally(data.draw(narrowed(register)), on, classification, of)
        for before, narrow in zip(counts(tally(register, on, classification, of)), counts(after), strict=True):
            assert before.lower <= narrow.lower <= narrow.upper <= before.upper

    @given(registers(min_size=1), CLASSIFICATIONS, st.data())
    def test_numbers(self, register: Register, classification: Classification, data: st.DataObject) -> None:
        """The bounds of a number, and of the tally at each signing."""
        after = data.draw(narrowed(register))
        for each in register:
            numbers = position(register, each), position(after, after[each.key])
            at_signing = (tally_at_signing(made, made[each.key], classification) for made in (register, after))
            for before, narrow in (numbers, *zip(*map(counts, at_signing), strict=True)):
                assert before.lower <= narrow.lower <= narrow.upper <= before.upper

    @given(registers(min_size=1), st.sampled_from(["group", "instrument"]), COUNTED, st.data())
    def test_breakdowns(self, register: Register, by: Dimension, of: Counted, data: st.DataObject) -> None:
        """A value that is known stays known."""
        before, after = breakdown(register, by, of), breakdown(data.draw(narrowed(register)), by, of)
        assert all(after.get(value, 0) >= count for value, count in before.items() if value is not None)

    @given(registers(signed=testing.partial_dates(exact=True)), DAYS, COUNTED)
    def test_exact_days(self, register: Register, on: date, of: Counted) -> None:
        """Where all days are known, the total is."""
        assert tally(register, on, of=of).total.is_exact


class TestDisjointRegistersAddUp:
    """The tally of a union of disjoint registers of one place is the sum."""

    @given(registers(key_prefix="x"), registers(key_prefix="y"), DAYS, CLASSIFICATIONS, COUNTED)
    def test_union(self, one: Register, other: Register, on: date, classification: Classification, of: Counted) -> None:
        """On any day, however it is counted."""
        home = attrs.evolve(other.host, country=one.host.country, seat=one.host.seat)
        moved = attrs.evolve(
            other, organizations=[home, *(each for each in other.organizations if each.key != home.key)]
        )
        union = one.with_agreements(
            *(attrs.evolve(each, positions=()) for each in moved),
            organizations=moved.organizations,
            sources=moved.sources,
        )
        parts = [counts(tally(each, on, classification, of)) for each in (union, one, moved)]
        for both, first, second in zip(*parts, strict=True):
            assert both == first + second


class TestBreakdownsMeetTheTotal:
    """The sum of every breakdown is the number of partners, or of agreements."""

    @pytest.mark.parametrize("by", get_args(Dimension))
    @given(register=registers(signed=testing.partial_dates(open_ended=True)), of=COUNTED)
    def test_every_dimension(self, by: Dimension, register: Register, of: Counted) -> None:
        """By every dimension, each counts once; by group, in the group of the tally."""
        counted, tallied = breakdown(register, by, of), tally(register, of=of)
        assert sum(counted.values()) == int(tallied.total)
        assert all(count > 0 for count in counted.values())
        if by == "group":
            assert counted.get("overseas", 0) == tallied.overseas.lower
            assert counted.get("domestic", 0) == tallied.domestic.lower
