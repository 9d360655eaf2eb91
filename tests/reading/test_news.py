"""What announces an agreement, and what does not."""

from datetime import date

import pytest

from linkj_partners import reading


@pytest.mark.parametrize(
    "text",
    [
        "The guest spoke of his intention to sign a memorandum with Blue College.",
        "The Council and the Parliament reached a provisional agreement on the regulation.",
        "45% of the Memorandums of Understanding signed by the ministry were carried out.",
        "The guests brought a memorandum of understanding that had been signed earlier by post.",
        "The agreement between the colleges was signed in August of that year.",
        "虹会は1日、緑社と契約を結ぶことで合意したと発表しました。",
        "虹会は、今年6月に緑センターと連携協定を締結し、会員が制度を活用できるよう支えています。",
        "They have met since an MOU was signed in 2005, and the MOU has been extended to more fields.",
        "An exchange agreement was signed with Blue College in 2015, and students are exchanged actively.",
        "The agreements with both states were signed by Blue City in March and May respectively.",
        "この事業では、企業と市の三者で保全協定を締結し、市が活動を支えています。",
        "In the past we signed Memorandums of Understanding with Blue University and Red College.",
        "UMN is unable to renew its memorandum of understanding with the ministry.",
        "The President signed a decree on the ratification of an intergovernmental agreement.",
        "平成26年に虹協会と緑省が「基本協定書」を締結し、今年度で10年が経過しました。",
        "The meeting followed up the memorandum of understanding concluded between both in the previous fiscal year.",
        "The Vice-Rector pointed to the memorandum of cooperation signed between the two universities.",
        "Its Articles of Agreement have been signed by 51 of the members.",
        "Blue State and Green State had signed their sister-state agreement thirty-five years before.",
        "Both sides talked at length about signing a memorandum of understanding on research.",
        "The Council authorised the director to prepare and sign agreements with two agencies.",
        "The Ministry decided that all MoUs signed by the universities are to be tabled.",
        "Prior approval for signing Memoranda of Understanding is needed.",
        "The agreement to sell its share of the bank was signed on 29 June.",
        "本センターの規程では、部局間協定とは部局が締結する協定をいう。",
        "虹大学は、2012年度に青空警察署と「防犯ボランティア連携に関する協定」を締結し、活動しています。",
        "本学は2020年より緑大学と大学間交流協定を締結し、交流しています。",
        "市と組合は、18年12月に農業の振興などに取り組むために連携協定を締結。",
        "国際協力のため、虹会と緑省は贈与契約に署名しました。",
        "平成15年5月14日締結し、平成17年3月31日をもって期限到来となる協定です。",
        "A tentative agreement on all issues still open in bargaining has just been signed.",
        "A contract of $53 million was signed with a builder for the repair of the bridge.",
        "The friendship agreement was concluded in March 1983.",
        "In May of this year Blue College and Green Institute signed a Memorandum of Understanding on trade.",
        "Both signed a memorandum of understanding on meteorological science and technological cooperation in 1993.",
        "虹会は、国や県などの道路管理者と災害協定を締結し、災害時には道路の復旧に努めています。",
        "Having signed 13 of its 16 agreements with partners, Blue State stands well.",
        "Last month, on June 8, Blue State signed its twelfth agreement with Green State.",
        "大阪大学とは昨年度(平成24年度)連携協定を締結し、交流を行っております。",
        "Last year, the president said, Blue State and Green State signed a memorandum of cooperation.",
        "Ties go back to 1969, when the Agreement on Culture was signed; it entered into force on 3 May 1977.",
        "The fund adds to the Innovation Cooperation Agreement, signed in February 2017.",
        "大使からは、将来的に交流協定を結ぶことを検討してほしいとの期待が示されました。",
        "当研究所は、8か国の11機関と研究協力協定を結び、研修員の受入れを行ってきました。",
        "They marked the tenth anniversary of the friendship agreement signed between Blue Town and Green Town.",
        "Applications may be submitted by any university that has concluded a memorandum of understanding.",
        "Both aim to settle the curriculum, after which the signing of an agreement will be considered.",
        "It was he who in 1987 signed our first exchange agreement with an overseas university.",
        "単位互換とは、大学が協定を締結し、単位を認める制度です。",
        "We have concluded 31 cooperation agreements with more than 20 universities in Turkey.",
        "It has signed MOU with many universities in Taiwan.",
        "The unit reached a procurement agreement with a bureau on sand and gravel.",
        "Blue Ward and Green City entered into a collaboration agreement in 2019 through the project.",
        "同日付けで緑建設と、工期延伸に係る違約金等に関する合意書を取り交わしました。",
        "緑社からの受注は、3月10日に契約調印式を迎えました。",
        "The outcome of the meeting was the decision to sign the framework agreement.",
        "The programme grew as a result of the signing of an agreement at a meeting on 29 March.",
        "The club wishes to state that no agreement has been signed.",
        "The Council asked for the number of agreements signed by public libraries.",
        "災害協定の締結を行っている市町村は、以下のとおりです。",
        "Some newspapers report that the Trust signed an agreement with Green Hospital. No agreement has been signed.",
        "Coral College (agreement signed 2009, valid until 2026) is a partner.",
        "The growth of such groups has led several authorities to sign memoranda of understanding.",
        "There are 95 international agreements concluded with universities.",
        "It has signed several bilateral memoranda of understanding with foreign authorities.",
        "The Council voted 6–1 to end the sister city agreement with Green City, which was signed on 4 October 2021.",
        "The paper is provided for by the Accord between both states, signed in Blue City on 14 March 1988.",
        "The benefits of signing a Sister Seaport agreement with Blue Port are many.",
        "Give the full name and title of the official authorized to sign the MOA.",
        "Those chosen will be asked to sign a simple partnership agreement.",
        "In 1992 the College signed an agreement with the Green Institute.",
        "1988 - A sister city agreement is signed with Green Town, on October 14.",
        "Memoranda of Understanding on supervision are agreements signed between different authorities.",
        "Once a grant is awarded, the institutions write and sign a Memorandum of Agreement.",
        "The story of the partnership between both began in May, when a cooperation agreement was signed.",
        "The principles serve members when updating their MoUs or signing new ones with others.",
        "現在、青空市では、虹会と管理契約の締結を行い、森林を整備しています。",
        "ここでは、4者による森林整備協定の締結についてご紹介します。",
        "協定を結ぶことをお考えの方は、ご相談ください。",
        "多様な社会課題をテーマにした協定が締結されています。",
        "An affiliation agreement is typically entered into by hospitals and clinics.",
        "Notice must be given no less than four months in advance of its official signing of an agreement.",
        "Mutual recognition refers to those activities associated with the signing of an arrangement between both.",
        "- signing of an agreement with the Green Institute",
        "Back in 2015, Blue College and the Green Institute signed an agreement.",
        "During the visit of the President in 2012, a Memorandum of Understanding between both was signed.",
        "The library signed a memorandum of understanding with 52 Foreign entities.",
        "Initially, Blue College and Green Institute signed an MoU on November 15, 2017.",
        "この要項に定めるところにより、外国の大学と協定を締結します。",
        "連携協定とは何か\n自治体と企業が協定を締結します。",
        "天文台が締結した協定の紹介です。\n虹大学と青空市が協定を締結しました。",
        "協定書のひな形はこちら\n虹大学と連絡会が協定を締結します。",
    ],
)
def test_nothing_is_being_signed(text: str) -> None:
    """Intentions, politics and history are no news of an agreement."""
    found = reading.read(f"12 September 2021\n\n{text}")
    assert [fact.field for fact in found.facts] == ["announced"]


