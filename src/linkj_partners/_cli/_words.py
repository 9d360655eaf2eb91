"""The words of the command in English and Japanese, for the vocabularies of the model too."""

from typing import Final, final

import attrs

from linkj_partners.counting import DueKind
from linkj_partners.model import Basis, Classification, Group, Instrument
from linkj_partners.terms import Standing

__all__ = ["WORDS", "Words"]

_AS_COUNTED, _BY_SEAT = Classification.AS_COUNTED, Classification.BY_SEAT


@final
@attrs.frozen(kw_only=True, order=False)
class Words:
    """The words of one language; ``langs`` are the languages of names, the most wanted first."""

    langs: tuple[str, ...]
    dash: str
    title: str
    assumption: str
    heading: tuple[str, ...]
    unidentified: str
    stated: str
    left_out: str
    count: str
    conflict: str
    more_conflicts: str
    horizon: str
    bundled: str
    valid: str
    life: str
    period: str
    last_day: str
    renewed: str
    renewed_by: str
    standing: str
    legend: str
    nothing_due: str
    unknown_end: str
    unknown_ends: str
    due_heading: tuple[str, ...]
    uncertain: str
    instruments: dict[Instrument, str]
    groups: dict[Group, str]
    standings: dict[Standing, str]
    bases: dict[Basis, str]
    due: dict[DueKind, str]
    fits: dict[frozenset[Classification], str]


WORDS: Final = {
    "en": Words(
        langs=("en", "ja"),
        dash="-",
        title="Partnership agreements of {host} known on {on}",
        assumption="Last days under {convention}, an assumption unless marked as stated.",
        heading=("no.", "signed", "partner", "instrument", "term", "last day", "standing", "group"),
        unidentified="(unidentified)",
        stated="{day} (stated)",
        left_out="... {count} more rows: --all prints them ...",
        count="{total} known partners: {overseas} overseas, {domestic} domestic",
        conflict="Conflict: {partner}: {phrase} fits {fits}.",
        more_conflicts="... {count} more conflicts: --all prints them",
        horizon="Last known signing: {last}. Later ones were looked for until {revision}; none was found.",
        bundled="the bundled register",
        valid="{name}: valid: {agreements} of {host}, as of {revision}",
        life="-> {what}",
        period="{first} to {last} ({found})",
        last_day="last day: {day}",
        renewed="renewed: {period}",
        renewed_by="renewed by {keys}",
        standing="{standing} ({on})",
        legend="No. is the published number; - is not known; a renewal may be unpublished.",
        nothing_due="Nothing is due from {first} to {last}.",
        unknown_end="1 agreement renews automatically, but a length or day is not given, so its end is not known: "
        "{keys}",
        unknown_ends="{count} agreements renew automatically, but a length or day is not given, so their ends are not "
        "known: {keys}",
        due_heading=("day", "what", "partner", "key", ""),
        uncertain="uncertain",
        instruments={
            Instrument.MOU: "MOU",
            Instrument.MOC: "MOC",
            Instrument.MEMORANDUM: "memorandum",
            Instrument.LETTER_OF_INTENT: "letter of intent",
            Instrument.AGREEMENT: "agreement",
            Instrument.CONTRACT: "contract",
            Instrument.OTHER: "other",
        },
        groups={Group.OVERSEAS: "overseas", Group.DOMESTIC: "domestic"},
        standings={
            Standing.NOT_SIGNED: "not signed",
            Standing.NOT_YET_IN_FORCE: "not yet in force",
            Standing.IN_TERM: "in term",
            Standing.RENEWED: "renewed",
            Standing.AFTER_TERM: "after term",
            Standing.ENDED: "ended",
            Standing.OPEN_ENDED: "open-ended",
            Standing.NO_PUBLISHED_TERM: "no term known",
            Standing.UNCERTAIN: "uncertain",
        },
        bases={Basis.STATED: "stated", Basis.INFERRED: "inferred", Basis.UNSOURCED: "no source"},
        due={DueKind.NOTICE: "notice by", DueKind.RENEWAL: "renews after", DueKind.END: "ends"},
        fits={
            frozenset(): "no way of counting",
            frozenset({_AS_COUNTED}): "only the publisher's own way of counting",
            frozenset({_BY_SEAT}): "only counting by the country of the seat",
        },
    ),
    "ja": Words(
        langs=("ja", "en"),
        dash="〜",
        title="{host}の提携一覧（{on}時点で判明しているもの）",
        assumption="末日は、「明記」とあるものを除き、{convention}を仮定して計算しています。",
        heading=("番号", "締結日", "提携先", "文書", "期間", "末日", "状態", "区分"),
        unidentified="（不明）",
        stated="{day}（明記）",
        left_out="… ほか{count}行（--allですべて表示）…",
        count="判明している提携先は{total}団体（海外{overseas}、国内{domestic}）",
        conflict="公表値の食い違い：{partner}「{phrase}」は{fits}",
        more_conflicts="… ほか{count}件の食い違い（--allですべて表示）",
        horizon="判明している最後の締結日は{last}です。それより後の提携を{revision}まで探しましたが、見つかっていません。",
        bundled="同梱の登録簿",
        valid="{name}：正しい形式です。{host}の提携{count}件（{revision}現在）",
        life="→ {what}",
        period="{first}から{last}まで（{found}）",
        last_day="末日：{day}",
        renewed="更新後：{period}",
        renewed_by="更新した提携：{keys}",
        standing="{standing}（{on}時点）",
        legend="番号は公表されたものです（-は不明）。更新は公表されていないことがあります。",
        nothing_due="{first}から{last}までに期限を迎えるものはありません。",
        unknown_end="自動更新されますが、期間または日付が分からないため末日が不明な提携が{count}件あります：{keys}",
        unknown_ends="自動更新されますが、期間または日付が分からないため末日が不明な提携が{count}件あります：{keys}",
        due_heading=("日付", "内容", "提携先", "キー", ""),
        uncertain="不確定",
        instruments={
            Instrument.MOU: "MOU",
            Instrument.MOC: "MOC",
            Instrument.MEMORANDUM: "覚書",
            Instrument.LETTER_OF_INTENT: "基本合意書",
            Instrument.AGREEMENT: "協定",
            Instrument.CONTRACT: "契約",
            Instrument.OTHER: "その他",
        },
        groups={Group.OVERSEAS: "海外", Group.DOMESTIC: "国内"},
        standings={
            Standing.NOT_SIGNED: "締結前",
            Standing.NOT_YET_IN_FORCE: "発効前",
            Standing.IN_TERM: "期間中",
            Standing.RENEWED: "更新後",
            Standing.AFTER_TERM: "期間経過",
            Standing.ENDED: "終了",
            Standing.OPEN_ENDED: "期間の定めなし",
            Standing.NO_PUBLISHED_TERM: "期間不明",
            Standing.UNCERTAIN: "不確定",
        },
        bases={Basis.STATED: "明記", Basis.INFERRED: "推定", Basis.UNSOURCED: "出典なし"},
        due={DueKind.NOTICE: "申出期限", DueKind.RENEWAL: "更新前の末日", DueKind.END: "末日"},
        fits={
            frozenset(): "どの数え方とも合いません。",
            frozenset({_AS_COUNTED}): "公表元の区分による数え方とだけ合います。",
            frozenset({_BY_SEAT}): "所在地による数え方とだけ合います。",
        },
    ),
}
