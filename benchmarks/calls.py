"""Single calls: last days, and ordinals written and read."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from importlib import import_module
from typing import Any, Final

from linkj_partners import numerals, ordinals, terms
from linkj_partners.ordinals import CASE, Form, Numerals
from measuring import Row, in_turn, row
from registers import signing_days

_DAYS: Final = tuple(signing_days(200))
_NUMBERS: Final = tuple(range(1, 100))  # cn2an takes 百 alone for no number
_KANJI: Final[dict[str, Any]] = {"counter": CASE, "numerals": Numerals.KANJI}
_FULLWIDTH: Final[dict[str, Any]] = {"counter": CASE, "numerals": Numerals.FULLWIDTH}

_RUNNING_TEXT: Final = "国内外16団体目、横浜市に続く3例目、今回がはじめて。The 16th, and the first in 2021年2月5日."

Case = tuple[str, str, Callable[[Any], object], Sequence[Any], Callable[[Any], object], Sequence[Any], float | None]


def rows(*, quick: bool) -> Iterator[Row]:
    """Measure each call over the same days or numbers as its peer."""
    for section, cases in (("Last days", _last_days()), ("Ordinals", [*_written(), *_read()])):
        for what, peer, our_call, our_items, their_call, their_items, goal in cases:
            rounds = in_turn(
                _over(our_call, our_items),
                _over(their_call, their_items),
                rounds=3 if quick else 15,
                seconds=0.002 if quick else 0.05,
            )
            each = [(ours / len(our_items), theirs / len(their_items)) for ours, theirs in rounds]
            yield row(section, what, peer, each, goal=goal)


def _over(call: Callable[[Any], object], items: Sequence[Any]) -> Callable[[], None]:
    def work() -> None:
        for item in items:
            call(item)

    return work


def _last_days() -> Iterator[Case]:
    term = terms.Term(years=3)
    relativedelta = import_module("dateutil.relativedelta").relativedelta
    pandas, pendulum = import_module("pandas"), import_module("pendulum")
    what = "`terms.period(day, Term(years=3))`"

    def ours(day: date) -> object:
        return terms.period(day, term)

    yield what, "`day + relativedelta(years=3)`", ours, _DAYS, lambda day: day + relativedelta(years=3), _DAYS, 1 / 3
    pendulum_days = [pendulum.date(day.year, day.month, day.day) for day in _DAYS]
    yield what, "pendulum: `day.add(years=3)`", ours, _DAYS, lambda day: day.add(years=3), pendulum_days, 1 / 3
    stamps = [pandas.Timestamp(day) for day in _DAYS]
    yield (
        what,
        "pandas: `day + DateOffset(years=3)`",
        ours,
        _DAYS,
        lambda day: day + pandas.DateOffset(years=3),
        stamps,
        1 / 3,
    )
    yield what, "`day + timedelta(days=1096)`", ours, _DAYS, lambda day: day + timedelta(days=1096), _DAYS, None


def _written() -> Iterator[Case]:
    num2words = import_module("num2words").num2words
    ordinal, engine = import_module("humanize").ordinal, import_module("inflect").engine()

    def numeric(n: int) -> str:
        return ordinals.phrase(n)

    def words(n: int) -> str:
        return ordinals.phrase(n, form=Form.WORDS)

    cases: tuple[tuple[str, Callable[[int], object], dict[str, Callable[[Any], object]]], ...] = (
        (
            "write 16例目",
            lambda n: ordinals.phrase(n, "ja", counter=CASE),
            {"num2words 16番目": lambda n: num2words(n, lang="ja", to="ordinal_num")},
        ),
        (
            "write 十六例目",
            lambda n: ordinals.phrase(n, "ja", **_KANJI),
            {"num2words 十六番目": lambda n: num2words(n, lang="ja", to="ordinal")},
        ),
        (
            "write 16th",
            numeric,
            {
                "num2words": lambda n: num2words(n, to="ordinal_num"),
                "humanize": ordinal,
                "inflect": engine.ordinal,
            },
        ),
        (
            "write sixteenth",
            words,
            {
                "num2words": lambda n: num2words(n, to="ordinal"),
                "inflect": lambda n: engine.number_to_words(engine.ordinal(n)),
            },
        ),
    )
    for what, ours, peers in cases:
        for peer, theirs in peers.items():
            yield what, peer, ours, _NUMBERS, theirs, _NUMBERS, 1 / 3


def _read() -> Iterator[Case]:
    normalize = import_module("pynormalizenumexp.normalize_numexp").NormalizeNumexp("ja").normalize
    kanji = [ordinals.phrase(n, "ja", **_KANJI) for n in _NUMBERS]
    kanji_alone = [text.removesuffix("例目") for text in kanji]
    for what, options in (("read １６例目", _FULLWIDTH), ("read 十六例目", _KANJI)):
        texts = [ordinals.phrase(n, "ja", **options) for n in _NUMBERS]
        yield what, "pynormalizenumexp", ordinals.parse, texts, normalize, texts[:20], 1 / 100
    for peer, name in (("cn2an", "cn2an"), ("kanjize", "kanji2number")):
        read = getattr(import_module(peer), name)
        yield "read 十六例目", f"{peer}, 十六 alone", ordinals.parse, kanji, read, kanji_alone, 1.0
        yield "read 十六", peer, numerals.parse, kanji_alone, read, kanji_alone, None
    yield "find in 60 characters", "pynormalizenumexp", ordinals.find, [_RUNNING_TEXT], normalize, [_RUNNING_TEXT], None
