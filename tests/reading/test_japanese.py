"""Which words decide in Japanese releases; every text is made up."""

from datetime import date

import pytest

from linkj_partners import Basis, Instrument, PublishedTally, Term, reading
from linkj_partners.reading import Fact, Reading

MAY = date(2021, 5, 10)


def read(text: str, published: date | None = MAY) -> Reading:
    """Read a text, and check that every fact's words stand at its span."""
    found = reading.read(text, published=published)
    for fact in (*found.facts, *(each for candidates in found.open.values() for each in candidates)):
        assert text[fact.start : fact.end] == fact.text
    return found


def said(text: str, field: str, published: date | None = MAY) -> str | None:
    """Return a value as a string, or ``None``."""
    fact = read(text, published).fact(field)
    return None if fact is None else str(fact.value)


SIGNED = [
    ("青空市は虹大学と5月6日、連携協定を締結しました。", "2021-05-06"),
    ("青空市は虹大学と2021年5月6日（木）に連携協定を締結した。", "2021-05-06"),
    ("本日、虹大学と覚書を締結いたしました。", "2021-05-10"),
    ("虹大学と今月8日、覚書を取り交わしました。", "2021-05-08"),
    ("昨日、虹大学と包括連携協定を結びました。", "2021-05-09"),
    ("虹大学との連携協定について\n\n協定締結日\n令和3年5月6日（木）\n\n虹大学と連携協定を締結しました。", "2021-05-06"),
    ("虹大学と覚書を締結しました。\n調印式（5月7日）", "2021-05-07"),
    ("虹大学と協定を締結します。下記のとおり締結式を行います。\n1 日 時 令和3年5月14日（金） 午後2時", "2021-05-14"),
    ("虹大学と協定を締結しました。調印式は、5月7日、市役所で行われました。", "2021-05-07"),
    ("虹大学と2 0 2 1年5月6日、覚書を締結しました。", None),
    ("虹大学と63日、覚書を締結しました。", None),
    ("虹大学と今月31日、覚書を締結します。", "2021-05-31"),
    ("同日、虹大学と覚書を締結しました。", "2021-05-10"),
    ("5月6日に説明会がありました。同日、虹大学と覚書を締結しました。", "2021-05-06"),
    ("虹大学と覚書を締結します。調印式は5月6日以降です。", None),
    ("虹大学との覚書の件（調印式）", None),
    ("虹大学と覚書を締結しました。\n\n締結\n期間：2020年度から2024年度まで", None),
    ("1990年4月1日に設立した虹大学と覚書を締結しました。", None),
    ("虹大学と2019年5月6日に締結した協定に基づき、このたび覚書を締結しました。", None),
    ("虹大学とは先に2021年3月1日、協定を締結しました。", None),
    ("2021年5月6日から募集します。虹大学と覚書を締結しました。", None),
    ("虹大学と覚書を締結しました。5月6日現在の加盟校です。", None),
    ("虹大学と2012年5月6日、覚書を締結しました。", None),
    ("4月20日に説明会がありました。同月27日、虹大学と覚書を締結しました。", "2021-04-27"),
    ("2021年4月20日に説明会がありました。同年5月6日、虹大学と覚書を締結しました。", "2021-05-06"),
    ("2021年4月20日に説明会がありました。同月31日、虹大学と覚書を締結しました。", None),
    ("2021年4月20日に説明会がありました。同月27日(月)、虹大学と覚書を締結しました。", None),
    ("同月27日、虹大学と覚書を締結しました。", None),
    ("去る6日、虹大学と覚書を締結しました。", "2021-05-06"),
    ("青空市と虹大学は6日(木)、覚書を締結した。", "2021-05-06"),
    ("青空市と虹大学は28日、覚書を締結した。", "2021-04-28"),
    ("青空市と虹大学は6日(金)、覚書を締結した。", None),
    ("青空市と虹大学は5、6日間、覚書を締結した。", None),
    ("虹大学と覚書を締結しました。\n■締結日：5/6(木)", "2021-05-06"),
    ("虹大学と覚書を締結しました。\n■締結日：5/6(金)", None),
    ("虹大学と協定を締結します。\n日時：令和3年5月14日（金）午後1時から\n場所：市役所", "2021-05-14"),
    ("虹大学と協定を締結します。講演会を開きます。\n日時：令和3年5月14日（金）午後1時から", None),
    ("青空市は本日（5月10日）、虹大学と覚書を締結しました。", "2021-05-10"),
    ("協定書を5月6日に虹大学と取り交わし、連携を始めます。", "2021-05-06"),
    ("虹大学とまちの協定と海の協定を締結しました。協定の締結日はいずれも5月6日。", "2021-05-06"),
    ("虹大学は5月6日、これまで築いた関係を踏まえ、協定を締結しました。", "2021-05-06"),
    ("青空市は5月6日、森高校と姉妹校提携を結びました。", "2021-05-06"),
    ("青空市と虹大学は5月6日、協定書にサインしました。", "2021-05-06"),
    ("青空市と虹大学は5月6日、覚書を交換した。", "2021-05-06"),
    ("5月6日、青空市と虹大学との協定が締結され、式典がありました。", "2021-05-06"),
    ("青空市は、虹大学と5月14日に協定を結ぶと発表した。", "2021-05-14"),
    ("青空市は5月6日の会見で、虹大学と協定を締結したと発表しました。", None),
    ("青空市と虹大学は協定を締結しました（5月6日）。", "2021-05-06"),
    ("虹大学と覚書を締結しました。\n| 締結日 | 5月6日 |", "2021-05-06"),
    ("2021.5.6 虹大学と協定を締結しました。", None),
    ("2021.5.6、虹大学と協定を締結しました。", "2021-05-06"),
    ("虹大学と覚書を締結（2021.5.8）\n\n青空市は6日、虹大学と覚書を締結した。", "2021-05-06"),
    ("虹大学との協定は、郵送により署名され，5月6日付をもって滞りなく締結が完了しました。", "2021-05-06"),
    ("青空市と虹大学は5月6日、「まちづくりに関する協定書」\nに調印した。", "2021-05-06"),
    ("青空市は6日、6月1日から始まる事業について、虹大学と協定書を締結した。", "2021-05-06"),
    ("青空市は6日、6月1日から虹大学と連携協定を結ぶと発表した。", None),
    ("青空市は6日、2021年5月末で期間が満了する球場の命名権について、株式会社森と契約を更新した。", "2021-05-06"),
    ("青空市と虹大学は、協定(期間：2021年5月6日から2022年5月5日)に調印しました。", None),
    ("青空市は2021年5月6日、虹大学と覚書の取り交わしを行いました。", "2021-05-06"),
    ("虹大学とは、2021年3月6日に学部間協定を締結し、4月に大学間協定に発展しました。協定を締結しました。", None),
    ("青空市は株式会社森とネーミングライツ契約を5月6日に締結しました。", "2021-05-06"),
    ("虹大学と青空大学との協定の調印が、郵送により署名され、2021年5月6日付けをもって完了しました。", "2021-05-06"),
    ("虹大学は青空市と協定を締結しました。2021年5月6日（木）、調印式に市長が出席しました。", "2021-05-06"),
    ("虹大学は青空市と協定を締結しました。2021年5月6日、市長が記者発表しました。", None),
]


@pytest.mark.parametrize(("text", "day"), SIGNED)
def test_signing_day(text: str, day: str | None) -> None:
    """A day belongs to the signing by the words around it, and only within a year of the release."""
    assert said(text, "signed") == day


def test_day_that_a_month_does_not_have() -> None:
    """今月31日 in April is not a day, and neither is the day before the first."""
    assert said("虹大学と今月31日、覚書を締結します。", "signed", date(2021, 4, 10)) is None
    assert said("昨日、虹大学と覚書を締結しました。", "signed", date.min) is None


def test_year_is_from_the_date_line() -> None:
    """The text's own date line wins over the day of publication, and the note says so."""
    found = read("2020年11月24日\n\n青空市は虹大学と11月20日、覚書を締結しました。", date(2024, 1, 1))
    fact = found.fact("signed")
    assert fact is not None
    assert (str(fact.value), fact.basis) == ("2020-11-20", Basis.INFERRED)
    assert fact.note == "year from the date line '2020年11月24日'"
    announced = found.fact("announced")
    assert announced is not None
    assert announced.basis is Basis.STATED


@pytest.mark.parametrize("words", ["5月6日", "本日", "今月8日", "6日", "5/6(木)"])
def test_day_without_any_year_is_open(words: str) -> None:
    """Without a date line and a day of publication the day is reported as open."""
    found = read(f"虹大学と{words}、覚書を締結しました。", None)
    [candidate] = found.open["signed"]
    assert candidate.value is None
    assert candidate.text == words
    assert candidate.note is not None
    assert found.fact("signed") is None


