"""The register: order, look-ups, what is refused, and that nothing in it can be changed."""

import copy
import itertools
import operator
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import Register, bundled
from linkj_partners.dates import PartialDate
from linkj_partners.errors import InvalidDataError, InvalidValueError, UnknownKeyError, WrongTypeError
from linkj_partners.model import (
    Agreement,
    Classification,
    Group,
    Name,
    Organization,
    OrganizationKind,
    Place,
    Position,
    Series,
    Source,
    SourceKind,
)

POST = Source(key="post-1", kind=SourceKind.NEWS, publisher="LINK-J", lang="ja")
LEAF_TYPES = {str, int, type(None), date}


class Letters(str):
    """A text with room for more: not plain."""

    __slots__ = ()


class Code(StrEnum):
    """A text that is a member of an enumeration: not plain either."""

    LYON = "lyon-cluster"


def organization(key: str, **changes: Any) -> Organization:
    """Make an organization."""
    return Organization(
        key=key, names=(Name(text="A", lang="en"),), kind=OrganizationKind.CLUSTER, sources=("post-1",), **changes
    )


def agreement(key: str, signed: str = "2021-02-05", **changes: Any) -> Agreement:
    """Make an agreement."""
    given: dict[str, Any] = {"counted_as": Group.OVERSEAS, **changes}
    return Agreement(key=key, signed=PartialDate.parse(signed), sources=("post-1",), **given)


def position(ordinal: int, series: Series = Series.PARTNERS) -> Position:
    """Make a position."""
    return Position(series=series, ordinal=ordinal, source="post-1")


def register(*agreements: Agreement, organizations: tuple[Organization, ...] = ()) -> Register:
    """Make a register with a host and one source."""
    return Register(
        revision=date(2024, 4, 1),
        host="host",
        organizations=(organization("host"), *organizations),
        sources=(POST,),
        agreements=agreements,
    )


def unknown(look_up: Callable[[], object]) -> UnknownKeyError:
    """Give the error of a look-up that must fail."""
    with pytest.raises(UnknownKeyError) as caught:
        look_up()
    return caught.value


IN_ORDER = (
    agreement("f", "[..2018-01-31]"),
    agreement("d", "2018"),
    agreement("e", "[2018-01-01..]"),
    agreement("b", "2018-01-31"),
    agreement("c", "2018-01-31"),
    agreement("a", "[2018-01-31..2018-02-01]"),
)


class TestOrder:
    """Records stand in one order, whatever order they were given in."""

    def test_signing_order(self) -> None:
        """Agreements stand by first possible day, then last possible day, then key."""
        assert register(*reversed(IN_ORDER)).agreements == IN_ORDER

    @given(st.permutations(IN_ORDER))
    def test_permutations_of_agreements(self, agreements: list[Agreement]) -> None:
        """The order in which agreements are given does not matter."""
        made = register(*agreements)
        assert made.agreements == IN_ORDER
        assert made == register(*IN_ORDER)
        assert hash(made) == hash(register(*IN_ORDER))

    @given(st.data())
    def test_permutations_of_everything(self, data: st.DataObject) -> None:
        """The register that ships is the same from its records in any order."""
        ours = bundled()
        again = Register(
            revision=ours.revision,
            host=ours.host.key,
            organizations=data.draw(st.permutations(ours.organizations)),
            sources=data.draw(st.permutations(ours.sources)),
            agreements=data.draw(st.permutations(ours.agreements)),
        )
        assert again == ours
        assert hash(again) == hash(ours)
        assert (again.organizations, again.sources) == (ours.organizations, ours.sources)

    def test_organizations_and_sources_stand_by_key(self) -> None:
        """Organizations and sources stand in the order of their keys."""
        others = tuple(organization(key) for key in ("z", "a", "m"))
        made = register(organizations=others)
        assert [item.key for item in made.organizations] == ["a", "host", "m", "z"]
        sources = [attrs.evolve(POST, key=key) for key in ("post-1", "a-post", "post-0")]
        assert [item.key for item in attrs.evolve(made, sources=sources).sources] == ["a-post", "post-0", "post-1"]


