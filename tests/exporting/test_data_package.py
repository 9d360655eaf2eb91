"""The data package: what its files hold, that frictionless takes it, and how it is written into its folder."""

import csv
import errno
import io
import json
import os
import stat
from pathlib import Path
from typing import Any, cast

import attrs
import pytest

from linkj_partners import Register, Text, bundled, errors, exporting
from linkj_partners.exporting import _data_package as packages
from linkj_partners.exporting._package_tables import TABLES

NAMES = sorted(["datapackage.json", *(f"{table.name}.csv" for table in TABLES)])


def rows_of(folder: Path, table: str) -> list[dict[str, str]]:
    """Read one table of a data package."""
    text = (folder / f"{table}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def descriptor_of(folder: Path) -> dict[str, Any]:
    """Read the descriptor of a data package."""
    descriptor: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return descriptor


def names_in(folder: Path) -> list[str]:
    """List what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path, full_register: Register) -> Path:
    """A folder with the data package of the full register."""
    exporting.data_package(full_register, tmp_path / "bay")
    return tmp_path / "bay"


class TestContents:
    """What the files hold."""

    def test_descriptor_names_everything(self, folder: Path) -> None:
        """The descriptor is of version 2 and names the register, its sources and every file."""
        descriptor = descriptor_of(folder)
        assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert descriptor["name"] == "bay-network-agreements"
        assert descriptor["title"] == "Partnership agreements of Bay Network"
        assert descriptor["version"] == "2026.2.11"
        assert descriptor["sources"] == [
            {"title": "三者の連携", "path": "https://bay.example/news/1"},
            {"title": "A city joins", "path": "https://bay.example/news/2"},
            {"title": "city-paper"},
        ]
        assert {resource["path"] for resource in descriptor["resources"]} | {"datapackage.json"} == set(NAMES)
        assert names_in(folder) == NAMES
        for resource in descriptor["resources"]:
            assert resource["dialect"]["delimiter"] == ","
            keys: list[Any] = resource["schema"].get("foreignKeys", [])
            assert all(key["reference"].get("resource", "none") not in {"", resource["name"]} for key in keys)
            assert resource["bytes"] == (folder / resource["path"]).stat().st_size

    def test_tables_hold_the_facts(self, folder: Path) -> None:
        """Rows have the facts of the records, an uncertain day with its bounds."""
        agreements = {row["key"]: row for row in rows_of(folder, "agreements")}
        joint = {name: value for name, value in agreements["joint-lab"].items() if value}
        assert joint == {
            "key": "joint-lab",
            "instrument": "agreement",
            **{f"signed{side}": "2023-03-20" for side in ("", "_earliest", "_latest")},
            **{f"in_force_from{side}": "2023-04-01" for side in ("", "_earliest", "_latest")},
            **{f"last_day{side}": "2024-03-31" for side in ("", "_earliest", "_latest")},
            "open_ended": "false",
            "renewal_automatic": "true",
            "renewal_every": "P1Y",
            "renewal_notice": "P3M",
            "renewal_at_most": "5",
        }
        unnamed = agreements["unnamed"]
        assert (unnamed["signed"], unnamed["signed_earliest"], unnamed["signed_latest"]) == (
            *("[..2021-12-31]", "", "2021-12-31"),
        )
        partners = [row["partner"] for row in rows_of(folder, "agreement-partners") if row["agreement"] == "joint-lab"]
        assert partners == ["lyon-cluster", "quiet-lab", "nordic-embassy"]
        assert {row["text"] for row in rows_of(folder, "agreement-texts") if row["lang"] == "ja"} >= {
            "共同の催し",
            "覚書",
        }

    def test_ends_of_the_calendar_are_days(self, tmp_path: Path, small_register: Register) -> None:
        """The first and the last day that there is are known days, not open sides."""
        lyon = attrs.evolve(small_register["lyon-cluster"], renewal=None, term=None, term_phrase=None, announced=None)
        day = type(lyon.signed).parse("9999-12-31")
        exporting.data_package(
            attrs.evolve(small_register, agreements=[attrs.evolve(lyon, signed=day)]), tmp_path / "x"
        )
        (row,) = rows_of(tmp_path / "x", "agreements")
        assert (row["signed_earliest"], row["signed_latest"]) == ("9999-12-31", "9999-12-31")

    def test_files_are_those_of_the_default_dialect(self, folder: Path) -> None:
        """Every file is UTF-8 without a mark, and every line ends in CRLF."""
        for path in folder.glob("*.csv"):
            content = path.read_bytes()
            assert not content.startswith(b"\xef\xbb\xbf")
            assert content.count(b"\n") == content.count(b"\r\n") > 0

    def test_licence_is_not_made_up(self, folder: Path, tmp_path: Path, full_register: Register) -> None:
        """A register of one's own has the licence that is given, or none; the bundled one has its own."""
        assert "licenses" not in descriptor_of(folder)
        exporting.data_package(full_register, tmp_path / "given", licence="CC-BY-4.0")
        assert descriptor_of(tmp_path / "given")["licenses"][0]["name"] == "CC-BY-4.0"
        ours: Any = json.loads(packages.contents(bundled(), None)["datapackage.json"])
        assert ours["licenses"] == [{"name": "MIT", "path": "https://spdx.org/licenses/MIT.html"}]

    def test_register_without_sources(self, tmp_path: Path, full_register: Register) -> None:
        """A register that names no source has none in its descriptor."""
        city = attrs.evolve(full_register.organization("quiet-lab"))
        bare = Register(revision=full_register.revision, host=city.key, organizations=[city], agreements=[])
        exporting.data_package(bare, tmp_path / "bare")
        assert "sources" not in descriptor_of(tmp_path / "bare")


class TestFolder:
    """What happens to the folder."""

    def test_earlier_package_is_replaced(self, folder: Path, full_register: Register) -> None:
        """An earlier package of the same register is overwritten; nothing is left beside it."""
        exporting.data_package(attrs.evolve(full_register, agreements=[full_register["some-city"]]), folder)
        assert [row["key"] for row in rows_of(folder, "agreements")] == ["some-city"]
        assert names_in(folder) == NAMES
        assert names_in(folder.parent) == ["bay"]

    @pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
    def test_folder_stays_the_same(self, tmp_path: Path, full_register: Register) -> None:
        """It is the same folder afterwards, with its permissions, so that a shell in it sees the files."""
        target = tmp_path / "mine"
        target.mkdir(mode=0o700)
        before = target.stat()
        exporting.data_package(full_register, str(target))
        after = target.stat()
        assert (after.st_ino, stat.S_IMODE(after.st_mode)) == (before.st_ino, 0o700)
        assert names_in(target) == NAMES

    def test_current_folder_has_a_name(
        self, tmp_path: Path, full_register: Register, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An empty name is refused; '.' is the current folder."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(errors.InvalidValueError, match=r"folder cannot be '': give the name of a folder; '\.' is"):
            exporting.data_package(full_register, "")
        assert names_in(tmp_path) == []
        exporting.data_package(full_register, ".")
        assert names_in(tmp_path) == NAMES

    def test_other_files_are_left_alone(self, tmp_path: Path, full_register: Register) -> None:
        """Files of other names stay as they are."""
        (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
        exporting.data_package(full_register, tmp_path)
        assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
        assert names_in(tmp_path) == sorted([*NAMES, "notes.txt"])

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("agreements.csv", "mine"),
            ("datapackage.json", '{"name": "another"}'),
            ("datapackage.json", '["bay-network-agreements"]'),
            ("datapackage.json", "not JSON"),
        ],
    )
    def test_files_of_others_are_not_overwritten(
        self, tmp_path: Path, full_register: Register, name: str, content: str
    ) -> None:
        """A file with a name of ours is overwritten only where it belongs to an earlier package of the register."""
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises(errors.InvalidValueError, match=f"a folder without a file {name}, or with an earlier"):
            exporting.data_package(full_register, tmp_path)
        assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, content)]

    def test_file_is_not_a_folder(self, tmp_path: Path, full_register: Register) -> None:
        """A file is not replaced by a folder."""
        (tmp_path / "mine").write_text("mine", encoding="utf-8")
        with pytest.raises(errors.InvalidValueError, match="this is a file"):
            exporting.data_package(full_register, tmp_path / "mine")

    def test_missing_parent_is_told_by_the_given_name(self, tmp_path: Path, full_register: Register) -> None:
        """The error names the folder that was given."""
        with pytest.raises(FileNotFoundError) as caught:
            exporting.data_package(full_register, tmp_path / "missing" / "bay")
        assert caught.value.filename == str(tmp_path / "missing" / "bay")

    def test_unfinished_package_shows_it_and_can_be_finished(
        self, tmp_path: Path, full_register: Register, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After a failure the descriptor names files that are missing; writing again is not refused."""
        written: list[str] = []

        def write_two(path: str, content: bytes) -> None:
            if len(written) == 2:
                raise OSError(errno.ENOSPC, "No space left on device", path)
            written.append(path)
            Path(path).write_bytes(content)

        with monkeypatch.context() as patch:
            patch.setattr(packages, "write_whole", write_two)
            with pytest.raises(OSError, match="No space left"):
                exporting.data_package(full_register, tmp_path / "bay")
        assert names_in(tmp_path / "bay") == ["datapackage.json", "register.csv"]
        exporting.data_package(full_register, tmp_path / "bay")
        assert names_in(tmp_path / "bay") == NAMES

    @pytest.mark.parametrize(
        ("register", "folder", "options"),
        [(None, "x", {}), ({}, "x", {}), ("full", b"x", {}), ("full", None, {}), ("full", "x", {"licence": 1})],
    )
    def test_wrong_types(
        self, full_register: Register, register: object, folder: object, options: dict[str, Any], tmp_path: Path
    ) -> None:
        """Whatever is given, the error is a documented one, and nothing is written."""
        given = full_register if register == "full" else register
        path = tmp_path / folder if isinstance(folder, str) else folder
        with pytest.raises(errors.WrongTypeError):
            exporting.data_package(cast("Register", given), cast("str", path), **options)
        assert names_in(tmp_path) == []


@pytest.mark.filterwarnings("ignore::EncodingWarning")
class TestFrictionless:
    """What the reference implementation says of a package."""

    def test_package_is_valid(self, folder: Path) -> None:
        """It finds no error in the descriptor, the cells, the keys, the sizes and the hashes."""
        frictionless: Any = pytest.importorskip("frictionless")
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert report.flatten(["type", "message"]) == []
        assert report.valid
        assert report.stats["tasks"] == len(TABLES)

    @pytest.mark.parametrize(
        ("table", "key"), [("agreement-sources", b"bay-news-1"), ("agreements", b"P2Y,,false,,,,,lyon-cluster")]
    )
    def test_it_would_find_a_broken_key(self, folder: Path, table: str, key: bytes) -> None:
        """A key that is in no row of its table is found, in another table and in the same."""
        frictionless: Any = pytest.importorskip("frictionless")
        path = folder / f"{table}.csv"
        assert key in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(key, key[:-1] + b"_"))
        report = frictionless.validate(str(folder / "datapackage.json"))
        assert {row[0] for row in report.flatten(["type"])} == {"hash-count", "foreign-key"}

    def test_delimiter_is_not_guessed(self, tmp_path: Path, small_register: Register) -> None:
        """Cells that look like another dialect are read as they are."""
        frictionless: Any = pytest.importorskip("frictionless")
        purpose = (Text({"en": "events; 'open innovation'; exchange"}), Text({"en": "a| b| c; d"}))
        (lyon,) = [agreement for agreement in small_register if agreement.key == "lyon-cluster"]
        register = attrs.evolve(small_register, agreements=[attrs.evolve(lyon, purpose=purpose, provenance=())])
        exporting.data_package(register, tmp_path / "dialect")
        report = frictionless.validate(str(tmp_path / "dialect" / "datapackage.json"))
        assert report.flatten(["title", "message"]) == []

    def test_package_of_another_register(self, tmp_path: Path, small_register: Register) -> None:
        """Tables without rows and a package without a licence are valid too."""
        frictionless: Any = pytest.importorskip("frictionless")
        exporting.data_package(attrs.evolve(small_register, agreements=[]), tmp_path / "bare")
        assert frictionless.validate(str(tmp_path / "bare" / "datapackage.json")).valid
