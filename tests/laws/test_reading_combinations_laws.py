"""Every way to say one thing beside every way to say another is read: names in any frame, a total of any subject."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import reading
from linkj_partners.reading import Reading

NEAR = date(2021, 5, 10)
JAPANESE_NAMES = st.builds(
    lambda first, kind: kind.format(first),
    st.sampled_from(["虹", "緑海", "青空", "赤月", "みどり野", "ソラリス", "北の杜"]),
    st.sampled_from(
        [
            *(
                "{}大学",
                "{}市",
                "{}町",
                "{}県",
                "株式会社{}",
                "{}株式会社",
                "{}銀行",
                "{}信用金庫",
                "{}病院",
                "{}高等学校",
            ),
            *(
                "{}研究所",
                "{}財団",
                "公益財団法人{}協会",
                "{}商工会議所",
                "{}漁業協同組合",
                "{}博物館",
                "{}ホールディングス",
            ),
        ]
    ),
)
# What may stand before a name: what it does and where it is, without a comma.
JAPANESE_LEADS = st.sampled_from(
    ["", "食品を製造する", "青空地方に本社を置く", "地域の医療を担う", "今季から活動を始めた"]
)
# What may stand before everything else
JAPANESE_OPENINGS = st.sampled_from(
    ["", "このたび、", "本日、", "地域の活性化を図るため、", "去る4月16日、", "少子化が進む中、", "2021年4月16日(金)、"]
)
JAPANESE_PAPERS = st.sampled_from(
    ["包括連携協定", "「まちづくりに関する協定」", "学術交流に関する覚書(MOU)", "災害時における物資の供給に関する協定"]
)
JAPANESE_FRAMES = st.sampled_from(
    [
        "{o}{a}は、{l}{b}と{p}を締結しました。",
        "{o}{a}は{l}{b}との間で{p}を締結しました。",
        "{o}{a}と{l}{b}は、{p}を締結しました。",
        "{o}{a}と{l}{b}が{p}に調印した。",
        "{o}{a}と{l}{b}との間で、{p}を締結しました。",
        "{o}{a}と{l}{b}による{p}の締結式が行われました。",
        "{o}{a}(山田花子代表)と{l}{b}(森太郎代表)は、{p}を締結しました。",
        "{o}{a}は{p}を{l}{b}と締結した。",
        "{o}{a}は、{l}{b}様と{p}を締結いたしました。",
    ]
)
JAPANESE_FRAMES_OF_THREE = st.sampled_from(
    [
        "{o}{a}、{b}及び{c}は、{p}を締結しました。",
        "{o}{a}は、{b}、{c}と{p}を締結しました。",
        "{o}{a}、{b}、{c}の3者は、{p}を締結しました。",
        "{o}{a}は、{b}と{c}の3者で{p}を締結しました。",
        "{o}{a}、{b}、{c}による{p}の締結式が行われました。",
    ]
)


def parties(found: Reading) -> list[object]:
    """Return the host and the partners as they are named."""
    return [fact.value for fact in found.facts if fact.field == "host" or fact.field.startswith("partners")]


class TestJapaneseParties:
    """Two or three bodies in any frame, whatever stands before them."""

    @given(
        st.lists(JAPANESE_NAMES, min_size=2, max_size=2),
        JAPANESE_FRAMES,
        JAPANESE_OPENINGS,
        JAPANESE_LEADS,
        JAPANESE_PAPERS,
    )
    def test_two(self, names: list[str], frame: str, opening: str, lead: str, paper: str) -> None:
        """The names come back as they are printed, and only they."""
        if distinct(names):
            text = frame.format(o=opening, a=names[0], b=names[1], l=lead, p=paper)
            assert parties(reading.read(text, published=NEAR)) == names

    @given(
        st.lists(JAPANESE_NAMES, min_size=3, max_size=3), JAPANESE_FRAMES_OF_THREE, JAPANESE_OPENINGS, JAPANESE_PAPERS
    )
    def test_three(self, names: list[str], frame: str, opening: str, paper: str) -> None:
        """The names come back as they are printed, and only they."""
        if distinct(names):
            text = frame.format(o=opening, a=names[0], b=names[1], c=names[2], p=paper)
            assert parties(reading.read(text, published=NEAR)) == names


def distinct(names: list[str]) -> bool:
    """Return whether no name is a part of another, as 虹市 is of 虹市病院."""
    return not any(one in other for one in names for other in names if one is not other)
