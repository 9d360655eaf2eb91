"""Records from rows: partners, keys, agreements, provenance, and rows that contradict each other."""

from datetime import date
from typing import Any, ClassVar

import pytest

from linkj_partners import Basis, Name, NameKind, Organization, OrganizationKind, PartialDate, Register, Term, Text
from linkj_partners.counting import due
from linkj_partners.model import Agreement
from linkj_partners.tables import Field, read_with_notes, read_with_problems
from linkj_partners.tables._partners import slug
from linkj_partners.terms import Renewal, Standing

AS_OF = date(2026, 4, 1)
A_DATE = (
    "a date such as 2021-02-05, 2021年2月5日 or 2014.9.1-2019.8.31; "
    "2019年4月上旬, 2019年4月, 2019年度, 2019 or [2018-01-01..2020-12-31] will do too"
)
FIVE = Term(years=5)
A_LATER_DAY = "a day that is not before the first day"
A_LENGTH = "a length such as '5年間' or '3 years', 無期限, 自動更新 or 2014.9.1-2019.8.31"
HOST = Organization(key="host", names=(Name(text="The Host", lang="en"),), country="JP")


def read(*rows: dict[str, Any], host: Organization = HOST, **options: Any) -> tuple[Register, list[str]]:
    """Return the register of rows, and their problems as lines."""
    register, problems = read_with_problems(rows, host=host, as_of=AS_OF, **options)
    return register, [str(problem) for problem in problems]


def only(*rows: dict[str, Any], **options: Any) -> Agreement:
    """Return the agreement of rows without a problem."""
    register, problems = read(*rows, **options)
    assert problems == []
    (agreement,) = register
    return agreement


