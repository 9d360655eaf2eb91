"""What falls due in the days ahead."""

from datetime import date, datetime
from typing import Any

import attrs
import pytest

from linkj_partners import Agreement, Convention, Name, Organization, PartialDate, Register
from linkj_partners.counting import due, unknown_ends
from linkj_partners.errors import OutOfRangeError, WrongTypeError
from linkj_partners.terms import NoticeReading, Renewal, Term

YEAR, QUARTER = Term(years=1), Term(months=3)
YEARLY = Renewal(automatic=True, every=YEAR)


def register(*agreements: dict[str, Any]) -> Register:
    """Build a register of agreements signed on 31 March 2020 for two years, unless told otherwise."""
    usual: dict[str, Any] = {"signed": "2020-03-31", "term": Term(years=2)}
    days = {"signed", "in_force_from", "last_day", "ended"}
    made: list[dict[str, Any]] = [
        {name: PartialDate.parse(fact) if name in days else fact for name, fact in {**usual, **facts}.items()}
        for facts in agreements
    ]
    return Register(
        revision=date(2026, 1, 1),
        host="host",
        organizations=[Organization(key="host", names=(Name(text="Host", lang="en"),))],
        agreements=[Agreement(key="abcdefg"[index], **facts) for index, facts in enumerate(made)],
    )


def found(on: str, within: str, *agreements: dict[str, Any], **options: Any) -> list[str]:
    """Print what falls due."""
    return [str(each) for each in due(register(*agreements), date.fromisoformat(on), Term.parse(within), **options)]


class TestEnds:
    """The last day of what does not renew by itself."""

    @pytest.mark.parametrize(
        ("on", "within", "expected"),
        [
            ("2021-10-01", "P6M", ["2022-03-31 end a"]),
            ("2022-03-31", "P1D", ["2022-03-31 end a"]),
            ("2022-03-30", "P1D", ["2022-03-31 end a"]),
            ("2022-03-29", "P1D", []),
            ("2022-04-01", "P10Y", []),
            ("2020-03-31", "P2Y", ["2022-03-31 end a"]),
        ],
    )
    def test_window(self, on: str, within: str, expected: list[str]) -> None:
        """From the first day to the one that a term from it ends on, both included."""
        assert found(on, within, {}) == expected

    def test_order(self) -> None:
        """By day, then by key."""
        ends = [{"term": Term(years=years)} for years in (3, 1, 2, 1)]
        assert found("2020-04-01", "P5Y", *ends) == [
            "2021-03-31 end b",
            "2021-03-31 end d",
            "2022-03-31 end c",
            "2023-03-31 end a",
        ]

    def test_convention_and_stated_end(self) -> None:
        """A stated end stands under every convention."""
        both: tuple[dict[str, Any], ...] = ({}, {"last_day": "2022-03-31"})
        options = {"convention": Convention.JP_CIVIL_CODE_INCLUSIVE}
        assert found("2022-01-01", "P1Y", *both) == ["2022-03-31 end a", "2022-03-31 end b"]
        assert found("2022-01-01", "P1Y", *both, **options) == ["2022-03-30 end a", "2022-03-31 end b"]

    def test_nothing_to_say(self) -> None:
        """Neither a term nor an end, or open-ended."""
        assert found("2020-01-01", "P90Y", {"term": None}, {"term": None, "open_ended": True}) == []

    @pytest.mark.parametrize(
        ("signed", "expected"),
        [
            ("2020-03", ["[2022-03-01..2022-03-31] end a"]),
            ("2020", ["[2022-01-01..2022-12-31] end a (uncertain)"]),
            ("[2019-01-01..2020-03-31]", ["[2021-01-01..2022-03-31] end a (uncertain)"]),
            ("[2020-03-31..]", ["[2022-03-31..] end a (uncertain)"]),
            ("[..2020-03-31]", ["[..2022-03-31] end a (uncertain)"]),
            ("[2019-01-01..2019-12-31]", []),
            ("[2021-01-01..]", []),
        ],
    )
    def test_uncertain_day(self, signed: str, expected: list[str]) -> None:
        """What may fall in the window is there, certain where it must."""
        assert found("2022-01-01", "P6M", {"signed": signed}) == expected

    def test_term_past_the_calendar(self) -> None:
        """An end that no calendar has does not fall due."""
        assert found("2020-01-01", "P1Y", {"term": Term(years=9000)}) == []


