"""Words around a number that hedge it, with the qualifier that each stands for."""

from typing import Final, TypeAlias

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import Qualifier

__all__ = ["NO_HEDGES", "Hedges", "Words"]

Hedges: TypeAlias = frozenset[Qualifier | None]
"""The hedges of a number; ``None`` is one that no qualifier expresses, such as 未満 or "up to"."""
NO_HEDGES: Final[Hedges] = frozenset()
_ABOUT: Final = Qualifier.ABOUT

_HEDGES: Final[dict[str, Qualifier | None]] = {
    "about": _ABOUT,
    "at_least": Qualifier.AT_LEAST,
    "over": Qualifier.OVER,
    "nearly": Qualifier.NEARLY,
    "refused": None,
}


class Words:
    """The words that can stand before and after a number.

    Attributes:
        before: The source of a regular expression for one of those before the number.
        after: The same for those after the number or its noun.
    """

    def __init__(self, before: dict[str, str], after: dict[str, str], flags: int = 0) -> None:
        """Take tables of regular expressions by what they say: a hedge, a scope or nothing that changes the number."""
        self.before, self.after = (f"(?:{'|'.join(table.values())})" for table in (before, after))
        self._before, self._after = (
            Pattern("|".join(f"(?P<{name}>{words})" for name, words in table.items()), flags)
            for table in (before, after)
        )

    def said_before(self, lead: str) -> list[str | None]:
        """Return what the words before a number say, in order."""
        return [word.lastgroup for word in self._before.finditer(lead)] if lead else []

    def hedges(self, said: list[str | None], *after: str | None) -> Hedges:
        """Return the hedges among what is said before a number and the words after it.

        "About" says nothing beside another.
        """
        for words in after:
            if words:
                said = said + [word.lastgroup for word in self._after.finditer(words)]
        if not said:
            return NO_HEDGES
        hedges = frozenset([_HEDGES[name] for name in said if name in _HEDGES])
        return hedges - {_ABOUT} if len(hedges) > 1 else hedges
