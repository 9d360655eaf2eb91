"""Whom and what a sentence is about in English: the agreement, a partner or somebody else."""

import re
from collections.abc import Sequence
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import NAME, OF_A_BODY

__all__ = ["is_of_partner", "is_on_agreement", "is_same_body", "owners"]


def is_of_partner(before: str, after: str, name: str, hosts: Sequence[str], *, is_tally: bool) -> bool:  # noqa: ARG001
    """Return whether a partner is the subject of a number that stands after some words of its sentence.

    For Pine, this is the sixth; Pine County's sixth; Pine College, which has agreements with 14 partners.
    """
    first = name.removeprefix("The ").split(maxsplit=1)[0]
    short = "" if any(first in host for host in hosts) else f"|{re.escape(first)}"
    called = rf"(?:{re.escape(name.removeprefix('The '))}{short})"
    if re.search(
        rf"\bFor (?:the )?{called}(?:,| it| this)|\b{called}['’]s? (?:(?!are |is |was )[a-z]+ ){{0,3}}$", before
    ):
        return True
    kind = _THE_KIND.match(before)  # The college … has 31 partners
    if is_tally and kind and kind[1].title() in name and not any(kind[1].title() in host for host in hosts):
        return True
    who = r"(?:,? (?:which|who)| [a-z][^,.;]{0,60} and)?"
    owns = rf"\b{called}{who} (?:already |also |currently |now )?has\b[^.;]{{0,60}}$"
    return is_tally and bool(re.search(owns, before))


_THE_KIND = Pattern(r"\W*The (bank|city|college|company|foundation|hospital|institute|museum|school|town|university)\b")
# On 5 March Green Town and Hill Bank signed; Hill Bank, a bank in the hills, has; For Green Town it is; Hill Bank's
_OF_A_NAME = Pattern(
    rf"""
    ^[^\w]*(?:(?:Also|Earlier|Meanwhile|Separately|(?:At|During|In|Last|On|Since)[ ][^,]{{2,40}}),[ ])?
    (?:For[ ])?(?P<name>{NAME})(?P<second>[ ]and[ ](?:{NAME}))?(?:,[ ][^,.;]{{2,90}},)?
    (?:
        ,[ ](?:it|this)
        |['’]s?[ ]
        |,?(?:[ ](?:which|who))?(?:[ ](?:already|also|currently|now|previously|recently))?
            [ ](?:already[ ]|also[ ]|currently[ ]|now[ ])?
            (?:agreed|announced|are|boasts?|committed|concluded|cooperates?|counts|entered|ha[sd]|have|holds?|is|it[ ]is
                |launched|maintains?|operates?|partners?|renewed|runs?|signed|signs|this[ ]is|was|were|will|works?)
    )\b
    """,
    re.VERBOSE,
)
_BETWEEN = Pattern(rf"\bbetween[ ](?:the[ ])?(?P<name>{NAME})[ ]and[ ](?P<second>{NAME})", re.VERBOSE)
# The state has agreements with 48 hospitals
_OF_A_KIND = Pattern(
    r"\W*The (?P<kind>state|government|union|federation|national \w+ association) (?:already |now )?has\b"
)
# This MOU, The Blue Partnership Agreement; Faculty of Health, which may be the writer's
_NOT_A_BODY = Pattern(
    r"(?:The|This|These|That|It|Its|Both|All|Our|Their|We|They|Under|Each)\b(?!['’]).{0,3}$"
    r"|(?:This|These|That|Its|Our|Their|Each|Both)\b"
    r"|.*\b(?:Agreement|Contract|Memorandum|M[Oo][UCA]s?|LO[IU]|Letter|Charter|Declaration|Partnership|Protocol)$"
    r"|(?:The )?(?:Cent(?:re|er)|Department|Faculty|Graduate School|Institute|Office|School) (?:for|of)\b"
)


