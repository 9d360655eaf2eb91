"""Deadlines of notice before last days that are known exactly or only as a range."""

import pytest

from linkj_partners import PartialDate, Term
from linkj_partners.counting._due import deadlines
from linkj_partners.terms import NoticeReading


@pytest.mark.parametrize(
    ("last_day", "notice", "expected"),
    [
        ("2025-08-28", "P2M", "2025-06-28"),
        ("[2025-08-01..2025-08-28]", "P2M", "[2025-06-01..2025-06-28]"),
        ("[..2025-08-28]", "P2M", "[..2025-06-28]"),
        ("[2025-08-28..]", "P2M", "[2025-06-28..]"),
        ("[0001-02-01..2025-08-28]", "P2M", "[..2025-06-28]"),
    ],
)
def test_ranges_give_ranges(last_day: str, notice: str, expected: str) -> None:
    """Each side is counted back by itself; an open side stays open."""
    found = deadlines(PartialDate.parse(last_day), Term.parse(notice), NoticeReading.END_OF_LAST_DAY)
    assert str(found) == expected


@pytest.mark.parametrize("last_day", ["2025-08-28", "[2025-08-01..2025-08-28]", "[..2025-08-28]", "[2025-08-28..]"])
def test_notice_longer_than_the_calendar(last_day: str) -> None:
    """A deadline before the first date raises nothing."""
    assert deadlines(PartialDate.parse(last_day), Term(years=9000), NoticeReading.CLEAR_PERIOD) is None
