"""The calendar: its events, their text, and what another reader of iCalendar finds in it."""

import re
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import attrs
import pytest

from linkj_partners import (
    Agreement,
    Basis,
    Convention,
    Name,
    PartialDate,
    Provenance,
    Register,
    Term,
    errors,
    exporting,
)
from linkj_partners.terms import NoticeReading, Renewal

pytest.importorskip("icalendar")

CIVIL, INCLUSIVE = Convention.JP_CIVIL_CODE, Convention.JP_CIVIL_CODE_INCLUSIVE
CONTENT = {"SUMMARY", "DESCRIPTION", "UID", "TRANSP"}


def events(register: Register, convention: Convention | None = None, **options: Any) -> list[dict[str, Any]]:
    """Return the properties of every event, decoded, and how far ahead its alarms go off."""
    made: Any = exporting.calendar(register, convention, **options)
    return [
        {str(name): event.decoded(name) for name in event if name not in CONTENT}
        | {name: str(event[name]) for name in CONTENT}
        | {"ALARMS": [-alarm.decoded("TRIGGER") for alarm in event.subcomponents]}
        for event in made.walk("VEVENT")
    ]


def agreed(register: Register, signed: str, **facts: Any) -> Register:
    """Return a register of one agreement with Lyon Cluster."""
    host = attrs.evolve(register.host, established=None, provenance=())
    others = [each for each in register.organizations if each.key != host.key]
    agreement = Agreement(
        key="lyon", partners=("lyon-cluster",), signed=PartialDate.parse(signed), sources=("example-post-1",), **facts
    )
    return attrs.evolve(register, organizations=[host, *others], agreements=[agreement])


def titles(register: Register, **options: Any) -> list[tuple[date, str]]:
    """Return the day and the title of every event, without the partner."""
    return [(event["DTSTART"], event["SUMMARY"].partition(": ")[2]) for event in events(register, **options)]


def day(text: str) -> PartialDate:
    """Return a partial date."""
    return PartialDate.parse(text)


COMPUTED = (
    "The last day is computed: 2022-05-09 and P3Y under JP_CIVIL_CODE_INCLUSIVE ({article}). "
    "The convention is an assumption unless the agreement names its law."
)
YEARLY = Renewal(automatic=True, every=Term(months=12), notice=Term(months=2))


