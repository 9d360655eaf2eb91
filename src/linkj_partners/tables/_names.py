"""Cells that name partners: former names, an end in brackets, and what is not the name of one organization."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.tables import _words
from linkj_partners.tables._facts import Facts, UnreadableError

__all__ = ["read_partner", "read_partners"]

_BRACKETED: Final = r"(?P<{}>.+?)\s*[（(]\s*(?:{})\s*(?P<{}>[^（()）]+)[)）]"
# Old Agency (currently New Agency), 旧機構（現 新機構）: the name that is printed, and today's.
_RENAMED: Final = Pattern(
    _BRACKETED.format(
        "old",
        r"(?:currently|now|renamed(?: to)?|present(?:ly)?|today)\b[:,]?|(?:現在は|現在の|現(?!在)|改称後)[:、・]?",
        "new",
    ),
    re.IGNORECASE,
)
# New Agency (formerly Old Agency), 新機構（旧 旧機構）.
_NAMED_BEFORE: Final = Pattern(
    _BRACKETED.format("new", r"(?:formerly|previously|former|ex)\b[:,]?|(?:旧称|旧名称|旧)[:、・]?", "old"),
    re.IGNORECASE,
)
_OVER: Final = Pattern(
    r"(?P<name>.+?)\s*[（(\[【]\s*(?:expired|terminated|ended|lapsed|失効|終了|満了|解消|廃止)(?:済み?|した)?\s*[)）\]】]",
    re.IGNORECASE,
)
# What stands there when it is not a name: (currently inactive), （現在は解散）.
_NOT_A_NAME: Final = Pattern(r"[a-z]|解散|休止|休校|廃止|閉鎖|消滅|統合|合併|終了|なし|不明")
# A大学(2024年3月終了), A University (renewed 2020): what it says of the agreement would be lost in the name.
_ABOUT_THE_AGREEMENT: Final = Pattern(
    r"""
    [(\[【〔<][^)\]】〕>]*?
    (?P<words>
        (?:終了|満了|失効|解消|解約|更新|延長|継続|新規|再締結|締結|手続き?中|調整中)(?:済み?|した|中|予定|あり|なし)?
        (?![一-鿿ァ-ヺー])
      | \b(?:expired|terminated|ended|lapsed|renewed|extended|signed|pending|ongoing)\b
    )
    [^)\]】〕>]*[)\]】〕>]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED: Final = r"(?:機関|大学|校|社|団体|者|件|名|自治体|施設|組織|市町村?|市|町|村|法人|か[国所]|ヶ[国所]|カ[国所])"
