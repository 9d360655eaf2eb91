"""Which words decide in English releases; every text is made up."""

from datetime import date

import pytest

from linkj_partners import Basis, Instrument, Position, reading
from linkj_partners.reading import Reading

MAY = date(2021, 5, 10)  # a Monday


def read(text: str, published: date | None = MAY) -> Reading:
    """Read a text, and check that every fact's words stand at its span."""
    found = reading.read(text, published=published)
    for fact in (*found.facts, *(each for candidates in found.open.values() for each in candidates)):
        assert text[fact.start : fact.end] == fact.text
    return found


def said(text: str, field: str, published: date | None = MAY) -> str | None:
    """Return a value as a string, or ``None``."""
    fact = read(text, published).fact(field)
    return None if fact is None else str(fact.value)


SIGNED = [
    ("Update: 12 April 2021\n\nOn Friday, March 19, Rainbow Institute signed an MOU.", "2021-03-19"),
    ("Rainbow Institute signed an MOU on Friday, March 19.\n\nLast updated on 12 April 2021", "2021-03-19"),
    ("They signed an MOU on 6 May. It runs from 6 May 2021.", "2021-05-06"),
    ("It was on 6 May 2021 that Rainbow Institute first signed the MOU with Blue City.", None),
    ("Rainbow Institute signed a memorandum of understanding with Blue City on 6 May 2021.", "2021-05-06"),
    ("On 6 May, Rainbow Institute signed a MoU with Blue City.", "2021-05-06"),
    ("Rainbow Institute, which studies colours, and Blue City have on 6 May signed an agreement.", "2021-05-06"),
    ("Rainbow Institute today signed an MOU with Blue City.", "2021-05-10"),
    ("On this day, Rainbow Institute signed an MOU with Blue City.", "2021-05-10"),
    ("Rainbow Institute signed an MOU. This MOU follows the signing of a treaty that is in force since 6 May.", None),
    ("Today, May 10, Rainbow Institute signed an MOU with Blue City.", "2021-05-10"),
    ("Rainbow Institute signed an MOU with Blue City on Friday.", "2021-05-07"),
    ("Rainbow Institute entered a memorandum of agreement with Blue City yesterday.", "2021-05-09"),
    ("Rainbow Institute signed an MOU with Blue City.\n\nDate of signing: 6 May 2021", "2021-05-06"),
    ("Rainbow Institute signed an agreement May 6 to work together.", "2021-05-06"),
    ("BLUE CITY, May 10 (News): An MOU was signed by Rainbow Institute.", None),
    ("Rainbow Institute announced on May 6 that it has signed an MOU with Blue City.", None),
    ("Rainbow Institute, founded on 6 May 1990, signed an MOU with Blue City.", None),
    ("Rainbow Institute signed an MOU with Blue City, launched on 6 May 2021.", None),
    ("Rainbow Institute signed an MOU. It builds on an agreement signed on 6 May 2021.", None),
    ("Rainbow Institute signed an MOU with Blue City by 6 May 2021.", None),
    ("Rainbow Institute recently signed an MOU with Blue City.", None),
    ("Rainbow Institute signed an MOU with Blue City ahead of the fair on 6 May 2021.", None),
    ("Rainbow Institute signed an MOU with Blue City today, 6th of May 2021.", "2021-05-06"),
    ("On the afternoon of May 6, 2021,Rainbow Institute signed an MOU with Blue City.", "2021-05-06"),
    ("Rainbow Institute signed an MOU with Blue City last May 6, 2021.", "2021-05-06"),
    ("The agreement was signed May 6 by Rainbow Institute and Blue City.", "2021-05-06"),
    ("Rainbow Institute established an exchange agreement with Blue City on May 6.", "2021-05-06"),
    ("Rainbow Institute signed an MOU with Blue City today [May 6].", "2021-05-06"),
    ("Hillland signed the Rainbow Accords on Friday.", "2021-05-07"),
    ("BLUE CITY, 7 May: Rainbow Institute and Blue City signed an MOU today.", "2021-05-07"),
    ("BLUE CITY, 1 April: Rainbow Institute and Blue City signed an MOU today.", "2021-05-10"),
    ("On 6 May 2021, an MOU was signed with Rainbow Institute (虹の研究所).", "2021-05-06"),
    ("Rainbow Institute executed a memorandum of understanding with Blue City on 6 May 2021.", "2021-05-06"),
    ("On 6 May, before the concert, Rainbow Institute and Blue City signed an agreement.", "2021-05-06"),
    (
        "On 5 May, before the fair began, Rainbow Institute met Blue City, and the two signed an MOU on 6 May.",
        "2021-05-06",
    ),
    ("On 6 May, the fair opened, and before it Rainbow Institute and Blue City signed an agreement.", None),
    (
        "People gain from a Memorandum of Agreement forged by Rainbow Institute and Blue City on 6 May 2021.",
        "2021-05-06",
    ),
    ("Rainbow Institute and Blue City agreed on an MOU, to which both mayors set their hands on 6 May.", "2021-05-06"),
    ("Rainbow Institute has opened a museum in Blue City. It was signed last Friday.", None),
    ("Press notice of the Rainbow Institute, 8 May 2021\n\nIt signed an MOU with Blue City on 6 May.", "2021-05-06"),
]


@pytest.mark.parametrize(("text", "day"), SIGNED)
def test_signing_day(text: str, day: str | None) -> None:
    """A day belongs to the signing by the words around it."""
    assert said(text, "signed") == day


def test_day_of_the_page_at_the_end_of_a_title() -> None:
    """A day that a title ends with is that of publication where the date line is the same day."""
    title = "Rainbow Institute, Blue City Sign Memorandum of Understanding 05/10/2021"
    text = "Today, Rainbow Institute announced the signing of an MOU with Blue City."
    assert said(f"{title}\n\nMay 10, 2021\n\n{text}", "signed") is None


def test_dateline() -> None:
    """The dateline of the first paragraph is the date line."""
    text = "BLUE CITY, May 10, 2021 – Rainbow Institute signed an MOU with Blue City on May 6."
    assert (said(text, "announced", None), said(text, "signed", None)) == ("2021-05-10", "2021-05-06")


def test_dateline_wins_over_publication() -> None:
    """Today is the day of the dateline, with its year or without one, and not that of publication."""
    text = "BLUE CITY, May 9, 2021 (NEWS) - Rainbow Institute signed an MOU with Blue City today."
    assert said(text, "signed") == "2021-05-09"
    fact = read("BLUE CITY, May 9 (NEWS) - Rainbow Institute signed an MOU today.").fact("signed")
    assert fact is not None
    assert (str(fact.value), fact.note) == (
        "2021-05-09",
        "counted from the dateline 'May 9' and the day of publication 2021-05-10",
    )


@pytest.mark.parametrize(
    "words",
    [
        "on Thursday, Dec. 28",
        "on Thursday, Dec. 28, 2023",
        "on Thursday, December 28",
        "on Thursday, the 28th December",
    ],
)
def test_weekday_beside_a_date_is_no_day(words: str) -> None:
    """The date is read, not the last Thursday before the date line."""
    text = f"Jan. 9, 2024\n\nRainbow Institute signed an MOU {words} with Blue City."
    assert said(text, "signed", None) == "2023-12-28"
    text = f"Jan. 9, 2024\n\n{words.capitalize()}, Rainbow Institute signed an MOU with Blue City."
    assert said(text.replace("thursday", "Thursday").replace("dec", "Dec"), "signed", None) == "2023-12-28"


@pytest.mark.parametrize("words", ["Friday, December 28", "Friday, Dec. 28, 2023"])
def test_wrong_weekday_is_open(words: str) -> None:
    """A day whose weekday is another one is reported with the reason, and no date is a partner."""
    found = read(f"Rainbow Institute signed an MOU with Blue City on {words}.", date(2024, 1, 9))
    [candidate] = found.open["signed"]
    assert (candidate.value, candidate.text) == (None, words)
    assert "2023-12-28 is a Thursday, not a Friday" in str(candidate.note)
    assert [fact.value for fact in found.facts if fact.field.startswith("partners")] == ["Blue City"]


def test_no_date_is_a_partner() -> None:
    """Weekdays and months end a name, and are not one."""
    text = "Rainbow Institute signed an MOU with Blue City on Friday, Green City and May 35."
    partners = [fact.value for fact in read(text).facts if fact.field.startswith("partners")]
    assert partners == ["Blue City"]
    text = "Friday, Smarch 13 was dull. Rainbow Institute signed an MOU with Blue City and December 35, 2020."
    partners = [fact.value for fact in read(text).facts if fact.field.startswith("partners")]
    assert partners == ["Blue City"]


