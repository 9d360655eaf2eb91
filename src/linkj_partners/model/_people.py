"""The people who appear in agreements: one record each, however many agreements they appear in."""

from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.model._fields import FROM_LIST, optional, several
from linkj_partners.model._provenance import Provenance, basis_of, check_provenance, sources_of
from linkj_partners.model._texts import Name, Text, by_preference, label_of, name_of
from linkj_partners.model._vocabulary import Basis, Role

__all__ = ["Person", "Representative"]


@final
@attrs.frozen(kw_only=True, order=False)
class Person:
    """A person who stood for one of the sides.

    Attributes:
        key: The key that agreements name the person by.
        names: The person's names, in every spelling that a source prints.
        sources: The keys of the sources that state the names without a provenance entry.
        provenance: How names are known that these sources do not simply state.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Person(key="akihiko-soyama", names=(Name(text="曾山明彦", lang="ja"),)).name("ja")
        '曾山明彦'
    """

    key: str = attrs.field(validator=checks.key)
    names: tuple[Name, ...] = attrs.field(validator=checks.some(checks.one_of(Name)), **FROM_LIST)
    sources: tuple[str, ...] = several(checks.key)
    provenance: tuple[Provenance, ...] = several(checks.one_of(Provenance))

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse provenance of parts that hold nothing."""
        check_provenance(self)

    def name(self, *langs: str) -> str:
        """Return the name in the first of *langs* that has one; see `Organization.name`.

        Raises:
            UnsupportedLanguageError: No name is in any of them; the message lists the languages of the names.
            WrongTypeError: A tag is not a string.
        """
        return name_of(self.names, langs, f"name of {self.key}")

    def label(self, *langs: str) -> str:
        """Return a name to show: as `name` does, but in any language rather than none.

        Raises:
            WrongTypeError: A tag is not a string.
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


@final
@attrs.frozen(kw_only=True, order=False)
class Representative:
    """A person as a source shows them on the occasion of an agreement.

    Attributes:
        person: The key of the person.
        organization: The key of the organization that the person stood for.
        role: How the source shows the person.
        title: The person's title, as printed.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Representative(
        ...     person="akihiko-soyama",
        ...     organization="link-j",
        ...     role=Role.QUOTED,
        ...     title=Text({"ja": "理事兼事務局長"}),
        ... ).title.label("ja")
        '理事兼事務局長'
    """

    person: str = attrs.field(validator=checks.key)
    organization: str = attrs.field(validator=checks.key)
    role: Role = attrs.field(validator=checks.one_of(Role))
    title: Text | None = optional(checks.one_of(Text))

    __repr__ = record_shown
