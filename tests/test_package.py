"""The package as a whole: what importing it loads, what it exports, how it works from inside a zip."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import linkj_partners

PACKAGE = Path(linkj_partners.__file__).parent

# Top to bottom: a module imports only from those that stand below it.
LAYERS = (
    "__main__",
    "hypothesis_plugin",
    "testing",
    "__init__",
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
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("module", ["cattrs", "json", "importlib_resources", "hypothesis"])
def test_import_is_light(module: str) -> None:
    """Importing the package loads none of what only loading data needs."""
    code = f"import sys, linkj_partners; print({module!r} in sys.modules, 'attrs' in sys.modules)"
    assert run(code) == "False True\n"


@pytest.mark.parametrize("module", ["testing", "hypothesis_plugin", "ordinals", "__main__"])
def test_module_can_be_imported_first(module: str) -> None:
    """A module that the package itself does not import can be the first that is imported."""
    assert run(f"import linkj_partners.{module}; print('ok')") == "ok\n"


def test_public_names_exist() -> None:
    """Every exported name is there, and nothing else that is public and not a module."""
    public = {name for name in dir(linkj_partners) if not name.startswith("_")}
    modules = {name for name in public if isinstance(getattr(linkj_partners, name), type(sys))}
    assert public - modules == set(linkj_partners.__all__) - modules
    assert modules & set(linkj_partners.__all__) == {"counting", "errors", "ordinals", "terms"}


def test_misspelt_name_is_an_attribute_error() -> None:
    """There is no module __getattr__ under which a typo would pass."""
    assert not hasattr(linkj_partners, "__getattr__")
    assert not hasattr(linkj_partners, "bundeld")


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
    writers = ["__main__", "loading"] if library == "json" else []
    statement = re.compile(rf"^\s*(import|from) {library}\b", re.MULTILINE)
    users = {path.stem for path in PACKAGE.glob("*.py") if statement.search(path.read_text(encoding="utf-8"))}
    assert users == {module, *writers}
