"""The register: an immutable collection of agreements with the records that they name."""

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Final, Self, assert_never, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners.errors import InvalidDataError, UnknownKeyError
from linkj_partners.model import _integrity
from linkj_partners.model._agreements import Agreement
from linkj_partners.model._index import Index, find, found
from linkj_partners.model._organizations import Organization
from linkj_partners.model._people import Person
from linkj_partners.model._published import PARTNERS, Series
from linkj_partners.model._sources import Source
from linkj_partners.model._texts import Text
from linkj_partners.model._vocabulary import Classification, Group

__all__ = ["Register"]


_SERIES: Final = (Series(key=PARTNERS, names=Text({"en": "partners", "ja": "提携先"})),)
_by_key = attrgetter("key")


def _signing_order(agreement: Agreement) -> tuple[date, date, str]:
    return agreement.signed.earliest, agreement.signed.latest, agreement.key


# mypy reads no generic converter, so each kind of record has one.
def _series(records: Iterable[Series]) -> tuple[Series, ...]:
    return checks.as_tuple(records, "series") or _SERIES


def _organizations(records: Iterable[Organization]) -> tuple[Organization, ...]:
    return checks.as_tuple(records, "organizations")


def _people(records: Iterable[Person]) -> tuple[Person, ...]:
    return checks.as_tuple(records, "people")


def _sources(records: Iterable[Source]) -> tuple[Source, ...]:
    return checks.as_tuple(records, "sources")


def _agreements(records: Iterable[Agreement]) -> tuple[Agreement, ...]:
    return checks.as_tuple(records, "agreements")


