"""Registers made up from a seed, in the JSON form that `loads` reads, as large as wanted.

The records have what those of the bundled data have: names in both scripts, days known exactly, to the month or as a
range, terms, published numbers and tallies, people, and provenance. Nobody and nothing in them is real.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

Record = dict[str, Any]

SEED: Final = 20210205
AGREEMENTS_A_PARTNER: Final = 5
AGREEMENTS_A_SOURCE: Final = 5

_PLACES: Final = (
    *(("Aoba", "青葉", "JP"), ("Midori", "緑", "JP"), ("Izumi", "泉", "JP"), ("Sakae", "栄", "JP")),
    *(("Lyra", "リラ", "FR"), ("Norden", "ノルデン", "DK"), ("Alder", "アルダー", "GB"), ("Solano", "ソラノ", "US")),
)
_KINDS: Final = (
    ("university", "University of {}", "{}大学"),
    ("research_institute", "{} Research Institute", "{}研究所"),
    ("local_government", "{} City", "{}市"),
    ("cluster", "{} Life Science Cluster", "{}ライフサイエンスクラスター"),
    ("foundation", "{} Foundation", "公益財団法人{}財団"),
)
_PEOPLE: Final = (("Hanako Aoki", "青木花子"), ("Taro Ueda", "上田太郎"), ("Marie Exemple", "マリー エグザンプル"))
_TITLES: Final = (("President", "学長"), ("Director", "所長"), ("Mayor", "市長"))
_TERMS: Final = (("P3Y", "今後3年間"), ("P5Y", "今後5年間"), ("P1Y", "今後1年間"), ("P2Y", "2年間"))
_INSTRUMENTS: Final = (("mou", "MOU"), ("moc", "Memorandum of Cooperation"), ("memorandum", "覚書"))
_PURPOSES: Final = (
    ("Cooperation for innovation in the life sciences", "en"),
    ("ライフサイエンスのイノベーションを促す協力", "ja"),
)
_INFERRED: Final = {"field": "signed", "basis": "inferred", "sources": ["source-0"], "note": "printed without a year"}
_HOST: Final = "example-network"
_FOUNDED: Final = date(1950, 4, 1)
_LAST_SIGNING: Final = date(2025, 12, 31)


def write(path: Path, agreements: int, seed: int = SEED) -> None:
    """Write a register of so many agreements to a file, record by record, so that none is too large for memory."""
    parts = {
        "organizations": (_organization, agreements // AGREEMENTS_A_PARTNER + 1),
        "sources": (_source, agreements // AGREEMENTS_A_SOURCE + 1),
        "agreements": (_agreement, agreements),
    }
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{"revision":"2026-01-01","host":"{_HOST}"')
        for member, (make, count) in parts.items():
            file.write(f',"{member}":[')
            file.writelines(_joined(make, count, Random(f"{seed} {member}")))  # noqa: S311 - made-up data, no secret
            file.write("]")
        file.write("}\n")


def signing_days(count: int, seed: int = SEED) -> list[date]:
    """Draw signing days evenly from the first to the last that there can be."""
    draw = Random(seed)  # noqa: S311 - made-up data, no secret
    first, last = _FOUNDED.toordinal(), _LAST_SIGNING.toordinal()
    return [date.fromordinal(draw.randint(first, last)) for _ in range(count)]


def _joined(make: Callable[[int, Random], Record], count: int, draw: Random) -> Iterator[str]:
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for index in range(count):
        yield "," * (index > 0) + encode(make(index, draw))


def _organization(index: int, draw: Random) -> Record:
    kind, english, japanese = draw.choice(_KINDS)
    place, place_in_japanese, country = draw.choice(_PLACES) if index else _PLACES[0]
    return {
        "key": f"partner-{index}" if index else _HOST,
        "names": [
            {"text": english.format(f"{place} {index}"), "lang": "en", "kind": "official"},
            {"text": japanese.format(f"{place_in_japanese}{index}"), "lang": "ja", "kind": "official"},
        ],
        "kind": kind if index else "network",
        "country": country,
        "seat": {"country": country, "locality": place},
        "established": str(_FOUNDED) if not index else str(draw.randint(1850, 2020)),
        "website": f"https://example.org/{index}",
        "other_websites": [],
        "parent": [],
        "figures": [],
        "fields": [{"text": "Life sciences", "lang": "en"}],
        "profile": [],
        "sources": ["source-0"],
        "provenance": [],
    }


def _source(index: int, draw: Random) -> Record:
    return {
        "key": f"source-{index}",
        "kind": draw.choice(("press_release", "press_release", "news", "web_page")),
        "title": f"架空の団体との提携に関するお知らせ ({index})",
        "publisher": "Example Network",
        "lang": "ja",
        "published": str(_day(draw)),
        "url": f"https://example.org/releases/{index}",
        "note": None,
    }


def _agreement(index: int, draw: Random) -> Record:
    partner = f"partner-{index // AGREEMENTS_A_PARTNER}" if index >= AGREEMENTS_A_PARTNER else _HOST
    source = f"source-{index // AGREEMENTS_A_SOURCE}"
    day = _day(draw)
    instrument, instrument_name = draw.choice(_INSTRUMENTS)
    term, phrase = draw.choice(_TERMS)
    has_term = draw.random() < 0.7  # noqa: PLR2004 - a share
    overseas = index // 2
    purpose, language = draw.choice(_PURPOSES)
    return {
        "key": f"agreement-{index}",
        "partner": partner,
        "counted_as": draw.choice(("overseas", "domestic")),
        "instrument": instrument,
        "instrument_names": [{"text": instrument_name, "lang": "en" if instrument_name.isascii() else "ja"}],
        "signed": _signed(day, draw),
        "announced": str(day + timedelta(days=40 + draw.randint(0, 30))),
        "term": term if has_term else None,
        "term_phrase": phrase if has_term else None,
        "positions": [
            {"series": "partners", "ordinal": index + 1, "phrase": f"{index + 1}例目", "source": source},
        ],
        "tallies": [
            {
                "total": index + 1,
                "overseas": overseas,
                "domestic": None,
                "phrase": f"海外{overseas}団体を含む{index + 1}団体",
                "source": source,
            }
        ],
        "representatives": [] if index % 4 else [_person(partner, draw)],
        "purpose": [{"text": purpose, "lang": language}],
        "activities": [],
        "framework": [],
        "sources": [source],
        "provenance": [_INFERRED] if index % 2 else [],
    }


def _day(draw: Random) -> date:
    return date.fromordinal(draw.randint(_FOUNDED.toordinal(), _LAST_SIGNING.toordinal()))


def _signed(day: date, draw: Random) -> str:
    known = draw.random()
    if known < 0.7:  # noqa: PLR2004 - a share
        return str(day)
    return f"[{day}..{day + timedelta(days=draw.randint(1, 30))}]" if known < 0.9 else f"{day:%Y-%m}"  # noqa: PLR2004


def _person(organization: str, draw: Random) -> Record:
    name, name_in_japanese = draw.choice(_PEOPLE)
    title, title_in_japanese = draw.choice(_TITLES)
    return {
        "names": [
            {"text": name, "lang": "en", "kind": "official"},
            {"text": name_in_japanese, "lang": "ja", "kind": "official"},
        ],
        "titles": [{"text": title, "lang": "en"}, {"text": title_in_japanese, "lang": "ja"}],
        "organization": organization,
        "role": "pictured",
    }
