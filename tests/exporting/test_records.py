"""Flat records: what a row holds, and that every data frame and spreadsheet reads it."""

import csv
import inspect
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import attrs
import pytest

from linkj_partners import Agreement, Convention, Name, Organization, PartialDate, Register, Term, errors, exporting
from linkj_partners.exporting._ends import end_fields, rule_of
from linkj_partners.exporting._records import UNKNOWN
from linkj_partners.terms import Renewal, Standing

ON = date(2026, 2, 11)
RANGE = "[2016-03-31..2017-06-22]"
# The fields that a flat row has no room for, and those that have columns of other names.
LEFT_OUT = {
    *("instrument_names", "purpose", "activities", "framework", "notes"),
    *("tallies", "representatives", "provenance"),
}
OTHER_NAMES = {"positions": "number", "renewal": "renewal_every"}


def record(key: str, register: Register, **options: Any) -> exporting.Record:
    """Return the record of one agreement."""
    return next(row for row in exporting.records(register, **options) if row["key"] == key)


def signed_on(register: Register, signed: str, term: Term | None, **facts: Any) -> Register:
    """Return a register of one agreement with that signing day and term."""
    agreement = Agreement(key="alpha", partners=("lyon-cluster",), signed=PartialDate.parse(signed), term=term, **facts)
    host = attrs.evolve(register.host, established=None, provenance=())
    others = [each for each in register.organizations if each.key != host.key]
    return attrs.evolve(register, organizations=[host, *others], agreements=[agreement])


