"""Flat records: what a row holds, and that every data frame and spreadsheet reads it."""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import attrs
import pytest

from linkj_partners import Convention, Name, PartialDate, Register, Term, bundled, errors, exporting

ON = date(2022, 1, 1)
RANGE = "[2016-03-31..2017-06-22]"


def record(key: str, register: Register | None = None, **options: Any) -> exporting.Record:
    """Give the record of one agreement."""
    rows = exporting.records(register or bundled(), **options)
    return next(row for row in rows if row["key"] == key)


def signed_on(signed: str, term: Term | None) -> Register:
    """Give a register of one agreement with that signing day and term."""
    embassy = bundled()["royal-danish-embassy"]
    agreement = attrs.evolve(
        embassy, key="alpha", signed=PartialDate.parse(signed), term=term, announced=None, provenance=()
    )
    return attrs.evolve(bundled(), agreements=[agreement])


def test_record_of_an_exact_day(small_register: Register) -> None:
    """Every fact of an agreement stands in its column."""
    assert record("lyon-cluster", small_register, on=ON) == {
        "key": "lyon-cluster",
        "number": 2,
        "partner": "lyon-cluster",
        "name_en": "Lyon Cluster",
        "name_ja": None,
        "country": "FR",
        "seat_country": "FR",
        "kind": "cluster",
        "counted_as": "overseas",
        "instrument": "mou",
        "signed": "2022-05-09",
        "signed_earliest": "2022-05-09",
        "signed_latest": "2022-05-09",
        "signed_basis": "stated",
        "announced": "2022-05-10",
        "term": "P3Y",
        "convention": "JP_CIVIL_CODE",
        "last_day": "2025-05-09",
        "last_day_earliest": "2025-05-09",
        "last_day_latest": "2025-05-09",
        "on": "2022-01-01",
        "standing": "not_signed",
        "sources": "example-post-1",
        "source_urls": "https://example.org/news/1",
    }


def test_both_names_and_what_is_inferred(small_register: Register) -> None:
    """A partner's names stand in both languages, and an inferred signing day is marked."""
    row = record("some-city", small_register, on=ON)
    assert (row["name_en"], row["name_ja"]) == ("Some City", "某市")
    assert (row["signed_basis"], row["standing"]) == ("inferred", "no_published_term")


def test_uncertain_day_gives_both_bounds_and_no_last_day() -> None:
    """A range gives its two ends and the last day for each; there is no one last day."""
    row = record("alpha", signed_on(RANGE, Term(years=1)))
    assert (row["signed"], row["signed_earliest"], row["signed_latest"]) == (RANGE, "2016-03-31", "2017-06-22")
    assert (row["last_day"], row["last_day_earliest"], row["last_day_latest"]) == (None, "2017-03-31", "2018-06-22")


@pytest.mark.parametrize(
    ("signed", "bounds", "last_days"),
    [
        ("[..2020-12-14]", (None, "2020-12-14"), (None, "2021-12-14")),
        ("[2018-01-31..]", ("2018-01-31", None), ("2019-01-31", None)),
        ("2018", ("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-12-31")),
    ],
)
def test_open_side_is_not_known(
    signed: str, bounds: tuple[str | None, str | None], last_days: tuple[str | None, str | None]
) -> None:
    """The open side of a range is no day of the year 1 or 9999."""
    row = record("alpha", signed_on(signed, Term(years=1)))
    assert (row["signed_earliest"], row["signed_latest"]) == bounds
    assert (row["last_day_earliest"], row["last_day_latest"]) == last_days


def test_last_day_beyond_the_calendar_is_none() -> None:
    """A term past the year 9999 has no last day that could be written."""
    row = record("alpha", signed_on("2020-11-20", Term(years=9000)))
    assert (row["term"], row["last_day"], row["last_day_latest"]) == ("P9000Y", None, None)


def test_unidentified_partner_has_empty_columns() -> None:
    """What is known only by count has neither partner nor names, and no standing without a day."""
    row = record("unidentified-domestic")
    empty = {name for name, value in row.items() if value is None}
    assert {"partner", "name_en", "name_ja", "country", "seat_country", "kind", "instrument", "number"} <= empty
    assert row["counted_as"] == "domestic"


