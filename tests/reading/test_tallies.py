"""How many partners there are."""

from collections.abc import Callable
from typing import Any

import pytest

from conftest import rows
from linkj_partners.reading import Reading


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "これまでに管内の1市4町と同様の協定を結んでおり、今回が6例目。"),
        ("ja", "これまで、緑市、赤市などの7自治体と協定を締結しており、青空市が8番目となります。"),
        ("en", "The agency signed memorandums of understanding (MoUs) with eight universities."),
        ("ja", "本学はこれまでに、緑大学の他、ベトナムの12校の大学と協定を締結しました。"),
        ("en", "It has set itself the goal of bringing the number of partner countries to 30 by 2025."),
        ("ja", "同大はこれまでに34の自治体や企業と同様の協定を締結しています。"),
        ("ja", "協定を結んだ企業のうち30社と協定を締結しています。"),
        ("en", "Blue College maintains sister school relationships with 12 other schools."),
        ("en", "Blue College inks agreements with five institutions"),
        ("en", "Blue College has forged partnerships with eight agencies for its programs."),
        ("en", "Blue College deepens ties through MoU signing with four institutions"),
        ("en", "Both support the Blue Network - a partnership with more than 95 partners - in its work."),
        ("ja", "虹会は欧州ではドイツとフランスの各々2機関と提携しています。"),
        ("ja", "現在全国では47都道府県及び24市で各労働局と雇用対策協定を締結しています。"),
        ("ja", "同校はすでに日本の15の高校と姉妹校協定を締結しています。"),
        ("ja", "これまでに緑町、赤町など全国11の町と協定を結んでおり、青空市も加わることになりました。"),
        ("en", "The authority had concluded similar memoranda with five agencies."),
        ("ja", "これまで、緑協会のほか、青協会、赤協会の11の協会と協定を締結しています。"),
        ("ja", "緑病院が西濃圏域でこの協定を結ぶ病院は、青病院、赤病院の2病院となります。"),
        ("ja", "市では、緑社(H17.11.24)、青社(H18.9.22)の2社と防災協定を締結しております。"),
        ("en", "To date, the four universities have partnered to establish a cluster."),
    ],
)
def test_partners_before_this_one(lang: str, sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """Those with whom there was an agreement before, and those who sign now, are not the total."""
    assert "tallies" not in read_after_news(lang, sentence).fields()


def test_partners_of_many_years(read_after_news: Callable[[str, str], Reading]) -> None:
    """Those whom another party has partnered with since a year are not counted."""
    sentence = "Green Institute has partnered with five medical schools since 1988."
    assert "tallies" not in read_after_news("en", sentence).fields()


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="tallies"), ids=lambda row: row["text"])
def test_total(row: dict[str, Any], read_after_news: Callable[[str, str], Reading]) -> None:
    """A sentence says how many partners there are."""
    found = read_after_news(row["lang"], row["text"]).fields()["tallies"]
    assert [tally.total for tally in found] == [row["value"]]


@pytest.mark.parametrize("count", ["合計8団体", "計8団体", "約8団体", "累計8団体"])
def test_a_count_is_no_partner(count: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """A total with a word before it counts bodies and is not the name of one."""
    fields = read_after_news("ja", f"提携先は{count}となりました。").fields()
    without = read_after_news("ja", "").fields()
    assert fields.get("partners") == without.get("partners")
    assert [tally.total for tally in fields["tallies"]] == [8]
