"""The paper that an English sentence begins with, where it is another one than the release announces."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import NAME, OF_A_BODY

__all__ = ["counterparts", "tells_of_another_paper"]

_PAPER: Final = (
    r"(?:(?i:accord|agreement|contract|memorandum(?:[ ]of[ ](?:co-?operation|understanding))?|pact)|M[Oo][UCA])s?\b"
)
_BEGINS_WITH_A_PAPER = Pattern(
    rf"""
    \W*(?:(?:Also|Meanwhile|Separately),[ ])?
    (?:(?P<which>Another|Any|Every|Such[ ]an?)[ ]|(?:An?|Its|Our|The|Their|This)[ ]|The[ ][a-z]+['’]s[ ]
        |(?:The[ ])?(?P<owner>{NAME})['’]s?[ ])?
    (?P<words>(?:(?!(?:an?|its|our|the|their)[ ])[a-z0-9][\w-]*[ ]){{0,4}}?){_PAPER}
    """,
    re.VERBOSE,
)
_OTHER_WORD = Pattern(r"\b(?:comparable|different|other|second|separate|similar|third|typical|usual)\b")
_EARLIER_WORD = Pattern(r"\b(?:current|earlier|existing|expiring|former|old|original|previous|[0-9]{4}) ")
_GOES_ON = Pattern(r"\b(?:been|now|was|were|will be) (?:[a-z]+ly )?(?:extended|prolonged|renewed)\b")
_OTHER_LETTER = Pattern(r"\W*(?:An?|The|This) letters? of (?!agreement|commitment|co-?operation|intent|understanding)")
_OF_THE_KIND = Pattern(r" of (?:that|the same|this) (?:kind|sort|type)\b")
# A licence agreement is another one, unless it is what they sign
_KIND = Pattern(
    r"\b(building|collective|construction|distribution|donation|employment|franchise|funding|grant|insurance|lease|licen[cs]e"
    r"|licensing|loan|maintenance|management|peace|purchase|rental|sales?|services?|settlement|sponsorship|supply|tenancy"
    r"|trade) $"
)
_WHOSE = Pattern(
    rf"""
    (?:,?[ ](?:that|which)[ ][^,.;]{{2,40}}[ ](?:concluded|ha[sd]|have|made|signed))?
    ,?[ ](?P<joint>between|of|with)[ ](?:the[ ])?(?P<one>{NAME})(?:,?[ ]and[ ](?:the[ ])?(?P<other>{NAME}))?
    """,
    re.VERBOSE,
)


def tells_of_another_paper(sentence: str, announced: str) -> bool:
    """Return whether a sentence is on another paper than the one that words announce: Another memorandum expires."""
    paper = _BEGINS_WITH_A_PAPER.match(sentence)
    if paper is None:
        return _OTHER_LETTER.match(sentence) is not None
    if _EARLIER_WORD.search(paper["words"]):
        return _GOES_ON.search(sentence) is None
    kind = _KIND.search(paper["words"])
    is_other_kind = kind is not None and kind[1] not in announced.lower()
    is_other = paper["which"] or _OTHER_WORD.search(paper["words"]) or _OF_THE_KIND.match(sentence, paper.end())
    return bool(is_other or is_other_kind)


def counterparts(sentence: str) -> tuple[str, ...]:
    """Return the bodies whose paper a sentence begins with: The agreement between Blue College and Green Bank."""
    paper = _BEGINS_WITH_A_PAPER.match(sentence)
    whose = _WHOSE.match(sentence, paper.end()) if paper else None
    names = (paper and whose and paper["owner"], whose and whose["one"], whose and whose["other"])
    is_sure = whose is not None and whose["joint"] != "of"  # not: memorandum of Intent
    return tuple(name for name in names if name and (is_sure or OF_A_BODY.search(name)))
