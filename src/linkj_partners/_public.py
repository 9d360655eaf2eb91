"""What users see of a module: the path of its classes, and the names that `dir` and `help` show."""

from typing import Any

__all__ = ["publish"]


def publish(namespace: dict[str, Any]) -> None:
    """Show a module as its users know it.

    The exported classes get the module's name as their module, so that `help`, pickles, error messages and Sphinx show
    ``linkj_partners.terms.Term`` and never a private module. `dir` lists the exported names and no imported helpers.

    Args:
        namespace: The module's `globals`, with ``__all__``.

    Examples:
        >>> from linkj_partners import terms
        >>> terms.Term.__module__, "publish" in dir(terms)
        ('linkj_partners.terms', False)
    """
    for name in namespace["__all__"]:
        value = namespace[name]
        if isinstance(value, type) and "._" in value.__module__:
            value.__module__ = namespace["__name__"]
    shown = sorted({*namespace["__all__"], *(name for name in namespace if name.startswith("__")), "__dir__"})

    def list_names() -> list[str]:
        """Return the exported names and the special ones."""
        return list(shown)

    namespace["__dir__"] = list_names