class TestEvents:
    """Which events there are, on which days."""

    def test_signing_and_last_day(self, small_register: Register) -> None:
        """A known signing and its last day are events that last the whole day, whose end is the day after."""
        signing, last = events(agreed(small_register, "2022-05-09", term=Term(years=3)))
        assert (signing["DTSTART"], signing["DTEND"]) == (date(2022, 5, 9), date(2022, 5, 10))
        assert (last["DTSTART"], last["DTEND"]) == (date(2025, 5, 9), date(2025, 5, 10))
        assert {type(event[name]) for event in (signing, last) for name in ("DTSTART", "DTEND")} == {date}
        assert {event["TRANSP"] for event in (signing, last)} == {"TRANSPARENT"}
        assert (signing["SUMMARY"], last["SUMMARY"]) == (
            "Lyon Cluster: agreement signed",
            "Lyon Cluster: agree on a renewal by 2025-05-09, the last day of the term",
        )

    def test_start_stated_end_and_end_in_fact(self, full_register: Register) -> None:
        """The first day in force, a stated end and the last day of what ended are events of their own."""
        made = {event["UID"].rpartition(".bay-network")[0]: event["DTSTART"] for event in events(full_register)}
        assert made["in-force.joint-lab"] == date(2023, 4, 1)
        assert made["last-day.joint-lab"] == date(2024, 3, 31)
        assert made["ended.lyon-cluster-2"] == date(2025, 12, 31)
        assert "last-day.lyon-cluster-2" not in made

    def test_running_and_next_period(self, small_register: Register) -> None:
        """GLPI's published case: notice is counted back from the end that then runs, and from the next."""
        register = agreed(
            small_register, "2024-08-29", in_force_from=day("2024-08-29"), last_day=day("2025-08-28"), renewal=YEARLY
        )
        options = {"on": date(2026, 2, 11), "reading": NoticeReading.END_OF_LAST_DAY}
        assert titles(register, **options)[2:] == [
            (date(2025, 6, 28), "give notice by 2025-06-28, or it renews by itself on 2025-08-29"),
            (date(2025, 8, 28), "renews by itself after 2025-08-28"),
            (date(2026, 6, 28), "give notice by 2026-06-28, or it renews by itself on 2026-08-29"),
            (date(2026, 8, 28), "renews by itself after 2026-08-28"),
            (date(2027, 6, 28), "give notice by 2027-06-28, or it renews by itself on 2027-08-29"),
            (date(2027, 8, 28), "renews by itself after 2027-08-28"),
        ]
        safe = [
            found for found, title in titles(register, on=date(2026, 2, 11)) if "2026" in title and "notice" in title
        ]
        assert safe == [date(2026, 6, 27)]

    def test_renewals_are_counted_up_to_the_revision(self, small_register: Register) -> None:
        """Without a day it is the register's revision that says which period runs."""
        register = agreed(small_register, "2019-01-01", term=Term(years=1), renewal=YEARLY)
        ends = [found.year for found, title in titles(register) if title.startswith("renews")]
        assert ends == [2020, small_register.revision.year + 1, small_register.revision.year + 2]

    def test_last_renewal(self, small_register: Register) -> None:
        """After the largest number of renewals the agreement ends, and no notice is needed."""
        renewal = attrs.evolve(YEARLY, at_most=1)
        made = titles(agreed(small_register, "2022-01-01", term=Term(years=1), renewal=renewal))
        assert made[-1] == (date(2024, 1, 1), "agree on a renewal by 2024-01-01, the last day of the term")
        assert [found for found, title in made if "notice" in title] == [date(2022, 10, 31)]

    def test_last_renewal_far_ahead(self, small_register: Register) -> None:
        """The end of the last period is there beside the one that runs and the next."""
        renewal = Renewal(automatic=True, every=Term(years=1), at_most=5)
        made = agreed(small_register, "2024-01-31", term=Term(years=1), renewal=renewal)
        for on, years in ((2024, [25, 26, 30]), (2027, [25, 28, 29, 30]), (2031, [25, 30])):
            dated = titles(made, on=date(on, 6, 1))[1:]
            assert [found.year - 2000 for found, _ in dated] == years

    def test_renewal_by_agreement(self, small_register: Register) -> None:
        """Where the sides must agree on a renewal, notice has its day too."""
        renewal = Renewal(automatic=False, notice=Term(months=3))
        made = titles(agreed(small_register, "2022-01-01", term=Term(years=1), renewal=renewal))
        assert made[1:] == [
            (date(2022, 9, 30), "give notice by 2022-09-30, since the term ends on 2023-01-01"),
            (date(2023, 1, 1), "agree on a renewal by 2023-01-01, the last day of the term"),
        ]

    def test_renewal_without_a_length(self, small_register: Register) -> None:
        """Where no length is printed, only the first end is known."""
        made = titles(agreed(small_register, "2020-01-01", term=Term(years=1), renewal=Renewal(automatic=True)))
        assert made[1:] == [(date(2021, 1, 1), "renews by itself after 2021-01-01")]

    def test_ended_before_its_term(self, small_register: Register) -> None:
        """What ended has neither ends nor deadlines after that."""
        ended = agreed(small_register, "2020-01-01", term=Term(years=1), renewal=YEARLY, ended=day("2021-06"))
        assert [found for found, _ in titles(ended)] == [date(2020, 1, 1), date(2020, 10, 31), date(2021, 1, 1)]

    def test_agreement_that_another_renews(self, full_register: Register) -> None:
        """The end of an agreement that another renews asks for nothing."""
        made = {event["UID"].partition(".bay")[0]: event["SUMMARY"] for event in events(full_register)}
        assert made["last-day.lyon-cluster"].endswith("last day of the term; another agreement renews it")

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            ("2025-08-29", [(date(2025, 8, 28), "last day of the term; another agreement renews it")]),
            ("2025-01-01", [(date(2025, 8, 28), "last day of the term; another agreement renews it")]),
            (
                "2026-08-29",
                [
                    (date(2025, 6, 27), "give notice by 2025-06-27, or it renews by itself on 2025-08-29"),
                    (date(2025, 8, 28), "renews by itself after 2025-08-28"),
                    (date(2026, 8, 28), "last day of the term; another agreement renews it"),
                ],
            ),
            (
                "2026-08-01",
                [
                    (date(2025, 6, 27), "give notice by 2025-06-27, or it renews by itself on 2025-08-29"),
                    (date(2025, 8, 28), "renews by itself after 2025-08-28"),
                ],
            ),
        ],
    )
    def test_automatic_renewal_that_another_agreement_replaces(
        self, small_register: Register, start: str, expected: list[tuple[date, str]]
    ) -> None:
        """Once the other starts, there is nothing to give notice of."""
        made = agreed(small_register, "2024-08-29", last_day=day("2025-08-28"), renewal=YEARLY)
        renewal = Agreement(key="lyon-2", partners=("lyon-cluster",), signed=day(start), renews="lyon")
        made = made.with_agreements(renewal)
        found = titles(made, on=date(2026, 2, 11))
        assert [each for each in found if each[1] != "agreement signed"] == expected

    def test_uncertain_day_is_on_no_day(self, full_register: Register) -> None:
        """A day that is known only as a range has no event, and neither has what depends on it."""
        assert {event["UID"].split(".")[-2] for event in events(full_register)} == {
            *("lyon-cluster", "joint-lab", "nordic-embassy", "lyon-cluster-2"),
        }

    def test_partner_that_nobody_has_named(self, small_register: Register) -> None:
        """A partner that is not identified is called so."""
        (agreement,) = agreed(small_register, "2022-05-09")
        register = attrs.evolve(small_register, agreements=[attrs.evolve(agreement, partners=())])
        assert [event["SUMMARY"] for event in events(register)] == ["Unidentified partner: agreement signed"]

    def test_several_partners(self, full_register: Register) -> None:
        """An agreement of several partners names all of them."""
        made = [event["SUMMARY"] for event in events(full_register) if ".joint-lab." in event["UID"]]
        assert made[0] == "Lyon Cluster, 静かな研究所, Nordic Embassy: agreement signed"

    def test_term_past_the_calendar(self, small_register: Register) -> None:
        """A last day that no calendar has is left out."""
        assert len(events(agreed(small_register, "2022-05-09", term=Term(years=9000), renewal=YEARLY))) == 1

    def test_last_day_of_the_calendar(self, small_register: Register) -> None:
        """An event on the last day there is has no end, which means that it lasts one day; nothing renews after it."""
        *_, last = events(agreed(small_register, "2022-05-09", last_day=day("9999-12-31"), renewal=YEARLY))
        assert (last["DTSTART"], "DTEND" in last) == (date.max, False)
        notice = titles(agreed(small_register, "2022-05-09", last_day=day("9999-12-31"), renewal=YEARLY))[1]
        assert notice == (date(9999, 10, 30), "give notice by 9999-10-30, since the term ends on 9999-12-31")

    @pytest.mark.parametrize("length", [Term(years=4), Term(years=2999)])
    def test_notice_before_the_start(self, small_register: Register, length: Term) -> None:
        """Nobody can give notice of what has not begun."""
        renewal = Renewal(automatic=False, notice=length)
        made = titles(agreed(small_register, "2022-05-09", term=Term(years=3), renewal=renewal))
        assert [found for found, _ in made] == [date(2022, 5, 9), date(2025, 5, 9)]


