"""Cells as people write them: what each says, and what is refused."""

from datetime import date
from typing import Any

import pytest

from linkj_partners import Group, Instrument, OrganizationKind, PartialDate, Term, Text
from linkj_partners.tables import Field
from linkj_partners.tables._cells import read_cell
from linkj_partners.tables._facts import UnreadableError
from linkj_partners.terms import Renewal

AUTOMATIC = Renewal(automatic=True)
YEARLY = Renewal(automatic=True, every=Term(years=1))
BY_AGREEMENT = Renewal(automatic=False)
FIVE = Term(years=5)


def read(field: Field, cell: Any, heading: str = "", order: Any = None) -> dict[str, Any]:
    """Return what a cell says, with dates as strings."""
    facts = read_cell(field, cell, heading, order)
    return {name: str(value) if isinstance(value, PartialDate) else value for name, value in facts.items()}


def refusal(field: Field, cell: str, heading: str = "", order: Any = None) -> str:
    """Return why a cell cannot be read."""
    with pytest.raises(UnreadableError) as raised:
        read_cell(field, cell, heading, order)
    return str(raised.value)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2021-02-05", "2021-02-05"),
        ("H12/3/15", "2000-03-15"),
        ("3 Nov.2012", "2012-11-03"),
        ("July, 2019", "2019-07"),
        ("1999. 4. 7※", "1999-04-07"),
        ("2021年2月5日（注1）", "2021-02-05"),
        ("２０２１年２月５日", "2021-02-05"),
        ("令和元年9月1日", "2019-09-01"),
        ("2021年4月1日締結", "2021-04-01"),
        ("2020.4.1-", "2020-04-01"),
        ("2021-02-05 00:00:00", "2021-02-05"),
        ("2021-02-05T00:00:00.000", "2021-02-05"),
        ("2021/2/5 0:00", "2021-02-05"),
        ("from 1 April 2014", "2014-04-01"),
        ("2019年4月上旬", "[2019-04-01..2019-04-10]"),
        ("2019年度", "[2019-04-01..2020-03-31]"),
        ("[2018-01-01..2020-12-31]", "[2018-01-01..2020-12-31]"),
        (date(2021, 2, 5), "2021-02-05"),
        (2021, "2021"),
    ],
)
def test_days(cell: Any, day: str) -> None:
    """Dates in every usual form, with marks and width that say nothing."""
    assert read("signed", cell if isinstance(cell, date) else str(cell)) == {"signed": day}


@pytest.mark.parametrize("field", ["announced", "in_force_from", "last_day", "ended"])
def test_other_days(field: Field) -> None:
    """The other columns with days read the same."""
    assert read(field, "5th February 2021") == {field: "2021-02-05"}
    assert refusal(field, "3rd").startswith("cannot read '3rd' as a date such as 20")
    assert refusal(field, "昭和70年3月1日").startswith(
        "'昭和70年3月1日' cannot be right: give a day of 昭和, 1926-12-25"
    )
    assert refusal(field, "2月5日") == "'2月5日' has no year: add it or, where the format of the cell hides it, show it"
    assert refusal(field, "05/04/1997") == (
        "'05/04/1997' can be two days: give order 'dmy' for 1997-04-05 or 'mdy' for 1997-05-04"
    )
    assert read(field, "05/04/1997", order="dmy") == {field: "1997-04-05"}


