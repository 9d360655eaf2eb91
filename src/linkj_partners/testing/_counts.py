"""Strategies for counts, reconciliations and problems in documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linkj_partners._extras import Library
from linkj_partners.counting import Bounds, Due, DueKind, Tally
from linkj_partners.counting._bounds import Counted
from linkj_partners.errors import Problem
from linkj_partners.model import Register
from linkj_partners.reconciliation import Finding, Reconciliation, StatedEnd, reconcile
from linkj_partners.terms import Convention
from linkj_partners.testing._records import agreements, record
from linkj_partners.testing._registers import registers
from linkj_partners.testing._values import partial_dates
from linkj_partners.testing._words import lines, optional, or_default, tuples

if TYPE_CHECKING:
    from hypothesis import strategies as st
    from hypothesis.strategies import SearchStrategy
else:
    st = Library("hypothesis.strategies", "hypothesis")


def bounds(*, max_value: int = 1000) -> SearchStrategy[Bounds]:
    """Build bounds, exact ones among them.

    Args:
        max_value: Neither bound is larger.

    Examples:
        >>> from hypothesis import find
        >>> find(bounds(), lambda number: not number.is_exact)
        Bounds(lower=0, upper=1)
    """
    number = st.integers(0, max_value)
    exact = number.map(lambda n: Bounds(n, n))
    return exact | st.tuples(number, number).map(lambda pair: Bounds(min(pair), max(pair)))


def tallies() -> SearchStrategy[Tally]:
    """Build derived tallies of partners and of agreements, exact ones and those with unknown groups among them.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> print(find(tallies(), lambda tally: tally.overseas.lower > 8))
        9 partners: 9 overseas, 0 domestic
    """
    part = bounds()

    def tally(overseas: Bounds, domestic: Bounds, unknown: int, *, of: Counted) -> Tally:
        """Add some of which the group is not known."""
        either = Bounds(0, unknown)
        return Tally(overseas + either, domestic + either, overseas + domestic + Bounds(unknown, unknown), of)

    return st.builds(tally, part, part, st.integers(0, 20), of=st.sampled_from(["partners", "agreements"]))


def dues() -> SearchStrategy[Due]:
    """Build what falls due, certain and uncertain.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(dues())
        ... def test_every_kind_has_a_name(each):
        ...     assert each.what.name in ("NOTICE", "END", "RENEWAL")
        >>> test_every_kind_has_a_name()
    """
    return st.builds(
        Due, agreement=agreements(), day=partial_dates(), what=st.sampled_from(DueKind), is_certain=st.booleans()
    )


def reconciliations(*, register: SearchStrategy[Register] | None = None) -> SearchStrategy[Reconciliation]:
    """Build reconciliations of registers, with and without figures that contradict each other.

    Args:
        register: The strategy of the registers.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(reconciliations())
        ... def test_explanation_tells_every_conflict(found):
        ...     assert found.explain("en").count(" prints ") == len(found.conflicts)
        >>> test_explanation_tells_every_conflict()
    """
    return or_default(register, registers(max_size=3, details=False)).map(reconcile)


def findings() -> SearchStrategy[Finding]:
    """Build findings on published numbers and tallies, right under both ways of counting, one or neither.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(findings())
        ... def test_both_ways_of_counting_are_derived(finding):
        ...     assert finding.agrees_under <= set(finding.derived)
        >>> test_both_ways_of_counting_are_derived()
    """
    found = reconciliations(register=registers(min_size=1, max_size=3, details=False))
    return found.filter(lambda each: bool(each.findings)).flatmap(lambda each: st.sampled_from(each.findings))


def stated_ends() -> SearchStrategy[StatedEnd]:
    """Build last days that sources state, with and without a term and conventions that explain them.

    Raises:
        MissingExtraError: Hypothesis is not installed.

    Examples:
        >>> from hypothesis import find
        >>> find(stated_ends(), lambda end: end.is_conflict).term
        Term(years=0, months=0, days=1)
    """
    return record(StatedEnd, conventions=tuples(st.sampled_from(Convention)))


def problems() -> SearchStrategy[Problem]:
    """Build problems such as `linkj_partners.errors.InvalidDataError` lists, in a file and in a text.

    Examples:
        >>> from hypothesis import find
        >>> print(find(problems(), lambda problem: problem.file is not None))
        register.json: $: a
    """
    records = st.sampled_from(["agreements", "organizations", "sources"])
    paths = st.just("$") | st.builds("$.{}[{}].key".format, records, st.integers(0, 99))
    return st.builds(Problem, path=paths, message=lines(), file=optional(st.just("register.json")))
