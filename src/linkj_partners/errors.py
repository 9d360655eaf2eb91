"""Everything that can go wrong, as exceptions whose fields are the facts.

Every message says what was given, what is allowed and what to do. The facts stand in fields, so that
a program can act on them without reading the message.
"""

from datetime import date, datetime
from enum import Enum
from types import NoneType
from typing import Any, cast, final

import attrs

__all__ = [
    "InvalidDataError",
    "InvalidValueError",
    "MissingExtraError",
    "OutOfRangeError",
    "ParseError",
    "PartnersError",
    "Problem",
    "UnknownKeyError",
    "UnsupportedLanguageError",
    "WrongTypeError",
    "shown",
]

_LONGEST_SHOWN = 60
_LONGEST_REPR = 70


def shown(value: Any) -> str:
    """Show a value in a message, briefly and without failing, whatever it is.

    Args:
        value: Anything at all; containers and foreign objects are named by type only.

    Returns:
        At most some 70 characters, all of them printable.

    Examples:
        >>> shown("16例目")
        "'16例目'"
        >>> shown([1, 2, 3])
        'a list'
        >>> shown(10**5000)
        'an integer of more than 60 digits'
    """
    kind = cast("type[object]", type(value))
    if kind is str:
        return _cut(repr(value[:_LONGEST_SHOWN]), f"... ({len(value)} characters)", is_long=len(value) > _LONGEST_SHOWN)
    if kind is int and abs(value) >= 10**_LONGEST_SHOWN:
        return f"an integer of more than {_LONGEST_SHOWN} digits"
    if any(kind is plain for plain in (int, float, bool, NoneType)):
        return repr(value)
    if kind is date or kind is datetime:
        return str(value)
    if isinstance(value, Enum):
        return f"{_name_of(kind)}.{ascii(value.name)[1:-1][:_LONGEST_SHOWN]}"
    return _kind_shown(value)


def _cut(text: str, rest: str, *, is_long: bool) -> str:
    """Cut what repr gave, which is long where characters are not printable."""
    return text[:_LONGEST_REPR] + rest if is_long or len(text) > _LONGEST_REPR else text


def _name_of(kind: type[object]) -> str:
    return ascii(kind.__name__[:_LONGEST_SHOWN])[1:-1][:_LONGEST_REPR]


def _kind_shown(value: Any) -> str:
    kind = cast("type[object]", type(value))
    name = _name_of(kind)
    if any(kind is container for container in (tuple, list, dict, set, frozenset)) and not value:
        return f"an empty {name}"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


class PartnersError(Exception):
    """The root of every error that this library raises on purpose."""


@final
@attrs.frozen(order=False)
class UnknownKeyError(PartnersError, LookupError):
    """Nothing in the register goes by that key or number.

    Attributes:
        what: The kind of thing that was looked up, such as ``"agreement"``.
        given: The key or number that was asked for.
        known: The closest known keys, or the known numbers.
    """

    what: str
    given: object
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say what was asked for and what there is."""
        advice = f"Try one of: {', '.join(self.known)}." if self.known else "There is none to choose from."
        return f"no {self.what} goes by {shown(self.given)}. {advice}"


@final
@attrs.frozen(order=False)
class InvalidValueError(PartnersError, ValueError):
    """A value of the right type that the model does not allow.

    Attributes:
        field: The name of the field or argument.
        given: The value that was given.
        allowed: What is allowed, with an example.
    """

    field: str
    given: object
    allowed: str

    def __str__(self) -> str:
        """Say what was given and what is allowed."""
        return f"{self.field} cannot be {shown(self.given)}: give {self.allowed}"


@final
@attrs.frozen(order=False)
class WrongTypeError(PartnersError, TypeError):
    """A value of a type that the model does not allow.

    Attributes:
        field: The name of the field or argument.
        given: The value that was given.
        allowed: The type that is allowed, with a hint where one helps.
    """

    field: str
    given: object
    allowed: str

    def __str__(self) -> str:
        """Say what was given, its type, and what is allowed."""
        return f"{self.field} cannot be {shown(self.given)} (type {_name_of(type(self.given))}): give {self.allowed}"


@final
@attrs.frozen(order=False)
class ParseError(PartnersError, ValueError):
    """A text that could not be read whole.

    Attributes:
        text: The whole text that was given.
        position: The index of the first character that could not be read.
        accepted: The forms that are accepted, with an example.
    """

    text: str
    position: int
    accepted: str

    def __str__(self) -> str:
        """Say what was read, where it stopped and what is accepted."""
        where = "at its end" if self.position >= len(self.text) else f"at {shown(self.text[self.position :])}"
        return f"cannot read {shown(self.text)}: stopped {where} (position {self.position}). Accepted: {self.accepted}"


@final
@attrs.frozen(order=False)
class UnsupportedLanguageError(PartnersError, LookupError):
    """A text was asked for in a language that it is not known in.

    Attributes:
        what: What was asked for, such as ``"name of medicen-paris-region"``.
        given: The language tags that were asked for, as one text.
        supported: The language tags that there are.
    """

    what: str
    given: str
    supported: tuple[str, ...]

    def __str__(self) -> str:
        """Say which languages were asked for and which there are."""
        advice = f"ask for one of {', '.join(self.supported)}" if self.supported else "there is none in any language"
        return f"no {self.what} in {shown(self.given)}: {advice}"


@final
@attrs.frozen(order=False)
class OutOfRangeError(PartnersError, OverflowError):
    """A result beyond what a ``datetime.date`` can hold (years 1 to 9999).

    Attributes:
        what: What was being worked out.
        limit: The limit that it went past.
    """

    what: str
    limit: str

    def __str__(self) -> str:
        """Say what went past which limit, and to which side."""
        if self.limit == f"{date.min}":
            return f"{self.what} would be before {self.limit}: give a later day or a shorter notice"
        return f"{self.what} goes past {self.limit}: give an earlier day or a shorter term"


@final
@attrs.frozen(order=False)
class MissingExtraError(PartnersError, ImportError):
    """A library that is installed on request only is needed and not there.

    Attributes:
        library: The library.
        extra: The extra of this package that installs it.
    """

    library: str
    extra: str

    def __str__(self) -> str:
        """Say which library is missing and how to install it."""
        return f'{self.library} is not installed: run pip install "linkj-partners[{self.extra}]"'


@final
@attrs.frozen(order=False)
class Problem:
    """One thing that is wrong in a document.

    Attributes:
        path: Where, as a JSON path such as ``$.agreements[3].signed``.
        message: What is wrong there, what is allowed and what to do.
        file: The file's name, or ``None`` for a text that came from no file.

    Examples:
        >>> print(Problem("$.revision", "missing: give a date such as '2021-02-05'", "mine.json"))
        mine.json: $.revision: missing: give a date such as '2021-02-05'
    """

    path: str
    message: str
    file: str | None = None

    def __str__(self) -> str:
        """Give the problem as one line."""
        return ": ".join(part for part in (self.file, self.path, self.message) if part)


@final
@attrs.frozen(order=False)
class InvalidDataError(PartnersError, ValueError):
    """A document, or a set of records, that is not a sound register.

    Attributes:
        problems: Everything that is wrong, each with its file and JSON path; never empty.
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        """List every problem, one a line."""
        count = len(self.problems)
        head = "1 problem" if count == 1 else f"{count} problems"
        return "\n".join([f"{head} in the data:", *(f"- {problem}" for problem in self.problems)])
