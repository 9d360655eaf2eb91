"""A release as running text: lines joined, spaces and width folded, and the way back to the printed characters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, final
from unicodedata import east_asian_width, normalize

from linkj_partners._patterns import Pattern
from linkj_partners.reading._legal_forms import AFTER_A_FORM, FORMS

__all__ = ["RUBY", "WEEKDAY", "Flow", "Line", "Sentence"]

_DROPPED: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_RULES: Final = "│┃┆"
_BREAKS: Final = "\n\u000b\u000c\u0085\u2028\u2029"
# A space beside one of these is layout: 2020 年 11 月, 締結 し.
_JAPANESE: Final = "ぁ-ゖァ-ヺー一-鿿々〆、。・「」『』〜"
_LOOSE = Pattern(rf"(?<=[{_JAPANESE}]) +| +(?=[{_JAPANESE}])|(?<= ) +")
_RUBY: Final = r"(?<=[一-鿿々])\([ぁ-ゖー ]{1,16}\)(?=[一-鿿])"
RUBY: Final = Pattern(_RUBY)
"""Ruby inside a word: 匝瑳(そうさ)市."""
_DROPPED_HERE = Pattern(rf"\0|{_RUBY}")
# Some universities print commas for 、.
_COMMA = Pattern(rf"(?<=[{_JAPANESE})]),(?=[{_JAPANESE}0-9A-Z])")
# A line that begins like this is not the rest of the one before.
_HEAD = Pattern(
    r"""
    [■□◆◇●○◎▼▲△★☆※・•*#【\[<〔＜-]  # a bullet or heading mark
    |\(?[0-9]{1,2}[.)](?!\ [a-z])    # an item, but not: two (2) years
    |[^:、。]{1,14}:                  # a label
    """,
    re.VERBOSE,
)
_CLOSED: Final = ("。", ".", "!", "?", ":", "】", "」", "』", ">", "]")
_OPEN: Final = (
    *(
        "、",
        ",",
        "と",
        "を",
        "の",
        "は",
        "が",
        "に",
        "で",
        "にて",
        "において",
        "及び",
        "および",
        "・",
        " and",
        " of",
        " the",
        " on",
        " in",
        " at",
        " with",
    ),
    *(
        " for",
        " to",
        " by",
        " a",
        " an",
        " from",
        " between",
        " until",
        " till",
        " through",
        " before",
        " after",
        " since",
    ),
    *(" effective", " ending", " beginning", " starting", " dated", " than", " into", " this", " next", " last"),
)
# No line of print begins with one of these (JIS X 4051, 禁則処理).
_NEVER_FIRST: Final = tuple("ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎーゝ々、。")
# A paragraph cannot begin with a particle: what stands before it is its first half.
_PARTICLE_AT_BREAK: Final = ("が", "を", "に", "へ", "は、", "との", "と、")
_YEAR: Final = "(?:[0-9]{4}|令和|平成|昭和|R|H)"
# 2021年2月5日(金)、青空市に本部を置く; と(公財)
_IS_UNFINISHED = Pattern(
    rf"^{_YEAR}[^。、]{{1,12}}日(?:\(.\))?(?:、|に)[^。]*[うくすつぬむる]$"
    r"|\((?:公財|一財|公社|一社|株|有|独|学|社)\)$"
)
_FIRST_WORD = Pattern("[!-~]+|.")  # of 2020年 2020
_CLOSES: Final = ("", "。", ".", "!", "?", "」", ")", "]", "】")
_FULL: Final = 0.6
WEEKDAY: Final = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"
"""The source of a regular expression for an English weekday, short or not."""
_WEEKDAY: Final = rf"(?:[ ]?\(.\)|,?[ ]{WEEKDAY})?"
_DATE_LINE = Pattern(
    rf"""
    \W{{0,3}}(?:
        # a label or a place: Posted:
        (?:[A-Z][\w. ]{{1,24}},[ ](?:the[ ])?)?[A-Z][\w./ ]{{1,28}}(?:\([A-Z][\w ]{{1,24}}\))?(?:,|:|[ ][/|·•–—-])[ ]
        |(?:Press|News)[ ][Rr]elease[ ][–—-][ ][Ff]or[ ][\w ]{{5,24}}[ ][–—-][ ]  # Press release – for immediate use –
        |(?i:for[ ]immediate[ ]release|(?:media|news|press)[ ](?:note|release|statement)|news):?[ ]
        |(?i:added|created|date|issued|posted|published|released|submitted|(?:last[ ])?updated|uploaded)
            (?:[ ]by[ ][A-Z][\w. ]{{1,30}})?(?:[ ](?:at|on))?:?[ ]  # Posted by Anna Green on
        |[0-9]{{1,2}}[ ]min(?:ute)?[ ]read[ ]|(?:Press[ ])?Release[ ]No\.?[ ][\w/.-]{{1,10}}[ ]of[ ]
    )?
    (?:
        (?:[一-鿿ァ-ヺー]{{2,10}}[ ])?{_YEAR}[^。、]{{0,16}}月(?:[0-9]+日)?(?:号|発行)  # 2020年11月発行
        |{_YEAR}.{{0,24}}[0-9]日?{_WEEKDAY}(?:[ ]?[一-鿿]{{1,10}}(?:新聞|日報|新報))?  # 2020年11月24日(火) 虹新聞
        # Nov. 24, 2020; NOV 24 2020
        |(?:{WEEKDAY},?[ ])?[A-Z][A-Za-z]{{2,8}}\.?[ ][0-9]{{1,2}}(?:st|nd|rd|th)?,?[ ][0-9]{{4}}
        # 24th November 2020; 24-Nov-2020
        |(?:{WEEKDAY},?[ ])?[0-9]{{1,2}}(?:st|nd|rd|th)?[ -][A-Z][A-Za-z]{{2,8}}\.?,?[ -][0-9]{{4}}
        |[0-9]{{1,4}}([-/.])[ ]?[0-9]{{1,2}}\1[ ]?[0-9]{{1,4}}\.?  # 24/11/2020, 2020. 11. 24.
    )
    (?:
        [)\]]|[ ]?\([A-Z]{{2,4}}\)|[ ]\({WEEKDAY}\)|,[ ]{WEEKDAY}  # (JST), (Tue)
        |(?:,|[ ](?:at|[–—-]))?[ ][0-9]{{1,2}}:[0-9]{{2}}(?:[ ]?[ap]\.?m\.?)?
        |[ ]by[ ][A-Z][\w. ]{{1,30}}|[ ](?i:clicks|hits|reads|views):?[ ][0-9,]{{1,9}}
        |(?:[ ]?[,|/•·][ ]?|[ ][–—-][ ])[A-Z0-9][\w ]{{1,24}}(?:[ ][|/•·][ ][\w ]{{1,24}})?  # | News
    )?
    """,
    re.VERBOSE,
)

# 虹美術館 2020年11月24日 広報課: a date among names, and no part of a sentence
_DATE_AMONG_NAMES = Pattern(
    rf"""
    (?:[【\[]お知らせ[】\]])?[^。、ぁ-ゖ]{{0,24}}
    (?:{_YEAR}[^。、ぁ-ゖ]{{1,12}}日|[0-9]{{4}}([./-])[0-9]{{1,2}}\1[0-9]{{1,2}}){_WEEKDAY}
    [^。、ぁ-ゖ]{{0,24}}(?:より|お知らせ)?
    """,
    re.VERBOSE,
)
# A full stop inside a sentence: 3.5, link-j.org, Dr. Smith, J. Smith, Inc. and.
_ABBREVIATIONS: Final = (
    "Dr",
    "Mr",
    "Ms",
    "Mrs",
    "St",
    "No",
    "Prof",
    "prof",
    "Hon",
    "vs",
    "Feb",
    "Jan",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Sdn",
    "Pvt",
    "Pte",
    *(
        "Assoc",
        "Asst",
        "Atty",
        "Capt",
        "Col",
        "Dept",
        "Eng",
        "Engr",
        "Fr",
        "Gen",
        "Gov",
        "Ing",
        "Ir",
        "Lt",
        "Mgr",
        "Mtro",
        "Rev",
        "Sen",
        "Univ",
    ),
)
_INNER: Final = "|".join(
    rf"(?<=\b{word})" for word in (*_ABBREVIATIONS, "Nov", "Dec", "Mar", "Apr", "Jun", "Jul", "Mt", "[A-Z]", "[ap][.]m")
)
# Blue Foods Ltd. Director Anna Green; Blue Foods Inc. Signs Agreement, as titles have it
_OFFICE_OR_VERB: Final = (
    "(?:(?:Acting|CEO|Chair|Chief|Deputy|Director|Executive|General|Head|Managing|President|Representative|Senior|Vice"
    "|(?:Announce|Conclude|Enter|Execute|Expand|Extend|Form|Ink|Join|Launch|Partner|Renew|Secure|Sign|Team)(?:e?s)?)\\b)"
)
_SENTENCE = Pattern(
    r"(?:\([^()\n]{1,80}。[^()\n]{1,80}\)|[^。!?\n.]|[。!?](?=[)」』])"  # (会長 山田花子。以下「虹会」という。)
    rf"|\.(?=\s?[(,;])|\.(?= (?:{FORMS}|KG|KGaA)\b)"
    r"|\.(?!\s|$|(?<=[a-z0-9)]\.)(?:The|This|These|It|In|On|We) )|\.(?= [a-z])"  # in 2021.The college
    rf"|(?:{_INNER})\.|{AFTER_A_FORM}\.(?= {_OFFICE_OR_VERB}))+[。!?.]?"
)


_LONGEST_SENTENCE: Final = 4000
_CUTS: Final = ("、", ",", ";", " ")


class Sentence(NamedTuple):
    """A sentence or a separate line, with its place in the running text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The index after its last character."""
        return self.start + len(self.text)


class Line(NamedTuple):
    """A printed line without the white space around it, with its place in the source."""

    text: str
    start: int


@final
class Flow:
    """The running text of a source.

    Attributes:
        source: The text as given.
        printed: The same with joined lines and narrow characters, character for character.
        text: The running text, without loose spaces.
        lines: The lines that are not blank, joined where a sentence goes on.
    """

    def __init__(self, source: str) -> None:
        """Join the lines that belong together."""
        self.source = source
        folded = _folded(source)
        joined = self.printed = _joined(folded)
        self.lines = tuple(_lines(joined))
        loose = {index for space in _LOOSE.finditer(joined) for index in range(*space.span())}
        loose.update(index for dropped in _DROPPED_HERE.finditer(joined) for index in range(*dropped.span()))
        self._places = [index for index in range(len(joined)) if index not in loose] if loose else range(len(joined))
        text = "".join(joined[index] for index in self._places) if loose else joined
        self.text = _COMMA.sub("、", text)

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences in order; a line that no other one continues ends one.

        Words without a stop for thousands of characters are not printed as a sentence. They come in pieces: rules that
        look back from each number or day would take time that grows with the square of the length.
        """
        for match in _SENTENCE.finditer(self.text):
            start, end = match.span()
            while end - start > _LONGEST_SENTENCE:
                cut = max(self.text.rfind(mark, start, start + _LONGEST_SENTENCE) for mark in _CUTS) + 1
                cut = cut if cut > start else start + _LONGEST_SENTENCE
                yield Sentence(self.text[start:cut], start)
                start = cut
            yield Sentence(self.text[start:end], start)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the source of words that are not empty."""
        return self._places[start], self._places[end - 1] + 1


def _folded(source: str) -> str:
    """Return the source with one character for each of its own: narrow, plain spaces, one kind of line end."""
    return source.replace("\r\n", " \n").translate(_FOLDED)


class _Folded(dict[int, str]):
    """The table of `_folded`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = _character(chr(code))
        return self[code]


