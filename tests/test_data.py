"""The data that ships: what the sources give, the rules of data/README.md, the form of the files.

Other tests use the frozen copy, or only what holds for any data. Adding an agreement means one row in `AGREEMENTS`
and new numbers in `COUNTS`.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

import attrs
import pytest

import linkj_partners
from linkj_partners import (
    Agreement,
    Basis,
    Group,
    Organization,
    OrganizationKind,
    Person,
    Position,
    PublishedTally,
    Register,
    Role,
    Text,
    bundled,
    dumps,
    load,
    loads,
)
from linkj_partners.loading._converter import unstructure

DATA = Path(linkj_partners.__file__).parent / "data"
FROZEN = Path(__file__).parent / "data" / "frozen_register.json"

COUNTS = {"agreements": 16, "organizations": 15, "people": 18, "sources": 63, "provenance entries": 197}

# What the sources give for each agreement, in signing order:
# key, signing day, whether it is stated or inferred, published numbers, term, group, kind of document.
AGREEMENTS = [
    ("biocom", "[2016-03-31..2017-06-22]", "inferred", "", None, "overseas", "mou"),
    ("uc-san-diego", "[2016-03-31..2017-06-22]", "inferred", "", None, "overseas", "mou"),
    ("unidentified-domestic", "[2016-03-31..2018-08-30]", "inferred", "", None, "domestic", None),
    ("oxford-university-innovation", "[2016-03-31..2020-09-07]", "inferred", "", None, "overseas", "memorandum"),
    ("unidentified-overseas", "[2016-03-31..2020-09-07]", "inferred", "", None, "overseas", None),
    ("eurobiomed", "[2017-06-19..2017-06-22]", "inferred", "", None, "overseas", "mou"),
    ("fbri-kobe", "2018-01", "stated", "", None, "domestic", "memorandum"),
    ("keio-iab", "2018-04", "inferred", "", None, "domestic", "memorandum"),
    ("medcity", "[2018-06-04..2018-06-07]", "inferred", "", None, "overseas", "mou"),
    ("city-of-kawasaki", "2018-08-30", "inferred", "municipalities 1", None, "domestic", "mou"),
    ("ucla", "2019-06-03", "inferred", "", "P5Y", "overseas", "mou"),
    ("city-of-yokohama", "2019-08-30", "inferred", "municipalities 2, partners 11", None, "domestic", "mou"),
    ("osaka-prefecture", "2020-09-07", "inferred", "municipalities 3, partners 13", None, "domestic", "mou"),
    ("kanagawa-prefecture", "2020-09-18", "inferred", "municipalities 4, partners 14", None, "domestic", "mou"),
    ("royal-danish-embassy", "2020-11-20", "inferred", "partners 15", "P3Y", "overseas", "moc"),
    ("medicen-paris-region", "2021-02-05", "inferred", "partners 16", "P5Y", "overseas", "mou"),
]
ANNOUNCED = {
    "biocom": "2016-06-03",
    "uc-san-diego": "2016-06-03",
    "fbri-kobe": "[2018-01-31..]",
    "city-of-kawasaki": "2018-08-31",
    "osaka-prefecture": "2020-09-07",
    "royal-danish-embassy": "2020-11-24",
}
IN_FORCE_FROM = {"osaka-prefecture": "2020-09-07"}
ENDS_AND_RENEWALS: dict[str, object] = {}
TALLIES = {  # agreement, total, overseas, domestic
    ("city-of-kawasaki", None, None, 4),
    ("ucla", 10, 6, None),
    ("city-of-yokohama", 11, None, None),
    ("osaka-prefecture", 13, 7, None),
    ("kanagawa-prefecture", 14, None, None),
    ("royal-danish-embassy", 15, 8, None),
    ("royal-danish-embassy", 15, None, None),
    ("medicen-paris-region", 16, 8, None),
    ("medicen-paris-region", 16, None, None),
}
FIGURES = {  # organization: value, hedge, currency, phrase
    "link-j": [(440, "at_least", None, "440以上")],
    "medicen-paris-region": [
        (430, "over", None, "430を超える"),
        (500, "about", None, "約500"),
        (40, "exactly", None, "40"),
        (34, "exactly", None, "34"),
        (80, "exactly", None, "80もの"),
        (383, "exactly", None, "383"),
        (21_000_000_000, "nearly", "EUR", "210億ユーロに迫る"),
        (864_000_000, "exactly", "EUR", "8.64億ユーロもの"),
    ],
}
# Forms of a name that a source prints beside the usual one.
OTHER_NAMES = {
    "eurobiomed": {"ユーロビオメッド"},
    "medicen-paris-region": {"メディセン"},
    "city-of-kawasaki": {"Kawasaki City"},
    "city-of-yokohama": {"Yokohama City"},
    "keio-iab": {"慶応義塾大学先端生命科学研究所", "慶大先端研"},
    "royal-danish-embassy": {"Embassy of the Kingdom of Denmark in Japan"},
    "akihiko-soyama": {"曽山明彦"},
    "albert-p-pisano": {"Albert Pisano"},
    "emilie-royere": {"Emilie Royere"},
    "gene-d-block": {"Gene Block"},
    "joseph-d-panetta": {"Joe Panetta"},
    "masaru-tomita": {"冨田勝"},
}
# The people of the two releases that were read in full, as each shows them.
PEOPLE = {
    "medicen-paris-region": [
        ("岡野栄之", Role.HEAD, "link-j"),
        ("曾山明彦", Role.PICTURED, "link-j"),
        ("Jessica Leygues", Role.PICTURED, "medicen-paris-region"),
        ("曾山明彦", Role.QUOTED, "link-j"),
    ],
    "royal-danish-embassy": [
        ("岡野栄之", Role.HEAD, "link-j"),
        ("ピーター タクソ-イェンセン", Role.HEAD, "royal-danish-embassy"),
        ("岡野栄之", Role.PICTURED, "link-j"),
        ("ピーター タクソ-イェンセン", Role.PICTURED, "royal-danish-embassy"),
        ("ヨアキム ステーン バロン-ミケルセン", Role.QUOTED, "royal-danish-embassy"),
        ("曾山明彦", Role.QUOTED, "link-j"),
    ],
}

_Record: TypeAlias = Agreement | Organization | Person


@pytest.fixture(scope="module")
def register() -> Register:
    """Return the register that ships."""
    return bundled()


def _records(register: Register) -> tuple[_Record, ...]:
    return (*register.agreements, *register.organizations, *register.people)


def _own_words(register: Register) -> Iterator[tuple[str, Text]]:
    """Yield each short text in our own words with the path that finds it."""
    for record in _records(register):
        for field in ("purpose", "activities", "framework", "notes", "fields", "profile"):
            for index, text in enumerate(getattr(record, field, ())):
                yield f"{record.key}.{field}[{index}]", text


class TestFacts:
    """The facts are those that the sources give."""

    def test_counts(self, register: Register) -> None:
        """There are as many records and provenance entries as were entered."""
        counts = {name: len(getattr(register, name)) for name in ("agreements", "organizations", "people", "sources")}
        counts["provenance entries"] = sum(len(record.provenance) for record in _records(register))
        assert counts == COUNTS

    def test_agreements(self, register: Register) -> None:
        """The agreements have their days, published numbers, terms, groups and documents."""
        assert [self._row(agreement) for agreement in register] == AGREEMENTS

    @staticmethod
    def _row(agreement: Agreement) -> tuple[str | None, ...]:
        basis = agreement.basis("signed")
        numbers = sorted({f"{position.series} {position.ordinal}" for position in agreement.positions})
        return (
            agreement.key,
            str(agreement.signed),
            basis and basis.value,
            ", ".join(numbers),
            agreement.term and str(agreement.term),
            agreement.counted_as and agreement.counted_as.value,
            agreement.instrument and agreement.instrument.value,
        )

    def test_announcements(self, register: Register) -> None:
        """The days of announcement are those that sources give."""
        assert {each.key: str(each.announced) for each in register if each.announced} == ANNOUNCED

    def test_tallies(self, register: Register) -> None:
        """The published numbers of partners are those that sources print."""
        tallies = {(each.key, t.total, t.overseas, t.domestic) for each in register for t in each.tallies}
        assert tallies == TALLIES

    def test_figures(self, register: Register) -> None:
        """Every figure of a profile has its value, hedge and print."""
        figures = {
            organization.key: [(f.value, f.qualifier.value, f.currency, f.phrase) for f in organization.figures]
            for organization in register.organizations
            if organization.figures
        }
        assert figures == FIGURES

    @pytest.mark.parametrize("key", PEOPLE)
    def test_people_of_the_releases(self, register: Register, key: str) -> None:
        """Each release shows who heads, who is pictured and who is quoted."""
        shown = [
            (register.person(each.person).name("ja", "en"), each.role, each.organization)
            for each in register[key].representatives
        ]
        assert shown == PEOPLE[key]

    @pytest.mark.parametrize("key", OTHER_NAMES)
    def test_other_names(self, register: Register, key: str) -> None:
        """A record keeps each form of its name that a source prints, and says which source."""
        named: tuple[Organization | Person, ...] = (*register.organizations, *register.people)
        [record] = [each for each in named if each.key == key]
        others = {name.text: f"names[{index}]" for index, name in enumerate(record.names)}
        assert others.keys() >= OTHER_NAMES[key]
        assert {others[text] for text in OTHER_NAMES[key]} <= {entry.field for entry in record.provenance}

    def test_figures_of_the_medicen_profile(self, register: Register) -> None:
        """The founding day, seat, site and five fields are those of the release, each field in both languages."""
        medicen = register.organization("medicen-paris-region")
        assert (str(medicen.established), medicen.website) == ("2005-01-03", "https://medicen.org/en/")
        assert [(field["ja"], field["en"]) for field in medicen.fields] == [
            ("生物学的診断", "Biological diagnostics"),
            ("診断インターベンションイメージング", "Diagnostic and interventional imaging"),
            ("再生医療とバイオマテリアル", "Regenerative medicine and biomaterials"),
            ("デジタル保健", "Digital health"),
            ("トランスレーショナル医療", "Translational medicine"),
        ]

    def test_embassy_belongs_to_one_country_and_sits_in_another(self, register: Register) -> None:
        """The embassy is Denmark's and sits in Japan, as a part of the foreign ministry."""
        embassy = register.organization("royal-danish-embassy")
        assert embassy.seat is not None
        assert embassy.parent is not None
        assert (embassy.country, embassy.seat.country, embassy.parent["ja"]) == ("DK", "JP", "デンマーク外務省")

    def test_starts_and_ends(self, register: Register) -> None:
        """The stated days of taking effect and of ending, and the renewals, are those that sources give."""
        assert {each.key: str(each.in_force_from) for each in register if each.in_force_from} == IN_FORCE_FROM
        ends = {each.key: (each.last_day, each.ended, each.open_ended, each.renewal, each.renews) for each in register}
        assert {key: stated for key, stated in ends.items() if any(stated)} == ENDS_AND_RENEWALS


