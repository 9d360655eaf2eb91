"""Change the library in a thousand small ways and see that a test fails each time: `python tools/mutate.py`.

mutmut makes the changes and runs the tests, as `[tool.mutmut]` in pyproject.toml says. This prints the score of each
module and holds the mutants that no test noticed to those that `tests/mutation-survivors.md` explains. It fails where
one is not explained there, or where a module falls below the mark.
"""

import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from shutil import rmtree
from typing import Final, NamedTuple

MUTMUT: Final = str(Path(sys.executable).with_name("mutmut"))
ROOT: Final = Path(__file__).parent.parent
EXPLAINED: Final = ROOT / "tests" / "mutation-survivors.md"
CHILDREN: Final = "2"
MARK: Final = 95
"""The percentage of mutants that has to be killed in every module."""

_RESULT: Final = re.compile(r"^ +linkj_partners\.(?P<module>\w+)\.(?P<function>\S+?)__mutmut_\d+: (?P<status>[\w ]+)$")
_SECTION: Final = re.compile(
    r"^(?:## `(?P<module>.+)`|### `(?P<function>.+)`|```diff\n(?P<diff>[^`]*\n)```)$", re.MULTILINE
)


class Mutant(NamedTuple):
    """A change that mutmut made.

    Attributes:
        name: The name that mutmut calls it by.
        module: The module that was changed.
        function: The function or method, ``Class.method``.
        status: What became of it: killed, survived, timeout and so on.
    """

    name: str
    module: str
    function: str
    status: str


class Survivor(NamedTuple):
    """A change that no test noticed, told by what it changes: the names of mutants are numbers that move.

    Attributes:
        module: The module that was changed.
        function: The function or method.
        diff: The lines that went, marked ``-``, and those that came, marked ``+``.
    """

    module: str
    function: str
    diff: str


def mutmut(*arguments: str) -> str:
    """Run mutmut and give what it prints."""
    command = (MUTMUT, *arguments)
    return subprocess.run(command, cwd=ROOT, check=True, encoding="utf-8", stdout=subprocess.PIPE).stdout


def read_results(printed: str) -> Iterator[Mutant]:
    """Read what `mutmut results` prints."""
    for line in printed.splitlines():
        if result := _RESULT.match(line):
            function = result["function"].removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
            name = line.strip().partition(":")[0]
            yield Mutant(name, result["module"], function, result["status"])


def survivor(mutant: Mutant) -> Survivor:
    """Ask mutmut what it changed."""
    return Survivor(mutant.module, mutant.function, changed_lines(mutmut("show", mutant.name)))


def changed_lines(diff: str) -> str:
    """Take the changed lines out of a unified diff."""
    marked = (line for line in diff.splitlines() if line.startswith(("-", "+")))
    return "".join(f"{line.rstrip()}\n" for line in islice(marked, 2, None))  # the first two name the file


def read_explained(text: str) -> Counter[Survivor]:
    """Read the survivors that the Markdown file explains."""
    module, function, found = "", "", Counter[Survivor]()
    for section in _SECTION.finditer(text):
        module = section["module"] or module
        function = section["function"] or function
        if section["diff"]:
            found[Survivor(module, function, section["diff"])] += 1
    return found


def print_scores(mutants: Iterable[Mutant]) -> bool:
    """Print a line for each module and one for all; tell whether every module reaches the mark."""
    counts = defaultdict[str, Counter[str]](Counter)
    for mutant in mutants:
        counts[mutant.module][mutant.status] += 1
    print(f"{'module':<20}{'mutants':>9}{'killed':>9}{'timeout':>9}{'survived':>9}{'score':>9}")
    scores = [print_score(module, count) for module, count in sorted(counts.items())]
    print_score("all", sum(counts.values(), Counter[str]()))
    return min(scores) >= MARK


def print_score(module: str, count: Counter[str]) -> float:
    """Print the line of a module and give its score: a test that no longer ends has noticed the change as well."""
    killed, timeout = count["killed"], count["timeout"]
    score = 100 * (killed + timeout) / count.total()
    survived = count.total() - killed - timeout
    print(f"{module:<20}{count.total():>9}{killed:>9}{timeout:>9}{survived:>9}{score:>8.1f}%")
    return score


def print_survivors(title: str, survivors: Counter[Survivor]) -> None:
    """Print survivors in the form of the Markdown file."""
    if survivors:
        print(f"\n{title}")
    for module, function, diff in sorted(survivors.elements()):
        print(f"\n## `{module}`\n\n### `{function}`\n\n```diff\n{diff}```")


def main() -> int:
    """Run mutmut on everything, or only tell its last results with ``--last``."""
    if "--last" not in sys.argv[1:]:
        rmtree(ROOT / "mutants", ignore_errors=True)
        subprocess.run((MUTMUT, "run", "--max-children", CHILDREN), cwd=ROOT, check=True)
    mutants = tuple(read_results(mutmut("results", "--all", "true")))
    survivors = Counter(survivor(mutant) for mutant in mutants if mutant.status not in {"killed", "timeout"})
    explained = read_explained(EXPLAINED.read_text(encoding="utf-8"))
    reached = print_scores(mutants)
    print_survivors("Not explained in tests/mutation-survivors.md:", survivors - explained)
    print_survivors("Explained, but noticed by now:", explained - survivors)
    return 0 if reached and survivors == explained else 1


if __name__ == "__main__":
    sys.exit(main())
