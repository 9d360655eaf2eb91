"""Cells that name partners: former names, an end in brackets, and what is not the name of one organization."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from linkj_partners import _countries
from linkj_partners._patterns import Pattern
from linkj_partners.tables import _words
from linkj_partners.tables._facts import Facts, UnreadableError
from linkj_partners.tables._likeness import in_two_languages

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
    r"(?P<name>.+?)\s*[（(\[【]\s*(?:expired|terminated|ended|lapsed|期限切れ|失効|終了|満了|解消|廃止)(?:済み?|した)?\s*[)）\]】]",
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
_HEADING: Final = Pattern(r"【[^【】]*】|\[[^\[\]]*\]|<[^<>]*>")
_PART_OF_THE_WORLD: Final = (
    r"(?:(?:東南?|西|南|北東?|中央|中)・?)*(?:アジア|アフリカ|アメリカ|ヨーロッパ|欧州?|米州?)|オセアニア|大洋州|中東|中近東"
    r"|(?:(?:south-?east|north-?east|north|south|east|west|central|middle|latin)(?:ern)?\ ?)*"
    r"(?:asia|europe|america|africa|oceania)|middle\ ?east"
)
# A row that heads a part of the sheet by a continent alone, a footnote, or words for nothing.
_NO_NAME: Final = Pattern(
    rf"""
    (?:{_PART_OF_THE_WORLD})(?:\s?(?:[・/&]|and)\s?(?:{_PART_OF_THE_WORLD}))*(?:地域|圏|諸国)?
  | [※■●◆□○].* | \(?注[0-9]*[):].*
  | 出典.* | (?:notes?|sources?):.* | (?:以下)?余白 | 該当なし | 未定 | なし | none | tb[ad]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CIRCLED: Final = Pattern(r"[①-⑳]")
