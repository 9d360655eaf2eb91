"""Which ordinals number the agreement in English, and in which series."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.dates._written import MONTHS
from linkj_partners.reading._english._bodies import KIND
from linkj_partners.reading._english._documents import OF_AGREEMENT
from linkj_partners.reading._keys import key_of
from linkj_partners.reading._places import is_place, partners_in
from linkj_partners.reading._rules import MUNICIPALITIES

__all__ = ["series"]

_NUMBERED = Pattern(
    r"""
    # the 14th comprehensive partnership agreement, the third city to sign
    [ ](?:(?!(?:of|for|in|to|the)[ ])(?:[a-z-]+|[A-Z][\w.-]+|/)[ ]){0,7}?
        (?:
            MRA|(?:such[ ])?(?:deal|treaty|pact|relationship)|[Aa]rrangement|scheme|venture|affiliation
            |friend(?:ly|ship)[ ]city
            |partnerships?|[Aa]greement|[Mm]emorandum|M[Oo][UCA]|[Ll]etter|[Pp]artner|collaboration|tie-up|twin
            |[Ss]ister[ -]\w+|(?:exchange|overseas|research)[ ]partner|linkage|affiliate|accord|tie
            |(?!(?:attempt|chance|effort|opportunity|phase|project|reason|step|time|way|year
                    |chair\w*|dean|director|governor|head|man|mayor|minister|person|president|rector|woman)\b)[a-z]+
                (?:[ ]or[ ](?:region|area|territory))?(?:[ ](?:in|from)[ ](?:[A-Z]\w+|the[ ][a-z]+(?:[ ][a-z]+)?))?
                (?:[ ](?:this|last)[ ](?:week|month|year))?
                (?:,[ ]and[ ]the[ ]first[ ](?:in|from)[ ](?:the[ ])?\w+)?,?[ ](?:respectively,[ ])?
                # country in Asia to sign
                to[ ](?:affiliate|be[ ]appointed|become|come[ ](?:aboard|into|on[ ]board)|conclude|cooperate
                    |do[ ]so|enter|join|have[ ](?:joined|partnered|signed|tied[ ]up)|partner|sign|stand[ ]with
                    |team[ ]up|work)
            |Nation[ ]to[ ](?:enter|join|partner|sign)
            |(?:organi[sz]ation|institution|university|city|municipality|company|country|state|nation|body|cluster
                |hospital|bank|college|school|museum|institute|region)
                (?:[ ]or[ ](?:region|area|territory))?(?:[ ](?:in|from)[ ][A-Z]\w+)?
                [ ](?:with|that|on[ ](?:our|its)[ ]list|to[ ](?:be|have))
            |signing[ ]ceremony[ ](?:of|between|with)|in[ ]number|case[ ]in[ ]which|[a-z]+[ ]with[ ](?:which|whom)
            |signatory[ ](?:of|to)
        )\b(?![ ](?:conference|day|event|fair|forum|manager|meeting|officer|project|scheme|shop|store|summit|team|week
            |workshop)\b)
    |[ ]to[ ](?:conclude|enter|join|partner|sign|tie)\b  # the 26th to enter into partnership
    |[ ](?:to[ ]be[ ])?(?:signed[ ])?with[ ]an?[ ]  # to be signed with a
    |[ ](?:globally|worldwide|overall|in[ ]total)\b  # its 43rd globally
    |[ ]of[ ](?:its|our|their)[ ](?:partner|agreement|M[Oo][UC])
    |[ ]that[ ][^.;]{2,90}?[ ](?:signed|concluded)\b
    |[ ](?:country|state)[ ][A-Z][\w ]{2,40}?[ ](?:has|have)[ ](?:signed|concluded)\b  # country Blue State has signed
    # document our college has signed
    |[ ](?:[a-z-]+[ ]){1,2}(?:the|our|its)[ ][^.;]{2,40}?[ ](?:has|have)[ ](?:signed|concluded|partnered)\b
    |[ ](?:signed|concluded)[ ]by\b
    |[ ]of[ ]its[ ]kind[ ]for[ ](?:us\b|the[ ][A-Z]|[A-Z])
    """,
    re.VERBOSE,
)
# is the 122nd country in the programme, welcomed as our 8th member: a body among those that signed before it
_IS_A_BODY = Pattern(
    r"""
    \b(?:
        is|was|be|bec[ao]m\w+|as|mak(?:es|ing)(?:[ ]\S+){1,5}?|welcom\w+
    )
    [ ](?:(?:just|now|only|thus)[ ])*(?:the(?:[ ]\w+['’]s)?|its|our|their|[A-Z][\w-]*['’]s?)[ ]$
    """,
    re.VERBOSE,
)
_BODY = Pattern(
    r"""
    [ ](?:(?!(?:of|for|in|to|the|and|or|largest|most)\b)[\w-]+[ ]){0,4}?
    (?:
        [Mm]ember(?:[ ](?:state|country|institution))?|[Ss]ignatory|[Pp]artner(?:[ ](?:country|institution))?
        |business|charity|country|entity|nation|economy|[Ss]tate|city|town|municipality|prefecture|body|bank|company|organi[sz]ation
        |[Uu]niversity|institution|institute|college|school|hospital|library|museum
    )
    (?:[ ]or[ ](?:region|area|territory)|[ ]abroad|[ ]overseas)?
    (?=
        [ ](?:
            (?:of|with|that|which)\b
            |in[ ](?:the[ ])?(?:[A-Z]|network|program\w*|alliance|consortium)
            |and[ ]the[ ]\w+[ ][^.;]{3,40}?[ ]to[ ](?:join|partner|sign)\b
            |(?:in[ ](?:the[ ])?\w+[ ])?to[ ](?:
                have[ ]\w+|accede|be[ ]linked|become|conclude|do[ ]so|enter|finali[sz]e|join|participate|partner|ratify
                |sign|take[ ]part|team[ ]up|work
            )\b
        )
        |\W*$
    )
    """,
    re.VERBOSE,
)
_OF_MEMBERS = Pattern(
    r"\b(?:family|join\w*|[Mm]ember\w*|[Nn]etwork|[Pp]rogram\w*|[Aa]lliance|[Cc]onsortium|welcom\w+)\b"
)
_IN_THE_PAST = Pattern(
    r"\b(?<!since its launch )(?<!since its start )(?:in|since) (?:[A-Z][a-z]+ )?(?:19|20)[0-9]{2}\b"
    r"|\blast (?:month|year)\b"
)
# among our agreements it is the seventh; this is our 32nd TIEA, which the text has called an agreement before
_ALONE = Pattern(r" ?(?:[.;]|$)")
_IT_IS = Pattern(
    r"\b(?:[Ii]t|[Tt]his|(?:[Tt]he|[Tt]his) (?:(?:latest|new|present) )?"
    r"(?:agreement|M[Oo][UC]|memorandum|one|partnership)) is "
    r"(?:now )?(?:the|its|our|[Tt]he \w+['’]s|[A-Z][\w-]*['’]s) $"
)
_ACRONYM = Pattern(r" (?:signed )?(?P<letters>[A-Z]{1,4}A)\b(?! negotiation)")
_OWN = Pattern(
    r"""
    \b(?:
        its|our|their|the|already|[A-ZÀ-ÖØ-Þ][\w-]*['’]s|[Tt]his(?:[ ]is)?|celebrat\w+
        |[Ee]nters|[Ss]igns|[Ii]nks|[Aa]dds|sign(?:s|ed|ing)[ ]an?
        |[A-Z][\w-]*s['’]  # Blue Plains'
        |[Tt]he[ ](?:\w+[ ])?\w+'s  # the blue college's
        |bec[ao]m\w+[ ]the|mark(?:s|ed)?[ ]the|[Aa]s
    )\s+$
    """,
    re.VERBOSE,
)
_WITH_MUNICIPALITY = Pattern(
    r"""
    [^.;,]{0,40}?\bwith[ ](?:an?[ ]|the[ ])?(?:Japanese[ ]|local[ ])?  # agreement with a local
    (?:municipalit|local[ ]government|city\b|local[ ]authorit)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WITH_OTHERS: Final = (
    (Pattern(r"[^.;,]{0,60}?\b(?:overseas|foreign|international|abroad)\b"), "partners-abroad"),
    (Pattern(r"[^.;,]{0,60}?\bwith an? universit"), "universities"),
    (Pattern(r"[^.;,]{0,40}?\bwith an? compan"), "companies"),
    (Pattern(r"[^.;,]{0,40}?\bwith a (?:bank|financial institution)\b"), "financial-institutions"),
    (Pattern(r"[^.;,]{0,40}?\bwith a hospital\b"), "hospitals"),
    (Pattern(r"[^.;,]{0,40}?\bwith a high school\b"), "high-schools"),
    (Pattern(r"[^.;,]{0,40}?\bwith a research institute\b"), "research-institutes"),
)
# What a sentence without "agreement" says of one.
_ON_PARTNERS = Pattern(
    r"\b(?:MRA|affiliate|official ties|team up|twin\b|formal relationship|to work with|tied up|twinned"
    r"|partner|[Ss]ister[ -]|shares? codes|code-?share|relationship with|friend(?:ly|ship) city|sign|linkage"
    r"|join hands|understanding|arrangement|scheme)"
    r"|present one"
)
# A number among the partners of one place only: "our 9th overseas partnership", "our third with a French university".
_OF_A_PART = Pattern(
    r"""
    [^.;,]{0,60}?
    \b(?:
        corporate|industrial|industry|commercial|domestic|outside
        |on[ ]the[ ]continent|in[ ]the[ ](?:region|country|city|state|province|county)
        |(?:in|from)[ ](?:the[ ])?[A-Z]\w+  # in France, in the Americas
        |with[ ]an?[ ](?!Japanese)[A-Z][a-z]+  # with a French
    )\b
    """,
    re.VERBOSE,
)
_OF_A_COUNTRY = Pattern(
    r"""
    [^.;,]{0,60}?
    \b(?:(?P<where>in|from)[ ](?:the[ ])?|with[ ]an?[ ])
        (?P<country>Central[ ]and[ ]Eastern[ ]Europe(?:an)?|[A-Z]\w+(?:[ ](?:d['’])?[A-Z]\w+)?)
    (?:[ ](?P<kind>universit|partner|institution)\w+)?\b(?![ ](?:and[ ]|or[ ])?[A-Z])  # university
    """,
    re.VERBOSE,
)
_IN_THE_COUNTRY = Pattern(r" partner(?: \w+)? in the (?:country|nation)\b")  # the sixth partner in the country
# the fourth partner outside Europe; the 27th MoU with an industry partner
_OUTSIDE = Pattern(r"[^.;,]{0,40}?\boutside (?P<place>[A-Z]\w+)")
_OF_COMPANIES = Pattern(
    r"[^.;,]{0,60}?\b(?:(?:corporate|industrial|industry|commercial) partner|with industry(?=[.;,]|$))"
)
# The second MOU with Malaysia
_WITH_A_COUNTRY = Pattern(r"[^.;,]{0,60}?\bwith (?P<country>[A-Z]\w+(?: [A-Z]\w+)?)\b(?! [A-Z])")
# Of one kind only: "our third agreement with a tribal nation"
_OF_ANOTHER_KIND = Pattern(
    r"[^.;,]{0,40}?\bwith an? (?!new\b|agreement|M[Oo]U|partner|organi[sz]ation|institution)"
    r"(?:(?P<kind>(?:[\w-]+ ){0,2}[\w-]+)"
    r"(?=[.,;)]|$| (?:in|of|from)\b(?! (?:the )?[A-Z])| (?:within|outside|that|to|on|for)\b))?"
)
_NOT_NUMBERED = Pattern(
    r"""
    [^.;,]{0,40}[ ](?:agreement|memorandum|M[Oo][UCA]|partner(?:ship)?)[ ]
        (?:with[ ][^.;,]{2,60}[ ])?this[ ](?:season|year)\b
    |[^.;,]{0,90}[ ]in[ ](?:the[ ](?:last|past)[ ])?(?:as[ ]many|two|three|four|five|[0-9]{1,2})[ ](?:months|years)\b
    |[^.;,]{0,40}[ ](?:of[ ]its[ ]kind(?![ ]that|[ ]for[ ](?:us\b|the[ ][A-Z]|[A-Z]))
        |signed[ ](?:(?:during|in)[ ](?:19|20)[0-9]{2}|this[ ](?:week|month|year)))\b
    |[ ](?:annual|meeting|conference|floor|century|largest|edition|anniversary|round|time)
    """,
    re.VERBOSE,
)


def series(sentence: str, start: int, end: int, before: str) -> str | None:
    """Return the series of "its 14th partnership" and "the third with a municipality"."""
    words = sentence[start:end].lower()
    if words in ("first", "1st") or any(other.match(sentence, end) for other in _NOT_ONE_AFTER):
        return None
    if any(other.search(sentence[:start]) for other in _NOT_ONE_BEFORE):
        return None
    place = _ALSO_IN.match(sentence, end) if _AND_ALSO.search(sentence[:start]) else None
    if place and (OF_AGREEMENT.search(sentence) or _ON_PARTNERS.search(sentence)):
        if place["outside"]:
            return f"partners-outside-{key_of(place['place'], (), 'place')}"
        return partners_in(place["place"]) or f"partners-in-{key_of(place['place'], (), 'place')}"
    if not (
        _is_of_an_agreement(sentence, start, end)
        or _is_of_a_body(sentence, start, end)
        or _is_of_an_acronym(sentence, start, end, before)
        or _is_of_sentence_before(sentence, start, end, before)
    ):
        return None
    is_of_a_day = (
        words in ("second", "2nd")
        and sentence[:start].endswith("the ")
        and not sentence.startswith(" such ", end)
        and not _THIS_IS.fullmatch(sentence[:start])
    )
    following = _ITS_NEXT.search(sentence[end:])
    clause = sentence[: end + following.start()] if following else sentence
    return None if is_of_a_day else _named_series(clause, end)


# the 4th Lithuanian city to sign with a Japanese city: others sign elsewhere
_AMONG_ITS_OWN = Pattern(r" [A-Z][a-z]+ [a-z]+ to (?:conclude|sign) [^.;]{3,40} with an? ")
# the 118th sister school of Blue College, and the 37th in Europe
_AND_ALSO = Pattern(
    r"(?:[0-9](?:st|nd|rd|th)|[a-z](?:st|nd|rd|th))\b[^.;]{3,90},? and (?:the|its|our) $"
    r"|\bpartners?\b[^.;]{3,90}; [^.;]{2,40} is the $"
)
# announced on the 23rd; For Blue University it is the fifth
_IS_A_DAY = Pattern(r"\b[Oo]n the $")
_FOR_ANOTHER = Pattern(
    r"\bFor (?:the )?[A-Z][^.;,]{3,60} it is the $"
    r"|\bthe [A-Z][a-z]+(?:an|ese|ish) (?:bank|city|college|company|hospital|institute|school|university)['’]s $"
)
# hopes to conclude its 10th, is close to its 50th; last spring it celebrated its 20th
_TO_COME_OR_PAST = Pattern(
    r"\b(?:close to|approach\w*|nearing|towards?|preparing|(?:aim|expect|hope|intend|plan|want)s? to (?:\w+ )?[a-z]+)"
    r" (?:[a-z]+ )?$"
    r"|\b[Ll]ast (?:spring|summer|autumn|fall|winter|year)\b"
)
_OF_A_CAREER = Pattern(r"[^.;]*\bin (?:her|his) career\b")
_NOT_ONE_AFTER: Final = (_NOT_NUMBERED, _AMONG_ITS_OWN, _OF_A_CAREER)
# Blue and Green have signed their second memorandum: of those of the two
_OF_THE_TWO = Pattern(r"\band [^.;]{2,60} (?:have )?(?:today )?(?:concluded|inked|renewed|signed) their $")
_NOT_ONE_BEFORE: Final = (_IS_A_DAY, _FOR_ANOTHER, _TO_COME_OR_PAST, _OF_THE_TWO)
_ALSO_IN = Pattern(
    r"(?: one| partner)? (?:in|from|(?P<outside>outside)) (?:the )?(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)(?=[.,;]|$)"
)


def _is_of_an_agreement(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of an agreement or a partner: our 14th partner, the third city to sign."""
    if not (OF_AGREEMENT.search(sentence) or _ON_PARTNERS.search(sentence)):
        return False
    before = sentence[:start]
    is_alone = _ALONE.match(sentence, end) and _IT_IS.search(before)
    return bool(is_alone or (_OWN.search(before) and _NUMBERED.match(sentence, end)))


def _is_of_a_body(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of a body among those that signed or joined: the 8th member of the network."""
    if _IN_THE_PAST.search(sentence) or not (_IS_A_BODY.search(sentence[:start]) and _BODY.match(sentence, end)):
        return False
    return any(words.search(sentence) for words in (OF_AGREEMENT, _ON_PARTNERS, _OF_MEMBERS))


def _is_of_an_acronym(sentence: str, start: int, end: int, before: str) -> bool:
    """Return whether a number is of what the text calls an agreement in full before: our 32nd TIEA."""
    acronym = _ACRONYM.match(sentence, end)
    if not (acronym and _OWN.search(sentence[:start])) or _MARKED.search(sentence[:start]):
        return False
    letters = acronym["letters"]
    words = r"\s".join(rf"{letter}\w+" for letter in letters[:-1])
    full = rf"\b(?:agreement|arrangement) \({letters}\)|\b{words}\s(?:agreement|arrangement)\b"
    return re.search(full, before + sentence, re.IGNORECASE) is not None


# The bank has signed an agreement. It is the bank's eighth.
_IT_IS_ITS = Pattern(
    rf"\W*(?:It|This) (?:is|becomes|marks|was) (?:[Oo]ur|(?:the |(?:[A-Z][\w-]+ ){{1,3}})(?i:{KIND})['’]s) $"
)
_SIGNED_BEFORE = Pattern(
    r"\b(?:signed|signs|concluded|inked|renewed)\b[^.;]*\b(?:[Aa]greement|M[Oo][UCA]|[Mm]emorandum)\b"
    r"(?:(?! (?:after|at|before|during) )[^.;])*[.;]?\s*$"
)


def _is_of_sentence_before(sentence: str, start: int, end: int, before: str) -> bool:
    """Return whether a number ends a sentence on "it", after the one on the signing: it is our eighth."""
    is_last = not sentence[end:].strip(".! \n")
    return is_last and bool(_IT_IS_ITS.fullmatch(sentence[:start]) and _SIGNED_BEFORE.search(before))


# an earlier one, which itself marked our 12th TIEA
_MARKED = Pattern(r"\bwhich (?:itself )?(?:marked|was) [^.;]*$")
_THIS_IS = Pattern(r"[\W0-9]*\w[\w,.'’ -]{1,40}? (?:is|marks|becomes|became|was) the ")
# the eighth agreement and its third with a bank, our ninth partner and fifth abroad
_ITS_NEXT = Pattern(
    r" and (?:(?:its|our|the|their) |(?:[0-9]*(?:1st|2nd|3rd|[0-9]th)|[a-z-]*(?:first|second|third|[a-z]th|fth))\b)"
)


# bodies in a place, not a partnership in Higher Education
_A_BODY_IN = Pattern(
    r"\b(?:universit|institut|organi[sz]ation|partner\b|cit(?:y|ies)|college|hospital|compan|bank|school|cluster)\w* $"
)


def _of_a_place(sentence: str, place: re.Match[str]) -> str | None:
    """Return the series of "our third partner in Russia", and of "with a French university" for known countries."""
    known = partners_in(place["country"], place["kind"])
    is_of_bodies = place["where"] and _A_BODY_IN.search(sentence[: place.start("where")])
    if known or not is_of_bodies or place["country"] in MONTHS:
        return known
    return f"partners-in-{key_of(place['country'], (), 'place')}"


# our 30th Japanese sister school
_OF_A_PEOPLE = Pattern(
    r" (?P<people>[A-Z][a-z]+(?: [A-Z][a-z]+)?) "
    r"(?:sister|partner|(?P<kind>universit)|institut|school|college|compan|cit|nation|countr|state|M[Oo][UC]|agreement)"
)


def _named_series(sentence: str, end: int) -> str | None:
    """Return the series that the words after an ordinal name."""
    of_a_people, with_a_country = _OF_A_PEOPLE.match(sentence, end), _WITH_A_COUNTRY.match(sentence, end)
    known = partners_in(of_a_people["people"], of_a_people["kind"]) if of_a_people else None
    if known is None and with_a_country and is_place(with_a_country["country"]):
        known = partners_in(with_a_country["country"])
    outside = _OUTSIDE.match(sentence, end)
    if outside:
        known = f"partners-outside-{key_of(outside['place'], (), 'place')}"
    elif _OF_COMPANIES.match(sentence, end):
        known = "companies"
    of_a_country = _OF_A_COUNTRY.match(sentence, end)
    if known is None and _IN_THE_COUNTRY.match(sentence, end):
        return "domestic-partners"
    if known or _OF_A_PART.match(sentence, end):
        return known or (_of_a_place(sentence, of_a_country) if of_a_country else None)
    if _WITH_MUNICIPALITY.match(sentence, end):
        return MUNICIPALITIES
    named = next((key for pattern, key in _WITH_OTHERS if pattern.match(sentence, end)), None)
    if named is None and of_a_country and of_a_country["kind"] == "universit":
        return partners_in(of_a_country["country"], "universit")
    return named or _of_a_kind(sentence, end)


def _of_a_kind(sentence: str, end: int) -> str | None:
    """Return the series of the kind of partner that the words name, or that of all partners."""
    body = _KIND_OF_BODY.match(sentence, end)
    if body:
        return _SERIES_OF_BODIES.get(body["noun"]) or _plural(body["noun"])
    another = _OF_ANOTHER_KIND.match(sentence, end)
    if another:
        return _plural(key_of(another["kind"], (), "kind")) if another["kind"] else None
    return "partners"


# the 17th prefecture with which we have concluded an agreement
_KIND_OF_BODY = Pattern(
    r" (?:(?!(?:of|for|in|to|the|sister|twin|partner)\b)[\w-]+ ){0,3}?"
    r"(?P<noun>bank|city|college|company|employer|hospital|library|municipality|museum|prefecture|school|town|university)"
    r" (?:with (?:which|whom)|to (?:be|conclude|enter|join|partner|sign|tie|work))\b"
)
_SERIES_OF_BODIES: Final = {
    **dict.fromkeys(("city", "municipality", "prefecture", "town"), MUNICIPALITIES),
    **dict.fromkeys(("company", "employer"), "companies"),
    "bank": "financial-institutions",
}


def _plural(kind: str) -> str:
    return f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
