"""Which length of time is the term of an agreement in Japanese."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._japanese._subjects import ANOTHER_CONTRACT, is_on_agreement
from linkj_partners.reading._japanese._validity._other_times import OF_THE_TERM, is_of_other

__all__ = ["OF_AGREEMENT", "OTHER_CONTRACT", "is_term"]

# How far the words before a length reach.
_REACH: Final = 120
_LENGTH_BEFORE = Pattern(
    r"""
    # 有効期間は原則として, 協定期間:, but not ファンドの期間は
    (?<!ファンドの)(?<!基金の)(?<!存続)(?<!運営権の)
        (?:有効|協定|契約|提携|連携|締結|存続|実施|本覚書の|当該|命名権の?|(?:愛称|名称)の?使用)?
        (?:期間|効力)(?:\([^)]*\))?[はをがも:/、・\s】」]*
        (?:原則|当初|当面|締結後|発効後|いずれも|ともに|それぞれ|これに合わせて)?(?:として)?[、の]*$
    |(?:協定|契約|覚書)の当初の?期間は、?$
    # 有効期間は締結の日から起算して
    |(?:有効|協定|契約|覚書|提携|連携|命名権の?|(?:愛称|名称)の?使用)の?期[間限](?:は|が|である|:)、?
        [^。、]{0,20}(?:からの?|より|までの)(?:起算して)?、?$
    # At the beginning of a clause: 期間は3月末までの, 同期間は締結日から
    |(?:^|[。、」\s])[^\w。、]*(?:同|その)?期間は[^、。]{0,24}までの$
    |(?:^|[。、」\s])[^\w。、]*(?:同|その)?期間(?:は|が|:)
        (?:[^。、]{0,20}(?:から|より)(?:起算して)?)?、?(?:原則)?$
    |(?:有効|協定|契約|提携|連携|締結)の?期間(?:は、)?[^。、\n]{0,40}\((?:計)?$  # 協定期間は2028年3月末(
    |[、。](?:契約|協定)?期間$
    |(?:有効|協定|契約|適用)の?期間は、?[^。、]{2,8}年度から[^。、]{2,8}年度までの$  # 2016年度から2020年度までの
    |(?:^|[、。」・)\s])(?:契約|協定|覚書)は、?(?:ひとまず|[^、。]{0,20}(?:から|より))?$  # 協定は4月から
    |(?:有効|協定|契約)期間については、[^、。]{0,20}からの$  # 協定期間については、4月からの
    |(?:協定|契約|覚書|M[Oo][UC])の(?:期限|有効年限|年限)[はを:、]*$|(?:協定|契約)年数[はを:]?$
    |(?:協定|契約|覚書|M[Oo][UC])の期間については、?(?:まずは)?$  # 協定の期間については、まずは
    |(?:^|[。、\s])(?:今回も)?期限は$
    |(?:^|[。\s])期間(?:は|:)[^。、\n]{0,30}まで\((?:計|丸)?$  # 期間は2028年3月末まで(
    |(?:今後|向こう|むこう)の?$
    |有効期限[はを:\s]*$
    """,
    re.VERBOSE,
)
# A line of a table, 期間:3年間, below an agreement.
_ROW_BEFORE = Pattern(
    r"""
    [\W0-9]*(?:協定|契約|連携|提携|有効|締結|存続|命名権の?|(?:愛称|名称)の?使用)?(?:期間|効力|年数)[:/\s・|】)]*
    (?:
        (?:締結|署名|調印|発効)(?:の?日|時点)?(?:から|より|後)  # 締結の日から
        |[^。、]{2,8}年度(?:から|より|[~〜–—-])[^。、]{2,8}年度(?:まで)?\((?:計)?  # 2016年度~2020年度(
    )?$
    """,
    re.VERBOSE,
)
# 3年間の連携協定 and 3年間有効
_OF_THIS_LENGTH = Pattern(
    r"""
    # の連携協定, にわたる協定
    (?:の(?:[一-鿿ァ-ヺー]{0,10}(?:に関する)?|「[^「」]{0,24})|で|に(?:わた|渡|亘)る[A-Za-z一-鿿ァ-ヺー]{0,12})(?:協定|覚書|契約|パートナーシップ|M[Oo][UC])
    |(?:に限り|は)?、?有効(?:と|で|、|の)  # に限り有効とする
    |に(?:わた|亘)るもの|の期限(?:付き|を定め)|の期間を(?:終え|満了)|の(?:約束|取り決め)|(?:の命名権)?契約を(?:交わ|結)
    |、?継続(?:され(?:ます|る)|します)
    |を[1一]期間?と|を(?:活動|協定|有効|契約|実施)?期間と(?:する|し)|存続す|効力を(?:有|持)
    """,
    re.VERBOSE,
)
# 協定を5年間延長する「延長協定書」に
_RENEWED = Pattern(
    r"""
    、?(?:この|本)?(?:協定|覚書|契約)書?を(?:延長|更新)(?:する|し)  # 協定を延長する
    |の(?:延長|更新)[にをと](?![^。]{0,24}(?:予定|検討|定める))
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
    |の(?:延長|更新|計画|事業|交流計画|目標|方針|間に|[県市町村区都道府]政|行政|経営)
    |以内|未満|前|後の|ごと|毎|(?:を|が)?経過|連続|ぶり|目
    """,
    re.VERBOSE,
)
# 2021年4月1日から2024年3月31日までの3年間
_RANGE: Final = rf"{DAY}(?:から|より|[~〜–—-]) ?(?:、)?(?P<last>{DAY})"
_AFTER_A_RANGE = Pattern(rf"{_RANGE}までの?、?(?:計|約)?$")
_ROW_OF_A_RANGE = Pattern(
    rf"[\W0-9]*(?:協定|契約|連携|提携|有効)?の?期間[:/\s・|】)]*{_RANGE}(?:(?:まで)?\(|までの(?:計|約)?)$"
)
_PAST = Pattern("(?:過去|その後|これまで)[^、。]{0,6}$|[2-9]期$")  # also 3期9年間, the terms so far together
OTHER_CONTRACT = Pattern(f"借り受け|{ANOTHER_CONTRACT}|雇用")
# 2014年に3年間の覚書を交わし、
_IN_A_YEAR = Pattern("(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?にも?、?$")
_OF_A_YEAR = Pattern("(?<!から)(?<!より)(?<![~〜–—-])(?:19|20)[0-9]{2}年の$")  # 2010年の5年間の協定以来
_WAS_SIGNED = Pattern("の[^、。]{0,8}を(?:交わし|締結し|結び|結んで)(?:、|て?お|てい|い)")
_NOT_A_TERM = Pattern("賃貸|借地|リース|任期|契約社員|募集|投資|億円|目標|工期")
OF_AGREEMENT = Pattern("期限は|協定|覚書|提携|連携|契約|合意|M[Oo][UC]|協力|有効期間|期間は|パートナーシップ")
_WEEKS_OR_DAYS: Final = ("週間", "日間", "日")
_LABELLED = Pattern("(?:契約|協定|有効)の?(?:当初の?)?期間は、?$|(?:^|[。\\s])本?協定は$")
_UNLESS = Pattern("申し?出|(?:申し?入れ|異議|意思表示)[^。]{0,16}(?:な[いけき]|無[いけき])")
_OF_A_FUND = Pattern("(?:ファンド|基金)を[^。]*期間は")  # ファンドを組成し、存続期間は


def is_term(sentence: str, start: int, end: int) -> bool:
    """Return whether a length is the term: 今後5年間, 有効期間は5年間, 協定期間:3年間."""
    is_of_this_length = _OF_THIS_LENGTH.match(sentence, end)
    if (
        not is_on_agreement(sentence, start)
        or _OF_A_FUND.search(sentence[:start])
        or _OF_A_YEAR.search(sentence[:start])
        or (_LENGTH_AFTER.match(sentence, end) and not _RENEWED.match(sentence, end))
        or (
            not (is_of_this_length or _LABELLED.search(sentence[:start]))
            and (_NOT_A_TERM.search(sentence) or is_of_other(sentence))
        )
        or _PAST.search(sentence[max(0, start - 10) : start])
        or OTHER_CONTRACT.search(sentence)
        or (_IN_A_YEAR.search(sentence[:start]) and _WAS_SIGNED.match(sentence, end))
        or _UNLESS.search(sentence[:start])
    ):
        return False
    begins_now = sentence.startswith(("今後", "向こう", "むこう"), start)
    before = sentence[max(0, start - _REACH) : start]
    if sentence[start:end].endswith(_WEEKS_OR_DAYS) and not OF_THE_TERM.search(before):
        return False
    if _ROW_BEFORE.fullmatch(before) or _ROW_OF_A_RANGE.fullmatch(before):
        return True
    is_of_it = (
        _RENEWED.match(sentence, end)
        or begins_now
        or _LENGTH_BEFORE.search(before)
        or _AFTER_A_RANGE.search(before)
        or is_of_this_length
    )
    return bool(is_of_it and OF_AGREEMENT.search(sentence))
