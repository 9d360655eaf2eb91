"""The table of eras: its borders, and that nothing lies between them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from linkj_partners import dates
from linkj_partners.dates._eras import ERAS, NAMES, era_of
from linkj_partners.errors import InvalidValueError

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("令和元年5月1日", "令和7981年12月31日"),
        ("平成元年1月8日", "平成31年4月30日"),
        ("昭和元年12月25日", "昭和64年1月7日"),
        ("大正元年7月30日", "大正15年12月25日"),
        ("明治6年1月1日", "明治45年7月30日"),
    ],
)
def test_borders(first: str, last: str) -> None:
    """The first and the last day of each era are read, and the days beside them are not."""
    era = NAMES[first[:2]]
    assert dates.phrase(era.first, "ja", era=True) in {first, "明治6年1月1日"}
    if era.last != date.max:
        assert dates.parse(last).earliest == era.last
        assert_outside(era.name, era.before, era.last + DAY)
    assert dates.parse(first).earliest == era.first
    assert_outside(era.name, era.before, era.first - DAY)


def assert_outside(name: str, before: int, day: date) -> None:
    """Check that a day cannot be written in an era."""
    with pytest.raises(InvalidValueError):
        dates.parse(f"{name}{day.year - before}年{day.month}月{day.day}日")


def test_every_day_has_an_era() -> None:
    """The eras follow one another, and those of 1912 and 1926 share the day on which they changed."""
    newer_first = [(newer.name, newer.first - older.last) for newer, older in pairwise(ERAS)]
    assert newer_first == [("令和", DAY), ("平成", DAY), ("昭和", 0 * DAY), ("大正", 0 * DAY)]


def test_shared_days() -> None:
    """A day with two names is read by both and written by the newer."""
    for old, new in (("大正15年12月25日", "昭和元年12月25日"), ("明治45年7月30日", "大正元年7月30日")):
        assert dates.parse(old) == dates.parse(new)
        assert dates.phrase(dates.parse(old), "ja", era=True) == new


def test_names() -> None:
    """Each era has a name, a short name, an initial and a square character, and no two share one."""
    assert len(NAMES) == 4 * len(ERAS)
    assert {era.initial for era in ERAS} == set("RHSTM")
    assert all(era.source for era in ERAS)


def test_before_the_calendar() -> None:
    """The days before 1873 have no era here."""
    first = date(1873, 1, 1)
    assert era_of(first) is ERAS[-1]
    assert era_of(first - DAY) is None
