"""The package as a whole: what importing it loads, what it shows, how it works from inside a zip."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import ast
import os
import pickle
import re
import subprocess
import sys
import zipfile
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import linkj_partners

PACKAGE = Path(linkj_partners.__file__).parent

MODULES = sorted(
    name for name in linkj_partners.__all__ if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()
)
SOURCES = sorted(path for path in PACKAGE.rglob("*.py"))


# What reading and writing data needs, and what every record needs.
HEAVY = ("cattrs", "json", "importlib_resources", "hypothesis", "attrs", "datetime")


def run(code: str, **environment: str) -> str:
    """Run code in a fresh interpreter and give what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_import_is_light() -> None:
    """Importing the package loads nothing that its names need: they are imported when they are asked for."""
    code = f"import sys, linkj_partners; print({{*{HEAVY}}} & {{*sys.modules}})"
    assert run(code) == "set()\n"


def test_names_are_light() -> None:
    """Having every public name but `exporting` loads none of what only reading and writing data needs."""
    code = f"""
import sys, linkj_partners as lp
for name in set(lp.__all__) - {{"exporting"}}:
    getattr(lp, name)
print(sorted({{*{HEAVY}}} & {{*sys.modules}}))
"""
    assert run(code) == "['attrs', 'datetime']\n"


@pytest.mark.slow
@pytest.mark.parametrize("module", [*MODULES, "__main__", "_hypothesis_plugin"])
def test_module_can_be_imported_first(module: str) -> None:
    """Each module can be the first that is imported: importing it does not need another one to have been."""
    assert run(f"import linkj_partners.{module}; print('ok')") == "ok\n"


def test_exports_are_light_too() -> None:
    """What makes calendars and pictures is loaded when one is made."""
    code = "import sys; from linkj_partners import exporting, plotting\n"
    code += "print({'icalendar', 'matplotlib'} & {*sys.modules})"
    assert run(code) == "set()\n"


def test_every_public_module_is_an_attribute() -> None:
    """What stands in the folder without an underscore is public, and is reached by its name."""
    public = {path.stem for path in PACKAGE.iterdir() if not path.name.startswith("_")}
    assert public - {"data", "py"} == set(MODULES)
    assert all(isinstance(getattr(linkj_partners, name), ModuleType) for name in MODULES)


def test_no_folder_is_crowded() -> None:
    """A folder has at most 16 modules, so that a reader can take it in."""
    sizes = Counter(str(path.parent.relative_to(PACKAGE)) for path in SOURCES)
    assert {folder: size for folder, size in sizes.items() if size > 16} == {}


def test_misspelt_name_is_an_attribute_error() -> None:
    """A typo fails as Python words it, and is a type error too: else the comment here would be refused as needless."""
    with pytest.raises(AttributeError, match=r"^module 'linkj_partners' has no attribute 'bundeld'$") as caught:
        linkj_partners.bundeld  # type: ignore[attr-defined]  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("bundeld", linkj_partners)


