"""A law over every public function, constructor and method: arguments of the wrong type raise documented errors only.

What is public is read from each module's ``__all__``. A parameter that `GOOD` does not know makes a test fail, so that
a new one cannot be forgotten.
"""

import importlib
import importlib.util
import inspect
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import linkj_partners
from linkj_partners import (
    Classification,
    Convention,
    PartialDate,
    PublishedTally,
    Register,
    Term,
    errors,
    load,
    reading,
    testing,
)
from linkj_partners.ordinals import Form
from linkj_partners.terms import NoticeReading, Renewal, RenewalRule, period

REGISTER = load(Path(__file__).parents[1] / "data" / "small_register.json")
LYON = REGISTER["lyon-cluster"]
DAY = date(2021, 2, 5)
# The strategies take strategies: what is not one is refused by Hypothesis itself, in its own words.
MODULES = [
    name for name in linkj_partners.__all__ if importlib.util.find_spec(f"linkj_partners.{name}") and name != "testing"
]

WRONG = {
    "none": None,
    "int": 3,
    "negative": -1,
    "huge": 10**400,
    "float": 1.5,
    "nan": float("nan"),
    "bool": True,
    "complex": 1j,
    "text": "x",
    "empty text": "",
    "nul": "a\0b",
    "surrogate": "\ud800",
    "bytes": b"x.json",
    "list": [],
    "list of text": ["en"],
    "list of none": [None],
    "tuple": (),
    "dict": {},
    "dict of int": {1: 2},
    "set": {"en"},
    "object": object(),
    "class": int,
    "function": len,
    "date": DAY,
    "datetime": datetime(2021, 2, 5, tzinfo=UTC),
    "partial date": PartialDate.parse("2021"),
    "term": Term(years=1),
    "enum": NoticeReading.CLEAR_PERIOD,
    "register": REGISTER,
    "agreement": LYON,
}

# What a parameter of that name takes, whatever the function.
GOOD: dict[str, Any] = {
    "register": REGISTER,
    "agreement": LYON,
    "agreements": LYON,
    "partner": REGISTER.partner(LYON),
    "organizations": (),
    "people": (),
    "sources": (),
    "revision": DAY,
    "classification": Classification.AS_COUNTED,
    "convention": Convention.JP_CIVIL_CODE,
    "on": DAY,
    "day": DAY,
    "near": DAY,
    "partners": None,
    "source": None,
    "fields": {},
    "published": DAY,
    "as_of": DAY,
    "signed": DAY,
    "start": DAY,
    "last_day": date(2022, 2, 5),
    "earliest": DAY,
    "latest": date(2022, 2, 5),
    "term": Term(years=1),
    "every": Term(years=1),
    "notice": Term(months=1),
    "within": Term(years=1),
    "alarm": Term(months=1),
    "renewal": Renewal(automatic=True),
    "period": period(DAY, Term(years=1)),
    "reading": NoticeReading.CLEAR_PERIOD,
    "rule": RenewalRule.CHAINED,
    "closed": {DAY},
    "lang": "en",
    "langs": "en",
    "series": "partners",
    "key": "lyon-cluster",
    "field": "signed",
    "tally": PublishedTally(total=16),
    "by": "country",
    "of": "partners",
    "order": None,
    "noun": None,
    "nouns": None,
    "era": False,
    "spelled": False,
    "british": False,
    "positional": False,
    "fill_down": False,
    "form": Form.NUMERIC,
    "counter": None,
    "n": 2,
    "indent": None,
    "ax": None,
    "licence": None,
    "encoding": None,
    "sheet": None,
    "columns": None,
    "host": "Host",
    "path": "out",
    "folder": "out",
    "path_or_rows": [{"Partner": "Some Lab"}],
    "rows": (),
    "clause": "5年間",
    "value": 1,
    "item": "lyon-cluster",
    "text": "x",
}
GOOD_FOR: dict[str, dict[str, Any]] = {
    "counting.parse": {"text": "16団体"},
    "counting.find": {"text": "16団体"},
    "dates.parse": {"text": "2021年2月5日"},
    "dates.find": {"text": "2021年2月5日"},
    "loads": {"text": "{}"},
    "numerals.parse": {"text": "16"},
    "numerals.read": {"text": "16", "start": 0},
    "numerals.write": {"numerals": linkj_partners.numerals.Numerals.ARABIC},
    "ordinals.parse": {"text": "16th"},
    "ordinals.find": {"text": "16th"},
    "ordinals.phrase": {"numerals": linkj_partners.numerals.Numerals.ARABIC},
    "terms.parse": {"text": "5年間"},
    "terms.find": {"text": "5年間"},
    "arrays.last_days": {"signed": [DAY]},
    "arrays.standings": {"signed": [DAY]},
    "load": {"path": "missing.json"},
    "PartialDate.parse": {"text": "2021"},
    "Term.parse": {"text": "P1Y"},
    "Register.nth": {"n": 2},
}
# A made-up release; what is read out of it has no strategies.
RELEASE = "例示会（理事長：山田花子、以下「EA」）は、某市と2021年2月5日、連携に関する覚書を締結しました。"
FILES = {
    "load",
    "dump",
    "exporting.write_csv",
    "exporting.data_package",
    "tables.read",
    "tables.read_with_notes",
    "tables.read_with_problems",
}
OPERATORS = {"__getitem__", "__contains__"}


