"""Published figures compared with those that follow from the signing days: contradictions are reported, not repaired.

Last days that sources state are compared with what each legal convention gives.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias, assert_never, final

import attrs

from linkj_partners import counting, ordinals, terms
from linkj_partners._checks import check_lang, check_type
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners._public import publish
from linkj_partners._reprs import record_shown
from linkj_partners.counting import Bounds, Tally
from linkj_partners.counting._at_signing import tally_at_signing
from linkj_partners.errors import WrongTypeError
from linkj_partners.model import Agreement, Classification, Position, PublishedTally, Register
from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Convention, Term, fitting
from linkj_partners.terms._fitting import leads

__all__ = ["Derived", "Finding", "Reconciliation", "StatedEnd", "reconcile"]

Derived: TypeAlias = Tally | Bounds


def _frozen(derived: Mapping[Classification, Derived]) -> FrozenMapping[Classification, Derived]:
    if not isinstance(derived, Mapping):
        raise WrongTypeError("derived", derived, "a mapping of each classification to what follows under it")
    return FrozenMapping(tuple(derived.items()))


@final
@attrs.frozen(kw_only=True, order=False)
class Finding:
    """One published figure beside what follows from the signing days.

    Attributes:
        agreement: The key of the agreement on whose occasion it was published.
        source: The key of the source that prints it, or ``None``.
        published: The figure as printed: a number in a series, or a number of partners.
        derived: What follows from the signing days under each classification: ``Bounds`` for a number in
            a series, a ``Tally`` for a number of partners.
        agrees_under: The classifications under which the figure can be right.

    Raises:
        WrongTypeError: ``derived`` is not a mapping.
    """

    agreement: str
    source: str | None
    published: Position | PublishedTally
    derived: Mapping[Classification, Derived] = attrs.field(converter=_frozen)
    agrees_under: frozenset[Classification]

    __repr__ = record_shown

    def phrase(self, lang: str = "en") -> str:
        """Return the printed phrase or, where only numbers were noted, a phrase that says them.

        Args:
            lang: ``"en"`` or ``"ja"``, for numbers without a printed phrase.

        Raises:
            UnsupportedLanguageError: It is another language.
            WrongTypeError: ``lang`` is not a string.

        Examples:
            >>> from linkj_partners import bundled, reconcile
            >>> reconcile(bundled()).conflicts[0].phrase()
            '海外8団体を含む15団体'
        """
        check_lang("phrase of a figure", lang, _WORDS)
        if self.published.phrase is not None:
            return self.published.phrase
        if isinstance(self.published, Position):
            return ordinals.phrase(self.published.ordinal, lang, counter=ordinals.CASE if lang == "ja" else None)
        return counting.phrase(self.published, lang)


@final
@attrs.frozen(kw_only=True, order=False)
class StatedEnd:
    """A last day that a source states, beside what follows from the first day.

    Attributes:
        agreement: The key of the agreement.
        start: The first day: the stated one, else the day of the signing.
        last_day: The last day as stated.
        term: The printed term, or ``None`` where only the last day is printed.
        conventions: The conventions under which the term, or without one any length in whole months, ends on that day.
    """

    agreement: str
    start: date
    last_day: date
    term: Term | None
    conventions: tuple[Convention, ...]

    __repr__ = record_shown

    @property
    def is_conflict(self) -> bool:
        """Whether a term is printed that ends on that day under no convention."""
        return self.term is not None and not self.conventions


@final
@attrs.frozen(kw_only=True, order=False)
class Reconciliation:
    """Every published figure of a register beside the derived ones.

    Attributes:
        findings: One for each published number and tally, in signing order.

    Examples:
        >>> from linkj_partners import bundled, reconcile
        >>> reconciliation = reconcile(bundled())
        >>> [finding.agreement for finding in reconciliation.conflicts[:2]]
        ['royal-danish-embassy', 'medicen-paris-region']
        >>> [
        ...     reconciliation.consistent_under(classification)
        ...     for classification in Classification
        ... ]
        [False, False]
    """

    findings: tuple[Finding, ...]
    _register: Register = attrs.field(alias="register", repr=False)

    def consistent_under(self, classification: Classification) -> bool:
        """Return whether every published figure can be right under one classification.

        Raises:
            WrongTypeError: It is not a `linkj_partners.Classification`.
        """
        check_type("classification", classification, Classification)
        return all(classification in finding.agrees_under for finding in self.findings)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The figures because of which no classification fits all; empty where one does.

        A figure that fits no classification is always a conflict. Where no classification fits all the others, those
        that rule one out are conflicts too.
        """
        possible = [finding for finding in self.findings if finding.agrees_under]
        one_fits = any(all(each in finding.agrees_under for finding in possible) for each in Classification)
        fitting = len(Classification) if not one_fits else 1
        return tuple(finding for finding in self.findings if len(finding.agrees_under) < fitting)

    @property
    def ends(self) -> tuple[StatedEnd, ...]:
        """The stated last days, each with the conventions that explain it; see `linkj_partners.terms.fitting`.

        Examples:
            >>> from linkj_partners import bundled, reconcile
            >>> reconcile(bundled()).ends
            ()
        """
        return tuple(end for agreement in self._register if (end := _stated_end(agreement)) is not None)

    def explain(self, lang: str = "en") -> str:
        """Explain which figures conflict under which way of counting, without choosing one.

        Args:
            lang: ``"en"`` or ``"ja"``.

        Returns:
            One paragraph, then one for each conflict. Where last days are stated, one line says which conventions
            explain them, and one each which printed term and last day no convention makes agree.

        Raises:
            UnsupportedLanguageError: It is another language.
            WrongTypeError: ``lang`` is not a string.

        Examples:
            >>> from linkj_partners import bundled, reconcile
            >>> reconcile(bundled()).explain().splitlines()[3].partition(": ")[2]
            'the figure can be right.'
        """
        words = _WORDS[check_lang("explanation", lang, _WORDS)]
        conflicts = self.conflicts
        opening = words.opening(len(self.findings), is_conflict=bool(conflicts))
        paragraphs = [opening.format(count=len(self.findings), conflicts=len(conflicts))]
        paragraphs += [_explained(self._register, finding, words) for finding in conflicts]
        paragraphs += [words.choice] if conflicts else []
        return "\n\n".join([*paragraphs, *_ends_explained(self.ends, words)])