class TestCollection:
    """A register is a collection of its agreements."""

    def test_iteration_and_length(self, small_register: Register) -> None:
        """Going through it gives the agreements in signing order, each time anew."""
        keys = ["some-city", "lyon-cluster", "unidentified"]
        assert [item.key for item in small_register] == keys
        assert [item.key for item in small_register] == keys
        assert tuple(small_register) == small_register.agreements
        assert len(small_register) == 3
        assert len(register()) == 0

    def test_reversed(self, small_register: Register) -> None:
        """Going through it backwards gives the agreements from the last signed to the first."""
        assert [item.key for item in reversed(small_register)] == ["unidentified", "lyon-cluster", "some-city"]
        assert tuple(reversed(small_register)) == small_register.agreements[::-1]
        assert list(reversed(register())) == []
        assert next(reversed(bundled())) is bundled().agreements[-1]

    def test_contains(self, small_register: Register) -> None:
        """An agreement is in it, and so is its key; another agreement of the same key is not."""
        lyon = small_register["lyon-cluster"]
        assert lyon in small_register
        assert copy.deepcopy(lyon) in small_register
        assert attrs.evolve(lyon, term_phrase=None) not in small_register
        assert attrs.evolve(lyon, key="lyon") not in small_register
        assert "lyon-cluster" in small_register
        assert "lyon" not in small_register

    @pytest.mark.parametrize(
        "item",
        [
            None,
            2,
            True,
            [],
            b"lyon-cluster",
            "example-network",
            "example-post-1",
            "",
            Letters("lyon-cluster"),
            Code.LYON,
        ],
    )
    def test_does_not_contain_anything_else(self, small_register: Register, item: object) -> None:
        """Keys of organizations and sources, and things of other types, are not in it; nor do they fail."""
        assert item not in small_register

    def test_look_up_by_key(self, small_register: Register) -> None:
        """Every agreement is found by its key, through `get` as well."""
        for item in small_register:
            assert small_register[item.key] is item
            assert small_register.get(item.key) is item

    def test_get_of_an_unknown_key(self, small_register: Register) -> None:
        """Of a key that no agreement has, before, between or after the others, `get` gives None."""
        for key in ("", "a", "lyon-clusters", "zzz", "example-network"):
            assert small_register.get(key) is None

    def test_unknown_key(self, small_register: Register) -> None:
        """The error names the keys that are close, closest first."""
        error = unknown(lambda: small_register["some-cit"])
        assert (error.what, error.given) == ("agreement", "some-cit")
        assert str(error) == "no agreement goes by 'some-cit'. Try one of: some-city, lyon-cluster."
        assert unknown(lambda: bundled()["medicen-paris-regoin"]).known[0] == "medicen-paris-region"

    def test_unknown_key_like_no_other(self, small_register: Register) -> None:
        """Where no key is close, the error names the first three there are."""
        assert unknown(lambda: small_register["zzz"]).known == ("lyon-cluster", "some-city", "unidentified")
        assert len(unknown(lambda: bundled()["zzz"]).known) == 3
        error = unknown(lambda: register()["zzz"])
        assert str(error) == "no agreement goes by 'zzz'. There is none to choose from."

    @pytest.mark.parametrize("given", ["de", "DE", "De"])
    def test_keys_that_hold_what_was_given(self, given: str) -> None:
        """A part of a key, in letters of any size, finds it before keys that look more alike."""
        made = register(*(agreement(key) for key in ("a-long-key-of-denmark", "b", "da", "di")))
        assert unknown(lambda: made[given]).known[0] == "a-long-key-of-denmark"

    def test_keys_that_look_alike_come_next(self) -> None:
        """After keys that hold what was given stand those that look like it, each once."""
        made = register(*(agreement(key) for key in ("aaa", "bbb", "lyon", "lyon-cluster")))
        assert unknown(lambda: made["lyo"]).known == ("lyon", "lyon-cluster")
        assert unknown(lambda: made["lyno"]).known[0] == "lyon"
        assert unknown(lambda: made[""]).known == ("aaa", "bbb", "lyon")

    def test_no_more_than_three_keys_are_named(self) -> None:
        """Of many close keys, the error names three."""
        made = register(*(agreement(f"lab-{number}") for number in range(1, 6)))
        assert unknown(lambda: made["lab-3x"]).known[0] == "lab-3"
        assert len(unknown(lambda: made["lab-3x"]).known) == 3

    @pytest.mark.parametrize("key", [1, 0, True, None, b"some-city", ("some-city",), slice(0, 1)])
    def test_keys_of_other_types(self, small_register: Register, key: Any) -> None:
        """A key is a text; agreements are not numbered from 0."""
        for look_up in (
            small_register.__getitem__,
            small_register.get,
            small_register.organization,
            small_register.source,
        ):
            with pytest.raises(WrongTypeError) as caught:
                look_up(key)
            assert (caught.value.field, caught.value.allowed) == ("key", "a str such as 'medicen-paris-region'")
            assert caught.value.given is key


