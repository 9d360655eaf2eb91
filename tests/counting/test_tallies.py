"""Counting: tallies on a day, derived numbers, agreements in term, breakdowns."""

from datetime import date, datetime

import attrs
import pytest

from linkj_partners import Classification, Convention, PartialDate, Register, Series, bundled
from linkj_partners.counting import Bounds, Tally, breakdown, in_term, position, tally
from linkj_partners.counting._tallies import Dimension
from linkj_partners.errors import InvalidValueError, WrongTypeError

BOTH = tuple(Classification)


def bounds(text: str) -> Bounds:
    """Read ``7`` or ``6-7``."""
    lower, _, upper = text.partition("-")
    return Bounds(int(lower), int(upper or lower))


@pytest.mark.parametrize(
    ("on", "overseas", "domestic"),
    [
        ("2016-03-30", "0", "0"),
        ("2016-03-31", "0-4", "0-2"),
        ("2017-06-18", "0-4", "0-2"),
        ("2017-06-19", "0-5", "0-2"),
        ("2017-06-22", "3-5", "0-2"),
        ("2018-01-01", "3-5", "0-3"),
        ("2018-01-31", "3-5", "1-3"),
        ("2018-08-29", "4-6", "1-3"),
        ("2018-08-30", "4-6", "4"),
        ("2019-06-03", "5-7", "4"),
        ("2020-09-07", "6-7", "6"),
        ("2020-11-19", "6-7", "7"),
        ("2020-11-20", "7-8", "7"),
        ("2020-12-14", "8", "7"),
        ("2021-02-04", "8", "7"),
        ("2021-02-05", "9", "7"),
        ("9999-12-31", "9", "7"),
    ],
)
def test_tally_of_the_bundled_register(on: str, overseas: str, domestic: str) -> None:
    """The tally includes the day itself, and is a range while a signing day is uncertain."""
    assert tally(bundled(), date.fromisoformat(on)) == Tally(bounds(overseas), bounds(domestic))


def test_tally_by_seat() -> None:
    """The embassy in Tokyo is overseas as it was counted, and domestic by its seat."""
    assert tally(bundled()) == Tally(Bounds(9, 9), Bounds(7, 7))
    assert tally(bundled(), classification=Classification.BY_SEAT) == Tally(Bounds(8, 8), Bounds(8, 8))


def test_partner_without_a_known_seat_is_taken_as_counted(small_register: Register) -> None:
    """Where the seat is not known, by seat is as counted."""
    unidentified = small_register["unidentified"]
    assert small_register.group_of(unidentified, Classification.BY_SEAT) is unidentified.counted_as
    assert tally(small_register, classification=Classification.BY_SEAT) == tally(small_register)


@pytest.mark.parametrize("wrong", [datetime(2021, 2, 5), "2021-02-05", 2021])  # noqa: DTZ001 (refused anyway)
def test_tally_takes_a_plain_date(wrong: object) -> None:
    """A datetime, a text and a number are refused."""
    with pytest.raises(WrongTypeError, match=r"on cannot be"):
        tally(bundled(), wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_tally_takes_a_classification() -> None:
    """What is no classification is refused."""
    with pytest.raises(WrongTypeError, match="a value of type Classification"):
        tally(bundled(), None, "by_seat")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("biocom", "1-7"),
        ("eurobiomed", "1-7"),
        ("city-of-kawasaki", "6-10"),
        ("ucla", "9-11"),
        ("city-of-yokohama", "10-12"),
        ("osaka-prefecture", "11-13"),
        ("kanagawa-prefecture", "13-14"),
        ("royal-danish-embassy", "14-15"),
        ("medicen-paris-region", "16"),
        ("oxford-university-innovation", "1-15"),
    ],
)
def test_derived_number(key: str, expected: str) -> None:
    """A number follows from the signing days as far as these are known."""
    assert position(bundled(), bundled()[key]) == bounds(expected)


def test_derived_numbers_of_local_governments() -> None:
    """The local governments are numbered 1 to 4, as they were published."""
    keys = ["city-of-kawasaki", "city-of-yokohama", "osaka-prefecture", "kanagawa-prefecture"]
    numbers = [position(bundled(), bundled()[key], Series.MUNICIPALITIES) for key in keys]
    assert numbers == [Bounds(n, n) for n in (1, 2, 3, 4)]


def test_agreements_of_one_day_have_no_order(small_register: Register) -> None:
    """Each of two agreements that may be of the same day can come first."""
    assert position(small_register, small_register["lyon-cluster"]) == Bounds(2, 3)
    assert position(small_register, small_register["unidentified"]) == Bounds(2, 3)


