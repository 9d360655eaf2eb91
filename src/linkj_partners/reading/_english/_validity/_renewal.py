"""What English says of the renewal of an agreement, and of one without end."""

import re
from typing import Final

from linkj_partners import terms
from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._documents import OF_AGREEMENT
from linkj_partners.reading._english._subjects import is_on_agreement
from linkj_partners.reading._rules import Span, Words

__all__ = ["open_end", "renewal"]

# It is valid for one year and renews automatically. It comes into force, It can be prolonged
_IT_IS_RENEWED = Pattern(
    r"\W*(?:From [^().]{6,60} \(|The (?:duration|term|validity) (?:is|will be)\b|(?:(?:After that, )?[Ii]t renews\b))"
    r"|\W*It (?:is (?:valid|in (?:place|force|effect))|(?:comes|enters) into (?:force|effect)"
    r"|is (?:for|(?:automatically |tacitly )?renewed|extended|prolonged)"
    r"|begins|commences|starts|stands|holds|lasts|runs"
    r"|(?:shall|will) (?:stand|hold|last|run|remain)"
    r"|(?:may|can|could|will|shall) be (?:\w+ )?(?:renewed|extended|prolonged))\b"
)
_AUTOMATIC = Pattern(
    r"""
    \b(?:
        tacit(?:ly)?[ ](?:agreement|renew\w*|extension|extended|reconduction)  # tacitly renewed
        |automatically[ ](?:be[ ])?(?:renew\w*|extend\w*)
        |(?:renew\w*|extend\w*)[ ]automatically|renews[ ]itself
        |automatic[ ](?:[\w-]+[ ])?(?:renewals?|extensions?)  # automatic one-year extensions
        # renewed for five years at a time unless
        |(?:renewed|extended|prolonged)[ ][^.;]{0,40}
            [ ](?:at[ ]a[ ]time(?![ ]if[ ]both)|if[ ](?:none|neither)|unless|each[ ]time|and[ ]likewise)\b
        |deemed[ ]to[ ](?:be[ ])?(?:extend|renew)(?:ed)?  # deemed to extend for a further six months
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RENEWABLE = Pattern(
    r"""
    \b(?:
        # not renewable energy
        renewable\b(?![ ](?:and[ ]|,)?(?:electric\w*|energ\w+|feedstock|fuels?|gas|generation|heat\w*|hydrogen
            |materials?|power|raw|resources?|sources?|technolog\w+))
        |extendable
        |(?:may|can|could)[ ]be[ ](?:renewed|extended|prolonged)
        |(?:option|possibility|potential)[ ](?:to|of|for)[ ](?:renew\w*|exten\w*|add[ ])  # option to renew
        |subject[ ]to[ ]renewal|unless[ ](?:extended|renewed)[ ]in[ ]writing
        |(?:may|can)[ ](?:\w+[ ]){0,3}agree[ ](?:\w+[ ]){0,3}(?:on|to)[ ](?:its|an|the)[ ](?:extension|renewal)
        |provid\w+[ ]for[ ](?:one|a|two)[ ](?:\w+[ ])?(?:extension|renewal)
        |for[ ](?:a[ ])?(?:possible|potential)[ ](?:extension|renewal)[ ]for
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DENIED = Pattern(
    r"\b(?:no|not|without|never)\s+(?:(?:be|provide\s+for|allow|foresee|include)\s+)?(?:an?\s+)?$", re.IGNORECASE
)
_HAS_BEEN_RENEWED = Pattern(r".*\b(?:and|been|was|were) automatically renewed in (?:19|20)[0-9]{2}\b")
_RULED_OUT = Pattern(r"[^.;,]{0,40} (?:is|are) (?:excluded|not|ruled out)\b")
_SUCCESSIVE = Pattern(
    r"""
    [^.;]{0,30}?(?:for|by|every|of)[ ]
    (?:successive[ ]|further[ ]|additional[ ]|another[ ]|consecutive[ ]|subsequent[ ]|an?[ ])*$
    """,
    re.VERBOSE,
)
_NOTICE = Pattern(r"['’]?s?['’]?,? (?:prior |written )*(?:notice|before)")


def renewal(sentence: str) -> Words | None:
    """Return what "shall be automatically renewed" and "may be extended" say, unless they are denied."""
    lower = sentence.lower()
    if not any(stem in lower for stem in ("renew", "exten", "tacit", "prolong", "option to add")):
        return None
    found = _AUTOMATIC.search(sentence)
    match = found or _RENEWABLE.search(sentence)
    if (
        match is None
        or _DENIED.search(sentence[: match.start()])
        or _RULED_OUT.match(sentence, match.end())
        or _HAS_BEEN_RENEWED.match(sentence)
        or not (OF_AGREEMENT.search(sentence) or _IT_IS_RENEWED.match(sentence))
        or not is_on_agreement(sentence, match.start())
    ):
        return None
    words = re.split("[.;]|, (?:and|as|having|with) ", sentence[match.start() :])[0]
    at_most = _at_most(words)
    if found and at_most is None and _SO_LONG.search(words):
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
        every=every.value if every else _YEAR if _EVERY_YEAR.match(sentence, match.end()) else None,
        notice=notice.value if notice and found else None,
        at_most=at_most,
    )
    return Words(value, Span(*match.span()))


# once for one year, up to three times, for two further terms; but not: once a year, once both agree
_SO_OFTEN = Pattern(
    r"""
    (?<!(?<!no[ ])(?<!not[ ])more[ ]than[ ])(?<!at[ ]least[ ])(?<!fewer[ ]than[ ])(?<!less[ ]than[ ])(?<!\bor[ ])\b(?:
        (?P<one>once(?=[ ]?(?:[.,;()]|$)|[ ](?:again|at|by|for|if|more|only|subject|under|upon|with)\b)|one[ ]time
            |an?[ ]single[ ](?:[\w-]+[ ]){0,2}(?:extension|occasion|period|renewal|term|time|year)s?)
        |(?P<two>twice)
        |(?P<number>(?<![0-9])[1-9][0-9]?|one|two|three|four|five|six)(?:[ ]\([\w]{1,6}\))?[ ](?:
            times|(?:additional|consecutive|further|more|other|subsequent|successive)[ ](?:[\w-]+[ ])?
                (?:extensions?|periods?|renewals?|terms?))
    )\b(?![ ](?:an?|already|each(?![ ]for)|every|in[ ](?:any|each|every)|or|per)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# for a maximum of five years: after how many renewals that is, is not said
_SO_LONG = Pattern(
    r"""
    \b(?:max(?:imum)?|up[ ]to|not?[ ](?:more|longer)[ ]than|at[ ]most|not[ ]exceed(?:ing)?)[ ]
    [^.;]{0,24}?(?:years|months)\b(?!['’]|[^.;,]{0,12}(?:before|notice|prior|in[ ]advance))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")


def _at_most(words: str) -> int | None:
    """Return how many renewals words allow, or ``None`` where they do not say it."""
    said = _SO_OFTEN.search(words)
    if said is None:
        return None
    if number := said["number"]:
        return int(number) if number.isdigit() else _NUMBERS.index(number.lower()) + 1
    return 2 if said["two"] else 1


# renewed automatically every year, automatically renewed from year to year
_EVERY_YEAR = Pattern(r"[^.;,]{0,20}?\b(?:(?:every|each) year|annually|yearly|year (?:by|to) year)\b")
_YEAR: Final = terms.Term(years=1)


def _is_of_renewal(sentence: str, begin: int, start: int) -> bool:
    return begin <= start and _SUCCESSIVE.fullmatch(sentence[begin:start]) is not None


_NO_END = Pattern(
    r"""
    \b(?:
        (?<!not[ ])indefinite(?:ly|[ ]period)|unlimited[ ](?:duration|period|term)
        |(?<=has[ ])no[ ]end[ ]date|no[ ](?:fixed|set)[ ](?:term|end[ ]date|expiry)
        # not an open-ended group
        |(?<!no[ ])(?<!not[ ])(?<!non[ -])open-ended
            (?![ ](?:[\w-]+[ ]){0,2}(?:contracts|discussions?|fund|groups?|questions?|scheme|series)\b)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def open_end(sentence: str) -> Span | None:
    """Return the words "indefinitely", "of unlimited duration" and the like in a sentence on an agreement."""
    match = _NO_END.search(sentence)
    of = match and re.search(r"\b(?:agreement|memorandum|M[Oo][UCA])\b", sentence, re.IGNORECASE)
    return Span(*match.span()) if match and of and is_on_agreement(sentence, match.start()) else None
