"""Which names make a list in English, and which "and", comma or dash is inside a name."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import (
    BODY_WORDS,
    FIELDS,
    NAME,
    OF_A_BODY,
    is_general,
    name_in,
    says_what_it_is,
)
from linkj_partners.reading._legal_forms import FORMS
from linkj_partners.reading._places import is_people, is_place
from linkj_partners.reading._rules import Span

__all__ = ["NAMES", "NameList", "lists"]

NAMES = Pattern(rf"(?<![0-9])(?<![0-9],){NAME}", re.VERBOSE)  # not inside 10,000 MW
_LIST_JOINT = Pattern(
    r"""
    # A in Blue City, and B; A of the Republic of Blueland and B
    (?:[ ](?:in|of)[ ](?:the[ ](?:Kingdom|Republic|State)[ ]of[ ])?[A-Z][\w.]+(?:[ ][A-Z][\w.]+){0,2}(?=,?[ ]and[ ]))?
    \s*,?\s*(?:,|and|&|as\s+well\s+as|in\s+(?:co-?operation|collaboration|conjunction|partnership)\s+(?=with))\s+
    (?:and\s+|(?:together|along|jointly)\s+(?=with))?
    (?:with\s+|(?<=and[ ])of\s+)?(?:[Tt]he\s+){0,2}
    # A and its long-standing partner, B; A and local charity B; A and the Greenish space agency, B
    (?:(?:(?<=and[ ])(?:(?:its|their|an?|local|national|fellow)[ ])?|(?<=[ ]the[ ])[A-Z][a-z]+(?:an|ch|ese|i|ish)[ ])
        (?:[a-z][\w-]*[ ]){0,3}(?!(?:in|at|from|near)\b)[a-z][\w-]*,?[ ](?:[Tt]he[ ])?)?  # not: and schools in B
    (?:(?<=[,d][ ]the[ ])(?:[A-Z][a-z]+(?:an|ch|ese|i|ish)[ ])?(?:[a-z][\w-]*[ ]){0,2}
        (?:agency|bank|charity|company|cooperative|firm|foundation|group|maker|operator|shipowner|start-?up)[ ])?
    (?:(?<=the[ ])(?:city|county|municipality|province|town|village)[ ]of[ ](?:the[ ])?)?  # A, the town of B and
    """,
    re.VERBOSE,
)
_AFTER_ITS_PLACE = Pattern(r" in [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}, (?:[Tt]he )?")  # A in Blue City, B in Green City


class NameList(NamedTuple):
    """Names that stand as a list, with the index after the last."""

    names: list[Span]
    end: int


def lists(plain: str, begin: int, end: int) -> Iterator[NameList]:
    """Yield the lists of names between two places."""
    nothing: list[Span] = []
    current = NameList(nothing, begin)
    for match in NAMES.finditer(plain, begin, end):
        name = name_in(plain, match)
        if name is None and is_people(match[0].removeprefix("the ")):  # and the French agency, B
            continue
        if name and current.names and (longer := _longer(plain, current, name)):
            current = longer
            continue
        if name and _FORM_ALONE.fullmatch(plain[slice(*name)]):
            continue
        if current.names and not (name and _is_joint(plain, current.end, name)):
            yield current
            current = NameList(nothing, begin)
        if name:
            current = NameList([*current.names, name], name.end)
    if current.names:
        yield current


def _longer(plain: str, current: NameList, name: Span) -> NameList | None:
    """Return a list whose last name goes on with another one, or is followed by where it is; None for one more name."""
    last = current.names[-1]
    is_field = _is_field(plain, last, name) or _is_campus(plain, last, name)
    where = (_is_place, _is_of_a_place, _is_another_place, _is_its_government)
    if not is_field and any(is_where(plain, current, name) for is_where in where):
        return NameList(current.names, name.end)
    goes_on = _is_part_or_whole if plain[current.end : name.start].strip() == "," else _is_rest
    if is_field or goes_on(plain, last, name) or _is_one_name(plain, last, name):
        return NameList([*current.names[:-1], Span(last.start, name.end)], name.end)
    if _is_under_one_article(plain, current, name):
        return NameList([Span(current.names[0].start, name.end)], name.end)
    return None


# The Nurses, Midwives and Officers Council
_FIELD_AND_KIND = Pattern(
    r"(?P<field>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:Agency|Association|Authority|Board|Bureau|Commission|Committee"
    r"|Corporation|Council|Department|Directorate|Federation|Service|Society)(?: of .+)?"
)
_FIELD_WORDS = Pattern(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


def _is_under_one_article(plain: str, before: NameList, name: Span) -> bool:
    """Return whether one article before several fields makes them one name with the kind of body after the last."""
    last = _FIELD_AND_KIND.fullmatch(plain[slice(*name)])
    if not (last and plain[: before.names[0].start].endswith(("The ", "the "))):
        return False
    fields = [plain[slice(*each)] for each in before.names]
    joints = [plain[one.end : two.start] for one, two in pairwise(before.names)]
    return (
        len(fields) > 1  # not: the Guardian and Press Council
        and _AND_ALONE.fullmatch(plain[before.end : name.start]) is not None
        and all(joint == ", " for joint in joints)
        and all(_FIELD_WORDS.fullmatch(field) and not is_place(field) for field in fields)
        and not any(map(OF_A_BODY.search, (*fields, last["field"])))
    )


_AND_ALONE = Pattern(",? (?:and|&) ")


_FORM_ALONE: Final = Pattern(rf"(?:{FORMS})\.?")
_WHOSE_BEFORE = Pattern(r"[A-Z]\w+(?: [A-Z]\w+)?['’]s $")  # and Blueland's Green Institute


def _is_its_government(plain: str, before: NameList, name: Span) -> bool:
    """Return whether a name is the government of the ministry before it: Ministry of Trade, Government of Blueland."""
    is_apposed = plain[before.end : name.start].strip() == ","
    ministry = plain[slice(*before.names[-1])]
    return is_apposed and plain.startswith("Government of ", name.start) and _OF_A_STATE.match(ministry) is not None


_OF_A_STATE = Pattern("(?:Department|Directorate|Ministry) ")


def _is_joint(plain: str, end: int, name: Span) -> bool:
    """Return whether what stands between two names makes them a list."""
    between = _WHOSE_BEFORE.sub("", plain[end : name.start].replace("\0", ""))
    is_after_place = _AFTER_ITS_PLACE.fullmatch(between) and plain.startswith(" in ", name.end)
    return bool(is_after_place or _LIST_JOINT.fullmatch(between))


# Content Development and Monitoring Board is one body, College and University are two.
_FIELD_BEFORE = Pattern(
    r".*(?:ing|ment|tions?|ture|ology|ics|ry|ance|ence|fare|ity|Fisheries|Food|Health|Patents?|Pensions?|Ports?|Trade)$"
)
_ENDS_A_BODY = Pattern(
    rf"""
    (?:[A-Z][\w-]*[ ]){{0,2}}
    (?:Board|Council|Agency|Authority|Commission|Association|Organi[sz]ations?|Office|Department|Society|Institute
        |Service|Bureau|Cent(?:re|er)|Foundation)
    (?:[ ](?:for|of).*)?  # for Green Growth
    (?:,?[ ](?:{FORMS})\.?)?
    """,
    re.VERBOSE,
)


# Department of Training and Skills Development, but not University of Blue and Green
_OF_FIELDS = Pattern(
    rf"""
    .*\b(?:Administration|Department|Ministry|Directorate|Institute|Faculty|School|Board|Office|Bureau|Secretariat|Commission|Museum
        |Agency|Authority|Committee|Council)
    [ ](?:of|for)[ ](?:(?!of\b|(?:{BODY_WORDS})\b)[\w-]+,?[ ]?){{1,8}}
    """,
    re.VERBOSE,
)
# Ministry of Ocean, Marine Resources, Fisheries and Shipping: the fields after a comma up to "and"
_OF_A_STATES_FIELDS = Pattern(r".*\b(?:Bureau|Department|Directorate|Ministry)(?: General)? (?:of|for) .*")
_MORE_FIELDS = Pattern(
    r"(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)?){0,4},? (?:and|&) [A-Z][\w-]+(?: [A-Z][\w-]+)?\b"
    r"(?:(?<=Affairs)|(?<=Development)|(?! of\b(?! the (?:Kingdom|Republic)\b)))"
)


# Executive and Autonomous Port Commission, Foundation for Charitable and Humanitarian Works
_ADJECTIVE: Final = """
    (?:Administrative|Agricultural|Autonomous|Charitable|Civil|Commercial|Cultural|Economic|Educational|Environmental
        |Executive|Financial|Higher|Humanitarian|Industrial|Legal|Light|Maritime|Medical|Natural|Performing|Physical
        |Political|Professional|Public|Scientific|Social|Strategic|Technical|Technological|Vocational)
