"""The papers that are signed in English, with their kinds and names."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern, one_of
from linkj_partners.model import Instrument
from linkj_partners.reading._english._acts import acts
from linkj_partners.reading._rules import Document, Span

__all__ = ["DOCUMENTS", "OF_AGREEMENT", "documents", "is_of_thing_before"]

_KINDS: Final = (
    (
        Pattern(r"\bM[Oo]Cs?\b|Memorand(?:ums?|a) (?:of|for|on) (?:[a-z]+ )?Co-?operation", re.IGNORECASE),
        Instrument.MOC,
    ),
    (
        Pattern(r"\bM[Oo]Us?\b|Memo(?:rand(?:ums?|a))? (?:of|on) (?:Mutual )?Understanding", re.IGNORECASE),
        Instrument.MOU,
    ),
    (Pattern(r"\bLOI\b|\bLoI\b|Letters? of Intent(?:ion)?", re.IGNORECASE), Instrument.LETTER_OF_INTENT),
    (Pattern(r"\bMOAs?\b|\b(?:memorand(?:ums?|a) of )?agreements?\b", re.IGNORECASE), Instrument.AGREEMENT),
    (Pattern(r"\bcontract\b", re.IGNORECASE), Instrument.CONTRACT),
    (Pattern(r"\bmemorand(?:ums?|a)\b", re.IGNORECASE), Instrument.MEMORANDUM),
)
_MODIFIERS: Final = one_of(
    (
        *("affiliation", "articulation", "academic", "bilateral", "collaborative", "collaboration", "comprehensive"),
        *("co-operation", "cooperative", "cooperation", "development", "exchange", "friendship"),
        *("four-year", "framework", "five-year", "general", "inter-?university", "institutional"),
        *("international", "joint", "license", "multi-year", "master", "mutual"),
        *("new", "partnership", "research", "renewed", "sister[ -]city", "scientific"),
        *("strategic", "student", "service", "three-year", "two-year", "ten-year"),
        *("twinning", "transfer"),
    )
)
_ACRONYM: Final = r"(?:\ ?\([\"“]?(?:the\ )?[\"“]?M[Oo][UCA]s?[\"”]?\))"
_DOCUMENT: Final = rf"""
    Memo(?:rand(?:ums?|a))?\ (?:of|for|on)
        \ (?:(?:Mutual\ )?Understanding|(?:[a-z]+\ )?Co-?operation|Agreement|Commitment|Exchange|Intent)s?{_ACRONYM}?
    |\b(?:(?-i:[A-Z][a-z]+)\ ){{0,3}}Memorand(?:ums?|a)\b(?!\ of)
    |\bMemorandum\ of\ (?:strategic\ )?(?:partnership|collaboration|friendship)\b
    |\bM[Oo][UA]s?\b|\bDeed\ of\ (?:Understanding|Commitment|Co-?operation)(?:\ \(DoU\))?
    |(?<!ctor\ of\ )\bM[Oo]Cs?\b(?!(?-i:,\ [A-Z]))  # not the director of MOC, a museum
    |Letters?\ of\ (?:Intent(?:ion)?|Understanding)(?:\ \(LO[IU]\))?
    |\b(?<!Articles\ of\ )(?<!\w-)(?:{_MODIFIERS}(?:\ and)?\ ){{0,4}}agreement\b(?!\ on\ an?\ M){_ACRONYM}?
    # not a contract for a bridge
    |\b(?:{_MODIFIERS}\ )*
        (?:alliance|collaboration|co-?operation|framework|licen[cs](?:e|ing)|partnership|research|services?|sponsorship)
        \ contract\b
    |\b(?:(?:the|both|two|three|four|five|six|seven|eight|nine|ten|new|several|these)
            \ (?:{_MODIFIERS}(?:\ and)?\ ){{0,4}}
        |(?:{_MODIFIERS}(?:\ and)?\ ){{1,4}})agreements\b
    |\b(?:[a-z]+ing\ )?agreements(?=\ (?:on|with)\b)  # signed licensing agreements with
    |(?-i:\b[A-Z][a-z]+\ Accords?\b)
    |(?:joint|partnership|co-?operation|friendship|twinning|working|sister[ -]\w+)
        \ (?:declaration|arrangement|charter|statement|pact|pledge)
    |(?-i:\b(?:[A-Z][a-z]+\ ){{1,4}}(?:Arrangement|Protocol|Scheme)\b)
    |\bcharter(?:\ of\ \w+)?\b(?!\ (?:boat|bus|company|flight|member|operator|party|plane|school))
