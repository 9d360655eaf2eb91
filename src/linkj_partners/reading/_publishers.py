"""Which of the parties publishes a release, or who beside them does, and what shows it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile, takewhile
from typing import Final, NamedTuple
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.numerals._words import BELOW_TWENTY, TENS
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._english._lists import lists
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese._bodies import MUNICIPALITY, heading, without_form
from linkj_partners.reading._japanese._parties import topic
from linkj_partners.reading._legal_forms import AFTER_A_FORM
from linkj_partners.reading._names import JAPANESE, Name, abbreviates, is_same, name_at, short_forms
from linkj_partners.reading._rules import Parties, Span

__all__ = ["FIRST", "OTHERS", "Shown", "body_of_kind", "publisher"]


class Shown(NamedTuple):
    """Whom other sentences on the signing name as signed with, and whom as signing."""

    alone: set[str]
    signers: set[str]


def publisher(
    parties: Parties, names: Sequence[Name], flow: Flow, start: int, shown: Shown
) -> tuple[Name | None, str | None]:
    """Return the host among the parties or beside them, and why it is that one unless the sentence says so."""
    sends = _named_by(_SENDER, names, flow)
    if len(sends) == 1 and not parties.are_others and not (parties.host and sends[0] is names[0]):
        return sends[0], _SENDS  # whoever signed first
    if parties.host and not parties.are_others:
        return names[0], None
    if not parties.are_others and len(names) > 1 and (beside := _own_beside(names, flow)):
        return beside
    host, reason = (None, None) if parties.are_others else _own(names, flow, shown)
    if not parties.are_joint and (host is None or reason == FIRST):
        return _unnamed(flow, start, {name.text for name in names})
    return (host, reason) if host else (names[0], FIRST)


def _own_beside(names: Sequence[Name], flow: Flow) -> tuple[Name, str] | None:
    """Return the writer that is none of the names, where 県では or 当行 fits none of them: A及びBとの間で."""
    for word, kind in _OWN:
        said = word.search(flow.text)
        if said is None or any(kind.fullmatch(name.text) for name in names):
            continue
        own = _writers(flow, kind, {name.text for name in names})
        if len(own) == 1:
            return own[0], f"what {said[0]!r} stands for"
    return None


# 町は, このたび市では, but not さいたま市は
_ALONE: Final = "(?:(?<![一-鿿ぁ-ゖァ-ヺー])|(?<=このたび)|(?<=このほど))"
# Which of two parties is the writer: 本学 is the university, 本市 the city.
_OWN: Final = (
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
# 当組合 says which of two is the writer, and nothing of a third
_KINDS: Final = """
    組合 協会 機構 財団 会議所 金庫 連盟 学会 センター 研究所 基金 連合会 消防署 郵便局
    高校 大使館 公社 公庫 社団 商工会
"""
_OWN_KINDS: Final = (
    *((Pattern(f"[当本]{kind}"), Pattern(f".*{kind}")) for kind in _KINDS.split()),
    (Pattern("[当本]院"), Pattern(".*(?:病院|医院|医療センター|クリニック)")),
)


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
# About Blue Institute, or About us and below it: Blue Institute is; the last paragraph of a release
_ABOUT = Pattern(r"^About (?:us:?\s*\n)?(?:[Tt]he )?(?P<name>[A-Z][^\n]{2,60})", re.MULTILINE)


FIRST: Final = "named first; nothing says which party publishes this"
OTHERS: Final = "not named first; nothing says which party publishes this"


def _own(names: Sequence[Name], flow: Flow, shown: Shown) -> tuple[Name | None, str | None]:
    """Return the writer among several names, and why: the one that a hint shows, else the first."""
    if len(names) == 1:
        return None, None
    found = next(((hinted[0], reason) for reason, hinted in _hints(names, flow, shown) if len(hinted) == 1), None)
    return found or (names[0], FIRST)


def _hints(names: Sequence[Name], flow: Flow, shown: Shown) -> Iterator[tuple[str, list[Name]]]:
    """Yield the names that each hint at the writer fits, with what it is, the surest hint first."""
    printed = normalize("NFKC", flow.source)  # each line by itself
    yield "whom the last paragraph is about", _named_by(_ABOUT, names, flow)
    domains = {match["domain"].lower() for match in _MAIL.finditer(printed)}
    is_one = len({domain.rpartition(".")[0] for domain in domains}) == 1
    yield (
        "whose mail address it gives",
        [name for name in names if is_one and _is_domain_of(name.text, min(domains))],
    )
    yield "whom it names to ask", _asked(names, flow)
    yield "whose name stands beside the date line", _beside_the_date(flow, names)
    yield "whose name stands at the foot", _at_the_foot(flow, names)
    yield "whose partners it counts", [name for name in names if _counts_partners_of(name, flow)]
    headed = _headings(flow, names)
    heads = [
        name
        for name in names
        if any(is_same(name.text, each.text) for each in headed) or _has_a_line(flow, name, names)
    ]
    is_title = len(heads) == 1 and _is_alone_above(flow, heads[0])
    yield "the body named at the head of the page", [] if is_title else heads
    yield "whom another sentence names as the one who signs", [name for name in names if name.text in shown.signers]
    yield "the party with whom the others are said to sign", [name for name in names if name.text not in shown.alone]
    partners = heads if is_title else _whom_a_title_names_with(flow, names)
    yield "whom the title says to have partners", [name for name in names if partners and name not in partners]
    for word, kind in (*_OWN, *_OWN_KINDS):
        if own := word.search(flow.text):
            yield f"what {own[0]!r} stands for", [name for name in names if kind.fullmatch(name.text)]


_SENDS: Final = "who sends this or holds its copyright"


def _is_alone_above(flow: Flow, name: Name) -> bool:
    """Return whether a name in Latin letters is all that stands above the text: then it is a title, and a partner's."""
    above = _head_lines(flow, _LINES_OF_HEAD)
    return not JAPANESE.search(name.text) and [line.casefold() for line in above] == [name.text.casefold()]


