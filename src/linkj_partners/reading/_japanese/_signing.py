"""Which sentences say that an agreement is signed in Japanese, and on which day."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import ANY_DAY, DAY
from linkj_partners.reading._japanese._acts import ACT, CEREMONY, EARLIER, acts, is_this_one
from linkj_partners.reading._japanese._documents import all_documents

__all__ = [
    "begins_a_partnership",
    "is_on_its_paper",
    "is_past",
    "labelled_days",
    "occasion_days",
    "signing_days",
    "signs",
    "signs_its_paper",
]

_DAY = Pattern(DAY)
# A day before one of these is not the day itself: 2月5日から, 2月5日現在.
_NOT_ON = Pattern(
    r"""
    [~〜–—-]
    |(?:付け?)?の?(?:夕刊|朝刊|紙面|新聞)|の?(?:定例)?(?:記者)?会見  # 2月5日付の朝刊
    |の第[0-9]{1,2}[回弾](?=[、に])  # 2月5日の第3回に続き
    |の(?:締結|協定|調印|提携)に(?:続|次)  # 2月5日の締結に続いて
    |から|より|以[降来]|まで|号(?![^、。]{0,6}議案)|現在|時点|付けで改|頃|生まれ
    """,
    re.VERBOSE,
)
# (期間:2月5日から3月4日)
_RANGE_ENDS = Pattern(rf"{DAY}(?:から|より|[~〜–—-]) ?$")
# 3月末で期間が満了する契約を
# 有効期限を2029年3月31日とする協定を
_RUNS_OUT = Pattern(
    r"\)?(?:(?:で|に|をもって)[^、。]{0,16}?(?:(?:満了|終了|失効)(?:し|する|とな)|終わ|切れ)|と(?:する|し|定め)"
    r"|に[^、。]{0,8}[0-9]+周年)"
)
_PUT_OFF = Pattern("(?:式|締結|調印|開催)[^。]{0,40}(?:延期|中止)(?:し|いた|と|に)")
# (広報課), 避難所の開設に関する協定, と、創業を支援するため、: no event on the day
_ASIDE = Pattern(
    r"\([^()]*\)|(?<=、)[^、。「」]{4,60}(?:ため(?:に)?|を目的(?:に|として)|に向け(?:て)?)、|[^、。はがをと「」]{2,40}に(?:関|係)する(?=[一-鿿]{0,8}(?:協定|覚書))"
)
_OTHER_EVENT = Pattern(
    rf"""
    (?:設立|創立|創設|創業|開設|開学|開校|開業)(?![0-9]+周年)|発足|就任|施行|発表し|公表し|開始|制定|選定|採択|認定|決定|以来
    |結成|誕生|発売|公開
    |(?:承認|決議|議決|合意)に  # 理事会の承認に
    |^に[^、。]{{0,12}}(?:提案|打診|依頼|要望)  # 10月31日に市から提案をいただき
    |^の[^、。]{{1,60}}(?:のため|に[合あ]わせ)  # 3月5日のフォーラムのために来学されるのに合わせ
    |オープン(?![ァ-ヺー])
    |{ACT}した|{ACT}して(?:い|お)|{ACT}済  # 締結した, 締結している: an earlier agreement
    """,
    re.VERBOSE,
)
_FARTHEST: Final = 220
_LABEL: Final = rf"""
    (?:^|(?=[締調署協合覚契]))(?:  # one of the first characters below
    (?:{ACT}|協定(?=日[\s】:(])|合意(?=日[\s】:(]))(?:式)?(?:の|を行った)?  # 締結日, also in a separate line
    (?:年月日|日時|日程|期日|予定日|日)
    (?:[・及び]{{0,2}}場所)?(?:\([^)]{{0,12}}\))?
    [はをがの:、(\s【】\]\[・•|-]*(?:いずれも|ともに|同じく)?(?:\(1\)日時[ ]?)?(?P<day>{DAY})
    |(?:(?<=。)|(?<=本)|(?<=同)|^[ ]?)(?:協定|覚書|契約)書?の日付は(?P<dated>{DAY}+)(?!の予定)  # 協定の日付は2月5日
    |(?:{CEREMONY}|{ACT})(?:(?:いた|致)?し(?:ました|た)(?=\ ?\())?
    (?:[はをが]、?|:\ ?|\ ?\()(?P<held>{DAY})
    |{ACT}を?(?:いた|致)?しました。[ ]?\((?P<after>{DAY})(?=付)  # 締結しました。(2月5日付け)
    |協定書?を(?:結んだ|締結した)日[:\s]*(?P<tied>{DAY})
    |^[^\w\n]*(?P<row>{DAY})[ ]?{ACT}$  # 2021年2月5日 調印
    |^[^\w\n]*(?:協定書?)?{CEREMONY}\n\s*(?P<alone>{DAY})  # a heading, and the day below it
    |{CEREMONY}[>)】〉》」]?(?:\n[^\w\n]*)?(?P<timed>{DAY})(?=[ ]?\(?(?:午前|午後|[0-9]{{1,2}}[時:]))
    )
"""
_LABELLED = Pattern(_LABEL, re.MULTILINE | re.VERBOSE)
_WHEN_OF_CEREMONY = Pattern(
    rf"{CEREMONY}[^{ANY_DAY}]{{0,90}}?(?:日時|とき|開催日|期日|日程|年月日)[:\s)】・、|]*(?P<day>{DAY})"
)
# 協定を締結します, and further down a table: 日時: 2月5日
_WHEN_OF_COMING = Pattern(
    rf"""
    (?=[締調署更取交次下以])(?:  # one of the first characters below
    (?:
        {ACT}(?:を)?(?:(?:いた|致)?します|する(?:こと|運び)[とに]な)|取り?交わします  # 締結いたします
        |{ACT}(?:される|する)運びとな  # 締結する運びとなりました
        |{ACT}式を(?:下記|次|以下)の(?:とお|通)り  # 調印式を下記のとおり
        # 署名しました, and a list: 1.日時; 更新しましたのでお知らせします
        |(?:{ACT}|更新)(?:を)?(?:いた|致)?しました(?=ので|[^{ANY_DAY}]{{0,200}}?\n(?:[ ]?1[ .]*日時|いつ\n))
        # 下記のとおり締結式を行います
        |(?:次|下記|以下)の(?:とお|通)り[^。]{{0,60}}
            {ACT}(?:(?:式)?を(?:行い|開催し)ま(?:す|した)|(?:いた|致)?しました)
    )
    [^{ANY_DAY}]{{0,200}}?\n[^\w\n]*
    (?:
        (?:[0-9][ .)]*)?(?:日時|とき|いつ|開催日|期日|日程|年月日)[:\s)】・、|]*(?P<day>{DAY})  # 1. 日時: 2月5日
        |(?P<timed>{DAY})(?=[ ]?\(?(?:午前|午後|[0-9]{{1,2}}[時:]))  # a line that begins with a day and a time
    )
    )
    """,
    re.VERBOSE,
)
# 1 日時: 2月5日 15時, and in a line below: 署名者
_WHEN_OF_SIGNERS = Pattern(
    rf"(?:日時|とき)[:\s】]*(?P<day>{DAY})(?=[^{ANY_DAY}]{{0,120}}\n[^\w\n]*[0-9]?[ .]?(?:署名者|調印者))"
)
_OTHER_MEETING = Pattern("セミナー|講演|イベント|会議|説明会|シンポジウム|講座|フォーラム|展")
# Treaties, sales and what people sign for themselves.
_OTHER_AGREEMENT = Pattern(
    r"""
    # Treaties
    経済連携協定|自由貿易|(?<![A-Za-z])(?:EPA|FTA|TPP)(?![A-Za-z])|停戦|休戦|和平|講和|条約|地位協定
    # Labour, secrets and sales
    |労働協約|秘密保持|贈与契約|交換公文|株式(?:譲渡|交換|取得)|合併|売買契約|賃貸借|請負契約|消費貸借|受注|発注|違約金
    |(?:選手|投手|監督)と  # what players and coaches sign
    """,
    re.VERBOSE,
)
# 姉妹校提携を結びました says that something is signed, though not what.
_TIES = Pattern(
    rf"""
    [一-鿿ァ-ヺー]{{2}}(?:等)?提携|と提携し  # 姉妹校提携, 技術提携
    |(?:姉妹|友好|親善|協定|提携)(?:校|都市)[のを]?締結  # 友好都市の締結
    |パートナー(?:シップ)?(?:を|の)?締結|調印を済ませ
    |(?:連携|提携|交流|協力|友好|パートナー)[^。、]{{0,14}}{CEREMONY}  # 連携に関する調印式
    |調印式(?:を[^。、]{{0,30}}?(?:行|開催|執り|挙行|実施)|に[^。、]{{0,10}}臨)
    """,
    re.VERBOSE,
)


# 虹市のネーミングライツに株式会社森から応募があり、愛称が決まりました
_NAMING = Pattern(
    "(?:ネーミングライツ|命名権)[^。]{0,80}?(?:愛称|名称|権利|パートナー|契約)[^。]{0,80}?"
    "(?:決ま(?:り|っ)|決定しました|獲得し|取得し|合意し)(?!た場合)"
)


def signs(sentence: str) -> bool:
    """Return whether a sentence says that an agreement is being signed."""
    if _NAMING.search(sentence) and not _OTHER_AGREEMENT.search(sentence):
        return True
    if not any(is_this_one(sentence, match) for match in acts(sentence)) or _OTHER_AGREEMENT.search(sentence):
        return False
    return bool(_TIES.search(sentence)) or any(all_documents(sentence))


def signs_its_paper(sentence: str, before: str) -> bool:
    """Return whether a sentence tells of signing the agreement that the words before it name (両者が署名しました)."""
    if _OTHER_AGREEMENT.search(sentence) or _OTHER_AGREEMENT.search(before) or not any(all_documents(before)):
        return False
    return any(is_this_one(sentence, match) for match in acts(sentence))


# 業務提携を開始しました; 本覚書に基づき
_NEW_TIE = Pattern(
    "(?:業務提携|提携|連携|協業)を(?:正式に|新たに)?開始(?:し(?:ます|ました|た(?=。|$))|いたし(?:ます|ました))"
)
_OF_ITS_PAPER = Pattern("本(?:[一-鿿]{0,6}(?:協定|覚書|基本合意)書?)(?:に基づ[きく]|により|のもと|では|において)")


def begins_a_partnership(sentence: str) -> bool:
    """Return whether a sentence tells of a partnership that begins, which a paper may be about."""
    return _NEW_TIE.search(sentence) is not None and not _OTHER_AGREEMENT.search(sentence)


def is_on_its_paper(sentence: str) -> bool:
    """Return whether a sentence tells what the agreement on a partnership says (本協定に基づき)."""
    return _OF_ITS_PAPER.search(sentence) is not None and not _OTHER_AGREEMENT.search(sentence)


def labelled_days(text: str) -> Iterator[int]:
    """Yield the days after 締結日 and 調印式, also where the label has a separate line."""
    coming = (match for match in _WHEN_OF_COMING.finditer(text) if not _OTHER_MEETING.search(match[0]))
    for match in (
        *_LABELLED.finditer(text),
        *_WHEN_OF_CEREMONY.finditer(text),
        *_WHEN_OF_SIGNERS.finditer(text),
        *coming,
    ):
        if not _NOT_ON.match(text, match.end()):
            yield match.end() - _length_of_day(match[0])


def _length_of_day(words: str) -> int:
    """Return the length of the day that words end with."""
    return len(words) - max(words.rfind(mark) for mark in ANY_DAY)


def signing_days(sentence: str) -> Iterator[int]:
    """Yield the days before 締結しました in a sentence."""
    told = _TOLD_ON.search(sentence)
    for act in acts(sentence) if not (_PUT_OFF.search(sentence) or _OTHER_AGREEMENT.search(sentence)) else ():
        is_told = _IS_TOLD.match(sentence, act.end()) and not _RIGHT_BEFORE.search(sentence, 0, act.start())
        if "を発表" in act[0] or is_told or _HAS_DONE.match(sentence, act.end()):
            continue
        if _EACH.search(sentence, 0, act.start()):
            yield from _days_of_each(sentence, act.start())
            continue
        day = _day_before(sentence, act.end() if "完了" in act[0] else act.start())
        if day is None or (told and told.start("day") == day):
            continue
        apart = _DAY_APART.search(sentence, 0, day) if _OF_SOMETHING_ELSE.match(sentence, day) else None
        day = apart.start() if apart else day
        if "ぶと発表" in act[0] and _THEN.match(sentence, day):
            continue
        yield day
        before = _AND_ON.search(sentence, 0, day + 1)
        if before:
            yield before.start(before.lastgroup or "first")


_THEN = Pattern(f"{DAY}、")  # 3月13日、協定を結ぶと発表しました
# 6月8日、7月1日に開館する図書館の運営に関する協定を締結しました; 6月8日、8月11日の花火大会の警備に
_DAY_APART = Pattern(rf"{DAY}、[^。{ANY_DAY}]*$")
_OF_SOMETHING_ELSE = Pattern(
    rf"{DAY}(?:の(?![^、。]{{0,6}}(?:調印|締結|署名|協定))"
    r"|に(?!締結|調印|署名|結)[^、。]{1,10}(?:する|した|れる|れた|いた|まる|まった)(?!こと)[一-鿿ァ-ヺ])"
)
# 9月15日に虹大学、青大学、10月6日には緑大学の3大学と協定を締結した
_AND_ON = Pattern(
    rf"とは(?P<apart>{DAY})、[^。{ANY_DAY}]{{2,40}}とは[{ANY_DAY}]$|(?P<first>{DAY})に、?[^。はがを{ANY_DAY}]{{2,120}}(?<!し)、[{ANY_DAY}]$"
)
# 4月2日、契約を締結したことを発表した
_IS_TOLD = Pattern("(?:こと)?を(?:発表し|公表し|確認し|明らかに)|と(?:公表|発表)し")
_RIGHT_BEFORE = Pattern(rf"{DAY}(?:\([^()]{{1,12}}\))?(?:に|付け?で)、?$")  # but: 4月2日に締結したことを発表した
# 3月28日には協定を締結し、成果を上げてまいりました
_HAS_DONE = Pattern("[^。]{0,40}て(?:まいり|参り|き)ました")
# 6月23日に虹大学と覚書を、7月3日に緑大学と協定をそれぞれ締結しました
_EACH = Pattern("それぞれ、?$")


def _days_of_each(sentence: str, act: int) -> Iterator[int]:
    """Yield the days of several papers that are signed each on its own."""
    begin = max(0, act - _FARTHEST)
    for day in _DAY.finditer(sentence, begin, act):
        if _day_of(sentence, begin, day, day.end()) is not None:
            yield day.start()


# 虹会は5月28日、青空市と協定を締結し、6月1日に調印式を行うと発表した
_TOLD_ON = Pattern(rf"は、?(?P<day>{DAY})、[^。{ANY_DAY}]*{DAY}[^。{ANY_DAY}]*と発表(?:し|する)")


# What a day without 締結しました is of: 2月5日に調印式を行いました, 2月5日、学長が来学し.
_OCCASION = Pattern(
    r"""
    調印|締結|署名|締約
    |来学|来訪|来校|来社|来庁|来日|表敬|訪問|訪れ|出席|会談  # visits
    |式典|セレモニー|サインし
    """,
    re.VERBOSE,
)
_OTHER_OCCASION = Pattern(
    r"""
    発表|公表|明らか|報道|取材|掲載|公開|発売|募集|申込|申し込|締切|締め切|期限
    |オープン|開業|開幕|開催し|セミナー|講演|講座|シンポジウム|記念日|周年
    |延期|中止|予定|から開始|改正|理事会|議会|総会|教授会|評議|(?:さきがけ|先駆け|先立[ちっ])
    """,
    re.VERBOSE,
)


_WAS_SIGNED = Pattern(rf"(?:{ACT}|締結)(?:を|いた|致)?しました|結びました|交わしました|{ACT}されました")
_WILL_BE = Pattern("予定|運び|(?:締結|調印|署名)(?:いた|致)?します|行います|行われます|開催します")


def is_past(sentence: str) -> bool:
    """Return whether a sentence says that something was signed, rather than that it will be."""
    return _WAS_SIGNED.search(sentence) is not None and not _WILL_BE.search(sentence)


def occasion_days(sentence: str) -> Iterator[int]:
    """Yield the days of 2月5日に調印式を行いました and 2月5日、学長が来学し."""
    of_others = (_OTHER_OCCASION, _OTHER_EVENT, EARLIER)
    if _OCCASION.search(sentence) and not any(other.search(sentence) for other in of_others):
        days = (day for day in _DAY.finditer(sentence) if not _RUNS_OUT.match(sentence, day.end()))
        yield from (day.start() for day in days if not _NOT_ON.match(sentence, day.end()))


def _day_before(text: str, act: int) -> int | None:
    """Return the last day before an act in its sentence, unless it is of something else."""
    begin = max(0, act - _FARTHEST)
    days = [day for day in _DAY.finditer(text, begin, act) if not _RUNS_OUT.match(text, day.end())]
    if not days:
        return None
    day = _day_of(text, begin, days[-1], act)
    return _day_of_news(text, begin, act) if day is None else day


def _day_of(text: str, begin: int, day: re.Match[str], act: int) -> int | None:
    gap = _ASIDE.sub("", text[day.end() : act])
    before = text[max(begin, day.start() - 30) : day.start()]
    is_end = _RANGE_ENDS.search(before) is not None
    is_other = is_end or _NOT_ON.match(text, day.end()) or _OTHER_EVENT.search(gap) or EARLIER.search(before + gap)
    return None if is_other else day.start()


# 青空市は29日、10月1日から始まる事業について
_OF_NEWS = Pattern(rf"は{DAY}、[^、。]{{0,12}}{DAY}(?:から|より|まで|に)")
_TOLD = Pattern("[^。]{0,20}(?:発表|公表|明らか|方針|見通し)")


def _day_of_news(text: str, begin: int, act: int) -> int | None:
    """Return the day that a sentence begins with, after which another day stands in a clause on something else."""
    match = _OF_NEWS.search(text[begin:act])
    if match is None or _TOLD.match(text, act) or EARLIER.search(match.string[match.end() :]):
        return None
    return begin + match.start() + 1
