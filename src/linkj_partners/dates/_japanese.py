"""Dates as Japanese writes them: 2021年2月5日（金）, 令和3年2月5日, R3.2.5, 令和3年度, 2月末日."""

import re
from datetime import date
from typing import Final

from linkj_partners import numerals
from linkj_partners._patterns import Pattern
from linkj_partners.dates._eras import ERAS, NAMES, Era
from linkj_partners.dates._folding import SPACE, after, before
from linkj_partners.dates._weekdays import AFTER, weekday_after
from linkj_partners.dates._written import Form, Part, Written, Year
from linkj_partners.errors import ParseError
from linkj_partners.numerals._numbers import CHARACTERS, START

__all__ = ["FORMS", "phrase_day", "phrase_month", "phrase_year"]

_KANJI: Final = "".join(
    character for character in CHARACTERS if character not in "万萬億兆京0123456789０１２３４５６７８９"
)
_DIGITS: Final = f"0-9{_KANJI}"
_DIGIT: Final = f"[{_DIGITS}]"
_ERA_STARTS: Final = "令平昭大明㋿㍻㍼㍽㍾RHSTM"
_NTH: Final = f"元|[0-9]{{1,4}}|[{_KANJI}]{{1,4}}"
# A letter before a year of three or four figures ends a word: NEWS 2021年.
_ERA: Final = rf"令和|平成|昭和|大正|明治|[㋿㍻㍼㍽㍾]|[RHSTM]\.?(?!{SPACE}[0-9]{{3}})"


def _year(number: int) -> str:
    """Return the source for one of the names of a year: 2021, 二〇二一, 令和3."""
    return (
        rf"(?:(?:西暦{SPACE})?{START}(?P<west_{number}>[0-9]{{4}}|[{_KANJI}]{{4,7}})"
        rf"|(?P<era_{number}>{_ERA}){SPACE}(?P<nth_{number}>{_NTH}))"
    )


_PART: Final = "(?P<part>吉日|末日?|[上初中下]旬)"
_WITH_YEAR: Final = Pattern(
    rf"""
    (?=[西{_ERA_STARTS}{_DIGITS}])                        # looked at first, for speed
    {_year(1)}{SPACE}
    (?P<nen>年(?P<fiscal>度)?)?                           # 2021年（令和3年）…, 2020年度（令和2年度）
    (?:
        {SPACE}[(\[〔〈]{SPACE}
        {_year(2)}{SPACE}(?:年度?)?
        (?:{SPACE}[・/、]{SPACE}{_year(3)}{SPACE}(?:年度?)?)?   # 2019（平成31・令和元）年
        {SPACE}[)\]〕〉]
    )?
    (?(nen)|{SPACE}年)                                    # 2021（令和3）年…
    (?(fiscal)|(?P<late_fiscal>度)?)
    (?:
        (?P<year_end>(?<=度)末日?|末)                     # 2020年度末, 2020年末
      | (?<!度)(?<!度[)\]〕〉])の?{SPACE}
        (?P<month>{_DIGIT}{{1,3}}){SPACE}月
        (?: の?{SPACE}(?:(?P<day>{_DIGIT}{{1,4}}){SPACE}日|{_PART}){AFTER} )?
    )?
    """,
    re.VERBOSE,
)
_WITHOUT_YEAR: Final = Pattern(
    rf"""
    (?=[今本昨去来明{_DIGITS}])
    (?:(?P<this>[今本昨去来明]年)[のは、,]?{SPACE})?
    {START}(?P<month>{_DIGIT}{{1,3}}){SPACE}月
    {SPACE}(?:(?P<day>{_DIGIT}{{1,4}}){SPACE}日|(?P<part>末日?))
    {AFTER}
    """,
    re.VERBOSE,
)
_SHORT: Final = Pattern(
    rf"""
    (?=[{_ERA_STARTS}])
    (?P<era_1>{_ERA}|[令平昭大明]){SPACE}(?P<nth_1>{_NTH})
    [ ]{{0,2}}(?P<mark>[-./・])[ ]{{0,2}}(?P<month>{_DIGIT}{{1,3}})
    [ ]{{0,2}}(?P=mark)[ ]{{0,2}}(?P<day>{_DIGIT}{{1,3}})(?!{_DIGIT})
    {AFTER}
    """,
    re.VERBOSE,
)
_SHIFTS: Final = {"今年": 0, "本年": 0, "昨年": -1, "去年": -1, "来年": 1, "明年": 1}
_PARTS: Final = {
    "吉日": Part.OPEN,
    "末日": Part.LAST,
    "末": Part.LAST,
    "上旬": Part.FIRST_TEN,
    "初旬": Part.FIRST_TEN,
    "中旬": Part.SECOND_TEN,
    "下旬": Part.REST,
}

