"""Japanese ordinals: writing, reading and finding them."""

from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from linkj_partners import ordinals
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.ordinals import COUNTERS, Form, Numerals, Ordinal, find, parse, phrase

COUNTER, PREFIX, RANK, WORDS = Form.COUNTER, Form.PREFIX, Form.RANK, Form.WORDS


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"form": COUNTER, "counter": ordinals.CASE}, "16例目"),
        ({"form": COUNTER, "counter": ordinals.BODY}, "16団体目"),
        ({"form": COUNTER, "counter": ordinals.COUNTRY}, "16か国目"),
        ({"form": COUNTER, "counter": "クラスター"}, "16クラスター目"),
        ({"form": COUNTER, "counter": "スタート・アップ"}, "16スタート・アップ目"),
        ({"form": COUNTER, "counter": "例", "numerals": Numerals.FULLWIDTH}, "１６例目"),
        ({"form": COUNTER, "counter": "例", "numerals": Numerals.KANJI}, "十六例目"),
        ({"counter": "例"}, "16例目"),
        ({"form": PREFIX}, "第16"),
        ({"form": PREFIX, "numerals": Numerals.KANJI}, "第十六"),
        ({"form": PREFIX, "counter": ordinals.TIME}, "第16回"),
        ({"form": PREFIX, "counter": "号", "numerals": Numerals.FULLWIDTH}, "第１６号"),
        ({"form": RANK}, "16位"),
        ({"form": RANK, "numerals": Numerals.KANJI}, "十六位"),
    ],
)
def test_writes(options: Mapping[str, Any], expected: str) -> None:
    """A number with its counter and 目, 第 and a number, or a number and 位."""
    assert phrase(16, "ja", **options) == expected


def test_writes_the_first_in_words() -> None:
    """Japanese has a word for the first alone."""
    assert phrase(1, "ja", form=WORDS) == "初めて"


