"""Countries by ISO codes and by names in English and Japanese."""

from typing import Any

import pytest

from linkj_partners._checks import COUNTRY_CODES
from linkj_partners._countries import NAMES, country_of, folded


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Ireland/IE/アイルランド", "IE"),
        ("France", "FR"),
        ("FRANCE", "FR"),
        ("フランス", "FR"),
        ("ﾌﾗﾝｽ", "FR"),
        ("fr", "FR"),
        ("FRA", "FR"),
        ("フランス France", "FR"),
        ("France フランス", "FR"),
        ("フランス（France）", "FR"),
        ("France (FR)", "FR"),
        ("フランス\nFrance", "FR"),
        ("the Netherlands", "NL"),
        ("U.S.A.", "US"),
        ("米国", "US"),
        ("英国", "GB"),
        ("大韓民国", "KR"),
        ("Korea, Republic of", "KR"),
        ("Côte d'Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("Bosnia and Herzegovina", "BA"),
        ("トリニダード・トバゴ", "TT"),
        ("ガーナ", "GH"),
        ("NA", "NA"),
        ("NO", "NO"),
    ],
)
def test_countries(words: str, code: str) -> None:
    """Codes, names in both languages, and several of these for one country."""
    assert country_of(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "",
        "/",
        "Atlantis",
        "Korea",
        "Europe",
        "France/Germany",
        "フランス、ドイツ",
        "パリ（フランス）",
        "ZZ",
        "EU",
        "関東",
    ],
)
def test_what_is_not_one_country(words: str) -> None:
    """Unknown and several countries are not guessed."""
    assert country_of(words) is None


def test_every_code() -> None:
    """All 249 codes are there, and no name means two countries."""
    assert {country_of(code) for code in COUNTRY_CODES} == COUNTRY_CODES
    named: dict[str, str] = {}
    for line in NAMES.splitlines():
        code, *names = line.split("|")
        assert code in COUNTRY_CODES
        for name in (code, *names):
            assert named.setdefault(folded(name), code) == code, name


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_names_of_cldr(lang: str) -> None:
    """Every name that Babel has is recognised."""
    names: Any = pytest.importorskip("babel").Locale(lang).territories
    assert {code: country_of(names[code]) for code in COUNTRY_CODES} == {code: code for code in COUNTRY_CODES}


def test_iso_codes_and_names() -> None:
    """The codes of three letters and the names of ISO 3166-1 are recognised."""
    for country in pytest.importorskip("pycountry").countries:
        assert country_of(country.alpha_3) == country_of(country.name) == country.alpha_2
