"""The records: agreements, organizations and sources, with everything that was published of them.

Every record is frozen, hashable and made by keyword. ``None`` and the empty tuple mean "not known": no
source that was read says it.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any, cast, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners import terms
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, UnknownKeyError, UnsupportedLanguageError
from linkj_partners.numerals import Qualifier
from linkj_partners.terms import Convention, Period, Standing, Term

__all__ = [
    "Agreement",
    "Basis",
    "Classification",
    "Figure",
    "Group",
    "Instrument",
    "Name",
    "NameKind",
    "Organization",
    "OrganizationKind",
    "Place",
    "Position",
    "Provenance",
    "PublishedTally",
    "Qualifier",
    "Representative",
    "Role",
    "Series",
    "Source",
    "SourceKind",
    "Text",
]


def _optional(check: checks.Check) -> Any:
    """Make a field that is ``None`` unless given; type checkers take it for one with a default."""
    return attrs.field(default=None, validator=checks.optional(check))


def _several(check: checks.Check) -> Any:
    """Make a field that is an empty tuple unless given; type checkers take it for one with a default."""
    return attrs.field(
        default=(), converter=attrs.Converter(checks.as_field_tuple, takes_field=True), validator=checks.each(check)
    )


# mypy reads no generic converter, so the required tuples have one each.
def _names(names: "Iterable[Name]") -> "tuple[Name, ...]":
    return checks.as_tuple(names, "names")


def _sources(keys: Iterable[str]) -> tuple[str, ...]:
    return checks.as_tuple(keys, "sources")


@final
class NameKind(Enum):
    """What sort of name it is."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"


@final
class OrganizationKind(Enum):
    """What sort of body an organization is."""

    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research_institute"
    CLUSTER = "cluster"
    FOUNDATION = "foundation"
    LOCAL_GOVERNMENT = "local_government"
    EMBASSY = "embassy"
    TECHNOLOGY_TRANSFER = "technology_transfer"
    NETWORK = "network"


@final
class Group(Enum):
    """Where the publisher counted a partner: 海外 or 国内."""

    OVERSEAS = "overseas"
    DOMESTIC = "domestic"


@final
class Classification(Enum):
    """How overseas and domestic partners are told apart: as the publisher counts them, or by where they sit."""

    AS_COUNTED = "as_counted"
    BY_SEAT = "by_seat"


@final
class Instrument(Enum):
    """The sort of paper that was signed; a 覚書 with no English name is a ``MEMORANDUM``."""

    MOU = "mou"
    MOC = "moc"
    MEMORANDUM = "memorandum"


@final
class Series(Enum):
    """Which agreements a published number counts: all partners, or the local governments (自治体)."""

    PARTNERS = "partners"
    MUNICIPALITIES = "municipalities"


@final
class Role(Enum):
    """What a source shows a person as; nobody is called a signatory unless a source says so."""

    PICTURED = "pictured"
    QUOTED = "quoted"
    HEAD = "head"


@final
class SourceKind(Enum):
    """What sort of publication a source is."""

    PRESS_RELEASE = "press_release"
    REPORT = "report"
    INTERVIEW = "interview"
    NEWS = "news"
    WEB_PAGE = "web_page"


@final
class Basis(Enum):
    """Whether a source prints a fact or the fact was inferred."""

    STATED = "stated"
    INFERRED = "inferred"


@final
@attrs.frozen(kw_only=True, order=False)
class Text:
    """A short text in one language.

    Attributes:
        text: The text, one line.
        lang: Its language, a BCP 47 tag (RFC 5646).

    Examples:
        >>> Text(text="理事長", lang="ja")
        Text(text='理事長', lang='ja')
    """

    text: str = attrs.field(validator=checks.text)
    lang: str = attrs.field(validator=checks.language_tag)


@final
@attrs.frozen(kw_only=True, order=False)
class Name:
    """A name of an organization or a person in one language and spelling.

    Attributes:
        text: The name as written.
        lang: Its language and, where it is not the usual one, script: ``ja``, ``en``, ``ja-Latn``.
        kind: What sort of name it is.

    Examples:
        >>> Name(text="MPR", lang="en", kind=NameKind.ACRONYM).text
        'MPR'
    """

    text: str = attrs.field(validator=checks.text)
    lang: str = attrs.field(validator=checks.language_tag)
    kind: NameKind = attrs.field(default=NameKind.OFFICIAL, validator=checks.one_of(NameKind))


