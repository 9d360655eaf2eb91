"""Clauses in Japanese that say when an agreement ends: 締結日から3年間とする, 令和8年3月31日までとする."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.terms._conventions import Convention
from linkj_partners.terms._wording._parts import DAY, LENGTH, NEXT, Part, Sentence, apart, matches, part

__all__ = ["is_no_end", "parts"]

# 締結日, 締結の日, 締結した日, 協定締結日, 契約成立日: an event in the course of a day, which does not count.
_ACT: Final = "締結|署名|調印|捺印|押印|成立|契約|協定|発生|発効|施行|合意|交換|取り?交わ[しす]|交わ[しす]|効力を生じ"
_OF_IT: Final = "(?:(?:本|この|当該)?(?:覚書|協定書?|契約書?|合意書?|MO[UCA])の?)?"
_EVENT: Final = rf"(?:{_OF_IT}(?:{_ACT})(?:の|した|された|する|た)?日付?|本日)"
# 契約開始日 and a date name a day from 0:00 on, which counts.
_START: Final = rf"(?:(?:開始|始期|起算)(?:の)?日|{DAY}付?)"
_ANY: Final = f"(?:{_EVENT}|{_START})"
_FROM: Final = "(?:から|より|以降)[、,]?"
_COUNTING: Final = "(?:起算し|数え)(?:て)?[、,]?"
_AFTER_A_DAY: Final = rf"(?:の)?翌日{_FROM}(?:{_COUNTING})?"
# 締結の日から効力を生じ、その有効期間は3年とする; 署名した日から効力を生じ、3年間有効とする
_IN_FORCE: Final = (
    "(?:(?:(?:その)?効力を(?:生じ|発生し|有し|発し)|(?:発効|施行|適用|開始)し|有効とし)(?:るものとし)?[、,]?"
    "(?:(?:その|この|本)[一-鿿]{0,4}の?)?(?:有効|契約|協定|存続)?期間は[、,]?)?"
)
_TAKES: Final = "(?:(?:その)?効力を(?:生じ|発生し|有し|発し)|(?:発効|施行|適用|開始)し)[、,]?"
# 30日以内, 3か月前, 5年を経過した日 and 5年間で are not terms of an agreement.
_LENGTH: Final = (
    rf"(?P<length>[{LENGTH}{NEXT}])(?:を経過する日まで)?"
    "(?!以内|未満|前|後|目|ごと|毎|で(?![すあ])|に(?!わた|渡|亘|限|及)|[をが]経過|[をが]過ぎ|を経)"
)
_UNTIL: Final = rf"(?:まで|迄)(?!に(?!わた))(?:の満?(?P<length>{LENGTH}))?"
_TERM_IS: Final = rf"期間は[、,]?(?P<length>{LENGTH})とし[、,]?"
_BEGINS: Final = "(?:効力|発効|適用|開始|始ま|有効)"

_STATED: Final = (
    # 2020年11月20日から2023年11月19日まで(の3年間), 締結日から1年間、令和4年3月31日まで
    rf"(?:{_ANY}{_FROM}(?:{_COUNTING})?(?:{LENGTH}[、,(]*)?|{_ANY}[~〜–—-])?(?P<last>{DAY}){_UNTIL}",
    rf"{_ANY}[~〜–—-](?P<last>{DAY})(?![ま迄に])(?:の満?(?P<length>{LENGTH}))?",
    rf"(?:(?:満了|終了|満期|失効)(?:の)?(?:日|期限)|(?:有効|契約|協定)期限)[はがを:、]{{0,2}}(?P<last>{DAY})",
    rf"(?P<last>{DAY})(?:を?(?:もって|以て|以って|限り(?:で|に)?)|[にで])[、,]?(?:期間)?(?:満了|終了|失効|効力を失)",
)
_EXCLUSIVE: Final = (
    rf"{_ANY}{_AFTER_A_DAY}{_LENGTH}",  # 締結日の翌日から起算して3年間
    rf"{_ANY}を(?:含め|含ま|算入せ)ず(?:に)?[、,]?{_LENGTH}",
    rf"{_EVENT}{_FROM}{_IN_FORCE}{_LENGTH}",  # 締結日から3年間
    rf"{_EVENT}{_FROM}{_TAKES}{_LENGTH}(?=有効|存続|継続|効力|とする|とし)",
    rf"(?:締結|署名|調印|発効)(?:後|から|より)[、,]?{_LENGTH}(?=と[すし]|有効|にわた|存続|効力|です|[、。]|$)",
    rf"{_TERM_IS}(?:{_ANY}{_AFTER_A_DAY}(?:起算)?|{_EVENT}{_FROM}{_BEGINS})",  # 期間は3年とし、締結日から効力を生じる
    rf"(?P<length>{NEXT})(?:に(?:わた|渡|亘)(?:り|る|って)|[、,]|の間|有効|$|(?=の(?:連携|協力|提携|協定|共同|パートナー)))",
)
_INCLUSIVE: Final = (
    rf"{_ANY}(?:{_FROM}{_COUNTING}|を(?:起算日|初日|始期)として[、,]?|を(?:含[めみ]|算入し|入れ)て?[、,]?){_LENGTH}",
    rf"{_START}{_FROM}{_IN_FORCE}{_LENGTH}",  # 令和3年2月5日から1年
    rf"{_START}{_FROM}{_TAKES}{_LENGTH}(?=有効|存続|継続|効力|とする|とし)",
    rf"{_TERM_IS}(?:{_ANY}{_FROM}起算|{_START}{_FROM}{_BEGINS})",
)
_FORMS: Final = tuple(
    (Pattern(source), convention)
    for sources, convention in (
        (_STATED, None),
        (_INCLUSIVE, Convention.JP_CIVIL_CODE_INCLUSIVE),
        (_EXCLUSIVE, Convention.JP_CIVIL_CODE),
    )
    for source in sources
)

# 2021年5月1日まで効力を生じません, 当日を含まない: a day on which nothing ends, or that is not the last
_NO_END_AFTER = Pattern(
    r"""
    (?:は|の間は?)?[、,]?[^。、]{0,10}?
    (?: (?:効力|効果)[をがはも](?:生じ|有し|持た|発し|発生し)?(?:ない|ません|ず)(?!場合|限り|こと|[一-鿿])
      | (?:発効|適用|施行|開始)し?(?:ない|ません|せず)(?!場合|限り|こと|[一-鿿])
      | 有効(?:では|[とに]は?)(?:あり|な(?!る|り、|った)|し(?:ない|ません))
      | (?:停止|凍結|保留|延期|猶予|中断)(?:し|す|さ)(?!ない|ません|せず|ること|る場合) )
  | [(、]?(?:ただし)?(?:[\ue000-\uf8ff]|当日|同日|その日|末日|満了日|最終日)(?:を|は)?
    (?:含ま(?:ない|ず|ません)|含みません|除[くき])
    """,
    re.VERBOSE,
)
# 前協定の締結日から, 満了日2024年3月31日から: not from the signing, and not from the first day
_OF_ANOTHER_BEFORE = Pattern(
    r"""
    (?: (?<![一-鿿])(?:前|旧|元|原|先)の?|前回
      | (?:従前|以前|前回|最初|当初|既存|従来|これまで|[0-9]年)の
      | (?:従前|以前|前回|最初|当初|既存|従来|これまで)の?(?:協定|覚書|契約|合意|MO[UC])書?の?
      | (?:満了|終了|失効)の?(?:日|期限)(?:である|たる|の)?[、(]?|満了する )$
    """,
    re.VERBOSE,
)

# What shows that a sentence is about the term of an agreement, or about something else.
_TERM = Pattern(
    r"(?:有効|契約|協定|存続|委託|連携|提携|協力|履行|[書定約]の)期間|有効期限|(?<![一-鿿])期間[はを:、]|効力|有効(?![活利性な])"
)
_AGREEMENT = Pattern(
    "覚書|協定|契約|合意|更新|MO[UCA](?![A-Za-z])|LOI|提携|連携|パートナーシップ|協力|共同|協働|相互|交流"
)
_OBLIGATION = Pattern("秘密(?:保持)?(?:の)?義務|守秘義務|秘密を|支払|検収|保証|競業|不適合")
_OTHER = Pattern(
    "募集|応募|申込|申し込|申請|受付|受け付|開催|会期|展示|展覧|出展|販売|発売|キャンペーン|締切|締め切|提出|納入|納期|納付|振込"
    "|在籍|勤務|在任|任期|留学|放送|公開|上映|上演|工事|休業|休館|休み|営業|予約|割引|保存|保管|返却|返還|返済|入居"
)
_FIGURES = Pattern("[億兆万千]?円|ドル|ユーロ|売上|売り上げ|投資|採用|[%％]|パーセント|[0-9]倍|目標|見込")
# What may stand around a clause that is quoted by itself: 有効期間:2021年4月1日から2026年3月31日まで。
_ALONE_BEFORE = Pattern(r"[^\w]*(?:(?:本|この)?(?:覚書|協定|契約)?(?:の)?(?:有効|契約|協定)?(?:期間|期限)[はを:、]*)?")
_ALONE_AFTER = Pattern(r"(?:とする|とし|です|である|の間|間|有効)?[^\w]*")
_NEXT_WORDS: Final = 2
_ENDS_LIKE_A_TERM = Pattern(r"と[すし定]|の間|有効|効力|存続|継続|です|であ|す[るれ]|し|[^\w、,]|$")
_DASH = Pattern("[~〜–—-]")
_ANY_JAPANESE = Pattern(f"[ぁ-ヿ一-鿿{NEXT}]")


def parts(text: str) -> Iterator[Part]:
    """Yield the parts of a sentence that say when an agreement ends, in order and without overlaps."""
    if not _ANY_JAPANESE.search(text):  # nothing below matches, and trying takes most of the time
        return iter(())
    found = list(matches(_FORMS, text))
    if not found:
        return iter(())
    sentence = Sentence(
        text,
        is_of_a_term=bool(_TERM.search(text)),
        is_of_an_agreement=bool(_AGREEMENT.search(text)),
        is_other=bool(_OTHER.search(text)),
    )
    obligation = _OBLIGATION.search(text)
    return apart(
        part(match, convention)
        for match, convention in found
        if not (obligation and obligation.start() < match.end() + _NEXT_WORDS)
        and _is_about_an_agreement(sentence, match, convention)
    )


def is_no_end(after: str) -> bool:
    """Return whether the words after まで show that nothing ends on the day, or that it is not the last."""
    return _NO_END_AFTER.match(after) is not None


def _is_about_an_agreement(sentence: Sentence, match: re.Match[str], convention: Convention | None) -> bool:
    after = sentence.after(match)
    if is_no_end(after) or (convention and _OF_ANOTHER_BEFORE.search(sentence.before(match))):
        return False
    if _DASH.search(match[0]) and not sentence.is_of_a_term:  # 1893年12月26日 - 1976年9月9日 is a life
        return False
    if _ALONE_BEFORE.fullmatch(sentence.before(match)) and _ALONE_AFTER.fullmatch(after):
        return True
    if match[0].startswith(NEXT):
        return sentence.is_of_an_agreement and not (sentence.is_other or _FIGURES.search(sentence.text))
    if convention is None and not _ENDS_LIKE_A_TERM.match(after) and not (sentence.is_of_a_term and after[0] in "、,"):
        return False
    needs_more = convention is None or DAY in match[0]
    return sentence.is_of_a_term or (not sentence.is_other and (sentence.is_of_an_agreement or not needs_more))
