"""The package as a whole: what importing it loads, what it exports, how it works from inside a zip."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

import ast
import os
import pickle
import re
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

import linkj_partners

PACKAGE = Path(linkj_partners.__file__).parent

# Top to bottom: a module imports only from those that stand below it.
LAYERS = (
    "__main__",
    "export_command",
    "glance",
    "standard_output",
    "hypothesis_plugin",
    "testing",
    "__init__",
    "plotting",
    "timeline_chart",
    "growth_chart",
    "charts",
    "exporting",
    "calendars",
    "linked_data",
    "contracting",
    "data_package",
    "package_tables",
    "package_rows",
    "flat_records",
    "citations",
    "arrays",
    "extras",
    "loading",
    "converter",
    "strict_json",
    "files",
    "tables",
    "reconciliation",
    "counting",
    "count_phrases",
    "frozen_mapping",
    "register",
    "signing_days",
    "tallies",
    "integrity",
    "model",
    "terms",
    "wordings",
    "periods",
    "conventions",
    "durations",
    "partial_dates",
    "ordinals",
    "ordinal_finding",
    "ordinal_reading",
    "ordinal_writing",
    "ordinal_words",
    "ordinal_forms",
    "numerals",
    "patterns",
    "checks",
    "countries",
    "errors",
)


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


@pytest.mark.parametrize("module", ["cattrs", "json", "importlib_resources", "hypothesis", "attrs", "datetime"])
def test_import_is_light(module: str) -> None:
    """Importing the package loads nothing that its names need: they are imported when they are asked for."""
    assert run(f"import sys, linkj_partners; print({module!r} in sys.modules)") == "False\n"


@pytest.mark.parametrize("module", ["cattrs", "json", "importlib_resources", "hypothesis"])
def test_names_are_light(module: str) -> None:
    """Having every public name but `exporting` loads none of what only reading and writing data needs."""
    code = f"""
import sys, linkj_partners as lp
for name in set(lp.__all__) - {{"exporting"}}:
    getattr(lp, name)
print({module!r} in sys.modules, 'attrs' in sys.modules)
"""
    assert run(code) == "False True\n"


@pytest.mark.parametrize("module", ["testing", "hypothesis_plugin", "ordinals", "__main__"])
def test_module_can_be_imported_first(module: str) -> None:
    """A module that the package itself does not import can be the first that is imported."""
    assert run(f"import linkj_partners.{module}; print('ok')") == "ok\n"


def test_exports_are_light_too() -> None:
    """What makes calendars and pictures is loaded when one is made."""
    code = "import sys; from linkj_partners import exporting, plotting\n"
    code += "print({'icalendar', 'matplotlib'} & {*sys.modules})"
    assert run(code) == "set()\n"


def test_public_names_exist() -> None:
    """Every exported name is there, and nothing else that is public and not a module."""
    public = {name for name in dir(linkj_partners) if not name.startswith("_")}
    modules = {name for name in public if isinstance(getattr(linkj_partners, name), type(sys))}
    assert public - modules == set(linkj_partners.__all__) - modules
    assert modules & set(linkj_partners.__all__) == {"counting", "errors", "exporting", "ordinals", "plotting", "terms"}


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
    """Give the module of each name that type checkers see imported at the top level; a module is its own."""
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
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    [hidden] = [node for node in tree.body if isinstance(node, ast.If) and "not" in ast.unparse(node.test)]
    assert ast.unparse(hidden.test) == "not typing.TYPE_CHECKING"
    assert functions == hidden.body


@pytest.mark.parametrize(("module", "library"), [("testing", "hypothesis"), ("arrays", "numpy")])
def test_module_of_a_missing_extra_says_how_to_install_it(module: str, library: str) -> None:
    """Importing a module whose library is not there names the extra."""
    code = f"""
import sys
sys.modules[{library!r}] = None
try:
    import linkj_partners.{module}
except ImportError as error:
    print(error)
"""
    assert run(code) == f'{library} is not installed: run pip install "linkj-partners[{library}]"\n'


@pytest.mark.parametrize("name", linkj_partners.__all__)
def test_each_name_can_be_the_first(name: str) -> None:
    """Whichever name is asked for first, it is there, and Python finds it by itself afterwards."""
    code = f"import linkj_partners as lp; first = lp.{name}; print(vars(lp)[{name!r}] is first is lp.{name})"
    assert run(code) == "True\n"


def test_names_are_listed_before_they_are_imported() -> None:
    """`dir` gives the public names and no others, before and after they are used, for editors to complete."""
    code = """
import linkj_partners as lp
before, _, after = dir(lp), lp.bundled(), dir(lp)
print(before == after, [name for name in before if not name.startswith("__")] == sorted(lp.__all__))
"""
    assert run(code) == "True True\n"


def test_help_shows_what_the_names_stand_for() -> None:
    """`help` describes the classes and functions although none has been asked for."""
    text = run("import linkj_partners; help(linkj_partners)")
    assert "class Agreement(builtins.object)" in text
    assert "bundled() -> linkj_partners.register.Register" in text


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
    assert count == "16"


def _imports(module: str) -> set[str]:
    """Name the package's modules that a module imports, inside functions too."""
    tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "linkj_partners":
            found |= {alias.name if (PACKAGE / f"{alias.name}.py").exists() else "__init__" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("linkj_partners."):
            found.add((node.module or "").removeprefix("linkj_partners."))
    return found


def test_every_module_has_its_layer() -> None:
    """The list of layers names the modules that there are."""
    assert sorted(LAYERS) == sorted(path.stem for path in PACKAGE.glob("*.py"))


@pytest.mark.parametrize("module", LAYERS)
def test_imports_point_down(module: str) -> None:
    """A module imports only from the layers below its own."""
    below = LAYERS[LAYERS.index(module) + 1 :]
    assert _imports(module) <= set(below)


@pytest.mark.parametrize(
    ("library", "module"), [("cattrs", "converter"), ("importlib_resources", "loading"), ("json", "strict_json")]
)
def test_library_is_used_in_one_place(library: str, module: str) -> None:
    """What may be exchanged one day is imported by one module only; the writers of JSON use json too."""
    writers = ["data_package", "export_command", "glance", "loading"] if library == "json" else []
    statement = re.compile(rf"^\s*(import|from) {library}\b", re.MULTILINE)
    users = {path.stem for path in PACKAGE.glob("*.py") if statement.search(path.read_text(encoding="utf-8"))}
    assert users == {module, *writers}
