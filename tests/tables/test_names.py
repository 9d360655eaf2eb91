"""Cells that name partners: one organization each, or a problem that says what to do."""

import pytest

from linkj_partners.tables import Field
from linkj_partners.tables._cells import read_cell
from linkj_partners.tables._facts import UnreadableError


def refusal(field: Field, cell: str) -> str:
    """Return why a cell cannot be read."""
    with pytest.raises(UnreadableError) as raised:
        read_cell(field, cell, "", None)
    return str(raised.value)


@pytest.mark.parametrize(
    "cell",
    [
        "A大学、B大学",
        "A大学\nB大学",
        "A University; B University",
        "A大学／B大学",
        "A大学・B大学",
        "A大学,B大学",
        "東都大学と西海大学",
        "A University, B University",
        "A University and B University",
        "(株)森・虹株式会社",
        "CNRS/INSERM",
        "東都大学\nToto University\n西海大学",
        "株式会社東都と株式会社西海",
        "東都株式会社・株式会社西海",
        "神戸市と東都大学",
        "①A大学②B大学",
        "ETH Zürich / EPFL",
        "Lakeside University, University of Hillside",
        "「A大学・B大学」、C大学",
    ],
)
def test_several_names_in_a_cell_of_one(cell: str) -> None:
    """They would be one partner, and the count of partners wrong."""
    message = refusal("partner", cell)
    assert message.startswith(repr(" ".join(cell.split())))
    assert message.endswith(
        " may name several partners: give each its own row, or map the column to 'partners'; "
        "if it is one, write it in 「」 or double quotes inside the cell"
    )


@pytest.mark.parametrize("cell", ["A大学・B大学", "A大学／B大学", "A大学,B大学、C大学"])
def test_marks_that_do_not_divide_partners(cell: str) -> None:
    """In a column of several the marks that names have too are not a separator."""
    assert refusal("partners", cell).endswith(
        " may name several partners: put 、 or ; between them; "
        "if it is one, write it in 「」 or double quotes inside the cell"
    )


@pytest.mark.parametrize(
    "cell",
    [
        "リーズ大学／University of Leeds",
        "リーズ大学\nUniversity of Leeds",
        "University of California, Davis",
        "College of Engineering, Lakeside University",
        "University of Trinidad and Tobago",
        "University of\nLeeds",
        "東都大学\n医学部",
        "東都大学\n(Toto University)",
        "ラ・ロシェル大学",
        "医薬基盤・健康・栄養研究所",
        "公立大学・短期大学協会",
        "東都大学（東京、日本）",
        "Novo A/S",
        "A /",
        "免許更新センター",
        "計量研究所",
        "Total Energies",
        "京都外国語大学",
        "拠点海外2",
        "免許センター（新規事業担当）",
        "株式会社M&A総合研究所",
        "株式会社しごと総合研究所",
        "株式会社ソニー・コンピュータサイエンス研究所",
        "日本私立大学・短期大学協会",
        "都市・農村交流協会",
        "Charles University, University Hospital Motol",
        "State University of New York, University at Buffalo",
        "Vietnam National University, University of Science",
        "University College London / UCL",
        "UCL\nUniversity College London",
        "Chiang Mai University / Thailand",
        "Chiang Mai University\nThailand",
        "清華大学（Tsinghua University）、中国",
        "Technische Universität\nMünchen",
        "東京大学\n医学部附属病院",
        "国立大学法人\n東京大学",
    ],
)
def test_one_name(cell: str) -> None:
    """A name may have two languages, two lines, and marks of its own."""
    ((names,),) = (read_cell("partner", cell, "", None)["partners"],)
    assert len(names) == 1