def reconcile(register: Register) -> Reconciliation:
    """Compare every published tally and number with what follows from the signing days.

    A tally is compared with the partners up to its agreement; others signed on the same day may count or not. In one
    with several numbers and a hedge, which of them the hedge was printed with is not known, so each can be right with
    it or without. Nothing is corrected and no way of counting is preferred.

    Args:
        register: The register.

    Returns:
        One finding for each published figure.

    Raises:
        WrongTypeError: It is not a `linkj_partners.Register`.

    Examples:
        >>> from linkj_partners import bundled
        >>> finding = reconcile(bundled()).conflicts[1]
        >>> finding.published.phrase, [each.value for each in finding.agrees_under]
        ('海外8団体を含む16団体', ['by_seat'])
    """
    check_type("register", register, Register)
    findings = (finding for agreement in register for finding in _findings(register, agreement))
    return Reconciliation(findings=tuple(findings), register=register)


def _findings(register: Register, agreement: Agreement) -> Iterator[Finding]:
    for number in agreement.positions:
        bounds = counting.position(register, agreement, number.series)
        yield _finding(agreement, number, [(each, bounds, number.ordinal in bounds) for each in Classification])
    for tally in agreement.tallies:
        counted = [(each, tally_at_signing(register, agreement, each)) for each in Classification]
        yield _finding(agreement, tally, [(each, derived, _fits(tally, derived)) for each, derived in counted])


def _finding(
    agreement: Agreement, published: Position | PublishedTally, readings: list[tuple[Classification, Derived, bool]]
) -> Finding:
    return Finding(
        agreement=agreement.key,
        source=published.source,
        published=published,
        derived={each: derived for each, derived, _ in readings},
        agrees_under=frozenset(each for each, _, fits in readings if fits),
    )


