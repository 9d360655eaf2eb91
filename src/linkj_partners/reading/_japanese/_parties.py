"""Who the parties are in Japanese."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._rules import Parties, Span, partners_in, spans_outside

__all__ = ["counterparts", "heading", "parties", "those_who_signed", "titled", "topic", "without_form"]

_ACT = Pattern(
    r"(?:契約|協定|覚書)[をのが]?更新|締結|調印|署名|(?<=[書定])[をに](?:交換|サイン)し|(?:取り?)?交わ[しさ]|を?結[びんぶ]"
)
_TOPIC = Pattern(
    r"""
    (?<![でに])
    # not 虹大学が運営する, ひばりが丘
    (?:は|が(?!ん|[丘浦原峰谷岡島沢森池崎浜]|台(?![風北湾])
        |(?:参加|所属|加盟|主催|運営|経営|設立|構成|推進)(?:する|した|し)))
    (?:、|(?=[^一-鿿]|[一-鿿]))
    """,
    re.VERBOSE,
)
_IN_A_NAME: Final = "やま|くしま|ちぎ|っとり|よた|うきょう|うのう|うほく"  # とやま, とちぎ
_TO = Pattern(
    rf"""
    と(?!{_IN_A_NAME})(?:の(?:間(?:で|に))?|ともに|それぞれ)?
    (?=
        、|{DAY}|\0|[「『]
        |[0-9][者社]|[0-9]+(?:分野|項目)|[0-9]+[^、。0-9]{{1,3}}目の  # と3者で, と5分野に, と5例目の
        |[一-鿿ァ-ヺA-Za-z ]
        |[まちふくみさひつやゆよ][^、]  # とまちづくり協定を
    )
    """,
    re.VERBOSE,
)
# と inside みなと and やまと is not a joint.
_JOINT = Pattern(
    rf"""
    # ・ between two names of one kind: 青空市・緑町
    (?<=会社)・|(?<=[様\0])・(?!\0)|(?<=[市町村])・(?=[一-鿿]{{1,6}}[市町村])|(?<=大学)・(?=[一-鿿]{{2,8}}大学)
    |[、,](?:そして|それに)?|および|及び|ならびに|並びに
    # not となる, とする, 東とくしま, とやま
    |(?:(?<![ぁ-ゖ])(?<![^一-鿿][東西南北])|(?<=と))と(?!な[るりっ]|する|{_IN_A_NAME})
    |\0+
    """,
    re.VERBOSE,
)
_FORM: Final = (
    "(?:株式|有限|合同)会社|[一-鿿]{2,7}法人|(?:認定)?NPO法人|[㈱㈲]|{(?:株|有|財|社|独|学|公財|公社|一社|一財)}"
)
_ANY_FORM = Pattern(_FORM)
_BRACKETED_FORM = Pattern(r"\((株|有|財|社|独|学|公財|公社|一社|一財)\)")
_LEADING_FORM = Pattern(r"\{[株有財社独学公一]{1,2}\} ?")
# What may stand before the first name: この度, 本日, a place or a purpose that ends in a comma.
_LEAD: Final = re.compile(
    rf"""
    ^.*(?:
        [てでにりきうくすむるたどび]、|て[ ]  # 目指して、
        |{DAY}(?:に|付で|付けで)?、?
        |(?:この[度たび]+|今般|今回は?|新たに|引き続き|続いて|さらに|同じく)、?
        |に向けて|(?:する|の|なる)ために?|に基づき|に伴い  # 推進に向けて虹労働局と
        |\d{{1,2}}日(?:\(.\))?(?:に|、)  # 5日(火)に
        |を(?=[^を]*$)|に(?:関|係)する  # the last を; 研究に関する
        |>[ ]?  # ホーム > お知らせ >
    )
    """,
    re.VERBOSE,
)
# What may stand before a name without a comma: a place or a description. The rest of the list is then unsure.
_PLACE_OF_IT: Final = re.compile("^.*(?:で|にて|において|にある)(?=[一-鿿ァ-ヺA-Za-z])")
_DESCRIPTION: Final = re.compile(
    rf"""
    ^.*(?:
        (?:(?:大手|企業|会社|商社|メーカー|業|ベンチャー|最大|規模|有数|屈指|老舗)の
        |(?:傘下|附属|子会社|グループ会社|運営会社|事業者)である)(?=[一-鿿ァ-ヺA-Za-z])  # 食品大手の, 子会社である
        |(?:参加|所属|加盟|運営|経営|展開|主催)する(?=[一-鿿ァ-ヺA-Z])
        |(?:(?:締結|提携)し|結ん)で?(?:いる|いた|た|だ)(?=[一-鿿ァ-ヺA-Z])  # 協定を結んでいる緑大学
        # 港がある before 青空市
        |(?:[うくすつぬむる]|[したい]た|[低高近深強広多]い)(?=[一-鿿]{{1,8}}(?:市|町|村|区|県|局|大学|高校|銀行|組合)$)
        # 食品を扱う before 株式会社森 or モリ
        |(?:[うくすつぬむる]|である|した|いた|の|企業|(?<!株式)(?<!有限)(?<!合同)会社)
            (?={_FORM}|[ァ-ヺA-Z][ァ-ヺーA-Za-z]{{2}})
    )
    """,
    re.VERBOSE,
)
_BRANCH: Final = re.compile(
    r"(?:の(?:[0-9]+市[0-9]+町(?:[0-9]+村)?|[0-9]+(?:市町村?|町村)|(?:\d|[二三四五六七八九])?(?:[者社校]|団体|機関|大学|組合(?:・支部)?|事業所)|両[者社校]|双方))$"
)
# What a writer calls itself.
_PRONOUN_WORDS: Final = """
    本学 本市 本県 本町 本村 本会 本校 本機構 本協定 当社 当行 当会 当法人 当財団 当機構 当協会 当院 当所 弊社 同社
    協会 機構 財団 連盟 組合 病院 同大学 県 市 町 村 両者 両社 両市 両大学 双方 三者 大学 協定 私たち 学校法人
