"""What the rules of both languages answer with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol
from unicodedata import normalize

from linkj_partners._countries import NAMES
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


# Continents and their parts, with what else says so, and the peoples of each
_REGIONS: Final = {
    "africa": ("Africa|アフリカ", "African"),
    "southeast-asia": ("Southeast Asia|東南アジア", "Southeast Asian"),
    "east-asia": ("East Asia|東アジア", "East Asian"),
    "south-asia": ("South Asia|南アジア", "South Asian"),
    "central-asia": ("Central Asia|中央アジア", "Central Asian"),
    "north-america": ("North America|北米", "North American"),
    "latin-america": ("Latin America|中南米|ラテンアメリカ", "Latin American"),
    "middle-east": ("Middle East|中東", "Middle Eastern"),
    "asia": ("Asia|アジア", "Asian"),
    "central-and-eastern-europe": ("Central and Eastern Europe|中東欧", "Central and Eastern European"),
    "europe": ("Europe|欧州|ヨーロッパ", "European"),
}
# What comes from a country, by its code
_PEOPLES: Final = """
    AE Emirati|AF Afghan|AL Albanian|AM Armenian|AO Angolan|AR Argentine|AT Austrian|AU Australian|AZ Azerbaijani
    BA Bosnian|BD Bangladeshi|BE Belgian|BG Bulgarian|BH Bahraini|BN Bruneian|BO Bolivian|BR Brazilian|BT Bhutanese
    BW Botswanan|BY Belarusian|CA Canadian|CH Swiss|CL Chilean|CM Cameroonian|CN Chinese|CO Colombian|CR Costa Rican
    CU Cuban|CY Cypriot|CZ Czech|DE German|DK Danish|DZ Algerian|EC Ecuadorian|EE Estonian|EG Egyptian|ES Spanish
    ET Ethiopian|FI Finnish|FJ Fijian|FR French|GB British|GB Scottish|GB Welsh|GE Georgian|GH Ghanaian|GM Gambian
    GR Greek|GT Guatemalan|HN Honduran|HR Croatian|HU Hungarian|ID Indonesian|IE Irish|IL Israeli|IN Indian|IQ Iraqi
    IR Iranian|IS Icelandic|IT Italian|JM Jamaican|JO Jordanian|JP Japanese|KE Kenyan|KG Kyrgyz|KH Cambodian|KR Korean
    KR South Korean|KW Kuwaiti|KZ Kazakh|LA Lao|LA Laotian|LB Lebanese|LK Sri Lankan|LR Liberian|LT Lithuanian
    LU Luxembourgish|LV Latvian|LY Libyan|MA Moroccan|MD Moldovan|ME Montenegrin|MG Malagasy|MK Macedonian|MM Burmese
    MN Mongolian|MT Maltese|MU Mauritian|MV Maldivian|MW Malawian|MX Mexican|MY Malaysian|MZ Mozambican|NA Namibian
    NG Nigerian|NI Nicaraguan|NL Dutch|NO Norwegian|NP Nepalese|OM Omani|PA Panamanian|PE Peruvian|PH Filipino
    PH Philippine|PK Pakistani|PL Polish|PS Palestinian|PT Portuguese|PY Paraguayan|QA Qatari|RO Romanian|RS Serbian
    RU Russian|RW Rwandan|SA Saudi|SD Sudanese|SE Swedish|SG Singaporean|SI Slovene|SI Slovenian|SK Slovak|SN Senegalese
    SY Syrian|TH Thai|TJ Tajik|TM Turkmen|TN Tunisian|TR Turkish|TW Taiwanese|TZ Tanzanian|UA Ukrainian|UG Ugandan
    US American|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese|YE Yemeni|ZA South African|ZM Zambian|ZW Zimbabwean
