"""Published figures compared with derived ones, and stated last days with what each convention gives."""

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from linkj_partners import (
    Agreement,
    Classification,
    Convention,
    Name,
    Organization,
    PartialDate,
    Position,
    PublishedTally,
    Qualifier,
    Register,
    Series,
    Term,
    Text,
    counting,
    load,
    reconcile,
)
from linkj_partners.counting import Bounds, Tally
from linkj_partners.errors import UnsupportedLanguageError

FROZEN = load(Path(__file__).parent / "data" / "frozen_register.json")
AS_COUNTED, BY_SEAT = Classification.AS_COUNTED, Classification.BY_SEAT


def test_every_published_figure_has_its_finding() -> None:
    """There is one finding for each published number and tally, in signing order."""
    figures = [item for agreement in FROZEN for item in (*agreement.positions, *agreement.tallies)]
    assert [finding.published for finding in reconcile(FROZEN).findings] == figures
    assert all(finding.source for finding in reconcile(FROZEN).findings)


def test_fifteenth_and_sixteenth_tally_contradict_each_other() -> None:
    """8 of 15 fits only as counted, 8 of 16 only by seat, every other figure fits both."""
    reconciliation = reconcile(FROZEN)
    one_sided = [finding for finding in reconciliation.findings if len(finding.agrees_under) < 2]
    assert [(finding.agreement, finding.agrees_under) for finding in one_sided] == [
        ("royal-danish-embassy", frozenset({AS_COUNTED})),
        ("medicen-paris-region", frozenset({BY_SEAT})),
    ]
    assert [finding.published.phrase for finding in one_sided] == ["海外8団体を含む15団体", "海外8団体を含む16団体"]
    assert reconciliation.conflicts == tuple(one_sided)
    assert not reconciliation.consistent_under(AS_COUNTED)
    assert not reconciliation.consistent_under(BY_SEAT)


def test_derived_figures_stand_beside_the_published_ones() -> None:
    """A finding has the derived figure under each classification."""
    fifteenth, sixteenth = reconcile(FROZEN).conflicts
    assert dict(fifteenth.derived) == {
        AS_COUNTED: Tally(Bounds(8, 8), Bounds(7, 7), Bounds(15, 15)),
        BY_SEAT: Tally(Bounds(7, 7), Bounds(8, 8), Bounds(15, 15)),
    }
    assert dict(sixteenth.derived) == {
        AS_COUNTED: Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16)),
        BY_SEAT: Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)),
    }


def test_derived_number_stands_beside_a_published_one() -> None:
    """A number in a series is held against the derived one, the same under each classification."""
    finding = next(finding for finding in reconcile(FROZEN).findings if finding.agreement == "ucla")
    assert isinstance(finding.published, PublishedTally)
    numbers = [finding for finding in reconcile(FROZEN).findings if isinstance(finding.published, Position)]
    assert dict(numbers[-1].derived) == {AS_COUNTED: Bounds(16, 16), BY_SEAT: Bounds(16, 16)}


def test_consistent_register_has_no_conflicts(small_register: Register) -> None:
    """Where one way of counting fits all figures there is no conflict."""
    reconciliation = reconcile(small_register)
    assert reconciliation.conflicts == ()
    assert reconciliation.consistent_under(AS_COUNTED)
    assert reconciliation.explain() == "One way of counting fits all 3 published figures."
    assert reconciliation.explain("ja") == "公表値3件は、すべて一つの数え方で説明できます。"


@pytest.mark.parametrize(
    ("ordinal", "opening"),
    [(2, "The published figure can be right."), (7, "No way of counting fits the one published figure.")],
)
def test_one_figure(ordinal: int, opening: str, small_register: Register) -> None:
    """One figure is spoken of in the singular."""
    figures = {"lyon-cluster": (Position(ordinal=ordinal),)}
    agreements = [attrs.evolve(each, positions=figures.get(each.key, ()), tallies=()) for each in small_register]
    agreements = [attrs.evolve(each, provenance=()) for each in agreements]
    assert reconcile(attrs.evolve(small_register, agreements=agreements)).explain().splitlines()[0] == opening


