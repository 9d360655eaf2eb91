"""The calendar: its events, their text, and what another reader of iCalendar finds in it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from linkj_partners import Basis, Convention, PartialDate, Provenance, Register, Term, bundled, exporting
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError
from linkj_partners.terms import NoticeReading

pytest.importorskip("icalendar")

CIVIL, INCLUSIVE = Convention.JP_CIVIL_CODE, Convention.JP_CIVIL_CODE_INCLUSIVE
THREE_MONTHS: dict[str, Any] = {"notice": Term(months=3), "reading": NoticeReading.END_OF_LAST_DAY}


def events(register: Register, convention: Convention = CIVIL, **options: Any) -> list[dict[str, Any]]:
    """Give the properties of every event, decoded."""
    made: Any = exporting.calendar(register, convention, **options)
    return [
        {str(name): event.decoded(name) for name in event if name not in {"SUMMARY", "DESCRIPTION", "UID", "TRANSP"}}
        | {str(name): str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "UID", "TRANSP")}
        for event in made.walk("VEVENT")
    ]


def with_lyon(register: Register, **changes: Any) -> Register:
    """Give a register of the agreement with Lyon alone, changed."""
    lyon = attrs.evolve(register["lyon-cluster"], tallies=(), **changes)
    return attrs.evolve(register, agreements=[lyon])


def test_signing_and_last_day_last_the_whole_day(small_register: Register) -> None:
    """A known signing and its last day are events of a day each, whose end is the day after."""
    signing, last = events(small_register)
    assert (signing["DTSTART"], signing["DTEND"]) == (date(2022, 5, 9), date(2022, 5, 10))
    assert (last["DTSTART"], last["DTEND"]) == (date(2025, 5, 9), date(2025, 5, 10))
    assert {type(event[name]) for event in (signing, last) for name in ("DTSTART", "DTEND")} == {date}
    assert {event["TRANSP"] for event in (signing, last)} == {"TRANSPARENT"}
    assert (signing["SUMMARY"], last["SUMMARY"]) == (
        "Lyon Cluster: agreement signed",
        "Lyon Cluster: last day of the published term",
    )


def test_text_tells_basis_convention_and_sources(small_register: Register) -> None:
    """The description says how the day is known, which convention a last day is found under, and where it stands."""
    signing, last = events(small_register, INCLUSIVE)
    assert signing["DESCRIPTION"].splitlines() == [
        "Number 2 as published.",
        "A source states the day.",
        "Sources:",
        "https://example.org/news/1",
    ]
    assert last["DESCRIPTION"].splitlines() == [
        f"Signed 2022-05-09 for P3Y; the last day is found under JP_CIVIL_CODE_INCLUSIVE ({INCLUSIVE.rule.article}).",
        "The convention is an assumption unless the agreement names its law. A renewal may not have been published.",
        "Sources:",
        "https://example.org/news/1",
    ]


def test_inferred_day_tells_its_reasoning() -> None:
    """An event of an inferred day says so and why; a source without an address is named."""
    signing = next(event for event in events(bundled()) if event["UID"].startswith("signed.royal-danish-embassy."))
    lines = signing["DESCRIPTION"].splitlines()
    assert lines[1].startswith("The day is inferred. 11月20日 is printed without a year")
    assert lines[2:] == ["Sources:", "LINK-J (link-j-danish-release)"]


def test_entry_without_a_note(small_register: Register) -> None:
    """A day that is stated elsewhere, without more ado, is told as stated."""
    stated = Provenance(field="signed", basis=Basis.STATED, sources=("example-post-2",))
    register = with_lyon(small_register, positions=(), provenance=(stated,))
    assert events(register)[0]["DESCRIPTION"].splitlines() == [
        "A source states the day.",
        "Sources:",
        "Some News (example-post-2)",
    ]


def test_uncertain_day_is_on_no_day(small_register: Register) -> None:
    """A signing known only as a range has no event, and neither has its last day."""
    register = with_lyon(small_register, signed=PartialDate.parse("[2022-05-01..2022-05-09]"))
    assert events(register, **THREE_MONTHS) == []


def test_agreement_without_a_partner_or_term(small_register: Register) -> None:
    """A partner that is not identified is called so; without a term there is no last day."""
    register = with_lyon(small_register, partner=None, term=None, term_phrase=None)
    assert [event["SUMMARY"] for event in events(register)] == ["Unidentified partner: agreement signed"]


def test_term_past_the_last_year_has_no_last_day(small_register: Register) -> None:
    """A last day that no calendar has is left out."""
    register = with_lyon(small_register, term=Term(years=9000))
    assert [event["SUMMARY"] for event in events(register)] == ["Lyon Cluster: agreement signed"]


def test_last_day_of_the_calendar_has_no_end(small_register: Register) -> None:
    """An event on the last day there is lasts one day all the same: that is what no end means."""
    register = with_lyon(small_register, signed=PartialDate.on(date.max), announced=None, term=None, term_phrase=None)
    (signing,) = events(register)
    assert (signing["DTSTART"], "DTEND" in signing) == (date.max, False)


@pytest.mark.parametrize(
    ("reading", "day"),
    [(NoticeReading.END_OF_LAST_DAY, date(2025, 2, 9)), (NoticeReading.CLEAR_PERIOD, date(2025, 2, 8))],
)
def test_notice_is_an_event_with_an_alarm(small_register: Register, reading: NoticeReading, day: date) -> None:
    """On request the last day for notice is an event, with an alarm the day before."""
    made: Any = exporting.calendar(small_register, CIVIL, notice=Term(months=3), reading=reading)
    notice = made.walk("VEVENT")[1]
    assert str(notice["SUMMARY"]) == "Lyon Cluster: last day for notice"
    assert notice.decoded("DTSTART") == day
    assert str(notice["DESCRIPTION"]).splitlines()[0] == (
        f"A notice of P3M before the last day, 2025-05-09, is in time on this day ({reading.name})."
    )
    (alarm,) = notice.subcomponents
    assert (alarm.decoded("TRIGGER"), str(alarm["ACTION"])) == (timedelta(days=-1), "DISPLAY")
    assert [len(event.subcomponents) for event in made.walk("VEVENT")] == [0, 1, 0]


@pytest.mark.parametrize("length", [Term(years=4), Term(years=2999)])
def test_notice_before_the_signing_is_left_out(small_register: Register, length: Term) -> None:
    """Nobody can give notice of what is not signed yet."""
    made = events(small_register, notice=length, reading=NoticeReading.CLEAR_PERIOD)
    assert [event["SUMMARY"].partition(": ")[2] for event in made] == [
        "agreement signed",
        "last day of the published term",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"notice": Term(months=3)}, "reading cannot be None: give a NoticeReading"),
        ({"reading": NoticeReading.CLEAR_PERIOD}, "notice cannot be None: give a Term"),
    ],
)
def test_notice_needs_its_reading(options: dict[str, Any], message: str) -> None:
    """A length without a reading, or the other way round, is refused."""
    with pytest.raises(InvalidValueError, match=message):
        exporting.calendar(bundled(), CIVIL, **options)


def test_japanese() -> None:
    """In Japanese the texts are Japanese."""
    made = events(bundled(), lang="ja", **THREE_MONTHS)
    about_embassy = [event["SUMMARY"] for event in made if ".royal-danish-embassy." in event["UID"]]
    assert about_embassy == [
        "デンマーク王国大使館: 提携の締結日",
        "デンマーク王国大使館: 通知の期限",
        "デンマーク王国大使館: 公表された期間の末日",
    ]


def test_other_languages_are_refused() -> None:
    """The error says which languages there are."""
    with pytest.raises(UnsupportedLanguageError, match="no calendar in 'fr': ask for one of en, ja"):
        exporting.calendar(bundled(), CIVIL, lang="fr")


def test_identifiers_and_stamps_are_stable() -> None:
    """The same register gives the same bytes, and an event keeps its identifier under another convention of its own."""
    once, again = (exporting.calendar(bundled(), CIVIL).to_ical() for _ in range(2))
    assert once == again
    uids = [event["UID"] for event in events(bundled(), **THREE_MONTHS)]
    assert len(set(uids)) == len(uids) == 13
    assert "last-day.JP_CIVIL_CODE.ucla.link-j@linkj-partners" in uids
    others = {event["UID"] for event in events(bundled(), INCLUSIVE)}
    assert {uid for uid in others if uid in uids} == {uid for uid in uids if uid.startswith("signed.")}
    revision = bundled().revision
    stamp = datetime(revision.year, revision.month, revision.day, tzinfo=UTC)
    assert {event["DTSTAMP"] for event in events(bundled())} == {stamp}


def test_lines_are_folded() -> None:
    """No line is longer than 75 octets and every one ends in CRLF, as RFC 5545 has it."""
    content = exporting.calendar(bundled(), CIVIL, lang="ja").to_ical()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_another_reader_finds_the_same() -> None:
    """The library ical, which shares no code with icalendar, reads the same days and texts."""
    stream: Any = pytest.importorskip("ical.calendar_stream")
    text = exporting.calendar(bundled(), CIVIL, lang="ja", **THREE_MONTHS).to_ical().decode("utf-8")
    read = stream.IcsCalendarStream.calendar_from_ics(text)
    expected = [
        (event["UID"], event["DTSTART"], event["DTEND"], event["SUMMARY"], event["DESCRIPTION"])
        for event in events(bundled(), lang="ja", **THREE_MONTHS)
    ]
    assert [(event.uid, event.start, event.end, event.summary, event.description) for event in read.events] == expected
    assert [event.summary for event in read.timeline.overlapping(date(2023, 11, 20), date(2023, 11, 21))] == [
        "デンマーク王国大使館: 公表された期間の末日"
    ]