class TestRow:
    """What a row holds."""

    def test_exact_day(self, full_register: Register) -> None:
        """Every fact of an agreement is in its column."""
        assert record("lyon-cluster", full_register, on=ON) == {
            "key": "lyon-cluster",
            "number": 2,
            "number_sources": "bay-news-1",
            "partners": "lyon-cluster",
            "name_en": "Lyon Cluster",
            "name_ja": None,
            "country": "FR",
            "seat_country": "FR",
            "kind": "cluster",
            "group": "overseas",
            "counted_as": "overseas",
            "instrument": "mou",
            "signed": "2022-05-09",
            "signed_earliest": "2022-05-09",
            "signed_latest": "2022-05-09",
            "signed_basis": "stated",
            "signed_note": None,
            "signed_sources": "bay-news-1",
            "announced": "2022-05-10",
            "in_force_from": None,
            "term": "P3Y",
            "term_phrase": "今後3年間",
            "last_day": "2025-05-09",
            "last_day_earliest": "2025-05-09",
            "last_day_latest": "2025-05-09",
            "last_day_basis": "computed",
            "last_day_sources": "bay-news-1",
            "convention": "JP_CIVIL_CODE",
            "open_ended": False,
            "renewal": None,
            "renewal_every": None,
            "renewal_at_most": None,
            "notice": None,
            "renews": None,
            "ended": None,
            "on": "2026-02-11",
            "standing": "after_term",
            "in_force": None,
            "sources": "bay-news-1 bay-news-2 city-paper",
            "source_urls": "https://bay.example/news/1 https://bay.example/news/2 unknown",
        }

    def test_several_partners(self, full_register: Register) -> None:
        """Columns of the partners have one value for each, in their order."""
        row = record("joint-lab", full_register)
        assert row["partners"] == "lyon-cluster quiet-lab nordic-embassy"
        assert row["name_en"] == "Lyon Cluster, 静かな研究所, Nordic Embassy"
        assert row["name_ja"] == "Lyon Cluster、静かな研究所、北欧大使館"
        assert (row["country"], row["seat_country"]) == ("FR unknown DK", "FR unknown JP")
        assert (row["kind"], row["group"]) == ("cluster unknown embassy", "overseas unknown domestic")
        assert row["counted_as"] is None

    def test_stated_end_and_renewal(self, full_register: Register) -> None:
        """A stated end says so; the standing counts automatic renewals."""
        row = record("joint-lab", full_register, on=ON)
        assert (row["last_day"], row["last_day_basis"], row["convention"]) == ("2024-03-31", "stated", None)
        assert (row["in_force_from"], row["last_day_sources"]) == ("2023-04-01", "bay-news-1")
        assert (row["renewal"], row["renewal_every"], row["renewal_at_most"], row["notice"]) == (
            *("automatic", "P1Y", 5, "P3M"),
        )
        assert (row["standing"], row["in_force"]) == ("renewed", True)

    def test_open_ended(self, full_register: Register) -> None:
        """An agreement without an end is in force; without a source the basis says so."""
        row = record("nordic-embassy", full_register, on=ON)
        assert (row["open_ended"], row["last_day"], row["last_day_basis"]) == (True, None, None)
        assert (row["standing"], row["in_force"]) == ("open_ended", True)
        assert (row["signed_basis"], row["signed_sources"], row["number_sources"]) == ("unsourced", None, "city-paper")

    def test_renewal_that_ended(self, full_register: Register) -> None:
        """A renewal names what it renews, and an agreement that ended its last day in force."""
        row = record("lyon-cluster-2", full_register, on=ON)
        assert (row["renews"], row["ended"], row["standing"], row["in_force"]) == (
            *("lyon-cluster", "2025-12-31", "ended", False),
        )

    def test_known_only_by_count(self, full_register: Register) -> None:
        """An agreement without a partner has empty columns of it, and the group that it is counted in."""
        row = record("unnamed", full_register)
        empty = {name for name, value in row.items() if value is None}
        assert {"partners", "name_en", "name_ja", "country", "seat_country", "kind", "instrument", "number"} <= empty
        assert (row["group"], row["counted_as"], row["renewal"]) == ("overseas", "overseas", "by_agreement")
        assert (row["signed"], row["signed_earliest"], row["signed_latest"]) == ("[..2021-12-31]", None, "2021-12-31")
        assert (row["last_day"], row["last_day_earliest"], row["last_day_latest"]) == (
            *("[2026-03-01..2026-03-31]", "2026-03-01", "2026-03-31"),
        )

    def test_inferred_day_has_its_reasoning(self, full_register: Register) -> None:
        """An inferred signing day is marked, with the reasoning and its sources."""
        row = record("some-city", full_register)
        assert (row["signed_basis"], row["signed_note"]) == ("inferred", "during the winter exhibition")
        assert row["signed_sources"] == "city-paper bay-news-2"
        assert row["last_day_sources"] == "bay-news-2 city-paper"

    def test_inferred_end(self, small_register: Register) -> None:
        """A last day that was inferred is not called stated."""
        entry = attrs.evolve(small_register["some-city"].provenance[0], field="last_day")
        register = signed_on(
            small_register, "2020-01-01", None, last_day=PartialDate.parse("2021-01-01"), provenance=[entry]
        )
        assert record("alpha", register)["last_day_basis"] == "inferred"

    def test_end_without_a_source(self, small_register: Register) -> None:
        """A last day that no source is named for is not called stated."""
        register = signed_on(small_register, "2020-01-01", None, last_day=PartialDate.parse("2021-01-01"))
        assert record("alpha", register)["last_day_basis"] == "unsourced"

    def test_range_gives_bounds(self, small_register: Register) -> None:
        """A range gives its two ends and the last days that follow."""
        row = record("alpha", signed_on(small_register, RANGE, Term(years=1)))
        assert (row["signed"], row["signed_earliest"], row["signed_latest"]) == (RANGE, "2016-03-31", "2017-06-22")
        assert row["last_day"] == "[2017-03-31..2018-06-22]"
        assert (row["last_day_earliest"], row["last_day_latest"]) == ("2017-03-31", "2018-06-22")

    @pytest.mark.parametrize(
        ("signed", "bounds", "last_days"),
        [
            ("[..2020-12-14]", (None, "2020-12-14"), (None, "2021-12-14")),
            ("[2018-01-31..]", ("2018-01-31", None), ("2019-01-31", None)),
            ("2018", ("2018-01-01", "2018-12-31"), ("2019-01-01", "2019-12-31")),
            ("0001-01-01", ("0001-01-01", "0001-01-01"), ("0002-01-01", "0002-01-01")),
            ("9998-12-31", ("9998-12-31", "9998-12-31"), ("9999-12-31", "9999-12-31")),
        ],
    )
    def test_sides(
        self,
        small_register: Register,
        signed: str,
        bounds: tuple[str | None, str | None],
        last_days: tuple[str | None, str | None],
    ) -> None:
        """An open side is empty; an exact day at an end of the calendar is a day."""
        row = record("alpha", signed_on(small_register, signed, Term(years=1)))
        assert (row["signed_earliest"], row["signed_latest"]) == bounds
        assert (row["last_day_earliest"], row["last_day_latest"]) == last_days

    def test_term_past_the_calendar(self, small_register: Register) -> None:
        """A term past the year 9999 has no latest last day, and crashes nothing."""
        row = record("alpha", signed_on(small_register, "2020-11-20", Term(years=9000)), on=ON)
        assert (row["term"], row["last_day_latest"], row["in_force"]) == ("P9000Y", None, True)

    @pytest.mark.parametrize(
        ("standing", "in_force"),
        [
            *((each, True) for each in (Standing.IN_TERM, Standing.RENEWED, Standing.OPEN_ENDED)),
            *((each, False) for each in (Standing.NOT_SIGNED, Standing.NOT_YET_IN_FORCE, Standing.ENDED)),
            *((each, None) for each in (Standing.AFTER_TERM, Standing.NO_PUBLISHED_TERM, Standing.UNCERTAIN)),
        ],
    )
    def test_in_force(self, small_register: Register, standing: Standing, in_force: bool | None) -> None:  # noqa: FBT001 (a value)
        """What was published says yes, no or nothing."""
        year = Term(years=1)
        facts: dict[Standing, tuple[str, Term | None, dict[str, Any]]] = {
            Standing.IN_TERM: ("2026-01-01", year, {}),
            Standing.RENEWED: ("2020-01-01", year, {"renewal": Renewal(automatic=True)}),
            Standing.OPEN_ENDED: ("2020-01-01", None, {"open_ended": True}),
            Standing.NOT_SIGNED: ("2027-01-01", year, {}),
            Standing.NOT_YET_IN_FORCE: ("2026-01-01", year, {"in_force_from": PartialDate.parse("2026-04-01")}),
            Standing.ENDED: ("2020-01-01", year, {"ended": PartialDate.parse("2020-06-01")}),
            Standing.AFTER_TERM: ("2020-01-01", year, {}),
            Standing.NO_PUBLISHED_TERM: ("2020-01-01", None, {}),
            Standing.UNCERTAIN: ("2026", year, {}),
        }
        signed, term, others = facts[standing]
        row = record("alpha", signed_on(small_register, signed, term, **others), on=ON)
        assert (row["standing"], row["in_force"]) == (standing.value, in_force)

    def test_without_a_day_there_is_no_standing(self, full_register: Register) -> None:
        """The clock is not read: without a day there is no standing."""
        rows = exporting.records(full_register)
        assert {(row["on"], row["standing"], row["in_force"]) for row in rows} == {(None, None, None)}

    def test_convention_changes_last_days_and_is_named(self, full_register: Register) -> None:
        """Every record names the convention that its last day was found under."""
        row = record("lyon-cluster", full_register, convention=Convention.JP_CIVIL_CODE_INCLUSIVE)
        assert (row["convention"], row["last_day"]) == ("JP_CIVIL_CODE_INCLUSIVE", "2025-05-08")

    def test_start_decides_the_convention(self, small_register: Register) -> None:
        """Without one, a term from a day in force counts that day."""
        start = PartialDate.parse("2020-04-01")
        row = record("alpha", signed_on(small_register, "2020-03-01", Term(years=1), in_force_from=start))
        assert (row["convention"], row["last_day"]) == ("JP_CIVIL_CODE_INCLUSIVE", "2021-03-31")

    def test_numbers_are_those_of_the_first_series(self, full_register: Register) -> None:
        """The number of a row is the one in the series that the register declares first."""
        first, second, *others = full_register.series
        register = attrs.evolve(full_register, series=[second, first, *others])
        row = record("some-city", register)
        assert (row["number"], row["number_sources"]) == (1, "city-paper")

    def test_register_without_sources(self, small_register: Register) -> None:
        """Where no source is named both columns are empty."""
        row = record("alpha", signed_on(small_register, "2020-01-01", None))
        assert (row["sources"], row["source_urls"], row["signed_basis"]) == (None, None, "unsourced")

    def test_agreements_are_not_changed(self, full_register: Register) -> None:
        """A record that is changed changes nothing in the register, nor in the next records."""
        exporting.records(full_register)[0]["key"] = "changed"
        assert exporting.records(full_register)[0]["key"] == "unnamed"


