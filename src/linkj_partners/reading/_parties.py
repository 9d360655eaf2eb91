"""The host and the partners under their full names, wherever a text introduces them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from linkj_partners._patterns import Pattern
from linkj_partners.model import Basis, Register
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._english._parties import beside as beside_in_english
from linkj_partners.reading._english._parties import signatories
from linkj_partners.reading._english._titles import titled as titled_in_english
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese._bodies import with_form, without_form
from linkj_partners.reading._japanese._parties import beside, counterparts, those_who_signed, titled, topic
from linkj_partners.reading._keys import known_key
from linkj_partners.reading._names import (
    JAPANESE,
    LONGEST_NAME,
    Name,
    abbreviates,
    full_name,
    is_same,
    name_at,
    short_forms,
)
from linkj_partners.reading._places import is_place
from linkj_partners.reading._publishers import FIRST, OTHERS, Shown, body_of_kind, publisher
from linkj_partners.reading._rules import Language, Parties, Span

__all__ = ["Named", "parties_in"]

# A title has no full stop: 協定を締結!
_ENDS_A_SENTENCE = Pattern(r"[。.]$|(?:ました|ます|です|[a-z])!$")


class Named(NamedTuple):
    """The facts on the parties and, for each name that is printed of one, its full name."""

    facts: list[Fact]
    known: Mapping[str, str]


# Where a sentence begins, whether it is a title, and whom it names
_Told: TypeAlias = tuple[int, bool, Parties]


def parties_in(flow: Flow, sentences: Sequence[tuple[Language, str, int]], register: Register | None) -> Named:
    """Return the parties of the first sentence on the signing that names host and partners, else partners."""
    found, doubt = (_told(flow, sentences), None) if sentences else ([], None)
    if sentences and not found:
        found, doubt = _told_beside(flow, sentences[0][2]), _BESIDE
    if not found:
        return Named([], {})
    start, _, parties = max(found, key=lambda each: _fullness(each, flow))
    short = short_forms(flow)
    spans = [span for span in (parties.host, *parties.partners) if span]
    printed = [_with_form(full_name(name_at(flow, start, span), short), flow) for span in spans]
    stand_for = _stand_for(printed, flow)
    printed = [stand_for.get(name, name) for name in printed]
    named = _without_places(printed, flow.text)
    names = [name for name in named if not english.is_general(name.text)]
    if len(names) < len(named) or (parties.host and named[0] != printed[0]):
        parties = parties._replace(host=None, are_joint=False, are_others=True)
    ours = next((name for name in names if register is not None and known_key(name.text, [register.host])), None)
    called = {body: f"what {_with_article(word, flow)!r} stands for" for word, body in stand_for.items()}
    shown = _shown(found, flow, short)
    host, reason = publisher(parties, names, flow, start, shown) if ours is None else (ours, None)
    if (host is None or reason == FIRST) and len(called) == 1:  # "the Institute" needs no name in its own release
        [(host, reason)] = called.items()
    reason = reason or (called.get(host) if host else None)
    partners = _distinct(names, host)
    facts = [_fact(flow, "host", host, register, reason)] if host else []
    if host and reason and not doubt:
        doubt = OTHERS if reason == FIRST else f"beside the host, {reason}" if parties.are_joint else None
    doubts = [doubt or called.get(name) for name in partners]
    facts += [
        _fact(flow, f"partners[{index}]", name, register, why)
        for index, (name, why) in enumerate(zip(partners, doubts, strict=True))
    ]
    known = {name.text: name.text for name in (*partners, *([host] if host else []))}
    known |= {without_form(name): name for name in known if without_form(name)}
    known |= {form: full.text for form, full in short.items() if full.text in known}
    return Named(facts, known)


def _shown(found: Sequence[_Told], flow: Flow, short: Mapping[str, Name]) -> Shown:
    """Return whom sentences on the signing name alone as signed with, and whom as signing."""
    alone = [name_at(flow, at, each.partners[0]) for at, _, each in found if _is_one_sided(each, flow, at)]
    signers = [name_at(flow, at, each.host) for at, _, each in found if each.host and not each.are_others]
    signers += [name_at(flow, at, each.partners[0]) for at, _, each in found if _is_signer(each, flow, at)]
    return Shown(*({full_name(name, short).text for name in said} for said in (alone, signers)))


def _stand_for(names: Sequence[Name], flow: Flow) -> dict[Name, Name]:
    """Return the body for each word for a kind of body, where the text names one: the Institute."""
    told = {name.text for name in names}
    bodies = {name: body_of_kind(flow, name, told) for name in names if english.is_general(name.text)}
    return {name: body for name, body in bodies.items() if body}


def _with_article(word: Name, flow: Flow) -> str:
    """Return a word for a kind of body with what stands before it: the Institute, our college."""
    article = _ARTICLE.search(flow.text, max(0, word.span.start - len("our ")), word.span.start)
    return (article[0] if article else "") + word.text


_ARTICLE = Pattern(r"\b(?:[Tt]he|[Oo]ur) $")


def _with_form(name: Name, flow: Flow) -> Name:
    """Return a name with the legal form that the text prints with it elsewhere."""
    span = with_form(name.text, flow.text) if JAPANESE.search(name.text) else english.with_form(name.text, flow.text)
    return Name(flow.text[slice(*span)], span) if span else name


def _told(flow: Flow, sentences: Sequence[tuple[Language, str, int]]) -> list[_Told]:
    """Return the parties of each sentence on the signing, else of a row, of the body before, or of a title."""
    found = [
        (start, _is_title(flow, sentence, start), parties)
        for rules, sentence, start in sentences
        if (parties := rules.parties(sentence)) is not None and _names_somebody(parties, flow, start)
    ]
    if listed := signatories(flow.text):
        return [(0, True, listed)]
    if not found or any(_counts(each, flow) for each in found):
        row = those_who_signed(flow.text)
        found = [(0, True, row)] if row else [named for each in found if (named := _without_counts(each, flow))]
    if found:
        may_be_tied, one_sided = _may_be_tied(found, flow), _are_one_sided(found, flow)
        tied = titled_in_english(flow.text) if may_be_tied or one_sided else None
        is_better = tied and ((may_be_tied and _are_bodies(tied, flow)) or (one_sided and _has_them(tied, found, flow)))
        return [(0, True, tied)] if tied and is_better else found
    row = (
        _same_as_before(flow, sentences) or counterparts(flow.text) or titled(flow.text) or titled_in_english(flow.text)
    )
    return [(0, True, _with_its_topic(row, flow, sentences))] if row else []


def _names_somebody(parties: Parties, flow: Flow, start: int) -> bool:
    told = [name_at(flow, start, span) for span in (parties.host, *parties.partners) if span]
    return any(_is_known(name, told, flow) for name in told)


def _is_title(flow: Flow, sentence: str, start: int) -> bool:
    """Return whether words end no sentence, or only with an exclamation mark above the text: 協定を締結しました!"""
    return not _ENDS_A_SENTENCE.search(sentence) or (sentence.endswith("!") and "。" not in flow.text[:start])


_BESIDE: Final = "named beside the sentence on the signing, which names no parties"
_SENTENCES_BESIDE: Final = 3


def _told_beside(flow: Flow, signing: int) -> list[_Told]:
    """Return the bodies of the sentence on the signing, or of the closest one before it that names some."""
    sentences = [each for each in flow.sentences() if each.start <= signing and _ENDS_A_SENTENCE.search(each.text)]
    for sentence in sentences[: -_SENTENCES_BESIDE - 1 : -1]:
        named = beside(sentence.text) if JAPANESE.search(sentence.text) else beside_in_english(sentence.text)
        if named:
            return [(sentence.start, True, named)]
    return []


def _with_its_topic(row: Parties, flow: Flow, sentences: Sequence[tuple[Language, str, int]]) -> Parties:
    """Return the parties of a row with the topic of a sentence on the signing as the host: 緑県は、次の3団体と."""
    if row.host or not row.are_others:
        return row
    partners = {name_at(flow, 0, span).text for span in row.partners}
    topics = (Span(start + span.start, start + span.end) for _, words, start in sentences if (span := topic(words)))
    host = next((span for span in topics if name_at(flow, 0, span).text not in partners), None)
    return row._replace(host=host, are_others=False) if host else row


def _may_be_tied(found: Sequence[_Told], flow: Flow) -> bool:
    """Return whether every name in some English sentences may be that of a person: Green and Black exchanged copies."""
    names = [name_at(flow, at, span).text for at, _, each in found for span in (each.host, *each.partners) if span]
    if any(JAPANESE.search(name) for name in names):
        return False
    return not any(english.OF_A_BODY.search(name) or is_place(name) for name in names)


def _are_one_sided(found: Sequence[_Told], flow: Flow) -> bool:
    """Return whether the sentences on the signing name only one body: the MoU was signed by the CEO of Blue Foods."""
    sides = {name_at(flow, at, span).text for at, _, each in found for span in (each.host, *each.partners) if span}
    return len(sides) == 1 and not any(each.are_others for _, _, each in found)


def _has_them(tied: Parties, found: Sequence[_Told], flow: Flow) -> bool:
    """Return whether the bodies that a text says to be partners have those of the sentences on the signing."""
    short = short_forms(flow)
    bodies = {name_at(flow, 0, span).text for span in tied.partners}
    named = [full_name(name_at(flow, at, span), short).text for at, _, each in found for span in each.partners]
    return len(bodies) > 1 and any(name in bodies for name in named)


def _are_bodies(parties: Parties, flow: Flow) -> bool:
    """Return whether a title or a sentence names bodies only: not Directors Green and Black."""
    return all(english.OF_A_BODY.search(name_at(flow, 0, span).text) for span in parties.partners)


def _without_places(names: list[Name], text: str) -> list[Name]:
    """Return names without the countries that only say where a body is."""
    bodies = [name for name in names if not is_place(name.text)]
    if len(bodies) > 1:
        return bodies
    if any(english.says_what_it_is(body.text) and not _OF_STATES.search(body.text) for body in bodies):
        return bodies  # Blue College signed with one in Blueland
    signed = [name for name in names if name in bodies or _stands_alone(name.span, text)]
    return signed if len(signed) > 1 else bodies or names


# Blueland signs with such a body itself: the Food and Agriculture Organization of the United Nations
_OF_STATES = Pattern(
    r"(?!.*\b(?:Universit|College|School|Inc|Ltd))"
    r".*\b(?:United Nations|UN|International|World|European|African|Asian|Organi[sz]ation|Nations)\b"
)
# not: in Blueland and Greenland, Library of Blueland
_OF_WORDS_BEFORE = Pattern(
    r"(?:\b(?:at|from|in|of)|[A-Z][\w.-]+) (?:the )?$|(?<![0-9] )[–—/-] ?$"
    r"|\b(?:at|from|in|of) [\w ]{3,20} and (?:the )?$"
)
# not: Blueland charities, Blueland's service
_AFTER_A_PARTY = Pattern(
    r"""
    (?:\ \([A-Z]+\))?
    (?:[,.;\n]|$|\ and\ (?:the\ )?[A-Z]
        |\ (?:as|for|has|have|here|in|last|on|recently|signe?d?s?|to|today|under|which|will)\b)
    """,
    re.VERBOSE,
)


def _stands_alone(place: Span, text: str) -> bool:
    """Return whether a country is the party itself: signed an agreement with Blueland to."""
    before = text[max(0, place.start - LONGEST_NAME) : place.start]
    return not _OF_WORDS_BEFORE.search(before) and bool(_AFTER_A_PARTY.match(text, place.end))


# 保険会社3社 are not named.
_COUNT = Pattern(
    ".*[0-9二三四五六七八九十](?:社|市|者|校|団体|機関|大学|市町村?|町村|法人|企業|店舗|事業所|都?道?府?県)"
)


def _counts(found: _Told, flow: Flow) -> list[Span]:
    """Return the partners that are only a number of bodies: 保険会社3社."""
    start, _, parties = found
    return [span for span in parties.partners if _COUNT.fullmatch(name_at(flow, start, span).text)]


def _without_counts(found: _Told, flow: Flow) -> _Told | None:
    """Return what a sentence says without numbers of bodies, unless nobody is left: 県内11市に加え、緑市と."""
    start, is_title, parties = found
    counts = _counts(found, flow)
    partners = [span for span in parties.partners if span not in counts]
    return (start, is_title, parties._replace(partners=partners)) if partners else None


def _fullness(found: _Told, flow: Flow) -> tuple[bool, ...]:
    """Return how much a sentence says: both sides, bodies rather than countries, full names rather than a title's."""
    start, is_title, parties = found
    printed = [name_at(flow, start, span) for span in (parties.host, *parties.partners) if span]
    names = [name.text for name in printed if _is_known(name, printed, flow)]
    has_bodies = not all(is_place(name) for name in names[-len(parties.partners) :])
    said = [english.says_what_it_is(name) for name in names if not JAPANESE.search(name)]
    return len(names) > 1, len(printed) > 1, has_bodies, all(said), not is_title


