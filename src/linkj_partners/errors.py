"""Every error that the library raises on purpose, as exceptions whose fields hold the facts.

Each message says what was given, what is allowed and what to do. A program can act on the fields without reading the
message.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from types import NoneType
from typing import Any, Final, cast, final

import attrs

from linkj_partners._reprs import fields_shown, record_shown

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
]

_LONGEST_SHOWN = 60
_LONGEST_REPR = 70
_MOST_LISTED = 20
_SUGGESTIONS: Final = 3
_SHORTEST_PART: Final = 2
_PART: Final = r"[^-_]+"
# How much of two strings must agree (difflib): of whole words less, since more of them can differ.
_ALIKE: Final = 0.6
_PARTS_ALIKE: Final = 0.75


def shown(value: Any) -> str:
    """Return a short description of any value, for a message.

    Args:
        value: Any value; containers and objects of unknown classes are described by their type. It never fails.

    Returns:
        About 70 printable characters at most.

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
    """Shorten a repr, which is long where characters are not printable."""
    return text[:_LONGEST_REPR] + rest if is_long or len(text) > _LONGEST_REPR else text


def _name_of(kind: type[object]) -> str:
    return ascii(kind.__name__[:_LONGEST_SHOWN])[1:-1][:_LONGEST_REPR]