def _with_tally(register: Register, key: str, **figures: Any) -> Register:
    agreements = [
        attrs.evolve(item, tallies=(PublishedTally(phrase="-", source="example-post-1", **figures),))
        if item.key == key
        else item
        for item in register
    ]
    return attrs.evolve(register, agreements=agreements)


@pytest.mark.parametrize(
    ("figures", "fits"),
    [
        ({"total": 2}, True),
        ({"total": 3}, True),
        ({"total": 1}, False),
        ({"total": 4}, False),
        ({"overseas": 1}, True),
        ({"overseas": 2}, True),
        ({"overseas": 0}, False),
        ({"domestic": 1}, True),
        ({"domestic": 2}, False),
        ({"total": 3, "overseas": 2}, True),
        ({"total": 3, "overseas": 1}, False),
        ({"total": 2, "domestic": 1}, True),
        ({"total": 3, "domestic": 0}, False),
        ({"total": 4, "domestic": 1}, False),
        ({"overseas": 2, "domestic": 1}, True),
        ({"overseas": 3, "domestic": 1}, False),
        ({"total": 2, "overseas": 1, "domestic": 1}, True),
    ],
)
def test_parts_are_taken_together(small_register: Register, figures: dict[str, int], *, fits: bool) -> None:
    """A tally fits when all of its figures can be right at once."""
    reconciliation = reconcile(_with_tally(small_register, "lyon-cluster", **figures))
    (finding,) = [item for item in reconciliation.findings if isinstance(item.published, PublishedTally)]
    assert finding.agrees_under == (frozenset(Classification) if fits else frozenset())
    assert (finding in reconciliation.conflicts) is not fits


def test_agreement_of_an_uncertain_day_counts_itself(small_register: Register) -> None:
    """The tally up to an agreement holds that agreement, on whichever day it was signed."""
    reconciliation = reconcile(_with_tally(small_register, "unidentified", total=3))
    (finding,) = [item for item in reconciliation.findings if item.agreement == "unidentified"]
    # the one in Lyon may be of the same day
    assert finding.derived[AS_COUNTED] == Tally(Bounds(1, 2), Bounds(1, 1), Bounds(2, 3))
    uncertain = reconcile(_with_tally(small_register, "some-city", total=1)).findings
    (finding,) = [
        item for item in uncertain if isinstance(item.published, PublishedTally) and item.published.total == 1
    ]
    assert finding.derived[AS_COUNTED] == Tally(Bounds(0, 0), Bounds(1, 1), Bounds(1, 1))


def test_two_agreements_of_one_day(small_register: Register) -> None:
    """Of each either number of partners can be right: nobody printed which was signed first."""
    evolved = [attrs.evolve(each, signed=PartialDate.parse("2022-05-09")) for each in small_register]
    same_day = attrs.evolve(small_register, agreements=evolved)
    for each in same_day:
        found = [reconcile(_with_tally(same_day, each.key, total=total)) for total in range(5)]
        assert [bool(finding.conflicts) for finding in found] == [True, False, False, False, True]


def test_explanation_names_figures_sources_and_both_readings() -> None:
    """The explanation tells both figures, their sources and both ways of counting, and chooses neither."""
    text = reconcile(FROZEN).explain("en")
    assert text.startswith("No one way of counting fits all 22 published figures. Figures in conflict: 2.\n\n")
    assert 'prints "海外8団体を含む15団体".' in text
    assert 'prints "海外8団体を含む16団体".' in text
    assert text.count("Counted as the publisher counts each partner, the signing days give") == 2
    assert text.count("Counted by the country of each partner's seat, the signing days give") == 2
    assert (text.count("the figure can be right."), text.count("the figure cannot be right.")) == (2, 2)
    assert "8 overseas and 7 domestic, 15 in all" in text
    assert text.endswith("no source says which of them is wrong, or whether the way of counting changed.")


def test_explanation_in_japanese() -> None:
    """The Japanese explanation says the same."""
    text = reconcile(FROZEN).explain("ja")
    assert text.startswith("公表値22件のすべてに合う数え方はありません（食い違い2件）。")
    assert "「海外8団体を含む15団体」" in text
    assert "海外8・国内7、計15となり、この公表値と食い違いません。" in text
    assert "海外9・国内7、計16となり、この公表値と食い違います。" in text
    assert "海外8・国内8、計16となり、この公表値と食い違いません。" in text