@pytest.mark.parametrize("words", ["5月6日(金)", "2021年5月6日（金曜日）"])
def test_wrong_weekday_is_open(words: str) -> None:
    """A day whose weekday is another one is reported with the reason, and no date is a partner."""
    found = read(f"青空市は虹大学と{words}、覚書を締結しました。")
    [candidate] = found.open["signed"]
    assert (candidate.value, candidate.text) == (None, words)
    assert "2021-05-06 is a Thursday, not a Friday" in str(candidate.note)
    assert [fact.value for fact in found.facts if fact.field in ("host", "partners[0]")] == ["青空市", "虹大学"]


def test_day_of_the_same_month_without_any_year_is_open() -> None:
    """同月 of a day whose year is not known is not known either."""
    found = read("4月20日に説明会がありました。同月27日、虹大学と覚書を締結しました。", None)
    assert [fact.text for fact in found.open["signed"]] == ["同月27日"]


def test_days_at_the_edges_of_the_calendar() -> None:
    """A day without a month is looked for inside the calendar only."""
    assert said("虹大学と6日、覚書を締結しました。", "signed", date.min) == "0001-01-06"
    assert said("虹大学と30日、覚書を締結しました。", "signed", date.max) == "9999-12-30"


def test_day_that_is_also_given_with_its_year_is_not_open() -> None:
    """5月6日 and 2021年5月6日 are one day."""
    text = "虹大学と5月6日、覚書を締結しました。\n\n締結日：2021年5月6日"
    assert said(text, "signed", None) == "2021-05-06"


def test_two_days_are_both_reported() -> None:
    """Two signing days disagree, so neither is among the facts."""
    found = read("虹大学と5月6日に覚書を締結しました。\n森大学と5月7日に覚書を締結しました。")
    assert [str(fact.value) for fact in found.open["signed"]] == ["2021-05-06", "2021-05-07"]
    assert found.fact("signed") is None


