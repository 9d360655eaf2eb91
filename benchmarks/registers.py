"""Registers made up from a seed, in the JSON form that `loads` reads, as large as wanted.

The records have what those of the bundled data have: names in both scripts, several partners, days known exactly, to
the month or as a range, terms, stated ends, renewals, published numbers and tallies, people, and provenance. Most
published tallies are wrong, so that there are many conflicts. Nobody and nothing in the registers is real.
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
# Every fourth agreement renews the one before it.
_CHAIN: Final = 4

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
_RENEWALS: Final = (
    {"automatic": True, "every": "P1Y", "notice": "P6M"},
    {"automatic": True, "every": "P3Y", "notice": "P3M", "at_most": 2},
    {"automatic": False},
)
_INSTRUMENTS: Final = (
    ("mou", "Memorandum of Understanding", "基本合意書"),
    ("moc", "Memorandum of Cooperation", "協力覚書"),
    ("memorandum", "Memorandum", "覚書"),
)
_SERIES: Final = (
    {"key": "partners", "names": {"en": "partners", "ja": "提携先"}},
    {
        "key": "municipalities",
        "names": {"en": "municipalities", "ja": "自治体"},
        "kinds": ["local_government"],
    },
)
_INFERRED: Final = {"field": "signed", "basis": "inferred", "sources": ["source-0"], "note": "printed without a year"}
_HOST: Final = "example-network"
_FOUNDED: Final = date(1950, 4, 1)
_LAST_SIGNING: Final = date(2025, 12, 31)


def write(path: Path, agreements: int, seed: int = SEED) -> None:
    """Write a register of so many agreements to a file, record by record, so that none is too large for memory."""
    parts = {
        "organizations": (_organization, _partners(agreements) + 1),
        "people": (_person, _partners(agreements) + 1),
        "sources": (_source, agreements // AGREEMENTS_A_SOURCE + 1),
        "agreements": (_agreement, agreements),
    }
    with path.open("w", encoding="utf-8") as file:
        series = json.dumps(_SERIES, ensure_ascii=False, separators=(",", ":"))
        file.write(f'{{"revision":"2026-01-01","host":"{_HOST}","series":{series}')
        for member, (make, count) in parts.items():
            file.write(f',"{member}":[')
            file.writelines(_joined(make, count, Random(f"{seed} {member}")))  # noqa: S311 - made-up data, no secret
            file.write("]")
        file.write("}\n")


def sheet(rows: int, seed: int = SEED) -> list[dict[str, str]]:
    """Return the rows of a spreadsheet of so many agreements."""
    draw = Random(f"{seed} sheet")  # noqa: S311 - made-up data, no secret
    return [_row(index, draw) for index in range(rows)]


def release(sentences: int, seed: int = SEED) -> str:
    """Return a text in which so many sentences each say when an agreement was signed, with whom and for how long."""
    draw = Random(f"{seed} release")  # noqa: S311 - made-up data, no secret
    return "".join(_sentence(index, draw) for index in range(sentences))


def signing_days(count: int, seed: int = SEED) -> list[date]:
    """Draw signing days evenly from the first to the last that there can be."""
    draw = Random(seed)  # noqa: S311 - made-up data, no secret
    return [_day(draw) for _ in range(count)]


def _partners(agreements: int) -> int:
    return agreements // AGREEMENTS_A_PARTNER + 1


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
        "fields": [{"en": "Life sciences", "ja": "生命科学"}],
        "sources": ["source-0"],
    }


def _person(index: int, draw: Random) -> Record:
    name, name_in_japanese = draw.choice(_PEOPLE)
    return {
        "key": f"person-{index}",
        "names": [
            {"text": name, "lang": "en", "kind": "official"},
            {"text": name_in_japanese, "lang": "ja", "kind": "official"},
        ],
        "sources": ["source-0"],
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
    }


def _agreement(index: int, draw: Random) -> Record:
    renews = index % _CHAIN == _CHAIN - 1
    day = _signing(index)
    source = f"source-{index // AGREEMENTS_A_SOURCE}"
    number = index if renews else index + 1
    overseas = index // 2
    partners = _partner_keys(index - renews)
    return {
        "key": f"agreement-{index}",
        "partners": partners,
        "counted_as": draw.choice(("overseas", "domestic")),
        **_instrument(draw),
        "signed": _signed(day, draw),
        "announced": str(day + timedelta(days=40 + draw.randint(0, 30))),
        **_end(day, draw),
        **({"renews": f"agreement-{index - 1}"} if renews else {}),
        "positions": [{"series": "partners", "ordinal": number, "phrase": f"{number}例目", "source": source}],
        "tallies": [
            {
                "total": index + 1,
                "overseas": overseas,
                "phrase": f"海外{overseas}団体を含む{index + 1}団体",
                "source": source,
            }
        ],
        **({} if index % 4 else {"representatives": [_representative(partners[0], draw)]}),
        "purpose": [{"en": "Innovation in the life sciences", "ja": "ライフサイエンスのイノベーション"}],
        "sources": [source],
        **({"provenance": [_INFERRED]} if index % 2 else {}),
    }


def _partner_keys(index: int) -> list[str]:
    """Return the partner of an agreement, of every seventh two."""
    first = index // AGREEMENTS_A_PARTNER
    return [f"partner-{number}" for number in (first, first + 1)[: 1 + (index % 7 == 0)] if number] or ["partner-1"]


def _instrument(draw: Random) -> Record:
    kind, english, japanese = draw.choice(_INSTRUMENTS)
    return {"instrument": kind, "instrument_names": {"en": english, "ja": japanese}}


def _signing(index: int) -> date:
    """Return a day that is scattered like a drawn one, and a year later for a renewal than for what it renews."""
    renews = index % _CHAIN == _CHAIN - 1
    scattered = (index - renews) * 2654435761 % (_LAST_SIGNING - _FOUNDED).days
    return _FOUNDED + timedelta(days=scattered + 365 * renews)


def _end(day: date, draw: Random) -> Record:
    term, phrase = draw.choice(_TERMS)
    known = draw.random()
    if known < 0.1:  # noqa: PLR2004 - a share
        return {"open_ended": True}
    if known < 0.2:  # noqa: PLR2004 - a share
        return {"last_day": str(day.replace(year=day.year + 3, day=min(day.day, 28)))}
    if known < 0.8:  # noqa: PLR2004 - a share
        renewal = {"renewal": draw.choice(_RENEWALS)} if known < 0.5 else {}  # noqa: PLR2004 - a share
        return {"term": term, "term_phrase": phrase, **renewal}
    return {}


def _day(draw: Random) -> date:
    return date.fromordinal(draw.randint(_FOUNDED.toordinal(), _LAST_SIGNING.toordinal()))


def _signed(day: date, draw: Random) -> str:
    known = draw.random()
    if known < 0.7:  # noqa: PLR2004 - a share
        return str(day)
    return f"[{day}..{day + timedelta(days=draw.randint(1, 30))}]" if known < 0.9 else f"{day:%Y-%m}"  # noqa: PLR2004


def _representative(organization: str, draw: Random) -> Record:
    title, title_in_japanese = draw.choice(_TITLES)
    return {
        "person": organization.replace("partner", "person"),
        "organization": organization,
        "role": "pictured",
        "title": {"en": title, "ja": title_in_japanese},
    }


def _row(index: int, draw: Random) -> dict[str, str]:
    place, place_in_japanese, country = draw.choice(_PLACES)
    day = _day(draw)
    days = (str(day), f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日")
    return {
        "大学名": f"{place} University {index // 2}" if index % 2 else f"{place_in_japanese}大学{index // 2}",
        "国・地域": country,
        "種別": draw.choice(("MOU", "協定", "覚書")),
        "締結日": draw.choice(days),
        "有効期間": draw.choice(("5年", "3 years", "5年(自動更新)", "無期限", "")),
        "備考": f"note {index}",
    }


def _sentence(index: int, draw: Random) -> str:
    day, place = _day(draw), draw.choice(_PLACES)[1]
    return (
        f"当法人は{day.year}年{day.month}月{day.day}日、{place}大学と覚書を締結しました。"
        f"期間は今後{1 + index % 5}年間で、当法人の提携は海外{index // 2}団体を含む{index + 1}団体となり、"
        f"本件は{index + 1}例目です。詳しくは別紙をご覧ください。\n"
    )