class TestColumns:
    """Which columns there are."""

    def test_columns_are_a_contract(self, full_register: Register) -> None:
        """Every record has the same columns in the same order."""
        assert (
            *("key", "number", "number_sources", "partners", "name_en", "name_ja", "country", "seat_country", "kind"),
            *("group", "counted_as", "instrument", "signed", "signed_earliest", "signed_latest", "signed_basis"),
            *("signed_note", "signed_sources", "announced", "in_force_from", "term", "term_phrase"),
            *("last_day", "last_day_earliest", "last_day_latest", "last_day_basis", "last_day_sources", "convention"),
            *("open_ended", "renewal", "renewal_every", "renewal_at_most", "notice", "renews", "ended"),
            *("on", "standing", "in_force", "sources", "source_urls"),
        ) == exporting.COLUMNS
        assert {tuple(row) for row in exporting.records(full_register, on=ON)} == {exporting.COLUMNS}

    def test_every_field_has_a_column_or_is_left_out_on_purpose(self) -> None:
        """A new field of an agreement has to get a column, or a place among what a flat row has no room for."""
        fields = {OTHER_NAMES.get(field.name, field.name) for field in attrs.fields(Agreement)}
        assert fields - LEFT_OUT <= set(exporting.COLUMNS)

    def test_every_column_is_described(self) -> None:
        """The docstring says what each column is."""
        doc = inspect.getdoc(exporting.Record) or ""  # which takes the indentation away, as Python 3.13 does by itself
        assert [column for column in exporting.COLUMNS if f"\n    {column}: " not in doc] == []


