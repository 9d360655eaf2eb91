"""How each fact is known: field paths, provenance entries, and the basis and sources of any part of a record."""

import contextlib
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol, TypeAlias, cast, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError, UnknownKeyError
from linkj_partners.model._fields import optional, several
from linkj_partners.model._texts import Text
from linkj_partners.model._vocabulary import Basis

__all__ = ["Provenance", "basis_of", "check_provenance", "entry_of", "sources_of"]

# A field, then indices in brackets, and after a dot a field or a language tag: purpose[0].en.
_FIELD_PATH = re.compile(r"[a-z_]+(?:\[(?:0|[1-9][0-9]{0,5})\]|\.[A-Za-z0-9_-]+)*")
_UNSOURCED, _INFERRED = Basis.UNSOURCED, Basis.INFERRED
_PATH_STEP = re.compile(r"\[([0-9]+)\]|([A-Za-z0-9_-]+)")


@final
@attrs.frozen(kw_only=True, order=False)
class Provenance:
    """How one field of a record, or a part of it, is known.

    A field without an entry is stated by the record's own sources.

    Attributes:
        field: The path of the field or part: ``signed``, ``names[1]``, ``purpose[0].en``, ``instrument_names.ja``.
        basis: Whether the sources print the fact or it was inferred.
        sources: The keys of the sources that it rests on.
        note: The reasoning, or what the source prints, in one line.

    Raises:
        InvalidValueError: The path has another form, an inference has no reasoning, or the basis is ``UNSOURCED``.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Provenance(
        ...     field="signed", basis=Basis.INFERRED, note="the day is printed without a year"
        ... ).field
        'signed'
    """

    field: str = attrs.field(validator=checks.text)
    basis: Basis = attrs.field(validator=checks.one_of(Basis))
    sources: tuple[str, ...] = several(checks.key)
    note: str | None = optional(checks.text)

    __repr__ = record_shown

    def __attrs_post_init__(self) -> None:
        """Refuse a path of another form, an inference without its reasoning, and the basis of nothing."""
        if not _FIELD_PATH.fullmatch(self.field):
            allowed = "a field path such as 'signed', 'names[1]' or 'purpose[0].en'"
            raise InvalidValueError("field", self.field, allowed)
        if self.basis is _UNSOURCED:
            raise InvalidValueError(
                "basis", self.basis, "'stated' or 'inferred'; leave the entry out where no source is known"
            )
        if self.basis is _INFERRED and self.note is None:
            raise InvalidValueError("note", None, "the reasoning in one line, since the fact is inferred")


class _Record(Protocol):
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def provenance(self) -> tuple[Provenance, ...]: ...


_Part: TypeAlias = object


def entry_of(record: _Record, path: str) -> Provenance | None:
    """Return the provenance entry of a part, or of the closest part around it that has one."""
    entries = {entry.field: entry for entry in record.provenance}
    return next((entries[part] for part in _enclosing(path) if part in entries), None)


def basis_of(record: _Record, path: str) -> Basis | None:
    """Return how a part is known, or ``None`` where it holds nothing."""
    if _checked_part(record, path) is None:
        return None
    entry = entry_of(record, path)
    if entry is not None:
        return entry.basis
    return Basis.STATED if sources_of(record, path) else Basis.UNSOURCED


def sources_of(record: _Record, path: str) -> tuple[str, ...]:
    """Return the sources of a part: its entry's, else those of the closest part around it, else the record's."""
    _checked_part(record, path)
    entries = {entry.field: entry.sources for entry in record.provenance}
    for part in _enclosing(path):
        own = entries.get(part, ()) or _own_source(_follow(record, part))
        if own:
            return own
    return record.sources


def _own_source(part: _Part) -> tuple[str, ...]:
    """Return the source that a published number names itself."""
    source = getattr(part, "source", None)
    return (source,) if isinstance(source, str) else ()


def _enclosing(path: str) -> list[str]:
    """Return a path and every path around it, the longest first."""
    paths = [path]
    while (cut := max(path.rfind("["), path.rfind("."))) > 0:
        path = path[:cut]
        paths.append(path)
    return paths


def check_provenance(record: _Record) -> None:
    """Refuse two entries for one part, and an entry for a part that holds nothing."""
    explained: set[str] = set()
    for index, entry in enumerate(record.provenance):
        where = f"provenance[{index}].field"
        if entry.field in explained:
            raise InvalidValueError(where, entry.field, "a field without another entry")
        explained.add(entry.field)
        try:
            known = _follow(record, entry.field)
        except LookupError:
            known = None
        if known is None:
            raise InvalidValueError(where, entry.field, "the path of a field that has a value")


def _checked_part(record: _Record, path: object) -> _Part:
    """Follow a path that a caller gave."""
    given = checks.check_type("field", path, str)
    if _FIELD_PATH.fullmatch(given):
        with contextlib.suppress(LookupError):
            return _follow(record, given)
    raise UnknownKeyError("field", given, _field_names(record), "path")


def _follow(record: object, path: str) -> _Part:
    """Return the part at a path, ``None`` where it holds nothing, or raise LookupError where the path leads nowhere."""
    part: Any = record
    for index, name in _PATH_STEP.findall(path):
        part = _item(part, int(index)) if index else _member(part, name)
    return part


def _item(part: object, index: int) -> _Part:
    if isinstance(part, tuple):
        return cast("tuple[object, ...]", part)[index]
    raise LookupError(index)


def _member(part: object, name: str) -> _Part:
    if type(part) is Text:
        return part[name]
    kind: Any = type(part)
    field = _fields(kind)[name]
    value: object = getattr(part, name)
    # What is left out of the JSON says nothing: an empty tuple, and a flag that is not set.
    return None if value == () or (value is False and field.default is False) else value


@cache
def _fields(kind: Any) -> "Mapping[str, attrs.Attribute[Any]]":
    return attrs.fields_dict(kind) if attrs.has(kind) else {}


def _field_names(record: object) -> tuple[str, ...]:
    kind: Any = type(record)
    return tuple(field.name for field in attrs.fields(kind))