TERMS = [
    ("Blue Club has extended its partnership with Green Aid for another three years.", "P3Y"),
    ("They signed an MOU. This new agreement follows a groundbreaking six-year partnership.", None),
    ("The MOU was signed. It is an agreement for a term of three years.", "P3Y"),
    ("They signed a five-year MOU.", "P5Y"),
    ("They signed an MOU and agreed to cooperate over the next five years.", "P5Y"),
    ("They signed an MOU. The MOU will be in force for a period of two years.", "P2Y"),
    ("They signed an MOU. The MOU is valid for five years from the date of signature.", "P5Y"),
    ("They signed an MOU. The cooperation began over the last five years.", None),
    ("They signed an MOU. The agreement ends with six months' notice.", None),
    ("They signed an MOU. The five-year degree starts in May.", None),
    ("They signed an MOU. The tower took three years.", None),
    ("They signed an MOU. The agreement is the first in three years.", None),
    ("They signed an MOU. The partnership looks to the next three years.", None),
    ("They signed a memorandum on cooperation for three years.", "P3Y"),
    ("Blue College signed an MOU on training with Green Institute on 5 March 2021 for three years.", "P3Y"),
    ("Blue College signed an MOU with a school that it has known for three years.", None),
    ("They signed an agreement for three years.", "P3Y"),
    ("They signed an MOU. The tenure of the MOU is three years.", "P3Y"),
    ("They signed an MOU. The agreement will last three years.", "P3Y"),
    ("They signed an MOU. The agreement has a three-year term.", "P3Y"),
    ("They signed an MOU. Under the three-year deal, nurses are trained.", "P3Y"),
    ("They signed an MOU.\nDuration: 3 years", "P3Y"),
    ("They signed an MOU. The three-year plan under the agreement is new.", None),
    ("They signed an MOU. The three-year partnership began in 2013.", None),
    ("Blue College and Visa sign five-year strategic partnership", "P5Y"),
]


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_term(text: str, term: str | None) -> None:
    """A length is the term only in the agreement's own clause."""
    assert said(text, "term") == term


def test_ends() -> None:
    """Stated first and last days are read."""
    text = "They signed an agreement. The agreement is effective from 1 June 2021 and valid until 31 March 2024."
    assert (said(text, "in_force_from"), said(text, "last_day")) == ("2021-06-01", "2024-03-31")
    assert said("They signed an MOU, which took effect on 1 June 2021.", "in_force_from") == "2021-06-01"


def test_length_across_two_paragraphs_is_not_one() -> None:
    """A number at the end of a paragraph does not belong to the noun of the next one."""
    assert said("They signed an MOU for a term of five\n\nyears.", "term") is None


OTHER_ENDS = [
    "They signed an MOU. The exhibition is valid until 31 March 2024.",
    "They signed an MOU. The pilot runs until 31 March 2024.",
]


@pytest.mark.parametrize("text", OTHER_ENDS)
def test_end_of_something_else(text: str) -> None:
    """The end of an exhibition or a pilot is not the end of the agreement."""
    assert said(text, "last_day") is None


DATE_LINES = [
    "FOR IMMEDIATE RELEASE May 10, 2021\nContact Name and Phone\nAl Hill (202) 565-3200",
    "Author: Anna Green     Release time:2021-05-10     viewed:10",
    "[Source]    Rainbow Institute [Time]    2021-05-10 18:17:21",
    "Time: 2021-05-10 Clicks: 99",
    "Published on: Monday, May 10, 2021, 01:19 AM IST",
    "Submitted by Mary HILL on 10 May 2021",
    "10 May, 2021, 06:00 pm",
    "May 10, 2021 | By MARY HILL",
    "Blue City, May 10, 2021",
    "2021-05-10,Rainbow Institute",
    "10 May 2021 Posted in Press releases",
]


@pytest.mark.parametrize("line", DATE_LINES)
def test_date_line(line: str) -> None:
    """A date line may have a time, and may name the writer."""
    assert said(f"{line}\n\nRainbow Institute signed an MOU.", "announced", None) == "2021-05-10"


