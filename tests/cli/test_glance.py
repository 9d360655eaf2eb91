"""The register at a glance, options that every command has, and where the output goes."""

import io
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Name,
    Organization,
    PartialDate,
    PublishedTally,
    Register,
    Term,
    __version__,
    dump,
    load,
)
from linkj_partners import _cli as command
from linkj_partners._cli._text_table import width
from linkj_partners.terms import Renewal

FROZEN = str(Path(__file__).parents[1] / "data" / "frozen_register.json")
ON = ("--on", "2026-11-23", "--register", FROZEN)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "linkj_partners", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def text_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command on the frozen register in this process and return what it prints."""
    assert command.main(["--register", FROZEN, *arguments]) == 0
    return capsys.readouterr().out


def test_every_agreement_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    """The table shows each agreement once, in signing order."""
    shown = [row["key"] for row in json.loads(text_of(capsys, "--json"))["agreements"]]
    assert shown == [agreement.key for agreement in load(FROZEN)]


def test_row_shows_what_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """A row has the number, the signing, the partner, the paper, the term and the group."""
    lines = text_of(capsys, *ON).splitlines()
    assert lines[0] == "Partnership agreements of Life Science Innovation Network Japan known on 2026-11-23"
    assert lines[1].startswith("Last days under JP_CIVIL_CODE, an assumption")
    row = next(line for line in lines if "Medicen Paris Region" in line)
    assert re.split(r"\s{2,}", row) == [
        "16",
        "2021-02-05",
        "Medicen Paris Region",
        "MOU",
        "5 years",
        "2026-02-05",
        "after term",
        "overseas",
    ]


def test_japanese_row(capsys: pytest.CaptureFixture[str]) -> None:
    """In Japanese the same row has Japanese words."""
    lines = text_of(capsys, "--lang", "ja", *ON).splitlines()
    row = next(line for line in lines if "デンマーク王国大使館" in line)
    assert re.split(r"\s{2,}", row) == [
        "15",
        "2020-11-20",
        "デンマーク王国大使館",
        "MOC",
        "3年間",
        "2023-11-20",
        "期間経過",
        "海外",
    ]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_columns_stay_aligned(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    """Every column begins at the same place in every row, wide characters counted as two."""
    lines = text_of(capsys, "--lang", lang, *ON).splitlines()
    rule = next(line for line in lines if line.startswith("---"))
    starts = [match.start() for match in re.finditer("-+", rule)]
    table = lines[lines.index(rule) - 1 : lines.index("", lines.index(rule))]
    for line in table:
        padded = "".join(character + "\0" * (width(character) - 1) for character in line).ljust(starts[-1] + 1)
        for start in starts[1:]:
            assert padded[start - 2 : start] == "  "


def test_glance_fits_one_screen(capsys: pytest.CaptureFixture[str]) -> None:
    """The whole takes no more than 32 lines of 120 columns."""
    for lang in ("en", "ja"):
        lines = text_of(capsys, "--lang", lang, *ON).splitlines()
        assert len(lines) <= 32
        assert max(map(width, lines)) <= 120


@pytest.mark.parametrize(
    ("on", "count"),
    [
        ("2021-02-04", "15 known partners: 8 overseas, 7 domestic"),
        ("2021-02-05", "16 known partners: 9 overseas, 7 domestic"),
        ("2016-03-30", "0 known partners: 0 overseas, 0 domestic"),
        ("2019-06-03", "9-11 known partners: 5-7 overseas, 4 domestic"),
    ],
)
def test_count_line_is_of_the_day(capsys: pytest.CaptureFixture[str], on: str, count: str) -> None:
    """The count includes the day itself, and is a range where a signing day is uncertain."""
    assert count in text_of(capsys, "--on", on).splitlines()


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Last known signing: 2021-02-05. Later ones were looked for until 2026-11-25; none was found."),
        (
            "ja",
            "判明している最後の締結日は2021-02-05です。それより後の提携を2026-11-25まで探しましたが、見つかっていません。",
        ),
    ],
)
def test_horizon_is_shown(capsys: pytest.CaptureFixture[str], lang: str, line: str) -> None:
    """Up to which day agreements are known stands before the legend."""
    assert text_of(capsys, "--lang", lang, *ON).splitlines()[-2] == line


def test_ranges_in_japanese(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A count that is a range has a Japanese dash, and a last signing that is not known exactly is said in words."""
    assert "海外5〜7、国内4" in text_of(capsys, "--lang", "ja", "--on", "2019-06-03")
    document = json.loads(Path(FROZEN).read_text(encoding="utf-8"))
    document["agreements"] = [{"key": "a", "signed": "[..2026-11-20]"}]
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(document), encoding="utf-8")
    assert command.main(["--register", str(mine), "--lang", "ja"]) == 0
    assert "最後の締結日は2026年11月20日以前のいずれかの日です。" in capsys.readouterr().out


