"""The dates that a text gives itself, and what is none."""

from datetime import date

import pytest

from linkj_partners import reading

# What the dates above a release look like.
DATE_LINES = [
    "March 8, 2021 Views: 120",
    "Monday, 8th March, 2021",
    "8 Mar 2021 (Mon)",
    "8 March 2021 – 14:20",
    "8 March 2021, Monday",
    "Blue City, Monday 8 March 2021",
    "Monday – March 8, 2021",
    "March 8, 2021 (JST)",
    "News Release Date: March 8, 2021",
    "Blue City/Green City, March 8, 2021\nPR/2021/709",
    "2021-03-08, Blue City",
    "Source: News Press     Published: 2021-03-08 21:16:00",
    "RELEASE DATE: March 8, 2021",
    "Date Announced : 08 March 2021",
    "Mar 8, 2021 - International cooperation",
    "2021.3.8 / International Center",
    "For Release Upon Receipt - March 8, 2021",
    "FOR IMMEDIATE RELEASE 2021-03-08",
    "2 min read 08 March 2021",
    "8 March 2021 | Blue City",
    "Blue City, Blue State – 8 March 2021",
    "Publish Date: 2021-03-08    Unit: International Office    Views: 1,093",
    "Ends/Monday, March 8, 2021",
    "By Anna Green | March 8, 2021",
    "Blue Point, Greenland, March 8, 2021",
    "BLUE CITY, Monday, 8 March 2021",
    "Science news, 8 March 2021",
    "News · 8 March 2021",
    "2021/03/08 Business",
    "Press Release No. 47/2021 of 8 March 2021",
    "Release 8 March 2021",
    "Press release – for immediate use – Monday 8 March 2021",
    "Posted On: 08 MAR 2021 5:42PM by Press Bureau, Green City",
    "Date 2021-03-08 | Views 318",
    "Monday 8 March 2021 | News | Sport | What's On | Births, Marriages & Deaths",
    "By: Mar. 8, 2021",
]


@pytest.mark.parametrize(
    "line",
    [
        "2021年3月8日 一般社団法人虹ネットワーク",
        "虹大学国際交流センター 令和3年3月8日",
        "虹会議所 会報オンライン 2021年3月8日号",
        "- 広報紙名 : 広報あおぞら 令和3年3月8日号 No.434",
        "投稿日：2021年3月8日 カテゴリ：国際交流",
        "2021年3月8日 事務局より",
        "虹美術館 教育普及室だより 第31号(2021年3月8日)",
        "株式会社虹 ニュースリリース(2021年3月8日)",
        "2021/03/08 (月)\nコミュニティ",
        "2021/03/08 虹義塾",
        "2021年03月08日提供 資料提供",
        "【公表日】2021年3月8日(月)",
        "NEWS RELEASE 2021.03.08",
        "2021/03/08【虹センター】青空市との連携",
        "2021.03.08 その他の活動",
        "2021.03.08 青空市と連携",
        "記者提供資料(2021年3月8日)",
        "会見日時:令和3年3月8日(月曜日)午前11時から",
        "虹新聞 電子版 2021年3月8日",
        "PRESS RELEASE 2021年3月8日 株式会社みなと銀行",
        "2021年3月8日 社会福祉法人ひばり会",
        "【お知らせ】2021.03.08\n学校法人 虹学園 虹センター",
        "青空の森2021年03月08日",
    ],
)
def test_japanese_date_line(line: str) -> None:
    """A date beside nothing but its publisher is that of publication."""
    text = f"青空市と連携\n\n{line}\n\n虹大学は3月5日、青空市と連携協定を締結しました。"
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize("line", ["2021年3月8日 青空市役所", "協定締結式 2021年3月8日", "開催日時 2021年3月8日 虹大学"])
def test_other_date_line(line: str) -> None:
    """A date beside a place or an event is not that of publication."""
    assert reading.read(f"青空市と連携\n\n{line}\n\n虹大学は青空市と連携協定を締結しました。").fact("announced") is None


@pytest.mark.parametrize("line", DATE_LINES)
def test_date_line(line: str) -> None:
    """A day without a year is of the year in the line above the text."""
    text = f"An MoU with Green Institute\n{line}\n\nBlue College signed an MoU with Green Institute on 5 March."
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