"""
_HOME: Final = ("日本", "本邦")  # in a Japanese text it is not one place among others
_KEYS: Final = {"MM": "myanmar", "TR": "turkey"}  # called after their longer names elsewhere
_LONGEST_ACRONYM: Final = 3
_SHORT_NAMES: Final = {
    "Korea": "south-korea",
    "UAE": "united-arab-emirates",
    "UK": "united-kingdom",
    "US": "united-states",
    "USA": "united-states",
}
_NO_KEY: Final = re.compile("[^a-z]+")


def _names_of_places() -> Iterator[tuple[str, str]]:
    """Yield every name of a country or region with its key: 英国 and "United Kingdom" for united-kingdom."""
    for key, (printed, _) in _REGIONS.items():
        yield from ((name, key) for name in printed.split("|"))
    for _, key, names in _countries():
        yield from (
            (name.replace("’", mark), key)
            for name in names
            if name not in _HOME and "," not in name and len(name) > (_LONGEST_ACRONYM if name.isascii() else 1)
            for mark in "’'"
        )
    yield from _SHORT_NAMES.items()


def _countries() -> Iterator[tuple[str, str, Sequence[str]]]:
    """Yield the code of each country, its key and its names."""
    for line in NAMES.splitlines():
        code, _, *names = line.strip().split("|")
        if names:
            yield code, _KEYS.get(code) or _key(names[0]), names


def _key(name: str) -> str:
    plain = normalize("NFKD", name.replace("&", "and")).encode("ascii", "ignore").decode()
    return _NO_KEY.sub("-", plain.lower()).strip("-")


def _names_of_peoples() -> Iterator[tuple[str, str]]:
    """Yield every word for what comes from a country or region with the key of that."""
    yield from ((people, key) for key, (_, people) in _REGIONS.items())
    keys = {code: key for code, key, _ in _countries()}
    for entry in _ENTRY.finditer(_PEOPLES):
        yield entry["people"], keys[entry["code"]]


_ENTRY: Final = re.compile(r"(?P<code>[A-Z]{2}) (?P<people>[A-Z][A-Za-z ]+?)(?=\||\s*\n)")
_PLACES: Final = dict(_names_of_places())
_OF_PLACES: Final = dict(_names_of_peoples())
_NOT_BEFORE: Final = {
    "中国": "地方|地区|電|[四・]",
    "アジア": "太平洋",
    "中東": "欧",
}  # the west of Japan, a firm there
_PLACE: Final = Pattern(
    "(?<![A-Za-zァ-ヺー])(?:"
    + "|".join(
        re.escape(name) + (f"(?!{_NOT_BEFORE[name]})" if name in _NOT_BEFORE else "")
        for name in sorted((*_PLACES, *_OF_PLACES), key=len, reverse=True)
    )
    + ")(?![A-Za-zァ-ヺー])"
)


def partners_in(words: str, kind: str | None = None) -> str | None:
    """Return the series of the partners, or of the universities, in the place that words name, or ``None``."""
    found = _PLACE.search(words)
    whom = "universities" if kind == "universit" else "partners"
    return f"{whom}-in-{_PLACES.get(found[0]) or _OF_PLACES[found[0]]}" if found else None


def is_place(name: str) -> bool:
    """Return whether a name is that of a country or continent or says what comes from there, and nothing else."""
    return name in _PLACES or name in _OF_PLACES


def is_people(name: str) -> bool:
    """Return whether a name says of what country or continent something is, such as Finnish, and nothing else."""
    return name in _OF_PLACES


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

    def signs_its_paper(self, sentence: str, before: str) -> bool:
        """Return whether a sentence tells of signing the agreement that the words before it name."""
        ...

    def begins_a_partnership(self, sentence: str) -> bool:
        """Return whether a sentence tells of a partnership that begins, which a paper may be about."""
        ...

    def is_on_its_paper(self, sentence: str) -> bool:
        """Return whether a sentence tells what the agreement on a partnership says, or that it was signed."""
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

    def counterparts(self, sentence: str) -> tuple[str, ...]:
        """Return the bodies whose paper a sentence is about, by their names."""
        ...

    def tells_of_another_paper(self, sentence: str, announced: str) -> bool:
        """Return whether a sentence is on another paper than the one that words announce."""
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
