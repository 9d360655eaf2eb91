"""The host and the partners under their full names, wherever a text introduces them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile
from typing import Final, NamedTuple, TypeAlias
from unicodedata import normalize

from linkj_partners._patterns import Pattern
from linkj_partners.model import Basis, Register
from linkj_partners.reading._english import _bodies as english
from linkj_partners.reading._english import _parties as in_english
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese._bodies import heading, mentions, plain, with_form, without_form
from linkj_partners.reading._japanese._parties import counterparts, those_who_signed, titled, topic
from linkj_partners.reading._keys import known_key
from linkj_partners.reading._rules import Language, Parties, Span, is_place

__all__ = ["Named", "parties_in"]

# 某機構(…、以下「某」), Some Body (hereinafter "SB"), Some Body (SB)
_SHORT_FORM = Pattern(
    r"""
    \((?:[^()]{0,80}[、,;。]\ ?)?(?:
        # 以下「某」という, 略称:某
        (?:以下|略称)[、:]?\ ?[「『"“]?(?P<japanese>[^」』"”()、]{1,30})[」』"”]?(?:という。?|といいます。?|と略す)?\)
        # hereinafter referred to as the "SB"
        |here(?:in)?after(?:\ referred\ to\ as)?,?\ (?:the\ )?["“'‘]?(?P<english>[^"”'’()]{1,30})["”'’]?\)
        # SB, the "SB"; SB、本部:青空市
        |["“]?(?:the\ )?["“]?(?P<acronym>U\ of\ [A-Z]|[A-Z][A-Za-z.-]{1,14})["”]?(?:\)|、)
    )
    """,
    re.VERBOSE,
)
# GTF (Green Town Forum)
_WRITTEN_OUT = Pattern(r"\b(?P<acronym>[A-Z]{2,10}) \((?:[Tt]he )?(?P<name>[A-Z][^()]{6,70})\)")
_LAST_NAME: Final = 70
# A title has no full stop: 協定を締結!
_ENDS_A_SENTENCE = Pattern(r"[。.]$|(?:ました|ます|です|[a-z])!$")


class Named(NamedTuple):
    """The facts on the parties and, for each name that is printed of one, its full name."""

    facts: list[Fact]
    known: Mapping[str, str]


class _Name(NamedTuple):
    text: str
    span: Span


class _Shown(NamedTuple):
    """Whom other sentences on the signing name as signed with, and whom as signing."""

    alone: set[str]
    signers: set[str]


# Where a sentence begins, whether it is a title, and whom it names
_Told: TypeAlias = tuple[int, bool, Parties]


def parties_in(flow: Flow, sentences: Sequence[tuple[Language, str, int]], register: Register | None) -> Named:
    """Return the parties of the first sentence on the signing that names host and partners, else partners."""
    found = _told(flow, sentences) if sentences else []
    if not found:
        return Named([], {})
    start, _, parties = max(found, key=lambda each: _fullness(each, flow))
    short = _short_forms(flow)
    spans = [span for span in (parties.host, *parties.partners) if span]
    printed = [_with_form(_full(_named(flow, start, span), short), flow) for span in spans]
    named = _without_places(printed, flow.text)
    names = [name for name in named if not english.is_general(name.text)]
    if len(names) < len(named) or (parties.host and named[0] != printed[0]):
        parties = parties._replace(host=None, are_joint=False, are_others=True)
    ours = next((name for name in names if register is not None and known_key(name.text, [register.host])), None)
    alone = {_named(flow, at, each.partners[0]).text for at, _, each in found if _is_one_sided(each, flow, at)}
    signers = {_named(flow, at, each.host).text for at, _, each in found if each.host and not each.are_others}
    shown = _Shown(alone, signers)
    host, reason = _host(parties, names, flow, start, shown) if ours is None else (ours, None)
    partners = _distinct(names, host)
    facts = [_fact(flow, "host", host, register, reason)] if host else []
    doubt = _OTHERS if reason == _FIRST else None
    facts += [_fact(flow, f"partners[{index}]", name, register, doubt) for index, name in enumerate(partners)]
    known = {name.text: name.text for name in (*partners, *([host] if host else []))}
    known |= {without_form(name): name for name in known if without_form(name)}
    known |= {form: full.text for form, full in short.items() if full.text in known}
    return Named(facts, known)


def _with_form(name: _Name, flow: Flow) -> _Name:
    """Return a name with the legal form that the text prints with it elsewhere."""
    span = with_form(name.text, flow.text) if _JAPANESE.search(name.text) else None
    return _Name(flow.text[slice(*span)], span) if span else name


def _host(
    parties: Parties, names: Sequence[_Name], flow: Flow, start: int, shown: _Shown
) -> tuple[_Name | None, str | None]:
    """Return the host among the parties or beside them, and why it is that one unless the sentence says so."""
    if parties.host and not parties.are_others:
        return names[0], None
    host, reason = (None, None) if parties.are_others else _own(names, flow, shown)
    if reason == _FIRST and (own := _own_beside(names, flow)):
        return own
    if not parties.are_joint and (host is None or reason == _FIRST):
        return _unnamed(flow, start, {name.text for name in names})
    return (host, reason) if host else (names[0], _FIRST)


def _own_beside(names: Sequence[_Name], flow: Flow) -> tuple[_Name, str] | None:
    """Return the writer that is none of the names, where 県では or 当行 fits none of them: A及びBとの間で."""
    for word, kind in _OWN:
        said = word.search(flow.text)
        if said is None or any(kind.fullmatch(name.text) for name in names):
            continue
        own = _writers(flow, kind, {name.text for name in names})
        if len(own) == 1:
            return own[0], f"what {said[0]!r} stands for"
    return None


def _told(flow: Flow, sentences: Sequence[tuple[Language, str, int]]) -> list[_Told]:
    """Return the parties of each sentence on the signing, else of a row, of the body before, or of a title."""
    found = [
        (start, not _ENDS_A_SENTENCE.search(sentence), parties)
        for rules, sentence, start in sentences
        if (parties := rules.parties(sentence)) is not None
    ]
    if listed := in_english.signatories(flow.text):
        return [(0, True, listed)]
    if not found or any(_counts(each, flow) for each in found):
        row = those_who_signed(flow.text)
        found = [(0, True, row)] if row else [named for each in found if (named := _without_counts(each, flow))]
    if found:
        return found
    row = (
        _same_as_before(flow, sentences) or counterparts(flow.text) or titled(flow.text) or in_english.titled(flow.text)
    )
    return [(0, True, row)] if row else []


def _without_places(names: list[_Name], text: str) -> list[_Name]:
    """Return names without the countries that only say where a body is."""
    bodies = [name for name in names if not is_place(name.text)]
    if len(bodies) > 1:
        return bodies
    if any(english.says_what_it_is(body.text) and not _OF_STATES.search(body.text) for body in bodies):
        return bodies  # Blue College signed with one in Blueland
    signed = [name for name in names if name in bodies or _stands_alone(name.span, text)]
    return signed if len(signed) > 1 else bodies or names


# Blueland signs with such a body itself: the Food and Agriculture Organization of the United Nations
_OF_STATES = Pattern(
    r"(?!.*\b(?:Universit|College|School|Inc|Ltd))"
    r".*\b(?:United Nations|UN|International|World|European|African|Asian|Organi[sz]ation|Nations)\b"
)
# not: in Blueland and Greenland, Library of Blueland
_OF_WORDS_BEFORE = Pattern(
    r"(?:\b(?:at|from|in|of)|[A-Z][\w.-]+) (?:the )?$|(?<![0-9] )[–—/-] ?$"
    r"|\b(?:at|from|in|of) [\w ]{3,20} and (?:the )?$"
)
# not: Blueland charities, Blueland's service
_AFTER_A_PARTY = Pattern(
    r"""
    (?:\ \([A-Z]+\))?
    (?:[,.;\n]|$|\ and\ (?:the\ )?[A-Z]
        |\ (?:as|for|has|have|here|in|last|on|recently|signe?d?s?|to|today|under|which|will)\b)
    """,
    re.VERBOSE,
)


def _stands_alone(place: Span, text: str) -> bool:
    """Return whether a country is the party itself: signed an agreement with Blueland to."""
    before = text[max(0, place.start - _LAST_NAME) : place.start]
    return not _OF_WORDS_BEFORE.search(before) and bool(_AFTER_A_PARTY.match(text, place.end))


# 保険会社3社 are not named.
_COUNT = Pattern(
    ".*[0-9二三四五六七八九十](?:社|市|者|校|団体|機関|大学|市町村?|町村|法人|企業|店舗|事業所|都?道?府?県)"
)


def _counts(found: _Told, flow: Flow) -> list[Span]:
    """Return the partners that are only a number of bodies: 保険会社3社."""
    start, _, parties = found
    return [span for span in parties.partners if _COUNT.fullmatch(_named(flow, start, span).text)]


def _without_counts(found: _Told, flow: Flow) -> _Told | None:
    """Return what a sentence says without numbers of bodies, unless nobody is left: 県内11市に加え、緑市と."""
    start, is_title, parties = found
    counts = _counts(found, flow)
    partners = [span for span in parties.partners if span not in counts]
    return (start, is_title, parties._replace(partners=partners)) if partners else None


def _fullness(found: _Told, flow: Flow) -> tuple[bool, ...]:
    """Return how much a sentence says: both sides, bodies rather than countries, full names rather than a title's."""
    start, is_title, parties = found
    names = [_named(flow, start, span).text for span in (parties.host, *parties.partners) if span]
    has_bodies = not all(is_place(name) for name in names[-len(parties.partners) :])
    said = [english.says_what_it_is(name) for name in names if not _JAPANESE.search(name)]
    return len(names) > 1, has_bodies, all(said), not is_title


# ミカド製菓株式会社を選定しました。同社と契約を締結しました
_THE_SAME = Pattern("同(?P<kind>社|大学|校|市|町|村|県|州|病院|銀行|法人|機構|協会)と(?!の)")
_KINDS_OF_BODIES: Final = {"社": "会社", "校": "(?:学校|高校)"}


def _same_as_before(flow: Flow, sentences: Sequence[tuple[Language, str, int]]) -> Parties | None:
    """Return the body that 同社 or 同大学 stands for in a sentence on the signing: the last of its kind before it."""
    for _, sentence, start in sentences:
        same = _THE_SAME.search(sentence)
        if same is None:
            continue
        kind = _KINDS_OF_BODIES.get(same["kind"], same["kind"])
        name = rf"(?<![一-鿿ァ-ヺー])(?:株式会社[一-鿿ァ-ヺーA-Za-z]{{2,20}}|[一-鿿ァ-ヺー・A-Za-z]{{2,20}}{kind})"
        place = start + same.start()
        first = max(0, place - _NEAR_BEFORE)
        before = re.finditer(name, flow.text[first:place])
        named = [match for match in before if len(match[0]) > len(kind) + 1 and not match[0].startswith("同")]
        if named:
            return Parties(None, [Span(first + named[-1].start(), first + named[-1].end())], are_others=True)
    return None


_NEAR_BEFORE: Final = 240
# 町は, このたび市では, but not さいたま市は
_ALONE: Final = "(?:(?<![一-鿿ぁ-ゖァ-ヺー])|(?<=このたび)|(?<=このほど))"
# Which of two parties is the writer: 本学 is the university, 本市 the city.
_OWN: Final = (
    (Pattern("本学園|本校|本学院"), Pattern(".*(?:学園|学院|学校|高校)")),
    (Pattern("本学"), Pattern(".*大学(?:院|校)?(?:大学)?")),
    (Pattern(rf"本市|{_ALONE}市(?:は|では|が)"), Pattern(".*市")),
    (Pattern(rf"本県|{_ALONE}県(?:は|では|が)"), Pattern(".*県")),
    (Pattern(rf"本町|{_ALONE}町(?:は|では|が)"), Pattern(".*町")),
    (Pattern(rf"本区|{_ALONE}区(?:は|では|が)"), Pattern(".*区")),
    (Pattern(rf"本村|{_ALONE}村(?:は|では|が)"), Pattern(".*村")),
    (Pattern("当社|弊社"), Pattern(".*会社|.*[㈱㈲]|(?:株式|有限|合同)会社.*")),
    (Pattern("当行"), Pattern(".*銀行")),
)
# 当組合 says which of two is the writer, and nothing of a third
_OWN_KINDS: Final = tuple(
    (Pattern(f"[当本]{kind}"), Pattern(f".*{kind}"))
    for kind in (
        *("組合", "協会", "機構", "財団", "会議所", "金庫", "連盟", "学会", "センター", "研究所", "基金", "連合会"),
        *("消防署", "郵便局", "高校", "大使館", "公社", "公庫", "社団", "商工会"),
    )
) + ((Pattern("[当本]院"), Pattern(".*(?:病院|医院|医療センター|クリニック)")),)


# 発表元:虹大学, SOURCE Blue Institute, as news wires have it; © 2021 虹大学 at the foot of a page
_SENDER = Pattern(
    r"""
    (?:
        (?:発表元|配信元|発信元|リリース元)(?:企業|団体)?:[ ]?
        |^[ ]*(?:上場)?会[ ]*社[ ]*名[ :]+(?=[^\n]*\n[ ]*代[ ]*表[ ]*者)  # as listed companies head their releases
        |^\[?(?:SOURCE|Source)\]?:?[ ]+(?:[Tt]he[ ])?
        |^By[ ](?:[Tt]he[ ])?(?=[^\n]{2,40}[ ](?:Press|News|Media)[ ]Office)
        |(?:C(?:opyright|OPYRIGHT)(?:[ ]?(?:©|\([Cc]\)))?|©(?=[ ]?[0-9]{4}))[ ]?
            (?:[0-9-]{4,9},?[ ]?)?(?:by[ ])?(?:[Tt]he[ ])?
    )
    (?P<name>[^\n]{2,60})
    """,
    re.VERBOSE | re.MULTILINE,
)
# About Blue Institute, the last paragraph of a release
_ABOUT = Pattern(r"^About (?:[Tt]he )?(?P<name>[A-Z][^\n]{2,60})", re.MULTILINE)
_OWN_WORDS = Pattern("本学|本市|本県|本町|本村|当社|弊社|当行|当機構|本校|本会|当会|当財団|当協会|[Ww]e |[Oo]ur ")


_FIRST: Final = "named first; nothing says which party publishes this"
_OTHERS: Final = "not named first; nothing says which party publishes this"


def _own(names: Sequence[_Name], flow: Flow, shown: _Shown) -> tuple[_Name | None, str | None]:
    """Return the writer among several names, and why: the one that a hint shows, else the first."""
    if len(names) == 1:
        return None, None
    found = next(((hinted[0], reason) for reason, hinted in _hints(names, flow, shown) if len(hinted) == 1), None)
    return found or ((None, None) if _OWN_WORDS.search(flow.text) else (names[0], _FIRST))


def _hints(names: Sequence[_Name], flow: Flow, shown: _Shown) -> Iterator[tuple[str, list[_Name]]]:
    """Yield the names that each hint at the writer fits, with what it is, the surest hint first."""
    printed = normalize("NFKC", flow.source)  # each line by itself
    short = _short_forms(flow)
    forms = {name: [name.text, *(form for form, full in short.items() if full.text == name.text)] for name in names}
    for pattern, reason in (
        (_SENDER, "who sends this or holds its copyright"),
        (_ABOUT, "whom the last paragraph is about"),
    ):
        said = [match["name"] for match in pattern.finditer(printed)]
        yield (
            reason,
            [name for name in names if any(_begins_with(words, form) for words in said for form in forms[name])],
        )
    for address, reason in ((_MAIL, "whose mail address it gives"), (_SITE, "whose site it gives")):
        domains = {match["domain"].lower().removeprefix("www.") for match in address.finditer(printed)}
        is_one = len({domain.rpartition(".")[0] for domain in domains}) == 1
        yield reason, [name for name in names if is_one and _is_domain_of(name.text, min(domains))]
    asked = [_close(match["body"]) for match in _CONTACT.finditer(flow.source)]
    yield (
        "whom it names to ask",
        [
            name
            for name in names
            if any(_close(form) in words for words in asked for form in (_core(name), *forms[name]))
        ],
    )
    yield "whose name stands at the foot", _at_the_foot(flow, names)
    yield "whose partners it counts", [name for name in names if _counts_partners_of(name, flow)]
    if issuer := _issuer_of_a_joint_release(names, flow):
        yield "who issues a joint release", [issuer]
    headed = _headings(flow, names)
    heads = [name for name in names if any(_is_same(name.text, each.text) for each in headed[:1])]
    yield (
        "the body named at the head of the page",
        heads or [name for name in names if _has_a_line(flow, name, names)],
    )
    yield "whom another sentence names as the one who signs", [name for name in names if name.text in shown.signers]
    places = {match["place"].lower() for match in _PLACE_OF_THE_DATE.finditer(printed)}
    yield "whose name has the place of the date line", [name for name in names if _words(name.text) & places]
    yield "the party with whom the others are said to sign", [name for name in names if name.text not in shown.alone]
    for word, kind in (*_OWN, *_OWN_KINDS):
        if own := word.search(flow.text):
            yield f"what {own[0]!r} stands for", [name for name in names if kind.fullmatch(name.text)]
    offices = tuple({match["kind"] for match in _ITS_MAYOR.finditer(flow.text)})
    yield "whose mayor has no other name", [name for name in names if offices and name.text.endswith(offices)]


_OF_A_CITY = Pattern(r"(?:City|Municipality|Town) of | (?:City|Municipality|Town)$")
_COUNTED: Final = (
    r"(?:['’]s (?:[0-9]+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) "
    r"|(?: now)? has (?:now )?(?:a total of )?(?:[0-9]+|[a-z]+) )(?:[a-z-]+ ){0,3}(?:partner|sister|agreement|M[Oo]U)"
)


def _counts_partners_of(name: _Name, flow: Flow) -> bool:
    """Return whether a text counts the partners of a body: Blue City's sixth sister city, has 14 partner clusters."""
    return re.search(rf"\b{re.escape(_OF_A_CITY.sub('', name.text))}{_COUNTED}", flow.text) is not None


_LINES_OF_FOOT: Final = 8
_LONGEST_OF_FOOT: Final = 60
_A_STOP: Final = ("。", ".", "!", "」", "”", '"')


def _at_the_foot(flow: Flow, names: Sequence[_Name]) -> list[_Name]:
    """Return the names that short lines at the end of a text begin with: Blue College, or 虹大学 広報室."""
    printed = [normalize("NFKC", line).strip() for line in flow.source.rsplit("\n", _MOST_OF_FOOT)]
    below = dropwhile(lambda line: not line.endswith(_A_STOP), printed)  # a head is no foot
    lines = [line for line in below if line and len(line) < _LONGEST_OF_FOOT and not line.endswith(_A_STOP)]
    foot = [re.sub(r"\s", "", line).casefold() for line in lines[-_LINES_OF_FOOT:]]
    return [name for name in names if any(line.startswith(_close(_core(name)).casefold()) for line in foot)]


_MOST_OF_FOOT: Final = 16
# Below お問い合わせ先, the name of whom to ask, and three lines
_CONTACT = Pattern(r"(?:お?問い?合わ?せ先?|照会先|連絡先|お問合わせ)[^\n、。]{0,24}\n?(?P<body>(?:[^\n]*\n?){1,4})")


def _close(words: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", words))


_MAIL = Pattern(r"[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_SITE = Pattern(r"(?:https?://|\bwww\.)(?P<domain>[\w-]+(?:\.[\w-]+)+)")
# BLUE CITY, Blueland - 7 May 2021 -
_PLACE_OF_THE_DATE = Pattern(r"^ ?(?P<place>[A-Z][A-Za-z]+)\b[^\n–—]{1,50}? ?[0-9]{4}\b[^\n\w]{0,3}[–—-]", re.MULTILINE)
_LEAST_OF_A_DOMAIN: Final = 4


def _words(name: str) -> set[str]:
    return set(name.lower().split())


def _is_domain_of(name: str, domain: str) -> bool:
    """Return whether a domain is called like a body: blueenergy.com, blue.ac.uk or bgc.org of Blue Green College."""
    first, *rest = (re.sub("[^a-z0-9]", "", word) for word in name.lower().split())
    letters = "".join(letter[0] for letter in _CAPITALS.finditer(name)).lower()
    return any(
        label == letters
        or (len(first) >= _LEAST_OF_A_DOMAIN and label.startswith(first) and _GENERIC.fullmatch(first) is None)
        or (bool(rest) and label == first + rest[0])
        for label in domain.split(".")[:-1]
    )


_GENERIC: Final = Pattern(
    "asia|asian|city|data|first|general|global|green|health|international|national|news|press|university|world"
)
_LINES_OF_A_JOINT_HEAD: Final = 12
_PUBLIC_BODY = Pattern(".*(?:[都道府県市区町村省庁]|大学.*)")


def _issuer_of_a_joint_release(names: Sequence[_Name], flow: Flow) -> _Name | None:
    """Return who issues a release in Japanese that is headed with several of its parties, each in a line of its own.

    A company names a city or a university before itself, out of courtesy; else the first one issues it.
    """
    lines = [line.replace(" ", "") for line in _head_lines(flow, _LINES_OF_A_JOINT_HEAD)]
    heads = sorted((lines.index(name.text), name) for name in names if name.text in lines)
    if len(heads) < _BOTH:
        return None
    (_, first), (_, last) = heads[0], heads[-1]
    return last if _PUBLIC_BODY.fullmatch(first.text) and not _PUBLIC_BODY.fullmatch(last.text) else first


_BOTH: Final = 2


# 緑市 All rights reserved, BI Press Office; not 緑市立病院, Green Institute Hospital
_FIRST_WORDS = Pattern(r"[\w・ー-]+")
_ENDS_A_NAME = Pattern(r" +(?:All|ALL|Press|News|Media) |(?! [A-Z])[^\w-]|$")


def _begins_with(words: str, name: str) -> bool:
    """Return whether words begin with a name, whole, in Japanese with or without its legal form."""
    if _JAPANESE.search(name):
        first = _FIRST_WORDS.match(words)
        return first is not None and _is_same(name, first[0])
    return words.startswith(name) and _ENDS_A_NAME.match(words, len(name)) is not None


# 市長は in a text of the city
_ITS_MAYOR = Pattern("(?<![一-鿿々ァ-ヺーぁ-ゖ])(?P<kind>[市町村区])長(?=[はがもの、])")


def _has_a_line(flow: Flow, name: _Name, names: Sequence[_Name]) -> bool:
    """Return whether a line at the head of a page is a name, or begins with it before a bar: Blue Circle | News."""
    for line in _head_lines(flow, _LINES_OF_HEAD):
        words = line.replace(" ", "") if _JAPANESE.search(line) else line
        rest = words.removeprefix(name.text).lstrip()
        if rest != words and (not rest or rest.startswith(_BARS)) and not any(_core(each) in rest for each in names):
            return True
    return False


_BARS: Final = ("|", "—", "–", ":", "»", ">", "/")


def _head_lines(flow: Flow, most: int) -> list[str]:
    printed = flow.source.split("\n", most)[:most]
    return [normalize("NFKC", line).strip() for line in printed if line.strip()]


def _unnamed(flow: Flow, start: int, others: set[str]) -> tuple[_Name | None, str | None]:
    """Return the host of a sentence that names only the others, and why it is that one."""
    words = [(match[0], kind) for word, kind in _OWN for match in [word.search(flow.text)] if match]
    for word, kind in words:
        own = _writers(flow, kind, others)
        if len(own) == 1:
            return own[0], f"what {word!r} stands for"
        if own:
            break
    if not words and not _OWN_WORDS.search(flow.text) and (before := _topic_before(flow, start, others)):
        return before, "whom the sentence before is about"
    listed = _LISTED.search(flow.text)
    if listed and listed["name"] not in others:
        return _Name(listed["name"], Span(*listed.span("name"))), "who is named as the company that reports"
    head = _heading(flow, others) if others else None
    return head, "the body named at the head of the page" if head else None


# 会 社 名 株式会社虹, as listed companies head their releases
_LISTED = Pattern(r"会[ ]*社[ ]*名[ :]*(?P<name>[^\s()、。:]{3,30}?)(?=\s*(?:\(|代[ ]*表[ ]*者))")
_LINES_OF_HEAD: Final = 6
# 虹大学の, 青空市役所; not: 緑大学に続き
_WRITER = Pattern(
    r"""
    (?<![一-鿿ァ-ヺー])(?P<name>
        [一-鿿ァ-ヺー]{1,10}(?<![他各同両内])大学(?![院校生等間長0-9]|ランキング|に(?:続|次)|[、・])
        |(?:[一-鿿]{1,4}|[一-鿿]{0,2}(?:[ぁ-ゖ]{2,5}(?<!る)|[ァ-ヺー]{2,5}))[市町村県区]
            (?=役所|役場|庁|[ ]?(?:[一-鿿]{1,8}[部課室局]){1,2}(?:[^一-鿿長]|$))  # 青空市総務部
    )
    """,
    re.VERBOSE,
)


def _writers(flow: Flow, kind: Pattern, others: set[str]) -> list[_Name]:
    """Return the bodies of a kind besides the others that the masthead or the text names, each once."""
    named = (_Name(match["name"], Span(*match.span("name"))) for match in _WRITER.finditer(flow.text))
    own = {
        name.text: name
        for name in reversed([*_headings(flow), *named])
        if kind.fullmatch(name.text)
        and not name.text.startswith(_PLACES)
        and not any(name.text in other or name.text.endswith(other) for other in others)
    }
    return list(own.values())


_HEADINGS: Final = 3


def _heading(flow: Flow, others: set[str]) -> _Name | None:
    return next((name for name in _headings(flow) if not any(_is_same(name.text, other) for other in others)), None)


def _core(name: _Name) -> str:
    """Return a name as a heading may shorten it, without its legal form."""
    return without_form(name.text) or name.text


def _headings(flow: Flow, parties: Sequence[_Name] = ()) -> list[_Name]:
    """Return the bodies that the first lines name, each without another party: not 緑町/虹社 共同リリース."""
    head = [line for line in _head_lines(flow, _LINES_OF_HEAD)[:_HEADINGS] if not line.startswith("Office of ")]
    lines = [line for line in head if sum(_core(name) in line for name in parties) < _BOTH]
    names = (heading(line) if _JAPANESE.search(line) else english.heading(line) for line in lines)
    places = {name: flow.text.find(name) for name in names if name and not english.is_general(name)}
    return [_Name(name, Span(start, start + len(name))) for name, start in places.items() if start >= 0]


_PLACES: Final = ("場所", "会場")
_SENTENCES_BEFORE: Final = 3
_A_SENTENCE = Pattern("[^。\n]{4,300}。")


def _topic_before(flow: Flow, start: int, others: set[str]) -> _Name | None:
    """Return the body that the sentences before one on the signing are about, if that one has no subject."""
    for sentence in list(_A_SENTENCE.finditer(flow.text, max(0, start - 600), start))[: -_SENTENCES_BEFORE - 1 : -1]:
        span = topic(sentence[0])
        name = _named(flow, sentence.start(), span) if span else None
        if name and not any(_is_same(name.text, other) for other in others):
            return name
    return None


_SAID: Final = ('"', "“", "‘", "「")
_WITH = Pattern(r"\b(?:by|with) (?:the )?(?:[A-Z]\w+['’]s )?$")


def _is_one_sided(parties: Parties, flow: Flow, start: int) -> bool:
    """Return whether a sentence names one party, as whom somebody signed with, and is not a quotation."""
    if parties.host is not None or len(parties.partners) != 1 or flow.text.startswith(_SAID, start):
        return False
    name = _named(flow, start, parties.partners[0])
    begin = name.span.start
    return bool(_JAPANESE.search(name.text) or _WITH.search(flow.text, max(0, begin - _BEFORE_A_NAME), begin))


_BEFORE_A_NAME: Final = 40


# Blue Hospitals (BH) NHS Trust
_ACRONYM_INSIDE = Pattern(r" \([A-Z][a-z]?[A-Z][A-Za-z]{0,8}\)(?= )")


def _named(flow: Flow, start: int, span: Span) -> _Name:
    words = flow.text[start + span.start : start + span.end]
    return _Name(_ACRONYM_INSIDE.sub("", words), Span(start + span.start, start + span.end))


def _full(name: _Name, short: Mapping[str, _Name]) -> _Name:
    """Return the full name that a short form stands for, as far as the text says."""
    return short.get(name.text, name)


def _distinct(names: Sequence[_Name], host: _Name | None) -> list[_Name]:
    others = [name for name in names if not any(_abbreviates(name.text, each.text) for each in names)]
    unique = {name.text: name for name in reversed(others) if host is None or not _is_same(name.text, host.text)}
    return sorted(unique.values(), key=lambda name: [each.text for each in names].index(name.text))


def _abbreviates(short: str, name: str) -> bool:
    """Return whether a name is the capitals of another: GTF for Green Town Forum."""
    is_acronym = _AN_ACRONYM.fullmatch(short) is not None and " " in name
    return is_acronym and short == "".join(letter[0] for letter in _CAPITALS.finditer(name))


def _is_same(one: str, other: str) -> bool:
    """Return whether two names are one, with and without its legal form: 国立大学法人虹大学."""
    is_latin = not _JAPANESE.search(one + other)
    return one.casefold() == other.casefold() if is_latin else one.endswith(other) or other.endswith(one)


def _fact(flow: Flow, field: str, name: _Name, register: Register | None, reason: str | None = None) -> Fact:
    start, end = flow.span(*name.span)
    key = known_key(name.text, register.organizations) if register is not None else None
    note = "; ".join(filter(None, (reason, key and f"{key!r} in the register"))) or None
    basis = Basis.INFERRED if reason else Basis.STATED
    return Fact(field=field, value=name.text, text=flow.source[start:end], start=start, end=end, basis=basis, note=note)


# Not after の, which may be inside the name.
_FULL_JAPANESE = Pattern("(?<!の)(?<![一-鿿々ァ-ヺーA-Za-z0-9&.'’・-])[一-鿿々ァ-ヺーA-Za-z0-9&.'’・ -]{2,45}$")
_FULL_ENGLISH = Pattern(
    r"[A-Z][\w&.'’-]*(?: (?:of|for|the|de|and|on|&|[A-Z][\w&.'’-]*))*(?:, (?:Inc|Ltd|LLC|Co|Corp)\b\.?)* ?$"
)
_JAPANESE = Pattern("[ぁ-ヿ一-鿿]")
_WORDS_OF_A_NAME = Pattern(r"[A-Z][\w&.'’-]*(?: (?:of|for|the|de|and|in|on|at|&|[A-Z][\w&.'’-]*))* ?$")
_CAPITALS = Pattern(r"\b[A-Z]")
_AN_ACRONYM = Pattern("[A-Z](?:[a-z]?[A-Z])+[a-z]?")


def _short_forms(flow: Flow) -> dict[str, _Name]:
    """Return the full name for each short form that a text introduces in brackets, rather not that of a heading."""
    introduced = sorted(_introduced(flow.text), key=lambda each: each[1].text.isupper())
    return dict(reversed(introduced))


def _name_at_end(window: str) -> Pattern | None:
    """Return a pattern for the name that a text ends in, with the hiragana inside it: 公益財団法人みらい財団."""
    names = [each.name for each in mentions(plain(window))]
    is_last = names and names[-1].end == len(window) and _HIRAGANA.search(window, names[-1].start)
    return Pattern(f"{re.escape(window[names[-1].start :])}$") if is_last else None


_HIRAGANA = Pattern("[ぁ-ゖ]")
# Blue Corporation (TSX:BC) ("Blue")
_BRACKET_BEFORE = Pattern(r"\([A-Z]+: ?[A-Z0-9]+\) $")


def _introduced(text: str) -> Iterator[tuple[str, _Name]]:
    for match in _SHORT_FORM.finditer(text):
        form = match["japanese"] or match["english"] or match["acronym"]
        window = _BRACKET_BEFORE.sub("", text[max(0, match.start() - _LAST_NAME) : match.start()])
        full = (_name_at_end(window) or _FULL_JAPANESE if _JAPANESE.search(window) else _FULL_ENGLISH).search(window)
        if full and full[0].strip() not in ("", form):
            after = full[0].rpartition(" and the ")[2]  # Blue College and the Green Institute (GI)
            named = _spelled_out(window, form) or _before_its_place(window, full) or after.strip()
            words = named.removeprefix("The ")
            if match["acronym"] and _is_person(words, form):
                continue
            start = max(0, match.start() - _LAST_NAME) + window.rindex(words)
            yield form.strip(), _Name(words, Span(start, start + len(words)))
    for match in _WRITTEN_OUT.finditer(text):
        if _abbreviates(match["acronym"], match["name"]):
            yield match["acronym"], _Name(match["name"], Span(*match.span("name")))


def _is_person(name: str, acronym: str) -> bool:
    """Return whether a name before an acronym may be that of somebody who works there: Anna Green (RI)."""
    is_latin = not _JAPANESE.search(name)
    return (
        is_latin
        and not english.OF_A_BODY.search(name)
        and acronym[0] not in {letter[0] for letter in _CAPITALS.finditer(name)}
    )


def _before_its_place(window: str, full: re.Match[str]) -> str | None:
    """Return the name before the place that an acronym follows: Rainbow Institute, Hillside (RI)."""
    name = _FULL_ENGLISH.search(window[: full.start() - len(", ")]) if window[: full.start()].endswith(", ") else None
    return name[0].strip() if name and " " in name[0].strip() and " " not in full[0].strip() else None


def _spelled_out(window: str, acronym: str) -> str | None:
    """Return the last words whose capitals are an acronym: Institute of Study in Science for ISS."""
    name = _WORDS_OF_A_NAME.search(window)
    capitals = list(_CAPITALS.finditer(name[0])) if name else []
    letters = "".join(filter(str.isupper, acronym)) if _AN_ACRONYM.fullmatch(acronym) else acronym  # AFPS for AFoPS
    first = len(capitals) - len(letters)
    is_spelled = name and letters and first >= 0 and "".join(letter[0] for letter in capitals[first:]) == letters
    return name[0][capitals[first].start() :].strip() if name and is_spelled else None
