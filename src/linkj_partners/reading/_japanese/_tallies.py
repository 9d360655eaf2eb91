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
from linkj_partners.reading._rules import FIGURE, Span, Total

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
_PARTNERS_INSIDE = Pattern("(?:(?:提携|連携|協定|姉妹)(?:先|校)(?:数)?|パートナー)は")
_LABEL = Pattern("(?:提携|連携|協定|締結)[一-鿿]{0,4}数?: ?$")  # 海外協定校数: 104校
_TIES: Final = """(?:
    提携|連携|協定|締結|姉妹|友好|交流|協力|パートナー|サポーター|参画|参加(?!企業|者)|加盟(?!国)|導入|契約|覚書|M[Oo][UC]|単位互換|相互利用|で組む
)"""
# What a sentence is about before a total: 海外協定校は, 協定を結ぶ大学は現在、; or that this one is counted: 今回で
_OF_TIES = Pattern(
    rf"""
    {_TIES}(?![^。、はが]{{0,8}}会員)[^。、はが0-9]{{0,24}}(?:\([^()]{{0,30}}\))?[はがも:]、?
        (?:[^。()は]|\([^()]*\)|(?<=[北南0-9])は){{0,120}}$
    |(?:今回で|これで|加わ(?:り|って)、?|(?<=、)(?:全体|全部|合計)では?、?
        |{_TIES}[^。、]{{0,12}}(?:あわせ|合わせ|加え|含め|より)(?:ると|て)?、?)(?:、?[^。、は0-9]{{0,12}}[はが])?
        (?:合?計|全部で|累計|[国県]内外で?)?$
    """,
    re.VERBOSE,
)
# What says that a number is a total: となりました, に達した, です, at the end
_BECAME = Pattern(
    r"""
    (?!、[0-9]+[一-鿿]{1,3}目)(?:\([^()]{0,60}\))?(?:[・、](?:[0-9]+)?[一-鿿]{1,4}(?:[0-9]+[一-鿿]{1,3})?)?
    (?:、[^。、0-9]{1,12}は[0-9]+[一-鿿カか]{1,3}(?:\([^()]*\))?)?
    (?:
        [とに](?:まで)?(?:な[りるっ]|達|上[りる]|のぼ|広が|ひろが|増え|拡大|及[びぶ])|です|であ[りる]|があり|あり(?:、|ま)|を数え|目
        |(?=[\s。!]|$)
    )
    """,
    re.VERBOSE,
)
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
# 11市と協定を結び、活動してまいりました; これまで緑市、青市の2自治体と結んでいます
_OF_THOSE_BEFORE = Pattern(
    "と[^。、]{0,12}(?:協定|提携)を(?:結び|締結し)、[^。]*(?:まいりました|参りました|てきました)"
)
_SO_FAR = Pattern("これまでに?、?[^。]*(?:まいりました|参りました|きました)")  # without this one
_LISTED_BEFORE = Pattern("これまで[^。]{0,200}、[^。、]{1,12}[市町村区県]の$")
_AND_OTHERS = Pattern("、[0-9]+(?:企業|団体|社|大学|自治体|機関)(?:、[0-9]+[一-鿿]{1,3})*と")  # 7自治体、5企業、2団体と
_AFTER_OTHERS = Pattern("[0-9](?:企業|団体|社|大学|自治体|機関)、$")
_BESIDE_A_NUMBER = Pattern("[0-9][一-鿿]{1,4}・$")  # 13都県・26市区町
_TO_BECOME = Pattern("(?:と|に)なる(?:予定|見込)")
# これまでに5市町と協定を結んでおり、今回が6例目
_AND_THIS_ONE = Pattern("おり、(?:今回|これ|本件|[^。、]{1,16}[がでは][0-9]+[^。、0-9]{1,4}目|[^。、]{2,16}も)")
# 47都道府県で各労働局と協定を締結しています
_OF_MANY = Pattern("で?各[一-鿿]{2,6}と")
# 緑協会のほか、青協会、赤協会の11協会と; 西濃圏域で協定を結ぶ病院は; 緑社(H17.11.24)、青社(H18.9.22)の2社と
_OF_SOME = Pattern(r"のほか、[^。]*の$|他に$|これまでも$|圏域?で[^。]{0,60}$|\([HRS]?[0-9]{1,4}[./年][^()]{1,12}\)の$")
_ON_A_DAY = Pattern(rf"[0-9]月に|[0-9]年(?:度)?に|{DAY}|去年|昨年|先月|別の")
_ALL_OF_THEM = Pattern(
    r"""
    全国47都道府県|[都道府県]内の?全
    |(?:今回の|この)(?:度の[^、。]{0,12})?(?:締結|協定(?:締結)?)により
    |すべて|全て|果たし|こととな|これまで|現在|累計|合計|国内外|これで|加え(?!た)|合わせ|[とに]なり|となった|既に|すでに|先$
    """,
    re.VERBOSE,
)
_NOT_PARTNERS = Pattern("会員|参加|出展|加盟|来場|スタートアップ|受講|[0-9]者(?!です|とな)")

