"""Japanese ordinals, written, read and found: 16例目, 第16回, 4位, 初めて, 初."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError
from linkj_partners.numerals import Numerals
from linkj_partners.numerals import read as read_number
from linkj_partners.numerals._folding import folded_text
from linkj_partners.numerals._numbers import CHARACTERS, START, Number, stop, write_checked
from linkj_partners.ordinals._parts import SPACE, SPACES, Form, Found, Parts

__all__ = [
    "ACCEPTED",
    "BODY",
    "CASE",
    "COMPANY",
    "COUNTERS",
    "COUNTER_ALLOWED",
    "COUNTRY",
    "FORMS",
    "FORMS_ALLOWED",
    "ITEM",
    "MUNICIPALITY",
    "NUMBER",
    "PLACE",
    "TIME",
    "check",
    "find",
    "read",
    "write",
]

CASE: Final = "例"
"""A case or instance: 16例目, the 16th (agreement) of its kind."""
BODY: Final = "団体"
"""An organization: 14団体目."""
ITEM: Final = "件"
"""A matter or item: 3件目."""
COMPANY: Final = "社"
"""A company: 2社目."""
MUNICIPALITY: Final = "自治体"
"""A local government: 4自治体目."""
PLACE: Final = "番"
"""A place in an order: 15番目."""
TIME: Final = "回"
"""An occurrence: 5回目, 第5回."""
NUMBER: Final = "号"
"""A number in a series: 第一号."""
COUNTRY: Final = "か国"
"""A country: 9か国目."""

_KA: Final = "かヵヶカケ箇"  # 9か国 is spelt in six ways
_COUNTRIES: Final = [f"{ka}国" for ka in _KA]


def _words(text: str) -> list[str]:
    return text.split()


COUNTERS: Final = (
    *(CASE, BODY, ITEM, COMPANY, MUNICIPALITY, PLACE, TIME, NUMBER),
    *(*_COUNTRIES, *(f"{country}・地域" for country in _COUNTRIES)),
    *(f"{ka}{noun}" for noun in "所月年" for ka in _KA),
    # Bodies
    *_words("つ ツ 個 人 名 者 組 校 園 館 店 店舗 機関 研究機関 金融機関 法人 企業 会社 事業者 事業所 支店 支社"),
    *_words("支部 営業所 工場 大学 大学院 学校 小学校 中学校 高校 高等学校 学部 研究所 信用金庫 拠点 施設 病院 会場"),
    # Places
    *_words("地域 都市 政令市 都道府県 道府県 都県 府県 市区町村 市町村 区市町村 町村 市町 市 区 町 村 県 州"),
    # Times
    *_words("年 年度 年生 周年 月 週 週間 日 日間 時間 夜 泊 期 期生 限 時限 学期 学年 次 代 世代 世紀 度"),
    # Events and works
    *_words("戦 試合 大会 公演 場所 席 議席 打席 冊 巻 章 条 節 款 部 編 篇 版 話 曲 楽章 幕 場 作 作品 文字"),
    *_words("提携 提携先 連携 連携先 協定 契約 締結 事業 案件 事例 症例 議案"),
    # Things
    *_words("本 枚 台 基 機 隻 両 軒 戸 棟 点 種類 号機 号車 号店 階 段 段階 行 列 歩 杯 便 通 問 弾 局 手 巡"),
    *_words("周 区間 位 頭 匹 羽 発 球 皿"),
)
"""The counters that `find` knows after any numerals: 十六例目, 2つ目."""

FORMS: Final = (Form.COUNTER, Form.PREFIX, Form.RANK, Form.WORDS)
FORMS_ALLOWED: Final = (
    "Form.COUNTER with a counter (16例目), Form.PREFIX (第16), Form.RANK (16位) or, for 1, Form.WORDS (初めて) "
    "for Japanese"
)
ACCEPTED: Final = (
    "ja '16例目', '第16', '第16回', '16位', '初めて', '初', with a scope ('県内2例目') too; numerals also full-width "
    "'１６例目' and kanji '十六例目'"
)
COUNTER_ALLOWED: Final = (
    "a Japanese noun such as '例', '団体' or '回': letters only, without numerals, white space, '目' and '第', "
    "so that the ordinal can be read back"
)

_ARABIC, _KANJI = Numerals.ARABIC, Numerals.KANJI
_COUNTER, _PREFIX, _RANK, _WORDS = Form.COUNTER, Form.PREFIX, Form.RANK, Form.WORDS
_FIRST: Final = Parts(1, _WORDS)

# A noun: letters and ・, no numerals of any script (superscripts, fractions, Roman, circled, Hangzhou, kanbun).
# 参 alone of the formal numerals is common in nouns: 16参加者目.
_NOT_IN_NOUNS: Final = f"目第{CHARACTERS.replace('参', '')}"
_NOUN = rf"(?:(?![{_NOT_IN_NOUNS}²³¹⁰-₉⅐-↋①-⓿❶-➓〡-〩〸-〺㆒-㆕㈠-㈩㉈-㉟㊀-㊉㊱-㊿])[^\W\d_]|・)"
_WHOLE_NOUN = Pattern(f"{_NOUN}+")
_KANJI_OR_KATAKANA: Final = "々㐀-鿿ァ-ヺ"

# 科目, 項目, 丁目, 注目 are words: 3科目 are three subjects, 三丁目 is an address.
_WORDS_IN_ME: Final = "科項種品演丁題役細費注着反面眼境継駄要綱徳耳"
# 目標, 目的, 目指す, 目黒, 目前: 16団体目標 is a target. 一つ目小僧 has one eye.
_WORDS_FROM_ME: Final = (
    "[標的指線録途安処黒白立下玉視撃覚印論配障]|前(?![後半日年回])|うなぎ|ウナギ|鰻|小僧|入道|巨人|妖怪"
)
_ME: Final = f"目(?!{_WORDS_FROM_ME})"
# 3つめの, 3例めとなる; not めぐる, めざす, めでたい.
_KANA_ME: Final = "め(?![ぁ-ん](?<![のはがをにでともかだな]))(?!がけ|でた|もり|かく)"

# 第 does not number these: the third party, the leading person, the third sector, Daiichi Sankyo.
_NEVER_NUMBERED: Final = ("者", "級", "次産業", "人称")
_NUMBERED_AFTER_ALL: Final = ("次産業革命",)
_FIXED: Final = {
    n: (*_NEVER_NUMBERED, *_words(words))
    for n, words in (
        (1, "人者 線 印象 義 生命 三共 興商 勧業 勧銀 稀元素 工業製薬 ホテル"),
        (2, "地銀 地方銀行 新卒 外国語 言語 電電 東京弁護士会"),
        (3, "国 世界 極 セク 勢力 諸国 軌条 紀"),
        (4, "紀 銀行 北越"),
        (6, "感"),
        (100, "生命"),
    )
}


def check(n: int, form: Form, counter: str | None, numerals: Numerals) -> None:
    """Refuse parts that do not go together, or that could not be read back."""
    if counter is not None:
        if form is not _COUNTER or counter not in _SAFE_COUNTERS:
            _check_counter(n, form, counter)
    elif form is _COUNTER:
        raise InvalidValueError("counter", counter, f"{COUNTER_ALLOWED}; Form.PREFIX (第16) does without")
    if form is not _WORDS:
        return
    if n != 1:
        raise InvalidValueError("n", n, "1: Japanese has a word only for the first (初めて); give another form")
    if numerals is not _ARABIC:
        raise InvalidValueError("numerals", numerals, "Numerals.ARABIC: 初めて has no numerals")


def _check_counter(n: int, form: Form, counter: str) -> None:
    if form is not _COUNTER and form is not _PREFIX:
        raise InvalidValueError("counter", counter, "None: only Form.COUNTER and Form.PREFIX have a counter")
    if counter in _SAFE_COUNTERS:
        return
    if not _WHOLE_NOUN.fullmatch(counter):
        raise InvalidValueError("counter", counter, COUNTER_ALLOWED)
    if form is _COUNTER and counter[-1] in _WORDS_IN_ME:
        raise InvalidValueError(
            "counter", counter, f"another noun: {counter[-1]}目 is a word, not the end of an ordinal"
        )
    if form is _PREFIX and _is_fixed(counter, 0, n):
        raise InvalidValueError("counter", counter, "another noun after 第: 第三者 and the like are fixed words")


_SAFE_COUNTERS: Final = frozenset(COUNTERS) - {"者"}


def write(n: int, form: Form, counter: str | None, numerals: Numerals) -> str:
    """Write an ordinal whose parts are checked."""
    if form is _WORDS:
        return "初めて"
    number = str(n) if numerals is _ARABIC else write_checked(n, numerals)  # a call costs as much as the digits
    if form is _COUNTER:
        return f"{number}{counter}目"
    return f"{number}位" if form is _RANK else f"第{number}{counter or ''}"


# Reading a whole string.

_FIRST_ALONE = Pattern("(?:今回が)?(?:初めて|はじめて|初)")
_FIRST_WORDS: Final = frozenset(("初めて", "はじめて", "初"))
_NUMERALS: Final = frozenset(CHARACTERS)
_COMMON_SCOPE = Pattern("国内外|国内|国外|海外|世界|全国|通算")
_GAP = Pattern(SPACE)
_ME_ALONE = Pattern(f"{SPACE}目")
# 県内, 国内外の自治体では, 国内では大学として, 今回が, 横浜市に続く: nouns, and how they are tied to the ordinal.
_SCOPE = Pattern(
    rf"""
    # Not an English ordinal: second県内2例目 has two
    (?! .*(?i: first | second | third | th )(?![A-Za-z]) )
    (?:
        # Nouns: 県内, 国内外の自治体, LINK-J
        (?:
            (?![目第])[{_KANJI_OR_KATAKANA}A-Za-zＡ-Ｚａ-ｚー・&＆-] | [のやと] | および | 延べ | わが
            | これ | それ | ここ | こちら
        ){{1,30}}
        # How they are tied to what follows: 世界で, 自治体としては, 今回が, 横浜市に続く
        (?: (?: として | において | にとって | で | に )?[はもが]? | に続[くき] | に続いて | に次ぐ | に次いで )、?
    ){{0,3}}""",
    re.VERBOSE,
)
_LONGEST_IN_SCOPE: Final = 160
_LONGEST_SCOPE: Final = 40


def read(text: str) -> Parts | int:
    """Read a string as one ordinal, or return the index where reading stopped."""
    text = text.removesuffix("となる")
    if text in _FIRST_WORDS:
        return _FIRST
    if text[:1] in _NUMERALS:
        alone = _read_counted(text, 0)
    elif text.startswith("第"):
        alone = _read_numbered(text)
    elif first := _FIRST_ALONE.match(text):
        alone = _FIRST if first.end() == len(text) else first.end()
    else:
        scope = _COMMON_SCOPE.match(text)
        alone = _read_counted(text, scope.end() if scope else 0)
    return _read_in_scope(text) or alone if isinstance(alone, int) else alone


def _read_counted(text: str, start: int) -> Parts | int:
    number = read_number(text, start)
    if not number or not number.value:
        return start if number else stop(text, start)
    if text[-1] == "目" and text[number.end : -1] in _SAFE_COUNTERS:  # 16例目: no need to look closer
        return Parts(number.value, _COUNTER, text[number.end : -1], number.numerals)
    counter = _WHOLE_NOUN.match(text, _end_of(_GAP, text, number.end))
    mark = _ME_ALONE.match(text, counter.end()) if counter else None
    if not counter or not mark:  # １１ｓｔ is not a Japanese ordinal that went wrong
        return counter.end() if counter and not folded_text(counter[0]).isascii() else number.end
    if mark.end() < len(text) or (counter[0][-1] in _WORDS_IN_ME and counter[0] not in _SAFE_COUNTERS):
        return mark.end()
    return Parts(number.value, _COUNTER, counter[0], number.numerals)


def _read_numbered(text: str) -> Parts | int:
    start = _end_of(_GAP, text, len("第"))
    number = read_number(text, start, positional=True)
    if not number or not number.value:
        return start if number else stop(text, start, positional=True)
    if number.end == len(text):
        return Parts(number.value, _PREFIX, None, number.numerals)
    first = _end_of(_GAP, text, number.end)
    counter = _WHOLE_NOUN.match(text, first)
    if not counter or _is_fixed(text, first, number.value):
        return first
    mark = _ME_ALONE.match(text, counter.end())  # 第2回目 says twice what 第2回 and 2回目 say once
    end = mark.end() if mark else counter.end()
    return end if end < len(text) else Parts(number.value, _PREFIX, counter[0], number.numerals)


def _read_in_scope(text: str) -> Parts | None:
    """Read what `find` finds at the end of a string, where nothing but its scope stands before it."""
    if len(text) > _LONGEST_IN_SCOPE:
        return None
    match list(find(text)):
        case [Found(parts, start, end)] if end == len(text) and start <= _LONGEST_SCOPE:
            is_negative = text[:start].endswith(("-", "－"))
            return parts if not is_negative and _SCOPE.fullmatch(text[:start]) else None
        case _:
            return None


def _end_of(pattern: Pattern, text: str, start: int) -> int:
    """Return the end of a pattern that matches everywhere, if only the empty string."""
    match = pattern.match(text, start)
    return match.end() if match else start


def _is_fixed(text: str, start: int, n: int) -> bool:
    """Return whether what follows 第 and a number makes them a word or name, such as 第三者."""
    fixed = text.startswith(_FIXED.get(n, _NEVER_NUMBERED), start)
    return fixed and not text.startswith(_NUMBERED_AFTER_ALL, start)


# Finding in running text.


def find(text: str) -> Iterator[Found]:
    """Find every ordinal in running text, in no order."""
    yield from _find_first(text)
    yield from _find_numbered(text)
    yield from _find_counted(text)


# The first: 初めて, はじめて, 初, 最初の.

_FIRST_FOUND = Pattern(f"初(?:{SPACE}め{SPACE}て)?|はじめて")
_BEFORE: Final = 16
_MOST = Pattern(f".?(?P<most>最{SPACE})", re.DOTALL)


def _find_first(text: str) -> Iterator[Found]:
    for word in _FIRST_FOUND.finditer(text):
        start, end = word.span()
        before = text[max(0, start - _BEFORE) : start].rstrip(_BETWEEN)
        if word[0] != "初":
            is_begun = word[0] == "はじめて" and _is_begun(text, before, end)
            is_first = not is_begun and not _is_only_after(text, before, end)
        elif most := _MOST.fullmatch(text[max(0, start - 2) : start]):
            start -= len(most["most"])
            is_first = _is_very_first(text, before, end)
        else:
            is_first = _is_bare_first(text, before, end)
        if is_first:
            yield Found(_FIRST, start, end)


_BETWEEN: Final = " \u00a0\u3000、,，"
# 当初, 原初, 太初, お初, 手初め; 年初 is the beginning of a year, 今年初の the first of this year.
_NEVER_FIRST: Final = tuple("当原太お手初年月期週旬")
_THIS_PERIOD: Final = ("今年", "今月", "今期", "今週")
_FIRST_GOES_ON = Pattern(
    # 初の試み, 初となる, 業界初、 and 世界初5G; 初代, 初級, 初めに, 初もの and 初がつお are words.
    rf"{SPACE}(?:$|[^\w]|[0-9０-９A-Za-zＡ-Ｚａ-ｚ]|[のとでだにはをか]|も(?!の)|が(?!つお)|な[のんら]|じゃ)"
)
_OF_THIS_PERIOD = Pattern(f"{SPACE}[のと]")


def _is_bare_first(text: str, before: str, end: int) -> bool:
    """Return whether 初 by itself is the first, and not part of a word."""
    if not _FIRST_GOES_ON.match(text, end):
        return False
    if before.endswith(_THIS_PERIOD):
        return bool(_OF_THIS_PERIOD.match(text, end))
    return not before.endswith(_NEVER_FIRST)


# 最初の締結, 最初となる, 最初です, 世界で最初に; 最初は and 最初のうちは are "at first".
_VERY_FIRST = Pattern(
    rf"{SPACE}(?:の(?!うち|ころ|頃|内[はに]|間[はに]|方[はに]|ほう)|と(?:[なしい言さ]|考え|見られ)|で(?:す|あ|、|最後)|だ)"
)


def _is_very_first(text: str, before: str, end: int) -> bool:
    """Return whether 最初 is the first of a series."""
    if before.endswith(("で最", "では最", "が最")):
        return text.startswith(("に", "で"), end) or bool(_VERY_FIRST.match(text, end))
    return bool(_VERY_FIRST.match(text, end))


# A verb and て make 初めて "only after"; these do not.
_NOT_ONLY_AFTER = Pattern(
    r"""
    .*(?:
        # The role or place in which it is the first time: 企業として, 日本にとって, 国内において, 女性に対して
        として | にとって | にお[いけ]て | に於いて | に関して | に対して | について
        # Counted together: 両市合わせて, 男女を含めて, 男女通して
        | [合あ併]わ?せて | 含めて | 男女を?通[しじ]て
        # Rivals left behind: 強豪を抜いて, 前回を上回って
        | [抜ぬ]いて | 追い越して | [破下]って | 下して | 退けて | 上回って | 抑えて | 制して
        # Since then: 生まれて, 今年に入って, 戦後になって, 昨年から今年にかけて
        | [生産う]まれて | (?: [年月週季期紀降後近代] | 大会 | シーズン )に(?: 入 | はい | な )って
        | [年月週季期紀]にか?けて
        # Words that end in て: そして, かつて, 改めて
        | そして | かつて | すべて | 全て | まして | 改めて | あらためて | 極めて | 果たして | かえって
        # Nouns before で: 山田さんで, にほんで
        | (?: さ | ちゃ | にほ )んで | (?<![泳脱急継稼注防仰繋騒担研塞剥接つ])いで
    )""",
    re.VERBOSE,
)
# 合併して初めての株主総会 is the first after the merger: what follows is a noun or the end of a predicate.
_OF_A_NOUN = Pattern(f"{SPACE}(?:の|と[なの]|だ|で(?:す|あ|は|も))")


def _is_only_after(text: str, before: str, end: int) -> bool:
    """Return whether 初めて after a verb is "only after": 署名して初めて発効する."""
    return (
        before.endswith(("て", "んで", "いで"))
        and not _NOT_ONLY_AFTER.fullmatch(before)
        and not _OF_A_NOUN.match(text, end)
    )


# はじめて is also "having begun": 提携をはじめて5年, 読みはじめて, 見はじめて; はじめている, はじめてから.
_BEGINNING_GOES_ON = Pattern("い(?:る|た(?!だ)|ま|な)|お(?:り|く)|から|み[るたよ]|もらう|ください|下さい|以来|しま")
_SINCE: Final = frozenset(f"{CHARACTERS}半間以数")
_ENDS_OF_VERBS: Final = frozenset("いきぎしじちひびみりえけげせぜべめれ")
_NO_VERBS: Final = ("とき", "のち", "たび", "ため", "うち", "おり", "きり", "ぶり", "つい", "さえ", "ばかり", "あまり")
_SHORT_VERBS: Final = frozenset("見出寝着似煮得経居来")


def _is_begun(text: str, before: str, end: int) -> bool:
    """Return whether はじめて is a form of the verb はじめる."""
    if _BEGINNING_GOES_ON.match(text, end):
        return True
    last = before[-1:]
    if last == "を":
        return not _is_kanji(following := text[end : end + 1]) or following in _SINCE
    if last in _ENDS_OF_VERBS:
        return not before.endswith(_NO_VERBS)
    return last in _SHORT_VERBS and not _is_kanji(before[-2:-1])


# Numbered with 第.

# Counters that other words follow (第1回定例会), each with what makes it the beginning of a word (第1回答).
_BEGINNINGS: Final = {
    **dict.fromkeys(
        _words("号機 号車 号店 号棟 世代 団体 自治体 段階 年度 年次 学期 学年 楽章 試合 打席 区間 周年"), ""
    ),
    **dict.fromkeys((*_COUNTRIES, *_words("章 款 篇 師団 艦隊 フェーズ ステージ ラウンド")), ""),
    # Bodies and offices that are numbered
    **dict.fromkeys(
        _words("書記 副 革命 公用語 候補 志望 希望 帝政 帝国 共和 王朝 体育館 会議室 校舎 駐車場 管区 小法廷"), ""
    ),
    "回": "答転線路復収避覧数遊想",
    "号": "令外泣俸",
    "次": "官長男女元期々",
    "期": "間待限日末首初",
    "条": "件約例文理",
    "項": "目",
    "節": "電約度句税目",
    "巻": "頭末",
    "部": "門長隊分品会員署屋活族局下類",
    "編": "集成入曲者制",
    "版": "権画元図",
    "弾": "丸薬力道圧",
    "位": "置相階牌",
    "話": "題者法",
    "代": "表理替金行謝数",
    "類": "似型推",
    "区": "分別域画民切",
    "番": "組号地犬頭町目",
    "例": "外示年会",
    "件": "数名",
    "社": "会長員内外団宅債屋殿交名格",
    "種": "目別類子苗",
    "相": "談互手当違続場",
    "戦": "争略闘後前時線車死力術場艦国績災没犯友士法",
    "週": "間刊報末休目",
    "審": "査議判美",
}
_OPEN_COUNTERS: Final = {counter: tuple(following) for counter, following in _BEGINNINGS.items()}
# Counters that end the word: 第7課 but not 第7課題.
_CLOSED_COUNTERS: Final = (
    *COUNTERS,
    *_words("子 女 男 課 講 党 回戦 回生 回忌 次隊 世 号線 号室 号館 番線 等 報 信 稿 書 文 欄 表 図 層 系 型 群"),
    *_words("組 班 声 軍 軍団 連隊 大隊 中隊 小隊 旅団 波 陣 部会 委員会 分科会"),
    *_words("刷 集 輯 工区 工程 街区 走者 打者 形態 主題 因子 法則 原則 惑星 番札所"),
    *_words("セット ゲーム クォーター ピリオド ステップ シーズン クール シリーズ セメスター レース ターン グループ"),
    *_words("ブロック セクション セッション チーム ホール ターミナル ビル"),
)


_KNOWN: Final = frozenset(COUNTERS)
_CLOSED: Final = frozenset(_CLOSED_COUNTERS)
_LONGEST_COUNTER: Final = max(map(len, (*_CLOSED_COUNTERS, *_OPEN_COUNTERS)))
_MARKED = Pattern(
    rf"""
    {SPACE} (?P<counter> (?: [^\W\d_目め] | ・ ){{1,12}} ) {SPACE}
    (?: {_ME} | (?P<kana>{_KANA_ME}) )
    """,
    re.VERBOSE,
)
_SPACED = Pattern(rf"[{SPACES}](?P<counter>[^\W\d_目](?:{SPACE}(?:[^\W\d_目]|・)){{0,9}}){SPACE}{_ME}")
_NOUN_OF_TEN = Pattern(rf"(?:(?![{_NOT_IN_NOUNS}])[{_KANJI_OR_KATAKANA}ー・]){{1,10}}")
_KATAKANA = Pattern("[ァ-ヺー]{2,10}")


def _marked(text: str, number: Number) -> tuple[str, int] | None:
    """Return the counter before 目 or め after a number, and the index after the mark, where they make an ordinal."""
    marked = _MARKED.match(text, number.end)
    if marked and _is_counter(marked["counter"], number.numerals, known=marked["kana"] is not None):
        return marked["counter"], marked.end()
    spaced = _SPACED.match(text, number.end)
    counter = "".join(spaced["counter"].split()) if spaced else ""
    return (counter, spaced.end()) if spaced and counter in _KNOWN else None


def _is_counter(noun: str, numerals: Numerals, *, known: bool) -> bool:
    """Return whether a noun is a counter after some numerals; only a known one is where it must be."""
    if noun in _KNOWN:
        return True
    other = _KATAKANA if numerals is _KANJI else _NOUN_OF_TEN
    return not known and noun[-1] not in _WORDS_IN_ME and bool(other.fullmatch(noun))


def _unmarked(text: str, start: int) -> tuple[str, int] | None:
    """Return the longest counter without 目 after 第 and a number, and the index after it."""
    words = list(reversed(list(_beginnings(text, start))))
    for word, end in words:
        if word in _CLOSED and not _is_of_a_word(text[end : end + 1]):
            return word, end
    for word, end in words:
        if word in _OPEN_COUNTERS and not text.startswith(_OPEN_COUNTERS[word], end):
            return word, end
    return None


def _beginnings(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what can be a counter, one character more each time; after a space there may be spaces inside."""
    end = _end_of(_GAP, text, start)
    is_spaced, word = end > start, ""
    while len(word) < _LONGEST_COUNTER and end < len(text):
        word, end = word + text[end], end + 1
        yield word, end
        end = _end_of(_GAP, text, end) if is_spaced else end


