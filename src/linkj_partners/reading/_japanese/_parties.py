"""Who the parties are in Japanese: the bodies that a sentence mentions, by the particles after them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import DAY
from linkj_partners.reading._japanese._bodies import Mention, is_state, may_be_body, mentions, plain
from linkj_partners.reading._japanese._officers import without_people
from linkj_partners.reading._rules import Parties, Span

__all__ = ["beside", "counterparts", "parties", "those_who_signed", "titled", "topic"]

_ACT = Pattern(
    r"(?:契約|協定|覚書)書?」?\0*[をのが]?更新|締結|調印|署名|(?<=[書定約」\0)UI])(?:を交換|[にへ](?:それぞれ|ともに)?(?:サイン|記名押印|[押捺]印|連署|自署))"
    r"|(?<=[書定約」\0)UI])[がを][^。、]{0,20}、?[^。、]{0,20}成立[しさ]|(?:取り?)?交わ[しさす]|を?結[びんぶば]"
    "|(?<=協定)式|(?:(?<=[一-鿿]{2})|(?<=と))提携(?:(?:を(?:開始|発表))?(?:いた|致)?し|を行[いう]|に(?:基本)?合意し)"
)
_MOST_ACTS: Final = 3
_DOCUMENT: Final = """
    協定|覚書|契約|提携|合意|宣言|取り?決め|M[Oo][UC]|LOI|協約|確認書|議定書|盟約|意向(?:表明)?書|Memorandum|Letter|交流|連携|書[をに]|タイアップ|ネーミングライツ
