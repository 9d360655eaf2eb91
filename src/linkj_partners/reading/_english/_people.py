"""Which people are shown in English, with their titles."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.model import Role
from linkj_partners.reading._english._bodies import NAME
from linkj_partners.reading._rules import Portrait, Span

__all__ = ["portraits"]

_PERSON: Final = r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?[ ])?(?P<name>[A-Z][\w'’-]+(?:[ ][A-Z][\w'’.-]*){1,3})"
_TITLE: Final = r"""
    (?P<title>
        (?:[A-Z][\w-]+[ ]){0,4}?  # Founding Vice
        (?:[Pp]resident|CEO|[Cc]hief[ ][A-Z]?\w+[ ][Oo]fficer
            |[Cc]hief[ ][Ee]xecutive|[Cc]hancellor|[Pp]rincipal|[Dd]irector(?:[ -][Gg]eneral)?
            |[Cc]hair(?:man|person|woman)?|[Dd]ean|[Rr]ector|[Mm]ayor|[Gg]overnor|[Aa]mbassador|[Mm]inister
            |[Vv]ice-[Cc]hancellor|[Pp]rovost|[Ss]ecretary[ -][Gg]eneral)
        (?:[ ]and[ ]CEO|[ ]&[ ]CEO)?
    )
"""
_SAID = Pattern(
    rf"""
    [”\"][ ]?,?[ ]?(?:said|says|commented|added)[ ]
    {_PERSON},?[ ](?:the[ ])?{_TITLE}  # Anna Green, the President
    (?:(?:,|[ ]of|[ ]at)[ ](?:the[ ])?(?P<side>{NAME}))?  # of Blue College
    """,
    re.VERBOSE,
)
_A_PLACE_IN_IT = Pattern(r"\((?:left|right|cent|second|third)")
_PICTURED = Pattern(
    rf"""
    {_PERSON},[ ](?:the[ ])?{_TITLE}  # Anna Green, President
    (?:(?:,|[ ]of|[ ]at)[ ](?:the[ ])?(?P<side>{NAME}))?  # of Blue College
    [ ]\((?:left|right|cent(?:er|re)|second|third)[^()]{{0,20}}\)  # (second from left)
    """,
    re.VERBOSE,
)


def portraits(text: str) -> Iterator[Portrait]:
    """Yield the people of "…," said NAME, TITLE and NAME, TITLE of ORGANIZATION (left)."""
    for role, pattern in ((Role.QUOTED, _SAID), (Role.PICTURED, _PICTURED)):
        if pattern is _PICTURED and not _A_PLACE_IN_IT.search(text):
            continue
        for match in pattern.finditer(text):
            whole = Span(match.start("name"), match.end("title"))
            yield Portrait(role, whole, Span(*match.span("name")), Span(*match.span("title")), match["side"] or "")
