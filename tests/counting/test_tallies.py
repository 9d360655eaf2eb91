"""Counting up to a day: partners, agreements and derived numbers."""

import gc
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from linkj_partners import (
    Agreement,
    Classification,
    Group,
    Name,
    Organization,
    OrganizationKind,
    PartialDate,
    Place,
    Position,
    Register,
    Series,
    Text,
)
from linkj_partners.counting import Bounds, Tally, phrase, position, tally
from linkj_partners.counting._index import index_of
from linkj_partners.errors import InvalidValueError, UnknownKeyError, WrongTypeError

AS_COUNTED, BY_SEAT = Classification.AS_COUNTED, Classification.BY_SEAT
SERIES = (
    Series(key="partners", names=Text({"en": "partners"})),
    Series(key="cities", names=Text({"en": "cities"}), kinds=(OrganizationKind.LOCAL_GOVERNMENT,)),
)


def organization(key: str, **facts: Any) -> Organization:
    """Build an organization in Japan, unless told otherwise."""
    usual: dict[str, Any] = {"names": [Name(text=key, lang="en")], "country": "JP"}
    return Organization(key=key, **{**usual, **facts})


def agreement(key: str, signed: str, *partners: str, **facts: Any) -> Agreement:
    """Build an agreement."""
    return Agreement(key=key, signed=PartialDate.parse(signed), partners=partners, **facts)


def register(
    *agreements: Agreement,
    partners: tuple[Organization, ...] = (),
    host: Organization | None = None,
    series: tuple[Series, ...] = SERIES,
) -> Register:
    """Build a register in which every partner that is not given is in Japan."""
    known = {each.key: each for each in (host or organization("host"), *partners)}
    named = {key: organization(key) for each in agreements for key in each.partners}
    return Register(
        revision=date(2026, 1, 1),
        host="host",
        series=series,
        organizations=[*(named | known).values()],
        agreements=agreements,
    )


def bounds(text: str) -> Bounds:
    """Read ``7`` or ``6-7``."""
    lower, _, upper = text.partition("-")
    return Bounds(int(lower), int(upper or lower))


def counted(text: str, of: Any = "partners") -> Tally:
    """Read ``2: 1-2 overseas``, that is the total, overseas and domestic."""
    total, overseas, domestic = map(bounds, text.split())
    return Tally(overseas, domestic, total, of)


