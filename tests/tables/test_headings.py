"""Headings of columns, recognised in English and Japanese, or mapped."""

from typing import Any, get_args

import pytest

from linkj_partners.errors import InvalidDataError
from linkj_partners.tables import Field
from linkj_partners.tables._headings import HEADINGS, fields_of, folded, meanings

FIELDS: tuple[Field, ...] = get_args(Field)


def messages(headings: list[str], columns: dict[str, Any] | None = None) -> list[str]:
    """Return the problems of headings."""
    with pytest.raises(InvalidDataError) as raised:
        fields_of(headings, columns, 1, "list.csv")
    assert {(each.path, each.file) for each in raised.value.problems} == {("row 1", "list.csv")}
    return [each.message for each in raised.value.problems]


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        ("partner", "partner|institution|organization|party|締結先|相手方|相手機関名|大学名|提携先|協定先"),
        ("country", "country|nation|国|国・地域|国・地域名|地域・国名"),
        ("signed", "signed|date of signature|締結日|締結年月日|協定日"),
        ("term", "term|有効期間"),
        ("in_force_from", "start|effective"),
        ("last_day", "end|expiration|valid until|満了日|有効期限"),
        ("renewal", "renewal|更新"),
        (
            "notice",
            "申入れ期限|申入期限|解約申出|解約予告|更新通知期限|更新拒絶期限|申出期限|notice deadline",
        ),
        ("partner", "協定締結団体|相手方機関名|姉妹都市|事業者名|counterpart institution"),
        ("last_day", "協定有効期限|有効期間（満了）|有効期間（至）|満了予定日|agreement end date"),
        ("in_force_from", "有効期間（自）|有効期間の始期|施行日|term start date"),
        ("signed", "締結|調印|契約締結年月日|覚書締結年月日|execution date"),
        ("renewal", "更新の可否|更新条項|延長の有無|renewal clause"),
        ("kind", "kind"),
        ("instrument", "instrument|種別|協定種類"),
        ("group", "group|区分"),
        ("number", "series number"),
        ("note", "note|備考"),
    ],
)
def test_usual_headings(field: Field, headings: str) -> None:
    """The usual headings are recognised in any letter case and width."""
    for heading in headings.split("|"):
        for written in (heading, heading.upper(), heading.title(), f" {heading}：", f"{heading}*"):
            assert meanings(written) == (field,), written


@pytest.mark.parametrize("field", FIELDS)
def test_fields_have_headings(field: Field) -> None:
    """Every field has headings in both languages, and its own name is one."""
    assert set(HEADINGS[field]) == {"en", "ja"}
    assert meanings(field) == (field,)


def test_headings_have_one_field() -> None:
    """No heading is listed twice."""
    listed = [folded(name) for by_lang in HEADINGS.values() for names in by_lang.values() for name in names.split("|")]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("締結日 Date signed", "signed"),
        ("Date of\nsignature", "signed"),
        ("締結\r\n年月日", "signed"),
        ("国・地域 Country/Region", "country"),
        ("Partner Institution / 相手機関", "partner"),
        ("有効期間（年）", "term"),
        ("大学名（英語）", "partner"),
        ("満了日（予定）", "last_day"),
        ("更新［自動］", "renewal"),
        ("Auto-renewal", "renewal"),
        ("date_of_signature", "signed"),
        ("相手方　名称", "partner"),
        ("Expired?", "ended"),
        ("Renewal？", "renewal"),
    ],
)
def test_headings_in_two_languages_or_with_an_explanation(heading: str, field: Field) -> None:
    """A heading in both languages, over two lines, or with something in brackets is recognised by its parts."""
    assert meanings(heading) == (field,)


@pytest.mark.parametrize("heading", ["", "URL", "担当者", "No.", "Department in charge", "()"])
def test_other_headings_are_not_recognised(heading: str) -> None:
    """What is not listed is not guessed."""
    assert meanings(heading) == ()


def test_order_does_not_matter() -> None:
    """Columns stand in any order, and those that are not recognised are None."""
    assert fields_of(["備考", "URL", "締結日", "大学名"], None, 1, None) == ("note", None, "signed", "partner")


