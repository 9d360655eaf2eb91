"""The register: an immutable collection of agreements with the organizations and sources they name."""

import difflib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Final, Protocol, Self, TypeVar, assert_never, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners.errors import InvalidDataError, UnknownKeyError, WrongTypeError
from linkj_partners.model import _integrity as integrity
from linkj_partners.model._records import Agreement, Classification, Group, Organization, Series, Source

__all__ = ["Register"]


_SUGGESTIONS: Final = 3


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


_Record = TypeVar("_Record", bound=_Keyed)


# mypy reads no generic converter, so the tuples have one each.
def _organizations(records: Iterable[Organization]) -> tuple[Organization, ...]:
    return checks.as_tuple(records, "organizations")


def _sources(records: Iterable[Source]) -> tuple[Source, ...]:
    return checks.as_tuple(records, "sources")


def _agreements(records: Iterable[Agreement]) -> tuple[Agreement, ...]:
    return checks.as_tuple(records, "agreements")


def _signing_order(agreement: Agreement) -> tuple[date, date, str]:
    return agreement.signed.earliest, agreement.signed.latest, agreement.key


@final
@attrs.frozen(kw_only=True, repr=False, order=False)
class Register:
    """The agreements of one host, with every organization and source that they name.

    A register that exists is sound: keys are unique, references lead somewhere, no number is given
    twice. The order in which records are given does not matter.

    Attributes:
        revision: The day up to which sources were read.
        organizations: The host and the partners, a tuple in the order of their keys.
        sources: The sources, a tuple in the order of their keys.
        agreements: The agreements in signing order: by the first day that each can have been signed,
            then by the last, then by key.

    Args:
        host: The key of the organization whose register it is.

    Raises:
        InvalidDataError: The records do not fit together; every problem is listed.

    Examples:
        >>> from linkj_partners import bundled
        >>> register = bundled()
        >>> len(register), register.host.key
        (16, 'link-j')
    """

    revision: date = attrs.field(validator=checks.plain_date)
    _host: str = attrs.field(alias="host", validator=checks.key)
    organizations: tuple[Organization, ...] = attrs.field(
        converter=_organizations, validator=checks.each(checks.one_of(Organization))
    )
    sources: tuple[Source, ...] = attrs.field(converter=_sources, validator=checks.each(checks.one_of(Source)))
    agreements: tuple[Agreement, ...] = attrs.field(
        converter=_agreements, validator=checks.each(checks.one_of(Agreement))
    )
    _agreements_by_key: tuple[Agreement, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse records that do not fit together, then put them in their order."""
        problems = integrity.problems(self._host, self.organizations, self.sources, self.agreements)
        if problems:
            raise InvalidDataError(problems)
        by_key = attrgetter("key")
        for field, value in (
            ("organizations", tuple(sorted(self.organizations, key=by_key))),
            ("sources", tuple(sorted(self.sources, key=by_key))),
            ("agreements", tuple(sorted(self.agreements, key=_signing_order))),
            ("_agreements_by_key", tuple(sorted(self.agreements, key=by_key))),
        ):
            object.__setattr__(self, field, value)

    @property
    def host(self) -> Organization:
        """The organization whose register it is."""
        return self.organization(self._host)

    def __repr__(self) -> str:
        """Tell which register it is; `dumps` gives all of it."""
        return f"<Register of {self._host}: {len(self)} agreements, revision {self.revision}>"

    def __iter__(self) -> Iterator[Agreement]:
        """Go through the agreements in signing order."""
        return iter(self.agreements)

    def __reversed__(self) -> Iterator[Agreement]:
        """Go through the agreements from the last signed to the first."""
        return reversed(self.agreements)

    def __len__(self) -> int:
        """Count the agreements."""
        return len(self.agreements)

    def __contains__(self, item: object) -> bool:
        """Tell whether an agreement, or one with that key, is in the register."""
        key = item.key if isinstance(item, Agreement) else item
        found = self.get(key) if type(key) is str else None
        return found is not None and item in (key, found)

    def __getitem__(self, key: str) -> Agreement:
        """Give the agreement with that key.

        Raises:
            UnknownKeyError: There is none; the message names the closest keys.
        """
        return _found(self._agreements_by_key, key, "agreement")

    def get(self, key: str) -> Agreement | None:
        """Give the agreement with that key, or ``None``.

        Examples:
            >>> from linkj_partners import bundled
            >>> print(bundled().get("no-such-partner"))
            None
        """
        return _find(self._agreements_by_key, key)

    def nth(self, n: int, *, series: Series = Series.PARTNERS) -> Agreement:
        """Give the agreement that a source published under that number.

        Args:
            n: The number, 1 or more.
            series: What is numbered.

        Raises:
            UnknownKeyError: No source that was read prints that number; the message says which are printed.
            InvalidValueError: ``n`` is less than 1.
            WrongTypeError: ``n`` is no int, or the series is no `Series`.

        Examples:
            >>> from linkj_partners import bundled, Series
            >>> bundled().nth(4, series=Series.MUNICIPALITIES).key
            'kanagawa-prefecture'
        """
        checks.check_int("n", n, lowest=1)
        checks.check_type("series", series, Series)
        published = {
            position.ordinal: agreement
            for agreement in self.agreements
            for position in agreement.positions
            if position.series is series
        }
        if n not in published:
            what = f"agreement with a published number in the series {series.value}"
            raise UnknownKeyError(what, n, tuple(str(number) for number in sorted(published)))
        return published[n]

    def organization(self, key: str) -> Organization:
        """Give the organization with that key.

        Raises:
            UnknownKeyError: There is none; the message names the closest keys.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().organization("royal-danish-embassy").country
            'DK'
        """
        return _found(self.organizations, key, "organization")

    def source(self, key: str) -> Source:
        """Give the source with that key.

        Raises:
            UnknownKeyError: There is none; the message names the closest keys.
        """
        return _found(self.sources, key, "source")

    def partner(self, agreement: Agreement) -> Organization | None:
        """Give the partner of an agreement, or ``None`` for one that is known only because it was counted.

        Raises:
            UnknownKeyError: The partner is not in this register.
            WrongTypeError: It is no `Agreement`.

        Examples:
            >>> from linkj_partners import bundled
            >>> register = bundled()
            >>> register.partner(register.nth(15)).name("en")
            'Royal Danish Embassy'
        """
        partner = checks.check_type("agreement", agreement, Agreement).partner
        return None if partner is None else self.organization(partner)

    def group_of(self, agreement: Agreement, classification: Classification) -> Group:
        """Tell whether a partner is overseas or domestic.

        Args:
            agreement: An agreement of this register.
            classification: As the publisher counts it, or by whether the partner sits in the country in
                which the host sits. A partner whose seat is not known is taken as it is counted.

        Examples:
            >>> from linkj_partners import bundled, Classification
            >>> register = bundled()
            >>> [register.group_of(register["royal-danish-embassy"], each).value for each in Classification]
            ['overseas', 'domestic']
        """
        checks.check_type("agreement", agreement, Agreement)
        match checks.check_type("classification", classification, Classification):
            case Classification.AS_COUNTED:
                return agreement.counted_as
            case Classification.BY_SEAT:
                partner = self.partner(agreement)
                if partner is None or partner.seat is None or self.host.seat is None:
                    return agreement.counted_as
                return Group.DOMESTIC if partner.seat.country == self.host.seat.country else Group.OVERSEAS
            case _:
                assert_never(classification)

    def with_agreements(
        self,
        *agreements: Agreement,
        organizations: Iterable[Organization] = (),
        sources: Iterable[Source] = (),
        revision: date | None = None,
    ) -> Self:
        """Make a new register that has further agreements; this one stays as it is.

        Args:
            agreements: The agreements to add.
            organizations: The organizations to add, such as their partners.
            sources: The sources to add.
            revision: The day up to which sources were read, unless it stays the same.

        Raises:
            InvalidDataError: The records do not fit together, such as a key that is taken.

        Examples:
            >>> import attrs
            >>> from linkj_partners import bundled, PartialDate
            >>> register = bundled()
            >>> renewed = attrs.evolve(
            ...     register["royal-danish-embassy"],
            ...     key="royal-danish-embassy-2",
            ...     signed=PartialDate.parse("[2023-11-21..]"),
            ...     announced=None, positions=(), provenance=(),
            ... )
            >>> len(register.with_agreements(renewed)), len(register)
            (17, 16)
        """
        return attrs.evolve(
            self,
            revision=self.revision if revision is None else revision,
            organizations=[*self.organizations, *checks.as_tuple(organizations, "organizations")],
            sources=[*self.sources, *checks.as_tuple(sources, "sources")],
            agreements=[*self.agreements, *agreements],
        )


def _find(records: tuple[_Record, ...], key: str) -> _Record | None:
    """Look a key up in records that are in key order."""
    if type(key) is not str:
        raise WrongTypeError("key", key, "a str such as 'medicen-paris-region'")
    index = bisect_left(records, key, key=attrgetter("key"))
    return records[index] if index < len(records) and records[index].key == key else None


def _closest(keys: list[str], given: str) -> tuple[str, ...]:
    """Choose three keys: those that hold what was given, then those that look like it."""
    holding = [key for key in keys if given and given.lower() in key]
    alike = difflib.get_close_matches(given, keys, n=_SUGGESTIONS, cutoff=0.4)
    return tuple(dict.fromkeys([*holding, *alike] or keys))[:_SUGGESTIONS]


def _found(records: tuple[_Record, ...], key: str, what: str) -> _Record:
    record = _find(records, key)
    if record is None:
        raise UnknownKeyError(what, key, _closest([known.key for known in records], key))
    return record
