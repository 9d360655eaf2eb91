"""The command for mutation testing: what it reads, and the list of survivors that it compares with."""

from pathlib import Path

import pytest

import mutate

SOURCES = Path(__file__).parent.parent / "src" / "linkj_partners"
LIST = mutate.EXPLAINED.read_text(encoding="utf-8")
DIFF = """# linkj_partners.numerals.x__kanji__mutmut_1: survived
--- src/linkj_partners/numerals.py
+++ src/linkj_partners/numerals.py
@@ -1,2 +1,2 @@
 def _kanji(n: int) -> str:
-    if not n:
+    if n:
         return
"""


def test_results_are_read() -> None:
    """A line of mutmut tells the module, the function or method, and what became of the mutant."""
    printed = """
    linkj_partners.numerals.x__kanji__mutmut_12: survived
    linkj_partners.tallies.xǁBoundsǁ__add____mutmut_3: killed
    linkj_partners.numerals.x_stop__mutmut_1: no tests
"""
    assert list(mutate.read_results(printed)) == [
        mutate.Mutant("linkj_partners.numerals.x__kanji__mutmut_12", "numerals", "_kanji", "survived"),
        mutate.Mutant("linkj_partners.tallies.xǁBoundsǁ__add____mutmut_3", "tallies", "Bounds.__add__", "killed"),
        mutate.Mutant("linkj_partners.numerals.x_stop__mutmut_1", "numerals", "stop", "no tests"),
    ]


def test_changed_lines_are_taken_out_of_a_diff() -> None:
    """What went and what came is kept, without the names of the file and the lines around."""
    assert mutate.changed_lines(DIFF) == "-    if not n:\n+    if n:\n"


def test_survivors_are_read() -> None:
    """Each block of changed lines belongs to the function and the module above it; one can be there twice."""
    block = "```diff\n-a\n+b\n```\n"
    first = f"# Title\n\n## `one`\n\n### `f`\n\n{block}\n{block}\nWhy.\n\n### `g`\n\n{block}"
    text = f"{first}\n## `two`\n\n### `f`\n\n{block}"
    change = "-a\n+b\n"
    assert mutate.read_explained(text) == {
        mutate.Survivor("one", "f", change): 2,
        mutate.Survivor("one", "g", change): 1,
        mutate.Survivor("two", "f", change): 1,
    }


def test_scores_are_printed_and_held_to_the_mark(capsys: pytest.CaptureFixture[str]) -> None:
    """A mutant that ran out of time counts as noticed; every module has to reach the mark."""
    good = [mutate.Mutant("", "one", "f", "killed")] * 18 + [mutate.Mutant("", "one", "f", "timeout")]
    assert mutate.print_scores([*good, mutate.Mutant("", "one", "f", "survived")])
    assert not mutate.print_scores([*good, mutate.Mutant("", "two", "f", "no tests")])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["module", "mutants", "killed", "timeout", "survived", "score"],
        ["one", "20", "18", "1", "1", "95.0%"],
        ["all", "20", "18", "1", "1", "95.0%"],
    ]


def test_list_of_survivors_is_read_whole() -> None:
    """No block of the list is left out because of its form."""
    assert mutate.read_explained(LIST).total() == LIST.count("```diff") > 0


@pytest.mark.parametrize("survivor", mutate.read_explained(LIST))
def test_explained_survivors_are_of_this_code(survivor: mutate.Survivor) -> None:
    """What a listed mutant changes still stands in the module: when the code changes, its entry goes."""
    source = {line.strip() for line in (SOURCES / f"{survivor.module}.py").read_text(encoding="utf-8").splitlines()}
    removed = {line[1:].strip() for line in survivor.diff.splitlines() if line.startswith("-")}
    assert removed <= source


def test_unexplained_survivors_are_printed_as_the_list_has_them(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed can be pasted into the list."""
    survivors = mutate.read_explained(LIST)
    mutate.print_survivors("Not explained:", survivors)
    assert mutate.read_explained(capsys.readouterr().out) == survivors
    mutate.print_survivors("Not explained:", survivors - survivors)
    assert not capsys.readouterr().out
