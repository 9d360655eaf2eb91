"""Which words decide in Japanese. Every table is in docs/reading.md, under the name it has here."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners import counting, terms
from linkj_partners._patterns import Pattern
from linkj_partners.model import Instrument
from linkj_partners.reading._days import ANY_DAY, DAY
from linkj_partners.reading._japanese_names import parties, portraits
from linkj_partners.reading._rules import (
    FIGURE,
    LOCAL_MUNICIPALITIES,
    MUNICIPALITIES,
    Document,
    Span,
    Words,
    partners_in,
)

__all__ = [
    "counts",
    "documents",
    "first_days",
    "is_of_other",
    "is_term",
    "labelled_days",
    "last_days",
    "occasion_days",
    "open_end",
    "parties",
    "portraits",
    "renewal",
    "series",
    "signing_days",
    "signs",
    "totals",
]

_ACT: Final = "(?:締結|調印|署名)"
_CEREMONY: Final = rf"(?:{_ACT}|締約)式"
# "締結しました" is this agreement; "締結した協定に基づき" and "締結している" are an earlier one.
_SIGNED: Final = rf"""
    # 締結を正式に完了しました
    {_ACT}(?:を|が|は)?(?:、?[^。、]{{0,20}}、[^。、]{{0,24}})?
        (?:正式に|すべて|滞りなく)?完了し(?:ました|、|た(?=[。」()!\s]|$))
    # 協定の更新を行いました, 協定を更新し、 覚書が更新されました
    |(?:協定|覚書|契約)書?の更新(?:を行|に至)(?:い|り)?(?:ました|、|った(?=[。」()!\s]|$))
    |(?:協定|覚書)書?を?更新(?:し(?:ました|た(?=[。」()!\s]|$)|、)|(?=\s|$))
    |(?:協定|覚書|契約)書?が更新され(?:ました|、|た(?=[。」()!\s]|$))
    |{_ACT}(?:を)?させて(?:いただ|頂)(?:き(?:ました|ます|まして|、)|く(?:こと|運び))  # 締結させていただきました
    |契約(?:を)?(?:更新|締結)し(?:ました|た(?=[。」()!\s]|$))
    # 締結しました, 締結いたします, 締結する運び, 締結されました
    |{_ACT}(?:を)?(?:いた|致)?し(?:ました|ます|、|まして|た(?=[。」()!\s]|$|こと|ので|と発表|旨|と))
    |{_ACT}(?:を)?する(?:こと(?!。)|運び|旨|(?=[。]))
    |{_ACT}され(?:ました|ます|、|た(?=[。」)!\s]|$))
    # 締結を行い, 締結に至り, 締結について, 調印式が行われ
    |{_ACT}(?:を(?:行|執り行|実施)|に至|の運び|\(|[。!)」、【\[/]|について|のお知らせ|へ|[~〜\s―—-]|$)
    |{_ACT}(?:式)?が(?:行われ|執り行われ|交わされ)
    |{_CEREMONY}
    # 協定書を取り交わしました, 協定書の取り交わしを行いました, but not 握手を交わしました
    |(?<!意見を)(?<!言葉を)(?<!握手を)(?<!挨拶を)(?<!あいさつを)(?:取り?)?交わし(?:
        (?:を行|が行わ)(?:いました|れました|い、|れ、|れた(?=[。」()!\s]|$)|った(?=[。」()!\s]|$))
        |ました|ます|、|た(?=[。」)!\s]|$|こと|と発表)
    )
    # 協定を結びました, 結ぶ運び
    |を?結(?:びました|びます|び、|んだ(?=[。」)!\s]|$|と発表|こと)|ぶのは|ぶ(?:こと|運び|と発表))
    |(?<=[書定])[をに](?:交換|サイン)し(?:ました|ます|、|た(?=[。」)!\s]|$|と発表))  # 協定書にサインしました
