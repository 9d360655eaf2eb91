"""The first and the last day of an agreement in Japanese."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import ANY_DAY, DAY
from linkj_partners.reading._japanese._validity._length import OF_AGREEMENT
from linkj_partners.terms._wording._clauses_japanese import is_no_end

__all__ = ["first_days", "last_days"]

_IN_FORCE: Final = rf"""
    (?:^|(?=[\s。発効施開始有協契提連締{ANY_DAY}]))(?:  # one of the first characters below
    (?P<before>{DAY})(?:付けで|付で|から|より|に|を(?:もって|以て))?、?(?:その|さかのぼ(?:って|り、?))?(?:効力を(?:生じ|発|持)|発効|施行|適用)
    # not 取扱開始日
    |(?:発効日?|効力の?発生日?|施行日|(?:(?<![一-鿿])|(?<=[協約効携定間権])|(?<=[使適]用))開始日|始期)[はを:、\s(/]*(?P<after>{DAY})
    |(?:有効|協定|契約|提携|連携|締結)期間[はを:、・\s】]*(?P<range>{DAY})(?:から|より|[~〜–—-])
    |(?P<whole>{DAY})(?:から|より)[0-9一二三四五六七八九十]{{1,3}}(?:年|[かカヵ]月)間?を(?:協定|有効|契約)期間と
    |(?:^|[。\s])期間は、?(?P<since>{DAY})(?:から|より)[0-9一二三四五六七八九十]{{1,3}}(?:年|[かカヵ]月)  # より3年間
    )
"""
_FROM = Pattern(_IN_FORCE, re.MULTILINE | re.VERBOSE)


def first_days(text: str) -> Iterator[int]:
    """Yield the days of 2月5日に発効, 発効日: and 協定期間: … から."""
    for match in _FROM.finditer(text):
        sentence = text[text.rfind("。", 0, match.start()) + 1 : match.end()]
        after = text[match.end() : match.end() + 24]
        if (
            not _STARTS_OTHERWISE.search(sentence)
            and not _OF_ANOTHER.match(text, match.end())
            and not _NOT_THEN.match(after)
            and not _AT_EARLIEST.search(sentence)
        ):
            yield match.start(match.lastgroup or 0)


# 改正法は7月1日に発効, 2月5日に発効した旧協定
_OF_ANOTHER = Pattern("(?:し|され)た(?!本|同|この|後|日|上|時|場合|際)[一-鿿「]")  # 7月1日に施行された条例
_STARTS_OTHERWISE = Pattern("[一-鿿]法[はが]|旧協定|経済連携協定|条約")
# 5月1日には発効しません, 発効する予定でしたが
_NOT_THEN = Pattern(
    "(?:し|じ|すること|する)?(?:な[いか]|ません|せず|ぜず)|(?:するもの|るもの|する|る)?(?:では|とは)(?:な|あり)"
    "|[^。、]{0,3}る?(?:予定|はず|見込み)(?:でし|だっ)た"
)
_AT_EARLIEST = Pattern("早ければ|早くとも|早くて")
_UNTIL = Pattern(
    rf"""
    (?:^|(?=[\n。有協契提連締命愛名満終覚期使{ANY_DAY}]))(?:  # one of the first characters below
    # 協定期間: 2月5日から2029年3月31日
    (?:有効|協定|契約|提携|連携|締結|命名権|(?:愛称|名称)の?使用)の?期間[はを:、・\s】]*(?=[^はを:、・\s】])
        [^。{ANY_DAY}]{{0,12}}?(?:\(?{DAY}\)?)?(?:から|より|(?<!\n)[~〜–—-])、?(?P<day>{DAY})
    # 協定の期間は、2029年3月31日まで
    |(?:(?:有効|協定書?|契約書?|提携|連携|覚書)の?|(?:^|[。\n])[^\w。\n]{{0,3}})
        (?:期間|期限)(?:は|:)、?(?:いずれも)?(?P<end>{DAY})(?:まで|で[、す])
    # 期間は締結日から2029年3月31日まで; 本協定は2029年3月31日まで
    |(?:^|[。\n])[^\w。\n]{{0,3}}(?:
        (?:同|この|その)?期間(?:は|:)、?(?:締結日|{DAY})(?:から|より|[~〜–—-])、?(?P<then>{DAY})まで
        |(?:本|この)(?:協定|覚書|契約)書?は、?(?P<this>{DAY})まで(?=で|と|有効|効力)
    )
    |(?:(?:満了|終了)日[|:\s】]+|終期[|:\s】]*)(?P<on>{DAY})  # 満了日: 2029年3月31日
    |(?:契約|協定|覚書|期間)の(?:満了|終了)(?:予定)?日は(?P<over>{DAY})
    # 使用期間: 使用開始日から4年間(2029年3月31日まで)
    |(?:有効|協定|契約|提携|連携|使用)の?期間(?:は、?|[:】\s]+)
        [^。、\n(]{{0,14}}?[0-9]{{1,2}}(?:年|[かカヵヶ箇]月)間?\((?P<until>{DAY})まで\)
    # 2029年3月31日まで有効期間を延長
    |(?P<to>{DAY})まで、?[^。、]{{0,20}}(?:期間|協定|契約|覚書)書?を(?:更に|さらに)?延長
    # 協定は2029年3月31日を当面の期限に
    |(?:協定|覚書)書?は[^。{ANY_DAY}]{{0,90}}(?P<limit>{DAY})を(?:当面の)?期限[にと]
    |(?<!の)(?:有効|協定|契約|覚書)の?(?:有効)?期限[:\s]*(?P<limit_row>{DAY})(?=[(\s。]|$)  # 有効期限 2029年3月31日
    |期限を(?P<set>{DAY})と(?:定め|し|する)  # 期限を2029年3月31日と定めている
    # A row of a table: 期間 2月5日から2029年3月31日
    |^(?:[^\w\n]|[0-9]){{0,4}}(?:初回の|当初の)?期[ ]{{0,2}}間[\]】):/\s]*
        (?:締結日|{DAY}(?:\([^()]{{1,8}}\))?)(?:から|より|[~〜–—-])[ ]?(?P<row>{DAY})
    )
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
            (?:(?:満了|失効|終了)(?:(?:いた)?します|する|となります|となる)|終わ(?:ります|る)|終え(?:ます|る))(?!が|こと|ため|に伴|[一-鿿ァ-ヺA-Z「])
    )
    """,
    re.VERBOSE,
)
_OF_A_LENGTH = Pattern(
    rf"(?:{DAY}(?:から|より|[~〜–—-]) ?、?)?(?P<last>{DAY})までの約?"
    "[0-9一二三四五六七八九十]{1,3}(?:年|[かカヵヶ箇]月)"
)


# 4月1日の前日まで, 3月31日までの予定でしたが
_IS_ANOTHER = Pattern(
    r"(?:\([^()]{1,8}\))?(?:の(?:前日|前々日|翌日)|まで(?:の予定(?:でし|だっ)|を?予定して(?:い|おりまし|いまし))た)"
)
# 3月31日をもって終了するものではありません
_DENIED_AFTER = Pattern(
    r"""
    (?:まで|に|をもって|で)(?:は|とは)?[^。、]{0,12}?(?:満了|失効|終了|延長|始ま|し|で)(?:し|り)?(?:する)?(?:もの|こと)?
    (?:では|とは|は)?(?:ない|ありません|ません|しません|しない)
    """,
    re.VERBOSE,
)
_TO_IT = Pattern(r"(?:\([^()]{1,8}\))?(?:まで|迄)?")
_REACH: Final = 60


def _ends_on_the_day(text: str, end: int) -> bool:
    """Return whether nothing after a day shows that it is not the last."""
    if _IS_ANOTHER.match(text, end) or is_no_end(text[end : end + _REACH]) or _DENIED_AFTER.match(text, end):
        return False
    to_it = _TO_IT.match(text, end)
    after = to_it.end() if to_it else end
    return not is_no_end(text[after : after + _REACH])


def last_days(text: str) -> Iterator[int]:
    """Yield the days of 協定期間: … から2026年3月31日まで."""
    for match in _UNTIL.finditer(text):
        if _ends_on_the_day(text, match.end(match.lastgroup or 0)):
            yield match.start(match.lastgroup or 0)
    for pattern in (_OF_A_LENGTH, _RUNS_UNTIL):
        for line in _SENTENCES.finditer(text) if pattern.search(text) else ():
            if OF_AGREEMENT.search(line[0]):
                found = (match for match in pattern.finditer(line[0]) if not line[0][: match.start()].endswith("を"))
                found = (match for match in found if _ends_on_the_day(line[0], match.end("last")))
                yield from (line.start() + match.start("last") for match in found)
