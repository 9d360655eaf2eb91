"""Which numbers count the partners in English."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners import counting
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.model import PublishedTally
from linkj_partners.numerals._words import cardinal_words
from linkj_partners.reading._places import partners_in
from linkj_partners.reading._rules import FIGURE, Span, Total

__all__ = ["counts", "other_bodies", "totals"]

# Nouns for partners that count other things elsewhere, so that `counting.find` leaves them alone.
_OTHER_NOUNS: Final = (
    *("country", "nation", "economy", "state", "city", "town", "port", "airport", "museum", "library", "centre"),
    *("center", "employer", "developer", "provider", "holder", "authority", "council", "club", "union", "destination"),
)
_STEMS: Final = tuple(noun.rstrip("y") for noun in _OTHER_NOUNS)  # country and countries
_OF_TIES: Final = (
    *("partner", "agreement", "network", "alliance", "consorti", "program", "sister", "arrange", "treat", "link"),
    *("relation", "accord", "mou", "memorand"),
)
_PARTNERS_BEFORE = Pattern(
    r"""
    # partnership agreements with a total of, partners are now, network of partners:
    \b(?:
        (?:partner\w*|agreements?|MO[UC]s?|MoUs?|memoranda|alliances?|collaborations?|cooperation|tie-ups?
            |ties|relationships?|affiliat\w+|links?|accords|arrangements|treaties)(?:[ ]\w+){0,4}?[ ]with
        |(?:allied|linked)[ ](?:to|with)|[Aa]s[ ]a[ ]partner[ ]of|partnerships[ ]at
        |partners?[ ](?:is|are|to)
        # the network includes, expanded its agreements to
        |(?:network|consortium|alliance|program(?:me)?)(?:[ ]of[ ](?:[\w-]+[ ]){1,4}?)?
            [ ](?:(?:now|currently)[ ])?(?:includes|comprises|consists[ ]of|is[ ](?:comprised|made[ ]up)[ ]of)
        |(?:expand|widen|enlarg)\w*[ ](?:the|its|our|their)[ ](?:[\w-]+[ ]){0,3}?
            (?:agreements?|network|partnerships?)[ ]to
        |network[ ]of[ ]partners?:?
    )\s+(?:(?:a[ ]total[ ]of|some|now|more[ ]than|over)[ ])*$
    |\b(?:co-?operat(?:es|ing)|(?:at[ ]present|currently|now)[ ]collaborat(?:es|ing))
        [ ](?:\w+ly[ ])?with[ ](?:more[ ]than[ ]|over[ ])?$
    |\blinked[ ]by[ ][\w ]{2,24}[ ]with[ ]$  # linked by formal agreement with
    # bringing our total to, raises the number of its partner cities to
    |\btotal[ ](?:partner\w*|agreements|MO[UC]s|MoUs)[ ]to[ ]$
    |\bbring\w*[ ](?:its|the|our)[ ](?:total|number)[ ]to[ ]$
    |\b(?:total[ ])?number[ ]of[ ](?:[\w-]+[ ]){0,3}?
        (?:partner\w*|sister|agreements|MO[UC]s|MoUs)(?:[ ]\w+){0,3}?[ ]to[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARTNERS_AFTER = Pattern(
    r" (?:in (?:the|its) \w+ )?(?:(?:as |have become |are (?:now )?)?partners\b"
    r"|have (?:now )?signed (?:[\w-]+ ){0,4}(?:agreements|MO[UC]s)\b"
    r"|(?:that (?:it|we|\w+) )?(?:has|have) (?:now )?partnered\b)",
    re.IGNORECASE,
)

# has a network of 40 partner universities
_OWNS = Pattern(
    r"""
    \b(?:has|have|having|counts|boasts?(?:[ ]of)?|network[ ]of|family[ ]of|with)
    (?:[ ]now|[ ]currently|[ ]already)?
    (?:[ ]a[ ]network[ ]of)?
    (?:[ ]a[ ]total[ ]of|[ ]over|[ ]more[ ]than)?
    [ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_PARTNERS = Pattern(r"\b(?:trading|members?|visitors?|start-?ups?|exhibitors?)\b", re.IGNORECASE)
# An MOU with two universities counts those who sign it.
_FEW = Pattern(r"(?:[1-3]|one|two|three)\b", re.IGNORECASE)

# the network has expanded from 4 universities to 18 universities
_GREW_TO = Pattern(r"\b(?:expand|grow|grew|increas|rose|risen)\w* (?:from [^.;]{1,60} )?to $")
# has partnered with five schools since 1988: those of many years
_SINCE = Pattern(r" since (?:19|20)[0-9]{2}")
_THOSE = Pattern(r"\b[Tt]he $")  # the four universities have partnered: the parties
# signs MoUs with eight universities: those who sign now
_JUST_SIGNED = Pattern(
    r"\b(?:(?:sign|ink|forg)(?:e?s|ed|ing) (?:[\w()-]+ ){0,8}|new (?:[\w-]+ ){1,5})with $", re.IGNORECASE
)
# the network, a partnership with more than 95 partners
_OF_ANOTHER = Pattern(r"[,–—-] an? (?:\w+ )?(?:partnership|network|alliance) (?:with|of) $")
# other than this one; those of one country: 12 other cities, 9 sister schools in Thailand
_OTHERS = Pattern(r"\bother\b")
_SIMILAR = Pattern(r"\b(?:similar|comparable) (?:agreements|arrangements|M[Oo][UC]s|memoranda) with $")
_IN_A_PLACE = Pattern(r" (?:in|from) (?:the )?(?!Japan\b)(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)(?!, [A-Z]|,? and [A-Z])")
# hopes to sign agreements with 20 schools; before the merger it had partnerships with; if the twinning comes about
_NOT_NOW = Pattern(
    r"\b(?:aim|expect|hope|intend|plan|want)(?:s|ed)? to (?!announce|report)[^,.;]*$"
    r"|(?<!has )(?<!have )\bhad (?:an? |partnership|agreement|M[Oo]|$)|\b[Ii]f the\b|\baverage\b|^\W*Last year\b"
)
_OF_A_SPONSOR = Pattern(r"(?: [\w-]+){0,2} (?:coordinated|funded|run|supported) by\b")  # one of 30 supported by
_NEAR: Final = 30
# its goal is to bring the number of partner countries to 30
_A_GOAL = Pattern(r"\b(?:goal|aim|aims|target|hopes)\b")
_BY_NOW = Pattern(r"\b(?:so far|to date|up to now|by now|now|currently|already|in total|altogether)\b")
_NETWORK = Pattern(r"\b(?:network|partner)")


def other_bodies(sentence: str) -> tuple[Match[PublishedTally], ...]:
    """Return the numbers of countries, cities, museums and the like in a sentence on ties."""
    lower = sentence.lower()
    if not any(word in lower for word in _OF_TIES) or not any(noun in lower for noun in _STEMS):
        return ()
    return counting.find(sentence, "en", nouns=_OTHER_NOUNS)


def counts(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of partners: "partnerships with 16 organizations"."""
    words = sentence[start:end]
    if (
        _OF_A_SPONSOR.match(sentence, end)
        or _FEW.match(words)
        or _NOT_PARTNERS.search(sentence[start : end + 12])
        or _NOT_NOW.search(sentence[:start])
    ):
        return False
    if _GREW_TO.search(sentence[:start][-90:]) and _NETWORK.search(sentence):
        return True
    place = _IN_A_PLACE.match(sentence, end)
    if _OF_ANOTHER.search(sentence[:start]) or _OTHERS.search(words) or (place and partners_in(place["place"])):
        return False
    if ("partner" in words or "sister" in words) and (
        "total" in words or _OWNS.search(sentence[max(0, start - 40) : start])
    ):
        return True
    is_of_now = _BY_NOW.search(sentence) or not (
        _JUST_SIGNED.search(sentence[:start]) or _SIMILAR.search(sentence[:start])
    )
    if _SINCE.match(sentence, end) or not is_of_now:
        return False
    are_those = _THOSE.search(sentence[:start]) is not None
    return bool(
        _PARTNERS_BEFORE.search(sentence[:start][-90:]) or (_PARTNERS_AFTER.match(sentence, end) and not are_those)
    )


# Numbers of partners in words: more are written in figures.
_WORDS: Final = {cardinal_words(n): n for n in range(1, 21)}
# Fewer than four are those who sign.
_AMOUNT: Final = rf"(?:{FIGURE}|{'|'.join(list(_WORDS)[3:])})"
# the number of partner universities is now 16; brings to 16 the number of universities with which …
_TOTAL = Pattern(
    rf"""
    (?:\b(?=[a-z])|(?=['’]))(?:  # at the beginning of a word
    # number of its partner universities has risen to 16, total of institutions with which we cooperate now stands at 16
    \b(?:number|total|list|network)[ ]of[ ](?:(?:our|its|the|[A-Z]\w+['’]s|[a-z-]+)[ ]){{0,3}}?
        (?:(?:partner|sister|client|collaborating|contracted|affiliated|allied)[\w -]{{0,40}}?
            |(?:universities|institutions|organi[sz]ations)[ ]with[ ]which[ ][\w ]{{2,40}}?)
        [ ](?:to|is[ ]now|now[ ]is|is|has[ ](?:reached|touched)|has[ ](?:grown|increased|risen)[ ]to|reache[sd]
            |(?:now[ ]|currently[ ])?stands[ ]at|now)
        [ ](?P<after>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    # number of companies and governments with which the university has an agreement is 31
    |\bnumber[ ]of[ ][^.;]{{3,90}}?[ ]with[ ](?:which|whom)[ ][^.;]{{3,60}}?\b(?:agreement|M[Oo][UC]|partnership|ties)s?
        [ ](?:is[ ]now|is|has[ ]reached|has[ ]risen[ ]to|(?:now[ ])?stands[ ]at)
        [ ](?P<with_which>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    # partner universities now number 16
    |\b(?:partners?|sister)[ ](?:[\w ,-]{{2,60}}?[ ])?
        (?:(?:now[ ])?number|are(?:[ ]now)?|come[ ]to|consist[ ]of|now[ ]total|reached|became|amount[ ]to
            |(?:add|sum)[ ]up[ ]to)
        [ ](?P<number>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9]|[ ](?:years?|months?|days?|million|per)\b)
    # brings the agencies with which it has signed MoUs to a total of 16
    |\bbr(?:ings?|ought|inging)[ ][^.;]{{3,90}}?\b(?:agreements|M[Oo][UC]s|partner\w*)\b[^.;]{{0,40}}?
        [ ]to[ ]a[ ]total[ ]of[ ](?P<all>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    # has up to now signed MoUs with 16 offices, has at present 16 sister cities
    |\bha(?:s|ve)[ ](?:up[ ]to[ ]now|to[ ]date|so[ ]far|now|currently|at[ ]present)[ ]
        (?:(?:signed|concluded)[ ](?:[a-z]+[ ]){{0,2}}(?:agreements|M[Oo][UC]s|memoranda)[ ]with[ ])?
        (?P<yet>{_AMOUNT})[ ](?=[a-z])(?:[\w-]+[ ]){{0,4}}?
        (?:partner\w*|offices|units|bodies|sister\W\w+|agencies|counterparts)\b
    |\bhas[ ](?P<sisters>{_AMOUNT})[ ]sister[ -]cities\b
    |\bnow[ ](?:counts|has|numbers)[ ](?P<counts>{_AMOUNT})[ ](?=(?:[\w-]+[ ]){{0,2}}(?:partner|sister))
    # brings to 16 the number of partners
    |\b(?:br(?:ings?|ought|inging)|rais(?:es?|ed|ing))[ ]to[ ](?P<first>{_AMOUNT})
        (?:[ ]\([0-9]+\))?[ ]the[ ](?:total[ ])?number[ ]of
        (?![ ](?:such[ ])?(?:[\w-]+[ ]){{0,2}}(?:agreements|M[Oo][UC]s|memoranda)\b)
        (?=[^.;]{{0,60}}(?:partner|agreement|M[Oo][UC]s|[ ]with[ ]which\b|[ ]linked[ ]with\b))
    # brings the university's industrial partners to sixteen
    |\bbr(?:ings?|ought|inging)[ ](?:the[ ])?(?:its|our|[\w]+['’]s?)[ ](?:[\w-]+[ ]){{0,3}}?partner\w*(?:[ ]\w+){{0,2}}?
        [ ]to[ ](?P<partners_to>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9]|[ ](?:the|million))
    |\b(?:family|list|network|roster)[ ]of[ ](?:\w+[ ]){{0,3}}?partners[ ](?:\w+[ ]){{0,2}}?
        at[ ](?P<at>{_AMOUNT})(?!\w|[%-]|[.,:]+[0-9])
    # bringing the number of states that have signed with us to 51, bring the total to 32
    |\b(?:br(?:ings?|ought|inging)|t(?:akes?|aking|ook))[ ]the[ ](?:total[ ])?number[ ]of[ ][^.;]{{3,90}}?
        \b(?:signed|joined|partner|cooperat(?:es?|ing)\b|working[ ]with)[^.;]{{0,60}}?
        [ ]to[ ](?P<number_to>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    |\bpartner[^.;]{{0,90}}?\bbr(?:ings?|ought|inging)[ ](?:the|its|our)[ ]total(?:[ ]number)?[ ]to
        [ ](?P<total_to>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    |\bbr(?:ings?|ought|inging)[ ](?:the|its|our)[ ]total[ ][^.;]{{3,60}}?
        \bsigned[ ](?:\w+[ ]){{0,2}}(?:agreements|M[Oo][UC]s)[ ]to[ ](?P<nations_to>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    # has now signed agreements with 22 holders, is now working with 20 partners, there are now 19 partner countries
    |\bha[sd][ ](?:now[ ]|already[ ]|so[ ]far[ ]|to[ ]date[ ])?(?:signed|entered[ ]into)[ ](?:[\w-]+[ ]){{0,3}}
        (?:agreements|M[Oo][UC]s|[A-Z]{{2,6}}s|memoranda|treaties|arrangements)[ ]with
        (?:[ ]a[ ]total[ ]of[ ]|[ ](?=[0-9,]{{2}}))(?P<signed>{_AMOUNT})(?=[ ][a-z])
    |\bnow[ ]work(?:s|ing)[ ]with[ ](?P<works>{_AMOUNT})(?=[ ](?:bodies|institutions|organi[sz]ations)\b
        |[ ](?:[\w-]+[ ]){{0,2}}
        # nine institutions under such arrangements
        (?:partner(?:s|[ ]\w+)?\b|[a-z]+[ ]under[ ](?:such|similar|the[ ]same)\b))
    |\b(?:relations|ties)[ ](?:to|with)[ ](?P<relations>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{0,2}}partner)
    |\bnetwork[ ]that[ ]now[ ]numbers[ ](?P<numbers>{_AMOUNT})(?=[ ][a-z])
    |\bnumber[ ]of[ ][^.;]{{3,80}}?\b(?:partner|agreement|M[Oo][UC]|tied[ ]up)[^.;]{{0,40}}?
        [ ]has[ ](?:gone[ ]up|grown|increased|risen)[ ]to[ ](?P<gone_up>{_AMOUNT})(?!\w|[%-]|[.,]+[0-9])
    # has transfer pathways with 19 institutions, counting this one
    |\b(?:agreements|M[Oo][UC]s|partnerships|pathways|ties)[ ]with[ ](?P<counting>{_AMOUNT})
        (?=[ ][^.;,]{{3,40}},[ ]counting\b)
    |\bone[ ]of[ ](?:(?:now|currently)[ ])?(?P<one>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{0,2}}partner)
    |(?:\bThe|['’]s?)[ ](?P<the>{_AMOUNT})[ ]partners[ ](?:now[ ])?(?:are|include)\b  # The 32 partners include
    # we have 13 partner bodies in all, counts 12 state universities among its partners
    |\bhave[ ](?:now[ ])?(?P<in_all>{_AMOUNT})(?=[ ]partner[ ]\w+[ ]in[ ](?:all|total)\b)
    |\bcounts[ ](?P<among>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{1,5}}among[ ](?:its|our|their)[ ](?:\w+[ ]){{0,3}}partners\b)
    |\bmakes[ ](?P<makes>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{0,2}}partners\b)  # makes 35 field partners
    |\bthere[ ]are[ ](?P<allied>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{1,5}}(?:affiliated|allied|partnered)[ ]with\b)
    |\bthere[ ]are[ ]now[ ](?P<there>{_AMOUNT})(?=[ ](?:[\w-]+[ ]){{0,2}}partner
        |[ ][a-z -]{{3,40}}[ ]in[ ](?:its|our|the)[ ](?:\w+[ ]){{0,3}}(?:alliance|network|partnership)\b)
    # now has exchange instruments with 49 counterparts, has active linkages with 54 universities
    |\b(?:now[ ]has|has[ ]now[ ]established|has[ ]active)[ ](?:[\w-]+[ ]){{0,4}}?
        (?:agreements|arrangements|instruments|link(?:age)?s|memoranda|M[Oo][UC]s|partnerships|program(?:me)?s
            |relationships|ties)
        [ ]with[ ](?P<now_has>{_AMOUNT})(?=[ ][A-Za-z](?![\w-]*[ ]abroad\b))
    |\bworks?[ ](?:at[ ](?:the[ ]moment|present)|currently)[ ](?:together[ ])?with
        [ ](?P<at_present>{_AMOUNT})(?=[ ][a-z])
    |\bsupported[ ]by[ ](?P<supported>{_AMOUNT})(?=[ ]partner)
    |\b(?:family|list|network|roster)[ ]of[ ][^.;]{{3,60}}?,[ ]which[ ]has[ ]grown[ ]to
        [ ](?P<grown>{_AMOUNT})(?=[ ][A-Za-z])
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


# is now 16, including 8 overseas
_OF_WHICH_OVERSEAS = Pattern(
    rf",? (?:including|of wh(?:ich|om)|among them),? (?P<overseas>{FIGURE}|{'|'.join(_WORDS)})"
    r"(?: are)? (?:overseas|abroad)\b"
)


def totals(sentence: str) -> Iterator[Total]:
    """Yield the numbers of partners that stand apart from their noun: "the number of partners is now 16"."""
    lower = sentence.lower()
    if not any(
        word in lower
        for word in (
            "number",
            "total",
            "partner",
            "sister",
            "signed",
            "entered",
            "network",
            "now work",
            "counting",
            "there are",
            "now has",
            "has now",
            "has active",
            "has grown",
            "works ",
        )
    ):
        return
    for match in _TOTAL.finditer(sentence):
        if (
            _OF_A_SPONSOR.match(sentence, match.end())
            or _A_GOAL.search(sentence, sentence.rfind(";", 0, match.start()) + 1)
            or _NOT_NOW.search(sentence[: match.end()])
            or (_OVERSEAS_ONLY.search(match[0]) and "total" in lower)
        ):
            continue
        place = _IN_A_PLACE.search(sentence, match.end(), match.end() + _NEAR)
        if place and partners_in(place["place"]):  # five partners in India and 88 worldwide
            continue
        abroad = _OF_WHICH_OVERSEAS.match(sentence, match.end())
        end = abroad.end() if abroad else match.end()
        overseas = _number(abroad["overseas"]) if abroad else None
        yield Total(_number(match[match.lastgroup or 0]), overseas, Span(match.start(), end))


# the number of overseas partners has risen to 11, and the total number of partners to 27
_OVERSEAS_ONLY = Pattern(r"\bnumber of (?:(?:its|our|the) )?(?:foreign|overseas)\b", re.IGNORECASE)


def _number(amount: str) -> int:
    return _WORDS.get(amount.lower()) or int(amount.replace(",", ""))
