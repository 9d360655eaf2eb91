"""What a whole register costs grows with the register: steps are counted, since times depend on the machine."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from types import FrameType
from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Name,
    Organization,
    PartialDate,
    Position,
    PublishedTally,
    Register,
    Term,
    counting,
    dumps,
    exporting,
    loads,
    reading,
    reconcile,
    tables,
)

_FIRST = date(2000, 1, 1)
_SMALL, _LARGE = 15, 60
# n log n allows for 5.4 at four times the size, the square for 16.
_MOST = 5.5


def key(index: int) -> str:
    """Return the key of an agreement and of its partner."""
    return f"number-{index}"


def register(size: int, *, is_chain: bool = False) -> Register:
    """Build a register in which every number is published, and every tally wrong; or one long chain of renewals."""
    return Register(
        revision=date(2026, 1, 1),
        host="host",
        organizations=[
            Organization(key=each, names=(Name(text=each, lang="en"),))
            for each in ("host", *(key(index) for index in range(size)))
        ],
        agreements=[
            Agreement(
                key=key(index),
                partners=(key(index),),
                signed=PartialDate.on(_FIRST + timedelta(days=index)),
                term=Term(years=3),
                positions=(Position(ordinal=1 if is_chain else index + 1),),
                tallies=(PublishedTally(total=1 + index // 2),),
                renews=key(index - 1) if is_chain and index else None,
            )
            for index in range(size)
        ],
    )


def steps(work: Callable[[], object]) -> int:
    """Count the lines that Python runs, once everything is imported and compiled."""
    work()
    count = 0

    def trace(_: FrameType, __: str, ___: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def positions(made: Register) -> None:
    """Ask for the number of each agreement."""
    for agreement in made:
        counting.position(made, agreement)


def numbers(made: Register) -> None:
    """Ask for the agreement of each number."""
    for agreement in made:
        made.nth(agreement.positions[0].ordinal)


def rows(size: int) -> list[dict[str, str]]:
    """Return a table in which every partner has the same name but for its number, and two agreements."""
    return [
        {"Partner": f"University {index // 2}", "Signed": str(_FIRST + timedelta(days=index))} for index in range(size)
    ]


OF_A_REGISTER: dict[str, Callable[[Register], object]] = {
    "loads": lambda made: loads(dumps(made)),
    "reconcile": lambda made: reconcile(made).explain(),
    "tally": lambda made: [counting.tally(made, each.signed.earliest) for each in made],
    "position": positions,
    "nth": numbers,
    "breakdown": lambda made: counting.breakdown(made, "year"),
    "in_term": lambda made: counting.in_term(made, _FIRST),
    "due": lambda made: counting.due(made, _FIRST, Term(years=5)),
    "records": lambda made: exporting.csv_text(exporting.records(made, _FIRST)),
    "json_ld": exporting.json_ld,
}


class TestStepsGrowWithTheRegister:
    """Four times as many agreements take about four times as many steps."""

    @pytest.mark.parametrize("is_chain", [False, True], ids=["apart", "chain"])
    @pytest.mark.parametrize("name", OF_A_REGISTER)
    def test_function(self, name: str, is_chain: bool) -> None:  # noqa: FBT001 (a parameter of the test)
        """Of a register, with and without a long chain of renewals."""
        small, large = register(_SMALL, is_chain=is_chain), register(_LARGE, is_chain=is_chain)
        call = OF_A_REGISTER[name]
        assert steps(lambda: call(large)) < _MOST * steps(lambda: call(small))

    def test_table(self) -> None:
        """Of a table."""
        as_of = _FIRST + timedelta(days=_LARGE)
        small, large = rows(_SMALL), rows(_LARGE)
        few = steps(lambda: tables.read(small, host="Host", as_of=as_of))
        assert steps(lambda: tables.read(large, host="Host", as_of=as_of)) < _MOST * few

    def test_release(self) -> None:
        """Of a text."""
        sentence = (
            "当法人は2021年2月5日、青葉大学と覚書を締結しました。期間は今後5年間で、提携は海外8団体を含む16団体です。\n"
        )
        assert steps(lambda: reading.read(4 * sentence)) < _MOST * steps(lambda: reading.read(sentence))

    def test_release_with_days_without_years(self) -> None:
        """Of a text in which many days have no year, and as many others have one."""
        few, many = days(_SMALL), days(_LARGE)
        assert steps(lambda: reading.read(many)) < _MOST * steps(lambda: reading.read(few))


def days(size: int) -> str:
    """Write a text with a signing on a day with its year, and another on one without, in every line."""
    calendar = [_FIRST + timedelta(days=5 * index) for index in range(size)]
    return "".join(
        f"虹大学は{day.month}月{day.day}日、青空市と協定を締結しました。{day:%Y年%m月%d日}、緑市と協定を締結しました。\n"
        for day in calendar
    )
