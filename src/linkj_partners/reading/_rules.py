"""What the rules of both languages answer with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.model import Instrument, PublishedTally, Role
from linkj_partners.terms import Renewal

__all__ = [
    "FIGURE",
    "LOCAL_MUNICIPALITIES",
    "MUNICIPALITIES",
    "Document",
    "Language",
    "Parties",
    "Portrait",
    "Span",
    "Total",
    "Words",
    "is_people",
    "is_place",
    "only_bodies",
    "partners_in",
    "spans_outside",
]

FIGURE: Final = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})"
"""The source of a regular expression for a number in figures, of nine digits without commas and twelve with them."""
MUNICIPALITIES: Final = "municipalities"
LOCAL_MUNICIPALITIES: Final = "local-municipalities"


# The countries that most partners are in, and continents, with what else says so.
_PLACES: Final = {
    "africa": "African|アフリカ",
    "southeast-asia": "Southeast Asian?|東南アジア",
    "east-asia": "East Asian?|東アジア",
    "south-asia": "South Asian?|南アジア",
    "central-asia": "Central Asian?|中央アジア",
    "north-america": "North America|North American|北米",
    "latin-america": "Latin America|Latin American|中南米|ラテンアメリカ",
    "middle-east": "Middle East|Middle Eastern|中東(?!欧)",
    "asia": "Asian|(?<![東南央])アジア(?!太平洋)",
    "central-and-eastern-europe": "Central and Eastern Europe(?:an)?|中東欧",
    "europe": "European|欧州|ヨーロッパ",
    "argentina": "Argentine|アルゼンチン",
    "australia": "Australian|豪州|オーストラリア",
    "austria": "Austrian|オーストリア",
    "azerbaijan": "Azerbaijani|アゼルバイジャン",
    "bangladesh": "Bangladeshi|バングラデシュ",
    "belgium": "Belgian|ベルギー",
    "bhutan": "Bhutanese|ブータン",
    "brazil": "Brazilian|ブラジル",
    "cambodia": "Cambodian|カンボジア",
    "canada": "Canadian|カナダ",
    "chile": "Chilean|チリ(?![ァ-ヺー])",
    "china": "Chinese|中国(?!地方|地区|電|[四・])",
    "colombia": "Colombian|コロンビア",
    "czechia": "Czech|Czech Republic|チェコ",
    "denmark": "Danish|デンマーク",
    "egypt": "Egyptian|エジプト",
    "estonia": "Estonian|エストニア",
    "ethiopia": "Ethiopian|エチオピア",
    "finland": "Finnish|フィンランド",
    "france": "French|フランス",
    "germany": "German|ドイツ",
    "ghana": "Ghanaian|ガーナ",
    "greece": "Greek|ギリシャ",
    "hungary": "Hungarian|ハンガリー",
    "india": "Indian|インド(?!ネシア)",
    "indonesia": "Indonesian|インドネシア",
    "iran": "Iranian|イラン",
    "ireland": "Irish|アイルランド",
    "israel": "Israeli|イスラエル",
    "italy": "Italian|イタリア",
    "japan": "Japanese",
    "kazakhstan": "Kazakh|カザフスタン",
    "kenya": "Kenyan|ケニア",
    "laos": "Laotian|Lao|ラオス",
    "latvia": "Latvian|ラトビア",
    "lithuania": "Lithuanian|リトアニア",
    "malaysia": "Malaysian|マレーシア",
    "mexico": "Mexican|メキシコ",
    "mongolia": "Mongolian|モンゴル",
    "morocco": "Moroccan|モロッコ",
    "myanmar": "Burmese|ミャンマー",
    "nepal": "Nepalese|ネパール",
    "netherlands": "Dutch|オランダ",
    "new-zealand": "New Zealand|ニュージーランド",
    "nigeria": "Nigerian|ナイジェリア",
    "norway": "Norwegian|ノルウェー",
    "pakistan": "Pakistani|パキスタン",
    "peru": "Peruvian|ペルー",
    "philippines": "Philippine|Filipino|フィリピン",
    "poland": "Polish|ポーランド",
    "portugal": "Portuguese|ポルトガル",
    "romania": "Romanian|ルーマニア",
    "russia": "Russian|ロシア",
    "saudi-arabia": "Saudi Arabia|Saudi|サウジアラビア",
    "serbia": "Serbian|セルビア",
    "singapore": "Singaporean|シンガポール",
    "south-africa": "South Africa|South African|南アフリカ",
    "south-korea": "South Korean?|Korean?|韓国",
    "spain": "Spanish|スペイン",
    "sri-lanka": "Sri Lanka|Sri Lankan|スリランカ",
    "sweden": "Swedish|スウェーデン",
    "switzerland": "Swiss|スイス",
    "taiwan": "Taiwanese|台湾",
    "thailand": "Thai|タイ(?![ァ-ヺー])",
    "turkey": "Turkish|Türkiye|トルコ",
    "uganda": "Ugandan|ウガンダ",
    "ukraine": "Ukrainian|ウクライナ",
    "united-kingdom": "United Kingdom|UK|British|英国|イギリス",
    "united-states": "United States|USA?|American|米国|アメリカ",
    "uzbekistan": "Uzbek|ウズベキスタン",
    "vietnam": "Vietnamese|Viet Nam|ベトナム",
}
_PLACE: Final = Pattern(
    r"(?<![A-Za-zァ-ヺー])(?:"
    + "|".join(f"(?P<{key.replace('-', '_')}>{key.title()}|{names})" for key, names in _PLACES.items())
    + r")(?![A-Za-z])"
)


def partners_in(words: str, kind: str | None = None) -> str | None:
    """Return the series of the partners, or of the universities, in the place that words name, or ``None``."""
    found = _PLACE.search(words)
    whom = "universities" if kind == "universit" else "partners"
    return f"{whom}-in-{found.lastgroup}".replace("_", "-") if found else None


def is_place(name: str) -> bool:
    """Return whether a name is that of a known country or continent, and nothing else."""
    return _PLACE.fullmatch(name) is not None


_OF_A_PEOPLE = Pattern("(?:an|ese|ish|ch|i|ss|ek|akh|ine|ino|Lao)$")


def is_people(name: str) -> bool:
    """Return whether a name is the adjective of a known country or continent, such as Finnish, and nothing else."""
    found = _PLACE.fullmatch(name)
    if found is None or not _OF_A_PEOPLE.search(name):
        return False
    return found.lastgroup != name.lower().replace(" ", "_")  # Japan is not an adjective


class Span(NamedTuple):
    """Where words stand in the text that was asked about."""

    start: int
    end: int


class Document(NamedTuple):
    """A document that a sentence names: its kind, the words that show the kind, and its names by language."""

    kind: Instrument
    word: Span
    whole: Span
    names: dict[str, str]


class Parties(NamedTuple):
    """The names of the publisher, where it is named, and of the others.

    Of parties that are joint, such as A and B in AとBは, one is the publisher. None is where it has another name,
    such as 本学.
    """

    host: Span | None
    partners: Sequence[Span]
    are_joint: bool = False
    are_others: bool = False


class Total(NamedTuple):
    """A number of partners that stands without a noun after it, and how many of them are overseas."""

    total: int
    overseas: int | None
    span: Span


class Portrait(NamedTuple):
    """A person that a text shows: their name, title, the words before it that name an organization, and how."""

    role: Role
    whole: Span
    name: Span
    title: Span
    side: str


class Words(NamedTuple):
    """A value that is read from words, with their place."""

    value: Renewal | bool
    span: Span


class Language(Protocol):
    """The context rules of one language; in the texts each day is a mark, see `_days.marked`."""

    def signs(self, sentence: str) -> bool:
        """Return whether a sentence says that an agreement is being signed."""
        ...

    def signing_days(self, sentence: str) -> Iterator[int]:
        """Yield the indices of the days on which a sentence says that something is signed."""
        ...

    def is_past(self, sentence: str) -> bool:
        """Return whether a sentence says that something was signed, rather than that it will be."""
        ...

    def occasion_days(self, sentence: str) -> Iterator[int]:
        """Yield the indices of the days of a visit or ceremony, on which something may have been signed."""
        ...

    def labelled_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days that a label calls those of signing."""
        ...

    def last_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days that a text states as the last."""
        ...

    def first_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days from which something is in force."""
        ...

    def documents(self, sentence: str) -> Iterator[Document]:
        """Yield the documents that a sentence on the signing names."""
        ...

    def is_term(self, sentence: str, start: int, end: int) -> bool:
        """Return whether a length is the term of an agreement."""
        ...

    def series(self, sentence: str, start: int, end: int, before: str) -> str | None:
        """Return the series that an ordinal numbers the agreement in, or ``None``; *before* is the sentence before."""
        ...

    def counts(self, sentence: str, start: int, end: int) -> bool:
        """Return whether a number of bodies counts partners."""
        ...

    def other_bodies(self, sentence: str) -> tuple[Match[PublishedTally], ...]:
        """Return the numbers of bodies whose nouns count other things elsewhere, such as countries and museums."""
        ...

    def totals(self, sentence: str) -> Iterator[Total]:
        """Yield the numbers of partners that stand without a noun after them."""
        ...

    def is_of_partner(self, before: str, after: str, name: str, hosts: Sequence[str], *, is_tally: bool) -> bool:
        """Return whether a number between two parts of a sentence is that of a partner."""
        ...

    def is_on_agreement(self, sentence: str, start: int) -> bool:
        """Return whether the clause before an index is about the agreement or those who sign it."""
        ...

    def owners(self, sentence: str, start: int) -> tuple[str, ...]:
        """Return the bodies that a sentence tells of before an index, by their names."""
        ...

    def is_same_body(self, one: str, other: str) -> bool:
        """Return whether two names may be of one body."""
        ...

    def is_of_other(self, sentence: str) -> bool:
        """Return whether a sentence gives the time of something other than the agreement."""
        ...

    def renewal(self, sentence: str) -> Words | None:
        """Return what a sentence says about renewal."""
        ...

    def open_end(self, sentence: str) -> Span | None:
        """Return the words that say that an agreement has no end."""
        ...

    def parties(self, sentence: str) -> Parties | None:
        """Return the parties that a sentence on the signing names."""
        ...

    def portraits(self, text: str) -> Iterator[Portrait]:
        """Yield the people in a printed text."""
        ...


def spans_outside(text: str, opening: str, closing: str) -> str:
    """Return a text of the same length in which everything in brackets is blank."""
    depth, pieces = 0, list(text)
    for index, character in enumerate(text):
        if character in opening:
            depth += 1
        if depth:
            pieces[index] = "\0"
        if character in closing and depth:
            depth -= 1
    return "".join(pieces)


def only_bodies(text: str, patterns: Iterable[Pattern]) -> str:
    """Return a text of the same length in which what each pattern finds is blank, but for its group ``body``."""
    for pattern in patterns:
        text = pattern.sub(_only_body, text)
    return text


def _only_body(match: re.Match[str]) -> str:
    if "body" not in match.re.groupindex:
        return "\0" * len(match[0])
    start, end = match.start("body") - match.start(), match.end("body") - match.start()
    return "\0" * start + match["body"] + "\0" * (len(match[0]) - end)
