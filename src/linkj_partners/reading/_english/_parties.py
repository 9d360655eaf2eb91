"""The parties that a sentence on the signing names in English."""

import re
from itertools import dropwhile
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._english._acts import acts
from linkj_partners.reading._english._after_with import BOTH, is_a_body, is_apposed, names_after_with
from linkj_partners.reading._english._asides import in_title_case, without_asides, without_brackets
from linkj_partners.reading._english._bodies import (
    OF_A_BODY,
    is_general,
    says_what_it_is,
)
from linkj_partners.reading._english._lists import NameList, lists
from linkj_partners.reading._english._titles import TITLE_LENGTH
from linkj_partners.reading._places import is_place
from linkj_partners.reading._rules import Parties, Span

__all__ = ["beside", "parties", "signatories"]

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
# The name of a document is not the beginning of the name after it: Memorandum of Understanding of Blue College and …
_PAPER = Pattern(
    r"\bMemorand(?:um|a) (?:of|for|on) (?:Understanding|Co-?operation|Agreement|Intent)"
    r"|\bLetter of Intent|\bAgreement(?= of )"
)
# What is longer is a list or a table.
_LONGEST_SENTENCE: Final = 2000


def parties(sentence: str) -> Parties | None:
    """Return the parties of "A signed a MoU with B and C" and "A and B signed a MoU"."""
    printed = _IN_CAPITALS.sub(in_title_case, sentence[:_LONGEST_SENTENCE])
    plain = without_asides(_PAPER.sub(lambda words: words[0].lower(), printed))
    act = next(acts(plain), None) or _ANNOUNCING.search(plain)
    if act is None:
        return _signed_for(plain)
    plain = plain[: act.end()] + _THIRD_BODIES.sub(lambda words: "\0" * len(words[0]), plain[act.end() :])
    is_passive = _PASSIVE.search(plain, act.start(), act.start("act")) is not None
    is_paper = is_passive and _PAPER_IS_SUBJECT.search(plain[: act.start()])
    heads = [] if is_paper else _as_one(plain, _heads(plain, act.start("act")))
    heads = _of_people(plain, _in_whose_name(plain, act.end(), heads) or heads)
    following, has_all = names_after_with(plain, act.end())
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
    if len(heads) != BOTH or not _IS_ONE.match(plain, heads[1].end) or not is_apposed(plain, *heads):
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
        and is_a_body(person["body"])
        and not is_place(person["body"].split()[0])
        and not is_a_body(person[0].partition(" of ")[0])
    ]
    return bodies if len(bodies) == len(names) > 1 else names


_AN_AIM = Pattern(r"\b(?:to [a-z]+|that|which|whereby|allowing|establishing|providing) (?=(?:[^;]* )?with (?:the )?$)")
# with the AGENCY OF SCIENCE, TECHNOLOGY AND TRAINING
_IN_CAPITALS = Pattern(r"(?<![A-Z] )\b[A-Z]{3,}(?:,? [A-Z]{3,}){0,3} OF(?:,? [A-Z]{2,}){2,12}\b")
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
# Rector Anna Green of Blue College and Rector Tom Black of Green Institute signed
_WHERE = Pattern(r"\b(?:at|in|near|from|on|to|under|within|inside|by) (?:the )?$")
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
    return Parties(None, names, are_joint=True) if len(names) == BOTH else None


_MOST_PARTIES: Final = 5
# a title in capitals, a region, a part of a body
_NO_PARTY = Pattern(r"[A-Z ]+ [A-Z ]+|(?:Northern|Southern|Eastern|Western|Central) \w+|Board of \w+|.*\w['’]s .*")


def beside(sentence: str) -> Parties | None:
    """Return the bodies that a sentence beside the one on the signing names, if they are two to five."""
    plain = without_asides(sentence[:_LONGEST_SENTENCE])
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
            if lead is _SIGNATORIES and _NOT_ALL.search(text, max(0, match.start() - TITLE_LENGTH), match.start()):
                continue
            plain = without_brackets(text[: match.end() + TITLE_LENGTH])
            first = next(lists(plain, match.end(), len(plain)), None)
            if first and len(first.names) > 1 and first.names[0].start - match.end() <= len("the "):
                is_all = lead is _SIGNATORIES
                return Parties(None, first.names, are_joint=is_all, are_others=not is_all)
    return None


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
    is_trade = len(names) == BOTH and _POSSESSIVE.search(plain[: names[0].start]) and not is_a_body(first)
    if is_trade and is_apposed(plain, *names):
        return names[1:]  # India's Public Broadcaster, Blue Radio
    is_title = not plain.endswith(".")
    is_list = is_title or (len(names) > 1 and _AND.search(plain, names[-2].end, names[-1].start))
    return names if is_list else names[:1] + [name for name in names[1:] if is_a_body(plain[slice(*name)])]


_AND = Pattern(r"\band\b|&")
_POSSESSIVE = Pattern("[a-z]['’]s $")
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