@pytest.mark.parametrize(
    ("published", "is_news"), [("5 April 2021", True), ("5 June 2021", True), ("5 July 2021", False)]
)
def test_months_that_are_long_over(published: str, is_news: bool) -> None:  # noqa: FBT001
    """A sentence that names no day but a month is news for three months."""
    for when in ("in March 2021", "in March"):
        text = f"{published}\n\nBlue College signed an exchange agreement with Green Institute {when}."
        assert (reading.read(text).fact("instrument") is not None) is is_news


def test_announcement_of_a_signing() -> None:
    """The day of the announcement is not that of the signing, which may be another one."""
    for text in (
        "8 March 2021\n\nBlue College announces today that a letter of intent with Green Institute has been executed.",
        "2021年3月8日\n\n虹大学は8日、青空市との協定の締結を発表した。",
    ):
        found = reading.read(text)
        assert found.fact("instrument") is not None
        assert found.fact("signed") is None


def test_month_before_the_year_of_the_text() -> None:
    """Without a date line, a signing in a month of an earlier year than the text has named before is history."""
    text = "In September {} a delegation visited us. Talks led to the signing of an agreement in May 2013."
    assert reading.read(text.format(2024)).fact("instrument") is None
    assert reading.read(text.format(2013)).fact("instrument") is not None