class TestEnds:
    """What a last day rests on."""

    def test_unknown_end_rests_on_nothing(self, full_register: Register) -> None:
        """Without a term and a stated day there is neither a convention nor a field."""
        embassy = full_register["nordic-embassy"]
        assert (rule_of(embassy, Convention.UK_FROM), end_fields(embassy)) == (None, ())

    def test_start_is_the_day_that_is_printed(self, small_register: Register) -> None:
        """A term rests on the first day in force where a source prints one."""
        start = PartialDate.parse("2020-04-01")
        (agreement,) = signed_on(small_register, "2020-03-01", Term(years=1), in_force_from=start)
        assert end_fields(agreement) == ("term", "in_force_from")


class TestCsv:
    """The file for spreadsheets."""

    def test_what_spreadsheets_read(self, tmp_path: Path, full_register: Register) -> None:
        """The file begins with the mark of UTF-8, every line ends in CRLF, and the csv module reads the records."""
        path = tmp_path / "agreements.csv"
        exporting.write_csv(full_register, path, on=ON)
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbfkey,number,number_sources,")
        assert content.count(b"\n") == content.count(b"\r\n") == 7
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        words = {None: "", True: "true", False: "false"}
        expected = [
            {
                name: words[value] if value is None or value is True or value is False else str(value)
                for name, value in row.items()
            }
            for row in cast("list[dict[str, Any]]", exporting.records(full_register, on=ON))
        ]
        assert rows == expected

    @pytest.mark.parametrize("sign", list("=+-@＝＋－＠"))
    def test_formula_is_defused(self, tmp_path: Path, small_register: Register, sign: str) -> None:
        """A name that a spreadsheet would take for a formula gets an apostrophe in CSV, and only there."""
        name = f"{sign}cmd|' /C calc'!A0"
        cluster = attrs.evolve(small_register.organization("lyon-cluster"), names=(Name(text=name, lang="en"),))
        register = attrs.evolve(
            small_register,
            organizations=[small_register.host, cluster],
            agreements=[small_register["lyon-cluster"]],
        )
        path = tmp_path / "agreements.csv"
        exporting.write_csv(register, path)
        assert exporting.records(register)[0]["name_en"] == name
        (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
        assert row["name_en"] == f"'{name}"

    def test_old_file_is_replaced(self, tmp_path: Path, full_register: Register) -> None:
        """An existing file is overwritten, and nothing is left beside it."""
        path = tmp_path / "agreements.csv"
        path.write_bytes(b"old")
        exporting.write_csv(full_register, str(path), convention=Convention.JP_CIVIL_CODE_INCLUSIVE)
        assert b"2025-05-08" in path.read_bytes()
        assert [item.name for item in tmp_path.iterdir()] == ["agreements.csv"]


class TestWrongArguments:
    """Only documented errors, and nothing written."""

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"register": None}, "register cannot be None"),
            ({"register": {}}, "register cannot be an empty dict"),
            ({"on": datetime(2022, 1, 1)}, "for a datetime, use its"),  # noqa: DTZ001 (the error is about its type)
            ({"on": "2022-01-01"}, "on cannot be '2022-01-01'"),
            ({"convention": "JP_CIVIL_CODE"}, "convention cannot be"),
        ],
    )
    def test_types(self, small_register: Register, tmp_path: Path, options: dict[str, Any], message: str) -> None:
        """They are refused for an empty register too, and an existing file stays."""
        path = tmp_path / "agreements.csv"
        path.write_bytes(b"old")
        arguments: dict[str, Any] = {"register": attrs.evolve(small_register, agreements=[]), **options}
        with pytest.raises(errors.WrongTypeError, match=message):
            exporting.records(**arguments)
        with pytest.raises(errors.WrongTypeError, match=message):
            exporting.write_csv(path=path, **arguments)
        assert path.read_bytes() == b"old"

    @pytest.mark.parametrize("path", [None, b"x.csv", 1, io.StringIO()])
    def test_paths(self, small_register: Register, path: object) -> None:
        """What is not a path is refused."""
        with pytest.raises(errors.WrongTypeError, match="path cannot be"):
            exporting.write_csv(small_register, cast("str", path))

    def test_folder_is_not_a_file(self, small_register: Register, tmp_path: Path) -> None:
        """A folder, or a name that ends like one, is refused."""
        for path in (str(tmp_path), f"{tmp_path}/out/", ""):
            with pytest.raises(errors.InvalidValueError, match="give the name of a file"):
                exporting.write_csv(small_register, path)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("rows", [None, "text", {}, [None], 1])
    def test_rows(self, rows: object) -> None:
        """CSV is written from records only."""
        with pytest.raises(errors.WrongTypeError, match="rows"):
            exporting.csv_text(cast("Any", rows))