DATELINES = [
    "Blue City, Blue State May 10, 2021 – They signed an MOU with Green Hill on 6 May.",
    "May 10, 2021 (Hill, Blue.) - They signed an MOU with Green Hill on 6 May.",
    "Hill and Sea. 10 May 2021 - They signed an MOU with Green Hill on 6 May.",
    "10 May 2021, Blue City – They signed an MOU with Green Hill on 6 May.",
    "Blue City, 10 May 2021. They signed an MOU with Green Hill on 6 May.",
    "10 May 2021: They signed an MOU with Green Hill on 6 May.",
    "Blue City (Green Hill), May 10, 2021 /NewsWire/ -- They signed an MOU with Green Hill on 6 May.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_paragraph_begins_with_a_date(text: str) -> None:
    """A paragraph may begin with the day, before or after the place, and a dash, a colon or a full stop."""
    assert (said(text, "announced", None), said(text, "signed", None)) == ("2021-05-10", "2021-05-06")


MONTHS = [
    ("May 2021\n\nRainbow Institute signed an MOU with Blue City on 6 May.", "2021-05-06"),
    ("Newsletter\nMay 2021\n\nRainbow Institute signed an MOU with Blue City on 6 March.", "2021-03-06"),
    ("May 2021\nJune 2021\n\nRainbow Institute signed an MOU with Blue City on 6 May.", None),
    ("May 2021\n\nRainbow Institute signed an MOU with Blue City today.", None),
]


@pytest.mark.parametrize(("text", "day"), MONTHS)
def test_month_of_publication_supplies_the_year(text: str, day: str | None) -> None:
    """A line with a month gives the year of a day, unless two months are named; it does not say which day is today."""
    assert said(text, "signed", None) == day


OCCASIONS = [
    ("A delegation of Blue City visited Rainbow Institute on 6 May. They signed an MOU.", "2021-05-06"),
    ("They signed an MOU. On 6 May, the mayor called on the president.", "2021-05-06"),
    ("They signed an MOU. On 6 May a delegation visited us. On 7 May it visited the museum.", None),
    ("They signed an MOU. The visit was announced on 6 May.", None),
    ("They signed an MOU. On 6 January 2021, a delegation visited us.", None),
    ("They signed an MOU. On 12 May, a delegation visits us.", None),
]


@pytest.mark.parametrize(("text", "day"), OCCASIONS)
def test_day_of_the_one_occasion(text: str, day: str | None) -> None:
    """Where no day is called that of the signing, it is the one day of a visit or ceremony in the weeks before."""
    assert said(text, "signed") == day


def test_day_of_an_occasion_is_inferred() -> None:
    """That something was signed on the day of a visit is inferred, with the year printed or not."""
    for words in ("6 May", "6 May 2021"):
        fact = read(f"A delegation visited us on {words}. They signed an MOU.").fact("signed")
        assert fact is not None
        assert fact.basis is Basis.INFERRED
        assert fact.note is not None
        assert fact.note.startswith("the one day of a visit or ceremony")


def test_occasion_in_a_text_without_a_day_of_publication() -> None:
    """Without a day of publication, the day of a visit counts if it is printed with its year."""
    assert said("A delegation visited us on 6 May 2021. They signed an MOU.", "signed", None) == "2021-05-06"


def test_long_paragraph_is_not_a_date_line() -> None:
    """The dateline of a paragraph counts whatever other days the paragraph names."""
    text = f"BLUE CITY, May 10, 2021 – {'It rained. ' * 20}They signed an MOU on May 6, 2021."
    assert (said(text, "announced", None), said(text, "signed", None)) == ("2021-05-10", "2021-05-06")


RENEWALS = [
    ("They signed an MOU. It is renewed automatically every year.", (True, "P1Y", "None")),
    ("They signed an MOU. It is automatically renewed from year to year.", (True, "P1Y", "None")),
    (
        "They signed an MOU. The MOU renews automatically each year unless three months' notice is given.",
        (True, "P1Y", "P3M"),
    ),
    (
        "They signed an MOU. The initial term of the MOU is one year, with automatic one-year renewals.",
        (True, "P1Y", "None"),
    ),
    (
        "They signed an MOU. The MOU shall be automatically renewed for successive one-year periods.",
        (True, "P1Y", "None"),
    ),
    ("They signed an MOU. The MOU renews automatically unless three months' notice is given.", (True, "None", "P3M")),
    ("They signed an MOU. The MOU may be extended by agreement.", (False, "None", "None")),
    ("They signed an MOU. The MOU shall not be automatically renewed.", None),
    ("They signed an MOU. The exhibition may be extended.", None),
]


@pytest.mark.parametrize(("text", "expected"), RENEWALS)
def test_renewal(text: str, expected: tuple[bool, str, str] | None) -> None:
    """Renewal by itself and by consent are told apart; a denial says nothing."""
    fact = read(text).fact("renewal")
    value = fact and fact.value
    assert (value and (value.automatic, str(value.every), str(value.notice))) == expected  # type: ignore[attr-defined]


def test_open_end() -> None:
    """An agreement of unlimited duration has no end."""
    assert said("They signed an MOU. The agreement runs indefinitely.", "open_ended") == "True"
    assert said("They signed an MOU. The museum is closed indefinitely.", "open_ended") is None


INSTRUMENTS = [
    (
        "A letter of intent was signed to prepare a cooperation agreement.",
        Instrument.LETTER_OF_INTENT,
        "letter of intent",
    ),
    (
        "Rainbow Institute and Blue City announced today a memorandum of understanding.",
        Instrument.MOU,
        "memorandum of understanding",
    ),
    ("They signed a memorandum on cooperation.", Instrument.MOC, "memorandum on cooperation"),
    (
        "Both sign new memorandum\n\nThey renewed their memorandum.\n\nAs part of the MOU, both will teach.",
        Instrument.MOU,
        "MOU",
    ),
    ("They signed a memorandum for cooperation.", Instrument.MOC, "memorandum for cooperation"),
    ("They signed a Memorandum of Cooperation (MOC).", Instrument.MOC, "Memorandum of Cooperation"),
    ("They signed a letter of intent.", Instrument.LETTER_OF_INTENT, "letter of intent"),
    ("They signed a comprehensive cooperation agreement.", Instrument.AGREEMENT, "comprehensive cooperation agreement"),
    ("They signed a research contract.", Instrument.CONTRACT, "research contract"),
    ("They signed a joint declaration.", Instrument.OTHER, "joint declaration"),
    (
        "They signed a memorandum.\n\nThey signed a memorandum of agreement.",
        Instrument.AGREEMENT,
        "memorandum of agreement",
    ),
    ("They formalised a partnership agreement.", Instrument.AGREEMENT, "partnership agreement"),
    ("An MOU was signed.", Instrument.MOU, "MOU"),
    ("They signed a lease agreement.", None, None),
]


@pytest.mark.parametrize(("text", "kind", "name"), INSTRUMENTS)
def test_instrument(text: str, kind: Instrument | None, name: str | None) -> None:
    """The document is the one that is signed."""
    found = read(text)
    fact, names = found.fact("instrument"), found.fact("instrument_names")
    assert (fact and fact.value) == kind
    assert (names and dict(names.value.items())) == (name and {"en": name})  # type: ignore[attr-defined]


POSITIONS: list[tuple[str, list[str]]] = [
    ("They signed an MOU. It is our 14th partnership.", ["partners 14"]),
    (
        "They signed an MOU, the third MOU with a municipality and the 14th agreement in all.",
        ["municipalities 3", "partners 14"],
    ),
    ("They signed an MOU. It is the thirtieth agreement with a university.", ["universities 30"]),
    ("They signed an MOU. It is its second agreement with a company.", ["companies 2"]),
    ("They signed the second MOU with a bank.", []),
    ("They signed an MOU. It is the first partnership of its kind.", []),
    ("They signed an MOU. The 5th meeting followed.", []),
    ("They signed an MOU. It is our 9th overseas partnership.", ["partners-abroad 9"]),
    ("They signed an MOU. It is our 9th partnership with an overseas organization.", ["partners-abroad 9"]),
    ("They signed an MOU. It is our 9th agreement with a Korean university.", ["universities-in-south-korea 9"]),
    ("They signed an MOU. It is our third partnership in Europe.", ["partners-in-europe 3"]),
    ("They signed an MOU. It is our third partner in Russia.", ["partners-in-russia 3"]),
    ("They signed an MOU. It is our third Finnish partner.", ["partners-in-finland 3"]),
    ("They signed an MOU. It is our third agreement with a bank from Côte Bleue.", ["partners-in-cote-bleue 3"]),
    ("They signed an MOU. It is our third agreement with a partner in May.", []),
    ("They signed an MOU. It is our third agreement with a French university.", ["universities-in-france 3"]),
    ("They signed an MOU. It is our third agreement with a Ruritanian university.", []),
    ("They signed an MOU. It is Rainbow’s 22nd partner in Japan.", ["partners-in-japan 22"]),
    ("They signed an MOU. Blue became already 17th partner that RIU has in Japan.", ["partners-in-japan 17"]),
    ("They signed an MOU. Blue is the fourth RIU partner from Taiwan.", ["partners-in-taiwan 4"]),
    ("They signed an MOU. It is our third agreement with a hospital.", ["hospitals 3"]),
    ("They signed an MOU. It is our third agreement with an embassy.", ["embassies 3"]),
    ("They signed the eighth agreement and its third with a foundation.", ["partners 8", "foundations 3"]),
    ("They signed an MOU. Blue City becomes the 12th partner of the institute.", ["partners 12"]),
    ("They signed an MOU. This marks the institute's 12th partnership.", ["partners 12"]),
    ("They signed an MOU. This is the 12th such agreement.", ["partners 12"]),
    ("They signed an MOU. Hillside is our 24th sister city.", ["partners 24"]),
    ("They signed an MOU. This is the third agreement of its kind.", []),
    ("They signed an MOU. Blue City is our 12th corporate partner.", ["companies 12"]),
    ("They signed an MOU. It is our third agreement with an institution.", ["partners 3"]),
    ("They signed an MOU. The agreement is in its third quarter.", []),
    ("They signed an MOU for the third phase of the partnership.", []),
    ("They signed an MOU. The 21st century agreement.", []),
    (
        "They signed an MOU. This is the second Exchange Agreement for Blue City, after the first with us.",
        ["partners 2"],
    ),
    ("They signed the second agreement of the day.", []),
    ("They signed an MOU. The BGDA is the second Digital Agreement that Blue City has signed.", ["partners 2"]),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_positions(text: str, expected: list[str]) -> None:
    """An ordinal numbers the agreement only where the noun says so."""
    values = [fact.value for fact in read(text).facts if fact.field.startswith("positions")]
    assert [f"{value.series} {value.ordinal}" for value in values] == expected  # type: ignore[attr-defined]


TALLIES: list[tuple[str, list[str]]] = [
    ("They signed an MOU. The use of a single agreement with all eight universities will help.", []),
    (
        "They signed an MOU. It now has partnerships with 16 organizations, including 8 overseas.",
        ["16 organizations, including 8 overseas"],
    ),
    ("They signed an MOU. There are 16 organizations as partners.", ["16 organizations"]),
    ("They signed an MOU. 16 organizations have become partners.", ["16 organizations"]),
    ("They signed an MOU with two universities.", []),
    ("They signed an MOU. Agreements with 300 members followed.", []),
    ("They signed an MOU. There are partnerships with 16 companies, members all.", []),
    ("They signed MOUs with three overseas universities.", []),
    (
        "They signed an MOU. With a total of 40 partner universities, it is large.",
        ["a total of 40 partner universities"],
    ),
    ("They signed an MOU. It has a network of 40 partner universities.", ["40 partner universities"]),
    ("They signed an MOU. It brings its total number of partnerships to 23 universities.", ["23 universities"]),
    ("They signed an MOU. The network has expanded from 4 universities to 18 universities.", ["18 universities"]),
    ("They signed an MOU. The campus has expanded to 18 schools.", []),
    ("They signed an MOU. This brings our total to 31 partner institutions.", ["31 partner institutions"]),
    (
        "They signed an MOU. It now has eight partners, including three overseas.",
        ["eight partners, including three overseas"],
    ),
    ("They signed an MOU. It collaborates with 40 companies.", []),
    (
        "They signed an MOU. The number of partners is now eight, including three overseas.",
        ["number of partners is now eight, including three overseas"],
    ),
    ("They signed an MOU. The number of partners is now two, of which three are abroad.", []),
    ("They signed an MOU. The event drew 30 universities.", []),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_tallies(text: str, expected: list[str]) -> None:
    """A number of bodies counts partners only with the words for them."""
    assert [fact.text for fact in read(text).facts if fact.field.startswith("tallies")] == expected


PARTIES = [
    (
        "The Rector of Rainbow College (RC) Prof. Al Hill signed an MOU with The Rector of Blue College (BC) Dr. Sea.",
        "Rainbow College",
        "Blue College",
    ),
    (
        "Minister for the Treasury and Budget, Al Green, and the President of the Blue Bank, Jo Sea, signed an MOU.",
        None,
        "Blue Bank",
    ),
    ("HILLSIDE – Rainbow University and Hill College signed an MOU.", "Rainbow University", "Hill College"),
    ("RAIN President Dr. Min-Ji Park and the director of Blue College signed an MOU.", "RAIN", "Blue College"),
    ("An MOU signed by representatives of the University and the City pays for the Hill Fire Department.", None, ""),
    (
        "Al Hill acting as Chair of the Blue Network (BN) and the head of the Hill Union (HU) Jo Black signed MOUs.",
        "Blue Network",
        "Hill Union",
    ),
    ("The NGO Rainbow (NR) and Hill Committee (HC) signed an MOU.", "NGO Rainbow", "Hill Committee"),
    (
        "Blue Centre announced a new partnership with HillSquared (H2), North Hill’ premier company, and an agreement.",
        "Blue Centre",
        "HillSquared",
    ),
    ("Blue School has signed an MOU with Rainbow School, Hill Coast, for years.", "Blue School", "Rainbow School"),
    (
        "HILLSIDE – Governor Tom Black and Blue Governor Anna Green signed the Blue-Green Sister State agreement.",
        None,
        "",
    ),
    ("Blue College and the city of Hill signed an MOU.", "Blue College", "Hill"),
    ("Blue College and the municipality of Hill Bend signed an MOU.", "Blue College", "Hill Bend"),
    ("Blue College and the universities of Green and Hill signed an MOU.", "Blue College", "Green|Hill"),
    ("An MOU was signed between Blue College and three schools in Hill.", None, "Blue College"),
    ("Blue College, the town of Hill and Green Bank signed an MOU.", "Blue College", "Hill|Green Bank"),
    ("Blue College and Green Institute officialised their agreement.", "Blue College", "Green Institute"),
    ("Rainbow Institute signed an MOU with News Academy, an institution of Blue.", "Rainbow Institute", "News Academy"),
    (
        "Director of the Blue Office, T. Black, MSc, and the Dean of the Blue Faculty, prof. A. Green, signed MOUs.",
        "Blue Office",
        "Blue Faculty",
    ),
    (
        "Rainbow signed an MOU with three very important national bodies, Blue Agency, Hill Group and Sea Cluster.",
        "Rainbow",
        "Blue Agency|Hill Group|Sea Cluster",
    ),
    (
        "Blue Government represented by Governor T. Black and Rainbow represented by A. Hill signed an MOU.",
        "Blue Government",
        "Rainbow",
    ),
    ("The RAIN and Institute of Hills (IH) MoU was reaffirmed on 6 May 2021.", "RAIN", "Institute of Hills"),
    ("Blue Club announces further six-year partnership with Green Festival", "Blue Club", "Green Festival"),
    ("Blue Club have extended our relationship with charity partner Right To Sea.", "Blue Club", "Right To Sea"),
    ("Blue College, Green Public Schools Forge New Agreement", "Blue College", "Green Public Schools"),
    (
        "Green Gardens Sign Memo of Understanding\n\nA relationship between Blue College and Green Gardens means more.",
        "Blue College",
        "Green Gardens",
    ),
    (
        "Our school signed a sister school agreement with Rainbow Junior and Senior High School in Blueland.",
        None,
        "Rainbow Junior and Senior High School",
    ),
    (
        "An MOU between the Institute of Museum and Library Services and Blue City has been renewed to extend to 2014.",
        "Institute of Museum and Library Services",
        "Blue City",
    ),
    (
        "The Blue Service, Green College (GC) and the Council for Air and Stream Care, Inc. (CASC), announced an MOU.",
        "Blue Service",
        "Green College|Council for Air and Stream Care, Inc.",
    ),
    (
        "Director of the Blue Centre (RA B), Col. Tom Black and Manager of Hill University, Anna Green signed an MOU.",
        "Blue Centre",
        "Hill University",
    ),
    (
        "At the ceremony, Anna Green and Tom Black signed the MOU between Rainbow Institute and Blue College.",
        "Rainbow Institute",
        "Blue College",
    ),
    ("Rainbow Institute signed an MOU with the French Soleil agency.", "Rainbow Institute", "Soleil"),
    ("Rainbow Institute signed an MOU with the French Space Agency.", "Rainbow Institute", "French Space Agency"),
    (
        "Anna Green, vice president of Rainbow Institute, and Black, vice president of Blue College, signed an MOU.",
        "Rainbow Institute",
        "Blue College",
    ),
    (
        "Rainbow Institute signed an MOU with Blue City, Green City and the University of Science and Technology.",
        "Rainbow Institute",
        "Blue City|Green City|University of Science and Technology",
    ),
    ("Rainbow Institute (RI) and Blue City signed an MOU.", "Rainbow Institute", "Blue City"),
    ("An MOU was signed between Rainbow Institute and Blue City.", "Rainbow Institute", "Blue City"),
    ("Rainbow Institute, Oldtown, and Star Academy, Newtown, signed an MOU.", "Rainbow Institute", "Star Academy"),
    (
        "Fuel Cell and Hydrogen Association (FCHA) signed an MOU with Blue City.",
        "Fuel Cell and Hydrogen Association",
        "Blue City",
    ),
    (
        "Fuel Cell and Hydrogen Association (XYZ) signed an MOU with Blue City.",
        "Fuel Cell",
        "Hydrogen Association|Blue City",
    ),
    ("Rainbow Institute, the home of colours, signed an MOU with Blue City.", "Rainbow Institute", "Blue City"),
    ("Rainbow Institute on 6 May at Hill Hotel signed an MOU with Blue City.", "Rainbow Institute", "Blue City"),
    ("Rainbow Institute signed an MOU with Blue Paint, Inc. in May.", "Rainbow Institute", "Blue Paint, Inc."),
    ("We signed an MOU with Blue City.", None, "Blue City"),
    ("Representatives of Rainbow Institute and Blue City signed an MOU.", "Rainbow Institute", "Blue City"),
    (
        "Dr. Mary Hill, President of Rainbow Institute, and Mr. John Vale, CEO of North Bank, signed an MOU.",
        "Rainbow Institute",
        "North Bank",
    ),
    (
        "Rainbow Institute Director Mary Hill and North Bank CEO John Vale signed an MOU.",
        "Rainbow Institute",
        "North Bank",
    ),
    ("An MOU was signed by Mary Hill and John Vale.", None, ""),
    ("An MOU was signed by Rainbow Institute and North Bank in Blue City.", "Rainbow Institute", "North Bank"),
    ("Rainbow Institute, together with North Bank, signed an MOU.", "Rainbow Institute", "North Bank"),
    (
        "Rainbow Institute is pleased to announce that it has signed an MOU with Blue City.",
        "Rainbow Institute",
        "Blue City",
    ),
    ("North Bank Signs MOU With Rainbow Institute", "North Bank", "Rainbow Institute"),
    (
        "In the east of Hillland, Rainbow Institute signed an MOU with the technology firm Blue Paint.",
        "Rainbow Institute",
        "Blue Paint",
    ),
    ("Rainbow Institute signed an MOU with North Bank, Hillside (NB) for research.", "Rainbow Institute", "North Bank"),
    (
        "Rainbow Institute and Blue City held a formal memorandum of understanding (MOU) signing ceremony.",
        "Rainbow Institute",
        "Blue City",
    ),
    ("Representatives of Rainbow Institute and Blue City met in May to sign an MOU.", "Rainbow Institute", "Blue City"),
    ("Last month, the MOU with Rainbow Institute was signed.", None, "Rainbow Institute"),
    ("An MOU was signed with the new RI partner – Blue Academy.", None, "Blue Academy"),
    (
        "The three universities of Rainbow University, Blue University and Hill University signed an MOU.",
        "Rainbow University",
        "Blue University|Hill University",
    ),
    (
        "Hill College of Light and Life Sciences signed an MOU with Blue City.",
        "Hill College of Light and Life Sciences",
        "Blue City",
    ),
    (
        "The President of Rainbow Institute, Mary Hill, and the Rector of North Bank, John Vale, signed an MOU.",
        "Rainbow Institute",
        "North Bank",
    ),
    ("Mayor Mary Hill of Blue City and Mayor John Vale of Green City signed an MOU.", "Blue City", "Green City"),
    ("Rainbow Institute Forms Academic Exchange Agreement with Blue City", "Rainbow Institute", "Blue City"),
    ("A University signed an MOU with Blue City.", None, "Blue City"),
    ("Director Mary Hill signed an MOU.", None, ""),
    ("The MOU was signed at last.", None, ""),
    ("The MOU was signed with great joy by everybody.", None, ""),
    ("MOU.", None, ""),
    ("An MOU between Blue College and Green Institute, Japan was signed.", "Blue College", "Green Institute"),
    ("In Blue City, Japan, an MOU was signed by Blue College and Green Institute.", "Blue College", "Green Institute"),
    ("Memorandum of Understanding of Blue College and Green Institute Signed", "Blue College", "Green Institute"),
    ("The agreement of Blue College and Green Institute has been extended.", "Blue College", "Green Institute"),
    ("An MOU was concluded by Blue College with the Green Institute.", "Blue College", "Green Institute"),
    ("Exchange Agreement with Green Institute Renewed", None, "Green Institute"),
    (
        "Rector Anna Moss of Blue College and Rector Tom Hay of Green Institute signed an MOU.",
        "Blue College",
        "Green Institute",
    ),
    ("Blue, Inc. (BI) and Green Ltd. (GL) signed an MOU.", "Blue, Inc.", "Green Ltd."),
    (
        "Blue College, a leader in its field, and Green Institute, the oldest of all, signed an MOU.",
        "Blue College",
        "Green Institute",
    ),
    ("Blue Hill and Green Hill will work together with the signing of an MOU today.", "Blue Hill", "Green Hill"),
    ("Blue College and Green Institute are pleased to have signed an MOU.", "Blue College", "Green Institute"),
    (
        "The Ministry of Health and the Environment signed an MOU with Blue College.",
        "Ministry of Health and the Environment",
        "Blue College",
    ),
    ("Recently, the college signed an MOU with Blue City Office.", None, "Blue City Office"),
    (
        "HILLSIDE, CA, January 7, 2025 /NewsWire/ -- Blue Works and Green Works, of Hill, have signed an MOU.",
        "Blue Works",
        "Green Works",
    ),
    (
        "Seoul, March 7, 2024 – Blue.com, trusted by many and first of all, has signed an MOU with Green Works",
        "Blue.com",
        "Green Works",
    ),
    (
        "The Nursing and Midwifery Council signed an MOU with Blue College.",
        "Nursing and Midwifery Council",
        "Blue College",
    ),
    ("Blue College and Green Office signed an MOU.", "Blue College", "Green Office"),
    ("Rainbow Institute signed an agreement with Blue Town, Green Prefecture.", "Rainbow Institute", "Blue Town"),
    (
        "Rainbow Institute (RI), Ministry of Light, and the Star Office (SO), Republic of Blue, signed an MOU.",
        "Rainbow Institute",
        "Star Office",
    ),
    (
        "Under the Light Act and the Blue Law, Rainbow Institute signed an MOU with Star Academy.",
        "Rainbow Institute",
        "Star Academy",
    ),
    (
        "Rainbow Institute signed an MOU, after those with Red Academy, with Star Academy.",
        "Rainbow Institute",
        "Star Academy",
    ),
    (
        "The Rainbow Organization announced today the signing of an MOU with the Star Committee.",
        "Rainbow Organization",
        "Star Committee",
    ),
    (
        "A partnership agreement was signed by the Blue Heritage Site and the Green National Park.",
        "Blue Heritage Site",
        "Green National Park",
    ),
    ("The Blue government has signed an MOU with the University of Green.", "Blue government", "University of Green"),
    ("The agreement of the Bank of Blue with the Bank of Green was signed.", "Bank of Blue", "Bank of Green"),
    (
        "Blue University, Green University and Red University, three national universities, signed an agreement.",
        "Blue University",
        "Green University|Red University",
    ),
    (
        "Blue College and Green Hospitals (GH) NHS Trust signed an MOU.",
        "Blue College",
        "Green Hospitals NHS Trust",
    ),
    (
        "Blue College signed an MOU with Green Foods (Asia) Pvt. Ltd. in Hillside.",
        "Blue College",
        "Green Foods (Asia) Pvt. Ltd.",
    ),
    (
        "Blue College and the Hill - Green Institute of Technology signed an MOU.",
        "Blue College",
        "Hill - Green Institute of Technology",
    ),
    (
        "An MOU was signed between Green City and the Marine Institute (MI) of Blue College.",
        "Green City",
        "Marine Institute of Blue College",
    ),
    ("Blue College and GTF (Green Town Forum) signed an MOU.", "Blue College", "Green Town Forum"),
    (
        "Blue College signed an MOU with the Italian space agency, Agenzia Verde, and the French one, Centre d'Etudes.",
        "Blue College",
        "Agenzia Verde|Centre d'Etudes",
    ),
    (
        "To this end, Blue College and Green Institute have decided to work together by signing an agreement.",
        "Blue College",
        "Green Institute",
    ),
    (
        "Monday saw the start of a relationship between Blue College and Green Council, with the signing of an MOU.",
        "Blue College",
        "Green Council",
    ),
    (
        "An MOU was signed. The parties to the MOU were Blue Council, Green Bureau and Red Bank.",
        "Blue Council",
        "Green Bureau|Red Bank",
    ),
    (
        "BLUE CITY, Sept. 1,4 2022 /NewsWire/ — Blue College signed an MOU with Green Institute.",
        "Blue College",
        "Green Institute",
    ),
    (
        "An MOU was signed by Anna Green, President of Blue College, and Kim Black (金) President of Green Club.",
        "Blue College",
        "Green Club",
    ),
    (
        "Anna Green (Director, Blue Trust, left) and Tom Black (CEO, Green Council) sign an MOU.",
        "Blue Trust",
        "Green Council",
    ),
    (
        "Blue College President, Dr. Anna Green, and Green Institute President, Dr. Tom Black, signed an MOU.",
        "Blue College",
        "Green Institute",
    ),
    (
        "President of Blue College Assoc. Prof. Anna Green and President of Green Club Dr. Tom Black signed an MOU.",
        "Blue College",
        "Green Club",
    ),
    ("Blue City signed an MOU with Medical University – Hillside.", "Blue City", "Medical University – Hillside"),
    ("Blue City signed an MOU with the BGC - Green Institute.", "Blue City", "BGC"),
    (
        "Blue College signed an MOU with Green Institute. Besides them, signatories include Red Bank and Hill City.",
        "Blue College",
        "Green Institute",
    ),
    (
        "Blue College signed an MOU with Green Institute. The parties to the MOU are expected to meet.",
        "Blue College",
        "Green Institute",
    ),
    (
        "Blue College signed an MOU with Green Institute. The two largest parties are Red Union and Grey League.",
        "Blue College",
        "Green Institute",
    ),
    ("Blue College and NGO (Green Town Forum) signed an MOU.", "Blue College", "NGO"),
    ("Blue College and Partners in Health (PIH) signed an MOU.", "Blue College", "Partners in Health"),
    ("Blue College and Green Institute in Hillside (GIT) signed an MOU.", "Blue College", "Green Institute"),
    ("Blue College, one of Hill (ABC), signed an MOU with Green Institute.", "Blue College", "Green Institute"),
    ("HILL, 16 April 2021 – an MOU was signed between Blue City and Green Bank.", "Blue City", "Green Bank"),
    ("Blueton,UD/20-21.The Blue Foundation signed an MOU with Green Institute.", "Blue Foundation", "Green Institute"),
    (
        "Blue College signed an MOU with Green Institute to work together on the study of electronic records.",
        "Blue College",
        "Green Institute",
    ),
    (
        "Blue College signed an MOU with Green Institute and two other Red banks (Hill, Inc.; and Sea Ltd.) on trade.",
        "Blue College",
        "Green Institute|Hill, Inc.|Sea Ltd.",
    ),
    (
        "Blue Cars signed an MOU with Green City in Hill together with Green Blue Cars Ltd. on trade.",
        "Blue Cars",
        "Green City|Green Blue Cars Ltd.",
    ),
    (
        "Blue College signed an MOU with the AGENCY OF SCIENCE, TECHNOLOGY AND TRAINING (AST).",
        "Blue College",
        "AGENCY OF SCIENCE, TECHNOLOGY AND TRAINING",
    ),
    (
        "The Director of Blue Institute (BLI), LI Yong, and the Director of Green Lab (GRL), Al Hill, signed an MOU.",
        "Blue Institute",
        "Green Lab",
    ),
    (
        "Blue College is pleased to announce a series of agreements with Green College and Red College that help.",
        "Blue College",
        "Green College|Red College",
    ),
    ("The League for Blue Hills signed an MOU with Green Institute.", "League for Blue Hills", "Green Institute"),
    (
        "The Institute for Middle-East and Hill Studies (IMHS) signed an MOU with Green College.",
        "Institute for Middle-East and Hill Studies",
        "Green College",
    ),
    (
        "Blue Board, Greenland’s oldest board, and Red Board, announce that they have signed an MOU with Hill College.",
        "Blue Board",
        "Red Board|Hill College",
    ),
    ("The Embassy in Finland and Norway signed an MOU with Hill College.", "Embassy", "Hill College"),
    ("Blue (TSX:BLU) (“BL”) signed an MOU between BL and Port Paper, LP, on trade.", "Blue", "Port Paper, LP"),
    ("Blue College signed an MOU with Hill and Women’s Hospital.", "Blue College", "Hill and Women’s Hospital"),
    (
        "Blue Bank signed an MOU with three banks (Red Bank; Hill Savings and Loan Bank; and Sea Bank) on trade.",
        "Blue Bank",
        "Red Bank|Hill Savings and Loan Bank|Sea Bank",
    ),
    ("Blue Ltd. signed an MOU with Finland's power company Green Energy on trade.", "Blue Ltd.", "Green Energy"),
    ("BCOL signed an MOU with Finland for Water Cooperation", "BCOL", "Finland"),
    (
        "Blue Farms signed an MOU with Green Ltd., a sea business based in Hill, Blue Indies.",
        "Blue Farms",
        "Green Ltd.",
    ),
    (
        "Blue College and the Comité Vert et Sportif (CVS) signed an MOU.",
        "Blue College",
        "Comité Vert et Sportif",
    ),
    (
        "Blue Board and Red Board (RB), a forum of more than 650,000 Green Members, have signed an MOU.",
        "Blue Board",
        "Red Board",
    ),
    (
        "Blue College signed an MOU with the Green Rainbow Institute – GRI.",
        "Blue College",
        "Green Rainbow Institute",
    ),
    (
        "An MOU was signed by Anna Green, Librarian of Blue, and the National Library of Green.",
        None,
        "National Library of Green",
    ),
    ("The University of Blue will renew its MoU with Red Bank on Monday.", "University of Blue", "Red Bank"),
    ("A renewed agreement between Blue College and Red Bank will help students.", "Blue College", "Red Bank"),
    ("Blue Bank PLC. recently signed an MoU with Red Club.", "Blue Bank PLC.", "Red Club"),
    ("On 5 May an MoU was signed with Red Gears Polska sp. z o.o. in Hillside.", None, "Red Gears Polska sp. z o.o."),
    ("Blue Foods NV of Belgium and Red Bank signed an MoU.", "Blue Foods NV", "Red Bank"),
    ("The Dewan Biru dan Hijau signed an MoU with Red Bank.", "Dewan Biru dan Hijau", "Red Bank"),
    ("Blue College signed an MoU with School District No. 112.", "Blue College", "School District No. 112"),
    (
        "Red Bank and Hillside and District Chamber of Commerce signed an MoU.",
        "Red Bank",
        "Hillside and District Chamber of Commerce",
    ),
    (
        "Blue College signed an MoU with the Institute for Agriculture, Horticulture and Food Security.",
        "Blue College",
        "Institute for Agriculture, Horticulture and Food Security",
    ),
    ("Blue College has agreed a memorandum of understanding with Red Bank.", "Blue College", "Red Bank"),
    ("Blue College and Red Bank appended their signatures to an MoU.", "Blue College", "Red Bank"),
    ("An agreement has been signed between the Company, Blue College and Red Bank.", None, "Blue College|Red Bank"),
    # People sign, and another sentence or the title names the bodies
    (
        "Blue College has collaborated with Red Foods Pvt. Ltd. for a new centre. The MoU was signed by Dr Tom Black.",
        "Blue College",
        "Red Foods Pvt. Ltd.",
    ),
    (
        (
            "We are delighted to share that Blue Museum has formalised its relationship with the Red Museum. "
            "Directors Green and Black exchanged signed copies of a letter of intent."
        ),
        "Blue Museum",
        "Red Museum",
    ),
    (
        (
            "Blue University, Red College create a path to a degree\n\n"
            "Students will be able to transfer under an agreement signed Monday by the presidents of the two."
        ),
        "Blue University",
        "Red College",
    ),
    ("Blue Foods signed an MoU with Red Bank. Blue Foods, Inc. makes pumps.", "Blue Foods, Inc.", "Red Bank"),
    ("Blue Foods signed an MoU with Red Bank. Big Blue Foods, Inc. makes pumps.", "Blue Foods", "Red Bank"),
    ("Today, on National Water Day, Blue College and Red Bank affirmed a new agreement.", "Blue College", "Red Bank"),
    (
        "On 5 May, alderman Marieke van der Groen set her signature under the agreement with Red Bank.",
        None,
        "Red Bank",
    ),
    (
        "The Institute of Ice and Snow Science signed an MoU with Red Bank.",
        "Institute of Ice and Snow Science",
        "Red Bank",
    ),
    (
        "Blue Technical and Vocational College signed an MoU with Red Bank.",
        "Blue Technical and Vocational College",
        "Red Bank",
    ),
    (
        "Blue College signed an MoU with the Ministry of Trade, Food and Oceans of the Kingdom of Norland.",
        "Blue College",
        "Ministry of Trade, Food and Oceans of the Kingdom of Norland",
    ),
    ("Blue College and Red Bank have agreed on this in a memorandum of understanding.", "Blue College", "Red Bank"),
    (
        "Blue Town Council is pleased to announce a strategic partnership with Red Academy.",
        "Blue Town Council",
        "Red Academy",
    ),
    ("Blue Town Council signed a twinning charter with Red Town.", "Blue Town Council", "Red Town"),
    ("A loan and research agreement has been concluded by Blue Museum and Red Museum.", "Blue Museum", "Red Museum"),
    (
        (
            "The Trust has joined forces with Blue University and Red Imaging Ltd to test it. "
            "A collaboration agreement between the three organisations was finalised on 5 May."
        ),
        None,
        "Blue University|Red Imaging Ltd",
    ),
    # A list of names with articles is no apposition
    (
        "Blue College, the Green Institute, the Hill Club (HC) and Red Bank signed an MoU.",
        "Blue College",
        "Green Institute|Hill Club|Red Bank",
    ),
    ("Blue College, the leader in training, and Red Bank signed an MoU.", "Blue College", "Red Bank"),
    # A legal form is no body, and brackets may stand before it
    ("Blue College signed an MoU with e-blue, Inc. and Red Bank.", "Blue College", "Red Bank"),
    ("Blue Foods (Norland) Ltd. signed an MoU with Red Bank.", "Blue Foods (Norland) Ltd.", "Red Bank"),
    ("Blue College signed an MoU with Red Foods (RF) Pvt. Ltd.", "Blue College", "Red Foods Pvt. Ltd."),
    ("Blue Foods (“Blue”) Ltd. signed an MoU with Red Bank.", "Blue Foods Ltd.", "Red Bank"),
    # "and" inside a name
    (
        "Blue College signed an MoU with the Institute for Nordic and Baltic Studies.",
        "Blue College",
        "Institute for Nordic and Baltic Studies",
    ),
    (
        "The Tom and Anna Green Family Foundation signed an MoU with Blue College.",
        "Tom and Anna Green Family Foundation",
        "Blue College",
    ),
    ("Blue College and Red Bank signed an MoU to train people with the Green Club.", "Blue College", "Red Bank"),
    # Who signs something between others is no party
    ("The Hon Tom Black signed an agreement between Blue College and Red Bank.", "Blue College", "Red Bank"),
    ("India signed an MoU between the Blue College and the Red Bank.", "Blue College", "Red Bank"),
    # Neither several bodies of a place, nor a part of the writer, nor a ministry's field
    ("Blue College signed MoUs with three Shanghai institutions.", None, ""),
    ("Blue College signed an MoU with the Primary Health Organisations.", None, ""),
    ("Red Bank and the College’s English Department signed an MoU.", None, "Red Bank"),
    (
        "Minister of Trade and Foreign Affairs Tom Black and Red Bank signed an MoU with Blue College.",
        "Red Bank",
        "Blue College",
    ),
    ("Blue College signed an MoU with NASDAQ-listed Green Circuits Inc.", "Blue College", "Green Circuits Inc."),
    (
        "Blue College signed an MoU with the Government of Korea’s National Council of Science.",
        "Blue College",
        "National Council of Science",
    ),
]


NAMES = [
    ("Blue Institute, Hillside Campus, signed an MoU with Red Bank.", "Blue Institute, Hillside Campus", "Red Bank"),
    ("We met Blue College; Red Bank (BCRB) signed an MoU with Grey Port.", "Red Bank", "Grey Port"),
    ("Blue GmbH, Red Sp. z o.o. and Grey College signed an MoU.", "Blue GmbH", "Red Sp. z o.o.|Grey College"),
    (
        "Blue College signed memoranda with two hospitals of the province, Red Hospital and Grey Hospital.",
        "Blue College",
        "Red Hospital|Grey Hospital",
    ),
    (
        "Blue National Library and Archive of Books signed an MoU with Red Bank.",
        "Blue National Library and Archive of Books",
        "Red Bank",
    ),
    (
        "Blue City and the Association of Young Owners and Exporters of Red Province signed an MoU.",
        "Blue City",
        "Association of Young Owners and Exporters of Red Province",
    ),
    (
        "Uniwersytet Zielony w Krakowie has signed an agreement with Red Bank.",
        "Uniwersytet Zielony w Krakowie",
        "Red Bank",
    ),
    ("The Tea and Coffee Alliance (T&CA) and the Red Council signed an MoU.", "Tea and Coffee Alliance", "Red Council"),
    # lists
    (
        "Blue College signed an MoU with the Grey Institute of Science and Technology (GIST), Hyundai and Samsung.",
        "Blue College",
        "Grey Institute of Science and Technology|Hyundai|Samsung",
    ),
    ("Blue Institute, Hillside and Red Bank signed an MoU.", "Blue Institute", "Red Bank"),
    (
        "Blue Council signed an MoU with Red Water and the Environment Agency.",
        "Blue Council",
        "Red Water|Environment Agency",
    ),
    (
        "Blue College signed an MoU with Siemens, Procter and Gamble (P&G) and Red Bank.",
        "Blue College",
        "Siemens|Procter and Gamble|Red Bank",
    ),
    ("The University of Dar es Salaam signed an MoU with Red Bank.", "University of Dar es Salaam", "Red Bank"),
    (
        "Universidad de los Andes and the University of the West of England signed an MoU.",
        "Universidad de los Andes",
        "University of the West of England",
    ),
    (
        "Dr. Anna Green, PhD, FRS, of Blue College and Tom Black, MBA, of Red Bank signed an MoU.",
        "Blue College",
        "Red Bank",
    ),
    (
        "The Centre for Ecology and Hydrology and Red Bank signed an MoU.",
        "Centre for Ecology and Hydrology",
        "Red Bank",
    ),
    (
        "Blue City and the Grey Academy of Music and Dance signed an MoU.",
        "Blue City",
        "Grey Academy of Music and Dance",
    ),
    # which sentence names both
    (
        (
            "Blue Exchange (BX) and Bourse de Vert have agreed to work together.\n\n"
            "The MoU was signed by Anna Green, CEO of BX, and Tom Black, Directeur of the Bourse, on 3 May."
        ),
        "Blue Exchange",
        "Bourse de Vert",
    ),
    (
        "The Department of Civil Engineering, Blue College (BC), Hillside, has signed an MoU with Red Tools Pvt. Ltd.",
        "Department of Civil Engineering, Blue College",
        "Red Tools Pvt. Ltd.",
    ),
    (
        "The Department of Health, Blue College and Red Bank signed an MoU.",
        "Department of Health",
        "Blue College|Red Bank",
    ),
    ("gvBLUE Association and Red Bank signed an MoU.", "gvBLUE Association", "Red Bank"),
    ("Blue College signed an MoU with R.B.V. Women's College.", "Blue College", "R.B.V. Women's College"),
    ("Blue College signs MoU with One of the World's Largest Makers of Ships, Trains, and Gas Engines", None, ""),
    (
        "Blue College signed an MoU with the Hill and Dale Schools Alliance.",
        "Blue College",
        "Hill and Dale Schools Alliance",
    ),
    (
        "Anna Green of Blue College and Tom B. Black of the Red Museum signed an MoU on training.",
        "Blue College",
        "Red Museum",
    ),
    (
        "The MoU was signed by Anna Green of Blue College, Tom Black of Red Bank and Joe White of Hill City.",
        "Blue College",
        "Red Bank|Hill City",
    ),
    (
        "Korea's Blue Foods Ltd. and France's Éole SAS signed an MoU with Red Bank.",
        "Blue Foods Ltd.",
        "Éole SAS|Red Bank",
    ),
    (
        "The Blue Service of the Republic of Norland and the Department of Customs and Excise signed an MoU.",
        "Blue Service",
        "Department of Customs and Excise",
    ),
    (
        "Blue Bank and the Humberwick Harbour Commissioners signed an MoU.",
        "Blue Bank",
        "Humberwick Harbour Commissioners",
    ),
    ("The Guardian and Press Council signed an MoU.", "Guardian", "Press Council"),
    ("The Indian Navy and Blue Maritime Board signed an MoU.", "Indian Navy", "Blue Maritime Board"),
    (
        "The Botanical Gardens of Blue University and the Natural Collections of Hill University signed an MoU.",
        "Botanical Gardens of Blue University",
        "Natural Collections of Hill University",
    ),
    ("Blue Bank signed an MoU with a Green Insurance Company.", "Blue Bank", "Green Insurance Company"),
    ("Blue Chamber of Commerce and Region of Hill signed an MoU.", "Blue Chamber of Commerce", "Region of Hill"),
    (
        "Food Safety of Japan Agency and Nuclear Safety of Scotland Agency signed an MoU.",
        "Food Safety of Japan Agency",
        "Nuclear Safety of Scotland Agency",
    ),
    ("Anna Green and Tom Black have agreed to work together. The two sides signed an MoU.", None, ""),
    ("The University of Kansas and City of Blue signed an MoU.", "University of Kansas", "City of Blue"),
    (
        "Blue Bank signed an MoU with the Institute of Directors and Bank of Hill.",
        "Blue Bank",
        "Institute of Directors|Bank of Hill",
    ),
    (
        "Saint Anna of Hill Hospital and Saint Tom of Dale University signed an MoU.",
        "Saint Anna of Hill Hospital",
        "Saint Tom of Dale University",
    ),
    (
        "Royal Borough of Blue Council and Royal Borough of Hill Council signed an MoU.",
        "Royal Borough of Blue Council",
        "Royal Borough of Hill Council",
    ),
    (
        "Blue Bank and the Sports and Outdoor Wellbeing Alliance (SWA) signed an MoU.",
        "Blue Bank",
        "Sports and Outdoor Wellbeing Alliance",
    ),
    (
        "The Nurses, Midwives and Clinical Officers Council and Red Bank signed an MoU.",
        "Nurses, Midwives and Clinical Officers Council",
        "Red Bank",
    ),
    ("Blue Bank and the Tea Authority signed an MoU.", "Blue Bank", "Tea Authority"),
    ("The Guardian and Blue City Council signed an MoU.", "Guardian", "Blue City Council"),
    (
        "Blue Bank signs a partnership with Red Hill\nMarch 2026\n\nWe signed an MoU with Red Hill.",
        "Blue Bank",
        "Red Hill",
    ),
    (
        "BLUE, GREEN and Red Hat Joining Forces\n\nUnder a new memorandum of understanding, people will share tools.",
        "BLUE",
        "GREEN|Red Hat",
    ),
    (
        (
            "We’re thrilled to share that Hilltop has officially partnered with the Blue Society (BSC)! "
            "Under this MoU we train students."
        ),
        "Hilltop",
        "Blue Society",
    ),
    (
        "Blue Rainbow and Greenstar have agreed to work together. The two companies signed an MoU on 2 May 2024.",
        "Blue Rainbow",
        "Greenstar",
    ),
    (
        "The Department of Agriculture, Rural Development and Land Affairs of Blue City signed an MoU with Red Bank.",
        "Department of Agriculture, Rural Development and Land Affairs of Blue City",
        "Red Bank",
    ),
]


@pytest.mark.parametrize(("text", "host", "partners"), PARTIES + NAMES)
def test_parties(text: str, host: str | None, partners: str) -> None:
    """Subject, "with" and "between" say who signs with whom."""
    found = read(text)
    assert said(text, "host") == host
    assert "|".join(str(f.value) for f in found.facts if f.field.startswith("partners")) == partners


@pytest.mark.parametrize(
    "told",
    [
        "Areas of work include research and training. It is valid until 30 June 2031.",
        "President Anna Green and CEO Tom Black attended the event. It expires on 30 June 2031.",
        "The framework sets out how they will work together. It will remain in force until 30 June 2031.",
        "Students from both sides will visit. This will be in effect until 30 June 2031.",
    ],
)
def test_it_is_the_agreement(told: str) -> None:
    """What is valid or expires is the agreement, whatever the sentence before tells of it."""
    assert said(f"Blue College and Green Bank signed an MoU on 5 May 2021. {told}", "last_day") == "2031-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "Blue College is excited to host a festival in partnership with Green Bank. Under the MOU, students help.",
        "Blue College has teamed up with Green Hospital. The study is done under a memorandum with Red University.",
        "Blue City joins hands with residents. Through the partnership agreement with Green Bank, gloves are free.",
        "At its meeting on 2 May 2021, the Board of Blue College adopted a charter on diversity.",
        "Blue College and Green Bank put their hands to work to plant trees under the MOU.",
        "虹大学と緑市は、連携を進めるため訓練を行いました。本協定に基づき、学生が参加しました。",
        "虹大学と緑大学は、共同研究を開始しました。本協定に基づき、今後も協力します。",
    ],
)
def test_partnerships_without_a_new_paper(text: str) -> None:
    """Events and studies under an agreement are no news of one."""
    assert [fact.field for fact in read(text).facts if fact.field != "announced"] == []


@pytest.mark.parametrize("told", ["It is the college's eighth.", "It is our 8th.", "This marks Blue College's eighth."])
def test_a_number_of_it(told: str) -> None:
    """What "it" numbers is the agreement of the sentence before, and nothing else."""
    signing = "Blue College has signed an MoU with Red Trust."
    [position] = [f.value for f in read(f"{signing} {told}").facts if f.field.startswith("positions")]
    assert isinstance(position, Position)
    assert position.ordinal == 8
    for other in (f"{signing} The fair opens today.", "Blue College signed an MoU at the opening of a fair."):
        assert not [f for f in read(f"{other} {told}").facts if f.field.startswith("positions")]


@pytest.mark.parametrize("office", ["Chief Executive", "Principal", "Chancellor", "Chief Executive Officer"])
def test_offices_of_speakers(office: str) -> None:
    """Who is quoted has an office and a body."""
    text = f'Blue College signed an MoU with Red Trust on 5 May. "It is good," said Tom Black, {office} of Red Trust.'
    assert [(each.name, each.title, each.organization) for each in read(text).people] == [
        ("Tom Black", office, "Red Trust")
    ]


def test_acronym_of_a_name_with_a_preposition() -> None:
    """The capitals say where the full name begins."""
    text = "The Institute of Study in Light (ISL) is old. ISL signed an MOU with North Bank."
    assert said(text, "host") == "Institute of Study in Light"
    text = "Rainbow Institute, Hillside (RI-H) is old. RI-H signed an MOU with North Bank."
    assert said(text, "host") == "Rainbow Institute"


def test_acronym_of_an_employer() -> None:
    """Somebody with the acronym of an employer is not what it stands for."""
    text = "RI and Star Academy signed an MOU.\n\nPress contact: Anna Green (RI), Zoé Black (SA)"
    assert said(text, "host") == "RI"


def test_short_form_is_resolved() -> None:
    """(hereinafter "RI") introduces a short form."""
    text = 'Rainbow Institute (hereinafter "RI") is old. RI signed an MOU with Blue City.'
    assert said(text, "host") == "Rainbow Institute"


def test_people() -> None:
    """A comment and a caption show people with their titles."""
    text = (
        "Rainbow Institute signed an MOU with Blue City.\n\n"
        "“A good day,” said Mary Hill, Director of Rainbow Institute.\n\n"
        "John Vale, Mayor of Blue City (left)"
    )
    assert [(each.name, each.title, each.role.value, each.organization) for each in read(text).people] == [
        ("Mary Hill", "Director", "quoted", "Rainbow Institute"),
        ("John Vale", "Mayor", "pictured", "Blue City"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "What is an MOU? Two bodies sign an MOU.",
        "The president can sign an MOU.",
        "The university has planned to sign the agreement with over a hundred universities.",
        "The agreement was signed in Paris in November 2000.",
        "The club signed a player.",
        "The striker signed a three-year contract with the club.",
        "Two countries signed a free trade agreement on 6 May 2021.",
        "They signed a definitive agreement to acquire a bank.",
        "Template\n\nThe parties signed an agreement.",
        "Guide to agreements\n\nThe university signed an MOU with Acme University on 5 May 2021.",
    ],
)
def test_other_pages_say_nothing(text: str) -> None:
    """A text that announces no agreement gives nothing."""
    assert read(text).facts == ()


@pytest.mark.parametrize("words", ["their 30-year partnership", "over 30-year collaboration"])
def test_what_has_been_is_no_term(words: str) -> None:
    """The years that lie behind the parties are not those that they agreed on."""
    text = f"On 8 August 2017 Aoba University and Rainbow University signed a memorandum that adds to {words}."
    assert said(text, "term") is None


@pytest.mark.parametrize("words", ["this three-year memorandum", "a new three-year memorandum"])
def test_what_is_signed_has_a_term(words: str) -> None:
    """The agreement that is signed may be pointed at."""
    text = f"Aoba University and Rainbow University signed {words} on 8 May 2021."
    assert str(said(text, "term")) == "P3Y"


def test_name_of_the_paper_is_of_its_kind() -> None:
    """A longer word for a paper of another kind is not its name."""
    found = read("They signed an MOU on 6 May. It is the second agreement that Blue City signed.")
    assert (said(found.source, "instrument"), said(found.source, "instrument_names")) == (
        "Instrument.MOU",
        "Text({'en': 'MOU'})",
    )


@pytest.mark.parametrize(
    ("text", "host", "partner"),
    [
        ("Blue College | News\n\nWe have signed an MOU with Green Institute.", "Blue College", "Green Institute"),
        ("Blue Agency\nMedia release\n\nWe signed an MOU with Green Bank.", "Blue Agency", "Green Bank"),
        ("City of Blue Bend, Blueland\n\nWe signed an MOU with Green City.", "City of Blue Bend", "Green City"),
        ("BLUE HOSPITAL\n\nThe Hospital and Green Aid have signed an MOU.", "BLUE HOSPITAL", "Green Aid"),
        ("Blue College\n\nOur rector and the rector of Green University signed an MOU.", None, "Green University"),
    ],
)
def test_host_that_the_page_is_headed_with(text: str, host: str | None, partner: str) -> None:
    """We, and the Agency, are the body named at the head of the page, and that is inferred."""
    found = read(text)
    assert said(text, "partners[0]") == partner
    fact = found.fact("host")
    if host is not None:
        assert fact is not None
        assert (fact.value, fact.basis, fact.note) == (
            host,
            Basis.INFERRED,
            "the body named at the head of the page",
        )


@pytest.mark.parametrize(
    ("first", "second", "foot"),
    [
        ("Blue College", "Green Institute", "SOURCE Green Institute"),
        ("Blue College", "Green Institute", "[Source] The Green Institute of Blueland"),
        ("Blue College", "Green Institute", "About the Green Institute\nIt teaches colours."),
        ("Blue College", "Green Institute", "Copyright © 2021 Green Institute. All rights reserved."),
        ("Blue College", "Green Institute", "© 2019-2021 Green Institute"),
        ("虹大学", "緑市", "COPYRIGHT (C) 緑市"),
        ("虹大学", "緑市", "Copyright（C） 2021 緑市 All Rights Reserved."),
        ("虹大学", "緑市", "発表元：緑市"),
    ],
)
def test_host_that_the_page_ends_with(first: str, second: str, foot: str) -> None:
    """Of two parties the one that the foot of the page names is the host, unless it names both."""
    text = (
        f"{first}と{second}は連携協定を締結しました。" if first == "虹大学" else f"{first} and {second} signed an MOU."
    )
    for field, value in (("host", first), ("partners[0]", second)):
        fact = read(text).fact(field)
        assert fact is not None
        assert (fact.value, fact.basis) == (value, Basis.INFERRED)
        assert fact.note is not None
        assert fact.note.endswith("nothing says which party publishes this")
    fact = read(f"{text}\n\n{foot}").fact("partners[0]")
    assert fact is not None
    host = read(f"{text}\n\n{foot}").fact("host")
    assert host is not None
    assert host.value == second
    assert (fact.value, fact.basis, fact.note) == (first, Basis.INFERRED, f"beside the host, {host.note}")
    assert said(f"{text}\n\n{foot}\n\n{foot.replace(second, first)}", "host") == first


@pytest.mark.parametrize(
    ("text", "foot", "host"),
    [
        ("Blue College and Green Institute signed an MOU.", "About Green Institute Museum", "Blue College"),
        ("Blue College and Green Institute signed an MOU.", "SOURCE Green Institute-Land Hospital", "Blue College"),
        ("虹大学と緑市は連携協定を締結しました。", "Copyright (C) 2021 緑市立病院", "虹大学"),
        ("虹大学と緑市は連携協定を締結しました。", "© 2021 「写真」", "虹大学"),
    ],
)
def test_foot_of_another_body(text: str, foot: str, host: str) -> None:
    """A name at the foot of the page that only begins like a party's shows nothing."""
    assert said(f"{text}\n\n{foot}", "host") == host


def test_friends_of_a_body_are_another_one() -> None:
    """A name that ends with the other one is not the same."""
    text = "Friends of Blue Park and Blue Park have signed an agreement."
    assert (said(text, "host"), said(text, "partners[0]")) == ("Friends of Blue Park", "Blue Park")


def test_menu_of_a_page() -> None:
    """What a menu offers is not what the page is."""
    text = "Library | Blue Library | FAQ\n\nBlue Library and Green Library signed an agreement on 6 May 2021."
    assert said(text, "signed") == "2021-05-06"


def test_day_of_something_else_at_the_foot() -> None:
    """An open day is no date line."""
    text = "Blue College signed an MOU with Green Institute.\n\nOpen Day: Saturday 22 May 2021"
    assert said(text, "announced") is None


def test_end_of_a_financial_year_is_no_last_day() -> None:
    """The agreement does not end with it."""
    text = "Blue College signed an MOU.\nThe agreement has no effect in the financial year ending 31 December 2021."
    assert said(text, "last_day") is None