class TestNumbers:
    """An agreement is found by the number that a source published, and by no other."""

    def test_published_number(self, small_register: Register) -> None:
        """Partners are counted unless another series is named."""
        assert small_register.nth(2) is small_register["lyon-cluster"]
        assert small_register.nth(2, series=Series.PARTNERS) is small_register["lyon-cluster"]
        assert small_register.nth(1, series=Series.MUNICIPALITIES) is small_register["some-city"]

    def test_number_that_nobody_published(self, small_register: Register) -> None:
        """The error says which numbers of the series are published."""
        error = unknown(lambda: small_register.nth(1))
        assert str(error) == "no agreement with a published number in the series partners goes by 1. Try one of: 2."
        error = unknown(lambda: small_register.nth(2, series=Series.MUNICIPALITIES))
        assert str(error) == (
            "no agreement with a published number in the series municipalities goes by 2. Try one of: 1."
        )
        assert unknown(lambda: register().nth(1)).known == ()

    def test_published_numbers_stand_in_order(self) -> None:
        """The numbers of the message are sorted as numbers, whichever agreement has them."""
        made = register(
            agreement("a", positions=(position(16), position(4, Series.MUNICIPALITIES))),
            agreement("b", positions=(position(2),)),
            agreement("c", positions=(position(10), position(7))),
        )
        assert unknown(lambda: made.nth(1)).known == ("2", "7", "10", "16")
        assert unknown(lambda: made.nth(1)).given == 1
        assert [made.nth(n).key for n in (2, 7, 10, 16)] == ["b", "c", "c", "a"]

    @pytest.mark.parametrize("n", [0, -1, 2**53])
    def test_numbers_out_of_range(self, small_register: Register, n: int) -> None:
        """Numbers begin with 1."""
        with pytest.raises(InvalidValueError) as caught:
            small_register.nth(n)
        assert str(caught.value) == f"n cannot be {n}: give a whole number (int) from 1 to 9,007,199,254,740,991"

    @pytest.mark.parametrize("n", [True, False, 2.0, "2", None])
    def test_what_is_no_number(self, small_register: Register, n: Any) -> None:
        """A bool is no number, nor is a float or a text."""
        with pytest.raises(WrongTypeError) as caught:
            small_register.nth(n)
        assert (caught.value.field, caught.value.given) == ("n", n)
        assert caught.value.allowed == "a whole number (int) from 1 to 9,007,199,254,740,991"

    @pytest.mark.parametrize("series", ["partners", None, 1, Group.OVERSEAS, Series])
    def test_what_is_no_series(self, small_register: Register, series: Any) -> None:
        """The value of a member is no member, whether or not the number is published."""
        for n in (1, 2):
            with pytest.raises(WrongTypeError) as caught:
                small_register.nth(n, series=series)
            assert (caught.value.field, caught.value.given) == ("series", series)
            assert caught.value.allowed == "a value of type Series"

    def test_series_is_given_by_name(self, small_register: Register) -> None:
        """A second number by position is refused, since it would say nothing to a reader."""
        nth: Any = small_register.nth
        with pytest.raises(TypeError, match="positional argument"):
            nth(1, Series.MUNICIPALITIES)


