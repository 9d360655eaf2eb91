"""The data package: what its files hold, that frictionless takes it, and that it is written whole or not at all."""

import csv
import errno
import io
import json
import os
from pathlib import Path
from typing import Any

import attrs
import pytest

from linkj_partners import Register, bundled, exporting
from linkj_partners.errors import InvalidValueError
from linkj_partners.exporting import _package_tables as package_tables


def rows_of(folder: Path, table: str) -> list[dict[str, str]]:
    """Read one table of a data package."""
    text = (folder / f"{table}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def descriptor_of(folder: Path) -> dict[str, Any]:
    """Read the descriptor of a data package."""
    descriptor: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return descriptor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the data package of the bundled register."""
    exporting.data_package(bundled(), tmp_path / "linkj")
    return tmp_path / "linkj"


def test_descriptor_names_everything(folder: Path) -> None:
    """The descriptor is of version 2 and names the register, its licence, its sources and every file."""
    descriptor = descriptor_of(folder)
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert descriptor["name"] == "link-j-agreements"
    assert descriptor["title"] == "Partnership agreements of Life Science Innovation Network Japan"
    assert descriptor["version"] == "{0.year}.{0.month}.{0.day}".format(bundled().revision)
    assert descriptor["licenses"] == [{"name": "MIT", "path": "https://spdx.org/licenses/MIT.html"}]
    assert len(descriptor["sources"]) == len(bundled().sources)
    files = {resource["path"] for resource in descriptor["resources"]}
    assert files | {"datapackage.json"} == {path.name for path in folder.iterdir()}
    for resource in descriptor["resources"]:
        assert resource["bytes"] == (folder / resource["path"]).stat().st_size


def test_tables_hold_the_facts(folder: Path) -> None:
    """Rows have the facts of the records, an uncertain day with its bounds."""
    agreements = {row["key"]: row for row in rows_of(folder, "agreements")}
    assert len(agreements) == 16
    assert agreements["fbri-kobe"] == {
        "key": "fbri-kobe",
        "partner": "fbri-kobe",
        "counted_as": "domestic",
        "instrument": "memorandum",
        "signed": "2018-01",
        "signed_earliest": "2018-01-01",
        "signed_latest": "2018-01-31",
        "announced": "[2018-01-31..]",
        "term": "",
        "term_phrase": "",
    }
    figures = [row for row in rows_of(folder, "published-figures") if row["agreement"] == "ucla"]
    assert [(row["kind"], row["total"], row["overseas"], row["domestic"], row["phrase"]) for row in figures] == [
        ("tally", "10", "6", "", "海外6団体を含む10団体")
    ]
    reasons = [row for row in rows_of(folder, "provenance") if row["record"] == "agreement/royal-danish-embassy"]
    assert [row["basis"] for row in reasons if row["field"] == "signed"] == ["inferred"]


def test_files_are_those_of_the_default_dialect(folder: Path) -> None:
    """Every file is UTF-8 without a mark, and every line ends in CRLF."""
    for path in folder.glob("*.csv"):
        content = path.read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n") > 0


def test_licence_of_another_register_is_not_made_up(tmp_path: Path, small_register: Register) -> None:
    """A register of one's own has the licence that is given, or none."""
    exporting.data_package(small_register, tmp_path / "none")
    exporting.data_package(small_register, tmp_path / "given", licence="CC-BY-4.0")
    assert "licenses" not in descriptor_of(tmp_path / "none")
    assert descriptor_of(tmp_path / "given")["licenses"][0]["name"] == "CC-BY-4.0"


def test_source_without_a_title_is_named_by_its_key(tmp_path: Path, small_register: Register) -> None:
    """The descriptor names every source by its title or key, with the address that it has."""
    exporting.data_package(small_register, tmp_path / "small")
    assert descriptor_of(tmp_path / "small")["sources"] == [
        {"title": "Two partners", "path": "https://example.org/news/1"},
        {"title": "example-post-2"},
    ]


def test_earlier_package_is_replaced(folder: Path) -> None:
    """An earlier package of the same register makes place for the new one."""
    fewer = attrs.evolve(bundled(), agreements=[bundled()["ucla"]])
    exporting.data_package(fewer, folder)
    assert [row["key"] for row in rows_of(folder, "agreements")] == ["ucla"]
    assert [path.name for path in folder.parent.iterdir()] == ["linkj"]


def test_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder that is there and empty is filled."""
    (tmp_path / "linkj").mkdir()
    exporting.data_package(bundled(), str(tmp_path / "linkj"))
    assert (tmp_path / "linkj" / "datapackage.json").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", "mine"),
        ("agreements.csv", "mine"),
        ("datapackage.json", '{"name": "another"}'),
        ("datapackage.json", '["link-j-agreements"]'),
        ("datapackage.json", "no JSON"),
    ],
)
def test_what_is_not_ours_is_left_alone(tmp_path: Path, name: str, content: str) -> None:
    """A folder that holds anything else is refused and stays as it is."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / name).write_text(content, encoding="utf-8")
    with pytest.raises(InvalidValueError, match="nothing but an earlier data package of the same register"):
        exporting.data_package(bundled(), mine)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in mine.iterdir()] == [(name, content)]
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_file_is_no_folder(tmp_path: Path) -> None:
    """A file is not replaced by a folder."""
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    with pytest.raises(InvalidValueError, match="this is a file"):
        exporting.data_package(bundled(), tmp_path / "mine")


