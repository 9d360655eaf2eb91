"""The words that sign an agreement in English, and those that tell of an earlier one."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._english._subjects import is_on_agreement

__all__ = ["EARLIER", "PAPER", "acts", "is_general", "is_history"]

PAPER: Final = r"(?:[\w-]+[ ]){0,6}?(?:agreement|M[Oo][UCA]|memorandum|letter[ ]of[ ]intent)"
"""The source of a regular expression for a paper to be signed: research agreement, three-year memorandum."""
_ITS_PAPER: Final = rf"(?:an?|its|our|the|their)[ ]{PAPER}"
_SIGNING = Pattern(
    rf"""
    \b(?:(?:has|have|had|was|were|is|been|be|today|officially|formally|jointly)[ ])*  # has been formally
    (?P<act>
        (?:re-?|counter)?sign(?:s|ed|ing)?(?!(?-i:(?<=SIGN)[ ][A-Z][a-z]))|executed
        |(?:officiali|formali)[sz]ed|finali[sz]ed|sealed|penned|inked|inks|concluded
        # reached an initial agreement, has agreed a memorandum, renews its memorandum
        |(?:affirmed|agreed|forged)(?=[ ]an?[ ]{PAPER})|(?:established|reached|struck)(?=[ ](?:an?|the)[ ]{PAPER})
        |(?:extended|renewed|secure[sd]|will[ ](?:extend|renew)|(?:are|is)[ ](?:extend|renew)ing)
            (?=[ ]{_ITS_PAPER}|[ ]an?[ ]\$[\w.]+[ ]{PAPER})  # secured a $5M MOU
        |(?:extend|renew)ed(?=[ ](?:until|through|for)[ ][\w ]{{2,16}}[ ]{_ITS_PAPER})  # have extended until 2026 a
        |(?:enters|extends|forms?|renews)(?=[ ](?:{_ITS_PAPER}|{PAPER}))
        |(?:renew|extend)(?=[ ](?:(?:their|its)[ ])?(?:M[Oo][UCA]|agreement|memorandum)\b)
        |(?-i:[Rr]each|Conclude|Forge)(?=[ ][\w -]{{0,60}}(?-i:Agreement))  # in a title
        # formed a partnership, entered into an agreement
        |formed(?=[ ]an?[ ])|entered(?=[ ]an?[ ])|(?:entered|enters|(?:are|be|by|is)[ ]entering)[ ]into(?![ ]force)
        |(?<=been[ ])agreed(?=[ ]between\b)|agreed(?=[ ]an?[ ](?:[\w-]+[ ])?partnership\b)
        |cemented(?=[ ](?:an?[ ])?(?:[\w-]+[ ]){{0,2}}partnerships?[ ]with\b)
        |became(?=[ ]["“]?(?:friendship|sister|twin)[ ][a-z]+["”]?[ ]\ue002)  # formally became sister ports yesterday
        |(?:are|is)[ ](?:set|due|expected)[ ]to[ ]ink
        |(?:are|is)[ ]to[ ](?:establish|conclude)(?=[ ])|will[ ]conclude(?=[ ](?:an?|the|their)[ ])
        # renews its partnership, has been renewed, agreed to extend the memorandum, announced the renewal of their
        |(?:renew|extend)(?:s|ed)(?=[ ](?:its|our|their|the|an?)[ ][\w -]{{0,40}}
            (?:arrangement|partnership|alliance|collaboration|cooperation|relationship[ ]with))
        |(?:(?<=been[ ])|(?<=was[ ])|(?<=officially[ ])|(?<=formally[ ]))(?<!which[ ]was[ ])
            (?:renewed|extended|reaffirmed)(?![ ]to\b(?![ ]extend))
        |(?:renewed|extended|reaffirmed)(?=\W*$)
        |(?:agree[ds]?|decided)[ ]to[ ](?:renew|extend)(?=[ ](?:its|their|the|an?)[ ])
        |agreed[ ]to[ ]an?[ ](?:[\w-]+[ ]){{0,3}}(?:extension|renewal)(?=[ ]of\b)
        |(?:(?<=with[ ]the[ ])|(?<=announce[ ]the[ ])|(?<=announced[ ]the[ ]))(?:renewal|extension)
            (?=[ ]of[ ]{_ITS_PAPER})
        |execution(?=,?[ ](?:as[ ]of|on)\b)|signature(?=(?:,[ ]on[ ][^,;.]{{3,40}},)?[ ]of[ ]an?[ ])
        |(?:(?<=ceremony[ ]for[ ]the[ ])|(?<=announce[ ]the[ ])|(?<=announced[ ]the[ ])|(?<=with[ ]the[ ]))
            execution(?=[ ]of[ ]an?[ ])
        |(?<=was[ ])reached|(?<=been[ ])reached
        # exchanged signed copies, was exchanged
        |exchanged(?=[ ](?:[\w-]+[ ]){{0,4}}(?:cop(?:y|ies)|agreements?|M[Oo][UCA]s?|memorand\w+|documents?|letters?))
        |(?<=was[ ])exchanged|(?<=documents[ ]were[ ])exchanged
        # put pen to paper on an agreement, put their names to it
        |(?:put|set)[ ](?:pen[ ]to[ ]paper
            |(?:their|its|his|her)[ ](?:names?|signatures?|pens?)[ ](?:on|to|under|with))|put[ ]to[ ]paper
        |(?<=to[ ]which[ ])[^.;]{{3,60}}?[ ](?:put|set)[ ](?:their|its|his|her)[ ](?:hands?|names?|seals?|signatures?)
        |(?<!be[ ])forged(?=[ ]by[ ](?:the[ ])?[A-Z][^.;]{{2,160}}?,?[ ]and[ ])
        |(?<=signatures[ ]were[ ])(?:added|affixed|put)
        |(?:add|affix|append|exchang)ed[ ](?:(?:her|his|their)|the[ ]last[ ]of[ ]the[ ]\w+)[ ]signatures?
        |agreed[ ]on[ ]this[ ]in(?=[ ]{_ITS_PAPER}\b)
        |subscribed(?=,?[ ](?!to\b)(?:[^.;,]{{3,60}},?[ ])?{_ITS_PAPER}\b)
        # celebrated, on 5 May, a cooperation agreement; not the tenth anniversary of one, nor one signed before
        |celebrated(?=(?:,?[ ][^.;,]{{2,24}},)?[ ]an?[ ](?![\w-]+-year){PAPER}\b)
        # a memorandum that bears the date of a day, is dated, received its signatures
        |bears[ ]the[ ](?:date|signatures?)|is[ ]dated(?=[ ])|received[ ](?:all|both|its|the)[ ](?:\w+[ ])?signatures
        # confirmed their aim in a letter of intent
        |(?:affirm|confirm|declar|record)ed(?=[ ](?:an?|its|the|their|this)[ ]
            (?:(?!(?:agreed|contained|described|expressed|given|laid|made|set|stated)[ ])[a-z-]+[ ]){{1,5}}?in[ ]an?[ ]
            {PAPER}\b)
    )\b
    # not: signed up, signed off, sign language, signed a decree
    (?![ ]up\b|[ ]off\b|[ ]copies[ ]of[ ](?:her|his|their)\b|[ ]into[ ]law\b
        |[ ](?:the[ ]first|[0-9]+)[ ]of\b|[ ]language|[ ](?:an?|the)[ ](?:decree|law|bill|order)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Before the verb: an agreement that this one follows.
EARLIER = Pattern(
    r"""
    \b(?:
        # under the joint agreement
        under[ ](?:the|this|that|an?|its|our|their)[ ](?:[\w-]+[ ]){0,4}?(?:agreement|M[Oo][UCA]|[Mm]emorandum|accord)
        |pursuant[ ]to|follows?|comes?[ ](?:[a-z]+[ ])?after
        |following[ ](?:the|an?|its|their)[ ](?:MO|[Mm]emo|agreement)
        |buil(?:ds?|t|ding)[ ](?:up)?on|based[ ]on|basis[ ]of|extends?  # builds on
        |replac\w+|supersed\w+|previous(?:ly)?|earlier|[Ii]nitially(?![ ]last)
        |original(?:ly)?|existing|prior|since|already
        |first[ ]signed
        |successor[ ]to|succeeds
        |[Ll]ast[ ](?:autumn|fall|season|spring|summer|winter|year)['’]s|we[ ]stated[ ]that
        |[Ii]n[ ]a[ ]separate[ ](?:agreement|contract|deal)
        |of[ ](?:this|that|last)[ ]year|[Ll]ast[ ](?:year|month,[ ]on)|[Ii]n[ ]the[ ]past|in[ ]addition[ ]to
        |followed[ ]up|adds?[ ]to|(?:until|up[ ]to)[ ]now|starting[ ]from[ ](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2},[ ]when
        |pointed[ ]to|referred[ ]to|mentioned|recalled  # pointed to the memorandum signed between both
        |as[ ]a[ ]result[ ]of
    )\b
    |\b(?:first|after[ ]the|in[ ](?:19|20)[0-9]{2})[ ]$  # it was he who in 1987 signed
    |\b[0-9]{2,}[ ](?:[\w-]+[ ]){0,4}(?:agreements|M[Oo][UC]s|memoranda)[ ]$  # 95 agreements concluded
    # the tenth anniversary of the friendship agreement signed
    |\banniversary[ ]of[ ](?:the|an?|its|our|their)[ ](?:[\w-]+[ ]){0,4}(?:agreement|M[Oo][UCA]|[Mm]emorandum)[ ]$
    """,
    re.VERBOSE,
)

# "can sign" is a rule, and "was signed in November 2000" history.
_GENERAL = Pattern(
    r"""
    \b(?:
        can|could|(?-i:may)|might|must|should|shall
        |commonly|generally|normally|often|typically|usually|in[ ]advance[ ]of(?:[ ]\w+){0,2}
        |(?<!,[ ])who|when|if|how[ ]to|(?:un)?able[ ]to|not[ ]to|before
        |led[ ](?:\w+[ ]){1,4}to  # have led authorities to sign
        |(?:decision|intention|desire|readiness|willingness)[ ](?:to|in)  # the intention to
        |(?:plan|hop|propos|intend|want|aim|wish|seek|expect|decid|like)\w*[ ]to  # planning to
        |(?:talk|sp(?:ea|o)k)\w*[ ](?:\w+[ ]){0,3}?about|discuss\w*(?:[ ]the)?  # talked at length about
        |(?:any|every)[ ][^.;]{3,60}?[ ]that(?:[ ](?:has|have))?  # any university that has concluded
        |(?:advantages?|benefits?|importance|purposes?)[ ]of  # the benefits of signing
        |(?:asked|authori[sz]ed|encouraged|invited|required)[ ]to|which[ ]the[ ]partners?
        |when[ ][^.;]{3,60}?[ ](?:and|or)
        |approvals?[ ](?:for|of)|authori[sz]\w*[ ][^.;]{2,60}?[ ]to(?:[ ]\w+[ ]and)?
        # no agreement has been
        |(?:no|number[ ]of)[ ](?:\w+[ ]){0,2}(?:M[Oo][UC]s?|agreements?|memorand\w+)(?:[ ](?:has|have)[ ]been)?
        |(?:all|any|every)[ ](?:M[Oo][UC]s?|agreements?|memorand\w+)  # all MoUs signed are tabled
    )
    [ ](?:\w+[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# It is glad to announce that an agreement was signed in May 2011: of that month, and yet news.
_ANNOUNCED = Pattern(r"\bannounces? that\b", re.IGNORECASE)
_LONG_AGO = Pattern(
    r"""
    [^.;,\ue000\ue002]{0,120}?\b(?:in|since)[ ](?:19|20)[0-9]{2}\b  # in 2000
    |[ ](?:19|20)[0-9]{2},  # signed 2009, valid until
    |[^.;,]{0,60}?\bin[ ]the[ ]previous[ ](?:fiscal[ ])?year\b
    |[^.;,]{0,60}?\bsince[ ][A-Z][a-z]+[ ](?:19|20)[0-9]{2}\b  # since November 2000
    # concluded 31 agreements, signed MOUs with many universities: those of years
    |[ ](?:more[ ]than[ ]|over[ ])?[0-9]{2,}[ ](?:[\w-]+[ ]){0,3}(?:agreements|M[Oo][UCA]s|memoranda)\b
    |[^.;,]{0,60}?\bwith[ ](?:[2-9][0-9]|[0-9]{3,})[ ](?:[Dd]ifferent|[Ff]oreign|[Ll]ocal)\b
    |[^.;,]{0,60}?\b(?:with[ ](?:many|numerous|those|various)|between[ ]different)[ ]
    |[ ](?:a[ ]number[ ]of|several)[ ][^.;,]{0,60}?\bwith[ ](?:different|foreign|international|other)[ ]
    |[^.;]{0,60}?\bwill[ ]be[ ](?:considered|discussed|explored)\b  # the signing of an agreement will be considered
    |[^.;,]{0,60}?\byears[ ](?:ago|before|earlier)\b
    |(?:[^.;]{0,80}?,[ ]for)?[ ](?:an?[ ]|two[ ]|three[ ])?similar[ ](?:[\w-]+[ ]){0,3}(?:agreement|M[Oo][UCA]|memorand)
    |[^.;]{0,160}?,[ ]which[ ](?:was|has[ ]been)[ ](?:later[ ])?(?:renewed|extended|replaced|superseded)\b
    |[^.;,]{0,30}?\b(?:once|twice|times|earlier(?![ ](?:this|today))|previously)\b
    # was signed in November 2000, was concluded in May of the same year
    |(?:(?<=was[ ]signed)|(?<=was[ ]concluded))[^.;,]{0,60}?
        \bin[ ][A-Z][a-z]+[ ](?:(?:19|20)[0-9]{2}\b|of[ ](?:that|the[ ]same|last)[ ]year)
    """,
    re.VERBOSE,
)

_BEFORE_AN_ACT: Final = 90
_OF_A_LAW = Pattern(r"\b(?:act|bill|decree|law|licen[cs]e|permit|treaty),? $")  # the bill signed by the governor
# In 2011 both had signed an agreement; The two systems had signed a letter
_HAD = Pattern(r"had\b")
_OF_BOTH_BEFORE = Pattern(r"(?:^|[.!?] )\W*(?:They|Both|Both (?:[\w-]+ )?\w+|The (?:two|three|four)(?: \w+)?) $")
_IN_A_YEAR = Pattern(r"\b[Ii]n (?:19|20)[0-9]{2},? [^.;]*$")
# under an agreement signed today
_UNDER_ONE = Pattern(
    r"\b(?:under(?: the terms of)?|on the basis of) an? (?:new )?"
    r"(?:[\w-]+ ){0,3}(?:agreement|memorandum(?: of (?:understanding|co-?operation))?|M[Oo][UCA])"
    r"(?: on [a-z ]{3,40}?)? "
    r"(?:that |which )?"
    r"(?:they |(?:the (?:two|three)|both) \w+ )?$",
    re.IGNORECASE,
)
_ON_A_DAY = Pattern(rf" (?:by [^.;,]{{3,60}} )?(?:on )?(?:[A-Z]\w+day,? ?\(?)?{DAY}")
# the agreement, originally signed in 2017, was extended
# the MoU, which builds on an earlier one, was signed
_ASIDE = Pattern(
    r",? (?:"
    r"(?:originally|first|initially) (?:signed|concluded|established)"
    r"|which (?:builds|follows|extends|replaces|renews)"
    r")[^,.;]{0,60},"
)


# They follow an MoU of the two states, signed on 5 March; This MoU is provided for by the Accord of both, signed on
_FOLLOWS = Pattern(
    r"\W*(?:It|They|This|These) follows? |[^.;]{0,160}\bis provided for (?:by|in) "
    r"|\W*(?:19|20)[0-9]{2} ?[-–—:] |In 19[0-9]{2}\b|\W*Once an? |\W*If \w+, "  # 1988 – an agreement is signed
    r"|\W*Back in (?:19|20)[0-9]{2}\b|\W*During [^.;,]{3,80} in (?:19|20)[0-9]{2}, "
    r"|[^.;]{0,60}\brefers? to\b|\W*[-–•] ?signing of an? "  # a definition; one of a list of things to do
    r"|\W*The (?:hi)?story of (?:the|their|our) (?:partnership|co-?operation|relations?)\b"
)


# Said of a workshop or a photograph too
_OF_MANY_THINGS = Pattern(
    r"(?:\b(?:was|were|is|been|be) (?:concluded|exchanged|renewed|sealed)|\bis dated|\bbears the date)$", re.IGNORECASE
)
_LONGEST_SUBJECT: Final = 300
_OF_A_PAPER = Pattern(
    r"(?<!draft )\b(?:accord|agreement|contract|deed|document|letter of intent|LO[IU]|memorandum|M[Oo][UC]|pact)\b"
    r"[^.;]*$",
    re.IGNORECASE,
)


def _is_of_a_thing(text: str, act: re.Match[str]) -> bool:
    """Return whether a verb such as "was concluded" has a subject other than the agreement: The workshop."""
    if not _OF_MANY_THINGS.search(act[0]):
        return False
    before = text[max(0, act.start() - _LONGEST_SUBJECT) : act.start()]
    return _OF_A_PAPER.search(before) is None and not is_on_agreement(before, len(before))


def acts(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that say that something is being signed."""
    for match in () if _FOLLOWS.match(text) else _SIGNING.finditer(text):
        before = _ASIDE.sub("", text[max(0, match.start() - _BEFORE_AN_ACT) : match.start()])
        if is_history(text, match) or _GENERAL.search(before) or _is_of_a_thing(text, match):
            continue
        is_before = _HAD.match(match[0]) and (_IN_A_YEAR.search(before) or _OF_BOTH_BEFORE.search(before))
        if _OF_A_LAW.search(before) or is_before:
            continue
        is_of_earlier = EARLIER.search(before[max(0, before.rfind(". ")) :])
        if not is_of_earlier or (_UNDER_ONE.search(before) and _ON_A_DAY.match(text, match.end())):
            yield match


def is_general(text: str, words: re.Match[str]) -> bool:
    """Return whether words that say that something is signed are a rule or a wish: will be asked to sign."""
    return _GENERAL.search(text, max(0, words.start() - _BEFORE_AN_ACT), words.start()) is not None


def is_history(text: str, words: re.Match[str]) -> bool:
    """Return whether words that say that something is signed go on with a time long ago: signed an MOU in 2016."""
    return bool(_LONG_AGO.match(text, words.end())) and not _ANNOUNCED.search(text, 0, words.start())