def _kind_shown(value: Any) -> str:
    kind = cast("type[object]", type(value))
    name = _name_of(kind)
    if any(kind is container for container in (tuple, list, dict, set, frozenset)) and not value:
        return f"an empty {name}"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def closest(given: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that are closest to a given one.

    Letter case does not matter. A word is close that contains what was given, or looks like it, as a whole or in as
    many of its hyphenated parts as were given.

    Returns:
        At most three: those that contain what was given, then those that look like it; empty where none is close.

    Examples:
        >>> closest("medicin", ["medcity", "medicen-paris-region", "ucla"])
        ('medicen-paris-region', 'medcity')
        >>> closest("xyz", ["medcity"])
        ()
    """
    # Imported only where something was misspelt, so that the import of the package stays light.
    from difflib import get_close_matches  # noqa: PLC0415

    words = list(known)
    wanted = given.lower()
    size = len(re.findall(_PART, wanted))
    parts = {part: word for word in reversed(words) for part in _parts(word.lower(), size)}
    found = [word for word in words if len(wanted) >= _SHORTEST_PART and wanted in word.lower()]
    found += [parts[part] for part in get_close_matches(wanted, parts, n=_SUGGESTIONS, cutoff=_PARTS_ALIKE)]
    wholes = {word.lower(): word for word in reversed(words)}
    found += [wholes[whole] for whole in get_close_matches(wanted, wholes, n=_SUGGESTIONS, cutoff=_ALIKE)]
    return tuple(dict.fromkeys(found))[:_SUGGESTIONS]


def _parts(word: str, size: int) -> Iterator[str]:
    """Yield each run of as many parts of a word."""
    parts = list(re.finditer(_PART, word))
    for first, last in zip(parts, parts[size - 1 :], strict=False):
        yield word[first.start() : last.end()]


class PartnersError(Exception):
    """The root of every error that this library raises on purpose."""

    def __repr__(self) -> str:
        """Return the error with its facts by name."""
        return f"{type(self).__name__}({fields_shown(self)})" if attrs.has(type(self)) else super().__repr__()


# attrs restores its own fields only, so that notes added to an error would be lost when it is pickled or copied.
# Without that, Python rebuilds an exception from its arguments, which are the fields, and restores the notes.
_error = attrs.frozen(order=False, repr=False, getstate_setstate=False)


@final
@_error
class UnknownKeyError(PartnersError, LookupError):
    """No record, field or convention has that key, number, path or name.

    Attributes:
        what: The kind of thing that was looked up, such as ``"agreement"``.
        given: The key, number, path or name that was asked for.
        known: The closest known ones or, where none is close, all of them.
        by: What it was looked up by: ``"key"``, ``"number"``, ``"path"`` or ``"name"``.

    Examples:
        >>> print(UnknownKeyError("agreement", "medicin", ("medicen-paris-region",)))
        no agreement with key 'medicin'; did you mean 'medicen-paris-region'?
        >>> print(UnknownKeyError("agreement", 3, ("15", "16"), "number"))
        no agreement with number 3; the numbers are 15, 16
    """

    what: str
    given: object
    known: tuple[str, ...] = ()
    by: str = "key"

    def __str__(self) -> str:
        """Return what was asked for and the closest known ones, else all of them."""
        return f"no {self.what} with {self.by} {shown(self.given)}; {self._advice()}"

    def _advice(self) -> str:
        meant = closest(self.given, self.known) if isinstance(self.given, str) else ()
        if meant:
            return f"did you mean {' or '.join(map(repr, meant))}?"
        if not self.known:
            return "nothing is known there"
        listed = ", ".join(self.known[:_MOST_LISTED])
        more = len(self.known) - _MOST_LISTED
        return f"the {self.by}s are {listed}{f' and {more:,} more' if more > 0 else ''}"


@final
@_error
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
        """Return what was given and what is allowed."""
        return f"{self.field} cannot be {shown(self.given)}: give {self.allowed}"


@final
@_error
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
        """Return what was given, its type, and what is allowed."""
        return f"{self.field} cannot be {shown(self.given)} (type {_name_of(type(self.given))}): give {self.allowed}"


@final
@_error
class ParseError(PartnersError, ValueError):
    """A string that could not be read from beginning to end.

    Attributes:
        text: The whole string that was given.
        position: The index of the first character that could not be read.
        accepted: The forms that are accepted, with an example.
    """

    text: str
    position: int
    accepted: str

    def __str__(self) -> str:
        """Return what was read, where reading stopped and what is accepted."""
        where = "at its end" if self.position >= len(self.text) else f"at {shown(self.text[self.position :])}"
        return f"cannot read {shown(self.text)}: stopped {where} (position {self.position}). Accepted: {self.accepted}"


@final
@_error
class UnsupportedLanguageError(PartnersError, KeyError):
    """Something is not available in any of the languages that were asked for.

    Attributes:
        what: What was asked for, such as ``"name of medicen-paris-region"``.
        given: The language tags that were asked for, joined by commas.
        supported: The language tags that are available.
    """

    what: str
    given: str
    supported: tuple[str, ...]

    def __str__(self) -> str:
        """Return which languages were asked for and which are available."""
        advice = f"ask for one of {', '.join(self.supported)}" if self.supported else "no language is available"
        return f"no {self.what} in {shown(self.given)}: {advice}"


@final
@_error
class OutOfRangeError(PartnersError, OverflowError):
    """A result beyond what a ``datetime.date`` can hold (years 1 to 9999).

    Attributes:
        what: What was being worked out.
        limit: The limit that it went past.
    """

    what: str
    limit: str

    def __str__(self) -> str:
        """Return what went past which limit, and to which side."""
        if self.limit == f"{date.min}":
            return f"{self.what} would be before {self.limit}: give a later day or a shorter notice"
        return f"{self.what} goes past {self.limit}: give an earlier day or a shorter term"


@final
@_error
class MissingExtraError(PartnersError, ImportError):
    """An optional library is needed and not installed.

    Attributes:
        library: The name of the library.
        extra: The extra of this package that installs it.
    """

    library: str
    extra: str

    def __str__(self) -> str:
        """Return which library is missing and how to install it."""
        return f'{self.library} is not installed: run pip install "linkj-partners[{self.extra}]"'


@final
@attrs.frozen(order=False)
class Problem:
    """One thing that is wrong in a document.

    Attributes:
        path: The place, as a JSON path such as ``$.agreements[3].signed``.
        message: What is wrong there, what is allowed and what to do.
        file: The file's name, or ``None`` where the document was not read from a file.

    Examples:
        >>> print(
        ...     Problem("$.revision", "missing: give a date such as '2021-02-05'", "mine.json")
        ... )
        mine.json: $.revision: missing: give a date such as '2021-02-05'
    """

    path: str
    message: str
    file: str | None = None

    __repr__ = record_shown

    def __str__(self) -> str:
        """Return the problem as one line."""
        return ": ".join(part for part in (self.file, self.path, self.message) if part)


@final
@_error
class InvalidDataError(PartnersError, ValueError):
    """A document, or a set of records, that is not a valid register.

    Attributes:
        problems: Everything that is wrong, each with its file and JSON path; never empty.
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        """Return every problem, one a line."""
        count = len(self.problems)
        head = "1 problem" if count == 1 else f"{count} problems"
        return "\n".join([f"{head} in the data:", *(f"- {problem}" for problem in self.problems)])


def __dir__() -> list[str]:
    """List the exported names and the special ones."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
