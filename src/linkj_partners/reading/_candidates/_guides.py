"""Texts that announce no agreement: guides, rules and templates, denials, and the end of one."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._flow import Flow

__all__ = ["is_guide"]

# A page on agreements in general says so in its title.
_GUIDE = Pattern(
    r"""
    とは(?:[?何]|$)  # 連携協定とは?
    |(?:規程|規則|規約|内規|細則|条例|要領)(?:$|[\s(]|第[0-9])  # 協定取扱規程
    |(?:制度|プログラム|事業)の?概要$|制度について|ガイドライン|手引|手順|要綱|要領|考え方|手続き?(?:き|について|$)|(?:までの|締結の)流れ$|結び方|^[^。]{0,20}(?:沿革|あゆみ|歩み|年表)$|申し?合わ?せ(?:事項|について|$|\))|ひな[形型]|様式|マニュアル
    |(?:募集|公募)(?:について|のお知らせ|要項|開始|し(?:ます|て(?:い|お))|$)  # 連携先の募集について
    |(?:新年|年頭|就任|退任)の?(?:ご?挨拶|あいさつ)
    |^\W*[Ww]hat[ ](?:is|are)\b
    |\b(?:[Tt]emplate|[Gg]uide(?:lines?|[ ]to)|[Hh]ow[ ]to|FAQ|[Ff]requently[ ][Aa]sked
        |[Pp]rogramme?[ ][Dd]escription|[Pp]rocedures?
        |[Rr]esource[ ][Pp]age|Draft)\b
    """,
    re.VERBOSE,
)
# A denial: no agreement has been signed. An end: voted to end the agreement.
_NOTHING_SIGNED = Pattern(
    r"\b[Nn]o (?:such )?agreement (?:has|had) been (?:concluded|reached|signed)\b"
    # 包括連携協定の解消について, in the title
    r"|\A[^。\n]{4,60}(?:協定|覚書|提携|契約)の(?:解消|解約|解除)(?:について|のお知らせ|へ)?$"
    r"|\b(?:[Aa]greed|[Dd]ecided|[Vv]oted?|[Vv]otes)\b[^.;\n]{0,24} to (?:cancel|dissolve|end|revoke|terminate) "
    r"(?:an?|its|the|their) (?:[\w-]+ ){0,4}(?:[Aa]greement|M[Oo][UCA]|[Mm]emorandum|twinning)\b",
    re.MULTILINE,
)
_TITLE_LINES: Final = 3
_BARS_OF_NAVIGATION: Final = 2
# So does the first article of rules, or a definition in them.
_ARTICLE = Pattern(
    "^ ?第(?:1|一)条(?![にのかを])|(?:協定|覚書)書?をいう。|この(?:要項|要領|規程|規則|内規|基準)に定める", re.MULTILINE
)
# What a page on agreements begins with; below news it is only a link or an explanation.
_DEFINITION = Pattern(
    r"""
    (?:協定|覚書|M[Oo]U)とは(?:[?何(]|、?どの)|協定書のひな[形型]|締結した協定の(?:紹介|一覧)
    # A hospital affiliation agreement is a contract
    |\b[Aa]n?[ ](?:[\w-]+[ ]){0,4}(?:agreement|memorandum[ ]of[ ]understanding|M[Oo]U)[ ](?:\([^()]{2,20}\)[ ])?
        is[ ]an?[ ](?:[\w-]+,?[ ]){0,3}(?:agreement|contract|document)\b
    |^[ ]?These[ ]are[ ](?:\w+[ ]){0,3}(?:agreements|M[Oo]Us|memoranda)\b
    """,
    re.MULTILINE | re.VERBOSE,
)
# 相互連絡に関する協定書の締結について
_NEWS_OF_SIGNING = Pattern(
    "(?:協定|覚書)書?[^、。]{0,12}締結(?:について|し(?:ました|ます)|式|のお知らせ)(?:$| )"
    "|[がは][^、。]{2,30}(?:協定|覚書)書?を締結$"
)


def is_guide(flow: Flow, dated: int | None, signing: int) -> bool:
    """Return whether a text is a guide or a rule, unless its title or a dated sentence before its articles is news.

    *dated* is where the first sentence on a signing with a day begins, *signing* where the first of all does.
    """
    news, _ = flow.span(signing, signing + 1)
    lines = (line.text for line in flow.lines[:_TITLE_LINES] if line.start <= news)
    titles = [line for line in lines if line.count("|") < _BARS_OF_NAVIGATION and "RSS" not in line]
    is_news = any(_NEWS_OF_SIGNING.search(title) for title in titles)
    if _NOTHING_SIGNED.search(flow.text):
        return True
    if is_news:
        return False
    article = _ARTICLE.search(flow.text)
    if article:
        return dated is None or dated > article.start()
    definition = _DEFINITION.search(flow.text)
    if definition and definition.start() <= signing:
        return dated is None or dated > definition.start()
    return any(
        "できる制度です" in title or (_GUIDE.match(title) if title.endswith((".", "。")) else _GUIDE.search(title))
        for title in titles
    )