def _is_kanji(character: str) -> bool:
    return "㐀" <= character <= "鿿"


def _is_of_a_word(character: str) -> bool:
    """Return whether a character goes on a word in kanji or katakana."""
    return _is_kanji(character) or "ァ" <= character <= "ヺ" or character in ("ー", "々")


# 次第, 落第 and 及第 are words.
_PREFIX_FOUND = Pattern(rf"第(?<![次落及]第){SPACE}(?=[{CHARACTERS}])")
# 第二四半期 is the second quarter, 第二土曜 the second Saturday.
_IN_PERIOD = Pattern("四半期|[月火水木金土日]曜")
# 第2-4-1表, 第3b条 and 第398条の2 are labels, not numbers of a series. 安全第一 and 顧客を第一に put something first.
_LABEL = Pattern(
    rf"""
    {SPACE}[-‐‑–—−－ー]{SPACE}[0-9０-９A-Za-z{CHARACTERS}]  # -4, ー4
    | [A-Za-z]{{1,2}}[条項号類表図種]  # b条
    """,
    re.VERBOSE,
)
_PUT_FIRST: Final = ("安全", "品質", "顧客", "客様", "健康", "を")
_BRANCH = Pattern(rf"の[{CHARACTERS}]{{1,3}}(?=$|[^\w]|第|及び|又は|並びに|若しくは|[にをはがとでのもや]|か[らつ])")
# 第1〜3回 and 第1・2回 are several.
_LISTED = Pattern(rf"{SPACE}[〜～~・、,，][{CHARACTERS}]{{1,4}}{SPACE}[回期章条節項号話巻部編版次]")
_BRANCHED: Final = ("条", "章", "節", "款", "項", "号", "編")