def test_explanation_of_a_wrong_number(small_register: Register) -> None:
    """A number that no order of signing allows is explained as well, without title, phrase and partner."""
    wrong = attrs.evolve(
        small_register["unidentified"],
        positions=(
            Position(series=small_register["some-city"].positions[0].series, ordinal=7, source="example-post-2"),
        ),
    )
    kept = [item for item in small_register if item.key != "unidentified"]
    register = attrs.evolve(small_register, agreements=[*kept, wrong])
    reconciliation = reconcile(register)
    assert [finding.agreement for finding in reconciliation.conflicts] == ["unidentified"]
    assert 'unidentified, signed [2022-05-09..]: example-post-2 prints "7th".' in reconciliation.explain()
    assert "the signing days give number 2: the figure cannot be right." in reconciliation.explain()


def test_explanation_in_full(small_register: Register) -> None:
    """An explanation is a paragraph, one for each conflict and a last one; a line for each way of counting."""
    (number,) = small_register["lyon-cluster"].positions
    lyon = attrs.evolve(
        small_register["lyon-cluster"], positions=(attrs.evolve(number, ordinal=7, phrase="7例目"),), tallies=()
    )
    kept = [item for item in small_register if item.key != "lyon-cluster"]
    reconciliation = reconcile(attrs.evolve(small_register, agreements=[*kept, lyon]))
    derived = "the signing days give number 2 to 3"
    assert reconciliation.explain() == (
        "No one way of counting fits all 2 published figures. Figures in conflict: 1.\n"
        "\n"
        'Lyon Cluster, signed 2022-05-09: Example Network (Two partners) prints "7例目".\n'
        f"Counted as the publisher counts each partner, {derived}: the figure cannot be right.\n"
        f"Counted by the country of each partner's seat, {derived}: the figure cannot be right.\n"
        "\n"
        "The figures are kept as published: no source says which of them is wrong, or whether the way of counting "
        "changed."
    )
    assert reconciliation.explain("ja").splitlines()[2:5] == [
        "Lyon Cluster（締結日：2022-05-09）について、Example Network『Two partners』は「7例目」と記しています。",
        "公表元の区分で数えると、締結日の順では2〜3番目となり、この公表値と食い違います。",
        "提携先の所在地で数えると、締結日の順では2〜3番目となり、この公表値と食い違います。",
    ]


def test_explanation_of_a_tally_without_source(small_register: Register) -> None:
    """A figure of which no source is kept is still explained."""
    lyon = attrs.evolve(small_register["lyon-cluster"], tallies=(PublishedTally(total=9, phrase="9団体"),))
    kept = [item for item in small_register if item.key != "lyon-cluster"]
    register = attrs.evolve(small_register, agreements=[*kept, lyon])
    assert (
        'Lyon Cluster, signed 2022-05-09: a source that was not recorded prints "9団体".'
        in reconcile(register).explain()
    )


def test_other_language_is_refused() -> None:
    """An explanation in another language is refused, with those that there are."""
    with pytest.raises(UnsupportedLanguageError) as caught:
        reconcile(FROZEN).explain("fr")
    assert str(caught.value) == "no explanation in 'fr': ask for one of en, ja"


def test_reconciliation_is_a_value() -> None:
    """A reconciliation can be compared, hashed and pickled."""
    reconciliation = reconcile(FROZEN)
    assert reconciliation == reconcile(FROZEN)
    assert hash(reconciliation) == hash(reconcile(FROZEN))
    assert pickle.loads(pickle.dumps(reconciliation)) == reconciliation  # noqa: S301 (our own bytes)


