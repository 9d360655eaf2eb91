"""Brings the Japanese catalogues up to date with the English pages or, with `--check`, says which are behind.

Usage: python tools/update_translations.py [--check] [PAGE ...]

A page is translated if it has a catalogue in docs/locale/ja; a PAGE, such as `ordinals`, gets one that is to be filled
in. A message whose English has changed keeps its old Japanese and is marked as fuzzy: read it again, mend it, and take
the mark away.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from babel.messages.pofile import read_po

ROOT: Final = Path(__file__).parents[1]
LOCALES: Final = ROOT / "docs" / "locale"
CATALOGUES: Final = LOCALES / "ja" / "LC_MESSAGES"
THEME: Final = "sphinx"  # the catalogue of the theme's words, which are on no page of ours


def extract(templates: Path) -> None:
    """Let Sphinx write the English messages of every page."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "gettext", str(ROOT / "docs"), str(templates)]
    subprocess.run(command, check=True)


def translated_pages() -> list[str]:
    """Give the pages that have a catalogue."""
    pages = {path.relative_to(CATALOGUES).with_suffix("").as_posix() for path in CATALOGUES.rglob("*.po")}
    return sorted(pages - {THEME})


def messages(path: Path) -> set[str]:
    """Give the English messages in a catalogue or a template."""
    with path.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}


def behind(templates: Path) -> list[str]:
    """Tell what is in the pages and not in the catalogues, and the other way round."""
    found: list[str] = []
    for page in translated_pages():
        if not (templates / f"{page}.pot").exists():
            found.append(f"{page}: there is no such page")
            continue
        new, old = messages(templates / f"{page}.pot"), messages(CATALOGUES / f"{page}.po")
        found += [f"{page}: not in the catalogue: {text}" for text in sorted(new - old)]
        found += [f"{page}: no longer on the page: {text}" for text in sorted(old - new)]
    return found


def update(templates: Path, pages: list[str]) -> None:
    """Let sphinx-intl bring the catalogues of some pages up to date."""
    with TemporaryDirectory() as wanted:
        for page in pages:
            (Path(wanted) / page).parent.mkdir(exist_ok=True)
            shutil.copy(templates / f"{page}.pot", Path(wanted) / f"{page}.pot")
        options = ["--no-obsolete", "-w", "100", "-l", "ja", "-d", str(LOCALES), "-p", wanted]
        subprocess.run([sys.executable, "-m", "sphinx_intl", "update", *options], check=True)


def main(arguments: list[str]) -> str | None:
    """Update, or say what has to be."""
    with TemporaryDirectory() as folder:
        templates = Path(folder)
        extract(templates)
        if "--check" in arguments:
            return "\n".join(behind(templates)) or None
        known = [page for page in translated_pages() if (templates / f"{page}.pot").exists()]
        update(templates, sorted({*known, *arguments}))
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
