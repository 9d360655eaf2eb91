"""Which convention the wording of a contract implies, as guides to drafting and reported cases say."""

import re
import unicodedata
from enum import Enum
from typing import Final, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._patterns import Pattern
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms._conventions import Convention

__all__ = ["Ground", "Wording", "conventions_for"]


@final
class Ground(Enum):
    """What it rests on that a wording implies a convention.

    Attributes:
        STATED: The source says so.
        INFERRED: The source does not say where the period starts; it was assumed.
        FROM_MEMORY: No source was seen.
    """

    STATED = "stated"
    INFERRED = "inferred"
    FROM_MEMORY = "from_memory"


@final
@attrs.frozen(kw_only=True, order=False)
class Wording:
    """A contract's wording and the convention that it implies.

    Attributes:
        phrase: The wording, as the source has it.
        convention: The convention that it implies, or ``None`` where it states the last day itself, so
            that nothing is left to be counted.
        ground: What that rests on.
        source: Where it was found.
        note: When it holds, and what to know about it.

    Examples:
        >>> conventions_for("a period of three years beginning with 1 May")[0].ground
        <Ground.FROM_MEMORY: 'from_memory'>
    """

    phrase: str = attrs.field(validator=checks.text)
    convention: Convention | None = attrs.field(validator=checks.optional(checks.one_of(Convention)))
    ground: Ground = attrs.field(validator=checks.one_of(Ground))
    source: str = attrs.field(validator=checks.text)
    note: str = attrs.field(validator=checks.text)


def conventions_for(phrase: str) -> tuple[Wording, ...]:
    """Tell which conventions a contract's wording implies.

    The wording is looked for anywhere in the text. Which law governs the contract is for the reader to
    say: a Japanese wording is read under Japanese law, an English one under the law of England.

    Args:
        phrase: The clause on the term, or a part of it, in Japanese or English.

    Returns:
        The wordings that were recognized, none for a text that holds no known one. More
        than one means that the text says more than one thing.

    Raises:
        WrongTypeError: It is no text.

    Examples:
        >>> [known.convention for known in conventions_for("本契約の有効期間は、締結日から3年間とする。")]
        [<Convention.JP_CIVIL_CODE: 'JP_CIVIL_CODE'>]
        >>> [known.convention for known in conventions_for("2020年11月20日から2023年11月19日まで")]
        [None]
        >>> conventions_for("until further notice")
        ()
    """
    if type(phrase) is not str:
        raise WrongTypeError("a phrase", phrase, "a str, such as '締結日から3年間'")
    text = _plain(phrase)
    return tuple(wording for pattern, wording in _KNOWN if pattern.search(text))


_SPACE_IN_JAPANESE = Pattern("(?<![!-~]) | (?![!-~])")


def _plain(phrase: str) -> str:
    """Make full-width digits and letters ASCII, keep single spaces, and none beside Japanese characters."""
    return _SPACE_IN_JAPANESE.sub("", " ".join(unicodedata.normalize("NFKC", phrase).split()))


_NUMBER: Final = "[0-9〇一二三四五六七八九十百]{1,6}"
_MONTHS: Final = f"{_NUMBER}[かカヵヶケ箇個]月"
# 間 is required where its absence would leave a calendar date: 締結日から2023年11月19日まで states the end.
_LENGTH: Final = f"(?:{_NUMBER}年)?(?:{_NUMBER}年間|{_MONTHS}|{_NUMBER}週間|{_NUMBER}日間)"
_DAY: Final = f"(?:(?:令和|平成|昭和)(?:元|{_NUMBER})|{_NUMBER})年{_NUMBER}月{_NUMBER}日"
_SIGNING: Final = "締結の?日"
_FROM: Final = "(?:から|より)"
# Guides write AからBまで for any two days.
_ANY_DAY: Final = "(?<![!-~])[A-Z]"
_UNTIL: Final = f"(?:{_DAY}|[A-Z])まで"

_KNOWN: Final = (
    (
        Pattern(f"{_SIGNING}{_FROM}{_LENGTH}"),
        Wording(
            phrase="締結日から3年間",
            convention=Convention.JP_CIVIL_CODE,
            ground=Ground.STATED,
            source="hilltop-office.com",
            note="the day of the signing does not count; the source's example: ten days from 1 April are 2 to 11 April",
        ),
    ),
    (
        Pattern(f"{_FROM}起算し"),
        Wording(
            phrase="締結日から起算して3年間",
            convention=Convention.JP_CIVIL_CODE_INCLUSIVE,
            ground=Ground.STATED,
            source="hilltop-office.com",
            note="the day named is the first that counts; the source's example: ten days are 1 to 10 April",
        ),
    ),
    (
        Pattern(f"{_DAY}{_FROM}{_LENGTH}"),
        Wording(
            phrase="令和元年9月1日から2年間",
            convention=Convention.JP_CIVIL_CODE_INCLUSIVE,
            ground=Ground.STATED,
            source="a sample clause of ai-con-pro; minnpou-sousoku",
            note="holds where the contract was signed before the day named, which then counts from 0:00",
        ),
    ),
    (
        Pattern(f"(?:{_DAY}|{_SIGNING}|{_ANY_DAY}){_FROM}{_UNTIL}"),
        Wording(
            phrase="2020年11月20日から2023年11月19日まで",
            convention=None,
            ground=Ground.STATED,
            source="a sample clause of komonhiroba",
            note="the last day is stated; the wording comes before any rule (Civil Code of Japan, art. 138)",
        ),
    ),
    (
        Pattern(f"今後{_LENGTH}"),
        Wording(
            phrase="今後3年間にわたり",
            convention=Convention.JP_CIVIL_CODE,
            ground=Ground.INFERRED,
            source="the releases on the Danish embassy (2020) and on Medicen Paris Region (2021)",
            note="a release does not say where the term starts: that it starts with the signing is assumed",
        ),
    ),
    (
        Pattern(r"\b(?:years?|months?|weeks?|days?) from the date\b", re.IGNORECASE),
        Wording(
            phrase="for a period of three years from the date",
            convention=Convention.UK_FROM,
            ground=Ground.STATED,
            source="realestatedefined",
            note="the date does not count; the source's example: four months from 10 November end on 10 March",
        ),
    ),
    (
        Pattern(r"\b(?:commencing on|beginning with|from and including)\b", re.IGNORECASE),
        Wording(
            phrase="commencing on / beginning with",
            convention=Convention.UK_BEGINNING_WITH,
            ground=Ground.FROM_MEMORY,
            source="memory; the software amagi-contract-deadlines does the same for 'commences on'",
            note="the day named is the first that counts",
        ),
    ),
)
