"""Numbers and times that a text gives of others than those who sign."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from linkj_partners.reading._candidates._release import REACH, rules_for
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._rules import Language

__all__ = ["is_of_a_partner", "without_strangers"]


def is_of_a_partner(flow: Flow, fact: Fact, hosts: Sequence[str], partners: Sequence[str]) -> bool:
    """Return whether a partner is the subject of a number."""
    sentence, start, rules = _sentence_around(flow, fact)
    before, after = sentence[:start], sentence[start + fact.end - fact.start :]
    is_tally = fact.field.startswith("tallies")
    return any(rules.is_of_partner(before, after, name, hosts, is_tally=is_tally) for name in partners)


def without_strangers(flow: Flow, told: Sequence[Fact], parties: Iterable[str]) -> list[Fact]:
    """Return the facts without the numbers and times of others than the parties, and their days if there are more."""
    owned = [fact for fact in told if fact.field.startswith(_OF_AN_OWNER)]
    places = {fact.start: fact for fact in owned}
    strange = {start for start, fact in places.items() if _is_of_a_stranger(flow, fact, parties)}
    is_dated = any(fact.field == "signed" and fact.start not in strange for fact in owned)
    fields = _OF_AN_OWNER if is_dated else tuple(field for field in _OF_AN_OWNER if field != "signed")
    return [fact for fact in told if fact.start not in strange or not fact.field.startswith(fields)]


def _is_of_a_stranger(flow: Flow, fact: Fact, parties: Iterable[str]) -> bool:
    """Return whether the sentence of a fact tells of others than the parties."""
    sentence, start, rules = _sentence_around(flow, fact)
    is_number = fact.field.startswith(("positions", "tallies"))  # 病院との協定は3例目
    owners, whose = rules.owners(sentence, start), () if is_number else rules.counterparts(sentence[:start])

    def is_party(name: str) -> bool:
        return any(rules.is_same_body(name, party) for party in parties)

    return (bool(owners) and not any(map(is_party, owners))) or not all(map(is_party, whose))


def _sentence_around(flow: Flow, fact: Fact) -> tuple[str, int, Language]:
    """Return the sentence that a fact stands in, with its index there and the rules of its language."""
    before = _SENTENCE_ENDS.split(flow.printed[max(0, fact.start - REACH) : fact.start])[-1]
    after = _SENTENCE_ENDS.split(flow.printed[fact.start : fact.end + REACH])[0]
    return before + after, len(before), rules_for(before or after)


_OF_AN_OWNER: Final = ("in_force_from", "last_day", "open_ended", "positions", "renewal", "signed", "tallies", "term")
_SENTENCE_ENDS: Final = re.compile(r"[.;!?]\s|[。\n]")