"""
_PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())
_IS_PRONOUN = Pattern(
    "[本当弊](?:[一-鿿]{1,4}(?:本部|組合|署)|クラブ|ジオパーク|センター|機構|会議所|金庫|研究所|研究科|学部|会|校|院|部|所|財団|協会|連盟|組合|大学|法人|社|館|支部|局)"
)
# 本学経済学部 is the writer too.
_OWN_PART = Pattern("(?:本学|本市|本県|本町|本村|本校|当社|当行|弊社)[一-鿿]")
_OWN_LENGTH: Final = 2
# Words that names do not have: a clause, not a name.
_CLAUSE = Pattern(
    r"""
    [0-9][月日]|[0-9]{4}年の|である
    |[げけせべめれえ]る(?=[ァ-ヺA-Z])  # 支えるモリ
    |(?:担|行|扱)う|営む|[低高近深強広多]い(?=[一-鿿])|以下の  # 施業を担う緑組合, 可能性が低い虹市
    |[一-鿿][にも][一-鿿]|に向け|[をは。「」『』!?:]
    |が(?!ん|[丘浦原峰谷岡島沢森池崎浜台])  # が, unless in がん and ひばりが丘
    |する|した|して|ため|による|における|について|に関する|として|こと|もの|さらに|など|また
    |目的|目指す|[0-9]番目|曜日|立ち会い|先週|協定|締結|覚書|調印
    """,
    re.VERBOSE,
)
# A body may have these in its name if it says what it is: 株式会社官民連携研究所.
_OF_A_TIE = Pattern(rf"(?!(?:{_FORM}))(?!.*(?:センター|機構|協会|協議会|研究所|財団|室|会議)$).*(?:連携|提携)")
_WORD = Pattern(r"[一-鿿ァ-ヺA-Za-zぁ-ゖ]")
# What names of organizations end with, unless they are in katakana or Latin letters, or begin with a legal form.
_SUFFIX: Final = """
    # Schools and hospitals
    大学校?|大學|中學|大学院|学部|研究科|研究院|学術院|学系|学院|学園|短大|大|高専|学校|高校|中学|病院
    # Associations and companies
    |センター|機構|協会|学会|連合会?|連盟|財団|社団|法人|会社|銀行|銀|金庫|組合|公庫|公社|公司|会議所
    # Public bodies
    |市|町|村|区|県|府|都|道|州|省|庁|局|大使館|委員会|協議会
    # Groups and branches
    |ネットワーク|クラブ|コンソーシアム|グループ|ホールディングス|支社|支店|本部|基金|団体|国|政府
    # Houses and departments
    |図書館|博物館|美術館|ミュージアム|会議?|院|所|館|園|社|署|部|工場|公園|空港
    # Lines of business
    |鉄道|郵便|カレッジ|アカデミー|スクール|ホテル|運輸|運送|倉庫|電力|ガス|新聞|放送|生命|保険|証券|製薬|製作所|商店|建設|工務店|工業|商事|不動産|酒造|製菓|電機
    # Cooperatives and others
    |農協|漁協|生協|隊|中心|ストア|マート|ドラッグ|フーズ
