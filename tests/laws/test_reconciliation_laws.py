"""What holds when published figures are compared with derived ones."""

from datetime import timedelta
from typing import Any

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linkj_partners import (
    Agreement,
    Classification,
    PartialDate,
    Position,
    PublishedTally,
    Qualifier,
    Register,
    reconcile,
    testing,
)
from linkj_partners.counting import position, tally
from linkj_partners.counting._at_signing import tally_at_signing

SERIES = "partners"
SOURCE = "source-0"
AS_COUNTED = Classification.AS_COUNTED


def registers(**options: Any) -> st.SearchStrategy[Register]:
    """Build registers that hold only what is counted."""
    return testing.registers(details=False, **options)


def published(register: Register, agreement: Agreement, classification: Classification) -> Agreement:
    """Add to an agreement the figures that follow from the register, as far as they are certain."""
    derived = tally(register, agreement.signed.latest, classification)
    exact = derived.total.is_exact and derived.overseas.is_exact
    figures = PublishedTally(total=derived.total.lower, overseas=derived.overseas.lower, source=SOURCE)
    number = position(register, agreement, SERIES)
    return attrs.evolve(
        agreement,
        positions=(Position(series=SERIES, ordinal=int(number), source=SOURCE),) if number.is_exact else (),
        tallies=(figures,) if exact else (),
    )


EXACT = registers(min_size=1, signed=testing.partial_dates(exact=True))


def with_agreement(register: Register, changed: Agreement) -> Register:
    """Put one agreement in the place of the one with the same key."""
    return attrs.evolve(register, agreements=[changed if item.key == changed.key else item for item in register])


def consistent(register: Register, classification: Classification) -> Register:
    """Add to every agreement of a register the figures that follow from it."""
    bare = attrs.evolve(
        register,
        agreements=[
            attrs.evolve(item, positions=(), tallies=(), in_force_from=None, last_day=None) for item in register
        ],
    )
    return attrs.evolve(bare, agreements=[published(bare, item, classification) for item in bare])


class TestGeneratedFiguresAgree:
    """There is no conflict in a register whose published figures were generated from it."""

    @given(EXACT, st.sampled_from(Classification))
    def test_no_conflict(self, register: Register, classification: Classification) -> None:
        """Under whichever classification they were generated."""
        reconciliation = reconcile(consistent(register, classification))
        assert reconciliation.conflicts == ()
        assert reconciliation.consistent_under(classification)

    @given(EXACT, st.sampled_from(Classification), st.data())
    def test_forgetting_a_day_brings_no_conflict(
        self, register: Register, classification: Classification, data: st.DataObject
    ) -> None:
        """A day that is known less well never contradicts what was right before."""
        sound = consistent(register, classification)
        chosen = data.draw(st.sampled_from(sound.agreements))
        before, after = data.draw(st.integers(0, 400)), data.draw(st.integers(0, 400))
        day = chosen.signed.earliest
        signed = PartialDate.between(day - timedelta(days=before), day + timedelta(days=after))
        again = with_agreement(sound, attrs.evolve(chosen, signed=signed))
        assert reconcile(again).consistent_under(classification)


@st.composite
def hedged(draw: st.DrawFn, true: dict[str, int]) -> PublishedTally:
    """Print some true numbers with a hedge, which stands before one of them or before several."""
    printed = draw(st.lists(st.sampled_from(sorted(true)), min_size=1, unique=True))
    hedge = draw(st.sampled_from([Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.NEARLY]))
    with_hedge = draw(st.lists(st.sampled_from(printed), min_size=1, unique=True))
    figures: dict[str, Any] = dict(true)
    for field in with_hedge:
        away = draw(st.integers(hedge is not Qualifier.AT_LEAST, 3))
        figures[field] += away if hedge is Qualifier.NEARLY else -away
    assume(min(figures.values()) >= 0)
    return PublishedTally(**{field: figures[field] for field in printed}, qualifier=hedge)


