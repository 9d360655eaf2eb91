"""How numbers of partners are written, read and found."""

import json
from pathlib import Path
from typing import Any

import pytest

from linkj_partners import Match, PublishedTally, Qualifier, bundled
from linkj_partners.counting import Bounds, Tally, find, parse, phrase
from linkj_partners.errors import InvalidValueError, ParseError, UnsupportedLanguageError, WrongTypeError

CASES: list[dict[str, Any]] = [
    json.loads(row)
    for row in (Path(__file__).parents[1] / "data" / "tallies.jsonl").read_text(encoding="utf-8").splitlines()
]
READ, REFUSED = ([case for case in CASES if (case["value"] is not None) is is_read] for is_read in (True, False))
FIGURES = ("total", "overseas", "domestic", "countries")


def published(value: dict[str, Any]) -> PublishedTally:
    """Return the tally that a case names."""
    qualifier = Qualifier(value.get("qualifier", "exactly"))
    return PublishedTally(**{name: value.get(name) for name in FIGURES}, qualifier=qualifier)


def numbers(tally: PublishedTally) -> tuple[object, ...]:
    """Return the numbers of a tally and its qualifier."""
    return (*(getattr(tally, name) for name in FIGURES), tally.qualifier)


class TestParse:
    """A whole string is read, or an error says where reading stopped."""

    @pytest.mark.parametrize("case", READ, ids=lambda case: case["text"])
    def test_phrase_is_read(self, case: dict[str, Any]) -> None:
        """The printed numbers and their hedge are read, and the phrase is kept on one line."""
        tally = parse(case["text"])
        assert numbers(tally) == numbers(published(case["value"]))
        assert (tally.phrase, tally.source) == (" ".join(case["text"].split()), None)

    @pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["text"])
    def test_other_text_is_refused(self, case: dict[str, Any]) -> None:
        """What is not such a phrase, is approximate or has another hedge is refused."""
        with pytest.raises(ParseError) as caught:
            parse(case["text"])
        assert 0 <= caught.value.position <= len(case["text"])
        assert "'海外8団体を含む16団体'" in str(caught.value)

    @pytest.mark.parametrize(
        ("text", "position"),
        [
            ("", 0),
            ("団体", 0),
            ("16", 2),
            ("第16団体", 0),
            ("国内外14団体目", 0),
            ("海外8団体を含む", 5),
            ("１６団体と提携", 4),
            ("ｸﾞﾙｰﾌﾟ16団体", 0),
            ("16 organizations, including 8", 16),
            ("up to 16 organizations", 0),
            ("about 16", 8),
        ],
    )
    def test_error_says_where_reading_stopped(self, text: str, position: int) -> None:
        """The position is an index of the text as given; a phrase refused for its hedge stops where it begins."""
        with pytest.raises(ParseError) as caught:
            parse(text)
        assert (caught.value.text, caught.value.position) == (text, position)

    @pytest.mark.parametrize(
        "text", ["海外8団体を含む5団体", "5 organizations, including 8 overseas", "16団体（海外8、国内7）"]
    )
    def test_numbers_that_cannot_be_right_together_are_an_error(self, text: str) -> None:
        """More overseas than in all cannot be."""
        with pytest.raises(InvalidValueError, match=r"^total cannot be"):
            parse(text)

    def test_number_past_the_largest_is_an_error(self) -> None:
        """A number that no JSON reader holds exactly is refused by the record."""
        with pytest.raises(InvalidValueError, match=r"9,007,199,254,740,991"):
            parse("9007199254740992団体")

    def test_language_can_be_chosen(self) -> None:
        """With a language only its wordings are read."""
        assert parse("16団体", "ja").total == parse("16 organizations", "en").total == 16
        for text, lang in (("16団体", "en"), ("16 organizations", "ja")):
            with pytest.raises(ParseError):
                parse(text, lang)

    def test_nouns_replace_the_documented_ones(self) -> None:
        """Other nouns are read when they are named."""
        assert parse("16ハブ", nouns=["ハブ"]).total == parse("16 hubs in 3 countries", nouns=["hub"]).total == 16
        for text in ("16ハブ", "16 hubs"):
            with pytest.raises(ParseError):
                parse(text)
        with pytest.raises(ParseError):
            parse("16団体", nouns=["ハブ"])

    @pytest.mark.parametrize("wrong", [None, 16, b"16"])
    def test_only_strings_are_read(self, wrong: Any) -> None:
        """Another type is refused, with what is read."""
        with pytest.raises(WrongTypeError) as caught:
            parse(wrong)
        assert (caught.value.field, caught.value.given) == ("text", wrong)
        assert caught.value.allowed.startswith("a str: '海外8団体を含む16団体', ")

    def test_bundled_phrases_are_read(self) -> None:
        """Every printed phrase in the data gives its numbers."""
        for agreement in bundled():
            for tally in agreement.tallies:
                assert numbers(parse(tally.phrase or "")) == numbers(tally)


