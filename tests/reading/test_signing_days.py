"""On which day an agreement was signed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from conftest import rows
from linkj_partners import reading
from linkj_partners.reading import Reading


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="signed"), ids=lambda row: row["text"])
def test_day_of_signing(row: dict[str, Any], read_under_title: Callable[[str, str], Reading]) -> None:
    """A sentence says on which day an agreement was signed."""
    fact = read_under_title(row["lang"], row["text"]).fact("signed")
    assert fact is not None
    assert str(fact.value) == row["value"]


def test_days_of_something_else() -> None:
    """What follows a day of signing is not beside it."""
    text = (
        "Blue College signed an MoU with Green Institute on 5 March 2021 in Blue City and starts work by 1 April 2021."
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize(
    ("update", "day", "signed"),
    [
        ("更新日:2025年4月30日", "4月28日(月曜日)", "2025-04-28"),
        ("更新日:2025年4月10日", "4月28日(月曜日)", "2025-04-28"),
        ("2025年5月30日更新", "4月28日(月)", "2025-04-28"),
        ("更新日:2025年4月30日", "4月28日", None),  # it may have been updated in a later year
        ("更新日:2026年4月30日", "4月28日(月曜日)", None),
        ("更新日:2025年12月30日", "4月28日(月曜日)", None),
        ("更新日:2025年4月30日 更新日:2025年5月1日", "4月28日(月曜日)", None),
    ],
)
def test_day_before_an_update(update: str, day: str, signed: str | None) -> None:
    """The day of an update shows the year of a day whose weekday is right in it, and of no other."""
    found = reading.read(f"青空市と協定を締結しました\n\n{update}\n\n{day}、虹大学と連携協定を締結しました。")
    fact = found.fact("signed")
    assert (None if fact is None else str(fact.value)) == signed
    if fact is None:
        assert [each.text for each in found.open["signed"]] == [day]
    else:
        assert fact.basis.value == "inferred"


def test_what_has_been_done_since() -> None:
    """締結し、…てまいりました tells of an earlier agreement, whose day is not this one's."""
    text = "令和7年9月1日、協定書の調印式を行いました。令和6年3月28日には別の協定を締結し、成果を上げてまいりました。"
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2025-09-01"


def test_what_went_on_since() -> None:
    """締結し、これまで… tells of an earlier agreement."""
    text = (
        "平成31年4月24日、協定更新調印式を行いました。両大学は平成20年11月3日に協定を締結し、これまで交流してきました。"
    )
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2019-04-24"


@pytest.mark.parametrize("label", ["掲載日:", "記事掲載日:", "公開日 "])
def test_years_of_two_figures(label: str) -> None:
    """掲載日:19.03.15 can be of 2019 or of the year 19 of 平成: it supplies no year."""
    text = f"青空市と連携\n\n{label}19.03.15\n\n虹大学は3月13日、青空市と連携協定を締結しました。"
    found = reading.read(text)
    assert found.fact("signed") is None
    assert found.fact("announced") is None


@pytest.mark.parametrize(
    "text",
    [
        # Datelines after a wire, and an issue of a bulletin, which supplies the year.
        "(NEWS WIRE) Blue City, 5 March 2021: Blue College today signed an MoU with Green Institute.",
        "協定の締結\n\n会報「虹」令和3年4月号より\n虹会 委員会 森花子\n\n3月5日、市役所で協定の締結式を行いました。",
        # "Today" in a speech may be another day than the printed one; without a printed day it is that of the text.
        "8 March 2021\n\nBlue and Green signed an MoU on Friday, March 5. Ann said that the MoU signed today helps.",
        "5 March 2021\n\nBlue and Green signed an MoU. The rector said that the MoU signed today helps.",
        "2021年3月20日\n\n3月5日、虹大学は青空市と覚書を締結しました。学長は「本日覚書を締結しました」と述べました。",
        # A day that only a forum was on is not that of the signing, though it was timed to it.
        "2021年3月5日、教授が来訪し、覚書署名式が行われました。\n2021年3月7日の「集い」のための来学に合わせ、署名式が実現しました。",
        # Below the news: the first item of a list, the line after a heading.
        "2021年3月8日\n\n虹省は、緑省との協力覚書に署名しました。\n\n1.日時\n 2021年3月5日(金)\n\n2.場所\n 大臣室",
        "森づくり\n\n<森林保全協定の調印式>\n令和3年3月5日(金)16:00〜\n・場所:県庁",
        "緑市と国際親善都市を締結しました\n\n2021年3月5日、本市は緑市と国際親善都市の締結を行いました。",
        "協定を更新!\n\n2021年3月8日、緑社は協定の締結更新を発表しました。発表に先立つ2021年3月5日には、調印式に臨みました。",
        "緑省と覚書を締結\n\n2021年3月\n\n2021年3月5日、虹会長は緑省長と会談しました。\n\n会談後、両氏は覚書に調印しました。",
    ],
)
def test_day_in_a_text(text: str) -> None:
    """Other sentences and lines of a text decide on which day an agreement was signed."""
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-03-05"


def test_two_days_with_their_parties() -> None:
    """Two days in one sentence, each with those who signed on it, leave the day open."""
    text = "2011.10.06\n\n虹大学は9月15日に緑大学、タイの青大学、10月6日には赤大学の3大学と交流協定を締結した。"
    found = reading.read(text)
    assert [fact.text for fact in found.open["signed"]] == ["9月15日", "10月6日"]


