"""Agreements and published numbers: what cannot be true together, phrases against numbers, numbers in a series."""

from datetime import date
from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Convention,
    PartialDate,
    Position,
    PublishedTally,
    Qualifier,
    Term,
    Text,
)
from linkj_partners.errors import InvalidValueError, OutOfRangeError, WrongTypeError
from linkj_partners.terms import Renewal, Standing


def agreement(**facts: Any) -> Agreement:
    """Build an agreement signed on 5 February 2021."""
    usual: dict[str, Any] = {"key": "a", "signed": PartialDate.parse("2021-02-05")}
    return Agreement(**{**usual, **facts})


def day(text: str) -> PartialDate:
    """Read an EDTF date."""
    return PartialDate.parse(text)


class TestTogether:
    """What one record shows cannot be true."""

    @pytest.mark.parametrize(
        ("facts", "message"),
        [
            ({"partners": ["x", "y", "x"]}, r"partners\[2\] cannot be 'x': give each partner once"),
            ({"renews": "a"}, "renews cannot be 'a': give the key of another"),
            ({"last_day": day("2021-02-04")}, "last_day cannot be '2021-02-04'.*2021-02-05"),
            ({"ended": day("2021-01")}, "ended cannot be '2021-01'"),
            (
                {"last_day": day("2021-03-01"), "in_force_from": day("2021-04")},
                "last_day cannot be '2021-03-01'.*2021-04",
            ),
            ({"open_ended": True, "term": Term(years=1)}, "open_ended cannot be True: give False, since .* has term"),
            ({"open_ended": True, "last_day": day("2022")}, "has last_day"),
            ({"open_ended": True, "renewal": Renewal(automatic=True)}, "has renewal"),
            (
                {"term": Term(years=3), "term_phrase": "今後5年間"},
                "term cannot be 'P3Y': give P5Y, .* '今後5年間' says",
            ),
            ({"term": Term(years=3), "term_phrase": "five (5) years"}, "term cannot be 'P3Y': give P5Y"),
        ],
    )
    def test_refused(self, facts: dict[str, Any], message: str) -> None:
        """The error shows what was given and what it contradicts."""
        with pytest.raises(InvalidValueError, match=message):
            agreement(**facts)

    @pytest.mark.parametrize(
        "facts",
        [
            {"announced": day("2021-02-04")},
            {"announced": day("2021-02")},
            {"last_day": day("2021-02-05"), "ended": day("2021")},
            {"last_day": day("2021-03-01"), "in_force_from": day("2021-03-01")},
            {"in_force_from": day("2020-04-01")},
            {"open_ended": True, "ended": day("2023-03-31")},
            {"term": Term(years=5), "term_phrase": "今後5年間にわたり"},
            {"term": Term(months=60), "term_phrase": "60か月"},
            {"term": Term(years=5), "term_phrase": "当分の間"},
            {"term": Term(years=5), "last_day": day("2026-03-31")},
            {"term_phrase": "今後5年間"},
        ],
    )
    def test_accepted(self, facts: dict[str, Any]) -> None:
        """What may be true is accepted, and so is a phrase that cannot be read."""
        made = agreement(**facts)
        assert {name: getattr(made, name) for name in facts} == facts

    @pytest.mark.parametrize(
        "facts",
        [
            {"open_ended": 1},
            {"partners": "x"},
            {"signed": date(2021, 2, 5)},
            {"renewal": True},
            {"instrument_names": "覚書"},
            {"purpose": Text({"en": "events"})},
            {"term": "P5Y"},
        ],
    )
    def test_wrong_types(self, facts: dict[str, Any]) -> None:
        """A value of another type is refused, however close."""
        with pytest.raises(WrongTypeError):
            agreement(**facts)