@pytest.mark.parametrize(
    "cell", ["手続中", "調整中", "締結予定", "未定", "未締結", "TBD", "pending", "in preparation", "not yet signed"]
)
def test_not_signed(cell: str) -> None:
    """What is not signed is reported."""
    assert refusal("signed", cell) == f"{cell!r} says that it is not signed yet: add the row when it is"


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("2014.9.1-2019.8.31", {"signed": "2014-09-01", "last_day": "2019-08-31"}),
        ("2014-09-01 to 2019-08-31", {"signed": "2014-09-01", "last_day": "2019-08-31"}),
        ("R3.4.1～R8.3.31", {"signed": "2021-04-01", "last_day": "2026-03-31"}),
        ("2014.9.1−2019.8.31", {"signed": "2014-09-01", "last_day": "2019-08-31"}),
        ("2014/9-2019/8", {"signed": "2014-09", "last_day": "2019-08"}),
        ("2021.4.1（2026.3.31まで）", {"signed": "2021-04-01", "last_day": "2026-03-31"}),
        ("2008.6.1-自動延長", {"signed": "2008-06-01", "renewal": AUTOMATIC}),
        ("2008.6.1-無期限", {"signed": "2008-06-01", "open_ended": True}),
        ("2008.6.1-2013.5.31（失効）", {"signed": "2008-06-01", "last_day": "2013-05-31", "has_ended": True}),
        ("2008.6.1-2013.5.31（自動更新）", {"signed": "2008-06-01", "last_day": "2013-05-31", "renewal": AUTOMATIC}),
        ("2021.4.1（5年間）", {"signed": "2021-04-01", "term": FIVE}),
        (
            "2021年4月1日から5年間、以後1年ごとに自動更新",
            {"signed": "2021-04-01", "term": FIVE, "renewal": YEARLY},
        ),
    ],
)
def test_first_day_with_its_end(cell: str, facts: dict[str, Any]) -> None:
    """Behind a first day may stand a last day, a length, a renewal or no end."""
    assert read("signed", cell) == facts
    assert read("in_force_from", cell) == {"in_force_from" if key == "signed" else key: facts[key] for key in facts}


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("5年", {"term": FIVE, "term_phrase": "5年"}),
        ("three (3) years", {"term": Term(years=3), "term_phrase": "three (3) years"}),
        ("５か年", {"term": FIVE, "term_phrase": "5か年"}),
        ("5年（自動更新）", {"term": FIVE, "renewal": AUTOMATIC}),
        ("5年自動更新", {"term": FIVE, "renewal": AUTOMATIC}),
        ("5年 ※自動更新", {"term": FIVE, "renewal": AUTOMATIC}),
        ("自動更新", {"renewal": AUTOMATIC}),
        ("1年ごとに自動更新", {"renewal": YEARLY}),
        ("毎年自動更新", {"renewal": YEARLY}),
        ("5年、1年自動更新", {"term": FIVE, "renewal": YEARLY}),
        ("5年、以後1年ごとに自動更新", {"term": FIVE, "renewal": YEARLY}),
        ("3 years, automatically renewed for 1 year", {"term": Term(years=3), "renewal": YEARLY}),
        ("five years; thereafter renewed automatically every year", {"term": FIVE, "renewal": YEARLY}),
        ("5 years from date of signature (renewable)", {"term": FIVE, "renewal": BY_AGREEMENT}),
        ("5年（双方から申し出がない限り自動更新）", {"term": FIVE, "renewal": AUTOMATIC}),
        ("5年（協議により更新）", {"term": FIVE, "renewal": BY_AGREEMENT}),
        ("5年（自動更新しない）", {"term": FIVE, "unread": "5年(自動更新しない)"}),
        ("5 years, not automatically renewed", {"term": FIVE, "unread": "5 years, not automatically renewed"}),
        ("2014.9.1-2019.8.31", {"in_force_from": "2014-09-01", "last_day": "2019-08-31"}),
        ("2008.6.1-自動延長", {"in_force_from": "2008-06-01", "renewal": AUTOMATIC}),
        ("since 2008.6.1", {"in_force_from": "2008-06-01"}),
        ("～2026.3.31", {"last_day": "2026-03-31"}),
        ("until 31 March 2026", {"last_day": "2026-03-31"}),
        ("2026年3月31日まで", {"last_day": "2026-03-31"}),
        ("Indefinite", {"open_ended": True}),
        ("期間の定めなし", {"open_ended": True}),
        ("定めなし", {"open_ended": True}),
        ("更新の定めなし", {"unread": "更新の定めなし"}),
        ("5年（自動更新の定めはない）", {"term": FIVE, "unread": "5年(自動更新の定めはない)"}),
        ("5年（異議がない場合は1年間延長）", {"term": FIVE, "renewal": YEARLY}),
        ("1年6月", {"term": Term(years=1, months=6)}),
        ("一年六月", {"term": Term(years=1, months=6)}),
        ("自 令和3年4月1日 至 令和8年3月31日", {"in_force_from": "2021-04-01", "last_day": "2026-03-31"}),
        ("no expiration date", {"open_ended": True}),
        ("expired", {"has_ended": True}),
        ("none", {"unread": "none"}),
        ("-", {}),
    ],
)
def test_terms(cell: str, facts: dict[str, Any]) -> None:
    """A length, a renewal, no end, or the days themselves; a "not" is never passed over."""
    assert read("term", cell) == facts


