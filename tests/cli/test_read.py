"""The command `read`: a release as a table, and as a draft in JSON."""

import io
import json
import sys
from pathlib import Path

import pytest

from linkj_partners._cli import main

RELEASE = """虹大学（学長：山田花子）は、青空市と5月6日、覚書（Memorandum of Understanding）を締結しました。
協定期間：2021年6月1日から2024年3月31日まで。今後3年間、協力します。合意の上で延長できます。
海外8団体を含む16団体との連携で、16例目です。
"""


def output(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command in this process and return what it prints."""
    assert main(["read", *arguments]) == 0
    return capsys.readouterr().out


@pytest.fixture
def release(tmp_path: Path) -> str:
    """Return the path of a release."""
    file = tmp_path / "release.txt"
    file.write_text(RELEASE, encoding="utf-8")
    return str(file)


def test_table_of_facts(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """Each fact has its value, the printed words, the line and the basis."""
    lines = output(capsys, release, "--published", "2021-05-10").splitlines()
    assert lines[0].split() == ["Field", "Value", "Printed", "Line", "Basis"]
    rows = {line.split()[0]: line.split() for line in lines[2:] if line}
    assert rows["signed"][1:5] == ["2021-05-06", "5月6日", "1", "inferred:"]
    assert rows["term"][1:] == ["P3Y", "今後3年間", "2", "stated"]
    assert rows["tallies[0]"][1:5] == ["total", "16,", "overseas", "8"]
    assert rows["positions[0]"][1:3] == ["16", "(partners)"]
    assert "automatic: False" in "".join(lines)


def test_reasons_in_japanese(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """With --lang ja the reason why a fact is inferred is in Japanese too."""
    lines = output(capsys, release, "--published", "2021-05-10", "--lang", "ja").splitlines()
    [signed] = [line.split() for line in lines if line.startswith("signed")]
    assert signed[-2:] == ["推定:", "年は公表日2021-05-10による"]


def test_values_in_japanese(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """With --lang ja a length, a kind of document, a tally and a renewal are in Japanese words."""
    lines = output(capsys, release, "--published", "2021-05-10", "--lang", "ja").splitlines()
    values = {line.split()[0]: line.split()[1] for line in lines if len(line.split()) > 1}
    assert values["term"] == "3年間"
    assert values["instrument"] == "MOU"
    assert values["tallies[0]"] == "計16、海外8"
    assert values["renewal"] == "合意による更新"


def test_open_fields_follow(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """What the text does not decide stands below, in the language that was asked for."""
    assert "Open: the text does not decide" in output(capsys, release)
    assert "未確定" in output(capsys, release, "--lang", "ja")


def test_two_open_fields_have_one_heading(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The heading of the open fields stands once, also where nothing else was read."""
    file = tmp_path / "release.txt"
    file.write_text("2021年5月10日\n2021年5月12日\n\n虹大学と5月6日、覚書を締結しました。", encoding="utf-8")
    assert output(capsys, str(file)).count("Open:") == 1
    file.write_text("2021年5月10日\n2021年5月12日\n", encoding="utf-8")
    assert output(capsys, str(file)).startswith("Open:")


def test_draft_to_complete(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """JSON has the fields of the agreement in the form of the data, the key left open."""
    found = json.loads(output(capsys, release, "--published", "2021-05-10", "--json"))
    draft = found["agreement"]
    assert (draft["key"], draft["signed"], draft["term"], draft["instrument"]) == (None, "2021-05-06", "P3Y", "mou")
    assert draft["renewal"] == {"automatic": False}
    assert draft["positions"] == [{"ordinal": 16, "phrase": "16例目"}]
    assert draft["provenance"][0]["field"] == "signed"
    assert found["names"] == {"host": "虹大学", "partners[0]": "青空市"}
    assert found["people"][0]["name"] == "山田花子"
    assert found["open"] == {}
    assert "signed" in json.loads(output(capsys, release, "--json"))["open"]


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the standard input."""
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO("虹大学と覚書を締結しました。".encode()), encoding="utf-8")
    )
    assert "覚書" in output(capsys, "-")


def test_text_without_an_agreement(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A text that announces no agreement is said to be one."""
    file = tmp_path / "release.txt"
    file.write_text("入学式を行いました。", encoding="utf-8")
    assert output(capsys, str(file)) == "The text does not say that an agreement is signed.\n"
    file.write_text("10 May 2021\n\nIt rained.\n", encoding="utf-8")
    table, said = output(capsys, str(file)).split("\n\n")
    assert "2021-05-10" in table
    assert said == "The text does not say that an agreement is signed.\n"


def test_problems(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A missing file and one in another encoding are said in one line."""
    file = tmp_path / "release.txt"
    assert main(["read", str(file)]) == 1
    file.write_bytes("虹大学は、青空市と2021年5月6日、覚書を締結しました。".encode("euc-jp"))
    assert main(["read", str(file)]) == 1
    assert "not UTF-8: save the release as plain text in UTF-8" in capsys.readouterr().err


def test_release_from_a_japanese_windows(capsys: pytest.CaptureFixture[str], release: str) -> None:
    """CP932 is read too, as tables are, where the bytes cannot be UTF-8, and UTF-16 with its mark."""
    expected = output(capsys, release)
    for encoding in ("cp932", "utf-16"):
        Path(release).write_bytes(RELEASE.encode(encoding))
        assert output(capsys, release) == expected


def test_standard_input_that_was_closed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a shell closed the standard input there is none in Python."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["read", "-"]) == 1
    assert capsys.readouterr().err == "python -m linkj_partners: -: the standard input is closed\n"


def test_renewal_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A renewal is shown by its parts, and not as Python writes it."""
    file = tmp_path / "release.txt"
    lead = "虹大学は2026年4月1日、緑市と連携協定を締結しました。"
    file.write_text(f"{lead}有効期間は3年間とし、その後は1年ごとに自動更新します。\n", encoding="utf-8")
    shown = output(capsys, str(file))
    assert "automatic: True" in shown
    assert "Renewal(" not in shown
