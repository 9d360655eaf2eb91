"""Who the parties are in English."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._english._acts import acts
from linkj_partners.reading._english._bodies import (
    ACRONYM,
    KIND,
    OF_A_BODY,
    is_general,
    says_what_it_is,
    spelled_out,
)
from linkj_partners.reading._english._lists import NameList, lists
from linkj_partners.reading._english._officers import without_people
from linkj_partners.reading._rules import Parties, Span, is_place, spans_outside

__all__ = ["beside", "parties", "signatories", "titled"]

_AUXILIARY: Final = re.compile(
    rf"""
    [ ,—–]*(?:(?:
        (?:\b(?:as[ ]of|on)[ ])?{DAY}|(?<!\w)(?:here|today|yesterday
        |(?:last|this)[ ](?:week|month|morning|afternoon)|will|then
        |has|have|had|also|jointly|officially|formally|recently
        # are proud to announce that they have
        |(?:is|are)[ ](?:pleased|proud|delighted|happy|honou?red)[ ]to
            [ ](?:announce(?:[ ]the|[ ]that[ ](?:it|they))?|advise|confirm|have|inform|report(?:[ ]having)?|share)
        # wishes to inform the public that it has
        |(?:wish(?:es)?|would[ ]like)[ ]to[ ](?:announce|inform)(?:[ ](?:its|the)[ ][a-z ]{{3,24}}?)?(?=[ ]that)
        # met in Blue City to
        |(?:gathered|met|came[ ]together)[ ](?:(?!\b(?:gathered|met|came|to)\b)[^.;()]){{0,60}}\bto
        |(?:held|hosted)[ ](?:an?|the)[\w\0 -]{{0,60}}?  # held a ceremony
        # announced a partnership following the
        |announce[sd]?[ ](?:an?|the|their)[ ][\w -]{{3,40}}?[ ](?:after|following)(?:[ ]the)?
        |(?:announce[sd]?|confirm(?:s|ed)|report(?:s|ed))(?:[ ]the(?:[ ]successful)?)?|proudly|hereby|that|it|they|we
        |celebrate[sd]?[ ]the|agreed[ ](?:on|to)|w(?:as|ere))
    )[ ,]*)*$
    """,
    re.VERBOSE,
)
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


def _without_brackets(text: str) -> str:
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
_DATELINE = Pattern(
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
# The name of a document is not the beginning of the name after it: Memorandum of Understanding of Blue College and …
_PAPER = Pattern(
    r"\bMemorand(?:um|a) (?:of|for|on) (?:Understanding|Co-?operation|Agreement|Intent)"
    r"|\bLetter of Intent|\bAgreement(?= of )"
)
# What is longer is a list or a table.
_LONGEST_SENTENCE: Final = 2000


def parties(sentence: str) -> Parties | None:
    """Return the parties of "A signed a MoU with B and C" and "A and B signed a MoU"."""
    printed = _IN_CAPITALS.sub(_in_title_case, sentence[:_LONGEST_SENTENCE])
    plain = _without_asides(_PAPER.sub(lambda words: words[0].lower(), printed))
    act = next(acts(plain), None) or _ANNOUNCING.search(plain)
    if act is None:
        return _signed_for(plain)
    plain = plain[: act.end()] + _THIRD_BODIES.sub(lambda words: "\0" * len(words[0]), plain[act.end() :])
    is_passive = _PASSIVE.search(plain, act.start(), act.start("act")) is not None
    is_paper = is_passive and _PAPER_IS_SUBJECT.search(plain[: act.start()])
    heads = [] if is_paper else _as_one(plain, _heads(plain, act.start("act")))
    heads = _of_people(plain, _in_whose_name(plain, act.end(), heads) or heads)
    following, has_all = _with(plain, act.end())
    following = _of_people(plain, following)
    if len(heads) > 1 and has_all:  # they signed an agreement between others, or themselves
        heads, following = _fuller(plain, heads, following), []
    elif heads and has_all and len(following) > 1 and not says_what_it_is(plain[slice(*heads[0])]):
        heads, following = following, []  # Minister Green signed an agreement between Blue College and others
    elif len(heads) > 1 and following and _AN_AIM.search(plain, act.end(), following[0].start):
        following = []  # A and B signed an agreement to train people with others
    named = _of_subject(plain, heads, following) if heads else _without_subject(plain, following, has_all=has_all)
    return _signed_for(plain) or named


# signed by both and witnessed by the Board, at a ceremony hosted by the City, replaces the one with Blue College
_THIRD_BODIES = Pattern(
    r"""
    (?:approved|attended|endorsed|facilitated|hosted|observed|organi[sz]ed|supported|watched|witnessed)[ ]by\b[^;]*
    |in[ ](?:front|the[ ]presence)[ ]of\b[^;]*
    |(?:follow|replac|succeed|supersed)(?:e?s|ed|ing)[ ](?:an?|its|the|their)\b[^;]*
    |with[ ](?:(?!with[ ])[^;])*\b(?:in[ ]attendance|looking[ ]on|as[ ](?:an?[ ])?(?:observer|witness(?:es)?)s?)\b
    """,
    re.VERBOSE,
)
# Tom Black and Anna Green signed an agreement on behalf of Blue College and Red Bank
_SIGNED_ON_BEHALF = Pattern(r"\bon behalf of (?:the )?(?=[A-Z])")
_A_CLAUSE = Pattern(r";|\b(?:to|that|which|who|for|by) ")


def _in_whose_name(plain: str, begin: int, signers: list[Span]) -> list[Span]:
    """Return the bodies on whose behalf people sign; none where bodies sign themselves."""
    behalf = _SIGNED_ON_BEHALF.search(plain, begin)
    if behalf is None or any(OF_A_BODY.search(plain[slice(*name)]) for name in signers):
        return []
    if _A_CLAUSE.search(plain, begin, behalf.start()):
        return []  # to manage funds on behalf of Blue Bank
    first = next(lists(plain, behalf.end(), len(plain)), None)
    return first.names if first and first.names[0].start == behalf.end() else []


# SIGN, Blue Institute has signed: with a verb in the singular, a part and its whole
_IS_ONE = Pattern(r"[ \0]+(?:\w+ly )?has ")


def _as_one(plain: str, heads: list[Span]) -> list[Span]:
    """Return two bodies with a comma between them and a verb in the singular after them as one."""
    if len(heads) != _BOTH or not _IS_ONE.match(plain, heads[1].end) or not _is_apposed(plain, *heads):
        return heads
    return [Span(heads[0].start, heads[1].end)]


# Anna Green of Blue College; but not Blue Bank of Green City
_OF_A_PERSON = Pattern(
    r"(?!(?:Brothers|Daughters|Food|Friends|General|Holy|Imperial|King|Little|London|Metropolitan|Our|Royal|Sacred|Saint|San"
    r"|Santa|Sisters|Sons)\b|.* Borough of )"
    r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}(?<!s)(?<!General)(?<!Shield) of (?:the )?(?P<body>[A-Z].*)"
)


def _of_people(plain: str, names: list[Span]) -> list[Span]:
    """Return the bodies if all of two or more names are people with their bodies, else the names."""
    people = [_OF_A_PERSON.fullmatch(plain[slice(*name)]) for name in names]
    bodies = [
        Span(name.start + person.start("body"), name.end)
        for name, person in zip(names, people, strict=True)
        if person
        and _is_a_body(person["body"])
        and not is_place(person["body"].split()[0])
        and not _is_a_body(person[0].partition(" of ")[0])
    ]
    return bodies if len(bodies) == len(names) > 1 else names


_AN_AIM = Pattern(r"\b(?:to [a-z]+|that|which|whereby|allowing|establishing|providing) (?=(?:[^;]* )?with (?:the )?$)")


# with the AGENCY OF SCIENCE, TECHNOLOGY AND TRAINING
_IN_CAPITALS = Pattern(r"(?<![A-Z] )\b[A-Z]{3,}(?:,? [A-Z]{3,}){0,3} OF(?:,? [A-Z]{2,}){2,12}\b")
_SMALL_WORDS = Pattern(r"\b(?:And|For|In|Of|On|The)\b")


def _in_title_case(name: re.Match[str]) -> str:
    return _SMALL_WORDS.sub(lambda word: word[0].lower(), name[0].title())


# Anna Green signed for Blue College, and Tom Black for the Green Institute
_SIGNED_FOR = Pattern(
    r"(?:\b(?:signed|signatures?)\b[^.;]{0,60}? (?:for|on behalf of)|\band,? on behalf of) (?=(?:the )?[A-Z])"
)


def _signed_for(plain: str) -> Parties | None:
    """Return the bodies that people signed for, where a sentence says so of two or more."""
    found = (next(lists(plain, match.end(), len(plain)), None) for match in _SIGNED_FOR.finditer(plain))
    names = [each.names[0] for each in found if each]
    return Parties(None, names, are_joint=True) if len(names) > 1 else None


def _fuller(plain: str, heads: list[Span], named: list[Span]) -> list[Span]:
    """Return the names after "between" where those of the subject are people, or end them: the Chamber."""
    words = [plain[slice(*head)] for head in heads]
    if all(map(says_what_it_is, (plain[slice(*name)] for name in named))) and not any(map(OF_A_BODY.search, words)):
        return named
    is_same = len(heads) == len(named) and all(
        any(plain[slice(*name)].endswith(word) for name in named) for word in words
    )
    return named if is_same else heads


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


def _without_asides(sentence: str) -> str:
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
    lead = _DATELINE.match(plain) or _place_and_dash(plain)
    begin = lead.end() if lead else 0
    while opening := next(filter(None, (each.match(plain, begin) for each in _OPENINGS)), None):
        begin = opening.end()
    return "\0" * begin + plain[begin:]


def _without_subject(plain: str, following: list[Span], *, has_all: bool) -> Parties | None:
    """Return the parties of a sentence such as "a MoU was signed with A"."""
    return Parties(None, following, are_joint=has_all and len(following) > 1) if following else _bodies(plain)


def _of_subject(plain: str, heads: list[Span], following: list[Span]) -> Parties | None:
    """Return the parties of a sentence with a subject: "A signed with B", "A and B signed"."""
    before = plain[: heads[0].start]
    if _AGREEMENT_WITH.search(before):  # the MOU with A was signed by B
        signer = following[0] if len(following) == 1 else None
        return Parties(signer, heads) if signer else Parties(None, [*following, *heads], are_joint=bool(following))
    if _OURS.search(before):  # our rector, together with the rectors of A and B
        return Parties(None, [*heads, *following], are_others=True)
    if following and len(heads) == 1:
        return Parties(heads[0], following)
    return Parties(None, [*heads, *following], are_joint=True) if len(heads) > 1 else _bodies(plain)


def _heads(plain: str, end: int) -> list[Span]:
    return _without_address(plain, _before(plain, end))


# In the presence of Anna Green, a memorandum was signed
_PASSIVE = Pattern(r"\b(?:was|were|been|being|is|be)\b")
_PAPER_IS_SUBJECT = Pattern(
    r"(?:^|, )(?:an?|the) (?:[\w-]+ ){0,4}(?:agreement|memorandum|understanding|M[Oo][UCA])[ \0]*$", re.IGNORECASE
)
# is pleased to announce an agreement with
_ANNOUNCING = Pattern(
    rf"(?P<act>\bannounc\w*|\breport(?:s|ed)?)(?= (?:(?:{DAY}|on {DAY}) )?"
    r"(?:an?|the|its|their|new|further|[\w-]+-year) (?:[\w-]+ ){0,5}?"
    r"(?:agreements?|M[Oo][UCA]s?|memorandum|partnership|letter of intent|LOI|framework contract)\b)",
    re.IGNORECASE,
)


def _place_and_dash(plain: str) -> re.Match[str] | None:
    """Return the place that a sentence begins with, before a dash, unless it is a body."""
    match = _PLACE_AND_DASH.match(plain)
    return match if match and not says_what_it_is(match["place"] or match["capitals"]) else None


# Rector Anna Green of Blue College and Rector Tom Black of Green Institute signed
_WHERE = Pattern(r"\b(?:at|in|near|from|on|to|under|within|inside|by) (?:the )?$")

_BOTH: Final = 2
_OURS = Pattern(r"\b[Oo]ur (?!partner)")
# Mayor Tom Black of Blue City, whose office is blank
_OF_AN_OFFICE = Pattern("\0 ?(?:the )?$")
_OF_A_SPEAKER = Pattern(r"\b(?:said|says|added|adds|commented|explained|noted|stated)[ \0]+(?:the )?$")


def _bodies(plain: str) -> Parties | None:
    """Return the two bodies that a sentence names wherever they stand, unless it names more or says where it is."""
    found: dict[str, Span] = {}
    for name in (name for each in lists(plain, 0, len(plain)) for name in each.names):
        if OF_A_BODY.search(plain[slice(*name)]) and not _WHERE.search(plain[: name.start]):
            found.setdefault(plain[slice(*name)], name)
    names = [name for text, name in found.items() if not is_general(text)]  # the City is named elsewhere
    before = plain[: names[0].start] if names else ""
    if len(names) == 1 and _OF_AN_OFFICE.search(before) and not _OF_A_SPEAKER.search(before):
        return Parties(None, names)
    return Parties(None, names, are_joint=True) if len(names) == _BOTH else None


_MOST_PARTIES: Final = 5
# a title in capitals, a region, a part of a body
_NO_PARTY = Pattern(r"[A-Z ]+ [A-Z ]+|(?:Northern|Southern|Eastern|Western|Central) \w+|Board of \w+|.*\w['’]s .*")


def beside(sentence: str) -> Parties | None:
    """Return the bodies that a sentence beside the one on the signing names, if they are two to five."""
    plain = _without_asides(sentence[:_LONGEST_SENTENCE])
    found: dict[str, Span] = {}
    for name in (name for each in lists(plain, 0, len(plain)) for name in each.names):
        words, before = plain[slice(*name)], plain[: name.start]
        is_party = OF_A_BODY.search(words) and not (is_general(words) or _NO_PARTY.fullmatch(words))
        if is_party and not _WHERE.search(before):
            found.setdefault(words, name)
    if not 1 < len(found) <= _MOST_PARTIES:
        return None
    is_of_writer = _OF_THE_WRITER.search(plain) is not None
    return Parties(None, list(found.values()), are_joint=not is_of_writer, are_others=is_of_writer)


_OF_THE_WRITER = Pattern(r"\b(?:[Oo]ur|[Uu]s|[Ww]e)\b")


# Blue College and Green Institute have started a partnership
_TIE = Pattern(
    r"""
    [ ,]*
    (?:(?!(?:of|in|for|at|with|by|from|to[ ](?:discuss|hold|meet))\b)[\w’'"“”$.,-]+[ ]+){0,12}?
    (?:
        agree[ds]?|agreements?|alliance|affiliat\w+|collaborat\w+|co-?operat\w+|deal
        |join(?:ed|ing|s)?[ ](?:forces|hands|together)
        |M[Oo][UCA]|memorandum|naming[ ]rights|partner\w*|relationship|team(?:ed|s)?[ ]up|work(?:ing)?[ ]together
        |(?:friendship|new|sister|twin)[ ](?:ties|cit\w+|schools?)|statement[ ]of[ ]intent
        |(?:laid|set)[ ](?:this[ ])?(?:down|out)[ ]in[ ]an?[ ](?:letter|memorandum)|teaming[ ]up
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# We are delighted to share that the museum has
_GLAD = Pattern(
    r"[Ww]e(?: are|['’]re) (?:[a-z]+ly )?(?:delighted|excited|glad|happy|pleased|proud|thrilled) to "
    r"(?:announce|report|say|share)(?: that)? "
)
# Blue College is pleased to announce a partnership with, Blue College collaborates with
_TIE_WITH = Pattern(
    r"(?:,[^;]{3,120},)?[ \0]*(?:[a-z-]+ ){0,7}?"
    r"(?:collaborat\w*|co-?operat\w*|join(?:s|ed)? (?:forces|hands)|partner\w*|relationship"
    r"|(?:signed|team(?:s|ed|ing)) up)"
    r"[ \0]+(?=with )",
    re.IGNORECASE,
)
# Blue College, Green Institute create a path to a degree
_VERB_OF_A_TITLE = Pattern(
    r"[ \0]+(?!(?:and|as|at|by|for|from|in|of|on|or|that|to|which|who|with)\b)[a-z]{3,}(?<![ds])(?<!ing) [^\n]*(?<!\.)$"
)
_TIE_BETWEEN = Pattern(
    r"\b(?:partnership|collaboration|relationship|co-?operation|agreement|memorandum of understanding) between "
    r"(?=(?:the )?[A-Z])",
    re.IGNORECASE,
)
_A_SENTENCE = Pattern(
    r"[^\n]+?(?:(?<=[a-z)”\"]\.)(?<! (?:St|No|Dr|Mr|Ms|Co)\.)(?<! (?:Pvt|Pte|Pty|Sdn)\.)(?= (?![a-z]))|\n|$)"  # St. Ann
)
_HEAD_LENGTH: Final = 1200
# A title such as MOU between Blue College and Green Institute
_TITLE = Pattern(
    r"^(?:[\w-]+ ){0,4}(?:M[Oo][UCA]|Memorandum(?: (?:of|for|on) \w+)?|Agreement)[ \0]*(?=\bbetween [^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE_LENGTH: Final = 300
# Sister School Agreement with Blue College
_TITLE_WITH = Pattern(
    r"\b(?:Agreement|M[Oo][UCA]|Memorandum(?: (?:of|for|on) \w+)?|Partnership) with (?=(?:the )?[A-Z])", re.IGNORECASE
)
# Blue College, Green Institute Team Up: the capitals of a title
_TITLE_VERB = Pattern(
    r"(?<=[a-z] )(?:Announce|Team Up|Join Forces|Join Hands|Sign|Ink|Partner|Renew|Extend|Agree)(?= [A-Za-z])"
    r"|(?<=[A-Za-z] )Join(?:ing)? (?:Forces|Hands)\b"
)


def titled(text: str) -> Parties | None:
    """Return the parties of a title such as "MOU between A and B", or of "A and B have started a partnership"."""
    end = text.find("\n", _TITLE_LENGTH)  # a line is not cut, since its last name would be
    plain = _without_brackets(text[: end if 0 <= end < _HEAD_LENGTH else _HEAD_LENGTH])
    for title in _TITLE.finditer(plain):
        names, has_all = _with(plain[: plain.find("\n", title.end())], title.end())
        if has_all and len(names) > 1:
            return Parties(None, names, are_joint=True)
    tied = _tied(text[:_HEAD_LENGTH])
    return tied or next((Parties(None, names) for names in _named_in_title(plain)), None)


# Parties involved in the MoU were Blue College, Green Institute and Red City
_SIGNATORIES = Pattern(
    r"\b(?:[Ss]ignatories|The parties|(?:[Pp]arties|[Ss]ignatories) (?:involved in|to) "
    r"(?:the|this) (?:[\w-]+ ){0,3}(?:agreement|M[Oo][UC]|memorandum))"
    r" (?:are|were|include[ds]?):? "
)


_THE_PARTNERS = Pattern(
    r"\bThe (?:other |participating |partner )"
    r"(?:bodies|companies|institutions|organi[sz]ations|parties|universities) are:? "
)
_NOT_ALL = Pattern(r"\b(?:[Aa]lso|[Bb]esides|[Ii]n addition to|[Oo]ther)\b[^.;\n]*$")


def signatories(text: str) -> Parties | None:
    """Return the parties of a sentence that lists who signed, or the partners."""
    for lead in (_SIGNATORIES, _THE_PARTNERS):
        for match in lead.finditer(text):
            if lead is _SIGNATORIES and _NOT_ALL.search(text, max(0, match.start() - _TITLE_LENGTH), match.start()):
                continue
            plain = _without_brackets(text[: match.end() + _TITLE_LENGTH])
            first = next(lists(plain, match.end(), len(plain)), None)
            if first and len(first.names) > 1 and first.names[0].start - match.end() <= len("the "):
                is_all = lead is _SIGNATORIES
                return Parties(None, first.names, are_joint=is_all, are_others=not is_all)
    return None


def _named_in_title(plain: str) -> Iterator[list[Span]]:
    """Yield the bodies after "agreement with" in the lines of a title."""
    for match in _TITLE_WITH.finditer(plain):
        end = plain.find("\n", match.end())
        names, _ = _with(plain[: end if end > 0 else len(plain)], match.end() - len("with "))
        if names and plain[names[0].start - 1 : names[0].start] == " " and not plain[:end].endswith("."):
            yield names


def _tied(text: str) -> Parties | None:
    """Return the bodies that a sentence says to be partners, as its subject or after "between"."""
    for sentence in _A_SENTENCE.finditer(text):
        title = _TITLE_VERB.sub(lambda verb: verb[0].lower(), sentence[0])
        plain = _without_brackets(without_people(title))
        lead = _DATELINE.match(plain) or _place_and_dash(plain)
        begin = lead.end() if lead else 0
        glad = _GLAD.match(plain, begin)
        begin = glad.end() if glad else begin
        between = _TIE_BETWEEN.search(plain, begin)
        subject = next(lists(plain, begin, len(plain)), None)
        is_subject = (
            subject
            and _BEFORE_A_NAME.fullmatch(_BASED_IN.sub("", plain[begin : subject.names[0].start]))
            and (
                _TIE.match(_IN_ITS_PLACE.sub("", plain[subject.end :]).replace("\0", " "))
                or (sentence.start() < _TITLE_LENGTH and _VERB_OF_A_TITLE.match(plain, subject.end))
            )
        )
        names = subject.names if subject and is_subject else _with(plain, between.start())[0] if between else []
        if subject and is_subject and len(names) == 1 and (tie := _TIE_WITH.match(plain, subject.end)):
            others, _ = _with(plain, tie.end())
            if is_general(plain[slice(*names[0])]):  # The Trust has joined forces with
                return Parties(None, [_moved(name, sentence.start()) for name in others]) if others else None
            both = [plain[slice(*name)] for name in (*names, *others)]
            is_named = _is_a_body(both[0]) or any(_is_a_body(name) and not is_general(name) for name in both)
            names = [*names, *others] if is_named else names
        are_bodies = any(OF_A_BODY.search(plain[slice(*name)]) for name in names)
        is_said = _ANNOUNCED.search(plain) or _THE_TWO.search(text, sentence.end(), sentence.end() + _TITLE_LENGTH)
        if len(names) > 1 and (are_bodies or (len(names) == _BOTH and is_said)):
            return Parties(None, [_moved(name, sentence.start()) for name in names], are_joint=True)
    return None


# announce a partnership between Blue and Green
_ANNOUNCED = Pattern(
    r"\b[Aa]nnounc\w* (?:an?|the|their) (?:[\w-]+ ){0,3}(?:alliance|collaboration|co-?operation|partnership) between "
)
# Blue and Green have agreed to work together. The two companies
_THE_TWO = Pattern(
    r"\b(?:[Tt]he two|[Bb]oth) (?:[a-z-]+ )?(?:airlines|banks|clubs|companies|entities|firms|groups|institut(?:es|ions)"
    r"|organi[sz]ations|universities)\b"
)


# Blue City-based start-up Green; Blue Museum in northern Blueland are to cooperate
_BASED_IN = Pattern(r"^[A-Z][\w ]{1,24}-based ")
_IN_ITS_PLACE = Pattern(r"^ in (?:[a-z]+ )?[A-Z]\w+(?: [A-Z]\w+)?(?= )")


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


# the MOU with A was signed
_AGREEMENT_WITH = Pattern(
    r"\b(?:agreement|M[Oo][UCA]|memorandum|understanding|co-?operation)(?: on [a-z ]{3,40}?)? with (?:the )?$",
    re.IGNORECASE,
)


def _before(plain: str, end: int) -> list[Span]:
    """Return the list of names that a verb follows."""
    auxiliary = _AUXILIARY.search(plain[:end])
    stop = auxiliary.start() if auxiliary else end
    found = [each for names in lists(plain, 0, stop) if (each := _outside(plain, names)).names]
    if found and found[0].names[0].start <= len("The ") and _ON_A_DAY.match(plain, found[0].end):
        return found[0].names
    closest = next((each.names for each in found if _APPOSITION.fullmatch(plain[each.end : stop])), list[Span]())
    if closest or not found or plain[: found[0].names[0].start].strip("\0 ") not in ("", "The", "the"):
        return closest
    first = found[0]
    is_subject = _SUBJECT.match(plain, first.end) if len(first.names) > 1 else _DESCRIBED.match(plain, first.end)
    return first.names if is_subject else closest


def _without_address(plain: str, names: list[Span]) -> list[Span]:
    """Return names without those that no "and" joins to the first and that are no bodies: Blue College, Hill, Land."""
    first = plain[slice(*names[0])] if names else ""
    is_trade = len(names) == _BOTH and _POSSESSIVE.search(plain[: names[0].start]) and not _is_a_body(first)
    if is_trade and _is_apposed(plain, *names):
        return names[1:]  # India's Public Broadcaster, Blue Radio
    is_title = not plain.endswith(".")
    is_list = is_title or (len(names) > 1 and _AND.search(plain, names[-2].end, names[-1].start))
    return names if is_list else names[:1] + [name for name in names[1:] if _is_a_body(plain[slice(*name)])]


_AND = Pattern(r"\band\b|&")
_POSSESSIVE = Pattern("[a-z]['’]s $")
_COMMA = Pattern(",[ \0]*(?:the )?")


def _is_apposed(plain: str, name: Span, following: Span) -> bool:
    """Return whether nothing but a comma, and perhaps "the", stands between two names."""
    return _COMMA.fullmatch(plain[name.end : following.start]) is not None


# A and B will work together with the signing of …; A, trusted by many and the leader in its field, has signed
_SUBJECT = Pattern(r"[ \0]*(?:, ?(?=announc))?(?!(?:and|as|at|by|for|from|in|of|on|or|that|to|which|who|with)\b)[a-z]")
_DESCRIBED = Pattern(
    r"[ \0]*(?:, ?(?![A-Z])|is (?:pleased|delighted|proud|happy) to (?:announce|advise|confirm|inform|report|share)\b"
    r"|(?:has |hereby |today )?announc(?:es|ed)\b)"
)


def _outside(plain: str, names: NameList) -> NameList:
    """Return a list without the names at its beginning that only say where something is."""
    return NameList(list(dropwhile(lambda name: _is_inside(plain[: name.start]), names.names)), names.end)


def _is_inside(before: str) -> bool:
    return _INSIDE.search(before) is not None or _IN_A_PLACE.search(before) is not None


# in Tokyo, Japan
_IN_A_PLACE = Pattern(r"\b(?:[Ii]n|[Aa]t|near|from) [A-Z][\w ]{1,24}, $")

# A name after a preposition is a place or a part of something.
_INSIDE = Pattern(
    r"""
    (?<!\b[Cc]ity[ ])(?<!\b[Tt]own[ ])
    (?<!universities[ ])(?<!cities[ ])(?<!institutions[ ])(?<!colleges[ ])  # not: the universities of A and B
    \b(?:by|of|in|from|at|near|across|for|to|under|within|serving|throughout)[ ](?:the[ ])?$
    """,
    re.VERBOSE,
)
# A at B on D signed …: the subject is the first name, not the closest one.
_ON_A_DAY = Pattern(r"[ ,\0]*(?:\w+[ \0]+)?(?:on|at) ")
_APPOSITION = Pattern(
    r"[ ,\0]*(?:(?:(?:the|an?)|(?:at|of|in|under|from)(?: the)?) [^,]{1,80}(?:, [A-Z][\w ]{1,24})?,?)?[ ,\0]*"
)

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
_BEFORE_A_NAME = Pattern(
    r"[ \0#]*(?:The )?(?:(?:the )?[A-Z][a-z]+(?:an|ch|ese|i|ish) )?(?:the \0+ ?)?"  # the Dutch bank
    r"(?:(?!(?:of|in|for|to|and|on|at|by|from|with|as|its|their)\b)[a-z][\w-]*,? ){0,4}(?:the )?[ \0]*"
    r"(?:(?:city|county|government|municipality|province|state|town) of )?"
    r"(?:[A-Z]\w+(?: [A-Z]\w+)?['’]s (?:[a-z][\w-]* ){0,5})?"  # with Thailand's X, with Blueland's power company X
)


def _with(plain: str, begin: int) -> tuple[list[Span], bool]:
    """Return the list of names after "with", "between" or "by", and whether it has everybody."""
    for match in _WITH.finditer(plain, begin):
        if _OTHER_WITH.search(plain, begin, match.start()):
            continue
        described = _DESCRIBED_BY_PLACE.match(plain, match.end())
        first = next(lists(plain, described.end() if described else match.end(), len(plain)), None)
        first = first and _without_apposition(plain, first)
        if first and described and first.names[0].start - described.end() <= len("the "):
            return first.names, False
        if first and _BEFORE_A_NAME.fullmatch(plain[match.end() : first.names[0].start]):
            preposition = match[0].split()[0].lower()
            second = _then_with(plain, first)
            if second and (preposition != "with" or _TOGETHER.match(plain, first.end)):
                return [*first.names, *second.names], preposition != "with"
            has_all = preposition != "with"
            is_by = preposition == "by"  # people are among those who sign
            bodies = [name for name in first.names if _is_a_body(plain[slice(*name)]) or _has_an_officer(plain, name)]
            return (bodies if is_by else first.names), has_all and bool(bodies or not is_by)
    return [], False


def _without_apposition(plain: str, names: NameList) -> NameList:
    """Return a list without its last name that says what the one before is: Blue Radio, the Voice of Blue."""
    if len(names.names) != _BOTH or not _is_apposed(plain, *names.names):
        return names
    second = names.names[1]
    is_place = plain.rstrip().endswith(".") and not _is_a_body(plain[slice(*second)])  # with Blue School, Hill Coast.
    is_said = plain[: second.start].endswith("the ")
    return NameList(names.names[:1], names.end) if is_said or is_place else names


def _is_a_body(name: str) -> bool:
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