@final
@attrs.frozen(kw_only=True, order=False)
class Place:
    """Where something sits.

    Attributes:
        country: The country, an ISO 3166-1 alpha-2 code.
        locality: The place in it, as far as it was published.

    Examples:
        >>> Place(country="FR", locality="Paris").country
        'FR'
    """

    country: str = attrs.field(validator=checks.country_code)
    locality: str | None = _optional(checks.text)


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

    Examples:
        >>> Figure(value=440, qualifier=Qualifier.AT_LEAST, unit="organizations", what="members").value
        440
    """

    value: int = attrs.field(validator=checks.whole_number(0))
    qualifier: Qualifier = attrs.field(validator=checks.one_of(Qualifier))
    unit: str = attrs.field(validator=checks.text)
    what: str = attrs.field(validator=checks.text)
    currency: str | None = _optional(checks.currency_code)
    phrase: str | None = _optional(checks.text)


_FIELD_PATH = re.compile(r"[a-z_]+(?:\[(?:0|[1-9][0-9]{0,5})\]|\.[a-z_]+)*")
_PATH_STEP = re.compile(r"[a-z_]+|[0-9]+")


@final
@attrs.frozen(kw_only=True, order=False)
class Provenance:
    """How one field of a record is known.

    A field without an entry is stated by the record's own sources.

    Attributes:
        field: The field, or a part of it: ``signed``, ``representatives[1].names[0]``.
        basis: Whether the sources print the fact or it was inferred.
        sources: The keys of the sources that it rests on.
        note: The reasoning, or what the source prints, in one line.

    Examples:
        >>> Provenance(field="signed", basis=Basis.INFERRED, note="the day is printed without a year").field
        'signed'
    """

    field: str = attrs.field(validator=checks.text)
    basis: Basis = attrs.field(validator=checks.one_of(Basis))
    sources: tuple[str, ...] = _several(checks.key)
    note: str | None = _optional(checks.text)

    def __attrs_post_init__(self) -> None:
        """Refuse a path of another form, and an inference without its reasoning."""
        if not _FIELD_PATH.fullmatch(self.field):
            allowed = "a field path such as 'signed' or 'representatives[1].names[0]'"
            raise InvalidValueError("field", self.field, allowed)
        if self.basis is Basis.INFERRED and self.note is None:
            raise InvalidValueError("note", None, "the reasoning in one line, since the fact is inferred")


@final
@attrs.frozen(kw_only=True, order=False)
class Source:
    """A publication that facts were taken from.

    Attributes:
        key: The key that records name it by.
        kind: What sort of publication it is.
        title: Its title, or ``None`` where the title was not seen.
        publisher: Who published it.
        lang: The language that it is written in, a BCP 47 tag.
        published: When it was published.
        url: Its web address.
        note: How much of it was read, and what to know about it.

    Examples:
        >>> Source(key="post-1", kind=SourceKind.NEWS, publisher="LINK-J", lang="ja").title is None
        True
    """

    key: str = attrs.field(validator=checks.key)
    kind: SourceKind = attrs.field(validator=checks.one_of(SourceKind))
    title: str | None = _optional(checks.text)
    publisher: str = attrs.field(validator=checks.text)
    lang: str = attrs.field(validator=checks.language_tag)
    published: PartialDate | None = _optional(checks.one_of(PartialDate))
    url: str | None = _optional(checks.web_address)
    note: str | None = _optional(checks.text)


@final
@attrs.frozen(kw_only=True, order=False)
class Organization:
    """A body that signs agreements: a partner, or the host of the register.

    Attributes:
        key: The key that records name it by.
        names: Its names, in every language and form that a source prints.
        kind: What sort of body it is.
        country: The state or country that it belongs to, an ISO 3166-1 alpha-2 code.
        seat: Where it sits, which for an embassy is another country than its own.
        established: When it was founded.
        website: Its own web address.
        other_websites: Further addresses that a source prints for it.
        parent: The body that it is a part of, by name.
        figures: Published numbers about it.
        fields: What it works on.
        profile: Further published facts about it, in short words of our own.
        sources: The keys of the sources that state the fields without a provenance entry.
        provenance: How fields are known that these sources do not simply state.

    Examples:
        >>> lab = Organization(
        ...     key="some-lab",
        ...     names=(Name(text="Some Lab", lang="en"),),
        ...     kind=OrganizationKind.RESEARCH_INSTITUTE,
        ...     sources=("post-1",),
        ... )
        >>> lab.name("ja", "en")
        'Some Lab'
    """

    key: str = attrs.field(validator=checks.key)
    names: tuple[Name, ...] = attrs.field(converter=_names, validator=checks.some(checks.one_of(Name)))
    kind: OrganizationKind = attrs.field(validator=checks.one_of(OrganizationKind))
    country: str | None = _optional(checks.country_code)
    seat: Place | None = _optional(checks.one_of(Place))
    established: PartialDate | None = _optional(checks.one_of(PartialDate))
    website: str | None = _optional(checks.web_address)
    other_websites: tuple[str, ...] = _several(checks.web_address)
    parent: tuple[Text, ...] = _several(checks.one_of(Text))
    figures: tuple[Figure, ...] = _several(checks.one_of(Figure))
    fields: tuple[Text, ...] = _several(checks.one_of(Text))
    profile: tuple[Text, ...] = _several(checks.one_of(Text))
    sources: tuple[str, ...] = attrs.field(converter=_sources, validator=checks.some(checks.key))
    provenance: tuple[Provenance, ...] = _several(checks.one_of(Provenance))

    def __attrs_post_init__(self) -> None:
        """Refuse provenance of fields that the record does not have."""
        _check_provenance(self)

    def name(self, *langs: str) -> str:
        """Give its name in the first of the languages that it has one in.

        Args:
            langs: BCP 47 tags, the most wanted first; an official name comes before a short one, an
                acronym and a former one.

        Raises:
            UnsupportedLanguageError: It has no name in any of them; the message lists those it has.

        Examples:
            >>> from linkj_partners import bundled
            >>> medicen = bundled().organization("medicen-paris-region")
            >>> medicen.name("ja", "en")
            'Medicen Paris Region'
        """
        return _preferred_name(self.names, langs, f"name of {self.key}")

    def label(self, *langs: str) -> str:
        """Give a name to show: as `name` does, but in any language rather than none.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled().organization("medicen-paris-region").label("ja")
            'Medicen Paris Region'
        """
        return _preferred_name(self.names, (*langs, *(name.lang for name in self.names)), f"name of {self.key}")

    def basis(self, field: str) -> Basis | None:
        """Tell whether a field is stated or inferred; see `Agreement.basis`."""
        return _basis(self, field)


@final
@attrs.frozen(kw_only=True, order=False)
class Representative:
    """A person who stood for one of the sides.

    Attributes:
        names: The person's names, in every spelling that a source prints.
        titles: The person's titles, as printed.
        organization: The key of the organization that the person stood for.
        role: What the source shows the person as.

    Examples:
        >>> person = Representative(
        ...     names=(Name(text="曾山明彦", lang="ja"),), organization="link-j", role=Role.QUOTED
        ... )
        >>> person.name("ja")
        '曾山明彦'
    """

    names: tuple[Name, ...] = attrs.field(converter=_names, validator=checks.some(checks.one_of(Name)))
    titles: tuple[Text, ...] = _several(checks.one_of(Text))
    organization: str = attrs.field(validator=checks.key)
    role: Role = attrs.field(validator=checks.one_of(Role))

    def name(self, *langs: str) -> str:
        """Give the person's name in the first of the languages that it is known in.

        Raises:
            UnsupportedLanguageError: It is known in none of them; the message lists those it is known in.
        """
        return _preferred_name(self.names, langs, "name of the person")


@final
@attrs.frozen(kw_only=True, order=False)
class Position:
    """The number that a source gives an agreement, such as 16例目.

    Attributes:
        series: What is numbered.
        ordinal: The number, 1 or more.
        phrase: The printed phrase, or ``None`` where only the number was noted.
        source: The key of the source.

    Examples:
        >>> Position(series=Series.PARTNERS, ordinal=16, phrase="16例目", source="post-1").ordinal
        16
    """

    series: Series = attrs.field(validator=checks.one_of(Series))
    ordinal: int = attrs.field(validator=checks.whole_number(1))
    phrase: str | None = _optional(checks.text)
    source: str = attrs.field(validator=checks.key)


@final
@attrs.frozen(kw_only=True, order=False)
class PublishedTally:
    """The number of partners that a source gives, such as 海外8団体を含む16団体.

    Attributes:
        total: All partners, or ``None`` where the source does not say.
        overseas: The partners overseas, or ``None``.
        domestic: The partners in the host's own country, or ``None``.
        countries: The number of countries that the partners are in, or ``None``.
        qualifier: The hedge that was printed with any of the numbers.
        phrase: The printed phrase, or ``None`` where only the numbers were noted.
        source: The key of the source, or ``None`` for a phrase that was read from elsewhere.

    Raises:
        InvalidValueError: No number is given, or the parts do not fit the total.

    Examples:
        >>> PublishedTally(total=16, overseas=8, phrase="海外8団体を含む16団体", source="post-1").domestic is None
        True
    """

    total: int | None = _optional(checks.whole_number(0))
    overseas: int | None = _optional(checks.whole_number(0))
    domestic: int | None = _optional(checks.whole_number(0))
    countries: int | None = _optional(checks.whole_number(0))
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACTLY, validator=checks.one_of(Qualifier))
    phrase: str | None = _optional(checks.text)
    source: str | None = _optional(checks.key)

    def __attrs_post_init__(self) -> None:
        """Refuse figures that cannot be counts of the same partners."""
        parts = [part for part in (self.overseas, self.domestic) if part is not None]
        if self.total is None:
            if not parts and self.countries is None:
                raise InvalidValueError("total", None, "at least one of total, overseas, domestic and countries")
        elif sum(parts) > self.total:
            raise InvalidValueError("total", self.total, f"a total that is not less than its parts, {sum(parts)}")
        elif len(parts) == len(Group) and sum(parts) != self.total:
            raise InvalidValueError("total", self.total, f"the sum of overseas and domestic, {sum(parts)}")


@final
@attrs.frozen(kw_only=True, order=False)
class Agreement:
    """A memorandum between the host of the register and one partner.

    Attributes:
        key: The key that it is looked up by; the partner's key, unless a partner signs twice.
        partner: The key of the partner, or ``None`` for one that is known only because it was counted.
        counted_as: Where the publisher counts the partner.
        instrument: The sort of paper, or ``None`` where no source names it.
        instrument_names: What the sources call the paper.
        signed: The day of signing.
        announced: The day of the announcement.
        term: How long it runs.
        term_phrase: The printed phrase of the term, such as 今後5年間.
        positions: The numbers that sources give it.
        tallies: The numbers of partners that sources give on its occasion.
        representatives: Who stood for each side.
        purpose: What it is for, in short words of our own.
        activities: What the sides plan to do, in short words of our own.
        framework: The arrangement between others that it was made under.
        sources: The keys of the sources that state the fields without a provenance entry.
        provenance: How fields are known that these sources do not simply state.

    Raises:
        InvalidValueError: A value is not allowed, or two of them cannot both be true.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> agreement = bundled().nth(16)
        >>> agreement.key, str(agreement.signed), str(agreement.term)
        ('medicen-paris-region', '2021-02-05', 'P5Y')
    """

    key: str = attrs.field(validator=checks.key)
    partner: str | None = _optional(checks.key)
    counted_as: Group = attrs.field(validator=checks.one_of(Group))
    instrument: Instrument | None = _optional(checks.one_of(Instrument))
    instrument_names: tuple[Text, ...] = _several(checks.one_of(Text))
    signed: PartialDate = attrs.field(validator=checks.one_of(PartialDate))
    announced: PartialDate | None = _optional(checks.one_of(PartialDate))
    term: Term | None = _optional(checks.one_of(Term))
    term_phrase: str | None = _optional(checks.text)
    positions: tuple[Position, ...] = _several(checks.one_of(Position))
    tallies: tuple[PublishedTally, ...] = _several(checks.one_of(PublishedTally))
    representatives: tuple[Representative, ...] = _several(checks.one_of(Representative))
    purpose: tuple[Text, ...] = _several(checks.one_of(Text))
    activities: tuple[Text, ...] = _several(checks.one_of(Text))
    framework: tuple[Text, ...] = _several(checks.one_of(Text))
    sources: tuple[str, ...] = attrs.field(converter=_sources, validator=checks.some(checks.key))
    provenance: tuple[Provenance, ...] = _several(checks.one_of(Provenance))

    def __attrs_post_init__(self) -> None:
        """Refuse fields that cannot all be true, and provenance of fields that the record does not have."""
        if self.announced is not None and self.announced.latest < self.signed.earliest:
            allowed = f"a day that is not before the signing, {self.signed}"
            raise InvalidValueError("announced", str(self.announced), allowed)
        _check_provenance(self)

    def basis(self, field: str) -> Basis | None:
        """Tell whether a field, or a part of it, is stated or inferred.

        A part without an entry of its own has the basis of what it is a part of; a field without an
        entry is stated by the record's own sources.

        Args:
            field: A field path, such as ``"signed"`` or ``"representatives[1].names[0]"``.

        Returns:
            The basis, or ``None`` where the field holds nothing, so that there is nothing to be stated.

        Raises:
            UnknownKeyError: The record has no such field or part.

        Examples:
            >>> from linkj_partners import bundled
            >>> medicen = bundled()["medicen-paris-region"]
            >>> medicen.basis("signed"), medicen.basis("term")
            (<Basis.INFERRED: 'inferred'>, <Basis.STATED: 'stated'>)
            >>> print(medicen.basis("announced"))
            None
        """
        return _basis(self, field)

    def period(self, convention: Convention = Convention.JP_CIVIL_CODE) -> Period | None:
        """Give the days that its published term covers under a legal convention.

        Args:
            convention: How the last day is found. No release that was read names a governing law, so
                every convention is an assumption; the answer names it.

        Returns:
            The period, or ``None`` where no source prints a term.

        Raises:
            InvalidValueError: The signing day is known only as a range, so there is no one period;
                `terms.period` gives that of any day in it.
            OutOfRangeError: The last day is past the year 9999.

        Examples:
            >>> from linkj_partners import bundled, Convention
            >>> embassy = bundled()["royal-danish-embassy"]
            >>> print(embassy.period().last_day, embassy.period(Convention.JP_CIVIL_CODE_INCLUSIVE).last_day)
            2023-11-20 2023-11-19
        """
        return None if self.term is None else terms.period(self.signed, self.term, convention)

    def standing(self, on: date, convention: Convention = Convention.JP_CIVIL_CODE) -> Standing:
        """Tell how it stands on a day, as far as the published term tells; see `terms.standing`.

        ``AFTER_TERM`` does not mean ended: a renewal may not have been published.

        Args:
            on: The day.
            convention: How the last day is found.

        Raises:
            WrongTypeError: ``on`` is no plain date.

        Examples:
            >>> from linkj_partners import bundled
            >>> bundled()["royal-danish-embassy"].standing(date(2023, 11, 20)).name
            'IN_TERM'
        """
        return terms.standing(self.signed, self.term, on, convention)


def _preferred_name(names: tuple[Name, ...], langs: tuple[str, ...], what: str) -> str:
    for lang in langs:
        checks.check_type("lang", lang, str)
    by_preference = sorted(names, key=lambda name: tuple(NameKind).index(name.kind))
    for lang in langs:
        for name in by_preference:
            if name.lang == lang:
                return name.text
    raise UnsupportedLanguageError(what, ", ".join(langs), tuple(sorted({name.lang for name in names})))


def _part(record: Organization | Agreement, path: str) -> object:
    """Follow a field path into a record, or raise LookupError."""
    part: object = record
    for step in _PATH_STEP.findall(path):
        if step.isdigit():
            part = _item(part, int(step))
        elif step in _field_names(part):
            part = getattr(part, step)
        else:
            raise LookupError(path)
    return part


def _item(part: object, index: int) -> object:
    if isinstance(part, tuple):
        return cast("tuple[object, ...]", part)[index]
    raise LookupError(index)


def _field_names(part: object) -> tuple[str, ...]:
    kind = type(part)
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()


def _check_provenance(record: Organization | Agreement) -> None:
    explained: set[str] = set()
    for index, entry in enumerate(record.provenance):
        if entry.field in explained:
            allowed = "a field that no other entry is for"
            raise InvalidValueError(f"provenance[{index}].field", entry.field, allowed)
        explained.add(entry.field)
        try:
            known = _part(record, entry.field) not in (None, ())
        except LookupError:
            known = False
        if not known:
            allowed = "the path of a field that holds something"
            raise InvalidValueError(f"provenance[{index}].field", entry.field, allowed)


def _basis(record: Organization | Agreement, path: str) -> Basis | None:
    if not _FIELD_PATH.fullmatch(checks.check_type("field", path, str)):
        raise UnknownKeyError("field", path, _field_names(record))
    try:
        held = _part(record, path)
    except LookupError:
        raise UnknownKeyError("field", path, _field_names(record)) from None
    if held in (None, ()):
        return None
    entries = {entry.field: entry.basis for entry in record.provenance}
    while path not in entries and (cut := max(path.rfind("["), path.rfind("."))) > 0:
        path = path[:cut]
    return entries.get(path, Basis.STATED)
