"""English wordings of counts, written and read: 16 organizations, including 8 overseas, in 10 countries."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern, one_of
from linkj_partners._tally_wording._hedges import Hedges, Words
from linkj_partners._tally_wording._numbers import Figures, Reading, end_of, linked, refused
from linkj_partners._tally_wording._shadow import DIGITS, WORD, Shadow
from linkj_partners.numerals import Qualifier

__all__ = ["AMBIGUOUS_NOUNS", "NOUNS", "RANGE", "Grammar", "write"]

NOUNS: Final = (
    *("organization", "organisation", "institution", "institute", "agency", "association", "foundation"),
    *("company", "corporation", "firm", "enterprise", "business", "startup", "start-up", "manufacturer", "SME"),
    *("university", "college", "school", "hospital", "laboratory", "research center", "research centre", "academy"),
    *("municipality", "local government", "government", "ministry", "embassy", "bank", "credit union"),
    *("partner", "cluster", "consortium", "federation", "cooperative", "chamber of commerce"),
    *("NGO", "NPO", "nonprofit", "non-profit", "charity"),
    *("public body", "governing body", "national body", "peak body", "professional body", "regulatory body"),
)
"""The nouns for bodies that are looked for in running text, in the singular; the plural is found too."""

AMBIGUOUS_NOUNS: Final = (
    *(
        "body",
        "agreement",
        "memorandum",
        "MOU",
        "MoU",
        "MOC",
        "center",
        "centre",
        "group",
        "society",
        "network",
        "entity",
    ),
    *(
        "city",
        "town",
        "village",
        "prefecture",
        "authority",
        "council",
        "union",
        "facility",
        "library",
        "museum",
        "team",
    ),
)
"""Nouns that also count other things, which only a whole string is read with."""

RANGE: Final = "between {0} and {1}"
"""How a number of which only bounds are known is written."""

_IRREGULAR: Final = {
    "consortium": "consortia",
    "memorandum": "memoranda",
    "chamber of commerce": "chambers of commerce",
}

_FLAGS: Final = re.IGNORECASE | re.ASCII  # without re.ASCII, ſ and ı pass for s and i
_N: Final = f"[{DIGITS}{WORD}]"
_S: Final = r"(?=[ \n]) *+\n? *+"  # between words: spaces, or the end of a line
_S0: Final = r" *+\n? *+"
_FREE: Final = "(?-i:(?<![A-Za-z0-9_'’$€£¥#/ぁ-ヿ㐀-鿿-]))"
_ENDS: Final = "(?![a-z-])"


def _words(source: str) -> str:
    """Put what can stand between words in place of each space, and of each underscore where it may be left out."""
    return source.replace(" ", _S).replace("_", _S0)


_NO_OTHER: Final = f"(?! than| [{DIGITS}-\ue003])"
"""The words are not the hedge of another number: 16 companies or more than 20."""
_CLOSES: Final = r"(?=_[.,;:)]|_$| (?:in|from|by|for|and)(?![a-z]))"
"""The words belong to the number before them: 16 companies at the most, but not at the most advanced laboratory."""
_WORDS: Final = Words(
    before={
        "at_least": _words("at least|not? (?:fewer|less) than|a minimum of"),
        # Fortune 500 companies and the top 10 universities are lists, "between 6 and 7" a range, "one in 5" a rate.
        "refused": _words(
            "(?:not?|cannot|never|without|[a-z]{2,6}n['’]t) (?:to )?"
            "(?:more than|over|above|exceed(?:ed|ing)?|in excess of)|not|nowhere near|limited to|capped at"
            "|a (?:cap|limit|ceiling|maximum) of|(?:fewer|less) than|up to(?: and including)?|at (?:the )?most"
            "|as many as|under|below|every|per"
            "|top|first|last|next|fortune|forbes|global|ftse|nasdaq|nikkei|big"
            "|no[.]|number|title|chapter|section|article|phase|class|type|table|figure|appendix|annex"
            r"|(?<!this\x20)(?<!al\x20)(?<!each\x20)(?<!ry\x20)(?:tier|level|grade|category|division)"
            f"|between {_N} and|{_N} (?:in|out of every)"
        ),
        "over": _words("(?:(?:just|well|far) )?(?:more than|over|above)|in excess of|upwards? of|exceed(?:s|ed|ing)?"),
        "about": _words("about|around|approximately|approx[.]?|roughly|some|circa|an estimated"),
        "nearly": _words("nearly|almost|close to|just (?:under|short of)|approaching"),
        "sum": _words("(?:a )?(?:grand )?total of"),
    },
    after={
        "at_least": _words(
            f"[+]|(?:or|and) more{_NO_OTHER}|(?:or (?:over|above)|at (?:(?:the|a) )?(?:least|minimum)){_CLOSES}"
        ),
        "refused": _words(
            f"each|apiece|per|or (?:fewer|less){_NO_OTHER}"
            f"|(?:or (?:under|below)|at (?:(?:the|a) )?(?:most|max(?:imum)?)|max(?:imum)?){_CLOSES}"
        ),
        "about": _words("or so|more or less|or thereabouts|give or take"),
    },
    flags=_FLAGS,
)
_LONGEST_LEAD: Final = 40
_NOT_IN_LEADS = Pattern(r"[,;:()]")

_SCOPES: Final = {"overseas": "overseas", "foreign": "overseas", "abroad": "overseas", "domestic": "domestic"}
_SCOPE = Pattern(f"(?<![a-z-])(?:{'|'.join(_SCOPES)}){_ENDS}", _FLAGS)
_EVERYWHERE = Pattern(
    _words(r"\band (?:overseas|abroad|foreign|international)\b|\b(?:home|international) and\b"), _FLAGS
)
_OVERALL: Final = _words(
    "(?:both )?in japan and (?:overseas|abroad)|(?:both )?at home and abroad|worldwide|around the world"
    "|in total|in all|altogether"
)

# Words that end what a number counts: 5 of the companies, 12 people at universities. Members are not partners.
_NO_MODIFIER: Final = (
    "of|in|on|at|to|for|from|by|with|and|or|nor|but|the|an?|is|are|was|were|be|been|being|has|have|had|do|does|did"
    "|will|would|can|could|may|might|must|who|which|that|than|then|as|if|when|while|because|it|its|their|our|his|her|my"
    "|your|this|these|those|not|no|per|percent|more|fewer|less|between|among|into|over|under|about|across|including"
    "|people|men|women|children|members?|staff|hundred|thousand|million|billion|trillion|dozen|said|says"
)
# A plural ends it too, but for those that stand before other nouns: 12 life sciences companies.
_PLURAL_MODIFIER: Final = (
    "overseas|sciences|services|sports|arts|systems|(?:tele)?communications|resources|materials|goods|products|devices"
    "|ratings"
)
_MODIFIER: Final = (
    f"(?!(?:{_NO_MODIFIER})(?![a-z'’-]))"
    rf"(?:(?:{_PLURAL_MODIFIER})(?![a-z])|(?:[a-z]\.){{2,4}}|[a-z]&[a-z](?![a-z])"
    "|[a-z][a-z'’-]{0,29}+(?<!['’-])(?<![abd-hj-rtv-z]s))"
)
_KIND_OF_BODY: Final = (
    "(?:research|partner|partnering|academic|educational|medical|public|private|local|leading|overseas|foreign|other"
    "|government)"
)
_MUNICIPALITY: Final = f"(?:cit(?:y|ies)|(?:town|village|ward|prefecture)s?){_ENDS}"
_COUNTRY: Final = _words(f"(?:countries|country)(?: and (?:regions?|territor(?:y|ies)|areas|economies))?{_ENDS}")
_LOCATED: Final = _words(" (?:(?:based|located) )?(?:in|from|across|of|spanning|representing|covering) ")

_AT = Pattern(_LOCATED, _FLAGS)
_OF_WHICH = Pattern(
    _words(
        r"(?P<opened>_\(_(?:including |of which )?)|(?:,| [–—-]| )(?:_(?:including|of wh(?:ich|om)|with|among them) )?_"
    ),
    _FLAGS,
)
_CLOSE = Pattern(_words(r"_\)"))
_WITHIN = Pattern(_words("(?:including|with|of (?:wh(?:ich|om)|them|these)|among them)(?![a-z])"), _FLAGS)
_ARE = Pattern(_words(f" (?:are|is|were|was) (?:(?:based|located) )?(?P<scope>{'|'.join(_SCOPES)}){_ENDS}"), _FLAGS)
_LINK = Pattern(_words(r"(?: (?:(?P<or>or)|(?P<and>and)|to|through) |_[–—-]_)"), _FLAGS)  # 10 companies to 15 companies
_AND = Pattern(_words("(?:,_| )(?:and )?"), _FLAGS)
_NUMBER = Pattern(_N)
_NUMBER_AND_WORD = Pattern(rf"{_N}(?=[+]?[ \n])")
_YEARS: Final = range(1900, 2100)


class _Number(NamedTuple):
    """A number and the words before it that belong to it."""

    end: int
    value: int
    lead: str
    is_word: bool


class Grammar:
    """The wordings of counts of bodies that are named by given nouns."""

    def __init__(self, nouns: tuple[str, ...]) -> None:
        """Put the nouns into the patterns."""
        ordered = sorted(nouns, key=len, reverse=True)
        singular, plural = (one_of(_noun(form(noun)) for noun in ordered) for form in (_singular, _plural))
        leading = f"(?:{_WORDS.before}{_S})*+"
        middle = f"(?P<middle>[+]|{_S}{_WORDS.after})?"
        modifiers = f"(?!,|{_S}(?:and|&))(?P<modifiers>(?:(?:,|{_S}(?:and|&))?{_S}{_MODIFIER}){{0,5}}?)"
        after = f"(?:{_S}(?P<after>{_WORDS.after}))?"
        where = f"(?:{_S}(?P<where>{_OVERALL}|(?:overseas|abroad)(?!{_S}(?:and|or)\\b)))?{_ENDS}"
        # 16 universities, research institutes and companies
        others = f"(?:(?:,{_S}and|,|{_S}(?:and|or|&)){_S}(?:{_MODIFIER}{_S}){{0,3}}?{plural}{_ENDS}){{0,5}}"
        # A singular before another noun says which: one government agency.
        is_last = f"(?!(?:{_S}{_MODIFIER}){{0,2}}?{_S}{singular}{_ENDS})"
        self._lead = Pattern(f"{_FREE}(?P<lead>{leading})(?={_N})", _FLAGS)
        self._beginning = Pattern(f"{leading}{_N}?", _FLAGS)
        self._number = Pattern(f"{_FREE}(?P<lead>{leading})(?P<number>{_N})", _FLAGS)
        # These match after a number.
        self._several = Pattern(f"{middle}{modifiers}{_S}{plural}{_ENDS}{others}{after}{where}", _FLAGS)
        self._one = Pattern(f"{middle}{modifiers}{_S}{singular}{_ENDS}{is_last}{after}{where}", _FLAGS)
        self._municipalities = Pattern(
            f"{middle}{_S}{_MUNICIPALITY}(?:(?:,{_S0}|{_S})(?:and{_S})?{_N}{_S}{_MUNICIPALITY})+", _FLAGS
        )
        self._part = Pattern(
            f"{middle}(?:{_words(' of (?:them|which|whom|these)')})?"
            f"(?:{_S}(?:are|is|were|being|based|located|from))*+{_S}(?P<scope>{'|'.join(_SCOPES)}){_ENDS}"
            f"(?P<noun>(?:{_S}{_MODIFIER}){{0,3}}?{_S}(?:{plural}|{singular}){_ENDS})?",
            _FLAGS,
        )
        self._part_of = Pattern(f"{middle}{_words(' (?:out )?of (?:(?:all|the|its|our|their) )*+')}", _FLAGS)
        self._countries = Pattern(f"{middle}(?:{_S}{_MODIFIER}){{0,2}}?{_S}{_COUNTRY}{after}", _FLAGS)
        self._located = Pattern(f"{_LOCATED}{leading}{_N}", _FLAGS)
        self._bodies = Pattern(
            f"{_FREE}(?:{_KIND_OF_BODY}{_S}){{0,2}}{plural}(?={_LOCATED}(?P<lead>{leading}){_N})", _FLAGS
        )

    def starts(self, shadow: Shadow) -> Iterator[int]:
        """Yield where a wording can start: at a number, at words before it that belong to it, or at bodies."""
        for number in _NUMBER_AND_WORD.finditer(shadow.text):
            at = number.start()
            begin = max(0, at - _LONGEST_LEAD)
            if self._located.search(shadow.text, begin, at + 1):  # looked at first, for speed
                for first in self._bodies.finditer(shadow.text, begin, at + 1):
                    if first.end("lead") == at:
                        yield first.start()
            for mark in _NOT_IN_LEADS.finditer(shadow.text, begin, at):
                begin = mark.end()
            for first in self._lead.finditer(shadow.text, begin, at + 1):
                if first.end("lead") == at:
                    yield first.start()

    def beginning(self, shadow: Shadow, start: int) -> int:
        """Return the index after the number that a wording can start with, and the words before it."""
        return end_of(self._beginning, shadow, start)

    def phrase(self, shadow: Shadow, start: int) -> Reading | None:
        """Read the wording that starts at an index."""
        number = self._number_at(shadow, start)
        if not number:
            return self._bodies_by_country(shadow, start)
        reading = (
            self._side_by_side(shadow, number) or self._part_of_whole(shadow, number) or self._whole(shadow, number)
        )
        return linked(shadow, reading, self._other_end) if reading else None

    def _other_end(self, shadow: Shadow, reading: Reading) -> Reading | None:
        """Read the number that ends a range of the same bodies: 10 companies to 15 companies."""
        link = _LINK.match(shadow.text, reading.end)
        number = self._number_at(shadow, link.end()) if link else None
        other = self._count(shadow, number) if number else None
        before = shadow.text[max(0, reading.end - _LONGEST_LEAD) : reading.end].lower().split()
        if (
            not link
            or not number
            or not other
            or shadow.text[other.end - len(before[-1]) : other.end].lower() != before[-1]
        ):
            return None
        if link["and"] and "between" not in before:
            return None
        is_growth = "from" in before  # from 4 companies to 18 companies
        return other if link["or"] or (not is_growth and reading.figures[-1][1] < number.value) else None

    def _side_by_side(self, shadow: Shadow, number: _Number) -> Reading | None:
        """Read 8 overseas and 4 domestic organizations."""
        parts, ends_in_noun = self._parts(shadow, number)
        return parts if parts and ends_in_noun and len(parts.figures) > 1 else None

    def _part_of_whole(self, shadow: Shadow, number: _Number) -> Reading | None:
        """Read 85 of the 120 municipalities: the part that is counted."""
        part = self._part_of.match(shadow.text, number.end)
        whole_number = self._number_at(shadow, part.end()) if part else None
        whole = self._count(shadow, whole_number) if whole_number else None
        if not part or not whole or number.value == 1:  # one of 13 partners: there are 13
            return None
        [(name, _)] = whole.figures
        hedges = _hedges(number, part["middle"])
        if where := _ARE.match(shadow.text, whole.end):  # 8 of the 16 organizations are overseas
            share = Reading(where.end(), ((_SCOPES[where["scope"].lower()], number.value),), hedges)
            return whole.followed_by(share) if name == "total" else refused(where.end())
        return Reading(whole.end, ((name, number.value),), hedges)

    def _whole(self, shadow: Shadow, number: _Number) -> Reading | None:
        """Read 16 organizations, with the countries and the parts that follow."""
        count = self._count(shadow, number)
        if not count or count.end == len(shadow.text):
            return count
        at = _AT.match(shadow.text, count.end)
        countries = self._countries_at(shadow, at.end()) if at else None
        return self._with_parts(shadow, count.followed_by(countries) if countries else count)

    def _bodies_by_country(self, shadow: Shadow, start: int) -> Reading | None:
        """Read organizations in 20 countries."""
        bodies = self._bodies.match(shadow.text, start)
        countries = self._countries_at(shadow, end_of(_AT, shadow, bodies.end())) if bodies else None
        return self._with_parts(shadow, countries) if countries else None

    def _with_parts(self, shadow: Shadow, whole: Reading) -> Reading:
        """Add what follows in parentheses or after a comma: (7 overseas), including 8 overseas, 8 of them overseas."""
        start = _OF_WHICH.match(shadow.text, whole.end)
        number = self._number_at(shadow, start.end()) if start else None
        if not start or not number:
            return whole
        parts = (self._countries_of(shadow, number) if start["opened"] else None) or self._parts(shadow, number)[0]
        if parts and parts.contradicts(whole) and _WITHIN.search(shadow.text, whole.end, parts.end):
            return refused(end_of(_CLOSE, shadow, parts.end) if start["opened"] else parts.end)
        if not start["opened"]:
            return whole.followed_by(parts) if parts else whole
        closed = _CLOSE.match(shadow.text, parts.end) if parts else None
        return whole.followed_by(parts).ending(closed.end()) if parts and closed else whole

    def _countries_at(self, shadow: Shadow, start: int) -> Reading | None:
        number = self._number_at(shadow, start)
        return self._countries_of(shadow, number) if number else None

    def _countries_of(self, shadow: Shadow, number: _Number) -> Reading | None:
        match = self._countries.match(shadow.text, number.end)
        if not match:
            return None
        return Reading(match.end(), (("countries", number.value),), _hedges(number, *match.group("middle", "after")))

    def _parts(self, shadow: Shadow, number: _Number) -> tuple[Reading | None, bool]:
        """Read numbers overseas and domestic in a row; tell whether the last has its noun."""
        parts: Reading | None = None
        ends_in_noun = False
        following: _Number | None = number
        while following and (match := self._part.match(shadow.text, following.end)):
            scope = _SCOPES[match["scope"].lower()]
            part = Reading(match.end(), ((scope, following.value),), _hedges(following, match["middle"]))
            parts = parts.followed_by(part) if parts else part
            ends_in_noun = bool(match["noun"])
            following = None if len(parts.figures) > 1 else self._number_at(shadow, end_of(_AND, shadow, match.end()))
        return parts, ends_in_noun

    def _count(self, shadow: Shadow, number: _Number) -> Reading | None:
        if kinds := self._municipalities.match(shadow.text, number.end):  # 3 cities and 2 towns
            numbers = _NUMBER.finditer(shadow.text, number.end, kinds.end())
            total = number.value + sum(shadow.value(each.start()) for each in numbers)
            return Reading(kinds.end(), (("total", total),), _hedges(number, kinds["middle"]))
        match = self._several.match(shadow.text, number.end)
        if not match and number.value == 1:
            match = self._one.match(shadow.text, number.end)
        if not match:
            return None
        hedges = _hedges(number, *match.group("middle", "after"))
        # "one company" mostly says "a company"; in 2020 companies had a bad year.
        is_common = (number.value == 1 and number.is_word) or (not hedges and _is_year(shadow, number))
        return Reading(match.end(), ((_scope(match), number.value),), hedges, is_common)

    def _number_at(self, shadow: Shadow, start: int) -> _Number | None:
        match = self._number.match(shadow.text, start)
        if not match:
            return None
        end = match.end()
        return _Number(end, shadow.value(end - 1), match["lead"], match["number"] == WORD)


def _noun(noun: str) -> str:
    """Return the source for a noun, whose letter case does not matter."""
    not_before = f"(?!{_S}of)" if noun in ("cluster", "clusters") else ""  # clusters of galaxies
    words = " ".join(map(re.escape, noun.split())).replace(" ", _S)
    return words[0].lower() + words[1:] + not_before if noun[0].isascii() else words


def _hedges(number: _Number, *after: str | None) -> Hedges:
    return _WORDS.hedges(_WORDS.said_before(number.lead), *after)


def _scope(match: re.Match[str]) -> str:
    """Return the figure that the words around a noun name: overseas, domestic or, where they name both, the total."""
    modifiers, where = match.group("modifiers", "where")
    if not modifiers and not where:
        return "total"
    words = f"{modifiers} {where or ''}"
    scopes = {_SCOPES[word[0].lower()] for word in _SCOPE.finditer(words)}
    return scopes.pop() if len(scopes) == 1 and not _EVERYWHERE.search(words) else "total"


def _is_year(shadow: Shadow, number: _Number) -> bool:
    return number.value in _YEARS and shadow.origin(number.end) - shadow.origin(number.end - 1) == len("2020")


def _singular(noun: str) -> str:
    """Return the singular of a noun that may be a plural, since users name either."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return _IRREGULAR.get(noun, f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s")


