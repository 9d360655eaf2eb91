"""What a period says about its own last day, in both languages."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from linkj_partners.errors import UnsupportedLanguageError, WrongTypeError
from linkj_partners.terms import (
    Convention,
    Period,
    RenewalRule,
    Term,
    _steps_english,
    _steps_japanese,
    period,
    renewals,
)

DATA = Path(__file__).parents[1] / "data" / "term_explanations.jsonl"
CASES: list[dict[str, Any]] = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
MOC = period(date(2020, 11, 20), Term(years=3))
STATED = Period(
    in_force_from=date(2021, 2, 5), counted_from=date(2021, 2, 5), last_day=date(2026, 3, 31), convention=None
)


def test_a_signing_under_the_civil_code() -> None:
    """The whole explanation of the Danish agreement, in the words of the Civil Code."""
    assert MOC.explain() == MOC.explain("en")
    assert MOC.explain("en").splitlines() == [
        "1. The event that starts the period, such as the signing, falls on 2020-11-20.",
        (
            "2. That day does not count (Civil Code of Japan, art. 140, main clause): "
            "the first day counted is 2020-11-21."
        ),
        (
            "3. The term runs for 3 years. In the last year, the day that corresponds to 2020-11-21 is 2023-11-21, "
            "and the period expires on the day before it, 2023-11-20 (art. 143(2))."
        ),
        "4. Under JP_CIVIL_CODE, the last day is therefore 2023-11-20, until 24:00 (art. 141).",
    ]
    assert MOC.explain("ja").splitlines() == [
        "1. 期間の起点となる日（締結日など）は、2020年11月20日です。",
        "2. 初日は算入しません（民法140条本文）。起算日は翌日の2020年11月21日です。",
        (
            "3. 期間は3年間です。最後の年において起算日に応当する日は2023年11月21日で、"
            "期間はその前日（2023年11月20日）に満了します（民法143条2項本文）。"
        ),
        "4. したがって、JP_CIVIL_CODEによる末日は2023年11月20日で、期間は同日の終了をもって満了します（民法141条）。",
    ]


def test_a_stated_end() -> None:
    """A stated end needs no law."""
    assert STATED.explain("en").splitlines() == [
        "1. The agreement is in force from 2021-02-05, that day included.",
        "2. Its last day is stated, so nothing is counted and no rule of law is applied.",
        "3. The last day is 2026-03-31, until 24:00.",
    ]
    assert STATED.explain("ja").splitlines() == [
        "1. 効力は2021年2月5日（同日を含む）から生じます。",
        "2. 末日が明記されているため、期間を計算せず、法令の規定も適用しません。",
        "3. 末日は2026年3月31日で、期間は同日の終了をもって満了します。",
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_count(case: dict[str, Any]) -> None:
    """The sentences from the third on follow the law that is applied."""
    convention = Convention[case["convention"]]
    found = period(date.fromisoformat(case["signed"]), Term.parse(case["term"]), convention)
    for lang in ("en", "ja"):
        lines = found.explain(lang).splitlines()[2:-1]
        assert len(lines) == len(case[lang])
        assert all(line.endswith(expected) for line, expected in zip(lines, case[lang], strict=True))


@pytest.mark.parametrize("convention", Convention)
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_convention_explains_the_day_that_it_gives(convention: Convention, lang: str) -> None:
    """The numbered lines name the event, the first day counted and the last day under every convention."""
    found = period(date(2020, 11, 20), Term(years=1, months=3, days=2), convention)
    lines = found.explain(lang).splitlines()
    assert [line.partition(". ")[0] for line in lines] == ["1", "2", "3", "4", "5"]
    assert written(found.in_force_from, lang) in lines[0]
    if lang == "ja" or not convention.rule.counts_event_day:
        assert written(found.counted_from, lang) in lines[1]
    assert ("does not count" in lines[1] or "算入しません" in lines[1]) is not convention.rule.counts_event_day
    assert written(found.last_day, lang) in lines[3]
    assert written(found.last_day, lang) in lines[4]
    assert convention.name in lines[4]


def written(day: date, lang: str) -> str:
    """Write a day as a language does."""
    return f"{day}" if lang == "en" else f"{day.year}年{day.month}月{day.day}日"


@pytest.mark.parametrize(
    ("convention", "article", "article_in_japanese"),
    [
        (Convention.JP_CIVIL_CODE, " (Civil Code of Japan, art. 140, proviso)", "（民法140条ただし書）"),
        (Convention.DE_BGB_187_1, " (Bürgerliches Gesetzbuch (BGB), § 187(2))", "（ドイツ民法187条2項）"),
        (Convention.EU_1182_71, "", ""),
        (None, "", ""),
    ],
)
def test_a_renewal_counts_its_own_first_day(
    convention: Convention | None, article: str, article_in_japanese: str
) -> None:
    """A renewal starts at 0:00, under every convention, and cites the article where one says so."""
    first = STATED if convention is None else period(date(2021, 3, 31), Term(years=5), convention)
    renewal = next(renewals(first, Term(years=1)))
    english, japanese = renewal.explain("en").splitlines(), renewal.explain("ja").splitlines()
    start = renewal.in_force_from
    assert english[0] == f"1. The period is a renewal, which starts on {start}, when the period before it is over."
    assert english[1] == f"2. That day counts, because a renewal starts at 0:00{article}."
    assert english[2].startswith("3. The renewal runs for 1 year. In the last year, the day ")
    assert english[3].startswith(f"4. Under {convention.name}, the last day is" if convention else "4. The last day is")
    assert japanese[0] == f"1. 更新後の期間は、前の期間の末日の翌日である{written(start, 'ja')}に始まります。"
    assert japanese[1].startswith(f"2. 更新後の期間は午前零時に始まるため、初日を算入します{article_in_japanese}。")
    under = f"{convention.name}による" if convention else ""
    assert japanese[3].startswith(f"4. したがって、{under}末日は{written(renewal.last_day, 'ja')}で")


@pytest.mark.parametrize(
    ("convention", "reason"),
    [
        (
            Convention.JP_CIVIL_CODE_INCLUSIVE,
            "期間が午前零時から始まるため（民法140条ただし書）、または、この日から起算する定めがあるため（民法138条）",
        ),
        (Convention.DE_BGB_187_2, "期間がその日の始まりから起算されるため（ドイツ民法187条2項）"),
    ],
)
def test_each_reason_has_its_article(convention: Convention, reason: str) -> None:
    """In Japanese the article stands at the reason that it gives."""
    said = period(date(2021, 4, 1), Term(years=1), convention).explain("ja").splitlines()[1]
    assert said == f"2. {reason}、初日を算入します。起算日は2021年4月1日です。"


def test_every_law_has_its_japanese() -> None:
    """Each convention has the Japanese of its article."""
    assert set(_steps_japanese.LAWS) == set(Convention)


def test_an_anchored_renewal_may_not_be_counted_from_its_own_start() -> None:
    """Where the length does not lead from the start to the last day, the explanation does not say that it does."""
    start = period(date(2021, 1, 30), Term(months=1), Convention.EU_1182_71)
    second = next(renewals(start, Term(months=1), RenewalRule.ANCHORED))
    assert second.explain("en").splitlines()[2:] == [
        (
            "3. Counting 1 month from this start would not lead to the last day. "
            "A renewal that is counted from the event of the first period (ANCHORED) can end on another day."
        ),
        "4. Under EU_1182_71, the last day is 2021-03-30, until 24:00.",
    ]
    assert second.explain("ja").splitlines()[2:] == [
        (
            "3. この初日から1か月間を数えても、末日には一致しません。"
            "最初の期間の起点から通算する更新（ANCHORED）では、末日が異なることがあります。"
        ),
        "4. EU_1182_71による末日は2021年3月30日で、期間は同日の終了をもって満了します。",
    ]


def test_a_length_that_is_not_recorded() -> None:
    """A period that was built from its days says what it knows."""
    built = Period(
        in_force_from=date(2020, 11, 20),
        counted_from=date(2020, 11, 21),
        last_day=date(2023, 11, 20),
        convention=Convention.JP_CIVIL_CODE,
    )
    assert built.explain("en").splitlines()[1:] == [
        (
            "2. That day does not count (Civil Code of Japan, art. 140, main clause): "
            "the first day counted is 2020-11-21."
        ),
        "3. The length of the period is not recorded, so it cannot be shown how the last day was counted.",
        "4. Under JP_CIVIL_CODE, the last day is 2023-11-20, until 24:00 (art. 141).",
    ]
    assert built.explain("ja").splitlines()[2:] == [
        "3. 期間の長さが記録されていないため、末日までの計算は示せません。",
        "4. JP_CIVIL_CODEによる末日は2023年11月20日で、期間は同日の終了をもって満了します（民法141条）。",
    ]


@pytest.mark.parametrize("articles", [_steps_english.ARTICLES, _steps_japanese.ARTICLES], ids=["en", "ja"])
def test_every_convention_has_its_articles(articles: dict[Convention, Any]) -> None:
    """No convention is left out, those that count the first day say why, and only a wording has no article."""
    assert list(articles) == list(Convention)
    for convention, cited in articles.items():
        assert bool(cited.reason) is convention.rule.counts_event_day
        assert bool(cited.first_day) is bool(cited.corresponding) is bool(cited.missing)
        assert bool(cited.first_day) is (convention is not Convention.UK_BEGINNING_WITH)


@pytest.mark.parametrize("convention", Convention)
def test_articles_are_those_of_the_rule(convention: Convention) -> None:
    """The numbers that a sentence cites stand in the rule of the convention as well."""
    cited = _steps_english.ARTICLES[convention]
    for article in (cited.first_day, cited.corresponding, cited.missing, cited.calendar, cited.days, cited.end):
        assert set(re.findall(r"(?<![/(])\b\d{2,}", article)) <= set(re.findall(r"\d+", convention.rule.article))


@pytest.mark.parametrize(
    ("lang", "error", "message"),
    [
        ("fr", UnsupportedLanguageError, "no explanation in 'fr': ask for one of en, ja"),
        ("EN", UnsupportedLanguageError, "no explanation in 'EN'"),
        (["en"], WrongTypeError, "lang cannot be a list"),
        (None, WrongTypeError, "lang cannot be None"),
    ],
)
def test_other_languages_are_refused(lang: Any, error: type[Exception], message: str) -> None:
    """There are two languages, given as strings."""
    with pytest.raises(error, match=message):
        MOC.explain(lang)
