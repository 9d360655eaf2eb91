"""Which ordinals number the agreement in Japanese, and in which series."""

import re
from typing import Final

from linkj_partners import counting
from linkj_partners._patterns import Pattern
from linkj_partners.reading._places import partners_in
from linkj_partners.reading._rules import LOCAL_MUNICIPALITIES, MUNICIPALITIES

__all__ = ["AGREEMENT", "ELSEWHERE", "series"]

AGREEMENT = Pattern(
    "合意は|姉妹|友好|フレンドシップ|パートナー|提携|連携|協定|締結|覚書|調印|合意書|M[Oo][UC]|LOI|パートナーシップ"
)
_COUNTERS: Final = frozenset(
    (
        *counting.NOUNS["ja"],
        "地域",
        *("拠点", "教委", "弾", "事例", "チーム", "か国", "カ国", "ヵ国", "ヶ国", "ヵ所", "箇所"),
        *("例", "件", "番", "行", "者", "本", "先", "軒", "か所", "カ所", "施設", "リーグ", "クラブ"),
        *("館", "園", "空港", "港", "産地"),
        *("都道府県", "道府県", "府県", "県", "都市"),
    )
)
# 全国で3例目 numbers the agreements of others too.
ELSEWHERE = Pattern(
    r"""
    (?:全国|国内(?!外)|世界|日本|[都道府県市区町村]内|地方|業界|アジア
        |九州|四国|関西|近畿|中部|東海|北陸|信越|中国地方|関東|首都圏|東北|北海道|管内|圏域)
    (?:
        (?:で|では|でも|初|の[一-鿿]{1,4}で)?は?、?(?:今回で|これで)?  # 全国の大学で
        |での[^、。]{0,16}(?:事例|取組|取り?組み)としては  # 県内での回収の事例としては
    )$
    """,
    re.VERBOSE,
)
# A number among the partners of one place or one kind only: 海外の団体との提携は9例目, 病院との協定は3例目.
_OF_A_PART = Pattern(
    r"""
    # Abroad, in a region, in a country: 海外, 県内, タイの大学
    を(?:[一-鿿]{2,5}に)?含む(?:協定|提携|連携)|  # 自治体を含む協定
    海外|国外|国内(?!外)|外国|[都道府県市区町村][内外]|アジア|欧州|ヨーロッパ|欧米|北米|南米|中東|アフリカ
    # 北欧の大学, 九州の企業, but not 全国の企業 and 複数の大学
    |[一-鿿ァ-ヶー]{2,}(?<!全国)(?<!国内外)(?<!民間)(?<!外部)(?<!複数)(?<!多数)(?<!同[種様等])
        の(?:大学|企業|自治体|団体|機関|病院|研究所|高校|金融機関|研究機関|教育機関)と(?!$)
    # 虹大学との協定は2件目 counts those of the two.
    |[一-鿿ァ-ヺ](?<![内立他外間元市町])(?:大学|市|町|村|県|銀行|会社)
        との[一-鿿]{0,6}(?:協定|提携|連携)(?:の?締結)?は、?$
    """,
    re.VERBOSE,
)
# 県内市町村では3番目 may count what others signed too; 市町村では alone counts the writer's own, see `_AMONG_A_KIND`.
_AMONG = Pattern(
    "(?<!今回)(?<!協定)(?<!提携)(?<!連携)(?<!締結)(?<!覚書)(?<![定携]全体)(?<![本当][一-鿿])(?<=[一-鿿ァ-ヺー])で(?:は|も)、?$"
)
# 海外では3例目、全体では7例目
_OVERALL = Pattern("(?:国内外)?(?:全体|合計|通算|累計)では、?")
# 34例目(管内では3例目), but not 24例目(企業を含めると40例目), 14件目(97自治体目) and 16例目(うち自治体は3例目)
_IN_BRACKETS_AFTER_ANOTHER = Pattern(r"目\((?!うち|(?:[^()]*を含め(?:ると|て)、?)?$)[^()]*$")
_QUOTED = Pattern("「[^「」]*」")
# Its own agreements with the municipalities around: 県内の自治体との協定は9例目.
_LOCAL = Pattern("(?:[都道府県市区町村郡]|管)内の?(?:(?:地方)?自治体|市町村|市区町村|市町|町村)と(?! *$)")
# 23番目の自治体, 締結する自治体は15団体目
_BODIES_AFTER = Pattern("の(?P<kind>自治体|市町村|行政機関)")
_BODIES_BEFORE = Pattern(
    "(?:する|した|して(?:いる|きた)|結[ぶん]だ?)(?P<kind>自治体|市町村|企業|大学|病院|高校|金融機関)は、?[^、。]{0,6}$"
)
# 県内25市町村と締結しており、青空市が26番目
_AFTER_THOSE = Pattern(
    "(?P<local>[都道府県]内の?)?(?:[0-9]+の?)?(?:市町村|自治体)と[^、。]{0,24}(?:て|進めて)おり、[^。、]{1,16}[がで]$"
)
# 協定を結ぶ企業として、同社は通算で17社目
# 締結する大学として、…3校目; 自治体としては緑市、青市に続く3例目
_BODIES_AS = Pattern(
    "(?:^|[、。]|する|した|結[ぶん]だ?)(?P<kind>自治体|市町村|企業|大学|病院|高校|金融機関)として"
    "(?:、[^。]{0,20}|は、?[^。0-9]{2,60}に(?:続|次)[くぐいぎ][^。0-9]{0,4})$"
)
# 県内で11市町目
_IN_AN_AREA = Pattern(
    r"""
    (?:[都道府県市区町村郡管]内  # 県内, 管内
        |九州|四国|関西|近畿|中部|東海|北陸|信越|中国地方|関東|首都圏|東北|北海道)
    (?:で(?:は)?)?、?$
    """,
    re.VERBOSE,
)
# 自治体と協定を結ぶのは県内では虹市などに次いで6番目
_LOCAL_AFTER_OTHERS = Pattern(
    r"""
    (?:(?:地方)?自治体|市町村)と[^、。]{0,14}  # 自治体と協定を
    (?:する|した|結ぶ|結んだ)(?:の|[一-鿿]{0,8}(?:協定|提携))は、?  # 結ぶのは
    [^、。]{0,6}[都道府県]内で(?:は)?、?[^。]{0,40}$  # 県内では虹市などに次いで
    """,
    re.VERBOSE,
)
# …を結ぶ自治体は県内で8番目
_MUNICIPALITIES_IN_AN_AREA = Pattern("(?:(?:地方)?自治体|市町村)(?:は|との[^、。]{0,12}は)、?[都道府県]内で?$")
# 県内の市町村と協定を結ぶのは、A、Bに続いて3市目
_LOCAL_AMONG_OTHERS = Pattern(
    r"""
    [都道府県]内の?(?:(?:地方)?自治体|市町村)と[^、。]{0,14}  # 県内の市町村と協定を
    (?:締結|協定|提携|結ぶ|結んだ)(?:する|した)?の?は、[^。]*$  # 結ぶのは、A、Bに続いて
    """,
    re.VERBOSE,
)
# 5件目の海外提携
_ABROAD_AFTER = Pattern("の(?:海外|国外)の?[一-鿿ァ-ヺー]{0,4}(?:協定|提携|連携|覚書|パートナー)")
# 市内の企業との協定は7例目
_LOCAL_KIND = Pattern(
    "[都道府県市区町村]内の?(?P<kind>大学|高校|高等学校|企業|金融機関|病院)と"
    "(?:の(?! *$)|[^、。]{0,20}(?:締結する|結ぶ)のは)"
)
# The series of each kind of partner, by the words for it.
_KINDS: Final = {
    MUNICIPALITIES: "(?:地方)?自治体|市町村|市区町村|地方公共団体|都道府県|行政機関",
    # Schools and science
    "universities": "大学|高等教育機関",
    "junior-colleges": "短期大学|短大",
    "colleges-of-technology": "高専|高等専門学校",
    "high-schools": "高校|高等学校",
    "junior-high-schools": "中学校",
    "elementary-schools": "小学校",
    "vocational-schools": "専門学校",
    "educational-institutions": "教育(?:研究)?機関",
    "research-institutes": "研究所|研究機関",
    "libraries": "図書館",
    "museums": "博物館|美術館",
    "zoos": "動物園",
    "aquariums": "水族館",
    "theatres": "劇場",
    "hospitals": "病院|医療機関",
    # Business and cooperatives
    "companies": "(?:民間)?企業|会社|(?:民間)?事業者|民間",
    "financial-institutions": "金融機関|銀行|信用金庫",
    "retailers": "量販店|小売(?:店|業者?)",
    "department-stores": "百貨店",
    "convenience-stores": "コンビニ(?:エンスストア)?",
    "supermarkets": "スーパー(?:マーケット)?",
    "drugstores": "ドラッグストア",
    "bookstores": "書店",
    "hotels": "ホテル(?:グループ|業者)?",
    "newspapers": "新聞社",
    "broadcasters": "放送局",
    "manufacturers": "メーカー",
    "insurers": "(?:生命|損害)?保険会社",
    "agricultural-cooperatives": "農協",
    "fishing-cooperatives": "漁協",
    "consumer-cooperatives": "生協",
    "chambers-of-commerce": "商工会議所",
    "post-offices": "郵便局",
    # Public bodies and associations
    "embassies": "大使館",
    "foundations": "財団",
    "ministries": "省庁",
    "school-corporations": "学校法人",
    "social-welfare-corporations": "社会福祉法人",
    "non-profit-organizations": "(?:特定非営利活動|NPO)法人",
    "clubs": "(?:スポーツ)?クラブ",
    "teams": "(?:プロ)?(?:スポーツ)?チーム",
}
_A_KIND = Pattern("|".join(f"(?P<{key.replace('-', '_')}>{words})" for key, words in _KINDS.items()))