_FIRST_CIRCLED: Final = Pattern(r"^[①-⑳]")
# 「A大学・B大学連携機構」, "A University and B University Alliance": one name, whatever marks it has.
_QUOTED: Final = Pattern(
    r"「(?P<one>[^「」]*[^「」\s][^「」]*)」|\"(?P<other>[^\"]*[^\"\s][^\"]*)\"|“(?P<third>[^“”]*[^“”\s][^“”]*)”"
)
# A大学ほか2校, A大学 他, A University and 3 others: partners without a name.
_MORE: Final = Pattern(
    rf"(?:他|ほか|(?<![海国以意案郊内])外)\s*{_NUMBER}\s*{_COUNTED}?\s*[)]?$|[\s、,(](?:他|ほか)[)]?$|(?:他|ほか)(?:数|複数){_COUNTED}"
    r"|\b(?:and|&|plus)\s+(?:[0-9]+|several|two|three|four|five)\s+(?:others?|more|other\s)|\bet\s+al\b|\band\s+others\b",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = Pattern(r"[(\[（［][^()\[\]（）［］]*[)\]）］]|「[^「」]*」|\"[^\"]*\"|“[^“”]*”")
# Marks that are not within a name. A line break or slash may stand between the names of one body in two languages.
_BETWEEN: Final = Pattern(r"[、;；]+")
_BETWEEN_LANGUAGES: Final = Pattern(r"[\r\n]+|[/／|｜]")
_UP_TO_A_MARK: Final = Pattern(r"[^、;；\r\n]+")
_LINE: Final = Pattern(r"[^\r\n/／|｜]+")
# Marks that names have themselves: they divide only what is the whole name of a body on each side.
_PERHAPS_BETWEEN: Final = Pattern(r"[・･,，&＆]|及び|および|並びに|ならびに|と|\s+and\s+", re.IGNORECASE)
_BODY: Final = Pattern(
    r"""
    (?!(?:日本|全国|国|公)*(?:国立|公立|私立|短期)大学$|(?:大|姉妹|友好|地方|環境|学術)?都市$|[農山漁]+村$)
    .+(?:大学|大学院|大学校|高専|高等専門学校|高校|高等学校|中学校|小学校|学園|市|町|村|区|県|府|都|機構|研究所|病院|財団|協会
        |銀行|信用金庫|組合|(?:株式|有限|合同)会社|\(株\))
  | .*\b(?:Univ(?:ersity|ersité|ersidad|ersität|ersit[àé]|\.)).*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COMPANY: Final = Pattern(r"\s*(?:(?:株式|有限|合同)会社|\(株\)).+")
# 株式会社M&A総合研究所 is one: what begins like a company is a body of several only where the others are companies too.
_ANY_COMPANY: Final = Pattern(r"(?:(?:株式|有限|合同)会社|\(株\)).+|.+(?:(?:株式|有限|合同)会社|\(株\))")
# と is in many words: it divides what ends like these.
_END_OF_A_BODY: Final = Pattern(r".*(?:大学|大学院|大学校|高専|学校|高校|学園|[市町村区県府都]|会社|\(株\))\s*")
_LONGEST_NAME: Final = 200  # more would be slow to compare at every mark
_LONGEST_END: Final = 20  # as much as these patterns need of a long cell
# Charles University, University Hospital Motol: a part of the university before it.
_OF_THE_SAME: Final = Pattern(
    r"""\s*University\s(?:at|Hospitals?|Medical|of\s(?:Applied|Science|Technolog|Medicin|Medical|Pharmac|Econom|Business|Law\b
        |Educat|Language|Social|Engineer|Agricultur|Information|Foreign|Arts?\b|Architect|Health|Natural|Pedagog|Industr))""",
    re.VERBOSE,
)
# A line that goes on with the name before it: a faculty, what is in brackets, "of Leeds".
_GOES_ON: Final = Pattern(
    r"[(\[（［【〔a-z]|(?:Faculty|School|Department|Graduate|Division|Campus|Branch|Office)\b"
    r"|(?:.*(?:学部|研究科|研究院|学院|学府))?(?:附属|付属).+|大学院.*"
    r"|.*(?:学部|学群|学類|研究科|研究院|学院|学府|学域|専攻|学科|本部|支社|支店|支部|事業所|キャンパス|センター|校|課|局|室)$"
)
_UNFINISHED: Final = Pattern(
    r".*(?:\b(?:of|for|and|the|in|de|la)|[,&-]|法人)\s*|(?:株式|有限|合同)会社\s*", re.IGNORECASE
)
# Technische Universität / München: outside of English the place comes last.
_WITHOUT_PLACE: Final = Pattern(
    r".*\b(?:Universit(?:ät|é|à|eit|et|as)|Universidade?|Hochschule|Institut[eo]?|École)\s*"
)
_FEWEST_LETTERS: Final = 3


def read_partner(cell: str) -> Facts:
    """Read the name of a partner, with its former names.

    Raises:
        UnreadableError: It names several organizations or none, or says more of the agreement than that it is over.
    """
    if _names_several(cell):
        advice = f"give each its own row, or map the column to 'partners'; {_ONE_NAME}"
        raise UnreadableError(cell, "", f"{_shown(cell)} may name several partners: {advice}")
    return _one_partner(cell)


_ONE_NAME: Final = "if it is one, write it in 「」 or double quotes inside the cell"
_BETWEEN_PARTNERS: Final = Pattern(r"[、;；\r\n①-⑳]+")


def read_partners(cell: str) -> Facts:
    """Read the names of several partners.

    Raises:
        UnreadableError: A part names several organizations or none, or says that the agreement is over.
    """
    parts = [part.strip() for part in _divided(_BETWEEN_PARTNERS, cell, _is_within_partner)]
    parts = [part for part in parts if _words.without_marks(_words.plain(part))]
    for part in parts:
        if _names_several(part):
            advice = f"put 、 or ; between them; {_ONE_NAME}"
            raise UnreadableError(part, "", f"{_shown(part)} may name several partners: {advice}")
    read = [_one_partner(part) for part in parts]
    if any("has_ended" in each for each in read):
        raise UnreadableError(cell, "", f"{cell!r} says that it ended for one of several: give each its own row")
    return {"partners": tuple(names for each in read for names in each["partners"])}


def _is_within_partner(before: str, mark: str, after: str) -> bool:
    """Return whether a mark is within the name of one of several partners."""
    if not mark.isspace():
        return _is_country(mark, after)
    return _goes_on(before, mark, after) or bool(in_two_languages(f"{before.strip()} / {_first_line(after)}"))


def _one_partner(cell: str) -> Facts:
    if quoted := _QUOTED.fullmatch(cell.strip()):
        return {"partners": ((_words.plain(str(quoted[str(quoted.lastgroup)])),),)}
    words = _words.without_marks(_words.plain(_FIRST_CIRCLED.sub("", cell)))
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
    if _NO_NAME.fullmatch(words):
        raise UnreadableError(words, "", f"{words!r} is not the name of a partner: leave the row out, or name it")
    if _MORE.search(words):
        reason = f"{words!r} counts partners without their names: name each in a column of 'partners'"
        raise UnreadableError(words, "", reason)


def _names_several(cell: str) -> bool:
    """Return whether a cell has the names of several organizations, as far as its marks show."""
    if _QUOTED.fullmatch(cell.strip()):
        return False
    text = unicodedata.normalize("NFKC", cell)
    if len(_divided(_BETWEEN, text, _is_within)) > 1 or _CIRCLED.search(cell, 1):
        return True
    names = [part for part in _divided(_BETWEEN_LANGUAGES, text, _goes_on) if part.strip()]
    languages = [_words.lang_of(part) for part in names]
    if len(set(languages)) < len(languages):
        return True
    return any(_has_bodies(_divided(_PERHAPS_BETWEEN, part, _is_in_a_word)) for part in names)


def _is_within(_: str, mark: str, after: str) -> bool:
    return _is_country(mark, after)


def _is_country(mark: str, after: str) -> bool:
    """Return whether what follows 、 is the country of the body before it."""
    return mark == "、" and _countries.country_of(_words.plain(_piece(_UP_TO_A_MARK, after))) is not None


def _is_in_a_word(before: str, mark: str, after: str) -> bool:
    """Return whether と is in a word, or a comma before a part of the same university."""
    if mark == "と":
        return not (_END_OF_A_BODY.fullmatch(before[-_LONGEST_END:]) or _COMPANY.match(after[:_LONGEST_END]))
    return mark == "," and bool(_OF_THE_SAME.match(after))


def _goes_on(before: str, mark: str, after: str) -> bool:
    """Return whether a mark is within a name: a line that is wrapped, or a slash in a word (A/S)."""
    before, after = before[-_LONGEST_NAME:], after[:_LONGEST_NAME]
    line = _first_line(after)
    if _countries.country_of(line) or _abbreviates(line, before) or _abbreviates(before.strip(), line):
        return True
    if mark.isspace():
        is_place = _WITHOUT_PLACE.fullmatch(before) and not _BODY.fullmatch(line)
        return bool(is_place or _GOES_ON.match(line) or _UNFINISHED.fullmatch(before))
    one, other = before.split()[-1:], after.split()[:1]
    return not (one and other and all(_is_word(each[0]) for each in (one, other)))


def _first_line(text: str) -> str:
    return _words.plain(_piece(_LINE, text.strip()))


def _piece(of: Pattern, text: str) -> str:
    first = of.match(text)
    return first[0] if first else ""


def _abbreviates(short: str, name: str) -> bool:
    """Return whether letters are the initials of a name: UCL, University College London."""
    return len(short) > 1 and short == "".join(word[0] for word in name.split() if word[0].isupper())


def _is_word(word: str) -> bool:
    return not word.isascii() or sum(map(str.isalpha, word)) >= _FEWEST_LETTERS


def _has_bodies(parts: list[str]) -> bool:
    return len(parts) > 1 and any(all(kind.fullmatch(part.strip()) for part in parts) for kind in (_BODY, _ANY_COMPANY))


def _divided(marks: Pattern, text: str, is_within: Callable[[str, str, str], bool]) -> list[str]:
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
