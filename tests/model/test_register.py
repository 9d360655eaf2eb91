"""The register: order, look-ups, groups, renewals, and that nothing in it can be changed."""

import copy
import pickle
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import (
    Agreement,
    Classification,
    Group,
    Name,
    Organization,
    PartialDate,
    Person,
    Position,
    Register,
    Series,
    Source,
    SourceKind,
    Text,
)
from linkj_partners.errors import InvalidDataError, InvalidValueError, UnknownKeyError, WrongTypeError
from linkj_partners.model._index import Index


class Letters(str):
    """A string of a class of one's own."""

    __slots__ = ()


class Code(StrEnum):
    """An enumeration whose members are strings too."""

    LYON = "lyon-cluster"


def organization(key: str, **facts: Any) -> Organization:
    """Build an organization."""
    return Organization(key=key, names=(Name(text=key.upper(), lang="en"),), **facts)


def agreement(key: str, signed: str = "2021-02-05", **facts: Any) -> Agreement:
    """Build an agreement."""
    return Agreement(key=key, signed=PartialDate.parse(signed), **facts)


def register(*agreements: Agreement, **facts: Any) -> Register:
    """Build a register with a host."""
    usual: dict[str, Any] = {
        "revision": date(2024, 4, 1),
        "host": "host",
        "organizations": [organization("host")],
        "agreements": agreements,
    }
    return Register(**{**usual, **facts})


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

    @given(st.permutations(IN_ORDER))
    def test_agreements(self, agreements: list[Agreement]) -> None:
        """By the first possible day, then the last possible day, then the key."""
        made = register(*agreements)
        assert made.agreements == IN_ORDER
        assert (made, hash(made)) == (register(*IN_ORDER), hash(register(*IN_ORDER)))

    def test_other_records(self) -> None:
        """By key; only series keep the order in which they were declared."""
        names = (Name(text="A", lang="en"),)
        made = register(
            organizations=[organization(key) for key in ("z", "host", "a")],
            people=[Person(key=key, names=names) for key in ("q", "p")],
            sources=[Source(key=key, kind=SourceKind.NEWS, publisher="A", lang="en") for key in ("post-2", "post-1")],
            series=[Series(key=key, names=Text({"en": key})) for key in ("years", "cities")],
        )
        keys = [
            [record.key for record in getattr(made, member)]
            for member in ("organizations", "people", "sources", "series")
        ]
        assert keys == [["a", "host", "z"], ["p", "q"], ["post-1", "post-2"], ["years", "cities"]]


class TestCollection:
    """A register is a collection of its agreements."""

    def test_iteration(self, small_register: Register) -> None:
        """In signing order, each time anew, and backwards."""
        keys = ["some-city", "lyon-cluster", "unidentified"]
        assert [each.key for each in small_register] == [each.key for each in small_register] == keys
        assert [each.key for each in reversed(small_register)] == keys[::-1]
        assert (len(small_register), len(register()), list(reversed(register()))) == (3, 0, [])

    def test_contains(self, small_register: Register) -> None:
        """An agreement is in it, and so is its key; another agreement with the same key is not."""
        lyon = small_register["lyon-cluster"]
        members = [lyon, copy.deepcopy(lyon), "lyon-cluster"]
        others = [attrs.evolve(lyon, term_phrase=None), attrs.evolve(lyon, key="lyon"), "lyon", "example-network", ""]
        strange: list[Any] = [None, 2, True, [], b"lyon-cluster", Letters("lyon-cluster"), Code.LYON]
        assert [each in small_register for each in members] == [True] * 3
        assert [each for each in [*others, *strange] if each in small_register] == []


