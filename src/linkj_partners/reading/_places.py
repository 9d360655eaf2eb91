"""Countries and continents by the names that releases give them, and the series of the partners there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from linkj_partners._countries import NAMES
from linkj_partners._patterns import Pattern

__all__ = ["is_people", "is_place", "partners_in"]

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