"""
_SIGNING = Pattern(f"(?=[締調署協覚契取交をに結])(?:{_SIGNED})", re.VERBOSE)
_EARLIER = Pattern(
    r"""
    これまで(?![築培進取行実積重の])|既に|すでに|かつて|以前|先に|(?<!これに)先立|前回|当初|同様の
    |に続(?!(?:き|いて)、)|に次|以来|過去|もともと|従来|経緯|沿革
    # 2019年に締結した
    |(?:[0-9元]年度?|今年の?|昨年の?|去年の?)(?:[0-9]{1,2}月)?に
        (?=[^、。]{0,20}(?:締結|結[びんぶ]|調印|署名|提携|協定|交わ|$))
    """,
    re.VERBOSE,
)
# 締結し、2月5日に大学間協定に発展しました
_GREW = Pattern(rf"(?:{DAY}に)?[^。、]{{0,20}}に(?:発展|拡大|移行)し|(?:こと)?(?:に|から)始ま")
# The text of an agreement is not the news of it.
_CLAUSE_OF_CONTRACT = Pattern(
    r"""
    (?:次|以下|下記)の(?:とお|通)り[^。]*締結する  # 次のとおり協定を締結する
    |甲と|乙と|場合|[ぁ-ん]ましょう|することができ|しなければ|際(?:に|は)
    |(?<![ぁ-ゖ])とは、  # 包括連携協定とは、
    """,
    re.VERBOSE,
)
_DAY = Pattern(DAY)
# A day before one of these is not the day itself: 2月5日から, 2月5日現在.
_NOT_ON = Pattern(
    r"""
    [~〜–—-]
    |(?:付け?)?の?(?:夕刊|朝刊|紙面|新聞)|の?(?:定例)?(?:記者)?会見  # 2月5日付の朝刊
    |から|より|以[降来]|まで|現在|時点|付けで改|頃|生まれ
    """,
    re.VERBOSE,
)
# (期間:2月5日から3月4日)
_RANGE_ENDS = Pattern(rf"{DAY}(?:から|より|[~〜–—-]) ?$")
# 3月末で期間が満了する契約を
_RUNS_OUT = Pattern(r"\)?(?:で|に|をもって)[^、。]{0,16}?(?:(?:満了|終了|失効)(?:し|する)|終わ)")
_IN_ROUND_BRACKETS = Pattern(r"\([^()]*\)")
_OTHER_EVENT = Pattern(
    rf"""
    設立|創立|創設|創業|開設|開学|開校|開業|発足|就任|施行|発表し|公表し|開始|制定|選定|採択|認定|決定|以来
    |結成|誕生|発売|公開
    |(?:承認|決議|議決|合意)に  # 理事会の承認に
    |オープン
    |{_ACT}した|{_ACT}して(?:い|お)|{_ACT}済  # 締結した, 締結している: an earlier agreement
    """,
    re.VERBOSE,
)
_FARTHEST: Final = 220
_LABEL: Final = rf"""
    (?:{_ACT}|協定(?=日[\s】:(]))(?:式)?(?:の|を行った)?  # 締結日, also in a separate line
    (?:年月日|日時|日程|期日|予定日|日)
    (?:[・及び]{{0,2}}場所)?(?:\([^)]{{0,12}}\))?
    [はをがの:、(\s【】\]\[・•|-]*(?:いずれも|ともに|同じく)?(?:\(1\)日時 ?)?(?P<day>{DAY})
    |(?:{_CEREMONY}|{_ACT})(?:(?:いた|致)?しました(?=\ ?\())?
    (?:[はをが]、?|:\ ?|\ ?\()(?P<held>{DAY})  # 調印式は2月5日, 調印式(2月5日)
"""
_LABELLED = Pattern(_LABEL, re.VERBOSE)
_WHEN_OF_CEREMONY = Pattern(
    rf"{_CEREMONY}[^{ANY_DAY}]{{0,90}}?(?:日時|とき|開催日|期日|日程|年月日)[:\s)】・、|]*(?P<day>{DAY})"
)
# 協定を締結します, and further down a table: 日時: 2月5日
_WHEN_OF_COMING = Pattern(
    rf"""
    (?:
        {_ACT}(?:を)?(?:(?:いた|致)?します|する(?:こと|運び)とな)|取り?交わします  # 締結いたします
        |{_ACT}(?:される|する)運びとな  # 締結する運びとなりました
        |{_ACT}式を(?:下記|次|以下)の(?:とお|通)り  # 調印式を下記のとおり
        # 下記のとおり締結式を行います
        |(?:次|下記|以下)の(?:とお|通)り[^。]{{0,60}}
            {_ACT}(?:(?:式)?を(?:行い|開催し)ま(?:す|した)|(?:いた|致)?しました)
    )
    [^{ANY_DAY}]{{0,200}}?\n[^\w\n]*
    (?:
        (?:[0-9][ .)]*)?(?:日時|とき|開催日|期日|日程|年月日)[:\s)】・、|]*(?P<day>{DAY})  # 1. 日時: 2月5日
        |(?P<timed>{DAY})(?=[ ]?\(?(?:午前|午後|[0-9]{{1,2}}[時:]))  # a line that begins with a day and a time
    )
    """,
    re.VERBOSE,
)
_OTHER_MEETING = Pattern("セミナー|講演|イベント|会議|説明会|シンポジウム|講座|フォーラム|展")

# The kinds of document, the particular ones first: MOU (覚書) is an MOU.
_KINDS: Final = (
    (Pattern(r"(?<![A-Za-z])M[Oo]C(?![A-Za-z])|Memorandum of Cooperation", re.IGNORECASE), Instrument.MOC),
    (Pattern(r"(?<![A-Za-z])M[Oo]U(?![A-Za-z])|Memorandum of Understanding", re.IGNORECASE), Instrument.MOU),
    (
        Pattern(r"基本合意書?|(?<![A-Za-z])LOI(?![A-Za-z])|Letter of Intent|意向書", re.IGNORECASE),
        Instrument.LETTER_OF_INTENT,
    ),
    (Pattern("覚え?書"), Instrument.MEMORANDUM),
    (Pattern("協定(?:書)?(?![校先間])"), Instrument.AGREEMENT),
    (
        Pattern(
            r"""
            (?:業務|資本|連携|提携|協力|代理店|共同研究|パートナー(?:シップ)?|スポンサー|ライセンス|委託
                |ネーミングライツ|命名権)契約書?
            """,
            re.VERBOSE,
        ),
        Instrument.CONTRACT,
    ),
    (Pattern("合意書|同意書|確認書|共同宣言|連携宣言"), Instrument.OTHER),
)
# A contract without a word before it is one of partners in such a sentence.
_OF_A_PARTNERSHIP = Pattern("命名権|ネーミングライツ|スポンサー|パートナー|提携|連携|契約書?(?:の)?(?:締結|調印)式")
_DOCUMENT: Final = r"""
    覚え?書|協定書?(?![校先間])|基本合意書?|合意書|同意書|確認書|(?:共同|連携)宣言|契約書?|意向書
    |(?<![A-Za-z])(?:M[Oo][UC]|LOI)(?![A-Za-z])
    |(?:Memorandum|memorandum)[ ][Oo]f[ ](?:[Uu]nderstanding|[Cc]ooperation)|Letter[ ]of[ ]Intent
"""
_DOCUMENTS = Pattern(_DOCUMENT, re.VERBOSE)
# Treaties, sales and what people sign for themselves.
_OTHER_AGREEMENT = Pattern(
    r"""
    # Treaties
    経済連携協定|自由貿易|(?<![A-Za-z])(?:EPA|FTA|TPP)(?![A-Za-z])|停戦|休戦|和平|講和|条約|地位協定
    # Labour, secrets and sales
    |労働協約|秘密保持|株式(?:譲渡|交換|取得)|合併|売買契約|賃貸借|請負契約|消費貸借
    |(?:選手|投手|監督)と  # what players and coaches sign
    """,
    re.VERBOSE,
)
# 姉妹校提携を結びました says that something is signed, though not what.
_TIES = Pattern(
    rf"""
    (?:業務|包括|姉妹校?|友好|都市|連携)(?:等)?提携  # 姉妹校提携
    |(?:姉妹|友好|協定|提携)(?:校|都市)(?:の)?締結  # 友好都市の締結
    |パートナー(?:シップ)?(?:を|の)?締結
    |(?:連携|提携|交流|協力|友好|パートナー)[^。、]{{0,14}}{_CEREMONY}  # 連携に関する調印式
    """,
    re.VERBOSE,
)
_IN_BRACKETS = Pattern(r"[」』]? ?[(「『]([^()「」『』]{1,100})[)」』]")
_ABOUT: Final = "に(?:関|係)する|に係る|についての|のための|における"
_BEFORE_A_DOCUMENT = Pattern(rf"(?:[一-鿿々ァ-ヺーA-Za-z・]|{_ABOUT}|及び|および)*$")
_CONJUNCTION = Pattern(f"^(?:及び|および|{_ABOUT})")
_AND = Pattern("」?(?:及び|および|並びに|ならびに|と|、)「?")
_LONGEST_NAME: Final = 40
_POINTERS: Final = frozenset("本同当両各")  # 本協定, 同協定
_MORE_THAN_A_NAME: Final = re.compile(f"^.*(?:{_ABOUT})")
# What may stand before a whole name: 5日に研究に関する協定, while 医療の研究に関する協定 has more to it.
_BEFORE_A_WHOLE_NAME: Final = re.compile(
    r"""
    (?:
        ^
        |[^ぁ-ん一-鿿々ァ-ヺー、]
        |[とはをがでに]
        |(?:^|[^一-鿿々ァ-ヺーA-Za-z]|日)、
    )$
    """,
    re.VERBOSE,
)
_SHORT_NAME = Pattern("以下、?「[^「」]*$")
_QUOTED_NAME = Pattern("[「『]([^「」『』]+)$")
_NAME_ENDS: Final = re.compile(r" ?[:、,;/]| ?以下| ?略称")

_AGREEMENT = Pattern("パートナー|提携|連携|協定|締結|覚書|調印|合意書|M[Oo][UC]|LOI|パートナーシップ")
_COUNTERS: Final = frozenset(
    (
        *counting.NOUNS["ja"],
        *("例", "件", "番", "行", "者", "本", "先", "か所", "カ所", "施設", "リーグ", "クラブ", "館", "園"),
        *("都道府県", "道府県", "府県", "県", "都市"),
    )
)
# 全国で3例目 numbers the agreements of others too.
_ELSEWHERE = Pattern(
    r"""
    (?:全国|国内(?!外)|世界|日本|[都道府県市区町村]内|地方|業界|アジア
        |九州|四国|関西|近畿|中部|東海|北陸|信越|中国地方|関東|首都圏|東北|北海道|管内|圏域)
    (?:で|では|初|の[一-鿿]{1,4}で)?  # 全国の大学で
    (?:は)?、?(?:今回で|これで)?$
    """,
    re.VERBOSE,
)
# A number among the partners of one place or one kind only: 海外の団体との提携は9例目, 病院との協定は3例目.
_OF_A_PART = Pattern(
    r"""
    # Abroad, in a region, in a country: 海外, 県内, タイの大学
    海外|国外|国内(?!外)|外国|[都道府県市区町村][内外]|アジア|欧州|ヨーロッパ|欧米|北米|南米|中東|アフリカ
    |(?:[ァ-ヶー]{2,}|米国|英国|中国|韓国|台湾|豪州)の(?:大学|企業|自治体|団体|機関|病院|研究所)
    |(?:^|[がはのと、])(?:大使館|財団|省庁)(?:と|として|の協定)  # 財団との協定: a kind without a series
    # 虹大学との協定は2件目 counts those of the two.
    |[一-鿿ァ-ヺ](?<![内立他外間元市町])(?:大学|市|町|村|県|銀行|会社)
        との[一-鿿]{0,6}(?:協定|提携|連携)(?:の?締結)?は、?$
    """,
    re.VERBOSE,
)
# 市町村では3番目 may count what others signed too.
_AMONG = Pattern(
    "(?<!今回)(?<!協定)(?<!提携)(?<!連携)(?<!締結)(?<!覚書)(?<!本学)(?<!当社)(?<=[一-鿿ァ-ヺー])で(?:は|も)、?$"
)
# 34例目(管内では3例目)
_IN_BRACKETS_AFTER_ANOTHER = Pattern(r"目\([^()]*$")
_QUOTED = Pattern("「[^「」]*」")
# Its own agreements with the municipalities around: 県内の自治体との協定は9例目.
_LOCAL = Pattern("(?:[都道府県市区町村郡]|管)内の?(?:自治体|市町村|市区町村|市町|町村)と(?! *$)")
# 23番目の自治体, 締結する自治体は15団体目
_BODIES_AFTER = Pattern("の(?P<kind>自治体|市町村)")
_BODIES_BEFORE = Pattern(
    "(?:する|した|して(?:いる|きた)|結[ぶん]だ?)(?P<kind>自治体|市町村|企業|大学|病院|高校|金融機関)は、?[^、。]{0,6}$"
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
    (?:自治体|市町村)と[^、。]{0,14}  # 自治体と協定を
    (?:する|した|結ぶ|結んだ)(?:の|[一-鿿]{0,8}(?:協定|提携))は、?  # 結ぶのは
    [^、。]{0,6}[都道府県]内で(?:は)?、?[^。]{0,40}$  # 県内では虹市などに次いで
    """,
    re.VERBOSE,
)
# …を結ぶ自治体は県内で8番目
_MUNICIPALITIES_IN_AN_AREA = Pattern("(?:自治体|市町村)(?:は|との[^、。]{0,12}は)、?[都道府県]内で?$")
# 県内の市町村と協定を結ぶのは、A、Bに続いて3市目
_LOCAL_AMONG_OTHERS = Pattern(
    r"""
    [都道府県]内の?(?:自治体|市町村)と[^、。]{0,14}  # 県内の市町村と協定を
    (?:締結|協定|提携|結ぶ|結んだ)(?:する|した)?の?は、[^。]*$  # 結ぶのは、A、Bに続いて
    """,
    re.VERBOSE,
)
# 5件目の海外提携
_ABROAD_AFTER = Pattern("の(?:海外|国外)の?[一-鿿ァ-ヺー]{0,4}(?:協定|提携|連携|覚書|パートナー)")
# 市内の企業との協定は7例目
_LOCAL_KIND = Pattern("[都道府県市区町村]内の?(?P<kind>大学|高校|高等学校|企業|金融機関|病院)との(?! *$)")
_KINDS_OF_BODIES: Final = {
    "自治体": MUNICIPALITIES,
    "市町村": MUNICIPALITIES,
    "大学": "universities",
    "高校": "high-schools",
    "高等学校": "high-schools",
    "企業": "companies",
    "金融機関": "financial-institutions",
    "病院": "hospitals",
}
_OF_MUNICIPALITIES: Final = frozenset(("自治体", "市町村", "市区町村", "市町", "町村", "市", "町", "村"))
# 海外の大学との協定は33校目
_ABROAD = Pattern(
    r"""
    (?:海外|国外|外国)の?
    (?:
        (?P<kind>大学)?[一-鿿]{0,4}(?:と|との[^、。]{0,12}|として)  # 海外の大学との協定
        |(?:協定|提携|連携)(?:校|先|機関)(?:として)?  # 海外協定校として
    )は?、?$
    """,
    re.VERBOSE,
)
# 海外のリーグと協定を締結するのは、A、Bに続いて11リーグ目
_ABROAD_AFTER_OTHERS = Pattern(
    "(?:海外|国外|外国)の?[一-鿿ァ-ヺー]{1,8}と[^、。]{0,14}(?:締結|協定|提携)(?:する|した)?の?は、[^。]*$"
)
# 中国では17校目の協定校
_IN_A_COUNTRY = Pattern(
    r"""
    (?:にとって|では?)(?:[ァ-ヺー]{2,}|[一-鿿]{2})$  # 本学ではタイ
    |(?:[ァ-ヺー]{2,}|[一-鿿]{2,3})(?:
        では、?$  # 中国では
        |の(?:大学|機関|企業|団体|高校)と(?:の[^、。]{0,10})?は、?(?:これで|今回で)?$  # タイの大学との協定は
    )
    """,
    re.VERBOSE,
)
_OF_A_COUNTRY: Final = frozenset(("校", "大学", "機関", "団体", "社", "企業"))
_SCOPE_OF_OTHERS = Pattern("全国|国内(?!外)|世界|日本|[都道府県市区町村]内")
_SERIES: Final = (
    (Pattern("(?:自治体|市町村|市区町村|地方公共団体|都道府県)(?:として|と|間)"), MUNICIPALITIES),
    (
        Pattern("(?:(?:(?<![一-鿿ァ-ヺA-Za-z])|(?<=[内立他外間元]))大学|高等教育機関)(?:として|と(?!の?提携先))"),
        "universities",
    ),
    (Pattern("(?:企業|会社|事業者)(?:として|と)"), "companies"),
    (Pattern("(?<![一-鿿ァ-ヺ])(?:金融機関|銀行|信用金庫)(?:として|と)"), "financial-institutions"),
    (Pattern("(?<![一-鿿ァ-ヺ])(?:病院|医療機関)(?:として|と)"), "hospitals"),
    (Pattern("(?<![一-鿿ァ-ヺ])(?:高校|高等学校)(?:として|と)"), "high-schools"),
    (Pattern("(?<![一-鿿ァ-ヺ])(?:研究所|研究機関)(?:として|と)"), "research-institutes"),
    (Pattern("(?<![一-鿿ァ-ヺ])郵便局(?:として|と)"), "post-offices"),
)
_COUNTER_SERIES: Final[dict[str, str]] = dict.fromkeys(
    ("自治体", "市町村", "市町", "県", "都道府県", "道府県", "府県"), MUNICIPALITIES
)
_COUNTED: Final = re.compile("(?:[0-9]+|[一二三四五六七八九十百]+)([一-鿿ァ-ヺー]*?)目")
_THIS_TIME = Pattern(
    r"""
    (?:なお、?)?
    (?:
        今回|これで|本件
        |[^。、]{1,30}は、?今回[でが]  # 締結は今回で
        |[^。]{1,20}と(?:して)?は、?[0-9]  # 自治体としては6
        |[^。]{0,40}(?:に続[きくい]|に次[いぐぎ])  # 虹市に続き
        |[0-9]+[^。0-9]{1,5}目(?:と|で|。|$)  # 6例目となります
    )
    """,
    re.VERBOSE,
)
# 島根県内では6市目となります。
_TH_BODY = Pattern(
    "[0-9一二三四五六七八九十](?:市町?村?|町村?|村|大学|高?校|自治体|団体|機関)目(?:と|に)な[りるっ][^、。]{0,4}。?$"
)
# 2つ目の連携協定; 本協定は第12号となります, but not 第12号議案
_OF_AGREEMENTS = Pattern("の[一-鿿ァ-ヺー]{0,10}(?:協定|提携|連携|覚書|締結)")
_AGREEMENTS_BEFORE = Pattern(
    r"""
    (?:協定|提携|連携|覚書)(?:の?締結)?(?:は|としては|で)、?  # 協定の締結は、
    (?:[^。]{0,40}に(?:続[きく]|続いて|次いで|次ぐ))?、?  # 虹市に続き
    (?:これで|今回[でが])?$
    """,
    re.VERBOSE,
)
# 企業と協定を締結するのは、今回が2回目
_TIMES_SIGNED = Pattern("(?:協定|覚書|提携|連携)(?:の|を)?(?:締結(?:する|した)の?|結ぶの)?は、?(?:今回[がで]|これで)?$")
_NUMBER = Pattern("第(?!(?:1|一)号)[0-9一二三四五六七八九十百]+号")
_NUMBER_AFTER = Pattern("(?:と|に)な|です|で(?:す|あ|、)|の[一-鿿]{0,6}(?:協定|提携|締結)|[。、]|$")
_OF_COUNTRIES = Pattern("[0-9]+[かカヵヶケ箇]国(?:・?地域)?(?:の)?$")  # 7カ国12校目
_CLAUSE_BEGINS: Final = re.compile(r"[、。」)]|目")

_PARTNERS_AFTER = Pattern(
    r"""
    (?:と|との|に|へ|で|から)?
    (?:(?:なった|となる|拡大した|上る)の?)?(?:の?間で)?[^、。0-9]{0,12}?  # となる大学の間で
    (?:提携|連携|協定|覚書|MOU|締結|交流協定|パートナーシップ)
    """,
    re.VERBOSE,
)
_PARTNERS_BEFORE = Pattern(
    r"""
    (?:
        (?:提携|連携|協定(?:締結)?|締結|交流|協力|パートナー)
            (?:先|校|機関|大学|団体|数|企業|者)(?:数)?  # 提携先, 協定校数
        |(?:協定|連携|提携)関係にある(?:大学|機関|団体|企業|自治体)
        |パートナー
    )
    [はがのをも、:\s]*(?:現在|これで|全部で|合計|累計|全て|全)?[はでの、]*$  # は現在、
    """,
    re.VERBOSE,
)
# 海外協定校は16校
_PARTNERS_INSIDE = Pattern("(?:(?:提携|連携|協定|姉妹)(?:先|校)(?:数)?|パートナー)は")
# 本学の交流協定は下記のとおり…となりました
_AGREEMENTS_ARE = Pattern(
    r"""
    # 交流協定は, but not 本協定は
    (?<![本同])(?<!この)(?:提携|連携|協定|締結|協力|パートナー契約)[^。0-9]{0,14}[はが](?:
        、?[^。、0-9]{1,12}を(?:含め|入れ|加え)て?、?  # 今回を含め、
        |(?:[、これで今回合わせ現在計]|[国県]内外){0,10}  # これで国内外合わせ
        |、?(?:下記|次|以下)の(?:とお|通)り、?
        |、?[^。()]{0,24}\([^()]*\)の?  # 虹大学(タイ)の
    )$
    |(?:協定|覚書)を?(?:結ぶ|締結する|有する|持つ)[^、。0-9]{1,12}は、[^。0-9]{0,160}の$  # 協定を結ぶ大学は、A、Bの
    # 協定を締結しているのは、A、B; 協定を結んでいる大学は現在、
    |(?:協定|覚書)を?(?:締結|結んで)(?:して)?いる(?:のは、?[^。0-9]{0,160}|[^、。0-9]{1,20}は、?(?:現在、?)?)$
    """,
    re.VERBOSE,
)
_BECAME = Pattern(r"(?:\([^()]*\))?(?:(?:と|に)(?:なり|なる|なっ|上[りる]|達し|のぼり)|です|あり、)|目")
# 連携協定機関は、…の計27機関となりました; 今回の協定を合わせると計18自治体となります
_PARTNERS_ARE = Pattern(
    r"""
    (?:
        (?:提携|連携|協定|締結)[一-鿿]{0,4}  # 連携協定
        |協定を(?:結ぶ|締結する|締結している|有する|持つ)
    )
    (?:先|校|機関|大学|団体|数|企業|自治体|相手)(?:数)?[はが]
    """,
    re.VERBOSE,
)
# 今回の協定締結により、活動を支援する企業は12社となりました
_NOW_ARE = Pattern("(?:今回の|この|本)(?:協定|連携|提携|締結)[^。、]{0,8}(?:により|で)、[^。0-9]*[はが]$")
_WITH_THIS_ONE = Pattern(
    "(?:協定|提携|連携|締結|覚書)(?:締結)?(?:を|も)?(?:あわせ|合わせ|加え|含め)(?:ると|て)?、?(?:合?計)?$"
)
_SUM: Final = ("計", "合計", "累計", "総計")
# 7つの自治体と締結しています; not 2020年11月に4社と締結しており
_HAVE_SIGNED = Pattern(
    "(?:の?間)?と(?:[^、。]{0,10}(?:協定|提携|覚書)を?)?(?:締結|結んで|提携)(?:を)?(?:して)?(?:いる|います|おり)"
)
_ON_A_DAY = Pattern(rf"[0-9]月に|[0-9]年(?:度)?に|{DAY}|去年|昨年|先月|別の")
_ALL_OF_THEM = Pattern(
    r"""
    全国47都道府県|[都道府県]内の?全
    |(?:今回の|この)(?:締結|協定)により
    |こととな|これまで|現在|累計|合計|国内外|これで|加え(?!た)|合わせ|[とに]なり|となった|既に|すでに|先$
    """,
    re.VERBOSE,
)
_NOT_PARTNERS = Pattern("会員|参加|出展|加盟|来場|スタートアップ|受講|[0-9]者")

# How far the words before a length reach.
_REACH: Final = 120
_LENGTH_BEFORE = Pattern(
    r"""
    # 有効期間は原則として, 協定期間:, but not ファンドの期間は
    (?<!ファンドの)(?<!基金の)
        (?:有効|協定|契約|提携|連携|締結|存続|実施|本覚書の|当該|命名権の?|(?:愛称|名称)の?使用)?
        (?:期間|効力)(?:\([^)]*\))?[はをが:/、・\s】」]*
        (?:原則|当初|当面|締結後|発効後|いずれも|ともに|それぞれ)?(?:として)?[、の]*$
    # 有効期間は締結の日から起算して
    |(?:有効|協定|契約|提携|連携|命名権の?|(?:愛称|名称)の?使用)の?期間(?:は|が|である|:)
        [^。、]{0,20}(?:から|より|までの)(?:起算して)?、?$
    # At the beginning of a clause: 期間は3月末までの, 同期間は締結日から
    |(?:^|[。、」\s])[^\w。、]*(?:同|その)?期間は[^、。]{0,24}までの$
    |(?:^|[。、」\s])[^\w。、]*(?:同|その)?期間(?:は|が|:)
        (?:[^。、]{0,20}(?:から|より)(?:起算して)?)?、?(?:原則)?$
    |(?:有効|協定|契約|提携|連携)期間(?:は、)?[^。、\n]{0,40}\((?:計)?$  # 協定期間は2028年3月末(
    |[、。](?:契約|協定)?期間$
    |(?:^|[、。」・\s])(?:契約|協定|覚書)は、?(?:ひとまず|[^、。]{0,20}(?:から|より))?$  # 協定は4月から
    |(?:協定|契約|覚書)の(?:期限|有効年限)[はを:、]*$
    |(?:今後|向こう|むこう)の?$
    |有効期限[はを:\s]*$
    """,
    re.VERBOSE,
)
# A line of a table, 期間:3年間, below an agreement.
_ROW_BEFORE = Pattern(
    r"""
    [\W0-9]*(?:協定|契約|連携|提携|有効|命名権の?|(?:愛称|名称)の?使用)?(?:期間|効力|年数)[:/\s・|】)]*
    (?:(?:締結|署名|調印|発効)(?:の?日|時点)?(?:から|より|後))?$  # 締結の日から
    """,
    re.VERBOSE,
)
# 3年間の連携協定 and 3年間有効
_OF_THIS_LENGTH = Pattern(
    r"""
    # の連携協定, にわたる協定
    (?:の(?:[一-鿿ァ-ヺー]{0,10})|で|に(?:わた|渡|亘)る[一-鿿ァ-ヺー]{0,10})(?:協定|覚書|契約|パートナーシップ)
    |(?:に限り|は)?、?有効(?:と|で|、|の)  # に限り有効とする
    |の期限(?:付き|を定め)
    |、?継続(?:され(?:ます|る)|します)
    |を[1一]期間?と|存続す|効力を(?:有|持)
    """,
    re.VERBOSE,
)
# 協定を5年間延長する「延長協定書」に
_RENEWED = Pattern(
    r"""
    、?(?:この|本)?(?:協定|覚書|契約)書?を(?:延長|更新)(?:する|し)  # 協定を延長する
    |の(?:延長|更新)[にをと]
    |(?:延長|更新)され(?:まし)?た[。、]
    |(?:延長|更新)(?:する|した)(?=「|[一-鿿]{0,4}(?:協定|覚書|契約)書?[」にを]|合意書?[にを])  # 延長する「延長協定書」
    |(?:延長|更新)(?:し(?:まし)?|(?:いた|致)しまし)た(?:[。こ]|$)  # 延長いたしました。
    |(?:延長|更新)する(?:もの|こと)
    """,
    re.VERBOSE,
)
_LENGTH_AFTER = Pattern(
    r"""
    (?:ずつ|を|の期間を?)?(?:更新|延長|自動)  # ずつ更新
    |の(?:計画|事業|交流計画|目標|方針|間に)
    |以内|未満|前|ごと|毎|(?:を|が)?経過|連続|ぶり|目
    """,
    re.VERBOSE,
)
_OF_OTHER = Pattern(
    r"""
    実証|実験|試行|展示|工事|開催|キャンペーン|販売|インターン|講座|利用期間|助成|予算|募集|任期|工期
    |(?:計画|事業|研究|実施|開催|準備|提出)の?期間
    """,
    re.VERBOSE,
)
_OF_THE_TERM = Pattern("(?:有効|協定|契約|提携|連携)(?:期間|期限)")
# 2021年4月1日から2024年3月31日までの3年間
_RANGE: Final = rf"{DAY}(?:から|より|[~〜–—-]) ?(?:、)?(?P<last>{DAY})"
_AFTER_A_RANGE = Pattern(rf"{_RANGE}までの?、?(?:計|約)?$")
_ROW_OF_A_RANGE = Pattern(rf"[\W0-9]*(?:協定|契約|連携|提携|有効)?の?期間[:/\s・|】)]*{_RANGE}(?:まで)?\($")
_PAST = Pattern("(?:過去|その後|これまで)[^、。]{0,6}$")
_NOT_A_TERM = Pattern("賃貸|借地|リース|計画期間|事業期間|研究期間|任期|契約社員|募集|投資|億円|目標|工期")
_OF_AGREEMENT = Pattern("協定|覚書|提携|連携|契約|合意|M[Oo][UC]|協力|有効期間|期間は|パートナーシップ")

# 申し出がないときは1年間更新し says the same.
_AUTOMATIC = Pattern(
    r"""
    自動(?:的に)?[^。、]{0,10}?(?:更新|延長|継続)  # 自動的に1年間更新
    # 申し出がないときは1年間更新し
    |(?:申し?出|申し?入れ|異議|異論|意思表示|改廃)[^。]{0,24}?(?:な[いけ]|無[いけ])
        [^。]{0,40}?(?:更新|延長|継続)(?:する|し|され)
    """,
    re.VERBOSE,
)
_RENEWABLE = Pattern(
    r"""
    (?:更新|延長)(?:する)?(?:こと)?[がもを]?(?:でき|可能|可とす|しうる|し得る)  # 更新することができる
    |(?:合意|協議)[^。]{0,20}(?:更新|延長)(?:する(?!こと)|でき|可)  # 協議の上、更新する
    """,
    re.VERBOSE,
)
_NOT_RENEWED = Pattern(
    r"""
    更新(?:は|を)?(?:行わ|し|され|でき)な|更新(?:は|を)(?:行わ|し|され|でき)  # 更新は行わない, 更新はできません
    |更新なし|延長しな|しないものとす|更新しません
    """,
    re.VERBOSE,
)
_BEFORE_RENEWAL = Pattern(r"(?:ごと|毎|間)?(?:に|ずつ|の期間|の)?(?:、|を単位として、?|で|として)?")
_NOTICE = Pattern("前(?:まで)?(?:に|の)")
_NO_END = Pattern(
    r"""
    無期限
    |期間(?:は|を|の)?(?:特に)?定め(?:の(?:な|無)い|がな|ない|ず)  # 期間の定めのない, 期間を特に定めず
    |期間の定めはな
    |期限(?:を|は)(?:特に)?(?:定め|設け)(?:な|ず)  # 期限を設けず
    """,
    re.VERBOSE,
)


# One of these is in every act.
_ANY_ACT: Final = ("締結", "調印", "署名", "締約", "交わし", "交換", "サイン", "更新", "結び", "結ん", "結ぶ")


def signs(sentence: str) -> bool:
    """Return whether a sentence says that an agreement is being signed."""
    if not any(_is_this_one(sentence, match) for match in _acts(sentence)) or _OTHER_AGREEMENT.search(sentence):
        return False
    return bool(_TIES.search(sentence)) or any(_documents(sentence))


def _acts(text: str) -> Iterator[re.Match[str]]:
    if not any(act in text for act in _ANY_ACT):
        return iter(())
    return (match for match in _SIGNING.finditer(text) if not _GREW.match(text, match.end()))


def _is_this_one(sentence: str, act: re.Match[str]) -> bool:
    before = sentence[max(0, act.start() - 60) : act.start()]
    return not (_EARLIER.search(before) or _CLAUSE_OF_CONTRACT.search(sentence))


def labelled_days(text: str) -> Iterator[int]:
    """Yield the days after 締結日 and 調印式, also where the label has a separate line."""
    coming = (match for match in _WHEN_OF_COMING.finditer(text) if not _OTHER_MEETING.search(match[0]))
    for match in (*_LABELLED.finditer(text), *_WHEN_OF_CEREMONY.finditer(text), *coming):
        if not _NOT_ON.match(text, match.end()):
            yield match.end() - _length_of_day(match[0])


def _length_of_day(words: str) -> int:
    """Return the length of the day that words end with."""
    return len(words) - max(words.rfind(mark) for mark in ANY_DAY)


def signing_days(sentence: str) -> Iterator[int]:
    """Yield the days before 締結しました in a sentence."""
    for act in _acts(sentence):
        day = _day_before(sentence, act.end() if "完了" in act[0] else act.start())
        if day is not None:
            yield day


# What a day without 締結しました is of: 2月5日に調印式を行いました, 2月5日、学長が来学し.
_OCCASION = Pattern(
    r"""
    調印|締結|署名|締約
    |来学|来訪|来校|来社|来庁|来日|表敬|訪問|訪れ|出席  # visits
    |式典|セレモニー|サインし
    |(?:協定|覚書)[^、。]{0,20}(?:発効|スタート)
    """,
    re.VERBOSE,
)
_OTHER_OCCASION = Pattern(
    r"""
    発表|公表|明らか|報道|取材|掲載|公開|発売|募集|申込|申し込|締切|締め切|期限
    |オープン|開業|開幕|開催し|セミナー|講演|講座|シンポジウム|記念日|周年
    |予定|から開始|改正|理事会|議会|総会|教授会|評議
    """,
    re.VERBOSE,
)


def occasion_days(sentence: str) -> Iterator[int]:
    """Yield the days of 2月5日に調印式を行いました and 2月5日、学長が来学し."""
    of_others = (_OTHER_OCCASION, _OTHER_EVENT, _EARLIER)
    if _OCCASION.search(sentence) and not any(other.search(sentence) for other in of_others):
        yield from (day.start() for day in _DAY.finditer(sentence) if not _NOT_ON.match(sentence, day.end()))


def _day_before(text: str, act: int) -> int | None:
    """Return the last day before an act in its sentence, unless it is of something else."""
    begin = max(0, act - _FARTHEST)
    days = [day for day in _DAY.finditer(text, begin, act) if not _RUNS_OUT.match(text, day.end())]
    if not days:
        return None
    day = _day_of(text, begin, days[-1], act)
    return _day_of_news(text, begin, act) if day is None else day


def _day_of(text: str, begin: int, day: re.Match[str], act: int) -> int | None:
    gap = _IN_ROUND_BRACKETS.sub("", text[day.end() : act])
    before = text[max(begin, day.start() - 30) : day.start()]
    is_end = _RANGE_ENDS.search(before) is not None
    is_other = is_end or _NOT_ON.match(text, day.end()) or _OTHER_EVENT.search(gap) or _EARLIER.search(before + gap)
    return None if is_other else day.start()


# 青空市は29日、10月1日から始まる事業について
_OF_NEWS = Pattern(rf"は{DAY}、[^、。]{{0,12}}{DAY}(?:から|より|まで|に)")
_TOLD = Pattern("[^。]{0,20}(?:発表|公表|明らか|方針|見通し)")


def _day_of_news(text: str, begin: int, act: int) -> int | None:
    """Return the day that a sentence begins with, after which another day stands in a clause on something else."""
    match = _OF_NEWS.search(text[begin:act])
    if match is None or _TOLD.match(text, act) or _EARLIER.search(match.string[match.end() :]):
        return None
    return begin + match.start() + 1


_IN_FORCE: Final = rf"""
    (?P<before>{DAY})(?:付けで|付で|から|より|に|をもって)?、?(?:その)?(?:効力を(?:生じ|発)|発効|施行|適用)
    |(?:発効日?|効力発生日|施行日|開始日|始期)[はを:、\s(]*(?P<after>{DAY})
    |(?:有効|協定|契約|提携|連携|締結)期間[はを:、・\s】]*(?P<range>{DAY})(?:から|より|[~〜–—-])
"""
_FROM = Pattern(_IN_FORCE, re.VERBOSE)


def first_days(text: str) -> Iterator[int]:
    """Yield the days of 2月5日に発効, 発効日: and 協定期間: … から."""
    for match in _FROM.finditer(text):
        yield next(match.start(name) for name in ("before", "after", "range") if match[name])


_UNTIL = Pattern(
    rf"""
    # 協定期間: 2月5日から2029年3月31日
    (?:有効|協定|契約|提携|連携|締結|命名権|(?:愛称|名称)の?使用)の?期間[はを:、・\s】]*(?=[^はを:、・\s】])
        [^。{ANY_DAY}]{{0,12}}?(?:\(?{DAY}\)?)?(?:から|より|[~〜–—-])、?(?P<day>{DAY})
    # 協定の期間は、2029年3月31日まで
    |(?:(?:有効|協定書?|契約書?|提携|連携|覚書)の?|(?:^|[。\n])[^\w。\n]{{0,3}})
        (?:期間|期限)(?:は|:)、?(?:いずれも)?(?P<end>{DAY})まで
    |(?:契約|協定|期間)?(?:満了|終了)日[|:\s】]+(?P<on>{DAY})  # 満了日: 2029年3月31日
    # A row of a table: 期間 2月5日から2029年3月31日
    |^(?:[^\w\n]|[0-9]){{0,4}}(?:初回の|当初の)?期間[\]】):/\s]*
        (?:締結日|{DAY})(?:から|より|[~〜–—-])[ ]?(?P<row>{DAY})
    """,
    re.MULTILINE | re.VERBOSE,
)
_SENTENCES = Pattern("[^。\n]+")
# 協定は2029年12月14日に期間が満了します; 2025年5月17日が最終日となります
_RUNS_UNTIL = Pattern(
    rf"""
    (?P<last>{DAY})
    (?:
        が(?:最終日|満了日)
        |(?:に|をもって|で)[^。、]{{0,12}}  # に期間が
            (?:(?:満了|失効|終了)(?:します|する)|終わ(?:ります|る)|終え(?:ます|る))(?!が|こと|ため|に伴)
    )
    """,
    re.VERBOSE,
)
_OF_A_LENGTH = Pattern(rf"{_RANGE}までの[0-9一二三四五六七八九十]{{1,3}}(?:年|[かカヵヶ箇]月)")


def last_days(text: str) -> Iterator[int]:
    """Yield the days of 協定期間: … から2026年3月31日まで."""
    for match in _UNTIL.finditer(text):
        yield next(match.start(name) for name in ("day", "end", "on", "row") if match[name])
    for pattern in (_OF_A_LENGTH, _RUNS_UNTIL):
        for line in _SENTENCES.finditer(text) if pattern.search(text) else ():
            if _OF_AGREEMENT.search(line[0]):
                yield from (line.start() + match.start("last") for match in pattern.finditer(line[0]))


def documents(sentence: str) -> Iterator[Document]:
    """Yield the document before 締結しました with the words before it: 提携に関する覚書(MOC)."""
    found = list(_documents(sentence))
    act = next((act.start() for act in _acts(sentence) if _is_this_one(sentence, act)), len(sentence))
    before = [each for each in found if each.whole.end <= act]
    chosen = before[-1:] or found[:1]
    while len(before) > 1 and _AND.fullmatch(sentence[before[-2].whole.end : before[-1].whole.start]):
        chosen.insert(0, before[-2])
        before.pop()
    yield from chosen


def _documents(sentence: str) -> Iterator[Document]:
    free = 0
    for match in _DOCUMENTS.finditer(sentence):
        window = sentence[max(free, match.start() - _LONGEST_NAME) : match.start()]
        if match.start() < free or _SHORT_NAME.search(window):
            continue
        before = _BEFORE_A_DOCUMENT.search(window)
        start = match.start() - (len(_CONJUNCTION.sub("", before[0])) if before else 0)
        name = _start_of_name(sentence, start, match)
        inside = _IN_BRACKETS.match(sentence, match.end())
        is_named_again = inside is not None and _DOCUMENTS.search(inside[1]) is not None
        whole = Span(start, inside.end() if inside and is_named_again else match.end())
        free = whole.end
        found = _kind(sentence, whole)
        if found:
            again = inside[1] if inside and is_named_again else None
            printed = _names(sentence[name : match.end()], again)
            yield Document(*found, Span(name, whole.end), printed)


def _start_of_name(sentence: str, start: int, document: re.Match[str]) -> int:
    """Return where the name begins: at its quotation mark, or after 研究に関する where more stood before 研究."""
    first = max(0, document.start() - _LONGEST_NAME)
    quoted = _QUOTED_NAME.search(sentence[first : document.start()])
    if quoted and sentence.startswith(("」", "』"), document.end()):
        return first + quoted.start(1)
    if sentence[start : document.start()] in _POINTERS:
        return document.start()
    if _BEFORE_A_WHOLE_NAME.search(sentence[max(0, start - 2) : start]):
        return start
    more = _MORE_THAN_A_NAME.match(sentence[start : document.start()])
    return start + (more.end() if more else 0)


def _kind(sentence: str, whole: Span) -> tuple[Instrument, Span] | None:
    for pattern, kind in _KINDS:
        for match in pattern.finditer(sentence, whole.start, whole.end):
            return kind, Span(*match.span())
    is_contract = "契約" in sentence[whole.start : whole.end] and _OF_A_PARTNERSHIP.search(sentence)
    return (Instrument.CONTRACT, whole) if is_contract else None


def _names(name: str, again: str | None) -> dict[str, str]:
    names: dict[str, str] = {}
    for each in (name, again):
        if each:
            plain = _NAME_ENDS.split(each)[0].strip()
            names.setdefault("en" if plain.isascii() else "ja", plain)
    return {lang: text for lang, text in names.items() if text}


_WEEKS_OR_DAYS: Final = ("週間", "日間", "日")


def is_term(sentence: str, start: int, end: int) -> bool:
    """Return whether a length is the term: 今後5年間, 有効期間は5年間, 協定期間:3年間."""
    if (
        (_LENGTH_AFTER.match(sentence, end) and not _RENEWED.match(sentence, end))
        or _NOT_A_TERM.search(sentence)
        or _PAST.search(sentence[max(0, start - 10) : start])
        or is_of_other(sentence)
        or "申し出" in sentence[:start]
    ):
        return False
    begins_now = sentence.startswith(("今後", "向こう", "むこう"), start)
    before = sentence[max(0, start - _REACH) : start]
    if sentence[start:end].endswith(_WEEKS_OR_DAYS) and not _OF_THE_TERM.search(before):
        return False
    if _ROW_BEFORE.fullmatch(before) or _ROW_OF_A_RANGE.fullmatch(before):
        return True
    is_of_it = (
        _RENEWED.match(sentence, end)
        or begins_now
        or _LENGTH_BEFORE.search(before)
        or _AFTER_A_RANGE.search(before)
        or _OF_THIS_LENGTH.match(sentence, end)
    )
    return bool(is_of_it and _OF_AGREEMENT.search(sentence))


def series(sentence: str, start: int, end: int, before: str) -> str | None:
    """Return the series of 14例目, 14団体目 and the like in a sentence on agreements."""
    ordinal, clause = sentence[start:end], _clause(sentence, start)
    counter = _counter(sentence, start, end)
    if (
        counter is None
        or _IN_BRACKETS_AFTER_ANOTHER.search(sentence[:start])
        or not _is_on_agreements(sentence, before)
    ):
        return None
    of_a_part = _of_an_area(sentence[:start], clause, counter) or _of_a_country(clause, counter)
    if of_a_part or _ABROAD_AFTER_OTHERS.search(sentence[:start]) or _ABROAD_AFTER.match(sentence, end):
        return of_a_part or "partners-abroad"
    if any(pattern.search(clause) for pattern in (_ELSEWHERE, _OF_A_PART, _AMONG)) or _SCOPE_OF_OTHERS.match(ordinal):
        return None
    bodies = _BODIES_AFTER.match(sentence, end) or _BODIES_BEFORE.search(clause)
    named = _KINDS_OF_BODIES[bodies["kind"]] if bodies else _COUNTER_SERIES.get(counter)
    return named or next((key for pattern, key in _SERIES if pattern.search(clause)), "partners")


def _of_an_area(before: str, clause: str, counter: str) -> str | None:
    """Return the series of 県内の自治体との協定は9例目, 県内で11市町目 and 県内の企業との協定は2例目."""
    is_local = _LOCAL.search(clause) and not _ELSEWHERE.search(clause)
    is_in_area = counter in _OF_MUNICIPALITIES and _IN_AN_AREA.search(clause)
    patterns = (_LOCAL_AFTER_OTHERS, _MUNICIPALITIES_IN_AN_AREA)
    if is_local or is_in_area or _LOCAL_AMONG_OTHERS.search(before) or any(each.search(clause) for each in patterns):
        return LOCAL_MUNICIPALITIES
    local = _LOCAL_KIND.search(clause)
    return f"local-{_KINDS_OF_BODIES[local['kind']]}" if local else None


def _of_a_country(clause: str, counter: str) -> str | None:
    """Return the series of 中国では17校目 and of タイの大学との協定は7校目, unless it counts what others sign too."""
    abroad = _ABROAD.search(clause)
    if abroad:
        return "universities-abroad" if abroad["kind"] else "partners-abroad"
    country = _IN_A_COUNTRY.search(clause)
    if country is None or not (counter in _OF_A_COUNTRY or "の" in country[0]):
        return None
    return partners_in(country[0], "universit" if "大学" in country[0] else None)


def _is_on_agreements(sentence: str, before: str) -> bool:
    """Return whether a sentence is on agreements, or goes on with 今回で after one that is."""
    if _AGREEMENT.search(sentence):
        return True
    return bool(_AGREEMENT.search(before) and (_THIS_TIME.match(sentence) or _TH_BODY.search(sentence)))


def _counter(sentence: str, start: int, end: int) -> str | None:
    """Return the counter of an ordinal that can number agreements."""
    ordinal = sentence[start:end]
    if ordinal.endswith("回目"):
        return "件" if _TIMES_SIGNED.search(sentence[:start]) else None
    found = _COUNTED.search(ordinal)
    if found and found[1] in _COUNTERS:
        return found[1]
    is_second = ordinal.endswith("つ目") and (
        _OF_AGREEMENTS.match(sentence, end) or _AGREEMENTS_BEFORE.search(sentence[:start])
    )
    is_number = _NUMBER.fullmatch(ordinal) and _NUMBER_AFTER.match(sentence, end)
    return "件" if is_second or is_number else None


def _clause(sentence: str, start: int) -> str:
    """Return the clause before an ordinal; 自治体としては、4例目 is one, with a comma after は."""
    before = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence[:start])
    cuts = [match.end() for match in _CLAUSE_BEGINS.finditer(before) if before[match.start() - 1] != "は"]
    return _OF_COUNTRIES.sub("", sentence[cuts[-1] if cuts else 0 : start])


