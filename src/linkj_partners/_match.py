"""What `find` returns in every domain: a value with the words it was read from and their place in the text."""

from typing import Generic, TypeVar

import attrs

from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError, WrongTypeError

__all__ = ["Match"]

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True, order=False)
class Match(Generic[T_co]):
    """A value that was found in running text.

    ``text[match.start:match.end] == match.text`` holds for the text that was searched.

    Attributes:
        value: What the words mean, such as an `Ordinal` or a `Term`.
        text: The words, character by character as in the text.
        start: The index of the first character.
        end: The index after the last character.

    Raises:
        InvalidValueError: The indices do not enclose the words.
        WrongTypeError: The words are not a string, or an index is not an int.

    Examples:
        >>> from linkj_partners import ordinals
        >>> [match] = ordinals.find("16例目の提携です")
        >>> match.value.n, match.text, match.span
        (16, '16例目', (0, 4))
    """

    value: T_co
    text: str
    start: int
    end: int

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse indices that do not enclose the words."""
        if type(self.text) is not str:
            raise WrongTypeError("text", self.text, "a str, the words that were found")
        for field, index in (("start", self.start), ("end", self.end)):
            if type(index) is not int:
                raise WrongTypeError(field, index, "an int")
        if self.start < 0:
            raise InvalidValueError("start", self.start, "the index of the first character, 0 or more")
        if self.end - self.start != len(self.text):
            after = self.start + len(self.text)
            raise InvalidValueError("end", self.end, f"the index after the last character, {after}")

    @property
    def span(self) -> tuple[int, int]:
        """The index of the first character and the index after the last.

        Examples:
            >>> Match(value=16, text="16例目", start=9, end=13).span
            (9, 13)
        """
        return self.start, self.end


Match.__module__ = "linkj_partners"
