"""What people write in the cells of registers, beside dates and lengths: kinds, groups, documents, renewal, no end."""

import re
import unicodedata
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.model import Group, Instrument, OrganizationKind

__all__ = [
    "AUTOMATIC",
    "ENDED",
    "NO",
    "NOTHING",
    "NOT_SIGNED",
    "OPEN",
    "REPEATED",
    "RUNNING",
    "YES",
    "group_of",
    "instrument_of",
    "kind_of",
    "lang_of",
    "plain",
    "without_marks",
]

_ANY_CASE: Final = re.IGNORECASE

# What people put into a cell that holds nothing; "none" in a column of ends may mean that the agreement has no end.
NOTHING: Final = Pattern(r"[-–—―ー/／・.…]*|n/a|unknown|不明|不詳", _ANY_CASE)
NO: Final = Pattern(r"no(?:ne)?|n|false|なし|無し|無|×|✕|否", _ANY_CASE)
YES: Final = Pattern(r"yes|y|true|有|あり|有り|○|〇|◯|可", _ANY_CASE)
AUTOMATIC: Final = Pattern(r"auto(?:matic(?:ally)?)?|自動", _ANY_CASE)
# A renewal that is left open, or that nobody wrote down.
OPEN: Final = Pattern(r"要(?:協議|相談|確認)|(?:定め|規定|条項)(?:が|は)?(?:なし|無し|ない|無い)")
NOT_SIGNED: Final = Pattern(
    r"""
    (?:締結|手続き?|調整|協議|準備|検討|交渉|調印)(?:手続き?|準備|調整|協議|予定)?中
  | (?:締結|調印)?予定 | 未(?:締結|定|調印)?
  | pending | planned | unsigned | tb[acds] | not[ ](?:yet[ ])?signed
  | (?:in|under)[ ](?:preparation|progress|negotiation|discussion|process)
  | to[ ]be[ ](?:signed|determined|decided|confirmed)
    """,
    re.IGNORECASE | re.VERBOSE,
)
ENDED: Final = Pattern(
    r"(?:already )?(?:expired|terminated|ended|closed|no longer in force|lapsed)"
    r"|(?:失効|終了|満了|解消|廃止|解約|期間満了)(?:済み?|した)?|期限切れ",
    _ANY_CASE,
)
RUNNING: Final = Pattern(
    r"(?:currently )?(?:active|in force|in effect|current|valid|ongoing|open)"
    r"|(?:有効|継続|締結|発効|実施|更新|協定|期間|存続|効力)(?:期間)?中|有効|継続|現行|現存",
    _ANY_CASE,
)
# What stands for the value of the cell above.
REPEATED: Final = Pattern("[〃々仝\"]|''|\N{PRIME}\N{PRIME}|同上|同じ|ditto|(?:same )?as above|same", _ANY_CASE)
_LONGEST_MARKS: Final = 40  # more would be slow to look through, and are not marks
# Reference marks that people put behind a cell: 1999. 4. 7※, 5年*, 2021年（注1）.
_MARKS: Final = Pattern(r"(?:\s*(?:[※＊*†‡§]\d*|[（(]注\d*[)）]|\[\d+\]))+$")
_JAPANESE: Final = Pattern(r"[ぁ-ヿ㐀-鿿々〆]")
_HANGUL: Final = Pattern(r"[가-힣]")