def test_missing_parent_is_told_by_the_given_name(tmp_path: Path) -> None:
    """The error names the folder that was given, not a draft of it."""
    with pytest.raises(FileNotFoundError) as caught:
        exporting.data_package(bundled(), tmp_path / "missing" / "linkj")
    assert caught.value.filename == str(tmp_path / "missing" / "linkj")


@pytest.mark.parametrize("is_there", [False, True])
def test_failure_leaves_the_old_folder(
    tmp_path: Path, small_register: Register, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    """Where the new folder cannot take its place, the old one stays and nothing is left beside it."""
    folder = tmp_path / "linkj"
    if is_there:
        exporting.data_package(small_register, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()} if is_there else {}
    rename = os.rename

    def rename_unless_new(source: str, target: str) -> None:
        if source.endswith(".tmp"):
            raise OSError(errno.ENOSPC, "No space left on device", target)
        rename(source, target)

    monkeypatch.setattr(os, "rename", rename_unless_new)
    with pytest.raises(OSError, match="No space left"):
        exporting.data_package(small_register, folder)
    assert [path.name for path in tmp_path.iterdir()] == (["linkj"] if is_there else [])
    assert ({path.name: path.read_bytes() for path in folder.iterdir()} if is_there else {}) == before


@pytest.mark.filterwarnings("ignore::EncodingWarning")
class TestFrictionless:
    """What the reference implementation says of a package."""

    def test_package_is_valid(self, folder: Path) -> None:
        """It finds no error in the descriptor, the cells, the keys, the sizes and the hashes."""
        frictionless: Any = pytest.importorskip("frictionless")
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert report.flatten(["type", "message"]) == []
        assert report.valid
        assert report.stats["tasks"] == len(package_tables.TABLES)

    def test_it_would_find_a_broken_key(self, folder: Path) -> None:
        """A source that is in no row of its table is found, so that being valid says something."""
        frictionless: Any = pytest.importorskip("frictionless")
        path = folder / "record-sources.csv"
        path.write_bytes(path.read_bytes().replace(b"link-j-medicen-release", b"link-j-medicen-rel_ase"))
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert {row[0] for row in report.flatten(["type"])} == {"hash-count", "foreign-key"}

    def test_package_of_another_register(self, tmp_path: Path, small_register: Register) -> None:
        """Tables without rows and a package without a licence are valid too."""
        frictionless: Any = pytest.importorskip("frictionless")
        bare = attrs.evolve(small_register, agreements=[])
        exporting.data_package(bare, tmp_path / "bare")
        assert frictionless.validate(str(tmp_path / "bare" / "datapackage.json")).valid
