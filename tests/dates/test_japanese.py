"""Dates as Japanese writes them: what is read, what is found in running text, and what is left alone."""

from datetime import date
from string import ascii_letters

import pytest

from linkj_partners import dates
from linkj_partners.errors import InvalidValueError, ParseError, PartnersError

NEAR = date(2021, 2, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021年2月5日", "2021-02-05"),
        ("２０２１年０２月０５日", "2021-02-05"),
        ("2021 年 2 月 5 日", "2021-02-05"),
        ("2021年\n2月5日", "2021-02-05"),
        ("平成10年 3月 4日", "1998-03-04"),
        ("2021年の2月の5日", "2021-02-05"),
        ("西暦2021年2月5日", "2021-02-05"),
        ("二〇二一年二月五日", "2021-02-05"),
        ("二千二十一年二月五日", "2021-02-05"),
        ("平成三十年八月三十日", "2018-08-30"),
        ("平成三〇年八月三〇日", "2018-08-30"),
        ("平成二三年一二月二三日", "2011-12-23"),
        ("平成弐拾五年壱月廿日", "2013-01-20"),
        ("㍻30年8月30日", "2018-08-30"),
        ("㋿3年2月5日", "2021-02-05"),
        ("2021年2⽉5⽇", "2021-02-05"),  # Kangxi radicals of a PDF file
        ("\uf9a8和3\uf98e2月5日", "2021-02-05"),  # compatibility ideographs
        ("令和元年9月1日", "2019-09-01"),
        ("令和3.2.5", "2021-02-05"),
        ("令3.2.5", "2021-02-05"),
        ("昭53・11・2", "1978-11-02"),
        ("昭五三・一一・二", "1978-11-02"),
        ("R3.2.5", "2021-02-05"),
        ("R.3.2.5", "2021-02-05"),
        ("Ｒ３．２．５（金）", "2021-02-05"),
        ("R元.9.1", "2019-09-01"),
        ("R01.09.01", "2019-09-01"),
        ("R 3. 2. 5", "2021-02-05"),
        ("H12/3/15", "2000-03-15"),
        ("S53-11-2", "1978-11-02"),
        ("T15.12.24", "1926-12-24"),
        ("M45.7.29", "1912-07-29"),
        ("R3年2月5日", "2021-02-05"),
        ("H30年度", "[2018-04-01..2019-03-31]"),
        ("2021（令和3）年2月5日", "2021-02-05"),
        ("2021年（令和3年）2月5日", "2021-02-05"),
        ("令和3年（2021年）2月5日（金）", "2021-02-05"),
        ("令和3〔2021〕年", "2021"),
        ("1922年〈大正11年〉7月9日", "1922-07-09"),
        ("平成31年（令和元年）5月1日", "2019-05-01"),
        ("2019（平成31・令和元）年5月1日", "2019-05-01"),
        ("2019（平成31／令和元）年", "2019"),
        ("平成31（令和元）年", "2019"),
        ("2019（令和元）年", "2019"),
        ("明治5年（1872年）", "1872"),
        ("2018年度（平成30年度）", "[2018-04-01..2019-03-31]"),
        ("平成30（2018）年度", "[2018-04-01..2019-03-31]"),
        ("2007年（平成19年）度", "[2007-04-01..2008-03-31]"),
        ("2021年2月", "2021-02"),
        ("2021年", "2021"),
        ("令和元年", "[2019-05-01..2019-12-31]"),
        ("平成31年", "[2019-01-01..2019-04-30]"),
        ("平成元年1月", "[1989-01-08..1989-01-31]"),
        ("昭和64年1月", "[1989-01-01..1989-01-07]"),
        ("令和元年度", "[2019-04-01..2020-03-31]"),
        ("昭和64年度", "[1989-04-01..1990-03-31]"),
        ("2020年度末", "2021-03-31"),
        ("平成31年度末", "2020-03-31"),
        ("平成31(2019)年度末", "2020-03-31"),
        ("昭和64年度末", "1990-03-31"),
        ("大正15年度末", "1927-03-31"),
        ("明治45年度末", "1913-03-31"),
        ("2020年末", "2020"),
        ("令和3年2月吉日", "2021-02"),
        ("2024年2月末日", "2024-02-29"),
        ("2023年2月末", "2023-02-28"),
        ("2021年2月上旬", "[2021-02-01..2021-02-10]"),
        ("2021年2月初旬", "[2021-02-01..2021-02-10]"),
        ("2021年2月中旬", "[2021-02-11..2021-02-20]"),
        ("2021年2月下旬", "[2021-02-21..2021-02-28]"),
        ("2021年2月5日(金)", "2021-02-05"),
        ("2021年2月5日（金曜日）", "2021-02-05"),
        ("2021年2月5日［金曜］", "2021-02-05"),
        ("2021年2月5日【金】", "2021-02-05"),
        ("2021年2月5日金曜日", "2021-02-05"),
        ("2021年2月5日 金曜", "2021-02-05"),
        ("2021年2月5日(Fri.)", "2021-02-05"),
        ("2021年2月11日（木・祝）", "2021-02-11"),
        ("2021年2月11日（祝・木）", "2021-02-11"),
        ("2021年2月11日（木・建国記念の日）", "2021-02-11"),
        ("2021年2月11日（祝）", "2021-02-11"),
    ],
)
def test_read_and_found(text: str, value: str) -> None:
    """What is read is found in a sentence, whole and with the same value."""
    assert str(dates.parse(text)) == str(dates.parse(text, "ja")) == value
    [match] = dates.find(f"両者は{text}に覚書を締結した。")
    assert (match.text, str(match.value), match.year_inferred) == (text, value, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2月5日", "2021-02-05"),
        ("12月28日（月）", "2020-12-28"),
        ("十二月二十八日", "2020-12-28"),
        ("2 月 5 日", "2021-02-05"),
        ("1月末日", "2021-01-31"),
        ("2月末", "2021-02-28"),
        ("本年2月5日", "2021-02-05"),
        ("今年の8月20日", "2021-08-20"),
        ("昨年2月20日", "2020-02-20"),
        ("去年の12月28日", "2020-12-28"),
        ("来年4月1日", "2022-04-01"),
        ("明年1月31日", "2022-01-31"),
        ("今年、8月20日", "2021-08-20"),
        ("昨年は12月28日", "2020-12-28"),
    ],
)
def test_year_is_taken_from_a_day(text: str, value: str) -> None:
    """A day without a year is read and found with a day to take it from, and only so."""
    assert str(dates.parse(text, near=NEAR)) == value
    sentence = f"両者は{text}に覚書を締結した。"
    [match] = dates.find(sentence, near=NEAR)
    assert (match.text, str(match.value), match.year_inferred) == (text, value, True)
    with pytest.raises(InvalidValueError, match=r"^near cannot be None: give a day to take the year of "):
        dates.parse(text)
    assert dates.find(sentence) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("昭和64年1月8日", "give a day of 昭和, 1926-12-25 to 1989-01-07: 1989-01-08 is 平成元年1月8日"),
        ("平成31年5月1日", "give a day of 平成, 1989-01-08 to 2019-04-30: 2019-05-01 is 令和元年5月1日"),
        ("平成40年3月1日", "give a day of 平成, 1989-01-08 to 2019-04-30: 2028-03-01 is 令和10年3月1日"),
        ("令和元年4月30日", "give a day of 令和, from 2019-05-01 on: 2019-04-30 is 平成31年4月30日"),
        ("平成31年5月", "2019-05 is 令和元年5月"),
        ("平成32年", "2020 is 令和2年"),
        ("平成32年度", "[2020-04-01..2021-03-31] is 令和2年度"),
        ("平成0年1月1日", "1988-01-01 is 昭和63年1月1日"),
        ("平成32年度末", "2021-03-31 is 令和2年度末"),
        ("令和0年度末", "2019-03-31 is 平成30年度末"),
        ("平成0年度末", "1989-03-31 is 昭和63年度末"),
        ("昭和0年度", "[1925-04-01..1926-03-31] is 大正14年度"),
        ("大正0年度末", "1912-03-31 is 明治44年度末"),
        ("2019（令和元）年3月1日", "2019-03-01 is 平成31年3月1日"),
        (
            "明治5年12月2日",
            "give a day of 明治 from 1873-01-01 on: earlier ones were counted in the lunisolar calendar",
        ),
        ("明治5年（1872年）12月2日", "give a day of 明治 from 1873-01-01 on"),
        ("明治5年", "give a day of 明治 from 1873-01-01 on"),
        ("令和2（2021）年2月5日", "give one year: 令和2 is 2020, not 2021"),
        ("2021（令和2）年2月5日", "give one year: 令和2 is 2020, not 2021"),
        ("平成31（令和2）年", "give one year: 平成31 is 2019, not 令和2"),
        ("2021年2月5日（土）", "give one weekday: 2021-02-05 is a Friday, not a Saturday"),
        ("2021年2月29日", "give a day that exists: February 2021 has 28 days"),
        ("2021年2月0日", "give a day that exists: February 2021 has 28 days"),
        ("2月30日", "give a day that exists: February has 29 days"),
        ("2021年13月1日", "give a month from 1 to 12, not 13"),
        ("0000年", "give a year from 1 to 9999"),
        ("1885年度", "give a fiscal year from 1886, the first from April to March, to 9998"),
        ("9999年度", "give a fiscal year from 1886, the first from April to March, to 9998"),
    ],
)
def test_impossible(text: str, message: str) -> None:
    """What no day can be is an error that says what is meant, and is left alone in a sentence."""
    with pytest.raises(InvalidValueError) as caught:
        dates.parse(text, near=NEAR)
    assert (caught.value.field, caught.value.given) == ("text", text)
    assert message in str(caught.value)
    assert dates.find(f"両者は{text}に覚書を締結した。", near=NEAR) == ()


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("63日", 0),
        ("2月", 0),
        ("2021年春", 5),
        ("2021年2月頃", 7),
        ("2021年2月付", 7),
        ("2021年2月5日付の", 9),
        ("2021年2月5日け", 9),
        ("約2021年", 0),
        ("2021年度度", 6),
        ("十十月五日", 0),
        ("2021年十十月五日", 5),
        ("五百二十年", 0),
        ("千二年", 0),
        ("21年2月5日", 0),
        ("R3.2", 0),
        ("R3", 0),
        ("2021年2月5", 7),
        ("2021年2月5日以前の日", 9),
    ],
)
def test_not_a_date(text: str, position: int) -> None:
    """Other strings are refused with the place where reading stopped."""
    with pytest.raises(ParseError) as caught:
        dates.parse(text, near=NEAR)
    assert (caught.value.text, caught.value.position) == (text, position)