def test_number_with_the_unit_of_its_heading() -> None:
    """A bare number is a length only where the heading has the unit."""
    assert read("term", "5", "有効期間（年）") == read("term", "5", "Term (years)") == {"term": FIVE}
    assert read("term", "18", "期間（か月）") == {"term": Term(months=18)}
    assert read("notice", "3", "Notice (months)") == {"notice": Term(months=3)}
    assert refusal("term", "5", "有効期間").startswith("cannot read '5' as a length")


@pytest.mark.parametrize(
    "cell",
    [
        "約5年",
        "5年以上",
        "3-5年",
        "soon",
        "2026.3.31終了",
        "5年3月",
        "5年（ただし特別）",
        "2021.4.1-soon",
    ],
)
def test_terms_that_cannot_be_read(cell: str) -> None:
    """Hedged and unknown words are refused whole."""
    assert refusal("term", cell).startswith("cannot read ")
    assert refusal("term", "昭和60年4月1日～昭和70年3月31日").startswith(
        "'昭和70年3月31日' cannot be right: give a day"
    )


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("term", "2026年3月31日"),
        ("term", "5年、3年"),
        ("term", "5年、3年、1年自動更新"),
        ("term", "annual"),
        ("term", "5年（更新）"),
        ("term", "5年更新"),
        ("term", "until terminated"),
        ("term", "終了まで"),
        ("signed", "2021.4.1（2026.3.31）"),
        ("signed", "2014.9.1-2019.8.31-2020.8.31"),
        ("renewal", "1年ごとに自動更新、2026-03-31まで"),
        ("renewal", "automatic renewal every year until 2026-03-31"),
        ("term", "自動更新（2026-03-31まで）"),
        ("signed", "平成28年4月1日（令和3年4月1日更新）"),
    ],
)
def test_cells_that_are_not_clear(field: Field, cell: str) -> None:
    """Days and lengths that belong to nothing are refused."""
    assert "is not clear: give " in refusal(field, cell)


@pytest.mark.parametrize("cell", ["2018年～2020年", "2018年度～2020年度"])
def test_years_of_a_signing(cell: str) -> None:
    """They can be a day that is not known better, or a term."""
    assert refusal("signed", cell).endswith(
        " can be when it was signed or how long it runs: give days, or [2018-01-01..2020-12-31]"
    )
    assert set(read("in_force_from", cell)) == {"in_force_from", "last_day"}


@pytest.mark.parametrize("cell", ["2019年頃", "c. 2019", "R5", "20190401", "2019.4"])
def test_message_says_how_little_will_do(cell: str) -> None:
    """A day that is known only in part is written as one of these."""
    for field in ("signed", "announced", "ended", "last_day"):
        assert refusal(field, cell).endswith(
            "; 2019年4月上旬, 2019年4月, 2019年度, 2019 or [2018-01-01..2020-12-31] will do too"
        )


@pytest.mark.parametrize(
    ("field", "cell", "days"),
    [
        ("last_day", "平成35年3月31日", {"last_day": "2023-03-31"}),
        ("last_day", "H35.3.31", {"last_day": "2023-03-31"}),
        ("term", "平成30年4月1日～平成35年3月31日", {"in_force_from": "2018-04-01", "last_day": "2023-03-31"}),
    ],
)
def test_years_past_the_end_of_an_era(field: Field, cell: str, days: dict[str, str]) -> None:
    """A day printed before 令和 was known is counted on, and inferred; a day before its end is as it is printed."""
    facts = read(field, cell)
    assert facts.pop("inferred") == {"last_day": "平成35年 counted on past the end of the era, 2023"}
    assert facts == days
    assert "inferred" not in read("signed", "平成31年4月30日")


