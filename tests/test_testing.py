"""The strategies: valid by construction, able to reach everything, readable when they shrink."""

import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Callable, Collection, Hashable, Iterator, Sized
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, SupportsInt, cast, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import linkj_partners
from linkj_partners import (
    Agreement,
    Basis,
    Convention,
    Figure,
    Match,
    Name,
    Organization,
    PartialDate,
    Person,
    Position,
    Provenance,
    PublishedTally,
    Register,
    Representative,
    Source,
    Term,
    Text,
    counting,
    dates,
    errors,
    ordinals,
    reconciliation,
    terms,
    testing,
)
from linkj_partners import _hypothesis_plugin as hypothesis_plugin

MODULES = [name for name in linkj_partners.__all__ if importlib.util.find_spec(f"linkj_partners.{name}")]
STRATEGIES = {kind: make() for kind, make in testing.STRATEGIES.items()}
FIXED = settings(
    max_examples=60,
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    phases=[Phase.generate],
)
SHRINKING = settings(FIXED, max_examples=1000, phases=[Phase.generate, Phase.shrink])
# What a repr can be pasted back into.
NAMES: dict[str, Any] = {"datetime": importlib.import_module("datetime")}
for module in [linkj_partners, *(getattr(linkj_partners, name) for name in MODULES)]:
    NAMES.update((name, getattr(module, name)) for name in module.__all__)


def drawn(strategy: st.SearchStrategy[Any], count: int = 60, batch: int = 0) -> list[Any]:
    """Draw values, the same ones each time for a batch; the first is the simplest."""
    values: list[Any] = []

    @seed(batch)
    @settings(FIXED, max_examples=count)
    @given(strategy)
    def collect(value: object) -> None:
        values.append(value)

    collect()
    return values


def batches(strategy: st.SearchStrategy[Any]) -> Iterator[Any]:
    """Draw up to some thousand values, for as long as somebody asks."""
    for batch in range(40):
        yield from drawn(strategy, 40, batch)