@pytest.mark.parametrize(
    "sentence",
    [
        "約2000年にわたる。",
        "およそ 2000年にわたる。",
        "過去2000年の歴史を扱う。",
        "2000年以上の歴史がある。",
        "2000年間にわたる。",
        "1500年前のものである。",
        "2018年頃に始まった。",
        "2018年ごろ、始まった。",
        "2018年2月頃に始まった。",
        "2018年2月5日前後に始まった。",
        "2018年2月末ごろに始まった。",
        "1990年代に始まった。",
        "昭和30年代に始まった。",
        "2000年問題に備える。",
        "2021年春に始まった。",
        "2021年の夏に始まった。",
        "2021年第1四半期に始まった。",
        "2021年上半期に始まった。",
        "2021年3月期の決算である。",
        "2010年9月中間期の決算である。",
        "紀元前500年の遺跡である。",
        "皇紀2600年の行事である。",
        "旧暦2021年2月5日の行事である。",
        "431年1月に始まった。",
        "大学3年の学生である。",
        "東大2.3.5の表を見る。",
        "第3月曜日に集まる。",
        "2021年2月5日目に終わる。",
        "2021年2月5日間の催しである。",
        "12021年に終わる。",
        "version R3.2.5 and section S3.2.1",
        "AR3.2.5とR3.2.5Aの表",
        "R3.2.5.1の節",
        "FAXH30年",
        "平成40年3月1日まで有効である。",
        "二千十十年に始まった。",
    ],
)
def test_left_alone(sentence: str) -> None:
    """Lengths of time, approximations, other calendars and periods without agreed days are not dates."""
    assert dates.find(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "旧暦2月5日の行事である。",
        "閏2月5日の行事である。",
        "毎年2月5日に集まる。",
        "同年2月5日に集まった。",
        "令和3年度3月31日に終わる。",
        *(
            f"{year}度の3月31日に終わる。"
            for year in ("今年", "本年", "昨年", "来年", "次年", "翌年", "毎年", "同年", "前年")
        ),
        "2020年度末の3月31日に終わる。",
        "3年後の3月31日に終わる。",
        "5年目の3月31日に終わる。",
        "毎年、3月31日に集まる。",
        "例年2月5日に集まる。",
        "2019年、2月5日に集まった。",
        "2019年以降の2月5日に集まった。",
        "翌年の2月5日に集まった。",
        "一昨年2月5日に集まった。",
        "97年2月5日に集まった。",
        "承久4年（1222年）2月16日に生まれた。",
        "2月5日間の催しである。",
        "3か月5日の間である。",
        "2月5日頃に集まった。",
        "年1/2月5日の行事である。",
        "期間は2015年4月1日～5月10日とする。",
        "期間は2015年4月1日から5月10日、5月20日とする。",
        "5月10日から2015年6月1日まで",
    ],
)
def test_days_left_alone(sentence: str) -> None:
    """A day that does not exist in the year of another day is not read."""
    assert [match.text for match in dates.find(sentence, near=NEAR) if match.year_inferred] == []


