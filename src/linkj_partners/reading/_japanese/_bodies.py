"""What the name of an organization looks like in Japanese, and which bodies a text mentions."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.reading._places import is_place
from linkj_partners.reading._rules import Span, spans_outside

__all__ = [
    "MUNICIPALITY",
    "Mention",
    "heading",
    "is_state",
    "may_be_body",
    "mentions",
    "plain",
    "says_what_it_is",
    "spelled_out",
    "with_form",
    "without_form",
]

_FORMS: Final = {
    "株": "株式会社",
    "有": "有限会社",
    "財": "財団法人",
    "社": "社団法人",
    "独": "独立行政法人",
    "学": "学校法人",
    "公財": "公益財団法人",
    "公社": "公益社団法人",
    "一社": "一般社団法人",
    "一財": "一般財団法人",
}
_SHORT_FORM: Final = "|".join(_FORMS)
# Legal forms, where `plain` has put one in brackets into braces
_FORM: Final = "(?:(?:株式|有限|合同)会社|[一-鿿]{2,7}法人|(?:認定)?NPO法人|[㈱㈲]|{(?:" + _SHORT_FORM + ")})"
_ANY_FORM = Pattern(_FORM)
_BRACKETED_FORM = Pattern(rf"\(({_SHORT_FORM})\)")
_KIND: Final = """(?:
    # Schools and hospitals
    大学校?|大學|中學|大学院|学部|研究科|研究院|学術院|学系|学院|学園|短大|大|高専|学校|高校|中学|病院
    # Associations and companies
    |センター|機構|協会|学会|連合会?|連盟|財団|社団|法人|会社|銀行|銀|金庫|組合|公庫|公社|公司|会議所|公會
    # Public bodies
    |市|町|村|区|県|府|都|道|州|省|庁|局|大使館|委員会|協議会
    # Groups and branches
    |ネットワーク|クラブ|コンソーシアム|グループ|ホールディングス|支社|支店|本部|支部|基金|団体|国|政府|運営会
    # Houses and departments
    |(?<=[ァ-ヺー])堂|図書館|天文台|気象台|博物館|美術館|ミュージアム|会議?|院|所|館|園|社|署|部|駅|劇場|球団|リーグ|工場|公園|空港|港|宮|神社|寺
    # Lines of business
    |鉄道|郵便|カレッジ|アカデミー|スクール|ホテル|運輸|運送|倉庫|電力|ガス|新聞|放送|生命|保険|証券|製薬
    |製作所|商店|建設|工務店|工業|商事|不動産|酒造|製菓|電機
    # Cooperatives and others
    |(?<=国営)(?:石油|ガス|航空|放送|鉄道|企業)
    |農協|漁協|生協|コープ|隊|中心|ストア|マート|ドラッグ|フーズ
)"""
_BODY = Pattern(
    rf"""
    .+{_KIND}
    |{_FORM}.+|.+(?:[㈱㈲]|{{[株有]}})  # 株式会社森, 森㈱
    |(?:JA|JF|コープ).{{2,12}}|(?:生活|農業|漁業)協同組合.{{2,14}}
    |.*大学?.{{2,14}}(?:校|キャンパス)|.*大学[ァ-ヺー・]{{2,14}}  # 虹大学ロンドン校
    |[ァ-ヺー・―‐–=A-Za-zÀ-ɏ0-9.&,'’ -]{{3,}}|[A-Z][A-Za-zÀ-ɏ0-9]
    |[陸海航][上空]自衛隊.+  # 陸上自衛隊第4師団
    |[FS]C.{{2,8}}|[一-鿿ァ-ヺー]{{2,14}}[FS]C|国連[一-鿿]{{2,8}}計画  # FC青空
    |[一-鿿]{{1,6}}[ァ-ヺー・]{{4,}}(?<!サービス)(?<!システム)(?<!エネルギー)  # 森モータース
    """,
    re.VERBOSE,
)
# What a writer calls itself
_OWN = Pattern(
    r"""
    [本当弊](?:
        [一-鿿]{1,4}(?:本部|組合|署)|公社|公庫|公団|社団|基金|連合会|商工会|病院|クラブ|ジオパーク|センター|機構|会議所|金庫|研究所|研究科|学部|財団|協会|連盟|組合|大学|法人|支部
        |[会校院部所社館局市県町村学行])
    |(?:本学|本市|本県|本町|本村|本校|当社|当行|弊社)[一-鿿]+  # 本学経済学部 is the writer too
    |協会|機構|財団|連盟|組合|病院|大学|[県市町村]|私たち|学校法人|両[者社市]|双方|同大学
    """,
    re.VERBOSE,
)
# Only what kind of body it is, how many, or something else
_GENERAL = Pattern(
    r"""
    (?:
        民間|地元|県内|市内|町内|国内|海外|国公?立|私立|公立|関係|他|各|同|当該|相手|協力|連携|提携|協定|加盟|参加|姉妹|友好|親善|交流
        |総合|全国|都?道?府?県内?|傘下|商業|地方|信託|大手|中堅|外資系?|保育
    ){0,2}
    (?:
        [一-鿿・]{0,3}(?:団体|企業|事業者|自治体|金融機関|機関|組織|都市|諸国)|高校|高等学校|短期大学|大学|学校
        |[校園国市町村県区社館院所会部局]|病院|銀行|(?:農業|漁業|森林|生活)?(?:協同)?組合|漁協|農協|生協|信金|信用金庫|信用組合|法人|組合|施設|支[社店部所]|本部|工場
        |(?:IT|運営|映画|印刷|運送|運輸|化学|ガス|建設|建築|警備|航空|広告|コンサルティング|証券|食品|出版|自動車|水道|清掃|製薬|設計|造船
            |通信|通販|鉄道|電気|電力|電鉄|派遣|バス|販売|物流|放送|貿易|不動産|(?:生命|損害)?保険|旅行)会社
    )
    (?:・.*)?
    |同(?!志社|朋).*|貴[社学校院会所市町村県]|御社
    |(?:株式会社|[一-鿿]{2,4}法人(?:社団|財団)?)
    |(?:合計|累計|総計|計|約|全|延べ)?[0-9一二三四五六七八九十]+(?:
        か?国|[者社校]|団体|市|町|村|市町村?|町村|大学|機関|法人|店舗|店|施設|カ所|市[0-9一二三四五六七八九十]+町.*)
    |.*(?:
        CEO|COO|CFO|CTO|協定|覚書|契約|[0-9]月|[0-9]日|締結|調印|式|者|宣言|等団体|等企業|等機関|事務局|運営会社|親会社|子会社|会社員|振興|発展|分野|等|民
        |内|間|中|役所|役場|会場|本店|本社|庁舎|社会|機会|世界|国会|大会|総会|教育|医療|場所|台所|以[上下内外]|全[国社]|都市|一部|全部
        |幹部|各部|双方|互)
    |(?!.*大学)[一-鿿・]{1,10}(?:学部|研究科|学科)
    |(?:地域|広域|独自|全国)?ネットワーク|[ァ-ヺー]+開発
    |M[Oo][UCA]s?|LOI|NEWS|PDF|SDGs|(?:生成)?AI|DX|EV|GX|ICT|IoT|IT|VR|スポーツ(?:チーム)?|イベント|プロジェクト|キャンペーン|サービス|システム|デジタル|ボランティア|パートナー|Press|Release|News|[0-9].*
    """,
    re.VERBOSE,
)
_HEADING = Pattern(
    r"(?:[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2} +|(?:プレス|ニュース)リリース|報道発表|お知らせ)? ?"
    rf"(?P<name>(?:{_FORM} (?:[^ ]{{2,8}}会 )?)?[^ 。、|>:()\0]{{3,25}}(?: (?:株式|有限|合同)会社)?)"
    r"(?:\([ぁ-ゖ]{2,20}\))?"
    "(?:[ |](?:[A-Z][A-Za-z .]{2,40}|.{0,20}(?:お知らせ|トピックス|ニュース|新着|プレス|情報|記者発表|サイト"
    "|ホームページ|公式|広報|報道|ブログ|センター).{0,20}"
    "|(?:会長|理事長|学長|校長|総長|所長|代表取締役(?:社長)?|[市町村]長|知事)[ ].{2,16}))?"
)
_SAYS_WHAT_IT_IS = Pattern(rf"{_FORM}.+|.*[一-鿿]{_KIND}", re.VERBOSE)
_PARTICLE = Pattern("[はがをにへ]|との|[一-鿿]の[一-鿿]|する|した|など")


def spelled_out(name: str) -> str:
    """Return a name with its legal form in full: 株式会社虹 for (株)虹."""
    return _BRACKETED_FORM.sub(lambda form: _FORMS[form[1]], name)


def without_form(name: str) -> str:
    """Return a name without its legal form, as texts repeat it: 虹商事 for 株式会社虹商事."""
    return _ANY_FORM.sub("", name)


_LETTER_OF_A_NAME: Final = "[一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9]"


def with_form(name: str, text: str) -> Span | None:
    """Return where a text prints a name with its legal form, 株式会社虹商事 for 虹商事, but not that of an operator."""
    if _ANY_FORM.search(name):
        return None
    alone = rf"(?<!運営)(?<!運営:)(?<!{_LETTER_OF_A_NAME})"
    before = rf"{alone}{_FORM} ?{re.escape(name)}(?!{_LETTER_OF_A_NAME})"
    printed = re.search(rf"{before}|{alone}{re.escape(name)}(?:株式|有限|合同)会社(?!{_LETTER_OF_A_NAME})", text)
    return Span(*printed.span()) if printed else None


def plain(text: str, brackets: str = "(【〔[)】〕]") -> str:
    """Return a text of the same length in which brackets are blank, and those of legal forms are braces."""
    half = len(brackets) // 2
    blank = spans_outside(_BRACKETED_FORM.sub(r"{\1}", text), brackets[:half], brackets[half:])
    return _WITH_PARTICLES.sub(_as_one_word, blank)


# 社会福祉法人あおぞらとなかまたち(…), 一般社団法人まちと緑の研究所(…): up to the bracket it is one name
_WITH_PARTICLES = Pattern(
    r"(?P<form>(?:株式|有限|合同)会社|[一-鿿]{2,7}法人(?:[社財]団)?)"
    r"(?P<name>(?:(?![とのはがをにで])[一-鿿ぁ-ゖァ-ヺー]){1,8}と"
    r"(?:(?:(?![のはがをに])[ぁ-ゖー]){2,8}|(?:(?![とのはがをに])[一-鿿ぁ-ゖァ-ヺー]){1,6}の[一-鿿ァ-ヺー]{1,12}))(?=\0)"
)
_ANY_HIRAGANA = Pattern("[ぁ-ゖ]")


def _as_one_word(match: re.Match[str]) -> str:
    return match["form"] + _ANY_HIRAGANA.sub("〆", match["name"])


def _is_body(name: str) -> bool:
    """Return whether words may be the name of a body, and not of a kind of bodies or of the writer."""
    return bool(_BODY.fullmatch(name)) and not _GENERAL.fullmatch(name) and not _OWN.fullmatch(name)


def is_state(name: str) -> bool:
    """Return whether a name is that of a country: 虹王国."""
    return is_place(name) or name.endswith(("国", "連邦"))


_SHORTEST: Final = 3
_NO_NAME = Pattern(
    ".*(?:協定|覚書|契約|連携|提携|事業|関係|分野|[0-9].*|交流|協力|支援|.*的|.*(?:[学社会校院所局店館部署市町村区]長|知事|頭取|代表|総裁|大使|教授|氏))"
)


def may_be_body(words: str) -> bool:
    """Return whether words may be the name of a body that does not say so, as one of a list: 海遊館, 第一生命."""
    return len(words) >= _SHORTEST and not any(no.fullmatch(words) for no in (_GENERAL, _OWN, _NO_NAME))


def says_what_it_is(name: str) -> bool:
    """Return whether a name has a word for a kind of body, or a legal form: 虹大学, 株式会社虹."""
    return _SAYS_WHAT_IT_IS.fullmatch(name) is not None


def heading(line: str) -> str | None:
    """Return the body that a line at the head of a page names alone, as in 虹大学 新着情報."""
    match = _HEADING.fullmatch(line)
    name = match["name"].replace(" ", "") if match else ""
    return name if says_what_it_is(name) and not _PARTICLE.search(name) and _is_body(name) else None


class Mention(NamedTuple):
    """A body in a text: its name, where the words that lead to it begin, and how the text goes on after it."""

    name: Span
    start: int
    is_sure: bool
    is_own: bool
    joint: str
    is_counted: bool
    end: int


_LETTER: Final = "(?:(?!及び|並びに)[一-鿿々〆ヶァ-ヺーA-Za-zÀ-ɏ0-9・&.'’‐–―=+{}㈱㈲-])"
# Words in hiragana that are no part of a name
_FUNCTION: Final = """
    また|この|その|これ|それ|さらに|そして|なお|ここ|いずれ|およ|ならび|ともに|あわせ|かつ|すでに|ただ|よって|より|にて|など|ほか|から|まで
    |では|には|とは|との|による|おけ|であ|うち|すべて|および|され|しまし|します|しょ|さん|さま|みなさ|たち|おり|はじめ|だけ|ので|ため|こと|もの(?!づ)|とき|ところ|です|ます
"""
# The municipalities of Japan whose names have hiragana in which particles could be seen, or the ends of verbs
MUNICIPALITY: Final = """(?:
    (?:
        # Hokkaido, Aomori, Akita, Fukushima
        むかわ|えりも|せたな|ひだか|つがる|むつ|おいらせ|にかほ|いわき
        # Ibaraki, Tochigi, Gunma, Saitama, Chiba
        |つくばみらい|つくば|ひたちなか|かすみがうら|さくら|みどり|みなかみ|さいたま|ときがわ|いすみ
        # Ishikawa, Fukui, Aichi, Mie, Hyogo, Wakayama
        |かほく|あわら|おおい|あま|みよし|いなべ|たつの|あわじ|かつらぎ|みなべ|すさみ
        # Tokushima, Kagawa, Kochi, Fukuoka, Saga, Kumamoto
        |つるぎ|さぬき|かがわ|まんのう|いの|うきは|みやま|みやこ|みやき|あさぎり
        # Miyazaki, Kagoshima, Okinawa
        |えびの|さつま|うるま
    )(?=[市町])
    |(?:あきる|ふじみ)(?=野市)|いちき(?=串木野市)|(?<=紀)の(?=川市)|(?<=伊豆)の(?=国市)|(?<=日)の(?=出町)|(?<=隠岐)の(?=島町)
)"""
# Those of the prefectures, and of some regions, in which particles could be seen
_PREFECTURE: Final = """(?:
    ほっかいどう|あきた|とうきょう|とちぎ|とやま(?!がた|なし|ぐち)|とっとり|とくしま|やまがた|やまなし|やまぐち|かながわ|にいがた|ながの|しが|なら(?=[一-鿿])
    |みなと|やまと|ふるさと
    |きょうと|かがわ|さがみはら|さがみ|さが|ながさき|くまもと|おおいた|かごしま|はままつ|せとうち|とかち|とまこまい|とよなか|しなの|えちご|ちくご|ふじのくに|あがのがわ
)"""
# Words in hiragana that have what is a particle elsewhere, and those that end like a verb
_COUNT: Final = "[0-9二三四五六七八九十両]+[者社校]|皆"
# Not the end of a name: 株式会社はま屋, but 虹株式会社とみどり市
_FORM_BEFORE_NAME: Final = (
    "(?:(?<=[とはがのやび](?:株式|有限|合同)会社)|(?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9ぁ-ゖ](?:株式|有限|合同)会社))"
)
_HIRAGANA: Final = f"""
    {MUNICIPALITY}
    |{_PREFECTURE}|とよた|みなと|やまと|ふるさと|ひと|しごと|はたらく|はぐくむ|つながる|つなぐ|つくる|つくば|さくら|まんのう
    |のいち|のと|ひびきの|おもちゃ|たすけあい|(?<=美)ら(?=[島海])|(?<=食)べもの|こころみ?|さとふる|さんむ|(?<![市町村区県学院校団])とり|はたら(?=ク)|がん(?!ば)|こども|もの?づくり|まちづくり|いのち|ひろば|はまなす|はるか|はな(?!がの|がさき|ら[一-鿿])|もり|たばこ|みどり|(?<=生)きもの
    |(?<=大学附属)の(?=[一-鿿])|(?<=[ぁ-ゖ]{{2}})の(?=(?:農業|漁業|森林)?協?同?組合|農協|信用金庫)|(?<=障)がい|(?<=継)ぎ|(?<=学)び(?=[舎場])|や(?=[ぁ-ゖ]{{2,6}}[一-鿿ァ-ヺ])
    # 株式会社みちのく商事, 株式会社まるはちストア, 医療法人おもと会, 株式会社はま屋, 社会福祉法人はるにれの里
    |(?:(?<=会社)|(?<=法人)|(?<=法人[社財]団))(?!{_FUNCTION}|[とに](?:対|し(?!け)|な[りるっ]|もな|よ|つい))
        (?:{_FORM_BEFORE_NAME}[はにと](?=(?!{_FUNCTION})[ぁ-ゖ]))?
        (?:
            っと|(?![はがをにでとの])[ぁ-ゖー]|が(?=[わたさらるりき])|に(?=れ)|の(?=[ぁ-ゖ]|[里郷家森杜丘庭園][とはがをの、\0])
            |の(?<=[ぁ-ゖ]{{3}})(?=[一-鿿]{{1,4}}(?:財団|協会|機構|学園|基金))
            |[はと](?=(?!{_FUNCTION})[ぁ-ゖ]{{1,3}}[ァ-ヺ])|と(?=会(?![一-鿿]))
        ){{1,8}}(?:(?<=[ぁ-ゖー]{{2}})|(?=[一-鿿]))
    # 医療法人社団オリーブの木
    |(?:(?<=[法社財][人団][ァ-ヺー]{{3}})|(?<=[法社財][人団][ァ-ヺー]{{4}})|(?<=[法社財][人団][ァ-ヺー]{{5}}))
        の(?=[木森樹里家杜丘海空風花星虹園庭](?![一-鿿ァ-ヺ]))
    |(?<=法人[一-鿿])と(?=[^、。はがと]{{1,10}}の(?:会|まち))  # 公益社団法人水と緑の会
    # NPO法人虹ノ丘の森クラブ
    |(?:(?<=法人[ぁ-ヺー一-鿿]{{2}})|(?<=法人[ぁ-ヺー一-鿿]{{3}})|(?<=法人[ぁ-ヺー一-鿿]{{4}}))
        の(?=[森里家杜丘海空風花][一-鿿ァ-ヺー])
    |の会(?![場議員合社見館計])|(?:(?<=会社[一-鿿])|(?<=法人[一-鿿]))の(?!{_COUNT})
"""
# The end of a verb before a name: 担う, 製造する, 始めた
_OF_A_VERB: Final = "[うくぐすつぬぶむるた]"
_PLAIN_HIRAGANA: Final = f"""
    (?!{_FUNCTION}|(?<=[担行扱営置持含結学図守指示造作有進取組育築支]){_OF_A_VERB}|[ぁ-ゖ]{{0,2}}[たる][ぁ-ゖ]{{2}})
    (?:(?![はがをにでとのへもや])[ぁ-ゖ]){{2,6}}(?<!{_OF_A_VERB})(?<!て)(?<![んい]だ)
"""
# (金)にみどり大学と, 新たにみどり大学と; but にじいろ病院 elsewhere
_AFTER_NI: Final = "(?:(?<=[\\0\ue000-\ue00f日]に)|(?<=新たに)|(?<=並びに))"
_PARTICLE_FIRST: Final = f"に(?:{_AFTER_NI}|(?={MUNICIPALITY}))|び(?<=たび)"
_TOKEN = Pattern(
    rf"""
    「(?P<quoted>[^「」をはが、。]{{2,40}}\0*)」
    |(?P<run>
        (?:
            (?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9])(?!(?<=[あえおわ])いの){MUNICIPALITY}
            # りくべつ宇宙館 after a comma or a verb, さいたま市 in 虹市とさいたま市, 北の杜大学
            |(?:(?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9ぁ-ゖ])|(?<={_OF_A_VERB})(?!{_OF_A_VERB})|{_AFTER_NI})(?!たび|を|{_FUNCTION}|{_PARTICLE_FIRST})
                [ぁ-ゖ]{{2,6}}(?={_LETTER})
            |(?:(?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9ぁ-ゖ])|(?<=[とはがのやび])){_PREFECTURE}(?={_LETTER})
            |(?<=と)と[ぁ-ゖ]{{1,5}}(?={_LETTER})
            |(?<=[とはがのやび])(?!たび|{_FUNCTION})[ぁ-ゖ]{{2,5}}(?=[市町村区])
            |(?<=[とはがをび])(?!たび|{_FUNCTION})(?:(?![をにへでと])[ぁ-ゖ]){{2,6}}(?<!{_OF_A_VERB})(?<![しっいきり]て)(?={_LETTER})
            |(?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9])お茶の(?=水)
            |(?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9])[一-鿿](?<![市町村県国都府区館院校社他各次下左右両同全前後本当数別者])の(?!{_COUNT})(?={_LETTER})
        )?
        (?<![一-鿿々ァ-ヺーA-Za-zÀ-ɏ0-9])(?![・&.'’‐–―=+-]){_LETTER}+
        (?:(?:[ ](?:&[ ](?=[A-ZÀ-ɏ]))?|,[ ]?(?=(?:Ltd|Inc|LLC)(?![a-z])))(?=[A-Za-zÀ-ɏ]){_LETTER}+)*
        # 愛知みずほ大学, 生活協同組合しまね
        (?:(?<=[一-鿿々ァ-ヺーA-Z・㈱㈲}}])(?:{_HIRAGANA}|{_PLAIN_HIRAGANA})+(?:{_LETTER}+)?)*
    )
    |(?<![一-鿿ァ-ヺーA-Za-zÀ-ɏ0-9])(?P<own>[市県町村]|私たち|うちの(?:大学|学校|会社|病院))(?=[とはが])
    """,
    re.VERBOSE,
)
# How a text goes on after a name
_JOINT = Pattern(
    r"""
    [\0 ]*+(?:様|さま|さん|殿)?[\0 ]*+(?:の(?:皆様|皆さま|みなさま))?
    (?:の代表者?ら?)?
    (?P<number>
        (?:など)?の?(?:(?![1一](?:[者社校]|団体|機関|法人))[0-9二三四五六七八九十]{1,3}
            (?:[者社校市町村]|団体|機関|大学|市町村?|町村|法人|病院|組合|市[0-9]+町(?:[0-9]+村)?)
            |両(?:[者社校市町村県国行]|団体|機関|大学|法人|病院|組合)|双方)
    )?
    [\0 ]*+
    (?:
        (?P<among>と?の?(?:間|あいだ)(?:[でにの]|にて|において)|(?(number)(?:間)?(?:で|連携)|(?!)))
        |(?P<by>(?:との?)?連携による|による|により(?=、?[^、。]{0,30}(?:協定|覚書|締結|調印)))
        |(?P<at>において(?=、))
        |(?P<topic>(?:で|において|におきまして)?は|も|(?<=[\0市町村県区社学会院所館行庫局者])が|が(?![ん丘浦原峰谷岡島沢森池崎浜]))(?![ぁ-ゖ]す(?!み))
        |(?P<with>を相手(?:方|先)?(?:とする|とした|に)|と(?!な[るりっ]|する|して|いう|も(?!に))
            (?:は、?|の(?:間|あいだ|[0-9二三四五]者間?)(?:[でにの]|にて)|の|ともに|それぞれ)?)
        |(?P<and>(?:[、,]|および|及び|ならびに|並びに|・|それに|そして|に加え、)+)
        |(?P<title>
            の[^、。はがをとで「」]{0,30}?(?:協定|覚書|提携|合意|宣言|契約|M[Oo][UC])  # A及びBの連携協定
            |[\0 ]*+「[^「」]*(?:協定|覚書)[^「」]*」[\0 ]*+(?:の|を)?(?:締結|調印)
            |(?<=[\0 ])(?!に)[^、。はが「」\n]{0,16}(?:協定|覚書)
        )
    )
    、?
    """,
    re.VERBOSE,
)
_LEADING = Pattern(
    r"""
    (?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日付?|[0-9]{4}年|本日|同日|今回|今般|昨日|先般|去る|当日|先日|現在地|地元(?![企事団の])|(?:プレス|ニュース)リリース)(?=..)
    |同(?![都府県道市町村])(?=[一-鿿]{1,4}[市町村])  # 同緑市, of the same prefecture
    |[一-鿿ァ-ヺー]{2,16}(?:企業|大手|メーカー)(?=[A-ZÀ-ɏ])  # 教育企業Blue社
    |[一-鿿]{0,6}団体(?=[ァ-ヺー・]{4})  # 環境団体ブルー・トラスト
    |(?:[一-鿿ァ-ヺー]{2,8}?国|アメリカ|ベトナム|ドイツ|フランス|カナダ|フィンランド|ブルネイ)・  # 大韓民国・緑大学
    """,
    re.VERBOSE,
)
_COUNTRY = Pattern(r"(?P<country>[一-鿿ァ-ヺー]{2,8}?)(?:・|[東西南北中]{1,2}部(?=[ァ-ヺー]{2,}[州省市県]))")
_DOT = Pattern("・")
_MOST_NAMES: Final = 40
_ENDS_IN_KIND = Pattern(rf".+{_KIND}", re.VERBOSE)
_FORM_FIRST = Pattern(rf"{_FORM}.+")
_FORM_IN_BRACES = Pattern("{[株有財社独学公一]{1,2}} ?")
_IN_QUOTES = Pattern("\0*+「[^「」]*」")
_A_KIND_BEFORE = Pattern("(?:\0|する|る|校|業|会社|企業|メーカー|大手|団体|組織|法人|社|店|チェーン|クラスター|機構)「")
_OF_RESPECT: Final = "様殿"


def mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """Yield what a text with blank brackets mentions between two indices: bodies, and what may be others."""
    stop = len(text) if end is None else end
    lead: int | None = None
    while token := _TOKEN.search(text, start, stop):
        quote = _IN_QUOTES.match(text, token.end()) if token["run"] else None
        if quote and not _FORM_FIRST.fullmatch(token[0]):
            lead = token.start() if lead is None else lead
            start = token.end()
            continue  # 食品業「森」: what the quoted body does
        joint = _JOINT.match(text, quote.end() if quote else token.end())
        begin, start = token.start() if lead is None else lead, joint.end() if joint else token.end()
        lead = None
        span = Span(*token.span(token.lastgroup or "run"))
        *others, last = [_quoted(text, span)] if token["quoted"] else _names(text, *span)
        for name in others:
            yield Mention(name, begin, is_sure=True, is_own=False, joint="and", is_counted=False, end=name.end + 1)
            begin = name.end + 1
        words = text[slice(*last)]
        yield Mention(
            last,
            begin,
            is_sure=_is_named(text, token, last),
            is_own=_OWN.fullmatch(words) is not None,
            joint=joint.lastgroup or "" if joint else "",
            is_counted=joint is not None and joint["number"] is not None,
            end=start,
        )


def _quoted(text: str, span: Span) -> Span:
    """Return a name in quotation marks, which is one even if it looks like two, without blanks at its end."""
    return Span(span.start, span.start + len(text[slice(*span)].rstrip("\0 ")))


def _is_named(text: str, token: re.Match[str], name: Span) -> bool:
    """Return whether a token surely names a body: by its own words, or by what stands before it."""
    if token["quoted"]:
        before = max(0, token.start() - 6)
        return _is_body(text[slice(*name)]) or bool(_A_KIND_BEFORE.search(text, before, token.start() + 1))
    if text[max(0, token.start() - 1)] == "」":  # the end of 全国「道の駅」連絡会
        return False
    return _is_body(text[slice(*name)]) or bool(_FORM_BEFORE.search(text, max(0, name.start - 6), name.start))


_FORM_BEFORE = Pattern("[株有財社独学公一]} ?$")


def _names(text: str, first: int, last: int) -> list[Span]:
    """Return the names in a token, as in 緑市・青空町, without what leads to them and titles of respect."""
    while lead := _LEADING.match(text[first:last]):
        first += lead.end()
    first += text.startswith("度", first) and text.endswith("この", 0, first)
    country = _COUNTRY.match(text[first:last])
    if country and is_place(country["country"]):
        first += country.end()
    form = _FORM_IN_BRACES.match(text, first)
    first = form.end() if form else first
    found: list[Span] = []
    for dot in islice(_DOT.finditer(text, first, last), _MOST_NAMES):
        name, rest = (words.rstrip(_OF_RESPECT) for words in (text[first : dot.start()], text[dot.end() : last]))
        if name != "九州" and _ENDS_IN_KIND.fullmatch(name) and _is_body(name) and _is_body(rest):
            found.append(Span(first, first + len(name)))
            first = dot.end()
    return [*found, Span(first, first + len(text[first:last].rstrip(_OF_RESPECT)))]
