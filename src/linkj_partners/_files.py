"""Files that are written whole or not at all."""

import os
import secrets
import stat
from contextlib import suppress

__all__ = ["write_whole"]


def write_whole(path: str, content: bytes) -> None:
    """Write a file so that there is always the old content or the new one, never a part.

    Args:
        path: The file. A link is followed and permissions are kept, but the owner becomes whoever writes;
            what is no regular file, such as a pipe or a terminal, is written to directly.
        content: What is to stand in it.

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
    draft = os.path.join(os.path.dirname(target), f".{secrets.token_hex(8)}.tmp")
    try:
        _write_new(draft, content, _permissions(target))
        os.replace(draft, target)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(draft)
        if isinstance(error, OSError) and error.filename == draft:
            error.filename = path
        raise


def _permissions(target: str) -> int | None:
    """Give the permissions of the file, or None where there is none."""
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        return None


def _write_new(path: str, content: bytes, permissions: int | None) -> None:
    """Write a file that is not there yet, with its permissions from the start."""
    with open(path, "xb", opener=None if permissions is None else _private) as file:
        if permissions is not None:
            os.chmod(path, permissions)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
