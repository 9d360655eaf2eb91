"""The mapping that cannot be changed."""

import pickle

import pytest

from linkj_partners import Group
from linkj_partners._frozen_mapping import FrozenMapping

COUNTS = FrozenMapping((("DK", 1), ("FR", 2), (None, 3)))


def test_it_is_a_mapping() -> None:
    """It answers as a dict does, in order."""
    assert dict(COUNTS) == {"DK": 1, "FR": 2, None: 3}
    assert (COUNTS[None], COUNTS.get("JP"), "JP" in COUNTS, len(COUNTS)) == (3, None, False, 3)
    assert list(COUNTS) == ["DK", "FR", None]
    with pytest.raises(KeyError):
        COUNTS["JP"]


def test_it_is_a_value() -> None:
    """It can be hashed, pickled, compared, and shown as an expression."""
    turned_round = FrozenMapping((("FR", 2), ("DK", 1), (None, 3)))
    assert turned_round == COUNTS
    assert hash(turned_round) == hash(COUNTS)
    assert pickle.loads(pickle.dumps(COUNTS)) == COUNTS  # noqa: S301 (our own bytes)
    assert repr(COUNTS) == "{'DK': 1, 'FR': 2, None: 3}"
    assert repr(FrozenMapping(((Group.OVERSEAS, (Group.DOMESTIC,)),))) == "{Group.OVERSEAS: (Group.DOMESTIC,)}"


def test_it_cannot_be_changed() -> None:
    """Nothing can be put in."""
    with pytest.raises(AttributeError):
        COUNTS.rows = ()  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    assert not hasattr(COUNTS, "__setitem__")
