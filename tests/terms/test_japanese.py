"""Lengths of time in Japanese: what is read, what is found, and what is left alone."""

import pytest

from linkj_partners.errors import ParseError
from linkj_partners.terms import find, parse


def found(text: str) -> list[tuple[str, str]]:
    """Return the words and values of the lengths in a string."""
    return [(match.text, str(match.value)) for match in find(text, "ja")]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("3年間", "P3Y"),
        ("3年", "P3Y"),
        ("今後5年間", "P5Y"),
        ("今後の5年間", "P5Y"),
        ("今後 5 年 間", "P5Y"),
        ("今後\u3000５\u3000年間", "P5Y"),
        ("向こう3年間", "P3Y"),
        ("むこう１年", "P1Y"),
        ("満5年", "P5Y"),
        ("丸３年間", "P3Y"),
        ("今後満5年間", "P5Y"),
        ("三か年", "P3Y"),
        ("二十五年間", "P25Y"),
        ("1年6か月", "P1Y6M"),
        ("1年6カ月間", "P1Y6M"),
        ("1年6ヶ月", "P1Y6M"),
        ("1年6ヵ月", "P1Y6M"),
        ("1年6ケ月", "P1Y6M"),
        ("1年6箇月", "P1Y6M"),
        ("1年 6個月", "P1Y6M"),
        ("１年６ｶ月", "P1Y6M"),
        ("1年と3か月", "P1Y3M"),
        ("一年六か月", "P1Y6M"),
        ("十二か月間", "P12M"),
        ("六月間", "P6M"),
        ("二週間", "P14D"),
        ("２週", "P14D"),
        ("10日", "P10D"),
        ("三十日間", "P30D"),
        ("1年2か月3週4日間", "P1Y2M25D"),
        ("1,000日間", "P1000D"),
        ("半年", "P6M"),
        ("半か年", "P6M"),
        ("1年半", "P1Y6M"),
        ("2年間半", "P2Y6M"),
        ("1.5年", "P1Y6M"),
        ("2021年間", "P2021Y"),
        ("千年間", "P1000Y"),
    ],
)
def test_reads(text: str, term: str) -> None:
    """The wordings of contracts and releases are read."""
    assert str(parse(text, "ja")) == term


