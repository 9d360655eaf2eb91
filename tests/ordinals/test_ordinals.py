"""Ordinals in English, Japanese, French and Danish: writing, reading and finding them."""

import pickle
import time
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from linkj_partners import numerals, ordinals
from linkj_partners.errors import (
    InvalidValueError,
    ParseError,
    PartnersError,
    UnsupportedLanguageError,
    WrongTypeError,
)
from linkj_partners.ordinals import Form, Gender, Match, Numerals, Ordinal, find, parse, phrase

ENGLISH = {
    1: ("1st", "first"),
    2: ("2nd", "second"),
    3: ("3rd", "third"),
    4: ("4th", "fourth"),
    5: ("5th", "fifth"),
    8: ("8th", "eighth"),
    9: ("9th", "ninth"),
    11: ("11th", "eleventh"),
    12: ("12th", "twelfth"),
    13: ("13th", "thirteenth"),
    16: ("16th", "sixteenth"),
    20: ("20th", "twentieth"),
    21: ("21st", "twenty-first"),
    40: ("40th", "fortieth"),
    100: ("100th", "one hundredth"),
    101: ("101st", "one hundred first"),
    111: ("111th", "one hundred eleventh"),
    112: ("112th", "one hundred twelfth"),
    1000: ("1000th", "one thousandth"),
    1001: ("1001st", "one thousand first"),
    12_345: ("12345th", "twelve thousand three hundred forty-fifth"),
    999_999: ("999999th", "nine hundred ninety-nine thousand nine hundred ninety-ninth"),
    10**6: ("1000000th", "one millionth"),
    10**15 + 10**9: ("1000001000000000th", "one quadrillion one billionth"),
}


@pytest.mark.parametrize(("n", "numeric", "words"), [(n, *written) for n, written in ENGLISH.items()])
def test_writes_english(n: int, numeric: str, words: str) -> None:
    """Digits take the suffix of the word's end, words are hyphenated below a hundred."""
    assert phrase(n) == numeric
    assert phrase(n, "en", form=Form.WORDS) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (16, "sixteenth"),
        (100, "one hundredth"),
        (101, "one hundred and first"),
        (1001, "one thousand and first"),
        (1100, "one thousand one hundredth"),
        (101_101, "one hundred and one thousand one hundred and first"),
        (10**6 + 16, "one million and sixteenth"),
    ],
)
def test_writes_british_words(n: int, words: str) -> None:
    """The British "and" stands before what is left below a hundred."""
    assert phrase(n, form=Form.WORDS, british=True) == words


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"form": Form.COUNTER, "counter": ordinals.CASE}, "16例目"),
        ({"form": Form.COUNTER, "counter": ordinals.BODY}, "16団体目"),
        ({"form": Form.COUNTER, "counter": ordinals.COUNTRY}, "16か国目"),
        ({"form": Form.COUNTER, "counter": "クラスター"}, "16クラスター目"),
        ({"form": Form.COUNTER, "counter": "スタート・アップ"}, "16スタート・アップ目"),
        ({"form": Form.COUNTER, "counter": "例", "numerals": Numerals.FULLWIDTH}, "１６例目"),
        ({"form": Form.COUNTER, "counter": "例", "numerals": Numerals.KANJI}, "十六例目"),
        ({"form": Form.PREFIX}, "第16"),
        ({"form": Form.PREFIX, "numerals": Numerals.KANJI}, "第十六"),
        ({"form": Form.PREFIX, "counter": ordinals.TIME}, "第16回"),
        ({"form": Form.PREFIX, "counter": "号", "numerals": Numerals.FULLWIDTH}, "第１６号"),
    ],
)
def test_writes_japanese(options: Mapping[str, Any], expected: str) -> None:
    """A number with its counter and 目, or 第 and a number."""
    assert phrase(16, "ja", **options) == expected


def test_writes_the_first_in_japanese_words() -> None:
    """Japanese has a word for the first alone."""
    assert phrase(1, "ja", form=Form.WORDS) == "初めて"


def test_writes_french_and_danish() -> None:
    """French marks the first by gender, Danish every ordinal by a full stop."""
    assert [phrase(n, "fr") for n in (1, 2, 16, 21)] == ["1er", "2e", "16e", "21e"]
    assert phrase(1, "fr", gender=Gender.MASCULINE) == "1er"
    assert [phrase(n, "fr", gender=Gender.FEMININE) for n in (1, 16)] == ["1re", "16e"]
    assert [phrase(n, "da") for n in (1, 16)] == ["1.", "16."]