def test_status_that_is_not_known() -> None:
    """The message names those that are."""
    assert "or a status such as 終了, expired, 有効 or active;" in refusal("ended", "確認中")


@pytest.mark.parametrize("cell", ["～2026.3.31", "自動更新", "Indefinite", "5年", "なし"])
def test_signing_without_a_day(cell: str) -> None:
    """A column of signing days must give one."""
    assert refusal("signed", cell).startswith("cannot read ")


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("2026/3/31", {"last_day": "2026-03-31"}),
        ("until 2026", {"last_day": "2026"}),
        ("expired 31 March 2020", {"last_day": "2020-03-31", "ended": "2020-03-31"}),
        ("2014.9.1-2019.8.31", {"in_force_from": "2014-09-01", "last_day": "2019-08-31"}),
        ("自動更新", {"renewal": AUTOMATIC}),
        ("無期限", {"open_ended": True}),
        ("なし", {"unread": "なし"}),
    ],
)
def test_last_days(cell: str, facts: dict[str, Any]) -> None:
    """A last day, or what stands for one."""
    assert read("last_day", cell) == facts


@pytest.mark.parametrize(
    ("cell", "heading", "facts"),
    [
        ("1年ごとに自動更新", "更新", {"renewal": YEARLY}),
        ("自動更新（1年）", "更新", {"renewal": YEARLY}),
        ("automatic", "Renewal", {"renewal": AUTOMATIC}),
        ("○", "自動更新", {"renewal": AUTOMATIC}),
        ("yes", "Auto-renewal", {"renewal": AUTOMATIC}),
        ("1年", "自動更新", {"renewal": YEARLY}),
        ("有", "更新", {"unread": "有"}),
        ("1年", "更新", {"unread": "1年"}),
        ("annual", "Renewal", {"unread": "annual"}),
        ("no", "Renewal", {"unread": "no"}),
        ("更新なし", "更新", {"unread": "更新なし"}),
        ("renewable by mutual agreement", "Renewal", {"renewal": BY_AGREEMENT}),
        ("合意により更新", "更新", {"renewal": BY_AGREEMENT}),
        ("双方の合意により更新可", "更新", {"renewal": BY_AGREEMENT}),
        ("両者の合意により延長可", "更新", {"renewal": BY_AGREEMENT}),
        ("有（自動更新）", "更新", {"renewal": AUTOMATIC}),
        ("有（1年）", "更新", {"unread": "有(1年)"}),
        ("同じ条件で1年間自動更新", "更新", {"renewal": YEARLY}),
        ("同一期間で自動更新", "更新", {"renewal": AUTOMATIC, "renews_for_its_term": True}),
        ("異議がない場合は1年間延長", "更新", {"renewal": YEARLY}),
        ("異議がない限り更新", "更新", {"renewal": AUTOMATIC}),
        ("異議がない場合は合意により更新", "更新", {"renewal": BY_AGREEMENT}),
        ("2026-03-31まで、以後1年ごとに自動更新", "更新", {"last_day": "2026-03-31", "renewal": YEARLY}),
        ("更新の定めなし", "更新", {"unread": "更新の定めなし"}),
        ("自動更新の定めなし", "更新", {"unread": "自動更新の定めなし"}),
        ("更新期間の定めなし", "更新", {"unread": "更新期間の定めなし"}),
        ("定めなし", "更新", {"unread": "定めなし"}),
        ("要協議", "更新", {"unread": "要協議"}),
    ],
)
def test_renewals(cell: str, heading: str, facts: dict[str, Any]) -> None:
    """Whether it renews by itself is said by the cell or its heading, else the words are a note."""
    assert read("renewal", cell, heading) == facts


