"""Ordinals found in running text."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, final

import attrs

from linkj_partners._number_words import CARDINALS, ORDINALS, SCALES, sum_of_words
from linkj_partners._patterns import Pattern
from linkj_partners.errors import WrongTypeError
from linkj_partners.numerals import CHARACTERS, START, Number, Numerals, read
from linkj_partners.ordinals._forms import COUNTERS, NEVER_AFTER_PREFIX, NOT_IN_NOUNS, Form, known_language
from linkj_partners.ordinals._reading import DIGITS, SPACE, Ordinal, folded_text, numeric_ordinal


@final
@attrs.frozen(kw_only=True, order=False)
class Match:
    """An ordinal that was found in running text.

    Attributes:
        ordinal: What was found.
        start: The index of its first character.
        end: The index after its last character.
        text: The characters themselves.

    Examples:
        >>> [match] = find("LINK-Jとして16例目の提携です")
        >>> match.text, match.span, match.ordinal.n
        ('16例目', (9, 13), 16)
    """

    ordinal: Ordinal
    start: int
    end: int
    text: str

    @property
    def span(self) -> tuple[int, int]:
        """The indices of its first character and after its last one.

        Examples:
            >>> find("the 16th")[0].span
            (4, 8)
        """
        return self.start, self.end


_WORDS_IN_ME = "科項種品演丁題役細費注着反面眼境継駄要綱徳耳"  # 科目, 項目, 丁目, 注目: words of their own
_WORDS_FROM_ME = "標的指線録途安処黒白立"  # 目標, 目的, 目指す, 目黒: 16団体目標 is a target
_AFTER_PREFIX = (
    "号機?|回(?!答|転|線|路|復|収|避)|次(?!官|長)|期(?!間|待|限|日)|章|条(?!件|約|例)|項(?!目)|節|巻|部(?!門|長|隊|分|品|会|員|署)|"
    "編|版|弾|位(?!置)|話|世代|代(?!表|理)|類(?!似)|区(?!分|別|域)|番(?!組)|例(?!外|示)|団体|件(?!数|名)|"
    "社(?!会|長|員|内|外)|種(?!目|別)|相(?!談|互|手)|自治体|[かヵヶカケ箇]国|段階|フェーズ|ステージ|ラウンド"
)
# 次第, 落第 and 及第 are words.
_PREFIX = Pattern(rf"第(?<![次落及]第){SPACE}(?=[{CHARACTERS}])")
_RUN_OF_NUMERALS = Pattern(
    rf"[{CHARACTERS}](?<![{CHARACTERS}].)(?<![0-9０-９][,，].)(?:[{CHARACTERS}]|(?<=[0-9０-９])[,，](?=[0-9０-９]))*+"
    rf"(?={SPACE}[^\W\d_]{{1,10}}?目)"
)
_LONGEST_NUMBER = 64  # 九千九百九十九兆 and so on has 35 characters
_NUMBER_START = Pattern(START)
# して初めて is "only after"; 読みはじめて and をはじめて are "having begun".
_FIRST_TIME_FOUND = Pattern(
    "初めて(?<!て初めて)|はじめて(?:(?<=[がはも]はじめて)|(?<=[^ん]ではじめて)|(?<![ぁ-ヿ一-鿿々]はじめて))"
)
_THIS_IS = "今回が"
_KATAKANA = "[ァ-ヺー]{2,10}"
_OTHER_NOUN = rf"(?:(?![{NOT_IN_NOUNS}])[々㐀-鿿ァ-ヺー]){{1,10}}"
_KNOWN = "|".join(sorted(COUNTERS, key=len, reverse=True))
_KNOWN_COUNTER = Pattern(rf"{SPACE}(?P<counter>{_KNOWN}|{_KATAKANA})目(?![{_WORDS_FROM_ME}])")
_ANY_COUNTER = Pattern(rf"{SPACE}(?P<counter>(?:{_KNOWN}|{_OTHER_NOUN})(?<![{_WORDS_IN_ME}]))目(?![{_WORDS_FROM_ME}])")
_PREFIX_COUNTER = Pattern(rf"{SPACE}(?P<counter>{_AFTER_PREFIX})(?:目(?![{_WORDS_FROM_ME}]))?")
_WORD_GOES_ON = Pattern("(?!四半期)[々㐀-鿿ァ-ヺ]")

# Searching is fast where a pattern starts with a set of characters: what may not stand before them comes after.
_FREE_NUMBER = rf"(?P<number>[0-9](?<![A-Za-z0-9_#][0-9])(?<![0-9][.,][0-9]){DIGITS})"
_ENGLISH = Pattern(rf"{_FREE_NUMBER}(?P<mark>[sS][tT]|[nNrR][dD]|[tT][hH]| (?:st|nd|rd|th)(?![.]))(?![A-Za-z0-9_])")
_FRENCH = Pattern(rf"{_FREE_NUMBER}(?P<mark>er|re|ère|ème|e)(?![A-Za-z0-9_]|[-+.][0-9])")
_DANISH = Pattern(rf"{_FREE_NUMBER}(?P<mark>\.)(?= [a-zæøå])")
_LETTER = Pattern("[A-Za-z]")

_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_ORDINAL = f"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?![a-z])(?![ -]part(?:y|ies)|[ ](?:later|ago)\\b)"
# Number words in a row are one match, to be taken or left as a whole: the third of "one third" is left.
_NUMBER_WORDS = Pattern(
    rf"(?<![a-z0-9])(?:(?:(?:hundred|{'|'.join(SCALES)}) and |(?:{_CARDINAL})[ -])++(?:{_ORDINAL})?"
    rf"|(?<!\bper )(?:(?<!\ba )|(?!{_ORDINAL} of\b)){_ORDINAL})",
    re.IGNORECASE | re.ASCII,
)


def find(text: str, lang: str | None = None) -> tuple[Match, ...]:
    """Find every ordinal in running text.

    Japanese: a number, a counter and 目, where the counter is one of ``COUNTERS`` or, after Arabic and full-width
    digits, any noun of up to ten kanji or katakana; 第 and a number, with a counter that usually follows it;
    初めて. English: digits with their suffix, and words. French: digits with their mark. A Danish ``16.`` cannot
    be told from the end of a sentence: it is looked for only with ``lang="da"``, before a lower-case word.

    Left alone are numbers that are no ordinals (2021年2月5日, 60歳, 430を超える, 5年間), words that only look like
    them (第三者, 第一人者, 3科目, 三丁目, 5団体目標, third party, one third, a third of, per second) and impossible
    ones (11st). Of a list or range (2、3例目) the last is found.

    Args:
        text: Any text.
        lang: The only language to look for; ``None`` looks for English, Japanese and French.

    Returns:
        The ordinals in the order of the text, without overlaps.

    Raises:
        UnsupportedLanguageError: The language is none of the four.
        WrongTypeError: It is no text.

    Examples:
        >>> [match.text for match in find("2021年2月5日、国内外16団体目となる第三者との提携を締結")]
        ['16団体目']
        >>> [(match.text, match.ordinal.n) for match in find("the second MOU with a municipality, the 11th in all")]
        [('second', 2), ('11th', 11)]
    """
    if type(text) is not str:
        raise WrongTypeError("text", text, "a str")
    languages = ("en", "ja", "fr") if lang is None else (known_language(lang),)
    found = [match for language in languages for match in _FINDERS[language](text)]
    return tuple(_without_overlaps(sorted(found, key=lambda match: match.start)))


def _without_overlaps(matches: Iterable[Match]) -> Iterator[Match]:
    end = 0
    for match in matches:
        if match.start >= end:
            yield match
            end = match.end


def _found(text: str, ordinal: Ordinal, start: int, end: int) -> Match:
    return Match(ordinal=ordinal, start=start, end=end, text=text[start:end])


def _find_english(text: str) -> Iterator[Match]:
    folded = folded_text(text)
    yield from _find_numeric(text, folded, _ENGLISH, "en")
    if not _LETTER.search(folded):
        return
    for run in _NUMBER_WORDS.finditer(folded):
        n, end = sum_of_words(folded, run.start())
        if n and end == run.end():
            yield _found(text, Ordinal(n=n, lang="en", form=Form.WORDS), run.start(), end)


def _find_french(text: str) -> Iterator[Match]:
    return _find_numeric(text, folded_text(text), _FRENCH, "fr")


def _find_danish(text: str) -> Iterator[Match]:
    return _find_numeric(text, folded_text(text), _DANISH, "da")


def _find_numeric(text: str, folded: str, pattern: Pattern, lang: str) -> Iterator[Match]:
    for match in pattern.finditer(folded):
        if ordinal := numeric_ordinal(match["number"], match["mark"].lstrip(), lang):
            yield _found(text, ordinal, match.start(), match.end())


def _find_japanese(text: str) -> Iterator[Match]:
    for first in _FIRST_TIME_FOUND.finditer(text):
        start = first.start() - len(_THIS_IS) * text.endswith(_THIS_IS, 0, first.start())
        yield _found(text, Ordinal(n=1, lang="ja", form=Form.WORDS), start, first.end())
    for prefix in _PREFIX.finditer(text):
        if match := _prefixed(text, prefix.start(), prefix.end()):
            yield match
    for run in _RUN_OF_NUMERALS.finditer(text):
        # Where numerals of two kinds meet (人参十本目), the number can start inside the run.
        for place in _NUMBER_START.finditer(text, max(run.start(), run.end() - _LONGEST_NUMBER), run.end()):
            if match := _counted(text, place.start()):
                yield match


def _prefixed(text: str, start: int, number_start: int) -> Match | None:
    number = read(text, number_start)
    if not number or not number.value:
        return None
    counted = _PREFIX_COUNTER.match(text, number.end)
    if not counted and _is_word(text, number):
        return None
    counter, end = (counted["counter"], counted.end()) if counted else (None, number.end)
    ordinal = Ordinal(n=number.value, lang="ja", form=Form.PREFIX, counter=counter, numerals=number.numerals)
    return _found(text, ordinal, start, end)


def _is_word(text: str, number: Number) -> bool:
    """Whether 第 and a number begin a word or name, such as 第三者, 第一線, 第三セクター or 第一三共."""
    if text.startswith(NEVER_AFTER_PREFIX, number.end):
        return True
    return number.numerals is Numerals.KANJI and bool(_WORD_GOES_ON.match(text, number.end))


def _counted(text: str, start: int) -> Match | None:
    number = read(text, start)
    if not number or not number.value:
        return None
    pattern = _KNOWN_COUNTER if number.numerals is Numerals.KANJI else _ANY_COUNTER
    counted = pattern.match(text, number.end)
    if not counted:
        return None
    ordinal = Ordinal(
        n=number.value, lang="ja", form=Form.COUNTER, counter=counted["counter"], numerals=number.numerals
    )
    return _found(text, ordinal, start, counted.end())


_FINDERS: Final[dict[str, Callable[[str], Iterator[Match]]]] = {
    "en": _find_english,
    "ja": _find_japanese,
    "fr": _find_french,
    "da": _find_danish,
}
