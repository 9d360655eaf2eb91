"""Who signs for an organization in Japanese: the people and offices beside its name."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._rules import only_bodies

__all__ = ["without_people"]

_BODY_ENDS: Final = "[学校院所館社園会市町村区県団構行合盟部局ァ-ヺーA-Za-z」}㈱\0]"
_RANK: Final = "(?:代表取締役|取締役|執行役員|代表社員|上席|専務|常務|名誉|代表|副|前|新)"
_HEAD: Final = "(?:[学校園院所館会駅署]長|[市町村区]長|支[店社部]長|本部長)"
_OTHER_HEAD: Final = (
    "(?:社長執行役員|[総社塾]長|理事長?|会頭|頭取|総裁|知事|大使|総領事|大臣|執行役員|専務|常務|取締役"
    "|(?:病院)?事業管理者|C[EFO]O)"
)
_OF_A_PART: Final = "(?:学部|研究科|研究所|センター|事業部|本部|部|課|室|局)長"
# The office of somebody who is named before it
_OFFICE: Final = f"(?:{_RANK}{{0,3}}(?:{_HEAD}|{_OTHER_HEAD}|代表)|[一-鿿ァ-ヺー]{{0,4}}{_OF_A_PART})"
# An office right after a body: 学長 in 虹大学学長, but 長 in 虹大学長 and 緑市長
_ITS_OFFICE: Final = rf"""
    (?:
        {_RANK}{{0,3}}(?:
            (?<=[学校院所館園局部会署店市町村区])長
            |(?:(?<={_BODY_ENDS})|(?<=[副前新誉務締役])){_HEAD}
            |{_OTHER_HEAD}
            |(?<={_BODY_ENDS})代表
        )
        |(?<={_BODY_ENDS})[一-鿿ァ-ヺー]{{1,8}}{_OF_A_PART}
    )
"""
_FOREIGN: Final = "[ァ-ヺー]{2,10}(?:[・ ][ァ-ヺー]{2,12}){1,3}"
_GIVEN: Final = "[一-鿿々ヶ]{1,4}[ ]?[ぁ-ゖ一-鿿々]{1,4}"
_NAME: Final = f"(?:[一-鿿々ヶ]{{1,5}}|{_GIVEN}|{_FOREIGN})"
_LONGER_NAME: Final = f"(?:[一-鿿々ヶ]{{2,5}}|{_GIVEN}|{_FOREIGN})"
# 虹市長杯, 学長会議, 代表の緑市: no people
_NO_NAME: Final = """
    (?!長[とはがの、]|杯|賞|会議|選挙|会[とはがの、]|室|表彰|記者|名|職|以下|より|のほか|ら|名代|取締役
        |[^、とはがの\0]{0,8}(?:[市町村区県]|大学|会社|協会|財団|機構|センター|組合|銀行)[、とはがの\0])
"""
_OF_A_BODY: Final = """
    [一-鿿]{0,4}(?:附属|付属|病院|学[部校院]|研究|支[所店社]|事務|総[務合]|企画|教育|国際|理事|委員|学術|地域|[高中小]校?学|本社|営業
        |[県市町村国道府都]立|立[大高中小短病図博美]|公民|図書|保健|福祉|消防|警察|医療|商工|連合|協[会議]|管理|技術|情報|産業|環境|文化|観光|議会|執行)
"""
_NO_OFFICE: Final = r"(?!理事|[^、とはがの]{0,5}長[とはがに、\0])"
_END: Final = "(?=[、とはがらに\0]|及び|および|並びに|ならびに|氏|さん|様|両氏|の[0-9二三]者|による|により|から|$)"
_OF_RESPECT: Final = "(?:氏|さん|様)?(?:ら|たち)?"
_LAST: Final = "[一-鿿ァ-ヺーA-Za-z」}㈱\0]"
_PATTERNS: Final = tuple(
    Pattern(source, re.VERBOSE)
    for source in (
        # 虹大学 山田太郎学長, 虹大学の山田学長
        rf"(?<={_LAST})(?:の|[ ]){_NO_NAME}{_NAME}{_OFFICE}{_OF_RESPECT}{_END}",
        # 虹大学山田太郎学長, as a text without spaces has it
        rf"""(?<=[学校院所館社会市町村区県府都行構])(?!{_OF_A_BODY})(?:[一-鿿々]{{3,5}}|{_FOREIGN})
            {_RANK}{{0,3}}(?:{_HEAD}|{_OTHER_HEAD}){_END}""",
        # 緑市山田市長, with the surname alone where the office is that of the body
        rf"""(?:(?<=[^の]市)[一-鿿々]{{2,3}}市長|(?<=[^の]町)[一-鿿々]{{2,3}}町長|(?<=[^の]村)[一-鿿々]{{2,3}}村長
            |(?<=大学)(?!{_OF_A_BODY})[一-鿿々]{{2,3}}学長|(?<=[^の]県)[一-鿿々]{{2,3}}知事
            |(?<=会社)(?!{_OF_A_BODY})[一-鿿々]{{2,3}}社長|(?<=銀行)[一-鿿々]{{2,3}}頭取){_END}""",
        # 虹大学学長の山田太郎氏
        rf"(?<={_LAST}){_ITS_OFFICE}の{_NO_OFFICE}{_NO_NAME}{_NAME}{_OF_RESPECT}{_END}",
        # 虹大学学長山田太郎
        rf"(?<={_LAST})[ ]?{_ITS_OFFICE}[ ]?{_NO_OFFICE}{_NO_NAME}{_LONGER_NAME}{_OF_RESPECT}{_END}",
        # 山田太郎NIJI理事長
        rf"""(?:(?<=[、とがの\0])|^)[一-鿿々]{{2,4}}[ ]?[一-鿿々ぁ-ゖ]{{1,3}}(?P<body>[A-Z]{{2,8}}){_RANK}{{0,3}}
            (?:{_HEAD}|{_OTHER_HEAD}|所長|会長){_END}""",
        # 山田太郎・虹大学学長
        rf"""(?:(?<=[、とが\0])|^){_NAME}・(?:(?<=[一-鿿々ぁ-ゖ]・)|(?=[一-鿿]))
            (?P<body>[一-鿿ァ-ヺーA-Za-z]{{2,30}}?){_ITS_OFFICE}{_OF_RESPECT}{_END}""",
    )
)


def without_people(sentence: str) -> str:
    """Return a sentence of the same length in which people and their offices beside an organization are blank."""
    return only_bodies(sentence, _PATTERNS)