class TestSources:
    """Every fact has a source, and every source is well formed and used (the model itself asks for the reasoning)."""

    def test_every_fact_has_a_source(self, register: Register) -> None:
        """No field of any record is unsourced."""
        for record in _records(register):
            assert record.sources, record.key
            for field in attrs.fields(type(record)):
                assert record.basis(field.name) is not Basis.UNSOURCED, (record.key, field.name)

    def test_every_published_number_names_its_source(self, register: Register) -> None:
        """A position or tally has a phrase and a source, which is among the agreement's own."""
        for agreement in register:
            numbers: tuple[Position | PublishedTally, ...] = (*agreement.positions, *agreement.tallies)
            for number in numbers:
                assert number.phrase, agreement.key
                assert number.source in agreement.sources, agreement.key

    def test_every_phrase_agrees_with_its_numbers(self, register: Register) -> None:
        """`bundled` does not compare phrases with numbers, to be quick: this test does, as every other reading."""
        assert loads(dumps(register)) == register

    def test_every_provenance_entry_names_its_sources(self, register: Register) -> None:
        """An entry without a source says nothing."""
        for record in _records(register):
            for entry in record.provenance:
                assert entry.sources, (record.key, entry.field)
                assert len(set(entry.sources)) == len(entry.sources), (record.key, entry.field)

    def test_a_day_without_a_year_is_inferred(self, register: Register) -> None:
        """The same evidence has the same basis: a year that is not printed with the day was inferred."""
        for record in _records(register):
            for entry in record.provenance:
                if entry.field in {"signed", "announced", "established"} and "without a year" in (entry.note or ""):
                    assert entry.basis is Basis.INFERRED, (record.key, entry.field)

    def test_what_no_source_prints_is_inferred(self, register: Register) -> None:
        """A translation or a spelling of our own was not printed."""
        ours = re.compile(r"\btranslation of\b|\b(is|are) ours\b")
        for record in _records(register):
            for entry in record.provenance:
                if ours.search(entry.note or ""):
                    assert entry.basis is Basis.INFERRED, (record.key, entry.field)

    def test_provenance_is_in_the_order_of_the_fields(self, register: Register) -> None:
        """Entries follow the fields of the record."""
        for record in _records(register):
            fields = [field.name for field in attrs.fields(type(record))]
            places = [fields.index(re.split(r"[.\[]", entry.field)[0]) for entry in record.provenance]
            assert places == sorted(places), record.key

    def test_every_source_is_used(self, register: Register) -> None:
        """Some record rests on each source."""
        used = {key for record in _records(register) for key in record.sources}
        used |= {key for record in _records(register) for entry in record.provenance for key in entry.sources}
        assert {source.key for source in register.sources} == used

    def test_titles_and_addresses_are_well_formed(self, register: Register) -> None:
        """A source has a title, an address or a note that finds it, and no address is given twice.

        A note says that a title was not seen only where there is none.
        """
        for source in register.sources:
            assert source.title is None or "  " not in source.title, source.key
            assert source.title is None or "title was not seen" not in (source.note or ""), source.key
            assert source.note, source.key
            assert source.note.endswith("."), source.key
        addresses = [source.url for source in register.sources if source.url]
        assert [url for url, count in Counter(addresses).items() if count > 1] == []
        for url in addresses:
            parts = urlsplit(url)
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", parts.netloc), url
            assert re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=:@/%?-]+", parts.path + parts.query), url

    def test_nothing_is_published_after_the_revision(self, register: Register) -> None:
        """No source, signing or announcement is later than the day up to which sources were looked for."""
        days = [source.published for source in register.sources]
        days += [day for each in register for day in (each.signed, each.announced)]
        assert all(day.earliest <= register.revision for day in days if day)


