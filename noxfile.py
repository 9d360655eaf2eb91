"""The workshop: what people run by hand and CI runs in `.ci/run`, each session in an environment of its own.

`nox --list` shows the sessions, `nox -s tests -- -k ordinals` runs one, and `-r` uses its environment again.
"""

import shutil
from pathlib import Path
from typing import Final

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.error_on_missing_interpreters = False

PROJECT: Final = nox.project.load_toml("pyproject.toml")
PYTHONS: Final = nox.project.python_versions(PROJECT, max_version="3.14")
EXTRAS: Final = f".[{','.join(PROJECT['project']['optional-dependencies'])}]"
CATALOGUES: Final = Path("docs/locale/ja/LC_MESSAGES")
PAGES: Final = ("-q", "-E", "-a", "-n", "-W", "--keep-going", "-t", "bilingual", "-b", "html", "docs")
PLACES: Final = ("tests", "README.md", "README.ja.md", "docs", "--pyargs", "linkj_partners")
FROM_A_ZIP: Final = "import linkj_partners as lp; assert '.whl' in lp.__file__; print(len(lp.bundled()), lp.__file__)"


def install(session: nox.Session, *what: str, groups: tuple[str, ...] = ()) -> None:
    """Install packages and dependency groups of pyproject.toml; what Matplotlib remembers of fonts stays outside."""
    session.install(*what, *nox.project.dependency_groups(PROJECT, *groups))
    session.env["MPLCONFIGDIR"] = session.create_tmp()


def pytest(session: nox.Session, *options: str, command: tuple[str, ...] = ("python", "-m", "pytest")) -> None:
    """Run tests in one process, since CI runs a session on each core; opening a file without an encoding fails."""
    session.run(*command, "-n=0", *options, *session.posargs, env={"PYTHONWARNDEFAULTENCODING": "1"})


@nox.session(venv_backend="venv")
def tests(session: nox.Session) -> None:
    """Run the README's test command in a fresh environment, with pip."""
    install(session, "-e", ".[test]")
    pytest(session, "-n=auto")


