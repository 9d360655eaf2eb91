"""Japanese wordings of counts, written and read: 海外8団体を含む16団体, 10カ国29大学, 800以上の自治体."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern, one_of
from linkj_partners._tally_wording._hedges import Hedges, Words
from linkj_partners._tally_wording._numbers import Figures, Reading, end_of, linked, refused
from linkj_partners._tally_wording._shadow import DIGITS, KANJI, Shadow
from linkj_partners.numerals import Qualifier

__all__ = ["AMBIGUOUS_NOUNS", "NOUNS", "RANGE", "Grammar", "write"]

NOUNS: Final = (
    *("団体", "機関", "組織", "法人", "財団", "社団", "協会", "学会", "連盟", "組合", "商工会", "商工会議所", "協議会"),
    *("社", "企業", "会社", "事業者", "メーカー", "スタートアップ", "ベンチャー", "クラスター", "コンソーシアム"),
    *("大学", "大学院", "短大", "高専", "学校", "高校", "中学校", "小学校", "高等学校", "専門学校", "校"),
    *("研究所", "研究室", "研究センター", "医療センター", "アカデミア", "病院", "医院", "診療所", "クリニック", "薬局"),
    *("自治体", "市町村", "市区町村", "区市町村", "都道府県", "市町", "町村", "政令市", "中核市", "市", "町", "村"),
    *("信用金庫", "信金", "信用組合", "信組", "銀行", "農協", "漁協", "生協", "省庁", "官庁", "大使館", "政府"),
    *("NPO", "NGO", "パートナー", "連携先", "提携先", "協定校", "提携校", "姉妹校"),
)
"""The nouns for bodies that are looked for in running text."""

AMBIGUOUS_NOUNS: Final = (
    *("件", "協定", "覚書", "施設", "拠点", "事務所", "事業所", "センター", "店舗", "グループ", "チーム", "クラブ"),
    *(
        "道府県",
        "都府県",
        "府県",
        "都県",
        "都市",
        "区",
        "県",
        "府",
        "都",
        "道",
        "者",
        "図書館",
        "博物館",
        "美術館",
    ),
)
"""Nouns that also count other things, which only a whole string is read with."""

RANGE: Final = "{0}〜{1}"
"""How a number of which only bounds are known is written."""

_MUNICIPAL: Final = "市町村区県府都道"
_NOT_BEFORE: Final = {  # 社会, 校舎: no companies and schools
    "社": "(?![会内外説交宅寮葬史印風用歴祭殿務是])",
    "校": "(?![舎庭正閲歌則区務旗医内門時地])",
}

# A word that begins with a counter does not name a body: 5年制大学, 9号機関車, 2次医療機関. Members are not partners.
_NOT_A_MODIFIER: Final = (
    "会員|メンバー|加盟|ストローク|サイクル|[工行]程|名(?!門)"
    "|[年月日時分秒週人歳才回度個円本枚台冊巻章条節点段階行列位番号期次代世倍割部類件校社つ]"
)
# The noun goes on as another word: 大学生, 社員, 市長, 機関車, メーカーズ.
_GOES_ON: Final = (
    "[長員生院家車銃誌紙戦率票格化民名的立営政街税債券業法客職図宅議制]|研究科|口座"
    "|(?<=[ァ-ヺー])[ァ-ヺー]|(?<=[A-Za-z])[A-Za-z]"
)
_MOST_NOUNS: Final = 5

_NOT_AFTER: Final = {"銀行": f"(?<!{KANJI}.)"}  # 十六銀行 is a name
# 都市 are places, 八市 and 三村 in names, 市場 and 町内 no cities and towns.
_ONLY_MUNICIPAL: Final = f"(?<![{KANJI}々㐀-鿿ァ-ヺー].)(?![内外場況販役庁道民並工歩中落路])"

_S: Final = " *+"
_N: Final = f"[{DIGITS}{KANJI}]"
_LETTER: Final = "[々㐀-鿿ァ-ヺー]"

# 諸国内, 中国国内 and タイ国内 are abroad; 3社国内4社 goes on after a noun.
_OVERSEAS: Final = "海外|国外|外国"
_DOMESTIC: Final = (
    "日本国内|(?:(?<![々㐀-鿿])|(?<=[社体関学校所院]))(?<!タイ)(?<!インド|ドイツ|カナダ|ロシア)"
    "(?<!フランス|イタリア|スペイン|ベトナム|ブラジル|ネパール)(?<!マレーシア)(?<!シンガポール|インドネシア)(?<!オーストラリア)国内"
)
# After a verb that says how far a number reaches: 超えない, 達していない, but not 超えながら.
_NOT: Final = "(?:な(?![がお])|ず|ぬ|て(?:い?な(?!お)|いま?せ|おら|は[ない])|ませ|る(?:もの|こと)(?:で?は|が|も)な)"
_BOTH: Final = "国内外|国内(?:・|と|および|及び)?海外|海外(?:・|と|および|及び)?国内"
_WORDS: Final = Words(
    before={
        "everywhere": f"{_BOTH}|(?:全世界|世界|全国)(?:各地|各国|中)?|[県市都府道区町村州域圏管館学]内|地元",
        "overseas": _OVERSEAS,
        "domestic": _DOMESTIC,
        "sum": (
            "大手|主要|計(?<![設統家時会生余]計)|全(?<![安完健保万]全)て?"
            "|(?:合計|総計|総勢|累計|総数|全部|合わせ|あわせ|併せ)[でて]?"
        ),
        "about": "約(?<![契予条制公規節誓要確密特婚]約)|およそ|おおよそ|おおむね|概ね|ほぼ|推定",
        "at_least": "少なくとも|最低(?:でも)?",
        # 会員企業440社 are members, 最大16団体 a limit, 第16団体 a place in a series; 延べ16団体 may count some twice.
        "refused": (
            "(?:会員|メンバー|加盟)[々㐀-鿿ァ-ヺーA-Za-z]{0,8}|延べ?|のべ|最[大高多長](?:で)?|第|各|毎[年月回]"
            "|フォーチュン|トップ|[神末摂]社"  # lists by rank; shrines
            "|上限|下限|限度|(?:(?<![ァ-ヺー\ue000\ue001])(?:レベル|ティア|ランク|クラス|グレード|フェーズ|カテゴリー?)"
            f"|(?<![A-Za-z])(?i:tier|level|class|phase|type) ?)(?={_N}|\\Z)"  # ティア1企業, but トップレベルの16大学
        ),
    },
    after={
        "refused": (
            "未満|以[下内]|余り?|あまり|まで(?![に増拡広伸達])|ずつ|あたり|当た?り|につき|ごと|毎|おき"
            f"|(?:[をは]?[超越]え|[をは](?:[超越]さ|突破し)|に[はも]?(?:達し|(?:上|のぼ)ら)){_NOT}"
            "|[をは](?:上回(?:ら|って(?:い?な|おら))|突破せず)|に[はも]?(?:満た|[届と]ど?(?:か|いて(?:い?な|おら))|及ば|達せず)"
            "|(?:以上)?(?:で[はも]?|じゃ)な[いくか]|限り(?!な)|を(?:下回|割(?:る|り込|っ|ら))|[をが](?:上限|限度|最[大多])(?=$|[とにでだ。、)])"
            "|[増減多少]|目(?![標的指立])|の?(?:会員|メンバー|加盟)|ランキング|番付"
        ),
        "at_least": "以上",
        "over": "を[超越](?:え[るたて]?|[すし])|を上回(?:る|った|って|り)|を突破|超え?|強(?![い化調力行豪く制引み])",
        "nearly": "に迫(?:る|った|って|り)|に近い|近[くい]|弱(?![い点者小体み])|足らず",
        "about": "程度|ほど|前後|[くぐ]らい|見当",
        "exactly": "に(?:上|のぼ)る|に達する|を数える",
    },
)
_LONGEST_LEAD: Final = 40

_NUMBERS: Final = frozenset((DIGITS, KANJI))
_PLACES: Final = frozenset(("overseas", "domestic", "everywhere"))
_SCOPES: Final = {"海外": "overseas", "国外": "overseas", "国内": "domestic"}
_NOT_IN_LEADS: Final = "、。,.()「」\n"  # none of these is among the words before a number, unless a noun has it
_HEDGED: Final = rf"{_S}(?:(?P<middle>{_WORDS.after})の?|つ?の|もの)"  # 100を超える, 3つの, 500もの
_AFTER: Final = rf"(?:{_S}(?P<after>{_WORDS.after}))?"
_ALSO: Final = rf"{_S}(?:[・や]|及び|および|並びに|ならびに)"
_ALSO_AFTER_NO: Final = rf"{_S}(?:[・や、と]|及び|および|並びに|ならびに)"
_COUNTRIES: Final = (
    rf"(?:(?P<middle_of_countries>{_WORDS.after})?つ?の国(?![内外際立家民会公])々?|{_S}[かカヵヶケ個箇]国)"
    rf"(?:[・と/、]?地域)?(?:{_S}(?P<after_countries>{_WORDS.after}))?"
)
_FROM_COUNTRIES = Pattern(rf"{_S}(?:の|に(?:ある|またがる|広がる)|にわたる|から|[、,・])?{_S}")
_OF = Pattern(rf"{_S}の{_S}")
_NEXT_KIND = Pattern(rf"{_S}(?P<link>[・と]{_S})?(?={_N})")  # 3市2町, 3市・2町
_OF_ANOTHER = Pattern(  # 海外8団体を含む16団体, 16団体のうち海外8団体
    rf"{_S}(?:(?P<including>を含む|を含め[てた]?|含む)|の(?:うち|内|なかで|中で)|中){_S}、?{_S}"
)
_WHERE = Pattern(rf"{_S}[がは]{_S}(?P<where>海外|国外|国内)(?={_S}(?:$|[)、,。でだ]))")  # 8団体が海外
_OF_WHICH = Pattern(  # 16団体（うち海外8団体）, 16団体、うち海外8団体
    rf"{_S}(?P<opened>\({_S})?(?P<within>(?(opened)(?:内訳[は:]?|うち|内)?[、,]?|[、,]?{_S}(?:うち|内))){_S}"
)
_CLOSE = Pattern(rf"{_S}(?:を含む)?{_S}\)")
_BREAKDOWN = Pattern(rf"{_S}\({_S}内訳[^()]{{0,200}}\)")
_AND = Pattern(rf"{_S}(?:[、,・/]|および|及び|ならびに|並びに|と)?{_S}")
# 10団体〜15団体, 10社または15社, 10社から15社, 5社に1社, 10社以上、15社以下: none of these numbers is an exact one.
_LINK = Pattern(
    rf"{_S}(?:(?P<comma>[、,])|(?P<range>[~〜–—―ー-]|ないし|乃至|または|又は|もしくは|若しくは|あるいは|或いは|か(?!ら))|(?P<rising>から)"
    rf"|(?P<rate>に))?{_S}"
)
# 10社から15社へ, 16団体に2団体を加え, 12団体から16団体となった
_GROWTH = Pattern(
    rf"{_S}(?:[へに]|[をがも]{_S}(?:新た|加|追加|足|合流)|と(?:な[っりる]|増)|まで(?=[増拡広伸])|体制|規模)"
)
_IN_ALL = Pattern(rf"{_S}[、,の]?{_S}(?=(?:合|総)?計|合わせ|あわせ|併せ)")
# 坂本剛二 is a name, 3分の1 a part, COVID-19 and $5 are other numbers.
_ONE_EACH = Pattern(f"{DIGITS}[々㐀-鿿]{DIGITS}")  # 1県1信金
# 10から15社 is a range, 2021.4.1から3社 is not.
_IS_OTHER = Pattern(
    f"(?<=分の){_N}|(?<={_N}から)(?<![./:月日A-Za-zァ-ヺー-]{_N}から)(?<![A-Za-z] {_N}から){_N}"
    f"|(?<=[#$€£¥]){_N}|(?<=[A-Za-z]-){_N}|(?<=[々㐀-鿿]){KANJI}"
)


class _Count(NamedTuple):
    """One number of bodies with what stands around it; without a noun, a number of what is not known."""

    end: int
    value: int
    noun: str
    scope: str | None
    hedges: Hedges
    is_plain: bool
    is_common: bool

    def reading(self, name: str | None = None) -> Reading:
        """Return the number as a figure, by default the one that its scope names."""
        return Reading(self.end, ((name or self.scope or "total", self.value),), self.hedges, self.is_common)


class Grammar:
    """The wordings of counts of bodies that are named by given nouns."""

    def __init__(self, nouns: tuple[str, ...]) -> None:
        """Put the nouns into the patterns."""
        self._municipal = frozenset(_MUNICIPAL if "市" in nouns else "")  # 県 counts in sums only: 2県5市
        self._ascii_nouns = [noun for noun in nouns if noun.isascii()]
        self._only_in_sums = self._municipal - frozenset(nouns)
        known = _sources(self._municipal.union(nouns))
        kind = rf"(?:(?!進出|展開|旅行|留学|駐在|向け|事業)[々㐀-鿿ァ-ヺー・]){{0,16}}{known}"
        lead = (
            rf"(?:{_WORDS.before}"
            rf"(?:の?{kind}(?={_S}[はがに:]?{_S}{_N}))?"  # 国内企業10社, 海外の提携校は29校
            rf"(?:{_S}(?:の|は|が|に|で|から|:))?{_S})*+"
        )
        noun = (
            f"(?>(?:(?:国内外|海外|国外|国内)の?)?"
            f"(?:(?<!{KANJI}(?!大))(?!{_NOT_A_MODIFIER}){_LETTER}{{1,8}})?{known})(?!{_GOES_ON})"
        )
        number = f"(?P<lead>{lead})(?P<number>{_N})"
        self._number = Pattern(number)
        self._number_and_counted = Pattern(
            number
            + f"(?=(?P<countries>{_COUNTRIES})?)"  # 10カ国, looked at only: 10カ国大学 can be bodies
            + f"(?:(?P<hedged>(?>{_HEDGED}))?{_S}(?P<noun>{noun})"  # 16団体, 100を超える団体, 3つの団体
            + f"(?:(?(hedged){_ALSO_AFTER_NO}|{_ALSO}){_S}{noun}){{0,{_MOST_NOUNS}}})?"  # 16の大学、病院と企業
            + _AFTER  # 100社以上
        )
        breaks = "".join(mark for mark in _NOT_IN_LEADS if not any(mark in noun for noun in nouns))
        self._number_or_break = Pattern(f"[{DIGITS}{KANJI}{breaks}]")
        self._kind = Pattern(rf"(?:{kind}(?={_S}{_N}))?")
        self._nouns = Pattern(rf"{_S}{noun}(?:{_ALSO}{_S}{noun}){{0,{_MOST_NOUNS}}}")

    def starts(self, shadow: Shadow) -> Iterator[int]:
        """Yield where a wording can start: at a number, or at words before it that belong to it."""
        if shadow.is_ascii and not any(noun in shadow.text for noun in self._ascii_nouns):
            return
        begin = 0
        for place in self._number_or_break.finditer(shadow.text):
            at = place.start()
            if place[0] in _NUMBERS:
                for words in self._number.finditer(shadow.text, max(begin, at - _LONGEST_LEAD), at + 1):
                    if not (words.start() == at and _is_other(shadow, at)):
                        yield words.start()
            begin = at + 1

    def beginning(self, shadow: Shadow, start: int) -> int:
        """Return the index after the number that a wording can start with, and the words before it."""
        return end_of(self._number, shadow, start)

    def phrase(self, shadow: Shadow, start: int) -> Reading | None:
        """Read the wording that starts at an index."""
        reading = self._phrase(shadow, start)
        return linked(shadow, reading, self._other_end) if reading else None

    def _other_end(self, shadow: Shadow, reading: Reading) -> Reading | None:
        """Read the second number of a range or rate of the same bodies: 10団体〜15団体, 5社に1社."""
        link = _LINK.match(shadow.text, reading.end)
        other = self._count_at(shadow, link.end()) if link else None
        if not link or not other or not other.noun:
            return None
        if other.noun not in shadow.text[max(0, reading.end - _LONGEST_LEAD) : reading.end]:
            return None
        if not link["range"] and reading.hedges and None in other.hedges:  # 10社以上15社以下
            return other.reading()
        if link["comma"]:
            return None
        value, is_growth = reading.figures[-1][1], bool(_GROWTH.match(shadow.text, other.end))
        is_range = link["range"] or (link["rising"] and value < other.value and not is_growth)
        is_falling = value > other.value and not is_growth
        is_rate = not link["rising"] and (link["rate"] or None in reading.hedges) and is_falling
        return other.reading() if is_range or is_rate else None

    def _phrase(self, shadow: Shadow, start: int) -> Reading | None:
        match = self._number_and_counted.match(shadow.text, start)
        if not match:
            return None
        if match["countries"]:
            return self._by_country(shadow, _countries(shadow, match), _scope(_WORDS.said_before(match["lead"])))
        count = self._count(shadow, match)
        if count.noun and count.end == len(shadow.text):
            return count.reading()
        return self._side_by_side(shadow, count) or (self._whole(shadow, count) if count.noun else None)

    def _by_country(self, shadow: Shadow, countries: Reading, scope: str | None) -> Reading | None:
        """Read 10カ国29大学, 31カ国・地域の88大学, 20カ国の機関."""
        count = self._sum_at(shadow, end_of(self._kind, shadow, end_of(_FROM_COUNTRIES, shadow, countries.end)))
        if count and count.scope is None:
            return self._with_parts(shadow, countries.followed_by(count.reading(scope)))
        of = _OF.match(shadow.text, countries.end)
        bodies = self._nouns.match(shadow.text, of.end()) if of else None
        return self._with_parts(shadow, countries.ending(bodies.end())) if bodies else None

    def _side_by_side(self, shadow: Shadow, first: _Count) -> Reading | None:
        """Read 国内4社、海外3社 and 国内8、海外8の計16団体."""
        parts, have_nouns = self._parts(shadow, first)
        if parts is None or len(parts.figures) == 1:
            return None
        in_all = _IN_ALL.match(shadow.text, parts.end)
        total = self._sum_at(shadow, in_all.end()) if in_all else None
        if total and total.scope is None:
            return parts.followed_by(total.reading())
        return parts if have_nouns else None

    def _whole(self, shadow: Shadow, count: _Count) -> Reading:
        """Read 16団体（うち海外8団体）, 海外8団体を含む16団体, 120市町村のうち85自治体, 16団体のうち海外8団体."""
        first = self._sum(shadow, count)
        link = _OF_ANOTHER.match(shadow.text, first.end)
        if not link:
            return self._with_parts(shadow, first.reading())
        second = self._sum_at(shadow, link.end())
        parts = second and _part_and_whole(shadow, first, second, is_part=link["including"] is not None)
        return parts or first.reading()

    def _with_parts(self, shadow: Shadow, whole: Reading) -> Reading:
        """Add what follows in parentheses or after うち: （うち海外8団体）, （38カ国・地域）, （内訳：…）."""
        start = _OF_WHICH.match(shadow.text, whole.end)
        if not start:
            return whole
        parts = self._inner(shadow, start.end())
        if parts and start["within"] and parts.contradicts(whole):  # 国内16団体（うち海外8団体）
            return refused(end_of(_CLOSE, shadow, parts.end))
        if not start["opened"]:
            return whole.followed_by(parts) if parts else whole
        if parts and (closed := _CLOSE.match(shadow.text, parts.end)):
            return whole.followed_by(parts).ending(closed.end())
        return whole.ending(end_of(_BREAKDOWN, shadow, whole.end))

    def _inner(self, shadow: Shadow, start: int) -> Reading | None:
        match = self._number_and_counted.match(shadow.text, start)
        if not match:
            return None
        return _countries(shadow, match) if match["countries"] else self._parts(shadow, self._count(shadow, match))[0]

    def _parts(self, shadow: Shadow, first: _Count) -> tuple[Reading | None, bool]:
        """Read one number or two overseas and domestic in a row; tell whether each has its noun."""
        part = _part(shadow, first)
        second = self._count_at(shadow, end_of(_AND, shadow, part.end)) if part else None
        other = _part(shadow, second) if second else None
        if not part or not second or not other:
            return part, bool(first.noun)
        return part.followed_by(other), bool(first.noun and second.noun)

    def _sum_at(self, shadow: Shadow, start: int) -> _Count | None:
        count = self._count_at(shadow, start)
        return self._sum(shadow, count) if count and count.noun else None

    def _sum(self, shadow: Shadow, total: _Count) -> _Count:
        """Add up kinds of one whole that follow one another: 3市2町, 5大学3機関."""
        while total.is_plain and (following := self._next_kind(shadow, total)):
            total = following._replace(
                value=total.value + following.value,
                scope=total.scope,
                hedges=total.hedges | following.hedges,
                is_common=False,
            )
        return total

    def _next_kind(self, shadow: Shadow, count: _Count) -> _Count | None:
        start = _NEXT_KIND.match(shadow.text, count.end)
        if not start:
            return None
        is_municipal = self._municipal.issuperset(count.noun)
        following = self._count_at(shadow, start.end()) if is_municipal or not start["link"] else None
        if not following or not following.noun:
            return None
        return following if self._municipal.issuperset(following.noun) is is_municipal else None

    def _count_at(self, shadow: Shadow, start: int) -> _Count | None:
        match = self._number_and_counted.match(shadow.text, start)
        return self._count(shadow, match) if match else None

    def _count(self, shadow: Shadow, match: re.Match[str]) -> _Count:
        lead, number, noun, middle, after = match.group("lead", "number", "noun", "middle", "after")
        value, said = shadow.value(match.end("number") - 1), _WORDS.said_before(lead)
        return _Count(
            match.end(),
            value,
            noun or "",
            _scope(said) or _scope_of_noun(noun or ""),
            _WORDS.hedges(said, middle, after),
            not middle and not after,
            # 一社 and 一企業 mostly say "a company"; 23区 and 6県 are places.
            (value == 1 and number == KANJI) or noun in self._only_in_sums,
        )


def _countries(shadow: Shadow, match: re.Match[str]) -> Reading:
    """Return the number of countries, which `_Count` does not tell from other numbers."""
    lead, middle, after = match.group("lead", "middle_of_countries", "after_countries")
    figure = ("countries", shadow.value(match.end("number") - 1))
    return Reading(match.end("countries"), (figure,), _WORDS.hedges(_WORDS.said_before(lead), middle, after))


def _part(shadow: Shadow, count: _Count) -> Reading | None:
    """Read 海外8団体, 海外8 or 8団体が海外."""
    if count.noun and not count.scope:
        count = _with_place(shadow, count)
    return count.reading() if count.scope else None


def _with_place(shadow: Shadow, count: _Count) -> _Count:
    """Add where the bodies are if it follows: 8団体が海外."""
    where = _WHERE.match(shadow.text, count.end)
    return count._replace(scope=_SCOPES[where["where"]], end=where.end()) if where else count


def _part_and_whole(shadow: Shadow, first: _Count, second: _Count, *, is_part: bool) -> Reading | None:
    """Put two counts together of which one is a part of the other, the first where it `is_part`."""
    if not is_part:
        second = _with_place(shadow, second)
    if first.scope and second.scope and first.scope != second.scope:  # 海外8団体を含む国内16団体
        return refused(second.end)
    if is_part:
        return first.reading().followed_by(second.reading()) if first.scope and not second.scope else None
    if second.scope and not first.scope:
        return first.reading().followed_by(second.reading())
    return second.reading(second.scope or first.scope)


def _is_other(shadow: Shadow, at: int) -> bool:
    """Return whether a number in running text counts something else, or one of something for each of another."""
    one_each = _ONE_EACH.match(shadow.text, max(0, at - 2))
    if one_each and one_each.end() == at + 1 and shadow.value(at) == shadow.value(at - 2) == 1:
        return True
    return bool(_IS_OTHER.match(shadow.text, at))


def _sources(nouns: Iterable[str]) -> str:
    """Return the source for one of the nouns, the longest that matches."""
    towns = "".join(sorted(set(_MUNICIPAL).intersection(nouns)))
    longest_first = sorted(set(nouns).difference(towns), key=len, reverse=True)
    sources = [one_of(map(_source, longest_first))] if longest_first else []
    # One look around all of them, since each set of so many kanji takes a millisecond to compile.
    return f"(?:{'|'.join([*sources, *([f'[{towns}]{_ONLY_MUNICIPAL}'] if towns else [])])})"


def _source(noun: str) -> str:
    """Return the source for a noun; after a space, one in Latin letters belongs to an English sentence."""
    before = _NOT_AFTER.get(noun, "(?<! .)" if noun.isascii() else "")
    return re.escape(noun[0]) + before + re.escape(noun[1:]) + _NOT_BEFORE.get(noun, "")


def _scope(said: list[str | None]) -> str | None:
    """Return what the last word before a number that says where says."""
    for name in reversed(said):
        if name in _PLACES:
            return name if name != "everywhere" else None
    return None


def _scope_of_noun(noun: str) -> str | None:
    """Return where the bodies are by the first words of their noun: 16の海外団体."""
    return None if noun.startswith("国内外") else _SCOPES.get(noun[:2])


def write(figures: Figures, noun: str | None) -> str:
    """Write the figures as releases do."""
    noun = noun or "団体"
    by_scope = _by_scope(figures)
    parts = [f"{scope}{number}{noun}" for scope, number in by_scope]
    if figures.countries:
        return _written_by_country(figures, noun, parts)
    counted = _hedged(noun, figures.qualifier)
    of = "" if figures.qualifier is _EXACTLY else "の"
    if figures.total is None:
        return "、".join([f"{scope}{of}{counted(number)}" for scope, number in by_scope])
    if not parts:
        return f"国内外{of}{counted(figures.total)}"
    if len(parts) == 1:
        return f"{parts[0]}を含む{counted(figures.total)}"
    return f"{'、'.join(parts)}の計{counted(figures.total)}"


def _written_by_country(figures: Figures, noun: str, parts: list[str]) -> str:
    countries, bodies = f"{figures.countries}カ国", noun
    if figures.total:
        bodies = _hedged(noun, figures.qualifier)(figures.total)
    else:
        countries = _hedged("カ国", figures.qualifier)(figures.countries or "")
    return f"{countries}の{bodies}（うち{'、'.join(parts)}）" if parts else f"{countries}の{bodies}"


def _by_scope(figures: Figures) -> list[tuple[str, str]]:
    return [(scope, n) for scope, n in (("国内", figures.domestic), ("海外", figures.overseas)) if n is not None]


def _hedged(noun: str, qualifier: Qualifier) -> Callable[[str], str]:
    """Return what writes a number with its noun and hedge: 100を超える団体, but 100社超."""
    before, after, after_counter = _WRITTEN[qualifier]
    if noun in _COUNTERS:
        return lambda number: f"{before}{number}{noun}{after_counter}"
    return lambda number: f"{before}{number}{after}{noun}"


_EXACTLY: Final = Qualifier.EXACTLY
_COUNTERS: Final = frozenset({*"社校者件", *_MUNICIPAL, "カ国"})
_WRITTEN: Final = {
    Qualifier.EXACTLY: ("", "", ""),
    Qualifier.ABOUT: ("約", "", ""),
    Qualifier.OVER: ("", "を超える", "超"),
    Qualifier.AT_LEAST: ("", "以上の", "以上"),
    Qualifier.NEARLY: ("", "に迫る", "近く"),
}
