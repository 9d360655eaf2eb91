"""What must hold across records: every kind of problem with its path and its message."""

from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Basis,
    Name,
    Organization,
    PartialDate,
    Person,
    Position,
    Provenance,
    PublishedTally,
    Register,
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.model._integrity import Records, problems

POST = Source(key="post-1", kind=SourceKind.NEWS, publisher="LINK-J", lang="ja")
SERIES = Series(key="partners", names=Text({"en": "partners"}))
CITIES = Series(key="cities", names=Text({"en": "cities"}))
NAMES = (Name(text="A", lang="en"),)
HOST = Organization(key="host", names=NAMES)
ANNE = Person(key="anne", names=NAMES)


def agreement(key: str, signed: str = "2021-02-05", **facts: Any) -> Agreement:
    """Build an agreement."""
    return Agreement(key=key, signed=PartialDate.parse(signed), **facts)


def organization(key: str, **facts: Any) -> Organization:
    """Build an organization."""
    return Organization(key=key, names=NAMES, **facts)


def found(**records: Any) -> list[tuple[str, str]]:
    """Return the paths and messages of the problems of records; host, people, a series and a source are there."""
    usual: dict[str, Any] = {
        "host": "host",
        "series": [SERIES],
        "organizations": [HOST],
        "people": [ANNE],
        "sources": [POST],
        "agreements": [],
    }
    return [(each.path, each.message) for each in problems(Records(**{**usual, **records}))]


def paths(**records: Any) -> list[str]:
    """Return the paths of the problems."""
    return [path for path, _ in found(**records)]


def no_key(key: str, member: str) -> str:
    """Return the message for a key that leads nowhere."""
    return f"{key!r} is not a key in $.{member}: add that record or correct the key"


def test_valid_registers(small_register: Register, frozen_register: Register) -> None:
    """A register that exists has no problems; a host is enough."""
    assert found() == found(sources=[], people=[]) == []
    for register in (small_register, frozen_register):
        members = ("series", "organizations", "people", "sources", "agreements")
        records = {member: getattr(register, member) for member in members}
        assert found(host=register.host.key, **records) == []


class TestKeys:
    """Each record has its own key."""

    def test_repeated(self) -> None:
        """A second record of the same key is told where the first is, and so is a third."""
        records: dict[str, Any] = {
            "series": [SERIES, SERIES],
            "organizations": [HOST, organization("lab"), HOST],
            "people": [ANNE, ANNE, ANNE],
            "sources": [POST, POST],
            "agreements": [agreement("a"), agreement("b"), agreement("b")],
        }
        assert found(**records) == [
            (f"$.{member}[{place}].key", f"the key {key!r} is taken by $.{member}[{first}]: give each record its own")
            for member, place, key, first in (
                *(("series", 1, "partners", 0), ("sources", 1, "post-1", 0)),
                *(("people", 1, "anne", 0), ("people", 2, "anne", 0)),
                *(("organizations", 2, "host", 0), ("agreements", 2, "b", 1)),
            )
        ]

    def test_kinds_share_keys(self) -> None:
        """An agreement may have its partner's key, and a source the same."""
        lab = organization("lab")
        agreements = [agreement("lab", partners=["lab"], sources=["lab"])]
        assert found(organizations=[HOST, lab], sources=[post("lab")], agreements=agreements) == []


def post(key: str) -> Source:
    """Build a source."""
    return Source(key=key, kind=SourceKind.NEWS, publisher="LINK-J", lang="ja")


def entry(field: str, *sources: str) -> Provenance:
    """Build a provenance entry."""
    return Provenance(field=field, basis=Basis.STATED, sources=sources)


def representative(person: str, organization: str) -> Representative:
    """Build a person's appearance."""
    return Representative(person=person, organization=organization, role=Role.HEAD)