@pytest.mark.parametrize("marks", ["「{}」", '"{}"', "“{}”"])
@pytest.mark.parametrize("name", ["A大学・B大学連携大学", "A University and B University", "合計"])
def test_quotation_marks_hold_a_name(marks: str, name: str) -> None:
    """What is wholly in them is one name, whatever it looks like."""
    assert read_cell("partner", marks.format(name), "", None) == {"partners": ((name,),)}
    assert read_cell("partners", f"{marks.format(name)}、C大学", "", None) == {"partners": ((name,), ("C大学",))}
    assert read_cell("partner", marks.format(" "), "", None)["partners"] != (("",),)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("リーズ大学\nUniversity of Leeds", ["リーズ大学 University of Leeds"]),
        ("A大学\nA University\nB大学", ["A大学 A University", "B大学"]),
        ("東京大学\n医学部附属病院\nB市", ["東京大学 医学部附属病院", "B市"]),
        ("国立大学法人\n東京大学", ["国立大学法人 東京大学"]),
        ("A大学\nInstitute of Physics", ["A大学", "Institute of Physics"]),
        ("A大学\nB市\n（注1）", ["A大学", "B市"]),
        ("A大学、※", ["A大学"]),
        ("A大学、中国;B大学", ["A大学、中国", "B大学"]),
        ("A大学、、B大学、中国", ["A大学", "B大学、中国"]),
        ("①A大学 ②B大学", ["A大学", "B大学"]),
    ],
)
def test_lines_of_several_partners(cell: str, names: list[str]) -> None:
    """A line that goes on, a second language, a country and a mark alone are no further partner."""
    assert read_cell("partners", cell, "", None) == {"partners": tuple((name,) for name in names)}


def test_brackets_hold_marks_of_a_name() -> None:
    """What separates partners does not do so in brackets."""
    assert read_cell("partners", "A大学（東京、日本）、B大学", "", None) == {
        "partners": (("A大学(東京、日本)",), ("B大学",))
    }


@pytest.mark.parametrize(
    "cell", ["A大学 他3機関", "A大学ほか2校", "A大学 他", "A大学（ほか３校）", "A University and 3 others", "A et al."]
)
def test_partners_without_a_name(cell: str) -> None:
    """A number of others is not a name."""
    assert refusal("partner", cell).endswith("counts partners without their names: name each in a column of 'partners'")
    assert refusal("partners", f"B大学、{cell}").endswith("name each in a column of 'partners'")


@pytest.mark.parametrize(
    "cell",
    [
        "合計",
        "合　計",
        "小計",
        "計",
        "総計",
        "以上",
        "合計 20件",
        "計（20校）",
        "Total",
        "Sub-total",
        "Grand total",
        "20",
        "20校",
    ],
)
def test_totals(cell: str) -> None:
    """The last row of a sheet is no partner."""
    assert refusal("partner", cell).endswith(" is a total or a number, not a partner: leave the row out")


def test_headings_between_rows() -> None:
    """A row that heads a part of the sheet is no partner."""
    assert refusal("partner", "【アジア】") == (
        "'【アジア】' is a heading, not a partner: leave the row out, or write the name without brackets"
    )


@pytest.mark.parametrize("cell", ["[アジア]", "＜欧州＞"])
def test_headings_in_other_brackets(cell: str) -> None:
    """Whole cells in square or pointed brackets are headings too."""
    assert " is a heading, not a partner: " in refusal("partner", cell)


@pytest.mark.parametrize(
    "cell",
    [
        *("※1は終了", "■アジア", "ヨーロッパ", "北米", "中南米", "東南アジア", "アジア・オセアニア", "アフリカ地域"),
        *("North America", "Asia", "Asia and Oceania", "Middle East", "注1）学部間", "（注）学部間", "注：学部間"),
        *("出典：国際課", "以下余白", "余白", "該当なし", "未定", "なし", "Source: office", "Notes: none", "TBD"),
    ],
)
def test_footnotes_and_parts_of_the_world(cell: str) -> None:
    """They are no partner."""
    assert refusal("partner", cell).endswith(" is not the name of a partner: leave the row out, or name it")


@pytest.mark.parametrize("cell", ["アジア大学", "北米大学", "Asia University", "注目大学", "中国", "欧州連合", "①北大"])
def test_names_like_parts_of_the_world(cell: str) -> None:
    """The name of a body may begin with one; a number in a circle before it is not a part."""
    assert read_cell("partner", cell, "", None) == {"partners": ((cell.lstrip("①"),),)}


def test_words_on_the_agreement() -> None:
    """An end beside the name ends the agreement; what says more must not become a part of the name."""
    assert read_cell("partner", "A大学【終了】", "", None) == {"partners": (("A大学",),), "has_ended": True}
    for cell, words in {
        "A大学（2024年3月終了）": "終了",
        "A大学（更新）": "更新",
        "A大学（2024年更新、5年）": "更新",
        "A大学【締結予定】": "締結予定",
        "A University (renewed 2020)": "renewed",
    }.items():
        assert f" says {words!r} of the agreement: give the name alone, and the rest" in refusal("partner", cell)
