"""What holds of the wording of any number of partners."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from linkj_partners import PublishedTally, Qualifier, testing
from linkj_partners.counting import Bounds, Tally, find, parse, phrase
from linkj_partners.errors import InvalidValueError, ParseError

LANGUAGES = st.sampled_from(["ja", "en"])
NOUNS = {
    "ja": ["団体", "機関", "社", "自治体", "クラスター", "連携先", "地方銀行", "市"],
    "en": ["organizations", "partners", "local governments", "companies", "research centers"],
}
COUNTS = st.integers(0, 20) | st.integers(0, 10**6) | st.integers(1900, 2100)
CASES: list[dict[str, Any]] = [
    json.loads(row)
    for row in (Path(__file__).parents[1] / "data" / "tallies.jsonl").read_text(encoding="utf-8").splitlines()
]
READ = [case["text"] for case in CASES if case["value"] is not None]
# The page on counting lists these: `find` leaves them alone, since in running text they mostly count no bodies.
EXCEPTIONS = {
    "a kanji 一 or the word one": ["一団体", "one overseas organization"],
    "a year": ["2020 companies"],
    "a noun that also counts other things": [
        "16件",
        "23区",
        "43道府県",
        "60施設",
        "16 agreements",
        "16 MOUs",
        "16 bodies, 8 abroad",
    ],
}
NOT_FOUND = [text for texts in EXCEPTIONS.values() for text in texts]
AROUND = {
    "ja": [("本日、", "と提携した。"), ("", "。"), ("覚書を締結し（", "）、"), ("2021年2月5日に", "が参加し、5年間、")],
    "en": [
        ("Today we work with ", "."),
        ("", ""),
        ("It signed (", ") in 2021."),
        ("In 5 years and 3 months, ", "; 60 people "),
    ],
}


@st.composite
def tallies(draw: st.DrawFn) -> PublishedTally:
    """Draw a published tally with any combination of numbers and any hedge."""
    overseas, domestic = draw(COUNTS), draw(COUNTS)
    printed = draw(st.sampled_from(["t", "o", "d", "c", "to", "td", "od", "tod", "tc", "oc", "dc", "toc", "todc"]))
    return PublishedTally(
        total=overseas + domestic if "t" in printed else None,
        overseas=overseas if "o" in printed else None,
        domestic=domestic if "d" in printed else None,
        countries=draw(COUNTS) if "c" in printed else None,
        qualifier=draw(st.sampled_from(Qualifier)),
    )


def numbers(tally: PublishedTally) -> tuple[object, ...]:
    """Return the numbers and the qualifier."""
    return tally.total, tally.overseas, tally.domestic, tally.countries, tally.qualifier


def is_a_year(text: str) -> bool:
    """Return whether a phrase begins with a number that looks like a year."""
    return text[:4].isdigit() and text[4:5] == " " and 1900 <= int(text[:4]) < 2100


class TestParseInvertsPhrase:
    """``parse(phrase(tally))`` has the same numbers and the same qualifier."""

    @given(tallies(), LANGUAGES, st.data())
    def test_published_tallies(self, tally: PublishedTally, lang: str, data: st.DataObject) -> None:
        """In every language, with every hedge, combination of numbers and documented noun."""
        noun = data.draw(st.none() | st.sampled_from(NOUNS[lang]))
        assert numbers(parse(phrase(tally, lang, noun))) == numbers(tally)
        assert numbers(parse(phrase(tally, lang, noun), lang)) == numbers(tally)

    @given(tallies(), LANGUAGES, st.sampled_from(["hubs", "ハブ", "連合体", "life science clusters"]))
    def test_other_nouns(self, tally: PublishedTally, lang: str, noun: str) -> None:
        """A noun of one's own is read back when it is named."""
        assume(lang == "ja" or noun.isascii())
        assume(not (lang == "ja" and " " in noun))
        assert numbers(parse(phrase(tally, lang, noun), lang, nouns=[noun])) == numbers(tally)

    @given(tallies(), LANGUAGES)
    def test_writing_again_changes_nothing(self, tally: PublishedTally, lang: str) -> None:
        """What was read back is written the same."""
        written = phrase(tally, lang)
        assert phrase(parse(written), lang) == written

    @given(testing.tallies(), LANGUAGES)
    @example(Tally(Bounds(7, 8), Bounds(7, 7), Bounds(14, 15)), "ja")
    def test_derived_tallies(self, tally: Tally, lang: str) -> None:
        """An exact tally is read back; where only bounds are known, the phrase is not taken for a published number."""
        written = phrase(tally, lang)
        if tally.total.is_exact and tally.overseas.is_exact:
            read = parse(written)
            assert (read.total, read.overseas) == (int(tally.total), int(tally.overseas))
        else:
            with pytest.raises(ParseError):
                parse(written)
            assert all(match.value.total is None for match in find(written) if not tally.total.is_exact)