class TestOrganizationsAndSources:
    """What agreements name is found in the same register."""

    def test_organization(self, small_register: Register) -> None:
        """Every organization is found by its key."""
        for item in small_register.organizations:
            assert small_register.organization(item.key) is item

    def test_source(self, small_register: Register) -> None:
        """Every source is found by its key."""
        for item in small_register.sources:
            assert small_register.source(item.key) is item

    def test_unknown_organization(self, small_register: Register) -> None:
        """The error says what was looked up and names the closest keys."""
        error = unknown(lambda: small_register.organization("lyon"))
        assert str(error) == "no organization goes by 'lyon'. Try one of: lyon-cluster."

    def test_unknown_source(self, small_register: Register) -> None:
        """So does that of a source."""
        error = unknown(lambda: small_register.source("example-post"))
        assert error.what == "source"
        assert set(error.known) == {"example-post-1", "example-post-2"}

    def test_host(self, small_register: Register) -> None:
        """The host is one of the organizations."""
        assert small_register.host is small_register.organization("example-network")

    def test_partner(self, small_register: Register) -> None:
        """An agreement has a partner, unless it is known only because it was counted."""
        lyon = small_register.organization("lyon-cluster")
        assert small_register.partner(small_register["lyon-cluster"]) is lyon
        assert small_register.partner(small_register["unidentified"]) is None

    def test_partner_of_an_agreement_from_elsewhere(self, small_register: Register) -> None:
        """A partner that is not in the register is an unknown organization."""
        error = unknown(lambda: small_register.partner(bundled().nth(16)))
        assert (error.what, error.given) == ("organization", "medicen-paris-region")

    @pytest.mark.parametrize("item", ["lyon-cluster", None, 2, POST])
    def test_partner_of_what_is_no_agreement(self, small_register: Register, item: Any) -> None:
        """A partner is asked for by the agreement, not by its key."""
        with pytest.raises(WrongTypeError) as caught:
            small_register.partner(item)
        assert (caught.value.field, caught.value.given) == ("agreement", item)
        assert caught.value.allowed == "a value of type Agreement"


class TestMaking:
    """A register that exists is sound."""

    def test_all_problems_are_listed(self) -> None:
        """Records that do not fit together are refused, with every problem."""
        with pytest.raises(InvalidDataError) as caught:
            register(agreement("a", partner="nobody"), agreement("a"))
        assert str(caught.value) == (
            "2 problems in the data:\n"
            "- $.agreements[1].key: the key 'a' is taken by $.agreements[0]: give each record its own\n"
            "- $.agreements[0].partner: 'nobody' is no key in $.organizations: add that record or correct the key"
        )

    def test_keywords_only(self) -> None:
        """Fields are given by name, and all are needed."""
        make: Any = Register
        with pytest.raises(TypeError, match="positional argument"):
            make(date(2024, 4, 1), "host", (), (), ())
        with pytest.raises(TypeError, match="missing 5 required keyword-only arguments"):
            make()

    @pytest.mark.parametrize(
        ("field", "value", "message"),
        [
            ("revision", "2024-04-01", "revision cannot be '2024-04-01' (type str): give a datetime.date"),
            (
                "revision",
                datetime(2024, 4, 1, tzinfo=UTC),
                "revision cannot be 2024-04-01 00:00:00+00:00 (type datetime): give a datetime.date; of a datetime",
            ),
            (
                "organizations",
                [POST],
                "organizations[0] cannot be a Source (type Source): give a value of type Organiz",
            ),
            ("sources", [POST, None], "sources[1] cannot be None (type NoneType): give a value of type Source"),
            ("agreements", ["a"], "agreements[0] cannot be 'a' (type str): give a value of type Agreement"),
        ],
    )
    def test_wrong_types(self, field: str, value: Any, message: str) -> None:
        """The message names the field and the item."""
        with pytest.raises(WrongTypeError) as caught:
            attrs.evolve(register(), **{field: value})
        assert str(caught.value).startswith(message)

    @pytest.mark.parametrize("field", ["organizations", "sources", "agreements"])
    @pytest.mark.parametrize(
        "value", ["abc", None, POST, {POST}, {"post-1": POST}], ids=["str", "None", "record", "set", "dict"]
    )
    def test_one_value_is_no_tuple(self, field: str, value: Any) -> None:
        """Records come in several, and in an order that messages can count by."""
        with pytest.raises(WrongTypeError) as caught:
            attrs.evolve(register(), **{field: value})
        assert (caught.value.field, caught.value.given, caught.value.allowed) == (field, value, "a tuple")

    @pytest.mark.parametrize("host", ["Host", None])
    def test_host_is_given_by_key(self, host: Any) -> None:
        """The host is named by its key, and the message calls it as the caller does."""
        with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
            attrs.evolve(register(), host=host)
        error: Any = caught.value
        assert error.field == "host"
        assert str(error).startswith("host cannot be ")