@pytest.mark.parametrize(
    "text",
    [
        "年",
        "年間",
        "令和5年",
        "2021年",
        "二〇二一年",
        "05年",
        "5年度",
        "5周年",
        "5年目",
        "5年生",
        "6月",
        "3年6月",
        "2021年6月間",
        "満60歳",
        "約5年間",
        "数年間",
        "十数年",
        "百余年",
        "二三年",
        "2、3年",
        "3〜5年",
        "5年以上",
        "5年半ば",
        "1か月半",
        "2.4年",
        "半月",
        "前半年",
        "3年間有効",
        "今後とも5年間",
        "6か月1年",
        "1年1年",
        "30営業日",
    ],
)
def test_refuses(text: str) -> None:
    """What is not an exact length of time as a whole is refused."""
    with pytest.raises(ParseError):
        parse(text, "ja")


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("今後5年間にわたり連携します", [("今後5年間", "P5Y")]),
        ("締結日から3年間とし、満了の3か月前までに申し出る", [("3年間", "P3Y"), ("3か月", "P3M")]),
        ("期間満了の１月前までに", [("１月", "P1M")]),
        ("満了の日の三月前までに", [("三月", "P3M")]),
        ("請求の日から6月以内に", [("6月", "P6M")]),
        ("有効期間:5年間", [("5年間", "P5Y")]),
        ("この２年間で", [("２年間", "P2Y")]),
        ("2021年4月1日から3年間", [("3年間", "P3Y")]),
        ("98年から3年間", [("3年間", "P3Y")]),
        ("1990年から2年連続", [("2年", "P2Y")]),
        ("2日間隔で3年間近隣で", [("2日", "P2D"), ("3年", "P3Y")]),
        ("3年間中国に滞在", [("3年間", "P3Y")]),
        ("昭和30年代に2週間", [("2週間", "P14D")]),
        ("3週連続", [("3週", "P21D")]),
    ],
)
def test_finds(text: str, matches: list[tuple[str, str]]) -> None:
    """Exact lengths are found in running text with the words that belong to them."""
    assert found(text) == matches


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("有効期間は5年とする", "5年"),
        ("任期は10年である", "10年"),
        ("5年前に開設し", "5年"),
        ("卒業後、20年後に", "20年"),
        ("2000年前の遺跡", "2000年"),
        ("300年の歴史", "300年"),
        ("創業100年の老舗", "100年"),
        ("勤続25年", "25年"),
        ("締結日から5年を経過する日", "5年"),
        ("締結日から15年とする", "15年"),
        ("入門から12年", "12年"),
        ("4年制大学", "4年"),
        ("5年ぶりの開催", "5年"),
        ("5年契約", "5年"),
        ("5年生存率", "5年"),
        ("あと6日で", "6日"),
        ("30日以内に", "30日"),
        ("満了の60日前までに", "60日"),
        ("3日連続で", "3日"),
        ("「5年」、", "5年"),
        ("もう一年、", "一年"),
    ],
)
def test_years_and_days_alone_are_lengths_beside_such_words(text: str, words: str) -> None:
    """年 and 日 without 間 count where the words beside them count."""
    assert [match for match, _ in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        # hedges
        "有効期間は長くとも3年間とする",
        "短くとも3年間",
        "大体3年間",
        "だいたい3年間",
        "ほとんど3年間",
        "3年間（上限）",
        "3年間(最長)",
        "3年間かそれ以上",
        "3年間又はそれ以下",
        "3年間、又はそれ以上",
        "3年間ちょっと",
        "3年間までとします",
        "6か月まで延長できる",
        "約5年間",
        "およそ 3か月",
        "最長7年",
        "最大で3年間",
        "少なくとも5年間",
        "5年以上",
        "5年未満",
        "5年程度",
        "5年ほど",
        "5年ぐらい",
        "5年余り",
        "5年強",
        "5年近く",
        "5年間近く",
        "3年前後",
        "5年を超える",
        "5年を限度とする",
        "5年に満たない",
        "5年+",
        "足かけ3年",
        "平均3年間",
        "数年間",
        "数十年間",
        "十数か月",
        "2年以上前に設立",
        # ranges
        "2、3年",
        "3〜5年",
        "3年から5年間",
        "1年または2年",
        "1か月~3か月",
        "1か月ないし3か月",
        # dates, eras, fiscal years
        "令和5年",
        "平成30年",
        "貞和5年から",
        "H30年",
        "2021年",
        "2021年から",
        "98年5月",
        "05年に",
        "585年に",
        "紀元前206年",
        "10年に発売",
        "98年の選挙",
        "3年の春",
        "5年度",
        "2021年6月以内",
        "3月前の",
        "16日の市場",
        "2月5日前後",
        "90年代",
        "10年前半",
        # ordinals, anniversaries, ages, grades, names
        "5年目",
        "第3週",
        "5周年",
        "満60歳",
        "生後6か月",
        "3か月児",
        "5年生",
        "高校3年",
        "大学4年次",
        "2年2組",
        "三十年戦争",
        "2013年版",
        # other units
        "30営業日",
        "3事業年度",
        "半月",
        "四半年",
        "1か月半",
    ],
)
def test_leaves_alone(text: str) -> None:
    """What is not an exact length is left alone, the whole of it."""
    assert found(f"これは{text}。") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("少なくとも3か月前までに書面で通知する", "3か月"),
        ("遅くとも期間満了の30日前までに申し出る", "30日"),
        ("満了日の3か月以上前に通知する", "3か月"),
        ("最低でも6か月前に予告する", "6か月"),
    ],
)
def test_at_least_before_a_notice_is_not_a_hedge(text: str, words: str) -> None:
    """A notice is in time when it is early, so 少なくとも and 以上 leave its length exact."""
    assert [match for match, _ in found(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3年間（更新可）", "3年間"),
        ("3年間（最長5年まで延長可）", "3年間"),
        ("ほとんどの3年間", "3年間"),
        ("3年間又は別に定める期間", "3年間"),
        ("3か月前までに通知", "3か月"),
        ("遅くとも満了の3か月前までに通知", "3か月"),
        ("2024年までの3年間", "3年間"),
    ],
)
def test_words_like_those_of_a_hedge_are_none(text: str, words: str) -> None:
    """Words beside a length that are about something else leave it exact."""
    assert [match for match, _ in found(text)] == [words]


def test_another_hedge_before_a_notice_is_one() -> None:
    """約3か月前 stays hedged even before a notice."""
    assert found("満了の約3か月前までに通知する") == []
