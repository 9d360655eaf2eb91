"""The register at a glance, as text and as JSON: what the command prints without a further word."""

import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple, final

import attrs

from linkj_partners import counting, dates
from linkj_partners._cli import _output
from linkj_partners._cli._conflicts import conflict_facts
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import day_of, register_of, renewed_period, warn_of_country
from linkj_partners._cli._text_table import table
from linkj_partners._cli._words import WORDS, Words
from linkj_partners.exporting._ends import rule_of
from linkj_partners.model import Agreement, Classification, Register
from linkj_partners.reconciliation import Finding, Reconciliation, reconcile
from linkj_partners.terms import Convention
from linkj_partners.terms import phrase as term_phrase

__all__ = ["run"]

_WIDEST: Final = 30
_UNKNOWN: Final = "-"
# A longer table shows its first and its last rows; as many conflicts are shown at most.
_MOST_ROWS: Final = 60
_FIRST_ROWS: Final = 10
_LAST_ROWS: Final = 40
_MOST_CONFLICTS: Final = 10


def run(options: Options) -> int:
    """Print the register at a glance."""
    glance = _Glance(register_of(options), day_of(options), options.convention, WORDS[options.lang], options.all)
    warn_of_country(glance.register, options.register)
    return _output.write(_as_json(glance) if options.json else _as_text(glance))


@final
@attrs.frozen(order=False)
class _Glance:
    """What is to be shown, and how."""

    register: Register
    on: date
    convention: Convention | None
    words: Words
    shows_all: bool


def _as_text(glance: _Glance) -> str:
    """Lay out the table, the count of the day and the conflicts."""
    register, words = glance.register, glance.words
    tallied = counting.tally(register, glance.on)
    return "\n".join(
        [
            words.title.format(host=register.host.label(*words.langs), on=glance.on),
            *_assumption(glance),
            "",
            _table(glance),
            "",
            words.count.format(
                total=_range(tallied.total, words),
                overseas=_range(tallied.overseas, words),
                domestic=_range(tallied.domestic, words),
            ),
            *_conflict_lines(glance),
            *(
                [words.horizon.format(last=_last_signing(register, words), revision=register.revision)]
                if len(register)
                else []
            ),
            words.legend,
        ]
    )


def _range(number: counting.Bounds, words: Words) -> str:
    return str(number.lower) if number.is_exact else f"{number.lower}{words.dash}{number.upper}"


def _assumption(glance: _Glance) -> list[str]:
    """Name the conventions that the last days were found under, if any was computed."""
    used = {end.convention.name for end in map(partial(_end, glance), _shown(glance)) if end and end.convention}
    comma = "、" if glance.words.langs[0] == "ja" else ", "
    return [glance.words.assumption.format(convention=comma.join(sorted(used)))] if used else []


def _shown(glance: _Glance) -> Sequence[Agreement]:
    """Return the agreements that have a row: where there are many, the first and the last ones."""
    agreements = glance.register.agreements
    if glance.shows_all or len(agreements) <= _MOST_ROWS:
        return agreements
    return [*agreements[:_FIRST_ROWS], *agreements[-_LAST_ROWS:]]


def _table(glance: _Glance) -> str:
    """Lay out the rows, with a line for those that are left out."""
    rows = [_row(glance, agreement) for agreement in _shown(glance)]
    count = len(glance.register) - len(rows)
    if count:
        left_out = glance.words.left_out.format(count=count)
        rows.insert(_FIRST_ROWS, ("", "", left_out, *[""] * (len(glance.words.heading) - 3)))
    return table(glance.words.heading, rows, widest=_WIDEST)


def _row(glance: _Glance, agreement: Agreement) -> tuple[str, ...]:
    words, register = glance.words, glance.register
    return (
        str(_number(register, agreement) or _UNKNOWN),
        str(agreement.signed),
        register.partner_label(agreement, *words.langs) or words.unidentified,
        _UNKNOWN if agreement.instrument is None else words.instruments[agreement.instrument],
        _UNKNOWN if agreement.term is None else term_phrase(agreement.term, words.langs[0]),
        _last_day(glance, agreement),
        words.standings[agreement.standing(glance.on, glance.convention)],
        _groups(glance, agreement),
    )


