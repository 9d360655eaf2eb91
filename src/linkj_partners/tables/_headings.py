"""What the columns of a table hold, recognised by their headings in English and Japanese."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final, get_args

from linkj_partners.tables._fields import Field

__all__ = ["HEADINGS", "fields_of", "folded"]

# The first heading of each language is the one that `template` writes.
HEADINGS: Final[dict[Field, dict[str, tuple[str, ...]]]] = {
    "partner": {
        "en": (
            *("partner", "institution", "organization", "organisation", "party", "university", "counterpart", "agency"),
            *("partner institution", "partner organization", "partner university", "name of institution", "name"),
            *("name of partner", "institution name", "partner name", "organization name", "company"),
        ),
        "ja": (
            *(
                "締結先",
                "相手方",
                "相手機関名",
                "大学名",
                "提携先",
                "協定先",
                "相手先",
                "相手機関",
                "機関名",
                "締結機関",
            ),
            *(
                "協定校",
                "協定大学",
                "協定締結先",
                "締結相手",
                "団体名",
                "名称",
                "企業名",
                "相手方名称",
                "提携機関",
                "協定校名",
            ),
            *("締結先名", "連携先", "連携機関"),
        ),
    },
    "partners": {
        "en": ("partners", "parties", "institutions", "organizations"),
        "ja": ("締結先一覧", "締結者", "当事者"),
    },
    "country": {
        "en": ("country", "nation", "country/region", "country or region", "country code"),
        "ja": ("国", "国・地域", "国・地域名", "地域・国名", "国名", "国/地域", "国または地域", "所在国"),
    },
    "kind": {
        "en": ("kind", "type of partner", "kind of partner", "partner type", "category", "sector", "organization type"),
        "ja": ("機関種別", "団体種別", "区分（機関）", "相手方区分", "種類", "機関区分"),
    },
    "group": {
        "en": ("group", "domestic/overseas", "overseas/domestic"),
        "ja": ("区分", "国内外", "国内・海外", "内外", "国内外区分"),
    },
    "instrument": {
        "en": ("instrument", "type of agreement", "agreement type", "document", "agreement", "type"),
        "ja": ("種別", "文書", "協定種別", "協定の種類", "協定名", "締結文書", "文書名", "協定等の種類"),
    },
    "signed": {
        "en": (
            *("signed", "date of signature", "signature date", "signing date", "date signed", "date of signing"),
            *("signed on", "date", "agreement date", "date of agreement", "signature"),
        ),
        "ja": (
            "締結日",
            "締結年月日",
            "協定日",
            "協定締結日",
            "協定締結年月日",
            "調印日",
            "署名日",
            "締結年月",
            "協定年月日",
        ),
    },
    "announced": {
        "en": ("announced", "announcement date", "date announced", "published"),
        "ja": ("発表日", "公表日", "発表年月日"),
    },
    "in_force_from": {
        "en": (
            "in force from",
            "start",
            "effective",
            "effective date",
            "start date",
            "entry into force",
            "effective from",
            "from",
        ),
        "ja": ("発効日", "開始日", "効力発生日", "有効期間開始日", "始期", "開始年月日"),
    },
    "term": {
        "en": ("term", "duration", "validity", "period", "length", "period of validity", "valid for"),
        "ja": ("有効期間", "期間", "協定期間", "契約期間", "年限"),
    },
    "last_day": {
        "en": (
            *("last day", "end", "expiration", "valid until", "expiry", "expiry date", "expiration date", "end date"),
            *("expires", "expires on", "until", "valid to", "valid through", "to"),
        ),
        "ja": ("満了日", "有効期限", "終了日", "期限", "満了年月日", "有効期間終了日", "終期", "末日"),
    },
    "ended": {
        "en": ("ended", "terminated", "termination date", "date of termination"),
        "ja": ("解消日", "解約日", "終了年月日", "廃止日"),
    },
    "renewal": {
        "en": ("renewal", "automatic renewal", "auto-renewal", "renewable"),
        "ja": ("更新", "自動更新", "更新方法", "更新の有無"),
    },
    "notice": {
        "en": ("notice", "notice period", "termination notice"),
        "ja": ("申出期限", "予告期間", "通知期限", "更新拒絶の申出"),
    },
    "number": {
        "en": ("number", "series number", "no. in series", "ordinal"),
        "ja": ("例目", "通番", "公表番号", "何例目"),
    },
    "note": {
        "en": ("note", "notes", "remarks", "comment", "comments"),
        "ja": ("備考", "摘要", "注", "備考欄", "特記事項"),
    },
}


def folded(heading: str) -> str:
    """Drop what does not tell headings apart: letter case, width, white space, a trailing colon or full stop."""
    plain = unicodedata.normalize("NFKC", heading).casefold().replace("_", " ")
    return " ".join(plain.split()).rstrip(":.* ").replace("( ", "(")


_FIELDS: Final = {
    folded(heading): field for field, by_lang in HEADINGS.items() for names in by_lang.values() for heading in names
}
assert set(HEADINGS) == set(get_args(Field))  # noqa: S101 (one list of fields, one of their headings)


def fields_of(headings: Sequence[str], columns: Mapping[str, Field] | None) -> tuple[Field | None, ...]:
    """Return the field of each column; ``None`` where the heading is not recognised."""
    given = {folded(heading): field for heading, field in (columns or {}).items()}
    return tuple(given.get(folded(heading)) or _recognised(heading) for heading in headings)


def _recognised(heading: str) -> Field | None:
    plain = folded(heading)
    # A Japanese heading may be broken over lines, and either may have the other language behind it: 締結日 Date signed.
    found = {_FIELDS[part] for part in (plain, plain.replace(" ", "")) if part in _FIELDS}
    if not found:
        found = {_FIELDS[part] for part in _pieces(plain) if part in _FIELDS}
    return found.pop() if len(found) == 1 else None


def _pieces(heading: str) -> list[str]:
    """Split a heading in two languages, or with an explanation in brackets, into its parts."""
    parts = heading.replace("(", "/").replace(")", "/").replace("[", "/").replace("]", "/").split("/")
    return [part.strip(" ・:") for part in parts if part.strip()]