def plain(words: str) -> str:
    """Return the text in usual width, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", words).split())


def without_marks(words: str) -> str:
    """Drop the reference marks at the end of a cell."""
    tail = words[-_LONGEST_MARKS:]
    return f"{words[: len(words) - len(tail)]}{_MARKS.sub('', tail)}".strip()


def lang_of(words: str) -> str:
    """Return the language that the letters of words point to.

    Returns:
        ``ja`` where there are Japanese characters, ``ko`` for Hangul, ``und`` for other letters that are not Latin,
        else ``en``, which stands for all that is written in Latin letters.
    """
    if words.isascii():
        return "en"
    if _JAPANESE.search(words):
        return "ja"
    if _HANGUL.search(words):
        return "ko"
    is_other = any(letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN") for letter in words)
    return "und" if is_other else "en"


_GROUPS: Final = {
    Group.OVERSEAS: ("overseas", "foreign", "international", "abroad", "海外", "国外", "外国"),
    Group.DOMESTIC: ("domestic", "national", "国内"),
}
_KINDS: Final = {
    OrganizationKind.UNIVERSITY: (
        "university",
        "universities",
        "college",
        "higher education",
        "大学",
        "大学院",
        "大学等",
        "高等教育機関",
    ),
    OrganizationKind.RESEARCH_INSTITUTE: (
        "research institute",
        "institute",
        "research institution",
        "research",
        "研究機関",
        "研究所",
    ),
    OrganizationKind.CLUSTER: ("cluster", "クラスター", "クラスター機関"),
    OrganizationKind.FOUNDATION: ("foundation", "財団", "財団法人", "公益財団法人", "一般財団法人"),
    OrganizationKind.LOCAL_GOVERNMENT: (
        *(
            "local government",
            "municipality",
            "city",
            "prefecture",
            "county",
            "state government",
            "自治体",
            "地方自治体",
        ),
        *("地方公共団体", "市町村", "都道府県", "市", "県"),
    ),
    OrganizationKind.EMBASSY: ("embassy", "consulate", "大使館", "領事館"),
    OrganizationKind.TECHNOLOGY_TRANSFER: ("technology transfer", "technology transfer office", "tto", "tlo"),
    OrganizationKind.NETWORK: ("network", "consortium", "ネットワーク", "コンソーシアム"),
    OrganizationKind.COMPANY: (
        "company",
        "companies",
        "industry",
        "corporation",
        "business",
        "private",
        "企業",
        "会社",
        "民間企業",
        "民間",
    ),
    OrganizationKind.GOVERNMENT: (
        *(
            "government",
            "ministry",
            "agency",
            "government agency",
            "regulator",
            "public agency",
            "政府",
            "省庁",
            "政府機関",
            "官公庁",
            "行政機関",
        ),
        *("国の機関", "規制当局"),
    ),
    OrganizationKind.HOSPITAL: ("hospital", "medical institution", "clinic", "病院", "医療機関"),
    OrganizationKind.SCHOOL: ("school", "high school", "学校", "高校", "高等学校", "高等専門学校", "高専"),
    OrganizationKind.ASSOCIATION: (
        *(
            "association",
            "society",
            "ngo",
            "npo",
            "non-profit",
            "nonprofit",
            "協会",
            "学会",
            "団体",
            "社団法人",
            "一般社団法人",
        ),
        *("公益社団法人", "商工会議所", "npo法人"),
    ),
    OrganizationKind.INTERNATIONAL_ORGANIZATION: (
        "international organization",
        "international organisation",
        "un agency",
        "国際機関",
    ),
    OrganizationKind.OTHER: ("other", "others", "その他"),
}
_GROUP_OF: Final = {word: group for group, words in _GROUPS.items() for word in words}
_KIND_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words}
# The first that occurs in the words decides: a letter of intent on an agreement is a letter of intent.
_INSTRUMENTS: Final = (
    (
        Pattern(r"\bloi\b|letters? of (?:intent|interest)|基本合意書|意向書|趣意書", _ANY_CASE),
        Instrument.LETTER_OF_INTENT,
    ),
    (Pattern(r"\bmoc\b|memorand(?:um|a) of cooperation|協力覚書", _ANY_CASE), Instrument.MOC),
    (Pattern(r"\bmous?\b|memorand(?:um|a) of understanding", _ANY_CASE), Instrument.MOU),
    (Pattern(r"覚書|覚え書き|memorandum", _ANY_CASE), Instrument.MEMORANDUM),
    (Pattern(r"協定|\bagreement\b|\bmoa\b|アグリーメント", _ANY_CASE), Instrument.AGREEMENT),
    (Pattern(r"契約|\bcontract\b", _ANY_CASE), Instrument.CONTRACT),
)


def group_of(words: str) -> Group | None:
    """Return the group that words name, or ``None``."""
    return _GROUP_OF.get(plain(words).casefold())


def kind_of(words: str) -> OrganizationKind | None:
    """Return the kind of organization that words name, or ``None``."""
    return _KIND_OF.get(plain(words).casefold())


def instrument_of(words: str) -> Instrument:
    """Return the kind of document that words name; ``OTHER`` where they name none of the vocabulary."""
    return next((kind for pattern, kind in _INSTRUMENTS if pattern.search(plain(words))), Instrument.OTHER)