def _series_of(kind: str) -> str | None:
    """Return the series of a kind of partner, or ``None`` where it has none."""
    known = _A_KIND.fullmatch(kind)
    return (known.lastgroup or "").replace("_", "-") or None if known else None


_OF_MUNICIPALITIES: Final = frozenset(("自治体", "市町村", "市区町村", "市町", "町村", "市", "町", "村"))
# 海外の大学との協定は33校目
_ABROAD = Pattern(
    r"""
    (?:海外|国外|外国)の?
    (?:
        (?P<kind>大学)?[一-鿿]{0,4}(?:と|との[^、。]{0,12}|として)  # 海外の大学との協定
        |(?:協定|提携|連携)(?:校|先|機関|大学院?)(?:として)?  # 海外協定校として
        |(?:大学|学校|機関|団体|企業)(?=は)  # 協定を締結している海外の機関は
        |で  # 海外では
    )は?、?$
    """,
    re.VERBOSE,
)
# 海外のリーグと協定を締結するのは、A、Bに続いて11リーグ目
_ABROAD_AFTER_OTHERS = Pattern(
    "(?:海外|国外|外国)の?[一-鿿ァ-ヺー]{1,8}と[^、。]{0,14}(?:(?:締結|協定|提携)(?:する|した)?の?|結(?:ぶ|んだ)の|交わすの)は、?[^。]*$"
)
# 中国では17校目の協定校
_IN_A_COUNTRY = Pattern(
    r"""
    (?:にとって|では?)(?:[ァ-ヺー]{2,}|[一-鿿]{2})$  # 本学ではタイ
    |(?:[東南中央]{0,2}[ァ-ヺー]{2,}|[一-鿿]{2,3})(?:
        では、?(?:[^、。]{1,24}に(?:続[きく]|続いて|次いで|次ぐ)、?)?$  # 中国では, 台湾では虹大学に次ぐ
        |(?<=[ァ-ヺー])(?:王国|共和国|連邦)では、?$  # タイ王国では
        |全体では、?$  # アジア全体では
        # タイの協定校としては, タイの本学交流協定校は、虹大学に続いて
        |(?:王国|共和国|連邦)?の(?:(?:本|当)[一-鿿]の?)?[一-鿿]{0,4}(?:協定|提携|連携)(?:校|先|機関)(?:としては?|は)、?
            (?:[^、。]{1,24}に(?:続[きく]|続いて|次いで|次ぐ)、?)?$
        |の(?:大学|[一-鿿]{0,4}機関|企業|団体|高校)としては、?$  # タイの大学としては
        |の(?:大学|[一-鿿]{0,4}機関|企業|団体|高校)と(?:(?:の[^、。]{0,10})?は|[^、。]{0,14}(?:締結する|結ぶ|交わす)のは)、?
            (?:[^、。]{0,24}に(?:続き|続いて|次いで|次ぎ)、?)?(?:これで|今回で)?$  # タイの大学との協定は虹大学に続き
    )
    """,
    re.VERBOSE,
)
# ベトナムの大学との協定は、虹大学に続きこれが3校目; 量販店との協定は2社目
_WITH_A_KIND = Pattern(
    r"""
    (?:^|[、。」\s]|[がはと]|(?<=協定)|(?<=締結))
    (?:(?P<whose>[一-鿿ァ-ヶー]{2,8})の)?(?P<kind>[一-鿿ァ-ヶー]{2,12})(?:など|等)?と
    (?:の[一-鿿ァ-ヶー]{0,12}(?:協定|提携|連携|覚書|締結)[^、。]{0,8}|[^、。]{0,16}(?:締結する|結ぶ|交わす)の)
    は、?[^。目]{0,160}$
    """,
    re.VERBOSE,
)
# 私立大学, 運送業者: a kind too, though one without a series
_IS_A_KIND = Pattern(
    "(?:国立|公立|私立|都立|道立|府立|県立|市立|地元|大手|地域|海外|国外|外国)?(?:"
    + "|".join(_KINDS.values())
    + "|[一-鿿ァ-ヺー]{2,8}(?:会社|業者|機関|店|センター|グループ|法人|組合))"
)
# 書店では2軒目, 虹市との協定締結 企業では25社目, うち自治体は3例目
_AMONG_A_KIND = Pattern(
    r"(?:^|[、。 (]|(?<=協定)|(?<=締結))(?P<among>(?:その)?うち、?)?(?P<whose>)(?P<kind>"
    + "|".join(_KINDS.values())
    + ")(?:で(?:は|も)|(?(among)(?:とは?|として)?[はがの]|(?!)))、?(?:これで|今回で)?$"
)
_OF_ANYWHERE = Pattern("全国|国内外|民間|外部|複数|多数|同[種様等]")
_OF_A_COUNTRY: Final = frozenset(("校", "大学", "機関", "団体", "社", "企業", "施設", "館", "都市"))
# 自治体として, 大学との; not inside another word, and not 虹大学と
_WITH = Pattern(
    "(?:(?<![一-鿿ァ-ヺA-Za-z])|(?<=[内立他外間元]))(?<![ァ-ヺー]の)(?P<kind>"
    + "|".join(words for key, words in _KINDS.items() if key not in ("companies", MUNICIPALITIES))
    + f")(?:として|と(?!の?提携先))|(?P<anywhere>{_KINDS[MUNICIPALITIES]}|企業|会社|事業者)(?:として|と|間)"
)
_COUNTER_SERIES: Final[dict[str, str]] = {
    **dict.fromkeys(("自治体", "市町村", "市町", "県", "都道府県", "道府県", "府県"), MUNICIPALITIES),
    **dict.fromkeys(("か国", "カ国", "ヵ国", "ヶ国"), "countries"),
}
_COUNTED: Final = re.compile("(?:[0-9]+|[一二三四五六七八九十百]+)([か一-鿿ァ-ヺー]*?)目")
_THIS_TIME = Pattern(
    r"""
    (?:なお、?)?
    (?:
        今回|これで|本件|(?:全体|合計|通算|累計)では、?[0-9]
        |(?:全国|国内|世界|[都道府県市区町村]内|管内)(?:では?)?、?[0-9]  # 県内13例目です
        |[^。、]{1,30}は、?今回[でが]  # 締結は今回で
        |[^。]{1,20}(?:と(?:して)?は|にとって)、?[0-9]  # 自治体としては6, 本市にとって6
        |[^。]{1,20}としては[^。0-9]{1,16}を含め(?:て|ると)?、?[0-9]  # 当組合としては虹県を含め12例目
        # 本日付けで当社の62市町村目の
        |[^。]{0,40}(?:当社|当行|当会|本学|本市|本県)の
            [0-9]+(?:市町村?|町村|自治体|大学|高?校|社|機関|団体)目の
        |[^。]{0,40}(?:に続[きくい]|に次[いぐぎ])  # 虹市に続き
        |[0-9]+[^。0-9]{1,5}目(?:と|で|。|$)  # 6例目となります
        |[^。]{0,120}もので、(?:全国|国内|[都道府県市区町村]内)では?[0-9]  # 進めるもので、県内では134件目
    )
    """,
    re.VERBOSE,
)
# 島根県内では6市目となります。
_TH_BODY = Pattern(
    "[0-9一二三四五六七八九十](?:市町?村?|町村?|村|大学|高?校|自治体|団体|機関)目(?:と|に)な[りるっ][^、。]{0,4}。?$"
)
# 2つ目の連携協定; 本協定は第12号となります, but not 第12号議案
_OF_AGREEMENTS = Pattern(
    "の(?:[一-鿿ァ-ヺー]{0,10}(?:協定|提携|連携|覚書|締結)|自治体|市町村|(?:姉妹|友好|フレンドシップ|パートナー)[一-鿿ァ-ヺー])"
)
_AGREEMENTS_BEFORE = Pattern(
    r"""
    (?:
        (?:協定|提携|連携|覚書)(?:の?締結)?(?:は|としては|で)
        |(?:締結した|結んだ)(?:自治体|大学|企業|団体|機関)は|(?:締結|提携)したのは
        |(?:姉妹|友好)(?:港|都市|校|館|園)は  # 青空港の姉妹港は
    )、?  # 協定の締結は、
    (?:[^。]{0,40}に(?:続[きく]|続いて|次いで|次ぐ))?、?  # 虹市に続き
    (?:これで|今回[でが])?$
    """,
    re.VERBOSE,
)
# 5番目の海外拠点, but not 5番目の協定 and 5番目の大学
_OF_SOMETHING_ELSE = Pattern(
    r"""
    の(?![^、。]{0,10}(?:協定|提携|連携|覚書|締結|パートナー|フレンドシップ|姉妹|友好|大学|校|自治体|市|町|村|都道府県|都市|企業|社|団体|機関|国(?!際)))
    [一-鿿ァ-ヺー]
    """,
    re.VERBOSE,
)
_OF_ANYTHING: Final = ("番", "か所", "カ所", "ヵ所", "箇所")
_BECOMES_ELSE = Pattern(
    "(?:と|に)なる[^、。]{0,12}(?:認証|認定|取得|登録|受賞|店舗?|スキー場|ステーション|工場|研究所|拠点)"
)
# 企業と協定を締結するのは、今回が2回目
_TIMES_SIGNED = Pattern("(?:協定|覚書|提携|連携)(?:の|を)?(?:締結(?:する|した)の?|結ぶの)?は、?(?:今回[がで]|これで)?$")
_NUMBER = Pattern("第(?!(?:1|一)(?:号|弾))[0-9一二三四五六七八九十百]+(?:号|弾)")
_NUMBER_AFTER = Pattern("(?:と|に)な|です|で(?:す|あ|、)|の[一-鿿]{0,6}(?:協定|提携|締結)|[。、!]|$")
_OF_COUNTRIES = Pattern("[0-9]+[かカヵヶケ箇]国(?:・?地域)?(?:の)?$")  # 7カ国12校目
# 県内の団体などに続く: who signed before
_OTHERS_BEFORE = Pattern("(?:^|(?<=は、))[^はがで]*(?:など)?に(?:続[きく]|続いて|次いで|次ぐ)$")
_CLAUSE_BEGINS: Final = re.compile(r"[、。」)]|目")


