"""Ordinals as values, and the verbs over both languages."""

import json
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from linkj_partners import Match, numerals, ordinals
from linkj_partners.errors import (
    InvalidValueError,
    ParseError,
    PartnersError,
    UnsupportedLanguageError,
    WrongTypeError,
)
from linkj_partners.ordinals import Form, Numerals, Ordinal, find, parse, phrase

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "ordinals.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    """Each case stands for a kind of wording; some have more than one good answer."""
    found = [{"text": match.text, "value": match.value.n} for match in find(case["text"])]
    assert found in [case["found"], *case.get("accept", [])]


@pytest.mark.parametrize("n", [0, -1, 10**16])
def test_counts_from_one(n: int) -> None:
    """Nothing is the zeroth, and nothing is past the largest number."""
    with pytest.raises(InvalidValueError, match="from 1 to 9,999,999,999,999,999"):
        phrase(n)


@pytest.mark.parametrize("n", [True, 1.0, None, "16"])
def test_counts_in_whole_numbers(n: object) -> None:
    """A bool, a float and a string are not numbers."""
    with pytest.raises(WrongTypeError, match="n cannot be"):
        phrase(n)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


A_LANGUAGE = "a str, one of en, ja"
SOME_NUMERALS = "a member of Numerals: Numerals.ARABIC, Numerals.FULLWIDTH, Numerals.KANJI"
A_FORM = "a member of Form: Form.NUMERIC, Form.WORDS, Form.COUNTER, Form.PREFIX, Form.RANK"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"lang": None}, f"lang cannot be None (type NoneType): give {A_LANGUAGE}"),
        ({"lang": 1}, f"lang cannot be 1 (type int): give {A_LANGUAGE}"),
        ({"lang": ["en"]}, f"lang cannot be a list (type list): give {A_LANGUAGE}"),
        ({"form": "words"}, f"form cannot be 'words' (type str): give {A_FORM}"),
        ({"form": None}, f"form cannot be None (type NoneType): give {A_FORM}"),
        ({"numerals": "kanji"}, f"numerals cannot be 'kanji' (type str): give {SOME_NUMERALS}"),
        ({"numerals": []}, f"numerals cannot be an empty list (type list): give {SOME_NUMERALS}"),
        ({"british": 1}, "british cannot be 1 (type int): give True or False"),
    ],
)
def test_refuses_other_types(options: Mapping[str, Any], message: str) -> None:
    """Members of the enumerations, strings and bools are asked for by name."""
    with pytest.raises(WrongTypeError) as caught:
        phrase(16, **options)
    assert str(caught.value) == message


def test_refuses_a_counter_of_another_type() -> None:
    """A counter is a string."""
    with pytest.raises(WrongTypeError, match="give a str: a Japanese noun such as"):
        phrase(16, "ja", form=Form.COUNTER, counter=1)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("lang", "options", "message"),
    [
        ("en", {"british": True}, "british cannot be True: give False: only English words, Form.WORDS, have an 'and'"),
        (
            "ja",
            {"form": Form.PREFIX, "british": True},
            "british cannot be True: give False: only English words, Form.WORDS, have an 'and'",
        ),
        (
            "en",
            {"numerals": Numerals.KANJI},
            "numerals cannot be Numerals.KANJI: give Numerals.ARABIC: only Japanese 16例目 and 第16 have others",
        ),
    ],
)
def test_ignores_no_option(lang: str, options: Mapping[str, Any], message: str) -> None:
    """What a language does not have is refused."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(16, lang, **options)
    assert str(caught.value) == message


@pytest.mark.parametrize("lang", ["de", "fr", "da", "EN", "en-GB", "", "Japanese"])
def test_knows_two_languages(lang: str) -> None:
    """Another language is an error that names the two, wherever it is given."""
    for attempt in (lambda: phrase(16, lang), lambda: parse("16th", lang), lambda: find("16th", lang)):
        with pytest.raises(UnsupportedLanguageError) as caught:
            attempt()
        assert (caught.value.what, caught.value.given) == ("ordinal", lang)
        assert caught.value.supported == ("en", "ja")


