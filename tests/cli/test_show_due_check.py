"""One agreement in full, what falls due, and whether a file is a valid register."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from linkj_partners import _cli as command
from linkj_partners import load

SMALL = str(Path(__file__).parents[1] / "data" / "small_register.json")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command on the small register and return what it prints."""
    assert command.main(["--register", SMALL, *arguments]) == 0
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must fail and return what it says."""
    assert command.main(["--register", SMALL, *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


class TestShow:
    """Everything about one agreement."""

    def test_every_fact_has_its_basis_and_sources(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A line for each fact, the note of its provenance below, the period, the standing and the sources."""
        lines = shown(capsys, "show", "lyon-cluster", "--on", "2026-01-01").splitlines()
        assert lines[0] == "Lyon Cluster  [lyon-cluster]"
        assert "term: P3Y  [stated: example-post-1]" in lines
        assert "renewal.every: P1Y  [stated: example-post-1]" in lines
        assert "representatives[0].person: Hanako Yamada (hanako-yamada)  [stated: example-post-1]" in lines
        assert "purpose[0].ja: 共同イベント  [stated: example-post-1]" in lines
        assert "-> 2022-05-09 to 2025-05-09 (JP_CIVIL_CODE)" in lines
        assert "-> renewed (2026-01-01)" in lines
        assert lines[-1] == "example-post-1: Two partners <https://example.org/news/1>"

    def test_reasoning_is_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What was inferred has its reasoning, in Japanese words around it."""
        text = shown(capsys, "show", "some-city", "--lang", "ja")
        assert "signed: [2021-01-10..2021-02-20]  [推定: example-post-2]\n    during the winter exhibition" in text
        assert text.startswith("某市")

    def test_life_in_japanese(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The period, the renewal and the standing are said in Japanese."""
        lines = shown(capsys, "show", "lyon-cluster", "--on", "2026-01-01", "--lang", "ja").splitlines()
        assert [line for line in lines if line.startswith("→")] == [
            "→ 2022-05-09から2025-05-09まで（JP_CIVIL_CODE）",
            "→ 更新後：2025-05-10から2026-05-09まで（JP_CIVIL_CODE）",
            "→ 更新後（2026-01-01時点）",
        ]

    def test_agreement_that_another_renews(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """The agreement that renews another is named with it."""
        document = json.loads(Path(SMALL).read_text(encoding="utf-8"))
        renewal = {"key": "lyon-2", "signed": "2025-05-01", "partners": ["lyon-cluster"], "renews": "lyon-cluster"}
        document["agreements"].append(renewal)
        file = tmp_path / "mine.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        for lang, line in (("en", "-> renewed by lyon-2"), ("ja", "→ 更新した提携：lyon-2")):
            shown_lines = shown(capsys, "--register", str(file), "show", "lyon-cluster", "--lang", lang).splitlines()
            assert line in shown_lines

    def test_number_as_it_is_printed(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A published number is found as 2 and as an ordinal."""
        for asked in ("2", "2例目", "第2", "2nd", "第二"):
            assert shown(capsys, "show", asked).startswith("Lyon Cluster  [lyon-cluster]")
        assert "with number 9" in refused(capsys, "show", "9th")

    def test_agreement_known_only_by_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Nobody has named the partner."""
        assert shown(capsys, "show", "unidentified").startswith("(unidentified)  [unidentified]")

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON has a row for each fact."""
        rows = json.loads(shown(capsys, "show", "some-city", "--json"))
        assert {
            "field": "signed",
            "value": "[2021-01-10..2021-02-20]",
            "basis": "inferred",
            "sources": ["example-post-2"],
            "note": "during the winter exhibition",
        } in rows

    @pytest.mark.parametrize(
        ("facts", "line"),
        [
            ({}, None),
            ({"term": "P3Y"}, "-> 2022-05-09 to 2025-05-09 (JP_CIVIL_CODE)"),
            ({"last_day": "2025-03-31"}, "-> 2022-05-09 to 2025-03-31 (stated)"),
            ({"last_day": "2025-03"}, "-> last day: 2025-03"),
            ({"signed": "2022-05", "term": "P3Y"}, "-> last day: [2025-05-01..2025-05-31]"),
            ({"term": "P9000Y"}, "-> last day: [9999-12-30..]"),
        ],
    )
    def test_last_day(
        self, facts: dict[str, str], line: str | None, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """The period or, where its days are not known exactly or past the calendar, the bounds of its last day."""
        document = json.loads(Path(SMALL).read_text(encoding="utf-8"))
        document["agreements"] = [{"key": "a", "signed": "2022-05-09", **facts}]
        mine = tmp_path / "mine.json"
        mine.write_text(json.dumps(document), encoding="utf-8")
        assert command.main(["show", "a", "--register", str(mine), "--on", "2023-01-01"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [each for each in lines if each.startswith("->")][:-1] == ([] if line is None else [line])
        assert lines[-1].endswith("(2023-01-01)")

    def test_values(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Numbers and flags are JSON values, and what has its default is left out."""
        document = json.loads(Path(SMALL).read_text(encoding="utf-8"))
        renewal = {"automatic": False, "at_most": 2}
        document["agreements"] = [
            {
                "key": "a",
                "signed": "2022",
                "term": "P1Y",
                "renewal": renewal,
                "provenance": [{"field": "renewal", "basis": "stated", "note": "art. 5"}],
            }
        ]
        mine = tmp_path / "mine.json"
        mine.write_text(json.dumps(document), encoding="utf-8")
        assert command.main(["show", "a", "--register", str(mine), "--json"]) == 0
        rows = [(row["field"], row["value"], row["basis"]) for row in json.loads(capsys.readouterr().out)]
        assert rows == [
            *(("signed", "2022", "unsourced"), ("term", "P1Y", "unsourced")),
            *(("renewal.automatic", False, "stated"), ("renewal.at_most", 2, "stated")),
        ]
        assert command.main(["show", "a", "--register", str(mine)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [line for line in lines if line.startswith("renewal")] == [
            *("renewal.automatic: false  [stated]", "renewal.at_most: 2  [stated]", "renewal: art. 5")
        ]

    def test_unknown_key(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The closest key is suggested."""
        assert "did you mean 'lyon-cluster'?" in refused(capsys, "show", "lyon-clutser")
        assert "no agreement" in refused(capsys, "show", "")

    @pytest.mark.parametrize("asked", ["lyon-cluster", "Lyon Cluster", "ＬＹＯＮ ＣＬＵＳＴＥＲ", "lyon", "2"])
    def test_names(self, asked: str, capsys: pytest.CaptureFixture[str]) -> None:
        """A name of the partner does in place of the key, a part of it where no other has it, and the number."""
        assert shown(capsys, "show", asked).startswith("Lyon Cluster  [lyon-cluster]")

    def test_name_of_several(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """A name of several agreements is answered with their keys, the first ten of them."""
        document = json.loads(Path(SMALL).read_text(encoding="utf-8"))
        document["agreements"] = [
            {"key": f"lyon-{number:02}", "signed": f"20{number + 10}-05-09", "partners": ["lyon-cluster"]}
            for number in range(10, 22)
        ]
        mine = tmp_path / "mine.json"
        mine.write_text(json.dumps(document), encoding="utf-8")
        assert command.main(["show", "Lyon Cluster", "--register", str(mine)]) == 1
        message = capsys.readouterr().err
        assert "give the key of one of these: lyon-10 (Lyon Cluster, 2020-05-09), lyon-11 (" in message
        assert message.endswith("lyon-19 (Lyon Cluster, 2029-05-09), 2 more\n")

    def test_running_period(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The renewal that runs on the day stands below the first period."""
        lines = shown(capsys, "show", "lyon-cluster", "--on", "2026-01-01").splitlines()
        assert "-> renewed: 2025-05-10 to 2026-05-09 (JP_CIVIL_CODE)" in lines
        assert "-> renewed" not in shown(capsys, "show", "lyon-cluster", "--on", "2024-01-01")


class TestDue:
    """What falls due."""

    def test_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A row for each, in order, in the language asked for."""
        text = shown(capsys, "due", "--on", "2025-01-01", "--within", "1 year", "--lang", "ja")
        assert [line.split()[0] for line in text.splitlines()[2:]] == ["2025-02-08", "2025-05-09"]
        assert "更新前の末日" in text

    def test_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Where nothing is due that is said, with the days."""
        text = shown(capsys, "due", "--on", "2023-01-01")
        assert text == "Nothing is due from 2023-01-01 to 2023-07-01.\n"

    def test_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """JSON has the same."""
        rows = json.loads(shown(capsys, "due", "--on", "2025-05-01", "--json"))
        assert rows == [{"agreement": "lyon-cluster", "day": "2025-05-09", "what": "renewal", "is_certain": True}]

    def test_unknown_ends(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Agreements that renew for an unknown length are named below the table, and are rows without a day in JSON."""
        document = json.loads(Path(SMALL).read_text(encoding="utf-8"))
        renewing = {"signed": "2020-05-01", "term": "P5Y", "renewal": {"automatic": True}}
        document["agreements"] = [{"key": "a", **renewing}]
        mine = tmp_path / "mine.json"
        arguments = ["due", "--register", str(mine), "--on", "2026-01-01"]
        mine.write_text(json.dumps(document), encoding="utf-8")
        assert command.main(arguments) == 0
        text = "renews automatically, but a length or day is not given, so its end is not known: a\n"
        assert capsys.readouterr().out.endswith(f"\n1 agreement {text}")
        document["agreements"] += [{"key": "b", **renewing}]
        mine.write_text(json.dumps(document), encoding="utf-8")
        assert command.main([*arguments, "--lang", "ja"]) == 0
        assert capsys.readouterr().out.endswith("末日が不明な提携が2件あります：a, b\n")
        assert command.main([*arguments, "--json"]) == 0
        rows = [{"agreement": key, "day": None, "what": "unknown_end", "is_certain": False} for key in "ab"]
        assert json.loads(capsys.readouterr().out) == rows


class TestCheck:
    """Whether a file is a valid register."""

    def test_valid(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A valid register is summed up, and its published figures are compared."""
        text = shown(capsys, "check", SMALL)
        assert text.startswith(f"{SMALL}: valid: 3 agreements of Example Network, as of 2024-04-01\n")
        assert "fits all 3 published figures" in text
        text = shown(capsys, "check", SMALL, "--lang", "ja")
        assert text.startswith(f"{SMALL}：正しい形式です。例示ネットワークの提携3件（2024-04-01現在）\n")

    def test_invalid(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Every problem is printed, and the status is 1."""
        text = Path(SMALL).read_text(encoding="utf-8").replace('"P3Y"', '"3 years"').replace("2024-04-01", "2024")
        (tmp_path / "mine.json").write_text(text, encoding="utf-8")
        assert command.main(["check", str(tmp_path / "mine.json")]) == 1
        printed = capsys.readouterr()
        assert "2 problems in the data" in printed.err
        assert f"- {tmp_path / 'mine.json'}: $.agreements[1].term (lyon-cluster): cannot be '3 years'" in printed.err

    @pytest.mark.parametrize(
        ("agreements", "path"),
        [
            ([{"signed": "2020-04-01"}, {"key": 7}], "$.agreements[1].key: cannot be 7"),
            ([{"key": "a"}, "b"], "$.agreements[1]: cannot be 'b'"),
            ({"key": "a"}, "$.agreements: cannot be an object"),
        ],
    )
    def test_record_without_a_key(
        self, agreements: object, path: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Where a record has no key its place in the list is all that there is."""
        (tmp_path / "mine.json").write_text(json.dumps({"agreements": agreements}), encoding="utf-8")
        assert command.main(["check", str(tmp_path / "mine.json")]) == 1
        assert path in capsys.readouterr().err

    def test_json(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """Problems and conflicts as JSON, with the same status."""
        assert json.loads(shown(capsys, "check", SMALL, "--json")) == {
            "is_valid": True,
            "problems": [],
            "conflicts": [],
            "unexplained_ends": [],
        }
        mine = tmp_path / "mine.json"
        mine.write_text(
            Path(SMALL)
            .read_text(encoding="utf-8")
            .replace('"total": 2, "overseas": 1, "phrase": "海外1団体を含む2団体"', '"total": 9'),
            encoding="utf-8",
        )
        [conflict] = json.loads(shown(capsys, "check", str(mine), "--json"))["conflicts"]
        assert conflict == {
            "agreement": "lyon-cluster",
            "source": "example-post-1",
            "phrase": "国内外9団体",
            "agrees_under": [],
        }
        mine.write_text("{}", encoding="utf-8")
        assert command.main(["check", str(mine), "--json"]) == 1
        printed = capsys.readouterr()
        found = json.loads(printed.out)
        assert (printed.err, found["is_valid"], found["conflicts"]) == ("", False, [])
        assert [problem["path"] for problem in found["problems"]] == [
            "$.revision",
            "$.host",
            "$.organizations",
            "$.agreements",
        ]

    def test_unexplained_end_as_json(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """A printed term and last day that no convention makes agree are in the JSON too, as in the text."""
        mine = tmp_path / "mine.json"
        organizations = [{"key": key, "names": [{"text": key, "lang": "en"}]} for key in ("ours", "lyon")]
        agreement = {
            "key": "lyon",
            "partners": ["lyon"],
            "signed": "2020-04-01",
            "term": "P3Y",
            "last_day": "2023-06-30",
        }
        document = {
            "revision": "2026-11-25",
            "host": "ours",
            "organizations": organizations,
            "agreements": [agreement],
        }
        mine.write_text(json.dumps(document), encoding="utf-8")
        found = json.loads(shown(capsys, "check", str(mine), "--json"))
        assert found["unexplained_ends"] == [
            {"agreement": "lyon", "start": "2020-04-01", "term": "P3Y", "last_day": "2023-06-30"}
        ]
        assert "lyon: under no convention" in shown(capsys, "check", str(mine))

    def test_register_in_use(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a file, the register in use is checked."""
        assert shown(capsys, "check").startswith(f"{SMALL}: valid: 3 agreements")
        assert command.main(["check"]) == 0
        assert capsys.readouterr().out.startswith("the bundled register: valid: ")
        assert command.main(["check", "--json", SMALL]) == 0
        assert json.loads(capsys.readouterr().out)["is_valid"]

    @pytest.mark.parametrize("document", [{"agreement": {"key": None}}, {"key": "a", "signed": "2021-02-05"}])
    def test_draft(self, document: object, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """A draft of one agreement is called so, and where it goes is said."""
        draft = tmp_path / "draft.json"
        draft.write_text(json.dumps(document), encoding="utf-8")
        assert command.main(["check", str(draft)]) == 1
        said = 'is the draft of one agreement, not a register: complete it, and add its "agreement" to the "agreements"'
        assert said in capsys.readouterr().err

    @pytest.mark.parametrize("text", ["[1]", "no JSON", '{"agreements": [], "signed": 1}'])
    def test_other_documents(self, text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """What is no register either is not called a draft."""
        (tmp_path / "mine.json").write_text(text, encoding="utf-8")
        assert command.main(["check", str(tmp_path / "mine.json")]) == 1
        assert "draft" not in capsys.readouterr().err

    def test_missing_file(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        """A file that is not there is named."""
        assert command.main(["check", str(tmp_path / "none.json")]) == 1
        assert "none.json: No such file or directory" in capsys.readouterr().err


def test_name_that_begins_with_a_dash(tmp_path: Path) -> None:
    """After -- a name may begin with a dash."""
    command_line = [sys.executable, "-m", "linkj_partners", "--register", SMALL, "export", "json", "--", "-x.json"]
    done = subprocess.run(command_line, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert load(tmp_path / "-x.json") == load(SMALL)


@pytest.mark.skipif(os.name != "posix", reason="closes a descriptor as a POSIX shell does")
def test_closed_output_is_an_error() -> None:
    """With the standard output closed the status is 1."""
    script = f'"{sys.executable}" -m linkj_partners --register "{SMALL}" >&-'
    done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (
        1,
        "python -m linkj_partners: cannot write the output: the standard output is closed\n",
    )
