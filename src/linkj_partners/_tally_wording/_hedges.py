"""Words around a number that hedge it, with the qualifier that each stands for."""

from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import Qualifier

__all__ = ["Words"]

# "refused" hedges cannot be expressed by a qualifier: 未満, 延べ, "up to".
_HEDGES: Final[dict[str, Qualifier | None]] = {
    "about": Qualifier.ABOUT,
    "at_least": Qualifier.AT_LEAST,
    "over": Qualifier.OVER,
    "nearly": Qualifier.NEARLY,
    "refused": None,
}
_NONE: Final[frozenset[Qualifier | None]] = frozenset()


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
        return [word.lastgroup for word in self._before.finditer(lead)]

    def hedges(self, lead: str, *after: str | None) -> frozenset[Qualifier | None]:
        """Return the hedges among the words before and after a number; "about" says nothing beside another."""
        if not lead and not any(after):
            return _NONE
        said = self.said_before(lead)
        for words in after:
            said += [word.lastgroup for word in self._after.finditer(words or "")]
        hedges = {_HEDGES[name] for name in said if name in _HEDGES}
        return frozenset(hedges - {Qualifier.ABOUT} if len(hedges) > 1 else hedges)
