"""Files that are written whole, and the names of files."""

import errno
import os
import stat
from contextlib import suppress
from typing import Final

from linkj_partners._checks import check_path
from linkj_partners.errors import InvalidValueError

__all__ = ["EXCEL", "check_file", "is_table", "write_whole"]

EXCEL: Final = (".xlsx", ".xlsm")
_TABLES: Final = (".csv", ".tsv", ".txt", *EXCEL)


def is_table(file: str) -> bool:
    """Return whether a file is a table, by its name."""
    return file.lower().endswith(_TABLES)


def check_file(field: str, path: object) -> str:
    """Return the path of a file to write, or raise.

    Raises:
        InvalidValueError: It is the path of a folder, or ends like one, or no file can have that name.
        WrongTypeError: It is neither a ``str`` nor an ``os.PathLike`` of one, for example an open file or bytes.

    Examples:
        >>> check_file("path", "out/")
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidValueError: path cannot be 'out/': give the name of a file; this is a folder
    """
    name = check_path(field, path)
    if not name:
        raise InvalidValueError(field, name, "the name of a file")
    if os.path.basename(name) in {"", os.curdir, os.pardir} or os.path.isdir(name):
        raise InvalidValueError(field, name, "the name of a file; this is a folder")
    return name


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
    if os.path.exists(path) and not os.path.isfile(path):
        # By its own name: the links of /dev/fd lead to pipes, which have no other.
        with open(path, "wb") as file:
            file.write(content)
        return
    target = os.path.realpath(path)
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
    """Return the permissions of the file, or ``None`` if it does not exist."""
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