class TestTrueFiguresAreNotWrong:
    """No figure that is true is called wrong, whatever stands before its numbers."""

    @settings(max_examples=4 * settings().max_examples)
    @given(EXACT, st.sampled_from(Classification), st.data())
    def test_hedge(self, register: Register, classification: Classification, data: st.DataObject) -> None:
        """Before the total, a part or several numbers."""
        chosen = data.draw(st.sampled_from(register.agreements))
        derived = tally_at_signing(register, chosen, classification)
        assume(derived.overseas.is_exact and derived.domestic.is_exact)
        overseas, domestic = int(derived.overseas), int(derived.domestic)
        true = {"total": overseas + domestic, "overseas": overseas, "domestic": domestic}
        printed = attrs.evolve(chosen, tallies=(data.draw(hedged(true)),), provenance=())
        findings = reconcile(with_agreement(register, printed)).findings
        (found,) = [each for each in findings if each.published is printed.tallies[0]]
        assert classification in found.agrees_under

    @given(registers(min_size=1), st.data(), st.sampled_from(Classification))
    def test_parts(self, register: Register, data: st.DataObject, classification: Classification) -> None:
        """Both parts without a total can be right where their sum can be."""
        chosen = data.draw(st.sampled_from(register.agreements))
        derived = tally_at_signing(register, chosen, classification)
        overseas, domestic = data.draw(st.integers(0, 5)), data.draw(st.integers(0, 5))
        parts = PublishedTally(overseas=overseas, domestic=domestic)
        findings = reconcile(with_agreement(register, attrs.evolve(chosen, tallies=(parts,)))).findings
        (found,) = [each for each in findings if each.published is parts]
        fits = overseas in derived.overseas and domestic in derived.domestic and overseas + domestic in derived.total
        assert (classification in found.agrees_under) is fits


class TestPlantedErrorsAreFound:
    """A conflict that was planted is always found."""

    @given(EXACT, st.sampled_from(Classification), st.data(), st.integers(1, 5))
    def test_wrong_total(
        self, register: Register, classification: Classification, data: st.DataObject, excess: int
    ) -> None:
        """A total that is too large fits no way of counting."""
        sound = consistent(register, classification)
        chosen = data.draw(st.sampled_from(sound.agreements))
        assume(chosen.tallies)
        (right,) = chosen.tallies
        assert right.total is not None
        wrong = PublishedTally(total=right.total + excess, phrase="planted", source=SOURCE)
        reconciliation = reconcile(with_agreement(sound, attrs.evolve(chosen, tallies=(wrong,))))
        assert [finding.published for finding in reconciliation.conflicts if not finding.agrees_under] == [wrong]
        assert not any(reconciliation.consistent_under(each) for each in Classification)

    @given(EXACT, st.data())
    def test_wrong_number(self, register: Register, data: st.DataObject) -> None:
        """A number beyond the number of agreements fits no order of signing."""
        sound = consistent(register, AS_COUNTED)
        chosen = data.draw(st.sampled_from(sound.agreements))
        number = Position(series=SERIES, ordinal=len(sound) + 1, source=SOURCE)
        planted = with_agreement(sound, attrs.evolve(chosen, positions=(number,)))
        wrong = [finding.published for finding in reconcile(planted).conflicts if not finding.agrees_under]
        assert wrong == [number]


class TestConflictsAreWhatNoReadingFits:
    """There are conflicts exactly where no classification fits every figure."""

    @given(registers())
    def test_any_register(self, register: Register) -> None:
        """In any register, conflicting figures or not."""
        reconciliation = reconcile(register)
        one_fits_all = any(reconciliation.consistent_under(each) for each in Classification)
        assert (reconciliation.conflicts == ()) is one_fits_all
        assert len(reconciliation.findings) == sum(len(item.positions) + len(item.tallies) for item in register)
