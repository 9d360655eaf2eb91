"""What holds of every look-up in a register: it finds what a walk through the records finds."""

from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import Agreement, Register, testing
from linkj_partners.errors import UnknownKeyError

REGISTERS = testing.registers()


def walked(register: Register, agreement: Agreement) -> Agreement:
    """Go back along the renewals, one by one."""
    while agreement.renews is not None:
        agreement = next(each for each in register if each.key == agreement.renews)
    return agreement


def numbered(register: Register, n: int, series: str) -> Agreement | None:
    """Return the first signed agreement that a source gives a number."""
    found = (each for each in register for place in each.positions if (place.series, place.ordinal) == (series, n))
    return next(found, None)


class TestLookUpsFindWhatWalksFind:
    """A key, a number and a renewal lead to the record that a walk through the register comes to."""

    @given(REGISTERS)
    def test_keys(self, register: Register) -> None:
        """Every record is found by its key, and none by another."""
        assert [register[each.key] for each in register] == list(register)
        assert [register.organization(each.key) for each in register.organizations] == list(register.organizations)
        assert [register.person(each.key) for each in register.people] == list(register.people)
        assert [register.source(each.key) for each in register.sources] == list(register.sources)
        assert [register.declared_series(each.key) for each in register.series] == list(register.series)
        assert register.get("not-a-key-of-this-register") is None

    @given(REGISTERS)
    def test_renewals(self, register: Register) -> None:
        """A renewal goes back to the agreement that its chain begins with."""
        assert [register.original(each) for each in register] == [walked(register, each) for each in register]

    @given(REGISTERS, st.integers(1, 20), st.data())
    def test_numbers(self, register: Register, n: int, data: st.DataObject) -> None:
        """A number is found in its series only."""
        series = data.draw(st.sampled_from([each.key for each in register.series]))
        expected = numbered(register, n, series)
        try:
            assert register.nth(n, series=series) == expected
        except UnknownKeyError:
            assert expected is None