def owners(sentence: str, start: int) -> tuple[str, ...]:
    """Return the bodies that a sentence tells of before an index, or between whom something is, by their names."""
    alone = _OF_A_KIND.match(sentence)
    if alone:
        return (alone[alone.lastgroup or 0],)
    match = _OF_A_NAME.match(sentence)
    if match is None or match.end("name") > start:
        match = _BETWEEN.search(sentence)
    printed = [match["name"], (match["second"] or "").removeprefix(" and ")] if match else []
    names = [re.sub("['’]s?$", "", name) for name in printed]
    return tuple(name for name in names if OF_A_BODY.search(name) and not _NOT_A_BODY.match(name))


_CAPITALIZED = Pattern(r"[A-ZÀ-Þ][\w'’-]+")
_GENERAL: Final = Pattern(
    "The|Town|Village|National|International|Regional|State|Japan|Science|Technology|Public|Medical|University|City"
)


def is_same_body(one: str, other: str) -> bool:
    """Return whether two names may be of one body: they share a word of their own, or one is an acronym."""
    if one.islower():  # the state
        return one.rsplit(maxsplit=1)[-1] in other.lower()
    words, others = _own_words(one), _own_words(other)
    return not words or not others or bool(words & others) or _is_acronym(one, other) or _is_acronym(other, one)


def _own_words(name: str) -> set[str]:
    """Return the words of a name that do not say only what kind of body it is."""
    words = (word[0] for word in _CAPITALIZED.finditer(name))
    return {word for word in words if not _GENERAL.fullmatch(word) and not OF_A_BODY.fullmatch(word)}


def _is_acronym(short: str, name: str) -> bool:
    return short.isupper() and short in "".join(word[0][0] for word in _CAPITALIZED.finditer(name))