@pytest.mark.parametrize("n", [0, -1, 10**16])
def test_counts_from_one(n: int) -> None:
    """Nothing is the zeroth, and nothing is past the largest number."""
    with pytest.raises(InvalidValueError, match="from 1 to 9,999,999,999,999,999"):
        phrase(n)


@pytest.mark.parametrize("n", [True, 1.0, None, "16"])
def test_counts_in_whole_numbers(n: object) -> None:
    """A bool, a float and a text are no numbers."""
    with pytest.raises(WrongTypeError, match="n cannot be"):
        phrase(n)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


A_NOUN = (
    "a Japanese noun such as '例', '団体' or '回': letters only, without numerals, white space, '目' and '第', "
    "so that the ordinal can be read back"
)
JAPANESE_FORMS = "Form.COUNTER with a counter (16例目), Form.PREFIX (第16) or, for 1, Form.WORDS (初めて)"
NO_AND = "False: only English words, Form.WORDS, have an 'and'"


@pytest.mark.parametrize(
    ("lang", "options", "message"),
    [
        (
            "ja",
            {},
            f"form cannot be Form.NUMERIC: give {JAPANESE_FORMS} for Japanese",
        ),
        (
            "ja",
            {"form": Form.WORDS},
            "n cannot be 16: give 1: Japanese has a word only for the first (初めて); give another form",
        ),
        ("ja", {"form": Form.COUNTER}, f"counter cannot be None: give {A_NOUN}; Form.PREFIX (第16) does without"),
        (
            "en",
            {"form": Form.COUNTER, "counter": "例"},
            "form cannot be Form.COUNTER: give Form.NUMERIC (16th) or Form.WORDS (sixteenth) for English",
        ),
        (
            "en",
            {"form": Form.PREFIX},
            "form cannot be Form.PREFIX: give Form.NUMERIC (16th) or Form.WORDS (sixteenth) for English",
        ),
        ("fr", {"form": Form.WORDS}, "form cannot be Form.WORDS: give Form.NUMERIC (16e) for French"),
        ("da", {"form": Form.WORDS}, "form cannot be Form.WORDS: give Form.NUMERIC (16.) for Danish"),
        (
            "en",
            {"counter": "例"},
            "counter cannot be '例': give None: only Form.COUNTER and Form.PREFIX have a counter",
        ),
        (
            "en",
            {"numerals": Numerals.KANJI},
            "numerals cannot be Numerals.KANJI: give Numerals.ARABIC: only Japanese 16例目 and 第16 have others",
        ),
        (
            "en",
            {"gender": Gender.FEMININE},
            "gender cannot be Gender.FEMININE: give None: only French ordinals have a gender",
        ),
        ("en", {"british": True}, f"british cannot be True: give {NO_AND}"),
        ("da", {"british": True}, f"british cannot be True: give {NO_AND}"),
        (
            "ja",
            {"form": Form.PREFIX, "counter": "者"},
            "counter cannot be '者': give another noun after 第: 第三者 is a third party, no ordinal",
        ),
    ],
)
def test_refuses_what_does_not_go_together(lang: str, options: Mapping[str, Any], message: str) -> None:
    """No argument is ignored: what the language does not have is refused."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(16, lang, **options)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "counter",
    ["", " ", "例 ", "件\n", "目", "例目", "第例", "16", "四半期", "千葉県", "二", "京", "²", "①", "Ⅳ", "例、", "例-"],
)
@pytest.mark.parametrize("form", [Form.COUNTER, Form.PREFIX])
def test_refuses_counters_that_could_not_be_read_back(counter: str, form: Form) -> None:
    """A counter is a noun without numerals, 目, 第 and white space."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(16, "ja", form=form, counter=counter)
    assert (caught.value.field, caught.value.given, caught.value.allowed) == ("counter", counter, A_NOUN)


