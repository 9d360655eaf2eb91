"""What single calls are measured with: many different numbers, days, lengths, counts and releases, drawn from a seed.

Everything in the texts is made up.
"""

from collections.abc import Iterator
from datetime import date
from itertools import cycle
from random import Random
from typing import Final

from registers import SEED, signing_days

_COUNT: Final = 200
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIRST_DAY_OF_REIWA: Final = date(2019, 5, 1)


def numbers() -> list[int]:
    """Shuffle the numbers that ordinals in releases have; from 100 on cn2an does not read Japanese numerals."""
    return _draw("numbers").sample(range(1, 100), 99)


def days() -> list[date]:
    """Draw signing days."""
    return signing_days(_COUNT)


def lengths() -> list[tuple[int, int]]:
    """Draw lengths of time in years and months, mostly whole years as in releases."""
    draw = _draw("lengths")
    return [(draw.randint(1, 10), draw.choice((0, 0, 0, 6))) for _ in range(_COUNT)]


def dates_alone() -> list[str]:
    """Write days as releases do; every peer reads these forms."""
    forms = ("{0.year}年{0.month}月{0.day}日", "{0.day} {month} {0.year}", "{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}")
    return [form.format(day, month=_MONTHS[day.month - 1]) for form, day in zip(cycle(forms), days(), strict=False)]


def lengths_alone() -> list[str]:
    """Write lengths of time as releases do."""
    draw, forms = _draw("lengths alone"), ("{}年間", "今後{}年間", "{}か月", "{}年6か月", "{} years", "{} months")
    return [form.format(draw.randint(2, 10)) for form, _ in zip(cycle(forms), range(_COUNT), strict=False)]


def counts_alone() -> list[str]:
    """Write numbers of partners as releases do."""
    draw = _draw("counts alone")
    forms = (
        *("海外{part}団体を含む{total}団体", "国内外{total}団体", "{total}団体（うち海外{part}団体）", "約{total}社"),
        *("{part}カ国{total}大学", "{total}以上の自治体", "{total} organizations, including {part} overseas"),
        *("{total} universities in {part} countries", "more than {total} companies"),
    )
    parts = [draw.randint(2, 30) for _ in range(_COUNT)]
    return [
        form.format(part=part, total=part + draw.randint(1, 90))
        for form, part in zip(cycle(forms), parts, strict=False)
    ]


def releases(lang: str, length: int) -> list[str]:
    """Write ten releases of a length in characters, in one language."""
    return [_release(lang, length, f"{lang} {length} {index}") for index in range(10)]


def _draw(what: str) -> Random:
    return Random(f"{SEED} {what}")  # noqa: S311 - made-up texts, no secret


def _in_japanese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _in_english(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _release(lang: str, length: int, seed: str) -> str:
    in_words, templates = (_in_japanese, _JAPANESE) if lang == "ja" else (_in_english, _ENGLISH)
    sentences = _sentences(templates, _draw(seed))
    text = f"{in_words(_day(_draw(seed)))}\n\n{next(sentences)}"  # the date line is the day of the first signing
    while len(text) < length:
        text += next(sentences)
    return text[:length]


def _sentences(templates: tuple[str, ...], draw: Random) -> Iterator[str]:
    for template in cycle(templates):
        day = _day(draw)
        yield template.format(
            n=draw.randint(2, 40),
            total=draw.randint(20, 60),
            part=draw.randint(2, 19),
            years=draw.randint(2, 9),
            date=_in_japanese(day),
            era=f"令和{day.year - 2018}年{day.month}月{day.day}日",
            day=_in_english(day),
        )


def _day(draw: Random) -> date:
    return date.fromordinal(_FIRST_DAY_OF_REIWA.toordinal() + draw.randint(0, 2000))


_JAPANESE: Final = (
    "架空ネットワークは{date}、青葉市との間で連携・協力に関する覚書を締結いたしました。\n",
    "本覚書は、ライフサイエンス領域でのオープンイノベーションの促進を目的とするものです。",
    "自治体としては{n}例目、国内外の団体との提携は{n}団体目となります。\n",
    "今後{years}年間にわたり、両者は人材の交流、イベントの共同開催、情報の発信に協力して取り組みます。",
    "当ネットワークはこれまでに海外{part}団体を含む{total}団体と提携し、会員とともに新しい事業の創出を進めてきました。\n",
    "青葉市は人口{total}万人を擁し、医療機器や創薬の企業が数多く集まる地域として知られています。",
    "調印式は{era}に日本橋で開かれ、青葉市長の上田太郎氏は「この提携を通じて市内の企業を支えたい」と述べました。\n",
    "有効期間は締結の日から{years}年間とし、満了の3か月前までに申し出がないときは同じ条件で更新されます。",
    "次回の交流会は第{n}回となり、{part}カ国{total}大学の研究者が集まる予定です。\n",
    "お問い合わせは広報部まで、電話番号は03-0000-0000、受付は平日の10時から17時です。\n",
)
_ENGLISH: Final = (
    "Example Network signed a memorandum of understanding with the City of Aoba on {day}.\n",
    "The agreement sets out how both parties will promote open innovation in the life sciences. ",
    "It is the {n}th partnership of the network and the second with a municipality.\n",
    "Over the next {years} years they will exchange people, hold events together and share what they learn. ",
    "The network now works with {total} organizations, including {part} overseas, and with more than 400 companies.\n",
    "Aoba is known for its makers of medical devices and has a long tradition of supporting young firms. ",
    "At the ceremony the mayor, Taro Ueda, said that the partnership would help researchers to find customers.\n",
    "It remains in force for {years} years from the date of signature and is renewed unless notice is given. ",
    "The next meeting brings together {total} universities in {part} countries, among them several new ones.\n",
    "For enquiries please write to the press office, which is open on weekdays from 10 to 17.\n",
)
