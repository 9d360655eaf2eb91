"""Loading and dumping: the bundled register, files, text."""

import json
import os
from pathlib import Path
from typing import Any, cast

import attrs
import importlib_resources
import pytest

from linkj_partners import Register, bundled, dump, dumps, load, loads
from linkj_partners.errors import InvalidDataError, InvalidValueError, WrongTypeError
from linkj_partners.loading import _documents


def problems(content: str | bytes) -> dict[str, str]:
    """Return the problems of a text that must be refused, by path."""
    with pytest.raises(InvalidDataError) as caught:
        loads(content)
    return {problem.path: problem.message for problem in caught.value.problems}


def test_bundled_is_one_object() -> None:
    """The bundled register is read once."""
    assert bundled() is bundled()


def test_loads_inverts_dumps(small_register: Register) -> None:
    """What was dumped loads to an equal register."""
    assert loads(dumps(small_register)) == small_register


def test_dumps_is_canonical(small_register: Register) -> None:
    """The same register always gives the same text, however it came about."""
    assert dumps(loads(dumps(small_register))) == dumps(small_register)
    turned_round = attrs.evolve(
        small_register,
        organizations=small_register.organizations[::-1],
        sources=small_register.sources[::-1],
        agreements=small_register.agreements[::-1],
    )
    assert dumps(turned_round) == dumps(small_register)


def test_equal_values_of_a_document_are_kept_once(document: dict[str, Any]) -> None:
    """A day, a text or a key that a document repeats is one object; a large register takes less memory so."""
    first, second, _ = document["agreements"]
    for agreement in (first, second):
        agreement |= {"signed": "2022-05-09", "term": "P3Y", "purpose": [{"en": "Words", "ja": "言葉"}]}
    first["sources"] = second["sources"]
    one, other, _ = loads(json.dumps(document))
    assert (one.signed, one.term, one.purpose[0]) == (other.signed, other.term, other.purpose[0])
    assert one.signed is other.signed
    assert one.term is other.term
    assert one.purpose[0] is other.purpose[0]
    assert one.sources[0] is other.sources[0]


def test_loads_takes_bytes(small_register: Register) -> None:
    """UTF-8 bytes are read like text."""
    assert loads(dumps(small_register).encode("utf-8")) == small_register


def test_dump_writes_what_dumps_gives(small_register: Register, tmp_path: Path) -> None:
    """A file holds the text in UTF-8 with line feeds, and loads again, as Path or str."""
    path = tmp_path / "登録.json"
    dump(small_register, path)
    assert path.read_bytes() == dumps(small_register).encode("utf-8")
    assert load(path) == load(str(path)) == small_register


def test_indent(small_register: Register, tmp_path: Path) -> None:
    """A document on one line is the same document; it is written so where that is asked for."""
    compact = dumps(small_register, indent=None)
    assert compact.count("\n") == 1
    assert loads(compact) == small_register
    assert dumps(small_register, indent=4) == dumps(small_register).replace("  ", "    ")
    dump(small_register, tmp_path / "compact.json", indent=None)
    assert (tmp_path / "compact.json").read_text(encoding="utf-8") == compact


@pytest.mark.parametrize(
    ("indent", "error"), [(-1, InvalidValueError), (17, InvalidValueError), (True, WrongTypeError)]
)
def test_indent_is_a_small_number(small_register: Register, indent: Any, error: type[Exception]) -> None:
    """Spaces are counted."""
    with pytest.raises(error, match=r"^indent cannot be"):
        dumps(small_register, indent=indent)