@pytest.mark.parametrize("before", ["", "本日", "創立50周年、", "年末の", "会員は", "翌日の"])
def test_days_after_other_words(before: str) -> None:
    """Words that are not about another year leave the closest day."""
    [match] = dates.find(f"{before}2月5日に集まった。", near=NEAR)
    assert (match.text, str(match.value)) == ("2月5日", "2021-02-05")


def test_dated() -> None:
    """付 and 付け after a day add nothing."""
    for text in ("令和3年2月5日付", "令和3年2月5日付け"):
        assert str(dates.parse(text)) == str(dates.parse(text, "ja")) == "2021-02-05"
        with pytest.raises(ParseError):
            dates.parse(text, "en")


def test_context_keeps_the_year() -> None:
    """A contract is not an approximation, and 5 February may be joined to words."""
    found = dates.find("契約2021年4月1日、目黒区は2021年2月5日目黒駅で、2018年目標を2018年来日の客に", near=NEAR)
    assert [match.text for match in found] == ["2021年4月1日", "2021年2月5日", "2018年", "2018年"]


def test_without_words_between() -> None:
    """A day without a year that follows words and no date takes the year of the other day."""
    found = dates.find("と2月5日、そして2015年に続いて、長い説明のあとの2月6日", near=NEAR)
    assert [(match.text, match.year_inferred) for match in found] == [
        ("2月5日", True),
        ("2015年", False),
        ("2月6日", True),
    ]


def test_month_in_place_of_days() -> None:
    """Of two days that share a month the month is found."""
    assert [str(match.value) for match in dates.find("2021年2月5・6日に開催")] == ["2021-02"]
    assert [str(match.value) for match in dates.find("2021年2月の3つの行事")] == ["2021-02"]


@pytest.mark.parametrize("lang", ["ja", None])
def test_language(lang: str | None) -> None:
    """Japanese is not read as English."""
    assert str(dates.parse("令和3年2月5日", lang)) == "2021-02-05"
    for read in (dates.parse, dates.find):
        outcome: object
        try:
            outcome = read("令和3年2月5日", "en")
        except PartnersError as error:
            outcome = type(error)
        assert outcome in (ParseError, ())


@pytest.mark.parametrize("form", ["2021年3月8日", "2021年 3月 8日", "2021.3.8", "2021-03-08", "2021/3/8"])
def test_word_before_a_date_does_not_hide_it(form: str) -> None:
    """The last letter of NEWS 2021年3月8日 is no era, whichever letter it is; v 2021.3.8 is a version."""
    for letter in set(ascii_letters) - set("vV"):
        for word in (letter, f"NEW{letter}", f"{letter}."):
            assert [match.text for match in dates.find(f"{word} {form}")] == [form]