class TestPosition:
    """The published number of an agreement."""

    @pytest.mark.parametrize(
        ("ordinal", "phrase"),
        [
            (16, "16例目"),
            (4, "横浜市に続く4例目"),
            (1, "今回がはじめて"),
            (13, "13th partnership"),
            (7, "七団体目の提携"),
            (3, "その次"),
            (3, None),
        ],
    )
    def test_phrase_that_agrees_or_cannot_be_read(self, ordinal: int, phrase: str | None) -> None:
        """The number is among those that the phrase says, or it says none."""
        assert Position(ordinal=ordinal, phrase=phrase).series == "partners"

    @pytest.mark.parametrize(
        ("ordinal", "phrase", "says"), [(18, "17例目", "17"), (2, "the first or the third", "1 or 3")]
    )
    def test_phrase_that_contradicts(self, ordinal: int, phrase: str, says: str) -> None:
        """Both are shown."""
        with pytest.raises(
            InvalidValueError, match=f"ordinal cannot be {ordinal}: give {says}, which the phrase '{phrase}'"
        ):
            Position(ordinal=ordinal, phrase=phrase)

    def test_number_of_an_agreement(self) -> None:
        """An agreement has one number in each series."""
        numbered = agreement(positions=[Position(series="cities", ordinal=3), Position(ordinal=14)])
        assert (numbered.number(), numbered.number("cities"), numbered.number("other")) == (14, 3, None)
        with pytest.raises(WrongTypeError, match="series cannot be 3"):
            numbered.number(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class TestPublishedTally:
    """Published numbers of partners."""

    @pytest.mark.parametrize(
        ("facts", "message"),
        [
            ({}, "total cannot be None: give at least one of total, overseas, domestic and countries"),
            ({"total": 8, "overseas": 9}, "total cannot be 8: give a total that is not less than its parts, 9"),
            (
                {"total": 16, "overseas": 8, "domestic": 7},
                "total cannot be 16: give the sum of overseas and domestic, 15",
            ),
            (
                {"overseas": 10, "phrase": "海外9団体を含む17団体"},
                "overseas cannot be 10: give 9, .* '海外9団体を含む17団体' says",
            ),
            ({"total": 16, "phrase": "海外8団体を含む15団体"}, "total cannot be 16: give 15"),
            ({"total": 16, "phrase": "15 organizations"}, "total cannot be 16: give 15"),
            ({"countries": 9, "phrase": "10カ国29大学"}, "countries cannot be 9: give 10"),
            ({"total": 800, "phrase": "800以上の自治体"}, "qualifier cannot be 'exactly': give at_least"),
        ],
    )
    def test_refused(self, facts: dict[str, Any], message: str) -> None:
        """Numbers that cannot count the same partners, and phrases that say others."""
        with pytest.raises(InvalidValueError, match=message):
            PublishedTally(**facts)

    @pytest.mark.parametrize(
        "facts",
        [
            {"countries": 10},
            {"domestic": 4, "phrase": "国内主要ライフサイエンスクラスター4団体"},
            {"total": 16, "phrase": "国内外 16 団体となった連携先"},
            {"total": 16, "phrase": "多くの団体"},
            {"total": 800, "qualifier": Qualifier.AT_LEAST, "phrase": "800以上の自治体"},
            {"total": 800, "overseas": 900, "qualifier": Qualifier.AT_LEAST},
            {"overseas": 9, "total": 17, "phrase": "海外9団体を含む17団体"},
        ],
    )
    def test_accepted(self, facts: dict[str, Any]) -> None:
        """Numbers that agree with the phrase, or that it does not give."""
        made = PublishedTally(**facts)
        assert {name: getattr(made, name) for name in facts} == facts


class TestDerived:
    """What follows from the facts is asked of the terms."""

    def test_term_from_the_signing(self) -> None:
        """By default the day of the signing does not count."""
        signed = agreement(term=Term(years=5))
        assert str(signed.period()) == "2021-02-05 to 2026-02-05 (JP_CIVIL_CODE)"
        assert str(signed.last_days(Convention.DE_BGB_187_2)) == "2026-02-04"
        assert signed.standing(date(2026, 2, 6)) is Standing.AFTER_TERM

    def test_term_from_a_first_day(self) -> None:
        """A first day in force counts, unless a convention says otherwise."""
        later = agreement(term=Term(years=1), in_force_from=day("2021-04-01"))
        assert str(later.period()) == "2021-04-01 to 2022-03-31 (JP_CIVIL_CODE_INCLUSIVE)"
        assert str(later.last_days(Convention.UK_FROM)) == "2022-04-01"
        assert later.standing(date(2021, 3, 1)) is Standing.NOT_YET_IN_FORCE

    def test_stated_end(self) -> None:
        """A stated end wins over a computed one."""
        ending = agreement(term=Term(years=5), last_day=day("2026-03-31"), ended=day("2024-01-31"))
        assert str(ending.period()).endswith("2026-03-31 (stated)")
        assert str(ending.last_days()) == "2026-03-31"
        assert ending.standing(date(2024, 2, 1)) is Standing.ENDED

    def test_inexact_days(self) -> None:
        """A range gives a range and no single period."""
        vague = agreement(signed=day("2021"), term=Term(years=1))
        assert str(vague.last_days()) == "[2022-01-01..2022-12-31]"
        assert vague.standing(date(2022, 6, 1)) is Standing.UNCERTAIN
        with pytest.raises(InvalidValueError, match="signed"):
            vague.period()

    def test_no_end(self) -> None:
        """Without a term and a last day there is no period."""
        assert agreement().period() is None
        assert agreement().last_days() is None
        assert agreement(open_ended=True).standing(date(2030, 1, 1)) is Standing.OPEN_ENDED

    def test_long_term(self) -> None:
        """A term past the year 9999 has no period, but an open last day."""
        endless = agreement(term=Term(years=9000))
        with pytest.raises(OutOfRangeError):
            endless.period()
        assert endless.standing(date(9999, 12, 31)) is Standing.IN_TERM
