"""Files that are written whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress

__all__ = ["write_whole"]


def write_whole(path: str, content: bytes) -> None:
    """Write a file so that there is always the old content or the new one, never a part.

    Args:
        path: The file. A link is followed, permissions are kept; what is no regular file, such as
            a pipe or a terminal, is written to directly.
        content: What is to stand in it.

    Raises:
        OSError: It could not be written; the old file is as it was, and nothing is left beside it.

    Examples:
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
    handle, draft = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".", suffix=".tmp")
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, _permissions(target))
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise


def _permissions(target: str) -> int:
    """Give the permissions that the file has, or that a new one would get."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(os.stat(target).st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