_NUMBER: Final = r"[0-9〇一二三四五六七八九十百]+"
# The last row of many sheets.
_TOTAL: Final = Pattern(
    rf"""
    (?:(?:総|合|小|累|通|中)計|総合計|計|以上|(?:sub|grand)?-?total|sum)(?:[(:]*(?:{_NUMBER}|[0-9,]+){_COUNTED}?\)?)?
  | (?:全|計)?[0-9,]+{_COUNTED}?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEADING: Final = Pattern(r"【[^【】]*】")
# A大学ほか2校, A大学 他, A University and 3 others: partners without a name.
_MORE: Final = Pattern(
    rf"(?:他|ほか|(?<![海国以意案郊内])外)\s*{_NUMBER}\s*{_COUNTED}?\s*[)]?$|[\s、,(](?:他|ほか)[)]?$|(?:他|ほか)(?:数|複数){_COUNTED}"
    r"|\b(?:and|&|plus)\s+(?:[0-9]+|several|two|three|four|five)\s+(?:others?|more|other\s)|\bet\s+al\b|\band\s+others\b",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = Pattern(r"[(\[（［][^()\[\]（）［］]*[)\]）］]")
# Marks that are not within a name. A line break or slash may stand between the names of one body in two languages.
_BETWEEN: Final = Pattern(r"[、;；]+")
_BETWEEN_LANGUAGES: Final = Pattern(r"[\r\n]+|[/／|｜]")
# Marks that names have themselves: they divide only what is the whole name of a body on each side.
_PERHAPS_BETWEEN: Final = Pattern(r"[・･,，&＆]|及び|および|並びに|ならびに|と|\s+and\s+", re.IGNORECASE)
_BODY: Final = Pattern(
    r"""
    (?!(?:国立|公立|私立|短期)大学$).+(?:大学|大学院|大学校|高専|高等専門学校|高校|高等学校|中学校|小学校|学園|市|町|村|区|県|府|都|機構|研究所|病院|財団|協会
        |銀行|信用金庫|組合|(?:株式|有限|合同)会社|\(株\))
  | (?:(?:株式|有限|合同)会社|\(株\)).+
  | .*\b(?:Univ(?:ersity|ersité|ersidad|ersität|ersit[àé]|\.)).*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A line that goes on with the name before it: a faculty, what is in brackets, "of Leeds".
_GOES_ON: Final = Pattern(
    r"[(\[（［【〔a-z]|(?:Faculty|School|Department|Graduate|Division|Campus|Branch|Office)\b"
    r"|.*(?:学部|学群|学類|研究科|研究院|学院|学府|学域|専攻|学科|本部|支社|支店|支部|事業所|キャンパス|センター|校|課|局|室)$"
)
_UNFINISHED: Final = Pattern(r".*(?:\b(?:of|for|and|the|in|de|la)|[,&-])\s*", re.IGNORECASE)
_FEWEST_LETTERS: Final = 3


def read_partner(cell: str) -> Facts:
    """Read the name of a partner, with its former names.

    Raises:
        UnreadableError: It names several organizations or none, or says more of the agreement than that it is over.
    """
    if _names_several(cell):
        advice = (
            "map the column to 'partners', or give each its own row; if it is one, write it on one line without marks"
        )
        raise UnreadableError(cell, "", f"{_shown(cell)} may name several partners: {advice}")
    return _one_partner(cell)


_BETWEEN_PARTNERS: Final = Pattern(r"[、;；\r\n]+")


def read_partners(cell: str) -> Facts:
    """Read the names of several partners.

    Raises:
        UnreadableError: A part names several organizations or none, or says that the agreement is over.
    """
    parts = [part.strip() for part in _divided(_BETWEEN_PARTNERS, cell) if part.strip()]
    for part in parts:
        if _names_several(part):
            raise UnreadableError(part, "", f"{_shown(part)} may name several partners: put 、 or ; between them")
    read = [_one_partner(part) for part in parts]
    if any("has_ended" in each for each in read):
        raise UnreadableError(cell, "", f"{cell!r} says that it ended for one of several: give each its own row")
    return {"partners": tuple(names for each in read for names in each["partners"])}


def _one_partner(cell: str) -> Facts:
    words = _words.without_marks(_words.plain(cell))
    _check_name(words)
    facts: Facts = {}
    if match := _OVER.fullmatch(words):
        words, facts = match["name"], {"has_ended": True}
    match = _RENAMED.fullmatch(words) or _NAMED_BEFORE.fullmatch(words)
    if match and not (_NOT_A_NAME.match(match["new"]) or _NOT_A_NAME.match(match["old"])):
        return facts | {"partners": ((match["new"].strip(), match["old"].strip()),)}
    if about := _ABOUT_THE_AGREEMENT.search(words):
        advice = "give the name alone, and the rest in a column of its own"
        raise UnreadableError(words, "", f"{words!r} says {about['words']!r} of the agreement: {advice}")
    return facts | {"partners": ((words,),)}


def _check_name(words: str) -> None:
    """Refuse what is not the name of an organization: a total, a heading, partners that are only counted."""
    if _TOTAL.fullmatch("".join(words.split())):
        raise UnreadableError(words, "", f"{words!r} is a total or a number, not a partner: leave the row out")
    if _HEADING.fullmatch(words):
        raise UnreadableError(
            words, "", f"{words!r} is a heading, not a partner: leave the row out, or write the name without brackets"
        )
    if _MORE.search(words):
        reason = f"{words!r} counts partners without their names: name each in a column of 'partners'"
        raise UnreadableError(words, "", reason)


def _names_several(cell: str) -> bool:
    """Return whether a cell has the names of several organizations, as far as its marks show."""
    text = unicodedata.normalize("NFKC", cell)
    if len(_divided(_BETWEEN, text)) > 1:
        return True
    names = [part for part in _divided(_BETWEEN_LANGUAGES, text, _goes_on) if part.strip()]
    languages = [_words.lang_of(part) for part in names]
    if len(set(languages)) < len(languages):
        return True
    return any(_has_bodies(_divided(_PERHAPS_BETWEEN, part)) for part in names)


def _goes_on(before: str, mark: str, after: str) -> bool:
    """Return whether a mark is within a name: a line that is wrapped, or a slash in a word (A/S)."""
    if mark.isspace():
        return bool(_GOES_ON.match(after.strip()) or _UNFINISHED.fullmatch(before))
    one, other = before.split()[-1:], after.split()[:1]
    return not (one and other and all(_is_word(each[0]) for each in (one, other)))


def _is_word(word: str) -> bool:
    return not word.isascii() or sum(map(str.isalpha, word)) >= _FEWEST_LETTERS


def _has_bodies(parts: list[str]) -> bool:
    return len(parts) > 1 and all(_BODY.fullmatch(part.strip()) for part in parts)


def _nowhere(_: str, __: str, ___: str) -> bool:
    return False


def _divided(marks: Pattern, text: str, is_within: Callable[[str, str, str], bool] = _nowhere) -> list[str]:
    """Divide a text at the marks outside of brackets that are not within a name."""
    closed = [match.span() for match in _IN_BRACKETS.finditer(text)]
    parts: list[str] = []
    start = 0
    for match in marks.finditer(text):
        if any(first < match.start() < last for first, last in closed):
            continue
        if is_within(text[start : match.start()], match[0], text[match.end() :]):
            continue
        parts.append(text[start : match.start()])
        start = match.end()
    return [*parts, text[start:]]


def _shown(cell: str) -> str:
    return repr(" ".join(cell.split()))
