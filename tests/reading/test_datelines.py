"""When a release is announced: the date line, on a line of its own or before the first sentence.

Every line, place and body is made up, but for what news wires print around the day.
"""

import pytest

from linkj_partners import reading


def values(text: str) -> dict[str, str]:
    """Return what a text says, by field."""
    return {fact.field: str(fact.value) for fact in reading.read(text).facts}


def who(said: dict[str, str]) -> list[str | None]:
    """Return the host and the first partner."""
    return [said.get("host"), said.get("partners[0]")]


@pytest.mark.parametrize(
    "line",
    [
        "Hillside, Norland, Friday, 16 April 2021",
        "Hillside, Friday 16 April 2021",
        "Hillside, 16 April 2021",
        "HILLSIDE, 16 APRIL 2021",
        "Hillside, 16.04.2021",
        "Hillside, 16/04/2021",
        "16 April 2021",
        "MEDIA STATEMENT – 16 APRIL 2021",
        "Press release, 16 April 2021",
        "Press Release | 16 April 2021",
        "News | 16 April 2021",
        "16 April 2021 | News",
        "16.04.2021",
        "2021.04.16",
        "2021-04-16",
        "April 16, 2021",
        "Apr. 16, 2021",
        "Friday 16 April 2021",
        "Date: 16 April 2021",
        "Date published: 16 April 2021",
        "Published 16 April 2021",
        "Posted: 16 April 2021 by the Office of the Registrar",
        "Issued 16th April 2021",
        "Release date: 16 April 2021",
        "FOR IMMEDIATE RELEASE – April 16, 2021",
        "For Immediate Release: April 16, 2021",
        "16/04/2021",
        "4/16/2021",
        "Hillside, Norland, 16.04.2021 – Press release",
        "16 April 2021, Hillside",
        "16 April 2021 (Hillside)",
        "Released: 16 April 2021",
    ],
)
def test_a_line_of_its_own(line: str) -> None:
    """The day of a line of its own is that of the announcement."""
    text = "Blue College signed a memorandum of understanding with Green Institute on 2 April."
    said = values(f"Blue College signs MOU\n\n{line}\n\n{text}")
    assert (said["announced"], said["signed"]) == ("2021-04-16", "2021-04-02")


@pytest.mark.parametrize(
    "line",
    [
        "Hillside, Norland, 16 April 2021. ",
        "HILLSIDE, Norland, April 16, 2021. ",
        "HILLSIDE, April 16, 2021. ",
        "Hillside, 16/04/2021 - ",
        "Hillside Town, 16/04/2021 - ",
        "HILLSIDE/LAKESIDE, 16 April 2021 – ",
        "Hillside, Norland – Friday, 16 April 2021 – ",
        "Hillside – 16 April 2021: ",
        "Hillside: 16 April 2021 – ",
        "16 April 2021: ",
        "Hillside, Norland (16 April 2021) – ",
        "Bgy. Poblacion, Hillside, Norland (April 16, 2021) — ",
        "HILLSIDE, N.L. (April 16, 2021) — ",
        "Hillside, April 16 2021 – ",
        "HILLSIDE, April 16th, 2021 – ",
        "Hillside, 16th April, 2021 – ",
    ],
)
def test_before_the_first_sentence(line: str) -> None:
    """Today is the day of the date line, and the place is no part of the host."""
    text = "Blue College signed a memorandum of understanding with Green Institute today."
    said = values(f"Blue College signs MOU\n\n{line}{text}")
    assert (said["announced"], said["signed"]) == ("2021-04-16", "2021-04-16")
    assert who(said) == ["Blue College", "Green Institute"]


@pytest.mark.parametrize(
    "line",
    [
        "HILLSIDE, NL, April 16, 2021 (GLOBE NEWSWIRE) -- ",
        "HILLSIDE, NL, April 16, 2021 /PRNewswire/ -- ",
        "HILLSIDE, NL, April 16, 2021 /24-7PressRelease/ -- ",
        "HILLSIDE, Norland, Apr. 16, 2021 /CNW/ - ",
        "HILLSIDE, Apr 16, 2021 /PRNewswire-Asia/ -- ",
        "HILLSIDE, NL - April 16, 2021 (NEWMEDIAWIRE) - ",
        "HILLSIDE, NL - (NewMediaWire) - April 16, 2021 - ",
        "HILLSIDE, NL / ACCESSWIRE / April 16, 2021 / ",
        "HILLSIDE, NL / ACCESS Newswire / April 16, 2021 / ",
        "HILLSIDE--(Marketwired - April 16, 2021) - ",
        "HILLSIDE, NL--(Marketwire - Apr 16, 2021) - ",
        "HILLSIDE, NORLAND - [Media OutReach Newswire](https://x.com) - 16 April 2021 - ",
        "HILLSIDE, NORLAND - Media OutReach Newswire - 16 April 2021 - ",
        "HILLSIDE, NORLAND, April 16, 2021 - (JCN Newswire) - ",
        "HILLSIDE, Apr 16, 2021 - (ACN Newswire) - ",
        "HILLSIDE, NL, April 16, 2021 (Newswire.com) - ",
        "HILLSIDE, NL, April 16, 2021 (EZ Newswire) -- ",
        "HILLSIDE, NL (Newsworthy.ai) Friday Apr 16, 2021 @ 7:00 AM US/Mountain — ",
        "HILLSIDE, NL, NORLAND, April 16, 2021 /EINPresswire.com/ -- ",
        "Hillside, Norland – April 16, 2021 – ",
        "Hillside, Norland – 16 April 2021 – ",
        "Hillside, Norland | April 16, 2021 – ",
        "Hillside, 16 April 2021 – ",
        "Hillside, April 16, 2021: ",
        "Hillside, 16 April 2021: ",
        "HILLSIDE, N.L. (April 16, 2021) – ",
        "HILLSIDE, N.L. (April 16, 2021) -- ",
        "(HILLSIDE, N.L.) April 16, 2021 – ",
        "April 16, 2021 – HILLSIDE, N.L. – ",
        "April 16, 2021 (Hillside, NL) – ",
        "Hillside (16 April 2021) – ",
        "16 April 2021, Hillside – ",
        "16 April 2021 - ",
        "April 16, 2021 -- ",
        "Friday, April 16, 2021 – Hillside, NL – ",
    ],
)
@pytest.mark.parametrize("title", ["", "Blue Robotics Inc. Signs MOU with Green Mining Ltd.\n\n"])
def test_news_wires(line: str, title: str) -> None:
    """The wire, the place and the day are no part of the host, with or without a title above."""
    text = "Blue Robotics Inc. today signed a memorandum of understanding with Green Mining Ltd."
    said = values(f"{title}{line}{text}")
    assert (said["announced"], said["signed"]) == ("2021-04-16", "2021-04-16")
    assert who(said) == ["Blue Robotics Inc.", "Green Mining Ltd."]


