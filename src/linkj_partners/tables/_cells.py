"""Cells as people write them, turned into facts: H12/3/15, 16例目, Ireland/IE/アイルランド, Old Agency (expired)."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from typing import Final, TypeAlias

from linkj_partners import _countries, dates, ordinals, terms
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, ParseError, PartnersError, shown
from linkj_partners.model import Text
from linkj_partners.tables import _words
from linkj_partners.tables._facts import Facts, Order, UnreadableError, counted_on, inferred, why_not
from linkj_partners.tables._fields import Field
from linkj_partners.tables._names import read_partner, read_partners
from linkj_partners.tables._sheets import Cell
from linkj_partners.tables._validity import read_validity
from linkj_partners.terms import Renewal, Term

__all__ = ["read_cell"]

_CONTROL: Final = Pattern(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
# The days from 1927 to 2173, as Excel and others count them.
_SERIAL: Final = Pattern(r"[1-9]\d{4}")
_SERIAL_ZERO: Final = date(1899, 12, 30)
_MIDNIGHT: Final = Pattern(r"(?<=[0-9])[T ]0?0:00(?::00(?:\.0+)?)?$")  # which programs add to a day
_FORMULA: Final = Pattern(r"=[^=\s][^\r\n]*")
_SHEET_ERROR: Final = Pattern(r"#(?:REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|N/A|SPILL!|CALC!)")


def read_cell(field: Field, cell: Cell, heading: str, order: Order) -> Facts:
    """Return the facts that a cell states; a cell that stands for nothing states none.

    Words that cannot be read but break nothing, such as an unknown country, come as ``unread``.

    Raises:
        UnreadableError: It cannot be read.
    """
    text = cell.isoformat() if isinstance(cell, date) else cell
    if _CONTROL.search(text):
        raise UnreadableError(text, "text, since it has a control character")
    if _SHEET_ERROR.fullmatch(text):
        raise UnreadableError(text, "text, since it is an error of the spreadsheet")
    if _FORMULA.fullmatch(text):
        reason = f"{shown(text)} is a formula without its value: open the file in a spreadsheet program and save it"
        raise UnreadableError(text, "", reason)
    words = _MIDNIGHT.sub("", _words.without_marks(_words.plain(text.replace("\N{MINUS SIGN}", "-"))))
    if not words or _words.NOTHING.fullmatch(words):
        return {}
    if field != "note" and _words.REPEATED.fullmatch(words):
        raise UnreadableError(words, "", f"{words!r} stands for the value above: write that value in this row too")
    if field in _MAY_SAY_NO and _words.NO.fullmatch(words):
        return {"unread": words}
    if field not in _DAYS:
        return _READERS[field](text if field in _NAMES else words, heading, order)
    words, note = counted_on(words)
    facts = _READERS[field](words, heading, order)
    return facts | {"inferred": inferred(facts, note)} if note else facts


def _signed(words: str, heading: str, order: Order) -> Facts:
    if _words.NOT_SIGNED.fullmatch(words):
        raise UnreadableError(words, "", f"{words!r} says that it is not signed yet: add the row when it is")
    return _first_day("signed", words, heading, order)


_LESS: Final = "2019年4月上旬, 2019年4月, 2019年度, 2019 or [2018-01-01..2020-12-31] will do too"
_A_DATE: Final = "a date such as 2021-02-05 or 2021年2月5日"


def _first_day(field: Field, words: str, _: str, order: Order) -> Facts:
    """Read a first day, perhaps with a last day, a length, a renewal or no end behind it."""
    wanted = f"a date such as 2021-02-05, 2021年2月5日 or 2014.9.1-2019.8.31; {_LESS}"
    return _date(field, words, order) or read_validity(field, words, order, wanted)


def _day(field: Field, words: str, _: str, order: Order) -> Facts:
    facts = _date(field, words, order)
    if facts is None:
        raise UnreadableError(words, f"{_A_DATE}; {_LESS}")
    return facts


def _date(field: Field, words: str, order: Order) -> Facts | None:
    """Read a whole cell as a date, or return ``None`` where it does not look like one."""
    if _SERIAL.fullmatch(words):
        day = _SERIAL_ZERO + timedelta(days=int(words))
        reason = f"{words!r} looks like a spreadsheet's serial number for {day}: format the column as a date"
        raise UnreadableError(words, "a date", reason)
    if words.startswith("["):
        with suppress(PartnersError):
            return {field: PartialDate.parse(words)}
    try:
        return {field: dates.parse(words, order=order)}
    except InvalidValueError as error:
        raise UnreadableError(words, "a date", why_not(words, error)) from None
    except PartnersError:
        return None


def _ended(words: str, _: str, order: Order) -> Facts:
    """Read the day of an early end, or a status: over, or (kept as a note) in force."""
    if _words.ENDED.fullmatch(words):
        return {"has_ended": True}
    if _words.RUNNING.fullmatch(words):
        return {"unread": words}
    facts = _date("ended", words, order)
    if facts is None:
        raise UnreadableError(words, f"{_A_DATE}, or a status such as 終了, expired, 有効 or active; {_LESS}")
    return facts


def _last_day(words: str, _: str, order: Order) -> Facts:
    if _words.RUNNING.fullmatch(words):
        return {"unread": words}
    wanted = f"a date such as 2026-03-31, 無期限 or 自動更新; {_LESS}"
    return _date("last_day", words, order) or read_validity("last_day", words, order, wanted)


def _term(words: str, heading: str, order: Order) -> Facts:
    length = _length(words, heading)
    if length is not None:
        is_phrase = not (words.isdecimal() or _YEARS_AND_MONTHS.fullmatch(words))
        return {"term": length, "term_phrase": words} if is_phrase else {"term": length}
    wanted = "a length such as '5年間' or '3 years', 無期限, 自動更新 or 2014.9.1-2019.8.31"
    return read_validity("term", words, order, wanted)


_YEARS: Final = Pattern(r"[(\[（]\s*(?:年|年数|years?|yrs?)\s*[)\]）]", re.IGNORECASE)
_MONTHS: Final = Pattern(r"[(\[（]\s*(?:月|か月|ヶ月|ヵ月|カ月|ケ月|月数|months?)\s*[)\]）]", re.IGNORECASE)


# 一年六月 of statutes and contracts: 5年3月 could be March of the year 5.
_YEARS_AND_MONTHS: Final = Pattern(r"(?:[一二三四五六七八九十]+|1)年(?:[一二三四五六七八九]|十一?|[1-9]|1[01])月間?")


def _length(words: str, heading: str) -> Term | None:
    """Read a length; a bare number has the unit of its heading, 有効期間（年）."""
    if words.isdecimal():
        unit = "年" if _YEARS.search(heading) else "か月" if _MONTHS.search(heading) else ""
        words += unit
    elif _YEARS_AND_MONTHS.fullmatch(words):
        words = f"{words.removesuffix('間').removesuffix('月')}か月"
    try:
        return terms.parse(words)
    except PartnersError:
        return None


_RENEWALS: Final = (
    "a renewal such as 自動更新, 1年ごとに自動更新, 合意により更新, 更新可, なし, 'automatic', 'every 3 years', "
    "'renewable', 'by mutual agreement' or 'no'; or map the column to 'note'"
)
_AUTOMATIC_HEADING: Final = Pattern(r"自動|auto", re.IGNORECASE)


def _renewal(words: str, heading: str, order: Order) -> Facts:
    """Read a renewal; whether it goes by itself must be said by the cell or, for a yes, by the heading."""
    is_automatic = _AUTOMATIC_HEADING.search(heading) is not None
    if _words.AUTOMATIC.fullmatch(words) or (is_automatic and _words.YES.fullmatch(words)):
        return {"renewal": Renewal(automatic=True)}
    if _words.YES.fullmatch(words) or _words.OPEN.fullmatch(words):
        return {"unread": words}
    length = _length(words, heading)
    if is_automatic and length is not None:
        return {"renewal": Renewal(automatic=True, every=length)}
    if _is_day(words, order):
        reason = f"{words!r} is a day, not a renewal: if the column says when it was renewed, map it to 'note'"
        raise UnreadableError(words, "", reason)
    return read_validity("renewal", words, order, _RENEWALS)


_AROUND_NOTICE: Final = Pattern(
    r"前|まで|以前|に|の|は|書面|による|により|より|で|通知|予告|申し?出|満了日?|期間|終了|文書|[、,.'’\s]"
    r"|\b(?:prior|before|in advance|advance|written|notice|of|the|to|by|end|expiry|expiration|with|at least)\b",
    re.IGNORECASE,
)


# 三月前 of statutes and contracts, not 3月31日.
_MONTHS_BEFORE: Final = Pattern(r"(?<=[0-9一二三四五六七八九十])月(?=前)")


def _notice(words: str, heading: str, order: Order) -> Facts:
    """Read how long before the end notice is due; a day, which no field can hold, is kept as a note."""
    length = _length(words, heading)
    if length is None and _is_day(words, order):
        return {"unread": words}
    words = _MONTHS_BEFORE.sub("か月", words.replace("以上前", "前"))
    found = [match.value for match in terms.find(words)] if length is None else [length]
    rest = "" if length is not None else "".join(_without_lengths(words))
    if len(found) != 1 or _AROUND_NOTICE.sub("", rest):
        raise UnreadableError(words, "a notice period such as '6か月前' or '3 months'")
    return {"notice": found[0]}


def _is_day(words: str, order: Order) -> bool:
    """Return whether a cell is written like a day, be it one without a year or a wrong one."""
    try:
        dates.parse(words, order=order)
    except InvalidValueError:
        return True
    except PartnersError:
        return False
    return True


def _without_lengths(words: str) -> list[str]:
    spans = [match.span for match in terms.find(words)]
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


_LONGEST_NUMBER: Final = 15


def _number(words: str, _: str, __: Order) -> Facts:
    bare = _NUMBER_SIGN.sub("", words)
    if bare.isdecimal() and len(bare) <= _LONGEST_NUMBER and int(bare) > 0:
        return {"number": (int(bare), None)}
    try:
        return {"number": (ordinals.parse(words).n, words)}
    except ParseError:
        raise UnreadableError(words, "a number in a series such as '16' or '16例目'") from None


_NUMBER_SIGN: Final = Pattern(r"^(?:no\.?|#|第)\s*|号$", re.IGNORECASE)


def _country(words: str, _: str, __: Order) -> Facts:
    code = _countries.country_of(words)
    return {"unread": words} if code is None else {"country": code}


def _kind(words: str, _: str, __: Order) -> Facts:
    kind = _words.kind_of(words)
    return {"unread": words} if kind is None else {"kind": kind}


def _group(words: str, heading: str, order: Order) -> Facts:
    """Read a group; a country says where the partner is, and thus which group it is in for the host."""
    group = _words.group_of(words)
    return _country(words, heading, order) if group is None else {"counted_as": group}


def _instrument(words: str, _: str, __: Order) -> Facts:
    return {"instrument": _words.instrument_of(words), "instrument_names": Text({_words.lang_of(words): words})}


def _partner(cell: str, _: str, __: Order) -> Facts:
    return read_partner(cell)


def _partners(cell: str, _: str, __: Order) -> Facts:
    return read_partners(cell)


def _note(cell: str, _: str, __: Order) -> Facts:
    return {"note": cell}


_Reader: TypeAlias = Callable[[str, str, Order], Facts]
# A "no" in these columns is kept as a note: whether the end or only the print is missing is not known.
_MAY_SAY_NO: Final = frozenset(
    {"announced", "ended", "in_force_from", "instrument", "last_day", "notice", "number", "renewal", "term"}
)
_NAMES: Final = frozenset({"partner", "partners", "note"})
_DAYS: Final = frozenset({"signed", "announced", "in_force_from", "term", "last_day", "ended"})
_READERS: Final[dict[Field, _Reader]] = {
    "partner": _partner,
    "partners": _partners,
    "country": _country,
    "kind": _kind,
    "group": _group,
    "instrument": _instrument,
    "signed": _signed,
    "announced": partial(_day, "announced"),
    "in_force_from": partial(_first_day, "in_force_from"),
    "term": _term,
    "last_day": _last_day,
    "ended": _ended,
    "renewal": _renewal,
    "notice": _notice,
    "number": _number,
    "note": _note,
}