def test_renewal_that_cannot_be_read() -> None:
    """The message says what would be."""
    assert refusal("renewal", "検討") == (
        "cannot read '検討' as a renewal such as 自動更新, 1年ごとに自動更新, 合意により更新, 更新可, なし, "
        "'automatic', 'every 3 years', 'renewable', 'by mutual agreement' or 'no'; or map the column to 'note'"
    )
    for day in ("2024/1/1", "05/04/2024", "2024年4月"):
        assert refusal("renewal", day) == (
            f"{day!r} is a day, not a renewal: if the column says when it was renewed, map it to 'note'"
        )


def test_expired_in_japanese() -> None:
    """期限切れ is a word for ended in every column that can say so."""
    assert read("ended", "期限切れ") == read("last_day", "期限切れ") == read("term", "期限切れ") == {"has_ended": True}
    assert read("partner", "A大学（期限切れ）") == {"partners": (("A大学",),), "has_ended": True}


@pytest.mark.parametrize(
    ("cell", "notice"),
    [
        ("6か月前", Term(months=6)),
        ("3 months", Term(months=3)),
        ("満了の6か月前までに書面で通知", Term(months=6)),
        ("3か月以上前", Term(months=3)),
        ("3月前", Term(months=3)),
        ("三月前まで", Term(months=3)),
        ("3ケ月前までに書面により申し出", Term(months=3)),
        ("180 days' prior written notice", Term(days=180)),
    ],
)
def test_notices(cell: str, notice: Term) -> None:
    """A notice period is one length."""
    assert read("notice", cell) == {"notice": notice}


@pytest.mark.parametrize("cell", ["2025-03-31", "2025/3/31", date(2025, 3, 31), "3月31日", "令和7年3月"])
def test_days_of_notice_are_notes(cell: Any) -> None:
    """A day by which notice is due fits no field: the length before each end is what a renewal has."""
    assert read("notice", cell) == {"unread": str(cell)}


@pytest.mark.parametrize("cell", ["有効", "継続中", "Active", "in force"])
def test_status_in_force(cell: str) -> None:
    """In a column that says which agreements are over, those in force are notes."""
    assert read("ended", cell) == {"unread": cell}


@pytest.mark.parametrize("field", ["signed", "last_day", "announced", "ended"])
def test_serial_number_of_a_day(field: Field) -> None:
    """A date that lost its format is recognised, and what to do is said."""
    reason = "'44531' looks like a spreadsheet's serial number for 2021-12-01: format the column as a date"
    assert refusal(field, "44531") == reason


@pytest.mark.parametrize("field", ["partner", "country", "signed", "term", "instrument"])
@pytest.mark.parametrize("cell", ["〃", "同上", '"', "″", "ditto"])
def test_repetition_marks(field: Field, cell: str) -> None:
    """A mark for the value above is a problem, but in notes."""
    assert refusal(field, cell).endswith(" stands for the value above: write that value in this row too")
    assert read("note", cell) == {"note": cell}


@pytest.mark.parametrize("cell", ["soon", "3か月以内", "3 months or 6 months"])
def test_notices_that_cannot_be_read(cell: str) -> None:
    """Another word, or two lengths, are refused."""
    assert refusal("notice", cell) == f"cannot read {cell!r} as a notice period such as '6か月前' or '3 months'"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("16", (16, None)),
        ("１６", (16, None)),
        ("No. 16", (16, None)),
        ("16例目", (16, "16例目")),
        ("16th", (16, "16th")),
    ],
)
def test_numbers(cell: str, number: tuple[int, str | None]) -> None:
    """A number of a series, with its phrase where one is printed."""
    assert read("number", cell) == {"number": number}


@pytest.mark.parametrize("cell", ["0", "x", "9" * 16, "9" * 5000, "16-17"])
def test_numbers_that_cannot_be_read(cell: str) -> None:
    """Zero, other words and endless numbers are refused."""
    assert refusal("number", cell).endswith("as a number in a series such as '16' or '16例目'")


