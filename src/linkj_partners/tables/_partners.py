"""The organizations of a table: the same name on two rows is one partner, by its present name or a former one."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar, final

import attrs

from linkj_partners._patterns import Pattern
from linkj_partners.model import Basis, Name, NameKind, Organization, Provenance
from linkj_partners.tables import _words
from linkj_partners.tables._likeness import folded_name, in_two_languages

__all__ = ["SOURCE", "Partners", "digest", "entry", "slug", "unique_keys"]

SOURCE: Final = "table"
_T = TypeVar("_T")
_Conflict: TypeAlias = "tuple[str, str] | None"


def digest(text: str, length: int = 8) -> str:
    """Return the first digits of the hash of a string, which is the same everywhere."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


_BRACKETS: Final = Pattern(r"[/()（）\[\]［］／\n]")
_FEWEST_LETTERS: Final = 3


def slug(name: str) -> str:
    """Return a readable key for a name: its Latin letters or, where a name has none, a short hash of it."""
    parts = [name, *_BRACKETS.sub("\n", name).split("\n")]
    latin = next((part for part in parts if _words.lang_of(part) == "en" and _letters(part)), "")
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", latin).casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in kept).split()
    return "-".join(words) or f"partner-{digest(folded_name(name))}"


def _letters(part: str) -> bool:
    return (
        sum(letter.isalpha() for letter in unicodedata.normalize("NFKD", part) if letter.isascii()) >= _FEWEST_LETTERS
    )


def unique_keys(items: Sequence[_T], *levels: Callable[[_T], str]) -> list[str]:
    """Return a key for each item: the first level where nothing else has that key, else the next one.

    The order of the items plays no part.
    """
    first, *others = levels
    keys = [first(item) for item in items]
    for level in others:
        counts = Counter(keys)
        keys = [key if counts[key] == 1 else level(item) for key, item in zip(keys, items, strict=True)]
    return keys


@final
@attrs.define
class _Partner:
    """What the rows say about one partner: its names, how often each is spelt so, and facts with their first row."""

    names: dict[str, Counter[str]] = attrs.field(factory=dict[str, Counter[str]])
    facts: dict[str, tuple[object, int]] = attrs.field(factory=dict[str, tuple[object, int]])
    words: dict[str, set[str]] = attrs.field(factory=dict[str, set[str]])


@final
class Partners:
    """The partners of a table, by identity: what all spellings and former names of one share.

    First the names of every row are compared, then every row is renamed, then every row entered; then each partner has
    a key.
    """

    def __init__(self, host: Organization) -> None:
        self._host = host
        self._host_names = {folded_name(name.text) for name in host.names}
        self._pairs: dict[frozenset[str], str] = {}
        self._pairs_of: dict[str, set[frozenset[str]]] = {}
        self._later: dict[str, tuple[str, int]] = {}
        self._partners: dict[str, _Partner] = {}

    def is_host(self, name: str) -> bool:
        """Return whether a name is that of the host."""
        return folded_name(name) in self._host_names

    def compare(self, name: str) -> None:
        """Enter a name that is printed in two languages: each of the two alone is the same partner on other rows."""
        if two := in_two_languages(name):
            pair, whole = frozenset(map(folded_name, two)), folded_name(name)
            self._pairs[pair] = min(whole, self._pairs.get(pair, whole))
            for each in (*pair, whole):
                self._pairs_of.setdefault(each, set()).add(pair)

    def _same(self, name: str) -> str:
        """Return the folded name of a partner without regard to language; two that share a name stay apart."""
        pairs = self._pairs_of.get(folded_name(name), set())
        return self._pairs[next(iter(pairs))] if len(pairs) == 1 else folded_name(name)

    def rename(self, names: tuple[str, ...], row: int) -> str | None:
        """Enter former names, or return why one contradicts another row."""
        now = self._same(names[0])
        for old in names[1:]:
            before = self._same(old)
            known, first = self._later.get(before, (now, row))
            if known != now:
                return f"says that {old!r} is {names[0]!r} now, but row {first} says otherwise: correct one"
            if before in self._path(now):
                return f"says that {old!r} is {names[0]!r} now, whose present name it is itself: correct one"
            self._later[before] = (now, first)
        return None

    def identity(self, name: str) -> str:
        """Return what all spellings and former names of a partner share: its present name, folded."""
        return self._path(self._same(name))[-1]

    def _path(self, name: str) -> list[str]:
        """Return a name and those that came after it."""
        path = [name]
        while path[-1] in self._later:
            path.append(self._later[path[-1]][0])
        return path

    def enter(self, names: Iterable[str], facts: Mapping[str, object], words: Mapping[str, str], row: int) -> _Conflict:
        """Enter what a row says, or return the field that contradicts another row, and why."""
        names = tuple(names)
        partner = self._partners.setdefault(self.identity(names[0]), _Partner())
        for field, value in facts.items():
            known, first = partner.facts.setdefault(field, (value, row))
            if known != value:
                return (
                    field,
                    f"says {_shown(value)}, but row {first} says {_shown(known)} for this partner: correct one",
                )
        for name in names:
            partner.names.setdefault(folded_name(name), Counter())[name] += 1
        for field, text in words.items():
            partner.words.setdefault(field, set()).add(text)
        return None

    def organizations(self) -> dict[str, Organization]:
        """Build the records, by identity."""
        items = [(None, self._host.key), *((identity, slug(self._name(identity))) for identity in self._partners)]
        keys = unique_keys(items, *(partial(_longer, length) for length in (0, 8, 16)))
        return {
            identity: self._organization(identity, key)
            for (identity, _), key in zip(items, keys, strict=True)
            if identity is not None
        }

    def _name(self, identity: str) -> str:
        names = self._partners[identity].names
        present = [spellings for folded, spellings in sorted(names.items()) if self._same(folded) == identity]
        return _usual(names.get(identity) or (present or [Counter({identity: 1})])[0])

    def _organization(self, identity: str, key: str) -> Organization:
        partner = self._partners[identity]
        name = self._name(identity)
        others = {_usual(spellings): folded for folded, spellings in partner.names.items()}
        kinds = {
            other: NameKind.OFFICIAL if self._same(folded) == identity else NameKind.FORMER
            for other, folded in sorted(others.items())
            if other != name
        }
        names = [(name, NameKind.OFFICIAL), *sorted(kinds.items(), key=lambda each: each[1].value, reverse=True)]
        facts: dict[str, Any] = {field: value for field, (value, _) in partner.facts.items()}
        return Organization(
            key=key,
            names=tuple(Name(text=name, lang=_words.lang_of(name), kind=kind) for name, kind in names),
            sources=(SOURCE,),
            provenance=tuple(entry(field, "; ".join(sorted(words))) for field, words in sorted(partner.words.items())),
            **facts,
        )


def _longer(length: int, item: tuple[str | None, str]) -> str:
    """Return a key with so many digits of a hash; the host's own key stays as it is."""
    identity, key = item
    return key if identity is None or not length else f"{key}-{digest(identity, length)}"


def _usual(spellings: Counter[str]) -> str:
    """Return the spelling that is used most, of several the first in the order of characters."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _shown(value: object) -> str:
    return repr(value.value) if isinstance(value, Enum) else repr(value)


def entry(field: str, note: str, basis: Basis = Basis.STATED) -> Provenance:
    """Return the provenance of a field that was read from a cell."""
    return Provenance(field=field, basis=basis, sources=(SOURCE,), note=note)
