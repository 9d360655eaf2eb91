"""The strategies: valid by construction, able to reach everything, readable when they shrink."""

import subprocess
import sys
from enum import Enum
from typing import Any, cast, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from linkj_partners import (
    PartialDate,
    Register,
    Term,
    dumps,
    loads,
    testing,
)

STRATEGIES = {kind: make() for kind, make in testing.STRATEGIES.items()}
FIXED = settings(
    max_examples=300, database=None, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
def test_from_type_uses_the_strategy(kind: type) -> None:
    """Without any registration by the user, from_type makes the public values, which are hashable."""
    values: st.SearchStrategy[Any] = st.from_type(cast("type[Any]", kind))

    @settings(FIXED, max_examples=5)
    @given(values)
    def check(value: object) -> None:
        assert isinstance(value, kind)
        assert hash(value) == hash(value)

    check()


def _wanted(kind: Any) -> set[tuple[str, object]]:
    """List what a strategy must reach: each enum member, each optional field both ways, each tuple empty and not."""
    states: set[tuple[str, object]] = set()
    for field in attrs.fields(kind):
        is_tuple = get_origin(field.type) is tuple
        options = () if is_tuple else get_args(field.type) or (field.type,)
        states |= {(field.name, each) for option in options if _is_enum(option) for each in option}
        if type(None) in options:
            states |= {(field.name, None), (field.name, "something")}
        if is_tuple and field.default is not attrs.NOTHING:
            states |= {(field.name, "empty"), (field.name, "filled")}
    return states


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _reached(value: object) -> set[tuple[str, object]]:
    states: set[tuple[str, object]] = set()
    kind: Any = type(value)
    for field in attrs.fields(kind):
        part = getattr(value, field.name)
        if isinstance(part, tuple):
            states.add((field.name, "filled" if part else "empty"))
        else:
            states.add((field.name, part if part is None or isinstance(part, Enum) else "something"))
            states.add((field.name, None if part is None else "something"))
    return states


@pytest.mark.parametrize("kind", [kind for kind in STRATEGIES if kind not in (Register, PartialDate)])
def test_every_state_is_reached(kind: type) -> None:
    """Among a few hundred examples every state of every field occurs."""
    reached: set[tuple[str, object]] = set()

    @settings(FIXED)
    @given(STRATEGIES[kind])
    def collect(value: object) -> None:
        assert isinstance(value, kind)
        reached.update(_reached(value))

    collect()
    assert _wanted(kind) - reached == set()


def test_every_form_of_partial_date_is_reached() -> None:
    """Days, months, years, ranges and open ranges are all made."""
    forms: set[str] = set()

    @settings(FIXED)
    @given(testing.partial_dates(open_ended=True))
    def collect(day: PartialDate) -> None:
        forms.add("".join("9" if character.isdigit() else character for character in day.text))

    collect()
    point = "9999-99-99"
    assert forms == {point, "9999-99", "9999", f"[{point}..{point}]", f"[..{point}]", f"[{point}..]"}


@given(st.data())
def test_partial_dates_stay_within_bounds(data: st.DataObject) -> None:
    """No value reaches beyond the bounds that were given."""
    one, other = data.draw(st.dates()), data.draw(st.dates())
    first, last = min(one, other), max(one, other)
    day = data.draw(testing.partial_dates(earliest=first, latest=last))
    assert first <= day.earliest <= day.latest <= last


@given(testing.partial_dates(exact=True), testing.partial_dates(exact=False))
def test_exactness_can_be_chosen(exact: PartialDate, vague: PartialDate) -> None:
    """Only days, or only what is not written as one."""
    assert exact.is_exact
    assert len(vague.text) != len("2021-02-05")


@given(testing.registers())
def test_registers_survive_a_round_trip(register: Register) -> None:
    """What is made is a sound register, to the last detail."""
    assert loads(dumps(register)) == register


@given(testing.registers(min_size=2, max_size=3, key_prefix="x"))
def test_registers_have_the_size_and_keys_asked_for(register: Register) -> None:
    """The number of agreements and the beginning of keys can be chosen."""
    assert 2 <= len(register) <= 3
    assert all(agreement.key.startswith("x") for agreement in register)


def test_examples_shrink_to_something_readable() -> None:
    """The simplest agreement with a term has short keys and texts, and nothing that is not needed."""
    simplest = find(testing.agreements(), lambda agreement: agreement.term is not None, settings=FIXED)
    assert simplest.term == Term(days=1)
    assert len(simplest.key) == 1
    assert simplest.partner is None
    assert (simplest.positions, simplest.tallies, simplest.representatives, simplest.provenance) == ((), (), (), ())
    assert simplest.signed.is_exact


@pytest.mark.parametrize("module", ["cattrs", "linkj_partners.converter", "importlib_resources"])
def test_entry_point_is_light(module: str) -> None:
    """Importing hypothesis, which loads the plugin, loads neither the converter nor the data."""
    code = (
        f"import sys, hypothesis; print({module!r} in sys.modules, 'linkj_partners.hypothesis_plugin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "False True\n"
