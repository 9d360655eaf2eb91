"""The papers that are signed in Japanese, with their kinds and names."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.model import Instrument
from linkj_partners.reading._japanese._acts import acts, is_this_one
from linkj_partners.reading._rules import Document, Span

__all__ = ["all_documents", "documents"]

# The kinds of document, the particular ones first: MOU (覚書) is an MOU.
_KINDS: Final = (
    (Pattern(r"(?<![A-Za-z])M[Oo]C(?![A-Za-z])|Memorandum of Cooperation", re.IGNORECASE), Instrument.MOC),
    (Pattern(r"(?<![A-Za-z])M[Oo]U(?![A-Za-z])|Memorandum of Understanding", re.IGNORECASE), Instrument.MOU),
    (Pattern("協力覚え?書"), Instrument.MOC),
    (
        Pattern(r"基本合意書?|(?<![A-Za-z])LOI(?![A-Za-z])|Letter of Intent|意向(?:表明)?書", re.IGNORECASE),
        Instrument.LETTER_OF_INTENT,
    ),
    (Pattern("覚え?書"), Instrument.MEMORANDUM),
    (Pattern("協定(?:書)?(?![校先間])|(?<!労働)協約書?"), Instrument.AGREEMENT),
    (
        Pattern(
            r"""
            (?:業務|資本|連携|提携|協力|代理店|共同研究|パートナー(?:シップ)?|スポンサー|ライセンス|委託
                |ネーミングライツ|命名権|里親」?|供給|調査|開発|販売)契約書?
            """,
            re.VERBOSE,
        ),
        Instrument.CONTRACT,
    ),
    (Pattern("合意書|同意書|確認書|盟約書?|申し?合わ?せ書?|取り?決め|共同宣言|連携宣言"), Instrument.OTHER),
)
# A contract without a word before it is one of partners in such a sentence.
_OF_A_PARTNERSHIP = Pattern(
    "命名権|ネーミングライツ|スポンサー|パートナー|ビジネスマッチング|提携|連携|里親|契約書?(?:の)?(?:締結|調印|署名)式"
)
_DOCUMENT: Final = r"""
    覚え?書|協定書?(?![校先間])|(?<!労働)協約書?|基本合意書?|合意書|同意書|確認書|盟約書?(?=[」』、。を]|[にへ](?:署名|調印)|$)
    |申し?合わ?せ書|取り?決め(?=[」』]?[をへに]?の?(?:締結|調印|署名|結|交わ))|(?:共同|連携)宣言|契約書?|意向(?:表明)?書
    |(?<![A-Za-z])(?:M[Oo][UC]|LOI)(?![A-Za-z])
    |(?:Memorandum|memorandum)[ ][Oo]f[ ](?:[Uu]nderstanding|[Cc]ooperation)|Letter[ ]of[ ]Intent
