"""Libraries that are installed on request only, and the error that names the extra where one is missing."""

import importlib
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, final

from linkj_partners.errors import MissingExtraError

__all__ = ["Library", "needed"]


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


@final
class Library:
    """A library of an extra, imported when one of its names is first used.

    A module that needs the library can then be imported without it, and the call that needs it says what to install.
    Type checkers are shown the real import::

        if TYPE_CHECKING:
            import numpy as np
        else:
            np = Library("numpy", "numpy")

    Args:
        name: The module, such as ``"numpy"`` or ``"matplotlib.figure"``.
        extra: The extra of this package that installs it.

    Raises:
        MissingExtraError: When a name is used: the library is not installed.

    Examples:
        >>> Library("math", "numpy").floor(16.5)
        16
        >>> Library("nowhere", "plot").draw
        Traceback (most recent call last):
            ...
        linkj_partners.errors.MissingExtraError: nowhere is not installed: run pip install "linkj-partners[plot]"
    """

    __slots__ = ("_extra", "_name")

    def __init__(self, name: str, extra: str) -> None:
        self._name = name
        self._extra = extra

    def __getattr__(self, attribute: str) -> Any:
        """Import the library and return one of its names; tools that look for special names import nothing."""
        if attribute.startswith("__"):
            raise AttributeError(attribute, name=attribute, obj=self)
        with needed(self._name.partition(".")[0], self._extra):
            module = importlib.import_module(self._name)
        return getattr(module, attribute)

    def __repr__(self) -> str:
        """Return an expression that builds the same stand-in."""
        return f"Library({self._name!r}, {self._extra!r})"
