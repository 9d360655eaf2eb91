"""Clauses in English that say when an agreement ends: five years from the Effective Date, until March 31, 2019."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.terms._conventions import Convention
from linkj_partners.terms._wording._parts import DAY, LENGTH, NEXT, Part, Sentence, apart, matches, part

__all__ = ["is_no_end", "parts"]

_FLAGS: Final = re.VERBOSE | re.IGNORECASE
_START: Final = r"(?<![a-z0-9])"
_END: Final = r"(?![a-z0-9])"
_LENGTH: Final = f"(?P<length>[{LENGTH}{NEXT}])"
_LAST: Final = f"(?P<last>{DAY})"

# The date of signature, its execution, the Effective Date; but not the date of an invoice, a delivery or an expiry.
_ACT: Final = (
    rf"(?:sign(?:ed|ature|atures|ing|s)?|execut(?:ed|es|ion)|conclu(?:ded|sion)|approv(?:al|ed)|effectiveness|effective"
    rf"|(?:comes?|coming|entry|enters?|entering)[ ]into[ ](?:force|effect)|commencement|hereof|written|above|below"
    rf"|agreement|contract|memorandum|mo[uca]|protocol){_END}"
)
_WORD: Final = rf"""
    (?: (?!terminat|expir|invoice|receipt|deliver|disclos|payment|notice|notif|purchase|shipment|completion|publication
          |applica|request|loss|breach|acceptance|default|birth|death|occurrence|filing|sale|installation
          # the day after signature, the first day of the month following signature: other days
          |(?:after|before|following|preceding|succeeding|prior|next|thereafter|weeks?|quarters?){_END}
          |(?:days?|months?|years?){_END}(?!(?:,[ ]month)?[ ]and[ ]year|[ ](?:first|last)[ ]))
        [a-z'/-]+,?[ ] )
"""
_DOCUMENT: Final = rf"(?:agreement|contract|memorandum|mo[uca]|protocol){_END}"
_NAMED_DATE: Final = (
    rf"(?:effective|commencement|commencing|start|starting|execution|signing|signature|contract|agreement|inception)"
    rf"[ ]?(?:date|day){_END}"
)
_EVENT: Final = rf"""
    (?: {DAY}
      | (?:the|its|such)[ ](?!(?:last|final)[ ](?:date|day)[ ]of[ ](?:the|this|its)[ ]{_DOCUMENT})
        (?:(?:last|latest|later|first|final|actual|same)[ ])?(?:date|day|time|moment)[ ]
        {_WORD}{{0,7}}?{_ACT}
      | the[ ]date(?=[ ]?(?:[.,;)]|$))
      | (?:(?:the|its|this|such|their)[ ])?(?:(?:last|final|mutual|initial)[ ])?(?:{_NAMED_DATE}|{_ACT}) )
"""
_FROM: Final = r"""
    ,?[ ](?:(?:counted|calculated|reckoned|measured|running|effective|starting|valid|dating|dated|in[ ]force)[ ]){0,2}
    (?:(?:with[ ]effect[ ])?from|as[ ]from|as[ ]of|after|following|since)[ ]
"""
_FROM_AND_INCLUDING: Final = r",?[ ](?:from[ ]and[ ](?:including|inclusive[ ]of)|on[ ]and[ ]from)[ ]"
_BEGINNING: Final = rf"""
    {_START}(?:begin(?:s|ning)?|commenc(?:e|es|ing)|start(?:s|ing)?)[ ]
    (?:(?:immediately|on|with|from|upon|in|at|as[ ]of|as[ ]from|and[ ]including)[ ]){{0,3}}
"""
# "and shall remain in full force and effect for": nothing else may stand between a start and a length or an end.
_GAP: Final = rf"""
    (?: [ ,]{{1,2}}(?:and|shall|will|to|is|be|are|it|this|the|agreement|mo[uca]|memorandum|of|understanding
      |cooperation|contract|parties|by|both|all|remain(?:s|ing)?|continu(?:e|es|ing)|stay|run(?:s|ning)?|last(?:s|ing)?|valid|binding|effective
      |operative|in|full|force|effect|operation|place|initially|thereafter|has|have|having|with|for
      |{LENGTH}|\([^()]{{0,40}}\)) ){{0,14}}?[ ,]{{1,2}}
"""
_UNTIL: Final = r"""
    (?:to|until|till|through|thru|up[ ]to|ending|ends?|(?:expir|terminat|conclud|laps)(?:es?|ing))
    (?:[ ](?:automatically|on|and[ ]including|including|the[ ]end[ ]of|midnight|of|at|and)){0,4}[ ]
"""

_STATED: Final = (
    rf"""
    (?:{_LENGTH}[ ]?[,(:]?[ ]?)?
    (?:{_START}(?:from|effective|dating)[ ](?:(?:as[ ]of|from|on|and[ ]including)[ ]){{0,2}}|{_BEGINNING})
    {_EVENT}(?:{_GAP}(?:and[ ])?{_UNTIL}|[ ]?[–—-][ ]?){_LAST}
    """,
    rf"{_START}between[ ]{DAY}[ ]and[ ]{_LAST}",
    rf"{DAY}[ ]?(?:to|until|through|[–—-])[ ]?(?:and[ ]including[ ])?{_LAST}",
    rf"{_START}(?!to[ ])(?:and[ ])?{_UNTIL}{_LAST}",
    rf"{_START}(?:expiry|expiration|termination|end|ending)[ ]date[: ]{{1,2}}(?:(?:is|of|shall[ ]be)[ ])?{_LAST}",
)
_INCLUSIVE: Final = (
    rf"{_LENGTH},?[ ](?:(?:which|that|and|to|shall|will)[ ]){{0,2}}{_BEGINNING}{_EVENT}",
    rf"{_LENGTH}{_FROM_AND_INCLUDING}{_EVENT}",
    rf"{_BEGINNING}{_EVENT}{_GAP}{_LENGTH}",
)
_EXCLUSIVE: Final = (
    rf"{_LENGTH}{_FROM}{_EVENT}",
    rf"{_START}(?:as[ ])?from[ ]{_EVENT}{_GAP}{_LENGTH}",
)
_FORMS: Final = tuple(
    (Pattern(source, _FLAGS), convention)
    for sources, convention in (
        (_STATED, None),
        (_INCLUSIVE, Convention.UK_BEGINNING_WITH),
        (_EXCLUSIVE, Convention.UK_FROM),
    )
    for source in sources
)
# Within thirty days from, after two years from, six months' notice from, from the date thirty days after
_NO_TERM_BEFORE = Pattern(
    rf"""
    {_START}(?: within|after|before|every|least|than|in|of[ ]up[ ]to
      | (?:from|of|begins|commencing|starting)[ ](?:on[ ])?(?:the|a)[ ](?:date|day)
        (?:[ ](?:that|which)[ ](?:is|falls)|[ ]falling)? )[ ]\Z
    """,
    _FLAGS,
)
# shall not enter into force until, may be terminated until, is suspended until: a day on which nothing ends
_GOES_ON: Final = r"(?:and|but|unless|is|are|remains?|shall|will|runs?|lasts?|continues?|stays?)"
_NO_END_BEFORE = Pattern(
    rf"""
    {_START}(?<!if[ ])(?<!or[ ])(?<!unless[ ])
      (?: not(?!-)|never|cannot|[a-z]+n't|neither|none|nothing
        | no[ ](?:longer|party|(?:legal[ ])?(?:effect|force)) ){_END}
      (?:(?![ ]{_GOES_ON}{_END})[^.;,])*\Z
  | {_START}(?:may|can|could|must)[ ](?:only[ ])?be[ ](?:[a-z]+ly[ ])?(?!valid|effective|in[ ])[a-z]+(?:ed|wn|en)[ ]
      (?:(?:by|with|at|in|free)[ ](?:(?!(?:and|but|is|remains?){_END})[^.;,]){{1,50}}[ ])?\Z
  | {_START}(?:suspended|postponed|deferred|delayed|paused|on[ ]hold|open[ ](?:for|to)[ ][a-z]+)[ ]\Z
  | {_START}at[ ]least[ ]\Z
    """,
    _FLAGS,
)
# until 1 April 2024 (exclusive), until 1 April 2024 at 00:00: the day is not the last; at the earliest: it may not be
_NO_END_AFTER = Pattern(
    r"""
    [ ]?[,(]?[ ]?
    (?: (?: exclusive(?:ly)?|excl|excluded|not[ ]inclu(?:ded|sive)|at[ ]least
          | (?:excluding|not[ ]including)[ ](?:that|this|such|the[ ](?:last|said))[ ](?:day|date)
          | (?:that|this|such)[ ](?:day|date)[ ](?:excluded|not[ ](?:being[ ])?included)
        )(?=[ ]?(?:[).,;]|$))
      | at[ ]the[ ](?:earliest|soonest)|or[ ](?:later|earlier)(?![ ](?:if|upon|on|by|in|as|termination))
      | (?:at[ ])?(?:0{1,2}[:.]00(?![ ]?[:.–-]?[0-9])|0{4}[ ]hours|12(?:[:.]00)?[ ]?a\.?m\b) )
    """,
    _FLAGS,
)

# What shows that a sentence is about the term of an agreement, or about something else.
_AGREEMENT: Final = (
    "(?:agreement|memorand(?:um|a)|mo[uca]s?|loi|contract|letter[ ]of[ ]intent|partnership|collaboration|cooperation"
    "|protocol|arrangement|treaty|accord|parties)"
)
_OF_AN_AGREEMENT = Pattern(rf"{_START}{_AGREEMENT}{_END}|hereof|herein", _FLAGS)
_OF_A_TERM = Pattern(
    rf"""
    {_START}(?:term(?![ ]of[ ]office)|duration|validity|valid|(?:the|for)[ ]period){_END}
  | in[ ](?:full[ ])?(?:force|effect){_END}
  | {_START}{_AGREEMENT}{_END}[^.;]{{0,60}}?
    {_START}(?:effective|commenc|continu|remain|expir|terminat|(?:last|run|end|begin|start)s?{_END})
    """,
    _FLAGS,
)
_OBLIGATION = Pattern(
    r"confidential(?:ity)?(?![ ]agreement)|secrecy|surviv|warrant(?:y|ies)|non-?compet|invoice|retain|indemni|refund",
    _FLAGS,
)
_OTHER = Pattern(
    rf"""
    {_START}(?:pay(?:s|able|ment|ments|ing)?|deliver(?:y|ed)?|appl(?:y|ies|ied|ication|ications|icants?)|submit(?:ted)?
      |submissions?|deadline|regist(?:er|ered|ration)|exhibit(?:s|ion|ions)?|fairs?|festival|conference|workshop|sales?
      |tickets?|offer|discount|campaign|open|closed|visit(?:s|ed)?|studied|worked|lived|reigned|served|born|invest(?:ed|ment)?
      |notice|notify){_END}
    """,
    _FLAGS,
)
_ALONE_BEFORE = Pattern(
    r"[^a-zぁ-鿿]*(?:(?:for|valid|effective|in[ ](?:force|effect)|term|duration|period|validity|it|is|and)[ ,:]*){0,5}",
    _FLAGS,
)
# Without a word there is only a range of dates.
_ANY_ENGLISH = Pattern(rf"[A-Za-z]{{2}}|{DAY}[ ]?[–—-]", _FLAGS)
_ALONE_AFTER = Pattern("[^a-zぁ-鿿]*", _FLAGS)
_DASH = Pattern(rf"{DAY}[ ]?[–—-]", _FLAGS)


def parts(text: str) -> Iterator[Part]:
    """Yield the parts of a sentence that say when an agreement ends, in order and without overlaps."""
    if not _ANY_ENGLISH.search(text):
        return iter(())
    found = list(matches(_FORMS, text))
    if not found or _OBLIGATION.search(text):
        return iter(())
    sentence = Sentence(
        text,
        is_of_a_term=bool(_OF_A_TERM.search(text)),
        is_of_an_agreement=bool(_OF_AN_AGREEMENT.search(text)),
        is_other=bool(_OTHER.search(text)),
    )
    return apart(
        part(match, convention) for match, convention in found if _is_about_an_agreement(sentence, match, convention)
    )


def is_no_end(before: str, words: str, after: str) -> bool:
    """Return whether words such as "until 1 April" name a day on which nothing ends, or that is not the last.

    *before* is what stands before them in their sentence, *after* what follows.
    """
    is_until = _BEGINS_WITH_UNTIL.match(words) is not None
    return bool((is_until and _NO_END_BEFORE.search(before)) or (DAY in words and _NO_END_AFTER.match(after)))


_BEGINS_WITH_UNTIL = Pattern(r"(?:and[ ])?(?:until|till|through|thru|up[ ]to)[ ]", _FLAGS)


def _is_about_an_agreement(sentence: Sentence, match: re.Match[str], convention: Convention | None) -> bool:
    if convention and _NO_TERM_BEFORE.search(sentence.before(match)):
        return False
    if is_no_end(sentence.before(match), match[0], sentence.after(match)):
        return False
    if _DASH.search(match[0]) and not sentence.is_of_a_term:  # December 26, 1893 - September 9, 1976 is a life
        return False
    if _ALONE_BEFORE.fullmatch(sentence.before(match)) and _ALONE_AFTER.fullmatch(sentence.after(match)):
        return True
    if sentence.is_of_a_term:
        return True
    needs_more = convention is None or DAY in match[0]
    return not sentence.is_other and (sentence.is_of_an_agreement or not needs_more)