"""
_DOCUMENTS = Pattern(_DOCUMENT, re.VERBOSE)
# 確認書(2020年署名)に続き, 包括協定に基づく: the paper before it
_OF_ANOTHER = Pattern(r"[」』]?(?:\([^()]{1,40}\))?(?:に続|に基づ(?:く|いた)個別)")
_IN_BRACKETS = Pattern(r"[」』]? ?[(「『]([^()「」『』]{1,100})[)」』]")
_ABOUT: Final = "に(?:関|係)する|に係る|についての|のための|における"
_BEFORE_A_DOCUMENT = Pattern(
    rf"(?:第[0-9]+[期次]|(?<=[A-Za-z])[&-](?=[A-Zァ-ヺ])|[一-鿿々ァ-ヺーA-Za-z・]|{_ABOUT}|及び|および)*$"
)
_CONJUNCTION = Pattern(f"^(?:及び|および|{_ABOUT})")
_AND = Pattern("」?(?:及び|および|並びに|ならびに|と|、)「?")
_LONGEST_NAME: Final = 40
_POINTERS: Final = frozenset("本同当両各")  # 本協定, 同協定
_FIGURES: Final = tuple("0123456789")
_AFTER_FIGURES: Final = re.compile(f"^(?:.*(?:{_ABOUT})|周年記念 ?)")
_POINTING: Final = frozenset((*_POINTERS, "標記", "表記", "上記", "下記", "新", "旧", "当該"))  # 標記協定
_MORE_THAN_A_NAME: Final = re.compile(f"^.*(?:{_ABOUT})")
# What may stand before a whole name: 5日に研究に関する協定, while 医療の研究に関する協定 has more to it.
_BEFORE_A_WHOLE_NAME: Final = re.compile(
    r"""
    (?:
        ^
        |[^ぁ-ん一-鿿々ァ-ヺー、]
        |[とはをがでに]
        |(?:^|[^一-鿿々ァ-ヺーA-Za-z]|日)、
    )$
    """,
    re.VERBOSE,
)
_SHORT_NAME = Pattern("以下、?「[^「」]*$")
_QUOTED_NAME = Pattern("[「『]([^「」『』]+)$")
_CLOSES = Pattern(r"(?:\([^()]{1,20}\))?[」』]")  # 「…に関する基本合意書(MOU)」
_NAME_ENDS: Final = re.compile(r" ?[:、,;/]| ?以下| ?略称")


def documents(sentence: str) -> Iterator[Document]:
    """Yield the document before 締結しました with the words before it: 提携に関する覚書(MOC)."""
    found = list(all_documents(sentence))
    act = next((act.start() for act in acts(sentence) if is_this_one(sentence, act)), len(sentence))
    before = [each for each in found if each.whole.end <= act]
    chosen = before[-1:] or found[:1]
    while len(before) > 1 and _AND.fullmatch(sentence[before[-2].whole.end : before[-1].whole.start]):
        chosen.insert(0, before[-2])
        before.pop()
    yield from chosen


def all_documents(sentence: str) -> Iterator[Document]:
    """Yield every document that a sentence names."""
    free = 0
    for match in _DOCUMENTS.finditer(sentence):
        window = sentence[max(free, match.start() - _LONGEST_NAME) : match.start()]
        if match.start() < free or _SHORT_NAME.search(window) or _OF_ANOTHER.match(sentence, match.end()):
            continue
        before = _BEFORE_A_DOCUMENT.search(window)
        start = match.start() - (len(_CONJUNCTION.sub("", before[0])) if before else 0)
        name = _start_of_name(sentence, start, match)
        inside = _IN_BRACKETS.match(sentence, match.end())
        is_named_again = inside is not None and _DOCUMENTS.search(inside[1]) is not None
        whole = Span(start, inside.end() if inside and is_named_again else match.end())
        free = whole.end
        found = _kind(sentence, whole)
        if found:
            again = inside[1] if inside and is_named_again else None
            printed = _names(sentence[name : match.end()], again)
            if not printed:  # 略称 覚書
                name, printed = match.start(), _names(match[0], again)
            yield Document(*found, Span(name, whole.end), printed)


def _start_of_name(sentence: str, start: int, document: re.Match[str]) -> int:
    """Return where the name begins: at its quotation mark, or after 研究に関する where more stood before 研究."""
    first = max(0, document.start() - _LONGEST_NAME)
    quoted = _QUOTED_NAME.search(sentence[first : document.start()])
    if quoted and _CLOSES.match(sentence, document.end()):
        return first + quoted.start(1)
    if sentence[:start].endswith(_FIGURES):  # 研究者1名に関する, 70周年記念
        more = _AFTER_FIGURES.match(sentence[start : document.start()])
        return start + (more.end() if more else 0)
    if sentence[start : document.start()] in _POINTING:
        return document.start()
    if _BEFORE_A_WHOLE_NAME.search(sentence[max(0, start - 2) : start]):
        return start
    more = _MORE_THAN_A_NAME.match(sentence[start : document.start()])
    return start + (more.end() if more else 0)


def _kind(sentence: str, whole: Span) -> tuple[Instrument, Span] | None:
    for pattern, kind in _KINDS:
        for match in pattern.finditer(sentence, whole.start, whole.end):
            return kind, Span(*match.span())
    is_contract = "契約" in sentence[whole.start : whole.end] and _OF_A_PARTNERSHIP.search(sentence)
    return (Instrument.CONTRACT, whole) if is_contract else None


def _names(name: str, again: str | None) -> dict[str, str]:
    names: dict[str, str] = {}
    for each in (name, again):
        if each:
            plain = _NAME_ENDS.split(each)[0].strip()
            names.setdefault("en" if plain.isascii() else "ja", plain)
    return {lang: text for lang, text in names.items() if text}
