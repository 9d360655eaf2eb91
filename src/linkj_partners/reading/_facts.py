"""What was read: facts with their evidence."""

from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import Basis

__all__ = ["Fact"]


@final
@attrs.frozen(kw_only=True, order=False)
class Fact:
    """One thing that a text says about an agreement, with the words that say it.

    ``source[fact.start:fact.end] == fact.text`` holds for the text that was read, line breaks included.

    Attributes:
        field: The path of the field in the model, such as ``signed`` or ``positions[0]``.
        value: The value, of the type that the model has there; names of ``partners`` and ``host`` are strings. ``None``
            only for an open day whose year is not known.
        text: The printed words.
        start: The index of their first character.
        end: The index after their last character.
        basis: Whether the words say it, or it was inferred from them.
        note: The reasoning of an inference, or ``None``.

    Raises:
        InvalidValueError: The indices do not enclose the words.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import reading
        >>> fact = reading.read("2021年2月5日、某市とMOUを締結しました。").fact("signed")
        >>> str(fact.value), fact.text, fact.basis.name
        ('2021-02-05', '2021年2月5日', 'STATED')
    """

    field: str = attrs.field(validator=checks.text)
    value: object
    text: str = attrs.field(validator=checks.one_of(str))
    start: int = attrs.field(validator=checks.whole_number(0))
    end: int = attrs.field(validator=checks.whole_number(0))
    basis: Basis = attrs.field(default=Basis.STATED, validator=checks.one_of(Basis))
    note: str | None = attrs.field(default=None, validator=checks.optional(checks.text))

    def __attrs_post_init__(self) -> None:
        """Refuse indices that do not enclose the words."""
        if self.end - self.start != len(self.text):
            raise InvalidValueError(
                "end", self.end, f"the index after the last character, {self.start + len(self.text)}"
            )
