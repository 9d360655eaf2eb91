"""Where the records of a register are: each one by its key or number, so that a look-up does not walk the register."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, final

from linkj_partners.errors import UnknownKeyError, WrongTypeError, closest
from linkj_partners.model._agreements import Agreement
from linkj_partners.model._integrity import Keyed
from linkj_partners.model._organizations import Organization
from linkj_partners.model._people import Person
from linkj_partners.model._published import Series
from linkj_partners.model._renewals import chains
from linkj_partners.model._sources import Source

__all__ = ["Index", "find", "found"]


_Record = TypeVar("_Record", bound=Keyed)


@final
class Index:
    """The records of one register, made with it and never changed.

    Attributes:
        series: The series by key.
        organizations: The organizations by key.
        people: The people by key.
        sources: The sources by key.
        agreements: The agreements by key.
        originals: For the key of each renewal, the agreement that its chain of renewals begins with.
        numbered: For the key of each series, the first signed agreement of each number that sources print in it.
    """

    __slots__ = ("agreements", "numbered", "organizations", "originals", "people", "series", "sources")

    def __init__(
        self,
        *,
        series: Iterable[Series],
        organizations: Iterable[Organization],
        people: Iterable[Person],
        sources: Iterable[Source],
        agreements: Sequence[Agreement],
    ) -> None:
        """Take the records of a register, the agreements in signing order."""
        self.series = _by_key(series)
        self.organizations = _by_key(organizations)
        self.people = _by_key(people)
        self.sources = _by_key(sources)
        self.agreements = _by_key(agreements)
        self.originals = _originals(self.agreements)
        self.numbered = {key: dict[int, Agreement]() for key in self.series}
        for agreement in agreements:
            for position in agreement.positions:
                self.numbered[position.series].setdefault(position.ordinal, agreement)


def _by_key(records: Iterable[_Record]) -> dict[str, _Record]:
    return {record.key: record for record in records}


def _originals(agreements: Mapping[str, Agreement]) -> dict[str, Agreement]:
    originals = chains(agreements).originals
    return {key: agreements[original] for key, original in originals.items() if key != original}


def find(records: Mapping[str, _Record], key: str, argument: str = "key") -> _Record | None:
    """Return the record with a key, or ``None``.

    Raises:
        WrongTypeError: The key is not a string.
    """
    if type(key) is not str:
        raise WrongTypeError(argument, key, "a str such as 'medicen-paris-region'")
    return records.get(key)


def found(records: Mapping[str, _Record], key: str, what: str, argument: str = "key") -> _Record:
    """Return the record with a key.

    Raises:
        UnknownKeyError: No record has that key; the message names the closest ones.
        WrongTypeError: The key is not a string.
    """
    record = find(records, key, argument)
    if record is None:
        known = tuple(sorted(records))
        raise UnknownKeyError(what, key, closest(key, known) or known)
    return record