class TestPartners:
    """The same name on two rows is one organization."""

    def test_spellings(self) -> None:
        """Letter case, width and white space do not tell names apart; the usual spelling is kept."""
        register, problems = read(
            {"Partner": "SOME LAB", "Signed": "2020"},
            {"Partner": "Some Lab", "Signed": "2021"},
            {"Partner": "Ｓｏｍｅ　Lab", "Signed": "2022"},
            {"Partner": "Some  Lab", "Signed": "2023"},
        )
        assert problems == []
        assert [each.key for each in register.organizations] == ["host", "some-lab"]
        assert register.organization("some-lab").name("en") == "Some Lab"
        assert [each.key for each in register] == [f"some-lab-{year}" for year in (2020, 2021, 2022, 2023)]

    def test_former_names(self) -> None:
        """A former name leads to the same organization, on rows before and after, and over two steps."""
        register, problems = read(
            {"Partner": "Old Agency", "Signed": "2001", "Country": "UK"},
            {"Partner": "Old Agency (currently Newer Agency)", "Signed": "2002"},
            {"Partner": "Newest Agency (formerly Newer Agency)", "Signed": "2003"},
            {"Partner": "Newer Agency", "Signed": "2004"},
        )
        assert problems == []
        agency = register.organization("newest-agency")
        assert [(name.text, name.kind) for name in agency.names] == [
            ("Newest Agency", NameKind.OFFICIAL),
            ("Newer Agency", NameKind.FORMER),
            ("Old Agency", NameKind.FORMER),
        ]
        assert {agreement.partners for agreement in register} == {("newest-agency",)}
        (country, names) = agency.provenance
        assert (country.field, country.note) == ("country", "Country: 'UK'")
        assert names.field == "names"
        assert names.note == (
            "Partner: 'Newest Agency (formerly Newer Agency)'; Partner: 'Old Agency (currently Newer Agency)'"
        )

    def test_names_that_are_the_same(self) -> None:
        """Neither The nor a short legal form tells names apart; a name that a row prints in two languages is both."""
        names = ["University of Leeds", "リーズ大学(University of Leeds)", "リーズ大学", "The University of Leeds"]
        names += ["リーズ大学／University of Leeds", "リーズ大学\nUniversity of Leeds"]
        rows = [{"Partner": name, "Signed": str(2001 + index)} for index, name in enumerate(names)]
        register, problems = read(*rows, {"Partner": "㈱みらい", "Note": "x"}, {"Partner": "株式会社みらい"})
        assert (problems, len({agreement.partners for agreement in register})) == ([], 2)
        leeds = register.organization("university-of-leeds")
        assert {name.kind for name in leeds.names} == {NameKind.OFFICIAL}
        assert leeds.name("en") in ("University of Leeds", "The University of Leeds")
        assert read(*reversed(rows))[0] == read(*rows)[0]

    def test_part_of_a_university(self) -> None:
        """東都大学(Institute of Physics) is perhaps the university, not for certain; of technology it is."""
        rows = [{"Partner": "東都大学(Institute of Physics)"}, {"Partner": "東都大学", "Signed": "2020"}]
        register, problems, notes = read_with_notes(rows, host=HOST, as_of=AS_OF)
        assert (problems, len({agreement.partners for agreement in register})) == ((), 2)
        assert "'東都大学' and '東都大学(Institute of Physics)' are perhaps one" in str(notes)
        rows = [
            {"Partner": "東工大学(Toto Institute of Technology)"},
            {"Partner": "東工大学", "Signed": "2020"},
        ]
        register, _ = read(*rows)
        assert len({agreement.partners for agreement in register}) == 1

    def test_former_name_in_one_of_two_languages(self) -> None:
        """A former name of either is one of the partner."""
        register, _ = read(
            {"Partner": "新機構（New Agency）"}, {"Partner": "New Agency (formerly Old Agency)"}, {"Partner": "新機構"}
        )
        assert [(name.text, name.kind) for name in register.organization("new-agency").names] == [
            ("新機構(New Agency)", NameKind.OFFICIAL),
            ("New Agency", NameKind.OFFICIAL),
            ("新機構", NameKind.OFFICIAL),
            ("Old Agency", NameKind.FORMER),
        ]

    @pytest.mark.parametrize(
        ("names", "alike"),
        [
            (
                ["University of Leeds", "Univ. of Leeds", "University of Leeds, UK"],
                "'Univ. of Leeds' and 'University of Leeds' and 'University of Leeds, UK'",
            ),
            (["みらい株式会社", "㈱みらい"], "'(株)みらい' and 'みらい株式会社'"),
            (
                ["東都大学(Toto University)", "東都大学(University of Toto)", "東都大学"],
                "'東都大学' and '東都大学(Toto",
            ),
            (["Blue Co., Ltd.", "Blue"], "'Blue' and 'Blue Co., Ltd.'"),
            (["A大学（Paris）", "B大学（Paris）", "Paris"], ""),
            (["University of California", "University of California, Davis"], ""),
        ],
    )
    def test_names_that_are_alike(self, names: list[str], alike: str) -> None:
        """They are different partners, and a note says that they are perhaps one."""
        register, _, notes = read_with_notes([{"Partner": name} for name in names], host=HOST, as_of=AS_OF)
        assert len(register.organizations) == len(names) + 1
        assert [str(note).startswith(f"the partners: {alike}") for note in notes] == [True] * bool(alike)

    def test_present_name_that_no_row_writes_alone(self) -> None:
        """The present name need not have a row of its own."""
        register, _ = read({"Partner": "A B C (currently D E F)"}, {"Partner": "D E F (currently G H I)"})
        assert [name.text for name in register.organizations[0].names] == ["G H I", "A B C", "D E F"]

    @pytest.mark.parametrize(
        ("rows", "problem"),
        [
            (
                ["Old (now New)", "Old (now Other)"],
                "says that 'Old' is 'Other' now, but row 2 says otherwise: correct one",
            ),
            (
                ["Old (now New)", "New (now Old)"],
                "says that 'New' is 'Old' now, whose present name it is itself: correct one",
            ),
            (["Old (now Old)"], "says that 'Old' is 'Old' now, whose present name it is itself: correct one"),
        ],
    )
    def test_former_names_that_contradict(self, rows: list[str], problem: str) -> None:
        """A name has one present name."""
        _, (message,) = read(*({"Partner": name} for name in rows))
        assert message.startswith(f"row {len(rows) + 1}, column 'Partner': {problem}")

    def test_countries_that_contradict(self) -> None:
        """The later row is reported, at its column; the same country in other words does not contradict."""
        register, problems = read(
            {"Partner": "Some Lab", "Country": "France", "Kind": "university", "Signed": "2020"},
            {"Partner": "Some Lab", "Country": "FR", "Kind": "", "Signed": "2021"},
            {"Partner": "Some Lab", "Country": "Japan", "Kind": "university", "Signed": "2022"},
            {"Partner": "Some Lab", "Country": "", "Kind": "company", "Signed": "2023"},
        )
        assert problems == [
            "row 4, column 'Country': says 'JP', but row 2 says 'FR' for this partner: correct one",
            "row 5, column 'Kind': says 'company', but row 2 says 'university' for this partner: correct one",
        ]
        lab = register.organization("some-lab")
        assert (lab.country, lab.kind, len(register)) == ("FR", OrganizationKind.UNIVERSITY, 2)
        assert lab.provenance[0].note == "Country: 'FR'; Country: 'France'"

    def test_several_partners(self) -> None:
        """Their agreement is one; their country is that of none, and kept as a note."""
        agreement = only({"Partners": "Lab A、Lab B", "Country": "France"})
        assert agreement.partners == ("lab-a", "lab-b")
        assert agreement.key == "lab-a-and-lab-b"
        assert agreement.notes == (Text({"en": "Country: 'France'"}),)
        _, _, kept = read_with_notes([{"Partners": "Lab A、Lab B", "Country": "France"}], host=HOST, as_of=AS_OF)
        assert [str(note) for note in kept] == ["row 2, column 'Country': 'France' is kept as a note"]
        assert only({"Partners": "Lab A;Lab B;Lab C;Lab D"}).key == "lab-a-and-3-others"

    def test_partner_twice_and_host(self) -> None:
        """A partner is named once, and the host is none."""
        register, problems = read(
            {"Partners": "Lab A; lab a"}, {"Partners": "THE HOST; Lab B"}, {"Partners": "The Host"}, {"Partners": ""}
        )
        assert problems == [
            "row 2, column 'Partners': names 'Lab A' twice: name each partner once",
            "row 4, column 'Partners': names 'The Host', which is the host: name the other side",
        ]
        assert [agreement.partners for agreement in register] == [("lab-b",)]

    def test_row_without_a_partner(self) -> None:
        """A name is required."""
        assert read({"Partner": "-", "Signed": "2020"})[1] == [
            "row 2: names no partner: give a name, or leave the row out"
        ]


