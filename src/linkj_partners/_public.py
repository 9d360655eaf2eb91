"""One public path for each class: private modules define it, the package that exports it is where users meet it."""

from typing import Any

__all__ = ["publish"]


def publish(namespace: dict[str, Any]) -> None:
    """Give the exported classes and functions of a package its name as their module.

    `help`, pickles, error messages and Sphinx then show ``linkj_partners.terms.Term`` and never a private module.

    Args:
        namespace: The package's `globals`, with ``__all__``.

    Examples:
        >>> from linkj_partners.terms import Term
        >>> Term.__module__
        'linkj_partners.terms'
    """
    prefix = f"{namespace['__name__']}._"
    for name in namespace["__all__"]:
        value = namespace[name]
        if isinstance(value, type) and value.__module__.startswith(prefix):
            value.__module__ = namespace["__name__"]