def counts(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of partners: と提携, との連携, 提携先は."""
    if _NOT_PARTNERS.search(sentence[start : end + 8]) or sentence.startswith(("や", "のうち", "の内", "」目"), end):
        return False
    before, whole = sentence[max(0, start - 40) : start], sentence[start:end]
    if (
        _PARTNERS_INSIDE.search(whole)
        or _PARTNERS_BEFORE.search(before)
        or (_AGREEMENTS_ARE.search(sentence[max(0, start - _REACH) : start]) and _BECAME.match(sentence, end))
    ):
        return True
    is_sum = _is_sum(sentence[:start], whole) or _NOW_ARE.search(sentence[:start])
    if is_sum and _BECAME.match(sentence, end):
        return True
    if _HAVE_SIGNED.match(sentence, end):
        return not _ON_A_DAY.search(sentence[:start]) and not _ELSEWHERE.search(sentence[:start])
    if "含む" in whole and _BECAME.match(sentence, end) and not _NOT_PARTNERS.search(before):
        return bool(_AGREEMENT.search(sentence))
    is_of_all = (
        "含む" in whole or re.search("[かカヶヵ]国", whole) or _ALL_OF_THEM.search(whole + sentence[:start][-40:])
    )
    after = _PARTNERS_AFTER.match(sentence, end)
    return bool(after and (is_of_all or _ALL_OF_THEM.search(after[0])))


# 締結自治体数は16となります; 本学と協定を締結する自治体は合計16となりました
_TOTAL = Pattern(
    rf"""
    # 締結自治体数は16となります
    (?:提携|連携|協定|締結)[一-鿿]{{0,6}}(?:先|校|機関|大学|団体|企業|自治体|市町村)(?:の?数)?は、?
        (?:(?:これで|全部で|今回で|現在|[0-9]{{4}}年[0-9]+月現在)、?)?
        (?:合?計|累計)?(?P<noun>{FIGURE})(?:と|に)(?:なり|なる|なっ|達|上)
    # 16カ所の自治体と協定を締結
    |(?<![0-9,])(?P<places>{FIGURE})[かカヶヵ箇]所の
        (?:自治体|大学|企業|団体|機関|病院|施設)と[^、。]{{0,14}}(?:協定|提携)を?(?:締結|結)
    # 協定を締結する自治体は合計16となりました
    |(?:協定|提携|連携)を?(?:締結|結)[^、。]{{0,8}}(?:機関|大学|団体|企業|自治体|市町村)(?:の?数)?は、?
        (?:合?計|累計)?(?P<verb>{FIGURE})(?:と|に)(?:なり|なる|なっ|達|上|のぼ)
    """,
    re.VERBOSE,
)


def totals(sentence: str) -> Iterator[tuple[int, Span]]:
    """Yield the numbers of partners without a counter: 締結自治体数は16となります."""
    if "協定" not in sentence and "提携" not in sentence and "連携" not in sentence and "締結" not in sentence:
        return
    for match in _TOTAL.finditer(sentence):
        group = next(name for name in ("noun", "places", "verb") if match[name])
        yield int(match[group].replace(",", "")), Span(*match.span(group))


def is_of_other(sentence: str) -> bool:
    """Return whether a sentence gives the time of something other than the agreement: 実証実験の期間は."""
    return _OF_OTHER.search(sentence) is not None and not _OF_THE_TERM.search(sentence)


def _is_sum(before: str, whole: str) -> bool:
    """Return whether a number adds up those that are listed before it, or this one and the earlier ones."""
    is_total = whole.startswith(_SUM) or before.endswith(_SUM)
    return bool(_WITH_THIS_ONE.search(before) or (is_total and _PARTNERS_ARE.search(before)))


def renewal(sentence: str) -> Words | None:
    """Return what 自動更新 and 更新することができる say, unless they are denied."""
    found = _AUTOMATIC.search(sentence)
    match = found or _RENEWABLE.search(sentence)
    if match is None or _NOT_RENEWED.match(sentence, match.start()) or _NOT_RENEWED.match(sentence, match.end() - 2):
        return None
    lengths = terms.find(sentence, "ja")
    notice = next((each for each in lengths if _NOTICE.match(sentence, each.end)), None)
    every = next((each for each in lengths if each is not notice and _is_of_renewal(sentence, each.end, match)), None)
    value = terms.Renewal(
        automatic=found is not None,
        every=every.value if every else None,
        notice=notice.value if notice and found else None,
    )
    return Words(value, Span(*match.span()))


def _is_of_renewal(sentence: str, end: int, match: re.Match[str]) -> bool:
    """Return whether a length stands right before 更新, or inside 自動的に1年間更新."""
    if match.start() <= end <= match.end():
        return True
    return end < match.start() and _BEFORE_RENEWAL.fullmatch(sentence[end : match.start()]) is not None


def open_end(sentence: str) -> Span | None:
    """Return the words 無期限, 期間の定めのない and the like in a sentence on an agreement."""
    match = _NO_END.search(sentence)
    return Span(*match.span()) if match and _OF_AGREEMENT.search(sentence) else None