class TestKeys:
    """Keys are readable, stable, and do not depend on the order of rows."""

    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("Université de Genève", "universite-de-geneve"),
            ("A & B, Inc.", "a-b-inc"),
            ("A & B", "partner-"),
            ("ABC & Co.", "abc-co"),
            ("東都大学", "partner-"),
            ("東都大学（Toto University）", "toto-university"),
            ("Toto University 東都大学", "partner-"),
            ("3M", "partner-"),
            ("Łódź University", "odz-university"),
            ("서울대학교", "partner-"),
            ("Московский университет", "partner-"),
        ],
    )
    def test_slugs(self, name: str, key: str) -> None:
        """The Latin letters, else a hash that is the same everywhere."""
        assert slug(name).startswith(key)
        assert slug(name) == slug(name.upper())
        assert (len(slug(name)) == len("partner-12345678")) == (key == "partner-") or key != "partner-"

    def test_hash_does_not_change(self) -> None:
        """Keys of one release are those of the next."""
        assert slug("東都大学") == "partner-8e96e2e6"

    def test_keys_that_would_be_the_same(self) -> None:
        """Names that make one key both get a hash; so does a partner with the key of the host."""
        rows = [{"Partner": "Some-Lab"}, {"Partner": "Some Lab!"}, {"Partner": "Host!"}]
        register, problems = read(*rows)
        keys = sorted(each.key for each in register.organizations)
        assert problems == []
        assert [key[:9] for key in keys] == ["host", "host-6e79", "some-lab-", "some-lab-"]
        assert sorted(each.key for each in read(*reversed(rows))[0].organizations) == keys

    def test_agreements_of_one_partner(self) -> None:
        """Several agreements of a partner have the day, or a hash, in their keys."""
        rows = [
            {"Partner": "Lab A", "Signed": "2020-01-02"},
            {"Partner": "Lab A", "Signed": ""},
            {"Partner": "Lab A", "Signed": "2021", "Note": "x"},
            {"Partner": "Lab A", "Signed": "2021", "Note": "y"},
            {"Partner": "Lab B", "Signed": "2021"},
        ]
        register, problems = read(*rows)
        keys = [agreement.key for agreement in register]
        assert problems == []
        plain = [key.rpartition("-")[0] if key.startswith("lab-a-2021") else key for key in keys]
        assert sorted(plain) == ["lab-a-2020-01-02", "lab-a-2021", "lab-a-2021", "lab-a-undated", "lab-b"]
        assert [each.key for each in read(*reversed(rows))[0]] == keys