def test_default_day_is_today(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --on the clock is read."""
    before = date.today()  # noqa: DTZ011 (the very clock that is tested)
    shown = date.fromisoformat(json.loads(text_of(capsys, "--json"))["on"])
    assert before <= shown <= date.today()  # noqa: DTZ011


def test_json_has_the_same_facts(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON gives the row of an agreement as plain values."""
    document = json.loads(text_of(capsys, "--json", *ON))
    rows = {row["key"]: row for row in document["agreements"]}
    assert rows["royal-danish-embassy"] == {
        "key": "royal-danish-embassy",
        "number": 15,
        "signed": "2020-11-20",
        "partner": "Royal Danish Embassy",
        "instrument": "moc",
        "term": "P3Y",
        "last_day": "2023-11-20",
        "is_last_day_stated": False,
        "convention": "JP_CIVIL_CODE",
        "standing": "after_term",
        "counted_as": "overseas",
    }
    assert rows["unidentified-overseas"]["partner"] is None
    assert rows["unidentified-overseas"]["last_day"] is None
    assert document["count"] == {
        "total": {"lower": 16, "upper": 16},
        "overseas": {"lower": 9, "upper": 9},
        "domestic": {"lower": 7, "upper": 7},
    }
    assert [(item["phrase"], item["agrees_under"]) for item in document["conflicts"]] == [
        ("海外8団体を含む15団体", ["as_counted"]),
        ("海外8団体を含む16団体", ["by_seat"]),
    ]
    assert (document["convention"], document["revision"]) == (None, "2026-11-25")


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "Conflict: Royal Danish Embassy: 海外8団体を含む15団体 fits only the publisher's own way of counting.",
                "Conflict: Medicen Paris Region: 海外8団体を含む16団体 fits only counting by the country of the seat.",
            ],
        ),
        (
            "ja",
            [
                "公表値の食い違い：デンマーク王国大使館「海外8団体を含む15団体」は公表元の区分による数え方とだけ合います。",
                "公表値の食い違い：Medicen Paris Region「海外8団体を含む16団体」は所在地による数え方とだけ合います。",
            ],
        ),
    ],
)
def test_conflicts_are_told(capsys: pytest.CaptureFixture[str], lang: str, lines: list[str]) -> None:
    """Published figures that contradict each other have a line each."""
    assert text_of(capsys, "--lang", lang, *ON).splitlines()[-4:-2] == lines


def test_conflict_is_told_from_the_day_on_which_it_arose(capsys: pytest.CaptureFixture[str]) -> None:
    """Before the sixteenth agreement the published figures did not contradict each other."""
    assert "Conflict" not in text_of(capsys, "--on", "2021-02-04")
    assert text_of(capsys, "--on", "2021-02-05").count("Conflict:") == 2


@pytest.mark.parametrize(
    ("signed", "renewal", "shown"),
    [
        ("2020-04-01", Renewal(automatic=True, every=Term(years=1)), ["2026-04-01", "renewed"]),
        ("2020-04-01", Renewal(automatic=True), ["2023-04-01", "renewed"]),
        ("2020-04-01", Renewal(automatic=False), ["2023-04-01", "after term"]),
        ("2020-04", Renewal(automatic=True, every=Term(years=1)), ["[2023-04-01..2023-04-30]", "renewed"]),
    ],
)
def test_last_day_of_a_renewed_agreement(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, signed: str, renewal: Renewal, shown: list[str]
) -> None:
    """A renewed agreement shows the last day of the renewal that runs, as far as that is known exactly."""
    register = Register(
        revision=date(2026, 1, 1),
        host="us",
        organizations=(Organization(key="us", names=(Name(text="Us", lang="en"),)),),
        agreements=(Agreement(key="a", signed=PartialDate.parse(signed), term=Term(years=3), renewal=renewal),),
    )
    dump(register, tmp_path / "renewed.json")
    asked = ["--register", str(tmp_path / "renewed.json"), "--on", "2026-01-01"]
    assert command.main(asked) == 0
    row = next(line for line in capsys.readouterr().out.splitlines() if "(unidentified)" in line)
    assert re.split(r"\s{2,}", row)[5:7] == shown
    assert command.main([*asked, "--json"]) == 0
    (facts,) = json.loads(capsys.readouterr().out)["agreements"]
    assert [facts["last_day"], facts["standing"].replace("_", " ")] == shown


