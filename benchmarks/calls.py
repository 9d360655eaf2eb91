"""Single calls: last days, and the wording of ordinals, dates, terms and counts written, read and found.

Every call goes over many different arguments, which `texts` draws, and over the same ones as its peer.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

import texts
from linkj_partners import counting, dates, numerals, ordinals, reading, terms
from linkj_partners.ordinals import CASE, Form, Numerals
from linkj_partners.terms import Term
from measuring import Row, in_turn, row

_NUMBERS: Final = tuple(texts.numbers())
_KANJI: Final[dict[str, Any]] = {"counter": CASE, "numerals": Numerals.KANJI}
_FULLWIDTH: Final[dict[str, Any]] = {"counter": CASE, "numerals": Numerals.FULLWIDTH}
_NORMALIZER: Final = "pynormalizenumexp"
_TIMEX: Final = "ja-timex: `TimexParser.parse`"
_FEW: Final = 10


class Case(NamedTuple):
    """Two calls and what each is made with.

    Attributes:
        what: What we do.
        peer: What it is held against.
        ours: Our call.
        theirs: The peer's.
        items: The arguments of our call.
        their_items: The arguments of the peer's, where they are others.
        goal: The most that the ratio is to be.
    """

    what: str
    peer: str
    ours: Callable[[Any], object]
    theirs: Callable[[Any], object]
    items: Sequence[Any]
    their_items: Sequence[Any] = ()
    goal: float | None = None


def rows(*, quick: bool) -> Iterator[Row]:
    """Measure each call over the same arguments as its peer."""
    sections: dict[str, Callable[[], Iterable[Case]]] = {
        "Last days": _last_days,
        "Ordinals": lambda: (*_written(), *_read()),
        "Dates": _dates,
        "Terms and counts": lambda: (*_terms(), *_counts()),
        "Running text": lambda: (*_found(), *_releases()),
    }
    for section, cases in sections.items():
        for case in cases():
            their_items = case.their_items or case.items
            rounds = in_turn(
                _over(case.ours, case.items),
                _over(case.theirs, their_items),
                rounds=3 if quick else 15,
                seconds=0.002 if quick else 0.05,
            )
            each = [(ours / len(case.items), theirs / len(their_items)) for ours, theirs in rounds]
            yield row(section, case.what, case.peer, each, goal=case.goal)


def _over(call: Callable[[Any], object], items: Sequence[Any]) -> Callable[[], None]:
    def work() -> None:
        for item in items:
            call(item)

    return work


def _last_days() -> Iterator[Case]:
    relativedelta = import_module("dateutil.relativedelta").relativedelta
    pandas, pendulum = import_module("pandas"), import_module("pendulum")
    what, lengths = "`terms.period(day, term)`", texts.lengths()
    items = [
        (day, Term(years=years, months=months)) for day, (years, months) in zip(texts.days(), lengths, strict=True)
    ]

    def against(make: Callable[[date], Any]) -> list[tuple[Any, int, int]]:
        return [(make(day), term.years, term.months) for day, term in items]

    def ours(item: tuple[date, Term]) -> object:
        return terms.period(*item)

    def with_relativedelta(item: tuple[date, int, int]) -> object:
        return item[0] + relativedelta(years=item[1], months=item[2])

    def with_pendulum(item: tuple[Any, int, int]) -> object:
        return item[0].add(years=item[1], months=item[2])

    def with_pandas(item: tuple[Any, int, int]) -> object:
        return item[0] + pandas.DateOffset(years=item[1], months=item[2])

    def with_timedelta(day: date) -> object:
        return day + timedelta(days=1096)

    pendulum_days = against(lambda day: pendulum.date(day.year, day.month, day.day))
    yield Case(what, "`day + relativedelta(…)`", ours, with_relativedelta, items, against(lambda day: day), 0.6)
    yield Case(what, "pendulum: `day.add(…)`", ours, with_pendulum, items, pendulum_days, 1.1)
    yield Case(what, "pandas: `day + DateOffset(…)`", ours, with_pandas, items, against(pandas.Timestamp))
    yield Case(what, "`day + timedelta(days=1096)`", ours, with_timedelta, items, texts.days())


def _written() -> Iterator[Case]:
    num2words = import_module("num2words").num2words
    ordinal, engine = import_module("humanize").ordinal, import_module("inflect").engine()

    def counted(n: int) -> str:
        return ordinals.phrase(n, "ja", counter=CASE)

    def in_kanji(n: int) -> str:
        return ordinals.phrase(n, "ja", counter=CASE, numerals=Numerals.KANJI)

    def words(n: int) -> str:
        return ordinals.phrase(n, form=Form.WORDS)

    def theirs(lang: str, to: str) -> Callable[[int], object]:
        return lambda n: num2words(n, lang=lang, to=to)

    cases: tuple[tuple[str, str, Callable[[int], object], Callable[[Any], object], float | None], ...] = (
        ("write 16例目", "num2words 16番目", counted, theirs("ja", "ordinal_num"), 0.7),
        ("write 十六例目", "num2words 十六番目", in_kanji, theirs("ja", "ordinal"), 0.33),
        ("write 16th", "humanize", ordinals.phrase, ordinal, 0.5),
        ("write 16th", "num2words", ordinals.phrase, theirs("en", "ordinal_num"), 0.2),
        ("write 16th", "inflect", ordinals.phrase, engine.ordinal, None),
        ("write sixteenth", "num2words", words, theirs("en", "ordinal"), 0.33),
        ("write sixteenth", "inflect", words, lambda n: engine.number_to_words(engine.ordinal(n)), None),
    )
    for what, peer, ours, their_call, goal in cases:
        yield Case(what, peer, ours, their_call, _NUMBERS, goal=goal)


def _read() -> Iterator[Case]:
    normalize = _normalize()
    alone = [numerals.write(n, Numerals.KANJI) for n in _NUMBERS]
    kanji = [f"{number}例目" for number in alone]
    for what, options in (("read １６例目", _FULLWIDTH), ("read 十六例目", _KANJI)):
        written = [ordinals.phrase(n, "ja", **options) for n in _NUMBERS]
        yield Case(what, _NORMALIZER, ordinals.parse, normalize, written, written[:_FEW], 1 / 100)
    for peer, name, goal in (("cn2an", "cn2an", 0.8), ("kanjize", "kanji2number", 2.0)):
        read = getattr(import_module(peer), name)
        yield Case("read 十六例目", f"{peer}, 十六 alone", ordinals.parse, read, kanji, alone, goal)
        yield Case("read 十六", peer, numerals.parse, read, alone)


def _dates() -> Iterator[Case]:
    settings = {"languages": ["en", "ja"]}
    dateparser, search = import_module("dateparser"), import_module("dateparser.search").search_dates
    timex, alone = _timex(), texts.dates_alone()

    def parse(text: str) -> object:
        return dateparser.parse(text, **settings)

    def search_dates(text: str) -> object:
        return search(text, **settings)

    yield Case("`dates.parse`", "dateparser: `parse`", dates.parse, parse, alone, alone[: 4 * _FEW], 1 / 20)
    if timex:
        yield Case("`dates.parse`", _TIMEX, dates.parse, timex, alone, alone[: 4 * _FEW], 1 / 3)
    for lang, name in _LANGUAGES.items():
        running, what = texts.releases(lang, _CHARACTERS), f"`dates.find`, 1,000 characters of {name}"
        yield Case(what, "dateparser: `search_dates`", dates.find, search_dates, running, running[:1], 1 / 20)
        if timex:
            yield Case(what, _TIMEX, dates.find, timex, running, running[:1], 1 / 3)


def _timex() -> Callable[[Any], object] | None:
    """Return what ja-timex reads with, where it is installed: no group has it, since it asks for a beta of pendulum."""
    return import_module("ja_timex").TimexParser().parse if find_spec("ja_timex") else None


def _terms() -> Iterator[Case]:
    alone = texts.lengths_alone()
    yield Case("`terms.parse`", _NORMALIZER, terms.parse, _normalize(), alone, alone[:_FEW], 1 / 100)


def _counts() -> Iterator[Case]:
    read, alone = import_module("peers.hand_written").parse, texts.counts_alone()
    yield Case("`counting.parse`", "hand-written regular expressions", counting.parse, read, alone, goal=5.0)
    yield Case("`counting.parse`", _NORMALIZER, counting.parse, _normalize(), alone, alone[:_FEW])


_LANGUAGES: Final = {"ja": "Japanese", "en": "English"}
_CHARACTERS: Final = 1_000
_CHARACTERS_OF_A_RELEASE: Final = 2_000


def _found() -> Iterator[Case]:
    for lang, name in _LANGUAGES.items():
        running = texts.releases(lang, _CHARACTERS)
        what = f"`find` of all four, 1,000 characters of {name}"
        yield Case(what, _NORMALIZER, find_all, _normalize(), running, running[:1], 1 / 20)
        for module in (ordinals, counting, terms, dates):
            yield Case(f"`{module.__name__.split('.')[1]}.find`, {name}", "all four", module.find, find_all, running)


def _releases() -> Iterator[Case]:
    for lang, name in _LANGUAGES.items():
        running = texts.releases(lang, _CHARACTERS_OF_A_RELEASE)
        what = f"`reading.read`, 2,000 characters of {name}"
        yield Case(what, "`find` of all four", reading.read, find_all, running, goal=2.0)


def find_all(text: str) -> object:
    """Find everything that the four domains find."""
    return ordinals.find(text), counting.find(text), terms.find(text), dates.find(text)


def _normalize() -> Callable[[Any], object]:
    module = import_module("pynormalizenumexp.normalize_numexp")
    normalize: Callable[[Any], object] = module.NormalizeNumexp("ja").normalize
    return normalize
