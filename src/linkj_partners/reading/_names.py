"""Names in a text: the words that print one, and the full name that a short one stands for."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese._bodies import mentions, plain
from linkj_partners.reading._rules import Span

__all__ = [
    "JAPANESE",
    "LONGEST_NAME",
    "Name",
    "abbreviates",
    "full_name",
    "is_same",
    "name_at",
    "short_forms",
]

# 某機構(…、以下「某」), Some Body (hereinafter "SB"), Some Body (SB)
_SHORT_FORM = Pattern(
    r"""
    \((?:[^()]{0,80}[、,;。]\ ?)?(?:
        # 以下「某」という, 略称:某
        (?:以下|略称)[、:]?\ ?[「『"“]?(?P<japanese>[^」』"”()、]{1,30})[」』"”]?(?:という。?|といいます。?|と略す)?\)
        # hereinafter referred to as the "SB"
        |here(?:in)?after(?:\ referred\ to\ as)?,?\ (?:the\ )?["“'‘]?(?P<english>[^"”'’()]{1,30})["”'’]?\)
        # SB, the "SB"; SB、本部:青空市
        |["“]?(?:the\ )?["“]?(?P<acronym>U\ of\ [A-Z]|[A-Z][A-Za-z.-]{1,14})["”]?(?:\)|、)
    )
    """,
    re.VERBOSE,
)

# GTF (Green Town Forum)
_WRITTEN_OUT = Pattern(r"\b(?P<acronym>[A-Z]{2,10}) \((?:[Tt]he )?(?P<name>[A-Z][^()]{6,70})\)")
LONGEST_NAME: Final = 70


class Name(NamedTuple):
    text: str
    span: Span


# Blue Hospitals (BH) NHS Trust, Blue Foods ("Blue") Ltd.
_ACRONYM_INSIDE = Pattern(r" \((?:[A-Z][a-z]?[A-Z][A-Za-z]{0,8}|[“\"][^()]{1,30}[”\"])\)(?= )")


def name_at(flow: Flow, start: int, span: Span) -> Name:
    words = flow.text[start + span.start : start + span.end]
    return Name(_ACRONYM_INSIDE.sub("", words), Span(start + span.start, start + span.end))


def full_name(name: Name, short: Mapping[str, Name]) -> Name:
    """Return the full name that a short form stands for, as far as the text says."""
    return short.get(name.text, name)


def abbreviates(short: str, name: str) -> bool:
    """Return whether a name is the capitals of another: GTF for Green Town Forum."""
    is_acronym = _AN_ACRONYM.fullmatch(short) is not None and " " in name
    return is_acronym and short == "".join(letter[0] for letter in english.CAPITALS.finditer(name))


def is_same(one: str, other: str) -> bool:
    """Return whether two names are one, with and without its legal form: 国立大学法人虹大学."""
    is_latin = not JAPANESE.search(one + other)
    return one.casefold() == other.casefold() if is_latin else one.endswith(other) or other.endswith(one)


# Not after の, which may be inside the name.
_FULL_JAPANESE = Pattern("(?<!の)(?<![一-鿿々ァ-ヺーA-Za-z0-9&.'’・-])[一-鿿々ァ-ヺーA-Za-z0-9&.'’・ -]{2,45}$")
_FULL_ENGLISH = Pattern(
    r"[A-Z][\w&.'’-]*(?: (?:of|for|the|de|and|on|&|[A-Z][\w&.'’-]*))*(?:, (?:Inc|Ltd|LLC|Co|Corp)\b\.?)* ?$"
)
JAPANESE = Pattern("[ぁ-ヿ一-鿿]")
_AN_ACRONYM = Pattern("[A-Z](?:[a-z]?[A-Z])+[a-z]?")


def short_forms(flow: Flow) -> dict[str, Name]:
    """Return the full name for each short form that a text introduces in brackets, rather not that of a heading."""
    introduced = sorted(_introduced(flow.text), key=lambda each: each[1].text.isupper())
    return dict(reversed(introduced))


def _name_at_end(window: str) -> Pattern | None:
    """Return a pattern for the name that a text ends in, with the hiragana inside it: 公益財団法人みらい財団."""
    names = [each.name for each in mentions(plain(window))]
    is_last = names and names[-1].end == len(window) and _HIRAGANA.search(window, names[-1].start)
    return Pattern(f"{re.escape(window[names[-1].start :])}$") if is_last else None


_HIRAGANA = Pattern("[ぁ-ゖ]")
# Blue Corporation (TSX:BC) ("Blue")
_BRACKET_BEFORE = Pattern(r"\([A-Z]+: ?[A-Z0-9]+\) $")


def _introduced(text: str) -> Iterator[tuple[str, Name]]:
    for match in _SHORT_FORM.finditer(text):
        form = match["japanese"] or match["english"] or match["acronym"]
        window = _BRACKET_BEFORE.sub("", text[max(0, match.start() - LONGEST_NAME) : match.start()])
        full = (_name_at_end(window) or _FULL_JAPANESE if JAPANESE.search(window) else _FULL_ENGLISH).search(window)
        if full and full[0].strip() not in ("", form):
            after = full[0].rpartition(" and the ")[2]  # Blue College and the Green Institute (GI)
            named = _spelled_out(window, form) or _before_its_place(window, full) or after.strip()
            words = named.removeprefix("The ")
            if match["acronym"] and _is_person(words, form):
                continue
            start = max(0, match.start() - LONGEST_NAME) + window.rindex(words)
            yield form.strip(), Name(words, Span(start, start + len(words)))
    for match in _WRITTEN_OUT.finditer(text):
        if abbreviates(match["acronym"], match["name"]):
            yield match["acronym"], Name(match["name"], Span(*match.span("name")))


def _is_person(name: str, acronym: str) -> bool:
    """Return whether a name before an acronym may be that of somebody who works there: Anna Green (RI)."""
    is_latin = not JAPANESE.search(name)
    return (
        is_latin
        and not english.OF_A_BODY.search(name)
        and acronym[0] not in {letter[0] for letter in english.CAPITALS.finditer(name)}
    )


def _before_its_place(window: str, full: re.Match[str]) -> str | None:
    """Return the name before the place that an acronym follows: Rainbow Institute, Hillside (RI)."""
    name = _FULL_ENGLISH.search(window[: full.start() - len(", ")]) if window[: full.start()].endswith(", ") else None
    return name[0].strip() if name and " " in name[0].strip() and " " not in full[0].strip() else None


def _spelled_out(window: str, acronym: str) -> str | None:
    """Return the last words whose capitals are an acronym: Institute of Study in Science for ISS."""
    window = window.rstrip()
    begin = english.spelled_out(window, len(window), acronym)
    return None if begin is None else window[begin:]