# 同社の協定先は、当法人で9か所目: of the other's agreements
# 同法人との協定は…2件目, 同クラブの協定は…6例目; 今年度は4件目
_OF_THE_SAME = Pattern(
    "同(?!様|種)[一-鿿ァ-ヺー]{1,4}(?:と)?の(?![^、。]{0,6}内)[^、。]{0,14}(?:協定|提携|連携|覚書)[^、。]{0,6}は(?![^。]*(?:本[学市県町]|当[社行]|通算|累計|全体))[^。内]*$"
)
_IN_A_YEAR = Pattern("今年度、[^。目]{0,60}$|(?:今年度|本年度|今年に入(?:り|って)|年度内)[^。目]{0,24}$")
_RENEWED_AGAIN = Pattern("の(?:更新|延長|改定)")
_OF_THE_OTHER = Pattern("(?:当|本)(?:法人|社|園|会|所|院|店|市|町|村|校|館|大学|学)[でが]$")


# 県内の警察署が専門学校と協定を締結するのは3例目 counts those of other police stations too
_OF_ITS_PEERS = Pattern(
    "(?:[都道府県市]内|全国)の[一-鿿]{2,10}が[^。]{2,40}と[^。]{0,30}(?:締結する|結ぶ|結んだ)のは[^。]*$"
)