def _is_known(name: Name, told: Sequence[Name], flow: Flow) -> bool:
    """Return whether a name is one, or a word for a kind of body of which the text names one."""
    return not english.is_general(name.text) or body_of_kind(flow, name, [each.text for each in told]) is not None


# ミカド製菓株式会社を選定しました。同社と契約を締結しました
_THE_SAME = Pattern("同(?P<kind>社|大学|校|市|町|村|県|州|病院|銀行|法人|機構|協会)と(?!の)")
_KINDS_OF_BODIES: Final = {"社": "会社", "校": "(?:学校|高校)"}


def _same_as_before(flow: Flow, sentences: Sequence[tuple[Language, str, int]]) -> Parties | None:
    """Return the body that 同社 or 同大学 stands for in a sentence on the signing: the last of its kind before it."""
    for _, sentence, start in sentences:
        same = _THE_SAME.search(sentence)
        if same is None:
            continue
        kind = _KINDS_OF_BODIES.get(same["kind"], same["kind"])
        name = rf"(?<![一-鿿ァ-ヺー])(?:株式会社[一-鿿ァ-ヺーA-Za-z]{{2,20}}|[一-鿿ァ-ヺー・A-Za-z]{{2,20}}{kind})"
        place = start + same.start()
        first = max(0, place - _NEAR_BEFORE)
        before = re.finditer(name, flow.text[first:place])
        named = [match for match in before if len(match[0]) > len(kind) + 1 and not match[0].startswith("同")]
        if named:
            return Parties(None, [Span(first + named[-1].start(), first + named[-1].end())], are_others=True)
    return None


