"""The project's own files agree with each other: versions, supported Pythons, dependencies, pinned actions."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import linkj_partners

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_version_is_that_of_the_installed_package() -> None:
    """The version stands in one place, and is the one that was installed."""
    assert metadata.version("linkj-partners") == linkj_partners.__version__
    assert "version" in PROJECT["dynamic"]


def test_version_stands_nowhere_else() -> None:
    """No file that could go stale names the version."""
    statement = re.compile(r"""^\s*"?(?:version|release)"?\s*[:=]\s*["']?\d""", re.MULTILINE)
    files = ["CITATION.cff", "pyproject.toml", "docs/conf.py", "SECURITY.md"]
    assert [name for name in files if statement.search((ROOT / name).read_text(encoding="utf-8"))] == []


def test_lowest_python_is_the_first_classifier() -> None:
    """What is required is the first version that is named as supported, and none between is left out."""
    minors = [int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", "\n".join(PROJECT["classifiers"]))]
    assert PROJECT["requires-python"] == f">=3.{minors[0]}"
    assert minors == list(range(minors[0], minors[-1] + 1))


def test_supported_pythons_are_tested() -> None:
    """The workflow runs the tests on every Python that the classifiers name."""
    named = set(re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"])))
    (matrix,) = re.findall(r"^        python: \[(.*)\]$", WORKFLOWS[0].read_text(encoding="utf-8"), re.MULTILINE)
    assert named <= set(re.findall(r"3\.\d+", matrix))


def test_lowest_versions_are_the_declared_ones() -> None:
    """What CI installs as the lowest versions is what the package declares."""
    extras = PROJECT["optional-dependencies"]
    declared = PROJECT["dependencies"] + [each for name in extras if name != "test" for each in extras[name]]
    tested = (ROOT / ".ci" / "lowest.txt").read_text(encoding="utf-8").split()
    padded = [re.sub(r"==(\d+\.\d+)\.0$", r"==\1", line) for line in tested]
    assert sorted(padded) == sorted(each.replace(">=", "==") for each in declared)


def test_links_of_the_readme_lead_somewhere() -> None:
    """Each is a file of the repository. On PyPI a page becomes its path, and the picture is left out."""
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith(("https://", "http://"))]
    assert [link for link in inside if not (ROOT / link).is_file()] == []
    assert {Path(link).suffix for link in inside} == {".md", ".png"}


def test_there_are_workflows() -> None:
    """Tests and publishing have a workflow each."""
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "publish.yml"]


def test_actions_are_pinned() -> None:
    """Every action is named by its full commit, with the tag beside it; the same action is everywhere the same."""
    used = re.findall(r"uses: (.*)", "\n".join(path.read_text(encoding="utf-8") for path in WORKFLOWS))
    pinned = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [action for action in used if not pinned.fullmatch(action)] == []
    assert len(set(used)) == len({action.partition("@")[0] for action in used}) == 5


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_grants_nothing_by_default(path: Path) -> None:
    """A workflow begins without permissions, and every checkout leaves no credentials behind."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\npermissions: {}\n") == 1
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
