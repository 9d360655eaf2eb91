"""Cells as people write them, turned into facts: 2008.6.1-自動延長, 5年（自動更新）, Indefinite, Old Agency (expired)."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

from linkj_partners import dates, ordinals, terms
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._values import Order as DateOrder
from linkj_partners.errors import InvalidValueError, ParseError, PartnersError
from linkj_partners.model import Text
from linkj_partners.tables import _countries, _words
from linkj_partners.tables._fields import Field
from linkj_partners.tables._sheets import Cell
from linkj_partners.terms import Renewal, Term

__all__ = ["Facts", "Order", "UnreadableError", "read_cell"]

Facts: TypeAlias = dict[str, Any]
"""What a cell says, by field of the model; names of partners, and notes, are strings."""
Order: TypeAlias = DateOrder | None


class UnreadableError(Exception):
    """A cell that says something that cannot be read; the message says what would be."""


def read_cell(field: Field, cell: Cell, order: Order, heading: str = "") -> Facts:
    """Return the facts that a cell states; a cell that stands for nothing states none.

    Words that are no error but cannot be read, such as an unknown country, come as ``unread``.

    Raises:
        UnreadableError: It cannot be read.
    """
    if isinstance(cell, date):
        return _READERS[field](cell.isoformat(), order)
    words = _words.without_marks(_words.plain(cell))
    if field in _NAMES:
        return _READERS[field](cell, order) if words else {}
    if field == "renewal" and _words.YES.fullmatch(words):
        # A yes says that it renews by itself only where the heading asks so.
        return {"renewal": Renewal(automatic=True)} if _AUTOMATIC_HEADING.search(heading) else {"unread": words}
    if not words or (field not in _SAYS_NO and _words.NOTHING.fullmatch(words)):
        return {}
    return _READERS[field](words, order)


def _signed(words: str, order: Order) -> Facts:
    if _words.NOT_SIGNED.fullmatch(words):
        raise UnreadableError(f"{words!r} says that it is not signed yet: add the row when it is")
    return _start("signed", words, order)


def _in_force_from(words: str, order: Order) -> Facts:
    return _start("in_force_from", words, order)


# What may stand between the first day and what follows: 2014.9.1-2019.8.31, 2008.6.1-自動延長, from A to B.
_JOINT: Final = Pattern(r"\s*(?:[-–—~〜～―]|から|より|to|until|through|,|、|;|\(|（)\s*", 2)
_BEFORE: Final = Pattern(r"(?:from|since)?\s*", 2)
_AFTER: Final = Pattern(r"\s*(?:まで|から|より|以降|締結|付|付け|\)|）|[-–—~〜～―])?\s*", 2)


def _start(field: str, words: str, order: Order) -> Facts:
    """Read a first day, perhaps with a last day, a length, a renewal or no end behind it."""
    found = _dates_in(words, order)
    if not found or not _BEFORE.fullmatch(words[: found[0].start]):
        raise UnreadableError(_unread(words, "a date", order))
    rest = words[found[0].end :]
    facts: Facts = {field: found[0].value}
    if _AFTER.fullmatch(rest):
        return facts
    joint = _JOINT.match(rest)
    if joint is None:
        raise UnreadableError(_unread(words, "a date", order))
    return facts | _end(rest[joint.end() :].strip(" )）"), order)


def _dates_in(words: str, order: Order) -> tuple[Match[PartialDate], ...]:
    try:
        whole = dates.parse(words, order=order)
    except PartnersError:
        return dates.find(words, order=order)
    return (Match(value=whole, text=words, start=0, end=len(words)),)


def _end(words: str, order: Order) -> Facts:
    """Read what stands for the end: a day, no end, a renewal, a length, or that it is over."""
    if _words.OPEN_ENDED.fullmatch(words):
        return {"open_ended": True}
    if _words.ENDED.fullmatch(words):
        return {"has_ended": True}
    if _words.AUTOMATIC.search(words):
        return _length_and_renewal(words, order)
    bare = _UNTIL_WORD.sub("", words.removesuffix("まで").strip())
    try:
        return {"last_day": dates.parse(bare, order=order)}
    except PartnersError as error:
        reason = error
    try:
        return {"term": terms.parse(bare)}
    except ParseError:
        raise UnreadableError(_reason(words, reason, "a date, a length such as '5年間', 無期限 or 自動更新")) from None


def _term(words: str, order: Order) -> Facts:
    """Read a length, perhaps with a renewal; where a range of days is given, its last day is stated."""
    if _words.OPEN_ENDED.fullmatch(words):
        return {"open_ended": True}
    if _words.ENDED.fullmatch(words):
        return {"has_ended": True}
    if _words.AUTOMATIC.search(words) or _words.BY_AGREEMENT.search(words):
        return _length_and_renewal(words, order)
    try:
        return {"term": terms.parse(words), "term_phrase": words}
    except ParseError as error:
        reason = error
    found = dates.find(words, order=order)
    if len(found) == 2:  # noqa: PLR2004 (from one day to another)
        return {"in_force_from": found[0].value, "last_day": found[1].value}
    if len(found) == 1 and (words.endswith("まで") or words[: found[0].start].strip(" ~〜～-").casefold() in _UNTIL):
        return {"last_day": found[0].value}
    raise UnreadableError(_reason(words, reason, "a length such as '5年間' or '3 years', 無期限 or 自動更新"))


_UNTIL_WORD: Final = Pattern(r"^(?:until|to|through|up to|till)\s+", 2)
_UNTIL: Final = frozenset({"", "until", "to", "through", "up to", "till"})
_AUTOMATIC_HEADING: Final = Pattern(r"自動|auto", 2)
_EVERY: Final = Pattern(r"ごと|毎|every|each|successive|annual|年次", 2)
_ANNUAL: Final = Pattern(r"annual(?:ly)?|every year|each year|毎年|year by year|yearly", 2)


def _length_and_renewal(words: str, _: Order) -> Facts:
    """Read 5年（自動更新）, 1年ごとに自動更新, 3 years, automatically renewed for 1 year."""
    match = _words.AUTOMATIC.search(words) or _words.BY_AGREEMENT.search(words)
    is_automatic = _words.AUTOMATIC.search(words) is not None
    assert match is not None  # noqa: S101 (the caller looked)
    before, after = words[: match.start()], words[match.end() :]
    first, every = _lengths(before), _lengths(after)
    facts: Facts = {}
    if _EVERY.search(before) or (not first and _ANNUAL.search(words)):
        every, first = first or [Term(years=1)], []
    if len(first) > 1:
        *first, last = first
        every = [last]
    if first:
        facts["term"] = first[0]
    facts["renewal"] = Renewal(automatic=is_automatic, every=every[0] if every else None)
    return facts


def _lengths(words: str) -> list[Term]:
    """Return the lengths that a piece of a cell gives, the whole of it or what is found in it."""
    bare = words.strip(" ()（）,、。;・-~〜～")
    try:
        return [terms.parse(bare)]
    except ParseError:
        return [match.value for match in terms.find(words)]


def _last_day(words: str, order: Order) -> Facts:
    return _end(words, order)


def _day(field: str) -> "Callable[[str, Order], Facts]":
    def read(words: str, order: Order) -> Facts:
        if field == "ended" and _words.ENDED.fullmatch(words):
            return {"has_ended": True}
        try:
            return {field: dates.parse(words, order=order)}
        except PartnersError as error:
            raise UnreadableError(_reason(words, error, "a date")) from None

    return read


def _renewal(words: str, order: Order) -> Facts:
    if _words.AUTOMATIC.search(words) or _words.BY_AGREEMENT.search(words):
        facts = _length_and_renewal(words, order)
        renewal: Renewal = facts["renewal"]
        # In its own column the length before 自動更新 is that of the renewals.
        if renewal.every is None and "term" in facts:
            renewal = Renewal(automatic=renewal.automatic, every=facts["term"])
        return {"renewal": renewal}
    if _words.NO_RENEWAL.fullmatch(words):
        return {}
    if _ANNUAL.fullmatch(words):
        return {"renewal": Renewal(automatic=True, every=Term(years=1))}
    raise UnreadableError(
        f"cannot read {words!r} as a renewal: write 自動更新, 'automatic', '1年ごとに自動更新', or 'no'"
    )


def _notice(words: str, _: Order) -> Facts:
    found = _lengths(words)
    if len(found) != 1:
        raise UnreadableError(f"cannot read {words!r} as a notice period: write '6か月前' or '3 months'")
    return {"notice": found[0]}


def _number(words: str, _: Order) -> Facts:
    if words.isdecimal() and int(words) > 0:
        return {"number": (int(words), None)}
    try:
        return {"number": (ordinals.parse(words).n, words)}
    except ParseError:
        raise UnreadableError(f"cannot read {words!r} as a number in a series: write '16' or '16例目'") from None


def _country(words: str, _: Order) -> Facts:
    code = _countries.country_of(words)
    return {"unread": words} if code is None else {"country": code}


def _kind(words: str, _: Order) -> Facts:
    kind = _words.kind_of(words)
    return {"unread": words} if kind is None else {"kind": kind}


def _group(words: str, _: Order) -> Facts:
    group = _words.group_of(words)
    if group is None:
        raise UnreadableError(f"cannot read {words!r} as a group: write 'overseas' or 'domestic', 海外 or 国内")
    return {"counted_as": group}


def _instrument(words: str, _: Order) -> Facts:
    return {"instrument": _words.instrument_of(words), "instrument_names": Text({_words.lang_of(words): words})}


# Old Agency (currently New Agency), 旧機構（現 新機構）: the name that is printed, and today's.
_RENAMED: Final = Pattern(
    r"(?P<old>.+?)\s*[（(](?:currently|now|renamed|present(?:ly)?|today|現在は|現・|現在|現)[:：,、]?\s*(?P<new>[^（()）]+)[)）]",
    2,
)
_OVER: Final = Pattern(r"(?P<name>.+?)\s*[（(](?:expired|terminated|ended|失効|終了|満了|解消)[)）]", 2)


def _partner(cell: str, _: Order) -> Facts:
    words = _words.without_marks(_words.plain(cell))
    if match := _OVER.fullmatch(words):
        return {"partners": ((match["name"],),), "has_ended": True}
    if match := _RENAMED.fullmatch(words):
        return {"partners": ((match["new"].strip(), match["old"]),)}
    return {"partners": ((words,),)}


_BETWEEN_PARTNERS: Final = Pattern(r"\s*(?:[、;；\n]|\r\n)\s*")


def _partners(cell: str, order: Order) -> Facts:
    names = [part for part in _BETWEEN_PARTNERS.sub("\n", cell).split("\n") if part.strip()]
    facts: Facts = {"partners": ()}
    for name in names:
        read = _partner(name, order)
        facts["partners"] += read.pop("partners")
        facts |= read
    return facts


def _note(words: str, _: Order) -> Facts:
    return {"note": words}


def _unread(words: str, what: str, order: Order) -> str:
    try:
        dates.parse(words, order=order)
    except PartnersError as error:
        return _reason(words, error, what)
    return f"cannot read {words!r} as {what}"


def _reason(words: str, error: PartnersError, what: str) -> str:
    """Say what is wrong with a date or length that has the form of one, or what would be read."""
    if isinstance(error, InvalidValueError):
        return str(error)
    return f"cannot read {words!r} as {what}"


_NAMES: Final = frozenset({"partner", "partners", "note"})
_SAYS_NO: Final = frozenset({"renewal"})
_READERS: Final[dict[Field, Callable[[str, Order], Facts]]] = {
    "partner": _partner,
    "partners": _partners,
    "country": _country,
    "kind": _kind,
    "group": _group,
    "instrument": _instrument,
    "signed": _signed,
    "announced": _day("announced"),
    "in_force_from": _in_force_from,
    "term": _term,
    "last_day": _last_day,
    "ended": _day("ended"),
    "renewal": _renewal,
    "notice": _notice,
    "number": _number,
    "note": _note,
}
