"""Which document is signed: its kind and its names."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.model import Instrument, Text
from linkj_partners.reading._candidates._release import Line, Release
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._rules import Document

__all__ = ["documents"]

_MOST_DOCUMENTS: Final = 2
_GENERAL: Final = (Instrument.AGREEMENT, Instrument.OTHER, Instrument.MEMORANDUM)
_PARTICULAR: Final = frozenset((Instrument.MOU, Instrument.MOC, Instrument.LETTER_OF_INTENT))


def documents(release: Release) -> Iterator[Fact]:
    """Yield the kinds of the documents that are signed, and the names of one."""
    told = _told(release)
    for line, document in told:
        start, end = document.word
        yield release.fact("instrument", document.kind, line.start + start, line.start + end)
    named = _name_in_a_row(release, {document.kind for _, document in told})
    if named:
        yield named
        return
    for line, document in sorted(told, key=lambda pair: _richness(pair[1]), reverse=True)[:1]:
        start, end = document.whole
        yield release.fact("instrument_names", Text(document.names), line.start + start, line.start + end)


def _told(release: Release) -> list[tuple[Line, Document]]:
    """Return the documents that the text says to be signed, without those that others say better."""
    dated_now = [line for line in release.signing if not release.is_dated_long_ago(line)] or release.signing
    found = [(line, document) for line in dated_now for document in line.rules.documents(line.marked)]
    found = list({(each.kind, *each.names.values()): (line, each) for line, each in reversed(found)}.values())[::-1]
    found = found[:_MOST_DOCUMENTS]
    if all(_is_called_agreement(document) for _, document in found):
        found = _named_later(release, is_unnamed=not found) or found
    title = release.lines[0]
    if all(_is_bare(document) for _, document in found):
        named = (document for document in title.rules.documents(title.marked) if not _is_vague(document))
        found = [(title, document) for document in named][:1] or found
    elif all(document.kind is Instrument.MEMORANDUM for _, document in found):
        found = _memorandum_in_full(release) or found
    found = [pair for pair in found if not any(_is_short_for(pair[1], other) for _, other in found)]
    kinds = {document.kind for _, document in found}
    has_particular = bool(kinds & _PARTICULAR)
    told = [
        (line, document)
        for line, document in found
        if not (_is_vague(document) and len(kinds) > 1) and not (document.kind in _GENERAL and has_particular)
    ]
    is_disputed = len({document.kind for _, document in told}) > 1
    if is_disputed and not has_particular and not title.text.endswith((".", "。")):
        told = [pair for pair in told if pair[0] is not title] or told  # the text says it better
    return told


def _name_in_a_row(release: Release, kinds: set[Instrument]) -> Fact | None:
    """Return the name in the one row for it, such as 協定の名称, of a document of some kinds."""
    rows = [
        (line, match)
        for line in release.lines
        if (match := _NAME_IN_A_ROW.match(line.text))
        and not kinds.isdisjoint(document.kind for document in line.rules.documents(line.marked))
    ]
    if len(rows) != 1:
        return None
    [(line, row)] = rows
    start, end = row.span("name")
    return release.fact("instrument_names", Text({"ja": row["name"]}), line.start + start, line.start + end)


def _memorandum_in_full(release: Release) -> list[tuple[Line, Document]]:
    """Return the one memorandum of understanding or cooperation that "the Memorandum" is short for, above it."""
    above = release.lines[: release.lines.index(release.signing[0])]
    full = {
        document.kind: (line, document)
        for line in reversed(above)
        for document in line.rules.documents(line.marked)
        if document.kind in {Instrument.MOU, Instrument.MOC}
    }
    return list(full.values()) if len(full) == 1 else []


def _named_later(release: Release, *, is_unnamed: bool) -> list[tuple[Line, Document]]:
    """Return the document that a sentence after the news points back at: This MOU is, 本覚書は."""
    first = release.lines.index(release.signing[0])
    for line in release.lines[first : first + _LINES_OF_NEWS]:
        for document in line.rules.documents(line.marked):
            is_this_one = _POINTS_BACK.fullmatch(line.text[: document.whole.start])
            if (is_unnamed or document.kind in _PARTICULAR) and is_this_one and release.is_recent_news(line):
                return [(line, document)]
    return []


def _is_vague(document: Document) -> bool:
    """Return whether a document is named so that another name of it says more."""
    return document.kind is Instrument.OTHER or document.names.get("en", "").lower() == "memorandum"


def _is_short_for(document: Document, other: Document) -> bool:
    """Return whether a document is named 基本合意書 where another sentence says 基本合意書(MOU)."""
    name, whole = document.names.get("ja"), other.names.get("ja")
    return bool(name and whole and len(document.names) == 1 < len(other.names) and name[-3:] == whole[-3:])


_LINES_OF_NEWS: Final = 12
_POINTS_BACK = Pattern(
    r"""
    [\W_]*(?:(?:(?:Under|Through|As[ ]part[ ]of|In)[ ])?(?:[Tt]he|[Tt]his)[ ]|[本同])  # Under the MOU, 本覚書
    # signed the MOU, in the form of an MOU
    |[^.;]*(?:\b(?:[Ss]peaking[ ]on|[Ss]igned)[ ](?:the|this)|in(?:to)?[ ]the[ ]form[ ]of(?:[ ]an?)?)[ ]
    """,
    re.VERBOSE,
)


def _is_called_agreement(document: Document) -> bool:
    """Return whether a document may have a particular name elsewhere: a marketing agreement, which is an MOU."""
    return document.kind in (Instrument.AGREEMENT, Instrument.MEMORANDUM) and "en" in document.names


# 1 協定の名称 「まちづくりに関する協定」
_NAME_IN_A_ROW = Pattern(
    r"[\W0-9]*(?:(?:協定|覚書|契約)書?の?名称?|名称[:\s|](?=.))[:\s|]*[「『]?(?P<name>[^「」『』\n:|]{3,80}?(?:協定|覚書|契約|合意|確認)書?)"
    r"[」』]?(?:\([^()]{1,20}\))?\W*"
)


def _is_bare(document: Document) -> bool:
    """Return whether a document has no name but "agreement"."""
    return document.kind is Instrument.AGREEMENT and document.names.get("en", "").lower() in (
        "agreement",
        "new agreement",
    )


def _richness(document: Document) -> tuple[int, int]:
    return len(document.names), sum(map(len, document.names.values()))
