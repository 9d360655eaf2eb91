"""Which of the known words was meant."""

import pytest

from linkj_partners.errors import closest

KEYS = ["biocom", "city-of-kawasaki", "medcity", "medicen-paris-region", "uc-san-diego", "ucla"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("medicen", ("medicen-paris-region",)),
        ("medicin", ("medicen-paris-region", "medcity")),
        ("Medicen-Paris", ("medicen-paris-region",)),
        ("paris-regon", ("medicen-paris-region",)),
        ("kawasaky", ("city-of-kawasaki",)),
        ("uc", ("uc-san-diego", "ucla")),
        ("UCLA", ("ucla",)),
        ("ukla", ("ucla",)),
        ("xyz", ()),
        ("", ()),
        ("-", ()),
        ("u", ()),
        ("x" * 10_000, ()),
    ],
)
def test_closest(given: str, meant: tuple[str, ...]) -> None:
    """First what contains the given word, then what looks like it, in part or whole; nothing where none is close."""
    assert closest(given, KEYS) == meant


def test_three_are_enough() -> None:
    """There are never more than three, those that contain the word in their order."""
    assert closest("city", [f"city-{number}" for number in range(9)]) == ("city-0", "city-1", "city-2")


def test_letter_case_and_underscores() -> None:
    """Names in capitals are found by their parts, and returned as they are."""
    names = ["JP_CIVIL_CODE", "DE_BGB_187_1", "UK_FROM"]
    assert closest("civil_cod", names) == ("JP_CIVIL_CODE",)
    assert closest("de_bgb", names) == ("DE_BGB_187_1",)
    assert closest("uk", iter(names)) == ("UK_FROM",)
    assert closest("anything", []) == ()
