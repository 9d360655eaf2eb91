"""The data that ships: the published facts, the rules of data/README.md, the form of the files."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import linkj_partners
from linkj_partners import (
    Agreement,
    Basis,
    Group,
    Organization,
    OrganizationKind,
    Qualifier,
    Role,
    Series,
    Text,
    bundled,
)
from linkj_partners.loading._converter import unstructure

DATA = Path(linkj_partners.__file__).parent / "data"

# What the sources give for each agreement, in signing order.
AGREEMENTS = [
    ("biocom", "[2016-03-31..2017-06-22]", None, None, "overseas", "mou"),
    ("uc-san-diego", "[2016-03-31..2017-06-22]", None, None, "overseas", "memorandum"),
    ("keio-iab", "[2016-03-31..2018-08-30]", None, None, "domestic", "memorandum"),
    ("unidentified-domestic", "[2016-03-31..2018-08-30]", None, None, "domestic", None),
    ("unidentified-overseas", "[2016-03-31..2020-09-07]", None, None, "overseas", None),
    ("oxford-university-innovation", "[2016-03-31..2020-12-14]", None, None, "overseas", "memorandum"),
    ("eurobiomed", "[2017-06-19..2017-06-22]", None, None, "overseas", "mou"),
    ("fbri-kobe", "2018-01", None, None, "domestic", "memorandum"),
    ("medcity", "[2018-06-04..2018-06-07]", None, None, "overseas", "mou"),
    ("city-of-kawasaki", "2018-08-30", None, None, "domestic", "memorandum"),
    ("ucla", "2019-06-03", None, "P5Y", "overseas", "mou"),
    ("city-of-yokohama", "2019-08-30", 11, None, "domestic", "mou"),
    ("osaka-prefecture", "2020-09-07", 13, None, "domestic", "mou"),
    ("kanagawa-prefecture", "2020-09-18", 14, None, "domestic", "mou"),
    ("royal-danish-embassy", "2020-11-20", 15, "P3Y", "overseas", "moc"),
    ("medicen-paris-region", "2021-02-05", 16, "P5Y", "overseas", "mou"),
]


def _row(agreement: Agreement) -> tuple[str, str, int | None, str | None, str, str | None]:
    numbers = {position.ordinal for position in agreement.positions if position.series is Series.PARTNERS}
    return (
        agreement.key,
        str(agreement.signed),
        numbers.pop() if len(numbers) == 1 else None,
        None if agreement.term is None else str(agreement.term),
        agreement.counted_as.value,
        None if agreement.instrument is None else agreement.instrument.value,
    )


def test_agreements_are_those_of_the_sources() -> None:
    """The sixteen agreements have the published days, numbers, terms, groups and papers."""
    assert [_row(agreement) for agreement in bundled()] == AGREEMENTS


def test_published_figures() -> None:
    """The published numbers of partners are those that the sources print."""
    tallies = {
        (agreement.key, tally.overseas, tally.domestic, tally.total)
        for agreement in bundled()
        for tally in agreement.tallies
    }
    assert tallies == {
        ("city-of-kawasaki", None, 4, None),
        ("ucla", 6, None, 10),
        ("city-of-yokohama", None, None, 11),
        ("osaka-prefecture", 7, None, 13),
        ("kanagawa-prefecture", None, None, 14),
        ("royal-danish-embassy", 8, None, 15),
        ("royal-danish-embassy", None, None, 15),
        ("medicen-paris-region", 8, None, 16),
        ("medicen-paris-region", None, None, 16),
    }


@pytest.mark.parametrize(
    ("n", "key"),
    [(1, "city-of-kawasaki"), (2, "city-of-yokohama"), (3, "osaka-prefecture"), (4, "kanagawa-prefecture")],
)
def test_municipalities_are_numbered(n: int, key: str) -> None:
    """The four local governments have their published numbers."""
    agreement = bundled().nth(n, series=Series.MUNICIPALITIES)
    partner = bundled().partner(agreement)
    assert agreement.key == key
    assert partner is not None
    assert partner.kind is OrganizationKind.LOCAL_GOVERNMENT


def test_groups() -> None:
    """Nine agreements count as overseas and seven as domestic."""
    groups = [agreement.counted_as for agreement in bundled()]
    assert (groups.count(Group.OVERSEAS), groups.count(Group.DOMESTIC)) == (9, 7)


def test_announcements() -> None:
    """The days of announcement that sources give."""
    announced = {agreement.key: str(agreement.announced) for agreement in bundled() if agreement.announced}
    assert announced == {
        "biocom": "2016-06-03",
        "uc-san-diego": "2016-06-03",
        "fbri-kobe": "[2018-01-31..]",
        "city-of-kawasaki": "2018-08-31",
        "osaka-prefecture": "2020-09-07",
        "royal-danish-embassy": "2020-11-24",
    }


def test_figures_of_medicen() -> None:
    """Every figure of the profile has its value, hedge and print."""
    figures = [
        (figure.value, figure.qualifier, figure.currency, figure.phrase)
        for figure in bundled().organization("medicen-paris-region").figures
    ]
    assert figures == [
        (430, Qualifier.OVER, None, "430を超える"),
        (500, Qualifier.ABOUT, None, "約500"),
        (40, Qualifier.EXACTLY, None, "40"),
        (34, Qualifier.EXACTLY, None, "34"),
        (80, Qualifier.EXACTLY, None, "80もの"),
        (383, Qualifier.EXACTLY, None, "383"),
        (21_000_000_000, Qualifier.NEARLY, "EUR", "210億ユーロに迫る"),
        (864_000_000, Qualifier.EXACTLY, "EUR", "8.64億ユーロもの"),
    ]


def test_figure_of_the_host() -> None:
    """LINK-J has at least 440 member organizations."""
    (figure,) = bundled().host.figures
    assert (figure.value, figure.qualifier, figure.phrase) == (440, Qualifier.AT_LEAST, "440以上")


def test_profile_of_medicen() -> None:
    """The partner's founding day, seat, site and five fields are those of the release."""
    medicen = bundled().organization("medicen-paris-region")
    assert (str(medicen.established), medicen.website) == ("2005-01-03", "https://medicen.org/en/")
    assert medicen.seat is not None
    assert (medicen.seat.country, medicen.seat.locality) == ("FR", "Paris")
    assert [field.text for field in medicen.fields if field.lang == "ja"] == [
        "生物学的診断",
        "診断インターベンションイメージング",
        "再生医療とバイオマテリアル",
        "デジタル保健",
        "トランスレーショナル医療",
    ]