class TestWords:
    """Words are short, our own, and in both languages."""

    def test_our_own_words_are_in_both_languages(self, register: Register) -> None:
        """Each text has one string in Japanese and one in English."""
        for path, text in _own_words(register):
            assert text.langs == ("en", "ja"), path

    def test_no_sentence_is_taken_from_a_release(self, register: Register) -> None:
        """Texts are short phrases: no full stop and no more than 120 characters."""
        for path, text in _own_words(register):
            for words in dict(text.items()).values():
                assert len(words) <= 120, path
                assert not words.endswith((".", "。")), path
        for agreement in register:
            numbers: tuple[Position | PublishedTally, ...] = (*agreement.positions, *agreement.tallies)
            assert all(len(number.phrase or "") <= 60 for number in numbers), agreement.key

    def test_no_text_is_entered_twice(self, register: Register) -> None:
        """A list has one entry for each thing."""
        for record in _records(register):
            for field in ("purpose", "activities", "framework", "fields", "profile"):
                texts: tuple[Text, ...] = getattr(record, field, ())
                for lang in ("en", "ja"):
                    words = [text[lang] for text in texts]
                    assert len(set(words)) == len(words), (record.key, field, lang)


class TestRecords:
    """Records are entered once and belong together."""

    def test_no_person_is_entered_twice(self, register: Register) -> None:
        """No two people share a name, and each appears in some agreement."""
        names = Counter(name.text for person in register.people for name in person.names)
        assert [name for name, count in names.items() if count > 1] == []
        shown = {each.person for agreement in register for each in agreement.representatives}
        assert {person.key for person in register.people} == shown

    def test_everyone_stands_for_the_host_or_a_partner(self, register: Register) -> None:
        """A representative belongs to one of the sides, and every title is there."""
        for agreement in register:
            for each in agreement.representatives:
                assert each.organization in {register.host.key, *agreement.partners}, agreement.key
                assert each.title is not None, (agreement.key, each.person)

    def test_every_organization_signed(self, register: Register) -> None:
        """An organization is the host or a partner, and its kind, country and seat are known."""
        signed = {key for agreement in register for key in agreement.partners}
        assert {organization.key for organization in register.organizations} == {register.host.key, *signed}
        for organization in register.organizations:
            assert organization.kind, organization.key
            assert organization.country, organization.key
            assert organization.seat, organization.key

    def test_agreement_has_its_partners_key(self, register: Register) -> None:
        """The first agreement of a partner has its key, a later one begins with it; a nameless one says so."""
        seen: set[str] = set()
        for agreement in register:
            partner = agreement.partners[0] if agreement.partners else "unidentified"
            has_suffix = partner in seen or not agreement.partners
            assert agreement.key.startswith(f"{partner}-") if has_suffix else agreement.key == partner
            seen.add(partner)

    def test_groups(self, register: Register) -> None:
        """Where the publisher counts a partner is known for all, and agrees with the country of each."""
        for agreement in register:
            partner = register.partner(agreement)
            if partner is not None:
                assert agreement.counted_as is (Group.DOMESTIC if partner.country == "JP" else Group.OVERSEAS)
            assert agreement.counted_as is not None, agreement.key

    def test_series(self, register: Register) -> None:
        """The two series number all partners and the local governments."""
        assert [(series.key, series.kinds) for series in register.series] == [
            ("partners", ()),
            ("municipalities", (OrganizationKind.LOCAL_GOVERNMENT,)),
        ]
        for agreement in register:
            partner = register.partner(agreement)
            local = partner is not None and partner.kind is OrganizationKind.LOCAL_GOVERNMENT
            assert local is (agreement.number("municipalities") is not None), agreement.key


class TestFiles:
    """Files are written as the library writes them."""

    @pytest.mark.parametrize(
        ("file", "members"),
        [
            ("agreements.json", ["revision", "host", "series", "agreements"]),
            ("organizations.json", ["organizations"]),
            ("people.json", ["people"]),
            ("sources.json", ["sources"]),
        ],
    )
    def test_bundled_files_are_canonical(self, register: Register, file: str, members: list[str]) -> None:
        """A bundled file is byte for byte what the library would write."""
        document = unstructure(register)
        part = {member: document[member] for member in members}
        expected = json.dumps(part, ensure_ascii=False, indent=2) + "\n"
        assert (DATA / file).read_bytes() == expected.encode("utf-8")

    def test_the_frozen_register_is_valid(self) -> None:
        """The copy that other tests and the documentation run on holds the first sixteen agreements."""
        frozen = load(FROZEN)
        assert len(frozen) == 16
        assert FROZEN.read_text("utf-8") == json.dumps(unstructure(frozen), ensure_ascii=False, indent=2) + "\n"
