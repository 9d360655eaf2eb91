"""What must hold across records: every kind of problem with its path and its message."""

from typing import Any

import pytest

from linkj_partners import Register, bundled
from linkj_partners.dates import PartialDate
from linkj_partners.errors import Problem
from linkj_partners.model import (
    Agreement,
    Basis,
    Group,
    Name,
    Organization,
    OrganizationKind,
    Position,
    Provenance,
    PublishedTally,
    Representative,
    Role,
    Series,
    Source,
    SourceKind,
)
from linkj_partners.model._integrity import problems

POST = Source(key="post-1", kind=SourceKind.NEWS, publisher="LINK-J", lang="ja")


def source(key: str) -> Source:
    """Make a source."""
    return Source(key=key, kind=SourceKind.NEWS, publisher="LINK-J", lang="ja")


def organization(key: str, **changes: Any) -> Organization:
    """Make an organization, by default one that rests on the first post."""
    given: dict[str, Any] = {"sources": ("post-1",), **changes}
    return Organization(key=key, names=(Name(text="A", lang="en"),), kind=OrganizationKind.CLUSTER, **given)


def agreement(key: str, **changes: Any) -> Agreement:
    """Make an agreement, by default one that rests on the first post and names nobody."""
    given: dict[str, Any] = {"signed": PartialDate.parse("2021-02-05"), "sources": ("post-1",), **changes}
    return Agreement(key=key, counted_as=Group.OVERSEAS, **given)


def position(ordinal: int, series: Series = Series.PARTNERS, source: str = "post-1") -> Position:
    """Make a position."""
    return Position(series=series, ordinal=ordinal, source=source)


def person(organization: str) -> Representative:
    """Make a person who stood for an organization."""
    return Representative(names=(Name(text="A", lang="en"),), organization=organization, role=Role.HEAD)


def entry(field: str, *sources: str) -> Provenance:
    """Make a provenance entry for a field that rests on sources."""
    return Provenance(field=field, basis=Basis.STATED, sources=sources)


HOST = organization("host")
NO_KEY = "is no key in $.{}: add that record or correct the key"


def test_bundled_register_is_sound() -> None:
    """The data that ship have no problems."""
    register = bundled()
    assert problems(register.host.key, register.organizations, register.sources, register.agreements) == ()


def test_small_register_is_sound(small_register: Register) -> None:
    """Nor has the register of these tests."""
    parts = (small_register.organizations, small_register.sources, small_register.agreements)
    assert problems("example-network", *parts) == ()


def test_least_register_is_sound() -> None:
    """A host and its source are enough."""
    assert problems("host", (HOST,), (POST,), ()) == ()


def test_host_must_be_there() -> None:
    """The host is one of the organizations."""
    assert problems("hots", (HOST,), (POST,), ()) == (
        Problem("$.host", "'hots' is no key in $.organizations: add that record or correct the key"),
    )


def test_keys_are_taken_once() -> None:
    """A second record of the same key is told where the first is, and so is a third."""
    assert problems(
        "host",
        (HOST, organization("lab"), HOST),
        (source("post-2"), POST, POST, POST),
        (agreement("a"), agreement("b"), agreement("b")),
    ) == (
        Problem("$.sources[2].key", "the key 'post-1' is taken by $.sources[1]: give each record its own"),
        Problem("$.sources[3].key", "the key 'post-1' is taken by $.sources[1]: give each record its own"),
        Problem("$.organizations[2].key", "the key 'host' is taken by $.organizations[0]: give each record its own"),
        Problem("$.agreements[2].key", "the key 'b' is taken by $.agreements[1]: give each record its own"),
    )


def test_records_of_different_kinds_share_keys() -> None:
    """An agreement has its partner's key, and a source may have it too."""
    host = organization("host", sources=("host",))
    assert problems("host", (host,), (POST, source("host")), (agreement("host", partner="host"),)) == ()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"partner": "nobody"}, "$.agreements[1].partner"),
        ({"representatives": (person("host"), person("nobody"))}, "$.agreements[1].representatives[1].organization"),
    ],
)
def test_organizations_that_agreements_name_are_there(changes: dict[str, Any], path: str) -> None:
    """Partners and the sides that persons stand for are organizations of the register."""
    found = problems("host", (HOST,), (POST,), (agreement("a"), agreement("b", **changes)))
    assert found == (Problem(path, f"'nobody' {NO_KEY.format('organizations')}"),)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"sources": ("post-1", "lost")}, "sources[1]"),
        ({"provenance": (entry("key", "post-1"), entry("sources", "post-1", "lost"))}, "provenance[1].sources[1]"),
        ({"positions": (position(1), position(2, source="lost"))}, "positions[1].source"),
        (
            {
                "tallies": (
                    PublishedTally(total=1, phrase="1団体"),
                    PublishedTally(total=1, phrase="1団体", source="post-1"),
                    PublishedTally(total=1, phrase="1団体", source="lost"),
                )
            },
            "tallies[2].source",
        ),
    ],
)
def test_sources_that_agreements_name_are_there(changes: dict[str, Any], place: str) -> None:
    """Every source of an agreement and of its parts is in the register; a tally may have none."""
    found = problems("host", (HOST,), (POST,), (agreement("a"), agreement("b", **changes)))
    assert found == (Problem(f"$.agreements[1].{place}", f"'lost' {NO_KEY.format('sources')}"),)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"sources": ("lost",)}, "sources[0]"),
        ({"provenance": (entry("key"), entry("sources", "lost"))}, "provenance[1].sources[0]"),
    ],
)
def test_sources_that_organizations_name_are_there(changes: dict[str, Any], place: str) -> None:
    """Every source of an organization is in the register."""
    found = problems("host", (HOST, organization("lab", **changes)), (POST,), ())
    assert found == (Problem(f"$.organizations[1].{place}", f"'lost' {NO_KEY.format('sources')}"),)