def _whom_a_title_names_with(flow: Flow, names: Sequence[Name]) -> list[Name]:
    """Return the names that lines above the first sentence name after "with", if only by their first word."""
    title = " ".join(line for line in _head_lines(flow, _LINES_OF_HEAD) if not JAPANESE.search(line))
    first = {name: name.text.split()[0] for name in names}
    is_told_apart = len(set(first.values())) == len(names)
    return [
        name
        for name, word in first.items()
        if is_told_apart and re.search(rf"\bwith (?:the )?{re.escape(word)}\b", title)
    ]


def _named_by(words: Pattern, names: Sequence[Name], flow: Flow) -> list[Name]:
    """Return the names that the words after a label begin with, in full or short."""
    said = [match["name"] for match in words.finditer(normalize("NFKC", flow.source))]  # each line by itself
    forms = {name: [*_forms(name, flow), *_turned(name.text)] for name in names} if said else {}
    return [
        name
        for name in names
        if any(
            abbreviates(name.text, line.strip()) or any(_begins_with(line, form) for form in forms[name])
            for line in said
        )
    ]


def _forms(name: Name, flow: Flow) -> list[str]:
    """Return a name and the short forms that the text introduces for it."""
    short = (form for form, full in short_forms(flow).items() if full.text == name.text)
    return list(dict.fromkeys((name.text, english.without_form(name.text), *short)))


def _asked(names: Sequence[Name], flow: Flow) -> list[Name]:
    """Return the names that stand where a text says whom to ask."""
    contacts = list(_CONTACT.finditer(flow.source))
    if len(contacts) > 1 and not any(JAPANESE.search(match[0]) for match in contacts):
        return []  # in English each party has one
    below = [_close(match["body"]) for match in contacts]
    called = {name: [_close(form) for form in (_core(name), *_forms(name, flow))] for name in names} if below else {}
    return [name for name, forms in called.items() if any(form in words for words in below for form in forms)]


def _turned(name: str) -> Iterator[str]:
    """Yield the other order of a university's name: Blue University for University of Blue."""
    match = _UNIVERSITY.fullmatch(name)
    if match:
        yield f"{match['of']} University" if match["of"] else f"University of {match['first']}"


_UNIVERSITY = Pattern("University of (?P<of>[A-Z][A-Za-z]+)|(?P<first>[A-Z][A-Za-z]+) University")


_OF_A_CITY = Pattern(r"(?:City|Municipality|Town) of | (?:City|Municipality|Town)$")
_NUMBER_WORD: Final = "|".join((*BELOW_TWENTY[2:], *TENS[2:]))
_PARTNERS: Final = "(?:[a-z-]+ ){0,3}(?:partner|sister|agreement|M[Oo]U)"
_A_NUMBER: Final = f"(?:[0-9]+|(?:{_NUMBER_WORD})(?:-[a-z]+)?)"
_COUNTED: Final = (
    r"(?:['’]s (?:[0-9]+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    rf"|(?: now has(?: a total of)?| has now(?: a total of)?| has a total of) {_A_NUMBER}) {_PARTNERS}"
)
_PARTNER_OF: Final = (
    r"\bbec(?:ame|omes?) (?:the|an?|its) (?:[\w-]+ ){0,4}partner (?:[a-z]+ )?of (?:the )?"
    r"(?:[A-Z][^.;\n]{2,100} and (?:the )?)?"
)


