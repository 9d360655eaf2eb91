"""The Japanese eras since the Gregorian calendar, each from its first day to its last, with the law that set them."""

from datetime import date
from typing import Final, NamedTuple

__all__ = ["ERAS", "NAMES", "Era", "era_of"]


class Era(NamedTuple):
    """An era with every way to write it.

    Attributes:
        name: The name, such as 令和.
        initial: The Latin letter that forms and tables use, such as ``R`` in R3.2.5.
        sign: The square character, such as ㋿, which old PDF files and sheets hold.
        first: The first day that is called by the era.
        last: The last day; ``date.max`` for the present era.
        before: The Gregorian year before its first (元年), so that year 3 is this one plus 3.
        source: The law that set the first day, and where it matters the last.
    """

    name: str
    initial: str
    sign: str
    first: date
    last: date
    before: int
    source: str

    def year(self, year: int) -> str:
        """Write a Gregorian year as one of the era: 令和3, 令和元."""
        nth = year - self.before
        return f"{self.name}{'元' if nth == 1 else nth}"


ERAS: Final = (
    Era(
        *("令和", "R", "㋿", date(2019, 5, 1), date.max, 2018),
        "元号法 (昭和54年法律第43号) 1項; 元号を改める政令 (平成31年政令第143号): in force the day after 2019-04-30",
    ),
    Era(
        *("平成", "H", "㍻", date(1989, 1, 8), date(2019, 4, 30), 1988),
        "元号法 1項; 元号を改める政令 (昭和64年政令第1号): in force the day after its promulgation on 1989-01-07",
    ),
    Era(
        *("昭和", "S", "㍼", date(1926, 12, 25), date(1989, 1, 7), 1925),
        "改元の詔書 (1926-12-25): 大正十五年十二月二十五日以後ヲ改メテ昭和元年ト為ス; 元号法附則2項",
    ),
    Era(
        *("大正", "T", "㍽", date(1912, 7, 30), date(1926, 12, 25), 1911),
        "改元の詔書 (1912-07-30): 明治四十五年七月三十日以後ヲ改メテ大正元年ト為ス",
    ),
    Era(
        *("明治", "M", "㍾", date(1873, 1, 1), date(1912, 7, 30), 1867),
        "改暦ノ布告 (明治5年太政官布告第337号): 明治5年12月3日 became 明治6年1月1日, 1873-01-01",
    ),
)
"""The eras, the present one first.

Days before 明治6年1月1日 are counted in the lunisolar calendar and are not converted. The rescripts of 1912 and 1926
renamed the day on which they were issued: 明治45年7月30日 and 大正元年7月30日 are one day, and so are 大正15年12月25日
and 昭和元年12月25日. The later eras begin at midnight.
"""

# 令3.2.5 and R3.2.5 are how laws and forms are cited.
NAMES: Final = {name: era for era in ERAS for name in (era.name, era.name[0], era.initial, era.sign)}
"""Every name of an era that is read."""


def era_of(day: date) -> Era | None:
    """Return the era that a day is written in, the newer one on a day with two; ``None`` before 1873-01-01."""
    return next((era for era in ERAS if era.first <= day), None)
