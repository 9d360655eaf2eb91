"""Ordinary sentences, which keep their values beside the rules that set others aside."""

import pytest

from linkj_partners import reading

EN = "8 March 2026\n\nBlue College signed an MoU with Green Institute on 5 March. "
JA = "2026年3月8日\n\n虹大学は3月5日、青空市と連携協定を締結しました。\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (EN + "The agreement may be renewed in 2028.", "renewal", ""),
        (EN + "This MOU is valid for three years.", "term", "P3Y"),
        (EN + "The MoU shall be effective upon signing and shall remain so for five years.", "term", "P5Y"),
        (EN + "\n5. Period of validity\nTwo years from the date of signing", "term", "P2Y"),
        (
            "8 March 2026\n\nRovers and Blue College have agreed a five-year partnership for students.",
            "term",
            "P5Y",
        ),
        (
            "8 March 2026\n\nBoth will share works of art under the terms of an agreement signed on 5 March.",
            "signed",
            "2026-03-05",
        ),
        (
            (
                "8 March 2026\n\nBlue College concluded an MoU with Red Bank.\n\n"
                "3. Date and place of signing\nThursday, March 5, 2026, Hillside"
            ),
            "signed",
            "2026-03-05",
        ),
        (EN + "This MOA is valid until 31 March 2029.", "last_day", "2029-03-31"),
        (EN + "The University Partnership Agreement is valid until 31 March 2029.", "last_day", "2029-03-31"),
        (EN + "This MoU may be renewed by mutual consent.", "renewal", ""),
        (JA + "今回締結した協定の有効期間は3年間です。", "term", "P3Y"),
        (JA + "このたび締結した協定の有効期間は2029年3月31日までです。", "last_day", "2029-03-31"),
        (JA + "両者が締結した協定は3年間有効で、自動更新されます。", "term", "P3Y"),
        (JA + "現行の協定は3月末で満了しますが、新協定の有効期間は5年間です。", "term", "P5Y"),
        (JA + "平成30年に締結した協定の期間満了に伴うもので、期間は5年間です。", "term", "P5Y"),
        (JA + "学生の派遣は年5名で、協定の有効期間は5年間です。", "term", "P5Y"),
        (JA + "登録は不要で、協定の有効期間は5年間です。", "term", "P5Y"),
        (JA + "ファンドは別に設け、契約期間は10年間とします。", "term", "P10Y"),
        (EN + "The purpose of the five-year agreement is to exchange students.", "term", "P5Y"),
        (EN + "Thanks to the five-year agreement, farmers will get help.", "term", "P5Y"),
        (
            "8 March 2026\n\nA renewable three-year agreement was signed by Blue and Green College.",
            "term",
            "P3Y",
        ),
        (EN + "Although details remain open, the MoU is valid for three years.", "term", "P3Y"),
        (EN + "While not binding, the MoU is valid for three years.", "term", "P3Y"),
        (EN + "Mr Brown confirmed that the MoU runs until 31 March 2029.", "last_day", "2029-03-31"),
        (EN + "The parties renewed the existing agreement for another three years.", "term", "P3Y"),
        (EN + "Once signed, the agreement will be valid for five years.", "term", "P5Y"),
        (EN + "The MoU is valid for three years, renewable subject to review.", "renewal", ""),
        (EN + "The MoU is renewable after five years.", "renewal", ""),
        (EN + "The agreement is open-ended unless terminated by either side.", "open_ended", "True"),
        (JA + "協定の期間は1年間で、更新できる内容です。", "renewal", ""),
        (EN + "The MoU, promoted by the mayor, is valid for three years.", "term", "P3Y"),
        (EN + "The MoU to jointly develop batteries will run for three years.", "term", "P3Y"),
        (EN + "The five-year MoU follows one which expired last year.", "term", "P5Y"),
        (EN + "The agreement ends five years after its entry into force.", "term", "P5Y"),
        (JA + "「包括連携協定」の期間は3年間です。", "term", "P3Y"),
        (EN + "The length of the agreement is three years.", "term", "P3Y"),
        (EN + "Blue College, which aims to grow, has partnerships with 120 universities.", "tallies[0]", "120"),
        ("2026年3月8日\n\n虹大学は3月5日、青空市と中止時の対応を定めた協定を締結しました。", "signed", "2026-03-05"),
        (
            "8 March 2026\n\nBoth signed an MoU. The signing had been postponed and took place on 5 March.",
            "signed",
            "2026-03-05",
        ),
    ],
)
def test_value_is_read(text: str, field: str, value: str) -> None:
    """A value is read that the sentence gives; of renewals it is enough that there is one."""
    fact = reading.read(text).fact(field)
    assert fact is not None
    assert value in str(fact.value)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (EN + "It will invest 5 million euros over the next five years under the agreement.", "term"),
        (EN + "The parties will negotiate a five-year agreement.", "term"),
        (EN + "It would be followed by a ten-year agreement.", "term"),
        (JA + "協定により、今後5年間で100人の人材育成を目標とします。", "term"),
        (JA + "協定に基づき、今後3年間で3億円を投資します。", "term"),
        (EN + "It took over the previous agreement, which took effect on 1 April 2025.", "in_force_from"),
        (EN + "The university has introduced new fees, effective from 1 April 2026.", "in_force_from"),
        (EN + "It is like an arrangement with the Police, which has been in place for two years.", "term"),
        ("8 March 2026\n\nBlue Centre MoU Marks 15-year Partnership Success\n\n" + EN[14:], "term"),
    ],
)
def test_value_of_something_else(text: str, field: str) -> None:
    """Plans, sums of money, fees and previous agreements give no value."""
    assert reading.read(text).fact(field) is None


def test_day_after_the_release_is_open() -> None:
    """What is said to have been signed weeks after the release is reported, and not settled."""
    text = "8 March 2026\n\nBlue College and Green Institute signed an MoU on 19 April 2026."
    [candidate] = reading.read(text).open["signed"]
    assert "after the release" in (candidate.note or "")
