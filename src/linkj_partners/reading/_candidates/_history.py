"""What is told of earlier years: other signings, the agreement of 2019."""

import re
from datetime import date, timedelta
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.dates._eras import NAMES

__all__ = ["is_history", "is_of_a_year_before"]

# In 2016 it signed a ten-year agreement; 平成28年に協定(有効期間1年)を結び
_OF_AN_ACT = Pattern(
    r"(?i:\b(?:sign(?:ed|ing)|announced|concluded|entered|reached|sealed|was renewed|was extended)\b)"
    r"|締結|結[びん]|契約\(|協定\("
)
_GOES_ON = Pattern(r"(?i:\b(?:is|now|be|been) (?:extended|renewed)\b)|延長|更新|満了|再び|ふたたび|改めて")
_A_YEAR_OF_ANY: Final = (
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?![0-9])年?|(?P<era>令和|平成|昭和)(?P<of_era>元|[0-9]{1,2})年"
)
_YEARS = Pattern(_A_YEAR_OF_ANY)
# The agreement of 2019 expires; 2019年の協定は
_PAPER_OF_A_YEAR = Pattern(
    r"\W*(?:[\w-]+ ){0,5}?(?:accord|agreement|contract|memorandum(?: of \w+)?|M[Oo][UCA]|pact) "
    r"(?:(?:that|which|was|were|agreed|concluded|dated|dating|made|signed|back|from|in|of|since) ){1,4}"
    r"(?:[A-Z][a-z]+ )?(?P<in_english>(?:19|20)[0-9]{2})\b"
    rf"|[^、。はが]{{0,8}}?(?:{_A_YEAR_OF_ANY})度?の[一-鿿ァ-ヺー]{{0,8}}(?:協定|覚書|契約)書?[はのが]"
)
_RENEWAL = Pattern(r"(?i:\b(?:amend|exten[ds]|prolong|renew|replac))|更新|延長|改定|改め|見直")
_GOES_ON_NOW = Pattern(
    r"\b(?:been|now|was|were|will be) (?:[a-z]+ly )?(?:extended|prolonged|renewed|replaced)\b"
    r"|\bnow runs\b|\banother \w+ (?:months|years)\b|(?<!自動)更新(?:し|され、|で)|延長(?:し|され)|改定し|改め"
)
_WINTER: Final = 60  # December is told in January


def is_history(sentence: str, year: int) -> bool:
    """Return whether a sentence tells of what was signed before a year."""
    if not _OF_AN_ACT.search(sentence) or _GOES_ON.search(sentence):
        return False
    years = [_year(match) for match in _YEARS.finditer(sentence)]
    return bool(years) and max(years) < year


def is_of_a_year_before(sentence: str, announced: str, day: date) -> bool:
    """Return whether a sentence is on the agreement of a year before a day, and not on its renewal.

    *announced* is the text that announces the agreement: it may tell of a renewal.
    """
    paper = _PAPER_OF_A_YEAR.match(sentence)
    if paper is None or _RENEWAL.search(announced) or _GOES_ON_NOW.search(sentence):
        return False
    year = int(paper["in_english"]) if paper["in_english"] else _year(paper)
    return year < (day - timedelta(days=_WINTER)).year


def _year(match: re.Match[str]) -> int:
    if match["year"]:
        return int(match["year"])
    return NAMES[match["era"]].before + int(match["of_era"].replace("元", "1"))
