"""The notes of a reading in Japanese, for `read --lang ja`."""

from datetime import date

import pytest

from linkj_partners import Instrument, Name, Organization, PublishedTally, Register, Term, reading
from linkj_partners._cli._notes import in_japanese, value_in_japanese
from linkj_partners.terms import Renewal

RELEASES = [
    ("2021年5月10日\n\n虹大学と青空市は5月5日、連携協定を締結しました。\n\nお問い合わせ\n虹大学 広報室\n", None),
    ("虹大学と青空市は昨日、連携協定を締結しました。\n\n虹大学 広報課\n", date(2021, 5, 10)),
    ("2021年5月10日\n\n虹大学と青空市は連携協定を締結しました。本学の学生が参加します。", None),
    ("虹大学と青空市は2月5日、連携協定を締結しました。", None),
    ("2021年5月10日\n\n虹大学と青空市は連携協定を締結しました。12日、学長が市長を訪問しました。", None),
    ("緑大学は、支援を宣言しました。\nまた、虹市と連携協定を締結しました。", None),
    ("緑大学 公式サイト\n\n私たちは虹市と連携協定を締結しました。", None),
    ("2021年5月10日\n\n虹大学と青空市は5月5日(金)、連携協定を締結しました。", None),
    ("2021年5月10日\n\n虹大学は青空市と5月20日に連携協定を締結しました。", None),
    ("2018年5月10日\n\n虹大学は青空市と協定を締結しました。有効期間は平成38年9月30日までです。", None),
    ("10 May 2021\n\nBlue College and Green Bank signed an MoU on Friday.\n\nAbout Green Bank\nIt lends.", None),
    ("10 May 2021\n\nBlue College and Green Bank signed an MoU.\n\nContact: press@greenbank.com", None),
    ("10 May 2021\n\nBlue College and Green Bank signed an MoU. Blue College's eighth partner is near.", None),
    ("10 May 2021\n\nBlue College and Green Bank signed an MoU.\n\nSOURCE Green Bank", None),
    ("May 2021\n\nBlue College and Green Bank signed an MoU on 5 May.", None),
    ("10 May 2021\n\nBlue College and Green Bank have a plan. The MoU was signed on 5 May.", None),
    ("News, Green Bank, 10 May 2021\n\nBlue College and Green Bank signed an MoU.", None),
    ("Cooperation with Green Bank\n\nBlue College and Green Bank signed an MoU on 5 May 2021.", None),
]


@pytest.mark.parametrize(("text", "published"), RELEASES)
def test_every_note_is_in_japanese(text: str, published: date | None) -> None:
    """No English is left but what the text prints."""
    own = Organization(key="blue", names=(Name(text="青空市", lang="ja"), Name(text="Blue College", lang="en")))
    register = Register(revision=date(2021, 5, 1), host="blue", organizations=(own,), agreements=())
    for known in (None, register):
        found = reading.read(text, published=published, register=known)
        facts = [*found.facts, *(fact for candidates in found.open.values() for fact in candidates)]
        notes = [in_japanese(fact.note) for fact in facts if fact.note]
        assert [note for note in notes if not any("ぁ" <= letter <= "ん" for letter in note)] == []
        assert [note for note in notes if any(word in note for word in (" the ", " by ", " is ", "from "))] == []


def test_parts_of_a_note() -> None:
    """Each part is said, what is printed stands in its own brackets, and what is not known stays."""
    note = "the one day of a visit or ceremony; year from the date line '2021年5月10日'"
    assert in_japanese(note) == "訪問または式の日として書かれた唯一の日。年は日付の行「2021年5月10日」による"
    beside = in_japanese("beside the host, what '本学' stands for")
    assert beside == "主体（「本学」が指す団体である）と並べて挙げられている"
    assert in_japanese("during the exhibition") == "during the exhibition"


def test_weekday_and_era() -> None:
    """A weekday is named in Japanese, and a year of an era that is over is said to be converted."""
    wrong = "text cannot be '5月5日(金)': give one weekday: 2021-05-05 is a Wednesday, not a Friday"
    assert in_japanese(wrong) == "「5月5日(金)」の曜日が合わない（2021-05-05は水曜日）"
    counted_on = "平成38年 counted on past the end of the era, 2026"
    assert in_japanese(counted_on) == "平成38年は、平成が続いたものとして換算すると2026年"


def test_values() -> None:
    """A renewal has all its parts, and a tally all its numbers; other values have no words."""
    renewal = Renewal(automatic=True, every=Term(years=1), notice=Term(months=6), at_most=2)
    assert value_in_japanese(renewal) == "自動更新、1年ごと、6か月前まで、2回まで"
    assert value_in_japanese(Renewal(automatic=True)) == "自動更新"
    assert value_in_japanese(PublishedTally(total=30, countries=12)) == "計30、12か国"
    assert value_in_japanese(Instrument.AGREEMENT) == "協定"
    assert value_in_japanese(date(2021, 2, 5)) is None