class TestLookingUp:
    """Records are found by their key, exactly."""

    def test_found(self, small_register: Register) -> None:
        """Each record of each kind."""
        look_up: dict[str, Any] = {
            "agreements": small_register.__getitem__,
            "organizations": small_register.organization,
            "people": small_register.person,
            "sources": small_register.source,
            "series": small_register.declared_series,
        }
        for member, find in look_up.items():
            records = getattr(small_register, member)
            assert [find(record.key) for record in records] == [*records] != []
        assert small_register.get("lyon-cluster") is small_register["lyon-cluster"]
        assert [small_register.get(key) for key in ("", "a", "lyon-clusters", "zzz")] == [None] * 4
        assert small_register.host is small_register.organization("example-network")
        assert small_register.declared_series() is small_register.series[0]

    @pytest.mark.parametrize(
        ("method", "given", "message"),
        [
            ("__getitem__", "some-cit", "no agreement with key 'some-cit'; did you mean 'some-city'?"),
            ("__getitem__", "zzz", "no agreement with key 'zzz'; the keys are lyon-cluster, some-city, unidentified"),
            ("organization", "lyon", "no organization with key 'lyon'; did you mean 'lyon-cluster'?"),
            ("person", "yamada", "no person with key 'yamada'; did you mean 'hanako-yamada'?"),
            ("source", "post", "no source with key 'post'; did you mean 'example-post-1' or 'example-post-2'?"),
            ("declared_series", "municipality", "no series with key 'municipality'; did you mean 'municipalities'?"),
            ("nth", 1, "no agreement in the series partners with number 1; the numbers are 2"),
        ],
    )
    def test_unknown(self, small_register: Register, method: str, given: object, message: str) -> None:
        """The message names the closest keys, else those that there are."""
        with pytest.raises(UnknownKeyError) as caught:
            getattr(small_register, method)(given)
        assert str(caught.value) == message

    def test_empty_register(self) -> None:
        """Nothing is known there."""
        with pytest.raises(UnknownKeyError, match=r"^no agreement with key 'a'; nothing is known there$"):
            register()["a"]

    @pytest.mark.parametrize("key", [1, 0, True, b"some-city", ("some-city",), slice(0, 1), Letters("some-city")])
    def test_keys_of_other_types(self, small_register: Register, key: Any) -> None:
        """A key is a string; agreements are not numbered from 0."""
        look_ups: list[Any] = [
            small_register.__getitem__,
            small_register.get,
            small_register.person,
        ]
        for look_up in look_ups:
            with pytest.raises(WrongTypeError, match=r"^key cannot be .*: give a str such as 'medicen-paris-region'$"):
                look_up(key)
        with pytest.raises(WrongTypeError, match=r"^series cannot be .*: give a str such as"):
            small_register.declared_series(key)


class TestNumbers:
    """An agreement is found by the number that a source published, and by no other."""

    REGISTER = register(
        agreement("a", positions=[Position(ordinal=16), Position(series="cities", ordinal=4)]),
        agreement("b", "2020", positions=[Position(ordinal=2)]),
        agreement("c", "2022", renews="b", positions=[Position(ordinal=2)]),
        agreement("d", positions=[Position(ordinal=10), Position(ordinal=7)]),
        series=[Series(key=key, names=Text({"en": key})) for key in ("partners", "cities")],
    )

    @pytest.mark.parametrize(
        ("n", "series", "key"),
        [(2, None, "b"), (7, "partners", "d"), (10, None, "d"), (16, None, "a"), (4, "cities", "a")],
    )
    def test_found(self, n: int, series: str | None, key: str) -> None:
        """In the first series unless another is named; of an agreement and its renewal, the first signed."""
        assert self.REGISTER.nth(n, series=series).key == key

    def test_unknown(self) -> None:
        """The error has the numbers of the series, sorted as numbers."""
        with pytest.raises(UnknownKeyError) as caught:
            self.REGISTER.nth(1)
        assert (caught.value.given, caught.value.known, caught.value.by) == (1, ("2", "7", "10", "16"), "number")

    @pytest.mark.parametrize(
        ("n", "error"),
        [(0, InvalidValueError), (-1, InvalidValueError), (2**53, InvalidValueError)]
        + [(n, WrongTypeError) for n in (True, 2.0, "2", None)],
    )
    def test_refused(self, n: Any, error: type[Exception]) -> None:
        """Numbers begin with 1; a bool is not a number."""
        with pytest.raises(error, match=r"^n cannot be .*: give a whole number \(int\) from 1 to"):
            self.REGISTER.nth(n)

    def test_series_is_given_by_name(self) -> None:
        """A second argument by position would say nothing to a reader."""
        nth: Any = self.REGISTER.nth
        with pytest.raises(TypeError, match="positional argument"):
            nth(4, "cities")

    def test_no_series_declared(self) -> None:
        """Then there is one, of all partners."""
        assert [each.key for each in register().series] == ["partners"]
        assert register(series=[]) == register()


