"""Lengths of time in Japanese: 今後5年間, 1年6か月, 満２ヶ年間, 半年, 90日間."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.numerals import Numerals
from linkj_partners.numerals import write as write_number
from linkj_partners.numerals._numbers import CHARACTERS, START, read_amount, stop
from linkj_partners.terms._wording._plain import Length, Refusal

__all__ = ["find", "read", "write"]

_FLAGS: Final = re.VERBOSE
_COUNTER: Final = "[かカヵヶケ箇個]"
# A run of numerals before a unit; numerals of two kinds may meet in it, so that a number can start inside.
_RUN = Pattern(
    rf"""
    [{CHARACTERS}半](?<![{CHARACTERS}].)
    (?:[{CHARACTERS}]|(?<=[0-9])[.,](?=[0-9]))*+
    (?=[ ]{{0,2}}{_COUNTER}?[年月週日])
    """,
    _FLAGS,
)
_LONGEST_NUMBER: Final = 64
_NUMBER_START = Pattern(rf"{START}|(?<![四大前後上下過折夜年間0-9])半")
_LEAD: Final = r"(?:(?:今後の?|向こう|向う|むこう)[ ]?[、,]?[ ]?)?(?:(?<![未円不肥])(?:満|丸|まる)[ ]?)?"
_LEAD_BEFORE = Pattern(rf"{_LEAD}\Z")
_LEAD_AT = Pattern(_LEAD)
_LONGEST_LEAD: Final = 9
_ENDS_OF_LEADS: Final = frozenset("後のう 、,満丸る")
_HALF = Pattern(rf"半(?=[ ]?{_COUNTER}?年)")
_DECIMAL_HALF = Pattern(r"([0-9]{1,9})\.5(?![0-9])")
_UNIT = Pattern(
    rf"""
    [ ]{{0,2}}
    (?: (?P<year>{_COUNTER}?年)
      | (?P<month>{_COUNTER}月|月(?=[ ]?(?:間(?!近)|以内|前(?!半)|を経過)))  # 6月 is June, 6月以内 within six months
      | (?P<week>週)
      | (?P<day>日) )
    """,
    _FLAGS,
)
_KINDS: Final[tuple[str, ...]] = ("year", "month", "week", "day")  # each longer than what may follow it
_HALF_AFTER = Pattern("[ ]?間?半(?![ばぱ期額減数分年面島])")
_SPAN = Pattern("[ ]{0,2}間(?![隔近際])")
_NEXT_PART = Pattern("[ ]{0,2}と?[ ]?")
_FIRST: Final = frozenset(f"{CHARACTERS}半")
_SIX_MONTHS: Final = 6
_DAYS_A_WEEK: Final = 7


# What the words around a length can make of it. Each is looked up right before or right after it.
_BEFORE: Final = 24
_HEDGE_BEFORE = Pattern(
    r"""
    (?: 約|およそ|おおよそ|大よそ|凡そ|おおむね|概ね|ほぼ|ほとんど|殆ど|大体|だいたい|ざっと|かれこれ|推定|平均で?
      | 目安[はにがとして]*|足(?:掛|か|が)け
      | 最[長大高低短少小](?:でも?|は)?|少なくと?も|(?:早|長|短|遅|多|少な)く(?:とも|ても?)
      | せいぜい|たかだか|高々|(?:上限|下限|限度)[はで]?
      | [数何幾~〜≈≒±] )
    [、:]?[ ]?\Z
    """,
    _FLAGS,
)
_HEDGE_AFTER = Pattern(
    rf"""
    [ ]?
    (?: 以上|以下|未満|超|前後|程度|ほど|程(?!度)|くらい|ぐらい|位(?!置)|足らず|たらず
      | 強(?![化制力調豪者気硬行奪引])|弱(?![者点い体視小])|余り?(?![裕地命])|あまり
      | 間?近[くい]?(?![隣代所世郊況])|内外|見当|そこそこ|そこら|ちょっと|と少し|ばかり|がらみ
      | オーバー|プラス|\+
      | [をが](?:超え|こえ|越え|上回|下回|下ら|切[らりっ]|割[らりっ])
      | [をが](?:限度|上限|下限|最長|最大|目安|目途|目処|めど|メド)
      | に(?:満た|及ば|近|迫)|より(?:長|短)|まで(?!もな)
      | \([ ]?(?:上限|下限|限度|最[長大高低短少小]|目安|以[上下内]|程度|前後)[ ]?\)             # 3年間（上限）
      | 、?(?:か|または|又は|もしくは|若しくは|あるいは|或いは)、?それ(?:以[上下内]|未満|を超)  # 3年間又はそれ以下
      | (?:から|[~〜–—-]|ないし|乃至|または|又は|もしくは|若しくは|か)[ ]?  # 3年から5年
        [0-9〇一二三四五六七八九十百千]{{1,4}}{_COUNTER}?[年月週日] )
    """,
    _FLAGS,
)
_RANGE = Pattern("[ ]?(?:から|[~〜–—-]|ないし|乃至|または|又は|もしくは|若しくは|か)[ ]?")
_LARGEST_IN_A_RANGE: Final = 20  # 3年から5年 is a range of lengths, 98年から3年間 begins in a year
# "At least" and "more than" before a notice are not hedges: a notice is in time when it is early.
_FLOOR_BEFORE = Pattern(r"(?:少なくと?も|最[低短]でも?|遅くとも)[、]?[ ]?\Z")
_EARLIER_AFTER = Pattern("[ ]?(?:以上)?前")
_OF_A_NOTICE = Pattern("満了|終了|期限|通知|予告|通告|申し?[出入し]|解約|解除|更新|書面|届け?出")
_NEAR: Final = 30

# 3か月児 and 生後3か月 are ages, 5年目 and 第3週 ordinals.
_AGE_AFTER = Pattern("[ ]?(?:目(?![標的指])|齢|児|健診|検診)")
_AGE_BEFORE = Pattern(r"(?:生後|妊娠|月齢|第|[/#])[ ]?\Z")
# 年, 日 and 週 alone are mostly dates, grades and names: 98年5月, 令和5年, 5年生, 高校3年, 三十年戦争.
_DATE_AFTER = Pattern(
    r"""
    [ ]?
    (?: 目|度|次(?![ぐい])|版|式|型|製|卒|組|号|末|刊|戦争|元旦
      | 生(?![存活産涯きま])|代(?![わ替金理])|産(?!ん)|中(?![断止])
      | [0-9〇一二三四五六七八九十]{1,3}[ ]?[月日組]
      | [上下前後]半|[春夏秋冬] )
    """,
    _FLAGS,
)
_DATE_BEFORE = Pattern(
    r"""
    (?: 明治|大正|昭和|平成|令和|慶応|西暦|紀元前?|皇紀
      | [小中高大]学?|高校|学部|大学院
      | [同翌毎第月'=~〜–-] )
    [ ]?\Z
    """,
    _FLAGS,
)
# They are lengths beside one of these words; 年 also where the number is small and the place is not that of a date.
_LENGTH_AFTER = Pattern(
    r"""
    [ ]?
    (?: 前(?![半期年日場後])|後(?![半期年日場])|以内|ぶり|振り|連続|毎|ごと|おき|間隔|越し
      | 来(?![年月場客])|がかり|もの|を経|に(?:わた|渡|亘|及)|に[一1][度回人]|を[一1]期|の期限付
      | [がをはも]?(?:経過|経[っちつてた]|たっ|たち|たつ|過ぎ|かか|要[しす]) )
    """,
    _FLAGS,
)
_LENGTH_AFTER_A_NUMBER = Pattern(
    r"""
    [ ]?
    (?: とする|とし|と(?:定|な[っるり])|です|であ|だ(?!け)|という|と[短長い]
      | 分(?![野析散離裂])|制(?![定作度限御覇])|物(?![語価])
      | 契約|計画|保証|任期|ローン|周期|間隔|サイクル|単位
      | 遅れ|早[くい]|長[くい]|短[くい]|有効|更新|延長|継続|存続|続[いくけ]|勤[めま務]|働
      | の(?:歴史|歳月|月日|任期|刑|懲役|禁[固錮]|実刑|期間|契約|実務|経験|キャリア)
      | の(?:付き?合|つきあ|伝統|有効|計画|猶予|執行|延長|長|ブランク|在[任位職籍])
      | の(?:寿命|修[業行]|準備|実績|開き|差|保証|留学|交際|研究|活動|闘病|服役|兵役)
      | の(?:空白|滞在|教育|課程|出場停止|停止|間|うち|休|旅|遅れ|入院|日程|時[を間が]) )
    """,
    _FLAGS,
)
_LENGTH_BEFORE = Pattern(
    r"""
    (?: (?:期間|任期|年限|期限|寿命|刑期|歴|猶予|年数)[はがもをの、:]*
      | 懲役|禁[錮固]|過去|直近|最近|[こそ]の|ここ|その後|以[後来降]
      | はや|もう|あと|残り|わずか|僅か|たった|ほんの|計|合計|通算|延べ|[更さ]らに
      | 創[業立設刊]|設立|開[業設]|結婚|築|在[職籍任位]|勤続|経験|生存|締結後|契約後 )
    [ ]?\Z
    """,
    _FLAGS,
)
_FROM_BEFORE = Pattern(r"(?:から|より)[ ]?\Z")
_NOUN_BEFORE = Pattern(r"[一-鿿々ァ-ヺーA-Za-z][ ]?\Z")
_DATE_GOES_ON = Pattern(r"[ ]?(?:[のにはへ(=/.,]|頃|ごろ|当時|現在|時点|まで|以降|初[め頭])")
_SMALL: Final = 9
_HUNDRED: Final = 100
_YEARS_OF_DATES: Final = range(1000, 3000)
_ALONE = Pattern(rf"(?P<number>.*[^半 {_COUNTER[1:-1]}])[ ]?(?P<unit>[年日週])")
_MONTH_OF_STATUTES = Pattern("[^かカヵヶケ箇個]月")
_END_BEFORE = Pattern(r"(?:満了|終了|期限|期日|日)の(?:日の)?[ ]?\Z")


def write(years: int, months: int, days: int, *, spelled: bool) -> str:
    """Write a length: 1年6か月間, 一年六か月間."""
    parts = [(number, unit) for number, unit in ((years, "年"), (months, "か月"), (days, "日")) if number]
    if spelled:
        return "".join([f"{write_number(number, Numerals.KANJI)}{unit}" for number, unit in parts]) + "間"
    return "".join([f"{number}{unit}" for number, unit in parts]) + "間"


class _Part(NamedTuple):
    """A number of units of one kind."""

    end: int
    kind: str
    value: int
    has_half: bool


def _number(text: str, start: int) -> tuple[int, int, bool] | Refusal:
    """Read a number: its value, the index after it, and whether a half goes with it."""
    if half := _HALF.match(text, start):
        return 0, half.end(), True
    if decimal := _DECIMAL_HALF.match(text, start):
        return int(decimal[1]), decimal.end(), True
    number = read_amount(text, start)
    return (number.value, number.end, False) if number else Refusal(stop(text, start))


def _part(text: str, start: int, kinds: tuple[str, ...]) -> _Part | Refusal:
    """Read a number of units of one of some kinds."""
    number = _number(text, start)
    if isinstance(number, Refusal):
        return number
    value, end, has_half = number
    unit = _UNIT.match(text, end)
    if unit and unit["month"] == "月" and kinds is not _KINDS:  # 2021年6月 is a month of a year
        return Refusal(end)
    kind = unit.lastgroup if unit else None
    if not unit or kind is None or kind not in kinds:
        return Refusal(end)
    half = _HALF_AFTER.match(text, unit.end())
    if (has_half or half) and kind != "year":
        return Refusal(unit.end(), "whole days, and half years: half a month or week has no certain number of days")
    return _Part(half.end() if half else unit.end(), kind, value, has_half or bool(half))


def _parts(text: str, start: int) -> list[_Part] | Refusal:
    """Read one number of units after another, each unit smaller than the one before: 1年6か月."""
    parts: list[_Part] = []
    kinds, position = _KINDS, start
    while kinds:
        part = _part(text, position, kinds)
        if isinstance(part, Refusal):
            return part if part.reason or not parts else parts
        parts.append(part)
        joint = _NEXT_PART.match(text, part.end)
        if part.has_half or not joint or text[joint.end() : joint.end() + 1] not in _FIRST:
            break
        kinds, position = kinds[kinds.index(part.kind) + 1 :], joint.end()
    return parts


def _length(text: str, start: int, number_start: int) -> Length | Refusal:
    """Read a length with the words that belong to it: 今後 before it and 間 after it."""
    parts = _parts(text, number_start)
    if isinstance(parts, Refusal):
        return parts
    span = _SPAN.match(text, parts[-1].end)
    counts: dict[str, int] = dict.fromkeys(_KINDS, 0)
    for part in parts:
        counts[part.kind] += part.value
    return Length(
        start=start,
        end=span.end() if span else parts[-1].end,
        years=counts["year"],
        months=counts["month"] + _SIX_MONTHS * parts[-1].has_half,
        days=counts["day"] + _DAYS_A_WEEK * counts["week"],
    )


def read(text: str) -> Length | Refusal:
    """Read a whole string as a length."""
    lead = _LEAD_AT.match(text)
    start = lead.end() if lead and _NUMBER_START.match(text, lead.end()) else 0
    found = _length(text, 0, start)
    if isinstance(found, Refusal) or found.end < len(text):
        return found if isinstance(found, Refusal) else Refusal(found.end)
    if (alone := _ALONE.fullmatch(text)) and _numbers_a_year(alone["number"], found.years):
        return Refusal(0, f"a length: {text} numbers a year, {text}間 would be a length")
    return found


def _numbers_a_year(number: str, value: int) -> bool:
    """Return whether a number before 年 is that of a year: 2021年, 05年."""
    return (value in _YEARS_OF_DATES and "," not in number) or number.startswith("0")


def find(text: str) -> Iterator[Length]:
    """Yield every exact length in running text, in order."""
    end, last = 0, Length(0, 0)
    for number_start in _number_starts(text):
        start = _lead_start(text, number_start)
        found = _length(text, start, number_start) if start >= end else Refusal(end)
        if isinstance(found, Refusal):
            continue
        is_length = _is_length(text, found, number_start)
        is_in_range = last.end and _RANGE.fullmatch(text[last.end : found.start])
        if is_length and not is_in_range and not _is_hedged(text, found):
            yield found
        end = found.end
        last = found if is_length or 0 < found.years < _LARGEST_IN_A_RANGE else Length(0, 0)


def _number_starts(text: str) -> Iterator[int]:
    for run in _RUN.finditer(text):
        for place in _NUMBER_START.finditer(text, max(run.start(), run.end() - _LONGEST_NUMBER), run.end()):
            yield place.start()


def _lead_start(text: str, number_start: int) -> int:
    """Return where the words before a number begin that belong to the length, such as 今後."""
    if text[number_start - 1 : number_start] not in _ENDS_OF_LEADS:  # looked at first, for speed
        return number_start
    window = max(0, number_start - _LONGEST_LEAD)
    lead = _LEAD_BEFORE.search(text[window:number_start])
    return window + lead.start() if lead else number_start


def _is_length(text: str, found: Length, number_start: int) -> bool:
    """Return whether words for a length are neither an age nor an ordinal nor a date."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    words = text[number_start : found.end]
    if _AGE_AFTER.match(text, found.end) or _AGE_BEFORE.search(before):
        return False
    if _MONTH_OF_STATUTES.search(words) and not words.endswith("間"):
        # 満了の1月前 and 請求の日から6月以内, while 3月前 and 2021年6月以内 name months of the calendar
        return bool((_END_BEFORE if text.startswith("前", found.end) else _FROM_BEFORE).search(before))
    alone = _ALONE.fullmatch(words)
    if not alone or (found.days and (found.years or found.months)):
        return True
    if _DATE_AFTER.match(text, found.end) or _DATE_BEFORE.search(before):
        return False
    has_lead = found.start < number_start
    return has_lead or alone["unit"] == "週" or _is_counted(text, found, before, alone["number"])


def _is_counted(text: str, found: Length, before: str, number: str) -> bool:
    """Return whether 年 or 日 alone counts: 任期は5年, 5年後, 300年の歴史, 30日以内."""
    is_counted = bool(_LENGTH_AFTER.match(text, found.end))
    if _numbers_a_year(number, found.years):
        return is_counted and found.years % _HUNDRED == 0
    if is_counted or _LENGTH_BEFORE.search(before):
        return True
    if found.days or _NOUN_BEFORE.search(before):
        return False
    if _LENGTH_AFTER_A_NUMBER.match(text, found.end):
        return True
    if _FROM_BEFORE.search(before):
        return found.years < _LARGEST_IN_A_RANGE
    return found.years <= _SMALL and not _DATE_GOES_ON.match(text, found.end)


def _is_hedged(text: str, found: Length) -> bool:
    """Return whether the words around a length make it inexact; those that make a notice early enough do not."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    if _EARLIER_AFTER.match(text, found.end) and _is_notice(text, found):
        return bool(_HEDGE_BEFORE.search(_FLOOR_BEFORE.sub("", before)))
    return bool(_HEDGE_BEFORE.search(before) or _HEDGE_AFTER.match(text, found.end))


def _is_notice(text: str, found: Length) -> bool:
    return bool(_OF_A_NOTICE.search(text[max(0, found.start - _NEAR) : found.end + _NEAR]))