DATE_LINES = [
    ("発表日：2021年5月10日\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("2021.5.10 Mon\nトピックス\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("印刷用ページ 掲載日：2021年5月10日更新\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("第9号（2021年5月10日発行）\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("更新日\n2021年5月10日\n\n虹大学と覚書を締結しました。", None),
    ("2021年5月\n\n虹大学と覚書を締結しました。", None),
    ("<2021年5月10日 10時28分>\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("お知らせ記事2021/05/10\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("VOL1087 2021.5.10号\n\n虹大学と覚書を締結しました。", "2021-05-10"),
    ("虹大学が市と協定\n  令和3年5月10日(月)青空新聞\n\n青空市と虹大学が協定を結んだ。", "2021-05-10"),
    ("虹大学が市と協定\n\n政治経済 青空新聞 2021年05月10日 02:00\n\n青空市と虹大学が協定を結んだ。", "2021-05-10"),
    ("『青空日報』2021年5月10日付\n\n青空市と虹大学が協定を結んだ。", "2021-05-10"),
    ("青空市と虹大学が協定を結んだ。\n\n(青空新聞 2021年5月10日)", "2021-05-10"),
    ("報道発表資料 2021年5月10日 建設局\n\n青空市は虹大学と協定を締結しました。", "2021-05-10"),
    ("虹大学と協定を締結しました。\n・発行日：2021年05月10日", "2021-05-10"),
    ("虹大学は1990年4月1日に開学しました。\n虹大学と覚書を締結しました。", None),
]


@pytest.mark.parametrize(("text", "day"), DATE_LINES)
def test_date_line(text: str, day: str | None) -> None:
    """The date line is a line that has nothing else but its label."""
    assert said(text, "announced", None) == day


def test_date_line_at_the_foot() -> None:
    """Without a date line near the head, one of the last lines counts."""
    text = "虹大学と5月6日、覚書を締結しました。\n\n" + "活動を進めます。\n\n" * 20 + "2021年5月10日"
    assert said(text, "signed", None) == "2021-05-06"


DAYS_PRINTED = [
    ("市と虹大学が協定（青空新聞2021年5月10日）\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("市と虹大学が協定を締結 (2021.5.10)\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("青空市は6日、虹大学と協定を結んだ。\n\n写真は青空新聞2021年5月10日より。散歩をしました。", "2021-05-06"),
    ("市と虹大学が協定（青空新聞2021年5月10日、虹新聞2021年6月10日）\n\n青空市は6日、虹大学と協定を結んだ。", None),
    ("市と虹大学が協定（2021年5月10日開催）\n\n青空市は6日、虹大学と協定を結んだ。", None),
    ("市と虹大学が協定を締結 2021.5.10\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("会報「虹」 令和3年5月号より\n\n青空市は5月6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("令和3年5月号\n\n青空市は6日、虹大学と協定を結んだ。", None),
    ("2021/5/10| 活動紹介\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("2021年5月10日17時15分 / 提供:虹通信\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("週刊虹2021年5月3日・10日発行合併号\n\n青空市は5月6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("2021/5/10連携協定\n\n青空市は6日、虹大学と協定を結んだ。", "2021-05-06"),
    ("本日、青空市と協定を締結しました。\n協定締結日：2021年5月6日", "2021-05-06"),
    ("更新日：2021年5月10日更新\n\n青空市は6日、虹大学と協定を結んだ。", None),
    ("青空市は5月6日、虹大学と協定を結んだ。期間は2021年5月6日から3年間。", "2021-05-06"),
]


@pytest.mark.parametrize(("text", "day"), DAYS_PRINTED)
def test_day_of_a_newspaper_supplies_the_year(text: str, day: str | None) -> None:
    """A newspaper's day, or one in brackets after the title, is when the text was printed, unless two disagree."""
    assert said(text, "signed", None) == day


def test_two_date_lines_are_open() -> None:
    """Two date lines that disagree are both reported, and supply no year."""
    found = read("2021年5月10日\n2021年5月12日\n\n虹大学と5月6日、覚書を締結しました。", None)
    assert set(found.open) == {"announced", "signed"}


TERMS = [
    ("今後5年間にわたり協力する覚書を締結しました。", "P5Y", "今後5年間"),
    ("覚書を締結しました。有効期間は3年間です。", "P3Y", "3年間"),
    ("覚書を締結しました。\n協定期間：3年間", "P3Y", "3年間"),
    ("覚書を締結しました。本覚書の有効期間は締結日から2年間とします。", "P2Y", "2年間"),
    ("過去5年間の協力をもとに覚書を締結しました。", None, None),
    ("覚書を締結しました。その後5年間、協力が続きました。", None, None),
    ("覚書を締結しました。今後3年間の計画を協議します。", None, None),
    ("覚書を締結しました。満了の6か月前までに通知します。", None, None),
    (
        "覚書を締結しました。期間は今後3年間で、満了の3か月前までに申し出がない場合は自動更新されます。",
        "P3Y",
        "今後3年間",
    ),
    ("覚書を締結しました。申し出から30日間の期間は3年間です。", None, None),
    ("覚書を締結しました。賃貸の期間は10年間です。", None, None),
    ("3年間の連携協定を締結しました。", "P3Y", "3年間"),
    ("協定を締結しました。協定は3年間有効です。", "P3Y", "3年間"),
    ("協定を締結しました。協定は3年間有効で、自動更新されます。", "P3Y", "3年間"),
    ("協定を締結しました。\n■期間：3年間", "P3Y", "3年間"),
    ("協定を締結しました。期間は2021年5月6日から3年間で、以後は協議します。", "P3Y", "3年間"),
    ("協定を締結しました。契約期間はいずれも2024年11月までの3年間です。", "P3Y", "3年間"),
    ("協定を締結しました。契約期間：2021年4月1日～2024年3月31日（3年間）", "P3Y", "3年間"),
    ("協定を締結しました。実証実験の期間は3年間です。", None, None),
    ("協定を締結しました。これまで3年間の協議を経て、5年間の協定としました。", "P5Y", "5年間"),
    ("株式会社森と年100万円、期間5年間で命名権の契約を更新しました。", "P5Y", "5年間"),
    ("協定を締結しました。協定を5年間延長する「延長協定書」に調印しました。", "P5Y", "5年間"),
    ("協定を締結しました。満了後は期間を1年間更新することとします。", None, None),
    ("命名権の契約を締結しました。契約は来年4月から5年間。", "P5Y", "5年間"),
    ("命名権の契約を締結しました。\n愛称使用期間\n5年間", "P5Y", "5年間"),
    ("命名権の契約を締結しました。来年2月から5年半の契約です。", "P5Y6M", "5年半"),
    ("協定を締結しました。\n（有効期間5年：2021.5.6〜2026.5.5）", "P5Y", "5年"),
]


@pytest.mark.parametrize(("text", "term", "phrase"), TERMS)
def test_term(text: str, term: str | None, phrase: str | None) -> None:
    """A length is the term only in the agreement's own clause."""
    assert said(text, "term") == term
    assert said(text, "term_phrase") == phrase


def test_two_terms_are_open_without_a_phrase() -> None:
    """Terms that disagree are reported as one open field."""
    found = read("覚書を締結しました。有効期間は3年間です。有効期間は5年間です。")
    assert [str(fact.value) for fact in found.open["term"]] == ["P3Y", "P5Y"]
    assert found.fact("term_phrase") is None
    assert "term_phrase" not in found.open


ENDS = [
    ("協定を締結しました。協定期間：2021年6月1日から2024年3月31日まで", "2021-06-01", "2024-03-31"),
    ("協定を締結しました。有効期間は締結日から令和6年3月31日までです。", None, "2024-03-31"),
    ("協定を締結し、2021年6月1日に発効します。協定を締結しました。", "2021-06-01", None),
    ("協定を締結しました。発効日：2021年6月1日", "2021-06-01", None),
    ("協定を締結しました。募集は2021年6月30日までです。", None, None),
    ("協定を締結しました。協定の期限は、2024年3月末までで、その後は1年ごとに更新する。", None, "2024-03-31"),
    ("協定を締結しました。\n【期間】2021年6月1日～2024年3月31日", "2021-06-01", "2024-03-31"),
    ("協定を締結しました。実証実験の期間は2021年6月1日から2021年6月30日まで。", None, None),
    ("協定を締結しました。\n\n2021年6月1日から2024年3月31日まで", "2021-06-01", "2024-03-31"),
    ("協定を締結しました。\n\n2021年6月1日から2021年6月30日まで", None, None),
    ("協定を締結しました。\n事業期間\n2021年6月1日から2024年3月31日まで", None, None),
    ("命名権の契約を締結しました。\n愛称使用期間 2021年6月1日から2024年3月31日まで", "2021-06-01", "2024-03-31"),
    (
        "協定書(協定期間：2016年6月1日から2021年5月31日)に基づき協力しました。今回、延長協定書(協定期間：2021年6月1日から2026年5月31日)に調印しました。",
        "2021-06-01",
        "2026-05-31",
    ),
    ("協定を締結しました。\n実証実験\n期間：2021年6月1日～2021年6月30日", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), ENDS)
def test_first_and_last_days(text: str, first: str | None, last: str | None) -> None:
    """Stated ends and beginnings are read in the agreement's own clause."""
    assert (said(text, "in_force_from"), said(text, "last_day")) == (first, last)


def test_end_is_not_a_deadline() -> None:
    """A length of renewal is not a term, and its words are not read twice."""
    text = "協定を締結しました。有効期間は1年間とし、満了の3か月前までに申し出がなければ、自動的に1年間更新します。"
    fact = read(text).fact("renewal")
    assert fact is not None
    value = fact.value
    assert (value.automatic, value.every, value.notice) == (True, Term(years=1), Term(months=3))  # type: ignore[attr-defined]


RENEWALS = [
    ("協定を締結しました。1年ごとに自動更新します。", (True, "P1Y")),
    ("協定を締結しました。合意の上で延長することができます。", (False, "None")),
    ("協定を締結しました。自動更新はしません。", None),
    ("協定を締結しました。申出がないときは、さらに1年間更新し、以後も同様とします。", (True, "P1Y")),
    ("協定を更新し、締結しました。", None),
]


@pytest.mark.parametrize(("text", "expected"), RENEWALS)
def test_renewal(text: str, expected: tuple[bool, str] | None) -> None:
    """自動更新 and 延長できる are future renewals, unless they are denied."""
    fact = read(text).fact("renewal")
    assert (fact and (fact.value.automatic, str(fact.value.every))) == expected  # type: ignore[attr-defined]


def test_open_end() -> None:
    """無期限 is read only where nothing else states an end."""
    assert said("協定を締結しました。協定は無期限とします。", "open_ended") == "True"
    assert said("協定を締結しました。有効期間は3年間です。協定は無期限とします。", "open_ended") is None
    assert said("協定を締結しました。無期限の休業です。", "open_ended") is None


INSTRUMENTS = [
    ("虹大学とMOU（提携に関する覚書）を締結しました。", Instrument.MOU),
    ("虹大学と包括協定を締結\n\n虹大学とMOUを締結しました。", Instrument.MOU),
    ("虹大学と提携に関する覚書（Memorandum of Cooperation：MOC）を締結しました。", Instrument.MOC),
    ("虹大学と基本合意書を締結しました。", Instrument.LETTER_OF_INTENT),
    ("虹大学とまちづくりに関する覚書を締結しました。", Instrument.MEMORANDUM),
    ("虹大学と「包括連携協定」を締結しました。", Instrument.AGREEMENT),
    ("虹大学と業務提携契約を締結しました。", Instrument.CONTRACT),
    ("虹大学と共同宣言に署名しました。", Instrument.OTHER),
    ("虹大学と売買契約を締結しました。", None),
    ("株式会社森とスタジアムのネーミングライツ（命名権）契約を締結しました。", Instrument.CONTRACT),
    ("株式会社森との契約締結式を行いました。", Instrument.CONTRACT),
    ("株式会社森と契約を締結しました。", None),
    ("虹大学と学術交流協定及び学生交流覚書を締結しました。", None),
]


@pytest.mark.parametrize(("text", "kind"), INSTRUMENTS)
def test_instrument(text: str, kind: Instrument | None) -> None:
    """The document is the one before 締結; the particular kind wins over the general one."""
    fact = read(text).fact("instrument")
    assert (fact and fact.value) == kind


def test_instrument_names_in_both_languages() -> None:
    """A name in brackets belongs to the same document."""
    text = "虹大学と、まちづくりに関する覚書（Memorandum of Cooperation：MOC）を締結しました。"
    fact = read(text).fact("instrument_names")
    assert fact is not None
    assert dict(fact.value.items()) == {"en": "Memorandum of Cooperation", "ja": "覚書"}  # type: ignore[attr-defined]


def test_two_documents_are_open() -> None:
    """Two kinds that disagree are both reported."""
    found = read("虹大学と学術交流協定及び学生交流覚書を締結しました。")
    assert len(found.open["instrument"]) == 2


POSITIONS: list[tuple[str, list[str]]] = [
    ("協定を締結しました（虹大学の学長は左から3番目）。", []),
    ("虹大学は協定を締結しました。\n虹大学の拠点は、緑国に拠点を設置する日本の大学としては44校目となります。", []),
    ("協定を締結しました。国内の大学との協定は3例目です。", ["domestic-universities 3"]),
    ("協定を締結しました。海外の大学との協定は3例目です。", ["universities-abroad 3"]),
    (
        "覚書を締結しました。自治体としては4例目、国内外の団体との連携は14例目です。",
        ["municipalities 4", "partners 14"],
    ),
    ("覚書を締結しました。大学との協定は3例目です。", ["universities 3"]),
    ("覚書を締結しました。企業としては、6社目の協定です。", ["companies 6"]),
    ("覚書を締結しました。協定を結ぶ自治体は、山県が13県目です。", ["municipalities 13"]),
    ("覚書を締結しました。5自治体目の連携です。", ["municipalities 5"]),
    ("覚書を締結しました。全国で3例目の連携です。", ["nationwide 3"]),
    ("覚書を締結しました。本学初のオンライン調印式で、第1回の会議です。", []),
    ("覚書を締結しました。5年目の連携です。", []),
    ("覚書を締結しました。16例目です。", ["partners 16"]),
    ("覚書を締結しました。緑市に続き2例目です。", ["partners 2"]),
    ("花を展示しました。16例目です。", []),
    ("覚書を締結しました。海外の団体との提携は9例目です。", ["partners-abroad 9"]),
    ("覚書を締結しました。海外の大学との協定は33校目です。", ["universities-abroad 33"]),
    ("覚書を締結しました。本学の海外協定校は33校目となります。", ["partners-abroad 33"]),
    ("覚書を締結しました。企業と協定を締結するのは今回が2回目です。", ["companies 2"]),
    ("覚書を締結しました。市長の訪問は今回が2回目です。", []),
    ("覚書を締結しました。自治体と協定を結ぶのは県内では緑市などに次いで6番目です。", ["local-municipalities 6"]),
    ("覚書を締結しました。国内の大学との協定は8例目です。", ["domestic-universities 8"]),
    ("覚書を締結しました。県内の企業との協定は2例目です。", ["local-companies 2"]),
    ("覚書を締結しました。フランスの大学との協定は3例目です。", ["universities-in-france 3"]),
    ("覚書を締結しました。中国では17校目の協定校です。", ["partners-in-china 17"]),
    ("覚書を締結しました。雪国では17校目の協定校です。", []),
    ("覚書を締結しました。中国では3例目の協定です。", []),
    ("覚書を締結しました。虹大学が同様の協定を結ぶのは、県内で11市町目です。", ["local-municipalities 11"]),
    ("覚書を締結しました。市町村と協定を結ぶのは県内11市町村目です。", ["local-municipalities 11"]),
    ("覚書を締結しました。青空市との締結は近畿で6市目となった。", ["local-municipalities 6"]),
    ("覚書を締結しました。協定を結ぶ自治体は県内で8番目です。", ["local-municipalities 8"]),
    ("覚書を締結しました。管内の自治体と協定を結ぶのは4例目です。", ["local-municipalities 4"]),
    ("覚書を締結しました。同大との連携は県内2例目となる。", ["area-wide 2"]),
    ("覚書を締結しました。協定を結ぶのは23番目の自治体となる。", ["municipalities 23"]),
    ("覚書を締結しました。協定を締結する自治体は、これで15団体目です。", ["municipalities 15"]),
    ("森高校と姉妹校締結を行いました。山高校に続き、3校目の姉妹校締結です。", ["partners 3"]),
    ("覚書を締結しました。病院との協定は3例目です。", ["hospitals 3"]),
    ("覚書を締結しました。金融機関と協定を結ぶのは3例目です。", ["financial-institutions 3"]),
    ("覚書を締結しました。虹病院との協定は3例目です。", ["partners 3"]),
    ("覚書を締結しました。虹大学との協定は2件目です。", []),
    ("覚書を締結しました。大使館との協定は2件目です。", ["embassies 2"]),
    ("覚書を締結しました。県内の自治体と協定を結ぶのは9例目です。", ["local-municipalities 9"]),
    ("覚書を締結しました。県内市町村では3番目です。", []),
    ("覚書を締結しました。コンビニでは3社目の協定です。", ["convenience-stores 3"]),
    ("覚書を締結しました。12番目の締結です。", ["partners 12"]),
    ("覚書を締結しました。今回で12例目です。", ["partners 12"]),
    ("散歩をしました。今回で12例目です。覚書を締結しました。", []),
    ("覚書を締結しました。市にとって2つ目の連携協定です。", ["partners 2"]),
    ("覚書を締結しました。2つ目は研究です。連携を進めます。", []),
    ("覚書を締結しました。本協定は第12号となります。", ["partners 12"]),
    ("覚書を締結しました。本協定は第十二号となります。", ["partners 12"]),
    ("覚書を締結しました。本協定は第一号となります。", []),
    ("覚書を締結しました。協定を第12号議案で認めました。", []),
    ("覚書を締結しました。連携協定の締結は34例目（管内では3例目）です。", ["partners 34"]),
    ("覚書を締結しました。市が「まちの協定」を結ぶのは7例目です。", ["partners 7"]),
    ("覚書を締結しました。LINK-Jの提携は17例目で、海外では9例目です。", ["partners 17", "partners-abroad 9"]),
    ("覚書を締結しました。国内外の団体との提携は17例目です。", ["partners 17"]),
    ("覚書を締結しました。広い分野で協力します。島根県内では6市目となります。", ["local-municipalities 6"]),
    ("覚書を締結しました。本学にとって台湾2校目となる協定です。", ["partners-in-taiwan 2"]),
    ("展示をしました。島根県内では6市目となります。", []),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_positions(text: str, expected: list[str]) -> None:
    """An ordinal numbers the agreement only with a counter of bodies, and by the series that its clause names."""
    values = [fact.value for fact in read(text).facts if fact.field.startswith("positions")]
    assert [f"{value.series} {value.ordinal}" for value in values] == expected  # type: ignore[attr-defined]


TALLIES: list[tuple[str, list[str]]] = [
    ("協定を締結しました。これにより、本学の協定校は52校、1美術館となりました。", ["52校"]),
    ("覚書を締結しました。今回の協定締結で海外8団体を含む16団体となりました。", ["海外8団体を含む16団体"]),
    ("覚書を締結、海外8団体を含む16団体と提携。", ["海外8団体を含む16団体"]),
    ("覚書を締結しました。国内外16団体となった連携先と協力します。", ["国内外16団体"]),
    ("覚書を締結しました。提携先は16団体です。", ["16団体"]),
    (
        "覚書を締結しました。海外の団体との提携は9例目となり、海外9団体を含む17団体となりました。",
        ["海外9団体を含む17団体"],
    ),
    ("覚書を締結しました。連携の会員は海外9団体を含む17団体となりました。", []),
    ("覚書を締結しました。本学の交流協定は下記のとおり10カ国29大学となりました。", ["10カ国29大学"]),
    ("覚書を締結しました。440団体以上の会員がいます。", []),
    ("覚書を締結しました。16団体の会員と協定があります。", []),
    ("覚書を締結しました。連携先の16団体が参加します。", []),
    ("市内の5大学と連携協定を締結しました。", []),
    ("覚書を締結しました。これで協定締結先は12自治体となる。", ["12自治体"]),
    ("覚書を締結しました。連携協定機関は、自治体14機関、企業4機関の計18機関となりました。", ["計18機関"]),
    ("覚書を締結しました。今回の協定を合わせると計18自治体となります。", ["計18自治体"]),
    ("覚書を締結しました。市は7つの大学と協定を結んでいます。", ["7つの大学"]),
    ("覚書を締結しました。市は2019年11月に4社と協定を結んでいます。", []),
    ("覚書を締結しました。同社は全国47都道府県と連携協定を結び、活動しています。", ["全国47都道府県"]),
    ("覚書を締結しました。協定を締結した高校は県内外合わせて41校になりました。", ["合わせて41校"]),
    ("覚書を締結しました。4社や個人と協定を結んでいます。", []),
    ("覚書を締結しました。連携協定を締結した自治体は、青空市を含め10自治体となりました。", ["10自治体"]),
    ("本学を加えた5大学と協定を結ぶことになりました。", []),
]


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_tallies(text: str, expected: list[str]) -> None:
    """A number of bodies counts partners only with the words for them."""
    assert [fact.text for fact in read(text).facts if fact.field.startswith("tallies")] == expected


def test_two_totals_are_open() -> None:
    """Totals that disagree are both reported."""
    found = read("覚書を締結、海外8団体を含む16団体と提携。提携先は17団体です。")
    assert [fact.value.total for fact in found.open["tallies[0]"]] == [16, 17]  # type: ignore[attr-defined]


PARTIES = [
    (
        "青空市（市長：川口太郎）は、虹大学、森大学および一般財団法人星と、連携協定を締結しました。",
        "青空市",
        "虹大学 森大学 一般財団法人星",
    ),
    ("青空市は虹協会と協定を締結しました。公益財団法人虹協会は緑町にあります。", "青空市", "公益財団法人虹協会"),
    ("青空市は虹クラブ（運営：虹クラブ株式会社）と協定を締結しました。", "青空市", "虹クラブ"),
    ("青空市と「虹大学・医学部連合」は協定を締結しました。", "青空市", "虹大学・医学部連合"),
    ("緑協議会との包括連携協定式を行いました。\n\n緑協議会と虹財団は協定を締結しました。", "虹財団", "緑協議会"),
    ("本学は青空市と協定を締結しました。虹大学と緑大学の学生も見守りました。", None, "青空市"),
    ("青空市はホテル等団体と協定を締結しました。", None, ""),
    ("青空市とお茶の水大学は5月6日、連携協定を締結しました。", "青空市", "お茶の水大学"),
    ("青空市はAMZ Group Co., Ltdと覚書を締結しました。", "青空市", "AMZ Group Co., Ltd"),
    (
        "青空町は、株式会社虹と5月6日に、青空町が掲げる将来像の実現に向けて連携協定を締結しました。",
        "青空町",
        "株式会社虹",
    ),
    ("緑協議会と青空信用組合は協定を締結しました。当組合は今後も努めます。", "青空信用組合", "緑協議会"),
    ("発表元企業:虹大学\n\n青空市と虹大学は連携協定を締結しました。", "虹大学", "青空市"),
    ("青空州は虹の隣です。当日は、同州と覚書を締結しました。", None, "青空州"),
    ("青空市と虹大学は5月6日、連携協定を締結しました。", "青空市", "虹大学"),
    ("虹大学と本学との連携協定の締結式を行いました。", None, "虹大学"),
    ("本市は、虹大学と連携協定を締結しました。", None, "虹大学"),
    ("本学では改革を進めています。\n青空市と虹大学との連携協定の調印式を行いました。", "虹大学", "青空市"),
    ("虹大学と青空市との「連携協定」が締結されました\n\n虹大学と連携協定を締結しました。", "青空市", "虹大学"),
    ("虹大学の3者と連携協定を締結しました。", None, "虹大学"),
    ("町は、首都圏に本社を置くクラウドグリーン株式会社と、連携協定を締結しました。", None, "クラウドグリーン株式会社"),
    ("青空市は、市内に工場を持つ虹クラウド株式会社と、連携協定を締結しました。", "青空市", "虹クラウド株式会社"),
    ("青空市は、東京に本店を構える株式会社虹銀行と、連携協定を締結しました。", "青空市", "株式会社虹銀行"),
    ("青空市は、虹株式会社と「ゼロカーボンの実現に向けた連携協定」を結びました。", "青空市", "虹株式会社"),
    ("3月28日、虹組合、緑大学、青空市の三者連携による「振興に関する協定」を締結しました。", "虹組合", "緑大学 青空市"),
    ("このたび、虹教育委員会と緑同友会において、包括連携協定を締結しました。", "虹教育委員会", "緑同友会"),
    ("舟橋村はコープとやまと連携協定を締結しました。", "舟橋村", "コープとやま"),
    ("本学は、近隣の緑大学と連携協定を締結しました。", None, "緑大学"),
    ("虹大学とフィンランド・緑大学は、連携協定を締結しました。", "虹大学", "緑大学"),
    ("青空市は、愛媛県みどり町の虹ミュージアムと連携協定を締結しました。", "青空市", "虹ミュージアム"),
    ("当金庫は、株式会社みどりの皆様と連携協定を締結しました。", None, "株式会社みどり"),
    ("このたび、虹大学様と連携協定を締結しました。", None, "虹大学"),
    # The writer: the masthead, the one university or town hall that the text names, or whom the sentence before is on.
    ("緑大学\n\n本学は、虹市と連携協定を締結しました。", "緑大学", "虹市"),
    ("本学は、虹市と連携協定を締結しました。市長は「緑大学の協力を得たい」と述べました。", "緑大学", "虹市"),
    ("町は、虹大学と連携協定を締結しました。調印式は緑町役場で行いました。", "緑町", "虹大学"),
    ("緑町は、支援を宣言しました。\nまた、虹大学と連携協定を締結しました。", "緑町", "虹大学"),
    (
        "協定締結式を開きました。協定を締結したのは、東とくしま組合と株式会社虹の2社です。",
        None,
        "東とくしま組合 株式会社虹",
    ),
    ("本学は虹社会主義共和国の緑大学と協定を締結しました。", None, "緑大学"),
    ("虹協会は、緑市と5月6日、赤市と5月7日に協定を締結しました。", "虹協会", "緑市 赤市"),
    ("虹協会は、2月20日に緑市と「調査協定」を、3月25日に赤市と「森林協定」を締結しました。", "虹協会", "緑市 赤市"),
    ("虹協会、緑市、赤組合の3者により協定の調印を行いました。", "虹協会", "緑市 赤組合"),
    (
        "県は、5月6日に7社と協定を締結しました。\n\n協定の相手方(7社)\n\n・株式会社虹 ・株式会社緑\n・株式会社赤",
        None,
        "株式会社虹 株式会社緑 株式会社赤",
    ),
    (
        "市は新たに2事業所と協定を締結しました。今回の締結先は次のとおりです。\n(1)有限会社虹\n(2)社会福祉法人緑",
        None,
        "有限会社虹 社会福祉法人緑",
    ),
    ("本学は、Blue City (BC), Green Hillと連携協定を締結しました。", None, "Blue City Green Hill"),
    ("地域社会の発展と連携協定を締結しました。", None, ""),
    ("連携協定を締結しました。", None, ""),
    (
        "青空市は国立大学法人虹大学と協定を締結し、虹大学と国立大学法人虹大学は喜びました。",
        "青空市",
        "国立大学法人虹大学",
    ),
    ("青空市の山田太郎市長と虹大学の森花子学長は、連携協定を締結しました。", "青空市", "虹大学"),
    ("青空市役所で虹大学と連携協定の締結式を行いました。", None, "虹大学"),
    ("青空市と虹大学の連携協定の締結について", "青空市", "虹大学"),
    ("本学と青空市の連携協定を締結しました。", None, "青空市"),
    ("本学理学部と青空市との連携協定の調印式を行いました。", None, "青空市"),
    ("虹大学は、青空市、緑市とともに連携協定を締結しました。", "虹大学", "青空市 緑市"),
    ("虹大学は、青空市と緑市とそれぞれ連携協定を締結しました。", "虹大学", "青空市 緑市"),
    ("県は、食品を扱う株式会社森と連携協定を締結しました。", None, "株式会社森"),
    ("県は、(株)森空および(財)緑の会と連携協定を締結しました。", None, "森空 緑の会"),
    ("町では、虹大学と連携協定を締結しました。\n青空町と虹大学は協力します。", None, "虹大学"),
    ("青空町と虹大学が連携協定を締結しました\n\n町では準備を進めました。", "青空町", "虹大学"),
    ("人材育成に向け青空市と連携協定を締結しました。", None, "青空市"),
    ("連携協定を締結しました。\n締結先：虹大学、森大学（青空市）", None, "虹大学 森大学"),
    ("連携協定を締結しました。\n締結先：近日公開", None, ""),
    (
        "虹大学が参加する青空地域推進会議は、森の団体「ABCグリーン」と覚書を締結した。",
        "青空地域推進会議",
        "ABCグリーン",
    ),
    ("虹の非営利組織「Blue（ブルー）」と青空市は、覚書を締結しました。", "Blue", "青空市"),
    ("青空町とコンビニ「モリマート」を展開する株式会社森が、協定を締結した。", "青空町", "株式会社森"),
    ("青空市は、連携協定を2社と結びました。協定を結んだのは虹保険㈱、森銀行。", None, "虹保険㈱ 森銀行"),
    (
        "青空市は2社と命名権の契約調印を行った。調印したのは、印刷業「あおぞら」(本社・緑町)、家具店「モリ」。",
        None,
        "あおぞら モリ",
    ),
    (
        "スポンサー契約を結ぶ調印式があった。契約を結んだのは虹銀行(青空市)と、教室を展開する「みどり」(同)。",
        None,
        "虹銀行 みどり",
    ),
    ("青空市は、協定を2社と結びました。協定を結んだのは6日。", None, ""),
    ("青空市は虹大学と「青空市と虹大学との協力に関する協定書」を締結しました。", "青空市", "虹大学"),
    ("署名した虹大学の学長。青空市と虹大学の協定署名式が行われました。", "青空市", "虹大学"),
    ("署名した協定書を持つ学長、青空市と虹大学の協定署名式が行われました。", "青空市", "虹大学"),
    ("青空県と森マーケットは協定を結んだ。", "青空県", "森マーケット"),
    ("県民サービスと連携協定を結びました。", None, ""),
    ("虹大学は株式会社みなと医療データと協定を締結しました。", "虹大学", "株式会社みなと医療データ"),
    ("株式会社みなと医療データは虹大学と協定を締結しました。", "株式会社みなと医療データ", "虹大学"),
    ("株式会社みなとは、青空市と覚書を締結しました。", "株式会社みなと", "青空市"),
    ("虹大学は医療法人やまと会と協定を締結しました。", "虹大学", "医療法人やまと会"),
    ("虹大学はさいたま市と協定を締結しました。", "虹大学", "さいたま市"),
    ("虹大学は株式会社ふれあいと連携協定を締結しました。", "虹大学", "株式会社ふれあい"),
    ("株式会社ふれあいと青空市は協定を締結しました。", "株式会社ふれあい", "青空市"),
    ("セブン―シー・ジャパンと連携協定を締結しました。", None, "セブン―シー・ジャパン"),
    ("虹大学は、緑区に隣り合う青空市と、「連携協定」を締結しました。", "虹大学", "青空市"),
    ("虹大学、緑大学及び青空市の連携協定締結", "虹大学", "緑大学 青空市"),
    ("虹の国の青空大学と33校目の大学間交流協定締結", None, "青空大学"),
    ("青空大学と本学との交流協定は、郵送により調印が完了しました。", None, "青空大学"),
    ("本センターは、つがる市、虹大学と連携協定を締結しました。", None, "つがる市 虹大学"),
    ("虹大学は、モリ工科大学ソラミネと協定を締結しました。", "虹大学", "モリ工科大学ソラミネ"),
    ("連携協定を締結しました。\n協定締結自治体（2自治体）\n\n青空市、緑市", None, "青空市 緑市"),
    ("国立研究所 虹総合研究所（以下「虹研」という。）は、青空市と協定を締結した。", "国立研究所虹総合研究所", "青空市"),
    ("虹機構と青空大学が包括連携協定を更新", "虹機構", "青空大学"),
    ("連携協定を締結しました。\n\n虹大学との包括連携協定について", None, "虹大学"),
    ("森株式会社・株式会社空と青空市の3者で、連携協定を締結。", "森株式会社", "株式会社空 青空市"),
    ("本学は、青空市・緑市と連携協定を締結しました。", None, "青空市 緑市"),
    ("「色をもっと」を掲げるモリソラ株式会社と虹大学は、協定を締結しました。", "モリソラ株式会社", "虹大学"),
    ("🤝虹大学と連携協定を締結しました。", None, "虹大学"),
    ("虹大学様とパートナーシップを締結しました。", None, "虹大学"),
    ("地域住民との連携協定について\n\n連携協定を締結しました。", None, ""),
    ("JA青空と虹大学は19日、連携協定を締結しました。", "JA青空", "虹大学"),
    ("虹大学は、タイの森大学工学部と学術交流協定を締結しました。", "虹大学", "森大学工学部"),
    ("虹大学は、森大学サンディエゴ校と覚書を締結しました。", "虹大学", "森大学サンディエゴ校"),
    ("青空町と虹株式会社及び株式会社森の三者による連携協定を締結しました。", "青空町", "虹株式会社 株式会社森"),
    ("JAみどりと虹大学は、連携協定を締結しました。", "JAみどり", "虹大学"),
    ("青空県、緑町、株式会社森及び赤森林組合の4者で協定を締結しました。", "青空県", "緑町 株式会社森 赤森林組合"),
    ("株式会社森、緑町、赤森林組合及び青空県の間で協定が更新されました。", "株式会社森", "緑町 赤森林組合 青空県"),
    (
        "青空市は、株式会社森(山田太郎社長)、株式会社緑(佐藤花子社長)の2社と「協定」を結びました。",
        "青空市",
        "株式会社森 株式会社緑",
    ),
    ("虹大学は新たに、緑大学、赤大学と大学間協定を、黄大学と学部間協定を締結した。", "虹大学", "緑大学 赤大学 黄大学"),
    (
        "虹株式会社、信州生物多様性ネットきずな及び青空県は、協定を締結しました。",
        "虹株式会社",
        "信州生物多様性ネットきずな 青空県",
    ),
    ("健康づくり支援、株式会社森及び青空県は、協定を締結しました。", "株式会社森", "青空県"),
    ("虹工業㈱、㈱はたらくリンク及び青空県は、協定を締結しました。", "虹工業㈱", "㈱はたらくリンク 青空県"),
    ("株式会社官民連携事業研究所は、青空市と連携協定を締結しました。", "株式会社官民連携事業研究所", "青空市"),
    (
        "技術協力に関する日本国政府と東南アジア諸国連合との間の協定の署名が行われました。",
        "日本国政府",
        "東南アジア諸国連合",
    ),
    (
        "青空市は、緑プラントで協業する株式会社北都及び青空総合振興局と協定を締結しました。",
        "青空市",
        "株式会社北都 青空総合振興局",
    ),
    ("虹ネットワークは、韓国の忠南テクノパークとMOUを締結しました。", "虹ネットワーク", "忠南テクノパーク"),
    ("虹大学とサムCEOは、青空市と協定を締結しました。", None, "青空市"),
    ("虹大学、緑大学、赤大学の3大学と青空機構の間で協定を締結しました。", "青空機構", "虹大学 緑大学 赤大学"),
    (
        "特定非営利活動法人森（緑市）、青空株式会社（緑市）、虹県の三者で協定を締結しました。",
        "特定非営利活動法人森",
        "青空株式会社 虹県",
    ),
    ("虹会社は、つるが台市と協定を締結しました。", "虹会社", "つるが台市"),
    ("虹社は、医療機器商社の緑商事株式会社と契約書に調印し、連携協定を締結しました。", "虹社", "緑商事株式会社"),
    ("虹大学は、ポーランドの緑大学と協定を締結しました。", "虹大学", "緑大学"),
    ("虹市は、緑社さんと協定を締結しました。", "虹市", "緑社"),
    ("虹市は、ノンカイ工業カレッジと協定を締結しました。", "虹市", "ノンカイ工業カレッジ"),
    ("当消防本部と緑社は、協定を締結しました。", None, "緑社"),
    ("【緑ホテルさまと連携協定を結びました】", None, "緑ホテル"),
    ("虹会は、緑協会および同協会会員との間に覚書を締結しました。", "虹会", "緑協会"),
    (
        "協定を締結しました。協定を結んだのは、虹大学（タイ）、緑大学（中国）で、期間は5年とします。",
        None,
        "虹大学 緑大学",
    ),
    (
        "虹銀行は、10月27日(金)に上海市に本拠を置く地場最大規模の緑発展銀行と業務協力協定を締結した。",
        "虹銀行",
        "緑発展銀行",
    ),
    (
        "虹市は3月30日、買い物を支援するため、緑コープ(青空市)、赤ストア(青空市)の両者と協定を結んだ。",
        "虹市",
        "緑コープ 赤ストア",
    ),
    (
        "虹大学及び虹大学短期大学部と青空県、(公財)ふるさと青空県定住機構は、連携協定を結びました。",
        "虹大学",
        "虹大学短期大学部 青空県 ふるさと青空県定住機構",
    ),
    ("虹県とベトナム南部モリ省は、協力覚書を締結した。", "虹県", "モリ省"),
    ("虹町は1日、緑町の緑酒造㈱と包括連携協定を締結した。", "虹町", "緑酒造㈱"),
    (
        "虹町(山田町長)、JAみどり農業協同組合(森組合長)、モリフーズ(株)(林社長)による「連携に関する協定」が締結されました。",
        "虹町",
        "JAみどり農業協同組合 モリフーズ(株)",
    ),
    (
        "虹株式会社(以下「虹」)およびその連結子会社である緑株式会社は、赤組合および青財団との4者間で、協定を締結しました。",
        "虹株式会社",
        "緑株式会社 赤組合 青財団",
    ),
    (
        "虹市は、緑BBの運営会社である㈱緑と、虹地区緑後援会、虹市スポーツ協会の4者による包括連携協定を締結しました。",
        "虹市",
        "㈱緑 虹地区緑後援会 虹市スポーツ協会",
    ),
    ("緑BBの運営会社は、虹市と協定を締結しました。", None, "虹市"),
    ("虹市と道教大虹丘校が、相互協力協定書の調印式を行いました。", "虹市", "道教大虹丘校"),
    ("トップ > お知らせ > 虹市と緑高等学校が協定を締結", "虹市", "緑高等学校"),
    ("一体的な対策の推進に向けて虹労働局と緑市は、雇用対策協定を締結する。令和3年3月5日", "虹労働局", "緑市"),
    ("活動を持続可能なものにするため虹警察署と緑大学は、連携に関する覚書を結びました。", "虹警察署", "緑大学"),
    ("引き続き虹大学と緑博物館との協定調印式が行われました。", "虹大学", "緑博物館"),
    (
        "県内に店舗のネットワークをもつモリコープ生活協同組合と、連携協定を締結しました。",
        None,
        "モリコープ生活協同組合",
    ),
    ("虹県は、森林所有者の緑財産区、管理者代表の青空市の2者と協定を締結した。", "虹県", "緑財産区 青空市"),
    ("虹高等学校と私立の緑高級中學は、姉妹校協定を締結しました。", "虹高等学校", "緑高級中學"),
    ("株式会社虹は、青空町と5分野にわたる連携を促進するための包括連携協定を締結しました。", "株式会社虹", "青空町"),
    ("虹町と日本郵便は、包括的連携に関する協定を締結した。", "虹町", "日本郵便"),
    ("虹市は生活協同組合みどりコープと、協定を締結しました。", "虹市", "生活協同組合みどりコープ"),
    ("虹大学と青空市、緑町及びみなと町の1市2町は、協定を締結しました。", "虹大学", "青空市 緑町 みなと町"),
    ("青空郵便局様・緑郵便局様と虹町との協定調印式が行われました。", "青空郵便局", "緑郵便局 虹町"),
    ("虹病院は、東南アジア・ブルネイの緑病院と覚書を交わした。", "虹病院", "緑病院"),
    ("虹高校と、アメリカ合衆国カリフォルニア州の緑高校は、協定を締結した。", "虹高校", "緑高校"),
    ("虹市と緑大学による包括連携協定締結式が行われた。", "虹市", "緑大学"),
    (
        "虹大学と青空市教育委員会所管の青空博物館(港1)・市立緑美術館(港2)が、連携協定を締結した。",
        "虹大学",
        "青空博物館 市立緑美術館",
    ),
    ("本財団と虹市、そして虹市教育委員会の3者による協定が締結されました。", None, "虹市 虹市教育委員会"),
    (
        "虹信用金庫(青空県、森理事長)は14日、地域活性化を目的とした包括連携協定を青空県緑町と結んだ。",
        "虹信用金庫",
        "青空県緑町",
    ),
    (
        "虹広域連合とドローンの普及団体である緑産業振興協議会(GI)は「支援に関する協定書」に調印した。",
        "虹広域連合",
        "緑産業振興協議会",
    ),
    (
        "虹市と今季からリーグに復帰した緑フットボールクラブ(株式会社緑)が7日、包括連携協定を締結した。",
        "虹市",
        "緑フットボールクラブ",
    ),
    (
        "来季の虹エスパルスは10日、緑市のスタジアムで業務提携を結んだデポルティーボ・モリとの調印式を行った。",
        "虹エスパルス",
        "デポルティーボ・モリ",
    ),
    (
        "虹市は10月23日、FC緑の本拠地で増席を進める陸上競技場のネーミングライツ契約を、株式会社モリと締結。",
        "虹市",
        "株式会社モリ",
    ),
    (
        "3月8日、虹県、緑生命保険相互会社、アルビレックス虹による「健康づくりに関する連携協定」締結式が行われました。",
        "虹県",
        "緑生命保険相互会社 アルビレックス虹",
    ),
    ("虹港と緑港との間で、友好の発展に向けた友好交流事業覚書を締結しました。", "虹港", "緑港"),
    ("JA虹うえだと緑農業大学は19日、包括連携協定を締結した。", "JA虹うえだ", "緑農業大学"),
    (
        "虹博物館は、りくべつ緑科学館(青空の森)と連携・協力して活動を進める協定を結びました。",
        "虹博物館",
        "りくべつ緑科学館",
    ),
    ("虹市は緑市、同赤市の2市と相互応援に関する協定を締結した。", "虹市", "緑市 赤市"),
    ("緑県と虹市、空町の間で協定を結ぶ調印式で、山田虹市長と森空町長が署名しました。", "緑県", "虹市 空町"),
    ("虹大学と、地域にある4つの信用金庫が、包括協定を結ぶことになり、締結式が行われました。", None, ""),
    (
        "NPO法人ひだまり広場と株式会社まるとみストアは、協定書を取り交わしました。",
        "NPO法人ひだまり広場",
        "株式会社まるとみストア",
    ),
    ("虹市は、一般財団法人みちのく文化財団と協定を締結しました。", "虹市", "一般財団法人みちのく文化財団"),
    ("伊豆の国市と学校法人虹学園は、協定を締結した。", "伊豆の国市", "学校法人虹学園"),
    ("虹市と、ミドリーノ堂は協定を締結した。", "虹市", "ミドリーノ堂"),
    ("緑銀行と虹市は、協定を締結した。式では市長があいさつし、市長は期待を述べた。", "虹市", "緑銀行"),
    ("緑銀行と虹市は、協定を締結した。式では山田市長があいさつし、期待を述べた。", "緑銀行", "虹市"),
    ("虹市は、株式会社まるはちストアと協定を締結しました。", "虹市", "株式会社まるはちストア"),
    ("虹市は、医療法人おもと会「緑の家」と協定を締結しました。", "虹市", "医療法人おもと会"),
    ("株式会社みらいは、虹市と協定を締結しました。", "株式会社みらい", "虹市"),
    ("医療法人みらいと会津市は、協定を締結しました。", "医療法人みらい", "会津市"),
    ("公益社団法人水と緑の会は、虹市と協定を締結しました。", "公益社団法人水と緑の会", "虹市"),
    ("みなとの森動物園は、虹市と協定を締結しました。", "みなとの森動物園", "虹市"),
    ("虹県は緑県事業引継ぎ支援センターと協定を締結しました。", "虹県", "緑県事業引継ぎ支援センター"),
    ("虹市は、緑協会やまびこ支部と協定を締結しました。", "虹市", "緑協会やまびこ支部"),
    ("虹市は、株式会社緑と、シェアサイクルの実証に関する協定を締結しました。", "虹市", "株式会社緑"),
    ("虹市は、緑市、株式会社森と地域新電力会社の設立に向けた協定書を締結しました。", "虹市", "緑市 株式会社森"),
]


@pytest.mark.parametrize(("text", "host", "partners"), PARTIES)
def test_parties(text: str, host: str | None, partners: str) -> None:
    """AはBと, AとBは and Bと本学 say who the host is."""
    found = read(text)
    assert said(text, "host") == host
    assert " ".join(str(f.value) for f in found.facts if f.field.startswith("partners")) == partners


@pytest.mark.slow
@pytest.mark.parametrize("text", [text for text, _, partners in PARTIES if partners])
def test_long_brackets_after_a_name(text: str) -> None:
    """However long the brackets after a name are, the text is read, and nobody else is named."""
    names = parties(text)
    for fact in names.values():
        found = parties(f"{text[: fact.end]}({'緑' * 3000}){text[fact.end :]}")
        assert found.keys() <= names.keys()


def parties(text: str) -> dict[object, Fact]:
    """Return the host and the partners that are read, by their names."""
    return {fact.value: fact for fact in read(text).facts if fact.field.startswith(("host", "partners"))}


def test_a_host_that_the_sentence_does_not_name_is_inferred() -> None:
    """The fact says why it is that one, and shows where the text names it."""
    for text, note in (
        ("緑大学　新着情報\n\n本学は、虹市と連携協定を締結しました。", "what '本学' stands for"),
        ("緑大学は、支援を 宣言しました。\nまた、虹市と連携協定を締結しました。", "whom the sentence before is about"),
        ("緑大学 GREEN UNIVERSITY\n\n虹市と連携協定を締結しました。", "the body named at the head of the page"),
        ("緑大学 公式サイト\n\n私たちは虹市と連携協定を締結しました。", "the body named at the head of the page"),
    ):
        host = read(text).fact("host")
        assert host is not None
        assert (host.value, host.text, host.basis.value, host.note) == ("緑大学", "緑大学", "inferred", note)


@pytest.mark.parametrize("head", ["NEWS クラブ", "会社名 緑株式会社", "お知らせ", "緑大学の歩み"])
def test_head_of_a_page_that_names_no_body(head: str) -> None:
    """A label, a menu or a title is not the name of a body alone."""
    assert said(f"{head}\n\n虹市と連携協定を締結しました。", "host") is None


def test_the_party_that_the_page_is_headed_with_is_the_host() -> None:
    """Of parties that sign together it is the one whose page it is."""
    text = "虹大学\n\n青空市と虹大学は、連携協定を締結しました。"
    assert (said(text, "host"), said(text, "partners[0]")) == ("虹大学", "青空市")


def test_the_same_body_as_before() -> None:
    """同社 is the company that was named last."""
    text = "緑組合を訪れ、森製菓株式会社を選定しました。同社と連携協定を締結しました。"
    assert said(text, "partners[0]") == "森製菓株式会社"
    assert said("審査を経て選定しました。同社と連携協定を締結しました。", "partners[0]") is None


def test_a_list_of_legal_persons_with_their_homes() -> None:
    """The party is the legal person and not the home that it runs."""
    text = (
        "避難所に関する協定を締結しました。\n協定締結法人\n"
        "- 医療法人森の会「介護施設みどり苑」\n- 社会福祉法人虹会「介護施設あおぞら苑」\n"
    )
    partners = [fact.value for fact in read(text).facts if fact.field.startswith("partners")]
    assert partners == ["医療法人森の会", "社会福祉法人虹会"]


def test_a_total_that_is_about_right() -> None:
    """約40の大学 are about forty."""
    [fact] = [
        each
        for each in read("虹会は緑市と協定を締結しました。現在、全国約40の大学と協定を締結しています。").facts
        if "tallies" in each.field
    ]
    assert isinstance(fact.value, PublishedTally)
    assert (fact.value.total, fact.value.qualifier.name) == (40, "ABOUT")


def test_year_of_the_month_in_the_same_sentence() -> None:
    """A day in brackets is of the month that the sentence begins with."""
    text = "2019年8月、院長が緑市を訪れ、覚書に署名しました（8月21日）。"
    fact = read(text, None).fact("signed")
    assert fact is not None
    assert (str(fact.value), fact.note) == ("2019-08-21", "year from '2019年8月'")
    assert read(text.replace("8月21日", "9月21日"), None).fact("signed") is None


def test_weekday_after_the_month_in_the_same_sentence() -> None:
    """A day with its weekday may be of the months after the one that the sentence names."""
    text = "虹会は、令和5年1月の訪問を機に協議を重ね、3月24日（金）、緑会との間でMOUを締結した。"
    assert said(text, "signed", None) == "2023-03-24"
    assert said(text.replace("（金）", ""), "signed", None) is None


def test_date_at_the_end_of_the_text() -> None:
    """A text that ends with a date in brackets was written on it."""
    text = "虹会は、10月16日、緑会と覚書を締結した。会館で会頭が署名した。（2023年10月25日）"
    assert said(text, "signed", None) == "2023-10-16"


def test_date_of_another_article() -> None:
    """A date below "recommended" is not the text's own; "Write:" before one says that it is."""
    text = "虹館と緑館が12日、交流協定を結びました。\n\nおすすめのコンテンツ\n虹の日々\n2025-11-26\n緑の日々"
    assert said(text, "signed", None) is None
    assert said(f"Write: 2006-04-13 17:29:50 / Update: 0000-00-00\n{text}", "signed", None) == "2006-04-12"


def test_told_on_a_day() -> None:
    """The day on which a city told that it has signed is not the one on which it signed."""
    assert said("虹市は、5月6日、緑社と命名権契約を締結したことを発表した。", "signed") is None


def test_kind_of_a_paper_whose_title_says_less() -> None:
    """A title that stands twice leaves room for the sentence that says MOU."""
    title = "虹大学と交流協定を締結しました"
    text = f"{title}\n\n{title}\n\n緑大学は、虹大学との間で交流協定（MOU：Memorandum of Understanding）を締結しました。"
    assert said(text, "instrument") == "Instrument.MOU"


def test_list_of_those_who_take_part() -> None:
    """A label such as 協定参加自治体 is above the names."""
    text = "5月6日、災害協定を締結しました。\n［協定参加自治体］\n緑市、赤市、青市"
    assert [f.value for f in read(text).facts if f.field.startswith("partners")] == ["緑市", "赤市", "青市"]


def test_articles_below_dated_news() -> None:
    """A text that tells of the signing may quote the articles below; rules that begin with them are no news."""
    article = "第1条 虹大学と緑市は、次の分野で協力する。"
    news = "連携協力協定の調印式が2021年3月5日に行われました。"
    assert said(f"協定の調印\n\n{news}\n\n{article}", "signed", None) == "2021-03-05"
    assert read(f"協定の調印\n\n{article}\n\n{news}").facts == ()

    """A short form that the text introduces stands for the full name."""
    text = "NRWと覚書を締結しました。\n\n国際研究ネットワーク（以下「NRW」）は1990年に始まりました。"
    assert said(text, "partners[0]") == "国際研究ネットワーク"
    text = "NRWと覚書を締結しました。\n\n北の研究ネットワーク（以下「NRW」）は1990年に始まりました。"
    assert said(text, "partners[0]") == "NRW"


def test_people() -> None:
    """Heads, pictures and quotations are read in the forms of releases."""
    text = (
        "虹大学（学長：山田花子、以下「虹大」）は、青空市（市長：川口太郎）と覚書を締結しました。\n\n"
        "虹大学 理事兼事務局長 鈴木一郎(左)、青空市長 川口太郎 氏(右)\n\n"
        "虹大 副学長の佐藤月子は、「よい機会です」と述べています。"
    )
    people = read(text).people
    assert [(each.name, each.role.value, each.organization) for each in people] == [
        ("山田花子", "head", "虹大学"),
        ("川口太郎", "head", "青空市"),
        ("鈴木一郎", "pictured", "虹大学"),
        ("川口太郎", "pictured", "青空市"),
        ("佐藤月子", "quoted", "虹大学"),
    ]


CAPTIONS: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "虹大学学長 山田花子、ピーター ヒル閣下",
        [("山田花子", "虹大学学長", "虹大学"), ("ピーター ヒル", "大使", "青空市")],
    ),
    (
        "虹大学学長 山田花子、青空市長 川口太郎",
        [("山田花子", "虹大学学長", "虹大学"), ("川口太郎", "青空市長", "青空市")],
    ),
    ("虹大学学長 山田花子、ピーター ロックス閣下", []),
    ("虹大学学長 山田花子、緑の丘", []),
    ("虹大学学長 山田花子", []),
    ("虹大学学長の山田花子、川口太郎が出席", []),
]


@pytest.mark.parametrize(("caption", "expected"), CAPTIONS)
def test_captions(caption: str, expected: list[tuple[str, str, str]]) -> None:
    """A line of nothing but people is a caption; who stands there without a title is known from before."""
    text = f"虹大学は、青空市（大使：ピーター ヒル閣下）と覚書を締結しました。\n\n{caption}\n"
    shown = [each for each in read(text).people if each.role.value == "pictured"]
    assert [(each.name, each.title, each.organization) for each in shown] == expected


def test_quotation_of_a_title_is_not_said() -> None:
    """Words in quotation marks are a comment only if somebody says them."""
    text = "虹大学は、青空市と覚書を締結しました。虹大学学長の山田花子は、「よい本」を書きました。"
    assert read(text).people == ()


def test_name_without_its_title_of_respect() -> None:
    """様 is not a part of the name."""
    text = "虹大学は、青空市（市長：川口 太郎様）と覚書を締結しました。"
    assert [each.name for each in read(text).people] == ["川口 太郎"]


@pytest.mark.parametrize(
    "text",
    [
        "包括連携協定とは？\n自治体と企業が協定を締結しました、という場合の手引き",
        "協定の手続き\n学長が協定書に署名します。",
        "協定締結の手引き\n本学は、青空市と2021年5月6日に連携協定を締結しました。",
        "協定締結の手順\n本学は、青空市と2021年5月6日に連携協定を締結しました。",
        "自治体と企業が、災害時の協力を約束して協定書を締結すること。",
        "虹大学学術交流協定に関する規程\n\n本学は協定を締結し、交流を進める。",
        "虹大学の協定\n\n本学は協定を締結し、交流を進める。\n\n第1条 協定は学長が締結し、保管する。",
        "学長が協定を締結する場合は、事前に協議する。",
        "甲と乙とは、次のとおり協定を締結する。",
        "虹大学 沿革\n1988年7月 緑大学と協定を締結\n2015年9月30日 赤大学と協定を締結",
        "応援協定の結び方\n\n1 協定書案の確認\n2 協定を締結します。",
        "協定締結までの流れ\n\n1 協議\n2 協定を締結します。",
        "2019年に覚書を締結しました。",
        "両国は6日、経済連携協定に署名した。",
        "株式会社森は5月6日、株式譲渡契約を締結しました。",
        "球団は6日、投手と3年契約を結んだと発表した。",
        "入学式を行いました。",
        "",
        "\n \n",
    ],
)
def test_other_pages_say_nothing(text: str) -> None:
    """A text that announces no agreement gives no signing, no term and no document."""
    found = read(text)
    assert (found.facts, dict(found.open)) == ((), {})


def test_list_of_agreements_over_years() -> None:
    """Without a date line, signings on three days over more than a year are a list of agreements, and no release."""
    rows = [
        f"{day}、{name}と交流協定を締結しました。"
        for day, name in (("2004年3月3日", "青大学"), ("2005年10月5日", "赤大学"))
    ]
    text = "2007年5月15日、緑大学と交流協定を締結しました。"
    assert read("\n\n".join([text, *rows])).fact("signed") is None
    assert said("\n\n".join([text, *rows[1:]]), "signed", None) == "2007-05-15"
    assert read("\n\n".join([text, *rows]), None).facts == ()


def test_history_far_down_is_no_announcement() -> None:
    """A signing that is told far down a page is history."""
    assert read("市の歩みを紹介します。\n\n" * 300 + "虹大学と覚書を締結しました。").facts == ()


def test_agreement_told_of_in_passing() -> None:
    """Far down a page, an agreement without its day is no news; with its day it is."""
    head = "虹大学の学生が青空市を訪れました。" * 30
    assert read(f"{head}両者は連携協定を締結しました。").facts == ()
    assert said(f"{head}両者は2021年3月5日に連携協定を締結しました。", "signed") == "2021-03-05"


def test_day_of_a_newspaper_before_its_name() -> None:
    """A day and then the name of the newspaper: the day on which it was printed."""
    assert said("協定を30日、虹大学と青空市が結んだ。\n\n=2010/01/31付 虹新聞朝刊=", "signed", None) == "2010-01-30"


def test_host_whose_name_ends_like_a_pronoun() -> None:
    """つくば市は is not 市は: of two parties in a sentence the first one stays the host."""
    text = "虹機構とつくば市は、連携協定を締結しました。"
    assert said(text, "host") == "虹機構"