# (左から3番目): who stands where
_IN_A_PICTURE = Pattern("(?:[左右上下]|[前後]列)から$")


# 緑国に拠点を設置する大学としては44校目
_OF_OFFICES = Pattern("(?:拠点|事務所|支店|店舗)を(?:設置|開設|設立)(?:する|した)[^、。]{1,40}(?:として|で)は$")


def series(sentence: str, start: int, end: int, before: str) -> str | None:
    """Return the series of 14例目, 14団体目 and the like in a sentence on agreements."""
    clause = _clause(sentence, start)
    counter = _counter(sentence, start, end)
    if (
        counter is None
        or _IN_BRACKETS_AFTER_ANOTHER.search(sentence[:start])
        or any(other.search(sentence[:start]) for other in (_IN_A_PICTURE, _OF_OFFICES))
        or any(other.search(sentence[:start]) for other in (_OF_THE_OTHER, _OF_THE_SAME, _IN_A_YEAR, _OF_ITS_PEERS))
        or _RENEWED_AGAIN.match(sentence, end)
        or not _is_on_agreements(sentence, before)
    ):
        return None
    of_a_part = _of_an_area(sentence[:start], clause, counter) or _of_a_country(clause, counter)
    if of_a_part or _ABROAD_AFTER_OTHERS.search(sentence[:start]) or _ABROAD_AFTER.match(sentence, end):
        return of_a_part or "partners-abroad"
    among_all = ELSEWHERE.search(clause) or _AREA_AFTER_OTHERS.search(sentence[:start])
    if among_all:
        return _among_all(among_all[0])
    return _of_its_own(sentence, start, end, counter)


