"""Texts as language maps, and names looked up by language."""

import pickle
from typing import Any

import pytest

from linkj_partners import Name, NameKind, Organization, Person, Text
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError

BOTH = Text({"ja": "覚書", "en": "memorandum"})


class TestText:
    """One text in several languages."""

    def test_is_the_same_in_any_order(self) -> None:
        """Equality, hash and representation do not depend on the order of the languages."""
        other = Text({"en": "memorandum", "ja": "覚書"})
        assert (BOTH, hash(BOTH), repr(BOTH)) == (other, hash(other), repr(other))
        assert eval(repr(BOTH)) == BOTH  # noqa: S307 (what the representation promises)
        assert pickle.loads(pickle.dumps(BOTH)) == BOTH  # noqa: S301 (our own bytes)

    def test_is_not_changed_by_its_mapping(self) -> None:
        """What is given is copied."""
        given = {"en": "memorandum"}
        text = Text(given)
        given["en"] = "other"
        assert text["en"] == "memorandum"

    def test_languages(self) -> None:
        """The languages are sorted by tag, and iterated over."""
        assert BOTH.langs == tuple(BOTH) == ("en", "ja")
        assert tuple(BOTH.items()) == (("en", "memorandum"), ("ja", "覚書"))

    def test_is_a_mapping(self) -> None:
        """It can be copied, compared and taken apart as every mapping."""
        words = {"en": "memorandum", "ja": "覚書"}
        assert dict(BOTH) == BOTH == words == {**BOTH}
        assert Text(BOTH) == BOTH != Text({"en": "memorandum"})
        assert BOTH != {"en": "memorandum"}
        assert BOTH != (("en", "memorandum"), ("ja", "覚書"))
        assert (len(BOTH), BOTH.get("JA"), BOTH.get("fr")) == (2, "覚書", None)
        assert hash(FrozenMapping(tuple(BOTH.items()))) == hash(BOTH)

    @pytest.mark.parametrize(
        ("lang", "is_there"), [("ja", True), ("JA", True), ("ja-JP", False), ("fr", False), (1, False)]
    )
    def test_contains_is_exact_but_for_letter_case(self, lang: object, *, is_there: bool) -> None:
        """No fallback: a text for ``ja`` is none for ``ja-JP``."""
        assert (lang in BOTH) is is_there

    def test_item(self) -> None:
        """A language that there is gives its text; another is an error that lists those there are."""
        assert BOTH["EN"] == "memorandum"
        with pytest.raises(UnsupportedLanguageError, match="no text in 'fr': ask for one of en, ja"):
            BOTH["fr"]
        with pytest.raises(WrongTypeError, match="lang cannot be 0"):
            BOTH[0]  # type: ignore[index]  # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize(
        ("langs", "label"),
        [
            (("ja",), "覚書"),
            (("fr", "ja"), "覚書"),
            (("en-GB",), "memorandum"),
            (("EN-us-x-a",), "memorandum"),
            (("fr",), "memorandum"),
            ((), "memorandum"),
        ],
    )
    def test_label_falls_back(self, langs: tuple[str, ...], label: str) -> None:
        """The first language that there is, shortened as in RFC 4647; else the first text."""
        assert BOTH.label(*langs) == label

    def test_label_of_another_type_is_refused(self) -> None:
        """A tag is a string."""
        with pytest.raises(WrongTypeError, match="langs cannot be a list"):
            BOTH.label(["ja"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize(
        ("given", "error", "message"),
        [
            ({}, InvalidValueError, "texts cannot be an empty dict: give at least one language"),
            ({"english": "a"}, InvalidValueError, "lang cannot be 'english': give a BCP 47 language tag"),
            ({"JA": "a"}, InvalidValueError, "lang cannot be 'JA'"),
            ({1: "a"}, WrongTypeError, "lang cannot be 1"),
            ({"ja": ""}, InvalidValueError, "ja cannot be ''"),
            ({"ja": "a\nb"}, InvalidValueError, "ja cannot be"),
            ({"ja": None}, WrongTypeError, "ja cannot be None"),
            ([("ja", "a")], WrongTypeError, "texts cannot be a list"),
            ("ja", WrongTypeError, "texts cannot be 'ja'"),
        ],
    )
    def test_refuses(self, given: Any, error: type[Exception], message: str) -> None:
        """What is not a mapping of language tags to lines of text is refused."""
        with pytest.raises(error, match=message):
            Text(given)


NAMES = (
    Name(text="Former", lang="en", kind=NameKind.FORMER),
    Name(text="MPR", lang="en", kind=NameKind.ACRONYM),
    Name(text="Medicen", lang="en"),
    Name(text="メディセン", lang="ja"),
    Name(text="Medicen (ローマ字)", lang="ja-Latn"),
)


@pytest.mark.parametrize("record", [Organization(key="a", names=NAMES), Person(key="a", names=NAMES)])
class TestNames:
    """Names of organizations and of people are looked up alike."""

    @pytest.mark.parametrize(
        ("langs", "name"),
        [
            (("en",), "Medicen"),
            (("EN-gb", "ja"), "Medicen"),
            (("fr", "ja-JP"), "メディセン"),
            (("ja-Latn-JP",), "Medicen (ローマ字)"),
        ],
    )
    def test_name(self, record: Organization | Person, langs: tuple[str, ...], name: str) -> None:
        """An official name comes first; a tag is shortened until there is a name for it."""
        assert record.name(*langs) == record.label(*langs) == name

    def test_no_name(self, record: Organization | Person) -> None:
        """Without a name in any of the languages it is an error, and the label is any name."""
        with pytest.raises(UnsupportedLanguageError, match="no name of a in 'fr, da': ask for one of en, ja, ja-Latn"):
            record.name("fr", "da")
        assert record.label("fr") == record.label() == "Medicen"

    def test_tag_of_another_type(self, record: Organization | Person) -> None:
        """A list of tags is refused."""
        for method in (record.name, record.label):
            with pytest.raises(WrongTypeError, match="langs cannot be a list"):
                method(["en"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