class TestRenewals:
    """Periods that renew by themselves."""

    def test_chain(self) -> None:
        """Each last day that falls in the window; month ends as the law has them."""
        assert found("2022-01-01", "P3Y", {"renewal": YEARLY}) == [
            f"{year}-03-31 renewal a" for year in (2022, 2023, 2024)
        ]
        monthly = Renewal(automatic=True, every=Term(months=1))
        days = ("2022-03-31", "2022-04-30", "2022-05-31", "2022-06-30")
        assert found("2022-03-31", "P3M", {"renewal": monthly}) == [f"{day} renewal a" for day in days]

    def test_limit(self) -> None:
        """After the largest number of renewals the agreement ends."""
        limited = attrs.evolve(YEARLY, at_most=2)
        assert found("2022-01-01", "P9Y", {"renewal": limited}) == [
            "2022-03-31 renewal a",
            "2023-03-31 renewal a",
            "2024-03-31 end a",
        ]

    def test_length_not_printed(self) -> None:
        """Then only the first last day is known."""
        assert found("2022-01-01", "P9Y", {"renewal": Renewal(automatic=True)}) == ["2022-03-31 renewal a"]

    def test_not_automatic(self) -> None:
        """The parties must agree on a renewal: without one the agreement ends."""
        agreed = Renewal(automatic=False, every=YEAR, notice=QUARTER)
        assert found("2021-12-01", "P9Y", {"renewal": agreed}) == ["2021-12-30 notice a", "2022-03-31 end a"]

    def test_uncertain_chain(self) -> None:
        """The n-th renewal lies between those of the earliest and the latest first period."""
        vague = {"signed": "[2020-01-31..2020-03-31]", "renewal": YEARLY}
        assert found("2023-01-01", "P1Y", vague) == ["[2023-01-31..2023-03-31] renewal a"]
        assert found("2023-03-01", "P1Y", vague) == [
            "[2023-01-31..2023-03-31] renewal a (uncertain)",
            "[2024-01-31..2024-03-31] renewal a (uncertain)",
        ]

    @pytest.mark.parametrize("signed", ["[..2020-03-31]", "[2020-03-31..]"])
    def test_open_side(self, signed: str) -> None:
        """Where the first last day is open to one side, nothing is said about the renewals after it."""
        daily = Renewal(automatic=True, every=Term(days=1))
        assert len(found("2021-12-31", "P1Y", {"signed": signed, "renewal": daily})) == 1

    def test_end_of_the_calendar(self) -> None:
        """Renewals past the last day of the calendar are left out."""
        assert found("9998-01-01", "P1Y11M", {"signed": "9990-06-30", "renewal": YEARLY}) == [
            "9998-06-30 renewal a",
            "9999-06-30 renewal a",
        ]


class TestNotices:
    """The last days on which notice is in time."""

    NOTICED = attrs.evolve(YEARLY, notice=QUARTER, at_most=2)

    def test_every_period_that_may_be_renewed(self) -> None:
        """Not the last one, which is not followed by another."""
        assert found("2021-12-01", "P3Y", {"renewal": self.NOTICED}) == [
            *("2021-12-30 notice a", "2022-03-31 renewal a", "2022-12-30 notice a", "2023-03-31 renewal a"),
            "2024-03-31 end a",
        ]

    def test_reading(self) -> None:
        """Back from the end of the last day it is one day later."""
        options = {"reading": NoticeReading.END_OF_LAST_DAY}
        assert found("2021-12-01", "P1M", {"renewal": self.NOTICED}, **options) == ["2021-12-31 notice a"]

    def test_notice_before_a_window_that_holds_the_end(self) -> None:
        """The deadline and the end are looked for each by itself."""
        assert found("2022-01-01", "P4M", {"renewal": self.NOTICED}) == ["2022-03-31 renewal a"]
        assert found("2021-12-01", "P1M", {"renewal": self.NOTICED}) == ["2021-12-30 notice a"]

    def test_uncertain_notice(self) -> None:
        """A range stays a range; an open side stays open."""
        vague = {"signed": "2020-03", "renewal": self.NOTICED}
        assert found("2021-12-01", "P1M", vague) == ["[2021-11-30..2021-12-30] notice a (uncertain)"]
        late = {"signed": "[2020-03-31..]", "renewal": self.NOTICED}
        assert found("2021-12-01", "P1M", late) == ["[2021-12-30..] notice a (uncertain)"]
        early = {"signed": "[..2020-03-31]", "renewal": self.NOTICED}
        assert found("2021-12-01", "P1M", early) == [
            "[..2021-12-30] notice a (uncertain)",
            "[..2022-03-31] renewal a (uncertain)",
        ]

    def test_two_notices_on_one_day(self) -> None:
        """A month before the 30th and the 31st of March is the end of February: that is listed once."""
        daily = Renewal(automatic=True, every=Term(days=1), notice=Term(months=1), at_most=2)
        early = {"signed": "2020-03-28", "term": Term(days=2), "renewal": daily}
        options = {"reading": NoticeReading.END_OF_LAST_DAY}
        assert found("2020-02-01", "P1M", early, **options) == ["2020-02-29 notice a"]

    def test_notice_before_the_calendar(self) -> None:
        """A deadline that would be before the first day of the calendar is open to that side."""
        ancient = {"signed": "0001-02-01", "term": Term(days=9), "renewal": Renewal(automatic=True, notice=YEAR)}
        assert found("0001-01-02", "P3M", ancient) == ["0001-02-10 renewal a"]


