"""What holds for the rules, whatever they find."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from conftest import rows
from linkj_partners._patterns import Pattern
from linkj_partners.reading import Reading
from linkj_partners.reading._days import days_in, marked
from linkj_partners.reading._english import _acts, _signing
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese import _acts as _japanese_acts
from linkj_partners.reading._japanese import _signing as _japanese_signing
from linkj_partners.reading._japanese import _tallies as _japanese_tallies
from linkj_partners.reading._japanese._validity import _in_force as _japanese_in_force
from linkj_partners.reading._japanese._validity import _length as _japanese_length
from linkj_partners.reading._japanese._validity import _renewal as _japanese_renewal

SENTENCES = rows("sentences.jsonl")
FIGURES = ("9" * 30, "9" * 5000, "1,000,000,000,000,000", "9,,9")


@pytest.mark.slow
@pytest.mark.parametrize("first", range(4))
def test_no_figures_are_too_long_to_read(first: int, read_after_news: Callable[[str, str], Reading]) -> None:
    """Whatever number stands in a sentence, the text is read."""
    for index, row in enumerate(SENTENCES[first::4]):
        figures = FIGURES[index % len(FIGURES)]
        found = read_after_news(row["lang"], re.sub("[0-9]+", figures, row["text"]))
        assert all(found.source[fact.start : fact.end] == fact.text for fact in found.facts)


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="signed", lang="en"), ids=lambda row: row["text"])
def test_one_word_of_every_act_is_looked_for_first(row: dict[str, Any]) -> None:
    """What says that something is signed has one of the words without which a sentence is not looked at."""
    sentence = row["text"]
    for act in _acts.acts(sentence):
        words = sentence[act.start() : act.end() + len(" between")].lower()
        assert any(word in words for word in _signing.ANY_ACT)


GATE = "# one of the first characters below\n"


GATED = [
    pattern
    for module in (_japanese_in_force, _japanese_length, _japanese_renewal, _japanese_signing, _japanese_tallies)
    for pattern in vars(module).values()
    if isinstance(pattern, Pattern) and GATE in pattern.source
]


def test_first_characters_hide_nothing(read_after_news: Callable[[str, str], Reading]) -> None:
    """A pattern that begins with the characters it can begin with finds what it would find without them."""
    found = dict.fromkeys(range(len(GATED)), 0)
    ungated = [Pattern("(?:" + pattern.source.split(GATE, 1)[1], pattern.flags) for pattern in GATED]
    for row in SENTENCES:
        flow = Flow(read_after_news(row["lang"], f"{row['text']}\n{row['text']}").source)
        text = marked(flow.text, days_in(flow, None))
        for index, (pattern, whole) in enumerate(zip(GATED, ungated, strict=True)):
            expected = [match.span() for match in whole.finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == expected
            found[index] += len(expected)
    assert all(found.values())


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="signed", lang="ja"), ids=lambda row: row["text"])
def test_one_word_of_every_japanese_act_is_looked_for_first(row: dict[str, Any]) -> None:
    """What says that something is signed has one of the words without which a sentence is not looked at."""
    flow = Flow(row["text"])
    for act in vars(_japanese_acts)["_SIGNING"].finditer(flow.text):
        assert any(word in flow.text for word in vars(_japanese_acts)["_ANY_ACT"]), act[0]
