"""Builds the documentation in both languages: English, and Japanese in its folder `ja`; warnings are errors.

Usage: python tools/build_docs.py [FOLDER], by default docs/_build/html.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Everything anew (-E -a): Sphinx does not notice that an extension of ours or the data has changed.
OPTIONS = ("-q", "-E", "-a", "-n", "-W", "--keep-going", "-t", "bilingual", "-b", "html")


def build(target: Path, *options: str) -> None:
    """Build one language."""
    command = [sys.executable, "-m", "sphinx", *OPTIONS, *options, str(ROOT / "docs"), str(target)]
    subprocess.run(command, check=True)


def main(arguments: list[str]) -> None:
    """Build both and say how many pages there are."""
    target = Path(arguments[0]) if arguments else ROOT / "docs" / "_build" / "html"
    build(target)
    build(target / "ja", "-D", "language=ja")
    print(f"built {len(list(target.rglob('*.html')))} pages in {target}")


if __name__ == "__main__":
    main(sys.argv[1:])