class TestEnded:
    """Agreements that were terminated or superseded."""

    @pytest.mark.parametrize(
        ("ended", "expected"),
        [
            ("2021-06-30", ["2021-06-30 end a"]),
            ("2022-03-31", ["2021-12-30 notice a", "2022-03-31 end a"]),
            ("2021-12-30", ["2021-12-30 notice a", "2021-12-30 end a"]),
            ("2022-06-30", ["2021-12-30 notice a", "2022-03-31 renewal a", "2022-06-30 end a"]),
            ("2022-03", ["2021-12-30 notice a", "2022-03 end a"]),
            ("2022-04", ["2021-12-30 notice a", "2022-03-31 renewal a", "2022-04 end a"]),
            (
                "[2021-12-01..2022-06-30]",
                [
                    "[2021-12-01..2022-06-30] end a",
                    "2021-12-30 notice a (uncertain)",
                    "2022-03-31 renewal a (uncertain)",
                ],
            ),
            ("2031", []),
        ],
    )
    def test_nothing_after_the_end(self, ended: str, expected: list[str]) -> None:
        """After its end an agreement has no further days; on that very day only a notice is still due."""
        renewal = attrs.evolve(YEARLY, notice=QUARTER)
        shown = found("2021-06-01", "P15M", {"renewal": renewal, "ended": ended})
        assert shown == (expected or ["2021-12-30 notice a", "2022-03-31 renewal a"])

    def test_end_within_the_window(self) -> None:
        """A renewal before the end of the agreement falls before the window, so nothing but the end is in it."""
        facts = {"last_day": "[2026-04-30..2026-05-31]", "ended": "2026-05-03", "renewal": YEARLY}
        assert found("2026-05-03", "P2M", facts) == ["2026-05-03 end a"]
        assert found("2026-05-02", "P2M", facts) == [
            "[2026-04-30..2026-05-31] renewal a (uncertain)",
            "2026-05-03 end a",
        ]

    def test_open_ended(self) -> None:
        """Without a term the end is the only day."""
        assert found("2021-01-01", "P1Y", {"term": None, "open_ended": True, "ended": "2021-03-31"}) == [
            "2021-03-31 end a"
        ]