class Call(NamedTuple):
    """Something public that can be called, with arguments that it takes."""

    name: str
    function: Callable[..., Any]
    documentation: str
    arguments: dict[str, Any]


def simplest(strategy: st.SearchStrategy[Any]) -> Any:
    """Draw what Hypothesis tries first."""
    drawn: list[Any] = []
    checks: list[Any] = [*HealthCheck]

    @settings(max_examples=1, phases=[Phase.generate], database=None, suppress_health_check=checks)
    @given(strategy)
    def collect(value: object) -> None:
        drawn.append(value)

    collect()
    return drawn[0]


@cache
def samples() -> dict[type, Any]:
    """Return an instance of every public class."""
    read = reading.read(RELEASE)
    return {
        **{kind: simplest(make()) for kind, make in testing.STRATEGIES.items() if kind is not Register},
        Register: REGISTER,
        reading.Reading: read,
        reading.Fact: read.facts[0],
        reading.Appearance: read.people[0],
        reading.Figures: reading.figures(REGISTER, LYON, "en"),
    }


def exports() -> Iterator[tuple[str, Any]]:
    """Yield every exported name once, with its module unless that is the package."""
    seen: set[int] = set()
    for module in ["", *MODULES]:
        home = importlib.import_module(f"linkj_partners.{module}".rstrip("."))
        for name in home.__all__:
            value = getattr(home, name)
            if id(value) not in seen and name not in MODULES:
                seen.add(id(value))
                yield f"{module}.{name}".lstrip("."), value


def calls() -> Iterator[Call]:
    """Yield every public function, constructor and method."""
    for name, value in exports():
        if inspect.isfunction(value):
            yield Call(name, value, inspect.getdoc(value) or "", good_arguments(name, value))
        elif isinstance(value, type) and attrs.has(value) and not issubclass(value, Exception):
            sample = samples()[value]
            fields = {field.alias: getattr(sample, field.name) for field in attrs.fields(value) if field.init}
            if value is Register:
                fields["host"] = REGISTER.host.key
            yield Call(name, value, inspect.getdoc(value) or "", {str(key): item for key, item in fields.items()})
            yield from methods(name.rpartition(".")[2], value, sample)


def methods(owner: str, kind: type, sample: object) -> Iterator[Call]:
    """Yield the methods of a class, bound to an instance."""
    for name in sorted(vars(kind)):  # what a Text has from Mapping is Python's
        if (not name.startswith("_") or name in OPERATORS) and callable(getattr(kind, name)):
            method = getattr(sample, name)
            if inspect.ismethod(method):
                yield Call(
                    f"{owner}.{name}", method, inspect.getdoc(method) or "", good_arguments(f"{owner}.{name}", method)
                )


def good_arguments(name: str, function: Callable[..., Any]) -> dict[str, Any]:
    """Return an argument for each parameter."""
    known = {**GOOD, **GOOD_FOR.get(name, {})}
    return {parameter: known[parameter] for parameter in inspect.signature(function).parameters}


