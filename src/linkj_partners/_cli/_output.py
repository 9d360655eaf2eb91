"""Writing to the standard output, in UTF-8 whatever the locale, and notes beside it to the standard error."""

import io
import os
import sys
from contextlib import suppress

__all__ = ["counted", "note", "write"]


def note(text: object) -> None:
    """Write a line to the standard error, or nothing where that is closed.

    `print` alone would write to the standard output where there is no standard error, in the middle of the answer.
    """
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] (as it is where a shell closed it: 2>&-)
        with suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def write(text: str, *, is_line: bool = True) -> int:
    """Write text to the standard output.

    Args:
        text: The text.
        is_line: Whether to end it with a line end, all line ends as the system has them; otherwise every character is
            written as it is.

    Returns:
        The exit status: 0, or 1 where it could not be written. A reader that has gone is not an error.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] (as it is where a shell closed it: >&-)
        return _failed("the standard output is closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        newline = None if is_line else ""
        # The name of a file may have bytes that are not UTF-8.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline=newline)  # pyright: ignore[reportUnknownMemberType] (of which buffer)
    try:
        print(text, end="\n" if is_line else "", flush=True)
    except BrokenPipeError:
        _discard()
    except OSError as error:
        _discard()
        return _failed(str(error.strerror))
    return 0


def counted(count: int, noun: str) -> str:
    """Return a number of things, such as ``1 agreement`` or ``2 agreements``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _failed(reason: str) -> int:
    note(f"python -m linkj_partners: cannot write the output: {reason}")
    return 1


def _discard() -> None:
    """Keep Python from complaining, when it ends, that what is left could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