def test_missing_language_is_none() -> None:
    """A partner without a Japanese name has none in that column."""
    row = record("medicen-paris-region")
    assert (row["name_en"], row["name_ja"]) == ("Medicen Paris Region", None)


def test_every_source_is_named_once(small_register: Register) -> None:
    """The sources of the whole record come first, then those of single facts, each once; addresses where there are."""
    city = small_register["some-city"]
    both = attrs.evolve(city, sources=("example-post-1", "example-post-2"))
    row = record("some-city", attrs.evolve(small_register, agreements=[both]))
    assert (row["sources"], row["source_urls"]) == ("example-post-1 example-post-2", "https://example.org/news/1")
    explained = attrs.evolve(city.provenance[0], sources=("example-post-1",))
    inferred = attrs.evolve(city, positions=(), provenance=(explained,))
    row = record("some-city", attrs.evolve(small_register, agreements=[inferred]))
    assert (row["sources"], row["source_urls"]) == ("example-post-2 example-post-1", "https://example.org/news/1")


def test_without_a_day_there_is_no_standing() -> None:
    """The clock is not read: no day given, no standing told."""
    assert {(row["on"], row["standing"]) for row in exporting.records(bundled())} == {(None, None)}


def test_convention_changes_last_days_and_is_named() -> None:
    """Every record names the convention that its last day was found under."""
    row = record("royal-danish-embassy", convention=Convention.JP_CIVIL_CODE_INCLUSIVE)
    assert (row["convention"], row["last_day"]) == ("JP_CIVIL_CODE_INCLUSIVE", "2023-11-19")


def test_wrong_arguments_are_told_for_an_empty_register_too() -> None:
    """A datetime is no day and a name is no convention, however many agreements there are."""
    empty = attrs.evolve(bundled(), agreements=[])
    with pytest.raises(errors.WrongTypeError, match="of a datetime, its"):
        exporting.records(empty, on=datetime(2022, 1, 1))  # noqa: DTZ001 (the error is about its type)
    with pytest.raises(errors.WrongTypeError, match="give a Convention"):
        exporting.records(empty, convention=cast("Convention", "JP_CIVIL_CODE"))


def test_columns_are_stable() -> None:
    """Every record has the same columns in the same order, which is a contract."""
    assert (
        *("key", "number", "partner", "name_en", "name_ja", "country", "seat_country", "kind", "counted_as"),
        *("instrument", "signed", "signed_earliest", "signed_latest", "signed_basis", "announced", "term"),
        *("convention", "last_day", "last_day_earliest", "last_day_latest", "on", "standing"),
        *("sources", "source_urls"),
    ) == exporting.COLUMNS
    assert {tuple(row) for row in exporting.records(bundled())} == {exporting.COLUMNS}


def test_csv_is_what_spreadsheets_read(tmp_path: Path) -> None:
    """The file begins with the mark of UTF-8, every line ends in CRLF, and the csv module reads the records."""
    path = tmp_path / "agreements.csv"
    exporting.write_csv(bundled(), path, on=ON)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfkey,number,partner,")
    assert content.count(b"\n") == content.count(b"\r\n") == 17
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    expected = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in exporting.records(bundled(), on=ON)
    ]
    assert rows == expected


@pytest.mark.parametrize("sign", list("=+-@＝＋－＠"))
def test_formula_is_defused(tmp_path: Path, small_register: Register, sign: str) -> None:
    """A name that a spreadsheet would take for a formula gets an apostrophe in CSV, and only there."""
    name = f"{sign}cmd|' /C calc'!A0"
    cluster = attrs.evolve(small_register.organization("lyon-cluster"), names=(Name(text=name, lang="en"),))
    register = attrs.evolve(
        small_register,
        organizations=[small_register.host, cluster],
        agreements=[attrs.evolve(small_register["lyon-cluster"], tallies=())],
    )
    path = tmp_path / "agreements.csv"
    exporting.write_csv(register, path)
    assert exporting.records(register)[0]["name_en"] == name
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    assert row["name_en"] == f"'{name}"


