"""Libraries that are installed on request only, imported when they are first used."""

import importlib

from linkj_partners.errors import MissingExtraError

__all__ = ["Library"]


class Library:
    """A stand-in for a library that an extra installs: it is imported when one of its names is first used.

    A module that uses it can be imported without the library; a call that needs it says which extra is missing.

    Args:
        name: The name that the library is imported by, such as ``"matplotlib.figure"``.
        extra: The extra of this package that installs it.

    Examples:
        >>> nowhere = Library("nowhere.near", "plot")
        >>> nowhere.draw()
        Traceback (most recent call last):
            ...
        linkj_partners.errors.MissingExtraError: nowhere is not installed: run pip install "linkj-partners[plot]"
    """

    def __init__(self, name: str, extra: str) -> None:
        """Keep the names; nothing is imported yet."""
        self._name = name
        self._extra = extra

    def __getattr__(self, attribute: str) -> object:
        """Import the library and return what it has under a name.

        Raises:
            MissingExtraError: The library is not installed.
        """
        library = self._name.partition(".")[0]
        try:
            module = importlib.import_module(self._name)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] != library:
                raise
            raise MissingExtraError(library, self._extra) from None
        return getattr(module, attribute)
