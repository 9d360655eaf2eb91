"""The paper that an English sentence begins with, where it is another one than the release announces."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import NAME, OF_A_BODY

__all__ = ["counterparts", "tells_of_another_paper"]

_PAPER: Final = (
    r"(?:(?i:accord|agreement|contract|memorandum(?:[ ]of[ ](?:co-?operation|understanding))?|pact)|M[Oo][UCA])s?\b"
)
_BEGINS_WITH_A_PAPER = Pattern(
    rf"""
    \W*(?:[A-Z][a-z]+,[ ])?
    (?:(?P<which>Another|Any|Every|Last[ ]year['’]s|(?:Most[ ]|Two[ ])?(?:[Oo]ther|[Ss]imilar|[Ss]uch(?:[ ]an?)?))[ ]
        |(?i:an?|its|our|the|their|(?P<this>this))[ ]|[Tt]he[ ][a-z]+['’]s[ ]|(?:The[ ])?{NAME}['’]s?[ ])?
    (?P<words>(?:(?!(?:an?|its|our|the|their)[ ])[a-z0-9][\w-]*[ ]){{0,4}}?){_PAPER}
    """,
    re.VERBOSE,
)
_OTHER_WORD = Pattern(
    r"\b(?:comparable|different|draft|model|other|parallel|separate|similar|standard|typical|usual)\b"
)
_EARLIER_WORD = Pattern(r"\b(?:current|earlier|existing|expiring|former|old|original|previous|(?:19|20)[0-9]{2}) ")
# has been extended; the new one runs; the current agreement, signed today
_GOES_ON = Pattern(
    r"\b(?:been|now|was|were|will be) (?:[a-z]+ly )?(?:extended|prolonged|renewed)\b"
    r"|\b(?:new|second|this) (?:agreement|contract|memorandum|M[Oo][UCA]|one|pact)\b|, signed (?:on|today)\b"
)
_OTHER_LETTER = Pattern(r"\W*(?:An?|The|This) letters? of (?!agreement|commitment|co-?operation|intent|understanding)")
_ANY: Final = ("Any", "Every")
_OF_SOME = Pattern(r" (?:of|that|with) ")  # every agreement of the college
_OF_THE_KIND = Pattern(r" of (?:that|the same|this) (?:kind|sort|type)\b")
# A licence agreement is another one, unless it is what they sign
_KIND = Pattern(
    r"\b(build|collecti|confiden|constru|distrib|donat|employ|franchi|fund|grant|insur|lease|licen[cs]|loan|maint|manage"
    r"|non-dis|peace|purchas|rent|sale|servic|settle|sponsor|suppl|tenan|trade)[a-z-]* $"
)
_ANNOUNCES_A_RENEWAL = Pattern(r"\b(?:amend|exten[ds]|prolong|renew|updat)", re.IGNORECASE)
_WHOSE = Pattern(
    rf"""
    (?:,?[ ](?:that|which)[ ][^,.;]{{2,40}}[ ](?:concluded|ha[sd]|have|made|signed))?,?[ ]
    (?:with[ ](?:the[ ])?(?P<whom>{NAME})
        |(?:between|of)[ ](?:the[ ])?(?P<one>{NAME}),?[ ]and[ ](?:the[ ])?(?P<other>{NAME}))(?!['’])
    """,
    re.VERBOSE,
)
_A_BODY = Pattern(
    rf"(?!(?:Cent(?:er|re)|Department|Faculty|School)[ ](?:for|of)[ ]).*(?:{OF_A_BODY.source}|\b(?:Club|Town)\b)",
    re.VERBOSE,
)


def tells_of_another_paper(sentence: str, announced: str) -> bool:
    """Return whether a sentence is on another paper than the one that words announce: Another memorandum expires."""
    paper = _BEGINS_WITH_A_PAPER.match(sentence)
    if paper is None:
        return _OTHER_LETTER.match(sentence) is not None
    if paper["this"] or _GOES_ON.search(sentence, paper.end()):
        return False
    if _EARLIER_WORD.search(paper["words"]):
        return _ANNOUNCES_A_RENEWAL.search(announced) is None
    is_other = any(word not in announced.lower() for word in _told_apart_by(paper))
    return is_other or _OF_THE_KIND.match(sentence, paper.end()) is not None


def _told_apart_by(paper: re.Match[str]) -> Iterator[str]:
    """Yield the words, or their beginnings, that tell a paper apart: another, separate, licen."""
    if paper["which"] and (paper["which"] not in _ANY or _OF_SOME.match(paper.string, paper.end())):
        yield paper["which"].lower()
    if other := _OTHER_WORD.search(paper["words"]):
        yield other[0]
    if kind := _KIND.search(paper["words"]):
        yield kind[1].rstrip("cs")  # licence, license


def counterparts(sentence: str) -> tuple[str, ...]:
    """Return the bodies whose paper a sentence begins with: The agreement between Blue College and Green Bank."""
    paper = _BEGINS_WITH_A_PAPER.match(sentence)
    whose = _WHOSE.match(sentence, paper.end()) if paper else None
    return tuple(name for name in whose.groups() if name and _A_BODY.match(name)) if whose else ()
