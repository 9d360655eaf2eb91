"""Why a period ends on its last day, in English sentences."""

from datetime import date
from typing import Final, assert_never

from linkj_partners.dates import PartialDate
from linkj_partners.dates import phrase as phrase_day
from linkj_partners.terms._conventions import Convention, Formula
from linkj_partners.terms._durations import Term
from linkj_partners.terms._lengths import phrase
from linkj_partners.terms._steps import Articles, Counted, CountedFromAnotherDay, Months, NotRecorded, Stated, Steps

__all__ = ["ARTICLES", "sentences"]

_DE: Final = "Bürgerliches Gesetzbuch (BGB)"
_JP: Final = "Civil Code of Japan"

ARTICLES: Final = {
    Convention.JP_CIVIL_CODE: Articles(
        first_day=f"{_JP}, art. 140, main clause",
        corresponding="art. 143(2)",
        missing="art. 143(2), proviso",
        calendar="art. 143(1)",
        end="art. 141",
    ),
    Convention.JP_CIVIL_CODE_INCLUSIVE: Articles(
        first_day=f"{_JP}, art. 140, proviso",
        reason="because the period starts at 0:00 or the parties agreed to count from it",
        corresponding="art. 143(2)",
        missing="art. 143(2), proviso",
        calendar="art. 143(1)",
        end="art. 141",
    ),
    Convention.EU_1182_71: Articles(
        first_day="Regulation (EEC, Euratom) No 1182/71, art. 3(1)",
        corresponding="art. 3(2)(c)",
        missing="art. 3(2)(c)",
    ),
    Convention.ETS_76: Articles(
        first_day="European Convention on the Calculation of Time-Limits (ETS 76), art. 2",
        corresponding="art. 4(2)",
        missing="art. 4(2)",
    ),
    Convention.FR_CPC_641: Articles(
        first_day="French Code of Civil Procedure, art. 641",
        corresponding="art. 641",
        missing="art. 641",
        days="art. 641",
    ),
    Convention.DE_BGB_187_1: Articles(first_day=f"{_DE}, § 187(1)", corresponding="§ 188(2)", missing="§ 188(3)"),
    Convention.DE_BGB_187_2: Articles(
        first_day=f"{_DE}, § 187(2)",
        reason="because the period starts at the beginning of the day",
        corresponding="§ 188(2)",
        missing="§ 188(3)",
    ),
    Convention.UK_FROM: Articles(
        first_day="Lester v Garland",
        corresponding="the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027",
        missing="the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027",
    ),
    Convention.UK_BEGINNING_WITH: Articles(
        reason='as under wording that includes it, such as "beginning with" or "from and including"'
    ),
    Convention.NY_GCL_30: Articles(
        first_day="New York General Construction Law, § 20", corresponding="§ 30", missing="§ 30"
    ),
}


def sentences(steps: Steps) -> list[str]:
    """Return what each step says."""
    articles = Articles() if steps.law is None else ARTICLES[steps.law]
    first = [_event(steps), _first_day(steps, articles)]
    match steps.end:
        case Stated():
            return [
                f"The agreement is in force from {steps.event}, that day included.",
                "Its last day is stated, so nothing is counted and no rule of law is applied.",
                f"The last day is {steps.last_day}, until 24:00.",
            ]
        case Counted(term, months):
            return [*first, *_count(steps, term, months, articles), _result(steps, articles, "therefore ")]
        case CountedFromAnotherDay(term):
            reason = "A renewal that is counted from the event of the first period (ANCHORED) can end on another day."
            return [
                *first,
                f"Counting {phrase(term)} from this start would not lead to the last day. {reason}",
                _result(steps, articles),
            ]
        case NotRecorded():
            unknown = "The length of the period is not recorded, so it cannot be shown how the last day was counted."
            return [*first, unknown, _result(steps, articles)]
        case _:
            assert_never(steps.end)


def _event(steps: Steps) -> str:
    if steps.is_renewal:
        return f"The period is a renewal, which starts on {steps.event}, when the period before it is over."
    return f"The event that starts the period, such as the signing, falls on {steps.event}."


def _first_day(steps: Steps, articles: Articles) -> str:
    if steps.counted_from != steps.event:
        return f"That day does not count{_cited(articles.first_day)}: the first day counted is {steps.counted_from}."
    reason = "because a renewal starts at 0:00" if steps.is_renewal else articles.reason
    return f"That day counts, {reason}{_cited(articles.first_day)}."


def _count(steps: Steps, term: Term, months: Months | None, articles: Articles) -> list[str]:
    length = f"The {'renewal' if steps.is_renewal else 'term'} runs for {phrase(term)}"
    if months is None:
        return [f"{length}. Its first day is {steps.counted_from} and its last {steps.last_day}."]
    if not term.days:
        return [f"{length}. {_months(months, articles, 'the period')}."]
    return [
        f"{length}; the days come last{_cited(articles.days)}. {_months(months, articles, 'the first part')}.",
        f"Another {'day leads' if term.days == 1 else f'{term.days} days lead'} to {steps.last_day}.",
    ]


def _months(months: Months, articles: Articles, part: str) -> str:
    if not months.exists:
        last = f"on the last day of that month, {months.last}{_cited(articles.missing)}"
        return f"{_missing(months)}, so {part} expires {last}"
    target = "{:04}-{:02}-{:02}".format(*months.target)
    if months.formula is Formula.SAME_NUMBER:
        same = f"In {_month(months.last)} the day with the same number as the day of the event is {target}"
        return f"{same}, and {part} expires on that day{_cited(articles.corresponding)}"
    if months.starts_with_unit and articles.calendar:
        unit = months.unit.value
        calendar = f"Counting starts at the beginning of a {unit} and follows the calendar"
        return (
            f"{calendar}, so {part} expires at the end of the last {unit}, on {months.last}{_cited(articles.calendar)}"
        )
    corresponding = f"In the last {months.unit.value}, the day that corresponds to {months.base} is {target}"
    return f"{corresponding}, and {part} expires on the day before it, {months.last}{_cited(articles.corresponding)}"


def _missing(months: Months) -> str:
    if months.formula is Formula.SAME_NUMBER:
        return f"{_month(months.last)} has no day number {months.target.day}"
    return f"{_month(months.last)} has no day that corresponds to {months.base}"


def _month(day: date) -> str:
    return phrase_day(PartialDate.parse(f"{day.year:04}-{day.month:02}"))


def _result(steps: Steps, articles: Articles, therefore: str = "") -> str:
    under = "The" if steps.convention is None else f"Under {steps.convention.name}, the"
    return f"{under} last day is {therefore}{steps.last_day}, until 24:00{_cited(articles.end)}."


def _cited(article: str) -> str:
    return f" ({article})" if article else ""