@pytest.mark.parametrize(
    "line",
    [
        "2025.04.01　国際交流",
        "2025.04.01　国際連携",
        "2025年4月1日　産学連携",
        "2025年4月1日　社会連携",
        "2025.04.01 研究",
        "2025.04.01 大学からのお知らせ",
        "2025.04.01 ニュース・トピックス",
        "2025.04.01\nTOPICS｜社会連携",
        "NEWS|2025/04/01|パートナー",
        "報道関係各位　　　　２０２５年４月１日",
        "２０２５年４月１日　報道関係各位",
        "報道関係者各位 2025年4月1日",
        "各位　令和7年4月1日",
        "令和7年4月1日  青空市役所 まちづくり推進室",
        "令和7年4月1日　青空市役場 総務課",
        "令和7年4月1日　青空市　総務部　企画課",
        "（2025年4月1日　国際事務局）",
        "ＰＲＥＳＳ　ＲＥＬＥＡＳＥ　　２０２５年４月１日（火）",
        "記者発表資料 令和7年4月1日",
        "定例記者会見資料　令和7年4月1日",
        "令和7年4月1日（火）定例記者会見資料",
        "2025年4月1日　虹大学 広報課",
        "2025/04/01 プレスリリース",
        "プレスリリース｜2025年4月1日",
        "プレスリリース R7.4.1",
        "2025年4月1日　株式会社虹",
        "2025.04.01 UP",
        "2025-04-01 お知らせ",
        "2025年04月01日 [お知らせ]",
        "[2025.4.1] お知らせ",
        "【2025年4月1日】",
        "〔2025年4月1日〕",
        "公開日：2025年4月1日　更新日：2025年5月1日",
        "2025年4月1日 10時00分",
        "2025年4月1日発信",
        "発信日：2025年4月1日",
        "News Release　2025年4月1日",
        "No.123 2025年4月1日",
        "No.123　令和7年4月1日",
        "第12号　令和7年4月1日",
        "２０２５．４．１",
        "R7.4.1",
        "令和7年4月1日発表",
        "2025年4月1日（火）",
        "配信日時: 2025-04-01 10:00",
        "日付：2025年4月1日",
        "2025年4月1日 付",
        "虹大学ニュース 2025年4月1日",
        "虹大学　プレスリリース　2025年4月1日",
        "2025年4月1日　虹大学　学長　山田太郎",
        "令和7年4月1日\n報道機関各位",
        "虹発第214号\n令和7年4月1日",
        "二〇二五年四月一日",
        "発行：2025年4月1日",
        "2025年4月1日 | お知らせ",
        "お知らせ | 2025年4月1日",
        "カテゴリ：お知らせ　2025年4月1日",
        "2025.04.01 TUE",
        "2025.04.01 Tue. お知らせ",
        "投稿日：2025年4月1日 カテゴリー：お知らせ",
    ],
)
def test_a_line_of_its_own_in_japanese(line: str) -> None:
    """Kinds of pages, offices and numbers of releases may stand beside the day."""
    said = values(f"{line}\n\n連携協定を締結しました\n\n虹大学は3月28日、青空市と連携協定を締結しました。")
    assert (said["announced"], said["signed"]) == ("2025-04-01", "2025-03-28")


@pytest.mark.parametrize(
    "line",
    [
        "【青空町（日本）2025年4月1日】",
        "【東京、2025年4月1日】",
        "東京－2025年4月1日－",
        "東京、2025年4月1日 - ",
        "[東京 2025年4月1日] ",
        "東京発 － 2025年4月1日 － ",
        "東京（日本）およびボストン（米国）－2025年4月1日－",
        "【プレスリリース 2025年4月1日】",
    ],
)
def test_before_the_first_sentence_in_japanese(line: str) -> None:
    """The place is no part of the host."""
    said = values(f"連携協定を締結しました\n\n{line}虹大学は3月28日、青空市と連携協定を締結しました。")
    assert (said["announced"], said["signed"]) == ("2025-04-01", "2025-03-28")
    assert who(said) == ["虹大学", "青空市"]