def _find_numbered(text: str) -> Iterator[Found]:
    for prefix in _PREFIX_FOUND.finditer(text):
        number = read_number(text, prefix.end(), positional=True)
        if number and prefix.end() > prefix.start() + 1 and (digits := _DIGITS_AFTER.match(text, prefix.end())):
            number = Number(int("".join(digits[0].split())), digits.end(), number.numerals)
        match = _numbered(text, prefix.start(), number) if number and number.value else None
        if match and not _is_hedged(text, match):
            yield match


def _numbered(text: str, start: int, number: Number) -> Found | None:
    n, end = number.value, number.end
    if _LABEL.match(text, end) or _is_fixed(text, _end_of(_GAP, text, end), n):
        return None
    following = text[end : end + 1]
    if n == 1 and text.endswith(_PUT_FIRST, 0, start) and not _is_of_a_word(following):
        return None
    counted = _marked(text, number) or _unmarked(text, end)
    if counted is None:
        if _BRANCH.match(text, end) or _LISTED.match(text, end):
            return None
        is_word = number.numerals is _KANJI and _is_of_a_word(following) and not _IN_PERIOD.match(text, end)
        return None if is_word else Found(Parts(n, _PREFIX, None, number.numerals), start, end)
    counter, end = counted
    if counter in _BRANCHED and _BRANCH.match(text, end):
        return None
    return Found(Parts(n, _PREFIX, counter, number.numerals), start, end)


