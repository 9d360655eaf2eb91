"""Which of the parties publishes a release, or who beside them does, and what shows it."""

import re
from collections.abc import Sequence
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._names import Name
from linkj_partners.reading._publishers._hints import Shown, hints, named_by
from linkj_partners.reading._publishers._writers import OWN, unnamed, writers
from linkj_partners.reading._rules import Parties

__all__ = ["FIRST", "OTHERS", "publisher"]


def publisher(
    parties: Parties, names: Sequence[Name], flow: Flow, start: int, shown: Shown
) -> tuple[Name | None, str | None]:
    """Return the host among the parties or beside them, and why it is that one unless the sentence says so."""
    sends = named_by(_SENDER, names, flow)
    if len(sends) == 1 and not parties.are_others and not (parties.host and sends[0] is names[0]):
        return sends[0], _SENDS  # whoever signed first
    if parties.host and not parties.are_others:
        return names[0], None
    if not parties.are_others and len(names) > 1 and (beside := _own_beside(names, flow)):
        return beside
    host, reason = (None, None) if parties.are_others else _own(names, flow, shown)
    if not parties.are_joint and (host is None or reason == FIRST):
        return unnamed(flow, start, {name.text for name in names})
    return (host, reason) if host else (names[0], FIRST)


def _own_beside(names: Sequence[Name], flow: Flow) -> tuple[Name, str] | None:
    """Return the writer that is none of the names, where 県では or 当行 fits none of them: A及びBとの間で."""
    for word, kind in OWN:
        said = word.search(flow.text)
        if said is None or any(kind.fullmatch(name.text) for name in names):
            continue
        own = writers(flow, kind, {name.text for name in names})
        if len(own) == 1:
            return own[0], f"what {said[0]!r} stands for"
    return None


# 発表元:虹大学, SOURCE Blue Institute, as news wires have it; © 2021 虹大学 at the foot of a page
_SENDER = Pattern(
    r"""
    (?:
        (?:発表元|配信元|発信元|提供元|リリース元)(?:企業|団体)?(?::[ ]?|[ ]{1,2}(?=[一-鿿]))
        |^[ ]*(?:上場)?会[ ]*社[ ]*名[ :]+(?=[^\n]*\n[ ]*代[ ]*表[ ]*者)  # as listed companies head their releases
        |^\[?(?:SOURCE|Source)\]?:?[ ]+(?:[Tt]he[ ])?
        |^(?:Press|Media|News)[ ](?:Release|Statement):[ ](?:[Tt]he[ ])?  # Press Release: Blue College
        |^By[ ](?:[Tt]he[ ])?(?=[^\n]{2,40}[ ](?:Press|News|Media)[ ]Office)
        |(?:C(?:opyright|OPYRIGHT)(?:[ ]?(?:©|\([Cc]\)))?|©(?=[ ]?[0-9]{4}))[ ]?
            (?:[0-9-]{4,9},?[ ]?)?(?:by[ ])?(?:[Tt]he[ ])?
    )
    (?P<name>[^\n]{2,60})
    """,
    re.VERBOSE | re.MULTILINE,
)
FIRST: Final = "named first; nothing says which party publishes this"
OTHERS: Final = "not named first; nothing says which party publishes this"


def _own(names: Sequence[Name], flow: Flow, shown: Shown) -> tuple[Name | None, str | None]:
    """Return the writer among several names, and why: the one that a hint shows, else the first."""
    if len(names) == 1:
        return None, None
    found = next(((hinted[0], reason) for reason, hinted in hints(names, flow, shown) if len(hinted) == 1), None)
    return found or (names[0], FIRST)


_SENDS: Final = "who sends this or holds its copyright"