class TestDays:
    """A partner counts from the day of its earliest agreement, itself included."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2016-03-30", "0 0 0"),
            ("2016-03-31", "0-5 0-4 0-1"),
            ("2017-06-22", "3-6 3-5 0-1"),
            ("2018-01-01", "3-7 3-5 0-2"),
            ("2018-08-30", "8-10 4-6 4"),
            ("2019-12-31", "10-12 5-7 5"),
            ("2020-11-19", "14 7 7"),
            ("2020-11-20", "15 8 7"),
            ("2021-02-05", "16 9 7"),
            ("9999-12-31", "16 9 7"),
        ],
    )
    def test_frozen_register(self, frozen_register: Register, on: str, expected: str) -> None:
        """The count is a range while a signing day is uncertain."""
        assert tally(frozen_register, date.fromisoformat(on)) == counted(expected)

    def test_published_figures_do_not_narrow_the_bounds(self, frozen_register: Register) -> None:
        """At the end of 2019 a printed 11th had been signed, but the signing days alone allow 10 to 12."""
        assert frozen_register["city-of-yokohama"].number() == 11
        assert tally(frozen_register, date(2019, 12, 31)).total == Bounds(10, 12)

    def test_no_day_counts_everything(self, small_register: Register) -> None:
        """Also what was signed on a day of which only one bound is known."""
        assert tally(small_register) == counted("3 2 1")
        assert tally(small_register, date.max) == counted("3 2 1")
        assert tally(small_register, date(2022, 5, 9)) == counted("2-3 1-2 1")

    def test_uncertain_second_agreement(self) -> None:
        """A partner with two agreements may count from the one, and certainly counts from the earlier of both ends."""
        made = register(
            agreement("a", "[2020-01-01..2020-12-31]", "x"), agreement("b", "[2019-06-01..2021-06-01]", "x")
        )
        days = ("2019-05-31", "2019-06-01", "2020-12-30", "2020-12-31")
        assert [str(tally(made, date.fromisoformat(on)).total) for on in days] == ["0", "0-1", "0-1", "1"]


class TestPartners:
    """Distinct partners are counted, however many agreements they have."""

    def test_twenty_six_agreements_with_twenty_four_universities(self) -> None:
        """26 papers with 24 universities, 21 of them overseas, are 海外21大学を含む24大学."""
        abroad = tuple(organization(f"overseas-{n}", country="FR") for n in range(21))
        keys = [*(each.key for each in abroad), *(f"domestic-{n}" for n in range(3))]
        again = [agreement("again-1", "2020-06-01", "overseas-0"), agreement("again-2", "2020-07-01", "overseas-1")]
        first = [agreement(key, f"2019-01-{n:02}", key) for n, key in enumerate(keys, start=1)]
        made = register(*first, *again, partners=abroad)
        assert phrase(tally(made), "ja", "大学") == "海外21大学を含む24大学"
        assert tally(made, of="agreements") == counted("26 23 3", "agreements")

    def test_renewal_adds_no_partner(self, frozen_register: Register) -> None:
        """Sixteen partners stay 16団体 when one of them signs again."""
        renewal = agreement("embassy-2", "2023-11-20", "royal-danish-embassy", renews="royal-danish-embassy")
        renewed = frozen_register.with_agreements(renewal)
        assert (len(renewed), phrase(tally(renewed), "ja")) == (17, "海外9団体を含む16団体")
        assert tally(renewed, of="agreements").total == Bounds(16, 16)

    def test_several_partners_count_each(self) -> None:
        """An agreement of three partners counts three, and is one agreement."""
        made = register(agreement("a", "2020-01-01", "x", "y", "z"))
        assert (tally(made), tally(made, of="agreements")) == (counted("3 0 3"), counted("1 0 1", "agreements"))

    def test_agreement_known_by_count_only(self) -> None:
        """Each is one partner nobody has named, unless it renews another."""
        made = register(
            agreement("a", "2020-01-01", counted_as=Group.OVERSEAS),
            agreement("b", "2020-01-01"),
            agreement("c", "2021-01-01", renews="a", counted_as=Group.OVERSEAS),
        )
        assert (tally(made), tally(made, of="agreements")) == (counted("2 1-2 0-1"), counted("2 1-2 0-1", "agreements"))

    def test_renewal_names_the_partner_of_an_agreement_known_by_count_only(self) -> None:
        """It adds nothing, and the partner counts from the first agreement; as does a renewal that names nobody."""
        made = register(
            agreement("a", "2020-01-01", counted_as=Group.OVERSEAS),
            agreement("b", "2021-01-01", renews="a"),
            agreement("c", "2022-01-01", "x", renews="b"),
            agreement("d", "2023-01-01", renews="c"),
        )
        assert {tally(made, day) for day in (date(2020, 1, 1), None)} == {counted("1 1 0")}
        assert tally(made, of="agreements") == counted("1 1 0", "agreements")

    def test_renewal_with_another_partner_adds_it(self) -> None:
        """Distinct partners are counted, whoever signs first."""
        made = register(agreement("a", "2020-01-01", "x"), agreement("b", "2021-01-01", "y", renews="a"))
        assert (tally(made), tally(made, of="agreements")) == (counted("2 0 2"), counted("1 0 1", "agreements"))

    def test_renewal_shows_when_the_first_was_signed(self) -> None:
        """Nothing is renewed before it is signed, in a chain neither."""
        made = register(
            agreement("a", "[2018-01-01..2021-12-31]", "x"),
            agreement("b", "[2018-01-01..2021-12-31]", "y", renews="a"),
            agreement("c", "2019-01-01", renews="b"),
            agreement("d", "[2018-06-01..2021-12-31]", "z"),
        )
        assert tally(made, date(2018, 12, 31), of="agreements").total == Bounds(0, 2)
        assert tally(made, date(2019, 1, 1), of="agreements").total == Bounds(1, 2)
        assert tally(made, date(2019, 1, 1)).total == Bounds(2, 3)
        assert position(made, made["a"]) == Bounds(1, 2)

    def test_ended_agreements_still_count(self) -> None:
        """Releases count everybody who ever signed."""
        made = register(agreement("a", "2020-01-01", "x", ended=PartialDate.parse("2020-12-31")))
        assert tally(made, date(2025, 1, 1)) == counted("1 0 1")

    def test_order_does_not_matter(self, frozen_register: Register) -> None:
        """Whatever the order of the records, the count is the same."""
        turned = attrs.evolve(frozen_register, agreements=[*reversed(frozen_register)])
        assert tally(turned, date(2019, 12, 31)) == tally(frozen_register, date(2019, 12, 31))


ABROAD = {"country": "FR"}
IN_TOKYO = {"country": "FR", "seat": Place(country="JP")}
IN_PARIS = {"country": "JP", "seat": Place(country="FR")}
NOWHERE = {"country": None}


class TestGroups:
    """Whether a partner is overseas or domestic."""

    @pytest.mark.parametrize(
        ("partner", "counted_as", "as_counted", "by_seat"),
        [
            (ABROAD, None, "overseas", "overseas"),
            (IN_TOKYO, None, "domestic", "domestic"),
            (IN_PARIS, None, "overseas", "overseas"),
            (NOWHERE, None, None, None),
            (ABROAD, Group.DOMESTIC, "domestic", "domestic"),
            (IN_TOKYO, Group.OVERSEAS, "overseas", "domestic"),
            (NOWHERE, Group.OVERSEAS, "overseas", "overseas"),
        ],
    )
    def test_group_of(
        self, partner: dict[str, Any], counted_as: Group | None, as_counted: str | None, by_seat: str | None
    ) -> None:
        """The publisher's word, the seat, the country; by seat the seat comes first."""
        made = register(agreement("a", "2020", "x", counted_as=counted_as), partners=(organization("x", **partner),))
        groups = [made.group_of(made["a"], made.partner(made["a"]), each) for each in (AS_COUNTED, BY_SEAT)]
        assert [None if group is None else group.value for group in groups] == [as_counted, by_seat]
        for classification, group in ((AS_COUNTED, as_counted), (BY_SEAT, by_seat)):
            expected = {"overseas": "1 1 0", "domestic": "1 0 1", None: "1 0-1 0-1"}[group]
            assert tally(made, classification=classification) == counted(expected)

    @pytest.mark.parametrize(
        ("host", "expected"),
        [
            ({"country": "JP"}, "1 1 0"),
            ({"country": "JP", "seat": Place(country="FR")}, "1 0 1"),
            ({"country": None, "seat": Place(country="FR")}, "1 0 1"),
            ({"country": None}, "1 0-1 0-1"),
        ],
    )
    def test_host(self, host: dict[str, Any], expected: str) -> None:
        """Home is where the host has its seat, else its country; without either nothing is known."""
        made = register(
            agreement("a", "2020", "x"), partners=(organization("x", **ABROAD),), host=organization("host", **host)
        )
        assert tally(made) == counted(expected)

    def test_first_agreement_decides(self) -> None:
        """Where a publisher counts a partner differently later, the first count stays."""
        made = register(
            agreement("a", "2021", "x", counted_as=Group.DOMESTIC),
            agreement("b", "2020", "x", counted_as=Group.OVERSEAS),
        )
        assert tally(made) == counted("1 1 0")

    @pytest.mark.parametrize(
        ("first", "expected"),
        [
            ("2018", ("0-1 0-1 0", "1 0-1 0-1")),
            ("2018-06-01", ("0 0 0", "1 0-1 0-1")),
            ("2018-05", ("0-1 0-1 0", "1 1 0")),
            ("2018-12", ("0 0 0", "1 0 1")),
        ],
    )
    def test_either_word_can_be_the_first(self, first: str, expected: tuple[str, str]) -> None:
        """Where the order is not known, either counts; keys give no order, and before both days neither does."""
        for keys in ("ab", "ba"):
            made = register(
                agreement(keys[0], first, "x", counted_as=Group.OVERSEAS),
                agreement(keys[1], "2018-06-01", "x", counted_as=Group.DOMESTIC),
            )
            assert (tally(made, date(2018, 5, 30)), tally(made)) == (counted(expected[0]), counted(expected[1]))

    def test_renewal_is_not_the_first(self) -> None:
        """Also on the same day."""
        made = register(
            agreement("b", "2018", "x", counted_as=Group.OVERSEAS),
            agreement("a", "2018", "x", counted_as=Group.DOMESTIC, renews="b"),
        )
        assert tally(made) == counted("1 1 0")

    @pytest.mark.parametrize(
        ("partners", "expected"),
        [
            ({"x": ABROAD, "y": ABROAD}, "1 1 0"),
            ({"x": ABROAD, "y": {}}, "1 0 0"),
            ({"x": ABROAD, "y": NOWHERE}, "1 0-1 0"),
            ({"x": {}, "y": NOWHERE}, "1 0 0-1"),
            ({"x": NOWHERE, "y": NOWHERE}, "1 0-1 0-1"),
            ({"x": ABROAD, "y": {}, "z": NOWHERE}, "1 0 0"),
        ],
    )
    def test_agreement_counts_where_its_partners_agree(
        self, partners: dict[str, dict[str, Any]], expected: str
    ) -> None:
        """An agreement is in the group that its partners share, else in none."""
        made = register(
            agreement("a", "2020", *partners),
            partners=tuple(organization(key, **facts) for key, facts in partners.items()),
        )
        assert tally(made, of="agreements") == counted(expected, "agreements")


