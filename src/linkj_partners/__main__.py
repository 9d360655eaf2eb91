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

from linkj_partners import __version__
from linkj_partners.loading import bundled
from linkj_partners.model import Agreement, Group, Instrument, Series
from linkj_partners.register import Register
from linkj_partners.tables import table
from linkj_partners.terms import Term

_WIDEST: Final = 36
_UNKNOWN: Final = "-"


@final
@attrs.frozen(kw_only=True)
class _Words:
    """What the command says, in one language."""

    langs: tuple[str, ...]
    title: str
    heading: tuple[str, ...]
    unidentified: str
    instruments: dict[Instrument, str]
    groups: dict[Group, str]
    term_units: tuple[tuple[str, str], ...]
    count: str
    revision: str


_WORDS: Final = {
    "en": _Words(
        langs=("en", "ja"),
        title="Partnership agreements of {host} as of {on}",
        heading=("no.", "signed", "partner", "instrument", "term", "group"),
        unidentified="(unidentified)",
        instruments={Instrument.MOU: "MOU", Instrument.MOC: "MOC", Instrument.MEMORANDUM: "memorandum"},
        groups={Group.OVERSEAS: "overseas", Group.DOMESTIC: "domestic"},
        term_units=((" year", " years"), (" month", " months"), (" day", " days")),
        count="{total} agreements: {overseas} overseas, {domestic} domestic",
        revision="Data revision {revision}. No. is the published number; - is not known.",
    ),
    "ja": _Words(
        langs=("ja", "en"),
        title="{host} の提携先一覧（{on} 現在）",
        heading=("例目", "締結日", "提携先", "文書", "期間", "区分"),
        unidentified="（不明）",
        instruments={Instrument.MOU: "MOU", Instrument.MOC: "MOC", Instrument.MEMORANDUM: "覚書"},
        groups={Group.OVERSEAS: "海外", Group.DOMESTIC: "国内"},
        term_units=(("年", "年"), ("か月", "か月"), ("日", "日")),
        count="提携 {total} 件: 海外 {overseas}、国内 {domestic}",
        revision="データ改訂日 {revision}。例目は公表された番号、- は不明。",
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
    register = bundled()
    show = _as_json if options.json else _as_text
    return _write(show(register, options.on or _today(), _WORDS[options.lang]))


@final
class _Options(argparse.Namespace):
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


def _as_text(register: Register, on: date, words: _Words) -> str:
    rows = [_row(register, agreement, words) for agreement in register]
    host = register.host.name(*words.langs)
    return "\n".join(
        [
            words.title.format(host=host, on=on),
            "",
            table(words.heading, rows, widest=_WIDEST),
            "",
            words.count.format_map(_counts(register, on)),
            words.revision.format(revision=register.revision),
        ]
    )


def _row(register: Register, agreement: Agreement, words: _Words) -> tuple[str, ...]:
    ordinal = _published_number(agreement)
    return (
        _UNKNOWN if ordinal is None else str(ordinal),
        str(agreement.signed),
        _partner_name(register, agreement, words) or words.unidentified,
        _UNKNOWN if agreement.instrument is None else words.instruments[agreement.instrument],
        _UNKNOWN if agreement.term is None else _spelled(agreement.term, words),
        words.groups[agreement.counted_as],
    )


def _published_number(agreement: Agreement) -> int | None:
    numbers = (position.ordinal for position in agreement.positions if position.series is Series.PARTNERS)
    return next(numbers, None)


def _partner_name(register: Register, agreement: Agreement, words: _Words) -> str | None:
    partner = register.partner(agreement)
    return None if partner is None else partner.name(*words.langs)


def _spelled(term: Term, words: _Words) -> str:
    numbers = (term.years, term.months, term.days)
    parts = (f"{n}{one if n == 1 else many}" for n, (one, many) in zip(numbers, words.term_units, strict=True) if n)
    return " ".join(parts)


def _counts(register: Register, on: date) -> dict[str, str]:
    """Count the agreements signed by the end of the day, as bounds where a signing day is uncertain."""
    signed = [agreement for agreement in register if agreement.signed.latest <= on]
    perhaps = [agreement for agreement in register if agreement.signed.earliest <= on]
    return {
        "total": _between(len(signed), len(perhaps)),
        **{
            group.value: _between(*(sum(item.counted_as is group for item in items) for items in (signed, perhaps)))
            for group in Group
        },
    }


def _between(lower: int, upper: int) -> str:
    return str(lower) if lower == upper else f"{lower}-{upper}"


def _as_json(register: Register, on: date, words: _Words) -> str:
    document = {
        "revision": register.revision.isoformat(),
        "on": on.isoformat(),
        "agreements": [_facts(register, agreement, words) for agreement in register],
        "count": _counts(register, on),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _facts(register: Register, agreement: Agreement, words: _Words) -> dict[str, object]:
    return {
        "key": agreement.key,
        "ordinal": _published_number(agreement),
        "signed": str(agreement.signed),
        "partner": _partner_name(register, agreement, words),
        "instrument": None if agreement.instrument is None else agreement.instrument.value,
        "term": None if agreement.term is None else str(agreement.term),
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
