"""What an agreement says about its own renewal, as published."""

from typing import final

import attrs

from linkj_partners._checks import one_of, optional, whole_number
from linkj_partners.terms._durations import Term

__all__ = ["Renewal"]


@final
@attrs.frozen(kw_only=True, order=False)
class Renewal:
    """How an agreement goes on after its last day, as printed.

    Attributes:
        automatic: Whether it renews by itself unless somebody gives notice (自動更新); otherwise the parties must
            agree on each renewal.
        every: The length of each renewal, or ``None`` where no length is printed.
        notice: How long before the last day notice must be given, or ``None`` where none is printed.
        at_most: The largest number of renewals, 1 or more, or ``None`` where there is no limit.

    Raises:
        InvalidValueError: ``at_most`` is less than 1.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> Renewal(automatic=True, every=Term(years=1), notice=Term(months=3)).at_most is None
        True
    """

    automatic: bool = attrs.field(validator=one_of(bool))
    every: Term | None = attrs.field(default=None, validator=optional(one_of(Term)))
    notice: Term | None = attrs.field(default=None, validator=optional(one_of(Term)))
    at_most: int | None = attrs.field(default=None, validator=optional(whole_number(1)))
