"""Who publishes is found by what shows it, wherever that stands and whoever is named first."""

from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from linkj_partners import reading


class Release(NamedTuple):
    """What stands above and below a sentence that names two parties side by side."""

    above: str = ""
    below: str = ""


class Hint(NamedTuple):
    """The reason that the fact on the host gives, and how a release shows that {p}, not {o}, publishes it."""

    reason: str
    shown: Release


# The surest first, as the documentation orders them.
ENGLISH_HINTS = [
    Hint("who sends this or holds its copyright", Release(above="Press Release: {p}\n\n")),
    Hint("who sends this or holds its copyright", Release(below="\n\nSOURCE {p}")),
    Hint("who sends this or holds its copyright", Release(below="\n\n© 2021 {p}. All rights reserved.")),
    Hint("whom the last paragraph is about", Release(below="\n\nAbout {p}\nThe body helps people to meet.")),
    Hint("whom the last paragraph is about", Release(below="\n\nAbout us\n{p} helps people to meet.")),
    Hint("whose mail address it gives", Release(below="\n\npress@{d}.example")),
    Hint("whom it names to ask", Release(below="\n\nMedia contact:\nTom Black, {p}, +81 3 5555 0100")),
    Hint("whose name stands beside the date line", Release(above="Release, {p}, 8 September 2021 at 10:15\n\n")),
    Hint("whose name stands at the foot", Release(below="\n\n{p}\n12 Station Road")),
    Hint("whose partners it counts", Release(below="\n\nThis is {p}'s seventh partner abroad.")),
    Hint("whose partners it counts", Release(below="\n\n{o} becomes the seventh partner of {p}.")),
    Hint("the body named at the head of the page", Release(above="{p} | News\n\n")),
    Hint("whom the title says to have partners", Release(above="Closer ties with {o}\n\n")),
    Hint("whom the title says to have partners", Release(above="{o}\n\n")),
]
JAPANESE_HINTS = [
    Hint("who sends this or holds its copyright", Release(below="\n\n発表元：{p}")),
    Hint("who sends this or holds its copyright", Release(below="\n\n© 2021 {p}")),
    Hint("whom it names to ask", Release(below="\n\nお問い合わせ先\n{p} 総務課\n電話 03-5555-0100")),
    Hint("whose name stands beside the date line", Release(above="(2021年9月8日 {p})\n\n")),
    Hint("whose name stands at the foot", Release(below="\n\n{p}\n東京都中央区日本橋1-1")),
    Hint("the body named at the head of the page", Release(above="{p} プレスリリース\n\n")),
]
ENGLISH_NAMES = st.sampled_from(["{} College", "{} Foods Co., Ltd.", "{} Institute of Technology", "{} Hospital"])
JAPANESE_NAMES = st.sampled_from(["{}大学", "株式会社{}", "{}銀行", "公益財団法人{}財団", "{}商工会議所"])
ENGLISH_SENTENCES = st.sampled_from(
    [
        "{a} and {b} have signed a memorandum of understanding.",
        "A memorandum of understanding was signed by {a} and {b} in Hillside.",
        "Tom Black, President of {a}, and Anna Green, Director of {b}, signed a memorandum of understanding.",
    ]
)
JAPANESE_SENTENCES = st.sampled_from(
    ["{a}と{b}は、連携協定を締結しました。", "{a}と{b}による連携協定の締結式が行われました。"]
)
BESIDE = st.sampled_from(["", "\n\nThe two have worked together since 2015."])
BESIDE_JAPANESE = st.sampled_from(["", "\n\n両者は2015年から協力してきました。"])


def release(sentence: str, *hints: tuple[Hint, str, str, str]) -> str:
    """Put what each hint shows of one party, with the other one and the name of its domain, around a sentence."""
    for hint, publisher, other, domain in hints:
        above, below = (each.format(p=publisher, o=other, d=domain) for each in hint.shown)
        sentence = f"{above}{sentence}{below}"
    return sentence


def host_of(text: str) -> tuple[str, str, str | None]:
    """Read the host, the partners and why it is that host."""
    found = reading.read(text, published=date(2021, 5, 10))
    said = {fact.field: fact for fact in found.facts}
    partners = [str(fact.value) for field, fact in said.items() if field.startswith("partners")]
    return str(said["host"].value), ", ".join(partners), said["host"].note


@given(st.sampled_from(ENGLISH_HINTS), st.booleans(), ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_SENTENCES, BESIDE)
def test_an_english_hint(hint: Hint, is_second: bool, one: str, other: str, sentence: str, beside: str) -> None:  # noqa: FBT001, PLR0913, PLR0917
    """The party that a hint shows is the host, named first or second, and the note says why."""
    names = [one.format("Rainbow"), other.format("Harbour")]
    publisher = names[is_second]
    told = sentence.format(a=names[0], b=names[1]) + beside
    text = release(told, (hint, publisher, names[not is_second], ("rainbow", "harbour")[is_second]))
    assert host_of(text) == (publisher, names[not is_second], hint.reason)


@given(
    st.sampled_from(JAPANESE_HINTS), st.booleans(), JAPANESE_NAMES, JAPANESE_NAMES, JAPANESE_SENTENCES, BESIDE_JAPANESE
)
def test_a_japanese_hint(hint: Hint, is_second: bool, one: str, other: str, sentence: str, beside: str) -> None:  # noqa: FBT001, PLR0913, PLR0917
    """The party that a hint shows is the host, named first or second, and the note says why."""
    names = [one.format("虹"), other.format("青空")]
    publisher = names[is_second]
    text = release(sentence.format(a=names[0], b=names[1]) + beside, (hint, publisher, "", ""))
    assert host_of(text) == (publisher, names[not is_second], hint.reason)


@given(st.data(), ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_SENTENCES, st.booleans())
def test_the_surer_hint_decides(data: st.DataObject, one: str, other: str, sentence: str, is_second: bool) -> None:  # noqa: FBT001
    """Where two hints show different parties, the one that the documentation names first decides."""
    surer = data.draw(st.sampled_from([each for each in ENGLISH_HINTS if each.reason != ENGLISH_HINTS[-1].reason]))
    below_it = ENGLISH_HINTS[ENGLISH_HINTS.index(surer) :]
    weaker = data.draw(st.sampled_from([each for each in below_it if each.reason != surer.reason]))
    names, domains = [one.format("Rainbow"), other.format("Harbour")], ("rainbow", "harbour")
    shown = (names[is_second], names[not is_second], domains[is_second])
    other_way = (names[not is_second], names[is_second], domains[not is_second])
    text = release(sentence.format(a=names[0], b=names[1]), (surer, *shown), (weaker, *other_way))
    assert host_of(text) == (names[is_second], names[not is_second], surer.reason)