def test_words_of_vocabularies() -> None:
    """Countries, kinds and groups that are not recognised are words that are not read; a document is OTHER then."""
    assert read("country", "フランス") == {"country": "FR"}
    assert read("country", "Atlantis") == {"unread": "Atlantis"}
    assert read("kind", "Ｕｎｉｖｅｒｓｉｔｙ") == {"kind": OrganizationKind.UNIVERSITY}
    assert read("kind", "寺院") == {"unread": "寺院"}
    assert read("group", "海外") == {"counted_as": Group.OVERSEAS}
    assert read("group", "関東") == {"unread": "関東"}
    assert read("group", "日本") == read("group", "Japan") == {"country": "JP"}
    assert read("instrument", "MOU（覚書）") == {
        "instrument": Instrument.MOU,
        "instrument_names": Text({"ja": "MOU(覚書)"}),
    }
    assert read("instrument", "Protocol") == {
        "instrument": Instrument.OTHER,
        "instrument_names": Text({"en": "Protocol"}),
    }


@pytest.mark.parametrize(
    ("words", "instrument"),
    [
        ("LOI", Instrument.LETTER_OF_INTENT),
        ("MOC", Instrument.MOC),
        ("memoranda of understanding", Instrument.MOU),
        ("学生交流覚書", Instrument.MEMORANDUM),
        ("包括連携協定", Instrument.AGREEMENT),
        ("共同研究契約", Instrument.CONTRACT),
    ],
)
def test_instruments(words: str, instrument: Instrument) -> None:
    """The kinds of document."""
    assert read("instrument", words)["instrument"] is instrument


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("東都大学※", {"partners": (("東都大学",),)}),
        ("Old Agency (expired)", {"partners": (("Old Agency",),), "has_ended": True}),
        ("Old Agency (currently New Agency)", {"partners": (("New Agency", "Old Agency"),)}),
        ("旧機構（現・新機構）", {"partners": (("新機構", "旧機構"),)}),
        ("新機構（旧 旧機構）", {"partners": (("新機構", "旧機構"),)}),
        ("A (formerly B) (expired)", {"partners": (("A", "B"),), "has_ended": True}),
        ("Lab (Tokyo)", {"partners": (("Lab (Tokyo)",),)}),
        ("Lab (currently inactive)", {"partners": (("Lab (currently inactive)",),)}),
        ("旧機構（現在は解散）", {"partners": (("旧機構(現在は解散)",),)}),
        ("旧機構（現在休止）", {"partners": (("旧機構(現在休止)",),)}),
        ("Lab [expired]", {"partners": (("Lab",),), "has_ended": True}),
        ("-", {}),
        ("不明", {}),
        ("※", {}),
    ],
)
def test_partners(cell: str, facts: dict[str, Any]) -> None:
    """Names with former names, and agreements that are over."""
    assert read("partner", cell) == facts


def test_several_partners() -> None:
    """They are separated by 、 or ; or line breaks; commas belong to names."""
    assert read("partners", "A, Inc.、B; C；\r\nD (formerly E)\n") == {
        "partners": (("A, Inc.",), ("B",), ("C",), ("D", "E"))
    }
    assert refusal("partners", "A (expired)、B").endswith("ended for one of several: give each its own row")


def test_notes_are_kept_as_they_are() -> None:
    """Notes keep their width and marks; a dash is not a note."""
    assert read("note", "ＡＢＣ\n※ なし") == {"note": "ＡＢＣ\n※ なし"}
    assert read("note", "なし") == {"note": "なし"}
    assert read("note", "※") == {}


@pytest.mark.parametrize("field", ["partner", "note", "signed"])
def test_broken_cells(field: Field) -> None:
    """Control characters, and errors of the spreadsheet, are reported in every column."""
    assert refusal(field, "a\x07b").endswith("as text, since it has a control character")
    assert refusal(field, "#REF!") == "cannot read '#REF!' as text, since it is an error of the spreadsheet"
    assert refusal(field, "=EDATE(B2,60)") == (
        "'=EDATE(B2,60)' is a formula without its value: open the file in a spreadsheet program and save it"
    )