def test_embassy_belongs_to_one_country_and_sits_in_another() -> None:
    """The Danish embassy is Denmark's and sits in Japan, within its foreign ministry."""
    embassy = bundled().organization("royal-danish-embassy")
    assert embassy.seat is not None
    assert (embassy.country, embassy.seat.country) == ("DK", "JP")
    assert "デンマーク外務省" in [text.text for text in embassy.parent]
    assert embassy.website == "https://japan.um.dk/en.aspx"
    assert embassy.other_websites == ("https://www.linkedin.com/company/embassy-of-denmark-in-japan",)


@pytest.mark.parametrize(
    ("key", "people"),
    [
        (
            "medicen-paris-region",
            [
                ("岡野栄之", Role.HEAD, "link-j"),
                ("曾山明彦", Role.PICTURED, "link-j"),
                ("Jessica Leygues", Role.PICTURED, "medicen-paris-region"),
                ("曾山明彦", Role.QUOTED, "link-j"),
            ],
        ),
        (
            "royal-danish-embassy",
            [
                ("岡野栄之", Role.HEAD, "link-j"),
                ("ピーター タクソ-イェンセン", Role.HEAD, "royal-danish-embassy"),
                ("岡野栄之", Role.PICTURED, "link-j"),
                ("ピーター タクソ-イェンセン", Role.PICTURED, "royal-danish-embassy"),
                ("ヨアキム ステーン バロン-ミケルセン", Role.QUOTED, "royal-danish-embassy"),
                ("曾山明彦", Role.QUOTED, "link-j"),
            ],
        ),
    ],
)
def test_people_of_the_releases(key: str, people: list[tuple[str, Role, str]]) -> None:
    """Who heads, who is pictured and who is quoted is as the release shows it."""
    shown = [(person.name("ja", "en"), person.role, person.organization) for person in bundled()[key].representatives]
    assert shown == people


