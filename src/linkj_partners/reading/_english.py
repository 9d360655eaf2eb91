"""Which words decide in English. Every table is in docs/reading.md, under the name it has here."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from linkj_partners import terms
from linkj_partners._patterns import Pattern, any_case, one_of
from linkj_partners.model import Instrument
from linkj_partners.reading._days import ANY_DAY, DAY, RELATIVE
from linkj_partners.reading._english_names import parties, portraits
from linkj_partners.reading._rules import FIGURE, MUNICIPALITIES, Document, Span, Words, partners_in

__all__ = [
    "counts",
    "documents",
    "first_days",
    "is_of_other",
    "is_term",
    "labelled_days",
    "last_days",
    "occasion_days",
    "open_end",
    "parties",
    "portraits",
    "renewal",
    "series",
    "signing_days",
    "signs",
    "totals",
]

_SIGNING = Pattern(
    r"""
    \b(?:(?:has|have|had|was|were|is|been|be|today|officially|formally|jointly)[ ])*  # has been formally
    (?P<act>
        (?:re-?)?sign(?:s|ed|ing)?|executed|formali[sz]ed|finali[sz]ed|sealed|penned|inked|inks|concluded
        # formed a partnership, reached an initial agreement, entered into an agreement
        |forms?(?=[ ][\w -]{0,40}agreement)|formed(?=[ ]an?[ ])
        |(?:established|reached|struck)(?=[ ]an?[ ][\w -]{0,40}agreement)
        |entered(?:[ ]into)?(?=[ ]an?[ ])|entered[ ]into|enters[ ]into
        # renews its partnership agreement, has been renewed, agreed to extend the memorandum
        |(?:renew|extend)(?:s|ed)(?=[ ](?:its|their|the|an?)[ ][\w -]{0,40}(?:agreement|M[Oo][UCA]|memorandum))
        |(?:(?<=been[ ])|(?<=was[ ])|(?<=officially[ ])|(?<=formally[ ]))(?:renewed|extended)(?![ ]to\b)
        |(?:renewed|extended)(?=\W*$)
        |agree[ds]?[ ]to[ ](?:renew|extend)(?=[ ](?:its|their|the|an?)[ ])
        |(?<=was[ ])reached|(?<=been[ ])reached
        # exchanged signed copies, was exchanged
        |exchanged(?=[ ](?:[\w-]+[ ]){0,4}(?:cop(?:y|ies)|agreements?|M[Oo][UCA]s?|memorand\w+|documents?|letters?))
        |(?<=was[ ])exchanged
    )\b
    (?![ ]up\b|[ ]off\b|[ ]language)  # not: signed up, signed off, sign language
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Before the verb: an agreement that this one follows.
_EARLIER = Pattern(
    r"""
    \b(?:
        # under the joint agreement
        under[ ](?:the|this|that|an?|its|our|their)[ ](?:[\w-]+[ ]){0,4}?(?:agreement|M[Oo][UCA]|[Mm]emorandum|accord)
        |pursuant[ ]to|follows|following[ ](?:the|an?|its|their)[ ](?:MO|[Mm]emo|agreement)
        |buil(?:ds?|t|ding)[ ](?:up)?on|based[ ]on|basis[ ]of|extends?  # builds on
        |replac\w+|supersed\w+|previous(?:ly)?|earlier|original(?:ly)?|existing|prior|since|already|first[ ]signed
        |last[ ]year|in[ ]addition[ ]to
    )\b
    |\bfirst[ ]$
    """,
    re.VERBOSE,
)
_DAY = Pattern(DAY)
_PART_OF_DAY: Final = r"(?:(?:the[ ])?(?:morning|afternoon|evening|night)[ ]of[ ])?"
_ON_BEFORE = Pattern(
    rf"""
    (?:\b[Oo]n|\b[Oo]n[ ][A-Z][a-z]+day,?[ ]\(|\b[Tt]his|\b[Ll]ast|^|{DAY},)  # on, on Monday (
    [ ]?{_PART_OF_DAY}(?:the[ ])?$  # the morning of
    """,
    re.VERBOSE,
)
_ON_AFTER = Pattern(
    rf"""
    (?:
        \b[Oo]n|\b[Tt]his|\b[Ll]ast|,|\(|:
        # The document or the act right before the day: signed an agreement 5 March
        |agreement|[Mm][Oo][Uu]|M[Oo]C|[Uu]nderstanding|[Cc]ooperation|memorandum|contract|pact
        |\b[Ss]igned|\b[Ii]nked|\b[Cc]oncluded|\bheld|\bas[ ]of|\bdated
        |\b(?:planned|scheduled|set|slated)[ ]for(?:[ ][0-9][0-9:.]*[ ]?[ap]\.?m\.?)?  # scheduled for 10:30 a.m.
    )
    [ ]?{_PART_OF_DAY}(?:the[ ])?$  # the morning of
    """,
    re.VERBOSE,
)
_NOT_ON = Pattern(r"\b(?:[Uu]ntil|[Tt]ill|[Ss]ince|[Uu]p to|[Aa]s of) $")
_SAID = Pattern(r"\b(?:announced|said|reported|stated) (?:on )?$")
_OTHER_EVENT = Pattern(
    r"""
    \b(?:ahead[ ]of|prior[ ]to|since|until|till|founded|established|launch\w*|announc\w*|celebrat\w*|opened|opens
        |effective|expir\w*|before|deadline|begin\w*|began|start\w*|released?|through|will[ ]be[ ]held
        |took[ ]effect|takes[ ]effect|followed[ ]by|and[ ]will|comes?[ ]into|enter\w*[ ]into[ ]force
        |award\w*|visited)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FARTHEST: Final = 320
_LABELLED = Pattern(
    rf"""
    ^[^\w\n]*
    (?:
        Date[ ]of[ ](?:signing|signature|conclusion|the[ ]signing[ ]ceremony)
        |Signing[ ](?:date|ceremony)|Signed(?:[ ]on)?|Signature[ ]date
    )
    [:\s(]+(?:on[ ])?(?P<day>{DAY})
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
_KINDS: Final = (
    (Pattern(r"\bM[Oo]Cs?\b|Memorand(?:ums?|a) of Co-?operation", re.IGNORECASE), Instrument.MOC),
    (Pattern(r"\bM[Oo]Us?\b|Memorand(?:ums?|a) of Understanding", re.IGNORECASE), Instrument.MOU),
    (Pattern(r"\bLOI\b|\bLoI\b|Letters? of Intent", re.IGNORECASE), Instrument.LETTER_OF_INTENT),
    (Pattern(r"\bMOA\b|\b(?:memorandum of )?agreements?\b", re.IGNORECASE), Instrument.AGREEMENT),
    (Pattern(r"\bcontract\b", re.IGNORECASE), Instrument.CONTRACT),
    (Pattern(r"\bmemorandum\b", re.IGNORECASE), Instrument.MEMORANDUM),
    (Pattern(r"\b(?:accords?|declaration|arrangement|pact|statement)\b", re.IGNORECASE), Instrument.OTHER),
)
_MODIFIERS: Final = one_of(
    (
        *("articulation", "academic", "bilateral", "collaborative", "collaboration", "comprehensive"),
        *("co-operation", "cooperative", "cooperation", "development", "exchange", "friendship"),
        *("four-year", "framework", "five-year", "general", "inter-?university", "institutional"),
        *("international", "joint", "license", "multi-year", "master", "mutual"),
        *("new", "partnership", "research", "renewed", "sister[ -]city", "scientific"),
        *("strategic", "student", "service", "three-year", "two-year", "ten-year"),
        *("twinning", "transfer"),
    )
)
_DOCUMENT: Final = rf"""
    Memorand(?:ums?|a)\ of\ (?:Understanding|Co-?operation|Agreement|Intent)s?
        (?:\ ?\(["“]?(?:the\ )?["“]?M[Oo][UCA]s?["”]?\))?  # its acronym
    |\bMemorandum\b(?!\ of)
    |\bM[Oo][UCA]s?\b
    |Letters?\ of\ (?:Intent|Understanding)(?:\ \(LO[IU]\))?
    |\b(?:{_MODIFIERS}(?:\ and)?\ ){{0,4}}(?:agreement|contract)\b
    |\b(?:(?:the|both|two|three|four|five|new|several|these)\ (?:{_MODIFIERS}(?:\ and)?\ ){{0,4}}
        |(?:{_MODIFIERS}(?:\ and)?\ ){{1,4}})agreements\b
    |(?-i:\b[A-Z][a-z]+\ Accords?\b)
    |(?:joint|partnership|cooperation|sister[ -]\w+)\ (?:declaration|arrangement|statement|pact)
"""
_DOCUMENTS = Pattern(_DOCUMENT, re.VERBOSE | re.IGNORECASE)
_ACRONYM_AFTER: Final = re.compile(r" ?\([\"“]?(?:the )?[\"“]?M[Oo][UCA][\"”]?\)$")
_PURCHASE = Pattern(
    r"""
    \b(?:
        # Between states
        provisional[ ]agreement|record[ ]contract|treaty|free[ ]trade|trade[ ](?:agreement|deal|pact)
        |cease-?fire|truce
        # Sports and arts
        |player|pitcher|striker|midfielder|defender|goalkeeper|quarterback|coach|with[ ]the[ ](?:club|team)|free[ ]agent
        |(?-i:album|label|records|film|actor|actress|bill)
        # Peace and arms
        |peace[ ](?:accord|agreement|deal|pact|process|talks)|nuclear[ ](?:arms|deal|test|weapons?)
        # Courts, sales and labour
        |plea|defendant|petition|lease|loan|merger|purchase|acquisition|sale|acquire
        |(?:the|labou?r|teachers['’]?|workers['’]?)[ ]union(?![ ]of)
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


_ANY_ACT: Final = (
    *("sign", "form", "final", "seal", "penned", "inked", "inks", "conclu", "enter", "exchang", "execut", "renew"),
    *("extend", "reached", "establish", "struck"),
)


# They sign a three-year strategic partnership, though the paper has no name.
_TIES = Pattern(
    r"""
    \bsign(?:s|ed)?[ ](?:an?[ ])?(?:[\w-]+[ ]){0,4}(?:partnership|collaboration)\b  # sign a strategic partnership
    |\bpartnerships?[ ](?:have|has)[ ]been[ ]signed\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def signs(sentence: str) -> bool:
    """Return whether a sentence says that an agreement is being signed."""
    lower = sentence.lower()
    if not any(act in lower for act in _ANY_ACT) or _PURCHASE.search(sentence) or _SHARE.search(sentence):
        return False
    acts = [act.start() for act in _acts(sentence)]
    documents = [document.start() for document in _DOCUMENTS.finditer(sentence)] if acts else []
    return any(_closest(documents, act) < _CLOSE for act in acts if documents) or _TIES.search(sentence) is not None


def _closest(places: Sequence[int], to: int) -> int:
    """Return how far the closest of some places in order is."""
    index = bisect_left(places, to)
    return min(abs(place - to) for place in places[max(0, index - 1) : index + 1])


# "can sign" is a rule, and "was signed in November 2000" history.
_GENERAL = Pattern(
    r"""
    \b(?:
        can|could|(?-i:may)|might|must|should|shall|who|when|if|how[ ]to|able[ ]to|before
        |(?:intention|desire|readiness|willingness)[ ](?:to|in)  # the intention to
        |(?:plan|hop|propos|intend|want|aim|wish|seek|expect|decid|like)\w*[ ]to  # planning to
    )
    [ ](?:\w+[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONG_AGO = Pattern(
    r"""
    [^.;,]{0,60}?\b(?:in|since)[ ](?:19|20)[0-9]{2}\b  # in 2000
    |[^.;,]{0,60}?\bsince[ ][A-Z][a-z]+[ ](?:19|20)[0-9]{2}\b  # since November 2000
    |[^.;,]{0,30}?\b(?:once|twice|times|earlier(?![ ](?:this|today))|previously)\b
    # was signed in November 2000, was signed in May of the same year
    |(?<=was[ ]signed)[^.;,]{0,60}?
        \bin[ ][A-Z][a-z]+[ ](?:(?:19|20)[0-9]{2}\b|of[ ](?:that|the[ ]same|last)[ ]year)
    """,
    re.VERBOSE,
)


_BEFORE_AN_ACT: Final = 90


def _acts(text: str) -> Iterator[re.Match[str]]:
    for match in _SIGNING.finditer(text):
        before = text[max(0, match.start() - _BEFORE_AN_ACT) : match.start()]
        if _GENERAL.search(before) or _LONG_AGO.match(text, match.end()):
            continue
        if not _EARLIER.search(before[max(0, before.rfind(". ")) :]):
            yield match


def labelled_days(text: str) -> Iterator[int]:
    """Yield the days of "Date of signing: 5 March"."""
    yield from (match.start("day") for match in (*_LABELLED.finditer(text), *_WHEN_OF_COMING.finditer(text)))


def signing_days(sentence: str) -> Iterator[int]:
    """Yield the days of "signed … on 5 March" and "on 5 March, … signed" in a sentence."""
    for act in _acts(sentence):
        before = list(_DAY.finditer(sentence, max(0, act.start() - _FARTHEST), act.start()))
        after = next(_DAY.finditer(sentence, act.end(), act.end() + _FARTHEST), None)
        if before and _is_day_of(sentence, before[-1], before[-1].end(), act.start(), _ON_BEFORE):
            yield before[-1].start()
        elif after and _is_day_of(sentence, after, act.end(), after.start(), _ON_AFTER):
            yield from _and_on(sentence, after)


# signed on 27 July with A, 28 July with B, and 5 August with C; on May 26 with A and with B on May 27
_AND_ON = Pattern(r",? (?:with|by) [^.;]{2,60}?,? (?:and )?(?:on )?|,? and (?:with|by) [^.;]{2,90} on ")


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
    before = sentence[: day.start()]
    is_relative = sentence[day.start()] == RELATIVE
    is_on = not _NOT_ON.search(before) if is_relative else preposition.search(before) is not None
    return is_on and not _OTHER_EVENT.search(sentence[start:end]) and not _SAID.search(before)


# What a day without "signed" is of: a ceremony on it, a visit.
_OCCASION = Pattern(
    r"""
    \b(?:visit\w*|called[ ]on|came[ ]to|received|took[ ]place|ceremony|ceremonies|sign\w*|met\b|meeting|hosted
        |welcomed|delegat\w+|gathered|came[ ]together|attended|conclu\w+|memorand\w+|M[Oo][UCA])\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_OCCASION = Pattern(
    r"""
    \b(?:
        announc\w*|said|reported
        |found(?:ed|ing)|establish\w*[ ]in|launch\w*|open(?:ed|ing|s)
        # Beginnings and ends
        |effective|expir\w*|deadline|beg[aiu]n\w*|start\w*|releas\w*|since|until|till|takes?[ ]effect|took[ ]effect
        |award\w*|elect\w*|approv\w*|ratif\w*|appoint\w*|publish\w*|posted|updated
        # What is to come, and what has been
        |expected|scheduled|planned|will|anniversary|born
        |previous\w*|earlier|already|last[ ]year|last[ ]month|ahead[ ]of|prior[ ]to|before
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def occasion_days(sentence: str) -> Iterator[int]:
    """Yield the days of "On 5 March, a delegation visited us" and "the ceremony took place on 5 March"."""
    if not _OCCASION.search(sentence) or _OTHER_OCCASION.search(sentence) or _EARLIER.search(sentence):
        return
    for day in _DAY.finditer(sentence):
        if sentence[day.start()] == RELATIVE or _ON_BEFORE.search(sentence[: day.start()]):
            yield day.start()


_FROM = Pattern(
    any_case(
        (
            "effective(?: date)?(?: as of| from| on|:)?",
            "i(?<!that came i)(?<!which came i)(?<!that entered i)nto (?:force|effect) (?:on|from)",
            "with effect from",
            "valid (?:for [^.;]{3,40} )?from",
            "in force (?:from|since)",
            "t(?:akes?|ook) effect (?:on|from)",
        ),
        free="(?<![A-Za-z0-9_].)",
    )
    + f"(?i:[ :]+(?:the )?)(?P<day>{DAY})"
)


def first_days(text: str) -> Iterator[int]:
    """Yield the days of "effective from 1 April 2021" and "enters into force on 1 April 2021"."""
    lower = text.lower()
    if "effect" in lower or "force" in lower:
        yield from (match.start("day") for match in _FROM.finditer(text))


_UNTIL = Pattern(
    rf"""
    # valid until 31 March 2026, expiry date of the agreement: 31 March 2026
    (?:
        \b(?:valid|in[ ]force|in[ ]effect|effective|runs?|term)[ ](?:until|through|up[ ]to|to)
        |\bexpir(?:y|ation)[ ]date(?:[ ]of[ ][\w ]{{2,30}}?)?(?:[ ]is|:)
    )[ ](?:the[ ])?(?P<day>{DAY})
    # expiry of the MOU on 31 March 2026
    |\b(?:termination|expiry|expiration|end)[ ]of[ ](?:the|this)[ ](?:M[Oo][UCA]|[Aa]greement|[Mm]emorandum)
        [ ]on[ ](?P<on>{DAY})
    # agreement, with all its annexes, expires on 31 March 2026
    |\b(?:agreement|M[Oo][UCA]|memorandum|term)\b,?[ ](?:[^.;\n]{{0,40}}[ ])?
        (?:finish|end|expir)(?:es|ing)[ ]on[ ](?P<close>{DAY})
    |\bin[ ]place[ ](?:until|through(?:[ ]to)?)[ ](?P<place>{DAY})
    # the period of the agreement will be until 31 March 2026
    |\b(?:period|term|validity)\b[^.;\n]{{0,40}}?
        [ ](?:is|will[ ]be|shall[ ]be|runs?)[ ](?:until|through|up[ ]to|to)[ ](?P<till>{DAY})
    # A row of a table: Period of cooperation: 5 March 2021 - 31 March 2026
    |^[^\w\n]*(?:[\w ]{{0,20}}[ ])?(?:period|term|duration|validity)(?:[ ]of[ ][\w ]{{2,30}})?
        [ ]?[:|][ ]?(?:from[ ])?{DAY}[ ]?(?:-|–|—|~|to|until)[ ]?(?P<row>{DAY})
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)


def last_days(text: str) -> Iterator[int]:
    """Yield the days of "valid until 31 March 2026"."""
    for match in _UNTIL.finditer(text):
        yield next(match.start(name) for name in ("day", "on", "close", "place", "till", "row") if match[name])


def documents(sentence: str) -> Iterator[Document]:
    """Yield the first document after "signed" or, without one, the last before it."""
    found = list(_documents(sentence))
    act = next((act.end() for act in _acts(sentence)), 0)
    yield from [each for each in found if each.whole.start >= act][:1] or found[-1:]


def _documents(sentence: str) -> Iterator[Document]:
    for match in _DOCUMENTS.finditer(sentence):
        kind, word = _kinds(sentence, *match.span())[0]
        yield Document(kind, word, Span(*match.span()), {"en": _ACRONYM_AFTER.sub("", match[0]).strip()})


def _kinds(sentence: str, start: int, end: int) -> list[tuple[Instrument, Span]]:
    """Return the kinds that the words of a document show, the particular ones first."""
    return [(kind, Span(*match.span())) for pattern, kind in _KINDS for match in pattern.finditer(sentence, start, end)]


# How far the words before a length reach.
_REACH: Final = 120
_LENGTH_BEFORE = Pattern(
    r"""
    (?:
        \b(?:
            for|after|at|over|during|of|is|be|runs?|last|lasts|lasting|valid(?:[ ]for)?|effective[ ]for
            |in[ ](?:force|effect|place)[ ]for|spans?|covers?|has|have|expir\w+(?:[ ]after|[ ]in)
            |remain\w*[ ]\w+[ ]\w+[ ]for  # remains in force for
        )
        |\bterm:|\bduration:|\btenure:
        |\btenure[ ]of[ ](?:the[ ]|this[ ])?(?:\w+[ ])?is  # tenure of the agreement is
        |\bperiod[ ]of|,|\(
    )
    [ ]?(?:an?[ ]|the[ ])?(?:initial[ ]|first[ ]|fixed[ ]|further[ ])?$  # an initial
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_AGREEMENT = Pattern(
    r"""
    \b(?:agreements?|memorand(?:ums?|a)|M[Oo][UCA]s?|partnership|collaboration|cooperat\w+|contract|accords?
        |pact|deal|extension|renewal)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DURATION = Pattern(
    r"""
    \b(?:valid|validity|term[ ]of|a[ ]term|for[ ]a[ ]period|duration|tenure|in[ ]force|in[ ]effect|run[ ]for
        |runs[ ]for|spans?|operative|good[ ]for|holds?[ ](?:good[ ])?for|live[ ]for|subsist|laps\w+|currency
        |set[ ]for|lifespan|in[ ]operation|will[ ]cover|appl(?:y|ies)[ ]for|covers[ ]a[ ]period|expir\w+
        |stay\w*[ ]in|effective[ ]for|in[ ]place[ ]for|lasts?|period[ ]is)\b
    """,
    re.VERBOSE,
)
_HISTORY = Pattern(r"\b(?:began|started in|since (?:19|20)[0-9]{2}|so far|celebrat\w+)\b", re.IGNORECASE)
# Duration: 5 years
_ROW_BEFORE = Pattern(
    r"\W*(?:[Tt]erm|[Dd]uration|[Pp]eriod|[Vv]alidity|[Tt]enure)(?: of (?:the )?[\w ]{2,24})? ?[:|] ?"
)
# an agreement for five years
_AGREEMENT_FOR = Pattern(
    r"""
    \b(?:agreement|memorandum(?:[ ]of[ ]\w+)?|M[Oo][UCA]\)?|contract|accord|pact)
    (?:
        ,?[ ](?:which|that)[ ](?:is|will[ ]be|shall[ ]be)  # which will be
        |[ ]is|[ ](?:was|has[ ]been)[ ](?:signed|concluded|renewed|extended)  # was signed
        |[ ]will[ ]be|[ ]shall[ ]be
    )?
    [ ]for[ ](?:an?[ ]|the[ ])?(?:initial[ ]|first[ ]|further[ ])?(?:term[ ]of[ ]|period[ ]of[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# the agreement was extended for another five years
_EXTENDED_BY = Pattern(
    r"""
    (?<!be[ ])\b(?:extend|renew|prolong)(?:s|ed)?\b[ ]
    (?:
        [^.;]{0,160}?\b(?:for|by)\b[\w() -]{2,30}  # the agreement for another
        |another[ ][\w() -]{2,30}
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ONE = Pattern(r"(?:one|an?|1|another) (?:year|month)", re.IGNORECASE)
_ADDED = Pattern(r"\b(?:another|further|additional|more)\b", re.IGNORECASE)
_IT_IS_VALID = Pattern(
    r"""
    # Each holds good, The document is in operation
    \W*(?:It|Its|This|Each|Both|The[ ](?:document|pact|paper|arrangement))\b
        (?=[^.;]{0,60}\b(?:operative|good|hold|live|length|term|in[ ]operation|shelf[ ]life)\b)
    |[^.;]{0,40}\b[Ss]igned[ ]for[ ](?:the|a)[ ](?:duration|period|term)[ ]of[ ]
    |\W*(?:It|This)[ ][^.;]{0,90}[ ]for[ ]an?[ ](?:initial[ ])?(?:period|term)[ ]of[ ]
    # This will remain in force
    |\W*(?:It|This)[ ](?:is|will[ ]be|will[ ]remain|will[ ]stay|remains|shall[ ]be)
        [ ](?:valid|in[ ]force|in[ ]effect|effective)\b
    """,
    re.VERBOSE,
)
_NEXT = Pattern(r"(?:over|for|during|in) the (?:next|coming) |the (?:next|coming) ", re.IGNORECASE)
_NOT_A_TERM = Pattern(
    r"""
    \b(?:
        (?:the|in|over|for)[ ]last|past|previous|ago  # in the last two years
        |notice|lease|leas\w+|old|experience|history|anniversary
        |program(?:me)?|degree|project|course|studies|study
        |(?-i:visa)|warranty|students?|funding|invest\w*|million|billion|already
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADJECTIVE_NOUN = Pattern(
    r"""
    # strategic partnership, but not a five-year project under the agreement
    (?:[ ](?!(?:plan|project|program(?:me)?|under|of|in|to|for|with|by|grant)\b)['‘“\"]?[\w-]+){0,3}?
    [ ](?:agreement|memorandum|memoranda|M[Oo][UCA]|partnership|collaboration|contract|deal|pact|term|renewal
        |lifespan|horizon|shelf[ ]life|duration|extension)s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERIOD = Pattern(r" (?:period|term)\b", re.IGNORECASE)  # valid for a five-year period
# their 30-year partnership, over 30 years of exchange: what has been, not what was agreed
_LONG_SINCE = Pattern(r"\b(?:our|their|over|than|nearly|almost|long)\s+$", re.IGNORECASE)


def is_term(sentence: str, start: int, end: int) -> bool:
    """Return whether a length is the term: "for a term of three years", "a five-year MOU"."""
    if _ROW_BEFORE.fullmatch(sentence[:start]):
        return True
    words = sentence[start:end]
    around = sentence[max(0, start - 60) : end + 25]
    if (
        not (_OF_AGREEMENT.search(sentence) or _IT_IS_VALID.match(sentence))
        or _NOT_A_TERM.search(around)
        or _HISTORY.search(sentence)
    ):
        return False
    if _NEXT.match(sentence[max(0, start - 12) : end]) or _NEXT.match(words) or "next" in words or "coming" in words:
        clause = sentence[sentence.rfind(",", 0, start) + 1 : end + 60]
        return bool(re.search(r"\bagree\w*\b|\bM[Oo][UC]\b|\b[Mm]emorandum\b", clause))
    if words.endswith(("term", "period")) or (
        _ADDED.search(sentence, max(0, start - 14), end) and _EXTENDED_BY.search(sentence[:end])
    ):
        return True
    if "-" in words or (words.lower().endswith(("year", "month")) and not _ONE.fullmatch(words)):
        is_period = _PERIOD.match(sentence, end) and _DURATION.search(sentence[max(0, start - 60) : start])
        return bool(is_period or _ADJECTIVE_NOUN.match(sentence, end)) and not _LONG_SINCE.search(sentence[:start])
    return bool(
        (
            _DURATION.search(sentence[max(0, start - 60) : end])
            and _LENGTH_BEFORE.search(sentence, max(0, start - _REACH), start)
        )
        or "term of" in words
        or ("period of" in words and sentence[:start].endswith("for "))
        or _AGREEMENT_FOR.search(sentence, max(0, start - _REACH), start)
    )


_NUMBERED = Pattern(
    r"""
    # the 14th comprehensive partnership agreement, the third city to sign
    [ ](?:(?!of[ ]|for[ ]|in[ ])(?:[a-z-]+|[A-Z]{2,}|[A-Z][a-z]+)[ ]){0,7}?
        (?:
            partnerships?|[Aa]greement|[Mm]emorandum|M[Oo][UCA]|[Pp]artner|collaboration|tie-up|(?:such[ ])?pact|twin
            |sister[ -]\w+|(?:exchange|overseas|research)[ ]partner|linkage|affiliate|accord|tie
            |(?:organi[sz]ation|institution|university|city|municipality|company|country|state|nation)
                (?:[ ](?:in|from)[ ][A-Z]\w+)?  # in Asia
                [ ](?:to[ ](?:be|become|conclude|enter|have|join|partner|sign|team)|with|that)
            |signatory[ ](?:of|to)
        )\b
    |[ ](?:to[ ]be[ ])?(?:signed[ ])?with[ ]an?[ ]  # to be signed with a
    |[ ]of[ ](?:its|our|their)[ ](?:partner|agreement|M[Oo][UC])
    |[ ]that[ ][^.;]{2,60}?[ ](?:signed|concluded)\b
    # document our college has signed
    |[ ](?:[a-z-]+[ ]){1,2}(?:the|our|its)[ ][^.;]{2,40}?[ ](?:has|have)[ ](?:signed|concluded|partnered)\b
    |[ ](?:signed|concluded)[ ]by\b
    """,
    re.VERBOSE,
)
_OWN = Pattern(
    r"""
    \b(?:
        its|our|their|the|already|[A-Z][\w-]*['’]s
        |[Tt]he[ ](?:\w+[ ])?\w+'s  # the blue college's
        |bec[ao]m\w+[ ]the|marks?[ ]the
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
# A number among the partners of one place only: "our 9th overseas partnership", "our third with a French university".
_ON_PARTNERS = Pattern(r"\b(?:partner|sister[ -]cit)")
_OF_A_PART = Pattern(
    r"""
    [^.;,]{0,60}?
    \b(?:
        corporate|industrial|industry|commercial|domestic|outside
        |(?:in|from)[ ][A-Z]\w+  # in France
        |with[ ]an?[ ](?!Japanese)[A-Z][a-z]+  # with a French
    )\b
    """,
    re.VERBOSE,
)
_OF_A_COUNTRY = Pattern(
    r"""
    [^.;,]{0,60}?
    \b(?:(?:in|from)[ ]|with[ ]an?[ ])(?P<country>[A-Z]\w+(?:[ ][A-Z]\w+)?)  # from New Zealand
    (?:[ ](?P<kind>universit|partner|institution)\w+)?\b(?![ ][A-Z])  # university
    """,
    re.VERBOSE,
)
# Of one kind only, when the kind is not a series: "our third agreement with a hospital".
_OF_ANOTHER_KIND = Pattern(r"[^.;,]{0,40}?\bwith an? (?!new\b|partner|organi[sz]ation|institution)")
_NOT_NUMBERED = Pattern(
    r"""
    [^.;,]{0,40}[ ]of[ ]its[ ]kind
    |[ ](?:annual|meeting|conference|floor|century|largest|edition|anniversary|round|time)
    """,
    re.VERBOSE,
)


def series(sentence: str, start: int, end: int, before: str) -> str | None:  # noqa: ARG001 (Japanese needs it)
    """Return the series of "its 14th partnership" and "the third with a municipality"."""
    words = sentence[start:end].lower()
    is_on_agreements = _OF_AGREEMENT.search(sentence) or _ON_PARTNERS.search(sentence)
    if words in ("first", "1st") or _NOT_NUMBERED.match(sentence, end) or not is_on_agreements:
        return None
    if not (_OWN.search(sentence[:start]) and _NUMBERED.match(sentence, end)):
        return None
    is_of_a_day = (
        words in ("second", "2nd") and sentence[:start].endswith("the ") and not _THIS_IS.fullmatch(sentence[:start])
    )
    following = _ITS_NEXT.search(sentence[end:])
    clause = sentence[: end + following.start()] if following else sentence
    return None if is_of_a_day else _named_series(clause, end)


_THIS_IS = Pattern(r"[\W0-9]*\w[\w ]{1,40}? (?:is|marks|becomes|was) the ")
# the eighth agreement and its third with a bank
_ITS_NEXT = Pattern(" and (?:its|our|the|their) ")


def _named_series(sentence: str, end: int) -> str | None:
    """Return the series that the words after an ordinal name."""
    if _OF_A_PART.match(sentence, end):
        country = _OF_A_COUNTRY.match(sentence, end)
        return partners_in(country["country"], country["kind"]) if country else None
    if _WITH_MUNICIPALITY.match(sentence, end):
        return MUNICIPALITIES
    named = next((key for pattern, key in _WITH_OTHERS if pattern.match(sentence, end)), None)
    of_a_country = _OF_A_COUNTRY.match(sentence, end)
    if named is None and of_a_country and of_a_country["kind"] == "universit":
        return partners_in(of_a_country["country"], "universit")
    if named is None and _OF_ANOTHER_KIND.match(sentence, end):
        return None
    return named or "partners"


_PARTNERS_BEFORE = Pattern(
    r"""
    # partnership agreements with a total of, partners are now, network of partners:
    \b(?:
        (?:partner\w*|agreements?|MO[UC]s?|MoUs?|memoranda|alliances?|collaborations?|cooperation|tie-ups?
            |ties|relationships?|affiliat\w+|links?)(?:[ ]\w+){0,4}?[ ]with
        |partners?[ ](?:is|are|to)
        |network[ ]of[ ]partners?:?
    )\s+(?:(?:a[ ]total[ ]of|some|all|now|more[ ]than|over)[ ])*$
    |\bcooperat(?:es|ing)[ ]with[ ](?:more[ ]than[ ]|over[ ])?$
    # bringing our total to, raises the number of its partner cities to
    |\btotal[ ](?:partner\w*|agreements|MO[UC]s|MoUs)[ ]to[ ]$
    |\bbring\w*[ ](?:its|the|our)[ ](?:total|number)[ ]to[ ]$
    |\b(?:total[ ])?number[ ]of[ ](?:[\w-]+[ ]){0,3}?
        (?:partner\w*|sister|agreements|MO[UC]s|MoUs)(?:[ ]\w+){0,3}?[ ]to[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARTNERS_AFTER = Pattern(
    r" (?:as |have become |are )?(?:partners\b|that (?:it|we|\w+) (?:has|have) partnered)",
    re.IGNORECASE,
)


# has a network of 40 partner universities
_OWNS = Pattern(
    r"""
    \b(?:has|have|having|counts|boasts?(?:[ ]of)?|network[ ]of|with)
    (?:[ ]now|[ ]currently|[ ]already)?
    (?:[ ]a[ ]network[ ]of)?
    (?:[ ]a[ ]total[ ]of|[ ]over|[ ]more[ ]than)?
    [ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_PARTNERS = Pattern(r"\b(?:members?|visitors?|start-?ups?|exhibitors?)\b", re.IGNORECASE)
# An MOU with two universities counts those who sign it.
_FEW = Pattern(r"(?:[1-3]|one|two|three)\b", re.IGNORECASE)


# the network has expanded from 4 universities to 18 universities
_GREW_TO = Pattern(r"\b(?:expand|grow|grew|increas|rose|risen)\w* (?:from [^.;]{1,60} )?to $")
_NETWORK = Pattern(r"\b(?:network|partner)")


def counts(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of partners: "partnerships with 16 organizations"."""
    if _FEW.match(sentence, start) or _NOT_PARTNERS.search(sentence[start : end + 12]):
        return False
    if "partner" in sentence[start:end] and (
        "total" in sentence[start:end] or _OWNS.search(sentence[max(0, start - 40) : start])
    ):
        return True
    if _GREW_TO.search(sentence[:start][-90:]) and _NETWORK.search(sentence):
        return True
    return bool(_PARTNERS_BEFORE.search(sentence[:start][-90:]) or _PARTNERS_AFTER.match(sentence, end))


# the number of partner universities is now 16; brings to 16 the number of universities with which …
_TOTAL = Pattern(
    rf"""
    # number of its partner universities has risen to 16, total of institutions with which we cooperate now stands at 16
    \b(?:number|total)[ ]of[ ](?:(?:our|its|the|[a-z-]+)[ ]){{0,3}}?
        (?:partner[\w -]{{0,40}}?|(?:universities|institutions|organi[sz]ations)[ ]with[ ]which[ ][\w ]{{2,40}}?)
        [ ](?:to|is[ ]now|is|has[ ]reached|has[ ]risen[ ]to|has[ ]grown[ ]to|reache[sd]|(?:now[ ])?stands[ ]at|now)
        [ ](?P<after>{FIGURE})(?!\w|[%-]|[.,]+[0-9])
    # partner universities now number 16
    |\b(?:partners?|sister)[ ](?:[\w -]{{2,40}}?[ ])?
        (?:(?:now[ ])?number|are(?:[ ]now)?|come[ ]to|now[ ]total|reached|became)
        [ ](?P<number>{FIGURE})(?!\w|[%-]|[.,]+[0-9])
    # brings to 16 the number of partners
    |\bbr(?:ings?|ought|inging)[ ]to[ ](?P<first>{FIGURE})[ ]the[ ](?:total[ ])?number[ ]of
        (?=[^.;]{{0,60}}(?:partner|agreement))
    """,
    re.VERBOSE | re.IGNORECASE,
)


def totals(sentence: str) -> Iterator[tuple[int, Span]]:
    """Yield the numbers of partners that stand apart from their noun: "the number of partners is now 16"."""
    if not any(word in sentence for word in ("number", "total", "partner", "sister")):
        return
    for match in _TOTAL.finditer(sentence):
        yield int((match["after"] or match["number"] or match["first"]).replace(",", "")), Span(*match.span())


_AUTOMATIC = Pattern(
    r"""
    \b(?:
        tacit(?:ly)?[ ](?:agreement|renew\w*|extension|extended|reconduction)  # tacitly renewed
        |automatically[ ](?:be[ ])?(?:renew\w*|extend\w*)
        |(?:renew\w*|extend\w*)[ ]automatically
        |automatic[ ](?:[\w-]+[ ])?(?:renewals?|extensions?)  # automatic one-year extensions
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RENEWABLE = Pattern(
    r"""
    \b(?:
        renewable|(?:may|can|could)[ ]be[ ](?:renewed|extended)
        |(?:option|possibility|potential)[ ](?:to|of|for)[ ](?:renew\w*|exten\w*)  # option to renew
        |subject[ ]to[ ]renewal
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:no|not|without|never)\s+(?:be\s+)?(?:an?\s+)?$", re.IGNORECASE)
_SUCCESSIVE = Pattern(
    r"""
    [^.;]{0,30}?(?:for|by|every|of)[ ]
    (?:successive[ ]|further[ ]|additional[ ]|another[ ]|consecutive[ ]|subsequent[ ]|an?[ ])*$
    """,
    re.VERBOSE,
)


_NOTICE = Pattern(r"['’]?s?['’]?,? (?:prior |written )*(?:notice|before)")


def is_of_other(sentence: str) -> bool:
    """Return whether a sentence gives the time of something other than the agreement: "the pilot runs until"."""
    return _NOT_AN_END.search(sentence) is not None


_NOT_AN_END = Pattern(
    r"""
    \b(?:pilot|trial|project|program(?:me)?|course|exhibition|tour|festival|lease|ticket|offer|phase|internship
        |scholarship|season|tournament)s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def renewal(sentence: str) -> Words | None:
    """Return what "shall be automatically renewed" and "may be extended" say, unless they are denied."""
    lower = sentence.lower()
    if not any(stem in lower for stem in ("renew", "exten", "tacit")):
        return None
    found = _AUTOMATIC.search(sentence)
    match = found or _RENEWABLE.search(sentence)
    if match is None or _DENIED.search(sentence[: match.start()]) or not _OF_AGREEMENT.search(sentence):
        return None
    lengths = terms.find(sentence, "en")
    notice = next((each for each in lengths if _NOTICE.match(sentence, each.end)), None)
    others = (each for each in lengths if each is not notice)
    every = next(
        (
            each
            for each in others
            if match.start() < each.start < match.end() or _is_of_renewal(sentence, match.end(), each.start)
        ),
        None,
    )
    value = terms.Renewal(
        automatic=found is not None,
        every=every.value if every else None,
        notice=notice.value if notice and found else None,
    )
    return Words(value, Span(*match.span()))


def _is_of_renewal(sentence: str, begin: int, start: int) -> bool:
    return begin <= start and _SUCCESSIVE.fullmatch(sentence[begin:start]) is not None


_NO_END = Pattern(
    r"""
    \b(?:
        indefinite(?:ly|[ ]period)|unlimited[ ](?:duration|period|term)
        |no[ ](?:fixed|set)[ ](?:term|end[ ]date|expiry)|open-ended
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def open_end(sentence: str) -> Span | None:
    """Return the words "indefinitely", "of unlimited duration" and the like in a sentence on an agreement."""
    match = _NO_END.search(sentence)
    of = match and re.search(r"\b(?:agreement|memorandum|M[Oo][UCA])\b", sentence, re.IGNORECASE)
    return Span(*match.span()) if match and of else None
