"""What clauses say about the last day of an agreement, and that other prose says nothing."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import Match, PartialDate
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms import Convention, Term, Wording, conventions_for, find

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "clauses.jsonl").read_text(encoding="utf-8").splitlines()
]
EXCLUSIVE, INCLUSIVE = Convention.JP_CIVIL_CODE, Convention.JP_CIVIL_CODE_INCLUSIVE
FROM, BEGINNING = Convention.UK_FROM, Convention.UK_BEGINNING_WITH


def said(clause: str) -> list[dict[str, str | None]]:
    """Return what a clause says, as the rows of the data do."""
    return [
        {"convention": None, "last_day": str(value.last_day)}
        if value.convention is None
        else {"convention": value.convention.name, "term": str(value.term)}
        for value in (match.value for match in conventions_for(clause))
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_clauses(row: dict[str, Any]) -> None:
    """Each clause gives its convention and length, or its last day, and other prose nothing."""
    assert said(row["text"]) == ([] if row["value"] is None else [row["value"]])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_lengths_in_clauses(row: dict[str, Any]) -> None:
    """Every exact length in a clause is found, whatever it is a length of."""
    value: dict[str, str] = row["value"] or {}
    expected = row.get("find", [value["term"]] if "term" in value else [])
    assert [str(match.value) for match in find(row["text"])] == expected


@pytest.mark.parametrize(
    ("clause", "words", "convention", "term"),
    [
        ("本契約の有効期間は、本契約の締結の日より 三 年間とする。", "本契約の締結の日より 三 年間", EXCLUSIVE, "P3Y"),
        ("締結日から１年６か月とする", "締結日から１年６か月", EXCLUSIVE, "P1Y6M"),
        ("本契約締結日の翌日から1年間を有効期間とする", "本契約締結日の翌日から1年間", EXCLUSIVE, "P1Y"),
        ("令和3年2月5日の翌日から起算して1年間", "令和3年2月5日の翌日から起算して1年間", EXCLUSIVE, "P1Y"),
        ("締結日を含めずに3年間有効とする", "締結日を含めずに3年間", EXCLUSIVE, "P3Y"),
        (
            "本覚書は、署名の日から効力を生じ、その有効期間は5年とする。",
            "署名の日から効力を生じ、その有効期間は5年",
            EXCLUSIVE,
            "P5Y",
        ),
        ("本協定は発効日から10年間効力を有する", "発効日から10年間", EXCLUSIVE, "P10Y"),
        (
            "本協定は、双方の代表者が署名した日から効力を生じ、5年間有効とする。",
            "署名した日から効力を生じ、5年間",
            EXCLUSIVE,
            "P5Y",
        ),
        ("協定の締結後3年間有効とする", "締結後3年間", EXCLUSIVE, "P3Y"),
        ("有効期間は3年とし、締結日から効力を生じる", "期間は3年とし、締結日から効力", EXCLUSIVE, "P3Y"),
        ("有効期間は3年とし、締結日の翌日から起算する", "期間は3年とし、締結日の翌日から起算", EXCLUSIVE, "P3Y"),
        ("今後5年間、再生医療の分野で連携する", "今後5年間、", EXCLUSIVE, "P5Y"),
        ("今後3年間の連携協定を締結した", "今後3年間", EXCLUSIVE, "P3Y"),
        ("今後3年間", "今後3年間", EXCLUSIVE, "P3Y"),
        ("本協定の有効期間は、起算日から1年間とする", "起算日から1年間", INCLUSIVE, "P1Y"),
        ("契約開始日から2年間", "開始日から2年間", INCLUSIVE, "P2Y"),
        ("締結日を含めて3年間有効とする", "締結日を含めて3年間", INCLUSIVE, "P3Y"),
        ("締結日を起算日として3年間", "締結日を起算日として3年間", INCLUSIVE, "P3Y"),
        ("有効期間は3年間とし、締結日から起算する", "期間は3年間とし、締結日から起算", INCLUSIVE, "P3Y"),
        ("本契約は、2024年4月1日より3年間有効とする", "2024年4月1日より3年間", INCLUSIVE, "P3Y"),
        ("２０１９年 ９月 １日より2年間", "２０１９年 ９月 １日より2年間", INCLUSIVE, "P2Y"),
        ("This MOU is valid for 3 years from the date of signing.", "3 years from the date of signing", FROM, "P3Y"),
        ("For a Period of Three Years\nFrom the Date", "a Period of Three Years\nFrom the Date", FROM, "P3Y"),
        (
            "five years from the date on which it is signed by both parties",
            "five years from the date on which it is signed",
            FROM,
            "P5Y",
        ),
        (
            "The MOU shall be effective from the date of signature for a period of five years.",
            "from the date of signature for a period of five years",
            FROM,
            "P5Y",
        ),
        ("three years after its entry into force", "three years after its entry into force", FROM, "P3Y"),
        ("The contract runs for a year from 1 May 2021.", "a year from 1 May 2021", FROM, "P1Y"),
        ("three years from and including 1 May 2021", "three years from and including 1 May 2021", BEGINNING, "P3Y"),
        (
            "It will commence on the Effective Date and will continue in effect for a period of five years.",
            "commence on the Effective Date and will continue in effect for a period of five years",
            BEGINNING,
            "P5Y",
        ),
        ("for one year, beginning on signature", "one year, beginning on signature", BEGINNING, "P1Y"),
    ],
)
def test_counting_clauses(clause: str, words: str, convention: Convention, term: str) -> None:
    """A clause that counts gives the words, their convention and the length."""
    [match] = conventions_for(clause)
    assert match.text == words == clause[match.start : match.end]
    assert match.value == Wording(convention=convention, term=Term.parse(term))


@pytest.mark.parametrize(
    ("clause", "words", "last_day", "term"),
    [
        (
            "契約期間は平成28年3月10日から平成29年3月9日までとする",
            "平成28年3月10日から平成29年3月9日まで",
            "2017-03-09",
            None,
        ),
        ("締結日から2023年11月19日まで", "締結日から2023年11月19日まで", "2023-11-19", None),
        (
            "令和6年11月1日から令和10年10月31日までの満4年間とする",
            "令和6年11月1日から令和10年10月31日までの満4年間",
            "2028-10-31",
            "P4Y",
        ),
        ("協定期間：令和3年4月1日～令和8年3月31日", "令和3年4月1日～令和8年3月31日", "2026-03-31", None),
        ("この協定は、令和4年3月31日をもって満了する", "令和4年3月31日をもって満了", "2022-03-31", None),
        ("契約の満了日：2025年12月31日", "満了日：2025年12月31日", "2025-12-31", None),
        ("有効期限は2025年12月31日です", "有効期限は2025年12月31日", "2025-12-31", None),
        ("2021年4月1日から1年間、2022年3月31日まで", "2021年4月1日から1年間、2022年3月31日まで", "2022-03-31", None),
        ("The agreement is valid through December 2025.", "through December 2025", "2025-12", None),
        ("between 1 May 2020 and 30 April 2023", "between 1 May 2020 and 30 April 2023", "2023-04-30", None),
        ("Term: April 1, 2021 – March 31, 2026", "April 1, 2021 – March 31, 2026", "2026-03-31", None),
        ("expiration date: December 31, 2018", "expiration date: December 31, 2018", "2018-12-31", None),
        (
            'The term shall commence on May 1, 2025 (the "Commencement Date") and shall expire on April 30, 2030.',
            'commence on May 1, 2025 (the "Commencement Date") and shall expire on April 30, 2030',
            "2030-04-30",
            None,
        ),
        (
            "a term of five years, from 1 May 2021 to 30 April 2026",
            "a term of five years, from 1 May 2021 to 30 April 2026",
            "2026-04-30",
            "P5Y",
        ),
    ],
)
def test_stated_last_days(clause: str, words: str, last_day: str, term: str | None) -> None:
    """A clause that states its last day gives that day, the length that it names with it, and no convention."""
    [match] = conventions_for(clause)
    assert match.text == words == clause[match.start : match.end]
    length = None if term is None else Term.parse(term)
    assert match.value == Wording(last_day=PartialDate.parse(last_day), term=length)


@pytest.mark.parametrize(
    "prose",
    [
        "",
        "3年間",
        "締結日",
        "本契約の有効期間は3年とする。",
        "本覚書は両者が署名した日に発効し、5年間有効とする。",
        "締結日から30日以内に登録する",
        "締結日から3年を経過した日に終了する",
        "契約締結日から1年が経過した",
        "締結日から約3年間とする",
        "満了日から3年間",
        "募集期間は2026年3月1日から3月31日まで",
        "展覧会は2026年3月1日から2026年5月31日まで開催する",
        "協定に基づく実験を2026年3月31日まで実施する",
        "作品は2026年3月31日までに提出する",
        "2018年4月1日から3年間、パリ支社に勤務した",
        "会期：2026年3月1日～2026年5月31日",
        "協定の締結後3年間で10校を整備する",
        "今後3年間で100人を採用する",
        "今後10年間にわたり、協力して1兆円を投資する",
        "今後3年間、展覧会を開催する",
        "今後5年間にわたり成長する",
        "秘密保持義務は契約締結日から5年間存続する",
        "本契約の締結日から3年間の保証とする",
        "契約締結日から3年間、支払期限を延期する展示の契約",
        "カール・フォン・リネー（1707年5月23日 - 1778年1月10日）",
        "1893年12月26日～1976年9月9日",
        "December 26, 1893 – September 9, 1976",
        "2018年9月30日まで、購入先を変更した契約は489万件となった",
        "until further notice",
        "from the date",
        "for three years from the date of delivery",
        "for two years from the date of termination of this Agreement",
        "within 30 days from the date of signature",
        "may be terminated after two years from the Effective Date",
        "Applications under the scheme are accepted until 31 March 2026.",
        "The exhibition runs from 1 March 2026 to 31 May 2026.",
        "She worked in Paris for three years from September 2015.",
        "The war lasted from September 1, 1939 to September 2, 1945.",
        "The obligations of confidentiality shall survive for three years from the Effective Date.",
        "Visit us for a year from the date of signature.",
        "The parties will cooperate over the next five years.",
        "The offer expires on March 31, 2026.",
        "beginning with 1 May 2021",
    ],
)
def test_other_prose_says_nothing(prose: str) -> None:
    """Deadlines, payments, notices, forecasts and events give nothing: nothing is guessed."""
    assert conventions_for(prose) == ()


@pytest.mark.parametrize(
    ("clause", "near"),
    [
        ("The MOU does not enter into force until 1 May 2021.", "The MOU is in force until 1 May 2021."),
        ("This Agreement shall not expire until 1 April 2024.", "This Agreement shall expire on 1 April 2024."),
        (
            "The agreement may be terminated by either party until 1 April 2024.",
            "The agreement may not be terminated and remains in force until 1 April 2024.",
        ),
        ("The agreement is suspended until 1 April 2024.", "The agreement is renewed until 1 April 2024."),
        ("The agreement is valid at least until 1 April 2024.", "The agreement is valid until 1 April 2024."),
        (
            "The agreement is valid until 1 April 2024 (exclusive).",
            "The agreement is valid until 1 April 2024 (Monday).",
        ),
        ("The agreement expires on 1 April 2024 at 00:00.", "The agreement expires on 1 April 2024 at 24:00."),
        (
            "The agreement is valid until 1 April 2024 at the earliest.",
            "The agreement is valid until 1 April 2024, and",
        ),
        ("本協定は2024年4月1日まで効力を生じない。", "本協定は2024年4月1日まで効力を生じる。"),
        (
            "本協定は、2021年4月1日から2024年4月1日まで(当日を含まない)有効とする。",
            "本協定は、2021年4月1日から2024年4月1日まで(当日を含む)有効とする。",
        ),
    ],
)
def test_a_day_on_which_nothing_ends(clause: str, near: str) -> None:
    """A day before which nothing is in force, or that is excluded, is not the last; beside it stands one that is."""
    assert said(clause) == []
    assert said(near)[0]["last_day"] in ("2024-04-01", "2021-05-01")


@pytest.mark.parametrize(
    "clause",
    [
        "This Agreement shall remain in force for three years beginning on the day after signature.",
        "This Agreement shall remain in force for three years from the first day of the month following signature.",
        "This Agreement shall remain in force for five years from the last day of the month in which it is signed.",
        "This Agreement shall remain in force for three years from the date thirty days after signature.",
        "This Agreement shall remain in force for three years from the day before the Effective Date.",
        "This Agreement shall be extended for one year from the last day of this agreement.",
        "本協定は締結日から3年間効力を生じない。",
        "協定の満了日2024年3月31日から1年間延長する。",
        "本協定の有効期間は、前協定の締結日から3年間とする。",
        "本協定の有効期間は、従前の覚書の締結日から3年間とする。",
    ],
)
def test_a_length_from_another_day(clause: str) -> None:
    """A length that runs from a day after the signing, from an end or from another agreement names no convention."""
    assert said(clause) == []


def test_a_clause_may_say_two_things() -> None:
    """What a text says twice is found twice, in order; sentences are read one by one."""
    first, second = conventions_for("本契約は締結日から3年間とする。ただし、有効期間は2026年3月31日までとする。")
    assert (first.value.convention, second.value.convention) == (EXCLUSIVE, None)
    assert first.end < second.start
    assert len(conventions_for("締結日から3年間とする。It is valid for three years from the Effective Date.")) == 2


def test_characters_that_stand_for_dates_inside_are_no_dates() -> None:
    """The private characters that the reading works with mean nothing in a text."""
    assert conventions_for("締結日から\ue001とする。until \ue000") == ()
    [match] = conventions_for("\ue000締結日から3年間\ue002")
    assert match.span == (1, 9)


def test_a_date_and_a_length_share_no_words() -> None:
    """Where a date and a length share a number, what starts first or is longer has it."""
    [match] = conventions_for("締結日から1000年1日間")
    assert match.value.term == Term(years=1000, days=1)
    [match] = conventions_for("valid until 1 May 2021 days")
    assert match.value == Wording(last_day=PartialDate.parse("2021-05-01"))


def test_wording_is_a_plain_value() -> None:
    """A wording is compared, hashed and pickled by its values, and checks their types."""
    [match] = conventions_for("締結日から3年間")
    same = Wording(convention=EXCLUSIVE, term=Term(years=3))
    assert match == Match(value=same, text="締結日から3年間", start=0, end=8)
    assert hash(same) == hash(pickle.loads(pickle.dumps(match)).value)  # noqa: S301
    for wrong in ({"convention": "JP_CIVIL_CODE"}, {"term": "P3Y"}, {"last_day": "2026"}):
        with pytest.raises(WrongTypeError):
            Wording(**wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("clause", [None, 3, b"3", ["締結日から3年間"]])
def test_only_strings_are_read(clause: object) -> None:
    """What is not a string is refused by type."""
    with pytest.raises(WrongTypeError, match=r"clause cannot be .*: give a str, such as '締結日から3年間'"):
        conventions_for(clause)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