class TestPosition:
    """Which number an agreement has, by the signing days alone."""

    @pytest.mark.parametrize(
        ("key", "expected"),
        [
            *(("biocom", "1-6"), ("oxford-university-innovation", "1-13"), ("fbri-kobe", "4-7"), ("medcity", "6-9")),
            *(("ucla", "9-11"), ("city-of-yokohama", "10-12"), ("kanagawa-prefecture", "14")),
            *(("royal-danish-embassy", "15"), ("medicen-paris-region", "16")),
        ],
    )
    def test_frozen_register(self, frozen_register: Register, key: str, expected: str) -> None:
        """A number follows as far as the days are known."""
        assert position(frozen_register, frozen_register[key]) == bounds(expected)

    def test_municipalities(self, frozen_register: Register) -> None:
        """A series counts its own agreements only."""
        keys = ("city-of-kawasaki", "city-of-yokohama", "osaka-prefecture", "kanagawa-prefecture")
        numbers = [position(frozen_register, frozen_register[key], "municipalities") for key in keys]
        assert numbers == [Bounds(n, n) for n in (1, 2, 3, 4)]

    def test_series_by_the_kind_of_a_partner(self) -> None:
        """An agreement belongs by the kind of any partner, or because a source numbers it."""
        made = register(
            agreement("a", "2020-01-01", "x", "city"),
            agreement("b", "2020-02-01", "x", positions=[Position(series="cities", ordinal=2)]),
            agreement("c", "2020-03-01", "x"),
            partners=(organization("city", kind=OrganizationKind.LOCAL_GOVERNMENT),),
        )
        assert [str(position(made, made[key], "cities")) for key in "ab"] == ["1", "2"]
        assert [str(position(made, made[key])) for key in "abc"] == ["1", "2", "3"]
        with pytest.raises(
            InvalidValueError, match=r"^agreement cannot be 'c': give an agreement in the series cities$"
        ):
            position(made, made["c"], "cities")

    def test_same_day_has_no_order(self, small_register: Register) -> None:
        """Each of two agreements that may be of the same day can come first."""
        assert position(small_register, small_register["lyon-cluster"]) == Bounds(2, 3)
        assert position(small_register, small_register["unidentified"]) == Bounds(2, 3)

    def test_renewal_has_the_number_of_its_original(self) -> None:
        """Renewals take no number, whoever signs them and in whatever chain."""
        made = register(
            agreement("a", "2020-01-01", "x"),
            agreement("b", "2021-01-01", "x", renews="a"),
            agreement("c", "2021-06-01", "y"),
            agreement("d", "2022-01-01", "x", renews="b"),
        )
        assert [str(position(made, made[key])) for key in "abcd"] == ["1", "1", "2", "1"]

    def test_renewal_brings_its_original_into_a_series(self) -> None:
        """A number that is printed with a renewal is that of the original."""
        made = register(
            agreement("a", "2020-01-01", "x"),
            agreement("b", "2021-01-01", "x", renews="a", positions=[Position(series="cities", ordinal=1)]),
        )
        assert [position(made, made[key], "cities") for key in "ab"] == [Bounds(1, 1)] * 2

    def test_refused(self, small_register: Register, frozen_register: Register) -> None:
        """An agreement of another register, a series that is not declared, and other types."""
        lyon: Any = small_register["lyon-cluster"]
        with pytest.raises(InvalidValueError, match="'lyon-cluster': give an agreement of this register"):
            position(frozen_register, lyon)
        with pytest.raises(UnknownKeyError, match="no series with key 'years'; the keys are municipalities, partners"):
            position(small_register, lyon, "years")
        wrong: list[tuple[Any, Any, Any]] = [
            (None, lyon, None),
            (small_register, "lyon-cluster", None),
            (small_register, lyon, 1),
        ]
        for arguments in wrong:
            with pytest.raises(WrongTypeError):
                position(*arguments)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"on": datetime(2021, 2, 5)}, WrongTypeError, "on cannot be 2021-02-05 00:00:00"),  # noqa: DTZ001 (refused anyway)
        ({"on": "2021-02-05"}, WrongTypeError, "on cannot be '2021-02-05'"),
        ({"classification": "by_seat"}, WrongTypeError, "classification cannot be 'by_seat'"),
        ({"classification": None}, WrongTypeError, "classification cannot be None"),
        ({"of": "papers"}, InvalidValueError, "of cannot be 'papers'"),
        ({"of": None}, WrongTypeError, "of cannot be None"),
        ({"register": None}, WrongTypeError, "register cannot be None"),
    ],
)
def test_tally_refuses(
    small_register: Register, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    """Whatever is not a register, a plain date, a classification or something to count."""
    usual: dict[str, Any] = {"register": small_register}
    with pytest.raises(error, match=message):
        tally(**{**usual, **arguments})


def test_index_lives_as_long_as_its_register() -> None:
    """It is built once, and dropped with the register; an equal register has its own."""
    first, second = register(agreement("a", "2020", "x")), register(agreement("a", "2020", "x"))
    assert first == second
    index = index_of(first)
    assert index_of(first) is index is not index_of(second)
    del first
    gc.collect()
    with pytest.raises(AssertionError):
        index.census(AS_COUNTED)


def test_number_in_a_partial_series_is_a_range() -> None:
    """Others signed by then may count or not; those with a printed number do."""
    abroad = Series(key="abroad", names=Text({"en": "partners abroad"}), partial=True)
    agreements = (
        agreement("a", "2020-01-01", "x"),
        agreement("b", "2020-02-01", "y", positions=(Position(series="abroad", ordinal=1),)),
        agreement("c", "2020-03-01", "z"),
        agreement("d", "2020-04-01", "w", positions=(Position(series="abroad", ordinal=3),)),
    )
    known = register(*agreements, series=(*SERIES, abroad))
    assert position(known, known["b"], "abroad") == Bounds(1, 2)
    assert position(known, known["d"], "abroad") == Bounds(2, 4)
    with pytest.raises(InvalidValueError, match="an agreement in the series abroad"):
        position(known, known["c"], "abroad")


def test_partial_series_of_some_kinds() -> None:
    """Only partners of its kinds may count beside those with a printed number."""
    cities = Series(
        key="cities", names=Text({"en": "cities"}), kinds=(OrganizationKind.LOCAL_GOVERNMENT,), partial=True
    )
    city = organization("y", kind=OrganizationKind.LOCAL_GOVERNMENT)
    agreements = (
        agreement("a", "2020-01-01", "x"),
        agreement("b", "2020-02-01", "y"),
        agreement("c", "2020-03-01", "z", positions=(Position(series="cities", ordinal=1),)),
    )
    known = register(*agreements, partners=(city,), series=(SERIES[0], cities))
    assert position(known, known["c"], "cities") == Bounds(1, 2)
