"""The dates that a text gives itself: above it, at its foot, or before its first words."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from linkj_partners import dates
from linkj_partners._patterns import Pattern
from linkj_partners.reading._days._day import Day
from linkj_partners.reading._flow import WEEKDAY, Flow, Line

__all__ = [
    "AFTER_DATELINE",
    "DATELINE",
    "HAS_A_YEAR",
    "LONGEST_DATE_LINE",
    "NEAR_THE_HEAD",
    "PAPER",
    "SHORT",
    "date_lines",
    "distinct",
]

NEAR_THE_HEAD: Final = 15
_NEAR_THE_FOOT: Final = 6
# 富山新聞, 『東奥日報』, 日本経済新聞
PAPER: Final = """
    [『「《]?[一-鿿ァ-ヺー]{1,12}
    (?:新聞|日報|新報|民報|日日|タイムス|タイムズ|通信|ニュース)
    (?:[ ]?電子版|朝刊|夕刊|社)?[』」》]?
"""
_TO_WHOM: Final = "(?:報道(?:関係)?(?:者|機関)?[ ]?|各?[ ]?)各?[ ]?位"
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
# Blue City, City of Blue, but no words in small letters alone
_WORDS: Final = rf"(?-i:{_CAPITAL})[\w.'’&-]*(?:,?[ /][\w.'’&-]+){{0,6}}"
# What may stand in a date line beside the date.
_LABEL_BEFORE: Final = Pattern(
    rf"""[\W_]*(?:
        # 発表日:, 報道発表日時, 掲載年月日
        (?:報道|記者|プレス|新聞)?(?:会見|発表|公表|配布|配信|掲載|公開|登録|投稿|リリース|発行|提供)(?:年月)?日(?:時)?
        |(?:[一-鿿]{{2,6}}\ )?{PAPER}  # 青空版 虹新聞
        # The kind of the page
        |(?:ニュース|プレス|報道)?リリース|News|ニュース|お知らせ|トピックス|Topics
        |(?:(?:Joint|Media|News|Press|Public)[ ]?){{0,2}}
            (?:Advisory|Announcement|Bulletin|Communiqu[ée]|Note|Notice|Release|Statement)
        # Blue City, and Blue City, Blue State,
        |(?-i:{_CAPITAL}[^\W\d_.][\w.'’-]*(?:[ /][^\W\d_][\w.'’-]*){{0,3}}
            (?:,[ ](?:the[ ])?{_CAPITAL}[\w.'’-]+(?:[ ](?:of[ ])?{_CAPITAL}[\w'’-]+)?|[ ]\({_CAPITAL}[\w ]{{2,20}}\))?
            ),(?:[ ]dated)?
        |Ref(?:erence)?\.?(?:[ ]?No\.?)?[: ]+(?=[\w/.-]*[0-9])[\w/.-]{{2,40}}  # Ref. No. BC/PR/2025/014
        |広報紙名\ ?:\ ?[一-鿿ぁ-ゖァ-ヺー]{{2,14}}  # 広報紙名: 広報あおぞら
        # Press notice of the Blue Council,
        |(?:(?:Joint|Media|News|Press|Public)[ ]){{0,2}}(?:Bulletin|Communiqu[ée]|Note|Notice|Release|Statement)
            [ ](?:by|from|of)[ ](?:the[ ])?{_WORDS},
        |日付|報道(?:発表)?資料|報道発表|(?:定例)?記者(?:提供|発表|配布|会見)資料|(?:記者|報道)資料提供|お知らせ記事
        |(?:Vol|No)\.?[ ]?[0-9-]{{1,8}}
        |{_TO_WHOM}|(?:発信|発行|配信)日?|カテゴリー?:[ ]?\S{{1,12}}
        |(?:(?:Press|News)[ ])?Release(?:[ ]No\.?[ ]?[\w/.-]{{1,10}})?(?:[ ]of)?  # Press Release No. 47/2023 of
        |(?:(?:(?:News|Press)[ ])?Release[ ])?Date(?:[ ](?:of[ ]release|announced))?
        |(?:Press[ ]Release[ –—-]+)?For[ ](?:immediate[ ])?(?:release|use)(?:[ ]upon[ ]receipt)?
        |[0-9]{{1,2}}[ ]min(?:ute)?[ ]read
        |\([A-Z][a-z]+\)[ ][0-9]{{1,2}}:[0-9]{{2}}  # (News) 14:16,
        |Ends[ ]?/|By(?=:)|(?-i:By[ ][A-Z])[\w .'-]{{1,30}}[|/·•]  # Ends/Wednesday, By Anna Green |
        # Blue College | News |, Press statement | Blue City,
        |{_WORDS}[ ][/|•](?:[ ]{_WORDS}[ ][/|•])?(?:[ ]{_WORDS},)?|(?:PR[ ]TIMES|共同通信PRワイヤー)[ ]/
        # Author: Anna Green Release time:, [Source] Blue College [Time], Time:
        |(?:\[?(?:Author|Editor|Source)[\]:]+[ ]*[^\n:]{{1,60}}?[ ]+)?\[?
            (?:(?:Release|Publish|Publication|Update|Post)[ -]?)?Time
        # Posted by Anna Green on
        |(?:Added|Created|Published|Posted|Registered|Submitted|Released|Issued|Updated|Uploaded)
            (?:[ ]by[ ][\w.' -]{{1,30}}?)?(?:[ ](?:at|on|date))?
    )?
    [\W_]*(?:{WEEKDAY}[, –—―-]+)?""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL_AFTER: Final = Pattern(
    rf"""
    [\W_]{{0,24}}(?:\([月火水木金土日](?:曜日)?\))?  # (火)
    [\W_]{{0,24}}(?:
        {WEEKDAY}
        |(?:at[ ])?[0-9]{{1,2}}(?::[0-9]{{2}}){{1,2}}(?:[ ]?[ap]\.?m\.?)?(?:[ ][A-Z]{{2,4}})?  # at 9:30 am JST
        |(?:午[前後])?[0-9]{{1,2}}時(?:[0-9]{{2}}分)?(?:から)?
    )?
    [\W_]{{0,24}}(?:
        発表|付け?|掲載|公開|提供(?:[ ]?資料提供)?|号(?:掲載|[ ]?No\.?[0-9]{{1,5}})?
        |By[ ][A-Z][\w .,'-]{{1,40}}  # By Anna Green
        |(?<=-[ ])(?-i:[A-Z])[a-z]+(?:[ ][A-Za-z]+){{0,3}}  # - Blue College
        |Posted[ ]in[ ][\w ]{{2,30}}
        |{PAPER}
        |[一-鿿]{{1,12}}[局部課室](?:より)?|[朝夕]刊  # 広報課
        |[一-鿿]{{1,8}}役[所場][ ][一-鿿ぁ-ゖァ-ヺー]{{1,14}}[局部課室係]  # 青空町役場 まちづくり推進室
        |{_TO_WHOM}|発信|配信|(?:定例)?(?:記者)?会見資料|UP
        # 国際交流, as the kind of the page
        |(?:国際|社会|地域|産学|学生|研究|教育|入試|医療|経営|環境|防災|文化)(?:交流|連携|活動|貢献|支援|情報)?
        |[一-鿿ァ-ヺー・の]{{0,8}}(?:から)?の?(?:お知らせ|トピックス|ニュース)
        |(?:Views?|Viewed|Clicks?|Click[ ]times|Hits|Reads?|Browse)[: ]\ ?.{{0,80}}
        |カテゴリー?:[\w・ ]{{1,20}}|[·•][ ][\w ·•]{{2,40}}  # · News · 2 min read
        |(?:プレス|ニュース)?リリース|News|Press[ ]Release|ニュース|お知らせ|トピックス|報道(?:発表)?資料
        |Business|Culture|Education|Events?|Research  # the kind of the page
        |(?-i:CLUB|COMPANY|HOMETOWN|INFO(?:RMATION)?|PARTNER|PRESS|RELEASE|TEAM|TOPICS)
        |[一-鿿]{{0,4}}(?:協定|連携|情報)  # 包括連携, as the kind of the page
        |(?<=,)[ ]?(?-i:[A-Z])[\w ]{{1,24}}  # , Blue City
        |\((?-i:[A-Z])[\w ,.'-]{{1,60}}\)  # (JST), (Blue City, Green State)
        |(?:(?<=[|/])|(?<=[|/][ ]))(?:提供:[\w ]{{1,20}}|[一-鿿ァ-ヺー]{{2,10}})  # | 提供:虹大学
        |(?<=[|/][ ])(?-i:[A-Z])[\w'’&, ]{{2,40}}(?:[ ]?[|/][ ](?-i:[A-Z])[\w'’&, ]{{2,40}})*  # | News | What's On
    )?[\W_]{{0,24}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A line of this kind says what the date in the next line is of.
_OTHER_LABEL = Pattern(
    r"(?:(?<![0-9])日時?|日時(?:及び|[・と])場所|期日|期間|とき|年月日|日程|[Dd]ate|[Ww]hen|(?<!を)更新|予定|締め?切り?|期限"
    r"|申し?込み?)[\]】)\W]*$|^\W*(?:次回の?)?開催日?\W*$"
    r"|^\W*(?:[0-9]{1,2}[.)] ?)?(?:Deadline|Date(?: and place)? of (?!(?:issue|publication|release)\b)|Next )"
    r"[\w ]{0,60}\W*$"
)
# Date: 14 March, and below: Venue
_PLACE_LINE = Pattern(
    r"\W*(?:Venue|Where|Location|Time|Parties|Signatories|Term|Duration|Retention|Review|会\s*場|場\s*所|時\s*間)\b"
)
_AN_HOUR = Pattern("[0-9]{1,2}[:時]|午[前後]")
_PUBLICATION = Pattern("発表|掲載|公開|配信|配布|リリース|[Pp]ubli|[Rr]elease|[Pp]ost")
# TOKYO, Nov. 24, 2020 – (the beginning of a paragraph)
DATELINE = Pattern(
    r"[一-鿿・]{2,10} $"
    # [東京、2021年5月10日], 東京(日本)およびパリ(フランス) – 2021年5月10日 –
    r"|[【\[(]?(?:[一-鿿ァ-ヺー・]{2,12}(?:\([一-鿿ァ-ヺー]{2,10}\))?(?:および|及び|、)?){1,3}"
    r"発?[ ]?[、 –—―-]{0,2}[ ]?$"
    r"|[A-Z][\w.' -]{1,28}, [A-Z][\w.']+(?: [A-Z][\w.']+)? (?:\| )?$"  # Blue City, Blue State 5 March 2021 –
    r"|\([A-Z][\w.' -]{1,28}(?:, [A-Z][\w.' ]{1,24})?\),? $"  # (Blue City, Blue State) 5 March 2021 –
    r"|(?![\w ]{0,24}\b(?:Date|Day|Deadline|Event|Evening|Meeting|Seminar|Session)s?:)"  # Open Day: Saturday 22 June
    rf"(?:\([A-Z][\w -]{{2,40}}\) )?[\[(]?{_CAPITAL}[\w.'’ /-]{{1,40}}(?: \([A-Z][\w.]{{1,20}}\))?"
    r"(?:,[\w.' ]{1,24}){0,2}(?:[.,:;(]| [–—―|-]) *$"
)
_PLACE_AND_DASH = Pattern(
    r"[A-Z][\w.']+(?: [A-Z][\w.']+){0,2}(?:, (?:the )?[A-Z][\w.']+(?: [A-Z][\w.']+)?)?"
    r"(?:,? and [A-Z][\w.']+(?:, [A-Z][\w.']+)?)? [–—―-] ?"
)  # Paris, France –
_IN_BRACKETS_AFTER = Pattern(r" \([A-Z][^()]{2,60}\) ?[:–—―-] ?[A-Z]")  # 8 March 2021 (Secretariat, Blue City): The
_PLACE_BEFORE = Pattern(r"[A-Z][a-z]+(?: [A-Z][a-z]+)? ")  # Blue City 5 March 2021: Blue College
_IN_BRACKETS = Pattern(r"(?:, [A-Z][\w ]{1,24}\)|\) ?[–—-]) (?=[A-Z])")  # (8 March 2021, Blue City) The
# BLUE CITY--(BUSINESS WIRE)--May 7, 2021--; BLUE CITY / NEWSWIRE / May 7, 2021 /; May 7, 2021 (GLOBE NEWSWIRE) --
_WIRE: Final = r"""
    [(/\[–—-][ ]?(?:[\w.-]+[ ]){0,2}
    (?:\w*(?i:wired?)(?:\.com|-[A-Za-z]+)?|CNW|PRWEB|PRWeb
        |Newsfile(?:[ ]Corp\.)?|24-7PressRelease|Newsworthy\.ai|APO[ ]Group)
"""
_WIRE_BEFORE = Pattern(
    rf"[^\n]{{1,60}}?{_WIRE}(?:\]\([^()]*\))?[ ]?[)/–—-]{{1,3}}[ ]?[–—-]{{0,2}}[ ]?(?:[A-Z][a-z]+day,?[ ])?",
    re.VERBOSE,
)
_WIRE_AFTER = Pattern(rf"[^\w\n]{{0,3}}{_WIRE}[ ]?[)/\]]", re.VERBOSE)
_PLACE_AFTER = Pattern(
    r"\. [A-Z]{4}[A-Z ]{0,24}(?:, [A-Z][\w. ]{1,24})? ?[–—―] ?[A-Z]"
    r"|(?: ?[:–—―]| --?) [A-Z]|, [A-Z][\w.' ]{1,24}(?:, [A-Z][\w ]{1,20})? ?(?:--?|[–—―:]) ?[A-Z]"
)
AFTER_DATELINE = Pattern(
    r"\.(?: ?[–—―-])? [A-Z]|\)\.? [A-Z]| \| [0-9A-Z]| [0-9]{1,2}:[0-9]{2} ?[AP]M\b|\] [A-Z]"
    r"|(?:\(.\))?[】\]]|\)?\]? ?(?:\([A-Z][\w ]{1,20}\) ?)?(?:/[\w -]{3,20}/ ?)?(?:--?|[–—―]|:)"
)
# Below such a line stand the days of other releases.
_RELATED = Pattern(
    r"""
    [\W_]*(?:
        (?:この記事に)?関連(?:する)?(?:記事|リンク|情報|ニュース)|過去の(?:記事|リリース)|(?:おすすめ|オススメ|人気)の?(?:記事|コンテンツ|ランキング|ニュース)
        |[Rr]elated[ ]|Recommended|Popular[ ]|More[ ](?:news|stories)\b
    )
    """,
    re.VERBOSE,
)


def date_lines(flow: Flow) -> tuple[Day, ...]:
    """Return the dates that the text gives itself, those near its head or, without one, near its foot.

    A date can be given twice, above the text and at its beginning.
    """
    lines = takewhile(lambda line: not _RELATED.match(line.text), flow.lines)
    places = list(enumerate(lines))
    head = [place for place in places if place[0] < NEAR_THE_HEAD]
    foot = [place for place in places if place[0] >= max(NEAR_THE_HEAD, len(places) - _NEAR_THE_FOOT)]
    for part in (head, foot):
        found = [day for index, line in part for day in _of_line(flow.lines, index, line)]
        if found:
            return tuple(found)
    return ()


LONGEST_DATE_LINE: Final = 160
SHORT: Final = 90
_IN_A_LONG_LINE = Pattern(
    r"""
    新聞|日報|掲載|公開|発表|登録|配信|発行|更新
    |^.?[A-Z].{0,80}?[–—―:/|-]  # BLUE CITY, March 8, 2021 –
    # [東京、2021年5月10日]
    |^[【\[(]?[一-鿿ァ-ヺー・、および()発 ]{2,40}[–—―-]?[ ]?[0-9]{4}年.{1,12}?日(?:\(.\))?[ ]?[】\])–—―-]
    # 8 March 2021, Blue City –; 8 March 2021 (Monday) –
    |^[0-9]{1,2}[ ][A-Z][a-z]+[ ][0-9]{4}(?:[ ]\([A-Z][a-z]+\)|,[ ][A-Z][\w ,]{1,40})?[ ]?[–—―:-]
    |^\(?[0-9]{1,2}[ ][A-Z][a-z]+[ ][0-9]{4}(?:,[ ][A-Z][\w ]{1,24}\)|\)[ ]?[–—-])  # (8 March 2021, Blue City)
    |^\([A-Z][\w .'-]{1,40},[ ][^()]{8,24}\)[ ][A-Z]|^[A-Z][\w .'-]{1,40}[ ]\([^()]{8,24}\)\.?[ ][A-Z]  # (Blue City, 8
    |^[A-Z][a-z]{2,8}\.?[ ][0-9]{1,2},[ ][0-9]{4}\.[ ][A-Z]{4}  # March 8, 2021. BLUE CITY
    |^.?[A-Z][\w .'-]{1,30},[^.]{8,24}\.[ ][A-Z]  # Blue City, 8 March 2021. The
    """,
    re.VERBOSE,
)


def _may_be_a_date_line(line: str) -> bool:
    if not HAS_A_YEAR.search(line, 0, LONGEST_DATE_LINE):
        return False
    is_row = len(line) < SHORT and not line.endswith("。")
    return is_row or _IN_A_LONG_LINE.search(line) is not None


HAS_A_YEAR = Pattern("[0-9]{4}|[〇一二三四五六七八九]{4}|元年|令和|平成|昭和|[RHS][0-9]")
_PUBLISHED = Pattern(
    r"""
    \b(?:[Pp]ublished|[Pp]osted|Writ(?:e|ten)(?=[ ]?:)|(?:[Cc]reated|[Pp]ublish|[Pp]ublication|[Rr]elease)[ ][Dd]ate)
        (?:[ ]on)?[ ]?[:|]?[ ]?(?:[A-Z][a-z]+day,[ ])?$  # Published: Friday,
    |(?:掲載|公開|発表|登録|配信|発行)(?:年月)?日[ ]?[:|]?[ ]?$  # 掲載日:
    """,
    re.VERBOSE,
)
_ISSUED = Pattern(r"(?:\(.\))? ?(?:[0-9]{1,2}時[0-9]{1,2}分)?(?:・[0-9]{1,2}日)?(?:発行|配信|掲載|公開)(?!日)")


def _is_of_publication(line: str, match: dates.DateMatch) -> bool:
    """Return whether the words around a date say so: 掲載日: before it, or 発行 after it."""
    return _PUBLISHED.search(line[: match.start]) is not None or _ISSUED.match(line, match.end) is not None


def _of_line(lines: tuple[Line, ...], index: int, line: Line) -> Iterator[Day]:
    matches = dates.find(line.text[:LONGEST_DATE_LINE]) if _may_be_a_date_line(line.text) else ()
    published = next((match for match in matches if _is_of_publication(line.text, match)), None)
    if published and published.value.is_exact:
        yield Day(published.value, line.start + published.start, line.start + published.end)
        return
    if not matches or not matches[0].value.is_exact:
        return
    match = matches[0]
    before, after = line.text[: match.start], line.text[match.end :]
    alone = bool(len(matches) == 1 and _LABEL_BEFORE.fullmatch(before) and _LABEL_AFTER.fullmatch(after))
    if alone:
        label = lines[index - 1].text if index else ""
        is_of_other = _OTHER_LABEL.search(label) or (
            label.rstrip(">)】〉》」] ").endswith("式") and _AN_HOUR.search(after)
        )
        below = lines[index + 1].text if index + 1 < len(lines) else ""
        is_of_other = is_of_other or _PLACE_LINE.match(below)
        alone = not is_of_other or bool(_PUBLICATION.search(label))
    is_range = len(matches) > 1 and matches[1].start - match.end <= len(" – ")
    is_dateline = not is_range and (
        (DATELINE.match(before) and AFTER_DATELINE.match(after))
        or (_PLACE_AND_DASH.fullmatch(before) and not after)
        or (not before and _IN_BRACKETS_AFTER.match(after))
        or (_PLACE_BEFORE.fullmatch(before) and after.startswith(": "))
        or (before == "(" and _IN_BRACKETS.match(after))
        or _WIRE_BEFORE.fullmatch(before)
        or _WIRE_AFTER.match(after)
    )
    is_listed = _is_listed(lines, index)
    alone = alone and not _OF_AN_EVENT.search(before)
    is_of_publisher = (
        index < _FIRST_LINES and not is_listed and len(matches) == 1 and _OF_A_PUBLISHER.fullmatch(f"{before}\0{after}")
    )
    if (alone and not is_listed) or is_dateline or is_of_publisher or (not before and _PLACE_AFTER.match(after)):
        yield Day(match.value, line.start + match.start, line.start + match.end)


# Careers fair, 20 January 2024: the day of something else
_OF_AN_EVENT = Pattern(
    r"\b(?:[Cc]ompetition|[Cc]oncert|[Cc]onference|[Cc]ongress|[Ee]vent|[Ee]xhibition|[Ff]air|[Ff]estival|[Ll]ecture|[Mm]arathon"
    r"|[Mm]eeting|[Mm]inutes|[Ss]eminar|[Ss]ymposium|[Ww]ebinar|[Ww]orkshop)s?\b[^|/•·]{0,40}[,–—-] $"
)
_ROW_OF_A_LIST = Pattern("(?:[0-9]{1,2}[ .)]+)?(?:[0-9]{4}|令和|平成|昭和)")


def _is_listed(lines: tuple[Line, ...], index: int) -> bool:
    """Return whether a line is one of the rows, each with its date, below a heading such as 他市の状況."""
    above = (
        next((line.text for line in lines[index - 1 :: -1] if not _ROW_OF_A_LIST.match(line.text)), "") if index else ""
    )
    return _OF_A_LIST.search(above) is not None


_FIRST_LINES: Final = 5
_OF_A_LIST = Pattern(
    "(?:状況|一覧|経緯|実績|沿革|あゆみ|歩み)\\W*$|^\\W*これまでに締結した"
)  # rows on other agreements stand below
# 2021年5月10日 青空市広報課; 虹大学だより 第31号(2021年5月10日); nothing that happens on the day or where
_OF_A_PUBLISHER = Pattern(
    r"""
    \W*(?:PRESS[ ]RELEASE|NEWS[ ]RELEASE|(?:プレス|ニュース)リリース)[ ]\0[ ][一-鿿ァ-ヺーぁ-ゖA-Za-z]{2,24}
        (?:会社|大学|法人|銀行|金庫)
    # 社会福祉法人ひばり会
    |\W*\0[ ]?(?:[一-鿿]{2,7}法人|(?:株式|有限|合同)会社)[ ]?[一-鿿ァ-ヺーぁ-ゖA-Za-z]{1,20}(?<![室館])\W*
    |(?!.*(?:日時|期日|期間|会場|場所|締結|調印|署名|開催|(?<!株)式|更新  # what happens on the day
        |設立|施行|現在|締切|予定|協定|覚書|連携|提携
        |役所|役場|庁舎|会館|ホテル|ホール|室[ ]*$))              # a place
    (?=.*(?:大学|学校|学園|学院|義塾|病院|機構|センター|会社|法人|協会|財団|銀行|金庫|会議所|研究所
        |館|市|町|村|県|区|省|庁  # a body
        |広報|会報|だより|[0-9]号|リリース|活動|報告|の森))           # or its paper
    (?:[一-鿿ァ-ヺー・A-Za-z0-9&()|/\[\] ]|だより|お知らせ|からの|の){0,30}  # before the date
    \0
    (?:[一-鿿ァ-ヺー・A-Za-z0-9&()|/\[\] ]|だより|お知らせ|の){0,30}  # and after it
    """,
    re.VERBOSE,
)


def distinct(lines: Sequence[Day]) -> list[Day]:
    """Return the first date line for each day."""
    return list({day.value: day for day in reversed(lines)}.values())[::-1]
