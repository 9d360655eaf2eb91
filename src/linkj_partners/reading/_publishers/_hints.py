"""What hints at the one among the parties that publishes a release."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Final, NamedTuple
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.numerals._words import BELOW_TWENTY, TENS
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._legal_forms import AFTER_A_FORM
from linkj_partners.reading._names import JAPANESE, Name, abbreviates, is_same, short_forms
from linkj_partners.reading._publishers._writers import (
    A_STOP,
    KIND,
    LINES_OF_HEAD,
    LONGEST_OF_FOOT,
    OWN,
    core,
    head_lines,
    headings,
    is_sentence,
)

__all__ = ["Shown", "hints", "named_by"]


class Shown(NamedTuple):
    """Whom other sentences on the signing name as signed with, and whom as signing."""

    alone: set[str]
    signers: set[str]


# 当組合 says which of two is the writer, and nothing of a third
_KINDS: Final = """
    組合 協会 機構 財団 会議所 金庫 連盟 学会 センター 研究所 基金 連合会 消防署 郵便局
    高校 大使館 公社 公庫 社団 商工会
"""
_OWN_KINDS: Final = (
    *((Pattern(f"[当本]{kind}"), Pattern(f".*{kind}")) for kind in _KINDS.split()),
    (Pattern("[当本]院"), Pattern(".*(?:病院|医院|医療センター|クリニック)")),
)
# About Blue Institute, or About us and below it: Blue Institute is; the last paragraph of a release
_ABOUT = Pattern(r"^About (?:us:?\s*\n)?(?:[Tt]he )?(?P<name>[A-Z][^\n]{2,60})", re.MULTILINE)


def hints(names: Sequence[Name], flow: Flow, shown: Shown) -> Iterator[tuple[str, list[Name]]]:
    """Yield the names that each hint at the writer fits, with what it is, the surest hint first."""
    printed = normalize("NFKC", flow.source)  # each line by itself
    yield "whom the last paragraph is about", named_by(_ABOUT, names, flow)
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
    headed = headings(flow, names)
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
    for word, kind in (*OWN, *_OWN_KINDS):
        if own := word.search(flow.text):
            yield f"what {own[0]!r} stands for", [name for name in names if kind.fullmatch(name.text)]


def _is_alone_above(flow: Flow, name: Name) -> bool:
    """Return whether a name in Latin letters is all that stands above the text: then it is a title, and a partner's."""
    above = head_lines(flow, LINES_OF_HEAD)
    return not JAPANESE.search(name.text) and [line.casefold() for line in above] == [name.text.casefold()]


def _whom_a_title_names_with(flow: Flow, names: Sequence[Name]) -> list[Name]:
    """Return the names that lines above the first sentence name after "with", if only by their first word."""
    title = " ".join(line for line in head_lines(flow, LINES_OF_HEAD) if not JAPANESE.search(line))
    first = {name: name.text.split()[0] for name in names}
    is_told_apart = len(set(first.values())) == len(names)
    return [
        name
        for name, word in first.items()
        if is_told_apart and re.search(rf"\bwith (?:the )?{re.escape(word)}\b", title)
    ]


def named_by(words: Pattern, names: Sequence[Name], flow: Flow) -> list[Name]:
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
    called = {name: [_close(form) for form in (core(name), *_forms(name, flow))] for name in names} if below else {}
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
    kind = re.search(rf"\b{KIND}\b", name.text)
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
    head = head_lines(flow, LINES_OF_HEAD)
    lines = [line for line in head if len(line) < _LONGEST_DATE_LINE and _A_DATE.search(line)]
    called = {name: tuple(_close(form) for form in (core(name), name.text)) for name in names} if lines else {}
    dated = [_close(line) for line in lines]
    return [name for name, forms in called.items() if any(form in line for form in forms for line in dated)]


_LINES_OF_FOOT: Final = 8


def _at_the_foot(flow: Flow, names: Sequence[Name]) -> list[Name]:
    """Return the names that short lines at the end of a text begin with: Blue College, or 虹大学 広報室."""
    printed = [normalize("NFKC", line).strip() for line in flow.source.rsplit("\n", _MOST_OF_FOOT)]
    below = dropwhile(lambda line: not (_is_stopped(line) or is_sentence(line)), printed)  # a head is not a foot
    short = (re.sub(r"\s", "", line) for line in below if len(line) < LONGEST_OF_FOOT and not _is_stopped(line))
    foot = [line.casefold() for line in short if line][-_LINES_OF_FOOT:]
    signers = [line for line in foot if _A_SIGNER.search(line) and not line.startswith("写真")]
    called = {name: tuple(_close(form).casefold() for form in (core(name), *_forms(name, flow))) for name in names}
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
    for line in head_lines(flow, LINES_OF_HEAD):
        words = line.replace(" ", "") if JAPANESE.search(line) else line
        rest = words.removeprefix(name.text).lstrip()
        if rest != words and (not rest or rest.startswith(_BARS)) and not any(core(each) in rest for each in names):
            return True
    return False


_BARS: Final = ("|", "—", "–", ":", "»", ">", "/")
_ENDS_IN_A_FORM = Pattern(f"{AFTER_A_FORM}$")


def _is_stopped(line: str) -> bool:
    """Return whether a line ends in a full stop, other than that of Blue Foods Ltd."""
    return line.endswith(A_STOP) and _ENDS_IN_A_FORM.search(line) is None