def test_numbers_belong_to_one_agreement() -> None:
    """A number that another agreement has is told where; its own repetition and other series are no clash."""
    agreements = (
        agreement("a", positions=(position(1), position(1))),
        agreement("b", positions=(position(2), position(1, Series.MUNICIPALITIES))),
        agreement("c", positions=(position(3), position(1, Series.MUNICIPALITIES), position(2))),
    )
    assert problems("host", (HOST,), (POST,), agreements) == (
        Problem(
            "$.agreements[2].positions[1].ordinal",
            "number 1 of municipalities is taken by $.agreements[1]: a number belongs to one agreement",
        ),
        Problem(
            "$.agreements[2].positions[2].ordinal",
            "number 2 of partners is taken by $.agreements[1]: a number belongs to one agreement",
        ),
    )


@pytest.mark.parametrize(
    ("founded", "signed", "sound"),
    [
        ("2016-03", "2016-02-29", False),
        ("2016-03", "2016-02", False),
        ("2016-03", "[..2016-02-29]", False),
        ("2016-03", "2016-03-01", True),
        ("2016-03", "2016", True),
        ("2016-03", "[2016-01-01..2016-03-01]", True),
        ("[2016-03-01..]", "2016-02-29", False),
        ("[..2016-03-31]", "0001-01-01", True),
    ],
)
def test_nothing_is_signed_before_the_host_was_founded(founded: str, signed: str, *, sound: bool) -> None:
    """An agreement that was surely signed before the host was founded is a problem."""
    host = organization("host", established=PartialDate.parse(founded))
    found = problems("host", (host,), (POST,), (agreement("a"), agreement("b", signed=PartialDate.parse(signed))))
    message = f"{signed} is before the host was founded, {founded}: correct one of them"
    assert found == (() if sound else (Problem("$.agreements[1].signed", message),))


def test_founding_of_others_does_not_matter() -> None:
    """A partner may sign before it was founded; only the host must be there."""
    lab = organization("lab", established=PartialDate.parse("2022"))
    assert problems("host", (lab, HOST), (POST,), (agreement("a", partner="lab"),)) == ()


def test_several_problems_at_once() -> None:
    """All problems are found, in one order: keys, references, numbers, dates."""
    host = organization("host", established=PartialDate.parse("2016"), sources=("lost",))
    agreements = (
        agreement("a", partner="nobody", positions=(position(1),)),
        agreement("a", signed=PartialDate.parse("2015"), positions=(position(1),), sources=("gone",)),
    )
    found = problems("host", (host,), (POST, POST), agreements)
    assert [problem.path for problem in found] == [
        "$.sources[1].key",
        "$.agreements[1].key",
        "$.agreements[0].partner",
        "$.organizations[0].sources[0]",
        "$.agreements[1].sources[0]",
        "$.agreements[1].positions[0].ordinal",
        "$.agreements[1].signed",
    ]
    assert {problem.file for problem in found} == {None}


def test_unreadable_records_keep_their_numbers() -> None:
    """Records that could not be read are passed over, and the others keep their places."""
    found = problems("host", (None, HOST, None, HOST), (None, POST, POST), (None, agreement("a"), None, agreement("a")))
    assert [problem.path for problem in found] == ["$.sources[2].key", "$.organizations[3].key", "$.agreements[3].key"]
    assert found[0].message == "the key 'post-1' is taken by $.sources[1]: give each record its own"


def test_references_to_unreadable_records_are_not_judged() -> None:
    """Where an organization or a source could not be read, a key may be that one's."""
    lost = agreement("a", partner="nobody", sources=("lost",))
    no_organization = Problem("$.agreements[0].partner", f"'nobody' {NO_KEY.format('organizations')}")
    no_source = Problem("$.agreements[0].sources[0]", f"'lost' {NO_KEY.format('sources')}")
    assert problems("host", (HOST,), (POST,), (lost,)) == (no_organization, no_source)
    assert problems("host", (HOST, None), (POST,), (lost,)) == (no_source,)
    assert problems("host", (HOST,), (POST, None), (lost,)) == (no_organization,)
    assert problems("hots", (HOST, None), (POST, None), (lost, None)) == ()


def test_unreadable_host_is_not_judged() -> None:
    """Without the host's key, neither it nor its founding is held against anything."""
    host = organization("host", established=PartialDate.parse("2022"))
    assert problems(None, (host,), (POST,), (agreement("a"),)) == ()
    assert problems("host", (host,), (POST,), (agreement("a"),)) != ()
    assert problems("host", (None, organization("lab")), (POST,), (agreement("a"),)) == ()


def test_numbers_and_dates_of_readable_records_are_judged() -> None:
    """What could be read is judged even where something else could not."""
    host = organization("host", established=PartialDate.parse("2016"))
    early = agreement("b", signed=PartialDate.parse("2015"), positions=(position(1),))
    found = problems("host", (host, None), (None, POST), (agreement("a", positions=(position(1),)), None, early))
    assert [problem.path for problem in found] == ["$.agreements[2].positions[0].ordinal", "$.agreements[2].signed"]


def test_keys_are_shown_briefly() -> None:
    """A key of any length makes a short message."""
    assert problems("x" * 1000, (HOST,), (POST,), ()) == (
        Problem("$.host", f"'{'x' * 60}'... (1000 characters) {NO_KEY.format('organizations')}"),
    )