class TestReaders:
    """What data frames make of records and CSV."""

    def test_pandas(self, tmp_path: Path, full_register: Register) -> None:
        """Whole numbers stay whole with the documented types, days parse, and what is not known is empty."""
        pandas: Any = pytest.importorskip("pandas")
        path = tmp_path / "agreements.csv"
        exporting.write_csv(full_register, path, on=ON)
        types = {"number": "Int64", "renewal_at_most": "Int64", "in_force": "boolean"}
        read = self.read_with_pandas(path, types)
        frame = pandas.DataFrame(exporting.records(full_register, on=ON)).astype(types)
        for each in (read, frame):
            assert tuple(each.columns) == exporting.COLUMNS
            assert {name: str(each.dtypes[name]) for name in types} == types
            assert each["open_ended"].dtype == bool
            assert each["number"].dropna().tolist() == [2, 4]
            assert pandas.to_datetime(each["last_day_latest"]).max().date() == date(2027, 5, 9)
        assert read["name_ja"].dropna().tolist() == frame["name_ja"].dropna().tolist()

    @staticmethod
    def read_with_pandas(path: Path, types: dict[str, str]) -> Any:
        """Read a CSV file as the documentation says."""
        pandas: Any = pytest.importorskip("pandas")
        dtype = dict.fromkeys(exporting.COLUMNS, "string") | types | {"open_ended": "bool"}
        return pandas.read_csv(path, encoding="utf-8-sig", dtype=dtype, keep_default_na=False, na_values=[""])

    def test_pandas_takes_no_word_for_a_gap(self, tmp_path: Path) -> None:
        """Namibia, names such as None and keys of digits come back as they were; gaps are gaps."""
        names = {"host": "H", "007": "None", "null": "N/A"}
        bodies = [
            Organization(key=key, names=(Name(text=name, lang="en"),), country="NA") for key, name in names.items()
        ]
        agreements = [
            Agreement(key=key, partners=(partner,), signed=PartialDate.parse("2024"))
            for key, partner in (("001", "007"), ("nan", "null"))
        ]
        register = Register(
            revision=date(2026, 1, 1), host="host", organizations=tuple(bodies), agreements=tuple(agreements)
        )
        exporting.write_csv(register, tmp_path / "agreements.csv", on=ON)
        types = {"number": "Int64", "renewal_at_most": "Int64", "in_force": "boolean"}
        read = self.read_with_pandas(tmp_path / "agreements.csv", types).astype(object)
        rows = [{str(k): v for k, v in row.items()} for row in read.where(read.notna(), None).to_dict("records")]
        assert rows == exporting.records(register, on=ON)

    def test_polars(self, tmp_path: Path, full_register: Register) -> None:
        """A Polars DataFrame has strings, whole numbers and truth values, and days that parse strictly."""
        polars: Any = pytest.importorskip("polars")
        path = tmp_path / "agreements.csv"
        exporting.write_csv(full_register, path, on=ON)
        records = polars.DataFrame(exporting.records(full_register, on=ON), infer_schema_length=None)
        for frame in (records, polars.read_csv(path, infer_schema_length=None)):
            kinds = {name: frame.schema[name] for name in ("number", "renewal_at_most", "open_ended", "in_force")}
            assert list(kinds.values()) == [polars.Int64, polars.Int64, polars.Boolean, polars.Boolean]
            assert frame["last_day_latest"].str.to_date().max() == date(2027, 5, 9)

    def test_pyarrow(self, full_register: Register) -> None:
        """An Arrow table takes the records as they are and gives them back."""
        pyarrow: Any = pytest.importorskip("pyarrow")
        rows = exporting.records(full_register, on=ON)
        table = pyarrow.Table.from_pylist(rows)
        assert (table.schema.field("number").type, table.schema.field("name_ja").type) == (
            *(pyarrow.int64(), pyarrow.string()),
        )
        assert table.to_pylist() == rows

    def test_duckdb(self, tmp_path: Path, full_register: Register) -> None:
        """DuckDB answers a question about the Arrow table, and the same about the CSV file."""
        duckdb: Any = pytest.importorskip("duckdb")
        pyarrow: Any = pytest.importorskip("pyarrow")
        path = tmp_path / "agreements.csv"
        exporting.write_csv(full_register, path, on=ON)
        question = (
            "select key, last_day_latest::date from {} where in_force and last_day_latest is not null order by key"
        )
        expected = [("joint-lab", date(2024, 3, 31)), ("unnamed", date(2026, 3, 31))]
        with duckdb.connect() as connection:
            connection.register("agreements", pyarrow.Table.from_pylist(exporting.records(full_register, on=ON)))
            assert connection.sql(question.format("agreements")).fetchall() == expected
            assert connection.sql(question.format(f"'{path}'")).fetchall() == expected


