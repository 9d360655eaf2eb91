"""When an agreement begins and ends, and whether it is renewed."""

from collections.abc import Callable
from typing import Any

import pytest

from conftest import rows
from linkj_partners import PartialDate, Term, dates, reading, terms
from linkj_partners.reading import Reading


def test_era_that_ended_later() -> None:
    """Before May 2019 last days were printed in an era that ended before them: the reading says how it counted."""
    text = "虹大学は2016年10月6日、青空市と協定を締結しました。\n協定期間: 平成28年10月6日~{}"
    last = reading.read(text.format("平成38年9月30日")).fact("last_day")
    assert last is not None
    assert (str(last.value), last.text, last.basis.value) == ("2026-09-30", "平成38年9月30日", "inferred")
    assert last.note == "平成38年 counted on past the end of the era, 2026"
    assert reading.read(text.format("平成38年2月30日")).fact("last_day") is None
    inside = reading.read(text.format("平成31年3月31日")).fact("last_day")
    assert inside is not None
    assert (str(inside.value), inside.basis.value) == ("2019-03-31", "stated")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "In 2016 it entered a ten-year licensing agreement for its software."),
        ("en", "A Memorandum of Agreement signed with others in 2018 for a period of five years came to a close."),
        ("en", "The first came under an agreement that was renewed for another five years in 2019."),
        ("ja", "青空市とは平成28年に見守り協定(有効期間1年)を結んでいます。"),
        ("ja", "2019年より共同研究契約(期間2年)に基づく検討を進めてきました。"),
        ("en", "Earlier this year it had signed an MoU with a red school, valid for one year."),
        ("en", "Once final, the collaboration would run for seven years."),
        ("en", "Building on a ten-year partnership with Green Institute, both go on."),
        ("en", "The agreement comes seven years from the signing of the first MoU."),
        ("ja", "3期9年間にわたる事業連携協定は両者にとって初めてです。"),
        ("en", "The MoU is a frame in which both will negotiate an agreement over a seven-year term."),
    ],
)
def test_terms_of_the_past(lang: str, sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """The term of what was signed in an earlier year is not this one's."""
    assert read_after_news(lang, sentence).fact("term") is None


@pytest.mark.parametrize("year", range(1927, 2020))
def test_a_past_year_in_any_era(year: int, read_after_news: Callable[[str, str], Reading]) -> None:
    """Nor is it where the year is of any era: 昭和60年, 平成元年."""
    for is_in_era in (True, False):
        when = dates.phrase(PartialDate.parse(f"{year}-06"), "ja", era=is_in_era)
        sentence = f"青空市とは{when}に見守り協定(有効期間1年)を結んでいます。"
        assert read_after_news("ja", sentence).fact("term") is None, when


def test_short_lengths_are_no_terms() -> None:
    """Weeks and days are the length of a visit, unless they are called the term."""
    lead = "虹大学は青空市と連携協定を締結しました。"
    assert reading.read(lead + "この協定に基づき、今後2週間の研修を行います。").fact("term") is None
    assert reading.read(lead + "協定期間は90日間です。").fact("term") is not None


def test_what_has_run_out_is_no_last_day() -> None:
    """The last day of the agreement before this one is not its own."""
    text = "虹大学は青空市との契約を3月5日に延長しました。協力契約は2021年2月28日に満了しましたが、続けます。"
    assert reading.read(text).fact("last_day") is None


def test_renewable_energy_is_no_renewal() -> None:
    """What is renewable in "renewable power" is not the agreement."""
    text = "Blue and Green signed an agreement on renewable {} today."
    assert reading.read(text.format("power plants")).fact("renewal") is None
    assert reading.read(text.format("terms")).fact("renewal") is not None


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="term"), ids=lambda row: row["text"])
def test_term(row: dict[str, Any], read_after_news: Callable[[str, str], Reading]) -> None:
    """A sentence says how long an agreement is in force."""
    fact = read_after_news(row["lang"], row["text"]).fact("term")
    assert fact is not None
    assert str(fact.value) == row["value"]


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="last_day"), ids=lambda row: row["text"])
def test_last_day(row: dict[str, Any], read_after_news: Callable[[str, str], Reading]) -> None:
    """A sentence says until when an agreement is in force."""
    fact = read_after_news(row["lang"], row["text"]).fact("last_day")
    assert fact is not None
    assert str(fact.value) == row["value"]