_FOLDED: Final = _Folded()


def _character(character: str) -> str:
    if character == "\r" or character in _BREAKS:
        return "\n"
    if character in _DROPPED:
        return "\0"
    if character in _RULES:
        return "|"
    narrow = normalize("NFKC", character)
    if character.isspace():
        return " "
    return narrow if len(narrow) == 1 else character


def _lines(folded: str) -> Iterator[Line]:
    start = 0
    for line in folded.split("\n"):
        text = line.strip(" \0")
        if text:
            yield Line(text, start + line.index(text))
        start += len(line) + 1


def _joined(folded: str) -> str:
    """Return the text with a space in place of each line end inside a sentence."""
    pieces: list[str] = []
    block: list[str] = []
    for line in [*folded.split("\n"), ""]:
        if line.strip(" \0"):
            block.append(line)
            continue
        if block:
            pieces.append(_block(block))
            block = []
        pieces.append(line)
    return _with_broken_paragraphs("\n".join(pieces))[: len(folded)]


def _block(lines: Sequence[str]) -> str:
    if len(lines) == 1:
        return lines[0]
    longest = max(map(_width, lines))
    text = lines[0]
    for line, following in pairwise(lines):
        if line is lines[0] and _IS_TITLE.search(line.strip(" \0")) and _HAS_A_SUBJECT.match(following.strip(" \0")):
            text += "\n" + following
            continue
        text += (" " if _continues(line.strip(" \0"), following.strip(" \0"), longest) else "\n") + following
    return text