def _counts_partners_of(name: Name, flow: Flow) -> bool:
    """Return whether a text counts partners of a body: Blue City's sixth sister city, became a partner of Blue City."""
    called = re.escape(_OF_A_CITY.sub("", name.text))
    kind = re.search(rf"\b{_KIND}\b", name.text)
    general = f"|[Tt]he {kind[0]}" if kind else ""  # the University's seventh partner
    brings = rf"\bWith [^.,;\n]{{3,40}}, (?:the )?{called} has {_A_NUMBER} {_PARTNERS}"
    own = rf"\b(?:{called}(?: (?:City|Municipality|Town))?{general}){_COUNTED}"
    counted = rf"{own}|{brings}|{_PARTNER_OF}{called}(?!\w)"
    return re.search(counted, flow.text) is not None


_LONGEST_DATE_LINE: Final = 100
# Release, City of Blue Bend, 25.9.2025 at 10:15; (2025年8月5日 虹合同会社)
_A_DATE = Pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|(?:令和|平成)[0-9元]")


def _beside_the_date(flow: Flow, names: Sequence[Name]) -> list[Name]:
    """Return the names in the short lines above the text that give a date."""
    head = _head_lines(flow, _LINES_OF_HEAD)
    lines = [line for line in head if len(line) < _LONGEST_DATE_LINE and _A_DATE.search(line)]
    called = {name: tuple(_close(form) for form in (_core(name), name.text)) for name in names} if lines else {}
    dated = [_close(line) for line in lines]
    return [name for name, forms in called.items() if any(form in line for form in forms for line in dated)]


_LINES_OF_FOOT: Final = 8
_LONGEST_OF_FOOT: Final = 60
_A_STOP: Final = ("。", ".", "!", "」", "”", '"')


def _at_the_foot(flow: Flow, names: Sequence[Name]) -> list[Name]:
    """Return the names that short lines at the end of a text begin with: Blue College, or 虹大学 広報室."""
    printed = [normalize("NFKC", line).strip() for line in flow.source.rsplit("\n", _MOST_OF_FOOT)]
    below = dropwhile(lambda line: not (_is_stopped(line) or _is_sentence(line)), printed)  # a head is not a foot
    short = (re.sub(r"\s", "", line) for line in below if len(line) < _LONGEST_OF_FOOT and not _is_stopped(line))
    foot = [line.casefold() for line in short if line][-_LINES_OF_FOOT:]
    signers = [line for line in foot if _A_SIGNER.search(line) and not line.startswith("写真")]
    called = {name: tuple(_close(form).casefold() for form in (_core(name), *_forms(name, flow))) for name in names}
    return [
        name
        for name, forms in called.items()
        if any(line.startswith(forms) for line in foot) or any(form in line for form in forms for line in signers)
    ]


_MOST_OF_FOOT: Final = 16
# A row of those who signed, who may be of another party: 緑市長 山田花子, 締結者:虹大学 学長
_A_SIGNER: Final = re.compile(
    "(?:締結者|署名者|調印者|出席者|登壇者|代表者):?"
    "|(?:[市町村区会社校院所学頭総裁知機構]長|知事|頭取|総裁|代表取締役|理事長?|大使)[一-鿿々ぁ-ゖァ-ヺー・]{3,12}(?:氏|様)?$"
)
# Below お問い合わせ先, the name of whom to ask, and three lines
_CONTACT = Pattern(
    r"(?:(?:お?問い?合わ?せ先?|照会先|連絡先|お問合わせ)"
    r"|^(?:Media |Press |News )?(?:[Cc]ontacts?|CONTACTS?|[Ee]nquiries)\b)"
    r"[^\n、。:：]{0,24}[:：]?\n{0,2}(?P<body>(?:[^\n]+\n?){1,4})",
    re.MULTILINE,
)


