"""Laws on date lines: whatever form a day has and whatever stands beside it; and a sentence is none."""

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners.reading import read

_DAYS = """
    Sep 08 2021|Sep 8, 2021|08 Sep 2021|8 Sept. 2021|September 8 2021|8 September, 2021|8th September 2021|2021-09-08
    |2021.09.08|2021. 9. 8.|2021/9/8|SEP 8, 2021|Wed, 8 September 2021|Wednesday, September 8, 2021
    |Wednesday 8 September 2021|8-Sep-2021|Sept 8th, 2021
"""
_DAY_FORMS = [form.strip() for form in _DAYS.split("|")]
_LINES = [
    *("{}", "({})", "[{}]", "Published {}", "Published: {}", "Published on {}", "Published at {}", "Posted {}"),
    *("Posted by Anna on {}", "Date {}", "Date: {}", "DATE: {}", "Release date: {}", "Date of release: {}"),
    *(
        "Issued {}",
        "Issued on {}",
        "Created: {}",
        "Added {}",
        "Uploaded on {}",
        "News {}",
        "News | {}",
        "News - {}",
        "{} | News",
    ),
    *("Press release, {}", "Press Release | {}", "PRESS RELEASE {}", "For immediate release: {}", "Announcement: {}"),
    *("By Anna Green | {}", "By Anna Green, {}", "Anna Green • {}", "{} by Anna Green", "{} - Anna Green"),
    *("{} 10:30", "{} at 10:30", "{}, 10:30 am", "{} • 3 min read", "{} Views: 318", "Date {} | Writer Anna | Hits 3"),
    *("Hillside, {}", "Hillside, Blueland, {}", "Hillside, the Blueland, {}", "Hillside (Blueland), {}"),
    *("{}, Hillside", "{} - Hillside", "{} / Hillside"),
]
_SIGNED = "Blue College has signed a memorandum of understanding with Red Bank."


@pytest.mark.parametrize("line", _LINES)
@pytest.mark.parametrize("head", ["{line}\n\n", "Closer ties with a bank\n{line}\n\n", "Closer ties\n\n{line}\n\n"])
def test_every_form_of_a_date_line(line: str, head: str) -> None:
    """The day of the announcement is read from a line near the head, in each form that a day has."""
    for day in _DAY_FORMS:
        fact = read(head.format(line=line.format(day)) + _SIGNED).fact("announced")
        assert fact is not None, day
        assert str(fact.value) == "2021-09-08", day


@given(st.integers(30, 110), st.sampled_from(_DAY_FORMS[:5]), st.sampled_from(("{}", "on {}", "of {}")))
def test_a_date_at_the_beginning_of_a_line_ends_no_sentence(width: int, day: str, frame: str) -> None:
    """A sentence that is broken before or after its date says the same."""
    sentence = (
        "Blue College announces that the memorandum of understanding with Red Bank was signed in Hillside by Rector"
        f" Anna Green and President Tom Black {frame.format(day)}, in the presence of guests from Blueland."
    )
    broken = textwrap.fill(sentence, width, break_long_words=False)
    whole, lines = (read(f"Closer ties\n\n{text}", published=date(2021, 9, 10)) for text in (sentence, broken))
    assert [(fact.field, fact.value) for fact in lines.facts] == [(fact.field, fact.value) for fact in whole.facts]


@pytest.mark.parametrize(
    "event", ["Careers fair", "Blue City Marathon", "Council meeting", "Symposium on Energy", "Launch event"]
)
def test_the_day_of_an_event_is_none(event: str) -> None:
    """What happens on a day is not published on it."""
    for day in _DAY_FORMS:
        assert read(f"Closer ties\n{event}, {day}\n\n{_SIGNED}").fact("announced") is None, day


@pytest.mark.parametrize("word", ["until", "after", "this Friday,", "dated", "Wednesday", "on Wednesday"])
def test_a_title_that_goes_on_in_its_day(word: str) -> None:
    """A title that is broken before its day can be read."""
    for day in _DAY_FORMS:
        found = read(f"Blue College and Red Bank extend agreement {word}\n{day}\n\n{_SIGNED}")
        assert found.fact("partners[0]") is not None, day
