"""The days in a text: its date line, every printed day, and those that need the date line (本日, 今月8日, "today")."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from linkj_partners import dates
from linkj_partners._patterns import Pattern
from linkj_partners.dates import PartialDate
from linkj_partners.dates._eras import NAMES
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.errors import InvalidValueError, ParseError
from linkj_partners.reading._flow import WEEKDAY, Flow, Line

__all__ = [
    "ANY_DAY",
    "DAY",
    "FIGURES",
    "RELATIVE",
    "Anchor",
    "Day",
    "anchor_of",
    "date_lines",
    "days_in",
    "distinct",
    "is_month",
    "is_stamp_of_title",
    "marked",
    "month_and_day",
    "update_of",
]

_FIRST: Final = "\ue000"
_REST: Final = "\ue001"
_RELATIVE_FIRST: Final = "\ue002"
ANY_DAY: Final = f"{_FIRST}{_RELATIVE_FIRST}"
"""The characters that days begin with in a marked text; the second is that of relative ones."""
DAY: Final = f"[{ANY_DAY}]{_REST}*"
"""The source of a regular expression for a day in a marked text."""
RELATIVE: Final = _RELATIVE_FIRST


class Day(NamedTuple):
    """A day with its place; the value is ``None`` where no year is known, the note says what it was inferred from."""

    value: PartialDate | None
    start: int
    end: int
    note: str | None = None
    is_relative: bool = False


class Anchor(NamedTuple):
    """The day that missing years are taken from, and how it is known."""

    day: date
    words: str
    is_month: bool = False


_NEAR_THE_HEAD: Final = 15
_NEAR_THE_FOOT: Final = 6
# 富山新聞, 『東奥日報』, 日本経済新聞
_PAPER: Final = """
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
        |(?:[一-鿿]{{2,6}}\ )?{_PAPER}  # 青空版 虹新聞
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
        |{_PAPER}
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
_DATELINE = Pattern(
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
_AFTER_DATELINE = Pattern(
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
    head = [place for place in places if place[0] < _NEAR_THE_HEAD]
    foot = [place for place in places if place[0] >= max(_NEAR_THE_HEAD, len(places) - _NEAR_THE_FOOT)]
    for part in (head, foot):
        found = [day for index, line in part for day in _of_line(flow.lines, index, line)]
        if found:
            return tuple(found)
    return ()


_LONGEST_DATE_LINE: Final = 160
_SHORT: Final = 90
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
    if not _HAS_A_YEAR.search(line, 0, _LONGEST_DATE_LINE):
        return False
    is_row = len(line) < _SHORT and not line.endswith("。")
    return is_row or _IN_A_LONG_LINE.search(line) is not None


_HAS_A_YEAR = Pattern("[0-9]{4}|[〇一二三四五六七八九]{4}|元年|令和|平成|昭和|[RHS][0-9]")
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
    matches = dates.find(line.text[:_LONGEST_DATE_LINE]) if _may_be_a_date_line(line.text) else ()
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
        (_DATELINE.match(before) and _AFTER_DATELINE.match(after))
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


def anchor_of(flow: Flow, lines: tuple[Day, ...], published: date | None) -> Anchor | None:
    """Return the day that missing years are taken from.

    It is the one date line, or the one that a place stands before, else the day of publication, of which a dateline
    without a year may be the eve, else the one day that the text calls that of a newspaper or gives in brackets after
    its title.
    """
    given = distinct(lines)
    if len(given) > 1:
        given = [line for line in given if _is_beside_a_place(flow, line)]
    if len(given) == 1:
        [line] = given
        return Anchor(_exact(line), f"the date line {flow.source[line.start : line.end]!r}")
    if published is not None:
        return _dateline_near(flow, published) or Anchor(published, f"the day of publication {published}")
    found = {} if lines else {day.value: day for day in _named_days(flow)}
    if not found and not lines:
        return _month_of(flow)
    if len(found) != 1:
        return None
    [day] = found.values()
    return Anchor(_exact(day), f"the day {flow.source[day.start : day.end]!r}, on which it was printed")


def distinct(lines: Sequence[Day]) -> list[Day]:
    """Return the first date line for each day."""
    return list({day.value: day for day in reversed(lines)}.values())[::-1]


_PLACE = Pattern(
    r"(?!Date|Issue|Last|News|Post|Press|Publish|Release|Submit|Update)"  # labels of a date
    r"[\[(]?[A-Z][\w.' -]{1,28}(?:,[\w.' ]{1,24}){0,2}(?:[,(]| [–—―-]) ?$"
)


def _is_beside_a_place(flow: Flow, day: Day) -> bool:
    """Return whether a place stands before a date: TOKYO, Nov. 24, 2020."""
    line = next(line for line in flow.lines if line.start <= day.start < line.start + len(line.text))
    return _PLACE.match(line.text[: day.start - line.start]) is not None


# August 2017; 会報 令和2年3月号より
_MONTH_LINE = Pattern(
    r"[\W_]*(?:[一-鿿]{2,6} ?: ?)?"  # 広報紙名:
    r"(?:.{2,30}(?:Vol\.?|No\.?|第) ?[0-9]{1,4}号? ?\(?"  # 広報誌 第58号(
    r"|(?:[一-鿿]{2,8} )?[一-鿿ぁ-ヺA-Za-z]{0,12}(?:「[^「」]{1,20}」)?(?: ?:)? ?)?"
    r"\0(?:\)(?:より|発行)?|発行|号.{0,12}|号より .{2,40})?[\W_]*"
)


_A_MONTH = Pattern(
    "[0-9元]\\)?年 ?[0-9]{1,2} ?月(?! ?[0-9])|[0-9]{4}[-/.][0-9]{1,2}(?![0-9-/.])|[A-Z][a-z]{2,8},? [0-9]{4}"
)
_LONGEST_MONTH_LINE: Final = 60


def _month_of(flow: Flow) -> Anchor | None:
    """Return the last day of the one month that a line near the head gives as that of publication."""
    found: dict[PartialDate, str] = {}
    for line in flow.lines[:_NEAR_THE_HEAD]:
        if len(line.text) > _LONGEST_MONTH_LINE or not _A_MONTH.search(line.text):
            continue
        for match in dates.find(line.text)[:1]:
            is_alone = _MONTH_LINE.fullmatch(f"{line.text[: match.start]}\0{line.text[match.end :]}")
            if is_alone and is_month(match.value):
                found[match.value] = match.text
    if len(found) != 1:
        return None
    [(month, words)] = found.items()
    return Anchor(month.latest, f"the month {words!r}", is_month=True)


def is_month(value: PartialDate) -> bool:
    """Return whether a date is known to the month."""
    return not value.is_exact and (value.earliest.year, value.earliest.month) == (value.latest.year, value.latest.month)


# BLUE CITY, Feb 7 (News): the day before that of publication, mostly.
_EVE: Final = 7


def _dateline_near(flow: Flow, published: date) -> Anchor | None:
    """Return the day of a dateline without a year, shortly before the day of publication."""
    for line in flow.lines[:_NEAR_THE_HEAD]:
        for match in dates.find(line.text[:_SHORT], near=published)[:1]:
            is_one = _DATELINE.match(line.text[: match.start]) and _AFTER_DATELINE.match(line.text, match.end)
            if is_one and match.value.is_exact and 0 <= (published - match.value.earliest).days < _EVE:
                return Anchor(
                    match.value.earliest, f"the dateline {match.text!r} and the day of publication {published}"
                )
    return None


# 更新日:2021年3月8日, 2021年3月8日更新
_UPDATED = Pattern("更新日?[:、 ]*$|^[Uu]pdate: $|[Ll]ast [Uu]pdated?(?: on)?:? $")
_MAY_BE_UPDATED = Pattern("更新日?[:、 ]*(?:[0-9]|令和|平成)|日更新|[Uu]pdate")


def update_of(flow: Flow) -> Anchor | None:
    """Return the day on which a page was updated, if it gives one: it shows the year of a day with its weekday."""
    found: dict[PartialDate, str] = {}
    for line in flow.lines:
        for match in dates.find(line.text[:_LONGEST_DATE_LINE]) if _MAY_BE_UPDATED.search(line.text) else ():
            is_update = _UPDATED.search(line.text[: match.start]) or line.text.startswith("更新", match.end)
            if is_update and match.value.is_exact and not match.year_inferred:
                found[match.value] = match.text
    if len(found) != 1:
        return None
    [(day, words)] = found.items()
    return Anchor(day.earliest, f"the update {words!r}, by the weekday")


# (日本経済新聞 2016年2月18日), 『虹日報』2006年9月19日付
_OF_A_PAPER = Pattern(rf"{_PAPER}(?:(?:朝刊|夕刊|電子版)?[\s、,(:]*)$", re.VERBOSE)
_BEFORE_A_PAPER = Pattern(rf"付[ 、]?{_PAPER}(?:[朝夕]刊)?\W*$", re.VERBOSE)  # 2010/01/31付 虹新聞朝刊
_TITLES: Final = 3


# 2021/05/06【虹大学】連携協定を締結しました; 2021.5.6 活動報告
_BEGINS_A_TITLE = Pattern(
    r"\[?[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}(?:\]?[ ]?[【「]|\]?[ ][一-鿿ぁ-ヺー][^。]{1,60}$)"
)
_ENDS_OF_A_STAMP: Final = (*"0123456789", ")", "]")


def _named_days(flow: Flow) -> Iterator[Day]:
    """Yield the days of a newspaper, and those before a title or in brackets at its end."""
    for index, line in enumerate(flow.lines):
        is_title = index < _TITLES
        begins_a_title = is_title and _BEGINS_A_TITLE.match(line.text) is not None
        may_be_of_title = begins_a_title or (is_title and line.text.endswith(_ENDS_OF_A_STAMP))
        may_name_one = may_be_of_title or "新聞" in line.text or "日報" in line.text
        if not may_name_one or not _HAS_A_YEAR.search(line.text):
            continue
        for match in dates.find(line.text):
            before = line.text[max(0, match.start - _SHORT) : match.start]
            is_of_a_paper = _OF_A_PAPER.search(before) or _BEFORE_A_PAPER.match(line.text, match.end)
            is_before_title = begins_a_title and match.start == 0
            is_after_title = is_title and is_stamp_of_title(line.text, match.start, match.end)
            is_named = is_of_a_paper or is_before_title or is_after_title
            if is_named and match.value.is_exact and not match.year_inferred:
                yield Day(match.value, line.start + match.start, line.start + match.end)


# Partner College signs an MOU 2018-11-17
FIGURES = Pattern("[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}")
_TITLE = Pattern(r"(?<![:,、はがでにを])(?<! on)(?<! at)(?<! by)(?<! from)(?<! in) $")


def is_stamp_of_title(line: str, start: int, end: int) -> bool:
    """Return whether a title ends with a date in figures, in brackets or not: 協定を締結 (2021.5.6)."""
    if end > len(line):  # a day that goes on in the next line
        return False
    before, after = line[:start], line[end:].strip()
    in_brackets = before.endswith(("(", "[")) and after in (")", "]")
    if not (line[end - 1].isdigit() or (in_brackets and line[end - 1] == "日")):
        return False
    return in_brackets or bool(not after and FIGURES.fullmatch(line[start:end]) and _TITLE.search(before))


def _exact(day: Day) -> date:
    assert day.value is not None  # noqa: S101 (a date line is a whole date)
    return day.value.earliest


# Days with a weekday are found only in a year where it is right, so each weekday needs its own year.
_ANY_YEAR: Final = tuple(date(year, 7, 1) for year in range(2015, 2026))


def days_in(flow: Flow, anchor: Anchor | None, update: Anchor | None = None) -> tuple[Day, ...]:
    """Return every exact day of the running text, in order.

    Args:
        flow: The text.
        anchor: What missing years are taken from.
        update: The day of an update, from which days with a weekday take their year without an anchor.
    """
    of_day = None if anchor and anchor.is_month else anchor
    has_weekdays = _WITH_WEEKDAY.search(flow.text) is not None
    found = list(_relative(flow.text, of_day))
    if anchor is None:
        found += _near(flow.text, 0, _ANY_YEAR[:1])
        if has_weekdays:
            found += _with_weekdays(flow.text)
            found += _before_update(flow.text, update)
    else:
        note = f"year from {anchor.words}"
        found += [
            Day(match.value, match.start, match.end, note if match.year_inferred else None)
            for match in dates.find(flow.text, near=anchor.day)
            if match.value.is_exact
        ]
    if has_weekdays:
        found += _with_wrong_weekday(flow.text, anchor, found)
    found.sort(key=_place)
    found += _incomplete(flow.text, of_day, tuple(found))
    unique = {(day.start, day.end): day for day in found}
    days = sorted(unique.values(), key=_place)
    pairs = [(day, after) for day, after in pairwise(days) if _is_in_apposition(flow, day, after)]
    named_again, same = {day.start for day, _ in pairs}, {after.start for _, after in pairs}
    return tuple(
        day._replace(is_relative=day.is_relative or day.start in same) for day in days if day.start not in named_again
    )


_BETWEEN = Pattern(r"[ ,、(\[]{1,3}(?:on )?(?:the )?")


def _is_in_apposition(flow: Flow, day: Day, after: Day) -> bool:
    """Return whether a relative day is named again right after it: today, 28 January; 本日(4月18日)."""
    is_other = day.is_relative and not after.is_relative
    is_number = flow.text[day.start].isdigit()  # 29日、10月1日 are two days, unless they are one
    return (
        is_other
        and (not is_number or day.value == after.value)
        and _BETWEEN.fullmatch(flow.text[day.end : after.start]) is not None
    )


def _place(day: Day) -> tuple[int, int]:
    return day.start, -day.end


# A line with a weekday beside a day.
_WITH_WEEKDAY = Pattern(
    r"""
    # 25日(火), 25日火曜, 25 (Tue)
    [0-9]日?[ ]?[,(]?[ ]?(?:[月火水木金土日][曜)・]|(?i:mon|tue|wed|thu|fri|sat|sun))
    # Tuesday, the 25th; Tue. December
    |\b(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?[ ](?:the[ ])?[0-9A-Z]
    """,
    re.VERBOSE,
)


def _with_weekdays(text: str) -> Iterator[Day]:
    """Yield the days with a weekday, each in the years in which it is right."""
    start = 0
    for line in text.split("\n"):
        if _WITH_WEEKDAY.search(line):
            yield from _near(line, start, _ANY_YEAR[1:])
        start += len(line) + 1


def _before_update(text: str, update: Anchor | None) -> Iterator[Day]:
    """Yield the days with a weekday that were in the months before an update, or are in the weeks after it."""
    if update is None:
        return
    for match in dates.find(text, near=update.day):
        is_near = match.value.is_exact and -_HALF_A_YEAR <= (match.value.earliest - update.day).days <= _WEEKS_BEFORE
        if is_near and match.year_inferred and _WITH_WEEKDAY.search(match.text):
            yield Day(match.value, match.start, match.end, f"year from {update.words}")


def _near(text: str, start: int, years: Sequence[date]) -> Iterator[Day]:
    for near in years:
        for match in dates.find(text, near=near):
            if match.value.is_exact:
                yield Day(None if match.year_inferred else match.value, start + match.start, start + match.end)


def month_and_day(words: str) -> tuple[int, int] | None:
    """Return the month and day that words for a day without a year name, in the first year where they are right."""
    found = (match.value.earliest for near in _ANY_YEAR for match in dates.find(words, near=near))
    return next(((day.month, day.day) for day in found), None)


# Friday, Dec. 28, 2023; 12月25日(火)
_DATED_WEEKDAY = Pattern(
    rf"""
    (?:(?:(?<![0-9])[0-9]{{4}}|(?:令和|平成)(?:[0-9]{{1,2}}|元))年)?     # the year
    (?<![0-9])[0-9]{{1,2}}月[0-9]{{1,2}}日[ ]?\([月火水木金土日](?:曜日?)?\)
    |\b(?:{"|".join(WEEKDAYS)}),?[ ](?:the[ ])?
    (?:[A-Z][a-z]{{2,8}}\.?[ ][0-9]{{1,2}}(?:st|nd|rd|th)?\b             # December 28
        |[0-9]{{1,2}}(?:st|nd|rd|th)?[ ][A-Z][a-z]{{2,8}}\b)             # 28 December
    (?:,?[ ][0-9]{{4}}\b)?
    """,
    re.VERBOSE,
)


def _with_wrong_weekday(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days whose weekday is not right, with the reason as note."""
    ends = {day.end for day in found}
    for match in _DATED_WEEKDAY.finditer(text):
        if _PAST_ITS_ERA.match(match[0]) or not ends.isdisjoint(range(match.start() + 1, match.end() + 1)):
            continue
        try:
            dates.parse(match[0], near=anchor and anchor.day)
        except InvalidValueError as error:
            yield Day(None, *match.span(), str(error))
        except ParseError:
            continue


_Resolve = Callable[[re.Match[str], date], date | None]


def _same_day(_: re.Match[str], near: date) -> date:
    return near


def _day_before(_: re.Match[str], near: date) -> date | None:
    return _before(near, 1)


def _day_after(_: re.Match[str], near: date) -> date | None:
    return near + timedelta(days=1) if near < date.max else None


def _this_month(match: re.Match[str], near: date) -> date | None:
    day = int(match[1])
    try:
        return near.replace(day=day)
    except ValueError:
        return None


def _last_month(match: re.Match[str], near: date) -> date | None:
    end = _before(near, near.day)
    return None if end is None else _this_month(match, end)


def _closest_weekday(match: re.Match[str], near: date) -> date | None:
    """Return the last such day, or the next one where the words before it say what will be."""
    if _TO_COME.search(match.string, max(0, match.start() - _A_SENTENCE), match.start()):
        days = (WEEKDAYS.index(match[1]) - near.weekday()) % len(WEEKDAYS)
        return near + timedelta(days=days) if near.toordinal() + days <= date.max.toordinal() else None
    return _last_weekday(match, near)


_TO_COME = Pattern(
    r"\b(?:will|(?:is|are) (?:(?:going|set|scheduled|due|expected) )?to)(?: be)?(?: [a-z]+ly)?"
    r" (?:sign|ink|conclude|enter|formali[sz]e|hold|held|meet|gather)[a-z]*\b[^.;\n]*$"
)
_A_SENTENCE: Final = 240


def _last_weekday(match: re.Match[str], near: date) -> date | None:
    return _before(near, (near.weekday() - WEEKDAYS.index(match[1])) % len(WEEKDAYS))


def _last_weekday_in_figures(match: re.Match[str], near: date) -> date | None:
    day = _last_weekday(match, near)
    return day if day and sorted((day.day, day.month)) == sorted((int(match[2]), int(match[3]))) else None


def _before(near: date, days: int) -> date | None:
    """Return an earlier day, or ``None`` before the year 1."""
    return near - timedelta(days=days) if near.toordinal() > days else None


class _Relative(NamedTuple):
    """A way to name a day from the text's own: words, one of which is in each text that does, and what they mean."""

    words: tuple[str, ...]
    pattern: Pattern
    resolve: _Resolve


_RELATIVE: Final = (
    # 同日 means a day that was named before, if there is one; see `_relative`.
    # The pattern begins with a set of characters, which `re` skips to.
    _Relative(
        ("本日", "同日", "oday", "n this day", "his morning", "his afternoon", "his evening"),
        Pattern(
            r"[本同TtOo](?:(?<=本)日|(?<=同)(?<![一-鿿].)日"
            # not: today and into the future
            r"|(?<=[Tt])(?<!\w.)(?<!ago t)(?<!from t)oday\b(?!['’]s"
            r"| and (?:(?:for|in|into) (?:the )?(?:future|years?|tomorrow)|tomorrow)\b)"
            r"|(?<=[Oo])(?<!\w.)n this day\b|(?<=[Tt])(?<!\w.)his (?:morning|afternoon|evening)\b)"
        ),
        _same_day,
    ),
    _Relative(
        ("昨日", "esterday"), Pattern(r"(?<!一)昨日|(?<!ago )(?<!from )(?<!before )\b[Yy]esterday\b"), _day_before
    ),
    _Relative(("omorrow",), Pattern(r"(?<!from )(?<!after )(?<!for )\b[Tt]omorrow\b(?!['’]s)"), _day_after),
    _Relative(
        ("今月", *(f"本{figure}" for figure in range(1, 10))),
        Pattern(r"(?:今月|(?<![一-鿿])本)([1-9]|[12][0-9]|3[01])日"),
        _this_month,
    ),
    _Relative(("先月",), Pattern(r"先月([1-9]|[12][0-9]|3[01])日"), _last_month),
    _Relative(
        WEEKDAYS,
        Pattern(
            rf"(?:\b(?:on|On|last|this) |(?<=signed )|(?<=inked )|(?<=gathered )|(?<=met )|(?<=greement )"
            r"|(?<=M[Oo]U )|(?<=emorandum )|(?<=nderstanding )|(?<=held )"
            r"|(?<![Ee]very )(?<![Ee]ach )(?<![Nn]ext )(?<![Cc]oming )"
            r"\b(?=[A-Z][a-z]+day (?:morning|afternoon|evening|night)\b)"
            rf")({'|'.join(WEEKDAYS)})\b(?! (?:(?:of )?(?:last|next) week|week)\b)"
            r"(?!(?: (?:morning|afternoon|evening|night))?[, (]+(?:the )?(?:\d|[A-Z][a-z]+\.? \d))"
        ),
        _closest_weekday,
    ),
    # on Tuesday (9/7), whichever of both is the month
    _Relative(
        WEEKDAYS,
        Pattern(rf"\b({'|'.join(WEEKDAYS)}) \((\d{{1,2}})/(\d{{1,2}})\)"),
        _last_weekday_in_figures,
    ),
)


_DAY_BEFORE = Pattern("[0-9]日")
_NEAR: Final = 200


def _relative(text: str, anchor: Anchor | None) -> Iterator[Day]:
    for words, pattern, resolve in _RELATIVE:
        for match in pattern.finditer(text) if any(word in text for word in words) else ():
            if match[0] == "同日" and _DAY_BEFORE.search(text[max(0, match.start() - _NEAR) : match.start()]):
                continue
            yield from _resolved(match, anchor, resolve, "counted")


def _resolved(match: re.Match[str], anchor: Anchor | None, resolve: _Resolve, how: str) -> Iterator[Day]:
    day = None if anchor is None else resolve(match, anchor.day)
    if anchor is None:
        yield Day(None, *match.span(), is_relative=True)
    elif day is not None:
        yield Day(PartialDate.on(day), *match.span(), f"{how} from {anchor.words}", is_relative=True)


_WEEKDAY_SIGNS: Final = "月火水木金土日"
_BRACKETS: Final = rf"[ ]?\((?P<weekday>[{_WEEKDAY_SIGNS}])(?:曜日?)?(?:[・、]?祝日?)?\)"
# 18日, 去る18日; not 4月18日, 17、18日, 18日間, 18日目, 18日から.
_BARE: Final = Pattern(
    rf"""
    (?<![0-9月年第計約各毎同~〜・./-])(?<![0-9日][、,])  # not 4月18日, 17、18日
    (?P<day>[12][0-9]|3[01]|[1-9])日(?:{_BRACKETS})?
    (?![間目前後以程本毎時ご~〜・-]|か|まで|を経|、[0-9]{{1,2}}日)  # not 18日間, 18日目, 18日から
    """,
    re.VERBOSE,
)
# on the 18th.
_ON_THE = Pattern(r"(?<=[Oo]n the )(?P<day>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)(?=[.,;\n]| (?:at|for|in|with)\b|$)")
# 同月18日, 同年4月18日: of the month and year that were named last.
_SAME: Final = Pattern(rf"同(?:月|年(?P<month>1[0-2]|[1-9])月)(?P<day>[12][0-9]|3[01]|[1-9])日(?:{_BRACKETS})?")
_SAME_DAY: Final = Pattern("(?<![一-鿿])同日")
_NEXT: Final = Pattern(rf"翌(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日(?:{_BRACKETS})?")  # 翌2月5日
# Month and day: 4/18 (火)
_SLASHED: Final = Pattern(rf"(?<![0-9/.])(?P<month>1[0-2]|0?[1-9])[/.](?P<day>3[01]|[12][0-9]|0?[1-9]){_BRACKETS}")
# Before May 2019 documents gave later days in that era too.
_PAST_ITS_ERA: Final = Pattern(
    "平成 ?(?P<year>3[1-9]|4[0-9])年 ?(?P<month>1[0-2]|[1-9])月 ?(?P<day>[12][0-9]|3[01]|[1-9])日"
)
_HEISEI: Final = NAMES["平成"]
# A day without a month is of the weeks before the text or, where it announces a signing, of those right after it.
_WEEKS_BEFORE: Final = 20
_WEEKS_AFTER: Final = 10


def _incomplete(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days without a month, and those in figures that their weekday shows."""
    for match in _ON_THE.finditer(text):
        yield from _resolved(match, anchor, _in_these_weeks, "month")
    bare = [] if text.isascii() else [*_bare(text, anchor, found)]
    yield from bare
    named = sorted([*found, *bare], key=lambda day: day.start)
    for match in _DAYS_LATER.finditer(text):
        yield from _days_later(match, anchor, named)
    if text.isascii():
        return
    for match in _PAST_ITS_ERA.finditer(text):
        yield from _counted_on(match)
    for match in (*_SLASHED.finditer(text), *_NEXT.finditer(text)):
        yield from _resolved(match, anchor, _in_these_years, "year")
    for match in _SAME_DAY.finditer(text):
        index = bisect_right(found, match.start(), key=lambda day: day.start)
        day = found[index - 1] if index else None
        if day and match.start() - day.end <= _NEAR and not _DAY_BEFORE.search(text, day.end, match.start()):
            note = day.note if day.value is None else f"the day that is named before it, {day.value}"
            yield Day(day.value, *match.span(), note, is_relative=True)
    for match in _SAME.finditer(text):
        before = [day for day in found if day.end <= match.start()]
        if before:
            yield from _in_the_same(before[-1], match)


# その翌日, 3日後, the next day, two days later
_DAYS_LATER: Final = Pattern(
    r"(?<![一-鿿])翌日|(?<![0-9])(?P<figure>[2-9])日後"
    r"|\bthe (?:next|following) day\b|\b(?P<word>two|three|four|five|six) days later\b"
)
_FEW: Final = ("one", "two", "three", "four", "five", "six")


def _days_later(match: re.Match[str], anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the day some days after the one that is named before it; open where that is the date line or incomplete."""
    index = bisect_right(found, match.start(), key=lambda day: day.start)
    before = found[index - 1] if index else None
    first = before.value.earliest if before and before.value else None
    days = int(match["figure"] or _FEW.index(match["word"] or "one") + 1)
    if (
        before is None
        or first is None
        or match.start() - before.end > _NEAR
        or (anchor is not None and first == anchor.day and not before.is_relative)
        or first.toordinal() + days > date.max.toordinal()
    ):
        yield Day(None, *match.span(), "the day that it follows is not clear", is_relative=True)
        return
    value = PartialDate.on(first + timedelta(days=days))
    yield Day(value, *match.span(), f"counted from {before.value}, which is named before it", is_relative=True)


def _bare(text: str, anchor: Anchor | None, found: Sequence[Day]) -> Iterator[Day]:
    """Yield the days without a month: named shortly before, the end of a range told before, or of these weeks."""
    recent = [day for day in found if day.value and anchor and _is_recent(day.value.earliest, anchor)]
    ranges = [(int(last["day"]), day) for day in recent if (last := _LAST_OF_A_RANGE.match(text, day.end))]
    told = [(day.value.earliest.day, day) for day in recent if day.value]
    for match in _BARE.finditer(text):
        named = _named_before(match, anchor, found) or _told_before(match, ranges)
        days = [*(_in_the_same(named, match) if named else _resolved(match, anchor, _in_these_weeks, "month"))]
        again = _told_before(match, told) if not any(day.value for day in days) else None
        yield from _in_the_same(again, match) if again else days


def _told_before(match: re.Match[str], told: Sequence[tuple[int, Day]]) -> Day | None:
    """Return the last day before a match that has its number: 12月2日~3日 … 3日の午後."""
    same = [day for number, day in told if number == int(match["day"]) and day.end <= match.start()]
    return next((day for day in reversed(same) if any(each.value for each in _in_the_same(day, match))), None)


def _is_recent(day: date, anchor: Anchor) -> bool:
    return 0 <= (anchor.day - day).days <= _DAYS_TOLD_AGAIN


_DAYS_TOLD_AGAIN: Final = 62
_LAST_OF_A_RANGE = Pattern("(?:[~〜・]|から)(?P<day>3[01]|[12][0-9]|[1-9])日")  # 12月2日~3日


def _named_before(match: re.Match[str], anchor: Anchor | None, found: Sequence[Day]) -> Day | None:
    """Return the day named shortly before a day without a month, from which it follows: 12月2日 … 3日."""
    index = bisect_right(found, match.start(), key=lambda day: day.start)
    before = found[index - 1] if index else None
    if before is None or before.value is None or anchor is None or match.start() - before.end > _NEAR:
        return None
    first = before.value.earliest
    is_of_text = first != anchor.day and first.day <= int(match["day"])
    is_of_sentence = "。" not in match.string[before.end : match.start()]
    return before if is_of_text and first <= anchor.day and (is_of_sentence or _is_recent(first, anchor)) else None


def _counted_on(match: re.Match[str]) -> Iterator[Day]:
    year = _HEISEI.before + int(match["year"])
    try:
        day = date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return
    if day > _HEISEI.last:
        yield Day(
            PartialDate.on(day), *match.span(), f"平成{match['year']}年 counted on past the end of the era, {year}"
        )


_MONTH_AHEAD: Final = 31
_WILL_SIGN = Pattern("[^。\n]{0,80}(?:締結|調印|署名)(?:式を行い|し)?(?:ます|する(?:予定|運び|ことに))")


def _in_these_weeks(match: re.Match[str], near: date) -> date | None:
    weeks = (0, _MONTH_AHEAD) if _WILL_SIGN.match(match.string, match.end()) else (-_WEEKS_BEFORE, _WEEKS_AFTER)
    days = (near + timedelta(days=step) for step in _steps(near, *weeks))
    return next((day for day in days if day.day == int(match["day"]) and _has_its_weekday(match, day)), None)


def _in_these_years(match: re.Match[str], near: date) -> date | None:
    days = (near + timedelta(days=step) for step in _steps(near, -_HALF_A_YEAR, _HALF_A_YEAR))
    figures = int(match["month"]), int(match["day"])
    return next((day for day in days if (day.month, day.day) == figures and _has_its_weekday(match, day)), None)


_HALF_A_YEAR: Final = 182


def _steps(near: date, first: int, last: int) -> range:
    """Return the steps from a day that lead to days of the calendar."""
    number = near.toordinal()
    return range(max(first, date.min.toordinal() - number), min(last, date.max.toordinal() - number) + 1)


def _has_its_weekday(match: re.Match[str], day: date) -> bool:
    weekday = match.groupdict().get("weekday")
    return weekday is None or _WEEKDAY_SIGNS[day.weekday()] == weekday


def _in_the_same(before: Day, match: re.Match[str]) -> Iterator[Day]:
    if before.value is None:
        yield Day(None, *match.span(), is_relative=True)
        return
    try:
        month = int(match.groupdict().get("month") or before.value.earliest.month)
        day = before.value.earliest.replace(month=month, day=int(match["day"]))
    except ValueError:
        return
    if _has_its_weekday(match, day):
        yield Day(
            PartialDate.on(day),
            *match.span(),
            f"counted from {before.value}, which is named before it",
            is_relative=True,
        )


def marked(text: str, days: tuple[Day, ...]) -> str:
    """Return a text of the same length in which each day is a mark."""
    characters = list(text)
    for day in reversed(days):
        first = _RELATIVE_FIRST if day.is_relative else _FIRST
        characters[day.start : day.end] = [first, *_REST * (day.end - day.start - 1)]
    return "".join(characters)