@pytest.mark.parametrize(
    ("facts", "line", "end"),
    [
        ({"term": Term(years=3)}, "Last days under JP_CIVIL_CODE, ", ("2023-04-01", False)),
        (
            {"term": Term(years=3), "in_force_from": PartialDate.parse("2020-05-01")},
            "Last days under JP_CIVIL_CODE_INCLUSIVE, ",
            ("2023-04-30", False),
        ),
        ({"last_day": PartialDate.parse("2023-03-31")}, "", ("2023-03-31", True)),
        ({}, "", (None, False)),
    ],
)
def test_convention_that_was_used_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, facts: Any, line: str, end: tuple[str | None, bool]
) -> None:
    """The heading names the conventions of the last days below it, and nothing where none was computed."""
    register = Register(
        revision=date(2026, 1, 1),
        host="us",
        organizations=(Organization(key="us", names=(Name(text="Us", lang="en"),)),),
        agreements=(Agreement(key="a", signed=PartialDate.parse("2020-04-01"), **facts),),
    )
    dump(register, tmp_path / "one.json")
    asked = ["--register", str(tmp_path / "one.json"), "--on", "2021-01-01"]
    assert command.main(asked) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith(line)
    assert command.main([*asked, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["agreements"]
    assert (row["last_day"], row["is_last_day_stated"]) == end
    assert (row["convention"] or "") == line.removeprefix("Last days under ").removesuffix(", ")


def test_convention_is_named_and_changes_last_days(capsys: pytest.CaptureFixture[str]) -> None:
    """Another convention is named in the heading and gives its own last days."""
    lines = text_of(capsys, "--convention", "JP_CIVIL_CODE_INCLUSIVE", *ON).splitlines()
    assert lines[1].startswith("Last days under JP_CIVIL_CODE_INCLUSIVE")
    assert "2023-11-19" in next(line for line in lines if "Royal Danish Embassy" in line)


@pytest.mark.parametrize(
    ("on", "standing"),
    [("2020-11-19", "not signed"), ("2020-11-20", "in term"), ("2023-11-20", "in term"), ("2023-11-21", "after term")],
)
def test_standing_is_of_the_day(capsys: pytest.CaptureFixture[str], on: str, standing: str) -> None:
    """The standing is that of the day asked for, first and last day of the term included."""
    row = next(line for line in text_of(capsys, "--on", on).splitlines() if "Royal Danish Embassy" in line)
    assert re.split(r"\s{2,}", row)[6] == standing


def test_unknown_convention_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The closest names are suggested, or all are listed, whatever the command."""
    for rest in ([], ["export", "json"], ["show", "ucla", "--json"]):
        with pytest.raises(SystemExit) as ended:
            command.main(["--convention", "BGB_187_1", *rest])
        assert (ended.value.code, "did you mean 'DE_BGB_187_1'" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize("option", ["--help", "--version"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_help_that_cannot_be_written(option: str) -> None:
    """Help is an answer too: a full disk is told, with status 1."""
    with Path("/dev/full").open("wb") as full:
        command_line = [sys.executable, "-m", "linkj_partners", option]
        done = subprocess.run(command_line, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "python -m linkj_partners: cannot write the output: No space left on device\n"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_is_light(option: str) -> None:
    """Neither attrs nor the data is read to print help or the version."""
    code = f"""
import sys
from linkj_partners._cli import main
try:
    main([{option!r}])
except SystemExit:
    print({{"attrs", "json", "linkj_partners.model"}} & {{*sys.modules}})
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "set()"


def test_long_register(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of a long table the first and the last rows are shown, of many conflicts the first; --all shows everything."""
    tally = PublishedTally(total=101)
    register = Register(
        revision=date(2024, 1, 1),
        host="us",
        organizations=(Organization(key="us", names=(Name(text="Us", lang="en"),)),),
        agreements=tuple(
            Agreement(key=f"a{index}", signed=PartialDate.on(date(2020, 1, 1 + index % 28)), tallies=(tally,))
            for index in range(100)
        ),
    )
    dump(register, tmp_path / "long.json")
    assert command.main(["--register", str(tmp_path / "long.json")]) == 0
    short = capsys.readouterr().out
    assert command.main(["--register", str(tmp_path / "long.json"), "--all"]) == 0
    whole = capsys.readouterr().out
    assert (short.count("(unidentified)"), whole.count("(unidentified)")) == (50, 100)
    assert "50 more rows: --all prints" in " ".join(short.split())
    assert "90 more conflicts: --all prints them" in short
    assert "--all" not in whole


def test_empty_register(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A register without agreements has no last signing to tell of."""
    us = Organization(key="us", names=(Name(text="Us", lang="en"),))
    dump(Register(revision=date(2024, 1, 1), host="us", organizations=(us,), agreements=()), tmp_path / "none.json")
    assert command.main(["--register", str(tmp_path / "none.json")]) == 0
    assert "Last known signing" not in capsys.readouterr().out


def test_version() -> None:
    """--version prints the package's version."""
    assert run("--version").stdout.decode().strip() == f"linkj_partners {__version__}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--lang", "fr"), "invalid choice: 'fr'"),
        (("--on", "20210205"), "'20210205' is not a day: write it as 2021-02-05"),
        (("--on", "2021-02-30"), "'2021-02-30' is not a day: write it as 2021-02-05"),
        (("shoe", "ucla"), "invalid choice: 'shoe'"),
        (("mine.json",), "a register of your own is given with --register FILE"),
        (("--colour",), "unrecognized arguments: --colour"),
        (("--js",), "unrecognized arguments: --js"),
    ],
)
def test_wrong_option_exits_2(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str) -> None:
    """A wrong option is told on standard error, with status 2 and nothing on standard output."""
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    printed = capsys.readouterr()
    assert (ended.value.code, printed.out) == (2, "")
    assert message in printed.err


