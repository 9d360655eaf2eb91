"""Which numbers count the partners in Japanese."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners import counting
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.model import PublishedTally
from linkj_partners.reading._days import DAY
from linkj_partners.reading._japanese._positions import AGREEMENT, ELSEWHERE
from linkj_partners.reading._rules import FIGURE, Span

__all__ = ["counts", "other_bodies", "totals"]

# Nouns for partners that count other things elsewhere, so that `counting.find` leaves them alone.
_OTHER_NOUNS: Final = ("企業・団体", "都府県", "クラブ", "施設", "事業所", "拠点", "行", "館", "NOC")

_PARTNERS_AFTER = Pattern(
    r"""
    (?:\([^()]{0,16}\))?(?:すべて|全て)?(?:と|との|に|へ|で|から)?
    (?:(?:なった|となる|拡大した|上る)の?)?(?:の?間で)?[^、。0-9]{0,12}?  # となる大学の間で
    (?:提携|連携|協定|覚書|MOU|締結(?:を果たし)?|交流協定|パートナーシップ)
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
    # は現在、, は、令和7年3月現在で
    [はがのをも、:\s]*
    (?:(?:(?:令和|平成)?[0-9元]{1,4}年(?:[0-9]{1,2}月)?)?現在|これで|全部で|合計|累計|全て|全)?[はでの、]*$
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
        |、?(?:今回|この(?:度|たび))の(?:協定|提携|締結)で  # この度の協定で
        |、?(?:下記|次|以下)の(?:とお|通)り、?
        |、?[^。()]{0,24}\([^()]*\)の?  # 虹大学(タイ)の
    )$
    # 協定を結ぶ大学は、A、Bの; 協定を有する海外の機関は
    |(?:協定|覚書)を?(?:結ぶ|締結する|有する|持つ)[^、。0-9]{1,12}は(?:、[^。0-9]{0,160}の)?$
    |(?:協定|覚書)を?締結したのは、?[^。0-9]{0,160}に(?:続き|続いて|次いで|次ぎ)、?$  # 締結したのは、A、Bに続き
    |(?:協定|提携|連携)[一-鿿]{0,4}(?:NOC|[校先])は、?[^。0-9]{0,120}(?:続き|続いて|次いで)、?[^。、0-9]{0,12}で$
    # 全体では27ヵ国75大学; 協定を締結している大学は316校
    |(?<=、)(?:全体|全部|合計)では?、?$
    # 代理店契約をもつ事業者は; 加入により、参加機関は; 参画団体数は
    |(?:協定|契約)を(?:もつ|持つ|有する)[^、。0-9]{1,12}は$
    |(?:により|加わり)、(?:参加|参画|加盟|協力)(?:する|した)?[一-鿿]{2,4}(?:の?数)?は$
    |(?:参加|参画|加盟|協力)(?:(?:団体|企業|機関|自治体|事業者)の?数|した(?:団体|企業|機関|自治体|事業者))は$
    |(?:加わ(?:り|って)|(?:加入|加盟|参画|参加)により)、?(?:合?計|全部で)?$  # 虹協会が加わり
    # 協定を締結しているのは、A、B; 協定を結んでいる大学は現在、
    |(?:協定|覚書)を?(?:締結|結んで)(?:して)?いる(?:のは、?[^。0-9]{0,160}|[^、。0-9]{1,20}は、?(?:現在、?)?)$
    """,
    re.VERBOSE,
)
_BECAME = Pattern(
    r"(?:\([^()]*\))?(?:[・、](?:[0-9]+)?[一-鿿]{1,4})?(?:、[^。、0-9]{1,12}は[0-9]+[一-鿿カか]{1,3}(?:\([^()]*\))?)?"
    r"(?:(?:と|に)(?:なり|なる|なっ|上[りる]|達し|のぼり|増え|拡大)|です|あり、)|目"
)
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
# 2013年の協定も含め、地元の3校と協定を結ぶこととなりました
_THOSE_BEFORE_TOO = Pattern("(?:協定|覚書|提携)も?を?含め(?:て|ると)?、?(?:[^、。0-9]{0,12})$")
# 7つの自治体と締結しています; not 2020年11月に4社と締結しており
_HAVE_SIGNED = Pattern(
    "(?:の(?:企業|法人)等?)?(?:の?間)?と(?!も)(?:[^、。]{0,10}(?:協定|提携|覚書)を?)?(?:締結|結んで|提携)(?:を)?(?:して)?(?:いる|います|おり)"
)
# ベトナムの12校, 両国の各々1機関, 中国との協定校は9校, 台湾における協定校は4校
_OF_EACH = Pattern(
    "[ァ-ヺー]{2,}の$|(?:各々|それぞれ|各国?)$"
    "|(?:[ァ-ヺー]{2,}|[中韓米英]国|台湾|香港|豪州)(?:と|における|で|の|国内)の?(?:協定|提携|連携)[一-鿿]{0,3}は$"
)
# 同大はこれまでに34の自治体と同様の協定を結んでいます, 同校はすでに15の高校と協定を締結しており
_OF_THE_OTHER = Pattern(
    " ?同[大社行校会]は[^。]{0,40}同様の| ?同(?:校|学園|病?院)は| ?同[大社行校会]の(?:協定|提携|連携)"
)
_AND_OTHERS = Pattern("、[0-9]+(?:企業|団体|社|大学|自治体|機関)(?:、[0-9]+[一-鿿]{1,3})*と")  # 7自治体、5企業、2団体と
_AFTER_OTHERS = Pattern("[0-9](?:企業|団体|社|大学|自治体|機関)、$")
_TO_BECOME = Pattern("(?:と|に)なる(?:予定|見込)")
# これまでに5市町と協定を結んでおり、今回が6例目
_AND_THIS_ONE = Pattern("おり、(?:今回|これ|本件|[^。、]{1,16}[がでは][0-9]+[^。、0-9]{1,4}目|[^。、]{2,16}も)")
# 47都道府県で各労働局と協定を締結しています
_OF_MANY = Pattern("で?各[一-鿿]{2,6}と")
# 緑協会のほか、青協会、赤協会の11協会と; 西濃圏域で協定を結ぶ病院は; 緑社(H17.11.24)、青社(H18.9.22)の2社と
_OF_SOME = Pattern(r"のほか、[^。]*の$|他に$|圏域?で[^。]{0,60}$|\([HRS]?[0-9]{1,4}[./年][^()]{1,12}\)の$")
_ON_A_DAY = Pattern(rf"[0-9]月に|[0-9]年(?:度)?に|{DAY}|去年|昨年|先月|別の")
_ALL_OF_THEM = Pattern(
    r"""
    全国47都道府県|[都道府県]内の?全
    |(?:今回の|この)(?:度の[^、。]{0,12})?(?:締結|協定(?:締結)?)により
    |すべて|全て|果たし|こととな|これまで|現在|累計|合計|国内外|これで|加え(?!た)|合わせ|[とに]なり|となった|既に|すでに|先$
    """,
    re.VERBOSE,
)
_NOT_PARTNERS = Pattern("会員|参加|出展|加盟|来場|スタートアップ|受講|[0-9]者")

_OF_A_LIST = Pattern("登録(?:企業|事業者|団体|者)数?は[^。]{0,16}$")

# How far the words before a number reach.
_BEFORE_A_NUMBER: Final = 120


def _is_partial(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is one of several, a part of another (19市町のうち17市町), or still to come."""
    return bool(
        sentence[:start].endswith("うち")
        or _AFTER_OTHERS.search(sentence[:start])
        or _AND_OTHERS.match(sentence, end)
        or _TO_BECOME.match(sentence, end)
    )


