"""Dates as English writes them: what is read, what is found in running text, and what is left alone."""

from datetime import date

import pytest

from linkj_partners import dates
from linkj_partners.errors import InvalidValueError, ParseError

NEAR = date(2021, 2, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 February 2021", "2021-02-05"),
        ("05 February 2021", "2021-02-05"),
        ("5 February, 2021", "2021-02-05"),
        ("5 Feb 2021", "2021-02-05"),
        ("5 Feb. 2021", "2021-02-05"),
        ("3 Nov.2012", "2012-11-03"),
        ("5-Feb-2021", "2021-02-05"),
        ("05-FEB-2021", "2021-02-05"),
        ("5/Feb/2021", "2021-02-05"),
        ("5th February 2021", "2021-02-05"),
        ("1st February 2021", "2021-02-01"),
        ("22nd February 2021", "2021-02-22"),
        ("23rd February 2021", "2021-02-23"),
        ("11th February 2021", "2021-02-11"),
        ("5 th February 2021", "2021-02-05"),
        ("5ᵗʰ February 2021", "2021-02-05"),
        ("5th of February 2021", "2021-02-05"),
        ("5th of February, 2021", "2021-02-05"),
        ("5th day of February, 2021", "2021-02-05"),
        ("5th day of February 2021", "2021-02-05"),
        ("fifth day of February, 2021", "2021-02-05"),
        ("twenty-first of February 2021", "2021-02-21"),
        ("February 5, 2021", "2021-02-05"),
        ("February 5 2021", "2021-02-05"),
        ("February 5,2021", "2021-02-05"),
        ("February 5 , 2021", "2021-02-05"),
        ("February\n5, 2021", "2021-02-05"),
        ("february 5, 2021", "2021-02-05"),
        ("FEBRUARY 5, 2021", "2021-02-05"),
        ("Ｆｅｂｒｕａｒｙ　５，　２０２１", "2021-02-05"),
        ("Feb. 5, 2021", "2021-02-05"),
        ("Feb. 5th, 2021", "2021-02-05"),
        ("Feb 5th 2021", "2021-02-05"),
        ("Feb-05-2021", "2021-02-05"),
        ("February the 5th, 2021", "2021-02-05"),
        ("February the fifth, 2021", "2021-02-05"),
        ("2021 February 5", "2021-02-05"),
        ("2021-Feb-05", "2021-02-05"),
        ("Friday, February 5, 2021", "2021-02-05"),
        ("Friday, 5 February 2021", "2021-02-05"),
        ("Friday 5th February 2021", "2021-02-05"),
        ("Friday the 5th of February 2021", "2021-02-05"),
        ("Fri. Feb. 5, 2021", "2021-02-05"),
        ("Thurs. Feb. 4, 2021", "2021-02-04"),
        ("5 February 2021 (Friday)", "2021-02-05"),
        ("5 February (Fri.) 2021", "2021-02-05"),
        ("February 5 (Fri), 2021", "2021-02-05"),
        ("February 2021", "2021-02"),
        ("February, 2021", "2021-02"),
        ("Feb. 2021", "2021-02"),
        ("Sept 2021", "2021-09"),
        ("Sept. 2012", "2012-09"),
        ("May 2020", "2020-05"),
        ("June of 2003", "2003-06"),
        *((f"{month} 2021", f"2021-{number:02}") for number, month in enumerate(("Jan", "Feb", "Mar", "Apr"), 1)),
        *((f"{month} 2021", f"2021-{number:02}") for number, month in enumerate(("Jun", "Jul", "Aug", "Sep"), 6)),
        *((f"{month} 2021", f"2021-{number:02}") for number, month in enumerate(("Oct", "Nov", "Dec"), 10)),
    ],
)
def test_read_and_found(text: str, value: str) -> None:
    """What is read is found in a sentence, whole and with the same value."""
    assert str(dates.parse(text)) == str(dates.parse(text, "en")) == value
    [match] = dates.find(f"The parties (see above) signed on {text}, in Tokyo.")
    assert (match.text, str(match.value), match.year_inferred) == (text, value, False)