"""
_ENDS_OPEN = Pattern(
    rf"""
    (?:.*[ ](?:for|of)[ ]|[A-Z][\w-]+[ ])?(?:the[ ])?{_ADJECTIVE}
    |.*[ ](?:for|of)[ ](?:Airport|College|Hospital|Library|Museum|Port|School)  # of Museum and Library Services
    """,
    re.VERBOSE,
)
# Port and Shipping Authority of Blue Harbour, Fisheries and Marine Institute
_FIELDS_ONLY = Pattern(r"(?:Fisher(?:ies|y)|Health|Librar(?:y|ies)|Museums?|Ports?|Parks?|Research|Science|Wildlife)")
# Blue Academy of Music and Performing Arts, Green College of Science and Light Industry
_LEARNS_A_FIELD = Pattern(
    rf"(?:.*[ ])?(?:Academy|Cent(?:re|er)|College|University)[ ](?:of|for)[ ](?:Music|{FIELDS})", re.VERBOSE
)
_A_FIELD = Pattern(rf"(?:{_ADJECTIVE}[ ])?(?:Music|Works|{FIELDS})(?:[ ]of[ ].+)?$", re.VERBOSE)


# Institute for Blueish and Greenish Studies
_OF_REGIONS = Pattern(r".* (?:for|of) (?!.*\b(?:of|for)\b)[A-Z][\w-]+")
_STUDIES = Pattern(r"[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:Affairs|Cultures?|Languages|Relations|Research|Studies)$")
_OF_A_COUPLE = Pattern(r"[A-Z][a-z]+ and [A-Z][a-z]+ [A-Z][a-z]+ (?:Family )?(?:Foundation|Trust)")
_TRUST = Pattern(r"[A-Z].*\bNHS (?:Foundation )?Trust")  # Blueshire and Green Valley Hospitals NHS Trust
# Institute of Ice and Snow Science
_OF_ONE_FIELD = Pattern(r".*\b(?:Cent(?:er|re)|College|Department|Faculty|Institute|School) (?:for|of) [A-Z][a-z-]+")
_A_SCIENCE = Pattern(r"[A-Z][a-z-]+ (?:Engineering|Research|Sciences?|Studies|Technology)(?= of |$)")
_A_WORD = Pattern(r"[^\W\d_]+")
# Union of Grain and Oilseed Exporters of Blueland
_OF_GOODS = Pattern(
    r".*\b(?:Association|Federation|Guild|Society|Union) of (?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+(?:, [A-Z][\w-]+){0,2}"
)
_THEIR_TRADE = Pattern(
    r"(?:[A-Z][\w-]+ ){0,2}(?:Employers|Exporters|Farmers|Growers|Importers|Makers|Manufacturers|Owners|Processors"
    r"|Producers|Traders|Workers)(?: of .+)?"
)
# Hillside Community and Technical College
_OF_A_KIND = Pattern(".* (?:Community|Junior|Technical|Vocational)")
_SECOND_KIND = Pattern("(?:Technical|Vocational) (?:College|School|University)")
_ONE_BODY_AS_A_WHOLE: Final = (
    (_OF_GOODS, _THEIR_TRADE),
    (_OF_A_KIND, _SECOND_KIND),
    (Pattern(".* Museum"), Pattern("Art Gallery")),
    (Pattern(".* Library"), Pattern("Archives?(?: of .+)?")),
    (Pattern("(?:.* )?Iron"), Pattern("Steel .*")),
    (Pattern("(?:.* )?Oil"), Pattern("Gas .*")),
)
_OF_ITS_DISTRICT = Pattern(r"(?:Area|District) (?:Chamber|Council|Association)\b")  # Hillside and District Chamber
_OF_WOMEN = Pattern(r"(?:Children|Women)['’]s Hospital$")  # Hill and Women's Hospital
# Hill and Dale Schools Alliance
_OF_SEVERAL = Pattern(
    r"[A-Z][\w-]+ (?:Cities|Colleges|Councils|Counties|Districts|Hospitals|Libraries|Museums|Ports|Schools"
    r"|Universities)\b"
)
# What may stand before "and" and after it in one name
_ONE_BODY: Final = (
    (_OF_REGIONS, _STUDIES),
    (_LEARNS_A_FIELD, _A_FIELD),
    (_OF_ONE_FIELD, _A_SCIENCE),
    (_A_WORD, _OF_ITS_DISTRICT),
    (_A_WORD, _OF_WOMEN),
    (_A_WORD, _OF_SEVERAL),
)


def _is_rest(plain: str, name: Span, following: Span) -> bool:
    """Return whether a name goes on after "and": Nursing and Midwifery Council."""
    first, second = plain[name.start : name.end], plain[following.start : following.end]
    if plain[name.end : following.start].strip() not in ("and", "&"):
        return False
    is_named = plain[: following.start].endswith("the ")
    is_kind = (says_what_it_is(first) and is_general(second)) or _OF_A_COUPLE.fullmatch(f"{first} and {second}")
    if not is_named and (is_kind or any(one.fullmatch(first) and two.match(second) for one, two in _ONE_BODY)):
        return True
    is_nhs = _TRUST.fullmatch(second) and not OF_A_BODY.search(first)
    if is_nhs or any(one.fullmatch(first) and two.fullmatch(second) for one, two in _ONE_BODY_AS_A_WHOLE):
        return True
    is_open = (_FIELD_BEFORE.fullmatch(first) and not OF_A_BODY.search(first)) or _FIELDS_ONLY.fullmatch(first)
    is_field = _OF_FIELDS.fullmatch(first) and not is_place(first.rpartition(" of ")[2]) and _may_be_field(second)
    return bool(is_field or _ENDS_OPEN.fullmatch(first) or (is_open and _ENDS_A_BODY.fullmatch(second)))


# Saint Anna of Hill Hospital, Region of Blueland, but: Industry of the State of Blueland
_A_NAME_OF_ITS_OWN = Pattern(
    r".* of (?!the\b).*\b(?:Association|Authority|Bank|Board|College|Company|Council|Foundation|Hospital|Institute|Ltd"
    r"|School|Society|University)\b.*|(?:[A-Z]\w+ )?(?:Borough|Region|Town|Village) of .+|.* Commissioners"
)


def _may_be_field(words: str) -> bool:
    """Return whether words after "and" may be another field of a ministry, rather than a body of their own."""
    is_own = _A_NAME_OF_ITS_OWN.fullmatch(words) or is_people(words.split(maxsplit=1)[0])
    return not is_own and not OF_A_BODY.search(words.partition(" of ")[0])


# Blue Hospitals (BH) NHS Trust, Blue Foods (Asia) Pvt. Ltd, Marine Institute (MI) of Blue University
_LEGAL_FORM = Pattern(rf"NHS (?:Foundation )?Trust|Corporation|(?:(?:Private|{FORMS})\b\.?,? ?)?(?:{FORMS})")
_OF_A_WHOLE = Pattern(r"\0+ of (?:the )?")
# the Technion - Israel Institute of Technology, Blue University – Hillside
_DASH = Pattern(" ?[–—-] ")
_BEFORE_A_NAME_WITH_DASH = Pattern(r"\b(?:[Tt]he|and|between|with|by) $")


def _is_one_name(plain: str, name: Span, following: Span) -> bool:
    """Return whether a bracket or a dash stands inside a name."""
    between = plain[name.end : following.start]
    first, second = plain[slice(*name)], plain[slice(*following)]
    if "\0" in between:
        is_legal_form = not between.strip("\0 ") and _LEGAL_FORM.fullmatch(second.rstrip("."))
        is_part = _OF_A_WHOLE.fullmatch(between.lstrip()) and says_what_it_is(first) and says_what_it_is(second)
        # Rainbow (Norland) Commercial Bank
        has_place = first.isalpha() and not between.strip("\0 ") and not OF_A_BODY.search(first)
        return bool(is_legal_form or is_part or (has_place and says_what_it_is(second)))
    if not _DASH.fullmatch(between) or first.isupper():
        return False
    if says_what_it_is(first):  # two bodies are two, and Blue Rainbow Institute – BRI is one without its acronym
        return second.endswith(" Campus") or (second.isalpha() and second != "".join(filter(str.isupper, first)))
    return says_what_it_is(second) and bool(_BEFORE_A_NAME_WITH_DASH.search(plain[: name.start]))


_A_PART = Pattern(
    r"(?!.*\bUniversit)"
    r"(?:(?:Graduate )?School|College|Faculty|Department|Division|Institute|Cent(?:re|er)) (?:of|for) .+"
)
# Department of Civil Engineering, Blue College; but not Department of Health, Blue College
_A_PART_OF_A_COLLEGE = Pattern(
    r"(?:Cent(?:re|er)|Department|Faculty|School) (?:of|for) .*(?:Applications|Arts|Biology|Chemistry|Commerce"
    r"|Economics|Engineering|Languages|Law|Mathematics|Medicine|Nursing|Pharmacy|Physics|Psychology|Sciences?"
    r"|Studies|Technology)"
)
_A_COLLEGE = Pattern(r".*\b(?:Academy|College|Institute|Polytechnic|School)\b.*")
_A_NAMED_PART = Pattern(r"[A-Z][\w-]+ (?:College|Faculty|School) of .+")  # Hillside College of Medicine
_A_WHOLE = Pattern(r".*\bUniversit\w+\b.*")


def _is_part_or_whole(plain: str, name: Span, following: Span) -> bool:
    """Return whether of two names one is a part of the other: College of Arts, Blue University, or the other way."""
    one, other = plain[slice(*name)], plain[slice(*following)]
    if other.endswith(" Campus") and says_what_it_is(one):
        return True
    if _A_PART_OF_A_COLLEGE.fullmatch(one) and _A_COLLEGE.fullmatch(other):
        return True
    is_part = _A_PART.fullmatch(one) or _A_NAMED_PART.fullmatch(one)
    return bool((is_part and _A_WHOLE.fullmatch(other)) or (_A_WHOLE.fullmatch(one) and _A_PART.fullmatch(other)))


# University of California, Santa Cruz
_OF_MANY_CAMPUSES = Pattern(
    r"University of (?:California|Texas|Illinois|Wisconsin|Maryland|Nevada), [A-Z][\w.]+(?: [A-Z]\w+){0,2}"
)


def _is_campus(plain: str, name: Span, following: Span) -> bool:
    """Return whether a name after a comma is the city of a university that has many."""
    is_city = not OF_A_BODY.search(plain[slice(*following)])
    return is_city and _OF_MANY_CAMPUSES.fullmatch(plain[name.start : following.end]) is not None


# Organization of Blue States for Education, Science and Culture
_FOR_A_FIELD = Pattern(
    rf"""
    .*\b(?:Academy|Administration|Agency|Association|Board|Cent(?:re|er)|Chamber|College|Commission|Committee|Council|Federation|Foundation|Fund
        |Institute|Organi[sz]ation|Society|Union|University)\b.*
    [ ](?:of|for)[ ](?:{FIELDS})(?:,[ ](?:{FIELDS}))*
    """,
    re.VERBOSE,
)
_TWO_FIELDS = Pattern(rf"(?:{FIELDS})(?:,?[ ]and[ ](?:{FIELDS}))?(?:[ ]of[ ].+)?", re.VERBOSE)


def _is_field(plain: str, name: Span, following: Span) -> bool:
    """Return whether a name after a comma is another field of a ministry: Ministry of Ocean, Fisheries and Shipping."""
    if plain[name.end : following.start].strip() != ",":
        return False
    if _FOR_A_FIELD.fullmatch(plain[slice(*name)]) and _TWO_FIELDS.fullmatch(plain[slice(*following)]):
        return True
    if not _OF_A_STATES_FIELDS.fullmatch(plain[slice(*name)]):
        return False
    rest = _MORE_FIELDS.match(plain, following.end)
    is_last = " and " in plain[slice(*following)]
    return (rest is not None or is_last) and not OF_A_BODY.search(
        plain[following.start : rest.end() if rest else following.end]
    )


# X Institute, Republic of Y; X Commission, Ministry of Y, and Z
_A_PLACE = Pattern(
    r"""
    (?:Republic|State|Province|Prefecture|Kingdom|Sultanate|Ministry|Government)[ ]of[ ].*  # Republic of Y
    |[A-Z][\w-]+[ ](?:Prefecture|Province|State|County)  # Aozora Prefecture
    |Assam|Bihar|Goa|Gujarat|Haryana|Karnataka|Kerala|Maharashtra|Odisha|Punjab|Rajasthan|Tamil[ ]Nadu|Telangana
    |USA|UK|UAE|Hong[ ]Kong|South[ ]Korea|New[ ]Zealand|United[ ](?:States(?:[ ]of[ ]America)?|Kingdom)
    """,
    re.VERBOSE,
)
_AFTER_PLACE = Pattern(r",? (?:and|for|on|to|in|signed|[Ss]igns?|have|has|was|were|is|are|concluded?)\b|,| ?\.|$")


# Blue Institute, Hyundai and Samsung signed; but Blue Institute, Hillside and Green Bank
_AND_A_BARE_NAME = Pattern(r" and [A-Z][\w&-]+(?=(?: (?:on|in|at|for|to|signed|have|has|will|today)\b|[.,;]|$))")
_LETTERS_OF_A_STATE: Final = len("NJ")


def _is_place(plain: str, names: NameList, following: Span) -> bool:
    """Return whether one word after a name and a comma is where that is: X Institute, Bengaluru, and Y."""
    words = plain[slice(*names.names[-1])], plain[slice(*following)]
    joint = plain[names.end : following.start].replace("\0", "").strip()
    is_word = (
        not _AND_A_BARE_NAME.match(plain, following.end)
        and " " in words[0]
        and words[1].isalpha()
        and (not words[1].isupper() or len(words[1]) == _LETTERS_OF_A_STATE)
    )
    is_word = is_word or (_A_PLACE.fullmatch(words[1]) is not None and not _A_PLACE.fullmatch(words[0]))
    is_word = is_word or (is_place(words[1]) and not is_place(words[0]))
    return (
        joint == ","
        and is_word
        and _AFTER_PLACE.match(plain[following.end :].replace("\0", "").replace("  ", " ")[:12]) is not None
    )


# Embassy in Blueland and Greenland
_IN_A_PLACE_AND = Pattern(r" in (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)? and (?:the )?")


def _is_another_place(plain: str, names: NameList, following: Span) -> bool:
    """Return whether a name is the second of the countries that something is in."""
    return _IN_A_PLACE_AND.fullmatch(plain[names.end : following.start]) is not None and is_place(
        plain[slice(*following)]
    )


def _is_of_a_place(plain: str, names: NameList, following: Span) -> bool:
    """Return whether a name after a comma only says whose: X Institute, Blue State's oldest."""
    joint = plain[names.end : following.start].replace("\0", "").strip()
    return joint == "," and plain.startswith(("'s ", "’s ", "' ", "’ "), following.end)