def _fits(published: PublishedTally, derived: Tally) -> bool:
    """Return whether a published tally can be right, its numbers taken together.

    A hedge may belong to any of several numbers, so each can be meant with it or without, but one has it. Only exact
    numbers give the rest of a total. How many countries there are is not derived, so a printed number of countries
    contradicts nothing.
    """
    total, overseas, domestic = published.total, published.overseas, published.domestic
    if total is None and overseas is not None and domestic is not None:
        total = overseas + domestic
    elif total is not None and published.qualifier is Qualifier.EXACTLY:
        overseas, domestic = _part(total, overseas, domestic), _part(total, domestic, overseas)
    numbers = ((total, derived.total), (overseas, derived.overseas), (domestic, derived.domestic))
    given = [(n, bounds) for n, bounds in numbers if n is not None]
    hedged = [is_possible(n, published.qualifier, bounds) for n, bounds in given]
    return not given or (
        any(hedged) and all(fits or n in bounds for fits, (n, bounds) in zip(hedged, given, strict=True))
    )


def is_possible(n: int, qualifier: Qualifier, bounds: Bounds) -> bool:
    """Return whether a number with its hedge can be right."""
    match qualifier:
        case Qualifier.EXACTLY:
            return n in bounds
        case Qualifier.AT_LEAST:
            return bounds.upper >= n
        case Qualifier.OVER:
            return bounds.upper > n
        case Qualifier.NEARLY:
            return bounds.lower < n
        case Qualifier.ABOUT:
            return True
        case _:
            assert_never(qualifier)


def _part(total: int, printed: int | None, other: int | None) -> int | None:
    """Return a part as printed, or as the rest of the total."""
    return total - other if printed is None and other is not None else printed


def _stated_end(agreement: Agreement) -> StatedEnd | None:
    """Return a stated last day whose first day is known exactly too."""
    start, last_day = agreement.in_force_from or agreement.signed, agreement.last_day
    if last_day is None or not (start.is_exact and last_day.is_exact):
        return None
    first, last = start.earliest, last_day.earliest
    return StatedEnd(
        agreement=agreement.key,
        start=first,
        last_day=last,
        term=agreement.term,
        conventions=_explaining(first, last, agreement.term),
    )


def _explaining(first: date, last: date, term: Term | None) -> tuple[Convention, ...]:
    if term is not None:
        return tuple(each for each in Convention if leads(first, term, each, last))
    fits = {convention for _, convention in fitting(first, last)}
    return tuple(each for each in Convention if each in fits)