class TestPartners:
    """The bodies that sign an agreement."""

    REGISTER = register(
        agreement("both", partners=["b", "a"]),
        agreement("nobody", counted_as=Group.OVERSEAS),
        organizations=[
            organization("host"),
            Organization(key="a", names=(Name(text="A", lang="en"), Name(text="甲", lang="ja"))),
            organization("b"),
        ],
    )

    def test_partners(self) -> None:
        """All of them in the order that the agreement names them, the first one, or none."""
        both, nobody = self.REGISTER["both"], self.REGISTER["nobody"]
        assert [each.key for each in self.REGISTER.partners(both)] == ["b", "a"]
        assert (self.REGISTER.partner(both), self.REGISTER.partner(nobody)) == (self.REGISTER.organization("b"), None)
        assert self.REGISTER.partners(nobody) == ()

    @pytest.mark.parametrize(
        ("langs", "label"),
        [((), "B, A"), (("en", "ja"), "B, A"), (("ja",), "B、甲"), (("JA-jp", "en"), "B、甲"), (("fr",), "B, A")],
    )
    def test_label(self, langs: tuple[str, ...], label: str) -> None:
        """Names in the wanted language, else in another, separated as that language does."""
        assert self.REGISTER.partner_label(self.REGISTER["both"], *langs) == label
        assert self.REGISTER.partner_label(self.REGISTER["nobody"], *langs) is None

    def test_agreement_of_another_register(self, small_register: Register) -> None:
        """Its partners are not in this one."""
        for method in (self.REGISTER.partners, self.REGISTER.partner, self.REGISTER.partner_label):
            with pytest.raises(UnknownKeyError, match="no organization with key 'lyon-cluster'"):
                method(small_register["lyon-cluster"])
        with pytest.raises(UnknownKeyError, match="no agreement with key 'lyon-cluster'"):
            self.REGISTER.original(small_register["lyon-cluster"])

    @pytest.mark.parametrize("wrong", [None, "both", 1])
    def test_wrong_types(self, wrong: Any) -> None:
        """An agreement is asked about, not its key."""
        methods: list[Any] = [
            self.REGISTER.partners,
            self.REGISTER.partner,
            self.REGISTER.partner_label,
            self.REGISTER.original,
        ]
        for method in methods:
            with pytest.raises(WrongTypeError, match=r"^agreement cannot be"):
                method(wrong)
        both = self.REGISTER["both"]
        groups: list[tuple[Any, Any, Any]] = [
            (wrong, None, Classification.AS_COUNTED),
            (both, "a", Classification.AS_COUNTED),
            (both, None, wrong),
        ]
        for arguments in groups:
            with pytest.raises(WrongTypeError):
                self.REGISTER.group_of(*arguments)


def test_original() -> None:
    """The agreement that a chain of renewals begins with."""
    made = register(agreement("a", "2019"), agreement("b", "2020", renews="a"), agreement("c", "2021", renews="b"))
    assert [made.original(each).key for each in made] == ["a", "a", "a"]