class TestFindLocatesPhrases:
    """A phrase in neutral text is found once, with its span and its value."""

    @given(tallies(), LANGUAGES, st.data())
    def test_planted_phrase(self, tally: PublishedTally, lang: str, data: st.DataObject) -> None:
        """Whatever the tally, the language and the sentence."""
        before, after = data.draw(st.sampled_from(AROUND[lang]))
        written = phrase(tally, lang)
        assume(not is_a_year(written))
        text = before + written + after
        assert [(match.span, numbers(match.value)) for match in find(text)] == [
            ((len(before), len(before) + len(written)), numbers(tally))
        ]

    @given(tallies(), LANGUAGES, st.data())
    def test_planted_among_others(self, tally: PublishedTally, lang: str, data: st.DataObject) -> None:
        """Planting it between two sentences changes nothing that is found in them."""
        first, second = (data.draw(st.sampled_from(SENTENCES)) for _ in range(2))
        written = phrase(tally, lang)
        assume(not is_a_year(written))
        expected = [match.text for match in find(first)] + [written] + [match.text for match in find(second)]
        assert [match.text for match in find(f"{first}\n\n{written}。\n\n{second}")] == expected


SENTENCES = [
    "2021年2月5日、国内外の研究機関と今後5年間の覚書を締結し、これで16例目となりました。",
    "県内35市町村のうち20市町村が参加し、440以上の会員企業に加えて約500社が登録している。",
    "欧州最大級のクラスターで、430を超える企業や大学、研究センターで構成される。",
    "一般社団法人の理事長は「数十社と協議中だ」と述べ、千葉県内の3市2町とも協定を結んだ。",
    "会員企業は120社、そのうち海外は30社である。",
    "The agreement runs for five years and is the 16th with a partner overseas.",
    "More than 430 companies, universities and hospitals from 12 countries belong to the network.",
    "Several companies joined in 2021, among them two banks and one of the 20 universities.",
]


class TestParseImpliesFind:
    """Whatever `parse` accepts, `find` finds with the same numbers, but for the documented exceptions."""

    @pytest.mark.parametrize("text", [text for text in READ if text not in NOT_FOUND])
    def test_every_phrase_that_is_read(self, text: str) -> None:
        """The match is the phrase, and its numbers are the same."""
        before, after = ("Today we work with ", " here.") if text.isascii() else ("本日、", "です。")
        [match] = find(before + text + after)
        assert (match.text, numbers(match.value)) == (text, numbers(parse(text)))

    @pytest.mark.parametrize("text", NOT_FOUND)
    def test_documented_exceptions(self, text: str) -> None:
        """What the page calls too ambiguous is read and not found."""
        assert parse(text).qualifier is Qualifier.EXACTLY
        assert find(f"本日、{text}です。") == find(text) == ()

    @given(tallies(), LANGUAGES)
    def test_phrases_that_are_written(self, tally: PublishedTally, lang: str) -> None:
        """A phrase by itself is found as it is read."""
        written = phrase(tally, lang)
        assume(not is_a_year(written))
        assert [numbers(match.value) for match in find(written)] == [numbers(parse(written))]


TEXTS = (
    st.text()
    | st.text(
        "海外国内を含む団体0123１２一二十 ,()（）、。うち以上約数名社会員カ国の計organizations including", max_size=60
    )
    | st.lists(
        st.sampled_from([*READ, *(case["text"] for case in CASES), *SENTENCES, "、", " ", "\n"]), max_size=4
    ).map("".join)
)


