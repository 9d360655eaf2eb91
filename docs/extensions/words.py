"""The words of the generated pages, in English and Japanese: names of fields and of the values of enums."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

from linkj_partners import (
    Basis,
    Classification,
    Group,
    Instrument,
    NameKind,
    OrganizationKind,
    Role,
    SourceKind,
)

Pair = tuple[str, str]

TEXTS: Final[Mapping[str, Pair]] = {
    # fields of an agreement
    "counted_as": ("Counted as", "公表元の区分"),
    "instrument": ("Instrument", "文書の種類"),
    "instrument_names": ("Called", "文書の名称"),
    "signed": ("Signed", "締結日"),
    "announced": ("Announced", "発表日"),
    "term": ("Term", "期間"),
    "term_phrase": ("Term as printed", "期間の表記"),
    "positions": ("Published numbers", "公表された順番"),
    "tallies": ("Published tallies", "公表された団体数"),
    "purpose": ("Purpose", "目的"),
    "activities": ("Activities", "活動"),
    "framework": ("Framework", "枠組み"),
    "in_force_from": ("In force from", "発効日"),
    "last_day": ("Stated last day", "明記された末日"),
    "ended": ("Ended", "終了日"),
    "open_ended": ("Open-ended", "期間の定め"),
    "renewal": ("Renewal", "更新"),
    "renews": ("Renews", "更新元"),
    "notes": ("Notes", "備考"),
    "representatives": ("People", "関係者"),
    # fields of an organization
    "names": ("Names", "名称"),
    "kind": ("Kind", "種別"),
    "country": ("Country", "国"),
    "seat": ("Seat", "所在地"),
    "established": ("Established", "設立"),
    "website": ("Website", "ウェブサイト"),
    "other_websites": ("Other websites", "その他のウェブサイト"),
    "parent": ("Part of", "所属"),
    "figures": ("Figures", "公表値"),
    "fields": ("Fields", "分野"),
    "profile": ("Profile", "概要"),
    # sections and headings
    "agreement": ("The agreement", "提携の内容"),
    "the_partner": ("The partner", "提携先について"),
    "partner": ("Partner", "提携先"),
    "derived": ("Derived", "導出した値"),
    "sources": ("Sources of this page", "このページの出典"),
    "number": ("No.", "番号"),
    "field": ("Field", "項目"),
    "in_english": ("In English", "英語"),
    "in_japanese": ("In Japanese", "日本語"),
    "group": ("Group", "区分"),
    "computed_last_day": ("Last day", "末日"),
    "last_day_column": ("Last day ({name})", "末日（{name}）"),
    "computed_under": ("{day} ({name})", "{day}（{name}）"),
    "description": (
        "LINK-J and {partner}: {facts}. Every published fact about the agreement, with its source.",
        "LINK-Jと{partner}の提携（{facts}）。公表されたすべての事実を、出典とともに示します。",
    ),
    "described": ("{name} {value}", "{name}{value}"),
    "position": ("Number by signing days", "締結順の番号"),
    "derived_last_day": ("Last day", "末日"),
    "source": ("Source", "出典"),
    "language": ("Language", "言語"),
    "published": ("Published", "公表日"),
    "note": ("Note", "備考"),
    "printed": ("Printed", "公表された表記"),
    "printed_figures": ("Figures", "公表値"),
    "as_counted": ("As counted", "公表元の区分による値"),
    "by_seat": ("By seat", "所在地による値"),
    "fits": ("Fits", "合う数え方"),
    # phrases
    "comma": (", ", "、"),
    "colon": (": ", "："),
    "full_stop": (".", ""),
    "numbered": ("{number} of the {series}", "{series}の{number}番目"),
    "years": ("{number}\N{NO-BREAK SPACE}years", "{number}年"),
    "months": ("{number}\N{NO-BREAK SPACE}months", "{number}か月"),
    "days": ("{number}\N{NO-BREAK SPACE}days", "{number}日"),
    "range": ("{earliest} – {latest}", "{earliest} – {latest}"),
    "by": ("by {latest}", "{latest}以前"),
    "since": ("from {earliest} on", "{earliest}以降"),
    "person": ("{name}, {role}", "{name}（{role}）"),
    "for": ("for {organization}", "{organization}側"),
    "place": ("{locality}, {country}", "{locality}, {country}"),
    "exactly": ("{number}", "{number}"),
    "about": ("about {number}", "約{number}"),
    "over": ("over {number}", "{number}超"),
    "at_least": ("at least {number}", "{number}以上"),
    "nearly": ("nearly {number}", "{number}近く"),
    "under": ("{day} under {names}", "{day}（{names}）"),
    # sentences
    "unidentified": ("Unidentified partner ({group})", "名称不明の提携先（{group}）"),
    "unidentified_note": (
        "No source that was read names this partner. It is known only because later releases counted it.",
        "提携先の名称を示す出典は確認されていません。後のリリースの団体数からのみ知られる提携です。",
    ),
    "horizon": (
        (
            "{count} agreements are known, the last one signed on {last}. Later ones were looked for until {revision}, "
            "mostly in the openings of pages, and none was found."
        ),
        "判明している提携は{count}件で、最後の締結日は{last}です。それより後の提携を{revision}まで探しましたが（多くのページは冒頭のみ）、見つかっていません。",
    ),
    "no_term": ("no source prints a term", "期間を記した出典なし"),
    "picture_timeline": (
        "Timeline of signings and published terms, with a line at {on}",
        "締結日と公表された期間の年表（線は{on}）",
    ),
    "picture_growth": (
        "Number of partners over time with bounds, and the published tallies as points",
        "提携先の数の推移（上限と下限）と、公表された団体数（点）",
    ),
    "agreements": ("Agreements", "提携一覧"),
    "all_sources": ("Sources", "出典一覧"),
    "published_figures": ("Published figures", "公表値"),
    "in_all": ("{number} in all", "計{number}"),
    "overseas": ("{number} overseas", "海外{number}"),
    "domestic": ("{number} domestic", "国内{number}"),
    "derived_number": ("number {number}", "{number}番目"),
    "both": ("both", "両方"),
    "neither": ("neither", "なし"),
    "only": ("only {names}", "{names}のみ"),
    "titled": ("{title}", "『{title}』"),
    "no_title": ("(title not seen)", "（題名は未確認）"),
}

VALUES: Final[Mapping[Enum, Pair]] = {
    Basis.STATED: ("stated", "明記"),
    Basis.INFERRED: ("inferred", "推定"),
    Basis.UNSOURCED: ("no source", "出典なし"),
    Classification.AS_COUNTED: ("as counted", "公表元の区分"),
    Classification.BY_SEAT: ("by seat", "所在地"),
    Group.OVERSEAS: ("overseas", "海外"),
    Group.DOMESTIC: ("domestic", "国内"),
    Instrument.MOU: ("MOU", "MOU"),
    Instrument.MOC: ("MOC", "MOC"),
    Instrument.MEMORANDUM: ("memorandum", "覚書"),
    Instrument.LETTER_OF_INTENT: ("letter of intent", "基本合意書"),
    Instrument.AGREEMENT: ("agreement", "協定"),
    Instrument.CONTRACT: ("contract", "契約"),
    Instrument.OTHER: ("other", "その他"),
    NameKind.OFFICIAL: ("official", "正式"),
    NameKind.SHORT: ("short", "略称"),
    NameKind.ACRONYM: ("acronym", "頭字語"),
    NameKind.FORMER: ("former", "旧称"),
    OrganizationKind.UNIVERSITY: ("university", "大学"),
    OrganizationKind.RESEARCH_INSTITUTE: ("research institute", "研究機関"),
    OrganizationKind.CLUSTER: ("cluster", "クラスター"),
    OrganizationKind.FOUNDATION: ("foundation", "財団"),
    OrganizationKind.LOCAL_GOVERNMENT: ("local government", "自治体"),
    OrganizationKind.EMBASSY: ("embassy", "大使館"),
    OrganizationKind.TECHNOLOGY_TRANSFER: ("technology transfer", "技術移転"),
    OrganizationKind.NETWORK: ("network", "ネットワーク"),
    OrganizationKind.COMPANY: ("company", "企業"),
    OrganizationKind.GOVERNMENT: ("government", "政府機関"),
    OrganizationKind.HOSPITAL: ("hospital", "病院"),
    OrganizationKind.SCHOOL: ("school", "学校"),
    OrganizationKind.ASSOCIATION: ("association", "協会・団体連合"),
    OrganizationKind.INTERNATIONAL_ORGANIZATION: ("international organization", "国際機関"),
    OrganizationKind.OTHER: ("other", "その他"),
    Role.PICTURED: ("in the picture", "写真"),
    Role.QUOTED: ("quoted", "コメント"),
    Role.HEAD: ("head", "代表者"),
    SourceKind.PRESS_RELEASE: ("press release", "プレスリリース"),
    SourceKind.REPORT: ("report", "レポート"),
    SourceKind.INTERVIEW: ("interview", "インタビュー"),
    SourceKind.NEWS: ("news", "記事"),
    SourceKind.WEB_PAGE: ("web page", "ウェブページ"),
    SourceKind.TABLE: ("table", "表"),
}

# How a source's note begins: the rest of it is English.
READ: Final[Mapping[str, str]] = {
    "Only the opening of the page was read.": "ページの冒頭だけを読みました。",
    "Read in full;": "全文を読みました。",
    "Read; it appears complete or nearly complete.": "全文またはほぼ全文を読みました。",
}

DASH: Final = "–"


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        """Use Japanese for ``ja`` and English for everything else."""
        self._index = 1 if language.startswith("ja") else 0
        self.langs = ("ja", "en") if self._index else ("en", "ja")

    def text(self, name: str, /, **values: object) -> str:
        """Return a text, with its places filled."""
        return TEXTS[name][self._index].format(**values)

    def listed(self, items: Iterable[str]) -> str:
        """Return several things in a row."""
        return self.text("comma").join(items)

    def value(self, member: Enum) -> str:
        """Return the word for a member of an enum."""
        return VALUES[member][self._index]

    def note(self, note: str) -> tuple[str, str]:
        """Split a source's note into how much was read, in this language, and the rest, in English."""
        for pair in READ.items():
            if note.startswith(pair[0]):
                rest = note.removeprefix(pair[0]).strip()
                return pair[self._index].replace(";", "."), f"{rest[:1].upper()}{rest[1:]}"
        return "", note