def write(figures: Figures, noun: str | None) -> str:
    """Write the figures as releases do."""
    many = noun or "organizations"
    hedge = _WRITTEN[figures.qualifier]
    scoped = [(scope, n) for scope, n in (("overseas", figures.overseas), ("domestic", figures.domestic)) if n]
    if figures.total is None and figures.countries is None:
        parts = " and ".join(f"{hedge}{number} {scope}" for scope, number in scoped)
        return f"{parts} {_for(scoped[-1][1], many)}"
    including = f", including {' and '.join(f'{number} {scope}' for scope, number in scoped)}" if scoped else ""
    if figures.total is None:
        return f"{many} in {hedge}{_countries(figures.countries)}{including}"
    counted = _for(figures.total, many)
    if figures.countries:
        return f"{hedge}{figures.total} {counted} in {_countries(figures.countries)}{including}"
    everywhere = "" if scoped else "domestic and overseas "
    return f"{hedge}{figures.total} {everywhere}{counted}{including}"


def _for(number: str, noun: str) -> str:
    return _ONE.get(noun, noun) if number == "1" else noun


def _countries(number: str | None) -> str:
    return "1 country" if number == "1" else f"{number} countries"


_ONE: Final = {"organizations": "organization", "agreements": "agreement"}
_WRITTEN: Final = {
    Qualifier.EXACTLY: "",
    Qualifier.ABOUT: "about ",
    Qualifier.OVER: "more than ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.NEARLY: "nearly ",
}