# Counted with 目 or め, ranked with 位.

_RUN_OF_NUMERALS = Pattern(
    rf"""
    # A numeral that is not inside a number, a list or a decimal
    [{CHARACTERS}] (?<![{CHARACTERS}].) (?<![0-9０-９][,，.．].)
    # The others, with commas between digits
    (?: [{CHARACTERS}] | (?<=[0-9０-９])[,，](?=[0-9０-９]) )*+
    # A mark soon after, to be looked at
    (?= {SPACE} (?: (?: [^\W\d_] | ・ ){SPACE} ){{0,12}}? [目め位] )
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER: Final = 64  # 九千九百九十九兆 and so on has 35 characters
_NUMBER_START = Pattern(START)
_PREFIXED = Pattern(rf".*第{SPACE}")
# 3,4例目: digits after a comma that are not a group of thousands.
_LAST_OF_LIST = Pattern(r"(?:.*[^0-9０-９])?(?P<previous>[0-9０-９]{1,4})[,，](?P<last>[1-9１-９][0-9０-９]{0,3})")
# 12、3回目 is the 12th or 13th.
_ELISION = Pattern(rf".*?(?P<previous>[{CHARACTERS}]+)[、・,，]")
# 約100例目, 数3例目, 100例目前後 and 10位以内 are not exact; 契約3例目 and 件数3例目 are.
_HEDGE_BEFORE = Pattern(
    r"(?:約(?<![契予条制公規節誓要確密特婚解協盟]約)|およそ|おおよそ|おおむね|概ね|ほぼ|ざっと|推定"
    rf"|数(?<![者員体件人回校社国学所点個戸総度関業]数)|[何幾])[{SPACES}]?\Z"
)
_LONGEST_HEDGE: Final = 5
_HEDGE_AFTER = Pattern(f"{SPACE}(?:前後|程度|[くぐ]らい|ほど|あたり|辺り|近辺|頃|ごろ|以内|に?近[くい]|に迫)")
_BOUND_AFTER = Pattern(f"{SPACE}以[上下]")  # 10位以下, while 第3条以下 begins with article 3
_RANKED = Pattern(f"{SPACE}位(?!置|相|階|牌|数|取|一体)")
_COURT_RANKS: Final = ("従", "正")


def _find_counted(text: str) -> Iterator[Found]:
    for run in _RUN_OF_NUMERALS.finditer(text):
        start, end = run.span()
        if match := _counted(text, start) or (_counted_inside(text, start, end) if end > start + 1 else None):
            yield match
    for written in _KANA_NUMBER.finditer(text):
        n, counter = _KANA_NUMBERS[written["number"]]
        yield Found(Parts(n, _COUNTER, counter, _KANJI), written.start(), written.end())


def _counted_inside(text: str, start: int, end: int) -> Found | None:
    """Find an ordinal whose number starts inside a run of numerals: 人参十本目, 3,4例目."""
    first = max(start, end - _LONGEST_NUMBER)
    starts = [place.start() for place in _NUMBER_START.finditer(text, first, end)]
    listed = _LAST_OF_LIST.fullmatch(text[first:end])
    if listed and int(listed["previous"]) < int(listed["last"]):
        starts.append(first + listed.start("last"))
    return next(filter(None, (_counted(text, each) for each in starts if each > start)), None)


def _counted(text: str, start: int) -> Found | None:
    number = read_number(text, start)
    if not number or not number.value or _belongs_elsewhere(text, start, number.value):
        return None
    found = _counted_or_ranked(text, start, number)
    return None if found is None or _is_hedged(text, found) or _BOUND_AFTER.match(text, found.end) else found


def _is_hedged(text: str, found: Found) -> bool:
    """Return whether the words beside an ordinal make it inexact."""
    before = text[max(0, found.start - _LONGEST_HEDGE) : found.start]
    return bool(_HEDGE_AFTER.match(text, found.end) or _HEDGE_BEFORE.search(before))


def _counted_or_ranked(text: str, start: int, number: Number) -> Found | None:
    if marked := _marked(text, number):
        counter, end = marked
        start, n = _joined(text, start, number) if text[number.end] in _BLANKS else (start, number.value)
        return Found(Parts(n, _COUNTER, counter, number.numerals), start, end)
    if (ranked := _RANKED.match(text, number.end)) and not text.startswith(_COURT_RANKS, start - 1 if start else 0):
        return Found(Parts(number.value, _RANK, None, number.numerals), start, ranked.end())
    return None


def _belongs_elsewhere(text: str, start: int, n: int) -> bool:
    """Return whether a number follows 第, or is the second half of 十二、三."""
    if not start or text[start - 1] not in _TIES:
        return False
    before = text[max(0, start - 8) : start]
    if _PREFIXED.fullmatch(before):
        return True
    elided = _ELISION.fullmatch(before) if n < _TEN else None
    previous = read_number(elided["previous"]) if elided else None
    return bool(previous and previous.value > n and previous.value % _TEN == n - 1)


_TEN: Final = 10
_BLANKS: Final = frozenset(map(chr, (0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_TIES: Final = _BLANKS | frozenset("第、・,，")
# 1 6 例 目, 第 1 6 回: digits one by one, as in text taken from a PDF.
_DIGITS_BEFORE = Pattern(rf"(?:.*[^0-9０-９{SPACES}])?[{SPACES}]?(?P<digits>(?:[0-9０-９][{SPACES}]){{1,4}})")
_DIGITS_AFTER = Pattern(rf"[0-9０-９](?:[{SPACES}][0-9０-９]){{1,4}}(?=[{SPACES}])")


def _joined(text: str, start: int, number: Number) -> tuple[int, int]:
    """Return where a number starts and what it is, with the single digits between spaces before it."""
    before = _DIGITS_BEFORE.fullmatch(text[max(0, start - 10) : start])
    if not before or number.end > start + 1 or number.numerals is _KANJI:
        return start, number.value
    digits = before["digits"] + text[start]
    return start - len(before["digits"]), int("".join(digits.split()))


_KANA_THINGS: Final = _words("ひとつ ふたつ みっつ よっつ いつつ むっつ ななつ やっつ ここのつ")
_KANA_NUMBERS: Final = {
    **{word: (n, "つ") for n, word in enumerate(_KANA_THINGS, 1)},
    **{word: (n, "人") for n, word in enumerate(("ひとり", "ふたり"), 1)},
}
_KANA_NUMBER = Pattern(f"(?P<number>{'|'.join(_KANA_NUMBERS)})(?:{_ME}|{_KANA_ME})")
