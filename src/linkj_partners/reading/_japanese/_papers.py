"""The paper that a Japanese sentence is about, where it is another one than the release announces."""

from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._japanese._bodies import says_what_it_is
from linkj_partners.reading._japanese._subjects import A_KIND, ANOTHER_CONTRACT

__all__ = ["counterparts", "tells_of_another_paper"]

_BEGIN: Final = r"\W*(?:(?:一方|また|なお)、)?"
_PAPER: Final = "(?:協定|覚書|契約)書?"
# 別の協定は, 一般に協定の期間は, 協定案は, 検討中の契約は
_ANOTHER = Pattern(
    rf"{_BEGIN}(?:(?:別|他|ほか|もう[1一]つ|同様|同種|類似|個別|この種|検討中|協議中|交渉中)の|こうした|一般(?:的)?に、?|通常、?)"
    rf"[^、。はが]{{0,20}}{_PAPER}(?:案)?[はのが](?!締結)"
    rf"|{_BEGIN}[^、。はが]{{0,20}}{_PAPER}の?(?:素?案)[はのが]"
)
# 融資契約は, 労働協約の期間は
_KIND = Pattern(
    rf"{_BEGIN}[^、。はが]{{0,12}}?(?P<kind>{ANOTHER_CONTRACT}|(?:サービス|秘密保持|売買)契約|(?:補助|奨学)金の契約|労働協約"
    "|経済連携協定)書?(?:[はが]|の[^、。]{0,8}期[間限])"
)
_THIS_ONE = Pattern("[、が](?:今回|新|本|この|協定|覚書)[^、。]{0,12}は")  # 一般に協定は1年だが、今回は
_NAME: Final = "[一-鿿々ァ-ヺーA-Za-z0-9・]{2,16}?"
# 緑大学と赤会の協定は, 赤会との協定の期間は, 緑大学が赤会と結んだ協定は
_WHOSE = Pattern(
    rf"{_BEGIN}(?:(?P<one>{_NAME})[とが、])?(?P<other>{_NAME})と?(?:の(?:間の)?|結んだ|締結した|交わした)"
    rf"[^、。はが]{{0,10}}?{_PAPER}[はのが]"
)
# 同大学, 市内大学, 3市町村
_NOT_A_NAME: Final = Pattern(
    "[0-9本当同両各全他]|(?:[市県町国都区]内|海外|国外|国内外?|大手|業界|地元|民間|(?:国|公|県|市|私)立)(?:の|[^市])"
)


def tells_of_another_paper(sentence: str, announced: str) -> bool:
    """Return whether a sentence is on another paper than the one that words announce: 別の協定は."""
    if _THIS_ONE.search(sentence):
        return False
    kind = _KIND.match(sentence)
    is_other_kind = kind is not None and kind["kind"].removesuffix("協定") not in announced
    return _ANOTHER.match(sentence) is not None or is_other_kind


def counterparts(sentence: str) -> tuple[str, ...]:
    """Return the bodies whose paper a sentence is about: 緑大学と赤会の協定は."""
    whose = _WHOSE.match(sentence)
    names = (whose["one"], whose["other"]) if whose else ()
    return tuple(
        name
        for name in names
        if name and says_what_it_is(name) and not (_NOT_A_NAME.match(name) or A_KIND.fullmatch(name))
    )
