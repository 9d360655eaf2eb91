"""The parties that titles and sentences on the ties of two bodies name."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._after_with import BEFORE_A_NAME, BOTH, is_a_body, names_after_with
from linkj_partners.reading._english._asides import DATELINE, place_and_dash, without_brackets
from linkj_partners.reading._english._bodies import (
    OF_A_BODY,
    is_general,
)
from linkj_partners.reading._english._lists import lists
from linkj_partners.reading._english._officers import without_people
from linkj_partners.reading._rules import Parties, Span

__all__ = ["TITLE_LENGTH", "titled"]

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
TITLE_LENGTH: Final = 300
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
    end = text.find("\n", TITLE_LENGTH)  # a line is not cut, since its last name would be
    plain = without_brackets(text[: end if 0 <= end < _HEAD_LENGTH else _HEAD_LENGTH])
    for title in _TITLE.finditer(plain):
        names, has_all = names_after_with(plain[: plain.find("\n", title.end())], title.end())
        if has_all and len(names) > 1:
            return Parties(None, names, are_joint=True)
    tied = _tied(text[:_HEAD_LENGTH])
    return tied or next((Parties(None, names) for names in _named_in_title(plain)), None)


def _named_in_title(plain: str) -> Iterator[list[Span]]:
    """Yield the bodies after "agreement with" in the lines of a title."""
    for match in _TITLE_WITH.finditer(plain):
        end = plain.find("\n", match.end())
        names, _ = names_after_with(plain[: end if end > 0 else len(plain)], match.end() - len("with "))
        if names and plain[names[0].start - 1 : names[0].start] == " " and not plain[:end].endswith("."):
            yield names


def _tied(text: str) -> Parties | None:
    """Return the bodies that a sentence says to be partners, as its subject or after "between"."""
    for sentence in _A_SENTENCE.finditer(text):
        title = _TITLE_VERB.sub(lambda verb: verb[0].lower(), sentence[0])
        plain = without_brackets(without_people(title))
        lead = DATELINE.match(plain) or place_and_dash(plain)
        begin = lead.end() if lead else 0
        glad = _GLAD.match(plain, begin)
        begin = glad.end() if glad else begin
        between = _TIE_BETWEEN.search(plain, begin)
        subject = next(lists(plain, begin, len(plain)), None)
        is_subject = (
            subject
            and BEFORE_A_NAME.fullmatch(_BASED_IN.sub("", plain[begin : subject.names[0].start]))
            and (
                _TIE.match(_IN_ITS_PLACE.sub("", plain[subject.end :]).replace("\0", " "))
                or (sentence.start() < TITLE_LENGTH and _VERB_OF_A_TITLE.match(plain, subject.end))
            )
        )
        names = (
            subject.names if subject and is_subject else names_after_with(plain, between.start())[0] if between else []
        )
        if subject and is_subject and len(names) == 1 and (tie := _TIE_WITH.match(plain, subject.end)):
            others, _ = names_after_with(plain, tie.end())
            if is_general(plain[slice(*names[0])]):  # The Trust has joined forces with
                return Parties(None, [_moved(name, sentence.start()) for name in others]) if others else None
            both = [plain[slice(*name)] for name in (*names, *others)]
            is_named = is_a_body(both[0]) or any(is_a_body(name) and not is_general(name) for name in both)
            names = [*names, *others] if is_named else names
        are_bodies = any(OF_A_BODY.search(plain[slice(*name)]) for name in names)
        is_said = _ANNOUNCED.search(plain) or _THE_TWO.search(text, sentence.end(), sentence.end() + TITLE_LENGTH)
        if len(names) > 1 and (are_bodies or (len(names) == BOTH and is_said)):
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
