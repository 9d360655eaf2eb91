"""The legal conventions that find the last day of a period, as data over two formulas.

No law is interpreted here: each convention says which of the two formulas its text amounts to, whether
the day of the event counts, where the text stands and how much of it was seen. Laws give defaults: what the
parties agree comes first everywhere.
"""

from datetime import date
from enum import Enum
from itertools import accumulate
from typing import Final, assert_never, final

import attrs

from linkj_partners._reprs import record_shown

__all__ = [
    "MONTHS_A_YEAR",
    "MONTH_LENGTHS",
    "Convention",
    "Formula",
    "Rule",
    "day_before",
    "last_ordinal",
    "same_number",
]

MONTHS_A_YEAR: Final = 12
# In the years that have no leap day.
MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@final
class Formula(Enum):
    """How the last day is found from the years and months; the days are added afterwards.

    Attributes:
        DAY_BEFORE: The day before the one that has, in the target month, the number of the first day
            counted; where the month has no such day, its last.
        SAME_NUMBER: The day that has, in the target month, the number of the event's day; where the
            month has no such day, its last.
    """

    DAY_BEFORE = "day_before"
    SAME_NUMBER = "same_number"


@final
@attrs.frozen(kw_only=True, order=False)
class Rule:
    """What a convention says, its source, and how much of that was verified.

    Attributes:
        name: Whose rule it is, in a few words.
        article: The article or case that has the rule.
        formula: The formula that it follows.
        counts_event_day: Whether the day of the event is the first that counts; otherwise the next is.
        scope: What it applies to.
        closed_days: What it says about a last day that is a holiday; the library does not apply this.
        verified: How much of the text was seen, and what confirms it.

    Examples:
        >>> rule = Convention.JP_CIVIL_CODE.rule
        >>> rule.formula, rule.counts_event_day
        (<Formula.DAY_BEFORE: 'day_before'>, False)
    """

    name: str
    article: str
    formula: Formula
    counts_event_day: bool
    scope: str
    closed_days: str
    verified: str

    __repr__ = record_shown


@final
class Convention(Enum):
    """A named rule for the last day of a period that starts with an event, such as a signing.

    No release that was read names a governing law, so whichever is used is an assumption; that is why
    every `Period` carries its convention. The value of a member is its name.

    Attributes:
        JP_CIVIL_CODE: Civil Code of Japan, arts 140 (main clause), 141 and 143: the day of the signing
            does not count. Text seen, published examples agree.
        JP_CIVIL_CODE_INCLUSIVE: The same with art. 140 (proviso): it counts, since the period starts at
            0:00 or the text says 起算して. Text seen, published examples agree.
        EU_1182_71: Regulation (EEC, Euratom) No 1182/71, art. 3. Paragraphs 1, 2(c) and 4 seen in excerpts.
        ETS_76: European Convention on the Calculation of Time-Limits, arts 2 and 4. Arts 1, 2 and 4 seen.
        FR_CPC_641: French Code of Civil Procedure, art. 641. Text seen.
        DE_BGB_187_1: German Civil Code, §§ 187(1), 188(2) and 188(3): the day of the event does not count. Text seen.
        DE_BGB_187_2: The same, § 187(2): the period starts at the beginning of the day, which counts. Text seen.
        UK_FROM: England, the corresponding date rule, "from" and "after": Dodds v Walker. Text and notes seen.
        UK_BEGINNING_WITH: England, "beginning with": the day counts. From memory, nothing seen.
        NY_GCL_30: New York General Construction Law, §§ 20 and 30. § 30 was seen in a report that quotes it.

    Examples:
        >>> Convention("DE_BGB_187_2").rule.article
        'Bürgerliches Gesetzbuch (BGB), §§ 187(2), 188(2) and 188(3)'
    """

    JP_CIVIL_CODE = "JP_CIVIL_CODE"
    JP_CIVIL_CODE_INCLUSIVE = "JP_CIVIL_CODE_INCLUSIVE"
    EU_1182_71 = "EU_1182_71"
    ETS_76 = "ETS_76"
    FR_CPC_641 = "FR_CPC_641"
    DE_BGB_187_1 = "DE_BGB_187_1"
    DE_BGB_187_2 = "DE_BGB_187_2"
    UK_FROM = "UK_FROM"
    UK_BEGINNING_WITH = "UK_BEGINNING_WITH"
    NY_GCL_30 = "NY_GCL_30"

    @property
    def rule(self) -> Rule:
        """What the convention says, and where.

        Examples:
            >>> print(Convention.UK_BEGINNING_WITH.rule.verified)
            nothing seen: from memory, the missing day included
        """
        return _RULES_BY_NAME[self._name_]


