"""Text with full-width and superscript characters made plain, character by character."""

from typing import Final

from linkj_partners._patterns import Pattern

__all__ = ["FOLDED", "folded_text"]

# Characters that NFKC replaces by one other each, so that every index still holds in the string as given.
_FOLD: Final[dict[int, int | str]] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys((0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **str.maketrans("ᵉʳˢᵗⁿᵈʰ‐‑", "erstndh--"),  # superscript letters; hyphen and no-break hyphen
}
FOLDED: Final = "".join(map(chr, _FOLD))
"""The characters that are made plain."""
# Few characters need it: looking for them is several times faster than translating each.
_FOLDABLE = Pattern(f"[{FOLDED}]+")


def folded_text(text: str) -> str:
    """Return a string with full-width and superscript characters made plain, each in its place."""
    return text if text.isascii() else _FOLDABLE.sub(lambda run: run[0].translate(_FOLD), text)
