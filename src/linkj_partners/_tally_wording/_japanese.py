"""Japanese wordings of counts, written and read: 海外8団体を含む16団体, 10カ国29大学, 800以上の自治体."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners._tally_wording._hedges import Words
from linkj_partners._tally_wording._numbers import Figures, Reading, end_of
from linkj_partners._tally_wording._shadow import DIGITS, KANJI, Shadow
from linkj_partners.numerals import Qualifier

__all__ = ["AMBIGUOUS_NOUNS", "NOUNS", "RANGE", "Grammar", "write"]

NOUNS: Final = (
    *("団体", "機関", "組織", "法人", "財団", "社団", "協会", "学会", "連盟", "組合", "商工会", "商工会議所", "協議会"),
    *("社", "企業", "会社", "事業者", "メーカー", "スタートアップ", "ベンチャー", "クラスター", "コンソーシアム"),
    *("大学", "大学院", "短大", "高専", "学校", "高校", "中学校", "小学校", "高等学校", "専門学校", "校"),
    *("研究所", "研究室", "研究センター", "医療センター", "アカデミア", "病院", "医院", "診療所", "クリニック", "薬局"),
    *("自治体", "市町村", "市区町村", "区市町村", "都道府県", "市町", "町村", "政令市", "市", "町", "村"),
    *("信用金庫", "信金", "信用組合", "信組", "銀行", "農協", "漁協", "生協", "省庁", "官庁", "大使館", "政府"),
    *("NPO", "NGO", "パートナー", "連携先", "提携先", "協定校", "提携校", "姉妹校"),
)
"""The nouns for bodies that are looked for in running text."""

AMBIGUOUS_NOUNS: Final = (
    *("件", "協定", "覚書", "施設", "拠点", "事務所", "事業所", "センター", "店舗", "グループ", "チーム", "クラブ"),
    *("都市", "区", "県", "府", "者", "図書館", "博物館", "美術館"),
)
"""Nouns that also count other things, which only a whole string is read with."""

RANGE: Final = "{0}〜{1}"
"""How a number of which only bounds are known is written."""

_GOES_ON: Final = {  # 社会, 校舎, 市場, 町内: no companies, schools, cities and towns
    "社": "(?![会内外説交宅寮葬史印風用歴祭殿務是])",
    "校": "(?![舎庭正閲歌則区務旗医内門時])",
    **dict.fromkeys("市町村区県府", "(?![内外場況販役庁道民並工歩中落])"),
}
_MUNICIPAL: Final = frozenset("市町村区県府")

_S: Final = " *+"
_N: Final = f"[{DIGITS}{KANJI}]"
_WORD: Final = "[々㐀-鿿ァ-ヺーA-Za-z]"

# What can stand before the number.
_BEFORE: Final = {
    "everywhere": (
        "国内外|国内(?:・|と|および|及び)?海外|海外(?:・|と|および|及び)?国内"
        "|(?:全世界|世界|全国)(?:各地|各国|中)?|[県市都府道区町村州域圏管館学]内|地元"
    ),
    "overseas": "海外|国外|外国",
    "domestic": "日本国内|(?<![々㐀-鿿])国内",
    "sum": "計(?<![設統家時会生余]計)|(?:合計|総計|総勢|累計|総数|全部|合わせ|あわせ|併せ)[でて]?|(?<![々㐀-鿿])全て?",
    "about": "約(?<![契予条制公規節誓要確密特婚]約)|およそ|おおよそ|おおむね|概ね|ほぼ|推定",
    "at_least": "少なくとも|最低(?:でも)?",
    # 会員企業440社 are members; 最大16団体 is a limit, 第16団体 a number in a series; 延べ16団体 need not be distinct.
    "refused": f"(?:会員|メンバー|加盟){_WORD}{{0,8}}|延べ?|のべ|最[大高多長](?:で)?|第|各|毎[年月回]",
}
# What can stand after the number, or after the noun.
_AFTER: Final = {
    "refused": (
        "未満|以[下内]|余り?|あまり|に満たない|を下回る|まで(?![に増拡広伸達])|ずつ|あたり|当た?り|につき|ごと|毎|おき"
        "|[増減多少]|目(?![標的指立])|の?(?:会員|メンバー|加盟)"
    ),
    "at_least": "以上",
    "over": "を[超越]え[るたて]?|を超す|を上回る|を突破|超え?|強(?![い化調力行豪く制引み])",
    "nearly": "に迫る|に近い|近[くい]|弱(?![い点者小体み])|足らず",
    "about": "程度|ほど|前後|[くぐ]らい|内外|見当",
}
_WORDS: Final = Words(_BEFORE, _AFTER)
_LONGEST_LEAD: Final = 40

_LINK = Pattern(rf"{_S}(?:の|に(?:ある|またがる|広がる)|にわたる|から|[、,・])?{_S}")
_INCLUDING = Pattern(rf"{_S}(?:を含む|を含め[てた]?|含む){_S}、?{_S}")
_OUT_OF = Pattern(rf"{_S}(?:の(?:うち|内|なかで|中で)|中){_S}、?{_S}")
_OF_WHICH = Pattern(rf"{_S}[、,]?{_S}(?:うち|内){_S}")
_OPEN, _CLOSE = Pattern(rf"{_S}\({_S}(?:内訳[は:]?|うち|内)?{_S}"), Pattern(rf"{_S}\)")
_BREAKDOWN = Pattern(rf"{_S}\({_S}内訳[^()]{{0,200}}\)")
_AND = Pattern(rf"{_S}(?:[、,・/]|および|及び|ならびに|並びに|と)?{_S}")
_IN_ALL = Pattern(rf"{_S}[、,の]?{_S}(?=(?:合|総)?計|合わせ|あわせ|併せ)")
_BETWEEN_KINDS = Pattern(rf"{_S}[・と、]{_S}")


class _Count(NamedTuple):
    """One number of bodies with what stands around it."""

    end: int
    value: int
    scope: str | None
    hedges: frozenset[Qualifier | None]
    noun: str
    is_plain: bool
    is_common: bool

    def reading(self, name: str | None = None) -> Reading:
        """Return the number as a figure, by default the one that its scope names."""
        return Reading(self.end, ((name or self.scope or "total", self.value),), self.hedges, self.is_common)


class Grammar:
    """The wordings of counts of bodies that are named by given nouns."""

    def __init__(self, nouns: tuple[str, ...]) -> None:
        """Put the nouns into the patterns."""
        noun = "|".join(_noun(noun) for noun in sorted(nouns, key=len, reverse=True))
        # A word that begins with a counter is no body: 5年制大学, 9号機関車, 2次医療機関.
        modifier = (
            f"(?:(?<!{KANJI})(?!会員|メンバー|加盟|[年月日時分秒週人名歳才回度個円本枚台冊巻章条節点段階行列位番号期次代世倍割部類件校社つ])"
            "[々㐀-鿿ァ-ヺー]{1,8})?"
        )
        body = (
            f"(?>{modifier}(?:{noun}))"
            # 大学生, 社員, 市長, 機関車, メーカーズ: the noun goes on as another word.
            "(?![長員生院家車銃誌紙戦率票格化民名的立営政街税債券業法客職図宅議]"
            "|(?<=[ァ-ヺー])[ァ-ヺー]|(?<=[A-Za-z])[A-Za-z])"
        )
        also = rf"(?:{_S}(?:[・や]|及び|および|並びに|ならびに){_S}{body}){{0,5}}"
        also_after_no = rf"(?:{_S}(?:[・や、と]|及び|および|並びに|ならびに){_S}{body}){{0,5}}"
        kinds = rf"(?:(?!進出|展開|旅行|留学|駐在|向け|事業)[々㐀-鿿ァ-ヺー・]){{0,16}}(?:{noun})"
        lead = (
            rf"(?P<lead>(?:{_WORDS.before}(?:の?{kinds}(?={_S}[はがに:]?{_S}{_N}))?"
            rf"(?:の|は|が|に|で|から|:)?{_S})*+)"
        )
        number = rf"{lead}(?P<number>{_N})"
        after = rf"(?:{_S}(?P<after>{_WORDS.after}))?"
        self._lead = Pattern(rf"(?<![#$€£¥])(?<![A-Za-z]-){lead}(?={_N})")
        self._beginning = Pattern(rf"{lead}{_N}?")
        self._count = Pattern(
            rf"{number}{_S}(?:(?:(?P<middle>{_WORDS.after})の?|つ?の|もの){_S}(?P<nouns>{body}{also_after_no})|(?P<noun>{body}{also})){after}"
        )
        self._part = Pattern(
            rf"{number}(?:{_S}(?:(?P<middle>{_WORDS.after})の?|つ?の|もの)?{_S}(?P<noun>{body}))?{after}(?:[がは]{_S}(?P<is>海外|国外|国内)(?={_S}[)、,]))?"
        )
        self._countries = Pattern(
            rf"{number}{_S}(?:(?:(?P<middle>{_WORDS.after})?つ?の国々?|[かカヵヶケ個箇]国)(?:[・と/、]?地域)?){after}"
        )
        self._bodies = Pattern(rf"{_S}の{_S}{body}{also}")
        self._kinds = Pattern(rf"(?:{kinds}(?={_S}{_N}))?")

    def starts(self, shadow: Shadow) -> Iterator[int]:
        """Yield where a wording can start: at a number, or at words before it that belong to it."""
        for number in _NUMBER.finditer(shadow.text):
            earliest = max(0, number.start() - _LONGEST_LEAD)
            for lead in self._lead.finditer(shadow.text, earliest, number.end()):
                if lead.end() == number.start():
                    yield lead.start()

    def beginning(self, shadow: Shadow, start: int) -> int:
        """Return the index after the number that a wording can start with, and the words before it."""
        return end_of(self._beginning, shadow, start)

    def phrase(self, shadow: Shadow, start: int) -> Reading | None:
        """Read the wording that starts at an index."""
        return (
            self._by_country(shadow, start)
            or self._side_by_side(shadow, start)
            or self._part_and_whole(shadow, start)
            or self._plain(shadow, start)
        )

    def _by_country(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 10カ国29大学, 31カ国・地域の88大学, 20カ国の機関."""
        match = self._countries.match(shadow.text, start)
        if not match:
            return None
        countries = Reading(match.end(), (("countries", shadow.value(match.start("number"))),), _WORDS.hedges(match))
        link = end_of(_LINK, shadow, match.end())
        count = self._sum(shadow, end_of(self._kinds, shadow, link))
        if count and count.scope is None:
            return self._with_parts(shadow, countries.followed_by(count.reading(_scope(match["lead"]))))
        bodies = self._bodies.match(shadow.text, match.end())
        return self._with_parts(shadow, countries._replace(end=bodies.end())) if bodies else None

    def _side_by_side(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 国内4社、海外3社 and 国内8、海外8の計16団体."""
        parts, has_nouns = self._parts(shadow, start)
        if parts is None or len(parts.figures) == 1:
            return None
        total = self._sum(shadow, end_of(_IN_ALL, shadow, parts.end)) if _IN_ALL.match(shadow.text, parts.end) else None
        if total and total.scope is None:
            return parts.followed_by(total.reading())
        return parts if has_nouns else None

    def _part_and_whole(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 海外8団体を含む16団体, 120市町村のうち85自治体 and 16団体のうち海外8団体."""
        first = self._sum(shadow, start)
        if not first:
            return None
        including, out_of = _INCLUDING.match(shadow.text, first.end), _OUT_OF.match(shadow.text, first.end)
        link = including or out_of
        second = self._sum(shadow, link.end()) if link else None
        if not second:
            return None
        if including:
            return first.reading().followed_by(second.reading()) if first.scope and not second.scope else None
        if second.scope and not first.scope:
            return first.reading().followed_by(second.reading())
        return second.reading(second.scope or first.scope)

    def _plain(self, shadow: Shadow, start: int) -> Reading | None:
        count = self._sum(shadow, start)
        return self._with_parts(shadow, count.reading()) if count else None

    def _with_parts(self, shadow: Shadow, whole: Reading) -> Reading:
        """Add what follows in parentheses or after うち: （うち海外8団体）, （38カ国・地域）, （内訳：…）."""
        opened = _OPEN.match(shadow.text, whole.end)
        start = opened or _OF_WHICH.match(shadow.text, whole.end)
        parts = self._inner(shadow, start.end()) if start else None
        closed = _CLOSE.match(shadow.text, parts.end) if parts else None
        if parts and (closed or not opened):
            return whole.followed_by(parts._replace(end=closed.end() if closed else parts.end))
        return whole._replace(end=end_of(_BREAKDOWN, shadow, whole.end))

    def _inner(self, shadow: Shadow, start: int) -> Reading | None:
        match = self._countries.match(shadow.text, start)
        if match:
            return Reading(match.end(), (("countries", shadow.value(match.start("number"))),), _WORDS.hedges(match))
        return self._parts(shadow, start)[0]

    def _parts(self, shadow: Shadow, start: int) -> tuple[Reading | None, bool]:
        """Read numbers overseas and domestic in a row; tell whether each has its noun."""
        parts: Reading | None = None
        has_nouns, position = True, start
        while match := self._part.match(shadow.text, position):
            scope = _scope(match["lead"]) or _scope(match["is"] or "")
            if scope is None:
                break
            part = Reading(match.end(), ((scope, shadow.value(match.start("number"))),), _WORDS.hedges(match))
            parts = parts.followed_by(part) if parts else part
            has_nouns = has_nouns and bool(match["noun"])
            position = end_of(_AND, shadow, match.end())
        return parts, has_nouns

    def _sum(self, shadow: Shadow, start: int) -> _Count | None:
        """Read one count, or kinds of one whole that are added up: 3市2町."""
        total = self._one(shadow, start)
        if not total or not total.is_plain:
            return total
        while following := self._next_kind(shadow, total):
            total = following._replace(
                value=total.value + following.value,
                scope=total.scope,
                hedges=total.hedges | following.hedges,
                is_common=False,
            )
        return total

    def _next_kind(self, shadow: Shadow, count: _Count) -> _Count | None:
        following = self._one(shadow, count.end)
        if not following and count.noun in _MUNICIPAL and (between := _BETWEEN_KINDS.match(shadow.text, count.end)):
            following = self._one(shadow, between.end())
            following = following if following and following.noun in _MUNICIPAL else None
        return following if following and following.is_plain and following.scope is None else None

    def _one(self, shadow: Shadow, start: int) -> _Count | None:
        match = self._count.match(shadow.text, start)
        if not match:
            return None
        value, hedges = shadow.value(match.start("number")), _WORDS.hedges(match)
        return _Count(
            end=match.end(),
            value=value,
            scope=_scope(match["lead"]),
            hedges=hedges,
            noun=match["noun"] or match["nouns"],
            is_plain=not (match["after"] or match["middle"]),
            # 一社 and 一企業 mostly say "a company".
            is_common=value == 1 and match["number"] == KANJI,
        )


_NUMBER = Pattern(_N)


def _noun(noun: str) -> str:
    before = f"(?<!{KANJI})" if noun in _MUNICIPAL else ""  # 八市 and 三村 are in names
    return before + re.escape(noun) + _GOES_ON.get(noun, "")


def _scope(words: str) -> str | None:
    said = [name for name in _WORDS.said_before(words) if name in ("overseas", "domestic")]
    return said[-1] if said else None


def write(figures: Figures, noun: str | None) -> str:
    """Write the figures as releases do."""
    noun = noun or "団体"
    counted, qualifier = _counted(noun, figures.qualifier), figures.qualifier
    domestic = f"国内{figures.domestic}{noun}" if figures.domestic else ""
    overseas = f"海外{figures.overseas}{noun}" if figures.overseas else ""
    if figures.countries:
        bodies = counted(figures.total) if figures.total else noun
        countries = f"{figures.countries}カ国" if figures.total else _counted("カ国", qualifier)(figures.countries)
        parts = "、".join(part for part in (domestic, overseas) if part)
        return f"{countries}の{bodies}（うち{parts}）" if parts else f"{countries}の{bodies}"
    if figures.total is None:
        scoped = (("国内", figures.domestic), ("海外", figures.overseas))
        return "、".join(f"{scope}{_no(qualifier)}{counted(number)}" for scope, number in scoped if number)
    if domestic and overseas:
        return f"{domestic}、{overseas}の計{counted(figures.total)}"
    if domestic or overseas:
        return f"{domestic or overseas}を含む{counted(figures.total)}"
    return f"国内外{_no(qualifier)}{counted(figures.total)}"


def _no(qualifier: Qualifier) -> str:
    return "" if qualifier is Qualifier.EXACTLY else "の"


def _counted(noun: str, qualifier: Qualifier) -> Callable[[str], str]:
    """Return what writes a number with its noun and hedge: 100を超える団体, but 100社超."""
    before, after, after_counter = _WRITTEN[qualifier]
    if noun in _COUNTERS:
        return lambda number: f"{before}{number}{noun}{after_counter}"
    return lambda number: f"{before}{number}{after}{noun}"


_COUNTERS: Final = frozenset({*"社校者件", *_MUNICIPAL, "カ国"})
_WRITTEN: Final = {
    Qualifier.EXACTLY: ("", "", ""),
    Qualifier.ABOUT: ("約", "", ""),
    Qualifier.OVER: ("", "を超える", "超"),
    Qualifier.AT_LEAST: ("", "以上の", "以上"),
    Qualifier.NEARLY: ("", "に迫る", "近く"),
}