class TestNewUser:
    """What somebody who has nothing but the CSV file finds out."""

    @pytest.fixture
    def rows(self, tmp_path: Path, frozen_register: Register) -> list[dict[str, str]]:
        """The rows of the file."""
        exporting.write_csv(frozen_register, tmp_path / "agreements.csv", on=date(2021, 4, 1))
        text = (tmp_path / "agreements.csv").read_text(encoding="utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_which_partners_are_overseas(self, rows: list[dict[str, str]]) -> None:
        """The group of each partner is beside it."""
        pairs = [pair for row in rows for pair in zip(row["partners"].split(), row["group"].split(), strict=False)]
        assert {partner for partner, group in pairs if group == "overseas"} == {
            *("biocom", "eurobiomed", "medcity", "medicen-paris-region", "oxford-university-innovation"),
            *("royal-danish-embassy", "uc-san-diego", "ucla"),
        }
        assert [row["group"] for row in rows if not row["partners"]] == ["domestic", "overseas"]

    def test_when_each_term_ends(self, rows: list[dict[str, str]]) -> None:
        """Last days, how they are known and under which convention."""
        assert {
            (row["key"], row["last_day"], row["last_day_basis"], row["convention"]) for row in rows if row["last_day"]
        } == {
            ("ucla", "2024-06-03", "computed", "JP_CIVIL_CODE"),
            ("royal-danish-embassy", "2023-11-20", "computed", "JP_CIVIL_CODE"),
            ("medicen-paris-region", "2026-02-05", "computed", "JP_CIVIL_CODE"),
        }

    def test_how_many_partners_there_were(self, rows: list[dict[str, str]]) -> None:
        """The bounds of the signing days give the bounds of the count."""
        day = "2019-12-31"
        certain = {row["partners"] or row["key"] for row in rows if "" < row["signed_latest"] <= day}
        possible = {row["partners"] or row["key"] for row in rows if row["signed_earliest"] <= day}
        assert (len(certain), len(possible)) == (10, 12)

    def test_where_each_number_comes_from(self, rows: list[dict[str, str]]) -> None:
        """Each number and each day names its sources, whose addresses are found in the same row."""
        for row in rows:
            sources, urls = row["sources"].split(), row["source_urls"].split()
            assert len(sources) == len(urls)
            assert all(url == UNKNOWN or url.startswith("http") for url in urls)
            for column in ("number_sources", "signed_sources", "last_day_sources"):
                assert set(row[column].split()) <= set(sources)
            assert bool(row["number"]) == bool(row["number_sources"])
