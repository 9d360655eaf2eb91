"""A sentence without what may stand between the names in it: brackets, openings, datelines."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._english._bodies import (
    ACRONYM,
    KIND,
    says_what_it_is,
    spelled_out,
)
from linkj_partners.reading._english._officers import without_people
from linkj_partners.reading._rules import spans_outside

__all__ = ["DATELINE", "in_title_case", "place_and_dash", "without_asides", "without_brackets"]

# Trinidad and Tobago is one country.
_AND_OF_A_COUNTRY = Pattern(
    r"(?:(?<=\bTrinidad )|(?<=\bAntigua )|(?<=\bBosnia )|(?<=\bKitts )|(?<=\bTomé )|(?<=\bTome )|(?<=\bNewfoundland ))"
    r"and(?= (?:Tobago|Barbuda|Herzegovina|Nevis|Pr[íi]ncipe|Labrador)\b)"
)


def _joined_by_acronym(sentence: str) -> str:
    """Return a sentence of the same length with marks for "and", "in" and commas that acronyms show to be in names."""
    sentence = _AND_OF_A_COUNTRY.sub("&\ue003\ue003", sentence)
    for match in _AFTER_A_NAME.finditer(sentence):
        sentence = _as_one_name(sentence, match.start(), match["letters"])
    return sentence


_AFTER_A_NAME = Pattern(rf"(?<=[a-z])(?:,? (?:Inc|LLC|Ltd)\.?)? ?\((?P<letters>{ACRONYM})\)")
_MARKS: Final = {" in": " i\ue003", " and": " &\ue003\ue003", ",": "\ue004"}
_JOINTS: Final = re.compile(r"(?: in| and|,)(?= (?:and )?[A-Z])")


def _as_one_name(sentence: str, end: int, letters: str) -> str:
    """Return a sentence in which the words whose capitals are an acronym are one name: Ports and Docks Board.

    Its "and", "in" and commas are marks then.
    """
    begin = spelled_out(sentence, end, letters)
    if begin is None:
        return sentence
    name = sentence[begin:end]
    return sentence[:begin] + _JOINTS.sub(lambda word: _MARKS[word[0]], name) + sentence[end:]


def without_brackets(text: str) -> str:
    """Return a text of the same length in which brackets are blank, once their acronyms have shown the names."""
    return spans_outside(_joined_by_acronym(text), "([", ")]")


# A and two other Blueland banks (B; C; and D)
_LISTED_IN_BRACKETS = Pattern(
    r"(?P<lead>\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:other )?(?:[A-Za-z-]+ ){1,4}\()"
    r"(?P<names>(?:[A-Z][^();]{2,80}[;,] ){1,9}(?:and )?[A-Z][^();]{2,80})\)"
)
_AND_INSIDE = Pattern(r"(?<=[A-Za-z] )and(?= [A-Z])")


def _unfolded(listed: re.Match[str]) -> str:
    """Return a list in brackets with commas, as one outside brackets has them, and what leads to it blank."""
    names = _AND_INSIDE.sub("&\ue003\ue003", listed["names"]) if ";" in listed["names"] else listed["names"]
    return "\0" * len(listed["lead"]) + names.replace(";", ",") + "\0"


# Blue College, a leader in its field, and Green Institute
_APPOSED = Pattern(
    r"""
    (?<!\b[Ww]e),[ \0]*(?![^,;\0]{0,120}\b(?:concluded|entered|inked|renewed|sealed|signed|signs)\b)  # not a subject
    # a leader, headquartered in, two leaders
    (?:an?(?![ ](?:[\w-]+[ ]){0,4}(?:agreement|M[Oo][UCA]|memorandum)\b)
        |the(?![ ][A-Z][^,;]{3,120}(?:,[ ](?:the[ ])?[A-Z][^,;]{2,60}){0,5},?[ ]and\b|[ ][A-Z]{2,},)
        |[A-Z]\w+['’]s(?=[ ][a-z])
        |(?:home|maker|member|one|owner|parent|part|producer|provider|subsidiary)[ ]of|trusted|based|headquartered|which
        |two|three|four|five|six|seven|eight|nine|ten|all|both)
    [ ][a-zA-Z0-9]
    (?:
        [^,;\0]{3,120}?[ ]in[ ][A-Z]\w+,[ ][A-Z]\w+(?:[ ][A-Z]\w+)?(?=[.,])  # based in Hillside, Blue State.
        |(?:[^,;\0]|(?<=[0-9]),(?=[0-9]{3})){3,120}(?=,(?![0-9]|[ ](?:Inc|LLC|Ltd)\b))
    )
    """,
    re.VERBOSE,
)
# the Rectorate of Blue University, the Board of the Green Foundation, Researchers of Blue College, Both A and B
_ORGAN = Pattern(
    r"(?:(?:[Tt]he )?(?:Rectorate|Trustees) of |(?:[Tt]he )?Board of (?=the ))(?:the )?(?=[A-Z])"
    r"|\b(?:[Dd]octors|[Ee]xperts|[Mm]embers|[Rr]esearchers|[Ss]cientists|[Ss]tudents) (?:from|of) (?:the )?(?=[A-Z])"
    r"|\bBoth (?:the )?(?=[A-Z][^.;]* and )|\bM/[Ss]\.? ?(?=[A-Z])"
)
# the United Kingdom (UK) - based Green Institute, New Blue City-based Blue College
_BASED = Pattern(r"(?:[Tt]he )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}[ \0]*[-–][ ]?based (?=[A-Z])")
# Blue College today joined Green Institute and Red Bank in signing
_JOINED = Pattern(
    r"(?P<act> (?:(?:has|have|had|today) )*joined )(?P<whom>[^.;]{3,200})(?P<rest> in )(?=(?:the )?sign(?:ing|ature)\b)"
)
# On behalf of Blue College and Red Bank, Tom Black and Anna Green signed
_ON_BEHALF = Pattern(
    r"(?P<lead>\b[Oo]n behalf of )(?P<whom>[^;\0]{3,160}?)(?P<who>, [^;,]{3,120}?)"
    r"(?= (?:(?:\w+ly|have|has|today) )*(?:signed|concluded|inked|sealed)\b)"
)
# BLUE CITY, CA, January 7, 2025 /NewsWire/ -- Blue College signed
DATELINE = Pattern(
    rf"""
    [^–—\n]{{3,60}}?[ ]/[\w -]{{3,24}}/[ ]?(?:--|[–—])[ \0]*(?=[A-Z]|an?[ ]|the[ ]|{DAY})
    # BLUE CITY, BS / NEWSWIRE / January 7, 2025 / Blue College
    |[^–—\n]{{3,60}}?[ ]/[ ]?[A-Z][\w .-]{{2,24}}/
        [ ]?(?:{DAY}|[A-Z][a-z]{{2,8}}\.?[ ][0-9]{{1,2}},[ ][0-9]{{4}})[ ]?/[ ]
    |(?:[A-Z][^–—\n]{{3,40}}[–—][ ]?|[^–—]{{0,60}}?)  # the place: BLUE CITY, CA, or Blue City, Blueland –
    (?:
        {DAY}
        |[A-Z][a-z]{{2,8}}\.?[ ][0-9]{{1,2}},?[ ][0-9]{{4}}  # January 7, 2025
        |[0-9]{{1,2}}[ ][A-Z][a-z]{{2,8}},?[ ][0-9]{{4}}  # 7 January 2025
    )
    (?:,[ ][A-Z][\w.]+(?:[ ][A-Z]\w+)?[ ](?=[–—]))?  # 7 January 2025, Blue City –
    [^–—\w]{{0,4}}
    (?:/[\w -]{{3,24}}/[ ]?--|[ \0]*(?:--?|[–—:]))[ \0]+  # the wire and a dash
    (?=[A-Z]|an?[ ]|the[ ]|{DAY},?[ ][A-Z])
    """,
    re.VERBOSE,
)
# GREEN HILL, Blue State — The college; not: Green College — Blue Institute
_PLACE_AND_DASH = Pattern(
    r"(?P<place>[A-Z][\w.' -]{3,28}(?:, [A-Z][\w.' -]{1,24}){0,2})[ \0]*(?:--|[–—])[ \0]*(?=[A-Z\0])"
    r"|(?P<capitals>[A-Z]{4,}(?: [A-Z]{4,})?)[ \0]*: (?=[A-Z])"  # BLUE CITY:
)
# Blue Organization for Research, better known as BOR
_KNOWN_AS = Pattern(
    r",? (?:also|better|commonly) known as (?:the )?[A-Z][\w-]+,?(?= )"
    r"|, (?:formerly|previously)(?: known as| called| named)? (?:the )?[A-Z][^,;\0]{2,60}(?=,)"
)
# Under the terms of the programme, Blue College and Green Institute signed
_CIRCUMSTANCE = Pattern(
    r"(?:Under|Within|As part of|In line with|In accordance with) (?:(?!\bsigned\b)[^,\0]){3,160}"
    r"(?:, (?:and )?[a-z][^,\0]{3,60})*,"  # its efforts to train people, promote goods, and support shops,
)
# A, in cooperation with B, and C; A, in cooperation with B, signed an agreement with C
_ALONG_WITH = Pattern(
    r", in (?:co-?operation|collaboration|conjunction|partnership) with [^,;\0]{3,90}(?=,(?: and |[^.;]* with ))"
)
# A and its long-standing partner, B
_ITS_PARTNER = Pattern(r"\b(?:its|their) (?:[a-z][\w-]* ){0,4}[a-z][\w-]*, (?=(?:the )?[A-Z])")
# Today, In a ceremony at City Hall, To promote exchange,
_OPENING = Pattern(
    rf"""
    (?:
        Today|Yesterday|Recently|Earlier(?:[ ](?:this|today)[^,\0]{{0,30}})?
        |(?:This|Last)[ ](?:morning|week|month|year|[A-Z]\w+day)
        |(?:On[ ](?:[A-Z]\w+day,?[ ])?)?{DAY}|[IO]n[ ]the[ ](?:fringes|margins|occasion|sidelines)[^,\0]{{0,100}}
        |(?:At|In|During|Following|After)[ ](?:an?|the|its|their)[ ][^,\0]{{3,100}}|To[ ][a-z][^,\0]{{3,100}}
    ),[ ](?=(?:[Tt]he[ ])?[A-Z]|\0|(?:at|during|in)[ ])  # people are blank
    """,
    re.VERBOSE,
)
_AND_WHERE = Pattern(
    r"(?:at|during|in) (?:an?|the|its|their) [^,\0]{3,100}, (?=(?:[Tt]he )?[A-Z])"
)  # at the Blue Forum,
_OPENINGS: Final = (_OPENING, _AND_WHERE, _CIRCUMSTANCE)
# The university, through its College of Arts and its School of Law, signed
_THROUGH = Pattern(
    r"(?:, through (?:its|their|the) [^;]{3,240}?,| through (?:its|their) [^;]{3,160}?,?)"
    r"(?= (?:signed|entered|inked|concluded|has|have|today|and (?:the )?[A-Z])\b)"
)
_SMALL_WORDS = Pattern(r"\b(?:And|For|In|Of|On|The)\b")


def in_title_case(name: re.Match[str]) -> str:
    return _SMALL_WORDS.sub(lambda word: word[0].lower(), name[0].title())


# Dr Anna Green, PhD, FRS, of Blue College
_DEGREES = Pattern(
    r"(?:, (?:B\.?A|B\.?Sc|CBE|CPA|D\.?Phil|Esq|FRCP|FRS|J\.?D|LL\.?[BM]|M\.?A|MBA|MBE|M\.?D|MPH|M\.?Sc|OBE|P\.?Eng"
    r"|Ph\.?D|RN)\.?)+"
    r"(?=,? (?:of|and|from)\b|, )"
)
# between the institute and Blue College: a word for a kind of body is a name then, as the Institute is
_ITS_KIND = Pattern(
    rf"(?:(?<=[Tt]he )|(?<=[Oo]ur ))(?i:{KIND})"
    r"(?=,? (?:and|at|has|have|in|is|on|signed|signs|was|were|will)\b|, (?:[Tt]he )?[A-Z]|\.?$)"
)


def _as_subject(joined: re.Match[str]) -> str:
    """Return words of the same length in which those who joined and those whom they joined are one subject."""
    return " and ".ljust(len(joined["act"]), "\0") + joined["whom"] + joined["rest"].replace("in", "\0\0")


def _as_signers(behalf: re.Match[str]) -> str:
    """Return words of the same length in which those on whose behalf people sign are the subject."""
    return "\0" * len(behalf["lead"]) + behalf["whom"] + "\0" * len(behalf["who"])


def without_asides(sentence: str) -> str:
    """Return a sentence of the same length in which people, brackets, asides and what leads to it are blank."""
    sentence = _DEGREES.sub(lambda degrees: "\0" * len(degrees[0]), sentence)
    sentence = _ITS_KIND.sub(lambda word: word[0].capitalize(), sentence)
    unfolded = _LISTED_IN_BRACKETS.sub(_unfolded, sentence)
    plain = spans_outside(without_people(_joined_by_acronym(unfolded)), "([", ")]")
    plain = _ON_BEHALF.sub(_as_signers, _JOINED.sub(_as_subject, plain))
    plain = _without_openings(plain)  # before asides, one of which may be the subject after them
    for aside in (_ORGAN, _BASED, _KNOWN_AS, _ALONG_WITH, _THROUGH, _ITS_PARTNER, _APPOSED):
        plain = aside.sub(lambda words: "\0" * len(words[0]), plain)
    return _without_openings(plain)


def _without_openings(plain: str) -> str:
    """Return a sentence of the same length in which a date line and what opens the sentence are blank."""
    lead = DATELINE.match(plain) or place_and_dash(plain)
    begin = lead.end() if lead else 0
    while opening := next(filter(None, (each.match(plain, begin) for each in _OPENINGS)), None):
        begin = opening.end()
    return "\0" * begin + plain[begin:]


def place_and_dash(plain: str) -> re.Match[str] | None:
    """Return the place that a sentence begins with, before a dash, unless it is a body."""
    match = _PLACE_AND_DASH.match(plain)
    return match if match and not says_what_it_is(match["place"] or match["capitals"]) else None
