"""What users see of a module: the path of its classes, and the names that `dir` and `help` show."""

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

__all__ = ["importer", "publish"]


def importer(namespace: dict[str, Any], names_by_module: Mapping[str, Iterable[str]]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a module whose names are imported when they are first asked for.

    Args:
        namespace: The module's `globals`, with ``__all__``.
        names_by_module: The names that come later, by the submodule that has them. A name of ``__all__`` that is not
            among them is a submodule itself.

    Examples:
        >>> names = {"__name__": "linkj_partners", "__all__": ["Term", "terms"]}
        >>> find = importer(names, {"terms": ("Term",)})
        >>> find("Term"), "Term" in names
        (<class 'linkj_partners.terms.Term'>, True)
    """
    package = namespace["__name__"]
    modules = {name: module for module, names in names_by_module.items() for name in names}

    def find(name: str) -> object:
        """Import what a name stands for; Python asks once for each name and then finds it by itself."""
        if name not in namespace["__all__"]:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        module = importlib.import_module(f"{package}.{modules.get(name, name)}")
        namespace[name] = getattr(module, name) if name in modules else module
        found: object = namespace[name]
        return found

    return find


def publish(namespace: dict[str, Any], later: Mapping[str, Iterable[str]] | None = None) -> None:
    """Show a module as its users know it.

    The exported classes get the module's name as their module, so that `help`, pickles, error messages and Sphinx show
    ``linkj_partners.terms.Term`` and never a private module. `dir` lists the exported names and no imported helpers.

    Args:
        namespace: The module's `globals`, with ``__all__``.
        later: The names that are imported when they are first asked for, by the private module that has them; a class
            among them names its public module itself.

    Examples:
        >>> from linkj_partners import terms
        >>> terms.Term.__module__, "publish" in dir(terms)
        ('linkj_partners.terms', False)
    """
    for name in namespace["__all__"]:
        value = namespace.get(name)
        if isinstance(value, type) and "._" in value.__module__:
            value.__module__ = namespace["__name__"]
    shown = sorted({*namespace["__all__"], *(name for name in namespace if name.startswith("__")), "__dir__"})

    def list_names() -> list[str]:
        """Return the exported names and the special ones."""
        return list(shown)

    namespace["__dir__"] = list_names
    if later:
        namespace["__getattr__"] = importer(namespace, later)
