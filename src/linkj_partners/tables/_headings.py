"""What the columns of a table hold, recognised by their headings in English and Japanese."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
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
        "|authority|regulator|company|name|partner name|name of partner|institution name|name of institution"
        "|organization name|name of organization|organisation name|name of organisation|university name"
        "|name of university|agency name|name of agency|company name|partner institution|partner organization"
        "|partner organisation|partner university|partner agency|partner company|name of partner institution"
        "|name of partner university|counterpart institution|counterpart organization|foreign partner"
        "|overseas partner|agreement partner|contracting party|other party|partner entity"
        "|institution/organization|university/institution|name of partner organization"
        "|name of partner organisation|name of partner agency|name of the partner|name of the institution"
        "|sister city|sister school|municipality|name of counterpart|name of the university",
        "ja": "締結先|相手方|相手機関名|大学名|提携先|協定先|相手先|相手機関|相手先名|相手方名|相手方名称|相手大学"
        "|相手大学名|機関名|機関名称|締結機関|締結機関名|締結大学|締結大学名|締結相手|締結先名|締結先名称"
        "|締結先機関|締結先機関名|協定校|協定校名|協定大学|協定大学名|協定締結先|協定締結校|協定締結大学"
        "|協定締結機関|協定先名|協定先機関|協定先機関名|提携先名|提携校|提携大学|提携機関|提携機関名|連携先"
        "|連携先名|連携機関|連携大学|連携自治体|団体名|名称|企業名|会社名|法人名|自治体名|都市名|組織名"
        "|大学・機関名|大学等名|大学又は機関名|機関・大学名|相手方機関|相手方機関名|相手方大学|相手機関名称"
        "|相手先機関|相手先機関名|相手先大学|協定相手|協定相手先|協定相手方|協定相手機関|協定相手校|協定機関"
        "|協定機関名|協定締結団体|協定締結事業者|締結団体|締結団体名|締結企業|締結事業者|交流先|交流先名"
        "|交流大学|交流協定校|学術交流協定校|海外協定校|連携協定先|連携協定締結先|連携企業|連携団体"
        "|連携事業者|連携相手|連携相手方|連携先名称|連携先機関|連携先機関名|提携相手|提携団体|提携企業"
        "|提携先機関|提携都市|提携都市名|姉妹都市|姉妹都市名|友好都市|友好都市名|姉妹校|市町村名|企業等名"
        "|企業・団体名|団体等名|団体名称|事業者名|事業者|協力団体|協力事業者|機関等名|学校名|校名|契約相手"
        "|契約相手方|契約先|覚書締結先",
    },
    "partners": {
        "en": "partners|parties|institutions|organizations|organisations|signatories|contracting parties"
        "|signatory parties",
        "ja": "締結先一覧|締結者|当事者|締結当事者|協定締結者|当事者名|締結当事者名|協定当事者",
    },
    "country": {
        "en": "country|nation|country name|country code|country/region|country or region|country/area"
        "|country/territory|country of partner|location country|partner country|country of institution"
        "|country of the partner|country of the institution|nationality|country/region name|region/country",
        "ja": "国|国・地域|国・地域名|地域・国名|国名|国/地域|国/地域名|国または地域|所在国|国名・地域名"
        "|国名/地域名|相手国|相手国名|所在国名|国・地域別|国籍|国又は地域|国又は地域名|国または地域名"
        "|国・地域等|国名等|国別|相手国・地域|相手国・地域名|所在国・地域|国・地域の名称|国/地域等|国コード",
    },
    "kind": {
        "en": "kind|type of partner|kind of partner|partner type|partner kind|organization type|organisation type"
        "|type of organization|institution type|type of institution|sector|category of partner"
        "|partner category|institution category|organization category|type of organisation"
        "|kind of organization|entity type|counterparty type|type of counterpart",
        "ja": "機関種別|団体種別|機関区分|団体区分|相手方区分|機関の種類|機関の種別|団体の種類|相手方種別"
        "|区分(機関)|機関種類|機関分類|機関の区分|団体分類|団体の種別|団体の区分|組織種別|組織区分|法人種別"
        "|法人区分|相手方の区分|相手方の種別|相手先区分|相手先種別|締結先区分|締結先種別|連携先区分"
        "|連携先種別|提携先区分|提携先種別",
    },
    "group": {
        "en": "group|domestic/overseas|overseas/domestic|domestic or overseas|domestic or foreign|domestic/foreign"
        "|domestic/international|national/international",
        "ja": "区分|国内外|国内・海外|国内/海外|海外・国内|海外/国内|内外|内外別|国内外区分|国内外の別|国内外別"
        "|国内・国外|国内/国外|国内外の区分|国内・海外の別|国内・国外の別|海外・国内の別|内外区分|内外の別",
    },
    "instrument": {
        "en": "instrument|document|document type|type of document|type of agreement|agreement type"
        "|kind of agreement|agreement|title of agreement|agreement name|name of agreement|type"
        "|agreement title|title of the agreement|title of document|document title|document name"
        "|name of document|kind of document|agreement category|category of agreement|form of agreement"
        "|contract type|type of contract|mou type|type of mou|type of instrument|instrument type|mou"
        "|mou/agreement|agreement/mou",
        "ja": "種別|文書|文書名|締結文書|協定種別|協定種類|協定の種類|協定の種別|協定名|協定名称|協定等の種類"
        "|協定等の名称|協定の名称|協定書名|覚書名|協定区分|協定の区分|協定形態|協定の形態|協定類型|協定等種別"
        "|協定等の種別|協定等名|協定等名称|協定書の種類|協定書の名称|協定書名称|協定件名|交流協定種別"
        "|交流協定の種類|連携協定名|連携協定の名称|文書種別|文書の種類|文書の種別|文書の名称|締結文書名"
        "|契約種別|契約の種類|契約名|契約名称|覚書の名称|覚書等の名称",
    },
    "signed": {
        "en": "signed|signed on|date signed|signed date|signature|signature date|date of signature|signing date"
        "|date of signing|date|agreement date|date of agreement|date of conclusion|conclusion date|concluded"
        "|concluded on|sign date|signing|date of agreement signing|date agreement signed|agreement signed"
        "|agreement signing date|execution date|date of execution|executed|executed on|contract date"
        "|date of contract|mou date|date of mou|day of signature|day of signing",
        "ja": "締結日|締結年月日|締結年月|締結日付|協定日|協定年月日|協定締結日|協定締結年月日|協定締結年月|調印日"
        "|調印年月日|署名日|署名年月日|締結時期|覚書締結日|契約日|契約締結日|締結|締結月日|締結年月日等|調印"
        "|調印式|調印年月|署名|署名年月|協定書締結日|協定書締結年月日|協定等締結日|協定年月|協定締結時期"
        "|連携協定締結日|連携協定締結年月日|提携日|提携年月日|提携年月|提携締結日|覚書締結年月日|契約年月日"
        "|契約締結年月日",
    },
    "announced": {
        "en": "announced|announced on|announcement date|date announced|date of announcement|press release date"
        "|date of press release|release date|date of release|publication date|date of publication"
        "|published on",
        "ja": "発表日|発表年月日|公表日|公表年月日|プレスリリース日|発表|公表|発表時期|公表時期|報道発表日"
        "|報道発表年月日|記者発表日|リリース日",
    },
    "in_force_from": {
        "en": "in force from|start|start date|starts|starting date|effective|effective date|date effective"
        "|effective from|entry into force|date of entry into force|from|valid from|commencement"
        "|commencement date|validity start|validity start date|start of validity|term start|term start date"
        "|start of term|start of agreement|agreement start|agreement start date|contract start date"
        "|valid since|in force since|in effect from|effective since|effective as of|effective start date"
        "|begins|begin date|date of commencement|commences",
        "ja": "発効日|発効年月日|開始日|開始年月日|効力発生日|有効期間開始日|有効期間の開始日|協定開始日|始期"
        "|期間開始日|適用日|効力発生年月日|効力発生の日|効力開始日|有効開始日|有効期間開始年月日|有効期間始期"
        "|有効期間の始期|有効期間(開始)|有効期間(開始日)|有効期間(始期)|有効期間(自)|有効期間(から)"
        "|期間(開始)|期間(始期)|期間(自)|期間の開始日|期間の始期|協定期間開始日|協定期間の開始日"
        "|協定期間(開始)|協定期間(自)|協定開始年月日|契約期間開始日|契約期間(開始)|契約期間(自)|契約開始日"
        "|連携開始日|適用開始日|施行日|施行年月日",
    },
    "term": {
        "en": "term|term of agreement|duration|validity|validity period|period|period of validity|length|valid for"
        "|term of validity|agreement term|agreement period|agreement duration|agreement validity"
        "|duration of agreement|period of agreement|length of agreement|validity of agreement"
        "|term of the agreement|period of the agreement|contract term|contract period|term of contract"
        "|term length|effective period|years of validity",
        "ja": "有効期間|期間|協定期間|契約期間|協定の期間|協定有効期間|年限|有効年数|存続期間|協定等の期間"
        "|協定の有効期間|協定書の有効期間|協定の存続期間|協定年数|契約の期間|契約の有効期間|契約年数"
        "|覚書の有効期間|有効期間年数|有効年限|連携期間|提携期間|締結期間|年数",
    },
    "last_day": {
        "en": "last day|end|ends|end date|ending date|expiration|expiration date|date of expiration|expiry"
        "|expiry date|date of expiry|expires|expires on|valid until|valid to|valid through|until|to"
        "|agreement end|agreement end date|agreement expiry date|agreement expiration date|end of agreement"
        "|term end|term end date|end of term|end of validity|validity end|validity end date|valid till"
        "|valid thru|expiration day|expiry of agreement|contract end date|contract expiry"
        "|contract expiry date|date of end",
        "ja": "満了日|満了年月日|有効期限|期限|終了日|終了年月日|終了予定日|有効期間終了日|有効期間満了日|期間満了日"
        "|協定満了日|協定終了日|満期日|終期|末日|有効期間の終了日|有効期間の満了日|有効期限日|有効期限年月日"
        "|有効期間満了年月日|有効期間終了年月日|有効期間終期|有効期間の終期|有効期間末日|有効期間の末日"
        "|有効期間(終了)|有効期間(終了日)|有効期間(満了)|有効期間(満了日)|有効期間(終期)|有効期間(至)"
        "|有効期間(まで)|期間(終了)|期間(終期)|期間(至)|期間の終了日|期間の終期|期間の満了日|期間満了年月日"
        "|期間終了日|協定期限|協定の期限|協定有効期限|協定の有効期限|協定満了年月日|協定期間満了日"
        "|協定期間終了日|協定期間の終了日|協定期間(終了)|協定期間(至)|契約満了日|契約終了日|契約期限"
        "|契約期間満了日|契約期間終了日|契約期間(終了)|契約期間(至)|満了予定日|満了時期|満了年月"
        "|終了予定年月日|有効終了日|期限日",
    },
    "ended": {
        "en": "ended|ended on|terminated|terminated on|termination|termination date|date of termination"
        "|date terminated|cancelled|cancelled on|canceled|cancellation date|date of cancellation|date ended"
        "|discontinued|discontinued on|expired|expired on|lapsed|lapsed on|dissolved|dissolution date",
        "ja": "解消日|解消年月日|解約日|解約年月日|廃止日|廃止年月日|失効日|失効年月日|解除日|解除年月日"
        "|協定解除日|契約解除日|協定解消日|協定解消年月日|協定廃止日|協定廃止年月日|協定失効日|解消年月"
        "|廃止年月|廃止時期|解消時期",
    },
    "renewal": {
        "en": "renewal|renewals|automatic renewal|auto renewal|renewable|automatic extension|renewal terms"
        "|extension|renewal type|type of renewal|renewal clause|renewal method|renewal option"
        "|renewal provision|renewal condition|renewal conditions|renewal/extension|automatic renewal clause"
        "|auto renew|auto renews|automatically renewed|auto extension|tacit renewal|extension clause|renews"
        "|renewability|extendable",
        "ja": "更新|自動更新|更新方法|更新の有無|自動更新の有無|更新規定|更新条件|自動延長|延長|更新の方法|更新方式"
        "|更新の方式|更新形態|更新形式|更新区分|更新種別|更新手続|更新手続き|更新条項|更新の規定|更新の条件"
        "|更新の可否|更新可否|更新等|期間の更新|協定の更新|契約更新|自動更新規定|自動更新条項|自動更新等"
        "|延長の有無|延長規定|延長方法|自動延長の有無|更新・延長",
    },
    "notice": {
        "en": "notice|notice period|period of notice|termination notice|notice of termination|notice deadline"
        "|deadline for notice|notice to terminate|notice required|advance notice|prior notice|written notice"
        "|notice before expiry|termination notice period|notice of termination period|notice of non renewal"
        "|notice of nonrenewal|non renewal notice|nonrenewal notice|non renewal notice period|renewal notice"
        "|renewal notice period|cancellation notice|cancellation notice period",
        "ja": "予告期間|申出期限|通知期限|通知期間|予告|更新拒絶の申出|更新拒絶通知期間|解約予告期間|解約予告"
        "|申入れ期限|申入期限|申し入れ期限|申入れ期間|申入期間|申入れ|申入れ時期|申出|申出期間|申出時期"
        "|申し出期限|申し出期間|申し出|解約申出|解約申出期限|解約申出期間|解約の申出|解約の申出期限"
        "|解約申入れ|解約申入れ期限|解約申入期限|解約申入れ期間|解約申入期間|解約の申入れ|解約の申入れ期限"
        "|解約通知期限|解約通知期間|解約予告期限|解約の予告|解約の予告期間|解除予告|解除予告期間|解除通知期限"
        "|解除申出期限|終了予告期間|終了通知期限|終了通知期間|終了申出期限|終了申入れ期限|終了の申出"
        "|終了の申入れ|更新通知期限|更新通知期間|更新申出期限|更新申出期間|更新申入れ期限|更新の申出期限"
        "|更新拒絶|更新拒絶期限|更新拒絶通知|更新拒絶通知期限|更新拒絶の通知|更新拒絶の通知期限"
        "|更新拒絶申出期限|更新拒絶の申出期限|更新拒否期限|更新拒否の申出期限|更新しない場合の申出"
        "|更新しない場合の申出期限|更新しない場合の申入れ期限|更新しない場合の通知期限|不更新通知期限"
        "|不更新の通知期限|不更新の申出期限|意思表示期限|意思表示の期限|異議申出期限|予告期限|通知時期"
        "|事前通知|事前通知期間|事前通知期限|通告期間|通告期限",
    },
    "number": {
        "en": "series number|number|number in series|no. in series|ordinal|number in the series|position in series",
        "ja": "例目|何例目|公表番号|通番|何件目|何団体目|件目|団体目|通算番号",
    },
    "note": {
        "en": "note|notes|remark|remarks|comment|comments|memo|additional remarks",
        "ja": "備考|備考欄|摘要|注|注記|特記事項|コメント|メモ|補足|補足事項|付記|特記|備考等",
    },
}


def folded(heading: str) -> str:
    """Drop what does not tell headings apart: case, width, line breaks, hyphens, a colon or mark at the end."""
    plain = unicodedata.normalize("NFKC", heading).casefold().replace("_", " ").replace("-", " ")
    return _AROUND_SLASH.sub("/", " ".join(plain.split())).rstrip(":.*※? ")


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
    fields = _with_real_ends(headings, fields, given)
    messages += _misspelt(headings, fields, given)
    messages += _doubled(headings, fields)
    if not messages and not {"partner", "partners"} & set(fields):
        messages.append(f"no column names the partner among {listed}: say which with {_mapping(_ANY, 'partner')}")
    if messages:
        raise InvalidDataError(tuple(Problem(f"row {row}", message, file) for message in messages))
    return tuple(fields)


_ANY: Final = "…"


def _mapping(heading: str, field: str) -> str:
    """Return how a caller maps a heading."""
    return f"columns={{{heading!r}: {field!r}}}"


def _slot(field: Field) -> Field:
    """Return the field that stands for all that one table has one column for."""
    return "partner" if field == "partners" else field


_PERHAPS_REAL_ENDS: Final = frozenset({"終了日", "終了年月日"})


def _with_real_ends(
    headings: Sequence[str], fields: Sequence[Field | None], given: Mapping[str, Field]
) -> list[Field | None]:
    """Read 終了日 next to 満了日 as the day on which an agreement really ended."""
    is_end = [
        field == "last_day" and folded(heading) in _PERHAPS_REAL_ENDS - given.keys()
        for heading, field in zip(headings, fields, strict=True)
    ]
    if "ended" in fields or fields.count("last_day") == sum(is_end):
        return list(fields)
    return ["ended" if is_it else field for field, is_it in zip(fields, is_end, strict=True)]


def _misspelt(headings: Sequence[str], fields: Sequence[Field | None], given: Mapping[str, Field]) -> Iterator[str]:
    """Report headings that are not known and one typing error away from one that no other column has.

    Only those in Latin letters: in Japanese another character makes another word, as 締結者 and 締結日.
    """
    taken = {_slot(field) for field in fields if field is not None}
    for heading, field in zip(headings, fields, strict=True):
        plain = folded(heading)
        if field is not None or plain in given or len(plain) < _FEWEST_LETTERS or plain in _WORDS or meanings(heading):
            continue
        meant = next((each for each in _known() if _slot(_known()[each]) not in taken and _is_slip(plain, each)), None)
        if meant is not None:
            known = _mapping(heading, _known()[meant])
            yield f"{heading!r} is not known; if it is {meant!r}, use {known}, else map it to 'note'"


_FEWEST_LETTERS: Final = 5
_WORDS: Final = frozenset({"county", "documents", "signer"})  # which are one letter away from a heading


def _is_slip(written: str, meant: str) -> bool:
    """Return whether two words differ in one letter that is wrong, missing, too many, or in two that are swapped."""
    if abs(len(written) - len(meant)) > 1 or len(meant) < _FEWEST_LETTERS or not (written + meant).isascii():
        return False
    shorter = min(len(written), len(meant))
    start = next((index for index in range(shorter) if written[index] != meant[index]), shorter)
    one, other = written[start:], meant[start:]
    swapped = one[1:2] + one[:1] + one[2:]
    return other in (one[1:], swapped) or other[1:] in (one, one[1:])


def _doubled(headings: Sequence[str], fields: Sequence[Field | None]) -> list[str]:
    """Report fields that two columns hold; notes may be in several."""
    places: dict[Field, list[str]] = {}
    for heading, field in zip(headings, fields, strict=True):
        if field not in (None, "note"):
            places.setdefault(_slot(field), []).append(repr(heading))
    return [
        f"{' and '.join(found)} could both be {field}: say which with {_mapping(_ANY, field)}, and map the others "
        "to 'note'"
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