# A title, and the first sentence of the text below it
_IS_TITLE = Pattern("^[^。、]{8,60}(?:協定|覚書|締結|調印|契約|提携)$")
_HAS_A_SUBJECT = Pattern("[一-鿿ァ-ヺA-Z][^、。はがを]{2,30}は、?")


# (所在地:茨城県、理 and below: 事長:山田花子)、
_OPEN_BRACKET = Pattern(r"\((?![0-9]{1,2}$)[^()]{2,}$")
_CLOSES_BRACKET = Pattern(r"[^()]{2,}\)")


def _continues(line: str, following: str, longest: int) -> bool:
    """Return whether a line goes on in the next one."""
    if following.startswith(_NEVER_FIRST) or (_OPEN_BRACKET.search(line) and _CLOSES_BRACKET.match(following)):
        return True
    if line.endswith("」") and following.startswith(_PARTICLE_AT_BREAK):
        return True
    if line.endswith(_CLOSED) or _HEAD.match(following):
        return False
    if line.endswith(_OPEN) or following.startswith(_PARTICLE_AT_BREAK) or _IS_UNFINISHED.search(line):
        return True
    if any(date.fullmatch(each) for date in (_DATE_LINE, _DATE_AMONG_NAMES) for each in (line, following)):
        return False
    word = _FIRST_WORD.match(following)
    fits = _width(line) + 1 + (_width(word[0]) if word else 0) <= longest
    return not fits or _width(line) >= _FULL * longest


# Blank lines, and what goes on after them.
_BLANK_LINES = Pattern(r"\n *(?:\n *)+")
_GOES_ON = Pattern("[をへ]|[がに][^ぁ-ん]|は、|との|と、|と[0-9]")


def _with_broken_paragraphs(text: str) -> str:
    """Join a paragraph that begins with a particle to the one before, from which a page break parted it."""
    return text if text.isascii() else _BLANK_LINES.sub(_joint, text)


def _joint(blank: re.Match[str]) -> str:
    before = blank.string[: blank.start()].rstrip(" ")[-1:]
    is_open = before == "、" or (before not in _CLOSES and _GOES_ON.match(blank.string, blank.end()))
    return " " * len(blank[0]) if is_open else blank[0]


def _width(line: str) -> int:
    return sum(map(_cells, line.strip(" \0")))


@lru_cache(maxsize=8192)
def _cells(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1
