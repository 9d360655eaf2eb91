"""The publications that facts were taken from."""

from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.dates import PartialDate
from linkj_partners.model._fields import optional
from linkj_partners.model._vocabulary import SourceKind

__all__ = ["Source"]


@final
@attrs.frozen(kw_only=True, order=False)
class Source:
    """A publication that facts were taken from.

    Attributes:
        key: The key that records name it by.
        kind: The kind of publication.
        title: Its title, or ``None`` where the title was not seen.
        publisher: Who published it.
        lang: The language that it is written in, a BCP 47 tag.
        published: When it was published.
        url: Its web address (RFC 3986).
        note: How much of it was read, and what to know about it.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Source(
        ...     key="post-1", kind=SourceKind.NEWS, publisher="LINK-J", lang="ja"
        ... ).title is None
        True
    """

    key: str = attrs.field(validator=checks.key)
    kind: SourceKind = attrs.field(validator=checks.one_of(SourceKind))
    title: str | None = optional(checks.text)
    publisher: str = attrs.field(validator=checks.text)
    lang: str = attrs.field(validator=checks.language_tag)
    published: PartialDate | None = optional(checks.one_of(PartialDate))
    url: str | None = optional(checks.web_address)
    note: str | None = optional(checks.text)

    __repr__ = record_shown
