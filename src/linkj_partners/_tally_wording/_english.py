"""English wordings of counts, written and read: 16 organizations, including 8 overseas; organizations in 10 countries."""

import re
from collections.abc import Iterator
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners._tally_wording._hedges import Words
from linkj_partners._tally_wording._numbers import Figures, Reading, end_of
from linkj_partners._tally_wording._shadow import DIGITS, WORD, Shadow
from linkj_partners.numerals import Qualifier

__all__ = ["AMBIGUOUS_NOUNS", "NOUNS", "RANGE", "Grammar", "write"]

NOUNS: Final = (
    *("organization", "organisation", "institution", "institute", "body", "agency", "association", "foundation"),
    *("company", "corporation", "firm", "enterprise", "business", "startup", "start-up", "manufacturer", "SME"),
    *("university", "college", "school", "hospital", "laboratory", "research center", "research centre", "academy"),
    *("municipality", "local government", "government", "ministry", "embassy", "bank", "credit union"),
    *("partner", "cluster", "consortium", "federation", "cooperative", "chamber of commerce"),
    *("NGO", "NPO", "nonprofit", "non-profit", "charity"),
)
"""The nouns for bodies that are looked for in running text, in the singular; the plural is found too."""

AMBIGUOUS_NOUNS: Final = (
    *("agreement", "memorandum", "MOU", "MoU", "MOC", "center", "centre", "group", "society", "network", "entity"),
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

_IRREGULAR: Final = {
    "consortium": "consortia",
    "memorandum": "memoranda",
    "chamber of commerce": "chambers of commerce",
}

RANGE: Final = "between {0} and {1}"
"""How a number of which only bounds are known is written."""

_N: Final = f"[{DIGITS}{WORD}]"
_S: Final = r"(?=[ \n]) *+\n? *+"  # between words: spaces or the end of a line
_S0: Final = r" *+\n? *+"

# What can stand before the number.
_BEFORE: Final = {
    "at_least": "at least|not? (?:fewer|less) than|a minimum of",
    # Fortune 500 companies and the top 10 universities are lists; of "between 6 and 7" and "one in 5" no number counts.
    "refused": (
        "(?:fewer|less) than|up to|at most|not? more than|as many as|a maximum of|under|below|every|per"
        "|top|first|last|next|fortune|forbes|global|big|no[.]|number|title|chapter|section|article|phase|class|type"
        f"|between {_N} and|{_N} (?:in|out of every)"
    ),
    "over": "(?:(?:just|well|far) )?(?:more than|over|above)|in excess of|upwards? of|exceeding",
    "about": "about|around|approximately|approx[.]?|roughly|some|circa|an estimated",
    "nearly": "nearly|almost|close to|just (?:under|short of)|approaching",
    "sum": "(?:(?:a )?(?:grand )?total of)",
}
# What can stand after the number, or after the noun.
_AFTER: Final = {
    "at_least": "[+]|(?:or|and) more",
    "refused": "or (?:fewer|less)|each|apiece|per",
    "about": "or so",
}
_FREE: Final = "(?<![a-z0-9_'’$€£¥#/ぁ-ヿ㐀-鿿-])"
_FLAGS: Final = re.IGNORECASE | re.ASCII  # without re.ASCII, ſ and ı pass for s and i


_WORDS: Final = Words(*({says: words.replace(" ", _S) for says, words in t.items()} for t in (_BEFORE, _AFTER)), _FLAGS)
_LONGEST_LEAD: Final = 40
_SCOPES: Final = {"overseas": "overseas", "foreign": "overseas", "abroad": "overseas", "domestic": "domestic"}
_SCOPE = Pattern(rf"(?<![a-z-])(?:{'|'.join(_SCOPES)})(?![a-z-])", _FLAGS)

# Words that end what a number counts: 5 of the companies, 12 people at universities. Members are no partners.
_NO_MODIFIER: Final = (
    "of|in|on|at|to|for|from|by|with|and|or|nor|but|the|an?|is|are|was|were|be|been|being|has|have|had|do|does|did"
    "|will|would|can|could|may|might|must|who|which|that|than|then|as|if|when|while|because|it|its|their|our|his|her|my"
    "|your|this|these|those|not|no|per|percent|more|fewer|less|between|among|into|over|under|about|across|including"
    "|people|men|women|children|members?|staff|hundred|thousand|million|billion|trillion|dozen|said|says"
)
# A plural ends it too, but for those that stand before other nouns: 12 life sciences companies.
_PLURAL_MODIFIER: Final = (
    "overseas|sciences|services|sports|arts|systems|(?:tele)?communications|resources|materials|goods|products|devices"
)
_MODIFIER: Final = rf"(?!(?:{_NO_MODIFIER})(?![a-z'’-]))(?:(?:{_PLURAL_MODIFIER})(?![a-z])|[a-z][a-z'’-]{{0,29}}+(?<!['’-])(?<![abd-hj-rtv-z]s))"
_COUNTRY: Final = (
    r"(?:countries|country)(?:{S}and{S}(?:regions?|territor(?:y|ies)|areas|economies))?(?![a-z-])".replace("{S}", _S)
)

_OF_WHICH = Pattern(rf"(?:,|{_S})(?:{_S0}(?:including|of{_S}wh(?:ich|om)|with|among{_S}them){_S})?{_S0}", _FLAGS)
_OPEN, _CLOSE = Pattern(rf"{_S0}\({_S0}(?:including{_S}|of{_S}which{_S})?", _FLAGS), Pattern(rf"{_S0}\)")
_AND = Pattern(rf"(?:,{_S0}|{_S})(?:and{_S})?", _FLAGS)
_OUT_OF = Pattern(rf"{_S}(?:out{_S})?of{_S}(?:(?:all|the|its|our|their){_S})*+", _FLAGS)
_OVERALL: Final = (
    rf"(?:in{_S}japan{_S}and{_S}(?:overseas|abroad)|at{_S}home{_S}and{_S}abroad|worldwide|around{_S}the{_S}world"
    rf"|in{_S}total|in{_S}all|altogether)"
)


class Grammar:
    """The wordings of counts of bodies that are named by given nouns."""

    def __init__(self, nouns: tuple[str, ...]) -> None:
        """Put the nouns into the patterns."""
        ordered = sorted(nouns, key=len, reverse=True)
        singular, plural = ("|".join(_word(form(noun)) for noun in ordered) for form in (_singular, _plural))
        lead = rf"{_FREE}(?P<lead>(?:{_WORDS.before}{_S})*+)"
        number = rf"{lead}(?P<number>{_N})(?:(?P<middle>[+]|{_S}{_WORDS.after}))?"
        modifiers = rf"(?!,|{_S}(?:and|&))(?P<modifiers>(?:(?:,|{_S}(?:and|&))?{_S}{_MODIFIER}){{0,5}}?)"
        after = rf"(?:{_S}(?P<after>{_WORDS.after}))?"
        where = rf"(?:{_S}(?P<where>{_OVERALL}|(?:overseas|abroad)(?!{_S}(?:and|or)\b)))?(?![a-z-])"
        more = rf"(?:(?:,{_S}and|,|{_S}(?:and|or|&)){_S}(?:{_MODIFIER}{_S}){{0,3}}?(?:{plural})(?![a-z-])){{0,5}}"
        ended = rf"(?![a-z-]|{_S}(?!(?:in|from|across|and|or|including|overseas|abroad|with|of|worldwide)\b)[a-z])"
        self._lead = Pattern(f"{lead}(?={_N})", _FLAGS)
        self._beginning = Pattern(f"{lead}{_N}?", _FLAGS)
        self._many = Pattern(rf"{number}{modifiers}{_S}(?:{plural})(?![a-z-]){more}{after}{where}", _FLAGS)
        self._one = Pattern(rf"{number}{modifiers}{_S}(?P<one>{singular}){ended}{after}{where}", _FLAGS)
        self._part = Pattern(
            rf"{number}(?:{_S}of{_S}(?:them|which|whom|these))?(?:{_S}(?:are|is|were|being|based|located|from))*+"
            rf"{_S}(?P<scope>{'|'.join(_SCOPES)})(?![a-z-])"
            rf"(?P<noun>(?:{_S}{_MODIFIER}){{0,3}}?{_S}(?:{plural}|{singular})(?![a-z-]))?(?P<after>)",
            _FLAGS,
        )
        self._part_of = Pattern(rf"{number}(?={_S}(?:out{_S})?of{_S})(?P<after>)", _FLAGS)
        self._countries = Pattern(rf"{number}(?:{_S}{_MODIFIER}){{0,2}}?{_S}{_COUNTRY}{after}", _FLAGS)
        located = rf"{_S}(?:(?:based|located){_S})?(?:in|from|across|of|spanning|representing|covering){_S}"
        self._located = Pattern(located, _FLAGS)
        self._bodies = Pattern(rf"{_FREE}(?:{plural})(?={located}(?P<lead>(?:{_WORDS.before}{_S})*+){_N})", _FLAGS)

    def starts(self, shadow: Shadow) -> Iterator[int]:
        """Yield where a wording can start: at a number, at words before it that belong to it, or at bodies."""
        for number in _NUMBER.finditer(shadow.text):
            earliest = max(0, number.start() - _LONGEST_LEAD)
            for pattern in (self._bodies, self._lead):
                for first in pattern.finditer(shadow.text, earliest, number.end()):
                    if first.end("lead") == number.start():
                        yield first.start()

    def beginning(self, shadow: Shadow, start: int) -> int:
        """Return the index after the number that a wording can start with, and the words before it."""
        return end_of(self._beginning, shadow, start)

    def phrase(self, shadow: Shadow, start: int) -> Reading | None:
        """Read the wording that starts at an index."""
        return (
            self._side_by_side(shadow, start)
            or self._part_of_whole(shadow, start)
            or self._whole(shadow, start)
            or self._bodies_by_country(shadow, start)
        )

    def _side_by_side(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 8 overseas and 4 domestic organizations."""
        parts, ends_in_noun = self._parts(shadow, start)
        return parts if parts and ends_in_noun and len(parts.figures) > 1 else None

    def _part_of_whole(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 85 of the 120 municipalities: the part that is counted."""
        part = self._part_of.match(shadow.text, start)
        whole = self._count(shadow, end_of(_OUT_OF, shadow, part.end())) if part else None
        if not part or not whole:
            return None
        value = shadow.value(part.start("number"))
        [(name, _)] = whole.figures
        return Reading(whole.end, ((name, value),), _WORDS.hedges(part))

    def _whole(self, shadow: Shadow, start: int) -> Reading | None:
        """Read 16 organizations, with the countries and the parts that follow."""
        count = self._count(shadow, start)
        if not count:
            return None
        located = self._located.match(shadow.text, count.end)
        countries = self._countries_at(shadow, located.end()) if located else None
        return self._with_parts(shadow, count.followed_by(countries) if countries else count)

    def _bodies_by_country(self, shadow: Shadow, start: int) -> Reading | None:
        """Read organizations in 20 countries."""
        bodies = self._bodies.match(shadow.text, start)
        if not bodies:
            return None
        countries = self._countries_at(shadow, end_of(self._located, shadow, bodies.end()))
        return self._with_parts(shadow, countries) if countries else None

    def _with_parts(self, shadow: Shadow, whole: Reading) -> Reading:
        """Add what follows in parentheses or after a comma: (7 overseas), including 8 overseas, 8 of them overseas."""
        opened = _OPEN.match(shadow.text, whole.end)
        start = opened or _OF_WHICH.match(shadow.text, whole.end)
        if not start:
            return whole
        parts = (self._countries_at(shadow, start.end()) if opened else None) or self._parts(shadow, start.end())[0]
        closed = _CLOSE.match(shadow.text, parts.end) if parts else None
        if not parts or (opened and not closed):
            return whole
        return whole.followed_by(parts._replace(end=closed.end() if closed else parts.end))

    def _countries_at(self, shadow: Shadow, start: int) -> Reading | None:
        match = self._countries.match(shadow.text, start)
        if not match:
            return None
        return Reading(match.end(), (("countries", shadow.value(match.start("number"))),), _WORDS.hedges(match))

    def _parts(self, shadow: Shadow, start: int) -> tuple[Reading | None, bool]:
        """Read numbers overseas and domestic in a row; tell whether the last has its noun."""
        parts: Reading | None = None
        ends_in_noun, position = False, start
        while match := self._part.match(shadow.text, position):
            scope = _SCOPES[match["scope"].lower()]
            part = Reading(match.end(), ((scope, shadow.value(match.start("number"))),), _WORDS.hedges(match))
            parts = parts.followed_by(part) if parts else part
            ends_in_noun = bool(match["noun"])
            position = end_of(_AND, shadow, match.end())
        return parts, ends_in_noun

    def _count(self, shadow: Shadow, start: int) -> Reading | None:
        match = self._many.match(shadow.text, start) or self._one.match(shadow.text, start)
        if not match:
            return None
        index, hedges = match.start("number"), _WORDS.hedges(match)
        value = shadow.value(index)
        if match.re.groupindex.get("one") and value != 1:
            return None
        # "one company" mostly says "a company"; in 2020 companies had a bad year.
        is_common = (value == 1 and match["number"] == WORD) or (not hedges and _is_year(shadow, index, value))
        return Reading(match.end(), ((_scope(match), value),), hedges, is_common)


_NUMBER = Pattern(_N)
_BOTH = Pattern(r"\band\b", _FLAGS)
_YEARS: Final = range(1900, 2100)


def _scope(match: re.Match[str]) -> str:
    """Return the figure that the words around a noun name: overseas, domestic or, where they name both, the total."""
    where = match["where"] or ""
    scopes = {_SCOPES[word[0].lower()] for word in _SCOPE.finditer(f"{match['modifiers']} {where}")}
    return scopes.pop() if len(scopes) == 1 and not _BOTH.search(where) else "total"


def _is_year(shadow: Shadow, index: int, value: int) -> bool:
    return value in _YEARS and shadow.origin(index + 1) - shadow.origin(index) == len("2020")


def _word(noun: str) -> str:
    return re.escape(noun).replace(r"\ ", _S)


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
    one = _ONE.get(many, many)
    hedge = _WRITTEN[figures.qualifier]
    scoped = [(scope, n) for scope, n in (("overseas", figures.overseas), ("domestic", figures.domestic)) if n]
    if figures.total is None and figures.countries is None:
        last = one if scoped[-1][1] == "1" else many
        return " and ".join(f"{hedge}{number} {scope}" for scope, number in scoped) + f" {last}"
    including = f", including {' and '.join(f'{number} {scope}' for scope, number in scoped)}" if scoped else ""
    if figures.total is None:
        return f"{many} in {hedge}{_countries(figures.countries)}{including}"
    counted = one if figures.total == "1" else many
    if figures.countries:
        return f"{hedge}{figures.total} {counted} in {_countries(figures.countries)}{including}"
    everywhere = "" if scoped else "domestic and overseas "
    return f"{hedge}{figures.total} {everywhere}{counted}{including}"


_ONE: Final = {"organizations": "organization", "agreements": "agreement"}


def _countries(number: str | None) -> str:
    return "1 country" if number == "1" else f"{number} countries"


_WRITTEN: Final = {
    Qualifier.EXACTLY: "",
    Qualifier.ABOUT: "about ",
    Qualifier.OVER: "more than ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.NEARLY: "nearly ",
}