# Words before and after what looks like a date, where it is a length of time (過去2000年, 2000年以上), an approximation
# (約2000年, 2018年頃), a year of another calendar (皇紀2600年, 旧暦2月5日) or a period of another kind (2021年3月期).
_NOT_AFTER: Final = Pattern(
    r"(?:[0-9]/|(?<![契予条公規協制誓解特要])約|およそ|おおよそ|おおむね|概ね|ほぼ"
    r"|紀元|皇紀|仏暦|民国|檀紀|[旧陰農]暦|閏)[ ]?\Z"
)
_YEAR_NOT_AFTER: Final = Pattern(r"(?:過去|今後|向こう|前)[ ]?\Z")
# The year is said by other words: 令和3年の, 令和3年度, 翌年度の, 3年後の, 5年目の, 毎年、.
_YEAR_BEFORE: Final = Pattern(
    r"(?:(?<![周青少学定若成近新])年(?:度末?|[前後目]|以[降後前])?[)\]〕〉]?[のは、,]?|例年[は、,]?|[同翌毎各一再旧])"
    r"[ \n]*\Z"
)
_LETTER_BEFORE: Final = Pattern(r"[A-Za-z0-9]\Z")
_WORD_BEFORE: Final = Pattern(r"(?:[A-Za-z0-9]|[A-Za-z.:§][ ])\Z")  # version R3.2.5, section S3.2.5
_KANJI_BEFORE: Final = Pattern(r"[一-鿿々]\Z")  # 東大3.2.5
_GOES_ON: Final = Pattern("[A-Za-z0-9]")
_APPROXIMATE: Final = "頃|ころ|ごろ|前後|あたり|辺り|近辺|[くぐ]らい|位(?!置)"
_NOT_BEFORE: Final = {
    "年": Pattern(
        rf"""{SPACE}(?: {_APPROXIMATE}
          | 間 | 前(?![半期]) | 後(?![半期]) | 余 | 超 | 以上 | 以内 | 未満 | ほど | 近く | 足らず
          | 弱 | 強(?![い化豪風]) | もの | の(?:歴史|伝統|歳月) | ごと | 毎 | 周年 | 来(?![日場館社訪年])
          | 代(?![表理]) | 目(?![標的指]) | 問題                  # 1990年代, 2000年問題
          | の?[春夏秋冬] | 第?[一二三四1-4]四半期 | [上下]半?期
        )""",
        re.VERBOSE,
    ),
    "月": Pattern(rf"{SPACE}(?:{_APPROXIMATE}|(?:中間|四半)?期(?![間限待])|間|目)"),
    "日": Pattern(rf"{SPACE}(?:{_APPROXIMATE}|間|目(?![標的指線録途安処黒白立])|以内|ごと|毎)"),
}
_NOT_BEFORE_OTHERS: Final = Pattern(f"{SPACE}(?:{_APPROXIMATE})")
_WINDOW: Final = 8
_ABBREVIATIONS: Final = tuple(era.name[0] for era in ERAS)
_FIRST_IN_FOUR_KANJI: Final = 1000  # 五百二十年 is as likely 520 years as the year 520


