"""What holds when published figures are compared with derived ones."""

from datetime import timedelta
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import (
    Agreement,
    Classification,
    PartialDate,
    Position,
    PublishedTally,
    Register,
    reconcile,
    testing,
)
from linkj_partners.counting import position, tally


def registers(**options: Any) -> st.SearchStrategy[Register]:
    """Make registers that hold only what is counted."""
    return testing.registers(details=False, **options)


def published(register: Register, agreement: Agreement, classification: Classification) -> Agreement:
    """Give an agreement of an exact day the figures that follow from the register."""
    derived = tally(register, agreement.signed.latest, classification)
    overseas = int(derived.overseas) if derived.overseas.is_exact else None
    figures = PublishedTally(total=int(derived.total), overseas=overseas, phrase="generated")
    number = position(register, agreement)
    printed = (Position(ordinal=int(number)),) if number.is_exact else ()
    return attrs.evolve(agreement, positions=printed, tallies=(figures,))


EXACT = registers(min_size=1, signed=testing.partial_dates(exact=True))


def consistent(register: Register, classification: Classification) -> Register:
    """Give every agreement of a register the figures that follow from it; each partner has one agreement."""
    seen: set[str] = set()
    bare: list[Agreement] = []
    for each in register:
        partners = [key for key in each.partners if key not in seen]
        bare.append(attrs.evolve(each, partners=partners, renews=None, positions=(), tallies=()))
        seen.update(partners)
    plain = attrs.evolve(register, agreements=bare)
    return attrs.evolve(plain, agreements=[published(plain, item, classification) for item in plain])


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
        valid = consistent(register, classification)
        chosen = data.draw(st.sampled_from(valid.agreements))
        before, after = data.draw(st.integers(0, 400)), data.draw(st.integers(0, 400))
        day = chosen.signed.earliest
        signed = PartialDate.between(day - timedelta(days=before), day + timedelta(days=after))
        vague = attrs.evolve(chosen, signed=signed)
        again = attrs.evolve(valid, agreements=[vague if item == chosen else item for item in valid])
        assert reconcile(again).consistent_under(classification)


class TestPlantedErrorsAreFound:
    """A conflict that was planted is always found."""

    @given(EXACT, st.sampled_from(Classification), st.data(), st.integers(1, 5))
    def test_wrong_total(
        self, register: Register, classification: Classification, data: st.DataObject, excess: int
    ) -> None:
        """A total that is too large fits no way of counting."""
        valid = consistent(register, classification)
        chosen = data.draw(st.sampled_from(valid.agreements))
        (right,) = chosen.tallies
        assert right.total is not None
        wrong = attrs.evolve(chosen, tallies=(attrs.evolve(right, total=right.total + excess, overseas=None),))
        planted = attrs.evolve(valid, agreements=[wrong if item == chosen else item for item in valid])
        reconciliation = reconcile(planted)
        assert [finding.agreement for finding in reconciliation.conflicts if not finding.agrees_under] == [chosen.key]
        assert not any(reconciliation.consistent_under(each) for each in Classification)
        assert '"generated"' in reconciliation.explain()

    @given(EXACT, st.data())
    def test_wrong_number(self, register: Register, data: st.DataObject) -> None:
        """A number beyond the number of agreements fits no order of signing."""
        valid = consistent(register, Classification.AS_COUNTED)
        chosen = data.draw(st.sampled_from(valid.agreements))
        number = Position(ordinal=len(valid) + 1)
        planted = attrs.evolve(
            valid, agreements=[attrs.evolve(item, positions=(number,)) if item == chosen else item for item in valid]
        )
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