class TestAgreements:
    """What the cells of a row say together."""

    def test_signing_day_that_is_missing(self) -> None:
        """It is on or before the day of the table, which is inferred."""
        agreement = only({"Partner": "Lab A", "Start": "2020-01-02", "Announced": "2020"})
        assert str(agreement.signed) == "[..2026-04-01]"
        assert agreement.basis("signed") is Basis.INFERRED
        assert agreement.provenance[-1].note == "no signing day is given; the table is of 2026-04-01"

    def test_everything(self) -> None:
        """Each cell that was read has its words in the provenance of its field."""
        agreement = only(
            {
                "Partner": "Lab A",
                "Group": "overseas",
                "Instrument": "Protocol",
                "Signed": "5 Feb. 2021",
                "Term": "5 years (renewable)",
                "Renewal": "renewable",
                "Notice": "3 months",
                "No. in series": "16例目",
                "Remarks": "one\ntwo",
                "Region": "Île-de-France",
                "URL": "-",
            }
        )
        assert agreement.term == Term(years=5)
        assert agreement.renewal == Renewal(automatic=False, notice=Term(months=3))
        assert agreement.number() == 16
        assert agreement.notes == (Text({"en": "one two"}), Text({"en": "Region: Île-de-France"}))
        assert {entry.field: entry.note for entry in agreement.provenance} == {
            "counted_as": "Group: 'overseas'",
            "instrument": "Instrument: 'Protocol'",
            "signed": "Signed: '5 Feb. 2021'",
            "term": "Term: '5 years (renewable)'",
            "renewal": "Renewal: 'renewable'; Term: '5 years (renewable)'",
            "renewal.notice": "Notice: '3 months'",
            "positions[0]": "No. in series: '16例目'",
        }
        assert set(agreement.sources_of("term")) == {"table"}

    def test_printed_term(self) -> None:
        """A cell that is a length is the printed phrase."""
        assert only({"締結先": "X", "有効期間": "今後5年間"}).term_phrase == "今後5年間"

    def test_notice_without_a_renewal(self) -> None:
        """It is kept as a note."""
        assert only({"Partner": "Lab A", "Notice": "3 months"}).notes == (Text({"en": "Notice: '3 months'"}),)

    def test_agreement_that_is_over(self) -> None:
        """The last day is not known, but it is past; a day that is given comes first."""
        agreement = only({"Partner": "Lab A (expired)", "Signed": "2020"})
        assert str(agreement.ended) == "[2020-01-01..2026-03-31]"
        assert agreement.basis("ended") is Basis.INFERRED
        assert agreement.standing(AS_OF) is Standing.ENDED
        assert str(only({"Partner": "Lab A (expired)", "Terminated": "2021"}).ended) == "2021"
        assert str(only({"Partner": "Lab A", "Term": "expired"}).ended) == "[..2026-03-31]"

    def test_agreement_that_ran_out(self) -> None:
        """A last day that is past says when it ended, unless it was ended early or renewed; the words are kept."""
        row = {"Partner": "Lab A", "Signed": "2015-04-01", "Term": "5 years", "Status": "expired"}
        columns: dict[str, Field] = {"Status": "ended"}
        agreement = only(row, columns=columns)
        assert (agreement.ended, agreement.standing(AS_OF)) == (None, Standing.AFTER_TERM)
        assert agreement.provenance[-1].note == "Status: 'expired'; Term: '5 years'"
        assert agreement.standing(date(2018, 1, 1)) is Standing.IN_TERM
        register, _ = read(row, columns=columns)
        assert due(register, AS_OF, FIVE) == ()
        assert str(only(row | {"Status": "terminated"}, columns=columns).ended) == "[2015-04-01..2020-04-01]"
        assert str(only(row | {"Renewal": "automatic"}, columns=columns).ended) == "[2015-04-01..2026-03-31]"
        assert str(only(row | {"Term": "20 years"}, columns=columns).ended) == "[2015-04-01..2026-03-31]"
        assert str(only({"Partner": "Lab A", "Term": "5 years", "Status": "終了"}, columns=columns).ended) == (
            "[..2026-03-31]"
        )
        (message,) = read({"Partner": "Lab A", "Signed": "2020", "End": "2019", "Status": "終了"}, columns=columns)[1]
        assert "last_day cannot be '2019'" in message
        (message,) = read({"Partner": "Lab A", "Signed": "2026-04-01", "Status": "終了"}, columns=columns)[1]
        assert "ended cannot be '[..2026-03-31]'" in message

    def test_end_that_is_still_to_come(self) -> None:
        """In a row without a term it is rather the end of the term."""
        row = {"Partner": "Lab A", "Signed": "2024-04-01", "Terminated": "2029-03-31"}
        assert read(row)[1] == [
            (
                "row 2, column 'Terminated': 2029-03-31 is after the day of the table, 2026-04-01: if the term ends "
                "then, map the column to 'last_day'"
            )
        ]
        assert str(only(row | {"Term": "10 years"}).ended) == "2029-03-31"
        assert str(only({"締結先": "X", "締結日": "2024", "終了年月日": "2029-03-31"}).last_day) == "2029-03-31"

    def test_renewal_for_the_same_period(self) -> None:
        """Its length is that of the term, where the row has one."""
        same = {"Partner": "Lab A", "Renewal": "同一期間で自動更新"}
        assert only(same | {"Term": "5 years"}).renewal == Renewal(automatic=True, every=FIVE)
        assert only(same).renewal == Renewal(automatic=True)

    def test_day_past_the_end_of_its_era(self) -> None:
        """It is inferred, and the note says how."""
        agreement = only({"締結先": "X", "満了日": "平成35年3月31日"})
        assert agreement.basis("last_day") is Basis.INFERRED
        assert agreement.provenance[0].note == (
            "平成35年 counted on past the end of the era, 2023; 満了日: '平成35年3月31日'"
        )

    @pytest.mark.parametrize("cell", ["不明", "－", "n/a"])
    def test_words_of_an_unknown_day(self, cell: str) -> None:
        """They are kept in the provenance."""
        (entry,) = only({"締結先": "X", "締結日": cell}).provenance
        assert entry.note == f"締結日: '{cell}'; the table is of 2026-04-01"

    def test_two_cells_that_agree(self) -> None:
        """Both are in the provenance."""
        agreement = only({"Partner": "Lab A", "Signed": "2014.9.1-2019.8.31", "End": "31 August 2019"})
        assert {entry.note for entry in agreement.provenance if entry.field == "last_day"} == {
            "End: '31 August 2019'; Signed: '2014.9.1-2019.8.31'"
        }

    @pytest.mark.parametrize(
        ("row", "problem"),
        [
            (
                {"Signed": "2014.9.1-2019.8.31", "End": "2019-08-30"},
                "column 'End': says otherwise than Signed: '2014.9.1-2019.8.31': correct one",
            ),
            (
                {"Term": "5 years, automatic renewal", "Renewal": "renewable"},
                "column 'Renewal': says otherwise than Term: '5 years, automatic renewal': correct one",
            ),
            (
                {"Term": "1 year, automatically renewed for 1 year", "Renewal": "自動更新（2年）"},
                "column 'Renewal': says otherwise than Term: '1 year, automatically renewed for 1 year': correct one",
            ),
            (
                {"Term": "Indefinite", "Renewal": "automatic"},
                "column 'Term': says that it has no end, but Renewal: 'automatic' says otherwise: correct one",
            ),
            (
                {"Signed": "2020", "End": "2019-08-30"},
                "column 'End': last_day cannot be '2019-08-30': give a day that is not before the first day, 2020",
            ),
            (
                {"Signed": "2030", "Terminated": "expired"},
                f"column 'Terminated': ended cannot be '[..2026-03-31]': give {A_LATER_DAY}, 2030",
            ),
        ],
    )
    def test_cells_that_contradict(self, row: dict[str, str], problem: str) -> None:
        """They are reported at one of them."""
        assert read({"Partner": "Lab A"} | row)[1] == [f"row 2, {problem}"]

    def test_lengths_of_renewals_from_two_cells(self) -> None:
        """One cell may say that it is automatic, and another for how long."""
        agreement = only({"Partner": "Lab A", "Term": "5 years, automatic renewal", "Renewal": "1年ごとに自動更新"})
        assert agreement.renewal == Renewal(automatic=True, every=Term(years=1))

    def test_signing_before_the_host(self) -> None:
        """A signing before the founding of the host is reported; sources of the host are not those of the table."""
        host = Organization(
            key="host",
            names=HOST.names,
            established=PartialDate.parse("2016"),
            sources=("elsewhere",),
        )
        register, problems = read({"Partner": "Lab A", "Signed": "2015"}, {"Partner": "Lab B"}, host=host)
        assert problems == ["row 2, column 'Signed': 2015 is before the host was founded, 2016: correct one of them"]
        assert (register.host.established, register.host.sources) == (host.established, ())

    def test_rows_that_are_the_same(self) -> None:
        """The later one is reported."""
        rows = [{"Partner": "Lab A", "Signed": "2020"}, {"Partner": "LAB A", "Signed": "2020年"}]
        register, problems = read(*rows)
        assert (len(register), problems) == (1, ["row 3: says the same as row 2: leave one of them out"])

    def test_numbers_that_are_taken(self) -> None:
        """A number belongs to one row."""
        register, problems = read({"Partner": "A B C", "Number": "1"}, {"Partner": "D E F", "Number": "1例目"})
        assert (len(register), problems) == (
            1,
            ["row 3, column 'Number': number 1 is that of row 2 already: correct one"],
        )

    def test_all_problems_of_a_row(self) -> None:
        """They are reported together, in the order of rows and columns, each cell by its heading."""
        assert read({"Partner": "", "Signed": "soon", "Term": "long"}, {"Partner": "x", "Signed": "soon"})[1] == [
            f"row 2, column 'Signed': cannot read 'soon' as {A_DATE}",
            f"row 2, column 'Term': cannot read 'long' as {A_LENGTH}",
            f"row 3, column 'Signed': cannot read 'soon' as {A_DATE}",
        ]

    def test_surplus_cells(self) -> None:
        """A row that has more cells than headings is reported, since its cells may have been shifted."""
        assert read({"Partner": "Lab A", None: ["x"]})[1] == [  # type: ignore[dict-item]
            (
                "row 2: has 'x' behind the last column: give its column a heading or, in CSV, "
                "put quotes around cells that hold a separator"
            )
        ]

    def test_heading_over_two_lines(self) -> None:
        """A problem names its column in one line."""
        assert read({"Partner": "Lab A", "Date of\nsignature": "soon"})[1] == [
            f"row 2, column 'Date of signature': cannot read 'soon' as {A_DATE}"
        ]

    def test_fill_down(self) -> None:
        """Country, kind and group have what stands above them, only if asked; other columns never."""
        rows = [
            {"Partner": "Lab A", "Country": "", "Signed": ""},
            {"Partner": "Lab B", "Country": "France", "Signed": "2020"},
            {"Partner": "Lab C", "Country": "", "Signed": ""},
        ]
        for fill_down, countries in ((False, [None, "FR", None]), (True, [None, "FR", "FR"])):
            register, _ = read(*rows, fill_down=fill_down)
            assert [register.organization(f"lab-{name}").country for name in "abc"] == countries
            assert not register["lab-c"].signed.is_exact


