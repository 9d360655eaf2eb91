"""Ordinary sentences of releases, beside the one on the signing, that say nothing of the agreement."""

from datetime import date

import pytest

from linkj_partners import reading

ENGLISH = "Blue College and Green Bank signed a memorandum of cooperation on 6 May 2024."
ENGLISH_BESIDE = """
Blue College ranks 12th in the country.
It is the 12th largest bank in the country.
The college celebrates its 50th anniversary.
The 5th meeting of both took place on 3 April 2024.
Green Bank has 34 branches.
Green Bank has partnerships with 48 colleges.
Red Club is its 15th member.
It was the third visit of the president.
Green Bank has 16 partners in 12 countries.
The college was founded on 1 April 1950.
The new campus opens on 1 April 2025.
The deadline for applications is 30 June 2024.
Applications close on 30 June 2026.
A concert takes place on 3 June 2024.
The delegation visited the campus on 3 May 2024.
Over the past five years, both have trained 300 students.
After three years of talks, both sides were pleased.
For five years she led the department.
A three-year programme starts in autumn.
The three-year project is funded by the state.
Either side may end the agreement with three months' notice.
Students spend two years abroad.
A joint committee will meet within six months.
The committee meets every two years.
The first students will arrive on 1 September 2024.
The president has been in office for four years.
The bank was named partner of the year for the fifth time.
It is the second largest city.
About 120 companies took part in the fair.
The fund runs until 31 December 2027.
The exhibition is open until 30 June 2024.
The project is funded until 31 December 2026.
The law came into force on 1 January 2024.
Registration opens on 1 June 2024 and closes on 30 June 2024.
The board approved the plan on 2 May 2024.
Anna Green was appointed president on 1 April 2024.
The 100th student graduated last year.
The prize was awarded for the third time.
A first agreement had been signed in 2015.
The bank plans to sign 20 more agreements by 2030.
The agreement comes one year after the visit of the mayor.
The work will be completed within three years.
The course lasts two years.
The lease of the building ends on 31 March 2028.
Her term of office ends on 31 March 2028.
The warranty is valid for ten years.
The next meeting is on 6 June 2024.
The data must be kept for five years.
Details must remain confidential for five years.
The ship was built in 1998 and sails until 31 March 2028.
Tickets are valid for three days.
The bank has supported the college since 1 April 2010.
The two have known each other for twenty years.
Green Bank is present in 14 countries and has 250 corporate partners.
The college has concluded 120 agreements with universities.
They hope to double the number of partners to 40.
The third phase of the project starts on 1 July 2024.
The trial period of six months begins on 1 July 2024.
Payments are made for three years.
It has been three years since they first met.
The agreement was reached after five years.
The scholarship covers four years of study.
Each student stays for one year.
The bank lends books for three weeks.
The agreement was the 12th item on the agenda.
The ceremony was attended by 16 organizations.
Some 30 institutions have applied for the programme.
"""
JAPANESE = "虹市と緑大学は2024年5月6日、連携協定を締結しました。"
JAPANESE_BESIDE = """
虹市は全国で12番目に大きな市です。
緑大学は創立50周年を迎えました。
第5回の会合は4月3日に開かれました。
緑大学には34の研究所があります。
緑大学は48大学と協定を締結しています。
今年で3回目の訪問です。
緑大学は1950年4月1日に設立されました。
新しいキャンパスは2025年4月1日に開設されます。
申込締切は2024年6月30日です。
募集は2026年6月30日までです。
演奏会は2024年6月3日に開かれます。
代表団は5月3日に大学を訪れました。
過去5年間で300人の学生が学びました。
3年間の協議を経て、合意しました。
学長は4年間務めています。
3年間の講座を秋に始めます。
3年計画の事業は国が支援します。
3か月前までに通知すれば解約できます。
学生は2年間留学します。
6か月以内に委員会を開きます。
委員会は2年ごとに開かれます。
最初の学生は2024年9月1日に来日します。
参加企業は120社です。
基金は2027年12月31日まで運用します。
展示は2024年6月30日まで開催します。
法律は2024年1月1日に施行されました。
理事会は5月2日に計画を承認しました。
山田氏は4月1日に学長に就任しました。
昨年、100人目の学生が卒業しました。
賞を受けるのは3度目です。
2015年に最初の協定を締結しました。
2030年までに20の協定の締結を目指します。
工事は3年以内に完了します。
課程の期間は2年間です。
建物の賃貸期間は2028年3月31日までです。
市長の任期は2028年3月31日までです。
保証期間は10年間です。
次回の会合は2024年6月6日です。
データの保存期間は5年間です。
秘密保持の期間は5年間です。
入場券は3日間有効です。
両者は20年来の付き合いです。
緑大学は14か国の250社と取引があります。
緑大学が締結した協定は120件です。
提携先を40団体に増やすことを目指します。
事業の第3期は2024年7月1日に始まります。
試行期間は2024年7月1日からの6か月間です。
助成金は3年間支給されます。
出会いから3年が経ちました。
奨学金は4年間支給されます。
留学期間は1年間です。
本の貸出期間は3週間です。
式には16団体が出席しました。
30機関が応募しました。
災害時には72時間以内に派遣します。
会場では12社が出展しました。
市の人口は12万人で、県内3番目です。
計画期間は2024年度から2028年度までです。
指定期間は2024年4月1日から2029年3月31日までです。
実証期間は2024年6月1日から3年間です。
緑大学の協定校は48校です。
包括連携協定に基づく講座は12回目です。
契約額は3年間で300万円です。
調印式は今回で5回目の開催です。
"""


