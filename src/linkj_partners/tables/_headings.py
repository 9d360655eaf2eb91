"""What the columns of a table hold, recognised by their headings in English and Japanese."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias, get_args

from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidDataError, Problem
from linkj_partners.tables._fields import Field

__all__ = ["HEADINGS", "fields_of", "folded", "meanings"]

_Columns: TypeAlias = tuple[Field | None, ...]

# For each field its headings in English and in Japanese; `template` writes the first.
HEADINGS: Final[dict[Field, dict[str, str]]] = {
    "partner": {
        "en": "partner|institution|organization|organisation|party|counterparty|counterpart|university|agency"
        "|authority|regulator|company|name|partner name|name of partner|institution name"
        "|name of institution|organization name|name of organization|organisation name|name of organisation"
        "|university name|name of university|agency name|name of agency|company name|partner institution"
        "|partner organization|partner organisation|partner university|partner agency|partner company"
        "|name of partner institution|name of partner university",
        "ja": "締結先|相手方|相手機関名|大学名|提携先|協定先|相手先|相手機関|相手先名|相手方名|相手方名称"
        "|相手大学|相手大学名|機関名|機関名称|締結機関|締結機関名|締結大学|締結大学名|締結相手|締結先名"
        "|締結先名称|締結先機関|締結先機関名|協定校|協定校名|協定大学|協定大学名|協定締結先|協定締結校"
        "|協定締結大学|協定締結機関|協定先名|協定先機関|協定先機関名|提携先名|提携校|提携大学|提携機関"
        "|提携機関名|連携先|連携先名|連携機関|連携大学|連携自治体|団体名|名称|企業名|会社名|法人名|自治体名"
        "|都市名|組織名|大学・機関名|大学等名|大学又は機関名|機関・大学名",
    },
    "partners": {
        "en": "partners|parties|institutions|organizations|organisations|signatories",
        "ja": "締結先一覧|締結者|当事者|締結当事者|協定締結者",
    },
    "country": {
        "en": "country|nation|country name|country code|country/region|country or region|country/area"
        "|country/territory|country of partner|location country",
        "ja": "国|国・地域|国・地域名|地域・国名|国名|国/地域|国/地域名|国または地域|所在国|国名・地域名"
        "|国名/地域名|相手国|相手国名|所在国名|国・地域別|国籍",
    },
    "kind": {
        "en": "kind|type of partner|kind of partner|partner type|partner kind|organization type|organisation type"
        "|type of organization|institution type|type of institution|sector",
        "ja": "機関種別|団体種別|機関区分|団体区分|相手方区分|機関の種類|機関の種別|団体の種類|相手方種別|区分(機関)",
    },
    "group": {
        "en": "group|domestic/overseas|overseas/domestic|domestic or overseas",
        "ja": "区分|国内外|国内・海外|国内/海外|海外・国内|海外/国内|内外|内外別|国内外区分|国内外の別",
    },
    "instrument": {
        "en": "instrument|document|document type|type of document|type of agreement|agreement type"
        "|kind of agreement|agreement|title of agreement|agreement name|name of agreement|type",
        "ja": "種別|文書|文書名|締結文書|協定種別|協定種類|協定の種類|協定の種別|協定名|協定名称|協定等の種類"
        "|協定等の名称|協定の名称|協定書名|覚書名",
    },
    "signed": {
        "en": "signed|signed on|date signed|signed date|signature|signature date|date of signature|signing date"
        "|date of signing|date|agreement date|date of agreement|date of conclusion|conclusion date"
        "|concluded|concluded on",
        "ja": "締結日|締結年月日|締結年月|締結日付|協定日|協定年月日|協定締結日|協定締結年月日|協定締結年月"
        "|調印日|調印年月日|署名日|署名年月日|締結時期|覚書締結日|契約日|契約締結日",
    },
    "announced": {
        "en": "announced|announced on|announcement date|date announced|date of announcement",
        "ja": "発表日|発表年月日|公表日|公表年月日|プレスリリース日",
    },
    "in_force_from": {
        "en": "in force from|start|start date|starts|starting date|effective|effective date|date effective"
        "|effective from|entry into force|date of entry into force|from|valid from|commencement"
        "|commencement date",
        "ja": "発効日|発効年月日|開始日|開始年月日|効力発生日|有効期間開始日|有効期間の開始日|協定開始日|始期"
        "|期間開始日|適用日",
    },
    "term": {
        "en": "term|term of agreement|duration|validity|validity period|period|period of validity|length"
        "|valid for|term of validity",
        "ja": "有効期間|期間|協定期間|契約期間|協定の期間|協定有効期間|年限|有効年数|存続期間",
    },
    "last_day": {
        "en": "last day|end|ends|end date|ending date|expiration|expiration date|date of expiration|expiry"
        "|expiry date|date of expiry|expires|expires on|valid until|valid to|valid through|until|to",
        "ja": "満了日|満了年月日|有効期限|期限|終了日|終了予定日|有効期間終了日|有効期間満了日|期間満了日"
        "|協定満了日|協定終了日|満期日|終期|末日|有効期間の終了日|有効期間の満了日",
    },
    "ended": {
        "en": "ended|ended on|terminated|terminated on|termination|termination date|date of termination",
        "ja": "解消日|解消年月日|解約日|解約年月日|廃止日|廃止年月日|失効日|失効年月日|終了年月日",
    },
    "renewal": {
        "en": "renewal|renewals|automatic renewal|auto renewal|renewable|automatic extension|renewal terms|extension",
        "ja": "更新|自動更新|更新方法|更新の有無|自動更新の有無|更新規定|更新条件|自動延長|延長|更新の方法",
    },
    "notice": {
        "en": "notice|notice period|period of notice|termination notice|notice of termination",
        "ja": "予告期間|申出期限|通知期限|通知期間|予告|更新拒絶の申出|更新拒絶通知期間|解約予告期間|解約予告",
    },
    "number": {
        "en": "series number|number|number in series|no. in series|ordinal",
        "ja": "例目|何例目|公表番号|通番",
    },
    "note": {
        "en": "note|notes|remark|remarks|comment|comments|memo",
        "ja": "備考|備考欄|摘要|注|注記|特記事項|コメント|メモ",
    },
}


def folded(heading: str) -> str:
    """Drop what does not tell headings apart: case, width, line breaks, hyphens, a colon or mark at the end."""
    plain = unicodedata.normalize("NFKC", heading).casefold().replace("_", " ").replace("-", " ")
    return _AROUND_SLASH.sub("/", " ".join(plain.split())).rstrip(":.*※ ")


_AROUND_SLASH: Final = Pattern(r" ?/ ?")


def fields_of(headings: Sequence[str], columns: Mapping[str, Field] | None, row: int, file: str | None) -> _Columns:
    """Return the field of each column; ``None`` where the heading is not recognised.

    Headings that are mapped come first: another column that would be recognised as their field holds notes.

    Raises:
        InvalidDataError: A mapped heading is not there, a heading could be two fields, two columns could be the same,
            or none names the partner.
    """
    given: dict[str, Field] = {folded(heading): field for heading, field in (columns or {}).items()}
    there = {folded(heading) for heading in headings}
    listed = ", ".join(repr(heading) for heading in headings if heading)
    messages = [
        f"no column is headed {heading!r}: the headings are {listed}"
        for heading in columns or {}
        if folded(heading) not in there
    ]
    taken = {_slot(field) for field in given.values()} - {"note"}
    fields: list[Field | None] = []
    for heading in headings:
        mapped = given.get(folded(heading))
        found: tuple[Field, ...] = tuple(each for each in meanings(heading) if _slot(each) not in taken)
        if mapped:
            found = (mapped,)
        if len(found) > 1:
            messages.append(
                f"{heading!r} could be {' or '.join(sorted(found))}: say which with {_mapping(heading, found[0])}"
            )
        fields.append(found[0] if len(found) == 1 else None)
    messages += _doubled(headings, fields)
    if not messages and not {"partner", "partners"} & set(fields):
        messages.append(f"no column names the partner among {listed}: say which with {_mapping('…', 'partner')}")
    if messages:
        raise InvalidDataError(tuple(Problem(f"row {row}", message, file) for message in messages))
    return tuple(fields)


def _mapping(heading: str, field: str) -> str:
    """Return how a caller maps a heading, in Python and on the command line."""
    return f"columns={{{heading!r}: {field!r}}} or --column {f'{heading}={field}'!r}"


def _slot(field: Field) -> Field:
    """Return the field that stands for all that one table has one column for."""
    return "partner" if field == "partners" else field


def _doubled(headings: Sequence[str], fields: Sequence[Field | None]) -> list[str]:
    """Report fields that two columns hold; notes may be in several."""
    places: dict[Field, list[str]] = {}
    for heading, field in zip(headings, fields, strict=True):
        if field not in (None, "note"):
            places.setdefault(_slot(field), []).append(repr(heading))
    return [
        f"{' and '.join(found)} could both be {field}: say which with {{heading: {field!r}}} in columns, and map the "
        "others to 'note'"
        for field, found in places.items()
        if len(found) > 1
    ]


@cache
def _known() -> dict[str, Field]:
    # `get_args` keeps the order of the fields, and a field without headings fails here.
    return {
        folded(heading): field
        for field in get_args(Field)
        for names in HEADINGS[field].values()
        for heading in names.split("|")
    }


def meanings(heading: str) -> tuple[Field, ...]:
    """Return the fields that a heading can be: the whole of it, else its parts.

    A heading may be in both languages (締結日 Date signed) or have an explanation in brackets, 満了日（予定）.
    """
    plain = folded(heading)
    known = _known()
    for parts in ([plain, plain.replace(" ", "")], _by_script(plain), _by_mark(plain)):
        found: dict[Field, None] = dict.fromkeys(known[part] for part in parts if part in known)
        if found:
            return tuple(found)
    return ()


_JAPANESE: Final = Pattern(r"[ぁ-ヿ㐀-鿿々〆ー・/]+")
_MARK: Final = Pattern(r"[/()\[\]{}:,;|<>、。]")


def _by_script(heading: str) -> list[str]:
    japanese = [match[0].strip("/・") for match in _JAPANESE.finditer(heading)]
    others = _JAPANESE.sub("\n", heading).split("\n")
    return [*japanese, *(folded(part.strip(" ()[]:|")) for part in others)]


def _by_mark(heading: str) -> list[str]:
    parts = _MARK.sub("\n", heading).split("\n")
    return [part.strip(" ・") for part in [*parts, *(piece for part in parts for piece in _by_script(part))]]