"""
DOCUMENTS = Pattern(_DOCUMENT, re.VERBOSE | re.IGNORECASE)
_ACRONYM_AFTER: Final = re.compile(r" ?\([\"“]?(?:the )?[\"“]?M[Oo][UCA][\"”]?\)$")


def documents(sentence: str) -> Iterator[Document]:
    """Yield the document that is signed: the one before "was signed", else the first one after it, else the last."""
    found = list(_documents(sentence))
    act = next(acts(sentence), None)
    following = [each for each in found if each.whole.start >= (act.end() if act else 0)]
    if act and _PASSIVE.match(act[0]):
        yield from [each for each in found if each.whole.end <= act.start()][-1:] or following[:1]
    else:
        yield from following[:1] or found[-1:]


# A letter of intent was signed to prepare an agreement
_PASSIVE = Pattern(r"(?:ha[sd] |have )?(?:was|were|been|is|be) (?:\w+ )?(?:signed|inked|concluded|exchanged|sealed)")


def _documents(sentence: str) -> Iterator[Document]:
    for match in DOCUMENTS.finditer(sentence):
        kind, word = _kind(sentence, Span(*match.span()))
        yield Document(kind, word, Span(*match.span()), {"en": _ACRONYM_AFTER.sub("", match[0]).strip()})


def _kind(sentence: str, whole: Span) -> tuple[Instrument, Span]:
    """Return the kind of a document, and the words that show it: an accord or a pact is of no kind that has a name."""
    for pattern, kind in _KINDS:
        for match in pattern.finditer(sentence, *whole):
            return kind, Span(*match.span())
    return Instrument.OTHER, whole


OF_AGREEMENT = Pattern(
    r"""
    \b(?:agreements?|memorand(?:ums?|a)|M[Oo][UCA]s?|LO[IU]s?|letters?[ ]of[ ](?:intent|understanding)
        |(?:the|this)[ ]letter(?![ ]of[ ](?!agreement\b))
        |partnerships?|protocol|arrangements?|charter|collaboration|co-?operat\w+|contract
        |accords?|pact|deal|compact|extension|renewal)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


# The fair opens today. It will run for three days
_IT = Pattern(r"\W*(?:It\b|This (?:has|is|lasts|runs|shall|was|will)\b)")
_ANOTHER_THING = Pattern(
    r"""
    \W*(?:An?|Its|Our|The|Their)[ ](?:[\w-]+[ ]){0,3}?
    (?:book|building|campaign|competition|concert|conference|course|draft|election|exhibition|fair|festival|film|lease
        |letter[ ]of[ ]complaint|licen[cs]e|loan|match|offer|photograph|play|project|road[ ]works?|scholarship|season
        |show|summit|tour|tournament|visa|warranty|workshop)
    [ ](?!(?:agreement|contract|memorandum|partnership|programme?|scheme)\b)[a-z]
    """,
    re.VERBOSE,
)


def is_of_thing_before(sentence: str, before: str) -> bool:
    """Return whether "it" in a sentence is something that the sentence before is about, such as a fair."""
    is_it = _IT.match(sentence) is not None and not OF_AGREEMENT.search(sentence)
    return is_it and _ANOTHER_THING.match(before) is not None and not OF_AGREEMENT.search(before)
