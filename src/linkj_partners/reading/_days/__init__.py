"""The days in a text: its date line, every printed day, and those that need the date line (本日, 今月8日, "today")."""

from linkj_partners.reading._days._anchor import FIGURES, anchor_of, is_stamp_of_title, update_of
from linkj_partners.reading._days._date_lines import date_lines, distinct
from linkj_partners.reading._days._day import ANY_DAY, DAY, RELATIVE, Anchor, Day, is_month, marked
from linkj_partners.reading._days._finding import days_in, month_and_day

__all__ = [
    "ANY_DAY",
    "DAY",
    "FIGURES",
    "RELATIVE",
    "Anchor",
    "Day",
    "anchor_of",
    "date_lines",
    "days_in",
    "distinct",
    "is_month",
    "is_stamp_of_title",
    "marked",
    "month_and_day",
    "update_of",
]
