"""Build the distributions twice and hold them to what is promised: `python tools/check_distributions.py FOLDER`.

The two builds differ in all that must not matter: the folder, the times and permissions of the
files, the time zone and the way (the first wheel is built from the source distribution, the second from the tree). The
distributions of the first build stay in FOLDER.
"""

import email
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).parent.parent
PACKAGE: Final = "src/linkj_partners/"

# What a build adds of its own.
WHEEL_EXTRAS: Final = frozenset({"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"})
SDIST_EXTRAS: Final = frozenset({"PKG-INFO"})

_ELSEWHERE: Final = re.compile(r"\]\((?!https?://|#)[^)\s]+\)|(?:href|src)=\"(?!https?://|#)")


def tracked(root: Path) -> frozenset[str]:
    """Name the files of the repository, as paths from its root."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, encoding="utf-8", check=True)  # noqa: S607 (whichever git there is)
    return frozenset(listed.stdout.rstrip("\0").split("\0"))


def wheel_problems(names: Iterable[str], files: Iterable[str]) -> list[str]:
    """Tell what is too much and what is missing in a wheel, given the names in it and the repository's files."""
    found = {re.sub(r"^[^/]+\.dist-info/", "dist-info/", name) for name in names}
    package = {name.removeprefix("src/") for name in files if name.startswith(PACKAGE)}
    return _difference("wheel", found, package | {f"dist-info/{name}" for name in WHEEL_EXTRAS})


def sdist_problems(names: Iterable[str], files: Iterable[str]) -> list[str]:
    """Tell what is too much and what is missing in a source distribution, likewise."""
    found = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in names}
    return _difference("source distribution", found, SDIST_EXTRAS.union(files))


def metadata_problems(metadata: str) -> list[str]:
    """Tell what on the project page leads nowhere or is missing, given the text of METADATA."""
    page = str(email.message_from_string(metadata).get_payload())
    problems = [f"project page: leads nowhere outside the repository: {link[0]}" for link in _ELSEWHERE.finditer(page)]
    if len(re.findall(r"^## \[", page, re.MULTILINE)) != 1:
        problems.append("project page: must have one section of the changelog, the newest")
    return problems


def _difference(what: str, found: set[str], expected: Iterable[str]) -> list[str]:
    stray = [f"{what}: holds {name}, which is no part of it" for name in sorted(found.difference(expected))]
    missing = [f"{what}: lacks {name}" for name in sorted(set(expected) - found)]
    return stray + missing


def _copy(files: Iterable[str], folder: Path, umask: int, changed: datetime) -> None:
    """Copy the files as a checkout of that time under that umask has them."""
    for name in files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
        target.chmod((0o777 if os.access(ROOT / name, os.X_OK) else 0o666) & ~umask)
        os.utime(target, (changed.timestamp(), changed.timestamp()))


def _build(tree: Path, folder: Path, *kinds: str, umask: int, zone: str) -> dict[str, Path]:
    """Build in a fresh environment, without SOURCE_DATE_EPOCH, and give the distributions by name."""
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, "-m", "build", *kinds, "--outdir", str(folder), str(tree)],
        env={**environment, "TZ": zone},
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"the build failed:\n{done.stdout}\n{done.stderr}")
    return {path.name: path for path in sorted(folder.iterdir())}


def _build_twice(files: Iterable[str], work: Path, folder: Path) -> tuple[dict[str, Path], dict[str, Path]]:
    trees = work / "one", work / "another" / "deeper"
    _copy(files, trees[0], 0o022, datetime(2021, 2, 5, tzinfo=UTC))
    _copy(files, trees[1], 0o077, datetime(2016, 3, 31, tzinfo=UTC))
    first = _build(trees[0], folder, umask=0o022, zone="UTC")
    second = _build(trees[1], work / "built", "--sdist", "--wheel", umask=0o077, zone="Asia/Tokyo")
    return first, second


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _inspect(path: Path, files: frozenset[str]) -> list[str]:
    """Print what a distribution consists of, and tell its problems."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            sizes = {entry.filename: entry.file_size for entry in wheel.infolist()}
            (metadata,) = (wheel.read(name).decode("utf-8") for name in sizes if name.endswith("/METADATA"))
        problems = wheel_problems(sizes, files) + metadata_problems(metadata)
    else:
        with tarfile.open(path) as sdist:
            sizes = {entry.name: entry.size for entry in sdist if not entry.isdir()}
        problems = sdist_problems(sizes, files)
    print(f"\n{path.name}: {len(sizes)} files, {path.stat().st_size:,} bytes, sha256 {_digest(path)}")
    for name, size in sorted(sizes.items()):
        print(f"{size:9,}  {name}")
    return problems


def main(folder: Path) -> int:
    """Build, compare and look; 1 with every problem on standard error, else 0."""
    if folder.exists() and any(folder.iterdir()):
        sys.exit(f"{folder} is not empty: give a new folder")
    files = tracked(ROOT)
    with tempfile.TemporaryDirectory() as work:
        first, second = _build_twice(files, Path(work), folder.absolute())
        problems = [
            f"{name}: two builds differ: {_digest(first[name])} and {_digest(second[name])}"
            for name in first
            if _digest(first[name]) != _digest(second[name])
        ]
    for path in first.values():
        problems += _inspect(path, files)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("\nboth builds gave the same bytes; nothing is stray, nothing is missing")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 (the command and its one argument)
        sys.exit(f"give the folder to build into: python {sys.argv[0]} FOLDER")
    sys.exit(main(Path(sys.argv[1])))