@pytest.mark.parametrize(
    "text", ["the 5th of February 2021", "the 5th day of February, 2021", "this fifth day of February, 2021"]
)
def test_article(text: str) -> None:
    """An article is read and not part of what is found."""
    assert str(dates.parse(text)) == "2021-02-05"
    [match] = dates.find(f"Signed on {text} in Tokyo.")
    assert (match.text, str(match.value)) == (text.split(maxsplit=1)[1], "2021-02-05")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 February", "2021-02-05"),
        ("Friday, 5 February", "2021-02-05"),
        ("20 November", "2020-11-20"),
        ("Nov. 20th", "2020-11-20"),
        ("20th of November", "2020-11-20"),
        ("November 20 (Fri)", "2020-11-20"),
        ("29 February", "2020-02-29"),
    ],
)
def test_year_is_taken_from_a_day(text: str, value: str) -> None:
    """A day without a year is read and found with a day to take it from, and only so."""
    assert str(dates.parse(text, near=NEAR)) == value
    sentence = f"The parties signed on {text}, in Tokyo."
    [match] = dates.find(sentence, near=NEAR)
    assert (match.text, str(match.value), match.year_inferred) == (text, value, True)
    with pytest.raises(InvalidValueError, match=r"^near cannot be None: give a day to take the year of "):
        dates.parse(text)
    assert dates.find(sentence) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("February 30, 2021", "give a day that exists: February 2021 has 28 days"),
        ("32 February 2021", "give a day that exists: February 2021 has 28 days"),
        ("Saturday, February 5, 2021", "give one weekday: 2021-02-05 is a Friday, not a Saturday"),
        ("5 February 2021 (Sat)", "give one weekday: 2021-02-05 is a Friday, not a Saturday"),
        ("Saturday, 5 February", "give one weekday: 2021-02-05 is a Friday, not a Saturday"),
        ("31 November", "give a day that exists: November has 30 days"),
    ],
)
def test_impossible(text: str, message: str) -> None:
    """What no day can be is an error that says why, and is left alone in a sentence."""
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text, near=NEAR)
    assert (caught.value.field, caught.value.given) == ("text", text)
    assert message in str(caught.value)
    assert dates.find(f"The parties signed on {text}, in Tokyo.", near=NEAR) == ()


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Spring 2021", 0),
        ("early May 2021", 0),
        ("May", 0),
        ("5 Feb 21", 5),
        ("2st February 2021", 1),
        ("11st of February 2021", 2),
        ("February 22th, 2021", 11),
        ("32th February 2021", 2),
        ("Reiwa 3", 0),
        ("fifth February 2021", 0),
        ("5 February 2021 or so", 15),
    ],
)
def test_not_a_date(text: str, position: int) -> None:
    """Other strings are refused with the place where reading stopped."""
    with pytest.raises(ParseError) as caught:
        dates.parse(text, near=NEAR)
    assert (caught.value.text, caught.value.position) == (text, position)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may 2 times a day march on",
        "He may 2020 or not march 2020",
        "The committee may.",
        "We march on 3 fronts, in 5 columns.",
        "around March 2020",
        "circa 5 May 2020",
        "ca. May 2020, c. May 2020, about May 5, 2020",
        "COVID-19 March 2020",
        "at 10:30 May 2020",
        "$5 May 2020",
        "May 2020s",
        "May 2000 BC",
        "a score of 2018",
        "the 1990s and the 1990's",
        "in 2000 cases? No, in 2000 people",
        "in 2018-19 and in 2018's",
        "in 2000,000",
        "November 22th 2005",
        "Reiwa 3, Spring 2021, FY2020, Q1 2021",
        "in fiscal 2020",
        "in 2300 and in 999",
    ],
)
def test_left_alone(sentence: str) -> None:
    """Verbs, approximations, other figures and periods without agreed days are not dates."""
    found = [match.text for match in dates.find(sentence)]
    assert found == (["in 2000 cases"[3:7]] if "cases" in sentence else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "5 Feb 21",
        "on May 5, '21",
        "on May 5 21",
        "every 5 May",
        "each May 5",
        "on 5 May last",
        "on 5 May of this year",
        "on 5 May annually",
        "annually on 5 May",
        "each year by 5 May",
        "every year by the 5 May",
        "the following 5 May",
        "the next 5 May",
        "on 5 May, next year",
        "on 5 May in the following year",
        "on 5 May the following year",
        "from May 5-7, 2015",
        "on May 5 and 7, 2015",
        "from 5 May to 10 June 2015",
        "from May 5 until June 10, 2015",
        "from 10 June 2015 to 5 July",
        "May 5,000",
        "01-Feb-02",
        "5/Feb/02",
        "May 5/6",
        "May 5 million",
        "may 5",
        "May 10%",
        "May 5.5",
        "May 5B",
    ],
)
def test_days_left_alone(sentence: str) -> None:
    """A day that does not exist in the year of another day is not read."""
    assert [match.text for match in dates.find(sentence, near=NEAR) if match.year_inferred] == []


@pytest.mark.parametrize(
    "sentence", ["the next meeting on 5 May", "on 5 May, next to the hall", "next Wednesday, 5 May", "the annual 5 May"]
)
def test_days_after_other_words(sentence: str) -> None:
    """Words that are not about another year leave the closest day."""
    [match] = dates.find(sentence, near=date(2021, 5, 1))
    assert (match.text[-5:], str(match.value)) == ("5 May", "2021-05-05")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("founded in 1998, since 2003 and until\n2010", ["1998", "2003", "2010"]),
        ("during 2018 by 2019 till 2020 the year 2021.", ["2018", "2019", "2020", "2021"]),
        ("1 July 2015 to 31 December 2018", ["1 July 2015", "31 December 2018"]),
        ("5-7 February 2015", ["7 February 2015"]),
        ("early May 2021", ["May 2021"]),
        ("Signed 1.\n5 May 2021", ["5 May 2021"]),
        ("(5 May 2021: signed)", ["5 May 2021"]),
        ("20 May 1799-18 August 1850", ["20 May 1799", "18 August 1850"]),
    ],
)
def test_found(sentence: str, found: list[str]) -> None:
    """Years after a preposition, and both days of a range, are found."""
    assert [match.text for match in dates.find(sentence)] == found


def test_days_beside_words_on_years() -> None:
    """What happens in a year, and what follows a day, leaves the day as it is."""
    found = dates.find("On 5 February, this year's forum. Following 5 March, the parties met.", near=NEAR)
    assert [match.text for match in found] == ["5 February", "5 March"]


def test_times_after_days() -> None:
    """A time or a number of two digits and more that is not a year may follow a day without a year."""
    found = dates.find("On Nov. 20 10:30, July 4-12 and May 5. Then", near=NEAR)
    assert [match.text for match in found] == ["Nov. 20", "July 4", "May 5"]


def test_language() -> None:
    """English is not read as Japanese."""
    with pytest.raises(ParseError):
        dates.parse("5 February 2021", "ja")
    assert dates.find("5 February 2021", "ja") == ()
