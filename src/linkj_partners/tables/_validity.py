"""How long an agreement runs, as cells say it: 2014.9.1-2019.8.31, 2008.6.1-自動延長, 3 years (renewable).

A cell is cut into parts from its first character to its last. A word that is not known here makes the cell unreadable:
nothing is passed over, since it could be a "not".
"""

import re
from contextlib import suppress
from datetime import timedelta
from enum import Enum, auto
from typing import Final, NamedTuple

from linkj_partners import dates, terms
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidValueError, PartnersError
from linkj_partners.tables._facts import Facts, Order, UnreadableError, why_not
from linkj_partners.tables._fields import Field
from linkj_partners.terms import Renewal, Term

__all__ = ["read_validity"]


class _Kind(Enum):
    """What a part of a cell is."""

    DATE = auto()
    LENGTH = auto()
    EVERY = auto()
    YEARLY = auto()
    AUTOMATIC = auto()
    AGREED = auto()
    UNSPECIFIED = auto()
    NO_RENEWAL = auto()
    OPEN_ENDED = auto()
    ENDED = auto()
    SINCE = auto()
    RANGE = auto()
    UNTIL = auto()
    UP_TO = auto()
    NO_OBJECTION = auto()
    SAME_PERIOD = auto()


class _UnclearError(Exception):
    """Parts that do not say what they belong to; the message says what would be clear."""


class _Part(NamedTuple):
    kind: _Kind
    value: "PartialDate | Term | None" = None


