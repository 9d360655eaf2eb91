"""Who writes a release without being named in the sentence on the signing: "our Trust", 当行, the head of the page."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._english._lists import lists
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese._bodies import MUNICIPALITY, heading, without_form
from linkj_partners.reading._japanese._parties import topic
from linkj_partners.reading._names import JAPANESE, Name, is_same, name_at
from linkj_partners.reading._rules import Span

__all__ = [
    "A_STOP",
    "KIND",
    "LINES_OF_HEAD",
    "LONGEST_OF_FOOT",
    "OWN",
    "body_of_kind",
    "core",
    "head_lines",
    "headings",
    "is_sentence",
    "unnamed",
    "writers",
]

# 町は, このたび市では, but not さいたま市は
_ALONE: Final = "(?:(?<![一-鿿ぁ-ゖァ-ヺー])|(?<=このたび)|(?<=このほど))"
# Which of two parties is the writer: 本学 is the university, 本市 the city.
OWN: Final = (
    (Pattern("本学園|本校|本学院"), Pattern(".*(?:学園|学院|学校|高校)")),
    (Pattern("本学"), Pattern(".*大学(?:院|校)?(?:大学)?")),
    (Pattern(rf"本市|{_ALONE}市(?:は|では|が)"), Pattern(".*市")),
    (Pattern(rf"本県|{_ALONE}県(?:は|では|が)"), Pattern(".*県")),
    (Pattern(rf"本町|{_ALONE}町(?:は|では|が)"), Pattern(".*町")),
    (Pattern(rf"本区|{_ALONE}区(?:は|では|が)"), Pattern(".*区")),
    (Pattern(rf"本村|{_ALONE}村(?:は|では|が)"), Pattern(".*村")),
    (Pattern("当社|弊社"), Pattern(".*会社|.*[㈱㈲]|(?:株式|有限|合同)会社.*")),
    (Pattern("当行"), Pattern(".*銀行")),
    (Pattern("[当本]会(?![場議社])"), Pattern(".*会")),
)
LONGEST_OF_FOOT: Final = 60
A_STOP: Final = ("。", ".", "!", "」", "”", '"')
_BOTH: Final = 2


def head_lines(flow: Flow, most: int) -> list[str]:
    """Return the lines above the first sentence."""
    printed = [normalize("NFKC", line).strip() for line in flow.source.split("\n", most)[:most]]
    return [line for line in takewhile(lambda line: not is_sentence(line), printed) if line]


def is_sentence(line: str) -> bool:
    """Return whether a line ends a sentence, unlike a heading such as "Blue Foods Inc."."""
    return line.endswith("。") or (line.endswith(A_STOP) and len(line) >= LONGEST_OF_FOOT)


def unnamed(flow: Flow, start: int, others: set[str]) -> tuple[Name | None, str | None]:
    """Return the host of a sentence that names only the others, and why it is that one."""
    words = [(match[0], kind) for word, kind in OWN for match in [word.search(flow.text)] if match]
    for word, kind in words:
        own = writers(flow, kind, others)
        if len(own) == 1:
            return own[0], f"what {word!r} stands for"
        if own:
            break
    if not words and (before := _topic_before(flow, start, others)):
        return before, "whom the sentence before is about"
    listed = _LISTED.search(flow.text)
    if listed and listed["name"] not in others:
        return Name(listed["name"], Span(*listed.span("name"))), "who is named as the company that reports"
    if head := _heading(flow, others) if others else None:
        return head, "the body named at the head of the page"
    return _general_writer(flow, others) or (None, None)


def _general_writer(flow: Flow, others: set[str]) -> tuple[Name, str] | None:
    """Return the one body that "our Trust" stands for."""
    said = _OUR_KIND.search(flow.text)
    if said is None:
        return None
    word = Name(said["kind"], Span(*said.span("kind")))
    own = body_of_kind(flow, word, others)
    return (own, f"what {said['words']!r} stands for") if own else None


def body_of_kind(flow: Flow, word: Name, others: Iterable[str]) -> Name | None:
    """Return the one body besides the others that "the institute" or "the company" stands for in an English text.

    It is named before the word, unless that is "our institute".
    """
    is_ours = _OUR.search(flow.text, max(0, word.span.start - len("our ")), word.span.start)
    end = len(flow.text) if is_ours else word.span.start
    near = [name for name in _bodies_at_the_beginning(flow) if name.span.start < end]
    own = [name for name in near if _is_of_kind(name.text, word.text)]
    own = [name for name in own if not any(is_same(name.text, other) for other in others)]
    return own[0] if len(own) == 1 and not _is_of_somebody(flow, own[0]) else None


_OUR = Pattern("[Oo]ur $")
_LONGEST_RELATION: Final = 40
# studied at Blue College, formerly of Blue Foods Ltd, a subsidiary of Blue Holding AS
_OF_SOMEBODY = Pattern(
    r"\b(?:(?:based|educated|exists?|graduated?|works?|worked|taught|stud(?:ied|ies)) (?:at|from|in|on)"
    r"|formerly (?:at|of|with)|(?:graduate|subsidiary|part|member|model|rival) (?:is|of)|modelled on"
    r"|competes? with|(?:supplied|owned|made|built|run|sold) by|come from|like|against|than) (?:the )?$"
)


def _is_of_somebody(flow: Flow, name: Name) -> bool:
    """Return whether a body is named only because somebody works there, or something belongs to it."""
    start = name.span.start
    return _OF_SOMEBODY.search(flow.text, max(0, start - _LONGEST_RELATION), start) is not None


@lru_cache(maxsize=1)
def _bodies_at_the_beginning(flow: Flow) -> tuple[Name, ...]:
    """Return the bodies that the first sentences and the head of a text name, each once."""
    near = takewhile(lambda each: each.start < _REACH_OF_NAMES, flow.sentences())
    listed = (
        name_at(flow, sentence.start, span)
        for sentence in near
        if sentence.text.endswith(A_STOP)  # the lines of a head run together
        for each in lists(sentence.text, 0, len(sentence.text))
        for span in each.names
    )
    names = {name.text: name for name in (*headings(flow), *listed) if not english.is_general(name.text)}
    return tuple(names.values())


def _is_of_kind(name: str, kind: str) -> bool:
    is_company = kind.lower() == "company" and english.without_form(name) != name
    return is_company or re.search(rf"\b{kind}\b", name, re.IGNORECASE) is not None


_REACH_OF_NAMES: Final = 1500
KIND: Final = f"(?P<kind>{english.KIND})"
_OUR_KIND = Pattern(rf"\b(?P<words>[Oo]ur (?i:{KIND}))\b")
# 会 社 名 株式会社虹, as listed companies head their releases
_LISTED = Pattern(r"会[ ]*社[ ]*名[ :]*(?P<name>[^\s()、。:]{3,30}?)(?=\s*(?:\(|代[ ]*表[ ]*者))")
LINES_OF_HEAD: Final = 6
# 虹大学の, 青空市役所; not: 緑大学に続き
_WRITER = Pattern(
    rf"""
    (?<![一-鿿ァ-ヺー])(?P<name>
        [一-鿿ァ-ヺー]{{1,10}}(?<![他各同両内二三四五六])大学(?![院校生等間長0-9]|ランキング|に(?:続|次)|[、・])
        |(?:[一-鿿]{{1,4}}|[一-鿿]{{0,2}}(?:{MUNICIPALITY}|[ァ-ヺー]{{2,5}}))[市町村県区]
            (?=役所|役場|庁|[ ]?(?:[一-鿿]{{1,8}}[部課室局]){{1,2}}(?:[^一-鿿長]|$))  # 青空市総務部
    )
    """,
    re.VERBOSE,
)


def writers(flow: Flow, kind: Pattern, others: set[str]) -> list[Name]:
    """Return the bodies of a kind besides the others that the masthead or the text names, each once."""
    named = (Name(match["name"], Span(*match.span("name"))) for match in _WRITER.finditer(flow.text))
    own = {
        name.text: name
        for name in reversed([*headings(flow), *named])
        if kind.fullmatch(name.text)
        and not name.text.startswith(_PLACES)
        and not any(name.text in other or name.text.endswith(other) for other in others)
    }
    return list(own.values())


_HEADINGS: Final = 3


def _heading(flow: Flow, others: set[str]) -> Name | None:
    return next((name for name in headings(flow) if not any(is_same(name.text, other) for other in others)), None)


def core(name: Name) -> str:
    """Return a name as a heading may shorten it, without its legal form."""
    return without_form(name.text) or english.without_form(name.text)


def headings(flow: Flow, parties: Sequence[Name] = ()) -> list[Name]:
    """Return the bodies that the first lines name, each without another party: not 緑町/虹社 共同リリース."""
    head = [line for line in head_lines(flow, LINES_OF_HEAD)[:_HEADINGS] if not line.startswith("Office of ")]
    lines = [line for line in head if sum(core(name) in line for name in parties) < _BOTH]
    names = (heading(line) if JAPANESE.search(line) else english.heading(line) for line in lines)
    places = {name: flow.text.find(name) for name in names if name and not english.is_general(name)}
    return [Name(name, Span(start, start + len(name))) for name, start in places.items() if start >= 0]


_PLACES: Final = ("場所", "会場")
_SENTENCES_BEFORE: Final = 3
_A_SENTENCE = Pattern("[^。\n]{4,300}。")


def _topic_before(flow: Flow, start: int, others: set[str]) -> Name | None:
    """Return the body that the sentences before one on the signing are about, if that one has no subject."""
    for sentence in list(_A_SENTENCE.finditer(flow.text, max(0, start - 600), start))[: -_SENTENCES_BEFORE - 1 : -1]:
        span = topic(sentence[0])
        name = name_at(flow, sentence.start(), span) if span else None
        if name and not any(is_same(name.text, other) for other in others):
            return name
    return None
