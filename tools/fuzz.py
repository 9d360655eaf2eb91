"""Fuzz the functions that read, guided by coverage: `python tools/fuzz.py ordinal FOLDER -max_total_time=600`.

The first argument names one of the laws in `reading_laws`, the second a folder for the texts that reach new
code; `reading_laws.EXAMPLES` are put there to start from. The others are libFuzzer's. It stops at the first text
that breaks the law and writes it to a file; with that file for the folder it shows the break again. What was
found stays in the examples. Needs atheris: `python -m pip install --group fuzz`.
"""

import importlib
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import atheris  # pyright: ignore[reportMissingModuleSource] (not installed everywhere)

# What is to guide the fuzzer is imported here, also what the library itself imports late.
with atheris.instrument_imports(include=["linkj_partners"]):
    import breaking
    import reading_laws

    for module in ("converter", "strict_json"):
        importlib.import_module(f"linkj_partners.{module}")

_LONGEST_TEXT: Final = 4_000
_LONGEST_DOCUMENT: Final = 20_000
_SECONDS_TO_HANG: Final = 5
# Characters that one function takes for another, and the next one does not.
_LOOK_ALIKES: Final = str.maketrans("skiKI0123一二壱ー-. ,子", "ſKıKİ０١²3壱弐壹－‐．\u3000，〸")
_NEEDS_SOUNDNESS: Final = {"record cut", "key taken"}
_BREAKAGES: Final = [breakage for kind, breakage in breaking.KINDS.items() if kind not in _NEEDS_SOUNDNESS]


def main() -> None:
    """Fuzz one law."""
    name = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if name not in reading_laws.LAWS or not sys.argv[1:]:
        sys.exit(f"give one of {', '.join(reading_laws.LAWS)} and a folder; given: {name!r}, {sys.argv[1:]}")
    if not Path(sys.argv[1]).is_file():
        _write_examples(name, Path(sys.argv[1]))
    is_document = name == "register"
    longest = _LONGEST_DOCUMENT if is_document else _LONGEST_TEXT
    atheris.Setup(
        [*sys.argv, f"-max_len={longest}", f"-timeout={_SECONDS_TO_HANG}", f"-report_slow_units={_SECONDS_TO_HANG}"],
        _document_law if is_document else _text_law(reading_laws.LAWS[name]),
        custom_mutator=_changed_document if is_document else _changed_text,
    )
    atheris.Fuzz()


def _write_examples(name: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, example in enumerate(reading_laws.EXAMPLES[name]):
        (folder / f"example-{number}").write_bytes(_bytes(example))


def _text(data: bytes) -> str:
    """Make a text of any bytes: those that are not UTF-8 become lone surrogates, which Python's texts can hold."""
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    """Undo `_text`; of other lone surrogates, give bytes that become several."""
    return b"".join(_bytes_of_character(character) for character in text)


def _bytes_of_character(character: str) -> bytes:
    try:
        return character.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return character.encode("utf-8", "surrogatepass")


def _text_law(law: reading_laws.Law) -> Callable[[bytes], None]:
    def hold(data: bytes) -> None:
        law(_text(data))

    return hold


def _document_law(data: bytes) -> None:
    reading_laws.register(data)
    text = _text(data)
    if any("\ud800" <= character <= "\udfff" for character in text):  # as bytes it was refused at once
        reading_laws.register(text)


def _changed_text(data: bytes, longest: int, seed: int) -> bytes:
    """Change a text character by character, or leave it to libFuzzer to change its bytes."""
    chance = random.Random(seed)
    if not chance.randrange(4):
        return atheris.Mutate(data, longest)
    text = _text(data)
    for _ in range(chance.randint(1, 3)):
        start = chance.randint(0, len(text))
        end = chance.randint(start, min(len(text), start + 8))
        piece = chance.choice(_PIECES)(text[start:end], chance)
        text = text[:start] + piece + text[chance.choice((start, end)) :]
    return _bytes(text)[:longest]


_PIECES: Final[tuple[Callable[[str, random.Random], str], ...]] = (
    lambda _, chance: chance.choice(reading_laws.TOKENS),
    lambda _, chance: chance.choice(reading_laws.TOKENS) * chance.choice((2, 3, 20)),
    lambda _, chance: chr(chance.randrange(0x3000 + 0x7000)),
    lambda piece, _: piece.translate(_LOOK_ALIKES),
    lambda piece, _: piece * 2,
    lambda _, __: "",
)


def _changed_document(data: bytes, longest: int, seed: int) -> bytes:
    """Break a JSON document, or change its text where it is none any more."""
    chance = random.Random(seed)
    try:
        content = chance.choice(_BREAKAGES)(json.loads(data), chance).content
    except (ValueError, RecursionError, breaking.NotHereError):
        return _changed_text(data, longest, seed)
    return (content if isinstance(content, bytes) else _bytes(content))[:longest]


if __name__ == "__main__":
    main()
