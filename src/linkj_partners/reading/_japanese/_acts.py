"""The words that sign an agreement in Japanese, and those that tell of an earlier one."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY

__all__ = ["ACT", "CEREMONY", "EARLIER", "acts", "is_this_one"]

ACT: Final = "(?:締結|調印|署名)"
CEREMONY: Final = rf"(?:{ACT}|締約|協定)式"
# "締結しました" is this agreement; "締結した協定に基づき" and "締結している" are an earlier one.
_SIGNED: Final = rf"""
    # 締結を正式に完了しました
    {ACT}(?:を|が|は)?(?:、?[^。、]{{0,20}}、[^。、]{{0,24}})?
        (?:正式に|すべて|滞りなく)?完了し(?:ました|、|た(?=[。」()!\s]|$))
    # 協定の更新を行いました, 協定を更新し、 覚書が更新されました
    |(?:協定|覚書|契約)書?の更新(?:を行|に至)(?:い|り)?(?:ました|、|った(?=[。」()!\s]|$))
    |(?:協定|覚書)書?を?(?:更新|延長)(?:(?:いた|致)?し(?:ました|た(?=[。」()!\s]|$)|、)|(?=[!\s]|$))
    |{ACT}更新を行
    |(?:協定|覚書|契約)書?が更新され(?:ました|、|た(?=[。」()!\s]|$))
    |(?:協定|覚書|契約|提携)の期間を延長する(?:こと|運び)
    |(?<=と)契約し(?:ました|た(?=[。」()!\s]|$))  # 命名権について緑社と契約しました
    |{ACT}(?:を)?させて(?:いただ|頂)(?:き(?:ました|ます|まして|、)|く(?:こと|運び))  # 締結させていただきました
    |契約(?:を)?(?:更新|締結|延長)(?:いた|致)?し(?:ました|た(?=[。」()!\s]|$))
    # 締結しました, 締結いたします, 締結する運び, 締結されました
    |{ACT}(?:を)?(?:いた|致)?し(?:ました|ます|、|まして|た(?=[。」()!\s]|$|こと|ので|と発表|旨|と))
    |{ACT}(?:を)?する(?:こと(?!。)|運び|旨|と発表|(?=[。]))
    |{ACT}され(?:ました|ます|、|た(?=[。」)!\s]|$))
    |{ACT}に(?:基本)?合意し(?:ました|、|た(?=[。」()!\s]|$))
    # 締結を行い, 締結に至り, 締結について, 調印式が行われ
    |{ACT}(?:を(?:行|執り行|実施)|に至|の運び|\(|[。!)」、【\[/]|について|のお知らせ|へ|[~〜\s―—-]|$)
    |{ACT}(?:式)?が(?:行われ|執り行われ|交わされ)
    |{CEREMONY}
    # 協定書を取り交わしました, 協定書の取り交わしを行いました, but not 握手を交わしました
    |(?<!意見を)(?<!言葉を)(?<!握手を)(?<!挨拶を)(?<!あいさつを)(?:取り?)?交わし(?:
        (?:を行|が行わ)(?:いました|れました|い、|れ、|れた(?=[。」()!\s]|$)|った(?=[。」()!\s]|$))
        |ました|ます|、|た(?=[。」)!\s]|$|こと|と発表)
    )
    # 協定を結びました, 結ぶ運び
    |を?結(?:びました|びます|び、|んだ(?=[。」)!\s]|$|と発表|こと)|ぶのは|ぶ(?:こと(?!で合意したと発表)|運び|と発表))
    |(?<=[書定)])[をに](?:交換|サイン)し(?:ました|ます|、|た(?=[。」)!\s]|$|と発表))  # 協定書にサインしました
    |(?<=[書定」]の)交換を行い(?:ました|、)  # 協力覚書の交換を行いました
"""
_SIGNING = Pattern(f"(?=[締調署協覚契提取交をに結])(?:{_SIGNED})", re.VERBOSE)
EARLIER = Pattern(
    r"""
    これまで(?![築培進取行実積重の])|既に|すでに|かつて|以前|先に|(?<!これに)(?<!発表に)先立|前回|当初|同様の
    |に続(?!(?:き|いて)、)|に次|以来|過去|もともと|従来|経緯|沿革
    # 18年12月に
    |(?<![0-9])[0-9]{2}年[0-9]{1,2}月に(?=[^。]{0,60}(?:締結|結び|$))
    # 2019年に締結した
    |(?:[0-9元]年度?|今年の?|昨年の?|去年の?)(?:[0-9]{1,2}月)?に
        (?=[^、。]{0,20}(?:締結|結[びんぶ]|調印|署名|提携|協定|交わ|$))
    """,
    re.VERBOSE,
)
# 締結し、2月5日に大学間協定に発展しました; 締結し、今年度で10年が経過しました
_GREW = Pattern(
    rf"(?:{DAY}に)?[^。、]{{0,20}}に(?:発展|拡大|移行)し|[^。]{{0,16}}年(?:が|を)(?:経|迎え)|(?:こと)?(?:に|から)始ま"
    "|、?(?:これまで|以来|以降|日ごろ)|[^。]{0,30}(?:をもって|で)(?:期限(?:が)?到来|満了|終了)"
)
# The text of an agreement is not the news of it.
_CLAUSE_OF_CONTRACT = Pattern(
    r"""
    (?:次|以下|下記)の(?:とお|通)り[^。]*締結する  # 次のとおり協定を締結する
    |甲と|乙と|場合|[ぁ-ん]ましょう|することができ|しなければ|際(?:に|は)
    |(?<![ぁ-ゖ])とは、  # 包括連携協定とは、
    |(?:取り?組み?|事業|制度)では、[^。]*(?:して|ており|い)ます。?$  # この事業では、協定を締結し、…ています
    """,
    re.VERBOSE,
)

# One of these is in every act.
_ANY_ACT: Final = (
    "締結",
    "調印",
    "署名",
    "締約",
    "交わし",
    "交換",
    "サイン",
    "協定式",
    "更新",
    "延長",
    "契約し",
    "結び",
    "結ん",
    "結ぶ",
)


def acts(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that say that something is being signed."""
    if not any(act in text for act in _ANY_ACT):
        return iter(())
    return (match for match in _SIGNING.finditer(text) if not _GREW.match(text, match.end()))


# 2012年度に虹大学と協定を締結し、, 2020年より…締結し、
_SINCE_A_YEAR = Pattern("(?<![0-9])(?:[12][0-9]{3}|(?:平成|令和)[0-9元]{1,2})年度?(?:に|より|から)[^。]*$")


def is_this_one(sentence: str, act: re.Match[str]) -> bool:
    """Return whether what is signed in a sentence is the agreement that it announces, and not an earlier one."""
    before = sentence[max(0, act.start() - 60) : act.start()]
    is_of_a_year = act[0].endswith("、") and _SINCE_A_YEAR.search(before)
    return not (is_of_a_year or EARLIER.search(before) or _CLAUSE_OF_CONTRACT.search(sentence))