class TestFurtherAgreements:
    """A register with further agreements is a new one; the old one stays as it is."""

    def test_with_agreements(self, small_register: Register) -> None:
        """The new agreement takes its place in the order, and the old register does not have it."""
        before = copy.deepcopy(small_register)
        lab, post = organization("lab"), POST
        new = agreement("lab", "2022-01-01", partner="lab", positions=(position(1),))
        more = small_register.with_agreements(new, organizations=[lab], sources=[post])
        assert [item.key for item in more] == ["some-city", "lab", "lyon-cluster", "unidentified"]
        assert more.partner(more.nth(1)) is lab
        assert more.source("post-1") is post
        assert (more.revision, more.host) == (small_register.revision, small_register.host)
        assert small_register == before
        assert len(small_register) == 3
        assert small_register.get("lab") is None

    def test_several_agreements_and_a_revision(self, small_register: Register) -> None:
        """Several are added at once, and the day up to which sources were read may change."""
        again = attrs.evolve(small_register["unidentified"], key="another")
        third = attrs.evolve(again, key="third")
        more = small_register.with_agreements(again, third, revision=date(2025, 1, 1))
        assert len(more) == 5
        assert (more.revision, small_register.revision) == (date(2025, 1, 1), date(2024, 4, 1))
        assert more == small_register.with_agreements(third, again, revision=date(2025, 1, 1))

    def test_nothing_added(self, small_register: Register) -> None:
        """Without anything to add, the register is an equal one."""
        assert small_register.with_agreements() == small_register

    def test_taken_key(self, small_register: Register) -> None:
        """A key or number that is taken is refused, and the old register stays as it is."""
        before = copy.deepcopy(small_register)
        with pytest.raises(InvalidDataError) as caught:
            small_register.with_agreements(small_register["some-city"])
        assert [(problem.path, problem.message) for problem in caught.value.problems] == [
            ("$.agreements[3].key", "the key 'some-city' is taken by $.agreements[0]: give each record its own"),
            (
                "$.agreements[3].positions[0].ordinal",
                "number 1 of municipalities is taken by $.agreements[0]: a number belongs to one agreement",
            ),
        ]
        assert small_register == before

    def test_what_is_no_agreement(self, small_register: Register) -> None:
        """A list in the place of an agreement is refused with its number."""
        with_agreements: Any = small_register.with_agreements
        with pytest.raises(WrongTypeError, match=r"^agreements\[3\] cannot be a list \(type list\)"):
            with_agreements([small_register["some-city"]])

    @pytest.mark.parametrize("field", ["organizations", "sources"])
    @pytest.mark.parametrize("value", ["abc", None, POST, {POST}, {}], ids=["str", "None", "record", "set", "dict"])
    def test_one_value_is_no_tuple(self, small_register: Register, field: str, value: Any) -> None:
        """What comes with them comes in several too, and the message names the argument."""
        with pytest.raises(WrongTypeError) as caught:
            small_register.with_agreements(**{field: value})
        assert (caught.value.field, caught.value.given, caught.value.allowed) == (field, value, "a tuple")


