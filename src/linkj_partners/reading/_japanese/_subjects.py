"""Whom and what a sentence is about in Japanese: the agreement, a partner or somebody else."""

import re
from collections.abc import Sequence
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._japanese._bodies import says_what_it_is, without_form
from linkj_partners.reading._japanese._parties import topic

__all__ = ["ANOTHER_CONTRACT", "A_KIND", "is_of_partner", "is_on_agreement", "is_same_body", "owners"]

_SIGNS_WITH = Pattern("と[^。]{0,24}(?:締結する|結ぶ|結んだ|提携する)(?:のは|[一-鿿]{1,4}は)")
_SAME_BODY = Pattern("同([一-鿿]{1,4})が")
_HAS_TIES = Pattern("[^、。]{0,12}と[^。]{0,20}(?:結んで|締結して|提携して)い(?:る|ます)")
# 緑信用金庫は県内の市町と協定を結んでおり、青空市が10番目
_HAS_SIGNED_WITH_OTHERS = Pattern("と[^。]{0,24}(?:結んで|締結して|提携して)おり、[^。、]{1,16}[がで]、?$")


def is_of_partner(before: str, after: str, name: str, hosts: Sequence[str], *, is_tally: bool) -> bool:
    """Return whether a partner is the subject of a number that stands between two parts of its sentence.

    虹商事が道内自治体と協定を締結するのは3番目, 緑市にとって7例目, 緑大学は14大学と協定を締結しています.
    """
    clause = "".join(before.split())
    short = "".join(without_form(name).split())
    has_ties = _HAS_TIES.match(after) if is_tally else _HAS_SIGNED_WITH_OTHERS.search(clause)
    if f"{short}にとって" in clause or re.search(rf"{re.escape(short)}の[^、。とはが]{{0,12}}は、?$", clause):
        return True
    if has_ties and any(f"{each}は" in clause and is_same_body(each, name) for each in owners(before, len(before))):
        return True
    called = _SAME_BODY.search(clause)  # 同金庫が
    is_called = called and name.endswith(called[1]) and not any(host.endswith(called[1]) for host in hosts)
    return bool((f"{short}が" in clause or is_called) and _SIGNS_WITH.search(clause))


_TO_WHOM = Pattern("(?:^|[、。 ]|一方で?|また|なお)(?P<name>[一-鿿ァ-ヺーA-Za-z]{2,20})にとって")
# 連携する大学は, 姉妹都市は, 全自治体は: kinds, and the writer under another name
A_KIND = Pattern(
    ".*(?:協定|締結|参加|加盟|海外|国内|全国|対象|登録|姉妹|友好|交流|提携|連携|国立|公立|私立|同種|関係|地元|民間)"
    "[一-鿿]{0,4}|[各本当同両全他貴弊].*|(?:三|四|[0-9])者|.*パートナー.*|(?i:MOU|MOC|MOA|LOI|NOC)"
    "|.*(?:[うくぐすつぬぶむるただい]|および|及び|ならびに|並びに)(?:[一-鿿・]{1,6}|NOC)"
    "|(?:[0-9一-鿿]{0,2}[都道府県市区町村]の?)?(?:大学|短期大学|病院|図書館|博物館|美術館|学校|教育委員会|市|町|村|県|市町村?|町村|自治体|企業|団体|高校|銀行|機関|クラブ|会社)"
)


def owners(sentence: str, start: int) -> tuple[str, ...]:
    """Return the body that a sentence tells of before an index, or that something is the first for, by its name."""
    before = "".join(sentence[:start].split())
    to_whom = _TO_WHOM.search(before)
    span = None if to_whom else topic(f"{before}。")
    name = to_whom["name"] if to_whom else before[slice(*span)] if span else ""
    is_named = name and not name.isascii() and not name.endswith(("学部", "研究科", "研究室", "課"))
    return (name,) if is_named and not A_KIND.fullmatch(name) and not _OF_A_THING.search(name) else ()


_SHARED: Final = 2
_KIND_AT_END = Pattern("(?:大学|(?:高等)?学校|高校|病院|銀行|金庫|会社|協会|[会社市町村区県])$")


def is_same_body(one: str, other: str) -> bool:
    """Return whether two names may be of one body: 虹大学, 虹大学病院 and 学校法人虹大学."""
    one, other = ("".join(without_form(name).split()) for name in (one, other))
    letters = iter(other)
    is_short = one[:1] == other[:1] and all(letter in letters for letter in one)  # 福銀 of 福岡銀行
    own = _KIND_AT_END.sub("", one)  # 緑 of 緑高校, in 虹県立緑高等学校
    return is_short or (bool(own) and own in other) or one in other or other in one or one[:_SHARED] == other[:_SHARED]


