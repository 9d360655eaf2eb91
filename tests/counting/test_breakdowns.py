"""Counted by what they are, and the agreements in force on a day."""

from datetime import date
from typing import Any

import attrs
import pytest

from linkj_partners import (
    Agreement,
    Classification,
    Convention,
    Group,
    Instrument,
    Name,
    Organization,
    OrganizationKind,
    PartialDate,
    Register,
)
from linkj_partners.counting import breakdown, in_term
from linkj_partners.errors import InvalidValueError, WrongTypeError
from linkj_partners.terms import Renewal, Term


def organization(key: str, **facts: Any) -> Organization:
    """Build an organization."""
    return Organization(key=key, names=(Name(text=key, lang="en"),), **facts)


def agreement(key: str, signed: str, *partners: str, **facts: Any) -> Agreement:
    """Build an agreement."""
    return Agreement(key=key, signed=PartialDate.parse(signed), partners=partners, **facts)


# x signs twice, y and z together; w renews, so the agreement is not a new one; one partner is known by count only.
REGISTER = Register(
    revision=date(2026, 1, 1),
    host="host",
    organizations=[
        organization("host", country="JP"),
        organization("w", country="DK", kind=OrganizationKind.EMBASSY),
        organization("x", country="FR", kind=OrganizationKind.CLUSTER),
        organization("y", country="JP"),
        organization("z", country="JP", kind=OrganizationKind.UNIVERSITY),
    ],
    agreements=[
        agreement("a", "2019-04", "x", instrument=Instrument.MOU),
        agreement("b", "2020", "x", instrument=Instrument.CONTRACT),
        agreement("c", "[2019-12-01..2021-01-31]", "y", "z"),
        agreement("d", "[2020-01-01..]", counted_as=Group.OVERSEAS),
        agreement("e", "[..2018-03-31]", "w", instrument=Instrument.MOC),
        agreement("f", "2024-01-01", "w", renews="e", instrument=Instrument.MOU),
    ],
)