class TestGroups:
    """Partners are overseas or domestic as they are counted, or by where they sit."""

    @pytest.mark.parametrize(
        ("host_seat", "seat", "counted_as", "by_seat"),
        [
            ("JP", "JP", Group.OVERSEAS, Group.DOMESTIC),
            ("JP", "DK", Group.DOMESTIC, Group.OVERSEAS),
            ("JP", None, Group.OVERSEAS, Group.OVERSEAS),
            ("JP", None, Group.DOMESTIC, Group.DOMESTIC),
            (None, "JP", Group.OVERSEAS, Group.OVERSEAS),
            (None, "DK", Group.DOMESTIC, Group.DOMESTIC),
        ],
    )
    def test_group_of(self, host_seat: str | None, seat: str | None, counted_as: Group, by_seat: Group) -> None:
        """Without both seats, a partner is taken as it is counted."""
        places = [None if country is None else Place(country=country) for country in (host_seat, seat)]
        one = agreement("a", partner="lab", counted_as=counted_as)
        made = attrs.evolve(
            register(), organizations=[organization("host", seat=places[0]), organization("lab", seat=places[1])]
        ).with_agreements(one)
        assert made.group_of(one, Classification.AS_COUNTED) is counted_as
        assert made.group_of(one, Classification.BY_SEAT) is by_seat

    def test_group_of_an_unknown_partner(self, small_register: Register) -> None:
        """A partner that is known only because it was counted is taken as it is counted."""
        unidentified = small_register["unidentified"]
        assert {small_register.group_of(unidentified, each) for each in Classification} == {Group.OVERSEAS}

    def test_count_signed(self, small_register: Register) -> None:
        """Agreements are counted by group and day, with bounds where a day is not known."""
        counted = Classification.AS_COUNTED
        domestic = small_register.count_signed(date(2021, 1, 31), group=Group.DOMESTIC, classification=counted)
        assert (domestic.lower, domestic.upper) == (0, 1)
        overseas = small_register.count_signed(date(2022, 5, 9), group=Group.OVERSEAS, classification=counted)
        assert (overseas.lower, overseas.upper) == (1, 2)
        assert int(small_register.count_signed(None, group=Group.OVERSEAS, classification=counted)) == 2

    def test_count_signed_under_both_classifications(self) -> None:
        """Every group is counted by itself, as it is counted or by where partners sit."""
        japan, denmark = Place(country="JP"), Place(country="DK")
        made = attrs.evolve(
            register(), organizations=[organization("host", seat=japan), organization("lab", seat=denmark)]
        ).with_agreements(
            agreement("a", partner="lab", counted_as=Group.DOMESTIC),
            agreement("b", partner="lab", counted_as=Group.DOMESTIC),
            agreement("c", partner="host", counted_as=Group.OVERSEAS),
        )
        counts = {
            (classification, group): int(made.count_signed(None, group=group, classification=classification))
            for classification in Classification
            for group in Group
        }
        assert counts == {
            (Classification.AS_COUNTED, Group.OVERSEAS): 1,
            (Classification.AS_COUNTED, Group.DOMESTIC): 2,
            (Classification.BY_SEAT, Group.OVERSEAS): 2,
            (Classification.BY_SEAT, Group.DOMESTIC): 1,
        }

    @pytest.mark.parametrize(
        ("field", "value", "kind"),
        [
            ("classification", "as_counted", "Classification"),
            ("classification", Group.OVERSEAS, "Classification"),
            ("classification", None, "Classification"),
            ("group", "overseas", "Group"),
            ("group", Classification.AS_COUNTED, "Group"),
            ("group", None, "Group"),
        ],
    )
    def test_count_signed_of_another_kind(self, small_register: Register, field: str, value: object, kind: str) -> None:
        """What is no group or no classification is refused, though it be the value of one."""
        given: Any = {"group": Group.OVERSEAS, "classification": Classification.AS_COUNTED, field: value}
        with pytest.raises(WrongTypeError) as caught:
            small_register.count_signed(None, **given)
        assert (caught.value.field, caught.value.given) == (field, value)
        assert caught.value.allowed == f"a value of type {kind}"

    @pytest.mark.parametrize("classification", ["as_counted", "by_seat", None, Group.OVERSEAS])
    def test_group_of_under_another_classification(self, small_register: Register, classification: Any) -> None:
        """What is no classification is refused."""
        with pytest.raises(WrongTypeError) as caught:
            small_register.group_of(small_register["some-city"], classification)
        assert (caught.value.field, caught.value.given) == ("classification", classification)
        assert caught.value.allowed == "a value of type Classification"

    @pytest.mark.parametrize("classification", Classification)
    @pytest.mark.parametrize("item", ["some-city", None, POST])
    def test_group_of_what_is_no_agreement(
        self, small_register: Register, item: Any, classification: Classification
    ) -> None:
        """A group is asked for by the agreement, not by its key."""
        with pytest.raises(WrongTypeError) as caught:
            small_register.group_of(item, classification)
        assert (caught.value.field, caught.value.given) == ("agreement", item)
        assert caught.value.allowed == "a value of type Agreement"


