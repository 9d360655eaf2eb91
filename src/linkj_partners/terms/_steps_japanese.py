"""Why a period ends on its last day, in Japanese sentences."""

from datetime import date
from typing import Final, assert_never

from linkj_partners.terms._conventions import Convention, Formula
from linkj_partners.terms._durations import Term
from linkj_partners.terms._lengths import phrase
from linkj_partners.terms._steps import (
    Articles,
    Counted,
    CountedFromAnotherDay,
    Day,
    Months,
    NotRecorded,
    Stated,
    Steps,
    Unit,
)

__all__ = ["ARTICLES", "LAWS", "sentences"]

_DE: Final = "ドイツ民法"
_ETS: Final = "期間の計算に関する欧州条約"
_EU: Final = "規則1182/71"
_FR: Final = "フランス民事訴訟法典641条"
_NY: Final = "ニューヨーク州一般解釈法30条"
_UK: Final = "応当日の規則、Dodds v Walker [1981] 1 WLR 1027"
_UNITS: Final = {Unit.YEAR: "年", Unit.MONTH: "月"}

ARTICLES: Final = {
    Convention.JP_CIVIL_CODE: Articles(
        first_day="民法140条本文",
        corresponding="民法143条2項本文",
        missing="民法143条2項ただし書",
        calendar="民法143条1項",
        end="民法141条",
    ),
    Convention.JP_CIVIL_CODE_INCLUSIVE: Articles(
        first_day="民法140条ただし書",
        reason="期間が午前零時から始まるため（民法140条ただし書）、または、この日から起算する定めがあるため（民法138条）",
        corresponding="民法143条2項本文",
        missing="民法143条2項ただし書",
        calendar="民法143条1項",
        end="民法141条",
    ),
    Convention.EU_1182_71: Articles(
        first_day=f"{_EU}の3条1項", corresponding=f"{_EU}の3条2項c", missing=f"{_EU}の3条2項c"
    ),
    Convention.ETS_76: Articles(first_day=f"{_ETS}2条", corresponding=f"{_ETS}4条2項", missing=f"{_ETS}4条2項"),
    Convention.FR_CPC_641: Articles(first_day=_FR, corresponding=_FR, missing=_FR, days=_FR),
    Convention.DE_BGB_187_1: Articles(
        first_day=f"{_DE}187条1項", corresponding=f"{_DE}188条2項", missing=f"{_DE}188条3項"
    ),
    Convention.DE_BGB_187_2: Articles(
        first_day=f"{_DE}187条2項",
        reason=f"期間がその日の始まりから起算されるため（{_DE}187条2項）",
        corresponding=f"{_DE}188条2項",
        missing=f"{_DE}188条3項",
    ),
    Convention.UK_FROM: Articles(first_day="Lester v Garland", corresponding=_UK, missing=_UK),
    Convention.UK_BEGINNING_WITH: Articles(
        reason="初日を含む文言（「beginning with」など）が用いられている場合の数え方により"
    ),
    Convention.NY_GCL_30: Articles(first_day="ニューヨーク州一般解釈法20条", corresponding=_NY, missing=_NY),
}

# `Rule.article` in Japanese.
LAWS: Final = {
    Convention.JP_CIVIL_CODE: "民法140条本文、141条、143条",
    Convention.JP_CIVIL_CODE_INCLUSIVE: "民法140条ただし書、141条、143条",
    Convention.EU_1182_71: f"{_EU}の3条、Toeters事件C-171/03",
    Convention.ETS_76: f"{_ETS}2条、4条",
    Convention.FR_CPC_641: _FR,
    Convention.DE_BGB_187_1: f"{_DE}187条1項、188条2項、188条3項",
    Convention.DE_BGB_187_2: f"{_DE}187条2項、188条2項、188条3項",
    Convention.UK_FROM: f"{_UK}、Lester v Garland",
    Convention.UK_BEGINNING_WITH: "初日を含む文言（「beginning with」など）",
    Convention.NY_GCL_30: "ニューヨーク州一般解釈法20条、30条",
}