"""
_ORGANIZATION = Pattern(
    rf"""
    (?:
        .*(?:{_SUFFIX})
        |(?:{_FORM}).+|.+(?:[㈱㈲]|{{[株有]}})  # 株式会社森, 森㈱
        |[一-鿿ぁ-ゖ]{{1,6}}コープ
        |(?:JA|コープ)[一-鿿ぁ-ゖァ-ヺー]{{2,12}}|(?:生活|農業|漁業)協同組合[一-鿿ぁ-ゖァ-ヺーA-Z]{{2,14}}
        |.*大学?[一-鿿ァ-ヺー・]{{2,14}}(?:校|キャンパス)|.*大学[ァ-ヺー・]{{2,14}}  # 虹大学ロンドン校
        |[A-Za-z][A-Za-z0-9&.,'’ -]+|[ァ-ヺー・―‐–=A-Za-z0-9 ]{{3,}}
        # 森モータース, but not 運送サービス
        |[一-鿿]{{1,6}}[ァ-ヺー・]{{4,}}(?<!サービス)(?<!システム)(?<!エネルギー)
    )
    """,
    re.VERBOSE,
)
_AN_OFFICER = Pattern("(?:CEO|COO|CFO|CTO)$")
# は, が and を may be in a name that begins like this: ㈱はたらく.
_BEGINS_WITH_FORM = Pattern("^[㈱㈲][はがを]?")
_GENERIC = Pattern(
    r"""
    (?:もつ|[持有]つ|有する|営む|行う|扱う|担う|掲げる)(?=[一-鿿ァ-ヺA-Z])  # the end of a clause before the name
    |(?:関係(?:団体|機関|者)|地元|県内|市内|町内|傘下|国内|海外|他の|各|全国の|都?道府県)|同(?!志社|朋)|(?:大学|企業)・|[●■◆・]
    |.*所管の|.*(?:加盟|所属)$|.*(?:最初|初|唯一|最大)の
    |.*(?:(?:振興|発展|活性化)(?!局|会|公社|財団|協会|機構|銀行|センター|協議会)|分野|等$)  # 地域の発展
    # 流域の信用金庫, 球団の運営会社
    |.*の(?:自治体|企業|団体|機関|大学|高校|信用金庫|金融機関|事業者|病院)(?:$|・)|.*(?:運営会社|事務局)(?:$|・)
    |.*[0-9]つの
    |.*(?:協定|覚書)書?$|(?:友好|姉妹|親善|交流)都市$|当[市町村県区]$|当法人グループ$|県?[東西南北中]部$
    # Only what kind of body it is
    |(?:民間|地元)?(?:団体|企業|事業者|自治体|金融機関|高校|大学|病院|銀行|漁協|農協|生協|信金|信用金庫|信用組合|(?:生命|損害)?保険会社|他大学)$|(?:株式会社|[一-鿿]{2,4}法人(?:社団|財団)?)$
    """,
    re.VERBOSE,
)
_SHORTEST: Final = 2
_LONGEST: Final = 45
# 青空市の山田太郎市長 is the city.
_PERSON: Final = re.compile(
    r"""
    (?:[ ]|の|)[一-鿿々]{2,5}  # の山田太郎
    (?:代表取締役社長|代表取締役|理事長|学長|校長|館長|社長|会長|頭取|総長|市長|町長|村長|区長|知事
        |支店長|所長|局長|院長|機構長)
    (?:先生|氏)?$
    """,
    re.VERBOSE,
)
_RANKS: Final = re.compile(
    r"(?:の(?:皆様?|みな)|様|さま|さん|殿|御中|氏|ら|の[0-9二三四五六七八九十]+(?:市町村?|町村|[市町村者社校行]|大学|病院|団体|法人|機関))$"
)


def parties(sentence: str) -> Parties | None:
    """Return the parties of AはBと…を締結しました and AとBは…を締結しました."""
    if sentence.startswith("続いて"):  # the next signing of the day
        return None
    if sentence.startswith("【") and sentence.endswith("】"):  # a title
        sentence = f" {sentence[1:-1]} "
    plain = spans_outside(_BRACKETED_FORM.sub(r"{\1}", sentence), "(【〔[", ")】〕]")
    plain = _BLANK_BEFORE_QUOTE.sub(r"」\1", plain)
    plain = _WHAT_IT_DOES.sub(lambda match: "\0" * len(match[0]), plain)
    plain = _LOCAL_BODY.sub("\\1\0", plain)
    acts = islice(_ACT.finditer(plain), _MOST_ACTS)
    return next((found for act in acts if (found := _parties(plain, act.start()))), None)


# JAみどりと虹大学は
_LOCAL_BODY = Pattern(
    "((?:JA|コープ)[一-鿿ぁ-ゖァ-ヺー]{1,10}?[ぁ-ゖ])と(?=[一-鿿ァ-ヺA-Z][^、。はがをと]{1,20}[はが])"
)
# 「A(えー)」 is 「A」 and then blank.
_BLANK_BEFORE_QUOTE = Pattern("(?<!\0)(\0+)」")
# 食品を製造する in AとBと食品を製造するC
_WHAT_IT_DOES = Pattern(
    r"""
    [一-鿿ァ-ヺーA-Za-z・の]{2,24}(?:「[^「」]{1,30}」)?(?:など|等)?  # 学習塾「森」など
    (?:を(?:展開|運営|経営|製造|販売|開発|提供)|\0*が(?:運営|経営|設置))(?:する|している)  # を運営する
    (?=[一-鿿ァ-ヺA-Z{「])
    # 首都圏に本社を置く
    |[一-鿿ァ-ヺーA-Za-z・]{2,16}に(?:本(?:社|店|部|拠地?)|拠点|工場|店舗)を(?:置く|構える|持つ|有する)(?=[一-鿿ァ-ヺA-Z{「])
    """,
    re.VERBOSE,
)
_MOST_ACTS: Final = 3
_MOST_TOPICS: Final = 3

# AとBとの協定は、…調印されました
_PAPER_IS_TOPIC = Pattern("(?:協定|契約|覚書)書?[はが]、?$")


def topic(sentence: str) -> Span | None:
    """Return the one body that a sentence is about, as in 先月6日に青空町は、…宣言しました."""
    plain = spans_outside(_BRACKETED_FORM.sub(r"{\1}", sentence), "(【〔[", ")】〕]")
    first = _TOPIC.search(plain)
    names, has_pronoun = _names(plain, 0, first.start()) if first else ([], False)
    return names[0] if len(names) == 1 and not has_pronoun else None


# 虹大学, 虹大学 新着情報, 特定非営利活動法人 森, 虹市(にじし)
_HEADING = Pattern(
    rf"(?P<name>(?:(?:{_FORM}) (?:[^ ]{{2,8}}会 )?)?[^ 。、|>:()\0]{{3,25}})(?:\([ぁ-ゖ]{{2,20}}\))?"
    "(?:[ |](?:[A-Z][A-Za-z .]{2,40}|.{0,20}(?:お知らせ|トピックス|ニュース|新着|プレス|情報|記者発表|サイト"
    "|ホームページ|公式|広報|ブログ|センター).{0,20}))?"
)
_SAYS_WHAT_IT_IS = Pattern(rf"(?:{_FORM}).+|.*[一-鿿](?:{_SUFFIX})", re.VERBOSE)


def without_form(name: str) -> str:
    """Return a name without its legal form, as texts repeat it: 虹商事 for 株式会社虹商事."""
    return _ANY_FORM.sub("", name)


def heading(line: str) -> str | None:
    """Return the body that a line at the head of a page names alone, as in 虹大学 新着情報."""
    match = _HEADING.fullmatch(line)
    name = match["name"].replace(" ", "") if match else ""
    is_body = _SAYS_WHAT_IT_IS.fullmatch(name) and _is_organization(name) and name not in _PRONOUNS
    return name if is_body else None


def _parties(plain: str, end: int) -> Parties | None:
    """Return the parties before an act."""
    topics = islice(_TOPIC.finditer(plain, 0, end), _MOST_TOPICS)
    named = [(topic.end(), *_names(plain, 0, topic.start())) for topic in topics]
    begin, heads, has_pronoun = next((each for each in named if each[1] or each[2]), (named or [(0, [], False)])[0])
    found = _partners(plain, begin, end)
    if heads[1:] and found and not has_pronoun and _AND_AS_ONE.search(plain, heads[0].end, heads[-1].start):
        return Parties(heads[0], [*heads[1:], *found.partners])  # A及びBは、Cと
    if heads[1:] or (heads and has_pronoun):
        return Parties(None, heads, are_joint=not has_pronoun, are_others=has_pronoun)
    if found is None and not heads and not has_pronoun:
        is_on_paper = _PAPER_IS_TOPIC.search(plain, 0, begin)
        found = _list_of(plain, end) or (_partners(plain, 0, begin) if is_on_paper else None)
    if found is None or not has_pronoun:
        return found and found._replace(host=heads[0] if heads else found.host, are_joint=found.are_joint and not heads)
    return found._replace(are_joint=False, are_others=True)


_AND_AS_ONE = Pattern("及び|および|ならびに|並びに")
# 調印したのは、食品業「森」、虹大学。
_WHO = Pattern(
    r"""
    (?:
        (?:締結|調印|署名)を?した|(?:締結|調印|署名)を行った
        |(?:協定|契約|覚書)書?を(?:結|交わ)(?:ん|し)だ?た?  # 協定を結んだ, 覚書を交わした
    )
    のは、?(?P<names>[^。\n]{2,200}?)  # のは、虹大学、青空市。
    (?:の[0-9二三四五六七八九十]{1,3}(?:[者社校]|団体|機関|大学|市町?村?))?  # の2社です
    (?:(?:です|でした)?(?=。|$)|で、)
    """,
    re.MULTILINE | re.VERBOSE,
)


def those_who_signed(text: str) -> Parties | None:
    """Return the parties of a sentence such as 調印したのは、虹大学、青空市。 in a text."""
    plain = spans_outside(_BRACKETED_FORM.sub(r"{\1}", text), "(【", ")】")
    plain = _WHAT_IT_DOES.sub(lambda match: "\0" * len(match[0]), plain)
    for match in _WHO.finditer(plain):
        names, _ = _names(plain, *match.span("names"))
        if len(names) > 1:
            return Parties(None, names, are_others=True)
    return None


# 締結先:虹大学, 締結相手は、虹大学、青空市, 締結自治体 and the names in the next line
_COUNTERPART = Pattern(
    r"""
    (?:締結|協定|連携|提携)(?:の|締結|参加)?  # 締結, 協定締結, 連携の
    (?:相手[方先]?|先|者|自治体|団体|企業|機関|大学)(?:企業|団体|事業者)?\0*  # 先, 相手方, 相手企業
    (?:は、?|[:|】][:|】 ]*|[ \0\]]*\n[\s\0]*)  # between the label and the names
    (?P<names>[^。\n:|]{2,400})
    """,
    re.VERBOSE,
)

# A title such as 虹大学との連携協定
_TITLE_WITH = Pattern(
    r"^[^\w\n]*(?P<names>[^。\n:|]{2,60}?)との[^、。\n]{0,24}(?:協定|覚書|提携|M[Oo][UC])", re.MULTILINE
)
_TITLE_LENGTH: Final = 200


def titled(text: str) -> Parties | None:
    """Return the parties of a title such as 虹大学との連携協定."""
    plain = spans_outside(text[:_TITLE_LENGTH], "(【", ")】")
    for match in _TITLE_WITH.finditer(plain):
        names, _ = _names(plain, *match.span("names"))
        if names:
            return Parties(None, names, are_others=True)
    return None


# 協定の相手方(7社) or 今回の締結先は次のとおりです。, and the names in the lines below
_COUNTERPARTS_BELOW = Pattern(
    r"""
    (?:締結|協定)(?:の|締結|を締結した)?(?:相手[方先]?|先|者|自治体|団体|企業|法人|事業者|事業所)(?:企業|団体|事業者)?\0*
    (?:は、?(?:次|以下|下記)の(?:とお|通)り(?:です)?。?)?[ \0]*\n[\s\0]*
    (?P<rows>(?:[^\w\n]*(?:[0-9]{1,2}[.)])?[ ・]*[^\n:。]{2,80}(?:\n|$)){2,12})
    """,
    re.VERBOSE,
)
_BULLET = Pattern(
    r"\n|(?:^|(?<=[ \n]))[・●○◆■*-]|・(?=(?:株式|有限|合同)会社|[一-鿿]{2,4}法人)|(?<![0-9])[0-9]{1,2}[.)] ?"
)


def _listed(plain: str) -> list[Span]:
    """Return the bodies in a list with bullets or numbers below a label such as 締結先."""
    found: list[Span] = []
    for match in _COUNTERPARTS_BELOW.finditer(plain):
        start = match.start("rows")
        for bullet in (*_BULLET.finditer(plain, *match.span("rows")), None):
            stop = bullet.start() if bullet else match.end("rows")
            name = _trimmed(plain, start, stop) if stop > start else None
            found += [name] if name else []
            start = bullet.end() if bullet else stop
    return found


def counterparts(text: str) -> Parties | None:
    """Return the parties of a row such as 締結先:虹大学 in a text, or of a list below such a label."""
    plain = spans_outside(text, "(【", ")】")
    if listed := _listed(plain):
        return Parties(None, listed, are_others=True)
    for match in _COUNTERPART.finditer(plain):
        names, _ = _names(plain, *match.span("names"))
        if names:
            return Parties(None, names, are_others=True)
    return None


# A、B及びCの連携協定
_LIST_OF = Pattern(
    r"""
    (?P<names>[^。]{5,160}(?:及び|および|並びに|ならびに|と)[^。をはがの]{2,40})  # A、B及びC
    の[^、。はが]{0,30}?(?:協定|覚書|M[Oo][UC])  # の連携協定
    """,
    re.VERBOSE,
)

# A、B、C、Dの4者で; A、B及びCの間で
_LIST_OF_SOME = Pattern(
    r"""
    (?P<names>[^。]{5,200}?)の[二三四五六七八九0-9][者社](?:[でがは]|によ[るり]|間|連携)  # A、B、C、Dの4者で
    |(?P<makers>[^。「」]{5,200}?、[^。「」]{2,80})による(?=[「『])  # A、B、Cによる「…」が締結
    |(?P<both>[^。]{2,160}(?:及び|および|並びに|ならびに)[^。をはがの]{2,40})の間で  # A、B及びCの間で
    """,
    re.VERBOSE,
)


def _list_of(plain: str, end: int) -> Parties | None:
    """Return the parties of a title such as A、B及びCの連携協定, or of A、B、Cの3者で."""
    head = plain[:end].lstrip()
    match = _LIST_OF.match(head) or _LIST_OF_SOME.match(head)
    group = match.lastgroup or "names" if match else "names"
    indent = end - len(plain[:end].lstrip())
    names, has_pronoun = _names(plain, indent + match.start(group), indent + match.end(group)) if match else ([], False)
    return Parties(None, names, are_joint=not has_pronoun, are_others=has_pronoun) if len(names) > 1 else None


# The rest of AとBの連携協定
_OF_BOTH = Pattern(
    r"""
    (?P<by>[^、。はがをのと「『\0]{2,40})による(?=[^、。はが]{0,30}?(?:協定|覚書))  # AとBによる連携協定
    |(?P<name>[^、。はがをのと「『\0]{2,40})の
    (?:
        [0-9三四五六七八九][者社](?:で|が|は|による)  # の2者で
        |[^、。はが]{0,30}?(?:協定|覚書|合意|宣言|契約|M[Oo][UC])  # の連携協定
    )
    |(?P<meeting>[^、。はがをのと「『\0]{2,40})において、  # AとBにおいて、
    """,
    re.VERBOSE,
)


def _partners(plain: str, begin: int, end: int) -> Parties | None:
    """Return the names before the と that the document follows."""
    earlier: list[Span] = []
    for to in _TO.finditer(plain, begin, end):
        names, has_pronoun = _names(plain, begin, to.start())
        another = _ANOTHER_PAPER.match(plain, to.end()) if names else None
        if another and _goes_on(plain, another.end(), end):
            earlier, begin = [*earlier, *names], another.end()
            continue
        names = [*earlier, *names] if names else names
        both = _OF_BOTH.match(plain, to.end()) if names or has_pronoun else None
        others, is_own = _names(plain, *both.span(both.lastgroup or 0)) if both else ([], False)
        rest = _LIST_OF_SOME.match(plain[:end], to.end()) if names and not others else None
        if rest and rest["names"] and (more := _names(plain, *rest.span("names"))[0]):  # Aと、B、Cの3者による
            return Parties(None, [*names, *more], are_joint=not has_pronoun, are_others=has_pronoun)
        if len(others) == 1 and len(names) > 1 and _SEVERAL.search(plain, begin, to.start()):  # A、B、Cの3大学とDの間で
            return Parties(others[0], names)
        if others:
            has_pronoun = has_pronoun or is_own
            return Parties(None, [*names, *others], are_joint=not has_pronoun, are_others=has_pronoun)
        if names and _may_be_inside(plain, to):
            continue
        if names and not _goes_on(plain, to.end(), end):
            return Parties(None, names, are_others=has_pronoun)
    return None


_SEVERAL = Pattern("の[0-9二三四五六七八九十]{1,3}(?:大学|[社校者市]|団体|機関|市町村?)[ \0]*$")
# AとBと大学間協定を、Cと部局間協定を締結
_ANOTHER_PAPER = Pattern(
    rf"(?:「[^「」]{{2,60}}(?:協定|覚書)書?」\0*|[^、。はがをと]{{0,20}}(?:協定|覚書))を、|{DAY}(?:に|付けで)?、"
)
_HIRAGANA = Pattern("[ぁ-ゖ]")
_REST_OF_A_NAME = Pattern(r"[一-鿿ァ-ヺーA-Za-z]{1,20}(?:と|、|\0)")


def _may_be_inside(plain: str, to: re.Match[str]) -> bool:
    """Return whether a と can be inside a name: 医療法人やまと会と."""
    before = plain[to.start() - 1]
    return _HIRAGANA.match(before) is not None and _REST_OF_A_NAME.match(plain, to.end()) is not None


# AとAとBの覚書, in quotes
_NAMED_DOCUMENT = Pattern("[「『][^「」『』]*(?:協定|覚書|契約|M[Oo][UC])")


def _goes_on(plain: str, begin: int, end: int) -> bool:
    """Return whether another name of the list follows と, as in AとBと協定を締結."""
    following = _TO.search(plain[begin:end])
    if _NAMED_DOCUMENT.match(plain, begin):
        return False
    return following is not None and bool(_names(plain, begin, begin + following.start())[0])


def _names(plain: str, begin: int, end: int) -> tuple[list[Span], bool]:
    """Return the names at the end of a list, and whether the writer's own 本学 or 当社 is one of them."""
    lead = _LEAD.match(plain[begin:end])
    begin += lead.end() if lead else 0
    found: list[Span] = []
    unsure: list[Span] = []
    has_pronoun = False
    for first, stop in reversed(list(_pieces(plain, begin, end))):
        start = _after_country(plain, first)
        piece = plain[start:stop].strip(" \0")
        if not piece or _BRANCH.fullmatch(piece) or _UNNAMED.fullmatch(piece):  # の4社 after brackets
            continue
        name = _after(_PLACE_OF_IT, plain, start, stop) or _trimmed(plain, start, stop)
        name = name or _after(_DESCRIPTION, plain, start, stop)
        if name is None and found and not unsure and _PLAIN.fullmatch(piece):
            unsure.append(Span(start, stop))  # a name if there is another one before it
            continue
        if name is None:
            break
        found[:0] = [_without_blanks(plain, each) for each in unsure]
        unsure.clear()
        words = plain[name.start : name.end]
        if words in _PRONOUNS or _IS_PRONOUN.fullmatch(words):
            has_pronoun = True
        else:
            found.insert(0, name)
        before = _AFFILIATED.sub("", plain[start : name.start]).strip(" \0{}株有財社独学公一「")
        if before and plain[name.end : name.end + 1] != "」":
            break
    return found, has_pronoun


_AFFILIATED = Pattern("^ ?(?:その|同社の)[一-鿿]{2,8}である$")  # その連結子会社である
# They sign too, and have no name.
_UNNAMED = Pattern("森林所有者|土地所有者|地権者|同[一-鿿]{1,4}(?:会員|加盟[一-鿿]{0,4})")
# A name without a particle, though nothing in it says that it is one.
_PLAIN = Pattern(
    "(?!.*(?:[をがにの]|する|した|など|協定|覚書|目的|推進|振興|連携))[一-鿿ァ-ヺーA-Za-zぁ-ゖ・&0-9]{4,30}"
)


def _without_blanks(plain: str, span: Span) -> Span:
    words = plain[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip(" \0")), span.start + len(words.rstrip(" \0")))


