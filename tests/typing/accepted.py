"""What type checkers accept in code that uses the library; tests/test_typing.py checks that they refuse none of it."""

from datetime import date, datetime
from typing import assert_never, assert_type

from linkj_partners import (
    Agreement,
    Group,
    Organization,
    PartialDate,
    Register,
    Term,
    bundled,
    counting,
)
from linkj_partners.terms import Period, Standing


def reading(register: Register, on: date) -> None:
    """Answers have the types that the documentation tells."""
    agreement = register.nth(16)
    assert_type(agreement, Agreement)
    assert_type(agreement.sources, tuple[str, ...])
    assert_type(agreement.term, Term | None)
    assert_type(agreement.period(), Period | None)
    assert_type(agreement.standing(on), Standing)
    assert_type(register.get("medicen-paris-region"), Agreement | None)
    assert_type(register.partner(agreement), Organization | None)
    assert_type(counting.tally(register, on).total, counting.Bounds)
    assert_type([each.key for each in bundled()], list[str])


def lists_given(network: Organization, agreement: Agreement, day: date) -> tuple[Agreement, ...]:
    """A register may be given lists of records where it keeps tuples; a record is given tuples."""
    return Register(revision=day, host="a", organizations=[network], agreements=[agreement]).agreements


def every_case(group: Group) -> str:
    """A match over all members needs no last case to be whole."""
    match group:
        case Group.OVERSEAS:
            return "海外"
        case Group.DOMESTIC:
            return "国内"
        case _:
            assert_never(group)


def time_of_day(moment: datetime) -> PartialDate:
    """To type checkers a datetime is a date, since its class is derived from that: it is refused when it is given.

    No annotation of ours can say otherwise. tests/test_typing.py proves that every function refuses it.
    """
    return PartialDate.on(moment)