def test_misspelt_name_is_answered_with_a_suggestion() -> None:
    """Python names the closest of the names, also of those that nobody has asked for yet."""
    done = subprocess.run(
        [sys.executable, "-c", "import linkj_partners; linkj_partners.bundeld"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr.splitlines()[-1].endswith("has no attribute 'bundeld'. Did you mean: 'bundled'?")


def test_misspelt_name_cannot_be_imported() -> None:
    """A typo in an import fails as Python words it, and is a type error too."""
    with pytest.raises(ImportError, match=r"^cannot import name 'bundeld' from 'linkj_partners'"):
        from linkj_partners import bundeld  # type: ignore[attr-defined]  # noqa: F401, PLC0415


def _typed_imports() -> dict[str, str]:
    """Return the module of each name that type checkers see imported at the top level; a module is its own."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [block] = [node for node in tree.body if isinstance(node, ast.If) and "not" not in ast.unparse(node.test)]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {
        alias.name: (node.module or "").removeprefix("linkj_partners").removeprefix(".") or alias.name
        for node in imports
        for alias in node.names
    }


def test_type_checkers_and_python_import_the_same_names() -> None:
    """Each name comes from the module that type checkers take it from, and no other name comes."""
    typed = _typed_imports()
    assert sorted(typed) == sorted(linkj_partners.__all__)
    for name, module in typed.items():
        home = import_module(f"linkj_partners.{module}")
        assert getattr(linkj_partners, name) is (home if name == module else getattr(home, name))


def test_functions_that_find_names_are_hidden_from_type_checkers() -> None:
    """The functions that find names at run time stand where no type checker looks."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    finding = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) or _names_getattr(node)]
    [hidden] = [node for node in tree.body if isinstance(node, ast.If) and "not" in ast.unparse(node.test)]
    assert ast.unparse(hidden.test) == "not typing.TYPE_CHECKING"
    assert finding == hidden.body


def _names_getattr(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__getattr__"


def test_call_that_needs_a_missing_extra_says_how_to_install_it() -> None:
    """Every module is there without any extra; the call that needs one names it."""
    calls = {
        "hypothesis": "lp.testing.registers()",
        "icalendar": "lp.exporting.calendar(lp.bundled())",
        "matplotlib": "lp.plotting.growth(lp.bundled())",
        "numpy": "lp.arrays.last_days([date(2021, 2, 5)], lp.Term(years=3))",
    }
    code = f"""
import sys
from datetime import date
sys.modules.update(dict.fromkeys({list(calls)}))
import linkj_partners as lp
for call in {list(calls.values())}:
    try:
        eval(call)
    except lp.errors.MissingExtraError as error:
        print(error)
"""
    for library, line in zip(calls, run(code).splitlines(), strict=True):
        assert re.fullmatch(rf'{library} is not installed: run pip install "linkj-partners\[\w+\]"', line)


def test_names_are_listed_before_they_are_imported() -> None:
    """`dir` gives the public names and no others, before and after they are used, for editors to complete."""
    code = """
import linkj_partners as lp
before, _, after = dir(lp), lp.bundled(), dir(lp)
print(before == after, [name for name in before if not name.startswith("__")] == sorted(lp.__all__))
"""
    assert run(code) == "True True\n"


@pytest.mark.slow
def test_many_threads_get_the_same_names() -> None:
    """Threads that ask at once get the same objects."""
    code = """
from concurrent.futures import ThreadPoolExecutor
import linkj_partners as lp
with ThreadPoolExecutor(16) as pool:
    tables = list(pool.map(lambda _: [id(getattr(lp, name)) for name in lp.__all__], range(16)))
print(all(table == tables[0] for table in tables))
"""
    assert run(code) == "True\n"


def test_values_can_be_pickled_and_read_where_nothing_was_asked_for() -> None:
    """A process that has not even imported the package reads a pickled agreement."""
    pickled = pickle.dumps(linkj_partners.bundled()["ucla"])
    code = f"import pickle; agreement = pickle.loads({pickled!r}); print(agreement.key)"
    assert run(code) == "ucla\n"


def test_works_from_inside_a_zip(tmp_path: Path) -> None:
    """The package reads its data when it is imported from a zip file."""
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(PACKAGE.rglob("*")):
            if path.is_file() and path.suffix in {".py", ".json", ".md", ".typed"}:
                packed.write(path, Path("linkj_partners") / path.relative_to(PACKAGE))
    code = "import linkj_partners as lp; print(lp.__file__); print(len(lp.bundled()))"
    where, count = run(code, PYTHONPATH=str(archive)).splitlines()
    assert where.startswith(str(archive))
    assert count == str(len(linkj_partners.bundled()))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_import_modules_from_the_package(path: Path) -> None:
    """No module takes a name from the top, which would hide its layer; import-linter holds the layers."""
    if path.parent == PACKAGE and path.name == "__init__.py":
        pytest.skip("this is the top")
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source if "linkj_partners import" in source else "")
    taken = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "linkj_partners"
        for alias in node.names
    }
    assert {name for name in taken - {"__version__"} if not (PACKAGE / name).is_dir()} <= {
        path.stem for path in SOURCES
    }


@pytest.mark.parametrize(
    ("library", "users"),
    [("cattrs", {"loading"}), ("importlib_resources", {"loading"}), ("json", {"loading", "exporting", "_cli"})],
)
def test_library_is_used_in_few_places(library: str, users: set[str]) -> None:
    """What may be exchanged one day is imported by few packages only."""
    statement = re.compile(rf"^\s*(import|from) {library}\b", re.MULTILINE)
    found = {path for path in SOURCES if statement.search(path.read_text(encoding="utf-8"))}
    assert {path.relative_to(PACKAGE).parts[0] for path in found} == users