def test_history_by_day() -> None:
    """A day of years ago makes a sentence history, far below the title."""
    lines = "\n\n".join(["Green Land joins Blue College", *["Both have worked together for long."] * 5])
    text = "30 August 2024\n\n{}\n\nOn 19 June 20{} an agreement on exchange was signed."
    assert reading.read(text.format(lines, 20)).fact("instrument") is None
    assert reading.read(text.format(lines, 24)).fact("instrument") is not None


def test_one_sentence_in_a_place() -> None:
    """A place after "in" is no month of long ago."""
    text = "A memorandum of understanding was signed between Blue College and Green Institute in Bluestan."
    assert reading.read(text).fact("instrument") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Renewal of the Memorandum of Understanding between Blue College and Green Institute",
        "Blue College and Green Institute celebrated the renewal of their memorandum of understanding.",
        "Blue College has signed agreements with Green Institute and Red School.",
        "Blue College and Green Institute will be entering into a Memorandum of Understanding.",
        "Blue College and Green Institute have entered into a historic affiliation.",
        "Blue College and Green Institute Reach Primary Affiliation Agreement",
    ],
)
def test_news_of_an_agreement(text: str) -> None:
    """A renewal that is celebrated, agreements in the plural and an affiliation are news."""
    found = reading.read(f"8 March 2021\n\n{text}")
    assert {"partners[0]", "instrument"} & {fact.field for fact in found.facts}


def test_page_that_asks_for_partners() -> None:
    """A page that calls for partners, or tells of a scheme, announces no agreement."""
    for title in ("森づくりの連携先を募集しています", "協定を結んで植樹ができる制度です。", "年頭のご挨拶"):
        assert reading.read(f"{title}\n\n虹大学は青空市と連携協定を締結しました。").facts == ()


@pytest.mark.parametrize(
    "text",
    [
        "Blue College announces a new partnership agreement with Green Institute.",
        "Blue College and Green Institute announce the renewal of their Memorandum of Cooperation.",
        "Notice of the Conclusion of a Tourism Promotion Agreement",
        "Blue College and Green Institute have strengthened their ties with a new Memorandum of Understanding.",
        "Blue College, Green Institute renew MoU",
        "Letter of intent with Green Institute\n\nThe rectors of both signed the letter.",
        "Blue College signed an MoU with Green Institute.\nA museum will show what is collected.",
        "Blue College is to establish a Memorandum of Understanding with Green Institute.",
    ],
)
def test_announcements(text: str) -> None:
    """An agreement is announced without a word on its signing."""
    assert reading.read(text).fact("instrument")


def test_history_far_from_the_title() -> None:
    """What was signed in a month is no news where a visit is told, though no date line says when."""
    text = "A visit\n\nHe came.\n\nHe met us.\n\nWe spoke.\n\nHe left.\n\nIn November 2020, the college signed an MoU."
    assert not reading.read(text).facts


def test_articles_in_a_release() -> None:
    """A release may list the articles of the agreement that its title announces."""
    text = "虹村と緑市が友好交流協定を締結\n\n虹村と緑市は、協定を締結しました。\n\n主な内容\n第1条 教育の交流"
    assert reading.read(text).fact("instrument") is not None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("虹会は3月5日、青空市と連携協定を締結したと公表した。", "signed"),
        ("虹会は3月5日、青空市と連携協定を締結したと発表した。", "signed"),
        ("虹会は青空市と協定を締結しました。派遣期間は2年を予定しています。", "term"),
        ("虹会は青空市と協定を締結しました。移動販売の協定先は、当法人で9か所目です。", "positions[0]"),
        ("虹会は本日、全国11の自治体と協定を締結しました。", "tallies[0]"),
        ("虹会は青空市と協定を締結しました。同会はすでに10市町と協定を結んでおり、青空市は11件目。", "tallies[0]"),
        ("虹会は、2021年3月末で契約期間が満了する競技場の契約を、青空市と更新しました。", "last_day"),
    ],
)
def test_what_is_not_of_this_agreement(text: str, field: str) -> None:
    """An announcement, a posting, another's count, those that sign today, those before and an earlier end."""
    assert reading.read(text, published=date(2021, 3, 8)).fact(field) is None