def _conventions_of(ends: tuple[StatedEnd, ...]) -> tuple[tuple[tuple[Convention, ...], int], ...]:
    """Return which conventions explain how many stated ends, those together that explain the same ones, most first."""
    explained = {
        convention: tuple(end.agreement for end in ends if convention in end.conventions) for convention in Convention
    }
    groups = Counter({keys: len(keys) for keys in explained.values() if keys})
    return tuple(
        (tuple(convention for convention in Convention if explained[convention] == keys), count)
        for keys, count in groups.most_common()
    )


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What an explanation says, in one language."""

    langs: tuple[str, ...]
    dash: str
    source: str
    no_source: str
    no_figures: str
    agreement: str
    agreement_of_one: str
    contradiction: str
    contradiction_of_one: str
    printed: str
    reading: FrozenMapping[Classification, str]
    number: str
    tally: str
    fits: str
    misfits: str
    choice: str
    ends: str
    explained: str
    unexplained: str

    def opening(self, count: int, *, is_conflict: bool) -> str:
        """Return the first sentence on so many figures."""
        if not count:
            return self.no_figures
        if count == 1:
            return self.contradiction_of_one if is_conflict else self.agreement_of_one
        return self.contradiction if is_conflict else self.agreement


_WORDS: Final = {
    "en": _Words(
        langs=("en", "ja"),
        dash=" to ",
        source="{publisher} ({title})",
        no_source="a source that was not recorded",
        no_figures="No number or tally is recorded as published.",
        agreement="One way of counting fits all {count} published figures.",
        agreement_of_one="The published figure can be right.",
        contradiction_of_one="No way of counting fits the one published figure.",
        contradiction="No one way of counting fits all {count} published figures. Figures in conflict: {conflicts}.",
        printed='{partner}, signed {signed}: {source} prints "{phrase}".',
        reading=FrozenMapping(
            (
                (Classification.AS_COUNTED, "Counted as the publisher counts each partner"),
                (Classification.BY_SEAT, "Counted by the country of each partner's seat"),
            )
        ),
        number="the signing days give number {number}",
        tally="the signing days give {overseas} overseas and {domestic} domestic, {total} in all",
        fits="{reading}, {derived}: the figure can be right.",
        misfits="{reading}, {derived}: the figure cannot be right.",
        choice="The figures are kept as published: no source says which of them is wrong, or whether the way of "
        "counting changed.",
        ends="Stated last days whose first day is known: {count}. {explained}",
        explained="Explained by {conventions}: {count}.",
        unexplained="{key}: under no convention does a term of {term} from {start} end on {last_day}, as stated.",
    ),
    "ja": _Words(
        langs=("ja", "en"),
        dash="〜",
        source="{publisher}『{title}』",
        no_source="記録されていない出典",
        no_figures="公表値は記録されていません。",
        agreement="公表値{count}件は、すべて一つの数え方で説明できます。",
        agreement_of_one="1件の公表値は、締結日から求めた値と食い違いません。",
        contradiction_of_one="1件の公表値に合う数え方はありません。",
        contradiction="公表値{count}件のすべてに合う数え方はありません（食い違い{conflicts}件）。",
        printed="{partner}（締結日：{signed}）について、{source}は「{phrase}」と記しています。",
        reading=FrozenMapping(
            (
                (Classification.AS_COUNTED, "公表元の区分で数えると"),
                (Classification.BY_SEAT, "提携先の所在地で数えると"),
            )
        ),
        number="締結日の順では{number}番目となり",
        tally="締結日の時点で海外{overseas}・国内{domestic}、計{total}となり",
        fits="{reading}、{derived}、この公表値と食い違いません。",
        misfits="{reading}、{derived}、この公表値と食い違います。",
        choice="公表値は、いずれもそのまま載せています。いずれかが誤りなのか、数え方が変わったのかを示す出典はないため、判断しません。",
        ends="初日が分かり、末日が明記されている提携は{count}件です。{explained}",
        explained="{conventions}で説明できるものは{count}件です。",
        unexplained="{key}：{start}から{term}の期間が、明記された末日{last_day}に満了する計算方法はありません。",
    ),
}


def _ends_explained(ends: tuple[StatedEnd, ...], words: _Words) -> Iterator[str]:
    """Yield one line on the conventions that explain the stated last days, and one for each that none explains."""
    if not ends:
        return
    separator, comma = (" ", ", ") if words.langs[0] == "en" else ("", "、")
    explained = separator.join(
        words.explained.format(conventions=comma.join(each.name for each in conventions), count=count)
        for conventions, count in _conventions_of(ends)
    )
    yield words.ends.format(count=len(ends), explained=explained).strip()
    for end in ends:
        if end.is_conflict:
            term = end.term if end.term is None or words.langs[0] == "en" else terms.phrase(end.term, words.langs[0])
            yield words.unexplained.format(key=end.agreement, term=term, start=end.start, last_day=end.last_day)


def _explained(register: Register, finding: Finding, words: _Words) -> str:
    agreement = register[finding.agreement]
    printed = words.printed.format(
        partner=register.partner_label(agreement, *words.langs) or finding.agreement,
        signed=agreement.signed,
        source=_source_name(register, finding, words),
        phrase=finding.phrase(words.langs[0]),
    )
    return "\n".join([printed, *(_reading(finding, each, words) for each in Classification)])


def _source_name(register: Register, finding: Finding, words: _Words) -> str:
    if finding.source is None:
        return words.no_source
    source = register.source(finding.source)
    return source.key if source.title is None else words.source.format(publisher=source.publisher, title=source.title)


def _reading(finding: Finding, classification: Classification, words: _Words) -> str:
    derived = finding.derived[classification]
    sentence = words.fits if classification in finding.agrees_under else words.misfits
    return sentence.format(reading=words.reading[classification], derived=_derived_words(derived, words))


def _derived_words(derived: Derived, words: _Words) -> str:
    if isinstance(derived, Bounds):
        return words.number.format(number=_range(derived, words))
    overseas, domestic, total = (_range(part, words) for part in (derived.overseas, derived.domestic, derived.total))
    return words.tally.format(overseas=overseas, domestic=domestic, total=total)


def _range(number: Bounds, words: _Words) -> str:
    return str(number.lower) if number.is_exact else f"{number.lower}{words.dash}{number.upper}"


publish(globals())