def spans(text: str, **options: Any) -> list[tuple[str, object, object]]:
    """Return the words that are found with the total and the part overseas."""
    return [(match.text, match.value.total, match.value.overseas) for match in find(text, **options)]


class TestFind:
    """Tallies are located in running text; what counts no bodies is left alone."""

    def test_match_has_the_place_and_the_value(self) -> None:
        """A match is a `Match` of a tally without a source."""
        text = "本日、海外8団体を含む16団体と提携"
        [match] = find(text)
        assert isinstance(match, Match)
        assert (match.span, text[match.start : match.end]) == ((3, 15), match.text)
        assert match.value == PublishedTally(total=16, overseas=8, phrase="海外8団体を含む16団体")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("430 を超える企業、研究センター、大学で構成", [("430 を超える企業、研究センター、大学", 430, None)]),
            ("40の大企業と34のアカデミアを代表", [("40の大企業", 40, None), ("34のアカデミア", 34, None)]),
            ("鉄鋼大手5社の購入", [("大手5社", 5, None)]),
            ("五大商社と3つの名門私立大学", [("五大商社", 5, None), ("3つの名門私立大学", 3, None)]),
            ("4社から2社へ統合", [("4社", 4, None), ("2社", 2, None)]),
            ("本学はＭＯＵを２９大学と結ぶ", [("２９大学", 29, None)]),
            ("ｸﾞﾙｰﾌﾟは、ﾎﾞﾗﾝﾃｨｱ50団体と", [("50団体", 50, None)]),
            ("設計16団体", [("16団体", 16, None)]),
            ("契約16団体", [("16団体", 16, None)]),
            ("海外8団体を含む5以上の団体", [("海外8団体を含む5以上の団体", 5, 8)]),
            ("一社だけの1社", [("1社", 1, None)]),
            ("1 government agency left", [("1 government agency", 1, None)]),
            ("県内の4つの市と1つの町", [("県内の4つの市と1つの町", 5, None)]),
            ("We have 16 organizations, including\n8 overseas.", [("16 organizations, including\n8 overseas", 16, 8)]),
            ("It has partners in 20 countries.", [("partners in 20 countries", None, None)]),
            ("one of 13 partners", [("13 partners", 13, None)]),
            ("One company bought 2 companies.", [("2 companies", 2, None)]),
            ("Companies in 16 cities and 5 banks", [("5 banks", 5, None)]),
            ("約16 organizations", []),
            ("3社を超えながら、16団体を上回った", [("3社を超え", 3, None), ("16団体を上回った", 16, None)]),
            (
                "10社から15社に増え、4社から2社へ統合",
                [("10社", 10, None), ("15社", 15, None), ("4社", 4, None), ("2社", 2, None)],
            ),
            ("16団体に2団体を加えた18団体", [("16団体", 16, None), ("2団体", 2, None), ("18団体", 18, None)]),
            ("10大学または5企業", [("10大学", 10, None), ("5企業", 5, None)]),
            ("2021.4.1から3社と提携", [("3社", 3, None)]),
            ("世界トップレベルの16大学、ﾎﾞﾗﾝﾃｨｱ5団体", [("16大学", 16, None), ("5団体", 5, None)]),
            ("中国国内5社、タイ国内3社", [("5社", 5, None), ("3社", 3, None)]),
            ("国内16団体（海外8団体）", [("国内16団体（海外8団体）", None, 8)]),
            ("It exceeds 16 companies", [("exceeds 16 companies", 16, None)]),
            ("It grew from 4 schools to 18 schools", [("4 schools", 4, None), ("18 schools", 18, None)]),
            ("従業員10社未満、3社", [("3社", 3, None)]),
            ("16団体だけでなく", [("16団体", 16, None)]),
            ("600 companies and more than 20,000 visitors", [("600 companies", 600, None)]),
            ("between 5 companies and 3 banks", [("5 companies", 5, None), ("3 banks", 3, None)]),
            ("10 companies or 5 banks", [("10 companies", 10, None), ("5 banks", 5, None)]),
            ("10 companies at least", [("10 companies at least", 10, None)]),
            ("10 companies at least 3 of which", [("10 companies", 10, None)]),
            ("In this category 5 companies", [("5 companies", 5, None)]),
            (
                "16 domestic organizations and 8 overseas organizations",
                [("16 domestic organizations and 8 overseas organizations", None, 8)],
            ),
            ("8 of the 16 organizations are overseas", [("8 of the 16 organizations are overseas", 16, 8)]),
            ("8 of the 16 organizations are new", [("8 of the 16 organizations", 8, None)]),
            ("海外3社国内4社", [("海外3社国内4社", None, 3)]),
            ("採択企業16社を最大1,000万円支援", [("16社", 16, None)]),
            ("応募延べ100社から5社を採択", [("5社", 5, None)]),
            ("昨年の12団体から16団体となった", [("12団体", 12, None), ("16団体", 16, None)]),
            ("16社に3社が新たに加わり", [("16社", 16, None), ("3社", 3, None)]),
            ("携帯キャリア国内4社", [("国内4社", None, None)]),
            ("16団体を超えてなお増えている", [("16団体を超えて", 16, None)]),
            ("16 companies at the most advanced facility", [("16 companies", 16, None)]),
            ("It meets the 16 organizations at least once a year", [("16 organizations", 16, None)]),
            ("At the national level 16 organizations", [("16 organizations", 16, None)]),
            ("LINK-J has 16 organizations。", [("16 organizations", 16, None)]),
        ],
    )
    def test_counts_are_found(self, text: str, found: list[tuple[str, object, object]]) -> None:
        """Each count is found with the words that belong to it."""
        assert spans(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            "2021年2月5日、今後5年間、60歳の千葉県民が四国へ",
            "440以上の会員組織と、会員企業440社と、440社の会員",
            "数十社、十数団体、百余団体、二三団体、5、6社、30〜40社、2か3社",
            "10社未満、最大16団体、延べ500社、16団体目、第16団体、各3社、1社あたり、16団体増",
            "10社を超えない範囲で、10社を超えず、16団体を超えていない、国内5社を超えない企業、10社を超さない、16団体を上回らない",
            "10社に満たず、10社に満たなかった、10社に届かず、10社を割り込む、10社を下回った、16団体に達していない、16団体には上らない",
            "10社には届いていない、10社にとどかない、16団体ではない、10社以上ではない、16社限り、16団体を超えるものではない",
            "10社以上15社以下、10社以上、15社未満",
            "上限は16団体、16団体を上限に、16団体が限度",
            "10団体〜15団体、10社ないし15社、10社または11社または12社、16団体か17団体、10社から15社と提携、10から15社",
            "16ー18団体、16もしくは17団体、16または17団体",
            "5社に1社が導入、3大学に1大学、5社につき1社",
            "国内16団体（うち海外8団体）、海外16団体のうち国内8団体、海外8団体を含む国内16団体",
            "ティア1企業、レベル3機関、Tier 1企業、43道府県",
            "not over 16 companies, not exceeding 16 firms, without exceeding 16 banks, it does not exceed 16 schools",
            "It can't exceed 16 companies. It never exceeded 16 firms.",
            "10 companies at most, 10 banks at the most, 9 firms max",
            "10 companies to 15 companies, 10 banks or 11 banks, 5 firms – 8 firms",
            "between 10 companies and 15 companies, 16 companies or under, not 16 companies, nowhere near 16 companies",
            "limited to 16 companies, a cap of 16 companies, up to and including 16 companies",
            "16 domestic organizations, including 8 overseas",
            "8 of the 16 overseas organizations are domestic",
            "Tier 1 companies, level 3 institutions and Table 2 institutions",
            "4つの柱、11項目、80もの製品、383のプロジェクト、2都市、6県、23区、3件、60施設",
            "坂本剛二組織本部長、三社祭、八村、四万十町、3分の1以上の都道府県党組織",
            "1県1信金、末社52社、フォーチュン500の会社、企業500社ランキング、十六銀行、2つの校地、121の銀行口座、4工程機関",
            "3年制大学、9号機関車、16大学生、5社員、4ストローク機関、COVID-19団体、$5社",
            "海外8団体を含む5団体",
            "9007199254740992団体",
            "Fortune 500 companies, the top 10 universities and FTSE 100 companies",
            "up to 16 organizations, two or three firms, 16 to 20 banks, one in five companies, 16 members",
            "In 2020 companies closed. One company did not.",
            "A dozen organizations, several companies and hundreds of schools",
            "3 cities, 16 agreements and 5 groups in 10 countries",
            "1,600 bodies, two clusters of galaxies",
            "16 company cars, G7 banks, $5 companies, 19-member institutions",
        ],
    )
    def test_other_numbers_are_left_alone(self, text: str) -> None:
        """What counts no bodies, or not exactly in a way that can be kept, is left alone."""
        assert spans(text) == []

    def test_language_can_be_chosen(self) -> None:
        """With a language only its wordings are found."""
        text = "16団体と16 organizations"
        assert [len(find(text, lang)) for lang in (None, "ja", "en")] == [1, 1, 0]
        assert [match.text for match in find("16団体、16 organizations")] == ["16団体", "16 organizations"]

    def test_nouns_replace_the_documented_ones(self) -> None:
        """Only the nouns that are named are found, in the singular and the plural."""
        text = "1 hub, 12 hubs、3ハブ、5 companies、20NPO"
        assert [match.text for match in find(text, nouns=["hubs", "ハブ"])] == ["1 hub", "12 hubs", "3ハブ"]
        assert [match.text for match in find(text, nouns=("NPO",))] == ["20NPO"]
        assert [match.text for match in find("2 companies, 1 company", nouns=("companies",))] == [
            "2 companies",
            "1 company",
        ]
        assert spans("up to 16 NPO", nouns=("NPO",)) == []

    def test_what_both_languages_find_is_found_once(self) -> None:
        """A noun of one's own belongs to both languages."""
        assert spans("1 ハブ", nouns=("ハブ",)) == [("1 ハブ", 1, None)]