# What stands before a new subject: said that, after which, and it
_CLAUSE_BEGINS = Pattern(
    r"""
    [;:–—"“][ ]?
    |,[ ](?:and|but|while|whereas)[ ](?=(?:both|each|it|its|the|they|this|we)\b)|[ ]and[ ](?=(?:each|it|they|this|we)\b)
    |[ ]and[ ](?=its[ ](?:duration|term|validity)\b)
    |\b(?:added|agreed|announced|clarified|confirmed|decided|declared|disclosed|emphasi[sz]ed|indicated|mentioned
        |reported|revealed|stated|explained|informed|noted|recommended|provid(?:es|ed|ing)|said|says|stress\w+
        |worth[ ]noting)[ ]that[ ]
    |\bsaid[ ](?=(?:it|that|the|this)\b)
    |\b(?:after|at|in|under|upon)[ ]which[ ](?:point[ ]|time[ ])?(?=(?:it|the)\b)
    """,
    re.VERBOSE,
)
# Under the agreement, the two will; Unless ended earlier it is
_LEAD = Pattern(
    r"\W*(?:(?:According|After|Alongside|Although|Among|As|At|Because|By|Considering|Covering|Despite|During|Following|For"
    r"|From|If|In|Initially|Meanwhile|On|Owing|Signed|Since|Subject|Thanks|Through|Under|Unless|Unlike|When|Where|While"
    r"|With)\b[^,]*, )*\W*(?:Unless \w+ (?:\w+ )?(?=it\b|the\b))?"
)
# The partnership card, which is; an agreement that is; the agreement, which is signed and whose length is
_RELATIVE = Pattern(r"(?P<head>[\w'’)-]+)(?: \([^()]*\))?,? (?P<pronoun>which|that|whose|who)\b[^,;]*$")
_WORDS = Pattern(r"[A-Za-zÀ-ž][\w'’/-]*|,")
_AFTER_A_SUBJECT: Final = frozenset(
    (
        *("is", "are", "was", "were", "be", "will", "would", "shall", "should", "can", "could", "may", "might", "must"),
        *("has", "have", "had", "do", "does", "did", "of", "for", "with", "between", "under", "on", "in", "to", "who"),
        *("which", "that", "whose", "at", "by", "from", "as", "until", "through", "and", "or", ",", "also", "not"),
        *("took", "take", "came", "come", "entered", "run", "apply", "remain", "renew", "signed", "sign"),
        *("effective", "valid", "initially", "itself", "set", "stay", "went", "stamps", "signs", "inks"),
    )
)
_BEFORE_A_SUBJECT: Final = frozenset(
    ("a", "an", "the", "this", "these", "its", "their", "our", "said", "such", "all", "new")
)
_THE_AGREEMENT: Final = Pattern(
    r"""
    # What it is called
    agreements?|memorand(?:ums?|a)|mo[ucaop]s?|lois?|mra|accords?|alliances?|arrangements?|charters?|collaborations?
    |compacts?|contracts?|co-?operations?|understanding|intent|deals?|declarations?|documents?|frameworks?|instruments?
    |letters?|links?|pacts?|papers?|partnerships?|protocols?|relations(?:hips?)?|sponsorships?|texts?|ties|tie-up
    |treat(?:y|ies)|twinning
    # How long it is, and its signing
    |dates?|durations?|effectivity|end|expiry|extensions?|length|lifespan|periods?|renewals?|rights|naming|start|tenure|terms?
    |validity|ceremon(?:y|ies)|signing
    # Who signs it
    |signatories|signers|two|three|four|either|neither|one|another|part(?:y|ies)|sides?|partners
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PRONOUN: Final = Pattern("It|[Ii]ts?|[Tt]his|[Tt]hese|[Tt]hey|[Ww]e|[Ee]ach|[Bb]oth")
_A_SIGNATORY: Final = Pattern(
    r"authorit\w+|agenc\w+|banks?|bod(?:y|ies)|cit(?:y|ies)|clubs?|colleges?|compan\w+|count(?:y|ies)|countr\w+"
    r"|councils?|federations?|governments?|groups?|hospitals?|institut\w+|municipalit\w+|museums?|nations?"
    r"|organi[sz]ations?|ports?|schools?|states?|towns?|universit\w+|villages?|presidents?|mayors?|ministers?"
    r"|officials?|representatives|chiefs?|heads?|leaders?|directors?|chairs?|governors?"
)
_NOT_A_SIGNATORY: Final = Pattern(
    r"Act|Bill|Code|Constitution|Decree|Directive|Law|Order|Regulations?"  # laws
    r"|Campaign|Conference|Exhibition|Fair|Festival|Season|Show|Summit|Tour|Week"  # events
    r"|Admission|Construction|Enrolment|Financing|Funding|Pass|Registration|Training|Work"
)
_A_PERSON: Final = Pattern(r"(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame|He|She|Those|Anyone)\b")
_OF_A_PERSON = Pattern(
    r"\b(?:appointed|elected|becomes (?:chief|director|president)|seconded|(?:been|was) promoted)\b"
    r"|\b(?:his|her|given a) contract\b|\b(?:him|himself|herself)\b"
    r"|\bhad been \w+ing\b|\b(?:operates?|flies) under\b"
)
_A_PLAYER = Pattern(
    r"\W*(?:Captain|Coach|Conductor|Defender|Goalkeeper|Midfielder|Player|Striker|Winger)\b"
    r"|.*\bcontract of (?:its |the )?(?:[a-z-]+ )?(?:captain|coach|conductor|goalkeeper|manager|player|striker)\b"
    r"|\W*(?:[A-Z][\w.]+ ){1,4}[A-Z][\w.]+['’]s contract\b"
)
# after the Safe Night Act entered into force on; terminated the contract with effect from
_OF_A_LAW = Pattern(
    r"\b(?:Act|Bill|Code|Convention|Law|Protocol|Regulations?|Treaty|law|treaty) (?:ha[sd] )?(?:been |came|comes"
    r"|entered|enters|in|took|takes)[^.;,]{0,30}$|\bterminate[sd]? the [^.;]*$"
)
_SIGNS = Pattern(r"\bsign\w*\b")
_EARLIER_ONE = Pattern(
    r"\b(?:current|existing|expiring|previous|earlier|former|old|first|last|original) (?:(?!the\b)[\w-]+ ){0,2}$"
)
_ONCE = Pattern(r"\W*Once in place\b")  # Once in place, what is still to be signed will run for
_OLD_ONE = Pattern(
    # the council's 1978 agreement
    r".{0,60}\b(?:19|20)[0-9]{2} (?:agreement|contract|memorandum|M[Oo][UCA])\b"
    r"|(?:[Ii]ts|[Oo]ur|[Tt]heir) (?:current|earlier|existing|first|last|old|present|previous) (?!term\b)"
)
_GOES_ON = Pattern(r"\b(?:ha(?:s|ve) been|has now been|is|was|will be) (?:extended|prolonged|renewed)\b")
_ARE_MANY = Pattern(r"[A-Z][a-z-]+s\b(?! (?:and|of) [A-Z])")  # Students, not Friends of Blue River
# the agreement's lifetime of, until the expiry of the MOU on
_ITS_OWN = Pattern(
    r"\b(?:agreement|M[Oo][UCA]|memorandum)['’]s (?:\w+ )?(?:of )?$"
    r"|\b(?:termination|expiry|expiration|end) of (?:the|this) (?:agreement|M[Oo][UCA]|memorandum) on $"
)


def is_on_agreement(sentence: str, start: int) -> bool:
    """Return whether the clause before an index is about the agreement or those who sign it, not another thing.

    The subject decides: "The agreement", "It" and "both" are; "The new timetable" and "Students" are not.
    """
    before = sentence[:start]
    if _ITS_OWN.search(before):
        return True
    begins = [match.end() for match in _CLAUSE_BEGINS.finditer(before)]
    whole = before[begins[-1] if begins else 0 :]
    lead = _LEAD.match(whole)
    clause = whole[lead.end() if lead else 0 :]
    if _OF_A_LAW.search(before) or _ONCE.match(before) or _is_on_another(clause):
        return False
    relative = _RELATIVE.search(whole)
    if relative is None or relative["head"].endswith("ed"):  # has been signed, which
        return _begins_with_agreement(clause)
    head = relative["head"].rstrip(")")
    if _THE_AGREEMENT.fullmatch(head):
        return _EARLIER_ONE.search(whole[: relative.start("head")]) is None
    return relative["pronoun"] in ("which", "that") and _may_sign(head)


def _is_on_another(clause: str) -> bool:
    """Return whether a clause is on another paper, an older one, or a person who does not sign."""
    if _A_PERSON.match(clause) and not _SIGNS.search(clause):
        return True
    others = (_A_PLAYER, _OLD_ONE)
    return any(other.match(clause) for other in others) or _OF_A_PERSON.search(clause) is not None


def _begins_with_agreement(clause: str) -> bool:
    """Return whether the subject that a clause begins with is the agreement, those who sign it, or a name."""
    head = first = ""
    for match in _WORDS.finditer(clause):
        word = match[0]
        if _PRONOUN.fullmatch(word) and not head:
            return True
        is_verb = _THE_AGREEMENT.fullmatch(head) and word.endswith(("s", "ed"))  # The agreement provides
        if word.lower() in _AFTER_A_SUBJECT or is_verb:
            break
        if word.lower() not in _BEFORE_A_SUBJECT:
            first, head = first or word, word
    if _THE_AGREEMENT.fullmatch(head):
        return _GOES_ON.search(clause) is not None or _EARLIER_ONE.search(clause.partition(head)[0]) is None
    return not head or (_may_sign(head) and not (head == first and _ARE_MANY.match(clause)))


def _may_sign(head: str) -> bool:
    """Return whether a word may stand for who signs the agreement: a name, or "the university"."""
    return not _NOT_A_SIGNATORY.fullmatch(head) if head[0].isupper() else _A_SIGNATORY.fullmatch(head) is not None
