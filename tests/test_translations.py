"""The Japanese of the documentation and the README: whole, with the code, links, figures and dates of the English."""

import calendar
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
CATALOGUES: Final = DOCS / "locale" / "ja" / "LC_MESSAGES"
PAGES: Final = sorted(path.relative_to(CATALOGUES).with_suffix("").as_posix() for path in CATALOGUES.rglob("*.po"))
# What Japanese readers find in Japanese, whatever else may be in English.
CAPTIONS: Final = ("Start", "How to")
OTHERS: Final = {"index", "glossary", "data/index", "data/published-figures", "data/sources"}
# Words for which the glossary has another one.
AVOIDED: Final = ("あなた", "レジスター", "パートナー", "ソース", "満期日", "エントリ")
MONTHS: Final = {name: number for number, name in enumerate(calendar.month_name) if name}
JAPANESE: Final = "[ぁ-ヿ一-鿿々、。]"


def read(path: Path) -> str:
    """Read a file of the project."""
    return path.read_text(encoding="utf-8")


def catalogue(page: str) -> Any:
    """Read the messages of a page with Babel, which the documentation is built with."""
    with (CATALOGUES / f"{page}.po").open("rb") as file:
        return pytest.importorskip("babel.messages.pofile").read_po(file)


def pairs(page: str) -> list[tuple[str, str]]:
    """Return each English message with its Japanese."""
    return [(message.id, message.string) for message in catalogue(page) if message.id]


def toctree(caption: str) -> set[str]:
    """Return the pages that stand under a caption of the home page."""
    found = re.search(rf":caption: {caption}\n\n(.*?)```", read(DOCS / "index.md"), re.DOTALL)
    assert found
    return set(found[1].split())


def markup(text: str) -> Counter[str]:
    """Count pieces of code, targets of roles and links, and marks of emphasis."""
    roles = re.compile(r"(\{\w+\})`(?:[^`<]*<)?([^`>]+)>?`")
    links = re.compile(r"\]\(([^)]+)\)")
    codes = re.findall(r"`[^`]+`", roles.sub("", text))
    stars = re.findall(r"\*+", re.sub(r"`[^`]+`", "", text))
    return Counter([*map("".join, roles.findall(text)), *links.findall(text), *codes, *stars])


def prose(text: str) -> str:
    """Return a text without code and addresses."""
    return re.sub(r"`[^`]*`|\]\([^)]*\)", "", text)


def figures(text: str) -> set[str]:
    """Return the numbers that a text writes in digits, midnight as in English."""
    return set(re.findall(r"\d+(?:[.,:/-]\d+)*", prose(text).replace("午前零時", "0:00")))


def days(english: str) -> list[str]:
    """Return the days of an English text as Japanese writes them."""
    found = re.findall(rf"(\d+) ({'|'.join(MONTHS)})\b", english)
    return [f"{MONTHS[month]}月{day}日" for day, month in found]


def test_pages_for_everybody_are_in_japanese() -> None:
    """The home page, what it lists first, the data and the glossary have catalogues."""
    wanted = OTHERS.union(*map(toctree, CAPTIONS))
    assert len(wanted) > len(OTHERS)
    assert wanted - set(PAGES) == set()


@pytest.mark.parametrize("page", PAGES)
class TestPage:
    """A page in Japanese."""

    def test_whole(self, page: str) -> None:
        """Every message has its Japanese; none waits to be read again, and none is left over."""
        messages = catalogue(page)
        assert [message.id for message in messages if not message.string or (message.id and message.fuzzy)] == []
        assert list(messages.obsolete) == []

    def test_markup(self, page: str) -> None:
        """Code, roles, links and emphasis are those of the English."""
        assert [japanese for english, japanese in pairs(page) if markup(english) != markup(japanese)] == []

    def test_figures(self, page: str) -> None:
        """No number of the English is missing."""
        assert [japanese for english, japanese in pairs(page) if figures(english) - figures(japanese)] == []

    def test_days(self, page: str) -> None:
        """No day of the English is missing or another one."""
        assert [(day, ja) for english, ja in pairs(page) for day in days(english) if day not in ja] == []

    def test_words(self, page: str) -> None:
        """The glossary's words are used."""
        assert [(word, ja) for _, ja in pairs(page) for word in AVOIDED if word in ja] == []

    def test_punctuation(self, page: str) -> None:
        """Punctuation beside Japanese is full-width, and Japanese has no spaces within."""
        wrong = re.compile(rf"{JAPANESE}[,;:!?()]|[,;:!?()]{JAPANESE}|{JAPANESE} {JAPANESE}")
        assert [japanese for _, japanese in pairs(page) if wrong.search(prose(japanese))] == []


class TestReadme:
    """README.ja.md beside README.md."""

    ENGLISH: Final = read(ROOT / "README.md")
    JAPANESE: Final = read(ROOT / "README.ja.md")

    def test_same_code(self) -> None:
        """Both show the same code, in the same order."""
        blocks = re.compile(r"```.*?```", re.DOTALL)
        assert blocks.findall(self.JAPANESE) == blocks.findall(self.ENGLISH)

    def test_same_parts(self) -> None:
        """Both have the same headings, by their levels, and points of lists."""
        shape = re.compile(r"^#+ |^- ", re.MULTILINE)
        assert shape.findall(self.JAPANESE) == shape.findall(self.ENGLISH)

    def test_same_links(self) -> None:
        """Both lead to the same places, and to each other."""
        links = re.compile(r"\]\(([^)]+)\)")
        english, japanese = set(links.findall(self.ENGLISH)), set(links.findall(self.JAPANESE))
        assert english ^ japanese == {"README.md", "README.ja.md"}

    def test_words(self) -> None:
        """The glossary's words are used."""
        assert [word for word in AVOIDED if word in self.JAPANESE] == []
