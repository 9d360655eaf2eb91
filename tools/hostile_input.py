"""Break sound documents at random and see what becomes of each: `python tools/hostile_input.py 20000`.

Each document is refused with an `InvalidDataError`, every problem of which is explained by what was broken,
or makes a register that holds the whole of the broken document, and so differs from the sound one only there.
Anything else is a fault of the library and ends the run: the message says how to see that document again.
"""

import argparse
import json
import random
import re
import signal
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache, cached_property
from typing import Any, Final

import attrs

import reading_laws
from breaking import KINDS, Broken, NotHereError, sliced, values_by_path
from linkj_partners import bundled, dumps, loads
from linkj_partners.errors import InvalidDataError, Problem

# How many agreements the documents that are broken have, and how often: the fewer, the faster.
SIZES: Final = {1: 0.94, 3: 0.055, 16: 0.005}
SECONDS_TO_HANG: Final = 10


class FaultError(Exception):
    """The library did something with a broken document that it never may."""


@attrs.frozen(kw_only=True, slots=False)
class Case:
    """One document before and after it was broken."""

    kind: str
    sound: str
    broken: Broken

    @cached_property
    def before(self) -> dict[str, Any]:
        """The sound document's values by path."""
        return _values_of_sound(self.sound)

    @cached_property
    def after(self) -> dict[str, Any]:
        """The broken document's values by path; of a key that stands twice, the last."""
        return values_by_path(json.loads(self.broken.content))


@cache
def _values_of_sound(text: str) -> dict[str, Any]:
    return values_by_path(json.loads(text))


@attrs.define
class Count:
    """What became of the documents of one kind."""

    documents: int = 0
    refused: int = 0
    problems: int = 0
    slowest: float = 0.0

    def add(self, problems: int, seconds: float) -> None:
        """Count one document."""
        self.documents += 1
        self.refused += problems > 0
        self.problems += problems
        self.slowest = max(self.slowest, seconds)


def run(documents: int, seed: str) -> dict[str, Count]:
    """Break so many documents and count what becomes of them, by kind.

    Raises:
        FaultError: The library did with one of them what it never may.
    """
    counts = {kind: Count() for kind in KINDS}
    for number in range(documents):
        case = case_of(seed, number)
        start = time.process_time()
        try:
            with _no_longer_than(SECONDS_TO_HANG):
                problems = judged(case)
        except Exception as error:
            places = ", ".join(case.broken.places) or f"offset {case.broken.offset}"
            again = f"python tools/hostile_input.py --seed {seed} --show {number}"
            raise FaultError(f"document {number} ({case.kind}: {places}): {error!r}; to see it: {again}") from error
        counts[case.kind].add(problems, time.process_time() - start)
    return counts


@contextmanager
def _no_longer_than(seconds: float) -> Generator[None]:
    """Stop what takes the processor longer, where the system can (Windows cannot)."""
    if sys.platform == "win32":
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(seconds)

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def case_of(seed: str, number: int) -> Case:
    """Make the document of that number; the same numbers and seed always make the same."""
    chance = random.Random(f"{seed} {number}")
    [size] = chance.choices(list(SIZES), list(SIZES.values()))
    sound = chance.choice(sound_documents(size))
    kinds = [list(KINDS)[number % len(KINDS)], *chance.sample(sorted(KINDS), len(KINDS))]
    for kind in kinds:
        try:
            return Case(kind=kind, sound=sound, broken=KINDS[kind](json.loads(sound), chance))
        except NotHereError:
            continue
    raise AssertionError(kinds)


@cache
def sound_documents(agreements: int) -> tuple[str, ...]:
    """Give sound documents with so many agreements, cut out of the bundled one; all its records are in them."""
    whole = json.loads(dumps(bundled()))
    return tuple(json.dumps(part, ensure_ascii=False) for part in sliced(whole, agreements))


def judged(case: Case) -> int:
    """See what the library makes of a document; give the number of problems that it finds.

    Raises:
        AssertionError: That is not what it should be.
    """
    try:
        register = loads(case.broken.content)
    except InvalidDataError as error:
        check_problems(case, error.problems)
        return len(error.problems)
    assert not case.broken.is_refused, "it was not refused"
    written = dumps(register)
    assert loads(written) == register, "it does not round-trip"
    assert _in_order(written) == _in_order(case.broken.content), "the register is not what the document says"
    return 0


def _in_order(content: str | bytes) -> dict[str, Any]:
    return reading_laws.in_key_order(json.loads(content))


def check_problems(case: Case, problems: tuple[Problem, ...]) -> None:
    """Hold the problems against what was broken.

    Raises:
        AssertionError: There are none, one is not explained by what was broken, or one that must be there is not.
    """
    assert case.broken.is_refused is not False, "it was refused"
    assert problems
    if [problem.path for problem in problems] == ["$"] and problems[0].message.startswith("the text "):
        check_unreadable(case, problems[0].message)
        return
    for problem in problems:
        assert is_explained(case, problem), f"nothing was broken that explains {problem}"
    for path in case.broken.needed:
        assert any(_is_within(problem.path, path) for problem in problems), f"no problem at {path}: {problems}"


def is_explained(case: Case, problem: Problem) -> bool:
    """Tell whether a problem is at what was broken, or follows from it elsewhere."""
    return any(_is_within(problem.path, place) or _follows(case, problem, place) for place in case.broken.places)


