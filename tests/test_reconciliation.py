"""Published figures compared with derived ones."""

import pickle

import attrs
import pytest

from linkj_partners import Classification, PartialDate, Position, PublishedTally, Qualifier, Register, Term, reconcile
from linkj_partners.counting import Bounds, Tally
from linkj_partners.errors import UnsupportedLanguageError

AS_COUNTED, BY_SEAT = Classification.AS_COUNTED, Classification.BY_SEAT


def test_every_published_figure_has_its_finding(frozen_register: Register) -> None:
    """There is one finding for each published number and tally, in signing order."""
    figures = [item for agreement in frozen_register for item in (*agreement.positions, *agreement.tallies)]
    assert [finding.published for finding in reconcile(frozen_register).findings] == figures
    assert all(finding.source for finding in reconcile(frozen_register).findings)


def test_fifteenth_and_sixteenth_tally_contradict_each_other(frozen_register: Register) -> None:
    """8 of 15 fits only as counted, 8 of 16 only by seat, every other figure fits both."""
    reconciliation = reconcile(frozen_register)
    one_sided = [finding for finding in reconciliation.findings if len(finding.agrees_under) < 2]
    assert [(finding.agreement, finding.agrees_under) for finding in one_sided] == [
        ("royal-danish-embassy", frozenset({AS_COUNTED})),
        ("medicen-paris-region", frozenset({BY_SEAT})),
    ]
    assert [finding.published.phrase for finding in one_sided] == ["海外8団体を含む15団体", "海外8団体を含む16団体"]
    assert reconciliation.conflicts == tuple(one_sided)
    assert not reconciliation.consistent_under(AS_COUNTED)
    assert not reconciliation.consistent_under(BY_SEAT)


def test_derived_figures_stand_beside_the_published_ones(frozen_register: Register) -> None:
    """A finding has the derived figure under each classification."""
    fifteenth, sixteenth = reconcile(frozen_register).conflicts
    assert dict(fifteenth.derived) == {
        AS_COUNTED: Tally(Bounds(8, 8), Bounds(7, 7), Bounds(15, 15)),
        BY_SEAT: Tally(Bounds(7, 7), Bounds(8, 8), Bounds(15, 15)),
    }
    assert dict(sixteenth.derived) == {
        AS_COUNTED: Tally(Bounds(9, 9), Bounds(7, 7), Bounds(16, 16)),
        BY_SEAT: Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)),
    }


def test_derived_number_stands_beside_a_published_one(frozen_register: Register) -> None:
    """A number in a series is held against the derived one, the same under each classification."""
    finding = next(finding for finding in reconcile(frozen_register).findings if finding.agreement == "ucla")
    assert isinstance(finding.published, PublishedTally)
    numbers = [finding for finding in reconcile(frozen_register).findings if isinstance(finding.published, Position)]
    assert dict(numbers[-1].derived) == {AS_COUNTED: Bounds(16, 16), BY_SEAT: Bounds(16, 16)}


def test_consistent_register_has_no_conflicts(small_register: Register) -> None:
    """Where one way of counting fits all figures there is no conflict."""
    reconciliation = reconcile(small_register)
    assert reconciliation.conflicts == ()
    assert reconciliation.consistent_under(AS_COUNTED)
    assert reconciliation.explain() == "One way of counting fits all 3 published figures."
    assert reconciliation.explain("ja") == "公表された3件の数字は、すべて一つの数え方で説明できます。"


def _with_tally(register: Register, key: str, **figures: int) -> Register:
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
    assert finding.derived[AS_COUNTED] == Tally(Bounds(2, 2), Bounds(1, 1), Bounds(3, 3))
    uncertain = reconcile(_with_tally(small_register, "some-city", total=1)).findings
    (finding,) = [
        item for item in uncertain if isinstance(item.published, PublishedTally) and item.published.total == 1
    ]
    assert finding.derived[AS_COUNTED] == Tally(Bounds(0, 0), Bounds(1, 1), Bounds(1, 1))