class TestBreakdown:
    """Each partner or agreement counts once, by one of its facts."""

    @pytest.mark.parametrize(
        ("by", "of", "expected"),
        [
            ("country", "partners", {"DK": 1, "FR": 1, "JP": 2, None: 1}),
            ("country", "agreements", {"DK": 1, "FR": 2, "JP": 1, None: 1}),
            ("kind", "partners", {"cluster": 1, "embassy": 1, "university": 1, None: 2}),
            ("kind", "agreements", {"cluster": 2, "embassy": 1, None: 2}),
            ("year", "partners", {"2019": 1, "[..2018]": 1, "[2019..2021]": 2, "[2020..]": 1}),
            ("year", "agreements", {"2019": 1, "2020": 1, "[..2018]": 1, "[2019..2021]": 1, "[2020..]": 1}),
            ("instrument", "partners", {"moc": 1, "mou": 1, None: 3}),
            ("instrument", "agreements", {"contract": 1, "moc": 1, "mou": 1, None: 2}),
            ("group", "partners", {"domestic": 2, "overseas": 3}),
            ("group", "agreements", {"domestic": 1, "overseas": 4}),
        ],
    )
    def test_counts(self, by: Any, of: Any, expected: dict[str | None, int]) -> None:
        """Rows are sorted by value, with what is not known or not shared last."""
        assert list(breakdown(REGISTER, by, of).items()) == list(expected.items())

    def test_frozen_register(self, frozen_register: Register) -> None:
        """Sixteen partners by their country."""
        assert dict(breakdown(frozen_register, "country")) == {"DK": 1, "FR": 2, "GB": 2, "JP": 6, "US": 3, None: 2}

    @pytest.mark.parametrize(
        ("signed", "year"),
        [
            ("0001-01-01", "0001"),
            ("9999-12-31", "9999"),
            ("[..0001-05-01]", "[..0001]"),
            ("[9999-05-01..]", "[9999..]"),
        ],
    )
    def test_ends_of_the_calendar(self, signed: str, year: str) -> None:
        """An exact day is in its year, also in the first and the last one."""
        made = attrs.evolve(REGISTER, agreements=[agreement("a", signed, "x")])
        assert dict(breakdown(made, "year")) == {year: 1}

    @pytest.mark.parametrize(
        ("signed", "year", "instrument"),
        [
            ("[..2020-12-31]", "[..2015]", None),
            ("[2014-01-01..2015-06-30]", "[2014..2015]", None),
            ("2015-03-03", "2015", None),
            ("[2015-03-04..2020-12-31]", "2015", "mou"),
        ],
    )
    def test_several_agreements(self, signed: str, year: str, instrument: str | None) -> None:
        """A partner is in the year of its first agreement, and has its instrument where it is known which that is."""
        made = attrs.evolve(
            REGISTER,
            agreements=[
                agreement("a", signed, "x", instrument=Instrument.MOC),
                agreement("b", "2015-03-03", "x", instrument=Instrument.MOU),
            ],
        )
        assert dict(breakdown(made, "year")) == {year: 1}
        assert dict(breakdown(made, "instrument")) == {instrument: 1}

    def test_renewal_narrows_the_year(self) -> None:
        """An agreement was signed by the time of its renewal, whose partners it has where it names none."""
        first = agreement("a", "[2014-01-01..2020-12-31]")
        made = attrs.evolve(REGISTER, agreements=[first, agreement("b", "2015-03-03", "w", renews="a")])
        assert dict(breakdown(made, "year", "agreements")) == dict(breakdown(made, "year")) == {"[2014..2015]": 1}
        assert dict(breakdown(made, "country", "agreements")) == dict(breakdown(made, "country")) == {"DK": 1}

    def test_empty_register(self) -> None:
        """Without agreements there is nothing to count."""
        assert dict(breakdown(attrs.evolve(REGISTER, agreements=[]), "kind")) == {}

    @pytest.mark.parametrize(
        ("by", "error", "shown"),
        [
            ("colour", InvalidValueError, "'colour'"),
            ("", InvalidValueError, "''"),
            ("Year", InvalidValueError, "'Year'"),
            (None, WrongTypeError, "None (type NoneType)"),
            (["year"], WrongTypeError, "a list (type list)"),
        ],
    )
    def test_unknown_dimension(self, by: Any, error: type[Exception], shown: str) -> None:
        """The message lists the dimensions."""
        with pytest.raises(error) as caught:
            breakdown(REGISTER, by)
        assert (
            str(caught.value) == f"by cannot be {shown}: give one of 'country', 'kind', 'year', 'instrument', 'group'"
        )

    def test_refused(self) -> None:
        """What is not a register, and what cannot be counted."""
        wrong: Any = REGISTER.agreements
        with pytest.raises(WrongTypeError, match="register cannot be a tuple"):
            breakdown(wrong, "year")
        with pytest.raises(InvalidValueError, match="of cannot be 'papers'"):
            breakdown(REGISTER, "year", "papers")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestInTerm:
    """Agreements in force by what was published."""

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
    def test_frozen_register(self, frozen_register: Register, on: str, keys: list[str]) -> None:
        """From the signing to the last day, both included."""
        assert [each.key for each in in_term(frozen_register, date.fromisoformat(on))] == keys

    def test_convention(self, frozen_register: Register) -> None:
        """Where the day of the signing counts, the last day is one earlier."""
        found = in_term(frozen_register, date(2023, 11, 20), Convention.JP_CIVIL_CODE_INCLUSIVE)
        assert [each.key for each in found] == ["ucla", "medicen-paris-region"]

    def test_renewed_and_open_ended(self) -> None:
        """In force are also later periods by automatic renewal and agreements without an end, but not ended ones."""
        made = attrs.evolve(
            REGISTER,
            agreements=[
                agreement(
                    "renewed",
                    "2020-01-01",
                    "x",
                    term=Term(years=1),
                    renewal=Renewal(automatic=True, every=Term(years=1)),
                ),
                agreement("over", "2020-01-01", "x", term=Term(years=1)),
                agreement("open", "2020-01-01", "x", open_ended=True),
                agreement("ended", "2020-01-01", "x", open_ended=True, ended=PartialDate.parse("2022-12-31")),
                agreement("uncertain", "2023", "x", term=Term(years=1)),
                agreement("unknown", "2020-01-01", "x"),
            ],
        )
        assert [each.key for each in in_term(made, date(2023, 7, 1))] == ["open", "renewed"]
        assert [each.key for each in in_term(made, date(2022, 12, 31))] == ["ended", "open", "renewed"]

    def test_renewed_by_another(self) -> None:
        """What renews by itself is in force until another agreement renews it; what is in its term is until its end."""
        yearly: dict[str, Any] = {"term": Term(years=1), "renewal": Renewal(automatic=True, every=Term(years=1))}
        made = attrs.evolve(
            REGISTER,
            agreements=[
                agreement("a", "2020-01-01", "x", **yearly),
                agreement("b", "2022-06-01", "x", renews="a", term=Term(years=3)),
                agreement("c", "2022-12-01", "x", renews="b", in_force_from=PartialDate.parse("2025-06-02"), **yearly),
            ],
        )
        in_force = {
            "2022-05-31": ["a"],
            "2022-06-01": ["b"],
            "2025-06-01": ["b"],
            "2025-06-02": ["c"],
            "2027-01-01": ["c"],
        }
        for on, keys in in_force.items():
            assert [each.key for each in in_term(made, date.fromisoformat(on))] == keys

    @pytest.mark.parametrize(
        "arguments",
        [
            (None, date(2023, 1, 1)),
            (REGISTER, "2023-01-01"),
            (REGISTER, date(2023, 1, 1), "JP_CIVIL_CODE"),
            (REGISTER, None),
        ],
    )
    def test_refused(self, arguments: Any) -> None:
        """Also where no agreement has a term that would be counted."""
        with pytest.raises(WrongTypeError):
            in_term(*arguments)


def test_classification_of_groups() -> None:
    """A breakdown by group counts as the publisher does."""
    embassy = REGISTER["e"]
    assert REGISTER.group_of(embassy, REGISTER.partner(embassy), Classification.AS_COUNTED) is Group.OVERSEAS
