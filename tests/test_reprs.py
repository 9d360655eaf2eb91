"""How records print."""

import attrs

from linkj_partners import NameKind
from linkj_partners._reprs import fields_shown, record_shown


@attrs.frozen
class Sign:
    """A record like those of the model."""

    kinds: tuple[NameKind, ...] | frozenset[NameKind]
    word: str = "16例目"

    __repr__ = record_shown


def test_members_and_tuples_can_be_pasted_back() -> None:
    """A member of an enumeration is shown by its name, inside tuples and sets too, which are sorted."""
    one, two = Sign((NameKind.OFFICIAL,)), Sign((NameKind.OFFICIAL, NameKind.SHORT), "")
    assert repr(one) == "Sign(kinds=(NameKind.OFFICIAL,), word='16例目')"
    assert repr(two) == "Sign(kinds=(NameKind.OFFICIAL, NameKind.SHORT), word='')"
    assert repr(Sign(frozenset(NameKind))).startswith("Sign(kinds=frozenset({NameKind.ACRONYM, NameKind.FORMER, ")
    assert repr(Sign(frozenset())) == "Sign(kinds=frozenset(), word='16例目')"
    assert eval(repr(two), {"Sign": Sign, "NameKind": NameKind}) == two  # noqa: S307 (our own text)


def test_fields_alone() -> None:
    """Fields can be shown as Python shows their values."""
    assert fields_shown(Sign(()), repr) == "kinds=(), word='16例目'"