A_LANGUAGE = "a str, one of en, ja, fr, da"
SOME_NUMERALS = "a member of Numerals: Numerals.ARABIC, Numerals.FULLWIDTH, Numerals.KANJI"
A_FORM = "a member of Form: Form.NUMERIC, Form.WORDS, Form.COUNTER, Form.PREFIX"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"lang": None}, f"lang cannot be None (type NoneType): give {A_LANGUAGE}"),
        ({"lang": 1}, f"lang cannot be 1 (type int): give {A_LANGUAGE}"),
        ({"form": "words"}, f"form cannot be 'words' (type str): give {A_FORM}"),
        ({"form": None}, f"form cannot be None (type NoneType): give {A_FORM}"),
        (
            {"numerals": "kanji"},
            f"numerals cannot be 'kanji' (type str): give {SOME_NUMERALS}",
        ),
        (
            {"lang": "fr", "gender": "feminine"},
            "gender cannot be 'feminine' (type str): give a member of Gender: Gender.MASCULINE, Gender.FEMININE",
        ),
        (
            {"lang": "ja", "form": Form.COUNTER, "counter": 1},
            f"counter cannot be 1 (type int): give a str: {A_NOUN}",
        ),
        ({"british": 1}, "british cannot be 1 (type int): give True or False"),
    ],
)
def test_refuses_other_types(options: Mapping[str, Any], message: str) -> None:
    """Members of the enumerations, texts and bools are asked for by name."""
    with pytest.raises(WrongTypeError) as caught:
        phrase(16, **options)
    assert str(caught.value) == message


@pytest.mark.parametrize("lang", ["de", "EN", "en-GB", "", "Japanese"])
def test_knows_four_languages(lang: str) -> None:
    """Another language is an error that names the four, wherever it is given."""
    for attempt in (lambda: phrase(16, lang), lambda: parse("16th", lang), lambda: find("16th", lang)):
        with pytest.raises(UnsupportedLanguageError) as caught:
            attempt()
        assert (caught.value.what, caught.value.given) == ("ordinal", lang)
        assert caught.value.supported == ("en", "ja", "fr", "da")


NUMERIC, WORDS, COUNTER, PREFIX = Form
READ: dict[str, tuple[object, ...]] = {
    "16th": (16, "en", NUMERIC),
    "16 th": (16, "en", NUMERIC),
    "16TH": (16, "en", NUMERIC),
    "16ᵗʰ": (16, "en", NUMERIC),
    "１６ｔｈ": (16, "en", NUMERIC),
    "16\u00a0th": (16, "en", NUMERIC),
    "the 16th": (16, "en", NUMERIC),
    "1,000th": (1000, "en", NUMERIC),
    "11th": (11, "en", NUMERIC),
    "21st": (21, "en", NUMERIC),
    "9,999,999,999,999,999th": (10**16 - 1, "en", NUMERIC),
    "first": (1, "en", WORDS),
    "the third": (3, "en", WORDS),
    "The Third": (3, "en", WORDS),
    "ｆｉｒｓｔ": (1, "en", WORDS),
    "twenty-first": (21, "en", WORDS),
    "twenty first": (21, "en", WORDS),
    "twenty\u2011first": (21, "en", WORDS),
    "hundredth": (100, "en", WORDS),
    "one hundred and first": (101, "en", WORDS),
    "one hundred first": (101, "en", WORDS),
    "one thousand and first": (1001, "en", WORDS),
    "millionth": (10**6, "en", WORDS),
    "two million three hundred thousand and fortieth": (2_300_040, "en", WORDS),
    "nine quadrillion nine hundred ninety-nine trillion nine hundred ninety-nine billion "
    "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-ninth": (
        10**16 - 1,
        "en",
        WORDS,
    ),
    "16例目": (16, "ja", COUNTER, "例"),
    "16 例目": (16, "ja", COUNTER, "例"),
    "16\u3000例目": (16, "ja", COUNTER, "例"),
    "１６例目": (16, "ja", COUNTER, "例", Numerals.FULLWIDTH),
    "十六例目": (16, "ja", COUNTER, "例", Numerals.KANJI),
    "一六例目": (16, "ja", COUNTER, "例", Numerals.KANJI),
    "拾六例目": (16, "ja", COUNTER, "例", Numerals.KANJI),
    "1,000社目": (1000, "ja", COUNTER, "社"),
    "1万2千人目": (12_000, "ja", COUNTER, "人"),
    "15番目": (15, "ja", COUNTER, "番"),
    "2つ目": (2, "ja", COUNTER, "つ"),
    "4自治体目": (4, "ja", COUNTER, "自治体"),
    "9か国目": (9, "ja", COUNTER, "か国"),
    "国内外14団体目": (14, "ja", COUNTER, "団体"),
    "海外8団体目": (8, "ja", COUNTER, "団体"),
    "十六参加者目": (16, "ja", COUNTER, "参加者", Numerals.KANJI),
    "第16": (16, "ja", PREFIX),
    "第 16": (16, "ja", PREFIX),
    "第１６": (16, "ja", PREFIX, None, Numerals.FULLWIDTH),
    "第十六": (16, "ja", PREFIX, None, Numerals.KANJI),
    "第16回": (16, "ja", PREFIX, "回"),
    "第 16 回": (16, "ja", PREFIX, "回"),
    "第01回": (1, "ja", PREFIX, "回"),
    "第2回目": (2, "ja", PREFIX, "回"),
    "第一号": (1, "ja", PREFIX, "号", Numerals.KANJI),
    "初めて": (1, "ja", WORDS),
    "はじめて": (1, "ja", WORDS),
    "今回が初めて": (1, "ja", WORDS),
    "今回がはじめて": (1, "ja", WORDS),
    "1er": (1, "fr", NUMERIC),
    "1re": (1, "fr", NUMERIC, None, Numerals.ARABIC, Gender.FEMININE),
    "1ère": (1, "fr", NUMERIC, None, Numerals.ARABIC, Gender.FEMININE),
    "16e": (16, "fr", NUMERIC),
    "16 e": (16, "fr", NUMERIC),
    "16ᵉ": (16, "fr", NUMERIC),
    "16ème": (16, "fr", NUMERIC),
    "16.": (16, "da", NUMERIC),
    "１６．": (16, "da", NUMERIC),
}