_RENEW: Final = r"(?:renew(?:als?|ed|s|able|ing)?|exten(?:sions?|ded|ds?)|prolong(?:ed|ation)|continu(?:ation|ed|es))"
_AUTO: Final = r"auto(?:matic(?:ally)?)?[- ]?"
_JA_RENEW: Final = "(?:更新|延長|継続)"
_NOT: Final = r"(?:は|を)?(?:しない|なし|無し|無|ない|せず|行わない|されない|不可)"
_NONE: Final = "(?:が|は)?(?:なし|無し|ない|無い)"
# Of two that begin alike the longer comes first.
_WORDS: Final = Pattern(
    rf"""
    (?P<NO_RENEWAL>
        \b(?:no|not|non|without)[ -](?:to[ ])?(?:be[ ])?(?:{_AUTO})?{_RENEW}\b
      | (?:自動(?:的に)?)?{_JA_RENEW}{_NOT}
      | (?:自動(?:的に)?)?{_JA_RENEW}(?:の?期間)?(?:に関する|に係る|について)?の?(?:定め|規定|条項){_NONE}
    )
  | (?P<AUTOMATIC>
        \b{_AUTO}{_RENEW}\b | \b{_RENEW}[ ]automatically\b | \btacit(?:ly)?[ ]{_RENEW}\b
      | 自動(?:的に)?{_JA_RENEW}(?:あり|有り?|する|される)?
    )
  | (?P<AGREED>
        \b{_RENEW}[ ](?:by|upon|with|on|subject[ ]to)[ ](?:mutual[ ])?(?:written[ ])?(?:agreement|consent)\b
      | \bby[ ]mutual[ ](?:agreement|consent)\b | \b(?:renewable|extendable|extensible)\b
      | (?:合意|協議)(?:により|の上で?|による|で|のうえ)?{_JA_RENEW}(?:可能?|できる|する)? | {_JA_RENEW}(?:可能?|できる)
    )
  | (?P<OPEN_ENDED>
        \b(?:indefinite(?:ly)?|open[- ]ended|unlimited|permanent|perpetual)\b(?:[ ](?:term|period|duration)\b)?
      | \bno[ ](?:end|expiry|expiration|fixed[ ]term|time[ ]limit|limit)(?:[ ]date)?\b
      | 無期限 | 無期 | 永年 | (?:(?:期限|期間|有効期限|有効期間)の?|(?<![^\s(),、。;:]))(?:定め|限定){_NONE}
      | (?:期限|有効期限)(?:なし|無し) | (?:期限|期間)を定めない
    )
  | (?P<ENDED>
        \b(?:already[ ])?(?:expired|terminated|ended|closed|lapsed|no[ ]longer[ ]in[ ]force)\b
      | (?:失効|終了|満了|解消|廃止|解約)(?:済み?|した) | 期限切れ
      | (?<![^(~〜-])(?:失効|終了|解消|廃止|解約)  # not 2026.3.31終了, a day to come
    )
  | (?P<YEARLY>
        \b(?:annual(?:ly)?|yearly|every[ ]year|each[ ]year|year[ -](?:by|to)[ -]year)\b | 毎年 | 年(?:ごと|毎)に?
    )
  | (?P<EVERY>ごとに? | 毎に? | ずつ | \b(?:every|each|successive|further|additional)\b)
  | (?P<UNSPECIFIED>\b{_RENEW}\b | {_JA_RENEW})
  | (?P<UP_TO>まで)
  | (?P<UNTIL>\b(?:until|till|up[ ]to|expir(?:es|ing)(?:[ ]on)?|ends(?:[ ]on)?)\b)
  | (?P<RANGE>[-–—―~〜] | \b(?:to|through|thru)\b | から | より | 至(?=[ ]?[\d令平昭RH]))
  | (?P<SINCE>\b(?:from|since|as[ ]of)\b | 自(?=[ ]?[\d令平昭RH]))
  | (?P<SAME_PERIOD>同(?:一|じ)?の?期間(?:で|ごとに?|ずつ)?|\bfor[ ]the[ ]same[ ]period\b)
  | (?P<NO_OBJECTION>
        (?:双方|両者|いずれか?の?(?:一方)?)?(?:から|より|の)?(?:特段の|別段の|書面による)?
        (?:申し?出|異議|意思表示|申し?入れ)(?:が|の)?(?:ない|無い|なけれ)(?:ば|限り|場合)?に?は?
    )
  | (?P<_>
        [\s()\[\],、。;:・/.※*]
      | \b(?:thereafter|then|afterwards?|and|with|for|of|an?|the|periods?|terms?|by|is|are|will|shall|be|it|on|at|in
          |force|valid(?:ity)?|(?:the[ ])?date[ ]of[ ](?:signature|signing)|signature|signing|signed|starting|effective
          |initial(?:ly)?|first|unless[ ](?:terminated|otherwise[ ]agreed)(?:[ ]by[ ](?:either|one)[ ]party)?)\b
      | その後は? | 以後は? | 以降は? | (?:期間)?満了後は? | さらに | 更に | ただし | 但し | 当初
      | (?:協定|覚書)?(?:締結|署名|調印|発効|効力発生)の?日? | 付け? | 有効期間 | 期間 | 有効
      | とする | される | する | し | の | は | に | を | で
      | (?:双方|両者|両当事者|当事者間)の?(?=合意|協議) | 同(?:一|じ)の?(?:条件|内容)(?:で|にて|により)?
      | (?:有り?|あり|[○〇◯])(?=[ ]?\()
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_END_OF_PIECE: Final = Pattern(r"[\s~〜–—,、。;()]|から|より|まで|ごと|毎|自動|更新|延長|合意|-|\Z")
_RENEWALS: Final = frozenset({_Kind.AUTOMATIC, _Kind.AGREED})
# A day behind these would be the last one of the renewals, for which there is no field.
_RENEWING: Final = _RENEWALS | {_Kind.UNSPECIFIED, _Kind.YEARLY, _Kind.EVERY}
_BEFORE_AN_END: Final = frozenset({_Kind.RANGE, _Kind.UNTIL})


def read_validity(field: Field, words: str, order: Order, wanted: str) -> Facts:
    """Return what a cell says about first and last days, length and renewal.

    Args:
        field: The field of its column: a day that starts a cell is the signing in ``signed``, the last day in
            ``last_day``, and the first day in force elsewhere.
        words: The cell, folded.
        order: How to read 05/04/1997.
        wanted: What would be read, for the message.

    Raises:
        UnreadableError: A word is not known, or it is not clear what a part belongs to.
    """
    parts = _parts(words, order, wanted)
    try:
        facts = _days(field, parts) | _length_and_renewal(field, parts)
    except _UnclearError as error:
        raise UnreadableError(words, wanted, f"{words!r} is not clear: give {error}") from None
    if field == "signed" and all(each in facts and _is_a_year(facts[each]) for each in ("signed", "last_day")):
        reason = f"{words!r} can be when it was signed or how long it runs: give days, or [2018-01-01..2020-12-31]"
        raise UnreadableError(words, wanted, reason)
    kinds = {part.kind for part in parts}
    if _Kind.OPEN_ENDED in kinds:
        facts["open_ended"] = True
    if _Kind.ENDED in kinds and "ended" not in facts:
        facts["has_ended"] = True
    if _Kind.NO_RENEWAL in kinds or (field == "renewal" and not facts):
        facts["unread"] = words
    if not facts or (field in ("signed", "in_force_from") and field not in facts):
        raise UnreadableError(words, wanted)
    return facts


_YEAR: Final = timedelta(days=364)  # from its first day to its last


def _is_a_year(day: PartialDate) -> bool:
    return day.latest - day.earliest >= _YEAR


def _parts(words: str, order: Order, wanted: str) -> list[_Part]:
    """Cut a cell into its parts, all of it."""
    found = {match.start: (match.end, _Part(_Kind.DATE, match.value)) for match in dates.find(words, order=order)}
    lengths = {match.start: (match.end, _Part(_Kind.LENGTH, match.value)) for match in terms.find(words)}
    parts: list[_Part] = []
    position = 0
    while position < len(words):
        end, part = found.get(position) or lengths.get(position) or _next(words, position, order, wanted)
        position = end
        if part is not None:
            parts.append(part)
    return parts


def _next(words: str, position: int, order: Order, wanted: str) -> tuple[int, _Part | None]:
    """Return the part at a position, and where it ends; ``None`` for words that change nothing."""
    if (match := _WORDS.match(words, position)) and match.lastgroup:
        return match.end(), None if match.lastgroup == "_" else _Part(_Kind[match.lastgroup])
    end = next(match.start() for match in _END_OF_PIECE.finditer(words, position + 1))
    return end, _alone(words[position:end], words, order, wanted)


def _alone(piece: str, words: str, order: Order, wanted: str) -> _Part:
    """Read what is too ambiguous to be found in running text, such as 2014-09 and 2019."""
    with suppress(PartnersError):
        return _Part(_Kind.LENGTH, terms.parse(piece))
    try:
        return _Part(_Kind.DATE, dates.parse(piece, order=order))
    except InvalidValueError as error:
        raise UnreadableError(piece, wanted, why_not(piece, error)) from None
    except PartnersError:
        raise UnreadableError(words, wanted) from None


def _days(field: Field, parts: list[_Part]) -> Facts:
    """Return the first and the last day."""
    facts: Facts = {}
    kinds = [None, *(part.kind for part in parts), None]
    for index, (kind, value) in enumerate(parts):
        before, after = kinds[index], kinds[index + 2]
        if (kind is _Kind.UNTIL and after is not _Kind.DATE) or (kind is _Kind.UP_TO and before is not _Kind.DATE):
            raise _UnclearError("a day with 'until' or まで")
        if kind is not _Kind.DATE:
            continue
        role = _role(field, before, after, is_first=not facts)
        if role == "last_day" and not _RENEWING.isdisjoint(kinds[1 : index + 1]):
            raise _UnclearError("the last day of the first period before the renewal; that of the renewals is a note")
        if role is None or role in facts:
            raise _UnclearError("one first day and, behind '-' or 'until' or before まで, one last day")
        facts[role] = value
        if before is _Kind.ENDED:
            facts["ended"] = value
    return facts


def _role(field: Field, before: _Kind | None, after: _Kind | None, *, is_first: bool) -> str | None:
    """Return what a day is by its neighbours, or ``None`` where they do not say it."""
    if before in _BEFORE_AN_END or after is _Kind.UP_TO:
        return "last_day"
    if not is_first or field == "renewal":
        return None
    if field in ("signed", "in_force_from"):
        return field
    if after is _Kind.RANGE or before is _Kind.SINCE:
        return "in_force_from"
    return "last_day" if field == "last_day" else None


def _length_and_renewal(field: Field, parts: list[_Part]) -> Facts:
    """Return the length and the renewal: a length behind the renewal, or with "every", is that of each renewal."""
    first: list[Term] = []
    every: list[Term] = []
    kinds = {part.kind for part in parts}
    # 異議がない場合は1年間延長: what goes on unless somebody objects goes on automatically.
    is_unless = {_Kind.NO_OBJECTION, _Kind.UNSPECIFIED} <= kinds and kinds.isdisjoint(_RENEWALS)
    is_renewal_before = False
    for index, (kind, value) in enumerate(parts):
        is_renewal_before |= kind in _RENEWALS or (is_unless and kind is _Kind.NO_OBJECTION)
        if kind is _Kind.YEARLY:
            every.append(Term(years=1))
        if isinstance(value, Term):
            neighbours = {part.kind for part in parts[max(0, index - 1) : index + 2]}
            is_every = is_renewal_before or _Kind.EVERY in neighbours or field == "renewal"
            (every if is_every else first).append(value)
    renewal = _Kind.AUTOMATIC if is_unless else next((kind for kind, _ in parts if kind in _RENEWALS), None)
    if renewal and len(first) == 2 and not every:  # noqa: PLR2004 (5年、1年自動更新)
        every.append(first.pop())
    if _Kind.UNSPECIFIED in kinds and not is_unless and field != "renewal":
        raise _UnclearError("自動更新 or 合意により更新, 'automatic renewal' or 'renewable', for a renewal")
    if len(first) > 1 or len(every) > 1 or (every and renewal is None and field != "renewal"):
        raise _UnclearError("one length and, with 自動更新 or 'automatic renewal', one of each renewal")
    facts: Facts = {"term": first[0]} if first else {}
    if renewal:
        facts |= {"renews_for_its_term": True} if _Kind.SAME_PERIOD in kinds else {}
        facts["renewal"] = Renewal(automatic=renewal is _Kind.AUTOMATIC, every=every[0] if every else None)
    return facts