""".strip()
# What goes on with the paper after と, and no other topic or act between
_PAPER = Pattern(
    rf"(?!の?連携(?:し|の)|協力(?:し|の|を)|協働|共同(?:で|し)|一緒|同様|相談|協議)"
    rf"(?:(?<=の)[^はが]{{0,60}}?|(?<!の)[^は]{{0,300}}?)(?:{_DOCUMENT}|締結|調印|署名)|「"
)
_PAPER_BEFORE = Pattern(f"(?:{_DOCUMENT})[^。]{{0,40}}を?")
_AT_ONCE = Pattern("(?:それぞれ|相互に|正式に|新たに|[0-9]{1,2}日(?:に|、))?(?:締結|調印|署名|結|取?り?交)")
_ANOTHER_TOPIC = Pattern(
    "について、(?=[^。、]{1,30}[^こ]と)|(?:(?<!両都)市|[町村社校館]|金庫|銀行|機関|団体|大学|企業|者|協会|組合)(?<![両二三四五0-9][社者])が"
)
# What may stand between two names of a list: what the second one is or does, but no other topic.
_BETWEEN = Pattern(
    r"""
    (?:
        、
        |[^はがを。「」\n]{0,40}(?<![てにで])(?:[ぁ-ゖ」、\0 ]|大手|企業|会社|業)
        |[^はが。\n]{2,40}[うくぐすつぬぶむるた]  # コンビニ「モリ」を展開する
    )?
    """,
    re.VERBOSE,
)
_ANOTHER_MATTER = Pattern("について|に関|に対|における|に向け|において|のため|目的|協定|覚書|締結|契約")
_UNNAMED = Pattern("同[一-鿿]{1,4}(?:会員|加盟.*)|(?:森林|土地)所有者|地権者|[0-9]+[^0-9目]{1,3}|ほか.*|.*関係者")


def parties(sentence: str) -> Parties | None:
    """Return the parties of AはBと…を締結しました and AとBは…を締結しました."""
    if sentence.startswith("続いて"):  # the next signing of the day
        return None
    if sentence.startswith("【") and sentence.endswith("】"):  # a title
        sentence = f" {sentence[1:-1]} "
    text = plain(sentence)
    lead = _DATELINE.match(text)
    text = "\0" * lead.end() + text[lead.end() :] if lead else text
    for aside in (_WITNESS, _BRANCHES, _TOGETHER):
        text = aside.sub(lambda words: "\0" * len(words[0]), text)
    text = without_people(text)
    acts = list(islice(_ACT.finditer(text), _MOST_ACTS))
    lists = list(_lists(text, mentions(text, 0, acts[-1].start()))) if acts else []
    before = ([each for each in lists if each[-1].name.end <= act.start()] for act in acts)
    return next((found for each in before if (found := _parties(text, each))), None)


# 東京-2021年5月10日-虹大学は; 2021年5月10日、東京 – 虹大学は
_ANY_DATE: Final = f"(?:{DAY}|[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日)"
_DATELINE = Pattern(
    rf"[\0 ]*+(?:[一-鿿ァ-ヺー][一-鿿ァ-ヺー・、および\0 ]{{1,39}}?"
    rf"(?:、|発|[ \0]*[–—―-])[ ]?{_ANY_DATE}\)?[ ]?[–—―-][ ]?"
    rf"|{_ANY_DATE}、[ ]?[一-鿿ァ-ヺー・\0]{{2,16}}[ ]?[–—―-][ ]?)"
)
_TOGETHER = Pattern("(?<=とともに)共同で、?")
# 緑銀行の青支店・赤支店と
_BRANCHES = Pattern(
    "(?<=公庫|会社|銀行|金庫)の(?:[一-鿿ァ-ヺー]{1,8}(?:支店|支社|支部|支所|営業所)(?:[・、]|及び|および)?){2,9}(?=[とは])"
)
# 山田太郎緑市長の立ち会いのもと
_WITNESS = Pattern("[^、。]{2,40}の立ち?会いの?(?:もと|下)")


def _lists(text: str, named: Iterator[Mention]) -> Iterator[list[Mention]]:
    """Yield the lists of bodies: those that only joints and what they are stand between."""
    current: list[Mention] = []
    for each in named:
        if not each.joint:
            if current and current[-1].joint == "and" and _OF_WHAT_FOLLOWS.match(text, each.end):
                current = []
            continue
        words = text[slice(*each.name)]
        last = current[-1] if current and current[-1].joint in _IN_A_LIST else None
        is_next = last is not None and each.start == last.end
        if last and (
            (_is_between(text[last.end : each.start]) and (each.is_sure or each.is_own))
            or (is_next and _may_be_one(last, each) and may_be_body(words))
        ):
            current.append(each)
        elif last and is_next and _UNNAMED.fullmatch(words):
            current[-1] = last._replace(joint=each.joint, end=each.end)
        elif each.is_sure or each.is_own:
            yield from _closed(current)
            current = [each]
    yield from _closed(_as_title(text, current))


def _as_title(text: str, mentioned: list[Mention]) -> list[Mention]:
    """Return a list that begins a sentence and ends in a comma as its topics, as titles have it: AとB、協定を締結."""
    is_title = len(mentioned) > 1 and mentioned[-1].joint == "and" and mentioned[-2].joint == "with"
    if not is_title or text[: mentioned[0].start].strip("\0 ") or text[mentioned[-1].end - 1] != "、":
        return mentioned
    return [*mentioned[:-1], mentioned[-1]._replace(joint="topic")]


_IN_A_LIST: Final = ("with", "and")
# A及びBを運営するC
_OF_WHAT_FOLLOWS = Pattern("[\0 ]*を(?:運営|経営|展開|所有|保有|管理)")


def _closed(mentioned: list[Mention]) -> Iterator[list[Mention]]:
    """Yield a list up to its last と if it breaks off, unless nothing is left: AとB、 is A."""
    ends = [index for index, mention in enumerate(mentioned) if mention.joint != "and"]
    if ends:
        yield mentioned[: ends[-1] + 1]


def _may_be_one(before: Mention, each: Mention) -> bool:
    """Return whether a name that nothing shows to be one may go on a list, by the joints around it."""
    return before.joint == "and" if each.joint in ("with", "and") else each.joint in ("topic", "among", "by")


def _is_between(text: str) -> bool:
    return bool(_BETWEEN.fullmatch(text)) and not _ANOTHER_MATTER.search(text)


def _parties(text: str, lists: Sequence[list[Mention]]) -> Parties | None:
    """Return the parties that the lists before an act name."""
    host: Mention | None = None
    topics: list[Mention] = []
    others: list[list[Mention]] = []
    for each in lists:
        role = _role(each, has_host=host is not None)
        if role == "all":
            return _of_all(each, host)
        if role == "matter":  # AはBと、森の整備に関する協定を
            others.append(each[: _first_with(each) + 1])
            break
        if role == "topics":
            topics = topics or each
        elif role == "topic" and not topics and (host is None or _is_inside(text, host, each[-1])):
            host = each[-1]
        elif role == "with" and (
            (_WITH.match(text, each[-1].name.end) or not (topics and _are_both(topics)))
            and _is_with(text, host, each[-1])
        ):
            others.append(each)
            if not _ANOTHER_PAPER.match(text, each[-1].end):
                break
    if not others or (not (topics or host) and _are_of_both(text, others)):
        named = topics or [mention for each in others for mention in each]
        return _of_all(named, host) if named else None
    with_whom = [mention.name for each in others for mention in each if not mention.is_own]
    if topics:  # A及びBは、Cと
        first, *rest = [mention.name for mention in topics if not mention.is_own]
        return Parties(first, [*rest, *with_whom])
    is_own = any(mention.is_own for each in ([host] if host else [], *others) for mention in each)
    return Parties(host.name if host and not host.is_own else None, with_whom, are_others=is_own)


# AとBは、Cと協定を, AとBはCとの間で; but not AとBは、Cとの連携に関する協定を
_WITH = Pattern("[\0 ]*と(?!の(?!間|あいだ))")


# AとBとの協定が成立しました
_OF_BOTH = Pattern("[\0 ]*との[^、。はがを]{0,24}(?:協定|覚書|合意書|M[Oo]U)書?(?:の?(?:締結|調印|署名)式?)?[がを]")


def _are_of_both(text: str, others: Sequence[list[Mention]]) -> bool:
    """Return whether one list names two parties of what follows: AとBとの協定が, not A及びBとの協定を."""
    [first, *rest] = others
    is_pair = not rest and any(each.joint == "with" for each in first[:-1])
    return is_pair and _OF_BOTH.match(text, first[-1].name.end) is not None


def _first_with(mentioned: Sequence[Mention]) -> int:
    """Return the place of the first name in a list that と follows, or of the last one."""
    return next((index for index, each in enumerate(mentioned) if each.joint == "with"), len(mentioned) - 1)


def _role(mentioned: Sequence[Mention], *, has_host: bool) -> str:
    """Return what a list names by the joint after it: "all" parties, "topics", a "topic", "with" whom, or nothing.

    If the host is named before, the last of A、BとCの…に関する協定 may be the "matter" of the agreement.
    """
    last = mentioned[-1].joint
    is_alone = len(mentioned) == 1
    if all(mention.is_own for mention in mentioned):
        return "topic" if last == "topic" and is_alone else ""
    if last == "topic":
        return "topic" if is_alone else "topics"
    if last == "title" and has_host and any(each.joint == "with" for each in mentioned[:-1]):
        return "matter"
    if last in ("by", "title") or (last == "among" and not is_alone):
        return "" if is_alone else "all"
    if last == "at":
        return "all" if not is_alone and mentioned[-2].joint == "with" else ""
    return "with"


def _is_inside(text: str, one: Mention, following: Mention) -> bool:
    """Return whether a topic is one of a clause on the next one: 虹大学が参加する緑協議会は."""
    return text[one.end - 1] == "が" and "、" not in text[one.end : following.start]


def _are_both(topics: Sequence[Mention]) -> bool:
    return all(mention.joint == "with" for mention in topics[:-1])


def _is_with(text: str, host: Mention | None, last: Mention) -> bool:
    """Return whether a paper follows と, or stood before it, and nothing else: AはBと、Aが掲げる…の協定を."""
    paper = _PAPER.match(text, last.end)
    if paper is None:
        return _PAPER_BEFORE.search(text, 0, last.name.start) is not None and _AT_ONCE.match(text, last.end) is not None
    own = f"{text[slice(*host.name)]}が" if host else ""
    return not _ANOTHER_TOPIC.search(paper[0].replace(own, "") if own else paper[0])


def _of_all(everybody: Sequence[Mention], host: Mention | None) -> Parties:
    """Return the parties of A、B及びCの間で, of AはBとCの3者で and of A、B、Cの3大学とDの間で."""
    names = [mention.name for mention in everybody if not mention.is_own]
    if host:
        return Parties(None if host.is_own else host.name, names, are_others=host.is_own)
    has_own = len(names) < len(everybody)
    if len(everybody) > 1 and everybody[-2].is_counted and not has_own:
        return Parties(names[-1], names[:-1])
    return Parties(None, names, are_joint=not has_own, are_others=has_own)


# AとBと大学間協定を、Cと部局間協定を締結
_ANOTHER_PAPER = Pattern(
    rf"(?:「[^「」]{{2,60}}(?:協定|覚書)書?」\0*|[^、。はがをと]{{0,20}}(?:協定|覚書))を、|{DAY}(?:に|付けで)?、"
)


def beside(sentence: str) -> Parties | None:
    """Return the several bodies that a sentence beside the one on the signing is about: AとBは、共に取り組みます."""
    text = plain(sentence)
    first = next((each for each in _lists(text, mentions(text)) if each[-1].joint == "topic"), list[Mention]())
    names = [mention.name for mention in first if not mention.is_own]
    return Parties(None, names, are_joint=True) if 1 < len(names) == len(first) else None


def topic(sentence: str) -> Span | None:
    """Return the one body that a sentence is about, as in 先月6日に青空町は、…宣言しました."""
    text = plain(sentence)
    first = next((each for each in _lists(text, mentions(text)) if each[-1].joint == "topic"), None)
    if first is None or len(first) > 1 or first[0].is_own:
        return None
    return None if is_state(text[slice(*first[0].name)]) else first[0].name


def _in_rows(text: str, start: int, end: int) -> list[Span]:
    """Return the bodies that the rows between two indices begin with, and those joined to them."""
    found: list[Span] = []
    at = start
    for row in (*_ROW_ENDS.finditer(text, start, end), None):
        stop = row.start() if row else end
        is_first = True
        for each in mentions(text, at, stop):
            between = text[at : each.start]
            is_next = _LETTERS.search(between) is None or (not is_first and _is_between(between))
            if not (each.is_sure and is_next) or _AS_A_PLACE.match(text, each.end):
                continue
            found.append(each.name)
            at, is_first = each.end, False
            if each.joint not in _IN_A_LIST:
                break
        at = row.end() if row else end
    return found


_AS_A_PLACE = Pattern("[\0 ]*(?:[にへ]|で(?!、))")
_ROW_ENDS = Pattern(r"\n|・(?=(?:株式|有限|合同)会社|[一-鿿]{2,4}法人)")
_LETTERS = Pattern("[一-鿿ぁ-ゖァ-ヺA-Za-z]")
# 調印したのは、食品業「森」、虹大学。
_WHO = Pattern(
    r"""
    (?:
        (?:締結|調印|署名)を?した|(?:締結|調印|署名)を行った
        |(?:協定|契約|覚書)書?を(?:結|交わ)(?:ん|し)だ?た?  # 協定を結んだ, 覚書を交わした
    )
    のは、?(?P<names>[^。\n]{2,200}?)(?=で、|です|でした|。|$)  # のは、虹大学、青空市。
    """,
    re.MULTILINE | re.VERBOSE,
)
# 締結先:虹大学, 締結相手は、虹大学、青空市, 契約の相手方 and the names in the next line or lines
_COUNTERPART = Pattern(
    r"""
    (?:締結|協定|連携|提携|契約|命名権)(?:の|締結|参加|を締結した|パートナー)?  # 締結, 協定締結, 連携の
    (?:(?P<all>当事者)
        |相手[方先]?|先|者|自治体|団体|企業|機関|大学|法人|事業者|事業所)(?:企業|団体|事業者)?等?\0*  # 先, 相手企業
    (?:(?:は、?(?:次|以下|下記)の(?:とお|通)り(?:です)?。?)?[ \0\]]*(?:(?:五十|50)音順)?[ \0]*\n[\s\0]*
        |は、?|[:|】][:|】 ]*)
    (?P<names>[^。\n:|]{2,400}(?:\n[^\w\n]*(?:[0-9]{1,2}[.)])?[ ・]*[^\n:。]{2,80}){0,12})
    """,
    re.VERBOSE,
)
# A title such as 虹大学との連携協定
_TITLE_WITH = Pattern(
    r"^[^\w\n]*(?P<names>[^。\n:|]{2,60}?との)[^、。\n]{0,24}(?:協定|覚書|提携|契約|M[Oo][UC])", re.MULTILINE
)
_TITLE_LENGTH: Final = 200
_OF_ASIDES: Final = "(【)】"


def those_who_signed(text: str) -> Parties | None:
    """Return the parties of a sentence such as 調印したのは、虹大学、青空市。 in a text."""
    return _first(plain(text, _OF_ASIDES), _WHO, least=2)


def counterparts(text: str) -> Parties | None:
    """Return the parties of a row such as 締結先:虹大学 in a text, or of a list below such a label."""
    return _first(plain(text, _OF_ASIDES), _COUNTERPART)


def titled(text: str) -> Parties | None:
    """Return the parties of a title such as 虹大学との連携協定."""
    text = plain(text[:_TITLE_LENGTH])
    for match in _TITLE_WITH.finditer(text):
        for each in _lists(text, mentions(text, *match.span("names"))):
            names = [mention.name for mention in each if not mention.is_own]
            if names and each[-1].joint in ("with", "among"):
                return Parties(None, names, are_others=True)
    return None


def _first(text: str, rows: Pattern, least: int = 1) -> Parties | None:
    """Return the bodies of the first rows that have enough of them."""
    for match in rows.finditer(text):
        names = _in_rows(text, *match.span("names"))
        if len(names) >= least:
            has_all = match.groupdict().get("all") is not None  # 協定の当事者
            return Parties(None, names, are_joint=has_all, are_others=not has_all)
    return None