class TestPhrase:
    """Tallies are written as releases do; where only bounds are known, the phrase says so."""

    @pytest.mark.parametrize(
        ("tally", "lang", "noun", "expected"),
        [
            (Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)), "ja", None, "海外8団体を含む16団体"),
            (
                Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)),
                "en",
                None,
                "16 organizations, including 8 overseas",
            ),
            (
                Tally(Bounds(0, 0), Bounds(1, 1), Bounds(1, 1)),
                "en",
                None,
                "1 organization, including 0 overseas",
            ),
            (Tally(Bounds(0, 0), Bounds(0, 0), Bounds(0, 0)), "ja", None, "海外0団体を含む0団体"),
            (
                Tally(Bounds(7, 8), Bounds(7, 7), Bounds(14, 15)),
                "ja",
                None,
                "海外7〜8団体を含む14〜15団体",
            ),
            (
                Tally(Bounds(7, 8), Bounds(7, 7), Bounds(14, 15)),
                "en",
                None,
                "between 14 and 15 organizations, including between 7 and 8 overseas",
            ),
            (Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)), "ja", "機関", "海外8機関を含む16機関"),
            (
                Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16)),
                "en",
                "partners",
                "16 partners, including 8 overseas",
            ),
            (PublishedTally(total=16), "ja", None, "国内外16団体"),
            (PublishedTally(total=16), "en", None, "16 domestic and overseas organizations"),
            (PublishedTally(overseas=8), "ja", None, "海外8団体"),
            (PublishedTally(overseas=1), "en", None, "1 overseas organization"),
            (PublishedTally(domestic=4), "ja", "自治体", "国内4自治体"),
            (PublishedTally(domestic=4), "en", "clusters", "4 domestic clusters"),
            (PublishedTally(total=10, domestic=4), "ja", None, "国内4団体を含む10団体"),
            (PublishedTally(total=10, domestic=4), "en", None, "10 organizations, including 4 domestic"),
            (PublishedTally(overseas=3, domestic=4), "ja", "社", "国内4社、海外3社"),
            (PublishedTally(overseas=3, domestic=1), "en", None, "3 overseas and 1 domestic organization"),
            (PublishedTally(total=16, overseas=8, domestic=8), "ja", None, "国内8団体、海外8団体の計16団体"),
            (
                PublishedTally(total=16, overseas=8, domestic=8),
                "en",
                None,
                "16 organizations, including 8 overseas and 8 domestic",
            ),
            (PublishedTally(total=29, countries=10), "ja", "大学", "10カ国の29大学"),
            (PublishedTally(total=29, countries=1), "en", "universities", "29 universities in 1 country"),
            (PublishedTally(countries=20), "ja", "機関", "20カ国の機関"),
            (PublishedTally(countries=20), "en", None, "organizations in 20 countries"),
            (PublishedTally(total=29, overseas=8, countries=10), "ja", None, "10カ国の29団体（うち海外8団体）"),
            (PublishedTally(total=100, qualifier=Qualifier.OVER), "ja", None, "国内外の100を超える団体"),
            (PublishedTally(overseas=100, qualifier=Qualifier.OVER), "ja", "社", "海外の100社超"),
            (PublishedTally(total=800, qualifier=Qualifier.AT_LEAST), "ja", "自治体", "国内外の800以上の自治体"),
            (PublishedTally(total=500, qualifier=Qualifier.ABOUT), "ja", "社", "国内外の約500社"),
            (PublishedTally(countries=20, qualifier=Qualifier.NEARLY), "ja", None, "20カ国近くの団体"),
            (PublishedTally(total=500, countries=20, qualifier=Qualifier.NEARLY), "ja", None, "20カ国の500に迫る団体"),
            (
                PublishedTally(overseas=16, qualifier=Qualifier.AT_LEAST),
                "en",
                None,
                "at least 16 overseas organizations",
            ),
            (
                PublishedTally(countries=20, qualifier=Qualifier.ABOUT),
                "en",
                None,
                "organizations in about 20 countries",
            ),
        ],
    )
    def test_phrase_is_written(self, tally: Tally | PublishedTally, lang: str, noun: str | None, expected: str) -> None:
        """Every number that the tally has is written, with its hedge."""
        assert phrase(tally, lang, noun) == expected

    @pytest.mark.parametrize(
        ("lang", "of", "expected"),
        [
            ("ja", "agreements", "海外8件を含む16件"),
            ("en", "agreements", "16 agreements, including 8 overseas"),
            ("ja", "partners", "海外8団体を含む16団体"),
            ("en", "partners", "16 organizations, including 8 overseas"),
        ],
    )
    def test_noun_follows_what_is_counted(self, lang: str, of: Any, expected: str) -> None:
        """A tally of agreements says 件 and agreements, and is read back."""
        written = phrase(Tally(Bounds(8, 8), Bounds(8, 8), Bounds(16, 16), of), lang)
        assert (written, parse(written).total) == (expected, 16)

    def test_one_agreement_is_singular(self) -> None:
        """The English noun agrees with the number."""
        tally = Tally(Bounds(0, 0), Bounds(1, 1), Bounds(1, 1), "agreements")
        assert phrase(tally) == "1 agreement, including 0 overseas"

    def test_english_is_the_default(self) -> None:
        """Without a language English is written."""
        assert phrase(PublishedTally(overseas=8)) == "8 overseas organizations"

    @pytest.mark.parametrize("lang", ["ja", "en"])
    @pytest.mark.parametrize(
        "noun", ["16", "団体目", "第一団体", "a,b", "overseas partners", "including", "x of y", "2 hubs"]
    )
    def test_noun_that_would_be_misread_is_refused(self, noun: str, lang: str) -> None:
        """A noun with which the phrase would not be read back, or be read otherwise, is refused."""
        if (noun, lang) in {("including", "ja"), ("overseas partners", "ja"), ("x of y", "ja")}:
            assert noun in phrase(PublishedTally(total=2), lang, noun)
            return
        with pytest.raises(InvalidValueError) as caught:
            phrase(PublishedTally(total=2), lang, noun)
        assert str(caught.value) == f"noun cannot be '{noun}': give a noun of letters only, such as 機関 or partners"

    @pytest.mark.parametrize("wrong", [1, b"x", ["団体"]])
    def test_noun_of_another_type_is_refused(self, wrong: Any) -> None:
        """The error names the argument."""
        with pytest.raises(WrongTypeError, match=r"^noun cannot be"):
            phrase(PublishedTally(total=2), "ja", wrong)

    @pytest.mark.parametrize("wrong", [16, None, "16団体"])
    def test_only_tallies_are_written(self, wrong: Any) -> None:
        """Another type is refused."""
        with pytest.raises(WrongTypeError) as caught:
            phrase(wrong, "en")
        assert str(caught.value).endswith("give a Tally, such as counting.tally(register), or a PublishedTally")