def _close(words: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", words))


_MAIL = Pattern(r"[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_LEAST_OF_A_DOMAIN: Final = 4


def _is_domain_of(name: str, domain: str) -> bool:
    """Return whether a domain is called like a body: blueenergy.com, blue.ac.uk or bgc.org of Blue Green College."""
    first, *rest = (re.sub("[^a-z0-9]", "", word) for word in name.lower().split())
    letters = "".join(letter[0] for letter in english.CAPITALS.finditer(name)).lower()
    return any(
        label == letters
        or (len(first) >= _LEAST_OF_A_DOMAIN and label.startswith(first) and _GENERIC.fullmatch(first) is None)
        or (bool(rest) and label == first + rest[0])
        for label in domain.split(".")[:-1]
    )


_GENERIC: Final = Pattern(
    "asia|asian|city|data|first|general|global|green|health|international|national|news|press|university|world"
)


_BOTH: Final = 2


# 緑市 All rights reserved, BI Press Office; not 緑市立病院, Green Institute Hospital
_FIRST_WORDS = Pattern(r"[\w・ー-]+")
_ENDS_A_NAME = Pattern(r" +(?:All|ALL|Press|News|Media) | of [A-Z]\w+$|(?! [A-Z]| of )[^\w-]|$")


def _begins_with(words: str, name: str) -> bool:
    """Return whether words begin with a name, whole, in Japanese with or without its legal form."""
    if JAPANESE.search(name):
        first = _FIRST_WORDS.match(words)
        return first is not None and is_same(name, first[0])
    return words.casefold().startswith(name.casefold()) and _ENDS_A_NAME.match(words, len(name)) is not None


def _has_a_line(flow: Flow, name: Name, names: Sequence[Name]) -> bool:
    """Return whether a line at the head of a page is a name, or begins with it before a bar: Blue Circle | News."""
    for line in _head_lines(flow, _LINES_OF_HEAD):
        words = line.replace(" ", "") if JAPANESE.search(line) else line
        rest = words.removeprefix(name.text).lstrip()
        if rest != words and (not rest or rest.startswith(_BARS)) and not any(_core(each) in rest for each in names):
            return True
    return False


_BARS: Final = ("|", "—", "–", ":", "»", ">", "/")


def _head_lines(flow: Flow, most: int) -> list[str]:
    """Return the lines above the first sentence."""
    printed = [normalize("NFKC", line).strip() for line in flow.source.split("\n", most)[:most]]
    return [line for line in takewhile(lambda line: not _is_sentence(line), printed) if line]


def _is_sentence(line: str) -> bool:
    """Return whether a line ends a sentence, unlike a heading such as "Blue Foods Inc."."""
    return line.endswith("。") or (line.endswith(_A_STOP) and len(line) >= _LONGEST_OF_FOOT)


_ENDS_IN_A_FORM = Pattern(f"{AFTER_A_FORM}$")


def _is_stopped(line: str) -> bool:
    """Return whether a line ends in a full stop, other than that of Blue Foods Ltd."""
    return line.endswith(_A_STOP) and _ENDS_IN_A_FORM.search(line) is None


def _unnamed(flow: Flow, start: int, others: set[str]) -> tuple[Name | None, str | None]:
    """Return the host of a sentence that names only the others, and why it is that one."""
    words = [(match[0], kind) for word, kind in _OWN for match in [word.search(flow.text)] if match]
    for word, kind in words:
        own = _writers(flow, kind, others)
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
        if sentence.text.endswith(_A_STOP)  # the lines of a head run together
        for each in lists(sentence.text, 0, len(sentence.text))
        for span in each.names
    )
    names = {name.text: name for name in (*_headings(flow), *listed) if not english.is_general(name.text)}
    return tuple(names.values())


def _is_of_kind(name: str, kind: str) -> bool:
    is_company = kind.lower() == "company" and english.without_form(name) != name
    return is_company or re.search(rf"\b{kind}\b", name, re.IGNORECASE) is not None


_REACH_OF_NAMES: Final = 1500
_KIND: Final = f"(?P<kind>{english.KIND})"
_OUR_KIND = Pattern(rf"\b(?P<words>[Oo]ur (?i:{_KIND}))\b")


# 会 社 名 株式会社虹, as listed companies head their releases
_LISTED = Pattern(r"会[ ]*社[ ]*名[ :]*(?P<name>[^\s()、。:]{3,30}?)(?=\s*(?:\(|代[ ]*表[ ]*者))")
_LINES_OF_HEAD: Final = 6
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


def _writers(flow: Flow, kind: Pattern, others: set[str]) -> list[Name]:
    """Return the bodies of a kind besides the others that the masthead or the text names, each once."""
    named = (Name(match["name"], Span(*match.span("name"))) for match in _WRITER.finditer(flow.text))
    own = {
        name.text: name
        for name in reversed([*_headings(flow), *named])
        if kind.fullmatch(name.text)
        and not name.text.startswith(_PLACES)
        and not any(name.text in other or name.text.endswith(other) for other in others)
    }
    return list(own.values())


_HEADINGS: Final = 3


def _heading(flow: Flow, others: set[str]) -> Name | None:
    return next((name for name in _headings(flow) if not any(is_same(name.text, other) for other in others)), None)


def _core(name: Name) -> str:
    """Return a name as a heading may shorten it, without its legal form."""
    return without_form(name.text) or english.without_form(name.text)


def _headings(flow: Flow, parties: Sequence[Name] = ()) -> list[Name]:
    """Return the bodies that the first lines name, each without another party: not 緑町/虹社 共同リリース."""
    head = [line for line in _head_lines(flow, _LINES_OF_HEAD)[:_HEADINGS] if not line.startswith("Office of ")]
    lines = [line for line in head if sum(_core(name) in line for name in parties) < _BOTH]
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