class TestPublic:
    """Every public value but those read from a text has a strategy, which Hypothesis finds by itself."""

    def test_every_public_value(self) -> None:
        """Of every exported class that holds facts, but for errors and what is read from a text."""
        kinds = {id(kind): kind for kind in NAMES.values() if isinstance(kind, type) and attrs.has(kind)}
        read = {kind for kind in kinds.values() if kind.__module__ == "linkj_partners.reading"}
        drawn = {kind for kind in kinds.values() if not issubclass(kind, Exception)} - read
        assert drawn == set(testing.STRATEGIES)

    def test_plugin(self) -> None:
        """The entry point tells Hypothesis of every strategy, and of no class without one."""
        assert set(hypothesis_plugin.KINDS) == set(testing.STRATEGIES)

    @pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
    def test_from_type(self, kind: type) -> None:
        """Without any registration by the user, from_type builds the values, which are hashable."""
        values: st.SearchStrategy[Any] = st.from_type(cast("type[Any]", kind))
        for value in drawn(values, 2):
            assert isinstance(value, kind)
            assert hash(value) == hash(value)

    @pytest.mark.parametrize(
        ("kind", "find"),
        [
            (Match[ordinals.Ordinal], ordinals.find),
            (Match[PublishedTally], counting.find),
            (Match[Term], terms.find),
            (Match[PartialDate], dates.find),
        ],
    )
    def test_from_type_of_a_match(self, kind: type[Match[Any]], find: Callable[[str], tuple[Match[Any], ...]]) -> None:
        """The value is drawn by its class, and in the words that `phrase` has for it."""
        [value_kind] = get_args(kind)
        found: list[Match[Any]] = drawn(st.from_type(kind))
        assert {(type(match), type(match.value)) for match in found} == {(Match, value_kind)}
        assert any(find(match.text) for match in found)

    def test_from_type_of_a_match_of_something_else(self) -> None:
        """What is found is anything that Hypothesis can build, such as what a clause says."""
        found = st.from_type(Match[terms.Wording])
        assert {type(match.value) for match in drawn(found, 5)} == {terms.Wording}

    @pytest.mark.parametrize("kind", [object, Hashable, Sized, Collection, SupportsInt])
    def test_other_types_are_left_alone(self, kind: type) -> None:
        """What Hypothesis builds of types that ours happen to fit is not changed by installing the library."""
        values: st.SearchStrategy[Any] = st.from_type(cast("type[Any]", kind))
        assert [value for value in drawn(values, 3) if type(value) in testing.STRATEGIES] == []

    def test_entry_point_is_light(self) -> None:
        """Importing hypothesis, which loads the plugin, loads neither the converter nor the data."""
        modules = [
            "linkj_partners._hypothesis_plugin",
            "cattrs",
            "linkj_partners.loading._converter",
            "importlib_resources",
        ]
        code = f"import sys, hypothesis; print([name for name in {modules!r} if name in sys.modules])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
        assert done.stdout == f"{modules[:1]}\n"

    def test_without_hypothesis(self) -> None:
        """The module can be imported; the call says what to install."""
        code = (
            "import sys; sys.modules['hypothesis'] = None; sys.modules['hypothesis.strategies'] = None\n"
            "from linkj_partners import errors, testing\n"
            "for make in testing.STRATEGIES.values():\n"
            "    try:\n        make()\n    except errors.MissingExtraError as error:\n        print(error)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
        message = 'hypothesis is not installed: run pip install "linkj-partners[hypothesis]"'
        assert done.stdout.splitlines() == [message] * len(testing.STRATEGIES)


def wanted(kind: Any) -> set[tuple[str, object]]:
    """List what a strategy must reach: each enum member, each optional field both ways, each tuple empty and not."""
    states: set[tuple[str, object]] = set()
    for field in attrs.fields(kind):
        options = get_args(field.type) if isinstance(field.type, UnionType) else (field.type,)
        states |= {(field.name, each) for option in options if is_enum(option) for each in option}
        if type(None) in options:
            states |= {(field.name, None), (field.name, "something")}
        if field.type is bool:
            states |= {(field.name, False), (field.name, True)}
        if get_origin(field.type) is tuple and field.default is not attrs.NOTHING:
            states |= {(field.name, "empty"), (field.name, "filled")}
    return states


def is_enum(kind: object) -> bool:
    """Return whether it is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def reached(value: object) -> set[tuple[str, object]]:
    """List the states of the fields of one value."""
    states: set[tuple[str, object]] = set()
    kind: Any = type(value)
    for field in attrs.fields(kind):
        part = getattr(value, field.name)
        if isinstance(part, tuple):
            states.add((field.name, "filled" if part else "empty"))
        else:
            states.add((field.name, part if part is None or isinstance(part, Enum | bool) else "something"))
            states.add((field.name, None if part is None else "something"))
    return states


def parts(value: object) -> list[Any]:
    """List a value and all that it is made of."""
    if isinstance(value, tuple):
        return [part for item in cast("tuple[object, ...]", value) for part in parts(item)]
    kind: Any = type(value)
    if not attrs.has(kind):
        return []
    inside = (part for field in attrs.fields(kind) for part in parts(getattr(value, field.name)))
    return [value, *(inside if isinstance(value, Register | Agreement | Organization | Person) else ())]


# An entry never says that a fact is unsourced; an agreement renews another one in registers only.
NEVER: dict[type, set[tuple[str, object]]] = {
    Provenance: {("basis", Basis.UNSOURCED)},
    Agreement: {("renews", "something")},
}


@pytest.mark.slow
class TestReach:
    """Every state of every field occurs, and what occurs is valid."""

    @pytest.mark.parametrize(
        "kind", [kind for kind in STRATEGIES if kind not in (Register, PartialDate)], ids=lambda kind: kind.__name__
    )
    def test_every_state(self, kind: type) -> None:
        """Each enum member, each optional field with and without a value, each tuple empty and not."""
        missing = wanted(kind) - NEVER.get(kind, set())
        for value in batches(STRATEGIES[kind]):
            assert isinstance(value, kind)
            missing -= reached(value)
            if not missing:
                break
        assert missing == set()

    def test_registers_hold_everything(self) -> None:
        """So do registers: with details, each kind of record occurs with each of its optional fields."""
        missing = {
            (kind, name)
            for kind in (
                Agreement,
                Organization,
                Person,
                Source,
                Figure,
                Position,
                PublishedTally,
                Representative,
                Provenance,
            )
            for name, state in wanted(kind)
            if state in ("something", "filled")
        }
        for register in batches(testing.registers(min_size=2, max_size=2)):
            for part in parts(register):
                missing -= {(type(part), name) for name, state in reached(part) if state in ("something", "filled")}
            if not missing:
                break
        assert missing == set()

    def test_forms_of_partial_dates(self) -> None:
        """Days, months, years, ranges and open ranges."""
        days = drawn(testing.partial_dates(open_ended=True))
        forms = {"".join("9" if character.isdigit() else character for character in day.text) for day in days}
        point = "9999-99-99"
        assert forms == {point, "9999-99", "9999", f"[{point}..{point}]", f"[..{point}]", f"[{point}..]"}

    def test_findings_of_every_kind(self) -> None:
        """Numbers and tallies, each fitting both ways of counting or neither, tallies also only one of them."""
        neither, both = frozenset[str](), frozenset({"as_counted", "by_seat"})
        missing: set[tuple[type, object]] = {
            (kind, fits) for kind in (Position, PublishedTally) for fits in (neither, both)
        }
        missing |= {(PublishedTally, "only one")}
        found: Iterator[reconciliation.Finding] = batches(testing.findings())
        for finding in found:
            fits = frozenset(str(each.value) for each in finding.agrees_under)
            missing.discard((type(finding.published), "only one" if len(fits) == 1 else fits))
            if not missing:
                break
        assert missing == set()

    @pytest.mark.parametrize("details", [False, True])
    def test_states_of_what_is_counted(self, *, details: bool) -> None:
        """A renewal with the number of its original, several figures and partners, and signing days open on a side."""
        missing = {"same number", "positions", "tallies", "partners", "open"}
        for register in batches(testing.registers(min_size=2, details=details)):
            for each in register:
                original = register.original(each)
                missing -= {
                    *(["same number"] if original != each and {*each.positions} & {*original.positions} else []),
                    *(["positions"] if len(each.positions) > 1 else []),
                    *(["tallies"] if len(each.tallies) > 1 else []),
                    *(["partners"] if len(each.partners) > 2 else []),
                    *(["open"] if None in (each.signed.known_earliest, each.signed.known_latest) else []),
                }
            if not missing:
                break
        assert missing == set()

    def test_tallies_with_unknown_groups(self) -> None:
        """The total is more than the sum of the least parts, and less than that of the largest."""
        tallied = drawn(testing.tallies())
        assert any(each.total != each.overseas + each.domestic for each in tallied)
        for each in tallied:
            parts = each.overseas + each.domestic
            assert parts.lower <= each.total.lower <= each.total.upper <= parts.upper

    def test_a_new_field_is_drawn(self) -> None:
        """The records are built from the model's own fields, whatever these are."""
        from linkj_partners.testing._records import record  # noqa: PLC0415 (private, and only looked at here)

        wider = attrs.make_class("Wider", {"colour": attrs.field(type=str)}, bases=(Figure,), kw_only=True)
        assert {bool(value.colour) for value in drawn(record(wider), 5)} == {True}


class TestArguments:
    """Strategies keep to what they were asked for."""

    @given(st.data())
    def test_partial_dates(self, data: st.DataObject) -> None:
        """No value reaches beyond the bounds; exactness can be chosen."""
        first, last = sorted(data.draw(st.tuples(st.dates(), st.dates())))
        exact = data.draw(st.sampled_from([None, True, False]))
        day = data.draw(testing.partial_dates(earliest=first, latest=last, exact=exact))
        assert first <= day.earliest <= day.latest <= last
        assert exact is None or (len(day.text) == len("2021-02-05")) is exact

    @pytest.mark.parametrize(
        ("bounds", "allowed"),
        [
            ({"max_months": 0, "max_days": 0}, {"years"}),
            ({"max_years": 0, "max_days": 0}, {"months"}),
            ({"max_years": 0, "max_months": 0}, {"days"}),
            ({"max_days": 0, "max_years": 2}, {"years", "months"}),
        ],
    )
    def test_terms(self, bounds: dict[str, int], allowed: set[str]) -> None:
        """A unit with the bound 0 does not occur, the others all do and keep to their bounds."""
        lengths = [attrs.asdict(term) for term in drawn(testing.terms(**bounds), 30)]
        assert {unit for length in lengths for unit, number in length.items() if number} == allowed
        assert all(length[unit.removeprefix("max_")] <= most for length in lengths for unit, most in bounds.items())

    def test_periods(self) -> None:
        """Periods of signings and first renewals, which count from their own first day."""
        strategy = testing.periods(
            signed=st.just(date(2020, 11, 20)),
            convention=st.just(Convention.JP_CIVIL_CODE),
            term=st.just(Term(years=3)),
        )
        assert {str(period) for period in drawn(strategy, 10)} == {
            "2020-11-20 to 2023-11-20 (JP_CIVIL_CODE)",
            "2023-11-21 to 2026-11-20 (JP_CIVIL_CODE)",
        }

    @given(st.data(), st.sampled_from(ordinals.LANGUAGES))
    def test_ordinals(self, data: st.DataObject, lang: str) -> None:
        """Only the language that was asked for, only numbers within the bounds; each is read back."""
        low = data.draw(st.integers(1, 10**15))
        high = data.draw(st.integers(low, 10**15))
        ordinal = data.draw(testing.ordinals(lang=lang, min_n=low, max_n=high))
        assert (ordinal.lang, low <= ordinal.n <= high) == (lang, True)
        assert ordinals.parse(str(ordinal), lang) == ordinal

    def test_ordinals_for_the_first_only(self) -> None:
        """初めて occurs, but not where the first is ruled out."""
        assert "初めて" in {str(each) for each in drawn(testing.ordinals(lang="ja", max_n=1))}
        assert "初めて" not in {str(each) for each in drawn(testing.ordinals(lang="ja", min_n=2))}

    @pytest.mark.parametrize(
        ("options", "error"),
        [
            ({"lang": "de"}, errors.UnsupportedLanguageError),
            ({"lang": 1}, errors.WrongTypeError),
            ({"min_n": 0}, errors.InvalidValueError),
            ({"min_n": 2, "max_n": 1}, InvalidArgument),
        ],
    )
    def test_impossible_ordinals(self, options: dict[str, Any], error: type[Exception]) -> None:
        """An error and not an empty run."""
        with pytest.raises(error):
            drawn(testing.ordinals(**options), 20)

    @given(testing.matches(max_start=5), testing.date_matches(max_start=5))
    def test_matches(self, ordinal: Any, day: Any) -> None:
        """The words are those of the value, as long as the span."""
        assert ordinals.parse(ordinal.text, ordinal.value.lang) == ordinal.value
        assert (dates.phrase(day.value), day.start <= 5, ordinal.start <= 5) == (day.text, True, True)

    @given(testing.registers(min_size=2, max_size=3, key_prefix="x", details=False))
    def test_registers(self, register: Register) -> None:
        """The number of agreements and the beginning of keys can be chosen."""
        assert 2 <= len(register) <= 3
        assert all(agreement.key.startswith("x") for agreement in register)
        assert {key for agreement in register for key in agreement.partners} <= {
            each.key for each in register.organizations
        }

    @pytest.mark.slow
    def test_large_registers(self) -> None:
        """There are as many numbers as agreements."""
        assert [len(each) for each in drawn(testing.registers(min_size=60, max_size=60, details=False), 1)] == [60]

    @given(
        testing.registers(
            min_size=1, max_size=1, signed=testing.partial_dates(earliest=date(1850, 1, 1), latest=date(1901, 1, 1))
        )
    )
    @settings(max_examples=10)
    def test_hosts_are_founded_in_time(self, register: Register) -> None:
        """Whatever signing days are asked for, the register is valid."""
        established = register.host.established
        assert established is None or established.earliest <= register.agreements[0].signed.latest

    @given(testing.agreements(term=testing.terms(), signed=testing.partial_dates(exact=True)))
    def test_agreements(self, agreement: Agreement) -> None:
        """With a term it is not open-ended."""
        assert (agreement.term is not None, agreement.signed.is_exact, agreement.open_ended) == (True, True, False)


# A published tally has one number at least; a wording is simplest with a convention.
NEEDED: dict[type, set[tuple[str, object]]] = {
    PublishedTally: {("total", None)},
    terms.Wording: {("convention", None), ("term", None)},
    terms.Period: {("convention", None), ("term", None)},
}
SIMPLEST = {
    PartialDate: "2016-03-31",
    Term: "P1D",
    terms.Period: "2016-03-31 to 2016-04-01 (JP_CIVIL_CODE)",
    ordinals.Ordinal: "1st",
    Text: "Text({'en': 'a'})",
    Name: "Name(text='a', lang='en', kind=NameKind.OFFICIAL)",
    counting.Tally: "0 partners: 0 overseas, 0 domestic",
    Register: "<Register of host: 0 agreements, revision 2026-12-31>",
    reconciliation.Reconciliation: "Reconciliation(findings=())",
    errors.Problem: "$: a",
}


class TestShrinking:
    """Failing examples are easy to read, and can be pasted back."""

    @pytest.mark.parametrize(("kind", "simplest"), SIMPLEST.items(), ids=lambda part: getattr(part, "__name__", ""))
    def test_simplest(self, kind: type, simplest: str) -> None:
        """It is known beforehand what the simplest example looks like."""
        assert str(drawn(STRATEGIES[kind], 1)[0]) == simplest

    @pytest.mark.parametrize(
        "kind",
        [kind for kind in STRATEGIES if kind not in (PartialDate, Register, reconciliation.Finding)],
        ids=lambda kind: kind.__name__,
    )
    def test_simplest_holds_no_more_than_it_must(self, kind: type) -> None:
        """Nothing optional is there."""
        optional = {(name, state) for name, state in wanted(kind) if state in (None, "empty")}
        assert optional - reached(drawn(STRATEGIES[kind], 1)[0]) == NEEDED.get(kind, set())

    @pytest.mark.slow
    def test_agreement(self) -> None:
        """The simplest agreement with a term, as a failing test prints it."""
        simplest = find(testing.agreements(), lambda agreement: agreement.term is not None, settings=SHRINKING)
        assert simplest == Agreement(key=simplest.key, signed=PartialDate.parse("2016-03-31"), term=Term(days=1))

    @pytest.mark.parametrize(
        "kind",
        [kind for kind in STRATEGIES if kind not in (Register, reconciliation.Reconciliation)],
        ids=lambda kind: kind.__name__,
    )
    def test_repr_can_be_pasted_back(self, kind: type) -> None:
        """It evaluates to the same value."""
        for value in drawn(STRATEGIES[kind], 6):
            assert eval(repr(value), NAMES) == value  # noqa: S307 (our own text)