class TestArguments:
    """Wrong languages and nouns raise the documented errors in every verb."""

    @pytest.mark.parametrize("lang", ["fr", "EN", ""])
    def test_other_languages_are_refused(self, lang: str) -> None:
        """The error lists the languages that there are."""
        calls = (lambda: phrase(PublishedTally(total=2), lang), lambda: parse("2団体", lang), lambda: find("", lang))
        for call in calls:
            with pytest.raises(UnsupportedLanguageError) as caught:
                call()
            assert caught.value.supported == ("en", "ja")

    @pytest.mark.parametrize("lang", [["ja"], 1, b"ja"])
    def test_language_of_another_type_is_refused(self, lang: Any) -> None:
        """A list, a number and bytes are not languages."""
        calls = (lambda: phrase(PublishedTally(total=2), lang), lambda: parse("2団体", lang), lambda: find("", lang))
        for call in calls:
            with pytest.raises(WrongTypeError, match=r"^lang cannot be"):
                call()

    def test_language_of_a_phrase_is_not_optional(self) -> None:
        """None is a language for reading only."""
        with pytest.raises(WrongTypeError, match=r"^lang cannot be None"):
            phrase(PublishedTally(total=2), None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize(
        ("nouns", "error"), [("団体", WrongTypeError), (16, WrongTypeError), ([1], WrongTypeError)]
    )
    def test_nouns_of_another_type_are_refused(self, nouns: Any, error: type[Exception]) -> None:
        """A string is not a list of nouns."""
        for call in (lambda: parse("2団体", nouns=nouns), lambda: find("", nouns=nouns)):
            with pytest.raises(error, match=r"^nouns cannot be"):
                call()

    @pytest.mark.parametrize("nouns", [(), [""], [" 団体"]])
    def test_no_noun_is_refused(self, nouns: Any) -> None:
        """There must be a noun to look for, and none may be empty."""
        for call in (lambda: parse("2団体", nouns=nouns), lambda: find("", nouns=nouns)):
            with pytest.raises(InvalidValueError, match=r"^nouns cannot be"):
                call()

    @pytest.mark.parametrize("wrong", [None, 16, b"16"])
    def test_only_strings_are_searched(self, wrong: Any) -> None:
        """Another type is refused."""
        with pytest.raises(WrongTypeError, match=r"^text cannot be"):
            find(wrong)
