"""The country codes against the standard, as `pycountry` (Debian's iso-codes) has it."""

import pytest

from linkj_partners._checks import COUNTRY_CODES


def test_number_of_codes() -> None:
    """ISO 3166-1 assigns 249 codes officially."""
    assert len(COUNTRY_CODES) == 249


def test_codes_cannot_be_changed() -> None:
    """The codes are a frozen set of texts."""
    assert type(COUNTRY_CODES) is frozenset
    assert {type(code) for code in COUNTRY_CODES} == {str}


@pytest.mark.parametrize("code", ["JP", "FR", "GB", "DK", "US", "SG"])
def test_countries_of_partners_are_known(code: str) -> None:
    """Codes in everyday use are there."""
    assert code in COUNTRY_CODES


@pytest.mark.parametrize("code", ["UK", "EU", "XK", "SU", "AN", "ZZ", "jp", "JPN", "", "J"])
def test_what_is_not_assigned_is_not_there(code: str) -> None:
    """Reserved, withdrawn, user-assigned and longer codes are left out."""
    assert code not in COUNTRY_CODES


def test_codes_are_those_of_pycountry() -> None:
    """An independent list has the very same codes."""
    pycountry = pytest.importorskip("pycountry")
    assert {country.alpha_2 for country in pycountry.countries} == COUNTRY_CODES
