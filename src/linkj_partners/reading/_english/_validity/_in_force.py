"""The first and the last day of an agreement in English."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern, any_case
from linkj_partners.reading._days import ANY_DAY, DAY
from linkj_partners.terms._wording._clauses_english import is_no_end
from linkj_partners.terms._wording._parts import DAY as A_DAY_OF_A_CLAUSE

__all__ = ["first_days", "last_days"]

_FROM = Pattern(
    any_case(
        (
            "appl(?:y|ies) from",
            "runs from",
            "effective(?: date)?(?: as of| from| on|:)?",
            "i(?<!that came i)(?<!which came i)(?<!that entered i)nto (?:force|effect) (?:on|from)",
            "with effect from",
            "valid (?:for [^.;]{3,40} )?from",
            "in force (?:from|since)",
            "t(?:akes?|ook) effect(?: on| from)?",
            "produces? effects? (?:from|as of)",
            "went into (?:effect|force)(?: on| from)?",
            *(
                f"{paper} (?:begins|starts|comes into operation) on"
                for paper in ("agreement", "memorandum", "partnership")
            ),
            "w\\.e\\.f\\.?",
            "commenc(?:e[ds]|ing) (?:on|from)",
            "becom(?:es|ing) effective(?: from| on)?",
            "lasts? for [^.;]{3,20} from",
            "years, (?:beginning|commencing|starting)(?: on| from)?",
            "for a period of [^.;]{3,30} (?:beginning|starting)(?: from| on)?",
        ),
        free="(?<![A-Za-z0-9_].)",
    )
    + f"(?i:[ :]+(?:the )?)(?P<day>{DAY})"
)
# The agreement, which was signed on 29 March, begins on 1 April
_FROM_ASIDE = Pattern(
    rf"\b(?:agreement|M[Oo][UCA]|memorandum|contract)\b,[^.;]{{3,120}}, (?:begins|starts|commences) on (?P<day>{DAY})",
    re.IGNORECASE,
)
# A row: Five years, from 1 April 2026 to 31 March 2031
_LENGTH_IN_A_ROW: Final = (
    r"^[^\w\n]*(?:(?:Term|Period|Duration)[^\w\n]+)?(?:[0-9]+|[A-Za-z-]+)(?:[ ]\([0-9]+\))?[ ](?:months|years)"
)
_OF_A_BEGINNING: Final = ("effect", "force", "commence", " from ", " start", "begin", "operation", "w.e.f")


def first_days(text: str) -> Iterator[int]:
    """Yield the days of "effective from 1 April 2021" and "enters into force on 1 April 2021"."""
    lower = text.lower()
    if any(word in lower for word in _OF_A_BEGINNING):
        for match in (*_FROM.finditer(text), *_FROM_ASIDE.finditer(text)):
            sentence = _SENTENCES.split(text[max(0, match.start() - _SENTENCE) : match.start("day")])[-1]
            after = text[match.end("day") : match.end("day") + _REACH]
            if not (_STARTS_OTHERWISE.search(sentence) or _NOT_THEN.search(sentence) or _EARLIEST.match(after)):
                yield match.start("day")


_SENTENCE: Final = 200
# does not enter into force on, was to take effect on
_NOT_THEN = Pattern(
    r"\b(?:not|never|cannot|[a-z]+n't|(?:was|were) to)(?! only)\b"
    r"(?:(?! (?:and|but|is|are|shall|will|remains?)\b)[^.;,])*$",
    re.IGNORECASE,
)
_EARLIEST = Pattern(r",? (?:at the earliest|at the soonest|or later|or (?:up)?on)\b", re.IGNORECASE)
_SENTENCES: Final = re.compile(r"[.!?\n]\s")
# The previous agreement took effect on; appointed coordinator, effective from; new rules, effective from
_STARTS_OTHERWISE = Pattern(
    r"\b(?:previous|earlier|former|appointed|law|rules|fees?|replac\w+|promoted|terminated)\b"
    r"|^\W*An? (?:[\w-]+ )?treaty\b",
    re.IGNORECASE,
)
_UNTIL = Pattern(
    rf"""
    # valid until 31 March 2026, expiry date of the agreement: 31 March 2026
    (?:
        \b(?:valid|in[ ]force|in[ ]effect|effective|appl(?:y|ies)|runs?|lasts?|term)[ ](?:until|through|up[ ]to|to)
        |\bexpir(?:y|ation)[ ]date(?:[ ]of[ ][\w ]{{2,30}}?)?(?:[ ]is|:)
    )[ ](?:the[ ])?(?P<day>{DAY})
    # expiry of the MOU on 31 March 2026
    |\b(?:termination|expiry|expiration|end)[ ]of[ ](?:the|this)[ ](?:M[Oo][UCA]|[Aa]greement|[Mm]emorandum)
        [ ]on[ ](?P<on>{DAY})
    # agreement, with all its annexes, expires on 31 March 2026
    |\b(?:agreement|M[Oo][UCA]|memorandum|term)\b,?[ ](?:[^.;\n]{{0,40}}[ ])?
        (?:finish|end|expir)(?:es|ing)[ ]on[ ](?P<close>{DAY})
    # agreed an extension until 31 March 2026 of its MOU, has been extended until 31 March 2026
    |\b(?:agreement|M[Oo][UCA]|memorandum|has|been|agree[ds]?)\b[^.;\n]{{0,30}}?[ ]
        (?:extension|extended|renewed|prolonged)[ ](?:until|through|to)[ ](?P<extended>{DAY})
    |\bin[ ]place[ ](?:until|through(?:[ ]to)?)[ ](?P<place>{DAY})
    # the period of the agreement will be until 31 March 2026
    |\b(?:period|term|validity)\b[^.;\n]{{0,40}}?
        [ ](?:is|will[ ]be|shall[ ]be|runs?)[ ](?:until|through|up[ ]to|to)[ ](?P<till>{DAY})
    # It shall cease to apply on 31 March 2026
    |(?:^|\.[ ]|,[ ](?=the[ ]))[^\w\n]*(?:It|The[ ](?:agreement|contract|letter|M[Oo][UCA]|memorandum|document))
        [ ](?:will[ ]|shall[ ])?
        (?:ceases?[ ]to[ ](?:apply|be[ ]in[ ]force|have[ ]effect)|comes?[ ]to[ ]an[ ]end
            |expires?|ends?|lapses?|terminates?)
        [ ]on[ ](?P<ceases>{DAY})
    # The agreement begins on 1 January 2023 and ends on 31 December 2032
    |(?:^|\.[ ])[^\w\n]*(?:It|The[ ](?:agreement|M[Oo][UCA]|memorandum|contract))[ ](?:will[ ])?
        (?:appl|beg[ai]n|came|come|commence|enter|run|start|take|took)\w*[ ][^.;\n]{{3,120}}
        [ ]and[ ](?:it[ ])?(?:will[ ]|shall[ ])?(?:end|expire|terminate)s?[ ](?:on[ ])?(?P<begun>{DAY})
    |\b(?:operative|valid|in[ ](?:force|place))(?:[ ]for[ ][^.;\n]{{3,24}},[ ]that[ ]is,)?[ ]up[ ]to[ ]and[ ]including
        [ ](?P<including>{DAY})
    |\bagreements?[ ]\((?:from[ ])?{DAY}[ ]?(?:-|–|to|until)[ ]?(?P<bracketed>{DAY})\)
    |\bfor[ ][\w ]{{3,24}}(?:months|years),[ ](?:to|until)[ ](?P<after>{DAY})
    # Five years, from 1 April 2026 to 31 March 2031
    |{_LENGTH_IN_A_ROW},?[ ]\(?from[ ]{DAY}[ ](?:to|until)[ ](?P<rowed>{DAY})
    |\bruns?[ ]from[ ]{DAY}[ ](?:to|until|through)[ ](?P<runs>{DAY})
    # is concluded for the definite period until 31 March 2026; naming rights take effect on 1 April and expire 31 March
    |\bconcluded[ ]for[ ](?:an?|the)[ ](?:definite|fixed)[ ](?:period|term)[ ](?:to|until)[ ](?P<definite>{DAY})
    |\bnaming[ ]rights\b[^.;\n]{{0,80}}[ ](?:expires?|ends?|runs?[ ](?:to|until|through))[ ](?:on[ ])?(?P<rights>{DAY})
    |\bcovers[ ]the[ ]period[ ]from[ ]{DAY}[ ](?:to|until)[ ](?P<covers>{DAY})
    # A row of a table: End date: 31 March 2026
    |^[^\w\n]*(?:End|Expiry|Expiration|Termination)(?:[ ]date)?[ ]?[:|][ ]?(?P<ends>{DAY})
    # Period of cooperation: 5 March 2021 - 31 March 2026
    |^[^\w\n]*(?:[\w ]{{0,20}}[ ])?(?:period|term|duration|validity)(?:[ ]of[ ][\w ]{{2,30}})?
        [ ]?[:|][ ]?(?:from[ ])?{DAY}[ ]?(?:-|–|—|~|to|until)[ ]?(?P<row>{DAY})
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_A_DAY = Pattern(f"[{ANY_DAY}]")
_AN_UNTIL = Pattern(r"\b(?:until|till|through|up to)\b[^.;]{0,24}$", re.IGNORECASE)
_REACH: Final = 60


def _ends_on_the_day(text: str, match: re.Match[str]) -> bool:
    """Return whether nothing around a day shows that it is not the last: is not valid until, until … (exclusive)."""
    start, end = match.span(match.lastgroup or 0)
    before = _SENTENCES.split(text[max(0, start - _SENTENCE) : start])[-1]
    until = _AN_UNTIL.search(before)
    words = f"{until[0]}{A_DAY_OF_A_CLAUSE}" if until else A_DAY_OF_A_CLAUSE
    return not is_no_end(before[: until.start()] if until else before, words, text[end : end + _REACH])


def last_days(text: str) -> Iterator[int]:
    """Yield the days of "valid until 31 March 2026"."""
    start = 0
    for line in text.split("\n"):
        if _A_DAY.search(line):
            found = _UNTIL.finditer(text, start, start + len(line))
            yield from (match.start(match.lastgroup or 0) for match in found if _ends_on_the_day(text, match))
        start += len(line) + 1