def _of_its_own(sentence: str, start: int, end: int, counter: str) -> str | None:
    """Return the series of a number that counts only what the writer signed, by the kind of partner."""
    clause = _clause(sentence, start)
    topic = _WITH_A_KIND.search(sentence[:start]) or _AMONG_A_KIND.search(clause)
    is_of_a_part = topic and topic["whose"] and not _OF_ANYWHERE.fullmatch(topic["whose"])
    if topic and (is_of_a_part or _IS_A_KIND.fullmatch(topic["kind"])):
        return _of_a_kind(topic["whose"] or "", topic["kind"])
    if not _OVERALL.fullmatch(clause) and any(pattern.search(clause) for pattern in (_OF_A_PART, _AMONG)):
        return None
    those = _AFTER_THOSE.search(sentence[:start])
    if those:
        return LOCAL_MUNICIPALITIES if those["local"] else MUNICIPALITIES
    bodies = _BODIES_AFTER.match(sentence, end) or _BODIES_BEFORE.search(clause) or _BODIES_AS.search(sentence[:start])
    named = _series_of(bodies["kind"]) if bodies else _COUNTER_SERIES.get(counter)
    kind = None if named else _WITH.search(clause)
    return named or (_series_of(kind["kind"] or kind["anywhere"]) if kind else "partners")


