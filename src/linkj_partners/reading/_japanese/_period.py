"""From when, how long and until when an agreement is valid in Japanese, and whether it is renewed."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners import terms
from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import ANY_DAY, DAY
from linkj_partners.reading._japanese._subjects import ANOTHER_CONTRACT, is_on_agreement
from linkj_partners.reading._rules import Span, Words

__all__ = ["first_days", "is_of_other", "is_term", "last_days", "open_end", "renewal"]

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
    |以内|未満|前|ごと|毎|(?:を|が)?経過|連続|ぶり|目
    """,
    re.VERBOSE,
)
_OF_OTHER = Pattern(
    r"""
    実証|実験|試行|展示|工事|開催|キャンペーン|販売|インターン|講座|利用期間|助成|予算|募集|任期|工期
    |(?:派遣|貸与|研修|計画|事業|研究|実施|開催|準備|提出)の?期間
    """,
    re.VERBOSE,
)
_OF_THE_TERM = Pattern("(?:有効|協定|契約|提携|連携)(?:期間|期限)")
# 2021年4月1日から2024年3月31日までの3年間
_RANGE: Final = rf"{DAY}(?:から|より|[~〜–—-]) ?(?:、)?(?P<last>{DAY})"
_AFTER_A_RANGE = Pattern(rf"{_RANGE}までの?、?(?:計|約)?$")
_ROW_OF_A_RANGE = Pattern(
    rf"[\W0-9]*(?:協定|契約|連携|提携|有効)?の?期間[:/\s・|】)]*{_RANGE}(?:(?:まで)?\(|までの(?:計|約)?)$"
)
_PAST = Pattern("(?:過去|その後|これまで)[^、。]{0,6}$|[2-9]期$")  # also 3期9年間, the terms so far together
_OTHER_CONTRACT = Pattern(f"借り受け|{ANOTHER_CONTRACT}|雇用")
# 2014年に3年間の覚書を交わし、
_IN_A_YEAR = Pattern("(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?にも?、?$")
_OF_A_YEAR = Pattern("(?<!から)(?<!より)(?<![~〜–—-])(?:19|20)[0-9]{2}年の$")  # 2010年の5年間の協定以来
_WAS_SIGNED = Pattern("の[^、。]{0,8}を(?:交わし|締結し|結び|結んで)(?:、|て?お|てい|い)")
_NOT_A_TERM = Pattern("賃貸|借地|リース|任期|契約社員|募集|投資|億円|目標|工期")
_OF_AGREEMENT = Pattern("期限は|協定|覚書|提携|連携|契約|合意|M[Oo][UC]|協力|有効期間|期間は|パートナーシップ")

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
        if not _STARTS_OTHERWISE.search(sentence) and not _OF_ANOTHER.match(text, match.end()):
            yield match.start(match.lastgroup or 0)


# 改正法は7月1日に発効, 2月5日に発効した旧協定
_OF_ANOTHER = Pattern("(?:し|され)た(?!本|同|この|後|日|上|時|場合|際)[一-鿿「]")  # 7月1日に施行された条例
_STARTS_OTHERWISE = Pattern("[一-鿿]法[はが]|旧協定|経済連携協定|条約")


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


def last_days(text: str) -> Iterator[int]:
    """Yield the days of 協定期間: … から2026年3月31日まで."""
    for match in _UNTIL.finditer(text):
        yield match.start(match.lastgroup or 0)
    for pattern in (_OF_A_LENGTH, _RUNS_UNTIL):
        for line in _SENTENCES.finditer(text) if pattern.search(text) else ():
            if _OF_AGREEMENT.search(line[0]):
                found = (match for match in pattern.finditer(line[0]) if not line[0][: match.start()].endswith("を"))
                yield from (line.start() + match.start("last") for match in found)


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
        or _OTHER_CONTRACT.search(sentence)
        or (_IN_A_YEAR.search(sentence[:start]) and _WAS_SIGNED.match(sentence, end))
        or _UNLESS.search(sentence[:start])
    ):
        return False
    begins_now = sentence.startswith(("今後", "向こう", "むこう"), start)
    before = sentence[max(0, start - _REACH) : start]
    if sentence[start:end].endswith(_WEEKS_OR_DAYS) and not _OF_THE_TERM.search(before):
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
    return bool(is_of_it and _OF_AGREEMENT.search(sentence))


def is_of_other(sentence: str) -> bool:
    """Return whether a sentence gives the time of something other than the agreement: 実証実験の期間は."""
    return _OF_OTHER.search(sentence) is not None and not _OF_THE_TERM.search(sentence)


def renewal(sentence: str) -> Words | None:
    """Return what 自動更新 and 更新することができる say, unless they are denied."""
    found = _AUTOMATIC.search(sentence)
    match = found or _RENEWABLE.search(sentence)
    if match is None or _NOT_RENEWED.match(sentence, match.start()) or _NOT_RENEWED.match(sentence, match.end() - 2):
        return None
    if not is_on_agreement(sentence, match.start()) or _OF_A_NOUN.match(sentence, match.end()):
        return None
    lengths = terms.find(sentence, "ja")
    notice = next((each for each in lengths if _NOTICE.match(sentence, each.end)), None)
    every = next((each for each in lengths if each is not notice and _is_of_renewal(sentence, each.end, match)), None)
    value = terms.Renewal(
        automatic=found is not None,
        every=every.value if every else None,
        notice=notice.value if notice and found else None,
    )
    return Words(value, Span(*match.span()))


def _is_of_renewal(sentence: str, end: int, match: re.Match[str]) -> bool:
    """Return whether a length stands right before 更新, or inside 自動的に1年間更新."""
    if match.start() <= end <= match.end():
        return True
    return end < match.start() and _BEFORE_RENEWAL.fullmatch(sentence[end : match.start()]) is not None


def open_end(sentence: str) -> Span | None:
    """Return the words 無期限, 期間の定めのない and the like in a sentence on an agreement."""
    match = _NO_END.search(sentence)
    if match is None or not _OF_AGREEMENT.search(sentence) or _OTHER_CONTRACT.search(sentence):
        return None
    return Span(*match.span()) if is_on_agreement(sentence, match.start()) else None
