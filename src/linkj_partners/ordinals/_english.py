"""English ordinals, written, read and found: 16th, sixteenth, one hundred and first."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError
from linkj_partners.numerals import LARGEST, Numerals
from linkj_partners.numerals._folding import folded_text
from linkj_partners.numerals._words import (
    CARDINALS,
    ORDINALS,
    SCALES,
    ordinal_words,
    sum_of_words,
)
from linkj_partners.ordinals._parts import Form, Found, Parts

__all__ = ["ACCEPTED", "FORMS", "FORMS_ALLOWED", "check", "find", "read", "write", "write_british"]

ACCEPTED: Final = "en '16th', 'sixteenth'"
FORMS: Final = (Form.NUMERIC, Form.WORDS)
FORMS_ALLOWED: Final = "Form.NUMERIC (16th) or Form.WORDS (sixteenth) for English"

_ARABIC, _NUMERIC, _WORDS = Numerals.ARABIC, Form.NUMERIC, Form.WORDS
_IGNORE = re.IGNORECASE | re.ASCII


def check(_n: int, _form: Form, counter: str | None, numerals: Numerals) -> None:
    """Refuse what only Japanese ordinals have."""
    if counter is not None:
        raise InvalidValueError("counter", counter, "None: only Form.COUNTER and Form.PREFIX have a counter")
    if numerals is not _ARABIC:
        raise InvalidValueError("numerals", numerals, "Numerals.ARABIC: only Japanese 16例目 and 第16 have others")


def write(n: int, form: Form, _counter: str | None, _numerals: Numerals) -> str:
    """Write an ordinal whose parts are checked."""
    return ordinal_words(n, british=False) if form is _WORDS else f"{n}{_SUFFIXES[n % 100]}"


def write_british(n: int) -> str:
    """Write an ordinal in words with the British "and"."""
    return ordinal_words(n, british=True)


_SUFFIXES: Final = tuple(
    "th" if n // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")  # 11th, 12th, 13th
    for n in range(100)
)
"""The suffix of a number by its last two digits."""


# Reading a whole string.

_DIGITS = "(?:(?<!0)[0-9]{0,2}(?:,[0-9]{3}){1,5}|[0-9]{0,15})"  # after a first one
_NUMBER = Pattern(f"(?P<number>[0-9]{_DIGITS})")
_SUFFIX = Pattern(" ?(?P<suffix>st|nd|rd|th)", _IGNORE)


def read(text: str) -> Parts | int:
    """Read a string as one ordinal, or return the index where reading stopped."""
    folded = folded_text(text)
    start = len("the ") if folded[: len("the ")].lower() == "the " else 0
    if number := _NUMBER.match(folded, start):
        return _read_numeric(folded, number)
    n, end = sum_of_words(folded, start)
    if not n or end != len(text):
        return end
    return Parts(n, _WORDS)


def _read_numeric(folded: str, number: re.Match[str]) -> Parts | int:
    if not number["number"].strip("0,"):
        return number.start()
    suffix = _SUFFIX.match(folded, number.end())
    if not suffix:
        return number.end()
    parts = _numeric(number["number"], suffix["suffix"])
    if not parts:
        return suffix.start("suffix")
    return parts if suffix.end() == len(folded) else suffix.end()


def _numeric(digits: str, suffix: str) -> Parts | None:
    """Return digits and a suffix as an ordinal, if the number takes that suffix."""
    n = int(digits.replace(",", ""))
    return Parts(n, _NUMERIC) if 1 <= n <= LARGEST and suffix.lower() == _SUFFIXES[n % 100] else None


# Finding in running text. Searching is fast where a pattern starts with a set of characters: what may not stand before
# them comes after.

_FOUND_NUMERIC = Pattern(
    rf"""
    (?P<number>
        # Not inside a word, a decimal or a fraction: a16th, 1.5th, 1/16th
        [0-9] (?<![A-Za-z0-9_\#][0-9]) (?<![0-9][.,/⁄][0-9])
        {_DIGITS}
    )
    # 16th, 16TH and 16 th; "1 St. James" is a saint
    (?P<suffix> [sS][tT] | [nNrR][dD] | [tT][hH] | [ ](?: st | nd | rd | th )(?![.]) ) (?![A-Za-z0-9_])
    """,
    re.VERBOSE,
)
_LETTER = Pattern("[A-Za-zＡ-Ｚａ-ｚʰʳˢᵈᵉᵗⁿ]")
_FOLDABLE = Pattern("[\u00a0\u2000-\u2011\u202f\u205f\u3000，－．０-９Ａ-Ｚａ-ｚʰʳˢᵈᵉᵗⁿ]")


def find(text: str) -> Iterator[Found]:
    """Find every ordinal in running text."""
    if not _LETTER.search(text):
        return
    folded = folded_text(text) if _FOLDABLE.search(text) else text
    lowered = _lowered(folded)
    for match in _FOUND_NUMERIC.finditer(folded):
        parts = _numeric(match["number"], match["suffix"].lstrip())
        if parts and not _is_no_number(lowered, match.start(), match.end()):
            yield Found(parts, match.start(), match.end())
    free = 0
    for word in _NUMBER_WORD.finditer(lowered):
        start = word.start()
        if start >= free and (row := _ROW.match(lowered, start)):
            free = row.end()
            n, end = sum_of_words(lowered, start)
            if n and end == free and not _is_something_else(lowered, start, end):
                yield Found(Parts(n, _WORDS), start, end)


def _lowered(text: str) -> str:
    """Return a string in lower case, each character in its place: İ would become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.translate(_TO_LOWER)


_TO_LOWER: Final = {code: code + 0x20 for code in range(0x41, 0x5B)}


def _any(words: Iterable[str]) -> str:
    """Return the source of any of some words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


# The first letters of a number word at the start of a word.
_NUMBER_WORD = Pattern(
    "|".join(
        f"{initial}(?<![a-z0-9_].)(?:{_any({word[1:3] for word in (*CARDINALS, *ORDINALS) if word[0] == initial})})"
        for initial in sorted({word[0] for word in (*CARDINALS, *ORDINALS)})
    )
)
# Number words in a row, to be taken or left as a whole: the third of "one third" is left.
_ROW = Pattern(
    rf"""
    # Cardinals with what joins them, and an ordinal at the end: hundred-and-first
    (?: (?: hundred | {_any(SCALES)} )[ -]and[ -] | (?:{_any(CARDINALS)})[ -] )++ (?: (?:{_any(ORDINALS)})(?![a-z]) )?
    # An ordinal alone
    | (?:{_any(ORDINALS)})(?![a-z])
    """,
    re.VERBOSE,
)
_FIXED = Pattern(
    r"""
    first[ -](?: aid | hand | lad(?:y|ies) | names? | come | things[ -]first )\b | first-(?: rate | class | person )\b
    | first[ ](?: of[ ]all | and[ ]foremost )\b | (?<=in[ ]the[ ])first[ ](?: place | instance )\b
    | second[ -](?: hand(?:ed)? | guess(?:e[ds]|ing)? | nature | thoughts? | wind | fiddle | sight )\b
    | second-(?: rate | class | person )\b | second[ ](?: to[ ]none | that | your | later | ago )\b
    | third[ -](?: world(?![ ]war) | sector | rail | wheel )\b | third-(?: rate | class | person | degree )\b
    | (?: first | second | third )[ -]part(?:y|ies)\b
    # Notes of music; parts of a whole: one hundredth of a degree
    | (?: eighth | sixteenth | thirty-second )[ ]notes?\b
    | one[ ](?: hundred | thousand | (?:m|b|tr)illion )th[ ]of[ ]an?\b
    """,
    re.ASCII | re.VERBOSE,
)
_FIXED_NUMERIC = Pattern(
    r"(?:1st|2nd|3rd)[ -]part(?:y|ies)\b|1st[ -](?:aid|hand|lad(?:y|ies))\b|2nd[ -]hand(?:ed)?\b"
    r"|3rd[ -](?:world (?:countr|nation)[a-z]*|sector|rail)\b",
    re.ASCII,
)
# Roughly the 100th; "about the 100th" mostly says what something is about.
_HEDGES: Final = "(?:approximately|approx[.]?|roughly|nearly|almost|circa) (?:the )?"
_HEDGED = Pattern(rf".*\b{_HEDGES}", re.ASCII | re.DOTALL)
_HEDGED_NUMERIC = Pattern(rf".*\b(?:{_HEDGES}|(?:about|around) )", re.ASCII | re.DOTALL)
# A sixty-second delay; "the sixty-second partner" is the 62nd.
_TIMED = Pattern(
    r"""
    (?: twen | thir | for | fif | six | seven | eigh | nine )ty[ -]second[ -]
    (?: delay | timer | video | clip | ad | spot | pause | interval | countdown | rule | exposure | window | break
    | silence | speech | run | sprint | warning | commercial | trailer | limit | burst | loop | long )s?\b
    """,
    re.ASCII | re.VERBOSE,
)
_LONGEST_BEFORE: Final = 24
_NEVER_AFTER = Pattern(r".*\b(?:per|every) ", re.ASCII | re.DOTALL)
_NEVER_AFTER_FOR: Final = {
    "first": Pattern(r".*\b(?:at|things|come,?)[ -]", re.ASCII | re.DOTALL),
    "second": Pattern(r".*\b(?:split[ -]|last[ -]|that |any )|(?:.*[^0-9])?[0-9]{1,3}[ -]", re.ASCII | re.DOTALL),
}
_AFTER_A = Pattern(r".*\ban? ", re.ASCII | re.DOTALL)
# A third of them, a tenth more, a fifth the size; "a second the year after" is another one.
_PART = Pattern(r" (?:of|less|more|lower|higher|larger|smaller|longer|shorter|faster|slower)\b", re.ASCII)
_PART_OF = Pattern(r"(?!second)[a-z0-9-]+ (?:the|as)\b", re.ASCII)
# A unit of time or a fraction where no noun follows: for a second, fraction of a second, by a third.
_MEASURED = Pattern(
    r"""
    .*\b(?: for | in | within | wait | just | only | half | than | of | by | about | nearly | almost | over | under
    | around | roughly | approximately | least | most | up | to | takes? | took | got | spare | me | us )[ ]
    (?: (?: just | only | about | half | nearly | almost )[ ] )?
    (?: an? | another )[ ]
    """,
    re.ASCII | re.DOTALL | re.VERBOSE,
)
_NO_NOUN = Pattern(
    r"""
    \s* (?: $ | [.,;:!?)\]…–—] | ["'”’](?!\w)
    | (?: and | or | but | to | of | in | on | at | as | than | then | when | while | if | so | until | before | after
    | because | i | you | he | she | it | we | they | that | this | there | the | is | was | now | from | for )\b )
    """,
    re.ASCII | re.VERBOSE,
)
# 16 frames a second.
_PER = Pattern(r".*[a-z]{3}s a ", re.ASCII | re.DOTALL)
_SECOND_AT_END = Pattern(r"second\s*(?:$|[.,;:!?)\]])", re.ASCII)


def _is_something_else(lowered: str, start: int, end: int) -> bool:
    """Return whether number words are a fixed phrase, a fraction or a unit of time here."""
    if _FIXED.match(lowered, start) or _TIMED.match(lowered, start):
        return True
    before = lowered[max(0, start - _LONGEST_BEFORE) : start]
    never = _NEVER_AFTER_FOR.get(lowered[start:end], _NEVER_AFTER)
    if _NEVER_AFTER.fullmatch(before) or never.fullmatch(before) or _HEDGED.fullmatch(before):
        return True
    if _MEASURED.fullmatch(before) and _NO_NOUN.match(lowered, end):
        return True
    if _SECOND_AT_END.match(lowered, start) and _PER.fullmatch(before):
        return True
    return _is_fraction(lowered, start, end)


def _is_no_number(lowered: str, start: int, end: int) -> bool:
    """Return whether digits with their suffix are a fixed phrase, hedged or a fraction here."""
    return bool(
        _FIXED_NUMERIC.match(lowered, start)
        or _HEDGED_NUMERIC.fullmatch(lowered[max(0, start - _LONGEST_BEFORE) : start])
        or _is_fraction(lowered, start, end)
    )


def _is_fraction(lowered: str, start: int, end: int) -> bool:
    """Return whether an ordinal is part of a whole: a third of them."""
    if not _AFTER_A.fullmatch(lowered[max(0, start - 3) : start]):
        return False
    return bool(_PART.match(lowered, end) or _PART_OF.match(lowered, start))