def test_csv_takes_the_place_of_the_old_file(tmp_path: Path) -> None:
    """A file that is there is replaced, and nothing is left beside it."""
    path = tmp_path / "agreements.csv"
    path.write_bytes(b"old")
    exporting.write_csv(bundled(), str(path), convention=Convention.JP_CIVIL_CODE_INCLUSIVE)
    assert b"2023-11-19" in path.read_bytes()
    assert [item.name for item in tmp_path.iterdir()] == ["agreements.csv"]


def test_pandas_reads_records_and_csv(tmp_path: Path) -> None:
    """A pandas DataFrame has a row for each agreement, days that parse and empty cells where nothing is known."""
    pandas: Any = pytest.importorskip("pandas")
    frame = pandas.DataFrame(exporting.records(bundled(), on=ON))
    assert (len(frame), tuple(frame.columns)) == (16, exporting.COLUMNS)
    assert frame["number"].dropna().astype(int).tolist() == [11, 13, 14, 15, 16]
    assert pandas.to_datetime(frame["last_day"]).max().date() == date(2026, 2, 5)
    assert frame["standing"].value_counts().to_dict() == {"no_published_term": 13, "in_term": 3}
    path = tmp_path / "agreements.csv"
    exporting.write_csv(bundled(), path, on=ON)
    read = pandas.read_csv(path, encoding="utf-8-sig")
    assert tuple(read.columns) == exporting.COLUMNS
    assert read["name_ja"].dropna().tolist() == frame["name_ja"].dropna().tolist()


def test_polars_reads_records(tmp_path: Path) -> None:
    """A Polars DataFrame has texts and whole numbers, and days that parse strictly."""
    polars: Any = pytest.importorskip("polars")
    frame = polars.DataFrame(exporting.records(bundled(), on=ON))
    assert frame.shape == (16, len(exporting.COLUMNS))
    assert frame.schema["number"] == polars.Int64
    assert {kind for name, kind in frame.schema.items() if name != "number"} == {polars.String}
    assert frame["last_day"].str.to_date().max() == date(2026, 2, 5)
    path = tmp_path / "agreements.csv"
    exporting.write_csv(bundled(), path, on=ON)
    assert polars.read_csv(path, columns=["name_ja"])["name_ja"].to_list() == frame["name_ja"].to_list()


def test_pyarrow_reads_records() -> None:
    """An Arrow table takes the records as they are and gives them back."""
    pyarrow: Any = pytest.importorskip("pyarrow")
    table = pyarrow.Table.from_pylist(exporting.records(bundled(), on=ON))
    assert table.schema.field("number").type == pyarrow.int64()
    assert table.schema.field("name_ja").type == pyarrow.string()
    assert table.to_pylist() == exporting.records(bundled(), on=ON)


def test_duckdb_queries_records_and_csv(tmp_path: Path) -> None:
    """DuckDB answers a question about the Arrow table, and the same about the CSV file."""
    duckdb: Any = pytest.importorskip("duckdb")
    pyarrow: Any = pytest.importorskip("pyarrow")
    path = tmp_path / "agreements.csv"
    exporting.write_csv(bundled(), path, on=ON)
    question = "select key, last_day::date from {} where last_day is not null order by last_day, key"
    expected = [
        ("royal-danish-embassy", date(2023, 11, 20)),
        ("ucla", date(2024, 6, 3)),
        ("medicen-paris-region", date(2026, 2, 5)),
    ]
    with duckdb.connect() as connection:
        connection.register("agreements", pyarrow.Table.from_pylist(exporting.records(bundled(), on=ON)))
        assert connection.sql(question.format("agreements")).fetchall() == expected
        assert connection.sql(question.format(f"'{path}'")).fetchall() == expected


def test_agreements_are_not_changed() -> None:
    """A record that is changed changes nothing in the register, nor in the next records."""
    rows = exporting.records(bundled())
    rows[0]["key"] = "changed"
    assert exporting.records(bundled())[0]["key"] == "biocom"
