"""`due`: the ends, renewals and notice deadlines ahead."""

import json
from datetime import date

from linkj_partners import terms
from linkj_partners._cli import _output
from linkj_partners._cli._parser import Options
from linkj_partners._cli._question import day_of, register_of
from linkj_partners._cli._text_table import table
from linkj_partners._cli._words import WORDS, Words
from linkj_partners.counting import Due, due, unknown_ends
from linkj_partners.model import Agreement, Register

__all__ = ["run"]

_WIDEST = 40


def run(options: Options) -> int:
    """Print what falls due."""
    register, on, within = register_of(options), day_of(options), options.within
    found = due(register, on, within, options.convention)
    unknown = unknown_ends(register, on, options.convention)
    if options.json:
        rows = [*map(_facts, found), *map(_unknown_facts, unknown)]
        return _output.write(json.dumps(rows, ensure_ascii=False, indent=2))
    text = _as_text(register, found, on, terms.period(on, within).last_day, WORDS[options.lang])
    return _output.write("\n".join([text, *_unknown_lines(unknown, WORDS[options.lang])]))


def _facts(each: Due) -> dict[str, object]:
    return {
        "agreement": each.agreement.key,
        "day": str(each.day),
        "what": each.what.value,
        "is_certain": each.is_certain,
    }


def _unknown_facts(agreement: Agreement) -> dict[str, object]:
    return {"agreement": agreement.key, "day": None, "what": "unknown_end", "is_certain": False}


def _unknown_lines(unknown: tuple[Agreement, ...], words: Words) -> list[str]:
    """Return the line on agreements of which no end is listed, if there are any."""
    line = words.unknown_end if len(unknown) == 1 else words.unknown_ends
    keys = ", ".join(agreement.key for agreement in unknown)
    return [line.format(count=len(unknown), keys=keys)] if unknown else []


def _as_text(register: Register, found: tuple[Due, ...], first: date, last: date, words: Words) -> str:
    if not found:
        return words.nothing_due.format(first=first, last=last)
    rows = [
        (
            str(each.day),
            words.due[each.what],
            register.partner_label(each.agreement, *words.langs) or words.unidentified,
            each.agreement.key,
            "" if each.is_certain else words.uncertain,
        )
        for each in found
    ]
    return table(words.due_heading, rows, widest=_WIDEST)