def test_automatic_renewal_in_other_words(read_after_news: Callable[[str, str], Reading]) -> None:
    """異議なき場合は更に5年間延長し and "deemed to extend for" say that it goes on by itself."""
    for lang, sentence, every in (
        ("ja", "有効期間は5年間とする(双方異議なき場合、更に5年間延長し、以後同様とする)。", "P5Y"),
        ("en", "The MoU shall, unless a party objects, be deemed to extend for a further six months.", "P6M"),
    ):
        fact = read_after_news(lang, sentence).fact("renewal")
        assert fact is not None
        assert fact.value == terms.Renewal(automatic=True, every=Term.parse(every))


@pytest.mark.parametrize(
    ("lang", "sentence", "at_most"),
    [
        ("ja", "有効期間は1年とし、1回に限り1年間自動更新します。", 1),
        ("ja", "協定は3年間有効で、二回まで自動更新します。", 2),
        ("ja", "協定は3年間有効で、3回を限度に自動更新します。", 3),
        ("ja", "協定は1年間有効で、以後1年ごとに自動更新します。", None),
        ("en", "The agreement is valid for one year and renews automatically once for one year.", 1),
        ("en", "The agreement is valid for one year and is automatically renewed up to three times.", 3),
        ("en", "The agreement is valid for one year and is automatically renewed for two further terms.", 2),
        ("en", "The agreement is valid for one year and is automatically renewed for a single further year.", 1),
        ("en", "The agreement may be extended twice by mutual consent.", 2),
        ("en", "The agreement may be extended once both sides agree.", None),
        ("en", "The agreement is valid for one year and is automatically renewed every year.", None),
    ],
)
def test_renewals_that_are_limited(
    lang: str, sentence: str, at_most: int | None, read_after_news: Callable[[str, str], Reading]
) -> None:
    """How often an agreement may be renewed is part of what is read: without it, it would go on for ever."""
    fact = read_after_news(lang, sentence).fact("renewal")
    assert fact is not None
    assert isinstance(fact.value, terms.Renewal)
    assert fact.value.at_most == at_most


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "協定は1年間有効で、最長5年まで自動更新します。"),
        ("en", "The agreement is valid for one year and is automatically renewed for a maximum of five years."),
    ],
)
def test_renewals_up_to_a_length(lang: str, sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """A limit of years does not say how often an agreement is renewed, so no renewal is read."""
    assert read_after_news(lang, sentence).fact("renewal") is None


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "協定は2024年5月1日まで効力を生じません。"),
        ("ja", "協定の有効期間は2021年4月1日から2024年5月1日の前日までとします。"),
        ("ja", "協定の有効期間は2024年5月1日までの予定でしたが、1年延長します。"),
        ("ja", "協定は3年後の5月1日に失効します。"),
        ("en", "The agreement will not enter into force until 1 May 2024."),
        ("en", "The agreement is not effective until 1 May 2024."),
        ("en", "The agreement has no effect until 1 May 2024."),
        ("en", "The agreement may be terminated by either party until 1 May 2024."),
        ("en", "The agreement is on hold until 1 May 2024."),
        ("en", "The agreement shall remain in force until 1 May 2024 (exclusive)."),
        ("en", "The agreement is valid at least until 1 May 2024."),
        ("en", "The agreement is valid until 1 May 2024 at the earliest."),
        ("en", "The agreement has no open-ended commitments."),
    ],
)
def test_days_that_are_not_the_last(lang: str, sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """A day before which nothing is in force, an excluded one and an earlier plan give no end."""
    found = {fact.field for fact in read_after_news(lang, sentence).facts}
    assert found.isdisjoint({"last_day", "open_ended", "term"})


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement is valid from 1 April 2021 to 31 March 2026.",
        "The agreement takes effect April 1, 2021, and covers research.",
        "The agreement starts on 1 April 2021 and ends on 31 March 2026.",
        "The agreement applies from 1 April 2021 and for five years.",
        "\n協定の効力の発生:2021年4月1日",
        "\n発効日/2021年4月1日",
        "\n協定は2021年4月1日にさかのぼって効力を生じます。",
        "The agreement becomes effective April 1, 2021.",
        "The agreement will last for three years from 1 April 2021.",
        "The agreement runs for a period of five years beginning April 1, 2021.",
        "The agreement is concluded for two years, beginning on 1 April 2021.",
        "\n協定は令和3年4月1日を以て発効し、有効期間は1年間とする。",
        "The agreement, which was signed by both chief executives, begins on 1 April 2021.",
        "\n令和3年4月1日から2年間を協定期間とし、お子さんをお預かりします。",
        "\n協定の適用開始日：令和3年4月1日",
        "\n施設の愛称の使用開始日：2021年4月1日",
        "The agreement comes into operation on 1 April 2021.",
        "The partnership starts on 1 April 2021 and goes on for three years.",
        "The validity of the MoU is five years w.e.f. 1 April 2021.",
        "The agreement, which went into effect April 1, 2021, covers research.",
    ],
)
def test_first_day(sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """Many words say from when an agreement is in force."""
    lang = "en" if sentence.isascii() else "ja"
    fact = read_after_news(lang, sentence).fact("in_force_from")
    assert fact is not None
    assert str(fact.value) == "2021-04-01"


@pytest.mark.parametrize(
    ("lang", "sentence", "is_automatic"),
    [
        ("en", "It is valid for one year and renews automatically.", True),
        ("en", "The agreement is for one year and is extended for one year each time.", True),
        ("en", "The agreement is extended by one year, and likewise thereafter.", True),
        ("en", "Valid for three years and extendable by consent, the MoU covers research.", False),
        ("en", "It can be prolonged by written agreement.", False),
        ("ja", "協定は、双方が合意した場合に更新します。", False),
        ("ja", "協定の満了後の更新は、両校の協議によります。", False),
        ("en", "It stands for five years and can be extended if both sides wish.", False),
        ("en", "It commences on 1 April 2021 and may be extended by three years.", False),
        ("en", "The agreement is for ten years with the option to add five years.", False),
        ("en", "The memorandum ends in May; the parties may agree in writing on its extension.", False),
        ("en", "The parties to the agreement have provided for one renewal of the same length.", False),
        ("en", "It is prolonged by one year at a time if neither side gives notice.", True),
        ("ja", "協定期間は令和7年3月31日までです(以後1年更新)。", False),
        ("ja", "本覚書の有効期限は2022年6月30日です(以降は1年単位で継続)。", False),
        ("ja", "協定は、書面による通知がない限り、1年間更新されるものとします。", True),
        ("en", "The agreement is for 36 months and will lapse thereafter, unless extended in writing.", False),
        ("en", "After that, it renews itself year by year until one side withdraws.", True),
        ("ja", "協定期間が終わる前に実績を検証し、必要に応じて延長します。", False),
        ("ja", "協定は、利用状況を踏まえて最長で2年間延長することがあります。", False),
        ("ja", "協定の更新については、両者で改めて協議いたします。", False),
        ("ja", "満了後も、両大学の合意があれば更新されることになっています。", False),
        ("ja", "4年目以降も、両者の協議により継続できることとしています。", False),
        ("en", "The MoU is valid for three years and shall be automatically extended for a further two years.", True),
        ("en", "The duration is of 5 years, tacitly renewable for the same period.", True),
        (
            "en",
            "The agreement lasts for three years, when it will be reviewed for potential renewal for another three.",
            False,
        ),
    ],
)
def test_renewal(lang: str, sentence: str, is_automatic: bool, read_after_news: Callable[[str, str], Reading]) -> None:  # noqa: FBT001
    """A sentence says whether an agreement goes on by itself or if both agree."""
    fact = read_after_news(lang, sentence).fact("renewal")
    assert fact is not None
    assert isinstance(fact.value, terms.Renewal)
    assert fact.value.automatic is is_automatic
