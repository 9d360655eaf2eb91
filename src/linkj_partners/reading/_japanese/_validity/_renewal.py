"""What Japanese says of the renewal of an agreement, and of one without end."""

import re
from typing import Final

from linkj_partners import terms
from linkj_partners._patterns import Pattern
from linkj_partners.reading._japanese._subjects import is_on_agreement
from linkj_partners.reading._japanese._validity._length import OF_AGREEMENT, OTHER_CONTRACT
from linkj_partners.reading._rules import Span, Words

__all__ = ["open_end", "renewal"]

# 申し出がないときは1年間更新し says the same.
_AUTOMATIC = Pattern(
    r"""
    自動(?:的に)?[^。、]{0,10}?(?:更新|延長|継続)  # 自動的に1年間更新
    # 申し出がないときは1年間更新し
    |(?:申し?出|申し?入れ|異議|異論|意思表示|通知|改廃|見直し)[^。]{0,24}?(?:な[いけき]|無[いけき])
        [^。]{0,40}?(?:更新|延長|継続)(?:する|し|され|とな)
    """,
    re.VERBOSE,
)
_RENEWABLE = Pattern(
    r"""
    (?:更新|延長)(?:する)?(?:こと)?[がもを]?(?:でき|可能|可とす|しうる|し得る)  # 更新することができる
    |更新については、?[^。]{0,20}協議|(?:更新|延長)することがあ|必要に応じて(?:更新|延長)(?:する|します)
    |(?:以後|以降|その後)は?、?[1一]年(?:(?:ごと|毎)に|間|単位で)?の?(?:更新|継続)  # 以後1年更新, 以降は1年単位で継続
    |(?:合意|協議)[^。]{0,20}(?:継続|延長|更新)(?:でき|され(?:る|ます))  # 合意があれば更新される
    |更新は、?[^。、]{0,10}(?:協議|合意)(?:により|による|の上|して)  # 更新は、両校の協議による
    |(?:合意|協議)[^。]{0,20}(?:更新|延長)(?:する(?!こと)|します|でき|可)  # 協議の上、更新する
    """,
    re.VERBOSE,
)
_NOT_RENEWED = Pattern(
    r"""
    更新(?:は|を)?(?:行わ|し|され|でき)な|更新(?:は|を)(?:行わ|し|され|でき)  # 更新は行わない, 更新はできません
    |更新(?:の(?:規定|定め|条項))?(?:は|が)?(?:あ(?:りません|らず)|な[いくし]|設け(?:て|ず|な))
    |更新なし|延長しな|しないものとす|更新しません
    """,
    re.VERBOSE,
)
# 延長することができる制度
_OF_A_NOUN = Pattern("る(?!もの|こと|とき|場合|よう|旨|規定|条項|期間|内容|契約|協定|覚書|仕組)[一-鿿ァ-ヺお]")
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


def renewal(sentence: str) -> Words | None:
    """Return what 自動更新 and 更新することができる say, unless they are denied."""
    found = _AUTOMATIC.search(sentence)
    match = found or _RENEWABLE.search(sentence)
    if match is None or _NOT_RENEWED.match(sentence, match.start()) or _NOT_RENEWED.match(sentence, match.end() - 2):
        return None
    if not is_on_agreement(sentence, match.start()) or _OF_A_NOUN.match(sentence, match.end()):
        return None
    around = sentence[max(0, match.start() - _REACH) : match.end() + _REACH]
    at_most = _at_most(around)
    if found and at_most is None and _SO_LONG.search(around):
        return None
    lengths = terms.find(sentence, "ja")
    notice = next((each for each in lengths if _NOTICE.match(sentence, each.end)), None)
    every = next((each for each in lengths if each is not notice and _is_of_renewal(sentence, each.end, match)), None)
    value = terms.Renewal(
        automatic=found is not None,
        every=every.value if every else None,
        notice=notice.value if notice and found else None,
        at_most=at_most,
    )
    return Words(value, Span(*match.span()))


_REACH: Final = 40
# 1回に限り, 2回まで, 3回を限度に
_SO_OFTEN = Pattern(
    r"""
    (?<![年月0-9一二三四五六七八九十])(?<![年月週]に)(?P<times>[1-9][0-9]?|[一二三四五六七八九])(?:回|度)(?:以内)?
        (?:に限|限り(?!の(?!更新|延長))|のみ(?!の)|だけ|まで|で(?=更新|延長)|を(?:限度|上限))
    |(?:最大|最高)で?(?P<most>[1-9][0-9]?|[一二三四五六七八九])回
    """,
    re.VERBOSE,
)
# 最長5年まで: after how many renewals that is, is not said
_SO_LONG = Pattern(
    r"""
    (?:最長|最大|通算|上限|限度)(?:で|は|を|として|年数は)?[、,]?[0-9一二三四五六七八九十]{1,3}(?:年|[かカヵヶ箇]月)
    |(?:年|[かカヵヶ箇]月)間?(?:を(?:限度|上限)(?!とする期日)|を超え(?:ない|て(?:は|更新)|ることは?でき)|に限)
    """,
    re.VERBOSE,
)
_FIGURES: Final = "一二三四五六七八九"


def _at_most(words: str) -> int | None:
    """Return how many renewals words allow, or ``None`` where they do not say it."""
    said = _SO_OFTEN.search(words)
    figure = said and (said["times"] or said["most"])
    if not figure:
        return None
    return int(figure) if figure.isdigit() else _FIGURES.index(figure) + 1


def _is_of_renewal(sentence: str, end: int, match: re.Match[str]) -> bool:
    """Return whether a length stands right before 更新, or inside 自動的に1年間更新."""
    if match.start() <= end <= match.end():
        return True
    return end < match.start() and _BEFORE_RENEWAL.fullmatch(sentence[end : match.start()]) is not None


def open_end(sentence: str) -> Span | None:
    """Return the words 無期限, 期間の定めのない and the like in a sentence on an agreement."""
    match = _NO_END.search(sentence)
    if match is None or not OF_AGREEMENT.search(sentence) or OTHER_CONTRACT.search(sentence):
        return None
    return Span(*match.span()) if is_on_agreement(sentence, match.start()) else None
