"""Releases in which a sentence stands that a test reads."""

from collections.abc import Callable

import pytest

from linkj_partners import reading
from linkj_partners.reading import Reading

TITLES = {
    "en": "8 March 2021\n\nBlue College signs MoU with Green Institute\n\n",
    "ja": "2021年3月8日\n\n虹大学と青空市が連携協定を締結\n\n",
}
NEWS = {"en": "Blue College signed an MoU with Green Institute. ", "ja": "虹大学は青空市と連携協定を締結しました。\n"}


@pytest.fixture
def read_under_title() -> Callable[[str, str], Reading]:
    """Read a sentence in a language below a date line and a title that announces an agreement."""
    return lambda lang, sentence: reading.read(TITLES[lang] + sentence)


@pytest.fixture
def read_after_news() -> Callable[[str, str], Reading]:
    """Read a sentence in a language below a date line and a title, and after the sentence on the signing."""
    return lambda lang, sentence: reading.read(TITLES[lang] + NEWS[lang] + sentence)