def test_papers_that_are_each_signed() -> None:
    """それぞれ締結 gives a day to each of several papers: none is that of the agreement."""
    text = "2021年8月26日\n\n虹会は、6月23日に虹大学と研究協定を、7月3日に緑大学と連携協定をそれぞれ締結しました。"
    found = reading.read(text)
    assert [fact.text for fact in found.open["signed"]] == ["6月23日", "7月3日"]


def test_each_of_two_with_a_range_before() -> None:
    """A day that begins a range is no day of signing, for each of several papers either."""
    text = "2021年8月26日\n\n虹会は、4月1日から始まる事業のため、6月23日に虹大学と協定をそれぞれ締結しました。"
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-06-23"


def test_what_an_agreement_follows() -> None:
    """The day of the agreement that this one follows is not its own."""
    text = (
        "5 March 2021\n\nBlue College today signed Memorandums of Understanding with two museums. They follow a MoU on "
        "Culture between both states, signed on 29 January 2021 beside a treaty."
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


def test_days_side_by_side(read_under_title: Callable[[str, str], Reading]) -> None:
    """What was signed with two parties on two days has no one day."""
    for sentence in (
        "Blue College signed the agreements on two days: on 5 March with Green Institute, 6 March with Red School.",
        "Blue College signed the agreement with Green Institute on 5 March and with Red School on 6 March.",
        "Blue College signed its fifth and sixth agreements with Green State on 5 March and Red State on 6 March.",
    ):
        found = read_under_title("en", sentence)
        assert found.fact("signed") is None
        assert [fact.text for fact in found.open["signed"]] == ["5 March", "6 March"]


def test_the_newest_of_several_signings() -> None:
    """Without a date line a signing of years before the newest one is history."""
    text = (
        "青空区は平成30年8月23日(木)、虹大学と包括協定の締結に合意し、調印式を行う。\n"
        "区と同大学は、平成19年8月31日に「相互協力に関する協定書」を締結した。\n\n"
        "包括協定書調印式\n1.日時 平成30年8月23日(木)午後2時30分"
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2018-08-23"


def test_weekday_with_its_date_in_figures() -> None:
    """Tuesday (9/7) is the Tuesday before the text, whichever figure is the month, and nothing else."""
    text = "Tuesday, 9 July 2024\n\nBlue College signed an MoU with Green Institute on Tuesday ({})."
    for figures, day in (("9/7", "2024-07-09"), ("7/9", "2024-07-09"), ("10/7", None)):
        fact = reading.read(text.format(figures)).fact("signed")
        assert (str(fact.value) if fact else None) == day


def test_day_of_signing_beside_the_same_day_of_the_end() -> None:
    """The last day of the term does not supply the year of the day of signing."""
    text = "虹会は6月30日、青空市と連携協定を締結しました。\n協定期間 2023年7月1日~2024年6月30日"
    assert reading.read(text).fact("signed") is None
    fact = reading.read(text, published=date(2023, 7, 3)).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2023-06-30"


_MUCH_ELSE = "虹大学は多くの学生が学ぶ大学です。" * 15


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (f"虹大学は1月18日に式典を開きました。{_MUCH_ELSE}虹大学は18日、緑市と協定を締結しました。", "2021-02-18"),
        (f"虹大学は1月18日に式典を開きました。{_MUCH_ELSE}虹大学は18日(木)、緑市と協定を締結しました。", "2021-02-18"),
        (f"虹大学は18日、緑市と協定を締結しました。{_MUCH_ELSE}1月18日には式典を開きました。", "2021-02-18"),
        (f"1月18日~19日に緑市を訪れました。{_MUCH_ELSE}虹大学は19日、緑市と協定を締結しました。", "2021-01-19"),
    ],
)
def test_bare_day_is_of_these_weeks_unless_a_range_names_it(text: str, signed: str) -> None:
    """A day of the same number elsewhere does not give its month to a bare day; the end of a range does."""
    fact = reading.read(f"2021年3月1日\n\n{text}").fact("signed")
    assert fact is not None
    assert str(fact.value) == signed


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Blue College will sign a MoU with Green Institute on Friday.", "2021-03-05"),
        ("Blue College will sign a MoU with Green Institute Friday morning.", "2021-03-05"),
        ("A MoU will be signed by Blue College with Green Institute on Wednesday.", "2021-03-03"),
        ("Blue College and Green Institute are set to sign a MoU on Tuesday.", "2021-03-09"),
        ("Blue College signed a MoU with Green Institute on Friday.", "2021-02-26"),
        ("Blue College, which will open soon, and Green Institute signed a MoU on Monday.", "2021-03-01"),
        ("Blue College signed a MoU with Green Institute today and for the first time opened its labs.", "2021-03-03"),
        ("Next Friday morning, Blue College will sign a MoU with Green Institute.", None),
        ("The coming Friday morning, Blue College signs a MoU with Green Institute.", None),
    ],
)
def test_weekday_of_what_will_be(sentence: str, signed: str | None) -> None:
    """A weekday is the last one, or the next one where something will be signed."""
    fact = reading.read(f"March 3, 2021\n\n{sentence}").fact("signed")
    assert (fact and str(fact.value)) == signed