class TestTexts:
    """What the events say."""

    def test_basis_convention_and_sources(self, small_register: Register) -> None:
        """The text says how the day is known, which convention a last day is found under, and the sources."""
        signing, last = events(attrs.evolve(small_register, agreements=[small_register["lyon-cluster"]]), INCLUSIVE)[
            :3:2
        ]
        assert signing["DESCRIPTION"].splitlines() == [
            "Number 2 as published.",
            "A source states the day.",
            "Sources:",
            "https://example.org/news/1",
        ]
        assert last["DESCRIPTION"].splitlines() == [
            COMPUTED.format(article=INCLUSIVE.rule.article),
            "A renewal or an early end may not have been published.",
            "Sources:",
            "https://example.org/news/1",
        ]

    def test_stated_end(self, small_register: Register) -> None:
        """A stated end says so, and a later period its number."""
        register = agreed(small_register, "2021-01-01", last_day=day("2021-12-31"), renewal=YEARLY)
        made = {event["UID"].partition(".lyon")[0]: event["DESCRIPTION"].splitlines() for event in events(register)}
        assert made["last-day"][:2] == [
            "A source states the day.",
            "A renewal or an early end may not have been published.",
        ]
        assert made["notice.CLEAR_PERIOD.3"][:3] == [
            "A notice of P2M before the last day, 2024-12-31, is in time on this day (CLEAR_PERIOD).",
            "A source states the day.",
            "The period after renewal number 3.",
        ]

    def test_inferred_and_unsourced_days(self, full_register: Register) -> None:
        """An inferred day gives the reasoning, a day without a source says so; a source without an address is named."""
        made = {event["UID"].partition(".bay")[0]: event["DESCRIPTION"].splitlines() for event in events(full_register)}
        assert made["signed.nordic-embassy"] == ["Number 4 as published.", "No source is named for the day."]
        assert made["ended.lyon-cluster-2"] == [
            "A source states the day. replaced by a joint company",
            "Sources:",
            "The City Paper (city-paper)",
        ]
        embassy = full_register["nordic-embassy"]
        inferred = Provenance(field="signed", basis=Basis.INFERRED, note="from the photograph")
        register = attrs.evolve(full_register, agreements=[attrs.evolve(embassy, provenance=(inferred,))])
        assert events(register)[0]["DESCRIPTION"].splitlines()[1] == "The day is inferred. from the photograph"

    def test_japanese(self, small_register: Register) -> None:
        """In Japanese the texts are Japanese, and days are written so."""
        register = agreed(small_register, "2022-05-09", term=Term(years=3), renewal=YEARLY)
        city = attrs.evolve(register["lyon"], partners=("some-city",))
        made = [event["SUMMARY"] for event in events(attrs.evolve(register, agreements=[city]), lang="ja")]
        assert made[:3] == [
            "某市：提携の締結日",
            "某市：更新しない場合は2025年3月8日までに申出（なければ2025年5月10日に自動更新）",
            "某市：2025年5月9日の満了後に自動更新",
        ]
        texts = [event["DESCRIPTION"].splitlines() for event in events(register, lang="ja")]
        in_time, computed, *_ = texts[1]
        assert in_time == "末日2025年5月9日の2か月前までの申出は、この日まで間に合います（CLEAR_PERIOD）。"
        law = "JP_CIVIL_CODE（民法140条本文、141条、143条）"
        assert computed.startswith(f"末日は計算によるものです：2022年5月9日から3年間、{law}。準拠法が")

    def test_identifiers_and_stamps_are_stable(self, full_register: Register) -> None:
        """The same register gives the same bytes, and an event keeps its identifier; conventions have their own."""
        once, again = (exporting.calendar(full_register).to_ical() for _ in range(2))
        assert once == again
        uids = [event["UID"] for event in events(full_register)]
        assert len(set(uids)) == len(uids) > 10
        assert "last-day.lyon-cluster.bay-network@linkj-partners" in uids
        others = {event["UID"] for event in events(full_register, Convention.UK_FROM)}
        assert "last-day.UK_FROM.lyon-cluster.bay-network@linkj-partners" in others
        assert {uid for uid in uids if uid not in others} == {
            uid for uid in uids if uid.startswith(("last-day", "notice"))
        }
        later = {event["UID"] for event in events(full_register, on=date(2027, 1, 1))}
        assert "last-day.3.joint-lab.bay-network@linkj-partners" in later & set(uids)
        assert {event["DTSTAMP"] for event in events(full_register)} == {datetime(2026, 2, 11, tzinfo=UTC)}

    @pytest.mark.parametrize("convention", [None, INCLUSIVE])
    def test_corrections_move_events(self, small_register: Register, convention: Convention | None) -> None:
        """An event stays the same whether its day is computed or stated, and from whichever start."""
        facts: list[dict[str, Any]] = [{}, {"in_force_from": day("2022-05-09")}, {"last_day": day("2025-03-31")}]
        made = [
            {event["UID"] for event in events(agreed(small_register, "2022-05-09", **each), convention)}
            for each in ({"term": Term(years=3), "renewal": YEARLY, **fact} for fact in facts)
        ]
        assert made[0] == made[2] == made[1] - {"in-force.lyon.example-network@linkj-partners"}

    @pytest.mark.parametrize("name", [r"C:\New Lab", r"\n \N \\N \, \;", "A, B; C: D"])
    def test_texts_are_read_back(self, small_register: Register, name: str) -> None:
        """Nothing in a name is taken for an escape, in events, alarms and the title of the calendar."""
        icalendar: Any = pytest.importorskip("icalendar")
        register = agreed(small_register, "2022-05-09", term=Term(years=3))
        changed = [attrs.evolve(each, names=(Name(text=name, lang="en"),)) for each in register.organizations]
        register = attrs.evolve(register, organizations=[attrs.evolve(each, provenance=()) for each in changed])
        text: bytes = exporting.calendar(register, alarm=Term(months=1)).to_ical()
        read = icalendar.Calendar.from_ical(text)
        # icalendar does not know that the names of calendars are texts too (RFC 7986, section 5.1).
        assert re.sub(r"\\(.)", r"\1", read["NAME"]) == f"Agreements of {name}"
        signing, last = read.walk("VEVENT")
        assert signing["SUMMARY"] == f"{name}: agreement signed"
        assert last.alarms.times[0].alarm["DESCRIPTION"] == last["SUMMARY"]
        assert last["SUMMARY"].startswith(f"{name}: agree on a renewal by ")


