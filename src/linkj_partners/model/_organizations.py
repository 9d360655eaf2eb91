"""The bodies that sign agreements, with what was published about them."""

from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.dates import PartialDate
from linkj_partners.model._fields import FROM_LIST, defaulted, optional, several
from linkj_partners.model._provenance import Provenance, basis_of, check_provenance, sources_of
from linkj_partners.model._texts import Name, Text, by_preference, label_of, name_of
from linkj_partners.model._vocabulary import Basis, OrganizationKind
from linkj_partners.numerals import Qualifier

__all__ = ["Figure", "Organization", "Place"]


@final
@attrs.frozen(kw_only=True, order=False)
class Place:
    """Where the seat of an organization is.

    Attributes:
        country: The country, an ISO 3166-1 alpha-2 code.
        locality: The place in it, as far as it was published.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Place(country="FR", locality="Paris").country
        'FR'
    """

    country: str = attrs.field(validator=checks.country_code)
    locality: str | None = optional(checks.text)

    __repr__ = record_shown


@final
@attrs.frozen(kw_only=True, order=False)
class Figure:
    """A number that was published, with its hedge.

    Attributes:
        value: The number; money in whole units of the currency, so 8.64億ユーロ is 864,000,000.
        qualifier: The hedge that was printed with it.
        unit: What is counted or measured, in English.
        what: What the number says, in short words of our own.
        currency: The ISO 4217 code where it is money, else ``None``.
        phrase: The printed figure itself, hedge included, such as ``430を超える``.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import Qualifier
        >>> Figure(
        ...     value=440, qualifier=Qualifier.AT_LEAST, unit="organizations", what="members"
        ... ).value
        440
    """

    value: int = attrs.field(validator=checks.whole_number(0))
    qualifier: Qualifier = defaulted(Qualifier.EXACTLY, checks.one_of(Qualifier))
    unit: str = attrs.field(validator=checks.text)
    what: str = attrs.field(validator=checks.text)
    currency: str | None = optional(checks.currency_code)
    phrase: str | None = optional(checks.text)

    __repr__ = record_shown


@final
@attrs.frozen(kw_only=True, order=False)
class Organization:
    """A body that signs agreements: a partner, or the host of the register.

    Attributes:
        key: The key that records name it by.
        names: Its names, in every language and form that a source prints.
        kind: The kind of body, or ``None`` where it is not known.
        country: The state or country that it belongs to, an ISO 3166-1 alpha-2 code.
        seat: Where its seat is, which for an embassy is another country than its own.
        established: When it was founded.
        website: Its own web address.
        other_websites: Further addresses that a source prints for it.
        parent: The body that it is a part of, by name.
        figures: Published numbers about it.
        fields: What it works on.
        profile: Further published facts about it, in short words of our own.
        sources: The keys of the sources that state the fields without a provenance entry.
        provenance: How fields are known that these sources do not simply state.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> lab = Organization(key="some-lab", names=(Name(text="Some Lab", lang="en"),))
        >>> lab.name("en-GB"), lab.label("ja")
        ('Some Lab', 'Some Lab')
    """

    key: str = attrs.field(validator=checks.key)
    names: tuple[Name, ...] = attrs.field(validator=checks.some(checks.one_of(Name)), **FROM_LIST)
    kind: OrganizationKind | None = optional(checks.one_of(OrganizationKind))
    country: str | None = optional(checks.country_code)
    seat: Place | None = optional(checks.one_of(Place))
    established: PartialDate | None = optional(checks.one_of(PartialDate))
    website: str | None = optional(checks.web_address)
    other_websites: tuple[str, ...] = several(checks.web_address)
    parent: Text | None = optional(checks.one_of(Text))
    figures: tuple[Figure, ...] = several(checks.one_of(Figure))
    fields: tuple[Text, ...] = several(checks.one_of(Text))
    profile: tuple[Text, ...] = several(checks.one_of(Text))
    sources: tuple[str, ...] = several(checks.key)
    provenance: tuple[Provenance, ...] = several(checks.one_of(Provenance))

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse provenance of parts that hold nothing."""
        check_provenance(self)

    def name(self, *langs: str) -> str:
        """Return the name in the first of *langs* that has one.

        Args:
            langs: Language tags, the most wanted first; letter case does not matter, and ``en-GB`` falls back to
                ``en`` (RFC 4647, section 3.4). An official name comes before a short one, an acronym and a former one.

        Raises:
            UnsupportedLanguageError: No name is in any of them; the message lists the languages of the names.
            WrongTypeError: A tag is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().organization("medicen-paris-region").name("ja", "en")
            'Medicen Paris Region'
        """
        return name_of(self.names, langs, f"name of {self.key}")

    def label(self, *langs: str) -> str:
        """Return a name to show: as `name` does, but in any language rather than none.

        Raises:
            WrongTypeError: A tag is not a string.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().organization("medicen-paris-region").label("ja")
            'Medicen Paris Region'
        """
        return label_of(by_preference(self.names), langs)

    def basis(self, field: str) -> Basis | None:
        """Return how a field or a part of it is known; see `Agreement.basis`.

        Raises:
            UnknownKeyError: The record has no such field or part.
            WrongTypeError: ``field`` is not a string.
        """
        return basis_of(self, field)

    def sources_of(self, field: str) -> tuple[str, ...]:
        """Return the keys of the sources of a field or a part of it; see `Agreement.sources_of`.

        Raises:
            UnknownKeyError: The record has no such field or part.
            WrongTypeError: ``field`` is not a string.
        """
        return sources_of(self, field)
