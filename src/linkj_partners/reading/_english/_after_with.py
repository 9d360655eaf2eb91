"""The names after "with", "between" and the like, without what describes them."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import (
    OF_A_BODY,
)
from linkj_partners.reading._english._lists import NameList, lists
from linkj_partners.reading._places import is_place
from linkj_partners.reading._rules import Span

__all__ = ["BEFORE_A_NAME", "BOTH", "is_a_body", "is_apposed", "names_after_with"]

_WITH = Pattern(
    r"""
    \b(?:
        [Ww]ith|[Bb]etween|[Aa]mong|by
        # agreement of Blue College with Green Institute
        |(?<=(?i:agreement)[ ])of|(?<=(?i:understanding)[ ])of|(?<=(?i:cooperation)[ ])of|(?<=M[Oo][UCA][ ])of
    )\b[ ]
    # its Chinese counterpart, the; their counterparts from
    (?:(?:its|their)[ ](?:[\w-]+[ ])?counterparts?(?:,[ ](?=the[ ][A-Z]|[A-Z])|[ ](?:from|of)[ ]))?
    # its trusted partners in research: or new school partners, namely
    (?:(?:[\w'’-]+[ ]){1,4}partners?(?:[ ][a-z]+){0,2}(?:[ ]?[–—:-][ ]?|,[ ]namely[ ]))?
    # three important national bodies, the
    (?:(?:two|three|four|five|six|seven|eight|nine|ten)[ ](?:[a-z-]+[ ]){0,4}(?:[a-z]+s|bodies)
        (?:[ ](?:in|of)[ ](?:the[ ])?[\w-]+)?(?:[ ]?[–—:-][ ]?|,[ ](?:namely[ ])?)(?=the[ ][A-Z]|[A-Z]))?
    """,
    re.VERBOSE,
)
BOTH: Final = 2
_COMMA = Pattern(",[ \0]*(?:the )?")


def is_apposed(plain: str, name: Span, following: Span) -> bool:
    """Return whether nothing but a comma, and perhaps "the", stands between two names."""
    return _COMMA.fullmatch(plain[name.end : following.start]) is not None


# with Somerset family business X
_DESCRIBED_BY_PLACE = Pattern(
    r"""
    [A-Z][\w-]+(?:[ ][A-Z][\w-]+)?[ ](?:(?!and\b)[a-z][\w-]*[ ]){0,3}
    (?:agency|airline|association|bank|body|brewery|business|carrier|charity|company|consultancy|developer|firm|foundation|giant|group
        |hospital|maker|manufacturer|operator|producer|provider|retailer|school|specialist|start-?up|supplier)
    [ ](?=[A-Z])
    """,
    re.VERBOSE,
)
# with humanitarian agency X, between the trade groups X and Y
BEFORE_A_NAME = Pattern(
    r"[ \0#]*(?:The )?(?:(?:the )?[A-Z][a-z]+(?:an|ch|ese|i|ish) )?(?:the \0+ ?)?"  # the Dutch bank
    r"(?:(?!(?:of|in|for|to|and|on|at|by|from|with|as|its|their)\b)[a-z][\w-]*,? ){0,4}(?:the )?[ \0]*"
    r"(?:(?:city|county|government|municipality|province|state|town) of )?"
    r"(?:[A-Z]\w+(?: [A-Z]\w+)?['’]s (?:[a-z][\w-]* ){0,5})?"  # with Thailand's X, with Blueland's power company X
)


def names_after_with(plain: str, begin: int) -> tuple[list[Span], bool]:
    """Return the list of names after "with", "between" or "by", and whether it has everybody."""
    for match in _WITH.finditer(plain, begin):
        if _OTHER_WITH.search(plain, begin, match.start()):
            continue
        described = _DESCRIBED_BY_PLACE.match(plain, match.end())
        first = next(lists(plain, described.end() if described else match.end(), len(plain)), None)
        first = first and _without_apposition(plain, first)
        if first and described and first.names[0].start - described.end() <= len("the "):
            return first.names, False
        if first and BEFORE_A_NAME.fullmatch(plain[match.end() : first.names[0].start]):
            preposition = match[0].split()[0].lower()
            second = _then_with(plain, first)
            if second and (preposition != "with" or _TOGETHER.match(plain, first.end)):
                return [*first.names, *second.names], preposition != "with"
            has_all = preposition != "with"
            is_by = preposition == "by"  # people are among those who sign
            bodies = [name for name in first.names if is_a_body(plain[slice(*name)]) or _has_an_officer(plain, name)]
            return (bodies if is_by else first.names), has_all and bool(bodies or not is_by)
    return [], False


def _without_apposition(plain: str, names: NameList) -> NameList:
    """Return a list without its last name that says what the one before is: Blue Radio, the Voice of Blue."""
    if len(names.names) != BOTH or not is_apposed(plain, *names.names):
        return names
    second = names.names[1]
    is_place = plain.rstrip().endswith(".") and not is_a_body(plain[slice(*second)])  # with Blue School, Hill Coast.
    is_said = plain[: second.start].endswith("the ")
    return NameList(names.names[:1], names.end) if is_said or is_place else names


def is_a_body(name: str) -> bool:
    return OF_A_BODY.search(name) is not None or is_place(name)


# signed by BC Director Anna Green and GI Director Tom Black, whose offices and names are blank
_AN_OFFICER = Pattern(r" ?\0{6}")


def _has_an_officer(plain: str, name: Span) -> bool:
    """Return whether an acronym is that of a body, since somebody of it is named after it."""
    return plain[slice(*name)].isupper() and _AN_OFFICER.match(plain, name.end) is not None


# after those with A, at a news conference with B
_OTHER_WITH = Pattern(
    r"\b(?:those|conference|meeting|interview|connections?|distance|flights?|links|roads?|routes?|trade|travel) ?$"
)


def _then_with(plain: str, first: NameList) -> NameList | None:
    """Return the list of names right after another one and "with": concluded by A with B."""
    joint = _THEN_WITH.match(plain, first.end)
    second = next(lists(plain, joint.end(), len(plain)), None) if joint else None
    return second if joint and second and second.names[0].start - joint.end() <= len("the ") else None


_THEN_WITH = Pattern(r"(?: in [A-Z]\w+)?,?[ \0]*(?:and )?(?:together |along |jointly )?with ")
_TOGETHER = Pattern(r"[^.;]{0,30}? (?:together|along|jointly) with ")