def _pieces(plain: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between the joints of a list; blank brackets are joints too."""
    start = begin
    for joint in _JOINT.finditer(plain, begin, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


_IN_QUOTES = Pattern("(?P<before>(?<![^「」])[^「」]*)「(?P<name>[^「」をはが、。]{2,40})」[ \0]*$")
_OF_FORM = Pattern(rf"(?:{_FORM}).+")
# What stands before a name in quotes: 食品業「森」
_WORKS = Pattern(
    "(?:\0|する|る|校|業|会社|企業|メーカー|大手|団体|組織|法人|社|店|チェーン|クラスター|販売などの|[一-鿿]の)$"
)

# Not a blank, an opening quote or an emoji.
_FIRST = Pattern(r"[\w({㈱㈲]")


def _trimmed(plain: str, start: int, stop: int) -> Span | None:
    """Return the name without spaces and titles of respect, or ``None`` where it is not one."""
    quoted = _IN_QUOTES.search(plain[start:stop])
    owner = quoted["before"].strip(" \0-・") if quoted else ""
    if quoted and _OF_FORM.fullmatch(owner) and _is_organization(owner):  # 医療法人森「介護施設みどり」
        begin = start + plain[start:stop].index(owner)
        return Span(begin, begin + len(owner))
    if quoted and (
        _WORKS.search(quoted["before"] or plain[max(0, start - 1) : start])
        or _is_organization(quoted["name"].strip(" \0"))
    ):
        begin = start + quoted.start("name")
        return Span(begin, begin + len(quoted["name"].rstrip(" \0")))
    while start < stop and not _FIRST.match(plain, start):
        start += 1
    while start < stop and plain[stop - 1] in " \0":
        stop -= 1
    text = plain[start:stop]
    for ending in (_BRANCH, _RANKS, _PERSON):
        found = ending.search(text)
        text = text[: found.start()] if found else text
    if _OWN_PART.match(text):
        return Span(start, start + _OWN_LENGTH)
    if _is_two(text):
        return None
    is_name = text in _PRONOUNS or (_SHORTEST <= len(text) <= _LONGEST and _is_organization(text))
    form = _LEADING_FORM.match(text)
    return Span(start + (form.end() if form else 0), start + len(text)) if is_name else None


_AND_INSIDE = Pattern("[ぁ-ゖ](?<!ふるさ)と(?P<rest>.{3,})$")


def _is_two(text: str) -> bool:
    """Return whether a name may be two: 株式会社ふれあいと青空市."""
    match = _AND_INSIDE.search(text)
    return match is not None and _is_organization(match["rest"])


def _after(description: re.Pattern[str], plain: str, start: int, stop: int) -> Span | None:
    """Return the name after a place or a description: 市役所で虹大学, 食品を扱う株式会社森."""
    found = description.match(plain[start:stop])
    return _trimmed(plain, start + found.end(), stop) if found else None


# 食品大手の, 近隣の, 青空県みどり町の
_OF_A_TRADE_OR_PLACE = Pattern(
    "[ \0]*(?:[一-鿿ァ-ヺー]{2,12}(?:所管|大手|商社|メーカー|ベンチャー|最大|最大規模|有数|屈指"
    "|所有者|代表|管理者)|[国公私州]立|近隣|隣接する"
    "|[一-鿿]{2,3}[都道府県](?:[一-鿿ァ-ヺぁ-ゖ]{1,5}[市町村区])?)の(?=[一-鿿ァ-ヺA-Za-z]{2})"
    # みどり町の森酒造㈱, 青空県青空市中央町の青空高校
    f"|(?:[一-鿿]{{2,3}}[都道府県])?[一-鿿ァ-ヺぁ-ゖ]{{1,8}}[市町村区](?:[一-鿿]{{1,6}}[町])?の"
    f"(?=(?:{_FORM})[^、。はが]|[一-鿿ァ-ヺーA-Za-z]{{2,14}}(?:[㈱㈲]|{{株}}|会社|大学|学校|高校|病院|銀行))"
)
_OF_A_COUNTRY = Pattern(
    "[ \0]*(?P<country>[一-鿿ァ-ヺー]{2,8}?)(?P<form>(?:[一-鿿]{2}主義)?(?:人民)?共和国|王国|連邦|合衆国)?"
    "(?:[ァ-ヺー]{2,8}[州省県市])?"  # アメリカ合衆国カリフォルニア州の
    "(?:の|・|[東西南北中]{1,2}部(?:の|(?=[ァ-ヺー]{2,}[省州市県])))(?=[一-鿿ァ-ヺA-Za-z])"  # ベトナム南部モリ省
)


def _after_country(plain: str, start: int) -> int:
    """Return where a name begins, after the country that it is in or its trade: タイの虹大学, 食品大手の森."""
    trade = _OF_A_TRADE_OR_PLACE.match(plain, start)
    if trade:
        return trade.end()
    region = _OF_A_REGION.match(plain, start)
    start = region.end() if region else start
    found = _OF_A_COUNTRY.match(plain, start)
    is_country = found and (
        found["form"] or partners_in(found["country"]) or _IN_KATAKANA.fullmatch(found[0].strip(" \0"))
    )
    return found.end() if found and is_country else start


_OF_A_REGION = Pattern(
    "[ \0]*(?:[東南中西]{1,2}アジア|[東西北中]欧|[東西南北中]{0,2}ヨーロッパ|北米|中南米|南米|アフリカ)・"
)
_IN_KATAKANA = Pattern("(?:[ァ-ヺー]{3,}|[ァ-ヺー]{2,}[州省県市])の")


_IN_HIRAGANA = Pattern("(?:[一-鿿]{1,3}[都道府県])?[ぁ-ゖ]{2,6}[市町村]")  # つがる市


def _is_organization(text: str) -> bool:
    if _IN_HIRAGANA.fullmatch(text):
        return True
    if "\0" in text or not _WORD.search(text) or _OF_A_TIE.match(text) or _GENERIC.match(text):
        return False
    if _AN_OFFICER.search(text):
        return False
    return not _CLAUSE.search(_BEGINS_WITH_FORM.sub("", text)) and _ORGANIZATION.fullmatch(text) is not None