@pytest.mark.parametrize(("text", "parts"), READ.items())
def test_reads(text: str, parts: tuple[Any, ...]) -> None:
    """Every form is read with its number and the way it is put, in its own language and in any."""
    fields = [field.name for field in attrs.fields(Ordinal)]
    expected = Ordinal(**dict(zip(fields, parts, strict=False)))
    assert parse(text) == parse(text, expected.lang) == expected


REFUSED = {
    "": 0,
    "16": 2,
    "十六": 2,
    " 16th": 0,
    "16th ": 4,
    "16  th": 2,
    "16thx": 4,
    "-1th": 0,
    "0th": 0,
    "0": 0,
    "11st": 2,
    "2th": 1,
    "111st": 3,
    "１１ｓｔ": 2,
    "11 st": 3,
    "1e": 1,
    "2er": 1,
    "2re": 1,
    "0.": 0,
    "16..": 3,
    "10000000000000000th": 16,
    "99,999,999,999,999,999th": 22,
    "the": 0,
    "the ": 4,
    "a third": 0,
    "zeroth": 0,
    "sixteen": 7,
    "twentyfirst": 0,
    "twenty--first": 7,
    "twenty-eleventh": 7,
    "twenty-tenth": 7,
    "ten first": 4,
    "ten hundredth": 4,
    "twenty hundredth": 7,
    "one first": 4,
    "one and first": 4,
    "and first": 0,
    "one hundred and hundredth": 12,
    "one thousand thousandth": 13,
    "one thousand two thousandth": 17,
    "one thousand two millionth": 17,
    "one thousand hundredth": 13,
    "one thousand and thousandth": 13,
    "three hundred hundredth": 14,
    "twenty and first": 7,
    "first first": 5,
    "nine hundred quadrillionth": 0,
    "one quintillionth": 4,
    "例目": 0,
    "16目": 2,
    "16例": 3,
    "16例目標": 4,
    "16例、目": 3,
    "16 番 目": 4,
    "１６ｘ": 2,
    "十十例目": 1,
    "百二百例目": 2,
    "一京例目": 1,
    "1.5番目": 2,
    "0例目": 0,
    "国内外団体目": 3,
    "第": 1,
    "第0": 1,
    "第三者": 2,
    "第 三者": 3,
    "第16、": 3,
    "第16回、": 4,
    "第16回目の": 5,
    "第十十": 2,
    "第四半期": 1,
    "今回がはじめてです": 7,
    "今回が": 0,
    "始めて": 0,
}


