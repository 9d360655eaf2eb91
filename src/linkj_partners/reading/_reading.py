"""A release read: which number is which, and what stays open."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners.errors import WrongTypeError
from linkj_partners.model import Agreement, Position, PublishedTally, Register
from linkj_partners.reading import _draft
from linkj_partners.reading._candidates import candidates
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._people import Appearance

__all__ = ["Reading", "read"]


def _facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return checks.as_tuple(facts, "facts")


@final
@attrs.frozen(kw_only=True, order=False)
class Reading:
    """What a text says about the agreement that it announces.

    Attributes:
        source: The text that was read.
        facts: The facts in the order of their fields, each field or part at most once.
        open: The fields with more than one candidate, or with a day whose year is not known, each with its candidates;
            none of them is among the facts.
        people: Everybody whom the text shows, with their names as printed.
        register: The register that names were looked up in, or ``None``.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import reading
        >>> found = reading.read("某大学は某市と2月5日、連携協定を締結しました。")
        >>> [
        ...     (fact.field, fact.value)
        ...     for fact in found.facts
        ...     if fact.field in ("host", "partners[0]")
        ... ]
        [('host', '某大学'), ('partners[0]', '某市')]
        >>> [fact.text for fact in found.open["signed"]]
        ['2月5日']
    """

    source: str = attrs.field(validator=checks.one_of(str))
    facts: tuple[Fact, ...] = attrs.field(converter=_facts, validator=checks.each(checks.one_of(Fact)))
    open: FrozenMapping[str, tuple[Fact, ...]]
    people: tuple[Appearance, ...] = ()
    register: Register | None = attrs.field(default=None, repr=False)

    def fact(self, field: str) -> Fact | None:
        """Return the fact of a field or part, or ``None``.

        Args:
            field: A field path, such as ``"signed"`` or ``"positions[0]"``.

        Raises:
            InvalidValueError: An agreement has no such field, or it has parts and none is named.
            WrongTypeError: ``field`` is not a string.
        """
        wanted = _draft.check_path(checks.check_type("field", field, str))
        return next((fact for fact in self.facts if fact.field == wanted), None)

    def fields(self) -> dict[str, Any]:
        """Return the fields of an agreement as far as they were read, with their provenance.

        Returns:
            The values by the name of the field, for a draft that lacks what `agreement` requires.
        """
        return _draft.fields_of(self.facts, self.register)

    def agreement(
        self,
        *,
        key: str | None = None,
        partners: Iterable[str] | None = None,
        source: str | None = None,
        **fields: object,
    ) -> Agreement:
        r"""Build a draft of the agreement, whose provenance quotes the evidence.

        Args:
            key: The key of the agreement.
            partners: The keys of its partners. By default those that the register knows by the printed names, and a key
                made from the name for each other one.
            source: The key of the source, for the record and its parts.
            **fields: Fields of `Agreement` that replace what was read.

        Returns:
            The agreement. A day that was inferred says so in its provenance.

        Raises:
            InvalidDataError: A required field is missing, or the values do not go together; every problem is listed.

        Examples:
            >>> from linkj_partners import reading
            >>> found = reading.read(
            ...     "2020年11月24日\n\n某大学は某市と11月20日、覚書を締結しました。"
            ... )
            >>> draft = found.agreement(key="some-city", partners=("some-city",))
            >>> str(draft.signed), draft.provenance[0].note
            ('2020-11-20', "printed '11月20日'; year from the date line '2020年11月24日'")
        """
        given = {"key": key, "partners": partners, "source": source}
        return _draft.draft(self.facts, self.register, {**fields, **{k: v for k, v in given.items() if v is not None}})


def read(text: str, *, published: date | None = None, register: Register | None = None) -> Reading:
    """Read the facts of the agreement that a release announces, each with its evidence.

    Context decides which number is which; the documentation lists the words, under "Read a release". If they do not
    decide, a field stays empty; if they name two values, both are in `Reading.open`. From a text that does not say that
    an agreement is signed, only the date line is read.

    Args:
        text: Plain text. Line breaks inside sentences, full-width characters and extra spaces do not matter.
        published: The day of publication, from which missing years are taken where the text has no date line.
        register: Where to look up names: partners and people whom it knows get their keys in the draft.

    Returns:
        The facts, the open fields and the people.

    Raises:
        WrongTypeError: An argument has the wrong type; a `datetime.datetime` is not a date.

    Examples:
        >>> from datetime import date
        >>> found = read(
        ...     "今後3年間の覚書を某市と9月3日に締結しました。5例目の連携です。",
        ...     published=date(2019, 9, 10),
        ... )
        >>> for fact in found.facts:
        ...     print(fact.field, fact.text, fact.basis.value)
        signed 9月3日 inferred
        term 今後3年間 stated
        term_phrase 今後3年間 stated
        instrument 覚書 stated
        instrument_names 覚書 stated
        partners[0] 某市 stated
        positions[0] 5例目 stated
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str, the plain text of a release")
    if published is not None:
        checks.check_date("published", published)
    if register is not None:
        checks.check_type("register", register, Register)
    found, people = candidates(text, published, register)
    facts, unsettled = _settled(found)
    return Reading(
        source=text, facts=tuple(facts), open=FrozenMapping(tuple(unsettled.items())), people=people, register=register
    )


def _settled(found: Iterable[Fact]) -> tuple[list[Fact], dict[str, tuple[Fact, ...]]]:
    """Return the fields with one value, with the first words that say it, and those with several."""
    by_field: dict[str, list[Fact]] = {}
    for fact in found:
        by_field.setdefault(fact.field, []).append(fact)
    facts: list[Fact] = []
    unsettled: dict[str, tuple[Fact, ...]] = {}
    for field, all_of_it in by_field.items():
        several = list(_distinct(all_of_it))
        # "Five-Year" and "for five years" are one term: the first words for it count.
        if several[0].value is None or (len(several) > 1 and field != "term_phrase"):
            unsettled[field] = tuple(several)
        else:
            facts.append(several[0])
    if "term" in unsettled:
        facts = [fact for fact in facts if fact.field != "term_phrase"]
    return facts, unsettled


def _distinct(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the first fact of each value; a stated one before an inferred one of the same value."""
    seen: set[object] = set()
    for fact in facts:
        said = _said(fact)
        if said not in seen:
            seen.add(said)
            yield fact


def _said(fact: Fact) -> object:
    """Return what a fact says without how it says it: 12例目 and 12件目 are one number."""
    match fact.value:
        case None:
            return fact.text
        case Position(series=series, ordinal=ordinal):
            return series, ordinal
        case PublishedTally(
            total=total, overseas=overseas, domestic=domestic, countries=countries, qualifier=qualifier
        ):
            return total, overseas, domestic, countries, qualifier
        case value:
            return value