A_NOUN = (
    "a Japanese noun such as '例', '団体' or '回': letters only, without numerals, white space, '目' and '第', "
    "so that the ordinal can be read back"
)
A_FORM = "Form.COUNTER with a counter (16例目), Form.PREFIX (第16), Form.RANK (16位) or, for 1, Form.WORDS (初めて)"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, f"form cannot be Form.NUMERIC: give {A_FORM} for Japanese"),
        (
            {"form": WORDS},
            "n cannot be 16: give 1: Japanese has a word only for the first (初めて); give another form",
        ),
        ({"form": COUNTER}, f"counter cannot be None: give {A_NOUN}; Form.PREFIX (第16) does without"),
        (
            {"form": RANK, "counter": "例"},
            "counter cannot be '例': give None: only Form.COUNTER and Form.PREFIX have a counter",
        ),
        (
            {"form": WORDS, "counter": "例"},
            "counter cannot be '例': give None: only Form.COUNTER and Form.PREFIX have a counter",
        ),
        (
            {"form": COUNTER, "counter": "科"},
            "counter cannot be '科': give another noun: 科目 is a word, not the end of an ordinal",
        ),
        (
            {"form": PREFIX, "counter": "者"},
            "counter cannot be '者': give another noun after 第: 第三者 and the like are fixed words",
        ),
    ],
)
def test_refuses_what_does_not_go_together(options: Mapping[str, Any], message: str) -> None:
    """No argument is ignored: what a form does not have is refused."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(16, "ja", **options)
    assert str(caught.value) == message


def test_refuses_fixed_words() -> None:
    """第三国 and 第一線 are words of these numbers alone."""
    assert phrase(4, "ja", form=PREFIX, counter="国") == "第4国"
    for n, counter in ((3, "国"), (1, "線"), (2, "地銀")):
        with pytest.raises(InvalidValueError, match="fixed words"):
            phrase(n, "ja", form=PREFIX, counter=counter)


def test_the_first_has_no_numerals() -> None:
    """初めて is written in one way."""
    with pytest.raises(InvalidValueError, match="初めて has no numerals"):
        phrase(1, "ja", form=WORDS, numerals=Numerals.KANJI)


@pytest.mark.parametrize(
    "counter",
    ["", " ", "例 ", "件\n", "目", "例目", "第例", "16", "四半期", "千葉県", "二", "京", "²", "①", "Ⅳ", "例、", "例-"],
)
@pytest.mark.parametrize("form", [COUNTER, PREFIX])
def test_refuses_counters_that_could_not_be_read_back(counter: str, form: Form) -> None:
    """A counter is a noun without numerals, 目, 第 and white space."""
    with pytest.raises(InvalidValueError) as caught:
        phrase(16, "ja", form=form, counter=counter)
    assert (caught.value.field, caught.value.given, caught.value.allowed) == ("counter", counter, A_NOUN)


READ: dict[str, tuple[object, ...]] = {
    "16例目": (16, COUNTER, "例"),
    "16 例目": (16, COUNTER, "例"),
    "16\u3000例目": (16, COUNTER, "例"),
    "16\u2009例目": (16, COUNTER, "例"),
    "16 例 目": (16, COUNTER, "例"),
    "1 6 団 体 目": (16, COUNTER, "団体"),
    "１６例目": (16, COUNTER, "例", Numerals.FULLWIDTH),
    "十六例目": (16, COUNTER, "例", Numerals.KANJI),
    "一六例目": (16, COUNTER, "例", Numerals.KANJI),
    "拾六例目": (16, COUNTER, "例", Numerals.KANJI),
    "1,000社目": (1000, COUNTER, "社"),
    "1万2千人目": (12_000, COUNTER, "人"),
    "15番目": (15, COUNTER, "番"),
    "2つ目": (2, COUNTER, "つ"),
    "2つめ": (2, COUNTER, "つ"),
    "ふたつ目": (2, COUNTER, "つ", Numerals.KANJI),
    "ひとりめ": (1, COUNTER, "人", Numerals.KANJI),
    "4自治体目": (4, COUNTER, "自治体"),
    "9か国目": (9, COUNTER, "か国"),
    "21カ国・地域目": (21, COUNTER, "カ国・地域"),
    "16ｶ国目": (16, COUNTER, "カ国"),
    "3ク\u3099ルーフ\u309a目": (3, COUNTER, "グループ"),
    "5⼈⽬": (5, COUNTER, "人"),
    "国内外14団体目": (14, COUNTER, "団体"),
    "海外8団体目": (8, COUNTER, "団体"),
    "県内2例目": (2, COUNTER, "例"),
    "世界で2社目": (2, COUNTER, "社"),
    "今回が8例目": (8, COUNTER, "例"),
    "自治体としては4例目": (4, COUNTER, "例"),
    "LINK-Jとして16例目": (16, COUNTER, "例"),
    "横浜市に続く3例目": (3, COUNTER, "例"),
    "国内の自治体では5例目": (5, COUNTER, "例"),
    "千葉県で3例目": (3, COUNTER, "例"),
    "国内では、自治体として4例目": (4, COUNTER, "例"),
    "神奈川県、横浜市に続いて3例目": (3, COUNTER, "例"),
    "わが国では2例目": (2, COUNTER, "例"),
    "これが2例目": (2, COUNTER, "例"),
    "十六参加者目": (16, COUNTER, "参加者", Numerals.KANJI),
    "第16": (16, PREFIX),
    "第 16": (16, PREFIX),
    "第１６": (16, PREFIX, None, Numerals.FULLWIDTH),
    "第十六": (16, PREFIX, None, Numerals.KANJI),
    "第二三": (23, PREFIX, None, Numerals.KANJI),
    "第16回": (16, PREFIX, "回"),
    "第 16 回": (16, PREFIX, "回"),
    "第01回": (1, PREFIX, "回"),
    "第2回目": (2, PREFIX, "回"),
    "第2回 目": (2, PREFIX, "回"),
    "第一号": (1, PREFIX, "号", Numerals.KANJI),
    "国内第一号": (1, PREFIX, "号", Numerals.KANJI),
    "16位": (16, RANK),
    "全国4位": (4, RANK),
    "業界で二位": (2, RANK, None, Numerals.KANJI),
    "初めて": (1, WORDS),
    "はじめて": (1, WORDS),
    "初 め て": (1, WORDS),
    "今回が初めて": (1, WORDS),
    "初となる": (1, WORDS),
    "県内初となる": (1, WORDS),
    "契約3例目": (3, COUNTER, "例"),
    "国内16例目となる": (16, COUNTER, "例"),
    "今回がはじめて": (1, WORDS),
    "初": (1, WORDS),
    "今回が初": (1, WORDS),
    "県内初": (1, WORDS),
    "日本で初めて": (1, WORDS),
}


@pytest.mark.parametrize(("text", "parts"), READ.items())
def test_reads(text: str, parts: tuple[Any, ...]) -> None:
    """Every form is read with its number and the way it is put, in Japanese and in any language."""
    fields = [field.name for field in attrs.fields(Ordinal) if field.name != "lang"]
    expected = Ordinal(lang="ja", **dict(zip(fields, parts, strict=False)))
    assert parse(text) == parse(text, "ja") == expected


REFUSED = {
    "十六": 2,
    "例目": 0,
    "16目": 2,
    "16例": 3,
    "16例目標": 4,
    "16例、目": 3,
    "１６ｘ": 2,
    "十十例目": 1,
    "百二百例目": 2,
    "一京例目": 1,
    "1.5番目": 1,
    "0例目": 0,
    "国内外団体目": 3,
    "3科目": 3,
    "三丁目": 3,
    "第": 1,
    "第0": 1,
    "第三者": 2,
    "第 三者": 3,
    "第3セクター": 2,
    "第一印象": 2,
    "第16、": 3,
    "第16回、": 4,
    "第16回目の": 5,
    "第十十": 2,
    "第四半期": 1,
    "第398条の2": 6,
    "今回がはじめてです": 7,
    "今回が": 0,
    "始めて": 0,
    "数十例目": 0,
    "約100例目": 0,
    "通算約100例目": 2,
    "-3例目": 0,
    "数3例目": 0,
    "十数例目": 1,
    "百余団体目": 1,
    "20数回目": 2,
    "二三回目": 1,
    "第十数回": 2,
    "2、3例目": 1,
    "第1回と第2回": 4,
    "今回の提携は。4例目": 0,
    "3⼈": 2,
    "ク\u3099ルーフ\u309aは。4例目": 0,
    "横" * 200 + "2例目": 0,
    "横" * 50 + "2例目": 0,
    "first県内2例目": 5,
}


@pytest.mark.parametrize(("text", "position"), REFUSED.items())
def test_refuses(text: str, position: int) -> None:
    """The whole string is an ordinal, or an error says where reading stopped."""
    with pytest.raises(ParseError) as caught:
        parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert "'16例目'" in str(caught.value)


def test_positions_are_those_of_the_string_as_given() -> None:
    """An error after decomposed characters points at the string as given."""
    with pytest.raises(ParseError) as caught:
        parse("16ク\u3099ルーフ\u309ax")
    assert caught.value.text[: caught.value.position] in ("16", "16ク\u3099ルーフ\u309ax")


FOUND = {
    # What releases print
    "海外8団体を含む国内外16団体目の提携": ["16団体目"],
    "大阪府、横浜市に続く3例目、4 例目": ["3例目", "4 例目"],
    "自治体との提携は今回がはじめてです": ["はじめて"],
    "今回が初めて": ["初めて"],
    "第１回から第十六回、そして第 2 回目": ["第１回", "第十六回", "第 2 回目"],
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
    "三共同体目、三 共同体 目": [],
    "日本で初めて、世界ではじめて、はじめての": ["初めて", "はじめて", "はじめて"],
    "16参加者目、第0回、第十十回": ["16参加者目"],
    "一番目、第一番目": ["一番目", "第一番目"],
    "第16th": ["第16"],
    "第三者2者目": ["2者目"],
    "第3者目、第 3者目": [],
    "16 三 例目": ["三 例目"],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_finds(text: str, expected: list[str]) -> None:
    """Ordinals are found in the order of the text, and nothing that only looks like one."""
    assert [match.text for match in find(text, "ja")] == expected


@pytest.mark.parametrize("text", FOUND)
def test_finds_what_is_read(text: str) -> None:
    """What is found in a text is what is read of it alone."""
    assert [match.value for match in find(text)] == [parse(match.text) for match in find(text)]


def test_finds_what_it_is() -> None:
    """A match has its span, number, form, counter and numerals."""
    [counted] = find("国内外十六団体目の提携")
    assert counted.value == Ordinal(n=16, lang="ja", form=COUNTER, counter="団体", numerals=Numerals.KANJI)
    assert (counted.span, counted.text) == ((3, 8), "十六団体目")
    [numbered] = find("は第十六回")
    assert numbered.value == Ordinal(n=16, lang="ja", form=PREFIX, counter="回", numerals=Numerals.KANJI)
    [ranked] = find("全国４位")
    assert ranked.value == Ordinal(n=4, lang="ja", form=RANK, numerals=Numerals.FULLWIDTH)


@pytest.mark.parametrize("counter", COUNTERS)
def test_known_counters_can_be_written(counter: str) -> None:
    """No counter is refused after any number, but 者 after 第."""
    for n in (*range(1, 11), 100):
        assert parse(phrase(n, "ja", form=COUNTER, counter=counter)).counter == counter
        if counter != "者":
            assert parse(phrase(n, "ja", form=PREFIX, counter=counter)).counter == counter


def test_counters_are_listed_once() -> None:
    """No counter is listed twice."""
    assert len(set(COUNTERS)) == len(COUNTERS)
