"""The agreements: what was published of each, and what follows from it."""

from datetime import date
from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import _phrases
from linkj_partners.model._fields import defaulted, optional, several
from linkj_partners.model._people import Representative
from linkj_partners.model._provenance import Provenance, basis_of, check_provenance, sources_of
from linkj_partners.model._published import PARTNERS, Position, PublishedTally
from linkj_partners.model._texts import Text
from linkj_partners.model._vocabulary import Basis, Group, Instrument
from linkj_partners.terms import Convention, Period, Renewal, Standing, Term, _life

__all__ = ["Agreement"]


@final
@attrs.frozen(kw_only=True, order=False)
class Agreement:
    """An agreement between the host of the register and its partners.

    Only ``key`` and ``signed`` are required. ``None`` and the empty tuple mean that no source says it.

    Attributes:
        key: The key that it is looked up by.
        partners: The keys of the partners, each once; empty for an agreement that is known only by count.
        counted_as: Where the publisher counts its partners.
        instrument: The kind of document.
        instrument_names: What the sources call the document.
        signed: The day of signing.
        announced: The day of the announcement, which may be before the signing.
        in_force_from: The first day in force, where a source prints one; the day itself counts.
        last_day: The last day as a source states it.
        ended: The last day in force of an agreement that was terminated or superseded.
        term: How long it runs.
        term_phrase: The printed phrase of the term, such as 今後5年間.
        open_ended: Whether a source says that it has no end (無期限).
        renewal: What it says about its own renewal.
        renews: The key of the agreement that it renews.
        positions: The numbers that sources give it.
        tallies: The numbers of partners that sources give on its occasion.
        representatives: Who stood for each side.
        purpose: What it is for, in short words of our own.
        activities: What the sides plan to do, in short words of our own.
        framework: The arrangement between others that it was made under.
        notes: Anything else that a source says, in short words.
        sources: The keys of the sources that state the fields without a provenance entry.
        provenance: How fields are known that these sources do not simply state.

    Raises:
        InvalidValueError: A value is not allowed, or two of them cannot both be true.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> agreement = bundled()["medicen-paris-region"]
        >>> agreement.partners, str(agreement.signed), str(agreement.term), agreement.number()
        (('medicen-paris-region',), '2021-02-05', 'P5Y', 16)
    """

    key: str = attrs.field(validator=checks.key)
    partners: tuple[str, ...] = several(checks.key)
    counted_as: Group | None = optional(checks.one_of(Group))
    instrument: Instrument | None = optional(checks.one_of(Instrument))
    instrument_names: Text | None = optional(checks.one_of(Text))
    signed: PartialDate = attrs.field(validator=checks.one_of(PartialDate))
    announced: PartialDate | None = optional(checks.one_of(PartialDate))
    in_force_from: PartialDate | None = optional(checks.one_of(PartialDate))
    last_day: PartialDate | None = optional(checks.one_of(PartialDate))
    ended: PartialDate | None = optional(checks.one_of(PartialDate))
    term: Term | None = optional(checks.one_of(Term))
    term_phrase: str | None = optional(checks.text)
    open_ended: bool = defaulted(default=False, check=checks.one_of(bool))
    renewal: Renewal | None = optional(checks.one_of(Renewal))
    renews: str | None = optional(checks.key)
    positions: tuple[Position, ...] = several(checks.one_of(Position))
    tallies: tuple[PublishedTally, ...] = several(checks.one_of(PublishedTally))
    representatives: tuple[Representative, ...] = several(checks.one_of(Representative))
    purpose: tuple[Text, ...] = several(checks.one_of(Text))
    activities: tuple[Text, ...] = several(checks.one_of(Text))
    framework: tuple[Text, ...] = several(checks.one_of(Text))
    notes: tuple[Text, ...] = several(checks.one_of(Text))
    sources: tuple[str, ...] = several(checks.key)
    provenance: tuple[Provenance, ...] = several(checks.one_of(Provenance))

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse fields that cannot all be true, and provenance of parts that hold nothing."""
        _check_parties(self)
        _check_days(self)
        _check_end(self)
        check_provenance(self)

    def basis(self, field: str) -> Basis | None:
        """Return how a field, or a part of it, is known.

        A part without its own provenance entry has the basis of what it is a part of; a field without an entry
        is stated by the record's own sources, or ``UNSOURCED`` where it names none.

        Args:
            field: A field path, such as ``"signed"``, ``"purpose[0].en"`` or ``"representatives[1].title.ja"``.

        Returns:
            The basis, or ``None`` where the field holds nothing.

        Raises:
            UnknownKeyError: The record has no such field or part.
            WrongTypeError: ``field`` is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> medicen = bundled()["medicen-paris-region"]
            >>> medicen.basis("signed"), medicen.basis("term")
            (<Basis.INFERRED: 'inferred'>, <Basis.STATED: 'stated'>)
            >>> print(medicen.basis("last_day"))
            None
        """
        return basis_of(self, field)

    def sources_of(self, field: str) -> tuple[str, ...]:
        """Return the keys of the sources that a field, or a part of it, rests on.

        They are those of its provenance entry or of the number itself, else those of the closest part around it,
        else those of the record.

        Args:
            field: A field path, as for `basis`.

        Raises:
            UnknownKeyError: The record has no such field or part.
            WrongTypeError: ``field`` is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled()["medicen-paris-region"].sources_of("tallies[0].total")
            ('link-j-medicen-release',)
        """
        return sources_of(self, field)

    def number(self, series: str | None = None) -> int | None:
        """Return the number that a source gives the agreement in a series.

        Args:
            series: The key of the series; by default ``partners``, the series of a register that declares none.

        Returns:
            The number, or ``None`` where no source prints one.

        Raises:
            WrongTypeError: ``series`` is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> kanagawa = bundled()["kanagawa-prefecture"]
            >>> kanagawa.number(), kanagawa.number("municipalities")
            (14, 4)
        """
        wanted = PARTNERS if series is None else checks.check_type("series", series, str)
        return next((position.ordinal for position in self.positions if position.series == wanted), None)

    def period(self, convention: Convention | None = None) -> Period | None:
        """Return the days that the agreement runs for, before any renewal.

        A stated last day wins over a computed one: the convention of the period is then ``None``.

        Args:
            convention: How the last day of a term is found. By default a term from the signing runs under
                ``JP_CIVIL_CODE`` and a term from ``in_force_from``, which names a day that counts, under
                ``JP_CIVIL_CODE_INCLUSIVE``. No release names a governing law, so it is an assumption.

        Returns:
            The period, or ``None`` where no source prints a term or a last day.

        Raises:
            InvalidValueError: The first day, or the stated last day, is not known exactly; `last_days` gives bounds.
            OutOfRangeError: The last day is past the year 9999.
            WrongTypeError: The convention is not a `Convention`.

        Examples:
            >>> from linkj_partners import bundled, Convention
            >>> embassy = bundled()["royal-danish-embassy"]
            >>> print(
            ...     embassy.period().last_day,
            ...     embassy.period(Convention.JP_CIVIL_CODE_INCLUSIVE).last_day,
            ... )
            2023-11-20 2023-11-19
        """
        return _life.period(self._life, convention)

    def last_days(self, convention: Convention | None = None) -> PartialDate | None:
        """Return the last day before any renewal, as a range where the days it depends on are not known exactly.

        Args:
            convention: How the last day of a term is found, as for `period`.

        Returns:
            The last day, or ``None`` where no source prints a term or a last day. A side that is not known, or is past
            the year 9999, is open.

        Raises:
            WrongTypeError: The convention is not a `Convention`.

        Examples:
            >>> agreement = Agreement(
            ...     key="a", signed=PartialDate.parse("2021-04"), term=Term(years=3)
            ... )
            >>> print(agreement.last_days())
            [2024-04-01..2024-04-30]
        """
        return _life.last_days(self._life, convention)

    def standing(self, on: date, convention: Convention | None = None) -> Standing:
        """Return where a day lies in the life of the agreement, as far as was published.

        ``AFTER_TERM`` does not mean ended: a renewal may not have been published. Another agreement that renews this
        one has its own standing.

        Args:
            on: The day.
            convention: How the last day of a term is found, as for `period`.

        Raises:
            WrongTypeError: ``on`` is not a plain date, or the convention is not a `Convention`.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled()["royal-danish-embassy"].standing(date(2023, 11, 20)).name
            'IN_TERM'
        """
        return _life.standing(self._life, on, convention)

    @property
    def _life(self) -> _life.Life:
        return _life.Life(
            signed=self.signed,
            in_force_from=self.in_force_from,
            term=self.term,
            last_day=self.last_day,
            ended=self.ended,
            open_ended=self.open_ended,
            renewal=self.renewal,
        )


def _check_parties(agreement: Agreement) -> None:
    for index, partner in enumerate(agreement.partners):
        if partner in agreement.partners[:index]:
            raise InvalidValueError(f"partners[{index}]", partner, "each partner once")
    if agreement.renews == agreement.key:
        raise InvalidValueError("renews", agreement.renews, "the key of another, earlier agreement")


def _check_days(agreement: Agreement) -> None:
    start = agreement.in_force_from or agreement.signed
    for field in ("last_day", "ended"):
        end: PartialDate | None = getattr(agreement, field)
        if end is not None and end.latest < start.earliest:
            raise InvalidValueError(field, str(end), f"a day that is not before the first day, {start}")


def _check_end(agreement: Agreement) -> None:
    if agreement.open_ended:
        for field in ("term", "last_day", "renewal"):
            if getattr(agreement, field) is not None:
                allowed = f"False, since the agreement has {field}; or leave {field} out"
                raise InvalidValueError("open_ended", True, allowed)  # noqa: FBT003 (the value that was given)
    if agreement.term is not None and agreement.term_phrase is not None:
        _phrases.check_term(agreement.term, agreement.term_phrase)