def run(call: Call, arguments: dict[str, Any]) -> None:
    """Call it; an iterator is asked for its first value."""
    parameters = inspect.signature(call.function).parameters
    several = [name for name, parameter in parameters.items() if parameter.kind is parameter.VAR_POSITIONAL]
    first = [name for name, parameter in parameters.items() if parameter.kind is parameter.POSITIONAL_ONLY]
    named = {name: value for name, value in arguments.items() if name not in {*several, *first}}
    if several:
        before = [named.pop(name) for name in [*parameters][: [*parameters].index(several[0])]]
        result = call.function(*before, *(arguments[name] for name in several), **named)
    else:
        result = call.function(*(arguments[name] for name in first), **named)
    if isinstance(result, Iterator):
        next(cast("Iterator[object]", result), None)


def documented(call: Call) -> set[str]:
    """Return the names of the errors that the documentation lists."""
    section = call.documentation.partition("Raises:\n")[2].partition("\n\n")[0]
    return set(re.findall(r"^ +(\w+):", section, re.MULTILINE))


CASES = [(call, parameter) for call in calls() for parameter in call.arguments]


@pytest.mark.parametrize(("call", "parameter"), CASES, ids=lambda part: getattr(part, "name", part))
def test_wrong_argument(call: Call, parameter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands in the place of one argument, the answer is a value, or an error that is documented.

    Its field is an argument, not always the wrong one: a first day is refused for the last.
    """
    monkeypatch.chdir(tmp_path)
    undocumented: dict[str, str] = {}
    tags = {"lang"} if call.name == "Text" else set[str]()  # a tag in its mapping
    for name, value in WRONG.items():
        try:
            run(call, {**call.arguments, parameter: value})
        except errors.PartnersError as error:
            field = re.split(r"\W", getattr(error, "field", parameter))[0]
            if type(error).__name__ not in documented(call) or field not in {*call.arguments, *tags}:
                undocumented[name] = repr(error)
        except OSError as error:
            if call.name not in FILES:
                undocumented[name] = repr(error)
        except Exception as error:  # noqa: BLE001 (whatever it is, it is reported)
            undocumented[name] = repr(error)
    assert undocumented == {}


@pytest.mark.parametrize(
    ("call", "_"),
    {call.name: (call, None) for call, _ in CASES if isinstance(call.function, type)}.values(),
    ids=lambda part: getattr(part, "name", ""),
)
def test_unknown_and_missing_arguments_of_a_constructor(call: Call, _: None) -> None:
    """They are Python's own errors, as for any function."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'unheard_of'"):
        call.function(**call.arguments, unheard_of=1)
    kind: Any = call.function
    fields: Any = attrs.fields(kind)
    required: list[str] = [field.alias for field in fields if field.init and field.default is attrs.NOTHING]
    for name in required:
        with pytest.raises(TypeError, match="missing 1 required"):
            call.function(**{key: value for key, value in call.arguments.items() if key != name})


def wrongly(function: Any, *arguments: Any, **options: Any) -> Callable[[], object]:
    """Prepare a call that no type checker lets pass."""
    return lambda: function(*arguments, **options)


@pytest.mark.parametrize(
    "call",
    [
        wrongly(load, b"x.json"),
        wrongly(load, "a\0b"),
        wrongly(linkj_partners.dump, REGISTER, b"x"),
        wrongly(linkj_partners.counting.tally, None),
        wrongly(linkj_partners.counting.phrase, PublishedTally(total=16), ["ja"]),
        wrongly(linkj_partners.reconcile(REGISTER).explain, ["en"]),
        wrongly(linkj_partners.arrays.last_days, DAY, Term(years=1)),
        wrongly(linkj_partners.exporting.write_csv, REGISTER, None),
        wrongly(linkj_partners.exporting.write_csv, {}, "x.csv"),
        wrongly(linkj_partners.exporting.json_ld, None),
        wrongly(linkj_partners.exporting.calendar, REGISTER, lang=["en"]),
    ],
)
def test_what_once_raised_something_else(
    call: Callable[[], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is refused, and no file is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(errors.PartnersError):
        call()
    assert list(tmp_path.iterdir()) == []
