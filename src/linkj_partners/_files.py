"""Files that are written whole, and the paths that users give."""

import errno
import os
import stat
from contextlib import suppress
from typing import cast

from linkj_partners.errors import InvalidValueError, WrongTypeError

__all__ = ["checked_file", "checked_path", "write_whole"]


def checked_path(field: str, path: object, kinds: str = "a str or pathlib.Path") -> str:
    """Return a path as a string, or raise.

    Args:
        field: The name of the argument.
        path: A ``str`` or a path object of strings.
        kinds: What an error says is allowed.

    Raises:
        InvalidValueError: The path is empty, or no file can have that name.
        WrongTypeError: It is neither a ``str`` nor an ``os.PathLike`` of one, for example an open file or bytes.

    Examples:
        >>> from pathlib import PurePosixPath
        >>> checked_path("path", PurePosixPath("a", "b.json"))
        'a/b.json'
    """
    text: object = os.fspath(cast("str", path)) if isinstance(path, str | os.PathLike) else path
    if not isinstance(text, str):
        raise WrongTypeError(field, path, kinds)
    if not text or "\0" in text or not _can_be_encoded(text):
        raise InvalidValueError(field, text, "the name of a file or folder; '.' is the current folder")
    return text


def _can_be_encoded(text: str) -> bool:
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


def checked_file(field: str, path: object, kinds: str = "a str or pathlib.Path") -> str:
    """Return the path of a file to write, or raise; see `checked_path`.

    Raises:
        InvalidValueError: It is the path of a folder, or ends like one.

    Examples:
        >>> checked_file("path", "out/")
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidValueError: path cannot be 'out/': give the name of a file; this is a folder
    """
    text = checked_path(field, path, kinds)
    if os.path.basename(text) in {"", os.curdir, os.pardir} or os.path.isdir(text):
        raise InvalidValueError(field, text, "the name of a file; this is a folder")
    return text


def write_whole(path: str, content: bytes) -> None:
    """Write a file so that it always holds the old content or the new one, never a part.

    A file that cannot be replaced because it is mounted by itself, as in containers, is written in place once the whole
    content has been written beside it; only such a file can be left with a part of it.

    Args:
        path: The file. A link is followed and permissions are kept, but the owner becomes whoever writes. What is not a
            regular file, such as a pipe or a terminal, is written to directly.
        content: The new content.

    Raises:
        OSError: It could not be written; the old file is as it was, and nothing is left beside it.

    Examples:
        >>> import tempfile
        >>> path = os.path.join(tempfile.mkdtemp(), "some.json")
        >>> write_whole(path, b"{}")
        >>> os.path.getsize(path)
        2
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as file:
            file.write(content)
        return
    draft = os.path.join(os.path.dirname(target), f".{os.urandom(8).hex()}.tmp")
    try:
        _write_new(draft, content, _permissions(target))
        _take_place(draft, target, content)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(draft)
        if isinstance(error, OSError) and error.filename == draft:
            error.filename = path
        raise


def _take_place(draft: str, target: str, content: bytes) -> None:
    """Put the draft in the place of the file or, where the file is a mount, its content into the file."""
    try:
        os.replace(draft, target)
    except OSError as error:
        if error.errno != errno.EBUSY:
            raise
        with open(target, "r+b") as file:
            file.write(content)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        os.unlink(draft)


def _permissions(target: str) -> int | None:
    """Return the permissions of the file, or ``None`` where there is no file."""
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        return None


def _write_new(path: str, content: bytes, permissions: int | None) -> None:
    """Write a file that does not exist yet, with its permissions from the start."""
    with open(path, "xb", opener=None if permissions is None else _private) as file:
        if permissions is not None:
            os.chmod(path, permissions)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