@nox.session
def full(session: nox.Session) -> None:
    """Run every test: slow ones too, with other libraries to compare with; branch coverage is at least 99.9 %."""
    install(session, "-e", EXTRAS, groups=("coverage", "docs", "exports", "oracles", "types"))
    session.env["COVERAGE_FILE"] = str(Path(session.create_tmp(), "coverage"))
    pytest(session, "-m", "", "--hypothesis-profile=ci", command=("coverage", "run", "-m", "pytest"))
    session.run("coverage", "combine", "-q")
    session.run("coverage", "report")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, formatting, layers of imports, metadata and workflows."""
    install(session, groups=("lint",))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", env={"PYTHONPATH": "src"})
    session.run("validate-pyproject", "pyproject.toml")
    workflows = map(str, Path(".github/workflows").glob("*.yml"))
    for schema, files in {
        "vendor.citation-file-format": ["CITATION.cff"],
        "vendor.dependabot": [".github/dependabot.yml"],
        "vendor.github-workflows": list(workflows),
    }.items():
        session.run("check-jsonschema", "--builtin-schema", schema, *files)
    session.run("zizmor", "--offline", "--no-progress", "--quiet", "--persona=auditor", ".github")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict; every public name has a completely known type."""
    install(session, "-e", EXTRAS, groups=("browser", "docs", "exports", "nox", "oracles", "types"))
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "linkj_partners", "--ignoreexternal")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation in both languages into docs/_build/html; `-- linkcheck` follows links to other sites."""
    install(session, EXTRAS, groups=("docs",))
    if session.posargs:
        session.run("sphinx-build", "-b", *session.posargs, "docs", "docs/_build/other")
        return
    session.run("sphinx-build", *PAGES, "docs/_build/html")
    session.run("sphinx-build", *PAGES, "docs/_build/html/ja", "-D", "language=ja")
    copy = Path(session.create_tmp(), "locale")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree("docs/locale", copy)
    update_catalogues(session, copy)
    catalogues = {path: Path("docs/locale", path.relative_to(copy)) for path in copy.rglob("*.po")}
    if behind := [new.stem for new, old in catalogues.items() if new.read_bytes() != old.read_bytes()]:
        session.error(f"behind the English pages: {', '.join(behind)}; run nox -s translations and translate")


@nox.session
def translations(session: nox.Session) -> None:
    """Bring the Japanese catalogues up to date with the English pages; `-- PAGE` begins one."""
    install(session, EXTRAS, groups=("docs",))
    update_catalogues(session, Path("docs/locale"))


def update_catalogues(session: nox.Session, locale: Path) -> None:
    """Extract the English of the pages that have a catalogue, and of those named, and merge it."""
    templates = Path(session.create_tmp(), "gettext")
    shutil.rmtree(templates, ignore_errors=True)
    session.run("sphinx-build", "-q", "-b", "gettext", "docs", str(templates))
    for template in templates.rglob("*.pot"):
        page = template.relative_to(templates).with_suffix("")
        if not (CATALOGUES / page).with_suffix(".po").exists() and page.as_posix() not in session.posargs:
            template.unlink()
    options = ("--no-obsolete", "-w", "100", "-l", "ja")
    session.run("sphinx-intl", "update", *options, "-d", str(locale), "-p", str(templates), silent=True)


@nox.session
def browser(session: nox.Session) -> None:
    """Open the built site (`nox -s docs`) in Chromium: errors, filters, search, contrast, phone width."""
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        session.skip("no Chromium: apt-get install chromium")
    install(session, ".[test]", groups=("browser", "docs"))
    pytest(session, "browser")


@nox.session
def package(session: nox.Session) -> None:
    """Build wheel and sdist twice alike into dist/; look for what is stray; run the wheel elsewhere and from a zip."""
    install(session, *PROJECT["build-system"]["requires"], groups=("package",))
    again, fresh = (Path(session.create_tmp(), name).resolve() for name in ("again", "fresh"))
    for folder in (Path("dist"), again, fresh):
        shutil.rmtree(folder, ignore_errors=True)
    session.run("python", "-m", "build", "--no-isolation", env={"TZ": "UTC"})
    session.run("python", "-m", "build", "--no-isolation", "--outdir", str(again), env={"TZ": "Asia/Tokyo"})
    sdist, wheel = (str(path) for path in sorted(Path("dist").resolve().iterdir(), reverse=True))
    if any(Path(path).read_bytes() != (again / Path(path).name).read_bytes() for path in (sdist, wheel)):
        session.error("two builds differ")
    session.run("check-sdist", "--no-isolation")
    session.run("check-wheel-contents", wheel)
    session.run("twine", "check", "--strict", sdist, wheel)
    session.run("python", "-m", "venv", str(fresh))
    python = str(fresh / "bin" / "python")
    session.run(python, "-m", "pip", "install", "-q", wheel, external=True)
    with session.chdir(again):
        session.run(python, "-W", "error", "-m", "linkj_partners", "--on", "2026-11-23", external=True)
        session.run(python, "-W", "error", "-c", FROM_A_ZIP, env={"PYTHONPATH": wheel}, external=True)


@nox.session(python=PYTHONS)
def interpreters(session: nox.Session) -> None:
    """Test the installed wheel, not the checkout, on every Python that this machine has, by written examples."""
    install(session, ".[test]")
    pytest(session, *PLACES, "-m", "not hypothesis and not slow")


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """Test the installed wheel with the lowest versions of what it needs, by written examples."""
    install(session, EXTRAS, "-c", ".ci/lowest.txt")
    pytest(session, *PLACES, "-m", "not hypothesis and not slow")


@nox.session
def hostile(session: nox.Session) -> None:
    """Break 20,000 documents: each is refused with a path at the break, or loads whole and round-trips."""
    install(session, "-e", ".[test]")
    law = "tests/laws/test_hostile_documents.py"
    pytest(session, law, "-q", "--hypothesis-profile=hostile", "--hypothesis-show-statistics")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Look for texts and documents that break a law, guided by coverage, until it is stopped (HypoFuzz)."""
    install(session, "-e", ".[test]", groups=("fuzz",))
    session.run("hypothesis", "fuzz", "--", *(session.posargs or ["tests/laws"]))


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the logic in small ways that a test has to notice (mutmut); `-- 'linkj_partners.terms*'` takes a part."""
    install(session, "-e", EXTRAS, groups=("mutation",))
    session.run("mutmut", "run", *session.posargs)
    session.run("mutmut", "results")


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure speed against other libraries."""
    install(session, "-e", EXTRAS, groups=("bench",))
    session.run("python", "benchmarks/run.py", *session.posargs)
