"""Strings made ready for reading, with the way back."""

import unicodedata

import pytest

from linkj_partners.ordinals._parts import composed, is_composed


@pytest.mark.parametrize("text", ["16th", "16例目", "１６", "café", "①²", "", "ガ", "。、"])
def test_most_strings_are_ready(text: str) -> None:
    """A string without marks, half-width kana and radicals stays as it is."""
    assert is_composed(text)


@pytest.mark.parametrize(
    ("text", "expected", "indices"),
    [
        ("か\u3099x", "がx", (0, 2, 3)),
        ("ｶﾞｸ", "ガク", (0, 2, 3)),
        ("5⼈⽬", "5人目", (0, 1, 2, 3)),
        ("x\u0301\u0302y", "x\u0301\u0302y", (0, 1, 2, 3, 4)),
        ("e\u0301", "é", (0, 2)),
        ("①²Ａｱ", "①²Ａア", (0, 1, 2, 3, 4)),
        ("\u0301a", "\u0301a", (0, 1, 2)),
        ("\uf9d1例", "六例", (0, 1, 2)),
    ],
)
def test_replaces_what_is_in_the_way(text: str, expected: str, indices: tuple[int, ...]) -> None:
    """Each character of the result knows where it stood."""
    assert not is_composed(text)
    assert composed(text) == (expected, indices)


def test_composes_as_unicode_does() -> None:
    """A decomposed string comes back in Normalization Form C."""
    text = "プロジェクト・ガバナンス、ぱぴぷぺぽ"
    assert composed(unicodedata.normalize("NFD", text)).text == text