_NEAR_BEFORE: Final = 240

_SAID: Final = ('"', "“", "‘", "「")
_WITH = Pattern(r"\bwith (?:the )?(?:[A-Z]\w+['’]s )?$")
_BY = Pattern(r"\bby (?:the )?$")


def _is_one_sided(parties: Parties, flow: Flow, start: int) -> bool:
    """Return whether a sentence names one party, as whom somebody signed with, and is not a quotation."""
    if parties.host is not None or len(parties.partners) != 1 or flow.text.startswith(_SAID, start):
        return False
    name = name_at(flow, start, parties.partners[0])
    begin = name.span.start
    return bool(JAPANESE.search(name.text) or _WITH.search(flow.text, max(0, begin - _BEFORE_A_NAME), begin))


def _is_signer(parties: Parties, flow: Flow, start: int) -> bool:
    """Return whether a sentence names one party, by whom something was signed."""
    if parties.host is not None or len(parties.partners) != 1:
        return False
    begin = start + parties.partners[0].start
    return _BY.search(flow.text, max(0, begin - _BEFORE_A_NAME), begin) is not None


_BEFORE_A_NAME: Final = 40


def _distinct(names: Sequence[Name], host: Name | None) -> list[Name]:
    first = {name.text: name for name in reversed(names) if host is None or not is_same(name.text, host.text)}
    full = {name.text for name in names}
    unique = {text: name for text, name in first.items() if not any(abbreviates(text, each) for each in full)}
    places = {name.text: index for index, name in reversed(list(enumerate(names)))}
    return sorted(unique.values(), key=lambda name: places[name.text])


def _fact(flow: Flow, field: str, name: Name, register: Register | None, reason: str | None = None) -> Fact:
    start, end = flow.span(*name.span)
    key = known_key(name.text, register.organizations) if register is not None else None
    note = "; ".join(filter(None, (reason, key and f"{key!r} in the register"))) or None
    basis = Basis.INFERRED if reason else Basis.STATED
    return Fact(field=field, value=name.text, text=flow.source[start:end], start=start, end=end, basis=basis, note=note)