_IS_ABROAD = Pattern("海外|国外|外国")
_IS_LOCAL = Pattern("地元|地域")
_REGION = Pattern("(?:北海道|東北|関東|首都圏|北陸|中部|東海|近畿|関西|中国|四国|九州)(?:地[区方]|圏)")


def _of_a_kind(whose: str, kind: str) -> str | None:
    """Return the series of the agreements that are the topic, or ``None`` where it has none: 私立大学との協定は."""
    plain = _IS_LOCAL.sub("", _IS_ABROAD.sub("", kind))
    known = _series_of(plain)
    if _IS_ABROAD.search(whose + kind):
        return "universities-abroad" if known == "universities" else "partners-abroad"
    if whose == "国内" and known:  # every municipality is
        return known if known == MUNICIPALITIES else f"domestic-{known}"
    if known and _REGION.fullmatch(whose):
        return f"local-{known}"
    if whose and not _OF_ANYWHERE.fullmatch(whose):
        return partners_in(whose, "universit" if known == "universities" else None)
    return f"local-{known}" if known and plain != kind else known


def _among_all(scope: str) -> str:
    """Return the series of 全国で3例目 and 県内32例目, which count what others have signed too."""
    if _OF_THE_WORLD.match(scope):
        return "worldwide"
    return "nationwide" if _OF_THE_NATION.match(scope) else "area-wide"