def facts(text: str) -> list[tuple[str, object]]:
    """Read the facts of a text: field and value."""
    return [(fact.field, fact.value) for fact in reading.read(text, published=date(2024, 5, 9)).facts]


@pytest.mark.parametrize(("alone", "beside"), [(ENGLISH + " ", ENGLISH_BESIDE), (JAPANESE, JAPANESE_BESIDE)])
def test_sentences_that_add_nothing(alone: str, beside: str) -> None:
    """Ranks, anniversaries, deadlines, visits, courses, funds and the numbers of others are left alone."""
    wrong = [sentence for sentence in beside.strip().splitlines() if facts(alone + sentence) != facts(alone)]
    assert wrong == []


TODAY = "10 May 2021\n\nBlue College and Green Bank signed an agreement today. "
RENEWED = "10 May 2021\n\nBlue College and Green Bank renewed their memorandum of understanding today. "
IN_JAPANESE = "2021年5月10日\n\n虹大学と緑銀行は5月10日、協定を{}しました。"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (TODAY + "The previous agreement expired in 2020; the new agreement is valid for five years.", "term", "P5Y"),
        (
            TODAY + "The old agreement ends in June, while the new agreement ends on 30 June 2026.",
            "last_day",
            "2026-06-30",
        ),
        (TODAY + "The previous agreement was for three years; this one is valid for five years.", "term", "P5Y"),
        (TODAY + "The second agreement runs for five years.", "term", "P5Y"),
        (TODAY + "This third agreement is valid for five years.", "term", "P5Y"),
        (TODAY.replace(" an ", " a licensing ") + "The licence agreement runs for four years.", "term", "P4Y"),
        ("Blue Club's sponsor\n\n" + TODAY + "The sponsorship agreement runs for four years.", "term", "P4Y"),
        (TODAY + "The agreement between the Faculty of Law and Green Bank is valid for five years.", "term", "P5Y"),
        (
            TODAY + "The agreement between Redland's oldest college and Green Bank is valid for five years.",
            "term",
            "P5Y",
        ),
        (RENEWED + "The MoU signed in 2011 is valid until 9 May 2026.", "last_day", "2026-05-09"),
        (RENEWED + "The memorandum signed in 2018 now runs until 31 December 2026.", "last_day", "2026-12-31"),
        (IN_JAPANESE.format("更新") + "2016年の協定が更新され、期間は2026年5月9日までです。", "last_day", "2026-05-09"),
        (
            IN_JAPANESE.format("更新") + "2019年に締結した協定を更新し、期間を2026年5月9日までとします。",
            "last_day",
            "2026-05-09",
        ),
        (
            IN_JAPANESE.format("更新") + "これまでの協定を延長するもので、2026年5月9日まで有効です。",
            "last_day",
            "2026-05-09",
        ),
        (IN_JAPANESE.format("締結") + "協定案に合意したもので、協定の期間は5年間です。", "term", "P5Y"),
        (
            "2021年5月10日\n\n青空市は虹県立緑高等学校と協定を締結しました。緑高校との協定の期間は5年間です。",
            "term",
            "P5Y",
        ),
        ("2021年5月10日\n\n青空市は虹大学と協定を締結しました。国立大学との協定の期間は5年間です。", "term", "P5Y"),
    ],
)
def test_the_agreement_under_another_name(text: str, field: str, value: str) -> None:
    """A renewed agreement, one with an old one beside it, and one of a short name are the announced one."""
    fact = reading.read(text).fact(field)
    assert fact is not None
    assert str(fact.value) == value


@pytest.mark.parametrize(
    "told",
    [
        "Similar agreements are valid for two years.",
        "Most such agreements are valid for two years.",
        "However, the previous agreement is valid until 31 May 2024.",
        "Last year's agreement is valid until 31 May 2024.",
        "A standard agreement is valid for two years.",
        "The draft agreement was valid until 31 May 2024.",
        "The confidentiality agreement is valid for two years.",
        "The non-disclosure agreement is valid for two years.",
        "平成28年の協定の期間は3年間です。",
        "もう一つの協定の期間は3年間です。",
        "個別の契約の期間は1年間です。",
        "奨学金の契約の期間は1年間です。",
    ],
)
def test_papers_beside(told: str) -> None:
    """Other agreements and contracts give nothing."""
    alone = ENGLISH + " " if told.isascii() else JAPANESE
    assert facts(alone + told) == facts(alone)