def test_wrong_option_exits_2_as_a_process() -> None:
    """The process ends with the same status."""
    assert run("--colour").returncode == 2


def test_output_that_is_no_file_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A standard output that was replaced by something else gets the text as it is."""
    replaced = io.StringIO()
    monkeypatch.setattr(sys, "stdout", replaced)
    assert command.main(ON) == 0
    assert "Medicen Paris Region" in replaced.getvalue()


def test_reader_that_has_gone_is_no_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Writing to a pipe that nobody reads gives status 0 and no message."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert command.main(ON) == 0
        monkeypatch.undo()
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Writing to a full device gives status 1 and a message."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert command.main(ON) == 1
        monkeypatch.undo()
    assert capsys.readouterr().err == "python -m linkj_partners: cannot write the output: No space left on device\n"


def test_closed_pipe_ends_quietly() -> None:
    """When the reader goes away the command ends without a word."""
    command_line = [sys.executable, "-m", "linkj_partners"]
    with subprocess.Popen(command_line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_told() -> None:
    """When the output cannot be written that is told, with status 1."""
    with Path("/dev/full").open("wb") as full:
        command_line = [sys.executable, "-m", "linkj_partners"]
        done = subprocess.run(command_line, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "python -m linkj_partners: cannot write the output: No space left on device\n"


@pytest.mark.parametrize(
    "encoding", ["ascii", *(pytest.param(each, marks=pytest.mark.slow) for each in ("cp932", "latin-1"))]
)
def test_output_is_utf8_on_any_locale(encoding: str) -> None:
    """The output is UTF-8 whatever the environment asks for."""
    done = run("--lang", "ja", LC_ALL="C", PYTHONIOENCODING=encoding, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "デンマーク王国大使館" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["ascii", pytest.param("cp932", marks=pytest.mark.slow)])
def test_wrong_option_is_told_on_any_locale(encoding: str) -> None:
    """A message that names what the locale cannot write is still a message, with status 2."""
    done = run("--on", "昨日", LC_ALL="C", PYTHONIOENCODING=encoding, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (done.returncode, b"is not a day: write it as 2021-02-05" in done.stderr) == (2, True)
