"""Which people are shown in Japanese, with their titles."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.model import Role
from linkj_partners.reading._flow import RUBY
from linkj_partners.reading._rules import Portrait, Span

__all__ = ["portraits"]

_TITLE: Final = r"""
    (?P<title>
        (?:[一-鿿]{1,12}\([^()\n]{1,12}\))?  # 副学長(研究担当)
        (?:[一-鿿ァ-ヺー・]{0,24})(?:長|取締役|代表|代表社員|理事|大使|知事|参事官|総裁|頭取|教授)
        |(?:Chief[ ][A-Z]\w+[ ]Officer|CEO|COO|CTO|President|Director|Chairman|Chairperson|Dean|Rector)
            (?:[ ]and[ ]CEO|[ ]&[ ]CEO)?
    )
"""
_NAME: Final = r"""
    (?P<name>
        (?!空席|未定|不在|欠員|選任|調整中|[一-鿿]{2,3}[市区町村県][一-鿿]{2})
        [一-鿿々]{1,3}[ ]?[一-鿿々ぁ-ゖァ-ヺ]{1,4}(?<![様氏殿])  # 山田 花子
        |[ァ-ヺー]{2,12}(?:[ ・=-]{1,3}[ァ-ヺー]{2,14}){1,4}  # アンナ・グリーン
        |[A-Z][\w'.-]+(?:[ ][A-Z][\w'.-]*){1,3}  # Anna M. Green
    )
"""
_POLITE: Final = "[ ]?(?:氏|様|閣下|博士|先生|殿)?"
_PLACE: Final = r"[ ]?\((?:写真)?(?:[左右]|中央|前列|後列)[^()]{0,12}\)"
_PERSONS: Final = (
    (Role.HEAD, Pattern(":"), Pattern(rf"{_TITLE}[ ]?:[ ]?{_NAME}{_POLITE}(?=[、,)])", re.VERBOSE)),
    # (市長 山田花子), (本社:青空市、社長 山田花子)
    (
        Role.HEAD,
        Pattern("長 |役 |表 |事 |総裁 |頭取 "),
        Pattern(rf"\((?:[^()\n]{{0,60}}[、,][ ]?)?{_TITLE}[ ]{_NAME}{_POLITE}(?=[、,。)])", re.VERBOSE),
    ),
    (Role.PICTURED, Pattern(_PLACE), Pattern(rf"{_TITLE}(?:の|[ ])?[ ]?{_NAME}{_POLITE}{_PLACE}", re.VERBOSE)),
    (Role.QUOTED, Pattern("は、「"), Pattern(rf"{_TITLE}(?:である|の)?[ ]?{_NAME}{_POLITE}は、「", re.VERBOSE)),
)
_QUOTE = Pattern("[^「」]{1,1500}」と(?:述べ|語|話|コメント)")
_SIDE: Final = 60
_LONGEST_PERSON: Final = 100
_SIDE_BEGINS: Final = re.compile(r"[、。()\n:]|また、")


def portraits(text: str) -> Iterator[Portrait]:
    """Yield the people of 理事長:氏名, 役職 氏名(左), 役職の氏名は、「…」と述べています and of captions."""
    heads: dict[str, Portrait] = {}
    for role, mark, pattern in _PERSONS:
        for match in _around(pattern, mark, text):
            if role is Role.QUOTED and not _QUOTE.match(text, match.end()):
                continue
            whole = Span(match.start("title"), match.end("name"))
            name, title = Span(*match.span("name")), Span(*match.span("title"))
            side = f"{_side(text, role, whole.start)}{match['title']}"  # 青空市長 names 青空市
            portrait = Portrait(role, whole, name, title, side)
            heads.setdefault("".join(match["name"].split()), portrait)
            yield portrait
    start = 0
    for line in text.split("\n"):
        if not _NO_CAPTION.search(line):
            yield from _caption(line, start, heads)
        start += len(line) + 1


# A line that has nothing but people is the caption of a picture: 虹大学学長 山田花子、青空市長 川口太郎.
_NO_CAPTION = Pattern("[をはがにで。「」():]|^[^、]*$|.{120}")
_IN_CAPTION = Pattern(rf"[ ]*(?P<side>[^、]{{0,40}}?){_TITLE}(?:の|[ ])?[ ]?{_NAME}{_POLITE}[ ]*", re.VERBOSE)
_NAME_ALONE = Pattern(rf"[ ]*{_NAME}{_POLITE}[ ]*", re.VERBOSE)


def _caption(line: str, start: int, heads: Mapping[str, Portrait]) -> Iterator[Portrait]:
    """Yield the people of a caption, each with a title or known by name; nothing where another word stands there."""
    found: list[Portrait] = []
    for piece in line.split("、"):
        portrait = _titled(piece, start) or _known(piece, start, heads)
        if portrait is None:
            return
        found.append(portrait)
        start += len(piece) + 1
    yield from found


def _titled(piece: str, start: int) -> Portrait | None:
    match = _IN_CAPTION.fullmatch(piece)
    if match is None:
        return None
    name, title = (Span(start + match.start(part), start + match.end(part)) for part in ("name", "title"))
    return Portrait(Role.PICTURED, Span(title.start, name.end), name, title, f"{match['side']}{match['title']}")


def _known(piece: str, start: int, heads: Mapping[str, Portrait]) -> Portrait | None:
    match = _NAME_ALONE.fullmatch(piece)
    head = heads.get("".join(match["name"].split())) if match else None
    if match is None or head is None:
        return None
    name = Span(start + match.start("name"), start + match.end("name"))
    return head._replace(role=Role.PICTURED, whole=name, name=name)


def _around(pattern: Pattern, mark: Pattern, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches whose title and name stand before a mark; looking nowhere else takes little time."""
    free = 0
    for place in mark.finditer(text):
        first, last = max(free, place.start() - _LONGEST_PERSON), place.end() + _LONGEST_PERSON
        match = next(pattern.finditer(text, first, last), None)
        if match and match.start() < place.end():
            yield match
            free = match.end()


def _side(text: str, role: Role, start: int) -> str:
    """Return the words before a title that can name an organization: those before the bracket it stands in."""
    end = start
    if role is Role.HEAD:
        end = max(text.rfind("(", max(0, start - 2 * _SIDE), start), 0)
    return _SIDE_BEGINS.split(RUBY.sub("", text[max(0, end - _SIDE) : end]))[-1].strip()