@pytest.mark.parametrize(
    ("qualifier", "fits"),
    [
        (Qualifier.EXACTLY, (False, True, True, False)),
        (Qualifier.AT_LEAST, (True, True, True, False)),
        (Qualifier.OVER, (True, True, False, False)),
        (Qualifier.NEARLY, (False, False, True, True)),
        (Qualifier.ABOUT, (True, True, True, True)),
    ],
)
def test_hedged_totals(small_register: Register, qualifier: Qualifier, fits: tuple[bool, ...]) -> None:
    """Two or three partners: whether 1, 2, 3 and 4 with a hedge can be right."""
    for total, expected in enumerate(fits, start=1):
        tally = PublishedTally(total=total, qualifier=qualifier, source="example-post-1")
        lyon = attrs.evolve(small_register["lyon-cluster"], tallies=(tally,))
        others = [item for item in small_register if item.key != lyon.key]
        reconciliation = reconcile(attrs.evolve(small_register, agreements=[*others, lyon]))
        (finding,) = [item for item in reconciliation.findings if item.published is tally]
        assert bool(finding.agrees_under) is expected, total


@pytest.mark.parametrize(
    ("overseas", "figures", "fits"),
    [
        (9, {"total": 16, "overseas": 8, "qualifier": Qualifier.OVER}, True),
        (11, {"total": 16, "overseas": 8, "qualifier": Qualifier.AT_LEAST}, True),
        (8, {"total": 16, "overseas": 8, "qualifier": Qualifier.OVER}, True),
        (7, {"total": 16, "overseas": 8, "qualifier": Qualifier.OVER}, False),
        (8, {"total": 17, "overseas": 7, "qualifier": Qualifier.OVER}, True),
        (8, {"total": 17, "overseas": 8, "qualifier": Qualifier.OVER}, False),
        (8, {"total": 18, "overseas": 8, "qualifier": Qualifier.NEARLY}, True),
        (8, {"total": 17, "overseas": 8, "qualifier": Qualifier.NEARLY}, False),
        (9, {"total": 18, "overseas": 8, "qualifier": Qualifier.NEARLY}, False),
        (9, {"total": 30, "overseas": 2, "qualifier": Qualifier.ABOUT}, True),
        (8, {"overseas": 8, "domestic": 10, "qualifier": Qualifier.AT_LEAST}, False),
        (8, {"overseas": 8, "domestic": 8, "qualifier": Qualifier.OVER}, True),
    ],
)
def test_hedged_parts(overseas: int, figures: dict[str, Any], *, fits: bool) -> None:
    """Seventeen partners: each number can have the hedge or not, and no part follows from a hedged total."""
    partners = [f"p{index}" for index in range(17)]
    home = {key: "FR" if index < overseas else "JP" for index, key in enumerate(partners)}
    register = Register(
        revision=date(2026, 1, 1),
        host="host",
        organizations=[
            Organization(key=key, names=(Name(text=key, lang="en"),), country=country)
            for key, country in {"host": "JP", **home}.items()
        ],
        agreements=[
            Agreement(
                key="a",
                signed=PartialDate.parse("2021-02-05"),
                partners=tuple(partners),
                tallies=(PublishedTally(**figures),),
            )
        ],
    )
    assert bool(reconcile(register).findings[0].agrees_under) is fits


@pytest.mark.parametrize(("parts", "fits"), [((1, 1), False), ((0, 0), False), ((1, 0), True), ((0, 1), True)])
def test_parts_without_a_total_add_up(parts: tuple[int, int], *, fits: bool) -> None:
    """One partner whose group is not known."""
    tally = PublishedTally(overseas=parts[0], domestic=parts[1])
    agreement = Agreement(key="a", signed=PartialDate.parse("2021-02-05"), partners=("x",), tallies=(tally,))
    organizations = [Organization(key=key, names=(Name(text=key, lang="en"),)) for key in ("host", "x")]
    register = Register(revision=date(2026, 1, 1), host="host", organizations=organizations, agreements=[agreement])
    assert bool(reconcile(register).findings[0].agrees_under) is fits


def test_countries_contradict_nothing(small_register: Register) -> None:
    """How many countries there are is not derived, so a printed number of them is never in conflict."""
    assert reconcile(_with_tally(small_register, "lyon-cluster", countries=40)).conflicts == ()