def test_heading_that_could_be_two_things_is_an_error() -> None:
    """It says which two, and what to write; mapped it is accepted."""
    assert messages(["Partner", "開始日／満了日"]) == [
        (
            "'開始日／満了日' could be in_force_from or last_day: say which with "
            "columns={'開始日／満了日': 'in_force_from'}"
        )
    ]
    assert len(messages(["Partner/Country"])) == 1
    assert fields_of(["Partner", "開始日／満了日"], {"開始日／満了日": "term"}, 1, None) == ("partner", "term")


def test_two_columns_for_one_field_are_an_error() -> None:
    """One of them must be mapped; notes may be many."""
    (message,) = messages(["Partner", "Country", "国名"])
    assert message.startswith(
        "'Country' and '国名' could both be country: say which with columns={'…': 'country'}, and"
    )
    assert messages(["Partner", "Partners"])[0].startswith("'Partner' and 'Partners' could both be partner")
    assert fields_of(["Partner", "Note", "備考"], None, 1, None) == ("partner", "note", "note")


@pytest.mark.parametrize("end", ["終了日", "終了年月日"])
def test_real_end_beside_the_last_day(end: str) -> None:
    """終了日 next to 満了日 is the day on which the agreement really ended; alone it is the last day."""
    assert fields_of(["相手方", "満了日", end], None, 1, None) == ("partner", "last_day", "ended")
    assert fields_of(["相手方", end, "有効期限"], None, 1, None) == ("partner", "ended", "last_day")
    assert fields_of(["相手方", end], None, 1, None) == ("partner", "last_day")
    assert fields_of(["相手方", end, "解約日"], None, 1, None) == ("partner", "last_day", "ended")
    assert fields_of(["相手方", "満了日", end], {end: "last_day"}, 1, None) == ("partner", None, "last_day")
    assert fields_of(["相手方", "満了日", end], {"満了日": "last_day"}, 1, None) == ("partner", "last_day", None)
    assert "could both be last_day" in messages(["相手方", "満了日", end, "解約日"])[0]


def test_mapping_comes_first() -> None:
    """What is mapped wins over what would be recognised, in any spelling of the heading; the other column is a note."""
    assert fields_of(["Name", "UNIV."], {"Univ.": "partner"}, 1, None) == (None, "partner")
    assert fields_of(["Name", "X", "Y"], {"X": "note", "Y": "note"}, 1, None) == ("partner", "note", "note")


def test_mapping_of_a_heading_that_is_not_there() -> None:
    """A misspelt heading is reported with those that are there."""
    assert messages(["Name", ""], {"Nmae": "partner"}) == ["no column is headed 'Nmae': the headings are 'Name'"]


def test_partner_is_required() -> None:
    """A table that names no partner is reported with its headings."""
    assert messages(["Country", "Signed"]) == [
        ("no column names the partner among 'Country', 'Signed': say which with columns={'…': 'partner'}")
    ]


@pytest.mark.parametrize(
    ("heading", "meant", "field"),
    [
        ("Signd", "signed", "signed"),
        ("Singed", "signed", "signed"),
        ("Signned", "signed", "signed"),
        ("Sigmed", "signed", "signed"),
        ("Contry", "country", "country"),
        ("Last dya", "last day", "last_day"),
    ],
)
def test_misspelt_headings(heading: str, meant: str, field: str) -> None:
    """One typing error away from a heading it could be a note, or that heading: the caller says which."""
    assert messages(["Partner", heading]) == [
        f"{heading!r} is not known; if it is {meant!r}, use columns={{{heading!r}: {field!r}}}, else map it to 'note'"
    ]
    assert fields_of(["Partner", heading], {heading: "note"}, 1, None) == ("partner", "note")


@pytest.mark.parametrize(
    "headings",
    [["Signee", "Signed"], ["締結曰"], ["Terms"], ["Unit"], ["Signing room"], ["County"], ["Documents"], ["Signer"]],
)
def test_headings_that_are_not_misspelt(headings: list[str]) -> None:
    """Another word, another Japanese character, or the name of a column that is there already, is a note."""
    assert fields_of(["Partner", *headings], None, 1, None)[1] is None