def _is_free(match: re.Match[str]) -> bool:
    if match["era_1"] and _LETTER_BEFORE.search(before(match, 1)):
        return False
    return _stands_alone(match)


def _stands_alone(match: re.Match[str]) -> bool:
    behind, last = before(match, _WINDOW), match[0][-1]
    if _NOT_AFTER.search(behind) or (last == "年" and _YEAR_NOT_AFTER.search(behind)):
        return False
    return not _NOT_BEFORE.get(last, _NOT_BEFORE_OTHERS).match(after(match, _WINDOW))


def _is_free_without_year(match: re.Match[str]) -> bool:
    return not _YEAR_BEFORE.search(before(match, _WINDOW)) and _stands_alone(match)


def _is_free_when_short(match: re.Match[str]) -> bool:
    behind, ahead = before(match, 2), after(match, 2)
    word = _KANJI_BEFORE if match["era_1"] in _ABBREVIATIONS else _WORD_BEFORE
    return not (word.search(behind) or _GOES_ON.match(ahead.removeprefix(match["mark"])))


def _number(match: re.Match[str], group: str) -> int:
    """Read a number, or raise where its numerals are not one: 十十月."""
    digits = match[group]
    number = numerals.read(digits, positional=True)
    if number is None or number.end != len(digits):
        raise ParseError(match.string, match.start(group), "a number such as 12, 十二 or 一二")
    return number.value


def _years(match: re.Match[str]) -> tuple[Year, ...]:
    groups = match.groupdict()
    return tuple(
        _era_year(match, index) if groups[f"era_{index}"] else _gregorian_year(match, index)
        for index in (1, 2, 3)
        if groups.get(f"era_{index}") or groups.get(f"west_{index}")
    )


def _era_year(match: re.Match[str], index: int) -> Year:
    era = NAMES[match[f"era_{index}"].rstrip(".")]
    nth = 1 if match[f"nth_{index}"] == "元" else _number(match, f"nth_{index}")
    return Year(era.year(era.before + nth), era.before + nth, era)


def _gregorian_year(match: re.Match[str], index: int) -> Year:
    number = _number(match, f"west_{index}")
    if number < _FIRST_IN_FOUR_KANJI and not match[f"west_{index}"].isascii():
        raise ParseError(match.string, match.start(f"west_{index}"), "a year of four digits")
    return Year(str(number), number)


def _write(match: re.Match[str]) -> Written:
    groups = match.groupdict()
    is_fiscal = bool(groups.get("fiscal") or groups.get("late_fiscal"))
    part = Part.LAST if is_fiscal and groups.get("year_end") else _PARTS.get(groups.get("part") or "")
    return Written(
        *match.span(),
        years=_years(match),
        month=_number(match, "month") if groups["month"] else None,
        day=_number(match, "day") if groups["day"] else part,
        weekday=weekday_after(match),
        is_fiscal=is_fiscal,
        shift=_SHIFTS.get(groups.get("this") or ""),
    )


FORMS: Final = (
    Form(_WITH_YEAR, _write, _is_free, sign="年"),
    Form(_SHORT, _write, _is_free_when_short, first=Pattern(f"[{_ERA_STARTS}]")),
    Form(_WITHOUT_YEAR, _write, _is_free_without_year, sign="月"),
)
"""The ways to write a date, longer ones first."""


def phrase_day(day: date, era: Era | None) -> str:
    """Write a day, in an era or as a Gregorian one."""
    return f"{phrase_month(day, era)}{day.day}日"


def phrase_month(day: date, era: Era | None) -> str:
    """Write the month that a day is in."""
    return f"{phrase_year(day, era)}{day.month}月"


def phrase_year(day: date, era: Era | None) -> str:
    """Write the year that a day is in."""
    return f"{era.year(day.year) if era else f'{day.year:04}'}年"