class TestReferences:
    """What a record names is there."""

    def test_host(self) -> None:
        """The host is one of the organizations."""
        assert found(host="hots") == [("$.host", no_key("hots", "organizations"))]

    @pytest.mark.parametrize(
        ("facts", "place", "key", "member"),
        [
            ({"partners": ["lab", "x"]}, "partners[1]", "x", "organizations"),
            (
                {"representatives": [representative("anne", "x")]},
                "representatives[0].organization",
                "x",
                "organizations",
            ),
            ({"representatives": [representative("x", "host")]}, "representatives[0].person", "x", "people"),
            ({"sources": ["post-1", "x"]}, "sources[1]", "x", "sources"),
            (
                {"provenance": [entry("key", "post-1"), entry("signed", "post-1", "x")]},
                "provenance[1].sources[1]",
                "x",
                "sources",
            ),
            (
                {"positions": [Position(ordinal=1), Position(ordinal=2, source="x")]},
                "positions[1].source",
                "x",
                "sources",
            ),
            ({"positions": [Position(series="x", ordinal=1)]}, "positions[0].series", "x", "series"),
            (
                {"tallies": [PublishedTally(total=1), PublishedTally(total=1, source="x")]},
                "tallies[1].source",
                "x",
                "sources",
            ),
            ({"renews": "x"}, "renews", "x", "agreements"),
        ],
    )
    def test_of_agreements(self, facts: dict[str, Any], place: str, key: str, member: str) -> None:
        """Each place of an agreement that names another record."""
        agreements = [agreement("a"), agreement("b", **facts)]
        organizations = [HOST, organization("lab")]
        problem = f"$.agreements[1].{place}", no_key(key, member)
        assert found(organizations=organizations, agreements=agreements) == [problem]

    @pytest.mark.parametrize("member", ["organizations", "people"])
    def test_of_organizations_and_people(self, member: str) -> None:
        """Their sources, and those of their provenance."""
        record = {"organizations": Organization, "people": Person}[member](
            key="x", names=NAMES, sources=("post-1", "lost"), provenance=(entry("key"), entry("names", "gone"))
        )
        usual = {"organizations": HOST, "people": ANNE}[member]
        assert found(**{member: [usual, record]}) == [
            (f"$.{member}[1].sources[1]", no_key("lost", "sources")),
            (f"$.{member}[1].provenance[1].sources[0]", no_key("gone", "sources")),
        ]

    def test_keys_are_shown_briefly(self) -> None:
        """A key of any length makes a short message."""
        [(_, message)] = found(host="x" * 1000)
        assert message.startswith(f"'{'x' * 60}'... (1000 characters) is not a key in")


class TestNumbers:
    """A number belongs to one agreement and its renewals."""

    def test_taken(self) -> None:
        """The problem says by which; repetitions within an agreement and other series do not clash."""
        agreements = [
            agreement("a", positions=[Position(ordinal=1), Position(ordinal=1)]),
            agreement("b", positions=[Position(ordinal=2), Position(series="cities", ordinal=1)]),
            agreement("c", positions=[Position(ordinal=3), Position(series="cities", ordinal=1), Position(ordinal=2)]),
        ]
        rest = "is taken by $.agreements[1]: a number belongs to one agreement and its renewals"
        assert found(series=[SERIES, CITIES], agreements=agreements) == [
            ("$.agreements[2].positions[1].ordinal", f"number 1 of cities {rest}"),
            ("$.agreements[2].positions[2].ordinal", f"number 2 of partners {rest}"),
        ]

    def test_renewals_share_a_number(self) -> None:
        """In a chain of any length, given in any order."""
        chain = [
            agreement(key, renews=renews, positions=[Position(ordinal=7)])
            for key, renews in (("c", "b"), ("b", "a"), ("a", None))
        ]
        assert found(agreements=chain) == []
        assert paths(agreements=[*chain, agreement("d", positions=[Position(ordinal=7)])]) == [
            "$.agreements[3].positions[0].ordinal"
        ]


class TestRenewals:
    """A renewal leads to an earlier agreement, and in the end to a first one."""

    @pytest.mark.parametrize(
        ("signed", "renewed", "is_valid"),
        [
            ("2020", "2020-05-01", True),
            ("2020-01", "2020-01-31", True),
            ("2020-01-31", "2020-02", False),
            ("2020-05-01", "2020-05-01", True),
        ],
    )
    def test_order(self, signed: str, renewed: str, *, is_valid: bool) -> None:
        """What it renews cannot be certainly later."""
        agreements = [agreement("a", signed, renews="b"), agreement("b", renewed)]
        message = f"b was signed later, {renewed}: name an agreement that is not later"
        assert found(agreements=agreements) == ([] if is_valid else [("$.agreements[0].renews", message)])

    @pytest.mark.parametrize(
        ("signed", "is_valid"), [("2020-02-01", False), ("2020-04", False), ("2020-05-01", True), ("2020-05", True)]
    )
    def test_order_along_a_chain(self, signed: str, *, is_valid: bool) -> None:
        """Nor can what that renews in turn, although each fits its neighbour."""
        agreements = [
            agreement("c", signed, renews="b"),
            agreement("b", "2020", renews="a"),
            agreement("a", "2020-05-01", renews="z"),
            agreement("z", "2019"),
        ]
        message = "a was signed later, 2020-05-01: name an agreement that is not later"
        assert found(agreements=agreements) == ([] if is_valid else [("$.agreements[0].renews", message)])

    def test_circle(self) -> None:
        """Every member of a circle is told, not who leads into it."""
        renewals = {"a": None, "f": "c", "c": "e", "d": "c", "e": "d", "b": "c"}
        agreements = [agreement(key, renews=renews) for key, renews in renewals.items()]
        message = "the renewals form a circle: one of them must not renew another"
        assert found(agreements=agreements) == [(f"$.agreements[{place}].renews", message) for place in (2, 3, 4)]


