"""Regular expressions that are compiled late."""

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import cast

import pytest

import linkj_partners
from linkj_partners import _tally_wording, dates, numerals, ordinals, reading, terms
from linkj_partners._patterns import Pattern, any_case, one_of

DIGITS = Pattern("[0-9]+")


def test_it_matches_as_re_does() -> None:
    """Each method gives what `re` gives."""
    match = DIGITS.match("第16", 1)
    assert match is not None
    assert (match[0], match.start()) == ("16", 1)
    assert DIGITS.match("第16") is None
    assert DIGITS.fullmatch("16") is not None
    assert DIGITS.fullmatch("16x") is None
    found = DIGITS.search("第16回")
    assert found is not None
    assert found.span() == (1, 3)
    assert DIGITS.search("第16回", 1, 1) is None
    assert [each[0] for each in DIGITS.finditer("1 22 333 4", 1, 7)] == ["22", "33"]
    assert [each[0] for each in DIGITS.finditer("1 22")] == ["1", "22"]
    assert DIGITS.sub("#", "1 22") == "# #"


def test_flags_are_kept() -> None:
    """Flags count as they do in `re`."""
    assert Pattern("the", re.IGNORECASE).match("The") is not None


def test_nothing_is_compiled_before_it_is_used() -> None:
    """A wrong expression is told when it is used, not when it is made."""
    wrong = Pattern("[")
    with pytest.raises(re.error):
        wrong.match("")


def test_words_in_any_case() -> None:
    """Any of the words is found in any letter case, unless what may not stand before it does."""
    word = Pattern(any_case(("one", "ten", "two"), free="(?<![a-z].)"))
    assert [each[0] for each in word.finditer("One, TWO, often, at ten; o t")] == ["One", "TWO", "ten"]


def test_one_of_several() -> None:
    """The first source that matches counts, whatever begins with the same character."""
    noun = Pattern(one_of(("business", "bank", r"\(x\)", "bus", "a(?!b)")))
    assert [each[0] for each in noun.finditer("business bus banks (x) ab ac")] == [
        "business",
        "bus",
        "bank",
        "(x)",
        "a",
    ]


def test_counts_have_two_braces_in_formatted_patterns_and_one_in_plain_ones() -> None:
    """`rf"a{1, 3}"` means a(1, 3), and `r"a{{1,3}}"` means a{1 and 3} literally."""
    folder = Path(linkj_partners.__file__).parent
    doubled = re.compile(r"\{\{[0-9]+(?:,[0-9]*)?\}\}")
    wrong: list[tuple[str, int]] = []
    for path in folder.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        formatted = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in nodes:
            if isinstance(node, ast.FormattedValue) and isinstance(node.value, (ast.Constant, ast.Tuple)):
                wrong.append((path.name, node.lineno))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in formatted:
                wrong += [(path.name, node.lineno)] if doubled.search(node.value) else []
    assert wrong == []


def test_blanks_of_verbose_patterns_are_not_counted() -> None:
    """` ?` in a verbose pattern makes what stands before the blank optional, since the blank itself is left out."""
    counted = re.compile(r"(?<![\\\[])\s+[?*+{]")
    comment = re.compile(r"(?<![\\\[])#.*")
    sources = [comment.sub("", source) for source, flags in patterns() if flags & re.VERBOSE]
    assert sources
    assert [source for source in sources if counted.search(source)] == []


def patterns() -> list[tuple[str, int]]:
    """Return the sources and flags of the expressions that the modules hold which read text."""
    packages = (_tally_wording, dates, numerals, ordinals, reading, terms)
    names = [found.name for each in packages for found in walk_packages(each.__path__, f"{each.__name__}.")]
    values = [value for name in names for value in vars(import_module(name)).values()]
    several = [each for value in values if isinstance(value, tuple) for each in cast("tuple[object, ...]", value)]
    late = [(each.source, each.flags) for each in (*values, *several) if isinstance(each, Pattern)]
    compiled = [cast("re.Pattern[str]", each) for each in values if isinstance(each, re.Pattern)]
    return [*late, *((each.pattern, each.flags) for each in compiled)]
