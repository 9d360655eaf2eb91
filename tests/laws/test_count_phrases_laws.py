"""What holds of the wording of any number of partners."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linkj_partners import PublishedTally, testing
from linkj_partners.counting import Tally, parse, phrase
from linkj_partners.errors import InvalidValueError, ParseError

LANGUAGES = st.sampled_from(["ja", "en"])
NOUNS = {"ja": ["団体", "機関", "社", "自治体", "クラスター"], "en": ["organizations", "partners", "member clusters"]}


class TestParseInvertsPhrase:
    """What was worded is read back with the same numbers."""

    @given(testing.published_tallies(max_part=10**6), LANGUAGES, st.data())
    def test_published_tallies(self, tally: PublishedTally, lang: str, data: st.DataObject) -> None:
        """Every number that the phrase gives is the tally's, and what it leaves out follows from them."""
        noun = data.draw(st.none() | st.sampled_from(NOUNS[lang]))
        read = parse(phrase(tally, lang, noun))
        for printed, given_number in ((read.total, tally.total), (read.overseas, tally.overseas)):
            assert given_number is None or printed == given_number
        domestic = read.domestic
        if domestic is None and read.total is not None and read.overseas is not None:
            domestic = read.total - read.overseas
        assert tally.domestic is None or domestic == tally.domestic

    @given(testing.published_tallies(), LANGUAGES)
    def test_wording_again_changes_nothing(self, tally: PublishedTally, lang: str) -> None:
        """What was read back is worded the same."""
        worded = phrase(tally, lang)
        assert phrase(parse(worded), lang) == worded

    @given(testing.tallies(), LANGUAGES)
    def test_derived_tallies(self, tally: Tally, lang: str) -> None:
        """An exact tally is read back; one that is not exact is not taken for a published figure."""
        worded = phrase(tally, lang)
        if tally.total.is_exact and tally.overseas.is_exact:
            read = parse(worded)
            assert (read.total, read.overseas) == (int(tally.total), int(tally.overseas))
        else:
            with pytest.raises(ParseError):
                parse(worded)


class TestAnyTextIsReadOrRefused:
    """No text makes reading fail in another way than its own errors."""

    @given(
        st.text()
        | st.text("海外国内を含む団体0123１２一二十 ,()organizations including")
        | st.text("1 ,a", max_size=40)
    )
    @example("海外8団体を含む5団体")
    @example("海外9999999999999999団体")
    @example("国内外16団体")
    def test_any_text(self, text: str) -> None:
        """Any text is read, or refused at a place within it or for figures that cannot be right."""
        refused: ParseError | InvalidValueError | None = None
        try:
            assert parse(text).phrase == text.strip()
        except (ParseError, InvalidValueError) as error:
            refused = error
        if isinstance(refused, ParseError):
            assert 0 <= refused.position <= len(text)
        elif refused is not None:
            assert refused.field in {"total", "overseas", "domestic"}