_RULES: Final = {
    Convention.JP_CIVIL_CODE: Rule(
        name="Japan, first day excluded",
        article="Civil Code of Japan, arts 140 (main clause), 141 and 143",
        formula=Formula.DAY_BEFORE,
        counts_event_day=False,
        scope="statutes, court orders and contracts that say nothing else (art. 138)",
        closed_days="art. 142: the next day, where it is custom not to transact on such a day",
        verified="text seen; the published worked examples in the tests agree",
    ),
    Convention.JP_CIVIL_CODE_INCLUSIVE: Rule(
        name="Japan, first day included",
        article="Civil Code of Japan, arts 140 (proviso), 141 and 143",
        formula=Formula.DAY_BEFORE,
        counts_event_day=True,
        scope="periods that start at 0:00, and wordings such as 起算して",
        closed_days="art. 142: the next day, where it is custom not to transact on such a day",
        verified="text seen; the published worked examples in the tests agree",
    ),
    Convention.EU_1182_71: Rule(
        name="European Union",
        article="Regulation (EEC, Euratom) No 1182/71, art. 3; Toeters, C-171/03",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="acts of the Council and the Commission",
        closed_days="art. 3(4): the end of the next working day",
        verified="art. 3(1), (2)(c) and (4) seen in excerpts; Toeters seen through notes, its ruling not seen whole",
    ),
    Convention.ETS_76: Rule(
        name="Council of Europe",
        article="European Convention on the Calculation of Time-Limits (ETS 76), arts 2 and 4",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="civil, commercial and administrative matters, where the parties agreed on no method",
        closed_days="art. 5, from memory: the next working day, for an act to be done",
        verified="arts 1, 2 and 4 seen; arts 3 and 5 not seen",
    ),
    Convention.FR_CPC_641: Rule(
        name="France",
        article="Code de procédure civile, art. 641",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="procedure; courts apply it more widely, but not to prescription",
        closed_days="art. 642: the next working day",
        verified="art. 641 seen; art. 642 seen only as cited",
    ),
    Convention.DE_BGB_187_1: Rule(
        name="Germany, day of the event excluded",
        article="Bürgerliches Gesetzbuch (BGB), §§ 187(1), 188(2) and 188(3)",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="statutes, court orders and contracts, as rules of interpretation",
        closed_days="§ 193: the next working day, for a declaration or a performance",
        verified="text seen",
    ),
    Convention.DE_BGB_187_2: Rule(
        name="Germany, starting day included",
        article="Bürgerliches Gesetzbuch (BGB), §§ 187(2), 188(2) and 188(3)",
        formula=Formula.DAY_BEFORE,
        counts_event_day=True,
        scope="periods that start at the beginning of a day",
        closed_days="§ 193: the next working day, for a declaration or a performance",
        verified="text seen; gives the same days as JP_CIVIL_CODE_INCLUSIVE",
    ),
    Convention.UK_FROM: Rule(
        name="England, 'from' and 'after'",
        article="corresponding date rule: Dodds v Walker [1981] 1 WLR 1027; Lester v Garland",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="statutes and contracts, unless shown otherwise (Ladyman v Wirral Estates)",
        closed_days="nothing by itself",
        verified="text and notes seen",
    ),
    Convention.UK_BEGINNING_WITH: Rule(
        name="England, 'beginning with'",
        article="the wording itself: 'beginning with', 'from and including', 'commencing on'",
        formula=Formula.DAY_BEFORE,
        counts_event_day=True,
        scope="periods that are worded so",
        closed_days="nothing by itself",
        verified="nothing seen: from memory, the missing day included",
    ),
    Convention.NY_GCL_30: Rule(
        name="New York",
        article="General Construction Law, §§ 20 and 30",
        formula=Formula.SAME_NUMBER,
        counts_event_day=False,
        scope="statutes, contracts and instruments",
        closed_days="§§ 25 and 25-a: the next business day, for an act to be done",
        verified="§ 30 seen in a report that quotes it; § 20 from memory; §§ 25, 25-a, 58 seen; § 58 not applied",
    ),
}
# A member takes longer to look up than its name.
_RULES_BY_NAME: Final = {convention.name: rule for convention, rule in _RULES.items()}
_DAY_BEFORE: Final = Formula.DAY_BEFORE
_SAME_NUMBER: Final = Formula.SAME_NUMBER


def last_ordinal(formula: Formula, event: date, counted_from: date, *, months: int, days: int) -> int:
    """Find the last day of a period as a number of days, which has no largest.

    Args:
        formula: The formula.
        event: The day of the event.
        counted_from: The first day that counts.
        months: Whole months, years included.
        days: Further days.

    Returns:
        What `datetime.date.toordinal` gives for the last day, in years past 9999 too.

    Examples:
        >>> signed, next_day = date(2021, 2, 28), date(2021, 3, 1)
        >>> for formula in Formula:
        ...     print(
        ...         date.fromordinal(last_ordinal(formula, signed, next_day, months=1, days=0))
        ...     )
        2021-03-31
        2021-03-28
    """
    if formula is _DAY_BEFORE:
        return day_before(counted_from, months) + days
    if formula is _SAME_NUMBER:
        return same_number(event, months) + days
    assert_never(formula)


def day_before(counted_from: date, months: int) -> int:
    """Return the day before the one of the same number some months later, as an ordinal.

    Where that month has no day of that number, the answer is its last day. Where the number is 1, the answer is
    the last day of the month before.
    """
    start, length = _month(counted_from, months)
    return start + min(counted_from.day - 1, length) - 1


def same_number(event: date, months: int) -> int:
    """Return the day of the same number some months later or, for negative months, earlier, as an ordinal.

    Where that month has no day of that number, the answer is its last day.
    """
    start, length = _month(event, months)
    return start + min(event.day, length) - 1


def _month(day: date, months: int) -> tuple[int, int]:
    """Return the ordinal of the first day and the length in days of the month some months after a day's.

    Whole numbers have no last year, as `date` has.
    """
    year, month = divmod(MONTHS_A_YEAR * day.year + day.month - 1 + months, MONTHS_A_YEAR)
    before = year - 1
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days_before = _DAYS_BEFORE[is_leap]
    start = 365 * before + before // 4 - before // 100 + before // 400 + days_before[month] + 1
    return start, days_before[month + 1] - days_before[month]


_COMMON_YEAR: Final = tuple(accumulate(MONTH_LENGTHS, initial=0))
_DAYS_BEFORE: Final = (_COMMON_YEAR, tuple(days + (month > 1) for month, days in enumerate(_COMMON_YEAR)))
"""The days of a year before each of its months and in all: of a common year, and of a leap year."""