def _is_within(path: str, place: str) -> bool:
    return path == place or path.startswith((f"{place}.", f"{place}["))


def _follows(case: Case, problem: Problem, place: str) -> bool:
    return (
        _is_emptied_list(case, problem.path, place)
        or _is_compared(problem.path, place)
        or _is_provenance_of(case, problem.path, place)
        or _names_key_or_number(case, problem.path, place)
        or _is_founding(problem, place)
    )


def _is_emptied_list(case: Case, path: str, place: str) -> bool:
    """A list that must hold something lost its only item."""
    return _parent(place) == path and case.after.get(path) == []


# Values of one object that are held against each other; the problem is reported at the first.
_COMPARED: Final = {"announced": {"signed"}, "total": {"overseas", "domestic"}, "note": {"basis"}}


def _is_compared(path: str, place: str) -> bool:
    """A value does not fit another of the same object, which was broken."""
    return _parent(path) == _parent(place) and _last(place) in _COMPARED.get(_last(path), ())


def _is_provenance_of(case: Case, path: str, place: str) -> bool:
    """A provenance entry is for something that is not there any more, or whose place in a list changed."""
    record = _RECORD.match(path)
    if not record or not re.fullmatch(r"\.provenance\[[0-9]+\]\.field", path[record.end() :]):
        return False
    explained = f"{record[0]}.{case.after[path]}"
    changed = _parent(place) if place.endswith("]") else place
    return _is_within(explained, changed) or _is_within(changed, explained)


def _names_key_or_number(case: Case, path: str, place: str) -> bool:
    """A key or ordinal that stood or stands at the place is named elsewhere, where it is missing or taken now."""
    given = case.after.get(path)
    return (
        _last(path) in _NAMING
        and given is not None
        and given in [*_names(case.before, place), *_names(case.after, place)]
    )


_NAMING: Final = {"host", "partner", "organization", "source", "sources", "key", "ordinal"}


def _names(values: dict[str, Any], place: str) -> list[Any]:
    return [values.get(place), values.get(f"{place}.key")]


def _is_founding(problem: Problem, place: str) -> bool:
    """The host, or the day of its founding, is another now, and agreements were signed before that day."""
    return "before the host was founded" in problem.message and place.startswith(("$.host", "$.organizations"))


_RECORD: Final = re.compile(r"\$\.[a-z]+\[[0-9]+\]")
_LAST: Final = re.compile(r"(?:\.([a-z_]+)|\[[^\[]*\])$")


def _parent(path: str) -> str:
    return _LAST.sub("", path)


def _last(path: str) -> str:
    """Give the name of the member that a path leads to, or of the list in which it ends."""
    names = re.findall(r"\.([a-z_]+)(?:\[[0-9]+\])?$", path)
    return names[0] if names else ""


_BYTES_OF_A_CHARACTER: Final = 4


def check_unreadable(case: Case, message: str) -> None:
    """See to it that a text that cannot be read as a whole is refused for where it was broken.

    Raises:
        AssertionError: The place that the message tells is another.
    """
    content, offset = case.broken.content, case.broken.offset
    if offset is None:
        assert case.kind == "encoding changed" or "nested too deeply" in message, message
        return
    before = content[:offset] if isinstance(content, str) else content[:offset].decode("utf-8", "ignore")
    if "the text is empty" in message:
        assert not before
    elif byte := re.search(r"byte 0x.. at offset ([0-9]+)", message):
        assert abs(int(byte[1]) - offset) < _BYTES_OF_A_CHARACTER, message
    else:
        # What is wrong shows at the break or, where a bracket or quotation mark is missing, on a later line.
        line = re.search(r"is not JSON: .* \(line ([0-9]+), column [0-9]+\)", message)
        assert line, message
        assert int(line[1]) >= before.rstrip().count("\n") + 1, message


def table(counts: dict[str, Count]) -> str:
    """Lay the figures out, a line for each kind of breakage."""
    total = Count(
        documents=sum(count.documents for count in counts.values()),
        refused=sum(count.refused for count in counts.values()),
        problems=sum(count.problems for count in counts.values()),
        slowest=max(count.slowest for count in counts.values()),
    )
    lines = [f"{'broken':18}{'documents':>10}{'refused':>9}{'loaded':>8}{'problems':>10}{'slowest':>10}"]
    for kind, count in (*counts.items(), ("in all", total)):
        loaded = count.documents - count.refused
        figures = f"{count.documents:>10,}{count.refused:>9,}{loaded:>8,}{count.problems:>10,}"
        lines.append(f"{kind:18}{figures}{1000 * count.slowest:>7,.0f} ms")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Break documents, or show one of them."""
    parser = argparse.ArgumentParser(description="Break sound documents at random and load them.")
    parser.add_argument("documents", type=int, nargs="?", default=20_000, help="how many (20,000)")
    parser.add_argument("--seed", default="1", help="any text; the same one breaks the same documents alike (1)")
    parser.add_argument("--show", type=int, metavar="NUMBER", help="print the document of that number only")
    options = parser.parse_args(arguments)
    if options.show is not None:
        content = case_of(options.seed, options.show).broken.content
        sys.stdout.buffer.write(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return
    print(table(run(options.documents, options.seed)))


if __name__ == "__main__":
    main(sys.argv[1:])