@final
@attrs.frozen(kw_only=True, repr=False, order=False)
class Register:
    """The agreements of one host, with every organization, person and source that they name.

    A register that exists is valid: keys are unique, references lead to a record, no number is given twice, the host
    is not its own partner, and no renewal was certainly signed before what it renews. The order in which records are
    given does not matter.

    Attributes:
        revision: The day up to which sources were looked for.
        series: What published numbers count; the first is the one that is meant where none is named.
        organizations: The host and the partners, sorted by key.
        people: The people who appear in agreements, sorted by key.
        sources: The sources, sorted by key.
        agreements: The agreements in signing order: by the first day that each can have been signed, then by the
            last, then by key.

    Args:
        host: The key of the organization whose register it is.

    Raises:
        InvalidDataError: The records do not fit together; every problem is listed.
        InvalidValueError: The key of the host is not a slug.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from datetime import date
        >>> from linkj_partners import Name, Organization, PartialDate
        >>> register = Register(
        ...     revision=date(2026, 4, 1),
        ...     host="our-university",
        ...     organizations=[
        ...         Organization(
        ...             key="our-university", names=(Name(text="Our University", lang="en"),)
        ...         ),
        ...         Organization(key="some-lab", names=(Name(text="Some Lab", lang="en"),)),
        ...     ],
        ...     agreements=[
        ...         Agreement(
        ...             key="some-lab",
        ...             signed=PartialDate.parse("2021-04-01"),
        ...             partners=("some-lab",),
        ...         )
        ...     ],
        ... )
        >>> len(register), register.partner(register["some-lab"]).name("en")
        (1, 'Some Lab')
    """

    revision: date = attrs.field(validator=checks.plain_date)
    _host: str = attrs.field(alias="host", validator=checks.key)
    series: tuple[Series, ...] = attrs.field(
        default=_SERIES, converter=_series, validator=checks.each(checks.one_of(Series))
    )
    organizations: tuple[Organization, ...] = attrs.field(
        converter=_organizations, validator=checks.each(checks.one_of(Organization))
    )
    people: tuple[Person, ...] = attrs.field(
        default=(), converter=_people, validator=checks.each(checks.one_of(Person))
    )
    sources: tuple[Source, ...] = attrs.field(
        default=(), converter=_sources, validator=checks.each(checks.one_of(Source))
    )
    agreements: tuple[Agreement, ...] = attrs.field(
        converter=_agreements, validator=checks.each(checks.one_of(Agreement))
    )
    _index: Index = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse records that do not fit together, then put them in their order."""
        problems = _integrity.problems(
            _integrity.Records(
                host=self._host,
                series=self.series,
                organizations=self.organizations,
                people=self.people,
                sources=self.sources,
                agreements=self.agreements,
            )
        )
        if problems:
            raise InvalidDataError(problems)
        for field, value in (
            ("organizations", tuple(sorted(self.organizations, key=_by_key))),
            ("people", tuple(sorted(self.people, key=_by_key))),
            ("sources", tuple(sorted(self.sources, key=_by_key))),
            ("agreements", tuple(sorted(self.agreements, key=_signing_order))),
        ):
            object.__setattr__(self, field, value)
        index = Index(
            series=self.series,
            organizations=self.organizations,
            people=self.people,
            sources=self.sources,
            agreements=self.agreements,
        )
        object.__setattr__(self, "_index", index)

    @property
    def host(self) -> Organization:
        """The organization whose register it is."""
        return self.organization(self._host)

    def __repr__(self) -> str:
        """Return a summary; `dumps` writes all of it."""
        noun = "agreement" if len(self) == 1 else "agreements"
        return f"<Register of {self._host}: {len(self)} {noun}, revision {self.revision}>"

    def __iter__(self) -> Iterator[Agreement]:
        """Iterate over the agreements in signing order."""
        return iter(self.agreements)

    def __reversed__(self) -> Iterator[Agreement]:
        """Iterate over the agreements from the last signed to the first."""
        return reversed(self.agreements)

    def __len__(self) -> int:
        """Return the number of agreements."""
        return len(self.agreements)

    def __contains__(self, item: object) -> bool:
        """Return whether an agreement, or one with that key, is in the register."""
        key = item.key if isinstance(item, Agreement) else item
        found = self.get(key) if type(key) is str else None
        return found is not None and (item is found or item in (key, found))

    def __getitem__(self, key: str) -> Agreement:
        """Return the agreement with that key.

        Raises:
            UnknownKeyError: No record has that key; the message names the closest ones.
            WrongTypeError: The key is not a string.
        """
        return found(self._index.agreements, key, "agreement")

    def get(self, key: str) -> Agreement | None:
        """Return the agreement with that key, or ``None``.

        Raises:
            WrongTypeError: The key is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> print(bundled().get("no-such-partner"))
            None
        """
        return find(self._index.agreements, key)

    def nth(self, n: int, *, series: str | None = None) -> Agreement:
        """Return the agreement that a source published under that number.

        Args:
            n: The number, 1 or more.
            series: The key of the series; by default the first of the register.

        Raises:
            InvalidValueError: ``n`` is less than 1.
            UnknownKeyError: No source prints that number, and the message lists those that are printed; or the register
                does not declare the series.
            WrongTypeError: ``n`` is not an int, or the series is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().nth(4, series="municipalities").key
            'kanagawa-prefecture'
        """
        checks.check_int("n", n, lowest=1)
        key = self.declared_series(series).key
        numbered = self._index.numbered[key]
        agreement = numbered.get(n)
        if agreement is None:
            known = tuple(str(number) for number in sorted(numbered))
            raise UnknownKeyError(f"agreement in the series {key}", n, known, "number")
        return agreement

    def declared_series(self, series: str | None = None) -> Series:
        """Return the series with that key, or the first of the register.

        Args:
            series: The key, or ``None`` for the first.

        Raises:
            UnknownKeyError: The register does not declare it.
            WrongTypeError: The key is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().declared_series("municipalities").names["ja"]
            '自治体'
        """
        if series is None:
            return self.series[0]
        return found(self._index.series, series, "series", "series")

    def organization(self, key: str) -> Organization:
        """Return the organization with that key.

        Raises:
            UnknownKeyError: No record has that key; the message names the closest ones.
            WrongTypeError: The key is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().organization("royal-danish-embassy").country
            'DK'
        """
        return found(self._index.organizations, key, "organization")

    def person(self, key: str) -> Person:
        """Return the person with that key.

        Raises:
            UnknownKeyError: No record has that key; the message names the closest ones.
            WrongTypeError: The key is not a string.
        """
        return found(self._index.people, key, "person")

    def source(self, key: str) -> Source:
        """Return the source with that key.

        Raises:
            UnknownKeyError: No record has that key; the message names the closest ones.
            WrongTypeError: The key is not a string.
        """
        return found(self._index.sources, key, "source")

    def partners(self, agreement: Agreement) -> tuple[Organization, ...]:
        """Return the partners of an agreement, in the order that it names them.

        Raises:
            UnknownKeyError: A partner is not in this register.
            WrongTypeError: It is not an `Agreement`.

        Examples:
            >>> from linkj_partners import bundled
            >>> register = bundled()
            >>> [partner.key for partner in register.partners(register["ucla"])]
            ['ucla']
        """
        keys = checks.check_type("agreement", agreement, Agreement).partners
        return tuple(self.organization(key) for key in keys)

    def partner(self, agreement: Agreement) -> Organization | None:
        """Return the first partner of an agreement, or ``None`` for one that is known only by count.

        Raises:
            UnknownKeyError: The partner is not in this register.
            WrongTypeError: It is not an `Agreement`.

        Examples:
            >>> from linkj_partners import bundled
            >>> register = bundled()
            >>> register.partner(register.nth(15)).name("en")
            'Royal Danish Embassy'
        """
        return next(iter(self.partners(agreement)), None)

    def partner_label(self, agreement: Agreement, *langs: str) -> str | None:
        """Return the names of the partners of an agreement to show, separated by commas.

        Args:
            agreement: An agreement of this register.
            langs: Language tags, the most wanted first; a partner without a name in any of them is named in another.

        Returns:
            The names, or ``None`` for an agreement that is known only by count.

        Raises:
            UnknownKeyError: A partner is not in this register.
            WrongTypeError: It is not an `Agreement`, or a tag is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> register = bundled()
            >>> register.partner_label(register["royal-danish-embassy"], "ja")
            'デンマーク王国大使館'
        """
        names = [partner.label(*langs) for partner in self.partners(agreement)]
        is_japanese = langs[:1] and checks.check_type("langs", langs[0], str).lower().startswith("ja")
        return ("、" if is_japanese else ", ").join(names) or None

    def original(self, agreement: Agreement) -> Agreement:
        """Return the agreement that a chain of renewals begins with; the agreement itself where it renews nothing.

        Raises:
            UnknownKeyError: It is not in this register.
            WrongTypeError: It is not an `Agreement`.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().original(bundled()["ucla"]).key
            'ucla'
        """
        known = self[checks.check_type("agreement", agreement, Agreement).key]
        return self._index.originals.get(known.key, known)

    def group_of(
        self, agreement: Agreement, partner: Organization | None, classification: Classification
    ) -> Group | None:
        """Return whether a partner of an agreement is overseas or domestic.

        Args:
            agreement: An agreement of this register.
            partner: One of its partners, or ``None`` for the one that nobody has named.
            classification: ``AS_COUNTED`` takes the publisher's word, else the country of the partner's seat, else its
                country, against the host's. ``BY_SEAT`` takes the country of the seat first.

        Returns:
            The group, or ``None`` where it is not known.

        Raises:
            WrongTypeError: An argument has the wrong type.

        Examples:
            >>> from linkj_partners import bundled, Classification
            >>> register = bundled()
            >>> embassy = register["royal-danish-embassy"]
            >>> [
            ...     register.group_of(embassy, register.partner(embassy), each).value
            ...     for each in Classification
            ... ]
            ['overseas', 'domestic']
        """
        counted = checks.check_type("agreement", agreement, Agreement).counted_as
        if partner is not None:
            checks.check_type("partner", partner, Organization)
        match checks.check_type("classification", classification, Classification):
            case Classification.AS_COUNTED:
                return counted or self._group_by_seat(partner) or self._group_by_country(partner)
            case Classification.BY_SEAT:
                return self._group_by_seat(partner) or counted or self._group_by_country(partner)
            case _:
                assert_never(classification)

    def _group_by_seat(self, partner: Organization | None) -> Group | None:
        return None if partner is None or partner.seat is None else self._group_in(partner.seat.country)

    def _group_by_country(self, partner: Organization | None) -> Group | None:
        return None if partner is None or partner.country is None else self._group_in(partner.country)

    def _group_in(self, country: str) -> Group | None:
        host = self.host
        home = host.country if host.seat is None else host.seat.country
        if home is None:
            return None
        return Group.DOMESTIC if country == home else Group.OVERSEAS

    def with_agreements(
        self,
        *agreements: Agreement,
        organizations: Iterable[Organization] = (),
        people: Iterable[Person] = (),
        sources: Iterable[Source] = (),
        series: Iterable[Series] = (),
        revision: date | None = None,
    ) -> Self:
        """Return a new register that has further agreements; this one stays as it is.

        Args:
            agreements: The agreements to add.
            organizations: The organizations to add, such as their partners.
            people: The people to add.
            sources: The sources to add.
            series: The series to add, which the numbers of the agreements name.
            revision: The day up to which sources were looked for, unless it stays the same.

        Raises:
            InvalidDataError: The records do not fit together, such as a key that is taken.
            WrongTypeError: A value has the wrong type.

        Examples:
            >>> from linkj_partners import bundled, PartialDate
            >>> register = bundled()
            >>> renewal = Agreement(
            ...     key="royal-danish-embassy-2",
            ...     partners=("royal-danish-embassy",),
            ...     signed=PartialDate.parse("[2023-11-21..]"),
            ...     renews="royal-danish-embassy",
            ... )
            >>> len(register.with_agreements(renewal)) - len(register)
            1
        """
        return attrs.evolve(
            self,
            revision=self.revision if revision is None else revision,
            organizations=[*self.organizations, *checks.as_tuple(organizations, "organizations")],
            people=[*self.people, *checks.as_tuple(people, "people")],
            sources=[*self.sources, *checks.as_tuple(sources, "sources")],
            series=[*self.series, *checks.as_tuple(series, "series")],
            agreements=[*self.agreements, *agreements],
        )
