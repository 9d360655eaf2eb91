"""Keys for printed names: those of a register or, where it does not know the name, one made from the name."""

import re
from collections.abc import Iterable
from hashlib import blake2s
from typing import Final, Protocol
from unicodedata import normalize

from linkj_partners.model import Name

__all__ = ["key_of", "known_key"]


class _Named(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def names(self) -> tuple[Name, ...]: ...


_LONGEST: Final = 60
_OTHER: Final = re.compile("[^a-z0-9]+")


def key_of(name: str, records: Iterable[_Named], kind: str) -> str:
    """Return the key of the record that has a name, else a slug of the name or, where it is not Latin, a digest."""
    known = known_key(name, records)
    if known is not None:
        return known
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = _OTHER.sub("-", letters).strip("-")[:_LONGEST].strip("-")
    if slug and len(slug) * 2 >= len(name):
        return slug
    return f"{kind}-{blake2s(_plain(name).encode(), digest_size=4).hexdigest()}"


def known_key(name: str, records: Iterable[_Named]) -> str | None:
    """Return the key of the record that has a name, spaces and letter case aside."""
    wanted = _plain(name)
    return next((record.key for record in records if any(_plain(each.text) == wanted for each in record.names)), None)


def _plain(name: str) -> str:
    return "".join(normalize("NFKC", name).split()).casefold()
