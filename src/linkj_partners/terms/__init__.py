"""When an agreement ends: last days, renewals, notice and standing under named legal conventions.

Every `Period` names the convention it was found under, because no release names a governing law. Days are whole days of
one place: no clock and no time zone is asked.
"""

from typing import TYPE_CHECKING

from linkj_partners._public import publish
from linkj_partners.terms._conventions import Convention, Formula, Rule
from linkj_partners.terms._durations import Term
from linkj_partners.terms._life import Standing
from linkj_partners.terms._periods import Period, period
from linkj_partners.terms._renewals import Renewal, RenewalRule, renewals, running_period

if TYPE_CHECKING:
    from linkj_partners.terms._clauses import Wording, conventions_for
    from linkj_partners.terms._fitting import fitting
    from linkj_partners.terms._lengths import find, parse, phrase
    from linkj_partners.terms._notices import NoticeReading, next_notice_deadline, notice_deadline, roll_forward
    from linkj_partners.terms._standings import standing

__all__ = [
    "Convention",
    "Formula",
    "NoticeReading",
    "Period",
    "Renewal",
    "RenewalRule",
    "Rule",
    "Standing",
    "Term",
    "Wording",
    "conventions_for",
    "find",
    "fitting",
    "next_notice_deadline",
    "notice_deadline",
    "parse",
    "period",
    "phrase",
    "renewals",
    "roll_forward",
    "running_period",
    "standing",
]

# What no record needs is imported when it is asked for: the first answer comes sooner.
publish(
    globals(),
    later={
        "_clauses": (
            "Wording",
            "conventions_for",
        ),
        "_fitting": ("fitting",),
        "_lengths": (
            "find",
            "parse",
            "phrase",
        ),
        "_notices": (
            "NoticeReading",
            "next_notice_deadline",
            "notice_deadline",
            "roll_forward",
        ),
        "_standings": ("standing",),
    },
)