# 有効期間, 協定の期間は, but not 研究の期間は and 給付期間は
_PERIOD = Pattern(
    r"(?P<of>[一-鿿々ァ-ヺーA-Za-z0-9「」]{0,16}(?:としての?|の[一-鿿]{0,4})?)(?P<kind>期間|期限|効力|年限)(?![一-鿿])"
)
_OF_THE_AGREEMENT = Pattern(
    r".*(?:協定|契約|覚書|提携|連携|締結|合意|M[Oo][UC]A?|LOI|パートナー(?:シップ)?|命名権|ネーミングライツ|スポンサー|愛称|名称"
    r"|使用|効力|有効|当初|実施|適用|姉妹|交流|協力|友好|宣言|延長|更新|存続|初回|活動|継続|取り?組み?|書)(?:先|者|校|等|書|締結)?の?"
    r"|(?:同|その|この|本|両|全|今回)?"
)
# 借地契約, the fishing right
ANOTHER_CONTRACT: Final = (
    "(?:借地|賃貸借?|リース|委託|保守|管理|請負|雇用|工事|売電|販売|融資|保険|建築|開発|補助|助成|受託研究)契約"
)
"""The source of a regular expression for a contract other than one of partners."""
_OF_A_THING = Pattern(
    rf"{ANOTHER_CONTRACT}"
    r"|(?:漁業|育成者|借地|営業|著作|特許|運営)権|許可|免許|認証|認定|登録|預金|保証|ローン|非課税|制度|貸出|指定管理|計画|会員|定期券"
    r"|留学|派遣|研修|講座|実習|インターン|工事|運転|募集|販売|プログラム|第[0-9]期|商品券|ファンド"
)
_TOPIC_BEFORE = Pattern(r"(?P<of>[一-鿿々ァ-ヺーA-Za-z0-9]{1,20})(?:」|\([^()]{1,20}\))?(?:は|が|では)、?[^はが]*$")
# 当初の覚書は満了, これら2つの協定は終了
_OF_AN_EARLIER_ONE = Pattern(
    r"(?:これまで[^。、]{2,40}との|(?:これまで|当初|(?<![一-鿿])前|前回|従来|従前|以前|過去|既存|先|昨年|前年)の|旧|現行の?|第[1一]期"
    r"|これら[0-9つ]*の|年度?に(?:締結|調印)した)[一-鿿ァ-ヺー]{0,8}(?:協定|覚書|契約)書?"
    r"(?:期間)?(?:は|の|について|を(?![^、。]{0,8}(?:更新|延長|改定))|が|\()"
    r"|(?:締結した|結んだ|前[一-鿿ァ-ヺー]{1,8}の)[^。、]{2,30}との?[^。、]{0,12}(?:協定|覚書|契約)書?(?:は|の|について|を|が|\()"
)


def is_on_agreement(sentence: str, start: int) -> bool:
    """Return whether the clause before an index is about the agreement or those who sign it, not another thing.

    The words before 期間 and 期限, else the topic, decide: 協定期間は and 両者は are, 給付期間は and 定期預金は not.
    """
    before = sentence[:start]
    earlier = list(_OF_AN_EARLIER_ONE.finditer(before))
    if earlier and not _NEW_TOPIC.search(before, earlier[-1].end()):  # 現行の協定は満了するが、新協定は
        return False
    periods = list(_PERIOD.finditer(before))
    if periods:
        of = periods[-1]["of"].removesuffix("の").lstrip("0123456789")  # the number of a row: 5 期間
        if _OF_A_PAPER.search(of) and not _OF_ANOTHER_CONTRACT.search(of):
            return True
        owner = of.rpartition("の")[0]  # 展示 in 展示の有効期限
        if not all(map(_OF_THE_AGREEMENT.fullmatch, (of, owner))) or _OF_A_THING.search(of):
            return False
    topic_before = _TOPIC_BEFORE.search(before[: periods[-1].start("kind")] if periods else before)
    of_what = topic_before["of"] if topic_before else "" if periods else before
    is_bare = not periods and topic_before is not None and not _OF_A_PAPER.search(sentence)
    is_other = is_bare and not (_MAY_BE_IT.fullmatch(of_what) or says_what_it_is(of_what))
    return not is_other and _OF_A_THING.search(of_what) is None


# What a topic without 協定 beside it may stand for: 本書, これ, 両者; else a body
_MAY_BE_IT = Pattern(
    ".*(?:書|者|双方|どちら|いずれ)"
    "|(?:[本同当両全以]|この|これ|それ|その|今回|効力|発効|締結|署名|調印|期間|有効|更新|継続).*|[A-Za-z0-9ァ-ヺー]+"
)
_NEW_TOPIC = Pattern("[、が。][^、。]*(?:協定|覚書|契約|期間)書?は")
_OF_A_PAPER = Pattern("協定|覚書|契約|提携|M[Oo][UC]A?|LOI")
_OF_ANOTHER_CONTRACT = Pattern(ANOTHER_CONTRACT)