def test_inferred_signings() -> None:
    """Every signing whose day or year no source prints is inferred, the others are stated."""
    stated = {agreement.key for agreement in bundled() if agreement.basis("signed") is Basis.STATED}
    assert stated == {"fbri-kobe", "city-of-kawasaki", "osaka-prefecture"}


def _records() -> Iterator[Agreement | Organization]:
    yield from bundled().agreements
    yield from bundled().organizations


def test_every_inference_has_its_reasoning_and_sources() -> None:
    """An inferred fact names what it was inferred from and how."""
    for record in _records():
        for entry in record.provenance:
            assert entry.sources, (record.key, entry.field)
            assert entry.basis is Basis.STATED or entry.note, (record.key, entry.field)


def test_every_source_is_used() -> None:
    """A source that no record rests on does not belong here."""
    used = {key for record in _records() for key in record.sources}
    used |= {key for record in _records() for entry in record.provenance for key in entry.sources}
    assert {source.key for source in bundled().sources} == used


def test_figures_come_from_the_agreements_own_sources() -> None:
    """What a position or tally was printed in is among the agreement's sources."""
    for agreement in bundled():
        printed = {position.source for position in agreement.positions}
        printed |= {tally.source for tally in agreement.tallies if tally.source}
        assert printed <= set(agreement.sources), agreement.key


def _own_words() -> Iterator[tuple[str, tuple[Text, ...]]]:
    for agreement in bundled():
        for texts in (agreement.purpose, agreement.activities, agreement.framework):
            yield agreement.key, texts
    for organization in bundled().organizations:
        for texts in (organization.fields, organization.profile):
            yield organization.key, texts


def test_our_own_words_stand_in_both_languages() -> None:
    """Texts in our own words have as many entries in Japanese as in English."""
    for key, texts in _own_words():
        langs = [text.lang for text in texts]
        assert langs.count("ja") == langs.count("en") == len(langs) / 2, key


def test_no_sentence_is_taken_from_a_release() -> None:
    """Texts are short phrases: no full stop and no more than 120 characters."""
    for key, texts in _own_words():
        for text in texts:
            assert len(text.text) <= 120, key
            assert not text.text.endswith((".", "。")), key
    for agreement in bundled():
        phrases = [position.phrase or "" for position in agreement.positions]
        phrases += [tally.phrase for tally in agreement.tallies]
        assert all(len(phrase) <= 60 for phrase in phrases), agreement.key


def test_unidentified_partners_have_no_organization() -> None:
    """An agreement known only by count has no partner, and its key says so."""
    unidentified = [agreement.key for agreement in bundled() if agreement.partner is None]
    assert unidentified == ["unidentified-domestic", "unidentified-overseas"]
    assert len(bundled().organizations) == 15


def test_agreement_has_its_partners_key() -> None:
    """An agreement goes by the key of its partner, since none has signed twice."""
    assert all(agreement.partner in {agreement.key, None} for agreement in bundled())


@pytest.mark.parametrize(
    ("file", "members"),
    [
        ("agreements.json", ["revision", "host", "agreements"]),
        ("organizations.json", ["organizations"]),
        ("sources.json", ["sources"]),
    ],
)
def test_files_are_canonical(file: str, members: list[str]) -> None:
    """A bundled file is byte for byte what the library would write."""
    document = unstructure(bundled())
    part = {member: document[member] for member in members}
    expected = json.dumps(part, ensure_ascii=False, indent=2) + "\n"
    assert (DATA / file).read_bytes() == expected.encode("utf-8")
