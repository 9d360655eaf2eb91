"""The ways an ordinal can be put, and which parts of one go together."""

from enum import Enum
from typing import Final

from linkj_partners._checks import check_int
from linkj_partners._patterns import Pattern
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.numerals import CHARACTERS, LARGEST, Numerals

LANGUAGES: Final = ("en", "ja", "fr", "da")
"""The languages that ordinals are written and read in."""

CASE: Final = "例"
"""A case or instance: 16例目, the 16th (agreement) of its kind."""
BODY: Final = "団体"
"""An organization: 14団体目."""
ITEM: Final = "件"
"""A matter or item: 3件目."""
COMPANY: Final = "社"
"""A company: 2社目."""
MUNICIPALITY: Final = "自治体"
"""A local government: 4自治体目."""
PLACE: Final = "番"
"""A place in an order: 15番目."""
TIME: Final = "回"
"""An occurrence: 5回目, 第5回."""
NUMBER: Final = "号"
"""A number in a series: 第一号."""
COUNTRY: Final = "か国"
"""A country: 9か国目."""
COUNTERS: Final = (
    *(CASE, BODY, ITEM, COMPANY, MUNICIPALITY, PLACE, TIME, NUMBER, COUNTRY),
    *("ヵ国", "ヶ国", "カ国", "ケ国", "箇国", "か所", "ヵ所", "ヶ所", "カ所", "箇所", "か月", "ヵ月", "ヶ月", "カ月"),
    *("つ", "ツ", "個", "人", "名", "者", "組", "校", "大学", "機関", "法人", "企業", "拠点", "施設", "病院", "地域"),
    *("都市", "都道府県", "市", "町", "村", "県", "州", "国", "年", "年度", "周年", "月", "週", "週間", "日", "時間"),
    *("期", "次", "代", "世代", "度", "戦", "試合", "位", "席", "本", "枚", "台", "冊", "巻", "章", "条", "節", "点"),
    *("種類", "曲", "話", "号機", "棟", "階", "段", "行", "列", "歩", "杯", "通", "問", "弾", "段階", "頭", "匹"),
)
"""The counters that `find` knows after any numerals: 十六例目, 2つ目."""


class Form(Enum):
    """The way an ordinal is put.

    Attributes:
        NUMERIC: Digits with the mark of the language: ``16th``, ``16e``, ``16.``.
        WORDS: A word: ``sixteenth``; in Japanese only 初めて, for the first.
        COUNTER: Japanese, a number, a counter and 目: 16例目.
        PREFIX: Japanese, 第 and a number, with or without a counter: 第16, 第16回.

    Examples:
        >>> from linkj_partners.ordinals import phrase
        >>> phrase(16, form=Form.WORDS)
        'sixteenth'
    """

    NUMERIC = "numeric"
    WORDS = "words"
    COUNTER = "counter"
    PREFIX = "prefix"


class Gender(Enum):
    """The gender of a French ordinal; it shows in the first only.

    Attributes:
        MASCULINE: ``1er``.
        FEMININE: ``1re``.

    Examples:
        >>> from linkj_partners.ordinals import phrase
        >>> phrase(1, "fr", gender=Gender.FEMININE)
        '1re'
    """

    MASCULINE = "masculine"
    FEMININE = "feminine"


_FORMS: Final = {
    "en": (Form.NUMERIC, Form.WORDS),
    "ja": (Form.COUNTER, Form.PREFIX, Form.WORDS),
    "fr": (Form.NUMERIC,),
    "da": (Form.NUMERIC,),
}
_JAPANESE_FORMS: Final = (Form.COUNTER, Form.PREFIX)
_FORMS_ALLOWED: Final = {
    "en": "Form.NUMERIC (16th) or Form.WORDS (sixteenth) for English",
    "ja": "Form.COUNTER with a counter (16例目), Form.PREFIX (第16) or, for 1, Form.WORDS (初めて) for Japanese",
    "fr": "Form.NUMERIC (16e) for French",
    "da": "Form.NUMERIC (16.) for Danish",
}
_COUNTER_ALLOWED = (
    "a Japanese noun such as '例', '団体' or '回': letters only, without numerals, white space, '目' and '第', "
    "so that the ordinal can be read back"
)
# A noun: letters and ・, no numerals of any script (superscripts, fractions, Roman, circled, Hangzhou, kanbun).
# 参 alone of the formal numerals is common in nouns: 16参加者目.
NOT_IN_NOUNS = f"目第{CHARACTERS.replace('参', '')}"
NOUN = Pattern(rf"(?:(?![{NOT_IN_NOUNS}²³¹⁰-₉⅐-↋①-⓿❶-➓〡-〩〸-〺㆒-㆕㈠-㈩㉈-㉟㊀-㊉㊱-㊿])[^\W\d_]|・)*")
# 第三者 is a third party: it numbers nobody.
NEVER_AFTER_PREFIX = "者"


def check_form(n: object, lang: object, form: object) -> None:
    """Accept a number that can be put in a form of a language, or raise."""
    check_int("n", n, lowest=1, highest=LARGEST)
    known = known_language(lang)
    _check_member("form", form, Form)
    if form not in _FORMS[known]:
        raise InvalidValueError("form", form, _FORMS_ALLOWED[known])
    if n != 1 and form is Form.WORDS and known == "ja":
        raise InvalidValueError("n", n, "1: Japanese has a word only for the first (初めて); give another form")


def check_numerals(form: object, numerals: object) -> None:
    """Accept numerals that a form can have, or raise."""
    _check_member("numerals", numerals, Numerals)
    if numerals is not Numerals.ARABIC and form not in _JAPANESE_FORMS:
        raise InvalidValueError("numerals", numerals, "Numerals.ARABIC: only Japanese 16例目 and 第16 have others")


def check_gender(lang: object, gender: object) -> None:
    """Accept a gender where the language has one, or raise."""
    if gender is None:
        return
    _check_member("gender", gender, Gender)
    if lang != "fr":
        raise InvalidValueError("gender", gender, "None: only French ordinals have a gender")


def known_language(lang: object) -> str:
    """Return one of the four languages, or raise."""
    if type(lang) is not str:
        raise WrongTypeError("lang", lang, f"a str, one of {', '.join(LANGUAGES)}")
    if lang not in LANGUAGES:
        raise UnsupportedLanguageError("ordinal", lang, LANGUAGES)
    return lang


def _check_member(field: str, value: object, kind: type[Enum]) -> None:
    if type(value) is not kind:
        raise WrongTypeError(field, value, f"a member of {kind.__name__}: {', '.join(map(str, kind))}")


def check_counter(form: object, counter: object) -> None:
    """Accept a counter that a form can have and that can be read back, or raise."""
    if counter is None:
        if form is Form.COUNTER:
            raise InvalidValueError("counter", counter, f"{_COUNTER_ALLOWED}; Form.PREFIX (第16) does without")
        return
    if type(counter) is not str:
        raise WrongTypeError("counter", counter, f"a str: {_COUNTER_ALLOWED}")
    if form not in _JAPANESE_FORMS:
        raise InvalidValueError("counter", counter, "None: only Form.COUNTER and Form.PREFIX have a counter")
    if not counter or not NOUN.fullmatch(counter):
        raise InvalidValueError("counter", counter, _COUNTER_ALLOWED)
    if form is Form.PREFIX and counter == NEVER_AFTER_PREFIX:
        raise InvalidValueError("counter", counter, "another noun after 第: 第三者 is a third party, no ordinal")