class TestGrowing:
    """A register with further records is another register."""

    def test_new_register(self, small_register: Register) -> None:
        """The old one stays as it is."""
        found = organization("nice-lab", country="FR")
        person = Person(key="marie-nice", names=(Name(text="Marie Nice", lang="fr"),))
        post = Source(key="post-3", kind=SourceKind.REPORT, publisher="A", lang="fr")
        added = agreement("nice-lab", "2021-06-01", partners=["nice-lab"], sources=["post-3"])
        grown = small_register.with_agreements(
            added, organizations=[found], people=iter([person]), sources=(post,), revision=date(2025, 1, 1)
        )
        assert (len(small_register), len(grown), grown.revision) == (3, 4, date(2025, 1, 1))
        assert [each.key for each in grown][1] == "nice-lab"
        assert (grown.organization("nice-lab"), grown.person("marie-nice"), grown.source("post-3")) == (
            found,
            person,
            post,
        )
        assert small_register.with_agreements() == small_register

    def test_records_that_do_not_fit(self, small_register: Register) -> None:
        """The paths count the records of the new register."""
        with pytest.raises(InvalidDataError) as caught:
            small_register.with_agreements(agreement("lyon-cluster", partners=["nobody"]))
        assert [problem.path for problem in caught.value.problems] == [
            "$.agreements[3].key",
            "$.agreements[3].partners[0]",
        ]

    @pytest.mark.parametrize(
        "wrong",
        [
            {"organizations": "x"},
            {"people": None},
            {"sources": {1}},
            {"organizations": [1]},
            {"revision": datetime(2025, 1, 1, tzinfo=UTC)},
        ],
    )
    def test_wrong_types(self, small_register: Register, wrong: dict[str, Any]) -> None:
        """Whatever is not a list of such records, or not a plain date."""
        with pytest.raises(WrongTypeError):
            small_register.with_agreements(**wrong)
        with pytest.raises(WrongTypeError, match=r"^agreements\[3\] cannot be 'x'"):
            small_register.with_agreements("x")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


LEAVES = {str, int, bool, type(None), date}


def assert_frozen(value: object) -> None:
    """Fail unless a value is frozen all the way down."""
    kind: Any = type(value)
    if isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            assert_frozen(item)
    elif attrs.has(kind):
        for field in attrs.fields(kind):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, field.name, None)
            assert_frozen(getattr(value, field.name))
    else:
        # The index holds the same records once more, and nobody gets at it.
        assert isinstance(value, Enum | Index) or kind in LEAVES


class TestValue:
    """A register is a value: frozen, comparable, hashable, picklable."""

    def test_frozen(self, small_register: Register) -> None:
        """Nothing inside can be changed, not even where lists were given."""
        assert_frozen(small_register)

    @pytest.mark.parametrize("kind", [Organization, Person])
    def test_lists_become_tuples(self, kind: type[Organization | Person]) -> None:
        """A list is taken as well as a tuple, and the record is the same."""
        name = Name(text="A", lang="en")
        lists: dict[str, Any] = {"names": [name], "sources": ["post-1"]}
        made, same = kind(key="a", **lists), kind(key="a", names=(name,), sources=("post-1",))
        assert (made.names, made.sources) == ((name,), ("post-1",))
        assert (made, hash(made)) == (same, hash(same))

    def test_copies(self, small_register: Register) -> None:
        """Copies and pickles are equal and still find everything."""
        for made in (
            copy.copy(small_register),
            copy.deepcopy(small_register),
            pickle.loads(pickle.dumps(small_register)),  # noqa: S301 (our own bytes)
        ):
            assert (made, hash(made)) == (small_register, hash(small_register))
            assert made["lyon-cluster"] == small_register["lyon-cluster"]
        assert attrs.evolve(small_register, revision=date(2025, 1, 1)) != small_register

    def test_text(self, small_register: Register) -> None:
        """A summary, since the whole is long."""
        assert repr(small_register) == "<Register of example-network: 3 agreements, revision 2024-04-01>"

    def test_no_order(self, small_register: Register) -> None:
        """Registers and agreements are not compared by size."""
        for one in (small_register, small_register["lyon-cluster"]):
            with pytest.raises(TypeError, match="not supported between"):
                one < one  # type: ignore[operator] # pyright: ignore[reportOperatorIssue, reportUnusedExpression]  # noqa: B015, PLR0124

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"revision": "2024-04-01"}, "revision"),
            ({"host": 1}, "host"),
            ({"organizations": {}}, "organizations"),
            ({"organizations": [None]}, r"organizations\[0\]"),
            ({"agreements": None}, "agreements"),
            ({"series": "x"}, "series"),
            ({"people": [1]}, r"people\[0\]"),
            ({"sources": 1}, "sources"),
        ],
    )
    def test_wrong_types(self, facts: dict[str, Any], field: str) -> None:
        """The field is named as the caller knows it."""
        with pytest.raises(WrongTypeError, match=f"^{field} cannot be"):
            register(**facts)