_OF_THE_WORLD = Pattern("世界")
_OF_THE_NATION = Pattern("全国|国内|日本|業界")


# 自治体との協定は31例目で、青空県の自治体とは3例目
_IN_A_PREFECTURE = Pattern("[一-鿿]{2,3}[都道府県]の(?:(?:地方)?自治体|市町村)とは$")
# 近畿地方の大学は2校目
_REGIONAL = Pattern(
    "(?:[一-鿿]{2,4}(?:地方|圏)|[一-鿿]{2,3}[都道府県])の(?P<kind>大学|高校|高等学校|企業|金融機関|病院)"
    "(?:とは?|は)(?:締結したのは、(?:今回が)?)?$"
)
# 県内自治体と7例目の協定締結
_LOCAL_BEFORE = Pattern("[都道府県市]内の?(?:(?:地方)?自治体|市町村?)と?$")
# 東京都内の連携は25例目
_LOCAL_TIES = Pattern("[都道府県市]内の(?:連携|協定|提携)[^、。]{0,6}は$")
# 同社との協定は、県内では虹市に続き9件目
_AREA_AFTER_OTHERS = Pattern("[都道府県市]内では[^。、]{0,40}(?:に(?:続き|続いて|次いで|次ぎ|次ぐ)|[市町村区]が)$")
# 16例目、うち県内は3例目; うち県内の大学は2例目
_OF_WHICH_LOCAL = Pattern(
    "うち、?[都道府県市区町村]内の?(?P<kind>" + "|".join(_KINDS.values()) + ")?(?:とは?|では?)?[はがの]?$"
)
# 県外の自治体と協定を締結するのは、虹市に続いて2例目
_ELSEWHERE_MUNICIPAL = Pattern("[都道府県市区町村]外の?(?:(?:地方)?自治体|市町村)と")
# 当社事業エリア(緑県・青県)内では
_IN_ITS_AREA = Pattern(r"[本当][社行会園局]の?(?:事業|営業|供給)?(?:エリア|区域|地域)(?:\([^()]*\))?内?では$")
# 東北では64件目、青森県では18件目
_IN_ONE_PREFECTURE = Pattern("目、[一-鿿]{2,3}[都道府県]では$")