_WHO_SIGN = Pattern("(?:の?間)?で、?(?:新たに)?(?:協定|覚書)?を?(?:締結|結[びん]|交わ)")  # 3市で締結しました
_OF_A_LIST = Pattern("登録(?:企業|事業者|団体|者)数?は[^。]{0,16}$")

# How far the words before a number reach.
_BEFORE_A_NUMBER: Final = 120


def _is_partial(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is one of several, a part of another (19市町のうち17市町), or still to come."""
    return bool(
        sentence[:start].endswith(("うち", "※"))  # ※3, a note
        or sentence.lstrip().startswith(("うち", "このうち", "このほか", "そのほか"))
        or _AFTER_OTHERS.search(sentence[:start])
        or _BESIDE_A_NUMBER.search(sentence[:start])
        or _AND_OTHERS.match(sentence, end)
        or _TO_BECOME.match(sentence, end)
    )


def counts(sentence: str, start: int, end: int) -> bool:
    """Return whether a number is of partners: と提携, との連携, 提携先は."""
    if (
        _NOT_PARTNERS.search(sentence[start : end + 8])
        or sentence.startswith(("や", "のうち", "の内", "」目"), end)
        or _OF_THE_OTHER.match(sentence)
        or _OF_THOSE_BEFORE.match(sentence, end)
        or _SO_FAR.match(sentence)
        or _LISTED_BEFORE.search(sentence[:start])
        or _OF_EACH.search(sentence[:start])
        or _AND_THIS_ONE.search(sentence, end)
        or _OF_MANY.match(sentence, end)
        or _WHO_SIGN.match(sentence, end)
        or _OF_SOME.search(sentence[:start])
        or _OF_A_LIST.search(sentence[:start])
        or _is_partial(sentence, start, end)
    ):
        return False
    before, whole = sentence[max(0, start - 40) : start], sentence[start:end]
    if _THOSE_BEFORE_TOO.search(before) and _PARTNERS_AFTER.match(sentence, end):
        return True
    if _PARTNERS_INSIDE.search(whole) or _LABEL.search(before) or _is_total(sentence, start, end):
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
    "(?:[かカヵ箇]所|[かカヵ]国(?:・地域)?|NOC|(?:(?![目件例回年月日人名円条項分点種])[一-鿿]){0,4}(?:・[一-鿿]{1,3})?)"
)
# Numbers of bodies whose noun the grammar does not know, and where only the verb says that they are partners
_NUMBER = Pattern(rf"(?<![0-9,.第])(?P<bodies>(?P<n>{FIGURE}){_BODIES})(?:\([^()]{{0,40}}\))?(?=[とにでがをあ、。(]|$)")
_TOTAL = Pattern(
    rf"""
    (?=[0-9を提連協締参加導全姉友交契パ覚M現こ今に目合計あサ単相で])(?:  # one of the first characters below
    # 16カ所の自治体と協定を締結, 全国で264の自治体と協定を結び
    (?:(?<![0-9,])(?P<places>{FIGURE})[かカヶヵ箇]所|全国で?(?:約|およそ)?(?P<nationwide>{FIGURE}))の
        (?:自治体|大学|企業|団体|機関|病院|施設)と[^、。]{{0,14}}(?:協定|提携|覚書)を?(?:締結|結)(?!(?:いた)?しました)
    |(?P<towns>{FIGURE})自治体を(?:ホーム|フレンドシップ)タウンと
    # アメリカ、韓国の6校と姉妹校の関係を持つことになります
    |(?P<sister_schools>{FIGURE})校と姉妹校の関係を(?:持|結)
    # 現在までに16のNOCと締結しています
    |(?:現在|これまで)(?:(?!のほか)[^。0-9]){{0,80}}(?<![ァ-ヺー]の)(?P<near>{FIGURE})の[A-Zァ-ヺー一-鿿・]{{2,16}}と(?:[^、。]{{0,16}}を)?締結して(?:いる|います)
    # 今までに37社が協定を締結しています, 全国303の自治体が同社と協定を締結したことになります
    |(?:今まで|これまで|現在|全国)に?、?(?P<they>{FIGURE})の?[一-鿿]{{1,4}}が[^、。0-9]{{0,10}}協定を締結し(?:て(?:います|おり)|たことにな|、)
    # 合計21の自治体が本学の連携先となります
    |(?:合?計|あわせて|合わせて)(?P<sum>{FIGURE})の(?:自治体|企業|大学|機関|団体|市町村)が[^、。0-9]{{0,10}}
        (?:提携|連携|協定)(?:先|校)とな[りるっ]
    # 緑市を含め、100の自治体との協定を締結
    |を含(?:め|む)て?、?(?P<with_it>{FIGURE})の?(?:自治体|市町村|大学|企業|団体|機関)との?[^、。]{{0,14}}(?:協定|覚書)を?締結
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


# 16となり、うち海外は8
_OF_WHICH_OVERSEAS = Pattern(rf"[とに]?[ぁ-ゖ達上]{{0,8}}[、(]うち、?(?:海外|国外)[はがの]?(?P<overseas>{FIGURE})")


def totals(sentence: str) -> Iterator[Total]:
    """Yield the numbers of partners without a counter: 締結自治体数は16となります."""
    if not any(word in sentence for word in _OF_PARTNERS) or not _A_FIGURE.search(sentence) or _SO_FAR.match(sentence):
        return
    for match in _TOTAL.finditer(sentence):
        group = match.lastgroup or 0
        if not _is_partial(sentence, *match.span(group)):
            yield _total(sentence, match[group], Span(*match.span(group)))
    for match in _NUMBER.finditer(sentence):
        start, end = match.span("bodies")
        is_told = match["n"] != match["bodies"] or _GREW_TO.match(sentence, end)  # not any figure at the end of a line
        if is_told and _is_total(sentence, start, end) and counts(sentence, start, end):
            yield _total(sentence, match["n"], Span(start, end))


def _total(sentence: str, figure: str, span: Span) -> Total:
    abroad = _OF_WHICH_OVERSEAS.match(sentence, span.end)
    if abroad is None:
        return Total(_number(figure), None, span)
    return Total(_number(figure), _number(abroad["overseas"]), Span(span.start, abroad.end()))


def _number(figure: str) -> int:
    return int(figure.replace(",", ""))


_GREW_TO = Pattern(r"(?:\([^()]*\))?(?:[とに]|を数え)")


def _is_total(sentence: str, start: int, end: int) -> bool:
    """Return whether a sentence is about partners up to a number of bodies, and says that they are so many."""
    before = sentence[max(0, start - _BEFORE_A_NUMBER) : start]
    became = _BECAME.match(sentence, end)
    if became is None or _OF_TIES.search(before) is None:
        return False
    return "とな" in became[0] or _WHO_SIGNED.search(before) is None


_WHO_SIGNED = Pattern("[しんた行っ][ただ]のは[^。は]*$")  # 協定を結んだのは、次の3社です: those of today
