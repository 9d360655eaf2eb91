"""The tool that checks the distributions: it finds what is stray, missing or leads nowhere."""

from check_distributions import metadata_problems, sdist_problems, wheel_problems

REPOSITORY = ["LICENSE", "README.md", "src/linkj_partners/__init__.py", "src/linkj_partners/data/sources.json"]
INFO = "linkj_partners-0.1.0.dist-info"
WHEEL = [
    "linkj_partners/__init__.py",
    "linkj_partners/data/sources.json",
    f"{INFO}/METADATA",
    f"{INFO}/RECORD",
    f"{INFO}/WHEEL",
    f"{INFO}/entry_points.txt",
    f"{INFO}/licenses/LICENSE",
]
SDIST = [f"linkj_partners-0.1.0/{name}" for name in ["PKG-INFO", *REPOSITORY]]
PAGE = "Metadata-Version: 2.4\n\n# linkj-partners\n\n[x](https://example.org/)\n\n## [1.0] - 2030-01-02\n"


def test_sound_distributions_have_no_problem() -> None:
    """The files of the repository and what a build adds are what is to be there."""
    assert wheel_problems(WHEEL, REPOSITORY) == []
    assert sdist_problems(SDIST, REPOSITORY) == []
    assert metadata_problems(PAGE) == []


def test_stray_file_in_a_wheel_is_told() -> None:
    """A test or a cache in a wheel is told by its name."""
    assert wheel_problems([*WHEEL, "tests/test_model.py", "linkj_partners/__pycache__/a.pyc"], REPOSITORY) == [
        "wheel: holds linkj_partners/__pycache__/a.pyc, which is no part of it",
        "wheel: holds tests/test_model.py, which is no part of it",
    ]


def test_file_that_a_wheel_lacks_is_told() -> None:
    """Data or a licence that did not get into a wheel is told by its name."""
    lacking = [name for name in WHEEL if not name.endswith(("sources.json", "LICENSE"))]
    assert wheel_problems(lacking, REPOSITORY) == [
        "wheel: lacks dist-info/licenses/LICENSE",
        "wheel: lacks linkj_partners/data/sources.json",
    ]


def test_wrong_source_distribution_is_told() -> None:
    """What is not in the repository must not be in a source distribution, what is in it must be."""
    assert sdist_problems([*SDIST[:-1], "linkj_partners-0.1.0/notes.txt"], REPOSITORY) == [
        "source distribution: holds notes.txt, which is no part of it",
        "source distribution: lacks src/linkj_partners/data/sources.json",
    ]


def test_link_that_leads_nowhere_is_told() -> None:
    """A link into the repository does not work on the project page."""
    assert metadata_problems(PAGE + "\n[terms](docs/terms.md) and [below](#below)\n") == [
        "project page: leads nowhere outside the repository: ](docs/terms.md)"
    ]


def test_project_page_has_the_newest_changes_only() -> None:
    """No section of the changelog, or a second one, is a problem."""
    problem = "project page: must have one section of the changelog, the newest"
    assert metadata_problems(PAGE + "\n## [0.9] - 2029-01-02\n") == [problem]
    assert metadata_problems(PAGE.replace("## [1.0]", "## 1.0")) == [problem]