class TestSpans:
    """What is found is disjoint, in order and verbatim; no text raises another error than the documented ones."""

    @given(TEXTS)
    @example("海外8団体を含む5団体")
    @example("国内外16団体" * 3)
    @example("ｶﾞ50ｽﾀｰﾄｱｯﾌﾟ")
    def test_any_text(self, text: str) -> None:
        """For any text."""
        end = 0
        for match in find(text):
            assert end <= match.start < match.end
            assert text[match.start : match.end] == match.text == match.text.strip()
            assert attrs.evolve(match.value) == match.value  # a record that reads its phrase again accepts it
            end = match.end

    @given(TEXTS)
    @example("海外9999999999999999団体")
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        """Any text is read, or refused at a place within it or for numbers that cannot be right."""
        refused: ParseError | InvalidValueError | None = None
        try:
            tally = parse(text)
            assert tally.phrase == " ".join(text.split())
            assert attrs.evolve(tally) == tally
        except (ParseError, InvalidValueError) as error:
            refused = error
        if isinstance(refused, ParseError):
            assert 0 <= refused.position <= len(text)
        elif refused is not None:
            assert refused.field in {"total", "overseas", "domestic", "countries"}


FULLWIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "\u3000"})


class TestNormalisation:
    """Width, composition and spaces change nothing."""

    @pytest.mark.parametrize("text", READ)
    def test_full_width(self, text: str) -> None:
        """Full-width letters, digits and spaces are read as their plain ones."""
        assert numbers(parse(text.translate(FULLWIDTH))) == numbers(parse(text))

    @pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
    def test_unicode_forms(self, form: Any) -> None:
        """Composed and decomposed strings are read alike, and found at their own indices."""
        for text in READ:
            self._check(text, unicodedata.normalize(form, text))

    def _check(self, text: str, other: str) -> None:
        assert numbers(parse(other)) == numbers(parse(text))
        assert [(match.start, len(match.text)) for match in find(f"、{other}。")] == (
            [] if text in NOT_FOUND else [(1, len(other))]
        )

    @given(tallies(), st.sampled_from([" ", "\u00a0", "\u3000", "  "]))
    def test_spaces(self, tally: PublishedTally, space: str) -> None:
        """Spaces around Japanese numbers, as PDF text has them, change nothing."""
        spaced = re.sub("[0-9]+", lambda number: f"{space}{number[0]}{space}", phrase(tally, "ja"))
        assert numbers(parse(spaced.strip())) == numbers(tally)

    @given(tallies(), LANGUAGES, st.sampled_from([" ", "\u3000", "\n"]))
    def test_space_around(self, tally: PublishedTally, lang: str, space: str) -> None:
        """The string is read whole: white space before or after the phrase is refused, as by every `parse`."""
        written = phrase(tally, lang)
        for text in (f"{space}{written}", f"{written}{space}"):
            with pytest.raises(ParseError) as caught:
                parse(text)
            assert caught.value.position == (0 if text[0] == space else len(written))

    @given(tallies(), LANGUAGES)
    def test_half_width_katakana(self, tally: PublishedTally, lang: str) -> None:
        """Half-width katakana are read as their plain ones."""
        written = phrase(tally, lang).replace("カ", "ｶ")
        assert numbers(parse(written)) == numbers(tally)


class TestHedges:
    """A hedged number is never read as an exact one."""

    @given(
        st.integers(1, 10**6),
        st.sampled_from(
            [
                *("約{}社", "{}社以上", "{}を超える団体", "{}社強", "{}社弱", "{}に迫る企業", "{}社程度", "{}近い大学"),
                *("about {} firms", "{} or more banks", "over {} firms", "nearly {} schools", "at least {} agencies"),
                *("{} firms or more", "some {} hospitals", "more than {} agencies", "{}+ universities"),
            ]
        ),
    )
    def test_hedges_are_kept(self, n: int, form: str) -> None:
        """Each becomes a qualifier, in `parse` and in `find`."""
        text = form.format(n)
        assert parse(text).qualifier is not Qualifier.EXACTLY
        assert all(match.value.qualifier is not Qualifier.EXACTLY for match in find(f"、{text}。"))

    @given(
        st.integers(2, 10**6),
        st.sampled_from(
            [
                *("数{}社", "{}数社", "{}余りの団体", "{}社未満", "{}社以下", "最大{}社", "延べ{}団体", "{}団体目"),
                *("第{}団体", "{}社ずつ", "{}0〜{}9社", "up to {} firms", "fewer than {} banks", "{} or so firms"),
                *("{} dozen firms", "{} to {}9 banks"),
            ]
        ),
    )
    @example(10, "数{}社")
    def test_other_hedges_are_refused(self, n: int, form: str) -> None:
        """Limits, ranges, ordinals and approximate numerals are refused and left alone."""
        text = form.format(*(10 ** len(str(n)) if form.startswith("数") else n,) * form.count("{}"))
        with pytest.raises(ParseError):
            parse(text)
        assert find(f"、{text}。") == ()
