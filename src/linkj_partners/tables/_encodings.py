"""The encoding of a CSV file: its byte order mark, or what UTF-8 and CP932 (Windows' Shift JIS) would make of it."""

import codecs
import unicodedata
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, InvalidValueError, Problem

__all__ = ["check_encoding", "decoded"]

# What a file begins with that says its encoding; Excel saves "Unicode text" in UTF-16.
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def check_encoding(encoding: str) -> None:
    """Refuse a name that is not that of an encoding of text."""
    try:
        codecs.lookup(encoding)
        "".encode(encoding)
    except (LookupError, ValueError):
        allowed = "an encoding that Python knows, such as 'utf-8' or 'cp932'"
        raise InvalidValueError("encoding", encoding, allowed) from None


def decoded(content: bytes, encoding: str | None, name: str) -> str:
    """Decode a file in the encoding given or, without one, in the only one of UTF-8 and CP932 that it can be in.

    Raises:
        InvalidDataError: It is not in that encoding, in neither of the two, or it can be in both.
    """
    if encoding is None:
        encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if encoding is not None:
        return _decoded_as(content, encoding, name)
    as_utf_8, as_cp932 = _attempt(content, "utf-8"), _attempt(content, "cp932")
    if as_utf_8 is None:
        if as_cp932 is not None and _may_be_cp932(as_cp932):
            return as_cp932
        raise _refused("is neither UTF-8 nor likely CP932 (Shift JIS)", name)
    if as_cp932 in (None, as_utf_8) or _must_be_utf_8(as_utf_8) or not _may_be_cp932(as_cp932 or ""):
        return as_utf_8
    raise _refused("can be read as UTF-8 and as CP932 (Shift JIS)", name)


def _refused(message: str, name: str) -> InvalidDataError:
    advice = "name its encoding, such as encoding='cp932'"
    return InvalidDataError((Problem("the file", f"{message}: {advice}", name),))


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


_FOREIGN: Final = Pattern(r"[^\x00-\x7f]")
_WORD: Final = Pattern(r"\w+")
# Bytes that CP932 leaves open and Python fills, and the null characters of UTF-16.
_NOT_CP932: Final = Pattern("[\x00\x80\xa0\uf8f0-\uf8f3]")
# The kanji of JIS level 2 and of the vendors are rare: less than one letter in twenty of any real list.
_FIRST_RARE: Final = b"\x98\x9f"
_RARE_MARKS: Final = "｡｢｣､･"  # of these the bytes of EUC-JP are full
_MOST_RARE: Final = 0.25


def _may_be_cp932(text: str) -> bool:
    """Return whether a reading as CP932 could be Japanese that somebody wrote."""
    letters = [match[0] for match in _FOREIGN.finditer(text)]
    rare = sum(letter in _RARE_MARKS or _is_rare(letter.encode("cp932")) for letter in letters)
    return not _NOT_CP932.search(text) and rare <= _MOST_RARE * len(letters)


def _is_rare(code: bytes) -> bool:
    return len(code) == len(_FIRST_RARE) and code >= _FIRST_RARE


def _must_be_utf_8(text: str) -> bool:
    """Return whether what is valid UTF-8 has words that CP932 would not give by chance.

    Half-width katakana in CP932 can be read as UTF-8 by chance, but then as letters of two bytes that stand alone,
    such as é for ﾃｩ. Letters of three bytes, and Latin letters within Latin words, do not come about so.
    """
    words = [match[0] for match in _WORD.finditer(text) if not match[0].isascii()]
    return all(max(word) > _LAST_OF_TWO_BYTES or _is_latin(word) for word in words)


_LAST_OF_TWO_BYTES: Final = "\u07ff"


def _is_latin(word: str) -> bool:
    foreign = [letter for letter in word if not letter.isascii()]
    return len(foreign) < len(word) and all(unicodedata.name(letter, "").startswith("LATIN") for letter in foreign)


def _decoded_as(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        where = f": {error.reason} at byte {error.start:,}" if isinstance(error, UnicodeDecodeError) else ""
        message = f"is not {encoding}{where}: name its encoding, such as encoding='cp932'"
        raise InvalidDataError((Problem("the file", message, name),)) from None
