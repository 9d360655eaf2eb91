"""What `linkj_partners.reading` finds, in Japanese: notes on why a fact is inferred or open, and some values."""

from collections.abc import Iterator
from typing import Final

from linkj_partners import terms
from linkj_partners._cli._words import WORDS
from linkj_partners._patterns import Pattern
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.model import Instrument, PublishedTally
from linkj_partners.terms import Renewal, Term

__all__ = ["in_japanese", "value_in_japanese"]

_WORDS: Final = r"(?P<words>'[^']*'|\"[^\"]*\")"
_DAY: Final = "(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
# What a note says, with what it is in Japanese; {words} and {day} are what the text prints and what follows from it.
_NOTES: Final = (
    ("not named first; nothing says which party publishes this", "公表元の手がかりがなく、2番目以降に挙げられている"),
    ("named first; nothing says which party publishes this", "公表元の手がかりがなく、最初に挙げられている"),
    ("named beside the sentence on the signing, which names no parties", "当事者のない締結の文の前に挙げられている"),
    (
        "no year is printed, and the text has no date line: give published",
        "年も日付の行もない。公表日を --published で指定",
    ),
    ("the one day of a visit or ceremony", "訪問または式の日として書かれた唯一の日"),
    ("the day that it follows is not clear", "どの日の翌日かが決まらない"),
    ("whom another sentence names as the one who signs", "別の文に締結する側として挙げられている"),
    ("the party with whom the others are said to sign", "ほかの文には相手方だけが挙げられている"),
    ("who is named as the company that reports", "開示した会社として記されている"),
    ("who sends this or holds its copyright", "発信者または著作権者として記されている"),
    ("whose name stands beside the date line", "日付の行に名称がある"),
    ("whom the title says to have partners", "見出しに相手方だけが挙げられている"),
    ("the body named at the head of the page", "ページの冒頭に名称がある"),
    ("whom the last paragraph is about", "末尾の段落で紹介されている"),
    ("whose name stands at the foot", "末尾に名称がある"),
    ("whom the sentence before is about", "前の文の主題である"),
    ("whose mail address it gives", "本文のメールアドレスがこの団体のものである"),
    ("whose partners it counts", "この団体の提携先の数が記されている"),
    ("whom it names to ask", "問い合わせ先として記されている"),
    (f"what {_WORDS} stands for", "{words}が指す団体である"),
    (f"{_WORDS} in the register", "登録簿では{words}"),
    (f"year from the date line {_WORDS}", "年は日付の行{words}による"),
    (f"month from the date line {_WORDS}", "月は日付の行{words}による"),
    (f"counted from the date line {_WORDS}", "日付の行{words}から数えた日"),
    (f"year from the day of publication {_DAY}", "年は公表日{day}による"),
    (f"month from the day of publication {_DAY}", "月は公表日{day}による"),
    (f"counted from the day of publication {_DAY}", "公表日{day}から数えた日"),
    (f"year from the day {_WORDS}, on which it was printed", "年は掲載日{words}による"),
    (f"month from the day {_WORDS}, on which it was printed", "月は掲載日{words}による"),
    (f"counted from the day {_WORDS}, on which it was printed", "掲載日{words}から数えた日"),
    (
        f"counted from the dateline {_WORDS} and the day of publication {_DAY}",
        "日付の行{words}と公表日{day}から数えた日",
    ),
    (f"counted from {_DAY}, which is named before it", "前に書かれた{day}から数えた日"),
    (f"the day that is named before it, {_DAY}", "前に書かれた日、{day}"),
    (f"year from the month {_WORDS}", "年は{words}の月による"),
    (f"year from the update {_WORDS}, by the weekday", "年は曜日の合う更新日{words}による"),
    (f"year from {_WORDS}", "年は{words}による"),
    (f"{_DAY} is after the release, which says what was signed", "{day}は発表より後だが、締結したとある"),
    (
        "(?P<words>平成[0-9]+年) counted on past the end of the era, (?P<day>[0-9]+)",
        "{words}は、平成が続いたものとして換算すると{day}年",
    ),
    (
        f"text cannot be {_WORDS}: give one weekday: {_DAY} is an? (?P<weekday>[A-Za-z]+)[^;]*",
        "{words}の曜日が合わない（{day}は{weekday}）",
    ),
)
_PATTERNS: Final = tuple((Pattern(english), japanese) for english, japanese in _NOTES)
_WEEKDAYS: Final = {name: f"{kanji}曜日" for name, kanji in zip(WEEKDAYS, "月火水木金土日", strict=True)}
_BESIDE: Final = "beside the host, "


def in_japanese(note: str) -> str:
    """Return a note in Japanese, part by part; what is not known stays as it is."""
    if note.startswith(_BESIDE):
        return f"主体（{in_japanese(note.removeprefix(_BESIDE))}）と並べて挙げられている"
    for pattern, japanese in _PATTERNS:
        match = pattern.match(note)
        if match and note[match.end() :][:2] in ("", "; "):
            rest = note[match.end() + 2 :]
            said = japanese.format_map({name: _quoted(words) for name, words in match.groupdict().items()})
            return f"{said}。{in_japanese(rest)}" if rest else said
    return note


def value_in_japanese(value: object) -> str | None:
    """Return a value that has words for it in Japanese, ``None`` for any other one."""
    match value:
        case Instrument():
            return WORDS["ja"].instruments[value]
        case Term():
            return terms.phrase(value, "ja")
        case PublishedTally():
            numbers = {"計": value.total, "海外": value.overseas, "国内": value.domestic}
            parts = [f"{part}{number}" for part, number in numbers.items() if number is not None]
            return "、".join([*parts, *([] if value.countries is None else [f"{value.countries}か国"])])
        case Renewal():
            return "、".join(_on_renewal(value))
        case _:
            return None


def _on_renewal(renewal: Renewal) -> Iterator[str]:
    yield "自動更新" if renewal.automatic else "合意による更新"
    if renewal.every is not None:
        yield f"{_length(renewal.every)}ごと"
    if renewal.notice is not None:
        yield f"{_length(renewal.notice)}前まで"
    if renewal.at_most is not None:
        yield f"{renewal.at_most}回まで"


def _length(term: Term) -> str:
    return terms.phrase(term, "ja").removesuffix("間")


def _quoted(words: str) -> str:
    return f"「{words[1:-1]}」" if words.startswith(("'", '"')) else _WEEKDAYS.get(words, words)
