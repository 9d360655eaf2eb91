"""A mapping that cannot be changed, and so can be hashed and pickled, which `types.MappingProxyType` cannot."""

from collections.abc import Iterator, Mapping
from typing import TypeVar, final

import attrs

from linkj_partners._reprs import member_shown

__all__ = ["FrozenMapping"]

_Key = TypeVar("_Key")
_Value_co = TypeVar("_Value_co", covariant=True)


@final
@attrs.frozen(repr=False, eq=False, order=False)
class FrozenMapping(Mapping[_Key, _Value_co]):
    """A few keys with their values, in order.

    Attributes:
        rows: Each key with its value.

    Examples:
        >>> counts = FrozenMapping((("DK", 1), ("FR", 2)))
        >>> counts["FR"], sum(counts.values()), counts == {"FR": 2, "DK": 1}
        (2, 3, True)
    """

    rows: tuple[tuple[_Key, _Value_co], ...]

    def __getitem__(self, key: _Key) -> _Value_co:
        """Return the value of a key, or raise KeyError."""
        return dict(self.rows)[key]

    def __iter__(self) -> Iterator[_Key]:
        """Go through the keys in order."""
        return (key for key, _ in self.rows)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self.rows)

    def __hash__(self) -> int:
        """Hash it so that equal mappings, in whatever order, have equal hashes."""
        return hash(frozenset(self.rows))

    def __repr__(self) -> str:
        """Return it as a dict prints, which can be pasted back."""
        return f"{{{', '.join(f'{member_shown(key)}: {member_shown(value)}' for key, value in self.rows)}}}"