class TestEndsAndRenewals:
    """A past day that the first term does not give is perhaps the real end: the caller says which."""

    ROW: ClassVar[dict[str, Any]] = {"締結先": "A大学", "締結日": "2012/4/1", "有効期間": "5年", "自動更新": "有"}

    @pytest.mark.parametrize("day", ["2022/3/31", "2016/9/30", "2018/3/31", "2022年度"])
    def test_day_of_no_first_term(self, day: str) -> None:
        """A term of five years from 2012 ends in 2017."""
        _, (problem,) = read(self.ROW | {"終了年月日": day})
        assert " is not the last day of the first P5Y: if it ended then, map the column to 'ended'" in problem

    @pytest.mark.parametrize("day", ["2017/3/31", "2017/4/1", "2017年", "2017/9/30", "2027/3/31"])
    def test_day_that_can_be_the_last(self, day: str) -> None:
        """Under any convention, from within a year of the signing, or a day to come."""
        register, problems = read(self.ROW | {"終了年月日": day})
        assert (problems, [agreement.ended for agreement in register]) == ([], [None])

    def test_first_day_is_given(self) -> None:
        """Then the last day follows from it; without a start or a term nothing does."""
        row = self.ROW | {"発効日": "2012/5/1", "満了日": "2017/9/30"}
        assert len(read(row)[1]) == 1
        assert read(row | {"満了日": "2017/4/30"})[1] == []
        assert read(row | {"有効期間": ""})[1] == []
        assert len(read(self.ROW | {"有効期間": "9000年", "満了日": "2022/3/31"})[1]) == 1
        assert len(read(row | {"締結日": "2013/5/1"})[1]) == 1
        assert read({"締結先": "A大学", "有効期間": "5年", "自動更新": "有", "満了日": "2017/9/30"})[1] == []

    def test_no_end_and_a_past_day(self) -> None:
        """A day that is past can be the real end of an agreement without a term."""
        row = {"締結先": "A大学", "有効期間": "無期限", "終了日": "2022/3/31"}
        (problem,) = read(row)[1]
        assert problem.endswith("says otherwise: if it ended then, map the column to 'ended', else correct one")
        assert read(row | {"終了日": "2099/3/31"})[1][0].endswith("says otherwise: correct one")

    @pytest.mark.parametrize("words", ["継続中", "有効", "active"])
    def test_words_for_running(self, words: str) -> None:
        """They are no day, and a note."""
        register, problems = read(self.ROW | {"終了日": words})
        assert (problems, [agreement.notes[0].get("ja") for agreement in register]) == ([], [f"終了日: {words}"])

    def test_both_ends(self) -> None:
        """終了日 next to 満了日 ends the agreement, unless it repeats the last day of what is renewed then."""
        row = self.ROW | {"満了日": "2017/3/31", "終了日": "2022/3/31"}
        ((agreement,), problems) = read(row)
        assert (problems, str(agreement.last_day), str(agreement.ended)) == ([], "2017-03-31", "2022-03-31")
        (problem,) = read(row | {"満了日": "2099/3/31", "終了日": "2099/3/31"})[1]
        assert problem.endswith("if the agreement is renewed then, map '終了日' to 'note'")
