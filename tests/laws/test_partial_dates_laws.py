"""Laws of partial dates, for generated texts and days, and against another implementation of EDTF."""

import copy
import pickle
import warnings
from datetime import date
from math import inf
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linkj_partners import PartialDate
from linkj_partners.errors import InvalidValueError, ParseError

DAYS = st.dates()
EXACT = DAYS.map(date.isoformat)
MONTHS = EXACT.map(lambda text: text[:7])
YEARS = EXACT.map(lambda text: text[:4])
PAIRS = st.tuples(DAYS, DAYS).map(sorted).map(tuple[date, ...])
RANGES = PAIRS.map(lambda pair: f"[{pair[0]}..{pair[1]}]")
ON_OR_BEFORE = EXACT.map(lambda text: f"[..{text}]")
ON_OR_AFTER = EXACT.map(lambda text: f"[{text}..]")
TEXTS = EXACT | MONTHS | YEARS | RANGES | ON_OR_BEFORE | ON_OR_AFTER
# Texts that come near to the forms: their own characters, and numbers that may be no date.
NEAR_TEXTS = st.text("0123456789-.[]", max_size=25) | st.from_regex(
    r"\[?[0-9]{4}(-[0-9]{2}){0,2}(\.\.([0-9]{4}(-[0-9]{2}){0,2})?\]?)?", fullmatch=True
)


def outcome(text: str) -> PartialDate | ParseError:
    """Read a text, or give the error with which it is refused."""
    try:
        return PartialDate.parse(text)
    except ParseError as error:
        return error


def is_date(text: str) -> bool:
    """Return whether a text is a date in full, in the judgement of the standard library."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class TestRoundTrip:
    """A partial date gives back the text that it was read from, to the letter."""

    @given(TEXTS)
    def test_str(self, text: str) -> None:
        """Printing undoes reading."""
        assert str(PartialDate.parse(text)) == text

    @given(TEXTS)
    def test_repr(self, text: str) -> None:
        """Evaluating undoes repr."""
        assert eval(repr(PartialDate.parse(text))) == PartialDate.parse(text)  # noqa: S307 - our own repr

    @given(TEXTS)
    def test_pickle_and_copy(self, text: str) -> None:
        """Values come back whole from other processes and from copying."""
        value = PartialDate.parse(text)
        for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301 - our own bytes
            assert (again, again.earliest, again.latest) == (value, value.earliest, value.latest)


class TestBounds:
    """The first day is never after the last, and both are the widest that the text allows."""

    @given(TEXTS)
    def test_order(self, text: str) -> None:
        """The earliest day is not after the latest."""
        value = PartialDate.parse(text)
        assert value.earliest <= value.latest
        assert value.is_exact is (value.earliest == value.latest)

    @given(DAYS)
    def test_day_lies_in_its_month_and_year(self, day: date) -> None:
        """What is known less exactly holds all that is known more exactly, up to the next month and year."""
        month, year = PartialDate.parse(str(day)[:7]), PartialDate.parse(str(day)[:4])
        assert year.earliest <= month.earliest <= day <= month.latest <= year.latest
        assert {month.earliest.month, month.latest.month} == {day.month}
        assert {year.earliest.year, year.latest.year} == {day.year}
        assert month.earliest.day == 1
        assert month.latest == date.max or date.fromordinal(month.latest.toordinal() + 1).day == 1
        assert (year.earliest.month, year.earliest.day, year.latest.month, year.latest.day) == (1, 1, 12, 31)

    @given(DAYS)
    def test_open_ends_reach_as_far_as_dates_do(self, day: date) -> None:
        """On or before has no first day but the calendar's, on or after no last one."""
        before, after = PartialDate.parse(f"[..{day}]"), PartialDate.parse(f"[{day}..]")
        assert (before.earliest, before.latest) == (date.min, day)
        assert (after.earliest, after.latest) == (day, date.max)


class TestDaysAndRanges:
    """A partial date made of days knows just these days."""

    @given(DAYS)
    def test_on(self, day: date) -> None:
        """A known day is exact."""
        value = PartialDate.on(day)
        assert value.is_exact
        assert value.earliest == value.latest == day
        assert value == PartialDate.parse(str(day))

    @given(PAIRS.filter(lambda pair: pair != (date.min, date.max)))
    @example((date.min, date.min))
    @example((date.max, date.max))
    @example((date.min, date(2020, 12, 14)))
    @example((date(2018, 1, 31), date.max))
    def test_between(self, pair: tuple[date, date]) -> None:
        """A range has the ends that it was made of, and its text reads back."""
        value = PartialDate.between(*pair)
        assert (value.earliest, value.latest) == pair
        assert PartialDate.parse(str(value)) == value

    @given(PAIRS.filter(lambda pair: pair[0] != pair[1]))
    def test_reversed_range(self, pair: tuple[date, date]) -> None:
        """A range that ends before it begins is refused, made or read."""
        earliest, latest = pair
        with pytest.raises(InvalidValueError) as unmade:
            PartialDate.between(latest, earliest)
        assert (unmade.value.field, unmade.value.given) == ("latest", earliest)
        with pytest.raises(ParseError) as unread:
            PartialDate.parse(f"[{latest}..{earliest}]")
        assert unread.value.position == len("[2021-02-05..")