def _stated_ends(**last_days: str) -> Register:
    """Build a register of terms of three years from 1 April 2020, of which a last day is stated as well."""
    agreements = [
        Agreement(
            key=key,
            partners=("university",),
            signed=PartialDate.parse("2020-03-20"),
            in_force_from=PartialDate.parse("2020-04-01"),
            term=Term.parse("P3Y"),
            last_day=PartialDate.parse(last_day),
        )
        for key, last_day in last_days.items()
    ]
    return Register(
        host="host",
        revision=date(2026, 11, 25),
        organizations=[
            Organization(key=key, names=(Name(text=f"Example {key}", lang="en"),), country="JP")
            for key in ("host", "university")
        ],
        agreements=agreements,
    )


def test_stated_last_days_name_the_conventions_that_explain_them() -> None:
    """A stated last day is compared with what each convention makes of the term."""
    register = _stated_ends(a="2023-03-31", b="2023-04-01", c="2023-06-30")
    ends = {each.agreement: each for each in reconcile(register).ends}
    first_day_counts, first_day_excluded = Convention.JP_CIVIL_CODE_INCLUSIVE, Convention.JP_CIVIL_CODE
    fits = {
        key: (first_day_counts in each.conventions, first_day_excluded in each.conventions)
        for key, each in ends.items()
    }
    assert fits == {"a": (True, False), "b": (False, True), "c": (False, False)}
    assert [key for key, each in ends.items() if each.is_conflict] == ["c"]
    text = reconcile(register).explain()
    assert text.startswith("No number or tally is recorded as published.")
    assert "Stated last days whose first day is known: 3." in text
    assert text.endswith("c: under no convention does a term of P3Y from 2020-04-01 end on 2023-06-30, as stated.")


def test_stated_last_days_in_japanese() -> None:
    """The Japanese line says the same."""
    assert (
        reconcile(_stated_ends(c="2023-06-30"))
        .explain("ja")
        .endswith("c：2020-04-01から3年間の期間が、明記された末日2023-06-30に満了する計算方法はありません。")
    )


def test_no_stated_last_day_no_line() -> None:
    """Where no last day is stated, nothing is said of conventions."""
    assert reconcile(FROZEN).ends == ()
    assert "convention" not in reconcile(FROZEN).explain()


def test_every_sort_of_stated_end(small_register: Register) -> None:
    """Each stated last day has the conventions that explain it; a term that none makes end there is a conflict."""
    lyon = attrs.evolve(small_register["lyon-cluster"], tallies=())
    ends = {
        "a": ("P3Y", "2025-05-09"),
        "b": ("P3Y", "2025-05-08"),
        "c": ("P3Y", "2025-12-31"),
        "d": (None, "2023-05-08"),
    }
    ends["e"] = ("P9000Y", "2025-05-09")
    stated = [
        attrs.evolve(
            lyon,
            key=key,
            positions=(),
            term_phrase=None,
            term=None if term is None else Term.parse(term),
            last_day=PartialDate.parse(last_day),
        )
        for key, (term, last_day) in ends.items()
    ]
    vague = attrs.evolve(stated[0], key="f", last_day=PartialDate.parse("2025"))
    found = reconcile(attrs.evolve(small_register, agreements=[*stated, vague]))
    assert [(end.agreement, end.is_conflict) for end in found.ends] == [
        *(("a", False), ("b", False), ("c", True), ("d", False), ("e", True))
    ]
    text = found.explain()
    assert "Stated last days whose first day is known: 5. Explained by JP_CIVIL_CODE" in text
    assert "c: under no convention does a term of P3Y from 2022-05-09 end on 2025-12-31, as stated." in text
    assert "c：2022-05-09から3年間の期間" in found.explain("ja")


def test_number_in_a_partial_series_conflicts_only_outside_its_bounds(small_register: Register) -> None:
    """The third partner abroad can be the fifth of all, but not the other way round."""
    abroad = Series(key="abroad", names=Text({"en": "partners abroad"}), partial=True)
    last = small_register.agreements[-1]
    most = counting.position(small_register, last).upper
    for ordinal, is_right in ((1, True), (most, True), (most + 1, False)):
        numbered = attrs.evolve(last, positions=(Position(series="abroad", ordinal=ordinal),), tallies=())
        others = [attrs.evolve(each, positions=(), tallies=()) for each in small_register.agreements[:-1]]
        register = attrs.evolve(small_register, agreements=[*others, numbered], series=[*small_register.series, abroad])
        assert (not reconcile(register).conflicts) is is_right
