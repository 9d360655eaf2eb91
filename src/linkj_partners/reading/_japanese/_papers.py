"""The paper that a Japanese sentence is about, where it is another one than the release announces."""

from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._japanese._bodies import says_what_it_is
from linkj_partners.reading._japanese._subjects import ANOTHER_CONTRACT

__all__ = ["counterparts", "tells_of_another_paper"]

_BEGIN: Final = r"\W*(?:(?:一方|また|なお)、)?"
_PAPER: Final = "(?:協定|覚書|契約)書?"
# 別の協定は, 一般に協定の期間は, 協定案は, 検討中の契約は
_ANOTHER = Pattern(
    rf"{_BEGIN}(?:(?:別|他|ほか|同様|同種|類似|この種|検討中|協議中|交渉中)の|こうした|一般(?:的)?に、?|通常、?)"
    rf"[^、。はが]{{0,20}}{_PAPER}(?:案)?[はのが]"
    rf"|{_BEGIN}[^、。はが]{{0,20}}{_PAPER}の?(?:素?案)[はのが]"
)
# 融資契約は, 労働協約の期間は
_KIND = Pattern(
    rf"{_BEGIN}[^、。はが]{{0,12}}?(?P<kind>{ANOTHER_CONTRACT}|(?:サービス|秘密保持|売買)契約|補助金の契約|労働協約|経済連携協定)"
    "書?(?:[はが]|の[^、。]{0,8}期[間限])"
)
_NAME: Final = "[一-鿿々ァ-ヺーA-Za-z0-9・]{2,16}?"
# 緑大学と赤会の協定は, 赤会との協定の期間は, 緑大学が赤会と結んだ協定は
_WHOSE = Pattern(
    rf"{_BEGIN}(?:(?P<one>{_NAME})[とが、])?(?P<other>{_NAME})と?(?:の(?:間の)?|結んだ|締結した|交わした)"
    rf"[^、。はが]{{0,10}}?{_PAPER}[はのが]"
)
_NOT_A_NAME: Final = tuple("本当同両各全他")


def tells_of_another_paper(sentence: str, announced: str) -> bool:
    """Return whether a sentence is on another paper than the one that words announce: 別の協定は."""
    kind = _KIND.match(sentence)
    return _ANOTHER.match(sentence) is not None or (kind is not None and kind["kind"] not in announced)


def counterparts(sentence: str) -> tuple[str, ...]:
    """Return the bodies whose paper a sentence is about: 緑大学と赤会の協定は."""
    whose = _WHOSE.match(sentence)
    names = (whose["one"], whose["other"]) if whose else ()
    return tuple(name for name in names if name and says_what_it_is(name) and not name.startswith(_NOT_A_NAME))