class TestEquality:
    """Two partial dates are equal when their texts are, and only then."""

    @given(TEXTS, TEXTS)
    @example("2018-01", "[2018-01-01..2018-01-31]")
    @example("2021-02-05", "[2021-02-05..2021-02-05]")
    @example("2018", "2018")
    def test_equal_texts(self, text: str, other: str) -> None:
        """Equality and hash are those of the texts."""
        assert (PartialDate.parse(text) == PartialDate.parse(other)) is (text == other)
        assert len({PartialDate.parse(text), PartialDate.parse(other)}) == len({text, other})


class TestRefusals:
    """A text is read whole or refused with the place where reading stopped; no text does anything else."""

    @given(st.text() | NEAR_TEXTS | TEXTS)
    @example("2021")
    @example("[..]")
    def test_nothing_else_happens(self, text: str) -> None:
        """Every text is one of the forms, which prints the same, or is refused with a place in it."""
        found = outcome(text)
        assert found.text == text
        assert isinstance(found, PartialDate) or 0 <= found.position <= len(text)
        assert str(found)

    @given(TEXTS, st.characters(exclude_characters="0123456789-.[]"), st.data())
    def test_foreign_character(self, text: str, character: str, data: st.DataObject) -> None:
        """A character of no form is refused wherever it stands, and never read past."""
        place = data.draw(st.integers(0, len(text)))
        with pytest.raises(ParseError) as caught:
            PartialDate.parse(text[:place] + character + text[place:])
        assert caught.value.position <= place

    @given(TEXTS, st.characters(exclude_characters="0123456789-.[]"))
    def test_foreign_end(self, text: str, character: str) -> None:
        """What follows a whole form is what could not be read."""
        with pytest.raises(ParseError) as caught:
            PartialDate.parse(text + character)
        assert caught.value.position == len(text)

    @given(
        EXACT, st.text(st.characters(exclude_characters="0123456789-."), min_size=1) | st.sampled_from(("", ".", ".]"))
    )
    @example("2021-02-05", "]")
    def test_range_without_dots(self, text: str, rest: str) -> None:
        """After the first day of a range only the two dots can follow; a bracket there is not read past."""
        with pytest.raises(ParseError) as caught:
            PartialDate.parse(f"[{text}{rest}")
        assert caught.value.position == len(f"[{text}")

    @given(st.text(st.characters(exclude_characters="0123456789-.")))
    @example("]")
    def test_range_of_nothing(self, rest: str) -> None:
        """In a range in which nothing stands, reading stops after the bracket."""
        with pytest.raises(ParseError) as caught:
            PartialDate.parse(f"[{rest}")
        assert caught.value.position == 1


class TestStandardLibrary:
    """A text in the form of a day is read exactly when `datetime.date` knows the day."""

    @given(st.from_regex(r"[0-9]{4}-[0-3][0-9]-[0-3][0-9]", fullmatch=True) | EXACT)
    @example("2000-02-29")
    @example("1900-02-29")
    @example("0000-01-01")
    def test_days(self, text: str) -> None:
        """Days that exist are read and others refused, alone or at either end of a range."""
        exists = is_date(text)
        assert isinstance(outcome(text), PartialDate) is exists
        assert isinstance(outcome(f"[{text}..]"), PartialDate) is exists
        assert isinstance(outcome(f"[..{text}]"), PartialDate) is exists


@pytest.fixture(scope="module")
def edtf() -> Any:
    """Return the package `edtf`, which warns of its own parser when imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("edtf")


class TestAnotherImplementation:
    """The package `edtf` reads the same forms as the same days."""

    @given(text=EXACT | MONTHS | YEARS | RANGES)
    def test_bounds(self, edtf: Any, text: str) -> None:
        """Both ends are the same day."""
        theirs, ours = edtf.parse_edtf(text), PartialDate.parse(text)
        assert tuple(theirs.lower_strict()[:3]) == ours.earliest.timetuple()[:3]
        assert tuple(theirs.upper_strict()[:3]) == ours.latest.timetuple()[:3]

    @given(day=DAYS)
    def test_open_ends(self, edtf: Any, day: date) -> None:
        """An open end is infinitely far away there, and as far away as dates reach here."""
        before, after = edtf.parse_edtf(f"[..{day}]"), edtf.parse_edtf(f"[{day}..]")
        assert (before.lower_strict(), tuple(before.upper_strict()[:3])) == (-inf, day.timetuple()[:3])
        assert (tuple(after.lower_strict()[:3]), after.upper_strict()) == (day.timetuple()[:3], inf)