class TestHost:
    """The host is no partner of its own."""

    def test_among_the_partners(self) -> None:
        """The message says what to do."""
        lab = organization("lab")
        agreements = [agreement("a", partners=["lab"]), agreement("b", partners=["lab", "host"])]
        message = "host is the host of the register: list only the other parties"
        assert found(organizations=[HOST, lab], agreements=agreements) == [("$.agreements[1].partners[1]", message)]


class TestFounding:
    """Nothing is signed before the host was founded."""

    @pytest.mark.parametrize(
        ("founded", "signed", "is_valid"),
        [
            ("2016-03", "2016-02-29", False),
            ("2016-03", "[..2016-02-29]", False),
            ("2016-03", "2016-03-01", True),
            ("2016-03", "[2016-01-01..2016-03-01]", True),
            ("[2016-03-01..]", "2016-02-29", False),
            ("[..2016-03-31]", "0001-01-01", True),
        ],
    )
    def test_days(self, founded: str, signed: str, *, is_valid: bool) -> None:
        """Only what is certainly earlier is a problem."""
        host = organization("host", established=PartialDate.parse(founded))
        message = f"{signed} is before the host was founded, {founded}: correct one of them"
        expected = [] if is_valid else [("$.agreements[1].signed", message)]
        assert found(organizations=[host], agreements=[agreement("a"), agreement("b", signed)]) == expected

    def test_founding_of_others(self) -> None:
        """A partner may sign before it was founded."""
        lab = organization("lab", established=PartialDate.parse("2022"))
        assert found(organizations=[lab, HOST], agreements=[agreement("a", partners=["lab"])]) == []


class TestUnreadable:
    """Records that could not be read are passed over."""

    def test_places_are_kept(self) -> None:
        """The others keep their numbers."""
        assert paths(
            organizations=[None, HOST, None, HOST],
            sources=[None, POST, POST],
            people=[ANNE, None, ANNE],
            agreements=[None, agreement("a"), None, agreement("a")],
        ) == ["$.sources[2].key", "$.people[2].key", "$.organizations[3].key", "$.agreements[3].key"]

    def test_references_are_not_judged(self) -> None:
        """Where a record could not be read, a missing key may be its own."""
        lost = agreement("a", partners=["x"], sources=["x"], renews="x", positions=[Position(series="x", ordinal=1)])
        for member, known in (("organizations", HOST), ("sources", POST), ("series", SERIES), ("agreements", lost)):
            records = {"agreements": [lost], member: [known, None]}
            assert member not in {message.split("$.")[1].split(":")[0] for _, message in found(**records)}
        assert len(paths(agreements=[lost])) == 4

    def test_host(self) -> None:
        """Without the host's key, neither it nor its founding is compared with anything."""
        host = organization("host", established=PartialDate.parse("2022"))
        assert found(host=None, organizations=[host], agreements=[agreement("a")]) == []
        assert paths(organizations=[host], agreements=[agreement("a")]) == ["$.agreements[0].signed"]
        assert found(organizations=[None, organization("lab")], agreements=[agreement("a")]) == []


def test_several_problems_at_once() -> None:
    """All are found, in one order: keys, references, numbers, renewals, days."""
    host = organization("host", established=PartialDate.parse("2016"), sources=["lost"])
    agreements = [
        agreement("a", partners=["x"], positions=[Position(ordinal=1)]),
        agreement("b", "2015", renews="a", positions=[Position(ordinal=1)], sources=["gone"]),
        agreement("c", positions=[Position(ordinal=1)]),
        agreement("c"),
    ]
    assert paths(organizations=[host], sources=[POST, POST], agreements=agreements) == [
        "$.sources[1].key",
        "$.agreements[3].key",
        "$.agreements[0].partners[0]",
        "$.organizations[0].sources[0]",
        "$.agreements[1].sources[0]",
        "$.agreements[2].positions[0].ordinal",
        "$.agreements[1].renews",
        "$.agreements[1].signed",
    ]