@pytest.mark.parametrize(("text", "position"), REFUSED.items())
def test_refuses(text: str, position: int) -> None:
    """The whole text is an ordinal, or an error tells where reading stopped."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert "'16例目'" in str(caught.value)


def test_reads_only_the_language_asked_for() -> None:
    """An ordinal of another language is an error."""
    for text, lang in (("16th", "ja"), ("16例目", "en"), ("16e", "da"), ("16.", "fr"), ("first", "fr")):
        with pytest.raises(ParseError):
            parse(text, lang)


@pytest.mark.parametrize("text", [16, None, b"16th"])
def test_reads_text_only(text: Any) -> None:
    """What is no text is of the wrong type."""
    with pytest.raises(WrongTypeError) as unread:
        parse(text)
    assert (unread.value.field, unread.value.given) == ("an ordinal", text)
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
    assert str(parse("1ère")) == "1re"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ordinal.n = 17  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    "fields",
    [
        {"n": 0, "lang": "en", "form": Form.NUMERIC},
        {"n": 16, "lang": "ja", "form": Form.COUNTER},
        {"n": 16, "lang": "en", "form": Form.PREFIX},
        {"n": 16, "lang": "en", "form": Form.NUMERIC, "numerals": Numerals.KANJI},
        {"n": 16, "lang": "fr", "form": Form.NUMERIC, "gender": Gender.FEMININE},
        {"n": 1, "lang": "fr", "form": Form.NUMERIC, "gender": Gender.MASCULINE},
        {"n": 1, "lang": "en", "form": Form.NUMERIC, "gender": Gender.FEMININE},
        {"n": 16, "lang": "de", "form": Form.NUMERIC},
        {"n": 16, "lang": "en", "form": "numeric"},
    ],
)
def test_an_ordinal_that_exists_can_be_written(fields: Mapping[str, Any]) -> None:
    """Parts that do not go together make no ordinal, and a gender is kept only where it shows."""
    with pytest.raises(PartnersError):
        Ordinal(**fields)


def test_a_gender_that_does_not_show_is_refused() -> None:
    """The error tells the one ordinal that keeps a gender."""
    with pytest.raises(InvalidValueError) as caught:
        Ordinal(n=1, lang="fr", form=Form.NUMERIC, gender=Gender.MASCULINE)
    message = "gender cannot be Gender.MASCULINE: give None: an ordinal shows a gender only in the French 1re"
    assert str(caught.value) == message


FOUND = {
    # What releases print
    "海外8団体を含む国内外16団体目の提携": ["16団体目"],
    "大阪府、横浜市に続く3例目、4 例目": ["3例目", "4 例目"],
    "自治体との提携は今回がはじめてです": ["今回がはじめて"],
    "今回が初めて": ["今回が初めて"],
    "第１回から第十六回、そして第 2 回目": ["第１回", "第十六回", "第 2 回目"],
    "the second MOU with a municipality, the 11th overall": ["second", "11th"],
    "La 16e convention, le 1er avril, la 1re, la 2ème": ["16e", "1er", "1re", "2ème"],
    "On the 16 th and the １６ｔｈ": ["16 th", "１６ｔｈ"],
    # What counts but puts nothing in order
    "2021年2月5日": [],
    "2月5日目黒区で": [],
    "60歳、430を超える、5年間、16団体": [],
    "3科目、3項目、10品目、十種目、2020年注目": [],
    "16団体目標、5社目指す、3年目的、一番目立つ": [],
    "日本橋室町三丁目2丁目": [],
    "1.5番目、1,00例目、十十例目、0番目、〇番目": [],
    # Words that begin like one
    "第三者、第一人者、第三国、第一線、第三セクター、第3者": [],
    "第一三共、第一生命、第一条件": [],
    "一般社団法人、四国、九州、三井": [],
    "準備でき次第2社に": [],
    "提携をはじめて、読みはじめて、締結して初めて、始めて": [],
    "the third party, third-party, third parties": [],
    "one third, two-third, a third of them, per second, a second later": [],
    "11st, 2th, 0th, 1.5th, 16th2, firsts, secondly, thirty": [],
    "1 St. James, 2e-5, 3e5, #16e, 1e, 0x16e": [],
    "In 2021. Am 16. Mai": [],
    # What is left over of them is found
    "2つ目の論点、二つ目": ["2つ目", "二つ目"],
    "第2四半期、第二四半期、第四四半期": ["第2", "第二", "第四"],
    "第16研究室": ["第16"],
    "第一に、第二の、「第三」": ["第一", "第二", "第三"],
    "第1回目標、第3期間": ["第1回", "第3"],
    "大陸2番目、人参十本目、世界一3例目": ["2番目", "十本目", "3例目"],
    "弐拾五例目、1万2千人目、1,000社目": ["弐拾五例目", "1万2千人目", "1,000社目"],
    "2、3例目、15・16例目": ["3例目", "16例目"],
    "16クラスター目、十六クラスター目、3研究所目": ["16クラスター目", "十六クラスター目", "3研究所目"],
    "三研究所目": [],
    "日本で初めて、世界ではじめて、はじめての": ["初めて", "はじめて", "はじめて"],
    "16参加者目、第0回、第十十回": ["16参加者目"],
    "一番目、第一番目": ["一番目", "第一番目"],
    "first and second; one hundred and first": ["first", "second", "one hundred and first"],
    "in two thousand twenty the third": ["third"],
    "twenty-first-century, a third partner": ["twenty-first", "third"],
    "第16th": ["第16"],
    "第三者2者目": ["2者目"],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_finds(text: str, expected: list[str]) -> None:
    """Ordinals are found in the order of the text, and nothing that only looks like one."""
    found = find(text)
    assert [match.text for match in found] == expected
    assert all(text[match.start : match.end] == match.text for match in found)


@pytest.mark.parametrize("text", FOUND)
def test_finds_what_is_read(text: str) -> None:
    """What is found in a text is what is read of it alone, in its language."""
    found = [match.ordinal for match in find(text)]
    assert found == [parse(match.text, match.ordinal.lang) for match in find(text)]


def test_finds_what_it_is() -> None:
    """A match tells its span, number, form, counter and numerals."""
    assert find("国内外十六団体目の提携") == (
        Match(
            ordinal=Ordinal(n=16, lang="ja", form=Form.COUNTER, counter="団体", numerals=Numerals.KANJI),
            start=3,
            end=8,
            text="十六団体目",
        ),
    )
    assert find("は第十六回") == (
        Match(
            ordinal=Ordinal(n=16, lang="ja", form=Form.PREFIX, counter="回", numerals=Numerals.KANJI),
            start=1,
            end=5,
            text="第十六回",
        ),
    )
    assert find("a 16th")[0].span == (2, 6)


def test_finds_danish_only_when_asked() -> None:
    """A Danish ordinal looks like the end of a sentence: it is found by request, before a lower-case word."""
    text = "Den 16. aftale, underskrevet den 20. november 2020. Den 3. Og 1.5. aftale"
    assert find(text) == ()
    assert [match.text for match in find(text, "da")] == ["16.", "20."]


def test_finds_one_language_when_asked() -> None:
    """Given a language, no other is looked for."""
    text = "16th 16例目 16e first"
    texts = {lang: [match.text for match in find(text, lang)] for lang in ordinals.LANGUAGES}
    assert texts == {"en": ["16th", "first"], "ja": ["16例目"], "fr": ["16e"], "da": []}


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "第",
        "十",
        "0",
        "1",
        "１",
        "1,",
        "一1",
        "第一",
        "初",
        "one ",
        "one-",
        "hundred and ",
        "first-",
        "目",
        "1例",
        "百，1",
        "ー",
    ],
)
def test_takes_no_longer_than_the_text(piece: str) -> None:
    """A million characters are refused, and searched, in about a second (a slow machine is given more)."""
    text = piece * (10**6 // len(piece))
    begun = time.process_time()
    with pytest.raises(ParseError):
        parse(text)
    assert time.process_time() - begun < 3
    begun = time.process_time()
    assert len(find(text)) <= len(text)
    assert time.process_time() - begun < 12


def test_the_same_numerals() -> None:
    """The numerals of both modules are one enumeration."""
    assert ordinals.Numerals is numerals.Numerals


def test_counter_without_a_form_makes_the_form_with_a_counter() -> None:
    """In Japanese a counter alone says that the ordinal is put with it."""
    assert phrase(16, "ja", counter="例") == phrase(16, "ja", form=Form.COUNTER, counter="例") == "16例目"