def test_explanation_names_figures_sources_and_both_readings(frozen_register: Register) -> None:
    """The explanation tells both figures, their sources and both ways of counting, and chooses neither."""
    text = reconcile(frozen_register).explain("en")
    assert text.startswith("No one way of counting fits all 22 published figures. Figures in conflict: 2.\n\n")
    assert 'prints "海外8団体を含む15団体".' in text
    assert 'prints "海外8団体を含む16団体".' in text
    assert text.count("Counted as the publisher counts each partner, the signing days give") == 2
    assert text.count("Counted by the country of each partner's seat, the signing days give") == 2
    assert (text.count("the figure can be right."), text.count("the figure cannot be right.")) == (2, 2)
    assert "7 overseas and 8 domestic, 15 in all" in text
    assert text.endswith("or whether the way of counting changed.")


def test_explanation_in_japanese(frozen_register: Register) -> None:
    """The Japanese explanation says the same."""
    text = reconcile(frozen_register).explain("ja")
    assert text.startswith("公表された22件の数字のすべてに合う数え方はありません（食い違い2件）。")
    assert "「海外8団体を含む15団体」" in text
    assert "海外8・国内7、計15となり、この数字とは矛盾しません。" in text
    assert "海外9・国内7、計16となり、この数字とは矛盾します。" in text
    assert "海外8・国内8、計16となり、この数字とは矛盾しません。" in text


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
        "Lyon Cluster（締結日 2022-05-09）について、Example Network『Two partners』は「7例目」と記しています。",
        "公表元の区分で数えると、締結日の順では2〜3番目となり、この数字とは矛盾します。",
        "提携先の所在地で数えると、締結日の順では2〜3番目となり、この数字とは矛盾します。",
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


def test_other_language_is_refused(frozen_register: Register) -> None:
    """An explanation in another language is refused, with those that there are."""
    with pytest.raises(UnsupportedLanguageError) as caught:
        reconcile(frozen_register).explain("fr")
    assert str(caught.value) == "no explanation in 'fr': ask for one of en, ja"


def test_reconciliation_is_a_value(frozen_register: Register) -> None:
    """A reconciliation can be compared, hashed and pickled."""
    reconciliation = reconcile(frozen_register)
    assert reconciliation == reconcile(frozen_register)
    assert hash(reconciliation) == hash(reconcile(frozen_register))
    assert pickle.loads(pickle.dumps(reconciliation)) == reconciliation  # noqa: S301 (our own bytes)


def test_figures_without_a_phrase_are_worded(small_register: Register) -> None:
    """A number is an ordinal, a tally a count, in the language asked for; another language is refused."""
    lyon = attrs.evolve(
        small_register["lyon-cluster"], positions=(Position(ordinal=2),), tallies=(PublishedTally(total=2, overseas=1),)
    )
    rest = [item for item in small_register if item.key != "lyon-cluster"]
    found = [
        each
        for each in reconcile(attrs.evolve(small_register, agreements=[*rest, lyon])).findings
        if each.source is None
    ]
    assert [[each.phrase(lang) for each in found] for lang in ("en", "ja")] == [
        ["2nd", "2 organizations, including 1 overseas"],
        ["2例目", "海外1団体を含む2団体"],
    ]
    with pytest.raises(UnsupportedLanguageError, match="no phrase of a figure in 'fr': ask for one of en, ja"):
        found[0].phrase("fr")


@pytest.mark.parametrize(
    ("qualifier", "fitting"),
    [
        (Qualifier.EXACTLY, [2, 3]),
        (Qualifier.AT_LEAST, [1, 2, 3]),
        (Qualifier.OVER, [1, 2]),
        (Qualifier.NEARLY, [3, 4]),
        (Qualifier.ABOUT, [1, 2, 3, 4]),
    ],
)
def test_hedges(small_register: Register, qualifier: Qualifier, fitting: list[int]) -> None:
    """A hedged number fits wherever the true one, 2 or 3, makes it right."""
    fits: list[int] = []
    for total in (1, 2, 3, 4):
        lyon = attrs.evolve(
            small_register["lyon-cluster"], positions=(), tallies=(PublishedTally(total=total, qualifier=qualifier),)
        )
        rest = [item for item in small_register if item.key != "lyon-cluster"]
        findings = reconcile(attrs.evolve(small_register, agreements=[*rest, lyon])).findings
        fits += [total for each in findings if each.agreement == "lyon-cluster" and each.agrees_under]
    assert fits == fitting


def test_stated_ends(small_register: Register) -> None:
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
    assert "c: 2022-05-09からの期間P3Y" in found.explain("ja")