def counts(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of partners: と提携, との連携, 提携先は."""
    if (
        _NOT_PARTNERS.search(sentence[start : end + 8])
        or sentence.startswith(("や", "のうち", "の内", "」目"), end)
        or _OF_THE_OTHER.match(sentence)
        or _OF_EACH.search(sentence[:start])
        or _AND_THIS_ONE.search(sentence, end)
        or _OF_MANY.match(sentence, end)
        or _OF_SOME.search(sentence[:start])
        or _OF_A_LIST.search(sentence[:start])
        or _is_partial(sentence, start, end)
    ):
        return False
    before, whole = sentence[max(0, start - 40) : start], sentence[start:end]
    if (
        _PARTNERS_INSIDE.search(whole)
        or _PARTNERS_BEFORE.search(before)
        or (_AGREEMENTS_ARE.search(sentence[max(0, start - _BEFORE_A_NUMBER) : start]) and _BECAME.match(sentence, end))
        or (_THOSE_BEFORE_TOO.search(before) and _PARTNERS_AFTER.match(sentence, end))
    ):
        return True
    is_sum = _is_sum(sentence[:start], whole) or _NOW_ARE.search(sentence[:start])
    if is_sum and _BECAME.match(sentence, end):
        return True
    if _HAVE_SIGNED.match(sentence, end):
        return not _ON_A_DAY.search(sentence[:start]) and not ELSEWHERE.search(sentence[:start])
    if "含む" in whole and _BECAME.match(sentence, end) and not _NOT_PARTNERS.search(before):
        return bool(AGREEMENT.search(sentence))
    is_of_all = (
        "含む" in whole or re.search("[かカヶヵ]国", whole) or _ALL_OF_THEM.search(whole + sentence[:start][-40:])
    )
    after = _PARTNERS_AFTER.match(sentence, end)
    return bool(after and (is_of_all or _ALL_OF_THEM.search(after[0])))


# What may be counted: neither a place in a series (16件目) nor papers and years.
_BODIES: Final = (
    "(?:[かカヵ箇]所|[かカヵ]国(?:・地域)?|NOC|(?:(?![目件例回年月日人名円])[一-鿿]){0,4}(?:・[一-鿿]{1,3})?)"
)
# 締結自治体数は16となります; 本学と協定を締結する自治体は合計16となりました
_TOTAL = Pattern(
    rf"""
    (?=[0-9提連協締参加導全姉友交契パ覚M現こ今に目合計あサ単相で])(?:  # one of the first characters below
    # 締結自治体数は16となります
    (?:提携|連携|協定|締結|参画|加盟|導入)[一-鿿]{{0,6}}(?:先|校|機関|大学|団体|企業|自治体|市町村)(?:の?数)?は、?
        (?:(?:これで|全部で|今回で|現在|[0-9]{{4}}年[0-9]+月現在)、?)?
        (?:合?計|累計)?(?P<noun>{FIGURE})(?:と|に)(?:なり|なる|なっ|達|上)
    # 16カ所の自治体と協定を締結, 全国で264の自治体と協定を結び
    |(?:(?<![0-9,])(?P<places>{FIGURE})[かカヶヵ箇]所|全国で?(?:約|およそ)?(?P<nationwide>{FIGURE}))の
        (?:自治体|大学|企業|団体|機関|病院|施設)と[^、。]{{0,14}}(?:協定|提携|覚書)を?(?:締結|結)(?!(?:いた)?しました)
    # 連携大学は、北海道から沖縄まで計16校となりました, 姉妹都市は、虹市(昭和44年提携)と合わせて3都市となり
    |(?:提携|連携|協定|協力|姉妹|友好|交流|契約|パートナー)(?:の相手|[一-鿿]{{0,4}}?)(?:先|校|館|機関|大学|団体|企業|事業者|都市|病院|銀行|者|自治体|市町村)等?(?:数)?(?:\([^()]{{0,12}}\))?[はがも]、?
        (?:[^。()]|\([^()]{{0,20}}\)){{0,60}}?
        (?:[合総]?計|累計|合わせて|あわせて|全部で|全国で|全体で|(?:含め|入れ)(?:て|ると)?|加えて?|これで|現在[はで]?|現在、[^。、0-9]{{2,14}}を中心に|(?<=[学校体社市町村館])の)
        、?(?:これで)?
        (?P<all>{FIGURE}){_BODIES}(?:\([^()]{{0,40}}\))?(?=[とに]な|です|であ|があ|あり|に達|に上|に(?:まで)?広が|を数え|。|$)
    # 協定を締結する自治体は合計16となりました, 協定を結ぶ大学は16校を数え
    |(?:協定|覚書|M[Oo][UC]|提携|契約|姉妹館の関係|友好館の関係|連携関係)(?:等|など)?(?:を|の)?(?:締結|結|有する|持つ|もつ|交わ)
        [^。0-9、]{{0,20}}[はが]、?
        (?:[0-9]{{1,2}}月?[0-9]{{0,2}}日?(?:時点|現在)で?、?|[^。]{{0,60}}?(?:合計|の計|含めて?|加えて?|合わせて|あわせて))?
        (?:現在|これで|今回で|合?計|累計|[都道府県市]内外で)*
        (?P<those>{FIGURE}){_BODIES}(?=[とに]な[りるっ]|に(?:達|上|のぼ|広|増)|を数え|です|、[^。、]{{2,8}}数は)
    # 単位互換を行っている大学は、虹大学を含めて8大学です; MoUを結んでいる機関は、2機関に本件を加えて、3機関となります
    |(?:協定|覚書|M[Oo][UC]|提携|連携|協力|契約|単位互換|相互利用)[^。0-9、]{{0,12}}ている(?:[一-鿿]{{2,4}}の)?[一-鿿・]{{1,10}}は、?
        [^。]{{0,60}}?(?:含[めむ]て?|加えて?|合わせて|あわせて|これで|全部で)、?(?:これで)?
        (?P<doing>{FIGURE}){_BODIES}(?=[とに]な[りるっ]|です)
    |(?:パートナー|サポーター|連携先|協定先)の?総数は、?(?P<in_sum>{FIGURE}){_BODIES}(?=[とに]な[りるっ]|です)
    |(?:提携|連携|協力|相互利用)の輪は、?[^。]{{0,60}}?(?P<ring>{FIGURE}){_BODIES}(?=に(?:広|ひろ)が)
    |で組む(?:国内外の)?[一-鿿・]{{2,10}}は、?(?P<team>{FIGURE}){_BODIES}(?=[とに]な[りるっ])
    |協定の?締結数は、?[0-9]+件、(?P<papers>{FIGURE})(?:団体|社|者|自治体)(?=[とに]な[りるっ])
    |(?P<towns>{FIGURE})自治体を(?:ホーム|フレンドシップ)タウンと
    # アメリカ、韓国の6校と姉妹校の関係を持つことになります
    |(?P<sister_schools>{FIGURE})校と姉妹校の関係を(?:持|結)
    # 現在までに16のNOCと締結しています
    |(?:現在|これまで)(?:(?!のほか)[^。0-9]){{0,80}}(?<![ァ-ヺー]の)(?P<near>{FIGURE})の[A-Zァ-ヺー一-鿿・]{{2,16}}と(?:[^、。]{{0,16}}を)?締結して(?:いる|います)
    # 今までに37社が協定を締結しています, 全国303の自治体が同社と協定を締結したことになります
    |(?:今まで|これまで|現在|全国)に?、?(?P<they>{FIGURE})の?[一-鿿]{{1,4}}が[^、。0-9]{{0,10}}協定を締結し(?:て(?:います|おり)|たことにな|、)
    # 姉妹・友好都市は9都市となりました, 友好館は、国内2館、海外3館のあわせて5館となりました
    |(?:姉妹|友好)[・一-鿿]{{0,8}}?(?:都市|校|館|港|病院)は、?(?:国内[0-9]+[一-鿿]{{1,2}}、海外[0-9]+[一-鿿]{{1,2}}の?)?
        (?:あわせて|合わせて|合?計)?(?P<sisters>{FIGURE})(?:都市|校|館|港|病院|市町?)(?=[とに]な|です)
    # 連携する自治体は195(人口計1,246万人)に拡大, 協定締結自治体数は732、人口カバー率は
    |(?:連携|提携|協定締結|協定を締結|協定先)(?:する|した|している)?(?:自治体|企業|大学|機関|団体|市町村)(?:数)?は
        (?:全国で|これで)?(?P<now>{FIGURE})(?=[(・、]|とな[りるっ]|に(?:のぼ|上))
    # 提携する海外の港は15港になりました, 連携する自治体は同県で158となりました
    |(?:提携|連携)する(?:[一-鿿]{{1,4}}の)?(?:自治体|企業|大学|機関|団体|市町村|港|館)は、?(?:[一-鿿]{{1,3}}で)?
        (?P<tied>{FIGURE}){_BODIES}(?=[とに]な[りるっ])
    # 合計21の自治体が本学の連携先となります
    |(?:合?計|あわせて|合わせて)(?P<sum>{FIGURE})の(?:自治体|企業|大学|機関|団体|市町村)が[^、。0-9]{{0,10}}
        (?:提携|連携|協定)(?:先|校)とな[りるっ]
    # 連携協定は、今回の虹県を含めると全国で25都府県となります
    |(?:協定|提携|連携)は、?[^。0-9]{{0,20}}含めると、?(?:全国で|全部で|合?計)?(?P<with_it>{FIGURE}){_BODIES}(?=[とに]な[りるっ])
    # 虹大学の加入により、参加機関は204に達しました
    |(?:により|加わり)、(?:参加|参画|加盟|協力)(?:する|した)?[一-鿿]{{2,4}}(?:の?数)?は、?(?:合?計|累計)?
        (?P<joined>{FIGURE}){_BODIES}(?=[とに](?:な[りるっ]|達|上|のぼ|増|拡大))
    # 100の自治体と協定を締結したと発表
    |(?<![0-9,])(?P<with_them>[0-9]{{2,4}})の(?:自治体|市町村)と[^、。]{{0,14}}(?:協定|覚書)を?締結したと
    # 締結している大学は、現在、全国で約40にのぼります
    |(?:協定|覚書)を?(?:締結して|結んで)いる[^、。0-9]{{1,12}}は、?(?:現在、?)?(?:全国で)?(?:約|およそ)?(?P<about>{FIGURE})
        (?=に(?:のぼ|上|達))
    # 協定を結んでいる17自治体(2024年1月現在)とは
    |(?:協定|覚書)を?(?:締結して|結んで)いる(?P<so_far>{FIGURE})(?:自治体|市町村|大学|社|団体|校)(?=\([^()]*(?:現在|時点)\))
    # 44か所目(累計44自治体)
    |目\((?:累計|合計|計)(?P<so>{FIGURE}){_BODIES}\)
    )
    """,
    re.VERBOSE,
)


_A_FIGURE = Pattern("[0-9]")
_OF_PARTNERS: Final = (
    *("協定", "提携", "連携", "締結", "協力", "姉妹", "友好"),
    *("交流", "覚書", "契約", "参加", "参画", "加盟", "導入", "パートナー", "サポーター"),
    *("単位互換", "相互利用", "で組む", "タウン", "MoU", "MOU"),
)


def other_bodies(sentence: str) -> tuple[Match[PublishedTally], ...]:
    """Return the numbers of museums, clubs, banks and the like in a sentence on ties."""
    if not any(word in sentence for word in _OF_PARTNERS) or not any(noun in sentence for noun in _OTHER_NOUNS):
        return ()
    return counting.find(sentence, "ja", nouns=_OTHER_NOUNS)


def totals(sentence: str) -> Iterator[tuple[int, Span]]:
    """Yield the numbers of partners without a counter: 締結自治体数は16となります."""
    if not any(word in sentence for word in _OF_PARTNERS) or not _A_FIGURE.search(sentence):
        return
    for match in _TOTAL.finditer(sentence):
        group = match.lastgroup or 0
        if not _is_partial(sentence, *match.span(group)):
            yield int(match[group].replace(",", "")), Span(*match.span(group))


def _is_sum(before: str, whole: str) -> bool:
    """Return whether a number adds up those that are listed before it, or this one and the earlier ones."""
    is_total = whole.startswith(_SUM) or before.endswith(_SUM)
    return bool(_WITH_THIS_ONE.search(before) or (is_total and _PARTNERS_ARE.search(before)))