class TestValue:
    """A register is a value: comparable, hashable, picklable, unchangeable."""

    def test_equality(self, small_register: Register) -> None:
        """Every part counts."""
        one = register(*IN_ORDER)
        assert one == register(*IN_ORDER)
        assert len({one, register(*IN_ORDER), register(*IN_ORDER[1:]), small_register}) == 3
        for change in (
            {"revision": date(2024, 4, 2)},
            {"agreements": IN_ORDER[1:]},
            {"sources": (POST, attrs.evolve(POST, key="post-2"))},
            {"organizations": (organization("host"), organization("lab"))},
            {"organizations": (organization("host", country="JP"),)},
        ):
            assert attrs.evolve(one, **change) != one
        both = attrs.evolve(one, organizations=(organization("host"), organization("lab")))
        assert attrs.evolve(both, host="lab") != both

    def test_order(self, small_register: Register) -> None:
        """Registers have no order among themselves."""
        less: Any = operator.lt
        with pytest.raises(TypeError, match="not supported between instances"):
            less(small_register, small_register)

    @pytest.mark.parametrize("counted_before", [False, True])
    def test_copies(self, small_register: Register, *, counted_before: bool) -> None:
        """Pickling and copying give equal registers that still find everything."""
        if counted_before:
            small_register.count_signed(None, group=Group.OVERSEAS, classification=Classification.AS_COUNTED)
        for again in (
            pickle.loads(pickle.dumps(small_register)),  # noqa: S301 - our own bytes
            copy.copy(small_register),
            copy.deepcopy(small_register),
        ):
            assert again == small_register
            assert hash(again) == hash(small_register)
            assert [again[item.key] for item in small_register] == list(small_register)
            assert again.nth(2).key == "lyon-cluster"
            overseas = again.count_signed(None, group=Group.OVERSEAS, classification=Classification.AS_COUNTED)
            assert int(overseas) == 2

    def test_repr(self, small_register: Register) -> None:
        """The repr is short."""
        assert repr(small_register) == "<Register of example-network: 3 agreements, revision 2024-04-01>"

    def test_final_and_documented(self) -> None:
        """The class is marked final, and every public method has a docstring."""
        assert getattr(Register, "__final__", False) is True
        public = [name for name in vars(Register) if not name.startswith("_")]
        assert {"get", "nth", "organization", "source", "partner", "host", "with_agreements"} <= set(public)
        assert [
            name for name in public if name not in attrs.fields_dict(Register) and not vars(Register)[name].__doc__
        ] == []


def names_in(value: object) -> set[str]:
    """Give the names of everything that a record keeps, caches included."""
    slots = itertools.chain.from_iterable(getattr(kind, "__slots__", ()) for kind in type(value).__mro__)
    return {*slots, *(field.name for field in attrs.fields(type(value)))} - {"__weakref__"}  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def assert_frozen(value: object) -> list[object]:
    """Fail unless a record is frozen; give what it holds."""
    assert not hasattr(value, "__dict__")
    for name in (*names_in(value), "further"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)
    return [getattr(value, name) for name in sorted(names_in(value))]


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_nothing_in_a_register_can_be_changed(small_register: Register, which: str) -> None:
    """Whatever can be reached from a register is a plain value, a tuple or a frozen record."""
    pending: list[object] = [{"small": small_register, "bundled": bundled()}[which]]
    seen: dict[int, object] = {}
    while pending:
        value = pending.pop()
        if id(value) in seen or type(value) in LEAF_TYPES or isinstance(value, Enum):
            continue
        seen[id(value)] = value
        pending.extend(cast("tuple[object, ...]", value) if type(value) is tuple else assert_frozen(value))
    kinds = {type(value).__name__ for value in seen.values()}
    assert kinds >= {"Register", "tuple", "Agreement", "Organization", "Source", "Name", "Text", "PartialDate", "Term"}
    assert kinds >= {"Figure", "Place", "Position", "Provenance", "PublishedTally", "Representative", "SigningDays"}
