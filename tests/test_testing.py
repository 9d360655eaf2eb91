"""The strategies: valid by construction, able to reach everything, readable when they shrink."""

import subprocess
import sys
from collections.abc import Collection, Container, Hashable, Iterable, Reversible, Sized
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, SupportsInt, cast, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import linkj_partners
from linkj_partners import (
    Convention,
    PartialDate,
    Place,
    Position,
    PublishedTally,
    Register,
    Term,
    Text,
    counting,
    dumps,
    errors,
    loads,
    ordinals,
    reconciliation,
    terms,
    testing,
)
from linkj_partners import _hypothesis_plugin as hypothesis_plugin

PUBLIC_MODULES = (linkj_partners, terms, ordinals, counting, errors, reconciliation)
STRATEGIES = {kind: make() for kind, make in testing.STRATEGIES.items()}
FIXED = settings(
    max_examples=300, database=None, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_every_public_value_has_a_strategy() -> None:
    """Of every exported class that holds facts there is one; exceptions are raised and not drawn."""
    exported = {getattr(module, name) for module in PUBLIC_MODULES for name in module.__all__}
    kinds = {kind for kind in exported if isinstance(kind, type) and attrs.has(kind)}
    assert {kind for kind in kinds if not issubclass(kind, Exception)} == set(testing.STRATEGIES)


def test_plugin_registers_what_has_a_strategy() -> None:
    """The entry point tells Hypothesis of every strategy, and of no class without one."""
    assert set(hypothesis_plugin.KINDS) == set(testing.STRATEGIES)


@pytest.mark.parametrize("kind", [object, Hashable, Sized, Iterable, Collection, Container, Reversible, SupportsInt])
def test_other_types_are_left_alone(kind: type) -> None:
    """What Hypothesis makes of types that ours happen to fit is not changed by installing the library."""
    values: st.SearchStrategy[Any] = st.from_type(cast("type[Any]", kind))

    @settings(FIXED, max_examples=30)
    @given(values)
    def check(value: object) -> None:
        assert type(value) not in testing.STRATEGIES

    check()


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
        options = get_args(field.type) if isinstance(field.type, UnionType) else (field.type,)
        states |= {(field.name, each) for option in options if _is_enum(option) for each in option}
        if type(None) in options:
            states |= {(field.name, None), (field.name, "something")}
        if is_tuple and field.default is not attrs.NOTHING:
            states |= {(field.name, "empty"), (field.name, "filled")}
    return states


# A masculine ordinal is the usual one, so that its gender is not told.
NEVER: dict[type, set[tuple[str, object]]] = {
    ordinals.Ordinal: {("gender", ordinals.Gender.MASCULINE)},
}


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
    assert _wanted(kind) - reached == NEVER.get(kind, set())


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


@pytest.mark.parametrize(
    ("bounds", "allowed"),
    [
        ({"max_months": 0, "max_days": 0}, {"years"}),
        ({"max_years": 0, "max_days": 0}, {"months"}),
        ({"max_years": 0, "max_months": 0}, {"days"}),
        ({"max_days": 0}, {"years", "months"}),
    ],
)
def test_terms_keep_to_their_units(bounds: dict[str, int], allowed: set[str]) -> None:
    """A unit with the bound 0 does not occur, and the others all do."""
    used: set[str] = set()

    @settings(FIXED)
    @given(testing.terms(**bounds))
    def collect(term: Term) -> None:
        used.update(unit for unit, number in attrs.asdict(term).items() if number)

    collect()
    assert used == allowed


@given(testing.terms(max_years=2, max_months=3, max_days=4))
def test_terms_keep_to_their_bounds(term: Term) -> None:
    """No number is above its bound."""
    assert term.years <= 2
    assert term.months <= 3
    assert term.days <= 4


def test_periods_of_signings_and_of_renewals_are_made() -> None:
    """Where the day of the event does not count, a renewal is told by counting from its own first day."""
    gaps: set[int] = set()

    @settings(FIXED)
    @given(testing.periods(convention=st.just(Convention.JP_CIVIL_CODE), term=st.just(Term(years=3))))
    def collect(period: terms.Period) -> None:
        gaps.add((period.counted_from - period.in_force_from).days)

    collect()
    assert gaps == {0, 1}


@given(testing.periods(signed=st.just(date(2020, 11, 20)), term=st.just(Term(years=3))))
def test_periods_start_with_the_days_given(period: terms.Period) -> None:
    """The first period starts on the day given, its renewal after three years."""
    assert period.in_force_from.year in {2020, 2023}
    assert period.in_force_from.month == 11


@given(testing.ordinals())
def test_ordinals_are_read_back(ordinal: ordinals.Ordinal) -> None:
    """What is made can be written, and read as the same."""
    assert ordinals.parse(str(ordinal), ordinal.lang) == ordinal


@given(st.data(), st.sampled_from(ordinals.LANGUAGES))
def test_ordinals_keep_to_language_and_bounds(data: st.DataObject, lang: str) -> None:
    """Only the language that was asked for, and only numbers within the bounds."""
    low = data.draw(st.integers(1, 10**15))
    high = data.draw(st.integers(low, 10**15))
    ordinal = data.draw(testing.ordinals(lang=lang, min_n=low, max_n=high))
    assert ordinal.lang == lang
    assert low <= ordinal.n <= high


def test_ordinals_of_an_unknown_language_are_refused() -> None:
    """The error is the library's own, and comes at once."""
    with pytest.raises(errors.UnsupportedLanguageError, match="ask for one of en, ja, fr, da"):
        testing.ordinals(lang="de")


@given(testing.matches(max_start=5))
def test_matches_are_what_they_say(match: ordinals.Match) -> None:
    """The text is that of the ordinal, and as long as the span."""
    assert ordinals.parse(match.text, match.ordinal.lang) == match.ordinal
    assert match.end - match.start == len(match.text)
    assert match.start <= 5


def test_findings_of_every_kind_are_made() -> None:
    """Numbers and tallies, each fitting both ways of counting or neither, tallies also only one of them."""
    seen: set[tuple[bool, frozenset[str]]] = set()

    @settings(FIXED, max_examples=500)
    @given(testing.findings())
    def collect(finding: reconciliation.Finding) -> None:
        seen.add((isinstance(finding.published, Position), frozenset(each.value for each in finding.agrees_under)))

    collect()
    neither, both = frozenset[str](), frozenset({"as_counted", "by_seat"})
    one = [(False, frozenset({each})) for each in both]
    assert seen == {(True, neither), (True, both), (False, neither), (False, both), *one}


@given(testing.registers(min_size=60, max_size=60, details=False))
@settings(max_examples=3)
def test_registers_can_be_large(register: Register) -> None:
    """There are as many numbers as agreements."""
    assert len(register) == 60


@given(
    testing.registers(
        min_size=1, max_size=2, signed=testing.partial_dates(earliest=date(1850, 1, 1), latest=date(1901, 1, 1))
    )
)
def test_hosts_are_founded_in_time(register: Register) -> None:
    """Whatever signing days are asked for, the register is sound."""
    established = register.host.established
    assert established is None or established.earliest <= register.agreements[0].signed.latest


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


def _simplest(strategy: st.SearchStrategy[Any]) -> Any:
    """Give what Hypothesis tries first, and shrinks every failing example towards."""
    values: list[Any] = []

    @settings(FIXED, max_examples=1, phases=[Phase.generate])
    @given(strategy)
    def collect(value: object) -> None:
        values.append(value)

    collect()
    return values[0]


@pytest.mark.parametrize(
    ("kind", "simplest"),
    [
        (PartialDate, "2016-03-31"),
        (Term, "P1D"),
        (terms.Period, "2016-03-31 to 2016-04-01 (JP_CIVIL_CODE)"),
        (ordinals.Ordinal, "1st"),
        (Text, "Text(text='0', lang='en')"),
        (Place, "Place(country='JP', locality=None)"),
        (PublishedTally, "PublishedTally(total=0, overseas=None, domestic=None, phrase='0', source=None)"),
        (counting.Tally, "0 overseas, 0 domestic"),
        (Register, "<Register of host: 0 agreements, revision 2026-12-31>"),
        (reconciliation.Reconciliation, "Reconciliation(findings=())"),
        (errors.Problem, "$: 0"),
    ],
)
def test_simplest_value_is_readable(kind: type, simplest: str) -> None:
    """It is known beforehand what the simplest example looks like."""
    assert str(_simplest(STRATEGIES[kind])) == simplest


# A published tally has one number at least.
NEEDED: dict[type, set[tuple[str, object]]] = {PublishedTally: {("total", None)}}
# A register has no optional fields of its own; the simplest one has no findings, so that another is drawn.
NO_SIMPLEST = (Register, PartialDate, reconciliation.Finding)


@pytest.mark.parametrize("kind", [kind for kind in STRATEGIES if kind not in NO_SIMPLEST])
def test_simplest_value_holds_no_more_than_it_must(kind: type) -> None:
    """Nothing optional is there."""
    optional = {(name, state) for name, state in _wanted(kind) if state in (None, "empty")}
    assert optional - _reached(_simplest(STRATEGIES[kind])) == NEEDED.get(kind, set())


@pytest.mark.parametrize("bounds", [{"min_n": 0}, {"min_n": 2, "max_n": 1}])
def test_impossible_bounds_are_refused(bounds: dict[str, Any]) -> None:
    """Bounds that hold no ordinal are an error and not an empty run."""
    with pytest.raises((InvalidArgument, errors.InvalidValueError)):
        find(testing.ordinals(**bounds), lambda _: True, settings=FIXED)


@pytest.mark.parametrize("module", ["cattrs", "linkj_partners.converter", "importlib_resources"])
def test_entry_point_is_light(module: str) -> None:
    """Importing hypothesis, which loads the plugin, loads neither the converter nor the data."""
    code = (
        f"import sys, hypothesis; print({module!r} in sys.modules, 'linkj_partners.hypothesis_plugin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "False True\n"