class TestAlarms:
    """How far ahead a calendar rings."""

    @pytest.mark.parametrize(
        ("alarm", "ahead"),
        [
            (None, []),
            (timedelta(days=90), [timedelta(days=90)]),
            (timedelta(), [timedelta()]),
            (Term(months=6), [timedelta(days=181)]),
            (Term(years=3000), []),
        ],
    )
    def test_last_days_ring(self, small_register: Register, alarm: Any, ahead: list[timedelta]) -> None:
        """As far ahead as was asked; a signing does not ring, nor what would ring before the year 1."""
        signing, last = events(agreed(small_register, "2022-05-09", term=Term(years=3)), alarm=alarm)
        assert (signing["ALARMS"], last["ALARMS"]) == ([], ahead)

    def test_deadlines_ring(self, small_register: Register) -> None:
        """The alarm of a deadline says what has to be done by when."""
        made: Any = exporting.calendar(
            agreed(small_register, "2022-05-09", term=Term(years=3), renewal=YEARLY), alarm=Term(months=1)
        )
        notice = made.walk("VEVENT")[1]
        (alarm,) = notice.subcomponents
        assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"])) == ("DISPLAY", str(notice["SUMMARY"]))
        assert notice.decoded("DTSTART") + alarm.decoded("TRIGGER") == date(2025, 2, 8)


