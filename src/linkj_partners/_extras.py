"""Libraries that are installed on request only, and the error that names the extra where one is missing."""

from collections.abc import Generator
from contextlib import contextmanager

from linkj_partners.errors import MissingExtraError

__all__ = ["needed"]


@contextmanager
def needed(library: str, extra: str) -> Generator[None]:
    """Import what needs a library; where the library itself is missing, say how to install it.

    Args:
        library: The name that the library is imported by.
        extra: The extra of this package that installs it.

    Raises:
        MissingExtraError: The library is not installed.

    Examples:
        >>> with needed("nowhere", "plot"):
        ...     import nowhere
        Traceback (most recent call last):
            ...
        linkj_partners.errors.MissingExtraError: nowhere is not installed: run pip install "linkj-partners[plot]"
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != library:
            raise
        raise MissingExtraError(library, extra) from None