def test_number_outside_a_series_is_refused() -> None:
    """An agreement of another register, or outside the series, has no number."""
    with pytest.raises(InvalidValueError) as caught:
        position(bundled(), bundled()["ucla"], Series.MUNICIPALITIES)
    assert str(caught.value) == (
        "agreement cannot be 'ucla': give an agreement of this register that is in the series municipalities"
    )


def test_local_governments_and_what_is_numbered_among_them_are_their_series(small_register: Register) -> None:
    """A local government has its number though none was published; another partner only where one was."""
    city, lyon = small_register["some-city"], small_register["lyon-cluster"]
    (number,) = city.positions
    with pytest.raises(InvalidValueError):
        position(small_register, lyon, Series.MUNICIPALITIES)
    unnumbered = attrs.evolve(city, positions=())
    numbered = attrs.evolve(lyon, positions=(attrs.evolve(number, ordinal=2),))
    register = attrs.evolve(small_register, agreements=[unnumbered, numbered, small_register["unidentified"]])
    assert position(register, unnumbered, Series.MUNICIPALITIES) == Bounds(1, 1)
    assert position(register, numbered, Series.MUNICIPALITIES) == Bounds(2, 2)


def test_agreement_of_another_register_is_refused(small_register: Register) -> None:
    """An agreement that is not in the register has no number in it."""
    with pytest.raises(InvalidValueError, match="an agreement of this register"):
        position(bundled(), small_register["lyon-cluster"])


@pytest.mark.parametrize(
    ("on", "keys"),
    [
        ("2019-06-02", []),
        ("2019-06-03", ["ucla"]),
        ("2023-11-20", ["ucla", "royal-danish-embassy", "medicen-paris-region"]),
        ("2023-11-21", ["ucla", "medicen-paris-region"]),
        ("2026-02-05", ["medicen-paris-region"]),
        ("2026-02-06", []),
    ],
)
def test_agreements_in_term(on: str, keys: list[str]) -> None:
    """An agreement is in term from its signing to its last day, both included."""
    assert [agreement.key for agreement in in_term(bundled(), date.fromisoformat(on))] == keys


def test_agreements_in_term_under_another_convention() -> None:
    """Where the day of the signing counts, the last day is one earlier."""
    keys = {
        convention: [agreement.key for agreement in in_term(bundled(), date(2023, 11, 20), convention)]
        for convention in (Convention.JP_CIVIL_CODE, Convention.JP_CIVIL_CODE_INCLUSIVE)
    }
    assert keys == {
        Convention.JP_CIVIL_CODE: ["ucla", "royal-danish-embassy", "medicen-paris-region"],
        Convention.JP_CIVIL_CODE_INCLUSIVE: ["ucla", "medicen-paris-region"],
    }


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("country", {"DK": 1, "FR": 2, "GB": 2, "JP": 6, "US": 3, None: 2}),
        (
            "kind",
            {
                "cluster": 4,
                "embassy": 1,
                "foundation": 1,
                "local_government": 4,
                "research_institute": 1,
                "technology_transfer": 1,
                "university": 2,
                None: 2,
            },
        ),
        (
            "year",
            {
                "2017": 1,
                "2018": 3,
                "2019": 2,
                "2020": 3,
                "2021": 1,
                "[2016..2017]": 2,
                "[2016..2018]": 2,
                "[2016..2020]": 2,
            },
        ),
        ("instrument", {"memorandum": 5, "moc": 1, "mou": 8, None: 2}),
        ("group", {"domestic": 7, "overseas": 9}),
    ],
)
def test_breakdown_of_the_bundled_register(by: Dimension, expected: dict[str | None, int]) -> None:
    """Rows are in the order of their values, those of which it is not known last."""
    counted = breakdown(bundled(), by)
    assert list(counted.items()) == list(expected.items())
    assert sum(counted.values()) == 16


def test_open_ended_year_is_a_row_of_its_own(small_register: Register) -> None:
    """A signing of which only one bound is known has an open year."""
    assert dict(breakdown(small_register, "year")) == {"2021": 1, "2022": 1, "[2022..]": 1}
    earlier = attrs.evolve(small_register["unidentified"], key="earlier", signed=PartialDate.parse("[..2022-03-04]"))
    assert breakdown(small_register.with_agreements(earlier), "year")["[..2022]"] == 1


@pytest.mark.parametrize(
    ("by", "shown"), [("colour", "'colour'"), ("", "''"), (None, "None"), (["year"], "a list"), ("Year", "'Year'")]
)
def test_unknown_dimension_is_refused(by: object, shown: str) -> None:
    """What there is nothing to count by is refused, with what there is."""
    with pytest.raises(InvalidValueError) as caught:
        breakdown(bundled(), by)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == f"by cannot be {shown}: give one of 'country', 'kind', 'year', 'instrument', 'group'"
