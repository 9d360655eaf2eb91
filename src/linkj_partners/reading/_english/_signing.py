"""Which sentences say that an agreement is signed in English, and on which day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import ANY_DAY, DAY, RELATIVE
from linkj_partners.reading._english._acts import EARLIER, PAPER, acts, is_general, is_history
from linkj_partners.reading._english._bodies import KIND
from linkj_partners.reading._english._documents import DOCUMENTS
from linkj_partners.reading._english._papers import tells_of_another_paper
from linkj_partners.reading._flow import WEEKDAY

__all__ = [
    "ANY_ACT",
    "begins_a_partnership",
    "is_on_its_paper",
    "is_past",
    "labelled_days",
    "occasion_days",
    "signing_days",
    "signs",
    "signs_its_paper",
]

_DAY = Pattern(DAY)
_PART_OF_DAY: Final = r"(?:(?:the[ ])?(?:morning|afternoon|evening|night)[ ]of[ ])?"
# at 2:30 p.m., at 9 a.m. EDT Saturday,
_TIME: Final = rf"\bat[ ][0-9][0-9:.]*[ ]?[ap]\.?m\.?(?:[ ][A-Z]{{2,4}})?,?[ ](?:on[ ])?(?:{WEEKDAY},?[ ])?"
_ON_BEFORE = Pattern(
    rf"""
    (?:
        \b[Oo]n|\bthat,?[ ]as[ ]of|\b[Ii]n[ ](?:the[ ])?(?=(?:morning|afternoon|evening)[ ]of)|\b[Tt]his|\b[Ll]ast
        |^\(?|{DAY},
        # on Europe Day, on Friday last, on Friday afternoon, in the morning,
        |\b[Ii]n[ ]the[ ](?:morning|afternoon|evening),
        |\b[Oo]n[ ](?:[A-Z]\w+[ ]){{1,3}}Day,|{DAY}[ ]last,|day[ ](?:after|fore)noon,
        |\b[Tt]his[ ]week[ ]\(|\b[Oo]n[ ][A-Z][a-z]+day,?[ ]\(  # on Monday (
    )
    [ ]?{_PART_OF_DAY}(?:the[ ])?$  # the morning of
    |{_TIME}$
    """,
    re.VERBOSE,
)
_ON_AFTER = Pattern(
    rf"""
    (?:
        \b[Oo]n(?:[ ]the[ ]dates?[ ]of)?|\b[Tt]his|\b[Ll]ast|,|\(|:
        |{_TIME}
        # The document or the act right before the day: signed an agreement 5 March
        |agreement|[Mm][Oo][Uu]|M[Oo]C|[Uu]nderstanding|[Cc]ooperation|memorandum|contract|pact|ceremony|document
        |\b[Ss]igned|\b[Ii]nked|\b[Cc]oncluded|\bheld|\bas[ ]of|\bdated|\bdate[ ]of
        |\bat[ ]an?(?=[ ]$)  # at a 5 March event
        |\b{KIND}
        |\b(?:planned|scheduled|set|slated)[ ]for(?:[ ][0-9][0-9:.]*[ ]?[ap]\.?m\.?)?  # scheduled for 10:30 a.m.
    )
    [ ]?{_PART_OF_DAY}(?:the[ ])?$  # the morning of
    """,
    re.VERBOSE,
)
_NOT_ON = Pattern(r"\b(?:[Uu]ntil|[Tt]ill|[Ss]ince|[Uu]p to|[Aa]s of) $")
_SAID = Pattern(r"\b(?:announce[sd]?|sa(?:id|ys)|report(?:ed|s)|state[sd]) (?:on )?$")
_OTHER_EVENT = Pattern(
    r"""
    \b(?:ahead[ ]of|prior[ ]to|since|until|till|founded|established|launch\w*|announc\w*|celebrat\w*|opened|opens
        |effective|expir\w*|before|deadline|begin\w*|began|start\w*|released?|through|will[ ]be[ ]held
        |took[ ]effect|takes[ ]effect|followed[ ]by|and[ ]will|comes?[ ]into|enter\w*[ ]into[ ]force
        |award\w*|visited|summit|publish\w*|(?:from|since)[ ]the[ ](?:date|day)[ ]of)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FARTHEST: Final = 320
_LABELLED = Pattern(
    rf"""
    ^[^\w\n]*(?:[0-9]{{1,2}}[.)][ ]?)?
    (?:
        Date(?:[ ]and[ ]place)?[ ]of[ ](?:the[ ])?(?:signing|signature|conclusion|the[ ]signing[ ]ceremony)
        |Conclusion[ ]of[ ](?:the[ ])?(?:(?!final)[a-z]+[ ]){{0,3}}agreement
        |Signing[ ](?:date|ceremony)|Signed(?:[ ]on)?|Signature[ ]date
        |(?:Outline[ ]of[ ])?(?:the[ ])?[Ss]igning[ ]ceremony\n[^\w\n]*Date(?:[ ]and[ ]time)?
        |M[Oo][UCA][ ][Ss]igning(?:[ ][Cc]eremony)?\n[^\w\n]*Date  # MoU Signing, and below: Date:
    )
    [:\s(]+(?:on[ ])?(?:[A-Z][a-z]+day,?[ ])?(?P<day>{DAY})
    """,
    re.VERBOSE | re.MULTILINE,
)

# will be signed, and further down: Date 20 April 2017
_WHEN_OF_COMING = Pattern(
    rf"""
    \b(?:will[ ](?:be[ ])?sign(?:ed)?|to[ ]sign)\b[^{ANY_DAY}]{{0,900}}  # will be signed, and what follows
    \n[^\w\n]*(?:Date|When)[: ]+(?P<day>{DAY})  # Date 20 April 2017
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PURCHASE = Pattern(
    r"""
    \b(?:
        # Between states
        provisional[ ]agreement|record[ ]contract|treaty|free[ ]trade|trade[ ](?:agreement|deal|pact)
        |cease-?fire|truce
        # Sports and arts
        |player|pitcher|striker|midfielder|defender|goalkeeper|quarterback|coach|free[ ]agent
        |(?:with|at)[ ]the[ ](?:club|team)
        |(?-i:album|label|records|film|actor|actress|bill)
        # Peace and arms
        |peace[ ](?:accord|agreement|deal|pact|process|talks)|nuclear[ ](?:arms|deal|test|weapons?)
        # Courts, sales and labour
        |employment[ ]contract|plea|defendant|petition|lease|(?-i:loan(?![ ]and))
        |merger|purchase|acquisition|sale|acquire|to[ ]sell
        |(?-i:procurement)[ ](?:agreement|contract)
        |shares[ ](?:in|of)|share[ ]in
        |(?-i:(?:the|labou?r|teachers['’]?|workers['’]?)[ ]union(?![ ]of))|(?:collective[ ]|in[ ])bargaining
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# 45 % of the MoUs signed since
_SHARE = Pattern(
    r"""
    (?:%|\bper[ ]?cent)[ ]of[ ][^.;]{0,40}  # per cent of the
    (?:M[Oo][UC]s|[Mm]emorand(?:ums|a)|[Aa]greements)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSE: Final = 220

ANY_ACT: Final = (
    *("sign", "form", "officiali", "final", "seal", "penned", "ink", "conclu", "enter", "exchang", "execut"),
    *("renew", "exten", "reach", "establish", "struck", "put ", "set h", "set t", "affirm", "agreed on"),
    *("announc", "report", "strengthen", "deepen", "cement", "agreed a", "agreed between", "forge", "secure"),
    *(
        "affix",
        "append",
        "subscrib",
        "celebrat",
        "bears the",
        "is dated",
        "signature",
        "confirm",
        "broaden",
        "expand",
        "reaffirm",
        "under a",
        "became",
        "a new ",
        "become",
    ),
)

# They sign a three-year strategic partnership, though the paper has no name.
_TIES = Pattern(
    rf"""
    \b(?:agreed|sign(?:s|ed)?)[ ](?:an?[ ])?(?:[\w-]+[ ]){{0,4}}(?:partnership|collaboration)\b  # sign a partnership
    |\bpartnerships?[ ](?:was|were|have[ ]been|has[ ]been)[ ]signed\b
    |\bentered[ ](?:into[ ])?(?:an?|the)[ ](?:[\w-]+[ ]){{0,4}}?(?:affiliation|alliance|collaboration|partnership)\b
    |\bcemented[ ](?:an?[ ])?(?:[\w-]+[ ]){{0,2}}partnerships?[ ]with\b
    # announced a new agreement with, announce the renewal of their memorandum
    |\b(?:announc|report)\w*[ ](?:{DAY}[ ])?(?:agreement[ ]on[ ])?(?:an?|the|its|their)[ ]
        (?:{PAPER}|(?:[\w-]+[ ]){{0,5}}?framework[ ]contract)s?\b(?![ ]to[ ](?:acquire|buy|sell|merge))
    # announced a new three year $44 million partnership, delighted to announce a strategic partnership with
    |\bannounc\w*[ ](?:{DAY}[ ])?(?:(?:an?|its|their)[ ])?(?:(?:exciting|further|major)[ ])?
        (?:new[ ]|[\w-]+[ -]year,?[ ])(?:[\w$-]+[ ]){{0,5}}?partnership\b
    |\bannounce[ds]?[ ](?:{DAY}[ ])?an?[ ](?:[\w-]+[ ]){{0,3}}?partnership[ ]with\b
    |\b(?:ha(?:s|ve)[ ])?(?:renewed|extended)[ ]our[ ](?:partnership|relationship)[ ]with\b
    |\b(?:renew|extend)(?:s|ed)?[ ](?:(?:its|their)[ ])?(?:[\w-]+[ ]){{0,3}}?(?:partnership|alliance|collaboration)\b
    |\b(?:partnership|alliance)[^.;]{{0,60}}?[ ](?:has|have|is|was)[ ]been[ ](?:renewed|extended)\b
    |^\W*Under[ ]an?[ ](?:(?:new[ ])?[\w-]+-year[ ]{PAPER}\b|(?:memorandum[ ]of[ ]understanding|M[Oo]U)[ ]with[ ])
    |\bbecame[ ]["“]?(?:friendship|sister|twin)[ ]
        (?:airports|cities|museums|parks|ports|schools|states|towns|universities)\b
    |\b(?:M[Oo][UCA]|[Mm]emorandum[ ]of[ ]\w+)\)?,[ ]announced\b
    |^\W*Signed[ ](?:by|in|on|at)[ ][^.;]{{3,200}},[ ]the[ ](?:accord|pact|deal|protocol)\b
    |^\W*A[ ](?:new|renewed)[ ]{PAPER}(?:[ ]of[ ][\w-]+)?[ ]between[ ]
    |\b(?:documents?|papers?)[ ](?:was|were)[ ](?:exchanged|signed)\b
    |(?:^|\b(?:celebrat|mark)\w*[ ]the[ ])(?:renewal|extension)[ ]of[ ](?:an?|the|its|their)[ ]{PAPER}\b
    |\bannounc\w*[ ]that[ ][^.;]{{3,60}}?\b(?:agreement|M[Oo][UCA]|memorandum)[ ]is[ ](?:renewed|extended)\b
    # strengthened their ties with a new memorandum; signed the letter
    |\b(?:strengthen|deepen|cement|formali[sz])\w*[ ][^.;]{{0,40}}?\bwith[ ]a[ ]new[ ]{PAPER}\b
    |\bsigned[ ]the[ ](?:letter|protocol)\b|^\W*The[ ](?:letter|protocol)[ ]was[ ]signed\b
    # signed a Mutual Recognition Arrangement
    |\bsign(?:s|ed|ing[ ]of)?[ ](?:an?|the)[ ](?:[\w()$,.-]+[ ]){{0,6}}?
        (?:arrangement|charter|compact|protocol|scheme)\b
    |\bconclusion[ ]of[ ](?:(?:an?|the)[ ])?(?:[\w-]+[ ]){{0,5}}?(?:agreement|M[Oo][UCA]|memorandum)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def signs(sentence: str) -> bool:
    """Return whether a sentence says that an agreement is being signed."""
    lower = sentence.lower()
    if not any(act in lower for act in ANY_ACT) or _is_of_trade(sentence) or _SHARE.search(sentence):
        return False
    signed = [act.start() for act in acts(sentence)]
    papers = [document.start() for document in DOCUMENTS.finditer(sentence)] if signed else []
    if any(_closest(papers, act) < _CLOSE for act in signed if papers):
        return True
    if papers and any(_PASSIVE.match(sentence, act) for act in signed) and _PAPER_FIRST.match(sentence[: papers[0]]):
        return True
    ties = _TIES.search(sentence)
    return ties is not None and not is_history(sentence, ties) and not is_general(sentence, ties)


# signed the document, put pen to paper, signatures were exchanged: of a memorandum that the sentences before name
_ITS_PAPER = Pattern(
    r"""
    \b(?:
        (?:co-?sign|initial|ink|sign)(?:s|ed|led)?[ ](?:it|(?:the|this)[ ](?:deal|document|pact|paper|text)s?)
        |the[ ](?:[\w-]+[ ])?(?:deal|document|pact|paper)s?[ ](?:ha(?:s|ve)[ ]been|was|were)[ ]signed
        |signatures?[ ](?:was|were)[ ](?:added|affixed|exchanged|given|placed|put)
        |put[ ](?:pen[ ]to[ ]paper|(?:her|his|their)[ ](?:names?|signatures?)[ ](?:on|to|under))
        |(?:add|affix|append|exchang)ed[ ](?:(?:her|his|their)|the[ ]last[ ]of[ ]the[ ]\w+)[ ]signatures?
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


# ended its agreement, could not agree; refused to sign it, students sign the document
_NO_SIGNING = Pattern(
    r"""
    \b(?:
        ended|ends|cancel\w*|terminat\w*|suspend\w*|withdr[ae]w\w*|dissol\w*|leaves?|quit|scrap\w*|postpon\w*|reject\w*
        |declin\w*|refus\w*|fail(?:s|ed)?[ ]to|no|not|never|should|would|had|must|may|can|want(?:s|ed)?|wish\w*
        |were[ ]to|who[ ]sign|students
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


# have agreed to work together, a partnership
_A_TIE = Pattern(
    r"\b(?:alliance|collaborat\w+|co-?operat\w+|join(?:ed|s)? (?:forces|hands)|partner(?:s|ed|ship)"
    r"|team(?:ed|ing|s)? up|work (?:more closely|together))\b"
)


def signs_its_paper(sentence: str, before: str) -> bool:
    """Return whether a sentence tells of signing the agreement, or the partnership, that the words before it name."""
    act, paper = _ITS_PAPER.search(sentence), DOCUMENTS.search(before) or _A_TIE.search(before)
    if not act or not paper or is_history(sentence, act) or _NO_SIGNING.search(before):
        return False
    if _NO_SIGNING.search(sentence, 0, act.end()):
        return False
    return not any(_is_of_trade(each) or tells_of_another_paper(each, "") for each in (before, sentence))


# is proud to announce a strategic partnership, has partnered with, joins hands with
_NEW_TIE = Pattern(
    r"""
    \b(?:announc\w*|delighted|excited|happy|honou?red|pleased|proud|thrilled)\b[^.;]*?
        (?<!in[ ])\b(?:alliance|collaborat(?:e|ing|ion)|co-?operation|partner(?:ing|ship)?|working[ ]with)\b
    |\b(?:ha(?:s|ve)[ ](?:[a-z]+[ ]){0,2})?(?:partner(?:s|ed|ing)?[ ]with|join(?:s|ed|ing)?[ ](?:forces|hands)
        |team(?:s|ed|ing)?[ ]up)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Under the terms of the MoU, as part of this memorandum; The cooperation agreement was signed
_OF_ITS_PAPER = Pattern(
    r"""
    \b(?:under|as[ ]part[ ]of|within|through|terms[ ]of)[ ](?:an?[ ]new|(?:the|this|their)(?:[ ]new)?)[ ]
        (?:M[Oo][UC]|memorandum(?:[ ]of[ ]\w+)?|letter[ ]of[ ]intent
            |(?:collaboration|co-?operation|partnership)[ ]agreement)\b(?![ ]with\b)
    |\b(?:the|this)[ ](?:M[Oo][UC]|memorandum|letter[ ]of[ ]intent|(?:[\w-]+[ ])?agreement)\b
        [^.;]{0,40}[ ](?:was|were|has[ ]been)[ ](?:concluded|inked|signed)\b
    |\b(?:sign(?:ed|ing)?|signing[ ]of)[ ](?:an?|the|this)[ ](?:M[Oo][UC]|memorandum|letter[ ]of[ ]intent)\b
    |\b(?:M[Oo][UC]|memorandum)[ ]signing\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def begins_a_partnership(sentence: str) -> bool:
    """Return whether a sentence announces a partnership, which a paper may be about."""
    return _NEW_TIE.search(sentence) is not None and not _is_of_trade(sentence) and not _NO_SIGNING.search(sentence)


def is_on_its_paper(sentence: str) -> bool:
    """Return whether a sentence tells what the agreement on a partnership says, or that it was signed."""
    return _OF_ITS_PAPER.search(sentence) is not None and not _is_of_trade(sentence)


# A memorandum of … between A, B and C, however long their names are, was signed
_PAPER_FIRST = Pattern(r"\W*(?:An?|The) (?:[\w-]+ ){0,4}$")
_PASSIVE = Pattern(r"(?:was|were|has been|have been) ")
# What a memorandum is for is told after it: an MoU to study electronic records.
_MEMORANDUM = Pattern(r"\bM[Oo][UC]\b\)?|\b[Mm]emorandum (?:of|for|on) (?:[Uu]nderstanding|[Cc]o-?operation)\b")
_AIM: Final = 48


def _is_of_trade(sentence: str) -> bool:
    """Return whether a sentence tells of sales, peace or players, though not only in what a memorandum is for."""
    memorandum = _MEMORANDUM.search(sentence)
    end = memorandum.end() + _AIM if memorandum else len(sentence)
    return _PURCHASE.search(sentence, 0, end) is not None


def _closest(places: Sequence[int], to: int) -> int:
    """Return how far the closest of some places in order is."""
    index = bisect_left(places, to)
    return min(abs(place - to) for place in places[max(0, index - 1) : index + 1])


def labelled_days(text: str) -> Iterator[int]:
    """Yield the days of "Date of signing: 5 March"."""
    yield from (match.start("day") for match in (*_LABELLED.finditer(text), *_WHEN_OF_COMING.finditer(text)))


def signing_days(sentence: str) -> Iterator[int]:
    """Yield the days of "signed … on 5 March" and "on 5 March, … signed" in a sentence."""
    for act in () if _is_of_trade(sentence) or _PUT_OFF.search(sentence) else acts(sentence):
        clause = sentence.rfind("; ", 0, act.start()) + 1
        before = list(_DAY.finditer(sentence, max(clause, act.start() - _FARTHEST), act.start()))
        after = next(_DAY.finditer(sentence, act.end(), act.end() + _FARTHEST), None)
        is_right_after = after and _RIGHT_AFTER.fullmatch(sentence[act.end() : after.start()])
        # the council approved it on 3 March, and the mayor signed it on 5 March
        is_in_own_clause = after and before and sentence.startswith(", and ", before[-1].end())
        if before and not is_right_after and not is_in_own_clause and _is_day_of_before(sentence, before[-1], act):
            yield before[-1].start()
        elif (
            after
            and _is_day_of(sentence, after, act.end(), after.start(), _ON_AFTER)
            and not _OF_ANOTHER.search(sentence[act.end() : after.start()])
        ):
            yield from _and_on(sentence, after)


_RIGHT_AFTER = Pattern(" on (?:the )?")


# Blue College, which opened on 1 March, signed; founded on 1 March, Blue College signed
_ASIDE = Pattern(
    r"(?:, (?:(?:which|who|whose|where)\b(?! (?:on )?$)|hit\b|founded\b|established\b)"  # but: who on 5 March signed
    r"|(?:^|[–—] )(?:Founded|Established|Opened|Following|After)\b)"
    r"(?![^,;]*\b(?:sign|countersign|ink))[^,;]*$"
)
# planned for 5 March, has been postponed; but: has been postponed twice and took place on 5 March
_PUT_OFF = Pattern(r"\bha(?:s|ve) been (?:cancelled|delayed|postponed|put off)\b(?!.*\b(?:took place|held|signed)\b)")
# signed an agreement to hold a festival on 5 May, signed after talks held on 5 March
_OF_ANOTHER = Pattern(
    r"\bto (?:hold|open|launch|host|stage|inaugurate)\b|\b(?:after|following)\b(?! (?:more|nearly|over)\b)"
    r"|\b(?:postponed|delayed|cancelled)\b(?!.*\b(?:took place|held|signed)\b)|\bmost recently\b"
    # signed by the chair, who was elected on 5 March; the ship, commissioned on 5 March
    r"|,? (?:who|whom|whose|which|where)\b[^,]*$"
    r"|, (?:appointed|born|built|commissioned|elected|established|founded|opened|sworn)\b[^,]*$"
)
# minutes released on 5 March, according to which it was signed; today published the text of the MOU that they signed
_OF_ANOTHER_VERB = Pattern(
    r"\b(?:adopted|appointed|approved|decided|elected|issued|published|released|resolved|received) "
    r"(?:(?:the|an?|its|their) (?:[\w-]+ ){0,3}(?:agreement|contract|memorandum|M[Oo][UCA]|plan|project) )?"
    r"(?:on )?(?:the )?$"
    r"|\bwould be signed (?:on )?(?:the )?$|\b(?:effect|effective|into force)(?: on| from)? (?:the )?$"
    r"|\b(?:first|initially|originally) (?:due|planned|scheduled|set|slated) (?:for|on) (?:the )?$"
)
_DID_OTHERWISE = Pattern(
    r" (?:[a-z]+ly )?(?:informed|presented|published|received|released|thanked|told|welcomed)\b.*"
    r"\b(?:that|they|which|whom|it)\b"
)
_HAD = Pattern(r"had (?:[a-z]+ )?")
# will begin service on 8 March under an agreement signed last Thursday
_UNDER = Pattern(r" under (?:an?|the|its|their) (?:[\w-]+ ){0,4}(?:agreement|contract|memorandum|M[Oo][UCA]) ")


def _begins_a_dateline(sentence: str, day: re.Match[str]) -> bool:
    """Return whether a sentence begins with a day and a place: Thursday 30 October, Blue City – Green College."""
    return not sentence[: day.start()].strip() and _PLACE_OF_A_DATELINE.match(sentence, day.end()) is not None


_PLACE_OF_A_DATELINE = Pattern(r", [A-Z][\w., ]{2,40}? ?[–—-] ?[A-Z]")


def _is_day_of_before(sentence: str, day: re.Match[str], act: re.Match[str]) -> bool:
    """Return whether a day before an act is its own: on 5 March both signed, the 5 March signing."""
    if _ASIDE.search(sentence[: day.start()]) or _begins_a_dateline(sentence, day):
        return False
    gap = sentence[day.end() : act.start()]
    if _DID_OTHERWISE.match(gap) or _UNDER.fullmatch(gap):
        return False
    if sentence[day.start()] == RELATIVE and _HAD.match(act[0]):  # Today it said that it had signed
        return False
    is_its_own = gap == " " and sentence[: day.start()].endswith("the ")
    return is_its_own or _is_day_of(sentence, day, day.end(), act.start(), _ON_BEFORE)


# signed on 27 July with A, 28 July with B, and 5 August with C; on May 26 with A and with B on May 27
_AND_ON = Pattern(
    r",? and countersigned (?:by [^.;]{2,60} )?on "
    r"|,? (?:with|by) [^.;]{2,60}?,? (?:and )?(?:on )?|,? and (?:(?:with|by) [^.;]{2,90}|[A-Z][\w ]{2,40}) on "
)


def _and_on(sentence: str, first: re.Match[str]) -> Iterator[int]:
    """Yield a day and those that a sentence sets beside it for other parties."""
    end = first.end()
    yield first.start()
    for day in _DAY.finditer(sentence, end, end + _FARTHEST):
        if not _AND_ON.fullmatch(sentence[end : day.start()]):
            return
        yield day.start()
        end = day.end()


def _is_day_of(sentence: str, day: re.Match[str], start: int, end: int, preposition: Pattern) -> bool:
    """Return whether a day belongs to an act: by the words before it and those in between."""
    window = _window(day)
    is_relative = sentence[day.start()] == RELATIVE
    if _OF_ANOTHER_VERB.search(sentence, *window):
        return False
    is_on = not _NOT_ON.search(sentence, *window) if is_relative else preposition.search(sentence, *window) is not None
    is_only_day = _OPENS.fullmatch(sentence[: day.start()]) and not _DAY.search(sentence, day.end())
    between = _WHEN.sub("", sentence[start:end]) if is_only_day else sentence[start:end]
    return is_on and not _OTHER_EVENT.search(between) and not _SAID.search(sentence, *window)


# On 5 March, before the opening concert, both signed
_OPENS = Pattern(r"\W*On (?:the [a-z]+ of )?(?:[A-Z][a-z]+day,? )?")
_WHEN = Pattern(r"^, (?:just |shortly )?(?:after|before|during|following) [^,;]{3,60},(?= )")
_LONGEST_PREPOSITION: Final = 80


def _window(day: re.Match[str]) -> tuple[int, int]:
    """Return where the words right before a day stand."""
    return max(0, day.start() - _LONGEST_PREPOSITION), day.start()


# What a day without "signed" is of: a ceremony on it, a visit.
_OCCASION = Pattern(
    r"""
    \b(?:visit\w*|called[ ]on|came[ ]to|received|took[ ]place|ceremony|ceremonies|sign\w*|met\b|meeting|hosted
        |welcomed|event|delegat\w+|gathered|came[ ]together|attended|conclu\w+|memorand\w+|M[Oo][UCA])\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_OCCASION = Pattern(
    r"""
    \b(?:
        announc\w*|said|reported
        |(?-i:found(?:ed|ing))|establish\w*[ ]in|launch\w*|open(?:ed|ing|s)
        # Beginnings and ends
        |effective|expir\w*|deadline|beg[aiu]n\w*|start\w*|releas\w*|since|until|till|takes?[ ]effect|took[ ]effect
        |award\w*|elect\w*|approv\w*|ratif\w*|appoint\w*|publish\w*|posted|updated
        # What is to come, and what has been
        |expected|scheduled|planned|will|anniversary|born
        |first[ ]meeting[ ]of
        |previous\w*|earlier|already|last[ ]year|last[ ]month|ahead[ ]of|prior[ ]to|before
    # What is decided or given
    |first[ ]met|consent\w*|into[ ]law|agreed[ ]to|resolved|vot(?:e[ds]?|ing)|prizes?|honou?r\w*|grants?|petition\w*
    |(?:days|weeks|months|years)[ ](?:after|following)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


_WAS_SIGNED = Pattern(r"\b(?:signed|inked|concluded|sealed|renewed)\b")
_WILL_BE = Pattern(r"\b(?:will|shall|to be|to sign|is to|are to|scheduled|due|planned|set)\b")


def is_past(sentence: str) -> bool:
    """Return whether a sentence says that something was signed, rather than that it will be."""
    return _WAS_SIGNED.search(sentence) is not None and not _WILL_BE.search(sentence)


def occasion_days(sentence: str) -> Iterator[int]:
    """Yield the days of "On 5 March, a delegation visited us" and "the ceremony took place on 5 March"."""
    of_others = (_OTHER_OCCASION, EARLIER, _PURCHASE)
    if not _OCCASION.search(sentence) or any(other.search(sentence) for other in of_others):
        return
    is_signed = any(acts(sentence))
    for day in _DAY.finditer(sentence):
        if _begins_a_dateline(sentence, day):
            continue
        if _DID_OTHERWISE.match(sentence, day.end()) or (is_signed and _OF_ANOTHER.search(sentence[: day.start()])):
            continue
        if sentence[day.start()] == RELATIVE or _ON_BEFORE.search(sentence, *_window(day)):
            yield day.start()