def test_dump_that_fails_keeps_the_old_file(
    small_register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full the old file stays as it was and nothing is left beside it."""
    path = tmp_path / "mine.json"
    path.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        dump(small_register, path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


WHERE = "(line 1, column 2)"
ADVICE = "correct it there or just before: a comma, quotation mark or bracket may be missing or too many"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the document is empty: give a JSON document"),
        (" \n", "the document is empty: give a JSON document"),
        ("{", f"the document is not JSON: Expecting property name enclosed in double quotes {WHERE}: {ADVICE}"),
        ("\ufeff{}", "the document begins with a byte-order mark: save it as UTF-8 without one"),
        (b"\xef\xbb\xbf{}", "the document begins with a byte-order mark: save it as UTF-8 without one"),
        (b'{"a": "\xff"}', "the document is not UTF-8: byte 0xff at offset 7; save it as UTF-8"),
        ("川崎市".encode("cp932"), "the document is not UTF-8: byte 0x90 at offset 0; save it as UTF-8"),
        ("[" * 100_000, "the document is nested too deeply: a register has at most seven levels"),
        ('{"a":' * 100_000, "the document is nested too deeply: a register has at most seven levels"),
        ("[]", "cannot be an empty list: give an object"),
        ("[1]", "cannot be a list: give an object"),
        ("NaN", "cannot be NaN: give an object"),
    ],
)
def test_text_that_is_no_document_is_refused(content: str | bytes, message: str) -> None:
    """A string that is not JSON is one problem at the root."""
    assert problems(content) == {"$": message}


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        (
            '"ordinal": 2',
            '"ordinal": NaN',
            "$.agreements[1].positions[0].ordinal",
            "cannot be NaN: give a whole number",
        ),
        (
            '"ordinal": 2',
            '"ordinal": -Infinity',
            "$.agreements[1].positions[0].ordinal",
            "cannot be -Infinity: give a whole number",
        ),
        (
            '"ordinal": 2',
            f'"ordinal": {"9" * 10_000}',
            "$.agreements[1].positions[0].ordinal",
            "cannot be a number of 10000 digits: give a whole number",
        ),
        (
            '"ordinal": 2',
            '"ordinal": 2, "ordinal": 2',
            "$.agreements[1].positions[0].ordinal",
            "is repeated in the same object: keep one of them",
        ),
        (
            "Some News",
            r"Some \ud800 News",
            "$.sources[1].publisher",
            r"cannot be 'Some \ud800 News': give one line without control characters and lone surrogates",
        ),
    ],
)
def test_what_json_lets_pass_is_refused(small_register: Register, old: str, new: str, path: str, message: str) -> None:
    """What Python's json reads without a word is a problem at its own path."""
    assert problems(dumps(small_register).replace(old, new)) == {path: message}


def test_repeated_keys_are_reported_with_other_problems(small_register: Register) -> None:
    """A repeated key does not hide what else is wrong."""
    text = dumps(small_register).replace('"ordinal": 2', '"ordinal": 0, "ordinal": 0')
    assert problems(text) == {"$.agreements[1].positions[0].ordinal": problems(text).popitem()[1]}
    with pytest.raises(InvalidDataError) as caught:
        loads(text)
    assert len(caught.value.problems) == 2


def test_problems_in_a_file_name_it(tmp_path: Path) -> None:
    """Every problem of a file tells its name."""
    path = tmp_path / "mine.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidDataError) as caught:
        load(path)
    assert {problem.file for problem in caught.value.problems} == {str(path)}
    assert len(caught.value.problems) == 4


def test_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    """A file in another encoding is refused with its name."""
    path = tmp_path / "mine.json"
    path.write_bytes("川崎市".encode("cp932"))
    with pytest.raises(InvalidDataError, match=r"mine\.json: \$: the document is not UTF-8"):
        load(path)


def test_folder_is_refused(tmp_path: Path) -> None:
    """A folder is refused with advice."""
    with pytest.raises(InvalidDataError, match="is a folder: give a JSON file in it"):
        load(tmp_path)


def test_missing_file_is_an_os_error(tmp_path: Path) -> None:
    """A file that is not there is Python's own error."""
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.json")


@pytest.mark.parametrize("text", [None, 3, {}, Path("mine.json")])
def test_loads_takes_text_only(text: object) -> None:
    """What is neither text nor bytes is refused with a hint."""
    with pytest.raises(WrongTypeError, match=r"for a file, use load\(path\)"):
        loads(cast("Any", text))


def test_open_file_is_no_path(tmp_path: Path) -> None:
    """A value that is not a path is refused with a hint, when reading and when writing."""
    with (tmp_path / "mine.json").open("w+b") as file:
        with pytest.raises(WrongTypeError, match=r"for an open file use loads\(file\.read\(\)\)"):
            load(cast("Any", file))
        with pytest.raises(WrongTypeError, match=r"or file\.write\(dumps\(register\)\)"):
            dump(bundled(), cast("Any", file))


def test_folder_is_not_written_as_a_file(tmp_path: Path, small_register: Register) -> None:
    """A folder, or a name that ends like one, is refused before anything is written."""
    for path in (str(tmp_path), f"{tmp_path}/out/"):
        with pytest.raises(InvalidValueError, match="give the name of a file; this is a folder"):
            dump(small_register, path)
    assert list(tmp_path.iterdir()) == []


def test_dumps_takes_a_register_only() -> None:
    """A value that is not a register is refused."""
    with pytest.raises(WrongTypeError, match=r"give a value of type Register, such as bundled\(\)"):
        dumps(cast("Any", bundled().agreements))


@pytest.mark.parametrize("name", ["mine.CSV", "mine.tsv", "mine.txt", "mine.xlsx", "mine.xlsm"])
def test_table_is_named_as_such(tmp_path: Path, name: str) -> None:
    """A table says so, and one that is not there is missing like any other file."""
    path = tmp_path / name
    with pytest.raises(FileNotFoundError):
        load(path)
    path.write_text("Partner\nSome Lab\n", encoding="utf-8")
    with pytest.raises(InvalidDataError, match=r"(?i)mine\.\w+: \$: is a table: read it with tables\.read"):
        load(path)
    path.write_text(dumps(bundled()), encoding="utf-8")
    assert load(path) == bundled()


def test_bundled_file_that_is_broken_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever edits the bundled files wrongly is told which file."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "agreements.json").write_text("{", encoding="utf-8")

    def files(_: str) -> Path:
        return tmp_path

    monkeypatch.setattr(importlib_resources, "files", files)
    monkeypatch.setattr(_documents, "_BUNDLED", {})
    with pytest.raises(InvalidDataError, match=r"agreements\.json: \$: the document is not JSON"):
        bundled()
