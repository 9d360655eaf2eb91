"""The register at a glance, as text and as JSON: what the command shows."""

import json
from datetime import date
from typing import Final, final

import attrs

from linkj_partners import counting
from linkj_partners._cli._text_table import table
from linkj_partners.exporting._records import published_number
from linkj_partners.model import Agreement, Classification, Group, Instrument, Register
from linkj_partners.reconciliation import Finding, reconcile
from linkj_partners.terms import Convention, Standing, Term

__all__ = ["LANGUAGES", "Glance", "as_json", "as_text"]

_WIDEST: Final = 30
_UNKNOWN: Final = "-"


@final
@attrs.frozen(kw_only=True, order=False)
class _Words:
    """What the command says, in one language."""

    langs: tuple[str, ...]
    title: str
    assumption: str
    heading: tuple[str, ...]
    unidentified: str
    instruments: dict[Instrument, str]
    groups: dict[Group, str]
    standings: dict[Standing, str]
    term_units: tuple[tuple[str, str], ...]
    count: str
    conflict: str
    fits: dict[frozenset[Classification], str]
    revision: str


_AS_COUNTED, _BY_SEAT = Classification.AS_COUNTED, Classification.BY_SEAT
_WORDS: Final = {
    "en": _Words(
        langs=("en", "ja"),
        title="Partnership agreements of {host} as of {on}",
        assumption="Last days under {convention}, an assumption: no release that was read names a governing law.",
        heading=("no.", "signed", "partner", "instrument", "term", "last day", "standing", "group"),
        unidentified="(unidentified)",
        instruments={Instrument.MOU: "MOU", Instrument.MOC: "MOC", Instrument.MEMORANDUM: "memorandum"},
        groups={Group.OVERSEAS: "overseas", Group.DOMESTIC: "domestic"},
        standings={
            Standing.NOT_SIGNED: "not signed",
            Standing.IN_TERM: "in term",
            Standing.AFTER_TERM: "after term",
            Standing.NO_PUBLISHED_TERM: "no term known",
            Standing.UNCERTAIN: "uncertain",
        },
        term_units=((" year", " years"), (" month", " months"), (" day", " days")),
        count="{total} agreements: {overseas} overseas, {domestic} domestic",
        conflict="Conflict: {partner}: {phrase} fits {fits}.",
        fits={
            frozenset(): "no way of counting",
            frozenset({_AS_COUNTED}): "only the publisher's own way of counting",
            frozenset({_BY_SEAT}): "only counting by where partners sit",
        },
        revision="Data revision {revision}. No. is the published number; - is not known; a renewal may be unpublished.",
    ),
    "ja": _Words(
        langs=("ja", "en"),
        title="{host}の提携先一覧（{on} 現在）",
        assumption="末日は {convention} による仮定（準拠法を示したリリースは確認されていない）",
        heading=("例目", "締結日", "提携先", "文書", "期間", "末日", "状態", "区分"),
        unidentified="（不明）",
        instruments={Instrument.MOU: "MOU", Instrument.MOC: "MOC", Instrument.MEMORANDUM: "覚書"},
        groups={Group.OVERSEAS: "海外", Group.DOMESTIC: "国内"},
        standings={
            Standing.NOT_SIGNED: "締結前",
            Standing.IN_TERM: "期間中",
            Standing.AFTER_TERM: "期間経過",
            Standing.NO_PUBLISHED_TERM: "期間不明",
            Standing.UNCERTAIN: "不確定",
        },
        term_units=(("年", "年"), ("か月", "か月"), ("日", "日")),
        count="提携 {total} 件: 海外 {overseas}、国内 {domestic}",
        conflict="公表値の食い違い: {partner}「{phrase}」は{fits}",
        fits={
            frozenset(): "どの数え方とも合わない",
            frozenset({_AS_COUNTED}): "公表元の区分による数え方とだけ合う",
            frozenset({_BY_SEAT}): "所在地による数え方とだけ合う",
        },
        revision="データ改訂日 {revision}。例目は公表された番号、- は不明。更新が公表されていない場合がある。",
    ),
}
LANGUAGES: Final = tuple(sorted(_WORDS))