class TestWrongArguments:
    """Only documented errors."""

    @pytest.mark.parametrize(
        ("options", "error", "message"),
        [
            ({"lang": "fr"}, errors.UnsupportedLanguageError, "no calendar in 'fr'"),
            ({"lang": ["en"]}, errors.WrongTypeError, "lang cannot be a list"),
            ({"register": None}, errors.WrongTypeError, "register cannot be None"),
            ({"convention": "UK_FROM"}, errors.WrongTypeError, "convention cannot be"),
            ({"on": datetime(2022, 1, 1)}, errors.WrongTypeError, "on cannot be"),  # noqa: DTZ001 (about its type)
            ({"reading": "clear_period"}, errors.WrongTypeError, "reading cannot be"),
            ({"alarm": 6}, errors.WrongTypeError, "alarm cannot be 6"),
            ({"alarm": timedelta(days=-1)}, errors.InvalidValueError, "alarm cannot be '-1 day, 0:00:00'"),
        ],
    )
    def test_each(
        self, small_register: Register, options: dict[str, Any], error: type[Exception], message: str
    ) -> None:
        """The argument that is wrong is named."""
        arguments: dict[str, Any] = {"register": small_register, **options}
        with pytest.raises(error, match=message):
            exporting.calendar(**arguments)


def test_missing_library(small_register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without icalendar the function is there, and a call says how to install it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert callable(exporting.calendar)
    with pytest.raises(errors.MissingExtraError, match=r'run pip install "linkj-partners\[calendar\]"'):
        exporting.calendar(small_register)


class TestReaders:
    """What other software makes of the file."""

    def test_lines_are_folded(self, full_register: Register) -> None:
        """No line is longer than 75 octets and every one ends in CRLF, as RFC 5545 has it."""
        content = exporting.calendar(full_register, lang="ja").to_ical()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 75
        assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")

    @pytest.mark.parametrize("length", range(40, 60))
    def test_no_line_breaks_within_an_escape(self, small_register: Register, length: int) -> None:
        """Wherever a line ends in a name with commas: icalendar before 7.3 broke it there, and events were dropped."""
        stream: Any = pytest.importorskip("ical.calendar_stream")
        name = attrs.evolve(small_register.organization("lyon-cluster").names[0], text=f"{'x' * length},;, y")
        lyon = attrs.evolve(small_register.organization("lyon-cluster"), names=(name,))
        register = attrs.evolve(
            small_register,
            organizations=[small_register.host, lyon],
            agreements=[small_register["lyon-cluster"]],
        )
        text = exporting.calendar(register).to_ical().decode("utf-8")
        read = stream.IcsCalendarStream.calendar_from_ics(text)
        assert [event.summary for event in read.events] == [event["SUMMARY"] for event in events(register)]

    def test_another_reader_finds_the_same(self, full_register: Register) -> None:
        """The library ical, which shares no code with icalendar, reads the same days and texts."""
        stream: Any = pytest.importorskip("ical.calendar_stream")
        options: dict[str, Any] = {"lang": "ja", "alarm": Term(months=6)}
        text = exporting.calendar(full_register, **options).to_ical().decode("utf-8")
        read = stream.IcsCalendarStream.calendar_from_ics(text)
        expected = [
            (event["UID"], event["DTSTART"], event["DTEND"], event["SUMMARY"], event["DESCRIPTION"])
            for event in events(full_register, **options)
        ]
        assert [
            (event.uid, event.start, event.end, event.summary, event.description) for event in read.events
        ] == expected
        alarms = [[-alarm.trigger for alarm in event.alarm] for event in read.events]
        assert cast("Any", alarms) == [event["ALARMS"] for event in events(full_register, **options)]