def sentences(steps: Steps) -> list[str]:
    """Return what each step says."""
    articles = Articles() if steps.law is None else ARTICLES[steps.law]
    first = [_event(steps), _first_day(steps, articles)]
    match steps.end:
        case Stated():
            return [
                f"効力は{_day(steps.event)}（同日を含む）から生じます。",
                "末日が明記されているため、期間を計算せず、法令の規定も適用しません。",
                f"末日は{_day(steps.last_day)}で、期間は同日の終了をもって満了します。",
            ]
        case Counted(term, months):
            return [*first, *_count(steps, term, months, articles), "したがって、" + _result(steps, articles)]
        case CountedFromAnotherDay(term):
            reason = "最初の期間の起点から通算する更新（ANCHORED）では、末日が異なることがあります。"
            return [
                *first,
                f"この初日から{phrase(term, 'ja')}を数えても、末日には一致しません。{reason}",
                _result(steps, articles),
            ]
        case NotRecorded():
            unknown = "期間の長さが記録されていないため、末日までの計算は示せません。"
            return [*first, unknown, _result(steps, articles)]
        case _:
            assert_never(steps.end)


def _event(steps: Steps) -> str:
    if steps.is_renewal:
        return f"更新後の期間は、前の期間の末日の翌日である{_day(steps.event)}に始まります。"
    return f"期間の起点となる日（締結日など）は、{_day(steps.event)}です。"


def _first_day(steps: Steps, articles: Articles) -> str:
    if steps.counted_from != steps.event:
        return f"初日は算入しません{_cited(articles.first_day)}。起算日は翌日の{_day(steps.counted_from)}です。"
    said = f"{articles.reason}、初日を算入します"
    if steps.is_renewal:
        said = f"更新後の期間は午前零時に始まるため、初日を算入します{_cited(articles.first_day)}"
    return f"{said}。起算日は{_day(steps.counted_from)}です。"


def _count(steps: Steps, term: Term, months: Months | None, articles: Articles) -> list[str]:
    length = f"期間は{phrase(term, 'ja')}です"
    if months is None:
        nth = f"起算日を1日目とすると、{term.days}日目は{_day(steps.last_day)}です"
        return [f"{length}。{nth}。"]
    if not term.days:
        return [f"{length}。{_months(months, articles, '期間')}。"]
    return [
        f"{length}。日数は最後に数えます{_cited(articles.days)}。{_months(months, articles, '日数を除く部分')}。",
        f"さらに{term.days}日を数えると、{_day(steps.last_day)}となります。",
    ]


def _months(months: Months, articles: Articles, part: str) -> str:
    last, unit = _day(months.last), _UNITS[months.unit]
    if not months.exists:
        return f"{_missing(months)}ため、{part}はその月の末日（{last}）に満了します{_cited(articles.missing)}"
    if months.formula is Formula.SAME_NUMBER:
        same = f"起点の日に応当する日（同じ日付の日）は{_day(months.target)}"
        return f"{same}で、{part}はその日に満了します{_cited(articles.corresponding)}"
    if months.starts_with_unit and articles.calendar:
        calendar = f"{unit}の初めから起算するため、暦に従って計算し"
        return f"{calendar}、{part}は最後の{unit}の末日（{last}）に満了します{_cited(articles.calendar)}"
    corresponding = f"最後の{unit}において起算日に応当する日は{_day(months.target)}"
    return f"{corresponding}で、{part}はその前日（{last}）に満了します{_cited(articles.corresponding)}"


def _missing(months: Months) -> str:
    month = f"最後の月である{months.target.year}年{months.target.month}月"
    if months.formula is Formula.SAME_NUMBER:
        return f"{month}には{months.target.day}日がない"
    return f"{month}には起算日に応当する日がない"


def _result(steps: Steps, articles: Articles) -> str:
    under = "" if steps.convention is None else f"{steps.convention.name}による"
    return f"{under}末日は{_day(steps.last_day)}で、期間は同日の終了をもって満了します{_cited(articles.end)}。"


def _cited(article: str) -> str:
    return f"（{article}）" if article else ""


def _day(day: date | Day) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