def test_dateline_before_a_place() -> None:
    """A date that is given above the text and again before a place is no day of signing, nor the place a party."""
    for head in ("April 26, 2022\n\nApril 26, 2022, Blue City, BL – ", "Transfers\n\n26 April 2022 - "):
        text = f"{head}Blue College and Green Institute recently signed a transfer agreement for all of their students."
        found = reading.read(text)
        assert [str(fact.value) for fact in found.facts if fact.field in ("announced", "signed", "host")] == [
            "2022-04-26",
            "Blue College",
        ]


def test_date_above_and_dateline() -> None:
    """Where a page is dated a day later than its text, "today" is the day that stands beside the place."""
    text = "9 March 2021 | Press releases\n\nBlue City, Blue State – 8 March 2021\n\nBlue College today signed an MoU."
    found = reading.read(text)
    assert [fact.text for fact in found.open["announced"]] == ["9 March 2021", "8 March 2021"]
    signed = found.fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-03-08"


@pytest.mark.parametrize(
    "other", ["Updated: 9 March 2021", "Last updated by Ann, 9 March 2021", "Published – 9 March 2021"]
)
def test_an_update_is_no_dateline(other: str) -> None:
    """Nor does "today" count from an update, whatever stands before it."""
    text = f"8 March 2021\n\n{other}\n\nBlue College today signed an MoU with Green Institute."
    fact = reading.read(text).fact("signed")
    assert fact is None or str(fact.value) == "2021-03-08"


@pytest.mark.parametrize(
    "head",
    [
        "Blue City 7 March 2021: ",
        "Blue City, 7 March 2021 | 12:13 PM\n\n",
        "Blue-on-Sea, 7 March 2021. ",
        "News, Staff News / Sunday 7 March 2021\n\n",
        "2 min read 07 March 2021\n\n",
    ],
)
def test_datelines(head: str) -> None:
    """What is told as done today is counted from the dateline, not from the day of publication."""
    text = f"{head}Blue College and Green Institute today signed a memorandum of understanding."
    fact = reading.read(text, published=date(2021, 3, 8)).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-07"


@pytest.mark.parametrize("dash", ["–", "-", "to", "until"])
def test_row_of_the_period_is_no_date_line(dash: str) -> None:
    """What stands between two days makes them a period, though a dash follows a dateline too."""
    text = f"20 August 2025\n\nBlue College signed an MoU today.\n\nDuration: 1 April 2025 {dash} 31 March 2028"
    found = reading.read(text)
    days = [fact and str(fact.value) for fact in map(found.fact, ("announced", "in_force_from", "last_day"))]
    assert days == ["2025-08-20", "2025-04-01", "2028-03-31"]


@pytest.mark.parametrize(
    "line",
    [
        "NEWS 2021年3月8日",
        "2021年3月8日発表",
        "虹大学｜2021年3月8日",
        "2021年3月8日 10時00分",
        "令和3年3月8日 虹センター",
    ],
)
def test_date_line_right_below_a_long_title(line: str) -> None:
    """A line of names and a date is no part of the title, though no blank line parts them."""
    title = "虹センターと緑大学附属病院が連携協定を締結しました"
    text = f"{title}\n{line}\n虹センターは3月5日、緑大学附属病院と協定を締結しました。"
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize(
    "line",
    [
        "組合報 令和3年3月号",
        "虹観光局(DMO)業界向けニュース Vol.88 2021年3月",
        "虹病院 広報誌「みず」第58号(令和3年3月)より",
    ],
)
def test_number_of_a_bulletin(line: str) -> None:
    """The month of a bulletin supplies the year of a day in it."""
    fact = reading.read(f"{line}\n\n虹会は2月17日、青空市と連携協定を締結しました。").fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-02-17"


def test_date_below_the_name_of_a_body() -> None:
    """The line with the date is not joined to the one above it."""
    head = "Blue Association of Credit\nPress release – for immediate use – Thursday 4 March 2021\n\n"
    fact = reading.read(f"{head}Blue Association today signed a memorandum of understanding.").fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-04"
