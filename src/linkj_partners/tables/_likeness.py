"""Spellings of one name: those that are the same for certain, and those that are likely to be."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from linkj_partners import _countries
from linkj_partners._patterns import Pattern
from linkj_partners.model import Organization
from linkj_partners.tables import _words

__all__ = ["alike", "folded_name", "in_two_languages"]

_FORMS: Final = {
    "株": "株式会社",
    "有": "有限会社",
    "合": "合同会社",
    "財": "財団法人",
    "社": "社団法人",
    "学": "学校法人",
}
_SHORT_FORM: Final = Pattern(rf"\(({'|'.join(_FORMS)})\)")


def folded_name(name: str) -> str:
    """Drop what spellings of one name differ in: letter case, width, white space, The, and 株式会社 as ㈱."""
    first, *others = unicodedata.normalize("NFKC", name).casefold().split() or [""]
    plain = "".join(others) if first == "the" and others else "".join([first, *others])
    return _SHORT_FORM.sub(lambda form: _FORMS[form[1]], plain) if "(" in plain else plain


_TWO_NAMES: Final = Pattern(r"(?P<one>[^()/]{2,80}?)\s*(?:\((?P<other>[^()/]{2,80})\)|/\s*(?P<third>[^()/]{2,80}))")
_TWO_SCRIPTS: Final = Pattern(r"(?P<one>[^a-zA-Z]{2,80}) (?P<other>[ -~]{2,80})")
# What tells the name of a body from a place or an abbreviation in brackets: A大学(Paris), A大学(UK).
_A_BODY: Final = Pattern(
    r".*(?:大学|大学院|高専|高等専門学校|高校|高等学校|学園|機構|研究所|病院|財団|協会|銀行|会社|組合|法人|省|庁)"
    r"|.*\b(?:univ|institut|college|school|academ|cent(?:er|re)\b|hospital|laborator|agency|foundation|council"
    r"|compan|corporation|association|ministry|society|museum)(?:[^()]*)",
    re.IGNORECASE,
)
_A_UNIVERSITY: Final = Pattern(r"univ|college|polytechni|institut\w* of (?:science and )?technolog", re.IGNORECASE)


def in_two_languages(name: str) -> tuple[str, ...]:
    """Return the two names of a body that a cell prints in Japanese and in Latin letters, if it does."""
    plain = _words.plain(name)
    two = _TWO_NAMES.fullmatch(plain) or _TWO_SCRIPTS.fullmatch(plain)
    if two is None:
        return ()
    parts = tuple(part.strip() for part in two.groups() if part)
    by_lang = {_words.lang_of(part): part for part in parts}
    if set(by_lang) != {"ja", "en"} or not all(_A_BODY.fullmatch(part) for part in parts):
        return ()
    # 東都大学(Institute of Physics) is an institute of the university.
    is_part = by_lang["ja"].endswith("大学") and not _A_UNIVERSITY.search(by_lang["en"])
    return () if is_part else parts


_LEGAL_FORM: Final = Pattern(
    r"(?:株式|有限|合同)会社|(?:一般|公益)?(?:社団|財団)法人|(?:国立|公立|学校|独立行政|国立研究開発)(?:大学)?法人"
    r"|,?\s*\b(?:inc|ltd|limited|co|corp|corporation|llc|plc|gmbh|ag|sa|s\.a)\b\.?"
)
_IN_BRACKETS: Final = Pattern(r"\([^()]*\)")
_UNIVERSITY: Final = Pattern(r"\buniv\b\.?")
_ARTICLES: Final = Pattern(r"\bthe\b")


def _likeness(name: str) -> str:
    """Drop also what different bodies may differ in: punctuation, brackets, legal forms, Univ., a country behind it."""
    plain = _SHORT_FORM.sub(lambda form: _FORMS[form[1]], unicodedata.normalize("NFKC", name).casefold())
    plain = _IN_BRACKETS.sub(" ", plain)
    before, comma, country = plain.rpartition(",")
    if comma and _countries.country_of(country.strip()):
        plain = before
    plain = _ARTICLES.sub(" ", _UNIVERSITY.sub("university", _LEGAL_FORM.sub(" ", plain)))
    return "".join(letter for letter in plain if letter.isalnum())


def alike(organizations: Iterable[Organization]) -> tuple[tuple[str, ...], ...]:
    """Return the names of partners that are perhaps one, since they differ in little."""
    groups: dict[str, dict[str, None]] = {}
    for organization in organizations:
        label = organization.names[0].text
        names = [part for name in organization.names for part in (name.text, *in_two_languages(name.text))]
        for likeness in {_likeness(name) for name in names} - {""}:
            groups.setdefault(likeness, {})[label] = None
    return tuple(sorted({tuple(sorted(labels)) for labels in groups.values() if len(labels) > 1}))