@final
@attrs.frozen(kw_only=True, order=False)
class Glance:
    """What is to be shown, and how.

    Attributes:
        register: The register.
        on: The day to look from.
        convention: How last days are found.
        lang: The language, one of `LANGUAGES`.
    """

    register: Register
    on: date
    convention: Convention
    lang: str

    @property
    def words(self) -> _Words:
        """What is said in the language."""
        return _WORDS[self.lang]


def as_text(glance: Glance) -> str:
    """Show it as a table, with the count of the day and what contradicts it."""
    register, words = glance.register, glance.words
    tallied = counting.tally(register, glance.on)
    return "\n".join(
        [
            words.title.format(host=register.host.label(*words.langs), on=glance.on),
            words.assumption.format(convention=glance.convention.name),
            "",
            table(words.heading, [_row(glance, agreement) for agreement in register], widest=_WIDEST),
            "",
            words.count.format(total=tallied.total, overseas=tallied.overseas, domestic=tallied.domestic),
            *(_conflict(glance, finding) for finding in _conflicts(glance)),
            words.revision.format(revision=register.revision),
        ]
    )


def _row(glance: Glance, agreement: Agreement) -> tuple[str, ...]:
    words = glance.words
    return (
        str(published_number(agreement) or _UNKNOWN),
        str(agreement.signed),
        _partner_name(glance, agreement) or words.unidentified,
        _UNKNOWN if agreement.instrument is None else words.instruments[agreement.instrument],
        _UNKNOWN if agreement.term is None else _spelled(agreement.term, words),
        str(_last_day(glance, agreement) or _UNKNOWN),
        words.standings[agreement.standing(glance.on, glance.convention)],
        words.groups[agreement.counted_as],
    )


def _conflicts(glance: Glance) -> tuple[Finding, ...]:
    """Reconcile what was published of the agreements that were, or may have been, signed by the day."""
    signed = [agreement for agreement in glance.register if agreement.signed.earliest <= glance.on]
    return reconcile(attrs.evolve(glance.register, agreements=signed)).conflicts


def _conflict(glance: Glance, finding: Finding) -> str:
    partner = _partner_name(glance, glance.register[finding.agreement]) or finding.agreement
    fits = glance.words.fits[finding.agrees_under]
    return glance.words.conflict.format(partner=partner, phrase=finding.published.phrase, fits=fits)


def _last_day(glance: Glance, agreement: Agreement) -> date | None:
    period = agreement.period(glance.convention) if agreement.signed.is_exact else None
    return None if period is None else period.last_day


def _partner_name(glance: Glance, agreement: Agreement) -> str | None:
    partner = glance.register.partner(agreement)
    return None if partner is None else partner.label(*glance.words.langs)


def _spelled(term: Term, words: _Words) -> str:
    numbers = (term.years, term.months, term.days)
    parts = (f"{n}{one if n == 1 else many}" for n, (one, many) in zip(numbers, words.term_units, strict=True) if n)
    return " ".join(parts)


def as_json(glance: Glance) -> str:
    """Give the same facts as JSON."""
    tallied = counting.tally(glance.register, glance.on)
    document = {
        "revision": glance.register.revision.isoformat(),
        "on": glance.on.isoformat(),
        "convention": glance.convention.name,
        "agreements": [_facts(glance, agreement) for agreement in glance.register],
        "count": {
            name: {"lower": bounds.lower, "upper": bounds.upper}
            for name, bounds in (
                ("total", tallied.total),
                ("overseas", tallied.overseas),
                ("domestic", tallied.domestic),
            )
        },
        "conflicts": [
            {
                "agreement": finding.agreement,
                "source": finding.source,
                "phrase": finding.published.phrase,
                "agrees_under": sorted(each.value for each in finding.agrees_under),
            }
            for finding in _conflicts(glance)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _facts(glance: Glance, agreement: Agreement) -> dict[str, object]:
    last_day = _last_day(glance, agreement)
    return {
        "key": agreement.key,
        "ordinal": published_number(agreement),
        "signed": str(agreement.signed),
        "partner": _partner_name(glance, agreement),
        "instrument": None if agreement.instrument is None else agreement.instrument.value,
        "term": None if agreement.term is None else str(agreement.term),
        "last_day": None if last_day is None else last_day.isoformat(),
        "standing": agreement.standing(glance.on, glance.convention).value,
        "group": agreement.counted_as.value,
    }
