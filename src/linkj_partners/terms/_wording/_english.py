"""Lengths of time in English: 5 years, five (5) years, a term of twelve months, an 18-month period."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern, any_case
from linkj_partners.numerals._words import CARDINALS, cardinal_words, read_amount
from linkj_partners.terms._wording._plain import Length, Refusal

__all__ = ["UNITS", "find", "read", "write"]

_FLAGS: Final = re.IGNORECASE | re.ASCII | re.VERBOSE
_END: Final = r"(?![a-z0-9_])"

# Adjectives that leave a length as it is. Business days, fiscal years and light-years are units that are not read.
_OF_A_UNIT: Final = (
    "further|additional|extra|more|full|whole|complete|entire|single|successive|consecutive|continuous|uninterrupted"
    "|calendar"
)
_QUALITY: Final = (
    rf"(?:{_OF_A_UNIT}|initial|first|fixed|total|definite|limited|next|coming|following|subsequent|renewable)"
)
_PERIOD: Final = rf"(?:time[ -])?(?:term|period|duration|time|length|span|tenure|validity){_END}"
_ONE: Final = rf"(?:an?|another)[ ](?:(?:{_OF_A_UNIT})[ ]){{0,3}}(?:year|month|week|day|fortnight){_END}"
_NUMBER: Final = rf"(?:[0-9]|half{_END}|(?:{'|'.join(CARDINALS)}){_END}|{_ONE})"
UNITS: Final = ("year", "yr", "month", "mo", "week", "wk", "day", "fortnight")
"""How the words of units begin."""

_UNIT_WORD = Pattern(f"{any_case(UNITS)}(?i:s?{_END})", re.ASCII)
# What no length contains: the end of a sentence, though not the full stop of "yrs."
_BREAK = Pattern(
    r"[.:;!?\n](?:(?<=[:;!?\n])|(?=[ ])(?i:(?<!yr[.])(?<!mo[.])(?<!wk[.])(?<!yrs[.])(?<!mos[.])(?<!wks[.])))", re.ASCII
)
_LONGEST_LENGTH: Final = 240
_START = Pattern(
    rf"""
    (?<![a-z0-9_])(?=[a-z0-9])
    (?:for[ ])?
    (?P<lead>
        (?:(?:an?|the|its|this)[ ])? (?:{_QUALITY},?[ ]){{0,3}} {_PERIOD} (?:[ ]of[ ]time)? (?P<of>[ ]of)[ ]
      | (?:(?:an?|the|another)[ ])? (?P<quality>(?:{_QUALITY},?[ ]){{0,3}})
    )
    (?={_NUMBER})
    """,
    _FLAGS,
)

_HALF_OF = Pattern(rf"half(?:[ -]an?)?(?=[ -]year{_END})", _FLAGS)
_DECIMAL_HALF = Pattern(r"(?<![0-9.,])([0-9]{1,9})\.5(?![0-9])", _FLAGS)
_BEFORE_ONE_HALF = Pattern("[a-z]+(?=[ -]and[ -]one[ -]half)", _FLAGS)
_AND_A_HALF = Pattern(rf"(?:[ -]and[ -](?:an?|one)[ -]half|[ ]?½|[ ]1/2){_END}", _FLAGS)
_ARTICLE = Pattern("(?:an?|another)(?=[ ])", _FLAGS)
_IN_BRACKETS = Pattern(r"[ -]?\([ ]?", _FLAGS)
_UNIT = Pattern(
    rf"""
    (?: [ -]{{1,2}} (?:(?:{_OF_A_UNIT})[ -]){{0,3}} | (?<=[0-9])(?=[a-z]{{2,5}}s) )  # 5 years, five-year, 5yrs
    (?: (?P<year>years?|yrs?\.?) | (?P<month>months?|mos?\.?) | (?P<week>weeks?|wks?\.?) | (?P<day>days?)
      | (?P<fortnight>fortnights?) )
    {_END} (?:-long{_END})?
    """,
    _FLAGS,
)
_PARTS: Final[tuple[str, ...]] = ("year", "month", "week", "fortnight", "day")  # each longer than what may follow it
_DAYS_A_WEEK: Final = 7
_SIX_MONTHS: Final = 6
_YEAR_AND_A_HALF = Pattern(rf"[ ]and[ ]a[ ]half{_END}", _FLAGS)
_NEXT_PART = Pattern(r"(?:,[ ]and|,|[ ]and|[ ]&)[ ]|[ ](?=[0-9])", _FLAGS)
_PERIOD_FOLLOWS = Pattern(rf"[ -](?:{_QUALITY}[ ])*(?:time[ ])?(?:term|period|duration){_END}", _FLAGS)

# What the words around a length can make of it. Each is looked up right before or right after it.
_UNITS: Final = "(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|fortnights?)"
_BEFORE: Final = 48
_AT_MOST: Final = r"at[ ](?:(?:the|a)[ ])?(?:very[ ])?(?:least|most|max(?:imum)?|min(?:imum)?)"
_HEDGE_BEFORE = Pattern(
    rf"""
    (?<![a-z])
    (?:
        about|around|approximately|approx\.?|roughly|circa|ca?\.|some|nearly|almost|practically|virtually|barely|hardly
      | perhaps|maybe|possibly|say,|close[ ]to|nearing|approaching|between|anywhere[ ]from|estimated
      | averag(?:e[sd]?|ing)|(?:well|just|slightly|a[ ]little)[ ](?:over|under|short[ ]of|shy[ ]of)
      | beyond|exceed(?:s|ed|ing)?|upwards?[ ]of
      | (?:more|less|fewer|longer|shorter|greater|better)[ ]than(?:[ ]or[ ]equal[ ]to)?
      | in[ ]excess[ ]of|up[ ]to(?:[ ]and[ ]including)?
      | {_AT_MOST}|maximally|minimally|more[ ]or[ ]less|(?:limit|cap|ceiling)[ ]of|capped[ ]at
      | as[ ](?:much|many|long|little|few|short)[ ]as|(?:better|best|greater)[ ]part[ ]of|most[ ]of|a[ ]good
      | (?:max(?:imum)?|min(?:imum)?|average|mean|median|typical)\.?(?:[ ]of)?
    )
    [ ](?:(?:an?|the)[ ](?:(?:next|last|past|first|previous|preceding|coming|following)[ ])?)?\Z
  | [~≈≥≤><±∼〜]=?[ ]?\Z
  | (?<![a-z]){_UNITS}[ ]?(?:to|or|[-–—])[ ]?\Z             # one year to (three years)
  | (?<![a-z])between[ ][^.;]{{1,30}}[ ]and[ ]\Z
    """,
    _FLAGS,
)
_LEAD = Pattern(rf"(?:an?|the|another|{_QUALITY}|{_PERIOD})[ ]", _FLAGS)
_OVER = Pattern(r"(?<![a-z])(?:over|under|above|below)[ ]\Z", _FLAGS)  # "over the next five years" is during them
_HEDGE_AFTER = Pattern(
    rf"""
    ,?[ ](?:or|and)[ ](?:more|longer|less|so|fewer|over|under|above|below|up|beyond|older|younger|two|three|few|counting
                        |thereabouts|change|a[ ]bit){_END}
  | [ ]?\+|[ ](?:plus|tops|give[ ]or[ ]take|more[ ]or[ ]less){_END}
  | [ ](?:{_AT_MOST}|max(?:imum)?|min(?:imum)?)              # but not "at the most advanced laboratory"
    (?=[ ]?(?:[.,;:)]|\Z)|[ ](?:after|and|by|for|from|if|in|of|or|unless|with){_END})
  | [ ](?:approximately|approx\.?|roughly)(?=[ ]?(?:[.,;:)]|\Z))|[ -]?(?:odd|ish){_END}
  | ,[ ]{_AT_MOST}(?=[ ]?(?:[.,;:)]|\Z))                     # not the notice in "five years, at least six months …"
  | [ ]?\([ ]?(?:{_AT_MOST}|max(?:imum)?|min(?:imum)?|approx(?:imately)?|or[ ](?:more|less))\.?[ ]?\)
  | [ ]?(?:to|or|[-–—])[ ]?                                  # (one year) to three (3) years
    (?:[0-9][0-9,]{{0,8}}|(?:{"|".join(CARDINALS)})(?:[ -][a-z]{{3,9}})?)(?:[ -]?\([0-9]{{1,6}}\))?[ -]?{_UNITS}{_END}
    """,
    _FLAGS,
)
_AGE_BEFORE = Pattern(r"(?<![a-z])(?:age[ds]?|ages)(?:[ ]of)?[ ]\Z", _FLAGS)
_AGE_AFTER = Pattern(rf"[ -](?:olds?|young|older|younger|elder|senior|junior){_END}|[ ]of[ ]age{_END}", _FLAGS)
_OTHER_AFTER = Pattern(
    rf"""
    [ -]anniversar(?:y|ies){_END}                            # the 5-year anniversary is a day
  | [ ]?(?:/|[ ](?:an?|per|each|every|out[ ]of)[ ])(?:day|week|month|year){_END}  # two days a week
  | -end{_END}
    """,
    _FLAGS,
)
_PART_OF_ANOTHER_BEFORE = Pattern(r"(?:[0-9][.,:]|[-–—/#])\Z", _FLAGS)  # 2.5, 1/2
_FLOOR_BEFORE = Pattern(
    r"""
    (?<![a-z])
    (?: at[ ](?:(?:the[ ])?least|(?:a[ ])?minimum) | not?[ ](?:less|fewer)[ ]than | min(?:imum)?(?:[ ]of)? )
    [ ](?:an?[ ])?\Z
    """,
    _FLAGS,
)
_NOTICE_AFTER = Pattern(
    rf"(?:'s|')?[ ](?:(?:of|prior|previous|advance|written|clear|formal),?[ ](?:and[ ])?){{0,3}}notice{_END}", _FLAGS
)
_BEFORE_AN_END_AFTER = Pattern(
    rf"""
    [ ]in[ ]advance{_END}
  | [ ](?:before|prior[ ]to|ahead[ ]of)[ ][^.;]{{0,60}}(?:expir|terminat|end{_END}|renew|anniversary|lapse)
    """,
    _FLAGS,
)
# "a year", "one day" and their like are also "per year" and "some day": they need a word that makes them lengths.
_IDIOM = Pattern(rf"(?:an?|another)[ ]{_UNITS}|one[ ]day", _FLAGS)
_LASTING_BEFORE = Pattern(
    r"(?<![a-z])(?:for|within|after|last(?:s|ed|ing)?|took|takes?|taking|spen[dt](?:s|ing)?|only|just)[ ]\Z", _FLAGS
)
_LASTING_AFTER = Pattern(
    rf"""
    [ ](?:ago|later|earlier|before|after|from|prior|previously|hence|thereafter|longer|apart|in[ ]advance){_END}
  | (?:'s)?[ ](?:(?:prior|advance|written)[ ])*notice{_END}
    """,
    _FLAGS,
)


def write(years: int, months: int, days: int, *, spelled: bool) -> str:
    """Write a length: 1 year and 6 months, one (1) year and six (6) months."""
    counts = ((years, "year"), (months, "month"), (days, "day"))
    parts = [_counted(number, unit, spelled=spelled) for number, unit in counts if number]
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _counted(number: int, unit: str, *, spelled: bool) -> str:
    figure = f"{cardinal_words(number)} ({number})" if spelled else str(number)
    return f"{figure} {unit if number == 1 else unit + 's'}"


class _Amount(NamedTuple):
    """How many units there are."""

    end: int
    value: int
    has_half: bool = False


def _amount(text: str, start: int) -> _Amount | Refusal:
    """Read a number, and the one in brackets after it, which must be the same."""
    first = _number(text, start)
    if isinstance(first, Refusal) or not (bracket := _IN_BRACKETS.match(text, first.end)):
        return first
    second = _number(text, bracket.end())
    if isinstance(second, Refusal):
        return second
    close = second.end + text.startswith(" ", second.end)
    if not text.startswith(")", close):
        return Refusal(second.end)
    if (first.value, first.has_half) != (second.value, second.has_half):
        printed = f"{text[start : first.end]!r} and {text[bracket.end() : second.end]!r}"
        return Refusal(bracket.end(), f"words and digits that agree: {printed} are two numbers")
    return first._replace(end=close + 1)


def _number(text: str, start: int) -> _Amount | Refusal:
    if half := _HALF_OF.match(text, start):
        return _Amount(half.end(), 0, has_half=True)
    if decimal := _DECIMAL_HALF.match(text, start):
        return _Amount(decimal.end(), int(decimal[1]), has_half=True)
    if article := _ARTICLE.match(text, start):
        return _Amount(article.end(), 1)
    number = read_amount(text, start)
    if number is None and (whole := _BEFORE_ONE_HALF.match(text, start)):
        number = read_amount(text[: whole.end()], start)
    if number is None:
        return Refusal(start)
    half = _AND_A_HALF.match(text, number.end)
    return _Amount(half.end() if half else number.end, number.value, has_half=bool(half))


class _Part(NamedTuple):
    """A number of units of one kind."""

    end: int
    kind: str
    amount: _Amount
    has_half: bool


def _part(text: str, start: int, kinds: tuple[str, ...]) -> _Part | Refusal:
    """Read a number of units of one of some kinds."""
    amount = _amount(text, start)
    if isinstance(amount, Refusal):
        return amount
    unit = _UNIT.match(text, amount.end)
    kind = unit.lastgroup if unit else None
    if not unit or kind is None or kind not in kinds:
        return Refusal(amount.end)
    half = _YEAR_AND_A_HALF.match(text, unit.end()) if kind == "year" and not amount.has_half else None
    if amount.has_half and kind != "year":
        return Refusal(amount.end, f"whole days, and half years: half a {kind} has no certain number of days")
    return _Part(half.end() if half else unit.end(), kind, amount, amount.has_half or bool(half))


def _parts(text: str, start: int) -> list[_Part] | Refusal:
    """Read one number of units after another, each unit smaller than the one before: one year and six months."""
    parts: list[_Part] = []
    kinds, position = _PARTS, start
    while kinds:
        part = _part(text, position, kinds)
        if isinstance(part, Refusal):
            return part if part.reason or not parts else parts
        if parts and _NOTICE_AFTER.match(text, part.end):  # three years, three months' notice
            break
        parts.append(part)
        joint = _NEXT_PART.match(text, part.end)
        if part.has_half or not joint:
            break
        kinds, position = kinds[kinds.index(part.kind) + 1 :], joint.end()
    return parts


def _length(text: str, lead: re.Match[str]) -> Length | Refusal:
    """Read a length with the words that belong to it, such as "a period of" before it and "term" after it."""
    parts = _parts(text, lead.end())
    if isinstance(parts, Refusal):
        return parts
    period = None if lead["of"] else _PERIOD_FOLLOWS.match(text, parts[-1].end)
    end = period.end() if period else parts[-1].end
    keeps_lead = lead["of"] or period or (lead["quality"] and text[end - 1] in "sS")
    counts: dict[str, int] = dict.fromkeys(_PARTS, 0)
    for part in parts:
        counts[part.kind] += part.amount.value
    return Length(
        start=lead.start("lead") if keeps_lead else lead.end(),
        end=end,
        years=counts["year"],
        months=counts["month"] + _SIX_MONTHS * parts[-1].has_half,
        days=_DAYS_A_WEEK * (counts["week"] + 2 * counts["fortnight"]) + counts["day"],
    )


def read(text: str) -> Length | Refusal:
    """Read a whole string as a length."""
    lead = _START.match(text)
    found = _length(text, lead) if lead else Refusal(0)
    return found if isinstance(found, Refusal) or found.end == len(text) else Refusal(found.end)


def find(text: str) -> Iterator[Length]:
    """Yield every exact length in running text, in order."""
    end = 0
    for lead in _leads(text):
        found = _length(text, lead) if lead.end() >= end else Refusal(end)
        if isinstance(found, Refusal):
            continue
        end = found.end
        if not (_is_something_else(text, found) or _is_hedged(text, found)):
            yield found


def _leads(text: str) -> Iterator[re.Match[str]]:
    """Yield the places before each unit where a length may begin."""
    end = 0
    for unit in _UNIT_WORD.finditer(text):
        begin = max(end, unit.start() - _LONGEST_LENGTH)
        for sentence_end in _BREAK.finditer(text, begin, unit.start()):
            begin = sentence_end.end()
        yield from _START.finditer(text, begin, unit.end())
        end = unit.end()


def _is_something_else(text: str, found: Length) -> bool:
    """Return whether words for a length say an age, an anniversary, a frequency or "per year"."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    if _PART_OF_ANOTHER_BEFORE.search(before) or _AGE_BEFORE.search(before):
        return True
    if _AGE_AFTER.match(text, found.end) or _OTHER_AFTER.match(text, found.end):
        return True
    if not _IDIOM.fullmatch(text[found.start : found.end]):
        return False
    return not (_LASTING_BEFORE.search(before) or _LASTING_AFTER.match(text, found.end))


def _is_hedged(text: str, found: Length) -> bool:
    """Return whether the words around a length make it inexact; "at least" before a notice does not."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    if _HEDGE_AFTER.match(text, found.end):
        return True
    if _FLOOR_BEFORE.search(before):
        return not (_NOTICE_AFTER.match(text, found.end) or _BEFORE_AN_END_AFTER.match(text, found.end))
    has_lead = not text[found.start].isdigit() and bool(_LEAD.match(text, found.start))
    return bool(_HEDGE_BEFORE.search(before) or (not has_lead and _OVER.search(before)))