def _number(register: Register, agreement: Agreement) -> int | None:
    return agreement.number(register.declared_series().key)


class _End(NamedTuple):
    """A last day, the convention that it was found under, if one mattered, and whether a source states it."""

    day: str
    convention: Convention | None
    is_stated: bool = False


def _end(glance: _Glance, agreement: Agreement) -> _End | None:
    """Return the last day of the first period or, where a renewal runs on the day, that of the renewal."""
    renewed = renewed_period(agreement, glance.on, glance.convention)
    if renewed is not None:
        return _End(str(renewed.last_day), renewed.convention)
    day = agreement.last_days(glance.convention)
    if day is None:
        return None
    return _End(str(day), rule_of(agreement, glance.convention), is_stated=agreement.last_day is not None)


def _last_day(glance: _Glance, agreement: Agreement) -> str:
    end = _end(glance, agreement)
    if end is None:
        return _UNKNOWN
    return glance.words.stated.format(day=end.day) if end.is_stated else end.day


def _groups(glance: _Glance, agreement: Agreement) -> str:
    partners = glance.register.partners(agreement) or (None,)
    groups = [glance.register.group_of(agreement, partner, Classification.AS_COUNTED) for partner in partners]
    names = dict.fromkeys(_UNKNOWN if group is None else glance.words.groups[group] for group in groups)
    return ", ".join(names)


def _last_signing(register: Register, words: Words) -> str:
    """Return the last signing day, one that is not known exactly in words."""
    last = max((agreement.signed for agreement in register), key=lambda signed: (signed.earliest, signed.latest))
    return str(last) if last.is_exact else dates.phrase(last, words.langs[0])


def _conflicts(glance: _Glance) -> tuple[Finding, ...]:
    """Compare what was published of the agreements that were, or may have been, signed by the day."""
    register = glance.register
    findings = [each for each in reconcile(register).findings if register[each.agreement].signed.earliest <= glance.on]
    return Reconciliation(findings=tuple(findings), register=register).conflicts


def _conflict_lines(glance: _Glance) -> list[str]:
    conflicts = _conflicts(glance)
    shown = conflicts if glance.shows_all else conflicts[:_MOST_CONFLICTS]
    lines = [_conflict(glance, finding) for finding in shown]
    if len(shown) < len(conflicts):
        lines.append(glance.words.more_conflicts.format(count=len(conflicts) - len(shown)))
    return lines


def _conflict(glance: _Glance, finding: Finding) -> str:
    agreement = glance.register[finding.agreement]
    partner = glance.register.partner_label(agreement, *glance.words.langs) or finding.agreement
    fits = glance.words.fits[finding.agrees_under]
    return glance.words.conflict.format(partner=partner, phrase=finding.phrase(glance.words.langs[0]), fits=fits)


def _as_json(glance: _Glance) -> str:
    """Return the same facts as JSON."""
    tallied = counting.tally(glance.register, glance.on)
    parts = {"total": tallied.total, "overseas": tallied.overseas, "domestic": tallied.domestic}
    document = {
        "revision": glance.register.revision.isoformat(),
        "on": glance.on.isoformat(),
        "convention": None if glance.convention is None else glance.convention.name,
        "agreements": [_facts(glance, agreement) for agreement in glance.register],
        "count": {name: {"lower": bounds.lower, "upper": bounds.upper} for name, bounds in parts.items()},
        "conflicts": conflict_facts(_conflicts(glance)),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _facts(glance: _Glance, agreement: Agreement) -> dict[str, object]:
    end = _end(glance, agreement)
    return {
        "key": agreement.key,
        "number": _number(glance.register, agreement),
        "signed": str(agreement.signed),
        "partner": glance.register.partner_label(agreement, *glance.words.langs),
        "instrument": None if agreement.instrument is None else agreement.instrument.value,
        "term": None if agreement.term is None else str(agreement.term),
        "last_day": None if end is None else end.day,
        "is_last_day_stated": end is not None and end.is_stated,
        "convention": None if end is None or end.convention is None else end.convention.name,
        "standing": agreement.standing(glance.on, glance.convention).value,
        "counted_as": None if agreement.counted_as is None else agreement.counted_as.value,
    }