@pytest.mark.parametrize("lang", [1, b"en", ["en"], ("ja",), True])
def test_a_language_is_a_string(lang: Any) -> None:
    """A language of another type is an error, wherever it is given."""
    for attempt in (lambda: phrase(16, lang), lambda: parse("16th", lang), lambda: find("16th", lang)):
        with pytest.raises(WrongTypeError) as caught:
            attempt()
        assert caught.value.field == "lang"


def test_reads_only_the_language_asked_for() -> None:
    """An ordinal of another language is an error."""
    for text, lang in (("16th", "ja"), ("16例目", "en"), ("first", "ja"), ("初めて", "en")):
        with pytest.raises(ParseError):
            parse(text, lang)


def test_finds_one_language_when_asked() -> None:
    """Given a language, no other is looked for."""
    text = "16th 16例目 first"
    texts = {lang: [match.text for match in find(text, lang)] for lang in ordinals.LANGUAGES}
    assert texts == {"en": ["16th", "first"], "ja": ["16例目"]}
    assert [match.text for match in find(text)] == ["16th", "16例目", "first"]


@pytest.mark.parametrize("text", [16, None, b"16th"])
def test_reads_strings_only(text: Any) -> None:
    """Anything but a string is of the wrong type."""
    with pytest.raises(WrongTypeError) as unread:
        parse(text)
    assert (unread.value.field, unread.value.given) == ("text", text)
    assert unread.value.allowed.startswith("a str: en '16th', 'sixteenth'; ja '16例目'")
    with pytest.raises(WrongTypeError) as unsearched:
        find(text)
    assert (unsearched.value.field, unsearched.value.given, unsearched.value.allowed) == ("text", text, "a str")


def test_an_ordinal_is_a_value() -> None:
    """It is hashable, picklable, frozen, equal by value and written back by str."""
    ordinal = parse("第十六回")
    assert ordinal == Ordinal(n=16, lang="ja", form=Form.PREFIX, counter="回", numerals=Numerals.KANJI)
    assert {ordinal, pickle.loads(pickle.dumps(ordinal))} == {ordinal}  # noqa: S301 - our own bytes
    assert str(ordinal) == "第十六回"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ordinal.n = 17  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    "fields",
    [
        {"n": 0, "lang": "en", "form": Form.NUMERIC},
        {"n": 16, "lang": "ja", "form": Form.COUNTER},
        {"n": 16, "lang": "en", "form": Form.PREFIX},
        {"n": 16, "lang": "en", "form": Form.NUMERIC, "numerals": Numerals.KANJI},
        {"n": 16, "lang": "de", "form": Form.NUMERIC},
        {"n": 16, "lang": "en", "form": "numeric"},
    ],
)
def test_an_ordinal_that_exists_can_be_written(fields: Mapping[str, Any]) -> None:
    """Parts that do not go together make no ordinal."""
    with pytest.raises(PartnersError):
        Ordinal(**fields)


def test_finds_generic_matches() -> None:
    """What is found is a match as in every domain, in the string as given."""
    text = "第3フ\u309aロシ\u3099ェクト、16ｸﾗｽﾀｰ目"
    [numbered, counted] = find(text)
    assert type(counted) is Match
    assert (numbered.text, numbered.value.n) == ("第3", 3)
    assert counted.text == text[counted.start : counted.end] == "16ｸﾗｽﾀｰ目"
    assert counted.value.counter == "クラスター"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        *("一", "第", "十", "0", "1", "１", "1,", "一1", "第一", "初", "one ", "one-", "hundred and ", "first-", "目"),
        *(
            "1例",
            "百，1",
            "ー",
            "百，2018",
            "a\u0301",
            "ｶﾞ",
            "て初めて",
            "1 ",
            "第 1",
            "3,4",
            "12、3",
            "1位",
            "ひとつめ",
        ),
    ],
)
def test_takes_no_longer_than_the_text(piece: str) -> None:
    """50,000 characters are refused and searched: in time that grew with their square, this test would not end."""
    text = piece * (50_000 // len(piece))
    with pytest.raises(ParseError):
        parse(text)
    assert len(find(text)) <= len(text)


def test_the_same_numerals() -> None:
    """The numerals of both modules are one enumeration."""
    assert ordinals.Numerals is numerals.Numerals