class TestRenewedByAnother:
    """An agreement that another one renews has no end to see to, and renews by itself only until that starts."""

    @pytest.mark.parametrize(
        ("facts", "renewal", "expected"),
        [
            ({}, {"signed": "2022-02-01", "in_force_from": "2022-04-01"}, []),
            ({}, {"signed": "2022-02-01"}, []),
            ({}, {"signed": "[2022-02-01..]"}, []),
            ({"renewal": Renewal(automatic=False, notice=QUARTER)}, {"signed": "2022-04-01"}, []),
            ({"renewal": attrs.evolve(YEARLY, notice=QUARTER)}, {"signed": "2022-04-01"}, []),
            ({"renewal": YEARLY}, {"signed": "2022-04-02"}, ["2022-03-31 renewal a"]),
            ({"renewal": YEARLY}, {"signed": "2022-12-01", "in_force_from": "2023-04-01"}, ["2022-03-31 renewal a"]),
            ({"renewal": YEARLY}, {"signed": "[2022-04-01..2022-05-01]"}, ["2022-03-31 renewal a (uncertain)"]),
            ({"renewal": attrs.evolve(YEARLY, at_most=1)}, {"signed": "2023-12-01"}, ["2022-03-31 renewal a"]),
            ({"ended": "2022-01-31"}, {"signed": "2022-02-01"}, ["2022-01-31 end a"]),
        ],
    )
    def test_days(self, facts: dict[str, Any], renewal: dict[str, Any], expected: list[str]) -> None:
        """Nothing that can no longer fall is listed, and the end that is stated is."""
        other = {"renews": "a", "term": None, **renewal}
        assert found("2021-10-01", "P3Y", facts, other) == expected

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2022-04-02", ["[2022-03-01..2022-04-30] renewal a (uncertain)"]), ("2022-04-03", [])],
    )
    def test_window(self, on: str, expected: list[str]) -> None:
        """What can fall only before the days asked about, since the other then starts, is not listed."""
        facts = {"last_day": "[2022-03-01..2022-04-30]", "renewal": YEARLY}
        assert found(on, "P6M", facts, {"renews": "a", "signed": "2022-04-04", "term": None}) == expected

    def test_first_of_several_renewals(self) -> None:
        """The one that starts first takes its place; its own end is listed."""
        others = ({"renews": "a", "signed": "2024-03-01"}, {"renews": "a", "signed": "2022-03-01"})
        assert found("2021-10-01", "P3Y", {"renewal": YEARLY}, *others) == ["2024-03-01 end c"]

    def test_unknown_end(self) -> None:
        """Nor is its end one of those that are not known."""
        renewal = {"renewal": Renewal(automatic=True)}
        assert unknown_ends(register(renewal), date(2026, 1, 1)) != ()
        assert unknown_ends(register(renewal, {"renews": "a"}), date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    "arguments",
    [
        {"register": None},
        {"on": "2021-01-01"},
        {"on": datetime(2021, 1, 1)},  # noqa: DTZ001 (refused anyway)
        {"within": "P6M"},
        {"within": 6},
        {"convention": "JP_CIVIL_CODE"},
        {"reading": "clear_period"},
        {"reading": None},
    ],
)
def test_wrong_types(arguments: dict[str, Any]) -> None:
    """Also where no agreement would need the argument."""
    usual: dict[str, Any] = {"register": register(), "on": date(2021, 1, 1), "within": YEAR}
    with pytest.raises(WrongTypeError, match=f"^{next(iter(arguments))} cannot be"):
        due(**{**usual, **arguments})


def test_window_past_the_calendar() -> None:
    """There is no such window."""
    with pytest.raises(OutOfRangeError):
        due(register(), date(9999, 1, 1), YEAR)


class TestUnknownEnds:
    """Agreements that renew automatically, of which no end can be listed."""

    @pytest.mark.parametrize(
        ("facts", "is_found"),
        [
            ({"renewal": Renewal(automatic=True)}, True),
            ({"renewal": Renewal(automatic=True), "ended": "2022-12-31"}, False),
            ({"renewal": Renewal(automatic=True), "term": Term(years=3)}, False),
            ({"renewal": Renewal(automatic=True), "term": Term(years=3), "signed": "[2020-01-01..2020-12-31]"}, True),
            ({"renewal": YEARLY, "term": None}, True),
            ({"renewal": YEARLY, "signed": "[..2020-03-31]"}, True),
            ({"renewal": YEARLY}, False),
            ({"renewal": Renewal(automatic=False)}, False),
            ({}, False),
        ],
    )
    def test_after_three_years(self, facts: dict[str, Any], is_found: bool) -> None:  # noqa: FBT001
        """The length of the renewals is not known and the first end may be past, or the first end is not known."""
        known = register(facts)
        assert unknown_ends(known, date(2023, 3, 31)) == (known.agreements if is_found else ())

    def test_first_end_ahead(self) -> None:
        """On the first last day `due` still lists it; a convention can move that day."""
        known = register({"renewal": Renewal(automatic=True)})
        assert unknown_ends(known, date(2022, 3, 31)) == ()
        assert len(unknown_ends(known, date(2022, 4, 1))) == 1
        assert len(unknown_ends(known, date(2022, 3, 31), Convention.JP_CIVIL_CODE_INCLUSIVE)) == 1

    @pytest.mark.parametrize(
        "arguments",
        [
            ("x", date(2022, 1, 1)),
            (register(), datetime(2022, 1, 1)),  # noqa: DTZ001
            (register(), date(2022, 1, 1), "JP"),
        ],
    )
    def test_wrong_types(self, arguments: Any) -> None:
        """Each argument is checked."""
        with pytest.raises(WrongTypeError):
            unknown_ends(*arguments)