def _of_an_area(before: str, clause: str, counter: str) -> str | None:
    """Return the series of 県内の自治体との協定は9例目, 県内で11市町目 and 県内の企業との協定は2例目."""
    is_local = _LOCAL.search(clause) and not ELSEWHERE.search(clause)
    is_in_area = counter in _OF_MUNICIPALITIES and _IN_AN_AREA.search(clause)
    patterns = (_LOCAL_AFTER_OTHERS, _MUNICIPALITIES_IN_AN_AREA, _IN_A_PREFECTURE, _LOCAL_BEFORE)
    if is_local or is_in_area or _LOCAL_AMONG_OTHERS.search(before) or any(each.search(clause) for each in patterns):
        return LOCAL_MUNICIPALITIES
    if _ELSEWHERE_MUNICIPAL.search(before):
        return "municipalities-elsewhere"
    if of_which := _OF_WHICH_LOCAL.search(clause):
        return f"local-{_series_of(of_which['kind'] or '') or 'partners'}"
    if _IN_ITS_AREA.search(before):
        return "partners"
    if _IN_ONE_PREFECTURE.search(before) or _LOCAL_TIES.search(clause):
        return "local-partners"
    local = _LOCAL_KIND.search(clause) or _REGIONAL.search(clause)
    return f"local-{_series_of(local['kind'])}" if local else None


def _of_a_country(clause: str, counter: str) -> str | None:
    """Return the series of 中国では17校目 and of タイの大学との協定は7校目, unless it counts what others sign too."""
    abroad = _ABROAD.search(clause)
    if abroad:
        return "universities-abroad" if abroad["kind"] else "partners-abroad"
    country = _IN_A_COUNTRY.search(clause)
    if country is None or not (counter in _OF_A_COUNTRY or "の" in country[0]):
        return None
    return partners_in(country[0], "universit" if "の大学と" in country[0] else None)


def _is_on_agreements(sentence: str, before: str) -> bool:
    """Return whether a sentence is on agreements, or goes on with 今回で after one that is."""
    if AGREEMENT.search(sentence):
        return True
    return bool(AGREEMENT.search(before) and (_THIS_TIME.match(sentence) or _TH_BODY.search(sentence)))


def _counter(sentence: str, start: int, end: int) -> str | None:
    """Return the counter of an ordinal that can number agreements."""
    ordinal = sentence[start:end]
    if ordinal.endswith(("回目", "度目")):
        return "件" if _TIMES_SIGNED.search(sentence[:start]) else None
    found = _COUNTED.search(ordinal)
    if found and found[1] in _COUNTERS:
        is_of_else = _BECOMES_ELSE.match(sentence, end) or (
            found[1] in _OF_ANYTHING and _OF_SOMETHING_ELSE.match(sentence, end)
        )
        return None if is_of_else else found[1]
    is_second = ordinal.endswith(("つ目", "つめ")) and (
        _OF_AGREEMENTS.match(sentence, end) or _AGREEMENTS_BEFORE.search(sentence[:start])
    )
    is_number = _NUMBER.fullmatch(ordinal) and _NUMBER_AFTER.match(sentence, end)
    return "件" if is_second or is_number else None


def _clause(sentence: str, start: int) -> str:
    """Return the clause before an ordinal; 自治体としては、4例目 is one, with a comma after は."""
    before = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence[:start])
    cuts = [match.end() for match in _CLAUSE_BEGINS.finditer(before) if before[match.start() - 1] != "は"]
    clause = sentence[cuts[-1] if cuts else 0 : start]
    return _OF_COUNTRIES.sub("", _OTHERS_BEFORE.sub("", clause))
