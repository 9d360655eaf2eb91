"""Which length of time is the term of an agreement in English."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._documents import OF_AGREEMENT
from linkj_partners.reading._english._subjects import is_on_agreement

__all__ = ["is_term"]

# How far the words before a length reach.
_REACH: Final = 120
_LONGEST_SUBJECT: Final = 240
_LENGTH_BEFORE = Pattern(
    r"""
    (?:
        \b(?:
            for|after|at|over|during|of|is|be|runs?|last|lasts|lasting|valid(?:[ ]for)?|effective[ ]for
            |in[ ](?:force|effect|place)[ ]for|spans?|covers?|has|have|expir\w+(?:[ ]after|[ ]in)
            |remain\w*[ ](?:so|\w+[ ]\w+)[ ]for  # remains in force for
        )
        |\bterm:|\bduration:|\btenure:
        |\btenure[ ]of[ ](?:the[ ]|this[ ])?(?:\w+[ ])?is  # tenure of the agreement is
        |\bperiod[ ]of|\bterm[ ]of|,|\(
    )
    [ ]?(?:an?[ ]|the[ ])?(?:initial[ ]|first[ ]|fixed[ ]|further[ ])?$  # an initial
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DURATION = Pattern(
    r"""
    \b(?:valid|validity|term[ ]of|a[ ]term|for[ ]a[ ]period|duration|tenure|in[ ]force|in[ ]effect|run[ ]for
        |runs[ ]for|spans?|operative|good[ ]for|holds?[ ](?:good[ ])?for|live[ ]for|subsist|laps\w+|currency
        |set[ ]for|designed[ ]for|applicable[ ]for|lifespan|in[ ]operation|will[ ]cover|appl(?:y|ies)[ ]for
        |covers[ ]a[ ]period|expir\w+
        |(?:shall|will)[ ]continue[ ](?:in[ ](?:effect|force)[ ])?for
        |goes[ ]on[ ]for|remain[ ]so[ ]for|stay\w*[ ]in|effective[ ]for|in[ ]place[ ]for|[Ll]ast(?:s|ing)?|period[ ]is
        |period[ ]of[ ](?:the|this)[ ](?:agreement|M[Oo][UCA]|[Mm]emorandum|contract)|length[ ](?:is|has|of))\b
    """,
    re.VERBOSE,
)
_HISTORY = Pattern(
    r"\b(?:had signed|earlier (?:this|that) year|began|started in|since (?:19|20)[0-9]{2}|so far|celebrat\w+)\b",
    re.IGNORECASE,
)
# Duration: 5 years
_ROW_BEFORE = Pattern(
    r"\W*(?:(?:valid|effective|contract|agreement) )?(?:term|duration|period|validity|tenure)"
    r"(?: of (?:the )?[\w ]{2,24})? ?[:|\n] ?",
    re.IGNORECASE,
)
# an agreement for five years
_AGREEMENT_FOR = Pattern(
    r"""
    \bagreements?,?[ ]of[ ]$  # agreements of five years each
    |\b(?:agreement|memorandum(?:[ ](?:of|for|on)[ ]\w+)?|M[Oo][UCA]\)?|contract|accord|pact|partnership)
    (?:
        # which will be, which has been concluded
        ,?[ ](?:which|that)[ ](?:is|will[ ]be|shall[ ]be|has[ ]been)(?:[ ](?:agreed|concluded|made|signed))?
        |[ ]is[ ]to[ ]be
        |[ ]between[ ][^.;,]{3,60}  # between Blue State and Green State
        |[ ]of[ ][^.;]{3,90}[ ]with[ ][^.;]{3,60}[ ]has[ ]been[ ]concluded  # of Blue College with Green State
        # on training with Blue College on 5 March
        |[ ](?:on[ ][\w ]{3,40}[ ])?with[ ](?:(?!\b(?:had|has|have|is|that|was|where|which|who\w*)\b)[^.;,]){3,60}
            (?:[ ]on[ ][\w ,]{5,24})?
        |,?[ ](?:signed|concluded|renewed|extended)  # renewed for
        |[ ]is|[ ](?:is|was|has[ ]been)[ ](?:made|signed|concluded|renewed|extended)  # was signed
        |[ ]will[ ]be|[ ]shall[ ]be
    )?
    [ ]for[ ](?:an?[ ]|the[ ])?(?:initial[ ]|first[ ]|further[ ])?(?:term[ ]of[ ]|period[ ]of[ ])?$
    # The validity of the MoU has been extended for
    |\bvalidity[ ]of[ ]the[ ][^.;]{3,200}[ ](?:is|was|has[ ]been)[ ](?:extended|renewed)[ ]for[ ](?:an?[ ])?$
    |\bdeal[ ](?:lasting|running|spanning)[ ](?:for[ ])?$  # in a deal running for
    """,
    re.VERBOSE | re.IGNORECASE,
)
# the agreement was extended for another five years
_EXTENDED_BY = Pattern(
    r"""
    (?<!be[ ])(?<!deemed[ ]to[ ])\b(?:extend|renew|prolong|lengthen)(?:s|ed|ing)?\b[ ]
    (?:
        [^.;]{0,220}?\b(?:for|by)\b[\w() -]{2,30}  # the agreement for another
        |another[ ][\w() -]{2,30}
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# agreed to extend their partnership for a, extended the memorandum by
_AND_EXTENDED = Pattern(
    r"""
    \b(?:extend|renew|prolong|lengthen)(?:ed|s)?[ ][^.;]{0,90}?
    \b(?:partnership|relationship|collaboration|agreement|M[Oo][UCA]|memorandum)[^.;]{0,60}[ ]
    (?:for(?:[ ](?:an?|another))?|by)[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Under this three-year agreement the two, who have worked together so far
_THIS_ONE = Pattern(r"\b(?:[Tt]his|(?:[Aa]|[Tt]he) new) $")
_ONE = Pattern(
    r"(?:.*\b(?:term|period|duration) of )?(?:an? )?(?:one|an?|1|another)(?: \(1\))? (?:year|month)", re.IGNORECASE
)
_ADDED = Pattern(r"\b(?:another|further|additional|more)\b", re.IGNORECASE)
_IT_IS_VALID = Pattern(
    r"""
    # Each holds good, The document is in operation
    \W*(?:The[ ])?(?:[Dd]uration|[Ee]ffective[ ]period|[Tt]erm|[Vv]alidity|[Pp]eriod[ ]of[ ](?:validity|effect))[ ]is[ ]
    |\W*It[ ][^.;]{3,60},[ ]but[ ]it[ ](?:lasts|runs)[ ]for[ ]
    |\W*(?:It|Its|This|Each|Both|The[ ](?:document|pact|paper|arrangement))\b
        (?=[^.;]{0,60}\b(?:operative|good|hold|live|length|term|in[ ]operation|shelf[ ]life)\b)
    |[^.;]{0,40}\b[Ss]igned[ ]for[ ](?:the|a)[ ](?:duration|period|term)[ ]of[ ]
    |[^.;]{0,90}\bpartner[ ]for[ ]the[ ](?:coming|next)[ ]  # its charity partner for the coming two years
    |\W*(?:It|This)[ ](?!had\b)[^.;]{0,90}[ ]for[ ]an?[ ](?:initial[ ])?
        (?:period|term)[ ]of[ ]
    |\W*It[ ](?:(?:covers|spans)[ ]a[ ]period[ ]of|(?:will[ ])?(?:lasts?|runs?)[ ]for)[ ]
    # It came into force on 5 March and will
    |\W*It[ ](?:comes?|came|enters?|entered|takes?|took)[ ](?:into[ ])?(?:force|effect)
        [ ][^.;]{3,60}[ ]and[ ](?:will|shall)[ ]
    # The partnership starts on 5 March and goes on for
    |\W*The[ ](?:agreement|partnership|collaboration|co-?operation)[ ](?:begin|commence|start)s[ ]on[ ][^.;]{3,40}
        [ ]and[ ](?:continues|goes[ ]on|lasts|runs)[ ]for[ ]
    # This will remain in force
    |\W*(?:It|This)[ ](?:is|will[ ]be|(?:shall|will)[ ](?:remain|stay)|remains|shall[ ]be)
        [ ](?:valid|in[ ]force|in[ ]effect|effective)\b
    """,
    re.VERBOSE,
)
# It stands for five years; The collaboration is for eighteen months; over the agreement's lifetime of five years
_IT_RUNS = Pattern(
    r"""
    (?:.*[.;][ ])?\W*
    (?:
        (?:It|This)[ ](?:
            (?:is|was|has[ ]been)[ ](?:concluded|made|signed)[ ]for|is[ ](?:in[ ]place[ ])?for|stands|holds|lasts|runs
            |(?:shall|will|is[ ]to)[ ](?:be[ ](?:in[ ]place[ ])?for|hold|last|run|stand|stay)
        )
        |(?:Both|The[ ]two)[ ]\w+[ ](?:are|will[ ]be|shall[ ]be|run|last)
        |The[ ](?:[\w-]+[ ]){0,3}?
            (?:accord|agreement|alliance|arrangement|charter|collaboration|compact|co-?operation|deal|M[Oo][UCA]
                |memorandum|pact|partnership|term)
            (?:,[ ][^,;.]{3,60},)?
            [ ](?:is|will|shall|stands|holds|lasts|runs|remains|has(?=[ ]an?[ ])
                |has[ ]been[ ](?:concluded|made|signed)[ ]for)
    )
    (?:[ ](?!(?:been|had|has|have|already|over|past)\b)[\w'’-]+){0,6}?
    (?:(?<=[ ]is)(?<!which[ ]is)|(?<=[ ]for)|(?<=[ ]lasts)|(?<=[ ]last)|[ ](?:for|of|limited[ ]to))[ ]
    (?:an?[ ])?(?:initial[ ]|first[ ]|fixed[ ])?(?:period[ ]of[ ])?
    |(?:.*[.;][ ])?\W*Its[ ](?:term|duration|validity|tenure|life(?:[ -]?(?:span|time))?)
        [ ](?:is|will[ ]be|shall[ ]be)[ ]
    |.*\b(?:has|have)[ ]agreed[ ]to[ ][^.;]{3,90}[ ](?:for|over)[ ](?:the[ ])?
    |.*\b(?:agreement|M[Oo][UCA]|memorandum)['’]s[ ](?:\w+[ ])?(?:duration|life(?:[ -]?(?:span|time))?|term)[ ]of[ ]
    |.*\b(?:agreement|M[Oo][UCA]|memorandum)[ ]has[ ]a[ ](?:duration|life(?:[ -]?(?:span|time))?|tenure)[ ]of[ ]
    """,
    re.VERBOSE | re.DOTALL,
)
_NOT_A_TERM = Pattern(
    r"""
    \b(?:
        (?:the|in|over|for)[ ]last|past|previous|ago  # in the last two years
        |minimum|notice|lease|leas\w+|old|experience|history|anniversary
        |program(?:me)?|degree|project|course|studies|study
        |extension[ ](?:is|would[ ]be)[ ]possible|deemed[ ]to|thereafter
        |expected[ ]to[ ]be[ ]signed|(?:consortium|definitive|development|final|full|merger)[ ]agreement[ ]is[ ]to
        |(?-i:visa)|warranty|students?|already
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ADJECTIVE_NOUN = Pattern(
    r"""
    # strategic partnership, but not a five-year project under the agreement
    ,?(?:[ ](?!(?:plan|project|program(?:me)?|under|of|in|to|for|with|by|grant)\b)['‘“\"]?[\w/-]+){0,5}?
    [ ](?:(?-i:accord)|agreement|arrangement|memorandum|memoranda|M[Oo][UCA]|partnership|collaboration|contract|deal
        |pact|term|renewal
        |lifespan|framework|horizon|shelf[ ]life|duration|extension)s?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# their 30-year partnership, over 30 years of exchange: what has been, not what was agreed
_LONG_SINCE = Pattern(
    r"\b(?:our|their|over|than|nearly|almost|long|(?:building|built|builds) on an?|after an?)\s+$", re.IGNORECASE
)
_CLAUSE_ENDS: Final = re.compile(r"[,;]| and ")
# a two-year, $1 million agreement: the money is not for so long
_WORTH = Pattern(
    r",? (?:[A-Z]{1,3}[a-z]{0,2})?[$€£¥]? ?[0-9][0-9.,]* (?:million|billion)(?: [\w-]+){0,3}? "
    r"(?:agreement|contract|deal|pact|compact|partnership)\b"
)
_MONEY = Pattern(r"\b(?:funding|invest\w*|million|billion)\b", re.IGNORECASE)
_IF = Pattern(r"\b(?:once|if) [^.;]{0,60}\bwould\b|\bnegotiate an?\b|\bwould be\b", re.IGNORECASE)
# Five years is the duration of the agreement.
_IS_ITS_TERM = Pattern(r"(?: (?:is|will be|shall be)|,) the (?:duration|term|validity)\b")
_UNDER_IT = Pattern(
    r"\W*(?:In|Under) (?:the|this)(?: new)? (?:M[Oo][UC]|agreement|memorandum|partnership)\b", re.IGNORECASE
)
# the extension that was signed, which will cover the next five years; the agreement extends the research for ten years
_COVERS = Pattern(
    r"\b(?:agreement|M[Oo][UCA]|memorandum|extension|renewal)\b"
    r"(?:[^.;]{0,90}\bcovers? (?:the )?|[^.;]{0,30} commits [^.;]{3,160} over (?:the )?"
    r"| extends [^.;,]{3,90} for | (?:will|is to), (?:over (?:the )?)?"
    r"| (?:that|which) will [^.;]{3,120} (?:for|over) (?:the )?)$",
    re.IGNORECASE,
)
# signed a letter of intent for cooperation over the next five years, partner for the coming two years
_OF_TIES = Pattern(r"\bfor (?:closer |further )?co-?operation over (?:the )?$|\bpartner for (?:the )?$", re.IGNORECASE)
_WILL_GO_ON = Pattern(r"\bwill (?:cooperate|collaborate|work together) for $")
_AGREED = Pattern(
    r"\b(?:agree\w*|M[Oo][UC]|[Mm]emorandum|accord|pact|renew\w*|will (?:cooperate|collaborate|work together))\b"
)
_WILL_SEE = Pattern(r"\b(?:will|to) see\b[^.;]*\bover (?:an? )?$")  # will see 48 cadets trained over an 18-month period
# The agreement replaces a five-year one; the parties intend to sign a 20-year one
_OF_ANOTHER = Pattern(
    r"\b(?:replac|succeed|supersed|follow)(?:es|ed|s|ing) (?:on (?:from )?)?(?:an?|the|its|their)(?: [a-z-]+){0,2} $"
    r"|\b(?:intends?|hopes?|plans?) to (?:sign|enter into|conclude|negotiate) (?:an?|the) $"
    r"|\b(?:asked|asks|hoped|sought|wanted) (?:for )?an? $|\b(?:from|builds on) (?:an?|the) $"
    r"|\bseparate $|\b(?:additional|more) $|\b(?:[Cc]elebrat|[Mm]ark)(?:e?s|ed|ing) (?:an? |its |their )?$"
    r"|\bha(?:s|ve) been (?:in (?:effect|force|operation|place)|running) for (?:about |more than |over )?$"
)
_TRADE = Pattern(r"\b(?:supply|purchase|concession|maintenance|loan|off-?take)\b", re.IGNORECASE)


def is_term(sentence: str, start: int, end: int) -> bool:
    """Return whether a length is the term: "for a term of three years", "a five-year MOU"."""
    if _ROW_BEFORE.fullmatch(sentence[:start]):
        return True
    if _WORTH.match(sentence, end):
        return sentence[start:end].endswith(("year", "month"))
    if _is_of_something_else(sentence, start, end) or not _is_of_agreement(sentence, start, end):
        return False
    before = sentence[:start]
    if any(other.search(before) for other in _NOT_ITS_BEFORE) or any(other.match(sentence, end) for other in _NOT_ITS):
        return False
    is_title = not sentence.rstrip('"” ').endswith(".")
    is_announced = is_title or any(words.search(before) for words in (_IS_ITS_SUBJECT, _WITH_ONE, _THIS_LONG))
    return is_on_agreement(sentence, start) or bool(is_announced and _ADJECTIVE_NOUN.match(sentence, end))


# may be extended for a further, with an option to extend for a further
_OF_RENEWAL = Pattern(
    r"\b(?:(?:may|can|could|might) be (?:\w+ )?|(?:is|shall|will) (?:then )?be automatically "
    r"|option (?:to|of) |possibility (?:to|of) |right to )"
    r"(?:extend|extension|renew|renewal|prolong)\w*(?: \w+){0,3}? (?:for|by|of) (?:(?:an?|another|one) )?"
    r"(?:additional |further |more |second )?$"
    r"|\b(?:renew|extend)able\b(?: \w+){0,3}? (?:for|by) (?:an? )?$",
    re.IGNORECASE,
)


def _is_of_something_else(sentence: str, start: int, end: int) -> bool:
    """Return whether a length cannot be the term, whatever the words right beside it."""
    agreement = _ADJECTIVE_NOUN.match(sentence, end)  # a five-year agreement, whatever it is for
    after = (
        agreement[0]
        if agreement and not agreement[0].endswith("extension")
        else _CLAUSE_ENDS.split(sentence[end : end + 25])[0]
    )
    around = sentence[max(sentence.rfind("; ", 0, start), start - 60, 0) : end] + after
    return bool(
        _OF_RENEWAL.search(sentence[:start])
        or not (OF_AGREEMENT.search(sentence) or _IT_IS_VALID.match(sentence) or _IT_RUNS.fullmatch(sentence[:start]))
        or _NOT_A_TERM.search(around)
        or (not agreement and _MONEY.search(around))
        or _IF.search(sentence[:start])
        or (_HISTORY.search(sentence) and not _THIS_ONE.search(sentence[:start]))
        or _OF_ANOTHER.search(sentence[:start])
        or (agreement and _TRADE.search(agreement[0]))
        or _WILL_SEE.search(sentence[:start])
    )


def _is_of_agreement(sentence: str, start: int, end: int) -> bool:
    words, before = sentence[start:end], sentence[:start]
    if "next" in words or "coming" in words:
        clause = sentence[sentence.rfind(",", 0, start) + 1 : end + 60]
        return bool(
            _UNDER_IT.match(sentence) or _AGREED.search(clause) or _COVERS.search(before) or _OF_TIES.search(before)
        )
    if (
        _COVERS.search(before)
        or words.endswith(("term", "period"))
        or _AND_EXTENDED.search(before)
        or _IS_ITS_TERM.match(sentence, end)
    ):
        return True
    if _ADDED.search(sentence, max(0, start - 14), end) and _EXTENDED_BY.search(sentence[:end]):
        return True
    is_after = _DURATION.search(sentence[max(0, start - 60) : end])
    if words.lower().endswith(("year", "month")) and not _ONE.fullmatch(words):
        return _ADJECTIVE_NOUN.match(sentence, end) is not None and not _LONG_SINCE.search(before)
    return bool(
        (is_after and _LENGTH_BEFORE.search(sentence, max(0, start - _REACH), start))
        or "term of" in words
        or "span of" in words
        or "duration of" in words
        or ("period of" in words and before.endswith(("for ", "over ")))
        or (_UNDER_IT.match(sentence) and _WILL_GO_ON.search(before))
        or _AGREEMENT_FOR.search(sentence, max(0, start - _LONGEST_SUBJECT), start)
        or _IT_RUNS.fullmatch(before)
    )


# A $12 million (€10 million) three-year memorandum
_IS_ITS_SUBJECT = Pattern(
    r"^\W*(?:An?|The|This|Our|Their)(?: [^A-Za-z ]+| [mb]illion\)?| (?!an?\b|the\b)[a-z-]+){0,4} ?$"
)
# covers the construction phase, expected to last; unless both vote to extend it for
_OF_A_PHASE = Pattern(
    r"\b(?!agreement|memorandum|M[Oo][UCA]|partnership)[\w-]+, (?:due|estimated|expected|planned|scheduled) to \w+ $"
    r"|\bunless\b[^.;]*\bextend\b[^.;]*$"
)
# was in force for 212 years; to be signed by the end of the year for a term of; after strikes lasting
_ANOTHER_TIME = Pattern(
    r"\bwas (?:in force|valid) for $|\b(?:is|are|will) (?:to )?be signed (?:by|in|later|next)\b[^.;]*$"
    r"|\bafter [^.;,]{2,40} lasting $|\b[Ss]ince (?:an?|the) $"
)
# a five-year agreement of 2010; a five-year agreement will be signed in autumn
_OF_ANOTHER_YEAR = Pattern(
    r" (?:agreement|contract|memorandum|M[Oo][UCA]) of (?:19|20)[0-9]{2}\b"
    r"|[^.;]{0,60}\bwill be signed (?:by|in|later|next)\b"
)
_IS_OVER = Pattern(
    r"(?:(?!unless|which|that|follow|replac)[^.;]){0,120} (?:came to an end|ended|expired|has ended|lapsed)\b"
)
_THIS_LONG = Pattern(r"\b(?:[Tt]he|[Tt]his)(?: new)? $")  # the highlights of the five-year agreement
_WITH_ONE = Pattern(r"\b(?:through|under|with) an? (?:new )?$")  # will be renamed with a ten-year agreement
# 20 apprentices to be trained for a period of, to keep data confidential for
_FOR_SOMETHING = Pattern(
    r"\bto (?!be (?:effective|for|in (?:effect|force)|renewed|signed|valid)\b"
    r"|(?:collaborat|continu|co-?operat|extend|help|last|partner|promot|provid|remain|renew|run|see|sign|stay|support|train"
    r"|work|engag|expand|strengthen|develop|share)\w*\b)"
    r"(?:be )?[a-z]+(?:(?!\b(?:are|is|lasts|runs|shall|will)\b)[^.;,]){0,60} for (?:an? )?(?:initial )?$"
)
_REVIEWED = Pattern(r"\breview\w* (?:after|every|within) (?:the first )?$")  # with a review after eighteen months
_NOT_ITS_BEFORE: Final = (_REVIEWED, _FOR_SOMETHING, _OF_A_PHASE, _ANOTHER_TIME)
_NOT_ITS: Final = (_IS_OVER, _OF_ANOTHER_YEAR)
