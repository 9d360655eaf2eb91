"""`python -m linkj_partners`: the register at a glance."""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final, final

import attrs

from linkj_partners import __version__, counting
from linkj_partners.loading import bundled
from linkj_partners.model import Agreement, Classification, Group, Instrument, Series
from linkj_partners.reconciliation import Finding, reconcile
from linkj_partners.register import Register
from linkj_partners.tables import table
from linkj_partners.terms import Convention, Standing, Term

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the register.

    Args:
        arguments: The command line without the program's name; by default that of the process.

    Returns:
        The exit status: 0, or 1 where the output could not be written.
    """
    options = _options(arguments)
    glance = _Glance(
        register=bundled(),
        on=options.on or _today(),
        convention=Convention[options.convention],
        words=_WORDS[options.lang],
    )
    return _write(_as_json(glance) if options.json else _as_text(glance))


@final
@attrs.frozen(kw_only=True, order=False)
class _Glance:
    """What is to be shown, and how."""

    register: Register
    on: date
    convention: Convention
    words: _Words


@final
class _Options(argparse.Namespace):
    convention: str
    lang: str
    on: date | None
    json: bool


def _options(arguments: Sequence[str] | None) -> _Options:
    parser = argparse.ArgumentParser(
        prog="python -m linkj_partners",
        description="Show LINK-J's partnership agreements at a glance.",
        allow_abbrev=False,
    )
    parser.add_argument("--lang", choices=sorted(_WORDS), default="en", help="the language to show it in (default: en)")
    parser.add_argument("--on", type=_day, metavar="DATE", help="the day to look from, as 2021-02-05 (default: today)")
    conventions = [convention.name for convention in Convention]
    parser.add_argument(
        "--convention",
        choices=conventions,
        default=Convention.JP_CIVIL_CODE.name,
        metavar="NAME",
        help=f"how last days are found: {', '.join(conventions)} (default: JP_CIVIL_CODE)",
    )
    parser.add_argument("--json", action="store_true", help="give the same as JSON")
    parser.add_argument("--version", action="version", version=f"linkj_partners {__version__}")
    return parser.parse_args(arguments, namespace=_Options())


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: give one as 2021-02-05")
    return day


def _as_text(glance: _Glance) -> str:
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


def _row(glance: _Glance, agreement: Agreement) -> tuple[str, ...]:
    words = glance.words
    return (
        str(_published_number(agreement) or _UNKNOWN),
        str(agreement.signed),
        _partner_name(glance, agreement) or words.unidentified,
        _UNKNOWN if agreement.instrument is None else words.instruments[agreement.instrument],
        _UNKNOWN if agreement.term is None else _spelled(agreement.term, words),
        str(_last_day(glance, agreement) or _UNKNOWN),
        words.standings[agreement.standing(glance.on, glance.convention)],
        words.groups[agreement.counted_as],
    )


def _conflicts(glance: _Glance) -> tuple[Finding, ...]:
    """Reconcile what was published of the agreements that were, or may have been, signed by the day."""
    signed = [agreement for agreement in glance.register if agreement.signed.earliest <= glance.on]
    return reconcile(attrs.evolve(glance.register, agreements=signed)).conflicts


def _conflict(glance: _Glance, finding: Finding) -> str:
    partner = _partner_name(glance, glance.register[finding.agreement]) or finding.agreement
    fits = glance.words.fits[finding.agrees_under]
    return glance.words.conflict.format(partner=partner, phrase=finding.published.phrase, fits=fits)


def _last_day(glance: _Glance, agreement: Agreement) -> date | None:
    period = agreement.period(glance.convention) if agreement.signed.is_exact else None
    return None if period is None else period.last_day


def _published_number(agreement: Agreement) -> int | None:
    numbers = (position.ordinal for position in agreement.positions if position.series is Series.PARTNERS)
    return next(numbers, None)


def _partner_name(glance: _Glance, agreement: Agreement) -> str | None:
    partner = glance.register.partner(agreement)
    return None if partner is None else partner.label(*glance.words.langs)


def _spelled(term: Term, words: _Words) -> str:
    numbers = (term.years, term.months, term.days)
    parts = (f"{n}{one if n == 1 else many}" for n, (one, many) in zip(numbers, words.term_units, strict=True) if n)
    return " ".join(parts)


def _as_json(glance: _Glance) -> str:
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


def _facts(glance: _Glance, agreement: Agreement) -> dict[str, object]:
    last_day = _last_day(glance, agreement)
    return {
        "key": agreement.key,
        "ordinal": _published_number(agreement),
        "signed": str(agreement.signed),
        "partner": _partner_name(glance, agreement),
        "instrument": None if agreement.instrument is None else agreement.instrument.value,
        "term": None if agreement.term is None else str(agreement.term),
        "last_day": None if last_day is None else last_day.isoformat(),
        "standing": agreement.standing(glance.on, glance.convention).value,
        "group": agreement.counted_as.value,
    }


def _write(text: str) -> int:
    """Write to the standard output in UTF-8, whatever the locale; a reader that has gone is no error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # pyright: ignore[reportUnknownMemberType] (of which buffer)
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        print(f"python -m linkj_partners: cannot write the output: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def _discard_output() -> None:
    """Keep Python from complaining, when it ends, that what is left could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
