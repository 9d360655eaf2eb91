"""JSON read strictly, as RFC 8259 defines it: what `json` accepts or drops silently is reported.

`json` keeps the last of two equal keys, reads ``NaN`` and ``Infinity``, and turns numbers of any
length into integers. Here each of these becomes a problem with its path.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from linkj_partners.errors import InvalidDataError, Problem, shown

__all__ = ["NotAllowed", "member_path", "read"]

_MOST_DIGITS: Final = 16
_ADVICE: Final = "correct it there or just before: a comma, quotation mark or bracket may be missing or too many"
_BYTE_ORDER_MARK: Final = "\ufeff"


class NotAllowed(NamedTuple):
    """Something in the place of a JSON value.

    Attributes:
        what: What it was, for a message.
    """

    what: str


class _ObjectWithRepeatedKeys(dict[str, object]):
    """A JSON object that repeats keys; it holds the last value of each, as `json` does."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated = tuple(key for key, count in counts.items() if count > 1)


def member_path(path: str, key: str) -> str:
    """Extend a JSON path (RFC 9535) by an object's member.

    Examples:
        >>> member_path("$", "host"), member_path("$", "no host")
        ('$.host', "$['no host']")
    """
    return f"{path}.{key}" if key.isascii() and key.isidentifier() else f"{path}[{shown(key)}]"


def read(content: str | bytes) -> tuple[object, tuple[Problem, ...]]:
    """Read one JSON document.

    Args:
        content: The document as a string, or as bytes in UTF-8.

    Returns:
        The value, with `NotAllowed` in the place of whatever is not a JSON value, and the problems found:
        repeated keys.

    Raises:
        InvalidDataError: It is not JSON, not UTF-8, begins with a byte-order mark, or is nested too deeply.

    Examples:
        >>> value, problems = read('{"a": NaN, "a": 1}')
        >>> value, problems[0].path
        ({'a': 1}, '$.a')
    """
    text = _decoded(content) if isinstance(content, bytes) else content
    if text.startswith(_BYTE_ORDER_MARK):
        raise _unreadable("begins with a byte-order mark: save it as UTF-8 without one")
    if not text.strip():
        raise _unreadable("is empty: give a JSON document")
    value, has_repeated_keys = _parsed(text)
    return value, tuple(_repeated_keys(value)) if has_repeated_keys else ()


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise _unreadable(f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}; save it as UTF-8") from None


def _parsed(text: str) -> tuple[object, bool]:
    has_repeated_keys = False

    def make_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal has_repeated_keys
        value = dict(pairs)
        if len(value) == len(pairs):
            return value
        has_repeated_keys = True
        return _ObjectWithRepeatedKeys(pairs)

    try:
        value = json.loads(text, object_pairs_hook=make_object, parse_int=_integer, parse_constant=NotAllowed)
    except json.JSONDecodeError as error:
        where = f"(line {error.lineno}, column {error.colno})"
        raise _unreadable(f"is not JSON: {error.msg} {where}: {_ADVICE}") from None
    except RecursionError:
        raise _unreadable("is nested too deeply: a register has at most seven levels") from None
    return value, has_repeated_keys


def _integer(digits: str) -> int | NotAllowed:
    """Read an integer, unless it is longer than any number of the model (2**53 - 1 has 16 digits)."""
    if len(digits) <= _MOST_DIGITS or len(digits.lstrip("-")) <= _MOST_DIGITS:
        return int(digits)
    return NotAllowed(f"a number of {len(digits.lstrip('-'))} digits")


def _repeated_keys(value: object) -> Iterator[Problem]:
    """Walk the whole value in order, without recursion, since it may be nested as deeply as `json` can read."""
    pending = [("$", value)]
    while pending:
        path, part = pending.pop()
        if isinstance(part, _ObjectWithRepeatedKeys):
            for key in part.repeated:
                yield Problem(member_path(path, key), "is repeated in the same object: keep one of them")
        if isinstance(part, dict):
            members = cast("dict[str, object]", part)
            pending.extend((member_path(path, key), member) for key, member in reversed(members.items()))
        elif isinstance(part, list):
            items = cast("list[object]", part)
            pending.extend((f"{path}[{index}]", items[index]) for index in reversed(range(len(items))))


def _unreadable(message: str) -> InvalidDataError:
    return InvalidDataError((Problem("$", f"the document {message}"),))
