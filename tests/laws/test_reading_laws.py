"""What holds of any text and document that is read: the laws of `tools/reading_laws.py`, which the fuzzer tries too."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reading_laws
from linkj_partners import PartialDate, Term, bundled, counting, dumps, numerals, ordinals
from reading_laws import EXAMPLES, LAWS, TOKENS, Law

TEXTS = st.text() | st.lists(st.sampled_from(TOKENS) | st.characters(), max_size=12).map("".join)
# Values that a document may hold anywhere, with the names that the model has among the keys.
NAMES = st.sampled_from(["revision", "host", "organizations", "sources", "agreements", "key", "names"]) | st.text()
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=12,
)


class TestAnyTextIsReadOrRefused:
    """A text is refused as the function documents, or what was read can be written and read again."""

    @pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
    @given(text=TEXTS)
    def test_any_text(self, law: Law, text: str) -> None:
        """The law holds of any text."""
        law(text)

    @pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
    def test_examples(self, law: Law) -> None:
        """The law holds of what is met in print, and of what broke it once."""
        for text in EXAMPLES[law.__name__]:
            law(text)

    @given(content=st.binary())
    def test_any_bytes(self, content: bytes) -> None:
        """A register is made of no bytes that are no register."""
        reading_laws.register(content)

    @given(value=VALUES)
    def test_any_value(self, value: object) -> None:
        """A register is made of no JSON value that is no register."""
        reading_laws.register(json.dumps(value))


class TestLawsAreBroken:
    """A law does not hold of a function that does something else."""

    @pytest.mark.parametrize(
        ("owner", "name", "law", "wrong"),
        [
            (PartialDate, "__str__", reading_laws.partial_date, "2021"),
            (Term, "__str__", reading_laws.term, "P1D"),
            (numerals, "write", reading_laws.numeral, "0"),
            (ordinals.Ordinal, "__str__", reading_laws.ordinal, "1st"),
            (ordinals, "find", reading_laws.ordinals_in, ordinals.find("the 11th")),
            (counting, "phrase", reading_laws.tally, "海外7団体を含む16団体"),
            (reading_laws, "dumps", reading_laws.register, dumps(bundled())),
        ],
    )
    def test_wrong_answer(
        self, owner: object, name: str, law: Law, wrong: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An answer that is not the right one breaks the law."""

        def answer(*_: object) -> object:
            return wrong

        monkeypatch.setattr(owner, name, answer)
        with pytest.raises(AssertionError):
            law(EXAMPLES[law.__name__][0])

    @pytest.mark.parametrize(
        ("owner", "name", "law"),
        [
            (PartialDate, "parse", reading_laws.partial_date),
            (Term, "parse", reading_laws.term),
            (numerals, "parse", reading_laws.numeral),
            (ordinals, "parse", reading_laws.ordinal),
            (ordinals, "find", reading_laws.ordinals_in),
            (counting, "parse", reading_laws.tally),
            (reading_laws, "loads", reading_laws.register),
        ],
    )
    def test_other_error(self, owner: object, name: str, law: Law, monkeypatch: pytest.MonkeyPatch) -> None:
        """An error that no reader documents is not taken for a refusal."""

        def fail(*_: object, **__: object) -> None:
            raise KeyError

        monkeypatch.setattr(owner, name, fail)
        with pytest.raises(KeyError):
            law("")
