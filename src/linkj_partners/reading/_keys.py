"""Keys for printed names: those of a register or, where it does not know the name, one made from the name."""

import re
from collections.abc import Iterable
from hashlib import blake2s
from typing import Final, Protocol
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.model import Name
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._japanese._bodies import spelled_out, without_form

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
    """Return the key of the record that has a name, spaces and letter case aside.

    Else it is that of the only record whose name is the same but for a legal form, or the prefecture of a town,
    that one of the two leaves out: つがる市 is 青森県つがる市, but 株式会社虹 is not 有限会社虹. A name that a table
    gives in two languages, 虹大学 (Rainbow University), counts in each.
    """
    wanted, bare = _plain(name), _bare(name)
    keys: set[str] = set()
    for record in records:
        for each in (way for known in record.names for way in _ways(known.text)):
            plain = _plain(each)
            if plain == wanted:
                return record.key
            if bare in plain and bare in (plain, wanted) and _bare(each) == bare:
                keys.add(record.key)
    return keys.pop() if len(keys) == 1 else None


_MARKS: Final = "(/（／"
_IN_TWO_LANGUAGES = Pattern(r"(?P<one>[^()/]{2,80}?) ?(?:\((?P<other>[^()/]{2,80})\)|/ ?(?P<third>[^()/]{2,80}))")


def _ways(name: str) -> tuple[str, ...]:
    """Return a name and, where it is one in Japanese and one in Latin letters, each of them."""
    if not any(mark in name for mark in _MARKS):
        return (name,)
    two = _IN_TWO_LANGUAGES.fullmatch(normalize("NFKC", name))
    parts = (two["one"], two["other"] or two["third"]) if two else ()
    return (name, *parts) if len({part.isascii() for part in parts}) > 1 else (name,)


# 青森県 in 青森県つがる市
_PREFECTURE = Pattern("^(?:北海道|東京都|京都府|大阪府|[一-鿿]{2,3}県)(?=.+[市区町村]$)")


def _printed(name: str) -> str:
    """Return a name without spaces, in narrow letters, its legal form in full."""
    return spelled_out("".join(normalize("NFKC", name).split()))


def _plain(name: str) -> str:
    return _printed(name).casefold()


def _bare(name: str) -> str:
    return _PREFECTURE.sub("", without_form(_printed(english.without_form(name)))).casefold()
